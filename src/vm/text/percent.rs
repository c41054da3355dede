//! `%`-formatting of strings: the pieces of a format, and the text of one converted argument, after
//! `unicode_format` of CPython's `Objects/unicode_format.c`.
//!
//! CPython reads a format as it goes along, so that an argument's error comes before that of a later piece. Therefore
//! [`Pieces`] is an iterator.

use std::ops::Range;

use super::buffer::{TextBuf, check_length};
use super::view::Text;
use crate::number::error::{PyError, Result};
use crate::number::format::{Flags as FloatFlags, Style, format_float};
use crate::number::int::{IntRef, text};

/// A part of a format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// The text of this range as it is. (A doubled percent sign is the range of its second.)
    Literal(Range<usize>),
    /// What an argument is converted to.
    Conversion(Conversion),
}

/// A width or precision.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Amount {
    /// None is given.
    #[default]
    None,
    /// A number.
    Given(u64),
    /// `*`: the next argument.
    Argument,
}

/// The flags of a conversion.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Flags {
    /// `-`
    pub left: bool,
    /// `+`
    pub plus: bool,
    /// A space.
    pub blank: bool,
    /// `#`
    pub alternate: bool,
    /// `0`
    pub zero: bool,
}

/// `%[(key)][flags][width][.precision]kind`
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Conversion {
    /// The key in a mapping.
    pub key: Option<Range<usize>>,
    /// The flags.
    pub flags: Flags,
    /// The least width.
    pub width: Amount,
    /// The precision.
    pub precision: Amount,
    /// The code point of the letter that says what to convert to.
    pub kind: u32,
    /// Where that is in the format.
    pub index: usize,
}

/// Where the converted text stands, and how: a [`Conversion`] whose amounts are known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Layout {
    /// The flags.
    pub flags: Flags,
    /// The least width.
    pub width: u64,
    /// The precision.
    pub precision: Option<u32>,
    /// The letter, `\0` if it is none.
    pub kind: char,
}

/// What kind of argument a conversion wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// `s`: the argument's `str`.
    Str,
    /// `r`: its `repr`.
    Repr,
    /// `a`: its `ascii`.
    Ascii,
    /// `d`, `i`, `u`: a number, cut to an integer.
    Number,
    /// `o`, `x`, `X`: an integer (by `__index__`).
    Integer,
    /// `e`, `E`, `f`, `F`, `g`, `G`: a float.
    Float,
    /// `c`: a string of one character or a code point.
    Character,
}

impl Conversion {
    /// What kind of argument to fetch; an error for unknown letters.
    pub fn wanted(&self) -> Result<Wanted> {
        Ok(match char::from_u32(self.kind) {
            Some('s') => Wanted::Str,
            Some('r') => Wanted::Repr,
            Some('a') => Wanted::Ascii,
            Some('d' | 'i' | 'u') => Wanted::Number,
            Some('o' | 'x' | 'X') => Wanted::Integer,
            Some('e' | 'E' | 'f' | 'F' | 'g' | 'G') => Wanted::Float,
            Some('c') => Wanted::Character,
            _ => {
                let shown = char::from_u32(self.kind).filter(|shown| matches!(shown, '\x1f'..='~')).unwrap_or('?');
                return Err(PyError::value(format!(
                    "unsupported format character '{shown}' (0x{:x}) at index {}",
                    self.kind, self.index
                )));
            }
        })
    }

    /// The layout, given the arguments for the amounts that are `*` (which are not looked at elsewhere).
    pub fn layout(&self, width: i64, precision: i64) -> Result<Layout> {
        let mut flags = self.flags;
        let width = match self.width {
            Amount::None => 0,
            Amount::Given(width) => width,
            Amount::Argument => {
                flags.left |= width < 0;
                width.unsigned_abs()
            }
        };
        let precision = match self.precision {
            Amount::None => None,
            Amount::Given(precision) => Some(u32::try_from(precision).map_err(|_| precision_too_big())?),
            Amount::Argument => match i32::try_from(precision.max(0)) {
                Ok(precision) => Some(precision as u32),
                Err(_) => return Err(PyError::overflow("Python int too large to convert to C int")),
            },
        };
        Ok(Layout { flags, width, precision, kind: char::from_u32(self.kind).unwrap_or('\0') })
    }
}

/// The pieces of a format, in order.
#[derive(Clone, Debug)]
pub struct Pieces<'a> {
    text: Text<'a>,
    position: usize,
}

