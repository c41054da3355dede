//! Awaiting, and the steps of asynchronous generators.
//!
//! Words of a step: 1 the generator, 2 what is sent or thrown (unbound for `aclose`), 3 how far it is, 4 what it does:
//! the numbers of [`Progress`] and [`Task`].

use heddle_lang::instruction::Op;

use super::generator::{self, GeneratorState};
use crate::builtins::exceptions::ExceptionType;
use crate::context::Context;
use crate::frame::Delivery;
use crate::heap::{Header, Ref, header};
use crate::kind::Kind;
use crate::object::exception::{self, state};
use crate::object::function::word;
use crate::trap::{NativeResult, Trap};
use crate::value::Value;
use crate::well_known::WellKnown;

/// What is awaited, for the error if it cannot be.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Awaited {
    /// The operand of `await`.
    Any,
    /// What `__aenter__` gave.
    Enter,
    /// What `__aexit__` gave.
    Exit,
    /// What `__anext__` gave.
    Item,
}

/// What a step of an asynchronous generator does.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Task {
    /// `asend(value)`, `__anext__()`
    Send = 0,
    /// `athrow(exception)`
    Throw = 1,
    /// `aclose()`
    Close = 2,
}

/// How far a step is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Progress {
    New = 0,
    Begun = 1,
    Over = 2,
}

/// The iterator of an awaitable.
pub fn awaitable(cx: &mut Context, value: Value, awaited: Awaited) -> NativeResult {
    match value.kind() {
        Some(Kind::Coroutine) => {
            if generator::delegate_of(value.target()).is_some() {
                return Err(cx.raise(ExceptionType::RuntimeError, "coroutine is being awaited already"));
            }
            Ok(value)
        }
        Some(Kind::AsyncStep) => Ok(value),
        Some(Kind::Generator) if word(value.target(), 3).target().has_flag(header::AWAITABLE) => Ok(value),
        _ => match cx.special(value, WellKnown::Await) {
            Some(method) => cx.call_then(check_awaited, &[], |cx| cx.call_special(method, value, &[])),
            None => Err(not_awaitable(cx, value, awaited)),
        },
    }
}

fn not_awaitable(cx: &mut Context, value: Value, awaited: Awaited) -> Trap {
    let name = cx.type_name(value);
    match awaited {
        Awaited::Any => cx.type_error(format!("'{name}' object can't be awaited")),
        Awaited::Enter | Awaited::Exit => {
            let method = if awaited == Awaited::Enter { "__aenter__" } else { "__aexit__" };
            cx.type_error(format!(
                "'async with' received an object from {method} that does not implement __await__: {name}"
            ))
        }
        Awaited::Item => {
            let Trap::Raise(cause) = not_awaitable(cx, value, Awaited::Any) else { return Trap::Pause };
            let trap = cx.type_error(format!("'async for' received an invalid object from __anext__: {name}"));
            if let Trap::Raise(error) = trap {
                exception::set_field(error, state::CAUSE, cause);
                exception::set_field(error, state::CONTEXT, cause);
                exception::set_field(error, state::SUPPRESS, Value::TRUE);
            }
            trap
        }
    }
}

/// `__await__` has given something.
fn check_awaited(cx: &mut Context, delivery: Delivery) -> NativeResult {
    let value = delivery.map_err(Trap::Raise)?;
    let name = match value.kind() {
        Some(Kind::Coroutine) => return Err(cx.type_error("__await__() returned a coroutine")),
        Some(Kind::Generator | Kind::CoroutineWrapper | Kind::AsyncStep) => return Ok(value),
        _ if cx.special(value, WellKnown::Next).is_some() => return Ok(value),
        _ => cx.type_name(value),
    };
    Err(cx.type_error(format!("__await__() returned non-iterator of type '{name}'")))
}

/// The asynchronous iterator of a value, for `async for`.
pub fn iterator(cx: &mut Context, value: Value) -> NativeResult {
    if value.is(Kind::AsyncGenerator) {
        return Ok(value);
    }
    match cx.special(value, WellKnown::AsyncIter) {
        Some(method) => cx.call_then(check_iterator, &[], |cx| cx.call_special(method, value, &[])),
        None => {
            let name = cx.type_name(value);
            Err(cx.type_error(format!("'async for' requires an object with __aiter__ method, got {name}")))
        }
    }
}

