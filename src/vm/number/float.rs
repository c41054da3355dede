//! The operators of `float` with CPython's signs, special values and errors, as in `Objects/floatobject.c`.

use num_bigint::BigInt;

use super::complex::{self, Complex};
use super::decimal::Decimal;
use super::elementary;
use super::error::{PyError, Result};
use super::int::convert::{HASH_MODULUS, decompose, from_f64};
use super::int::{Int, arithmetic};

/// `a / b`
pub fn divide(a: f64, b: f64) -> Result<f64> {
    if b == 0.0 { Err(arithmetic::division_by_zero()) } else { Ok(a / b) }
}

/// `a // b`
pub fn floor_divide(a: f64, b: f64) -> Result<f64> {
    divide_modulo(a, b).map(|(quotient, _)| quotient)
}

/// `a % b`, which has the sign of `b`
pub fn modulo(a: f64, b: f64) -> Result<f64> {
    divide_modulo(a, b).map(|(_, remainder)| remainder)
}

/// `divmod(a, b)`
pub fn divide_modulo(a: f64, b: f64) -> Result<(f64, f64)> {
    if b == 0.0 {
        return Err(arithmetic::division_by_zero());
    }
    let mut remainder = libm::fmod(a, b);
    let mut quotient = (a - remainder) / b;
    if remainder == 0.0 {
        remainder = 0.0_f64.copysign(b);
    } else if (b < 0.0) != (remainder < 0.0) {
        remainder += b;
        quotient -= 1.0;
    }
    if quotient == 0.0 {
        return Ok((0.0_f64.copysign(a / b), remainder));
    }
    let floor = libm::floor(quotient);
    Ok((if quotient - floor > 0.5 { floor + 1.0 } else { floor }, remainder))
}

/// A result of `float ** float`: complex for fractional powers of negative numbers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Power {
    /// All other powers.
    Real(f64),
    /// A fractional power of a negative number.
    Complex(Complex),
}

/// `a ** b`
pub fn power(a: f64, b: f64) -> Result<Power> {
    if a < 0.0 && a.is_finite() && b.is_finite() && b != libm::floor(b) {
        return complex::power(Complex::from(a), Complex::from(b)).map(Power::Complex);
    }
    power_real(a, b).map(Power::Real)
}

/// `a ** b` where the result is no complex number.
pub fn power_real(a: f64, b: f64) -> Result<f64> {
    if b == 0.0 || a == 1.0 {
        return Ok(1.0);
    }
    if a.is_nan() || b.is_nan() {
        return Ok(if a.is_nan() { a } else { b });
    }
    let odd = is_odd(b);
    if b.is_infinite() {
        let magnitude = a.abs();
        return Ok(match magnitude == 1.0 {
            true => 1.0,
            false if (b > 0.0) == (magnitude > 1.0) => f64::INFINITY,
            false => 0.0,
        });
    }
    if a.is_infinite() {
        return Ok(match (b > 0.0, odd) {
            (true, true) => a,
            (true, false) => f64::INFINITY,
            (false, true) => 0.0_f64.copysign(a),
            (false, false) => 0.0,
        });
    }
    if a == 0.0 {
        if b < 0.0 {
            return Err(PyError::zero_division("zero to a negative power"));
        }
        return Ok(if odd { a } else { 0.0 });
    }
    let magnitude = if a == -1.0 { 1.0 } else { elementary::pow(a.abs(), b) };
    if magnitude.is_infinite() {
        return Err(PyError::out_of_range());
    }
    Ok(if a < 0.0 && odd { -magnitude } else { magnitude })
}

fn is_odd(a: f64) -> bool {
    libm::fmod(a.abs(), 2.0) == 1.0
}

/// `hash(a)`; 0 for nan (whose hash is that of its identity, which is not known here)
pub fn hash(a: f64) -> i64 {
    if a.is_nan() {
        return 0;
    }
    if a.is_infinite() {
        return if a > 0.0 { 314_159 } else { -314_159 };
    }
    // Multiplying by two modulo 2 ** 61 - 1 rotates the 61 bits.
    let (mantissa, exponent) = decompose(a);
    let turn = exponent.rem_euclid(61);
    let residue = ((mantissa << turn) & HASH_MODULUS) | (mantissa >> (61 - turn));
    let hash = if a < 0.0 { -(residue as i64) } else { residue as i64 };
    if hash == -1 { -2 } else { hash }
}

/// `round(a)`: to an integer, a half to the even one
pub fn round_to_int(a: f64) -> Result<Int> {
    from_f64(libm::rint(a))
}

/// `round(a, digits)`: correctly rounded in decimal, a half to even
pub fn round(a: f64, digits: i64) -> Result<f64> {
    // Beyond 323 places every float is exact; below -308 every one is less than a half of the power.
    if !a.is_finite() || a == 0.0 || digits > 323 {
        return Ok(a);
    }
    if digits < -308 {
        return Ok(0.0_f64.copysign(a));
    }
    let decimal = if digits >= 0 {
        Decimal::fixed(a.abs(), digits.unsigned_abs() as usize)
    } else {
        Decimal::to_place(a.abs(), digits.unsigned_abs() as usize)
    };
    let rounded = decimal.to_f64();
    if rounded.is_infinite() {
        return Err(PyError::overflow("rounded value too large to represent"));
    }
    Ok(rounded.copysign(a))
}

/// `a.is_integer()`
pub fn is_integer(a: f64) -> bool {
    a.is_finite() && libm::floor(a) == a
}

/// `a.as_integer_ratio()`
pub fn as_integer_ratio(a: f64) -> Result<(Int, Int)> {
    if a.is_nan() {
        return Err(PyError::value("cannot convert NaN to integer ratio"));
    }
    if a.is_infinite() {
        return Err(PyError::overflow("cannot convert Infinity to integer ratio"));
    }
    let (mantissa, exponent) = decompose(a);
    let twos = if mantissa == 0 { 0 } else { mantissa.trailing_zeros() as i32 };
    let (mantissa, exponent) = if mantissa == 0 { (0, 0) } else { (mantissa >> twos, exponent + twos) };
    let signed = if a < 0.0 { -(mantissa as i64) } else { mantissa as i64 };
    let power = exponent.unsigned_abs();
    Ok(if exponent >= 0 {
        (Int::from(BigInt::from(signed) << power), Int::Small(1))
    } else {
        (Int::Small(signed), Int::from(BigInt::from(1) << power))
    })
}
