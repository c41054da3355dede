//! Damaged and hostile bytes: an error, never a panic, and no memory before there are bytes to justify it.

mod common;

use common::*;
use heddle_trace::batch::{BATCH_FORMAT, decode_batch, encode_batch};
use heddle_trace::codec::{Coded, Reader, Writer, checksum};
use heddle_trace::decode_error::DecodeError;
use heddle_trace::ending::Ending;
use heddle_trace::finding::Finding;
use heddle_trace::identity::Lineage;
use heddle_trace::protocol::{PROTOCOL_VERSION, Reply, Request};
use heddle_trace::schedule::{Policy, Schedule};
use heddle_trace::trace_file::Trace;
use proptest::prelude::*;

/// Decodes bytes as everything. What decodes must come back from its own encoding.
fn try_all(bytes: &[u8]) {
    fn contents<T: Coded + PartialEq + std::fmt::Debug>(bytes: &[u8]) {
        if let Ok(value) = T::read(&mut Reader::new(bytes)) {
            let mut writer = Writer::new();
            value.write(&mut writer);
            assert_eq!(T::read(&mut Reader::new(writer.bytes())), Ok(value));
        }
    }
    contents::<Schedule>(bytes);
    contents::<Ending>(bytes);
    contents::<Finding>(bytes);
    contents::<Lineage>(bytes);
    contents::<Request>(bytes);
    contents::<Reply>(bytes);
    if let Ok(string) = std::str::from_utf8(bytes) {
        let _ = Schedule::decode(string);
    }
    if let Ok(schedule) = Schedule::decode(&sealed_string(bytes)) {
        assert_eq!(Schedule::decode(&schedule.encode()), Ok(schedule));
    }
    for bytes in [bytes.to_vec(), [&[BATCH_FORMAT], bytes].concat()] {
        if let Ok(records) = decode_batch(&bytes) {
            assert_eq!(decode_batch(&encode_batch(&records)), Ok(records));
        }
    }
    for bytes in [bytes.to_vec(), [&[PROTOCOL_VERSION], bytes].concat()] {
        let _ = Request::decode(&bytes);
        let _ = Reply::decode(&bytes);
    }
    for bytes in [bytes.to_vec(), sealed_trace(bytes)] {
        let _ = Trace::decode(&bytes);
    }
}

/// A schedule string with these contents and a true length and checksum.
fn sealed_string(contents: &[u8]) -> String {
    let mut writer = Writer::new();
    writer.blob(contents);
    writer.fixed_u32(checksum(writer.bytes()));
    format!("h1-{}", heddle_trace::base64url::encode(writer.bytes()))
}

/// A trace file with this behind its format byte, and a true checksum.
fn sealed_trace(contents: &[u8]) -> Vec<u8> {
    let mut bytes = [b"HDLT\x01", contents].concat();
    bytes.extend(checksum(&bytes).to_le_bytes());
    bytes
}

/// SplitMix64: the runs of this test are the same everywhere.
struct Draw(u64);

