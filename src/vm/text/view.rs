//! [`Text`]: a borrowed string of code points.

use std::cmp::Ordering;
use std::ops::Range;

use super::buffer::TextBuf;

/// A string as fixed-width code points. Lone surrogates are possible in [`Text::Wide`] and [`Text::Full`].
///
/// The view need not be in the narrowest width that would do: a slice of a wide string may hold only ASCII.
/// Equality, order and hashes see the code points alone.
#[derive(Clone, Copy, Debug)]
pub enum Text<'a> {
    /// All code points are below 256.
    Narrow(&'a [u8]),
    /// All code points are below 65536.
    Wide(&'a [u16]),
    /// Any code points.
    Full(&'a [u32]),
}

/// A code unit of one of the three widths; every unit is one code point.
pub trait Unit: Copy + Eq + Ord + Into<u32> + 'static {
    /// The unit of this width for a code point, if it is wide enough.
    fn of(point: u32) -> Option<Self>;
}

impl Unit for u8 {
    fn of(point: u32) -> Option<Self> {
        point.try_into().ok()
    }
}

impl Unit for u16 {
    fn of(point: u32) -> Option<Self> {
        point.try_into().ok()
    }
}

impl Unit for u32 {
    fn of(point: u32) -> Option<Self> {
        Some(point)
    }
}

impl<'a> Text<'a> {
    /// The empty string.
    pub const EMPTY: Text<'static> = Text::Narrow(&[]);

    /// An ASCII string. Text beyond ASCII would be misread (as Latin-1 of its UTF-8 form).
    pub const fn ascii(text: &'a str) -> Self {
        debug_assert!(text.is_ascii());
        Self::Narrow(text.as_bytes())
    }

    /// The number of code points.
    pub const fn len(self) -> usize {
        match self {
            Self::Narrow(units) => units.len(),
            Self::Wide(units) => units.len(),
            Self::Full(units) => units.len(),
        }
    }

    /// The string so many times over.
    pub fn repeated(self, times: usize) -> TextBuf {
        match self {
            Self::Narrow(units) => TextBuf::Narrow(units.repeat(times)),
            Self::Wide(units) => TextBuf::Wide(units.repeat(times)),
            Self::Full(units) => TextBuf::Full(units.repeat(times)),
        }
    }

    /// Whether there are no code points.
    pub const fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// The code point at an index.
    pub fn get(self, index: usize) -> Option<u32> {
        match self {
            Self::Narrow(units) => units.get(index).map(|&unit| unit.into()),
            Self::Wide(units) => units.get(index).map(|&unit| unit.into()),
            Self::Full(units) => units.get(index).copied(),
        }
    }

    /// The code point at an index that is known to be below the length.
    ///
    /// # Panics
    /// If it is not.
    #[cfg_attr(heddle_web, optimize(speed))]
    pub fn at(self, index: usize) -> u32 {
        match self {
            Self::Narrow(units) => units[index].into(),
            Self::Wide(units) => units[index].into(),
            Self::Full(units) => units[index],
        }
    }

    /// The part in a range that is known to lie within.
    ///
    /// # Panics
    /// If it does not.
    #[cfg_attr(heddle_web, optimize(speed))]
    pub fn slice(self, range: Range<usize>) -> Text<'a> {
        match self {
            Self::Narrow(units) => Self::Narrow(&units[range]),
            Self::Wide(units) => Self::Wide(&units[range]),
            Self::Full(units) => Self::Full(&units[range]),
        }
    }

    /// The part from an index on, empty if that is beyond the end.
    pub fn from(self, start: usize) -> Text<'a> {
        let length = self.len();
        self.slice(start.min(length)..length)
    }

    /// The code points in order.
    pub fn iter(self) -> Points<'a> {
        match self {
            Self::Narrow(units) => Points::Narrow(units.iter()),
            Self::Wide(units) => Points::Wide(units.iter()),
            Self::Full(units) => Points::Full(units.iter()),
        }
    }

    /// The greatest code point, 0 if there is none.
    pub fn greatest(self) -> u32 {
        self.iter().max().unwrap_or(0)
    }

    /// Whether all code points are below 128.
    pub fn is_ascii(self) -> bool {
        match self {
            Self::Narrow(units) => units.is_ascii(),
            _ => self.iter().all(|point| point < 128),
        }
    }

    /// The text itself, if it is narrow and ASCII.
    pub fn as_ascii(self) -> Option<&'a str> {
        match self {
            Self::Narrow(units) if units.is_ascii() => std::str::from_utf8(units).ok(),
            _ => None,
        }
    }

    /// Whether the code points are those of a Rust string.
    pub fn is(self, other: &str) -> bool {
        match self {
            Self::Narrow(units) if units.is_ascii() => units == other.as_bytes(),
            _ => self.iter().eq(other.chars().map(u32::from)),
        }
    }

    /// As a Rust string, or the index of the first lone surrogate.
    pub fn to_utf8(self) -> Result<String, usize> {
        if let Some(text) = self.as_ascii() {
            return Ok(text.to_owned());
        }
        let mut result = String::with_capacity(self.len() + self.len() / 2);
        for (index, point) in self.iter().enumerate() {
            result.push(char::from_u32(point).ok_or(index)?);
        }
        Ok(result)
    }

    /// As a Rust string, with U+FFFD for every lone surrogate.
    pub fn to_utf8_lossy(self) -> String {
        if let Some(text) = self.as_ascii() {
            return text.to_owned();
        }
        self.iter().map(|point| char::from_u32(point).unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
    }

    /// An owned copy in the narrowest width.
    pub fn to_buf(self) -> TextBuf {
        let mut result = TextBuf::new();
        result.push_text(self);
        result
    }
}

impl PartialEq for Text<'_> {
    #[cfg_attr(heddle_web, optimize(speed))]
    fn eq(&self, other: &Self) -> bool {
        match (*self, *other) {
            (Text::Narrow(left), Text::Narrow(right)) => left == right,
            (Text::Wide(left), Text::Wide(right)) => left == right,
            (Text::Full(left), Text::Full(right)) => left == right,
            (left, right) => left.len() == right.len() && left.iter().eq(right.iter()),
        }
    }
}

impl Eq for Text<'_> {}

impl PartialOrd for Text<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Text<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        match (*self, *other) {
            (Text::Narrow(left), Text::Narrow(right)) => left.cmp(right),
            (left, right) => left.iter().cmp(right.iter()),
        }
    }
}

/// The code points of a [`Text`].
#[derive(Clone, Debug)]
pub enum Points<'a> {
    /// Of [`Text::Narrow`].
    Narrow(std::slice::Iter<'a, u8>),
    /// Of [`Text::Wide`].
    Wide(std::slice::Iter<'a, u16>),
    /// Of [`Text::Full`].
    Full(std::slice::Iter<'a, u32>),
}

impl Iterator for Points<'_> {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        match self {
            Self::Narrow(units) => units.next().map(|&unit| unit.into()),
            Self::Wide(units) => units.next().map(|&unit| unit.into()),
            Self::Full(units) => units.next().copied(),
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        match self {
            Self::Narrow(units) => units.size_hint(),
            Self::Wide(units) => units.size_hint(),
            Self::Full(units) => units.size_hint(),
        }
    }
}

impl DoubleEndedIterator for Points<'_> {
    fn next_back(&mut self) -> Option<u32> {
        match self {
            Self::Narrow(units) => units.next_back().map(|&unit| unit.into()),
            Self::Wide(units) => units.next_back().map(|&unit| unit.into()),
            Self::Full(units) => units.next_back().copied(),
        }
    }
}

impl ExactSizeIterator for Points<'_> {}