fn check_iterator(cx: &mut Context, delivery: Delivery) -> NativeResult {
    let value = delivery.map_err(Trap::Raise)?;
    if cx.special(value, WellKnown::AsyncNext).is_some() {
        return Ok(value);
    }
    let name = cx.type_name(value);
    Err(cx
        .type_error(format!("'async for' received an object from __aiter__ that does not implement __anext__: {name}")))
}

/// The iterator of the awaitable for the next item of an asynchronous iterator.
pub fn next(cx: &mut Context, iterator: Value) -> NativeResult {
    if iterator.is(Kind::AsyncGenerator) {
        return new_step(cx, iterator, Task::Send, Value::NONE);
    }
    match cx.special(iterator, WellKnown::AsyncNext) {
        Some(method) => cx.call_then(next_given, &[], |cx| cx.call_special(method, iterator, &[])),
        None => {
            let name = cx.type_name(iterator);
            Err(cx.type_error(format!("'async for' requires an iterator with __anext__ method, got {name}")))
        }
    }
}

/// Phase 0: `__anext__` has given something; 1: its `__await__` has.
fn next_given(cx: &mut Context, delivery: Delivery) -> NativeResult {
    let value = delivery.map_err(Trap::Raise)?;
    if cx.phase() == 1 {
        return Ok(value);
    }
    cx.set_phase(1);
    awaitable(cx, value, Awaited::Item)
}

/// A step of an asynchronous generator that has not begun.
pub fn new_step(cx: &mut Context, generator: Value, task: Task, payload: Value) -> NativeResult {
    let (progress, task) = (Progress::New as i64, task as i64);
    cx.new_object(Kind::AsyncStep, &[generator, payload, Value::inline_int(progress), Value::inline_int(task)])
}

fn task_of(step: Ref) -> Task {
    match word(step, 4).int() {
        0 => Task::Send,
        1 => Task::Throw,
        _ => Task::Close,
    }
}

fn progress_of(step: Ref) -> Progress {
    match word(step, 3).int() {
        0 => Progress::New,
        1 => Progress::Begun,
        _ => Progress::Over,
    }
}

fn set_progress(step: Ref, progress: Progress) {
    step.store_release(3, Value::inline_int(progress as i64).bits());
}

/// `step.send(value)`
pub fn send(cx: &mut Context, step: Value, value: Value) -> NativeResult {
    let object = step.target();
    let asynchronous = word(object, 1);
    let task = task_of(object);
    match progress_of(object) {
        Progress::Over => Err(used_up(cx, task)),
        Progress::Begun => drive(cx, step, |cx| generator::resume(cx, asynchronous, value)),
        Progress::New => {
            let ended = generator::state_of(asynchronous.target()) == GeneratorState::Finished;
            if task != Task::Send && ended {
                set_progress(object, Progress::Over);
                return Err(cx.stop_iteration(Value::NONE));
            }
            check_free(cx, object)?;
            if task != Task::Send && !value.is_none() {
                return Err(cx.type_error("can't send non-None value to a just-started async generator"));
            }
            if task == Task::Throw && generator::is_closed(asynchronous.target()) {
                set_progress(object, Progress::Over);
                return Err(cx.raise_with(ExceptionType::StopAsyncIteration, &[]));
            }
            let payload = word(object, 2);
            match task {
                Task::Send => {
                    let value = if value.is_none() { payload } else { value };
                    drive(cx, step, |cx| generator::resume(cx, asynchronous, value))
                }
                Task::Throw => drive(cx, step, |cx| generator::throw(cx, asynchronous, payload)),
                Task::Close => {
                    let exit = cx.new_exception(ExceptionType::GeneratorExit, &[])?;
                    drive(cx, step, |cx| generator::throw(cx, asynchronous, exit))
                }
            }
        }
    }
}

