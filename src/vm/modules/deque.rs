//! The built-in part of a `collections.deque`: what must be one operation, so that threads can share a deque as in CPython.
//!
//! Words: 1–3 the items (see [`Ring`]), 4 the most items (int), or `None`.

use heddle_trace::operation::OperationKind;

use crate::builtins::exceptions::ExceptionType;
use crate::builtins::natives::{Args, TypeDef};
use crate::commit::ItemAct;
use crate::context::{Context, Mode};
use crate::heap::{ObjectGuard, Ref};
use crate::kind::Kind;
use crate::sync::ring::Ring;
use crate::trap::{NativeResult, Trap};
use crate::value::Value;

/// The base of `collections.deque`.
pub static TYPE: TypeDef = TypeDef {
    name: "_Deque",
    kind: Some(Kind::Deque),
    constructor: Some(construct),
    methods: &[
        ("append", append),
        ("appendleft", append_left),
        ("pop", pop),
        ("popleft", pop_left),
        ("clear", clear),
        ("reverse", reverse),
        ("rotate", rotate),
        ("__len__", length),
        ("__getitem__", get_item),
        ("__setitem__", set_item),
        ("_list", items_as_list),
        ("_insert", insert),
        ("__delitem__", delete),
        ("_limit", limit),
    ],
    getters: &[("maxlen", get_limit)],
    ..TypeDef::EMPTY
};

const LIMIT: u32 = 4;

fn items(deque: Ref) -> Ring {
    Ring::new(deque, 1)
}

fn most(deque: Ref) -> u32 {
    Value::from_bits(deque.load(LIMIT)).as_int().map_or(u32::MAX, |most| most.clamp(0, i64::from(u32::MAX)) as u32)
}

fn construct(cx: &mut Context, _: Args) -> NativeResult {
    let [a, b, c] = Ring::EMPTY;
    cx.new_object(Kind::Deque, &[a, b, c, Value::NONE])
}

/// `_limit(maxlen)`: while it is new.
fn limit(cx: &mut Context, args: Args) -> NativeResult {
    let [most] = args.rest().exactly(cx, "_limit")?;
    args.values[0].target().store(LIMIT, most.bits());
    Ok(Value::NONE)
}

fn get_limit(_: &mut Context, args: Args) -> NativeResult {
    Ok(Value::from_bits(args.values[0].target().load(LIMIT)))
}

/// Stands before a change after which there is one item more, with room for it.
fn access_with_room(cx: &mut Context, deque: Ref, item: Value) -> Result<ObjectGuard, Trap> {
    cx.publish_into(deque, item);
    let items = items(deque);
    // Under control room comes first: what was committed cannot wait for a collection. At full speed others may be at it.
    if cx.mode != Mode::Parallel && !items.has_room() {
        items.grow(cx)?;
    }
    let mut guard = cx.access(deque, OperationKind::ItemWrite)?;
    while !items.has_room() {
        drop(guard);
        items.grow(cx)?;
        guard = cx.guard(deque);
    }
    Ok(guard)
}

fn append(cx: &mut Context, args: Args) -> NativeResult {
    let [item] = args.rest().exactly(cx, "deque.append")?;
    let deque = args.values[0].target();
    let _guard = access_with_room(cx, deque, item)?;
    items(deque).push_back(item);
    if items(deque).length() > most(deque) {
        items(deque).pop_front();
    }
    cx.tell_item(deque, ItemAct::Add, Value::UNBOUND, item);
    Ok(Value::NONE)
}

fn append_left(cx: &mut Context, args: Args) -> NativeResult {
    let [item] = args.rest().exactly(cx, "deque.appendleft")?;
    let deque = args.values[0].target();
    let _guard = access_with_room(cx, deque, item)?;
    items(deque).push_front(item);
    if items(deque).length() > most(deque) {
        items(deque).pop_back();
    }
    cx.tell_item(deque, ItemAct::Add, Value::UNBOUND, item);
    Ok(Value::NONE)
}

fn taken(cx: &mut Context, item: Option<Value>) -> NativeResult {
    item.ok_or_else(|| cx.raise(ExceptionType::IndexError, "pop from an empty deque"))
}

fn pop(cx: &mut Context, args: Args) -> NativeResult {
    let [] = args.rest().exactly(cx, "deque.pop")?;
    let deque = args.values[0].target();
    let guard = cx.access(deque, OperationKind::ItemWrite)?;
    let item = items(deque).pop_back();
    cx.tell_item(deque, ItemAct::Take, Value::UNBOUND, item.unwrap_or(Value::UNBOUND));
    drop(guard);
    taken(cx, item)
}

fn pop_left(cx: &mut Context, args: Args) -> NativeResult {
    let [] = args.rest().exactly(cx, "deque.popleft")?;
    let deque = args.values[0].target();
    let guard = cx.access(deque, OperationKind::ItemWrite)?;
    let item = items(deque).pop_front();
    cx.tell_item(deque, ItemAct::Take, Value::UNBOUND, item.unwrap_or(Value::UNBOUND));
    drop(guard);
    taken(cx, item)
}

fn clear(cx: &mut Context, args: Args) -> NativeResult {
    let [] = args.rest().exactly(cx, "deque.clear")?;
    let deque = args.values[0].target();
    let _guard = cx.access(deque, OperationKind::ItemWrite)?;
    items(deque).retain(|_| false);
    cx.tell_item(deque, ItemAct::Take, Value::UNBOUND, Value::UNBOUND);
    Ok(Value::NONE)
}

