//! The Mersenne Twister MT19937 (M. Matsumoto, T. Nishimura), seeded and read as CPython's `_random` does, so that the
//! streams are the same.

use num_bigint::{BigInt, BigUint, Sign};

use super::error::{PyError, Result};
use super::int::cost::MAX_BITS;
use super::int::{Int, IntRef};
use super::sha512;

const N: usize = 624;
const M: usize = 397;

/// A generator: the state of `random.Random`.
#[derive(Clone, Debug, PartialEq)]
pub struct Mersenne {
    words: Box<[u32; N]>,
    /// The next word to be used.
    index: usize,
    /// The second of a pair of normally distributed numbers, which `gauss` keeps for its next call.
    pub(super) gauss_next: Option<f64>,
}

/// What a word of the state gives when it is drawn.
#[inline]
pub fn temper(word: u32) -> u32 {
    let mut y = word;
    y ^= y >> 11;
    y ^= (y << 7) & 0x9d2c_5680;
    y ^= (y << 15) & 0xefc6_0000;
    y ^ (y >> 18)
}

/// What `random()` makes of two draws.
#[inline]
pub fn float_of(a: u32, b: u32) -> f64 {
    (f64::from(a >> 5) * 67_108_864.0 + f64::from(b >> 6)) * (1.0 / 9_007_199_254_740_992.0)
}

impl Mersenne {
    /// `Random(seed)` of an integer (its sign does not matter).
    pub fn from_int(seed: IntRef<'_>) -> Self {
        Self::from_magnitude(seed.to_big().magnitude())
    }

    /// `Random(seed)` of a string (its UTF-8 form) or a bytes object.
    pub fn from_bytes(seed: &[u8]) -> Self {
        let mut bytes = seed.to_vec();
        bytes.extend_from_slice(&sha512::digest(seed));
        Self::from_magnitude(&BigUint::from_bytes_be(&bytes))
    }

    /// `Random(seed)` of a float or another object: by its hash, which counts as unsigned.
    pub fn from_hash(hash: i64) -> Self {
        Self::from_magnitude(&BigUint::from(hash as u64))
    }

    fn from_magnitude(seed: &BigUint) -> Self {
        let key = seed.to_u32_digits();
        Self::from_key(if key.is_empty() { &[0] } else { &key })
    }

    /// `init_by_array` of the reference implementation.
    fn from_key(key: &[u32]) -> Self {
        let mut words = Box::new([0; N]);
        words[0] = 19_650_218;
        for i in 1..N {
            words[i] = mix(words[i - 1], 1_812_433_253).wrapping_add(i as u32);
        }
        let (mut i, mut j) = (1, 0);
        for _ in 0..N.max(key.len()) {
            words[i] = (words[i] ^ mix(words[i - 1], 1_664_525)).wrapping_add(key[j]).wrapping_add(j as u32);
            (i, j) = (next(&mut words, i), (j + 1) % key.len());
        }
        for _ in 1..N {
            words[i] = (words[i] ^ mix(words[i - 1], 1_566_083_941)).wrapping_sub(i as u32);
            i = next(&mut words, i);
        }
        words[0] = 0x8000_0000;
        Self { words, index: N, gauss_next: None }
    }

    /// The state's 624 words and the index of the next, as in `getstate`.
    pub fn state(&self) -> (&[u32; 624], usize, Option<f64>) {
        (&self.words, self.index, self.gauss_next)
    }

    /// A generator in a state, as in `setstate`; `None` if the index is beyond 624.
    pub fn from_state(words: &[u32; 624], index: usize, gauss_next: Option<f64>) -> Option<Self> {
        (index <= N).then(|| Self { words: Box::new(*words), index, gauss_next })
    }

    /// The next 32 bits.
    pub fn next_u32(&mut self) -> u32 {
        if self.index >= N {
            self.twist();
        }
        let word = self.words[self.index];
        self.index += 1;
        temper(word)
    }

    fn twist(&mut self) {
        for i in 0..N {
            let y = (self.words[i] & 0x8000_0000) | (self.words[(i + 1) % N] & 0x7fff_ffff);
            let flip = if y & 1 == 1 { 0x9908_b0df } else { 0 };
            self.words[i] = self.words[(i + M) % N] ^ (y >> 1) ^ flip;
        }
        self.index = 0;
    }

    /// `random()`: 53 bits, from zero up to but without one
    pub fn random(&mut self) -> f64 {
        let (a, b) = (self.next_u32(), self.next_u32());
        float_of(a, b)
    }

    /// `getrandbits(count)`
    pub fn bits(&mut self, count: i64) -> Result<Int> {
        let count = u64::try_from(count).map_err(|_| PyError::value("Cannot convert negative int"))?;
        if count <= 64 {
            return Ok(Int::from(self.bits_small(count as u32)));
        }
        if count > MAX_BITS {
            return Err(PyError::memory());
        }
        let mut digits = Vec::with_capacity(count.div_ceil(32) as usize);
        let mut rest = count;
        while rest > 0 {
            let taken = rest.min(32) as u32;
            digits.push(self.next_u32() >> (32 - taken));
            rest -= u64::from(taken);
        }
        Ok(Int::from(BigInt::new(Sign::Plus, digits)))
    }

    /// Up to 64 bits, low words first.
    fn bits_small(&mut self, count: u32) -> u64 {
        match count {
            0 => 0,
            1..=32 => u64::from(self.next_u32() >> (32 - count)),
            _ => {
                let low = u64::from(self.next_u32());
                low | u64::from(self.next_u32() >> (64 - count)) << 32
            }
        }
    }

    /// A number below a bound that is not zero, as `_randbelow_with_getrandbits`.
    pub fn below(&mut self, bound: u64) -> u64 {
        let count = u64::BITS - bound.leading_zeros();
        loop {
            let value = self.bits_small(count);
            if value < bound {
                return value;
            }
        }
    }

    /// A number below a positive bound of any size.
    pub fn below_int(&mut self, bound: IntRef<'_>) -> Result<Int> {
        if let Some(bound) = bound.to_i64() {
            return Ok(Int::from(self.below(bound.unsigned_abs())));
        }
        loop {
            let value = self.bits(bound.bit_length() as i64)?;
            if value.as_ref() < bound {
                return Ok(value);
            }
        }
    }
}

fn mix(word: u32, factor: u32) -> u32 {
    (word ^ (word >> 30)).wrapping_mul(factor)
}

/// The index after this, with the last word carried over to the front.
fn next(words: &mut [u32; N], i: usize) -> usize {
    if i + 1 < N {
        return i + 1;
    }
    words[0] = words[N - 1];
    1
}
