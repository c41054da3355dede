//! Special methods that are alike for many types: what the operators do, as natives.

use heddle_lang::instruction::Op;

use super::arguments;
use crate::builtins::natives::Args;
use crate::context::Context;
use crate::interpreter::{compare, operators};
use crate::kind::Kind;
use crate::object::class;
use crate::object::equality::Hashed;
use crate::object::int::int_of;
use crate::object::memory_view;
use crate::trap::{NativeResult, Trap};
use crate::value::Value;

/// The built-in part of an instance of a subclass of a built-in type, or the value itself.
pub fn inner(value: Value) -> Value {
    match value.as_kind(Kind::Instance) {
        Some(instance) => {
            let payload = class::payload(instance);
            if payload.is_unbound() || payload.is(Kind::ExceptionState) { value } else { payload }
        }
        None => value,
    }
}

/// Whether a type's own comparison knows a value of another type.
fn is_comparable(own: Value, other: Value) -> bool {
    if let Some(a) = rank(own) {
        return rank(other).is_some_and(|b| b <= a);
    }
    let bytes_like = |kind: Option<Kind>| kind.is_some_and(memory_view::is_bytes_like);
    let set_like = |kind| matches!(kind, Some(Kind::Set | Kind::FrozenSet | Kind::DictView));
    own == other
        || (own.kind().is_some() && own.kind() == other.kind())
        || (bytes_like(own.kind()) && bytes_like(other.kind()))
        || (set_like(own.kind()) && set_like(other.kind()))
}

fn compare_as(cx: &mut Context, args: Args, op: Op) -> NativeResult {
    let [other] = arguments::special(cx, args)?;
    let (left, right) = (inner(args.values[0]), inner(other));
    if is_comparable(left, right) { compare::compare(cx, op, left, right) } else { Ok(Value::NOT_IMPLEMENTED) }
}

macro_rules! comparisons {
    ($($name:ident $op:ident),*) => {
        $(
            #[doc = concat!("`__", stringify!($name), "__` of built-in values")]
            pub fn $name(cx: &mut Context, args: Args) -> NativeResult {
                compare_as(cx, args, Op::$op)
            }
        )*
    };
}

comparisons!(eq Equal, ne NotEqual, lt Less, le LessEqual, gt Greater, ge GreaterEqual);

/// `__len__`
pub fn len(cx: &mut Context, args: Args) -> NativeResult {
    let [] = arguments::special(cx, args)?;
    cx.length(args.values[0])
}

/// `__getitem__`
pub fn get_item(cx: &mut Context, args: Args) -> NativeResult {
    let [index] = arguments::special(cx, args)?;
    cx.get_item(args.values[0], index)
}

/// `__setitem__`
pub fn set_item(cx: &mut Context, args: Args) -> NativeResult {
    let [index, value] = arguments::special(cx, args)?;
    cx.call_then(nothing, &[], |cx| cx.set_item(args.values[0], index, value))
}

/// `__delitem__`
pub fn delete_item(cx: &mut Context, args: Args) -> NativeResult {
    let [index] = arguments::special(cx, args)?;
    cx.call_then(nothing, &[], |cx| cx.delete_item(args.values[0], index))
}

fn nothing(_: &mut Context, delivery: crate::frame::Delivery) -> NativeResult {
    delivery.map(|_| Value::NONE).map_err(Trap::Raise)
}

/// `__contains__`
pub fn contains(cx: &mut Context, args: Args) -> NativeResult {
    let [item] = arguments::special(cx, args)?;
    cx.contains(args.values[0], item)
}

/// `__iter__`
pub fn iter(cx: &mut Context, args: Args) -> NativeResult {
    let [] = arguments::special(cx, args)?;
    cx.get_iter(args.values[0])
}

/// `__repr__`
pub fn repr(cx: &mut Context, args: Args) -> NativeResult {
    let [] = arguments::special(cx, args)?;
    cx.repr_value(args.values[0])
}

/// `__str__`
pub fn str(cx: &mut Context, args: Args) -> NativeResult {
    let [] = arguments::special(cx, args)?;
    cx.str_value(args.values[0])
}

/// `__format__`
pub fn format(cx: &mut Context, args: Args) -> NativeResult {
    let [spec] = arguments::special(cx, args)?;
    cx.format_value(args.values[0], 0, spec)
}

/// `__hash__`
pub fn hash(cx: &mut Context, args: Args) -> NativeResult {
    let [] = arguments::special(cx, args)?;
    match cx.hash_of(args.values[0])? {
        Hashed::Simple(hash) => cx.new_int(hash),
        Hashed::NeedsPython => cx.prelude("_hash", &[args.values[0]]),
    }
}

/// `__bool__`
pub fn bool(cx: &mut Context, args: Args) -> NativeResult {
    let [] = arguments::special(cx, args)?;
    cx.truth_value(args.values[0])
}

/// `__class_getitem__`: a generic alias.
pub fn class_get_item(cx: &mut Context, args: Args) -> NativeResult {
    let [item] = arguments::special(cx, args)?;
    generic_alias(cx, args.values[0], item)
}

/// `class[item]`, which behaves as its class where programs look at it.
pub fn generic_alias(cx: &mut Context, class: Value, item: Value) -> NativeResult {
    let alias = cx.machine.builtins.prelude.get("_GenericAlias").copied().unwrap_or(Value::NONE);
    cx.call(alias, &[class, item])
}

