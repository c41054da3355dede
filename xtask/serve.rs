//! A static file server on localhost, at two addresses: one whose answers isolate the page, so that it gets shared
//! memory, and one whose answers do not, as on a host that sends no headers of its own.

use std::fs::File;
use std::io::Read;
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener, UdpSocket};
use std::path::{Component, Path, PathBuf};
use std::time::UNIX_EPOCH;

use anyhow::{Context, Result, bail};

use crate::http::{self, Request, Response};
use crate::{dist, shell, wasm};

/// Folders to serve, the longest prefix first.
type Mounts = Vec<(&'static str, PathBuf)>;

/// Both servers, until the process ends.
pub struct Addresses {
    /// With shared memory.
    pub isolated: String,
    /// Without.
    pub plain: String,
}

/// `cargo xtask serve`.
pub fn run(arguments: &[String]) -> Result<()> {
    let mut port = 8080;
    let mut host = IpAddr::V4(Ipv4Addr::LOCALHOST);
    let mut build = true;
    let mut quick = false;
    let mut words = arguments.iter();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--no-build" => build = false,
            "--dev" => quick = true,
            "--port" => {
                port = words
                    .next()
                    .and_then(|port| port.parse().ok())
                    .context("--port takes a number (0 for any that is free)")?;
            }
            "--host" => {
                host = words
                    .next()
                    .and_then(|host| host.parse().ok())
                    .context("--host takes an address (0.0.0.0 for every network of this machine)")?;
            }
            other => bail!("serve does not know `{other}`"),
        }
    }
    if build {
        dist::build_as(quick)?;
    }
    let addresses = start_at(host, port)?;
    // Words that the tests read, on stdout; what a person is to see, on stderr below them.
    println!("isolated {}", addresses.isolated);
    println!("plain    {}", addresses.plain);
    eprintln!("\n  Heddle is at\n\n      {}\n\n  Open it in a browser. Ctrl+C ends it.\n", addresses.isolated);
    loop {
        std::thread::park();
    }
}

/// Starts both servers on threads of their own, the isolated one at `port` and the plain one at the next; at any
/// free ports if that is 0.
pub fn start(port: u16) -> Result<Addresses> {
    start_at(IpAddr::V4(Ipv4Addr::LOCALHOST), port)
}

fn start_at(host: IpAddr, port: u16) -> Result<Addresses> {
    let next = if port == 0 { 0 } else { port + 1 };
    Ok(Addresses { isolated: listen(host, port, true)?, plain: listen(host, next, false)? })
}

fn listen(host: IpAddr, port: u16, isolated: bool) -> Result<String> {
    let address = SocketAddr::from((host, port));
    let listener =
        TcpListener::bind(address).with_context(|| format!("could not listen at {address} (try --port 0)"))?;
    let port = listener.local_addr()?.port();
    let mounts = mounts();
    http::serve(listener, move |request| answer(request, &mounts, isolated));
    // By name: browsers trust `localhost` and 127.0.0.1 alike, but a page's address is read by people.
    let name = match host {
        host if host.is_loopback() => "localhost".to_owned(),
        host if host.is_unspecified() => own_address().map_or_else(|| "localhost".to_owned(), |own| own.to_string()),
        host => host.to_string(),
    };
    Ok(format!("http://{name}:{port}/"))
}

/// The address that this machine has in its network. Nothing is sent: the system only says which way it would go.
fn own_address() -> Option<Ipv4Addr> {
    let socket = UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0)).ok()?;
    socket.connect((Ipv4Addr::new(192, 0, 2, 1), 9)).ok()?;
    match socket.local_addr().ok()?.ip() {
        IpAddr::V4(own) if !own.is_loopback() && !own.is_unspecified() => Some(own),
        _ => None,
    }
}

/// dist/ is the site. The tests and the benchmark also ask for their own files, for Pyodide's, and for the engines
/// without the page, which are no part of the site.
fn mounts() -> Mounts {
    let root = shell::root();
    vec![
        ("node_modules/", root.join("node_modules")),
        ("tests/", root.join("tests")),
        ("library/", root.join("src/vm/library")),
        ("", root.join("dist")),
        ("", wasm::web()),
        ("", root.join("www")),
    ]
}

fn answer(request: &Request, mounts: &Mounts, isolated: bool) -> Response {
    let mut headers = vec![("Cache-Control", "no-cache".to_owned())];
    if isolated {
        headers.push(("Cross-Origin-Opener-Policy", "same-origin".to_owned()));
        headers.push(("Cross-Origin-Embedder-Policy", "require-corp".to_owned()));
        headers.push(("Cross-Origin-Resource-Policy", "same-origin".to_owned()));
    }
    let found = match request.method.as_str() {
        "GET" | "HEAD" => find(&request.target, mounts),
        _ => None,
    };
    let content = found.and_then(|(path, mut file)| {
        // A tag lets the browser keep files, and with them the machine code it made of the WebAssembly.
        let tag = tag(&file).ok()?;
        let known = request.header("If-None-Match") == Some(&tag);
        let mut body = Vec::new();
        if !known {
            file.read_to_end(&mut body).ok()?;
        }
        Some((path, tag, known, body))
    });
    let Some((path, tag, known, body)) = content else {
        return Response { status: "404 Not Found", headers, body: b"not found".to_vec() };
    };
    if path == shell::root().join("dist/index.html") {
        // What its <meta> says, said by the server too: it then holds from the first byte.
        headers.extend(dist::content_security_policy(&path).map(|policy| ("Content-Security-Policy", policy)));
    }
    headers.push(("ETag", tag));
    headers.push(("Content-Type", kind(&path).to_owned()));
    Response { status: if known { "304 Not Modified" } else { "200 OK" }, headers, body }
}

/// The file behind an address, if it lies under one of the mounts.
fn find(url: &str, mounts: &Mounts) -> Option<(PathBuf, File)> {
    let path = url.split(['?', '#']).next()?.strip_prefix('/')?;
    mounts.iter().find_map(|(prefix, folder)| find_in(folder, Path::new(path.strip_prefix(prefix)?)))
}

fn find_in(folder: &Path, inside: &Path) -> Option<(PathBuf, File)> {
    // `..` or an absolute path would lead out of the folder.
    if !inside.components().all(|part| matches!(part, Component::Normal(_))) {
        return None;
    }
    let mut path = folder.join(inside);
    if path.is_dir() {
        path.push("index.html");
    }
    let file = File::open(&path).ok()?;
    Some((path, file))
}

fn tag(file: &File) -> std::io::Result<String> {
    let data = file.metadata()?;
    let written = data.modified()?.duration_since(UNIX_EPOCH).unwrap_or_default();
    Ok(format!("\"{:x}-{:x}\"", written.as_nanos(), data.len()))
}

fn kind(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json") => "application/json",
        Some("svg") => "image/svg+xml",
        // Without this type the browser refuses to compile while it downloads.
        Some("wasm") => "application/wasm",
        Some("py" | "txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_outside_the_mounts_is_served() {
        let mounts = vec![("inside/", shell::root().join("xtask"))];
        assert!(find("/inside/serve.rs?query", &mounts).is_some());
        for url in [
            "/inside/../Cargo.toml",
            "/inside//etc/passwd",
            "/inside/./serve.rs/../../Cargo.toml",
            "/Cargo.toml",
            "inside/serve.rs",
            "",
        ] {
            assert!(find(url, &mounts).is_none(), "{url}");
        }
    }
}
