//! Generators in `for` loops: the short way in and out, which the dispatch loop takes by itself where nothing is unusual.
//! Everything else is done in [`super::generator`].

use heddle_lang::instruction::Op;

use super::generator::{GeneratorState, state_word};
use crate::context::{Context, loaded_code};
use crate::frame::{Activity, Frame, OnReturn};
use crate::heap::layout::GENERATOR_REGISTERS;
use crate::heap::{Header, Ref, header};
use crate::kind::Kind;
use crate::value::Value;

/// Where the dispatch loop goes on.
pub struct Place {
    /// The code.
    pub code: Ref,
    /// The next instruction.
    pub pc: u32,
    /// The first register.
    pub base: u32,
    /// The function that it runs.
    pub function: Value,
}

/// A loop asks a generator for its next item. Pushes its frame if nobody else knows the generator, it waits at a `yield` or
/// delegates, and was handling no exception. Gives the place in it, if it did.
#[inline(always)]
pub fn enter(cx: &mut Context, iterator: Value) -> Option<Place> {
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
    let ins = loaded_code(code).code.instructions[pc as usize];
    let next = match ins.op {
        Op::Yield => pc + 1,
        // It is executed again, with what was sent in R[a].
        Op::YieldFrom => pc,
        _ => return None,
    };
    let size = object.load(5) as u32;
    let base = cx.thread.top();
    cx.thread.reserve(base + size);
    let registers = &mut cx.thread.stack[base as usize..(base + size) as usize];
    for (index, register) in registers.iter_mut().enumerate() {
        *register = Value::from_bits(object.load(GENERATOR_REGISTERS + index as u32));
    }
    registers[ins.a as usize] = Value::NONE;
    let function = Value::from_bits(object.load(3));
    cx.thread.frames.push(Frame {
        activity: Activity::Python { code, pc: next },
        base,
        size,
        on_return: OnReturn::Generator,
        function,
        owner: iterator,
    });
    // While it runs, word 4 keeps what its caller was handling.
    object.store(4, cx.thread.handled.bits());
    object.store(1, state_word(GeneratorState::Running, pc));
    Some(Place { code, pc: next, base, function })
}

/// The innermost frame yields `value` at `pc`. Gives it to the loop below if the frame is of a generator that nobody else
/// knows, handles no exception of its own, and need not be closed. Gives the place in the loop, if it did.
#[inline(always)]
pub fn leave(cx: &mut Context, pc: u32, value: Value) -> Option<Place> {
    let [.., caller, frame] = &mut cx.thread.frames[..] else { return None };
    let object = frame.owner.as_kind(Kind::Generator)?;
    let (Activity::Python { code: below, pc: at }, Activity::Python { code, .. }) =
        (&mut caller.activity, frame.activity)
    else {
        return None;
    };
    let ins = loaded_code(*below).code.instructions[*at as usize];
    if ins.op != Op::ForIter
        || object.is_shared()
        || super::generator::in_handler(object)
        || !(loaded_code(code).code.handlers.is_empty() || object.has_flag(header::FINALIZABLE))
    {
        return None;
    }
    let registers = &cx.thread.stack[frame.base as usize..(frame.base + frame.size) as usize];
    for (index, register) in registers.iter().enumerate() {
        object.store(GENERATOR_REGISTERS + index as u32, register.bits());
    }
    object.store(4, Value::NONE.bits());
    object.store(1, state_word(GeneratorState::Suspended, pc));
    *at += 1;
    cx.thread.stack[(caller.base + ins.a as u32) as usize] = value;
    let there = Place { code: *below, pc: *at, base: caller.base, function: caller.function };
    cx.thread.frames.pop();
    Some(there)
}
