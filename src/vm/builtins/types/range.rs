//! `range`

use num_traits::ToPrimitive;

use super::arguments::{self, Integer};
use super::{common, slices};
use crate::again;
use crate::builtins::exceptions::ExceptionType;
use crate::builtins::natives::{Args, TypeDef};
use crate::context::Context;
use crate::heap::Ref;
use crate::kind::Kind;
use crate::number::int::Int;
use crate::object::function::word;
use crate::object::int::int_of;
use crate::trap::{NativeResult, Trap};
use crate::value::Value;

/// `range`
pub static TYPE: TypeDef = TypeDef {
    name: "range",
    kind: Some(Kind::Range),
    constructor: Some(new),
    subclassable: false,
    methods: &[
        ("__repr__", common::repr),
        ("__hash__", common::hash),
        ("__eq__", common::eq),
        ("__ne__", common::ne),
        ("__bool__", common::bool),
        ("__len__", common::len),
        ("__getitem__", common::get_item),
        ("__contains__", common::contains),
        ("__iter__", common::iter),
        ("__reversed__", reversed),
        ("index", index),
        ("count", count),
    ],
    getters: &[
        ("start", |_, args| Ok(word(args.values[0].target(), 1))),
        ("stop", |_, args| Ok(word(args.values[0].target(), 2))),
        ("step", |_, args| Ok(word(args.values[0].target(), 3))),
    ],
    doc: "range(stop) -> range object\nrange(start, stop[, step]) -> range object",
    ..TypeDef::EMPTY
};

/// Largest magnitude of a range's parts, so that all arithmetic fits 128 bits.
const LARGEST: i128 = 1 << 120;

fn wide(value: Value) -> Option<i128> {
    let number = match int_of(value)? {
        Int::Small(small) => small as i128,
        Int::Big(big) => big.to_i128()?,
    };
    (number.abs() <= LARGEST).then_some(number)
}

/// Start, stop and step of a range.
pub fn parts(object: Ref) -> [i128; 3] {
    [1, 2, 3].map(|index| wide(word(object, index)).unwrap_or(0))
}

/// A range of these parts.
fn made(cx: &mut Context, parts: [i128; 3]) -> NativeResult {
    let mut values = [Value::ZERO; 3];
    for (value, number) in values.iter_mut().zip(parts) {
        *value = cx.new_integer(Int::from(number))?;
    }
    cx.new_object(Kind::Range, &values)
}

/// `iter(range)`. Only inline integers can be counted by the quick iterator.
pub fn iter(cx: &mut Context, object: Ref) -> NativeResult {
    let parts = [1, 2, 3].map(|index| word(object, index));
    if parts.iter().all(|part| part.is_int()) {
        return cx.new_object(Kind::RangeIter, &parts);
    }
    cx.new_object(Kind::SequenceIter, &[Value::object(Kind::Range, object), Value::ZERO])
}

/// The item at a position that is not negative; `None` behind the last.
pub fn at(cx: &mut Context, object: Ref, position: i64) -> Result<Option<Value>, Trap> {
    let [start, stop, step] = parts(object);
    let position = i128::from(position);
    if position >= count_items([start, stop, step]) {
        return Ok(None);
    }
    cx.new_integer(Int::from(start + position * step)).map(Some)
}

/// What is left of a range, or of an iterator over one, behind its first `skipped` items: all items at most.
pub fn rest(cx: &mut Context, object: Ref, skipped: i128) -> NativeResult {
    let [start, stop, step] = parts(object);
    let count = count_items([start, stop, step]);
    made(cx, [start + skipped.clamp(0, count) * step, start + count * step, step])
}

/// How many items an iterator's state skips.
pub fn skipped(cx: &mut Context, state: Value) -> Result<i128, Trap> {
    wide(state).ok_or_else(|| crate::builtins::functions::not_an_integer(cx, state))
}

/// What tells ranges apart, and is hashed: the number of items, and of start and step those that matter.
pub fn identity(object: Ref) -> [Option<i128>; 3] {
    let [start, stop, step] = parts(object);
    let count = count_items([start, stop, step]);
    [Some(count), (count > 0).then_some(start), (count > 1).then_some(step)]
}

/// The parts of a slice of more items than an index can count; `None` if Python code must be asked.
fn wide_slice(cx: &mut Context, slice: Ref, count: i128) -> Result<Option<[i128; 3]>, Trap> {
    let mut numbers = [None; 3];
    for (number, index) in numbers.iter_mut().zip([1, 2, 3]) {
        let part = word(slice, index);
        if !part.is_none() {
            let Some(part) = wide(part) else { return Ok(None) };
            *number = Some(part);
        }
    }
    let step = numbers[2].unwrap_or(1);
    if step == 0 {
        return Err(cx.value_error("slice step cannot be zero"));
    }
    let (low, high) = if step > 0 { (0, count) } else { (-1, count - 1) };
    let bound = |number: Option<i128>, absent| {
        number.map_or(absent, |number| if number < 0 { number + count } else { number }.clamp(low, high))
    };
    let (first, last) = if step > 0 { (low, high) } else { (high, low) };
    Ok(Some([bound(numbers[0], first), bound(numbers[1], last), step]))
}

/// How many items a range of these parts has.
pub fn count_items([start, stop, step]: [i128; 3]) -> i128 {
    let (low, high, step) = if step > 0 { (start, stop, step) } else { (stop, start, -step) };
    if low >= high || step == 0 { 0 } else { (high - low - 1) / step + 1 }
}

