//! `super`

use super::{arguments, common};
use crate::builtins::exceptions::ExceptionType;
use crate::builtins::natives::{Args, TypeDef};
use crate::context::Context;
use crate::interpreter::slow;
use crate::kind::Kind;
use crate::object::function::word;
use crate::trap::NativeResult;
use crate::value::Value;

/// `super`; the form without arguments is an instruction of its own.
pub static TYPE: TypeDef = TypeDef {
    name: "super",
    kind: Some(Kind::Super),
    constructor: Some(construct),
    methods: &[("__repr__", common::repr)],
    getters: &[
        ("__thisclass__", |_, args| Ok(word(args.values[0].target(), 1))),
        ("__self__", |_, args| Ok(word(args.values[0].target(), 2))),
        ("__self_class__", |_, args| Ok(word(args.values[0].target(), 3))),
    ],
    ..TypeDef::EMPTY
};

/// `super(class[, receiver])`
fn construct(cx: &mut Context, args: Args) -> NativeResult {
    let [class, receiver] = arguments::between(cx, args, "super", 0)?;
    if class.is_unbound() {
        return Err(cx.raise(ExceptionType::RuntimeError, "super(): no arguments"));
    }
    if !class.is(Kind::Class) {
        let name = cx.type_name(class);
        return Err(cx.type_error(format!("super() argument 1 must be a type, not {name}")));
    }
    if receiver.is_unbound() {
        // It is bound when it is read as an attribute of an object's class.
        return cx.new_object(Kind::Super, &[class, Value::NONE, Value::NONE]);
    }
    slow::make_super(cx, class, receiver)
}
