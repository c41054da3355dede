//! `list`

use heddle_trace::operation::OperationKind;

use super::arguments::{self, Integer};
use super::slices::forget_some;
use super::{common, str_parts};
use crate::again;
use crate::builtins::exceptions::ExceptionType;
use crate::builtins::natives::{Args, TypeDef};
use crate::commit::ItemAct;
use crate::context::Context;
use crate::heap::Ref;
use crate::kind::Kind;
use crate::object::equality::{Effort, Same, same_item_within};
use crate::object::list;
use crate::trap::{NativeResult, Trap};
use crate::value::Value;

/// `list`
pub static TYPE: TypeDef = TypeDef {
    name: "list",
    kind: Some(Kind::List),
    constructor: Some(new),
    methods: &[
        ("__init__", init),
        ("__repr__", common::repr),
        ("__eq__", common::eq),
        ("__ne__", common::ne),
        ("__lt__", common::lt),
        ("__le__", common::le),
        ("__gt__", common::gt),
        ("__ge__", common::ge),
        ("__len__", common::len),
        ("__getitem__", common::get_item),
        ("__setitem__", common::set_item),
        ("__delitem__", common::delete_item),
        ("__contains__", common::contains),
        ("__iter__", common::iter),
        ("__reversed__", reversed),
        ("__add__", common::concat),
        ("__iadd__", common::concat_in_place),
        ("__mul__", common::repeat),
        ("__rmul__", common::repeat),
        ("__imul__", common::repeat_in_place),
        ("append", append),
        ("extend", extend),
        ("insert", insert),
        ("remove", remove),
        ("pop", pop),
        ("clear", clear),
        ("index", index),
        ("count", count),
        ("sort", crate::builtins::sort::list_sort),
        ("reverse", reverse),
        ("copy", copy),
    ],
    class_methods: &[("__class_getitem__", common::class_get_item)],
    doc: "Built-in mutable sequence.",
    ..TypeDef::EMPTY
};

fn receiver(args: &Args) -> Ref {
    args.values[0].target()
}

/// The only, optional argument of a container's constructor.
pub fn optional_iterable(cx: &mut Context, args: Args, name: &str) -> Result<Option<Value>, Trap> {
    let [iterable] = arguments::between(cx, args, name, 0)?;
    Ok(iterable.bound())
}

fn new(cx: &mut Context, args: Args) -> NativeResult {
    let Some(iterable) = optional_iterable(cx, args, "list")? else { return cx.new_list(&[]) };
    match cx.items_now(iterable)? {
        Some(items) => {
            cx.charge(items.len() as u64 / 8);
            cx.new_list(&items)
        }
        // The prelude's list is a new one already.
        None if arguments::has_length(cx, iterable) => cx.prelude("_collect_hinted", &[iterable]),
        None => cx.prelude("_collect", &[iterable]),
    }
}

/// `list.__init__(iterable)`: fills the list anew.
fn init(cx: &mut Context, args: Args) -> NativeResult {
    let iterable = optional_iterable(cx, args, "list")?;
    let object = receiver(&args);
    let items = match iterable {
        None => Vec::new(),
        Some(iterable) => match cx.items_along(iterable)? {
            Some(items) => items,
            None => return arguments::collect_list(cx, args, 1, again!(init)),
        },
    };
    let _guard = cx.access(object, OperationKind::ItemWrite)?;
    let count = list::length(object);
    cx.list_splice(object, 0, count, &items)?;
    Ok(Value::NONE)
}

fn reversed(cx: &mut Context, args: Args) -> NativeResult {
    let [] = arguments::special(cx, args)?;
    let guard = cx.guard(receiver(&args));
    let last = list::length(receiver(&args)) as i64 - 1;
    drop(guard);
    cx.new_object(Kind::ReversedIter, &[args.values[0], Value::inline_int(last)])
}

fn append(cx: &mut Context, args: Args) -> NativeResult {
    let item = arguments::one(cx, args, "list.append")?;
    let _guard = cx.access(receiver(&args), OperationKind::ItemWrite)?;
    cx.list_append(receiver(&args), item)?;
    cx.tell_item(receiver(&args), ItemAct::Add, Value::UNBOUND, item);
    Ok(Value::NONE)
}

