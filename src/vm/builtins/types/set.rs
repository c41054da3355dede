//! `set` and `frozenset`: construction and changes. The algebra is in [`set_operators`](super::set_operators).

use heddle_trace::operation::OperationKind;

use super::list::optional_iterable;
use super::set_operators as algebra;
use super::slices::forget_some;
use super::{arguments, common};
use crate::builtins::exceptions::ExceptionType;
use crate::builtins::keys::{Lookup, SET_ELEMENT, find_in_set};
use crate::builtins::natives::{Args, TypeDef};
use crate::commit::ItemAct;
use crate::context::Context;
use crate::heap::Ref;
use crate::kind::Kind;
use crate::object::equality::Hashed;
use crate::object::{class, set};
use crate::text::hash::hash_frozenset;
use crate::trap::{NativeResult, Trap};
use crate::value::Value;

/// `set`
pub static TYPE: TypeDef = TypeDef {
    name: "set",
    kind: Some(Kind::Set),
    constructor: Some(new),
    methods: &[
        ("__init__", init),
        ("__repr__", common::repr),
        ("__eq__", common::eq),
        ("__ne__", common::ne),
        ("__lt__", algebra::lt),
        ("__le__", algebra::le),
        ("__gt__", algebra::gt),
        ("__ge__", algebra::ge),
        ("__len__", common::len),
        ("__contains__", common::contains),
        ("__iter__", common::iter),
        ("__or__", algebra::or),
        ("__ror__", algebra::ror),
        ("__and__", algebra::and),
        ("__rand__", algebra::rand),
        ("__sub__", algebra::sub),
        ("__rsub__", algebra::rsub),
        ("__xor__", algebra::xor),
        ("__rxor__", algebra::rxor),
        ("__ior__", algebra::ior),
        ("__iand__", algebra::iand),
        ("__isub__", algebra::isub),
        ("__ixor__", algebra::ixor),
        ("add", add),
        ("remove", remove),
        ("discard", discard),
        ("pop", pop),
        ("clear", clear),
        ("copy", copy),
        ("union", algebra::union),
        ("intersection", algebra::intersection),
        ("difference", algebra::difference),
        ("symmetric_difference", algebra::symmetric_difference),
        ("update", algebra::update),
        ("intersection_update", algebra::intersection_update),
        ("difference_update", algebra::difference_update),
        ("symmetric_difference_update", algebra::symmetric_difference_update),
        ("issubset", algebra::issubset),
        ("issuperset", algebra::issuperset),
        ("isdisjoint", algebra::isdisjoint),
    ],
    class_methods: &[("__class_getitem__", common::class_get_item)],
    doc: "Build an unordered collection of unique elements.",
    ..TypeDef::EMPTY
};

/// `frozenset`
pub static FROZEN: TypeDef = TypeDef {
    name: "frozenset",
    kind: Some(Kind::FrozenSet),
    constructor: Some(new_frozen),
    methods: &[
        ("__repr__", common::repr),
        ("__hash__", common::hash),
        ("__eq__", common::eq),
        ("__ne__", common::ne),
        ("__lt__", algebra::lt),
        ("__le__", algebra::le),
        ("__gt__", algebra::gt),
        ("__ge__", algebra::ge),
        ("__len__", common::len),
        ("__contains__", common::contains),
        ("__iter__", common::iter),
        ("__or__", algebra::or),
        ("__ror__", algebra::ror),
        ("__and__", algebra::and),
        ("__rand__", algebra::rand),
        ("__sub__", algebra::sub),
        ("__rsub__", algebra::rsub),
        ("__xor__", algebra::xor),
        ("__rxor__", algebra::rxor),
        ("copy", copy_frozen),
        ("union", algebra::union),
        ("intersection", algebra::intersection),
        ("difference", algebra::difference),
        ("symmetric_difference", algebra::symmetric_difference),
        ("issubset", algebra::issubset),
        ("issuperset", algebra::issuperset),
        ("isdisjoint", algebra::isdisjoint),
    ],
    class_methods: &[("__class_getitem__", common::class_get_item)],
    doc: "Build an immutable unordered collection of unique elements.",
    ..TypeDef::EMPTY
};

fn receiver(args: &Args) -> Ref {
    args.values[0].target()
}

