//! Dicts and sets by key: natively where hashes and comparisons need no Python code, else by the prelude.

use heddle_trace::operation::OperationKind;

use super::exceptions::ExceptionType;
use crate::commit::ItemAct;
use crate::context::Context;
use crate::heap::{Header, ObjectGuard, Ref};
use crate::kind::Kind;
use crate::object::equality::{Hashed, Same, quick_hash, same_item};
use crate::object::{dict, set};
use crate::trap::{NativeResult, Trap};
use crate::value::Value;

/// Where a key is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lookup {
    /// In this entry of the dict or slot of the set.
    Found(u32),
    /// Nowhere; its hash.
    Missing(i64),
    /// Python code must compare.
    NeedsPython,
}

/// The value of a key that was looked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Read {
    /// This one.
    Found(Value),
    /// There is no such key.
    Missing,
    /// Python code must compare.
    NeedsPython,
}

/// What a key is for, in the error of an unhashable one.
pub const DICT_KEY: &str = "dict key";
/// The same for sets.
pub const SET_ELEMENT: &str = "set element";

/// Compares stored keys with one that is looked for; remembers if that would need Python code.
struct Comparison {
    key: Value,
    needs_python: bool,
}

impl Comparison {
    #[cfg_attr(heddle_web, optimize(speed))]
    fn same(&mut self, stored: Value) -> bool {
        match same_item(stored, self.key) {
            Same::Yes => true,
            Same::No => false,
            Same::NeedsPython => {
                self.needs_python = true;
                // Python code decides on the first candidate that needs it.
                true
            }
        }
    }
}

/// Finds a key of known hash in a dict.
#[inline]
#[cfg_attr(heddle_web, optimize(speed))]
pub fn find_in_dict(table: Ref, key: Value, hash: i64) -> Lookup {
    let mut comparison = Comparison { key, needs_python: false };
    match dict::find(table, hash, |stored| comparison.same(stored)) {
        Some(_) if comparison.needs_python => Lookup::NeedsPython,
        Some(entry) => Lookup::Found(entry),
        None => Lookup::Missing(hash),
    }
}

/// Finds an item of known hash in a set.
#[cfg_attr(heddle_web, optimize(speed))]
pub fn find_in_set(table: Ref, item: Value, hash: i64) -> Lookup {
    let mut comparison = Comparison { key: item, needs_python: false };
    match set::find(table, hash, |stored| comparison.same(stored)) {
        Some(_) if comparison.needs_python => Lookup::NeedsPython,
        Some(slot) => Lookup::Found(slot),
        None => Lookup::Missing(hash),
    }
}