fn extend(cx: &mut Context, args: Args) -> NativeResult {
    let iterable = arguments::one(cx, args, "list.extend")?;
    let object = receiver(&args);
    let own = iterable == args.values[0];
    let items = if own { Some(Vec::new()) } else { cx.items_along(iterable)? };
    match items {
        Some(mut items) => {
            let _guard = cx.access(object, OperationKind::ItemWrite)?;
            if own {
                items = list::items(object);
            }
            cx.charge(items.len() as u64 / 8);
            let count = list::length(object);
            cx.list_splice(object, count, count, &items)?;
            cx.tell_item(object, ItemAct::Add, Value::UNBOUND, args.values[1]);
            Ok(Value::NONE)
        }
        // Item by item, so that the source sees the list grow.
        None if arguments::has_length(cx, iterable) => cx.prelude("_extend_hinted", &[args.values[0], iterable]),
        None => cx.prelude("_extend", &[args.values[0], iterable]),
    }
}

/// Where `insert` and `pop` with this index go: cut to 64 bits.
fn index_argument(cx: &mut Context, value: Value) -> Result<Option<i64>, Trap> {
    Ok(match arguments::integer(cx, value)? {
        Integer::Known(index) => Some(arguments::size(cx, &index)?),
        Integer::Ask => None,
    })
}

fn insert(cx: &mut Context, args: Args) -> NativeResult {
    let [index, item] = arguments::between(cx, args, "list.insert", 2)?;
    let Some(index) = index_argument(cx, index)? else {
        return arguments::index_again(cx, args, 1, again!(insert));
    };
    let object = receiver(&args);
    let _guard = cx.access(object, OperationKind::ItemWrite)?;
    let count = list::length(object) as i64;
    let at = if index < 0 { index.saturating_add(count).max(0) } else { index.min(count) };
    cx.charge((count - at) as u64 / 64);
    cx.list_insert(object, at as u32, item)?;
    cx.tell_item(object, ItemAct::Add, Value::UNBOUND, item);
    Ok(Value::NONE)
}

fn pop(cx: &mut Context, args: Args) -> NativeResult {
    let [index] = arguments::between(cx, args, "list.pop", 0)?;
    let index = match index.bound() {
        None => -1,
        Some(index) => match index_argument(cx, index)? {
            Some(index) => index,
            None => return arguments::index_again(cx, args, 1, again!(pop)),
        },
    };
    let object = receiver(&args);
    let _guard = cx.access(object, OperationKind::ItemWrite)?;
    let count = list::length(object) as i64;
    if count == 0 {
        cx.tell_item(object, ItemAct::Take, Value::UNBOUND, Value::UNBOUND);
        return Err(cx.raise(ExceptionType::IndexError, "pop from empty list"));
    }
    let at = if index < 0 { index.saturating_add(count) } else { index };
    if !(0..count).contains(&at) {
        return Err(cx.raise(ExceptionType::IndexError, "pop index out of range"));
    }
    cx.charge((count - at) as u64 / 64);
    let item = list::remove(object, at as u32);
    cx.tell_item(object, ItemAct::Take, Value::UNBOUND, item);
    Ok(item)
}

fn clear(cx: &mut Context, args: Args) -> NativeResult {
    arguments::none(cx, args, "list.clear")?;
    let guard = cx.access(receiver(&args), OperationKind::ItemWrite)?;
    list::truncate(receiver(&args), 0);
    cx.tell_item(receiver(&args), ItemAct::Take, Value::UNBOUND, Value::UNBOUND);
    drop(guard);
    forget_some(cx);
    Ok(Value::NONE)
}

/// The first item from `start` to `end` that is `wanted`; `None` if Python code must compare.
fn position(cx: &mut Context, items: &[Value], wanted: Value) -> Option<Option<usize>> {
    let mut effort = Effort::default();
    let found = position_within(items, wanted, &mut effort);
    cx.charge(effort.spent());
    found
}

fn position_within(items: &[Value], wanted: Value, effort: &mut Effort) -> Option<Option<usize>> {
    for (index, item) in items.iter().enumerate() {
        match same_item_within(*item, wanted, effort) {
            Same::Yes => return Some(Some(index)),
            Same::No => {}
            Same::NeedsPython => return None,
        }
    }
    Some(None)
}

