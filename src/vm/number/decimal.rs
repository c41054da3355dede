//! The decimal digits of floats: the shortest that read back the same, or the correctly rounded ones of a given
//! number or place.
//!
//! Rust's formatting is exact (Grisu, with Dragon4 where that gives up, ties to even), so this only takes its output
//! apart. It stands in for the modes 0, 2 and 3 of D. Gay's `dtoa`, which CPython uses.

/// A finite magnitude as `0.d1d2d3… * 10 ** point`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decimal {
    /// ASCII digits; the first is `0` only if all are. Zeros at the end may be missing.
    pub digits: Vec<u8>,
    /// Where the decimal point is, counted from before the first digit.
    pub point: i64,
}

/// A float has no more significant digits than this; what is beyond are zeros.
const MOST_SIGNIFICANT: usize = 800;

/// A float has no more decimal places than this; what is beyond are zeros.
const MOST_PLACES: usize = 1080;

impl Decimal {
    /// The shortest digits that identify a float, and of these the closest to it; of two equally close the even ones.
    pub fn shortest(magnitude: f64) -> Self {
        let shortest = Self::from_scientific(&format!("{magnitude:e}"));
        // Rust does not promise the last part. Only 16 or 17 digits can be equally close, and only where the float's
        // own digits end right behind them, so that it is a multiple of a not too small power of two.
        let count = shortest.digits.len();
        if count < 16 || !(1e-9..1e17).contains(&magnitude) || libm::fmod(magnitude, 1.0 / (1 << 30) as f64) != 0.0 {
            return shortest;
        }
        let even = Self::significant(magnitude, count);
        if even.to_f64() == magnitude { even } else { shortest }
    }

    /// So many significant digits (at least one).
    pub fn significant(magnitude: f64, count: usize) -> Self {
        let places = count.clamp(1, MOST_SIGNIFICANT) - 1;
        Self::from_scientific(&format!("{magnitude:.places$e}"))
    }

    /// So many places behind the decimal point.
    pub fn fixed(magnitude: f64, places: usize) -> Self {
        let text = format!("{magnitude:.*}", places.min(MOST_PLACES));
        let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
        let mut digits = Vec::with_capacity(text.len());
        digits.extend_from_slice(whole.as_bytes());
        digits.extend_from_slice(fraction.as_bytes());
        let zeros = digits.iter().take_while(|&&digit| digit == b'0').count();
        if zeros == digits.len() {
            return Self::zero();
        }
        digits.drain(..zeros);
        Self { digits, point: whole.len() as i64 - zeros as i64 }
    }

    /// Rounded to a multiple of `10 ** place`, for places from one on; a half goes to the even one.
    pub fn to_place(magnitude: f64, place: usize) -> Self {
        // 52 places behind the point show every bit of numbers from one half on; smaller ones round to zero.
        let Self { mut digits, point } = Self::fixed(magnitude, 52);
        let keep = point - place as i64;
        if keep < 0 {
            return Self::zero();
        }
        let keep = keep as usize;
        let rest = digits.split_off(keep.min(digits.len()));
        let odd = digits.last().is_some_and(|digit| digit % 2 == 1);
        let beyond_half = match rest.split_first() {
            Some((&b'5', tail)) => odd || tail.iter().any(|&digit| digit != b'0'),
            Some((&first, _)) => first > b'5',
            None => false,
        };
        let mut point = point;
        if beyond_half {
            let nines = digits.iter().rev().take_while(|&&digit| digit == b'9').count();
            digits.truncate(digits.len() - nines);
            match digits.last_mut() {
                Some(last) => *last += 1,
                None => {
                    digits.push(b'1');
                    point += 1;
                }
            }
        }
        if digits.is_empty() { Self::zero() } else { Self { digits, point } }
    }

    /// Zero, as one digit before the decimal point.
    pub fn zero() -> Self {
        Self { digits: vec![b'0'], point: 1 }
    }

    /// Whether all digits are zeros.
    pub fn is_zero(&self) -> bool {
        self.digits.iter().all(|&digit| digit == b'0')
    }

    /// Drops zeros at the end, but for the first digit.
    pub fn strip(&mut self) {
        let zeros = self.digits[1..].iter().rev().take_while(|&&digit| digit == b'0').count();
        self.digits.truncate(self.digits.len() - zeros);
    }

    /// The float that is closest.
    pub fn to_f64(&self) -> f64 {
        let digits = std::str::from_utf8(&self.digits).unwrap_or("0");
        let exponent = self.point - self.digits.len() as i64;
        format!("{digits}e{exponent}").parse().unwrap_or(0.0)
    }

    /// From Rust's `d.ddde±x`.
    fn from_scientific(text: &str) -> Self {
        let (mantissa, exponent) = text.split_once('e').unwrap_or((text, "0"));
        let digits: Vec<u8> = mantissa.bytes().filter(u8::is_ascii_digit).collect();
        if digits.iter().all(|&digit| digit == b'0') {
            return Self { digits, point: 1 };
        }
        Self { digits, point: exponent.parse::<i64>().unwrap_or(0) + 1 }
    }
}
