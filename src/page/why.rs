//! "Show me why": the few steps that explain what happened in a run, each with a sentence.

use heddle_stage::model::{Hand, Model};
use heddle_trace::ending::{Ending, Wait};
use heddle_trace::event::Effect;
use heddle_trace::finding::Finding;
use heddle_trace::identity::ThreadId;
use heddle_trace::words::{Language, describe_effect, describe_operation};

use crate::messages::t;

/// An event, and what to say about it in both languages.
pub type Step = (u32, [String; 2]);

/// The steps that explain a run; none if there is nothing to explain.
pub fn explain(model: &Model) -> Vec<Step> {
    let mut steps = match model.ending() {
        Some(Ending::Deadlock { waits, .. }) => waiting(model, waits),
        _ => Vec::new(),
    };
    if steps.is_empty()
        && let Some(hand) = model.lost_updates().first()
    {
        steps = lost_update(model, hand);
    }
    if steps.is_empty() {
        steps = model
            .findings()
            .iter()
            .map(|finding| found(model, finding))
            .find(|steps| !steps.is_empty())
            .unwrap_or_default();
    }
    if steps.is_empty() && matches!(model.ending(), Some(Ending::UncaughtException { .. })) {
        steps = raised(model, ThreadId::MAIN);
    }
    steps.sort_by_key(|step| step.0);
    steps.dedup_by_key(|step| step.0);
    steps
}

/// Whether there is something to explain, at less cost.
pub fn can_explain(model: &Model) -> bool {
    !explain(model).is_empty()
}

fn lost_update(model: &Model, hand: &Hand) -> Vec<Step> {
    let name = model.variable_name(hand.variable);
    let value = |event: u32| match &model.event(event).effect {
        Effect::Value { value, .. } => value.clone(),
        _ => String::from("?"),
    };
    let who = |event: u32| thread_name(model, model.event(event).thread);
    let mut steps = Vec::new();
    steps.push((
        hand.read,
        Language::ALL.map(|language| {
            t!(language, "why-read", thread = who(hand.read), name = name.clone(), value = value(hand.read))
        }),
    ));
    if let (Some(first), Some(last)) = (hand.stale, hand.overwrites) {
        steps.push((
            first,
            Language::ALL.map(|language| {
                t!(
                    language,
                    "why-stale",
                    thread = who(first),
                    name = name.clone(),
                    value = value(first),
                    other = who(hand.read),
                    held = value(hand.read),
                )
            }),
        ));
        steps.push((
            hand.write,
            Language::ALL.map(|language| {
                t!(
                    language,
                    "why-overwrite",
                    thread = who(hand.write),
                    name = name.clone(),
                    value = value(hand.write),
                    lost = value(last),
                    other = who(last),
                )
            }),
        ));
    }
    steps
}

fn waiting(model: &Model, waits: &[Wait]) -> Vec<Step> {
    let mut steps = Vec::new();
    for wait in waits {
        let Some(lane) = model.lane_of(wait.thread) else { continue };
        let blocked = lane
            .events
            .iter()
            .rev()
            .copied()
            .find(|&event| matches!(model.event(event).effect, Effect::Blocked { .. }));
        steps.extend(blocked.or(lane.events.last().copied()).map(|event| sentence(model, event)));
        // What it holds and others wait for.
        for hold in lane.holds_at(model.len()) {
            steps.push(sentence(model, hold.from));
        }
    }
    steps
}

fn found(model: &Model, finding: &Finding) -> Vec<Step> {
    match finding {
        Finding::DataRace { first, second, .. } => [first, second]
            .iter()
            .filter_map(|access| model.event_at_step(access.step))
            .map(|event| sentence(model, event))
            .collect(),
        Finding::PartialDeadlock { waits, .. } => waiting(model, waits),
        Finding::ThreadDied { thread, .. } => raised(model, *thread),
        Finding::LockOrderInversion { a_then_b, b_then_a, .. } => {
            at_places(model, &[(a_then_b.thread, a_then_b.place.start), (b_then_a.thread, b_then_a.place.start)])
        }
        Finding::LockNeverReleased { taken, .. } => at_places(model, &[(taken.thread, taken.place.start)]),
        Finding::NotifyUnheard { notified, .. } => at_places(model, &[(notified.thread, notified.place.start)]),
    }
}

fn raised(model: &Model, thread: ThreadId) -> Vec<Step> {
    let Some(lane) = model.lane_of(thread) else { return Vec::new() };
    let last = lane.events.len().saturating_sub(2);
    lane.events[last..].iter().map(|&event| sentence(model, event)).collect()
}

fn at_places(model: &Model, places: &[(ThreadId, u32)]) -> Vec<Step> {
    let mut steps = Vec::new();
    for &(thread, start) in places {
        let Some(lane) = model.lane_of(thread) else { continue };
        let there = lane.events.iter().copied().find(|&event| model.event(event).place.start == start);
        steps.extend(there.map(|event| sentence(model, event)));
    }
    steps
}

/// An event as a sentence: "Thread-1 is about to …" would be wrong, since it has happened.
pub fn sentence(model: &Model, index: u32) -> Step {
    let event = model.event(index);
    let texts = Language::ALL.map(|language| {
        let what = describe_operation(event.kind, &model.subject_name(index), language);
        let names = |thread| model.thread_name(thread);
        let effect = describe_effect(&event.effect, &names, language);
        let thread = thread_name(model, event.thread);
        if effect.is_empty() {
            t!(language, "event-line", thread = thread, line = event.place.line, what = what)
        } else {
            t!(language, "event-line-effect", thread = thread, line = event.place.line, what = what, effect = effect)
        }
    });
    (index, texts)
}

/// A thread's name as the trace has it, or its number.
pub fn thread_name(model: &Model, thread: ThreadId) -> String {
    model.thread_name(thread).unwrap_or_else(|| format!("T{}", thread.0))
}
