//! Integers of any size, with the results and errors of CPython's `int`.
//!
//! Here are the types; [`arithmetic`] has the operators, [`power`] exponentiation, [`cost`] estimates of work,
//! [`convert`] floats and hashes, [`text`] parsing and digits, [`bytes`] `to_bytes` and its like.

pub mod arithmetic;
pub mod bytes;
pub mod convert;
pub mod cost;
pub mod power;
pub mod text;

use std::borrow::Cow;
use std::cmp::Ordering;

use num_bigint::{BigInt, Sign};
use num_traits::ToPrimitive;

/// An owned integer. [`Int::Big`] never holds what fits [`Int::Small`], if it was made by [`Int::from`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Int {
    /// Fits 64 bits.
    Small(i64),
    /// Does not.
    Big(BigInt),
}

/// A borrowed integer: what the operators take. A small value in [`IntRef::Big`] is allowed.
#[derive(Clone, Copy, Debug)]
pub enum IntRef<'a> {
    /// Fits 64 bits.
    Small(i64),
    /// Any size.
    Big(&'a BigInt),
}

impl Int {
    /// The integer zero.
    pub const ZERO: Int = Int::Small(0);

    /// A borrowed form.
    pub fn as_ref(&self) -> IntRef<'_> {
        match self {
            Self::Small(value) => IntRef::Small(*value),
            Self::Big(value) => IntRef::Big(value),
        }
    }

    /// The value, if it fits 64 bits.
    pub fn to_i64(&self) -> Option<i64> {
        self.as_ref().to_i64()
    }

    /// As a big integer.
    pub fn into_big(self) -> BigInt {
        match self {
            Self::Small(value) => BigInt::from(value),
            Self::Big(value) => value,
        }
    }
}

impl From<i64> for Int {
    fn from(value: i64) -> Self {
        Self::Small(value)
    }
}

impl From<i128> for Int {
    fn from(value: i128) -> Self {
        i64::try_from(value).map_or_else(|_| Self::Big(BigInt::from(value)), Self::Small)
    }
}

impl From<u64> for Int {
    fn from(value: u64) -> Self {
        Self::from(i128::from(value))
    }
}

impl From<BigInt> for Int {
    fn from(value: BigInt) -> Self {
        match value.to_i64() {
            Some(small) => Self::Small(small),
            None => Self::Big(value),
        }
    }
}

impl<'a> IntRef<'a> {
    /// The value, if it fits 64 bits.
    pub fn to_i64(self) -> Option<i64> {
        match self {
            Self::Small(value) => Some(value),
            Self::Big(value) => value.to_i64(),
        }
    }

    /// As a big integer, borrowed where it is one.
    pub fn to_big(self) -> Cow<'a, BigInt> {
        match self {
            Self::Small(value) => Cow::Owned(BigInt::from(value)),
            Self::Big(value) => Cow::Borrowed(value),
        }
    }

    /// As an owned integer.
    pub fn to_int(self) -> Int {
        match self {
            Self::Small(value) => Int::Small(value),
            Self::Big(value) => Int::from(value.clone()),
        }
    }

    /// -1, 0 or 1.
    pub fn signum(self) -> i64 {
        match self {
            Self::Small(value) => value.signum(),
            Self::Big(value) => match value.sign() {
                Sign::Minus => -1,
                Sign::NoSign => 0,
                Sign::Plus => 1,
            },
        }
    }

    /// Whether it is below zero.
    pub fn is_negative(self) -> bool {
        self.signum() < 0
    }

    /// Whether it is zero.
    pub fn is_zero(self) -> bool {
        self.signum() == 0
    }

    /// Whether it is odd.
    pub fn is_odd(self) -> bool {
        match self {
            Self::Small(value) => value & 1 == 1,
            Self::Big(value) => value.bit(0),
        }
    }

    /// `int.bit_length()`: the bits of the absolute value, 0 for zero.
    pub fn bit_length(self) -> u64 {
        match self {
            Self::Small(value) => u64::from(u64::BITS - value.unsigned_abs().leading_zeros()),
            Self::Big(value) => value.bits(),
        }
    }

    /// `int.bit_count()`: the ones in the absolute value.
    pub fn bit_count(self) -> u64 {
        match self {
            Self::Small(value) => value.unsigned_abs().count_ones().into(),
            Self::Big(value) => value.magnitude().count_ones(),
        }
    }
}

impl From<i64> for IntRef<'_> {
    fn from(value: i64) -> Self {
        Self::Small(value)
    }
}

impl<'a> From<&'a BigInt> for IntRef<'a> {
    fn from(value: &'a BigInt) -> Self {
        Self::Big(value)
    }
}

impl<'a> From<&'a Int> for IntRef<'a> {
    fn from(value: &'a Int) -> Self {
        value.as_ref()
    }
}

impl PartialEq for IntRef<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for IntRef<'_> {}

impl PartialOrd for IntRef<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for IntRef<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        match (*self, *other) {
            (IntRef::Small(left), IntRef::Small(right)) => left.cmp(&right),
            (IntRef::Big(left), IntRef::Big(right)) => left.cmp(right),
            (left, right) => left.to_big().cmp(&right.to_big()),
        }
    }
}
