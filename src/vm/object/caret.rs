//! The lines of source that a traceback shows under `File "x", line N, in f`, with `~` and `^` under what ran.
//!
//! This is `StackSummary.format_frame_summary` of CPython 3.14's `Lib/traceback.py`, which prints uncaught exceptions
//! too; the printer in C that stands in when it cannot be imported draws no marks. The quirks of the original are
//! kept: for instance it splits lines with `str.splitlines`, so a form feed ends a line.

use std::collections::BTreeSet;

use heddle_lang::anchors::{self, Anchors, Place, is_line_break, is_space, split_lines};
use heddle_lang::source::{Source, Span};

/// The code points of East Asian width W or F, which take two cells of a terminal, in Unicode 16 as CPython 3.14
/// knows it: the first and the last of each run.
#[rustfmt::skip]
const WIDE: &[(u32, u32)] = &[
    (0x1100, 0x115f), (0x231a, 0x231b), (0x2329, 0x232a), (0x23e9, 0x23ec), (0x23f0, 0x23f0), (0x23f3, 0x23f3),
    (0x25fd, 0x25fe), (0x2614, 0x2615), (0x2630, 0x2637), (0x2648, 0x2653), (0x267f, 0x267f), (0x268a, 0x268f),
    (0x2693, 0x2693), (0x26a1, 0x26a1), (0x26aa, 0x26ab), (0x26bd, 0x26be), (0x26c4, 0x26c5), (0x26ce, 0x26ce),
    (0x26d4, 0x26d4), (0x26ea, 0x26ea), (0x26f2, 0x26f3), (0x26f5, 0x26f5), (0x26fa, 0x26fa), (0x26fd, 0x26fd),
    (0x2705, 0x2705), (0x270a, 0x270b), (0x2728, 0x2728), (0x274c, 0x274c), (0x274e, 0x274e), (0x2753, 0x2755),
    (0x2757, 0x2757), (0x2795, 0x2797), (0x27b0, 0x27b0), (0x27bf, 0x27bf), (0x2b1b, 0x2b1c), (0x2b50, 0x2b50),
    (0x2b55, 0x2b55), (0x2e80, 0x2e99), (0x2e9b, 0x2ef3), (0x2f00, 0x2fd5), (0x2ff0, 0x303e), (0x3041, 0x3096),
    (0x3099, 0x30ff), (0x3105, 0x312f), (0x3131, 0x318e), (0x3190, 0x31e5), (0x31ef, 0x321e), (0x3220, 0x3247),
    (0x3250, 0xa48c), (0xa490, 0xa4c6), (0xa960, 0xa97c), (0xac00, 0xd7a3), (0xf900, 0xfaff), (0xfe10, 0xfe19),
    (0xfe30, 0xfe52), (0xfe54, 0xfe66), (0xfe68, 0xfe6b), (0xff01, 0xff60), (0xffe0, 0xffe6), (0x16fe0, 0x16fe4),
    (0x16ff0, 0x16ff1), (0x17000, 0x187f7), (0x18800, 0x18cd5), (0x18cff, 0x18d08), (0x1aff0, 0x1aff3),
    (0x1aff5, 0x1affb), (0x1affd, 0x1affe), (0x1b000, 0x1b122), (0x1b132, 0x1b132), (0x1b150, 0x1b152),
    (0x1b155, 0x1b155), (0x1b164, 0x1b167), (0x1b170, 0x1b2fb), (0x1d300, 0x1d356), (0x1d360, 0x1d376),
    (0x1f004, 0x1f004), (0x1f0cf, 0x1f0cf), (0x1f18e, 0x1f18e), (0x1f191, 0x1f19a), (0x1f200, 0x1f202),
    (0x1f210, 0x1f23b), (0x1f240, 0x1f248), (0x1f250, 0x1f251), (0x1f260, 0x1f265), (0x1f300, 0x1f320),
    (0x1f32d, 0x1f335), (0x1f337, 0x1f37c), (0x1f37e, 0x1f393), (0x1f3a0, 0x1f3ca), (0x1f3cf, 0x1f3d3),
    (0x1f3e0, 0x1f3f0), (0x1f3f4, 0x1f3f4), (0x1f3f8, 0x1f43e), (0x1f440, 0x1f440), (0x1f442, 0x1f4fc),
    (0x1f4ff, 0x1f53d), (0x1f54b, 0x1f54e), (0x1f550, 0x1f567), (0x1f57a, 0x1f57a), (0x1f595, 0x1f596),
    (0x1f5a4, 0x1f5a4), (0x1f5fb, 0x1f64f), (0x1f680, 0x1f6c5), (0x1f6cc, 0x1f6cc), (0x1f6d0, 0x1f6d2),
    (0x1f6d5, 0x1f6d7), (0x1f6dc, 0x1f6df), (0x1f6eb, 0x1f6ec), (0x1f6f4, 0x1f6fc), (0x1f7e0, 0x1f7eb),
    (0x1f7f0, 0x1f7f0), (0x1f90c, 0x1f93a), (0x1f93c, 0x1f945), (0x1f947, 0x1f9ff), (0x1fa70, 0x1fa7c),
    (0x1fa80, 0x1fa89), (0x1fa8f, 0x1fac6), (0x1face, 0x1fadc), (0x1fadf, 0x1fae9), (0x1faf0, 0x1faf8),
    (0x20000, 0x2fffd), (0x30000, 0x3fffd),
];

