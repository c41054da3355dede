//! Where the playhead goes next. All functions take and give positions; `None` where there is nothing further.

use crate::axis::Axis;
use crate::model::Model;

/// Which way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// Towards the end of the run.
    Forward,
    /// Towards its start.
    Back,
}

/// Past the next shown event, or before the last one.
pub fn step(axis: &Axis, position: u32, direction: Direction) -> Option<u32> {
    among(axis.shown(), position, direction, |_| true)
}

/// Likewise, among the shown events of one lane.
pub fn step_in_lane(model: &Model, axis: &Axis, lane: u32, position: u32, direction: Direction) -> Option<u32> {
    let events = &model.lanes().get(lane as usize)?.events;
    among(events, position, direction, |event| axis.is_shown(event))
}

/// To where a thread is blocked next, or goes on after a wait.
pub fn step_to_turn(model: &Model, position: u32, direction: Direction) -> Option<u32> {
    among(model.turns(), position, direction, |_| true)
}

/// Just behind an event, so that it is the last one that has happened.
pub fn just_after(event: u32) -> u32 {
    event + 1
}

/// Forward: just behind the next of the events. Back: just behind the one before the last that has happened, or to the
/// start if that was the first.
fn among(events: &[u32], position: u32, direction: Direction, wanted: impl Fn(u32) -> bool) -> Option<u32> {
    match direction {
        Direction::Forward => {
            let next = events.partition_point(|&event| event < position);
            events[next..].iter().copied().find(|&event| wanted(event)).map(just_after)
        }
        Direction::Back => {
            if position == 0 {
                return None;
            }
            let happened = events.partition_point(|&event| just_after(event) < position);
            let before = events[..happened].iter().rev().copied().find(|&event| wanted(event));
            Some(before.map_or(0, just_after))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_go_from_event_to_event_and_back_again() {
        let events = [1, 4, 6];
        let forward = |position| among(&events, position, Direction::Forward, |_| true);
        let back = |position| among(&events, position, Direction::Back, |_| true);
        assert_eq!(forward(0), Some(2));
        assert_eq!(forward(2), Some(5));
        assert_eq!(forward(3), Some(5));
        assert_eq!(forward(7), None);
        assert_eq!(back(7), Some(5));
        assert_eq!(back(6), Some(5));
        assert_eq!(back(5), Some(2));
        assert_eq!(back(2), Some(0));
        assert_eq!(back(0), None);
    }
}
