//! A static file server on localhost, at two addresses: one whose answers isolate the page, so that it gets shared
//! memory, and one whose answers do not, as on a host that sends no headers of its own.

use std::fs::File;
use std::net::SocketAddr;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::time::UNIX_EPOCH;

use anyhow::{Context, Result, anyhow, bail};
use tiny_http::{Header, Method, Request, Response, Server, StatusCode};

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
            other => bail!("serve does not know `{other}`"),
        }
    }
    if build {
        dist::build_as(quick)?;
    }
    let addresses = start(port)?;
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
    let next = if port == 0 { 0 } else { port + 1 };
    Ok(Addresses { isolated: listen(port, true)?, plain: listen(next, false)? })
}

fn listen(port: u16, isolated: bool) -> Result<String> {
    let address = SocketAddr::from(([127, 0, 0, 1], port));
    let server = Server::http(address)
        .map_err(|error| anyhow!("{error}"))
        .with_context(|| format!("could not listen at {address} (try --port 0)"))?;
    let port = server.server_addr().to_ip().context("the server has no address")?.port();
    let mounts = Arc::new(mounts());
    std::thread::spawn(move || {
        while let Ok(request) = server.recv() {
            let mounts = Arc::clone(&mounts);
            // A thread for each answer: browsers leave downloads half read for as long as they please, and a few of those
            // would hold up everybody else.
            std::thread::spawn(move || {
                // A browser that went away is no concern of ours.
                let _ = answer(request, &mounts, isolated);
            });
        }
    });
    // By name: browsers trust `localhost` and 127.0.0.1 alike, but a page's address is read by people.
    Ok(format!("http://localhost:{port}/"))
}

/// dist/ is the site. The tests and the benchmark also ask for their own files, for Pyodide's, and for the engines
/// without the page, which are no part of the site.
fn mounts() -> Mounts {
    let root = shell::root();
    vec![
        ("node_modules/", root.join("node_modules")),
        ("tests/", root.join("tests")),
        ("", root.join("dist")),
        ("", wasm::web()),
        ("", root.join("www")),
    ]
}

fn answer(request: Request, mounts: &Mounts, isolated: bool) -> std::io::Result<()> {
    let mut headers = vec![header("Cache-Control", "no-cache")];
    if isolated {
        headers.push(header("Cross-Origin-Opener-Policy", "same-origin"));
        headers.push(header("Cross-Origin-Embedder-Policy", "require-corp"));
        headers.push(header("Cross-Origin-Resource-Policy", "same-origin"));
    }
    let found = match request.method() {
        Method::Get | Method::Head => find(request.url(), mounts),
        _ => None,
    };
    let Some((path, file)) = found else {
        let mut response = Response::from_string("not found").with_status_code(404);
        headers.into_iter().for_each(|header| response.add_header(header));
        return request.respond(response);
    };
    if path == shell::root().join("dist/index.html") {
        // What its <meta> says, said by the server too: it then holds from the first byte.
        headers.extend(dist::content_security_policy(&path).map(|policy| header("Content-Security-Policy", &policy)));
    }
    // A tag lets the browser keep files, and with them the machine code it made of the WebAssembly.
    let tag = tag(&file)?;
    headers.push(header("ETag", &tag));
    headers.push(header("Content-Type", kind(&path)));
    let known =
        request.headers().iter().any(|header| header.field.equiv("If-None-Match") && header.value.as_str() == tag);
    if known {
        return request.respond(Response::new(StatusCode(304), headers, std::io::empty(), Some(0), None));
    }
    let mut response = Response::from_file(file);
    headers.into_iter().for_each(|header| response.add_header(header));
    request.respond(response)
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

fn header(name: &str, value: &str) -> Header {
    Header::from_bytes(name, value).expect("our headers are plain ASCII")
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
