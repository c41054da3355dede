//! Who waits for what when no thread can go on, and when the run goes on without some of them.

use heddle_trace::ending::{BlockReason, Ending, Wait};
use heddle_trace::finding::Finding;
use heddle_vm::deadlock::deadlock;
use heddle_vm::sync;
use heddle_vm::thread::{Thread, ThreadState};

use crate::console::Console;
use crate::run::Run;

impl<C: Console> Run<C> {
    /// No thread can ever go on.
    pub(crate) fn deadlock(&mut self) -> Ending {
        self.note_reasons();
        let threads: Vec<&Thread> = self.state.seats.iter().flatten().map(|seat| &*seat.thread).collect();
        deadlock(&self.machine, &threads)
    }

    /// The daemon threads are about to be cut off. Some of them may wait for each other, and would have for ever; a
    /// worker that merely waits for its next task would not.
    pub(crate) fn find_partial_deadlock(&mut self) {
        self.note_reasons();
        let ended: Vec<bool> = self.machine.shared().threads.iter().map(|thread| thread.finished).collect();
        let for_ever = |thread: &&Thread| matches!(thread.state, ThreadState::Blocked { deadline: None, .. });
        let threads: Vec<&Thread> =
            self.state.seats.iter().flatten().map(|seat| &*seat.thread).filter(for_ever).collect();
        if let Ending::Deadlock { mut waits, cycle, tasks: _ } = deadlock(&self.machine, &threads) {
            // Whoever had the lock has ended without giving it back.
            let is_lock = |wait: &Wait| matches!(wait.reason, BlockReason::Lock(_) | BlockReason::RLock(_));
            let orphaned = |wait: &Wait| {
                is_lock(wait) && wait.holder.is_some_and(|holder| ended.get(holder.0 as usize) == Some(&true))
            };
            waits.retain(|wait| cycle.contains(&wait.thread) || orphaned(wait));
            if waits.is_empty() {
                return;
            }
            self.state.findings.push(Finding::PartialDeadlock { waits, cycle });
        }
    }

    /// A thread that stands before an operation that it cannot perform waits as much as one that has tried.
    fn note_reasons(&mut self) {
        for seat in self.state.seats.iter_mut().flatten() {
            let closed = seat.thread.state == ThreadState::Runnable && seat.asks && !sync::can_go(&seat.thread);
            if closed && let Some(reason) = sync::block_reason(&seat.thread) {
                seat.thread.state = ThreadState::Blocked { reason, deadline: None };
            }
        }
    }
}
