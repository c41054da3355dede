//! A statement as others see it: its operations one by one, and what happened between them.

use std::collections::HashSet;

use heddle_trace::operation::{Family, OperationKind};

use super::Model;

/// One execution of one line by one thread.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// Whose it is, as a lane's number.
    pub lane: u32,
    /// The line, from 1.
    pub line: u32,
    /// What it consists of, in order; operations at both ends.
    pub parts: Vec<Part>,
}

/// A part of a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// An operation that others can see, by its event.
    Operation(u32),
    /// What it computes between the last read and the write of that event: nobody sees this.
    Compute {
        /// The write.
        write: u32,
    },
    /// Others come in between: so many of their events, from `from` on.
    Meanwhile {
        /// The first event of another thread.
        from: u32,
        /// One past the last.
        to: u32,
    },
}

/// So many of a lane's events are looked at on either side.
const REACH: usize = 2_000;

impl Model {
    /// The statement that an event is part of; `None` if it is the statement's only visible operation, or is not of the
    /// reader's program.
    ///
    /// The trace tells lines and not statements: a line that does the same again is taken to be a new round of a loop.
    pub fn statement_of(&self, index: u32) -> Option<Statement> {
        let place = self.events().get(index as usize)?.place;
        if place.source != 0 || place.line == 0 {
            return None;
        }
        let lane = self.lane_of_event(index);
        let events = &self.lanes()[lane as usize].events;
        let at = events.binary_search(&index).ok()?;
        let is_same =
            |&&event: &&u32| (self.event(event).place.source, self.event(event).place.line) == (0, place.line);
        let before = events[at.saturating_sub(REACH)..at].iter().rev().take_while(is_same).count();
        let mut round: Vec<u32> = Vec::new();
        let mut seen: HashSet<(OperationKind, u32)> = HashSet::new();
        for &event in events[at - before..].iter().take_while(is_same).take(2 * REACH) {
            // A refused attempt and its success are two events of one operation.
            let is_new = seen.insert((self.event(event).kind, self.event(event).place.start));
            if !is_new && !self.was_refused(round.last().copied()) {
                if round.contains(&index) {
                    break;
                }
                round.clear();
                seen.clear();
                seen.insert((self.event(event).kind, self.event(event).place.start));
            }
            round.push(event);
        }
        (round.len() > 1).then(|| Statement { lane, line: place.line, parts: self.parts(&round) })
    }

    fn was_refused(&self, event: Option<u32>) -> bool {
        event.is_some_and(|event| matches!(self.event(event).effect, heddle_trace::event::Effect::Blocked { .. }))
    }

    fn parts(&self, operations: &[u32]) -> Vec<Part> {
        let family = |event: u32| self.event(event).kind.family();
        let mut parts = vec![Part::Operation(operations[0])];
        for pair in operations.windows(2) {
            let [before, event] = [pair[0], pair[1]];
            if (family(before), family(event)) == (Family::Read, Family::Write) {
                parts.push(Part::Compute { write: event });
            }
            if event > before + 1 {
                parts.push(Part::Meanwhile { from: before + 1, to: event });
            }
            parts.push(Part::Operation(event));
        }
        parts
    }
}
