//! Frames: what a thread is in the middle of.
//!
//! A frame is either Python code at an instruction or a native routine at a phase. Both are resumed by *delivery*: the
//! result of what they called, a value or an exception.

use crate::body::Body;
use crate::context::Context;
use crate::heap::Ref;
use crate::trap::NativeResult;
use crate::value::Value;

/// What is delivered to a frame that waits for a callee.
pub type Delivery = Result<Value, Value>;

/// A native routine that called back and now goes on. Its roots are its slots (see
/// [`Context::slot`](crate::context::Context::slot)), its progress is its phase.
pub type Resume = fn(&mut Context, Delivery) -> NativeResult;

/// What is done with the value that a Python frame returns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnReturn {
    /// It is delivered to the frame below.
    Deliver,
    /// It must be `None`; the frame's first register at entry, the new instance, is delivered instead.
    Instance,
    /// The frame belongs to a generator: `StopIteration` is raised in the frame below, or its loop ends.
    Generator,
    /// It is dropped: finalizers.
    Discard,
    /// The body of a class: its namespace is delivered, as a pair with the `__class__` cell.
    ClassBody,
}

/// What runs in a frame.
#[derive(Clone, Copy)]
pub enum Activity {
    /// Python code.
    Python {
        /// The loaded code, a [`Kind::Code`](crate::kind::Kind::Code) object.
        code: Ref,
        /// Index of the current instruction.
        pc: u32,
        /// The instructions of `code`.
        body: Body,
    },
    /// A native routine.
    Native {
        /// How it goes on.
        resume: Resume,
        /// How far it is.
        phase: u32,
    },
}

/// One frame of a thread's stack.
#[derive(Clone, Copy)]
pub struct Frame {
    /// What runs in it.
    pub activity: Activity,
    /// Index of its first register in the thread's stack.
    pub base: u32,
    /// Number of its registers.
    pub size: u32,
    /// What happens to its result.
    pub on_return: OnReturn,
    /// The function that it runs (closure), or unbound.
    pub function: Value,
    /// The generator that it belongs to, the instance for [`OnReturn::Instance`], or unbound.
    pub owner: Value,
}
