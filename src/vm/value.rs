//! A Python value in eight bytes.
//!
//! NaN boxing: a float is its own bits (NaNs are made canonical), and the bit patterns of the other NaNs carry
//! everything else in their upper 16 bits:
//!
//! | upper 16 bits | payload |
//! |---|---|
//! | below `0xfff9` | a float |
//! | `0xfff9` | an integer of 48 bits, sign-extended |
//! | `0xfffa` | a reference: the object's [`Kind`] in bits 40–47, its arena address in bits 0–31 |
//! | `0xfffb` | a special value: unbound, `None`, `False`, `True`, … |

use std::fmt;

use crate::heap::Ref;
use crate::kind::Kind;

const INT_TAG: u64 = 0xfff9;
const REF_TAG: u64 = 0xfffa;
const SPECIAL_TAG: u64 = 0xfffb;
const CANONICAL_NAN: u64 = 0x7ff8_0000_0000_0000;
const PAYLOAD_48: u64 = (1 << 48) - 1;

/// A Python value. `Copy`, and not tied to the heap by a lifetime: the collector runs only between
/// [`step`](crate::interpreter::step)s, so no Rust variable of the machine outlives a safepoint.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
#[repr(transparent)]
pub struct Value(u64);

impl Value {
    /// No value: an empty register, an unassigned variable, an absent argument.
    pub const UNBOUND: Self = Self::special(0);
    /// `None`
    pub const NONE: Self = Self::special(1);
    /// `False`
    pub const FALSE: Self = Self::special(2);
    /// `True`
    pub const TRUE: Self = Self::special(3);
    /// `...`
    pub const ELLIPSIS: Self = Self::special(4);
    /// `NotImplemented`
    pub const NOT_IMPLEMENTED: Self = Self::special(5);
    /// The key of a removed entry of a dict or set; never seen by programs.
    pub const DELETED: Self = Self::special(6);
    /// The integer 0.
    pub const ZERO: Self = Self(INT_TAG << 48);

    /// Smallest integer that needs no object.
    pub const MIN_INLINE_INT: i64 = -(1 << 47);
    /// Largest integer that needs no object.
    pub const MAX_INLINE_INT: i64 = (1 << 47) - 1;

    const fn special(number: u64) -> Self {
        Self(SPECIAL_TAG << 48 | number)
    }

    /// The value whose bits these are, as given by [`Value::bits`].
    #[inline(always)]
    pub const fn from_bits(bits: u64) -> Self {
        Self(bits)
    }

    /// Its bits.
    #[inline(always)]
    pub const fn bits(self) -> u64 {
        self.0
    }

    /// An integer that fits into 48 bits; the rest is cut off.
    #[inline(always)]
    pub const fn inline_int(number: i64) -> Self {
        Self(INT_TAG << 48 | (number as u64 & PAYLOAD_48))
    }

    /// An integer, if it fits into 48 bits.
    #[inline(always)]
    pub const fn small_int(number: i64) -> Option<Self> {
        if (number << 16) >> 16 == number { Some(Self::inline_int(number)) } else { None }
    }

    /// A float.
    #[inline(always)]
    pub fn float(number: f64) -> Self {
        if number.is_nan() { Self(CANONICAL_NAN) } else { Self(number.to_bits()) }
    }

    /// A bool.
    #[inline(always)]
    pub const fn bool(truth: bool) -> Self {
        Self(SPECIAL_TAG << 48 | (2 + truth as u64))
    }

    /// A reference to an object of this kind.
    #[inline(always)]
    pub const fn object(kind: Kind, target: Ref) -> Self {
        Self(REF_TAG << 48 | (kind as u64) << 40 | target.address() as u64)
    }

    /// Whether it is an inline integer.
    #[inline(always)]
    pub const fn is_int(self) -> bool {
        self.0 >> 48 == INT_TAG
    }

    /// Whether both are inline integers.
    #[inline(always)]
    pub const fn both_int(self, other: Self) -> bool {
        self.is_int() & other.is_int()
    }

    /// The inline integer; meaningful only if [`Value::is_int`].
    #[inline(always)]
    pub const fn int(self) -> i64 {
        (self.0 << 16) as i64 >> 16
    }

    /// The inline integer, if it is one.
    #[inline(always)]
    pub const fn as_int(self) -> Option<i64> {
        if self.is_int() { Some(self.int()) } else { None }
    }

    /// Whether it is a float.
    #[inline(always)]
    pub const fn is_float(self) -> bool {
        self.0 < INT_TAG << 48
    }

    /// The float; meaningful only if [`Value::is_float`].
    #[inline(always)]
    pub const fn raw_float(self) -> f64 {
        f64::from_bits(self.0)
    }

    /// The float, if it is one.
    #[inline(always)]
    pub const fn as_float(self) -> Option<f64> {
        if self.is_float() { Some(self.raw_float()) } else { None }
    }

    /// Whether it is a reference to an object in the arena.
    #[inline(always)]
    pub const fn is_ref(self) -> bool {
        self.0 >> 48 == REF_TAG
    }

