//! What kind of character a code point is: the `str.is…` family.
//!
//! CPython 3.14 knows Unicode 16. Rust's library and `unicode-ident` may know a later version, whose new characters
//! are told apart by [`is_printable`] (what is not assigned is not printable). A test compares all of this with
//! CPython for every code point.

use std::sync::LazyLock;

use super::tables;
use super::view::Text;

/// Whether a point lies in the ranges whose boundaries these are.
fn within(boundaries: &[u32], point: u32) -> bool {
    boundaries.partition_point(|&boundary| boundary <= point) & 1 == 1
}

/// Undoes the packing of a table.
fn unpack(packed: &[u8]) -> Box<[u32]> {
    let (mut boundaries, mut boundary, mut delta, mut shift) = (Vec::new(), 0, 0, 0);
    for &byte in packed {
        delta |= u32::from(byte & 127) << shift;
        shift += 7;
        if byte < 128 {
            boundary += delta;
            boundaries.push(boundary);
            (delta, shift) = (0, 0);
        }
    }
    boundaries.into()
}

static PRINTABLE: LazyLock<Box<[u32]>> = LazyLock::new(|| unpack(tables::PRINTABLE));
static NUMERIC: LazyLock<Box<[u32]>> = LazyLock::new(|| unpack(tables::NUMERIC));

/// The character of an assigned code point, if it is one.
fn assigned(point: u32) -> Option<char> {
    char::from_u32(point).filter(|_| is_printable(point))
}

/// `str.isprintable` of one character: neither control, format, surrogate, private, unassigned nor a separator other
/// than the space.
pub fn is_printable(point: u32) -> bool {
    if point < 127 { point >= 32 } else { within(&PRINTABLE, point) }
}

/// `str.isspace` of one character.
#[inline]
pub fn is_space(point: u32) -> bool {
    matches!(
        point,
        0x09..=0x0d | 0x1c..=0x20 | 0x85 | 0xa0 | 0x1680 | 0x2000..=0x200a | 0x2028 | 0x2029 | 0x202f | 0x205f | 0x3000
    )
}

/// Whether `str.splitlines` splits here.
pub fn is_line_break(point: u32) -> bool {
    matches!(point, 0x0a..=0x0d | 0x1c..=0x1e | 0x85 | 0x2028 | 0x2029)
}

/// `str.isalpha` of one character.
pub fn is_alpha(point: u32) -> bool {
    match u8::try_from(point) {
        Ok(byte) if byte < 128 => byte.is_ascii_alphabetic(),
        _ => assigned(point).is_some_and(unicode_ident::is_xid_start) != within(tables::LETTER_XOR_START, point),
    }
}

/// The value of a decimal digit of any script.
pub fn decimal_value(point: u32) -> Option<u8> {
    let after = tables::ZEROS.partition_point(|&zero| zero <= point);
    let zero = tables::ZEROS.get(after.checked_sub(1)?)?;
    u8::try_from(point - zero).ok().filter(|&value| value < 10)
}

/// `str.isdecimal` of one character.
pub fn is_decimal(point: u32) -> bool {
    decimal_value(point).is_some()
}

/// `str.isdigit` of one character.
pub fn is_digit(point: u32) -> bool {
    is_decimal(point) || within(tables::DIGIT, point)
}

/// `str.isnumeric` of one character.
pub fn is_numeric(point: u32) -> bool {
    if point < 128 {
        return is_decimal(point);
    }
    assigned(point).is_some_and(char::is_numeric) || within(&NUMERIC, point)
}

/// `str.isalnum` of one character.
pub fn is_alphanumeric(point: u32) -> bool {
    is_alpha(point) || is_numeric(point)
}

/// Whether a character has the property Lowercase.
pub fn is_lower(point: u32) -> bool {
    // Unicode 17 took one letter out.
    point == 0x295 || assigned(point).is_some_and(char::is_lowercase)
}

/// Whether a character has the property Uppercase.
pub fn is_upper(point: u32) -> bool {
    assigned(point).is_some_and(char::is_uppercase)
}

/// Whether a character is a digraph with a capital first letter.
pub fn is_title(point: u32) -> bool {
    within(tables::TITLE, point)
}

/// Whether a character has the property Cased.
pub fn is_cased(point: u32) -> bool {
    is_lower(point) || is_upper(point) || is_title(point)
}

/// Whether an identifier may begin so.
pub fn is_identifier_start(point: u32) -> bool {
    point == u32::from('_') || assigned(point).is_some_and(unicode_ident::is_xid_start)
}

/// Whether an identifier may go on so.
pub fn is_identifier_part(point: u32) -> bool {
    // The two joiners are format characters, hence not printable.
    matches!(point, 0x200c | 0x200d) || assigned(point).is_some_and(unicode_ident::is_xid_continue)
}

/// Whether there are characters and all are of a kind.
fn all(text: Text<'_>, kind: fn(u32) -> bool) -> bool {
    !text.is_empty() && text.iter().all(kind)
}

/// `str.isalpha()`
pub fn isalpha(text: Text<'_>) -> bool {
    all(text, is_alpha)
}

/// `str.isdecimal()`
pub fn isdecimal(text: Text<'_>) -> bool {
    all(text, is_decimal)
}

/// `str.isdigit()`
pub fn isdigit(text: Text<'_>) -> bool {
    all(text, is_digit)
}

/// `str.isnumeric()`
pub fn isnumeric(text: Text<'_>) -> bool {
    all(text, is_numeric)
}

/// `str.isalnum()`
pub fn isalnum(text: Text<'_>) -> bool {
    all(text, is_alphanumeric)
}

/// `str.isspace()`
pub fn isspace(text: Text<'_>) -> bool {
    all(text, is_space)
}

/// `str.isprintable()`
pub fn isprintable(text: Text<'_>) -> bool {
    text.iter().all(is_printable)
}

/// `str.islower()`
pub fn islower(text: Text<'_>) -> bool {
    !text.iter().any(|point| is_upper(point) || is_title(point)) && text.iter().any(is_lower)
}

/// `str.isupper()`
pub fn isupper(text: Text<'_>) -> bool {
    !text.iter().any(|point| is_lower(point) || is_title(point)) && text.iter().any(is_upper)
}

/// `str.istitle()`
pub fn istitle(text: Text<'_>) -> bool {
    let (mut cased, mut after_cased) = (false, false);
    for point in text.iter() {
        if is_upper(point) || is_title(point) {
            if after_cased {
                return false;
            }
            (cased, after_cased) = (true, true);
        } else if is_lower(point) {
            if !after_cased {
                return false;
            }
            cased = true;
        } else {
            after_cased = false;
        }
    }
    cased
}

/// `str.isidentifier()`
pub fn isidentifier(text: Text<'_>) -> bool {
    let mut points = text.iter();
    points.next().is_some_and(is_identifier_start) && points.all(is_identifier_part)
}
