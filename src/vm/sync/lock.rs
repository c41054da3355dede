//! `threading.Lock` and `threading.RLock`.
//!
//! Words of both: 1 how often it is held (int; a plain lock at most once), 2 the number of the thread that took it, or
//! unbound, 3–5 the line of those who wait (see [`Ring`]).

use heddle_trace::ending::BlockReason;
use heddle_trace::event::Effect;
use heddle_trace::identity::ThreadId;
use heddle_trace::operation::OperationKind;

use super::arguments::Method;
use super::ring::Ring;
use super::timeout::{self, Patience};
use super::wait::{self, Attempt, Operation};
use crate::builtins::exceptions::ExceptionType;
use crate::builtins::natives::{Args, TypeDef};
use crate::builtins::repr;
use crate::commit::Touch;
use crate::context::Context;
use crate::heap::{Header, Ref};
use crate::kind::Kind;
use crate::trap::{NativeResult, Trap};
use crate::value::Value;

/// The type of `threading.Lock()`.
pub static LOCK: TypeDef = TypeDef {
    name: "lock",
    kind: Some(Kind::Lock),
    constructor: Some(new_lock),
    subclassable: false,
    methods: &[
        ("acquire", acquire),
        ("release", release),
        ("locked", locked),
        ("acquire_lock", acquire),
        ("release_lock", release),
        ("locked_lock", locked),
        ("__enter__", acquire),
        ("__exit__", exit),
        ("__repr__", show),
    ],
    doc: "A lock object is a synchronization primitive.",
    ..TypeDef::EMPTY
};

/// The type of `threading.RLock()`.
pub static RLOCK: TypeDef = TypeDef {
    name: "RLock",
    kind: Some(Kind::RLock),
    constructor: Some(new_rlock),
    methods: &[
        ("acquire", acquire),
        ("release", release),
        ("locked", locked),
        ("_is_owned", is_owned_method),
        ("_recursion_count", recursion_count),
        ("_release_save", release_save),
        ("_acquire_restore", acquire_restore),
        ("__enter__", acquire),
        ("__exit__", exit),
        ("__repr__", show),
    ],
    ..TypeDef::EMPTY
};

fn new_lock(cx: &mut Context, args: Args) -> NativeResult {
    let given = args.values.len() - 1;
    if given > 0 {
        return Err(cx.type_error(format!("lock expected 0 arguments, got {given}")));
    }
    make(cx, Kind::Lock)
}

fn new_rlock(cx: &mut Context, args: Args) -> NativeResult {
    if args.values.len() > 1 {
        return Err(cx.type_error("RLock() takes no arguments"));
    }
    make(cx, Kind::RLock)
}

/// A new lock of this kind, free.
pub fn make(cx: &mut Context, kind: Kind) -> NativeResult {
    let [a, b, c] = Ring::EMPTY;
    cx.new_object(kind, &[Value::ZERO, Value::UNBOUND, a, b, c])
}

/// How often it is held.
#[inline(always)]
pub fn count(lock: Ref) -> u32 {
    Value::from_bits(lock.load_acquire(1)).int() as u32
}

/// Who took it.
#[inline(always)]
pub fn owner(lock: Ref) -> Option<ThreadId> {
    Value::from_bits(lock.load_acquire(2)).as_int().map(|number| ThreadId(number as u32))
}

fn set(lock: Ref, count: u32, owner: Option<ThreadId>) {
    let owner = owner.map_or(Value::UNBOUND, |thread| Value::inline_int(i64::from(thread.0)));
    lock.store_release(2, owner.bits());
    lock.store_release(1, Value::inline_int(i64::from(count)).bits());
}

/// The line of those who wait for it.
pub fn waiters(lock: Ref) -> Ring {
    Ring::new(lock, 3)
}

/// Whether this thread could take it now.
pub fn can_acquire(lock: Value, thread: ThreadId) -> bool {
    let target = lock.target();
    count(target) == 0 || (lock.is(Kind::RLock) && owner(target) == Some(thread))
}

/// Whether the thread holds it. A plain lock does not care who took it.
pub fn is_owned(lock: Value, thread: ThreadId) -> bool {
    let target = lock.target();
    count(target) > 0 && (lock.is(Kind::Lock) || owner(target) == Some(thread))
}

/// What is said of a thread that waits for it.
pub fn reason(lock: Value) -> BlockReason {
    let id = lock.target().identity();
    if lock.is(Kind::RLock) { BlockReason::RLock(id) } else { BlockReason::Lock(id) }
}

/// Takes a lock, waiting as long as the caller is willing to; says whether it did.
pub fn take(cx: &mut Context, lock: Value, patience: Patience) -> NativeResult {
    let target = lock.target();
    let reentrant = lock.is(Kind::RLock);
    let own = reentrant && owner(target) == Some(cx.thread.id);
    let operation = Operation {
        kind: OperationKind::LockAcquire,
        object: lock,
        waiters: waiters(target),
        reason: reason(lock),
        patience,
        free: own,
    };
    let taken = wait::perform(cx, operation, |cx| {
        let held = count(target);
        let id = cx.thread.id;
        if held == 0 || own {
            set(target, held + 1, Some(id));
            // Whether it would have waited as long as it takes.
            let touch = Touch::Answer(patience == Patience::Forever);
            cx.record_part(OperationKind::LockAcquire, target, touch, || Effect::Done);
            return Ok(Attempt::Done((), Vec::new()));
        }
        Ok(Attempt::Cannot(owner(target)))
    })?;
    Ok(Value::bool(taken.is_some()))
}

