//! Busy, and getting nowhere: two threads that give way to each other again and again, or one that asks for ever for what
//! nobody changes.

use heddle_trace::ending::Ending;
use heddle_trace::event::Effect;
use heddle_trace::identity::ObjectId;
use heddle_trace::operation::{Family, OperationKind};

use super::{Role, TellingStep, last_acquire, told};
use crate::model::Model;

/// So often both have to give way before it counts.
const ROUNDS: usize = 2;
/// So often a thread has to read the same before it counts.
const LOOKS: usize = 16;

/// An attempt to take a lock that another thread held, and that was given up.
#[derive(Clone, Copy)]
struct GaveUp {
    event: u32,
    lane: u32,
    lock: ObjectId,
    holder: u32,
}

/// Two threads of which each holds what the other tries to take: both try without waiting for ever, give up, and try again.
/// Nothing if one of them gets through in the end.
pub(super) fn giving_way(model: &Model) -> Option<Vec<TellingStep>> {
    let mut attempts: Vec<GaveUp> = Vec::new();
    for (index, event) in model.events().iter().enumerate() {
        if event.kind != OperationKind::LockAcquire || event.effect != Effect::GaveUp {
            continue;
        }
        let (index, lane) = (index as u32, model.lane_of_event(index as u32));
        let holder = model.owner_at(event.object, index).filter(|&holder| holder != lane);
        attempts.extend(holder.map(|holder| GaveUp { event: index, lane, lock: event.object, holder }));
    }
    let first = *attempts.iter().find(|one| {
        let against = |attempt: &&GaveUp| (attempt.lane, attempt.holder) == (one.holder, one.lane);
        let again = |attempt: &&GaveUp| (attempt.lane, attempt.lock) == (one.lane, one.lock);
        attempts.iter().filter(against).count() >= ROUNDS
            && attempts.iter().filter(again).count() >= ROUNDS
            && !gets_through(model, one)
    })?;
    let other = *attempts.iter().find(|attempt| (attempt.lane, attempt.holder) == (first.holder, first.lane))?;
    if gets_through(model, &other) {
        return None;
    }
    let of_both = |attempt: &&GaveUp| [first.lane, other.lane].contains(&attempt.lane);
    let last = attempts.iter().rev().find(of_both)?;
    let rounds = attempts.iter().filter(|attempt| attempt.lane == last.lane).count() as u32;
    let mut steps = Vec::new();
    for attempt in [first, other] {
        let holder = model.lanes()[attempt.holder as usize].thread;
        let taken = last_acquire(model, holder, attempt.lock, attempt.event);
        steps.extend(taken.map(|event| told(model, event, Role::TakesLock)));
        steps.push(told(model, attempt.event, Role::GivesWay));
    }
    if last.event > first.event.max(other.event) {
        steps.push(told(model, last.event, Role::GivesWayAgain { rounds }));
    }
    steps.sort_by_key(|step| step.event);
    Some(steps)
}

/// Whether the thread got the lock after all.
fn gets_through(model: &Model, attempt: &GaveUp) -> bool {
    let Some(row) = model.row_of(attempt.lock) else { return false };
    let takes = |&event: &u32| {
        let of_lane = model.lane_of_event(event) == attempt.lane;
        let event = model.event(event);
        of_lane && event.kind == OperationKind::LockAcquire && event.effect == Effect::Done
    };
    row.events[row.events.partition_point(|&event| event <= attempt.event)..].iter().any(takes)
}

/// After a run that was cut off by a limit: a thread that has been reading one variable over and over, and always the same
/// value.
pub(super) fn asking_for_ever(model: &Model) -> Option<Vec<TellingStep>> {
    if !matches!(model.ending(), Some(Ending::LimitReached(_))) {
        return None;
    }
    model.lanes().iter().find_map(|lane| {
        let last = *lane.events.last()?;
        let wanted = model.event(last);
        let is_read = wanted.kind.family() == Family::Read && matches!(wanted.effect, Effect::Value { .. });
        if !is_read || lane.ended.is_some() {
            return None;
        }
        let same = |event: &&u32| {
            let event = model.event(**event);
            (event.object, event.kind, &event.effect) == (wanted.object, wanted.kind, &wanted.effect)
        };
        let streak = lane.events.iter().rev().take_while(same).count();
        let first = lane.events[lane.events.len() - streak];
        let looks = streak as u32;
        (streak >= LOOKS).then(|| vec![told(model, first, Role::Asks), told(model, last, Role::AsksAgain { looks })])
    })
}
