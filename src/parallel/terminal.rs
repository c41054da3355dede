//! A console and a clock for native programs: standard streams and the system's monotonic clock.

use std::io::{BufRead, Write};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::time::Instant;

use crate::console::{Clock, Console, Input, Stream};
use crate::control::Control;

/// The system's monotonic clock.
pub struct SystemClock(Instant);

impl Default for SystemClock {
    fn default() -> Self {
        Self(Instant::now())
    }
}

impl Clock for SystemClock {
    fn now(&self) -> u64 {
        self.0.elapsed().as_nanos() as u64
    }
}

/// The process's standard streams.
pub struct Terminal {
    control: Arc<Control>,
    lines: Option<Receiver<String>>,
}

impl Terminal {
    /// The standard streams, for the run with this control block.
    pub fn new(control: Arc<Control>) -> Self {
        Self { control, lines: None }
    }
}

impl Console for Terminal {
    fn write(&mut self, stream: Stream, text: &str) {
        // A reader that went away is not the program's concern: CPython ends, and so will this process, by its signal.
        let _ = match stream {
            Stream::Output => {
                let mut output = std::io::stdout().lock();
                output.write_all(text.as_bytes()).and_then(|()| output.flush())
            }
            Stream::Error => std::io::stderr().lock().write_all(text.as_bytes()),
        };
    }

    fn read_line(&mut self) -> Input {
        // Reading waits, which the coordinator must not: a thread does it, and only for programs that ask for input.
        let lines = self.lines.get_or_insert_with(|| read_lines(Arc::clone(&self.control)));
        match lines.try_recv() {
            Ok(line) => Input::Line(line),
            Err(TryRecvError::Empty) => Input::NotYet,
            Err(TryRecvError::Disconnected) => Input::End,
        }
    }
}

/// Reads lines from now on; the receiver is disconnected at the end of the input.
fn read_lines(control: Arc<Control>) -> Receiver<String> {
    let (sender, receiver) = channel();
    std::thread::spawn(move || {
        let mut lines = std::io::stdin().lock().lines();
        while let Some(Ok(line)) = lines.next() {
            if sender.send(line).is_err() {
                return;
            }
            control.ring();
        }
        drop(sender);
        control.ring();
    });
    receiver
}
