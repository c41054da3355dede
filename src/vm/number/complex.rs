//! Complex numbers, as little as fractional powers of negative floats and `complex` arithmetic need, after CPython's
//! `Objects/complexobject.c`.

use super::elementary;
use super::error::{PyError, Result};
use super::float;
use super::format::{Flags, Style, format_float};
use super::norm;

/// A complex number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Complex {
    /// The real part.
    pub real: f64,
    /// The imaginary part.
    pub imag: f64,
}

impl From<f64> for Complex {
    fn from(real: f64) -> Self {
        Self { real, imag: 0.0 }
    }
}

/// `a + b`
pub fn add(a: Complex, b: Complex) -> Complex {
    Complex { real: a.real + b.real, imag: a.imag + b.imag }
}

/// `a - b`
pub fn subtract(a: Complex, b: Complex) -> Complex {
    Complex { real: a.real - b.real, imag: a.imag - b.imag }
}

/// `-a`
pub fn negate(a: Complex) -> Complex {
    Complex { real: -a.real, imag: -a.imag }
}

/// `a * b`. Where both parts come out as nan, infinite operands are treated as C99's Annex G has it.
pub fn multiply(a: Complex, b: Complex) -> Complex {
    let product = |a: Complex, b: Complex| Complex {
        real: a.real * b.real - a.imag * b.imag,
        imag: a.real * b.imag + a.imag * b.real,
    };
    let plain = product(a, b);
    if !(plain.real.is_nan() && plain.imag.is_nan()) {
        return plain;
    }
    let zero_if_nan = |part: f64| if part.is_nan() { 0.0_f64.copysign(part) } else { part };
    let boxed = |z: Complex| Complex { real: unit(z.real), imag: unit(z.imag) };
    let denan = |z: Complex| Complex { real: zero_if_nan(z.real), imag: zero_if_nan(z.imag) };
    let infinite = |z: Complex| z.real.is_infinite() || z.imag.is_infinite();
    let (mut left, mut right, mut again) = (a, b, false);
    if infinite(left) {
        (left, right, again) = (boxed(left), denan(right), true);
    }
    if infinite(right) {
        (left, right, again) = (denan(left), boxed(right), true);
    }
    let parts = [a.real * b.real, a.imag * b.imag, a.real * b.imag, a.imag * b.real];
    if !again && parts.iter().any(|part| part.is_infinite()) {
        (left, right, again) = (denan(left), denan(right), true);
    }
    if !again {
        return plain;
    }
    let Complex { real, imag } = product(left, right);
    Complex { real: f64::INFINITY * real, imag: f64::INFINITY * imag }
}

/// `a / b`, scaled by the larger part of the divisor (R. L. Smith's method)
pub fn divide(a: Complex, b: Complex) -> Result<Complex> {
    let (real, imag) = (b.real.abs(), b.imag.abs());
    if b.real == 0.0 && b.imag == 0.0 {
        return Err(super::int::arithmetic::division_by_zero());
    }
    let mut quotient = if real >= imag {
        let ratio = b.imag / b.real;
        let scale = b.real + b.imag * ratio;
        Complex { real: (a.real + a.imag * ratio) / scale, imag: (a.imag - a.real * ratio) / scale }
    } else if imag >= real {
        let ratio = b.real / b.imag;
        let scale = b.real * ratio + b.imag;
        Complex { real: (a.real * ratio + a.imag) / scale, imag: (a.imag * ratio - a.real) / scale }
    } else {
        Complex { real: f64::NAN, imag: f64::NAN }
    };
    if quotient.real.is_nan() && quotient.imag.is_nan() {
        if (a.real.is_infinite() || a.imag.is_infinite()) && b.real.is_finite() && b.imag.is_finite() {
            let (x, y) = (unit(a.real), unit(a.imag));
            quotient.real = f64::INFINITY * (x * b.real + y * b.imag);
            quotient.imag = f64::INFINITY * (y * b.real - x * b.imag);
        } else if (real.is_infinite() || imag.is_infinite()) && a.real.is_finite() && a.imag.is_finite() {
            let (x, y) = (unit(b.real), unit(b.imag));
            quotient.real = 0.0 * (a.real * x + a.imag * y);
            quotient.imag = 0.0 * (a.imag * x - a.real * y);
        }
    }
    Ok(quotient)
}

