//! `sum`, `any`, `all`, `min` and `max`: natively over built-in containers of built-in values, else by the prelude.

use heddle_lang::instruction::Op;

use super::item_view::ItemView;
use super::natives::{Args, NativeFn};
use super::sort::{Order, order};
use super::types::arguments::Signature;
use crate::context::Context;
use crate::interpreter::{operators, truth};
use crate::kind::Kind;
use crate::number::int::convert;
use crate::number::summation::CompensatedSum;
use crate::object::int::int_of;
use crate::object::tuple;
use crate::trap::{NativeResult, Trap};
use crate::value::Value;

/// All of them.
pub static FUNCTIONS: &[(&str, NativeFn)] = &[("sum", sum), ("any", any), ("all", all), ("min", min), ("max", max)];

/// `sum(iterable, /, start=0)`
#[cfg_attr(heddle_web, optimize(speed))]
fn sum(cx: &mut Context, args: Args) -> NativeResult {
    let [iterable, start] = match args.values {
        [iterable] if args.names.is_unbound() => [*iterable, Value::ZERO],
        _ => sum_arguments(cx, args)?,
    };
    if (start.is_int() || start.is_float())
        && let Some(items) = cx.view_items(iterable)?
        && let Some(total) = sum_numbers(cx, start, &items)?
    {
        cx.charge(items.count() as u64 / 4);
        return Ok(total);
    }
    cx.prelude("_sum", &[iterable, start])
}

#[cold]
fn sum_arguments(cx: &mut Context, args: Args) -> Result<[Value; 2], Trap> {
    const SIGNATURE: Signature<2> = Signature { name: "sum", parameters: ["", "start"], required: 1, positional: 2 };
    if args.positional() == 0 {
        return Err(cx.type_error("sum() takes at least 1 positional argument (0 given)"));
    }
    let mut values = vec![Value::NONE];
    values.extend_from_slice(args.values);
    let [iterable, start] = SIGNATURE.bind(cx, Args { values: &values, names: args.names })?;
    let start = start.bound().unwrap_or(Value::ZERO);
    match start.kind() {
        Some(Kind::Str) => Err(cx.type_error("sum() can't sum strings [use ''.join(seq) instead]")),
        Some(Kind::ByteArray) => Err(cx.type_error("sum() can't sum bytearray [use b''.join(seq) instead]")),
        Some(Kind::Bytes) => Err(cx.type_error("sum() can't sum bytes [use b''.join(seq) instead]")),
        _ => Ok([iterable, start]),
    }
}

/// Integers exactly; from the first float on with compensation, as CPython does since 3.12. `None` if some item is no
/// number.
#[cfg_attr(heddle_web, optimize(speed))]
fn sum_numbers(cx: &mut Context, start: Value, items: &ItemView) -> Result<Option<Value>, Trap> {
    let mut total = start;
    let mut rest = items.iter();
    while !total.is_float() {
        let Some(item) = rest.next() else { return Ok(Some(total)) };
        if total.both_int(item) {
            total = cx.new_int(total.int() + item.int())?;
        } else if item.is_float() || int_of(item).is_some() {
            total = operators::binary(cx, Op::Add, false, total, item)?;
        } else {
            return Ok(None);
        }
    }
    let mut sum = CompensatedSum::new(total.raw_float());
    for item in rest {
        let number = match (item.as_float(), int_of(item)) {
            (Some(float), _) => float,
            (None, Some(integer)) => match convert::to_f64(integer.as_ref()) {
                Ok(float) => float,
                Err(error) => return Err(cx.raise_error(error)),
            },
            (None, None) => return Ok(None),
        };
        sum.add(number);
    }
    Ok(Some(Value::float(sum.finish())))
}

fn only(cx: &mut Context, args: Args, name: &str) -> Result<Value, Trap> {
    if args.names.as_kind(Kind::Tuple).is_some_and(|names| tuple::length(names) > 0) {
        return Err(cx.type_error(format!("{name}() takes no keyword arguments")));
    }
    match args.values {
        [value] => Ok(*value),
        values => Err(cx.type_error(format!("{name}() takes exactly one argument ({} given)", values.len()))),
    }
}

