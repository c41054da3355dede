//! `dict_keys`, `dict_values` and `dict_items`.

use heddle_lang::instruction::Op;
use heddle_trace::operation::OperationKind;

use super::{arguments, common};
use crate::builtins::natives::{Args, NativeFn, TypeDef};
use crate::context::Context;
use crate::kind::Kind;
use crate::object::equality::{Same, same_item};
use crate::object::{dict, function, tuple};
use crate::trap::NativeResult;
use crate::value::Value;

/// Methods of the two views that behave like sets.
const SET_LIKE: &[(&str, NativeFn)] = &[
    ("__repr__", common::repr),
    ("__len__", common::len),
    ("__iter__", common::iter),
    ("__contains__", common::contains),
    ("__reversed__", reversed),
    ("__eq__", common::eq),
    ("__ne__", common::ne),
    ("__lt__", common::lt),
    ("__le__", common::le),
    ("__gt__", common::gt),
    ("__ge__", common::ge),
    ("__and__", |cx, args| operator(cx, args, Op::BitAnd, false)),
    ("__rand__", |cx, args| operator(cx, args, Op::BitAnd, true)),
    ("__or__", |cx, args| operator(cx, args, Op::BitOr, false)),
    ("__ror__", |cx, args| operator(cx, args, Op::BitOr, true)),
    ("__sub__", |cx, args| operator(cx, args, Op::Subtract, false)),
    ("__rsub__", |cx, args| operator(cx, args, Op::Subtract, true)),
    ("__xor__", |cx, args| operator(cx, args, Op::BitXor, false)),
    ("__rxor__", |cx, args| operator(cx, args, Op::BitXor, true)),
    ("isdisjoint", isdisjoint),
];

/// `dict_keys`
pub static KEYS: TypeDef = TypeDef {
    name: "dict_keys",
    kind: Some(Kind::DictView),
    subclassable: false,
    methods: SET_LIKE,
    getters: MAPPING,
    ..TypeDef::EMPTY
};

/// `dict_values`
pub static VALUES: TypeDef = TypeDef {
    name: "dict_values",
    kind: Some(Kind::DictView),
    subclassable: false,
    methods: &[
        ("__repr__", common::repr),
        ("__len__", common::len),
        ("__iter__", common::iter),
        ("__contains__", common::contains),
        ("__reversed__", reversed),
    ],
    getters: MAPPING,
    ..TypeDef::EMPTY
};

/// `dict_items`
pub static ITEMS: TypeDef = TypeDef {
    name: "dict_items",
    kind: Some(Kind::DictView),
    subclassable: false,
    methods: SET_LIKE,
    getters: MAPPING,
    ..TypeDef::EMPTY
};

/// The dict that a view shows, which cannot be changed through it.
const MAPPING: &[(&str, NativeFn)] = &[("mapping", |cx, args| cx.prelude("_proxy_of", &[dict_of(args.values[0])]))];

/// The dict of a view.
pub fn dict_of(view: Value) -> Value {
    function::word(view.target(), 1)
}

/// Which view it is: 0 keys, 1 values, 2 items.
pub fn which(view: Value) -> i64 {
    function::word(view.target(), 2).int()
}

/// Whether a value is a view that behaves like a set.
pub fn is_set_like(value: Value) -> bool {
    value.is(Kind::DictView) && which(value) != 1
}

/// `item in view`
pub fn contains(cx: &mut Context, view: Value, item: Value) -> NativeResult {
    let container = dict_of(view);
    match which(view) {
        0 => cx.dict_contains(container, item),
        1 => {
            let guard = cx.access(container.target(), OperationKind::ItemRead)?;
            let values: Vec<Value> = dict::entries(container.target()).map(|(_, value)| value).collect();
            drop(guard);
            for value in values {
                match same_item(value, item) {
                    Same::Yes => return Ok(Value::TRUE),
                    Same::No => {}
                    Same::NeedsPython => return cx.prelude("_contains", &[view, item]),
                }
            }
            Ok(Value::FALSE)
        }
        _ => {
            let Some(pair) = common::inner(item).as_kind(Kind::Tuple).filter(|pair| tuple::length(*pair) == 2) else {
                return Ok(Value::FALSE);
            };
            let (key, wanted) = (tuple::item(pair, 0), tuple::item(pair, 1));
            match cx.dict_read(container.target(), key)? {
                crate::builtins::keys::Read::Found(value) => match same_item(value, wanted) {
                    Same::Yes => Ok(Value::TRUE),
                    Same::No => Ok(Value::FALSE),
                    Same::NeedsPython => cx.prelude("_items_contain", &[container, key, wanted]),
                },
                crate::builtins::keys::Read::Missing => Ok(Value::FALSE),
                crate::builtins::keys::Read::NeedsPython => cx.prelude("_items_contain", &[container, key, wanted]),
            }
        }
    }
}

/// An iterator backwards.
pub fn reversed(cx: &mut Context, args: Args) -> NativeResult {
    let [] = arguments::special(cx, args)?;
    let table = dict_of(args.values[0]);
    let _guard = cx.access(table.target(), OperationKind::ItemRead)?;
    cx.table_iter(table, which(args.values[0]) + 3)
}

fn operator(cx: &mut Context, args: Args, op: Op, reflected: bool) -> NativeResult {
    let [other] = arguments::special(cx, args)?;
    let (left, right) = if reflected { (other, args.values[0]) } else { (args.values[0], other) };
    super::set_operator(cx, op, false, left, right).unwrap_or(Ok(Value::NOT_IMPLEMENTED))
}

fn isdisjoint(cx: &mut Context, args: Args) -> NativeResult {
    let other = arguments::one(cx, args, "isdisjoint")?;
    cx.prelude("_view_isdisjoint", &[args.values[0], other])
}
