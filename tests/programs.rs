//! Every program of the corpus, in both modes, and those with threads under many schedules.
//!
//! ```text
//! cargo test -p heddle-tests --test programs                       everything
//! cargo test -p heddle-tests --test programs controlled            one mode
//! cargo test -p heddle-tests --test programs 05-exceptions         one topic
//! BLESS=1 cargo test -p heddle-tests --test programs [PART]        write expectations anew, from CPython
//! ```
//!
//! CPython is found through `HEDDLE_CPYTHON` or in `.cpython314/`; we never bless our own output.

use std::process::ExitCode;
use std::time::Duration;

use heddle_tests::corpus::{self, Program};
use heddle_tests::{cpython, heddle};
use libtest_mimic::{Arguments, Failed, Trial};

/// Seeds tried for programs with threads.
const SEEDS: u64 = 20;
/// Attempts for a program that measures real time.
const ATTEMPTS: u32 = 3;

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let programs = corpus::programs();
    let trials = if std::env::var_os("BLESS").is_some() {
        programs.into_iter().map(blessing).collect()
    } else {
        programs.into_iter().flat_map(checks).collect()
    };
    libtest_mimic::run(&arguments, trials).exit_code()
}

fn checks(program: Program) -> Vec<Trial> {
    let mut trials = vec![trial("controlled", &program, controlled), trial("parallel", &program, parallel)];
    if program.has_threads() {
        trials.push(trial("schedules", &program, schedules));
    }
    trials
}

fn trial(mode: &str, program: &Program, check: fn(&Program) -> Result<(), String>) -> Trial {
    let name = format!("{mode}/{}", program.name);
    let program = program.clone();
    Trial::test(name, move || check(&program).map_err(Failed::from))
}

fn controlled(program: &Program) -> Result<(), String> {
    check(program, &[])
}

fn parallel(program: &Program) -> Result<(), String> {
    let attempts = if program.measures_time() { ATTEMPTS } else { 1 };
    let mut last = Ok(());
    for _ in 0..attempts {
        last = check(program, &["--parallel"]);
        if last.is_ok() {
            break;
        }
    }
    last
}

/// The output of these programs is the same under every schedule.
fn schedules(program: &Program) -> Result<(), String> {
    check(program, &["--policy", "non-preemptive"])?;
    for seed in 0..SEEDS {
        check(program, &["--policy", "random", "--seed", &seed.to_string()])?;
    }
    Ok(())
}

fn check(program: &Program, arguments: &[&str]) -> Result<(), String> {
    // What CPython does not say is not compared.
    let quiet = [arguments, &["--no-races"]].concat();
    let outcome = heddle::run(&program.path, &quiet, &program.input());
    program.check(&outcome).map_err(|report| {
        let file = program.path.file_name().unwrap_or_default();
        format!("heddle run {} {}\n{report}", file.display(), arguments.join(" "))
    })
}

fn blessing(program: Program) -> Trial {
    Trial::test(format!("bless/{}", program.name), move || {
        let python = cpython::find().ok_or("no CPython 3.14: set HEDDLE_CPYTHON, or unpack one into .cpython314/")?;
        let limit = Duration::from_secs(60);
        let run = || cpython::run(&python, &program.path, &program.input(), limit);
        let outcome = run();
        if program.has_threads() && (0..3).any(|_| run().stdout != outcome.stdout) {
            return Err("its output depends on the schedule".into());
        }
        program.bless(&outcome).map_err(Failed::from)
    })
}
