//! The algebra of sets: operators, methods and comparisons, in CPython's order of insertion.
//!
//! What needs Python code to compare items is done by the prelude: nothing has happened then, but to sets that nobody
//! else knows.

use heddle_lang::instruction::Op;
use heddle_trace::operation::OperationKind;

use super::arguments;
use super::common::inner;
use super::dict_view::is_set_like;
use crate::builtins::keys::{Lookup, find_in_set};
use crate::builtins::natives::Args;
use crate::context::Context;
use crate::heap::{Header, ObjectGuard, Ref};
use crate::kind::Kind;
use crate::object::equality::Hashed;
use crate::object::{dict, set};
use crate::trap::{NativeResult, Trap};
use crate::value::Value;

/// Whether reading the source is an operation of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asking {
    /// It is the only operation of the native.
    Once,
    /// It goes along with another.
    Along,
}

fn is_set(value: Value) -> bool {
    matches!(value.kind(), Some(Kind::Set | Kind::FrozenSet))
}

/// The right operand of a set method.
enum Other {
    /// A set.
    Set(Ref),
    /// Hashed items of anything else; whether their number was known before (they are a dict's keys).
    Items(Vec<(Value, i64)>, bool),
}

impl Other {
    fn items(&self) -> Vec<(Value, i64)> {
        match self {
            Self::Set(object) => set::items(*object).collect(),
            Self::Items(items, _) => items.clone(),
        }
    }
}

/// Python code must iterate, hash or compare.
struct Refused;

/// Reads an operand.
fn read(cx: &mut Context, value: Value, asking: Asking) -> Result<Result<Other, Refused>, Trap> {
    let own = inner(value);
    if is_set(own) {
        drop(begin(cx, own.target(), asking)?);
        return Ok(Ok(Other::Set(own.target())));
    }
    if let Some(table) = value.as_kind(Kind::Dict) {
        let _guard = begin(cx, table, asking)?;
        if dict::has_complex_keys(table) {
            return Ok(Err(Refused));
        }
        let keys = (0..dict::used(table))
            .filter_map(|index| dict::entry(table, index).map(|(key, _)| (key, dict::entry_hash(table, index))));
        return Ok(Ok(Other::Items(keys.collect(), true)));
    }
    let items = if asking == Asking::Once { cx.items_now(value)? } else { cx.items_along(value)? };
    let Some(items) = items else { return Ok(Err(Refused)) };
    let mut hashed = Vec::with_capacity(items.len());
    for item in items {
        match cx.hash_of(item) {
            Ok(Hashed::Simple(hash)) => hashed.push((item, hash)),
            // What comes before an item that cannot be hashed is dealt with first.
            Ok(Hashed::NeedsPython) | Err(Trap::Raise(_)) => return Ok(Err(Refused)),
            Err(trap) => return Err(trap),
        }
    }
    Ok(Ok(Other::Items(hashed, false)))
}

/// Begins to read a set.
pub fn begin(cx: &mut Context, object: Ref, asking: Asking) -> Result<ObjectGuard, Trap> {
    if object.header_kind() == Kind::FrozenSet {
        // It never changes.
        return Ok(ObjectGuard::none());
    }
    match asking {
        Asking::Once => cx.access(object, OperationKind::ItemRead),
        Asking::Along => Ok(cx.read_along(object)),
    }
}

/// Adds all items of an iterable to a set that is new, or may be changed in this operation; `false` if Python code is
/// needed.
pub fn fill_simple(cx: &mut Context, target: Ref, iterable: Value, asking: Asking) -> Result<bool, Trap> {
    match read(cx, iterable, asking)? {
        Ok(other) => merge(cx, target, &other),
        Err(_) => Ok(false),
    }
}

fn merge(cx: &mut Context, target: Ref, other: &Other) -> Result<bool, Trap> {
    match other {
        Other::Set(object) => cx.set_merge(target, *object),
        Other::Items(items, counted) => {
            cx.charge(items.len() as u64);
            if *counted {
                cx.set_make_room(target, items.len() as u32)?;
            }
            add_all(cx, target, items)
        }
    }
}

