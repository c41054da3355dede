//! Built-in types and functions.
//!
//! [`natives`] declares them, [`types`] has one file a type, [`functions`] the functions of the module `builtins`,
//! [`console`] those that print and read, [`classes`] makes classes, [`exceptions`] the exception hierarchy, [`threads`]
//! the life of a thread.

mod bases;
mod byte_items;
mod class_attributes;
mod class_cells;
pub mod classes;
pub mod console;
pub mod coroutine_types;
pub mod exception_group;
pub mod exception_type;
pub mod exceptions;
pub mod format;
pub mod functions;
pub mod generator_type;
pub mod item_view;
pub mod items;
pub mod iterator_types;
pub mod keys;
pub mod namespaces;
pub mod natives;
pub mod quick;
pub mod reduce;
pub mod repr;
pub mod slots;
pub mod sort;
pub mod suggest;
pub mod threads;
pub mod types;

use std::collections::HashMap;

use crate::heap::collect::Marker;
use crate::kind::Kind;
use crate::value::Value;

/// The classes that values without an object, and objects of each kind, have.
#[derive(Clone, Copy)]
pub struct Types {
    /// By kind.
    pub of_kind: [Value; Kind::COUNT],
    /// `object`
    pub object: Value,
    /// `type`
    pub type_: Value,
    /// `int`
    pub int: Value,
    /// `float`
    pub float: Value,
    /// `bool`
    pub bool: Value,
    /// `NoneType`
    pub none: Value,
    /// `ellipsis`
    pub ellipsis: Value,
    /// `NotImplementedType`
    pub not_implemented: Value,
}

impl Default for Types {
    fn default() -> Self {
        let unbound = Value::UNBOUND;
        Self {
            of_kind: [unbound; Kind::COUNT],
            object: unbound,
            type_: unbound,
            int: unbound,
            float: unbound,
            bool: unbound,
            none: unbound,
            ellipsis: unbound,
            not_implemented: unbound,
        }
    }
}

/// Built-in objects; complete after [`crate::boot`] and never changed later.
#[derive(Default)]
pub struct Builtins {
    /// Interned names by [`crate::well_known::WellKnown`].
    pub names: Vec<Value>,
    /// The name `keys`.
    pub keys_name: Value,
    /// One-character strings below 256.
    pub chars: Vec<Value>,
    /// `()`
    pub empty_tuple: Value,
    /// Classes.
    pub types: Types,
    /// Classes by their names.
    pub by_name: HashMap<&'static str, Value>,
    /// Exception classes by [`exceptions::ExceptionType`].
    pub exceptions: Vec<Value>,
    /// Natives by number.
    pub natives: Vec<natives::NativeDef>,
    /// For each of [`crate::modules::NATIVE_MODULES`], the number of its first native.
    pub module_natives: Vec<usize>,
    /// The names of the module `builtins`, by the address of the interned name.
    pub namespace: HashMap<u32, Value>,
    /// Functions of the prelude by name.
    pub prelude: HashMap<String, Value>,
}

impl Default for Value {
    fn default() -> Self {
        Self::UNBOUND
    }
}

impl Builtins {
    /// The built-in with this interned name.
    pub fn find(&self, name: Value) -> Option<Value> {
        self.namespace.get(&name.target().address()).copied()
    }

    /// All built-in objects are roots.
    pub fn mark(&self, marker: &mut Marker) {
        marker.mark_all(&self.names);
        marker.mark_all(&self.chars);
        marker.mark_all(&self.exceptions);
        marker.mark_all(&self.types.of_kind);
        let types = &self.types;
        marker.mark_all(&[
            self.empty_tuple,
            types.object,
            types.type_,
            types.int,
            types.float,
            types.bool,
            types.none,
            types.ellipsis,
            types.not_implemented,
        ]);
        for value in self.by_name.values().chain(self.namespace.values()).chain(self.prelude.values()) {
            marker.mark(*value);
        }
    }

    /// Visits what all threads can reach.
    pub fn each_shared(&self, mut visit: impl FnMut(Value)) {
        self.names.iter().chain(&self.chars).chain(&self.exceptions).copied().for_each(&mut visit);
        for value in self.by_name.values().chain(self.namespace.values()).chain(self.prelude.values()) {
            visit(*value);
        }
        visit(self.empty_tuple);
    }
}
