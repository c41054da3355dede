//! The instruction for what is rare: [`Op::Help`](heddle_lang::instruction::Op::Help).

use heddle_lang::instruction::Helper;

use super::asynchronous::{self, Awaited};
use crate::builtins::exceptions::ExceptionType;
use crate::context::Context;
use crate::trap::NativeResult;
use crate::value::Value;

/// What the helper with number `x` makes of two values.
#[inline(never)]
pub fn help(cx: &mut Context, x: u8, first: Value, _second: Value) -> NativeResult {
    let Some(helper) = Helper::from_number(x) else {
        return Err(cx.raise(ExceptionType::SystemError, "no such helper"));
    };
    match helper {
        Helper::Awaitable => asynchronous::awaitable(cx, first, Awaited::Any),
        Helper::AwaitableEnter => asynchronous::awaitable(cx, first, Awaited::Enter),
        Helper::AwaitableExit => asynchronous::awaitable(cx, first, Awaited::Exit),
        Helper::AsyncIterator => asynchronous::iterator(cx, first),
        Helper::AsyncNext => asynchronous::next(cx, first),
        Helper::IsAsyncEnd => Ok(Value::bool(cx.is_exception(first, ExceptionType::StopAsyncIteration))),
    }
}
