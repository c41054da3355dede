//! What is encoded comes back, for every encoding.

mod common;

use common::*;
use heddle_trace::batch::{decode_batch, encode_batch};
use heddle_trace::codec::{Coded, Reader, Writer};
use heddle_trace::operation::{Operation, OperationKind};
use heddle_trace::protocol::{Reply, Request};
use heddle_trace::record::Record;
use heddle_trace::schedule::{MAX_NESTING, Policy, Schedule};
use heddle_trace::trace_file::{Trace, TraceWriter};
use proptest::prelude::*;

fn comes_back<T: Coded + PartialEq + std::fmt::Debug>(value: &T) -> Result<(), TestCaseError> {
    let mut writer = Writer::new();
    value.write(&mut writer);
    let mut reader = Reader::new(writer.bytes());
    let read = T::read(&mut reader);
    prop_assert_eq!(read.as_ref(), Ok(value));
    prop_assert_eq!(reader.remaining(), 0);
    Ok(())
}

proptest! {
    #[test]
    fn numbers(a: u64, b: i64, c: u64, d: u64, text in "\\PC*") {
        let mut writer = Writer::new();
        writer.varint(a);
        writer.zigzag(b);
        writer.delta(c, d);
        writer.text(&text);
        writer.fixed_u16(a as u16);
        writer.fixed_u32(a as u32);
        writer.fixed_u64(a);
        let mut reader = Reader::new(writer.bytes());
        prop_assert_eq!(reader.varint(""), Ok(a));
        prop_assert_eq!(reader.zigzag(""), Ok(b));
        prop_assert_eq!(reader.delta(c, ""), Ok(d));
        prop_assert_eq!(reader.text(""), Ok(text));
        prop_assert_eq!(reader.fixed_u16(""), Ok(a as u16));
        prop_assert_eq!(reader.fixed_u32(""), Ok(a as u32));
        prop_assert_eq!(reader.fixed_u64(""), Ok(a));
        prop_assert_eq!(reader.end(""), Ok(()));
    }

    #[test]
    fn operations(kind in kind(), place in place(), object: u64) {
        comes_back(&Operation { kind, object: heddle_trace::identity::ObjectId(object), place })?;
    }

    #[test]
    fn lineages(lineage in lineage()) {
        comes_back(&lineage)?;
    }

    #[test]
    fn endings(ending in ending()) {
        comes_back(&ending)?;
    }

    #[test]
    fn findings(finding in finding()) {
        comes_back(&finding)?;
    }

    #[test]
    fn choice_lists(choices in choices()) {
        comes_back(&choices)?;
    }

    #[test]
    fn schedules(schedule in schedule()) {
        comes_back(&schedule)?;
        let string = schedule.encode();
        prop_assert!(string.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte)));
        let parsed = string.parse::<Schedule>();
        prop_assert_eq!(parsed.as_ref(), Ok(&schedule));
        let padded = format!(" {schedule}\r\n");
        prop_assert_eq!(Schedule::decode(&padded), Ok(schedule));
    }

    #[test]
    fn batches(records in records()) {
        let bytes = encode_batch(&records);
        prop_assert_eq!(&encode_batch(&records), &bytes);
        prop_assert_eq!(decode_batch(&bytes), Ok(records));
    }

    #[test]
    fn traces(trace in trace()) {
        let bytes = trace.encode();
        prop_assert_eq!(Trace::decode(&bytes), Ok(trace));
    }

    #[test]
    fn requests(request in request()) {
        prop_assert_eq!(Request::decode(&request.encode()), Ok(request));
    }

    #[test]
    fn replies(reply in reply()) {
        prop_assert_eq!(Reply::decode(&reply.encode()), Ok(reply));
    }
}

#[test]
fn every_kind_has_its_number() {
    for (i, kind) in OperationKind::ALL.into_iter().enumerate() {
        assert_eq!(OperationKind::from_number(kind as u8), Some(kind));
        assert!((kind as u8) < 128, "the batch format keeps numbers from 128 on for other records");
        assert!(i == 0 || OperationKind::ALL[i - 1] < kind, "in order, none twice");
    }
    let known = (0..=u8::MAX).filter(|&number| OperationKind::from_number(number).is_some());
    assert_eq!(known.count(), OperationKind::ALL.len());
}

#[test]
fn policies_nest_as_deep_as_promised() {
    let nest = |depth| {
        let recorded = |then| Policy::Explicit { recording: Default::default(), then };
        let policy = (1..depth).fold(recorded(None), |inner, _| recorded(Some(Box::new(inner))));
        Schedule::new(policy)
    };
    let deepest = nest(MAX_NESTING);
    assert_eq!(Schedule::decode(&deepest.encode()), Ok(deepest));
    assert!(Schedule::decode(&nest(MAX_NESTING + 1).encode()).is_err());
}

#[test]
fn long_traces_are_cut_the_same_way_however_they_arrive() {
    let mut trace = deadlock_trace();
    let records: Vec<Record> = trace.records.iter().cycle().take(10_000).cloned().collect();
    trace.records = records;
    let mut writer = TraceWriter::new();
    for record in &trace.records {
        writer.push(record);
    }
    let bytes = writer.finish(&trace.header, &trace.findings, &trace.ending);
    assert_eq!(trace.encode(), bytes);
    assert_eq!(Trace::decode(&bytes), Ok(trace));
}
