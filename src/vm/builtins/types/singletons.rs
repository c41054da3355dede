//! The types of `None`, `...` and `NotImplemented`.

use crate::builtins::natives::{Args, TypeDef};
use crate::context::Context;
use crate::trap::NativeResult;
use crate::value::Value;

fn show(cx: &mut Context, args: Args) -> NativeResult {
    match args.values.first() {
        Some(value) => cx.repr_value(*value),
        None => Err(cx.type_error("__repr__() needs an argument")),
    }
}

fn is_true(cx: &mut Context, args: Args) -> NativeResult {
    match args.values.first() {
        Some(value) => cx.truth_value(*value),
        None => Err(cx.type_error("__bool__() needs an argument")),
    }
}

fn only(cx: &mut Context, args: Args, value: Value) -> NativeResult {
    if args.values.len() > 1 {
        let name = cx.class_name(args.values[0].target());
        return Err(cx.type_error(format!("{name} takes no arguments")));
    }
    Ok(value)
}

/// `NoneType`
pub static NONE: TypeDef = TypeDef {
    name: "NoneType",
    constructor: Some(|cx, args| only(cx, args, Value::NONE)),
    subclassable: false,
    methods: &[("__repr__", show), ("__bool__", is_true)],
    doc: "The type of the None singleton.",
    ..TypeDef::EMPTY
};

/// `ellipsis`
pub static ELLIPSIS: TypeDef = TypeDef {
    name: "ellipsis",
    constructor: Some(|cx, args| only(cx, args, Value::ELLIPSIS)),
    subclassable: false,
    methods: &[("__repr__", show)],
    doc: "The type of the Ellipsis singleton.",
    ..TypeDef::EMPTY
};

/// `NotImplementedType`
pub static NOT_IMPLEMENTED: TypeDef = TypeDef {
    name: "NotImplementedType",
    constructor: Some(|cx, args| only(cx, args, Value::NOT_IMPLEMENTED)),
    subclassable: false,
    methods: &[("__repr__", show)],
    doc: "The type of the NotImplemented singleton.",
    ..TypeDef::EMPTY
};