/// The lines for the instruction at `span`, each with its line feed; empty if there is no text at that place.
///
/// `span` is what CPython's `co_positions` has for the instruction: the whole of `a + b`, `f(x)`, `a[b]` or `a.b`.
pub fn render(source: &Source, span: Span) -> String {
    let end = span.end.max(span.start);
    let (first, last) = (source.line(span.start), source.line(end));
    let mut original = String::new();
    for line in first..=last {
        original.push_str(line_text(source, line).trim_end_matches(is_space));
        original.push('\n');
    }
    if is_blank(&original) {
        return String::new();
    }
    let dedented = dedent(&original);
    let (original, mut lines) = (split_lines(&original), split_lines(&dedented));
    // Neither has fewer lines than this.
    let count = (last - first) as usize + 1;
    lines.truncate(count);
    let (first_line, last_line) = (original[0], original[count - 1]);

    let margin = length(first_line).saturating_sub(length(lines[0]));
    let start = column(source, span.start).min(length(first_line)).saturating_sub(margin);
    let end = column(source, end).min(length(last_line)).saturating_sub(margin);
    indent(&dedent(&Extract::new(lines, start, end).render()))
}

/// A line of the source; a byte order mark is no part of the first.
fn line_text(source: &Source, line: u32) -> &str {
    let text = source.line_text(line);
    if line == 1 { text.strip_prefix('\u{feff}').unwrap_or(text) } else { text }
}

/// The column of a byte in code points, not counting a byte order mark.
fn column(source: &Source, offset: u32) -> usize {
    let position = source.position(offset);
    let marks = usize::from(position.line == 1 && source.text.starts_with('\u{feff}'));
    (position.column as usize).saturating_sub(marks)
}

/// The lines that hold an instruction, of which there is at least one, without their common indentation.
struct Extract<'a> {
    lines: Vec<&'a str>,
    /// Where the instruction begins in the first line, in cells.
    start: usize,
    /// Where it ends in the last line, in cells.
    end: usize,
    /// What gets `^` while the rest gets `~`; columns are in cells from the start of the line.
    anchors: Option<Anchors>,
    /// Whether there are any marks.
    is_marked: bool,
}

impl<'a> Extract<'a> {
    /// The instruction from column `start` of the first line to column `end` of the last, in code points.
    fn new(lines: Vec<&'a str>, start: usize, end: usize) -> Self {
        let (first, last) = (lines[0], lines[lines.len() - 1]);
        let (before, after) = (byte_index(first, start), byte_index(last, end));
        let text = lines.join("\n");
        let segment = text.get(before..text.len() - (last.len() - after)).unwrap_or("");
        let in_cells = |place: Place| {
            let column = if place.line == 0 { place.column + start } else { place.column };
            Some(Place { line: place.line, column: cells(lines.get(place.line)?, column) })
        };
        let anchors = anchors::anchors(segment).and_then(|Anchors { left_end, right_start }| {
            Some(Anchors { left_end: in_cells(left_end)?, right_start: in_cells(right_start)? })
        });
        let stands_out = anchors.is_some() || !is_blank(&first[..before]) || !is_blank(&last[after..]);
        let is_marked = stands_out && !anchors::is_plain_call(&lines, start, end);
        Self { start: cells(first, start), end: cells(last, end), anchors, is_marked, lines }
    }

    /// The lines that matter and the marks under them.
    fn render(&self) -> String {
        let (mut result, mut next) = (String::new(), 0);
        for line in self.significant() {
            match line - next {
                0 => {}
                1 => self.push_line(&mut result, next),
                skipped => result += &format!("...<{skipped} lines>...\n"),
            }
            self.push_line(&mut result, line);
            next = line + 1;
        }
        result
    }

    /// The first line, the last, and those at and next to the anchors.
    fn significant(&self) -> BTreeSet<usize> {
        let last = self.lines.len() - 1;
        let mut lines = BTreeSet::from([0, last]);
        for place in self.anchors.iter().flat_map(|anchors| [anchors.left_end, anchors.right_start]) {
            lines.extend(place.line.saturating_sub(1)..=(place.line + 1).min(last));
        }
        lines
    }

