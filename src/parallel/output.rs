//! Text on its way from the threads to the console.
//!
//! Threads only append; the coordinator writes, so that a console needs to be usable on one thread only, and so that a
//! hundred thousand prints do not become as many messages.

use std::sync::Mutex;

use heddle_trace::ending::Limit;
use heddle_vm::host::Stream;

use crate::sync::lock;

/// Text that was not written yet.
pub(crate) struct Output {
    limit: u64,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    pieces: Vec<(Stream, String)>,
    total: u64,
    closed: bool,
}

impl Output {
    /// Nothing, of at most `limit` bytes.
    pub(crate) fn new(limit: u64) -> Self {
        Self { limit, state: Mutex::default() }
    }

    /// Adds text. Says whether it is the first that waits, so that the coordinator must be told.
    ///
    /// # Errors
    /// There would be more than the limit.
    pub(crate) fn append(&self, stream: Stream, text: &str) -> Result<bool, Limit> {
        let mut state = lock(&self.state);
        if state.closed {
            return Ok(false);
        }
        let total = state.total + text.len() as u64;
        if total > self.limit {
            return Err(Limit::Output);
        }
        state.total = total;
        let first = state.pieces.is_empty();
        match state.pieces.last_mut() {
            Some((last, piece)) if *last == stream => piece.push_str(text),
            _ => state.pieces.push((stream, text.to_owned())),
        }
        Ok(first)
    }

    /// Takes what waits.
    pub(crate) fn take(&self) -> Vec<(Stream, String)> {
        std::mem::take(&mut lock(&self.state).pieces)
    }

    /// The run has ended: what threads still write, before they notice, is dropped.
    pub(crate) fn close(&self) {
        lock(&self.state).closed = true;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_the_order_of_streams() {
        let output = Output::new(100);
        assert_eq!(output.append(Stream::Output, "a"), Ok(true));
        assert_eq!(output.append(Stream::Output, "b"), Ok(false));
        assert_eq!(output.append(Stream::Error, "c"), Ok(false));
        assert_eq!(output.append(Stream::Output, "d"), Ok(false));
        let piece = |stream, text: &str| (stream, text.to_owned());
        assert_eq!(output.take(), [piece(Stream::Output, "ab"), piece(Stream::Error, "c"), piece(Stream::Output, "d")]);
        assert_eq!(output.append(Stream::Output, "e"), Ok(true));
    }

    #[test]
    fn has_a_limit_and_can_be_closed() {
        let output = Output::new(3);
        assert_eq!(output.append(Stream::Output, "abc"), Ok(true));
        assert_eq!(output.append(Stream::Error, "d"), Err(Limit::Output));
        output.close();
        assert_eq!(output.append(Stream::Error, "d"), Ok(false));
    }
}
