//! First-in, first-out storage inside another object: three of its words. Word `first` is the storage (items, or
//! unbound), the next two are the position of the oldest item and the number of items (integers).
//!
//! All functions expect the owner's lock to be held where it is shared, except [`Ring::grow`], which allocates and so
//! must not be called under a lock: it takes the lock itself.

use crate::context::Context;
use crate::heap::header::SHARED;
use crate::heap::{Header, Ref};
use crate::kind::Kind;
use crate::object::tuple;
use crate::trap::Trap;
use crate::value::Value;

/// A ring within an object.
#[derive(Clone, Copy, Debug)]
pub struct Ring {
    owner: Ref,
    first: u32,
}

/// Room that a ring has when it first needs some.
const LEAST: u32 = 4;

impl Ring {
    /// The ring in words `first`, `first + 1` and `first + 2` of `owner`.
    #[inline(always)]
    pub const fn new(owner: Ref, first: u32) -> Self {
        Self { owner, first }
    }

    /// What the words of an empty ring are.
    pub const EMPTY: [Value; 3] = [Value::UNBOUND, Value::ZERO, Value::ZERO];

    #[inline(always)]
    fn storage(self) -> Option<Ref> {
        Value::from_bits(self.owner.load(self.first)).as_kind(Kind::Items)
    }

    fn capacity(self) -> u32 {
        self.storage().map_or(0, tuple::length)
    }

    #[inline(always)]
    fn head(self) -> u32 {
        Value::from_bits(self.owner.load(self.first + 1)).int() as u32
    }

    /// Number of items.
    #[inline(always)]
    pub fn length(self) -> u32 {
        Value::from_bits(self.owner.load(self.first + 2)).int() as u32
    }

    fn set(self, head: u32, length: u32) {
        self.owner.store(self.first + 1, Value::inline_int(i64::from(head)).bits());
        self.owner.store(self.first + 2, Value::inline_int(i64::from(length)).bits());
    }

    /// Whether nothing is in it.
    #[inline(always)]
    pub fn is_empty(self) -> bool {
        self.length() == 0
    }

    /// Whether one more item fits.
    #[inline(always)]
    pub fn has_room(self) -> bool {
        self.length() < self.capacity()
    }

    #[inline(always)]
    fn place(self, index: u32) -> u32 {
        let place = self.head() + index;
        let capacity = self.capacity();
        if place >= capacity { place - capacity } else { place }
    }

    /// Item `index`, counted from the oldest; it must exist.
    pub fn get(self, index: u32) -> Value {
        self.storage().map_or(Value::UNBOUND, |storage| tuple::item(storage, self.place(index)))
    }

    /// Replaces item `index`, which must exist.
    pub fn replace(self, index: u32, value: Value) {
        if let Some(storage) = self.storage() {
            tuple::set_item(storage, self.place(index), value);
        }
    }

    /// Adds an item behind all others; there must be room.
    pub fn push_back(self, value: Value) {
        let Some(storage) = self.storage() else { return };
        let length = self.length();
        tuple::set_item(storage, self.place(length), value);
        self.set(self.head(), length + 1);
    }

    /// Adds an item before all others; there must be room.
    pub fn push_front(self, value: Value) {
        let Some(storage) = self.storage() else { return };
        let head = self.head().checked_sub(1).unwrap_or(self.capacity() - 1);
        tuple::set_item(storage, head, value);
        self.set(head, self.length() + 1);
    }

    /// Takes the oldest item.
    pub fn pop_front(self) -> Option<Value> {
        let length = self.length();
        let storage = self.storage().filter(|_| length > 0)?;
        let head = self.head();
        let value = tuple::item(storage, head);
        tuple::set_item(storage, head, Value::UNBOUND);
        let next = head + 1;
        self.set(if next == tuple::length(storage) { 0 } else { next }, length - 1);
        Some(value)
    }

    /// Takes the newest item.
    pub fn pop_back(self) -> Option<Value> {
        let length = self.length();
        let storage = self.storage().filter(|_| length > 0)?;
        let place = self.place(length - 1);
        let value = tuple::item(storage, place);
        tuple::set_item(storage, place, Value::UNBOUND);
        self.set(self.head(), length - 1);
        Some(value)
    }

    /// All items, the oldest first.
    pub fn items(self) -> Vec<Value> {
        (0..self.length()).map(|index| self.get(index)).collect()
    }

    /// Keeps only some items, in their order.
    pub fn retain(self, mut keep: impl FnMut(Value) -> bool) {
        let items = self.items();
        let Some(storage) = self.storage() else { return };
        let mut kept = 0;
        for index in 0..tuple::length(storage) {
            tuple::set_item(storage, index, Value::UNBOUND);
        }
        for item in items.into_iter().filter(|item| keep(*item)) {
            tuple::set_item(storage, kept, item);
            kept += 1;
        }
        self.set(0, kept);
    }

    /// Makes room for one more item, unless somebody else has done so meanwhile. Nobody holds the owner's lock.
    ///
    /// # Errors
    /// Pauses for a collection.
    pub fn grow(self, cx: &mut Context) -> Result<(), Trap> {
        let capacity = {
            let _guard = cx.guard(self.owner);
            self.capacity()
        };
        let wanted = (capacity * 2).max(LEAST);
        let grown = cx.new_items(wanted)?;
        let _guard = cx.guard(self.owner);
        if self.capacity() < wanted {
            let items = self.items();
            for (index, item) in items.iter().enumerate() {
                tuple::set_item(grown, index as u32, *item);
            }
            if self.owner.is_shared() {
                grown.set_flag(SHARED);
            }
            self.owner.store_release(self.first, Value::object(Kind::Items, grown).bits());
            self.set(0, items.len() as u32);
        }
        Ok(())
    }
}
