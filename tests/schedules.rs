//! A schedule is a value: it repeats a run to the byte, and a damaged one is refused with a sentence.

use std::path::Path;

use heddle_tests::corpus::{self, Program};
use heddle_tests::process::{End, Outcome};
use heddle_tests::random::Random;
use heddle_tests::{heddle, repository};

/// Programs that are recorded and replayed: every so many of those with threads.
const EVERY: usize = 5;

/// A run with its trace and the string of its schedule.
struct Recorded {
    outcome: Outcome,
    trace: Vec<u8>,
    schedule: String,
}

fn record(program: &Path, input: &[u8], arguments: &[&str], folder: &Path) -> Recorded {
    let file = folder.join("run.trace");
    let file_name = file.to_string_lossy().into_owned();
    let mut all = vec!["--print-schedule", "--trace", &file_name];
    all.extend(arguments);
    let mut outcome = heddle::run(program, &all, input);
    let trace = std::fs::read(&file).unwrap_or_else(|_| panic!("no trace: {}", outcome.stderr));
    let end = outcome.stderr.trim_end().rfind('\n').map_or(0, |at| at + 1);
    let schedule = outcome.stderr.split_off(end).trim_end().to_owned();
    Recorded { outcome, trace, schedule }
}

fn threaded() -> Vec<Program> {
    corpus::programs().into_iter().filter(Program::has_threads).step_by(EVERY).collect()
}

#[test]
fn a_replay_repeats_the_run_to_the_byte() {
    let folder = repository::scratch("replays");
    for program in threaded() {
        for seed in ["1", "2"] {
            let first = record(&program.path, &program.input(), &["--seed", seed], &folder);
            let again = record(&program.path, &program.input(), &["--schedule", &first.schedule], &folder);
            assert_eq!(first.outcome, again.outcome, "{} under seed {seed}", program.name);
            assert!(first.trace == again.trace, "{} under seed {seed}: the traces differ", program.name);
            assert_eq!(first.schedule, again.schedule, "{} under seed {seed}", program.name);
        }
    }
}

#[test]
fn a_hundred_replays_leave_one_trace() {
    let folder = repository::scratch("a-hundred-replays");
    let program = write(&folder, "lost.py", LOST_UPDATE);
    let first = record(&program, b"", &["--seed", "7"], &folder);
    for _ in 0..100 {
        let again = record(&program, b"", &["--schedule", &first.schedule], &folder);
        assert!(first.trace == again.trace && first.outcome == again.outcome);
    }
}

/// Two threads that add to a global three times each, without a lock.
const LOST_UPDATE: &str = "\
import threading

counter = 0

def work():
    global counter
    for _ in range(3):
        counter += 1

threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(counter)
";

fn write(folder: &Path, name: &str, text: &str) -> std::path::PathBuf {
    let path = folder.join(name);
    std::fs::write(&path, text).expect("the scratch folder is writable");
    path
}

#[test]
fn seeds_find_the_lost_update_and_never_one_under_a_lock() {
    let folder = repository::scratch("lost-update");
    let broken = write(&folder, "broken.py", LOST_UPDATE);
    let repaired = LOST_UPDATE
        .replace("counter = 0\n", "counter = 0\nlock = threading.Lock()\n")
        .replace("        counter += 1", "        with lock:\n            counter += 1");
    let repaired = write(&folder, "repaired.py", &repaired);
    let mut seen = std::collections::BTreeSet::new();
    for seed in 0..60 {
        let seed = seed.to_string();
        seen.insert(heddle::run(&broken, &["--seed", &seed], b"").stdout);
        let sound = heddle::run(&repaired, &["--seed", &seed], b"");
        assert_eq!((sound.stdout.as_str(), sound.end), ("6\n", End::Exit(0)), "seed {seed}");
    }
    assert!(seen.contains("6\n") && seen.len() >= 3, "outcomes: {seen:?}");
    // Every schedule without preemption is harmless.
    assert_eq!(heddle::run(&broken, &["--policy", "non-preemptive"], b"").stdout, "6\n");
}

#[test]
fn a_replay_of_another_program_is_noticed() {
    let folder = repository::scratch("mismatch");
    let program = write(&folder, "first.py", LOST_UPDATE);
    let schedule = record(&program, b"", &["--seed", "3"], &folder).schedule;
    let other = write(&folder, "other.py", &LOST_UPDATE.replace("range(3)", "range(2)"));
    let outcome = heddle::run(&other, &["--schedule", &schedule], b"");
    assert_eq!(outcome.end, End::Exit(2), "{}", outcome.stderr);
    assert!(!outcome.stderr.is_empty());
}

#[test]
fn a_damaged_schedule_is_refused_with_a_sentence() {
    let folder = repository::scratch("damaged-schedules");
    let program = write(&folder, "main.py", LOST_UPDATE);
    let schedule = record(&program, b"", &["--seed", "5"], &folder).schedule;
    let mut random = Random::new(1);
    for _ in 0..40 {
        let mut bytes = schedule.clone().into_bytes();
        match random.below(3) {
            0 => bytes.truncate(random.below(bytes.len())),
            1 => bytes.push(b'A'),
            _ => {
                let at = random.below(bytes.len());
                bytes[at] = *random.pick(b"ABCxyz019-_.!");
            }
        }
        let damaged = String::from_utf8(bytes).expect("it is ASCII");
        if damaged == schedule {
            continue;
        }
        let argument = format!("--schedule={damaged}");
        let outcome = heddle::run(&program, &[&argument], b"");
        assert_eq!(outcome.end, End::Exit(2), "{damaged}: {}", outcome.stderr);
        assert_eq!(outcome.stdout, "", "{damaged}");
        assert!(outcome.stderr.trim_end().ends_with('.'), "{damaged}: {}", outcome.stderr);
    }
}
