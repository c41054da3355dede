//! Arrows: which event let another one happen.

use std::collections::HashMap;

use heddle_trace::event::{Effect, Event};
use heddle_trace::identity::ObjectId;
use heddle_trace::operation::OperationKind;

use super::lane::State;

/// One event that let another happen, in another lane.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrow {
    /// The earlier event.
    pub from: u32,
    /// The later one.
    pub to: u32,
    /// Lane of the earlier event.
    pub from_lane: u32,
    /// Lane of the later one.
    pub to_lane: u32,
    /// What passes.
    pub kind: ArrowKind,
}

/// What passes between two lanes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ArrowKind {
    /// `start` to the thread's first step.
    Start,
    /// A thread's last step to the `join` that waited for it.
    Join,
    /// A release to the acquire that it let through.
    HandOff,
    /// A notification, a set event and the like, to the wait that it ended.
    Wake,
    /// A message from the thread that put it to the one that got it; its `repr`, shortened, where the trace tells.
    Message(String),
}

/// An event and the lane it is in.
type Spot = (u32, u32);

/// Finds arrows as events come.
#[derive(Clone, Debug, Default)]
pub(super) struct Arrows {
    found: Vec<Arrow>,
    /// Lanes whose thread was started and has not begun: the start.
    started: HashMap<u32, Spot>,
    /// Lanes whose thread has ended: its last event.
    ended: HashMap<u32, Spot>,
    /// Lanes whose thread was woken and has not gone on: what woke it.
    woken: HashMap<u32, Spot>,
    /// For each object, the last event that may have let others go on.
    given: HashMap<ObjectId, Spot>,
    /// Messages on their way, by queue and number: where they were put.
    under_way: HashMap<(ObjectId, u64), Spot>,
}

/// What [`Arrows`] has to know of an event besides the event itself.
#[derive(Clone, Copy, Debug)]
pub(super) struct Circumstances {
    /// The event's number and lane.
    pub spot: Spot,
    /// What its thread could do until now.
    pub before: Option<State>,
    /// The lane that its effect names.
    pub target: Option<u32>,
}

impl Arrows {
    /// All arrows, in the order of the later event.
    pub fn found(&self) -> &[Arrow] {
        &self.found
    }

    /// An event has woken a lane's thread.
    pub fn wake(&mut self, lane: u32, by: Spot) {
        self.woken.insert(lane, by);
    }

    /// Takes up an event.
    pub fn apply(&mut self, event: &Event, circumstances: Circumstances) {
        use OperationKind::*;
        let Circumstances { spot, before, target } = circumstances;
        if matches!(event.effect, Effect::Blocked { .. }) {
            return;
        }
        let woken = self.woken.remove(&spot.1);
        if matches!(event.effect, Effect::GaveUp | Effect::Raised(_)) {
            return;
        }
        match event.kind {
            ThreadStart => {
                self.started.extend(target.map(|target| (target, spot)));
            }
            ThreadBegin => {
                let started = self.started.remove(&spot.1);
                self.join(started, spot, ArrowKind::Start);
            }
            ThreadEnd => {
                self.ended.insert(spot.1, spot);
            }
            ThreadJoin => {
                let ended = target.and_then(|target| self.ended.get(&target).copied());
                self.join(ended, spot, ArrowKind::Join);
            }
            QueueGet => {
                let Effect::Message { number, value } = &event.effect else { return };
                let sent = self.under_way.remove(&(event.object, *number));
                self.join(sent, spot, ArrowKind::Message(value.clone()));
            }
            LockAcquire | SemaphoreAcquire | QueuePut => {
                self.let_through(event.object, before, woken, spot, ArrowKind::HandOff);
            }
            ConditionWake | EventWait | BarrierWait | QueueJoin => {
                self.let_through(event.object, before, woken, spot, ArrowKind::Wake);
            }
            Shutdown | GlobalRead | GlobalWrite | CellRead | CellWrite | AttributeRead | AttributeWrite | ItemRead
            | ItemWrite | LockRelease | ConditionWait | ConditionNotify | SemaphoreRelease | EventSet | EventClear
            | SyncQuery | QueueTaskDone | Sleep | ClockRead | RandomDraw | Output | Input => {}
        }
        match event.kind {
            LockRelease | SemaphoreRelease | EventSet | QueueGet | QueueTaskDone | ConditionNotify => {
                self.given.insert(event.object, spot);
            }
            QueuePut => {
                self.given.insert(event.object, spot);
                if let Effect::Message { number, .. } = event.effect {
                    self.under_way.insert((event.object, number), spot);
                }
            }
            _ => {}
        }
    }

    /// A thread goes on that had to wait: joins what woke it, or else what last gave the object back, to this event.
    fn let_through(&mut self, object: ObjectId, before: Option<State>, woken: Option<Spot>, to: Spot, kind: ArrowKind) {
        let given = self.given.get(&object).copied();
        let waited = match before {
            Some(State::Blocked(block)) => Some(block.event),
            Some(State::Ready | State::Sleeping { .. } | State::Ended) | None => None,
        };
        let since = given.filter(|given| waited.is_some_and(|began| given.0 > began));
        self.join(woken.or(since), to, kind);
    }

    fn join(&mut self, from: Option<Spot>, (to, to_lane): Spot, kind: ArrowKind) {
        if let Some((from, from_lane)) = from
            && from_lane != to_lane
        {
            self.found.push(Arrow { from, to, from_lane, to_lane, kind });
        }
    }
}
