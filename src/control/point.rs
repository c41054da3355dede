//! The scheduling point: the one place where it is decided who goes next.

use std::sync::atomic::Ordering;

use heddle_trace::ending::{BlockReason, Ending};
use heddle_trace::identity::ThreadId;
use heddle_trace::schedule::ArrivalKind;
use heddle_vm::sync;
use heddle_vm::thread::ThreadState;

use crate::console::Console;
use crate::policy::{Mismatch, Point};
use crate::run::{Run, State};
use crate::step::SLICE;

/// What comes next.
pub(crate) enum Next {
    /// A step of this thread.
    Thread(ThreadId),
    /// A choice, which the caller does not want to be made.
    Choice,
    /// Input, if any comes.
    Input,
    /// The end.
    End(Ending),
}

/// Where a run is when it looks whether it is to be stopped.
#[derive(Clone, Copy)]
pub(crate) enum StopPlace {
    /// Before a choice, or while nobody can go on.
    Choice,
    /// A thread is in the middle of something that nobody sees.
    InStep,
}

impl<C: Console> Run<C> {
    /// Decides who goes next. Makes no choice unless told to.
    pub(crate) fn next_thread(&mut self, choose: bool) -> Next {
        loop {
            self.wake_sleepers();
            match self.state.ready.enabled() {
                0 => {
                    if let Some(next) = self.nobody_can_go() {
                        return next;
                    }
                }
                1 => match self.state.ready.longest_waiting() {
                    Some(thread) => return self.go_on_with(thread),
                    None => return Next::End(internal("a ready thread is missing")),
                },
                _ if !choose => return Next::Choice,
                _ => match self.state.arrivals.before_choice(self.choices()) {
                    // It may have made threads ready.
                    Some(arrival) => self.deliver(arrival),
                    None if self.stop_is_due(StopPlace::Choice) => return Next::End(Ending::Stopped),
                    None if self.look_for_interrupt(StopPlace::Choice) => {}
                    None => return self.choose(),
                },
            }
        }
    }

    /// Several threads can go on: the policy chooses.
    fn choose(&mut self) -> Next {
        let State { ready, chooser, recorder, last, slice_left, .. } = &mut self.state;
        let point = Point {
            ready,
            last: last.filter(|last| ready.is_enabled(*last)),
            choices: recorder.choices().len(),
            digest: recorder.digest(),
        };
        match chooser.choose(point) {
            Ok(thread) => {
                recorder.choose(thread);
                *slice_left = SLICE;
                self.go_on_with(thread)
            }
            Err(mismatch) => Next::End(self.mismatch(mismatch)),
        }
    }

    fn go_on_with(&mut self, thread: ThreadId) -> Next {
        let choices = self.choices();
        if let Some(watch) = &mut self.state.watch {
            watch.goes_on(thread, choices, self.state.chooser.is_fair());
        }
        self.state.ready.remove(thread);
        self.state.current = Some(thread);
        Next::Thread(thread)
    }

    /// The replay has left the recorded path.
    pub(crate) fn mismatch(&self, mismatch: Mismatch) -> Ending {
        Ending::ScheduleMismatch { step: self.choices(), detail: mismatch.to_string() }
    }

    /// No thread can go on: time passes, or input comes, or it is a deadlock. `None` if some thread may be able to now.
    fn nobody_can_go(&mut self) -> Option<Next> {
        let State { timers, seats, .. } = &mut self.state;
        let waits_for_more = |thread: ThreadId| {
            let seat = seats.get(thread.0 as usize).and_then(Option::as_ref);
            let state = seat.map(|seat| seat.thread.state);
            matches!(state, Some(ThreadState::Blocked { reason, .. }) if reason != BlockReason::Sleep)
        };
        if let Some(deadline) = timers.next_moment(|thread| ticket_of(seats, thread), waits_for_more) {
            self.host.clock.jump(deadline);
            return None;
        }
        if !self.state.input_waiters.is_empty() {
            return self.wait_for_input();
        }
        if self.overlooked_somebody() {
            return None;
        }
        Some(Next::End(self.deadlock()))
    }