/// Adds items one by one; `false` if Python code must compare.
fn add_all(cx: &mut Context, target: Ref, items: &[(Value, i64)]) -> Result<bool, Trap> {
    for (item, hash) in items {
        match find_in_set(target, *item, *hash) {
            Lookup::Found(_) => {}
            Lookup::Missing(_) => cx.set_insert_new(target, *item, *hash)?,
            Lookup::NeedsPython => return Ok(false),
        }
    }
    Ok(true)
}

/// Items of which it is known whether they are in `of`; `None` if Python code must compare.
fn partition(items: &[(Value, i64)], of: Ref, wanted: bool) -> Option<Vec<(Value, i64)>> {
    let mut kept = Vec::new();
    for (item, hash) in items {
        match find_in_set(of, *item, *hash) {
            Lookup::Found(_) if wanted => kept.push((*item, *hash)),
            Lookup::Missing(_) if !wanted => kept.push((*item, *hash)),
            Lookup::Found(_) | Lookup::Missing(_) => {}
            Lookup::NeedsPython => return None,
        }
    }
    Some(kept)
}

/// A new set of the kind of `own`: what `op` makes of it and the other operand. `None` if Python code must compare.
fn combine(cx: &mut Context, op: Op, own: Value, other: &Other) -> Result<Option<Value>, Trap> {
    let (object, kind) = (own.target(), kind_of(own));
    let own_count = set::length(object) as usize;
    let result = match op {
        Op::BitOr => {
            let result = cx.set_copy(object, kind)?;
            return Ok(merge(cx, result.target(), other)?.then_some(result));
        }
        Op::BitAnd => {
            let result = cx.new_set(kind)?;
            let kept = match other {
                // The smaller one is gone through; of two equal ones the right.
                Other::Set(right) if set::length(*right) as usize > own_count => {
                    partition(&set::items(object).collect::<Vec<_>>(), *right, true)
                }
                other => partition(&other.items(), object, true),
            };
            let Some(kept) = kept else { return Ok(None) };
            return Ok(add_all(cx, result.target(), &kept)?.then_some(result));
        }
        Op::Subtract => {
            let counted = match other {
                Other::Set(right) => Some(set::length(*right) as usize),
                Other::Items(items, true) => Some(items.len()),
                Other::Items(_, false) => None,
            };
            if counted.is_none_or(|count| own_count >> 2 > count) {
                let result = cx.set_copy(object, kind)?;
                return Ok(remove_all(cx, result.target(), other)?.then_some(result));
            }
            let result = cx.new_set(kind)?;
            let right = match other {
                Other::Set(right) => *right,
                Other::Items(items, _) => {
                    let temporary = cx.new_set(Kind::Set)?.target();
                    if !add_all(cx, temporary, items)? {
                        return Ok(None);
                    }
                    temporary
                }
            };
            let items: Vec<(Value, i64)> = set::items(object).collect();
            let Some(kept) = partition(&items, right, false) else { return Ok(None) };
            return Ok(add_all(cx, result.target(), &kept)?.then_some(result));
        }
        _ => cx.new_set(kind)?,
    };
    let items: Vec<(Value, i64)> = set::items(object).collect();
    Ok((merge(cx, result.target(), other)? && toggle(cx, result.target(), &items)?).then_some(result))
}

/// `target -= other`; `false` if Python code must compare.
fn remove_all(cx: &mut Context, target: Ref, other: &Other) -> Result<bool, Trap> {
    if let Other::Set(object) = other
        && *object == target
    {
        set::clear(target);
        return Ok(true);
    }
    for (item, hash) in other.items() {
        match find_in_set(target, item, hash) {
            Lookup::Found(slot) => set::remove_at(target, slot),
            Lookup::Missing(_) => {}
            Lookup::NeedsPython => return Ok(false),
        }
    }
    cx.set_tidy(target)?;
    Ok(true)
}

/// Removes the items that are there and adds the others.
fn toggle(cx: &mut Context, target: Ref, items: &[(Value, i64)]) -> Result<bool, Trap> {
    for (item, hash) in items {
        match find_in_set(target, *item, *hash) {
            Lookup::Found(slot) => set::remove_at(target, slot),
            Lookup::Missing(_) => cx.set_insert_new(target, *item, *hash)?,
            Lookup::NeedsPython => return Ok(false),
        }
    }
    Ok(true)
}

