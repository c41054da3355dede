//! What is known of a run when it has ended.

use heddle_trace::ending::Ending;
use heddle_trace::finding::Finding;
use heddle_trace::identity::ThreadId;
use heddle_vm::commit::Commit;

/// What is known of a run when it has ended.
#[derive(Clone, Debug)]
pub struct Report {
    /// How it ended.
    pub ending: Ending,
    /// Threads that died of an exception, and daemons that would have waited for ever.
    pub findings: Vec<Finding>,
    /// Nanoseconds from the start of the main thread to the end.
    pub elapsed: u64,
    /// Threads started, the main thread included.
    pub threads: u32,
    /// Instructions executed by all threads together.
    pub instructions: u64,
    /// Collections, and the nanoseconds for which the world was stopped for them.
    pub collections: u64,
    /// Nanoseconds from the wish to collect to the end of the collection, all collections together.
    pub collecting: u64,
    /// What each worker did.
    pub workers: Vec<WorkerReport>,
    /// If asked for, all committed operations, in an order that agrees with the order on every object.
    pub commits: Vec<Commit>,
    /// Operations that were not recorded because there were too many.
    pub dropped_commits: u64,
    /// A worker never came back: its memory must not be used for another run.
    pub abandoned: bool,
}

/// What one worker did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WorkerReport {
    /// Times that it took up a thread.
    pub slices: u64,
    /// Nanoseconds between taking up work and finding none left.
    pub busy: u64,
    /// Threads that it took from other workers.
    pub steals: u64,
    /// If asked for, when it executed which thread.
    pub stints: Vec<Stint>,
}

/// A time in which a worker executed one thread.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stint {
    /// The thread.
    pub thread: ThreadId,
    /// From when, in nanoseconds since the start of the run.
    pub start: u64,
    /// Until when.
    pub end: u64,
}

impl WorkerReport {
    /// Notes a slice; slices of one thread that follow each other become one stint.
    pub(crate) fn note(&mut self, limit: usize, thread: ThreadId, start: u64, end: u64) {
        let room = self.stints.len() < limit;
        match self.stints.last_mut() {
            Some(last) if last.thread == thread && start.saturating_sub(last.end) < NO_GAP => last.end = end,
            _ if room => self.stints.push(Stint { thread, start, end }),
            _ => {}
        }
    }
}

/// Nanoseconds between two slices of a thread that nobody will see in a picture.
const NO_GAP: u64 = 5_000;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slices_that_touch_are_one_stint() {
        let mut report = WorkerReport::default();
        report.note(2, ThreadId(1), 0, 10);
        report.note(2, ThreadId(1), 11, 20);
        report.note(2, ThreadId(2), 20, 30);
        report.note(2, ThreadId(1), 30, 40);
        let stint = |thread, start, end| Stint { thread: ThreadId(thread), start, end };
        assert_eq!(report.stints, [stint(1, 0, 20), stint(2, 20, 30)]);
    }
}
