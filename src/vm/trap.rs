//! Why an operation of the machine did not simply yield a value.

use heddle_trace::ending::{BlockReason, Limit};
use heddle_trace::operation::Operation;

use crate::heap::NeedsCollection;
use crate::value::Value;

/// Why an operation did not yield a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trap {
    /// It raised this exception.
    Raise(Value),
    /// It pushed a frame; what that frame returns is the operation's value.
    Called,
    /// It had no effect and must be executed again later; why is in
    /// [`Context::pause`](crate::context::Context::pause).
    Pause,
}

/// What natives and slow paths return.
pub type NativeResult = Result<Value, Trap>;

/// Why a thread left the machine. In every case it is at an instruction boundary and can go on from there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pause {
    /// The fuel is gone.
    FuelSpent,
    /// A collection is due.
    Collect,
    /// It is about to perform a visible operation and needs permission.
    Visible {
        /// The operation.
        operation: Operation,
        /// It could go on now.
        enabled: bool,
    },
    /// It waits: executed again when woken, or when the clock passes the deadline.
    Blocked {
        /// For what.
        reason: BlockReason,
        /// Until when at most, in nanoseconds on the machine's clock.
        deadline: Option<u64>,
    },
    /// It has ended.
    Finished,
    /// A limit of the run was reached.
    Limit(Limit),
    /// `sys.exit` or `os._exit` ended the whole run.
    Exit(i32),
}

impl From<NeedsCollection> for Trap {
    fn from(_: NeedsCollection) -> Self {
        Self::Pause
    }
}