impl<'a> Pieces<'a> {
    /// Of a format.
    pub fn new(text: Text<'a>) -> Self {
        Self { text, position: 0 }
    }

    fn peek(&self) -> Option<char> {
        // Lone surrogates are as little known as any other character.
        self.text.get(self.position).map(|point| char::from_u32(point).unwrap_or(char::REPLACEMENT_CHARACTER))
    }

    fn eat(&mut self, wanted: char) -> bool {
        let found = self.peek() == Some(wanted);
        self.position += usize::from(found);
        found
    }

    fn conversion(&mut self) -> Result<Conversion> {
        let mut conversion = Conversion::default();
        if self.eat('(') {
            conversion.key = Some(self.key()?);
        }
        loop {
            let flag = match self.peek() {
                Some('-') => &mut conversion.flags.left,
                Some('+') => &mut conversion.flags.plus,
                Some(' ') => &mut conversion.flags.blank,
                Some('#') => &mut conversion.flags.alternate,
                Some('0') => &mut conversion.flags.zero,
                _ => break,
            };
            *flag = true;
            self.position += 1;
        }
        conversion.width = self.amount(i64::MAX as u64, || PyError::value("width too big"))?;
        if self.eat('.') {
            conversion.precision = match self.amount(i32::MAX as u64, precision_too_big)? {
                Amount::None => Amount::Given(0),
                amount => amount,
            };
        }
        if matches!(self.peek(), Some('h' | 'l' | 'L')) {
            self.position += 1;
        }
        conversion.index = self.position;
        conversion.kind = self.text.get(self.position).ok_or_else(|| PyError::value("incomplete format"))?;
        self.position += 1;
        Ok(conversion)
    }

    /// The range up to the closing parenthesis.
    fn key(&mut self) -> Result<Range<usize>> {
        let (start, mut depth) = (self.position, 1);
        while let Some(character) = self.peek() {
            self.position += 1;
            match character {
                '(' => depth += 1,
                ')' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                return Ok(start..self.position - 1);
            }
        }
        Err(PyError::value("incomplete format key"))
    }

    fn amount(&mut self, most: u64, too_big: fn() -> PyError) -> Result<Amount> {
        if self.eat('*') {
            return Ok(Amount::Argument);
        }
        let mut amount = Amount::None;
        while let Some(digit) = self.peek().and_then(|character| character.to_digit(10)) {
            let before = if let Amount::Given(value) = amount { value } else { 0 };
            let value = before.checked_mul(10).and_then(|value| value.checked_add(digit.into()));
            amount = Amount::Given(value.filter(|&value| value <= most).ok_or_else(too_big)?);
            self.position += 1;
        }
        Ok(amount)
    }
}

impl Iterator for Pieces<'_> {
    type Item = Result<Piece>;

    fn next(&mut self) -> Option<Self::Item> {
        let start = self.position;
        if !self.eat('%') {
            while self.peek().is_some_and(|character| character != '%') {
                self.position += 1;
            }
            return (self.position > start).then_some(Ok(Piece::Literal(start..self.position)));
        }
        if self.eat('%') {
            return Some(Ok(Piece::Literal(start + 1..start + 2)));
        }
        let piece = self.conversion().map(Piece::Conversion);
        if piece.is_err() {
            self.position = self.text.len();
        }
        Some(piece)
    }
}

/// Text for `s`, `r` and `a`: cut to the precision.
pub fn render_text(text: Text<'_>, layout: Layout) -> Result<TextBuf> {
    let most = layout.precision.map_or(text.len(), |precision| text.len().min(precision as usize));
    pad(Number { sign: "", prefix: "", digits: text.slice(0..most) }, layout, ' ')
}

/// The character for `c`, whatever the precision.
pub fn render_character(point: u32, layout: Layout) -> Result<TextBuf> {
    let mut character = TextBuf::new();
    character.push(point);
    pad(Number { sign: "", prefix: "", digits: character.as_text() }, layout, ' ')
}

/// The code point for `c` of an integer.
pub fn character_of(value: IntRef<'_>) -> Result<u32> {
    text::to_code_point(value).ok_or_else(|| PyError::overflow("%c arg not in range(0x110000)"))
}

