//! The objects: how each kind is made, read and changed. Policy (who may call what, with which error) is in
//! [`crate::builtins`]; here are the representations.

pub mod assignment;
pub mod attribute;
pub mod bytearray;
pub mod caret;
pub mod class;
pub mod dict;
pub mod equality;
pub mod exception;
pub mod function;
pub mod int;
pub mod list;
pub mod memory_view;
pub mod module;
pub mod set;
pub mod str;
pub mod traceback;
pub mod tuple;

/// Number of integers in `range(start, stop, step)`; `step` is not 0.
pub fn range_length(start: i64, stop: i64, step: i64) -> i64 {
    let (low, high, step) = if step > 0 { (start, stop, step as i128) } else { (stop, start, -(step as i128)) };
    if low >= high { 0 } else { ((high as i128 - low as i128 - 1) / step + 1) as i64 }
}
