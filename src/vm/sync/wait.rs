//! How every operation that may have to wait is performed, in both modes.
//!
//! A thread that must wait leaves a *ticket* with the object: an [`Items`](Kind::Items) of two words, the thread's number
//! and what became of the ticket. Whoever makes room takes tickets in their order, marks them as called and wakes their
//! threads, which try again. A thread that gives up marks its own ticket; marked tickets are skipped, and cleared
//! away when a ring is full.
//!
//! In Controlled mode a thread that would wait for ever leaves no ticket: it stands before its operation, and the
//! executor asks [`can_go`](super::can_go) when something has changed.

use heddle_trace::ending::BlockReason;
use heddle_trace::event::Effect;
use heddle_trace::identity::ThreadId;
use heddle_trace::operation::OperationKind;

use super::ring::Ring;
use super::timeout::Patience;
use crate::context::{Context, Mode};
use crate::heap::header::SHARED;
use crate::heap::{Header, Ref};
use crate::kind::Kind;
use crate::object::tuple;
use crate::thread::Waiting;
use crate::trap::{Pause, Trap};
use crate::value::Value;

/// An operation that may have to wait.
#[derive(Clone, Copy)]
pub struct Operation {
    /// Its kind.
    pub kind: OperationKind,
    /// The object.
    pub object: Value,
    /// Where those who wait leave their tickets.
    pub waiters: Ring,
    /// What is said of a thread that waits.
    pub reason: BlockReason,
    /// How long to wait.
    pub patience: Patience,
    /// It can go now whatever others do (the owner of a reentrant lock takes it again).
    pub free: bool,
}

/// What an attempt came to.
pub enum Attempt<T> {
    /// It was done and recorded. These threads are to be woken.
    Done(T, Vec<ThreadId>),
    /// It cannot be done now, since this thread holds the object.
    Cannot(Option<ThreadId>),
    /// There is no room in this ring: it is to grow first.
    NoRoom(Ring),
}

/// Asks for permission to do to `object` what can always be done.
#[inline]
pub fn ask(cx: &mut Context, object: Ref, kind: OperationKind) -> Result<(), Trap> {
    if object.is_shared() && !cx.is_quiet(kind) {
        cx.visible(kind, object.identity(), true)
    } else {
        cx.thread.permitted = false;
        Ok(())
    }
}

/// Asks for permission to do what depends on the state of `object`.
fn ask_for(cx: &mut Context, operation: &Operation) -> Result<(), Trap> {
    let object = operation.object.target();
    if !object.is_shared() || cx.is_quiet(operation.kind) {
        cx.thread.permitted = false;
        return Ok(());
    }
    let depends = operation.patience == Patience::Forever && !operation.free;
    stand_before(cx, operation.kind, operation.object, depends)
}

/// Asks for permission; `depends`: it can only be given while [`can_go`](super::can_go) says so.
pub fn stand_before(cx: &mut Context, kind: OperationKind, object: Value, depends: bool) -> Result<(), Trap> {
    if cx.mode == Mode::Parallel {
        return Ok(());
    }
    if cx.thread.permitted || !cx.concurrent {
        // Given: nothing is asked for any more.
        cx.thread.pending_target = Value::UNBOUND;
        return cx.visible(kind, object.target().identity(), true);
    }
    let enabled = !depends || super::state::can_perform(kind, object, cx.thread.id);
    cx.thread.pending_target = if depends { object } else { Value::UNBOUND };
    let asked = cx.visible(kind, object.target().identity(), enabled);
    if asked.is_ok() {
        cx.thread.pending_target = Value::UNBOUND;
    }
    asked
}

/// Performs an operation, waiting if need be. `attempt` does it if it can, under the object's lock, and records what it
/// did. `None`: it gave up.
///
/// # Errors
/// Pauses while it waits; the native is then executed again.
pub fn perform<T>(
    cx: &mut Context,
    operation: Operation,
    mut attempt: impl FnMut(&mut Context) -> Result<Attempt<T>, Trap>,
) -> Result<Option<T>, Trap> {
    ask_for(cx, &operation)?;
    let object = operation.object.target();
    let waiting = cx.thread.waiting;
    let mut ticket = waiting.map(|waiting| waiting.with);
    loop {
        let guard = cx.guard(object);
        let holder = match attempt(cx)? {
            Attempt::Done(value, woken) => {
                end_wait(cx);
                drop(guard);
                wake(cx, &woken);
                return Ok(Some(value));
            }
            Attempt::NoRoom(ring) => {
                drop(guard);
                ring.grow(cx)?;
                continue;
            }
            Attempt::Cannot(holder) => holder,
        };
        let timed_out = waiting.is_some_and(|waiting| waiting.timed_out);
        if operation.patience == Patience::Never || timed_out {
            end_wait(cx);
            cx.record_on(operation.kind, object, || Effect::GaveUp);
            return Ok(None);
        }
        let in_line = waiting.is_some_and(|waiting| ticket_state(waiting.with) == WAITING);
        if !in_line {
            let Some(ticket) = ticket else {
                drop(guard);
                ticket = Some(new_ticket(cx)?);
                continue;
            };
            if !make_room(operation.waiters) {
                drop(guard);
                operation.waiters.grow(cx)?;
                continue;
            }
            if waiting.is_some() {
                // Called and too late: back to the head of the line.
                set_ticket_state(ticket, WAITING);
                operation.waiters.push_front(ticket);
            } else {
                operation.waiters.push_back(ticket);
                cx.record_on(operation.kind, object, || Effect::Blocked { holder });
                let deadline = match operation.patience {
                    Patience::For(span) => Some(cx.now().saturating_add(span)),
                    Patience::Never | Patience::Forever => None,
                };
                cx.thread.waiting = Some(Waiting {
                    target: operation.object,
                    deadline,
                    timed_out: false,
                    granted: false,
                    phase: 0,
                    count: 0,
                    with: ticket,
                });
            }
        }
        drop(guard);
        let deadline = cx.thread.waiting.and_then(|waiting| waiting.deadline);
        cx.pause = Pause::Blocked { reason: operation.reason, deadline };
        return Err(Trap::Pause);
    }
}

