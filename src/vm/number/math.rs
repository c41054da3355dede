//! The functions of `math` on floats, with the texts that CPython 3.14 gives their errors.

use super::elementary;
use super::error::{PyError, Result};
use super::float_text::repr;
use super::gamma;
use super::int::IntRef;
use super::int::convert;

/// The functions of one argument whose result is a float.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names are those of the functions")]
pub enum Function {
    Acos,
    Acosh,
    Asin,
    Asinh,
    Atan,
    Atanh,
    Cbrt,
    Cos,
    Cosh,
    Degrees,
    Erf,
    Erfc,
    Exp,
    Exp2,
    Expm1,
    Fabs,
    Gamma,
    Lgamma,
    Log,
    Log10,
    Log1p,
    Log2,
    Radians,
    Sin,
    Sinh,
    Sqrt,
    Tan,
    Tanh,
    Ulp,
}

use Function::*;

impl Function {
    /// The function of a name in the module `math`.
    pub fn named(name: &str) -> Option<Self> {
        const ALL: [(&str, Function); 29] = [
            ("acos", Acos),
            ("acosh", Acosh),
            ("asin", Asin),
            ("asinh", Asinh),
            ("atan", Atan),
            ("atanh", Atanh),
            ("cbrt", Cbrt),
            ("cos", Cos),
            ("cosh", Cosh),
            ("degrees", Degrees),
            ("erf", Erf),
            ("erfc", Erfc),
            ("exp", Exp),
            ("exp2", Exp2),
            ("expm1", Expm1),
            ("fabs", Fabs),
            ("gamma", Gamma),
            ("lgamma", Lgamma),
            ("log", Log),
            ("log10", Log10),
            ("log1p", Log1p),
            ("log2", Log2),
            ("radians", Radians),
            ("sin", Sin),
            ("sinh", Sinh),
            ("sqrt", Sqrt),
            ("tan", Tan),
            ("tanh", Tanh),
            ("ulp", Ulp),
        ];
        ALL.iter().find(|(other, _)| *other == name).map(|&(_, function)| function)
    }

    /// The function's value, or its error where it has none or where it overflows.
    pub fn call(self, x: f64) -> Result<f64> {
        let result = self.value(x);
        if result.is_finite() || x.is_nan() {
            return Ok(result);
        }
        if result.is_nan() || (result.is_infinite() && x.is_finite() && self.is_singular(x)) {
            return Err(self.domain_error(x));
        }
        // Conversions of units overflow silently.
        if x.is_finite() && !matches!(self, Degrees | Ulp) { Err(range_error()) } else { Ok(result) }
    }

    fn value(self, x: f64) -> f64 {
        match self {
            Acos => elementary::acos(x),
            Acosh => elementary::acosh(x),
            Asin => elementary::asin(x),
            Asinh => elementary::asinh(x),
            Atan => elementary::atan(x),
            Atanh => elementary::atanh(x),
            Cbrt => libm::cbrt(x),
            Cos => elementary::cos(x),
            Cosh => elementary::cosh(x),
            Degrees => x * (180.0 / std::f64::consts::PI),
            Erf => libm::erf(x),
            Erfc => libm::erfc(x),
            Exp => elementary::exp(x),
            Exp2 => libm::exp2(x),
            Expm1 => libm::expm1(x),
            Fabs => x.abs(),
            Gamma => gamma::gamma(x),
            Lgamma => gamma::log_gamma(x),
            Log => elementary::log(x),
            Log10 => elementary::log10(x),
            Log1p => libm::log1p(x),
            Log2 => elementary::log2(x),
            Radians => x * (std::f64::consts::PI / 180.0),
            Sin => elementary::sin(x),
            Sinh => libm::sinh(x),
            Sqrt => libm::sqrt(x),
            Tan => elementary::tan(x),
            Tanh => elementary::tanh(x),
            Ulp => ulp(x),
        }
    }

    /// Whether an infinite result at a finite argument is a pole rather than an overflow.
    fn is_singular(self, x: f64) -> bool {
        match self {
            Atanh | Log | Log10 | Log1p | Log2 => true,
            Gamma => x == 0.0 || (x < 0.0 && x == libm::floor(x)),
            Lgamma => x <= 0.0 && x == libm::floor(x),
            _ => false,
        }
    }

    fn domain_error(self, x: f64) -> PyError {
        let expected = match self {
            Sqrt => "expected a nonnegative input",
            Log | Log10 | Log2 => "expected a positive input",
            Log1p => "expected argument value > -1",
            Sin | Cos | Tan => "expected a finite input",
            Acos | Asin => "expected a number in range from -1 up to 1",
            Acosh => "expected argument value not less than 1",
            Atanh => "expected a number between -1 and 1",
            Gamma | Lgamma => "expected a noninteger or positive integer",
            _ => return domain_error(),
        };
        PyError::value(format!("{expected}, got {}", repr(x)))
    }

    /// The logarithm of an integer, however large. Only for [`Log`], [`Log2`] and [`Log10`].
    pub fn of_int(self, x: IntRef<'_>) -> Result<f64> {
        if x.signum() <= 0 {
            return Err(PyError::value("expected a positive input"));
        }
        match convert::to_f64(x) {
            Ok(x) => self.call(x),
            Err(_) => {
                let (mantissa, exponent) = convert::mantissa_and_exponent(x);
                Ok(self.value(mantissa) + self.value(2.0) * exponent as f64)
            }
        }
    }
}

/// A function has no value there.
pub fn domain_error() -> PyError {
    PyError::value("math domain error")
}

/// A function's value is too large.
pub fn range_error() -> PyError {
    PyError::overflow("math range error")
}

