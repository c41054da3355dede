//! What was found in a run besides its ending: any number of these.

use crate::ending::Wait;
use crate::identity::{ObjectId, Place, ThreadId};
use crate::operation::OperationKind;

/// One thing that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// Two threads touched the same data, one of them wrote, and nothing ordered the two.
    DataRace {
        /// The object touched.
        object: ObjectId,
        /// The variable, attribute or item in words, `counter` or `account.balance`.
        name: String,
        /// What kind of race.
        shape: RaceShape,
        /// The access that came first in this run.
        first: Access,
        /// The other.
        second: Access,
        /// What should have ordered the two and did not.
        missing: MissingOrder,
        /// How often these two places raced in this run.
        count: u64,
    },
    /// A note: a thread read a variable again and again until another changed it, with nothing but that to order the two.
    BusyWait {
        /// The object touched.
        object: ObjectId,
        /// The variable, attribute or item in words.
        name: String,
        /// The read that saw the change.
        reader: Access,
        /// The change.
        writer: Access,
    },
    /// Two locks were taken in both orders, which can deadlock under another schedule.
    LockOrderInversion {
        /// One lock.
        a: NamedObject,
        /// The other.
        b: NamedObject,
        /// Where `b` was taken with `a` held.
        a_then_b: Acquisition,
        /// Where `a` was taken with `b` held.
        b_then_a: Acquisition,
    },
    /// Several locks were taken in a circle, each with the one before held, which can deadlock under another schedule.
    LockOrderCycle {
        /// The steps of the circle, at least three: each takes what the next one holds, the last what the first holds.
        steps: Vec<LockStep>,
    },
    /// A thread ended with a lock still held.
    LockNeverReleased {
        /// The lock.
        lock: NamedObject,
        /// Who took it last, and where.
        taken: Acquisition,
    },
    /// Some threads can never go on, though the run went on without them.
    PartialDeadlock {
        /// The threads that wait for ever.
        waits: Vec<Wait>,
        /// A cycle among them, each waiting for the next, the last for the first; may be empty.
        cycle: Vec<ThreadId>,
    },
    /// A thread other than the main one died of an exception.
    ThreadDied {
        /// The thread.
        thread: ThreadId,
        /// Its Python name.
        thread_name: String,
        /// The last line of the traceback.
        error: String,
    },
    /// A condition was notified while nobody waited for it, and somebody began to wait afterwards.
    NotifyUnheard {
        /// The condition.
        condition: NamedObject,
        /// Who notified, and where.
        notified: Acquisition,
        /// Who waits for ever, and where.
        waiter: Acquisition,
    },
    /// An event was set and cleared again before somebody began to wait for it, who waits for ever.
    EventMissed {
        /// The event.
        event: NamedObject,
        /// Who set it, and where.
        set: Acquisition,
        /// Who cleared it, and where.
        cleared: Acquisition,
        /// Who waits for ever, and where.
        waiter: Acquisition,
    },
    /// A note: nobody joined these threads.
    NeverJoined {
        /// The threads, in the order of their numbers.
        threads: Vec<NamedThread>,
    },
    /// A thread waited through very many turns of others for what they took and gave back.
    Starved {
        /// Who.
        thread: ThreadId,
        /// Its Python name.
        thread_name: String,
        /// Where it waited.
        place: Place,
        /// For what; no object if it could have gone on and was not chosen.
        object: Option<NamedObject>,
        /// How many turns others had meanwhile.
        turns: u64,
    },
}

impl Finding {
    /// Whether it is worth knowing and no fault by itself.
    pub fn is_note(&self) -> bool {
        match self {
            Self::BusyWait { .. } | Self::NeverJoined { .. } => true,
            Self::DataRace { .. }
            | Self::LockOrderInversion { .. }
            | Self::LockOrderCycle { .. }
            | Self::LockNeverReleased { .. }
            | Self::PartialDeadlock { .. }
            | Self::ThreadDied { .. }
            | Self::NotifyUnheard { .. }
            | Self::EventMissed { .. }
            | Self::Starved { .. } => false,
        }
    }
}

/// What kind of race two accesses make.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RaceShape {
    /// A write and another access, neither of which depends on an earlier one.
    Plain,
    /// A value was read, and one that depends on it written: an update in between is lost.
    ReadModifyWrite,
    /// A condition was looked at, and something done that relies on it: it may not hold any more.
    CheckThenAct,
    /// The write by which an object became visible to the other thread, though the writer went on building it.
    PublishedEarly,
    /// An attribute of an object that was still being made, by its `__init__`: another thread had the object already, or got
    /// it without any order.
    Unfinished,
}

/// Why nothing orders the two accesses of a race.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MissingOrder {
    /// Neither thread held a lock.
    NoLock,
    /// Only one of them held a lock, so that it kept nobody out.
    OneSided,
    /// Each held a lock, and not the same one.
    DifferentLocks,
    /// The lock that all of them held was given back between a read and what relied on it: every access is ordered, but
    /// the two are not one critical section.
    LockLetGo {
        /// The lock.
        lock: NamedObject,
    },
    /// One started the other and did not wait for its end.
    NotJoined {
        /// Who was started.
        thread: ThreadId,
        /// Its Python name.
        thread_name: String,
    },
}

/// A thread and what to call it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedThread {
    /// Which.
    pub thread: ThreadId,
    /// Its Python name.
    pub thread_name: String,
}

/// One step of a circle of locks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LockStep {
    /// The lock that was held.
    pub held: NamedObject,
    /// The lock that was taken.
    pub taken: NamedObject,
    /// By whom, and where.
    pub by: Acquisition,
}

/// A call that had not returned yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CallSite {
    /// The calling function's qualified name; `<module>` for the program itself.
    pub function: String,
    /// Where it calls.
    pub place: Place,
}

/// An object and what to call it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedObject {
    /// The object.
    pub id: ObjectId,
    /// The variable that holds it where one is known, else empty.
    pub name: String,
}

/// One side of a data race.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Access {
    /// Who.
    pub thread: ThreadId,
    /// Its Python name.
    pub thread_name: String,
    /// A read or a write.
    pub kind: OperationKind,
    /// Where.
    pub place: Place,
    /// Position in the run's order.
    pub step: u64,
    /// The locks that the thread held.
    pub locks: Vec<NamedObject>,
    /// The function's qualified name; empty where it is not known.
    pub function: String,
    /// The calls that led there, the innermost first, as far as they are known.
    pub callers: Vec<CallSite>,
    /// The read that a write depends on, where one was seen.
    pub basis: Option<Place>,
}

/// Who did something to an object of synchronisation, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Acquisition {
    /// Who.
    pub thread: ThreadId,
    /// Its Python name.
    pub thread_name: String,
    /// Where.
    pub place: Place,
}
