//! What a trace is made of: events, and the names of what they mention.

use crate::event::Event;
use crate::identity::{Lineage, ObjectId, ThreadId};

/// One entry of a trace, in the order in which it became known. A thread, object or source is introduced before the first
/// event that mentions it, and once more if what is known about it changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Record {
    /// Something happened.
    Event(Event),
    /// A thread was created.
    Thread(ThreadRecord),
    /// An object was mentioned for the first time, or its readable name became known.
    Object(ObjectRecord),
    /// A source was loaded.
    Source(SourceRecord),
    /// So many events are missing here, because whoever reads the trace could not take them.
    Dropped {
        /// How many.
        count: u64,
    },
}

/// Who a thread is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThreadRecord {
    /// Its number in this run.
    pub id: ThreadId,
    /// Its identity in every run.
    pub lineage: Lineage,
    /// Its Python name.
    pub name: String,
    /// Whether it is a daemon.
    pub daemon: bool,
}

/// What an object is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ObjectRecord {
    /// Its number in this run.
    pub id: ObjectId,
    /// The name of its type: `Lock`, `Queue`, `dict`, …
    pub kind: String,
    /// The variable that holds it where one is known, else empty.
    pub name: String,
}

/// What a source is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceRecord {
    /// Its number, as in [`Place::source`](crate::identity::Place::source).
    pub number: u16,
    /// Its name, as tracebacks show it.
    pub name: String,
}

impl From<Event> for Record {
    fn from(event: Event) -> Self {
        Self::Event(event)
    }
}
