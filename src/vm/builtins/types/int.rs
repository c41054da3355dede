//! `int`

use super::arguments::{self, Integer, Signature};
use super::common;
use crate::again;
use crate::builtins::exceptions::ExceptionType;
use crate::builtins::natives::{Args, TypeDef};
use crate::context::Context;
use crate::frame::Delivery;
use crate::interpreter::build::is_iterable;
use crate::kind::Kind;
use crate::number::int::{Int, arithmetic, bytes, convert, cost, power, text};
use crate::object::class;
use crate::object::int::int_of;
use crate::object::str;
use crate::trap::{NativeResult, Trap};
use crate::value::Value;
use crate::well_known::WellKnown;

/// `int`
pub static TYPE: TypeDef = TypeDef {
    name: "int",
    kind: Some(Kind::Int),
    constructor: Some(new),
    methods: &[
        ("__repr__", common::repr),
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
        ("__pow__", pow),
        ("__rpow__", rpow),
        ("__lshift__", common::lshift),
        ("__rlshift__", common::rlshift),
        ("__rshift__", common::rshift),
        ("__rrshift__", common::rrshift),
        ("__and__", common::and),
        ("__rand__", common::rand),
        ("__or__", common::or),
        ("__ror__", common::ror),
        ("__xor__", common::xor),
        ("__rxor__", common::rxor),
        ("__neg__", common::neg),
        ("__pos__", common::pos),
        ("__invert__", common::invert),
        ("__abs__", abs),
        ("__int__", plain),
        ("__index__", plain),
        ("__trunc__", plain),
        ("__floor__", plain),
        ("__ceil__", plain),
        ("__float__", to_float),
        ("__round__", round),
        ("bit_length", bit_length),
        ("bit_count", bit_count),
        ("conjugate", conjugate),
        ("is_integer", is_integer),
        ("as_integer_ratio", as_integer_ratio),
        ("to_bytes", to_bytes),
        ("__getnewargs__", common::new_arguments),
    ],
    getters: &[("real", real), ("imag", imaginary), ("numerator", real), ("denominator", denominator)],
    class_methods: &[("from_bytes", from_bytes)],
    doc: "int([x]) -> integer\nint(x, base=10) -> integer",
    ..TypeDef::EMPTY
};

/// The integer of a receiver, an `int`, a `bool` or the built-in part of an instance.
fn receiver(args: &Args) -> Int {
    int_of(common::inner(args.values[0])).unwrap_or(Int::ZERO)
}

const NEW: Signature<2> = Signature { name: "int", parameters: ["", "base"], required: 0, positional: 2 };

/// `int(x)` and `int(x, base)`
fn new(cx: &mut Context, args: Args) -> NativeResult {
    if args.names.is_unbound() && args.values.len() > 3 {
        let given = args.values.len() - 1;
        return Err(cx.type_error(format!("int expected at most 2 arguments, got {given}")));
    }
    let [value, base] = NEW.bind(cx, args)?;
    if !base.is_unbound() {
        return with_base(cx, args, value, base);
    }
    if value.is_unbound() {
        return Ok(Value::ZERO);
    }
    if value.is_int() || value.is(Kind::Int) {
        return Ok(value);
    }
    if let Some(float) = value.as_float() {
        let converted = convert::from_f64(libm::trunc(float));
        let integer = cx.or_raise(converted)?;
        return cx.new_integer(integer);
    }
    if !value.is(Kind::Instance)
        && let Some(parsed) = parse(cx, value, 10)?
    {
        return cx.new_integer(parsed);
    }
    if value.is(Kind::Instance) {
        if let Some(method) = python_method(cx, value, WellKnown::Int) {
            return cx.call_then(from_int, &[], |cx| cx.call_special(method, value, &[]));
        }
        let payload = class::payload(value.target());
        if let Some(integer) = int_of(payload) {
            return cx.new_integer(integer);
        }
        if payload.is_float() {
            return new(cx, Args { values: &[args.values[0], payload], names: Value::UNBOUND });
        }
        if let Some(method) = python_method(cx, value, WellKnown::Index) {
            return cx.call_then(from_index, &[], |cx| cx.call_special(method, value, &[]));
        }
        if let Some(parsed) = parse(cx, value, 10)? {
            return cx.new_integer(parsed);
        }
        if let Some(result) = arguments::buffer_again(cx, args, 1, again!(new)) {
            return result;
        }
    } else if let Some(integer) = int_of(value) {
        return cx.new_integer(integer);
    }
    let name = cx.type_name(value);
    Err(cx.type_error(format!("int() argument must be a string, a bytes-like object or a real number, not '{name}'")))
}

