//! Intrinsics for dicts and sets whose keys Python code hashes or compares.
//!
//! The prelude finds where a key is, which may run any code and let others go on. Then one of these does what is to be
//! done there, in one operation: it looks whether the place still holds, and gives it back if not.

use heddle_trace::operation::OperationKind;

use crate::builtins::natives::Args;
use crate::commit::ItemAct;
use crate::context::Context;
use crate::heap::{ObjectGuard, Ref};
use crate::kind::Kind;
use crate::object::{dict, list, set};
use crate::trap::{NativeResult, Trap};
use crate::value::Value;

/// Where the prelude found a key, if that is still so.
enum Place {
    /// In this entry of the dict or slot of the set, where this key stands.
    At(u32, Value),
    /// Nowhere.
    Absent,
    /// Something else happened in between.
    Moved,
}

/// What a table tells of its entries.
struct Table {
    token: fn(Ref) -> u32,
    candidates: fn(Ref, i64) -> Vec<u32>,
    key: fn(Ref, u32) -> Option<Value>,
}

const DICT: Table = Table {
    token: dict::token,
    candidates: dict::candidates,
    key: |table, entry| dict::entry(table, entry).map(|it| it.0),
};
const SET: Table = Table {
    token: set::token,
    candidates: set::candidates,
    key: |table, slot| set::item_at(table, slot).map(|it| it.0),
};

impl Table {
    /// Entry and key of each candidate.
    fn pairs(&self, table: Ref, hash: i64) -> Vec<Value> {
        let entries = (self.candidates)(table, hash).into_iter();
        let pairs = entries.filter_map(|entry| Some([Value::inline_int(entry as i64), (self.key)(table, entry)?]));
        pairs.flatten().collect()
    }

    /// `_…_candidates(table, hash)`: a token of the table, then entry and key of each candidate.
    fn candidates(&self, cx: &mut Context, args: Args, name: &str) -> NativeResult {
        let [container, hash] = args.exactly(cx, name)?;
        let (table, hash) = (container.target(), hash_argument(cx, hash));
        let guard = cx.guard(table);
        let mut flat = vec![Value::inline_int((self.token)(table) as i64)];
        flat.extend(self.pairs(table, hash));
        drop(guard);
        cx.new_list(&flat)
    }

    /// `_…_same(table, token, entry, key)`: whether the candidate still stands where it was.
    fn same(&self, cx: &mut Context, args: Args, name: &str) -> NativeResult {
        let [container, token, entry, key] = args.exactly(cx, name)?;
        let table = container.target();
        let _guard = cx.guard(table);
        let still = Value::inline_int((self.token)(table) as i64) == token
            && (self.key)(table, entry.int() as u32).is_some_and(|stored| stored == key);
        Ok(Value::bool(still))
    }

    /// Reads a place: an entry and the key there, or -1 and all entries and keys of this hash.
    fn place(&self, table: Ref, hash: i64, place: Value) -> Place {
        let told = list::items(place.target());
        match told[..] {
            [entry, key] if entry.int() >= 0 => match (self.key)(table, entry.int() as u32) {
                Some(stored) if stored == key => Place::At(entry.int() as u32, stored),
                _ => Place::Moved,
            },
            [_, ref pairs @ ..] if self.pairs(table, hash) == pairs => Place::Absent,
            _ => Place::Moved,
        }
    }
}

/// A hash that the prelude hands back.
fn hash_argument(cx: &Context, value: Value) -> i64 {
    cx.index(value).and_then(|number| number.to_i64()).unwrap_or(0)
}

// ---- dicts ----

/// `_dict_candidates(dict, hash)`
pub fn dict_candidates(cx: &mut Context, args: Args) -> NativeResult {
    DICT.candidates(cx, args, "_dict_candidates")
}

/// `_dict_same(dict, token, entry, key)`
pub fn dict_same(cx: &mut Context, args: Args) -> NativeResult {
    DICT.same(cx, args, "_dict_same")
}

/// `_dict_value(dict, key, hash, place, default)`
pub fn dict_value(cx: &mut Context, args: Args) -> NativeResult {
    let [container, key, hash, place, default] = args.exactly(cx, "_dict_value")?;
    let (table, hash) = (container.target(), hash_argument(cx, hash));
    let _guard = cx.access(table, OperationKind::ItemRead)?;
    let (key, value) = match DICT.place(table, hash, place) {
        Place::At(entry, key) => (key, dict::value_at(table, entry)),
        Place::Absent => (key, Value::UNBOUND),
        Place::Moved => return Ok(place),
    };
    cx.tell_item_of_hash(table, ItemAct::Get, key, hash, value);
    Ok(value.bound().unwrap_or(default))
}

/// `_dict_store(dict, key, hash, place, value)`; gives `None`.
pub fn dict_store(cx: &mut Context, args: Args) -> NativeResult {
    let [container, key, hash, place, value] = args.exactly(cx, "_dict_store")?;
    let (table, hash) = (container.target(), hash_argument(cx, hash));
    let guard = cx.access(table, OperationKind::ItemWrite)?;
    match DICT.place(table, hash, place) {
        Place::At(entry, key) => {
            let old = dict::value_at(table, entry);
            cx.publish_into(table, value);
            cx.tell_item_of_hash(table, ItemAct::Set, key, hash, value);
            dict::set_value_at(table, entry, value);
            drop(guard);
            cx.dropped(old);
        }
        Place::Absent => insert(cx, table, key, hash, value)?,
        Place::Moved => return Ok(place),
    }
    Ok(Value::NONE)
}

