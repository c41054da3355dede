//! What the tasks of an event loop wait for whose thread can never go on.

use crate::codec::{Coded, Reader, Writer};
use crate::decode_error::DecodeError;
use crate::identity::ThreadId;

/// One waiting task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskWait {
    /// The thread whose event loop has the task.
    pub thread: ThreadId,
    /// The task's name, `Task-2`.
    pub name: String,
    /// The qualified name of its coroutine, empty where it is not known.
    pub function: String,
    /// What it waits for.
    pub reason: TaskReason,
    /// The line of the reader's program that it waits in; 0 if unknown.
    pub line: u32,
    /// A readable name of the object: the variable that holds it, or the task that is awaited; may be empty.
    pub object_name: String,
    /// The name of the task that holds the lock, or is awaited; may be empty.
    pub holder_name: String,
    /// The position of that task in the list of waits, if it waits itself.
    pub holder: Option<u32>,
}

/// What a task waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TaskReason {
    /// The lock is held.
    Lock,
    /// The event is not set.
    Event,
    /// Waiting to be notified.
    Condition,
    /// The semaphore is at zero.
    Semaphore,
    /// Not all parties are at the barrier.
    Barrier,
    /// The queue is empty.
    QueueEmpty,
    /// The queue is full.
    QueueFull,
    /// The queue has unfinished tasks.
    QueueTasks,
    /// Another task has not ended.
    Task,
    /// Several tasks have not ended.
    Tasks,
    /// A future has no result.
    Future,
}

impl TaskReason {
    /// All of them, in the order of their codes.
    pub const ALL: [Self; 11] = [
        Self::Lock,
        Self::Event,
        Self::Condition,
        Self::Semaphore,
        Self::Barrier,
        Self::QueueEmpty,
        Self::QueueFull,
        Self::QueueTasks,
        Self::Task,
        Self::Tasks,
        Self::Future,
    ];
}

/// A circle of tasks, each of which waits for the next, the last for the first, as positions in the list; empty if there
/// is none.
pub fn circle(tasks: &[TaskWait]) -> Vec<usize> {
    let next = |at: usize| tasks.get(at)?.holder.map(|holder| holder as usize).filter(|holder| *holder < tasks.len());
    for start in 0..tasks.len() {
        let mut path = vec![start];
        while let Some(following) = path.last().and_then(|last| next(*last)) {
            if following == start {
                return path;
            }
            if path.contains(&following) {
                break;
            }
            path.push(following);
        }
    }
    Vec::new()
}

impl Coded for TaskWait {
    fn write(&self, writer: &mut Writer) {
        self.thread.write(writer);
        writer.text(&self.name);
        writer.text(&self.function);
        self.reason.write(writer);
        writer.varint(u64::from(self.line));
        writer.text(&self.object_name);
        writer.text(&self.holder_name);
        writer.varint(self.holder.map_or(0, |holder| u64::from(holder) + 1));
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            thread: Coded::read(reader)?,
            name: reader.text("name of a task")?,
            function: reader.text("name of a function")?,
            reason: Coded::read(reader)?,
            line: reader.u32("line")?,
            object_name: reader.text("name of an object")?,
            holder_name: reader.text("name of a task")?,
            holder: reader.u32("position of a task")?.checked_sub(1),
        })
    }
}

impl Coded for TaskReason {
    fn write(&self, writer: &mut Writer) {
        let code = Self::ALL.iter().position(|reason| reason == self).unwrap_or_default();
        writer.u8(code as u8);
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let code = reader.u8("reason of a task")?;
        Self::ALL.get(code as usize).copied().ok_or_else(|| reader.unknown_tag("reason of a task", code))
    }
}
