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
        ("gi_frame", |_, args| {
            let finished = generator::state_of(args.values[0].target()) == GeneratorState::Finished;
            Ok(if finished { Value::NONE } else { Value::TRUE })
        }),
    ],
    ..TypeDef::EMPTY
};

fn send(cx: &mut Context, args: Args) -> NativeResult {
    let [receiver, value] = args.exactly(cx, "generator.send()")?;
    generator::resume(cx, receiver, value)
}

fn throw(cx: &mut Context, args: Args) -> NativeResult {
    let [receiver, kind, value, _traceback] = args.bind(cx, "throw", ["", "", "", ""], 2)?;
    if super::classes::is_exception_class(cx, kind) {
        let arguments: Vec<Value> = value.bound().filter(|value| !value.is_none()).into_iter().collect();
        let made = cx.new_exception_of(kind.target(), &arguments)?;
        return generator::throw(cx, receiver, made);
    }
    if crate::object::exception::state_of(kind).is_none() {
        let name = cx.type_name(kind);
        return Err(cx.raise(
            ExceptionType::TypeError,
            format!("exceptions must be classes or instances deriving from BaseException, not {name}"),
        ));
    }
    generator::throw(cx, receiver, kind)
}
