//! One step of one thread, and what becomes of it.

use std::sync::atomic::Ordering;

use heddle_trace::ending::{BlockReason, Ending, Limit};
use heddle_trace::event::Effect;
use heddle_trace::identity::ThreadId;
use heddle_trace::operation::{Family, Operation, OperationKind};
use heddle_trace::schedule::Granularity;
use heddle_vm::commit::{Commit, Detail};
use heddle_vm::context::Mode;
use heddle_vm::deadlock::death;
use heddle_vm::interpreter::step::{StepOptions, step};
use heddle_vm::sync;
use heddle_vm::thread::{Thread, ThreadState};
use heddle_vm::trap::Pause;
use heddle_vm::value::Value;

use crate::console::Console;
use crate::point::{StopPlace, internal, ticket_of};
use crate::run::{Run, Seat, State};
use crate::watch::Outcome;

/// Instructions after which a step returns, so that the caller can look around: one or two milliseconds.
const FUEL: u64 = 50_000;

/// Instructions after which there is a scheduling point even if the thread does nothing visible, so that a busy thread
/// starves nobody: 5 milliseconds on the virtual clock, CPython's switch interval.
pub(crate) const SLICE: u64 = 250_000;

/// What a step costs of a budget at least, in instructions: going in and out takes its time too.
const LEAST_COST: u64 = 50;

impl<C: Console> Run<C> {
    /// Executes one step of the current thread. Gives what it cost.
    pub(crate) fn step(&mut self, id: ThreadId) -> u64 {
        let gil = self.header.granularity == Granularity::Gil;
        let fuel = self.fuel();
        let State { seats, recorder, events, watch, after_collection, .. } = &mut self.state;
        let Some(Some(seat)) = seats.get_mut(id.0 as usize) else {
            self.end(internal("a thread is missing"));
            return LEAST_COST;
        };
        let mut may_change_others = false;
        if std::mem::take(&mut seat.asks) {
            seat.thread.permitted = true;
            if let Some(operation) = seat.thread.pending {
                let Operation { kind, place, .. } = operation;
                recorder.perform(id, kind, place);
                if let Some(watch) = watch {
                    watch.permitted(id, operation);
                }
                may_change_others = changes_who_can_go(kind);
            }
        }
        // A step that was interrupted on its way to where others can go on.
        let fuel = if gil && seat.thread.touched { fuel.min(1) } else { fuel };
        let collected = std::mem::take(after_collection);
        let options = StepOptions {
            mode: Mode::Controlled,
            fuel: fuel as i64,
            after_collection: collected,
            // With a GIL, steps end where others can go on, and nowhere else.
            pause_after_commit: self.seeking && !gil,
            gil,
            detail: Detail { values: events.wanted(), sites: watch.is_some() },
        };
        let executed = seat.thread.executed;
        let commits = (events.wanted() || watch.is_some()).then_some(&mut self.commits);
        let pause = step(&self.machine, &self.host, &mut seat.thread, &mut self.allocator, commits, options);
        let spent = seat.thread.executed - executed;
        // A step without fuel did not try again what there was no room for.
        *after_collection = collected && pause == Pause::FuelSpent && spent == 0;
        self.host.clock.tick(spent);
        self.state.instructions += spent;
        self.state.slice_left = self.state.slice_left.saturating_sub(spent);
        self.state.last = Some(id);
        self.settle(id, pause, may_change_others);
        if self.state.ending.is_none() && self.state.instructions >= self.header.limits.steps {
            self.end(Ending::LimitReached(Limit::Steps));
        }
        spent.max(LEAST_COST)
    }

    /// Fuel for the next step. Steps end at recorded stops and at limits exactly, so that a replay ends there too; and soon if
    /// somebody wants something, for which the end of a step is the place.
    fn fuel(&self) -> u64 {
        let done = self.state.instructions;
        if self.stop.load(Ordering::Relaxed) || self.interrupt.load(Ordering::Relaxed) {
            return 1;
        }
        let fuel = FUEL.min(self.state.slice_left).min(self.header.limits.steps.saturating_sub(done));
        let arrivals = &self.state.arrivals;
        match arrivals.stop_at(self.choices()).or_else(|| arrivals.interrupt_at(self.choices())) {
            Some(at) => fuel.min(at.saturating_sub(done)),
            None => fuel,
        }
    }

