//! The order of built-in values, and sorting by it.
//!
//! [`order`] compares numbers, strings, bytes, and lists and tuples of them. Lists of such values are sorted natively by
//! a stable merge sort. Whenever a comparison needs Python code, or fails, or an unordered float is met, nothing has
//! happened yet, and the prelude sorts by `<` in the order of comparisons that CPython makes.

use std::cmp::Ordering;

use heddle_trace::operation::OperationKind;

use super::natives::Args;
use super::types::arguments::{self, Signature};
use crate::again;
use crate::context::Context;
use crate::heap::Header;
use crate::interpreter::truth;
use crate::kind::Kind;
use crate::number::int::convert;
use crate::object::equality::{Effort, Same, same_item_within};
use crate::object::int::int_of;
use crate::object::{bytearray, list, str, tuple};
use crate::trap::{NativeResult, Trap};
use crate::value::Value;

/// How two values stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// The left one is less.
    Less,
    /// Neither is less.
    Equal,
    /// The right one is less.
    Greater,
    /// All comparisons are false: a float is not a number.
    Unordered,
    /// Python code must be asked, or raises the error.
    NeedsPython,
    /// These types have no order.
    Unsupported,
}

impl From<Ordering> for Order {
    fn from(ordering: Ordering) -> Self {
        match ordering {
            Ordering::Less => Self::Less,
            Ordering::Equal => Self::Equal,
            Ordering::Greater => Self::Greater,
        }
    }
}

/// How two values stand to each other, as far as no Python code is needed.
#[cfg_attr(heddle_web, optimize(speed))]
pub fn order(left: Value, right: Value) -> Order {
    order_within(left, right, &mut Effort::default())
}

/// As [`order`]; Python code is needed as well where that takes more than is left of the effort.
#[cfg_attr(heddle_web, optimize(speed))]
pub fn order_within(left: Value, right: Value, effort: &mut Effort) -> Order {
    if let Some(order) = order_of_small(left, right) {
        return order;
    }
    let (mut left, mut right) = (left, right);
    let mut nested = false;
    loop {
        if let (Some(a), Some(b)) = (left.as_kind(Kind::Str), right.as_kind(Kind::Str)) {
            effort.take(Effort::of_texts(a, b));
        }
        match leaf_order(left, right) {
            // The error names the types of the items: the prelude compares them again and raises it.
            Some(Order::Unsupported) if nested => return Order::NeedsPython,
            Some(order) => return order,
            None => {}
        }
        match first_difference(left, right, effort) {
            Ok((a, b)) => (left, right) = (a, b),
            Err(order) => return order,
        }
        nested = true;
    }
}

/// The order of two tuples of the same few items that differ in an inline integer, with nothing but equal ones before it:
/// what programs sort by more than one thing.
#[inline]
fn order_of_small(left: Value, right: Value) -> Option<Order> {
    const FEW: u32 = 8;
    let (a, b) = (left.as_kind(Kind::Tuple)?, right.as_kind(Kind::Tuple)?);
    for index in 0..tuple::length(a).min(tuple::length(b)).min(FEW) {
        let (x, y) = (tuple::item(a, index), tuple::item(b, index));
        if !x.both_int(y) {
            return None;
        }
        if x != y {
            return Some(x.int().cmp(&y.int()).into());
        }
    }
    None
}

/// The first items of two lists or tuples that differ, or the order that follows from the lengths.
fn first_difference(left: Value, right: Value, effort: &mut Effort) -> Result<(Value, Value), Order> {
    let (a, b) = (left.target(), right.target());
    let is_list = left.is(Kind::List);
    let count = |object| if is_list { list::length(object) } else { tuple::length(object) };
    let item = |object, index| if is_list { list::item(object, index) } else { tuple::item(object, index) };
    for index in 0..count(a).min(count(b)) {
        let (x, y) = (item(a, index), item(b, index));
        if !effort.take(1) {
            return Err(Order::NeedsPython);
        }
        match same_item_within(x, y, effort) {
            Same::Yes => {}
            Same::No => return Ok((x, y)),
            Same::NeedsPython => return Err(Order::NeedsPython),
        }
    }
    Err(count(a).cmp(&count(b)).into())
}

