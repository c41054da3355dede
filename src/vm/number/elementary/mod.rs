//! Elementary functions, correctly rounded but for cases too rare to meet.
//!
//! The usual algorithms err by up to one unit in the last place, each C library in its own way. CPython on Linux shows
//! what glibc computes, which in these functions is the closest float in more than 99.7 % of all cases. So here every
//! result is computed to about 100 bits and rounded once: the exponential and the sine from their series, the inverse
//! functions from `libm`'s result by one step of Newton's method on those ([`series`]). Where fewer bits tell already what
//! the closest float is, it is left at that ([`quick`]).

mod quick;
mod series;

use super::double_double::{DoubleDouble, fast_two_sum, two_sum};
use series::{INVERSE_LN_2, hyperbolic, integer_power, reduce, sine_and_cosine};

/// What the quick routines may err by, relative to their results: twice what they promise.
const QUICK_ERROR: f64 = 1.0 / (1_u128 << 63) as f64;

/// `e ** x`
pub fn exp(x: f64) -> f64 {
    if !(-708.0..=709.7).contains(&x) || x.abs() < 1e-20 {
        return libm::exp(x);
    }
    let y = DoubleDouble::from(x);
    quick_exp(y, QUICK_ERROR).unwrap_or_else(|| precise_exp(y))
}

/// The exponential, if the closest float is certain in spite of a relative error of this size.
fn quick_exp(y: DoubleDouble, error: f64) -> Option<f64> {
    let (value, power) = quick::exp_parts(y);
    quick::round(value, error).map(|rounded| libm::ldexp(rounded, power))
}

fn precise_exp(y: DoubleDouble) -> f64 {
    let (value, power) = series::exp_parts(y);
    libm::ldexp(value.round(), power)
}

/// The natural logarithm
pub fn log(x: f64) -> f64 {
    if !(x > 0.0 && x.is_finite()) {
        return libm::log(x);
    }
    quick::round(quick::log(x), QUICK_ERROR).unwrap_or_else(|| series::log_parts(x).round())
}

/// The logarithm to base 2
pub fn log2(x: f64) -> f64 {
    if !(x > 0.0 && x.is_finite()) {
        return libm::log2(x);
    }
    let (power, logarithm) = series::log_of_mantissa(x);
    INVERSE_LN_2.multiply(logarithm).add_float(power).round()
}

/// The logarithm to base 10, by the formula of fdlibm's `e_log10.c` (Sun Microsystems), which glibc uses too. It is not
/// correctly rounded, but exact for powers of ten.
pub fn log10(x: f64) -> f64 {
    if !(x > 0.0 && x.is_finite()) {
        return libm::log10(x);
    }
    let (mantissa, exponent) = libm::frexp(x);
    let exponent = exponent - 1;
    let negative = i32::from(exponent < 0);
    let power = f64::from(exponent + negative);
    let mantissa = libm::ldexp(mantissa, 1 - negative);
    let low = power * 3.694_239_077_158_931e-13 + std::f64::consts::LOG10_E * log(mantissa);
    low + power * 3.010_299_956_636_117_7e-1
}

/// `x ** y`, with the special cases of C
pub fn pow(x: f64, y: f64) -> f64 {
    let plain = libm::pow(x, y);
    // Special cases and the ends of the range are right as they are.
    if !(1e-300..1e300).contains(&plain.abs()) || !x.is_finite() || !y.is_finite() || x == 1.0 || y == 0.0 {
        return plain;
    }
    let magnitude = x.abs();
    let result = if y == libm::rint(y) && y.abs() <= 32.0 {
        let power = integer_power(magnitude, y.abs() as u32);
        if y < 0.0 { DoubleDouble::from(1.0).divide(power).round() } else { power.round() }
    } else {
        let exponent = quick::log(magnitude).multiply_float(y);
        let error = QUICK_ERROR * (1.0 + exponent.high.abs());
        quick_exp(exponent, error).unwrap_or_else(|| precise_exp(series::log_parts(magnitude).multiply_float(y)))
    };
    result.copysign(plain)
}

/// Whether an angle is in the range of the series.
fn is_moderate(x: f64) -> bool {
    (1e-8..1e8).contains(&x.abs())
}

/// The sine
pub fn sin(x: f64) -> f64 {
    if !is_moderate(x) {
        return libm::sin(x);
    }
    let (rest, quadrant) = reduce(x);
    let value = quarter(rest, quadrant & 1 != 0);
    if quadrant & 2 == 0 { value } else { -value }
}

/// The cosine
pub fn cos(x: f64) -> f64 {
    if !is_moderate(x) {
        return libm::cos(x);
    }
    let (rest, quadrant) = reduce(x);
    let value = quarter(rest, quadrant & 1 == 0);
    if (quadrant + 1) & 2 == 0 { value } else { -value }
}

