//! Slices of sequences, and assignment to slices of lists.

use heddle_trace::operation::OperationKind;

use crate::builtins::types::arguments::clamped;
use crate::context::Context;
use crate::heap::Ref;
use crate::kind::Kind;
use crate::object::{list, str, tuple};
use crate::text::{Text, TextBuf};
use crate::trap::{NativeResult, Trap};
use crate::value::Value;
use crate::well_known::WellKnown;

/// Which items of a sequence a slice picks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Indices {
    /// The first.
    pub start: i64,
    /// Where it stops; what `slice.indices` gives.
    pub stop: i64,
    /// From one to the next.
    pub step: i64,
    /// How many.
    pub count: i64,
}

impl Indices {
    /// The indices in order.
    pub fn iter(self) -> impl ExactSizeIterator<Item = i64> + Clone {
        // The counts of items fit 32 bits, so that the iterator knows its size.
        (0..self.count.max(0) as u32).map(move |number| self.start + number as i64 * self.step)
    }
}

/// A part of a slice: a number cut to 64 bits, nothing, or a value whose `__index__` must be asked.
enum Part {
    Absent,
    Number(i64),
    Ask,
}

#[cfg_attr(heddle_web, optimize(speed))]
fn part(cx: &mut Context, value: Value) -> Result<Part, Trap> {
    if value.is_none() {
        return Ok(Part::Absent);
    }
    if let Some(number) = value.as_int() {
        return Ok(Part::Number(number));
    }
    if let Some(number) = cx.index(value) {
        return Ok(Part::Number(clamped(&number)));
    }
    if value.is(Kind::Instance) && cx.special(value, WellKnown::Index).is_some() {
        return Ok(Part::Ask);
    }
    Err(cx.type_error("slice indices must be integers or None or have an __index__ method"))
}

/// What a slice picks of a sequence of this length; `None` if Python code must be asked for its parts first.
#[cfg_attr(heddle_web, optimize(speed))]
pub fn indices(cx: &mut Context, slice: Ref, length: i64) -> Result<Option<Indices>, Trap> {
    let [start, stop, step] = [1, 2, 3].map(|word| Value::from_bits(slice.load(word)));
    // CPython looks at the step first.
    let step = match part(cx, step)? {
        Part::Absent => 1,
        Part::Number(0) => return Err(cx.value_error("slice step cannot be zero")),
        Part::Number(step) => step.max(-i64::MAX),
        Part::Ask => return Ok(None),
    };
    let (low, high) = if step > 0 { (0, length) } else { (-1, length - 1) };
    let mut bound = |value: Value, absent: i64| -> Result<Option<i64>, Trap> {
        Ok(match part(cx, value)? {
            Part::Absent => Some(absent),
            Part::Number(number) if number < 0 => Some(number.saturating_add(length).max(low)),
            Part::Number(number) => Some(number.min(high)),
            Part::Ask => None,
        })
    };
    let start = bound(start, if step > 0 { low } else { high })?;
    let stop = bound(stop, if step > 0 { high } else { low })?;
    let (Some(start), Some(stop)) = (start, stop) else { return Ok(None) };
    // Both bounds lie within the sequence, so that nothing overflows.
    let count = match step {
        1 => stop - start,
        2.. if start < stop => (stop - start - 1) / step + 1,
        ..=-1 if start > stop => (start - stop - 1) / -step + 1,
        _ => 0,
    };
    Ok(Some(Indices { start, stop, step, count: count.max(0) }))
}

/// A slice of a list whose lock is held.
#[cfg_attr(heddle_web, optimize(speed))]
pub fn list_slice(cx: &mut Context, object: Ref, indices: Indices) -> NativeResult {
    cx.charge(indices.count as u64 / 8);
    if let (1, 1.., Some(from)) = (indices.step, indices.count, list::storage(object)) {
        let count = indices.count as u32;
        let storage = cx.new_items(count)?;
        let made = cx.new_object(Kind::List, &[Value::ZERO, Value::object(Kind::Items, storage)])?;
        tuple::copy_items(storage, 0, from, indices.start as u32, count);
        made.target().store(1, count as u64);
        return Ok(made);
    }
    let items: Vec<Value> = indices.iter().map(|at| list::item(object, at as u32)).collect();
    cx.new_list(&items)
}