/// `+` and `*` of sequences, which raise where numbers would give `NotImplemented`.
fn sequence(cx: &mut Context, args: Args, op: Op, in_place: bool) -> NativeResult {
    let [other] = arguments::special(cx, args)?;
    operators::binary(cx, op, in_place, args.values[0], inner(other))
}

/// `__add__` of sequences
pub fn concat(cx: &mut Context, args: Args) -> NativeResult {
    sequence(cx, args, Op::Add, false)
}

/// `__mul__` and `__rmul__` of sequences
pub fn repeat(cx: &mut Context, args: Args) -> NativeResult {
    let [times] = arguments::special(cx, args)?;
    if cx.index(times).is_none() && !times.is(Kind::Instance) {
        let name = cx.type_name(times);
        return Err(cx.type_error(format!("'{name}' object cannot be interpreted as an integer")));
    }
    sequence(cx, args, Op::Multiply, false)
}

/// `__iadd__` of lists
pub fn concat_in_place(cx: &mut Context, args: Args) -> NativeResult {
    let [other] = arguments::special(cx, args)?;
    operators::binary(cx, Op::Add, true, args.values[0], other)
}

/// `__imul__` of lists
pub fn repeat_in_place(cx: &mut Context, args: Args) -> NativeResult {
    sequence(cx, args, Op::Multiply, true)
}

/// How far a number reaches: an operand of a lower or the same rank is accepted.
pub fn rank(value: Value) -> Option<u8> {
    if int_of(value).is_some() {
        Some(0)
    } else if value.is_float() {
        Some(1)
    } else {
        value.is(Kind::Complex).then_some(2)
    }
}

fn number(cx: &mut Context, args: Args, op: Op, reflected: bool) -> NativeResult {
    let [other] = arguments::special(cx, args)?;
    let (own, other) = (inner(args.values[0]), inner(other));
    match (rank(own), rank(other)) {
        (Some(a), Some(b)) if b <= a => {}
        _ => return Ok(Value::NOT_IMPLEMENTED),
    }
    let (left, right) = if reflected { (other, own) } else { (own, other) };
    operators::binary(cx, op, false, left, right)
}

macro_rules! numbers {
    ($($name:ident $reflected:ident $op:ident),*) => {
        $(
            #[doc = concat!("`__", stringify!($name), "__` of numbers")]
            pub fn $name(cx: &mut Context, args: Args) -> NativeResult {
                number(cx, args, Op::$op, false)
            }

            #[doc = concat!("`__", stringify!($reflected), "__` of numbers")]
            pub fn $reflected(cx: &mut Context, args: Args) -> NativeResult {
                number(cx, args, Op::$op, true)
            }
        )*
    };
}

numbers!(
    add radd Add, sub rsub Subtract, mul rmul Multiply, floordiv rfloordiv FloorDivide, modulo rmod Modulo,
    truediv rtruediv TrueDivide, pow rpow Power, lshift rlshift ShiftLeft, rshift rrshift ShiftRight, and rand BitAnd,
    or ror BitOr, xor rxor BitXor
);

fn unary(cx: &mut Context, args: Args, op: Op) -> NativeResult {
    let [] = arguments::special(cx, args)?;
    operators::unary(cx, op, inner(args.values[0]))
}

/// `__neg__`
pub fn neg(cx: &mut Context, args: Args) -> NativeResult {
    unary(cx, args, Op::Negate)
}

/// `__pos__`
pub fn pos(cx: &mut Context, args: Args) -> NativeResult {
    unary(cx, args, Op::Plus)
}

/// `__invert__`
pub fn invert(cx: &mut Context, args: Args) -> NativeResult {
    unary(cx, args, Op::Invert)
}

/// `__divmod__`
pub fn divmod(cx: &mut Context, args: Args) -> NativeResult {
    let quotient = floordiv(cx, args)?;
    if quotient == Value::NOT_IMPLEMENTED {
        return Ok(quotient);
    }
    let rest = modulo(cx, args)?;
    cx.new_tuple(&[quotient, rest])
}

/// `__rdivmod__`
pub fn rdivmod(cx: &mut Context, args: Args) -> NativeResult {
    let quotient = rfloordiv(cx, args)?;
    if quotient == Value::NOT_IMPLEMENTED {
        return Ok(quotient);
    }
    let rest = rmod(cx, args)?;
    cx.new_tuple(&[quotient, rest])
}

/// `__getnewargs__` of what cannot be changed: the arguments that make an equal one.
pub fn new_arguments(cx: &mut Context, args: Args) -> NativeResult {
    arguments::none(cx, args, "__getnewargs__")?;
    let own = inner(args.values[0]);
    if let Some(number) = own.as_kind(Kind::Complex) {
        let parts = [1, 2].map(|word| Value::from_bits(number.load(word)));
        return cx.new_tuple(&parts);
    }
    // Where `is` would tell, it is another object, as in CPython.
    let own = match own.kind() {
        Some(Kind::Str) => cx.new_text(crate::object::str::text_of(own.target()))?,
        Some(Kind::Bytes) => cx.new_bytes(crate::object::str::bytes_of(own.target()))?,
        _ => own.as_bool().map_or(own, |truth| Value::inline_int(truth.into())),
    };
    cx.new_tuple(&[own])
}

/// The receiver itself, where it is of the exact type.
pub fn itself(cx: &mut Context, args: Args) -> NativeResult {
    let [] = arguments::special(cx, args)?;
    Ok(args.values[0])
}
