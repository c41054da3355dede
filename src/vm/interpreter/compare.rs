//! Comparisons that the dispatch loop does not do inline.

use heddle_lang::instruction::Op;

use crate::builtins::sort::{Order, order_within};
use crate::builtins::types::arguments::has_buffer;
use crate::context::Context;
use crate::frame::Delivery;
use crate::kind::Kind;
use crate::object::class::{self, flags};
use crate::object::equality::{Effort, Same, same, same_within};
use crate::trap::{NativeResult, Trap};
use crate::value::Value;
use crate::well_known::WellKnown;

/// `is`: the same object. Equal numbers that need no object are the same.
#[inline]
pub fn identical(left: Value, right: Value) -> bool {
    left == right
}

/// The comparison `op`, one of the six.
#[cfg_attr(heddle_web, optimize(speed))]
pub fn compare(cx: &mut Context, op: Op, left: Value, right: Value) -> NativeResult {
    let mut effort = Effort::default();
    match op {
        Op::Equal | Op::NotEqual => {
            let equal = op == Op::Equal;
            // Python's own comparison may also be asked for an object and itself.
            let verdict = same_within(left, right, &mut effort);
            cx.charge(effort.spent());
            match verdict {
                _ if has_metaclass(left) || has_metaclass(right) => ask(cx, op, left, right),
                Same::Yes => Ok(Value::bool(equal)),
                Same::No => Ok(Value::bool(!equal)),
                Same::NeedsPython => with_python(cx, op, left, right),
            }
        }
        _ => match order_charged(cx, left, right, effort) {
            Order::Less => Ok(Value::bool(matches!(op, Op::Less | Op::LessEqual))),
            Order::Equal => Ok(Value::bool(matches!(op, Op::LessEqual | Op::GreaterEqual))),
            Order::Greater => Ok(Value::bool(matches!(op, Op::Greater | Op::GreaterEqual))),
            Order::Unordered => Ok(Value::FALSE),
            Order::NeedsPython => with_python(cx, op, left, right),
            Order::Unsupported if has_metaclass(left) || has_metaclass(right) => ask(cx, op, left, right),
            Order::Unsupported => match crate::builtins::types::set_comparison(cx, op, left, right) {
                Some(result) => result,
                None => Err(unsupported(cx, op, left, right)),
            },
        },
    }
}

fn order_charged(cx: &mut Context, left: Value, right: Value, mut effort: Effort) -> Order {
    let order = order_within(left, right, &mut effort);
    cx.charge(effort.spent());
    order
}

fn symbol(op: Op) -> &'static str {
    match op {
        Op::Less => "<",
        Op::LessEqual => "<=",
        Op::Greater => ">",
        Op::GreaterEqual => ">=",
        Op::Equal => "==",
        _ => "!=",
    }
}

#[cold]
fn unsupported(cx: &mut Context, op: Op, left: Value, right: Value) -> Trap {
    let (a, b) = (cx.type_name(left), cx.type_name(right));
    cx.type_error(format!("'{}' not supported between instances of '{a}' and '{b}'", symbol(op)))
}

fn methods(op: Op) -> (WellKnown, WellKnown) {
    match op {
        Op::Less => (WellKnown::Lt, WellKnown::Gt),
        Op::LessEqual => (WellKnown::Le, WellKnown::Ge),
        Op::Greater => (WellKnown::Gt, WellKnown::Lt),
        Op::GreaterEqual => (WellKnown::Ge, WellKnown::Le),
        Op::Equal => (WellKnown::Eq, WellKnown::Eq),
        _ => (WellKnown::Ne, WellKnown::Ne),
    }
}

fn operator(number: i64) -> Op {
    const ALL: [Op; 6] = [Op::Less, Op::LessEqual, Op::Greater, Op::GreaterEqual, Op::Equal, Op::NotEqual];
    ALL.into_iter().find(|op| *op as i64 == number).unwrap_or(Op::Equal)
}

fn with_python(cx: &mut Context, op: Op, left: Value, right: Value) -> NativeResult {
    if !left.is(Kind::Instance) && !right.is(Kind::Instance) {
        // Containers of instances: item by item, in Python.
        let name = match op {
            Op::Equal => "_container_eq",
            Op::NotEqual => "_container_ne",
            Op::Less => "_container_lt",
            Op::LessEqual => "_container_le",
            Op::Greater => "_container_gt",
            _ => "_container_ge",
        };
        return cx.prelude(name, &[left, right]);
    }
    ask(cx, op, left, right)
}

