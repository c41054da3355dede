//! Schedules fit in a URL, and events are small.

mod common;

use common::deadlock_trace;
use heddle_trace::batch::encode_batch;
use heddle_trace::choices::Choices;
use heddle_trace::event::{Effect, Event};
use heddle_trace::identity::{ObjectId, Place, ThreadId};
use heddle_trace::operation::OperationKind;
use heddle_trace::record::Record;
use heddle_trace::recording::Recorder;
use heddle_trace::schedule::{Policy, Schedule};

/// The length of the string of a recorded run with these choices.
fn length(choices: impl Iterator<Item = u32>) -> usize {
    let mut recorder = Recorder::new();
    for thread in choices {
        recorder.choose(ThreadId(thread));
        recorder.perform(ThreadId(thread), OperationKind::GlobalRead, Place::default());
    }
    let policy = Policy::Explicit { recording: recorder.finish(), then: None };
    Schedule::new(policy).encode().len()
}

#[test]
fn strings_of_schedules() {
    let random = Schedule::new(Policy::Random { seed: 42 }).encode();
    assert!(random.len() <= 20, "a seed: {}", random.len());
    let largest_seed = Schedule::new(Policy::Random { seed: u64::MAX }).encode();
    assert!(largest_seed.len() <= 32, "the largest seed: {}", largest_seed.len());

    let alternating = length((0..1_000).map(|i| i % 2));
    assert!(alternating <= 215, "two threads that alternate 1,000 times: {alternating}");
    let slices = length((0..1_000).map(|i| i / 100 % 2));
    assert!(slices <= 70, "two threads that change ten times: {slices}");
    // Any order of four threads takes two bits a choice.
    let four = length((0..10_000u32).map(|i| i.wrapping_mul(0x9E37_79B9) >> 30));
    assert!(four <= 3_500, "four threads, 10,000 choices: {four}");
    let million = length((0..1_000_000).map(|i| i / 100_000));
    // Nearly all of it are the digests that tell where a replay leaves the path.
    assert!(million <= 11_000, "ten threads, one after the other, a million choices: {million}");
}

#[test]
fn a_million_choices_are_found_quickly() {
    let choices: Choices = (0..1_000_000u32).map(|i| ThreadId(i % 7)).collect();
    for i in 0..1_000_000u32 {
        assert_eq!(choices.get(u64::from(i)), Some(ThreadId(i % 7)));
    }
}

#[test]
fn events() {
    // Two threads count in a loop: read, write, the clock, three places, one object.
    let records: Vec<Record> = (0..30_000u64)
        .map(|step| {
            let line = 3 + (step % 3) as u32;
            Record::Event(Event {
                step,
                thread: ThreadId((step / 5 % 2) as u32 + 1),
                kind: if step % 3 == 1 { OperationKind::GlobalWrite } else { OperationKind::GlobalRead },
                object: ObjectId(0x51_AA07_93B1),
                place: Place { source: 0, line, start: line * 30, end: line * 30 + 7 },
                time: step * 130,
                effect: Effect::Done,
            })
        })
        .collect();
    let bytes = encode_batch(&records).len();
    assert!(bytes <= 6 * records.len(), "{bytes} bytes for {} events", records.len());

    let small = deadlock_trace();
    assert!(small.encode().len() <= 600, "{}", small.encode().len());
}
