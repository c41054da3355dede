//! The console of a run in a worker: output is gathered here until it is sent.

use std::sync::Arc;

use heddle_control::Console;
use heddle_vm::host::Stream;

/// Bytes of one message, at the most: a page can show so much within a frame.
const MESSAGE_BYTES: usize = 64 << 10;

/// Output that was not sent yet, and the input that was given at the start.
#[derive(Clone, Debug, Default)]
pub struct Desk {
    pieces: Vec<(Stream, String)>,
    input: Arc<[String]>,
}

impl Desk {
    /// Nothing written; `input` are the lines that can be read.
    pub fn new(input: Arc<[String]>) -> Self {
        Self { pieces: Vec::new(), input }
    }

    /// Whether anything waits to be sent.
    pub fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }

    /// Whether more waits than one message holds.
    pub fn is_behind(&self) -> bool {
        self.pieces.iter().map(|(_, text)| text.len()).sum::<usize>() > MESSAGE_BYTES
    }

    /// Takes what makes up the next message.
    pub fn take(&mut self) -> Option<(Stream, String)> {
        let (stream, text) = self.pieces.first_mut()?;
        if text.len() <= MESSAGE_BYTES {
            return Some(self.pieces.remove(0));
        }
        let end = (0..=MESSAGE_BYTES).rev().find(|end| text.is_char_boundary(*end)).unwrap_or(text.len());
        let rest = text.split_off(end);
        Some((*stream, std::mem::replace(text, rest)))
    }
}

impl Console for Desk {
    fn write(&mut self, stream: Stream, text: &str) {
        match self.pieces.last_mut() {
            Some((last, written)) if *last == stream => written.push_str(text),
            _ => self.pieces.push((stream, text.to_owned())),
        }
    }

    fn line(&mut self, number: u64) -> Option<String> {
        self.input.get(usize::try_from(number).ok()?).cloned()
    }
}

/// The console of a replay: nobody reads what it writes.
#[derive(Clone, Debug)]
pub struct Script(pub Arc<[String]>);

impl Console for Script {
    fn write(&mut self, _: Stream, _: &str) {}

    fn line(&mut self, number: u64) -> Option<String> {
        self.0.get(usize::try_from(number).ok()?).cloned()
    }
}

/// The number of a stream in a message.
pub fn number(stream: Stream) -> u8 {
    match stream {
        Stream::Output => 1,
        Stream::Error => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_flood_is_cut_between_characters() {
        let mut desk = Desk::default();
        let text = "é".repeat(MESSAGE_BYTES);
        desk.write(Stream::Output, "x");
        desk.write(Stream::Output, &text);
        desk.write(Stream::Error, "oh");
        let mut sent = String::new();
        while let Some((stream, piece)) = desk.take() {
            assert!(piece.len() <= MESSAGE_BYTES);
            if stream == Stream::Output {
                sent.push_str(&piece);
            } else {
                assert_eq!(piece, "oh");
            }
        }
        assert_eq!(sent, format!("x{text}"));
    }

    #[test]
    fn streams_keep_their_order() {
        let mut desk = Desk::default();
        desk.write(Stream::Output, "a");
        desk.write(Stream::Output, "b");
        desk.write(Stream::Error, "c");
        desk.write(Stream::Output, "d");
        let pieces: Vec<_> = std::iter::from_fn(|| desk.take()).map(|(_, text)| text).collect();
        assert_eq!(pieces, ["ab", "c", "d"]);
    }
}
