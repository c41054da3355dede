//! The formats of `str.format`: literals and fields, as `MarkupIterator` of CPython's
//! `Objects/stringlib/unicode_format.h` finds them, with its errors in its order.
//!
//! A field's specification may contain fields again, one level deep; they are read by another [`Pieces`] over the same
//! text, with the same [`Numbering`].

use std::ops::Range;

use super::classify::decimal_value;
use super::view::Text;
use crate::number::error::{ErrorKind, PyError, Result};

/// How deep fields may be nested: a field's specification may have fields, theirs may not.
pub const MAX_DEPTH: usize = 2;

/// Literal text and the field behind it, if there is one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The literal text.
    pub literal: Range<usize>,
    /// The field.
    pub field: Option<Field>,
}

/// `{name!conversion:spec}`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// The name, to be split by [`split_name`].
    pub name: Range<usize>,
    /// The code point of the conversion, to be checked by [`Conversion::of`].
    pub conversion: Option<u32>,
    /// The specification.
    pub spec: Range<usize>,
    /// Whether the specification has fields.
    pub nested: bool,
}

/// What is done to a value before it is formatted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Conversion {
    /// `!s`
    Str,
    /// `!r`
    Repr,
    /// `!a`
    Ascii,
}

impl Conversion {
    /// The conversion of a code point.
    pub fn of(point: u32) -> Result<Self> {
        match char::from_u32(point) {
            Some('s') => Ok(Self::Str),
            Some('r') => Ok(Self::Repr),
            Some('a') => Ok(Self::Ascii),
            Some(other @ '!'..='~') => Err(PyError::value(format!("Unknown conversion specifier {other}"))),
            _ => Err(PyError::value(format!("Unknown conversion specifier \\x{point:x}"))),
        }
    }
}

/// The pieces of a part of a text, in order.
#[derive(Clone, Debug)]
pub struct Pieces<'a> {
    text: Text<'a>,
    position: usize,
    end: usize,
}

impl<'a> Pieces<'a> {
    /// Of a whole format.
    pub fn new(text: Text<'a>) -> Self {
        Self { text, position: 0, end: text.len() }
    }

    /// Of a field's specification within a format.
    pub fn of_part(text: Text<'a>, part: Range<usize>) -> Self {
        Self { text, position: part.start, end: part.end }
    }

    /// Steps over a character; `None` at the end.
    fn step(&mut self) -> Option<char> {
        let character = self.peek()?;
        self.position += 1;
        Some(character)
    }

    fn peek(&self) -> Option<char> {
        // Lone surrogates are no different from other characters here.
        let point = self.text.get(self.position).filter(|_| self.position < self.end)?;
        Some(char::from_u32(point).unwrap_or(char::REPLACEMENT_CHARACTER))
    }

    fn piece(&mut self) -> Result<Piece> {
        let start = self.position;
        while let Some(character) = self.step() {
            if !matches!(character, '{' | '}') {
                continue;
            }
            if self.peek() == Some(character) {
                // A doubled brace: the first ends the literal, the second is skipped.
                let literal = start..self.position;
                self.position += 1;
                return Ok(Piece { literal, field: None });
            }
            if character == '}' || self.peek().is_none() {
                return Err(PyError::value(format!("Single '{character}' encountered in format string")));
            }
            let literal = start..self.position - 1;
            return Ok(Piece { literal, field: Some(self.field()?) });
        }
        Ok(Piece { literal: start..self.position, field: None })
    }

    /// A field, from behind its opening brace to behind its closing one.
    fn field(&mut self) -> Result<Field> {
        let start = self.position;
        let stop = loop {
            match self.step() {
                Some('{') => return Err(PyError::value("unexpected '{' in field name")),
                Some('[') => {
                    while self.peek().is_some_and(|character| character != ']') {
                        self.position += 1;
                    }
                }
                Some(stop @ ('}' | ':' | '!')) => break stop,
                Some(_) => {}
                None => return Err(PyError::value("expected '}' before end of string")),
            }
        };
        let name = start..self.position - 1;
        let mut field = Field { name, conversion: None, spec: self.position..self.position, nested: false };
        if stop == '}' {
            return Ok(field);
        }
        if stop == '!' {
            if self.peek().is_none() {
                return Err(PyError::value("end of string while looking for conversion specifier"));
            }
            field.conversion = self.text.get(self.position);
            self.position += 1;
            match self.step() {
                Some('}') => return Ok(field),
                Some(':') | None => {}
                Some(_) => return Err(PyError::value("expected ':' after conversion specifier")),
            }
        }
        let (start, mut depth) = (self.position, 1);
        while let Some(character) = self.step() {
            match character {
                '{' => {
                    field.nested = true;
                    depth += 1;
                }
                '}' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                field.spec = start..self.position - 1;
                return Ok(field);
            }
        }
        Err(PyError::value("unmatched '{' in format spec"))
    }
}

