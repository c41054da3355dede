//! What objects are called: the variable that holds them.

use crate::machine::Machine;
use crate::thread::Thread;

/// The readable name of the object that the thread waits for, or empty.
pub fn object_name(_: &Machine, _: &Thread) -> String {
    String::new()
}
