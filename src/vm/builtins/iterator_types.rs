//! `enumerate`, `zip`, `map`, `filter`, `reversed` and the other iterators.

use super::natives::{Args, NativeFn, TypeDef};
use super::types::length_hint::length_hint;
use super::types::{common, iterator_state};
use super::types::{dict, dict_view, range};
use crate::context::Context;
use crate::frame::Delivery;
use crate::kind::Kind;
use crate::object::{list, str, tuple};
use crate::trap::{NativeResult, Trap};
use crate::value::Value;
use crate::well_known::WellKnown;

macro_rules! iterator {
    ($static:ident, $name:literal, $kind:ident, $constructor:expr $(, $hint:ident)?) => {
        #[doc = concat!("`", $name, "`")]
        pub static $static: TypeDef = TypeDef {
            name: $name,
            kind: Some(Kind::$kind),
            constructor: $constructor,
            methods: &[
                ("__iter__", itself),
                ("__next__", next),
                ("__reduce__", iterator_state::reduce),
                ("__setstate__", iterator_state::set_state)
                $(, ("__length_hint__", $hint))?
            ],
            class_methods: if matches!(Kind::$kind, Kind::Enumerate) { GENERIC } else { &[] },
            ..TypeDef::EMPTY
        };
    };
}

/// Of those with which annotations may say what they yield.
const GENERIC: &[(&str, NativeFn)] = &[("__class_getitem__", common::class_get_item)];

iterator!(ENUMERATE, "enumerate", Enumerate, Some(make_enumerate));
iterator!(ZIP, "zip", Zip, Some(make_zip));
iterator!(MAP, "map", Map, Some(make_map));
iterator!(FILTER, "filter", Filter, Some(make_filter));
iterator!(REVERSED, "reversed", ReversedIter, Some(make_reversed), length_hint);
iterator!(SEQUENCE, "list_iterator", SequenceIter, None, length_hint);
iterator!(RANGE, "range_iterator", RangeIter, None, length_hint);
iterator!(TABLE, "dict_keyiterator", TableIter, None, length_hint);
iterator!(CALL, "callable_iterator", CallIter, None);

/// All of them.
pub static ALL: &[&TypeDef] = &[&ENUMERATE, &ZIP, &MAP, &FILTER, &REVERSED, &SEQUENCE, &RANGE, &TABLE, &CALL];

fn itself(_: &mut Context, args: Args) -> NativeResult {
    Ok(args.values[0])
}

fn next(cx: &mut Context, args: Args) -> NativeResult {
    cx.next_value(args.values[0])
}

fn make_enumerate(cx: &mut Context, args: Args) -> NativeResult {
    if args.values.len() == 1 {
        return Err(cx.type_error("enumerate() missing required argument 'iterable'"));
    }
    let [iterable, start] = args.rest().bind(cx, "enumerate", ["iterable", "start"], 1)?;
    let start = start.bound().unwrap_or(Value::ZERO);
    if start.is_int()
        && let Some(iterator) = iterator_now(cx, iterable)?
    {
        return cx.new_object(Kind::Enumerate, &[iterator, start]);
    }
    // Slots: the iterable, the first number. Phase 1: the iterator has come.
    let resume = |cx: &mut Context, delivery: Delivery| {
        let mut value = delivery.map_err(Trap::Raise)?;
        if cx.phase() == 0 {
            cx.set_slot(1, value);
            cx.set_phase(1);
            value = cx.get_iter(cx.slot(0))?;
            cx.checkpoint(value);
        }
        cx.new_object(Kind::Enumerate, &[value, cx.slot(1)])
    };
    cx.call_then(resume, &[iterable, Value::UNBOUND], |cx| cx.index_value(start))
}

/// `iter(iterable)` where that runs no Python code.
#[inline]
fn iterator_now(cx: &mut Context, iterable: Value) -> Result<Option<Value>, Trap> {
    if matches!(iterable.kind(), Some(Kind::Instance | Kind::Class)) {
        return Ok(None);
    }
    cx.get_iter(iterable).map(Some)
}

fn make_zip(cx: &mut Context, args: Args) -> NativeResult {
    let strict = args.keyword(cx, "strict").unwrap_or(Value::FALSE);
    let strict = Value::bool(crate::interpreter::truth::quick(strict).unwrap_or(true));
    let iterables = &args.values[1..args.positional()];
    gather::<true>(cx, iterables, strict)
}

fn make_map(cx: &mut Context, args: Args) -> NativeResult {
    let values = &args.values[1..args.positional()];
    let Some((function, iterables)) = values.split_first() else {
        return Err(cx.type_error("map() must have at least two arguments."));
    };
    if iterables.is_empty() {
        return Err(cx.type_error("map() must have at least two arguments."));
    }
    let strict = args.keyword(cx, "strict").unwrap_or(Value::FALSE);
    if !crate::interpreter::truth::quick(strict).unwrap_or(true) {
        return gather::<false>(cx, iterables, *function);
    }
    let mark = |_: &mut Context, delivery: Delivery| {
        let made = delivery.map_err(Trap::Raise)?;
        made.target().store_release(3, Value::TRUE.bits());
        Ok(made)
    };
    cx.call_then(mark, &[], |cx| gather::<false>(cx, iterables, *function))
}

