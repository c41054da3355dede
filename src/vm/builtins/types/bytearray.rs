//! `bytearray`: what changes it. What it has in common with `bytes` is in [`bytes_methods`](super::bytes_methods).

use heddle_trace::operation::OperationKind;

use super::arguments::{self, Integer};
use super::{bytes, bytes_methods, common};
use crate::again;
use crate::builtins::exceptions::ExceptionType;
use crate::builtins::natives::{Args, TypeDef};
use crate::commit::ItemAct;
use crate::context::Context;
use crate::heap::Ref;
use crate::kind::Kind;
use crate::object::bytearray::{length, view, write};
use crate::trap::{NativeResult, Trap};
use crate::value::Value;

/// `bytearray`
pub static TYPE: TypeDef = TypeDef {
    name: "bytearray",
    kind: Some(Kind::ByteArray),
    constructor: Some(new),
    methods: &[
        ("__init__", init),
        ("__setitem__", common::set_item),
        ("__delitem__", common::delete_item),
        ("__iadd__", common::concat_in_place),
        ("__imul__", common::repeat_in_place),
        ("__alloc__", |cx, args| {
            let [] = arguments::special(cx, args)?;
            cx.new_int(length(receiver(&args)) as i64 + 1)
        }),
        ("append", append),
        ("extend", extend),
        ("insert", insert),
        ("pop", pop),
        ("remove", remove),
        ("reverse", reverse),
        ("clear", clear),
        ("copy", copy),
        ("resize", resize),
    ],
    shared_methods: bytes_methods::SHARED,
    class_methods: &[("fromhex", from_hex)],
    static_methods: &[("maketrans", super::bytes_shape::maketrans)],
    doc: "bytearray(iterable_of_ints) -> bytearray\nbytearray(string, encoding[, errors]) -> bytearray",
    ..TypeDef::EMPTY
};

fn receiver(args: &Args) -> Ref {
    args.values[0].target()
}

fn new(cx: &mut Context, args: Args) -> NativeResult {
    match bytes::content(cx, args, "bytearray", "byte", again!(new))? {
        bytes::Content::Known(bytes) => cx.new_bytearray(&bytes),
        bytes::Content::Later(result) => result,
    }
}

/// `bytearray.__init__(…)`: fills it anew.
fn init(cx: &mut Context, args: Args) -> NativeResult {
    let bytes = match bytes::content(cx, args, "bytearray", "byte", again!(init))? {
        bytes::Content::Known(bytes) => bytes,
        bytes::Content::Later(result) => return result,
    };
    let object = receiver(&args);
    let _guard = cx.access(object, OperationKind::ItemWrite)?;
    cx.bytearray_splice(object, 0, length(object), &bytes)?;
    Ok(Value::NONE)
}

fn from_hex(cx: &mut Context, args: Args) -> NativeResult {
    match bytes::from_hex(cx, args, "bytearray.fromhex", again!(from_hex))? {
        bytes::Content::Known(made) => {
            let made = cx.new_bytearray(&made)?;
            bytes::of_class(cx, args.values[0], made)
        }
        bytes::Content::Later(result) => result,
    }
}

/// A byte as an argument; `None` if its `__index__` must be asked.
pub fn byte(cx: &mut Context, value: Value) -> Result<Option<u8>, Trap> {
    match arguments::integer(cx, value)? {
        Integer::Known(number) => match number.to_i64().and_then(|number| u8::try_from(number).ok()) {
            Some(byte) => Ok(Some(byte)),
            None => Err(cx.value_error("byte must be in range(0, 256)")),
        },
        Integer::Ask => Ok(None),
    }
}

fn append(cx: &mut Context, args: Args) -> NativeResult {
    let item = arguments::one(cx, args, "bytearray.append")?;
    let Some(byte) = byte(cx, item)? else { return arguments::index_again(cx, args, 1, again!(append)) };
    let object = receiver(&args);
    let _guard = cx.access(object, OperationKind::ItemWrite)?;
    let count = length(object);
    cx.bytearray_splice(object, count, count, &[byte])?;
    cx.tell_item(object, ItemAct::Add, Value::UNBOUND, item);
    Ok(Value::NONE)
}

