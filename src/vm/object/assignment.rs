//! Assigning and deleting attributes: `value.name = new`, `del value.name`.

use std::collections::BTreeSet;
use std::sync::atomic::Ordering;

use heddle_trace::operation::OperationKind;

use super::attribute::LAST_EPOCH;
use super::class::{self, flags};
use super::{dict, function, tuple};
use crate::builtins::exceptions::ExceptionType;
use crate::builtins::types::member;
use crate::context::{Context, Mode};
use crate::heap::{Header, ObjectGuard, Ref};
use crate::kind::Kind;
use crate::trap::{NativeResult, Trap};
use crate::value::Value;
use crate::well_known::WellKnown;

/// An instance with so many attributes keeps them in a dict.
const MOST_SLOTS: u32 = 64;

impl Context<'_> {
    /// `value.name = new`; an unbound `new` deletes. Gives `None`, to be dropped.
    pub fn set_attribute(&mut self, value: Value, name: Value, new: Value) -> NativeResult {
        match value.kind() {
            Some(Kind::Instance) => self.set_instance_attribute(value, name, new),
            Some(Kind::Class) => {
                let metaclass = class::metaclass(value.target()).target();
                if class::flags_of(metaclass) & flags::SET_ATTR != 0
                    && let Some(result) = self.set_by_python(value, name, new)
                {
                    return result;
                }
                self.set_class_attribute(value, name, new)
            }
            Some(Kind::Module) => {
                let object = value.target();
                if self.class_lookup(self.class_of(value), name).is_some_and(|found| self.decides_on_setting(found)) {
                    return self.set_by_class(value, name, new);
                }
                if object.is_shared() {
                    self.visible(OperationKind::GlobalWrite, object.identity(), true)?;
                    self.record_value(OperationKind::GlobalWrite, object, name, new);
                }
                self.store_module_attribute(object, name, new)?;
                Ok(Value::NONE)
            }
            Some(Kind::Function) => {
                let object = value.target();
                if self.class_lookup(self.class_of(value), name).is_some_and(|found| self.decides_on_setting(found)) {
                    return self.set_by_class(value, name, new);
                }
                let attributes = match function::word(object, 6).as_kind(Kind::Dict) {
                    Some(attributes) => attributes,
                    None => {
                        let attributes = self.new_dict()?;
                        self.publish_into(object, attributes);
                        object.store_release(6, attributes.bits());
                        attributes.target()
                    }
                };
                let _guard = self.guard(attributes);
                if new.is_unbound() {
                    return match dict::find_str(attributes, name.target()) {
                        Some(entry) => Ok({
                            dict::remove_at(attributes, entry);
                            Value::NONE
                        }),
                        None => Err(self.attribute_error(value, name)),
                    };
                }
                self.dict_set_str(attributes, name, new)?;
                Ok(Value::NONE)
            }
            _ => self.set_by_class(value, name, new),
        }
    }

    /// Sets an attribute by a data descriptor of the class, or says that it cannot be set.
    fn set_by_class(&mut self, value: Value, name: Value, new: Value) -> NativeResult {
        let class = self.class_of(value);
        let Some(attribute) = self.class_lookup(class, name) else {
            if name == self.name(WellKnown::Class) {
                return self.change_class(value, new);
            }
            let (class, text) = (self.class_name(class), self.rust_string(name).unwrap_or_default());
            let message =
                format!("'{class}' object has no attribute '{text}' and no __dict__ for setting new attributes");
            return Err(self.raise(ExceptionType::AttributeError, message));
        };
        match attribute.kind() {
            Some(Kind::Property) => {
                let word = if new.is_unbound() { 3 } else { 2 };
                let function = function::word(attribute.target(), word);
                if function.is_none() {
                    if let Some(message) = self.not_writable(attribute.target(), name) {
                        return Err(self.raise(ExceptionType::AttributeError, message));
                    }
                    let what = if new.is_unbound() { "deleter" } else { "setter" };
                    return Err(crate::builtins::types::descriptors::lacks(self, attribute.target(), class, what));
                }
                if new.is_unbound() { self.call(function, &[value]) } else { self.call(function, &[value, new]) }
            }
            Some(Kind::Instance) if self.decides_on_setting(attribute) => {
                let special = if new.is_unbound() { WellKnown::Delete } else { WellKnown::Set };
                match self.special(attribute, special) {
                    Some(function) if new.is_unbound() => self.call(function, &[attribute, value]),
                    Some(function) => self.call(function, &[attribute, value, new]),
                    None => Err(self.raise(ExceptionType::AttributeError, "__set__")),
                }
            }
            _ => {
                let (class, text) = (self.class_name(class), self.rust_string(name).unwrap_or_default());
                Err(self
                    .raise(ExceptionType::AttributeError, format!("'{class}' object attribute '{text}' is read-only")))
            }
        }
    }

    fn set_instance_attribute(&mut self, value: Value, name: Value, new: Value) -> NativeResult {
        let instance = value.target();
        let class = class::of_instance(instance);
        if class::flags_of(class) & flags::SET_ATTR != 0
            && let Some(result) = self.set_by_python(value, name, new)
        {
            return result;
        }
        self.set_own_attribute(value, name, new)
    }

    /// Calls `__setattr__` or `__delattr__`, if it is Python code.
    fn set_by_python(&mut self, value: Value, name: Value, new: Value) -> Option<NativeResult> {
        let special = if new.is_unbound() { WellKnown::DelAttr } else { WellKnown::SetAttr };
        let custom = self.special(value, special).filter(|custom| custom.is(Kind::Function))?;
        Some(if new.is_unbound() { self.call(custom, &[value, name]) } else { self.call(custom, &[value, name, new]) })
    }

    /// `object.__setattr__` and `object.__delattr__`
    pub fn set_own_attribute(&mut self, value: Value, name: Value, new: Value) -> NativeResult {
        if value.is(Kind::Class) {
            return self.set_class_attribute(value, name, new);
        }
        let Some(instance) = value.as_kind(Kind::Instance) else { return self.set_by_class(value, name, new) };
        let class = class::of_instance(instance);
        let found = self.class_lookup(class, name);
        if found.is_some_and(|found| self.decides_on_setting(found)) {
            return self.set_by_class(value, name, new);
        }
        if found.is_none() && name == self.name(WellKnown::Class) {
            return self.change_class(value, new);
        }
        let is_slot = || found.and_then(|found| found.as_kind(Kind::Property)).is_some_and(member::is_member);
        let has_no_dict =
            class::flags_of(class) & flags::NO_DICT != 0 || class == self.machine.builtins.types.object.target();
        if has_no_dict && self.machine.shapes.slot(class::shape_of(instance), name.target()).is_none() && !is_slot() {
            return self.set_by_class(value, name, new);
        }
        let guard = self.begin_write(instance, name, new)?;
        if self.machine.shapes.count(class::shape_of(instance)) >= MOST_SLOTS {
            self.make_instance_dict(instance)?;
        }
        if let Some(all) = self.instance_dict(instance) {
            let _guard = self.guard(all);
            if !new.is_unbound() {
                self.publish_into(all, new);
                self.dict_set_str(all, name, new)?;
                return Ok(Value::NONE);
            }
            if let Some(entry) = dict::find_str(all, name.target()) {
                dict::remove_at(all, entry);
                return Ok(Value::NONE);
            }
            return Err(self.attribute_error(value, name));
        }
        let slot = self.machine.shapes.slot(class::shape_of(instance), name.target());
        match slot {
            Some(slot) if new.is_unbound() => self.remove_slot(instance, slot),
            Some(slot) => {
                self.publish_into(instance, new);
                class::set_slot(instance, slot, new);
            }
            None if new.is_unbound() => {
                drop(guard);
                return Err(self.attribute_error(value, name));
            }
            None => self.add_slot(instance, name.target(), new)?,
        }
        Ok(Value::NONE)
    }

    /// `instance.__class__ = new`
    fn change_class(&mut self, value: Value, new: Value) -> NativeResult {
        if new.is_unbound() {
            return Err(self.type_error("can't delete __class__ attribute"));
        }
        let Some(to) = new.as_kind(Kind::Class) else {
            let kind = self.type_name(new);
            return Err(self.type_error(format!("__class__ must be set to a class, not '{kind}' object")));
        };
        let old = self.class_of(value);
        if !value.is(Kind::Instance) || class::flags_of(to) & class::flags_of(old) & flags::HEAP == 0 {
            let message = "__class__ assignment only supported for mutable types or ModuleType subclasses";
            return Err(self.type_error(message));
        }
        let weak = self.intern("__weakref__")?;
        let form = |class: Ref| {
            let has_no_dict = class::flags_of(class) & flags::NO_DICT;
            (class::payload_kind(class), has_no_dict, self.class_lookup(class, weak).is_some(), slots(class))
        };
        if form(old) != form(to) {
            let (new, old) = (self.class_name(to), self.class_name(old));
            return Err(self.type_error(format!("__class__ assignment: '{new}' object layout differs from '{old}'")));
        }
        let instance = value.target();
        let _guard = self.begin_write(instance, self.name(WellKnown::Class), new)?;
        let shapes = &self.machine.shapes;
        let shape = class::shape_of(instance);
        let next = if shapes.is_dictionary(shape) {
            shapes.dictionary(to)
        } else {
            shapes.names(shape).into_iter().fold(class::root_shape(to), |shape, name| shapes.with(shape, name))
        };
        self.publish_into(instance, new);
        class::set_class(instance, to, next);
        Ok(Value::NONE)
    }

    fn begin_write(&mut self, object: Ref, name: Value, new: Value) -> Result<ObjectGuard, Trap> {
        if !object.is_shared() {
            return Ok(ObjectGuard::none());
        }
        self.visible(OperationKind::AttributeWrite, object.identity(), true)?;
        self.record_value(OperationKind::AttributeWrite, object, name, new);
        Ok(if self.mode == Mode::Parallel { ObjectGuard::lock(object) } else { ObjectGuard::none() })
    }

    fn set_class_attribute(&mut self, value: Value, name: Value, new: Value) -> NativeResult {
        let object = value.target();
        if class::flags_of(object) & flags::HEAP == 0 {
            let (class, text) = (self.class_name(object), self.rust_string(name).unwrap_or_default());
            return Err(self.type_error(format!("cannot set '{text}' attribute of immutable type '{class}'")));
        }
        let metaclass = class::metaclass(object).target();
        if let Some(found) = self.class_lookup(metaclass, name)
            && self.decides_on_setting(found)
        {
            return self.set_by_class(value, name, new);
        }
        let old = self.class_lookup(object, name);
        let behaves = |value: Option<Value>| {
            value.is_some_and(|value| {
                matches!(
                    value.kind(),
                    Some(
                        Kind::Function
                            | Kind::Native
                            | Kind::Property
                            | Kind::StaticMethod
                            | Kind::ClassMethod
                            | Kind::Instance
                    )
                )
            })
        };
        let matters =
            old.is_none() || behaves(old) || behaves(Some(new)) || name == self.name(WellKnown::AbstractMethods);
        let guard = self.begin_write(object, name, new)?;
        let attributes = class::attributes(object).target();
        if new.is_unbound() {
            match dict::find_str(attributes, name.target()) {
                Some(entry) => {
                    dict::remove_at(attributes, entry);
                }
                None => {
                    drop(guard);
                    return Err(self.attribute_error(value, name));
                }
            }
        } else {
            let _guard = self.guard(attributes);
            self.dict_set_str(attributes, name, new)?;
        }
        drop(guard);
        if matters {
            self.class_changed(object, name)?;
        }
        Ok(Value::NONE)
    }

    /// Makes caches stale.
    pub fn forget_caches(&self) {
        let epoch = self.machine.cache_epoch.load(Ordering::Relaxed);
        if epoch <= LAST_EPOCH {
            self.machine.cache_epoch.store(epoch + 1, Ordering::Release);
        }
    }

    /// Makes caches stale and brings the class's flags up to date.
    fn class_changed(&mut self, class: Ref, name: Value) -> Result<(), Trap> {
        self.forget_caches();
        crate::builtins::classes::note_special(self, class, name);
        Ok(())
    }
}

/// The names in the `__slots__` of a class and its bases, as addresses.
fn slots(class: Ref) -> BTreeSet<u32> {
    let mro = class::mro(class).as_kind(Kind::Tuple);
    let attributes = mro.into_iter().flat_map(tuple::items).map(|base| class::attributes(base.target()).target());
    let members = attributes.flat_map(dict::entries).filter(|(_, value)| {
        value
            .as_kind(Kind::Property)
            .is_some_and(|property| member::is_member(property) && member::label_of(property).is_some())
    });
    members.map(|(name, _)| name.target().address()).collect()
}
