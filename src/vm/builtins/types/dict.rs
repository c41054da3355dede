//! `dict`

use heddle_trace::operation::OperationKind;

use super::arguments::{self};
use super::common;
use super::slices::forget_some;
use crate::builtins::exceptions::ExceptionType;
use crate::builtins::keys::{DICT_KEY, Lookup, Read, find_in_dict};
use crate::builtins::natives::{Args, TypeDef};
use crate::commit::ItemAct;
use crate::context::Context;
use crate::frame::Delivery;
use crate::heap::Ref;
use crate::kind::Kind;
use crate::object::equality::Hashed;
use crate::object::{class, dict, list, str, tuple};
use crate::trap::{NativeResult, Trap};
use crate::value::Value;
use crate::well_known::WellKnown;

/// `dict`
pub static TYPE: TypeDef = TypeDef {
    name: "dict",
    kind: Some(Kind::Dict),
    constructor: Some(new),
    methods: &[
        ("__init__", init),
        ("__repr__", common::repr),
        ("__eq__", common::eq),
        ("__ne__", common::ne),
        ("__len__", common::len),
        ("__getitem__", common::get_item),
        ("__setitem__", common::set_item),
        ("__delitem__", common::delete_item),
        ("__contains__", common::contains),
        ("__iter__", common::iter),
        ("__reversed__", reversed),
        ("__or__", or),
        ("__ror__", ror),
        ("__ior__", ior),
        ("get", get),
        ("setdefault", setdefault),
        ("pop", pop),
        ("popitem", popitem),
        ("keys", |cx, args| view(cx, args, "dict.keys", 0)),
        ("values", |cx, args| view(cx, args, "dict.values", 1)),
        ("items", |cx, args| view(cx, args, "dict.items", 2)),
        ("update", update),
        ("copy", copy),
        ("clear", clear),
    ],
    class_methods: &[("fromkeys", fromkeys), ("__class_getitem__", common::class_get_item)],
    doc: "dict() -> new empty dictionary\ndict(mapping) -> new dictionary initialized from a mapping",
    ..TypeDef::EMPTY
};

fn receiver(args: &Args) -> Ref {
    args.values[0].target()
}

fn get(cx: &mut Context, args: Args) -> NativeResult {
    let [key, default] = arguments::between(cx, args, "dict.get", 1)?;
    cx.dict_get(args.values[0], key, default.bound().unwrap_or(Value::NONE))
}

fn setdefault(cx: &mut Context, args: Args) -> NativeResult {
    let [key, default] = arguments::between(cx, args, "dict.setdefault", 1)?;
    let default = default.bound().unwrap_or(Value::NONE);
    let table = receiver(&args);
    if let Hashed::Simple(hash) = cx.key_hash(key, DICT_KEY)? {
        let guard = cx.access(table, OperationKind::ItemWrite)?;
        match find_in_dict(table, key, hash) {
            Lookup::Found(entry) => {
                let value = dict::value_at(table, entry);
                cx.tell_item(table, ItemAct::Set, key, value);
                return Ok(value);
            }
            Lookup::Missing(hash) => {
                cx.dict_insert_new(table, hash, key, default)?;
                cx.tell_item(table, ItemAct::Insert, key, default);
                return Ok(default);
            }
            Lookup::NeedsPython => drop(guard),
        }
    }
    cx.prelude("_dict_setdefault", &[args.values[0], key, default])
}

fn pop(cx: &mut Context, args: Args) -> NativeResult {
    let [key, default] = arguments::between(cx, args, "dict.pop", 1)?;
    let table = receiver(&args);
    let guard = cx.guard(table);
    let is_empty = dict::length(table) == 0;
    drop(guard);
    if is_empty {
        drop(cx.access(table, OperationKind::ItemWrite)?);
        cx.tell_item(table, ItemAct::Take, key, Value::UNBOUND);
        return default.bound().ok_or_else(|| cx.key_error(key));
    }
    if let Hashed::Simple(hash) = cx.key_hash(key, DICT_KEY)? {
        let guard = cx.access(table, OperationKind::ItemWrite)?;
        match find_in_dict(table, key, hash) {
            Lookup::Found(entry) => {
                let value = dict::remove_at(table, entry);
                cx.tell_item(table, ItemAct::Take, key, value);
                return Ok(value);
            }
            Lookup::Missing(_) => {
                cx.tell_item(table, ItemAct::Take, key, Value::UNBOUND);
                return default.bound().ok_or_else(|| cx.key_error(key));
            }
            Lookup::NeedsPython => drop(guard),
        }
    }
    let has_default = Value::bool(!default.is_unbound());
    cx.prelude("_dict_pop", &[args.values[0], key, default.bound().unwrap_or(Value::NONE), has_default])
}

