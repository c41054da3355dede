//! Traces written down by hand, event by event, with what an executor would record.

#![allow(dead_code)] // Each test file uses its own part.

use heddle_stage::axis::Axis;
use heddle_stage::model::Model;
use heddle_stage::view::View;
use heddle_trace::ending::{BlockReason, Ending, Wait};
use heddle_trace::event::{Effect, Event};
use heddle_trace::finding::Finding;
use heddle_trace::identity::{Lineage, ObjectId, Place, ThreadId};
use heddle_trace::operation::OperationKind;
use heddle_trace::record::{ObjectRecord, Record, SourceRecord, ThreadRecord};
use heddle_trace::trace_file::Trace;

/// Builds a trace.
pub struct Builder {
    pub records: Vec<Record>,
    step: u64,
    time: u64,
}

impl Builder {
    /// The main thread, begun.
    pub fn new() -> Self {
        let mut builder = Self { records: Vec::new(), step: 0, time: 0 };
        builder.records.push(Record::Source(SourceRecord { number: 0, name: "main.py".to_owned() }));
        builder.thread(0, "MainThread");
        builder
    }

    pub fn thread(&mut self, id: u32, name: &str) {
        let lineage = Lineage(if id == 0 { Vec::new() } else { vec![id - 1] });
        self.records.push(Record::Thread(ThreadRecord {
            id: ThreadId(id),
            lineage,
            name: name.to_owned(),
            daemon: false,
        }));
    }

    pub fn object(&mut self, id: u64, kind: &str, name: &str) {
        let (kind, name) = (kind.to_owned(), name.to_owned());
        self.records.push(Record::Object(ObjectRecord { id: ObjectId(id), kind, name }));
    }

    /// An event `line` lines down; a step takes 1 µs.
    pub fn event(&mut self, thread: u32, kind: OperationKind, object: u64, line: u32, effect: Effect) -> &mut Self {
        self.time += 1_000;
        let place = Place { source: 0, line, start: line * 20, end: line * 20 + 10 };
        self.records.push(Record::Event(Event {
            step: self.step,
            thread: ThreadId(thread),
            kind,
            object: ObjectId(object),
            place,
            time: self.time,
            effect,
        }));
        self.step += 1;
        self
    }

    pub fn later(&mut self, nanoseconds: u64) {
        self.time += nanoseconds;
    }

    pub fn now(&self) -> u64 {
        self.time
    }

    pub fn done(&mut self, thread: u32, kind: OperationKind, object: u64, line: u32) -> &mut Self {
        self.event(thread, kind, object, line, Effect::Done)
    }

    pub fn blocked(&mut self, thread: u32, kind: OperationKind, object: u64, line: u32, holder: Option<u32>) {
        self.event(thread, kind, object, line, Effect::Blocked { holder: holder.map(ThreadId) });
    }

    pub fn value(&mut self, thread: u32, kind: OperationKind, object: u64, line: u32, name: &str, value: &str) {
        self.event(thread, kind, object, line, Effect::Value { name: name.to_owned(), value: value.to_owned() });
    }

    pub fn message(&mut self, thread: u32, kind: OperationKind, line: u32, number: u64, value: &str) {
        self.event(thread, kind, QUEUE, line, Effect::Message { number, value: value.to_owned() });
    }

    pub fn start(&mut self, by: u32, thread: u32, name: &str, line: u32) {
        self.thread(thread, name);
        self.event(by, OperationKind::ThreadStart, 1000 + u64::from(thread), line, Effect::Thread(ThreadId(thread)));
    }

    pub fn begin(&mut self, thread: u32, line: u32) {
        self.done(thread, OperationKind::ThreadBegin, 0, line);
    }

    pub fn end(&mut self, thread: u32, line: u32, woken: &[u32]) {
        let woken = woken.iter().map(|&id| ThreadId(id)).collect();
        self.event(thread, OperationKind::ThreadEnd, 0, line, Effect::Woke(woken));
    }

    pub fn join(&mut self, by: u32, thread: u32, line: u32) {
        self.event(by, OperationKind::ThreadJoin, 1000 + u64::from(thread), line, Effect::Thread(ThreadId(thread)));
    }

    pub fn print(&mut self, thread: u32, line: u32, text: &str) {
        self.event(thread, OperationKind::Output, 1, line, Effect::Text { stream: 1, text: text.to_owned() });
    }