fn extend(cx: &mut Context, args: Args) -> NativeResult {
    let iterable = arguments::one(cx, args, "bytearray.extend")?;
    if let Some(asked) = arguments::buffer_again(cx, args, 1, again!(extend)) {
        return asked;
    }
    let added = match cx.bytes_like(iterable)? {
        Some(bytes) => bytes.into_owned(),
        None if cx.text(iterable).is_some() => {
            return Err(cx.type_error("expected iterable of integers; got: 'str'"));
        }
        None => match cx.items_along(iterable)? {
            Some(items) if bytes::asks(cx, &items) => {
                let items = cx.new_list(&items)?;
                return arguments::replace(cx, args, 1, again!(extend), |cx| cx.prelude("_indexes", &[items]));
            }
            Some(items) => bytes::from_items(cx, &items, "byte")?,
            None if super::str_parts::is_iterable(cx, iterable) => {
                return arguments::collect_list(cx, args, 1, again!(extend));
            }
            None => {
                let kind = cx.type_name(iterable);
                return Err(cx.type_error(format!("can't extend bytearray with {kind}")));
            }
        },
    };
    let object = receiver(&args);
    let _guard = cx.access(object, OperationKind::ItemWrite)?;
    let count = length(object);
    cx.bytearray_splice(object, count, count, &added)?;
    cx.tell_item(object, ItemAct::Add, Value::UNBOUND, iterable);
    Ok(Value::NONE)
}

fn insert(cx: &mut Context, args: Args) -> NativeResult {
    let [index, item] = arguments::between(cx, args, "bytearray.insert", 2)?;
    let index = match arguments::integer(cx, index)? {
        Integer::Known(index) => arguments::size(cx, &index)?,
        Integer::Ask => return arguments::index_again(cx, args, 1, again!(insert)),
    };
    let Some(byte) = byte(cx, item)? else { return arguments::index_again(cx, args, 2, again!(insert)) };
    let object = receiver(&args);
    let _guard = cx.access(object, OperationKind::ItemWrite)?;
    let count = length(object) as i64;
    let at = if index < 0 { index.saturating_add(count).max(0) } else { index.min(count) } as usize;
    cx.bytearray_splice(object, at, at, &[byte])?;
    cx.tell_item(object, ItemAct::Add, Value::UNBOUND, item);
    Ok(Value::NONE)
}

fn pop(cx: &mut Context, args: Args) -> NativeResult {
    let [index] = arguments::between(cx, args, "bytearray.pop", 0)?;
    let index = match index.bound() {
        None => -1,
        Some(index) => match arguments::integer(cx, index)? {
            Integer::Known(index) => arguments::size(cx, &index)?,
            Integer::Ask => return arguments::index_again(cx, args, 1, again!(pop)),
        },
    };
    let object = receiver(&args);
    let _guard = cx.access(object, OperationKind::ItemWrite)?;
    let count = length(object) as i64;
    if count == 0 {
        cx.tell_item(object, ItemAct::Take, Value::UNBOUND, Value::UNBOUND);
        return Err(cx.raise(ExceptionType::IndexError, "pop from empty bytearray"));
    }
    let at = if index < 0 { index.saturating_add(count) } else { index };
    if !(0..count).contains(&at) {
        return Err(cx.raise(ExceptionType::IndexError, "pop index out of range"));
    }
    let byte = view(object)[at as usize];
    cx.bytearray_splice(object, at as usize, at as usize + 1, &[])?;
    let byte = Value::inline_int(byte.into());
    cx.tell_item(object, ItemAct::Take, Value::UNBOUND, byte);
    Ok(byte)
}

