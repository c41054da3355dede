//! `str.encode` and `bytes.decode` for UTF-8, ASCII and Latin-1, with CPython's error handlers and texts.

use super::buffer::TextBuf;
use super::repr::escape;
use super::view::Text;
use crate::number::error::{ErrorKind, PyError};

/// The encodings that are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// `utf-8`
    Utf8,
    /// `ascii`
    Ascii,
    /// `latin-1`
    Latin1,
}

/// Why text could not be encoded, or bytes not decoded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CodecError {
    /// `UnicodeEncodeError`
    Encode {
        /// The codec's name, as the exception has it.
        encoding: &'static str,
        /// The first character in question.
        start: usize,
        /// Behind the last.
        end: usize,
        /// What is wrong.
        reason: &'static str,
        /// `str(exception)`
        message: String,
    },
    /// `UnicodeDecodeError`
    Decode {
        /// The codec's name, as the exception has it.
        encoding: &'static str,
        /// The first byte in question.
        start: usize,
        /// Behind the last.
        end: usize,
        /// What is wrong.
        reason: &'static str,
        /// `str(exception)`
        message: String,
    },
    /// An unknown encoding, or an unknown error handler where one was needed.
    Lookup(PyError),
}

impl From<CodecError> for PyError {
    fn from(error: CodecError) -> Self {
        match error {
            CodecError::Encode { message, .. } => Self::new(ErrorKind::UnicodeEncode, message),
            CodecError::Decode { message, .. } => Self::new(ErrorKind::UnicodeDecode, message),
            CodecError::Lookup(error) => error,
        }
    }
}

impl Encoding {
    /// The encoding of a name or alias; a `LookupError` if it is unknown.
    pub fn parse(name: &str) -> Result<Self, PyError> {
        let canonical = name.to_ascii_lowercase().replace(['_', ' '], "-");
        match canonical.as_str() {
            "utf-8" | "utf8" | "u8" | "utf" | "utf8-ucs2" | "utf8-ucs4" | "cp65001" => Ok(Self::Utf8),
            "ascii" | "us-ascii" | "646" | "ansi-x3.4-1968" | "iso646-us" | "us" => Ok(Self::Ascii),
            "latin-1" | "latin1" | "latin" | "l1" | "iso-8859-1" | "iso8859-1" | "8859" | "cp819" => Ok(Self::Latin1),
            _ => Err(PyError::new(ErrorKind::Lookup, format!("unknown encoding: {name}"))),
        }
    }

    /// The name in messages.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Ascii => "ascii",
            Self::Latin1 => "latin-1",
        }
    }

    /// Code points from this one on cannot be encoded (for UTF-8 only surrogates cannot).
    const fn bound(self) -> u32 {
        match self {
            Self::Utf8 => u32::MAX,
            Self::Ascii => 128,
            Self::Latin1 => 256,
        }
    }

    const fn reason(self) -> &'static str {
        match self {
            Self::Utf8 => "surrogates not allowed",
            Self::Ascii => "ordinal not in range(128)",
            Self::Latin1 => "ordinal not in range(256)",
        }
    }
}

fn unknown_handler(name: &str) -> CodecError {
    CodecError::Lookup(PyError::new(ErrorKind::Lookup, format!("unknown error handler name '{name}'")))
}

/// `text.encode(encoding, errors)`
pub fn encode_named(text: Text<'_>, encoding: &str, errors: &str) -> Result<Vec<u8>, CodecError> {
    encode(text, Encoding::parse(encoding).map_err(CodecError::Lookup)?, errors)
}

/// `data.decode(encoding, errors)`. Of no bytes the encoding does not matter.
pub fn decode_named(data: &[u8], encoding: &str, errors: &str) -> Result<TextBuf, CodecError> {
    if data.is_empty() {
        return Ok(TextBuf::new());
    }
    decode(data, Encoding::parse(encoding).map_err(CodecError::Lookup)?, errors)
}

/// `text.encode(encoding, errors)` of an encoding that is known
pub fn encode(text: Text<'_>, encoding: Encoding, errors: &str) -> Result<Vec<u8>, CodecError> {
    if let Some(ascii) = text.as_ascii() {
        return Ok(ascii.as_bytes().to_vec());
    }
    if let (Text::Narrow(units), Encoding::Latin1) = (text, encoding) {
        return Ok(units.to_vec());
    }
    let mut result = Vec::with_capacity(text.len());
    let mut index = 0;
    while let Some(point) = text.get(index) {
        if can_encode(point, encoding) {
            push_encoded(&mut result, point, encoding);
            index += 1;
            continue;
        }
        let length = text.from(index).iter().take_while(|&point| !can_encode(point, encoding)).count();
        let end = index + length;
        handle_encode(&mut result, text, index..end, encoding, errors)?;
        index = end;
    }
    Ok(result)
}

fn can_encode(point: u32, encoding: Encoding) -> bool {
    point < encoding.bound() && !(encoding == Encoding::Utf8 && is_surrogate(point))
}

fn is_surrogate(point: u32) -> bool {
    (0xd800..0xe000).contains(&point)
}

fn push_encoded(result: &mut Vec<u8>, point: u32, encoding: Encoding) {
    match (encoding, char::from_u32(point)) {
        (Encoding::Utf8, Some(character)) => {
            result.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
        }
        _ => result.push(point as u8),
    }
}

