//! Deadlines of those who wait.

use std::collections::BTreeMap;
use std::sync::Mutex;

use heddle_trace::identity::ThreadId;

use crate::sync::lock;

/// The deadlines that lie ahead, with what is to be woken then. An ordered map: a deadline that no longer matters goes
/// at once, so that a queue with timeouts leaves nothing behind, and "was it still there?" tells the thread whether its
/// time was up.
pub(crate) struct Timers<T>(Mutex<BTreeMap<(u64, ThreadId), T>>);

impl<T> Default for Timers<T> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<T> Timers<T> {
    /// Adds a deadline of a thread. Says whether it is now the next one, so that the coordinator must be told.
    #[must_use]
    pub(crate) fn arm(&self, deadline: u64, thread: ThreadId, item: T) -> bool {
        let mut entries = lock(&self.0);
        let next = entries.first_key_value().is_none_or(|(first, _)| (deadline, thread) < *first);
        entries.insert((deadline, thread), item);
        next
    }

    /// Removes it. Says whether it was there: if not, its time has come.
    pub(crate) fn cancel(&self, deadline: u64, thread: ThreadId) -> bool {
        lock(&self.0).remove(&(deadline, thread)).is_some()
    }

    /// Takes all whose time has come, and says when the next one's will.
    pub(crate) fn due(&self, now: u64) -> (Vec<T>, Option<u64>) {
        let mut entries = lock(&self.0);
        let mut due = Vec::new();
        while let Some(entry) = entries.first_entry() {
            let deadline = entry.key().0;
            if deadline > now {
                return (due, Some(deadline));
            }
            due.push(entry.remove());
        }
        (due, None)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const A: ThreadId = ThreadId(1);
    const B: ThreadId = ThreadId(2);

    #[test]
    fn come_due_in_order() {
        let timers = Timers::default();
        assert!(timers.arm(20, A, "a"));
        assert!(timers.arm(10, B, "b"));
        assert!(!timers.arm(30, B, "later"));
        assert_eq!(timers.due(5), (vec![], Some(10)));
        assert_eq!(timers.due(20), (vec!["b", "a"], Some(30)));
        assert_eq!(timers.due(30), (vec!["later"], None));
    }

    #[test]
    fn cancelling_tells_whether_it_was_in_time() {
        let timers = Timers::default();
        let _ = timers.arm(10, A, ());
        assert!(timers.cancel(10, A));
        assert!(!timers.cancel(10, A));
        let _ = timers.arm(10, A, ());
        assert_eq!(timers.due(10).0.len(), 1);
        assert!(!timers.cancel(10, A));
    }
}
