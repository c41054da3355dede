//! Stopping the world: how all workers leave the machine so that one of them can collect.
//!
//! A worker is *inside* while it may execute machine code. Between two slices it passes a checkpoint; whoever wants to
//! collect asks everybody to wait there (the machine itself makes long slices end), and collects when nobody else is
//! inside. A worker without a carrier is not inside and need not be asked.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

use crate::sync::lock;

/// Who is inside.
#[derive(Default)]
pub(crate) struct World {
    /// Somebody wants to collect. Tells only to come to the lock; what holds is in there.
    asked: AtomicBool,
    state: Mutex<State>,
    /// Nobody is inside.
    emptied: Condvar,
    /// The world goes on.
    goes_on: Condvar,
}

#[derive(Default)]
struct State {
    inside: usize,
    stopping: bool,
}

impl World {
    /// Goes inside, when nobody is collecting.
    pub(crate) fn enter(&self) -> Inside<'_> {
        self.go_in(lock(&self.state));
        Inside(self)
    }

    fn go_in(&self, mut state: MutexGuard<'_, State>) {
        while state.stopping {
            state = self.goes_on.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
        state.inside += 1;
    }

    fn go_out(&self) -> MutexGuard<'_, State> {
        let mut state = lock(&self.state);
        state.inside -= 1;
        if state.stopping && state.inside == 0 {
            self.emptied.notify_one();
        }
        state
    }
}

/// Being inside; ends when dropped.
pub(crate) struct Inside<'w>(&'w World);

impl Inside<'_> {
    /// Whether somebody waits for this worker.
    #[inline]
    pub(crate) fn is_awaited(&self) -> bool {
        self.0.asked.load(Ordering::Relaxed)
    }

    /// Waits outside until the world goes on. The worker has nothing in its hands: no thread, no allocator.
    #[cold]
    pub(crate) fn step_aside(&self) {
        let state = self.0.go_out();
        self.0.go_in(state);
    }

    /// Stops the world and does this. If another worker is at it already, waits for that one instead; says whether it
    /// was done by this one.
    pub(crate) fn stop_world(&self, action: impl FnOnce()) -> bool {
        let mut state = self.0.go_out();
        if state.stopping {
            self.0.go_in(state);
            return false;
        }
        state.stopping = true;
        self.0.asked.store(true, Ordering::Relaxed);
        while state.inside > 0 {
            state = self.0.emptied.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
        drop(state);
        let stopped = Stopped(self.0);
        action();
        drop(stopped);
        true
    }
}

impl Drop for Inside<'_> {
    fn drop(&mut self) {
        drop(self.0.go_out());
    }
}

/// The world stands still; it goes on, with whoever stopped it inside again, when this is dropped: also by a panic.
struct Stopped<'w>(&'w World);

impl Drop for Stopped<'_> {
    fn drop(&mut self) {
        let mut state = lock(&self.0.state);
        state.stopping = false;
        state.inside += 1;
        self.0.asked.store(false, Ordering::Relaxed);
        drop(state);
        self.0.goes_on.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::AtomicUsize;

    use super::*;

    #[test]
    fn nobody_is_inside_during_the_action() {
        const ROUNDS: usize = 500;
        let (world, working, actions) = (World::default(), AtomicUsize::new(0), AtomicUsize::new(0));
        std::thread::scope(|scope| {
            for worker in 0..4 {
                let (world, working, actions) = (&world, &working, &actions);
                scope.spawn(move || {
                    for round in 0..ROUNDS {
                        let inside = world.enter();
                        for slice in 0..10 {
                            if inside.is_awaited() {
                                inside.step_aside();
                            }
                            working.fetch_add(1, Ordering::SeqCst);
                            std::hint::black_box(slice);
                            working.fetch_sub(1, Ordering::SeqCst);
                        }
                        if round % 4 == worker {
                            let done = inside.stop_world(|| assert_eq!(working.load(Ordering::SeqCst), 0));
                            actions.fetch_add(usize::from(done), Ordering::SeqCst);
                        }
                    }
                });
            }
        });
        assert!((1..=ROUNDS).contains(&actions.load(Ordering::SeqCst)));
        assert_eq!(lock(&world.state).inside, 0);
    }

    #[test]
    fn a_panic_does_not_leave_the_world_standing() {
        let world = World::default();
        let result = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            world.enter().stop_world(|| panic!("on purpose"));
        }));
        assert!(result.is_err());
        assert!(world.enter().stop_world(|| {}));
    }
}
