//! Programs from seeds: the sequential ones do what they do in CPython, where there is one; those with threads do the
//! same in both modes and under many schedules; damaged ones run or are refused.
//!
//! `HEDDLE_SEEDS` says how many of each (40), `HEDDLE_FIRST_SEED` where they begin (0). A failing program is kept below
//! the build folder, and its seed is in its name.

use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use heddle_tests::generate::{mutate, sequential, threads};
use heddle_tests::process::{End, Outcome};
use heddle_tests::random::Random;
use heddle_tests::{corpus, cpython, diff, heddle, repository};
use libtest_mimic::{Arguments, Failed, Trial};

const LIMIT: Duration = Duration::from_secs(60);

/// Programs of one trial: starting a trial is cheap, but a name on the screen for each program is noise.
const BATCH: u64 = 10;

/// Makes the program of a seed in a folder, and checks it.
type Check = fn(&Path, u64) -> Result<(), Failed>;

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let seeds = repository::count_from_env("HEDDLE_SEEDS", 40);
    let first = repository::count_from_env("HEDDLE_FIRST_SEED", 0);
    let folder = repository::scratch("generated");
    let kinds: [(&str, Check); 3] =
        [("sequential", sequential_program), ("threads", threaded_program), ("damaged", damaged_program)];
    let mut trials = Vec::new();
    for (kind, check) in kinds {
        for start in (first..first + seeds).step_by(BATCH as usize) {
            let folder = folder.clone();
            let end = (start + BATCH).min(first + seeds);
            trials.push(Trial::test(format!("{kind}/{start}..{end}"), move || {
                (start..end).try_for_each(|seed| check(&folder, seed))
            }));
        }
    }
    libtest_mimic::run(&arguments, trials).exit_code()
}

fn write(folder: &Path, name: &str, text: &str) -> std::path::PathBuf {
    let path = folder.join(format!("{name}.py"));
    std::fs::write(&path, text).expect("the scratch folder is writable");
    path
}

fn run(path: &Path, arguments: &[&str]) -> Result<Outcome, Failed> {
    // What CPython does not say is not compared.
    let quiet = [arguments, &["--no-races"]].concat();
    let outcome = heddle::run_within(path, &quiet, b"", LIMIT);
    if heddle::shows_internal_error(&outcome.stderr) || !matches!(outcome.end, End::Exit(0..=127)) {
        return Err(format!("{} {arguments:?}: {}\n{}", path.display(), outcome.end, outcome.stderr).into());
    }
    Ok(outcome)
}

fn same(path: &Path, what: &str, expected: &Outcome, got: &Outcome) -> Result<(), Failed> {
    let (expected_error, error) =
        (cpython::comparable_stderr(&expected.stderr, path), cpython::comparable_stderr(&got.stderr, path));
    let difference = diff::lines(&expected.stdout, &got.stdout).or_else(|| diff::lines(&expected_error, &error));
    match difference {
        Some(difference) => Err(format!("{} differs {what}:\n{difference}", path.display()).into()),
        None if expected.end != got.end => {
            Err(format!("{} {what}: {}, expected {}", path.display(), got.end, expected.end).into())
        }
        None => Ok(()),
    }
}

fn sequential_program(folder: &Path, seed: u64) -> Result<(), Failed> {
    let path = write(folder, &format!("sequential_{seed}"), &sequential::program(&mut Random::new(seed)));
    let controlled = run(&path, &[])?;
    if seed.is_multiple_of(4) {
        same(&path, "at full speed", &controlled, &run(&path, &["--parallel"])?)?;
    }
    if let Some(python) = cpython::find() {
        same(&path, "from CPython", &cpython::run(&python, &path, b"", LIMIT), &controlled)?;
    }
    Ok(())
}

fn threaded_program(folder: &Path, seed: u64) -> Result<(), Failed> {
    let path = write(folder, &format!("threads_{seed}"), &threads::program(&mut Random::new(seed)));
    let expected = run(&path, &[])?;
    same(&path, "at full speed", &expected, &run(&path, &["--parallel"])?)?;
    same(&path, "without preemption", &expected, &run(&path, &["--policy", "non-preemptive"])?)?;
    for schedule in ["1", "2", "3"] {
        let arguments = ["--policy", "random", "--seed", schedule];
        same(&path, &format!("under seed {schedule}"), &expected, &run(&path, &arguments)?)?;
    }
    if seed.is_multiple_of(4)
        && let Some(python) = cpython::find()
    {
        same(&path, "from CPython", &cpython::run(&python, &path, b"", LIMIT), &expected)?;
    }
    Ok(())
}

fn damaged_program(folder: &Path, seed: u64) -> Result<(), Failed> {
    let programs = corpus::programs();
    let mut random = Random::new(seed);
    let source = random.pick(&programs).source();
    let path = write(folder, &format!("damaged_{seed}"), &mutate::mutate(&source, &mut random));
    let outcome = heddle::run_within(&path, &["--max-steps", "3000000"], b"", LIMIT);
    let sound = matches!(outcome.end, End::Exit(_)) && !heddle::shows_internal_error(&outcome.stderr);
    if sound { Ok(()) } else { Err(format!("{}: {}\n{}", path.display(), outcome.end, outcome.stderr).into()) }
}