fn popitem(cx: &mut Context, args: Args) -> NativeResult {
    arguments::none(cx, args, "dict.popitem")?;
    let table = receiver(&args);
    let _guard = cx.access(table, OperationKind::ItemWrite)?;
    match dict::last_entry(table) {
        Some((entry, key, value)) => {
            let pair = cx.new_tuple(&[key, value])?;
            dict::remove_at(table, entry);
            cx.tell_item(table, ItemAct::Take, key, value);
            Ok(pair)
        }
        None => {
            let message = cx.new_str("popitem(): dictionary is empty")?;
            Err(cx.raise_with(ExceptionType::KeyError, &[message]))
        }
    }
}

fn view(cx: &mut Context, args: Args, name: &str, which: i64) -> NativeResult {
    arguments::none(cx, args, name)?;
    cx.new_object(Kind::DictView, &[args.values[0], Value::inline_int(which)])
}

/// An iterator backwards.
pub fn reversed(cx: &mut Context, args: Args) -> NativeResult {
    let [] = arguments::special(cx, args)?;
    let _guard = cx.access(receiver(&args), OperationKind::ItemRead)?;
    cx.table_iter(args.values[0], 3)
}

fn copy(cx: &mut Context, args: Args) -> NativeResult {
    arguments::none(cx, args, "dict.copy")?;
    let _guard = cx.access(receiver(&args), OperationKind::ItemRead)?;
    cx.charge(dict::length(receiver(&args)) as u64 / 2);
    cx.dict_copy(receiver(&args))
}

fn clear(cx: &mut Context, args: Args) -> NativeResult {
    arguments::none(cx, args, "dict.clear")?;
    let guard = cx.access(receiver(&args), OperationKind::ItemWrite)?;
    dict::clear(receiver(&args));
    cx.tell_item(receiver(&args), ItemAct::Take, Value::UNBOUND, Value::UNBOUND);
    drop(guard);
    forget_some(cx);
    Ok(Value::NONE)
}

/// Keyword arguments: names and values.
type Keywords = Vec<(Value, Value)>;

/// Keys with their hashes, and values.
type Pairs = Vec<(Value, i64, Value)>;

/// The arguments of `dict(…)` and `update(…)`: an optional source, and keywords.
fn sources(cx: &mut Context, args: Args, name: &str) -> Result<(Option<Value>, Keywords), Trap> {
    let given = args.positional() - 1;
    if given > 1 {
        return Err(cx.type_error(format!("{name} expected at most 1 argument, got {given}")));
    }
    let names: Vec<Value> =
        args.names.as_kind(Kind::Tuple).map_or_else(Vec::new, |names| tuple::items(names).collect());
    let keywords = names.into_iter().zip(args.values[1 + given..].iter().copied()).collect();
    Ok(((given == 1).then(|| args.values[1]), keywords))
}

fn new(cx: &mut Context, args: Args) -> NativeResult {
    let (source, keywords) = sources(cx, args, "dict")?;
    let Some(source) = source else {
        let target = cx.new_dict()?;
        return fill(cx, target, None, keywords);
    };
    // A copy of a dict without gaps compares no keys.
    if let Some(table) = plain_dict(cx, source).filter(|table| dict::is_compact(*table)) {
        let guard = cx.access(table, OperationKind::ItemRead)?;
        let target = cx.dict_copy(table)?;
        drop(guard);
        return fill(cx, target, None, keywords);
    }
    let target = cx.new_dict()?;
    fill(cx, target, Some(source), keywords)
}

