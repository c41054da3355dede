//! A copy of a whole run at one moment, from which it can go on again and again.

use heddle_vm::machine;

use crate::console::Console;
use crate::host::Desk;
use crate::run::{Run, State};

/// A copy of a run between two steps. Good for the run that it was taken of, and for no other.
pub struct RunSnapshot<C> {
    machine: machine::Snapshot,
    state: State,
    desk: Desk<C>,
    now: u64,
}

impl<C: Console + Clone> Run<C> {
    /// Copies the run.
    pub fn snapshot(&mut self) -> RunSnapshot<C> {
        let threads = self.state.seats.iter().flatten().map(|seat| &*seat.thread);
        RunSnapshot {
            machine: self.machine.snapshot(threads, &mut self.allocator),
            state: self.state.clone(),
            desk: self.host.desk().clone(),
            now: self.host.clock.now(),
        }
    }

    /// Makes the run what it was when the snapshot was taken.
    pub fn restore(&mut self, snapshot: &RunSnapshot<C>) {
        self.machine.restore(&snapshot.machine, &mut self.allocator);
        self.state.clone_from(&snapshot.state);
        self.host.desk().clone_from(&snapshot.desk);
        self.host.clock.set(snapshot.now);
        self.host.take_notes();
        self.commits.clear();
    }
}
