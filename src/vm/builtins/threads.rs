//! The life of a thread: how its last frame ends, and what CPython prints then.

use heddle_trace::ending::BlockReason;
use heddle_trace::event::Effect;
use heddle_trace::identity::{ObjectId, ThreadId};
use heddle_trace::operation::OperationKind;

use super::exceptions::ExceptionType;
use super::natives::Args;
use crate::context::Context;
use crate::frame::Delivery;
use crate::heap::Header;
use crate::host::Stream;
use crate::interpreter::call;
use crate::interpreter::deliver::Next;
use crate::interpreter::import;
use crate::kind::Kind;
use crate::object::class::{self, flags};
use crate::object::exception::{self, state};
use crate::object::list;
use crate::sync::thread_handle;
use crate::trap::{NativeResult, Pause, Trap};
use crate::value::Value;
use crate::well_known::WellKnown;

/// The text that CPython prints for an uncaught exception. A `__str__` in Python is not asked.
pub fn traceback_text(cx: &mut Context, exception: Value) -> String {
    text_with(cx, exception, Value::NONE)
}

/// The same with the texts that Python code has made of those exceptions that [`untold`] names: a list, or none.
fn text_with(cx: &mut Context, exception: Value, told: Value) -> String {
    let told = told.as_kind(Kind::List).map(list::items).unwrap_or_default();
    let mut texts: Vec<(Value, Option<String>)> = Vec::new();
    for (exception, text) in untold(cx, exception).into_iter().zip(told) {
        texts.push((exception, cx.rust_string(text)));
    }
    for shown in cx.shown_exceptions(exception) {
        let current = shown.exception;
        if texts.iter().any(|(known, _)| *known == current) {
            continue;
        }
        let text = match cx.exception_text(current) {
            Ok(Some(text)) => Some(text),
            Ok(None) | Err(_) => Some(cx.short_repr(current)),
        };
        texts.push((current, text));
    }
    let text_of = |wanted: Value| {
        texts.iter().find(|(known, _)| *known == wanted).map_or(Some(String::new()), |(_, text)| text.clone())
    };
    cx.render_traceback(exception, &text_of)
}

/// Those of the exceptions that an exception's text shows whose own text needs Python code, which must run before it is
/// printed.
fn untold(cx: &Context, exception: Value) -> Vec<Value> {
    let mut found = Vec::new();
    for shown in cx.shown_exceptions(exception) {
        let class = cx.class_of(shown.exception);
        if class::flags_of(class) & flags::CUSTOM_REPR != 0 && !found.contains(&shown.exception) {
            found.push(shown.exception);
        }
    }
    found
}

/// Asks Python code for the texts of those that need it: a list for [`text_with`], or none. Calls.
fn tell(cx: &mut Context, exception: Value) -> NativeResult {
    let untold = untold(cx, exception);
    if untold.is_empty() {
        return Ok(Value::NONE);
    }
    let untold = cx.new_list(&untold)?;
    cx.prelude("_exception_texts", &[untold])
}

/// Later phases of [`main_frame`].
mod phase {
    /// The next finalizer is to be run.
    pub const FINALIZE: u32 = 3;
    /// A finalizer has ended.
    pub const FINALIZED: u32 = 4;
    /// What was registered with `atexit` was called.
    pub const AT_EXIT_TOLD: u32 = 6;
    /// What `threading` wants to be called at the end was called.
    pub const THREADS_TOLD: u32 = 5;
    /// The program's `sys.excepthook` was called.
    pub const HOOKED: u32 = 7;
}

/// Frame of the main thread below the module's body. Phase 0: the body ended; 1: the uncaught exception's text was computed;
/// 2: the exception was dealt with, other threads are waited for.
pub fn main_frame(cx: &mut Context, delivery: Delivery) -> NativeResult {
    if cx.phase() == 0 {
        match delivery {
            Ok(_) => {
                cx.set_phase(2);
                cx.checkpoint(Value::NONE);
            }
            Err(exception) => {
                cx.set_slot(0, exception);
                if let Some(hook) = crate::modules::sys::replaced_hook(cx, exception) {
                    let class = Value::object(Kind::Class, cx.class_of(exception));
                    let traceback = super::types::code::visible_entry(exception::field(exception, state::TRACEBACK));
                    cx.set_phase(phase::HOOKED);
                    return match cx.call(hook, &[class, exception, traceback]) {
                        Ok(_) => finish_hooked(cx, None),
                        Err(Trap::Raise(second)) => finish_hooked(cx, Some(second)),
                        Err(trap) => Err(trap),
                    };
                }
                return begin_rendering(cx, exception);
            }
        }
    } else if cx.phase() == phase::HOOKED {
        return finish_hooked(cx, delivery.err());
    } else if cx.phase() == 1 {
        return finish_main(cx, delivery.unwrap_or(Value::NONE));
    } else if cx.phase() == phase::FINALIZED {
        if let Err(exception) = delivery {
            finalizer_failed(cx, exception);
        }
        cx.set_phase(phase::FINALIZE);
        cx.checkpoint(Value::NONE);
        return finalize(cx);
    } else if cx.phase() == phase::FINALIZE {
        return finalize(cx);
    }
    if cx.phase() == phase::AT_EXIT_TOLD {
        return begin_finalizing(cx);
    }
    match delivery {
        Err(exception) => {
            let rendered = with_heading(exception, traceback_text(cx, exception));
            let _ = cx.host.write(Stream::Error, &format!("Exception ignored on threading shutdown:\n{rendered}\n"));
            cx.set_phase(phase::THREADS_TOLD);
            cx.checkpoint(Value::NONE);
            // Interrupted: nobody is waited for any more.
            begin_finalizing(cx)
        }
        Ok(_) if cx.phase() == phase::THREADS_TOLD => wait_for_threads(cx),
        Ok(_) => tell_threads(cx),
    }
}

