//! Exponentials, logarithms, sines and cosines to about 100 bits: the series themselves, and for the logarithm one step
//! of Newton's method on the exponential.

use crate::number::double_double::{DoubleDouble, two_product, two_sum};

/// The natural logarithm of 2.
pub const LN_2: DoubleDouble = DoubleDouble::new(std::f64::consts::LN_2, 2.319_046_813_846_299_6e-17);
/// One through the natural logarithm of 2.
pub const INVERSE_LN_2: DoubleDouble = DoubleDouble::new(std::f64::consts::LOG2_E, 2.035_527_374_093_103_3e-17);
/// A half of pi, in parts.
const HALF_PI: [f64; 3] = [std::f64::consts::FRAC_PI_2, 6.123_233_995_736_766e-17, -1.497_384_904_859_169_8e-33];

/// One through the factorials of 2 to 16.
const INVERSE_FACTORIALS: [DoubleDouble; 15] = [
    DoubleDouble::new(0.5, 0.0),
    DoubleDouble::new(0.16666666666666666, 9.25185853854297e-18),
    DoubleDouble::new(0.041666666666666664, 2.3129646346357427e-18),
    DoubleDouble::new(0.008333333333333333, 1.1564823173178714e-19),
    DoubleDouble::new(0.001388888888888889, -5.300543954373577e-20),
    DoubleDouble::new(0.0001984126984126984, 1.7209558293420705e-22),
    DoubleDouble::new(2.48015873015873e-05, 2.1511947866775882e-23),
    DoubleDouble::new(2.7557319223985893e-06, -1.858393274046472e-22),
    DoubleDouble::new(2.755731922398589e-07, 2.3767714622250297e-23),
    DoubleDouble::new(2.505210838544172e-08, -1.448814070935912e-24),
    DoubleDouble::new(2.08767569878681e-09, -1.20734505911326e-25),
    DoubleDouble::new(1.6059043836821613e-10, 1.2585294588752098e-26),
    DoubleDouble::new(1.1470745597729725e-11, 2.0655512752830745e-28),
    DoubleDouble::new(7.647163731819816e-13, 7.03872877733453e-30),
    DoubleDouble::new(4.779477332387385e-14, 4.399205485834081e-31),
];

/// One through the factorials of 17 to 26, where a float's precision will do.
const SMALL_INVERSE_FACTORIALS: [f64; 10] = [
    2.8114572543455206e-15,
    1.5619206968586225e-16,
    8.22063524662433e-18,
    4.110317623312165e-19,
    1.9572941063391263e-20,
    8.896791392450574e-22,
    3.868170170630684e-23,
    1.6117375710961184e-24,
    6.446950284384474e-26,
    2.4795962632247976e-27,
];

/// `1 / n!`
fn inverse_factorial(n: usize) -> DoubleDouble {
    INVERSE_FACTORIALS[n - 2]
}

/// `exp(r) - 1`, for magnitudes up to 0.35, with a small relative error.
pub fn exp_minus_one(r: DoubleDouble) -> DoubleDouble {
    let small = r.scale(1.0 / 64.0);
    // The terms from the seventh on matter only to the precision of a float.
    let tail = (7..=12).rev().fold(0.0, |sum, n| sum * small.high + inverse_factorial(n).high);
    let start = DoubleDouble::from(tail);
    let sum = (2..=6).rev().fold(start, |sum, n| sum.multiply(small).add(inverse_factorial(n)));
    let mut result = sum.multiply(small).add_float(1.0).multiply(small);
    for _ in 0..6 {
        result = result.scale(2.0).add(result.multiply(result));
    }
    result
}

/// `exp(y)` as a value near one and a power of two; for magnitudes below 800.
pub fn exp_parts(y: DoubleDouble) -> (DoubleDouble, i32) {
    let power = libm::rint(y.high * INVERSE_LN_2.high);
    let rest = y.subtract(LN_2.multiply_float(power));
    (exp_minus_one(rest).add_float(1.0), power as i32)
}

/// The natural logarithm of a positive finite number.
pub fn log_parts(x: f64) -> DoubleDouble {
    let (power, logarithm) = log_of_mantissa(x);
    LN_2.multiply_float(power).add(logarithm)
}

