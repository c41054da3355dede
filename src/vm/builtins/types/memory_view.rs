//! `memoryview`

use std::borrow::Cow;

use heddle_trace::operation::OperationKind;

use super::arguments::{self, Integer, Signature};
use super::{bytes_methods, common, slices};
use crate::builtins::exceptions::ExceptionType;
use crate::builtins::natives::{Args, TypeDef};
use crate::context::Context;
use crate::frame::Delivery;
use crate::heap::{ObjectGuard, Ref};
use crate::kind::Kind;
use crate::object::int::int_of;
use crate::object::memory_view::{HASH, View, item_size, read};
use crate::object::{bytearray, tuple};
use crate::trap::{NativeResult, Trap};
use crate::value::Value;
use crate::well_known::WellKnown;

/// `memoryview`
pub static TYPE: TypeDef = TypeDef {
    name: "memoryview",
    kind: Some(Kind::MemoryView),
    constructor: Some(new),
    subclassable: false,
    methods: &[
        ("__repr__", common::repr),
        ("__hash__", common::hash),
        ("__eq__", common::eq),
        ("__ne__", common::ne),
        ("__len__", common::len),
        ("__getitem__", common::get_item),
        ("__setitem__", common::set_item),
        ("__delitem__", common::delete_item),
        ("__iter__", common::iter),
        ("__buffer__", |cx, args| {
            let [_] = arguments::special(cx, args)?;
            let view = shown(cx, &args)?;
            cx.new_view(view)
        }),
        ("__enter__", |cx, args| {
            let [] = arguments::special(cx, args)?;
            shown(cx, &args)?;
            Ok(args.values[0])
        }),
        ("__exit__", |cx, args| {
            cx.release_view(args.values[0].target());
            Ok(Value::NONE)
        }),
        ("release", |cx, args| {
            arguments::none(cx, args, "memoryview.release")?;
            cx.release_view(args.values[0].target());
            Ok(Value::NONE)
        }),
        ("tobytes", tobytes),
        ("tolist", |cx, args| {
            arguments::none(cx, args, "memoryview.tolist")?;
            let view = shown(cx, &args)?;
            let _guard = reading(cx, &view)?;
            let mut at = view.offset;
            nested(cx, &view, 0, &mut at)
        }),
        ("toreadonly", |cx, args| {
            arguments::none(cx, args, "memoryview.toreadonly")?;
            let view = shown(cx, &args)?;
            cx.new_view(View { readonly: true, ..view })
        }),
        ("cast", cast),
        ("hex", hex),
        ("count", |cx, args| {
            let wanted = arguments::one(cx, args, "memoryview.count")?;
            cx.prelude("_count", &[args.values[0], wanted])
        }),
        ("index", |cx, args| {
            let [wanted, start, stop] = arguments::between(cx, args, "index", 1)?;
            let start = start.bound().unwrap_or(Value::ZERO);
            let stop = stop.bound().unwrap_or(Value::inline_int(i64::from(i32::MAX)));
            cx.prelude("_view_index", &[args.values[0], wanted, start, stop])
        }),
    ],
    getters: &[
        ("obj", |cx, args| Ok(shown(cx, &args)?.object)),
        ("format", |cx, args| Ok(shown(cx, &args)?.format)),
        ("shape", |cx, args| Ok(Value::object(Kind::Tuple, shown(cx, &args)?.shape))),
        ("strides", |cx, args| Ok(Value::object(Kind::Tuple, shown(cx, &args)?.strides))),
        ("suboffsets", |cx, args| {
            shown(cx, &args)?;
            cx.new_tuple(&[])
        }),
        ("itemsize", |cx, args| Ok(Value::inline_int(shown(cx, &args)?.item))),
        ("ndim", |cx, args| Ok(Value::inline_int(shown(cx, &args)?.dimensions().into()))),
        ("nbytes", |cx, args| {
            let view = shown(cx, &args)?;
            Ok(Value::inline_int(view.count() * view.item))
        }),
        ("readonly", |cx, args| Ok(Value::bool(shown(cx, &args)?.readonly))),
        ("c_contiguous", |cx, args| Ok(Value::bool(shown(cx, &args)?.is_contiguous()))),
        ("f_contiguous", |cx, args| {
            let view = shown(cx, &args)?;
            Ok(Value::bool(view.dimensions() <= 1 && view.is_contiguous()))
        }),
        ("contiguous", |cx, args| Ok(Value::bool(shown(cx, &args)?.is_contiguous()))),
    ],
    class_methods: &[("__class_getitem__", common::class_get_item)],
    doc: "Create a new memoryview object which references the given object.",
    ..TypeDef::EMPTY
};

