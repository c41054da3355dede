//! A trace as JSON in the Trace Event Format of Chrome, which <https://ui.perfetto.dev> and `chrome://tracing` open.
//!
//! A thread is a track. An operation is a very short slice, a wait or a sleep a long one; a held lock is an asynchronous slice
//! of its own; arrows lead from a start to the thread's first operation and from a put to its get. Times are those of
//! the run's clock.

use std::collections::HashMap;
use std::fmt::Write as _;

use crate::event::{Effect, Event};
use crate::identity::{ObjectId, ThreadId};
use crate::operation::{Family, OperationKind};
use crate::record::Record;
use crate::words::{Language, describe_effect, describe_operation};

/// Nanoseconds that an operation is shown to take: less than any instruction does.
const OPERATION: u64 = 10;

/// Collects records and becomes JSON.
#[derive(Debug)]
pub struct ChromeTrace {
    language: Language,
    json: String,
    threads: HashMap<ThreadId, String>,
    objects: HashMap<ObjectId, String>,
    /// Waits that have not ended: since when, and what they are.
    waits: HashMap<ThreadId, (u64, String)>,
    /// Locks that are held: by whom.
    held: HashMap<ObjectId, ThreadId>,
    /// Threads that were started and have done nothing yet.
    awaited: HashMap<ThreadId, u64>,
    last: u64,
}

impl ChromeTrace {
    /// No records yet; what is done is described in this language.
    pub fn new(language: Language) -> Self {
        Self {
            language,
            json: "{\"displayTimeUnit\":\"ns\",\"traceEvents\":[".to_owned(),
            threads: HashMap::new(),
            objects: HashMap::new(),
            waits: HashMap::new(),
            held: HashMap::new(),
            awaited: HashMap::new(),
            last: 0,
        }
    }

    /// Adds a record.
    pub fn push(&mut self, record: &Record) {
        match record {
            Record::Event(event) => self.push_event(event),
            Record::Thread(thread) => {
                self.threads.insert(thread.id, thread.name.clone());
                self.metadata("thread_name", thread.id, &format!("\"name\":{}", quoted(&thread.name)));
                self.metadata("thread_sort_index", thread.id, &format!("\"sort_index\":{}", thread.id.0));
            }
            Record::Object(object) => {
                let name = if object.name.is_empty() { &object.kind } else { &object.name };
                self.objects.insert(object.id, name.clone());
            }
            Record::Source(source) if source.number == 0 => {
                self.metadata("process_name", ThreadId::MAIN, &format!("\"name\":{}", quoted(&source.name)));
            }
            Record::Source(_) => {}
            Record::Dropped { count } => {
                let (ts, missing) = (microseconds(self.last), quoted(&format!("{count} events are missing")));
                self.add(&format!("{{\"ph\":\"i\",\"s\":\"p\",\"pid\":1,\"tid\":0,\"ts\":{ts},\"name\":{missing}}}"));
            }
        }
    }

    /// The whole.
    pub fn finish(mut self) -> String {
        let mut open: Vec<_> = std::mem::take(&mut self.waits).into_iter().collect();
        open.sort_unstable_by_key(|(thread, _)| *thread);
        for (thread, (since, name)) in open {
            self.slice(thread, since, self.last.max(since), &name, "wait", "");
        }
        self.json.push_str("\n]}\n");
        self.json
    }

    fn add(&mut self, event: &str) {
        let first = self.json.ends_with('[');
        self.json.push_str(if first { "\n" } else { ",\n" });
        self.json.push_str(event);
    }

    fn metadata(&mut self, what: &str, thread: ThreadId, arguments: &str) {
        let tid = thread.0;
        self.add(&format!("{{\"ph\":\"M\",\"pid\":1,\"tid\":{tid},\"name\":\"{what}\",\"args\":{{{arguments}}}}}"));
    }

    fn slice(&mut self, thread: ThreadId, from: u64, to: u64, name: &str, category: &str, arguments: &str) {
        let (tid, ts, dur, name) = (thread.0, microseconds(from), microseconds(to - from), quoted(name));
        self.add(&format!(
            "{{\"ph\":\"X\",\"pid\":1,\"tid\":{tid},\"ts\":{ts},\"dur\":{dur},\"name\":{name},\"cat\":\"{category}\",\
             \"args\":{{{arguments}}}}}"
        ));
    }

