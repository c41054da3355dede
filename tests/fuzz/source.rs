//! Any text at all: it compiles and runs to an ending within its limits, or is refused with an error that can be shown.
#![no_main]

use std::sync::Arc;

use heddle_control::{Options, Run, Transcript};
use heddle_lang::source::Source;
use heddle_trace::ending::Ending;
use heddle_trace::limits::Limits;
use heddle_trace::schedule::{Policy, Schedule};

/// Enough to get anywhere, and little enough for a thousand programs a second.
const LIMITS: Limits = Limits { steps: 200_000, memory: 24 << 20, threads: 100, output: 64 << 10, recursion: 200 };

libfuzzer_sys::fuzz_target!(|text: &str| {
    let source = Arc::new(Source::new("main.py", text));
    match heddle_lang::compile(&source, heddle_lang::Options::default()) {
        Ok(program) => {
            let mut schedule = Schedule::new(Policy::Random { seed: text.len() as u64 });
            schedule.header.limits = LIMITS;
            let mut run = Run::new(&program, Options { schedule, ..Options::default() }, Transcript::default());
            if let Ending::InternalError { detail } = run.run_to_end() {
                panic!("{detail}");
            }
        }
        Err(error) => drop(error.render(&source)),
    }
});
