//! Any thread, with equal chances.

use heddle_trace::identity::ThreadId;

use super::{Choose, Mismatch, Point};

/// Draws among all threads that can go on.
#[derive(Clone, Debug)]
pub struct Random(SplitMix64);

impl Random {
    pub(super) fn new(seed: u64) -> Self {
        Self(SplitMix64::new(seed))
    }
}

impl Choose for Random {
    fn choose(&mut self, point: Point<'_>) -> Result<ThreadId, Mismatch> {
        let index = self.0.below(point.ready.enabled() as u64);
        // Not more than the number of threads.
        point.ready.nth(index as usize).ok_or(Mismatch::GoesOn)
    }
}

/// The generator SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, OOPSLA 2014). Its
/// state is one word, any seed is as good as any other, and neighbouring seeds give unrelated numbers. Which numbers a
/// seed gives is part of [`VM_VERSION`](heddle_trace::schedule::VM_VERSION).
#[derive(Clone, Debug)]
pub struct SplitMix64(u64);

impl SplitMix64 {
    /// Begins at `seed`.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// 64 random bits.
    pub fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ mixed >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ mixed >> 31
    }

    /// A number below `bound`, each with exactly the same chance (Lemire: Fast Random Integer Generation in an
    /// Interval, ACM TOMACS 2019); 0 if `bound` is 0.
    pub fn below(&mut self, bound: u64) -> u64 {
        loop {
            let product = u128::from(self.draw()) * u128::from(bound);
            let low = product as u64;
            // Only the first `2^64 mod bound` values of the low half are too many; they all are below `bound`.
            if low >= bound || low >= bound.wrapping_neg().checked_rem(bound).unwrap_or(0) {
                return (product >> 64) as u64;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_are_those_of_the_paper() {
        // From the authors' reference implementation, seed 1234567.
        let mut generator = SplitMix64::new(1_234_567);
        let numbers = [(); 3].map(|()| generator.draw());
        assert_eq!(numbers, [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]);
    }

    #[test]
    fn draws_are_even() {
        let mut generator = SplitMix64::new(0);
        for bound in [1, 2, 3, 7] {
            let mut counts = vec![0u32; bound];
            for _ in 0..7_000 {
                counts[generator.below(bound as u64) as usize] += 1;
            }
            let expected = 7_000 / bound as u32;
            assert!(counts.iter().all(|count| count.abs_diff(expected) < 300), "{counts:?}");
        }
        assert_eq!(generator.below(0), 0);
    }
}
