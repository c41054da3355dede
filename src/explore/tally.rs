//! Outcomes, counted.

use std::collections::HashMap;

use heddle_trace::ending::Ending;
use heddle_trace::schedule::Schedule;

/// What came of an execution, as far as one can see from outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// How it ended.
    pub ending: Ending,
    /// What it wrote to its standard output.
    pub output: String,
    /// What it wrote to its standard error.
    pub errors: String,
}

/// An outcome and how often it came.
#[derive(Clone, Debug)]
pub struct Counted {
    /// The outcome.
    pub outcome: Outcome,
    /// How often.
    pub count: u64,
    /// The first seed that led to it.
    pub seed: u64,
    /// The schedule that this seed made.
    pub schedule: Schedule,
}

/// What came of many executions.
#[derive(Clone, Debug, Default)]
pub struct Tally {
    executions: u64,
    /// In the order in which they were first seen.
    outcomes: Vec<Counted>,
    /// Positions of the outcomes by their output; those that differ in their ending alone share one entry.
    by_output: HashMap<String, Vec<usize>>,
}

impl Tally {
    /// Counts one execution. `schedule` is asked for only if its outcome is new.
    pub fn count(&mut self, outcome: Outcome, seed: u64, schedule: impl FnOnce() -> Schedule) {
        self.executions += 1;
        let alike = self.by_output.entry(outcome.output.clone()).or_default();
        for index in alike.iter() {
            let known = &mut self.outcomes[*index];
            if known.outcome == outcome {
                known.count += 1;
                return;
            }
        }
        alike.push(self.outcomes.len());
        self.outcomes.push(Counted { outcome, count: 1, seed, schedule: schedule() });
    }

    /// How many executions there were.
    pub fn executions(&self) -> u64 {
        self.executions
    }

    /// The outcomes, the most frequent first; of equally frequent ones, the one that was seen first.
    pub fn outcomes(&self) -> Vec<&Counted> {
        let mut outcomes: Vec<_> = self.outcomes.iter().collect();
        outcomes.sort_by_key(|counted| std::cmp::Reverse(counted.count));
        outcomes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcome(output: &str, status: i32) -> Outcome {
        Outcome { ending: Ending::Finished { status }, output: output.to_owned(), errors: String::new() }
    }

    #[test]
    fn equal_outcomes_are_counted_together() {
        let mut tally = Tally::default();
        for (seed, (output, status)) in [("1", 0), ("2", 0), ("2", 1), ("2", 0)].into_iter().enumerate() {
            tally.count(outcome(output, status), seed as u64, Schedule::default);
        }
        let counted: Vec<_> = tally
            .outcomes()
            .iter()
            .map(|counted| (counted.outcome.output.as_str(), &counted.outcome.ending, counted.count, counted.seed))
            .collect();
        let finished = |status| Ending::Finished { status };
        assert_eq!(counted, [("2", &finished(0), 2, 1), ("1", &finished(0), 1, 0), ("2", &finished(1), 1, 2)]);
        assert_eq!(tally.executions(), 4);
    }
}
