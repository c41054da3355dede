//! Full speed: the pool of workers, as its JavaScript sees it.
//!
//! Two workers have an instance of the module besides those of the pool, all over one memory. The *runner* starts the
//! pool and then is inside one long call while a program runs, so nobody can send it a message. The *companion* stays at
//! the page's disposal: it takes every message, and says through the memory that they share what the runner must know.
//!
//! Reading order: [`desk`] (what they share), [`companion`], [`runner`].

mod companion;
mod desk;
mod runner;

use js_sys::{Function, Uint8Array};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

pub use companion::Companion;
pub use runner::{prepare_runner, run_next};
pub use wasm_bindgen_rayon::init_thread_pool;

use heddle_trace::protocol::Reply;

use crate::allocator::PerWorker;

#[global_allocator]
static ALLOCATOR: PerWorker = PerWorker;

/// How many workers really take part: each reports itself once, so a pool that never started answers with a hang
/// rather than with a number somebody asked for.
#[wasm_bindgen]
pub fn pool_width() -> usize {
    rayon::broadcast(|_| ()).len()
}

/// The compiled module, for another worker that is to have an instance over the same memory.
#[wasm_bindgen]
pub fn shared_module() -> JsValue {
    wasm_bindgen::module()
}

/// The memory, likewise.
#[wasm_bindgen]
pub fn shared_memory() -> JsValue {
    wasm_bindgen::memory()
}

/// Hands a reply to JavaScript, as an `ArrayBuffer`.
fn post(port: &Function, reply: &Reply) {
    let message = Uint8Array::from(reply.encode().as_slice()).buffer();
    // It cannot fail but for a page that went away.
    let _ = port.call1(&JsValue::NULL, &message);
}