    fn push_line(&self, result: &mut String, line: usize) {
        let text = self.lines[line];
        result.push_str(text);
        result.push('\n');
        if !self.is_marked {
            return;
        }
        let indentation = text.chars().take_while(|character| is_space(*character)).count();
        let start = if line == 0 { self.start.max(indentation) } else { indentation };
        let end = if line == self.lines.len() - 1 { self.end } else { cells(text, length(text)) };
        result.extend((0..end).map(|column| match &self.anchors {
            _ if column < start => ' ',
            Some(anchors) if !(anchors.left_end..anchors.right_start).contains(&Place { line, column }) => '~',
            _ => '^',
        }));
        result.push('\n');
    }
}

/// The cells that the first `columns` code points of a line take on a terminal.
fn cells(line: &str, columns: usize) -> usize {
    if line.is_ascii() {
        return columns;
    }
    line.chars().take(columns).map(|character| if is_wide(character) { 2 } else { 1 }).sum()
}

fn is_wide(character: char) -> bool {
    let point = u32::from(character);
    let index = WIDE.partition_point(|(_, last)| *last < point);
    WIDE.get(index).is_some_and(|(first, _)| *first <= point)
}

fn length(text: &str) -> usize {
    text.chars().count()
}

/// The byte at which a column of a line begins, the end of the line for those beyond.
fn byte_index(line: &str, column: usize) -> usize {
    line.char_indices().nth(column).map_or(line.len(), |(index, _)| index)
}

fn is_blank(text: &str) -> bool {
    text.chars().all(is_space)
}

/// `textwrap.dedent`: removes the spaces and tabs that all lines begin with, and all of a blank line.
fn dedent(text: &str) -> String {
    let lines = || text.split('\n').filter(|line| !is_blank(line));
    // What the least and the greatest begin with, all between them do.
    let (least, greatest) = (lines().min().unwrap_or(""), lines().max().unwrap_or(""));
    let is_common = |(left, right): &(u8, u8)| left == right && matches!(left, b' ' | b'\t');
    let margin = least.bytes().zip(greatest.bytes()).take_while(is_common).count();
    let dedented: Vec<&str> = text.split('\n').map(|line| if is_blank(line) { "" } else { &line[margin..] }).collect();
    dedented.join("\n")
}

/// `textwrap.indent` by four spaces, of blank lines too.
fn indent(text: &str) -> String {
    text.split_inclusive(is_line_break).fold(String::new(), |result, line| result + "    " + line)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Programs, and what CPython printed for their frames; `caret_tests/bless.py` wrote that and tells the format.
    const CASES: &str = include_str!("caret_tests/cases.txt");

    /// Control characters are written as their pictures.
    fn unescape(text: &str) -> String {
        text.replace('␉', "\t").replace('␌', "\x0c").replace('␍', "\r").replace('␠', " ").replace('␂', "\u{feff}")
    }

    /// The lines of a case that begin with `mark`, without it.
    fn marked<'a>(case: &'a str, mark: char) -> impl Iterator<Item = String> + 'a {
        case.lines().filter_map(move |line| line.strip_prefix(mark)).map(|line| unescape(line) + "\n")
    }

    /// The byte that CPython calls column `column` of line `line`.
    fn offset(source: &Source, line: u32, column: u32) -> u32 {
        let start = source.line_text(line).as_ptr() as usize - source.text.as_ptr() as usize;
        let mark = if line == 1 && source.text.starts_with('\u{feff}') { 3 } else { 0 };
        start as u32 + mark + column
    }

    #[test]
    fn frames_are_shown_as_cpython_shows_them() {
        let (mut programs, mut frames) = (0, 0);
        for case in CASES.split("\n\n").filter(|case| case.starts_with('|')) {
            programs += 1;
            let source = Source::new("main.py", &marked(case, '|').collect::<String>());
            for frame in case.split("\n@ ").skip(1) {
                frames += 1;
                let numbers = frame.lines().next().unwrap().split(' ').map(|number| number.parse().unwrap());
                let [line, column, end_line, end_column] = numbers.collect::<Vec<u32>>()[..] else { panic!("{frame}") };
                let span = Span { start: offset(&source, line, column), end: offset(&source, end_line, end_column) };
                let expected: String = marked(frame, '>').collect();
                assert_eq!(render(&source, span), expected, "\n{case}");
            }
        }
        assert!(programs >= 150 && frames > programs, "{programs} programs, {frames} frames");
    }

    #[test]
    fn any_span_is_harmless() {
        let text = "\u{feff}é = (\n    日本 [1] + \u{c} f(x)\r\n\n) # 😀\rlast";
        let source = Source::new("main.py", text);
        for start in 0..text.len() as u32 + 3 {
            for end in 0..text.len() as u32 + 3 {
                render(&source, Span { start, end });
            }
        }
        assert_eq!(render(&Source::new("main.py", ""), Span { start: 0, end: 1 }), "");
        let deep = "(".repeat(100_000);
        assert_eq!(render(&Source::new("main.py", &deep), Span { start: 0, end: 50 }).lines().count(), 2);
    }
}
