//! How results and exceptions travel down the frames.

use heddle_lang::instruction::Op;

use super::generator;
use super::run::save_pc;
use crate::builtins::exceptions::ExceptionType;
use crate::context::{Context, loaded_code};
use crate::frame::{Activity, Delivery, Frame, OnReturn};
use crate::heap::Ref;
use crate::kind::Kind;
use crate::object::class::{self, Maker};
use crate::object::exception::{self, state};
use crate::trap::{Pause, Trap};
use crate::value::Value;

/// What to do after a delivery.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// Go on with the innermost frame.
    Frame,
    /// The step ends.
    Pause(Pause),
}

/// Gives `delivery` to the innermost frame, and what that returns to the next, until a Python frame can go on.
#[cfg_attr(heddle_web, optimize(speed))]
pub fn deliver(cx: &mut Context, mut delivery: Delivery) -> Next {
    loop {
        let Some(frame) = cx.thread.frames.last().copied() else { return super::call::thread_ended(cx, delivery) };
        match frame.activity {
            Activity::Native { .. } => match cx.resume_top(delivery) {
                // A finalizer ran on top of a frame that goes on with its instruction.
                Ok(_) if frame.on_return == OnReturn::Discard => return Next::Frame,
                Err(Trap::Raise(exception)) if frame.on_return == OnReturn::Discard => {
                    super::call::report_ignored(cx, exception, frame.owner);
                    return Next::Frame;
                }
                Ok(value) => delivery = Ok(value),
                Err(Trap::Raise(exception)) => delivery = Err(exception),
                Err(Trap::Called) => return Next::Frame,
                Err(Trap::Pause) => return Next::Pause(cx.pause),
            },
            Activity::Python { code, pc, .. } => match delivery {
                Ok(value) => return deliver_value(cx, &frame, code, pc, value),
                Err(exception) => return unwind(cx, exception),
            },
        }
    }
}

fn register(cx: &mut Context, frame: &Frame, index: u16, value: Value) {
    cx.thread.stack[(frame.base + index as u32) as usize] = value;
}

/// Gives a value to a Python frame that waits at `pc`: see the rule of delivery in [`heddle_lang::instruction`].
#[cfg_attr(heddle_web, optimize(speed))]
fn deliver_value(cx: &mut Context, frame: &Frame, code: Ref, pc: u32, value: Value) -> Next {
    let instructions = &loaded_code(code).code.instructions;
    let ins = instructions[pc as usize];
    let jump_if = |truth: bool, wanted: bool, target: u32| if truth == wanted { target } else { pc + 1 };
    let fused = (pc as i32 + 1 + ins.c as i16 as i32) as u32;
    match ins.op {
        Op::JumpIfTrue | Op::JumpIfFalse => {
            jump(cx, pc, jump_if(value == Value::TRUE, ins.op == Op::JumpIfTrue, ins.bc()));
        }
        op if is_fused_jump(op) => {
            let truth = match super::truth::quick(value) {
                Some(truth) => truth,
                None => match cx.truth_value(value) {
                    Ok(truth) => truth == Value::TRUE,
                    Err(Trap::Called) => return Next::Frame,
                    Err(Trap::Raise(exception)) => return unwind(cx, exception),
                    // The comparison is made again: it had no effect that we know of.
                    Err(Trap::Pause) => return Next::Pause(cx.pause),
                },
            };
            jump(cx, pc, jump_if(truth, ins.x != 0, fused));
        }
        Op::Not => {
            register(cx, frame, ins.a, Value::bool(value != Value::TRUE));
            save_pc(cx, pc + 1);
        }
        Op::In if ins.x == 1 => {
            register(cx, frame, ins.a, Value::bool(value != Value::TRUE));
            save_pc(cx, pc + 1);
        }
        Op::Call if cx.has_finalizers() => {
            super::slow::forget_arguments(cx, frame.base, ins);
            register(cx, frame, ins.a, value);
            save_pc(cx, pc + 1);
        }
        Op::CallKeywords => {
            if cx.has_finalizers() {
                super::slow::forget_arguments(cx, frame.base, ins);
            }
            register(cx, frame, ins.a, value);
            save_pc(cx, pc + 2);
        }
        Op::YieldFrom => return generator::frame_yielded(cx, value),
        // These have no destination; what a callee returns is dropped.
        Op::StoreAttr
        | Op::DeleteAttr
        | Op::StoreItem
        | Op::DeleteItem
        | Op::ListExtend
        | Op::SetAdd
        | Op::SetUpdate
        | Op::DictAdd
        | Op::DictUpdate
        | Op::StoreName
        | Op::DeleteName
        | Op::ListAppend => save_pc(cx, pc + 1),
        Op::Unpack => return finish_unpack(cx, frame, pc, value),
        Op::UnpackStar => return finish_unpack(cx, frame, pc, value),
        _ => {
            register(cx, frame, ins.a, value);
            save_pc(cx, pc + 1);
        }
    }
    Next::Frame
}

