//! Hashes and equality of built-in data, without calling Python and without recursion.
//!
//! What needs Python code (instances whose class defines `__eq__` or `__hash__`) is reported as such; the prelude does
//! those cases.

use std::collections::HashMap;

use super::class::{self, flags};
use super::{dict, int, list, memory_view, set, str, tuple};
use crate::builtins::exceptions::ExceptionType;
use crate::builtins::types::range;
use crate::context::Context;
use crate::heap::{Header, Ref};
use crate::kind::Kind;
use crate::number;
use crate::number::int::{Int, IntRef};
use crate::text::hash::{hash_frozenset, hash_tuple};
use crate::trap::Trap;
use crate::value::Value;

/// The hash of a value, if it can be had without Python code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hashed {
    /// The hash; equality needs no Python code either.
    Simple(i64),
    /// Python code has to be asked.
    NeedsPython,
}

/// The result of a comparison, if it can be had without Python code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Same {
    /// Equal.
    Yes,
    /// Not equal.
    No,
    /// Python code has to be asked.
    NeedsPython,
}

/// What a native may spend on comparisons before it must let others go on. What would cost more is left to Python code,
/// which can be stopped anywhere: two structures that share their parts can take longer to compare than anybody lives.
pub struct Effort {
    left: u64,
}

impl Default for Effort {
    /// All of it.
    fn default() -> Self {
        Self { left: Self::MOST }
    }
}

impl Effort {
    /// Pairs of values that one native compares at most, and pieces of strings.
    const MOST: u64 = 1 << 22;
    /// Bytes of a string that cost as much as a pair.
    const BYTES: u64 = 16;

    /// Takes some; says whether there was as much.
    pub fn take(&mut self, units: u64) -> bool {
        let enough = units <= self.left;
        self.left = self.left.saturating_sub(units);
        enough
    }

    /// What comparing two strings costs at most: nothing to speak of unless both are long.
    #[inline]
    pub fn of_texts(left: Ref, right: Ref) -> u64 {
        u64::from(str::length(left).min(str::length(right))) / Self::BYTES
    }

    /// What was spent, as units of fuel.
    #[inline]
    pub fn spent(&self) -> u64 {
        (Self::MOST - self.left) / 4
    }
}

/// Deepest nesting that is compared natively; beyond it CPython raises `RecursionError`, and so does the prelude.
const DEEPEST: usize = 500;

/// The hash that identity gives.
pub fn identity_hash(object: Ref) -> i64 {
    (object.identity().0 as i64) << 4 >> 4
}

/// The hash of a string key, inlined for speed.
#[inline(always)]
pub fn quick_hash(value: Value) -> Option<i64> {
    if let Some(string) = value.as_kind(Kind::Str) {
        Some(str::hash(string))
    } else if value.is_int() {
        let number = value.int();
        Some(if number == -1 { -2 } else { number })
    } else {
        None
    }
}