/// The hash of what is looked for in a set. A set that is no element itself is looked for as the frozenset of its items.
pub fn element_hash(cx: &mut Context, item: Value) -> Result<Hashed, Trap> {
    let hashes_itself = item
        .as_kind(Kind::Instance)
        .is_some_and(|instance| class::flags_of(class::of_instance(instance)) & class::flags::CUSTOM_HASH != 0);
    if !hashes_itself && let Some(object) = common::inner(item).as_kind(Kind::Set) {
        return Ok(Hashed::Simple(hash_frozenset(set::items(object).map(|(_, hash)| hash))));
    }
    cx.key_hash(item, SET_ELEMENT)
}

fn new(cx: &mut Context, args: Args) -> NativeResult {
    match optional_iterable(cx, args, "set")? {
        None => cx.new_set(Kind::Set),
        Some(iterable) => make(cx, Kind::Set, iterable),
    }
}

fn new_frozen(cx: &mut Context, args: Args) -> NativeResult {
    match optional_iterable(cx, args, "frozenset")? {
        None => cx.new_set(Kind::FrozenSet),
        Some(iterable) if iterable.is(Kind::FrozenSet) => Ok(iterable),
        Some(iterable) => make(cx, Kind::FrozenSet, iterable),
    }
}

/// A new set of the items of an iterable.
fn make(cx: &mut Context, kind: Kind, iterable: Value) -> NativeResult {
    let fresh = cx.new_set(kind)?;
    if algebra::fill_simple(cx, fresh.target(), iterable, algebra::Asking::Once)? {
        return Ok(fresh);
    }
    let fresh = cx.new_set(kind)?;
    cx.prelude("_set_fill", &[fresh, iterable])
}

/// `set.__init__(iterable)`: fills the set anew.
fn init(cx: &mut Context, args: Args) -> NativeResult {
    let iterable = optional_iterable(cx, args, "set")?;
    let Some(iterable) = iterable else {
        drop(cx.access(receiver(&args), OperationKind::ItemWrite)?);
        set::clear(receiver(&args));
        return Ok(Value::NONE);
    };
    drop(cx.access(receiver(&args), OperationKind::ItemWrite)?);
    set::clear(receiver(&args));
    if algebra::fill_simple(cx, receiver(&args), iterable, algebra::Asking::Along)? {
        return Ok(Value::NONE);
    }
    cx.call_then(nothing, &[], |cx| cx.prelude("_set_fill", &[args.values[0], iterable]))
}

fn nothing(_: &mut Context, delivery: crate::frame::Delivery) -> NativeResult {
    delivery.map(|_| Value::NONE).map_err(Trap::Raise)
}

fn add(cx: &mut Context, args: Args) -> NativeResult {
    let item = arguments::one(cx, args, "set.add")?;
    cx.set_add(receiver(&args), item)?;
    Ok(Value::NONE)
}

/// Removes an item; whether it was there. `None` if Python code must compare.
fn take_out(cx: &mut Context, target: Ref, item: Value) -> Result<Option<bool>, Trap> {
    let Hashed::Simple(hash) = element_hash(cx, item)? else { return Ok(None) };
    let guard = cx.access(target, OperationKind::ItemWrite)?;
    Ok(match find_in_set(target, item, hash) {
        Lookup::Found(slot) => {
            let old = set::item_at(target, slot).map_or(Value::NONE, |(old, _)| old);
            set::remove_at(target, slot);
            cx.tell_item(target, ItemAct::Take, item, old);
            drop(guard);
            cx.dropped(old);
            Some(true)
        }
        Lookup::Missing(_) => {
            cx.tell_item(target, ItemAct::Take, item, Value::UNBOUND);
            Some(false)
        }
        Lookup::NeedsPython => None,
    })
}

fn remove(cx: &mut Context, args: Args) -> NativeResult {
    let item = arguments::one(cx, args, "set.remove")?;
    match take_out(cx, receiver(&args), item)? {
        Some(true) => Ok(Value::NONE),
        Some(false) => Err(cx.key_error(item)),
        None => cx.prelude("_set_remove", &[args.values[0], item]),
    }
}

fn discard(cx: &mut Context, args: Args) -> NativeResult {
    let item = arguments::one(cx, args, "set.discard")?;
    match take_out(cx, receiver(&args), item)? {
        Some(_) => Ok(Value::NONE),
        None => cx.prelude("_set_discard", &[args.values[0], item]),
    }
}