    /// The model of what was recorded.
    pub fn model(self, ending: Ending, findings: Vec<Finding>) -> Model {
        let mut model = Model::new(false);
        self.records.into_iter().for_each(|record| model.push(record));
        model.finish(ending, findings, Vec::new());
        model
    }
}

/// A run of `traces/NAME.py`, as `heddle run --seed N --trace NAME.trace NAME.py` recorded it.
pub fn recorded(name: &str) -> Model {
    let path = format!("{}/tests/traces/{name}.trace", env!("CARGO_MANIFEST_DIR"));
    let bytes = std::fs::read(&path).expect("the trace is there");
    let trace = Trace::decode(&bytes).expect("the trace is of this version");
    let mut model = Model::new(false);
    model.set_program(&std::fs::read_to_string(path.replace(".trace", ".py")).unwrap_or_default());
    trace.records.into_iter().for_each(|record| model.push(record));
    model.finish(trace.ending, trace.findings, Vec::new());
    model
}

/// The whole run in a window.
pub fn view(width: f64, height: f64, model: &Model) -> (View, Axis) {
    let view = View { width, height, playhead: model.len(), ..View::default() };
    let axis = Axis::new(model, view.scale, view.filter);
    (view, axis)
}

const COUNTER: u64 = 50;

/// Two threads, three increments each; one is lost.
pub fn lost_update() -> Model {
    use OperationKind::*;
    let mut b = Builder::new();
    b.value(0, GlobalWrite, COUNTER, 3, "counter", "0");
    b.start(0, 1, "Thread-1 (work)", 11);
    b.start(0, 2, "Thread-2 (work)", 11);
    b.begin(1, 5);
    let add = |b: &mut Builder, thread, value: u32| {
        b.value(thread, GlobalRead, COUNTER, 8, "counter", &value.to_string());
        b.value(thread, GlobalWrite, COUNTER, 8, "counter", &(value + 1).to_string());
    };
    add(&mut b, 1, 0);
    b.begin(2, 5);
    b.value(2, GlobalRead, COUNTER, 8, "counter", "1");
    b.value(1, GlobalRead, COUNTER, 8, "counter", "1");
    b.value(1, GlobalWrite, COUNTER, 8, "counter", "2");
    b.value(2, GlobalWrite, COUNTER, 8, "counter", "2");
    b.blocked(0, ThreadJoin, 1001, 13, Some(1));
    add(&mut b, 2, 2);
    add(&mut b, 1, 3);
    b.end(1, 8, &[0]);
    b.join(0, 1, 13);
    add(&mut b, 2, 4);
    b.blocked(0, ThreadJoin, 1002, 13, Some(2));
    b.end(2, 8, &[0]);
    b.join(0, 2, 13);
    b.value(0, GlobalRead, COUNTER, 14, "counter", "5");
    b.print(0, 14, "expected 6, got 5\n");
    b.end(0, 14, &[]);
    b.model(Ending::Finished { status: 0 }, Vec::new())
}

const LOCK_A: u64 = 60;
const LOCK_B: u64 = 61;

/// Two threads take two locks in opposite order.
pub fn deadlock() -> Model {
    use OperationKind::*;
    let mut b = Builder::new();
    b.start(0, 1, "alice", 20);
    b.start(0, 2, "bob", 21);
    b.blocked(0, ThreadJoin, 1001, 22, Some(1));
    b.begin(1, 5);
    b.object(LOCK_A, "Lock", "lock_a");
    b.object(LOCK_B, "Lock", "lock_b");
    b.done(1, LockAcquire, LOCK_A, 6);
    b.print(1, 7, "alice has a\n");
    b.begin(2, 11);
    b.done(2, LockAcquire, LOCK_B, 12);
    b.print(2, 13, "bob has b\n");
    b.blocked(1, LockAcquire, LOCK_B, 8, Some(2));
    b.blocked(2, LockAcquire, LOCK_A, 14, Some(1));
    let wait = |thread: u32, name: &str, reason, line, holder: Option<u32>, object_name: &str| Wait {
        thread: ThreadId(thread),
        thread_name: name.to_owned(),
        reason,
        line,
        holder: holder.map(ThreadId),
        object_name: object_name.to_owned(),
    };
    let waits = vec![
        wait(0, "MainThread", BlockReason::Join(ThreadId(1)), 22, None, ""),
        wait(1, "alice", BlockReason::Lock(ObjectId(LOCK_B)), 8, Some(2), "lock_b"),
        wait(2, "bob", BlockReason::Lock(ObjectId(LOCK_A)), 14, Some(1), "lock_a"),
    ];
    b.model(Ending::Deadlock { waits, cycle: vec![ThreadId(1), ThreadId(2)], tasks: Vec::new() }, Vec::new())
}

