//! How a run ended: exactly one of these.

use std::fmt;

use crate::codec::{Coded, Reader, Writer};
use crate::decode_error::DecodeError;
use crate::identity::{ObjectId, ThreadId};
use crate::task_wait::TaskWait;

/// How a run ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ending {
    /// Every thread ended, the main thread without an uncaught exception.
    Finished {
        /// The status of `sys.exit`; 0 otherwise.
        status: i32,
    },
    /// The main thread died of an exception.
    UncaughtException {
        /// The text that CPython prints on its standard error, last line without newline included.
        traceback: String,
    },
    /// No thread can ever go on.
    Deadlock {
        /// Every thread that is left, the main thread first.
        waits: Vec<Wait>,
        /// A cycle among them, each waiting for the next, the last for the first; empty if nobody's end would help
        /// (a forgotten `notify`, say).
        cycle: Vec<ThreadId>,
        /// The tasks of event loops that these threads run, with what they wait for.
        tasks: Vec<TaskWait>,
    },
    /// The main thread has ended and only daemon threads were left; they were cut off.
    DaemonsCutOff {
        /// The daemon threads that were cut off.
        threads: Vec<ThreadId>,
        /// The status of `sys.exit`; 0 otherwise.
        status: i32,
    },
    /// A limit of the run was reached.
    LimitReached(Limit),
    /// The reader stopped it.
    Stopped,
    /// The schedule that was replayed does not fit this program.
    ScheduleMismatch {
        /// The first step that differs.
        step: u64,
        /// In words.
        detail: String,
    },
    /// A fault of Heddle itself.
    InternalError {
        /// In words, for a report.
        detail: String,
    },
}

/// One waiting thread of a deadlock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wait {
    /// The thread.
    pub thread: ThreadId,
    /// Its Python name.
    pub thread_name: String,
    /// What it waits for.
    pub reason: BlockReason,
    /// The line it waits in; 0 if unknown.
    pub line: u32,
    /// Who holds the object, where someone does.
    pub holder: Option<ThreadId>,
    /// A readable name of the object: the variable that holds it where one is known.
    pub object_name: String,
}

/// Why a thread cannot go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BlockReason {
    /// The lock is held.
    Lock(ObjectId),
    /// The reentrant lock is held by another thread.
    RLock(ObjectId),
    /// Waiting to be notified.
    Condition(ObjectId),
    /// The semaphore is at zero.
    Semaphore(ObjectId),
    /// The event is not set.
    Event(ObjectId),
    /// Not all parties are at the barrier.
    Barrier(ObjectId),
    /// The queue is empty.
    QueueEmpty(ObjectId),
    /// The queue is full.
    QueueFull(ObjectId),
    /// The queue has unfinished tasks.
    QueueTasks(ObjectId),
    /// The thread has not ended.
    Join(ThreadId),
    /// Non-daemon threads are left at the end of the main thread.
    Shutdown,
    /// No line of input has come.
    Input,
    /// Asleep; the clock wakes it.
    Sleep,
}

/// The limits of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Limit {
    /// Instructions executed, or steps given with `--max-steps`.
    Steps,
    /// Logical bytes of the heap.
    Memory,
    /// Threads alive.
    Threads,
    /// Bytes of output.
    Output,
}

impl Limit {
    /// All limits.
    pub const ALL: [Self; 4] = [Self::Steps, Self::Memory, Self::Threads, Self::Output];
}

impl fmt::Display for Limit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Steps => "steps",
            Self::Memory => "memory",
            Self::Threads => "threads",
            Self::Output => "output",
        })
    }
}

const FINISHED: u8 = 0;
const UNCAUGHT_EXCEPTION: u8 = 1;
const DEADLOCK: u8 = 2;
const DAEMONS_CUT_OFF: u8 = 3;
const LIMIT_REACHED: u8 = 4;
const STOPPED: u8 = 5;
const SCHEDULE_MISMATCH: u8 = 6;
const INTERNAL_ERROR: u8 = 7;
/// A deadlock with tasks.
const TASK_DEADLOCK: u8 = 8;