impl Context<'_> {
    /// The hash of a value.
    ///
    /// # Errors
    /// `TypeError: unhashable type`.
    pub fn hash_of(&mut self, value: Value) -> Result<Hashed, Trap> {
        if let Some(hash) = quick_hash(value) {
            return Ok(Hashed::Simple(hash));
        }
        if let Some(float) = value.as_float() {
            return Ok(Hashed::Simple(if float.is_nan() { 0 } else { number::float::hash(float) }));
        }
        if let Some(index) = value.as_bool() {
            return Ok(Hashed::Simple(index as i64));
        }
        let Some(kind) = value.kind() else { return Ok(Hashed::Simple(value.bits() as i64 & 0xffff)) };
        let object = value.target();
        Ok(Hashed::Simple(match kind {
            Kind::Int => number::int::convert::hash(int::read(object).as_ref()),
            Kind::Str | Kind::Bytes => str::hash(object),
            Kind::Tuple => return self.hash_of_tuple(object),
            Kind::FrozenSet => hash_frozenset(set::items(object).map(|(_, hash)| hash)),
            Kind::Range => {
                let mut hashes = [0; 3];
                for (hash, part) in hashes.iter_mut().zip(range::identity(object)) {
                    let part = match part {
                        Some(number) => self.new_integer(Int::from(number))?,
                        None => Value::NONE,
                    };
                    if let Hashed::Simple(known) = self.hash_of(part)? {
                        *hash = known;
                    }
                }
                hash_tuple(hashes.into_iter())
            }
            Kind::Complex | Kind::Slice => {
                let parts = [1, 2, 3].map(|word| Value::from_bits(object.load(word)));
                let mut hashes = [0; 3];
                for (slot, part) in hashes.iter_mut().zip(parts).take(if kind == Kind::Complex { 2 } else { 3 }) {
                    match self.hash_of(part)? {
                        Hashed::Simple(hash) => *slot = hash,
                        Hashed::NeedsPython => return Ok(Hashed::NeedsPython),
                    }
                }
                if kind == Kind::Complex {
                    hashes[0].wrapping_add(hashes[1].wrapping_mul(1_000_003))
                } else {
                    hash_tuple(hashes.into_iter())
                }
            }
            Kind::MemoryView => crate::builtins::types::memory_view::hash(self, object)?,
            Kind::BoundMethod => {
                let receiver = Value::from_bits(object.load(2));
                let own =
                    if receiver.is_ref() { identity_hash(receiver.target()) } else { receiver.bits() as i64 & 0xffff };
                own ^ identity_hash(Value::from_bits(object.load(1)).target())
            }
            Kind::DictView if !crate::builtins::types::dict_view::is_set_like(value) => identity_hash(object),
            Kind::List | Kind::Dict | Kind::Set | Kind::ByteArray | Kind::DictView => {
                let name = self.type_name(value);
                return Err(self.type_error(format!("unhashable type: '{name}'")));
            }
            Kind::Instance => {
                let class = class::of_instance(object);
                let class_flags = class::flags_of(class);
                if class_flags & (flags::CUSTOM_HASH | flags::CUSTOM_EQ) != 0 {
                    return Ok(Hashed::NeedsPython);
                }
                let payload = class::payload(object);
                if payload.is_unbound() || payload.is(Kind::ExceptionState) {
                    identity_hash(object)
                } else {
                    return self.hash_of(payload);
                }
            }
            _ => identity_hash(object),
        }))
    }

    /// The hash of a tuple, with a stack of our own for those in it.
    fn hash_of_tuple(&mut self, object: Ref) -> Result<Hashed, Trap> {
        /// So many tuples are hashed without remembering which.
        const FEW: u32 = 64;
        let mut open: Vec<(Ref, Vec<i64>)> = vec![(object, Vec::new())];
        // A tuple that is in others many times is hashed once: CPython keeps the hash in the tuple.
        let mut known: HashMap<Ref, i64> = HashMap::new();
        let mut opened = 0;
        while let Some((current, hashes)) = open.last_mut() {
            let hash = if hashes.len() == tuple::length(*current) as usize {
                let hash = hash_tuple(hashes.iter().copied());
                self.charge(hashes.len() as u64 / 4);
                if opened > FEW {
                    known.insert(*current, hash);
                }
                open.pop();
                hash
            } else {
                let item = tuple::item(*current, hashes.len() as u32);
                if let Some(inner) = item.as_kind(Kind::Tuple) {
                    if let Some(hash) = known.get(&inner) {
                        hashes.push(*hash);
                        continue;
                    }
                    opened += 1;
                    open.push((inner, Vec::new()));
                    continue;
                }
                match self.hash_of(item)? {
                    Hashed::Simple(hash) => hash,
                    Hashed::NeedsPython => return Ok(Hashed::NeedsPython),
                }
            };
            match open.last_mut() {
                Some((_, hashes)) => hashes.push(hash),
                None => return Ok(Hashed::Simple(hash)),
            }
        }
        Ok(Hashed::NeedsPython)
    }

    /// Whether a value's hash and equality need Python code.
    pub fn is_complex_key(&mut self, value: Value) -> Result<bool, Trap> {
        Ok(quick_hash(value).is_none() && self.hash_of(value)? == Hashed::NeedsPython)
    }

    /// Raises the error of an unhashable dict key or set item.
    pub fn unhashable(&mut self, value: Value, role: &str) -> Trap {
        let name = self.type_name(value);
        self.raise(ExceptionType::TypeError, format!("cannot use '{name}' as a {role} (unhashable type: '{name}')"))
    }
}

