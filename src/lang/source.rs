//! Source text and positions in it.

use std::sync::Arc;

/// A half-open range of bytes in a source text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

/// A line and a column, both counted from 1 and 0 as CPython's tracebacks do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// Line number, from 1.
    pub line: u32,
    /// Column in code points, from 0.
    pub column: u32,
}

/// One source text with its name and the starts of its lines.
#[derive(Clone, Debug)]
pub struct Source {
    /// The name shown in tracebacks, for example `main.py`.
    pub name: Arc<str>,
    /// The text as the reader wrote it, but that every line ends in `\n`: so CPython reads it, strings of several lines included.
    pub text: Arc<str>,
    line_starts: Vec<u32>,
}

impl Source {
    /// Indexes the lines of `text`.
    pub fn new(name: &str, text: &str) -> Self {
        let text = if text.contains('\r') { &*text.replace("\r\n", "\n").replace('\r', "\n") } else { text };
        let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let line_starts = std::iter::once(0).chain(ends.map(|(index, _)| index as u32 + 1)).collect();
        Self { name: name.into(), text: text.into(), line_starts }
    }

    /// The line (from 1) that holds byte `offset`.
    pub fn line(&self, offset: u32) -> u32 {
        self.line_starts.partition_point(|start| *start <= offset) as u32
    }

    /// The line and column of byte `offset`; an offset past the end is clamped.
    pub fn position(&self, offset: u32) -> Position {
        let offset = (offset as usize).min(self.text.len());
        let line = self.line(offset as u32);
        let start = self.line_starts[line as usize - 1] as usize;
        let column = self.text.get(start..offset).map_or(0, |text| text.chars().count()) as u32;
        Position { line, column }
    }

    /// The text of `line` (from 1) without its line ending; empty when there is no such line.
    pub fn line_text(&self, line: u32) -> &str {
        let index = line.saturating_sub(1) as usize;
        let Some(start) = self.line_starts.get(index) else { return "" };
        let end = self.line_starts.get(index + 1).map_or(self.text.len(), |next| *next as usize);
        self.text.get(*start as usize..end).unwrap_or("").trim_end_matches(['\n', '\r'])
    }
}
