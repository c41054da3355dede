//! Generators in `for` loops and `next`: the short way in and out, which the dispatch loop takes by itself where nothing is
//! unusual. Everything else is done in [`super::generator`].

use heddle_lang::instruction::Op;

use super::generator::{GeneratorState, state_word};
use super::generator_registers as registers;
use super::window::Window;
use crate::body::{Body, Entry};
use crate::context::Context;
use crate::frame::{Activity, Frame, OnReturn};
use crate::heap::{Header, header};
use crate::kind::Kind;
use crate::value::Value;

/// A loop, or a call of `next`, asks a generator for its next item. Pushes its frame if nobody else knows the generator, it
/// waits at a `yield` or delegates, and was handling no exception. Gives its window and pc, if it did.
#[inline(always)]
pub fn enter(cx: &mut Context, iterator: Value) -> Option<(Window, u32)> {
    let object = iterator.as_kind(Kind::Generator)?;
    let word = object.load(1);
    if object.is_shared()
        || word != state_word(GeneratorState::Suspended, word as u32)
        || object.load(4) != Value::NONE.bits()
        || cx.thread.frames.len() as u32 >= cx.thread.depth_limit
    {
        return None;
    }
    let pc = word as u32;
    let code = Value::from_bits(object.load(2)).target();
    let body = Body::of(code);
    let ins = body.fetch(pc);
    let next = match ins.op() {
        Op::Yield => pc + 1,
        // It is executed again, with what was sent in R[a].
        Op::YieldFrom => pc,
        _ => return None,
    };
    let thread = &mut *cx.thread;
    let base = thread.top();
    registers::to_stack(thread, base, object);
    thread.stack[(base + ins.a() as u32) as usize] = Value::NONE;
    // While it runs, word 4 keeps what its caller was handling.
    object.store(4, thread.handled.bits());
    object.store(1, state_word(GeneratorState::Running, pc));
    let frame = Frame {
        activity: Activity::Python { code, pc: next, body },
        base,
        size: registers::count(object),
        on_return: OnReturn::Generator,
        function: Value::from_bits(object.load(3)),
        owner: iterator,
    };
    Some((Window::push(thread, body, frame), next))
}

/// The innermost frame yields `value` at `pc`. Gives it to the loop or call below if the frame is of a generator that nobody else
/// knows, handles no exception of its own, and need not be closed. Gives the window and pc of who asked, if it did.
#[inline(always)]
pub fn leave(cx: &mut Context, frame: Window, pc: u32, value: Value) -> Option<(Window, u32)> {
    let finalizers = cx.has_finalizers();
    let thread = &mut *cx.thread;
    let object = frame.owner().as_kind(Kind::Generator)?;
    let (caller, at) = frame.caller(thread)?;
    let ins = caller.fetch(at);
    // A call may have to forget its arguments.
    let may_have_it = ins.op() == Op::ForIter || (ins.op() == Op::Call && !finalizers);
    if !may_have_it
        || object.is_shared()
        || super::generator::in_handler(object)
        || (Entry::of(frame.code()).has_handlers && !object.has_flag(header::FINALIZABLE))
    {
        return None;
    }
    registers::from_stack(thread, frame.base(), object);
    thread.frames.pop();
    object.store(4, Value::NONE.bits());
    object.store(1, state_word(GeneratorState::Suspended, pc));
    caller.set(ins.a(), value);
    // Noted, in case that the step ends here.
    caller.save_pc(at + 1);
    Some((caller, at + 1))
}
