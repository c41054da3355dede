//! Problems that a picture points at: from the hands, from the findings, from the ending.

use heddle_trace::ending::{BlockReason, Ending, Wait};
use heddle_trace::finding::Finding;
use heddle_trace::identity::{ObjectId, Place, ThreadId};

use super::{Block, History, Model, State};

/// What is wrong at an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Problem {
    /// The write overwrites what another thread wrote after the value was read.
    LostUpdate,
    /// One side of a data race.
    Race,
    /// The thread waits for ever from here.
    WaitsForEver,
    /// The thread dies of an exception.
    Died,
    /// The lock that is taken here is never released.
    NeverReleased,
    /// Nobody hears the notification.
    Unheard,
    /// The locks are taken in the other order elsewhere.
    OrderInversion,
}

impl Model {
    /// Marks what the ending and the findings tell.
    pub(super) fn mark_problems(&mut self) {
        let mut marks: Vec<(u32, Problem)> = Vec::new();
        for finding in &self.findings {
            match finding {
                Finding::DataRace { first, second, .. } => {
                    for access in [first, second] {
                        marks.extend(self.event_at_step(access.step).map(|event| (event, Problem::Race)));
                    }
                }
                Finding::LockOrderInversion { a_then_b, b_then_a, a, b } => {
                    for (lock, taken) in [(b.id, a_then_b), (a.id, b_then_a)] {
                        let event = self.first_at(taken.thread, lock, taken.place);
                        marks.extend(event.map(|event| (event, Problem::OrderInversion)));
                    }
                }
                Finding::LockNeverReleased { lock, taken } => {
                    let event = self.last_at(taken.thread, lock.id, taken.place);
                    marks.extend(event.map(|event| (event, Problem::NeverReleased)));
                }
                Finding::PartialDeadlock { waits, .. } => marks.extend(self.endless_waits(waits)),
                Finding::ThreadDied { thread, .. } => marks.extend(self.death(*thread)),
                Finding::NotifyUnheard { condition: object, notified: by, .. }
                | Finding::EventMissed { event: object, set: by, .. } => {
                    let event = self.first_at(by.thread, object.id, by.place);
                    marks.extend(event.map(|event| (event, Problem::Unheard)));
                }
                Finding::LockOrderCycle { steps } => {
                    for step in steps {
                        let event = self.first_at(step.by.thread, step.taken.id, step.by.place);
                        marks.extend(event.map(|event| (event, Problem::OrderInversion)));
                    }
                }
                // Nothing went wrong at any one place.
                Finding::BusyWait { .. } | Finding::NeverJoined { .. } | Finding::Starved { .. } => {}
            }
        }
        match &self.ending {
            Some(Ending::Deadlock { waits, .. }) => marks.extend(self.endless_waits(waits)),
            Some(Ending::UncaughtException { .. }) => marks.extend(self.death(ThreadId::MAIN)),
            Some(
                Ending::Finished { .. }
                | Ending::DaemonsCutOff { .. }
                | Ending::LimitReached(_)
                | Ending::Stopped
                | Ending::ScheduleMismatch { .. }
                | Ending::InternalError { .. },
            )
            | None => {}
        }
        for (event, problem) in marks {
            // What was seen on the way (a lost update) says more than a race at the same place.
            self.problems.entry(event).or_insert(problem);
        }
    }

    /// Gives every thread that waits for ever its wait. A thread that stood before a free lock, say, was not blocked when it
    /// came there, and the trace does not tell when another took the lock; the ending tells who waits for what.
    pub(super) fn begin_unrecorded_waits(&mut self) {
        let mut waits: Vec<Wait> = Vec::new();
        if let Some(Ending::Deadlock { waits: all, .. }) = &self.ending {
            waits.extend_from_slice(all);
        }
        for finding in &self.findings {
            if let Finding::PartialDeadlock { waits: some, .. } = finding {
                waits.extend_from_slice(some);
            }
        }
        for wait in waits {
            self.stuck.insert(wait.thread);
            let object = object_of(wait.reason);
            let taken = match self.row_of(object).map(|row| &row.history) {
                Some(History::Owner(owners)) => owners.last().filter(|span| span.to.is_none()).map(|span| span.from),
                _ => None,
            };
            let Some(&number) = self.lane_numbers.get(&wait.thread) else { continue };
            let lane = &mut self.lanes[number as usize];
            if matches!(lane.states.last(), Some(State::Blocked(_) | State::Sleeping { .. } | State::Ended)) {
                continue;
            }
            let Some(&last) = lane.events.last() else { continue };
            let since = lane.states.entries().last().map_or(last, |entry| entry.0).max(last).max(taken.unwrap_or(0));
            let block = Block { reason: wait.reason, object, holder: wait.holder, event: since };
            self.set_state(since, number, State::Blocked(block));
        }
    }

    /// The events with which endless waits began, where they are the threads' own.
    fn endless_waits(&self, waits: &[Wait]) -> Vec<(u32, Problem)> {
        let of_wait = |wait: &Wait| {
            let event = self.final_wait(wait.thread)?;
            (self.event(event).thread == wait.thread).then_some((event, Problem::WaitsForEver))
        };
        waits.iter().filter_map(of_wait).collect()
    }

    /// The event with which a thread's last wait began: its own, or the one that made its next operation impossible. Its
    /// last event where it does not wait.
    pub(crate) fn final_wait(&self, thread: ThreadId) -> Option<u32> {
        let lane = self.lane_of(thread)?;
        match lane.states.last() {
            Some(State::Blocked(block)) => Some(block.event),
            _ => lane.events.last().copied(),
        }
    }

    fn death(&self, thread: ThreadId) -> Option<(u32, Problem)> {
        let lane = self.lane_of(thread)?;
        Some((*lane.events.last()?, Problem::Died))
    }

    /// The first event of a thread on an object at a place.
    pub(crate) fn first_at(&self, thread: ThreadId, object: ObjectId, place: Place) -> Option<u32> {
        let lane = self.lane_of(thread)?;
        let fits = |event: &&u32| {
            let event = self.event(**event);
            event.object == object && event.place == place
        };
        lane.events.iter().find(fits).copied()
    }

    /// The last event of a thread on an object at a place.
    pub(crate) fn last_at(&self, thread: ThreadId, object: ObjectId, place: Place) -> Option<u32> {
        let lane = self.lane_of(thread)?;
        let fits = |event: &&u32| {
            let event = self.event(**event);
            event.object == object && event.place == place
        };
        lane.events.iter().rev().find(fits).copied()
    }
}

/// The object of a reason to wait; 0 if it is about none.
fn object_of(reason: BlockReason) -> ObjectId {
    match reason {
        BlockReason::Lock(object)
        | BlockReason::RLock(object)
        | BlockReason::Condition(object)
        | BlockReason::Semaphore(object)
        | BlockReason::Event(object)
        | BlockReason::Barrier(object)
        | BlockReason::QueueEmpty(object)
        | BlockReason::QueueFull(object)
        | BlockReason::QueueTasks(object) => object,
        BlockReason::Join(_) | BlockReason::Shutdown | BlockReason::Input | BlockReason::Sleep => ObjectId(0),
    }
}
