//! `format` of integers and floats: the digits come from [`crate::number`]; here are sign, prefix, grouping and
//! padding, laid out as in CPython's `Python/formatter_unicode.c`.

use super::buffer::{TextBuf, check_length};
use super::format_spec::{Grouping, Spec};
use super::format_text::pad_text;
use super::view::Text;
use crate::number::error::{PyError, Result};
use crate::number::format::{Flags, Style, format_float as digits_of_float};
use crate::number::int::{IntRef, convert, text};

/// The greatest precision (C's `INT_MAX`).
const MAX_PRECISION: u64 = i32::MAX as u64;

/// `format(value, spec)` of an integer, for a specification that was read for [`super::format_spec::Target::Int`].
pub fn format_int(value: IntRef<'_>, spec: &Spec, type_name: &str, limit: usize) -> Result<TextBuf> {
    let kind = spec.kind.unwrap_or(u32::from('d'));
    let (radix, prefix) = match char::from_u32(kind) {
        Some('e' | 'E' | 'f' | 'F' | 'g' | 'G' | '%') => {
            return format_float(convert::to_f64(value)?, spec, type_name);
        }
        Some('d' | 'n') => (10, ""),
        Some('b') => (2, "0b"),
        Some('o') => (8, "0o"),
        Some('x') => (16, "0x"),
        Some('X') => (16, "0X"),
        Some('c') => (0, ""),
        _ => return Err(Spec::unknown_kind(kind, type_name)),
    };
    let refuse = |what: &str| Err(PyError::value(format!("{what} not allowed in integer format specifier")));
    if spec.precision.is_some() {
        return refuse("Precision");
    }
    if spec.no_negative_zero {
        return refuse("Negative zero coercion (z)");
    }
    if radix == 0 {
        return format_character(value, spec);
    }
    let mut digits = match radix {
        10 => text::to_decimal(value, limit)?.trim_start_matches('-').to_owned(),
        _ => text::to_radix(value, radix),
    };
    if kind == u32::from('X') {
        digits.make_ascii_uppercase();
    }
    let number = Number {
        negative: value.is_negative(),
        prefix: if spec.alternate { prefix } else { "" },
        whole: &digits,
        fraction: "",
        rest: "",
    };
    number.lay_out(spec)
}

/// Type `c`: the character of a code point.
fn format_character(value: IntRef<'_>, spec: &Spec) -> Result<TextBuf> {
    let refuse = |what: &str| Err(PyError::value(format!("{what} not allowed with integer format specifier 'c'")));
    if spec.sign.is_some() {
        return refuse("Sign");
    }
    if spec.alternate {
        return refuse("Alternate form (#)");
    }
    if value.to_i64().is_none() {
        return Err(PyError::overflow("Python int too large to convert to C long"));
    }
    let Some(point) = text::to_code_point(value) else {
        return Err(PyError::overflow("%c arg not in range(0x110000)"));
    };
    let mut character = TextBuf::new();
    character.push(point);
    // Padding between sign and digits is padding before the character.
    pad_text(character.as_text(), spec.width, spec.fill, if spec.align == '=' { '>' } else { spec.align })
}

/// `format(value, spec)` of a float, for a specification that was read for a number.
pub fn format_float(value: f64, spec: &Spec, type_name: &str) -> Result<TextBuf> {
    let precision = match spec.precision {
        Some(precision) if precision > MAX_PRECISION => return Err(PyError::value("precision too big")),
        Some(precision) => Some(check_length(precision)?),
        None => None,
    };
    let six = precision.unwrap_or(6);
    let kind = spec.kind.unwrap_or(0);
    let letter = char::from_u32(kind).unwrap_or('\0');
    let (style, value, percent) = match letter {
        '\0' if spec.kind.is_none() => (precision.map_or(Style::Repr, Style::General), value, ""),
        'e' | 'E' => (Style::Exponent(six), value, ""),
        'f' | 'F' => (Style::Fixed(six), value, ""),
        'g' | 'G' | 'n' => (Style::General(six), value, ""),
        '%' => (Style::Fixed(six), value * 100.0, "%"),
        _ => return Err(Spec::unknown_kind(kind, type_name)),
    };
    let flags = Flags {
        alternate: spec.alternate,
        point_zero: spec.kind.is_none(),
        no_negative_zero: spec.no_negative_zero,
        upper: letter.is_ascii_uppercase(),
    };
    let text = digits_of_float(value, style, flags) + percent;
    let (negative, magnitude) = match text.strip_prefix('-') {
        Some(magnitude) => (true, magnitude),
        None => (false, text.as_str()),
    };
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let (whole, behind) = magnitude.split_at(digits(magnitude));
    // The fraction begins with the decimal point.
    let length = behind.strip_prefix('.').map_or(0, |fraction| 1 + digits(fraction));
    let (fraction, rest) = behind.split_at(length);
    Number { negative, prefix: "", whole, fraction, rest }.lay_out(spec)
}

