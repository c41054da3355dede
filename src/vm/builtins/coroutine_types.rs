//! The types `coroutine` and `async_generator`, and what awaiting them is made of.

use super::generator_type::{NAME_SETTERS, exception_argument, frame, throw_into};
use super::natives::{Args, NativeFn, TypeDef};
use super::types::common;
use crate::context::Context;
use crate::heap::{Header, header};
use crate::interpreter::asynchronous::{self, Task};
use crate::interpreter::generator::{self, GeneratorState};
use crate::kind::Kind;
use crate::object::function::word;
use crate::trap::NativeResult;
use crate::value::Value;

/// All of them.
pub static ALL: &[&TypeDef] = &[&COROUTINE, &WRAPPER, &ASYNC_GENERATOR, &THROW_STEP, &SEND_STEP];

static COROUTINE: TypeDef = TypeDef {
    name: "coroutine",
    kind: Some(Kind::Coroutine),
    subclassable: false,
    methods: &[
        ("__await__", |cx, args| cx.new_object(Kind::CoroutineWrapper, &[args.values[0]])),
        ("send", send),
        ("throw", throw),
        ("close", |cx, args| generator::close(cx, args.values[0])),
        ("__repr__", common::repr),
    ],
    getters: &[
        ("__name__", name),
        ("__qualname__", qualified_name),
        ("cr_code", code),
        ("cr_frame", frame),
        ("cr_running", running),
        ("cr_suspended", suspended),
        ("cr_await", awaited),
        ("cr_origin", |_, _| Ok(Value::NONE)),
    ],
    setters: NAME_SETTERS,
    deleters: NAME_SETTERS,
    ..TypeDef::EMPTY
};

static WRAPPER: TypeDef = TypeDef {
    name: "coroutine_wrapper",
    kind: Some(Kind::CoroutineWrapper),
    subclassable: false,
    methods: &[
        ("__iter__", common::itself),
        ("__next__", |cx, args| generator::resume(cx, wrapped(args), Value::NONE)),
        ("send", |cx, args| {
            let [_, value] = args.exactly(cx, "coroutine_wrapper.send")?;
            generator::resume(cx, wrapped(args), value)
        }),
        ("throw", |cx, args| {
            let exception = exception_argument(cx, args)?;
            generator::throw(cx, wrapped(args), exception)
        }),
        ("close", |cx, args| generator::close(cx, wrapped(args))),
    ],
    ..TypeDef::EMPTY
};

static ASYNC_GENERATOR: TypeDef = TypeDef {
    name: "async_generator",
    kind: Some(Kind::AsyncGenerator),
    subclassable: false,
    methods: &[
        ("__aiter__", common::itself),
        ("__anext__", |cx, args| asynchronous::new_step(cx, args.values[0], Task::Send, Value::NONE)),
        ("asend", |cx, args| {
            let [receiver, value] = args.exactly(cx, "async_generator.asend")?;
            asynchronous::new_step(cx, receiver, Task::Send, value)
        }),
        ("athrow", |cx, args| {
            let exception = exception_argument(cx, args)?;
            asynchronous::new_step(cx, args.values[0], Task::Throw, exception)
        }),
        ("aclose", |cx, args| asynchronous::new_step(cx, args.values[0], Task::Close, Value::UNBOUND)),
        ("__repr__", common::repr),
    ],
    class_methods: &[("__class_getitem__", common::class_get_item)],
    getters: &[
        ("__name__", name),
        ("__qualname__", qualified_name),
        ("ag_code", code),
        ("ag_frame", frame),
        ("ag_running", |_, args| Ok(Value::bool(generator::in_step(args.values[0].target())))),
        ("ag_suspended", suspended),
        ("ag_await", awaited),
    ],
    setters: NAME_SETTERS,
    deleters: NAME_SETTERS,
    ..TypeDef::EMPTY
};

const STEP_METHODS: &[(&str, NativeFn)] = &[
    ("__await__", common::itself),
    ("__iter__", common::itself),
    ("__next__", |cx, args| asynchronous::send(cx, args.values[0], Value::NONE)),
    ("send", |cx, args| {
        let [receiver, value] = args.exactly(cx, "async_generator_asend.send")?;
        asynchronous::send(cx, receiver, value)
    }),
    ("throw", |cx, args| throw_into(cx, args, asynchronous::throw, crate::thrown!(asynchronous::throw))),
    ("close", |cx, args| asynchronous::close(cx, args.values[0])),
];

static THROW_STEP: TypeDef = TypeDef {
    name: "async_generator_athrow",
    kind: Some(Kind::AsyncStep),
    subclassable: false,
    methods: STEP_METHODS,
    ..TypeDef::EMPTY
};

static SEND_STEP: TypeDef = TypeDef {
    name: "async_generator_asend",
    kind: Some(Kind::AsyncStep),
    subclassable: false,
    methods: STEP_METHODS,
    ..TypeDef::EMPTY
};

/// The coroutine of a wrapper.
fn wrapped(args: Args) -> Value {
    word(args.values[0].target(), 1)
}

fn send(cx: &mut Context, args: Args) -> NativeResult {
    let [receiver, value] = args.exactly(cx, "coroutine.send")?;
    generator::resume(cx, receiver, value)
}

fn throw(cx: &mut Context, args: Args) -> NativeResult {
    throw_into(cx, args, generator::throw, crate::thrown!(generator::throw))
}

fn name(_: &mut Context, args: Args) -> NativeResult {
    Ok(word(args.values[0].target(), 6))
}

fn qualified_name(_: &mut Context, args: Args) -> NativeResult {
    Ok(word(args.values[0].target(), 7))
}

fn code(_: &mut Context, args: Args) -> NativeResult {
    Ok(word(args.values[0].target(), 2))
}

/// What is known of its frame: none once it has ended.
fn running(_: &mut Context, args: Args) -> NativeResult {
    Ok(Value::bool(generator::state_of(args.values[0].target()) == GeneratorState::Running))
}

fn suspended(_: &mut Context, args: Args) -> NativeResult {
    Ok(Value::bool(generator::state_of(args.values[0].target()) == GeneratorState::Suspended))
}

fn awaited(_: &mut Context, args: Args) -> NativeResult {
    Ok(generator::delegate_of(args.values[0].target()).unwrap_or(Value::NONE))
}

/// `_make_awaitable(function)`: the generators of a generator function can be awaited from now on.
pub fn make_awaitable(cx: &mut Context, args: Args) -> NativeResult {
    let [function] = args.exactly(cx, "_make_awaitable")?;
    if function.is(Kind::Function) {
        function.target().set_flag(header::AWAITABLE);
        // What the code says of itself.
        crate::object::function::code(function.target()).set_flag(header::AWAITABLE);
    }
    Ok(function)
}
