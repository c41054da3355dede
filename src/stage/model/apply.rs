//! Records go in.

use heddle_trace::ending::BlockReason;
use heddle_trace::event::{Effect, Event};
use heddle_trace::identity::{ObjectId, ThreadId};
use heddle_trace::operation::OperationKind;
use heddle_trace::record::{ObjectRecord, Record, SourceRecord, ThreadRecord};

use super::arrow::Circumstances;
use super::lane::{Block, Hold, Lane, State, Stint};
use super::object::{History, Row, Subject, Value, history_for};
use super::problem::Problem;
use super::{Gap, Model, NO_SLOT, Named, Note, Piece};
use crate::timeline::{Changes, Span};

impl Model {
    /// Takes up the next record of the trace.
    pub fn push(&mut self, record: Record) {
        self.revision += 1;
        match record {
            Record::Event(event) => self.apply(event),
            Record::Thread(ThreadRecord { id, lineage, name, daemon }) => {
                let number = self.lane_for(id);
                let lane = &mut self.lanes[number as usize];
                (lane.lineage, lane.name, lane.daemon) = (lineage, name, daemon);
            }
            Record::Object(ObjectRecord { id, kind, name }) => {
                self.objects.insert(id, Named { kind, name });
            }
            Record::Source(SourceRecord { number, name }) => self.sources.push((number, name)),
            Record::Dropped { count } => self.gaps.push(Gap { position: self.len(), count }),
        }
    }

    fn apply(&mut self, event: Event) {
        let index = self.len();
        let lane = self.lane_for(event.thread);
        let before = self.lanes[lane as usize].states.last().copied();
        self.take_control(index, lane);
        self.times.push(self.times.last().copied().unwrap_or(0).max(event.time));
        self.link(index, lane, &event, before);
        self.change_state(index, lane, &event, before);
        self.change_holds(index, lane, &event);
        self.touch_object(index, &event);
        let slot = self.touch_variable(index, lane, &event).unwrap_or(NO_SLOT);
        self.notes.push(Note { lane, slot });
        if let Effect::Text { stream, .. } = event.effect {
            self.output.push(Piece { event: index, stream });
        }
        self.events.push(event);
    }

    /// The lane of a thread, a new one if it is not known.
    fn lane_for(&mut self, thread: ThreadId) -> u32 {
        let created = self.len();
        *self.lane_numbers.entry(thread).or_insert_with(|| {
            self.lanes.push(Lane::new(thread, created));
            self.lanes.len() as u32 - 1
        })
    }

    fn take_control(&mut self, index: u32, number: u32) {
        let lane = &mut self.lanes[number as usize];
        lane.begun.get_or_insert(index);
        lane.events.push(index);
        match lane.stints.last_mut() {
            Some(stint) if stint.to == index => stint.to = index + 1,
            _ => {
                lane.stints.push(Stint { from: index, to: index + 1 });
                self.control.set(index, number);
            }
        }
    }

    /// Finds the arrows that end at an event, and remembers those that may begin there.
    fn link(&mut self, index: u32, lane: u32, event: &Event, before: Option<State>) {
        let target = self.target_lane(event);
        if let (OperationKind::ThreadStart, Some(target)) = (event.kind, target) {
            self.thread_objects.insert(event.object, target);
        }
        let circumstances = Circumstances { spot: (index, lane), before, target };
        self.arrows.apply(event, circumstances);
    }

    /// What the thread, and those that it wakes, can do after the event.
    fn change_state(&mut self, index: u32, number: u32, event: &Event, before: Option<State>) {
        let blocked = |reason, object, holder| State::Blocked(Block { reason, object, holder, event: index });
        let after = match (&event.effect, event.kind) {
            (Effect::Blocked { holder }, kind) => {
                let (reason, object) = self.reason(event);
                match kind {
                    OperationKind::Sleep => State::Sleeping { until: event.time },
                    _ => blocked(reason, object, *holder),
                }
            }
            (Effect::Until(until), OperationKind::Sleep) if *until > event.time => State::Sleeping { until: *until },
            (Effect::Until(_), OperationKind::Sleep) => State::Ready,
            (Effect::GaveUp | Effect::Raised(_), _) => State::Ready,
            (_, OperationKind::ThreadEnd) => State::Ended,
            (_, OperationKind::ConditionWait) => {
                let (reason, object) = self.reason(event);
                blocked(reason, object, None)
            }
            (Effect::Until(_), _) => {
                let (reason, object) = self.reason(event);
                blocked(reason, object, None)
            }
            _ => State::Ready,
        };
        // A thread that was refused and is refused again goes on waiting.
        let still =
            matches!((before, after), (Some(State::Blocked(old)), State::Blocked(new)) if old.reason == new.reason);
        if !still {
            self.set_state(index, number, after);
        }
        let waits = |state| matches!(state, State::Blocked(_) | State::Sleeping { .. });
        if (waits(after) && !still) || (before.is_some_and(waits) && !waits(after)) {
            self.turns.push(index);
        }
        if after == State::Ended {
            self.lanes[number as usize].ended = Some(index);
        }
        if let Effect::Woke(threads) = &event.effect {
            for &thread in threads {
                let woken = self.lane_for(thread);
                self.arrows.wake(woken, (index, number));
                if self.lanes[woken as usize].states.last().copied().is_some_and(waits) {
                    self.set_state(index, woken, State::Ready);
                }
            }
        }
    }

