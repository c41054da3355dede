//! Iteration: `iter(x)`, `next(i)` and the heads of `for` loops.

use heddle_lang::instruction::Op;
use heddle_trace::operation::OperationKind;

use crate::builtins::exceptions::ExceptionType;
use crate::commit::ItemAct;
use crate::context::Context;
use crate::frame::Delivery;
use crate::heap::{Header, Ref};
use crate::kind::Kind;
use crate::object::class;
use crate::object::{bytearray, dict, function, list, set, str, tuple};
use crate::trap::{NativeResult, Trap};
use crate::value::Value;
use crate::well_known::WellKnown;

impl Context<'_> {
    /// `iter(value)`
    pub fn get_iter(&mut self, value: Value) -> NativeResult {
        let Some(kind) = value.kind() else { return Err(self.not_iterable(value)) };
        match kind {
            Kind::List | Kind::Tuple | Kind::Str | Kind::Bytes | Kind::ByteArray | Kind::MemoryView => {
                self.new_object(Kind::SequenceIter, &[value, Value::ZERO])
            }
            Kind::Range => crate::builtins::types::range::iter(self, value.target()),
            Kind::Dict => self.table_iter(value, 0),
            Kind::DictView => {
                let which = function::word(value.target(), 2).int();
                self.table_iter(function::word(value.target(), 1), which)
            }
            Kind::Set | Kind::FrozenSet => self.table_iter(value, 0),
            Kind::Generator
            | Kind::CoroutineWrapper
            | Kind::AsyncStep
            | Kind::SequenceIter
            | Kind::RangeIter
            | Kind::TableIter
            | Kind::Enumerate
            | Kind::Zip
            | Kind::Map
            | Kind::Filter
            | Kind::CallIter
            | Kind::ReversedIter => Ok(value),
            Kind::Instance => self.instance_iter(value),
            Kind::Class => {
                match self.class_lookup(class::metaclass(value.target()).target(), self.name(WellKnown::Iter)) {
                    Some(method) if method.is(Kind::Function) => self.call(method, &[value]),
                    _ => Err(self.not_iterable(value)),
                }
            }
            _ => Err(self.not_iterable(value)),
        }
    }

    /// An iterator over the keys (0), values (1) or items (2) of a dict, or backwards over these (3, 4, 5); or over a set (0).
    pub fn table_iter(&mut self, table: Value, which: i64) -> NativeResult {
        let count = if table.is(Kind::Dict) { dict::length(table.target()) } else { set::length(table.target()) };
        let position = if which > 2 { i64::from(dict::used(table.target())) } else { 0 };
        self.new_object(
            Kind::TableIter,
            &[
                table,
                Value::inline_int(position),
                Value::inline_int(count as i64),
                Value::inline_int(which),
                Value::inline_int(count as i64),
            ],
        )
    }

    fn instance_iter(&mut self, value: Value) -> NativeResult {
        if let Some(method) = self.special(value, WellKnown::Iter) {
            if method.is_none() {
                return Err(self.not_iterable(value));
            }
            if !method.is(Kind::Native) {
                return self.call_then(check_iterator, &[], |cx| cx.call_special(method, value, &[]));
            }
        }
        let payload = class::payload(value.target());
        if !payload.is_unbound() && !payload.is(Kind::ExceptionState) {
            let iterator = self.get_iter(payload)?;
            // An iterator is its own iterator.
            return Ok(if iterator == payload { value } else { iterator });
        }
        if self.special(value, WellKnown::GetItem).is_some() {
            return self.new_object(Kind::SequenceIter, &[value, Value::ZERO]);
        }
        Err(self.not_iterable(value))
    }

    #[cold]
    fn not_iterable(&mut self, value: Value) -> Trap {
        let name = self.type_name(value);
        self.type_error(format!("'{name}' object is not iterable"))
    }

    /// `StopIteration` with this value.
    pub fn stop_iteration(&mut self, value: Value) -> Trap {
        if value.is_none() {
            return self.raise_with(ExceptionType::StopIteration, &[]);
        }
        self.raise_with(ExceptionType::StopIteration, &[value])
    }

    /// `next(iterator)`: raises `StopIteration` at the end.
    #[cfg_attr(heddle_web, optimize(speed))]
    pub fn next_value(&mut self, iterator: Value) -> NativeResult {
        match for_next(self, iterator)? {
            Some(value) => Ok(value),
            None => Err(self.stop_iteration(Value::NONE)),
        }
    }
}

