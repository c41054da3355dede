//! The page: editor, stage, transport, inspectors, output. Runs on the main thread, and never imports the machine: that
//! lives in workers and answers messages.

use wasm_bindgen::prelude::wasm_bindgen;

mod app;
mod demos;
mod lesson;

/// Shows the page in place of what index.html holds.
#[wasm_bindgen]
pub fn start() {
    let document = web_sys::window().and_then(|window| window.document());
    if let Some(root) = document.and_then(|document| document.get_element_by_id("heddle")) {
        yew::Renderer::<app::App>::with_root(root).render();
    }
}
