//! Dicts: entries in order of insertion and an open-addressing index over them, after CPython's compact dict
//! (Hettinger 2012; probing as in CPython's `dictobject.c`).
//!
//! The functions here take a key's hash and a way to compare keys that cannot call Python. Keys whose `__eq__` or
//! `__hash__` is Python code are looked up by the prelude, entry by entry (see [`crate::builtins::keys`]).

use crate::context::Context;
use crate::heap::layout::{DICT_ENTRY_WORDS, FIRST_ENTRY};
use crate::heap::{Header, Ref, header};
use crate::kind::Kind;
use crate::trap::Trap;
use crate::value::Value;

const EMPTY: u32 = u32::MAX;
const REMOVED: u32 = u32::MAX - 1;
/// Word 3 of a dict: some key compares by Python code.
const COMPLEX_KEYS: u64 = 1;

/// Number of live entries.
#[inline(always)]
pub fn length(dict: Ref) -> u32 {
    dict.load(1) as u32
}

/// Number of used entries, removed ones included.
#[inline(always)]
pub fn used(dict: Ref) -> u32 {
    (dict.load(1) >> 32) as u32
}

fn set_counts(dict: Ref, live: u32, used: u32) {
    dict.store(1, live as u64 | (used as u64) << 32);
}

#[inline(always)]
fn table(dict: Ref) -> Option<Ref> {
    Value::from_bits(dict.load(2)).as_kind(Kind::DictTable)
}

#[inline(always)]
fn capacity(table: Ref) -> u32 {
    (table.load(1) >> 32) as u32
}

#[inline(always)]
fn index_bits(table: Ref) -> u32 {
    table.load(1) as u8 as u32
}

#[inline(always)]
fn entry_word(entry: u32) -> u32 {
    FIRST_ENTRY + entry * DICT_ENTRY_WORDS
}

#[inline(always)]
fn index_word(table: Ref) -> u32 {
    entry_word(capacity(table))
}

/// Key and value of entry `entry`; `None` if it was removed or never used.
#[inline]
pub fn entry(dict: Ref, entry: u32) -> Option<(Value, Value)> {
    let table = table(dict)?;
    if entry >= capacity(table) {
        return None;
    }
    let word = entry_word(entry);
    let key = Value::from_bits(table.load(word + 1));
    if key.is_unbound() || key == Value::DELETED {
        return None;
    }
    Some((key, Value::from_bits(table.load(word + 2))))
}

/// Hash of entry `entry`, which is live.
pub fn entry_hash(dict: Ref, entry: u32) -> i64 {
    table(dict).map_or(0, |table| table.load(entry_word(entry)) as i64)
}

/// All live entries in order.
pub fn entries(dict: Ref) -> impl Iterator<Item = (Value, Value)> {
    (0..used(dict)).filter_map(move |index| entry(dict, index))
}

/// Whether some key compares by Python code.
#[inline(always)]
pub fn has_complex_keys(dict: Ref) -> bool {
    dict.load(3) & COMPLEX_KEYS != 0
}

/// Notes that some key compares by Python code.
pub fn set_complex_keys(dict: Ref) {
    dict.store(3, dict.load(3) | COMPLEX_KEYS);
}

/// Walks the probe sequence of `hash`; `visit` gets the content of each index slot and says whether to stop.
#[inline(always)]
fn probe(table: Ref, hash: i64, mut visit: impl FnMut(u32, u32) -> bool) {
    let mask = (1u32 << index_bits(table)) - 1;
    let first = index_word(table);
    let mut perturb = hash as u64;
    let mut slot = hash as u32 & mask;
    loop {
        if visit(slot, table.load_quad(first, slot)) {
            return;
        }
        perturb >>= 5;
        slot = slot.wrapping_mul(5).wrapping_add(perturb as u32).wrapping_add(1) & mask;
    }
}

/// The entry whose key has this hash and satisfies `same`.
#[inline]
#[cfg_attr(heddle_web, optimize(speed))]
pub fn find(dict: Ref, hash: i64, mut same: impl FnMut(Value) -> bool) -> Option<u32> {
    let table = table(dict)?;
    let mut found = None;
    probe(table, hash, |_, entry| {
        if entry == EMPTY {
            return true;
        }
        if entry != REMOVED {
            let word = entry_word(entry);
            if table.load(word) as i64 == hash && same(Value::from_bits(table.load(word + 1))) {
                found = Some(entry);
                return true;
            }
        }
        false
    });
    found
}

