//! The objects that threads share, each as a row: how its state changed.

use heddle_trace::identity::ObjectId;
use heddle_trace::operation::OperationKind;

use super::Variable;
use crate::timeline::{Changes, Span};

/// The row of one object.
#[derive(Clone, Debug)]
pub struct Row {
    /// Which.
    pub subject: Subject,
    /// The events that touched it, in order.
    pub events: Vec<u32>,
    /// How many threads wait for it.
    pub waiters: Changes<u32>,
    /// What it looked like.
    pub history: History,
}

/// What a row is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    /// An object of synchronisation.
    Object(ObjectId),
    /// A shared variable, attribute or container.
    Variable(Variable),
}

/// How the state of an object changed.
#[derive(Clone, Debug)]
pub enum History {
    /// A lock: who owned it (lane numbers).
    Owner(Vec<Span<u32>>),
    /// A condition or a barrier: only its waiters change.
    Waiters,
    /// A semaphore.
    Count(Count),
    /// A queue.
    Length(Length),
    /// An event: whether it is set.
    Flag(Changes<bool>),
    /// A variable: the values written or, before the first write, read.
    Values(Changes<Value>),
}

impl History {
    /// The type of such an object, for one of which the trace tells neither name nor type.
    pub(super) fn type_name(&self) -> &'static str {
        match self {
            Self::Owner(_) => "Lock",
            Self::Waiters => "Condition",
            Self::Count(_) => "Semaphore",
            Self::Length(_) => "Queue",
            Self::Flag(_) => "Event",
            Self::Values(_) => "object",
        }
    }
}

/// A semaphore, whose initial value the trace does not tell.
#[derive(Clone, Debug, Default)]
pub struct Count {
    /// Releases less acquisitions so far.
    pub change: Changes<i64>,
    /// The count at the start, once a thread was refused: then the count was 0.
    pub initial: Option<i64>,
}

impl Count {
    /// The count after a change, or how many are out where the initial one is not known.
    pub fn shown(&self, change: i64) -> i64 {
        match self.initial {
            Some(initial) => initial + change,
            None => -change,
        }
    }
}

/// A queue.
#[derive(Clone, Debug, Default)]
pub struct Length {
    /// Messages in it.
    pub length: Changes<u32>,
    /// How many fit, once a thread was refused.
    pub capacity: Option<u32>,
}

/// A value of a variable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    /// The value's `repr`, shortened; empty where the trace does not tell.
    pub text: String,
    /// The lane of the thread that wrote it; `None` for one that was first seen by a read.
    pub writer: Option<u32>,
}

/// What kind of row an operation's object has; `None` for operations without one.
pub(super) fn history_for(kind: OperationKind) -> Option<History> {
    use OperationKind::*;
    match kind {
        LockAcquire | LockRelease => Some(History::Owner(Vec::new())),
        ConditionWait | ConditionWake | ConditionNotify | BarrierWait => Some(History::Waiters),
        SemaphoreAcquire | SemaphoreRelease => Some(History::Count(Count::default())),
        EventWait | EventSet | EventClear => Some(History::Flag(Changes::default())),
        QueuePut | QueueGet | QueueTaskDone | QueueJoin => Some(History::Length(Length::default())),
        GlobalRead | GlobalWrite | CellRead | CellWrite | AttributeRead | AttributeWrite | ItemRead | ItemWrite => {
            Some(History::Values(Changes::default()))
        }
        // Asks after objects of any type: the row comes with the first operation that tells which.
        SyncQuery => None,
        ThreadBegin | ThreadEnd | ThreadStart | ThreadJoin | Shutdown | Sleep | ClockRead | RandomDraw | Output
        | Input => None,
    }
}
