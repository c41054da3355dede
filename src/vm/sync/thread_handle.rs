//! Threads as Python sees them: the built-in part of a `threading.Thread`, and how a thread is started and joined.
//!
//! Words: 1 the thread's number (int), or unbound before it is started; 2 how far it is (see [`Stage`]); 3–5 the line of
//! those who join (see [`Ring`]); 6 name; 7 daemon flag, as given; 8 target; 9 arguments (tuple or whatever was given);
//! 10 keyword arguments (dict or unbound).

use heddle_trace::ending::{BlockReason, Limit};
use heddle_trace::event::Effect;
use heddle_trace::identity::{Lineage, ThreadId};
use heddle_trace::operation::OperationKind;

use super::arguments::{Method, truth};
use super::ring::Ring;
use super::timeout::{self, Patience};
use super::wait::{self, Attempt, Operation};
use super::warning;
use crate::builtins::exceptions::ExceptionType;
use crate::builtins::natives::{Args, TypeDef};
use crate::builtins::threads;
use crate::context::Context;
use crate::frame::{Activity, Delivery, Frame, OnReturn};
use crate::heap::Ref;
use crate::kind::Kind;
use crate::machine::ThreadRecord;
use crate::object::{class, dict, list, tuple};
use crate::thread::Thread;
use crate::trap::{NativeResult, Pause, Trap};
use crate::value::Value;

/// The base of `threading.Thread`.
pub static TYPE: TypeDef = TypeDef {
    name: "_ThreadHandle",
    kind: Some(Kind::ThreadHandle),
    constructor: Some(construct),
    methods: &[
        ("run", run),
        ("join", join),
        ("is_alive", is_alive),
        ("getName", get_name_old),
        ("isDaemon", is_daemon_old),
        ("setName", set_name_old),
        ("setDaemon", set_daemon_old),
    ],
    getters: &[
        ("name", get_name),
        ("daemon", get_daemon),
        ("ident", get_ident),
        ("native_id", get_native_id),
        ("_target", get_target),
        ("_args", get_args),
        ("_kwargs", get_kwargs),
    ],
    setters: &[("name", set_name), ("daemon", set_daemon)],
    ..TypeDef::EMPTY
};

mod words {
    pub const THREAD: u32 = 1;
    pub const STAGE: u32 = 2;
    pub const JOINERS: u32 = 3;
    pub const NAME: u32 = 6;
    pub const DAEMON: u32 = 7;
    pub const TARGET: u32 = 8;
    pub const ARGS: u32 = 9;
    pub const KWARGS: u32 = 10;
}

/// How far a thread is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Stage {
    /// `Thread.__init__` was not called.
    Made = 0,
    /// Not started.
    Initial = 1,
    /// Started and not ended.
    Started = 2,
    /// Ended.
    Ended = 3,
}

fn word(handle: Ref, word: u32) -> Value {
    Value::from_bits(handle.load_acquire(word))
}

fn set_word(handle: Ref, word: u32, value: Value) {
    handle.store_release(word, value.bits());
}

fn stage(handle: Ref) -> Stage {
    match word(handle, words::STAGE).int() {
        0 => Stage::Made,
        1 => Stage::Initial,
        2 => Stage::Started,
        _ => Stage::Ended,
    }
}

fn set_stage(handle: Ref, stage: Stage) {
    set_word(handle, words::STAGE, Value::inline_int(stage as i64));
}

/// Whether its thread has ended.
pub fn has_ended(handle: Ref) -> bool {
    stage(handle) == Stage::Ended
}

/// The number of its thread, if it was started.
pub fn thread_of(handle: Ref) -> Option<ThreadId> {
    word(handle, words::THREAD).as_int().map(|number| ThreadId(number as u32))
}

/// The built-in part of a `Thread`.
pub fn handle_of(object: Value) -> Option<Ref> {
    let instance = object.as_kind(Kind::Instance)?;
    class::payload(instance).as_kind(Kind::ThreadHandle)
}

