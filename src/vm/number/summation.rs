//! Sums of floats that lose nothing, or little: `math.fsum`, the built-in `sum`, `math.sumprod`.

use super::double_double::{DoubleDouble, fast_two_sum, two_product, two_sum};
use super::error::{PyError, Result};

/// `math.fsum`: the exact sum, rounded once, by J. R. Shewchuk's partial sums that do not overlap.
#[derive(Clone, Debug, Default)]
pub struct ExactSum {
    partials: Vec<f64>,
    /// The sum of what is infinite or no number.
    special: f64,
    /// The sum of what is infinite.
    infinite: f64,
}

impl ExactSum {
    /// An empty sum.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a number.
    pub fn add(&mut self, value: f64) -> Result<()> {
        let mut x = value;
        let mut kept = 0;
        for index in 0..self.partials.len() {
            let partial = self.partials[index];
            let sum = if x.abs() < partial.abs() { fast_two_sum(partial, x) } else { fast_two_sum(x, partial) };
            if sum.low != 0.0 {
                self.partials[kept] = sum.low;
                kept += 1;
            }
            x = sum.high;
        }
        self.partials.truncate(kept);
        if x == 0.0 {
            return Ok(());
        }
        if x.is_finite() {
            self.partials.push(x);
            return Ok(());
        }
        if value.is_finite() {
            return Err(PyError::overflow("intermediate overflow in fsum"));
        }
        if value.is_infinite() {
            self.infinite += value;
        }
        self.special += value;
        self.partials.clear();
        Ok(())
    }

    /// The sum.
    pub fn finish(mut self) -> Result<f64> {
        if self.special != 0.0 {
            return if self.infinite.is_nan() { Err(PyError::value("-inf + inf in fsum")) } else { Ok(self.special) };
        }
        let Some(mut high) = self.partials.pop() else {
            return Ok(0.0);
        };
        let mut low = 0.0;
        while let Some(partial) = self.partials.pop() {
            let sum = fast_two_sum(high, partial);
            (high, low) = (sum.high, sum.low);
            if low != 0.0 {
                break;
            }
        }
        // A half is rounded by what lies beyond it.
        if let Some(&next) = self.partials.last()
            && ((low < 0.0 && next < 0.0) || (low > 0.0 && next > 0.0))
        {
            let twice = low * 2.0;
            let candidate = high + twice;
            if twice == candidate - high {
                high = candidate;
            }
        }
        Ok(high)
    }
}

/// The built-in `sum` of floats: A. Neumaier's compensated sum.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct CompensatedSum {
    high: f64,
    low: f64,
}

impl CompensatedSum {
    /// A sum that starts with a value.
    pub fn new(start: f64) -> Self {
        Self { high: start, low: 0.0 }
    }

    /// Adds a number.
    pub fn add(&mut self, value: f64) {
        let sum = self.high + value;
        self.low += if self.high.abs() >= value.abs() { (self.high - sum) + value } else { (value - sum) + self.high };
        self.high = sum;
    }

    /// The sum.
    pub fn finish(self) -> f64 {
        if self.low != 0.0 && self.low.is_finite() { self.high + self.low } else { self.high }
    }
}

/// `math.sumprod` of floats: a sum of products in triple length.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ProductSum {
    high: f64,
    low: f64,
    tiny: f64,
}

impl ProductSum {
    /// Adds a product.
    pub fn add(&mut self, x: f64, y: f64) {
        let product = two_product(x, y);
        let sum = two_sum(self.high, product.high);
        let first = two_sum(self.low, product.low);
        let second = two_sum(first.high, sum.low);
        *self = Self { high: sum.high, low: second.high, tiny: self.tiny + first.low + second.low };
    }

    /// The sum. It is no number if a product was too large: then plain arithmetic decides.
    pub fn finish(self) -> f64 {
        let last = two_sum(self.low, self.tiny);
        let DoubleDouble { high, low } = two_sum(self.high, last.high);
        high + (last.low + low)
    }
}
