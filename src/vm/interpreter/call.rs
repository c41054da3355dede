//! Calls: of functions, natives, bound methods, classes and callable instances.

use heddle_lang::code::Flavor;
use heddle_lang::instruction::Instruction;

use super::bind;
use super::construct;
use super::deliver::Next;
use super::window::Window;
use crate::body::Entry;
use crate::builtins::natives::Args;
use crate::context::{Context, loaded_code};
use crate::frame::{Activity, Delivery, Frame, OnReturn};
use crate::heap::Ref;
use crate::kind::Kind;
use crate::object::class::{self, flags};
use crate::object::{dict, function, list, tuple};
use crate::trap::{NativeResult, Pause, Trap};
use crate::value::{self, Value};
use crate::well_known::WellKnown;

/// Pushes the frame of a function that takes exactly the `count` arguments that lie at `base`; gives its window.
#[inline(always)]
pub fn push_simple(cx: &mut Context, callee: Value, code: Ref, entry: Entry, base: u32, count: u32) -> Window {
    let thread = &mut *cx.thread;
    let size = entry.registers;
    // A few registers are cleared at a time, which may be some too many: above the innermost frame nothing is alive.
    thread.reserve(base + size + CLEARED as u32);
    let (mut next, end) = ((base + count) as usize, (base + size) as usize);
    while next < end {
        thread.stack[next..next + CLEARED].copy_from_slice(&[Value::UNBOUND; CLEARED]);
        next += CLEARED;
    }
    let frame = Frame {
        activity: Activity::Python { code, pc: 0, body: entry.body },
        base,
        size,
        on_return: OnReturn::Deliver,
        function: callee,
        owner: Value::UNBOUND,
    };
    Window::push(thread, entry.body, frame)
}

/// Registers that are cleared at a time.
const CLEARED: usize = 4;

/// `Op::Call` of anything but a plain function.
#[cfg_attr(heddle_web, optimize(speed))]
pub fn call_instruction(cx: &mut Context, base: u32, ins: Instruction) -> NativeResult {
    let window = (base + ins.b as u32) as usize;
    let [callee, receiver] = [cx.thread.stack[window], cx.thread.stack[window + 1]];
    // A native, or a type of ours, whose native gets the type first.
    let (native, first) = match callee.kind() {
        Some(Kind::Native) => (callee, receiver),
        Some(Kind::Class) if receiver.is_unbound() => {
            let class = callee.target();
            if let Some(maker) = class::maker(class, cx.epoch()) {
                return construct::make_in_place(cx, class, maker, window as u32 + 1, ins);
            }
            if class::flags_of(class) & flags::HEAP != 0 {
                return call_window(cx, base, ins, Value::UNBOUND);
            }
            if ins.c == 1
                && cx.thread.stack[window + 2].is_int()
                && class == cx.machine.builtins.types.of_kind[Kind::Str as usize].target()
            {
                cx.fuel -= 3;
                return cx.repr_value(cx.thread.stack[window + 2]);
            }
            (class::constructor(class), callee)
        }
        _ => return call_window(cx, base, ins, Value::UNBOUND),
    };
    // They are copied, since the stack may move: as many as there may be, which is quicker than as many as there are.
    let Some(found) = cx.thread.stack[window + 1..].first_chunk::<FEW_ARGUMENTS>() else {
        return call_window(cx, base, ins, Value::UNBOUND);
    };
    let mut values = *found;
    if native.is_unbound() || ins.c as usize >= FEW_ARGUMENTS {
        return call_window(cx, base, ins, Value::UNBOUND);
    }
    cx.fuel -= 3;
    values[0] = first;
    let values = &values[first.is_unbound() as usize..=ins.c as usize];
    crate::builtins::natives::run(cx, native, Args { values, names: Value::UNBOUND })
}

/// Natives with so many arguments are rare.
pub const FEW_ARGUMENTS: usize = 5;

/// `Op::CallKeywords`
pub fn call_keywords(cx: &mut Context, base: u32, ins: Instruction, names: Value) -> NativeResult {
    call_window(cx, base, ins, names)
}

#[cfg_attr(heddle_web, optimize(speed))]
fn call_window(cx: &mut Context, base: u32, ins: Instruction, names: Value) -> NativeResult {
    cx.fuel -= 3;
    let window = base + ins.b as u32;
    let callee = cx.thread.stack[window as usize];
    let unbound = cx.thread.stack[window as usize + 1].is_unbound();
    let count = ins.c as u32 + !unbound as u32;
    enter(cx, callee, window + 1 + unbound as u32, count, names)
}

