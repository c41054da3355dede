//! How runs end.

use std::time::{Duration, Instant};

use heddle_trace::ending::{BlockReason, Ending, Limit};
use heddle_trace::identity::ThreadId;

use crate::harness::{Harness, run};

#[test]
fn finished() {
    let outcome = run(2, "print('hello')");
    assert_eq!((outcome.report.ending, outcome.output.as_str()), (Ending::Finished { status: 0 }, "hello\n"));
}

#[test]
fn stopped() {
    for program in [
        "while True: pass",
        "import threading\ndef f():\n    while True: pass\nfor _ in range(5): threading.Thread(target=f).start()\nf()",
        "import time\ntime.sleep(1000)",
    ] {
        let harness = Harness::new(2);
        let control = harness.control.clone();
        let stopper = std::thread::spawn(move || {
            std::thread::sleep(Duration::from_millis(100));
            control.stop();
            Instant::now()
        });
        let outcome = harness.run(program);
        let passed = stopper.join().expect("no panic").elapsed();
        assert_eq!(outcome.report.ending, Ending::Stopped);
        // Under a sanitizer everything takes many times as long.
        let patience = if std::env::var_os("HEDDLE_SANITIZED").is_some() { 5_000 } else { 100 };
        assert!(passed < Duration::from_millis(patience), "{passed:?} for {program}");
    }
}

#[test]
fn limits() {
    let limit = |prepare: fn(&mut Harness), program: &str| {
        let mut harness = Harness::new(2);
        prepare(&mut harness);
        let ending = harness.run(program).report.ending;
        let Ending::LimitReached(limit) = ending else { panic!("{ending:?} for {program}") };
        limit
    };
    assert_eq!(limit(|h| h.options.limits.output = 10_000, "while True: print('again')"), Limit::Output);
    assert_eq!(limit(|h| h.options.limits.steps = 1_000_000, "while True: pass"), Limit::Steps);
    assert_eq!(limit(|h| h.settings.memory = 64 << 20, "a = []\nwhile True: a.append('x' * 100)"), Limit::Memory);
    assert_eq!(limit(|_| (), "[0] * 10**12"), Limit::Memory);
    let threads = "import threading, time\nwhile True: threading.Thread(target=time.sleep, args=(1000,)).start()";
    assert_eq!(limit(|h| h.settings.threads = 1_000, threads), Limit::Threads);
}

#[test]
fn deadlock_of_two_locks() {
    let program = "
import threading, time
a, b = threading.Lock(), threading.Lock()
def f(first, second):
    with first:
        time.sleep(0.01)
        with second:
            pass
left = threading.Thread(target=f, args=(a, b), name='left')
right = threading.Thread(target=f, args=(b, a), name='right')
left.start(); right.start()
left.join()
";
    for workers in [1, 2] {
        let ending = run(workers, program).report.ending;
        let Ending::Deadlock { waits, cycle, .. } = ending else { panic!("{ending:?}") };
        let reasons: Vec<_> = waits.iter().map(|wait| (wait.thread.0, wait.thread_name.as_str(), wait.line)).collect();
        assert_eq!(reasons, [(0, "MainThread", 12), (1, "left", 7), (2, "right", 7)]);
        assert_eq!(waits[0].reason, BlockReason::Join(ThreadId(1)));
        assert_eq!((waits[1].holder, waits[2].holder), (Some(ThreadId(2)), Some(ThreadId(1))));
        assert_eq!(cycle, [ThreadId(1), ThreadId(2)]);
    }
}

#[test]
fn deadlock_at_the_very_end() {
    let program = "import queue, threading\nthreading.Thread(target=queue.Queue().get).start()\n";
    let ending = run(2, program).report.ending;
    let Ending::Deadlock { waits, cycle, .. } = ending else { panic!("{ending:?}") };
    assert_eq!(waits[0].reason, BlockReason::Shutdown);
    assert!(matches!(waits[1].reason, BlockReason::QueueEmpty(_)));
    assert!(cycle.is_empty());
}

#[test]
fn daemons_are_cut_off() {
    let program = "import threading, time\nthreading.Thread(target=time.sleep, args=(100,), daemon=True).start()";
    let ending = run(2, program).report.ending;
    assert_eq!(ending, Ending::DaemonsCutOff { threads: vec![ThreadId(1)], status: 0 });
}

#[test]
fn uncaught_exception() {
    let outcome = run(2, "import threading\nthreading.Thread(target=print).start()\n1 / 0\n");
    let Ending::UncaughtException { traceback } = outcome.report.ending else { panic!("{:?}", outcome.report.ending) };
    assert!(traceback.ends_with("ZeroDivisionError: division by zero"), "{traceback}");
    assert!(outcome.error.contains(&traceback));
}

#[test]
fn exit_status() {
    assert_eq!(run(2, "import sys\nsys.exit(3)").report.ending, Ending::Finished { status: 3 });
}

#[test]
fn input_and_its_end() {
    let mut harness = Harness::new(2);
    harness.options.poll = Some(1_000_000);
    harness.input = "one\ntwo\n".into();
    let program = "
print(input('? '))
print(input())
try:
    input()
except EOFError:
    print('end')
";
    let outcome = harness.run(program);
    assert_eq!((outcome.output.as_str(), outcome.report.ending), ("? one\ntwo\nend\n", Ending::Finished { status: 0 }));
}