/// The dict in a value whose class leaves alone how a dict is iterated over: that is what CPython looks at.
pub fn plain_dict(cx: &Context, value: Value) -> Option<Ref> {
    if let Some(instance) = value.as_kind(Kind::Instance) {
        let untouched = |_: &Ref| cx.special(value, WellKnown::Iter).is_some_and(|method| method.is(Kind::Native));
        return class::payload(instance).as_kind(Kind::Dict).filter(untouched);
    }
    value.as_kind(Kind::Dict)
}

fn init(cx: &mut Context, args: Args) -> NativeResult {
    let (source, keywords) = sources(cx, args, "dict")?;
    cx.call_then(nothing, &[], |cx| fill(cx, args.values[0], source, keywords))
}

fn update(cx: &mut Context, args: Args) -> NativeResult {
    let (source, keywords) = sources(cx, args, "update")?;
    cx.call_then(nothing, &[], |cx| fill(cx, args.values[0], source, keywords))
}

fn nothing(_: &mut Context, delivery: Delivery) -> NativeResult {
    delivery.map(|_| Value::NONE).map_err(Trap::Raise)
}

/// Adds what `source` and the keywords say; gives the dict.
pub fn fill(cx: &mut Context, target: Value, source: Option<Value>, keywords: Keywords) -> NativeResult {
    let table = target.target();
    let pairs = match source {
        None => Some(Vec::new()),
        Some(source) if source == target => Some(Vec::new()),
        Some(source) => pairs_of(cx, source)?,
    };
    if let Some(pairs) = pairs {
        let guard = cx.access(table, OperationKind::ItemWrite)?;
        cx.charge(pairs.len() as u64);
        if put_all(cx, table, &pairs)? {
            for (name, value) in keywords {
                cx.dict_set_str(table, name, value)?;
            }
            return Ok(target);
        }
        drop(guard);
    }
    let rest = cx.new_dict()?;
    for (name, value) in keywords {
        cx.dict_set_str(rest.target(), name, value)?;
    }
    let source = source.unwrap_or(Value::NONE);
    cx.prelude("_dict_fill", &[target, source, rest])
}

/// Sets all these keys; `false`, having changed nothing, if Python code must compare.
fn put_all(cx: &mut Context, table: Ref, pairs: &[(Value, i64, Value)]) -> Result<bool, Trap> {
    if pairs.iter().any(|(key, hash, _)| find_in_dict(table, *key, *hash) == Lookup::NeedsPython) {
        return Ok(false);
    }
    for (key, hash, value) in pairs {
        match find_in_dict(table, *key, *hash) {
            Lookup::Found(entry) => {
                cx.publish_into(table, *value);
                dict::set_value_at(table, entry, *value);
            }
            Lookup::Missing(_) => {
                cx.dict_insert_new(table, *hash, *key, *value)?;
            }
            // Two new keys of one hash that only Python code tells apart: there are none, all hashes are simple.
            Lookup::NeedsPython => return Ok(false),
        }
    }
    Ok(true)
}

/// The keys, their hashes and values of a source; `None` if Python code is needed.
fn pairs_of(cx: &mut Context, source: Value) -> Result<Option<Pairs>, Trap> {
    if let Some(table) = plain_dict(cx, source) {
        if dict::has_complex_keys(table) {
            return Ok(None);
        }
        let _guard = cx.read_along(table);
        let entries = (0..dict::used(table)).filter_map(|index| {
            dict::entry(table, index).map(|(key, value)| (key, dict::entry_hash(table, index), value))
        });
        return Ok(Some(entries.collect()));
    }
    if source.is(Kind::Instance) {
        return Ok(None);
    }
    let Some(items) = cx.items_along(source)? else { return Ok(None) };
    let mut pairs = Vec::with_capacity(items.len());
    for item in items {
        let pair = match item.kind() {
            Some(Kind::Tuple) => tuple::items(item.target()).collect(),
            Some(Kind::List) => list::items(item.target()),
            // Errors and strings of two characters are left to the prelude.
            _ => return Ok(None),
        };
        let [key, value] = pair[..] else { return Ok(None) };
        match cx.key_hash(key, DICT_KEY) {
            Ok(Hashed::Simple(hash)) => pairs.push((key, hash, value)),
            // Pairs before an unhashable key are added first.
            Ok(Hashed::NeedsPython) | Err(Trap::Raise(_)) => return Ok(None),
            Err(trap) => return Err(trap),
        }
    }
    Ok(Some(pairs))
}

