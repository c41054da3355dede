//! Where a timeout and what would have ended the wait fall on the same moment, the schedule decides, and a search sees both.

use std::collections::BTreeSet;

use crate::common::run;
use heddle_trace::schedule::Policy;

/// Seeds tried before a search counts as having seen all.
const SEEDS: u64 = 60;

/// `wait` has a timeout of 0.1 s, and `end` is called after 0.1 s.
fn outcomes(setting: &str, wait: &str, end: &str) -> BTreeSet<String> {
    let program = format!(
        "
import queue, threading, time
from concurrent.futures import Future, TimeoutError
{setting}
def later():
    time.sleep(0.1)
    {end}
other = threading.Thread(target=later)
other.start()
begin = time.monotonic()
try:
    result = {wait}
except (queue.Empty, queue.Full, TimeoutError, threading.BrokenBarrierError) as error:
    result = type(error).__name__
print(result)
assert result is True or time.monotonic() - begin >= 0.0999 or result in (0, 1)
other.join()
"
    );
    let outcomes = (0..SEEDS).map(|seed| {
        let ran = run(&program, Policy::Random { seed });
        assert!(!ran.errors.contains("AssertionError"), "{}", ran.errors);
        ran.output.lines().next().unwrap_or_default().to_owned()
    });
    outcomes.collect()
}

fn both(setting: &str, wait: &str, end: &str, in_time: &str, too_late: &str) {
    let expected: BTreeSet<String> = [in_time.to_owned(), too_late.to_owned()].into();
    assert_eq!(outcomes(setting, wait, end), expected, "{wait} against {end}");
}

#[test]
fn locks() {
    let taken = "held = threading.Lock()\nheld.acquire()";
    both(taken, "held.acquire(timeout=0.1)", "held.release()", "True", "False");
    let empty = "places = threading.Semaphore(0)";
    both(empty, "places.acquire(timeout=0.1)", "places.release()", "True", "False");
}

#[test]
fn notifications() {
    let setting = "
condition = threading.Condition()
def wait():
    with condition:
        return condition.wait(0.1)
def wait_for():
    with condition:
        return condition.wait_for(lambda: done, 0.1)
done = []
def notify():
    with condition:
        done.append(1)
        condition.notify()";
    both(setting, "wait()", "notify()", "True", "False");
    both(setting, "wait_for()", "notify()", "[1]", "[]");
    both("event = threading.Event()", "event.wait(0.1)", "event.set()", "True", "False");
    both(
        "meeting = threading.Barrier(2)\ndef meet():\n    try:\n        meeting.wait()\n    except threading.BrokenBarrierError:\n        pass",
        "meeting.wait(0.1) >= 0",
        "meet()",
        "True",
        "BrokenBarrierError",
    );
}

#[test]
fn queues() {
    both("items = queue.Queue()", "items.get(timeout=0.1)", "items.put(True)", "True", "Empty");
    both("items = queue.SimpleQueue()", "items.get(timeout=0.1)", "items.put(True)", "True", "Empty");
    let full = "items = queue.Queue(1)\nitems.put(0)";
    both(full, "items.put(1, timeout=0.1) is None", "items.get()", "True", "Full");
}

#[test]
fn ends_of_others() {
    both("", "(other.join(0.1), not other.is_alive())[1]", "pass", "True", "False");
    both("future = Future()", "future.result(timeout=0.1)", "future.set_result(True)", "True", "TimeoutError");
    let timer = "timer = threading.Timer(0.1, lambda: None)\ntimer.start()\ndone = threading.Event()\ntimer.function = done.set";
    both(timer, "(time.sleep(0.1), timer.cancel(), timer.join(), done.is_set())[3]", "pass", "True", "False");
}