fn check_iterator(cx: &mut Context, delivery: Delivery) -> NativeResult {
    let value = delivery.map_err(Trap::Raise)?;
    let fine = match value.kind() {
        Some(Kind::Instance) => cx.special(value, WellKnown::Next).is_some(),
        Some(
            Kind::Generator
            | Kind::CoroutineWrapper
            | Kind::AsyncStep
            | Kind::SequenceIter
            | Kind::RangeIter
            | Kind::TableIter
            | Kind::Enumerate
            | Kind::Zip
            | Kind::Map
            | Kind::Filter
            | Kind::CallIter
            | Kind::ReversedIter,
        ) => true,
        _ => false,
    };
    if fine {
        return Ok(value);
    }
    let name = cx.type_name(value);
    Err(cx.type_error(format!("iter() returned non-iterator of type '{name}'")))
}

/// What [`quick_next`] found.
pub enum QuickNext {
    /// The next item.
    Item(Value),
    /// The end.
    End,
    /// Nothing was done: the iterator is of another kind, or others may see it.
    Other,
}

/// The next item of a private iterator over a private list or a tuple.
#[inline(always)]
pub fn quick_next(iterator: Value) -> QuickNext {
    let Some(object) = iterator.as_kind(Kind::SequenceIter).filter(|object| !object.is_shared()) else {
        return QuickNext::Other;
    };
    let sequence = function::word(object, 1);
    // Below 0 at the end: then it is beyond every length.
    let index = function::word(object, 2).int() as u64;
    let found = if let Some(list) = sequence.as_kind(Kind::List) {
        if list.is_shared() {
            return QuickNext::Other;
        }
        (index < list::length(list) as u64).then(|| list::item(list, index as u32))
    } else if let Some(tuple) = sequence.as_kind(Kind::Tuple) {
        (index < tuple::length(tuple) as u64).then(|| tuple::item(tuple, index as u32))
    } else {
        return QuickNext::Other;
    };
    let next = if found.is_some() { index as i64 + 1 } else { -1 };
    object.store(2, Value::inline_int(next).bits());
    found.map_or(QuickNext::End, QuickNext::Item)
}

/// The next item, `None` at the end. Traps with `Called` if Python code must run: then the item or a `StopIteration` is
/// delivered.
#[cfg_attr(heddle_web, optimize(speed))]
pub fn for_next(cx: &mut Context, iterator: Value) -> Result<Option<Value>, Trap> {
    let Some(kind) = iterator.kind() else { return Err(not_an_iterator(cx, iterator)) };
    let object = iterator.target();
    match kind {
        Kind::SequenceIter => sequence_next(cx, object),
        Kind::RangeIter => {
            let _guard = cx.guard(object);
            Ok(range_next(object))
        }
        Kind::TableIter => table_next(cx, object),
        Kind::Generator => super::generator::resume(cx, iterator, Value::NONE).map(Some),
        Kind::CoroutineWrapper => super::generator::resume(cx, function::word(object, 1), Value::NONE).map(Some),
        Kind::AsyncStep => super::asynchronous::send(cx, iterator, Value::NONE).map(Some),
        Kind::ReversedIter => reversed_next(cx, object),
        Kind::Enumerate => {
            let inner = function::word(object, 1);
            if !object.is_shared() && is_plain(inner) {
                return enumerate_plain(cx, object, inner);
            }
            finish(cx, enumerate_resume, &[iterator], |cx| cx.next_value(inner))
        }
        Kind::Zip => {
            let inner = function::word(object, 1).target();
            let strict = function::word(object, 2) == Value::TRUE;
            let count = tuple::length(inner) as usize;
            if !object.is_shared() && !strict && (1..=ROW).contains(&count) && tuple::items(inner).all(is_plain) {
                return zip_plain(cx, inner);
            }
            let slots = gather_slots(iterator, function::word(object, 1));
            finish(cx, zip_resume, &slots, |_| Ok(Value::UNBOUND))
        }
        Kind::Map => {
            let inner = function::word(object, 2).target();
            if !object.is_shared() && tuple::length(inner) == 1 && is_plain(tuple::item(inner, 0)) {
                return map_plain(cx, function::word(object, 1), tuple::item(inner, 0));
            }
            let slots = gather_slots(iterator, function::word(object, 2));
            finish(cx, map_resume, &slots, |_| Ok(Value::UNBOUND))
        }
        Kind::Filter => {
            let inner = function::word(object, 2);
            finish(cx, filter_resume, &[iterator, Value::UNBOUND], |cx| cx.next_value(inner))
        }
        Kind::CallIter => {
            let callable = function::word(object, 1);
            if callable.is_unbound() {
                return Ok(None);
            }
            finish(cx, call_iter_resume, &[iterator, Value::UNBOUND], |cx| cx.call(callable, &[]))
        }
        Kind::Instance => match cx.special(iterator, WellKnown::Next) {
            Some(method) => cx.call_special(method, iterator, &[]).map(Some),
            None => Err(not_an_iterator(cx, iterator)),
        },
        _ => Err(not_an_iterator(cx, iterator)),
    }
}

