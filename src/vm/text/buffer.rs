//! [`TextBuf`]: a string under construction, always in the narrowest width that holds what it has so far.

use super::view::Text;
use crate::number::error::{PyError, Result};

/// No string may have more code points than this. (CPython's bound is that of its memory.)
pub const MAX_LENGTH: usize = 1 << 28;

/// A length that a string may have, or a `MemoryError`.
pub fn check_length(length: u64) -> Result<usize> {
    if length <= MAX_LENGTH as u64 { Ok(length as usize) } else { Err(PyError::memory()) }
}

/// An owned string that widens itself as it grows. It never holds a wider form than its content needs, so that
/// [`TextBuf::as_text`] is canonical.
#[derive(Clone, Debug)]
pub enum TextBuf {
    /// All code points so far are below 256.
    Narrow(Vec<u8>),
    /// All code points so far are below 65536, and one is beyond 255.
    Wide(Vec<u16>),
    /// One code point is beyond 65535.
    Full(Vec<u32>),
}

impl Default for TextBuf {
    fn default() -> Self {
        Self::new()
    }
}

impl TextBuf {
    /// An empty string.
    pub const fn new() -> Self {
        Self::Narrow(Vec::new())
    }

    /// An empty string with room for so many narrow code points.
    pub fn with_capacity(capacity: usize) -> Self {
        Self::Narrow(Vec::with_capacity(capacity))
    }

    /// The string so far.
    pub fn as_text(&self) -> Text<'_> {
        match self {
            Self::Narrow(units) => Text::Narrow(units),
            Self::Wide(units) => Text::Wide(units),
            Self::Full(units) => Text::Full(units),
        }
    }

    /// The number of code points so far.
    pub fn len(&self) -> usize {
        self.as_text().len()
    }

    /// Whether nothing was added.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Adds a code point.
    pub fn push(&mut self, point: u32) {
        match self {
            Self::Narrow(units) if point < 0x100 => units.push(point as u8),
            Self::Wide(units) if point < 0x1_0000 => units.push(point as u16),
            Self::Full(units) => units.push(point),
            _ => {
                self.widen(point);
                self.push(point);
            }
        }
    }

    /// Adds a code point so many times.
    pub fn push_repeated(&mut self, point: u32, count: usize) {
        if count == 0 {
            return;
        }
        self.widen(point);
        match self {
            Self::Narrow(units) => units.resize(units.len() + count, point as u8),
            Self::Wide(units) => units.resize(units.len() + count, point as u16),
            Self::Full(units) => units.resize(units.len() + count, point),
        }
    }

    /// Adds a string.
    pub fn push_text(&mut self, text: Text<'_>) {
        match (&mut *self, text) {
            (Self::Narrow(units), Text::Narrow(more)) => return units.extend_from_slice(more),
            (Self::Wide(units), Text::Narrow(more)) => return units.extend(more.iter().map(|&unit| u16::from(unit))),
            (Self::Wide(units), Text::Wide(more)) => return units.extend_from_slice(more),
            (Self::Full(units), Text::Full(more)) => return units.extend_from_slice(more),
            _ => {}
        }
        self.widen(text.greatest());
        match self {
            Self::Narrow(units) => units.extend(text.iter().map(|point| point as u8)),
            Self::Wide(units) => units.extend(text.iter().map(|point| point as u16)),
            Self::Full(units) => units.extend(text.iter()),
        }
    }

    /// Adds a Rust string.
    pub fn push_str(&mut self, text: &str) {
        match self {
            Self::Narrow(units) if text.is_ascii() => units.extend_from_slice(text.as_bytes()),
            _ => text.chars().for_each(|character| self.push(character.into())),
        }
    }

    /// As a Rust string, or the index of the first lone surrogate.
    pub fn into_utf8(self) -> Result<String, usize> {
        match self {
            Self::Narrow(units) if units.is_ascii() => {
                // The conversion cannot fail: the units are ASCII.
                String::from_utf8(units).map_err(|error| error.utf8_error().valid_up_to())
            }
            other => other.as_text().to_utf8(),
        }
    }

    /// Makes the units wide enough for a code point.
    fn widen(&mut self, point: u32) {
        match self {
            Self::Narrow(units) if (0x100..0x1_0000).contains(&point) => {
                *self = Self::Wide(units.iter().map(|&unit| unit.into()).collect());
            }
            Self::Narrow(units) if point >= 0x1_0000 => {
                *self = Self::Full(units.iter().map(|&unit| unit.into()).collect());
            }
            Self::Wide(units) if point >= 0x1_0000 => {
                *self = Self::Full(units.iter().map(|&unit| unit.into()).collect());
            }
            _ => {}
        }
    }
}

impl From<&str> for TextBuf {
    fn from(text: &str) -> Self {
        let mut result = Self::with_capacity(text.len());
        result.push_str(text);
        result
    }
}

impl From<String> for TextBuf {
    fn from(text: String) -> Self {
        if text.is_ascii() { Self::Narrow(text.into_bytes()) } else { Self::from(text.as_str()) }
    }
}

impl FromIterator<u32> for TextBuf {
    fn from_iter<I: IntoIterator<Item = u32>>(points: I) -> Self {
        let mut result = Self::new();
        result.extend(points);
        result
    }
}

impl Extend<u32> for TextBuf {
    fn extend<I: IntoIterator<Item = u32>>(&mut self, points: I) {
        points.into_iter().for_each(|point| self.push(point));
    }
}

impl PartialEq for TextBuf {
    fn eq(&self, other: &Self) -> bool {
        self.as_text() == other.as_text()
    }
}

impl Eq for TextBuf {}
