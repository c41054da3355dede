//! `repr` of strings and bytes, and `ascii`.

use super::buffer::TextBuf;
use super::classify::is_printable;
use super::view::Text;

/// `repr(text)`
pub fn repr_text(text: Text<'_>) -> TextBuf {
    quote(text, |point| point < 127 || is_printable(point))
}

/// `ascii(text)` of a string
pub fn ascii_text(text: Text<'_>) -> TextBuf {
    quote(text, |point| point < 127)
}

/// `ascii(object)`, given its `repr`: escapes what is not ASCII.
pub fn ascii_of_repr(repr: Text<'_>) -> String {
    let mut result = String::with_capacity(repr.len());
    for point in repr.iter() {
        match point {
            0..128 => result.push(char::from(point as u8)),
            _ => result.push_str(&escape(point)),
        }
    }
    result
}

fn quote(text: Text<'_>, shows: fn(u32) -> bool) -> TextBuf {
    let has = |quote: char| text.iter().any(|point| point == u32::from(quote));
    let mark = u32::from(if has('\'') && !has('"') { '"' } else { '\'' });
    let mut result = TextBuf::with_capacity(text.len() + 2);
    result.push(mark);
    for point in text.iter() {
        match point {
            0x09 => result.push_str("\\t"),
            0x0a => result.push_str("\\n"),
            0x0d => result.push_str("\\r"),
            _ if point == mark || point == u32::from('\\') => {
                result.push(u32::from('\\'));
                result.push(point);
            }
            _ if point >= 32 && shows(point) => result.push(point),
            _ => result.push_str(&escape(point)),
        }
    }
    result.push(mark);
    result
}

/// `\xhh`, `\uhhhh` or `\Uhhhhhhhh`
pub fn escape(point: u32) -> String {
    match point {
        0..0x100 => format!("\\x{point:02x}"),
        0x100..0x1_0000 => format!("\\u{point:04x}"),
        _ => format!("\\U{point:08x}"),
    }
}

/// `repr(data)` of bytes
pub fn repr_bytes(data: &[u8]) -> String {
    let mark = if data.contains(&b'\'') && !data.contains(&b'"') { b'"' } else { b'\'' };
    let mut result = String::with_capacity(data.len() + 3);
    result.push('b');
    result.push(mark.into());
    for &byte in data {
        match byte {
            b'\t' => result.push_str("\\t"),
            b'\n' => result.push_str("\\n"),
            b'\r' => result.push_str("\\r"),
            _ if byte == mark || byte == b'\\' => {
                result.push('\\');
                result.push(byte.into());
            }
            32..127 => result.push(byte.into()),
            _ => result.push_str(&escape(byte.into())),
        }
    }
    result.push(mark.into());
    result
}
