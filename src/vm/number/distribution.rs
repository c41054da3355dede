//! The methods of `random.Random` above its generator: integers, choices and distributions, drawn in the order of
//! CPython's `Lib/random.py`. Sequences are the machine's: here are indexes.

use super::elementary::{acos, cos, exp, log, log2, pow, sin};
use super::error::{PyError, Result};
use super::gamma::log_gamma;
use super::int::{Int, IntRef, arithmetic};
use super::mersenne::Mersenne;

const TAU: f64 = std::f64::consts::TAU;
/// `4 * exp(-0.5) / sqrt(2.0)`
const NORMAL: f64 = 1.715_527_769_921_413_5;
/// `log(4.0)`
const LOG_4: f64 = 1.386_294_361_119_890_6;
/// `1.0 + log(4.5)`
const GAMMA: f64 = 2.504_077_396_776_274;

impl Mersenne {
    /// `randrange(start, stop, step)`. With no stop given, `start` is 0 and `only_stop` set.
    pub fn range(&mut self, start: IntRef<'_>, stop: IntRef<'_>, step: IntRef<'_>, only_stop: bool) -> Result<Int> {
        let width = arithmetic::subtract(stop, start);
        let count = match step.signum() {
            0 => return Err(PyError::value("zero step for randrange()")),
            sign => {
                let widened = arithmetic::add(width.as_ref(), step);
                let less = arithmetic::subtract(widened.as_ref(), IntRef::Small(sign));
                arithmetic::floor_divide(less.as_ref(), step)?
            }
        };
        if count.as_ref().signum() <= 0 {
            let show = |value: IntRef<'_>| value.to_big().to_string();
            return Err(PyError::value(match (only_stop, step.to_i64()) {
                (true, _) => "empty range for randrange()".to_owned(),
                (_, Some(1)) => format!("empty range in randrange({}, {})", show(start), show(stop)),
                _ => format!("empty range in randrange({}, {}, {})", show(start), show(stop), show(step)),
            }));
        }
        let index = self.below_int(count.as_ref())?;
        Ok(arithmetic::add(start, arithmetic::multiply(step, index.as_ref()).as_ref()))
    }

    /// `randint(low, high)`
    pub fn integer(&mut self, low: IntRef<'_>, high: IntRef<'_>) -> Result<Int> {
        if high < low {
            let (low, high) = (low.to_big(), high.to_big());
            return Err(PyError::value(format!("empty range in randint({low}, {high})")));
        }
        let width = arithmetic::subtract(high, low);
        let index = self.below_int(arithmetic::add(width.as_ref(), IntRef::Small(1)).as_ref())?;
        Ok(arithmetic::add(low, index.as_ref()))
    }

    /// `randbytes(length)`
    pub fn bytes(&mut self, length: i64) -> Result<Vec<u8>> {
        let bits = self.bits(length.saturating_mul(8))?;
        super::int::bytes::to_bytes(bits.as_ref(), length, false, false)
    }

    /// The index that `choice` takes in a sequence of a length.
    pub fn choice(&mut self, length: usize) -> Result<usize> {
        if length == 0 {
            return Err(PyError::new(super::ErrorKind::Index, "Cannot choose from an empty sequence"));
        }
        Ok(self.below(length as u64) as usize)
    }

    /// `shuffle`: swaps elements, from the last to the second, with one before or itself.
    pub fn shuffle(&mut self, length: usize, mut swap: impl FnMut(usize, usize)) {
        for index in (1..length).rev() {
            let other = self.below(index as u64 + 1) as usize;
            swap(index, other);
        }
    }

    /// The indexes that `sample` takes in a sequence of a length.
    pub fn sample(&mut self, length: usize, count: i64) -> Result<Vec<usize>> {
        let Some(count) = usize::try_from(count).ok().filter(|&count| count <= length) else {
            return Err(PyError::value("Sample larger than population or is negative"));
        };
        // CPython copies the population where that is smaller than the set that it else needs.
        let mut set_size = 21.0;
        if count > 5 {
            set_size += pow(4.0, libm::ceil(log(count as f64 * 3.0) / log(4.0)));
        }
        let mut result = Vec::with_capacity(count);
        if length as f64 <= set_size {
            let mut pool: Vec<usize> = (0..length).collect();
            for taken in 0..count {
                let index = self.below((length - taken) as u64) as usize;
                result.push(pool[index]);
                pool[index] = pool[length - taken - 1];
            }
        } else {
            let mut selected = std::collections::BTreeSet::new();
            while result.len() < count {
                let index = self.below(length as u64) as usize;
                if selected.insert(index) {
                    result.push(index);
                }
            }
        }
        Ok(result)
    }

