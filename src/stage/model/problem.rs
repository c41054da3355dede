//! Problems that a picture points at: from the hands, from the findings, from the ending.

use heddle_trace::ending::Ending;
use heddle_trace::finding::Finding;
use heddle_trace::identity::{ObjectId, Place, ThreadId};

use super::Model;

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
                Finding::PartialDeadlock { waits, .. } => {
                    let events = waits.iter().filter_map(|wait| self.final_wait(wait.thread));
                    marks.extend(events.map(|event| (event, Problem::WaitsForEver)));
                }
                Finding::ThreadDied { thread, .. } => marks.extend(self.death(*thread)),
                Finding::NotifyUnheard { condition, notified } => {
                    let event = self.first_at(notified.thread, condition.id, notified.place);
                    marks.extend(event.map(|event| (event, Problem::Unheard)));
                }
            }
        }
        match &self.ending {
            Some(Ending::Deadlock { waits, .. }) => {
                let events = waits.iter().filter_map(|wait| self.final_wait(wait.thread));
                marks.extend(events.map(|event| (event, Problem::WaitsForEver)));
            }
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

    /// The event with which a thread's last wait began; its last event where the trace shows no wait.
    pub(crate) fn final_wait(&self, thread: ThreadId) -> Option<u32> {
        let lane = self.lane_of(thread)?;
        match lane.states.last() {
            Some(super::State::Blocked(block)) => Some(block.event),
            _ => lane.events.last().copied(),
        }
    }

    fn death(&self, thread: ThreadId) -> Option<(u32, Problem)> {
        let lane = self.lane_of(thread)?;
        Some((*lane.events.last()?, Problem::Died))
    }

    /// The first event of a thread on an object at a place.
    pub(crate) fn first_at(
        &self,
        thread: ThreadId,
        object: ObjectId,
        place: Place,
    ) -> Option<u32> {
        let lane = self.lane_of(thread)?;
        let fits = |event: &&u32| {
            let event = self.event(**event);
            event.object == object && event.place == place
        };
        lane.events.iter().find(fits).copied()
    }

    /// The last event of a thread on an object at a place.
    pub(crate) fn last_at(
        &self,
        thread: ThreadId,
        object: ObjectId,
        place: Place,
    ) -> Option<u32> {
        let lane = self.lane_of(thread)?;
        let fits = |event: &&u32| {
            let event = self.event(**event);
            event.object == object && event.place == place
        };
        lane.events.iter().rev().find(fits).copied()
    }
}