/// The binary exponent of a positive finite number and the logarithm of the rest.
pub fn log_of_mantissa(x: f64) -> (f64, DoubleDouble) {
    let (mut mantissa, mut power) = libm::frexp(x);
    if mantissa < std::f64::consts::FRAC_1_SQRT_2 {
        mantissa *= 2.0;
        power -= 1;
    }
    if mantissa == 1.0 {
        return (power.into(), DoubleDouble::from(0.0));
    }
    // With y near log(m), log(m) = y + log(1 + t) where t = m * exp(-y) - 1.
    let guess = libm::log(mantissa);
    let t = exp_minus_one(DoubleDouble::from(-guess)).multiply_float(mantissa).add_float(mantissa - 1.0);
    let correction = t.subtract(t.multiply(t).scale(0.5));
    (power.into(), correction.add_float(guess))
}

/// The remainder by a half of pi and the quadrant, for magnitudes up to 1e8.
pub fn reduce(x: f64) -> (DoubleDouble, i64) {
    if x.abs() < std::f64::consts::FRAC_PI_4 {
        return (DoubleDouble::from(x), 0);
    }
    let count = libm::rint(x * std::f64::consts::FRAC_2_PI);
    let [first, second, third] = HALF_PI.map(|part| two_product(count, part));
    let rest = two_sum(x, -first.high).add_float(-first.low);
    (rest.subtract(second).subtract(third), count as i64)
}

/// The sine of a remainder.
pub fn sine_series(r: DoubleDouble) -> DoubleDouble {
    alternating(r, 3).add_float(1.0).multiply(r)
}

/// The cosine of a remainder.
pub fn cosine_series(r: DoubleDouble) -> DoubleDouble {
    alternating(r, 2).add_float(1.0)
}

/// `- z / n! + z ** 2 / (n + 2)! - …` with `z` the square of `r`.
fn alternating(r: DoubleDouble, first: usize) -> DoubleDouble {
    let z = r.multiply(r).negate();
    // The terms from the 17th power on matter only to the precision of a float.
    let small = SMALL_INVERSE_FACTORIALS[3 - first..].iter().step_by(2).rev();
    let tail = small.fold(0.0, |sum, coefficient| sum * z.high + coefficient);
    let start = DoubleDouble::from(tail);
    (first..17).step_by(2).rev().fold(start, |sum, n| sum.multiply(z).add(inverse_factorial(n))).multiply(z)
}

/// The sine and the cosine of a number up to 1e8 in magnitude.
pub fn sine_and_cosine(x: f64) -> (DoubleDouble, DoubleDouble) {
    let (rest, quadrant) = reduce(x);
    let (sine, cosine) = (sine_series(rest), cosine_series(rest));
    match quadrant & 3 {
        0 => (sine, cosine),
        1 => (cosine, sine.negate()),
        2 => (sine.negate(), cosine.negate()),
        _ => (cosine.negate(), sine),
    }
}

/// The hyperbolic sine and cosine of a number up to 300 in magnitude.
pub fn hyperbolic(y: f64) -> (DoubleDouble, DoubleDouble) {
    let one = DoubleDouble::from(1.0);
    if y.abs() < 0.34 {
        // exp(y) - 1 keeps its precision near zero.
        let less = exp_minus_one(DoubleDouble::from(y));
        let inverse = one.divide(less.add_float(1.0));
        let sine = less.add(less.multiply(inverse)).scale(0.5);
        return (sine, less.add_float(1.0).add(inverse).scale(0.5));
    }
    let (value, power) = exp_parts(DoubleDouble::from(y));
    let value = value.scale(libm::ldexp(1.0, power));
    let inverse = one.divide(value);
    (value.subtract(inverse).scale(0.5), value.add(inverse).scale(0.5))
}

/// A power that neither over- nor underflows. Exact if it fits 106 bits.
pub fn integer_power(base: f64, exponent: u32) -> DoubleDouble {
    let (mut result, mut square, mut rest) = (DoubleDouble::from(1.0), DoubleDouble::from(base), exponent);
    while rest > 0 {
        if rest & 1 == 1 {
            result = result.multiply(square);
        }
        rest >>= 1;
        if rest > 0 {
            square = square.multiply(square);
        }
    }
    result
}