const QUEUE: u64 = 70;

/// A producer and two consumers over a queue of two places.
pub fn bounded_buffer() -> Model {
    use OperationKind::*;
    let mut b = Builder::new();
    b.object(QUEUE, "Queue", "buffer");
    b.start(0, 1, "producer", 20);
    b.start(0, 2, "consumer-1", 21);
    b.start(0, 3, "consumer-2", 21);
    b.begin(2, 9);
    b.blocked(2, QueueGet, QUEUE, 11, None);
    b.begin(1, 3);
    for i in 0..3 {
        b.message(1, QueuePut, 5, i + 1, &format!("'job {i}'"));
    }
    b.blocked(1, QueuePut, QUEUE, 5, None);
    b.begin(3, 9);
    b.message(2, QueueGet, 11, 1, "'job 0'");
    b.message(3, QueueGet, 11, 2, "'job 1'");
    b.message(1, QueuePut, 5, 4, "'job 3'");
    b.done(2, QueueTaskDone, QUEUE, 13);
    b.message(2, QueueGet, 11, 3, "'job 2'");
    b.message(1, QueuePut, 5, 5, "None");
    b.blocked(0, ThreadJoin, 1001, 23, Some(1));
    b.message(3, QueueGet, 11, 4, "'job 3'");
    b.end(1, 6, &[0]);
    b.join(0, 1, 23);
    b.message(2, QueueGet, 11, 5, "None");
    b.end(2, 14, &[]);
    b.event(3, QueueGet, QUEUE, 11, Effect::GaveUp);
    b.end(3, 14, &[]);
    b.join(0, 2, 24);
    b.join(0, 3, 25);
    b.end(0, 26, &[]);
    b.model(Ending::Finished { status: 0 }, Vec::new())
}

/// Three threads sleep side by side, in virtual time.
pub fn sleepers() -> Model {
    use OperationKind::*;
    let mut b = Builder::new();
    let second = 1_000_000_000;
    for thread in 1..=3 {
        b.start(0, thread, &format!("sleeper-{thread}"), 9);
    }
    b.blocked(0, ThreadJoin, 1001, 11, Some(1));
    for thread in 1..=3 {
        b.begin(thread, 4);
        let until = b.now() + second * u64::from(thread);
        b.event(thread, Sleep, 0, 5, Effect::Until(until));
    }
    for thread in 1..=3 {
        b.later(second);
        b.print(thread, 6, &format!("{thread} awake\n"));
        b.end(thread, 6, &[0]);
        b.join(0, thread, 11);
        if thread < 3 {
            b.blocked(0, ThreadJoin, u64::from(1001 + thread), 11, Some(thread + 1));
        }
    }
    b.end(0, 12, &[]);
    b.model(Ending::Finished { status: 0 }, Vec::new())
}

/// Many events of many threads: locked increments, and unlocked ones.
pub fn many(threads: u32, events: u32) -> (Vec<Record>, Ending) {
    use OperationKind::*;
    let mut b = Builder::new();
    b.object(LOCK_A, "Lock", "lock");
    for thread in 1..=threads {
        b.start(0, thread, &format!("Thread-{thread} (work)"), 10);
        b.begin(thread, 3);
    }
    let mut random = 12345_u32;
    let mut value = 0_u32;
    while b.step < u64::from(events) {
        random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let thread = random >> 16;
        let thread = 1 + thread % threads;
        let other = 1 + (thread % threads);
        b.done(thread, LockAcquire, LOCK_A, 5);
        b.value(thread, GlobalRead, COUNTER, 6, "counter", &value.to_string());
        if random & 0x300 == 0 {
            b.blocked(other, LockAcquire, LOCK_A, 5, Some(thread));
        }
        value += 1;
        b.value(thread, GlobalWrite, COUNTER, 6, "counter", &value.to_string());
        b.done(thread, LockRelease, LOCK_A, 7);
        for _ in 0..(random >> 8) % 5 {
            b.done(thread, ItemRead, 900 + u64::from(thread), 8);
        }
    }
    (b.records, Ending::Finished { status: 0 })
}

/// The model of [`many`].
pub fn many_model(threads: u32, events: u32) -> Model {
    let (records, ending) = many(threads, events);
    let mut model = Model::new(false);
    records.into_iter().for_each(|record| model.push(record));
    model.finish(ending, Vec::new(), Vec::new());
    model
}
