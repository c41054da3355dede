//! `tuple`

use super::arguments;
use super::common;
use super::list::{count_of, index_of, optional_iterable};
use crate::again;
use crate::builtins::natives::{Args, TypeDef};
use crate::context::Context;
use crate::kind::Kind;
use crate::object::tuple;
use crate::trap::NativeResult;
use crate::value::Value;

/// `tuple`
pub static TYPE: TypeDef = TypeDef {
    name: "tuple",
    kind: Some(Kind::Tuple),
    constructor: Some(new),
    methods: &[
        ("__repr__", common::repr),
        ("__hash__", common::hash),
        ("__eq__", common::eq),
        ("__ne__", common::ne),
        ("__lt__", common::lt),
        ("__le__", common::le),
        ("__gt__", common::gt),
        ("__ge__", common::ge),
        ("__len__", common::len),
        ("__getitem__", common::get_item),
        ("__contains__", common::contains),
        ("__iter__", common::iter),
        ("__add__", common::concat),
        ("__mul__", common::repeat),
        ("__rmul__", common::repeat),
        ("index", index),
        ("count", count),
        ("__getnewargs__", common::new_arguments),
    ],
    class_methods: &[("__class_getitem__", common::class_get_item)],
    doc: "Built-in immutable sequence.",
    ..TypeDef::EMPTY
};

fn new(cx: &mut Context, args: Args) -> NativeResult {
    let Some(iterable) = optional_iterable(cx, args, "tuple")? else { return cx.new_tuple(&[]) };
    if iterable.is(Kind::Tuple) {
        return Ok(iterable);
    }
    match cx.items_now(iterable)? {
        Some(items) => {
            cx.check_size(items.len() as u128 * 8)?;
            cx.charge(items.len() as u64 / 8);
            cx.new_tuple(&items)
        }
        None => arguments::collect(cx, args, 1, again!(new)),
    }
}

fn items(args: &Args) -> Vec<Value> {
    tuple::items(args.values[0].target()).collect()
}

fn index(cx: &mut Context, args: Args) -> NativeResult {
    let [_, start, end] = arguments::between(cx, args, "tuple.index", 1)?;
    index_of(cx, args, &items(&args), [start, end], again!(index))
}

fn count(cx: &mut Context, args: Args) -> NativeResult {
    let wanted = arguments::one(cx, args, "tuple.count")?;
    count_of(cx, args.values[0], &items(&args), wanted)
}
