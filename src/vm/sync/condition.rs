//! `threading.Condition`.
//!
//! Words: 1 the lock, 2–4 the line of those who wait to be notified (see [`Ring`]).
//!
//! A wait has two parts. The first gives the lock back and lines up. The second begins when the thread was notified, or
//! its time is up, and takes the lock again; how often it had been taken is kept in
//! [`Waiting::count`](crate::thread::Waiting::count).

use heddle_trace::ending::BlockReason;
use heddle_trace::event::Effect;
use heddle_trace::operation::OperationKind;

use super::arguments::Method;
use super::lock;
use super::ring::Ring;
use super::timeout::{self, Patience};
use super::wait;
use crate::builtins::exceptions::ExceptionType;
use crate::builtins::natives::{Args, TypeDef};
use crate::commit::Touch;
use crate::context::{Context, Mode};
use crate::heap::{Header, Ref};
use crate::interpreter::interrupt;
use crate::kind::Kind;
use crate::thread::Waiting;
use crate::trap::{NativeResult, Pause, Trap};
use crate::value::Value;

/// The type of `threading.Condition()`.
pub static TYPE: TypeDef = TypeDef {
    name: "Condition",
    kind: Some(Kind::Condition),
    constructor: Some(construct),
    methods: &[
        ("__init__", initialize),
        ("acquire", acquire),
        ("release", release),
        ("locked", locked),
        ("_is_owned", |cx, args| Ok(Value::bool(lock::is_owned(lock_of(args.values[0].target()), cx.thread.id)))),
        ("__enter__", acquire),
        ("__exit__", exit),
        ("wait", wait),
        ("wait_for", wait_for),
        ("notify", notify),
        ("notify_all", notify_all),
        ("notifyAll", notify_all_old),
        ("__repr__", show),
    ],
    doc: "Class that implements a condition variable.",
    ..TypeDef::EMPTY
};

/// The wait for a notification.
const NOTIFICATION: u8 = 1;
/// The wait for the lock.
const LOCK: u8 = 2;

/// Its lock.
#[inline(always)]
pub fn lock_of(condition: Ref) -> Value {
    Value::from_bits(condition.load_acquire(1))
}

fn waiters(condition: Ref) -> Ring {
    Ring::new(condition, 2)
}

fn construct(cx: &mut Context, args: Args) -> NativeResult {
    let [given] = Method("Condition.__init__").bind(cx, args, ["lock"], 0)?;
    let lock = match given.kind() {
        _ if given.is_unbound() || given.is_none() => lock::make(cx, Kind::RLock)?,
        Some(Kind::Lock | Kind::RLock) => given,
        Some(Kind::Condition) => lock_of(given.target()),
        Some(Kind::Instance) if cx.unwrap_payload(given, Kind::RLock).is(Kind::RLock) => {
            cx.unwrap_payload(given, Kind::RLock)
        }
        Some(Kind::Instance | Kind::Semaphore) => {
            // A lock that is none of ours: the condition is written in Python too.
            let Some(module) = crate::interpreter::import::find(cx, "threading") else { return Err(Trap::Pause) };
            let class = cx.module_get(module.target(), "_ConditionOverLock")?;
            return cx.call(class, &[given]);
        }
        _ => {
            let name = cx.type_name(given);
            let text = format!("'{name}' object has no attribute 'acquire'");
            return Err(cx.raise(ExceptionType::AttributeError, text));
        }
    };
    let [a, b, c] = Ring::EMPTY;
    cx.new_object(Kind::Condition, &[lock, a, b, c])
}

/// `__init__` of a subclass.
fn initialize(cx: &mut Context, args: Args) -> NativeResult {
    let [given] = Method("Condition.__init__").bind(cx, args, ["lock"], 0)?;
    let foreign =
        matches!(given.kind(), Some(Kind::Instance)) && !cx.unwrap_payload(given, Kind::RLock).is(Kind::RLock);
    if foreign || given.is(Kind::Semaphore) {
        let text = "in Heddle a subclass of Condition takes a Lock or an RLock, not a lock written in Python";
        return Err(cx.raise(ExceptionType::NotImplementedError, text));
    }
    super::initialize(cx, args, construct, 4)
}

fn acquire(cx: &mut Context, args: Args) -> NativeResult {
    let patience = if args.values.len() == 1 { Patience::Forever } else { lock::acquire_arguments(cx, args)? };
    lock::take(cx, lock_of(args.values[0].target()), patience)
}