fn new(cx: &mut Context, args: Args) -> NativeResult {
    let given = args.values.len() - 1;
    if given == 0 {
        return Err(cx.type_error("range expected at least 1 argument, got 0"));
    }
    let [first, second, third] = arguments::between(cx, args, "range", 1)?;
    let mut numbers = [Value::ZERO, Value::ZERO, Value::inline_int(1)];
    for (position, value) in [first, second, third].into_iter().enumerate() {
        let Some(value) = value.bound() else { continue };
        match arguments::integer(cx, value)? {
            Integer::Known(number) => {
                let number = cx.new_integer(number)?;
                if wide(number).is_none() {
                    return Err(cx.raise(ExceptionType::OverflowError, "Python int too large to convert to C ssize_t"));
                }
                numbers[if given == 1 { 1 } else { position }] = number;
            }
            Integer::Ask => return arguments::index_again(cx, args, position + 1, again!(new)),
        }
    }
    if numbers[2] == Value::ZERO {
        return Err(cx.value_error("range() arg 3 must not be zero"));
    }
    cx.new_object(Kind::Range, &numbers)
}

/// `len(range)`
pub fn length(cx: &mut Context, object: Ref) -> NativeResult {
    match i64::try_from(count_items(parts(object))) {
        Ok(count) => cx.new_int(count),
        Err(_) => Err(cx.raise(ExceptionType::OverflowError, "Python int too large to convert to C ssize_t")),
    }
}

/// `range[index]`
pub fn item(cx: &mut Context, object: Ref, index: Value) -> NativeResult {
    let [start, stop, step] = parts(object);
    let count = count_items([start, stop, step]);
    if let Some(slice) = index.as_kind(Kind::Slice) {
        let found = match i64::try_from(count) {
            Ok(length) => slices::indices(cx, slice, length)?
                .map(|indices| [indices.start as i128, indices.stop as i128, indices.step as i128]),
            Err(_) => wide_slice(cx, slice, count)?,
        };
        return match found {
            Some([first, last, by]) => made(cx, [start + first * step, start + last * step, by * step]),
            None => cx.prelude("_get_item", &[Value::object(Kind::Range, object), index]),
        };
    }
    let number = match cx.index(index) {
        Some(_) => wide(index).or_else(|| cx.index(index).and_then(|number| number.to_i64()).map(i128::from)),
        None if index.is(Kind::Instance) && cx.special(index, crate::well_known::WellKnown::Index).is_some() => {
            return cx.prelude("_get_item", &[Value::object(Kind::Range, object), index]);
        }
        None => {
            let name = cx.type_name(index);
            return Err(cx.type_error(format!("range indices must be integers or slices, not {name}")));
        }
    };
    let at = number.map(|number| if number < 0 { number + count } else { number });
    match at.filter(|at| (0..count).contains(at)) {
        Some(at) => cx.new_integer(Int::from(start + at * step)),
        None => Err(cx.raise(ExceptionType::IndexError, "range object index out of range")),
    }
}

/// Where an item is in a range; `None` if Python code must compare.
pub fn position(object: Ref, item: Value) -> Option<Option<i128>> {
    let [start, stop, step] = parts(object);
    let number = match wide(item) {
        Some(number) => number,
        None => match item.as_float() {
            Some(float) if libm::floor(float) == float && float.abs() < LARGEST as f64 => float as i128,
            Some(_) => return Some(None),
            None if matches!(item.kind(), Some(Kind::Instance | Kind::Complex)) => return None,
            None => return Some(None),
        },
    };
    let distance = number - start;
    let within = if step > 0 { start <= number && number < stop } else { stop < number && number <= start };
    Some((within && distance % step == 0).then(|| distance / step))
}

/// All items.
pub fn items(cx: &mut Context, object: Ref) -> Result<Vec<Value>, Trap> {
    let [start, stop, step] = parts(object);
    let count = count_items([start, stop, step]);
    cx.check_size(count as u128 * 8)?;
    cx.charge(count as u64 / 4);
    let last = start + (count - 1).max(0) * step;
    let inline = |number: i128| (Value::MIN_INLINE_INT as i128..=Value::MAX_INLINE_INT as i128).contains(&number);
    if inline(start) && inline(last) {
        return Ok((0..count as i64).map(|index| Value::inline_int(start as i64 + index * step as i64)).collect());
    }
    let mut items = Vec::with_capacity(count as usize);
    for index in 0..count {
        items.push(cx.new_integer(Int::from(start + index * step))?);
    }
    Ok(items)
}

/// `reversed(range)`: the range backwards.
pub fn reversed(cx: &mut Context, args: Args) -> NativeResult {
    let [] = arguments::special(cx, args)?;
    let [start, stop, step] = parts(args.values[0].target());
    let count = count_items([start, stop, step]);
    let backwards = made(cx, [start + (count - 1) * step, start - step, -step])?;
    iter(cx, backwards.target())
}

fn index(cx: &mut Context, args: Args) -> NativeResult {
    let item = arguments::one(cx, args, "range.index")?;
    match position(args.values[0].target(), item) {
        Some(Some(at)) => cx.new_integer(Int::from(at)),
        Some(None) if int_of(item).is_some() => Err(cx.value_error("range.index(x): x not in range")),
        Some(None) => Err(cx.value_error("sequence.index(x): x not in sequence")),
        None => cx.prelude("_index_of", &[args.values[0], item, Value::ZERO, Value::inline_int(1 << 46)]),
    }
}

fn count(cx: &mut Context, args: Args) -> NativeResult {
    let item = arguments::one(cx, args, "range.count")?;
    match position(args.values[0].target(), item) {
        Some(found) => Ok(Value::inline_int(found.is_some() as i64)),
        None => cx.prelude("_count", &[args.values[0], item]),
    }
}