/// Whether two values are equal.
pub fn same(left: Value, right: Value) -> Same {
    same_within(left, right, &mut Effort::default())
}

/// Whether two values are equal; Python code is needed as well where that takes more than is left of the effort.
#[cfg_attr(heddle_web, optimize(speed))]
pub fn same_within(left: Value, right: Value, effort: &mut Effort) -> Same {
    // Floats first: NaN is not equal to itself, but is identical to itself in containers.
    if left == right {
        return if left.is_float() && left.raw_float().is_nan() { Same::No } else { identical(left) };
    }
    if let Some(result) = same_leaf(left, right) {
        if let (Some(a), Some(b)) = (left.as_kind(Kind::Str), right.as_kind(Kind::Str)) {
            effort.take(Effort::of_texts(a, b));
        }
        return result;
    }
    same_deep(left, right, effort)
}

/// An object compared with itself: equal unless Python code may say otherwise, or it is no number.
fn identical(value: Value) -> Same {
    match value.kind() {
        Some(Kind::Instance) => {
            let object = value.target();
            if class::flags_of(class::of_instance(object)) & flags::CUSTOM_EQ != 0 {
                return Same::NeedsPython;
            }
            let payload = class::payload(object);
            if payload.is_float() && payload.raw_float().is_nan() { Same::No } else { not_nan(payload) }
        }
        Some(Kind::Complex) => not_nan(value),
        _ => Same::Yes,
    }
}

fn not_nan(value: Value) -> Same {
    let is_nan = |object: Ref| [1, 2].iter().any(|word| Value::from_bits(object.load(*word)).raw_float().is_nan());
    if value.as_kind(Kind::Complex).is_some_and(is_nan) { Same::No } else { Same::Yes }
}

/// Whether two values are the same item of a container: identical or equal.
pub fn same_item(left: Value, right: Value) -> Same {
    if left == right { Same::Yes } else { same(left, right) }
}

/// As [`same_item`], for one of many.
pub fn same_item_within(left: Value, right: Value, effort: &mut Effort) -> Same {
    if left == right { Same::Yes } else { same_within(left, right, effort) }
}

