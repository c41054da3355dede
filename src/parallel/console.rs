//! What a run asks of its surroundings: time, output, input.

pub use heddle_vm::host::{Input, Stream};

/// The clock of a run. Not `Instant`, which panics in a browser.
pub trait Clock: Send + Sync {
    /// Nanoseconds since some fixed moment, the same on every worker; never less than a moment ago.
    fn now(&self) -> u64;
}

/// The standard streams. Used by the thread that called [`run`](crate::run) and by no other.
pub trait Console {
    /// Writes text.
    fn write(&mut self, stream: Stream, text: &str);

    /// The next line of input. Asked only when a thread wants one. It must not wait: [`Input::NotYet`] is a good
    /// answer, if [`Control::ring`](crate::control::Control::ring) is called when there is one, or
    /// [`Options::poll`](crate::options::Options::poll) is set.
    fn read_line(&mut self) -> Input;
}
