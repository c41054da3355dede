//! What a trace tells: who objects are, what messages carry, whom an operation wakes.

use std::collections::{HashMap, HashSet};

use heddle_trace::ending::Ending;
use heddle_trace::event::{Effect, Event};
use heddle_trace::identity::{ObjectId, ThreadId};
use heddle_trace::operation::OperationKind;
use heddle_trace::record::{ObjectRecord, Record};
use heddle_trace::schedule::Policy;

use crate::common::{BUSY, TWO_LOCKS, run};

const ACCOUNT: &str = "
import queue, threading
class Account:
    def __init__(self):
        self.lock = threading.Lock()
        self.balance = 0
    def add(self, amount):
        with self.lock:
            self.balance += amount
accounts = [Account(), Account()]
replies = queue.Queue(1)
total = 0
def work():
    global total
    for number in range(3):
        accounts[1].add(number)
        replies.put(('number', number))
        total += number
def count():
    calls = 0
    def tick():
        nonlocal calls
        calls += 1
    thread = threading.Thread(target=tick, name='ticker')
    thread.start()
    thread.join()
    return calls
thread = threading.Thread(target=work)
thread.start()
got = [replies.get() for _ in range(3)]
thread.join()
print(got, total, count())
";

fn events(records: &[Record]) -> Vec<&Event> {
    records.iter().filter_map(|record| if let Record::Event(event) = record { Some(event) } else { None }).collect()
}

/// The last that is said of each object.
fn objects(records: &[Record]) -> HashMap<ObjectId, &ObjectRecord> {
    let objects =
        records.iter().filter_map(|record| if let Record::Object(object) = record { Some(object) } else { None });
    objects.map(|object| (object.id, object)).collect()
}

#[test]
fn objects_are_introduced_before_they_are_mentioned() {
    for program in [ACCOUNT, BUSY, TWO_LOCKS] {
        let ran = run(program, Policy::Random { seed: 4 });
        let mut known = HashSet::new();
        for record in &ran.decoded().records {
            match record {
                Record::Object(object) => {
                    known.insert(object.id);
                }
                // Streams, clocks and the ends of threads are no objects.
                Record::Event(event) if event.object.0 > 2 => {
                    assert!(known.contains(&event.object), "{event:?} came before its object");
                }
                _ => {}
            }
        }
    }
}

#[test]
fn objects_have_the_names_of_their_variables() {
    let ran = run(ACCOUNT, Policy::default());
    let trace = ran.decoded();
    let objects = objects(&trace.records);
    let named = |kind: &str, name: &str| objects.values().any(|object| object.kind == kind && object.name == name);
    let all: Vec<_> = objects.values().map(|object| (&object.kind, &object.name)).collect();
    for (kind, name) in [
        ("Lock", "accounts[1].lock"),
        ("Account", "accounts[1]"),
        ("Queue", "replies"),
        ("variable", "total"),
        ("cell", "calls"),
        ("Thread", "ticker"),
        ("Thread", "Thread-1 (work)"),
    ] {
        assert!(named(kind, name), "no {kind} {name} in {all:?}");
    }
}

#[test]
fn a_put_and_its_get_carry_the_same_message() {
    let ran = run(ACCOUNT, Policy::Random { seed: 11 });
    let trace = ran.decoded();
    let messages = |kind: OperationKind| -> Vec<(u64, String)> {
        let of_kind = events(&trace.records).into_iter().filter(|event| event.kind == kind);
        let message = |event: &Event| match &event.effect {
            Effect::Message { number, value } => Some((*number, value.clone())),
            _ => None,
        };
        of_kind.filter_map(message).collect()
    };
    let expected: Vec<_> = (0..3).map(|number| (number + 1, format!("('number', {number})"))).collect();
    assert_eq!(messages(OperationKind::QueuePut), expected);
    assert_eq!(messages(OperationKind::QueueGet), expected);
}

#[test]
fn reads_and_writes_show_their_values() {
    let ran = run(ACCOUNT, Policy::default());
    let trace = ran.decoded();
    let shows = |kind: OperationKind, name: &str, value: &str| {
        events(&trace.records).into_iter().any(|event| {
            event.kind == kind && event.effect == Effect::Value { name: name.to_owned(), value: value.to_owned() }
        })
    };
    assert!(shows(OperationKind::GlobalWrite, "total", "3"));
    assert!(shows(OperationKind::AttributeRead, "balance", "1"));
    assert!(shows(OperationKind::AttributeWrite, "balance", "3"));
    assert!(shows(OperationKind::CellWrite, "calls", "1"));
}

#[test]
fn a_release_tells_whom_it_wakes() {
    let woken = (0..20).any(|seed| {
        let ran = run(TWO_LOCKS, Policy::Random { seed });
        let trace = ran.decoded();
        let events = events(&trace.records);
        let blocked = events.iter().position(|event| event.effect == Effect::Blocked { holder: Some(ThreadId(1)) });
        let woke = events.iter().position(|event| {
            event.kind == OperationKind::LockRelease && event.effect == Effect::Woke(vec![ThreadId(2)])
        });
        matches!((blocked, woke), (Some(blocked), Some(woke)) if blocked < woke)
    });
    assert!(woken);
}

#[test]
fn a_deadlock_names_its_locks() {
    let endings = (0..20).map(|seed| run(TWO_LOCKS, Policy::Random { seed }).ending);
    let waits = endings.into_iter().find_map(|ending| match ending {
        Ending::Deadlock { waits, cycle, .. } => {
            assert_eq!(cycle, [ThreadId(1), ThreadId(2)]);
            Some(waits)
        }
        _ => None,
    });
    let names: HashSet<_> = waits.expect("a deadlock").into_iter().map(|wait| wait.object_name).collect();
    assert!(names.contains("lock_a") && names.contains("lock_b"), "{names:?}");
}
