//! Probabilistic concurrency testing (Burckhardt, Kothari, Musuvathi, Nagarakatte: A Randomized Scheduler with
//! Probabilistic Guarantees of Finding Bugs, ASPLOS 2010).
//!
//! Every thread has a random priority, and the highest that can go on goes on. At `depth - 1` random choices of the
//! run the thread that would go on falls below all others instead. A bug that needs `depth` orderings, among `n` threads and
//! `k` choices, is met with a chance of at least `1 / (n · k^(depth - 1))`, however rare it is by chance alone.

use heddle_trace::identity::ThreadId;

use super::random::SplitMix64;
use super::{Choose, Mismatch, Point};

/// Threads with priorities.
#[derive(Clone, Debug)]
pub struct Pct {
    seed: u64,
    /// The choices at which a thread falls, in order.
    changes: Vec<u64>,
    /// How many of them are behind us.
    passed: usize,
    /// Threads that have fallen, the last one last: it has the lowest priority.
    fallen: Vec<ThreadId>,
}

impl Pct {
    pub(super) fn new(seed: u64, depth: u32, length: u64) -> Self {
        let mut random = SplitMix64::new(seed);
        let mut changes: Vec<u64> = (1..depth.min(MOST_CHANGES)).map(|_| random.below(length.max(1))).collect();
        changes.sort_unstable();
        Self { seed, changes, passed: 0, fallen: Vec::new() }
    }

    /// The higher the first to go.
    fn priority(&self, thread: ThreadId) -> (u8, u64) {
        match self.fallen.iter().rposition(|fallen| *fallen == thread) {
            Some(order) => (0, u64::MAX - order as u64),
            None => (1, SplitMix64::new(self.seed ^ (u64::from(thread.0) + 1).wrapping_mul(SPREAD)).draw()),
        }
    }

    fn highest(&self, point: Point<'_>) -> Result<ThreadId, Mismatch> {
        let threads = point.ready.enabled_threads().into_iter();
        threads.max_by_key(|thread| (self.priority(*thread), *thread)).ok_or(Mismatch::GoesOn)
    }
}

/// No program needs more orderings than this to go wrong.
const MOST_CHANGES: u32 = 1_000;

/// Odd multiplier of Fibonacci hashing (Knuth, The Art of Computer Programming, volume 3).
const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;

impl Choose for Pct {
    fn choose(&mut self, point: Point<'_>) -> Result<ThreadId, Mismatch> {
        while self.changes.get(self.passed).is_some_and(|change| *change <= point.choices) {
            self.passed += 1;
            let falls = self.highest(point)?;
            self.fallen.push(falls);
        }
        self.highest(point)
    }
}

#[cfg(test)]
mod tests {
    use heddle_trace::digest::Digest;

    use super::*;
    use crate::ready::Ready;

    fn turns(seed: u64, depth: u32, count: u64) -> Vec<u32> {
        let mut policy = Pct::new(seed, depth, count);
        let mut ready = Ready::default();
        (0..3).for_each(|number| ready.add_free(ThreadId(number)));
        (0..count)
            .map(|choices| {
                policy.choose(Point { ready: &ready, last: None, choices, digest: Digest::new() }).unwrap().0
            })
            .collect()
    }

    #[test]
    fn without_changes_one_thread_goes_on() {
        let first: Vec<u32> = (0..60)
            .map(|seed| turns(seed, 1, 5))
            .map(|turns| {
                assert!(turns.iter().all(|turn| *turn == turns[0]));
                turns[0]
            })
            .collect();
        assert!((0..3).all(|thread| first.contains(&thread)), "{first:?}");
    }

    #[test]
    fn a_depth_of_three_changes_twice() {
        for seed in 0..50 {
            let changes = turns(seed, 3, 40).windows(2).filter(|pair| pair[0] != pair[1]).count();
            assert!(changes <= 2);
        }
        assert!((0..50).any(|seed| turns(seed, 3, 40).windows(2).filter(|pair| pair[0] != pair[1]).count() == 2));
    }

    #[test]
    fn who_fell_last_is_the_lowest() {
        let mut policy = Pct::new(1, 4, 1);
        let mut ready = Ready::default();
        (0..2).for_each(|number| ready.add_free(ThreadId(number)));
        // All three changes lie at the first choice: one falls, the other, and the first again.
        policy.choose(Point { ready: &ready, last: None, choices: 0, digest: Digest::new() }).unwrap();
        assert_eq!(policy.fallen.len(), 3);
        assert_eq!(policy.fallen[0], policy.fallen[2]);
        assert!(policy.priority(policy.fallen[2]) < policy.priority(policy.fallen[1]));
    }
}
