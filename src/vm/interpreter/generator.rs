//! Generators, coroutines and asynchronous generators: frames that wait in an object of their own.
//!
//! Words of a generator: 1 state and pc (raw: state in bits 32–39), 2 code, 3 function, 4 the exception that was being
//! handled when it last yielded, 5 number of registers (raw; flags above it), 6 name, 7 qualified name, 8… registers.

use heddle_lang::code::Flavor;
use heddle_lang::instruction::{Instruction, Op};

use super::deliver::{Next, deliver, set_context, unwind};
use super::generator_registers as registers;
use super::run::save_pc;
use crate::body::Body;
use crate::builtins::exceptions::ExceptionType;
use crate::context::{Context, loaded_code};
use crate::frame::{Activity, Delivery, Frame, OnReturn};
use crate::heap::layout::GENERATOR_REGISTERS;
use crate::heap::{Header, Ref};
use crate::kind::Kind;
use crate::object::exception::{self, state};
use crate::object::function;
use crate::trap::{NativeResult, Pause, Trap};
use crate::value::Value;
use crate::well_known::WellKnown;

/// What a generator is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GeneratorState {
    /// Made and not started.
    Created = 0,
    /// Waits at a `yield`.
    Suspended = 1,
    /// Runs.
    Running = 2,
    /// Has ended.
    Finished = 3,
}

/// Whether the value is a frame that waits in an object.
pub fn is_generator(value: Value) -> bool {
    matches!(value.kind(), Some(Kind::Generator | Kind::Coroutine | Kind::AsyncGenerator))
}

fn generator_of(value: Value) -> Option<Ref> {
    is_generator(value).then(|| value.target())
}

/// It was made and has not begun.
pub fn is_created(generator: Ref) -> bool {
    state_of(generator) == GeneratorState::Created
}

/// The instruction at which a suspended generator waits.
pub fn instruction_of(generator: Ref) -> Instruction {
    let code = loaded_code(Value::from_bits(generator.load(2)).target());
    code.code.instructions[pc_of(generator) as usize]
}

/// What a suspended generator delegates to, or awaits.
pub fn delegate_of(generator: Ref) -> Option<Value> {
    let waits = state_of(generator) == GeneratorState::Suspended;
    let ins = instruction_of(generator);
    (waits && ins.op == Op::YieldFrom).then(|| Value::from_bits(generator.load(GENERATOR_REGISTERS + ins.b as u32)))
}

/// What a generator is doing.
pub fn state_of(generator: Ref) -> GeneratorState {
    match (generator.load_acquire(1) >> 32) as u8 {
        0 => GeneratorState::Created,
        1 => GeneratorState::Suspended,
        2 => GeneratorState::Running,
        _ => GeneratorState::Finished,
    }
}

/// Its code, and the position in it.
pub fn place_of(generator: Ref) -> (Ref, u32) {
    (Value::from_bits(generator.load(2)).target(), pc_of(generator))
}

fn pc_of(generator: Ref) -> u32 {
    generator.load(1) as u32
}

/// Word 1 of a generator in this state.
#[inline(always)]
pub fn state_word(state: GeneratorState, pc: u32) -> u64 {
    pc as u64 | (state as u64) << 32
}

fn set_state(generator: Ref, new: GeneratorState, pc: u32) {
    generator.store_release(1, state_word(new, pc));
}

/// A step of this asynchronous generator is under way: bit 32 of word 5.
pub fn in_step(generator: Ref) -> bool {
    generator.load_acquire(5) & IN_STEP != 0
}

/// Notes it.
pub fn set_in_step(generator: Ref, yes: bool) {
    let word = generator.load(5);
    generator.store_release(5, if yes { word | IN_STEP } else { word & !IN_STEP });
}

/// This asynchronous generator was closed: bit 33 of word 5.
pub fn is_closed(generator: Ref) -> bool {
    generator.load_acquire(5) & CLOSED != 0
}

