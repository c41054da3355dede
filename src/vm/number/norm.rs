//! `math.hypot` and `math.dist`: lengths of vectors, in the steps of CPython's `vector_norm` (R. Hettinger): scaled by
//! a power of two, squared and added without loss, and the root corrected by what its square lacks.

use super::double_double::{fast_two_sum, two_product};
use super::error::{PyError, Result};

/// `math.hypot(*coordinates)`
pub fn hypot(coordinates: &[f64]) -> f64 {
    let mut lengths: Vec<f64> = coordinates.iter().map(|coordinate| coordinate.abs()).collect();
    norm(&mut lengths)
}

/// `math.dist(p, q)`
pub fn dist(p: &[f64], q: &[f64]) -> Result<f64> {
    if p.len() != q.len() {
        return Err(PyError::value("both points must have the same number of dimensions"));
    }
    let mut lengths: Vec<f64> = p.iter().zip(q).map(|(p, q)| (p - q).abs()).collect();
    Ok(norm(&mut lengths))
}

/// The length of a vector of lengths.
fn norm(lengths: &mut [f64]) -> f64 {
    let greatest = lengths.iter().copied().fold(0.0, f64::max);
    if greatest.is_infinite() {
        return greatest;
    }
    if lengths.iter().any(|length| length.is_nan()) {
        return f64::NAN;
    }
    if greatest == 0.0 || lengths.len() <= 1 {
        return greatest;
    }
    let (_, exponent) = libm::frexp(greatest);
    if exponent < -1023 {
        // The scale would overflow: make subnormal numbers normal first.
        lengths.iter_mut().for_each(|length| *length /= f64::MIN_POSITIVE);
        return f64::MIN_POSITIVE * norm(lengths);
    }
    let scale = libm::ldexp(1.0, -exponent);
    // The sum starts at one, so that it is always the larger addend.
    let (mut sum, mut squares, mut carries) = (1.0, 0.0, 0.0);
    let mut add = |factor: f64, other: f64| {
        let product = two_product(factor, other);
        let total = fast_two_sum(sum, product.high);
        sum = total.high;
        squares += product.low;
        carries += total.low;
        sum - 1.0 + (squares + carries)
    };
    let mut square = 0.0;
    for length in lengths.iter() {
        square = add(length * scale, length * scale);
    }
    let root = libm::sqrt(square);
    let rest = add(-root, root);
    (root + rest / (2.0 * root)) / scale
}
