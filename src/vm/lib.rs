//! Heddle's virtual machine: Python values, frames and instructions, built-in types and functions, the library's
//! modules and the synchronisation objects.
//!
//! Reading order: [`value`] and [`kind`] (what a value is), [`heap`] (where objects live), [`object`] (how each kind is
//! represented), [`frame`], [`body`] (what a call needs of code), [`thread`], [`trap`] (how execution is interrupted),
//! [`context`] (what a worker has in hand), [`native_frame`] (how natives call back), [`commit`] (what a worker says of what it did),
//! [`interpreter`] (how instructions are executed), [`builtins`], [`sync`], [`machine`] (what threads share), [`host`]
//! (what an executor provides), [`inspect`] (what a reader may see).

#![cfg_attr(heddle_web, feature(optimize_attribute))]

pub mod body;
pub mod boot;
pub mod builtins;
pub mod commit;
pub mod context;
pub mod deadlock;
pub mod frame;
pub mod heap;
pub mod host;
pub mod inspect;
pub mod interpreter;
pub mod introduce;
pub mod kind;
pub mod machine;
pub mod modules;
pub mod names;
pub mod native_frame;
pub mod number;
pub mod object;
pub mod shapes;
pub mod sync;
pub mod table;
pub mod tasks;
pub mod text;
pub mod thread;
pub mod trap;
pub mod value;
pub mod well_known;
