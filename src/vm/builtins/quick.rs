//! What programs call most, done without a call where nothing is unusual: CPython has specialised instructions for the same
//! (`CALL_LEN`, `CALL_LIST_APPEND`, `CALL_ISINSTANCE`). In a browser the way to a native, through a table, with its
//! arguments in an array and its result in memory, costs 40 ns, several times what these do.
//!
//! Nothing here allocates, fails, or looks at what other threads may reach: for all that the native itself is called.

use heddle_lang::instruction::Instruction;

use crate::builtins::natives::quick_of;
use crate::context::Context;
use crate::heap::{Header, Ref};
use crate::interpreter::window::Window;
use crate::kind::Kind;
use crate::object::class::{self, flags};
use crate::object::{dict, list, set, str, tuple};
use crate::value::Value;

/// Which native it is, of those that have a short way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Quick {
    /// One that has none.
    No,
    /// `len(x)`
    Len,
    /// `isinstance(x, C)`
    IsInstance,
    /// `ord(c)`
    Ord,
    /// `chr(n)`
    Chr,
    /// `abs(n)`
    Abs,
    /// `min(a, b)` of two numbers of one type
    Min,
    /// `max(a, b)` of two numbers of one type
    Max,
    /// `math.sqrt(x)`
    Sqrt,
    /// `list.append(x)`
    Append,
    /// `list.pop()`
    Pop,
    /// `dict.get(key[, default])`
    Get,
    /// `next(generator)`, which the dispatch loop does.
    Next,
    /// `BaseException.__init__`, known to who makes exceptions.
    ExceptionInit,
}

impl Quick {
    const ALL: [Self; 14] = [
        Self::No,
        Self::Len,
        Self::IsInstance,
        Self::Ord,
        Self::Chr,
        Self::Abs,
        Self::Min,
        Self::Max,
        Self::Sqrt,
        Self::Append,
        Self::Pop,
        Self::Get,
        Self::Next,
        Self::ExceptionInit,
    ];

    /// The one with this number.
    #[inline(always)]
    pub fn numbered(number: i64) -> Self {
        Self::ALL.get(number as usize).copied().unwrap_or(Self::No)
    }

    /// The one of the native with this name, of the type `owner` if it is a method.
    pub fn of(owner: &str, name: &str) -> Self {
        match (owner, name) {
            ("", "len") => Self::Len,
            ("", "isinstance") => Self::IsInstance,
            ("", "ord") => Self::Ord,
            ("", "chr") => Self::Chr,
            ("", "abs") => Self::Abs,
            ("", "min") => Self::Min,
            ("", "max") => Self::Max,
            ("", "next") => Self::Next,
            ("math", "sqrt") => Self::Sqrt,
            ("list", "append") => Self::Append,
            ("list", "pop") => Self::Pop,
            ("dict", "get") => Self::Get,
            ("BaseException", "__init__") => Self::ExceptionInit,
            _ => Self::No,
        }
    }
}

/// Whether a function is this native.
pub fn is(callee: Value, quick: Quick) -> bool {
    callee.as_kind(Kind::Native).is_some_and(|native| quick_of(native) == quick)
}

