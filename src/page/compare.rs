//! Two runs side by side: what they share, where they part, and what differs in the end.

use heddle_stage::model::{History, Model, Subject};
use heddle_trace::event::{Effect, Event};

/// What two runs have in common and what not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// How many events they share.
    pub shared: u32,
    /// The first event of each that the other does not have, if it goes on.
    pub parts: [Option<u32>; 2],
    /// Variables that end with different values: the name, and the value in each run (`None`: it has no such variable).
    pub values: Vec<(String, [Option<String>; 2])>,
}

/// Compares two runs.
pub fn compare(one: &Model, other: &Model) -> Comparison {
    let same = one.events().iter().zip(other.events()).take_while(|(a, b)| is_same(a, b)).count() as u32;
    let part = |model: &Model| (same < model.len()).then_some(same);
    let (first, second) = (last_values(one), last_values(other));
    let mut values = Vec::new();
    for (name, value) in &first {
        let there = find(&second, name);
        if there.as_ref() != Some(value) {
            values.push((name.clone(), [Some(value.clone()), there]));
        }
    }
    for (name, value) in second {
        if find(&first, &name).is_none() {
            values.push((name, [None, Some(value)]));
        }
    }
    Comparison { shared: same, parts: [part(one), part(other)], values }
}

fn is_same(a: &Event, b: &Event) -> bool {
    let effects = match (&a.effect, &b.effect) {
        (Effect::Value { value: one, .. }, Effect::Value { value: other, .. }) => one == other,
        (Effect::Blocked { .. }, Effect::Blocked { .. }) => true,
        (Effect::Blocked { .. }, _) | (_, Effect::Blocked { .. }) => false,
        _ => true,
    };
    (a.thread, a.kind, a.object, a.place.line) == (b.thread, b.kind, b.object, b.place.line) && effects
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

fn find(values: &[(String, String)], name: &str) -> Option<String> {
    values.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone())
}
