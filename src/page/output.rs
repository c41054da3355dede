//! What a program wrote, and how much of it at which position.

use heddle_stage::model::Model;

/// Pieces longer than this are divided, at the end of a line where there is one, so that the page lays out only those that
/// are seen.
const PIECE: usize = 4096;
/// From this length on a piece, and a section, ends with the line.
const ENOUGH: usize = PIECE / 2;
/// A section of so many bytes, or of so many pieces, ends within a line: a flood without lines is no single section.
const LONGEST_SECTION: (usize, usize) = (4 * PIECE, 256);

/// What a program wrote.
#[derive(Debug, Default)]
pub struct Output {
    pieces: Vec<Piece>,
    /// The first piece of each section.
    sections: Vec<usize>,
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

impl Piece {
    fn has_room(&self) -> bool {
        self.text.len() < ENOUGH || self.text.len() < PIECE && !self.text.ends_with('\n')
    }
}

impl Output {
    /// The program wrote something.
    pub fn push(&mut self, stream: u8, text: &str) {
        let mut rest = text;
        while !rest.is_empty() {
            if !self.pieces.last().is_some_and(|last| last.stream == stream && last.has_room()) {
                self.begin_piece(stream);
            }
            let Some(last) = self.pieces.last_mut() else { return };
            let room = PIECE.saturating_sub(last.text.len()).max(4);
            let cut = (0..=room.min(rest.len())).rev().find(|&cut| rest.is_char_boundary(cut)).unwrap_or(rest.len());
            let cut = if cut == 0 { rest.len() } else { cut };
            let enough = ENOUGH.saturating_sub(last.text.len()).min(cut);
            let line_end = rest.as_bytes()[enough..cut].iter().position(|&byte| byte == b'\n');
            let cut = line_end.map_or(cut, |end| enough + end + 1);
            last.text += &rest[..cut];
            // What the reader typed is no event's output.
            if stream != 0 {
                self.bytes += cut;
            }
            rest = &rest[cut..];
        }
    }

    fn begin_piece(&mut self, stream: u8) {
        let first = self.sections.last().copied().unwrap_or(0);
        let section = &self.pieces[first..];
        let bytes: usize = section.iter().map(|piece| piece.text.len()).sum();
        let is_whole = section.last().is_none_or(|last| {
            last.text.ends_with('\n') && bytes >= ENOUGH
                || bytes >= LONGEST_SECTION.0
                || section.len() >= LONGEST_SECTION.1
        });
        if is_whole {
            self.sections.push(self.pieces.len());
        }
        self.pieces.push(Piece { stream, start: self.bytes, text: String::new() });
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

    /// The last pieces, at least so many if there are as many, by section, with its number: each
    /// but the last section ends with a line.
    pub fn last_sections(&self, pieces: usize) -> impl Iterator<Item = (usize, &[Piece])> {
        let least = self.pieces.len().saturating_sub(pieces);
        let first = self.sections.partition_point(|&begins| begins <= least).saturating_sub(1);
        (first..self.sections.len()).map(|section| {
            let end = self.sections.get(section + 1).copied().unwrap_or(self.pieces.len());
            (section, &self.pieces[self.sections[section]..end])
        })
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
    fn sections_end_with_a_line() {
        let mut output = Output::default();
        for number in 0..2000 {
            output.push(1 + (number % 7 == 0) as u8, &format!("line {number}\n"));
        }
        output.push(1, &"x".repeat(3 * PIECE));
        output.push(1, "\nend");
        let all: Vec<(usize, &[Piece])> = output.last_sections(usize::MAX).collect();
        let text =
            |(_, section): &(usize, &[Piece])| section.iter().map(|piece| piece.text.as_str()).collect::<String>();
        assert_eq!(all.iter().map(text).collect::<String>().len(), output.bytes);
        let (last, rest) = all.split_last().unwrap();
        assert!(rest.iter().all(|section| text(section).ends_with('\n')));
        assert!(rest.iter().map(text).all(|text| (ENOUGH..2 * PIECE).contains(&text.len()) || text.contains('x')));
        assert!(text(last).ends_with("x\nend"));
        let some: Vec<(usize, &[Piece])> = output.last_sections(8).collect();
        assert!(all.ends_with(&some) && some.len() < all.len());
        assert!(some.iter().map(|(_, section)| section.len()).sum::<usize>() >= 8);
    }

    #[test]
    fn a_flood_without_lines_is_divided_too() {
        let mut output = Output::default();
        output.push(1, &"x".repeat(50 * PIECE));
        (0..2000).for_each(|number| output.push(1 + u8::from(number % 2 == 0), "x"));
        let sections: Vec<(usize, &[Piece])> = output.last_sections(usize::MAX).collect();
        assert_eq!(sections.iter().map(|(_, pieces)| pieces.len()).sum::<usize>(), output.pieces().len());
        assert!(sections.iter().all(|(_, pieces)| pieces.len() <= 256));
        let bytes = |pieces: &[Piece]| pieces.iter().map(|piece| piece.text.len()).sum::<usize>();
        assert!(sections.iter().all(|(_, pieces)| bytes(pieces) <= 5 * PIECE));
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
