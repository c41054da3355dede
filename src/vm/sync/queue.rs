//! `queue.Queue` and its kin.
//!
//! Words: 1 the most items, 2–4 the items, 5–7 the line of those who want to get, 8–10 to put, 11–13 to join (see
//! [`Ring`]), 14 unfinished tasks, 15 items put so far, 16 items got so far, 17 order (see [`Order`]), 18 how it was shut
//! down (0 not, 1 yes), 19 the thread that is in the middle of ordering the items, or unbound, 20 what does its work in
//! Python, or unbound (see [`open_queue`]).
//!
//! Every message has a number, counted in its queue from 1 in the order of the puts. Where items leave in that order
//! the number follows from the counts; otherwise it is kept with the item, in a pair.

use heddle_trace::ending::BlockReason;
use heddle_trace::event::Effect;
use heddle_trace::operation::OperationKind;

use super::arguments::{Method, count, truth};
use super::open_queue;
use super::priority;
use super::ring::Ring;
use super::timeout::{self, Patience};
use super::wait::{self, Attempt, Operation};
use crate::builtins::natives::{Args, TypeDef};
use crate::commit::Touch;
use crate::context::Context;
use crate::heap::{Header, Ref};
use crate::kind::Kind;
use crate::object::tuple;
use crate::trap::{NativeResult, Trap};
use crate::value::Value;

/// The type of `queue.Queue()`.
pub static TYPE: TypeDef = TypeDef {
    name: "Queue",
    kind: Some(Kind::Queue),
    constructor: Some(construct),
    methods: &[
        ("put", put),
        ("get", get),
        ("put_nowait", put_nowait),
        ("get_nowait", get_nowait),
        ("task_done", task_done),
        ("join", join),
        ("qsize", qsize),
        ("empty", empty),
        ("full", full),
        ("shutdown", shutdown),
    ],
    getters: &[
        ("maxsize", get_maxsize),
        ("unfinished_tasks", get_unfinished),
        ("is_shutdown", get_shutdown),
        ("queue", |cx, args| open_queue::part(cx, args.values[0], "queue")),
        ("mutex", |cx, args| open_queue::part(cx, args.values[0], "mutex")),
        ("not_empty", |cx, args| open_queue::part(cx, args.values[0], "not_empty")),
        ("not_full", |cx, args| open_queue::part(cx, args.values[0], "not_full")),
        ("all_tasks_done", |cx, args| open_queue::part(cx, args.values[0], "all_tasks_done")),
    ],
    setters: &[("maxsize", set_maxsize)],
    doc: "Create a queue object with a given maximum size.",
    ..TypeDef::EMPTY
};

/// The type of `queue.SimpleQueue()`.
pub static SIMPLE: TypeDef = TypeDef {
    name: "SimpleQueue",
    kind: Some(Kind::SimpleQueue),
    constructor: Some(construct_simple),
    methods: &[
        ("put", put_simple),
        ("get", get),
        ("put_nowait", put_nowait),
        ("get_nowait", get_nowait),
        ("qsize", qsize),
        ("empty", empty),
    ],
    doc: "Simple, unbounded, reentrant FIFO queue.",
    ..TypeDef::EMPTY
};

/// In which order items leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// The first put first.
    Fifo,
    /// The last put first.
    Lifo,
    /// The least first.
    Priority,
}

mod words {
    pub const MOST: u32 = 1;
    pub const ITEMS: u32 = 2;
    pub const GETTERS: u32 = 5;
    pub const PUTTERS: u32 = 8;
    pub const JOINERS: u32 = 11;
    pub const UNFINISHED: u32 = 14;
    pub const PUT: u32 = 15;
    pub const GOT: u32 = 16;
    pub const ORDER: u32 = 17;
    pub const SHUT: u32 = 18;
    pub const BUSY: u32 = 19;
    pub const LAST: u32 = 20;
}

#[inline(always)]
fn number(queue: Ref, word: u32) -> i64 {
    Value::from_bits(queue.load_acquire(word)).int()
}

