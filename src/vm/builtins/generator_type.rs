//! The type `generator`.

use super::exceptions::ExceptionType;
use super::natives::{Args, NativeFn, TypeDef};
use crate::context::Context;
use crate::frame::Resume;
use crate::interpreter::generator::{self, GeneratorState};
use crate::kind::Kind;
use crate::object::{function, tuple};
use crate::trap::NativeResult;
use crate::value::Value;

/// `generator`
pub static TYPE: TypeDef = TypeDef {
    name: "generator",
    kind: Some(Kind::Generator),
    subclassable: false,
    methods: &[
        ("__iter__", |_, args| Ok(args.values[0])),
        ("__next__", |cx, args| generator::resume(cx, args.values[0], Value::NONE)),
        ("send", send),
        ("throw", throw),
        ("close", |cx, args| generator::close(cx, args.values[0])),
    ],
    getters: &[
        ("__name__", |_, args| Ok(function::word(args.values[0].target(), 6))),
        ("__qualname__", |_, args| Ok(function::word(args.values[0].target(), 7))),
        ("gi_running", |_, args| {
            Ok(Value::bool(generator::state_of(args.values[0].target()) == GeneratorState::Running))
        }),
        ("gi_code", |_, args| Ok(function::word(args.values[0].target(), 2))),
        ("gi_suspended", |_, args| {
            Ok(Value::bool(generator::state_of(args.values[0].target()) == GeneratorState::Suspended))
        }),
        ("gi_yieldfrom", |_, args| Ok(generator::delegate_of(args.values[0].target()).unwrap_or(Value::NONE))),
        ("gi_frame", frame),
    ],
    setters: NAME_SETTERS,
    deleters: NAME_SETTERS,
    ..TypeDef::EMPTY
};

/// Setters of the names of what a generator function makes. One that is given no value is a deleter.
pub const NAME_SETTERS: &[(&str, NativeFn)] = &[
    ("__name__", |cx, args| set_word(cx, args, 6, "__name__")),
    ("__qualname__", |cx, args| set_word(cx, args, 7, "__qualname__")),
];

fn set_word(cx: &mut Context, args: Args, index: u32, name: &str) -> NativeResult {
    let [receiver, value] = args.bind(cx, name, ["", ""], 1)?;
    if !value.is(Kind::Str) {
        return Err(cx.type_error(format!("{name} must be set to a string object")));
    }
    cx.publish_into(receiver.target(), value);
    receiver.target().store_release(index, value.bits());
    Ok(Value::NONE)
}

fn send(cx: &mut Context, args: Args) -> NativeResult {
    let [receiver, value] = args.exactly(cx, "generator.send()")?;
    generator::resume(cx, receiver, value)
}

fn throw(cx: &mut Context, args: Args) -> NativeResult {
    throw_into(cx, args, generator::throw, crate::thrown!(generator::throw))
}

/// What is thrown, into what.
type Throw = fn(&mut Context, Value, Value) -> NativeResult;

/// `throw(exception)`: a class is called first, which may run Python code. `resume` is `thrown!(then)`.
pub fn throw_into(cx: &mut Context, args: Args, then: Throw, resume: Resume) -> NativeResult {
    let [receiver, kind, value, _] = args.bind(cx, "throw", ["", "", "", ""], 2)?;
    if !super::classes::is_exception_class(cx, kind) {
        let exception = exception_argument(cx, args)?;
        return then(cx, receiver, exception);
    }
    warn_of_parts(cx, receiver, value);
    let arguments: Vec<Value> = match value.bound().filter(|value| !value.is_none()) {
        Some(made) if cx.is_instance(made, kind.target()) => return then(cx, receiver, made),
        Some(several) if several.is(Kind::Tuple) => tuple::items(several.target()).collect(),
        other => other.into_iter().collect(),
    };
    cx.call_then(resume, &[receiver, kind], |cx| cx.call(kind, &arguments))
}

/// What [`throw_into`] does with the exception that was made.
#[macro_export]
macro_rules! thrown {
    ($then:path) => {
        |cx: &mut $crate::context::Context, delivery: $crate::frame::Delivery| {
            if cx.phase() == 1 {
                return delivery.map_err($crate::trap::Trap::Raise);
            }
            // Where no exception could be made, the error of that is thrown.
            let exception = match delivery {
                Ok(made) => match $crate::interpreter::deliver::check_made(cx, cx.slot(1), made, true) {
                    Ok(()) => made,
                    Err($crate::trap::Trap::Raise(error)) => error,
                    Err(trap) => return Err(trap),
                },
                Err(error) => error,
            };
            cx.set_phase(1);
            $then(cx, cx.slot(0), exception)
        }
    };
}

fn warn_of_parts(cx: &mut Context, receiver: Value, value: Value) {
    if !value.is_unbound() {
        let name = if receiver.is(Kind::AsyncGenerator) { "athrow" } else { "throw" };
        let text =
            format!("the (type, exc, tb) signature of {name}() is deprecated, use the single-arg signature instead.");
        crate::sync::warning::deprecated(cx, &text);
    }
}

/// What is known of its frame: code and line; `None` when it has ended.
pub fn frame(cx: &mut Context, args: Args) -> NativeResult {
    let generator = args.values[0];
    match generator::line(cx, generator) {
        None => Ok(Value::NONE),
        Some(line) => {
            let code = function::word(generator.target(), 2);
            cx.prelude("_Frame", &[code, Value::inline_int(i64::from(line)), generator])
        }
    }
}

/// The exception that the arguments of `throw` stand for.
pub fn exception_argument(cx: &mut Context, args: Args) -> NativeResult {
    let [receiver, kind, value, _traceback] = args.bind(cx, "throw", ["", "", "", ""], 2)?;
    warn_of_parts(cx, receiver, value);
    if super::classes::is_exception_class(cx, kind) {
        let arguments: Vec<Value> = value.bound().filter(|value| !value.is_none()).into_iter().collect();
        return cx.new_exception_of(kind.target(), &arguments);
    }
    if crate::object::exception::state_of(kind).is_none() {
        let name = cx.type_name(kind);
        return Err(cx.raise(
            ExceptionType::TypeError,
            format!("exceptions must be classes or instances deriving from BaseException, not {name}"),
        ));
    }
    Ok(kind)
}
