//! Time, input, limits, stops, snapshots.

use crate::common::{BUSY, LOST_UPDATE, finish, recorded, replay, run, start};
use heddle_control::{Options, Progress};
use heddle_trace::ending::{Ending, Limit};
use heddle_trace::schedule::{Policy, Schedule};
use heddle_vm::host::Stream;

const FINISHED: Ending = Ending::Finished { status: 0 };

#[test]
fn sleeping_costs_nothing_and_keeps_its_order() {
    let program = "
import threading, time
start = time.monotonic()
def work(hours):
    time.sleep(hours * 3600)
    print(hours, round((time.monotonic() - start) / 3600, 3))
for hours in [3, 1, 2]:
    threading.Thread(target=work, args=(hours,)).start()
";
    for policy in [Policy::default(), Policy::Random { seed: 4 }, Policy::NonPreemptive] {
        let ran = run(program, policy);
        assert_eq!((ran.output.as_str(), ran.ending), ("1 1.0\n2 2.0\n3 3.0\n", FINISHED), "{}", ran.errors);
    }
}

#[test]
fn a_loop_that_waits_for_a_moment_ends() {
    let program = "
import time
deadline = time.monotonic() + 0.001
while time.monotonic() < deadline:
    pass
print('past')
";
    assert_eq!(run(program, Policy::default()).output, "past\n");
}

#[test]
fn a_busy_thread_starves_nobody() {
    let program = "
import threading
done = False
def busy():
    while True:
        pass
threading.Thread(target=busy, daemon=True).start()
print('still here')
";
    for policy in [Policy::default(), Policy::Random { seed: 1 }] {
        let ran = run(program, policy);
        assert_eq!(ran.output, "still here\n");
        assert!(matches!(ran.ending, Ending::DaemonsCutOff { status: 0, .. }), "{:?}", ran.ending);
    }
}

#[test]
fn limits_are_endings() {
    let mut schedule = Schedule::default();
    schedule.header.limits.steps = 100_000;
    schedule.header.limits.output = 1_000;
    schedule.header.limits.memory = 32 << 20;
    schedule.header.limits.threads = 10;
    let ending = |program: &str| replay(program, schedule.clone()).ending;
    assert_eq!(ending("while True: pass"), Ending::LimitReached(Limit::Steps));
    assert_eq!(ending("while True: print('again')"), Ending::LimitReached(Limit::Output));
    assert_eq!(ending("[0] * 10 ** 12"), Ending::LimitReached(Limit::Memory));
    // Long results cost as many steps as they are long.
    assert_eq!(ending("a = []\nwhile True: a.append('x' * len(a))"), Ending::LimitReached(Limit::Steps));
    let mut patient = schedule.clone();
    patient.header.limits.steps = 100_000_000;
    let growing = "a = []\nwhile True: a.append('x' * len(a))";
    assert_eq!(replay(growing, patient).ending, Ending::LimitReached(Limit::Memory));
    let threads = "
import threading
event = threading.Event() if hasattr(threading, 'Event') else threading.Lock()
def wait():
    threading.Condition().acquire()
    import time
    time.sleep(1000)
for _ in range(20):
    threading.Thread(target=wait).start()
";
    assert_eq!(ending(threads), Ending::LimitReached(Limit::Threads));
}

const ASKS: &str = "
import threading
lines = []
def ask(name):
    while True:
        try:
            lines.append((name, input()))
        except EOFError:
            break
threads = [threading.Thread(target=ask, args=(name,)) for name in 'ab']
for thread in threads:
    thread.start()
try:
    print(input('first? '))
except EOFError:
    print('none left')
for thread in threads:
    thread.join()
print(sorted(line for _, line in lines))
";

#[test]
fn given_input_is_read_and_ends() {
    let mut run = start(ASKS, recorded(Schedule::new(Policy::NonPreemptive)), &["one", "two", "three"]);
    assert_eq!(run.run_to_end(), &FINISHED);
    assert_eq!(run.console().text(Stream::Output), "first? one\n['three', 'two']\n");
}

