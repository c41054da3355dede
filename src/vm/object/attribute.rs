//! Attributes: `value.name`, for reading and calling, with inline caches. They are assigned in [`super::assignment`].
//!
//! A cache is one word: in its upper half the class epoch (12 bits) and the shape (20 bits), in its lower half a slot
//! number or, for methods, the address of the function. Built-in types, which never change, have shape numbers of
//! their own from [`BUILTIN_SHAPES`] on. When a class changes in a way that could make a cache wrong, the epoch moves
//! on; when it has run out, nothing is cached any more.

use std::sync::atomic::Ordering;

use heddle_trace::event::Effect;
use heddle_trace::operation::OperationKind;

use super::class::{self, flags};
use super::{dict, function, module};
use crate::builtins::exceptions::ExceptionType;
use crate::builtins::types::{descriptors, member};
use crate::commit::Touch;
use crate::context::Context;
use crate::heap::{Header, Ref};
use crate::kind::Kind;
use crate::trap::{NativeResult, Trap};
use crate::value::Value;
use crate::well_known::WellKnown;

/// First of the shape numbers that stand for built-in types.
const BUILTIN_SHAPES: u32 = 0xf_ff00;
/// The epoch in which nothing is cached any more is the next one.
pub const LAST_EPOCH: u32 = 0xffe;
/// A cache that never hits.
pub const NO_CACHE: u64 = u64::MAX;

/// The upper half of a cache for this shape.
#[inline(always)]
pub fn cache_key(epoch: u32, shape: u32) -> u32 {
    epoch << 20 | shape
}

/// The key of the shape or built-in type of `value`; `None` if it cannot be cached.
#[inline(always)]
fn key_of(epoch: u32, value: Value) -> Option<u32> {
    let shape = match value.kind()? {
        Kind::Instance => class::shape_of(value.target()).0,
        kind => BUILTIN_SHAPES + kind as u32,
    };
    (epoch <= LAST_EPOCH && (shape < BUILTIN_SHAPES || !value.is(Kind::Instance))).then(|| cache_key(epoch, shape))
}

/// How a class attribute behaves when it is read through an instance.
enum Descriptor {
    /// It takes part before the instance's own attributes.
    Data,
    /// It is bound when read.
    Method,
    /// It is a plain value.
    Plain,
}