    /// An index that `choices` without weights takes in a sequence of a length.
    pub fn choose(&mut self, length: usize) -> usize {
        libm::floor(self.random() * length as f64) as usize
    }

    /// The number below a total weight that `choices` looks for among the sums of the weights; see
    /// [`check_total`] and [`bisect`].
    pub fn weigh(&mut self, total: f64) -> f64 {
        self.random() * total
    }

    /// `uniform(a, b)`
    pub fn uniform(&mut self, a: f64, b: f64) -> f64 {
        a + (b - a) * self.random()
    }

    /// `triangular(low, high, mode)`
    pub fn triangular(&mut self, low: f64, high: f64, mode: Option<f64>) -> f64 {
        let mut u = self.random();
        let mut c = match mode {
            None => 0.5,
            Some(_) if high - low == 0.0 => return low,
            Some(mode) => (mode - low) / (high - low),
        };
        let (mut low, mut high) = (low, high);
        if u > c {
            (u, c) = (1.0 - u, 1.0 - c);
            std::mem::swap(&mut low, &mut high);
        }
        low + (high - low) * libm::sqrt(u * c)
    }

    /// `normalvariate(mu, sigma)`, by the method of A. J. Kinderman and J. F. Monahan
    pub fn normal(&mut self, mu: f64, sigma: f64) -> f64 {
        loop {
            let u1 = self.random();
            let u2 = 1.0 - self.random();
            let z = NORMAL * (u1 - 0.5) / u2;
            if z * z / 4.0 <= -log(u2) {
                return mu + z * sigma;
            }
        }
    }

    /// `gauss(mu, sigma)`, which draws two numbers at once
    pub fn gauss(&mut self, mu: f64, sigma: f64) -> f64 {
        let z = self.gauss_next.take().unwrap_or_else(|| {
            let angle = self.random() * TAU;
            let radius = libm::sqrt(-2.0 * log(1.0 - self.random()));
            self.gauss_next = Some(sin(angle) * radius);
            cos(angle) * radius
        });
        mu + z * sigma
    }

    /// `lognormvariate(mu, sigma)`
    pub fn log_normal(&mut self, mu: f64, sigma: f64) -> Result<f64> {
        super::math::Function::Exp.call(self.normal(mu, sigma))
    }

    /// `expovariate(lambda)`
    pub fn exponential(&mut self, lambda: f64) -> Result<f64> {
        super::float::divide(-log(1.0 - self.random()), lambda)
    }

    /// `vonmisesvariate(mu, kappa)`
    pub fn von_mises(&mut self, mu: f64, kappa: f64) -> Result<f64> {
        if kappa <= 1e-6 {
            return Ok(TAU * self.random());
        }
        let s = 0.5 / kappa;
        let r = s + libm::sqrt(1.0 + s * s);
        let z = loop {
            let z = cos(std::f64::consts::PI * self.random());
            let d = z / (r + z);
            let u2 = self.random();
            if u2 < 1.0 - d * d || u2 <= (1.0 - d) * exp(d) {
                break z;
            }
        };
        let q = 1.0 / r;
        let angle = acos((q + z) / (1.0 + q * z));
        let theta = if self.random() > 0.5 { mu + angle } else { mu - angle };
        super::float::modulo(theta, TAU)
    }

    /// `gammavariate(alpha, beta)`
    pub fn gamma(&mut self, alpha: f64, beta: f64) -> Result<f64> {
        if alpha <= 0.0 || beta <= 0.0 {
            return Err(PyError::value("gammavariate: alpha and beta must be > 0.0"));
        }
        if alpha == 1.0 {
            return Ok(-log(1.0 - self.random()) * beta);
        }
        Ok(if alpha > 1.0 { self.gamma_above_one(alpha) } else { self.gamma_below_one(alpha) } * beta)
    }

    /// The method of R. C. H. Cheng.
    fn gamma_above_one(&mut self, alpha: f64) -> f64 {
        let a = libm::sqrt(2.0 * alpha - 1.0);
        let (b, c) = (alpha - LOG_4, alpha + a);
        loop {
            let u1 = self.random();
            if !(1e-7 < u1 && u1 < 0.999_999_9) {
                continue;
            }
            let u2 = 1.0 - self.random();
            let v = log(u1 / (1.0 - u1)) / a;
            let x = alpha * exp(v);
            let z = u1 * u1 * u2;
            let r = b + c * v - x;
            if r + GAMMA - 4.5 * z >= 0.0 || r >= log(z) {
                return x;
            }
        }
    }

