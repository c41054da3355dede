//! Choices behave as the plain list that they stand for.

mod common;

use common::{choices, kind, place, thread};
use heddle_trace::choices::{ChoiceCursor, Choices};
use heddle_trace::digest::Digest;
use heddle_trace::identity::{Place, ThreadId};
use heddle_trace::operation::OperationKind;
use heddle_trace::recording::{CHECKPOINT_INTERVAL, Recorder};
use proptest::collection::vec;
use proptest::prelude::*;

proptest! {
    #[test]
    fn as_a_plain_list(plain in vec(thread(), 0..500), cut in 0..600u64) {
        let mut choices: Choices = plain.iter().copied().collect();
        prop_assert_eq!(choices.len(), plain.len() as u64);
        prop_assert_eq!(choices.iter().collect::<Vec<_>>(), plain.clone());
        for i in 0..plain.len() + 2 {
            prop_assert_eq!(choices.get(i as u64), plain.get(i).copied());
        }
        let mut cursor = ChoiceCursor::default();
        for &thread in &plain {
            prop_assert_eq!(cursor.peek(&choices), Some(thread));
            prop_assert_eq!(cursor.next(&choices), Some(thread));
        }
        prop_assert_eq!(cursor.next(&choices), None);
        prop_assert_eq!(cursor.position(), plain.len() as u64);

        let kept = plain.len().min(cut as usize);
        choices.truncate(cut);
        prop_assert_eq!(&choices, &plain[..kept].iter().copied().collect::<Choices>());
        // What follows a cut is as if it had always been there.
        choices.extend(plain[kept..].iter().copied());
        prop_assert_eq!(choices, plain.into_iter().collect::<Choices>());
    }

    #[test]
    fn runs_are_joined(a in choices()) {
        prop_assert!(a.runs().windows(2).all(|pair| pair[0].0 != pair[1].0));
        prop_assert!(a.runs().iter().all(|&(_, count)| count > 0));
    }

    #[test]
    fn digests_differ_where_paths_do(
        a in (thread(), kind(), place()), b in (thread(), kind(), place()), before: u8
    ) {
        let path = |(thread, kind, place): (ThreadId, OperationKind, Place)| {
            let mut digest = Digest::new();
            digest.update(ThreadId(u32::from(before)), OperationKind::Output, Place::default());
            digest.update(thread, kind, place);
            digest.value()
        };
        // The line follows from the bytes, and is not taken in.
        let same = (a.0, a.1, a.2.source, a.2.start, a.2.end) == (b.0, b.1, b.2.source, b.2.start, b.2.end);
        prop_assert_eq!(path(a) == path(b), same);
    }
}

#[test]
fn a_run_that_does_not_fit_is_split() {
    let mut choices = Choices::new();
    choices.push_run(ThreadId(1), u32::MAX - 1);
    choices.push_run(ThreadId(1), 3);
    choices.push(ThreadId(2));
    assert_eq!(choices.runs(), [(ThreadId(1), u32::MAX), (ThreadId(1), 2), (ThreadId(2), 1)]);
    assert_eq!(choices.len(), u64::from(u32::MAX) + 3);
    assert_eq!(choices.get(u64::from(u32::MAX) + 1), Some(ThreadId(1)));
    assert_eq!(choices.get(u64::from(u32::MAX) + 2), Some(ThreadId(2)));
}

#[test]
fn checkpoints_stand_before_every_256th_choice() {
    let mut recorder = Recorder::new();
    let mut expected = Vec::new();
    for i in 0..1_000u32 {
        if i > 0 && i % 256 == 0 {
            expected.push(recorder.digest().short());
        }
        recorder.choose(ThreadId(i % 3));
        recorder.perform(ThreadId(i % 3), OperationKind::LockAcquire, Place { line: i, ..Place::default() });
    }
    let recording = recorder.finish();
    assert_eq!(recording.checkpoints, expected);
    assert_eq!(expected.len(), 3);
    assert_eq!(recording.checkpoint(0), None);
    assert_eq!(recording.checkpoint(CHECKPOINT_INTERVAL), Some(expected[0]));
    assert_eq!(recording.checkpoint(CHECKPOINT_INTERVAL + 1), None);
    assert_eq!(recording.checkpoint(4 * CHECKPOINT_INTERVAL), None);

    let prefix = recording.prefix(600);
    assert_eq!(prefix.choices.len(), 600);
    assert_eq!(prefix.checkpoints, expected[..2]);
    assert_eq!(prefix.digest, None);
    assert_eq!(recording.prefix(1_000), recording);
}

/// Words in comments move what follows them, and leave lines and lengths as they are.
#[test]
fn the_digest_does_not_depend_on_the_words_of_comments() {
    let digest = |place| {
        let mut digest = Digest::new();
        digest.update(ThreadId(1), OperationKind::LockAcquire, place);
        digest.value()
    };
    let place = Place { source: 0, line: 3, start: 40, end: 55 };
    assert_eq!(digest(place), digest(Place { start: 46, end: 61, ..place }));
    assert_ne!(digest(place), digest(Place { line: 4, ..place }));
    assert_ne!(digest(place), digest(Place { end: 56, ..place }));
}

/// The mix is part of the schedule format: old recordings hold its values.
#[test]
fn the_digest_is_what_it_always_was() {
    let mut digest = Digest::new();
    digest.update(ThreadId(1), OperationKind::LockAcquire, Place { source: 0, line: 3, start: 40, end: 55 });
    digest.update(ThreadId(0), OperationKind::Output, Place { source: 1, line: 9, start: 0, end: 5 });
    assert_eq!(format!("{:016x}", digest.value()), "e7ce5f5109bd2879");
    assert_eq!(heddle_trace::digest::program_digest("a"), 0xAF63_DC4C_8601_EC8C);
}
