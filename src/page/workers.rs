//! The real workers behind the clients.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use heddle_trace::protocol::Request;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{ErrorEvent, MessageEvent, Worker, WorkerOptions, WorkerType};
use yew::Callback;

use crate::action::Action;
use crate::client::{Client, Kind, Order};
use crate::clock;

/// An engine: a client, and the worker that it gives orders to.
#[derive(Clone)]
pub struct Engine(Rc<RefCell<Inner>>);

struct Inner {
    client: Client,
    address: String,
    worker: Option<Worker>,
    listeners: Vec<EventListener>,
    timer: Option<Timeout>,
    dispatch: Callback<Action>,
}

impl Engine {
    /// An engine whose worker starts with its first request. `address` is that of the worker's script.
    pub fn new(kind: Kind, address: String, dispatch: Callback<Action>) -> Self {
        Self(Rc::new(RefCell::new(Inner {
            client: Client::new(kind),
            address,
            worker: None,
            listeners: Vec::new(),
            timer: None,
            dispatch,
        })))
    }

    /// Takes over a worker that was started before, with what it has said since.
    pub fn adopt(&self, worker: Worker, early: &js_sys::Array) {
        let now = clock::now();
        {
            let mut inner = self.0.borrow_mut();
            inner.client = Client::adopted(inner.client.kind(), now);
            worker.set_onmessage(None);
            inner.listeners = listen(&worker, &self.0);
            inner.worker = Some(worker);
        }
        for data in early.iter() {
            take_message(&self.0, &data);
        }
    }

    /// Asks for something.
    pub fn request(&self, request: Request) {
        let orders = self.0.borrow_mut().client.request(request, clock::now());
        carry_out(&self.0, orders);
    }
}

fn listen(worker: &Worker, inner: &Rc<RefCell<Inner>>) -> Vec<EventListener> {
    let weak = Rc::downgrade(inner);
    let message = EventListener::new(worker, "message", {
        let weak = Weak::clone(&weak);
        move |event| {
            if let (Some(inner), Some(event)) = (weak.upgrade(), event.dyn_ref::<MessageEvent>()) {
                take_message(&inner, &event.data());
            }
        }
    });
    let failed = move |event: &web_sys::Event| {
        let Some(inner) = weak.upgrade() else { return };
        let detail = event.dyn_ref::<ErrorEvent>().map(|error| error.message()).unwrap_or_default();
        let orders = inner.borrow_mut().client.failed(detail, clock::now());
        carry_out(&inner, orders);
    };
    let error = EventListener::new(worker, "error", failed.clone());
    let unreadable = EventListener::new(worker, "messageerror", failed);
    vec![message, error, unreadable]
}

fn take_message(inner: &Rc<RefCell<Inner>>, data: &JsValue) {
    let bytes = if let Some(buffer) = data.dyn_ref::<js_sys::ArrayBuffer>() {
        js_sys::Uint8Array::new(buffer).to_vec()
    } else if let Some(bytes) = data.dyn_ref::<js_sys::Uint8Array>() {
        bytes.to_vec()
    } else {
        return;
    };
    let orders = inner.borrow_mut().client.message(&bytes, clock::now());
    carry_out(inner, orders);
}

fn carry_out(inner: &Rc<RefCell<Inner>>, orders: Vec<Order>) {
    let mut actions = Vec::new();
    for order in orders {
        let mut this = inner.borrow_mut();
        let kind = this.client.kind();
        match order {
            Order::Spawn => match spawn(&this.address) {
                Ok(worker) => {
                    this.listeners = listen(&worker, inner);
                    this.worker = Some(worker);
                }
                Err(error) => {
                    let more = this.client.failed(format!("{error:?}"), clock::now());
                    drop(this);
                    carry_out(inner, more);
                }
            },
            Order::Kill => {
                this.listeners.clear();
                if let Some(worker) = this.worker.take() {
                    worker.terminate();
                }
            }
            Order::Post(request) => {
                if let Some(worker) = &this.worker {
                    let buffer = js_sys::Uint8Array::from(&request.encode()[..]).buffer();
                    // Only what cannot be cloned is refused, and bytes can.
                    let _ = worker.post_message_with_transfer(&buffer, &js_sys::Array::of1(&buffer));
                }
            }
            Order::Deliver(reply) => actions.push(Action::Reply(kind, reply)),
            Order::Lost { run, loss } => actions.push(Action::Lost { kind, run, loss }),
        }
    }
    set_timer(inner);
    let dispatch = inner.borrow().dispatch.clone();
    for action in actions {
        dispatch.emit(action);
    }
}

fn set_timer(inner: &Rc<RefCell<Inner>>) {
    let mut this = inner.borrow_mut();
    let Some(next) = this.client.next_tick() else {
        this.timer = None;
        return;
    };
    let wait = (next - clock::now()).clamp(0.0, 60_000.0).ceil() as u32;
    let weak = Rc::downgrade(inner);
    this.timer = Some(Timeout::new(wait, move || {
        let Some(inner) = weak.upgrade() else { return };
        let orders = inner.borrow_mut().client.tick(clock::now());
        carry_out(&inner, orders);
    }));
}

fn spawn(address: &str) -> Result<Worker, JsValue> {
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    Worker::new_with_options(address, &options)
}