fn reverse(cx: &mut Context, args: Args) -> NativeResult {
    let [] = args.rest().exactly(cx, "deque.reverse")?;
    let deque = args.values[0].target();
    let _guard = cx.access(deque, OperationKind::ItemWrite)?;
    let ring = items(deque);
    cx.charge(u64::from(ring.length()) / 8);
    for (index, item) in ring.items().into_iter().rev().enumerate() {
        ring.replace(index as u32, item);
    }
    Ok(Value::NONE)
}

fn rotate(cx: &mut Context, args: Args) -> NativeResult {
    let [steps] = args.rest().bind(cx, "deque.rotate", [""], 0)?;
    let Some(steps) = steps.bound().unwrap_or(Value::inline_int(1)).as_index() else {
        return Err(crate::builtins::functions::not_an_integer(cx, steps));
    };
    let deque = args.values[0].target();
    let _guard = cx.access(deque, OperationKind::ItemWrite)?;
    let ring = items(deque);
    let all = ring.items();
    cx.charge(all.len() as u64 / 8);
    for (index, item) in all.iter().enumerate() {
        let place = (index as i64 + steps.rem_euclid(all.len() as i64)) % all.len() as i64;
        ring.replace(place as u32, *item);
    }
    Ok(Value::NONE)
}

fn length(cx: &mut Context, args: Args) -> NativeResult {
    let deque = args.values[0].target();
    let _guard = cx.access(deque, OperationKind::ItemRead)?;
    let length = Value::inline_int(i64::from(items(deque).length()));
    cx.tell_item(deque, ItemAct::Look, Value::UNBOUND, length);
    Ok(length)
}

/// The place that an index means.
fn place(cx: &mut Context, deque: Ref, index: Value) -> Result<u32, Trap> {
    let Some(index) = index.as_index() else {
        let name = cx.type_name(index);
        return Err(cx.type_error(format!("sequence index must be integer, not '{name}'")));
    };
    let length = i64::from(items(deque).length());
    let place = if index < 0 { index + length } else { index };
    if !(0..length).contains(&place) {
        return Err(cx.raise(ExceptionType::IndexError, "deque index out of range"));
    }
    Ok(place as u32)
}

fn get_item(cx: &mut Context, args: Args) -> NativeResult {
    let [index] = args.rest().exactly(cx, "deque.__getitem__")?;
    let deque = args.values[0].target();
    let _guard = cx.access(deque, OperationKind::ItemRead)?;
    let place = place(cx, deque, index)?;
    let item = items(deque).get(place);
    cx.tell_item(deque, ItemAct::Get, Value::inline_int(i64::from(place)), item);
    Ok(item)
}

fn set_item(cx: &mut Context, args: Args) -> NativeResult {
    let [index, item] = args.rest().exactly(cx, "deque.__setitem__")?;
    let deque = args.values[0].target();
    cx.publish_into(deque, item);
    let _guard = cx.access(deque, OperationKind::ItemWrite)?;
    let place = place(cx, deque, index)?;
    items(deque).replace(place, item);
    cx.tell_item(deque, ItemAct::Set, Value::inline_int(i64::from(place)), item);
    Ok(Value::NONE)
}

/// `_list()`: its items as they are now.
fn items_as_list(cx: &mut Context, args: Args) -> NativeResult {
    let deque = args.values[0].target();
    let guard = cx.access(deque, OperationKind::ItemRead)?;
    let all = items(deque).items();
    drop(guard);
    cx.charge(all.len() as u64 / 8);
    cx.new_list(&all)
}

/// `_insert(index, item)`
fn insert(cx: &mut Context, args: Args) -> NativeResult {
    let [index, item] = args.rest().exactly(cx, "deque.insert")?;
    let Some(index) = index.as_index() else { return Err(crate::builtins::functions::not_an_integer(cx, index)) };
    let deque = args.values[0].target();
    let guard = access_with_room(cx, deque, item)?;
    let ring = items(deque);
    if ring.length() >= most(deque) {
        drop(guard);
        return Err(cx.raise(ExceptionType::IndexError, "deque already at its maximum size"));
    }
    let length = i64::from(ring.length());
    let place = if index < 0 { (index + length).max(0) } else { index.min(length) } as u32;
    ring.push_back(item);
    for later in (place..length as u32).rev() {
        ring.replace(later + 1, ring.get(later));
    }
    ring.replace(place, item);
    cx.tell_item(deque, ItemAct::Add, Value::UNBOUND, item);
    Ok(Value::NONE)
}

/// `del deque[index]`
fn delete(cx: &mut Context, args: Args) -> NativeResult {
    let [index] = args.rest().exactly(cx, "deque.__delitem__")?;
    let deque = args.values[0].target();
    let _guard = cx.access(deque, OperationKind::ItemWrite)?;
    let place = place(cx, deque, index)?;
    let ring = items(deque);
    for later in place + 1..ring.length() {
        ring.replace(later - 1, ring.get(later));
    }
    ring.pop_back();
    cx.tell_item(deque, ItemAct::Take, Value::UNBOUND, Value::UNBOUND);
    Ok(Value::NONE)
}
