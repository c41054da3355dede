//! `threading.Barrier`.
//!
//! Words: 1 parties, 2 how many have arrived (int), 3–5 the line of those who wait (see [`Ring`]), 6 whether it is broken
//! (bool), 7 the action or `None`, 8 the default timeout or `None`, 9 unused.

use heddle_trace::ending::BlockReason;
use heddle_trace::event::Effect;
use heddle_trace::identity::ThreadId;
use heddle_trace::operation::OperationKind;

use super::arguments::Method;
use super::ring::Ring;
use super::timeout::{self, Patience};
use super::wait;
use crate::builtins::natives::{Args, TypeDef};
use crate::builtins::repr;
use crate::context::Context;
use crate::frame::Delivery;
use crate::heap::{Header, Ref};
use crate::interpreter::interrupt;
use crate::kind::Kind;
use crate::object::{list, tuple};
use crate::thread::Waiting;
use crate::trap::{NativeResult, Pause, Trap};
use crate::value::Value;

/// The type of `threading.Barrier()`.
pub static TYPE: TypeDef = TypeDef {
    name: "Barrier",
    kind: Some(Kind::Barrier),
    constructor: Some(construct),
    methods: &[
        ("__init__", |cx, args| super::initialize(cx, args, construct, 9)),
        ("wait", wait),
        ("reset", reset),
        ("abort", abort),
        ("__repr__", show),
    ],
    getters: &[("parties", get_parties), ("n_waiting", get_waiting), ("broken", get_broken)],
    doc: "Implements a Barrier.",
    ..TypeDef::EMPTY
};

mod words {
    pub const PARTIES: u32 = 1;
    pub const ARRIVED: u32 = 2;
    pub const WAITERS: u32 = 3;
    pub const BROKEN: u32 = 6;
    pub const ACTION: u32 = 7;
    pub const TIMEOUT: u32 = 8;
}

/// What becomes of a ticket when the barrier breaks.
const BROKEN: i64 = 3;

fn word(barrier: Ref, word: u32) -> Value {
    Value::from_bits(barrier.load_acquire(word))
}

fn set_word(barrier: Ref, word: u32, value: Value) {
    barrier.store_release(word, value.bits());
}

fn arrived(barrier: Ref) -> i64 {
    word(barrier, words::ARRIVED).int()
}

fn waiters(barrier: Ref) -> Ring {
    Ring::new(barrier, words::WAITERS)
}

fn construct(cx: &mut Context, args: Args) -> NativeResult {
    let [parties, action, timeout] = Method("Barrier.__init__").bind(cx, args, ["parties", "action", "timeout"], 1)?;
    let Some(number) = parties.as_index() else {
        let name = cx.type_name(parties);
        return Err(cx.type_error(format!("'<' not supported between instances of '{name}' and 'int'")));
    };
    if number < 1 {
        return Err(cx.value_error("parties must be >= 1"));
    }
    let none = |value: Value| value.bound().unwrap_or(Value::NONE);
    let [a, b, c] = Ring::EMPTY;
    let number = Value::inline_int(number);
    let words = [number, Value::ZERO, a, b, c, Value::FALSE, none(action), none(timeout), Value::UNBOUND];
    cx.new_object(Kind::Barrier, &words)
}

fn broken(cx: &mut Context) -> Trap {
    super::raise_of(cx, "threading", "BrokenBarrierError")
}

fn wait(cx: &mut Context, args: Args) -> NativeResult {
    let [timeout] = Method("Barrier.wait").bind(cx, args, ["timeout"], 0)?;
    let barrier = args.values[0];
    match cx.thread.waiting {
        None => arrive(cx, barrier, timeout),
        Some(waiting) => go_on(cx, barrier, waiting),
    }
}

fn arrive(cx: &mut Context, own: Value, timeout: Value) -> NativeResult {
    let barrier = own.target();
    let timeout = if timeout.is_unbound() || timeout.is_none() { word(barrier, words::TIMEOUT) } else { timeout };
    let patience = timeout::or_none(cx, timeout)?;
    wait::ask(cx, barrier, OperationKind::BarrierWait)?;
    let ticket = wait::new_ticket(cx)?;
    let guard = loop {
        let guard = cx.guard(barrier);
        if wait::make_room(waiters(barrier)) {
            break guard;
        }
        drop(guard);
        waiters(barrier).grow(cx)?;
    };
    if word(barrier, words::BROKEN) == Value::TRUE {
        drop(guard);
        return Err(broken(cx));
    }
    let index = arrived(barrier);
    if index + 1 == word(barrier, words::PARTIES).int() {
        let tickets = waiters(barrier).items();
        let kept = cx.new_list(&tickets)?;
        while waiters(barrier).pop_front().is_some() {}
        set_word(barrier, words::ARRIVED, Value::ZERO);
        drop(guard);
        let slots = [own, kept, Value::inline_int(index)];
        cx.push_native(open, &slots)?;
        return cx.resume_top(Ok(Value::NONE));
    }
    set_word(barrier, words::ARRIVED, Value::inline_int(index + 1));
    waiters(barrier).push_back(ticket);
    cx.record_on(OperationKind::BarrierWait, barrier, || Effect::Blocked { holder: None });
    drop(guard);
    let deadline = match patience {
        Patience::Forever => None,
        Patience::Never => Some(cx.now()),
        Patience::For(span) => Some(cx.now().saturating_add(span)),
    };
    cx.thread.waiting = Some(Waiting {
        target: own,
        deadline,
        timed_out: false,
        granted: false,
        phase: 0,
        count: index as u32,
        with: ticket,
    });
    block(cx, barrier, deadline)
}

