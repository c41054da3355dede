//! The text that CPython prints for an uncaught exception, groups of exceptions included.

use super::exception::{field, state, state_of};
use super::{list, tuple};
use heddle_lang::error::CompileError;
use heddle_lang::source::{Source, Span};

use crate::builtins::exception_group;
use crate::builtins::exceptions::ExceptionType;
use crate::context::{Context, loaded_code};
use crate::kind::Kind;
use crate::value::Value;

/// A group shows so many of its members.
const GROUP_WIDTH: u32 = 15;
/// Groups in groups are shown down to this depth.
const GROUP_DEPTH: usize = 10;

/// Lines of a dynamic text are counted up to here.
const MOST_LINES: u32 = 100_000;
/// More exceptions than this are not shown.
const MOST_SHOWN: usize = 1000;

/// An exception that the text of another shows. Numbers are indexes among all of them.
pub struct Shown {
    /// The exception.
    pub exception: Value,
    /// What is printed before it, and the words between them.
    before: Option<(usize, &'static str)>,
    /// Its members, if it is a group.
    members: Vec<usize>,
}

impl Shown {
    fn new(exception: Value) -> Self {
        Self { exception, before: None, members: Vec::new() }
    }
}

/// The text so far, and how deep in groups we are.
struct Printer<'p> {
    text: String,
    depth: usize,
    /// The innermost group's frame is still to be closed.
    open: bool,
    text_of: &'p dyn Fn(Value) -> Option<String>,
}

impl Printer<'_> {
    fn indent(&self) -> String {
        " ".repeat(2 * self.depth)
    }

    /// Adds lines, inside of the frame of the group.
    fn emit(&mut self, lines: &str, margin: char) {
        if self.depth == 0 {
            self.text.push_str(lines);
            return;
        }
        let indent = self.indent();
        for line in lines.split_inclusive('\n') {
            self.text.push_str(&format!("{indent}{margin} {line}"));
        }
    }
}

impl Context<'_> {
    /// The text that CPython prints for an uncaught exception, without the last newline.
    ///
    /// `str(exception)` of classes with a `__str__` in Python has been computed before and is given by `text_of`.
    pub fn render_traceback(&self, exception: Value, text_of: &dyn Fn(Value) -> Option<String>) -> String {
        let mut printer = Printer { text: String::new(), depth: 0, open: false, text_of };
        self.render_chain(&self.shown_exceptions(exception), 0, &mut printer);
        let mut text = printer.text;
        text.truncate(text.trim_end_matches('\n').len());
        text
    }

    /// All exceptions that the text of one shows, itself the first: what it chains to, and the members of groups. None is
    /// chained to twice. In the order of CPython's `TracebackException`.
    pub fn shown_exceptions(&self, exception: Value) -> Vec<Shown> {
        let mut all = vec![Shown::new(exception)];
        let mut seen = vec![exception];
        let mut pending = vec![0];
        while let Some(index) = pending.pop() {
            if all.len() > MOST_SHOWN {
                break;
            }
            let current = all[index].exception;
            if let Some((next, words)) = chained(current, &seen) {
                seen.push(next);
                all[index].before = Some((all.len(), words));
                pending.push(all.len());
                all.push(Shown::new(next));
            }
            for member in exception_group::members(self, current).into_iter().flat_map(tuple::items) {
                seen.push(member);
                let place = all.len();
                all[index].members.push(place);
                pending.push(place);
                all.push(Shown::new(member));
            }
        }
        all
    }

    /// An exception after those that it chains to. Recurses for the members of groups only, [`GROUP_DEPTH`] deep.
    fn render_chain(&self, all: &[Shown], index: usize, printer: &mut Printer) {
        let mut chain = vec![index];
        while let Some((before, _)) = all[chain[chain.len() - 1]].before {
            chain.push(before);
        }
        for index in chain.into_iter().rev() {
            // The words stand between the older exception and this one.
            if let Some((_, words)) = all[index].before {
                printer.emit(&format!("\n{words}\n\n"), '|');
            }
            self.render_one(all, index, printer);
        }
    }

    fn render_one(&self, all: &[Shown], index: usize, printer: &mut Printer) {
        let Shown { exception, ref members, .. } = all[index];
        let is_group = exception_group::members(self, exception).is_some();
        if is_group && printer.depth > GROUP_DEPTH {
            printer.emit(&format!("... (max_group_depth is {GROUP_DEPTH})\n"), '|');
            return;
        }
        let is_top = is_group && printer.depth == 0;
        printer.depth += usize::from(is_top);
        let traceback = field(exception, state::TRACEBACK);
        if traceback.is(Kind::Traceback) {
            let kind = if is_group { "Exception Group Traceback" } else { "Traceback" };
            let margin = if is_top { '+' } else { '|' };
            printer.emit(&format!("{kind} (most recent call last):\n"), margin);
            let mut entries = String::new();
            render_entries(traceback, &mut entries);
            printer.emit(&entries, '|');
        }
        let mut last =
            self.syntax_error_text(exception).unwrap_or_else(|| self.exception_line(exception, printer.text_of));
        last.push('\n');
        if let Some(notes) = field(exception, state::NOTES).as_kind(Kind::List) {
            for note in list::items(notes) {
                last.push_str(&self.rust_string(note).unwrap_or_default());
                last.push('\n');
            }
        }
        printer.emit(&last, '|');
        if !members.is_empty() {
            self.render_members(all, members, printer);
        }
        printer.depth -= usize::from(is_top);
    }

    /// A `SyntaxError` that says where it is shows the line.
    pub fn syntax_error_text(&self, exception: Value) -> Option<String> {
        if !self.is_exception(exception, ExceptionType::SyntaxError) {
            return None;
        }
        let arguments = field(exception, state::ARGS).as_kind(Kind::Tuple).filter(|all| tuple::length(*all) == 2)?;
        let place = tuple::item(arguments, 1).as_kind(Kind::Tuple).filter(|place| tuple::length(*place) == 6)?;
        let number = |index: u32| tuple::item(place, index).as_index().and_then(|value| u32::try_from(value).ok());
        let text = |value: Value| self.rust_string(value);
        let (line, offset, end_line, end) = (number(1)?, number(2)?, number(4)?, number(5)?);
        let shown = text(tuple::item(place, 3))?;
        let padding = "\n".repeat(line.saturating_sub(1).min(MOST_LINES) as usize);
        let source = Source::new(&text(tuple::item(place, 0))?, &format!("{padding}{shown}"));
        let at = |column: u32| {
            let skipped = shown.chars().take(column.saturating_sub(1) as usize).map(char::len_utf8).sum::<usize>();
            (padding.len() + skipped) as u32
        };
        let end = if end_line > line { shown.trim_end().chars().count() as u32 + 1 } else { end };
        let span = Span { start: at(offset), end: at(end) };
        let message = text(tuple::item(arguments, 0))?;
        let rendered = CompileError::syntax(message.clone(), span).render(&source);
        let class = self.class_name(self.class_of(exception));
        let body = rendered.rsplit_once('\n').map_or("", |(body, _)| body);
        Some(format!("{body}\n{class}: {message}"))
    }

    fn render_members(&self, all: &[Shown], members: &[usize], printer: &mut Printer) {
        let shown = members.len().min(GROUP_WIDTH as usize);
        let left = members.len() - shown;
        let rows = shown + usize::from(left > 0);
        printer.open = false;
        for index in 0..rows {
            let is_last = index + 1 == rows;
            if is_last {
                // The frame may be closed by a member that is a group itself.
                printer.open = true;
            }
            let title = if index < shown { (index + 1).to_string() } else { "...".to_owned() };
            let corner = if index == 0 { "+-" } else { "  " };
            let indent = printer.indent();
            printer.text.push_str(&format!("{indent}{corner}+---------------- {title} ----------------\n"));
            printer.depth += 1;
            if let Some(member) = members.get(index).filter(|_| index < shown) {
                self.render_chain(all, *member, printer);
            } else {
                let plural = if left > 1 { "s" } else { "" };
                printer.emit(&format!("and {left} more exception{plural}\n"), '|');
            }
            if is_last && printer.open {
                let indent = printer.indent();
                printer.text.push_str(&format!("{indent}+------------------------------------\n"));
                printer.open = false;
            }
            printer.depth -= 1;
        }
    }
}