/// Calls what is to be called when the main thread has ended: thread pools let their workers go.
fn tell_threads(cx: &mut Context) -> NativeResult {
    let Some(module) = import::find(cx, "threading") else { return wait_for_threads(cx) };
    let wanted = cx.module_get(module.target(), "_threading_atexits")?;
    if wanted.as_kind(Kind::List).is_none_or(|list| crate::object::list::length(list) == 0) {
        return wait_for_threads(cx);
    }
    let function = cx.module_get(module.target(), "_shutdown")?;
    cx.set_phase(phase::THREADS_TOLD);
    match cx.call(function, &[]) {
        Err(Trap::Raise(exception)) => main_frame(cx, Err(exception)),
        Ok(_) => wait_for_threads(cx),
        Err(trap) => Err(trap),
    }
}

/// Writes the exception that nobody caught, perhaps after Python has made its text.
fn begin_rendering(cx: &mut Context, exception: Value) -> NativeResult {
    cx.set_phase(1);
    let texts = tell(cx, exception)?;
    finish_main(cx, texts)
}

/// The program's `sys.excepthook` has dealt with the exception, or failed.
fn finish_hooked(cx: &mut Context, failure: Option<Value>) -> NativeResult {
    let exception = cx.slot(0);
    if let Some(failure) = failure {
        let rendered = traceback_text(cx, failure);
        let text = format!("Error in sys.excepthook:\n{rendered}\n\nOriginal exception was:\n");
        let _ = cx.host.write(Stream::Error, &text);
        return begin_rendering(cx, exception);
    }
    cx.set_phase(2);
    cx.thread.outcome = exception;
    cx.thread.uncaught = Some(traceback_text(cx, exception));
    cx.checkpoint(Value::NONE);
    tell_threads(cx)
}

fn finish_main(cx: &mut Context, texts: Value) -> NativeResult {
    let exception = cx.slot(0);
    cx.set_phase(2);
    cx.thread.outcome = exception;
    if cx.is_exception(exception, ExceptionType::SystemExit) {
        cx.thread.exit_status = exit_status(cx, exception);
        cx.thread.outcome = Value::NONE;
    } else {
        let rendered = text_with(cx, exception, texts);
        let _ = cx.host.write(Stream::Error, &format!("{rendered}\n"));
        cx.thread.uncaught = Some(rendered);
    }
    // What was printed must not be printed again if the wait is taken up later.
    cx.checkpoint(Value::NONE);
    tell_threads(cx)
}

fn exit_status(cx: &mut Context, exception: Value) -> i32 {
    let code = super::exception_type::exit_code(exception);
    if code.is_none() || code.is_unbound() {
        return 0;
    }
    if let Some(status) = code.as_index() {
        return (status & 0xff) as i32;
    }
    let text = match cx.simple_str(code) {
        Ok(Some(text)) => text,
        Ok(None) | Err(_) => cx.short_repr(code),
    };
    let _ = cx.host.write(Stream::Error, &format!("{text}\n"));
    1
}