/// `step.throw(exception)`
pub fn throw(cx: &mut Context, step: Value, exception: Value) -> NativeResult {
    let object = step.target();
    let asynchronous = word(object, 1);
    match progress_of(object) {
        Progress::Over => return Err(used_up(cx, task_of(object))),
        Progress::New => check_free(cx, object)?,
        Progress::Begun => {}
    }
    drive(cx, step, |cx| generator::throw(cx, asynchronous, exception))
}

/// `step.close()`
pub fn close(cx: &mut Context, step: Value) -> NativeResult {
    if progress_of(step.target()) == Progress::Over {
        return Ok(Value::NONE);
    }
    let exit = cx.new_exception(ExceptionType::GeneratorExit, &[])?;
    cx.call_then(closed, &[], |cx| throw(cx, step, exit))
}

fn closed(cx: &mut Context, delivery: Delivery) -> NativeResult {
    const ENDS: [ExceptionType; 3] =
        [ExceptionType::StopIteration, ExceptionType::StopAsyncIteration, ExceptionType::GeneratorExit];
    match delivery {
        Ok(_) => Err(cx.raise(ExceptionType::RuntimeError, "coroutine ignored GeneratorExit")),
        Err(exception) if ENDS.iter().any(|end| cx.is_exception(exception, *end)) => Ok(Value::NONE),
        Err(exception) => Err(Trap::Raise(exception)),
    }
}

fn used_up(cx: &mut Context, task: Task) -> Trap {
    let what = if task == Task::Send { "__anext__()/asend()" } else { "aclose()/athrow()" };
    cx.raise(ExceptionType::RuntimeError, format!("cannot reuse already awaited {what}"))
}

/// Only one step of a generator can be under way.
fn check_free(cx: &mut Context, step: Ref) -> Result<(), Trap> {
    if !generator::in_step(word(step, 1).target()) {
        return Ok(());
    }
    set_progress(step, Progress::Over);
    let what = match task_of(step) {
        Task::Send => "anext",
        Task::Throw => "athrow",
        Task::Close => "aclose",
    };
    Err(cx.raise(ExceptionType::RuntimeError, format!("{what}(): asynchronous generator is already running")))
}

/// Runs the generator for a while under a frame that looks at what comes of it.
fn drive(cx: &mut Context, step: Value, start: impl FnOnce(&mut Context) -> NativeResult) -> NativeResult {
    let object = step.target();
    let result = cx.call_then(driven, &[step], start);
    // Nothing of the generator has run yet, unless it was over at once.
    if result == Err(Trap::Called) && progress_of(object) == Progress::New {
        set_progress(object, Progress::Begun);
        let asynchronous = word(object, 1).target();
        generator::set_in_step(asynchronous, true);
        if task_of(object) == Task::Close {
            generator::set_closed(asynchronous);
        }
    }
    result
}

/// The generator has yielded, awaited something, ended or raised.
fn driven(cx: &mut Context, delivery: Delivery) -> NativeResult {
    let object = cx.slot(0).target();
    let asynchronous = word(object, 1).target();
    let task = task_of(object);
    let over = |object: Ref| {
        generator::set_in_step(asynchronous, false);
        set_progress(object, Progress::Over);
    };
    match delivery {
        Ok(value) => {
            let item = generator::instruction_of(asynchronous).op == Op::Yield;
            if !item {
                // It awaits something: that goes to whoever drives all.
                set_progress(object, Progress::Begun);
                generator::set_in_step(asynchronous, true);
                return Ok(value);
            }
            let trap = if task == Task::Close {
                cx.raise(ExceptionType::RuntimeError, "async generator ignored GeneratorExit")
            } else {
                cx.stop_iteration(value)
            };
            if trap != Trap::Pause {
                over(object);
            }
            Err(trap)
        }
        Err(exception) => {
            let ends = cx.is_exception(exception, ExceptionType::StopAsyncIteration)
                || cx.is_exception(exception, ExceptionType::GeneratorExit);
            let trap =
                if ends && task == Task::Close { cx.stop_iteration(Value::NONE) } else { Trap::Raise(exception) };
            if trap != Trap::Pause {
                over(object);
                if ends {
                    generator::set_closed(asynchronous);
                }
            }
            Err(trap)
        }
    }
}