#[test]
fn typed_input_is_an_arrival_and_is_repeated() {
    let options = Options { interactive: true, ..recorded(Schedule::new(Policy::Random { seed: 3 })) };
    let mut run = start(ASKS, options, &["one"]);
    let mut typed = ["two", "three", "four"].into_iter();
    // Some lines come when they are wanted, some before.
    for budget in [u64::MAX, 100, 100, 100, 100, u64::MAX, u64::MAX, u64::MAX, u64::MAX] {
        match run.advance(budget) {
            Progress::Ended => break,
            Progress::Working | Progress::Choice | Progress::InputWanted => match typed.next() {
                Some(line) => run.provide_input(line.to_owned()),
                None => run.end_input(),
            },
        }
    }
    let first = finish(run, Vec::new());
    assert_eq!(first.ending, FINISHED);
    for line in ["one", "two", "three", "four"] {
        assert!(first.output.contains(line), "{}", first.output);
    }
    assert!(!first.schedule.arrivals.is_empty());
    let again = finish(start(ASKS, recorded(first.schedule.clone()), &["one"]), Vec::new());
    assert_eq!(again, first);
}

#[test]
fn a_stop_is_an_arrival_and_is_repeated() {
    let programs = ["while True: pass", "import time\nwhile True: time.sleep(1)", LOST_UPDATE];
    let endless = "
import threading
counter = 0
def work():
    global counter
    while True:
        counter += 1
for _ in range(3):
    threading.Thread(target=work).start()
";
    for program in programs.into_iter().chain([endless]) {
        let mut run = start(program, recorded(Schedule::new(Policy::Random { seed: 8 })), &[]);
        while run.advance(30_000) == Progress::Working && run.instructions() < 200_000 {}
        run.stop();
        let first = finish(run, Vec::new());
        if program != LOST_UPDATE {
            assert_eq!(first.ending, Ending::Stopped, "{program}");
        }
        let again = replay(program, first.schedule.clone());
        assert_eq!(again.schedule.arrivals, first.schedule.arrivals, "{program}");
        assert!(again == first, "{program}");
    }
}

#[test]
fn input_ends_where_nobody_can_provide_it() {
    let ran = run("try:\n    input()\nexcept EOFError:\n    print('no more')", Policy::default());
    assert_eq!(ran.output, "no more\n");
}

/// Has objects that are dead, and not yet known to be, at its first choice.
const DYING: &str = "
import threading, weakref

class Thing:
    def __init__(self, name):
        self.name = [name] * 3
        self.itself = self
    def __del__(self):
        print('gone', self.name)

kept, table = Thing('kept'), [0.0] * 2000
dropped = Thing('dropped')
weak = weakref.ref(dropped)
del dropped

def work():
    table[:] = [[name] for name in range(2000)]
    print(weak() is None, len(table), kept.name)

threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
";

#[test]
fn a_snapshot_is_gone_on_from_again_and_again() {
    for program in [LOST_UPDATE, BUSY, DYING] {
        let mut run = start(program, Options::default(), &[]);
        assert_eq!(run.advance_to_choice(u64::MAX), Progress::Choice);
        let snapshot = run.snapshot();
        for round in 0..3 {
            for seed in 0..5 {
                run.restore(&snapshot);
                run.set_policy(&Policy::Random { seed });
                let ending = run.run_to_end().clone();
                let fresh = crate::common::run(program, Policy::Random { seed });
                assert_eq!((&ending, run.schedule()), (&fresh.ending, fresh.schedule), "round {round}, seed {seed}");
                assert_eq!(run.console().text(Stream::Output), fresh.output);
            }
        }
    }
}

#[test]
fn collections_do_not_show() {
    for seed in 0..3 {
        let schedule = Schedule::new(Policy::Random { seed });
        let options = Options { collect_always: true, ..recorded(schedule) };
        let ran = finish(start(BUSY, options, &[]), Vec::new());
        let calm = run(BUSY, Policy::Random { seed });
        assert_eq!((ran.ending, ran.output), (calm.ending, calm.output));
    }
}

#[test]
fn many_threads_are_cheap() {
    let program = "
import threading
threads = [threading.Thread(target=lambda: None) for _ in range(5_000)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(threads))
";
    for policy in [Policy::default(), Policy::Random { seed: 1 }, Policy::NonPreemptive] {
        assert_eq!(run(program, policy).output, "5000\n");
    }
}

#[test]
fn many_threads_can_want_one_lock() {
    let program = "
import threading
lock = threading.Lock()
counter = 0
def work():
    global counter
    with lock:
        counter += 1
threads = [threading.Thread(target=work) for _ in range(1_000)]
with lock:
    for thread in threads:
        thread.start()
for thread in threads:
    thread.join()
print(counter)
";
    for policy in [Policy::default(), Policy::Random { seed: 1 }] {
        assert_eq!(run(program, policy).output, "1000\n");
    }
}
