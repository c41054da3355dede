//! Floats from text and as text: `repr`, `float(text)`, `float.hex` and `float.fromhex`.

use num_bigint::BigUint;
use num_traits::{One, Zero};

use super::error::{PyError, Result};
use super::format::{Flags, Style, format_float};
use super::int::convert::{decompose, ratio};
use super::int::text::{to_ascii_digits, trim_ascii};
use crate::text::{Text, repr};

/// `repr(a)`: the shortest digits that read back the same
pub fn repr(a: f64) -> String {
    format_float(a, Style::Repr, Flags { point_zero: true, ..Flags::default() })
}

/// `float(text)`
pub fn parse(text: Text<'_>) -> Result<f64> {
    parse_ascii(&to_ascii_digits(text)).ok_or_else(|| invalid(repr::repr_text(text).as_text()))
}

/// `float(data)` for bytes
pub fn parse_bytes(data: &[u8]) -> Result<f64> {
    parse_ascii(data).ok_or_else(|| invalid(Text::Narrow(repr::repr_bytes(data).as_bytes())))
}

fn invalid(shown: Text<'_>) -> PyError {
    PyError::value(format!("could not convert string to float: {}", shown.to_utf8_lossy()))
}

fn parse_ascii(text: &[u8]) -> Option<f64> {
    let text = trim_ascii(text);
    let (negative, magnitude) = match text {
        [b'-', rest @ ..] => (true, rest),
        [b'+', rest @ ..] => (false, rest),
        _ => (false, text),
    };
    let value = match special(magnitude) {
        Some(value) => value,
        None => parse_decimal(magnitude)?,
    };
    Some(if negative { -value } else { value })
}

/// `inf`, `infinity` and `nan`, in letters of either case.
pub fn special(text: &[u8]) -> Option<f64> {
    if text.eq_ignore_ascii_case(b"inf") || text.eq_ignore_ascii_case(b"infinity") {
        return Some(f64::INFINITY);
    }
    text.eq_ignore_ascii_case(b"nan").then_some(f64::NAN)
}

/// Digits with an optional point and exponent, and underscores only between digits; no sign.
fn parse_decimal(text: &[u8]) -> Option<f64> {
    let mut clean = String::with_capacity(text.len());
    for (index, &byte) in text.iter().enumerate() {
        if byte == b'_' {
            let is_digit = |neighbour: Option<&u8>| neighbour.is_some_and(u8::is_ascii_digit);
            if !is_digit(index.checked_sub(1).and_then(|before| text.get(before))) || !is_digit(text.get(index + 1)) {
                return None;
            }
        } else {
            clean.push(char::from(byte));
        }
    }
    // Rust's grammar is the same, but that it takes a sign and the special values too.
    if !clean.starts_with(|first: char| first.is_ascii_digit() || first == '.') {
        return None;
    }
    clean.parse().ok()
}

/// `a.hex()`
pub fn hex(a: f64) -> String {
    if !a.is_finite() {
        return repr(a);
    }
    let sign = if a.is_sign_negative() { "-" } else { "" };
    if a == 0.0 {
        return format!("{sign}0x0.0p+0");
    }
    let (mantissa, exponent) = decompose(a);
    let (whole, fraction) = (mantissa >> 52, mantissa & ((1 << 52) - 1));
    format!("{sign}0x{whole}.{fraction:013x}p{:+}", exponent + 52)
}

/// `float.fromhex(text)`
pub fn from_hex(text: Text<'_>) -> Result<f64> {
    let ascii: Vec<u8> =
        text.iter().map(|point| u8::try_from(point).ok().filter(u8::is_ascii).unwrap_or(b'?')).collect();
    let text = trim_ascii(&ascii);
    let (negative, magnitude) = match text {
        [b'-', rest @ ..] => (true, rest),
        [b'+', rest @ ..] => (false, rest),
        _ => (false, text),
    };
    let value = match special(magnitude) {
        Some(value) => value,
        None => parse_hex(magnitude).ok_or_else(|| PyError::value("invalid hexadecimal floating-point string"))??,
    };
    Ok(if negative { -value } else { value })
}

/// Hexadecimal digits with an optional prefix, point and exponent; no sign.
fn parse_hex(text: &[u8]) -> Option<Result<f64>> {
    let text = text.strip_prefix(b"0x").or_else(|| text.strip_prefix(b"0X")).unwrap_or(text);
    let split = text.iter().position(|byte| byte.eq_ignore_ascii_case(&b'p'));
    let (mantissa, exponent) = match split {
        Some(index) => (&text[..index], parse_exponent(&text[index + 1..])?),
        None => (text, 0),
    };
    let mut digits = Vec::with_capacity(mantissa.len());
    let (mut places, mut seen, mut point) = (0_i64, false, false);
    for &byte in mantissa {
        if byte == b'.' && !point {
            point = true;
            continue;
        }
        digits.push(char::from(byte).to_digit(16)? as u8);
        places += i64::from(point);
        seen = true;
    }
    if !seen {
        return None;
    }
    let digits = BigUint::from_radix_be(&digits, 16)?;
    let exponent = exponent.saturating_sub(4 * places);
    if digits.is_zero() {
        return Some(Ok(0.0));
    }
    let too_large = || PyError::overflow("hexadecimal value too large to represent as a float");
    let top = exponent.saturating_add(digits.bits() as i64);
    if top > 1024 {
        return Some(Err(too_large()));
    }
    if top < -1080 {
        return Some(Ok(0.0));
    }
    let shift = exponent.unsigned_abs();
    let (numerator, denominator) =
        if exponent >= 0 { (digits << shift, BigUint::one()) } else { (digits, BigUint::one() << shift) };
    Some(ratio(&numerator, &denominator).ok_or_else(too_large))
}

/// Decimal digits after an optional sign; what is too large saturates.
fn parse_exponent(text: &[u8]) -> Option<i64> {
    let (negative, digits) = match text {
        [b'-', rest @ ..] => (true, rest),
        [b'+', rest @ ..] => (false, rest),
        _ => (false, text),
    };
    if digits.is_empty() || !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let value = digits
        .iter()
        .fold(0_i64, |value, digit| value.saturating_mul(10).saturating_add(i64::from(digit - b'0')).min(1 << 60));
    Some(if negative { -value } else { value })
}
