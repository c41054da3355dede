//! Every demo of the page ends as its demo.toml says, under many seeds, by its own schedule, at full speed and in CPython.
//!
//! ```text
//! cargo test -p heddle-tests --test demos                  everything
//! cargo test -p heddle-tests --test demos 31-deadlock      one demo
//! cargo test -p heddle-tests --test demos seeds            one kind of check
//! BLESS=1 cargo test -p heddle-tests --test demos          find the bundled schedules anew, after a change to the machine
//! ```
//!
//! The checks against CPython are there when `HEDDLE_CPYTHON` names one.

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use heddle_tests::demos::{Demo, Ending, demos, report, same_but_for_comments};
use heddle_tests::process::{End, Outcome};
use heddle_tests::{cpython, heddle};
use heddle_trace::identity::ThreadId;
use heddle_trace::schedule::{Policy, Schedule};
use libtest_mimic::{Arguments, Failed, Trial};

/// Seeds tried for each demo.
const SEEDS: u64 = 50;
/// The same for demos that compute much: every seed is a second.
const FEW_SEEDS: u64 = 2;
/// Runs at full speed.
const PARALLEL_RUNS: u32 = 5;
/// Attempts for a program that measures real time.
const ATTEMPTS: u32 = 3;
/// How often the path to a bundled schedule may leave the thread that could go on.
const DEVIATIONS: u32 = 2;
/// Paths tried for each number of deviations.
const PATHS: usize = 2_000;
/// Seeds searched for a bundled schedule that needs more than that.
const SEARCHED: u64 = 500;

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let demos = demos();
    let trials = if std::env::var_os("BLESS").is_some() {
        let promising = demos.into_iter().filter(|demo| demo.file.bundled.is_some());
        promising.map(|demo| trial("bless", &demo, bless)).collect()
    } else {
        demos.iter().flat_map(checks).collect()
    };
    libtest_mimic::run(&arguments, trials).exit_code()
}

fn checks(demo: &Demo) -> Vec<Trial> {
    let mut trials = vec![
        trial("languages", demo, languages),
        trial("first-run", demo, first_run),
        trial("seeds", demo, seeds),
        trial("parallel", demo, parallel),
    ];
    if let Some(python) = std::env::var_os("HEDDLE_CPYTHON").map(PathBuf::from) {
        trials.push(trial("cpython", demo, move |demo| in_cpython(demo, &python)));
    }
    trials
}

fn trial(kind: &str, demo: &Demo, check: impl FnOnce(&Demo) -> Result<(), String> + Send + 'static) -> Trial {
    let name = format!("{kind}/{}", demo.name);
    let demo = demo.clone();
    Trial::test(name, move || check(&demo).map_err(Failed::from))
}

/// The two programs differ in comments only, and so a schedule of one is a schedule of the other.
fn languages(demo: &Demo) -> Result<(), String> {
    same_but_for_comments(&demo.program("en"), &demo.program("zh"))?;
    let [en, zh] = ["en", "zh"].map(|language| recorded(&run(demo, language, &["--seed", "1", "--print-schedule"])));
    if en == zh { Ok(()) } else { Err(format!("one seed gives two schedules\n{en}\n{zh}")) }
}

/// What the page shows when Run is pressed for the first time.
fn first_run(demo: &Demo) -> Result<(), String> {
    let (Some(bundled), Some(schedule)) = (&demo.file.bundled, &demo.file.schedule) else {
        if demo.file.bundled.is_some() || demo.file.schedule.is_some() {
            return Err("a schedule and where it leads go together: run with BLESS=1".into());
        }
        return demo.count_as(&run(demo, "en", &["--policy", &demo.file.policy])).map(drop);
    };
    for language in ["en", "zh"] {
        let outcome = run(demo, language, &["--schedule", schedule]);
        if !bundled.fits(&outcome) {
            return Err(format!("program.{language}.py should end in\n{bundled}\n{}", report(&outcome)));
        }
        demo.count_as(&outcome)?;
    }
    Ok(())
}

/// Every run ends in one of the outcomes, and every outcome that is not rare is seen.
fn seeds(demo: &Demo) -> Result<(), String> {
    let seeds = if demo.file.mode == "parallel" { FEW_SEEDS } else { SEEDS };
    let mut counts = vec![0; demo.file.outcomes.len()];
    for seed in 0..seeds {
        let outcome = run(demo, "en", &["--seed", &seed.to_string()]);
        counts[demo.count_as(&outcome).map_err(|error| format!("seed {seed}: {error}"))?] += 1;
    }
    for (expected, count) in demo.file.outcomes.iter().zip(counts) {
        if count == 0 && !expected.rare {
            return Err(format!("none of {seeds} seeds ended in\n{expected}"));
        }
    }
    Ok(())
}