/// Notes it.
pub fn set_closed(generator: Ref) {
    generator.store_release(5, generator.load(5) | CLOSED);
}

const IN_STEP: u64 = 1 << 32;
const CLOSED: u64 = 1 << 33;
const IN_HANDLER: u64 = 1 << 34;

/// It handles an exception of its own: bit 34 of word 5. That may be the very one that its caller handles.
#[inline]
pub fn in_handler(generator: Ref) -> bool {
    generator.load(5) & IN_HANDLER != 0
}

/// The generator that the innermost frame belongs to.
#[cfg_attr(heddle_web, optimize(speed))]
fn running(cx: &Context) -> Option<Ref> {
    let frame = cx.thread.frames.last()?;
    if frame.on_return == OnReturn::Generator { generator_of(frame.owner) } else { None }
}

/// The innermost frame begins to handle an exception. Gives what [`leave_handler`] needs: what was handled before, or unbound in
/// a generator where that is its caller's, who may be another one by then.
pub fn enter_handler(cx: &mut Context, exception: Value) -> Value {
    let before = std::mem::replace(&mut cx.thread.handled, exception);
    match running(cx) {
        Some(generator) if !in_handler(generator) => {
            generator.store(5, generator.load(5) | IN_HANDLER);
            Value::UNBOUND
        }
        _ => before,
    }
}

/// It has handled it.
pub fn leave_handler(cx: &mut Context, before: Value) {
    cx.thread.handled = match running(cx) {
        Some(generator) if before.is_unbound() => {
            generator.store(5, generator.load(5) & !IN_HANDLER);
            Value::from_bits(generator.load(4))
        }
        _ => before,
    };
}

/// The line at which it waits or is; `None` when it has ended.
pub fn line(cx: &Context, generator: Value) -> Option<u32> {
    let object = generator.target();
    let code = &loaded_code(Value::from_bits(object.load(2)).target()).code;
    let pc = match state_of(object) {
        GeneratorState::Created => return Some(code.first_line),
        GeneratorState::Suspended => pc_of(object),
        GeneratorState::Running => {
            let frame = cx.thread.frames.iter().rev().find(|frame| frame.owner == generator);
            match frame.map(|frame| frame.activity) {
                Some(Activity::Python { pc, .. }) => pc,
                // Another thread runs it.
                _ => return Some(code.first_line),
            }
        }
        GeneratorState::Finished => return None,
    };
    Some(code.source.line(code.spans.get(pc as usize).copied().unwrap_or_default().start))
}

/// Makes a generator from the registers at `start` of the stack.
pub fn make(cx: &mut Context, callee: Value, start: u32, size: u32) -> NativeResult {
    let code = function::code(callee.target());
    let kind = match loaded_code(code).code.flavor {
        Flavor::Coroutine => Kind::Coroutine,
        Flavor::AsyncGenerator => Kind::AsyncGenerator,
        Flavor::Plain | Flavor::Generator => Kind::Generator,
    };
    let object = cx.allocate(kind, registers::words(size))?;
    set_state(object, GeneratorState::Created, 0);
    object.store(2, Value::object(Kind::Code, code).bits());
    object.store(3, callee.bits());
    object.store(4, Value::NONE.bits());
    object.store(5, size as u64);
    object.store(6, function::word(callee.target(), 7).bits());
    object.store(7, function::word(callee.target(), 8).bits());
    registers::reserve(cx.thread, start, size);
    registers::from_stack(cx.thread, start, object);
    if kind == Kind::Coroutine {
        // If it is dropped without having begun, that is told.
        cx.machine.heap.register_finalizable(object);
    }
    Ok(Value::object(kind, object))
}