/// A number in parts.
struct Number<'a> {
    negative: bool,
    /// `0x` and its like.
    prefix: &'a str,
    /// Digits before the decimal point.
    whole: &'a str,
    /// The decimal point and digits behind it, or nothing.
    fraction: &'a str,
    /// An exponent, a percent sign, `inf`, `nan`.
    rest: &'a str,
}

impl Number<'_> {
    fn lay_out(&self, spec: &Spec) -> Result<TextBuf> {
        let width = check_length(spec.width.unwrap_or(0))?;
        let sign = match (self.negative, spec.sign) {
            (true, _) => "-",
            (false, Some('+')) => "+",
            (false, Some(' ')) => " ",
            (false, _) => "",
        };
        let fraction = match self.fraction.strip_prefix('.') {
            Some(digits) => format!(".{}", group_fraction(digits, spec.fraction_grouping)),
            None => String::new(),
        };
        let fixed = sign.len() + self.prefix.len() + fraction.len() + self.rest.len();
        // Zeros that fill the field are grouped like digits.
        let zeros_fill = spec.fill == u32::from('0') && spec.align == '=';
        let least = if zeros_fill { width.saturating_sub(fixed) } else { 0 };
        let whole = if self.whole.is_empty() { String::new() } else { group(self.whole, spec.grouping, least) };
        let padding = width.saturating_sub(fixed + whole.len());
        let (left, inside, right) = match spec.align {
            '>' => (padding, 0, 0),
            '^' => (padding / 2, 0, padding - padding / 2),
            '=' => (0, padding, 0),
            _ => (0, 0, padding),
        };
        let mut result = TextBuf::with_capacity(fixed + whole.len() + padding);
        result.push_repeated(spec.fill, left);
        result.push_text(Text::ascii(sign));
        result.push_text(Text::ascii(self.prefix));
        result.push_repeated(spec.fill, inside);
        result.push_text(Text::ascii(&whole));
        result.push_text(Text::ascii(&fraction));
        result.push_text(Text::ascii(self.rest));
        result.push_repeated(spec.fill, right);
        Ok(result)
    }
}

/// Digits in groups from the right, with zeros before them up to a least width. The first of the zeros never stands
/// before a separator, so that the result may be one wider.
fn group(digits: &str, grouping: Grouping, least: usize) -> String {
    let Some(separator) = grouping.separator() else {
        return format!("{}{digits}", "0".repeat(least.saturating_sub(digits.len())));
    };
    let (size, mut result) = (grouping.size(), Vec::with_capacity(digits.len() * 2));
    let mut source = digits.bytes().rev();
    let mut placed = 0;
    loop {
        let digit = source.next();
        if digit.is_none() && result.len() >= least {
            break;
        }
        if placed > 0 && placed % size == 0 {
            result.push(separator as u8);
        }
        result.push(digit.unwrap_or(b'0'));
        placed += 1;
    }
    result.iter().rev().map(|&byte| byte as char).collect()
}

/// Digits in groups from the left.
fn group_fraction(digits: &str, grouping: Grouping) -> String {
    let Some(separator) = grouping.separator() else {
        return digits.to_owned();
    };
    let mut result = String::with_capacity(digits.len() * 2);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && index % grouping.size() == 0 {
            result.push(separator);
        }
        result.push(digit);
    }
    result
}