#[inline(always)]
fn set_number(queue: Ref, word: u32, number: i64) {
    queue.store_release(word, Value::inline_int(number).bits());
}

/// Its items.
#[inline(always)]
pub fn items(queue: Ref) -> Ring {
    Ring::new(queue, words::ITEMS)
}

/// Its order.
pub fn order(queue: Ref) -> Order {
    match number(queue, words::ORDER) {
        0 => Order::Fifo,
        1 => Order::Lifo,
        _ => Order::Priority,
    }
}

fn is_shut(queue: Ref) -> bool {
    number(queue, words::SHUT) != 0
}

/// Whether some thread is in the middle of ordering the items, which ran into Python code.
pub fn is_busy(queue: Ref) -> bool {
    !Value::from_bits(queue.load_acquire(words::BUSY)).is_unbound()
}

/// Whether there is room for an item.
pub fn has_room(queue: Ref) -> bool {
    let most = number(queue, words::MOST);
    most <= 0 || i64::from(items(queue).length()) < most
}

/// Whether a `put` need not wait.
pub fn can_put(queue: Ref) -> bool {
    is_open(queue) || !is_busy(queue) && (is_shut(queue) || has_room(queue))
}

/// Whether a `get` need not wait.
pub fn can_get(queue: Ref) -> bool {
    is_open(queue) || !is_busy(queue) && (is_shut(queue) || !items(queue).is_empty())
}

/// Whether all tasks are done.
pub fn is_done(queue: Ref) -> bool {
    is_open(queue) || number(queue, words::UNFINISHED) == 0
}

fn is_open(queue: Ref) -> bool {
    open_queue::opened(queue).is_some()
}

/// The line of those who want to get.
pub fn getters(queue: Ref) -> Ring {
    Ring::new(queue, words::GETTERS)
}

/// What the prelude's `_opened` wants to know of a queue with these items: its order, how many fit, the items, unfinished tasks,
/// whether it was shut down.
pub fn described(queue: Ref, items: Value) -> [Value; 5] {
    let word = |word| Value::inline_int(number(queue, word));
    [word(words::ORDER), word(words::MOST), items, word(words::UNFINISHED), Value::bool(is_shut(queue))]
}

fn make(cx: &mut Context, kind: Kind, most: i64) -> NativeResult {
    let zero = Value::ZERO;
    let [a, b, c] = Ring::EMPTY;
    let most = Value::inline_int(most);
    let unbound = Value::UNBOUND;
    cx.new_object(kind, &[most, a, b, c, a, b, c, a, b, c, a, b, c, zero, zero, zero, zero, zero, unbound, unbound])
}

/// `_reset_queue(queue, maxsize)`: what `Queue.__init__` does to the built-in part of an instance of a subclass.
pub fn reset(cx: &mut Context, args: Args) -> NativeResult {
    let [queue, most] = args.exactly(cx, "_reset_queue")?;
    let own = cx.unwrap_payload(queue, Kind::Queue);
    if !own.is(Kind::Queue) {
        return Ok(Value::NONE);
    }
    super::initialize(cx, Args { values: &[own, most], names: Value::UNBOUND }, construct, words::LAST)
}

fn construct(cx: &mut Context, args: Args) -> NativeResult {
    let [most] = Method("Queue.__init__").bind(cx, args, ["maxsize"], 0)?;
    let most = match count(most) {
        Some(most) => most,
        None if most.is_unbound() => 0,
        None => match most.as_float() {
            // Only ever compared with a number of items.
            Some(float) => float.ceil() as i64,
            None => {
                let name = cx.type_name(most);
                return Err(cx.type_error(format!("'>' not supported between instances of '{name}' and 'int'")));
            }
        },
    };
    make(cx, Kind::Queue, most)
}

fn construct_simple(cx: &mut Context, args: Args) -> NativeResult {
    if args.values.len() > 1 {
        return Err(cx.type_error("SimpleQueue() takes no arguments"));
    }
    make(cx, Kind::SimpleQueue, 0)
}