    /// Algorithm GS of W. J. Kennedy and J. E. Gentle.
    fn gamma_below_one(&mut self, alpha: f64) -> f64 {
        loop {
            let u = self.random();
            let b = (std::f64::consts::E + alpha) / std::f64::consts::E;
            let p = b * u;
            let x = if p <= 1.0 { pow(p, 1.0 / alpha) } else { -log((b - p) / alpha) };
            let u1 = self.random();
            let accepted = if p > 1.0 { u1 <= pow(x, alpha - 1.0) } else { u1 <= exp(-x) };
            if accepted {
                return x;
            }
        }
    }

    /// `betavariate(alpha, beta)`
    pub fn beta(&mut self, alpha: f64, beta: f64) -> Result<f64> {
        let y = self.gamma(alpha, 1.0)?;
        if y == 0.0 { Ok(0.0) } else { Ok(y / (y + self.gamma(beta, 1.0)?)) }
    }

    /// `paretovariate(alpha)`
    pub fn pareto(&mut self, alpha: f64) -> Result<f64> {
        let u = 1.0 - self.random();
        super::float::power_real(u, super::float::divide(-1.0, alpha)?)
    }

    /// `weibullvariate(alpha, beta)`
    pub fn weibull(&mut self, alpha: f64, beta: f64) -> Result<f64> {
        let u = 1.0 - self.random();
        Ok(alpha * super::float::power_real(-log(u), super::float::divide(1.0, beta)?)?)
    }

    /// `binomialvariate(n, p)`
    pub fn binomial(&mut self, n: i64, p: f64) -> Result<i64> {
        if n < 0 {
            return Err(PyError::value("n must be non-negative"));
        }
        if !(p > 0.0 && p < 1.0) {
            return match p {
                0.0 => Ok(0),
                1.0 => Ok(n),
                _ => Err(PyError::value("p must be in the range 0.0 <= p <= 1.0")),
            };
        }
        if n == 1 {
            return Ok(i64::from(self.random() < p));
        }
        if p > 0.5 {
            return Ok(n - self.binomial(n, 1.0 - p)?);
        }
        if n as f64 * p < 10.0 { Ok(self.binomial_small(n, p)) } else { Ok(self.binomial_large(n, p)) }
    }

    /// L. Devroye's geometric method.
    fn binomial_small(&mut self, n: i64, p: f64) -> i64 {
        let (mut x, mut y) = (0, 0_i64);
        let c = log2(1.0 - p);
        if c == 0.0 {
            return x;
        }
        loop {
            let u = self.random();
            if u == 0.0 {
                continue;
            }
            y = y.saturating_add(libm::floor(log2(u) / c) as i64).saturating_add(1);
            if y > n {
                return x;
            }
            x += 1;
        }
    }

    /// W. Hörmann's transformed rejection with squeeze.
    fn binomial_large(&mut self, n: i64, p: f64) -> i64 {
        let size = n as f64;
        let spread = libm::sqrt(size * p * (1.0 - p));
        let b = 1.15 + 2.53 * spread;
        let a = -0.0873 + 0.0248 * b + 0.01 * p;
        let c = size * p + 0.5;
        let squeeze = 0.92 - 4.2 / b;
        let alpha = (2.83 + 5.1 / b) * spread;
        let odds = log(p / (1.0 - p));
        let mode = libm::floor((size + 1.0) * p);
        let h = log_gamma(mode + 1.0) + log_gamma(size - mode + 1.0);
        loop {
            let u = self.random() - 0.5;
            let us = 0.5 - u.abs();
            if us == 0.0 {
                continue;
            }
            let k = libm::floor((2.0 * a / us + b) * u + c);
            if k < 0.0 || k > size {
                continue;
            }
            let mut v = self.random();
            if us >= 0.07 && v <= squeeze {
                return k as i64;
            }
            v *= alpha / (a / (us * us) + b);
            if log(v) <= h - log_gamma(k + 1.0) - log_gamma(size - k + 1.0) + (k - mode) * odds {
                return k as i64;
            }
        }
    }
}

/// Whether `choices` can work with this sum of all weights.
pub fn check_total(total: f64) -> Result<()> {
    if total <= 0.0 {
        return Err(PyError::value("Total of weights must be greater than zero"));
    }
    if !total.is_finite() {
        return Err(PyError::value("Total of weights must be finite"));
    }
    Ok(())
}

/// Where `choices` finds a number among the sums of the weights: the first that is greater, at most the last.
pub fn bisect(sums: &[f64], wanted: f64) -> usize {
    sums[..sums.len().saturating_sub(1)].partition_point(|&sum| sum <= wanted)
}
