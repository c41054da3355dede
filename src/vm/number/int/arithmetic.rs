//! The operators of `int`: fast on 64 bits, else on big integers. Division rounds towards minus infinity.

use num_bigint::BigInt;
use num_integer::{Integer, Roots};

use super::cost::MAX_BITS;
use super::{Int, IntRef};
use crate::number::error::{PyError, Result};
use crate::number::small;

/// `a + b`
pub fn add(a: IntRef<'_>, b: IntRef<'_>) -> Int {
    if let (IntRef::Small(a), IntRef::Small(b)) = (a, b) {
        return Int::from(i128::from(a) + i128::from(b));
    }
    Int::from(a.to_big().as_ref() + b.to_big().as_ref())
}

/// `a - b`
pub fn subtract(a: IntRef<'_>, b: IntRef<'_>) -> Int {
    if let (IntRef::Small(a), IntRef::Small(b)) = (a, b) {
        return Int::from(i128::from(a) - i128::from(b));
    }
    Int::from(a.to_big().as_ref() - b.to_big().as_ref())
}

/// `a * b`
pub fn multiply(a: IntRef<'_>, b: IntRef<'_>) -> Int {
    if let (IntRef::Small(a), IntRef::Small(b)) = (a, b) {
        return small::multiply(a, b).map_or_else(|| Int::from(i128::from(a) * i128::from(b)), Int::Small);
    }
    Int::from(a.to_big().as_ref() * b.to_big().as_ref())
}

/// `a // b`
pub fn floor_divide(a: IntRef<'_>, b: IntRef<'_>) -> Result<Int> {
    divide_modulo(a, b).map(|(quotient, _)| quotient)
}

/// `a % b`, which has the sign of `b`
pub fn modulo(a: IntRef<'_>, b: IntRef<'_>) -> Result<Int> {
    if b.is_zero() {
        return Err(division_by_zero());
    }
    if let (IntRef::Small(a), IntRef::Small(b)) = (a, b) {
        return Ok(Int::Small(small::modulo(a, b)));
    }
    Ok(Int::from(a.to_big().mod_floor(&b.to_big())))
}

/// `divmod(a, b)`
pub fn divide_modulo(a: IntRef<'_>, b: IntRef<'_>) -> Result<(Int, Int)> {
    if b.is_zero() {
        return Err(division_by_zero());
    }
    if let (IntRef::Small(a), IntRef::Small(b)) = (a, b) {
        // Only i64::MIN / -1 leaves 64 bits.
        let quotient = small::floor_divide(a, b).map_or_else(|| Int::from(-i128::from(a)), Int::Small);
        return Ok((quotient, Int::Small(small::modulo(a, b))));
    }
    let (quotient, remainder) = a.to_big().div_mod_floor(&b.to_big());
    Ok((Int::from(quotient), Int::from(remainder)))
}

/// `-a`
pub fn negate(a: IntRef<'_>) -> Int {
    subtract(IntRef::Small(0), a)
}

/// `abs(a)`
pub fn absolute(a: IntRef<'_>) -> Int {
    if a.is_negative() { negate(a) } else { a.to_int() }
}

/// `~a`
pub fn invert(a: IntRef<'_>) -> Int {
    match a {
        IntRef::Small(a) => Int::Small(!a),
        IntRef::Big(a) => Int::from(-a - 1),
    }
}

/// `a & b`
pub fn and(a: IntRef<'_>, b: IntRef<'_>) -> Int {
    bitwise(a, b, |a, b| a & b, |a, b| a & b)
}

/// `a | b`
pub fn or(a: IntRef<'_>, b: IntRef<'_>) -> Int {
    bitwise(a, b, |a, b| a | b, |a, b| a | b)
}

/// `a ^ b`
pub fn xor(a: IntRef<'_>, b: IntRef<'_>) -> Int {
    bitwise(a, b, |a, b| a ^ b, |a, b| a ^ b)
}

