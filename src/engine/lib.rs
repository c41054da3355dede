//! The worker's edge: messages in, virtual machine out.
//!
//! The same crate becomes two modules. `engine` runs programs step by step in one ordinary worker. `parallel-engine`
//! (feature `parallel`) runs them on a pool of workers over one shared memory. Both speak
//! [`heddle_trace::protocol`].
//!
//! Reading order: [`port`] (what a session needs), [`session`] (one message, one slice of work at a time); what it
//! does: [`program`] (compiling), [`controlled`] (a run) with [`console`] and [`feed`] (what it writes and what happens
//! in it, on the way to the page), [`replay`] (looking at any position of the last run), [`sampling`] (many executions),
//! [`vocabulary`], `library` (what is fetched on demand); then `browser` and `parallel`, which JavaScript calls, and `allocator`.

// Compiled for the tests as well, which run natively.
#[cfg(any(feature = "parallel", test))]
mod allocator;
#[cfg(not(feature = "parallel"))]
mod browser;
pub mod console;
pub mod controlled;
#[cfg(target_family = "wasm")]
mod failure;
pub mod feed;
mod library;
#[cfg(feature = "parallel")]
mod parallel;
pub mod port;
pub mod program;
pub mod replay;
pub mod sampling;
pub mod session;
pub mod vocabulary;

#[cfg(not(feature = "parallel"))]
pub use browser::*;
#[cfg(feature = "parallel")]
pub use parallel::*;
use wasm_bindgen::prelude::wasm_bindgen;

/// The version of this module. A page refuses an engine of another version than its own.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}
