//! `threading.Event`.
//!
//! Words: 1 whether it is set (bool), 2–4 the line of those who wait (see [`Ring`]).

use heddle_trace::ending::BlockReason;
use heddle_trace::event::Effect;
use heddle_trace::operation::OperationKind;

use super::arguments::Method;
use super::ring::Ring;
use super::wait::{self, Attempt, Operation};
use super::{timeout, warning};
use crate::builtins::natives::{Args, TypeDef};
use crate::builtins::repr;
use crate::context::Context;
use crate::heap::{Header, Ref};
use crate::kind::Kind;
use crate::trap::NativeResult;
use crate::value::Value;

/// The type of `threading.Event()`.
pub static TYPE: TypeDef = TypeDef {
    name: "Event",
    kind: Some(Kind::Event),
    constructor: Some(construct),
    methods: &[
        ("is_set", is_set_method),
        ("isSet", is_set_old),
        ("set", set),
        ("clear", clear),
        ("wait", wait),
        ("__repr__", show),
    ],
    doc: "Class implementing event objects.",
    ..TypeDef::EMPTY
};

/// Whether it is set.
#[inline(always)]
pub fn is_set(event: Ref) -> bool {
    Value::from_bits(event.load_acquire(1)) == Value::TRUE
}

fn waiters(event: Ref) -> Ring {
    Ring::new(event, 2)
}

fn construct(cx: &mut Context, args: Args) -> NativeResult {
    Method("Event.__init__").nothing(cx, args)?;
    let [a, b, c] = Ring::EMPTY;
    cx.new_object(Kind::Event, &[Value::FALSE, a, b, c])
}

fn is_set_method(cx: &mut Context, args: Args) -> NativeResult {
    Method("Event.is_set").nothing(cx, args)?;
    let event = args.values[0].target();
    super::query(cx, event, |_| Value::bool(is_set(event)))
}

fn is_set_old(cx: &mut Context, args: Args) -> NativeResult {
    warning::deprecated(cx, "isSet() is deprecated, use is_set() instead");
    is_set_method(cx, args)
}

fn set(cx: &mut Context, args: Args) -> NativeResult {
    Method("Event.set").nothing(cx, args)?;
    let event = args.values[0].target();
    wait::ask(cx, event, OperationKind::EventSet)?;
    let guard = cx.guard(event);
    event.store_release(1, Value::TRUE.bits());
    let woken = wait::call(waiters(event), u32::MAX);
    cx.record_on(OperationKind::EventSet, event, || wait::woke(&woken));
    drop(guard);
    wait::wake(cx, &woken);
    Ok(Value::NONE)
}

fn clear(cx: &mut Context, args: Args) -> NativeResult {
    Method("Event.clear").nothing(cx, args)?;
    let event = args.values[0].target();
    wait::ask(cx, event, OperationKind::EventClear)?;
    let _guard = cx.guard(event);
    event.store_release(1, Value::FALSE.bits());
    cx.record_on(OperationKind::EventClear, event, || Effect::Done);
    Ok(Value::NONE)
}

fn wait(cx: &mut Context, args: Args) -> NativeResult {
    let [timeout] = Method("Event.wait").bind(cx, args, ["timeout"], 0)?;
    let patience = timeout::or_none(cx, timeout)?;
    let event = args.values[0].target();
    let operation = Operation {
        kind: OperationKind::EventWait,
        object: args.values[0],
        waiters: waiters(event),
        reason: BlockReason::Event(event.identity()),
        patience,
        // A wait has an effect of its own: whoever waits when it is set goes on, even if it is cleared at once.
        free: true,
    };
    let passed = wait::perform(cx, operation, |cx| {
        // Whoever was called saw it set, even if it was cleared since: CPython's `wait` returns True then too.
        let called = cx.thread.waiting.is_some_and(|waiting| wait::ticket_state(waiting.with) == wait::CALLED);
        if is_set(event) || called {
            cx.record_on(OperationKind::EventWait, event, || Effect::Done);
            return Ok(Attempt::Done((), Vec::new()));
        }
        Ok(Attempt::Cannot(None))
    })?;
    Ok(Value::bool(passed.is_some()))
}

fn show(cx: &mut Context, args: Args) -> NativeResult {
    let address = repr::address(cx, args.values[0]);
    let state = if is_set(args.values[0].target()) { "set" } else { "unset" };
    cx.new_str(&format!("<threading.Event at {address}: {state}>"))
}
