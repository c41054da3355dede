//! The standard streams, for a program that runs step by step.

use std::io::{BufRead, BufWriter, ErrorKind, Stderr, Stdout, Write};
use std::process::exit;
use std::sync::mpsc::{Receiver, channel};

use heddle_control::Console;
use heddle_vm::host::Stream;

use crate::report::status;

/// The process's standard streams. Input is read when the program asks for it, a line at a time; output is written when
/// there is much of it, before anything is read, and at the end.
pub struct StandardStreams {
    output: BufWriter<Stdout>,
    errors: Stderr,
    reads: bool,
}

/// Output is written when there is so much of it.
const BUFFER: usize = 64 << 10;

impl StandardStreams {
    /// The process's standard streams; `reads`: all lines of the standard input are there to be read.
    pub fn new(reads: bool) -> Self {
        Self { output: BufWriter::with_capacity(BUFFER, std::io::stdout()), errors: std::io::stderr(), reads }
    }

    /// Writes what was held back.
    pub fn flush(&mut self) {
        let result = self.output.flush();
        check(result);
    }
}

/// A reader that went away ends the process, as its signal would. Other errors are no business of the program.
fn check(result: std::io::Result<()>) {
    if result.is_err_and(|error| error.kind() == ErrorKind::BrokenPipe) {
        exit(status::BROKEN_PIPE);
    }
}

impl Console for StandardStreams {
    fn write(&mut self, stream: Stream, text: &str) {
        match stream {
            Stream::Output => {
                let result = self.output.write_all(text.as_bytes());
                check(result);
            }
            Stream::Error => {
                self.flush();
                let result = self.errors.write_all(text.as_bytes());
                check(result);
            }
        }
    }

    fn line(&mut self, _number: u64) -> Option<String> {
        if !self.reads {
            return None;
        }
        self.flush();
        read_line()
    }
}

fn read_line() -> Option<String> {
    let mut line = Vec::new();
    match std::io::stdin().lock().read_until(b'\n', &mut line) {
        Ok(0) | Err(_) => None,
        Ok(_) => {
            if line.ends_with(b"\n") {
                line.pop();
            }
            Some(String::from_utf8_lossy(&line).into_owned())
        }
    }
}

/// The lines of the standard input, as they come; disconnected at its end.
pub fn typed_lines() -> Receiver<String> {
    let (sender, receiver) = channel();
    std::thread::spawn(move || {
        while let Some(line) = read_line() {
            if sender.send(line).is_err() {
                return;
            }
        }
    });
    receiver
}