/// Deals with a run of characters that cannot be encoded.
fn handle_encode(
    result: &mut Vec<u8>,
    text: Text<'_>,
    run: std::ops::Range<usize>,
    encoding: Encoding,
    errors: &str,
) -> Result<(), CodecError> {
    let points = text.slice(run.clone()).iter();
    match errors {
        "strict" => return Err(encode_error(text, run, encoding)),
        "ignore" => {}
        "replace" => points.for_each(|_| result.push(b'?')),
        "backslashreplace" => points.for_each(|point| result.extend_from_slice(escape(point).as_bytes())),
        "xmlcharrefreplace" => points.for_each(|point| result.extend_from_slice(format!("&#{point};").as_bytes())),
        "surrogateescape" => {
            for (index, point) in run.clone().zip(points) {
                if !(0xdc80..0xdd00).contains(&point) {
                    return Err(encode_error(text, index..run.end, encoding));
                }
                result.push((point - 0xdc00) as u8);
            }
        }
        "surrogatepass" if encoding == Encoding::Utf8 => points.for_each(|point| {
            result.extend_from_slice(&[0xed, (0x80 | ((point >> 6) & 0x3f)) as u8, (0x80 | (point & 0x3f)) as u8]);
        }),
        "surrogatepass" => return Err(encode_error(text, run, encoding)),
        _ => return Err(unknown_handler(errors)),
    }
    Ok(())
}

fn encode_error(text: Text<'_>, run: std::ops::Range<usize>, encoding: Encoding) -> CodecError {
    let (name, reason) = (encoding.name(), encoding.reason());
    let message = if run.len() == 1 {
        let shown = escape(text.at(run.start));
        format!("'{name}' codec can't encode character '{shown}' in position {}: {reason}", run.start)
    } else {
        format!("'{name}' codec can't encode characters in position {}-{}: {reason}", run.start, run.end - 1)
    };
    CodecError::Encode { encoding: name, start: run.start, end: run.end, reason, message }
}

/// `data.decode(encoding, errors)` of an encoding that is known
pub fn decode(data: &[u8], encoding: Encoding, errors: &str) -> Result<TextBuf, CodecError> {
    if encoding == Encoding::Latin1 || data.is_ascii() {
        return Ok(TextBuf::Narrow(data.to_vec()));
    }
    let mut result = TextBuf::with_capacity(data.len());
    let mut index = 0;
    while index < data.len() {
        let step = match encoding {
            Encoding::Utf8 => next_utf8(&data[index..]),
            _ if data[index] < 128 => Ok((u32::from(data[index]), 1)),
            _ => Err((1, Encoding::Ascii.reason())),
        };
        match step {
            Ok((point, length)) => {
                result.push(point);
                index += length;
            }
            Err((length, reason)) => {
                index = handle_decode(&mut result, data, index..index + length, encoding, errors, reason)?;
            }
        }
    }
    Ok(result)
}

/// The next character and its length, or the length of what is wrong and why. The length is that of the longest
/// beginning of a valid sequence, as Unicode recommends (and CPython does).
fn next_utf8(data: &[u8]) -> Result<(u32, usize), (usize, &'static str)> {
    let (length, low, high) = match data[0] {
        first @ 0..0x80 => return Ok((first.into(), 1)),
        0xc2..0xe0 => (2, 0x80, 0xbf),
        0xe0 => (3, 0xa0, 0xbf),
        0xed => (3, 0x80, 0x9f),
        0xe1..0xf0 => (3, 0x80, 0xbf),
        0xf0 => (4, 0x90, 0xbf),
        0xf1..0xf4 => (4, 0x80, 0xbf),
        0xf4 => (4, 0x80, 0x8f),
        _ => return Err((1, "invalid start byte")),
    };
    let mut point = u32::from(data[0]) & (0x7f >> length);
    for index in 1..length {
        let (low, high) = if index == 1 { (low, high) } else { (0x80, 0xbf) };
        match data.get(index) {
            None => return Err((index, "unexpected end of data")),
            Some(byte) if !(low..=high).contains(byte) => return Err((index, "invalid continuation byte")),
            Some(&byte) => point = point << 6 | u32::from(byte & 0x3f),
        }
    }
    Ok((point, length))
}

/// Deals with bytes that cannot be decoded; where to go on.
fn handle_decode(
    result: &mut TextBuf,
    data: &[u8],
    run: std::ops::Range<usize>,
    encoding: Encoding,
    errors: &str,
    reason: &'static str,
) -> Result<usize, CodecError> {
    let bytes = &data[run.clone()];
    match errors {
        "strict" => return Err(decode_error(data, run, encoding, reason)),
        "ignore" => {}
        "replace" => result.push(0xfffd),
        "backslashreplace" => bytes.iter().for_each(|&byte| result.push_str(&escape(byte.into()))),
        "surrogateescape" => bytes.iter().for_each(|&byte| result.push(0xdc00 + u32::from(byte))),
        "surrogatepass" => match data[run.start..] {
            [0xed, second @ 0xa0..=0xbf, third @ 0x80..=0xbf, ..] if encoding == Encoding::Utf8 => {
                result.push(0xd000 | u32::from(second & 0x3f) << 6 | u32::from(third & 0x3f));
                return Ok(run.start + 3);
            }
            _ => return Err(decode_error(data, run, encoding, reason)),
        },
        "xmlcharrefreplace" => {
            let message = "don't know how to handle UnicodeDecodeError in error callback";
            return Err(CodecError::Lookup(PyError::type_error(message)));
        }
        _ => return Err(unknown_handler(errors)),
    }
    Ok(run.end)
}

fn decode_error(data: &[u8], run: std::ops::Range<usize>, encoding: Encoding, reason: &'static str) -> CodecError {
    let name = encoding.name();
    let message = if run.len() == 1 {
        format!("'{name}' codec can't decode byte 0x{:02x} in position {}: {reason}", data[run.start], run.start)
    } else {
        format!("'{name}' codec can't decode bytes in position {}-{}: {reason}", run.start, run.end - 1)
    };
    CodecError::Decode { encoding: name, start: run.start, end: run.end, reason, message }
}
