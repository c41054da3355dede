//! Integers from text and as text, with CPython's limit of digits on conversions of quadratic cost.
//!
//! The grammar is that of `PyLong_FromString`: spaces around, a sign, a prefix that fits the base, digits of any
//! script for 0 to 9, single underscores between digits.

use num_bigint::{BigInt, BigUint, Sign};
use num_traits::{Num, ToPrimitive};

use super::{Int, IntRef};
use crate::number::error::{PyError, Result};
use crate::text::{Text, classify, repr};

/// No more decimal digits than this are converted, if a program does not say otherwise
/// (`sys.set_int_max_str_digits()`).
pub const DIGIT_LIMIT: usize = 4300;

/// `int(text, base)`, an error beyond `limit` digits.
pub fn parse(text: Text<'_>, base: i64, limit: usize) -> Result<Int> {
    if base == 10
        && let Some(value) = few_digits(text)
    {
        return Ok(Int::Small(value));
    }
    check_base(base)?;
    let ascii = to_ascii_digits(text);
    parse_ascii(&ascii, base as u32, limit).unwrap_or_else(|| Err(invalid(base, repr::repr_text(text).as_text())))
}

/// The value of text that is nothing but a few decimal digits.
fn few_digits(text: Text<'_>) -> Option<i64> {
    let Text::Narrow(digits) = text else { return None };
    if digits.is_empty() || digits.len() > 18 {
        return None;
    }
    digits.iter().try_fold(0, |value, byte| byte.is_ascii_digit().then(|| value * 10 + i64::from(byte - b'0')))
}

/// `int(data, base)` for bytes, an error beyond `limit` digits.
pub fn parse_bytes(data: &[u8], base: i64, limit: usize) -> Result<Int> {
    check_base(base)?;
    parse_ascii(data, base as u32, limit).unwrap_or_else(|| {
        let shown = repr::repr_bytes(data);
        Err(invalid(base, Text::Narrow(shown.as_bytes())))
    })
}

fn check_base(base: i64) -> Result<()> {
    if base == 0 || (2..=36).contains(&base) {
        Ok(())
    } else {
        Err(PyError::value("int() base must be >= 2 and <= 36, or 0"))
    }
}

fn invalid(base: i64, shown: Text<'_>) -> PyError {
    let shown = shown.slice(0..shown.len().min(200)).to_utf8_lossy();
    PyError::value(format!("invalid literal for int() with base {base}: {shown}"))
}

/// Text with spaces and decimal digits of all scripts replaced by those of ASCII, and everything else beyond ASCII by
/// a question mark (which no grammar of numbers knows). Text that is ASCII stays as it is.
pub fn to_ascii_digits(text: Text<'_>) -> Vec<u8> {
    text.iter()
        .map(|point| match point {
            0..128 => point as u8,
            _ if classify::is_space(point) => b' ',
            _ => classify::decimal_value(point).map_or(b'?', |digit| b'0' + digit),
        })
        .collect()
}