fn shown(cx: &mut Context, args: &Args) -> Result<View, Trap> {
    cx.shown(args.values[0].target())
}

/// Begins to read or write what a view shows: an operation on the byte array behind it.
fn accessing(cx: &mut Context, view: &View, kind: OperationKind) -> Result<ObjectGuard, Trap> {
    match view.source.as_kind(Kind::ByteArray) {
        Some(array) => cx.access(array, kind),
        None => Ok(ObjectGuard::none()),
    }
}

fn reading(cx: &mut Context, view: &View) -> Result<ObjectGuard, Trap> {
    accessing(cx, view, OperationKind::ItemRead)
}

const NEW: Signature<1> = Signature { name: "memoryview", parameters: ["object"], required: 1, positional: 1 };

fn new(cx: &mut Context, args: Args) -> NativeResult {
    let [object] = NEW.bind(cx, args)?;
    if object.is(Kind::Instance)
        && let Some(method) = cx.special(object, WellKnown::Buffer).filter(|method| !method.is(Kind::Native))
    {
        return cx.call_then(checked, &[], |cx| cx.call_special(method, object, &[Value::inline_int(284)]));
    }
    let inner = common::inner(object);
    match inner.kind() {
        Some(Kind::Bytes | Kind::ByteArray) => cx.view_of(inner, object),
        Some(Kind::MemoryView) => {
            let view = cx.shown(inner.target())?;
            cx.new_view(view)
        }
        _ => {
            let kind = cx.type_name(object);
            Err(cx.type_error(format!("memoryview: a bytes-like object is required, not '{kind}'")))
        }
    }
}

/// What a `__buffer__` in Python returned.
pub fn checked(cx: &mut Context, delivery: Delivery) -> NativeResult {
    let value = delivery.map_err(Trap::Raise)?;
    if value.is(Kind::MemoryView) {
        return Ok(value);
    }
    Err(cx.type_error("__buffer__ returned non-memoryview object"))
}

/// The items of a view with one dimension.
pub fn items(cx: &mut Context, view: Ref) -> Result<Vec<Value>, Trap> {
    let view = cx.shown(view)?;
    if view.dimensions() != 1 {
        return Err(not_one_dimension(cx, &view));
    }
    let _guard = reading(cx, &view)?;
    flat(cx, &view)
}

fn flat(cx: &mut Context, view: &View) -> Result<Vec<Value>, Trap> {
    let (letter, offsets) = (view.letter(), view.offsets());
    cx.charge(offsets.len() as u64 / 4);
    let mut made = Vec::with_capacity(offsets.len());
    for offset in offsets {
        made.push(cx.unpacked(letter, view.item_at(offset as i64))?);
    }
    Ok(made)
}

fn not_one_dimension(cx: &mut Context, view: &View) -> Trap {
    if view.dimensions() == 0 {
        return cx.type_error("0-dim memory has no length");
    }
    cx.raise(ExceptionType::NotImplementedError, "multi-dimensional sub-views are not implemented")
}

/// The list of a dimension's items, the next of which begins at `at`. Views have few dimensions.
fn nested(cx: &mut Context, view: &View, dimension: u32, at: &mut i64) -> NativeResult {
    if dimension == view.dimensions() {
        return cx.unpacked(view.letter(), view.item_at(*at));
    }
    let begin = *at;
    let mut made = Vec::new();
    for index in 0..view.extent(dimension) {
        *at = begin + index * view.stride(dimension);
        made.push(nested(cx, view, dimension + 1, at)?);
    }
    cx.new_list(&made)
}

