//! One access, as it is kept until another may race with it.

use std::sync::Arc;

use heddle_trace::identity::{ObjectId, Place, ThreadId};
use heddle_trace::operation::OperationKind;
use heddle_vm::commit::Site;

use super::clock::Clock;

/// An access.
#[derive(Clone, Debug)]
pub struct Access {
    pub thread: ThreadId,
    /// The thread's own number on its clock.
    pub clock: u32,
    pub step: u64,
    pub kind: OperationKind,
    pub place: Place,
    pub site: Option<Arc<Site>>,
    /// The locks that the thread held.
    pub held: Arc<[ObjectId]>,
    /// The read that it depends on.
    pub basis: Option<Place>,
}

impl Access {
    /// Whether it is of another thread than the one with this clock, and nothing orders it before.
    #[inline]
    pub fn is_unordered(&self, thread: ThreadId, clock: &Clock) -> bool {
        self.thread != thread && self.clock > clock.of(self.thread)
    }
}

/// What two accesses raced on.
#[derive(Clone, Debug)]
pub struct Clash {
    pub first: Access,
    pub second: Access,
}
