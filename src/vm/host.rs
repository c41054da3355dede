//! What a machine asks of the executor that runs it.

use heddle_trace::ending::Limit;
use heddle_trace::identity::ThreadId;

use crate::thread::Thread;

/// A standard stream.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stream {
    /// `sys.stdout`
    Output,
    /// `sys.stderr`
    Error,
}

/// What `input()` finds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// A line, without its newline.
    Line(String),
    /// The input is at its end.
    End,
    /// No line yet; the thread is to wait with [`BlockReason::Input`](heddle_trace::ending::BlockReason::Input).
    NotYet,
}

/// The executor, as the machine sees it. Methods may be called by several workers at a time.
pub trait Host: Sync {
    /// Nanoseconds since the start of the run: virtual in Controlled, real in Parallel.
    fn now(&self) -> u64;

    /// Writes text to a stream.
    ///
    /// # Errors
    /// The limit on output was reached.
    fn write(&self, stream: Stream, text: &str) -> Result<(), Limit>;

    /// The next line of input.
    fn read_line(&self) -> Input;

    /// A new thread, runnable from now on.
    fn spawn(&self, thread: Box<Thread>);

    /// A blocked thread can go on: its instruction is to be executed again. May be called for a thread that is about
    /// to block (it must then not be lost) and for one that is not blocked (nothing happens).
    fn wake(&self, thread: ThreadId);

    /// A woken thread competes with all others for what was given back, so that a schedule may choose any of them:
    /// everybody who waits is woken. Otherwise the first who waits is.
    fn wakes_everybody(&self) -> bool;
}