impl Draw {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut value = self.0;
        value = (value ^ value >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        value = (value ^ value >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
        value ^ value >> 31
    }

    fn below(&mut self, bound: usize) -> usize {
        (self.next() % bound as u64) as usize
    }

    fn bytes(&mut self, longest: usize) -> Vec<u8> {
        let length = self.below(longest + 1);
        // Small bytes are tags and lengths that mean something; equal chances would mostly be refused at once.
        let bound = [256, 64, 8][self.below(3)];
        (0..length).map(|_| self.below(bound) as u8).collect()
    }

    /// Changes, inserts, removes or doubles a few bytes.
    fn damage(&mut self, bytes: &mut Vec<u8>) {
        for _ in 0..=self.below(4) {
            let at = self.below(bytes.len() + 1);
            match self.below(5) {
                0 if at < bytes.len() => bytes[at] = self.next() as u8,
                1 if at < bytes.len() => bytes[at] ^= 1 << self.below(8),
                2 => bytes.insert(at, self.next() as u8),
                3 => bytes.truncate(at),
                _ => {
                    let end = (at + self.below(20)).min(bytes.len());
                    let part = bytes[at..end].to_vec();
                    bytes.splice(at..at, part);
                }
            }
        }
    }
}

/// `HEDDLE_FUZZ_ITERATIONS` byte strings (20,000 if unset), from `HEDDLE_FUZZ_SEED` (1).
#[test]
fn random_bytes_never_panic() {
    let setting = |name, otherwise| std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(otherwise);
    let iterations: u64 = setting("HEDDLE_FUZZ_ITERATIONS", 20_000);
    let mut draw = Draw(setting("HEDDLE_FUZZ_SEED", 1));
    let trace = deadlock_trace();
    let seeds: Vec<Vec<u8>> = vec![
        encode_batch(&trace.records),
        // Without what `try_all` puts around it again.
        trace.encode()[5..trace.encode().len() - 4].to_vec(),
        coded(&trace.ending),
        coded(&trace.findings[0]),
        coded(&Schedule::new(alternating(300))),
        coded(&Request::Ping(7)),
    ];
    for _ in 0..iterations {
        let bytes = if draw.below(2) == 0 {
            draw.bytes(200)
        } else {
            let mut bytes = seeds[draw.below(seeds.len())].clone();
            draw.damage(&mut bytes);
            bytes
        };
        try_all(&bytes);
    }
}

fn coded(value: &impl Coded) -> Vec<u8> {
    let mut writer = Writer::new();
    value.write(&mut writer);
    writer.into_bytes()
}

fn alternating(count: u32) -> Policy {
    let choices = (0..count).map(|i| heddle_trace::identity::ThreadId(i % 2)).collect();
    let recording = heddle_trace::recording::Recording { choices, checkpoints: vec![7], digest: Some(9) };
    Policy::Explicit { recording, then: Some(Box::new(Policy::NonPreemptive)) }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// One character changed, anywhere, to anything: refused.
    #[test]
    fn a_changed_character_in_a_schedule_string_is_refused(schedule in schedule(), at: prop::sample::Index, to in 33u8..127) {
        let string = schedule.encode();
        let at = at.index(string.len());
        prop_assume!(string.as_bytes()[at] != to);
        let mut bytes = string.into_bytes();
        bytes[at] = to;
        let changed = String::from_utf8(bytes)?;
        prop_assert!(Schedule::decode(&changed).is_err(), "{}", changed);
    }

    #[test]
    fn a_changed_byte_in_a_trace_is_refused(trace in trace(), at: prop::sample::Index, flip in 1u8..) {
        let mut bytes = trace.encode();
        let at = at.index(bytes.len());
        bytes[at] ^= flip;
        prop_assert!(Trace::decode(&bytes).is_err());
    }

    #[test]
    fn damaged_messages_never_panic(request in request(), reply in reply(), at: prop::sample::Index, flip in 1u8..) {
        for mut bytes in [request.encode(), reply.encode()] {
            let at = at.index(bytes.len());
            bytes[at] ^= flip;
            let _ = (Request::decode(&bytes), Reply::decode(&bytes));
            bytes.truncate(at);
            prop_assert!(Request::decode(&bytes).is_err() && Reply::decode(&bytes).is_err());
        }
    }
}

#[test]
fn every_change_of_one_character_is_refused() {
    let string = Schedule::new(alternating(40)).encode();
    for at in 0..string.len() {
        for to in 0..128u8 {
            let mut bytes = string.clone().into_bytes();
            if bytes[at] != to {
                bytes[at] = to;
                let changed = String::from_utf8(bytes).expect("ASCII");
                assert!(Schedule::decode(&changed).is_err(), "{changed}");
            }
        }
    }
}

#[test]
fn a_schedule_string_says_what_is_wrong_with_it() {
    let string = Schedule::new(alternating(40)).encode();
    for end in 3..string.len() {
        let error = Schedule::decode(&string[..end]).expect_err("cut short");
        assert!(matches!(error, DecodeError::Truncated { .. }), "cut at {end}: {error}");
    }
    for more in ["A", "AA", "AAA", "AAAA", "hello"] {
        let error = Schedule::decode(&format!("{string}{more}")).expect_err("too long");
        assert!(matches!(error, DecodeError::TrailingBytes { .. }), "{more}: {error}");
    }
    let says = |string: &str| Schedule::decode(string).expect_err(string).to_string();
    assert_eq!(says(""), "this is not a schedule");
    assert_eq!(says("hello"), "this is not a schedule");
    assert_eq!(says("h01-AAAA"), "this is not a schedule");
    assert_eq!(
        says(&string.replacen("h1-", "h2-", 1)),
        "a schedule was made by a newer Heddle (format 2; this one reads up to 1)"
    );
    assert_eq!(
        says(&string.replacen("h1-", "h0-", 1)),
        "a schedule is of an older version (format 0), which this Heddle cannot read any more"
    );
    assert_eq!(says(&string.replacen("h1-", "h1-+", 1)), "at byte 3: this character cannot stand in a schedule");
    let damaged = string.replacen(&string[8..9], if &string[8..9] == "A" { "B" } else { "A" }, 1);
    assert!(says(&damaged).starts_with("a schedule is damaged: its checksum"), "{}", says(&damaged));
}

#[test]
fn newer_messages_and_traces_are_told_from_damaged_ones() {
    let mut message = Request::Stop.encode();
    message[0] = PROTOCOL_VERSION + 1;
    assert!(
        matches!(Request::decode(&message), Err(DecodeError::Newer { found, .. }) if found == u64::from(PROTOCOL_VERSION) + 1)
    );
    let mut trace = deadlock_trace().encode();
    trace[4] = 9;
    assert!(matches!(Trace::decode(&trace), Err(DecodeError::Newer { found: 9, .. })));
    trace[0] = b'?';
    assert!(matches!(Trace::decode(&trace), Err(DecodeError::Foreign { .. })));
    assert!(matches!(Reply::decode(&Request::Stop.encode()), Err(DecodeError::UnknownTag { .. })));
}

#[test]
fn impossible_lengths_are_refused_before_anything_is_allocated() {
    let mut length = Writer::new();
    length.varint(1 << 60);
    let with = |before: &[u8]| [before, length.bytes()].concat();
    let refused = |error: Option<DecodeError>| assert!(matches!(error, Some(DecodeError::ImpossibleLength { .. })));
    // A text, a list of threads, runs of choices, packed choices (their width follows), a batch.
    refused(Ending::read(&mut Reader::new(&with(&[1]))).err());
    refused(Ending::read(&mut Reader::new(&with(&[3]))).err());
    refused(Schedule::read(&mut Reader::new(&with(&[1, 0, 0, 3, 0]))).err());
    refused(Schedule::read(&mut Reader::new(&[with(&[1, 0, 0, 3, 1]), vec![1, 0, 0]].concat())).err());
    refused(Reply::decode(&with(&[PROTOCOL_VERSION, 66, 0])).err());
    refused(Lineage::read(&mut Reader::new(&with(&[]))).err());
}

#[test]
fn numbers_have_one_encoding() {
    let refused = |bytes: &[u8]| Reader::new(bytes).varint("number").is_err();
    assert!(refused(&[0x80, 0x00]), "a group that is not needed");
    assert!(refused(&[0xFF; 10]), "more than 64 bits");
    assert!(refused(&[0x80; 9]), "cut short");
    let largest = [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01];
    assert_eq!(Reader::new(&largest).varint("number"), Ok(u64::MAX));
}

#[test]
fn the_checksum_is_the_usual_one() {
    assert_eq!(checksum(b"123456789"), 0xCBF4_3926);
}
