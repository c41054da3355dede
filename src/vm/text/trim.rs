//! `strip` and its like, and `removeprefix`, `removesuffix`: the range that is left.

use std::ops::Range;

use super::classify::is_space;
use super::search;
use super::view::Text;

/// Which ends are stripped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ends {
    /// `lstrip`
    Left,
    /// `rstrip`
    Right,
    /// `strip`
    Both,
}

/// What `strip` leaves: without characters of the given ones (white space if `None`) at the ends.
pub fn strip(text: Text<'_>, characters: Option<Text<'_>>, ends: Ends) -> Range<usize> {
    let goes = |index: usize| match characters {
        None => is_space(text.at(index)),
        Some(characters) => characters.iter().any(|point| point == text.at(index)),
    };
    let (mut start, mut end) = (0, text.len());
    if ends != Ends::Right {
        while start < end && goes(start) {
            start += 1;
        }
    }
    if ends != Ends::Left {
        while start < end && goes(end - 1) {
            end -= 1;
        }
    }
    start..end
}

/// What `removeprefix` leaves.
pub fn remove_prefix(text: Text<'_>, prefix: Text<'_>) -> Range<usize> {
    let start = if search::starts_with(text, prefix) { prefix.len() } else { 0 };
    start..text.len()
}

/// What `removesuffix` leaves.
pub fn remove_suffix(text: Text<'_>, suffix: Text<'_>) -> Range<usize> {
    let less = if search::ends_with(text, suffix) { suffix.len() } else { 0 };
    0..text.len() - less
}

/// What `bytes.strip` and its like leave: white space is that of ASCII.
pub fn strip_bytes(data: &[u8], bytes: Option<&[u8]>, ends: Ends) -> Range<usize> {
    let goes = |byte: u8| match bytes {
        None => matches!(byte, b' ' | b'\t'..=b'\r'),
        Some(bytes) => bytes.contains(&byte),
    };
    let (mut start, mut end) = (0, data.len());
    if ends != Ends::Right {
        while start < end && goes(data[start]) {
            start += 1;
        }
    }
    if ends != Ends::Left {
        while start < end && goes(data[end - 1]) {
            end -= 1;
        }
    }
    start..end
}
