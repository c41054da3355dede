//! One Python thread, as the executor holds it, and the protocol by which it parks and is woken.

use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::{Mutex, MutexGuard};

use heddle_trace::identity::ThreadId;
use heddle_vm::thread::Thread;

use crate::sync::lock;

/// One Python thread.
pub(crate) struct Task {
    /// Its number.
    pub(crate) id: ThreadId,
    /// Whether it runs, waits in a queue or is parked.
    pub(crate) parking: Parking,
    body: Mutex<Body>,
}

/// What the worker that executes it holds.
pub(crate) struct Body {
    /// The thread.
    pub(crate) thread: Box<Thread>,
    /// The deadline that it has among the timers.
    pub(crate) deadline: Option<u64>,
    /// A collection was made because it asked for one.
    pub(crate) after_collection: bool,
}

impl Task {
    /// A runnable thread.
    pub(crate) fn new(thread: Box<Thread>) -> Self {
        let id = thread.id;
        let body = Body { thread, deadline: None, after_collection: false };
        Self { id, parking: Parking::default(), body: Mutex::new(body) }
    }

    /// The thread: for the worker that executes it, and for everybody else when nobody does.
    pub(crate) fn body(&self) -> MutexGuard<'_, Body> {
        lock(&self.body)
    }
}

/// It is in a run queue, or about to be put there.
const RUNNABLE: u8 = 0;
/// A worker executes it.
const RUNNING: u8 = 1;
/// A worker executes it, and it was woken meanwhile: should it want to park, it must not.
const NOTIFIED: u8 = 2;
/// It waits to be woken.
const PARKED: u8 = 3;

/// Where a thread is, as one atomic word: a wake-up can come while the thread is still on its way to sleep, and must not
/// be lost; and of many wake-ups only one may put it into a queue.
///
/// Every change is a read-modify-write, even one that changes nothing: whoever wakes has changed something before (given
/// back a lock, say), and whoever begins next must see that change, which the order of changes of one word guarantees.
#[derive(Default)]
pub(crate) struct Parking(AtomicU8);

impl Parking {
    /// A worker takes it up. Wake-ups that came before are used up.
    pub(crate) fn begin(&self) {
        self.0.swap(RUNNING, Ordering::AcqRel);
    }

    /// The worker puts it back into a queue.
    pub(crate) fn requeue(&self) {
        self.0.swap(RUNNABLE, Ordering::AcqRel);
    }

    /// The worker parks it. If it was woken meanwhile it is not parked and must be put into a queue: `false`.
    #[must_use]
    pub(crate) fn park(&self) -> bool {
        let parked = self.0.compare_exchange(RUNNING, PARKED, Ordering::AcqRel, Ordering::Acquire).is_ok();
        if !parked {
            self.requeue();
        }
        parked
    }

    /// Wakes it. If this says so, the caller must put it into a queue.
    #[must_use]
    pub(crate) fn wake(&self) -> bool {
        let woken = |state| match state {
            RUNNING => NOTIFIED,
            PARKED => RUNNABLE,
            other => other,
        };
        let mut state = self.0.load(Ordering::Relaxed);
        loop {
            match self.0.compare_exchange_weak(state, woken(state), Ordering::AcqRel, Ordering::Relaxed) {
                Ok(before) => return before == PARKED,
                Err(now) => state = now,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicBool, AtomicU32};

    use super::*;

    #[test]
    fn a_wake_up_on_the_way_to_sleep_is_kept() {
        let parking = Parking::default();
        parking.begin();
        assert!(!parking.wake());
        assert!(!parking.park());
        parking.begin();
        assert!(parking.park());
        assert!(parking.wake());
        assert!(!parking.wake());
    }

    /// One sleeper that waits for permits, two that give them without looking whether it sleeps: at the end all permits
    /// must have been taken, and never may two workers have had the sleeper.
    #[test]
    fn no_wake_up_is_lost() {
        const PERMITS: u32 = 60_000;
        let (parking, permits, queued) = (Parking::default(), AtomicU32::new(0), AtomicBool::new(true));
        let held = AtomicBool::new(false);
        let wake = || {
            if parking.wake() {
                assert!(!queued.swap(true, Ordering::AcqRel));
            }
        };
        std::thread::scope(|scope| {
            for _ in 0..2 {
                scope.spawn(|| {
                    for _ in 0..PERMITS / 2 {
                        permits.fetch_add(1, Ordering::Relaxed);
                        wake();
                    }
                });
            }
            for _ in 0..2 {
                scope.spawn(|| {
                    // What was taken is counted in the upper half of the word.
                    while permits.load(Ordering::Relaxed) >> 16 < PERMITS {
                        if !queued.swap(false, Ordering::AcqRel) {
                            std::thread::yield_now();
                            continue;
                        }
                        parking.begin();
                        assert!(!held.swap(true, Ordering::AcqRel));
                        break_permits(&permits);
                        assert!(held.swap(false, Ordering::AcqRel));
                        if !parking.park() {
                            assert!(!queued.swap(true, Ordering::AcqRel));
                        }
                    }
                });
            }
        });
    }

    fn break_permits(permits: &AtomicU32) {
        while permits.load(Ordering::Relaxed) & 0xffff > 0 {
            permits.fetch_add((1 << 16) - 1, Ordering::Relaxed);
        }
    }
}