/// A special method in Python, or bound in some other way than natively.
pub fn python_method(cx: &Context, value: Value, name: WellKnown) -> Option<Value> {
    cx.special(value, name).filter(|method| !method.is(Kind::Native) && !method.is_none())
}

fn from_int(cx: &mut Context, delivery: Delivery) -> NativeResult {
    checked(cx, delivery, "__int__")
}

fn from_index(cx: &mut Context, delivery: Delivery) -> NativeResult {
    checked(cx, delivery, "__index__")
}

fn checked(cx: &mut Context, delivery: Delivery, method: &str) -> NativeResult {
    let value = delivery.map_err(Trap::Raise)?;
    match cx.index(value) {
        Some(integer) => {
            let own = cx.new_integer(integer)?;
            if value.is_int() || value.is(Kind::Int) {
                return Ok(own);
            }
            super::float::of_subclass(cx, own, method, "int", value)
        }
        None => {
            let name = cx.type_name(value);
            Err(cx.type_error(format!("{method} returned non-int (type {name})")))
        }
    }
}

/// The integer in a string or bytes; `None` for anything else.
fn parse(cx: &mut Context, value: Value, base: i64) -> Result<Option<Int>, Trap> {
    let parsed = if let Some(content) = cx.text(value) {
        cx.afford_digits(content.len())?;
        text::parse(content, base, cx.digit_limit())
    } else if let Some(bytes) = cx.bytes_like(value)? {
        cx.afford_digits(bytes.len())?;
        text::parse_bytes(&bytes, base, cx.digit_limit())
    } else {
        return Ok(None);
    };
    cx.or_raise(parsed).map(Some)
}

fn with_base(cx: &mut Context, args: Args, value: Value, base: Value) -> NativeResult {
    if value.is_unbound() {
        return Err(cx.type_error("int() missing string argument"));
    }
    let base = match arguments::integer(cx, base)? {
        Integer::Known(base) => arguments::clamped(&base),
        Integer::Ask => {
            let index = args.values.len() - 1;
            return arguments::index_again(cx, args, index, again!(new));
        }
    };
    let parsed = if common::inner(value).is(Kind::MemoryView) { None } else { parse(cx, value, base)? };
    match parsed {
        Some(parsed) => cx.new_integer(parsed),
        None => Err(cx.type_error("int() can't convert non-string with explicit base")),
    }
}

fn plain(cx: &mut Context, args: Args) -> NativeResult {
    let [] = arguments::special(cx, args)?;
    cx.new_integer(receiver(&args))
}

fn abs(cx: &mut Context, args: Args) -> NativeResult {
    let [] = arguments::special(cx, args)?;
    cx.new_integer(arithmetic::absolute(receiver(&args).as_ref()))
}

fn to_float(cx: &mut Context, args: Args) -> NativeResult {
    let [] = arguments::special(cx, args)?;
    let converted = convert::to_f64(receiver(&args).as_ref());
    cx.or_raise(converted).map(Value::float)
}

fn pow(cx: &mut Context, args: Args) -> NativeResult {
    let [exponent, modulus] = arguments::between(cx, args, "int.__pow__", 1)?;
    if modulus.is_unbound() || modulus.is_none() {
        return common::pow(cx, Args { values: &[args.values[0], exponent], names: Value::UNBOUND });
    }
    let [Some(a), Some(b), Some(c)] = [args.values[0], exponent, modulus].map(|value| int_of(common::inner(value)))
    else {
        return Ok(Value::NOT_IMPLEMENTED);
    };
    cx.afford_work(cost::pow_modulo_cost(b.as_ref(), c.as_ref()))?;
    let result = power::power_modulo(a.as_ref(), b.as_ref(), c.as_ref());
    let result = cx.or_raise(result)?;
    cx.new_integer(result)
}

/// `__rpow__(base, modulus=None)`
fn rpow(cx: &mut Context, args: Args) -> NativeResult {
    match *args.values {
        [own, base, modulus] => pow(cx, Args { values: &[base, own, modulus], names: args.names }),
        _ => common::rpow(cx, args),
    }
}

fn round(cx: &mut Context, args: Args) -> NativeResult {
    let [digits] = arguments::between(cx, args, "int.__round__", 0)?;
    if digits.is_unbound() || digits.is_none() {
        return cx.new_integer(receiver(&args));
    }
    match arguments::integer(cx, digits)? {
        Integer::Known(digits) => {
            let rounded = arithmetic::round(receiver(&args).as_ref(), arguments::clamped(&digits));
            cx.new_integer(rounded)
        }
        Integer::Ask => arguments::index_again(cx, args, 1, again!(round)),
    }
}

fn bit_length(cx: &mut Context, args: Args) -> NativeResult {
    arguments::none(cx, args, "int.bit_length")?;
    cx.new_int(receiver(&args).as_ref().bit_length() as i64)
}

