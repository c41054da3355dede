//! Sets and frozen sets, with CPython's table and probing (`setobject.c`), so that they iterate in CPython's order.

use super::equality::{Same, same_item};
use crate::context::Context;
use crate::heap::layout::FIRST_ENTRY;
use crate::heap::{Header, Ref, header};
use crate::kind::Kind;
use crate::trap::Trap;
use crate::value::Value;

const LINEAR_PROBES: u64 = 9;
const SMALLEST: u32 = 8;

/// Number of items.
#[inline(always)]
pub fn length(set: Ref) -> u32 {
    set.load(1) as u32
}

fn filled(set: Ref) -> u32 {
    (set.load(1) >> 32) as u32
}

fn set_counts(set: Ref, live: u32, filled: u32) {
    set.store(1, live as u64 | (filled as u64) << 32);
}

fn table(set: Ref) -> Option<Ref> {
    Value::from_bits(set.load(2)).as_kind(Kind::SetTable)
}

fn key(table: Ref, slot: u32) -> Value {
    Value::from_bits(table.load(FIRST_ENTRY + slot * 2))
}

fn hash(table: Ref, slot: u32) -> i64 {
    table.load(FIRST_ENTRY + slot * 2 + 1) as i64
}

#[inline(always)]
fn put(table: Ref, slot: u32, key: Value, hash: i64) {
    table.store(FIRST_ENTRY + slot * 2, key.bits());
    table.store(FIRST_ENTRY + slot * 2 + 1, hash as u64);
}

/// Number of slots, an upper bound of positions for [`item_at`].
pub fn slots(set: Ref) -> u32 {
    table(set).map_or(0, |table| table.load(1) as u32 + 1)
}

/// The item in this slot, if there is one.
pub fn item_at(set: Ref, slot: u32) -> Option<(Value, i64)> {
    let table = table(set)?;
    if slot > table.load(1) as u32 {
        return None;
    }
    let value = key(table, slot);
    if value.is_unbound() || value == Value::DELETED { None } else { Some((value, hash(table, slot))) }
}

/// All items in iteration order, with their hashes.
pub fn items(set: Ref) -> impl Iterator<Item = (Value, i64)> {
    (0..slots(set)).filter_map(move |slot| item_at(set, slot))
}

/// Walks CPython's probe sequence; `visit` says whether to stop.
#[inline(always)]
fn probe(table: Ref, hash: i64, mut visit: impl FnMut(u32) -> bool) {
    let mask = table.load(1);
    let mut perturb = hash as u64;
    let mut slot = hash as u64 & mask;
    loop {
        let probes = if slot + LINEAR_PROBES <= mask { LINEAR_PROBES } else { 0 };
        for offset in 0..=probes {
            if visit((slot + offset) as u32) {
                return;
            }
        }
        perturb >>= 5;
        slot = slot.wrapping_mul(5).wrapping_add(1).wrapping_add(perturb) & mask;
    }
}

/// The slot of the item with this hash that satisfies `same`.
#[cfg_attr(heddle_web, optimize(speed))]
pub fn find(set: Ref, wanted: i64, mut same: impl FnMut(Value) -> bool) -> Option<u32> {
    let table = table(set)?;
    let mut found = None;
    probe(table, wanted, |slot| {
        let candidate = key(table, slot);
        if candidate.is_unbound() {
            return true;
        }
        if candidate != Value::DELETED && hash(table, slot) == wanted && same(candidate) {
            found = Some(slot);
            return true;
        }
        false
    });
    found
}

/// The items with this hash: candidates for a comparison in Python.
pub fn candidates(set: Ref, wanted: i64) -> Vec<u32> {
    let mut list = Vec::new();
    if let Some(table) = table(set) {
        probe(table, wanted, |slot| {
            let candidate = key(table, slot);
            if !candidate.is_unbound() && candidate != Value::DELETED && hash(table, slot) == wanted {
                list.push(slot);
            }
            candidate.is_unbound()
        });
    }
    list
}

/// Removes the item in this slot.
pub fn remove_at(set: Ref, slot: u32) {
    if let Some(table) = table(set) {
        put(table, slot, Value::DELETED, -1);
        set_counts(set, length(set) - 1, filled(set));
    }
}