/// The order of everything but two lists or two tuples.
#[inline]
fn leaf_order(left: Value, right: Value) -> Option<Order> {
    if left.both_int(right) {
        return Some(left.int().cmp(&right.int()).into());
    }
    if let (Some(a), Some(b)) = (left.as_kind(Kind::Str), right.as_kind(Kind::Str)) {
        return Some(if a == b { Order::Equal } else { str::text_of(a).cmp(&str::text_of(b)).into() });
    }
    let partial = |ordering: Option<Ordering>| Some(ordering.map_or(Order::Unordered, Order::from));
    match (left.as_float(), right.as_float()) {
        (Some(a), Some(b)) => return partial(a.partial_cmp(&b)),
        (Some(a), None) => {
            if let Some(integer) = int_of(right) {
                return partial(convert::compare(integer.as_ref(), a).map(Ordering::reverse));
            }
        }
        (None, Some(b)) => {
            if let Some(integer) = int_of(left) {
                return partial(convert::compare(integer.as_ref(), b));
            }
        }
        (None, None) => {}
    }
    if left.is(Kind::Instance) || right.is(Kind::Instance) {
        return Some(Order::NeedsPython);
    }
    if let (Some(a), Some(b)) = (int_of(left), int_of(right)) {
        return Some(a.as_ref().cmp(&b.as_ref()).into());
    }
    match (left.kind(), right.kind()) {
        (Some(Kind::List), Some(Kind::List)) | (Some(Kind::Tuple), Some(Kind::Tuple)) => None,
        (Some(a @ (Kind::Bytes | Kind::ByteArray)), Some(b @ (Kind::Bytes | Kind::ByteArray))) => {
            let view = |kind, object| if kind == Kind::Bytes { str::bytes_of(object) } else { bytearray::view(object) };
            Some(view(a, left.target()).cmp(view(b, right.target())).into())
        }
        _ => Some(Order::Unsupported),
    }
}

/// Sorts values by their keys, stably. `None` if Python code must compare.
#[cfg_attr(heddle_web, optimize(speed))]
fn sort_by_keys(keys: &[Value], reverse: bool) -> Option<Vec<u32>> {
    let count = keys.len() as u32;
    // Descending and stable: the ascending order of the reversed list, reversed.
    let mut indices: Vec<u32> = if reverse { (0..count).rev().collect() } else { (0..count).collect() };
    if keys.iter().all(|key| key.is_int()) {
        indices.sort_by_key(|index| keys[*index as usize].int());
    } else if keys.iter().all(|key| key.is(Kind::Str)) {
        indices.sort_by(|a, b| {
            let text = |index: u32| str::text_of(keys[index as usize].target());
            text(*a).cmp(&text(*b))
        });
    } else {
        indices = merge_sort(indices, |a, b| match order(keys[a as usize], keys[b as usize]) {
            Order::Less => Some(true),
            Order::Equal | Order::Greater => Some(false),
            Order::Unordered | Order::NeedsPython | Order::Unsupported => None,
        })?;
    }
    if reverse {
        indices.reverse();
    }
    Some(indices)
}

/// A stable merge sort from short runs upwards; `None` as soon as a comparison is.
fn merge_sort(mut items: Vec<u32>, less: impl Fn(u32, u32) -> Option<bool>) -> Option<Vec<u32>> {
    const RUN: usize = 16;
    for run in items.chunks_mut(RUN) {
        for end in 1..run.len() {
            let item = run[end];
            let mut at = end;
            while at > 0 && less(item, run[at - 1])? {
                run[at] = run[at - 1];
                at -= 1;
            }
            run[at] = item;
        }
    }
    let mut other = vec![0; items.len()];
    let mut width = RUN;
    while width < items.len() {
        for (from, to) in items.chunks(2 * width).zip(other.chunks_mut(2 * width)) {
            let (left, right) = from.split_at(width.min(from.len()));
            merge(left, right, to, &less)?;
        }
        std::mem::swap(&mut items, &mut other);
        width *= 2;
    }
    Some(items)
}

fn merge(left: &[u32], right: &[u32], to: &mut [u32], less: &impl Fn(u32, u32) -> Option<bool>) -> Option<()> {
    let (mut a, mut b) = (0, 0);
    for slot in to {
        let take_right = match (left.get(a), right.get(b)) {
            (Some(x), Some(y)) => less(*y, *x)?,
            (None, _) => true,
            (_, None) => false,
        };
        if take_right {
            *slot = right[b];
            b += 1;
        } else {
            *slot = left[a];
            a += 1;
        }
    }
    Some(())
}

/// Bytes of strings that a native sort may have to compare: more is left to Python code, which can be stopped.
const MOST_BYTES: u64 = 1 << 30;

