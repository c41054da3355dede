//! `bool`

use super::common;
use crate::builtins::natives::{Args, TypeDef};
use crate::context::Context;
use crate::kind::Kind;
use crate::object::tuple;
use crate::trap::NativeResult;
use crate::value::Value;

/// `bool`
pub static TYPE: TypeDef = TypeDef {
    name: "bool",
    base: "int",
    constructor: Some(new),
    subclassable: false,
    methods: &[("__repr__", common::repr)],
    doc: "bool(object=False, /) -> bool",
    ..TypeDef::EMPTY
};

fn new(cx: &mut Context, args: Args) -> NativeResult {
    if args.names.as_kind(Kind::Tuple).is_some_and(|names| tuple::length(names) > 0) {
        return Err(cx.type_error("bool() takes no keyword arguments"));
    }
    match args.values {
        [_] => Ok(Value::FALSE),
        [_, value] => cx.truth_value(*value),
        values => {
            let given = values.len() - 1;
            Err(cx.type_error(format!("bool expected at most 1 argument, got {given}")))
        }
    }
}