/// Removes everything.
pub fn clear(set: Ref) {
    set_counts(set, 0, 0);
    set.store(2, Value::UNBOUND.bits());
}

impl Context<'_> {
    /// A new, empty set of this kind ([`Kind::Set`] or [`Kind::FrozenSet`]).
    pub fn new_set(&mut self, kind: Kind) -> Result<Value, Trap> {
        let set = self.allocate(kind, 4)?;
        set.store(1, 0);
        set.store(2, Value::UNBOUND.bits());
        set.store(3, 0);
        Ok(Value::object(kind, set))
    }

    #[cfg_attr(heddle_web, optimize(speed))]
    fn new_set_table(&mut self, slots: u32) -> Result<Ref, Trap> {
        self.check_size(slots as u128 * 16)?;
        let table = self.allocate(Kind::SetTable, FIRST_ENTRY + slots * 2)?;
        table.store(1, slots as u64 - 1);
        for slot in 0..slots {
            put(table, slot, Value::UNBOUND, 0);
        }
        Ok(table)
    }

    /// Adds an item that is not there yet.
    #[cfg_attr(heddle_web, optimize(speed))]
    pub fn set_insert_new(&mut self, set: Ref, item: Value, item_hash: i64) -> Result<(), Trap> {
        self.publish_into(set, item);
        let table = match table(set) {
            Some(table) => table,
            None => {
                let table = self.new_set_table(SMALLEST)?;
                if set.is_shared() {
                    table.set_flag(header::SHARED);
                }
                set.store(2, Value::object(Kind::SetTable, table).bits());
                table
            }
        };
        let mask = table.load(1) as u32;
        let (mut at, mut removed) = (None, None);
        probe(table, item_hash, |slot| {
            match key(table, slot) {
                Value::UNBOUND => at = Some(slot),
                Value::DELETED => removed = Some(slot),
                _ => {}
            }
            at.is_some()
        });
        if let Some(slot) = removed {
            // CPython takes the last place on the way where an item was removed.
            put(table, slot, item, item_hash);
            set_counts(set, length(set) + 1, filled(set));
            return Ok(());
        }
        let Some(slot) = at else { return Ok(()) };
        let (live, fill) = (length(set) + 1, filled(set) + 1);
        if fill as u64 * 5 >= mask as u64 * 3 {
            // CPython: grow by four while small, by two when above 50,000.
            let wanted = if live > 50_000 { live as u64 * 2 } else { live as u64 * 4 };
            let mut slots = SMALLEST as u64;
            while slots <= wanted {
                slots *= 2;
            }
            // CPython inserts first and then moves everything; the new item moves in slot order with the others, so the
            // table is rebuilt from one that holds it.
            let fresh = self.new_set_table(slots as u32)?;
            put(table, slot, item, item_hash);
            for old in 0..=mask {
                let value = key(table, old);
                if !value.is_unbound() && value != Value::DELETED {
                    insert_clean(fresh, value, hash(table, old));
                }
            }
            return self.set_adopt(set, fresh, live);
        }
        put(table, slot, item, item_hash);
        set_counts(set, live, fill);
        Ok(())
    }

    fn set_adopt(&mut self, set: Ref, table: Ref, live: u32) -> Result<(), Trap> {
        if set.is_shared() {
            table.set_flag(header::SHARED);
        }
        set.store_release(2, Value::object(Kind::SetTable, table).bits());
        set_counts(set, live, live);
        Ok(())
    }

    /// A copy of a set as a new set of this kind.
    pub fn set_copy(&mut self, set: Ref, kind: Kind) -> Result<Value, Trap> {
        let copy = self.new_set(kind)?;
        // A new set has nothing that Python code could compare.
        self.set_merge(copy.target(), set)?;
        Ok(copy)
    }

    /// Adds all items of another set, in CPython's way (`set_merge_lock_held`). `false` if Python code must compare; then
    /// some items may have been added.
    pub fn set_merge(&mut self, set: Ref, other: Ref) -> Result<bool, Trap> {
        if set == other || length(other) == 0 {
            return Ok(true);
        }
        self.charge(length(other) as u64);
        self.set_make_room(set, length(other))?;
        let (Some(from), empty) = (table(other), filled(set) == 0) else { return Ok(true) };
        if empty && mask(set) == mask(other) && filled(other) == length(other) {
            let slots = from.load(1) as u32 + 1;
            let fresh = self.new_set_table(slots)?;
            fresh.copy_words(FIRST_ENTRY, from, FIRST_ENTRY, slots * 2);
            if set.is_shared() {
                items(other).for_each(|(item, _)| self.publish(item));
            }
            self.set_adopt(set, fresh, length(other))?;
            return Ok(true);
        }
        for (item, item_hash) in items(other).collect::<Vec<_>>() {
            if empty {
                // Nothing is there that it could be equal to.
                self.set_insert_new(set, item, item_hash)?;
                continue;
            }
            let mut needs_python = false;
            let found = find(set, item_hash, |stored| match same_item(stored, item) {
                Same::Yes => true,
                Same::No => false,
                Same::NeedsPython => {
                    needs_python = true;
                    true
                }
            });
            if needs_python {
                return Ok(false);
            }
            if found.is_none() {
                self.set_insert_new(set, item, item_hash)?;
            }
        }
        Ok(true)
    }

    /// A copy with the very same table.
    pub fn set_copy_exact(&mut self, set: Ref) -> Result<Ref, Trap> {
        let copy = self.new_set(Kind::Set)?.target();
        if let Some(from) = table(set) {
            let slots = from.load(1) as u32 + 1;
            let fresh = self.new_set_table(slots)?;
            fresh.copy_words(FIRST_ENTRY, from, FIRST_ENTRY, slots * 2);
            copy.store(2, Value::object(Kind::SetTable, fresh).bits());
            copy.store(1, set.load(1));
        }
        Ok(copy)
    }

    /// Gives a set the items of another, which is not used any more.
    pub fn set_replace(&mut self, set: Ref, by: Ref) {
        if set.is_shared() {
            self.publish(Value::from_bits(by.load(2)));
        }
        set.store_release(2, by.load(2));
        set.store(1, by.load(1));
    }

    /// Makes the table as large as CPython does before it adds this many items at once.
    pub fn set_make_room(&mut self, set: Ref, extra: u32) -> Result<(), Trap> {
        if (filled(set) as u64 + extra as u64) * 5 >= mask(set) as u64 * 3 {
            self.set_resize(set, (length(set) as u64 + extra as u64) * 2)?;
        }
        Ok(())
    }

    /// Shrinks the table as CPython does after a bulk removal: when more than a quarter of it are removed entries.
    pub fn set_tidy(&mut self, set: Ref) -> Result<(), Trap> {
        if filled(set) - length(set) > mask(set) / 4 {
            let live = length(set) as u64;
            self.set_resize(set, if live > 50_000 { live * 2 } else { live * 4 })?;
        }
        Ok(())
    }

    /// Gives the set a fresh table for more than `wanted` items.
    fn set_resize(&mut self, set: Ref, wanted: u64) -> Result<(), Trap> {
        let mut slots = SMALLEST as u64;
        while slots <= wanted {
            slots *= 2;
        }
        self.check_size(slots as u128 * 16)?;
        let fresh = self.new_set_table(slots as u32)?;
        for (item, item_hash) in items(set) {
            insert_clean(fresh, item, item_hash);
        }
        self.set_adopt(set, fresh, length(set))
    }
}

/// One less than the number of slots; a set without a table counts as one with the smallest.
fn mask(set: Ref) -> u32 {
    table(set).map_or(SMALLEST - 1, |table| table.load(1) as u32)
}

/// What changes whenever the items are moved.
pub fn token(set: Ref) -> u32 {
    table(set).map_or(0, Ref::address)
}

/// Where `pop` looks next: word 3 of a set.
pub fn finger(set: Ref) -> u32 {
    set.load(3) as u32
}

/// Sets it.
pub fn set_finger(set: Ref, slot: u32) {
    set.store(3, slot as u64);
}

/// Inserts into a table without removed entries, which has room.
#[cfg_attr(heddle_web, optimize(speed))]
fn insert_clean(table: Ref, item: Value, item_hash: i64) {
    let mut done = false;
    probe(table, item_hash, |slot| {
        if key(table, slot).is_unbound() {
            put(table, slot, item, item_hash);
            done = true;
        }
        done
    });
}