/// Comparison of everything but containers; `None` for two containers of comparable kinds.
#[cfg_attr(heddle_web, optimize(speed))]
fn same_leaf(left: Value, right: Value) -> Option<Same> {
    let verdict = |equal: bool| Some(if equal { Same::Yes } else { Same::No });
    if left.is(Kind::Instance) || right.is(Kind::Instance) {
        return same_instances(left, right);
    }
    if let (Some(a), Some(b)) = (left.as_kind(Kind::Str), right.as_kind(Kind::Str)) {
        return verdict(str::equal(a, b));
    }
    let (left_float, right_float) = (left.as_float(), right.as_float());
    match (left_float, right_float) {
        (Some(a), Some(b)) => return verdict(a == b),
        (Some(a), None) => return Some(same_float(a, right)),
        (None, Some(b)) => return Some(same_float(b, left)),
        (None, None) => {}
    }
    if let (Some(a), Some(b)) = (left.as_index(), right.as_index()) {
        return verdict(a == b);
    }
    for (complex, other) in [(left, right), (right, left)] {
        if let Some(object) = complex.as_kind(Kind::Complex)
            && int::int_of(other).is_some()
        {
            let part = |word| Value::from_bits(object.load(word)).raw_float();
            return if part(2) == 0.0 { Some(same_float(part(1), other)) } else { Some(Same::No) };
        }
    }
    let (Some(a), Some(b)) = (left.kind(), right.kind()) else { return Some(Same::No) };
    let (x, y) = (left.target(), right.target());
    match (a, b) {
        (Kind::Int, Kind::Int) => verdict(int::equal(x, y)),
        (Kind::Bytes, Kind::Bytes) => verdict(str::bytes_of(x) == str::bytes_of(y)),
        (a, b) if memory_view::is_bytes_like(a) && memory_view::is_bytes_like(b) => {
            verdict(memory_view::equal(left, right))
        }
        (Kind::Complex, Kind::Complex) => {
            let part = |object: Ref, word| Value::from_bits(object.load(word)).raw_float();
            verdict(part(x, 1) == part(y, 1) && part(x, 2) == part(y, 2))
        }
        (Kind::BoundMethod, Kind::BoundMethod) => verdict(x.load(1) == y.load(1) && x.load(2) == y.load(2)),
        (Kind::Tuple, Kind::Tuple)
        | (Kind::List, Kind::List)
        | (Kind::Dict, Kind::Dict)
        | (Kind::Range, Kind::Range)
        | (Kind::Slice, Kind::Slice)
        | (Kind::Set | Kind::FrozenSet, Kind::Set | Kind::FrozenSet) => None,
        (Kind::DictView, _) | (_, Kind::DictView) => Some(Same::NeedsPython),
        _ => Some(Same::No),
    }
}

fn same_instances(left: Value, right: Value) -> Option<Same> {
    for value in [left, right] {
        if let Some(object) = value.as_kind(Kind::Instance)
            && class::flags_of(class::of_instance(object)) & flags::CUSTOM_EQ != 0
        {
            return Some(Same::NeedsPython);
        }
    }
    let inner = |value: Value| match value.as_kind(Kind::Instance) {
        Some(object) => {
            Some(class::payload(object)).filter(|payload| !payload.is_unbound() && !payload.is(Kind::ExceptionState))
        }
        None => Some(value),
    };
    match (inner(left), inner(right)) {
        (Some(a), Some(b)) => Some(same(a, b)),
        _ => Some(Same::No),
    }
}

fn same_float(float: f64, other: Value) -> Same {
    let equal = match int::int_of(other) {
        Some(integer) => number::int::convert::compare(integer.as_ref(), float) == Some(std::cmp::Ordering::Equal),
        None => match other.as_kind(Kind::Complex) {
            Some(object) => {
                Value::from_bits(object.load(1)).raw_float() == float
                    && Value::from_bits(object.load(2)).raw_float() == 0.0
            }
            None => false,
        },
    };
    if equal { Same::Yes } else { Same::No }
}