/// First frame of any other thread. Phases: 0 nothing was done; 1 it has begun; 2 `run` ended; 3 the uncaught exception's text
/// was computed; 4 a hook of the program's dealt with the exception. Slots: 0 the exception.
pub fn thread_frame(cx: &mut Context, delivery: Delivery) -> NativeResult {
    match cx.phase() {
        0 | 1 => {
            if cx.phase() == 0 {
                cx.record(OperationKind::ThreadBegin, ObjectId::default(), || Effect::Done);
                cx.set_phase(1);
                cx.checkpoint(Value::NONE);
            }
            let object = cx.thread.object;
            let method = thread_handle::run_method(cx, object)?;
            cx.set_phase(2);
            let result = match method.kind() {
                Some(Kind::BoundMethod | Kind::Instance) => cx.call(method, &[]),
                _ => cx.call(method, &[object]),
            };
            match result {
                Ok(_) => Ok(Value::NONE),
                Err(Trap::Raise(exception)) => died(cx, exception),
                Err(trap) => Err(trap),
            }
        }
        2 => match delivery {
            Ok(_) => Ok(Value::NONE),
            Err(exception) => died(cx, exception),
        },
        3 => {
            report_death(cx, delivery.unwrap_or(Value::NONE));
            Ok(Value::NONE)
        }
        _ => {
            // An exception of the hook is reported like any other.
            if let Err(exception) = delivery {
                cx.set_slot(0, exception);
                report_death(cx, Value::NONE);
            }
            Ok(Value::NONE)
        }
    }
}

/// A thread's `run` raised.
fn died(cx: &mut Context, exception: Value) -> NativeResult {
    cx.set_slot(0, exception);
    if cx.is_exception(exception, ExceptionType::SystemExit) {
        return Ok(Value::NONE);
    }
    if let Some(module) = import::find(cx, "threading") {
        let own = cx.module_get(module.target(), "__excepthook__")?;
        let hook = cx.module_get(module.target(), "excepthook")?;
        let is_default = hook == own || hook.is_unbound();
        if !is_default || crate::modules::sys::replaced_errors(cx).is_some() {
            let hook = if is_default { own } else { hook };
            let call = cx.module_get(module.target(), "_call_hook")?;
            let rendered = traceback_text(cx, exception);
            cx.thread.uncaught = Some(rendered);
            cx.set_phase(4);
            let object = cx.thread.object;
            return cx.call(call, &[hook, exception, object]);
        }
    }
    cx.set_phase(3);
    let texts = match tell(cx, exception) {
        Ok(texts) => texts,
        Err(Trap::Raise(_)) => Value::NONE,
        Err(trap) => return Err(trap),
    };
    report_death(cx, texts);
    Ok(Value::NONE)
}

/// Prints what CPython prints for an exception that ends a thread; `texts` as for [`text_with`].
fn report_death(cx: &mut Context, texts: Value) {
    let exception = cx.slot(0);
    let mut rendered = text_with(cx, exception, texts);
    if exception::field(exception, state::TRACEBACK).is_none() {
        // CPython shows the frames of its library here.
        rendered = format!("Traceback (most recent call last):\n{rendered}");
    }
    let number = cx.thread.id.0 as usize;
    let name = cx.machine.shared().threads.get(number).map_or_else(String::new, |record| record.name.clone());
    // A limit on output ends the run at the next write.
    let _ = cx.host.write(Stream::Error, &format!("Exception in thread {name}:\n{rendered}\n"));
    cx.thread.uncaught = Some(rendered);
}

/// An uncaught exception always has a traceback in CPython, if only of frames of the library, which are left out here.
fn with_heading(exception: Value, rendered: String) -> String {
    let has_entries = exception::field(exception, state::TRACEBACK).is(Kind::Traceback);
    if has_entries { rendered } else { format!("Traceback (most recent call last):\n{rendered}") }
}

/// `_print_death(exception, thread)`: what `threading.excepthook` does. Where the program has replaced `sys.stderr`, nothing is
/// written, and the value is that file and the thread's name.
pub fn print_death(cx: &mut Context, args: Args) -> NativeResult {
    let [exception, thread] = args.exactly(cx, "_print_death")?;
    if cx.is_exception(exception, ExceptionType::SystemExit) {
        return Ok(Value::NONE);
    }
    let name = thread_handle::handle_of(thread).map(thread_handle::name_of);
    let name = name.and_then(|name| cx.rust_string(name)).unwrap_or_default();
    if let Some(file) = crate::modules::sys::replaced_errors(cx) {
        let name = cx.new_str(&name)?;
        return cx.new_tuple(&[file, name]);
    }
    let rendered = with_heading(exception, traceback_text(cx, exception));
    crate::builtins::console::write(cx, Stream::Error, &format!("Exception in thread {name}:\n{rendered}\n"))
}

/// The main thread waits for all other threads that are no daemons.
fn wait_for_threads(cx: &mut Context) -> NativeResult {
    {
        let mut shared = cx.machine.shared();
        if shared.non_daemons == 0 {
            drop(shared);
            return tell_at_exit(cx);
        }
        shared.shutdown_waiter = Some(cx.thread.id);
    }
    cx.pause = Pause::Blocked { reason: BlockReason::Shutdown, deadline: None };
    Err(Trap::Pause)
}

