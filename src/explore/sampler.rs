//! Runs a program again and again, each time under another seed.
//!
//! What happens before the first choice is the same under every schedule: imports, the definitions, the first threads.
//! So it is executed once, a snapshot is taken there, and every execution begins with a copy.

use std::sync::Arc;

use heddle_control::{Options, Progress, Run, RunSnapshot, Transcript};
use heddle_lang::code::Module;
use heddle_trace::ending::Ending;
use heddle_trace::schedule::{Header, Policy, Schedule};
use heddle_vm::host::Stream;

use crate::tally::{Outcome, Tally};

/// A program that stands before its first choice.
pub struct Sampler {
    run: Run<Transcript>,
    /// `None` if the program ends without any choice: then all its executions are the same.
    start: Option<RunSnapshot<Transcript>>,
}

impl Sampler {
    /// Executes the program up to its first choice. `input` is what it can read, line by line.
    pub fn new(program: &Module, header: Header, input: Arc<[String]>) -> Self {
        let schedule = Schedule { header, ..Schedule::default() };
        let options = Options { schedule, ..Options::default() };
        let mut run = Run::new(program, options, Transcript::new(input));
        let start = loop {
            match run.advance_to_choice(u64::MAX) {
                Progress::Working => {}
                Progress::Choice => break Some(run.snapshot()),
                Progress::InputWanted => run.end_input(),
                Progress::Ended => break None,
            }
        };
        Self { run, start }
    }

    /// Executes the program once, from its first choice on.
    pub fn execute(&mut self, policy: &Policy) -> &Ending {
        if let Some(start) = &self.start {
            self.run.restore(start);
            self.run.set_policy(policy);
        }
        self.run.run_to_end()
    }

    /// What came of the last execution.
    pub fn outcome(&mut self) -> Outcome {
        let ending = self.run.run_to_end().clone();
        let console = self.run.console();
        Outcome { ending, output: console.text(Stream::Output), errors: console.text(Stream::Error) }
    }

    /// The schedule that repeats the last execution.
    pub fn schedule(&self) -> Schedule {
        self.run.schedule()
    }

    /// Executes the program once under each seed and counts what came of it.
    pub fn sample(&mut self, seeds: impl IntoIterator<Item = u64>) -> Tally {
        let mut tally = Tally::default();
        for seed in seeds {
            self.execute(&Policy::Random { seed });
            let outcome = self.outcome();
            tally.count(outcome, seed, || self.run.schedule());
        }
        tally
    }
}
