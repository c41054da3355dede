//! What executors ask about a thread that waits, or that stands before an operation: can it go, what does it wait for,
//! who holds that.

use heddle_trace::ending::BlockReason;
use heddle_trace::identity::ThreadId;
use heddle_trace::operation::OperationKind;

use super::{condition, lock, queue, semaphore, thread_handle, wait};
use crate::heap::Header;
use crate::kind::Kind;
use crate::thread::{Thread, ThreadState};
use crate::value::Value;

/// Whether the operation that the thread stands before can be performed now.
pub fn can_go(thread: &Thread) -> bool {
    match thread.pending {
        Some(operation) if !thread.pending_target.is_unbound() => {
            can_perform(operation.kind, thread.pending_target, thread.id)
        }
        _ => true,
    }
}

/// Whether a thread can perform an operation of this kind on this object now.
pub fn can_perform(kind: OperationKind, object: Value, thread: ThreadId) -> bool {
    let target = object.target();
    match (kind, object.kind()) {
        (OperationKind::LockAcquire, Some(Kind::Lock | Kind::RLock)) => lock::can_acquire(object, thread),
        (OperationKind::LockAcquire | OperationKind::ConditionWake, Some(Kind::Condition)) => {
            lock::can_acquire(condition::lock_of(target), thread)
        }
        (OperationKind::SemaphoreAcquire, Some(Kind::Semaphore)) => semaphore::value(target) > 0,
        (OperationKind::QueuePut, Some(Kind::Queue)) => queue::can_put(target),
        (OperationKind::QueueGet, Some(Kind::Queue)) => queue::can_get(target),
        (OperationKind::QueueJoin, Some(Kind::Queue)) => queue::is_done(target),
        (OperationKind::ThreadJoin, Some(Kind::ThreadHandle)) => thread_handle::has_ended(target),
        _ => true,
    }
}

/// What the operation that the thread stands before waits for.
pub fn block_reason(thread: &Thread) -> Option<BlockReason> {
    let operation = thread.pending?;
    let target = thread.pending_target.is_ref().then(|| thread.pending_target.target())?;
    let id = target.identity();
    Some(match (operation.kind, thread.pending_target.kind()?) {
        (OperationKind::LockAcquire, Kind::Lock | Kind::RLock) => lock::reason(thread.pending_target),
        (OperationKind::ConditionWake, Kind::Condition) => lock::reason(condition::lock_of(target)),
        (OperationKind::SemaphoreAcquire, Kind::Semaphore) => BlockReason::Semaphore(id),
        (OperationKind::QueuePut, Kind::Queue | Kind::SimpleQueue) => BlockReason::QueueFull(id),
        (OperationKind::QueueGet, Kind::Queue | Kind::SimpleQueue) => BlockReason::QueueEmpty(id),
        (OperationKind::QueueJoin, Kind::Queue) => BlockReason::QueueTasks(id),
        (OperationKind::ThreadJoin, Kind::ThreadHandle) => BlockReason::Join(thread_handle::thread_of(target)?),
        _ => return None,
    })
}

/// Who holds what the thread waits for.
pub fn holder(thread: &Thread) -> Option<ThreadId> {
    let object = awaited(thread)?;
    match object.kind()? {
        Kind::Lock | Kind::RLock => lock::owner(object.target()),
        Kind::ThreadHandle => thread_handle::thread_of(object.target()),
        _ => None,
    }
}

/// The object that the thread waits for, or that it stands before: for a condition whose wait is over, the lock.
pub fn awaited(thread: &Thread) -> Option<Value> {
    let waiting = thread.waiting.filter(|waiting| waiting.target.is_ref());
    let object = match waiting {
        Some(waiting) => waiting.target,
        None => thread.pending_target,
    };
    if let (Some(waiting), Some(condition)) = (waiting, object.as_kind(Kind::Condition)) {
        let still_waits = wait::ticket_state(waiting.with) == wait::WAITING
            && matches!(thread.state, ThreadState::Blocked { reason: BlockReason::Condition(_), .. });
        return Some(if still_waits { object } else { condition::lock_of(condition) });
    }
    object.is_ref().then_some(object)
}