/// `_order_queue(queue, order)`: 1 last in, first out; 2 the least first.
pub fn set_order(cx: &mut Context, args: Args) -> NativeResult {
    let [queue, order] = args.exactly(cx, "_order_queue")?;
    if let Some(queue) = cx.unwrap_payload(queue, Kind::Queue).as_kind(Kind::Queue) {
        queue.store(words::ORDER, order.bits());
    }
    Ok(Value::NONE)
}

/// Raises `queue.Empty`, `queue.Full` or `queue.ShutDown`.
fn raise(cx: &mut Context, name: &str) -> Trap {
    super::raise_of(cx, "queue", name)
}

/// What came of a put or a get.
enum Outcome {
    Passed(Value),
    ShutDown,
    /// The queue was opened meanwhile.
    Open(Value),
}

/// How long to wait, by the arguments `block` and `timeout`.
fn patience(cx: &mut Context, block: Value, timeout: Value) -> Result<Patience, Trap> {
    if !block.is_unbound() && !truth(block) {
        return Ok(Patience::Never);
    }
    if timeout.is_unbound() || timeout.is_none() {
        return Ok(Patience::Forever);
    }
    let seconds = match timeout.as_float() {
        Some(seconds) => seconds,
        None if timeout.as_index().is_some() => timeout::seconds(cx, timeout)?,
        None => {
            let name = cx.type_name(timeout);
            return Err(cx.type_error(format!("'<' not supported between instances of '{name}' and 'int'")));
        }
    };
    if seconds < 0.0 {
        return Err(cx.value_error("'timeout' must be a non-negative number"));
    }
    Ok(if seconds == 0.0 { Patience::Never } else { Patience::For(timeout::nanoseconds(seconds)) })
}

fn put(cx: &mut Context, args: Args) -> NativeResult {
    let [item, block, timeout] = Method("Queue.put").bind(cx, args, ["item", "block", "timeout"], 1)?;
    put_item(cx, args.values[0], item, block, timeout)
}

fn put_simple(cx: &mut Context, args: Args) -> NativeResult {
    let [item, _, _] = args.rest().bind(cx, "put", ["item", "block", "timeout"], 1)?;
    put_item(cx, args.values[0], item, Value::UNBOUND, Value::UNBOUND)
}

fn put_nowait(cx: &mut Context, args: Args) -> NativeResult {
    let [item] = Method("Queue.put_nowait").bind(cx, args, ["item"], 1)?;
    put_item(cx, args.values[0], item, Value::FALSE, Value::UNBOUND)
}

fn put_item(cx: &mut Context, own: Value, item: Value, block: Value, timeout: Value) -> NativeResult {
    let queue = own.target();
    if let Some(open) = open_queue::opened(queue) {
        return open_queue::delegate(cx, open, "put", &[item, block, timeout]);
    }
    let patience = if number(queue, words::MOST) > 0 { patience(cx, block, timeout)? } else { Patience::Forever };
    // Before the object is locked: what reaches far takes long.
    cx.publish_into(queue, item);
    let order = order(queue);
    let kept = if order == Order::Fifo { item } else { numbered(cx, queue, item)? };
    let operation = Operation {
        kind: OperationKind::QueuePut,
        object: own,
        waiters: Ring::new(queue, words::PUTTERS),
        reason: BlockReason::QueueFull(queue.identity()),
        patience,
        free: false,
    };
    let outcome = wait::perform(cx, operation, |cx| {
        if let Some(open) = open_queue::opened(queue) {
            return Ok(Attempt::Done(Outcome::Open(open), Vec::new()));
        }
        if is_busy(queue) {
            return Ok(Attempt::Cannot(None));
        }
        if is_shut(queue) {
            return Ok(Attempt::Done(Outcome::ShutDown, Vec::new()));
        }
        if !has_room(queue) {
            return Ok(Attempt::Cannot(None));
        }
        let items = items(queue);
        if !items.has_room() {
            return Ok(Attempt::NoRoom(items));
        }
        let message = number(queue, words::PUT) + 1;
        set_number(queue, words::PUT, message);
        set_number(queue, words::UNFINISHED, number(queue, words::UNFINISHED) + 1);
        if order != Order::Fifo {
            tuple::set_item(kept.target(), 1, Value::inline_int(message));
        }
        items.push_back(kept);
        let left = number(queue, words::MOST) - i64::from(items.length());
        let touch = if left < 0 { Touch::Whole } else { Touch::Permits(left as u64) };
        record(cx, OperationKind::QueuePut, queue, touch, message, item);
        if order == Order::Priority && !priority::sift_new(queue) {
            // Python code must compare: until it has, nobody else can touch the queue.
            set_busy(queue, Some(cx));
            return Ok(Attempt::Done(Outcome::Passed(Value::TRUE), Vec::new()));
        }
        let woken = wait::call_next(cx, Ring::new(queue, words::GETTERS));
        Ok(Attempt::Done(Outcome::Passed(Value::NONE), woken))
    })?;
    match outcome {
        Some(Outcome::Passed(Value::TRUE)) => priority::put_slowly(cx, own),
        Some(Outcome::Passed(value)) => Ok(value),
        Some(Outcome::ShutDown) => Err(raise(cx, "ShutDown")),
        Some(Outcome::Open(open)) => open_queue::delegate(cx, open, "put", &[item, block, timeout]),
        None => Err(raise(cx, "Full")),
    }
}