/// `Thread.ident`: like an address of glibc's thread structures, from the thread's number.
pub fn ident(thread: ThreadId) -> i64 {
    const FIRST: i64 = 140_000_000_000_000;
    const DISTANCE: i64 = 4096;
    FIRST + i64::from(thread.0) * DISTANCE
}

fn construct(cx: &mut Context, _: Args) -> NativeResult {
    let [a, b, c] = Ring::EMPTY;
    let unbound = Value::UNBOUND;
    let made = Value::inline_int(Stage::Made as i64);
    cx.new_object(Kind::ThreadHandle, &[unbound, made, a, b, c, unbound, Value::FALSE, unbound, unbound, unbound])
}

/// `_thread_init(thread, name, target, args, kwargs, daemon)`: the end of `Thread.__init__`. A name of `None` stands for the
/// next default one.
pub fn initialize(cx: &mut Context, args: Args) -> NativeResult {
    let [object, name, target, arguments, keywords, daemon] = args.exactly(cx, "_thread_init")?;
    let Some(handle) = handle_of(object) else { return Err(cx.type_error("_thread_init needs a thread")) };
    let daemon = if daemon.is_none() { Value::bool(cx.thread.daemon) } else { daemon };
    for (word, value) in [
        (words::NAME, name),
        (words::DAEMON, daemon),
        (words::TARGET, target),
        (words::ARGS, arguments),
        (words::KWARGS, keywords),
    ] {
        cx.publish_into(handle, value);
        set_word(handle, word, value);
    }
    set_stage(handle, Stage::Initial);
    Ok(Value::NONE)
}

/// `_thread_number()`: counts default names.
pub fn next_number(cx: &mut Context, args: Args) -> NativeResult {
    let [] = args.exactly(cx, "_thread_number")?;
    let mut shared = cx.machine.shared();
    shared.named_threads += 1;
    Ok(Value::inline_int(i64::from(shared.named_threads)))
}

/// `_adopt_main(thread)`: the object of the main thread, when `threading` is imported.
pub fn adopt_main(cx: &mut Context, args: Args) -> NativeResult {
    let [object] = args.exactly(cx, "_adopt_main")?;
    if let Some(handle) = handle_of(object) {
        set_word(handle, words::THREAD, Value::ZERO);
        let name = cx.intern("MainThread")?;
        set_word(handle, words::NAME, name);
        set_stage(handle, Stage::Started);
    }
    cx.machine.shared().threads[0].object = object;
    if cx.thread.id == ThreadId::MAIN {
        cx.thread.object = object;
    }
    Ok(Value::NONE)
}

// ---- start ----

/// `_thread_start(thread)`: `Thread.start`.
pub fn start(cx: &mut Context, args: Args) -> NativeResult {
    let [object] = args.exactly(cx, "_thread_start")?;
    let Some(handle) = handle_of(object) else { return Err(cx.type_error("_thread_start needs a thread")) };
    if stage(handle) == Stage::Made {
        return Err(cx.raise(ExceptionType::RuntimeError, "thread.__init__() not called"));
    }
    wait::ask(cx, handle, OperationKind::ThreadStart)?;
    let guard = cx.guard(handle);
    if stage(handle) > Stage::Initial {
        drop(guard);
        return Err(cx.raise(ExceptionType::RuntimeError, "threads can only be started once"));
    }
    set_stage(handle, Stage::Started);
    drop(guard);
    cx.begin_concurrency();
    cx.publish(object);
    let mut lineage = cx.thread.lineage.0.clone();
    lineage.push(cx.thread.children);
    cx.thread.children += 1;
    let lineage = Lineage(lineage);
    let name = cx.rust_string(word(handle, words::NAME)).unwrap_or_default();
    let daemon = truth(word(handle, words::DAEMON));
    let id = {
        let mut shared = cx.machine.shared();
        if shared.alive >= cx.machine.settings.threads {
            drop(shared);
            cx.pause = Pause::Limit(Limit::Threads);
            return Err(Trap::Pause);
        }
        let id = ThreadId(shared.threads.len() as u32);
        shared.threads.push(ThreadRecord {
            finished: false,
            started: true,
            daemon,
            name: name.clone(),
            object,
            lineage: lineage.clone(),
        });
        shared.alive += 1;
        if !daemon {
            shared.non_daemons += 1;
        }
        id
    };
    set_word(handle, words::THREAD, Value::inline_int(i64::from(id.0)));
    let mut thread = Box::new(Thread::new(id, lineage, cx.machine.settings.recursion));
    thread.name = name;
    thread.daemon = daemon;
    thread.object = object;
    thread.reserve(SLOTS);
    thread.frames.push(Frame {
        activity: Activity::Native { resume: threads::thread_frame, phase: 0 },
        base: 0,
        size: SLOTS,
        on_return: OnReturn::Deliver,
        function: Value::UNBOUND,
        owner: Value::UNBOUND,
    });
    cx.record_on(OperationKind::ThreadStart, handle, || Effect::Thread(id));
    cx.host.spawn(thread);
    Ok(Value::NONE)
}

