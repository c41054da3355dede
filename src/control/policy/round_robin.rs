//! Each thread in turn.

use heddle_trace::identity::ThreadId;

use super::{Choose, Mismatch, Point};

/// Lets a thread pass `quantum` choices, then the one that has waited longest.
#[derive(Clone, Debug)]
pub struct RoundRobin {
    quantum: u32,
    /// Whose turn it is.
    thread: Option<ThreadId>,
    /// How often it was chosen in this turn.
    taken: u32,
}

impl RoundRobin {
    pub(super) fn new(quantum: u32) -> Self {
        Self { quantum: quantum.max(1), thread: None, taken: 0 }
    }
}

impl Choose for RoundRobin {
    fn choose(&mut self, point: Point<'_>) -> Result<ThreadId, Mismatch> {
        if let Some(last) = point.last
            && self.thread == Some(last)
            && self.taken < self.quantum
        {
            self.taken += 1;
            return Ok(last);
        }
        let next = point.ready.longest_waiting().ok_or(Mismatch::GoesOn)?;
        (self.thread, self.taken) = (Some(next), 1);
        Ok(next)
    }
}

#[cfg(test)]
mod tests {
    use heddle_trace::digest::Digest;

    use super::*;
    use crate::ready::Ready;

    /// Three threads that never wait.
    fn turns(quantum: u32, count: usize) -> Vec<u32> {
        let mut policy = RoundRobin::new(quantum);
        let mut ready = Ready::default();
        (0..3).for_each(|number| ready.add_free(ThreadId(number)));
        let mut last = None;
        (0..count)
            .map(|step| {
                let point = Point { ready: &ready, last, choices: step as u64, digest: Digest::new() };
                let thread = policy.choose(point).unwrap();
                ready.remove(thread);
                ready.add_free(thread);
                last = Some(thread);
                thread.0
            })
            .collect()
    }

    #[test]
    fn everybody_has_a_turn() {
        assert_eq!(turns(1, 7), [0, 1, 2, 0, 1, 2, 0]);
        assert_eq!(turns(0, 4), [0, 1, 2, 0]);
        assert_eq!(turns(3, 10), [0, 0, 0, 1, 1, 1, 2, 2, 2, 0]);
    }

    #[test]
    fn who_must_wait_loses_the_turn() {
        let mut policy = RoundRobin::new(5);
        let mut ready = Ready::default();
        (0..3).for_each(|number| ready.add_free(ThreadId(number)));
        fn point(ready: &Ready, last: Option<ThreadId>) -> Point<'_> {
            Point { ready, last, choices: 0, digest: Digest::new() }
        }
        assert_eq!(policy.choose(point(&ready, None)), Ok(ThreadId(0)));
        ready.remove(ThreadId(0));
        assert_eq!(policy.choose(point(&ready, None)), Ok(ThreadId(1)));
        ready.add_free(ThreadId(0));
        assert_eq!(policy.choose(point(&ready, Some(ThreadId(1)))), Ok(ThreadId(1)));
    }
}
