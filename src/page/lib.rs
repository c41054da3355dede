//! The page: editor, stage, transport, inspectors, output. Runs on the main thread, and never imports the machine: that
//! lives in workers and answers messages.
//!
//! Reading order: [`state`], [`action`], [`update`] with [`begin`] and [`replies`] (one reducer, plain Rust), and what they stand on:
//! [`run`], [`order`], [`output`], [`client`], [`share`], [`settings`], [`embed`], [`demos`], [`why`], [`wait_graph`],
//! [`messages`]. Then [`app`], which carries out what the reducer returns, by [`workers`], [`storage`], [`browser`], [`lesson`],
//! [`clock`], [`dark`], [`observed`]; then [`components`], which only show a state, and the timeline: [`stage_view`] on [`surface`] on [`canvas`].

#![allow(rustdoc::private_intra_doc_links, reason = "the crate has no users but the page itself")]

use wasm_bindgen::prelude::wasm_bindgen;

mod action;
mod app;
mod begin;
mod browser;
mod canvas;
mod client;
mod clock;
mod components;
mod dark;
mod demos;
mod editor_bridge;
mod embed;
mod hue;
mod json;
mod lesson;
mod messages;
mod observed;
mod order;
mod output;
mod replies;
mod run;
mod settings;
mod share;
mod shared;
mod situation;
mod stage_view;
mod state;
mod storage;
mod surface;
#[cfg(test)]
mod tests;
mod traceback;
mod update;
mod view;
mod wait_graph;
mod why;
mod workers;

/// What was started before the page.
#[derive(Clone, Debug)]
pub(crate) struct Boot {
    /// The worker of the step-by-step engine.
    worker: web_sys::Worker,
    /// What it has said since.
    early: js_sys::Array,
    /// Executes the editor's script, and promises what that exports.
    editor: js_sys::Function,
    /// The address of the step-by-step worker's script.
    engine: String,
    /// The address of the parallel worker's script.
    parallel: String,
    /// The folder of the lessons, with a slash behind.
    lessons: yew::AttrValue,
}

impl PartialEq for Boot {
    fn eq(&self, other: &Self) -> bool {
        // There is one of them.
        self.worker == other.worker
    }
}

/// Shows the page in place of what index.html holds.
#[wasm_bindgen]
pub fn start(worker: web_sys::Worker, early: js_sys::Array, editor: js_sys::Function) {
    let document = web_sys::window().and_then(|window| window.document());
    let Some(document) = document else { return };
    let Some(root) = document.get_element_by_id("heddle") else { return };
    let script = |name: &str| {
        let html = document.document_element();
        html.and_then(|html| html.get_attribute(&format!("data-{name}"))).unwrap_or_default()
    };
    let boot = Boot {
        worker,
        early,
        editor,
        engine: script("engine"),
        parallel: script("parallel"),
        lessons: script("lessons").into(),
    };
    root.set_inner_html("");
    root.set_class_name("");
    yew::Renderer::<app::App>::with_root_and_props(root, app::AppProps { boot }).render();
}
