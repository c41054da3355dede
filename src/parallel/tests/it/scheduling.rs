//! Nobody is forgotten, nobody starves, and it is quick enough.

use std::time::{Duration, Instant};

use heddle_trace::ending::Ending;

use crate::harness::{Harness, run};

const FINISHED: Ending = Ending::Finished { status: 0 };

#[test]
fn a_third_thread_gets_its_turn() {
    let program = "
import threading
stop = False
def spin():
    while not stop: pass
def third():
    global stop
    stop = True
threads = [threading.Thread(target=spin) for _ in range(4)] + [threading.Thread(target=third)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print('done')
";
    for workers in [1, 2, 4] {
        assert_eq!(run(workers, program).output, "done\n");
    }
}

#[test]
fn locks_exclude() {
    let program = "
import threading
lock = threading.Lock()
counter = 0
def count():
    global counter
    for _ in range(5000):
        with lock:
            counter += 1
threads = [threading.Thread(target=count) for _ in range(8)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print(counter)
";
    for workers in [1, 2, 4] {
        let mut harness = Harness::new(workers);
        // Slices that end everywhere.
        harness.options.fuel = 97;
        let outcome = harness.run(program);
        assert_eq!((outcome.output.as_str(), outcome.report.ending), ("40000\n", FINISHED), "{workers} workers");
    }
}

#[test]
fn queues_lose_nothing() {
    let program = "
import queue, threading
q = queue.Queue(maxsize=3)
totals = []
def produce():
    for number in range(2000):
        q.put(number)
def consume():
    total = 0
    while (number := q.get()) is not None:
        total += number
    totals.append(total)
producers = [threading.Thread(target=produce) for _ in range(3)]
consumers = [threading.Thread(target=consume) for _ in range(3)]
for thread in producers + consumers: thread.start()
for thread in producers: thread.join()
for _ in consumers: q.put(None)
for thread in consumers: thread.join()
print(sum(totals))
";
    for workers in [1, 2, 4] {
        let outcome = run(workers, program);
        assert_eq!((outcome.output.as_str(), outcome.report.ending), ("5997000\n", FINISHED), "{workers} workers");
    }
}

#[test]
fn collections_with_many_threads() {
    let program = "
import threading
def churn(kept):
    for number in range(20000):
        kept.append([number, str(number), (number, {number: kept})])
        if len(kept) > 50:
            del kept[:]
lists = [[] for _ in range(4)]
threads = [threading.Thread(target=churn, args=(kept,)) for kept in lists]
for thread in threads: thread.start()
for thread in threads: thread.join()
print(sum(item[0] == int(item[1]) == item[2][0] for kept in lists for item in kept))
";
    for workers in [1, 2, 4] {
        let mut harness = Harness::new(workers);
        harness.settings.memory = 64 << 20;
        let outcome = harness.run(program);
        assert_eq!((outcome.output.as_str(), outcome.report.ending), ("32\n", FINISHED), "{workers} workers");
        assert!(outcome.report.collections > 0);
    }
}

#[test]
fn collections_at_every_safepoint() {
    let program = "
import threading
results = []
def work(number):
    results.append(sum([n * number for n in range(10)]))
threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print(sorted(results))
";
    for workers in [1, 2] {
        let mut harness = Harness::new(workers);
        harness.settings.collect_always = true;
        assert_eq!(harness.run(program).output, "[0, 45, 90, 135]\n");
    }
}

#[test]
fn timeouts_and_wake_ups_meet() {
    let program = "
import queue, threading, time
q = queue.Queue()
def produce():
    for number in range(200):
        q.put(number)
        time.sleep(0.0002)
def consume():
    got = missed = 0
    while got < 200:
        try:
            q.get(timeout=0.0002)
            got += 1
        except queue.Empty:
            missed += 1
    print(got)
threads = [threading.Thread(target=f) for f in (produce, consume)]
for thread in threads: thread.start()
for thread in threads: thread.join()
";
    for workers in [1, 2, 4] {
        assert_eq!(run(workers, program).output, "200\n");
    }
}

#[test]
fn sleeping_takes_real_time() {
    let begin = Instant::now();
    let program = "
import threading, time
def f():
    time.sleep(0.05)
threads = [threading.Thread(target=f) for _ in range(1000)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print('done')
";
    assert_eq!(run(2, program).output, "done\n");
    assert!(begin.elapsed() >= Duration::from_millis(50));
}

#[test]
fn a_hundred_thousand_threads() {
    let program = "
import threading
done = []
def work(number):
    done.append(number)
threads = [threading.Thread(target=work, args=(number,)) for number in range(100000)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print(len(done))
";
    let outcome = run(2, program);
    assert_eq!((outcome.output.as_str(), outcome.report.ending), ("100000\n", FINISHED));
    assert_eq!(outcome.report.threads, 100_001);
}

#[test]
fn records_one_order() {
    let program = "
import threading
lock = threading.Lock()
def work():
    for _ in range(20):
        with lock:
            pass
threads = [threading.Thread(target=work) for _ in range(3)]
for thread in threads: thread.start()
for thread in threads: thread.join()
";
    let mut harness = Harness::new(2);
    harness.options.record = true;
    let report = harness.run(program).report;
    assert_eq!(report.ending, FINISHED);
    use heddle_trace::event::Effect;
    use heddle_trace::operation::OperationKind::{LockAcquire, LockRelease};
    let locking = report.commits.iter().filter(|commit| matches!(commit.operation.kind, LockAcquire | LockRelease));
    // Who has to wait is told as well, and how often that is depends on the machine.
    let locking = locking.filter(|commit| !matches!(commit.effect, Effect::Blocked { .. }));
    let steps: Vec<_> = locking.map(|commit| (commit.operation.kind, commit.thread)).collect();
    assert_eq!(steps.len(), 120);
    for pair in steps.chunks(2) {
        assert_eq!([pair[0].0, pair[1].0], [LockAcquire, LockRelease]);
        assert_eq!(pair[0].1, pair[1].1);
    }
}