/// `own op= other`, in a set whose lock is held; `false`, having changed nothing, if Python code must compare.
fn change(cx: &mut Context, op: Op, own: Value, other: &Other) -> Result<bool, Trap> {
    let target = own.target();
    match op {
        // Adding is repeated without harm if it stops half-way.
        Op::BitOr => merge(cx, target, other),
        Op::Subtract => {
            if partition(&other.items(), target, true).is_none() {
                return Ok(false);
            }
            remove_all(cx, target, other)
        }
        Op::BitXor => {
            let items: Vec<(Value, i64)> = match other {
                Other::Set(object) if *object == target => {
                    set::clear(target);
                    return Ok(true);
                }
                Other::Set(object) => set::items(*object).collect(),
                Other::Items(..) => {
                    let fresh = cx.new_set(Kind::Set)?.target();
                    if !merge(cx, fresh, other)? {
                        return Ok(false);
                    }
                    set::items(fresh).collect()
                }
            };
            if partition(&items, target, true).is_none() {
                return Ok(false);
            }
            // CPython changes the set in place: its table stays, and with it the order of its items.
            let copy = cx.set_copy_exact(target)?;
            if !toggle(cx, copy, &items)? {
                return Ok(false);
            }
            cx.set_replace(target, copy);
            Ok(true)
        }
        _ => match combine(cx, op, own, other)? {
            Some(result) => {
                cx.set_replace(target, result.target());
                Ok(true)
            }
            None => Ok(false),
        },
    }
}

fn number(op: Op) -> Value {
    Value::inline_int(match op {
        Op::BitOr => 0,
        Op::BitAnd => 1,
        Op::Subtract => 2,
        _ => 3,
    })
}

/// `left op right` for sets, views that behave like sets, and `|` of dicts; `None` if it is not for these operands.
pub fn set_operator(cx: &mut Context, op: Op, in_place: bool, left: Value, right: Value) -> Option<NativeResult> {
    if op == Op::BitOr && left.is(Kind::Dict) && in_place {
        return Some(super::dict::fill(cx, left, Some(right), Vec::new()));
    }
    if op == Op::BitOr && inner(left).is(Kind::Dict) && inner(right).is(Kind::Dict) {
        return super::dict::union(cx, left, right);
    }
    let (a, b) = (inner(left), inner(right));
    if is_set(a) && is_set(b) {
        return Some(if in_place && left.is(Kind::Set) { in_place_of(cx, op, left, b) } else { new_of(cx, op, a, b) });
    }
    if is_set_like(a) || is_set_like(b) {
        return Some(view_operator(cx, op, a, b));
    }
    None
}

fn new_of(cx: &mut Context, op: Op, left: Value, right: Value) -> NativeResult {
    drop(begin(cx, left.target(), Asking::Once)?);
    drop(begin(cx, right.target(), Asking::Along)?);
    match combine(cx, op, left, &Other::Set(right.target()))? {
        Some(result) => Ok(result),
        None => cx.prelude("_set_combined", &[number(op), left, right]),
    }
}

fn in_place_of(cx: &mut Context, op: Op, left: Value, right: Value) -> NativeResult {
    let guard = cx.access(left.target(), OperationKind::ItemWrite)?;
    if left != right {
        drop(begin(cx, right.target(), Asking::Along)?);
    }
    if change(cx, op, left, &Other::Set(right.target()))? {
        return Ok(left);
    }
    drop(guard);
    cx.prelude("_set_changed", &[number(op), left, right])
}

fn view_operator(cx: &mut Context, op: Op, left: Value, right: Value) -> NativeResult {
    cx.prelude("_view_combined", &[number(op), left, right])
}

/// `left < right` and so on; `None` if these are no sets.
pub fn set_comparison(cx: &mut Context, op: Op, left: Value, right: Value) -> Option<NativeResult> {
    let (a, b) = (inner(left), inner(right));
    let comparable = |value: Value| is_set(value) || is_set_like(value);
    if !comparable(a) || !comparable(b) {
        return None;
    }
    let (small, large) = if matches!(op, Op::Less | Op::LessEqual) { (a, b) } else { (b, a) };
    let strict = matches!(op, Op::Less | Op::Greater);
    if !is_set(a) || !is_set(b) {
        return Some(cx.prelude("_view_subset", &[small, large, Value::bool(strict)]));
    }
    Some(subset(cx, small, large, strict))
}

