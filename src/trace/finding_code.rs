//! The encoding of findings.

use crate::codec::{Coded, Reader, Writer};
use crate::decode_error::DecodeError;
use crate::finding::{
    Access, Acquisition, CallSite, Finding, LockStep, MissingOrder, NamedObject, NamedThread, RaceShape,
};

const DATA_RACE: u8 = 0;
const LOCK_ORDER_INVERSION: u8 = 1;
const LOCK_NEVER_RELEASED: u8 = 2;
const PARTIAL_DEADLOCK: u8 = 3;
const THREAD_DIED: u8 = 4;
const NOTIFY_UNHEARD: u8 = 5;
const BUSY_WAIT: u8 = 6;
const LOCK_ORDER_CYCLE: u8 = 7;
const EVENT_MISSED: u8 = 8;
const NEVER_JOINED: u8 = 9;
const STARVED: u8 = 10;

impl Coded for Finding {
    fn write(&self, writer: &mut Writer) {
        match self {
            Self::DataRace { object, name, shape, first, second, missing, count } => {
                writer.u8(DATA_RACE);
                object.write(writer);
                writer.text(name);
                shape.write(writer);
                first.write(writer);
                second.write(writer);
                missing.write(writer);
                writer.varint(*count);
            }
            Self::BusyWait { object, name, reader, writer: change } => {
                writer.u8(BUSY_WAIT);
                object.write(writer);
                writer.text(name);
                reader.write(writer);
                change.write(writer);
            }
            Self::LockOrderCycle { steps } => {
                writer.u8(LOCK_ORDER_CYCLE);
                writer.sequence(steps);
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
            Self::NotifyUnheard { condition, notified, waiter } => {
                writer.u8(NOTIFY_UNHEARD);
                condition.write(writer);
                notified.write(writer);
                waiter.write(writer);
            }
            Self::EventMissed { event, set, cleared, waiter } => {
                writer.u8(EVENT_MISSED);
                event.write(writer);
                set.write(writer);
                cleared.write(writer);
                waiter.write(writer);
            }
            Self::NeverJoined { threads } => {
                writer.u8(NEVER_JOINED);
                writer.sequence(threads);
            }
            Self::Starved { thread, thread_name, place, object, turns } => {
                writer.u8(STARVED);
                thread.write(writer);
                writer.text(thread_name);
                place.write(writer);
                writer.option(object.as_ref());
                writer.varint(*turns);
            }
        }
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(match reader.u8("finding")? {
            DATA_RACE => Self::DataRace {
                object: Coded::read(reader)?,
                name: reader.text("name of an object")?,
                shape: Coded::read(reader)?,
                first: Coded::read(reader)?,
                second: Coded::read(reader)?,
                missing: Coded::read(reader)?,
                count: reader.varint("number of races")?,
            },
            BUSY_WAIT => Self::BusyWait {
                object: Coded::read(reader)?,
                name: reader.text("name of an object")?,
                reader: Coded::read(reader)?,
                writer: Coded::read(reader)?,
            },
            LOCK_ORDER_CYCLE => Self::LockOrderCycle { steps: reader.sequence("circle of locks")? },
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
            NOTIFY_UNHEARD => Self::NotifyUnheard {
                condition: Coded::read(reader)?,
                notified: Coded::read(reader)?,
                waiter: Coded::read(reader)?,
            },
            EVENT_MISSED => Self::EventMissed {
                event: Coded::read(reader)?,
                set: Coded::read(reader)?,
                cleared: Coded::read(reader)?,
                waiter: Coded::read(reader)?,
            },
            NEVER_JOINED => Self::NeverJoined { threads: reader.sequence("list of threads")? },
            STARVED => Self::Starved {
                thread: Coded::read(reader)?,
                thread_name: reader.text("name of a thread")?,
                place: Coded::read(reader)?,
                object: reader.option("object of a wait")?,
                turns: reader.varint("number of turns")?,
            },
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
        writer.text(&self.function);
        writer.sequence(&self.callers);
        writer.option(self.basis.as_ref());
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            thread: Coded::read(reader)?,
            thread_name: reader.text("name of a thread")?,
            kind: Coded::read(reader)?,
            place: Coded::read(reader)?,
            step: reader.varint("step")?,
            locks: reader.sequence("list of locks")?,
            function: reader.text("name of a function")?,
            callers: reader.sequence("list of calls")?,
            basis: reader.option("place of a read")?,
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

impl Coded for RaceShape {
    fn write(&self, writer: &mut Writer) {
        writer.u8(match self {
            Self::Plain => 0,
            Self::ReadModifyWrite => 1,
            Self::CheckThenAct => 2,
            Self::PublishedEarly => 3,
            Self::Unfinished => 4,
        });
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(match reader.u8("kind of race")? {
            0 => Self::Plain,
            1 => Self::ReadModifyWrite,
            2 => Self::CheckThenAct,
            3 => Self::PublishedEarly,
            4 => Self::Unfinished,
            found => return Err(reader.unknown_tag("kind of race", found)),
        })
    }
}

impl Coded for MissingOrder {
    fn write(&self, writer: &mut Writer) {
        match self {
            Self::NoLock => writer.u8(0),
            Self::OneSided => writer.u8(1),
            Self::DifferentLocks => writer.u8(2),
            Self::NotJoined { thread, thread_name } => {
                writer.u8(3);
                thread.write(writer);
                writer.text(thread_name);
            }
            Self::LockLetGo { lock } => {
                writer.u8(4);
                lock.write(writer);
            }
        }
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(match reader.u8("missing order")? {
            0 => Self::NoLock,
            1 => Self::OneSided,
            2 => Self::DifferentLocks,
            3 => Self::NotJoined { thread: Coded::read(reader)?, thread_name: reader.text("name of a thread")? },
            4 => Self::LockLetGo { lock: Coded::read(reader)? },
            found => return Err(reader.unknown_tag("missing order", found)),
        })
    }
}

impl Coded for NamedThread {
    fn write(&self, writer: &mut Writer) {
        self.thread.write(writer);
        writer.text(&self.thread_name);
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self { thread: Coded::read(reader)?, thread_name: reader.text("name of a thread")? })
    }
}

impl Coded for LockStep {
    fn write(&self, writer: &mut Writer) {
        self.held.write(writer);
        self.taken.write(writer);
        self.by.write(writer);
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self { held: Coded::read(reader)?, taken: Coded::read(reader)?, by: Coded::read(reader)? })
    }
}

impl Coded for CallSite {
    fn write(&self, writer: &mut Writer) {
        writer.text(&self.function);
        self.place.write(writer);
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self { function: reader.text("name of a function")?, place: Coded::read(reader)? })
    }
}
