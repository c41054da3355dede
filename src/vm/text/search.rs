//! `find`, `rfind`, `count`, `startswith`, `endswith` and `in`. A bytes object is searched as [`Text::Narrow`].
//!
//! Candidates are found by their first unit and compared. When that has cost several times the length of the text
//! (repetitive text), the rest is searched by the algorithm of Knuth, Morris and Pratt, so that the cost stays linear.

use std::borrow::Cow;
use std::ops::Range;

use super::view::{Text, Unit};

/// The part of a sequence that optional `start` and `end` arguments mean. They count from the end if negative and are
/// cut to the length. `None` if the start lies beyond the end: then nothing is found, not even the empty string.
pub fn window(length: usize, start: Option<i64>, end: Option<i64>) -> Option<Range<usize>> {
    let size = length as i64;
    let from_end = |index: i64| if index < 0 { index.saturating_add(size).max(0) } else { index };
    let end = from_end(end.unwrap_or(size)).min(size);
    let start = from_end(start.unwrap_or(0));
    (start <= end).then_some(start as usize..end as usize)
}

/// Where the needle is first.
#[cfg_attr(heddle_web, optimize(speed))]
pub fn find(text: Text<'_>, needle: Text<'_>) -> Option<usize> {
    dispatch(text, needle, find_units, find_units, find_units)
}

/// Where the needle is last.
pub fn find_last(text: Text<'_>, needle: Text<'_>) -> Option<usize> {
    dispatch(text, needle, rfind_units, rfind_units, rfind_units)
}

/// Whether the needle is anywhere.
#[cfg_attr(heddle_web, optimize(speed))]
pub fn contains(text: Text<'_>, needle: Text<'_>) -> bool {
    find(text, needle).is_some()
}

/// How often the needle is there, without overlaps.
#[cfg_attr(heddle_web, optimize(speed))]
pub fn count(text: Text<'_>, needle: Text<'_>) -> usize {
    if needle.is_empty() { text.len() + 1 } else { matches(text, needle).count() }
}

/// Where the needle is, from left to right, without overlaps. An empty needle is nowhere.
pub fn matches<'a>(text: Text<'a>, needle: Text<'a>) -> impl Iterator<Item = usize> + 'a {
    let needle = Needle::new(text, needle);
    let mut position = 0;
    std::iter::from_fn(move || {
        let needle = needle.as_ref()?;
        let found = position + find(text.from(position), needle.as_text())?;
        position = found + needle.as_text().len();
        Some(found)
    })
}

/// Whether the text begins with a prefix.
#[cfg_attr(heddle_web, optimize(speed))]
pub fn starts_with(text: Text<'_>, prefix: Text<'_>) -> bool {
    prefix.len() <= text.len() && text.slice(0..prefix.len()) == prefix
}

/// Whether the text ends with a suffix.
#[cfg_attr(heddle_web, optimize(speed))]
pub fn ends_with(text: Text<'_>, suffix: Text<'_>) -> bool {
    suffix.len() <= text.len() && text.slice(text.len() - suffix.len()..text.len()) == suffix
}