fn bit_count(cx: &mut Context, args: Args) -> NativeResult {
    arguments::none(cx, args, "int.bit_count")?;
    cx.new_int(receiver(&args).as_ref().bit_count() as i64)
}

fn conjugate(cx: &mut Context, args: Args) -> NativeResult {
    arguments::none(cx, args, "int.conjugate")?;
    cx.new_integer(receiver(&args))
}

fn is_integer(cx: &mut Context, args: Args) -> NativeResult {
    arguments::none(cx, args, "int.is_integer")?;
    Ok(Value::TRUE)
}

fn as_integer_ratio(cx: &mut Context, args: Args) -> NativeResult {
    arguments::none(cx, args, "int.as_integer_ratio")?;
    let number = cx.new_integer(receiver(&args))?;
    cx.new_tuple(&[number, Value::inline_int(1)])
}

fn real(cx: &mut Context, args: Args) -> NativeResult {
    cx.new_integer(receiver(&args))
}

fn imaginary(_: &mut Context, _: Args) -> NativeResult {
    Ok(Value::ZERO)
}

fn denominator(_: &mut Context, _: Args) -> NativeResult {
    Ok(Value::inline_int(1))
}

/// The byte order that a name says; big if none is given.
fn is_big_endian(cx: &mut Context, function: &str, order: Value) -> Result<bool, Trap> {
    let Some(order) = order.bound() else { return Ok(true) };
    let Some(name) = cx.rust_string(order) else {
        return Err(arguments::wrong_type(cx, function, "'byteorder'", "str", order));
    };
    let big = bytes::is_big_endian(&name);
    cx.or_raise(big)
}

const TO_BYTES: Signature<3> =
    Signature { name: "to_bytes", parameters: ["length", "byteorder", "signed"], required: 0, positional: 2 };

fn to_bytes(cx: &mut Context, args: Args) -> NativeResult {
    let [length, order, signed] = TO_BYTES.bind(cx, args)?;
    let length = match length.bound() {
        None => 1,
        Some(length) => match arguments::integer(cx, length)? {
            Integer::Known(length) => arguments::size(cx, &length)?,
            Integer::Ask => return arguments::index_again(cx, args, 1, again!(to_bytes)),
        },
    };
    let big = is_big_endian(cx, "to_bytes", order)?;
    let signed = signed.bound().is_some_and(|signed| crate::interpreter::truth::quick(signed) == Some(true));
    cx.check_size(length.max(0) as u128)?;
    let made = bytes::to_bytes(receiver(&args).as_ref(), length, big, signed);
    let made = cx.or_raise(made)?;
    cx.new_bytes(&made)
}

const FROM_BYTES: Signature<3> =
    Signature { name: "from_bytes", parameters: ["bytes", "byteorder", "signed"], required: 1, positional: 2 };

fn from_bytes(cx: &mut Context, args: Args) -> NativeResult {
    let [data, order, signed] = FROM_BYTES.bind(cx, args)?;
    let big = is_big_endian(cx, "from_bytes", order)?;
    let signed = signed.bound().is_some_and(|signed| crate::interpreter::truth::quick(signed) == Some(true));
    if data.is(Kind::Instance)
        && let Some(index) = args.values.iter().position(|given| *given == data)
    {
        if let Some(method) = python_method(cx, data, WellKnown::Bytes) {
            let call = |cx: &mut Context| super::bytes::call_bytes(cx, method, data);
            return arguments::replace(cx, args, index, again!(from_bytes), call);
        }
        if let Some(result) = arguments::buffer_again(cx, args, index, again!(from_bytes)) {
            return result;
        }
    }
    let data = match cx.bytes_like(data)? {
        Some(bytes) => bytes.into_owned(),
        None => match cx.items_now(data)? {
            Some(items) if !cx.unwrap_payload(data, Kind::Str).is(Kind::Str) => {
                super::bytes::from_items(cx, &items, "bytes")?
            }
            None if is_iterable(cx, data)
                && let Some(index) = args.values.iter().position(|given| *given == data) =>
            {
                let list = cx.machine.builtins.types.of_kind[Kind::List as usize];
                return arguments::replace(cx, args, index, again!(from_bytes), |cx| cx.call(list, &[data]));
            }
            _ => {
                let name = cx.type_name(data);
                return Err(cx.raise(ExceptionType::TypeError, format!("cannot convert '{name}' object to bytes")));
            }
        },
    };
    cx.charge(data.len() as u64 / 8);
    let made = cx.new_integer(bytes::from_bytes(&data, big, signed))?;
    super::bytes::of_class(cx, args.values[0], made)
}
