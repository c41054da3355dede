//! Who waits for what when no thread can go on, and when the run goes on without some of them.

use heddle_trace::ending::Ending;
use heddle_vm::deadlock::{deadlock, partial_deadlock};
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

    /// The daemon threads are about to be cut off.
    pub(crate) fn find_partial_deadlock(&mut self) {
        self.note_reasons();
        let threads: Vec<&Thread> = self.state.seats.iter().flatten().map(|seat| &*seat.thread).collect();
        self.state.findings.extend(partial_deadlock(&self.machine, &threads));
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