/// `Op::CallSpread`
#[inline(never)]
pub fn call_spread(cx: &mut Context, base: u32, ins: Instruction) -> NativeResult {
    cx.fuel -= 3;
    let at = |cx: &Context, offset: u32| cx.thread.stack[(base + ins.b as u32 + offset) as usize];
    let callee = at(cx, 0);
    let mut arguments = Vec::new();
    arguments.extend(at(cx, 1).bound());
    let positional = at(cx, 2);
    match positional.kind() {
        Some(Kind::List) => arguments.extend(list::items(positional.target())),
        Some(Kind::Tuple) => arguments.extend(tuple::items(positional.target())),
        _ => {}
    }
    let mut names = Vec::new();
    if let Some(keywords) = at(cx, 3).as_kind(Kind::Dict) {
        for (name, value) in dict::entries(keywords) {
            if !name.is(Kind::Str) {
                return Err(cx.type_error("keywords must be strings"));
            }
            names.push(name);
            arguments.push(value);
        }
    }
    let names = if names.is_empty() { Value::UNBOUND } else { cx.new_tuple(&names)? };
    cx.call_with(callee, &arguments, names)
}

/// Calls `callee` with the `count` arguments at `start` of the stack, the last of which are named by `names` (a tuple, or
/// unbound). The arguments may be overwritten.
#[cfg_attr(heddle_web, optimize(speed))]
pub fn enter(cx: &mut Context, callee: Value, start: u32, count: u32, names: Value) -> NativeResult {
    match callee.kind() {
        Some(Kind::Function) => enter_function(cx, callee, start, count, names),
        Some(Kind::Native) => with_arguments(cx, start, count, |cx, values| {
            crate::builtins::natives::run(cx, callee, Args { values, names })
        }),
        Some(Kind::BoundMethod) => {
            let method = callee.target();
            let (function, receiver) = (function::method_function(method), function::method_self(method));
            let start = insert(cx, start, count, receiver);
            enter(cx, function, start, count + 1, names)
        }
        Some(Kind::Class) => construct::construct(cx, callee.target(), start, count, names),
        Some(Kind::StaticMethod) => enter(cx, function::word(callee.target(), 1), start, count, names),
        Some(Kind::Instance) => match cx.special(callee, WellKnown::Call) {
            Some(function) => {
                cx.check_depth()?;
                // Whose `__call__` is an instance again, and so on: each comes before the arguments.
                if count > MOST_INSTANCES && function.is(Kind::Instance) {
                    return Err(cx.too_deep());
                }
                let start = insert(cx, start, count, callee);
                enter(cx, function, start, count + 1, names)
            }
            None => Err(not_callable(cx, callee)),
        },
        _ => Err(not_callable(cx, callee)),
    }
}

/// Hands on a copy of the `count` arguments at `start`, since the stack may move. Of few, as many as there may be are copied:
/// that is quicker than as many as there are.
#[inline(always)]
pub fn with_arguments(
    cx: &mut Context,
    start: u32,
    count: u32,
    receive: impl FnOnce(&mut Context, &[Value]) -> NativeResult,
) -> NativeResult {
    let arguments = &cx.thread.stack[start as usize..];
    match arguments.first_chunk::<FEW_ARGUMENTS>() {
        Some(&few) if count as usize <= FEW_ARGUMENTS => receive(cx, &few[..count as usize]),
        _ => {
            let values = arguments[..count as usize].to_vec();
            receive(cx, &values)
        }
    }
}

/// So many arguments an instance may have whose `__call__` is an instance.
const MOST_INSTANCES: u32 = 500;

#[cold]
fn not_callable(cx: &mut Context, callee: Value) -> Trap {
    let name = cx.type_name(callee);
    cx.type_error(format!("'{name}' object is not callable"))
}

/// Puts `first` before the arguments; gives their new start. The registers of the innermost frame stay as they are,
/// since the instruction may have to be executed again.
#[cfg_attr(heddle_web, optimize(speed))]
pub fn insert(cx: &mut Context, start: u32, count: u32, first: Value) -> u32 {
    let to = start.max(cx.thread.top());
    cx.thread.reserve(to + count + 1);
    value::shift(&mut cx.thread.stack, start as usize, to as usize + 1, count as usize);
    cx.thread.stack[to as usize] = first;
    to
}

/// Moves the arguments above the registers of the innermost frame.
fn lift(cx: &mut Context, start: u32, count: u32) -> u32 {
    let to = start.max(cx.thread.top());
    cx.thread.reserve(to + count);
    value::shift(&mut cx.thread.stack, start as usize, to as usize, count as usize);
    to
}

#[cfg_attr(heddle_web, optimize(speed))]
fn enter_function(cx: &mut Context, callee: Value, start: u32, count: u32, names: Value) -> NativeResult {
    let code = function::code(callee.target());
    let loaded = loaded_code(code);
    cx.check_depth()?;
    let entry = Entry::of(code);
    if entry.simple_arity == count && names.is_unbound() {
        push_simple(cx, callee, code, entry, start, count);
    } else {
        let start = if loaded.code.flavor != Flavor::Plain { lift(cx, start, count) } else { start };
        bind::bind(cx, callee.target(), loaded, start, count, names)?;
        let parameters = loaded.code.parameters.count() as u32;
        push_simple(cx, callee, code, entry, start, parameters);
        if loaded.code.flavor != Flavor::Plain {
            // The arguments move into a generator object; the frame waits there.
            let frame = cx.thread.frames.pop();
            return super::generator::make(cx, callee, start, frame.map_or(0, |frame| frame.size));
        }
    }
    Err(Trap::Called)
}

