//! `for a, b in …`: the pairs of `enumerate`, `zip` and `dict.items()`, where nobody sees the tuple. (CPython reuses one tuple
//! for all if nobody kept it; we do not count references, so the loop takes what is to be in it.)

use super::iterate::{QuickNext, is_private_range, quick_next, range_next};
use super::window::Window;
use crate::context::Context;
use crate::heap::{Header, Ref};
use crate::kind::Kind;
use crate::object::{dict, function, str, tuple};
use crate::value::Value;

/// What became of the loop.
pub enum NextPair {
    /// Both registers are set.
    Set,
    /// The iterator is at its end.
    End,
    /// Nothing was done: the iterator is of another kind, or others may see it, or something is to be raised.
    Other,
}

/// Sets registers `into` and `into + 1` to the items of the iterator's next pair.
#[inline(never)]
#[cfg_attr(heddle_web, optimize(speed))]
pub fn next_pair(cx: &Context, iterator: Value, w: Window, into: u16) -> NextPair {
    let Some(kind) = iterator.kind() else { return NextPair::Other };
    let object = iterator.target();
    if object.is_shared() {
        return NextPair::Other;
    }
    let [first, second] = match kind {
        Kind::Enumerate => {
            let index = function::word(object, 2);
            if !index.is_int() {
                return NextPair::Other;
            }
            let Some(next) = Value::small_int(index.int() + 1) else { return NextPair::Other };
            match quick_item(cx, function::word(object, 1)) {
                QuickNext::Item(item) => {
                    object.store(2, next.bits());
                    [index, item]
                }
                QuickNext::End => return NextPair::End,
                QuickNext::Other => return NextPair::Other,
            }
        }
        Kind::Zip => {
            let inner = function::word(object, 1).target();
            if tuple::length(inner) != 2 || function::word(object, 2) == Value::TRUE {
                return NextPair::Other;
            }
            let [left, right] = [tuple::item(inner, 0), tuple::item(inner, 1)];
            if !is_quick(right) {
                return NextPair::Other;
            }
            match quick_item(cx, left) {
                QuickNext::Item(item) => match quick_item(cx, right) {
                    QuickNext::Item(other) => [item, other],
                    _ => return NextPair::End,
                },
                QuickNext::End => return NextPair::End,
                QuickNext::Other => return NextPair::Other,
            }
        }
        Kind::TableIter => match next_entry(object) {
            Some(entry) => entry,
            None => return NextPair::Other,
        },
        _ => return NextPair::Other,
    };
    w.set(into, first);
    w.set(into + 1, second);
    NextPair::Set
}

/// Whether [`quick_item`] knows the iterator.
#[inline(always)]
fn is_quick(iterator: Value) -> bool {
    if is_private_range(iterator) {
        return true;
    }
    let Some(object) = iterator.as_kind(Kind::SequenceIter).filter(|object| !object.is_shared()) else { return false };
    let sequence = function::word(object, 1);
    sequence.is(Kind::Tuple) || sequence.as_kind(Kind::List).is_some_and(|list| !list.is_shared())
}

/// The next item of a private iterator over a range, a list, a tuple or a text.
#[inline(always)]
fn quick_item(cx: &Context, iterator: Value) -> QuickNext {
    if is_private_range(iterator) {
        return range_next(iterator.target()).map_or(QuickNext::End, QuickNext::Item);
    }
    match quick_next(iterator) {
        QuickNext::Other => next_letter(cx, iterator).map_or(QuickNext::Other, QuickNext::Item),
        found => found,
    }
}

/// The next letter of a text, if it is one of those that are made once.
#[inline(always)]
fn next_letter(cx: &Context, iterator: Value) -> Option<Value> {
    let object = iterator.as_kind(Kind::SequenceIter).filter(|object| !object.is_shared())?;
    let text = function::word(object, 1).as_kind(Kind::Str)?;
    let index = function::word(object, 2).int();
    let point = str::text_of(text).get(usize::try_from(index).ok()?)?;
    let letter = *cx.machine.builtins.chars.get(point as usize)?;
    object.store(2, Value::inline_int(index + 1).bits());
    Some(letter)
}

/// The next entry of an iterator over the items of a private dict, unless it is at its end or the dict was changed.
#[inline(always)]
fn next_entry(iterator: Ref) -> Option<[Value; 2]> {
    let table = function::word(iterator, 1).as_kind(Kind::Dict).filter(|table| !table.is_shared())?;
    let (expected, which, left) =
        (function::word(iterator, 3).int(), function::word(iterator, 4).int(), function::word(iterator, 5).int());
    if which != 2 || left == 0 || dict::length(table) as i64 != expected {
        return None;
    }
    let mut position = function::word(iterator, 2).int() as u32;
    let end = dict::used(table);
    while position < end {
        let found = dict::entry(table, position);
        position += 1;
        if let Some((key, value)) = found {
            iterator.store(2, Value::inline_int(position as i64).bits());
            iterator.store(5, Value::inline_int(left - 1).bits());
            return Some([key, value]);
        }
    }
    None
}
