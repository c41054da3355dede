//! Two runs of one program beside each other: what they share, where they part, and which operation of one is which of the
//! other.
//!
//! After the parting an operation is known by its thread and by how many operations that thread has done before: the same
//! one comes at another time, and perhaps with another value. As many as possible stand in a column of their own, the
//! longest run of them that comes in the same order in both; the rest has moved, and is joined by a slanting band.

use std::collections::HashMap;

use heddle_trace::event::{Effect, Event};
use heddle_trace::identity::Lineage;

use crate::model::{History, Model, Subject};
use crate::view::Filter;

/// What two runs have in common and what not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// How many events they share from their start.
    pub shared: u32,
    /// The first event of each that the other does not have, if it goes on.
    pub parts: [Option<u32>; 2],
    /// The shown events of what they share.
    pub prefix: Vec<u32>,
    /// The shown events after it.
    pub columns: Vec<Column>,
    /// Shared variables that end with different values.
    pub values: Vec<Differing>,
}

/// What stands under each other: the same operation of both runs, or one of only one of them.
pub type Column = [Option<Cell>; 2];

/// An event of one of the runs after the parting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The event.
    pub event: u32,
    /// The column in which the other run does the same operation, if it does.
    pub partner: Option<u32>,
    /// Something else comes of it there.
    pub differs: bool,
}

/// A variable that ends with different values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Differing {
    /// Its name.
    pub name: String,
    /// Its last value in each run; `None` where there is no such variable.
    pub values: [Option<String>; 2],
}

/// Compares two runs. `filter`: which events are shown.
pub fn compare(runs: [&Model; 2], filter: Filter) -> Comparison {
    let [one, other] = runs;
    let shared = one.events().iter().zip(other.events()).take_while(|(a, b)| is_same(a, b)).count() as u32;
    Comparison {
        shared,
        parts: runs.map(|model| (shared < model.len()).then_some(shared)),
        prefix: (0..shared).filter(|&event| is_shown(one, event, filter)).collect(),
        columns: columns(runs, shared, filter),
        values: differing_values(runs),
    }
}

/// Whether two events at the same position of two runs are one event of what they share.
fn is_same(a: &Event, b: &Event) -> bool {
    (a.thread, a.kind, a.object, a.place.line) == (b.thread, b.kind, b.object, b.place.line) && !effects_differ(a, b)
}

fn effects_differ(a: &Event, b: &Event) -> bool {
    match (&a.effect, &b.effect) {
        (Effect::Value { value: one, .. }, Effect::Value { value: other, .. })
        | (Effect::Message { value: one, .. }, Effect::Message { value: other, .. })
        | (Effect::Text { text: one, .. }, Effect::Text { text: other, .. })
        | (Effect::Raised(one), Effect::Raised(other)) => one != other,
        // Who is woken, who holds the lock and what time it is come from the order, and are no news of the operation.
        (Effect::Done | Effect::Woke(_), Effect::Done | Effect::Woke(_)) => false,
        (a, b) => std::mem::discriminant(a) != std::mem::discriminant(b),
    }
}

fn is_shown(model: &Model, event: u32, filter: Filter) -> bool {
    filter == Filter::Everything || model.is_telling(event) || model.problem(event).is_some()
}

/// An operation's name in every run: whose it is, how many the thread has done before, and for one that the thread could not
/// do, how many times it has tried.
type Key = (u32, u32, u32);

/// The shown events of a run after the parting, with their names.
fn named(model: &Model, shared: u32, filter: Filter, threads: &mut HashMap<Lineage, u32>) -> Vec<(u32, Key)> {
    let mut done: HashMap<u32, (u32, u32)> = HashMap::new();
    let mut named = Vec::new();
    for index in shared..model.len() {
        let lane = &model.lanes()[model.lane_of_event(index) as usize];
        let next = threads.len() as u32;
        let thread = *threads.entry(lane.lineage.clone()).or_insert(next);
        let (count, tries) = done.entry(thread).or_default();
        let key = if matches!(model.event(index).effect, Effect::Blocked { .. }) {
            *tries += 1;
            (thread, *count, *tries)
        } else {
            let key = (thread, *count, 0);
            (*count, *tries) = (*count + 1, 0);
            key
        };
        if is_shown(model, index, filter) {
            named.push((index, key));
        }
    }
    named
}