/// Whether the next item of this iterator needs neither Python code nor anybody's permission nor an allocation.
fn is_plain(iterator: Value) -> bool {
    let object = match iterator.kind() {
        Some(Kind::RangeIter | Kind::SequenceIter) => iterator.target(),
        Some(Kind::TableIter) => {
            let words = iterator.target();
            // Pairs are made anew.
            if function::word(words, 4).int() > 1 {
                return false;
            }
            words
        }
        _ => return false,
    };
    if object.is_shared() {
        return false;
    }
    if iterator.is(Kind::RangeIter) {
        return true;
    }
    let sequence = function::word(object, 1);
    match sequence.kind() {
        Some(Kind::List | Kind::Dict | Kind::Set | Kind::FrozenSet) => !sequence.target().is_shared(),
        Some(Kind::Tuple | Kind::Bytes) => true,
        _ => false,
    }
}

/// A pair of `enumerate` over a plain iterator. The pair is made first: there may be no room, and then nothing has happened.
#[cfg_attr(heddle_web, optimize(speed))]
fn enumerate_plain(cx: &mut Context, iterator: Ref, inner: Value) -> Result<Option<Value>, Trap> {
    let index = function::word(iterator, 2);
    let next = match index.as_int().and_then(|index| Value::small_int(index + 1)) {
        Some(next) => next,
        None => super::operators::binary(cx, Op::Add, false, index, Value::inline_int(1))?,
    };
    let pair = cx.new_tuple(&[index, Value::NONE])?;
    let item = match quick_next(inner) {
        QuickNext::Item(item) => item,
        QuickNext::End => return Ok(None),
        QuickNext::Other => match for_next(cx, inner)? {
            Some(item) => item,
            None => return Ok(None),
        },
    };
    tuple::set_item(pair.target(), 1, item);
    iterator.store_release(2, next.bits());
    Ok(Some(pair))
}

/// Iterators of a `zip` that are asked without a frame, at the most.
const ROW: usize = 4;

/// A tuple of `zip` over plain iterators, made first as well.
#[cfg_attr(heddle_web, optimize(speed))]
fn zip_plain(cx: &mut Context, inner: Ref) -> Result<Option<Value>, Trap> {
    let count = tuple::length(inner);
    let row = cx.new_tuple(&[Value::NONE; ROW][..count as usize])?;
    for index in 0..count {
        let Some(item) = for_next(cx, tuple::item(inner, index))? else { return Ok(None) };
        tuple::set_item(row.target(), index, item);
    }
    Ok(Some(row))
}

/// An item of `map` over one plain iterator: what the function gives for its next item, without a frame in between. If the
/// call pauses, the item is given back.
#[cfg_attr(heddle_web, optimize(speed))]
fn map_plain(cx: &mut Context, function: Value, inner: Value) -> Result<Option<Value>, Trap> {
    let iterator = inner.target();
    // All that the next item changes in an iterator of any kind.
    let words = if inner.is(Kind::TableIter) { 5 } else { 2 };
    let mut before = [0; 5];
    for word in 0..words {
        before[word as usize] = iterator.load(word + 1);
    }
    let Some(item) = for_next(cx, inner)? else { return Ok(None) };
    match cx.call(function, &[item]) {
        Ok(value) => Ok(Some(value)),
        Err(Trap::Raise(exception)) if cx.is_exception(exception, ExceptionType::StopIteration) => Ok(None),
        Err(Trap::Pause) => {
            for word in 0..words {
                iterator.store(word + 1, before[word as usize]);
            }
            Err(Trap::Pause)
        }
        Err(trap) => Err(trap),
    }
}

