//! What an iterator is made of, for `copy` and `pickle`: `__reduce__` and `__setstate__`.

use super::range;
use crate::builtins::natives::Args;
use crate::context::Context;
use crate::frame::Delivery;
use crate::heap::Ref;
use crate::kind::Kind;
use crate::object::function::word;
use crate::object::tuple;
use crate::trap::{NativeResult, Trap};
use crate::value::Value;

/// `iterator.__reduce__()`: what makes another one that goes on from here.
pub fn reduce(cx: &mut Context, args: Args) -> NativeResult {
    let iterator = args.values[0];
    let object = iterator.target();
    let part = |index| word(object, index);
    match iterator.kind() {
        Some(Kind::SequenceIter) if part(2).int() < 0 => {
            let nothing = match part(1).kind() {
                Some(Kind::List) | None => cx.new_list(&[])?,
                Some(Kind::Str) => cx.new_str("")?,
                _ => cx.new_tuple(&[])?,
            };
            made_by(cx, "iter", &[nothing], None)
        }
        Some(Kind::SequenceIter) if part(1).is(Kind::Range) => {
            let left = range::rest(cx, part(1).target(), part(2).int().into())?;
            made_by(cx, "iter", &[left], Some(Value::NONE))
        }
        Some(Kind::SequenceIter) => made_by(cx, "iter", &[part(1)], Some(part(2))),
        Some(Kind::RangeIter) => {
            let left = range::rest(cx, object, 0)?;
            made_by(cx, "iter", &[left], Some(Value::NONE))
        }
        Some(Kind::TableIter) => {
            // As CPython does: what is left, as a list.
            let twin = cx.new_object(Kind::TableIter, &[part(1), part(2), part(3), part(4), part(5)])?;
            let list = cx.machine.builtins.types.of_kind[Kind::List as usize];
            let resume = |cx: &mut Context, delivery: Delivery| {
                let left = delivery.map_err(Trap::Raise)?;
                made_by(cx, "iter", &[left], None)
            };
            cx.call_then(resume, &[], |cx| cx.call(list, &[twin]))
        }
        Some(Kind::Enumerate) => made_by(cx, "enumerate", &[part(1), part(2)], None),
        Some(Kind::Zip) => {
            let iterators: Vec<Value> = tuple::items(part(1).target()).collect();
            made_by(cx, "zip", &iterators, (part(2) == Value::TRUE).then_some(Value::TRUE))
        }
        Some(Kind::Map) => {
            let mut parts = vec![part(1)];
            parts.extend(tuple::items(part(2).target()));
            made_by(cx, "map", &parts, (part(3) == Value::TRUE).then_some(Value::TRUE))
        }
        Some(Kind::Filter) => made_by(cx, "filter", &[part(1), part(2)], None),
        Some(Kind::ReversedIter) if part(2).int() < 0 => {
            let nothing = if part(1).is(Kind::List) { cx.new_list(&[])? } else { cx.new_tuple(&[])? };
            made_by(cx, "reversed", &[nothing], None)
        }
        Some(Kind::ReversedIter) => made_by(cx, "reversed", &[part(1)], Some(part(2))),
        _ if part(1).is_unbound() => {
            let nothing = cx.new_tuple(&[])?;
            made_by(cx, "iter", &[nothing], None)
        }
        _ => made_by(cx, "iter", &[part(1), part(2)], None),
    }
}

/// A function of `builtins`, its arguments, and the state that the result is to have.
fn made_by(cx: &mut Context, function: &str, arguments: &[Value], state: Option<Value>) -> NativeResult {
    let name = cx.intern(function)?;
    let function = cx.machine.builtins.namespace.get(&name.target().address()).copied().unwrap_or(Value::NONE);
    let arguments = cx.new_tuple(arguments)?;
    match state {
        Some(state) => cx.new_tuple(&[function, arguments, state]),
        None => cx.new_tuple(&[function, arguments]),
    }
}

/// `iterator.__setstate__(state)`: the position in a sequence, or whether a `zip` is strict.
pub fn set_state(cx: &mut Context, args: Args) -> NativeResult {
    let [iterator, state] = args.exactly(cx, "__setstate__")?;
    let object: Ref = iterator.target();
    match iterator.kind() {
        Some(Kind::Zip) => {
            let strict = crate::interpreter::truth::quick(state).unwrap_or(true);
            object.store_release(2, Value::bool(strict).bits());
        }
        Some(Kind::Map) => {
            let strict = crate::interpreter::truth::quick(state).unwrap_or(true);
            object.store_release(3, Value::bool(strict).bits());
        }
        Some(Kind::RangeIter) => {
            let skipped = range::skipped(cx, state)?;
            let left = range::rest(cx, object, skipped)?;
            // Behind the last item may be more than an inline integer holds; the end does as well.
            let start = word(left.target(), 1);
            object.store_release(1, if start.is_int() { start } else { word(object, 2) }.bits());
        }
        Some(Kind::SequenceIter) if word(object, 1).is(Kind::Range) => {
            let skipped = range::skipped(cx, state)?;
            let position = word(object, 2).int();
            if position >= 0 {
                let left = range::rest(cx, word(object, 1).target(), skipped.saturating_add(position.into()))?;
                object.store_release(1, left.bits());
                object.store_release(2, Value::ZERO.bits());
            }
        }
        Some(Kind::SequenceIter | Kind::ReversedIter) => {
            let Some(position) = state.as_int() else { return Err(cx.type_error("an integer is required")) };
            let least = if iterator.is(Kind::ReversedIter) { -1 } else { 0 };
            // One that has ended stays so.
            if word(object, 2).int() >= 0 {
                object.store_release(2, Value::inline_int(position.max(least)).bits());
            }
        }
        _ => {}
    }
    Ok(Value::NONE)
}
