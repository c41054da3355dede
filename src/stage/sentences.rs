//! The trace as sentences, in both languages: for screen readers, for tooltips, for whoever likes to read.

use heddle_trace::ending::BlockReason;
use heddle_trace::event::Effect;
use heddle_trace::identity::ThreadId;
use heddle_trace::operation::Family;
use heddle_trace::words::{Language, describe_block_reason, describe_effect, describe_operation};

use crate::model::{Block, Model, Part, Problem};
use crate::words::pick;

/// An event in one sentence: "Step 12, Thread-1, line 5: acquire lock `lock_a`; must wait, held by MainThread".
pub fn sentence(model: &Model, index: u32, language: Language) -> String {
    let event = model.event(index);
    let who = model.thread_words(event.thread, language);
    let (step, line) = (event.step + 1, event.place.line);
    let head = match (line, language) {
        (0, Language::En) => format!("Step {step}, {who}"),
        (_, Language::En) => format!("Step {step}, {who}, line {line}"),
        (0, Language::Zh) => format!("第 {step} 步，{who}"),
        (_, Language::Zh) => format!("第 {step} 步，{who}，第 {line} 行"),
    };
    format!("{head}{}{}", pick(language, ": ", "："), deed(model, index, language))
}

/// Whose an event is and where it stands: "Thread-1, line 5, step 12".
pub fn whereabouts(model: &Model, index: u32, language: Language) -> String {
    let event = model.event(index);
    let (who, step) = (model.thread_words(event.thread, language), event.step + 1);
    match event.place.line {
        0 => pick(language, format!("{who}, step {step}"), format!("{who}，第 {step} 步")),
        line => {
            pick(language, format!("{who}, line {line}, step {step}"), format!("{who}，第 {line} 行，第 {step} 步"))
        }
    }
}

/// What was done and what came of it: "read global variable `counter`: `0`".
pub fn deed(model: &Model, index: u32, language: Language) -> String {
    let event = model.event(index);
    let done = describe_operation(event.kind, &model.subject_name(index), language);
    let names = |thread: ThreadId| model.thread_name(thread);
    let effect = match &event.effect {
        // The operation's own words name the thread already.
        Effect::Thread(_) => String::new(),
        // They name the variable.
        Effect::Value { name, value } if model.subject_name(index).ends_with(name.as_str()) => format!("`{value}`"),
        effect => describe_effect(effect, &names, language),
    };
    let mut words = done;
    if !effect.is_empty() {
        words = format!("{words}{}{effect}", pick(language, ": ", "："));
    }
    if let Some(problem) = model.problem(index) {
        words = format!("{words}{}{}", pick(language, ". ", "。"), problem_words(model, index, problem, language));
    }
    words
}

/// A part of a statement: "read global variable `counter`: `0`", "compute 1", "meanwhile 6 steps of B".
pub fn part_words(model: &Model, part: Part, language: Language) -> String {
    match part {
        Part::Operation(event) => {
            let event_of = model.event(event);
            let verb = match (event_of.kind.family(), model.value_of(event)) {
                (_, "") => return deed(model, event, language),
                (Family::Read, _) => pick(language, "read", "读取"),
                (Family::Write, _) => pick(language, "write", "写入"),
                (Family::Sync | Family::Message | Family::Life | Family::World, _) => {
                    return deed(model, event, language);
                }
            };
            format!("{verb} `{}`: {}", model.subject_name(event), model.value_of(event))
        }
        Part::Compute { write } => crate::words::computes(model.value_of(write), language),
        Part::Meanwhile { from, to } => {
            let mut who: Vec<String> = Vec::new();
            for event in from..to {
                let name = model.thread_words(model.event(event).thread, language);
                if !who.contains(&name) {
                    who.push(name);
                }
                if who.len() > 3 {
                    break;
                }
            }
            let and = pick(language, ", ", "、");
            crate::words::meanwhile(&who.join(and), to - from, language)
        }
    }
}

/// What is wrong at an event.
fn problem_words(model: &Model, index: u32, problem: Problem, language: Language) -> String {
    match problem {
        Problem::LostUpdate => {
            let updates = model.lost_updates();
            let place = updates.partition_point(|hand| hand.write < index);
            let lost = updates.get(place).and_then(|hand| hand.overwrites).map_or("", |event| model.value_of(event));
            pick(
                language,
                format!("The value was stale: this overwrites `{lost}`, and an update is lost"),
                format!("手里的值已过期：这次写入覆盖了 `{lost}`，一次更新丢失了"),
            )
        }
        Problem::Race => pick(language, "Part of a data race", "数据竞争的一方").to_owned(),
        Problem::WaitsForEver => pick(language, "It waits for ever", "它将永远等待").to_owned(),
        Problem::Died => pick(language, "The thread dies of an exception", "线程因异常而终止").to_owned(),
        Problem::NeverReleased => pick(language, "It is never released", "它从未被释放").to_owned(),
        Problem::Unheard => pick(language, "Nobody hears it", "没有线程收到它").to_owned(),
        Problem::OrderInversion => {
            pick(language, "Elsewhere the locks are taken in the other order", "在别处，锁以相反的顺序获取").to_owned()
        }
    }
}

impl Model {
    /// A thread's name, or its number.
    pub fn thread_words(&self, thread: ThreadId, language: Language) -> String {
        self.thread_name(thread).unwrap_or_else(|| crate::words::thread(thread.0, language))
    }

    /// Why a thread waits and for whom: "waits for lock `lock_b`, held by Bob".
    pub fn block_words(&self, block: &Block, language: Language) -> String {
        let mut words = self.reason_words(block, language);
        if let (Some(holder), BlockReason::Lock(_) | BlockReason::RLock(_)) = (block.holder, block.reason) {
            let holder = self.thread_words(holder, language);
            words += &pick(language, format!(", held by {holder}"), format!("，持有者是 {holder}"));
        }
        words
    }

    /// The same for a narrow place: "waits for `lock_b`".
    pub fn short_block_words(&self, block: &Block, language: Language) -> String {
        match (self.object_name(block.object), block.reason) {
            ("", BlockReason::Join(thread)) => {
                let thread = self.thread_words(thread, language);
                pick(language, format!("waits for {thread} to end"), format!("等待 {thread} 结束"))
            }
            (_, BlockReason::Shutdown) => pick(language, "waits for the others", "等待其他线程结束").to_owned(),
            ("", _) => self.reason_words(block, language),
            (name, _) => pick(language, format!("waits for {name}"), format!("等待 {name}")),
        }
    }

    fn reason_words(&self, block: &Block, language: Language) -> String {
        let name = match block.reason {
            BlockReason::Join(thread) => self.thread_words(thread, language),
            _ => self.object_name(block.object).to_owned(),
        };
        describe_block_reason(block.reason, &name, language)
    }
}