/// Makes room for one more ticket where void ones can go. Says whether there is room.
pub fn make_room(waiters: Ring) -> bool {
    if !waiters.has_room() {
        waiters.retain(|ticket| ticket_state(ticket) == WAITING);
    }
    waiters.has_room()
}

/// The thread waits no longer: its ticket, if it still stands in line, is void. Under the object's lock.
pub fn end_wait(cx: &mut Context) {
    if let Some(waiting) = cx.thread.waiting.take()
        && ticket_state(waiting.with) == WAITING
    {
        set_ticket_state(waiting.with, VOID);
    }
    if cx.thread.interrupted {
        cx.end_step_soon();
    }
}

/// The thread is interrupted: it gives up the wait that it is in, if any. `false`: it cannot at once. The wait is then over
/// as soon as can be.
pub fn give_up(cx: &mut Context) -> bool {
    let Some(waiting) = cx.thread.waiting else { return true };
    let Some(kind) = waiting.target.kind() else {
        cx.thread.waiting = None;
        return true;
    };
    let guard = cx.guard(waiting.target.target());
    let in_line = ticket_state(waiting.with) == WAITING;
    let settles = matches!(kind, Kind::Condition | Kind::Barrier);
    if settles && in_line {
        cx.thread.waiting = Some(Waiting { timed_out: true, ..waiting });
    } else if in_line {
        set_ticket_state(waiting.with, VOID);
        cx.thread.waiting = None;
    }
    drop(guard);
    // Whoever was called must take what it was called for, or nobody would.
    in_line && !settles
}

/// Wakes threads. Nobody holds the object's lock.
#[inline]
pub fn wake(cx: &mut Context, threads: &[ThreadId]) {
    for thread in threads {
        cx.host.wake(*thread);
    }
}

/// Calls those who may try now that one of them can go on: the first, or all if the schedule is to choose.
#[inline]
pub fn call_next(cx: &Context, waiters: Ring) -> Vec<ThreadId> {
    if waiters.is_empty() {
        return Vec::new();
    }
    call(waiters, if cx.host.wakes_everybody() { u32::MAX } else { 1 })
}

/// Calls up to `count` waiting threads, in their order.
pub fn call(waiters: Ring, count: u32) -> Vec<ThreadId> {
    let mut called = Vec::new();
    while (called.len() as u64) < u64::from(count) {
        let Some(ticket) = waiters.pop_front() else { break };
        if ticket_state(ticket) == WAITING {
            set_ticket_state(ticket, CALLED);
            called.push(ThreadId(tuple::item(ticket.target(), 0).int() as u32));
        }
    }
    called
}

/// What waking these threads is in a trace.
pub fn woke(threads: &[ThreadId]) -> Effect {
    if threads.is_empty() { Effect::Done } else { Effect::Woke(threads.to_vec()) }
}

/// Stands in line.
pub const WAITING: i64 = 0;
/// Was called.
pub const CALLED: i64 = 1;
/// Its thread gave up.
pub const VOID: i64 = 2;

/// A ticket of the running thread.
///
/// # Errors
/// Pauses for a collection.
pub fn new_ticket(cx: &mut Context) -> Result<Value, Trap> {
    let ticket = cx.new_items(2)?;
    tuple::set_item(ticket, 0, Value::inline_int(i64::from(cx.thread.id.0)));
    tuple::set_item(ticket, 1, Value::inline_int(WAITING));
    if cx.concurrent {
        ticket.set_flag(SHARED);
    }
    Ok(Value::object(Kind::Items, ticket))
}

/// What became of a ticket; a thread that has none stands in no line.
pub fn ticket_state(ticket: Value) -> i64 {
    match ticket.as_kind(Kind::Items) {
        Some(ticket) => tuple::shared_item(ticket, 1).int(),
        None => VOID,
    }
}

/// Under the lock of the object whose line it stands in.
pub fn set_ticket_state(ticket: Value, state: i64) {
    if let Some(ticket) = ticket.as_kind(Kind::Items) {
        tuple::set_shared_item(ticket, 1, Value::inline_int(state));
    }
}