/// Slots of a thread's first frame.
const SLOTS: u32 = 2;

/// The thread has ended: what it held can go, and those who join are called.
pub fn end(cx: &mut Context) -> Vec<ThreadId> {
    let Some(handle) = handle_of(cx.thread.object) else { return Vec::new() };
    let _guard = cx.guard(handle);
    set_stage(handle, Stage::Ended);
    wait::call(Ring::new(handle, words::JOINERS), u32::MAX)
}

/// `Thread.run`: calls the target.
fn run(cx: &mut Context, args: Args) -> NativeResult {
    Method("Thread.run").nothing(cx, args)?;
    let handle = args.values[0].target();
    let target = word(handle, words::TARGET);
    if target.is_none() || target.is_unbound() {
        return Ok(Value::NONE);
    }
    let arguments = word(handle, words::ARGS);
    let mut values: Vec<Value> = match arguments.kind() {
        Some(Kind::Tuple) => tuple::items(arguments.target()).collect(),
        Some(Kind::List) => list::items(arguments.target()),
        _ => return cx.prelude("_spread", &[target, arguments, word(handle, words::KWARGS)]),
    };
    let mut names = Vec::new();
    if let Some(keywords) = word(handle, words::KWARGS).as_kind(Kind::Dict) {
        for (name, value) in dict::entries(keywords) {
            if !name.is(Kind::Str) {
                return Err(cx.type_error("keywords must be strings"));
            }
            names.push(name);
            values.push(value);
        }
    }
    let names = if names.is_empty() { Value::UNBOUND } else { cx.new_tuple(&names)? };
    cx.call_then(ran, &[args.values[0]], |cx| cx.call_with(target, &values, names))
}

/// The target has returned or raised: CPython drops it and its arguments.
fn ran(cx: &mut Context, delivery: Delivery) -> NativeResult {
    let handle = cx.slot(0).target();
    for word in [words::TARGET, words::ARGS, words::KWARGS] {
        set_word(handle, word, Value::UNBOUND);
    }
    delivery.map_err(Trap::Raise)?;
    Ok(Value::NONE)
}

// ---- join and queries ----

fn initialized(cx: &mut Context, args: Args) -> Result<Ref, Trap> {
    let handle = args.values[0].target();
    if stage(handle) == Stage::Made {
        return Err(cx.raise(ExceptionType::RuntimeError, "Thread.__init__() not called"));
    }
    Ok(handle)
}

fn join(cx: &mut Context, args: Args) -> NativeResult {
    let [timeout] = Method("Thread.join").bind(cx, args, ["timeout"], 0)?;
    let handle = initialized(cx, args)?;
    let patience = match timeout::or_none(cx, timeout)? {
        Patience::Never => Patience::For(0),
        patience => patience,
    };
    if stage(handle) == Stage::Initial {
        return Err(cx.raise(ExceptionType::RuntimeError, "cannot join thread before it is started"));
    }
    let thread = thread_of(handle).unwrap_or(ThreadId::MAIN);
    if thread == cx.thread.id {
        return Err(cx.raise(ExceptionType::RuntimeError, "cannot join current thread"));
    }
    let operation = Operation {
        kind: OperationKind::ThreadJoin,
        object: args.values[0],
        waiters: Ring::new(handle, words::JOINERS),
        reason: BlockReason::Join(thread),
        patience: if patience == Patience::For(0) { Patience::Never } else { patience },
        free: false,
    };
    wait::perform(cx, operation, |cx| {
        if !has_ended(handle) {
            return Ok(Attempt::Cannot(Some(thread)));
        }
        cx.record_on(OperationKind::ThreadJoin, handle, || Effect::Thread(thread));
        Ok(Attempt::Done((), Vec::new()))
    })?;
    Ok(Value::NONE)
}

