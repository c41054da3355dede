//! `math.factorial`, `comb` and `perm`.

use num_bigint::BigUint;
use num_bigint::{BigInt, Sign};
use num_traits::One;

use super::error::{PyError, Result};
use super::int::cost::MAX_BITS;
use super::int::{Int, IntRef, arithmetic};

/// `math.factorial(n)`
pub fn factorial(n: IntRef<'_>) -> Result<Int> {
    if n.is_negative() {
        return Err(PyError::value("factorial() not defined for negative values"));
    }
    let Some(count) = n.to_i64() else {
        let message = "factorial() argument should not exceed 9223372036854775807";
        return Err(PyError::overflow(message));
    };
    falling(n, count.unsigned_abs())
}

/// `math.perm(n, k)`; `math.perm(n)` is the factorial.
pub fn permutations(n: IntRef<'_>, k: IntRef<'_>) -> Result<Int> {
    check(n, k)?;
    if n < k {
        return Ok(Int::ZERO);
    }
    let count = k.to_i64().ok_or_else(|| PyError::overflow("k must not exceed 9223372036854775807"))?;
    falling(n, count.unsigned_abs())
}

/// `math.comb(n, k)`
pub fn combinations(n: IntRef<'_>, k: IntRef<'_>) -> Result<Int> {
    check(n, k)?;
    if n < k {
        return Ok(Int::ZERO);
    }
    let other = arithmetic::subtract(n, k);
    let least = if other.as_ref() < k { other.as_ref() } else { k };
    let count = least
        .to_i64()
        .ok_or_else(|| PyError::overflow("min(n - k, k) must not exceed 9223372036854775807"))?
        .unsigned_abs();
    let numerator = falling(n, count)?;
    let denominator = falling(IntRef::Small(count as i64), count)?;
    arithmetic::floor_divide(numerator.as_ref(), denominator.as_ref())
}

fn check(n: IntRef<'_>, k: IntRef<'_>) -> Result<()> {
    if n.is_negative() {
        return Err(PyError::value("n must be a non-negative integer"));
    }
    if k.is_negative() {
        return Err(PyError::value("k must be a non-negative integer"));
    }
    Ok(())
}

/// An upper bound of the bits of a product of so many factors up to `n`, for the machine to charge or refuse.
pub fn falling_bits(n: IntRef<'_>, count: u64) -> u64 {
    n.bit_length().saturating_mul(count)
}

/// `n * (n - 1) * …` of so many factors.
fn falling(n: IntRef<'_>, count: u64) -> Result<Int> {
    if falling_bits(n, count) > MAX_BITS {
        return Err(PyError::memory());
    }
    let top = n.to_big();
    let product = product(top.magnitude(), 0, count);
    Ok(Int::from(BigInt::from_biguint(Sign::Plus, product)))
}

/// `(top - from) * … * (top - to + 1)`, by halves, so that the factors are of a size.
fn product(top: &BigUint, from: u64, to: u64) -> BigUint {
    match to - from {
        0 => BigUint::one(),
        1..=8 => (from..to).map(|less| top - less).product(),
        length => product(top, from, from + length / 2) * product(top, from + length / 2, to),
    }
}