/// `a / b` where `a` has no imaginary part, whose sign would count
pub fn divide_real(a: f64, b: Complex) -> Result<Complex> {
    if b.real == 0.0 && b.imag == 0.0 {
        return Err(super::int::arithmetic::division_by_zero());
    }
    let (real, imag) = (b.real.abs(), b.imag.abs());
    let quotient = if real >= imag {
        let ratio = b.imag / b.real;
        let scale = b.real + b.imag * ratio;
        Complex { real: a / scale, imag: -a * ratio / scale }
    } else if imag >= real {
        let ratio = b.real / b.imag;
        let scale = b.real * ratio + b.imag;
        Complex { real: a * ratio / scale, imag: -a / scale }
    } else {
        Complex { real: f64::NAN, imag: f64::NAN }
    };
    let recovers = quotient.real.is_nan() && quotient.imag.is_nan() && a.is_finite();
    if recovers && (real.is_infinite() || imag.is_infinite()) {
        return Ok(Complex { real: 0.0 * (a * unit(b.real)), imag: 0.0 * (-a * unit(b.imag)) });
    }
    Ok(quotient)
}

/// 1 for an infinity and else 0, of the same sign
fn unit(part: f64) -> f64 {
    f64::from(u8::from(part.is_infinite())).copysign(part)
}

/// `abs(a)`
pub fn absolute(a: Complex) -> Result<f64> {
    let result = norm::hypot(&[a.real, a.imag]);
    if result.is_infinite() && a.real.is_finite() && a.imag.is_finite() {
        return Err(PyError::overflow("absolute value too large"));
    }
    Ok(result)
}

/// `a ** b`: small integer powers by squaring, others in polar form
pub fn power(a: Complex, b: Complex) -> Result<Complex> {
    let small = b.imag == 0.0 && b.real == libm::floor(b.real) && b.real.abs() <= 100.0;
    let result = if small { small_power(a, b.real as i32)? } else { polar_power(a, b)? };
    if !result.real.is_finite() || !result.imag.is_finite() {
        let finite = [a.real, a.imag, b.real, b.imag].iter().all(|part| part.is_finite());
        if finite || result.real.is_infinite() || result.imag.is_infinite() {
            return Err(PyError::overflow("complex exponentiation"));
        }
    }
    Ok(result)
}

fn small_power(a: Complex, exponent: i32) -> Result<Complex> {
    let one = Complex::from(1.0);
    if exponent < 0 && a.real == 0.0 && a.imag == 0.0 {
        return Err(zero_to_negative());
    }
    let (mut result, mut square) = (one, a);
    let mut rest = exponent.unsigned_abs();
    while rest > 0 {
        if rest & 1 == 1 {
            // Beginning with one, as CPython does: signs of zeros and what is no number show it.
            result = multiply(result, square);
        }
        rest >>= 1;
        if rest > 0 {
            square = multiply(square, square);
        }
    }
    if exponent < 0 { divide(one, result) } else { Ok(result) }
}

fn polar_power(a: Complex, b: Complex) -> Result<Complex> {
    if a.real == 0.0 && a.imag == 0.0 {
        if b.imag != 0.0 || b.real < 0.0 {
            return Err(zero_to_negative());
        }
        return Ok(Complex::from(0.0));
    }
    let magnitude = norm::hypot(&[a.real, a.imag]);
    let angle = elementary::atan2(a.imag, a.real);
    let mut length = elementary::pow(magnitude, b.real);
    let mut phase = angle * b.real;
    if b.imag != 0.0 {
        length *= elementary::exp(-angle * b.imag);
        phase += b.imag * elementary::log(magnitude);
    }
    if phase.is_infinite() {
        return Err(zero_to_negative());
    }
    Ok(Complex { real: length * elementary::cos(phase), imag: length * elementary::sin(phase) })
}

fn zero_to_negative() -> PyError {
    PyError::zero_division("zero to a negative or complex power")
}

/// `hash(a)`; a part that is nan counts as zero
pub fn hash(a: Complex) -> i64 {
    let (real, imag) = (float::hash(a.real), float::hash(a.imag));
    let hash = real.wrapping_add(imag.wrapping_mul(1_000_003));
    if hash == -1 { -2 } else { hash }
}

/// `repr(a)`
pub fn repr(a: Complex) -> String {
    let part = |value: f64| format_float(value, Style::Repr, Flags::default());
    if a.real == 0.0 && a.real.is_sign_positive() {
        return format!("{}j", part(a.imag));
    }
    let imag = part(a.imag);
    let plus = if imag.starts_with('-') { "" } else { "+" };
    format!("({}{plus}{imag}j)", part(a.real))
}
