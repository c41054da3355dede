//! How long a caller is willing to wait: what the arguments `blocking` and `timeout` say, with CPython's errors.

use crate::builtins::exceptions::ExceptionType;
use crate::context::Context;
use crate::object::int::int_of;
use crate::trap::Trap;
use crate::value::Value;

/// How long a caller is willing to wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Patience {
    /// Not at all.
    Never,
    /// Until it can go on.
    Forever,
    /// For so many nanoseconds.
    For(u64),
}

/// `threading.TIMEOUT_MAX`, in seconds: 2^63 - 1 nanoseconds, cut to whole seconds.
pub const TIMEOUT_MAX: f64 = 9_223_372_036.0;

/// The number of seconds that a value stands for.
///
/// # Errors
/// `TypeError` for what is no number, `ValueError` for NaN.
pub fn seconds(cx: &mut Context, value: Value) -> Result<f64, Trap> {
    if let Some(float) = value.as_float() {
        if float.is_nan() {
            return Err(cx.value_error("Invalid value NaN (not a number)"));
        }
        return Ok(float);
    }
    if let Some(int) = value.as_index() {
        return Ok(int as f64);
    }
    if let Some(int) = int_of(value) {
        return Ok(if int.as_ref().is_negative() { f64::NEG_INFINITY } else { f64::INFINITY });
    }
    let name = cx.type_name(value);
    Err(cx.type_error(format!("'{name}' object cannot be interpreted as an integer or float")))
}

/// Nanoseconds, rounded up as CPython does for waits.
pub fn nanoseconds(seconds: f64) -> u64 {
    (seconds * 1e9).ceil().clamp(0.0, 9.2e18) as u64
}

/// `acquire(blocking=True, timeout=-1)` of locks.
pub fn of_lock(cx: &mut Context, blocking: bool, timeout: Value) -> Result<Patience, Trap> {
    if timeout.is_unbound() {
        return Ok(if blocking { Patience::Forever } else { Patience::Never });
    }
    let seconds = seconds(cx, timeout)?;
    if !blocking && seconds != -1.0 {
        return Err(cx.value_error("can't specify a timeout for a non-blocking call"));
    }
    if seconds < 0.0 && seconds != -1.0 {
        return Err(cx.value_error("timeout value must be a non-negative number"));
    }
    if seconds > TIMEOUT_MAX {
        return Err(cx.raise(ExceptionType::OverflowError, "timeout value is too large"));
    }
    Ok(match (blocking, seconds) {
        (false, _) => Patience::Never,
        (true, -1.0) => Patience::Forever,
        (true, 0.0) => Patience::Never,
        (true, seconds) => Patience::For(nanoseconds(seconds)),
    })
}

/// `timeout=None` of everything else: what is not positive means not to wait.
pub fn or_none(cx: &mut Context, timeout: Value) -> Result<Patience, Trap> {
    if timeout.is_unbound() || timeout.is_none() {
        return Ok(Patience::Forever);
    }
    let seconds = compared(cx, timeout)?;
    if seconds > TIMEOUT_MAX {
        return Err(cx.raise(ExceptionType::OverflowError, "timestamp too large to convert to C PyTime_t"));
    }
    Ok(if seconds > 0.0 { Patience::For(nanoseconds(seconds)) } else { Patience::Never })
}

/// A timeout that library code of CPython compares with 0 before it uses it.
pub fn compared(cx: &mut Context, timeout: Value) -> Result<f64, Trap> {
    if timeout.as_float().is_none() && int_of(timeout).is_none() {
        let name = cx.type_name(timeout);
        return Err(cx.type_error(format!("'>' not supported between instances of '{name}' and 'int'")));
    }
    seconds(cx, timeout)
}
