//! `slice`

use super::arguments::{self, Integer};
use super::{common, slices};
use crate::again;
use crate::builtins::natives::{Args, TypeDef};
use crate::context::Context;
use crate::kind::Kind;
use crate::object::function::word;
use crate::trap::NativeResult;
use crate::value::Value;

/// `slice`
pub static TYPE: TypeDef = TypeDef {
    name: "slice",
    kind: Some(Kind::Slice),
    constructor: Some(new),
    subclassable: false,
    methods: &[
        ("__repr__", common::repr),
        ("__hash__", common::hash),
        ("__eq__", common::eq),
        ("__ne__", common::ne),
        ("indices", indices),
    ],
    getters: &[
        ("start", |_, args| Ok(word(args.values[0].target(), 1))),
        ("stop", |_, args| Ok(word(args.values[0].target(), 2))),
        ("step", |_, args| Ok(word(args.values[0].target(), 3))),
    ],
    class_methods: &[("__class_getitem__", common::class_get_item)],
    doc: "slice(stop)\nslice(start, stop[, step])",
    ..TypeDef::EMPTY
};

fn new(cx: &mut Context, args: Args) -> NativeResult {
    let [first, second, third] = arguments::between(cx, args, "slice", 1)?;
    let parts = match second.bound() {
        None => [Value::NONE, first, Value::NONE],
        Some(stop) => [first, stop, third.bound().unwrap_or(Value::NONE)],
    };
    cx.new_object(Kind::Slice, &parts)
}

fn indices(cx: &mut Context, args: Args) -> NativeResult {
    let length = arguments::one(cx, args, "slice.indices")?;
    let length = match arguments::integer(cx, length)? {
        Integer::Known(length) => arguments::clamped(&length),
        Integer::Ask => return arguments::index_again(cx, args, 1, again!(indices)),
    };
    if length < 0 {
        return Err(cx.value_error("length should not be negative"));
    }
    match slices::indices(cx, args.values[0].target(), length)? {
        Some(found) => {
            let (start, stop, step) = (cx.new_int(found.start)?, cx.new_int(found.stop)?, cx.new_int(found.step)?);
            cx.new_tuple(&[start, stop, step])
        }
        None => cx.prelude("_slice_indices", &[args.values[0], args.values[1]]),
    }
}