/// Sorts natively if that can be done.
#[cfg_attr(heddle_web, optimize(speed))]
fn sorted_values(cx: &mut Context, keys: &[Value], items: &[Value], reverse: bool) -> Option<Vec<Value>> {
    let count = keys.len() as u64;
    let rounds = 64 - count.leading_zeros() as u64;
    // Long strings can have long beginnings in common.
    let bytes: u64 = keys.iter().filter_map(|key| key.as_kind(Kind::Str)).map(|key| u64::from(str::length(key))).sum();
    let units = count * rounds / 2 + bytes * rounds / 64;
    if bytes * rounds > MOST_BYTES {
        return None;
    }
    cx.charge(units);
    let indices = sort_by_keys(keys, reverse)?;
    Some(indices.into_iter().map(|index| items[index as usize]).collect())
}

const SORT: Signature<2> = Signature { name: "sort", parameters: ["key", "reverse"], required: 0, positional: 0 };

/// The keyword arguments of `sort`: the key function or `None`, and `reverse` if it can be told natively.
fn options(cx: &mut Context, args: Args) -> Result<(Value, Value, Option<bool>), Trap> {
    let [key, reverse] = SORT.bind(cx, args)?;
    let (key, reverse) = (key.bound().unwrap_or(Value::NONE), reverse.bound().unwrap_or(Value::FALSE));
    Ok((key, reverse, truth::quick(reverse)))
}

/// `list.sort(*, key=None, reverse=False)`
pub fn list_sort(cx: &mut Context, args: Args) -> NativeResult {
    let (key, reverse, known) = options(cx, args)?;
    let receiver = args.values[0];
    let target = receiver.target();
    let guard = cx.guard(target);
    let items = list::items(target);
    drop(guard);
    let sorted = match known.filter(|_| key.is_none()) {
        Some(reverse) => sorted_values(cx, &items, &items, reverse),
        None => None,
    };
    let Some(sorted) = sorted else { return cx.prelude("_list_sort", &[receiver, key, reverse]) };
    let guard = cx.access(target, OperationKind::ItemWrite)?;
    // Another worker may have changed the list meanwhile: then it is sorted in Python, one operation after another.
    if target.is_shared() && list::items(target) != items {
        drop(guard);
        return cx.prelude("_list_sort", &[receiver, key, reverse]);
    }
    for (index, item) in sorted.into_iter().enumerate() {
        list::set_item(target, index as u32, item);
    }
    Ok(Value::NONE)
}

/// `sorted(iterable, /, *, key=None, reverse=False)`
#[cfg_attr(heddle_web, optimize(speed))]
pub fn sorted(cx: &mut Context, args: Args) -> NativeResult {
    let given = args.positional();
    if given != 1 {
        return Err(cx.type_error(format!("sorted expected 1 argument, got {given}")));
    }
    let (key, reverse, known) = options(cx, args)?;
    let Some(items) = cx.items_now(args.values[0])? else {
        return arguments::collect_list(cx, args, 0, again!(sorted));
    };
    if let Some(reverse) = known.filter(|_| key.is_none())
        && let Some(sorted) = sorted_values(cx, &items, &items, reverse)
    {
        return cx.new_list(&sorted);
    }
    let fresh = cx.new_list(&items)?;
    cx.prelude("_sorted", &[fresh, key, reverse])
}

/// `_sort_simple(keys, items, reverse)`: a new list of the items sorted by their keys, or `None` if Python code must
/// compare.
pub fn sort_simple(cx: &mut Context, args: Args) -> NativeResult {
    let [keys, items, reverse] = args.exactly(cx, "_sort_simple")?;
    let (keys, items) = (list::items(keys.target()), list::items(items.target()));
    match sorted_values(cx, &keys, &items, reverse == Value::TRUE) {
        Some(sorted) => cx.new_list(&sorted),
        None => Ok(Value::NONE),
    }
}

/// `_sort_begin(list)`: takes the items out, so that whoever looks meanwhile sees an empty list.
pub fn sort_begin(cx: &mut Context, args: Args) -> NativeResult {
    let [target] = args.exactly(cx, "_sort_begin")?;
    let object = target.target();
    let _guard = cx.access(object, OperationKind::ItemWrite)?;
    let items = list::items(object);
    let taken = cx.new_list(&items)?;
    cx.publish_into(object, taken);
    object.store(1, 0);
    object.store(2, Value::UNBOUND.bits());
    Ok(taken)
}

/// `_sort_end(list, items)`: puts the items back; says whether the list was changed meanwhile.
pub fn sort_end(cx: &mut Context, args: Args) -> NativeResult {
    let [target, items] = args.exactly(cx, "_sort_end")?;
    let object = target.target();
    let _guard = cx.access(object, OperationKind::ItemWrite)?;
    let changed = list::storage(object).is_some();
    let count = list::length(object);
    cx.list_splice(object, 0, count, &list::items(items.target()))?;
    Ok(Value::bool(changed))
}