/// Makes iterators of all `iterables`, then a zip (`extra` is its strictness) or a map (`extra` is its function).
#[cfg_attr(heddle_web, optimize(speed))]
fn gather<const ZIP: bool>(cx: &mut Context, iterables: &[Value], extra: Value) -> NativeResult {
    let iterators = match *iterables {
        [one] => match iterator_now(cx, one)? {
            Some(one) => Some(cx.new_tuple(&[one])?),
            None => None,
        },
        [one, other] => match iterator_now(cx, one)? {
            Some(one) => match iterator_now(cx, other)? {
                Some(other) => Some(cx.new_tuple(&[one, other])?),
                None => None,
            },
            None => None,
        },
        _ => None,
    };
    if let Some(iterators) = iterators {
        return gathered::<ZIP>(cx, iterators, extra);
    }
    let mut slots = vec![extra];
    slots.extend_from_slice(iterables);
    cx.push_native(gather_resume::<ZIP>, &slots)?;
    cx.resume_top(Ok(Value::UNBOUND))
}

fn gather_resume<const ZIP: bool>(cx: &mut Context, delivery: Delivery) -> NativeResult {
    let mut value = delivery.map_err(Trap::Raise)?;
    let total = cx.thread.frames.last().map_or(0, |frame| frame.size) - 1;
    loop {
        let phase = cx.phase();
        if phase > 0 {
            cx.set_slot(phase, value);
        }
        if phase == total {
            let iterators: Vec<Value> = (1..=total).map(|index| cx.slot(index)).collect();
            let iterators = cx.new_tuple(&iterators)?;
            return gathered::<ZIP>(cx, iterators, cx.slot(0));
        }
        cx.set_phase(phase + 1);
        let iterable = cx.slot(phase + 1);
        value = cx.get_iter(iterable)?;
        cx.checkpoint(value);
    }
}

fn gathered<const ZIP: bool>(cx: &mut Context, iterators: Value, extra: Value) -> NativeResult {
    if ZIP {
        cx.new_object(Kind::Zip, &[iterators, extra, Value::UNBOUND])
    } else {
        cx.new_object(Kind::Map, &[extra, iterators, Value::FALSE])
    }
}

fn make_filter(cx: &mut Context, args: Args) -> NativeResult {
    let [predicate, iterable] = args.rest().exactly(cx, "filter")?;
    let resume = |cx: &mut Context, delivery: Delivery| {
        let iterator = delivery.map_err(Trap::Raise)?;
        let predicate = cx.slot(0);
        cx.new_object(Kind::Filter, &[predicate, iterator])
    };
    cx.call_then(resume, &[predicate], |cx| cx.get_iter(iterable))
}

fn make_reversed(cx: &mut Context, args: Args) -> NativeResult {
    let given = args.values.len() - 1;
    if given != 1 && args.names.is_unbound() {
        return Err(cx.type_error(format!("reversed expected 1 argument, got {given}")));
    }
    let [sequence] = args.rest().exactly(cx, "reversed")?;
    let length = match sequence.kind() {
        Some(Kind::List) => {
            let _guard = cx.guard(sequence.target());
            list::length(sequence.target()) as i64
        }
        Some(Kind::Tuple) => tuple::length(sequence.target()) as i64,
        Some(Kind::Str) => str::length(sequence.target()) as i64,
        Some(Kind::Bytes | Kind::ByteArray | Kind::MemoryView) => cx.length(sequence)?.as_index().unwrap_or(0),
        Some(Kind::Range) => return range::reversed(cx, Args { values: &[sequence], names: Value::UNBOUND }),
        Some(Kind::Dict) => return dict::reversed(cx, Args { values: &[sequence], names: Value::UNBOUND }),
        Some(Kind::DictView) => return dict_view::reversed(cx, Args { values: &[sequence], names: Value::UNBOUND }),
        Some(Kind::Instance) => {
            match cx.special(sequence, WellKnown::Reversed) {
                Some(method) if !method.is_none() => return cx.call_special(method, sequence, &[]),
                Some(_) => {
                    let name = cx.type_name(sequence);
                    return Err(cx.type_error(format!("'{name}' object is not reversible")));
                }
                None => {}
            }
            let resume = |cx: &mut Context, delivery: Delivery| {
                let length = delivery.map_err(Trap::Raise)?;
                let sequence = cx.slot(0);
                let last = Value::inline_int(length.as_index().unwrap_or(0) - 1);
                cx.new_object(Kind::ReversedIter, &[sequence, last])
            };
            if cx.special(sequence, WellKnown::GetItem).is_none() {
                let name = cx.type_name(sequence);
                return Err(cx.type_error(format!("'{name}' object is not reversible")));
            }
            return cx.call_then(resume, &[sequence], |cx| cx.length(sequence));
        }
        Some(Kind::Class) if cx.special(sequence, WellKnown::Reversed).is_some() => {
            let method = cx.special(sequence, WellKnown::Reversed).unwrap_or(Value::NONE);
            return cx.call_special(method, sequence, &[]);
        }
        _ => {
            let name = cx.type_name(sequence);
            return Err(cx.type_error(format!("'{name}' object is not reversible")));
        }
    };
    cx.new_object(Kind::ReversedIter, &[sequence, Value::inline_int(length - 1)])
}
