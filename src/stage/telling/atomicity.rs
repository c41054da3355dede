//! What belongs together was done in parts, and somebody came in between: a check and the act that relies on it, or the two
//! halves of a change. Found in the records and in the words of the program's lines: heuristics, therefore, made to be silent
//! rather than wrong.

use std::collections::HashMap;

use heddle_trace::event::{Effect, Event};
use heddle_trace::identity::ObjectId;
use heddle_trace::operation::{Family, OperationKind};

use super::{Role, TellingStep, told};
use crate::model::{Model, Subject};

/// So many lines an act may stand below its check, and the halves of a change apart.
const NEARBY: u32 = 12;

/// So many accesses to each object are looked at: whoever comes in between does so early or not at all.
const LOOKED_AT: usize = 20_000;

/// One value that threads share: a variable, an attribute, an item of a container.
type Cell<'a> = (ObjectId, &'a str);

/// An access to a cell.
#[derive(Clone, Copy)]
struct Access {
    event: u32,
    lane: u32,
    line: u32,
    writes: bool,
}

/// All accesses to each cell that two threads touched and one wrote, in order. Only the first of very many are looked at.
fn accesses(model: &Model) -> HashMap<Cell<'_>, Vec<Access>> {
    let mut cells: HashMap<Cell<'_>, Vec<Access>> = HashMap::new();
    for row in model.rows().iter().filter(|row| matches!(row.subject, Subject::Variable(_)) && model.is_row_shared(row))
    {
        for &index in row.events.iter().take(LOOKED_AT) {
            let event = model.event(index);
            // Only in the reader's program do lines tell what is near.
            if event.place.source != 0 {
                continue;
            }
            let Some((cell, writes)) = access(model, event) else { continue };
            let (lane, line) = (model.lane_of_event(index), event.place.line);
            cells.entry(cell).or_default().push(Access { event: index, lane, line, writes });
        }
    }
    cells
}

/// The cell that an event reads or writes, and whether it writes.
fn access<'a>(model: &'a Model, event: &'a Event) -> Option<(Cell<'a>, bool)> {
    use OperationKind::*;
    let name = match (event.kind, &event.effect) {
        (GlobalRead | GlobalWrite | CellRead | CellWrite, Effect::Value { .. }) => "",
        (AttributeRead | AttributeWrite, Effect::Value { name, .. }) => name.as_str(),
        // The trace does not tell which item; where its key is written out, the program does.
        (ItemRead | ItemWrite, Effect::Done | Effect::Value { .. }) => item(model.snippet(event.place))?,
        _ => return None,
    };
    match event.kind.family() {
        Family::Read => Some(((event.object, name), false)),
        Family::Write => Some(((event.object, name), true)),
        Family::Sync | Family::Message | Family::Life | Family::World => None,
    }
}