/// Goes from `pc` to `target`. As in the dispatch loop, a jump backwards takes fuel: whoever goes on looks whether some is
/// left.
fn jump(cx: &mut Context, pc: u32, target: u32) {
    if target <= pc {
        cx.charge(u64::from(pc - target) + 1);
    }
    save_pc(cx, target);
}

/// Unpacking waited for the items of an iterator, which came as a list.
fn finish_unpack(cx: &mut Context, frame: &Frame, pc: u32, items: Value) -> Next {
    let Activity::Python { code, .. } = frame.activity else { return Next::Frame };
    let ins = loaded_code(code).code.instructions[pc as usize];
    let result = if ins.op == Op::Unpack {
        super::build::unpack_items(cx, frame.base, ins, items, true)
    } else {
        super::build::unpack_star(cx, frame.base, ins, items)
    };
    match result {
        Ok(_) => {
            save_pc(cx, pc + 1);
            Next::Frame
        }
        Err(Trap::Raise(exception)) => unwind(cx, exception),
        Err(Trap::Called) => Next::Frame,
        Err(Trap::Pause) => Next::Pause(cx.pause),
    }
}

fn is_fused_jump(op: Op) -> bool {
    matches!(
        op,
        Op::JumpLess
            | Op::JumpLessEqual
            | Op::JumpGreater
            | Op::JumpGreaterEqual
            | Op::JumpEqual
            | Op::JumpNotEqual
            | Op::JumpLessInt
            | Op::JumpLessEqualInt
            | Op::JumpGreaterInt
            | Op::JumpGreaterEqualInt
            | Op::JumpEqualInt
            | Op::JumpNotEqualInt
    )
}

/// The innermost frame, a Python one, returns `value`.
#[inline]
#[cfg_attr(heddle_web, optimize(speed))]
pub fn frame_returned(cx: &mut Context, value: Value) -> Next {
    let Some(frame) = cx.thread.frames.pop() else { return Next::Pause(Pause::Finished) };
    let namespace = if frame.on_return == OnReturn::ClassBody {
        // The namespace was the frame's first register.
        cx.thread.stack[frame.base as usize]
    } else {
        Value::UNBOUND
    };
    if cx.has_finalizers() {
        super::slow::note_dead_registers(cx, &frame);
    }
    match frame.on_return {
        OnReturn::Deliver => {
            // The common case: a Python caller at a plain call.
            if let Some(&Frame { activity: Activity::Python { code, pc, .. }, base, .. }) = cx.thread.frames.last() {
                let ins = loaded_code(code).code.instructions[pc as usize];
                if ins.op == Op::Call {
                    cx.thread.stack[(base + ins.a as u32) as usize] = value;
                    save_pc(cx, pc + 1);
                    return Next::Frame;
                }
            }
            deliver(cx, Ok(value))
        }
        OnReturn::Instance => {
            if !value.is_none() {
                return match super::construct::wrong_init(cx, value) {
                    Trap::Raise(exception) => deliver(cx, Err(exception)),
                    _ => Next::Pause(cx.pause),
                };
            }
            deliver(cx, Ok(frame.owner))
        }
        OnReturn::Generator => generator::frame_finished(cx, frame.owner, value),
        OnReturn::Discard => {
            // A finalizer ran on top of a frame that goes on with its instruction.
            super::call::go_on_finalizing(cx);
            Next::Frame
        }
        OnReturn::ClassBody => match cx.new_tuple(&[namespace, value]) {
            Ok(pair) => deliver(cx, Ok(pair)),
            Err(_) => Next::Pause(cx.pause),
        },
    }
}

/// Carries an exception from the innermost frame, a Python one, to the first handler.
#[cfg_attr(heddle_web, optimize(speed))]
pub fn unwind(cx: &mut Context, exception: Value) -> Next {
    let mut current = exception;
    loop {
        let Some(frame) = cx.thread.frames.last().copied() else { return super::call::thread_ended(cx, Err(current)) };
        let Activity::Python { code, pc, .. } = frame.activity else {
            return deliver(cx, Err(current));
        };
        let loaded = loaded_code(code);
        let ins = loaded.code.instructions[pc as usize];
        // The end of an iteration is no error. (It came out of the iterator: the instruction itself raises none.)
        if ins.op == Op::ForIter && cx.is_exception(current, ExceptionType::StopIteration) {
            save_pc(cx, (pc as i32 + 1 + ins.c as i16 as i32) as u32);
            return Next::Frame;
        }
        if ins.op == Op::YieldFrom && cx.is_exception(current, ExceptionType::StopIteration) {
            let value = exception::field(current, state::EXTRA);
            register(cx, &frame, ins.a, value);
            save_pc(cx, pc + 1);
            return Next::Frame;
        }
        // Raising again what is being handled adds no entry.
        let again = ins.op == Op::Reraise || (ins.op == Op::Raise && ins.x == 2 && current == cx.thread.handled);
        if !again && cx.add_traceback(current, code, pc).is_err() {
            // No memory for a traceback: the exception goes on without this entry.
            cx.machine.heap.request_collection();
        }
        if let Some(handler) = loaded.code.handlers.iter().find(|range| (range.start..range.end).contains(&pc)) {
            register(cx, &frame, handler.register, current);
            save_pc(cx, handler.target);
            return Next::Frame;
        }
        cx.thread.frames.pop();
        match frame.on_return {
            OnReturn::Generator => {
                generator::mark_finished(frame.owner);
                generator::restore_handled(cx, frame.owner);
                current = generator::stop_iteration_escaped(cx, frame.owner, current);
            }
            OnReturn::Discard => {
                super::call::report_ignored(cx, current, frame.owner);
                super::call::go_on_finalizing(cx);
                return Next::Frame;
            }
            OnReturn::Deliver | OnReturn::Instance | OnReturn::ClassBody => {}
        }
    }
}