/// Takes a free lock `times` times over, without a word in the trace: the end of a wait for a condition. Under its
/// lock. Says whether it was free.
pub fn retake(lock: Ref, times: u32, thread: ThreadId) -> bool {
    let free = count(lock) == 0;
    if free {
        set(lock, times, Some(thread));
    }
    free
}

/// Gives a held lock back altogether: the begin of a wait for a condition. Under its lock. Says how often it was held and
/// who was called.
pub fn give_up(cx: &Context, lock: Ref) -> (u32, Vec<ThreadId>) {
    let held = count(lock);
    set(lock, 0, None);
    (held, wait::call_next(cx, waiters(lock)))
}

/// Gives a lock back once.
///
/// # Errors
/// `RuntimeError` if it is not held, or if it is a reentrant lock of another thread.
pub fn drop_once(cx: &mut Context, lock: Value) -> NativeResult {
    let target = lock.target();
    wait::ask(cx, target, OperationKind::LockRelease)?;
    let guard = cx.guard(target);
    let held = count(target);
    if lock.is(Kind::RLock) {
        if held == 0 || owner(target) != Some(cx.thread.id) {
            drop(guard);
            return Err(cx.raise(ExceptionType::RuntimeError, "cannot release un-acquired lock"));
        }
    } else if held == 0 {
        drop(guard);
        return Err(cx.raise(ExceptionType::RuntimeError, "release unlocked lock"));
    }
    let woken = if held == 1 {
        set(target, 0, None);
        wait::call_next(cx, waiters(target))
    } else {
        set(target, held - 1, Some(cx.thread.id));
        Vec::new()
    };
    cx.record_on(OperationKind::LockRelease, target, || wait::woke(&woken));
    drop(guard);
    wait::wake(cx, &woken);
    Ok(Value::NONE)
}

fn acquire(cx: &mut Context, args: Args) -> NativeResult {
    let lock = args.values[0];
    if args.values.len() == 1 {
        return take(cx, lock, Patience::Forever);
    }
    let patience = acquire_arguments(cx, args)?;
    take(cx, lock, patience)
}

/// `acquire(blocking=True, timeout=-1)`
pub fn acquire_arguments(cx: &mut Context, args: Args) -> Result<Patience, Trap> {
    let given = args.values.len() - 1;
    if given > 2 {
        return Err(cx.type_error(format!("acquire() takes at most 2 arguments ({given} given)")));
    }
    let [blocking, timeout] = args.rest().bind(cx, "acquire", ["blocking", "timeout"], 0)?;
    let blocking = blocking.is_unbound() || super::arguments::truth(blocking);
    timeout::of_lock(cx, blocking, timeout)
}

fn release(cx: &mut Context, args: Args) -> NativeResult {
    Method("release").no_arguments(cx, args)?;
    drop_once(cx, args.values[0])
}

fn exit(cx: &mut Context, args: Args) -> NativeResult {
    drop_once(cx, args.values[0])
}

fn locked(cx: &mut Context, args: Args) -> NativeResult {
    Method("locked").no_arguments(cx, args)?;
    let lock = args.values[0].target();
    super::query(cx, lock, |_| Value::bool(count(lock) > 0))
}

fn is_owned_method(cx: &mut Context, args: Args) -> NativeResult {
    Ok(Value::bool(is_owned(args.values[0], cx.thread.id)))
}

/// `RLock._recursion_count()`: how often this thread holds it.
fn recursion_count(cx: &mut Context, args: Args) -> NativeResult {
    let lock = args.values[0];
    let held = if is_owned(lock, cx.thread.id) { count(lock.target()) } else { 0 };
    Ok(Value::inline_int(i64::from(held)))
}

/// `RLock._release_save()`: gives it back altogether, and gives what [`acquire_restore`] needs.
fn release_save(cx: &mut Context, args: Args) -> NativeResult {
    let lock = args.values[0];
    let target = lock.target();
    wait::ask(cx, target, OperationKind::LockRelease)?;
    if !is_owned(lock, cx.thread.id) {
        return Err(cx.raise(ExceptionType::RuntimeError, "cannot release un-acquired lock"));
    }
    let state = cx.new_tuple(&[
        Value::inline_int(i64::from(count(target))),
        Value::inline_int(super::thread_handle::ident(cx.thread.id)),
    ])?;
    let guard = cx.guard(target);
    let (_, woken) = give_up(cx, target);
    cx.record_on(OperationKind::LockRelease, target, || wait::woke(&woken));
    drop(guard);
    wait::wake(cx, &woken);
    Ok(state)
}

/// `RLock._acquire_restore(state)`
fn acquire_restore(cx: &mut Context, args: Args) -> NativeResult {
    let [lock, state] = args.exactly(cx, "_acquire_restore")?;
    let times = state.as_kind(Kind::Tuple).and_then(|state| crate::object::tuple::item(state, 0).as_index());
    take(cx, lock, Patience::Forever)?;
    set(lock.target(), times.unwrap_or(1).max(1) as u32, Some(cx.thread.id));
    Ok(Value::NONE)
}

/// The text of a lock.
pub fn text(cx: &mut Context, lock: Value) -> String {
    let target = lock.target();
    let state = if count(target) > 0 { "locked" } else { "unlocked" };
    let address = repr::address(cx, lock);
    if lock.is(Kind::RLock) {
        let owner = owner(target).map_or(0, super::thread_handle::ident);
        format!("<{state} _thread.RLock object owner={owner} count={} at {address}>", count(target))
    } else {
        format!("<{state} _thread.lock object at {address}>")
    }
}

fn show(cx: &mut Context, args: Args) -> NativeResult {
    let text = text(cx, args.values[0]);
    cx.new_str(&text)
}
