//! The order of a `PriorityQueue`: a binary heap, with the steps of CPython's `heapq`, so that items that are equal leave in
//! the same order.
//!
//! The queue keeps pairs of an item and its number (see [`queue`](super::queue)). Items that can be compared without
//! Python code are ordered at once, under the queue's lock. Otherwise the thread marks the queue as busy, and the prelude
//! orders the items in Python; meanwhile nobody else can put or get, as in CPython, whose queue holds its mutex then.

use super::queue;
use super::ring::Ring;
use crate::context::Context;
use crate::frame::Delivery;
use crate::heap::Ref;
use crate::kind::Kind;
use crate::object::int::int_of;
use crate::object::{list, str, tuple};
use crate::trap::{NativeResult, Trap};
use crate::value::Value;

/// `left < right`, if that can be told without Python code and is no error.
fn less(left: Value, right: Value) -> Option<bool> {
    less_at(left, right, 0)
}

/// Tuples within tuples are compared this deep; what is deeper is left to Python code.
const DEEPEST: u32 = 8;

fn less_at(left: Value, right: Value, depth: u32) -> Option<bool> {
    if left.both_int(right) {
        return Some(left.int() < right.int());
    }
    if let (Some(a), Some(b)) = (left.as_float(), right.as_float()) {
        return Some(a < b);
    }
    if let (Some(a), Some(b)) = (left.as_kind(Kind::Str), right.as_kind(Kind::Str)) {
        return Some(str::text_of(a) < str::text_of(b));
    }
    if let (Some(a), Some(b)) = (left.as_kind(Kind::Tuple), right.as_kind(Kind::Tuple)) {
        if depth == DEEPEST {
            return None;
        }
        for (x, y) in tuple::items(a).zip(tuple::items(b)) {
            if x == y && x.as_float().is_none_or(|float| !float.is_nan()) {
                continue;
            }
            match (x.both_int(y), x.is_float() && y.is_float(), x.is(Kind::Str) && y.is(Kind::Str)) {
                (true, ..) => return Some(x.int() < y.int()),
                (_, true, _) if x.raw_float() == y.raw_float() => {}
                (_, true, _) => return Some(x.raw_float() < y.raw_float()),
                (_, _, true) if str::equal(x.target(), y.target()) => {}
                (_, _, true) => return less_at(x, y, depth + 1),
                _ => return None,
            }
        }
        return Some(tuple::length(a) < tuple::length(b));
    }
    let (a, b) = (int_of(left)?, int_of(right)?);
    Some(a.as_ref() < b.as_ref())
}

fn item_of(pair: Value) -> Value {
    tuple::item(pair.target(), 0)
}

/// Where the item `new`, now at `position`, belongs on its way up to `start`: the places that it passes, and in the end its
/// own. `None`: Python code must compare.
fn way_up(ring: Ring, new: Value, passed: &[u32]) -> Option<usize> {
    let mut kept = passed.len();
    while kept > 0 && less(item_of(new), item_of(ring.get(passed[kept - 1])))? {
        kept -= 1;
    }
    Some(kept)
}

/// The item put last finds its place. `false`: Python code must compare, and nothing has changed.
pub fn sift_new(queue: Ref) -> bool {
    let ring = queue::items(queue);
    let mut position = ring.length() - 1;
    let new = ring.get(position);
    // The places above it, from the root down.
    let mut above = Vec::new();
    let mut place = position;
    while place > 0 {
        place = (place - 1) / 2;
        above.push(place);
    }
    above.reverse();
    let Some(kept) = way_up(ring, new, &above) else { return false };
    for place in above[kept..].iter().rev() {
        ring.replace(position, ring.get(*place));
        position = *place;
    }
    ring.replace(position, new);
    true
}

/// Takes the least item; and whether the others are in order again. If not, the one that was last is the root, which the
/// prelude is to let sink.
pub fn take_least(queue: Ref) -> Option<(Value, bool)> {
    let ring = queue::items(queue);
    let last = ring.pop_back()?;
    if ring.is_empty() {
        return Some((last, true));
    }
    let least = ring.get(0);
    ring.replace(0, last);
    Some((least, sink(ring).is_some()))
}

/// Lets the root sink to a leaf, along the smaller children, and rise again to its place. `None`: Python code must compare,
/// and nothing has changed.
fn sink(ring: Ring) -> Option<()> {
    let end = ring.length();
    let new = ring.get(0);
    let mut path = Vec::new();
    let mut child = 1;
    while child < end {
        let right = child + 1;
        if right < end && !less(item_of(ring.get(child)), item_of(ring.get(right)))? {
            child = right;
        }
        path.push(child);
        child = 2 * child + 1;
    }
    let kept = way_up(ring, new, &path)?;
    let mut position = 0;
    for place in &path[..kept] {
        ring.replace(position, ring.get(*place));
        position = *place;
    }
    ring.replace(position, new);
    Some(())
}

/// Orders the items after a put, in Python.
pub fn put_slowly(cx: &mut Context, own: Value) -> NativeResult {
    order(cx, own, false, Value::NONE)
}

/// Orders the items after a get, in Python.
pub fn get_slowly(cx: &mut Context, own: Value, item: Value) -> NativeResult {
    order(cx, own, true, item)
}

/// Slots: 0 the queue, 1 what the whole gives, 2 whether the root is to sink, later the pairs as a list. Allocates nothing,
/// since what was done is done.
fn order(cx: &mut Context, own: Value, sink: bool, result: Value) -> NativeResult {
    cx.push_native(ordering, &[own, result, Value::bool(sink)])?;
    cx.resume_top(Ok(Value::NONE))
}

/// Phases: 0 nothing was done; 1 the prelude has ordered the items, or failed.
fn ordering(cx: &mut Context, delivery: Delivery) -> NativeResult {
    if cx.phase() == 1 {
        return ordered(cx, delivery);
    }
    let queue = cx.slot(0).target();
    let pairs = queue::items(queue).items();
    let keys: Vec<Value> = pairs.iter().map(|pair| item_of(*pair)).collect();
    let pairs = cx.new_list(&pairs)?;
    let keys = cx.new_list(&keys)?;
    let function = if cx.slot(2) == Value::TRUE { "_heap_sink" } else { "_heap_rise" };
    cx.set_slot(2, pairs);
    cx.set_phase(1);
    match cx.prelude(function, &[keys, pairs]) {
        Ok(value) => ordered(cx, Ok(value)),
        Err(Trap::Raise(exception)) => ordered(cx, Err(exception)),
        Err(trap) => Err(trap),
    }
}

fn ordered(cx: &mut Context, delivery: Delivery) -> NativeResult {
    let queue = cx.slot(0).target();
    // Also after an exception: CPython's heap is then as far as it came.
    let ring = queue::items(queue);
    for (index, pair) in list::items(cx.slot(2).target()).into_iter().enumerate() {
        ring.replace(index as u32, pair);
    }
    queue::end_ordering(cx, queue);
    delivery.map_err(Trap::Raise)?;
    Ok(cx.slot(1))
}
