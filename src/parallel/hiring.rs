//! When a carrier is started, and when it leaves.
//!
//! As in Go's and Tokio's schedulers, a carrier that looks for work is *searching*, and as long as one is, nobody starts
//! another: it will find whatever was queued, and when it does it starts the next one if there may be more. So a burst
//! of wake-ups costs one start, and workers join one after the other.
//!
//! No work is forgotten: whoever queues a thread does so *before* looking whether somebody searches, and a searcher that
//! gives up first says so and *then* looks at all queues once more. The queues' locks put one of the two first.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};

use crate::carrier;
use crate::shared::Shared;

/// Who carries and who searches.
pub(crate) struct Hiring {
    workers: usize,
    /// Carriers that were started and have not left.
    carriers: AtomicUsize,
    /// How many of these have no work in hand and look for some; one that was started but has not begun counts.
    searching: AtomicUsize,
    /// Worker numbers without a carrier, one bit each.
    free: AtomicU64,
}

impl Hiring {
    /// Nobody works yet.
    pub(crate) fn new(workers: usize) -> Self {
        Self {
            workers,
            carriers: AtomicUsize::new(0),
            searching: AtomicUsize::new(0),
            free: AtomicU64::new(u64::MAX >> (64 - workers)),
        }
    }

    /// Whether any carrier has not left.
    pub(crate) fn is_anybody_left(&self) -> bool {
        self.carriers.load(Ordering::SeqCst) > 0
    }

    /// A carrier without work begins to search.
    pub(crate) fn begin_search(&self) {
        self.searching.fetch_add(1, Ordering::SeqCst);
    }

    /// Takes a worker number: the one asked for if it is free. There are as many as there can be carriers.
    pub(crate) fn take_worker(&self, wish: Option<usize>) -> usize {
        let choose = |free: u64| match wish {
            Some(worker) if worker < self.workers && free >> worker & 1 == 1 => worker,
            _ => free.trailing_zeros() as usize,
        };
        let mut free = self.free.load(Ordering::Relaxed);
        loop {
            let worker = choose(free);
            debug_assert!(worker < self.workers, "more carriers than workers");
            let taken =
                self.free.compare_exchange_weak(free, free & !(1 << worker), Ordering::AcqRel, Ordering::Relaxed);
            match taken {
                Ok(_) => return worker,
                Err(now) => free = now,
            }
        }
    }

    /// Gives it back.
    pub(crate) fn give_back(&self, worker: usize) {
        self.free.fetch_or(1 << worker, Ordering::AcqRel);
    }

    /// May the caller start a carrier? If so it is counted, and as searching.
    fn may_start(&self) -> bool {
        if self.searching.load(Ordering::SeqCst) > 0 || self.carriers.load(Ordering::SeqCst) >= self.workers {
            return false;
        }
        if self.searching.compare_exchange(0, 1, Ordering::SeqCst, Ordering::SeqCst).is_err() {
            return false;
        }
        let one_more = |carriers| (carriers < self.workers).then_some(carriers + 1);
        let started = self.carriers.fetch_update(Ordering::SeqCst, Ordering::SeqCst, one_more).is_ok();
        if !started {
            // Every worker is busy, and searches in all queues before it leaves.
            self.searching.fetch_sub(1, Ordering::SeqCst);
        }
        started
    }

    /// A searcher leaves: `carriers` first, so that whoever sees nobody searching sees room for a carrier too.
    fn leave(&self) {
        self.carriers.fetch_sub(1, Ordering::SeqCst);
        self.searching.fetch_sub(1, Ordering::SeqCst);
    }
}

impl Shared {
    /// Something was put into a queue: starts a carrier if nobody would see to it.
    #[inline]
    pub(crate) fn work_appeared(self: &Arc<Self>) {
        if self.hiring.may_start() {
            let shared = Arc::clone(self);
            self.pool.spawn(move || carrier::carry(&shared));
        }
    }

    /// A searcher found work. There may be more.
    pub(crate) fn found_work(self: &Arc<Self>) {
        let last = self.hiring.searching.fetch_sub(1, Ordering::SeqCst) == 1;
        if last && self.has_visible_work() {
            self.work_appeared();
        }
    }

    /// A carrier leaves, searching until now. `again`: unless there is work after all, it may be started again.
    pub(crate) fn carrier_leaves(self: &Arc<Self>, again: bool) {
        self.hiring.leave();
        if self.has_ended() {
            // The coordinator waits for the last one.
            self.control.bell.ring();
        } else if again && self.has_work() {
            self.work_appeared();
        }
    }

    fn has_visible_work(&self) -> bool {
        !self.injector.looks_empty() || self.workers.iter().any(|worker| !worker.queue.looks_empty())
    }

    fn has_work(&self) -> bool {
        !self.injector.is_empty() || self.workers.iter().any(|worker| !worker.queue.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_searcher_is_enough() {
        let hiring = Hiring::new(2);
        assert!(hiring.may_start());
        assert!(!hiring.may_start());
        hiring.searching.fetch_sub(1, Ordering::SeqCst);
        assert!(hiring.may_start());
        hiring.searching.fetch_sub(1, Ordering::SeqCst);
        assert!(!hiring.may_start());
        hiring.begin_search();
        hiring.leave();
        assert!(hiring.is_anybody_left());
        assert!(hiring.may_start());
    }

    #[test]
    fn workers_get_the_number_they_wish() {
        let hiring = Hiring::new(3);
        assert_eq!(hiring.take_worker(Some(2)), 2);
        assert_eq!(hiring.take_worker(Some(2)), 0);
        assert_eq!(hiring.take_worker(None), 1);
        hiring.give_back(2);
        assert_eq!(hiring.take_worker(Some(7)), 2);
    }
}