/// Executes the call `ins` of `native`, if that is one of these and the arguments are the usual ones. Gives its value, or
/// unbound if nothing was done.
#[inline(never)]
#[cfg_attr(heddle_web, optimize(speed))]
pub fn call(cx: &Context, native: Ref, w: Window, ins: Instruction) -> Value {
    let receiver = w.get(ins.b + 1);
    match (quick_of(native), ins.c) {
        (Quick::No | Quick::Next | Quick::ExceptionInit, _) => None,
        (Quick::Append, 1) => receiver
            .as_kind(Kind::List)
            .is_some_and(|list| list::append_in_room(list, w.get(ins.b + 2)))
            .then_some(Value::NONE),
        (Quick::Pop, 0) => pop(receiver),
        (Quick::Get, 1) => get(receiver, w.get(ins.b + 2), Value::NONE),
        (Quick::Get, 2) => get(receiver, w.get(ins.b + 2), w.get(ins.b + 3)),
        _ if !receiver.is_unbound() => None,
        (Quick::Len, 1) => length(w.get(ins.b + 2)),
        (Quick::IsInstance, 2) => is_instance(cx, w.get(ins.b + 2), w.get(ins.b + 3)),
        (Quick::Ord, 1) => {
            let text = w.get(ins.b + 2).as_kind(Kind::Str).filter(|text| str::length(*text) == 1);
            text.map(|text| Value::inline_int(str::text_of(text).at(0) as i64))
        }
        (Quick::Chr, 1) => {
            let point = w.get(ins.b + 2);
            if point.is_int() { cx.machine.builtins.chars.get(point.int() as usize).copied() } else { None }
        }
        (Quick::Abs, 1) => {
            let number = w.get(ins.b + 2);
            if number.is_int() { Value::small_int(number.int().abs()) } else { None }
        }
        (Quick::Min, 2) => extreme(w.get(ins.b + 2), w.get(ins.b + 3), |other, first| other < first),
        (Quick::Max, 2) => extreme(w.get(ins.b + 2), w.get(ins.b + 3), |other, first| other > first),
        (Quick::Sqrt, 1) => {
            let number = w.get(ins.b + 2);
            let root = if number.is_float() { number.raw_float().sqrt() } else { f64::NAN };
            (!root.is_nan()).then(|| Value::float(root))
        }
        _ => None,
    }
    .unwrap_or(Value::UNBOUND)
}

/// The first, unless the other is better.
#[inline(always)]
fn extreme(first: Value, other: Value, better: impl Fn(f64, f64) -> bool) -> Option<Value> {
    let (a, b) = if first.both_int(other) {
        // Inline integers have 48 bits: as floats they are exact.
        (first.int() as f64, other.int() as f64)
    } else if first.is_float() & other.is_float() {
        (first.raw_float(), other.raw_float())
    } else {
        return None;
    };
    Some(if better(b, a) { other } else { first })
}

#[inline(always)]
fn length(value: Value) -> Option<Value> {
    let object = if value.is_ref() { value.target() } else { return None };
    let count = match value.kind()? {
        Kind::Str => str::length(object),
        Kind::Tuple => tuple::length(object),
        Kind::List if !object.is_shared() => list::length(object),
        Kind::Dict if !object.is_shared() => dict::length(object),
        Kind::Set if !object.is_shared() => set::length(object),
        _ => return None,
    };
    Some(Value::inline_int(count as i64))
}

#[inline(always)]
fn pop(receiver: Value) -> Option<Value> {
    let list = receiver.as_kind(Kind::List).filter(|list| !list.is_shared())?;
    let last = list::length(list).checked_sub(1)?;
    let item = list::item(list, last);
    list::truncate(list, last);
    Some(item)
}

#[inline(always)]
fn get(receiver: Value, key: Value, default: Value) -> Option<Value> {
    let dict = receiver.as_kind(Kind::Dict).filter(|dict| !dict.is_shared() && !dict::has_complex_keys(*dict))?;
    let key = key.as_kind(Kind::Str)?;
    // A key of another type with the same hash may be equal.
    let mut unlike = false;
    let found = dict::find(dict, str::hash(key), |known| match known.as_kind(Kind::Str) {
        Some(known) => known == key || str::equal(known, key),
        None => {
            unlike = true;
            false
        }
    });
    match found {
        Some(entry) => Some(dict::value_at(dict, entry)),
        None => (!unlike).then_some(default),
    }
}

/// What classes do not say otherwise: of a class whose metaclass is `type`, and, where the answer is no, for objects of the
/// language's own types, whose `__class__` is their type.
#[inline(always)]
fn is_instance(cx: &Context, value: Value, class: Value) -> Option<Value> {
    let class = class.as_kind(Kind::Class)?;
    let own = cx.class_of(value);
    if own == class {
        return Some(Value::TRUE);
    }
    if class::flags_of(class::metaclass(class).target()) & flags::HEAP != 0 {
        return None;
    }
    if class::is_subclass(own, class) {
        return Some(Value::TRUE);
    }
    (!value.is(Kind::Instance)).then_some(Value::FALSE)
}
