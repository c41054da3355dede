//! What a session needs of its surroundings.

use heddle_trace::protocol::Reply;

/// The way to the page, and a clock.
pub trait Port {
    /// Sends a reply.
    fn send(&mut self, reply: Reply);

    /// Milliseconds since some fixed moment.
    fn now(&self) -> f64;
}