/// A pair of an item and, once it is put, its number.
fn numbered(cx: &mut Context, queue: Ref, item: Value) -> NativeResult {
    let pair = Value::object(Kind::Items, cx.new_items(2)?);
    tuple::set_item(pair.target(), 0, item);
    cx.publish_into(queue, pair);
    Ok(pair)
}

fn record(cx: &mut Context, kind: OperationKind, queue: Ref, touch: Touch, message: i64, item: Value) {
    if cx.commits.is_some() {
        let value = if cx.detail.values { cx.short_repr(item) } else { String::new() };
        cx.record_part(kind, queue, touch, || Effect::Message { number: message as u64, value });
    }
}

/// Marks the queue as being ordered by this thread, or as not being ordered any more.
pub fn set_busy(queue: Ref, by: Option<&Context>) {
    let word = by.map_or(Value::UNBOUND, |cx| Value::inline_int(i64::from(cx.thread.id.0)));
    queue.store_release(words::BUSY, word.bits());
}

/// The items have been ordered by Python code: others can go on.
pub fn end_ordering(cx: &mut Context, queue: Ref) {
    let guard = cx.guard(queue);
    set_busy(queue, None);
    let mut woken = wait::call(Ring::new(queue, words::GETTERS), u32::MAX);
    woken.extend(wait::call(Ring::new(queue, words::PUTTERS), u32::MAX));
    if is_open(queue) {
        woken.extend(wait::call(Ring::new(queue, words::JOINERS), u32::MAX));
    }
    drop(guard);
    wait::wake(cx, &woken);
    if cx.host.wakes_everybody() {
        // Those who stand before the queue without a ticket can go on as well: the executor looks when it is told anything.
        cx.host.wake(cx.thread.id);
    }
}

fn get(cx: &mut Context, args: Args) -> NativeResult {
    let [block, timeout] = Method("Queue.get").bind(cx, args, ["block", "timeout"], 0)?;
    get_item(cx, args.values[0], block, timeout)
}

fn get_nowait(cx: &mut Context, args: Args) -> NativeResult {
    Method("Queue.get_nowait").nothing(cx, args)?;
    get_item(cx, args.values[0], Value::FALSE, Value::UNBOUND)
}