fn is_alive(cx: &mut Context, args: Args) -> NativeResult {
    Method("Thread.is_alive").nothing(cx, args)?;
    let handle = initialized(cx, args)?;
    super::query(cx, handle, |_| Value::bool(stage(handle) == Stage::Started))
}

fn get_name(cx: &mut Context, args: Args) -> NativeResult {
    let handle = initialized(cx, args)?;
    Ok(word(handle, words::NAME))
}

fn set_name(cx: &mut Context, args: Args) -> NativeResult {
    let handle = initialized(cx, args)?;
    let Some(text) = cx.simple_str(args.values[1])? else {
        return Err(cx.type_error("the name of a thread must be a plain string"));
    };
    let name = cx.new_str(&text)?;
    cx.publish_into(handle, name);
    set_word(handle, words::NAME, name);
    if let Some(thread) = thread_of(handle) {
        if let Some(record) = cx.machine.shared().threads.get_mut(thread.0 as usize) {
            record.name.clone_from(&text);
        }
        if thread == cx.thread.id {
            cx.thread.name = text;
        }
    }
    Ok(Value::NONE)
}

fn get_daemon(cx: &mut Context, args: Args) -> NativeResult {
    let handle = initialized(cx, args)?;
    Ok(word(handle, words::DAEMON))
}

fn set_daemon(cx: &mut Context, args: Args) -> NativeResult {
    let handle = args.values[0].target();
    if stage(handle) == Stage::Made {
        return Err(cx.raise(ExceptionType::RuntimeError, "Thread.__init__() not called"));
    }
    if matches!(stage(handle), Stage::Started | Stage::Ended) {
        return Err(cx.raise(ExceptionType::RuntimeError, "cannot set daemon status of active thread"));
    }
    cx.publish_into(handle, args.values[1]);
    set_word(handle, words::DAEMON, args.values[1]);
    Ok(Value::NONE)
}

fn get_ident(cx: &mut Context, args: Args) -> NativeResult {
    let handle = initialized(cx, args)?;
    Ok(thread_of(handle).map_or(Value::NONE, |thread| Value::inline_int(ident(thread))))
}

fn get_native_id(cx: &mut Context, args: Args) -> NativeResult {
    let handle = initialized(cx, args)?;
    Ok(thread_of(handle).map_or(Value::NONE, native_id))
}

/// `Thread.native_id`: the main thread's is the process's.
pub fn native_id(thread: ThreadId) -> Value {
    const PROCESS: i64 = 1000;
    Value::inline_int(PROCESS + i64::from(thread.0))
}

fn get_part(cx: &mut Context, args: Args, part: u32, name: &str) -> NativeResult {
    match word(args.values[0].target(), part).bound() {
        Some(value) => Ok(value),
        None => Err(cx.raise(ExceptionType::AttributeError, format!("'Thread' object has no attribute '{name}'"))),
    }
}

fn get_target(cx: &mut Context, args: Args) -> NativeResult {
    get_part(cx, args, words::TARGET, "_target")
}

fn get_args(cx: &mut Context, args: Args) -> NativeResult {
    get_part(cx, args, words::ARGS, "_args")
}

fn get_kwargs(cx: &mut Context, args: Args) -> NativeResult {
    get_part(cx, args, words::KWARGS, "_kwargs")
}

fn get_name_old(cx: &mut Context, args: Args) -> NativeResult {
    warning::deprecated(cx, "getName() is deprecated, get the name attribute instead");
    get_name(cx, args)
}

