//! Methods of `str` that take text apart and put it together.

use std::ops::Range;

use super::arguments::{self, Integer, Signature};
use super::str::receiver;
use crate::again;
use crate::builtins::natives::Args;
use crate::context::Context;
use crate::frame::Resume;
use crate::kind::Kind;
use crate::number::error::PyError;
use crate::object::tuple;
use crate::text::classify::is_space;
use crate::text::trim::Ends;
use crate::text::{Text, TextBuf, replace as replacing, split as splitting, trim};
use crate::trap::{NativeResult, Trap};
use crate::value::Value;

/// A new list of these parts of the receiver.
#[cfg_attr(heddle_web, optimize(speed))]
fn parts_list(cx: &mut Context, text: Text, parts: Vec<Range<usize>>) -> NativeResult {
    cx.charge(parts.len() as u64 / 2);
    let storage = cx.new_items(parts.len() as u32)?;
    for (index, part) in parts.iter().enumerate() {
        tuple::set_item(storage, index as u32, cx.text_value(text.slice(part.clone()))?);
    }
    cx.new_list_of(storage, parts.len() as u32)
}

type Splitter = fn(Text<'_>, Option<Text<'_>>, i64) -> Result<Vec<Range<usize>>, PyError>;

fn split_with(cx: &mut Context, args: Args, name: &'static str, splitter: Splitter, again: Resume) -> NativeResult {
    let signature = Signature { name, parameters: ["sep", "maxsplit"], required: 0, positional: 2 };
    let [separator, most] = signature.bind(cx, args)?;
    let most = match most.bound() {
        None => -1,
        Some(most) => match arguments::integer(cx, most)? {
            Integer::Known(most) => arguments::size(cx, &most)?,
            Integer::Ask => {
                let position = args.values.iter().position(|value| *value == most).unwrap_or(0);
                return arguments::index_again(cx, args, position, again);
            }
        },
    };
    let separator = match separator.bound().filter(|separator| !separator.is_none()) {
        None => None,
        Some(given) => match cx.text(given) {
            Some(text) => Some(text),
            None => {
                let kind = cx.type_name(given);
                return Err(cx.type_error(format!("must be str or None, not {kind}")));
            }
        },
    };
    let text = receiver(&args);
    cx.charge(text.len() as u64 / 16);
    let parts = cx.or_raise(splitter(text, separator, most))?;
    parts_list(cx, text, parts)
}

/// So many words of a text are found without a list of their places.
const FEW_WORDS: usize = 8;

/// `split()` of a text that has few words and no letters beyond Latin-1.
#[cfg_attr(heddle_web, optimize(speed))]
fn split_words(cx: &mut Context, units: &[u8]) -> Option<NativeResult> {
    let mut words = [(0, 0); FEW_WORDS];
    let (mut count, mut index) = (0, 0);
    loop {
        while index < units.len() && is_space(units[index].into()) {
            index += 1;
        }
        if index == units.len() {
            break;
        }
        let start = index;
        while index < units.len() && !is_space(units[index].into()) {
            index += 1;
        }
        *words.get_mut(count)? = (start, index);
        count += 1;
    }
    cx.charge((units.len() / 16) as u64);
    let mut fill = || {
        let storage = cx.new_items(count as u32)?;
        for (index, &(start, end)) in words[..count].iter().enumerate() {
            tuple::set_item(storage, index as u32, cx.text_value(Text::Narrow(&units[start..end]))?);
        }
        cx.new_list_of(storage, count as u32)
    };
    Some(fill())
}

/// `split(separator)` of a text without letters beyond Latin-1 by one such letter.
#[cfg_attr(heddle_web, optimize(speed))]
fn split_at(cx: &mut Context, units: &[u8], separator: u8) -> NativeResult {
    let count = units.iter().filter(|unit| **unit == separator).count() + 1;
    cx.charge((units.len() / 16 + count / 2) as u64);
    let storage = cx.new_items(count as u32)?;
    let mut start = 0;
    for index in 0..count {
        let mut end = start;
        while end < units.len() && units[end] != separator {
            end += 1;
        }
        tuple::set_item(storage, index as u32, cx.text_value(Text::Narrow(&units[start..end]))?);
        start = end + 1;
    }
    cx.new_list_of(storage, count as u32)
}