/// `_dict_default(dict, key, hash, place, default)`: the value, which is `default` from now on if there was none.
pub fn dict_default(cx: &mut Context, args: Args) -> NativeResult {
    let [container, key, hash, place, default] = args.exactly(cx, "_dict_default")?;
    let (table, hash) = (container.target(), hash_argument(cx, hash));
    let _guard = cx.access(table, OperationKind::ItemWrite)?;
    match DICT.place(table, hash, place) {
        Place::At(entry, key) => {
            let value = dict::value_at(table, entry);
            cx.tell_item_of_hash(table, ItemAct::Set, key, hash, value);
            Ok(value)
        }
        Place::Absent => {
            insert(cx, table, key, hash, default)?;
            Ok(default)
        }
        Place::Moved => Ok(place),
    }
}

/// `_dict_take(dict, key, hash, place, default)`: removes the key; gives its value, `default` if there is none.
pub fn dict_take(cx: &mut Context, args: Args) -> NativeResult {
    let [container, key, hash, place, default] = args.exactly(cx, "_dict_take")?;
    let (table, hash) = (container.target(), hash_argument(cx, hash));
    let guard = cx.access(table, OperationKind::ItemWrite)?;
    let (key, value) = match DICT.place(table, hash, place) {
        Place::At(entry, key) => (key, dict::remove_at(table, entry)),
        Place::Absent => (key, Value::UNBOUND),
        Place::Moved => return Ok(place),
    };
    cx.tell_item_of_hash(table, ItemAct::Take, key, hash, value);
    drop(guard);
    Ok(value.bound().unwrap_or(default))
}

fn insert(cx: &mut Context, table: Ref, key: Value, hash: i64, value: Value) -> Result<(), Trap> {
    let complex = cx.is_complex_key(key).unwrap_or(true);
    cx.dict_insert_new(table, hash, key, value)?;
    if complex {
        dict::set_complex_keys(table);
    }
    cx.tell_item_of_hash(table, ItemAct::Insert, key, hash, value);
    Ok(())
}

// ---- sets ----

/// `_set_candidates(set, hash)`
pub fn set_candidates(cx: &mut Context, args: Args) -> NativeResult {
    SET.candidates(cx, args, "_set_candidates")
}

/// `_set_same(set, token, slot, item)`
pub fn set_same(cx: &mut Context, args: Args) -> NativeResult {
    SET.same(cx, args, "_set_same")
}

/// `_set_has(set, item, hash, place)`
pub fn set_has(cx: &mut Context, args: Args) -> NativeResult {
    let [container, item, hash, place] = args.exactly(cx, "_set_has")?;
    let (table, hash) = (container.target(), hash_argument(cx, hash));
    let _guard = match container.kind() {
        Some(Kind::FrozenSet) => ObjectGuard::none(),
        _ => cx.access(table, OperationKind::ItemRead)?,
    };
    let (item, found) = match SET.place(table, hash, place) {
        Place::At(_, item) => (item, true),
        Place::Absent => (item, false),
        Place::Moved => return Ok(place),
    };
    if container.is(Kind::Set) {
        cx.tell_item_of_hash(table, ItemAct::Get, item, hash, Value::bool(found));
    }
    Ok(Value::bool(found))
}

/// `_set_insert(set, item, hash, place)`; gives `None`.
pub fn set_insert(cx: &mut Context, args: Args) -> NativeResult {
    let [container, item, hash, place] = args.exactly(cx, "_set_insert")?;
    let (table, hash) = (container.target(), hash_argument(cx, hash));
    let _guard = cx.access(table, OperationKind::ItemWrite)?;
    let (item, act) = match SET.place(table, hash, place) {
        Place::At(_, item) => (item, ItemAct::Set),
        Place::Absent => {
            cx.set_insert_new(table, item, hash)?;
            (item, ItemAct::Insert)
        }
        Place::Moved => return Ok(place),
    };
    cx.tell_item_of_hash(table, act, item, hash, item);
    Ok(Value::NONE)
}

/// `_set_take(set, item, hash, place)`: removes the item; whether it was there.
pub fn set_take(cx: &mut Context, args: Args) -> NativeResult {
    let [container, item, hash, place] = args.exactly(cx, "_set_take")?;
    let (table, hash) = (container.target(), hash_argument(cx, hash));
    let guard = cx.access(table, OperationKind::ItemWrite)?;
    let old = match SET.place(table, hash, place) {
        Place::At(slot, item) => {
            set::remove_at(table, slot);
            item
        }
        Place::Absent => Value::UNBOUND,
        Place::Moved => return Ok(place),
    };
    cx.tell_item_of_hash(table, ItemAct::Take, old.bound().unwrap_or(item), hash, old);
    drop(guard);
    if let Some(old) = old.bound() {
        cx.dropped(old);
    }
    Ok(Value::bool(!old.is_unbound()))
}
