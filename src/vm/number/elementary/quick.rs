//! Exponentials, logarithms, sines and cosines to about 65 bits, from tables that are computed when they are first
//! needed. Almost always that is enough to know the closest float (A. Ziv's test); else the series have to decide.

use std::sync::LazyLock;

use super::series;
use crate::number::double_double::{DoubleDouble, fast_two_sum, two_product, two_sum};

/// The exponential's steps between powers of two.
const STEPS: usize = 64;

/// `2 ** (i / 64)`
static POWERS: LazyLock<Box<[DoubleDouble]>> = LazyLock::new(|| {
    let entry = |step: usize| {
        let (value, power) = series::exp_parts(series::LN_2.multiply_float(step as f64 / STEPS as f64));
        value.scale(libm::ldexp(1.0, power))
    };
    (0..STEPS).map(entry).collect()
});

/// Short reciprocals of mantissas from a half up to one, by their first seven bits, and the negated logarithms of those.
static LOGARITHMS: LazyLock<Box<[(f64, DoubleDouble)]>> = LazyLock::new(|| {
    let entry = |index: u32| {
        let middle = (f64::from(index) + 128.5) / 256.0;
        let reciprocal = libm::rint(256.0 / middle) / 256.0;
        (reciprocal, series::log_parts(reciprocal).negate())
    };
    (0..128).map(entry).collect()
});

/// Sines and cosines of `i / 32` up to a quarter of pi.
static ANGLES: LazyLock<Box<[(DoubleDouble, DoubleDouble)]>> = LazyLock::new(|| {
    let entry = |index: u32| series::sine_and_cosine(f64::from(index) / 32.0);
    (0..27).map(entry).collect()
});

/// The closest float to a sum, if an error of this size relative to it cannot change that.
pub fn round(sum: DoubleDouble, error: f64) -> Option<f64> {
    let margin = sum.high.abs() * error;
    let (least, greatest) = (sum.high + (sum.low - margin), sum.high + (sum.low + margin));
    (least == greatest).then_some(least)
}

/// `exp(y)` as a value near one and a power of two, to `2 ** -65`; for magnitudes below 800.
pub fn exp_parts(y: DoubleDouble) -> (DoubleDouble, i32) {
    let count = libm::rint(y.high * (STEPS as f64 * std::f64::consts::LOG2_E));
    let step = series::LN_2.scale(1.0 / STEPS as f64);
    // The product with the upper part is taken off exactly.
    let upper = two_product(count, step.high);
    let rest = two_sum(y.high - upper.high, y.low - upper.low - count * step.low);
    let (count, r) = (count as i64, rest.high);
    let power = POWERS[count.rem_euclid(STEPS as i64) as usize];
    let tail = rest.low + r * r * (0.5 + r * (1.0 / 6.0 + r * (1.0 / 24.0 + r * (1.0 / 120.0 + r * (1.0 / 720.0)))));
    let less = fast_two_sum(r, tail);
    let product = two_product(power.high, less.high);
    let sum = fast_two_sum(power.high, product.high);
    let low = sum.low + (product.low + (power.low + power.high * less.low + power.low * less.high));
    (fast_two_sum(sum.high, low), count.div_euclid(STEPS as i64) as i32)
}

/// The natural logarithm of a positive finite number, to `2 ** -64` of itself.
pub fn log(x: f64) -> DoubleDouble {
    let (mut mantissa, mut power) = libm::frexp(x);
    let mut index = (mantissa * 256.0) as usize - 128;
    // Numbers near one must not come from the difference of two logarithms.
    let near_one = (0.99..1.01).contains(&x);
    if near_one {
        (mantissa, power, index) = (x, 0, 127);
    }
    let (reciprocal, logarithm) = if near_one { (1.0, DoubleDouble::from(0.0)) } else { LOGARITHMS[index] };
    let product = two_product(mantissa, reciprocal);
    let rest = fast_two_sum(product.high - 1.0, product.low);
    let f = rest.high;
    let square = two_product(f, f);
    let cube = f * square.high;
    let tail = cube
        * (1.0 / 3.0 + f * (-0.25 + f * (0.2 + f * (-1.0 / 6.0 + f * (1.0 / 7.0 + f * (-0.125 + f * (1.0 / 9.0)))))));
    let half = fast_two_sum(f, -0.5 * square.high);
    let low = half.low + (rest.low - f * rest.low - 0.5 * square.low + tail);
    let base = series::LN_2.multiply_float(power.into()).add(logarithm);
    let sum = two_sum(base.high, half.high);
    fast_two_sum(sum.high, sum.low + (base.low + low))
}

/// The sine and the cosine of a remainder up to a quarter of pi, to `2 ** -64` of themselves.
pub fn sine_and_cosine(r: DoubleDouble) -> (DoubleDouble, DoubleDouble) {
    let sign = 1.0_f64.copysign(r.high);
    let r = r.scale(sign);
    let index = libm::rint(r.high * 32.0);
    let (sine, cosine) = ANGLES[index as usize];
    let rest = fast_two_sum(r.high - index / 32.0, r.low);
    let d = rest.high;
    let z = d * d;
    // sin(d) = d + tail and cos(d) = 1 + less.
    let tail = rest.low + d * z * (-1.0 / 6.0 + z * (1.0 / 120.0 + z * (-1.0 / 5040.0 + z * (1.0 / 362_880.0))));
    let less = z * (-0.5 + z * (1.0 / 24.0 + z * (-1.0 / 720.0 + z * (1.0 / 40320.0)))) - d * rest.low;
    let combine = |near: DoubleDouble, far: DoubleDouble| {
        let product = two_product(far.high, d);
        let sum = two_sum(near.high, product.high);
        let low = product.low + (near.low + far.low * d) + (near.high * less + far.high * tail);
        fast_two_sum(sum.high, sum.low + low)
    };
    (combine(sine, cosine).scale(sign), combine(cosine, sine.negate()))
}