/// `split(sep=None, maxsplit=-1)`
#[cfg_attr(heddle_web, optimize(speed))]
pub fn split(cx: &mut Context, args: Args) -> NativeResult {
    match (args.values, receiver(&args)) {
        (&[_], Text::Narrow(units)) => {
            if let Some(words) = split_words(cx, units) {
                return words;
            }
        }
        (&[_, separator], Text::Narrow(units)) if args.names.is_unbound() => {
            if let Some(Text::Narrow(&[separator])) = cx.text(separator) {
                return split_at(cx, units, separator);
            }
        }
        _ => {}
    }
    split_with(cx, args, "split", splitting::split, again!(split))
}

/// `rsplit(sep=None, maxsplit=-1)`
pub fn rsplit(cx: &mut Context, args: Args) -> NativeResult {
    split_with(cx, args, "rsplit", splitting::split_right, again!(rsplit))
}

const SPLIT_LINES: Signature<1> =
    Signature { name: "splitlines", parameters: ["keepends"], required: 0, positional: 1 };

/// `splitlines(keepends=False)`
pub fn splitlines(cx: &mut Context, args: Args) -> NativeResult {
    let [keep] = SPLIT_LINES.bind(cx, args)?;
    let keep = keep.bound().is_some_and(|keep| crate::interpreter::truth::quick(keep).unwrap_or(true));
    let text = receiver(&args);
    cx.charge(text.len() as u64 / 16);
    parts_list(cx, text, splitting::split_lines(text, keep))
}

fn separator(cx: &mut Context, args: Args, name: &str) -> Result<Value, Trap> {
    let separator = arguments::one(cx, args, name)?;
    if cx.text(separator).is_none() {
        let kind = cx.type_name(separator);
        return Err(cx.type_error(format!("must be str, not {kind}")));
    }
    Ok(separator)
}

fn three(cx: &mut Context, args: Args, separator: Value, found: Option<usize>, right: bool) -> NativeResult {
    let text = receiver(&args);
    let Some(at) = found else {
        let empty = cx.new_text(Text::EMPTY)?;
        let own = args.values[0];
        return if right { cx.new_tuple(&[empty, empty, own]) } else { cx.new_tuple(&[own, empty, empty]) };
    };
    let length = cx.text(separator).map_or(0, Text::len);
    let before = cx.text_value(text.slice(0..at))?;
    let behind = cx.text_value(text.from(at + length))?;
    cx.new_tuple(&[before, separator, behind])
}

/// `partition(sep)`
pub fn partition(cx: &mut Context, args: Args) -> NativeResult {
    let separator = separator(cx, args, "str.partition")?;
    let found = splitting::partition(receiver(&args), cx.text(separator).unwrap_or(Text::EMPTY));
    let found = cx.or_raise(found)?;
    three(cx, args, separator, found, false)
}

/// `rpartition(sep)`
pub fn rpartition(cx: &mut Context, args: Args) -> NativeResult {
    let separator = separator(cx, args, "str.rpartition")?;
    let found = splitting::partition_right(receiver(&args), cx.text(separator).unwrap_or(Text::EMPTY));
    let found = cx.or_raise(found)?;
    three(cx, args, separator, found, true)
}

/// `join(iterable)`
#[cfg_attr(heddle_web, optimize(speed))]
pub fn join(cx: &mut Context, args: Args) -> NativeResult {
    let iterable = arguments::one(cx, args, "str.join")?;
    let items = match cx.view_items(iterable)? {
        Some(items) => items,
        None if is_iterable(cx, iterable) => return arguments::collect_fast(cx, args, 1, again!(join)),
        None => return Err(cx.type_error("can only join an iterable")),
    };
    let text = receiver(&args);
    let (mut total, mut is_narrow) = (0u128, matches!(text, Text::Narrow(_)));
    for (index, item) in items.iter().enumerate() {
        match cx.text(item) {
            Some(part) => {
                total += part.len() as u128 + text.len() as u128;
                is_narrow &= matches!(part, Text::Narrow(_));
            }
            None => {
                let kind = cx.type_name(item);
                return Err(cx.type_error(format!("sequence item {index}: expected str instance, {kind} found")));
            }
        }
    }
    cx.check_size(total)?;
    cx.charge(items.count() as u64 / 4 + total as u64 / 16);
    let first = items.iter().next();
    if let (1, Some(only)) = (items.count(), first)
        && only.is(Kind::Str)
    {
        return Ok(only);
    }
    let length = total as usize - if first.is_some() { text.len() } else { 0 };
    if is_narrow && length > 1 {
        return cx.join_narrow(text, items.iter(), length);
    }
    let joined = replacing::join(text, items.iter().filter_map(|item| cx.text(item)));
    cx.text_value(joined.as_text())
}

