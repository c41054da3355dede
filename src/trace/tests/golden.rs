//! Strings and bytes of format 1, as they were when it was made: they must be read for ever.
//!
//! `BLESS=1` writes the files anew, which is right only for entries that no release has published.

mod common;

use std::fmt::Write as _;
use std::path::PathBuf;

use common::deadlock_trace;
use heddle_trace::choices::Choices;
use heddle_trace::identity::{Place, ThreadId};
use heddle_trace::limits::Limits;
use heddle_trace::operation::OperationKind;
use heddle_trace::recording::Recorder;
use heddle_trace::schedule::{Arrival, ArrivalKind, Granularity, Header, Policy, Schedule};
use heddle_trace::trace_file::Trace;

fn golden(name: &str, now: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name);
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&path, now).expect("the golden file can be written");
    }
    std::fs::read_to_string(&path).expect("the golden file can be read")
}

fn schedules() -> Vec<(&'static str, Schedule)> {
    let recorded = |choices: Choices| {
        let mut recorder = Recorder::new();
        for (i, thread) in (0u32..).zip(choices.iter()) {
            recorder.choose(thread);
            let place = Place { source: 0, line: i, start: i * 10, end: i * 10 + 4 };
            recorder.perform(thread, OperationKind::ALL[i as usize % OperationKind::ALL.len()], place);
        }
        recorder.finish()
    };
    let alternating: Choices = (0..600u32).map(|i| ThreadId(i % 2)).collect();
    let slices: Choices = (0..600u32).map(|i| ThreadId(i / 150 * 1_000)).collect();
    let arrivals = vec![
        Arrival { step: 3, kind: ArrivalKind::Input("你好".to_owned()) },
        Arrival { step: 3, kind: ArrivalKind::EndOfInput },
        Arrival { step: 40, kind: ArrivalKind::Timeout { thread: ThreadId(2) } },
        Arrival { step: 41, kind: ArrivalKind::Stop { instructions: 123_456_789 } },
    ];
    let header = Header {
        vm: 1,
        granularity: Granularity::VisibleOperations,
        limits: Limits { steps: 1_000, memory: 1 << 20, threads: 7, output: 100, recursion: 50 },
        clock_origin: -1,
    };
    let plain = Header {
        vm: 1,
        granularity: Granularity::VisibleOperations,
        // Not `Limits::DEFAULT`: that may change, and what these strings mean may not.
        limits: Limits {
            steps: 2_000_000_000,
            memory: 536_870_912,
            threads: 200_000,
            output: 16_777_216,
            recursion: 1_000,
        },
        clock_origin: 1_767_225_600_000_000_000,
    };
    let with = |policy| Schedule { header: plain, policy, arrivals: Vec::new() };
    vec![
        ("round-robin", with(Policy::RoundRobin { quantum: 5 })),
        ("random", with(Policy::Random { seed: 0xDEAD_BEEF_0123_4567 })),
        ("non-preemptive", with(Policy::NonPreemptive)),
        ("alternating", with(Policy::Explicit { recording: recorded(alternating.clone()), then: None })),
        ("slices", with(Policy::Explicit { recording: recorded(slices), then: None })),
        (
            "branch",
            with(Policy::Explicit {
                recording: recorded(alternating).prefix(300),
                then: Some(Box::new(Policy::Random { seed: 3 })),
            }),
        ),
        ("arrivals", Schedule { header, policy: Policy::RoundRobin { quantum: 1 }, arrivals }),
    ]
}

#[test]
fn schedule_strings() {
    let mut now = String::new();
    for (name, schedule) in schedules() {
        writeln!(now, "{name} {schedule}").expect("a string takes it");
    }
    let golden = golden("schedules-v1.txt", &now);
    for (line, (name, schedule)) in golden.lines().zip(schedules()) {
        let (golden_name, string) = line.split_once(' ').expect("a name and a string");
        assert_eq!(golden_name, name);
        assert_eq!(Schedule::decode(string), Ok(schedule), "{name}");
    }
    assert_eq!(golden, now);
}

#[test]
fn trace_bytes() {
    let trace = deadlock_trace();
    let hex = trace.encode().iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    });
    let now: String = hex.as_bytes().chunks(96).map(|line| String::from_utf8_lossy(line).into_owned() + "\n").collect();
    let golden = golden("trace-v1.hex", &now);
    let digits = golden.replace('\n', "");
    let bytes: Vec<u8> = (0..digits.len())
        .step_by(2)
        .map(|at| u8::from_str_radix(&digits[at..at + 2], 16).expect("hexadecimal"))
        .collect();
    assert_eq!(Trace::decode(&bytes), Ok(trace));
    assert_eq!(golden, now);
}