/// Calls what the program registered with `atexit`.
fn tell_at_exit(cx: &mut Context) -> NativeResult {
    let Some(module) = import::find(cx, "atexit") else { return begin_finalizing(cx) };
    let function = cx.module_get(module.target(), "_run_exitfuncs")?;
    cx.set_phase(phase::AT_EXIT_TOLD);
    match cx.call(function, &[]) {
        Ok(_) | Err(Trap::Raise(_)) => begin_finalizing(cx),
        Err(trap) => Err(trap),
    }
}

/// The program ends: what still has a finalizer is finalized. Slot 0 is the index of the next in the list in slot 1.
fn begin_finalizing(cx: &mut Context) -> NativeResult {
    let objects: Vec<Value> = cx.machine.heap.finalizable().into_iter().map(object_value).collect();
    if objects.is_empty() {
        return Ok(Value::NONE);
    }
    let list = cx.new_list(&objects)?;
    cx.machine.heap.forget_finalizable();
    cx.set_slot(0, Value::ZERO);
    cx.set_slot(1, list);
    cx.set_phase(phase::FINALIZE);
    cx.checkpoint(Value::NONE);
    finalize(cx)
}

fn object_value(object: crate::heap::Ref) -> Value {
    Value::object(object.header_kind(), object)
}

fn finalize(cx: &mut Context) -> NativeResult {
    loop {
        let index = cx.slot(0).int() as u32;
        let list = cx.slot(1).target();
        if index >= crate::object::list::length(list) {
            return Ok(Value::NONE);
        }
        let object = crate::object::list::item(list, index);
        cx.set_slot(0, Value::inline_int(i64::from(index) + 1));
        cx.set_phase(phase::FINALIZED);
        let result = if crate::interpreter::generator::is_generator(object) {
            crate::interpreter::generator::finalize(cx, object, false)
        } else {
            match cx.special(object, WellKnown::Del) {
                Some(finalizer) => cx.call(finalizer, &[object]),
                None => Ok(Value::NONE),
            }
        };
        match result {
            Ok(_) => {}
            Err(Trap::Raise(exception)) => finalizer_failed(cx, exception),
            Err(trap) => return Err(trap),
        }
        cx.set_phase(phase::FINALIZE);
        cx.checkpoint(Value::NONE);
    }
}

fn finalizer_failed(cx: &mut Context, exception: Value) {
    let index = (cx.slot(0).int() - 1).max(0) as u32;
    let object = crate::object::list::item(cx.slot(1).target(), index);
    let finalizer = cx.special(object, WellKnown::Del).unwrap_or(object);
    crate::interpreter::call::report_ignored(cx, exception, finalizer);
}

/// The thread has no frames left.
pub fn ended(cx: &mut Context, delivery: Delivery) -> Next {
    // What its locals held is finalized before anybody learns that it has ended.
    if cx.thread.dropped_something && cx.machine.heap.wants_collection() {
        cx.thread.redeliver = Some(delivery);
        return Next::Pause(Pause::Collect);
    }
    if !cx.thread.finalizers.is_empty() {
        cx.thread.redeliver = Some(delivery);
        return match call::start_finalizers(cx) {
            Ok(()) => Next::Frame,
            Err(pause) => Next::Pause(pause),
        };
    }
    if cx.concurrent && cx.visible(OperationKind::ThreadEnd, ObjectId::default(), true).is_err() {
        // Taken up again with nothing on the stack: see `run`.
        cx.thread.redeliver = Some(delivery);
        return Next::Pause(cx.pause);
    }
    if let Err(exception) = delivery
        && cx.thread.outcome.is_unbound()
    {
        cx.thread.outcome = exception;
    }
    if cx.thread.outcome.is_unbound() {
        cx.thread.outcome = Value::NONE;
    }
    let mut woken: Vec<ThreadId> = thread_handle::end(cx);
    {
        let mut shared = cx.machine.shared();
        let number = cx.thread.id.0 as usize;
        shared.alive = shared.alive.saturating_sub(1);
        let daemon = shared.threads.get(number).is_some_and(|record| record.daemon);
        if cx.thread.id != ThreadId::MAIN && !daemon {
            shared.non_daemons = shared.non_daemons.saturating_sub(1);
            if shared.non_daemons == 0 {
                woken.extend(shared.shutdown_waiter.take());
            }
        }
        if let Some(record) = shared.threads.get_mut(number) {
            record.finished = true;
            // Whoever has no reference to it does not need it any more.
            if cx.thread.id != ThreadId::MAIN {
                record.object = Value::UNBOUND;
            }
        }
    }
    let effect_of = woken.clone();
    let effect = if woken.is_empty() { Effect::Done } else { Effect::Woke(effect_of) };
    cx.record(OperationKind::ThreadEnd, ObjectId::default(), || effect);
    for thread in woken {
        cx.host.wake(thread);
    }
    Next::Pause(Pause::Finished)
}