/// The live entries whose key has this hash, in probing order: candidates for a comparison in Python.
pub fn candidates(dict: Ref, hash: i64) -> Vec<u32> {
    let mut list = Vec::new();
    find(dict, hash, |_| false);
    if let Some(table) = table(dict) {
        probe(table, hash, |_, entry| {
            if entry == EMPTY {
                return true;
            }
            if entry != REMOVED && table.load(entry_word(entry)) as i64 == hash {
                list.push(entry);
            }
            false
        });
    }
    list
}

/// The value of entry `entry`.
#[inline(always)]
pub fn value_at(dict: Ref, entry: u32) -> Value {
    table(dict).map_or(Value::UNBOUND, |table| Value::from_bits(table.load(entry_word(entry) + 2)))
}

/// Replaces the value of a live entry.
#[inline]
pub fn set_value_at(dict: Ref, entry: u32, value: Value) {
    if let Some(table) = table(dict) {
        table.store(entry_word(entry) + 2, value.bits());
    }
}

/// Removes a live entry; gives its value.
pub fn remove_at(dict: Ref, entry: u32) -> Value {
    let Some(table) = table(dict) else { return Value::UNBOUND };
    let word = entry_word(entry);
    let hash = table.load(word) as i64;
    let first = index_word(table);
    let mut at = None;
    probe(table, hash, |slot, content| {
        if content == entry {
            at = Some(slot);
        }
        content == entry || content == EMPTY
    });
    if let Some(slot) = at {
        table.store_quad(first, slot, REMOVED);
    }
    let value = Value::from_bits(table.load(word + 2));
    table.store(word + 1, Value::DELETED.bits());
    table.store(word + 2, Value::UNBOUND.bits());
    set_counts(dict, length(dict) - 1, used(dict));
    value
}

/// The last live entry, its key and value. What is behind it is remembered in the upper half of word 3 (plus one; 0: not
/// known), so that taking entries off the end one by one costs no more than looking at each once.
pub fn last_entry(dict: Ref) -> Option<(u32, Value, Value)> {
    let known = (dict.load(3) >> 32) as u32;
    let used = used(dict);
    let is_live = |index: u32| entry(dict, index).is_some();
    let start = if known == 0 || used == 0 || is_live(used - 1) { used } else { known.min(used) };
    let last = (0..start).rev().find(|index| is_live(*index))?;
    dict.store(3, dict.load(3) & COMPLEX_KEYS | (last as u64 + 1) << 32);
    entry(dict, last).map(|(key, value)| (last, key, value))
}

/// What changes whenever the entries are moved.
pub fn token(dict: Ref) -> u32 {
    table(dict).map_or(0, Ref::address)
}

/// Removes everything.
pub fn clear(dict: Ref) {
    set_counts(dict, 0, 0);
    dict.store(2, Value::UNBOUND.bits());
    dict.store(3, 0);
}

/// The entry of an interned or other string key.
#[inline]
#[cfg_attr(heddle_web, optimize(speed))]
pub fn find_str(dict: Ref, key: Ref) -> Option<u32> {
    find(dict, super::str::hash(key), |candidate| {
        candidate == Value::object(Kind::Str, key)
            || candidate.as_kind(Kind::Str).is_some_and(|other| super::str::equal(other, key))
    })
}

/// The value of a string key.
#[inline]
#[cfg_attr(heddle_web, optimize(speed))]
pub fn get_str(dict: Ref, key: Value) -> Option<Value> {
    find_str(dict, key.target()).map(|entry| value_at(dict, entry))
}

