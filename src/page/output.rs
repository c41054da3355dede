//! What a program wrote, and how much of it at which position.

use heddle_stage::model::Model;

/// Pieces longer than this are divided, so that the page draws only those that are seen.
const PIECE: usize = 4096;

/// What a program wrote.
#[derive(Debug, Default)]
pub struct Output {
    pieces: Vec<Piece>,
    bytes: usize,
    /// `(event, bytes after it)` for each event that wrote.
    marks: Vec<(u32, usize)>,
    /// How many of the model's pieces the marks cover.
    followed: usize,
}

/// A part of it in one stream.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// 1 output, 2 error; 0 is a line that the reader typed.
    pub stream: u8,
    /// Where it begins in the whole.
    pub start: usize,
    /// The text.
    pub text: String,
}

impl Output {
    /// The program wrote something.
    pub fn push(&mut self, stream: u8, text: &str) {
        let mut rest = text;
        while !rest.is_empty() {
            let fits = self.pieces.last().is_some_and(|last| last.stream == stream && last.text.len() < PIECE);
            if !fits {
                self.pieces.push(Piece { stream, start: self.bytes, text: String::new() });
            }
            let Some(last) = self.pieces.last_mut() else { return };
            let room = PIECE.saturating_sub(last.text.len()).max(4);
            let cut = (0..=room.min(rest.len())).rev().find(|&cut| rest.is_char_boundary(cut)).unwrap_or(rest.len());
            let cut = if cut == 0 { rest.len() } else { cut };
            last.text += &rest[..cut];
            // What the reader typed is no event's output.
            if stream != 0 {
                self.bytes += cut;
            }
            rest = &rest[cut..];
        }
    }

    /// Takes from the trace when what was written.
    pub fn follow(&mut self, model: &Model) {
        let pieces = model.output();
        let mut bytes = self.marks.last().map_or(0, |&(_, bytes)| bytes);
        for piece in pieces.get(self.followed..).unwrap_or_default() {
            if piece.stream != 0 {
                bytes += model.text(*piece).len();
                self.marks.push((piece.event, bytes));
            }
        }
        self.followed = pieces.len();
    }

    /// All of it, in order.
    pub fn pieces(&self) -> &[Piece] {
        &self.pieces
    }

    /// How many bytes had been written at a position. All that the trace does not know of counts as written.
    pub fn bytes_at(&self, position: u32, end: u32) -> usize {
        if position >= end {
            return self.bytes;
        }
        let happened = self.marks.partition_point(|&(event, _)| event < position);
        happened.checked_sub(1).map_or(0, |last| self.marks[last].1)
    }

    /// The last line with something in it, for a headline.
    pub fn last_line(&self) -> Option<&str> {
        let last = self.pieces.iter().rev().find(|piece| piece.stream == 1 && !piece.text.trim().is_empty())?;
        last.text.trim_end().lines().next_back().map(str::trim)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_hold_all_that_was_written_in_order() {
        let mut output = Output::default();
        output.push(1, "one\n");
        output.push(1, "two\n");
        output.push(2, "oh\n");
        output.push(1, &"长".repeat(5000));
        let text: String = output.pieces().iter().map(|piece| piece.text.as_str()).collect();
        assert_eq!(text, format!("one\ntwo\noh\n{}", "长".repeat(5000)));
        assert_eq!(output.bytes, text.len());
        assert!(output.pieces().iter().all(|piece| piece.text.len() <= PIECE + 4));
        assert!(output.pieces().windows(2).all(|pair| pair[0].start + pair[0].text.len() == pair[1].start));
    }

    #[test]
    fn the_headline_is_the_last_line_of_the_output() {
        let mut output = Output::default();
        assert_eq!(output.last_line(), None);
        output.push(1, "hello\nExpected 6, got 3\n");
        output.push(2, "noise\n");
        assert_eq!(output.last_line(), Some("Expected 6, got 3"));
    }
}
