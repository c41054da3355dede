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

/// A program that is executed many times.
pub struct Sampler {
    run: Run<Transcript>,
    start: Start,
}

/// Where the executions begin.
enum Start {
    /// The first choice was not reached yet.
    Ahead,
    /// Before the first choice.
    Choice(Box<RunSnapshot<Transcript>>),
    /// The program ends without any choice: all its executions are the same.
    None,
}

impl Sampler {
    /// Executes the program up to its first choice. `input` is what it can read, line by line.
    pub fn new(program: &Module, header: Header, input: Arc<[String]>) -> Self {
        let mut sampler = Self::begin(program, header, input);
        while !sampler.prepare(u64::MAX) {}
        sampler
    }

    /// As [`new`](Self::new), for a caller that cannot wait: it calls [`prepare`](Self::prepare) next.
    pub fn begin(program: &Module, header: Header, input: Arc<[String]>) -> Self {
        let schedule = Schedule { header, ..Schedule::default() };
        let options = Options { schedule, ..Options::default() };
        Self { run: Run::new(program, options, Transcript::new(input)), start: Start::Ahead }
    }

    /// Goes on towards the first choice for about `budget` instructions. Says whether it is reached.
    pub fn prepare(&mut self, budget: u64) -> bool {
        if !matches!(self.start, Start::Ahead) {
            return true;
        }
        match self.run.advance_to_choice(budget) {
            Progress::Working => return false,
            Progress::InputWanted => {
                self.run.end_input();
                return false;
            }
            Progress::Choice => self.start = Start::Choice(Box::new(self.run.snapshot())),
            Progress::Ended => self.start = Start::None,
        }
        true
    }

    /// Executes the program once, from its first choice on.
    pub fn execute(&mut self, policy: &Policy) -> &Ending {
        self.restart(policy);
        self.run.run_to_end()
    }

    /// Begins an execution, for a caller that cannot wait: it calls [`advance`](Self::advance) next.
    pub fn restart(&mut self, policy: &Policy) {
        if let Start::Choice(start) = &self.start {
            self.run.restore(start);
            self.run.set_policy(policy);
        }
    }

    /// Goes on with the execution for about `budget` instructions. Says whether it has ended.
    pub fn advance(&mut self, budget: u64) -> bool {
        match self.run.advance(budget) {
            Progress::Working | Progress::Choice => false,
            Progress::InputWanted => {
                self.run.end_input();
                false
            }
            Progress::Ended => true,
        }
    }

    /// Instructions that the current execution has executed.
    pub fn instructions(&self) -> u64 {
        self.run.instructions()
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
        self.sample_by(seeds, |seed| Policy::Random { seed })
    }

    /// The same by priorities that change `depth - 1` times: see [`Policy::Pct`].
    pub fn sample_by_priorities(&mut self, seeds: impl IntoIterator<Item = u64>, depth: u32) -> Tally {
        // How long executions are is found out by one.
        self.execute(&Policy::Random { seed: 0 });
        let length = self.run.choices();
        self.sample_by(seeds, |seed| Policy::Pct { seed, depth, length })
    }

    /// Executes the program once by the policy for each seed and counts what came of it.
    pub fn sample_by(&mut self, seeds: impl IntoIterator<Item = u64>, policy: impl Fn(u64) -> Policy) -> Tally {
        let mut tally = Tally::default();
        for seed in seeds {
            self.execute(&policy(seed));
            let outcome = self.outcome();
            tally.count(outcome, seed, || self.run.schedule());
        }
        tally
    }
}