impl Coded for Ending {
    fn write(&self, writer: &mut Writer) {
        match self {
            Self::Finished { status } => {
                writer.u8(FINISHED);
                writer.zigzag(i64::from(*status));
            }
            Self::UncaughtException { traceback } => {
                writer.u8(UNCAUGHT_EXCEPTION);
                writer.text(traceback);
            }
            Self::Deadlock { waits, cycle, tasks } => {
                writer.u8(if tasks.is_empty() { DEADLOCK } else { TASK_DEADLOCK });
                writer.sequence(waits);
                writer.sequence(cycle);
                if !tasks.is_empty() {
                    writer.sequence(tasks);
                }
            }
            Self::DaemonsCutOff { threads, status } => {
                writer.u8(DAEMONS_CUT_OFF);
                writer.sequence(threads);
                writer.zigzag(i64::from(*status));
            }
            Self::LimitReached(limit) => {
                writer.u8(LIMIT_REACHED);
                limit.write(writer);
            }
            Self::Stopped => writer.u8(STOPPED),
            Self::ScheduleMismatch { step, detail } => {
                writer.u8(SCHEDULE_MISMATCH);
                writer.varint(*step);
                writer.text(detail);
            }
            Self::InternalError { detail } => {
                writer.u8(INTERNAL_ERROR);
                writer.text(detail);
            }
        }
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(match reader.u8("ending")? {
            FINISHED => Self::Finished { status: read_status(reader)? },
            UNCAUGHT_EXCEPTION => Self::UncaughtException { traceback: reader.text("traceback")? },
            tag @ (DEADLOCK | TASK_DEADLOCK) => Self::Deadlock {
                waits: reader.sequence("list of waiting threads")?,
                cycle: reader.sequence("cycle of threads")?,
                tasks: if tag == DEADLOCK { Vec::new() } else { reader.sequence("list of waiting tasks")? },
            },
            DAEMONS_CUT_OFF => Self::DaemonsCutOff {
                threads: reader.sequence("list of daemon threads")?,
                status: read_status(reader)?,
            },
            LIMIT_REACHED => Self::LimitReached(Limit::read(reader)?),
            STOPPED => Self::Stopped,
            SCHEDULE_MISMATCH => {
                Self::ScheduleMismatch { step: reader.varint("step")?, detail: reader.text("detail")? }
            }
            INTERNAL_ERROR => Self::InternalError { detail: reader.text("detail")? },
            found => return Err(reader.unknown_tag("ending", found)),
        })
    }
}

fn read_status(reader: &mut Reader<'_>) -> Result<i32, DecodeError> {
    let at = reader.offset();
    let expected = "exit status";
    i32::try_from(reader.zigzag(expected)?).map_err(|_| DecodeError::BadNumber { at, expected })
}

impl Coded for Wait {
    fn write(&self, writer: &mut Writer) {
        self.thread.write(writer);
        writer.text(&self.thread_name);
        self.reason.write(writer);
        writer.varint(u64::from(self.line));
        writer.option(self.holder.as_ref());
        writer.text(&self.object_name);
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            thread: Coded::read(reader)?,
            thread_name: reader.text("name of a thread")?,
            reason: Coded::read(reader)?,
            line: reader.u32("line")?,
            holder: reader.option("holder of a lock")?,
            object_name: reader.text("name of an object")?,
        })
    }
}

impl Coded for BlockReason {
    fn write(&self, writer: &mut Writer) {
        let (tag, number) = match *self {
            Self::Lock(object) => (0, object.0),
            Self::RLock(object) => (1, object.0),
            Self::Condition(object) => (2, object.0),
            Self::Semaphore(object) => (3, object.0),
            Self::Event(object) => (4, object.0),
            Self::Barrier(object) => (5, object.0),
            Self::QueueEmpty(object) => (6, object.0),
            Self::QueueFull(object) => (7, object.0),
            Self::QueueTasks(object) => (8, object.0),
            Self::Join(thread) => (9, u64::from(thread.0)),
            Self::Shutdown => return writer.u8(10),
            Self::Input => return writer.u8(11),
            Self::Sleep => return writer.u8(12),
        };
        writer.u8(tag);
        writer.varint(number);
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(match reader.u8("reason to wait")? {
            0 => Self::Lock(Coded::read(reader)?),
            1 => Self::RLock(Coded::read(reader)?),
            2 => Self::Condition(Coded::read(reader)?),
            3 => Self::Semaphore(Coded::read(reader)?),
            4 => Self::Event(Coded::read(reader)?),
            5 => Self::Barrier(Coded::read(reader)?),
            6 => Self::QueueEmpty(Coded::read(reader)?),
            7 => Self::QueueFull(Coded::read(reader)?),
            8 => Self::QueueTasks(Coded::read(reader)?),
            9 => Self::Join(Coded::read(reader)?),
            10 => Self::Shutdown,
            11 => Self::Input,
            12 => Self::Sleep,
            found => return Err(reader.unknown_tag("reason to wait", found)),
        })
    }
}

impl Coded for Limit {
    fn write(&self, writer: &mut Writer) {
        writer.u8(match self {
            Self::Steps => 0,
            Self::Memory => 1,
            Self::Threads => 2,
            Self::Output => 3,
        });
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(match reader.u8("limit")? {
            0 => Self::Steps,
            1 => Self::Memory,
            2 => Self::Threads,
            3 => Self::Output,
            found => return Err(reader.unknown_tag("limit", found)),
        })
    }
}