/// The result of a function of several arguments: an error if it is no number, or infinite, though the arguments
/// are finite numbers.
fn checked(result: f64, arguments: [f64; 2]) -> Result<f64> {
    if result.is_nan() && !arguments.iter().any(|argument| argument.is_nan()) {
        return Err(domain_error());
    }
    if result.is_infinite() && arguments.iter().all(|argument| argument.is_finite()) {
        return Err(range_error());
    }
    Ok(result)
}

/// `math.pow(x, y)`: as in C, unlike `**`
pub fn pow(x: f64, y: f64) -> Result<f64> {
    if x == 0.0 && y < 0.0 && y.is_finite() {
        return Err(domain_error());
    }
    checked(elementary::pow(x, y), [x, y])
}

/// `math.fmod(x, y)`: with the sign of `x`
pub fn fmod(x: f64, y: f64) -> Result<f64> {
    if y.is_infinite() && x.is_finite() {
        return Ok(x);
    }
    checked(libm::fmod(x, y), [x, y])
}

/// `math.remainder(x, y)`: the distance from the closest multiple, exactly
pub fn remainder(x: f64, y: f64) -> Result<f64> {
    if y.is_infinite() && x.is_finite() {
        return Ok(x);
    }
    checked(libm::remainder(x, y), [x, y])
}

/// `math.atan2(y, x)`
pub fn atan2(y: f64, x: f64) -> f64 {
    elementary::atan2(y, x)
}

/// `math.log(x, base)`, of logarithms that are known
pub fn log_quotient(numerator: f64, denominator: f64) -> Result<f64> {
    super::float::divide(numerator, denominator)
}

/// `math.fma(x, y, z)`: rounded once
pub fn fma(x: f64, y: f64, z: f64) -> Result<f64> {
    let result = libm::fma(x, y, z);
    if result.is_nan() && !x.is_nan() && !y.is_nan() && !z.is_nan() {
        return Err(PyError::value("invalid operation in fma"));
    }
    if result.is_infinite() && x.is_finite() && y.is_finite() && z.is_finite() {
        return Err(PyError::overflow("overflow in fma"));
    }
    Ok(result)
}

/// `math.ldexp(x, power)`
pub fn ldexp(x: f64, power: IntRef<'_>) -> Result<f64> {
    if x == 0.0 || !x.is_finite() {
        return Ok(x);
    }
    let limit = if power.is_negative() { -5000 } else { 5000 };
    let power = power.to_i64().map_or(limit, |power| power.clamp(-5000, 5000));
    let result = libm::ldexp(x, power as i32);
    if result.is_infinite() { Err(range_error()) } else { Ok(result) }
}

/// `math.frexp(x)`
pub fn frexp(x: f64) -> (f64, i64) {
    if x == 0.0 || !x.is_finite() {
        return (x, 0);
    }
    let (mantissa, exponent) = libm::frexp(x);
    (mantissa, exponent.into())
}

/// `math.modf(x)`: fraction and whole, both with the sign of `x`
pub fn modf(x: f64) -> (f64, f64) {
    if x.is_infinite() {
        return (0.0_f64.copysign(x), x);
    }
    let whole = libm::trunc(x);
    ((x - whole).copysign(x), whole)
}

/// `math.ulp(x)`: the value of the last bit
pub fn ulp(x: f64) -> f64 {
    let magnitude = x.abs();
    if !magnitude.is_finite() {
        return magnitude;
    }
    let above = f64::from_bits(magnitude.to_bits() + 1);
    if above.is_infinite() { magnitude - f64::from_bits(magnitude.to_bits() - 1) } else { above - magnitude }
}

/// `math.nextafter(x, y, steps=…)`
pub fn next_after(x: f64, y: f64, steps: u64) -> f64 {
    if steps == 0 || x == y {
        return if steps == 0 { x } else { y };
    }
    if x.is_nan() || y.is_nan() {
        return x + y;
    }
    // Floats in order are integers in order.
    let order = |value: f64| {
        let bits = value.to_bits() as i64;
        if bits < 0 { i64::MIN.wrapping_sub(bits) } else { bits }
    };
    let (from, to) = (order(x), order(y));
    let steps = i64::try_from(steps).unwrap_or(i64::MAX);
    let reached = if from < to { from.saturating_add(steps).min(to) } else { from.saturating_sub(steps).max(to) };
    if reached == to {
        return y;
    }
    let magnitude = f64::from_bits(reached.unsigned_abs());
    // On the way down from a positive number the zero has a sign.
    if reached < 0 || (reached == 0 && from < 0) { -magnitude } else { magnitude }
}

/// `math.isclose(a, b, rel_tol=…, abs_tol=…)`
pub fn is_close(a: f64, b: f64, relative: f64, absolute: f64) -> Result<bool> {
    if relative < 0.0 || absolute < 0.0 {
        return Err(PyError::value("tolerances must be non-negative"));
    }
    if a == b {
        return Ok(true);
    }
    if a.is_infinite() || b.is_infinite() {
        return Ok(false);
    }
    let distance = (b - a).abs();
    Ok(distance <= (relative * b).abs() || distance <= (relative * a).abs() || distance <= absolute)
}

/// `math.floor(x)` of a float
pub fn floor(x: f64) -> Result<super::Int> {
    convert::from_f64(libm::floor(x))
}

/// `math.ceil(x)` of a float
pub fn ceil(x: f64) -> Result<super::Int> {
    convert::from_f64(libm::ceil(x))
}

/// `math.trunc(x)` of a float
pub fn trunc(x: f64) -> Result<super::Int> {
    convert::from_f64(x)
}
