//! Virtual time.
//!
//! The clock ticks with the instructions that are executed, so that elapsed time is never zero and a loop that waits
//! for a moment ends. When no thread can go on, it jumps to the earliest moment that somebody waits for: sleeping costs
//! nothing.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::sync::atomic::{AtomicU64, Ordering};

use heddle_trace::identity::ThreadId;
use heddle_vm::context::NANOSECONDS_PER_INSTRUCTION;

/// Nanoseconds since the start of the run. Atomic only because the machine may ask from any thread of the host; the
/// executor alone sets it, between steps.
#[derive(Debug, Default)]
pub struct Clock(AtomicU64);

impl Clock {
    /// The time.
    #[inline]
    pub fn now(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }

    /// Time passes while instructions are executed.
    #[inline]
    pub fn tick(&mut self, instructions: u64) {
        let now = self.0.get_mut();
        *now = now.saturating_add(instructions.saturating_mul(NANOSECONDS_PER_INSTRUCTION));
    }

    /// Time passes up to this moment, if it is not past already.
    pub fn jump(&mut self, moment: u64) {
        let now = self.0.get_mut();
        *now = moment.max(*now);
    }

    /// Sets the clock: a snapshot is restored.
    pub fn set(&mut self, moment: u64) {
        *self.0.get_mut() = moment;
    }
}

/// Identifies one wait of one thread: a thread that was woken and waits anew has another.
pub type Ticket = u64;

/// Who waits until when.
#[derive(Clone, Debug, Default)]
pub struct Timers {
    /// Deadline, ticket, thread: of those due at one moment, the one that began to wait first comes first.
    heap: BinaryHeap<Reverse<(u64, Ticket, ThreadId)>>,
    next: Ticket,
    /// Entries whose wait is not over.
    valid: usize,
}

/// Deadlines so many nanoseconds apart count as one moment where a timeout is among them: what the threads did before they
/// began to wait takes about so long.
const TOGETHER: u64 = 250_000;

/// Entries whose wait is over stay in the heap until there are more of them than of the others, and at least so many.
const KEPT: usize = 64;

impl Timers {
    /// The thread waits until `deadline` at most. The ticket is to be given back with [`Timers::cancel`] unless the
    /// wait ends by [`Timers::pop_due`].
    pub fn add(&mut self, thread: ThreadId, deadline: u64) -> Ticket {
        let ticket = self.next;
        self.next += 1;
        self.heap.push(Reverse((deadline, ticket, thread)));
        self.valid += 1;
        ticket
    }

    /// A wait is over before its time. `waits` tells of a thread which wait it is in now.
    pub fn cancel(&mut self, waits: impl Fn(ThreadId) -> Option<Ticket>) {
        self.valid -= 1;
        if self.heap.len() > 2 * self.valid + KEPT {
            self.heap.retain(|Reverse((_, ticket, thread))| waits(*thread) == Some(*ticket));
        }
    }

    /// The earliest deadline.
    pub fn earliest(&mut self, waits: impl Fn(ThreadId) -> Option<Ticket>) -> Option<u64> {
        while let Some(Reverse((deadline, ticket, thread))) = self.heap.peek() {
            if waits(*thread) == Some(*ticket) {
                return Some(*deadline);
            }
            self.heap.pop();
        }
        None
    }

    /// The moment to which the clock jumps when nobody can go on: the earliest deadline, unless a timeout falls together with
    /// it, within [`TOGETHER`]. Then it is the last of those deadlines, so that all of them have passed and a schedule can
    /// choose which has an effect first. Sleeps alone keep their order. `is_timeout` tells of a thread whether it waits for
    /// something else beside the moment.
    pub fn next_moment(
        &mut self,
        waits: impl Fn(ThreadId) -> Option<Ticket>,
        is_timeout: impl Fn(ThreadId) -> bool,
    ) -> Option<u64> {
        let first = self.earliest(&waits)?;
        let mut together = Vec::new();
        while let Some(deadline) = self.earliest(&waits)
            && deadline <= first.saturating_add(TOGETHER)
        {
            together.extend(self.heap.pop());
        }
        let last = together.last().map_or(first, |Reverse((deadline, ..))| *deadline);
        let competes = together.iter().any(|Reverse((.., thread))| is_timeout(*thread));
        self.heap.extend(together);
        Some(if competes { last } else { first })
    }

    /// The next thread whose deadline is not after `now`.
    pub fn pop_due(&mut self, now: u64, waits: impl Fn(ThreadId) -> Option<Ticket>) -> Option<ThreadId> {
        if self.valid == 0 || self.earliest(waits)? > now {
            return None;
        }
        let Reverse((_, _, thread)) = self.heap.pop()?;
        self.valid -= 1;
        Some(thread)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_clock_never_goes_back() {
        let mut clock = Clock::default();
        clock.tick(5);
        assert_eq!(clock.now(), 5 * NANOSECONDS_PER_INSTRUCTION);
        clock.jump(1_000);
        clock.jump(10);
        assert_eq!(clock.now(), 1_000);
        clock.tick(u64::MAX);
        assert_eq!(clock.now(), u64::MAX);
    }

    #[test]
    fn deadlines_come_in_order_and_ties_in_order_of_arrival() {
        let mut timers = Timers::default();
        let tickets = [(3, 20), (2, 10), (1, 10)]
            .map(|(thread, deadline)| (ThreadId(thread), timers.add(ThreadId(thread), deadline)));
        let waits = |thread| tickets.iter().find(|(waiting, _)| *waiting == thread).map(|(_, ticket)| *ticket);
        assert_eq!(timers.earliest(waits), Some(10));
        assert_eq!(timers.pop_due(9, waits), None);
        assert_eq!(timers.pop_due(10, waits), Some(ThreadId(2)));
        assert_eq!(timers.pop_due(10, waits), Some(ThreadId(1)));
        assert_eq!(timers.pop_due(10, waits), None);
        assert_eq!(timers.pop_due(20, waits), Some(ThreadId(3)));
        assert_eq!(timers.earliest(waits), None);
    }

    #[test]
    fn a_wait_that_is_over_is_forgotten() {
        let mut timers = Timers::default();
        for _ in 0..10_000 {
            timers.add(ThreadId(1), 50);
            timers.cancel(|_| None);
        }
        assert!(timers.heap.len() <= KEPT + 1);
        let ticket = timers.add(ThreadId(1), 70);
        assert_eq!(timers.earliest(|_| Some(ticket)), Some(70));
    }
}
