//! The format mini-language: `[[fill]align][sign][z][#][0][width][grouping][.precision[grouping]][type]`, read as
//! CPython 3.14 reads it (`Python/formatter_unicode.c`), with its errors.

use super::classify::decimal_value;
use super::view::Text;
use crate::number::error::{PyError, Result};

/// What separates groups of digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grouping {
    /// Nothing.
    None,
    /// `,` every three digits.
    Comma,
    /// `_` every three digits.
    Underscore,
    /// `_` every four digits: of binary, octal and hexadecimal numbers.
    UnderscoreFour,
}

impl Grouping {
    /// The separator, if there is one.
    pub const fn separator(self) -> Option<char> {
        match self {
            Self::None => None,
            Self::Comma => Some(','),
            Self::Underscore | Self::UnderscoreFour => Some('_'),
        }
    }

    /// Digits in a group.
    pub const fn size(self) -> usize {
        match self {
            Self::UnderscoreFour => 4,
            _ => 3,
        }
    }
}

/// A format specification.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spec {
    /// The fill character's code point.
    pub fill: u32,
    /// `<`, `>`, `^` or `=`.
    pub align: char,
    /// `+`, `-` or a space, if given.
    pub sign: Option<char>,
    /// `z`: negative zeros lose their sign.
    pub no_negative_zero: bool,
    /// `#`
    pub alternate: bool,
    /// The least width.
    pub width: Option<u64>,
    /// Grouping before the decimal point.
    pub grouping: Grouping,
    /// The precision.
    pub precision: Option<u64>,
    /// Grouping behind the decimal point.
    pub fraction_grouping: Grouping,
    /// The type's code point; `None` where it is not given.
    pub kind: Option<u32>,
}

/// What a specification is for: its default type and alignment depend on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// `str`: type `s`, to the left.
    Text,
    /// `int`: type `d`, to the right.
    Int,
    /// `float`: no type, to the right.
    Float,
}

impl Spec {
    /// Reads a specification. The type's name is that of the object to be formatted, for messages.
    pub fn parse(text: Text<'_>, target: Target, type_name: &str) -> Result<Self> {
        Parser { text, position: 0 }.spec(target, type_name)
    }

    /// The error of a type that an object does not know.
    pub fn unknown_kind(kind: u32, type_name: &str) -> PyError {
        PyError::value(format!("Unknown format code '{}' for object of type '{type_name}'", show(kind)))
    }
}

/// A character in a message, as C's `%c` or, if it is not ASCII, in hexadecimal.
fn show(point: u32) -> String {
    match point {
        33..128 => char::from(point as u8).to_string(),
        _ => format!("\\x{point:x}"),
    }
}

struct Parser<'a> {
    text: Text<'a>,
    position: usize,
}

impl Parser<'_> {
    fn peek(&self, ahead: usize) -> Option<char> {
        self.text.get(self.position + ahead).and_then(char::from_u32)
    }

    /// Steps over a character if it is this one.
    fn eat(&mut self, wanted: char) -> bool {
        let found = self.peek(0) == Some(wanted);
        self.position += usize::from(found);
        found
    }

    fn spec(mut self, target: Target, type_name: &str) -> Result<Spec> {
        let default_align = if target == Target::Text { '<' } else { '>' };
        let mut spec = Spec {
            fill: u32::from(' '),
            align: default_align,
            sign: None,
            no_negative_zero: false,
            alternate: false,
            width: None,
            grouping: Grouping::None,
            precision: None,
            fraction_grouping: Grouping::None,
            kind: None,
        };
        let is_align = |character: &char| matches!(character, '<' | '>' | '=' | '^');
        let (mut has_fill, mut has_align) = (false, false);
        if let Some(align) = self.peek(1).filter(is_align) {
            spec.fill = self.text.at(self.position);
            spec.align = align;
            (has_fill, has_align) = (true, true);
            self.position += 2;
        } else if let Some(align) = self.peek(0).filter(is_align) {
            spec.align = align;
            has_align = true;
            self.position += 1;
        }
        spec.sign = self.peek(0).filter(|sign| matches!(sign, ' ' | '+' | '-'));
        self.position += usize::from(spec.sign.is_some());
        spec.no_negative_zero = self.eat('z');
        spec.alternate = self.eat('#');
        if !has_fill && self.eat('0') {
            spec.fill = u32::from('0');
            if !has_align && default_align == '>' {
                spec.align = '=';
            }
        }
        spec.width = self.number()?;
        spec.grouping = self.grouping()?;
        if self.eat('.') {
            spec.precision = self.number()?;
            spec.fraction_grouping = self.grouping()?;
            if spec.precision.is_none() && spec.fraction_grouping == Grouping::None {
                return Err(PyError::value("Format specifier missing precision"));
            }
        }
        if self.text.len() - self.position > 1 {
            let shown = self.text.to_utf8_lossy();
            let message = format!("Invalid format specifier '{shown}' for object of type '{type_name}'");
            return Err(PyError::value(message));
        }
        spec.kind = self.text.get(self.position);
        check_grouping(&mut spec, target)?;
        Ok(spec)
    }

    fn number(&mut self) -> Result<Option<u64>> {
        let start = self.position;
        let mut value = 0_i64;
        while let Some(digit) = self.text.get(self.position).and_then(decimal_value) {
            value = value
                .checked_mul(10)
                .and_then(|value| value.checked_add(digit.into()))
                .ok_or_else(|| PyError::value("Too many decimal digits in format string"))?;
            self.position += 1;
        }
        Ok((self.position > start).then_some(value.unsigned_abs()))
    }

    fn grouping(&mut self) -> Result<Grouping> {
        let both = || PyError::value("Cannot specify both ',' and '_'.");
        let comma = self.eat(',');
        if self.eat('_') {
            return if comma || self.peek(0) == Some(',') { Err(both()) } else { Ok(Grouping::Underscore) };
        }
        Ok(if comma { Grouping::Comma } else { Grouping::None })
    }
}

/// Not every type can be grouped.
fn check_grouping(spec: &mut Spec, target: Target) -> Result<()> {
    let kind = spec.kind.unwrap_or(match target {
        Target::Text => u32::from('s'),
        Target::Int => u32::from('d'),
        Target::Float => 0,
    });
    let refuse = |grouping: Grouping| match grouping.separator() {
        Some(separator) => Err(PyError::value(format!("Cannot specify '{separator}' with '{}'.", show(kind)))),
        None => Ok(()),
    };
    match char::from_u32(kind) {
        Some('d' | 'e' | 'f' | 'g' | 'E' | 'G' | '%' | 'F' | '\0') => {}
        Some('b' | 'o' | 'x' | 'X') if spec.grouping != Grouping::Comma => {
            if spec.grouping == Grouping::Underscore {
                spec.grouping = Grouping::UnderscoreFour;
            }
        }
        _ => refuse(spec.grouping)?,
    }
    if kind == u32::from('n') {
        refuse(spec.fraction_grouping)?;
    }
    Ok(())
}
