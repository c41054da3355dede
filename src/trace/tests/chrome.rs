//! The export for Perfetto: one golden file, and that arrows, waits and holdings have both their ends.

mod common;

use std::path::PathBuf;

use common::deadlock_trace;
use heddle_trace::chrome::ChromeTrace;
use heddle_trace::event::{Effect, Event};
use heddle_trace::identity::{Lineage, ObjectId, Place, ThreadId};
use heddle_trace::operation::OperationKind;
use heddle_trace::record::{Record, ThreadRecord};
use heddle_trace::words::Language;

fn export(records: &[Record]) -> String {
    let mut trace = ChromeTrace::new(Language::En);
    records.iter().for_each(|record| trace.push(record));
    trace.finish()
}

#[test]
fn the_golden_deadlock() {
    let now = export(&deadlock_trace().records);
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden/chrome.json");
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&path, &now).expect("the golden file can be written");
    }
    assert_eq!(std::fs::read_to_string(&path).expect("the golden file can be read"), now);
}

#[test]
fn what_begins_ends() {
    let event = |thread, kind, time, effect| {
        let (thread, object, place) = (ThreadId(thread), ObjectId(7), Place { line: 3, ..Place::default() });
        Record::Event(Event { step: time, thread, kind, object, place, time, effect })
    };
    let thread = |id, name: &str| {
        let (id, name, lineage) = (ThreadId(id), name.to_owned(), Lineage::default());
        Record::Thread(ThreadRecord { id, lineage, name, daemon: false })
    };
    let message = || Effect::Message { number: 1, value: "'a'".to_owned() };
    let records = [
        thread(0, "MainThread"),
        thread(1, "a \"quoted\" name"),
        event(0, OperationKind::ThreadStart, 1_000, Effect::Thread(ThreadId(1))),
        event(1, OperationKind::QueueGet, 2_000, Effect::Blocked { holder: None }),
        event(0, OperationKind::QueuePut, 5_500, message()),
        event(1, OperationKind::QueueGet, 6_000, message()),
        event(0, OperationKind::LockAcquire, 7_000, Effect::Done),
        event(0, OperationKind::LockRelease, 9_000, Effect::Done),
        event(0, OperationKind::Sleep, 10_000, Effect::Until(20_000)),
    ];
    let json = export(&records);
    let count = |part: &str| json.matches(part).count();
    for (begin, end) in [("\"ph\":\"s\"", "\"ph\":\"f\""), ("\"ph\":\"b\"", "\"ph\":\"e\"")] {
        assert!(count(begin) > 0);
        assert_eq!(count(begin), count(end), "{json}");
    }
    // The wait for the message lasts from just behind its begin to the get.
    assert!(json.contains("\"tid\":1,\"ts\":2.010,\"dur\":3.990"), "{json}");
    assert!(json.contains("a \\\"quoted\\\" name"));
    assert_eq!(count("\"cat\":\"wait\""), 2);
}
