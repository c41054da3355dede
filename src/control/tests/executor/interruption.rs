//! Interruptions: `KeyboardInterrupt` in the main thread, recorded and repeated.

use crate::common::{finish, recorded, replay, start};
use heddle_control::{Options, Progress};
use heddle_trace::ending::Ending;
use heddle_trace::schedule::{ArrivalKind, Policy, Schedule};

/// Programs that go on until they are interrupted twice; then they say so and end.
const PROGRAMS: [&str; 5] = [
    "
def wait():
    while True:
        pass
",
    "
import time
def wait():
    while True:
        time.sleep(1)
",
    "
import threading
counter = 0
def work():
    global counter
    while True:
        counter += 1
for _ in range(2):
    threading.Thread(target=work, daemon=True).start()
lock = threading.Lock()
lock.acquire()
def wait():
    lock.acquire()
",
    "
import threading, time
condition = threading.Condition()
def work():
    while True:
        with condition:
            time.sleep(0.001)
threading.Thread(target=work, daemon=True).start()
def wait():
    with condition:
        condition.wait()
",
    "
import queue, threading
items = queue.Queue()
def work():
    while True:
        items.put(1)
        items.get()
for _ in range(2):
    threading.Thread(target=work, daemon=True).start()
def wait():
    while True:
        try:
            items.get(timeout=0.5)
        except queue.Empty:
            pass
",
];

const TAIL: &str = "
for _ in range(2):
    try:
        wait()
    except KeyboardInterrupt:
        print('interrupted')
";

#[test]
fn an_interruption_is_an_arrival_and_is_repeated() {
    for program in PROGRAMS {
        let program = format!("{program}{TAIL}");
        for seed in 0..4 {
            let mut run = start(&program, recorded(Schedule::new(Policy::Random { seed })), &[]);
            for wanted in [100_000 + 777 * seed, 200_000] {
                while run.instructions() < wanted && run.advance(3_000) == Progress::Working {}
                run.interrupt();
            }
            let first = finish(run, Vec::new());
            assert_eq!(first.output, "interrupted\ninterrupted\n", "{program}{}", first.errors);
            let interruptions = |kind: &ArrivalKind| matches!(kind, ArrivalKind::Interrupt { .. });
            assert_eq!(first.schedule.arrivals.iter().filter(|arrival| interruptions(&arrival.kind)).count(), 2);
            let again = replay(&program, first.schedule.clone());
            assert_eq!(again.schedule.arrivals, first.schedule.arrivals, "{program}");
            assert!(again == first, "{program}");
        }
    }
}

#[test]
fn waiting_for_input_is_interrupted() {
    let program = "
import threading
lines = []
other = threading.Thread(target=lambda: lines.append(input()))
other.start()
try:
    input('main? ')
except KeyboardInterrupt:
    print('no')
other.join()
print(lines)
";
    for seed in 0..4 {
        let options = Options { interactive: true, ..recorded(Schedule::new(Policy::Random { seed })) };
        let mut run = start(program, options, &[]);
        while run.advance(u64::MAX) != Progress::InputWanted {}
        run.interrupt();
        while run.advance(u64::MAX) != Progress::InputWanted {}
        run.provide_input("line".to_owned());
        let first = finish(run, Vec::new());
        assert_eq!((first.output.as_str(), &first.ending), ("main? no\n['line']\n", &Ending::Finished { status: 0 }));
        let again = replay(program, first.schedule.clone());
        assert!(again == first);
    }
}

#[test]
fn nobody_catches_it() {
    let mut run = start("while True: pass", recorded(Schedule::default()), &[]);
    run.advance(50_000);
    run.interrupt();
    let ran = finish(run, Vec::new());
    let Ending::UncaughtException { traceback } = &ran.ending else { panic!("{:?}", ran.ending) };
    assert!(traceback.ends_with("\nKeyboardInterrupt"), "{traceback}");
}
