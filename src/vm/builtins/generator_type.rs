//! The type `generator`.

use super::exceptions::ExceptionType;
use super::natives::{Args, TypeDef};
use crate::context::Context;
use crate::interpreter::generator::{self, GeneratorState};
use crate::kind::Kind;
use crate::object::function;
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
    setters: &[
        ("__name__", |cx, args| set_word(cx, args, 6, "__name__")),
        ("__qualname__", |cx, args| set_word(cx, args, 7, "__qualname__")),
    ],
    ..TypeDef::EMPTY
};

fn set_word(cx: &mut Context, args: Args, index: u32, name: &str) -> NativeResult {
    let [receiver, value] = args.exactly(cx, name)?;
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
    let exception = exception_argument(cx, args)?;
    generator::throw(cx, args.values[0], exception)
}

/// What is known of its frame: code and line; `None` when it has ended.
pub fn frame(cx: &mut Context, args: Args) -> NativeResult {
    let generator = args.values[0];
    match generator::line(cx, generator) {
        None => Ok(Value::NONE),
        Some(line) => {
            let code = function::word(generator.target(), 2);
            cx.prelude("_Frame", &[code, Value::inline_int(i64::from(line))])
        }
    }
}

/// The exception that the arguments of `throw` stand for.
pub fn exception_argument(cx: &mut Context, args: Args) -> NativeResult {
    let [receiver, kind, value, _traceback] = args.bind(cx, "throw", ["", "", "", ""], 2)?;
    if !value.is_unbound() {
        let name = if receiver.is(Kind::AsyncGenerator) { "athrow" } else { "throw" };
        let text =
            format!("the (type, exc, tb) signature of {name}() is deprecated, use the single-arg signature instead.");
        crate::sync::warning::deprecated(cx, &text);
    }
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