/// Runs a composed iterator under a native frame; the end of the inner one is the end of this one.
#[cfg_attr(heddle_web, optimize(speed))]
fn finish(
    cx: &mut Context,
    resume: crate::frame::Resume,
    slots: &[Value],
    start: impl FnOnce(&mut Context) -> NativeResult,
) -> Result<Option<Value>, Trap> {
    cx.push_native(resume, slots)?;
    let delivery = match start(cx) {
        Ok(value) => Ok(value),
        Err(Trap::Raise(exception)) => Err(exception),
        Err(Trap::Called) => return Err(Trap::Called),
        Err(Trap::Pause) => {
            cx.thread.frames.pop();
            return Err(Trap::Pause);
        }
    };
    match cx.resume_top(delivery) {
        Ok(value) => Ok(Some(value)),
        Err(Trap::Raise(exception)) if cx.is_exception(exception, ExceptionType::StopIteration) => Ok(None),
        Err(trap) => Err(trap),
    }
}

fn not_an_iterator(cx: &mut Context, value: Value) -> Trap {
    let name = cx.type_name(value);
    cx.type_error(format!("'{name}' object is not an iterator"))
}

#[cfg_attr(heddle_web, optimize(speed))]
fn sequence_next(cx: &mut Context, iterator: Ref) -> Result<Option<Value>, Trap> {
    let sequence = function::word(iterator, 1);
    let index = function::word(iterator, 2).int();
    if index < 0 {
        return Ok(None);
    }
    let object = sequence.target();
    let item = match sequence.kind() {
        Some(Kind::List) => {
            let _guard = cx.access(object, OperationKind::ItemRead)?;
            let item = ((index as u64) < list::length(object) as u64).then(|| list::item(object, index as u32));
            if let Some(item) = item {
                cx.tell_item(object, ItemAct::Get, Value::inline_int(index), item);
            }
            item
        }
        Some(Kind::Tuple) => ((index as u64) < tuple::length(object) as u64).then(|| tuple::item(object, index as u32)),
        Some(Kind::Str) => match str::text_of(object).get(index as usize) {
            Some(point) => Some(cx.new_char(point)?),
            None => None,
        },
        Some(Kind::Range) => crate::builtins::types::range::at(cx, object, index)?,
        Some(Kind::Bytes) => str::bytes_of(object).get(index as usize).map(|byte| Value::inline_int(*byte as i64)),
        Some(Kind::ByteArray) => {
            let _guard = cx.access(object, OperationKind::ItemRead)?;
            let item = bytearray::view(object).get(index as usize).map(|byte| Value::inline_int(*byte as i64));
            if let Some(item) = item {
                cx.tell_item(object, ItemAct::Get, Value::inline_int(index), item);
            }
            item
        }
        _ => {
            // The old protocol: `__getitem__` until it raises `IndexError`.
            let iterator = Value::object(Kind::SequenceIter, iterator);
            return finish(cx, old_protocol, &[iterator], |cx| cx.get_item(sequence, Value::inline_int(index)));
        }
    };
    let next = if item.is_some() { Value::inline_int(index + 1) } else { Value::inline_int(-1) };
    iterator.store_release(2, next.bits());
    Ok(item)
}

fn old_protocol(cx: &mut Context, delivery: Delivery) -> NativeResult {
    let iterator = cx.slot(0).target();
    match delivery {
        Ok(value) => {
            let index = function::word(iterator, 2).int();
            iterator.store_release(2, Value::inline_int(index + 1).bits());
            Ok(value)
        }
        Err(exception) if cx.is_exception(exception, ExceptionType::IndexError) => {
            iterator.store_release(2, Value::inline_int(-1).bits());
            Err(cx.stop_iteration(Value::NONE))
        }
        Err(exception) => Err(Trap::Raise(exception)),
    }
}

/// Whether this is an iterator over a range that nobody else knows.
#[inline(always)]
pub fn is_private_range(iterator: Value) -> bool {
    iterator.as_kind(Kind::RangeIter).is_some_and(|range| !range.is_shared())
}

/// The next number of a range.
#[inline]
#[cfg_attr(heddle_web, optimize(speed))]
pub fn range_next(iterator: Ref) -> Option<Value> {
    let (current, stop, step) =
        (function::word(iterator, 1).int(), function::word(iterator, 2).int(), function::word(iterator, 3).int());
    if if step > 0 { current < stop } else { current > stop } {
        // Within the inline range: stop is, and one more step past it is cut to stop.
        let next = current.saturating_add(step);
        let next = if step > 0 { next.min(stop) } else { next.max(stop) };
        iterator.store_release(1, Value::inline_int(next).bits());
        return Some(Value::inline_int(current));
    }
    None
}

