//! What a run looks like at one position: every thread's stack, variables and next operation.

use crate::codec::{Coded, Reader, Writer};
use crate::decode_error::DecodeError;
use crate::ending::BlockReason;
use crate::identity::{Place, ThreadId};
use crate::operation::Operation;

/// A run at one position.
///
/// The position is a scheduling point: everything up to some event has happened, and every thread that can go on stands
/// before its next visible operation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inspection {
    /// Events that have happened. At least as many as were asked for; more where several came of one step, fewer only
    /// if the run has no more.
    pub events: u64,
    /// Choices made so far: a branch from here keeps so many and adds its own.
    pub choices: u64,
    /// Threads that were started, in the order of their numbers.
    pub threads: Vec<ThreadView>,
    /// The program's global variables, in the order of their first assignment in the source; without modules, functions
    /// and classes.
    pub globals: Vec<Binding>,
}

/// A thread at one position.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThreadView {
    /// Which.
    pub id: ThreadId,
    /// What it can do.
    pub situation: Situation,
    /// Its Python frames in the reader's program, the outermost first.
    pub frames: Vec<FrameView>,
}

/// What a thread can do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Situation {
    /// It can go on, with this operation if the next one is visible.
    Ready {
        /// Its next visible operation, where it stands before one.
        next: Option<NextOperation>,
    },
    /// It stands before an operation that cannot be performed now, or waits in one.
    Blocked {
        /// For what.
        reason: BlockReason,
        /// The readable name of that object, or empty.
        object_name: String,
        /// Who holds it.
        holder: Option<ThreadId>,
        /// Until when at most, in nanoseconds since the start of the run.
        deadline: Option<u64>,
    },
    /// It has ended.
    Finished,
}

/// A prepared operation, with words for its object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextOperation {
    /// What will be done, to what, where.
    pub operation: Operation,
    /// The readable name of the object (the variable, attribute or key for reads and writes), or empty.
    pub object_name: String,
}

/// A frame of a thread.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FrameView {
    /// The function's qualified name; `<module>` for the program itself.
    pub function: String,
    /// Where it is.
    pub place: Place,
    /// Its local variables, parameters first; none for the program itself, whose variables are global.
    pub locals: Vec<Binding>,
}

/// A variable and its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Binding {
    /// The variable.
    pub name: String,
    /// The value's `repr`, shortened to 60 code points.
    pub value: String,
    /// The name of the value's type.
    pub type_name: String,
}

impl Coded for Inspection {
    fn write(&self, writer: &mut Writer) {
        writer.varint(self.events);
        writer.varint(self.choices);
        writer.sequence(&self.threads);
        writer.sequence(&self.globals);
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            events: reader.varint("number of events")?,
            choices: reader.varint("number of choices")?,
            threads: reader.sequence("list of threads")?,
            globals: reader.sequence("list of variables")?,
        })
    }
}

impl Coded for ThreadView {
    fn write(&self, writer: &mut Writer) {
        self.id.write(writer);
        self.situation.write(writer);
        writer.sequence(&self.frames);
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            id: Coded::read(reader)?,
            situation: Coded::read(reader)?,
            frames: reader.sequence("list of frames")?,
        })
    }
}

const READY: u8 = 0;
const READY_BEFORE: u8 = 1;
const BLOCKED: u8 = 2;
const FINISHED: u8 = 3;

impl Coded for Situation {
    fn write(&self, writer: &mut Writer) {
        match self {
            Self::Ready { next: None } => writer.u8(READY),
            Self::Ready { next: Some(next) } => {
                writer.u8(READY_BEFORE);
                next.write(writer);
            }
            Self::Blocked { reason, object_name, holder, deadline } => {
                writer.u8(BLOCKED);
                reason.write(writer);
                writer.text(object_name);
                writer.option(holder.as_ref());
                writer.flag(deadline.is_some());
                if let Some(deadline) = deadline {
                    writer.varint(*deadline);
                }
            }
            Self::Finished => writer.u8(FINISHED),
        }
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(match reader.u8("situation of a thread")? {
            READY => Self::Ready { next: None },
            READY_BEFORE => Self::Ready { next: Some(Coded::read(reader)?) },
            BLOCKED => Self::Blocked {
                reason: Coded::read(reader)?,
                object_name: reader.text("name of an object")?,
                holder: reader.option("holder of an object")?,
                deadline: match reader.flag("whether a wait has a deadline")? {
                    true => Some(reader.varint("deadline")?),
                    false => None,
                },
            },
            FINISHED => Self::Finished,
            found => return Err(reader.unknown_tag("situation of a thread", found)),
        })
    }
}

impl Coded for NextOperation {
    fn write(&self, writer: &mut Writer) {
        self.operation.write(writer);
        writer.text(&self.object_name);
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self { operation: Coded::read(reader)?, object_name: reader.text("name of an object")? })
    }
}

impl Coded for FrameView {
    fn write(&self, writer: &mut Writer) {
        writer.text(&self.function);
        self.place.write(writer);
        writer.sequence(&self.locals);
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            function: reader.text("name of a function")?,
            place: Coded::read(reader)?,
            locals: reader.sequence("list of variables")?,
        })
    }
}

impl Coded for Binding {
    fn write(&self, writer: &mut Writer) {
        writer.text(&self.name);
        writer.text(&self.value);
        writer.text(&self.type_name);
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            name: reader.text("name of a variable")?,
            value: reader.text("value of a variable")?,
            type_name: reader.text("name of a type")?,
        })
    }
}
