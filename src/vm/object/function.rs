//! Functions, bound methods, natives, cells and descriptors.

use std::sync::atomic::Ordering;

use crate::context::{Context, loaded_code};
use crate::heap::Ref;
use crate::kind::Kind;
use crate::trap::Trap;
use crate::value::Value;

/// Code of a function.
#[inline(always)]
pub fn code(function: Ref) -> Ref {
    Value::from_bits(function.load(1)).target()
}

/// Positional defaults: a tuple or unbound.
#[inline(always)]
pub fn defaults(function: Ref) -> Value {
    Value::from_bits(function.load(2))
}

/// Keyword defaults: a dict or unbound.
pub fn keyword_defaults(function: Ref) -> Value {
    Value::from_bits(function.load(3))
}

/// Closure: a tuple of cells or unbound.
#[inline(always)]
pub fn closure(function: Ref) -> Value {
    Value::from_bits(function.load(4))
}

/// Module whose globals it sees.
#[inline(always)]
pub fn module(function: Ref) -> Ref {
    Value::from_bits(function.load(5)).target()
}

/// Whether it is a function of the library that is built in in CPython.
pub fn is_built_in(function: Ref) -> bool {
    loaded_code(code(function)).built_in.load(Ordering::Relaxed)
}

/// `__qualname__`
pub fn qualified_name(function: Ref) -> Value {
    Value::from_bits(function.load(8))
}

/// Function of a bound method.
#[inline(always)]
pub fn method_function(method: Ref) -> Value {
    Value::from_bits(method.load(1))
}

/// Self of a bound method.
#[inline(always)]
pub fn method_self(method: Ref) -> Value {
    Value::from_bits(method.load(2))
}

/// Word `word` of any object whose words are values.
#[inline(always)]
pub fn word(object: Ref, word: u32) -> Value {
    Value::from_bits(object.load_acquire(word))
}

impl Context<'_> {
    /// Whether an attribute of a class becomes a method when it is read through an instance. A built-in function like `len`
    /// that belongs to no type does not; one with a name of the library's own is a method that a class of the library has.
    pub fn binds(&self, attribute: Value) -> bool {
        match attribute.kind() {
            Some(Kind::Function) => !is_built_in(attribute.target()),
            Some(Kind::Native) => {
                word(attribute.target(), 3).is(Kind::Class)
                    || self.rust_string(word(attribute.target(), 4)).is_some_and(|name| name.starts_with('_'))
            }
            _ => false,
        }
    }

    /// An object of `kind` whose words are these values.
    #[cfg_attr(heddle_web, optimize(speed))]
    pub fn new_object(&mut self, kind: Kind, words: &[Value]) -> Result<Value, Trap> {
        let object = self.allocate(kind, 1 + words.len() as u32)?;
        for (index, word) in words.iter().enumerate() {
            object.store(1 + index as u32, word.bits());
        }
        Ok(Value::object(kind, object))
    }

    /// A method bound to `receiver`.
    pub fn new_bound_method(&mut self, function: Value, receiver: Value) -> Result<Value, Trap> {
        self.new_object(Kind::BoundMethod, &[function, receiver])
    }

    /// A cell with this content.
    pub fn new_cell(&mut self, content: Value) -> Result<Value, Trap> {
        self.new_object(Kind::Cell, &[content])
    }

    /// What is said of an attribute of the language's own types; `None`: this is a property like any other.
    pub fn not_writable(&self, property: Ref, name: Value) -> Option<String> {
        let getter = word(property, 1).as_kind(Kind::Native)?;
        let owner = self.machine.builtins.natives.get(crate::builtins::natives::number_of(getter))?.owner;
        match owner {
            "int" | "float" | "complex" | "generator" | "coroutine" | "async_generator" => {
                let text = self.rust_string(name).unwrap_or_default();
                Some(format!("attribute '{text}' of '{owner}' objects is not writable"))
            }
            "function" | "range" | "slice" | "property" | "method" | "code" => Some("readonly attribute".to_owned()),
            _ => None,
        }
    }
}
