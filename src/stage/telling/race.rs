//! What explains a data race: the update that was lost by it, the check that it outdated, or who saw something unfinished; if
//! it is none of these, the two accesses.

use heddle_trace::finding::{Access, MissingOrder, RaceShape};
use heddle_trace::identity::Place;
use heddle_trace::operation::Family;

use super::{Role, TellingStep, lost_update, told};
use crate::model::{Hand, Model};

/// The steps of a race.
pub(super) fn race(
    model: &Model,
    shape: RaceShape,
    missing: &MissingOrder,
    first: &Access,
    second: &Access,
) -> Vec<TellingStep> {
    let events = [first, second].map(|access| model.event_at_step(access.step));
    let special = match (shape, missing) {
        (_, MissingOrder::LockLetGo { .. }) => outdated(model, first, second),
        (RaceShape::PublishedEarly, _) => published(model, first, second),
        (RaceShape::Unfinished, _) => unfinished(model, first, second),
        (RaceShape::Plain | RaceShape::ReadModifyWrite | RaceShape::CheckThenAct, _) => None,
    };
    if let Some(steps) = special {
        return steps;
    }
    let of_race = |hand: &&Hand| {
        let parts = [Some(hand.read), hand.overwrites, hand.stale, Some(hand.write)];
        events.iter().flatten().any(|event| parts.contains(&Some(*event)))
    };
    match model.lost_updates().iter().find(of_race) {
        Some(hand) => lost_update(model, hand),
        None => events.into_iter().flatten().map(|event| told(model, event, Role::RacingAccess)).collect(),
    }
}

/// A look, the change that came between, and what was done as if nothing had.
fn outdated(model: &Model, between: &Access, act: &Access) -> Option<Vec<TellingStep>> {
    let (between, act_event) = (model.event_at_step(between.step)?, model.event_at_step(act.step)?);
    let read = last_before(model, act_event, act.basis?)?;
    Some(vec![
        told(model, read, Role::Checks),
        told(model, between, Role::OutdatesCheck),
        told(model, act_event, Role::ActsOnCheck { read }),
    ])
}

/// A write by which others can see an object, a read by another thread, and what finishes the object.
fn published(model: &Model, first: &Access, second: &Access) -> Option<Vec<TellingStep>> {
    let (write, read) = if first.kind.family() == Family::Write { (first, second) } else { (second, first) };
    if read.kind.family() != Family::Read {
        return None;
    }
    let (publishes, sees) = (model.event_at_step(write.step)?, model.event_at_step(read.step)?);
    let mut steps = vec![told(model, publishes, Role::Publishes), told(model, sees, Role::SeesUnfinished)];
    let lane = model.lane_of(write.thread)?;
    let later = lane.events[lane.events.partition_point(|&event| event <= publishes)..].iter().copied();
    let finishes = later.filter(|&event| model.event(event).kind.family() == Family::Write).find(|&event| {
        let place = model.event(event).place;
        place.source == write.place.source && place.start > write.place.start
    });
    steps.extend(finishes.map(|event| told(model, event, Role::Finishes)));
    Some(steps)
}

/// A read of an object that its `__init__` still writes.
fn unfinished(model: &Model, first: &Access, second: &Access) -> Option<Vec<TellingStep>> {
    let (write, read) = if first.kind.family() == Family::Write { (first, second) } else { (second, first) };
    if read.kind.family() != Family::Read {
        return None;
    }
    let (write, read) = (model.event_at_step(write.step)?, model.event_at_step(read.step)?);
    Some(vec![told(model, read, Role::SeesUnfinished), told(model, write, Role::Finishes)])
}

/// The last event of the same thread before this one at a place.
fn last_before(model: &Model, event: u32, place: Place) -> Option<u32> {
    let lane = model.lane_of(model.event(event).thread)?;
    let earlier = &lane.events[..lane.events.partition_point(|&other| other < event)];
    earlier.iter().rev().copied().find(|&other| model.event(other).place == place)
}