/// A slice of a tuple.
#[cfg_attr(heddle_web, optimize(speed))]
pub fn tuple_slice(cx: &mut Context, value: Value, indices: Indices) -> NativeResult {
    let object = value.target();
    cx.charge(indices.count as u64 / 8);
    if indices.step == 1 {
        if indices.count == tuple::length(object) as i64 {
            return Ok(value);
        }
        return cx.new_tuple_from(object, indices.start.max(0) as u32, indices.count as u32);
    }
    let items: Vec<Value> = indices.iter().map(|at| tuple::item(object, at as u32)).collect();
    cx.new_tuple(&items)
}

/// A slice of a string.
#[cfg_attr(heddle_web, optimize(speed))]
pub fn text_slice(cx: &mut Context, value: Value, indices: Indices) -> NativeResult {
    let text = str::text_of(value.target());
    if indices.step == 1 {
        if indices.count == text.len() as i64 {
            return Ok(value);
        }
        return match indices.count {
            0 => cx.new_text(Text::EMPTY),
            1 => cx.new_char(text.at(indices.start as usize)),
            count => cx.new_text(text.slice(indices.start as usize..(indices.start + count) as usize)),
        };
    }
    let mut picked = TextBuf::with_capacity(indices.count as usize);
    picked.extend(indices.iter().map(|at| text.at(at as usize)));
    cx.new_text(picked.as_text())
}

/// `list[slice] = value`
pub fn assign(cx: &mut Context, container: Value, slice: Ref, value: Value) -> NativeResult {
    let object = container.target();
    let guard = cx.access(object, OperationKind::ItemWrite)?;
    let count = list::length(object) as i64;
    let Some(indices) = indices(cx, slice, count)? else {
        drop(guard);
        return cx.prelude("_assign_slice", &[container, Value::object(Kind::Slice, slice), value]);
    };
    // A list may be assigned to a part of itself: its lock is held already.
    let items = if value == container { Some(list::items(object)) } else { cx.items_along(value)? };
    let Some(items) = items else {
        drop(guard);
        return cx.prelude("_assign_slice", &[container, Value::object(Kind::Slice, slice), value]);
    };
    cx.charge(items.len() as u64 / 8);
    if indices.step == 1 {
        let start = indices.start as u32;
        let end = indices.stop.max(indices.start) as u32;
        cx.list_splice(object, start, end, &items)?;
    } else {
        if items.len() as i64 != indices.count {
            return Err(cx.value_error(format!(
                "attempt to assign sequence of size {} to extended slice of size {}",
                items.len(),
                indices.count
            )));
        }
        for (at, item) in indices.iter().zip(items) {
            cx.publish_into(object, item);
            list::set_item(object, at as u32, item);
        }
    }
    drop(guard);
    forget_some(cx);
    Ok(Value::NONE)
}

/// `del list[slice]`
pub fn delete(cx: &mut Context, container: Value, slice: Ref) -> NativeResult {
    let object = container.target();
    let guard = cx.access(object, OperationKind::ItemWrite)?;
    let Some(indices) = indices(cx, slice, list::length(object) as i64)? else {
        drop(guard);
        return cx.prelude("_delete_item", &[container, Value::object(Kind::Slice, slice)]);
    };
    if indices.count > 0 {
        let (first, last) = (indices.start, indices.start + (indices.count - 1) * indices.step);
        let (low, step) = if indices.step > 0 { (first, indices.step) } else { (last, -indices.step) };
        if step == 1 {
            cx.list_splice(object, low as u32, low as u32 + indices.count as u32, &[])?;
        } else {
            let high = low + (indices.count - 1) * step;
            let gone = |at: i64| (low..=high).contains(&at) && (at - low) % step == 0;
            let kept: Vec<Value> =
                (0..list::length(object)).filter(|at| !gone(*at as i64)).map(|at| list::item(object, at)).collect();
            let count = list::length(object);
            cx.list_splice(object, 0, count, &kept)?;
        }
    }
    drop(guard);
    forget_some(cx);
    Ok(Value::NONE)
}

/// References went away: objects with finalizers may have died.
pub fn forget_some(cx: &mut Context) {
    if cx.machine.has_finalizers.load(std::sync::atomic::Ordering::Relaxed) {
        cx.something_died();
    }
}