/// The text of an item, if its key is a literal: `accounts["ann"]`.
fn item(text: &str) -> Option<&str> {
    let key = text.strip_suffix(']')?.split_once('[')?.1;
    (key.starts_with(['"', '\'', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9']) && !key.contains('['))
        .then_some(text)
}

/// Whether a line of a program asks for something: it has a comparison, or a word that begins or makes a condition.
fn is_question(line: &str) -> bool {
    // What stands in strings and comments is no code.
    let mut code = String::new();
    let mut quote = None;
    for character in line.chars() {
        match (quote, character) {
            (None, '#') => break,
            (None, '"' | '\'') => quote = Some(character),
            (Some(open), _) if open == character => quote = None,
            (None, _) => code.push(character),
            (Some(_), _) => {}
        }
    }
    let words = ["if", "elif", "while", "assert", "not", "in", "is"];
    let is_loop = code.starts_with("for ");
    let has_word = code.split(|c: char| !c.is_alphanumeric() && c != '_').any(|word| words.contains(&word));
    code.contains(['<', '>']) || code.contains("==") || code.contains("!=") || (has_word && !is_loop)
}

/// What a thread has looked at and not yet acted on.
#[derive(Clone, Copy)]
struct Check {
    read: Access,
    /// Another thread's write since, of another value.
    outdated_by: Option<u32>,
    /// A check before this one that was outdated when this thread looked again, farther down.
    before: Option<(u32, u32)>,
}

/// A check, another thread's write of another value, and an act: the same thread reads again farther down, and writes there.
/// The earliest such.
pub(super) fn check_then_act(model: &Model) -> Option<Vec<TellingStep>> {
    let mut earliest: Option<(u32, u32, u32)> = None;
    for all in accesses(model).values() {
        let mut checks: HashMap<u32, Check> = HashMap::new();
        for &access in all {
            if access.writes {
                if let Some(check) = checks.remove(&access.lane)
                    && check.read.line == access.line
                    && let Some((read, write)) = check.before
                    && earliest.is_none_or(|(_, _, act)| access.event < act)
                {
                    earliest = Some((read, write, access.event));
                }
                for check in checks.values_mut().filter(|check| check.outdated_by.is_none()) {
                    if model.value_of(access.event) != model.value_of(check.read.event) {
                        check.outdated_by = Some(access.event);
                    }
                }
                continue;
            }
            let before = checks.get(&access.lane).and_then(|check| {
                let down = access.line.checked_sub(check.read.line).filter(|down| (1..=NEARBY).contains(down));
                let asks = || is_question(model.source_line(check.read.line));
                Some((check.read.event, check.outdated_by.filter(|_| down.is_some() && asks())?))
            });
            checks.insert(access.lane, Check { read: access, outdated_by: None, before });
        }
    }
    let (read, write, act) = earliest?;
    Some(vec![
        told(model, read, Role::Checks),
        told(model, write, Role::OutdatesCheck),
        told(model, act, Role::ActsOnCheck { read }),
    ])
}

/// A thread changes two cells one after the other, and another thread's single statement reads both and sees one half of the
/// change. The earliest such.
pub(super) fn half_a_change(model: &Model) -> Option<Vec<TellingStep>> {
    let cells = accesses(model);
    let mut found: Option<[u32; 4]> = None;
    for lane in model.lanes() {
        // Reads of one statement stand on one line, with nothing else of the thread in between.
        for pair in lane.events.windows(2).take(LOOKED_AT) {
            let [first, second] = [pair[0], pair[1]];
            let (a, b) = (model.event(first), model.event(second));
            let (Some((one, false)), Some((other, false))) = (access(model, a), access(model, b)) else { continue };
            if one == other || a.place.line != b.place.line || a.place.source != 0 || a.place.start >= b.place.start {
                continue;
            }
            for (new, old) in [((one, first), (other, second)), ((other, second), (one, first))] {
                let Some(halves) = halves(model, &cells, new, old) else { continue };
                if found.is_none_or(|[.., before]| second < before) {
                    found = Some([halves.0, halves.1, new.1, old.1]);
                }
            }
        }
    }
    let [new_write, old_write, new_read, old_read] = found?;
    let (first, second) = (new_write.min(old_write), new_write.max(old_write));
    let mut steps = vec![
        told(model, first, Role::FirstHalf { second }),
        told(model, new_read, Role::SeesChanged),
        told(model, old_read, Role::SeesUnchanged),
        told(model, second, Role::SecondHalf),
    ];
    steps.sort_by_key(|step| step.event);
    Some(steps)
}

/// The two writes of one thread of which a reader sees the one (`new`) and not the other (`old`): cells with the events that
/// read them.
fn halves(
    model: &Model,
    cells: &HashMap<Cell<'_>, Vec<Access>>,
    new: (Cell<'_>, u32),
    old: (Cell<'_>, u32),
) -> Option<(u32, u32)> {
    let reader = model.lane_of_event(new.1);
    let seen = cells.get(&new.0)?.iter().rev().find(|access| access.writes && access.event < new.1)?;
    let unseen = cells.get(&old.0)?.iter().find(|access| access.writes && access.event > old.1)?;
    let same = seen.lane == unseen.lane && seen.lane != reader;
    if !same || seen.line == unseen.line || seen.line.abs_diff(unseen.line) > NEARBY {
        return None;
    }
    // Both belong to one change: the thread does nothing in between but what the change itself takes.
    let lane = &model.lanes()[seen.lane as usize];
    let (first, second) = (seen.event.min(unseen.event), seen.event.max(unseen.event));
    let between = &lane.events[lane.events.partition_point(|&event| event <= first)..];
    let is_part = |&event: &u32| access(model, model.event(event)).is_some_and(|(_, writes)| !writes);
    between.iter().take_while(|&&event| event < second).all(is_part).then_some((seen.event, unseen.event))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn questions_are_told_from_other_lines() {
        for line in ["if stock > 0:", "free = seats > 0  # Check", "while not ready:", "ok = key in cache"] {
            assert!(is_question(line), "{line}");
        }
        for line in ["most = max(most, parked)", "for i in range(n):", "print('is it?', n)", "x = n  # if so"] {
            assert!(!is_question(line), "{line}");
        }
    }
}
