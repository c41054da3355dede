//! `**` and the three-argument `pow` on integers.

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{One, Pow, Signed, Zero};

use super::cost::{MAX_BITS, pow_bits};
use super::{Int, IntRef, convert};
use crate::number::error::{PyError, Result};
use crate::number::float;

/// A result of `int ** int`: a float where the exponent is negative.
#[derive(Clone, Debug, PartialEq)]
pub enum Power {
    /// For exponents from zero on.
    Int(Int),
    /// For negative ones.
    Float(f64),
}

/// `base ** exponent`; a `MemoryError` where the result would have more than [`MAX_BITS`] bits.
pub fn power(base: IntRef<'_>, exponent: IntRef<'_>) -> Result<Power> {
    if exponent.is_negative() {
        let (base, exponent) = (convert::to_f64(base)?, convert::to_f64(exponent)?);
        return float::power_real(base, exponent).map(Power::Float);
    }
    if let (IntRef::Small(base), Some(exponent)) = (base, exponent.to_i64())
        && let Ok(exponent) = u32::try_from(exponent)
        && let Some(result) = base.checked_pow(exponent)
    {
        return Ok(Power::Int(Int::Small(result)));
    }
    if base.bit_length() <= 1 {
        let negative = base.is_negative() && exponent.is_odd();
        let magnitude = i64::from(!base.is_zero() || exponent.is_zero());
        return Ok(Power::Int(Int::Small(if negative { -magnitude } else { magnitude })));
    }
    if pow_bits(base, exponent) > MAX_BITS {
        return Err(PyError::memory());
    }
    let exponent = exponent.to_i64().unwrap_or(i64::MAX).unsigned_abs();
    let base = base.to_big();
    let twos = base.trailing_zeros().unwrap_or(0);
    let odd = base.as_ref() >> twos;
    let odd_power: BigInt = if odd.magnitude().is_one() && odd.is_positive() { odd } else { odd.pow(exponent) };
    Ok(Power::Int(Int::from(odd_power << (twos * exponent))))
}

/// `pow(base, exponent, modulus)`; the result has the sign of the modulus.
pub fn power_modulo(base: IntRef<'_>, exponent: IntRef<'_>, modulus: IntRef<'_>) -> Result<Int> {
    if modulus.is_zero() {
        return Err(PyError::value("pow() 3rd argument cannot be 0"));
    }
    if modulus.bit_length() == 1 {
        return Ok(Int::ZERO);
    }
    let modulus = modulus.to_big();
    let positive = modulus.abs();
    let mut base = base.to_big().mod_floor(&positive);
    let mut exponent = exponent.to_big().into_owned();
    if exponent.is_negative() {
        base = inverse(&base, &positive)?;
        exponent = -exponent;
    }
    let mut result = base.modpow(&exponent, &positive);
    if modulus.is_negative() && !result.is_zero() {
        result += modulus.as_ref();
    }
    Ok(Int::from(result))
}

/// The inverse of a residue, by Euclid's extended algorithm.
fn inverse(base: &BigInt, modulus: &BigInt) -> Result<BigInt> {
    let extended = base.extended_gcd(modulus);
    if extended.gcd.is_one() {
        Ok(extended.x.mod_floor(modulus))
    } else {
        Err(PyError::value("base is not invertible for the given modulus"))
    }
}