/// An integer for `d`, `i`, `u`, `o`, `x` and `X`; an error beyond `limit` decimal digits.
pub fn render_int(value: IntRef<'_>, layout: Layout, limit: usize) -> Result<TextBuf> {
    let precision = match layout.precision {
        Some(precision) if precision > i32::MAX as u32 - 3 => return Err(PyError::overflow("precision too large")),
        Some(precision) => check_length(precision.into())?,
        None => 0,
    };
    let (digits, prefix) = match layout.kind {
        'o' => (text::to_radix(value, 8), "0o"),
        'x' => (text::to_radix(value, 16), "0x"),
        'X' => (text::to_radix(value, 16).to_ascii_uppercase(), "0X"),
        _ => (text::to_decimal(value, limit)?.trim_start_matches('-').to_owned(), ""),
    };
    let digits = format!("{}{digits}", "0".repeat(precision.saturating_sub(digits.len())));
    let prefix = if layout.flags.alternate { prefix } else { "" };
    let number = Number { sign: sign(value.is_negative(), layout.flags), prefix, digits: Text::ascii(&digits) };
    pad(number, layout, if layout.flags.zero { '0' } else { ' ' })
}

/// A float for `e`, `E`, `f`, `F`, `g` and `G`.
pub fn render_float(value: f64, layout: Layout) -> Result<TextBuf> {
    let precision = check_length(layout.precision.unwrap_or(6).into())?;
    let style = match layout.kind.to_ascii_lowercase() {
        'e' => Style::Exponent(precision),
        'g' => Style::General(precision),
        _ => Style::Fixed(precision),
    };
    let flags = FloatFlags {
        alternate: layout.flags.alternate,
        upper: layout.kind.is_ascii_uppercase(),
        ..FloatFlags::default()
    };
    let digits = format_float(value, style, flags);
    let (negative, digits) = match digits.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, digits.as_str()),
    };
    let number = Number { sign: sign(negative, layout.flags), prefix: "", digits: Text::ascii(digits) };
    pad(number, layout, if layout.flags.zero { '0' } else { ' ' })
}

fn sign(negative: bool, flags: Flags) -> &'static str {
    match (negative, flags.plus, flags.blank) {
        (true, _, _) => "-",
        (false, true, _) => "+",
        (false, false, true) => " ",
        (false, false, false) => "",
    }
}

/// What is padded: zeros go behind sign and prefix, spaces before them.
struct Number<'a> {
    sign: &'static str,
    prefix: &'static str,
    digits: Text<'a>,
}

fn pad(number: Number<'_>, layout: Layout, fill: char) -> Result<TextBuf> {
    let length = number.sign.len() + number.prefix.len() + number.digits.len();
    let padding = check_length(layout.width)?.saturating_sub(length);
    let (before, behind) = if layout.flags.left { (0, padding) } else { (padding, 0) };
    let (spaces, zeros) = if fill == '0' { (0, before) } else { (before, 0) };
    let mut result = TextBuf::with_capacity(length + padding);
    result.push_repeated(u32::from(' '), spaces);
    result.push_text(Text::ascii(number.sign));
    result.push_text(Text::ascii(number.prefix));
    result.push_repeated(u32::from('0'), zeros);
    result.push_text(number.digits);
    result.push_repeated(u32::from(' '), behind);
    Ok(result)
}

fn precision_too_big() -> PyError {
    PyError::value("precision too big")
}

/// There are fewer arguments than conversions.
pub fn not_enough_arguments() -> PyError {
    PyError::type_error("not enough arguments for format string")
}

/// There are more arguments than conversions.
pub fn not_all_converted() -> PyError {
    PyError::type_error("not all arguments converted during string formatting")
}

/// A conversion has a key, but there is no mapping.
pub fn mapping_required() -> PyError {
    PyError::type_error("format requires a mapping")
}

/// The argument for `*` is no integer.
pub fn star_wants_int() -> PyError {
    PyError::type_error("* wants int")
}

/// An argument's type does not fit. (For [`Wanted::Character`] see also [`not_one_character`].)
pub fn wrong_type(conversion: &Conversion, wanted: Wanted, type_name: &str) -> PyError {
    let kind = char::from_u32(conversion.kind).unwrap_or('?');
    PyError::type_error(match wanted {
        Wanted::Integer => format!("%{kind} format: an integer is required, not {type_name}"),
        Wanted::Float => format!("must be real number, not {type_name}"),
        Wanted::Character => format!("%c requires an int or a unicode character, not {type_name}"),
        _ => format!("%{kind} format: a real number is required, not {type_name}"),
    })
}

/// The argument for `%c` is a string, but not of one character.
pub fn not_one_character(length: usize) -> PyError {
    PyError::type_error(format!("%c requires an int or a unicode character, not a string of length {length}"))
}