fn block(cx: &mut Context, barrier: Ref, deadline: Option<u64>) -> NativeResult {
    cx.pause = Pause::Blocked { reason: BlockReason::Barrier(barrier.identity()), deadline };
    Err(Trap::Pause)
}

/// All have arrived: the action is called, then the others are. Slots: 0 the barrier, 1 the tickets, 2 the index. Phases: 0
/// nothing was done, 1 the action has ended.
fn open(cx: &mut Context, delivery: Delivery) -> NativeResult {
    let barrier = cx.slot(0).target();
    let action = word(barrier, words::ACTION);
    let mut result = delivery;
    if cx.phase() == 0 && !action.is_none() {
        cx.set_phase(1);
        result = match cx.call(action, &[]) {
            Ok(value) => Ok(value),
            Err(Trap::Raise(exception)) => Err(exception),
            Err(trap) => return Err(trap),
        };
    }
    let guard = cx.guard(barrier);
    let state = if result.is_ok() { wait::CALLED } else { BROKEN };
    let mut woken = call(list::items(cx.slot(1).target()), state);
    if result.is_err() {
        set_word(barrier, words::BROKEN, Value::TRUE);
        woken.extend(break_up(barrier));
    }
    cx.record_on(OperationKind::BarrierWait, barrier, || wait::woke(&woken));
    drop(guard);
    wait::wake(cx, &woken);
    result.map_err(Trap::Raise)?;
    Ok(cx.slot(2))
}

/// Gives tickets that stand in line this state; says whose they are.
fn call(tickets: Vec<Value>, state: i64) -> Vec<ThreadId> {
    let mut called = Vec::new();
    for ticket in tickets {
        if wait::ticket_state(ticket) == wait::WAITING {
            wait::set_ticket_state(ticket, state);
            called.push(ThreadId(tuple::item(ticket.target(), 0).int() as u32));
        }
    }
    called
}

/// Those who wait will not be let through.
fn break_up(barrier: Ref) -> Vec<ThreadId> {
    let tickets = waiters(barrier).items();
    while waiters(barrier).pop_front().is_some() {}
    set_word(barrier, words::ARRIVED, Value::ZERO);
    call(tickets, BROKEN)
}

/// The thread was called, or its time is up, or it was woken for no reason.
fn go_on(cx: &mut Context, own: Value, waiting: Waiting) -> NativeResult {
    let barrier = own.target();
    cx.thread.permitted = false;
    let guard = cx.guard(barrier);
    let mut woken = Vec::new();
    let passed = match wait::ticket_state(waiting.with) {
        wait::CALLED => true,
        wait::WAITING if waiting.timed_out => {
            wait::set_ticket_state(waiting.with, wait::VOID);
            set_word(barrier, words::BROKEN, Value::TRUE);
            woken = break_up(barrier);
            false
        }
        wait::WAITING => {
            drop(guard);
            return block(cx, barrier, waiting.deadline);
        }
        _ => false,
    };
    cx.thread.waiting = None;
    let effect = if !passed && waiting.timed_out { Effect::GaveUp } else { wait::woke(&woken) };
    cx.record_on(OperationKind::BarrierWait, barrier, || effect);
    drop(guard);
    wait::wake(cx, &woken);
    if passed {
        return Ok(Value::inline_int(i64::from(waiting.count)));
    }
    if cx.thread.interrupted {
        let interruption = interrupt::raised(cx);
        cx.thread.interrupted = interruption == Trap::Pause;
        return Err(interruption);
    }
    Err(broken(cx))
}

fn stop(cx: &mut Context, args: Args, broken: bool) -> NativeResult {
    let barrier = args.values[0].target();
    wait::ask(cx, barrier, OperationKind::BarrierWait)?;
    let guard = cx.guard(barrier);
    let woken = break_up(barrier);
    set_word(barrier, words::BROKEN, Value::bool(broken));
    cx.record_on(OperationKind::BarrierWait, barrier, || wait::woke(&woken));
    drop(guard);
    wait::wake(cx, &woken);
    Ok(Value::NONE)
}

fn reset(cx: &mut Context, args: Args) -> NativeResult {
    Method("Barrier.reset").nothing(cx, args)?;
    stop(cx, args, false)
}

fn abort(cx: &mut Context, args: Args) -> NativeResult {
    Method("Barrier.abort").nothing(cx, args)?;
    stop(cx, args, true)
}

fn get_parties(_: &mut Context, args: Args) -> NativeResult {
    Ok(word(args.values[0].target(), words::PARTIES))
}

fn get_waiting(cx: &mut Context, args: Args) -> NativeResult {
    let barrier = args.values[0].target();
    super::query(cx, barrier, |_| word(barrier, words::ARRIVED))
}

fn get_broken(cx: &mut Context, args: Args) -> NativeResult {
    let barrier = args.values[0].target();
    super::query(cx, barrier, |_| word(barrier, words::BROKEN))
}

fn show(cx: &mut Context, args: Args) -> NativeResult {
    let barrier = args.values[0].target();
    let address = repr::address(cx, args.values[0]);
    if word(barrier, words::BROKEN) == Value::TRUE {
        return cx.new_str(&format!("<threading.Barrier at {address}: broken>"));
    }
    let parties = word(barrier, words::PARTIES).int();
    cx.new_str(&format!("<threading.Barrier at {address}: waiters={}/{parties}>", arrived(barrier)))
}