    /// Changes a lane's state, and counts the waiters of the objects concerned.
    pub(super) fn set_state(&mut self, index: u32, number: u32, state: State) {
        let states = &mut self.lanes[number as usize].states;
        let before = states.last().copied();
        if before == Some(state) {
            return;
        }
        states.set(index, state);
        for (state, change) in [(before, -1), (Some(state), 1)] {
            if let Some(State::Blocked(block)) = state
                && let Some(&row) = self.row_numbers.get(&Subject::Object(block.object))
            {
                let waiters = &mut self.rows[row as usize].waiters;
                let count = waiters.last().copied().unwrap_or(0);
                waiters.set(index, count.saturating_add_signed(change));
            }
        }
    }

    /// Why a thread that cannot perform this operation has to wait, and for which object.
    fn reason(&mut self, event: &Event) -> (BlockReason, ObjectId) {
        use OperationKind::*;
        let object = event.object;
        let reason = match event.kind {
            LockAcquire if self.object_kind(object) == "RLock" => BlockReason::RLock(object),
            LockAcquire => BlockReason::Lock(object),
            ConditionWait => BlockReason::Condition(object),
            ConditionWake => match self.condition_locks.get(&object).copied() {
                // It was notified, and now wants the lock again.
                Some(lock) => return (BlockReason::Lock(lock), lock),
                None => BlockReason::Condition(object),
            },
            SemaphoreAcquire => BlockReason::Semaphore(object),
            EventWait => BlockReason::Event(object),
            BarrierWait => BlockReason::Barrier(object),
            QueueGet => BlockReason::QueueEmpty(object),
            QueuePut => BlockReason::QueueFull(object),
            QueueJoin => BlockReason::QueueTasks(object),
            ThreadJoin => match self.target_lane(event) {
                Some(lane) => BlockReason::Join(self.lanes[lane as usize].thread),
                None => BlockReason::Shutdown,
            },
            Input => BlockReason::Input,
            Sleep => BlockReason::Sleep,
            Shutdown | ThreadBegin | ThreadEnd | ThreadStart => BlockReason::Shutdown,
            // These never wait for others; if a trace says that they do, the object is the reason.
            GlobalRead | GlobalWrite | CellRead | CellWrite | AttributeRead | AttributeWrite | ItemRead | ItemWrite
            | LockRelease | ConditionNotify | SemaphoreRelease | EventSet | EventClear | SyncQuery | QueueTaskDone
            | ClockRead | RandomDraw | Output => BlockReason::Lock(object),
        };
        if history_for(event.kind).is_some() {
            self.row_for(Subject::Object(object), event.kind);
        }
        (reason, object)
    }

    /// Opens and closes the brackets of held locks.
    fn change_holds(&mut self, index: u32, number: u32, event: &Event) {
        if matches!(event.effect, Effect::Blocked { .. } | Effect::GaveUp | Effect::Raised(_)) {
            return;
        }
        match event.kind {
            OperationKind::LockAcquire => self.take(index, number, event.object),
            OperationKind::LockRelease => self.give_back(index, number, event.object, false),
            OperationKind::ConditionWait => {
                if let Some(lock) = self.lock_of_condition(number, event.object) {
                    self.give_back(index, number, lock, true);
                }
            }
            OperationKind::ConditionWake => {
                if let Some(lock) = self.condition_locks.get(&event.object).copied() {
                    self.take(index, number, lock);
                }
            }
            OperationKind::ConditionNotify => {
                self.lock_of_condition(number, event.object);
            }
            _ => {}
        }
    }

    /// The lock that belongs to a condition: whoever waits or notifies holds it, as the innermost lock usually.
    fn lock_of_condition(&mut self, number: u32, condition: ObjectId) -> Option<ObjectId> {
        if let Some(&lock) = self.condition_locks.get(&condition) {
            return Some(lock);
        }
        let held: Vec<_> = self.lanes[number as usize].holds.open_spans().map(|span| span.value.lock).collect();
        let lock = held.iter().copied().find(|&lock| lock == condition).or(held.last().copied())?;
        self.condition_locks.insert(condition, lock);
        Some(lock)
    }

    fn take(&mut self, index: u32, number: u32, lock: ObjectId) {
        let lane = &mut self.lanes[number as usize];
        if let Some(span) = lane.holds.open_spans().find(|span| span.value.lock == lock) {
            let depth = span.value.depth.last().copied().unwrap_or(1);
            span.value.depth.set(index, depth + 1);
            return;
        }
        let mut depth = Changes::default();
        depth.set(index, 1);
        lane.holds.open(index, Hold { lock, depth });
        let row = self.row_for(Subject::Object(lock), OperationKind::LockAcquire);
        if let Some(History::Owner(owners)) = row.map(|row| &mut row.history) {
            owners.push(Span { from: index, to: None, value: number });
        }
    }

