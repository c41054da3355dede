//! Lists.

use super::tuple;
use crate::context::Context;
use crate::heap::{Header, Ref};
use crate::kind::Kind;
use crate::trap::Trap;
use crate::value::Value;

/// Number of items.
#[inline(always)]
pub fn length(list: Ref) -> u32 {
    list.load(1) as u32
}

/// Where the items are; `None` for a list that never had any.
#[inline(always)]
pub fn storage(list: Ref) -> Option<Ref> {
    Value::from_bits(list.load(2)).as_kind(Kind::Items)
}

/// Item `index`, which is below the length.
#[inline(always)]
pub fn item(list: Ref, index: u32) -> Value {
    tuple::item(Value::from_bits(list.load(2)).target(), index)
}

/// Replaces item `index`, which is below the length.
#[inline(always)]
pub fn set_item(list: Ref, index: u32, value: Value) {
    tuple::set_item(Value::from_bits(list.load(2)).target(), index, value);
}

/// Appends to a private list that has room. Says whether it did.
#[inline(always)]
pub fn append_in_room(list: Ref, value: Value) -> bool {
    let count = length(list);
    let Some(storage) = storage(list) else { return false };
    if list.is_shared() || count >= tuple::length(storage) {
        return false;
    }
    tuple::set_item(storage, count, value);
    list.store(1, count as u64 + 1);
    true
}

/// The items now. A list that another worker shortens meanwhile yields what it had.
#[cfg_attr(heddle_web, optimize(speed))]
pub fn items(list: Ref) -> Vec<Value> {
    let Some(storage) = storage(list) else { return Vec::new() };
    let count = length(list).min(tuple::length(storage));
    (0..count).map(|index| tuple::item(storage, index)).collect()
}

/// Shortens it to `count` items.
pub fn truncate(list: Ref, count: u32) {
    let before = length(list);
    list.store(1, count as u64);
    if let Some(storage) = storage(list) {
        for index in count..before {
            tuple::set_item(storage, index, Value::UNBOUND);
        }
    }
}

/// Removes and gives item `index`, which is below the length.
pub fn remove(list: Ref, index: u32) -> Value {
    let count = length(list);
    let Some(storage) = storage(list) else { return Value::UNBOUND };
    let removed = tuple::item(storage, index);
    tuple::copy_items(storage, index, storage, index + 1, count - index - 1);
    truncate(list, count - 1);
    removed
}

impl Context<'_> {
    /// A new list of these items.
    #[cfg_attr(heddle_web, optimize(speed))]
    pub fn new_list(&mut self, items: &[Value]) -> Result<Value, Trap> {
        if !items.is_empty() {
            let storage = self.new_storage(items)?;
            return self.new_list_of(storage, items.len() as u32);
        }
        let list = self.allocate(Kind::List, 3)?;
        list.store(1, 0);
        list.store(2, Value::UNBOUND.bits());
        Ok(Value::object(Kind::List, list))
    }

    /// A new list whose items are the first `count` of this storage.
    #[inline]
    pub fn new_list_of(&mut self, storage: Ref, count: u32) -> Result<Value, Trap> {
        let list = self.allocate(Kind::List, 3)?;
        list.store(1, count as u64);
        list.store(2, Value::object(Kind::Items, storage).bits());
        Ok(Value::object(Kind::List, list))
    }

    fn new_storage(&mut self, items: &[Value]) -> Result<Ref, Trap> {
        self.check_size(items.len() as u128 * 8)?;
        let storage = self.allocate(Kind::Items, 2 + items.len() as u32)?;
        storage.store(1, items.len() as u64);
        for (index, value) in items.iter().enumerate() {
            tuple::set_item(storage, index as u32, *value);
        }
        Ok(storage)
    }

    /// A new list with room for `capacity` items and none in it.
    #[cfg_attr(heddle_web, optimize(speed))]
    pub fn new_list_with_room(&mut self, capacity: u32) -> Result<Value, Trap> {
        let storage = self.new_items(capacity)?;
        self.new_list_of(storage, 0)
    }

    /// Makes room for `extra` more items, without effect that a program could see. CPython's growth pattern.
    #[cfg_attr(heddle_web, optimize(speed))]
    pub fn list_reserve(&mut self, list: Ref, extra: u32) -> Result<(), Trap> {
        let count = length(list);
        let needed = count as u64 + extra as u64;
        let capacity = storage(list).map_or(0, tuple::length) as u64;
        if needed <= capacity {
            return Ok(());
        }
        self.check_size(needed as u128 * 8)?;
        let wanted = ((needed + (needed >> 3) + 6) & !3) as u32;
        let grown = self.new_items(wanted)?;
        if let Some(old) = storage(list) {
            tuple::copy_items(grown, 0, old, 0, count);
        }
        if list.is_shared() {
            grown.set_flag(crate::heap::header::SHARED);
        }
        list.store_release(2, Value::object(Kind::Items, grown).bits());
        Ok(())
    }

    /// Appends; the list is private or its lock is held.
    #[inline]
    #[cfg_attr(heddle_web, optimize(speed))]
    pub fn list_append(&mut self, list: Ref, value: Value) -> Result<(), Trap> {
        let count = length(list);
        match storage(list) {
            Some(storage) if count < tuple::length(storage) => {
                self.publish_into(list, value);
                tuple::set_item(storage, count, value);
                list.store(1, count as u64 + 1);
                Ok(())
            }
            _ => {
                self.list_reserve(list, 1)?;
                self.list_append(list, value)
            }
        }
    }

    /// Inserts before `index`, which is at most the length.
    pub fn list_insert(&mut self, list: Ref, index: u32, value: Value) -> Result<(), Trap> {
        self.list_reserve(list, 1)?;
        self.publish_into(list, value);
        let count = length(list);
        if let Some(storage) = storage(list) {
            tuple::copy_items(storage, index + 1, storage, index, count - index);
            tuple::set_item(storage, index, value);
            list.store(1, count as u64 + 1);
        }
        Ok(())
    }

    /// Replaces items `start..end` by others.
    pub fn list_splice(&mut self, list: Ref, start: u32, end: u32, with: &[Value]) -> Result<(), Trap> {
        let count = length(list);
        let (removed, added) = (end - start, with.len() as u32);
        self.list_reserve(list, added.saturating_sub(removed))?;
        for value in with {
            self.publish_into(list, *value);
        }
        if let Some(storage) = storage(list) {
            tuple::copy_items(storage, start + added, storage, end, count - end);
            for (index, value) in with.iter().enumerate() {
                tuple::set_item(storage, start + index as u32, *value);
            }
            let new_count = count - removed + added;
            list.store(1, new_count as u64);
            for index in new_count..count {
                tuple::set_item(storage, index, Value::UNBOUND);
            }
        }
        Ok(())
    }
}
