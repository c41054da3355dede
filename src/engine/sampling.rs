//! Many executions of one program, in slices.

use heddle_explore::{Sampler, Tally};
use heddle_lang::code::Module;
use heddle_trace::protocol::{Reply, Sample, SampledOutcome};
use heddle_trace::schedule::Policy;

use crate::controlled::SLICE;
use crate::port::Port;

/// Instructions between two looks at the clock.
const BUDGET: u64 = 60_000;
/// Milliseconds between two reports of progress.
const PROGRESS: f64 = 250.0;
/// Bytes of an outcome's output that are sent.
const SHOWN: usize = 4 << 10;
/// Outcomes that are sent, the most frequent ones.
const OUTCOMES: usize = 200;

/// Many executions that go on.
pub struct Sampling {
    id: u32,
    sampler: Sampler,
    tally: Tally,
    seed: u64,
    left: u32,
    /// An execution has begun and not ended.
    under_way: bool,
    /// Instructions of the executions that have ended.
    instructions: u64,
    stopped: bool,
    reported: f64,
}

impl Sampling {
    /// Begins.
    pub fn new(request: Sample, program: &Module, now: f64) -> Self {
        Self {
            id: request.id,
            sampler: Sampler::begin(program, request.header, request.input.into()),
            tally: Tally::default(),
            seed: request.seed,
            left: request.count,
            under_way: false,
            instructions: 0,
            stopped: false,
            reported: now,
        }
    }

    /// The page's number of it.
    pub fn id(&self) -> u32 {
        self.id
    }

    /// Ends it early, with what came so far.
    pub fn stop(&mut self) {
        self.stopped = true;
    }

    /// Goes on for a slice. Says whether there is more to do.
    pub fn advance(&mut self, port: &mut impl Port) -> bool {
        let begin = port.now();
        while !self.is_done() {
            self.work();
            let now = port.now();
            if now - self.reported >= PROGRESS {
                self.reported = now;
                let (steps, instructions) = (self.tally.executions(), self.instructions);
                port.send(Reply::Progress { run: self.id, steps, instructions });
            }
            if now - begin >= SLICE {
                return true;
            }
        }
        port.send(self.result());
        false
    }

    fn is_done(&self) -> bool {
        self.stopped || (self.left == 0 && !self.under_way)
    }

    /// Goes on by about [`BUDGET`] instructions: a part of an execution, or several short ones.
    fn work(&mut self) {
        if !self.sampler.prepare(BUDGET) {
            return;
        }
        let mut budget = BUDGET;
        while budget > 0 && !self.is_done() {
            if !self.under_way {
                self.sampler.restart(&Policy::Random { seed: self.seed });
                self.under_way = true;
                self.left -= 1;
            }
            let before = self.sampler.instructions();
            if !self.sampler.advance(budget) {
                return;
            }
            // A restart costs something too.
            budget = budget.saturating_sub(self.sampler.instructions().saturating_sub(before) + 1_000);
            self.under_way = false;
            self.instructions += self.sampler.instructions();
            let outcome = self.sampler.outcome();
            self.tally.count(outcome, self.seed, || self.sampler.schedule());
            self.seed = self.seed.wrapping_add(1);
        }
    }

    fn result(&self) -> Reply {
        let outcomes = self.tally.outcomes().into_iter().take(OUTCOMES).map(|counted| SampledOutcome {
            ending: counted.outcome.ending.clone(),
            output: shortened(&counted.outcome.output),
            errors: shortened(&counted.outcome.errors),
            count: counted.count,
            schedule: counted.schedule.encode(),
        });
        Reply::Sampled { run: self.id, executions: self.tally.executions(), outcomes: outcomes.collect() }
    }
}

/// The beginning of a text.
fn shortened(text: &str) -> String {
    if text.len() <= SHOWN {
        return text.to_owned();
    }
    let end = (0..=SHOWN).rev().find(|end| text.is_char_boundary(*end)).unwrap_or(0);
    format!("{}…", &text[..end])
}
