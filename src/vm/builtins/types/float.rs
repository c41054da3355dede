//! `float`

use super::arguments::{self, Integer};
use super::common;
use super::int::python_method;
use crate::again;
use crate::builtins::natives::{Args, TypeDef};
use crate::context::Context;
use crate::frame::Delivery;
use crate::kind::Kind;
use crate::number::int::convert;
use crate::number::{float, float_text, math};
use crate::object::int::int_of;
use crate::object::str;
use crate::trap::{NativeResult, Trap};
use crate::value::Value;
use crate::well_known::WellKnown;

/// `float`. Its values have no objects; [`Kind::Raw`] stands for them.
pub static TYPE: TypeDef = TypeDef {
    name: "float",
    kind: Some(Kind::Raw),
    constructor: Some(new),
    methods: &[
        ("__getnewargs__", common::new_arguments),
        ("__repr__", repr),
        ("__hash__", common::hash),
        ("__format__", common::format),
        ("__bool__", common::bool),
        ("__eq__", common::eq),
        ("__ne__", common::ne),
        ("__lt__", common::lt),
        ("__le__", common::le),
        ("__gt__", common::gt),
        ("__ge__", common::ge),
        ("__add__", common::add),
        ("__radd__", common::radd),
        ("__sub__", common::sub),
        ("__rsub__", common::rsub),
        ("__mul__", common::mul),
        ("__rmul__", common::rmul),
        ("__floordiv__", common::floordiv),
        ("__rfloordiv__", common::rfloordiv),
        ("__mod__", common::modulo),
        ("__rmod__", common::rmod),
        ("__divmod__", common::divmod),
        ("__rdivmod__", common::rdivmod),
        ("__truediv__", common::truediv),
        ("__rtruediv__", common::rtruediv),
        ("__pow__", common::pow),
        ("__rpow__", common::rpow),
        ("__neg__", common::neg),
        ("__pos__", common::pos),
        ("__abs__", abs),
        ("__int__", trunc),
        ("__trunc__", trunc),
        ("__floor__", floor),
        ("__ceil__", ceil),
        ("__float__", plain),
        ("__round__", round),
        ("is_integer", is_integer),
        ("as_integer_ratio", as_integer_ratio),
        ("hex", hex),
        ("conjugate", plain),
    ],
    getters: &[("real", plain), ("imag", imaginary)],
    class_methods: &[("fromhex", from_hex), ("from_number", from_number)],
    doc: "Convert a string or number to a floating-point number, if possible.",
    ..TypeDef::EMPTY
};

/// The float of a receiver.
fn receiver(args: &Args) -> f64 {
    common::inner(args.values[0]).as_float().unwrap_or_default()
}

fn new(cx: &mut Context, args: Args) -> NativeResult {
    let [value] = arguments::between(cx, args, "float", 0)?;
    let Some(value) = value.bound() else { return Ok(Value::float(0.0)) };
    convert_value(cx, value, "float() argument must be a string or a real number, not '", "'")
}

/// `float(value)`, with the error of a wrong type.
fn convert_value(cx: &mut Context, value: Value, before: &str, behind: &str) -> NativeResult {
    if value.is_float() {
        return Ok(value);
    }
    if let Some(text) = cx.text(value) {
        let parsed = float_text::parse(text);
        return cx.or_raise(parsed).map(Value::float);
    }
    if let Some(bytes) = cx.bytes_like(value)? {
        let parsed = float_text::parse_bytes(&bytes);
        return cx.or_raise(parsed).map(Value::float);
    }
    if let Some(method) = python_method(cx, value, WellKnown::Float).filter(|_| value.is(Kind::Instance)) {
        return cx.call_then(from_float, &[value], |cx| cx.call_special(method, value, &[]));
    }
    if let Some(method) = python_method(cx, value, WellKnown::Index).filter(|_| value.is(Kind::Instance)) {
        return cx.call_then(from_index, &[], |cx| cx.call_special(method, value, &[]));
    }
    let own = common::inner(value);
    if own.is_float() {
        return Ok(own);
    }
    if let Some(integer) = int_of(own) {
        let converted = convert::to_f64(integer.as_ref());
        return cx.or_raise(converted).map(Value::float);
    }
    let name = cx.type_name(value);
    Err(cx.type_error(format!("{before}{name}{behind}")))
}