/// Pushes the generator's frame; the caller then delivers to it or lets it start.
#[cfg_attr(heddle_web, optimize(speed))]
fn push(cx: &mut Context, generator: Value) -> Result<(), Trap> {
    let object = generator.target();
    let guard = cx.guard(object);
    if state_of(object) == GeneratorState::Running {
        drop(guard);
        let message = format!("{} already executing", noun(generator));
        return Err(cx.value_error(message));
    }
    cx.check_depth()?;
    let size = registers::count(object);
    let base = cx.thread.top();
    registers::to_stack(cx.thread, base, object);
    let code = Value::from_bits(object.load(2)).target();
    cx.thread.frames.push(Frame {
        activity: Activity::Python { code, pc: pc_of(object), body: Body::of(code) },
        base,
        size,
        on_return: OnReturn::Generator,
        function: Value::from_bits(object.load(3)),
        owner: generator,
    });
    // While it runs, word 4 keeps what its caller was handling.
    let own = Value::from_bits(object.load(4));
    let outer = cx.thread.handled;
    object.store(4, outer.bits());
    if !own.is_none() {
        cx.thread.handled = own;
    }
    set_state(object, GeneratorState::Running, pc_of(object));
    Ok(())
}

/// What it is called in errors.
fn noun(generator: Value) -> &'static str {
    match generator.kind() {
        Some(Kind::Coroutine) => "coroutine",
        Some(Kind::AsyncGenerator) => "async generator",
        _ => "generator",
    }
}

/// The error of resuming one that has ended.
fn exhausted(cx: &mut Context, generator: Value) -> Trap {
    match generator.kind() {
        Some(Kind::Coroutine) => cx.raise(ExceptionType::RuntimeError, "cannot reuse already awaited coroutine"),
        Some(Kind::AsyncGenerator) => cx.raise_with(ExceptionType::StopAsyncIteration, &[]),
        _ => cx.stop_iteration(Value::NONE),
    }
}

/// `generator.send(value)`: pushes its frame.
#[cfg_attr(heddle_web, optimize(speed))]
pub fn resume(cx: &mut Context, generator: Value, value: Value) -> NativeResult {
    let object = generator.target();
    match state_of(object) {
        GeneratorState::Finished => Err(exhausted(cx, generator)),
        GeneratorState::Created if !value.is_none() => {
            let message = format!("can't send non-None value to a just-started {}", noun(generator));
            Err(cx.type_error(message))
        }
        GeneratorState::Created => {
            push(cx, generator)?;
            Err(Trap::Called)
        }
        GeneratorState::Suspended | GeneratorState::Running => {
            push(cx, generator)?;
            take_sent(cx, value);
            Err(Trap::Called)
        }
    }
}

/// The innermost frame, just pushed, waits at a `yield`: gives it what was sent.
#[cfg_attr(heddle_web, optimize(speed))]
fn take_sent(cx: &mut Context, value: Value) {
    let Some(frame) = cx.thread.frames.last().copied() else { return };
    let Activity::Python { code, pc, .. } = frame.activity else { return };
    let ins = loaded_code(code).code.instructions[pc as usize];
    cx.thread.stack[(frame.base + ins.a as u32) as usize] = value;
    if ins.op != Op::YieldFrom {
        save_pc(cx, pc + 1);
    }
    // `YieldFrom` is executed again, with what was sent in R[a].
}

/// `generator.throw(exception)`
pub fn throw(cx: &mut Context, generator: Value, exception: Value) -> NativeResult {
    let object = generator.target();
    match state_of(object) {
        GeneratorState::Finished if generator.is(Kind::Coroutine) => Err(exhausted(cx, generator)),
        GeneratorState::Finished => Err(Trap::Raise(exception)),
        GeneratorState::Created => {
            set_state(object, GeneratorState::Finished, 0);
            Err(Trap::Raise(exception))
        }
        GeneratorState::Running | GeneratorState::Suspended => {
            // A generator that delegates passes it on to what it waits for.
            if let Some(inner) = delegate_of(object) {
                return throw_inner(cx, generator, inner, exception);
            }
            push(cx, generator)?;
            if in_handler(object) {
                // It comes while the generator handles another one.
                set_context(cx, exception);
            }
            raise_within(cx, generator, exception)
        }
    }
}

