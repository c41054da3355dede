//! What was found in a run besides its ending: any number of these.

use crate::codec::{Coded, Reader, Writer};
use crate::decode_error::DecodeError;
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
        /// The access that came first in this run.
        first: Access,
        /// The other.
        second: Access,
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
    },
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

const DATA_RACE: u8 = 0;
const LOCK_ORDER_INVERSION: u8 = 1;
const LOCK_NEVER_RELEASED: u8 = 2;
const PARTIAL_DEADLOCK: u8 = 3;
const THREAD_DIED: u8 = 4;
const NOTIFY_UNHEARD: u8 = 5;

impl Coded for Finding {
    fn write(&self, writer: &mut Writer) {
        match self {
            Self::DataRace { object, name, first, second } => {
                writer.u8(DATA_RACE);
                object.write(writer);
                writer.text(name);
                first.write(writer);
                second.write(writer);
            }
            Self::LockOrderInversion { a, b, a_then_b, b_then_a } => {
                writer.u8(LOCK_ORDER_INVERSION);
                a.write(writer);
                b.write(writer);
                a_then_b.write(writer);
                b_then_a.write(writer);
            }
            Self::LockNeverReleased { lock, taken } => {
                writer.u8(LOCK_NEVER_RELEASED);
                lock.write(writer);
                taken.write(writer);
            }
            Self::PartialDeadlock { waits, cycle } => {
                writer.u8(PARTIAL_DEADLOCK);
                writer.sequence(waits);
                writer.sequence(cycle);
            }
            Self::ThreadDied { thread, thread_name, error } => {
                writer.u8(THREAD_DIED);
                thread.write(writer);
                writer.text(thread_name);
                writer.text(error);
            }
            Self::NotifyUnheard { condition, notified } => {
                writer.u8(NOTIFY_UNHEARD);
                condition.write(writer);
                notified.write(writer);
            }
        }
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(match reader.u8("finding")? {
            DATA_RACE => Self::DataRace {
                object: Coded::read(reader)?,
                name: reader.text("name of an object")?,
                first: Coded::read(reader)?,
                second: Coded::read(reader)?,
            },
            LOCK_ORDER_INVERSION => Self::LockOrderInversion {
                a: Coded::read(reader)?,
                b: Coded::read(reader)?,
                a_then_b: Coded::read(reader)?,
                b_then_a: Coded::read(reader)?,
            },
            LOCK_NEVER_RELEASED => Self::LockNeverReleased { lock: Coded::read(reader)?, taken: Coded::read(reader)? },
            PARTIAL_DEADLOCK => Self::PartialDeadlock {
                waits: reader.sequence("list of waiting threads")?,
                cycle: reader.sequence("cycle of threads")?,
            },
            THREAD_DIED => Self::ThreadDied {
                thread: Coded::read(reader)?,
                thread_name: reader.text("name of a thread")?,
                error: reader.text("error")?,
            },
            NOTIFY_UNHEARD => Self::NotifyUnheard { condition: Coded::read(reader)?, notified: Coded::read(reader)? },
            found => return Err(reader.unknown_tag("finding", found)),
        })
    }
}

impl Coded for NamedObject {
    fn write(&self, writer: &mut Writer) {
        self.id.write(writer);
        writer.text(&self.name);
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self { id: Coded::read(reader)?, name: reader.text("name of an object")? })
    }
}

impl Coded for Access {
    fn write(&self, writer: &mut Writer) {
        self.thread.write(writer);
        writer.text(&self.thread_name);
        self.kind.write(writer);
        self.place.write(writer);
        writer.varint(self.step);
        writer.sequence(&self.locks);
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            thread: Coded::read(reader)?,
            thread_name: reader.text("name of a thread")?,
            kind: Coded::read(reader)?,
            place: Coded::read(reader)?,
            step: reader.varint("step")?,
            locks: reader.sequence("list of locks")?,
        })
    }
}

impl Coded for Acquisition {
    fn write(&self, writer: &mut Writer) {
        self.thread.write(writer);
        writer.text(&self.thread_name);
        self.place.write(writer);
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            thread: Coded::read(reader)?,
            thread_name: reader.text("name of a thread")?,
            place: Coded::read(reader)?,
        })
    }
}