fn remove(cx: &mut Context, args: Args) -> NativeResult {
    let item = arguments::one(cx, args, "bytearray.remove")?;
    let Some(byte) = byte(cx, item)? else { return arguments::index_again(cx, args, 1, again!(remove)) };
    let object = receiver(&args);
    let _guard = cx.access(object, OperationKind::ItemWrite)?;
    let Some(at) = view(object).iter().position(|known| *known == byte) else {
        return Err(cx.value_error("value not found in bytearray"));
    };
    cx.bytearray_splice(object, at, at + 1, &[])?;
    cx.tell_item(object, ItemAct::Take, Value::UNBOUND, item);
    Ok(Value::NONE)
}

fn reverse(cx: &mut Context, args: Args) -> NativeResult {
    arguments::none(cx, args, "bytearray.reverse")?;
    let object = receiver(&args);
    let _guard = cx.access(object, OperationKind::ItemWrite)?;
    let mut bytes = view(object).to_vec();
    bytes.reverse();
    write(object, 0, &bytes);
    Ok(Value::NONE)
}

fn clear(cx: &mut Context, args: Args) -> NativeResult {
    arguments::none(cx, args, "bytearray.clear")?;
    let object = receiver(&args);
    let _guard = cx.access(object, OperationKind::ItemWrite)?;
    cx.bytearray_splice(object, 0, length(object), &[])?;
    Ok(Value::NONE)
}

fn copy(cx: &mut Context, args: Args) -> NativeResult {
    arguments::none(cx, args, "bytearray.copy")?;
    let bytes = bytes_methods::receiver(cx, &args)?;
    cx.new_bytearray(&bytes)
}

fn resize(cx: &mut Context, args: Args) -> NativeResult {
    let size = arguments::one(cx, args, "bytearray.resize")?;
    let size = match arguments::integer(cx, size)? {
        Integer::Known(size) => arguments::size(cx, &size)?,
        Integer::Ask => return arguments::index_again(cx, args, 1, again!(resize)),
    };
    if size < 0 {
        return Err(cx.value_error(format!("Can only resize to positive sizes, got {size}")));
    }
    cx.check_size(size as u128)?;
    let object = receiver(&args);
    let _guard = cx.access(object, OperationKind::ItemWrite)?;
    let (count, size) = (length(object), size as usize);
    let added = vec![0; size.saturating_sub(count)];
    cx.bytearray_splice(object, size.min(count), count, &added)?;
    Ok(Value::NONE)
}

/// What is assigned to a slice of a byte array: known bytes, or what is to be returned instead.
pub fn assigned(cx: &mut Context, value: Value) -> Result<Option<Vec<u8>>, Trap> {
    if let Some(bytes) = cx.bytes_like(value)? {
        return Ok(Some(bytes.into_owned()));
    }
    if cx.text(value).is_some() || cx.index(value).is_some() || value.is_float() {
        return Err(cx.type_error("can assign only bytes, buffers, or iterables of ints in range(0, 256)"));
    }
    match cx.items_along(value)? {
        Some(items) => bytes::from_items(cx, &items, "byte").map(Some),
        None if super::str_parts::is_iterable(cx, value) => Ok(None),
        None => {
            let kind = cx.type_name(value);
            Err(cx.type_error(format!("cannot convert '{kind}' object to bytearray")))
        }
    }
}

/// `left += right`, where both are bytes-like and `left` is a byte array.
pub fn extend_in_place(cx: &mut Context, left: Value, added: &[u8]) -> NativeResult {
    let object = left.target();
    let _guard = cx.access(object, OperationKind::ItemWrite)?;
    let count = length(object);
    cx.bytearray_splice(object, count, count, added)?;
    Ok(left)
}

/// `left *= times`
pub fn repeat_in_place(cx: &mut Context, left: Value, times: u64) -> NativeResult {
    let object = left.target();
    let _guard = cx.access(object, OperationKind::ItemWrite)?;
    let bytes = view(object).to_vec();
    cx.check_size(bytes.len() as u128 * times as u128)?;
    let repeated = if bytes.is_empty() { Vec::new() } else { bytes.repeat(times as usize) };
    cx.bytearray_splice(object, 0, bytes.len(), &repeated)?;
    Ok(left)
}
