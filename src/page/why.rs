//! "Show me why": the few steps that explain what happened in a run, each with a sentence in both languages.

use heddle_stage::model::Model;
use heddle_stage::telling::{TellingStep, explain_finding, explain_run};
use heddle_trace::identity::ThreadId;
use heddle_trace::words::Language;

/// An event, and what to say about it in both languages.
pub type Step = (u32, [String; 2]);

/// The steps that explain a run; none if there is nothing to explain.
pub fn explain(model: &Model) -> Vec<Step> {
    in_words(model, explain_run(model))
}

/// The steps that explain one of the findings of a run, by its number; none if it cannot be shown.
pub fn explain_one(model: &Model, finding: usize) -> Vec<Step> {
    let steps = model.findings().get(finding).map_or_else(Vec::new, |finding| explain_finding(model, finding));
    in_words(model, steps)
}

fn in_words(model: &Model, steps: Vec<TellingStep>) -> Vec<Step> {
    let words = |step: TellingStep| Language::ALL.map(|language| step.sentence(model, language));
    steps.into_iter().map(|step| (step.event, words(step))).collect()
}

/// Whether there is something to explain.
pub fn can_explain(model: &Model) -> bool {
    !explain_run(model).is_empty()
}

/// A thread's name as the trace has it, or its number, which is the same in every language.
pub fn thread_name(model: &Model, thread: ThreadId) -> String {
    model.thread_name(thread).unwrap_or_else(|| format!("T{}", thread.0))
}