/// Raises an exception in the innermost frame, which is this generator's. One that it does not handle is the caller's own
/// result: whoever called waits for nothing then, and no frame below may be given anything.
fn raise_within(cx: &mut Context, generator: Value, exception: Value) -> NativeResult {
    let Some(Frame { activity: Activity::Python { code, pc, .. }, .. }) = cx.thread.frames.last().copied() else {
        return Err(Trap::Raise(exception));
    };
    let body = &loaded_code(code).code;
    let ends_delegation =
        body.instructions[pc as usize].op == Op::YieldFrom && cx.is_exception(exception, ExceptionType::StopIteration);
    if ends_delegation || body.handlers.iter().any(|range| (range.start..range.end).contains(&pc)) {
        return match unwind(cx, exception) {
            Next::Frame => Err(Trap::Called),
            Next::Pause(pause) => {
                cx.pause = pause;
                Err(Trap::Pause)
            }
        };
    }
    if cx.add_traceback(exception, code, pc).is_err() {
        // No memory for a traceback: the exception goes on without this entry.
        cx.machine.heap.request_collection();
    }
    cx.thread.frames.pop();
    mark_finished(generator);
    restore_handled(cx, generator);
    Err(Trap::Raise(stop_iteration_escaped(cx, generator, exception)))
}

/// Throws into the iterator that a suspended generator delegates to.
fn throw_inner(cx: &mut Context, generator: Value, inner: Value, exception: Value) -> NativeResult {
    let closing = cx.is_exception(exception, ExceptionType::GeneratorExit);
    push(cx, generator)?;
    let result = if is_generator(inner) {
        if closing { then_raise(cx, exception, |cx| close(cx, inner)) } else { throw(cx, inner, exception) }
    } else {
        let name = if closing { WellKnown::Close } else { WellKnown::Throw };
        match cx.find_attribute(inner, cx.name(name)) {
            Ok(Some(method)) if closing => then_raise(cx, exception, |cx| cx.call(method, &[])),
            Ok(Some(method)) => cx.call(method, &[exception]),
            Ok(None) => Err(Trap::Raise(exception)),
            Err(trap) => Err(trap),
        }
    };
    match result {
        Err(Trap::Called) => result,
        // What the inner one yields, this one does.
        Ok(_) | Err(Trap::Pause) => {
            withdraw(cx, generator);
            result
        }
        Err(Trap::Raise(raised)) => raise_within(cx, generator, raised),
    }
}

/// Raises `exception` once what `start` begins has ended.
fn then_raise(cx: &mut Context, exception: Value, start: impl FnOnce(&mut Context) -> NativeResult) -> NativeResult {
    let resume = |cx: &mut Context, delivery: Delivery| match delivery {
        Ok(_) => Err(Trap::Raise(cx.slot(0))),
        Err(raised) => Err(Trap::Raise(raised)),
    };
    cx.call_then(resume, &[exception], |cx| start(cx))
}

/// The generator is suspended: it keeps what it handles itself, and its caller goes on with what that was handling.
fn keep_handled(cx: &mut Context, generator: Ref) {
    let outer = Value::from_bits(generator.load(4));
    let handled = std::mem::replace(&mut cx.thread.handled, outer);
    let own = if in_handler(generator) { handled } else { Value::NONE };
    generator.store(4, own.bits());
}

/// Takes back a push of the innermost frame, in which nothing has been executed.
fn withdraw(cx: &mut Context, generator: Value) {
    let object = generator.target();
    cx.thread.frames.pop();
    keep_handled(cx, object);
    set_state(object, GeneratorState::Suspended, pc_of(object));
}

/// `generator.close()`
pub fn close(cx: &mut Context, generator: Value) -> NativeResult {
    let object = generator.target();
    match state_of(object) {
        GeneratorState::Finished => Ok(Value::NONE),
        GeneratorState::Created => {
            set_state(object, GeneratorState::Finished, 0);
            Ok(Value::NONE)
        }
        GeneratorState::Running | GeneratorState::Suspended => {
            let exit = cx.new_exception(ExceptionType::GeneratorExit, &[])?;
            cx.call_then(closed, &[generator], |cx| throw(cx, generator, exit))
        }
    }
}

