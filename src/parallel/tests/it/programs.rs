//! The programs in `tests/programs` say the same here as in CPython.

use std::fs;
use std::path::{Path, PathBuf};

use heddle_trace::ending::Ending;

use crate::harness::{Harness, Outcome, tests_folder};

/// Of the programs with threads so many are run with a collection at every safepoint, and for so many instructions.
const EVERY: usize = 3;
const STEPS: u64 = 100_000;

/// Every program of a folder and its folders.
fn programs(folder: &Path, found: &mut Vec<PathBuf>) {
    let mut entries: Vec<PathBuf> =
        fs::read_dir(folder).expect("a folder").flatten().map(|entry| entry.path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            programs(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "py") {
            found.push(path);
        }
    }
}

fn beside(program: &Path, extension: &str) -> String {
    fs::read_to_string(program.with_extension(extension)).unwrap_or_default()
}

/// Addresses of objects are 0 in what was blessed.
fn without_addresses(text: &str) -> String {
    let mut parts = text.split("0x7f");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |all, part| all + "0x0" + part.trim_start_matches(|digit: char| digit.is_ascii_hexdigit()))
}

fn exit_status(outcome: &Outcome) -> i32 {
    match outcome.report.ending {
        Ending::Finished { status } | Ending::DaemonsCutOff { status, .. } => status,
        Ending::UncaughtException { .. } => 1,
        _ => -1,
    }
}

/// What runs a program of the corpus, and its text.
fn prepare(program: &Path, workers: usize) -> (Harness, String) {
    let mut harness = Harness::new(workers);
    harness.name = program.file_name().expect("a file").to_string_lossy().into_owned();
    harness.settings.program_name.clone_from(&harness.name);
    harness.input = beside(program, "in");
    (harness, fs::read_to_string(program).expect("a program"))
}

fn differences(program: &Path, workers: usize) -> Option<String> {
    let (harness, text) = prepare(program, workers);
    let outcome = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| harness.run(&text)));
    let Ok(outcome) = outcome else { return Some("could not be run".to_owned()) };
    let status = beside(program, "exit").trim().parse().unwrap_or(0);
    if exit_status(&outcome) != status {
        return Some(format!("ended with {:?}\n{}", outcome.report.ending, outcome.error));
    }
    for (name, expected, said) in
        [("out", beside(program, "out"), &outcome.output), ("err", beside(program, "err"), &outcome.error)]
    {
        let said = &without_addresses(said);
        if expected != *said {
            let line = expected.lines().zip(said.lines()).position(|(left, right)| left != right);
            let line = line.unwrap_or(expected.lines().count().min(said.lines().count()));
            let at = |text: &str| text.lines().nth(line).unwrap_or("(end)").to_owned();
            return Some(format!(".{name}, line {}:\n  expected {}\n  said     {}", line + 1, at(&expected), at(said)));
        }
    }
    None
}

/// All programs, or some: HEDDLE_PROGRAMS=19-locks.
fn wanted() -> Vec<PathBuf> {
    let mut found = Vec::new();
    programs(&tests_folder().join("programs"), &mut found);
    let filter = std::env::var("HEDDLE_PROGRAMS").unwrap_or_default();
    found.retain(|program| program.to_string_lossy().contains(&filter));
    assert!(!found.is_empty());
    found
}

fn check(workers: usize) {
    let found = wanted();
    let mut failures = 0;
    for program in &found {
        if let Some(difference) = differences(program, workers) {
            failures += 1;
            eprintln!("{}: {difference}", program.display());
        }
    }
    assert_eq!(failures, 0, "of {} programs with {workers} workers", found.len());
}

#[test]
fn one_worker() {
    check(1);
}

#[test]
fn two_workers() {
    check(2);
}

#[test]
fn four_workers() {
    check(4);
}

/// A collection at every safepoint checks that what several threads can reach reaches nothing that only one may.
#[test]
fn what_is_shared_reaches_nothing_private() {
    for program in wanted().iter().filter(|program| has_threads(program)).step_by(EVERY) {
        let (mut harness, text) = prepare(program, 2);
        harness.settings.collect_always = true;
        harness.options.limits.steps = STEPS;
        let ending = harness.run(&text).report.ending;
        assert!(!matches!(ending, Ending::InternalError { .. }), "{}: {ending:?}", program.display());
    }
}

fn has_threads(program: &Path) -> bool {
    let text = fs::read_to_string(program).unwrap_or_default();
    ["threading", "concurrent", "asyncio", "queue"].iter().any(|name| text.contains(name))
}
