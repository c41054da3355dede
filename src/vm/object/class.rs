//! Classes and instances.
//!
//! Words of a class: 1 name, 2 qualified name, 3 bases (tuple), 4 method resolution order (tuple), 5 attributes (dict),
//! 6 metaclass, 7 root shape (int), 8 flags (int), 9 slots to expect in a new instance (int), 10 module name,
//! 11 kind of the built-in part of its instances (int; -1: none), 12 constructor of the built-in part (native) or
//! unbound, 13 the classes that have this one as a base, in the order in which they were made (tuple or unbound),
//! 14 how instances are made ([`Maker`]), which nobody follows.

use std::sync::atomic::Ordering::{AcqRel, Acquire, Relaxed};

use super::attribute::LAST_EPOCH;
use super::tuple;
use crate::context::Context;
use crate::heap::header::SHARED;
use crate::heap::layout::FIRST_SLOT;
use crate::heap::{Header, Ref};
use crate::kind::Kind;
use crate::shapes::ShapeId;
use crate::trap::Trap;
use crate::value::Value;
use crate::well_known::WellKnown;

/// What is known of a class at a glance; inherited by subclasses.
pub mod flags {
    /// Made by Python code.
    pub const HEAP: u32 = 1;
    /// `__eq__` is Python code.
    pub const CUSTOM_EQ: u32 = 1 << 1;
    /// `__hash__` is Python code or `None`.
    pub const CUSTOM_HASH: u32 = 1 << 2;
    /// Has `__del__`.
    pub const FINALIZER: u32 = 1 << 3;
    /// Has `__getattr__`.
    pub const GET_ATTR: u32 = 1 << 4;
    /// `__getattribute__` is Python code.
    pub const GET_ATTRIBUTE: u32 = 1 << 5;
    /// `__setattr__` or `__delattr__` is Python code.
    pub const SET_ATTR: u32 = 1 << 6;
    /// An exception class.
    pub const EXCEPTION: u32 = 1 << 7;
    /// Cannot be a base.
    pub const FINAL: u32 = 1 << 8;
    /// Some class attribute is a data descriptor (a property, say).
    pub const DATA_DESCRIPTORS: u32 = 1 << 9;
    /// Instances have no `__dict__`: only declared `__slots__`.
    pub const NO_DICT: u32 = 1 << 10;
    /// `__repr__` or `__str__` or `__format__` is Python code.
    pub const CUSTOM_REPR: u32 = 1 << 11;
    /// A prelude class that stands for one that CPython writes in C.
    pub const PRELUDE: u32 = 1 << 12;
}

/// The word with the tuple of subclasses.
pub const SUBCLASSES: u32 = 13;

/// How calling a class makes an instance, if `__new__` is that of `object` or of an exception that does nothing special: what
/// lookups came to, valid within one epoch of the caches (see [`Context::epoch`]).
#[derive(Clone, Copy)]
pub enum Maker {
    /// There is no `__init__` but that of `object`.
    Plain,
    /// An exception, with no `__init__` but that of `BaseException`.
    Exception,
    /// This function is the `__init__`.
    Init(Value),
}

const MAKER: u32 = 14;
/// In the lower half of the word, where the address of a function would be: there is none.
const MAKER_PLAIN: u32 = 1;
const MAKER_EXCEPTION: u32 = 2;

/// What was noted by [`note_maker`] in this epoch.
#[inline(always)]
pub fn maker(class: Ref, epoch: u32) -> Option<Maker> {
    let word = class.load_relaxed(MAKER);
    match word as u32 {
        _ if (word >> 32) as u32 != epoch => None,
        0 => None,
        MAKER_PLAIN => Some(Maker::Plain),
        MAKER_EXCEPTION => Some(Maker::Exception),
        address => Some(Maker::Init(Value::object(Kind::Function, Ref::from_address(address)))),
    }
}

