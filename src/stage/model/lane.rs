//! A lane: one thread, what it was doing when, and what it held.

use heddle_trace::ending::BlockReason;
use heddle_trace::identity::{Lineage, ObjectId, ThreadId};

use crate::timeline::{Changes, Levels, Span};

/// One thread of the run.
#[derive(Clone, Debug)]
pub struct Lane {
    /// Which thread. Threads are numbered in the order of creation, and lanes stand in that order.
    pub thread: ThreadId,
    /// Its identity in every run.
    pub lineage: Lineage,
    /// Its Python name; empty if the trace has not told it.
    pub name: String,
    /// Whether it is a daemon.
    pub daemon: bool,
    /// How many events had happened when it was created.
    pub created: u32,
    /// Its first event.
    pub begun: Option<u32>,
    /// The event with which it ended.
    pub ended: Option<u32>,
    /// It ended by an exception.
    pub died: bool,
    /// Its events, in order.
    pub events: Vec<u32>,
    /// Stretches of events in which it alone ran (`from` its first event, `to` the first event of another thread).
    pub stints: Vec<Stint>,
    /// What it could do; nothing before its first event.
    pub states: Changes<State>,
    /// Locks it held, from acquire to release.
    pub holds: Levels<Hold>,
    /// Values it had read and not yet written back.
    pub hands: Levels<Hand>,
}

/// Events `from..to` of one thread in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stint {
    /// Its first event.
    pub from: u32,
    /// One past its last event.
    pub to: u32,
}

/// What a thread can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It runs or can run: which of the two, the line of control tells.
    Ready,
    /// It cannot go on.
    Blocked(Block),
    /// It sleeps until this time, in nanoseconds since the start of the run.
    Sleeping {
        /// When it wakes.
        until: u64,
    },
    /// It has ended.
    Ended,
}

/// Why and since when a thread is blocked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// For what it waits.
    pub reason: BlockReason,
    /// The object it waits for; 0 if none.
    pub object: ObjectId,
    /// Who held the object when the wait began.
    pub holder: Option<ThreadId>,
    /// The event with which the wait began.
    pub event: u32,
}

/// A held lock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hold {
    /// The lock.
    pub lock: ObjectId,
    /// How many times a reentrant lock is held.
    pub depth: Changes<u32>,
}

/// A value that a thread has read from a shared variable and on which its next write of the variable depends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hand {
    /// The variable.
    pub variable: super::Variable,
    /// The event that read it.
    pub read: u32,
    /// The event that wrote it.
    pub write: u32,
    /// The first write by another thread in between: from there on the value is stale.
    pub stale: Option<u32>,
    /// The last write by another thread in between: what it wrote is lost.
    pub overwrites: Option<u32>,
    /// Whether something is lost: the value that was overwritten is neither what was read nor what was written.
    pub loses: bool,
}

impl Lane {
    /// A thread of which nothing has happened yet.
    pub(super) fn new(thread: ThreadId, created: u32) -> Self {
        Self {
            thread,
            lineage: Lineage::default(),
            name: String::new(),
            daemon: false,
            created,
            begun: None,
            ended: None,
            died: false,
            events: Vec::new(),
            stints: Vec::new(),
            states: Changes::default(),
            holds: Levels::default(),
            hands: Levels::default(),
        }
    }

    /// What it can do at a position; `None` before its first event.
    pub fn state_at(&self, position: u32) -> Option<State> {
        self.states.at(position).copied()
    }

    /// Its last event before a position.
    pub fn last_event(&self, position: u32) -> Option<u32> {
        let after = self.events.partition_point(|&event| event < position);
        self.events.get(after.checked_sub(1)?).copied()
    }

    /// Its first event at or after a position.
    pub fn next_event(&self, position: u32) -> Option<u32> {
        self.events.get(self.events.partition_point(|&event| event < position)).copied()
    }

    /// The locks it holds at a position, in the order of their brackets.
    pub fn holds_at(&self, position: u32) -> impl Iterator<Item = &Span<Hold>> {
        self.holds.at(position)
    }

    /// The values it has in hand at a position.
    pub fn hands_at(&self, position: u32) -> impl Iterator<Item = &Hand> {
        self.hands.at(position).map(|span| &span.value)
    }
}
