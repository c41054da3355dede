//! Vector clocks.

use heddle_trace::identity::ThreadId;

/// For each thread, how much of it has happened: a number that grows with everything it hands on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clock(Vec<u32>);

impl Clock {
    /// How much of this thread.
    #[inline]
    pub fn of(&self, thread: ThreadId) -> u32 {
        self.0.get(thread.0 as usize).copied().unwrap_or(0)
    }

    /// One more of this thread.
    pub fn tick(&mut self, thread: ThreadId) {
        let number = thread.0 as usize;
        if self.0.len() <= number {
            self.0.resize(number + 1, 0);
        }
        self.0[number] += 1;
    }

    /// Whatever has happened for the other has happened for this one too.
    pub fn join(&mut self, other: &Self) {
        if self.0.len() < other.0.len() {
            self.0.resize(other.0.len(), 0);
        }
        for (mine, theirs) in self.0.iter_mut().zip(&other.0) {
            *mine = (*mine).max(*theirs);
        }
    }
}
