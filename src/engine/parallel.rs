//! The pool of workers, seen from JavaScript.

use wasm_bindgen::prelude::wasm_bindgen;

pub use wasm_bindgen_rayon::init_thread_pool;

use crate::allocator::PerWorker;

#[global_allocator]
static ALLOCATOR: PerWorker = PerWorker;

/// How many workers really take part: each reports itself once, so a pool that never started answers with a hang
/// rather than with a number somebody asked for.
#[wasm_bindgen]
pub fn pool_width() -> usize {
    rayon::broadcast(|_| ()).len()
}