const TO_BYTES: Signature<1> = Signature { name: "tobytes", parameters: ["order"], required: 0, positional: 1 };

fn tobytes(cx: &mut Context, args: Args) -> NativeResult {
    let [order] = TO_BYTES.bind(cx, args)?;
    if let Some(order) = order.bound().and_then(|order| cx.rust_string(order))
        && !matches!(&*order, "C" | "F" | "A")
    {
        return Err(cx.value_error("order must be 'C', 'F' or 'A'"));
    }
    let view = shown(cx, &args)?;
    let guard = reading(cx, &view)?;
    let bytes = view.gather();
    drop(guard);
    cx.new_bytes(&bytes)
}

const HEX: Signature<2> = Signature { name: "hex", parameters: ["sep", "bytes_per_sep"], required: 0, positional: 2 };

fn hex(cx: &mut Context, args: Args) -> NativeResult {
    let [separator, group] = HEX.bind(cx, args)?;
    let view = shown(cx, &args)?;
    let guard = reading(cx, &view)?;
    let bytes = view.gather();
    drop(guard);
    bytes_methods::hex_of(cx, &bytes, separator, group)
}

const CAST: Signature<2> = Signature { name: "cast", parameters: ["format", "shape"], required: 1, positional: 2 };
/// The most dimensions that a view may have, as in CPython.
const MOST_DIMENSIONS: usize = 64;

fn cast(cx: &mut Context, args: Args) -> NativeResult {
    let [format, shape] = CAST.bind(cx, args)?;
    let view = shown(cx, &args)?;
    let Some(text) = cx.text(format) else {
        return Err(arguments::wrong_type(cx, "cast", "'format'", "str", format));
    };
    if !view.is_contiguous() {
        return Err(cx.type_error("memoryview: casts are restricted to C-contiguous views"));
    }
    let Some(item) = item_size(text) else {
        return Err(cx.value_error(
            "memoryview: destination format must be a native single character format prefixed with an optional '@'",
        ));
    };
    let letter = text.at(text.len() - 1) as u8;
    let is_byte = |letter: u8| matches!(letter, b'b' | b'B' | b'c');
    if !is_byte(view.letter()) && !is_byte(letter) {
        return Err(cx.type_error("memoryview: cannot cast between two non-byte formats"));
    }
    let total = view.count() * view.item;
    if total % item != 0 {
        return Err(cx.type_error("memoryview: length is not a multiple of itemsize"));
    }
    let extents = match shape.bound() {
        None => vec![total / item],
        Some(shape) => {
            let given = match shape.kind() {
                Some(Kind::List | Kind::Tuple) => cx.items_along(shape)?.unwrap_or_default(),
                _ => return Err(cx.type_error("shape must be a list or a tuple")),
            };
            if given.len() > MOST_DIMENSIONS {
                return Err(cx.value_error("memoryview: number of dimensions must not exceed 64"));
            }
            if given.len() != 1 && view.dimensions() != 1 {
                return Err(cx.type_error("memoryview: cast must be 1D -> ND or ND -> 1D"));
            }
            let mut extents = Vec::with_capacity(given.len());
            for extent in given {
                match extent.as_index() {
                    Some(extent) if extent > 0 => extents.push(extent),
                    Some(_) => {
                        return Err(cx.value_error("memoryview.cast(): elements of shape must be integers > 0"));
                    }
                    None => return Err(cx.type_error("memoryview.cast(): elements of shape must be integers")),
                }
            }
            let wanted = extents.iter().try_fold(item, |product: i64, extent| product.checked_mul(*extent));
            if wanted != Some(total) {
                return Err(cx.type_error("memoryview: product(shape) * itemsize != buffer size"));
            }
            extents
        }
    };
    let mut strides = vec![item; extents.len()];
    for dimension in (1..extents.len()).rev() {
        strides[dimension - 1] = strides[dimension] * extents[dimension];
    }
    let numbers = |numbers: &[i64]| -> Vec<Value> { numbers.iter().map(|number| Value::inline_int(*number)).collect() };
    let shape = cx.new_tuple(&numbers(&extents))?.target();
    let strides = cx.new_tuple(&numbers(&strides))?.target();
    cx.new_view(View { format, shape, strides, item, ..view })
}