/// Comparison of containers with a stack of our own. Pairs are compared in no particular order, which shows only
/// if Python code runs; then the whole comparison is left to the prelude.
fn same_deep(left: Value, right: Value, effort: &mut Effort) -> Same {
    let mut pending = vec![(left, right, 0)];
    let mut unequal = false;
    while let Some((left, right, depth)) = pending.pop() {
        // An item that is not equal to itself, NaN, is identical to itself.
        if depth > 0 && left == right {
            continue;
        }
        if !effort.take(1) {
            return Same::NeedsPython;
        }
        if let (Some(a), Some(b)) = (left.as_kind(Kind::Str), right.as_kind(Kind::Str)) {
            effort.take(Effort::of_texts(a, b));
        }
        match same_leaf(left, right) {
            Some(Same::Yes) => continue,
            Some(Same::No) => {
                unequal = true;
                if depth == 0 {
                    return Same::No;
                }
                continue;
            }
            Some(Same::NeedsPython) => return Same::NeedsPython,
            None => {}
        }
        if unequal {
            // Only Python code further on could still matter; an unequal leaf decides.
            return Same::No;
        }
        if depth > DEEPEST {
            return Same::NeedsPython;
        }
        let (x, y) = (left.target(), right.target());
        let verdict = match left.kind() {
            Some(Kind::Tuple) if u64::from(tuple::length(x)) > effort.left => Same::NeedsPython,
            Some(Kind::Tuple) => push_all(&mut pending, depth, tuple::items(x), tuple::items(y)),
            Some(Kind::List) if u64::from(list::length(x)) > effort.left => Same::NeedsPython,
            Some(Kind::List) => push_all(&mut pending, depth, list::items(x).into_iter(), list::items(y).into_iter()),
            Some(Kind::Range) => {
                // Ranges are equal as sequences; their lengths and first items are compared by the caller's types.
                return ranges(x, y);
            }
            Some(Kind::Slice) => {
                let parts = |object: Ref| [1, 2, 3].map(|word| Value::from_bits(object.load(word)));
                push_all(&mut pending, depth, parts(x).into_iter(), parts(y).into_iter())
            }
            Some(Kind::Dict) => same_dicts(&mut pending, depth, x, y, effort),
            _ => same_sets(x, y, effort),
        };
        match verdict {
            Same::Yes => {}
            Same::No => return Same::No,
            Same::NeedsPython => return Same::NeedsPython,
        }
    }
    if unequal { Same::No } else { Same::Yes }
}

type Pending = Vec<(Value, Value, usize)>;

fn push_all(
    pending: &mut Pending,
    depth: usize,
    left: impl ExactSizeIterator<Item = Value> + Clone,
    right: impl ExactSizeIterator<Item = Value> + Clone,
) -> Same {
    if left.len() != right.len() {
        // An instance that comes first could still raise in CPython only for equal lengths: lengths decide.
        return Same::No;
    }
    let start = pending.len();
    pending.extend(left.zip(right).map(|(a, b)| (a, b, depth + 1)));
    pending[start..].reverse();
    Same::Yes
}

fn same_dicts(pending: &mut Pending, depth: usize, left: Ref, right: Ref, effort: &mut Effort) -> Same {
    if dict::length(left) != dict::length(right) {
        return Same::No;
    }
    if !effort.take(u64::from(dict::length(left))) {
        return Same::NeedsPython;
    }
    if dict::has_complex_keys(left) || dict::has_complex_keys(right) {
        return Same::NeedsPython;
    }
    for index in 0..dict::used(left) {
        let Some((key, value)) = dict::entry(left, index) else { continue };
        let found = dict::find(right, dict::entry_hash(left, index), |other| same_item(key, other) == Same::Yes);
        match found {
            Some(entry) => pending.push((value, dict::value_at(right, entry), depth + 1)),
            None => return Same::No,
        }
    }
    Same::Yes
}

fn same_sets(left: Ref, right: Ref, effort: &mut Effort) -> Same {
    if set::length(left) != set::length(right) {
        return Same::No;
    }
    if !effort.take(u64::from(set::length(left))) {
        return Same::NeedsPython;
    }
    let mut verdict = Same::Yes;
    for (item, hash) in set::items(left) {
        let mut needs_python = false;
        let found = set::find(right, hash, |other| match same_item(item, other) {
            Same::Yes => true,
            Same::No => false,
            Same::NeedsPython => {
                needs_python = true;
                false
            }
        });
        if needs_python && found.is_none() {
            return Same::NeedsPython;
        }
        if found.is_none() {
            verdict = Same::No;
        }
    }
    verdict
}

fn ranges(left: Ref, right: Ref) -> Same {
    if range::identity(left) == range::identity(right) { Same::Yes } else { Same::No }
}

/// An integer value as a reference for the number functions.
pub fn with_int<T>(value: Value, use_it: impl FnOnce(IntRef) -> T) -> Option<T> {
    int::int_of(value).map(|integer| use_it(integer.as_ref()))
}