/// Whether a value can be iterated, as far as its class says.
pub fn is_iterable(cx: &Context, value: Value) -> bool {
    use crate::well_known::WellKnown;
    match value.kind() {
        None => false,
        Some(Kind::Instance) => {
            cx.special(value, WellKnown::Iter).is_some_and(|method| !method.is_none())
                || cx.special(value, WellKnown::GetItem).is_some()
        }
        Some(Kind::Class) => {
            let metaclass = crate::object::class::metaclass(value.target()).target();
            cx.class_lookup(metaclass, cx.name(WellKnown::Iter)).is_some()
        }
        Some(_) => cx.special(value, WellKnown::Iter).is_some(),
    }
}

fn strip_with(cx: &mut Context, args: Args, name: &str, ends: Ends) -> NativeResult {
    let [characters] = arguments::between(cx, args, name, 0)?;
    let characters = match characters.bound().filter(|characters| !characters.is_none()) {
        None => None,
        Some(given) => match cx.text(given) {
            Some(text) => Some(text),
            None => {
                let short = name.rsplit('.').next().unwrap_or(name);
                return Err(cx.type_error(format!("{short} arg must be None or str")));
            }
        },
    };
    let text = receiver(&args);
    let left = trim::strip(text, characters, ends);
    part(cx, args.values[0], text, left)
}

/// A part of the receiver, which is the receiver itself if it is all.
fn part(cx: &mut Context, own: Value, text: Text, range: Range<usize>) -> NativeResult {
    if range.len() == text.len() { Ok(own) } else { cx.text_value(text.slice(range)) }
}

/// `strip(chars=None)`
pub fn strip(cx: &mut Context, args: Args) -> NativeResult {
    strip_with(cx, args, "str.strip", Ends::Both)
}

/// `lstrip(chars=None)`
pub fn lstrip(cx: &mut Context, args: Args) -> NativeResult {
    strip_with(cx, args, "str.lstrip", Ends::Left)
}

/// `rstrip(chars=None)`
pub fn rstrip(cx: &mut Context, args: Args) -> NativeResult {
    strip_with(cx, args, "str.rstrip", Ends::Right)
}

fn remove(cx: &mut Context, args: Args, name: &str, left: fn(Text<'_>, Text<'_>) -> Range<usize>) -> NativeResult {
    let affix = arguments::one(cx, args, name)?;
    let Some(affix_text) = cx.text(affix) else {
        let short = name.rsplit('.').next().unwrap_or(name);
        let kind = if affix.is_none() { "None".to_owned() } else { cx.type_name(affix) };
        return Err(cx.type_error(format!("{short}() argument must be str, not {kind}")));
    };
    let text = receiver(&args);
    part(cx, args.values[0], text, left(text, affix_text))
}

/// `removeprefix(prefix)`
pub fn removeprefix(cx: &mut Context, args: Args) -> NativeResult {
    remove(cx, args, "str.removeprefix", trim::remove_prefix)
}

/// `removesuffix(suffix)`
pub fn removesuffix(cx: &mut Context, args: Args) -> NativeResult {
    remove(cx, args, "str.removesuffix", trim::remove_suffix)
}

const REPLACE: Signature<3> = Signature { name: "replace", parameters: ["", "", "count"], required: 2, positional: 3 };

/// `replace(old, new, count=-1)`
pub fn replace(cx: &mut Context, args: Args) -> NativeResult {
    let [old, new, most] = REPLACE.bind(cx, args)?;
    for (position, value) in [("1", old), ("2", new)] {
        if cx.text(value).is_none() {
            return Err(arguments::wrong_type(cx, "replace", position, "str", value));
        }
    }
    let most = match most.bound() {
        None => -1,
        Some(most) => match arguments::integer(cx, most)? {
            Integer::Known(most) => arguments::size(cx, &most)?,
            Integer::Ask => return arguments::index_again(cx, args, 3, again!(replace)),
        },
    };
    let text = receiver(&args);
    let (old, new) = (cx.text(old).unwrap_or(Text::EMPTY), cx.text(new).unwrap_or(Text::EMPTY));
    cx.charge(text.len() as u64 / 16);
    let longest = text.len() as u128 + (text.len() as u128 / old.len().max(1) as u128 + 1) * new.len() as u128;
    if longest > 1 << 20 {
        cx.check_size(longest.min(u64::MAX as u128))?;
    }
    let replaced: Option<TextBuf> = cx.or_raise(replacing::replace(text, old, new, most))?;
    match replaced {
        Some(replaced) => cx.text_value(replaced.as_text()),
        None => Ok(args.values[0]),
    }
}
