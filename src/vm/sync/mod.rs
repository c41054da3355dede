//! Objects of synchronisation, and threads as Python sees them.
//!
//! Reading order: [`ring`] (a line within an object), [`timeout`] (how long a caller is willing to wait), [`wait`] (how
//! every operation that may wait is performed), [`lock`], [`condition`], [`event`], [`semaphore`], [`barrier`], [`queue`] with
//! [`priority`] and [`open_queue`], [`thread_handle`], [`local`]; [`state`] (what executors ask), [`name`] (what objects are called).

mod arguments;
mod barrier;
mod condition;
mod event;
pub mod local;
pub mod lock;
mod name;
pub mod open_queue;
mod priority;
pub mod queue;
pub mod ring;
pub mod semaphore;
mod state;
pub mod thread_handle;
pub mod timeout;
pub mod wait;
pub mod warning;

use heddle_trace::event::Effect;
use heddle_trace::identity::ThreadId;
use heddle_trace::operation::OperationKind;

pub use arguments::Method;
pub use name::{find as find_name, find_from as find_name_from, object_name};
pub use state::{block_reason, can_go};
pub use wait::ask;

use crate::builtins::exceptions::ExceptionType;
use crate::builtins::natives::{Args, NativeFn, TypeDef};
use crate::commit::Touch;
use crate::context::Context;
use crate::heap::{Header, Ref};
use crate::interpreter::import;
use crate::kind::Kind;
use crate::machine::Machine;
use crate::thread::Thread;
use crate::trap::{NativeResult, Trap};
use crate::value::Value;

/// The types of this module.
pub static TYPES: &[&TypeDef] = &[
    &lock::LOCK,
    &lock::RLOCK,
    &condition::TYPE,
    &event::TYPE,
    &semaphore::TYPE,
    &barrier::TYPE,
    &queue::TYPE,
    &queue::SIMPLE,
    &thread_handle::TYPE,
    &crate::modules::random::TYPE,
    &crate::modules::deque::TYPE,
    &crate::modules::weakref::TYPE,
];

/// Natives that only the prelude sees.
pub static INTRINSICS: &[(&str, NativeFn)] = &[("_now", now)];

/// The attributes of a module that are types of ours, with the names of the types.
pub fn types_of(module: &str) -> &'static [(&'static str, &'static str)] {
    match module {
        "threading" => &[
            ("Lock", "lock"),
            ("RLock", "RLock"),
            ("Condition", "Condition"),
            ("Event", "Event"),
            ("Barrier", "Barrier"),
            ("Semaphore", "Semaphore"),
            ("_ThreadHandle", "_ThreadHandle"),
        ],
        "queue" => &[("Queue", "Queue"), ("SimpleQueue", "SimpleQueue")],
        "collections" => &[("_Deque", "_Deque")],
        "random" => &[("_Random", "_Random")],
        "weakref" => &[("_Weak", "_Weak")],
        _ => &[],
    }
}

/// `_now()`: seconds on the machine's clock, for the prelude's own timeouts; not a visible operation.
fn now(cx: &mut Context, args: Args) -> NativeResult {
    let [] = args.exactly(cx, "_now")?;
    Ok(Value::float(cx.now() as f64 / 1e9))
}

/// Whether instances of subclasses get their arguments by `__init__` (see [`initialize`]).
pub fn has_init(kind: Kind) -> bool {
    matches!(kind, Kind::Queue | Kind::Semaphore | Kind::Barrier | Kind::Condition)
}

/// What an `__init__` does, which only subclasses call: the object becomes what `construct` makes of the arguments. `words`:
/// how many it has.
fn initialize(cx: &mut Context, args: Args, construct: NativeFn, words: u32) -> NativeResult {
    let object = args.values[0].target();
    let made = construct(cx, args)?;
    if made.kind() != Some(object.header_kind()) {
        return Err(
            cx.raise(ExceptionType::NotImplementedError, "a subclass of Condition takes a Lock or an RLock in Heddle")
        );
    }
    cx.publish_into(object, made);
    let _guard = cx.guard(object);
    for word in 1..=words {
        object.store_release(word, made.target().load(word));
    }
    Ok(Value::NONE)
}

/// Who holds what the thread waits for.
pub fn holder(_: &Machine, thread: &Thread) -> Option<ThreadId> {
    state::holder(thread)
}

/// Asks for the state of an object: a visible operation with a value.
fn query(cx: &mut Context, object: Ref, look: impl FnOnce(&Context) -> Value) -> NativeResult {
    wait::ask(cx, object, OperationKind::SyncQuery)?;
    let guard = cx.guard(object);
    let value = look(cx);
    if cx.commits.is_some() {
        let text = if cx.detail.values { cx.short_repr(value) } else { String::new() };
        let touch = Touch::Answer(arguments::truth(value));
        let effect = || Effect::Value { name: String::new(), value: text };
        cx.record_part(OperationKind::SyncQuery, object, touch, effect);
    }
    drop(guard);
    Ok(value)
}

/// Raises an exception of a class that a module defines in Python.
fn raise_of(cx: &mut Context, module: &str, name: &str) -> Trap {
    let class = match (import::find(cx, module), cx.intern(name)) {
        (Some(module), Ok(name)) => cx.module_attribute(module.target(), name),
        (_, Err(trap)) => return trap,
        (None, Ok(_)) => Value::UNBOUND,
    };
    let Some(class) = class.as_kind(Kind::Class) else {
        return cx.raise(ExceptionType::RuntimeError, format!("{module}.{name} is no exception class any more"));
    };
    match cx.new_exception_of(class, &[]) {
        Ok(exception) => Trap::Raise(exception),
        Err(trap) => trap,
    }
}

/// Asks which threads are alive.
fn world_query(cx: &mut Context) -> Result<(), Trap> {
    use heddle_trace::identity::ObjectId;
    cx.visible(OperationKind::SyncQuery, ObjectId::default(), true)?;
    cx.record(OperationKind::SyncQuery, ObjectId::default(), || Effect::Done);
    Ok(())
}
