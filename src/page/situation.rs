//! What a thread can do, in words.

use heddle_stage::model::Model;
use heddle_trace::ending::BlockReason;
use heddle_trace::identity::{ObjectId, ThreadId};
use heddle_trace::inspection::NextOperation;
use heddle_trace::words::{Language, describe_block_reason, describe_operation};

use crate::messages::t;
use crate::why::thread_name;

/// So many events are searched for a name.
const SEARCHED: usize = 20_000;

/// What a thread will do: "write global variable `counter` (line 10)".
pub fn next_words(model: &Model, next: &NextOperation, language: Language) -> String {
    let operation = next.operation;
    let name = if next.object_name.is_empty() { name_at(model, next) } else { next.object_name.clone() };
    let what = describe_operation(operation.kind, &name, language);
    match operation.place.line {
        0 => what,
        line => t!(language, "at-line", what = what, line = line),
    }
}

/// What a thread waits for, and who has it: "waits for lock `b`, held by A".
pub fn blocked_words(
    model: &Model,
    reason: BlockReason,
    object_name: &str,
    holder: Option<ThreadId>,
    language: Language,
) -> String {
    let (name, holder) = match reason {
        // Nobody holds a thread.
        BlockReason::Join(thread) => (thread_name(model, thread), None),
        _ if object_name.is_empty() => {
            (object_of(reason).map_or("", |object| model.object_name(object)).to_owned(), holder)
        }
        _ => (object_name.to_owned(), holder),
    };
    let waits = describe_block_reason(reason, &name, language);
    match holder {
        Some(holder) => t!(language, "situation-held", waits = waits, holder = thread_name(model, holder)),
        None => waits,
    }
}

/// What the same operation was about when it happened: the run is there from its start to its end.
fn name_at(model: &Model, next: &NextOperation) -> String {
    let known = model.object_name(next.operation.object);
    if !known.is_empty() {
        return known.to_owned();
    }
    let same = |event: &heddle_trace::event::Event| {
        event.kind == next.operation.kind
            && event.place == next.operation.place
            && event.object == next.operation.object
    };
    let found = model.events().iter().take(SEARCHED).position(same);
    found.map_or_else(String::new, |index| model.subject_name(index as u32))
}

fn object_of(reason: BlockReason) -> Option<ObjectId> {
    match reason {
        BlockReason::Lock(object)
        | BlockReason::RLock(object)
        | BlockReason::Condition(object)
        | BlockReason::Semaphore(object)
        | BlockReason::Event(object)
        | BlockReason::Barrier(object)
        | BlockReason::QueueEmpty(object)
        | BlockReason::QueueFull(object)
        | BlockReason::QueueTasks(object) => Some(object),
        BlockReason::Join(_) | BlockReason::Shutdown | BlockReason::Input | BlockReason::Sleep => None,
    }
}