fn subset(cx: &mut Context, small: Value, large: Value, strict: bool) -> NativeResult {
    drop(begin(cx, small.target(), Asking::Once)?);
    drop(begin(cx, large.target(), Asking::Along)?);
    let (a, b) = (set::length(small.target()), set::length(large.target()));
    if a > b || (strict && a == b) {
        return Ok(Value::FALSE);
    }
    let items: Vec<(Value, i64)> = set::items(small.target()).collect();
    cx.charge(items.len() as u64);
    match partition(&items, large.target(), false) {
        Some(missing) => Ok(Value::bool(missing.is_empty())),
        None => cx.prelude("_set_subset", &[small, large]),
    }
}

fn operator(cx: &mut Context, args: Args, op: Op, reflected: bool) -> NativeResult {
    let [other] = arguments::special(cx, args)?;
    let other = inner(other);
    if !is_set(other) {
        return Ok(Value::NOT_IMPLEMENTED);
    }
    let (left, right) = if reflected { (other, args.values[0]) } else { (args.values[0], other) };
    new_of(cx, op, left, right)
}

fn in_place(cx: &mut Context, args: Args, op: Op) -> NativeResult {
    let [other] = arguments::special(cx, args)?;
    let other = inner(other);
    if is_set(other) { in_place_of(cx, op, args.values[0], other) } else { Ok(Value::NOT_IMPLEMENTED) }
}

macro_rules! operators {
    ($($name:ident $reflected:ident $in_place:ident $op:ident),*) => {
        $(
            #[doc = concat!("`__", stringify!($name), "__`")]
            pub fn $name(cx: &mut Context, args: Args) -> NativeResult {
                operator(cx, args, Op::$op, false)
            }

            #[doc = concat!("`__", stringify!($reflected), "__`")]
            pub fn $reflected(cx: &mut Context, args: Args) -> NativeResult {
                operator(cx, args, Op::$op, true)
            }

            #[doc = concat!("`__", stringify!($in_place), "__`")]
            pub fn $in_place(cx: &mut Context, args: Args) -> NativeResult {
                in_place(cx, args, Op::$op)
            }
        )*
    };
}

operators!(or ror ior BitOr, and rand iand BitAnd, sub rsub isub Subtract, xor rxor ixor BitXor);

fn compared(cx: &mut Context, args: Args, op: Op) -> NativeResult {
    let [other] = arguments::special(cx, args)?;
    set_comparison(cx, op, args.values[0], other).unwrap_or(Ok(Value::NOT_IMPLEMENTED))
}

macro_rules! comparisons {
    ($($name:ident $op:ident),*) => {
        $(
            #[doc = concat!("`__", stringify!($name), "__`")]
            pub fn $name(cx: &mut Context, args: Args) -> NativeResult {
                compared(cx, args, Op::$op)
            }
        )*
    };
}

comparisons!(lt Less, le LessEqual, gt Greater, ge GreaterEqual);

/// `union`, `intersection` and `difference` of any number of iterables.
fn combined(cx: &mut Context, args: Args, op: Op) -> NativeResult {
    let own = args.values[0];
    drop(begin(cx, own.target(), Asking::Once)?);
    // Once the result is a new set, unions and differences go on in it.
    let mut result = own;
    if op == Op::BitOr {
        result = cx.set_copy(own.target(), kind_of(own))?;
    }
    for index in 1..args.values.len() {
        let other = match read(cx, args.values[index], Asking::Along)? {
            Ok(other) => other,
            Err(Refused) => return combined_in_python(cx, args, op),
        };
        let done = match op {
            Op::BitOr => merge(cx, result.target(), &other)?,
            Op::Subtract if result != own => remove_all(cx, result.target(), &other)?,
            _ => match combine(cx, op, result, &other)? {
                Some(combined) => {
                    result = combined;
                    true
                }
                None => false,
            },
        };
        if !done {
            return combined_in_python(cx, args, op);
        }
    }
    if result == own {
        return cx.set_copy(own.target(), kind_of(own));
    }
    Ok(result)
}

fn kind_of(own: Value) -> Kind {
    if own.is(Kind::FrozenSet) { Kind::FrozenSet } else { Kind::Set }
}

