//! `container[index]` for reading, writing and deleting, `item in container` and `len(container)`.

use heddle_trace::event::Effect;
use heddle_trace::operation::OperationKind;

use super::exceptions::ExceptionType;
use super::types::slices;
use crate::commit::ItemAct;
use crate::context::{Context, Mode};
use crate::frame::Delivery;
use crate::heap::{Header, ObjectGuard, Ref};
use crate::kind::Kind;
use crate::object::class;
use crate::object::equality::{Effort, Same, same_item_within};
use crate::object::{dict, function, list, set, str, tuple};
use crate::text::search;
use crate::trap::{NativeResult, Trap};
use crate::value::Value;
use crate::well_known::WellKnown;

/// Where an index points to in a sequence.
pub(super) enum Place {
    /// At this item.
    At(u32),
    /// Nowhere: it is out of range.
    Outside,
    /// It is a slice.
    Slice(Ref),
    /// Its `__index__` must be asked.
    Ask,
}

impl Context<'_> {
    /// `container[index]`
    #[cfg_attr(heddle_web, optimize(speed))]
    pub fn get_item(&mut self, container: Value, index: Value) -> NativeResult {
        let Some(kind) = container.kind() else { return Err(self.not_subscriptable(container)) };
        let object = container.target();
        match kind {
            Kind::Dict => self.dict_item(object, index),
            Kind::List => {
                let guard = self.access(object, OperationKind::ItemRead)?;
                match self.sequence_place(index, list::length(object) as i64, "list")? {
                    Place::At(at) => {
                        let item = list::item(object, at);
                        self.tell_item(object, ItemAct::Get, Value::inline_int(i64::from(at)), item);
                        Ok(item)
                    }
                    Place::Outside => Err(self.raise(ExceptionType::IndexError, "list index out of range")),
                    Place::Slice(slice) => match slices::indices(self, slice, list::length(object) as i64)? {
                        Some(indices) => slices::list_slice(self, object, indices),
                        None => self.without_guard(guard, container, index),
                    },
                    Place::Ask => self.without_guard(guard, container, index),
                }
            }
            Kind::Tuple => match self.sequence_place(index, tuple::length(object) as i64, "tuple")? {
                Place::At(at) => Ok(tuple::item(object, at)),
                Place::Outside => Err(self.raise(ExceptionType::IndexError, "tuple index out of range")),
                Place::Slice(slice) => match slices::indices(self, slice, tuple::length(object) as i64)? {
                    Some(indices) => slices::tuple_slice(self, container, indices),
                    None => self.prelude("_get_item", &[container, index]),
                },
                Place::Ask => self.prelude("_get_item", &[container, index]),
            },
            Kind::Str => self.str_item(container, index),
            Kind::Bytes => self.bytes_item(container, index),
            Kind::ByteArray => self.bytearray_item(container, index),
            Kind::MemoryView => super::types::memory_view::get_item(self, container, index),
            Kind::Range => super::types::range::item(self, object, index),
            Kind::Instance => self.instance_item(container, index),
            Kind::Class => self.class_item(container, index),
            Kind::Namespace => match self.special(container, WellKnown::GetItem) {
                Some(method) => self.call_special(method, container, &[index]),
                None => Err(self.not_subscriptable(container)),
            },
            _ => Err(self.not_subscriptable(container)),
        }
    }

    fn without_guard(&mut self, guard: ObjectGuard, container: Value, index: Value) -> NativeResult {
        drop(guard);
        self.prelude("_get_item", &[container, index])
    }

    fn str_item(&mut self, container: Value, index: Value) -> NativeResult {
        let text = str::text_of(container.target());
        let place = match self.place_or_none(index, text.len() as i64)? {
            Some(place) => place,
            None => {
                let name = self.type_name(index);
                return Err(self.type_error(format!("string indices must be integers, not '{name}'")));
            }
        };
        match place {
            Place::At(at) => self.new_char(text.at(at as usize)),
            Place::Outside => Err(self.raise(ExceptionType::IndexError, "string index out of range")),
            Place::Slice(slice) => match slices::indices(self, slice, text.len() as i64)? {
                Some(indices) => slices::text_slice(self, container, indices),
                None => self.prelude("_get_item", &[container, index]),
            },
            Place::Ask => self.prelude("_get_item", &[container, index]),
        }
    }

    fn bytes_item(&mut self, container: Value, index: Value) -> NativeResult {
        let bytes = str::bytes_of(container.target());
        match self.sequence_place(index, bytes.len() as i64, "byte")? {
            Place::At(at) => Ok(Value::inline_int(bytes[at as usize] as i64)),
            Place::Outside => Err(self.raise(ExceptionType::IndexError, "index out of range")),
            Place::Slice(slice) => match slices::indices(self, slice, bytes.len() as i64)? {
                Some(indices) => {
                    let picked: Vec<u8> = indices.iter().map(|at| bytes[at as usize]).collect();
                    self.new_bytes(&picked)
                }
                None => self.prelude("_get_item", &[container, index]),
            },
            Place::Ask => self.prelude("_get_item", &[container, index]),
        }
    }

    fn instance_item(&mut self, container: Value, index: Value) -> NativeResult {
        if let Some(method) = self.special(container, WellKnown::GetItem) {
            if method.is_none() {
                return Err(self.not_subscriptable(container));
            }
            if !method.is(Kind::Native) {
                return self.call_special(method, container, &[index]);
            }
        }
        let payload = class::payload(container.target());
        if payload.is(Kind::Dict) && self.special(container, WellKnown::Missing).is_some() {
            return super::types::dict::get_or_missing(self, container, payload, index);
        }
        if payload.is_unbound() || payload.is(Kind::ExceptionState) || payload.is(Kind::Deque) {
            return match self.special(container, WellKnown::GetItem) {
                Some(method) => self.call_special(method, container, &[index]),
                None => Err(self.not_subscriptable(container)),
            };
        }
        self.get_item(payload, index)
    }

    fn class_item(&mut self, container: Value, index: Value) -> NativeResult {
        let object = container.target();
        let metaclass = class::metaclass(object).target();
        if let Some(method) = self.class_lookup(metaclass, self.name(WellKnown::GetItem)) {
            return self.call_special(method, container, &[index]);
        }
        if let Some(method) = self.class_lookup(object, self.name(WellKnown::ClassGetItem)) {
            let bound = self.bind(method, container, object)?;
            return self.call(bound, &[index]);
        }
        if class::flags_of(object) & class::flags::HEAP == 0 {
            let name = self.class_name(object);
            if super::types::GENERIC.contains(&name.as_str()) {
                return super::types::common::generic_alias(self, container, index);
            }
        }
        let name = self.class_name(object);
        Err(self.type_error(format!("type '{name}' is not subscriptable")))
    }

    #[cold]
    fn not_subscriptable(&mut self, container: Value) -> Trap {
        let name = self.type_name(container);
        self.type_error(format!("'{name}' object is not subscriptable"))
    }

    /// Where an index points to; `None` if it is neither an integer nor a slice.
    fn place_or_none(&mut self, index: Value, length: i64) -> Result<Option<Place>, Trap> {
        let number = match index.as_index() {
            Some(number) => number,
            None => {
                if let Some(slice) = index.as_kind(Kind::Slice) {
                    return Ok(Some(Place::Slice(slice)));
                }
                match self.index(index) {
                    Some(number) => match number.to_i64() {
                        Some(number) => number,
                        None => {
                            let name = self.type_name(index);
                            return Err(self.raise(
                                ExceptionType::IndexError,
                                format!("cannot fit '{name}' into an index-sized integer"),
                            ));
                        }
                    },
                    None => {
                        let asks = index.is(Kind::Instance) && self.special(index, WellKnown::Index).is_some();
                        return Ok(asks.then_some(Place::Ask));
                    }
                }
            }
        };
        let at = if number < 0 { number.saturating_add(length) } else { number };
        Ok(Some(if (0..length).contains(&at) { Place::At(at as u32) } else { Place::Outside }))
    }

    pub(super) fn sequence_place(&mut self, index: Value, length: i64, what: &str) -> Result<Place, Trap> {
        match self.place_or_none(index, length)? {
            Some(place) => Ok(place),
            None => {
                let name = self.type_name(index);
                Err(self.type_error(format!("{what} indices must be integers or slices, not {name}")))
            }
        }
    }

    /// `container[index] = value`
    #[cfg_attr(heddle_web, optimize(speed))]
    pub fn set_item(&mut self, container: Value, index: Value, value: Value) -> NativeResult {
        match container.kind() {
            Some(Kind::Dict) => self.dict_set(container, index, value),
            Some(Kind::List) => self.set_list_item(container, index, value),
            Some(Kind::ByteArray) => self.set_bytearray_item(container, index, value),
            Some(Kind::MemoryView) => super::types::memory_view::set_item(self, container, index, value),
            Some(Kind::Instance) => {
                if let Some(method) = self.special(container, WellKnown::SetItem)
                    && !method.is(Kind::Native)
                {
                    return self.call_special(method, container, &[index, value]);
                }
                let payload = class::payload(container.target());
                if payload.is(Kind::Dict) || payload.is(Kind::List) || payload.is(Kind::ByteArray) {
                    return self.set_item(payload, index, value);
                }
                match self.special(container, WellKnown::SetItem) {
                    Some(method) => self.call_special(method, container, &[index, value]),
                    None => Err(self.no_item_operation(container, "assignment")),
                }
            }
            Some(Kind::Class) => {
                let metaclass = class::metaclass(container.target()).target();
                match self.class_lookup(metaclass, self.name(WellKnown::SetItem)) {
                    Some(method) => self.call_special(method, container, &[index, value]),
                    None => Err(self.no_item_operation(container, "assignment")),
                }
            }
            Some(Kind::Namespace) => match self.special(container, WellKnown::SetItem) {
                Some(method) => self.call_special(method, container, &[index, value]),
                None => Err(self.no_item_operation(container, "assignment")),
            },
            _ => Err(self.no_item_operation(container, "assignment")),
        }
    }

    fn set_list_item(&mut self, container: Value, index: Value, value: Value) -> NativeResult {
        let object = container.target();
        if let Some(slice) = index.as_kind(Kind::Slice) {
            return slices::assign(self, container, slice, value);
        }
        let guard = self.access(object, OperationKind::ItemWrite)?;
        match self.sequence_place(index, list::length(object) as i64, "list")? {
            Place::At(at) => {
                self.publish_into(object, value);
                self.tell_item(object, ItemAct::Set, Value::inline_int(i64::from(at)), value);
                list::set_item(object, at, value);
                Ok(Value::NONE)
            }
            Place::Ask => {
                drop(guard);
                self.prelude("_set_item", &[container, index, value])
            }
            _ => Err(self.raise(ExceptionType::IndexError, "list assignment index out of range")),
        }
    }

    #[cold]
    fn no_item_operation(&mut self, container: Value, what: &str) -> Trap {
        let name = self.type_name(container);
        let verb = if what == "deletion" { "doesn't" } else { "does not" };
        self.type_error(format!("'{name}' object {verb} support item {what}"))
    }

    /// `del container[index]`
    pub fn delete_item(&mut self, container: Value, index: Value) -> NativeResult {
        match container.kind() {
            Some(Kind::Dict) => self.dict_delete(container, index),
            Some(Kind::ByteArray) => self.delete_bytearray_item(container, index),
            Some(Kind::MemoryView) => Err(super::types::memory_view::delete_item(self, container)),
            Some(Kind::List) => {
                let object = container.target();
                if let Some(slice) = index.as_kind(Kind::Slice) {
                    return slices::delete(self, container, slice);
                }
                let guard = self.access(object, OperationKind::ItemWrite)?;
                match self.sequence_place(index, list::length(object) as i64, "list")? {
                    Place::At(at) => {
                        let old = list::remove(object, at);
                        self.tell_item(object, ItemAct::Take, Value::UNBOUND, old);
                        drop(guard);
                        crate::interpreter::slow::note_dead(self, old);
                        Ok(Value::NONE)
                    }
                    Place::Ask => {
                        drop(guard);
                        self.prelude("_delete_item", &[container, index])
                    }
                    _ => Err(self.raise(ExceptionType::IndexError, "list assignment index out of range")),
                }
            }
            Some(Kind::Instance) => {
                if let Some(method) = self.special(container, WellKnown::DelItem)
                    && !method.is(Kind::Native)
                {
                    return self.call_special(method, container, &[index]);
                }
                let payload = class::payload(container.target());
                if payload.is(Kind::Dict) || payload.is(Kind::List) || payload.is(Kind::ByteArray) {
                    return self.delete_item(payload, index);
                }
                match self.special(container, WellKnown::DelItem) {
                    Some(method) => self.call_special(method, container, &[index]),
                    None => Err(self.no_item_operation(container, "deletion")),
                }
            }
            Some(Kind::Namespace) => match self.special(container, WellKnown::DelItem) {
                Some(method) => self.call_special(method, container, &[index]),
                None => Err(self.no_item_operation(container, "deletion")),
            },
            _ => Err(self.no_item_operation(container, "deletion")),
        }
    }

    /// `item in container`, as `True` or `False`.
    #[cfg_attr(heddle_web, optimize(speed))]
    pub fn contains(&mut self, container: Value, item: Value) -> NativeResult {
        let Some(kind) = container.kind() else { return Err(self.no_container(container)) };
        let object = container.target();
        match kind {
            Kind::Dict => self.dict_contains(container, item),
            Kind::Set | Kind::FrozenSet => self.set_contains(container, item),
            Kind::List | Kind::Tuple => {
                let guard = if kind == Kind::List { Some(self.access(object, OperationKind::ItemRead)?) } else { None };
                let count = if kind == Kind::List { list::length(object) } else { tuple::length(object) };
                self.charge(count as u64 / 8);
                let mut effort = Effort::default();
                for index in 0..count {
                    let candidate =
                        if kind == Kind::List { list::item(object, index) } else { tuple::item(object, index) };
                    match same_item_within(candidate, item, &mut effort) {
                        Same::Yes => return Ok(self.looked(kind, object, true)),
                        Same::No => {}
                        Same::NeedsPython => {
                            drop(guard);
                            return self.prelude("_contains", &[container, item]);
                        }
                    }
                }
                self.charge(effort.spent());
                Ok(self.looked(kind, object, false))
            }
            Kind::Str => match self.text(item) {
                Some(needle) => {
                    self.charge(u64::from(str::length(object)) / 32);
                    Ok(Value::bool(search::contains(str::text_of(object), needle)))
                }
                None => {
                    let name = self.type_name(item);
                    Err(self.type_error(format!("'in <string>' requires string as left operand, not {name}")))
                }
            },
            Kind::Bytes | Kind::ByteArray => super::types::bytes_methods::contains(self, object, item),
            Kind::Range => match super::types::range::position(object, item) {
                Some(found) => Ok(Value::bool(found.is_some())),
                None => self.prelude("_contains", &[container, item]),
            },
            Kind::DictView => super::types::dict_view::contains(self, container, item),
            Kind::Instance => self.instance_contains(container, item),
            Kind::Class => {
                let metaclass = class::metaclass(object).target();
                match self.class_lookup(metaclass, self.name(WellKnown::Contains)) {
                    Some(method) => self.call_then(to_truth, &[], |cx| cx.call_special(method, container, &[item])),
                    None if self.class_lookup(metaclass, self.name(WellKnown::Iter)).is_some() => {
                        self.prelude("_contains", &[container, item])
                    }
                    None => Err(self.no_container(container)),
                }
            }
            Kind::Generator
            | Kind::CoroutineWrapper
            | Kind::SequenceIter
            | Kind::RangeIter
            | Kind::TableIter
            | Kind::Enumerate
            | Kind::Zip
            | Kind::Map
            | Kind::Filter
            | Kind::CallIter
            | Kind::ReversedIter
            | Kind::MemoryView => self.prelude("_contains", &[container, item]),
            _ => match self.special(container, WellKnown::Contains) {
                Some(method) => self.call_then(to_truth, &[], |cx| cx.call_special(method, container, &[item])),
                None => Err(self.no_container(container)),
            },
        }
    }

    fn instance_contains(&mut self, container: Value, item: Value) -> NativeResult {
        if let Some(method) = self.special(container, WellKnown::Contains) {
            if method.is_none() {
                return Err(self.no_container(container));
            }
            if !method.is(Kind::Native) {
                return self.call_then(to_truth, &[], |cx| cx.call_special(method, container, &[item]));
            }
        }
        let payload = class::payload(container.target());
        let iterates = self.special(container, WellKnown::Iter).is_some_and(|method| !method.is(Kind::Native));
        if !payload.is_unbound() && !payload.is(Kind::ExceptionState) && !iterates {
            return self.contains(payload, item);
        }
        if self.special(container, WellKnown::Iter).is_some() || self.special(container, WellKnown::GetItem).is_some() {
            return self.prelude("_contains", &[container, item]);
        }
        Err(self.no_container(container))
    }

    #[cold]
    fn no_container(&mut self, container: Value) -> Trap {
        let name = self.type_name(container);
        self.type_error(format!("argument of type '{name}' is not a container or iterable"))
    }

    /// `len(value)`
    #[cfg_attr(heddle_web, optimize(speed))]
    pub fn length(&mut self, value: Value) -> NativeResult {
        let Some(kind) = value.kind() else { return Err(self.no_length(value)) };
        let object = value.target();
        let count = match kind {
            Kind::Str => str::length(object) as i64,
            Kind::Bytes => str::bytes_of(object).len() as i64,
            Kind::Tuple => tuple::length(object) as i64,
            Kind::List | Kind::ByteArray => {
                let _guard = self.access(object, OperationKind::ItemRead)?;
                list::length(object) as i64
            }
            Kind::MemoryView => super::types::memory_view::length(self, object)?,
            Kind::Dict => {
                let _guard = self.access(object, OperationKind::ItemRead)?;
                dict::length(object) as i64
            }
            Kind::Set => {
                let _guard = self.access(object, OperationKind::ItemRead)?;
                set::length(object) as i64
            }
            Kind::FrozenSet => set::length(object) as i64,
            Kind::DictView => return self.length(function::word(object, 1)),
            Kind::Range => return super::types::range::length(self, object),
            Kind::Instance => return self.instance_length(value),
            Kind::Class => {
                let metaclass = class::metaclass(object).target();
                return match self.class_lookup(metaclass, self.name(WellKnown::Len)) {
                    Some(method) => self.call_then(checked_length, &[], |cx| cx.call_special(method, value, &[])),
                    None => Err(self.no_length(value)),
                };
            }
            _ => {
                return match self.special(value, WellKnown::Len) {
                    Some(method) => self.call_then(checked_length, &[], |cx| cx.call_special(method, value, &[])),
                    None => Err(self.no_length(value)),
                };
            }
        };
        let count = Value::inline_int(count);
        if matches!(kind, Kind::List | Kind::Dict | Kind::Set | Kind::ByteArray) {
            self.tell_item(object, ItemAct::Look, Value::UNBOUND, count);
        }
        Ok(count)
    }

    /// The answer to `in` of a list or a tuple.
    fn looked(&mut self, kind: Kind, object: Ref, found: bool) -> Value {
        if kind == Kind::List {
            self.tell_item(object, ItemAct::Look, Value::UNBOUND, Value::bool(found));
        }
        Value::bool(found)
    }

    fn instance_length(&mut self, value: Value) -> NativeResult {
        if let Some(method) = self.special(value, WellKnown::Len)
            && !method.is(Kind::Native)
        {
            return self.call_then(checked_length, &[], |cx| cx.call_special(method, value, &[]));
        }
        let payload = class::payload(value.target());
        if payload.is_unbound() || payload.is(Kind::ExceptionState) {
            return match self.special(value, WellKnown::Len) {
                Some(method) => self.call_then(checked_length, &[], |cx| cx.call_special(method, value, &[])),
                None => Err(self.no_length(value)),
            };
        }
        match payload.kind() {
            Some(_) => self.length(payload),
            None => Err(self.no_length(value)),
        }
    }

    #[cold]
    fn no_length(&mut self, value: Value) -> Trap {
        let name = self.type_name(value);
        self.type_error(format!("object of type '{name}' has no len()"))
    }

    /// The items of a value that can be iterated without Python code: a built-in container, or an instance of a subclass
    /// that does not change how it iterates. `None` for anything else, iterators included: use
    /// [`collect`](super::types::arguments::collect).
    pub fn items_now(&mut self, value: Value) -> Result<Option<Vec<Value>>, Trap> {
        let container = self.iterated(value);
        if container.is(Kind::Range) {
            return super::types::range::items(self, container.target()).map(Some);
        }
        self.simple_items(container)
    }

    /// What a value iterates over natively: itself, or the built-in part of an instance.
    fn iterated(&self, value: Value) -> Value {
        if let Some(instance) = value.as_kind(Kind::Instance)
            && self.special(value, WellKnown::Iter).is_some_and(|method| method.is(Kind::Native))
        {
            return class::payload(instance);
        }
        value
    }

    /// As [`Context::items_now`] for a second container in one native: its reading is recorded with the operation that
    /// permission was asked for, and asks for none itself.
    pub fn items_along(&mut self, value: Value) -> Result<Option<Vec<Value>>, Trap> {
        let container = self.iterated(value);
        let object = match container.kind() {
            Some(Kind::List | Kind::Dict | Kind::Set) => container.target(),
            Some(Kind::DictView) => function::word(container.target(), 1).target(),
            Some(_) => return self.items_now(container),
            None => return Ok(None),
        };
        let guard = self.read_along(object);
        let items = match container.kind() {
            Some(Kind::List) => list::items(object),
            Some(Kind::Dict) => dict::entries(object).map(|(key, _)| key).collect(),
            Some(Kind::Set) => set::items(object).map(|(item, _)| item).collect(),
            _ => {
                let which = function::word(container.target(), 2).int();
                let entries: Vec<(Value, Value)> = dict::entries(object).collect();
                drop(guard);
                let mut items = Vec::with_capacity(entries.len());
                for (key, value) in entries {
                    items.push(match which {
                        0 => key,
                        1 => value,
                        _ => self.new_tuple(&[key, value])?,
                    });
                }
                return Ok(Some(items));
            }
        };
        Ok(Some(items))
    }

    /// A container's truth was looked at, in one with whatever the thread does: recorded, not asked for.
    pub fn look_along(&mut self, object: Ref, truth: Value) {
        if self.mode == Mode::Controlled && self.commits.is_some() {
            self.record_on(OperationKind::ItemRead, object, || Effect::Done);
            self.tell_item(object, ItemAct::Look, Value::UNBOUND, truth);
        }
    }

    /// Begins to read a second object in one operation: recorded, locked, not asked for.
    pub fn read_along(&mut self, object: Ref) -> ObjectGuard {
        if object.is_shared() {
            self.record_on(OperationKind::ItemRead, object, || Effect::Done);
        }
        self.guard(object)
    }
}

/// The continuation of calls whose result's truth counts.
pub fn to_truth(cx: &mut Context, delivery: Delivery) -> NativeResult {
    let value = delivery.map_err(Trap::Raise)?;
    if cx.phase() == 1 {
        return Ok(value);
    }
    cx.set_phase(1);
    cx.truth_value(value)
}

fn checked_length(cx: &mut Context, delivery: Delivery) -> NativeResult {
    let value = delivery.map_err(Trap::Raise)?;
    cx.check_length(value).map(Value::inline_int)
}
