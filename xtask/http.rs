//! Just enough HTTP/1.1 for files on localhost: GET and HEAD, one thread for each connection, however many a browser opens
//! ahead of need and leaves idle. (`tiny_http` gives connections to a pool that grows by a count of idle threads which lags
//! behind: now and then a page waited for ever.)

use std::io::{BufRead, BufReader, Error, ErrorKind, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;

/// What was asked for.
pub struct Request {
    /// `GET` or whatever else.
    pub method: String,
    /// Path, query and all.
    pub target: String,
    headers: Vec<(String, String)>,
}

/// What is answered.
pub struct Response {
    /// `200 OK`
    pub status: &'static str,
    /// Names and values; the length is added.
    pub headers: Vec<(&'static str, String)>,
    /// The content.
    pub body: Vec<u8>,
}

/// Bytes that the head of a request may have.
const LONGEST_HEAD: u64 = 64 << 10;
/// Headers that a request may have.
const MOST_HEADERS: usize = 100;

impl Request {
    /// A header's value.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }

    /// Reads the head of the next request; `None` when the other side is through. A body, which GET has none of, ends
    /// the connection.
    fn read(connection: &mut impl BufRead) -> std::io::Result<Option<Self>> {
        let mut head = Vec::new();
        let mut limited = connection.take(LONGEST_HEAD);
        while !head.ends_with(b"\r\n\r\n") {
            if limited.read_until(b'\n', &mut head)? == 0 {
                return if head.is_empty() { Ok(None) } else { Err(ErrorKind::UnexpectedEof.into()) };
            }
        }
        let mut headers = [httparse::EMPTY_HEADER; MOST_HEADERS];
        let mut parsed = httparse::Request::new(&mut headers);
        parsed.parse(&head).map_err(|error| Error::new(ErrorKind::InvalidData, error))?;
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        Ok(Some(Self {
            method: parsed.method.unwrap_or_default().to_owned(),
            target: parsed.path.unwrap_or_default().to_owned(),
            headers: parsed.headers.iter().map(|header| (header.name.to_owned(), text(header.value))).collect(),
        }))
    }

    fn is_last(&self) -> bool {
        let closes = self.header("Connection").is_some_and(|value| value.eq_ignore_ascii_case("close"));
        closes || self.header("Content-Length").is_some() || self.header("Transfer-Encoding").is_some()
    }
}

impl Response {
    fn write(&self, connection: &mut impl Write, with_body: bool) -> std::io::Result<()> {
        let mut head = format!("HTTP/1.1 {}\r\n", self.status);
        // With a 304 it would be the length of what the browser has, and Firefox believes it.
        if !self.status.starts_with("304") {
            head += &format!("Content-Length: {}\r\n", self.body.len());
        }
        for (name, value) in &self.headers {
            head += &format!("{name}: {value}\r\n");
        }
        head += "\r\n";
        connection.write_all(head.as_bytes())?;
        if with_body {
            connection.write_all(&self.body)?;
        }
        connection.flush()
    }
}

/// Answers every request that comes, until the process ends.
pub fn serve(listener: TcpListener, answer: impl Fn(&Request) -> Response + Send + Sync + 'static) {
    let answer = Arc::new(answer);
    std::thread::spawn(move || {
        for connection in listener.incoming().flatten() {
            let answer = Arc::clone(&answer);
            std::thread::spawn(move || {
                // A browser that went away is no concern of ours.
                let _ = attend(connection, &*answer);
            });
        }
    });
}

fn attend(connection: TcpStream, answer: &dyn Fn(&Request) -> Response) -> std::io::Result<()> {
    connection.set_nodelay(true)?;
    let mut writer = connection.try_clone()?;
    let mut reader = BufReader::new(connection);
    while let Some(request) = Request::read(&mut reader)? {
        answer(&request).write(&mut writer, request.method != "HEAD")?;
        if request.is_last() {
            break;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ask(text: &str) -> String {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        serve(listener, |request| Response {
            status: "200 OK",
            headers: vec![("X-Asked", request.target.clone())],
            body: request.header("if-none-match").unwrap_or("nothing").into(),
        });
        let mut connection = TcpStream::connect(address).unwrap();
        connection.write_all(text.as_bytes()).unwrap();
        let mut said = String::new();
        connection.read_to_string(&mut said).unwrap();
        said
    }

    #[test]
    fn requests_are_answered_one_after_the_other() {
        let said =
            ask("GET /a?b HTTP/1.1\r\nIf-None-Match: \"x\"\r\n\r\nHEAD /c HTTP/1.1\r\nConnection: close\r\n\r\n");
        let expected = "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nX-Asked: /a?b\r\n\r\n\"x\"\
                        HTTP/1.1 200 OK\r\nContent-Length: 7\r\nX-Asked: /c\r\n\r\n";
        assert_eq!(said, expected);
    }

    #[test]
    fn what_is_no_request_ends_the_connection() {
        assert_eq!(ask("nonsense\r\n\r\n"), "");
    }

    #[test]
    fn idle_connections_hold_up_nobody() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        serve(listener, |_| Response { status: "200 OK", headers: Vec::new(), body: Vec::new() });
        let idle: Vec<_> = (0..50).map(|_| TcpStream::connect(address).unwrap()).collect();
        let mut connection = TcpStream::connect(address).unwrap();
        connection.write_all(b"GET / HTTP/1.1\r\nConnection: close\r\n\r\n").unwrap();
        let mut said = String::new();
        connection.read_to_string(&mut said).unwrap();
        assert!(said.starts_with("HTTP/1.1 200 OK\r\n"));
        drop(idle);
    }
}