fn from_float(cx: &mut Context, delivery: Delivery) -> NativeResult {
    let value = delivery.map_err(Trap::Raise)?;
    match common::inner(value) {
        own if own.is_float() => Ok(own),
        _ => {
            let (asked, name) = (cx.type_name(cx.slot(0)), cx.type_name(value));
            Err(cx.type_error(format!("{asked}.__float__ returned non-float (type {name})")))
        }
    }
}

fn from_index(cx: &mut Context, delivery: Delivery) -> NativeResult {
    let value = delivery.map_err(Trap::Raise)?;
    match cx.index(value) {
        Some(integer) => {
            let converted = convert::to_f64(integer.as_ref());
            cx.or_raise(converted).map(Value::float)
        }
        None => {
            let name = cx.type_name(value);
            Err(cx.type_error(format!("__index__ returned non-int (type {name})")))
        }
    }
}

fn repr(cx: &mut Context, args: Args) -> NativeResult {
    let number = receiver(&args);
    cx.new_str(&float_text::repr(number))
}

fn plain(_: &mut Context, args: Args) -> NativeResult {
    Ok(Value::float(receiver(&args)))
}

fn imaginary(_: &mut Context, _: Args) -> NativeResult {
    Ok(Value::float(0.0))
}

fn abs(_: &mut Context, args: Args) -> NativeResult {
    Ok(Value::float(receiver(&args).abs()))
}

fn trunc(cx: &mut Context, args: Args) -> NativeResult {
    let number = receiver(&args);
    let integer = cx.or_raise(math::trunc(number))?;
    cx.new_integer(integer)
}

fn floor(cx: &mut Context, args: Args) -> NativeResult {
    let number = receiver(&args);
    let integer = cx.or_raise(math::floor(number))?;
    cx.new_integer(integer)
}

fn ceil(cx: &mut Context, args: Args) -> NativeResult {
    let number = receiver(&args);
    let integer = cx.or_raise(math::ceil(number))?;
    cx.new_integer(integer)
}

fn round(cx: &mut Context, args: Args) -> NativeResult {
    let number = receiver(&args);
    let [digits] = arguments::between(cx, args, "float.__round__", 0)?;
    if digits.is_unbound() || digits.is_none() {
        let integer = cx.or_raise(float::round_to_int(number))?;
        return cx.new_integer(integer);
    }
    match arguments::integer(cx, digits)? {
        Integer::Known(digits) => {
            let rounded = float::round(number, arguments::clamped(&digits));
            cx.or_raise(rounded).map(Value::float)
        }
        Integer::Ask => arguments::index_again(cx, args, 1, again!(round)),
    }
}

fn is_integer(cx: &mut Context, args: Args) -> NativeResult {
    let number = receiver(&args);
    arguments::none(cx, args, "float.is_integer")?;
    Ok(Value::bool(float::is_integer(number)))
}

fn as_integer_ratio(cx: &mut Context, args: Args) -> NativeResult {
    let number = receiver(&args);
    arguments::none(cx, args, "float.as_integer_ratio")?;
    let (numerator, denominator) = cx.or_raise(float::as_integer_ratio(number))?;
    let (numerator, denominator) = (cx.new_integer(numerator)?, cx.new_integer(denominator)?);
    cx.new_tuple(&[numerator, denominator])
}

fn hex(cx: &mut Context, args: Args) -> NativeResult {
    let number = receiver(&args);
    arguments::none(cx, args, "float.hex")?;
    cx.new_str(&float_text::hex(number))
}

fn from_hex(cx: &mut Context, args: Args) -> NativeResult {
    let text = arguments::one(cx, args, "float.fromhex")?;
    let Some(given) = cx.text(text) else { return Err(cx.type_error("fromhex() argument must be str")) };
    let parsed = float_text::from_hex(given);
    let made = cx.or_raise(parsed).map(Value::float)?;
    super::bytes::of_class(cx, args.values[0], made)
}

fn from_number(cx: &mut Context, args: Args) -> NativeResult {
    let value = arguments::one(cx, args, "float.from_number")?;
    if cx.text(value).is_some() {
        return Err(cx.type_error("must be real number, not str"));
    }
    convert_value(cx, value, "must be real number, not ", "")
}
