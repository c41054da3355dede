//! The coordinator: the thread that called [`run`](crate::run). It executes no Python; it waits for what comes from
//! outside (time, input, a stop) and carries out what was said (output), and it knows when nothing can happen any more.

use std::sync::Arc;
use std::sync::atomic::Ordering;

use heddle_trace::ending::Ending;
use heddle_trace::finding::Finding;
use heddle_trace::identity::ThreadId;
use heddle_vm::thread::Thread;

use crate::console::{Console, Input};
use crate::options::MAX_WORKERS;
use crate::report::Report;
use crate::shared::Shared;
use crate::sync::lock;

/// Runs to the end.
pub(crate) fn run(shared: &Arc<Shared>, main: Box<Thread>, console: &mut dyn Console) -> Report {
    shared.spawn(main, None);
    let mut coordinator = Coordinator { shared, console, written: 0, watch: Watch::default() };
    coordinator.attend();
    finish(shared, coordinator.console)
}

struct Coordinator<'s, 'c> {
    shared: &'s Arc<Shared>,
    console: &'c mut dyn Console,
    /// When output was last written.
    written: u64,
    watch: Watch,
}

impl Coordinator<'_, '_> {
    fn attend(&mut self) {
        while !self.shared.has_ended() {
            let now = self.shared.now();
            let pause = self.look(now);
            if self.shared.has_ended() {
                break;
            }
            self.shared.control.bell.wait(pause.map(|until| until.saturating_sub(now)));
        }
    }

    /// Does what there is to do. Says when to look again, if nobody rings before.
    fn look(&mut self, now: u64) -> Option<u64> {
        let shared = self.shared;
        if let Some(detail) = shared.control.fault() {
            shared.end(Ending::InternalError { detail });
            return None;
        }
        if shared.control.is_stopped() {
            shared.end(Ending::Stopped);
            return None;
        }
        if shared.control.is_interrupting() {
            shared.wake(ThreadId::MAIN, None);
        }
        // Asked first: if nobody is active now, then everybody who waits is among the timers and the waiting by now.
        let active = shared.is_active();
        let (due, timer) = shared.timers.due(now);
        let woken = !due.is_empty();
        for task in due {
            shared.wake_task(task, None);
        }
        let output = self.write(now);
        let expecting = self.read();
        if !active && !woken && timer.is_none() && !expecting && !shared.is_active() {
            self.write_all();
            shared.end(deadlock(shared));
            return None;
        }
        let poll = shared.options.poll.map(|poll| now + poll);
        let watch = shared.options.patience.and_then(|patience| self.watch.look(shared, now, patience));
        [timer, output, poll, watch].into_iter().flatten().min()
    }

    /// Writes what was said, but not too often. Says when there will be more to write.
    fn write(&mut self, now: u64) -> Option<u64> {
        let next = self.written + self.shared.options.gather_output;
        // At the start there is nothing to gather: the first line is to be seen at once.
        if now < next && self.written > 0 {
            return Some(next);
        }
        if self.write_all() {
            self.written = now;
        }
        None
    }

    fn write_all(&mut self) -> bool {
        write_all(self.shared, self.console)
    }

    /// Asks for lines as long as threads wait for some. Says whether any still does.
    fn read(&mut self) -> bool {
        while self.shared.lines.is_wanted() {
            // What the program asks for must be seen before the answer is expected.
            self.write_all();
            let input = self.console.read_line();
            if input == Input::NotYet {
                return true;
            }
            for task in self.shared.lines.supply(input) {
                self.shared.wake_task(task, None);
            }
        }
        false
    }
}

fn write_all(shared: &Shared, console: &mut dyn Console) -> bool {
    let pieces = shared.output.take();
    for (stream, text) in &pieces {
        console.write(*stream, text);
    }
    !pieces.is_empty()
}

