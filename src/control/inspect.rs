//! What a run looks like at one position, and how to come there.

use heddle_trace::ending::BlockReason;
use heddle_trace::identity::ThreadId;
use heddle_trace::inspection::{Inspection, NextOperation, Situation, ThreadView};
use heddle_vm::inspect;
use heddle_vm::sync;
use heddle_vm::thread::{Thread, ThreadState};

use crate::console::Console;
use crate::run::{Progress, Run, Seat};

/// How far a run is on its way to a position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seek {
    /// The budget is used up.
    Working,
    /// At least so many events have happened, and whoever can go on stands before its next operation.
    There,
    /// The run does not go so far: it has ended, or waits for input.
    Exhausted,
}

impl<C: Console> Run<C> {
    /// Goes on for about `budget` instructions, or until `events` events have happened and the run is at a scheduling
    /// point. Before a second thread was started there are no scheduling points; then it stops right after the event.
    /// The run must keep records. What happens is the same as under [`advance`](Self::advance).
    pub fn advance_to_event(&mut self, events: u64, budget: u64) -> Seek {
        self.seeking = true;
        let seek = self.seek(events, budget);
        self.seeking = false;
        seek
    }

    fn seek(&mut self, events: u64, budget: u64) -> Seek {
        let mut left = budget;
        loop {
            let concurrent = self.machine.concurrent.load(std::sync::atomic::Ordering::Relaxed);
            if self.events() >= events && (self.state.current.is_none() || !concurrent) {
                return Seek::There;
            }
            if left == 0 {
                return Seek::Working;
            }
            match self.go_a_step(true) {
                Ok(cost) => left = left.saturating_sub(cost),
                Err(Progress::Ended | Progress::InputWanted) => return Seek::Exhausted,
                Err(Progress::Working | Progress::Choice) => return Seek::Working,
            }
        }
    }

    /// What the run looks like now.
    pub fn inspect(&mut self) -> Inspection {
        let started = self.started_threads();
        let situations: Vec<Situation> = started.iter().map(|id| self.situation(*id)).collect();
        let Self { machine, host, allocator, state, .. } = self;
        inspect::look(machine, host, allocator, |cx| Inspection {
            events: state.events.count(),
            choices: state.recorder.choices().len(),
            threads: started
                .iter()
                .zip(situations)
                .map(|(id, situation)| ThreadView {
                    id: *id,
                    situation,
                    frames: seat_of(&state.seats, *id).map_or_else(Vec::new, |seat| inspect::frames(cx, &seat.thread)),
                })
                .collect(),
            globals: inspect::globals(cx),
        })
    }

    fn started_threads(&self) -> Vec<ThreadId> {
        let shared = self.machine.shared();
        let numbered = (0..).map(ThreadId).zip(&shared.threads);
        numbered.filter(|(_, record)| record.started).map(|(id, _)| id).collect()
    }

    fn situation(&self, id: ThreadId) -> Situation {
        let Some(Seat { thread, asks, .. }) = seat_of(&self.state.seats, id) else { return Situation::Finished };
        match thread.state {
            ThreadState::Finished => Situation::Finished,
            ThreadState::Blocked { reason, deadline } => self.blocked(thread, reason, deadline),
            ThreadState::Runnable => {
                let next = thread.pending.filter(|_| *asks);
                if next.is_some()
                    && self.state.current != Some(id)
                    && !self.state.ready.is_enabled(id)
                    && let Some(reason) = sync::block_reason(thread)
                {
                    return self.blocked(thread, reason, thread.waiting.and_then(|waiting| waiting.deadline));
                }
                Situation::Ready {
                    next: next.map(|operation| NextOperation {
                        operation,
                        object_name: sync::object_name(&self.machine, thread),
                    }),
                }
            }
        }
    }

    fn blocked(&self, thread: &Thread, reason: BlockReason, deadline: Option<u64>) -> Situation {
        let holder = match reason {
            BlockReason::Join(target) => Some(target),
            _ => sync::holder(&self.machine, thread),
        };
        Situation::Blocked { reason, object_name: sync::object_name(&self.machine, thread), holder, deadline }
    }
}

fn seat_of(seats: &[Option<Seat>], id: ThreadId) -> Option<&Seat> {
    seats.get(id.0 as usize)?.as_ref()
}