/// The trap of `raise`; `x` as in [`Op::Raise`].
pub fn raise(cx: &mut Context, x: u8, what: Value, cause: Value) -> Trap {
    if x == 2 {
        if cx.thread.handled.is_none() {
            return cx.raise(ExceptionType::RuntimeError, "No active exception to reraise");
        }
        return Trap::Raise(cx.thread.handled);
    }
    let cause = (x == 1).then_some(cause);
    raise_value(cx, what, cause)
}

fn raise_value(cx: &mut Context, what: Value, cause: Option<Value>) -> Trap {
    if what.is(Kind::Class) && is_exception_class(cx, what) {
        if let Some(Maker::Exception) = class::maker(what.target(), cx.epoch()) {
            return match cx.new_plain_exception(what.target(), &[]) {
                Ok(made) => raise_instance(cx, made, cause),
                Err(trap) => trap,
            };
        }
        // `raise Class`: the class is called, which may run Python code.
        let resume = |cx: &mut Context, delivery: Delivery| {
            let made = delivery.map_err(Trap::Raise)?;
            check_made(cx, cx.slot(1), made, false)?;
            let cause = cx.slot(0).bound();
            Err(raise_instance(cx, made, cause))
        };
        let slots = [cause.unwrap_or(Value::UNBOUND), what];
        return match cx.call_then(resume, &slots, |cx| cx.call(what, &[])) {
            Ok(value) => Trap::Raise(value),
            Err(trap) => trap,
        };
    }
    raise_instance(cx, what, cause)
}

fn is_exception_class(cx: &Context, value: Value) -> bool {
    let base = cx.machine.builtins.exceptions[ExceptionType::BaseException as usize].target();
    class::is_subclass(value.target(), base)
}

/// What an exception class made is an exception. The error of one that was thrown into a generator says less of a class.
pub fn check_made(cx: &mut Context, class: Value, made: Value, thrown: bool) -> Result<(), Trap> {
    if exception::state_of(made).is_some() {
        return Ok(());
    }
    let kind = Value::object(Kind::Class, cx.class_of(made));
    let kind = if thrown { cx.type_name(made) } else { cx.short_repr(kind) };
    let class = cx.short_repr(class);
    Err(cx.type_error(format!("calling {class} should have returned an instance of BaseException, not {kind}")))
}

fn raise_instance(cx: &mut Context, what: Value, cause: Option<Value>) -> Trap {
    if exception::state_of(what).is_none() {
        return cx.type_error("exceptions must derive from BaseException");
    }
    if let Some(cause) = cause {
        if cause.is(Kind::Class) && is_exception_class(cx, cause) {
            let resume = |cx: &mut Context, delivery: Delivery| {
                let made = delivery.map_err(Trap::Raise)?;
                check_made(cx, cx.slot(1), made, false)?;
                Err(raise_instance(cx, cx.slot(0), Some(made)))
            };
            return match cx.call_then(resume, &[what, cause], |cx| cx.call(cause, &[])) {
                Ok(value) => Trap::Raise(value),
                Err(trap) => trap,
            };
        }
        if !cause.is_none() && exception::state_of(cause).is_none() {
            return cx.type_error("exception causes must derive from BaseException");
        }
        exception::set_field(what, state::CAUSE, cause);
        exception::set_field(what, state::SUPPRESS, Value::TRUE);
    }
    set_context(cx, what);
    Trap::Raise(what)
}

/// Sets `__context__` to the exception being handled, unless that would make a cycle.
pub fn set_context(cx: &mut Context, exception: Value) {
    let handled = cx.thread.handled;
    if handled.is_none() || handled == exception {
        return;
    }
    // A chain that a program has closed to a circle is followed by a second pointer at half the pace (Floyd).
    let (mut current, mut slow, mut steps) = (handled, handled, 0_u32);
    loop {
        let context = exception::field(current, state::CONTEXT);
        if exception::state_of(context).is_none() {
            break;
        }
        if context == exception {
            exception::set_field(current, state::CONTEXT, Value::NONE);
            break;
        }
        current = context;
        steps += 1;
        if steps.is_multiple_of(2) {
            slow = exception::field(slow, state::CONTEXT);
            if slow == current {
                break;
            }
        }
    }
    exception::set_field(exception, state::CONTEXT, handled);
}

/// An exception that goes on: nothing is added to it.
pub fn reraise(exception: Value) -> Value {
    exception
}