fn bitwise(a: IntRef<'_>, b: IntRef<'_>, small: fn(i64, i64) -> i64, big: fn(&BigInt, &BigInt) -> BigInt) -> Int {
    if let (IntRef::Small(a), IntRef::Small(b)) = (a, b) {
        return Int::Small(small(a, b));
    }
    Int::from(big(&a.to_big(), &b.to_big()))
}

/// `a << b`; a `MemoryError` beyond [`MAX_BITS`].
pub fn shift_left(a: IntRef<'_>, b: IntRef<'_>) -> Result<Int> {
    if b.is_negative() {
        return Err(PyError::value("negative shift count"));
    }
    if a.is_zero() {
        return Ok(Int::ZERO);
    }
    let Some(count) = b.to_i64() else {
        return Err(PyError::overflow("too many digits in integer"));
    };
    if let IntRef::Small(a) = a
        && count < 64
    {
        return Ok(Int::from(i128::from(a) << count));
    }
    if count.unsigned_abs().saturating_add(a.bit_length()) > MAX_BITS {
        return Err(PyError::memory());
    }
    Ok(Int::from(a.to_big().as_ref() << count))
}

/// `a >> b`, rounding towards minus infinity
pub fn shift_right(a: IntRef<'_>, b: IntRef<'_>) -> Result<Int> {
    if b.is_negative() {
        return Err(PyError::value("negative shift count"));
    }
    let count = b.to_i64().map_or(u64::MAX, i64::unsigned_abs);
    if count >= a.bit_length() {
        return Ok(Int::Small(if a.is_negative() { -1 } else { 0 }));
    }
    Ok(match a {
        IntRef::Small(a) => Int::Small(a >> count),
        IntRef::Big(a) => Int::from(a >> count),
    })
}

/// `math.gcd(a, b)`, never negative
pub fn gcd(a: IntRef<'_>, b: IntRef<'_>) -> Int {
    if let (IntRef::Small(a), IntRef::Small(b)) = (a, b) {
        return Int::from(a.unsigned_abs().gcd(&b.unsigned_abs()));
    }
    let (a, b) = (a.to_big(), b.to_big());
    let (long, short) = if a.magnitude() > b.magnitude() { (a, b) } else { (b, a) };
    if short.bits() == 0 {
        return Int::from(BigInt::from(long.magnitude().clone()));
    }
    // The library subtracts and shifts, which takes as many rounds as the longer one has bits.
    Int::from((long.as_ref() % short.as_ref()).gcd(&short))
}

/// `math.lcm(a, b)`, never negative
pub fn lcm(a: IntRef<'_>, b: IntRef<'_>) -> Int {
    if a.is_zero() || b.is_zero() {
        return Int::ZERO;
    }
    let common = gcd(a, b);
    let quotient = Int::from(a.to_big().as_ref() / common.into_big());
    absolute(multiply(quotient.as_ref(), b).as_ref())
}

/// `math.isqrt(a)`
pub fn integer_square_root(a: IntRef<'_>) -> Result<Int> {
    if a.is_negative() {
        return Err(PyError::value("isqrt() argument must be nonnegative"));
    }
    Ok(match a {
        IntRef::Small(a) => Int::Small(a.sqrt()),
        IntRef::Big(a) => Int::from(a.sqrt()),
    })
}

/// `round(a, digits)`: to a multiple of `10 ** -digits`, a half to the even one.
pub fn round(a: IntRef<'_>, digits: i64) -> Int {
    // A number of n bits has less than n / 3 + 1 digits, and below a half of the power the result is zero.
    let places = digits.unsigned_abs();
    if digits >= 0 || a.is_zero() {
        return a.to_int();
    }
    if places > a.bit_length() / 3 + 2 {
        return Int::ZERO;
    }
    let power = BigInt::from(10).pow(places as u32);
    let value = a.to_big();
    let (mut quotient, remainder) = value.div_mod_floor(&power);
    let twice = remainder * 2;
    if twice > power || (twice == power && quotient.is_odd()) {
        quotient += 1;
    }
    Int::from(quotient * power)
}

/// What `/`, `//` and `%` raise for a divisor of zero.
pub fn division_by_zero() -> PyError {
    PyError::zero_division("division by zero")
}
