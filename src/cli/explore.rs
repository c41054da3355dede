//! Many runs, and a table of what came of them.

use std::io::{IsTerminal, Write};
use std::sync::Arc;

use heddle_explore::{Counted, Sampler, Tally};
use heddle_trace::ending::Ending;
use heddle_trace::words::{Language, ending_title};

use crate::arguments::ExploreArguments;
use crate::program::load;
use crate::report::status;

/// Characters of a program's output that are shown in a row.
const SHOWN: usize = 60;

/// Runs a program many times. Gives the exit status.
pub fn run(arguments: ExploreArguments) -> i32 {
    let program = load(&arguments.file);
    let mut sampler = Sampler::new(&program, arguments.header, input());
    let tally = match arguments.depth {
        None => sampler.sample(0..arguments.seeds),
        Some(depth) => sampler.sample_by_priorities(0..arguments.seeds, depth),
    };
    match write!(std::io::stdout().lock(), "{}", table(&tally)) {
        Ok(()) => status::SUCCESS,
        Err(_) => status::BROKEN_PIPE,
    }
}

/// The lines of the standard input; none from a person, who would have to type them for nobody knows which execution.
fn input() -> Arc<[String]> {
    let stdin = std::io::stdin();
    if stdin.is_terminal() { Arc::default() } else { stdin.lines().map_while(Result::ok).collect() }
}

/// For each outcome two lines: how often, how it ended, what it wrote last; and how to see it again.
fn table(tally: &Tally) -> String {
    let outcomes = tally.outcomes();
    let mut text = format!("{} executions, {} outcomes\n", tally.executions(), outcomes.len());
    for Counted { outcome, count, seed, schedule } in outcomes {
        let share = *count as f64 * 100.0 / tally.executions() as f64;
        let ending = ending_title(&outcome.ending, Language::En);
        let said = match &outcome.ending {
            Ending::UncaughtException { traceback } => last_line(traceback),
            _ => last_line(&outcome.output),
        };
        text += &format!("\n{count:>9}  {share:>5.1} %  {ending}");
        if !said.is_empty() {
            text += &format!(": {said}");
        }
        text += &format!("\n           seed {seed}: {schedule}\n");
    }
    text
}

/// The last line that is not empty, shortened.
fn last_line(text: &str) -> String {
    let line = text.lines().rev().find(|line| !line.trim().is_empty()).unwrap_or("").trim_end();
    if line.chars().count() <= SHOWN {
        return line.to_owned();
    }
    line.chars().take(SHOWN - 1).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use heddle_explore::Outcome;
    use heddle_trace::schedule::Schedule;

    use super::*;

    #[test]
    fn the_table_has_the_most_frequent_outcome_first() {
        let mut tally = Tally::default();
        for (seed, output) in ["a\n", "start\nb\n\n", "start\nb\n\n", "start\nb\n\n"].into_iter().enumerate() {
            let outcome =
                Outcome { ending: Ending::Finished { status: 0 }, output: output.into(), errors: String::new() };
            tally.count(outcome, seed as u64, Schedule::default);
        }
        let schedule = Schedule::default();
        let expected = format!(
            "4 executions, 2 outcomes\n\n        3   75.0 %  Finished: b\n           seed 1: {schedule}\n\n        1   \
             25.0 %  Finished: a\n           seed 0: {schedule}\n"
        );
        assert_eq!(table(&tally), expected);
    }

    #[test]
    fn long_lines_are_shortened() {
        assert_eq!(last_line(&"é".repeat(61)).chars().count(), 60);
        assert_eq!(last_line(""), "");
    }
}