fn get_item(cx: &mut Context, own: Value, block: Value, timeout: Value) -> NativeResult {
    let queue = own.target();
    if let Some(open) = open_queue::opened(queue) {
        return open_queue::delegate(cx, open, "get", &[block, timeout]);
    }
    let patience = patience(cx, block, timeout)?;
    let order = order(queue);
    let operation = Operation {
        kind: OperationKind::QueueGet,
        object: own,
        waiters: Ring::new(queue, words::GETTERS),
        reason: BlockReason::QueueEmpty(queue.identity()),
        patience,
        free: false,
    };
    let mut slowly = false;
    let outcome = wait::perform(cx, operation, |cx| {
        if let Some(open) = open_queue::opened(queue) {
            return Ok(Attempt::Done(Outcome::Open(open), Vec::new()));
        }
        if is_busy(queue) {
            return Ok(Attempt::Cannot(None));
        }
        let got = number(queue, words::GOT) + 1;
        let taken = match order {
            Order::Fifo => items(queue).pop_front().map(|item| (item, got)),
            Order::Lifo => items(queue).pop_back().map(parts),
            Order::Priority => priority::take_least(queue).map(|(pair, sorted)| {
                slowly = !sorted;
                parts(pair)
            }),
        };
        let Some((item, message)) = taken else {
            let shut = is_shut(queue);
            return Ok(if shut { Attempt::Done(Outcome::ShutDown, Vec::new()) } else { Attempt::Cannot(None) });
        };
        set_number(queue, words::GOT, got);
        record(cx, OperationKind::QueueGet, queue, Touch::Whole, message, item);
        if slowly {
            set_busy(queue, Some(cx));
            return Ok(Attempt::Done(Outcome::Passed(item), Vec::new()));
        }
        let woken = wait::call_next(cx, Ring::new(queue, words::PUTTERS));
        Ok(Attempt::Done(Outcome::Passed(item), woken))
    })?;
    match outcome {
        Some(Outcome::Passed(item)) if slowly => priority::get_slowly(cx, own, item),
        Some(Outcome::Passed(item)) => Ok(item),
        Some(Outcome::ShutDown) => Err(raise(cx, "ShutDown")),
        Some(Outcome::Open(open)) => open_queue::delegate(cx, open, "get", &[block, timeout]),
        None => Err(raise(cx, "Empty")),
    }
}

/// An item that is kept with its number, and the number.
pub fn parts(pair: Value) -> (Value, i64) {
    (tuple::item(pair.target(), 0), tuple::item(pair.target(), 1).int())
}

fn task_done(cx: &mut Context, args: Args) -> NativeResult {
    Method("Queue.task_done").nothing(cx, args)?;
    let queue = args.values[0].target();
    if let Some(open) = open_queue::opened(queue) {
        return open_queue::delegate(cx, open, "task_done", &[]);
    }
    wait::ask(cx, queue, OperationKind::QueueTaskDone)?;
    let guard = cx.guard(queue);
    let unfinished = number(queue, words::UNFINISHED);
    if unfinished <= 0 {
        drop(guard);
        return Err(cx.value_error("task_done() called too many times"));
    }
    set_number(queue, words::UNFINISHED, unfinished - 1);
    let joiners = Ring::new(queue, words::JOINERS);
    let woken = if unfinished == 1 { wait::call(joiners, u32::MAX) } else { Vec::new() };
    cx.record_on(OperationKind::QueueTaskDone, queue, || wait::woke(&woken));
    drop(guard);
    wait::wake(cx, &woken);
    Ok(Value::NONE)
}

fn join(cx: &mut Context, args: Args) -> NativeResult {
    Method("Queue.join").nothing(cx, args)?;
    let queue = args.values[0].target();
    if let Some(open) = open_queue::opened(queue) {
        return open_queue::delegate(cx, open, "join", &[]);
    }
    let operation = Operation {
        kind: OperationKind::QueueJoin,
        object: args.values[0],
        waiters: Ring::new(queue, words::JOINERS),
        reason: BlockReason::QueueTasks(queue.identity()),
        patience: Patience::Forever,
        free: false,
    };
    wait::perform(cx, operation, |cx| {
        if !is_done(queue) {
            return Ok(Attempt::Cannot(None));
        }
        cx.record_on(OperationKind::QueueJoin, queue, || Effect::Done);
        Ok(Attempt::Done((), Vec::new()))
    })?;
    match open_queue::opened(queue) {
        Some(open) => open_queue::delegate(cx, open, "join", &[]),
        None => Ok(Value::NONE),
    }
}