impl Context<'_> {
    /// The hash of a dict key or set element.
    ///
    /// # Errors
    /// CPython's `TypeError` of an unhashable one, which names its role.
    #[inline]
    #[cfg_attr(heddle_web, optimize(speed))]
    pub fn key_hash(&mut self, key: Value, role: &str) -> Result<Hashed, Trap> {
        match quick_hash(key) {
            Some(hash) => Ok(Hashed::Simple(hash)),
            None => self.key_hash_slow(key, role),
        }
    }

    fn key_hash_slow(&mut self, key: Value, role: &str) -> Result<Hashed, Trap> {
        match self.hash_of(key) {
            Err(Trap::Raise(error)) => Err(self.cannot_use(key, role, error)),
            other => other,
        }
    }

    /// The error of a key whose hash raised `error`: any other than a plain `TypeError` stays.
    pub fn cannot_use(&mut self, key: Value, role: &str, error: Value) -> Trap {
        let plain = self.machine.builtins.exceptions[ExceptionType::TypeError as usize].target();
        if self.class_of(error) != plain {
            return Trap::Raise(error);
        }
        let text = match self.exception_text(error) {
            Ok(text) => text.unwrap_or_default(),
            Err(trap) => return trap,
        };
        let name = self.type_name(key);
        self.type_error(format!("cannot use '{name}' as a {role} ({text})"))
    }

    /// `dict[key]` of a plain dict.
    #[inline]
    #[cfg_attr(heddle_web, optimize(speed))]
    pub fn dict_item(&mut self, table: Ref, key: Value) -> NativeResult {
        if let Some(name) = key.as_kind(Kind::Str)
            && !table.is_shared()
        {
            return match dict::find_str(table, name) {
                Some(entry) => Ok(dict::value_at(table, entry)),
                None => self.dict_item_slow(table, key),
            };
        }
        self.dict_item_slow(table, key)
    }

    fn dict_item_slow(&mut self, table: Ref, key: Value) -> NativeResult {
        match self.dict_read(table, key)? {
            Read::Found(value) => Ok(value),
            Read::Missing => Err(self.key_error(key)),
            Read::NeedsPython => self.prelude("_dict_item", &[Value::object(Kind::Dict, table), key]),
        }
    }

    /// Reads the value of a key: one operation on the dict.
    #[cfg_attr(heddle_web, optimize(speed))]
    pub fn dict_read(&mut self, table: Ref, key: Value) -> Result<Read, Trap> {
        let Hashed::Simple(hash) = self.key_hash(key, DICT_KEY)? else { return Ok(Read::NeedsPython) };
        let _guard = self.access(table, OperationKind::ItemRead)?;
        Ok(match find_in_dict(table, key, hash) {
            Lookup::Found(entry) => {
                let value = dict::value_at(table, entry);
                self.tell_item(table, ItemAct::Get, key, value);
                Read::Found(value)
            }
            Lookup::Missing(_) => {
                self.tell_item(table, ItemAct::Get, key, Value::UNBOUND);
                Read::Missing
            }
            Lookup::NeedsPython => Read::NeedsPython,
        })
    }

    /// `KeyError(key)`
    #[cold]
    pub fn key_error(&mut self, key: Value) -> Trap {
        self.raise_with(ExceptionType::KeyError, &[key])
    }

    /// The value of a key, or `default`.
    #[cfg_attr(heddle_web, optimize(speed))]
    pub fn dict_get(&mut self, container: Value, key: Value, default: Value) -> NativeResult {
        if let Some(name) = key.as_kind(Kind::Str)
            && !container.target().is_shared()
            && let Some(entry) = dict::find_str(container.target(), name)
        {
            return Ok(dict::value_at(container.target(), entry));
        }
        match self.dict_read(container.target(), key)? {
            Read::Found(value) => Ok(value),
            Read::Missing => Ok(default),
            Read::NeedsPython => self.prelude("_dict_get", &[container, key, default]),
        }
    }

    /// `key in dict`
    #[cfg_attr(heddle_web, optimize(speed))]
    pub fn dict_contains(&mut self, container: Value, key: Value) -> NativeResult {
        match self.dict_read(container.target(), key)? {
            Read::Found(_) => Ok(Value::TRUE),
            Read::Missing => Ok(Value::FALSE),
            Read::NeedsPython => self.prelude("_dict_contains", &[container, key]),
        }
    }

    /// `dict[key] = value`; gives `None`.
    #[cfg_attr(heddle_web, optimize(speed))]
    pub fn dict_set(&mut self, container: Value, key: Value, value: Value) -> NativeResult {
        let table = container.target();
        let Hashed::Simple(hash) = self.key_hash(key, DICT_KEY)? else {
            return self.prelude("_dict_set", &[container, key, value]);
        };
        let guard = self.access(table, OperationKind::ItemWrite)?;
        match find_in_dict(table, key, hash) {
            Lookup::Found(entry) => {
                let old = dict::value_at(table, entry);
                self.publish_into(table, value);
                self.tell_item(table, ItemAct::Set, key, value);
                dict::set_value_at(table, entry, value);
                drop(guard);
                self.dropped(old);
            }
            Lookup::Missing(hash) => {
                self.dict_insert_new(table, hash, key, value)?;
                self.tell_item(table, ItemAct::Set, key, value);
            }
            Lookup::NeedsPython => {
                drop(guard);
                return self.prelude("_dict_set", &[container, key, value]);
            }
        }
        Ok(Value::NONE)
    }

    /// A reference to `old` went away.
    #[inline]
    pub fn dropped(&mut self, old: Value) {
        if old.is_ref() && self.machine.has_finalizers.load(std::sync::atomic::Ordering::Relaxed) {
            crate::interpreter::slow::note_dead(self, old);
        }
    }

    /// `del dict[key]`; gives `None`.
    pub fn dict_delete(&mut self, container: Value, key: Value) -> NativeResult {
        let table = container.target();
        let Hashed::Simple(hash) = self.key_hash(key, DICT_KEY)? else {
            return self.prelude("_dict_delete", &[container, key]);
        };
        let guard = self.access(table, OperationKind::ItemWrite)?;
        match find_in_dict(table, key, hash) {
            Lookup::Found(entry) => {
                let old = dict::remove_at(table, entry);
                self.tell_item(table, ItemAct::Take, key, old);
                drop(guard);
                self.dropped(old);
                Ok(Value::NONE)
            }
            Lookup::Missing(_) => {
                self.tell_item(table, ItemAct::Take, key, Value::UNBOUND);
                Err(self.key_error(key))
            }
            Lookup::NeedsPython => {
                drop(guard);
                self.prelude("_dict_delete", &[container, key])
            }
        }
    }

    /// `item in set`
    pub fn set_contains(&mut self, container: Value, item: Value) -> NativeResult {
        let table = container.target();
        let hashed = match super::types::set::element_hash(self, item)? {
            Hashed::Simple(hash) => hash,
            Hashed::NeedsPython => return self.prelude("_set_contains", &[container, item]),
        };
        let guard = match container.kind() {
            Some(Kind::FrozenSet) => ObjectGuard::none(),
            _ => self.access(table, OperationKind::ItemRead)?,
        };
        let found = match find_in_set(table, item, hashed) {
            Lookup::Found(_) => true,
            Lookup::Missing(_) => false,
            Lookup::NeedsPython => {
                drop(guard);
                return self.prelude("_set_contains", &[container, item]);
            }
        };
        if container.is(Kind::Set) {
            self.tell_item(table, ItemAct::Get, item, Value::bool(found));
        }
        Ok(Value::bool(found))
    }

    /// Adds an item to a set that is private or may be changed in this operation. Gives [`Trap::Called`] if Python code
    /// must compare; the set has it when that is over.
    #[cfg_attr(heddle_web, optimize(speed))]
    pub fn set_add(&mut self, table: Ref, item: Value) -> Result<(), Trap> {
        let container = Value::object(table.header_kind(), table);
        let Hashed::Simple(hash) = self.key_hash(item, SET_ELEMENT)? else {
            return self.prelude("_set_add", &[container, item]).map(|_| ());
        };
        let guard = self.access(table, OperationKind::ItemWrite)?;
        match find_in_set(table, item, hash) {
            Lookup::Found(_) => {
                self.tell_item(table, ItemAct::Set, item, item);
                Ok(())
            }
            Lookup::Missing(hash) => {
                self.set_insert_new(table, item, hash)?;
                self.tell_item(table, ItemAct::Set, item, item);
                Ok(())
            }
            Lookup::NeedsPython => {
                drop(guard);
                self.prelude("_set_add", &[container, item]).map(|_| ())
            }
        }
    }
}
