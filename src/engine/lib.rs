//! The worker's edge: messages in, virtual machine out.
//!
//! The same crate becomes two modules. `engine` runs Controlled mode in one ordinary worker. `parallel-engine`
//! (feature `parallel`) runs on a pool of workers over one shared memory.

use wasm_bindgen::prelude::wasm_bindgen;

// Compiled for the tests as well, which run natively.
#[cfg(any(feature = "parallel", test))]
mod allocator;
#[cfg(feature = "parallel")]
mod parallel;
#[cfg(feature = "parallel")]
pub use parallel::*;

/// The version of this module. A page refuses an engine of another version than its own.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}