#[cfg_attr(heddle_web, optimize(speed))]
fn table_next(cx: &mut Context, iterator: Ref) -> Result<Option<Value>, Trap> {
    let table = function::word(iterator, 1);
    if table.is_none() {
        return Ok(None);
    }
    let object = table.target();
    let guard = cx.access(object, OperationKind::ItemRead)?;
    cx.tell_item(object, ItemAct::Walk, Value::UNBOUND, Value::UNBOUND);
    let mut position = function::word(iterator, 2).int() as u32;
    let expected = function::word(iterator, 3).int() as u32;
    let is_dict = table.is(Kind::Dict);
    let count = if is_dict { dict::length(object) } else { set::length(object) };
    if count != expected {
        drop(guard);
        let what = if is_dict { "dictionary" } else { "Set" };
        return Err(cx.raise(ExceptionType::RuntimeError, format!("{what} changed size during iteration")));
    }
    let end = if is_dict { dict::used(object) } else { set::slots(object) };
    let which = function::word(iterator, 4).int();
    let backwards = which > 2;
    while if backwards { (1..=end).contains(&position) } else { position < end } {
        let at = if backwards { position - 1 } else { position };
        let found = if is_dict {
            dict::entry(object, at)
        } else {
            set::item_at(object, at).map(|(item, _)| (item, Value::NONE))
        };
        position = if backwards { at } else { at + 1 };
        if let Some((key, value)) = found {
            drop(guard);
            let left = function::word(iterator, 5).int();
            if left == 0 && is_dict {
                let message = "dictionary keys changed during iteration";
                return Err(cx.raise(ExceptionType::RuntimeError, message));
            }
            let item = match which {
                0 | 3 => key,
                1 | 4 => value,
                _ => cx.new_tuple(&[key, value])?,
            };
            iterator.store_release(2, Value::inline_int(position as i64).bits());
            iterator.store_release(5, Value::inline_int((left - 1).max(0)).bits());
            return Ok(Some(item));
        }
    }
    iterator.store_release(1, Value::NONE.bits());
    Ok(None)
}

fn reversed_next(cx: &mut Context, iterator: Ref) -> Result<Option<Value>, Trap> {
    let sequence = function::word(iterator, 1);
    let index = function::word(iterator, 2).int();
    if index < 0 {
        return Ok(None);
    }
    if sequence.is(Kind::List) && index >= list::length(sequence.target()) as i64 {
        iterator.store_release(2, Value::inline_int(-1).bits());
        return Ok(None);
    }
    let slots = [Value::object(Kind::ReversedIter, iterator)];
    finish(cx, reversed_resume, &slots, |cx| cx.get_item(sequence, Value::inline_int(index)))
}

fn reversed_resume(cx: &mut Context, delivery: Delivery) -> NativeResult {
    let value = delivery.map_err(Trap::Raise)?;
    let iterator = cx.slot(0).target();
    let index = function::word(iterator, 2).int();
    iterator.store_release(2, Value::inline_int(index - 1).bits());
    Ok(value)
}

fn enumerate_resume(cx: &mut Context, delivery: Delivery) -> NativeResult {
    let item = delivery.map_err(Trap::Raise)?;
    let iterator = cx.slot(0).target();
    let index = function::word(iterator, 2);
    let pair = cx.new_tuple(&[index, item])?;
    let next = super::operators::binary(cx, Op::Add, false, index, Value::inline_int(1))?;
    iterator.store_release(2, next.bits());
    Ok(pair)
}

/// Slots from 1 on: the items so far. The phase counts the iterators that were asked.
fn zip_resume(cx: &mut Context, delivery: Delivery) -> NativeResult {
    if cx.phase() == u32::MAX {
        return delivery.map_err(Trap::Raise);
    }
    gather(cx, delivery, |object| function::word(object, 1), |cx, items| cx.new_tuple(&items))
}

#[cfg_attr(heddle_web, optimize(speed))]
fn map_resume(cx: &mut Context, delivery: Delivery) -> NativeResult {
    if cx.phase() == u32::MAX {
        return delivery.map_err(Trap::Raise);
    }
    let function = function::word(cx.slot(0).target(), 1);
    gather(
        cx,
        delivery,
        |object| function::word(object, 2),
        |cx, items| {
            cx.set_phase(u32::MAX);
            cx.call(function, &items)
        },
    )
}

