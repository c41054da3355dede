//! Tuples, and the storage that lists and other containers keep their items in.

use crate::context::Context;
use crate::heap::Ref;
use crate::kind::Kind;
use crate::trap::Trap;
use crate::value::Value;

/// The word of the first item.
pub const FIRST: u32 = 2;

/// Number of items of a tuple, or capacity of a storage.
#[inline(always)]
pub fn length(tuple: Ref) -> u32 {
    tuple.load(1) as u32
}

/// Item `index`, which is below the length.
#[inline(always)]
pub fn item(tuple: Ref, index: u32) -> Value {
    Value::from_bits(tuple.load(FIRST + index))
}

/// All items.
pub fn items(tuple: Ref) -> impl ExactSizeIterator<Item = Value> + Clone {
    (0..length(tuple)).map(move |index| item(tuple, index))
}

/// Reads an item of storage that other workers may write.
#[inline(always)]
pub fn shared_item(storage: Ref, index: u32) -> Value {
    Value::from_bits(storage.load_acquire(FIRST + index))
}

/// Writes an item of storage: private, or under the owner's lock.
#[inline(always)]
pub fn set_item(storage: Ref, index: u32, value: Value) {
    storage.store(FIRST + index, value.bits());
}

/// Writes an item of storage that other workers may read without a lock.
#[inline(always)]
pub fn set_shared_item(storage: Ref, index: u32, value: Value) {
    storage.store_release(FIRST + index, value.bits());
}

/// Moves `count` items within or between storages.
#[inline]
pub fn copy_items(to: Ref, to_index: u32, from: Ref, from_index: u32, count: u32) {
    to.copy_words(FIRST + to_index, from, FIRST + from_index, count);
}

impl Context<'_> {
    /// A new tuple.
    #[cfg_attr(heddle_web, optimize(speed))]
    pub fn new_tuple(&mut self, items: &[Value]) -> Result<Value, Trap> {
        if items.is_empty() && !self.machine.builtins.empty_tuple.is_unbound() {
            return Ok(self.machine.builtins.empty_tuple);
        }
        let tuple = self.allocate(Kind::Tuple, FIRST + items.len() as u32)?;
        tuple.store(1, items.len() as u64);
        for (index, value) in items.iter().enumerate() {
            tuple.store(FIRST + index as u32, value.bits());
        }
        Ok(Value::object(Kind::Tuple, tuple))
    }

    /// A new tuple of `count` items taken from a list's storage or another tuple.
    #[cfg_attr(heddle_web, optimize(speed))]
    pub fn new_tuple_from(&mut self, storage: Ref, first: u32, count: u32) -> Result<Value, Trap> {
        if count == 0 {
            return self.new_tuple(&[]);
        }
        self.check_size(count as u128 * 8)?;
        let tuple = self.allocate(Kind::Tuple, FIRST + count)?;
        tuple.store(1, count as u64);
        tuple.copy_words(FIRST, storage, FIRST + first, count);
        Ok(Value::object(Kind::Tuple, tuple))
    }

    /// New storage for `capacity` values, all unbound.
    #[cfg_attr(heddle_web, optimize(speed))]
    pub fn new_items(&mut self, capacity: u32) -> Result<Ref, Trap> {
        self.check_size(capacity as u128 * 8)?;
        let storage = self.allocate(Kind::Items, FIRST + capacity)?;
        storage.store(1, capacity as u64);
        storage.fill(FIRST, capacity, Value::UNBOUND.bits());
        Ok(storage)
    }
}
