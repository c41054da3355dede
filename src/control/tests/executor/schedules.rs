//! Policies find what they should, and every schedule can be repeated to the byte.

use std::collections::BTreeSet;

use crate::common::{BUSY, LOCKED_UPDATE, LOST_UPDATE, TWO_LOCKS, replay, run, run_in_portions};
use heddle_trace::ending::{BlockReason, Ending};
use heddle_trace::identity::ThreadId;
use heddle_trace::schedule::{Granularity, Policy, Schedule};

const FINISHED: Ending = Ending::Finished { status: 0 };

fn random(seed: u64) -> Policy {
    Policy::Random { seed }
}

#[test]
fn random_schedules_find_the_lost_update() {
    let outputs: Vec<_> = (0..100).map(|seed| run(LOST_UPDATE, random(seed)).output).collect();
    assert!(outputs.iter().any(|output| output == "6\n"));
    assert!(outputs.iter().any(|output| output != "6\n"), "{outputs:?}");
}

#[test]
fn no_schedule_breaks_the_repaired_program() {
    for seed in 0..300 {
        let ran = run(LOCKED_UPDATE, random(seed));
        assert_eq!((ran.output.as_str(), &ran.ending), ("6\n", &FINISHED), "seed {seed}: {}", ran.errors);
    }
}

/// The same from a common start, so that both threads are at the same place when they take turns.
const COMMON_START: &str = "
import threading
counter = 0
go = threading.Event()
def work():
    global counter
    go.wait()
    for _ in range(3):
        counter += 1
threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
go.set()
for thread in threads:
    thread.join()
print(counter)
";

#[test]
fn taking_turns_loses_every_second_update() {
    assert_eq!(run(COMMON_START, Policy::RoundRobin { quantum: 1 }).output, "3\n");
    assert_eq!(run(COMMON_START, Policy::NonPreemptive).output, "6\n");
    assert_eq!(run(LOST_UPDATE, Policy::NonPreemptive).output, "6\n");
}

#[test]
fn a_deadlock_is_found_and_named() {
    let Some(ran) = (0..100).map(|seed| run(TWO_LOCKS, random(seed))).find(|ran| ran.ending != FINISHED) else {
        panic!("no deadlock in 100 schedules");
    };
    let Ending::Deadlock { waits, cycle, .. } = ran.ending else { panic!("{:?}", ran.ending) };
    assert_eq!(cycle, [ThreadId(1), ThreadId(2)]);
    let waits: Vec<_> = waits
        .iter()
        .map(|wait| {
            let reason = match wait.reason {
                BlockReason::Lock(_) => "lock",
                BlockReason::Join(_) => "join",
                _ => "other",
            };
            (wait.thread_name.as_str(), reason, wait.object_name.as_str(), wait.line, wait.holder)
        })
        .collect();
    assert_eq!(waits[1], ("Thread-1 (one)", "lock", "lock_b", 7, Some(ThreadId(2))));
    assert_eq!(waits[2], ("Thread-2 (two)", "lock", "lock_a", 11, Some(ThreadId(1))));
    assert_eq!((waits[0].0, waits[0].1, waits[0].3), ("MainThread", "join", 17));
}

#[test]
fn a_replay_repeats_to_the_byte() {
    for program in [LOST_UPDATE, LOCKED_UPDATE, TWO_LOCKS, BUSY] {
        let policies = (0..20).map(random).chain([Policy::NonPreemptive, Policy::RoundRobin { quantum: 3 }]);
        for policy in policies {
            let first = run(program, policy.clone());
            assert!(!matches!(first.ending, Ending::UncaughtException { .. }), "{}", first.errors);
            let schedule = Schedule::decode(&first.schedule.encode()).expect("a schedule that was just encoded");
            assert_eq!(replay(program, schedule), first, "{policy:?}");
        }
    }
}

#[test]
fn equal_seeds_give_equal_runs_and_others_do_not() {
    let runs: Vec<_> = (0..5).map(|seed| run(BUSY, random(seed))).collect();
    assert_eq!(run(BUSY, random(3)), runs[3]);
    assert!(runs.iter().any(|ran| ran.trace != runs[0].trace));
}

#[test]
fn it_does_not_matter_where_a_run_returns_to_its_caller() {
    for policy in [random(1), Policy::default()] {
        let whole = run(BUSY, policy.clone());
        for budget in [1, 60, 1000] {
            assert_eq!(run_in_portions(BUSY, policy.clone(), budget), whole);
        }
    }
}

