//! Queues whose parts a program has looked at.
//!
//! CPython's `Queue` is written in Python, and its parts are attributes: `queue`, `mutex`, `not_empty` and so on. Ours is one
//! object without parts. Once a program asks for one of them, the queue is *opened*: its items move to an object of the class
//! `_Open` in the module `queue`, which is made of such parts, and whose methods do the work from then on. An instance of a
//! class that overrides `_put` or the like is open from the start, and is its own such object.

use heddle_trace::ending::BlockReason;
use heddle_trace::event::Effect;
use heddle_trace::operation::OperationKind;

use super::queue::{self, Order};
use super::ring::Ring;
use super::timeout::Patience;
use super::wait::{self, Attempt, Operation};
use crate::builtins::exceptions::ExceptionType;
use crate::builtins::natives::Args;
use crate::context::Context;
use crate::frame::Delivery;
use crate::heap::{Header, Ref};
use crate::interpreter::import;
use crate::kind::Kind;
use crate::object::class;
use crate::trap::{NativeResult, Trap};
use crate::value::Value;

const OPEN: u32 = 20;

/// What does the work of an open queue; `None` if it is not open.
#[inline(always)]
pub fn opened(queue: Ref) -> Option<Value> {
    Value::from_bits(queue.load_acquire(OPEN)).bound()
}

/// Lets an open queue's Python part do something. Arguments not given are unbound.
pub fn delegate(cx: &mut Context, open: Value, method: &str, arguments: &[Value]) -> NativeResult {
    let Some(module) = import::find(cx, "queue") else {
        return Err(cx.raise(ExceptionType::RuntimeError, "the module queue is gone"));
    };
    let of = cx.module_get(module.target(), "_Open")?;
    let name = cx.intern(method)?;
    let function = of.as_kind(Kind::Class).and_then(|of| cx.class_lookup(of, name));
    let Some(function) = function else {
        return Err(cx.raise(ExceptionType::AttributeError, format!("an open queue has no {method}()")));
    };
    let mut values = vec![open];
    let given = arguments.iter().rposition(|argument| !argument.is_unbound()).map_or(0, |last| last + 1);
    // Only `block` can be left out before others that are given.
    values.extend(arguments[..given].iter().map(|argument| argument.bound().unwrap_or(Value::TRUE)));
    cx.call(function, &values)
}

/// `_adopt_queue(queue)`: an instance of a subclass is its own Python part.
pub fn adopt(cx: &mut Context, args: Args) -> NativeResult {
    let [instance] = args.exactly(cx, "_adopt_queue")?;
    if let Some(queue) = cx.unwrap_payload(instance, Kind::Queue).as_kind(Kind::Queue) {
        queue.store_release(OPEN, instance.bits());
    }
    Ok(Value::NONE)
}

/// `_extend_queue(name, value)`: gives the built-in type an attribute that is written in Python.
pub fn extend(cx: &mut Context, args: Args) -> NativeResult {
    let [name, value] = args.exactly(cx, "_extend_queue")?;
    let class = cx.machine.builtins.by_name.get("Queue").copied().unwrap_or(Value::NONE);
    if let Some(class) = class.as_kind(Kind::Class) {
        let attributes = class::attributes(class).target();
        cx.publish_into(attributes, value);
        cx.dict_set_str(attributes, name, value)?;
    }
    Ok(Value::NONE)
}

/// A part of a queue, by its name in CPython: the queue is opened.
pub fn part(cx: &mut Context, own: Value, name: &str) -> NativeResult {
    let queue = own.target();
    let name = cx.intern(name)?;
    if let Some(open) = opened(queue) {
        return attribute(cx, open, name);
    }
    let operation = Operation {
        kind: OperationKind::SyncQuery,
        object: own,
        waiters: queue::getters(queue),
        reason: BlockReason::QueueEmpty(queue.identity()),
        patience: Patience::Forever,
        free: true,
    };
    let mine = wait::perform(cx, operation, |cx| {
        if queue::is_busy(queue) {
            return Ok(Attempt::Cannot(None));
        }
        let mine = opened(queue).is_none();
        if mine {
            queue::set_busy(queue, Some(cx));
        }
        cx.record_on(OperationKind::SyncQuery, queue, || Effect::Done);
        Ok(Attempt::Done(mine, Vec::new()))
    })?;
    match opened(queue) {
        Some(open) if mine == Some(false) => attribute(cx, open, name),
        _ => {
            cx.push_native(opening, &[own, name])?;
            cx.resume_top(Ok(Value::NONE))
        }
    }
}

fn attribute(cx: &mut Context, open: Value, name: Value) -> NativeResult {
    match cx.find_attribute(open, name)? {
        Some(value) => Ok(value),
        None => Err(cx.raise(ExceptionType::AttributeError, "an open queue lacks a part")),
    }
}

/// Phases: 0 nothing was done; 1 the Python part was made. Slots: 0 the queue, 1 the part's name.
fn opening(cx: &mut Context, delivery: Delivery) -> NativeResult {
    let queue = cx.slot(0).target();
    if cx.phase() == 1 {
        return finish(cx, queue, delivery);
    }
    let kept = queue::items(queue).items();
    let items: Vec<Value> = match queue::order(queue) {
        Order::Fifo => kept,
        Order::Lifo | Order::Priority => kept.into_iter().map(|pair| queue::parts(pair).0).collect(),
    };
    let items = cx.new_list(&items)?;
    let arguments = queue::described(queue, items);
    let Some(module) = import::find(cx, "queue") else {
        return Err(cx.raise(ExceptionType::RuntimeError, "the module queue is gone"));
    };
    let make = cx.module_get(module.target(), "_opened")?;
    cx.set_phase(1);
    match cx.call(make, &arguments) {
        Ok(value) => finish(cx, queue, Ok(value)),
        Err(Trap::Raise(exception)) => finish(cx, queue, Err(exception)),
        Err(trap) => Err(trap),
    }
}

fn finish(cx: &mut Context, queue: Ref, delivery: Delivery) -> NativeResult {
    if let Ok(open) = delivery {
        cx.publish_into(queue, open);
        let guard = cx.guard(queue);
        queue.store_release(OPEN, open.bits());
        Ring::retain(queue::items(queue), |_| false);
        drop(guard);
    }
    queue::end_ordering(cx, queue);
    let open = delivery.map_err(Trap::Raise)?;
    let name = cx.slot(1);
    attribute(cx, open, name)
}