/// The slots of [`gather`].
fn gather_slots(iterator: Value, iterators: Value) -> Vec<Value> {
    let mut slots = vec![Value::UNBOUND; tuple::length(iterators.target()) as usize + 1];
    slots[0] = iterator;
    slots
}

/// Asks each of a tuple of iterators in turn, then does something with the items.
#[cfg_attr(heddle_web, optimize(speed))]
fn gather(
    cx: &mut Context,
    delivery: Delivery,
    iterators: impl Fn(Ref) -> Value,
    done: impl FnOnce(&mut Context, Vec<Value>) -> NativeResult,
) -> NativeResult {
    let object = cx.slot(0).target();
    let iterators = iterators(object).target();
    let total = tuple::length(iterators);
    let mut value = match delivery {
        Ok(value) => value,
        Err(exception) => return zip_ended(cx, object, exception),
    };
    if total == 0 {
        return Err(cx.stop_iteration(Value::NONE));
    }
    loop {
        let phase = cx.phase();
        if phase > 0 {
            cx.set_slot(phase, value);
        }
        if phase == total {
            let items = (1..=total).map(|index| cx.slot(index)).collect();
            return done(cx, items);
        }
        cx.set_phase(phase + 1);
        match cx.next_value(tuple::item(iterators, phase)) {
            Ok(next) => {
                value = next;
                cx.checkpoint(value);
            }
            Err(Trap::Raise(exception)) => return zip_ended(cx, object, exception),
            Err(trap) => return Err(trap),
        }
    }
}

fn zip_ended(cx: &mut Context, object: Ref, exception: Value) -> NativeResult {
    let is_zip = cx.slot(0).is(Kind::Zip);
    let (iterators, strict) = if is_zip { (1, 2) } else { (2, 3) };
    if function::word(object, strict) == Value::TRUE && cx.is_exception(exception, ExceptionType::StopIteration) {
        let iterators = function::word(object, iterators);
        let name = cx.intern(if is_zip { "zip" } else { "map" })?;
        let asked = Value::inline_int(cx.phase() as i64);
        cx.set_phase(u32::MAX);
        return cx.prelude("_zip_strict_ended", &[iterators, asked, name]);
    }
    Err(Trap::Raise(exception))
}

/// Phases: even: an item came; odd: the verdict on the item in slot 1 came.
#[cfg_attr(heddle_web, optimize(speed))]
fn filter_resume(cx: &mut Context, delivery: Delivery) -> NativeResult {
    let mut value = delivery.map_err(Trap::Raise)?;
    let object = cx.slot(0).target();
    let (predicate, inner) = (function::word(object, 1), function::word(object, 2));
    loop {
        match cx.phase() {
            0 => {
                cx.checkpoint(value);
                cx.set_slot(1, value);
                cx.set_phase(1);
                value = if predicate.is_none() { value } else { cx.call(predicate, &[value])? };
            }
            1 => {
                cx.checkpoint(value);
                cx.set_phase(2);
                value = cx.truth_value(value)?;
            }
            _ => {
                if value == Value::TRUE {
                    return Ok(cx.slot(1));
                }
                cx.checkpoint(value);
                cx.set_phase(0);
                value = cx.next_value(inner)?;
            }
        }
    }
}

/// Phase 0: the call's value came; phase 1: whether it equals the sentinel.
fn call_iter_resume(cx: &mut Context, delivery: Delivery) -> NativeResult {
    let value = delivery.map_err(Trap::Raise)?;
    let iterator = cx.slot(0).target();
    if cx.phase() == 0 {
        if function::word(iterator, 1).is_unbound() {
            // The call itself has come to the end of the iterator.
            return Err(cx.stop_iteration(Value::NONE));
        }
        cx.set_slot(1, value);
        cx.set_phase(1);
        let sentinel = function::word(iterator, 2);
        let equal = super::compare::compare(cx, heddle_lang::instruction::Op::Equal, value, sentinel)?;
        return call_iter_verdict(cx, iterator, equal);
    }
    call_iter_verdict(cx, iterator, value)
}

fn call_iter_verdict(cx: &mut Context, iterator: Ref, equal: Value) -> NativeResult {
    if equal == Value::TRUE {
        iterator.store_release(1, Value::UNBOUND.bits());
        return Err(cx.stop_iteration(Value::NONE));
    }
    Ok(cx.slot(1))
}
