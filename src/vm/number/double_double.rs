//! Numbers as unevaluated sums of two floats: about 106 bits, from nothing but the four operations, so that every
//! target has the same result. Methods of T. J. Dekker and D. E. Knuth; no fused multiply-add is needed.

/// `high + low`, with `low` no more than half a unit in the last place of `high`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DoubleDouble {
    /// The sum rounded to a float.
    pub high: f64,
    /// What is missing.
    pub low: f64,
}

/// `a + b` exactly.
pub fn two_sum(a: f64, b: f64) -> DoubleDouble {
    let high = a + b;
    let part = high - a;
    DoubleDouble { high, low: (a - (high - part)) + (b - part) }
}

/// `a + b` exactly, where `a` is the larger or zero.
pub fn fast_two_sum(a: f64, b: f64) -> DoubleDouble {
    let high = a + b;
    DoubleDouble { high, low: b - (high - a) }
}

/// `a * b` exactly, if nothing over- or underflows.
pub fn two_product(a: f64, b: f64) -> DoubleDouble {
    let high = a * b;
    let ((a_high, a_low), (b_high, b_low)) = (split(a), split(b));
    let low = ((a_high * b_high - high) + a_high * b_low + a_low * b_high) + a_low * b_low;
    DoubleDouble { high, low }
}

/// The upper 26 bits and the rest.
fn split(a: f64) -> (f64, f64) {
    let scaled = 134_217_729.0 * a;
    let high = scaled - (scaled - a);
    (high, a - high)
}

impl DoubleDouble {
    /// A constant from its two parts.
    pub const fn new(high: f64, low: f64) -> Self {
        Self { high, low }
    }

    /// A float.
    pub const fn from(high: f64) -> Self {
        Self { high, low: 0.0 }
    }

    /// The sum.
    #[expect(clippy::should_implement_trait, reason = "the operations of this type are all called by name")]
    pub fn add(self, other: Self) -> Self {
        let (high, low) = (two_sum(self.high, other.high), two_sum(self.low, other.low));
        let carried = fast_two_sum(high.high, high.low + low.high);
        fast_two_sum(carried.high, carried.low + low.low)
    }

    /// The difference.
    pub fn subtract(self, other: Self) -> Self {
        self.add(other.negate())
    }

    /// The sum with a float.
    pub fn add_float(self, other: f64) -> Self {
        let sum = two_sum(self.high, other);
        fast_two_sum(sum.high, sum.low + self.low)
    }

    /// With the other sign.
    pub fn negate(self) -> Self {
        Self { high: -self.high, low: -self.low }
    }

    /// The product.
    pub fn multiply(self, other: Self) -> Self {
        let product = two_product(self.high, other.high);
        fast_two_sum(product.high, product.low + (self.high * other.low + self.low * other.high))
    }

    /// The product with a float.
    pub fn multiply_float(self, other: f64) -> Self {
        let product = two_product(self.high, other);
        fast_two_sum(product.high, product.low + self.low * other)
    }

    /// The product with a power of two, which is exact.
    pub fn scale(self, power: f64) -> Self {
        Self { high: self.high * power, low: self.low * power }
    }

    /// The quotient.
    pub fn divide(self, other: Self) -> Self {
        let first = self.high / other.high;
        let rest = self.subtract(other.multiply_float(first));
        let second = rest.high / other.high;
        let rest = rest.subtract(other.multiply_float(second));
        fast_two_sum(first, second).add_float(rest.high / other.high)
    }

    /// The closest float. What looks like the middle between two, but for an error of the computation, is taken for
    /// it, and goes to the even one.
    pub fn round(self) -> f64 {
        let Self { high, low } = fast_two_sum(self.high, self.low);
        if low == 0.0 || !high.is_finite() {
            return high;
        }
        let away = if (low > 0.0) == (high > 0.0) { 1 } else { -1_i64 };
        let neighbour = f64::from_bits(high.to_bits().wrapping_add_signed(away));
        let gap = (neighbour - high).abs();
        if (low.abs() * 2.0 - gap).abs() < gap * 1e-12 && high.to_bits() & 1 == 1 { neighbour } else { high }
    }
}