impl Context<'_> {
    /// Calls `callee` with these arguments: yields its value, or pushes a frame and traps with [`Trap::Called`].
    #[cfg_attr(heddle_web, optimize(speed))]
    pub fn call(&mut self, callee: Value, arguments: &[Value]) -> NativeResult {
        self.call_with(callee, arguments, Value::UNBOUND)
    }

    /// The same, the last arguments being named by `names`, a tuple or unbound.
    #[cfg_attr(heddle_web, optimize(speed))]
    pub fn call_with(&mut self, callee: Value, arguments: &[Value], names: Value) -> NativeResult {
        // Above the innermost frame's registers nothing is alive.
        let start = self.thread.top();
        self.thread.reserve(start + arguments.len() as u32 + 1);
        value::copy(&mut self.thread.stack[start as usize..], arguments);
        enter(self, callee, start, arguments.len() as u32, names)
    }

    /// Calls a function of the prelude.
    pub fn prelude(&mut self, name: &str, arguments: &[Value]) -> NativeResult {
        match self.machine.builtins.prelude.get(name) {
            Some(function) => self.call(*function, arguments),
            None => Err(self.raise(
                crate::builtins::exceptions::ExceptionType::SystemError,
                format!("the prelude has no function {name}"),
            )),
        }
    }
}

/// Pushes frames for finalizers that are due, on top of everything; as many as leave room for what they call. The last of
/// them runs first.
pub fn start_finalizers(cx: &mut Context) -> Result<(), Pause> {
    let depth = cx.thread.frames.len();
    // Those for which there was no room come after those for which there was.
    if cx.thread.finalizing_above.is_some_and(|base| depth > base as usize) {
        return Ok(());
    }
    let room = (cx.thread.depth_limit as usize / 2).saturating_sub(depth);
    let first = cx.thread.finalizers.len().saturating_sub(room);
    cx.thread.finalizing_above = (first > 0 && room > 0).then_some(depth as u32);
    let mut due = cx.thread.finalizers.split_off(first).into_iter();
    while let Some(object) = due.next() {
        let depth = cx.thread.frames.len();
        let (finalizer, result) = if super::generator::is_generator(object) {
            (object, super::generator::finalize(cx, object, true))
        } else if let Some(weak) = object.as_kind(Kind::Weak) {
            let [reference, callback] = [2, 3].map(|word| Value::from_bits(weak.load(word)));
            (callback, cx.call(callback, &[reference]))
        } else {
            let Some(finalizer) = cx.special(object, WellKnown::Del) else { continue };
            (finalizer, cx.call(finalizer, &[object]))
        };
        match result {
            Err(Trap::Called) => {
                if let Some(frame) = cx.thread.frames.get_mut(depth) {
                    frame.on_return = OnReturn::Discard;
                    frame.owner = finalizer;
                }
            }
            Err(Trap::Pause) => {
                // There was no room: it is done later.
                cx.thread.frames.truncate(depth);
                cx.thread.finalizers.push(object);
                cx.thread.finalizers.extend(due);
                return Err(cx.pause);
            }
            Err(Trap::Raise(exception)) => report_ignored(cx, exception, finalizer),
            Ok(_) => {}
        }
    }
    Ok(())
}

/// A finalizer has run. If others found no room, the next step begins with them.
#[inline]
pub fn go_on_finalizing(cx: &mut Context) {
    if !cx.thread.finalizers.is_empty() {
        cx.end_step_soon();
    }
}

/// Tells of an exception that nobody can catch, as CPython does.
pub fn report_ignored(cx: &mut Context, exception: Value, function: Value) {
    if super::generator::is_generator(function) {
        let text = crate::builtins::threads::traceback_text(cx, exception);
        let shown = cx.short_repr(function);
        let noun = if function.is(Kind::Generator) { "closing generator" } else { "closing" };
        // An output limit here ends the run at the next write.
        let _ =
            cx.host.write(crate::host::Stream::Error, &format!("Exception ignored while {noun} {shown}:\n{text}\n"));
        return;
    }
    let name = function
        .as_kind(Kind::Function)
        .and_then(|function| cx.rust_string(function::qualified_name(function)))
        .unwrap_or_default();
    let what = if name.is_empty() || name.ends_with("__del__") { "deallocator" } else { "weakref callback" };
    let text = crate::builtins::threads::traceback_text(cx, exception);
    let object = crate::builtins::repr::address(cx, function);
    // An output limit here ends the run at the next write.
    let _ = cx.host.write(
        crate::host::Stream::Error,
        &format!("Exception ignored while calling {what} <function {name} at {object}>:\n{text}\n"),
    );
}

/// The thread has no frames left.
pub fn thread_ended(cx: &mut Context, delivery: Delivery) -> Next {
    crate::builtins::threads::ended(cx, delivery)
}