    /// Draws the consequences of a step.
    fn settle(&mut self, id: ThreadId, pause: Pause, mut may_change_others: bool) {
        if let Pause::Blocked { reason, deadline } = pause {
            // Before the notes are read: what was said to it meanwhile must not be lost.
            self.park(id, reason, deadline);
            may_change_others = true;
        }
        may_change_others |= matches!(pause, Pause::Finished);
        may_change_others |= self.read_notes();
        let State { events, ready, seats, watch, .. } = &mut self.state;
        if may_change_others {
            let mut opened = Vec::new();
            let can_go = |member: ThreadId| {
                seats.get(member.0 as usize).and_then(Option::as_ref).is_none_or(|seat| sync::can_go(&seat.thread))
            };
            ready.retest(can_go, events.wanted().then_some(&mut opened));
            tell_of_woken(&mut self.commits, opened);
        }
        if let Some(watch) = watch {
            watch.commits(&self.commits, events.count());
        }
        events.commits(&mut self.commits);
        match pause {
            Pause::FuelSpent => self.fuel_spent(id),
            Pause::Collect => self.collect(id),
            Pause::Visible { operation, enabled } => {
                self.state.current = None;
                if let Some(Some(seat)) = self.state.seats.get_mut(id.0 as usize) {
                    seat.thread.touched = false;
                }
                self.stand_before(id, operation, enabled);
            }
            Pause::Blocked { .. } => self.state.current = None,
            Pause::Finished => {
                self.state.current = None;
                self.finish(id);
            }
            Pause::Limit(limit) => self.end(Ending::LimitReached(limit)),
            Pause::Exit(status) => self.end(Ending::Finished { status }),
        }
    }

    /// Takes up the threads that the step started, and wakes those that it woke. Says whether there were any.
    fn read_notes(&mut self) -> bool {
        let Some(notes) = self.host.take_notes() else { return false };
        for thread in notes.spawned {
            self.seat(thread);
        }
        for thread in notes.woken {
            self.wake(thread);
        }
        true
    }

    /// A new thread takes part.
    pub(crate) fn seat(&mut self, thread: Box<Thread>) {
        let id = thread.id;
        let number = id.0 as usize;
        self.state.events.thread(&thread);
        if self.state.seats.len() <= number {
            self.state.seats.resize_with(number + 1, || None);
        }
        self.state.seats[number] = Some(Seat { thread, asks: false, ticket: None });
        self.state.ready.add_free(id);
    }

    /// The thread has reached a visible operation. It becomes ready, and waits to be chosen.
    fn stand_before(&mut self, id: ThreadId, operation: Operation, enabled: bool) {
        if !enabled {
            self.cannot_go(id, operation);
        }
        let choices = self.choices();
        let State { seats, watch, .. } = &mut self.state;
        let Some(Some(seat)) = seats.get_mut(id.0 as usize) else { return };
        if let Some(watch) = watch {
            watch.stands(id, operation, seat.thread.pending_target.is_unbound(), choices);
        }
        seat.asks = true;
        seat.thread.state = ThreadState::Runnable;
        if seat.thread.pending_target.is_unbound() {
            self.state.ready.add_free(id);
        } else {
            let open = sync::can_go(&seat.thread);
            self.state.ready.add_to_group(id, (operation.object, operation.kind), open);
        }
    }

    /// The thread stands before an operation that it cannot perform now: tells who looks.
    fn cannot_go(&mut self, id: ThreadId, operation: Operation) {
        if self.state.events.wanted() || self.state.watch.is_some() {
            let thread = self.thread(id);
            let holder = thread.and_then(|thread| sync::holder(&self.machine, thread));
            let object = thread.and_then(|thread| {
                let target = thread.pending_target.is_ref().then(|| thread.pending_target.target())?;
                self.machine.introduce(target, thread)
            });
            if let Some(watch) = &mut self.state.watch {
                object.iter().for_each(|object| watch.object(object));
            }
            self.state.events.object(object);
            self.state.events.blocked(id, operation, self.host.clock.now(), holder);
        }
    }