/// At full speed too.
fn parallel(demo: &Demo) -> Result<(), String> {
    let runs = if demo.measures_time() { 1 } else { PARALLEL_RUNS };
    for _ in 0..runs {
        patiently(demo, || run(demo, "zh", &["--parallel"]))?;
    }
    Ok(())
}

/// CPython does nothing that we say cannot happen.
fn in_cpython(demo: &Demo, python: &std::path::Path) -> Result<(), String> {
    let deadlocks = demo.file.outcomes.iter().any(|expected| expected.ending == Ending::Deadlock);
    let limit = Duration::from_secs(if deadlocks { 5 } else { 30 });
    let run = || cpython::run(python, &demo.program("en"), b"", limit);
    // Where a deadlock is allowed, that is what hanging means.
    if deadlocks && run().end == End::Timeout {
        return Ok(());
    }
    patiently(demo, run)
}

/// Whether a run ends as it may. A busy machine gets several attempts where the output depends on its speed.
fn patiently(demo: &Demo, run: impl Fn() -> Outcome) -> Result<(), String> {
    let attempts = if demo.measures_time() { ATTEMPTS } else { 1 };
    let mut last = Ok(());
    for _ in 0..attempts {
        last = demo.count_as(&run()).map(drop);
        if last.is_ok() {
            break;
        }
    }
    last
}

fn run(demo: &Demo, language: &str, arguments: &[&str]) -> Outcome {
    heddle::run(&demo.program(language), arguments, b"")
}

/// The schedule that a run with `--print-schedule` printed.
fn recorded(outcome: &Outcome) -> String {
    outcome.stderr.lines().last().unwrap_or_default().to_owned()
}

/// Looks for the schedule with the fewest deviations from "the same thread until it must wait" that ends as promised, so
/// that what a reader is shown has no switch too many; where it takes many, for the shortest of random ones. Writes it
/// into demo.toml.
fn bless(demo: &Demo) -> Result<(), String> {
    let found = few_deviations(demo).or_else(|| shortest_random(demo)).ok_or("no schedule ends as promised")?;
    demo.bless(&found).map_err(|error| error.to_string())
}

fn promised(demo: &Demo, outcome: &Outcome) -> bool {
    demo.file.bundled.as_ref().is_some_and(|bundled| bundled.fits(outcome))
}

fn few_deviations(demo: &Demo) -> Option<String> {
    let mut paths = vec![Schedule::new(Policy::NonPreemptive)];
    for _ in 0..=DEVIATIONS {
        let mut next = Vec::new();
        for path in paths.iter().take(PATHS) {
            let outcome = run(demo, "en", &["--schedule", &path.encode(), "--print-schedule"]);
            if promised(demo, &outcome) {
                return Some(recorded(&outcome));
            }
            // A deviation to a thread that cannot go on leads nowhere.
            if let Ok(schedule) = Schedule::decode(&recorded(&outcome))
                && matches!(outcome.end, End::Exit(0 | 1 | 3))
            {
                next.extend(deviations(path, &schedule));
            }
        }
        paths = next;
    }
    None
}

fn shortest_random(demo: &Demo) -> Option<String> {
    let outcomes = (0..SEARCHED).map(|seed| run(demo, "en", &["--seed", &seed.to_string(), "--print-schedule"]));
    outcomes.filter(|outcome| promised(demo, outcome)).map(|outcome| recorded(&outcome)).min_by_key(String::len)
}

/// Every path that follows a run for a while, later than `path` does, and then lets another thread go first.
fn deviations(path: &Schedule, run: &Schedule) -> Vec<Schedule> {
    let (Policy::Explicit { recording, .. }, first) = (&run.policy, given(path)) else {
        return Vec::new();
    };
    let threads = recording.choices.iter().map(|thread| thread.0).max().unwrap_or(0);
    let mut found = Vec::new();
    for position in first..recording.choices.len() {
        for thread in (0..=threads).map(ThreadId).filter(|thread| recording.choices.get(position) != Some(*thread)) {
            let mut prefix = recording.prefix(position);
            prefix.choices.push(thread);
            let then = Some(Box::new(Policy::NonPreemptive));
            found.push(Schedule { policy: Policy::Explicit { recording: prefix, then }, ..run.clone() });
        }
    }
    found
}

/// How many choices a path lays down.
fn given(path: &Schedule) -> u64 {
    match &path.policy {
        Policy::Explicit { recording, .. } => recording.choices.len(),
        _ => 0,
    }
}