/// It was dropped: it is closed, and a coroutine that has never begun is told of.
pub fn finalize(cx: &mut Context, generator: Value, running: bool) -> NativeResult {
    let object = generator.target();
    if generator.is(Kind::Coroutine) && is_created(object) {
        let name = cx.rust_string(function::word(object, 7)).unwrap_or_default();
        crate::sync::warning::never_awaited(cx, &format!("coroutine '{name}' was never awaited"), running);
    }
    close(cx, generator)
}

fn closed(cx: &mut Context, delivery: Delivery) -> NativeResult {
    match delivery {
        Ok(_) => {
            let message = format!("{} ignored GeneratorExit", noun(cx.slot(0)));
            Err(cx.raise(ExceptionType::RuntimeError, message))
        }
        Err(exception) if cx.is_exception(exception, ExceptionType::GeneratorExit) => Ok(Value::NONE),
        Err(exception) if cx.is_exception(exception, ExceptionType::StopIteration) => {
            Ok(exception::field(exception, state::EXTRA))
        }
        Err(exception) => Err(Trap::Raise(exception)),
    }
}

/// The innermost frame, a generator's, yields `value` to the frame below.
#[cfg_attr(heddle_web, optimize(speed))]
pub fn frame_yielded(cx: &mut Context, value: Value) -> Next {
    let Some(frame) = cx.thread.frames.pop() else { return Next::Pause(Pause::Finished) };
    let Some(object) = generator_of(frame.owner) else { return deliver(cx, Ok(value)) };
    let Activity::Python { pc, .. } = frame.activity else { return deliver(cx, Ok(value)) };
    if object.is_shared() {
        for index in 0..frame.size {
            cx.publish(cx.thread.stack[(frame.base + index) as usize]);
        }
    }
    registers::from_stack(cx.thread, frame.base, object);
    keep_handled(cx, object);
    set_state(object, GeneratorState::Suspended, pc);
    let code = loaded_code(Value::from_bits(object.load(2)).target());
    if !code.code.handlers.is_empty() && !object.has_flag(crate::heap::header::FINALIZABLE) {
        // If nobody holds it any more, it is closed: then its `finally` runs.
        cx.machine.heap.register_finalizable(object);
        if frame.owner.is(Kind::Generator) {
            cx.machine.has_finalizers.store(true, std::sync::atomic::Ordering::Relaxed);
        }
    }
    // The common case: a `for` loop.
    if let Some(&Frame { activity: Activity::Python { code, pc, .. }, base, .. }) = cx.thread.frames.last() {
        let ins = loaded_code(code).code.instructions[pc as usize];
        if ins.op == Op::ForIter {
            cx.thread.stack[(base + ins.a as u32) as usize] = value;
            save_pc(cx, pc + 1);
            return Next::Frame;
        }
    }
    deliver(cx, Ok(value))
}

/// Marks a generator as ended.
#[cfg_attr(heddle_web, optimize(speed))]
pub fn mark_finished(generator: Value) {
    if let Some(object) = generator_of(generator) {
        set_state(object, GeneratorState::Finished, 0);
        for index in 0..registers::count(object) {
            object.store(GENERATOR_REGISTERS + index, Value::UNBOUND.bits());
        }
    }
}

/// The caller of an ended generator handles what it handled before.
#[cfg_attr(heddle_web, optimize(speed))]
pub fn restore_handled(cx: &mut Context, generator: Value) {
    if let Some(object) = generator_of(generator) {
        cx.thread.handled = Value::from_bits(object.load(4));
        object.store(4, Value::NONE.bits());
    }
}

