//! Who is who in a trace: an object is introduced, with its type and its readable name, before the first event that
//! mentions it, and once more when a better name becomes known.

use std::sync::PoisonError;

use heddle_trace::identity::ObjectId;
use heddle_trace::record::ObjectRecord;

use crate::heap::{Header, Ref};
use crate::kind::Kind;
use crate::machine::Machine;
use crate::object::class;
use crate::object::str;
use crate::sync;
use crate::table::Table;
use crate::thread::Thread;
use crate::value::Value;

/// What a trace knows of an object.
#[derive(Clone, Debug, Default)]
struct Known {
    /// Events that mentioned it while its name could still become better.
    mentions: u32,
    name: String,
    /// No better name will come.
    settled: bool,
}

/// The objects that a trace knows.
#[derive(Clone, Debug, Default)]
pub struct Introductions(Table<ObjectId, Known>);

impl Introductions {
    /// An object is mentioned: what is to be said of it first, if anything. `find` is asked for its name, and whether that is
    /// the best there can be; not every time, since it takes long.
    fn mention(
        &mut self,
        id: ObjectId,
        kind: impl FnOnce() -> String,
        find: impl FnOnce() -> (String, bool),
    ) -> Option<ObjectRecord> {
        let known = self.0.entry(id).or_default();
        if known.settled {
            return None;
        }
        known.mentions += 1;
        if !known.mentions.is_power_of_two() {
            return None;
        }
        let (name, settled) = find();
        known.settled = settled;
        if known.mentions > 1 && (name == known.name || name.is_empty()) {
            return None;
        }
        known.name.clone_from(&name);
        Some(ObjectRecord { id, kind: kind(), name })
    }
}

impl Machine {
    /// What a trace is to say of an object before an event of `thread` that mentions it.
    pub fn introduce(&self, object: Ref, thread: &Thread) -> Option<ObjectRecord> {
        let id = object.identity();
        let mut known = self.introductions.lock().unwrap_or_else(PoisonError::into_inner);
        known.mention(
            id,
            || kind_of(object),
            || {
                if object.header_kind() == Kind::ThreadHandle {
                    return (text(sync::thread_handle::name_of(object)), true);
                }
                let name = sync::find_name(self, object, thread).unwrap_or_default();
                (name.text, name.is_global)
            },
        )
    }

    /// The same for a variable: `kind` is `variable` or `cell`.
    pub fn introduce_variable(&self, id: ObjectId, kind: &str, name: &str) -> Option<ObjectRecord> {
        let mut known = self.introductions.lock().unwrap_or_else(PoisonError::into_inner);
        known.mention(id, || kind.to_owned(), || (name.to_owned(), !name.is_empty()))
    }
}

fn text(name: Value) -> String {
    name.as_kind(Kind::Str).map_or_else(String::new, |name| str::text_of(name).to_utf8_lossy())
}

/// The name of an object's type.
fn kind_of(object: Ref) -> String {
    let name = match object.header_kind() {
        Kind::Instance => return text(class::name(class::of_instance(object))),
        Kind::Lock => "Lock",
        Kind::RLock => "RLock",
        Kind::Condition => "Condition",
        Kind::Semaphore if sync::semaphore::is_bounded(object) => "BoundedSemaphore",
        Kind::Semaphore => "Semaphore",
        Kind::Event => "Event",
        Kind::Barrier => "Barrier",
        Kind::SimpleQueue => "SimpleQueue",
        Kind::Queue => match sync::queue::order(object) {
            sync::queue::Order::Fifo => "Queue",
            sync::queue::Order::Lifo => "LifoQueue",
            sync::queue::Order::Priority => "PriorityQueue",
        },
        Kind::ThreadHandle => "Thread",
        Kind::Random => "Random",
        Kind::Deque => "deque",
        Kind::List => "list",
        Kind::Dict => "dict",
        Kind::Set => "set",
        Kind::ByteArray => "bytearray",
        Kind::MemoryView => "memoryview",
        Kind::Class => "type",
        Kind::Cell => "cell",
        Kind::Module => "module",
        Kind::Generator => "generator",
        Kind::Coroutine => "coroutine",
        Kind::AsyncGenerator => "async_generator",
        _ => "object",
    };
    name.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_better_name_is_told_and_the_best_ends_the_search() {
        let mut known = Introductions::default();
        let id = ObjectId(7);
        let mut mention = |name: &str, settled: bool| {
            let record = known.mention(id, || "Lock".into(), || (name.to_owned(), settled));
            record.map(|record| record.name)
        };
        assert_eq!(mention("", false), Some(String::new()));
        assert_eq!(mention("lock", false), Some("lock".into()));
        // The third time nobody looks.
        assert_eq!(mention("account.lock", true), None);
        assert_eq!(mention("account.lock", true), Some("account.lock".into()));
        assert_eq!(mention("other", true), None);
    }
}