impl Context<'_> {
    /// A new, empty dict.
    pub fn new_dict(&mut self) -> Result<Value, Trap> {
        let dict = self.allocate(Kind::Dict, 4)?;
        dict.store(1, 0);
        dict.store(2, Value::UNBOUND.bits());
        dict.store(3, 0);
        Ok(Value::object(Kind::Dict, dict))
    }

    /// Makes room for one more entry, without effect that a program could see.
    #[cfg_attr(heddle_web, optimize(speed))]
    pub fn dict_reserve(&mut self, dict: Ref) -> Result<(), Trap> {
        match table(dict) {
            Some(table) if used(dict) < capacity(table) => Ok(()),
            _ => self.dict_rebuild(dict, length(dict) + 1),
        }
    }

    /// Gives the dict a fresh table with room for `needed` entries and some more.
    #[cold]
    #[cfg_attr(heddle_web, optimize(speed))]
    fn dict_rebuild(&mut self, dict: Ref, needed: u32) -> Result<(), Trap> {
        let mut bits = 3;
        // CPython grows to three times the live entries.
        while (1u64 << bits) * 2 / 3 < needed as u64 * 3 / 2 {
            bits += 1;
        }
        let capacity = ((1u64 << bits) * 2 / 3) as u32;
        let words = entry_word(capacity) as u64 + (1u64 << bits) / 2;
        self.check_size(words as u128 * 8)?;
        let fresh = self.allocate(Kind::DictTable, words as u32)?;
        fresh.store(1, bits as u64 | (capacity as u64) << 32);
        for entry in 0..capacity {
            let word = entry_word(entry);
            fresh.store(word, 0);
            fresh.store(word + 1, Value::UNBOUND.bits());
            fresh.store(word + 2, Value::UNBOUND.bits());
        }
        let index = entry_word(capacity);
        fresh.fill(index, (1u32 << bits) / 2, u64::MAX);
        let mut count = 0;
        if let Some(old) = table(dict) {
            for entry in 0..used(dict) {
                let from = entry_word(entry);
                let key = Value::from_bits(old.load(from + 1));
                if key.is_unbound() || key == Value::DELETED {
                    continue;
                }
                fresh.copy_words(entry_word(count), old, from, DICT_ENTRY_WORDS);
                link(fresh, old.load(from) as i64, count);
                count += 1;
            }
        }
        self.charge(count as u64 / 4);
        if dict.is_shared() {
            fresh.set_flag(header::SHARED);
        }
        set_counts(dict, count, count);
        dict.store(3, dict.load(3) & COMPLEX_KEYS);
        dict.store_release(2, Value::object(Kind::DictTable, fresh).bits());
        Ok(())
    }

    /// Adds an entry whose key is not there yet.
    #[cfg_attr(heddle_web, optimize(speed))]
    pub fn dict_insert_new(&mut self, dict: Ref, hash: i64, key: Value, value: Value) -> Result<u32, Trap> {
        self.dict_reserve(dict)?;
        self.publish_into(dict, key);
        self.publish_into(dict, value);
        let entry = used(dict);
        if dict.load(3) > COMPLEX_KEYS {
            // What was known of the end is no longer true.
            dict.store(3, dict.load(3) & COMPLEX_KEYS);
        }
        if let Some(table) = table(dict) {
            let word = entry_word(entry);
            table.store(word, hash as u64);
            table.store(word + 1, key.bits());
            table.store(word + 2, value.bits());
            link(table, hash, entry);
        }
        set_counts(dict, length(dict) + 1, entry + 1);
        Ok(entry)
    }

    /// Sets the value of a string key.
    #[cfg_attr(heddle_web, optimize(speed))]
    pub fn dict_set_str(&mut self, dict: Ref, key: Value, value: Value) -> Result<(), Trap> {
        match find_str(dict, key.target()) {
            Some(entry) => {
                self.publish_into(dict, value);
                set_value_at(dict, entry, value);
                Ok(())
            }
            None => self.dict_insert_new(dict, super::str::hash(key.target()), key, value).map(|_| ()),
        }
    }

    /// A copy. As in CPython, its index is that of the original unless many entries were removed.
    pub fn dict_copy(&mut self, dict: Ref) -> Result<Value, Trap> {
        let copy = self.new_dict()?;
        let target = copy.target();
        if let Some(from) = table(dict)
            && length(dict) >= used(dict) * 2 / 3
        {
            let words = entry_word(capacity(from)) + (1u32 << index_bits(from)) / 2;
            self.check_size(words as u128 * 8)?;
            let fresh = self.allocate(Kind::DictTable, words)?;
            fresh.copy_words(1, from, 1, words - 1);
            target.store(2, Value::object(Kind::DictTable, fresh).bits());
            target.store(1, dict.load(1));
        } else {
            for index in 0..used(dict) {
                if let Some((key, value)) = entry(dict, index) {
                    self.dict_insert_new(target, entry_hash(dict, index), key, value)?;
                }
            }
        }
        target.store(3, dict.load(3) & COMPLEX_KEYS);
        Ok(copy)
    }
}

/// Whether `dict(dict)` copies the table as it is, instead of entering key after key.
pub fn is_compact(dict: Ref) -> bool {
    let Some(table) = table(dict) else { return true };
    let bits = index_bits(table);
    length(dict) == used(dict) && (bits == 3 || ((1u64 << bits) / 2 * 2 / 3) < length(dict) as u64)
}

/// Enters entry `entry` into the index.
#[cfg_attr(heddle_web, optimize(speed))]
fn link(table: Ref, hash: i64, entry: u32) {
    let first = index_word(table);
    probe(table, hash, |slot, content| {
        // As CPython's `find_empty_slot`, which takes places where an entry was removed.
        let free = content == EMPTY || content == REMOVED;
        if free {
            table.store_quad(first, slot, entry);
        }
        free
    });
}