fn combined_in_python(cx: &mut Context, args: Args, op: Op) -> NativeResult {
    let others = cx.new_tuple(&args.values[1..])?;
    cx.prelude("_set_combined_all", &[number(op), args.values[0], others])
}

/// `update` and its like.
fn changed(cx: &mut Context, args: Args, op: Op) -> NativeResult {
    let own = args.values[0];
    let mut others = Vec::with_capacity(args.values.len());
    for index in 1..args.values.len() {
        match read(cx, args.values[index], Asking::Along)? {
            Ok(other) => others.push(other),
            Err(Refused) => return changed_in_python(cx, args, op),
        }
    }
    let guard = cx.access(own.target(), OperationKind::ItemWrite)?;
    for other in &others {
        if !change(cx, op, own, other)? {
            drop(guard);
            return changed_in_python(cx, args, op);
        }
    }
    Ok(Value::NONE)
}

fn changed_in_python(cx: &mut Context, args: Args, op: Op) -> NativeResult {
    let others = cx.new_tuple(&args.values[1..])?;
    cx.prelude("_set_changed_all", &[number(op), args.values[0], others])
}

/// `union(*others)`
pub fn union(cx: &mut Context, args: Args) -> NativeResult {
    combined(cx, args, Op::BitOr)
}

/// `intersection(*others)`
pub fn intersection(cx: &mut Context, args: Args) -> NativeResult {
    combined(cx, args, Op::BitAnd)
}

/// `difference(*others)`
pub fn difference(cx: &mut Context, args: Args) -> NativeResult {
    combined(cx, args, Op::Subtract)
}

/// `symmetric_difference(other)`
pub fn symmetric_difference(cx: &mut Context, args: Args) -> NativeResult {
    arguments::one(cx, args, "set.symmetric_difference")?;
    combined(cx, args, Op::BitXor)
}

/// `update(*others)`
pub fn update(cx: &mut Context, args: Args) -> NativeResult {
    changed(cx, args, Op::BitOr)
}

/// `intersection_update(*others)`
pub fn intersection_update(cx: &mut Context, args: Args) -> NativeResult {
    changed(cx, args, Op::BitAnd)
}

/// `difference_update(*others)`
pub fn difference_update(cx: &mut Context, args: Args) -> NativeResult {
    changed(cx, args, Op::Subtract)
}

/// `symmetric_difference_update(other)`
pub fn symmetric_difference_update(cx: &mut Context, args: Args) -> NativeResult {
    arguments::one(cx, args, "set.symmetric_difference_update")?;
    changed(cx, args, Op::BitXor)
}

/// `issubset(other)`
pub fn issubset(cx: &mut Context, args: Args) -> NativeResult {
    let other = arguments::one(cx, args, "set.issubset")?;
    if is_set(inner(other)) {
        return subset(cx, args.values[0], inner(other), false);
    }
    match read(cx, other, Asking::Once)? {
        Ok(others) => {
            let temporary = cx.new_set(Kind::Set)?;
            if merge(cx, temporary.target(), &others)? {
                return subset(cx, args.values[0], temporary, false);
            }
            cx.prelude("_set_issubset", &[args.values[0], other])
        }
        Err(Refused) => cx.prelude("_set_issubset", &[args.values[0], other]),
    }
}

/// `issuperset(other)`
pub fn issuperset(cx: &mut Context, args: Args) -> NativeResult {
    let other = arguments::one(cx, args, "set.issuperset")?;
    match read(cx, other, Asking::Once)? {
        Ok(others) => match partition(&others.items(), args.values[0].target(), false) {
            Some(missing) => Ok(Value::bool(missing.is_empty())),
            None => cx.prelude("_set_issuperset", &[args.values[0], other]),
        },
        Err(_) => cx.prelude("_set_issuperset", &[args.values[0], other]),
    }
}

/// `isdisjoint(other)`
pub fn isdisjoint(cx: &mut Context, args: Args) -> NativeResult {
    let other = arguments::one(cx, args, "set.isdisjoint")?;
    match read(cx, other, Asking::Once)? {
        Ok(others) => match partition(&others.items(), args.values[0].target(), true) {
            Some(common) => Ok(Value::bool(common.is_empty())),
            None => cx.prelude("_set_isdisjoint", &[args.values[0], other]),
        },
        Err(_) => cx.prelude("_set_isdisjoint", &[args.values[0], other]),
    }
}