/// `any(iterable, /)`
fn any(cx: &mut Context, args: Args) -> NativeResult {
    let iterable = only(cx, args, "any")?;
    first_of(cx, iterable, true, "_any")
}

/// `all(iterable, /)`
fn all(cx: &mut Context, args: Args) -> NativeResult {
    let iterable = only(cx, args, "all")?;
    first_of(cx, iterable, false, "_all")
}

/// Whether some item's truth is `wanted`, as the truth that `any` and `all` give.
fn first_of(cx: &mut Context, iterable: Value, wanted: bool, otherwise: &str) -> NativeResult {
    let Some(items) = cx.items_now(iterable)? else { return cx.prelude(otherwise, &[iterable]) };
    cx.charge(items.len() as u64 / 8);
    for item in items {
        match truth::quick(item) {
            Some(truth) if truth == wanted => return Ok(Value::bool(wanted)),
            Some(_) => {}
            None => return cx.prelude(otherwise, &[iterable]),
        }
    }
    Ok(Value::bool(!wanted))
}

/// `min(…, *, key=None, default=…)`
fn min(cx: &mut Context, args: Args) -> NativeResult {
    extreme(cx, args, "min", Order::Less)
}

/// `max(…, *, key=None, default=…)`
fn max(cx: &mut Context, args: Args) -> NativeResult {
    extreme(cx, args, "max", Order::Greater)
}

#[cfg_attr(heddle_web, optimize(speed))]
fn extreme(cx: &mut Context, args: Args, name: &'static str, wanted: Order) -> NativeResult {
    let positional = args.positional();
    let [key, default] = if args.names.is_unbound() {
        [Value::NONE, Value::UNBOUND]
    } else {
        extreme_options(cx, args, name, positional)?
    };
    let found = match &args.values[..positional] {
        [] => return Err(cx.type_error(format!("{name} expected at least 1 argument, got 0"))),
        [iterable] => match cx.view_items(*iterable)? {
            Some(items) if key.is_none() => best(cx, items.iter(), wanted),
            _ => None,
        },
        several => {
            if !default.is_unbound() {
                return Err(
                    cx.type_error(format!("Cannot specify a default for {name}() with multiple positional arguments"))
                );
            }
            if key.is_none() { best(cx, several.iter().copied(), wanted) } else { None }
        }
    };
    if let Some(found) = found {
        return Ok(found);
    }
    let greater = Value::bool(wanted == Order::Greater);
    let name = cx.intern(name)?;
    let given = cx.new_tuple(&args.values[..positional])?;
    let defaults = cx.new_tuple(if default.is_unbound() { &[] } else { std::slice::from_ref(&default) })?;
    cx.prelude("_extreme", &[name, given, key, defaults, greater])
}

/// `key` and `default`.
#[cold]
fn extreme_options(cx: &mut Context, args: Args, name: &'static str, positional: usize) -> Result<[Value; 2], Trap> {
    let signature = Signature { name, parameters: ["key", "default"], required: 0, positional: 0 };
    let mut named = vec![Value::NONE];
    named.extend_from_slice(&args.values[positional..]);
    let [key, default] = signature.bind(cx, Args { values: &named, names: args.names })?;
    Ok([key.bound().unwrap_or(Value::NONE), default])
}

/// The first of the least or greatest items; `None` if there is none, Python code must compare, or an error is to be raised.
#[inline(always)]
fn best(cx: &mut Context, mut items: impl Iterator<Item = Value>, wanted: Order) -> Option<Value> {
    let mut best = items.next()?;
    let mut count = 0;
    for item in items {
        count += 1;
        match order(item, best) {
            Order::NeedsPython | Order::Unsupported => return None,
            found if found == wanted => best = item,
            _ => {}
        }
    }
    cx.charge(count / 4);
    Some(best)
}