impl Context<'_> {
    /// The current epoch of the caches.
    #[inline(always)]
    pub fn epoch(&self) -> u32 {
        self.machine.cache_epoch.load(Ordering::Relaxed)
    }

    fn descriptor(&self, attribute: Value) -> Descriptor {
        match attribute.kind() {
            // The slot of a member is looked for first.
            Some(Kind::Property) if member::is_member(attribute.target()) => Descriptor::Method,
            Some(Kind::Property) => Descriptor::Data,
            Some(Kind::Function | Kind::Native) if !self.binds(attribute) => Descriptor::Plain,
            Some(Kind::Function | Kind::Native | Kind::StaticMethod | Kind::ClassMethod) => Descriptor::Method,
            Some(Kind::Instance) => {
                // One that can only be set is no obstacle to reading what the instance has.
                if self.special(attribute, WellKnown::Get).is_none() {
                    Descriptor::Plain
                } else if self.special(attribute, WellKnown::Set).is_some()
                    || self.special(attribute, WellKnown::Delete).is_some()
                {
                    Descriptor::Data
                } else {
                    Descriptor::Method
                }
            }
            _ => Descriptor::Plain,
        }
    }

    /// Whether an attribute of a class says what happens when it is assigned to, or deleted, through an instance.
    pub(super) fn decides_on_setting(&self, attribute: Value) -> bool {
        match attribute.kind() {
            Some(Kind::Property) => !member::is_member(attribute.target()),
            Some(Kind::Instance) => {
                self.special(attribute, WellKnown::Set).is_some()
                    || self.special(attribute, WellKnown::Delete).is_some()
            }
            _ => false,
        }
    }

    /// `value.name`
    #[cfg_attr(heddle_web, optimize(speed))]
    pub fn get_attribute(&mut self, value: Value, name: Value) -> NativeResult {
        match self.find_attribute(value, name)? {
            Some(result) => Ok(result),
            None => self.absent(value, name),
        }
    }

    /// `__getattr__` of a module is asked for what it does not have (PEP 562).
    #[cold]
    fn absent(&mut self, value: Value, name: Value) -> NativeResult {
        if let Some(module) = value.as_kind(Kind::Module) {
            let hook = self.module_attribute(module, self.name(WellKnown::GetAttr));
            if hook.is(Kind::Function) {
                return self.call(hook, &[name]);
            }
        }
        Err(self.attribute_error(value, name))
    }

    /// `value.name` at an attribute site: fills the site's cache where that is sound.
    pub fn get_attribute_at(&mut self, value: Value, name: Value, cache: Option<Ref>, site: u32) -> NativeResult {
        if let (Some(instance), Some(cache)) = (value.as_kind(Kind::Instance), cache)
            && !instance.is_shared()
            && let Some(key) = key_of(self.epoch(), value)
        {
            let class = class::of_instance(instance);
            if class::flags_of(class) & flags::GET_ATTRIBUTE == 0
                && let Some(slot) = self.machine.shapes.slot(class::shape_of(instance), name.target())
                && !self
                    .class_lookup(class, name)
                    .is_some_and(|found| matches!(self.descriptor(found), Descriptor::Data))
            {
                cache.atomic(2 + site).store((key as u64) << 32 | slot as u64, Ordering::Relaxed);
                return Ok(class::slot(instance, slot));
            }
        }
        self.get_attribute(value, name)
    }

    /// `value.name`, or `None` where it would raise `AttributeError` by itself (a `__getattr__` may still raise it).
    #[cfg_attr(heddle_web, optimize(speed))]
    pub fn find_attribute(&mut self, value: Value, name: Value) -> Result<Option<Value>, Trap> {
        match value.kind() {
            Some(Kind::Instance) => self.instance_attribute(value, name),
            Some(Kind::Class) => self.class_attribute(value, name),
            Some(Kind::Module) => {
                let found = self.module_attribute(value.target(), name);
                if found.is_unbound() {
                    self.type_attribute(value, name)
                } else {
                    self.read_module(value, name, found).map(Some)
                }
            }
            Some(Kind::Super) => self.super_attribute(value, name),
            Some(Kind::Function) => match function::word(value.target(), 6).as_kind(Kind::Dict) {
                Some(attributes) if dict::get_str(attributes, name).is_some() => Ok(dict::get_str(attributes, name)),
                _ => self.type_attribute(value, name),
            },
            _ => self.type_attribute(value, name),
        }
    }

    fn read_module(&mut self, module: Value, name: Value, found: Value) -> NativeResult {
        let object = module.target();
        let constant = matches!(found.kind(), Some(Kind::Function | Kind::Native | Kind::Class | Kind::Module));
        if object.is_shared() && !constant {
            self.visible(OperationKind::GlobalRead, object.identity(), true)?;
            self.record_value(OperationKind::GlobalRead, object, name, found);
            return Ok(self.module_attribute(object, name));
        }
        Ok(found)
    }

    /// An attribute that only the value's class can have.
    fn type_attribute(&mut self, value: Value, name: Value) -> Result<Option<Value>, Trap> {
        let class = self.class_of(value);
        match self.class_lookup(class, name) {
            Some(found) => self.bind(found, value, class).map(Some),
            None if name == self.name(WellKnown::Class) => Ok(Some(Value::object(Kind::Class, class))),
            None => match value.as_kind(Kind::BoundMethod).map(function::method_function) {
                // A method has the attributes of its function.
                Some(of) if of.is(Kind::Function) => self.find_attribute(of, name),
                _ => Ok(None),
            },
        }
    }

    /// Reads a class attribute through an instance.
    pub fn bind(&mut self, attribute: Value, receiver: Value, class: Ref) -> NativeResult {
        match attribute.kind() {
            Some(Kind::Function | Kind::Native) if !self.binds(attribute) => Ok(attribute),
            Some(Kind::Function | Kind::Native) => self.new_bound_method(attribute, receiver),
            Some(Kind::StaticMethod) => Ok(function::word(attribute.target(), 1)),
            Some(Kind::ClassMethod) => {
                self.new_bound_method(function::word(attribute.target(), 1), Value::object(Kind::Class, class))
            }
            Some(Kind::Property) => {
                let getter = function::word(attribute.target(), 1);
                if getter.is_unbound()
                    && let Some([name, _]) = member::label_of(attribute.target())
                {
                    return member::member_value(self, receiver, name);
                }
                if getter.is_none() {
                    return Err(descriptors::lacks(self, attribute.target(), class, "getter"));
                }
                descriptors::read(self, getter, receiver)
            }
            Some(Kind::Instance) => match self.special(attribute, WellKnown::Get) {
                Some(get) => self.call(get, &[attribute, receiver, Value::object(Kind::Class, class)]),
                None => Ok(attribute),
            },
            // `super(C)`, which belongs to no object yet.
            Some(Kind::Super) if function::word(attribute.target(), 3).is_none() => {
                crate::interpreter::slow::make_super(self, function::word(attribute.target(), 1), receiver)
            }
            _ => Ok(attribute),
        }
    }

    fn instance_attribute(&mut self, value: Value, name: Value) -> Result<Option<Value>, Trap> {
        let instance = value.target();
        let class = class::of_instance(instance);
        let class_flags = class::flags_of(class);
        if class_flags & flags::GET_ATTRIBUTE != 0
            && let Some(custom) = self.special(value, WellKnown::GetAttribute)
        {
            return self.call(custom, &[value, name]).map(Some);
        }
        let found = self.class_lookup(class, name);
        if let Some(attribute) = found
            && matches!(self.descriptor(attribute), Descriptor::Data)
        {
            return self.bind(attribute, value, class).map(Some);
        }
        if let Some(slot) = self.machine.shapes.slot(class::shape_of(instance), name.target()) {
            return self.read_slot(instance, slot, name).map(Some);
        }
        if let Some(value) = self.read_instance_dict(instance, name)? {
            return Ok(Some(value));
        }
        if let Some(attribute) = found {
            if instance.is_shared() && matches!(self.descriptor(attribute), Descriptor::Plain) {
                return self.read_class_value(class, name).map(Some);
            }
            return self.bind(attribute, value, class).map(Some);
        }
        if name == self.name(WellKnown::Class) {
            return Ok(Some(Value::object(Kind::Class, class)));
        }
        if class_flags & flags::GET_ATTR != 0
            && let Some(fallback) = self.special(value, WellKnown::GetAttr)
        {
            return self.call(fallback, &[value, name]).map(Some);
        }
        Ok(None)
    }

    /// Reads a slot that the instance's shape has: a visible operation if the instance is shared.
    pub fn read_slot(&mut self, instance: Ref, slot: u32, name: Value) -> NativeResult {
        if !instance.is_shared() {
            return Ok(class::slot(instance, slot));
        }
        self.visible(OperationKind::AttributeRead, instance.identity(), true)?;
        let value = class::slot(instance, slot);
        self.record_value(OperationKind::AttributeRead, instance, name, value);
        Ok(value)
    }

    /// Reads an attribute of an instance that keeps them in a dict.
    pub fn read_instance_dict(&mut self, instance: Ref, name: Value) -> Result<Option<Value>, Trap> {
        let Some(all) = self.instance_dict(instance) else { return Ok(None) };
        if dict::get_str(all, name).is_none() {
            return Ok(None);
        }
        if instance.is_shared() {
            self.visible(OperationKind::AttributeRead, instance.identity(), true)?;
        }
        let guard = self.guard(all);
        let value = dict::get_str(all, name);
        drop(guard);
        if instance.is_shared() {
            self.record_value(OperationKind::AttributeRead, instance, name, value.unwrap_or(Value::UNBOUND));
        }
        Ok(value)
    }

    fn read_class_value(&mut self, class: Ref, name: Value) -> NativeResult {
        self.visible(OperationKind::AttributeRead, class.identity(), true)?;
        let value = self.class_lookup(class, name).unwrap_or(Value::NONE);
        self.record_value(OperationKind::AttributeRead, class, name, value);
        Ok(value)
    }

    fn class_attribute(&mut self, value: Value, name: Value) -> Result<Option<Value>, Trap> {
        let class = value.target();
        let metaclass = class::metaclass(class).target();
        let on_metaclass = self.class_lookup(metaclass, name);
        if let Some(attribute) = on_metaclass
            && matches!(self.descriptor(attribute), Descriptor::Data)
        {
            return self.bind(attribute, value, metaclass).map(Some);
        }
        if let Some((_, attribute)) = self.class_lookup_from(class, 0, name) {
            return match attribute.kind() {
                Some(Kind::StaticMethod) => Ok(Some(function::word(attribute.target(), 1))),
                Some(Kind::ClassMethod) => {
                    self.new_bound_method(function::word(attribute.target(), 1), value).map(Some)
                }
                Some(Kind::Instance) if self.special(attribute, WellKnown::Get).is_some() => {
                    let Some(get) = self.special(attribute, WellKnown::Get) else { return Ok(None) };
                    self.call(get, &[attribute, Value::NONE, value]).map(Some)
                }
                Some(Kind::Function | Kind::Native | Kind::Property | Kind::Class) => Ok(Some(attribute)),
                _ if class.is_shared() && class::flags_of(class) & flags::HEAP != 0 => {
                    self.read_class_value(class, name).map(Some)
                }
                _ => Ok(Some(attribute)),
            };
        }
        match on_metaclass {
            Some(attribute) => self.bind(attribute, value, metaclass).map(Some),
            None if class::flags_of(metaclass) & flags::GET_ATTR != 0 => {
                let Some(fallback) = self.special(value, WellKnown::GetAttr) else { return Ok(None) };
                self.call(fallback, &[value, name]).map(Some)
            }
            None if name == self.name(WellKnown::Class) => Ok(Some(Value::object(Kind::Class, metaclass))),
            None => Ok(None),
        }
    }

    fn super_attribute(&mut self, value: Value, name: Value) -> Result<Option<Value>, Trap> {
        let object = value.target();
        let start = function::word(object, 1).target();
        let receiver = function::word(object, 2);
        let class = function::word(object, 3).target();
        if name == self.name(WellKnown::Class) || function::word(object, 3).is_none() {
            return self.type_attribute(value, name);
        }
        let Some(mro) = class::mro(class).as_kind(Kind::Tuple) else { return Ok(None) };
        let position =
            super::tuple::items(mro).position(|base| base.target() == start).map_or(0, |index| index as u32 + 1);
        let Some((_, attribute)) = self.class_lookup_from(class, position, name) else {
            return self.type_attribute(value, name);
        };
        // Through `super()` in a class method, functions are not bound.
        if receiver == Value::object(Kind::Class, class) && attribute.is(Kind::Function) {
            return Ok(Some(attribute));
        }
        self.bind(attribute, receiver, class).map(Some)
    }

    /// Prepares `value.name(…)`: the callee, and self or unbound.
    pub fn load_method(
        &mut self,
        value: Value,
        name: Value,
        cache: Option<Ref>,
        site: u32,
    ) -> Result<(Value, Value), Trap> {
        let class = self.class_of(value);
        let plain = match value.kind() {
            Some(Kind::Instance) => {
                class::flags_of(class) & flags::GET_ATTRIBUTE == 0
                    && self.machine.shapes.slot(class::shape_of(value.target()), name.target()).is_none()
                    && self.instance_dict(value.target()).is_none()
            }
            Some(Kind::Class | Kind::Module | Kind::Super) => false,
            Some(Kind::Function) => function::word(value.target(), 6).is_unbound(),
            _ => true,
        };
        if plain
            && let Some(found) = self.class_lookup(class, name)
            && self.binds(found)
        {
            if let (Some(cache), Some(key)) = (cache, key_of(self.epoch(), value)) {
                // Natives and functions share the lower half; the lowest bit tells which.
                let native = found.is(Kind::Native) as u64;
                let word = (key as u64) << 32 | found.target().address() as u64 | native;
                cache.atomic(2 + site).store(word, Ordering::Relaxed);
            }
            return Ok((found, value));
        }
        if value.is(Kind::Super)
            && let Some((found, receiver)) = self.super_method(value, name)
        {
            return Ok((found, receiver));
        }
        let found = self.get_attribute(value, name)?;
        Ok((found, Value::UNBOUND))
    }

    fn super_method(&mut self, value: Value, name: Value) -> Option<(Value, Value)> {
        let object = value.target();
        let class = function::word(object, 3).target();
        let receiver = function::word(object, 2);
        let mro = class::mro(class).as_kind(Kind::Tuple)?;
        let start = function::word(object, 1).target();
        let position = super::tuple::items(mro).position(|base| base.target() == start)? as u32 + 1;
        let (_, found) = self.class_lookup_from(class, position, name)?;
        (self.binds(found) && receiver != Value::object(Kind::Class, class)).then_some((found, receiver))
    }

    /// What a method cache says for `value`.
    #[inline(always)]
    pub fn cached_method(&self, value: Value, cache: Ref, site: u32) -> Option<Value> {
        let word = cache.load_relaxed(2 + site);
        if key_of(self.epoch(), value)? != (word >> 32) as u32 {
            return None;
        }
        let address = word as u32;
        let kind = if address & 1 != 0 { Kind::Native } else { Kind::Function };
        Some(Value::object(kind, Ref::from_address(address & !1)))
    }

    /// The slot that a cache says for `instance`.
    #[inline(always)]
    pub fn cached_slot(&self, instance: Ref, cache: Ref, site: u32) -> Option<u32> {
        let word = cache.load_relaxed(2 + site);
        let key = cache_key(self.epoch(), (instance.load(1) >> 32) as u32);
        (key == (word >> 32) as u32).then_some(word as u32)
    }

    /// Records a read or write with its value.
    pub fn record_value(&mut self, kind: OperationKind, object: Ref, name: Value, value: Value) {
        if self.commits.is_none() {
            return;
        }
        let touch = Touch::Attribute(name.bits());
        let name = self.rust_string(name).unwrap_or_default();
        let value = if self.detail.values { self.short_repr(value) } else { String::new() };
        if object.header_kind() == Kind::Cell {
            let introduce = |cx: &Self| cx.machine.introduce_variable(object.identity(), "cell", &name);
            let effect = Effect::Value { name: name.clone(), value };
            return self.record_touch(kind, object.identity(), Touch::Whole, introduce, || effect);
        }
        self.record_part(kind, object, touch, || Effect::Value { name, value });
    }

    /// `AttributeError` for reading.
    #[cold]
    pub fn attribute_error(&mut self, value: Value, name: Value) -> Trap {
        let text = self.rust_string(name).unwrap_or_default();
        let message = match value.kind() {
            Some(Kind::Class) => format!("type object '{}' has no attribute '{text}'", self.class_name(value.target())),
            Some(Kind::Module) => {
                let module = self.rust_string(function::word(value.target(), 1)).unwrap_or_default();
                format!("module '{module}' has no attribute '{text}'")
            }
            _ => format!("'{}' object has no attribute '{text}'", self.type_name(value)),
        };
        let trap = self.raise(ExceptionType::AttributeError, message);
        if let Trap::Raise(exception) = trap {
            super::exception::set_field(exception, super::exception::state::NAME, name);
            super::exception::set_field(exception, super::exception::state::HINT, value);
        }
        trap
    }

    /// The module whose globals a function sees, for errors and the prelude.
    pub fn function_module(&self, value: Value) -> Option<Ref> {
        value.as_kind(Kind::Function).map(function::module)
    }

    /// Reads a module attribute by text, for the prelude's own use.
    pub fn module_get(&mut self, object: Ref, text: &str) -> Result<Value, Trap> {
        let name = self.intern(text)?;
        let _ = module::number(object);
        Ok(self.module_attribute(object, name))
    }
}