    /// The thread waits.
    fn park(&mut self, id: ThreadId, reason: BlockReason, deadline: Option<u64>) {
        let State { seats, timers, input_waiters, .. } = &mut self.state;
        let Some(Some(seat)) = seats.get_mut(id.0 as usize) else { return };
        seat.thread.state = ThreadState::Blocked { reason, deadline };
        seat.thread.permitted = false;
        seat.ticket = deadline.map(|deadline| timers.add(id, deadline));
        match reason {
            BlockReason::Input => input_waiters.push(id),
            // At the end of the program: the one wait that the machine begins without asking for permission. What was
            // asked for before it is done.
            BlockReason::Shutdown => (seat.thread.pending, seat.thread.pending_target) = (None, Value::UNBOUND),
            _ => {}
        }
        if seat.thread.interrupted && !seat.thread.waits_to_settle() {
            self.interrupt_main();
        }
    }

    /// The main thread is to raise `KeyboardInterrupt`, whatever it waits for or stands before.
    pub(crate) fn interrupt_main(&mut self) {
        let State { seats, timers, current, ready, .. } = &mut self.state;
        let Some(Some(seat)) = seats.first_mut() else { return };
        seat.thread.interrupted = true;
        if *current == Some(ThreadId::MAIN) && matches!(seat.thread.state, ThreadState::Runnable) {
            return;
        }
        if matches!(seat.thread.state, ThreadState::Blocked { .. }) {
            seat.thread.state = ThreadState::Runnable;
            seat.asks = seat.thread.pending.is_some();
            if seat.ticket.take().is_some() {
                timers.cancel(|thread| ticket_of(seats, thread));
            }
        }
        ready.add_free(ThreadId::MAIN);
    }

    /// A waiting thread can go on, as far as somebody knows: it is to try again. Nothing happens if it does not wait.
    pub(crate) fn wake(&mut self, id: ThreadId) {
        let State { seats, timers, .. } = &mut self.state;
        let Some(Some(seat)) = seats.get_mut(id.0 as usize) else { return };
        if !matches!(seat.thread.state, ThreadState::Blocked { .. }) {
            return;
        }
        seat.thread.state = ThreadState::Runnable;
        if seat.ticket.take().is_some() {
            timers.cancel(|thread| ticket_of(seats, thread));
        }
        self.try_again(id);
    }

    /// The thread's wait has lasted long enough. Nothing happens if it does not wait.
    pub(crate) fn time_out(&mut self, id: ThreadId) {
        let State { seats, timers, .. } = &mut self.state;
        let Some(Some(seat)) = seats.get_mut(id.0 as usize) else { return };
        if !matches!(seat.thread.state, ThreadState::Blocked { .. }) {
            return;
        }
        seat.thread.state = ThreadState::Runnable;
        if let Some(waiting) = &mut seat.thread.waiting {
            waiting.timed_out = true;
        }
        if seat.ticket.take().is_some() {
            timers.cancel(|thread| ticket_of(seats, thread));
        }
        self.try_again(id);
    }

    /// A thread that waited becomes ready to execute its instruction again.
    fn try_again(&mut self, id: ThreadId) {
        let Some(Some(seat)) = self.state.seats.get_mut(id.0 as usize) else { return };
        // A thread that waits alone, before any other was started, was never asked what it is about to do.
        seat.asks = seat.thread.pending.is_some();
        let timed_out = seat.thread.waiting.is_some_and(|waiting| waiting.timed_out);
        match seat.thread.pending {
            // Whoever gives up needs nobody's leave.
            Some(operation) if !timed_out && !seat.thread.pending_target.is_unbound() => {
                let open = sync::can_go(&seat.thread);
                self.state.ready.add_to_group(id, (operation.object, operation.kind), open);
            }
            _ => self.state.ready.add_free(id),
        }
    }

    /// The thread goes on where it is, unless the run is to be stopped or others have waited for a whole slice.
    fn fuel_spent(&mut self, id: ThreadId) {
        if self.stop_is_due(StopPlace::InStep) {
            return self.end(Ending::Stopped);
        }
        self.look_for_interrupt(StopPlace::InStep);
        let touched = match self.state.seats.get_mut(id.0 as usize) {
            Some(Some(seat)) => std::mem::take(&mut seat.thread.touched),
            _ => false,
        };
        if self.state.slice_left == 0 {
            self.state.slice_left = SLICE;
        } else if !touched {
            return;
        }
        self.state.current = None;
        self.state.ready.add_free(id);
    }

