//! `replace`, `join`, `translate` and repetition.

use super::buffer::{TextBuf, check_length};
use super::search;
use super::view::Text;
use crate::number::error::Result;

/// `text.replace(old, new, most)`; a negative limit means none. `None` if nothing is replaced.
pub fn replace(text: Text<'_>, old: Text<'_>, new: Text<'_>, most: i64) -> Result<Option<TextBuf>> {
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    let count = search::count(text, old).min(most);
    if count == 0 {
        return Ok(None);
    }
    let length = text.len() as u64 - (count * old.len()) as u64 + count as u64 * new.len() as u64;
    let mut result = TextBuf::with_capacity(check_length(length)?);
    if old.is_empty() {
        for index in 0..count {
            result.push_text(new);
            result.push_text(text.slice(index..(index + 1).min(text.len())));
        }
        result.push_text(text.from(count));
        return Ok(Some(result));
    }
    let mut start = 0;
    for found in search::matches(text, old).take(count) {
        result.push_text(text.slice(start..found));
        result.push_text(new);
        start = found + old.len();
    }
    result.push_text(text.from(start));
    Ok(Some(result))
}

/// `separator.join(parts)`
pub fn join<'a>(separator: Text<'_>, parts: impl Iterator<Item = Text<'a>>) -> TextBuf {
    let mut result = TextBuf::new();
    for (index, part) in parts.enumerate() {
        if index > 0 {
            result.push_text(separator);
        }
        result.push_text(part);
    }
    result
}

/// `text * count`
pub fn repeat(text: Text<'_>, count: i64) -> Result<TextBuf> {
    let count = u64::try_from(count).unwrap_or(0);
    let length = check_length((text.len() as u64).saturating_mul(count))?;
    let mut result = TextBuf::with_capacity(length);
    if let (1, Some(point)) = (text.len(), text.get(0)) {
        result.push_repeated(point, length);
    } else if !text.is_empty() {
        (0..count).for_each(|_| result.push_text(text));
    }
    Ok(result)
}

/// What a table for `str.translate` says of a character.
#[derive(Clone, Copy, Debug)]
pub enum Translation<'a> {
    /// It has no entry: the character stays.
    Same,
    /// `None`: the character goes.
    Delete,
    /// A number: another code point.
    Point(u32),
    /// A string in its place.
    Text(Text<'a>),
}

/// `text.translate(table)`
pub fn translate<'a, E>(
    text: Text<'_>,
    mut table: impl FnMut(u32) -> Result<Translation<'a>, E>,
) -> Result<TextBuf, E> {
    let mut result = TextBuf::with_capacity(text.len());
    for point in text.iter() {
        match table(point)? {
            Translation::Same => result.push(point),
            Translation::Delete => {}
            Translation::Point(other) => result.push(other),
            Translation::Text(other) => result.push_text(other),
        }
    }
    Ok(result)
}