/// Calls the methods of the operands' classes that Python code defines.
fn ask(cx: &mut Context, op: Op, left: Value, right: Value) -> NativeResult {
    let slots = [left, right, Value::inline_int(op as i64), Value::FALSE];
    cx.push_native(resume, &slots)?;
    cx.resume_top(Ok(Value::NOT_IMPLEMENTED))
}

/// Whether a value is a class whose own class is Python's, which may define comparisons.
fn has_metaclass(value: Value) -> bool {
    value.as_kind(Kind::Class).is_some_and(|object| {
        let metaclass = class::metaclass(object);
        metaclass.is(Kind::Class) && class::flags_of(metaclass.target()) & flags::HEAP != 0
    })
}

/// Phase of [`resume`] in which a truth was asked for that is to be negated.
const NEGATING: u32 = 9;

/// Phases: 0 right first if it is of a subclass, 1 left, 2 right, 3 default. Slot 3: the method that was called is `__eq__`,
/// from which the default `__ne__` is derived.
fn resume(cx: &mut Context, delivery: Delivery) -> NativeResult {
    let value = delivery.map_err(Trap::Raise)?;
    let (left, right) = (cx.slot(0), cx.slot(1));
    let op = operator(cx.slot(2).int());
    if cx.phase() == NEGATING {
        return Ok(super::slow::negate(value));
    }
    if value != Value::NOT_IMPLEMENTED {
        return answer(cx, value);
    }
    let (plain, reflected) = methods(op);
    let (left_class, right_class) = (cx.class_of(left), cx.class_of(right));
    let right_first = left_class != right_class && class::is_subclass(right_class, left_class);
    let python = |cx: &Context, value: Value, name| cx.special(value, name).filter(|method| !method.is(Kind::Native));
    loop {
        let phase = cx.phase();
        cx.set_phase(phase + 1);
        let (receiver, argument, name) = match phase {
            0 if right_first => (right, left, reflected),
            1 => (left, right, plain),
            2 if !right_first => (right, left, reflected),
            0 | 2 => continue,
            _ => return defaults(cx, op, left, right),
        };
        let found = python(cx, receiver, name);
        let derived = found.is_none() && op == Op::NotEqual;
        let Some(method) = (if derived { python(cx, receiver, WellKnown::Eq) } else { found }) else { continue };
        if method.is_none() {
            return Err(cx.type_error("'NoneType' object is not callable"));
        }
        cx.set_slot(3, Value::bool(derived));
        match cx.call_special(method, receiver, &[argument])? {
            Value::NOT_IMPLEMENTED => {}
            value => return answer(cx, value),
        }
    }
}

/// What a method said, negated if it was `__eq__` for `!=`.
fn answer(cx: &mut Context, value: Value) -> NativeResult {
    if cx.slot(3) != Value::TRUE {
        return Ok(value);
    }
    cx.set_phase(NEGATING);
    cx.truth_value(value).map(super::slow::negate)
}

/// Nobody's Python code knows: identity, or the built-in parts of the operands.
fn defaults(cx: &mut Context, op: Op, left: Value, right: Value) -> NativeResult {
    let inner = |value: Value| match value.as_kind(Kind::Instance) {
        Some(instance) => {
            let payload = class::payload(instance);
            if payload.is_unbound() || payload.is(Kind::ExceptionState) { value } else { payload }
        }
        None => value,
    };
    match op {
        Op::Equal | Op::NotEqual => {
            let (a, b) = (inner(left), inner(right));
            // A number that is no number is not equal to itself.
            let equal = if left == right && a == left {
                true
            } else if a.is(Kind::Instance) || b.is(Kind::Instance) {
                let is_buffer = |value: Value| matches!(value.kind(), Some(Kind::MemoryView | Kind::ByteArray));
                let (own, other) = if is_buffer(a) { (a, b) } else { (b, a) };
                if is_buffer(own) && has_buffer(cx, other) {
                    cx.set_slot(3, Value::FALSE);
                    return cx.prelude("_buffer_equal", &[own, other, Value::bool(op == Op::Equal)]);
                }
                false
            } else {
                match same(a, b) {
                    Same::Yes => true,
                    Same::No => false,
                    Same::NeedsPython => {
                        cx.set_slot(3, Value::FALSE);
                        return with_python(cx, op, a, b);
                    }
                }
            };
            Ok(Value::bool(equal == (op == Op::Equal)))
        }
        _ => {
            let (a, b) = (inner(left), inner(right));
            if [a, b].iter().any(|value| value.is(Kind::Instance) || value.is(Kind::Class)) {
                return Err(unsupported(cx, op, left, right));
            }
            compare(cx, op, a, b)
        }
    }
}