fn release(cx: &mut Context, args: Args) -> NativeResult {
    Method("release").no_arguments(cx, args)?;
    lock::drop_once(cx, lock_of(args.values[0].target()))
}

fn exit(cx: &mut Context, args: Args) -> NativeResult {
    lock::drop_once(cx, lock_of(args.values[0].target()))
}

fn locked(cx: &mut Context, args: Args) -> NativeResult {
    Method("locked").no_arguments(cx, args)?;
    let lock = lock_of(args.values[0].target()).target();
    super::query(cx, lock, |_| Value::bool(lock::count(lock) > 0))
}

fn wait(cx: &mut Context, args: Args) -> NativeResult {
    let [timeout] = Method("Condition.wait").bind(cx, args, ["timeout"], 0)?;
    let condition = args.values[0];
    match cx.thread.waiting {
        None => begin(cx, condition, timeout),
        Some(waiting) if waiting.phase == NOTIFICATION => notified(cx, condition, waiting),
        Some(waiting) => take_again(cx, condition, waiting),
    }
}

/// Gives the lock back and lines up.
fn begin(cx: &mut Context, condition: Value, timeout: Value) -> NativeResult {
    let target = condition.target();
    wait::ask(cx, target, OperationKind::ConditionWait)?;
    let lock = lock_of(target);
    if !lock::is_owned(lock, cx.thread.id) {
        return Err(cx.raise(ExceptionType::RuntimeError, "cannot wait on un-acquired lock"));
    }
    let deadline = match timeout::or_none(cx, timeout)? {
        Patience::Forever => None,
        Patience::Never => Some(cx.now()),
        Patience::For(span) => Some(cx.now().saturating_add(span)),
    };
    let ticket = wait::new_ticket(cx)?;
    let guard = loop {
        let guard = cx.guard(target);
        if wait::make_room(waiters(target)) {
            break guard;
        }
        drop(guard);
        waiters(target).grow(cx)?;
    };
    waiters(target).push_back(ticket);
    // The condition's own lock is kept until the wait is recorded, so that no notification can come before it.
    let lock_guard = cx.guard(lock.target());
    let (count, woken) = lock::give_up(cx, lock.target());
    let touch = Touch::Lock(lock.target().identity());
    cx.record_part(OperationKind::ConditionWait, target, touch, || wait::woke(&woken));
    drop(lock_guard);
    drop(guard);
    wait::wake(cx, &woken);
    if cx.mode == Mode::Controlled && cx.concurrent && target.is_shared() {
        // What comes next, when it is notified, is to take the lock again.
        if let Some(pending) = &mut cx.thread.pending {
            pending.kind = OperationKind::ConditionWake;
        }
        cx.thread.pending_target = condition;
    }
    let waiting = Waiting {
        target: condition,
        deadline,
        timed_out: false,
        granted: false,
        phase: NOTIFICATION,
        count,
        with: ticket,
    };
    cx.thread.waiting = Some(waiting);
    block(cx, BlockReason::Condition(target.identity()), deadline)
}

fn block(cx: &mut Context, reason: BlockReason, deadline: Option<u64>) -> NativeResult {
    cx.pause = Pause::Blocked { reason, deadline };
    Err(Trap::Pause)
}

/// The thread was notified, or its time is up, or it was woken for no reason.
fn notified(cx: &mut Context, condition: Value, mut waiting: Waiting) -> NativeResult {
    let target = condition.target();
    let guard = cx.guard(target);
    match wait::ticket_state(waiting.with) {
        wait::WAITING if !waiting.timed_out => {
            drop(guard);
            cx.thread.permitted = false;
            return block(cx, BlockReason::Condition(target.identity()), waiting.deadline);
        }
        wait::WAITING => wait::set_ticket_state(waiting.with, wait::VOID),
        wait::CALLED => waiting.granted = true,
        _ => {}
    }
    drop(guard);
    cx.thread.waiting = Some(waiting);
    take_again(cx, condition, waiting)
}

