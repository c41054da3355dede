//! Programs that are made from the fuzzer's decisions, so that all of them compile: the collector runs at every safepoint,
//! and a replay of the recorded schedule does what the first run did.
#![no_main]

use std::sync::Arc;

use heddle_control::{Options, Run, Transcript};
use heddle_lang::source::Source;
use heddle_tests::generate::{sequential, threads};
use heddle_tests::random::Random;
use heddle_trace::ending::Ending;
use heddle_trace::schedule::{Policy, Schedule};
use heddle_vm::host::Stream;

/// The longest run that is repeated with a collection at every safepoint.
const MOST_INSTRUCTIONS: u64 = 20_000;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Some((kind, decisions)) = bytes.split_first() else { return };
    let mut random = Random::from_bytes(decisions);
    let text = if kind % 2 == 0 { sequential::program(&mut random) } else { threads::program(&mut random) };
    let source = Arc::new(Source::new("main.py", &text));
    let program = match heddle_lang::compile(&source, heddle_lang::Options::default()) {
        Ok(program) => program,
        Err(error) => panic!("{}\n{text}", error.render(&source)),
    };
    let run = |schedule: Schedule, collect_always: bool| {
        let options = Options { schedule, collect_always, ..Options::default() };
        let mut run = Run::new(&program, options, Transcript::default());
        let ending = run.run_to_end().clone();
        if let Ending::InternalError { detail } = &ending {
            panic!("{detail}\n{text}");
        }
        let output = run.console().text(Stream::Output);
        (ending, output, run.schedule(), run.instructions())
    };
    let first = run(Schedule::new(Policy::Random { seed: u64::from(*kind) }), false);
    // With a collection at every safepoint a long program would take the time of thousands.
    let again = run(first.2.clone(), first.3 < MOST_INSTRUCTIONS);
    assert_eq!((&first.0, &first.1), (&again.0, &again.1), "{text}");
});
