//! Programs, and how they are run here.

use std::sync::Arc;

use heddle_control::{Options, Progress, Run, Transcript};
use heddle_lang::source::Source;
use heddle_trace::ending::Ending;
use heddle_trace::record::Record;
use heddle_trace::schedule::{Policy, Schedule};
use heddle_trace::trace_file::Trace;
use heddle_vm::host::Stream;

/// Two threads increment a counter that nothing guards.
pub const LOST_UPDATE: &str = "
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

/// The same, guarded.
pub const LOCKED_UPDATE: &str = "
import threading
counter = 0
lock = threading.Lock()
def work():
    global counter
    for _ in range(3):
        with lock:
            counter += 1
threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(counter)
";

/// Two threads take two locks in both orders.
pub const TWO_LOCKS: &str = "
import threading
lock_a = threading.Lock()
lock_b = threading.Lock()
def one():
    with lock_a:
        with lock_b:
            print('one')
def two():
    with lock_b:
        with lock_a:
            print('two')
threads = [threading.Thread(target=one), threading.Thread(target=two)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
";

/// A queue between a producer and two consumers, with timeouts, sleeps and a condition.
pub const BUSY: &str = "
import queue, threading, time
items = queue.Queue(maxsize=2)
ready = threading.Condition()
done = []
def produce():
    for number in range(6):
        items.put(number)
        time.sleep(0.01)
    for _ in range(2):
        items.put(None)
def consume(name):
    while True:
        try:
            item = items.get(timeout=0.005)
        except queue.Empty:
            print(name, 'is hungry')
            continue
        if item is None:
            break
        with ready:
            done.append((name, item))
            ready.notify()
threads = [threading.Thread(target=produce)]
threads += [threading.Thread(target=consume, args=(name,)) for name in 'ab']
for thread in threads:
    thread.start()
with ready:
    while len(done) < 6:
        ready.wait()
for thread in threads:
    thread.join()
print(sorted(item for _, item in done), round(time.monotonic(), 2) >= 0.05)
";

/// What is known of a run that has ended.
#[derive(Debug, PartialEq)]
pub struct Ran {
    pub ending: Ending,
    pub output: String,
    pub errors: String,
    pub trace: Vec<u8>,
    pub schedule: Schedule,
}

impl Ran {
    pub fn decoded(&self) -> Trace {
        Trace::decode(&self.trace).expect("a trace that was just encoded")
    }
}

pub fn start(program: &str, options: Options, input: &[&str]) -> Run<Transcript> {
    let source = Arc::new(Source::new("main.py", program));
    let module = heddle_lang::compile(&source, heddle_lang::Options::default())
        .unwrap_or_else(|error| panic!("{}", error.render(&source)));
    let input = input.iter().map(|line| (*line).to_owned()).collect();
    Run::new(&module, options, Transcript::new(input))
}

pub fn recorded(schedule: Schedule) -> Options {
    Options { schedule, record: true, ..Options::default() }
}

/// Everything about a run that has ended. `records` are those that were taken on the way.
pub fn finish(mut run: Run<Transcript>, mut records: Vec<Record>) -> Ran {
    let ending = run.run_to_end().clone();
    records.extend(run.take_records());
    let header = run.trace_header();
    let findings = run.findings().to_vec();
    let trace = Trace { header, records, findings, ending: ending.clone() }.encode();
    let schedule = run.schedule();
    let console = run.console();
    Ran { ending, output: console.text(Stream::Output), errors: console.text(Stream::Error), trace, schedule }
}

pub fn run(program: &str, policy: Policy) -> Ran {
    replay(program, Schedule::new(policy))
}

pub fn replay(program: &str, schedule: Schedule) -> Ran {
    finish(start(program, recorded(schedule), &[]), Vec::new())
}

/// Runs in small portions, so that the caller comes between whenever it can.
pub fn run_in_portions(program: &str, policy: Policy, budget: u64) -> Ran {
    let mut run = start(program, recorded(Schedule::new(policy)), &[]);
    let mut records = Vec::new();
    while run.advance(budget) != Progress::Ended {
        records.extend(run.take_records());
    }
    finish(run, records)
}
