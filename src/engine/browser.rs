//! The step-by-step engine, as its worker's JavaScript sees it.

use std::cell::{Cell, RefCell};

use heddle_trace::protocol::Reply;
use js_sys::{Function, Uint8Array};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::library;
use crate::port::Port;
use crate::session::{Next, Session};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = performance, js_name = now)]
    fn performance_now() -> f64;
}

/// Milliseconds until the page has had time to take in what it got.
const SOON: i32 = 4;

thread_local! {
    /// How replies are sent: for the session, and for the last words of a panic.
    static POST: RefCell<Option<Function>> = const { RefCell::new(None) };
    /// The run under way.
    static CURRENT: Cell<u32> = const { Cell::new(0) };
}

/// The page, behind a function that takes an `ArrayBuffer`.
struct Page;

impl Port for Page {
    fn send(&mut self, reply: Reply) {
        post(&reply);
    }

    fn now(&self) -> f64 {
        performance_now()
    }
}

fn post(reply: &Reply) {
    let message = Uint8Array::from(reply.encode().as_slice()).buffer();
    POST.with_borrow(|post| {
        if let Some(post) = post {
            // It cannot fail but for a page that went away.
            let _ = post.call1(&JsValue::NULL, &message);
        }
    });
}

/// The engine.
#[wasm_bindgen]
pub struct Engine {
    session: Session<Page>,
}

#[wasm_bindgen]
impl Engine {
    /// An engine whose replies go to `post`, each as an `ArrayBuffer`.
    #[wasm_bindgen(constructor)]
    pub fn new(post: Function) -> Self {
        POST.set(Some(post));
        #[cfg(target_family = "wasm")]
        crate::failure::on_panic(|detail| last_words(detail));
        Self { session: Session::new(Page) }
    }

    /// The files of the library that a message needs and that are not there yet, each to be fetched and [supplied]; then
    /// ask again, for these may need more.
    ///
    /// [supplied]: Self::supply
    pub fn wants(&self, message: &[u8]) -> Vec<String> {
        library::wanted(message)
    }

    /// A file of the library.
    pub fn supply(&self, file: &str, text: &str) {
        library::supply(file, text);
    }

    /// Takes a message of the page.
    pub fn handle(&mut self, message: &[u8]) {
        self.session.handle(message);
        CURRENT.set(self.session.current().unwrap_or(0));
    }

    /// Works for some milliseconds. Gives the milliseconds after which to call it again: 0 for at once, but after
    /// messages that wait; -1 for after the next message.
    pub fn advance(&mut self) -> i32 {
        match self.session.advance() {
            Next::Now => 0,
            Next::Soon => SOON,
            Next::WhenAsked => -1,
        }
    }
}

/// Something of ours failed: ends the run for the page.
#[cfg(target_family = "wasm")]
fn last_words(detail: String) {
    use heddle_trace::ending::Ending;
    use heddle_trace::protocol::Ended;

    post(&Reply::Ended(Box::new(Ended {
        run: CURRENT.get(),
        ending: Ending::InternalError { detail },
        findings: Vec::new(),
        schedule: String::new(),
        steps: 0,
        instructions: 0,
        elapsed_ns: 0,
        dropped_events: 0,
        workers: Vec::new(),
    })));
}