/// Notes how instances are made, if this epoch has caches. The function is one of the attributes of the class or its bases,
/// which keep it alive.
pub fn note_maker(class: Ref, epoch: u32, maker: Maker) {
    if epoch > LAST_EPOCH {
        return;
    }
    let what = match maker {
        Maker::Plain => MAKER_PLAIN,
        Maker::Exception => MAKER_EXCEPTION,
        Maker::Init(function) => function.target().address(),
    };
    class.atomic(MAKER).store((epoch as u64) << 32 | what as u64, Relaxed);
}

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident = $word:literal),* $(,)?) => {
        $($(#[$doc])* #[inline(always)] pub fn $name(class: Ref) -> Value { Value::from_bits(class.load_acquire($word)) })*
    };
}

words!(
    /// `__name__`
    name = 1,
    /// `__qualname__`
    qualified_name = 2,
    /// `__bases__`
    bases = 3,
    /// `__mro__`
    mro = 4,
    /// The attribute dict.
    attributes = 5,
    /// Its class.
    metaclass = 6,
    /// `__module__`
    module = 10,
    /// Native that makes the built-in part of an instance, or unbound.
    constructor = 12,
);

/// Its flags, see [`flags`].
#[inline(always)]
pub fn flags_of(class: Ref) -> u32 {
    Value::from_bits(class.load(8)).int() as u32
}

/// Adds flags.
pub fn add_flags(class: Ref, more: u32) {
    class.store(8, Value::inline_int((flags_of(class) | more) as i64).bits());
}

/// The classes that have this one among their bases.
pub fn subclasses(class: Ref) -> impl Iterator<Item = Ref> {
    let known = Value::from_bits(class.load_acquire(SUBCLASSES)).as_kind(Kind::Tuple);
    known.into_iter().flat_map(tuple::items).map(Value::target)
}

/// Kind of the built-in part of its instances.
pub fn payload_kind(class: Ref) -> Option<Kind> {
    let number = Value::from_bits(class.load(11)).int();
    u8::try_from(number).ok().and_then(Kind::from_number)
}

/// The shape of an instance without attributes.
pub fn root_shape(class: Ref) -> ShapeId {
    ShapeId(Value::from_bits(class.load(7)).int() as u32)
}

/// The class of an instance.
#[inline(always)]
pub fn of_instance(instance: Ref) -> Ref {
    Ref::from_address(instance.load_acquire(1) as u32)
}

/// The shape of an instance.
#[inline(always)]
pub fn shape_of(instance: Ref) -> ShapeId {
    ShapeId((instance.load_acquire(1) >> 32) as u32)
}

/// Makes an instance one of another class: its attributes are those of `shape`.
pub fn set_class(instance: Ref, class: Ref, shape: ShapeId) {
    instance.store_release(1, (shape.0 as u64) << 32 | class.address() as u64);
}

/// The built-in part of an instance, or unbound.
#[inline(always)]
pub fn payload(instance: Ref) -> Value {
    Value::from_bits(instance.load_acquire(3))
}

/// Sets the built-in part of a new instance.
pub fn set_payload(instance: Ref, value: Value) {
    instance.store(3, value.bits());
}

#[inline(always)]
fn inline_capacity(instance: Ref) -> u32 {
    instance.load(2) as u16 as u32
}

/// Slot `slot` of an instance. Of one that no other worker knows it is read plainly, which in the browser is shorter.
#[inline(always)]
pub fn slot(instance: Ref, slot: u32) -> Value {
    if instance.is_shared() { slot_by(instance, slot, Ref::load_acquire) } else { slot_by(instance, slot, Ref::load) }
}

/// The same, each word read by `load`.
#[inline(always)]
fn slot_by(instance: Ref, slot: u32, load: impl Fn(Ref, u32) -> u64) -> Value {
    let word = load(instance, 2);
    let inline = word as u16 as u32;
    if slot < inline {
        return Value::from_bits(load(instance, FIRST_SLOT + slot));
    }
    match (word >> 32) as u32 {
        0 => Value::UNBOUND,
        address => Value::from_bits(load(Ref::from_address(address), tuple::FIRST + slot - inline)),
    }
}

/// Replaces the value of a slot that the instance's shape has.
#[inline(always)]
pub fn set_slot(instance: Ref, slot: u32, value: Value) {
    let inline = inline_capacity(instance);
    if slot < inline {
        if instance.is_shared() {
            instance.store_release(FIRST_SLOT + slot, value.bits());
        } else {
            instance.store(FIRST_SLOT + slot, value.bits());
        }
    } else {
        tuple::set_shared_item(Ref::from_address((instance.load(2) >> 32) as u32), slot - inline, value);
    }
}

/// Whether `class` is `other` or a subclass of it.
pub fn is_subclass(class: Ref, other: Ref) -> bool {
    class == other
        || mro(class).as_kind(Kind::Tuple).is_some_and(|mro| tuple::items(mro).any(|base| base.target() == other))
}

impl Context<'_> {
    /// A new class object with nothing in its attributes yet; the resolution order is set by
    /// [`crate::builtins::classes`].
    pub fn new_class(&mut self, name: Value, bases: Value, metaclass: Value) -> Result<Ref, Trap> {
        let attributes = self.new_dict()?;
        let class = self.allocate(Kind::Class, MAKER + 1)?;
        let root = self.machine.shapes.root(class);
        let words = [
            name,
            name,
            bases,
            Value::UNBOUND,
            attributes,
            metaclass,
            Value::inline_int(root.0 as i64),
            Value::ZERO,
            Value::ZERO,
            Value::UNBOUND,
            Value::inline_int(-1),
            Value::UNBOUND,
            Value::UNBOUND,
        ];
        for (index, word) in words.iter().enumerate() {
            class.store(1 + index as u32, word.bits());
        }
        class.store(MAKER, 0);
        Ok(class)
    }

    /// Notes that `derived` has these bases, of which `object` keeps no list.
    pub fn note_subclass(&mut self, derived: Value, bases: &[Ref]) -> Result<(), Trap> {
        self.change_subclasses(bases, |all| all.push(derived))
    }

    /// Notes that `derived` no longer has these bases.
    pub fn forget_subclass(&mut self, derived: Value, bases: &[Ref]) -> Result<(), Trap> {
        self.change_subclasses(bases, |all| all.retain(|known| *known != derived))
    }

    fn change_subclasses(&mut self, bases: &[Ref], change: impl Fn(&mut Vec<Value>)) -> Result<(), Trap> {
        let object = self.machine.builtins.types.object.target();
        let changed = |cx: &mut Context<'_>, base: Ref| -> Result<(u64, Value), Trap> {
            let before = base.load_acquire(SUBCLASSES);
            let mut all: Vec<Value> =
                Value::from_bits(before).as_kind(Kind::Tuple).into_iter().flat_map(tuple::items).collect();
            change(&mut all);
            let after = cx.new_tuple(&all)?;
            cx.publish_into(base, after);
            Ok((before, after))
        };
        let mut stores = Vec::new();
        for base in bases.iter().filter(|base| **base != object) {
            stores.push((*base, changed(self, *base)?));
        }
        for (base, (mut before, mut after)) in stores {
            // Another worker may have made one at the same time.
            while base.atomic(SUBCLASSES).compare_exchange(before, after.bits(), AcqRel, Acquire).is_err() {
                (before, after) = changed(self, base)?;
            }
        }
        Ok(())
    }

    /// A new instance without attributes.
    #[inline]
    pub fn new_instance(&mut self, class: Ref) -> Result<Ref, Trap> {
        let expected = Value::from_bits(class.load_relaxed(9)).int() as u32;
        let instance = self.allocate(Kind::Instance, FIRST_SLOT + expected)?;
        let root = root_shape(class);
        instance.store(1, (root.0 as u64) << 32 | class.address() as u64);
        instance.store(2, expected as u64);
        instance.store(3, Value::UNBOUND.bits());
        instance.fill(FIRST_SLOT, expected, Value::UNBOUND.bits());
        if flags_of(class) & flags::FINALIZER != 0 {
            self.machine.heap.register_finalizable(instance);
            self.machine.has_finalizers.store(true, std::sync::atomic::Ordering::Relaxed);
        }
        Ok(instance)
    }

    /// Gives the instance, which lacks it, an attribute. The instance is private or its lock is held.
    pub fn add_slot(&mut self, instance: Ref, name: Ref, value: Value) -> Result<(), Trap> {
        let shape = shape_of(instance);
        let next = self.machine.shapes.with(shape, name);
        let slot = self.machine.shapes.count(next) - 1;
        let inline = inline_capacity(instance);
        if slot < inline {
            self.publish_into(instance, value);
            instance.store(FIRST_SLOT + slot, value.bits());
        } else {
            let overflow = (instance.load(2) >> 32) as u32;
            let old = (overflow != 0).then(|| Ref::from_address(overflow));
            let room = old.map_or(0, tuple::length);
            let at = slot - inline;
            if at >= room {
                let grown = self.new_items((room * 2).max(4))?;
                if let Some(old) = old {
                    tuple::copy_items(grown, 0, old, 0, room);
                }
                if instance.is_shared() {
                    grown.set_flag(SHARED);
                }
                tuple::set_item(grown, at, value);
                self.publish_into(instance, value);
                instance.store_release(2, inline as u64 | (grown.address() as u64) << 32);
            } else if let Some(old) = old {
                self.publish_into(instance, value);
                tuple::set_shared_item(old, at, value);
            }
            // The next instance of this class gets room for it.
            let class = of_instance(instance);
            let expected = Value::from_bits(class.load_relaxed(9)).int() as u32;
            if slot + 1 > expected && slot < 64 {
                class.store_relaxed(9, Value::inline_int(slot as i64 + 1).bits());
            }
        }
        let class = of_instance(instance);
        instance.store_release(1, (next.0 as u64) << 32 | class.address() as u64);
        Ok(())
    }

    /// The dict with the attributes of an instance that keeps them in one.
    pub fn instance_dict(&self, instance: Ref) -> Option<Ref> {
        let in_dict = self.machine.shapes.is_dictionary(shape_of(instance));
        if in_dict { slot(instance, 0).as_kind(Kind::Dict) } else { None }
    }

    /// The names of an instance's own attributes.
    pub fn own_names(&self, instance: Ref) -> Vec<String> {
        match self.instance_dict(instance) {
            Some(all) => super::dict::entries(all).filter_map(|(name, _)| self.rust_string(name)).collect(),
            None => {
                let names = self.machine.shapes.names(shape_of(instance)).into_iter();
                names.map(|name| super::str::text_of(name).to_utf8_lossy()).collect()
            }
        }
    }

    /// From now on the instance keeps its attributes in a dict, which is given. The instance is private or its lock is
    /// held.
    pub fn make_instance_dict(&mut self, instance: Ref) -> Result<Value, Trap> {
        if self.machine.shapes.is_dictionary(shape_of(instance)) {
            return Ok(slot(instance, 0));
        }
        let all = self.instance_attributes(instance)?;
        self.replace_instance_dict(instance, all)?;
        Ok(all)
    }

    /// A new dict of the attributes.
    fn instance_attributes(&mut self, instance: Ref) -> Result<Value, Trap> {
        let all = self.new_dict()?;
        for (index, name) in self.machine.shapes.names(shape_of(instance)).into_iter().enumerate() {
            let value = slot(instance, index as u32);
            self.dict_set_str(all.target(), Value::object(Kind::Str, name), value)?;
        }
        Ok(all)
    }

    /// Gives the instance this dict of attributes instead of those that it has.
    pub fn replace_instance_dict(&mut self, instance: Ref, all: Value) -> Result<(), Trap> {
        let class = of_instance(instance);
        let count = if self.machine.shapes.is_dictionary(shape_of(instance)) {
            1
        } else {
            self.machine.shapes.count(shape_of(instance))
        };
        let inline = inline_capacity(instance);
        if inline == 0 && (instance.load(2) >> 32) as u32 == 0 {
            let items = self.new_items(1)?;
            if instance.is_shared() {
                items.set_flag(SHARED);
            }
            instance.store_release(2, (items.address() as u64) << 32);
        }
        self.publish_into(instance, all);
        set_slot(instance, 0, all);
        for index in 1..count {
            set_slot(instance, index, Value::UNBOUND);
        }
        let shape = self.machine.shapes.dictionary(class);
        instance.store_release(1, (shape.0 as u64) << 32 | class.address() as u64);
        Ok(())
    }

    /// Takes an attribute away. The instance is private or its lock is held.
    pub fn remove_slot(&mut self, instance: Ref, removed: u32) {
        let names = self.machine.shapes.names(shape_of(instance));
        let class = of_instance(instance);
        let mut shape = root_shape(class);
        for (index, name) in names.iter().enumerate() {
            if index as u32 != removed {
                shape = self.machine.shapes.with(shape, *name);
            }
        }
        for index in removed..names.len() as u32 {
            let next = if index + 1 < names.len() as u32 { slot(instance, index + 1) } else { Value::UNBOUND };
            set_slot(instance, index, next);
        }
        instance.store_release(1, (shape.0 as u64) << 32 | class.address() as u64);
    }

    /// The attribute `name` of the class or of a base, in resolution order.
    #[inline]
    pub fn class_lookup(&self, class: Ref, name: Value) -> Option<Value> {
        self.class_lookup_from(class, 0, name).map(|(_, value)| value)
    }

    /// The same from position `first` of the resolution order on, with the class that has it.
    #[cfg_attr(heddle_web, optimize(speed))]
    pub fn class_lookup_from(&self, class: Ref, first: u32, name: Value) -> Option<(Ref, Value)> {
        let mro = mro(class).as_kind(Kind::Tuple)?;
        for index in first..tuple::length(mro) {
            let base = tuple::item(mro, index).target();
            let attributes = attributes(base).target();
            let _guard = self.guard(attributes);
            if let Some(value) = super::dict::get_str(attributes, name) {
                return Some((base, value));
            }
        }
        None
    }

    /// The special method of a value's class, if Python code or one of ours defines it.
    pub fn special(&self, value: Value, name: WellKnown) -> Option<Value> {
        self.class_lookup(self.class_of(value), self.name(name))
    }

    /// The class of a value.
    #[inline]
    pub fn class_of(&self, value: Value) -> Ref {
        let types = &self.machine.builtins.types;
        if let Some(kind) = value.kind() {
            return match kind {
                Kind::Instance => of_instance(value.target()),
                Kind::Class => metaclass(value.target()).target(),
                Kind::Property => self.class_of_property(value),
                Kind::DictView | Kind::SequenceIter | Kind::TableIter | Kind::ReversedIter | Kind::AsyncStep => {
                    self.class_of_iterator(value)
                }
                kind => types.of_kind[kind as usize].target(),
            };
        }
        let class = if value.is_int() {
            types.int
        } else if value.is_float() {
            types.float
        } else if value.is_bool() {
            types.bool
        } else if value.is_none() {
            types.none
        } else if value == Value::ELLIPSIS {
            types.ellipsis
        } else {
            types.not_implemented
        };
        class.target()
    }

    /// A property of a program, or one of those that built-in types and slots have.
    #[cold]
    fn class_of_property(&self, value: Value) -> Ref {
        let builtins = &self.machine.builtins;
        let name = crate::builtins::types::member::type_name(value.target());
        let found = builtins.by_name.get(name).copied();
        found.unwrap_or(builtins.types.of_kind[Kind::Property as usize]).target()
    }

    /// Several classes share these kinds.
    #[cold]
    fn class_of_iterator(&self, value: Value) -> Ref {
        let builtins = &self.machine.builtins;
        let named = crate::builtins::types::iterators::class_name(value).and_then(|name| builtins.by_name.get(name));
        match (named, value.kind()) {
            (Some(class), _) => class.target(),
            (None, Some(kind)) => builtins.types.of_kind[kind as usize].target(),
            (None, None) => builtins.types.object.target(),
        }
    }

    /// The name of a value's class, as errors show it.
    pub fn type_name(&self, value: Value) -> String {
        match value.kind() {
            Some(Kind::Lock) => return "_thread.lock".to_owned(),
            Some(Kind::RLock) => return "_thread.RLock".to_owned(),
            Some(Kind::SimpleQueue) => return "_queue.SimpleQueue".to_owned(),
            _ => {}
        }
        let class = self.class_of(value);
        let name = self.class_name(class);
        match self.library_prefix(class, &name) {
            Some(prefix) => format!("{prefix}.{name}"),
            None => name,
        }
    }

    /// What errors show before the name of a class that is written in C in CPython, and in Python here.
    fn library_prefix(&self, class: Ref, name: &str) -> Option<&'static str> {
        let module = self.rust_string(module(class).bound()?)?;
        Some(match (module.as_str(), name) {
            ("array", "array") => "array",
            ("collections", "OrderedDict" | "defaultdict" | "deque") => "collections",
            ("contextvars", _) => "_contextvars",
            ("datetime", _) => "datetime",
            ("decimal", "Context" | "Decimal") => "decimal",
            ("functools", "partial") => "functools",
            ("io" | "_io", "BytesIO" | "StringIO" | "TextIOWrapper") => "_io",
            ("itertools", _) => "itertools",
            ("operator", _) => "operator",
            ("os", "stat_result") => "os",
            ("re", "Match" | "Pattern") => "re",
            ("struct", "Struct") => "_struct",
            ("time", "struct_time") => "time",
            ("types", "SimpleNamespace") => "types",
            _ => return None,
        })
    }

    /// The name of a class.
    pub fn class_name(&self, class: Ref) -> String {
        name(class).as_kind(Kind::Str).map_or_else(String::new, |name| super::str::text_of(name).to_utf8_lossy())
    }

    /// The built-in part of a value, if it is an instance of a subclass of a type of this kind; else the value itself.
    #[inline]
    pub fn unwrap_payload(&self, value: Value, kind: Kind) -> Value {
        if let Some(instance) = value.as_kind(Kind::Instance) {
            let payload = payload(instance);
            if payload.is(kind) || (kind == Kind::Int && payload.as_index().is_some()) {
                return payload;
            }
        }
        value
    }

    /// Whether the value is an instance of the class or of a subclass.
    pub fn is_instance(&self, value: Value, class: Ref) -> bool {
        is_subclass(self.class_of(value), class)
    }
}