    /// Nothing can happen before a line of input comes.
    fn wait_for_input(&mut self) -> Option<Next> {
        if self.stop_is_due(StopPlace::Choice) {
            return Some(Next::End(Ending::Stopped));
        }
        if self.look_for_interrupt(StopPlace::Choice) {
            return None;
        }
        match self.state.arrivals.when_idle(self.choices()) {
            Ok(Some(arrival)) => {
                self.deliver(arrival);
                None
            }
            Ok(None) if self.interactive => Some(Next::Input),
            Ok(None) => {
                // A recorded session that ended here, and nobody who could go on with it.
                self.state.arrivals.come(ArrivalKind::EndOfInput);
                None
            }
            Err(mismatch) => Some(Next::End(self.mismatch(mismatch))),
        }
    }

    /// Something came from outside.
    fn deliver(&mut self, arrival: ArrivalKind) {
        match arrival {
            ArrivalKind::Input(line) => self.host.desk().typed.push_back(line),
            ArrivalKind::EndOfInput => self.host.desk().more_may_come = false,
            ArrivalKind::Timeout { thread } => return self.time_out(thread),
            ArrivalKind::Stop { .. } => return self.stop.store(true, Ordering::Relaxed),
            ArrivalKind::Interrupt { .. } => return self.interrupt.store(true, Ordering::Relaxed),
        }
        for thread in std::mem::take(&mut self.state.input_waiters) {
            self.wake(thread);
        }
    }

    /// Interrupts the main thread if somebody wants that, and says so; it is recorded as a stop is.
    pub(crate) fn look_for_interrupt(&mut self, place: StopPlace) -> bool {
        let (choices, instructions) = self.moment(place);
        let recorded = self.state.arrivals.interrupt_at(choices).is_some_and(|at| instructions >= at);
        let due = recorded || self.interrupt.load(Ordering::Relaxed) && self.interrupt.swap(false, Ordering::Relaxed);
        if due {
            self.state.arrivals.interrupt(choices, instructions);
            self.interrupt_main();
        }
        due
    }

    /// How the moment is told between two choices.
    fn moment(&self, place: StopPlace) -> (u64, u64) {
        let behind_the_step = match place {
            StopPlace::Choice => 1,
            StopPlace::InStep => 0,
        };
        (self.choices(), self.state.instructions + behind_the_step)
    }

    /// Whether the run is to be stopped here; if so, that is recorded.
    ///
    /// Between two choices a stop is told by the instructions executed. One that comes where a thread has just been
    /// brought to a choice counts one more: a replay must let that thread come there, though its last instructions may
    /// cost nothing.
    pub(crate) fn stop_is_due(&mut self, place: StopPlace) -> bool {
        let (choices, instructions) = self.moment(place);
        let recorded = self.state.arrivals.stop_at(choices).is_some_and(|at| instructions >= at);
        let due = recorded || self.stop.load(Ordering::Relaxed);
        if due {
            self.state.arrivals.stop(choices, instructions);
        }
        due
    }

    /// Wakes every thread whose deadline has come.
    fn wake_sleepers(&mut self) {
        loop {
            let now = self.host.clock.now();
            let State { timers, seats, .. } = &mut self.state;
            let Some(thread) = timers.pop_due(now, |thread| ticket_of(seats, thread)) else { return };
            if let Some(Some(seat)) = seats.get_mut(thread.0 as usize) {
                seat.ticket = None;
            }
            self.time_out(thread);
        }
    }

    /// A guard before a deadlock is reported: looks at every ready thread by itself, not only at one of each group.
    fn overlooked_somebody(&mut self) -> bool {
        let State { seats, ready, .. } = &mut self.state;
        let before = ready.enabled();
        for seat in seats.iter().flatten() {
            if seat.thread.state == ThreadState::Runnable && sync::can_go(&seat.thread) {
                ready.add_free(seat.thread.id);
            }
        }
        debug_assert_eq!(before, ready.enabled(), "threads of one group differ");
        before != ready.enabled()
    }
}

/// The wait with a deadline that a thread is in.
pub(crate) fn ticket_of(seats: &[Option<crate::run::Seat>], thread: ThreadId) -> Option<crate::clock::Ticket> {
    seats.get(thread.0 as usize)?.as_ref()?.ticket
}

/// A fault of ours.
pub(crate) fn internal(detail: &str) -> Ending {
    Ending::InternalError { detail: detail.to_owned() }
}
