//! Events: what really happened, one for each visible operation that was committed or that blocked.

use crate::identity::{ObjectId, Place, ThreadId};
use crate::operation::OperationKind;

/// One event of a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Position in the run's order, from 0.
    pub step: u64,
    /// Who did it.
    pub thread: ThreadId,
    /// What was done.
    pub kind: OperationKind,
    /// To which object.
    pub object: ObjectId,
    /// Where in the source.
    pub place: Place,
    /// The virtual (Controlled) or real (Parallel) clock in nanoseconds since the start of the run.
    pub time: u64,
    /// What came of it.
    pub effect: Effect,
}

/// What came of an operation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// It was done; nothing more to say.
    Done,
    /// It could not go on: the thread waits for the object, which `holder` holds if anyone does.
    Blocked {
        /// Who holds the lock.
        holder: Option<ThreadId>,
    },
    /// It gave up: a timeout passed, or the call was not to wait.
    GaveUp,
    /// It made these threads able to go on.
    Woke(Vec<ThreadId>),
    /// It started or joined this thread.
    Thread(ThreadId),
    /// It read or wrote a value, shown shortened; `name` is the variable, attribute or key.
    Value {
        /// Variable, attribute or key.
        name: String,
        /// The value's `repr`, shortened to 60 code points.
        value: String,
    },
    /// It wrote these bytes to a stream (1 output, 2 error) or read them (0).
    Text {
        /// 0 input, 1 output, 2 error.
        stream: u8,
        /// The text.
        text: String,
    },
    /// It raised an exception of this type.
    Raised(String),
    /// It waits or slept until this time, in nanoseconds since the start of the run.
    Until(u64),
    /// It put a message into a queue or took one out of it.
    Message {
        /// Number of the message in its queue, from 1 in the order of the puts: the same for its put and its get.
        number: u64,
        /// The message's `repr`, shortened to 60 code points.
        value: String,
    },
}
