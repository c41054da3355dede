//! What happened, as records of a trace.

use heddle_trace::event::{Effect, Event};
use heddle_trace::identity::ThreadId;
use heddle_trace::operation::Operation;
use heddle_trace::record::{ObjectRecord, Record, SourceRecord, ThreadRecord};
use heddle_vm::commit::Commit;
use heddle_vm::thread::Thread;

/// Numbers events and keeps them until somebody takes them.
#[derive(Clone, Debug)]
pub(crate) struct Events {
    wanted: bool,
    next_step: u64,
    records: Vec<Record>,
}

impl Events {
    pub fn new(wanted: bool, program_name: &str) -> Self {
        let mut events = Self { wanted, next_step: 0, records: Vec::new() };
        events.push(|| Record::Source(SourceRecord { number: 0, name: program_name.to_owned() }));
        events
    }

    /// Whether anybody wants them.
    pub fn wanted(&self) -> bool {
        self.wanted
    }

    /// How many events there were.
    pub fn count(&self) -> u64 {
        self.next_step
    }

    /// Takes what happened since this was last called.
    pub fn take(&mut self) -> Vec<Record> {
        std::mem::take(&mut self.records)
    }

    /// A thread was started.
    pub fn thread(&mut self, thread: &Thread) {
        self.push(|| {
            Record::Thread(ThreadRecord {
                id: thread.id,
                lineage: thread.lineage.clone(),
                name: thread.name.clone(),
                daemon: thread.daemon,
            })
        });
    }

    /// Operations were performed.
    pub fn commits(&mut self, commits: &mut Vec<Commit>) {
        if !self.wanted {
            self.next_step += commits.iter().filter(|commit| !commit.quiet).count() as u64;
            commits.clear();
            return;
        }
        for Commit { thread, operation, effect, time, introduces, .. } in
            commits.drain(..).filter(|commit| !commit.quiet)
        {
            self.object(introduces);
            self.event(thread, operation, time, effect);
        }
    }

    /// An object is about to be mentioned.
    pub fn object(&mut self, object: Option<ObjectRecord>) {
        if let Some(object) = object {
            self.push(|| Record::Object(object));
        }
    }

    /// A thread has come to an operation that it cannot perform yet.
    pub fn blocked(&mut self, thread: ThreadId, operation: Operation, time: u64, holder: Option<ThreadId>) {
        self.event(thread, operation, time, Effect::Blocked { holder });
    }

    fn event(&mut self, thread: ThreadId, operation: Operation, time: u64, effect: Effect) {
        let step = self.next_step;
        let Operation { kind, object, place } = operation;
        self.push(|| Record::Event(Event { step, thread, kind, object, place, time, effect }));
        self.next_step += 1;
    }

    fn push(&mut self, record: impl FnOnce() -> Record) {
        if self.wanted {
            self.records.push(record());
        }
    }
}
