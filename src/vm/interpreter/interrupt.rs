//! `KeyboardInterrupt`: somebody outside wants the thread to stop what it does.
//!
//! It is raised between two instructions, at the beginning of a step. A thread that waits gives its wait up first. Where that
//! takes more than leaving a line (a condition's lock is to be taken again), the wait ends as if its time were up, and the
//! exception is raised behind it.

use crate::builtins::exceptions::ExceptionType;
use crate::context::Context;
use crate::sync::wait;
use crate::trap::{Pause, Trap};
use crate::value::Value;

/// What the interrupted thread is to raise now; `None` if there is something to be settled before.
///
/// # Errors
/// Pauses for a collection.
pub fn take(cx: &mut Context) -> Result<Option<Value>, Pause> {
    if cx.thread.frames.is_empty() || !wait::give_up(cx) {
        return Ok(None);
    }
    match raised(cx) {
        Trap::Raise(exception) => {
            cx.thread.interrupted = false;
            cx.thread.permitted = false;
            cx.thread.pending = None;
            cx.thread.pending_target = Value::UNBOUND;
            cx.thread.redeliver = None;
            Ok(Some(exception))
        }
        Trap::Called | Trap::Pause => Err(cx.pause),
    }
}

/// The exception, for a wait that ends with it. The thread stays interrupted until it is raised.
pub fn raised(cx: &mut Context) -> Trap {
    cx.raise_with(ExceptionType::KeyboardInterrupt, &[])
}
