//! Runs a command with an input, collects what it writes, and ends it after a while.

use std::io::{Read, Write};
use std::process::{Command, ExitStatus, Stdio};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

/// More output than this of one stream is read and dropped.
const KEPT: usize = 64 << 20;

/// What became of a command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// What it wrote to standard output; damaged UTF-8 is replaced.
    pub stdout: String,
    /// What it wrote to standard error.
    pub stderr: String,
    /// How it ended.
    pub end: End,
}

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// With this exit status.
    Exit(i32),
    /// By a signal: a crash.
    Signal,
    /// It was ended because it took too long.
    Timeout,
}

impl std::fmt::Display for End {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Exit(status) => write!(f, "exit status {status}"),
            Self::Signal => f.write_str("a crash (ended by a signal)"),
            Self::Timeout => f.write_str("no end within the time allowed"),
        }
    }
}

/// Runs `command` with `input` on its standard input, for at most `limit`.
pub fn run(command: &mut Command, input: &[u8], limit: Duration) -> Outcome {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap_or_else(|error| panic!("cannot start {command:?}: {error}"));
    let stdout = collect(child.stdout.take());
    let stderr = collect(child.stderr.take());
    let mut stdin = child.stdin.take().expect("it was piped");
    let input = input.to_vec();
    // A program that does not read its input closes the pipe: no fault.
    let writer = thread::spawn(move || drop(stdin.write_all(&input)));

    let deadline = Instant::now() + limit;
    let mut pause = Duration::from_millis(1);
    let end = loop {
        if let Some(status) = child.try_wait().expect("the child is ours") {
            break end_of(status);
        }
        if Instant::now() >= deadline {
            // It may have ended in this very moment.
            let _ = child.kill();
            let _ = child.wait();
            break End::Timeout;
        }
        thread::sleep(pause);
        pause = (pause * 2).min(Duration::from_millis(10));
    };
    let _ = writer.join();
    Outcome { stdout: text(stdout), stderr: text(stderr), end }
}

fn end_of(status: ExitStatus) -> End {
    status.code().map_or(End::Signal, End::Exit)
}

fn collect(stream: Option<impl Read + Send + 'static>) -> JoinHandle<Vec<u8>> {
    let mut stream = stream.expect("it was piped");
    thread::spawn(move || {
        let mut kept = Vec::new();
        let mut buffer = vec![0; 64 << 10];
        while let Ok(length @ 1..) = stream.read(&mut buffer) {
            let room = KEPT - kept.len();
            kept.extend_from_slice(&buffer[..length.min(room)]);
        }
        kept
    })
}

fn text(stream: JoinHandle<Vec<u8>>) -> String {
    let bytes = stream.join().expect("the reader does not panic");
    String::from_utf8_lossy(&bytes).into_owned()
}
