//! Where in the text of an instruction the part lies that did the work: the operator of `a + b`, the brackets of
//! `a[b]`, the parentheses of `f(x)`. Tracebacks put `^` under it and `~` under the rest.
//!
//! This is `_extract_caret_anchors_from_line_segment` of CPython 3.14's `Lib/traceback.py`, and the part of
//! `_should_show_carets` there that parses, on Ruff's tree. Where CPython's code runs into an exception it goes on
//! without anchors; here that is `None`.

use ruff_python_ast::{Expr, ModModule, Stmt};
use ruff_text_size::{Ranged, TextSize};

use crate::guard;

/// A character of a text: the line that holds it and its column there in code points, both counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The line, as [`split_lines`] counts them.
    pub line: usize,
    /// The column in code points.
    pub column: usize,
}

/// The half-open range that gets `^`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Anchors {
    /// Where the text on the left ends and the range begins.
    pub left_end: Place,
    /// Where the range ends and the text on the right begins.
    pub right_start: Place,
}

/// The anchors in `segment`, the text of one instruction; `None` if it is no binary operation, subscript or call.
pub fn anchors(segment: &str) -> Option<Anchors> {
    // In parentheses an expression may span lines.
    let wrapped = format!("(\n{segment}\n)");
    let tree = parse(&wrapped)?;
    let [Stmt::Expr(statement)] = &tree.body[..] else { return None };
    let lines = split_lines(segment).into_iter().map(|line| line.chars().collect()).collect();
    let segment = Segment { wrapped: &wrapped, lines };
    match &*statement.value {
        Expr::BinOp(operation) => segment.operator(operation.left.end(), operation.right.start()),
        Expr::Subscript(subscript) => segment.brackets(subscript.value.end(), '[', subscript.end()),
        Expr::Call(call) => segment.brackets(call.func.end(), '(', call.end()),
        _ => None,
    }
}

/// Whether the lines of an instruction say it without marks: they are `return f(…)` or `name = …(…)`, and what ran is
/// just that call. The instruction begins at column `start` of the first line and ends at column `end` of the last.
pub fn is_plain_call(lines: &[&str], start: usize, end: usize) -> bool {
    let text = lines.join("\n");
    let Some(tree) = parse(&text) else { return false };
    let Some(statement) = tree.body.first() else { return true };
    let value = match statement {
        Stmt::Return(statement) => match statement.value.as_deref() {
            Some(Expr::Call(call)) if call.func.is_name_expr() => call,
            _ => return false,
        },
        Stmt::Assign(statement) => match (&statement.targets[..], &*statement.value) {
            ([Expr::Name(_)], Expr::Call(call)) => call,
            _ => return false,
        },
        _ => return false,
    };
    // CPython compares these offsets in bytes with columns in code points.
    let (first, start_offset) = line_and_offset(&text, value.start());
    let (last, end_offset) = line_and_offset(&text, value.end());
    first == 0 && last + 1 == lines.len() && start_offset == start && end_offset == end
}

/// The lines of a text as `str.splitlines` splits it, which is at more than line feeds. A carriage return counts as a
/// line of its own: [`Source::line_text`](crate::source::Source::line_text) leaves none.
pub fn split_lines(text: &str) -> Vec<&str> {
    text.split_inclusive(is_line_break).map(|line| line.strip_suffix(is_line_break).unwrap_or(line)).collect()
}

/// Whether `str.splitlines` splits here.
pub fn is_line_break(character: char) -> bool {
    matches!(character, '\n'..='\r' | '\x1c'..='\x1e' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// `str.isspace` of one character.
pub fn is_space(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\x1c'..='\x1f')
}

/// A text cut out of a program that compiles may nest deeper than the program: it may begin inside a string.
fn parse(text: &str) -> Option<ModModule> {
    guard::check(text).ok()?;
    ruff_python_parser::parse_module(text).ok().map(|parsed| parsed.into_syntax())
}

/// The line from 0 of a place in `text`, and the bytes before it in that line.
fn line_and_offset(text: &str, place: TextSize) -> (usize, usize) {
    let before = &text.as_bytes()[..place.to_usize()];
    let line_start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |index| index + 1);
    (before.iter().filter(|byte| **byte == b'\n').count(), before.len() - line_start)
}

/// The text that is searched, beside the parenthesized form of it that was parsed.
struct Segment<'a> {
    wrapped: &'a str,
    lines: Vec<Vec<char>>,
}

impl Segment<'_> {
    /// The anchors around the one or two characters of the operator between two operands. The operands' ranges leave
    /// out the parentheses around them.
    fn operator(&self, left_end: TextSize, right_start: TextSize) -> Option<Anchors> {
        let start = self.find(left_end, |character| !is_space(character) && character != ')')?;
        let mut end = Place { column: start.column + 1, ..start };
        if let Some(&character) = self.lines[start.line].get(end.column) {
            let before_right = end < self.place(right_start)?;
            if before_right && !is_space(character) && !ends_line(character) {
                end.column += 1;
            }
        }
        Some(Anchors { left_end: start, right_start: end })
    }

    /// The anchors from the first `open` after the operand that ends at `left_end` to the end of the expression.
    fn brackets(&self, left_end: TextSize, open: char, end: TextSize) -> Option<Anchors> {
        let left_end = self.find(left_end, |character| character == open)?;
        Some(Anchors { left_end, right_start: self.place(end)? })
    }

    /// The place in the segment of a place in the parenthesized text.
    fn place(&self, wrapped: TextSize) -> Option<Place> {
        let (line, offset) = line_and_offset(self.wrapped, wrapped);
        let line = line.checked_sub(1)?;
        let mut rest = offset;
        let is_before = |character: &&char| {
            let is_before = rest > 0;
            rest = rest.saturating_sub(character.len_utf8());
            is_before
        };
        Some(Place { line, column: self.lines.get(line)?.iter().take_while(is_before).count() })
    }

    /// The first character from `start` on, comments and continuations left out, for which `stop` holds.
    fn find(&self, start: TextSize, stop: impl Fn(char) -> bool) -> Option<Place> {
        let Place { mut line, mut column } = self.place(start)?;
        loop {
            match self.lines.get(line)?.get(column) {
                Some(&character) if !ends_line(character) => {
                    if stop(character) {
                        return Some(Place { line, column });
                    }
                    column += 1;
                }
                _ => (line, column) = (line + 1, 0),
            }
        }
    }
}

/// Whether nothing of note follows this character in its line.
fn ends_line(character: char) -> bool {
    matches!(character, '\\' | '#')
}