/// The run has ended: waits for the workers and draws up the report.
pub(crate) fn finish(shared: &Arc<Shared>, console: &mut dyn Console) -> Report {
    let elapsed = shared.now();
    let abandoned = !wait_for_workers(shared);
    shared.output.close();
    write_all(shared, console);
    let ending = shared.ending().unwrap_or_else(|| Ending::InternalError { detail: "no ending".to_owned() });
    let mut report = Report {
        findings: std::mem::take(&mut *lock(&shared.deaths)),
        ending,
        elapsed,
        threads: shared.registry.started(),
        instructions: shared.instructions(),
        collections: shared.collections.load(Ordering::Relaxed),
        collecting: shared.collecting.load(Ordering::Relaxed),
        workers: Vec::new(),
        commits: Vec::new(),
        dropped_commits: 0,
        abandoned,
    };
    if !abandoned {
        for worker in &shared.workers {
            let mut hands = lock(&worker.hands);
            report.dropped_commits += hands.dropped;
            report.workers.push(std::mem::take(&mut hands.report));
            report.commits.append(hands.commits.as_mut().unwrap_or(&mut Vec::new()));
        }
        report.commits.sort_unstable_by_key(|commit| commit.order);
        report.findings.sort_by_key(|finding| match finding {
            Finding::ThreadDied { thread, .. } => *thread,
            _ => ThreadId::MAIN,
        });
        report.findings.extend(stuck(shared, &report.ending));
    }
    report
}

/// Waits until all carriers have left. Says whether they did: a worker that was lost never does.
fn wait_for_workers(shared: &Shared) -> bool {
    let begin = shared.now();
    while shared.hiring.is_anybody_left() {
        let passed = shared.now() - begin;
        let rest = shared.options.patience.map(|patience| patience.saturating_sub(passed));
        if rest == Some(0) || shared.control.fault().is_some() {
            return false;
        }
        shared.control.bell.wait(rest);
    }
    true
}

/// No thread can ever go on: what each of them waits for. No worker holds any of them.
fn deadlock(shared: &Shared) -> Ending {
    let tasks = shared.registry.all();
    let bodies: Vec<_> = tasks.iter().map(|task| task.body()).collect();
    let threads: Vec<&Thread> = bodies.iter().map(|body| &*body.thread).collect();
    heddle_vm::deadlock::deadlock(&shared.machine, &threads)
}

/// Those of the threads that are left that would have waited for ever. No worker holds any of them.
fn stuck(shared: &Shared, ending: &Ending) -> Option<Finding> {
    match ending {
        Ending::Finished { .. }
        | Ending::UncaughtException { .. }
        | Ending::DaemonsCutOff { .. }
        | Ending::LimitReached(_)
        | Ending::Stopped => {}
        Ending::Deadlock { .. } | Ending::ScheduleMismatch { .. } | Ending::InternalError { .. } => return None,
    }
    let tasks = shared.registry.all();
    let bodies: Vec<_> = tasks.iter().map(|task| task.body()).collect();
    let threads: Vec<&Thread> = bodies.iter().map(|body| &*body.thread).collect();
    heddle_vm::deadlock::partial_deadlock(&shared.machine, &threads)
}

/// Looks at the heartbeats.
struct Watch {
    /// Of each lane the last heartbeat and when it was first seen.
    seen: [(u32, u64); MAX_WORKERS],
}

impl Default for Watch {
    fn default() -> Self {
        Self { seen: [(0, 0); MAX_WORKERS] }
    }
}

impl Watch {
    /// Ends the run if a worker that executes a thread has had the same heartbeat for too long. Says when to look
    /// again.
    fn look(&mut self, shared: &Shared, now: u64, patience: u64) -> Option<u64> {
        for (worker, (heartbeat, since)) in self.seen.iter_mut().enumerate().take(shared.workers.len()) {
            let lane = shared.control.lane(worker);
            let beat = lane.heartbeat().load(Ordering::Relaxed);
            let thread: Option<ThreadId> = lane.thread();
            if beat != *heartbeat || thread.is_none() {
                (*heartbeat, *since) = (beat, now);
            } else if now - *since > patience {
                let seconds = patience / 1_000_000_000;
                let detail = format!("worker {worker} has not answered for {seconds} seconds");
                shared.control.report_fault(&detail);
                shared.end(Ending::InternalError { detail });
            }
        }
        shared.is_active().then_some(now + patience / 4)
    }
}
