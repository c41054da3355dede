//! Run queues: one per worker and one for those who are no workers.
//!
//! First in, first out, so that threads that never block take turns. The owner takes from the front, and so does a
//! thief, who takes half at once (as in Go's scheduler; Blumofe and Leiserson 1999 for why stealing balances). A mutex
//! serves: it costs 20 ns where nobody competes, and a slice is far longer.

use std::collections::VecDeque;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::sync::lock;

/// A queue of what is ready to be executed.
pub(crate) struct Queue<T> {
    items: Mutex<VecDeque<T>>,
    /// As many as there are, or were a moment ago: so that those who look for work need not lock empty queues.
    length: AtomicUsize,
}

impl<T> Default for Queue<T> {
    fn default() -> Self {
        Self { items: Mutex::default(), length: AtomicUsize::new(0) }
    }
}

impl<T> Queue<T> {
    /// Adds at the end.
    pub(crate) fn push(&self, item: T) {
        let mut items = lock(&self.items);
        items.push_back(item);
        self.length.store(items.len(), Ordering::Relaxed);
    }

    /// Takes from the front.
    pub(crate) fn pop(&self) -> Option<T> {
        if self.looks_empty() {
            return None;
        }
        let mut items = lock(&self.items);
        let item = items.pop_front();
        self.length.store(items.len(), Ordering::Relaxed);
        item
    }

    /// Takes half of it, rounded up, from the front: gives the first and puts the others into `own`. Also says how many
    /// they were.
    pub(crate) fn steal_into(&self, own: &Self) -> Option<(T, usize)> {
        if self.looks_empty() {
            return None;
        }
        let mut stolen: VecDeque<T> = {
            let mut items = lock(&self.items);
            let half = items.len().div_ceil(2);
            let stolen = items.drain(..half).collect();
            self.length.store(items.len(), Ordering::Relaxed);
            stolen
        };
        let count = stolen.len();
        let first = stolen.pop_front()?;
        if !stolen.is_empty() {
            let mut items = lock(&own.items);
            items.append(&mut stolen);
            own.length.store(items.len(), Ordering::Relaxed);
        }
        Some((first, count))
    }

    /// Whether it was empty a moment ago. The owner of a queue to which only it adds can rely on "not empty" being at
    /// most a theft away from the truth.
    pub(crate) fn looks_empty(&self) -> bool {
        self.length.load(Ordering::Relaxed) == 0
    }

    /// Whether it is empty. Takes the lock, so that it comes before or after every push, for [`crate::hiring`].
    pub(crate) fn is_empty(&self) -> bool {
        lock(&self.items).is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn first_in_first_out() {
        let queue = Queue::default();
        for number in 0..5 {
            queue.push(number);
        }
        assert_eq!(std::iter::from_fn(|| queue.pop()).collect::<Vec<_>>(), [0, 1, 2, 3, 4]);
        assert!(queue.is_empty() && queue.looks_empty());
    }

    #[test]
    fn a_thief_takes_the_older_half() {
        let (victim, own) = (Queue::default(), Queue::default());
        for number in 0..5 {
            victim.push(number);
        }
        assert_eq!(victim.steal_into(&own), Some((0, 3)));
        assert_eq!(std::iter::from_fn(|| own.pop()).collect::<Vec<_>>(), [1, 2]);
        assert_eq!(std::iter::from_fn(|| victim.pop()).collect::<Vec<_>>(), [3, 4]);
        assert_eq!(victim.steal_into(&own), None);
    }

    #[test]
    fn every_item_is_taken_once() {
        const ITEMS: usize = 20_000;
        let queues: [Queue<usize>; 3] = std::array::from_fn(|_| Queue::default());
        let seen: Vec<AtomicUsize> = (0..ITEMS).map(|_| AtomicUsize::new(0)).collect();
        let left = AtomicUsize::new(ITEMS);
        std::thread::scope(|scope| {
            for worker in 0..3 {
                let (queues, seen, left) = (&queues, &seen, &left);
                scope.spawn(move || {
                    if worker == 0 {
                        (0..ITEMS).for_each(|number| queues[0].push(number));
                    }
                    while left.load(Ordering::Relaxed) > 0 {
                        let stolen = || queues[(worker + 1) % 3].steal_into(&queues[worker]).map(|(item, _)| item);
                        match queues[worker].pop().or_else(stolen) {
                            Some(item) => {
                                seen[item].fetch_add(1, Ordering::Relaxed);
                                left.fetch_sub(1, Ordering::Relaxed);
                            }
                            None => std::thread::yield_now(),
                        }
                    }
                });
            }
        });
        assert!(seen.iter().all(|count| count.load(Ordering::Relaxed) == 1));
    }
}