/// `pop()`: the first item from where the last `pop` stopped.
fn pop(cx: &mut Context, args: Args) -> NativeResult {
    arguments::none(cx, args, "set.pop")?;
    let target = receiver(&args);
    let _guard = cx.access(target, OperationKind::ItemWrite)?;
    let slots = set::slots(target);
    if set::length(target) == 0 || slots == 0 {
        let message = cx.new_str("pop from an empty set")?;
        return Err(cx.raise_with(ExceptionType::KeyError, &[message]));
    }
    let start = set::finger(target) & (slots - 1);
    let found = (0..slots)
        .map(|step| (start + step) & (slots - 1))
        .find_map(|slot| set::item_at(target, slot).map(|(item, _)| (slot, item)));
    let Some((slot, item)) = found else { return Ok(Value::NONE) };
    set::remove_at(target, slot);
    set::set_finger(target, slot + 1);
    cx.tell_item(target, ItemAct::Take, Value::UNBOUND, item);
    Ok(item)
}

fn clear(cx: &mut Context, args: Args) -> NativeResult {
    arguments::none(cx, args, "set.clear")?;
    drop(cx.access(receiver(&args), OperationKind::ItemWrite)?);
    set::clear(receiver(&args));
    forget_some(cx);
    Ok(Value::NONE)
}

fn copy(cx: &mut Context, args: Args) -> NativeResult {
    arguments::none(cx, args, "set.copy")?;
    let _guard = cx.access(receiver(&args), OperationKind::ItemRead)?;
    cx.set_copy(receiver(&args), Kind::Set)
}

fn copy_frozen(cx: &mut Context, args: Args) -> NativeResult {
    arguments::none(cx, args, "frozenset.copy")?;
    Ok(args.values[0])
}

// ---- intrinsics of the prelude ----

/// `_add(set, item)`: `add` for both types.
pub fn add_intrinsic(cx: &mut Context, args: Args) -> NativeResult {
    let [target, item] = args.exactly(cx, "_add")?;
    cx.set_add(target.target(), item)?;
    Ok(Value::NONE)
}

/// `_set_merge(target, source)`: puts the items of a set into an empty one, which compares nothing.
pub fn merge_intrinsic(cx: &mut Context, args: Args) -> NativeResult {
    let [target, source] = args.exactly(cx, "_set_merge")?;
    let source = common::inner(source).target();
    let _guard = algebra::begin(cx, source, algebra::Asking::Once)?;
    cx.set_merge(target.target(), source)?;
    Ok(Value::NONE)
}

/// `_set_pairs(set)`: item and hash of each entry, one after the other; `None` if the value is no set.
pub fn pairs_intrinsic(cx: &mut Context, args: Args) -> NativeResult {
    let [container] = args.exactly(cx, "_set_pairs")?;
    let own = common::inner(container);
    if !matches!(own.kind(), Some(Kind::Set | Kind::FrozenSet)) {
        return Ok(Value::NONE);
    }
    let guard = algebra::begin(cx, own.target(), algebra::Asking::Once)?;
    let pairs: Vec<(Value, i64)> = set::items(own.target()).collect();
    drop(guard);
    let mut flat = Vec::with_capacity(pairs.len() * 2);
    for (item, hash) in pairs {
        flat.extend([item, cx.new_int(hash)?]);
    }
    cx.new_list(&flat)
}

/// `_set_new(like)`: an empty set of the type of `like`.
pub fn new_intrinsic(cx: &mut Context, args: Args) -> NativeResult {
    let [like] = args.exactly(cx, "_set_new")?;
    cx.new_set(if common::inner(like).is(Kind::FrozenSet) { Kind::FrozenSet } else { Kind::Set })
}

/// `_set_copy(set)`: a copy that compares nothing.
pub fn copy_intrinsic(cx: &mut Context, args: Args) -> NativeResult {
    let [own] = args.exactly(cx, "_set_copy")?;
    let own = common::inner(own);
    let _guard = algebra::begin(cx, own.target(), algebra::Asking::Once)?;
    cx.set_copy(own.target(), if own.is(Kind::FrozenSet) { Kind::FrozenSet } else { Kind::Set })
}
