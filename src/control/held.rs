//! The locks that a thread holds.

use std::sync::{Arc, OnceLock};

use heddle_trace::event::Effect;
use heddle_trace::identity::{ObjectId, Place};
use heddle_trace::operation::OperationKind;
use heddle_vm::commit::{Commit, Touch};

/// The locks that one thread holds, in the order in which it took them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Held {
    locks: Vec<HeldLock>,
    /// Locks taken so far.
    taken: u64,
    /// Their identities, if anybody has asked since they changed.
    ids: OnceLock<Arc<[ObjectId]>>,
}

/// A lock that is held.
#[derive(Clone, Debug)]
pub(crate) struct HeldLock {
    pub lock: ObjectId,
    /// How often.
    pub times: u32,
    /// Where it was taken first.
    pub place: Place,
    /// What the thread held then.
    pub under: Arc<[ObjectId]>,
    /// Which of the thread's acquisitions this is.
    pub number: u64,
}

/// What an operation did to a lock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LockChange {
    /// A thread took it.
    Taken(ObjectId),
    /// A thread gave it back.
    Given(ObjectId),
}

/// What an operation did to a lock, if it did anything.
pub(crate) fn lock_change(commit: &Commit) -> Option<LockChange> {
    let object = commit.operation.object;
    match (commit.operation.kind, commit.touch, &commit.effect) {
        (_, _, Effect::Blocked { .. }) => None,
        (OperationKind::LockAcquire, _, effect) => (*effect != Effect::GaveUp).then_some(LockChange::Taken(object)),
        (OperationKind::LockRelease, ..) => Some(LockChange::Given(object)),
        (OperationKind::ConditionWait, Touch::Lock(lock), _) => Some(LockChange::Given(lock)),
        (OperationKind::ConditionWake, Touch::Lock(lock), _) => Some(LockChange::Taken(lock)),
        _ => None,
    }
}

impl Held {
    /// The locks.
    pub fn locks(&self) -> &[HeldLock] {
        &self.locks
    }

    /// Their identities.
    pub fn ids(&self) -> Arc<[ObjectId]> {
        self.ids.get_or_init(|| self.locks.iter().map(|held| held.lock).collect()).clone()
    }

    /// The thread takes a lock. Says whether it did not hold it before.
    pub fn take(&mut self, lock: ObjectId, place: Place) -> bool {
        if let Some(known) = self.locks.iter_mut().find(|known| known.lock == lock) {
            known.times += 1;
            return false;
        }
        let under = if self.locks.is_empty() { Arc::default() } else { self.ids() };
        self.taken += 1;
        self.locks.push(HeldLock { lock, times: 1, place, under, number: self.taken });
        self.ids = OnceLock::new();
        true
    }

    /// The thread gives a lock back; `wholly`: however often it took it. Says whether it held it.
    pub fn give(&mut self, lock: ObjectId, wholly: bool) -> bool {
        let Some(index) = self.locks.iter().position(|known| known.lock == lock) else { return false };
        self.locks[index].times -= 1;
        if wholly || self.locks[index].times == 0 {
            self.locks.remove(index);
            self.ids = OnceLock::new();
        }
        true
    }

    /// The locks, each with the number of the acquisition.
    pub fn acquired(&self) -> Vec<(ObjectId, u64)> {
        self.locks.iter().map(|held| (held.lock, held.number)).collect()
    }
}