/// Where an index points to.
enum Place {
    /// At the item that begins there.
    Item(i64),
    /// This part of the view.
    Part(View),
    /// An `__index__` must be asked.
    Ask,
}

fn place(cx: &mut Context, view: &View, index: Value) -> Result<Place, Trap> {
    if let Some(slice) = index.as_kind(Kind::Slice) {
        if view.dimensions() == 0 {
            return Err(cx.type_error("invalid indexing of 0-dim memory"));
        }
        let Some(indices) = slices::indices(cx, slice, view.extent(0))? else { return Ok(Place::Ask) };
        let stride = view.stride(0);
        // The other dimensions stay.
        let first_is = |numbers: Ref, first: i64| -> Vec<Value> {
            std::iter::once(Value::inline_int(first)).chain(tuple::items(numbers).skip(1)).collect()
        };
        let shape = cx.new_tuple(&first_is(view.shape, indices.count))?.target();
        let strides = cx.new_tuple(&first_is(view.strides, stride * indices.step))?.target();
        let offset = view.offset + if indices.count > 0 { indices.start * stride } else { 0 };
        return Ok(Place::Part(View { shape, strides, offset, ..*view }));
    }
    if let Some(parts) = index.as_kind(Kind::Tuple) {
        let count = tuple::length(parts);
        if (0..count).any(|at| cx.index(tuple::item(parts, at)).is_none()) {
            return Err(match tuple::items(parts).all(|part| part.is(Kind::Slice)) {
                true => cx.raise(ExceptionType::NotImplementedError, "multi-dimensional slicing is not implemented"),
                false => cx.type_error("memoryview: invalid slice key"),
            });
        }
        if count < view.dimensions() {
            return Err(cx.raise(ExceptionType::NotImplementedError, "sub-views are not implemented"));
        }
        if count > view.dimensions() {
            let (own, count) = (view.dimensions(), count);
            return Err(cx.type_error(format!("cannot index {own}-dimension view with {count}-element tuple")));
        }
        let mut at = view.offset;
        for dimension in 0..count {
            at += step_to(cx, view, dimension, tuple::item(parts, dimension))?;
        }
        return Ok(Place::Item(at));
    }
    match cx.index(index) {
        Some(_) if view.dimensions() == 0 => Err(cx.type_error("invalid indexing of 0-dim memory")),
        Some(_) if view.dimensions() > 1 => Err(not_one_dimension(cx, view)),
        Some(_) => Ok(Place::Item(view.offset + step_to(cx, view, 0, index)?)),
        None if index.is(Kind::Instance) && cx.special(index, WellKnown::Index).is_some() => Ok(Place::Ask),
        None if index == Value::ELLIPSIS && view.dimensions() == 0 => Ok(Place::Part(*view)),
        None => Err(cx.type_error("memoryview: invalid slice key")),
    }
}

/// The distance to an index in a dimension.
fn step_to(cx: &mut Context, view: &View, dimension: u32, index: Value) -> Result<i64, Trap> {
    let extent = view.extent(dimension);
    let number = cx.index(index).map_or(i64::MAX, |number| arguments::clamped(&number));
    let at = if number < 0 { number.saturating_add(extent) } else { number };
    if !(0..extent).contains(&at) {
        let number = dimension + 1;
        return Err(cx.raise(ExceptionType::IndexError, format!("index out of bounds on dimension {number}")));
    }
    Ok(at * view.stride(dimension))
}

/// `view[index]`
pub fn get_item(cx: &mut Context, container: Value, index: Value) -> NativeResult {
    let view = cx.shown(container.target())?;
    match place(cx, &view, index)? {
        Place::Item(offset) => {
            let _guard = reading(cx, &view)?;
            cx.unpacked(view.letter(), view.item_at(offset))
        }
        Place::Part(part) => cx.new_view(part),
        Place::Ask => cx.prelude("_get_item", &[container, index]),
    }
}