/// `left | right`; `None` if an operand is no dict.
pub fn union(cx: &mut Context, left: Value, right: Value) -> Option<NativeResult> {
    let left = common::inner(left);
    if !left.is(Kind::Dict) || !common::inner(right).is(Kind::Dict) {
        return None;
    }
    let merged = (|| {
        let guard = cx.access(left.target(), OperationKind::ItemRead)?;
        let merged = cx.dict_copy(left.target())?;
        drop(guard);
        fill(cx, merged, Some(right), Vec::new())
    })();
    Some(merged)
}

fn or(cx: &mut Context, args: Args) -> NativeResult {
    let [other] = arguments::special(cx, args)?;
    union(cx, args.values[0], other).unwrap_or(Ok(Value::NOT_IMPLEMENTED))
}

fn ror(cx: &mut Context, args: Args) -> NativeResult {
    let [other] = arguments::special(cx, args)?;
    union(cx, other, args.values[0]).unwrap_or(Ok(Value::NOT_IMPLEMENTED))
}

fn ior(cx: &mut Context, args: Args) -> NativeResult {
    let [other] = arguments::special(cx, args)?;
    fill(cx, args.values[0], Some(other), Vec::new())
}

/// `dict.fromkeys(iterable, value=None)`
fn fromkeys(cx: &mut Context, args: Args) -> NativeResult {
    let [iterable, value] = arguments::between(cx, args, "dict.fromkeys", 1)?;
    let value = value.bound().unwrap_or(Value::NONE);
    let own = args.values[0];
    if own == cx.machine.builtins.types.of_kind[Kind::Dict as usize]
        && let Some(items) = cx.items_now(iterable)?
    {
        let mut pairs = Vec::with_capacity(items.len());
        for item in items {
            match cx.key_hash(item, DICT_KEY)? {
                Hashed::Simple(hash) => pairs.push((item, hash, value)),
                Hashed::NeedsPython => return cx.prelude("_dict_fromkeys", &[own, iterable, value]),
            }
        }
        let target = cx.new_dict()?;
        cx.charge(pairs.len() as u64);
        put_all(cx, target.target(), &pairs)?;
        return Ok(target);
    }
    cx.prelude("_dict_fromkeys", &[own, iterable, value])
}

/// `instance[key]` where the class of a dict's subclass has `__missing__`.
pub fn get_or_missing(cx: &mut Context, container: Value, payload: Value, key: Value) -> NativeResult {
    match cx.dict_read(payload.target(), key)? {
        Read::Found(value) => Ok(value),
        Read::Missing => match cx.special(container, WellKnown::Missing) {
            Some(method) => cx.call_special(method, container, &[key]),
            None => Err(cx.key_error(key)),
        },
        Read::NeedsPython => cx.prelude("_dict_item_or_missing", &[container, payload, key]),
    }
}

// ---- intrinsics of the prelude ----

/// `_dict_entries(dict)`: key, value and hash of each entry, one after the other; `None` if the value is no plain dict.
pub fn entries_intrinsic(cx: &mut Context, args: Args) -> NativeResult {
    let [container] = args.exactly(cx, "_dict_entries")?;
    let Some(table) = plain_dict(cx, container) else { return Ok(Value::NONE) };
    let guard = cx.access(table, OperationKind::ItemRead)?;
    let entries: Vec<(Value, Value, i64)> = (0..dict::used(table))
        .filter_map(|index| dict::entry(table, index).map(|(key, value)| (key, value, dict::entry_hash(table, index))))
        .collect();
    drop(guard);
    let mut flat = Vec::with_capacity(entries.len() * 3);
    for (key, value, hash) in entries {
        flat.extend([key, value, cx.new_int(hash)?]);
    }
    cx.new_list(&flat)
}

/// `_cannot_use(key, role, error)`: raises the error of a key that cannot be hashed.
pub fn cannot_use_intrinsic(cx: &mut Context, args: Args) -> NativeResult {
    let [key, role, error] = args.exactly(cx, "_cannot_use")?;
    let role = role.as_kind(Kind::Str).map_or_else(String::new, |role| str::text_of(role).to_utf8_lossy());
    Err(cx.cannot_use(key, &role, error))
}