fn columns(runs: [&Model; 2], shared: u32, filter: Filter) -> Vec<Column> {
    let mut threads = HashMap::new();
    let [first, second] = runs.map(|model| named(model, shared, filter, &mut threads));
    let places: HashMap<Key, usize> = second.iter().enumerate().map(|(place, &(_, key))| (key, place)).collect();
    // For each event of the first run, the place of the same operation among those of the second.
    let partners: Vec<Option<usize>> = first
        .iter()
        .map(|&(event, key)| {
            let place = *places.get(&key)?;
            let (a, b) = (runs[0].event(event), runs[1].event(second[place].0));
            ((a.kind, a.object, a.place.line) == (b.kind, b.object, b.place.line)).then_some(place)
        })
        .collect();
    let mut columns: Vec<Column> = Vec::new();
    let mut at = [Vec::with_capacity(first.len()), Vec::with_capacity(second.len())];
    let cell = |event| Some(Cell { event, partner: None, differs: false });
    let mut put = |column: [Option<usize>; 2]| {
        for (side, place) in column.into_iter().enumerate() {
            if place.is_some() {
                at[side].push(columns.len() as u32);
            }
        }
        columns.push([column[0].and_then(|i| cell(first[i].0)), column[1].and_then(|i| cell(second[i].0))]);
    };
    let (mut i, mut j) = (0, 0);
    let anchors = rising(&partners);
    let ends = std::iter::once((first.len(), second.len(), false));
    for (a, b, is_anchor) in anchors.into_iter().map(|(a, b)| (a, b, true)).chain(ends) {
        (i..a).for_each(|place| put([Some(place), None]));
        (j..b).for_each(|place| put([None, Some(place)]));
        if is_anchor {
            put([Some(a), Some(b)]);
        }
        (i, j) = (a + 1, b + 1);
    }
    for (place, partner) in partners.iter().enumerate() {
        let Some(partner) = *partner else { continue };
        let (here, there) = (at[0][place], at[1][partner]);
        let differs = effects_differ(runs[0].event(first[place].0), runs[1].event(second[partner].0));
        for (side, column, partner) in [(0, here, there), (1, there, here)] {
            if let Some(cell) = &mut columns[column as usize][side] {
                (cell.partner, cell.differs) = (Some(partner), differs);
            }
        }
    }
    columns
}

/// The longest run of partners that rises in both: as pairs of places. By patience sorting, in O(n log n).
fn rising(partners: &[Option<usize>]) -> Vec<(usize, usize)> {
    // For each length, the place of the lowest partner that ends a run of that length.
    let mut tails: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = vec![None; partners.len()];
    for (place, partner) in partners.iter().enumerate() {
        let Some(partner) = *partner else { continue };
        let length = tails.partition_point(|&tail| partners[tail].is_some_and(|other| other < partner));
        before[place] = length.checked_sub(1).map(|shorter| tails[shorter]);
        match tails.get_mut(length) {
            Some(tail) => *tail = place,
            None => tails.push(place),
        }
    }
    let mut run = Vec::with_capacity(tails.len());
    let mut next = tails.last().copied();
    while let Some(place) = next {
        run.extend(partners[place].map(|partner| (place, partner)));
        next = before[place];
    }
    run.reverse();
    run
}

fn differing_values(runs: [&Model; 2]) -> Vec<Differing> {
    let [first, second] = runs.map(last_values);
    let find = |values: &[(String, String)], name: &str| {
        values.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone())
    };
    let mut differing = Vec::new();
    for (name, value) in &first {
        let there = find(&second, name);
        if there.as_ref() != Some(value) {
            differing.push(Differing { name: name.clone(), values: [Some(value.clone()), there] });
        }
    }
    let only_second = second.into_iter().filter(|(name, _)| find(&first, name).is_none());
    differing.extend(only_second.map(|(name, value)| Differing { name, values: [None, Some(value)] }));
    differing
}

fn last_values(model: &Model) -> Vec<(String, String)> {
    let mut values = Vec::new();
    for row in model.rows() {
        if let (Subject::Variable(_), History::Values(changes)) = (row.subject, &row.history)
            && model.is_row_shared(row)
            && let Some(value) = changes.last()
            && !value.text.is_empty()
        {
            values.push((model.row_name(row), value.text.clone()));
        }
    }
    values
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_rising_run_is_found() {
        let partners = [3, 4, 0, 1, 2, 7].map(Some);
        assert_eq!(rising(&partners), [(2, 0), (3, 1), (4, 2), (5, 7)]);
        assert_eq!(rising(&[None, Some(1), None, Some(0)]).len(), 1);
        assert_eq!(rising(&[]), []);
    }
}