fn is_daemon_old(cx: &mut Context, args: Args) -> NativeResult {
    warning::deprecated(cx, "isDaemon() is deprecated, get the daemon attribute instead");
    get_daemon(cx, args)
}

fn set_name_old(cx: &mut Context, args: Args) -> NativeResult {
    warning::deprecated(cx, "setName() is deprecated, set the name attribute instead");
    let [_] = Method("Thread.setName").bind(cx, args, ["name"], 1)?;
    set_name(cx, args)
}

fn set_daemon_old(cx: &mut Context, args: Args) -> NativeResult {
    warning::deprecated(cx, "setDaemon() is deprecated, set the daemon attribute instead");
    let [_] = Method("Thread.setDaemon").bind(cx, args, ["daemonic"], 1)?;
    set_daemon(cx, args)
}

/// `_thread_state(thread)`: what its `repr` says: `initial`, `started` or `stopped`.
pub fn state(cx: &mut Context, args: Args) -> NativeResult {
    let [object] = args.exactly(cx, "_thread_state")?;
    let stage = handle_of(object).map_or(Stage::Made, stage);
    cx.intern(match stage {
        Stage::Made | Stage::Initial => "initial",
        Stage::Started => "started",
        Stage::Ended => "stopped",
    })
}

/// `threading.current_thread()`
pub fn current(cx: &mut Context, args: Args) -> NativeResult {
    let [] = args.exactly(cx, "current_thread")?;
    Ok(cx.thread.object.bound().unwrap_or(Value::NONE))
}

/// `threading.main_thread()`
pub fn main(cx: &mut Context, args: Args) -> NativeResult {
    let [] = args.exactly(cx, "main_thread")?;
    Ok(cx.machine.shared().threads[0].object)
}

/// The objects of all threads that are alive, the first started first.
fn alive(cx: &Context) -> Vec<Value> {
    let shared = cx.machine.shared();
    let objects = shared.threads.iter().filter(|record| !record.finished).map(|record| record.object);
    objects.filter(|object| handle_of(*object).is_some_and(|handle| stage(handle) == Stage::Started)).collect()
}

/// `threading.enumerate()`
pub fn enumerate(cx: &mut Context, args: Args) -> NativeResult {
    let [] = args.exactly(cx, "enumerate")?;
    super::world_query(cx)?;
    let threads = alive(cx);
    cx.new_list(&threads)
}

/// `threading.active_count()`
pub fn active_count(cx: &mut Context, args: Args) -> NativeResult {
    let [] = args.exactly(cx, "active_count")?;
    super::world_query(cx)?;
    Ok(Value::inline_int(alive(cx).len() as i64))
}

/// `threading.get_ident()`
pub fn get_ident_here(cx: &mut Context, args: Args) -> NativeResult {
    let [] = args.exactly(cx, "get_ident")?;
    Ok(Value::inline_int(ident(cx.thread.id)))
}

/// `threading.get_native_id()`
pub fn get_native_id_here(cx: &mut Context, args: Args) -> NativeResult {
    let [] = args.exactly(cx, "get_native_id")?;
    Ok(native_id(cx.thread.id))
}

/// `_warn_old(text)`: a deprecated name of the module was used.
pub fn warn_old(cx: &mut Context, args: Args) -> NativeResult {
    let [text] = args.exactly(cx, "_warn_old")?;
    let text = cx.rust_string(text).unwrap_or_default();
    warning::deprecated(cx, &text);
    Ok(Value::NONE)
}

/// The `run` method of a thread's object: a function that takes the object, or whatever the program put in its place.
pub fn run_method(cx: &mut Context, object: Value) -> NativeResult {
    let name = cx.intern("run")?;
    match cx.class_lookup(cx.class_of(object), name) {
        Some(method) if matches!(method.kind(), Some(Kind::Function | Kind::Native)) => Ok(method),
        _ => cx.get_attribute(object, name),
    }
}

/// Its name.
pub fn name_of(handle: Ref) -> Value {
    word(handle, words::NAME)
}