/// A generator's frame, already popped, returned `value`.
#[cfg_attr(heddle_web, optimize(speed))]
pub fn frame_finished(cx: &mut Context, generator: Value, value: Value) -> Next {
    mark_finished(generator);
    restore_handled(cx, generator);
    // Loops and delegations need no exception.
    if let Some(&Frame { activity: Activity::Python { code, pc, .. }, base, .. }) = cx.thread.frames.last() {
        let ins = loaded_code(code).code.instructions[pc as usize];
        match ins.op {
            Op::ForIter => {
                save_pc(cx, (pc as i32 + 1 + ins.c as i16 as i32) as u32);
                return Next::Frame;
            }
            Op::YieldFrom => {
                cx.thread.stack[(base + ins.a as u32) as usize] = value;
                save_pc(cx, pc + 1);
                return Next::Frame;
            }
            _ => {}
        }
    }
    let ended = if generator.is(Kind::AsyncGenerator) { exhausted(cx, generator) } else { cx.stop_iteration(value) };
    match ended {
        Trap::Raise(exception) => deliver(cx, Err(exception)),
        _ => Next::Pause(cx.pause),
    }
}

/// An exception that says "the end" to others left a generator's body: it becomes a `RuntimeError` (PEP 479).
pub fn stop_iteration_escaped(cx: &mut Context, generator: Value, exception: Value) -> Value {
    let name = if cx.is_exception(exception, ExceptionType::StopIteration) {
        "StopIteration"
    } else if generator.is(Kind::AsyncGenerator) && cx.is_exception(exception, ExceptionType::StopAsyncIteration) {
        "StopAsyncIteration"
    } else {
        return exception;
    };
    match cx.raise(ExceptionType::RuntimeError, format!("{} raised {name}", noun(generator))) {
        Trap::Raise(error) => {
            exception::set_field(error, state::CAUSE, exception);
            exception::set_field(error, state::CONTEXT, exception);
            exception::set_field(error, state::SUPPRESS, Value::TRUE);
            error
        }
        _ => exception,
    }
}

/// What a step of a delegation came to.
pub enum Delegated {
    /// The inner iterator yielded this.
    Yielded(Value),
    /// It ended with this value.
    Finished(Value),
}

/// `Op::GetYieldFromIter` in a frame of `function`.
pub fn delegation(cx: &mut Context, function: Value, value: Value) -> NativeResult {
    match value.kind() {
        Some(Kind::Generator) => Ok(value),
        Some(Kind::Coroutine) if function.target().has_flag(crate::heap::header::AWAITABLE) => Ok(value),
        Some(Kind::Coroutine) => {
            Err(cx.type_error("cannot 'yield from' a coroutine object in a non-coroutine generator"))
        }
        _ => cx.get_iter(value),
    }
}

/// One step of `yield from`: sends `sent` to `iterator`.
#[cfg_attr(heddle_web, optimize(speed))]
pub fn delegate(cx: &mut Context, iterator: Value, sent: Value) -> Result<Delegated, Trap> {
    if iterator.is(Kind::Coroutine) {
        return resume(cx, iterator, sent).map(Delegated::Yielded);
    }
    if iterator.is(Kind::Generator) {
        if state_of(iterator.target()) == GeneratorState::Finished {
            return Ok(Delegated::Finished(Value::NONE));
        }
        return resume(cx, iterator, sent).map(Delegated::Yielded);
    }
    if sent.is_none() {
        return match super::iterate::for_next(cx, iterator)? {
            Some(value) => Ok(Delegated::Yielded(value)),
            None => Ok(Delegated::Finished(Value::NONE)),
        };
    }
    let send = cx.get_attribute(iterator, cx.name(WellKnown::Send))?;
    match cx.call(send, &[sent]) {
        Ok(value) => Ok(Delegated::Yielded(value)),
        Err(Trap::Raise(raised)) if cx.is_exception(raised, ExceptionType::StopIteration) => {
            Ok(Delegated::Finished(exception::field(raised, state::EXTRA)))
        }
        Err(trap) => Err(trap),
    }
}