/// `None` if the text is no literal of this base.
fn parse_ascii(text: &[u8], base: u32, limit: usize) -> Option<Result<Int>> {
    let text = trim_ascii(text);
    let (negative, text) = match text {
        [b'-', rest @ ..] => (true, rest),
        [b'+', rest @ ..] => (false, rest),
        _ => (false, text),
    };
    let prefix = match text {
        [b'0', b'x' | b'X', ..] => 16,
        [b'0', b'o' | b'O', ..] => 8,
        [b'0', b'b' | b'B', ..] => 2,
        _ => 0,
    };
    let prefixed = prefix != 0 && (base == 0 || base == prefix);
    let digits = if prefixed { text[2..].strip_prefix(b"_").unwrap_or(&text[2..]) } else { text };
    let must_be_zero = base == 0 && !prefixed && text.first() == Some(&b'0');
    let base = match base {
        0 if prefixed => prefix,
        0 => 10,
        other => other,
    };
    let mut clean = Vec::with_capacity(digits.len());
    let mut after_digit = false;
    for &byte in digits {
        match byte {
            b'_' if after_digit => after_digit = false,
            _ if (byte as char).is_digit(base) => {
                clean.push(byte);
                after_digit = true;
            }
            _ => return None,
        }
    }
    if !after_digit || (must_be_zero && clean.iter().any(|&digit| digit != b'0')) {
        return None;
    }
    if clean.len() > limit && !base.is_power_of_two() {
        return Some(Err(PyError::value(format!(
            "Exceeds the limit ({limit} digits) for integer string conversion: value has {} digits; use \
             sys.set_int_max_str_digits() to increase the limit",
            clean.len()
        ))));
    }
    let clean = std::str::from_utf8(&clean).ok()?;
    if clean.len() <= 12 {
        let value = i64::from_str_radix(clean, base).ok()?;
        return Some(Ok(Int::Small(if negative { -value } else { value })));
    }
    let magnitude = BigUint::from_str_radix(clean, base).ok()?;
    let sign = if negative { Sign::Minus } else { Sign::Plus };
    Some(Ok(Int::from(BigInt::from_biguint(sign, magnitude))))
}

/// Without the white space of C's locale at both ends.
pub fn trim_ascii(text: &[u8]) -> &[u8] {
    let is_space = |byte: &u8| matches!(byte, b' ' | b'\t'..=b'\r');
    let Some(start) = text.iter().position(|byte| !is_space(byte)) else {
        return &[];
    };
    let end = text.iter().rposition(|byte| !is_space(byte)).map_or(start, |last| last + 1);
    &text[start..end]
}

/// `str(a)`, an error beyond `limit` digits.
pub fn to_decimal(a: IntRef<'_>, limit: usize) -> Result<String> {
    if let Some(small) = a.to_i64() {
        return Ok(small.to_string());
    }
    let too_long = || {
        PyError::value(format!(
            "Exceeds the limit ({limit} digits) for integer string conversion; use \
             sys.set_int_max_str_digits() to increase the limit"
        ))
    };
    // CPython estimates, in its digits of 30 bits, and looks again only where there are less than a thousand of those.
    let size = a.bit_length().div_ceil(30) as usize;
    if size > 72 && limit / 90 <= (size - 11) / 10 {
        return Err(too_long());
    }
    let digits = a.to_big().to_string();
    if size <= 1000 && digits.len() - usize::from(a.is_negative()) > limit { Err(too_long()) } else { Ok(digits) }
}

/// The digits of the magnitude in base 2, 8 or 16, in small letters, without a prefix.
pub fn to_radix(a: IntRef<'_>, radix: u32) -> String {
    if let IntRef::Small(small) = a {
        let magnitude = small.unsigned_abs();
        return match radix {
            2 => format!("{magnitude:b}"),
            8 => format!("{magnitude:o}"),
            _ => format!("{magnitude:x}"),
        };
    }
    a.to_big().magnitude().to_str_radix(radix)
}

/// `hex(a)`
pub fn hex(a: IntRef<'_>) -> String {
    format!("{}0x{}", sign(a), to_radix(a, 16))
}

/// `oct(a)`
pub fn oct(a: IntRef<'_>) -> String {
    format!("{}0o{}", sign(a), to_radix(a, 8))
}

/// `bin(a)`
pub fn bin(a: IntRef<'_>) -> String {
    format!("{}0b{}", sign(a), to_radix(a, 2))
}

fn sign(a: IntRef<'_>) -> &'static str {
    if a.is_negative() { "-" } else { "" }
}

/// `chr(a)`: the code point, if there is one of this number.
pub fn to_code_point(a: IntRef<'_>) -> Option<u32> {
    a.to_i64().and_then(|value| value.to_u32()).filter(|&point| point < 0x11_0000)
}