    /// `wholly`: however often a reentrant lock is held.
    fn give_back(&mut self, index: u32, number: u32, lock: ObjectId, wholly: bool) {
        // A plain lock may be released by another thread than the one that took it.
        let owner = match self.row_of(lock).map(|row| &row.history) {
            Some(History::Owner(owners)) => owners.last().filter(|span| span.to.is_none()).map(|span| span.value),
            _ => None,
        };
        let owner = owner.unwrap_or(number);
        let lane = &mut self.lanes[owner as usize];
        let Some(span) = lane.holds.open_spans().find(|span| span.value.lock == lock) else { return };
        let depth = span.value.depth.last().copied().unwrap_or(1);
        if depth > 1 && !wholly {
            span.value.depth.set(index, depth - 1);
            return;
        }
        span.to = Some(index);
        if let Some(&row) = self.row_numbers.get(&Subject::Object(lock))
            && let History::Owner(owners) = &mut self.rows[row as usize].history
            && let Some(span) = owners.last_mut()
        {
            span.to = Some(index);
        }
    }

    /// The row of a subject, a new one if the operation tells its kind.
    fn row_for(&mut self, subject: Subject, kind: OperationKind) -> Option<&mut Row> {
        let number = match self.row_numbers.get(&subject) {
            Some(&number) => number,
            None => {
                let history = history_for(kind)?;
                self.rows.push(Row { subject, events: Vec::new(), waiters: Changes::default(), history });
                let number = self.rows.len() as u32 - 1;
                self.row_numbers.insert(subject, number);
                number
            }
        };
        self.rows.get_mut(number as usize)
    }

    /// What the event did to an object of synchronisation.
    fn touch_object(&mut self, index: u32, event: &Event) {
        use OperationKind::*;
        if self.variables.find(event).is_some() {
            return;
        }
        let Some(row) = self.row_for(Subject::Object(event.object), event.kind) else { return };
        row.events.push(index);
        let refused = matches!(event.effect, Effect::Blocked { .. } | Effect::GaveUp);
        if matches!(event.effect, Effect::Raised(_)) {
            return;
        }
        match (&mut row.history, event.kind) {
            (History::Count(count), SemaphoreAcquire | SemaphoreRelease) => {
                let change = count.change.last().copied().unwrap_or(0);
                if refused {
                    count.initial.get_or_insert(-change);
                    return;
                }
                let change = if event.kind == SemaphoreAcquire { change - 1 } else { change + 1 };
                count.change.set(index, change);
                if let Effect::Value { value, .. } = &event.effect
                    && let Ok(left) = value.parse::<i64>()
                {
                    count.initial.get_or_insert(left - change);
                }
            }
            (History::Length(queue), QueuePut | QueueGet) => {
                let length = queue.length.last().copied().unwrap_or(0);
                match (&event.effect, event.kind) {
                    (Effect::Blocked { .. } | Effect::GaveUp, QueuePut) => queue.capacity = Some(length),
                    (Effect::Message { .. }, QueuePut) => queue.length.set(index, length + 1),
                    (Effect::Message { .. }, _) => queue.length.set(index, length.saturating_sub(1)),
                    // A queue was shut down, or was empty.
                    _ => {}
                }
            }
            (History::Flag(flag), EventSet | EventClear) => flag.set(index, event.kind == EventSet),
            (History::Owner(_) | History::Waiters | History::Values(_), _)
            | (History::Count(_) | History::Length(_) | History::Flag(_), _) => {}
        }
    }

    /// What the event did to a variable, and which value in hand it ends. Gives the variable's slot.
    fn touch_variable(&mut self, index: u32, lane: u32, event: &Event) -> Option<u32> {
        if matches!(event.effect, Effect::Blocked { .. } | Effect::Raised(_)) {
            return None;
        }
        let variable = self.variables.of(event)?;
        let slot = self.variables.touch(variable, lane, event);
        if event.kind != OperationKind::Output
            && let Some(row) = self.row_for(Subject::Variable(variable), event.kind)
        {
            row.events.push(index);
            if let History::Values(values) = &mut row.history {
                let writes = super::sharing::writes(event.kind);
                let text = super::touched(event);
                if writes || (values.last().is_none() && !text.is_empty()) {
                    values.set(index, Value { text, writer: writes.then_some(lane) });
                }
            }
        }
        let Some(cell) = self.variables.cell_of(event) else { return Some(slot) };
        if cell != variable {
            self.variables.touch(cell, lane, event);
        }
        if let Some(hand) = self.hands.apply(index, lane, cell, event) {
            self.lanes[lane as usize].hands.add(hand.read, index, hand.clone());
            if hand.loses {
                self.problems.insert(index, Problem::LostUpdate);
                self.lost_updates.push(hand);
            }
        }
        Some(slot)
    }

    /// A thread died of an exception.
    pub(super) fn set_died(&mut self, thread: ThreadId) {
        if let Some(&number) = self.lane_numbers.get(&thread) {
            self.lanes[number as usize].died = true;
        }
    }
}
