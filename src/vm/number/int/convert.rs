//! Between integers and floats, each way exact or correctly rounded; true division; comparison; hash.
//!
//! The methods are those of CPython's `Objects/longobject.c` and `Python/pyhash.c`: quotients are computed to a few
//! more bits than a float has, the rest is kept as a sticky bit, and the rounding is to nearest, ties to even.

use std::cmp::Ordering;

use num_bigint::{BigInt, BigUint};
use num_traits::{ToPrimitive, Zero};

use super::{Int, IntRef};
use crate::number::error::{PyError, Result};

/// Integers up to this magnitude are floats exactly.
const EXACT: u64 = 1 << 53;

/// The prime `2 ** 61 - 1` that numeric hashes are taken modulo.
pub const HASH_MODULUS: u64 = (1 << 61) - 1;

/// `float(a)`
pub fn to_f64(a: IntRef<'_>) -> Result<f64> {
    match a {
        // Rust's conversion rounds to nearest, ties to even.
        IntRef::Small(a) => Ok(a as f64),
        IntRef::Big(value) => {
            let magnitude = ratio(value.magnitude(), &BigUint::from(1_u8))
                .ok_or_else(|| PyError::overflow("int too large to convert to float"))?;
            Ok(if a.is_negative() { -magnitude } else { magnitude })
        }
    }
}

/// `a / b`
pub fn true_divide(a: IntRef<'_>, b: IntRef<'_>) -> Result<f64> {
    if b.is_zero() {
        return Err(super::arithmetic::division_by_zero());
    }
    if let (IntRef::Small(a), IntRef::Small(b)) = (a, b)
        && a.unsigned_abs() <= EXACT
        && b.unsigned_abs() <= EXACT
    {
        return Ok(a as f64 / b as f64);
    }
    if a.is_zero() {
        return Ok(if b.is_negative() { -0.0 } else { 0.0 });
    }
    let magnitude = ratio(a.to_big().magnitude(), b.to_big().magnitude())
        .ok_or_else(|| PyError::overflow("integer division result too large for a float"))?;
    Ok(if a.is_negative() == b.is_negative() { magnitude } else { -magnitude })
}

/// The quotient of two positive numbers (or of zero and one), correctly rounded; `None` if it is too large.
pub fn ratio(a: &BigUint, b: &BigUint) -> Option<f64> {
    if a.is_zero() {
        return Some(0.0);
    }
    // The quotient's unit is two to the power `shift`: it has 55 or 56 bits, or two beyond the least float.
    let shift = (a.bits() as i64 - b.bits() as i64 - 55).max(-1076);
    if shift > 1024 {
        return None;
    }
    let (numerator, denominator) =
        if shift < 0 { (a << shift.unsigned_abs(), b.clone()) } else { (a.clone(), b << shift.unsigned_abs()) };
    let quotient = &numerator / &denominator;
    let inexact = &quotient * &denominator != numerator;
    let quotient = quotient.to_u64()? | u64::from(inexact);
    let bits = i64::from(u64::BITS - quotient.leading_zeros());
    let extra = (bits - 53).max(-1074 - shift).max(0);
    let rounded = round_half_even(quotient, extra as u32);
    let result = scale(rounded as f64, shift + extra);
    result.is_finite().then_some(result)
}

/// A positive integer as `mantissa * 2 ** exponent` with the mantissa from a half up to one, correctly rounded.
pub fn mantissa_and_exponent(a: IntRef<'_>) -> (f64, u64) {
    let bits = a.bit_length();
    let scale = BigUint::from(1_u8) << bits;
    let mantissa = ratio(a.to_big().magnitude(), &scale).unwrap_or(0.0);
    if mantissa == 1.0 { (0.5, bits + 1) } else { (mantissa, bits) }
}

/// Divides by a power of two, a half to even.
fn round_half_even(value: u64, bits: u32) -> u64 {
    if bits == 0 {
        return value;
    }
    if bits > 63 {
        return 0;
    }
    let (quotient, rest, half) = (value >> bits, value & ((1 << bits) - 1), 1 << (bits - 1));
    quotient + u64::from(rest > half || (rest == half && quotient & 1 == 1))
}

/// `value * 2 ** exponent`, for values whose result is exact or too large.
fn scale(value: f64, exponent: i64) -> f64 {
    libm::ldexp(value, exponent.clamp(-2200, 2200) as i32)
}

/// `int(a)`: towards zero
pub fn from_f64(a: f64) -> Result<Int> {
    if a.is_nan() {
        return Err(PyError::value("cannot convert float NaN to integer"));
    }
    if a.is_infinite() {
        return Err(PyError::overflow("cannot convert float infinity to integer"));
    }
    if a.abs() < 9.2e18 {
        return Ok(Int::Small(a as i64));
    }
    let (mantissa, exponent) = decompose(a);
    let magnitude = BigInt::from(mantissa) << exponent.unsigned_abs();
    Ok(Int::from(if a < 0.0 { -magnitude } else { magnitude }))
}

/// A finite float's magnitude as `mantissa * 2 ** exponent`.
pub fn decompose(a: f64) -> (u64, i32) {
    let bits = a.to_bits();
    let (exponent, fraction) = ((bits >> 52) & 0x7ff, bits & ((1 << 52) - 1));
    if exponent == 0 { (fraction, -1074) } else { (fraction | (1 << 52), exponent as i32 - 1075) }
}

/// Compares exactly; `None` if the float is not a number.
pub fn compare(a: IntRef<'_>, b: f64) -> Option<Ordering> {
    if b.is_nan() {
        return None;
    }
    if let IntRef::Small(a) = a
        && a.unsigned_abs() <= EXACT
    {
        return (a as f64).partial_cmp(&b);
    }
    if b.is_infinite() {
        return Some(if b > 0.0 { Ordering::Less } else { Ordering::Greater });
    }
    let whole = libm::trunc(b);
    let order = a.cmp(&from_f64(whole).ok()?.as_ref());
    Some(order.then_with(|| 0.0.partial_cmp(&(b - whole)).unwrap_or(Ordering::Equal)))
}

/// `hash(a)`: the value modulo `2 ** 61 - 1`, with the sign; -2 for -1.
pub fn hash(a: IntRef<'_>) -> i64 {
    let residue = match a {
        IntRef::Small(a) => reduce(a.unsigned_abs().into()),
        // Two to the power 64 is 8 modulo the prime.
        IntRef::Big(a) => {
            a.iter_u64_digits().rev().fold(0, |residue, digit| reduce(u128::from(residue) * 8 + u128::from(digit)))
        }
    };
    let hash = if a.is_negative() { -(residue as i64) } else { residue as i64 };
    if hash == -1 { -2 } else { hash }
}

/// A value below `2 ** 122` modulo `2 ** 61 - 1`.
fn reduce(value: u128) -> u64 {
    let folded = (value & u128::from(HASH_MODULUS)) as u64 + (value >> 61) as u64;
    let folded = (folded & HASH_MODULUS) + (folded >> 61);
    if folded == HASH_MODULUS { 0 } else { folded }
}