    /// One end of an arrow, or of a lock's holding.
    fn mark(&mut self, phase: &str, event: &Event, name: &str, category: &str, id: &str) {
        let (tid, ts, name) = (event.thread.0, microseconds(event.time), quoted(name));
        self.add(&format!(
            "{{\"ph\":{phase},\"pid\":1,\"tid\":{tid},\"ts\":{ts},\"name\":{name},\"cat\":\"{category}\",\"id\":\"{id}\"}}"
        ));
    }

    /// Adds an event.
    pub fn push_event(&mut self, event: &Event) {
        self.last = self.last.max(event.time + OPERATION);
        if let Some((since, name)) = self.waits.remove(&event.thread) {
            self.slice(event.thread, since, event.time.max(since), &name, "wait", "");
        }
        let subject = match &event.effect {
            Effect::Value { name, .. } if !name.is_empty() && !name.starts_with('[') => name.clone(),
            Effect::Thread(thread) => self.threads.get(thread).cloned().unwrap_or_default(),
            _ => self.objects.get(&event.object).cloned().unwrap_or_default(),
        };
        let words = describe_operation(event.kind, &subject, self.language);
        let threads = &self.threads;
        let names = |thread: ThreadId| threads.get(&thread).cloned();
        let effect = describe_effect(&event.effect, &names, self.language);
        let mut arguments = format!("\"step\":{},\"line\":{}", event.step, event.place.line);
        if !effect.is_empty() {
            // Writing to a string cannot fail.
            let _ = write!(arguments, ",\"effect\":{}", quoted(&effect));
        }
        self.slice(event.thread, event.time, event.time + OPERATION, &words, category(event.kind), &arguments);
        self.arrows(event);
        self.locks(event, &subject);
        let waits = match event.effect {
            Effect::Blocked { .. } | Effect::Until(_) => true,
            _ => event.kind == OperationKind::ConditionWait,
        };
        if waits {
            self.waits.insert(event.thread, (event.time + OPERATION, words));
        }
    }

    fn arrows(&mut self, event: &Event) {
        if self.awaited.remove(&event.thread).is_some() {
            self.mark("\"f\",\"bp\":\"e\"", event, "start", "life", &format!("start-{}", event.thread.0));
        }
        match (event.kind, &event.effect) {
            (OperationKind::ThreadStart, Effect::Thread(thread)) => {
                self.awaited.insert(*thread, event.time);
                self.mark("\"s\"", event, "start", "life", &format!("start-{}", thread.0));
            }
            (OperationKind::QueuePut, Effect::Message { number, .. }) => {
                self.mark("\"s\"", event, "message", "message", &format!("message-{}-{number}", event.object.0));
            }
            (OperationKind::QueueGet, Effect::Message { number, .. }) => {
                let id = format!("message-{}-{number}", event.object.0);
                self.mark("\"f\",\"bp\":\"e\"", event, "message", "message", &id);
            }
            _ => {}
        }
    }

    fn locks(&mut self, event: &Event, name: &str) {
        let id = format!("lock-{}", event.object.0);
        match (event.kind, &event.effect) {
            (OperationKind::LockAcquire, Effect::Done) if !self.held.contains_key(&event.object) => {
                self.held.insert(event.object, event.thread);
                self.mark("\"b\"", event, name, "lock", &id);
            }
            (OperationKind::LockRelease, _) if self.held.remove(&event.object).is_some() => {
                self.mark("\"e\"", event, name, "lock", &id);
            }
            _ => {}
        }
    }
}

fn category(kind: OperationKind) -> &'static str {
    match kind.family() {
        Family::Sync => "sync",
        Family::Message => "message",
        Family::Read => "read",
        Family::Write => "write",
        Family::Life => "life",
        Family::World => "world",
    }
}

/// Nanoseconds as microseconds, the unit of the format.
fn microseconds(nanoseconds: u64) -> String {
    format!("{}.{:03}", nanoseconds / 1_000, nanoseconds % 1_000)
}

/// A string of JSON.
fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for character in text.chars() {
        match character {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            control if control < ' ' => {
                // Writing to a string cannot fail.
                let _ = write!(quoted, "\\u{:04x}", control as u32);
            }
            other => quoted.push(other),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_quoted() {
        assert_eq!(quoted("a\"\\\n\u{1}é"), "\"a\\\"\\\\\\n\\u0001é\"");
        assert_eq!(microseconds(1_234_005), "1234.005");
    }
}
