//! Python source to bytecode: the layer that knows syntax and nothing of values or threads.
//!
//! Reading order: [`source`] (text and positions), [`instruction`] (what the machine can do), [`code`] (what a
//! compiled function is), [`error`] (why there is none), `guard` (refusing input that would overflow the parser),
//! `syntax` (parsing, and CPython's words for what is wrong), `collect` and `scope` (which name lives where),
//! [`compile`](mod@compile) (the walk that emits instructions); [`conditions`] (what a program looks at before it acts).

pub mod anchors;
pub mod code;
mod collect;
pub mod compile;
pub mod conditions;
mod constant;
mod diagnose;
mod disassemble;
pub mod error;
mod guard;
pub mod instruction;
mod operand;
mod scan;
mod scope;
pub mod source;
mod syntax;
mod text;
mod verify;
pub mod warn;

pub use compile::{Mode, Options, check, compile};
pub use error::CompileError;
