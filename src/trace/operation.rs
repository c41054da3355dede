//! Visible operations: what a thread is about to do to something that others can see.
//!
//! An operation is *prepared* (known, without effect) before it is *committed*. Policies, the page's list of
//! choices and race reports read the prepared form.

use crate::codec::{Coded, Reader, Writer};
use crate::decode_error::DecodeError;
use crate::identity::{ObjectId, Place};

/// A prepared operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Operation {
    /// What will be done.
    pub kind: OperationKind,
    /// To which object.
    pub object: ObjectId,
    /// Where in the source.
    pub place: Place,
}

/// The kinds of visible operations. The discriminants are part of the trace format: append only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum OperationKind {
    /// First step of a thread.
    ThreadBegin = 0,
    /// Last step of a thread.
    ThreadEnd = 1,
    /// `Thread.start`
    ThreadStart = 2,
    /// `Thread.join`
    ThreadJoin = 3,
    /// A wait for all other non-daemon threads, at the end of the main thread.
    Shutdown = 4,

    /// Read a global variable.
    GlobalRead = 8,
    /// Assign or delete a global variable.
    GlobalWrite = 9,
    /// Read a variable captured by a closure.
    CellRead = 10,
    /// Assign it.
    CellWrite = 11,
    /// Read an attribute of a shared object.
    AttributeRead = 12,
    /// Assign or delete it.
    AttributeWrite = 13,
    /// Read an item, a length or the like of a shared container.
    ItemRead = 14,
    /// Change a shared container.
    ItemWrite = 15,

    /// `Lock.acquire` or `RLock.acquire`
    LockAcquire = 24,
    /// `Lock.release` or `RLock.release`
    LockRelease = 25,
    /// `Condition.wait`, first half: gives the lock back and begins to wait.
    ConditionWait = 26,
    /// `Condition.wait`, second half: notified or timed out, takes the lock again.
    ConditionWake = 27,
    /// `Condition.notify` and `notify_all`
    ConditionNotify = 28,
    /// `Semaphore.acquire`
    SemaphoreAcquire = 29,
    /// `Semaphore.release`
    SemaphoreRelease = 30,
    /// `Event.wait`
    EventWait = 31,
    /// `Event.set`
    EventSet = 32,
    /// `Event.clear`
    EventClear = 33,
    /// `Barrier.wait`
    BarrierWait = 34,
    /// A query of a synchronisation object: `locked`, `is_set`, `qsize`, `is_alive`, …
    SyncQuery = 35,

    /// `Queue.put`
    QueuePut = 40,
    /// `Queue.get`
    QueueGet = 41,
    /// `Queue.task_done`
    QueueTaskDone = 42,
    /// `Queue.join`
    QueueJoin = 43,

    /// `time.sleep`
    Sleep = 48,
    /// `time.time` and its kin
    ClockRead = 49,
    /// A draw from the shared random generator.
    RandomDraw = 50,

    /// `print` and writes to the standard streams
    Output = 56,
    /// `input`
    Input = 57,
}

/// The six families by which the page gives an operation its shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Family {
    /// Locks, conditions, semaphores, events, barriers.
    Sync,
    /// Queues and pipes.
    Message,
    /// Reads of shared data.
    Read,
    /// Writes of shared data.
    Write,
    /// Threads begin and end.
    Life,
    /// Output, input, time.
    World,
}

impl OperationKind {
    /// All kinds, for tables and tests.
    pub const ALL: [Self; 34] = [
        Self::ThreadBegin,
        Self::ThreadEnd,
        Self::ThreadStart,
        Self::ThreadJoin,
        Self::Shutdown,
        Self::GlobalRead,
        Self::GlobalWrite,
        Self::CellRead,
        Self::CellWrite,
        Self::AttributeRead,
        Self::AttributeWrite,
        Self::ItemRead,
        Self::ItemWrite,
        Self::LockAcquire,
        Self::LockRelease,
        Self::ConditionWait,
        Self::ConditionWake,
        Self::ConditionNotify,
        Self::SemaphoreAcquire,
        Self::SemaphoreRelease,
        Self::EventWait,
        Self::EventSet,
        Self::EventClear,
        Self::BarrierWait,
        Self::SyncQuery,
        Self::QueuePut,
        Self::QueueGet,
        Self::QueueTaskDone,
        Self::QueueJoin,
        Self::Sleep,
        Self::ClockRead,
        Self::RandomDraw,
        Self::Output,
        Self::Input,
    ];

    /// The kind with this number in a trace.
    pub fn from_number(number: u8) -> Option<Self> {
        Self::BY_NUMBER.get(usize::from(number)).copied().flatten()
    }

    /// Traces of 100,000 events are decoded while the page waits: no search.
    const BY_NUMBER: [Option<Self>; 64] = {
        let mut table = [None; 64];
        let mut i = 0;
        while i < Self::ALL.len() {
            table[Self::ALL[i] as usize] = Some(Self::ALL[i]);
            i += 1;
        }
        table
    };

    /// Whether it reads or writes a variable, an attribute or an item.
    #[inline]
    pub fn is_data(self) -> bool {
        (Self::GlobalRead..=Self::ItemWrite).contains(&self)
    }

    /// Its family.
    pub fn family(self) -> Family {
        use OperationKind::*;
        match self {
            ThreadBegin | ThreadEnd | ThreadStart | ThreadJoin | Shutdown => Family::Life,
            GlobalRead | CellRead | AttributeRead | ItemRead => Family::Read,
            GlobalWrite | CellWrite | AttributeWrite | ItemWrite => Family::Write,
            LockAcquire | LockRelease | ConditionWait | ConditionWake | ConditionNotify | SemaphoreAcquire
            | SemaphoreRelease | EventWait | EventSet | EventClear | BarrierWait | SyncQuery => Family::Sync,
            QueuePut | QueueGet | QueueTaskDone | QueueJoin => Family::Message,
            Sleep | ClockRead | RandomDraw | Output | Input => Family::World,
        }
    }
}

impl Coded for OperationKind {
    fn write(&self, writer: &mut Writer) {
        writer.u8(*self as u8);
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let number = reader.u8("kind of operation")?;
        Self::from_number(number).ok_or_else(|| reader.unknown_tag("kind of operation", number))
    }
}

impl Coded for Operation {
    fn write(&self, writer: &mut Writer) {
        self.kind.write(writer);
        self.object.write(writer);
        self.place.write(writer);
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self { kind: Coded::read(reader)?, object: Coded::read(reader)?, place: Coded::read(reader)? })
    }
}