    /// Whether it is a reference to an object of this kind.
    #[inline(always)]
    pub const fn is(self, kind: Kind) -> bool {
        self.0 >> 40 == (REF_TAG << 8 | kind as u64)
    }

    /// The reference; meaningful only if [`Value::is_ref`].
    #[inline(always)]
    pub const fn target(self) -> Ref {
        Ref::from_address(self.0 as u32)
    }

    /// The reference, if it is one to this kind.
    #[inline(always)]
    pub const fn as_kind(self, kind: Kind) -> Option<Ref> {
        if self.is(kind) { Some(self.target()) } else { None }
    }

    /// The object's kind, if it is a reference.
    #[inline(always)]
    pub fn kind(self) -> Option<Kind> {
        if self.is_ref() { Kind::from_number((self.0 >> 40) as u8) } else { None }
    }

    /// Whether it is `True` or `False`.
    #[inline(always)]
    pub const fn is_bool(self) -> bool {
        self.0 | 1 == Self::TRUE.0
    }

    /// The bool, if it is one.
    #[inline(always)]
    pub const fn as_bool(self) -> Option<bool> {
        if self.is_bool() { Some(self.0 == Self::TRUE.0) } else { None }
    }

    /// The integer it stands for if it is an inline integer or a bool.
    #[inline(always)]
    pub const fn as_index(self) -> Option<i64> {
        if self.is_int() {
            Some(self.int())
        } else if self.is_bool() {
            Some((self.0 == Self::TRUE.0) as i64)
        } else {
            None
        }
    }

    /// Whether it is unbound.
    #[inline(always)]
    pub const fn is_unbound(self) -> bool {
        self.0 == Self::UNBOUND.0
    }

    /// Whether it is `None`.
    #[inline(always)]
    pub const fn is_none(self) -> bool {
        self.0 == Self::NONE.0
    }

    /// `None` for unbound, else the value itself.
    #[inline(always)]
    pub const fn bound(self) -> Option<Self> {
        if self.is_unbound() { None } else { Some(self) }
    }
}

/// Copies values to the beginning of `to`. Few are copied one by one: of a number that only the program knows the compiler
/// makes a `memory.copy`, which costs as much as some twenty instructions in the browser.
///
/// # Panics
/// If `to` is shorter.
#[inline(always)]
pub fn copy(to: &mut [Value], from: &[Value]) {
    match *from {
        [] => {}
        [a] => to[0] = a,
        [a, b] => to[..2].copy_from_slice(&[a, b]),
        [a, b, c] => to[..3].copy_from_slice(&[a, b, c]),
        [a, b, c, d] => to[..4].copy_from_slice(&[a, b, c, d]),
        _ => to[..from.len()].copy_from_slice(from),
    }
}

/// Moves `count` values within `values`, few of them as [`copy`] does.
///
/// # Panics
/// If either range does not lie within.
#[inline(always)]
pub fn shift(values: &mut [Value], from: usize, to: usize, count: usize) {
    match count {
        0 => {}
        1 => values[to] = values[from],
        2 => {
            let pair = [values[from], values[from + 1]];
            values[to..to + 2].copy_from_slice(&pair);
        }
        3 => {
            let three = [values[from], values[from + 1], values[from + 2]];
            values[to..to + 3].copy_from_slice(&three);
        }
        _ => values.copy_within(from..from + count, to),
    }
}

impl fmt::Debug for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(int) = self.as_int() {
            write!(f, "{int}")
        } else if let Some(float) = self.as_float() {
            write!(f, "{float:?}")
        } else if let Some(kind) = self.kind() {
            write!(f, "{kind:?}@{:x}", self.target().address())
        } else {
            f.write_str(match *self {
                Self::UNBOUND => "unbound",
                Self::NONE => "None",
                Self::FALSE => "False",
                Self::TRUE => "True",
                Self::ELLIPSIS => "Ellipsis",
                Self::NOT_IMPLEMENTED => "NotImplemented",
                _ => "special",
            })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ints_round_trip() {
        for number in [0, 1, -1, 42, Value::MIN_INLINE_INT, Value::MAX_INLINE_INT] {
            assert_eq!(Value::small_int(number).and_then(Value::as_int), Some(number));
        }
        assert_eq!(Value::small_int(Value::MAX_INLINE_INT + 1), None);
        assert_eq!(Value::small_int(Value::MIN_INLINE_INT - 1), None);
    }

    #[test]
    fn floats_are_not_mistaken() {
        for number in [0.0, -0.0, 1.5, f64::INFINITY, f64::NEG_INFINITY, f64::NAN, -f64::NAN, f64::MIN] {
            let value = Value::float(number);
            assert!(value.is_float() && !value.is_int() && !value.is_ref() && !value.is_bool());
        }
    }

    #[test]
    fn bools_are_bools() {
        assert_eq!(Value::bool(true), Value::TRUE);
        assert_eq!(Value::bool(false).as_bool(), Some(false));
        assert!(!Value::NONE.is_bool() && !Value::ELLIPSIS.is_bool());
    }
}