impl Iterator for Pieces<'_> {
    type Item = Result<Piece>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.position >= self.end {
            return None;
        }
        let piece = self.piece();
        if piece.is_err() {
            self.position = self.end;
        }
        Some(piece)
    }
}

/// How a format numbers its fields: all by itself, or all by hand. One for all fields of a format, nested ones too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Numbering {
    next: usize,
    manual: Option<bool>,
}

/// Which argument a field is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum First {
    /// A positional one.
    Index(usize),
    /// The keyword argument of the name in this range.
    Name(Range<usize>),
}

/// A step from a value to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// `.name`
    Attribute(Range<usize>),
    /// `[number]`
    Index(usize),
    /// `[text]`
    Key(Range<usize>),
}

/// A field's argument and where the steps from it are, to be read by [`Path`].
pub fn split_name(text: Text<'_>, name: Range<usize>, numbering: &mut Numbering) -> Result<(First, Range<usize>)> {
    let is_end = |&index: &usize| matches!(text.get(index).and_then(char::from_u32), Some('.' | '['));
    let end = name.clone().find(is_end).unwrap_or(name.end);
    let (first, path) = (name.start..end, end..name.end);
    let index = number(text, first.clone())?;
    let manual = index.is_some();
    if !manual && !first.is_empty() {
        return Ok((First::Name(first), path));
    }
    if *numbering.manual.get_or_insert(manual) != manual {
        return Err(PyError::value(if manual {
            "cannot switch from automatic field numbering to manual field specification"
        } else {
            "cannot switch from manual field specification to automatic field numbering"
        }));
    }
    let index = index.unwrap_or_else(|| {
        numbering.next += 1;
        numbering.next - 1
    });
    Ok((First::Index(index), path))
}

/// A number, if the range is not empty and has but decimal digits.
fn number(text: Text<'_>, range: Range<usize>) -> Result<Option<usize>> {
    let mut value = None;
    for index in range {
        let Some(digit) = decimal_value(text.at(index)) else {
            return Ok(None);
        };
        let more = value.unwrap_or(0_i64).checked_mul(10).and_then(|value| value.checked_add(digit.into()));
        let Some(more) = more else {
            return Err(PyError::value("Too many decimal digits in format string"));
        };
        value = Some(more);
    }
    // An index beyond the address space is out of range of every sequence.
    Ok(value.map(|value| usize::try_from(value).unwrap_or(usize::MAX)))
}

/// The steps behind a field's first name.
#[derive(Clone, Debug)]
pub struct Path<'a> {
    text: Text<'a>,
    range: Range<usize>,
}

impl<'a> Path<'a> {
    /// Of the range that [`split_name`] gave.
    pub fn new(text: Text<'a>, range: Range<usize>) -> Self {
        Self { text, range }
    }

    fn until(&mut self, ends: fn(char) -> bool) -> Range<usize> {
        let start = self.range.start;
        while !self.range.is_empty() && !char::from_u32(self.text.at(self.range.start)).is_some_and(ends) {
            self.range.start += 1;
        }
        start..self.range.start
    }

    fn step(&mut self) -> Result<Step> {
        let kind = self.text.at(self.range.start);
        self.range.start += 1;
        let empty = || PyError::value("Empty attribute in format string");
        if kind == u32::from('.') {
            let name = self.until(|character| matches!(character, '.' | '['));
            return if name.is_empty() { Err(empty()) } else { Ok(Step::Attribute(name)) };
        }
        if kind != u32::from('[') {
            return Err(PyError::value("Only '.' or '[' may follow ']' in format field specifier"));
        }
        let key = self.until(|character| character == ']');
        if self.range.is_empty() {
            return Err(PyError::value("Missing ']' in format string"));
        }
        self.range.start += 1;
        match number(self.text, key.clone())? {
            _ if key.is_empty() => Err(empty()),
            Some(index) => Ok(Step::Index(index)),
            None => Ok(Step::Key(key)),
        }
    }
}

impl Iterator for Path<'_> {
    type Item = Result<Step>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.range.is_empty() {
            return None;
        }
        let step = self.step();
        if step.is_err() {
            self.range.start = self.range.end;
        }
        Some(step)
    }
}

/// There is no positional argument of this index.
pub fn index_out_of_range(index: usize) -> PyError {
    let message = format!("Replacement index {index} out of range for positional args tuple");
    PyError::new(ErrorKind::Index, message)
}

/// `format_map` was given a field with a number.
pub fn positional_in_map() -> PyError {
    PyError::value("Format string contains positional fields")
}

/// Fields are nested too deeply.
pub fn too_deep() -> PyError {
    PyError::value("Max string recursion exceeded")
}