/// The sine or the cosine of a remainder.
fn quarter(rest: DoubleDouble, cosine: bool) -> f64 {
    let (sine_part, cosine_part) = quick::sine_and_cosine(rest);
    let quick = quick::round(if cosine { cosine_part } else { sine_part }, QUICK_ERROR);
    quick.unwrap_or_else(|| if cosine { series::cosine_series(rest) } else { series::sine_series(rest) }.round())
}

/// The tangent
pub fn tan(x: f64) -> f64 {
    if !is_moderate(x) {
        return libm::tan(x);
    }
    let (sine, cosine) = sine_and_cosine(x);
    sine.divide(cosine).round()
}

/// The angle of a sine
pub fn asin(x: f64) -> f64 {
    let guess = libm::asin(x);
    if !(1e-8..1.0).contains(&x.abs()) {
        return guess;
    }
    let (sine, cosine) = sine_and_cosine(guess);
    let error = DoubleDouble::from(x).subtract(sine);
    two_sum(guess, error.divide(cosine).high).round()
}

/// The angle of a cosine
pub fn acos(x: f64) -> f64 {
    let guess = libm::acos(x);
    if x.is_nan() || x.abs() >= 1.0 {
        return guess;
    }
    let (sine, cosine) = sine_and_cosine(guess);
    let error = cosine.add_float(-x);
    two_sum(guess, error.divide(sine).high).round()
}

/// The angle of a tangent
pub fn atan(x: f64) -> f64 {
    if (1e-8..1e15).contains(&x.abs()) { improve_angle(libm::atan(x), x, 1.0) } else { libm::atan(x) }
}

/// The angle of the point `(x, y)`
pub fn atan2(y: f64, x: f64) -> f64 {
    let guess = libm::atan2(y, x);
    let (height, width) = (y.abs(), x.abs());
    let ordinary = |part: f64| (1e-140..1e140).contains(&part);
    if !ordinary(height) || !ordinary(width) || height < width * 1e-15 || width < height * 1e-15 {
        return guess;
    }
    improve_angle(guess, y, x)
}

/// One step of Newton's method: the point is turned back by the angle, and what is left of its angle is added.
fn improve_angle(angle: f64, y: f64, x: f64) -> f64 {
    let (sine, cosine) = sine_and_cosine(angle);
    let across = cosine.multiply_float(y).subtract(sine.multiply_float(x));
    let along = cosine.multiply_float(x).add(sine.multiply_float(y));
    fast_two_sum(angle, across.divide(along).high).round()
}

/// The inverse of the hyperbolic sine
pub fn asinh(x: f64) -> f64 {
    let guess = libm::asinh(x);
    if !(1e-8..1e100).contains(&x.abs()) {
        return guess;
    }
    let (sine, cosine) = hyperbolic(guess);
    let error = DoubleDouble::from(x).subtract(sine);
    two_sum(guess, error.divide(cosine).high).round()
}

/// The inverse of the hyperbolic cosine
pub fn acosh(x: f64) -> f64 {
    let guess = if x < 1.0 { f64::NAN } else { libm::acosh(x) };
    if !(x > 1.0 && x < 1e100) {
        return guess;
    }
    let (sine, cosine) = hyperbolic(guess);
    let error = DoubleDouble::from(x).subtract(cosine);
    two_sum(guess, error.divide(sine).high).round()
}

/// The inverse of the hyperbolic tangent
pub fn atanh(x: f64) -> f64 {
    let guess = libm::atanh(x);
    if !(1e-8..1.0).contains(&x.abs()) {
        return guess;
    }
    let (sine, cosine) = hyperbolic(guess);
    let error = cosine.multiply_float(x).subtract(sine).multiply(cosine);
    two_sum(guess, error.high).round()
}

/// The hyperbolic cosine, by the formula of fdlibm's `e_cosh.c`
pub fn cosh(x: f64) -> f64 {
    let magnitude = x.abs();
    if magnitude > 22.0 || x.is_nan() {
        let half = exp(magnitude * 0.5);
        return if magnitude > 709.0 { half * 0.5 * half } else { exp(magnitude) * 0.5 };
    }
    if magnitude < 0.5 * std::f64::consts::LN_2 {
        let t = libm::expm1(magnitude);
        return 1.0 + t * t / (2.0 * (1.0 + t));
    }
    let t = exp(magnitude);
    0.5 * t + 0.5 / t
}

/// The hyperbolic tangent, by the formula of fdlibm's `s_tanh.c`
pub fn tanh(x: f64) -> f64 {
    let magnitude = x.abs();
    if x.is_nan() || magnitude < 1e-17 {
        return x;
    }
    let result = if magnitude >= 22.0 {
        1.0
    } else if magnitude >= 1.0 {
        1.0 - 2.0 / (libm::expm1(2.0 * magnitude) + 2.0)
    } else {
        let t = libm::expm1(-2.0 * magnitude);
        -t / (t + 2.0)
    };
    result.copysign(x)
}
