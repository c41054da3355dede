//! The gamma function and its logarithm by C. Lanczos' approximation, computed in the steps of CPython's
//! `Modules/mathmodule.c` with the coefficients of Boost (N = 13, g = 6.02468…), so that the results agree.

use super::elementary::{cos, exp, log, pow, sin};

const G: f64 = 6.024_680_040_776_73;
const G_MINUS_HALF: f64 = 5.524_680_040_776_73;
const LOG_PI: f64 = 1.144_729_885_849_400_174_143_427_351_353;

const NUMERATOR: [f64; 13] = [
    23_531_376_880.410_76,
    42_919_803_642.649_1,
    35_711_959_237.355_67,
    17_921_034_426.037_21,
    6_039_542_586.352_028,
    1_439_720_407.311_721_6,
    248_874_557.862_054_16,
    31_426_415.585_400_194,
    2_876_370.628_935_372_5,
    186_056.265_395_223_5,
    8_071.672_002_365_816,
    210.824_277_751_579_35,
    2.506_628_274_631_000_2,
];

/// Coefficients of `x * (x + 1) * … * (x + 11)`.
const DENOMINATOR: [f64; 13] = [
    0.0,
    39_916_800.0,
    120_543_840.0,
    150_917_976.0,
    105_258_076.0,
    45_995_730.0,
    13_339_535.0,
    2_637_558.0,
    357_423.0,
    32_670.0,
    1_925.0,
    66.0,
    1.0,
];

/// Lanczos' sum for a positive number: a rational function, in `1 / x` where `x` is large.
fn lanczos_sum(x: f64) -> f64 {
    let (mut numerator, mut denominator) = (0.0, 0.0);
    for index in 0..NUMERATOR.len() {
        if x < 5.0 {
            numerator = numerator * x + NUMERATOR[NUMERATOR.len() - 1 - index];
            denominator = denominator * x + DENOMINATOR[NUMERATOR.len() - 1 - index];
        } else {
            numerator = numerator / x + NUMERATOR[index];
            denominator = denominator / x + DENOMINATOR[index];
        }
    }
    numerator / denominator
}

/// The sine of `pi * x`, accurate near integers.
fn sin_pi(x: f64) -> f64 {
    let pi = std::f64::consts::PI;
    let y = libm::fmod(x.abs(), 2.0);
    let magnitude = match libm::round(2.0 * y) as u32 {
        0 => sin(pi * y),
        1 => cos(pi * (y - 0.5)),
        2 => sin(pi * (1.0 - y)),
        3 => -cos(pi * (y - 1.5)),
        _ => sin(pi * (y - 2.0)),
    };
    1.0_f64.copysign(x) * magnitude
}

/// `math.gamma(x)`: nan where it has no value, infinite at zero and where it overflows
pub fn gamma(x: f64) -> f64 {
    if !x.is_finite() {
        return if x == f64::NEG_INFINITY { f64::NAN } else { x };
    }
    if x == 0.0 {
        return f64::INFINITY.copysign(x);
    }
    if x == libm::floor(x) {
        if x < 0.0 {
            return f64::NAN;
        }
        if x <= 23.0 {
            // 22! is a float exactly.
            return (1..x as u64).map(|factor| factor as f64).product();
        }
    }
    let magnitude = x.abs();
    if magnitude < 1e-20 {
        return 1.0 / x;
    }
    if magnitude > 200.0 {
        return if x < 0.0 { 0.0 / sin_pi(x) } else { f64::INFINITY };
    }
    let y = magnitude + G_MINUS_HALF;
    // What the sum lost, and what that does to the result.
    let lost = if magnitude > G_MINUS_HALF { (y - magnitude) - G_MINUS_HALF } else { (y - G_MINUS_HALF) - magnitude };
    let correction = lost * G / y;
    let (exponent, half_exponent) = (magnitude - 0.5, magnitude / 2.0 - 0.25);
    if x < 0.0 {
        let mut result = -std::f64::consts::PI / sin_pi(magnitude) / magnitude * exp(y) / lanczos_sum(magnitude);
        result -= correction * result;
        if magnitude < 140.0 {
            return result / pow(y, exponent);
        }
        let root = pow(y, half_exponent);
        return result / root / root;
    }
    let mut result = lanczos_sum(magnitude) / exp(y);
    result += correction * result;
    if magnitude < 140.0 {
        return result * pow(y, exponent);
    }
    let root = pow(y, half_exponent);
    result * root * root
}

/// `math.lgamma(x)`: infinite where it has no value and where it overflows
pub fn log_gamma(x: f64) -> f64 {
    if !x.is_finite() {
        return if x.is_nan() { x } else { f64::INFINITY };
    }
    if x == libm::floor(x) && x <= 2.0 {
        return if x <= 0.0 { f64::INFINITY } else { 0.0 };
    }
    let magnitude = x.abs();
    if magnitude < 1e-20 {
        return -log(magnitude);
    }
    let mut result = log(lanczos_sum(magnitude)) - G;
    result += (magnitude - 0.5) * (log(magnitude + G - 0.5) - 1.0);
    if x < 0.0 {
        result = LOG_PI - log(sin_pi(magnitude).abs()) - log(magnitude) - result;
    }
    result
}
