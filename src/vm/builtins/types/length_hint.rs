//! `__length_hint__` of iterators.

use super::arguments;
use crate::builtins::natives::Args;
use crate::context::Context;
use crate::frame::Delivery;
use crate::kind::Kind;
use crate::object::function::word;
use crate::object::{dict, range_length, set};
use crate::trap::{NativeResult, Trap};
use crate::value::Value;

/// `iterator.__length_hint__()`: how many items are still to come, if nothing changes.
pub fn length_hint(cx: &mut Context, args: Args) -> NativeResult {
    let [] = arguments::special(cx, args)?;
    let iterator = args.values[0];
    let object = iterator.target();
    let number = |index| word(object, index).int();
    match iterator.kind() {
        Some(Kind::RangeIter) => cx.new_int(range_length(number(1), number(2), number(3))),
        Some(Kind::TableIter) => {
            let table = word(object, 1);
            if !table.is_ref() {
                return Ok(Value::ZERO);
            }
            let guard = cx.guard(table.target());
            let length = match table.kind() {
                Some(Kind::Dict) => dict::length(table.target()),
                Some(Kind::Set | Kind::FrozenSet) => set::length(table.target()),
                _ => return Ok(Value::ZERO),
            };
            drop(guard);
            // After a change there is no next item.
            cx.new_int(if number(3) == i64::from(length) { number(5) } else { 0 })
        }
        Some(Kind::ReversedIter) if number(2) < 0 => Ok(Value::ZERO),
        Some(Kind::ReversedIter) => {
            let (sequence, last) = (word(object, 1), word(object, 2));
            cx.call_then(from_last, &[last], |cx| cx.length(sequence))
        }
        _ if number(2) < 0 || word(object, 1).is_unbound() => Ok(Value::ZERO),
        _ => {
            let (sequence, index) = (word(object, 1), word(object, 2));
            cx.call_then(from_length, &[index], |cx| cx.length(sequence))
        }
    }
}

/// The length came; the slot is the index of the next item.
fn from_length(cx: &mut Context, delivery: Delivery) -> NativeResult {
    let length = delivery.map_err(Trap::Raise)?.as_index().unwrap_or(0);
    cx.new_int((length - cx.slot(0).int()).max(0))
}

/// The length came; the slot is the index of the next item, and of the last one.
fn from_last(cx: &mut Context, delivery: Delivery) -> NativeResult {
    let length = delivery.map_err(Trap::Raise)?.as_index().unwrap_or(0);
    let left = cx.slot(0).int() + 1;
    cx.new_int(if left > length { 0 } else { left })
}