/// `view[index] = value`
pub fn set_item(cx: &mut Context, container: Value, index: Value, value: Value) -> NativeResult {
    let view = cx.shown(container.target())?;
    if view.readonly {
        return Err(cx.type_error("cannot modify read-only memory"));
    }
    match place(cx, &view, index)? {
        Place::Ask => cx.prelude("_set_item", &[container, index, value]),
        Place::Item(offset) => {
            if value.is(Kind::Instance) && matches!(arguments::integer(cx, value), Ok(Integer::Ask)) {
                return cx.prelude("_set_item_index", &[container, index, value]);
            }
            let packed = cx.packed(view.letter(), view.item as usize, value)?;
            let _guard = accessing(cx, &view, OperationKind::ItemWrite)?;
            store(&view, offset as usize, &packed);
            Ok(Value::NONE)
        }
        Place::Part(_) if arguments::has_buffer(cx, value) => cx.prelude("_set_buffer", &[container, index, value]),
        Place::Part(part) => {
            let (given, format, count, dimensions) = structure(cx, value)?;
            if part.dimensions() > 1 {
                return Err(cx.raise(
                    ExceptionType::NotImplementedError,
                    "memoryview slice assignments are currently restricted to ndim = 1",
                ));
            }
            let fits = dimensions == part.dimensions() && format == part.letter() && count == part.count();
            if !fits {
                return Err(cx.value_error("memoryview assignment: lvalue and rvalue have different structures"));
            }
            let _guard = accessing(cx, &view, OperationKind::ItemWrite)?;
            for (offset, bytes) in part.offsets().into_iter().zip(given.chunks(part.item as usize)) {
                store(&view, offset, bytes);
            }
            Ok(Value::NONE)
        }
    }
}

/// Bytes with their format, number of items and of dimensions.
type Structure = (Cow<'static, [u8]>, u8, i64, u32);

/// What is assigned.
fn structure(cx: &mut Context, value: Value) -> Result<Structure, Trap> {
    let bytes = cx.wanted_bytes(value)?;
    Ok(match common::inner(value).as_kind(Kind::MemoryView).and_then(read) {
        Some(view) => (bytes, view.letter(), view.count(), view.dimensions()),
        None => {
            let count = bytes.len() as i64;
            (bytes, b'B', count, 1)
        }
    })
}

fn store(view: &View, offset: usize, bytes: &[u8]) {
    if let Some(array) = view.source.as_kind(Kind::ByteArray)
        && offset + bytes.len() <= bytearray::length(array)
    {
        bytearray::write(array, offset, bytes);
    }
}

/// `del view[index]`
pub fn delete_item(cx: &mut Context, container: Value) -> Trap {
    match cx.shown(container.target()) {
        Ok(view) if view.readonly => cx.type_error("cannot modify read-only memory"),
        Ok(_) => cx.type_error("cannot delete memory"),
        Err(trap) => trap,
    }
}

/// `len(view)`
pub fn length(cx: &mut Context, view: Ref) -> Result<i64, Trap> {
    let view = cx.shown(view)?;
    if view.dimensions() == 0 {
        return Err(cx.type_error("0-dim memory has no length"));
    }
    Ok(view.extent(0))
}

/// The hash of a view: that of its bytes.
pub fn hash(cx: &mut Context, object: Ref) -> Result<i64, Trap> {
    let known = Value::from_bits(object.load_acquire(HASH));
    if let Some(known) = known.bound().and_then(int_of).and_then(|known| known.as_ref().to_i64()) {
        return Ok(known);
    }
    let view = cx.shown(object)?;
    if !view.readonly {
        return Err(cx.value_error("cannot hash writable memoryview object"));
    }
    if !matches!(view.letter(), b'B' | b'b' | b'c') {
        return Err(cx.value_error("memoryview: hashing is restricted to formats 'B', 'b' or 'c'"));
    }
    let hash = crate::text::hash::hash_bytes(&view.gather());
    let kept = cx.new_int(hash)?;
    cx.publish_into(object, kept);
    object.store_release(HASH, kept.bits());
    Ok(hash)
}