#[test]
fn another_program_is_told_from_the_recorded_one() {
    let schedule = run(LOST_UPDATE, random(0)).schedule;
    let other = LOST_UPDATE.replace("range(3)", "range(4)");
    assert!(matches!(replay(&other, schedule.clone()).ending, Ending::ScheduleMismatch { .. }));
    let moved = format!("\n{LOST_UPDATE}");
    assert!(matches!(replay(&moved, schedule).ending, Ending::ScheduleMismatch { .. }));
}

#[test]
fn a_branch_follows_its_prefix() {
    let first = run(LOST_UPDATE, random(5));
    let Policy::Explicit { recording, .. } = &first.schedule.policy else { panic!("{:?}", first.schedule) };
    for len in [0, 3, recording.choices.len()] {
        let then = Some(Box::new(random(9)));
        let branch = replay(LOST_UPDATE, Schedule::new(Policy::Explicit { recording: recording.prefix(len), then }));
        assert_eq!(branch.ending, FINISHED);
        let Policy::Explicit { recording: made, .. } = &branch.schedule.policy else { panic!() };
        assert!((0..len).all(|step| made.choices.get(step) == recording.choices.get(step)));
    }
}

#[test]
fn the_trace_introduces_every_thread_before_it_acts() {
    use heddle_trace::record::Record;
    let mut known = Vec::new();
    let mut steps = 0;
    for record in run(BUSY, random(2)).decoded().records {
        match record {
            Record::Thread(thread) => known.push(thread.id),
            Record::Event(event) => {
                assert!(known.contains(&event.thread));
                assert_eq!(event.step, steps);
                steps += 1;
            }
            Record::Object(_) | Record::Source(_) => {}
            Record::Dropped { .. } => panic!("nothing is dropped here"),
        }
    }
    assert_eq!(known.len(), 4);
    assert!(steps > 50);
}

/// `LOST_UPDATE` with a call between the read and the write.
const CALL_BETWEEN: &str = "
import threading
counter = 0
def one_more(n):
    return n + 1
def work():
    global counter
    for _ in range(3):
        counter = one_more(counter)
threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(counter)
";

fn with_gil(policy: Policy) -> Schedule {
    let mut schedule = Schedule::new(policy);
    schedule.header.granularity = Granularity::Gil;
    schedule
}

#[test]
fn as_with_a_gil_only_jumps_and_calls_let_others_go_on() {
    let outputs = |program: &str| -> BTreeSet<String> {
        (0..200).map(|seed| replay(program, with_gil(Policy::Random { seed })).output).collect()
    };
    // CPython checks nothing between the read, the addition and the write.
    assert_eq!(outputs(LOST_UPDATE), BTreeSet::from(["6\n".to_owned()]));
    assert!(outputs(CALL_BETWEEN).len() > 1);
    assert_eq!(outputs(LOCKED_UPDATE), BTreeSet::from(["6\n".to_owned()]));
}

#[test]
fn a_schedule_with_a_gil_is_replayed() {
    for program in [LOST_UPDATE, CALL_BETWEEN, LOCKED_UPDATE, TWO_LOCKS, BUSY] {
        for seed in 0..10 {
            let first = replay(program, with_gil(Policy::Random { seed }));
            let string = first.schedule.encode();
            let again = replay(program, Schedule::decode(&string).expect("a schedule of ours"));
            assert_eq!(again.trace, first.trace);
            assert_eq!(again.ending, first.ending);
        }
    }
}

#[test]
fn priorities_meet_a_bug_that_chance_seldom_meets() {
    // All of one thread must come before the first step of another.
    let program = "
import threading
value = 0
def early():
    print(value)
def late():
    global value
    for step in range(30):
        value = step
    value = 100
threads = [threading.Thread(target=target) for target in (early, late)]
for thread in threads: thread.start()
for thread in threads: thread.join()
";
    let hits =
        |policy: &dyn Fn(u64) -> Policy| (0..200).filter(|seed| run(program, policy(*seed)).output == "100\n").count();
    let by_priorities = hits(&|seed| Policy::Pct { seed, depth: 2, length: 80 });
    let by_chance = hits(&|seed| Policy::Random { seed });
    assert!(by_priorities > 20 && by_chance < 5, "{by_priorities} of 200 against {by_chance}");
}

#[test]
fn a_run_by_priorities_is_repeated_and_replayed() {
    let policy = Policy::Pct { seed: 5, depth: 4, length: 60 };
    let first = run(BUSY, policy.clone());
    assert_eq!(run(BUSY, policy).trace, first.trace);
    assert_eq!(replay(BUSY, first.schedule.clone()).trace, first.trace);
}