/// The exception that is printed before this one, and what stands between them.
fn chained(exception: Value, seen: &[Value]) -> Option<(Value, &'static str)> {
    let fresh = |value: Value| state_of(value).is_some() && !seen.contains(&value);
    let cause = field(exception, state::CAUSE);
    if fresh(cause) {
        return Some((cause, "The above exception was the direct cause of the following exception:"));
    }
    let context = field(exception, state::CONTEXT);
    let suppressed = field(exception, state::SUPPRESS) == Value::TRUE;
    let words = "During handling of the above exception, another exception occurred:";
    (fresh(context) && !suppressed).then_some((context, words))
}

/// One printed frame.
struct Printed {
    header: String,
    body: String,
}

fn render_entries(traceback: Value, text: &mut String) {
    let mut entry = traceback;
    let mut last: Option<(String, u32)> = None;
    while let Some(object) = entry.as_kind(Kind::Traceback) {
        entry = Value::from_bits(object.load(1));
        let code = Value::from_bits(object.load(2)).target();
        let pc = Value::from_bits(object.load(3)).int() as usize;
        let loaded = loaded_code(code);
        if loaded.code.hidden {
            continue;
        }
        let printed = render_frame(loaded, pc);
        // CPython prints a repeated frame three times and then counts.
        match &mut last {
            Some((header, count)) if *header == printed.header => {
                *count += 1;
                if *count > 3 {
                    continue;
                }
            }
            _ => {
                finish_repeat(&last, text);
                last = Some((printed.header.clone(), 1));
            }
        }
        text.push_str(&printed.header);
        text.push_str(&printed.body);
    }
    finish_repeat(&last, text);
}

fn finish_repeat(last: &Option<(String, u32)>, text: &mut String) {
    if let Some((_, count)) = last
        && *count > 3
    {
        let more = count - 3;
        let plural = if more > 1 { "s" } else { "" };
        text.push_str(&format!("  [Previous line repeated {more} more time{plural}]\n"));
    }
}

/// One entry as it is printed, by its code and instruction.
pub fn entry_text(loaded: &crate::machine::LoadedCode, pc: usize) -> String {
    let Printed { header, body } = render_frame(loaded, pc);
    header + &body
}

fn render_frame(loaded: &crate::machine::LoadedCode, pc: usize) -> Printed {
    let source = &loaded.code.source;
    let span = loaded.code.spans.get(pc).copied().unwrap_or_default();
    let line = source.line(span.start);
    let name = &loaded.code.name;
    let header = format!("  File \"{}\", line {line}, in {name}\n", source.name);
    // The text of what is executed dynamically is in no file.
    // Of code without a file nothing can be shown, but for examples in docstrings, whose lines `doctest` knows.
    let unknown = source.name.starts_with('<') && !source.name.starts_with("<doctest ");
    let body = if unknown { String::new() } else { super::caret::render(source, span) };
    Printed { header, body }
}