    /// Collects; the thread then executes its instruction again.
    fn collect(&mut self, id: ThreadId) {
        self.state.seats.iter_mut().flatten().for_each(|seat| seat.thread.dropped_something = false);
        let threads = self.state.seats.iter().flatten().map(|seat| &*seat.thread);
        let dying = self.machine.collect(threads, [&mut self.allocator]);
        self.state.after_collection = true;
        if let Some(Some(seat)) = self.state.seats.get_mut(id.0 as usize) {
            seat.thread.finalizers.extend(dying);
        }
    }

    /// The thread has ended; with the main thread the run ends too.
    fn finish(&mut self, id: ThreadId) {
        let Some(seat) = self.state.seats.get_mut(id.0 as usize).and_then(Option::take) else { return };
        let thread = *seat.thread;
        if id != ThreadId::MAIN {
            self.state.findings.extend(death(&thread));
            return;
        }
        self.find_partial_deadlock();
        let threads: Vec<_> = self.state.seats.iter().flatten().map(|seat| seat.thread.id).collect();
        let status = thread.exit_status;
        self.end(match thread.uncaught {
            Some(traceback) => Ending::UncaughtException { traceback },
            None if threads.is_empty() => Ending::Finished { status },
            None => Ending::DaemonsCutOff { threads, status },
        });
    }

    /// The run has ended. A replay must have come to the end of its recording.
    pub(crate) fn end(&mut self, ending: Ending) {
        if self.state.ending.is_some() {
            return;
        }
        let (choices, digest) = (self.choices(), self.state.recorder.digest());
        let fits = match ending {
            Ending::Finished { .. }
            | Ending::UncaughtException { .. }
            | Ending::Deadlock { .. }
            | Ending::DaemonsCutOff { .. } => self.state.chooser.end(choices, digest),
            // Under lower limits than the recorded ones, a replay may end early.
            Ending::LimitReached(_)
            | Ending::Stopped
            | Ending::ScheduleMismatch { .. }
            | Ending::InternalError { .. } => Ok(()),
        };
        let ending = match fits {
            Ok(()) => ending,
            Err(mismatch) => self.mismatch(mismatch),
        };
        if matches!(ending, Ending::LimitReached(_) | Ending::Stopped) {
            self.find_partial_deadlock();
        }
        self.take_findings(&ending, choices);
        self.state.ending = Some(ending);
    }

    /// What those who looked at the run have found.
    fn take_findings(&mut self, ending: &Ending, choices: u64) {
        let Some(watch) = &self.state.watch else { return };
        let shared = self.machine.shared();
        let record = |id: ThreadId| shared.threads.get(id.0 as usize);
        let findings = watch.findings(&Outcome {
            ending,
            choices,
            fair: self.state.chooser.is_fair(),
            thread: &|id| record(id).map_or_else(String::new, |thread| thread.name.clone()),
            daemon: &|id| record(id).is_some_and(|thread| thread.daemon),
        });
        drop(shared);
        self.state.findings.extend(findings);
    }

    fn thread(&self, id: ThreadId) -> Option<&Thread> {
        Some(&self.state.seats.get(id.0 as usize)?.as_ref()?.thread)
    }
}

/// Threads that stood before an operation can perform it now: the machine does not know of them, and what it said that the last
/// operation did is completed.
fn tell_of_woken(commits: &mut [Commit], mut opened: Vec<ThreadId>) {
    let last = commits.iter_mut().rfind(|commit| !commit.quiet);
    let Some(commit) = last.filter(|_| !opened.is_empty()) else { return };
    let gives = matches!(
        commit.operation.kind,
        OperationKind::LockRelease
            | OperationKind::ConditionWait
            | OperationKind::SemaphoreRelease
            | OperationKind::QueueTaskDone
            | OperationKind::ThreadEnd
    );
    match &mut commit.effect {
        Effect::Woke(threads) if gives => {
            threads.append(&mut opened);
            threads.sort_unstable();
            threads.dedup();
        }
        effect @ Effect::Done if gives => {
            opened.sort_unstable();
            *effect = Effect::Woke(opened);
        }
        _ => {}
    }
}

/// Whether an operation can make a thread able or unable to go on that stands before another.
fn changes_who_can_go(kind: OperationKind) -> bool {
    match kind.family() {
        Family::Sync | Family::Message | Family::Life => true,
        Family::Read | Family::Write | Family::World => false,
    }
}
