//! Truth values.

use crate::builtins::types::range;
use crate::context::Context;
use crate::frame::Delivery;
use crate::heap::{Header, Ref};
use crate::kind::Kind;
use crate::object::{class, dict, list, set, str, tuple};
use crate::trap::{NativeResult, Trap};
use crate::value::Value;
use crate::well_known::WellKnown;

/// The truth of a value, if it can be told without its class.
#[inline(always)]
pub fn quick(value: Value) -> Option<bool> {
    if value.is_bool() {
        Some(value == Value::TRUE)
    } else if value.is_int() {
        Some(value != Value::ZERO)
    } else {
        quick_other(value)
    }
}

/// The same where it is no operation on anything that others can see.
#[inline(always)]
pub fn unseen(value: Value) -> Option<bool> {
    if value.is_bool() {
        Some(value == Value::TRUE)
    } else if value.is_int() {
        Some(value != Value::ZERO)
    } else if shared_container(value).is_some() {
        None
    } else {
        quick_other(value)
    }
}

/// A container that several threads may change.
fn shared_container(value: Value) -> Option<Ref> {
    matches!(value.kind()?, Kind::List | Kind::Dict | Kind::Set | Kind::ByteArray)
        .then(|| value.target())
        .filter(|object| object.is_shared())
}

fn quick_other(value: Value) -> Option<bool> {
    if let Some(float) = value.as_float() {
        return Some(float != 0.0);
    }
    let Some(kind) = value.kind() else { return (value != Value::NOT_IMPLEMENTED).then_some(!value.is_none()) };
    let object = value.target();
    Some(match kind {
        Kind::Str => str::length(object) != 0,
        Kind::Bytes => !str::bytes_of(object).is_empty(),
        Kind::Tuple => tuple::length(object) != 0,
        Kind::List | Kind::ByteArray => list::length(object) != 0,
        Kind::Dict => dict::length(object) != 0,
        Kind::Set | Kind::FrozenSet => set::length(object) != 0,
        Kind::Complex => {
            let part = |word| Value::from_bits(object.load(word)).raw_float() != 0.0;
            part(1) || part(2)
        }
        Kind::Range => range::count_items(range::parts(object)) != 0,
        Kind::Instance | Kind::DictView | Kind::Namespace | Kind::MemoryView => return None,
        _ => true,
    })
}

impl Context<'_> {
    /// `bool(value)` as `True` or `False`.
    pub fn truth_value(&mut self, value: Value) -> NativeResult {
        if let Some(truth) = quick(value) {
            if let Some(container) = shared_container(value) {
                self.look_along(container, Value::bool(truth));
            }
            return Ok(Value::bool(truth));
        }
        if value == Value::NOT_IMPLEMENTED {
            return Err(self.type_error("NotImplemented should not be used in a boolean context"));
        }
        if let Some(method) = self.special(value, WellKnown::Bool) {
            return self.call_then(from_bool, &[], |cx| cx.call_special(method, value, &[]));
        }
        if let Some(method) = self.special(value, WellKnown::Len) {
            return self.call_then(from_len, &[], |cx| cx.call_special(method, value, &[]));
        }
        if let Some(instance) = value.as_kind(Kind::Instance) {
            let payload = class::payload(instance);
            if !payload.is_unbound()
                && let Some(truth) = quick(payload)
            {
                return Ok(Value::bool(truth));
            }
        }
        Ok(Value::TRUE)
    }
}

fn from_bool(cx: &mut Context, delivery: Delivery) -> NativeResult {
    let value = delivery.map_err(Trap::Raise)?;
    if value.is_bool() {
        return Ok(value);
    }
    let name = cx.type_name(value);
    Err(cx.type_error(format!("__bool__ should return bool, returned {name}")))
}

fn from_len(cx: &mut Context, delivery: Delivery) -> NativeResult {
    let value = delivery.map_err(Trap::Raise)?;
    cx.check_length(value).map(|length| Value::bool(length != 0))
}

impl Context<'_> {
    /// A length that a `__len__` returned.
    pub fn check_length(&mut self, value: Value) -> Result<i64, Trap> {
        match value.as_index() {
            Some(length) if length >= 0 => Ok(length),
            Some(_) => Err(self.value_error("__len__() should return >= 0")),
            None if let Some(length) = self.index(value) => Err(match length.as_ref().is_negative() {
                true => self.value_error("__len__() should return >= 0"),
                false => self.raise(
                    crate::builtins::exceptions::ExceptionType::OverflowError,
                    "cannot fit 'int' into an index-sized integer",
                ),
            }),
            None => {
                let name = self.type_name(value);
                Err(self.type_error(format!("'{name}' object cannot be interpreted as an integer")))
            }
        }
    }
}