fn remove(cx: &mut Context, args: Args) -> NativeResult {
    let item = arguments::one(cx, args, "list.remove")?;
    let object = receiver(&args);
    let guard = cx.access(object, OperationKind::ItemWrite)?;
    let items = list::items(object);
    cx.charge(items.len() as u64 / 8);
    match position(cx, &items, item) {
        Some(Some(at)) => {
            let old = list::remove(object, at as u32);
            cx.tell_item(object, ItemAct::Take, Value::UNBOUND, old);
            drop(guard);
            cx.dropped(old);
            Ok(Value::NONE)
        }
        Some(None) => {
            cx.tell_item(object, ItemAct::Take, Value::UNBOUND, Value::UNBOUND);
            Err(cx.value_error("list.remove(x): x not in list"))
        }
        None => {
            drop(guard);
            cx.prelude("_remove", &[args.values[0], item])
        }
    }
}

/// `index(value, start=0, stop=sys.maxsize)` of lists and tuples.
pub fn index_of(
    cx: &mut Context,
    args: Args,
    items: &[Value],
    bounds: [Value; 2],
    again: crate::frame::Resume,
) -> NativeResult {
    let mut limits = [0, i64::MAX];
    for (position, (limit, bound)) in limits.iter_mut().zip(bounds).enumerate() {
        let Some(bound) = bound.bound() else { continue };
        *limit = match cx.index(bound) {
            Some(index) => arguments::clamped(&index),
            None if bound.is(Kind::Instance) => return arguments::index_again(cx, args, position + 2, again),
            None => return Err(cx.type_error("slice indices must be integers or have an __index__ method")),
        };
    }
    let count = items.len() as i64;
    let cut = |index: i64| if index < 0 { index.saturating_add(count).max(0) } else { index.min(count) };
    let (start, end) = (cut(limits[0]) as usize, cut(limits[1]) as usize);
    cx.charge(items.len() as u64 / 8);
    let wanted = args.values[1];
    let part = if start < end { &items[start..end] } else { &[] };
    match position(cx, part, wanted) {
        Some(Some(at)) => Ok(Value::inline_int((start + at) as i64)),
        Some(None) => {
            let is_list = args.values[0].is(Kind::List);
            Err(cx.value_error(if is_list { "list.index(x): x not in list" } else { "tuple.index(x): x not in tuple" }))
        }
        None => {
            let (start, end) = (Value::inline_int(start as i64), Value::inline_int(end as i64));
            cx.prelude("_index_of", &[args.values[0], wanted, start, end])
        }
    }
}

fn index(cx: &mut Context, args: Args) -> NativeResult {
    let [_, start, end] = arguments::between(cx, args, "list.index", 1)?;
    let guard = cx.access(receiver(&args), OperationKind::ItemRead)?;
    let items = list::items(receiver(&args));
    drop(guard);
    index_of(cx, args, &items, [start, end], again!(index))
}

/// `count(value)` of lists and tuples.
pub fn count_of(cx: &mut Context, own: Value, items: &[Value], wanted: Value) -> NativeResult {
    cx.charge(items.len() as u64 / 8);
    let mut times = 0;
    let mut effort = Effort::default();
    for item in items {
        match same_item_within(*item, wanted, &mut effort) {
            Same::Yes => times += 1,
            Same::No => {}
            Same::NeedsPython => return cx.prelude("_count", &[own, wanted]),
        }
    }
    cx.charge(effort.spent());
    Ok(Value::inline_int(times))
}

fn count(cx: &mut Context, args: Args) -> NativeResult {
    let wanted = arguments::one(cx, args, "list.count")?;
    let guard = cx.access(receiver(&args), OperationKind::ItemRead)?;
    let items = list::items(receiver(&args));
    drop(guard);
    count_of(cx, args.values[0], &items, wanted)
}

fn reverse(cx: &mut Context, args: Args) -> NativeResult {
    arguments::none(cx, args, "list.reverse")?;
    let object = receiver(&args);
    let _guard = cx.access(object, OperationKind::ItemWrite)?;
    let items = list::items(object);
    cx.charge(items.len() as u64 / 16);
    for (index, item) in items.into_iter().rev().enumerate() {
        list::set_item(object, index as u32, item);
    }
    Ok(Value::NONE)
}

fn copy(cx: &mut Context, args: Args) -> NativeResult {
    arguments::none(cx, args, "list.copy")?;
    let _guard = cx.access(receiver(&args), OperationKind::ItemRead)?;
    let items = list::items(receiver(&args));
    cx.charge(items.len() as u64 / 16);
    cx.new_list(&items)
}

/// `_is_iterable(value)`, for errors of the prelude.
pub fn is_iterable_intrinsic(cx: &mut Context, args: Args) -> NativeResult {
    let [value] = args.exactly(cx, "_is_iterable")?;
    Ok(Value::bool(str_parts::is_iterable(cx, value)))
}