/// Takes the lock again, as often as it was taken before.
fn take_again(cx: &mut Context, condition: Value, waiting: Waiting) -> NativeResult {
    let target = condition.target();
    let lock = lock_of(target);
    let free = lock::can_acquire(lock, cx.thread.id);
    if target.is_shared() {
        if !free {
            // Leave to try does not help: others have the lock.
            cx.thread.permitted = false;
        }
        wait::stand_before(cx, OperationKind::ConditionWake, condition, true)?;
    } else {
        cx.thread.permitted = false;
    }
    let interruption = if cx.thread.interrupted { Some(interrupt::raised(cx)) } else { None };
    if interruption == Some(Trap::Pause) {
        return Err(Trap::Pause);
    }
    let mut ticket = (waiting.phase == LOCK).then_some(waiting.with);
    loop {
        let guard = cx.guard(lock.target());
        if lock::retake(lock.target(), waiting.count, cx.thread.id) {
            let effect = if waiting.granted { Effect::Done } else { Effect::GaveUp };
            wait::end_wait(cx);
            let touch = Touch::Lock(lock.target().identity());
            cx.record_part(OperationKind::ConditionWake, target, touch, || effect);
            if let Some(interruption) = interruption {
                cx.thread.interrupted = false;
                return Err(interruption);
            }
            return Ok(Value::bool(waiting.granted));
        }
        let in_line = waiting.phase == LOCK && wait::ticket_state(waiting.with) == wait::WAITING;
        if !in_line {
            let Some(ticket) = ticket else {
                drop(guard);
                ticket = Some(wait::new_ticket(cx)?);
                continue;
            };
            let line = lock::waiters(lock.target());
            if !wait::make_room(line) {
                drop(guard);
                line.grow(cx)?;
                continue;
            }
            wait::set_ticket_state(ticket, wait::WAITING);
            if waiting.phase == LOCK {
                line.push_front(ticket);
            } else {
                line.push_back(ticket);
            }
            cx.thread.waiting = Some(Waiting { phase: LOCK, deadline: None, with: ticket, ..waiting });
        }
        drop(guard);
        return block(cx, lock::reason(lock), None);
    }
}

fn wait_for(cx: &mut Context, args: Args) -> NativeResult {
    let [predicate, timeout] = Method("Condition.wait_for").bind(cx, args, ["predicate", "timeout"], 1)?;
    let timeout = timeout.bound().unwrap_or(Value::NONE);
    cx.prelude("_condition_wait_for", &[args.values[0], predicate, timeout])
}

/// Notifies up to `count` waiting threads.
fn notify_some(cx: &mut Context, condition: Value, count: u32) -> NativeResult {
    let target = condition.target();
    wait::ask(cx, target, OperationKind::ConditionNotify)?;
    if !lock::is_owned(lock_of(target), cx.thread.id) {
        return Err(cx.raise(ExceptionType::RuntimeError, "cannot notify on un-acquired lock"));
    }
    let guard = cx.guard(target);
    let woken = wait::call(waiters(target), count);
    cx.record_on(OperationKind::ConditionNotify, target, || Effect::Woke(woken.clone()));
    drop(guard);
    wait::wake(cx, &woken);
    Ok(Value::NONE)
}

fn notify(cx: &mut Context, args: Args) -> NativeResult {
    let [count] = Method("Condition.notify").bind(cx, args, ["n"], 0)?;
    let count = match count.as_index() {
        None if count.is_unbound() => 1,
        Some(count) => count.clamp(0, i64::from(u32::MAX)) as u32,
        None => {
            let name = cx.type_name(count);
            return Err(cx.type_error(format!("'>' not supported between instances of '{name}' and 'int'")));
        }
    };
    notify_some(cx, args.values[0], count)
}

fn notify_all(cx: &mut Context, args: Args) -> NativeResult {
    Method("Condition.notify_all").nothing(cx, args)?;
    notify_some(cx, args.values[0], u32::MAX)
}

fn notify_all_old(cx: &mut Context, args: Args) -> NativeResult {
    super::warning::deprecated(cx, "notifyAll() is deprecated, use notify_all() instead");
    Method("Condition.notifyAll").nothing(cx, args)?;
    notify_some(cx, args.values[0], u32::MAX)
}

fn show(cx: &mut Context, args: Args) -> NativeResult {
    let condition = args.values[0].target();
    let lock = lock_of(condition);
    let shown = lock::text(cx, lock);
    let waiting = waiters(condition).items().into_iter().filter(|t| wait::ticket_state(*t) == wait::WAITING).count();
    cx.new_str(&format!("<Condition({shown}, {waiting})>"))
}
