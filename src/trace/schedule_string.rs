//! The string form of a schedule: `h1-` and base64url of `length, contents, checksum`.
//!
//! The length comes first so that a string cut short while copying is told from a damaged one.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use crate::base64url::{self, Base64Error};
use crate::codec::{Coded, Reader, Writer, checksum};
use crate::decode_error::DecodeError;
use crate::schedule::Schedule;

/// The format that is written. Each format has a prefix of its own, `h1-` for format 1.
pub const FORMAT: u64 = 1;

const EXPECTED: &str = "a schedule";
const CHECKSUM_BYTES: usize = 4;

impl Schedule {
    /// The string that stands for it, of letters, digits, `-` and `_`.
    pub fn encode(&self) -> String {
        let mut contents = Writer::new();
        self.write(&mut contents);
        let mut writer = Writer::new();
        writer.blob(contents.bytes());
        writer.fixed_u32(checksum(writer.bytes()));
        format!("h{FORMAT}-{}", base64url::encode(writer.bytes()))
    }

    /// The schedule that a string stands for. Spaces and line ends around it do not matter.
    ///
    /// # Errors
    /// `Foreign` if it is no schedule at all, `Newer` or `Older` if its format is not known, `Truncated`,
    /// `TrailingBytes`, `BadCharacter` or `WrongChecksum` if it was damaged on its way, and any other if a program made it
    /// wrongly. Offsets within the contents count decoded bytes.
    pub fn decode(string: &str) -> Result<Self, DecodeError> {
        let string = string.trim();
        let (format, body) = split_prefix(string).ok_or(DecodeError::Foreign { expected: EXPECTED })?;
        match format {
            0 => Err(DecodeError::Older { expected: EXPECTED, found: format }),
            // A format that follows gets an arm of its own here, and this one stays: `Schedule::read` reads format 1.
            1 => decode_body(body, string.len() - body.len()),
            _ => Err(DecodeError::Newer { expected: EXPECTED, found: format, known: FORMAT }),
        }
    }
}

impl fmt::Display for Schedule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.encode())
    }
}

impl FromStr for Schedule {
    type Err = DecodeError;

    fn from_str(string: &str) -> Result<Self, DecodeError> {
        Self::decode(string)
    }
}

/// The number and the rest of `h<number>-<rest>`.
fn split_prefix(string: &str) -> Option<(u64, &str)> {
    let (number, rest) = string.strip_prefix('h')?.split_once('-')?;
    // `parse` alone would take "+1" and "01".
    let canonical = !number.starts_with(['0', '+']) || number == "0";
    canonical.then_some(())?;
    number.parse().ok().map(|number| (number, rest))
}

fn decode_body(body: &str, body_at: usize) -> Result<Schedule, DecodeError> {
    let bytes = match base64url::decode(body) {
        Ok(bytes) => bytes,
        Err(Base64Error::Character { at }) => {
            return Err(DecodeError::BadCharacter { at: body_at + at, expected: EXPECTED });
        }
        Err(Base64Error::Size) => return Err(wrong_size(body, body_at)),
    };
    let contents = contents(&bytes)?;
    let mut reader = Reader::new(contents);
    let schedule = Schedule::read(&mut reader)?;
    reader.end(EXPECTED)?;
    Ok(schedule)
}

/// What is wrong with a string that does not even end like base64. A cut seldom falls between two groups of four
/// characters: the length in front tells it from a change of the last character.
fn wrong_size(body: &str, body_at: usize) -> DecodeError {
    let whole_groups = &body[..body.len() / 4 * 4];
    let bytes = base64url::decode(whole_groups).unwrap_or_default();
    let end = body_at + body.len();
    let mut reader = Reader::new(&bytes);
    let Ok(length) = reader.varint(EXPECTED) else {
        return DecodeError::Truncated { at: end, expected: EXPECTED };
    };
    let stated_bytes = u128::from(length) + (reader.offset() + CHECKSUM_BYTES) as u128;
    let stated_characters = (stated_bytes * 8).div_ceil(6);
    match (body.len() as u128).cmp(&stated_characters) {
        Ordering::Less => DecodeError::Truncated { at: end, expected: EXPECTED },
        Ordering::Equal => DecodeError::WrongChecksum { at: end, expected: EXPECTED },
        Ordering::Greater => {
            // Not longer than `body`, so it fits.
            let stated = stated_characters as usize;
            DecodeError::TrailingBytes { at: body_at + stated, expected: EXPECTED, count: body.len() - stated }
        }
    }
}

/// The contents between length and checksum, both of which must fit.
fn contents(bytes: &[u8]) -> Result<&[u8], DecodeError> {
    let mut reader = Reader::new(bytes);
    let length = reader.varint(EXPECTED)?;
    let truncated = DecodeError::Truncated { at: bytes.len(), expected: EXPECTED };
    let Ok(length) = usize::try_from(length) else {
        return Err(truncated);
    };
    if length.saturating_add(CHECKSUM_BYTES) > reader.remaining() {
        return Err(truncated);
    }
    let contents = reader.raw(length, EXPECTED)?;
    let covered = &bytes[..reader.offset()];
    let stated = reader.fixed_u32(EXPECTED)?;
    reader.end(EXPECTED)?;
    if stated == checksum(covered) {
        Ok(contents)
    } else {
        Err(DecodeError::WrongChecksum { at: covered.len(), expected: EXPECTED })
    }
}
