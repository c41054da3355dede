//! `upper`, `lower`, `casefold`, `title`, `capitalize` and `swapcase`.
//!
//! The mappings are those of Rust's library. What it lacks (title case, folding) follows from them by a few rules; a
//! test compares every code point with CPython.

use super::buffer::TextBuf;
use super::classify::{is_cased, is_lower, is_printable, is_upper};
use super::view::Text;

const SIGMA: u32 = 0x3a3;
const FINAL_SIGMA: u32 = 0x3c2;
const SMALL_SIGMA: u32 = 0x3c3;
const CAPITAL_IOTA: u32 = 0x399;
const IOTA_BELOW: u32 = 0x345;

/// `text.upper()`
pub fn upper(text: Text<'_>) -> TextBuf {
    map(text, |byte| byte.to_ascii_uppercase(), |result, index| push_upper(result, text.at(index)))
}

/// `text.lower()`
pub fn lower(text: Text<'_>) -> TextBuf {
    map(text, |byte| byte.to_ascii_lowercase(), |result, index| push_lower(result, text, index))
}

/// `text.casefold()`
pub fn casefold(text: Text<'_>) -> TextBuf {
    map(text, |byte| byte.to_ascii_lowercase(), |result, index| push_folded(result, text.at(index)))
}

/// `text.swapcase()`
pub fn swapcase(text: Text<'_>) -> TextBuf {
    let swap_ascii = |byte: u8| match byte.is_ascii_lowercase() {
        true => byte.to_ascii_uppercase(),
        false => byte.to_ascii_lowercase(),
    };
    map(text, swap_ascii, |result, index| match text.at(index) {
        point if is_upper(point) => push_lower(result, text, index),
        point if is_lower(point) => push_upper(result, point),
        point => result.push(point),
    })
}

/// `text.title()`
pub fn title(text: Text<'_>) -> TextBuf {
    let mut result = TextBuf::with_capacity(text.len());
    let mut after_cased = false;
    for (index, point) in text.iter().enumerate() {
        if after_cased {
            push_lower(&mut result, text, index);
        } else {
            push_title(&mut result, point);
        }
        after_cased = is_cased(point);
    }
    result
}

/// `text.capitalize()`
pub fn capitalize(text: Text<'_>) -> TextBuf {
    let mut result = TextBuf::with_capacity(text.len());
    for (index, point) in text.iter().enumerate() {
        if index == 0 {
            push_title(&mut result, point);
        } else {
            push_lower(&mut result, text, index);
        }
    }
    result
}

/// Maps ASCII byte by byte, other text by a function that sees the context.
fn map(text: Text<'_>, ascii: impl Fn(u8) -> u8, mut other: impl FnMut(&mut TextBuf, usize)) -> TextBuf {
    if let Some(narrow) = text.as_ascii() {
        return TextBuf::Narrow(narrow.bytes().map(ascii).collect());
    }
    let mut result = TextBuf::with_capacity(text.len());
    (0..text.len()).for_each(|index| other(&mut result, index));
    result
}

/// Adds a mapping's result, or the character itself if the mapping is newer than CPython's Unicode.
fn push_mapped(result: &mut TextBuf, point: u32, mut mapped: impl Iterator<Item = char>) {
    match mapped.next().map(u32::from) {
        Some(first) if is_printable(first) && is_printable(point) => {
            result.push(first);
            result.extend(mapped.map(u32::from));
        }
        _ => result.push(point),
    }
}

fn push_upper(result: &mut TextBuf, point: u32) {
    match char::from_u32(point) {
        Some(character) => push_mapped(result, point, character.to_uppercase()),
        None => result.push(point),
    }
}

fn push_plain_lower(result: &mut TextBuf, point: u32) {
    match char::from_u32(point) {
        Some(character) => push_mapped(result, point, character.to_lowercase()),
        None => result.push(point),
    }
}

fn push_lower(result: &mut TextBuf, text: Text<'_>, index: usize) {
    match text.at(index) {
        SIGMA => result.push(if is_final(text, index) { FINAL_SIGMA } else { SMALL_SIGMA }),
        point => push_plain_lower(result, point),
    }
}

/// Whether a sigma ends its word: a cased character comes before and none behind it, but for what is ignored.
fn is_final(text: Text<'_>, index: usize) -> bool {
    let before = text.slice(0..index).iter().rev().find(|&point| !is_case_ignorable(point));
    let behind = text.from(index + 1).iter().find(|&point| !is_case_ignorable(point));
    before.is_some_and(is_cased) && !behind.is_some_and(is_cased)
}

/// The property Case_Ignorable, which Rust's library does not show but where it decides on a sigma itself: such a
/// character between another and a sigma makes no difference.
fn is_case_ignorable(point: u32) -> bool {
    let Some(character) = char::from_u32(point).filter(|character| !character.is_ascii_alphanumeric()) else {
        return false;
    };
    // New in Unicode 17.
    if matches!(
        point,
        0x1acf..=0x1aeb | 0xa7f1 | 0x10ec5 | 0x10efa..=0x10efb | 0x11b60..=0x11b67 | 0x11dd9 | 0x16ff2..=0x16ff6 | 0x1e6e3..=0x1e6ff
    ) {
        return false;
    }
    let is_final_after = |first: char| String::from_iter([first, character, 'Σ']).to_lowercase().ends_with('ς');
    is_final_after('a') && !is_final_after(' ')
}

fn push_folded(result: &mut TextBuf, point: u32) {
    match point {
        // Dotless i; Cherokee, which folds to capitals.
        0x131 | 0x13a0..=0x13f5 => result.push(point),
        0x13f8..=0x13fd | 0xab70..=0xabbf => push_upper(result, point),
        0x1e9e => result.push_str("ss"),
        _ => {
            let mut upper = TextBuf::new();
            push_upper(&mut upper, point);
            upper.as_text().iter().for_each(|point| push_plain_lower(result, point));
        }
    }
}

fn push_title(result: &mut TextBuf, point: u32) {
    match point {
        // Digraphs: capital, capital and small, small.
        0x1c4..=0x1cc => result.push((point - 0x1c4) / 3 * 3 + 0x1c5),
        0x1f1..=0x1f3 => result.push(0x1f2),
        // Georgian has no title case.
        0x10d0..=0x10fa | 0x10fd..=0x10ff => result.push(point),
        // Greek with an iota below, which stays below.
        0x1f80..=0x1faf => result.push(point | 8),
        0x1fb3 | 0x1fc3 | 0x1ff3 => result.push(point + 9),
        0x1fbc | 0x1fcc | 0x1ffc => result.push(point),
        _ => {
            let mut upper = TextBuf::new();
            push_upper(&mut upper, point);
            for (index, other) in upper.as_text().iter().enumerate() {
                match other {
                    _ if index == 0 || point == 0x149 => result.push(other),
                    CAPITAL_IOTA if (0x1f80..0x2000).contains(&point) => result.push(IOTA_BELOW),
                    _ => push_plain_lower(result, other),
                }
            }
        }
    }
}
