//! `split`, `rsplit`, `splitlines`, `partition`, `rpartition`: the ranges of the parts.

use std::ops::Range;

use super::classify::{is_line_break, is_space};
use super::search;
use super::view::Text;
use crate::number::error::{PyError, Result};

/// A negative limit means none.
fn limit(most: i64) -> usize {
    usize::try_from(most).unwrap_or(usize::MAX)
}

fn empty_separator() -> PyError {
    PyError::value("empty separator")
}

/// `str.split(separator, most)`
pub fn split(text: Text<'_>, separator: Option<Text<'_>>, most: i64) -> Result<Vec<Range<usize>>> {
    match separator {
        Some(separator) if separator.is_empty() => Err(empty_separator()),
        Some(separator) => Ok(split_at(text, separator, limit(most))),
        None => Ok(match text {
            Text::Narrow(units) => split_spaces(units.len(), |index| is_space(units[index].into()), limit(most)),
            _ => split_spaces(text.len(), |index| is_space(text.at(index)), limit(most)),
        }),
    }
}

/// `str.rsplit(separator, most)`
pub fn split_right(text: Text<'_>, separator: Option<Text<'_>>, most: i64) -> Result<Vec<Range<usize>>> {
    match separator {
        Some(separator) if separator.is_empty() => Err(empty_separator()),
        Some(separator) => Ok(split_right_at(text, separator, limit(most))),
        None => Ok(split_spaces_right(text.len(), |index| is_space(text.at(index)), limit(most))),
    }
}

/// `bytes.split(separator, most)`: white space is that of ASCII.
pub fn split_bytes(data: &[u8], separator: Option<&[u8]>, most: i64) -> Result<Vec<Range<usize>>> {
    match separator {
        None => Ok(split_spaces(data.len(), |index| matches!(data[index], b' ' | b'\t'..=b'\r'), limit(most))),
        Some(separator) => split(Text::Narrow(data), Some(Text::Narrow(separator)), most),
    }
}

/// `bytes.rsplit(separator, most)`
pub fn split_bytes_right(data: &[u8], separator: Option<&[u8]>, most: i64) -> Result<Vec<Range<usize>>> {
    match separator {
        None => Ok(split_spaces_right(data.len(), |index| matches!(data[index], b' ' | b'\t'..=b'\r'), limit(most))),
        Some(separator) => split_right(Text::Narrow(data), Some(Text::Narrow(separator)), most),
    }
}

fn split_at(text: Text<'_>, separator: Text<'_>, most: usize) -> Vec<Range<usize>> {
    let (mut parts, mut start) = (Vec::new(), 0);
    for found in search::matches(text, separator).take(most) {
        parts.push(start..found);
        start = found + separator.len();
    }
    parts.push(start..text.len());
    parts
}

fn split_right_at(text: Text<'_>, separator: Text<'_>, most: usize) -> Vec<Range<usize>> {
    let (mut parts, mut end) = (Vec::new(), text.len());
    while parts.len() < most {
        let Some(found) = search::find_last(text.slice(0..end), separator) else {
            break;
        };
        parts.push(found + separator.len()..end);
        end = found;
    }
    parts.push(0..end);
    parts.reverse();
    parts
}

#[cfg_attr(heddle_web, optimize(speed))]
fn split_spaces(length: usize, is_space: impl Fn(usize) -> bool, most: usize) -> Vec<Range<usize>> {
    let (mut parts, mut index) = (Vec::with_capacity(8), 0);
    loop {
        while index < length && is_space(index) {
            index += 1;
        }
        if index == length {
            return parts;
        }
        let start = index;
        if parts.len() == most {
            parts.push(start..length);
            return parts;
        }
        while index < length && !is_space(index) {
            index += 1;
        }
        parts.push(start..index);
    }
}

fn split_spaces_right(length: usize, is_space: impl Fn(usize) -> bool, most: usize) -> Vec<Range<usize>> {
    let (mut parts, mut index) = (Vec::new(), length);
    loop {
        while index > 0 && is_space(index - 1) {
            index -= 1;
        }
        if index == 0 {
            break;
        }
        let end = index;
        if parts.len() == most {
            parts.push(0..end);
            break;
        }
        while index > 0 && !is_space(index - 1) {
            index -= 1;
        }
        parts.push(index..end);
    }
    parts.reverse();
    parts
}

/// `str.splitlines(keep_ends)`
pub fn split_lines(text: Text<'_>, keep_ends: bool) -> Vec<Range<usize>> {
    lines(text, keep_ends, is_line_break)
}

/// `bytes.splitlines(keep_ends)`
pub fn split_lines_bytes(data: &[u8], keep_ends: bool) -> Vec<Range<usize>> {
    lines(Text::Narrow(data), keep_ends, |point| matches!(point, 0x0a | 0x0d))
}

fn lines(text: Text<'_>, keep_ends: bool, ends: fn(u32) -> bool) -> Vec<Range<usize>> {
    let (mut parts, mut start) = (Vec::new(), 0);
    while start < text.len() {
        let end = (start..text.len()).find(|&index| ends(text.at(index)));
        let Some(end) = end else {
            parts.push(start..text.len());
            break;
        };
        let pair = text.at(end) == 0x0d && text.get(end + 1) == Some(0x0a);
        let next = end + 1 + usize::from(pair);
        parts.push(start..if keep_ends { next } else { end });
        start = next;
    }
    parts
}

/// `str.partition(separator)`: where the separator is, `None` if nowhere.
pub fn partition(text: Text<'_>, separator: Text<'_>) -> Result<Option<usize>> {
    if separator.is_empty() { Err(empty_separator()) } else { Ok(search::find(text, separator)) }
}

/// `str.rpartition(separator)`: where the separator is, `None` if nowhere.
pub fn partition_right(text: Text<'_>, separator: Text<'_>) -> Result<Option<usize>> {
    if separator.is_empty() { Err(empty_separator()) } else { Ok(search::find_last(text, separator)) }
}