fn qsize(cx: &mut Context, args: Args) -> NativeResult {
    Method("Queue.qsize").nothing(cx, args)?;
    let queue = args.values[0].target();
    if let Some(open) = open_queue::opened(queue) {
        return open_queue::delegate(cx, open, "qsize", &[]);
    }
    super::query(cx, queue, |_| Value::inline_int(i64::from(items(queue).length())))
}

fn empty(cx: &mut Context, args: Args) -> NativeResult {
    Method("Queue.empty").nothing(cx, args)?;
    let queue = args.values[0].target();
    if let Some(open) = open_queue::opened(queue) {
        return open_queue::delegate(cx, open, "empty", &[]);
    }
    super::query(cx, queue, |_| Value::bool(items(queue).is_empty()))
}

fn full(cx: &mut Context, args: Args) -> NativeResult {
    Method("Queue.full").nothing(cx, args)?;
    let queue = args.values[0].target();
    if let Some(open) = open_queue::opened(queue) {
        return open_queue::delegate(cx, open, "full", &[]);
    }
    super::query(cx, queue, |_| Value::bool(!has_room(queue)))
}

fn shutdown(cx: &mut Context, args: Args) -> NativeResult {
    let [immediate] = Method("Queue.shutdown").bind(cx, args, ["immediate"], 0)?;
    let queue = args.values[0].target();
    if let Some(open) = open_queue::opened(queue) {
        return open_queue::delegate(cx, open, "shutdown", &[immediate]);
    }
    wait::ask(cx, queue, OperationKind::QueuePut)?;
    let guard = cx.guard(queue);
    set_number(queue, words::SHUT, 1);
    if !immediate.is_unbound() && truth(immediate) {
        let dropped = i64::from(items(queue).length());
        while items(queue).pop_front().is_some() {}
        set_number(queue, words::GOT, number(queue, words::GOT) + dropped);
        set_number(queue, words::UNFINISHED, (number(queue, words::UNFINISHED) - dropped).max(0));
    }
    let mut woken = wait::call(Ring::new(queue, words::GETTERS), u32::MAX);
    woken.extend(wait::call(Ring::new(queue, words::PUTTERS), u32::MAX));
    if is_done(queue) {
        woken.extend(wait::call(Ring::new(queue, words::JOINERS), u32::MAX));
    }
    cx.record_on(OperationKind::QueuePut, queue, || wait::woke(&woken));
    drop(guard);
    wait::wake(cx, &woken);
    Ok(Value::NONE)
}

fn get_maxsize(_: &mut Context, args: Args) -> NativeResult {
    Ok(Value::inline_int(number(args.values[0].target(), words::MOST)))
}

fn set_maxsize(cx: &mut Context, args: Args) -> NativeResult {
    let [own, most] = args.exactly(cx, "maxsize")?;
    let queue = own.target();
    let Some(most) = count(most) else {
        let name = cx.type_name(most);
        return Err(cx.type_error(format!("'>' not supported between instances of '{name}' and 'int'")));
    };
    wait::ask(cx, queue, OperationKind::SyncQuery)?;
    let _guard = cx.guard(queue);
    set_number(queue, words::MOST, most);
    cx.record_on(OperationKind::SyncQuery, queue, || Effect::Done);
    Ok(Value::NONE)
}

fn get_unfinished(cx: &mut Context, args: Args) -> NativeResult {
    let queue = args.values[0].target();
    if is_open(queue) {
        return open_queue::part(cx, args.values[0], "unfinished_tasks");
    }
    super::query(cx, queue, |_| Value::inline_int(number(queue, words::UNFINISHED)))
}

fn get_shutdown(cx: &mut Context, args: Args) -> NativeResult {
    let queue = args.values[0].target();
    if is_open(queue) {
        return open_queue::part(cx, args.values[0], "is_shutdown");
    }
    super::query(cx, queue, |_| Value::bool(is_shut(queue)))
}
