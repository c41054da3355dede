//! Synchronisation objects.
use heddle_trace::ending::BlockReason;
use heddle_trace::identity::ThreadId;

use crate::builtins::natives::TypeDef;
use crate::machine::Machine;
use crate::thread::Thread;

/// Types.
pub static TYPES: &[&TypeDef] = &[];

/// Whether the pending operation can go.
pub fn can_go(_thread: &Thread) -> bool {
    true
}

/// What it waits for.
pub fn block_reason(_thread: &Thread) -> Option<BlockReason> {
    None
}

/// Who holds it.
pub fn holder(_machine: &Machine, _thread: &Thread) -> Option<ThreadId> {
    None
}

/// Its name.
pub fn object_name(_machine: &Machine, _thread: &Thread) -> String {
    String::new()
}