/// A needle in the width of the text that it is searched in.
enum Needle<'a> {
    Narrow(Cow<'a, [u8]>),
    Wide(Cow<'a, [u16]>),
    Full(Cow<'a, [u32]>),
}

impl<'a> Needle<'a> {
    /// `None` if the needle is empty or has a code point that the text cannot have.
    fn new(text: Text<'_>, needle: Text<'a>) -> Option<Self> {
        if needle.is_empty() || needle.len() > text.len() {
            return None;
        }
        Some(match (text, needle) {
            (Text::Narrow(_), Text::Narrow(units)) => Self::Narrow(Cow::Borrowed(units)),
            (Text::Wide(_), Text::Wide(units)) => Self::Wide(Cow::Borrowed(units)),
            (Text::Full(_), Text::Full(units)) => Self::Full(Cow::Borrowed(units)),
            (Text::Narrow(_), needle) => Self::Narrow(Cow::Owned(in_width(needle)?)),
            (Text::Wide(_), needle) => Self::Wide(Cow::Owned(in_width(needle)?)),
            (Text::Full(_), needle) => Self::Full(Cow::Owned(in_width(needle)?)),
        })
    }

    fn as_text(&self) -> Text<'_> {
        match self {
            Self::Narrow(units) => Text::Narrow(units),
            Self::Wide(units) => Text::Wide(units),
            Self::Full(units) => Text::Full(units),
        }
    }
}

fn in_width<U: Unit>(text: Text<'_>) -> Option<Vec<U>> {
    text.iter().map(U::of).collect()
}

/// Calls the search for the text's width.
#[cfg_attr(heddle_web, optimize(speed))]
fn dispatch(
    text: Text<'_>,
    needle: Text<'_>,
    narrow: fn(&[u8], &[u8]) -> Option<usize>,
    wide: fn(&[u16], &[u16]) -> Option<usize>,
    full: fn(&[u32], &[u32]) -> Option<usize>,
) -> Option<usize> {
    match (text, needle) {
        (Text::Narrow(text), Text::Narrow(needle)) => narrow(text, needle),
        (Text::Wide(text), Text::Wide(needle)) => wide(text, needle),
        (Text::Full(text), Text::Full(needle)) => full(text, needle),
        (Text::Narrow(text), needle) => narrow(text, &in_width::<u8>(needle)?),
        (Text::Wide(text), needle) => wide(text, &in_width::<u16>(needle)?),
        (Text::Full(text), needle) => full(text, &in_width::<u32>(needle)?),
    }
}

/// Where a unit is first: whole blocks are looked through at once, which compilers make vectors of.
fn position<U: Unit>(units: &[U], wanted: U) -> Option<usize> {
    const BLOCK: usize = 32;
    let (blocks, _) = units.as_chunks::<BLOCK>();
    let skipped =
        blocks.iter().take_while(|block| !block.iter().fold(false, |found, &unit| found | (unit == wanted))).count();
    let start = skipped * BLOCK;
    units[start..].iter().position(|&unit| unit == wanted).map(|index| start + index)
}

#[cfg_attr(heddle_web, optimize(speed))]
fn find_units<U: Unit>(units: &[U], needle: &[U]) -> Option<usize> {
    let Some((&first, rest)) = needle.split_first() else {
        return Some(0);
    };
    if needle.len() > units.len() {
        return None;
    }
    let last_start = units.len() - needle.len();
    let mut budget = 4 * units.len() + 64;
    let mut start = 0;
    while start <= last_start {
        start += position(&units[start..=last_start], first)?;
        let same = common(&units[start + 1..], rest);
        if same == rest.len() {
            return Some(start);
        }
        start += 1;
        if same > budget {
            let remaining = units.len() - start;
            return knuth_morris_pratt(remaining, |index| units[start + index], needle.len(), |index| needle[index])
                .map(|index| start + index);
        }
        budget -= same;
    }
    None
}

fn rfind_units<U: Unit>(units: &[U], needle: &[U]) -> Option<usize> {
    if needle.is_empty() {
        return Some(units.len());
    }
    let mut budget = 4 * units.len() + 64;
    for start in (0..=units.len().checked_sub(needle.len())?).rev() {
        if units[start] != needle[0] {
            continue;
        }
        let same = common(&units[start..], needle);
        if same == needle.len() {
            return Some(start);
        }
        if same > budget {
            // What is left ends one unit before the candidate that failed would.
            let (length, last) = (start + needle.len() - 1, needle.len() - 1);
            return knuth_morris_pratt(
                length,
                |index| units[length - 1 - index],
                needle.len(),
                |index| needle[last - index],
            )
            .map(|index| length - index - needle.len());
        }
        budget -= same;
    }
    None
}

/// How many units are the same at the beginning.
fn common<U: Unit>(left: &[U], right: &[U]) -> usize {
    left.iter().zip(right).take_while(|(left, right)| left == right).count()
}

/// The first occurrence of a sequence in another, in linear time.
fn knuth_morris_pratt<U: Unit>(
    length: usize,
    unit: impl Fn(usize) -> U,
    needle_length: usize,
    needle: impl Fn(usize) -> U,
) -> Option<usize> {
    // borders[i]: length of the longest proper prefix of needle[..=i] that is also its suffix.
    let mut borders = vec![0; needle_length];
    let mut matched = 0;
    for index in 1..needle_length {
        while matched > 0 && needle(index) != needle(matched) {
            matched = borders[matched - 1];
        }
        matched += usize::from(needle(index) == needle(matched));
        borders[index] = matched;
    }
    matched = 0;
    for index in 0..length {
        while matched > 0 && unit(index) != needle(matched) {
            matched = borders[matched - 1];
        }
        matched += usize::from(unit(index) == needle(matched));
        if matched == needle_length {
            return Some(index + 1 - needle_length);
        }
    }
    None
}
