//! A carrier: the loop in which a worker executes threads, slice by slice.

use std::any::Any;
use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::Ordering;

use heddle_trace::ending::{BlockReason, Ending};
use heddle_trace::identity::ThreadId;
use heddle_vm::commit::Detail;
use heddle_vm::context::Mode;
use heddle_vm::interpreter::step::{StepOptions, step};
use heddle_vm::thread::{Thread, ThreadState};
use heddle_vm::trap::Pause;

use crate::host::WorkerHost;
use crate::shared::{Shared, Worker};
use crate::sync::lock;
use crate::task::{Body, Task};
use crate::world::Inside;

/// Every so many slices the common queue comes before the worker's own, which may never be empty.
const SLICES_PER_LOOK: u64 = 4;
/// Fuel of the slice after a collection: little, since until it ends an allocation that does not fit ends the run.
const FUEL_AFTER_COLLECTION: i64 = 1_000;
/// Nanoseconds that a searcher looks at all queues before it leaves: about what it costs to leave and be started again.
const SEARCH: u64 = 30_000;
/// Looks at the most, where the clock is too coarse to tell (browsers make it so).
const LOOKS: u32 = 4_000;
/// Looks between two looks at the clock. The first ones follow each other at once; later ones let other programs run in
/// between.
const LOOKS_PER_TIME: u32 = 16;

thread_local! {
    /// This worker is inside a carrier.
    static CARRYING: Cell<bool> = const { Cell::new(false) };
}

/// A job of the pool's: executes threads until there are none.
pub(crate) fn carry(shared: &Arc<Shared>) {
    if CARRYING.replace(true) {
        // A kernel inside a slice waits for its parts, and rayon uses the time for other jobs, such as this one. The
        // slice would not end before this carrier does, which may be never. When it ends, the outer carrier looks.
        shared.carrier_leaves(false);
        return;
    }
    let worker = shared.hiring.take_worker(shared.pool.current());
    let mut carrier = Carrier {
        shared,
        host: WorkerHost { shared, worker },
        own: &shared.workers[worker],
        inside: shared.world.enter(),
        searching: true,
        slices: 0,
        busy_since: 0,
    };
    let result = catch_unwind(AssertUnwindSafe(|| carrier.work()));
    if let Err(panic) = result {
        shared.end(Ending::InternalError { detail: describe_panic(&*panic) });
    }
    if !carrier.searching {
        shared.hiring.begin_search();
    }
    drop(carrier);
    shared.control.lane(worker).show(None);
    shared.hiring.give_back(worker);
    CARRYING.set(false);
    shared.carrier_leaves(true);
}

struct Carrier<'s> {
    shared: &'s Arc<Shared>,
    host: WorkerHost<'s>,
    own: &'s Worker,
    inside: Inside<'s>,
    /// It has no work in hand.
    searching: bool,
    slices: u64,
    busy_since: u64,
}

/// What is to be done with a thread after a slice.
enum Then {
    /// It can go on.
    Ready,
    /// It waits.
    Wait(BlockReason),
    /// It asks for a collection: `again`, right after one. Then the others get their turn (where every safepoint
    /// collects, it would never end).
    Collect { again: bool },
    /// It has ended.
    Ended,
}

impl Carrier<'_> {
    fn work(&mut self) {
        while let Some(mut task) = self.next() {
            while let Some(again) = self.execute(task) {
                task = again;
                if self.must_leave() {
                    break;
                }
            }
        }
    }

    /// Passes the checkpoint between two slices. Says whether the run has ended.
    fn must_leave(&self) -> bool {
        if self.inside.is_awaited() && !self.shared.has_ended() {
            self.shared.control.lane(self.host.worker).show(None);
            self.inside.step_aside();
        }
        self.shared.has_ended()
    }

    /// A runnable thread, or nothing if the carrier is to leave.
    fn next(&mut self) -> Option<Arc<Task>> {
        if self.must_leave() {
            self.rest();
            return None;
        }
        let task = self.take();
        if task.is_some() {
            if self.searching {
                self.begin();
            }
            return task;
        }
        self.rest();
        let begin = self.shared.now();
        for look in 1..=LOOKS {
            if self.must_leave() {
                return None;
            }
            if let Some(task) = self.take().or_else(|| self.steal()) {
                self.begin();
                return Some(task);
            }
            if look % LOOKS_PER_TIME == 0 && self.shared.now() - begin > SEARCH {
                return None;
            }
            if look < LOOKS_PER_TIME { std::hint::spin_loop() } else { std::thread::yield_now() }
        }
        None
    }

    /// Has work in hand.
    fn begin(&mut self) {
        self.searching = false;
        self.busy_since = self.shared.now();
        self.shared.found_work();
    }

    /// Has none.
    fn rest(&mut self) {
        if !self.searching {
            self.searching = true;
            self.shared.hiring.begin_search();
            self.shared.control.lane(self.host.worker).show(None);
            let busy = self.shared.now() - self.busy_since;
            lock(&self.own.hands).report.busy += busy;
        }
    }

    /// A thread from the worker's own queue or the common one.
    fn take(&self) -> Option<Arc<Task>> {
        let (own, common) = (&self.own.queue, &self.shared.injector);
        let from_common = || common.steal_into(own).map(|(task, _)| task);
        if self.slices.is_multiple_of(SLICES_PER_LOOK) {
            from_common().or_else(|| own.pop())
        } else {
            own.pop().or_else(from_common)
        }
    }

    /// A thread from another worker's queue.
    fn steal(&self) -> Option<Arc<Task>> {
        let workers = &self.shared.workers;
        let others = (1..workers.len()).map(|distance| (self.host.worker + distance) % workers.len());
        let (task, count) = others.into_iter().find_map(|other| workers[other].queue.steal_into(&self.own.queue))?;
        lock(&self.own.hands).report.steals += count as u64;
        Some(task)
    }

    /// Executes a slice of a thread. Gives it back if it is to go on at once.
    fn execute(&mut self, task: Arc<Task>) -> Option<Arc<Task>> {
        self.slices += 1;
        match self.slice(&task) {
            Then::Ready => return self.take_turns(task),
            Then::Collect { again } => {
                self.collect(&task);
                if again {
                    return self.take_turns(task);
                }
                task.body().after_collection = true;
                return Some(task);
            }
            Then::Wait(reason) => self.park(task, reason),
            Then::Ended => {
                self.shared.registry.remove(task.id);
                self.shared.rests();
            }
        }
        None
    }

    /// Puts a thread that can go on behind the others, or gives it back if there are none.
    fn take_turns(&self, task: Arc<Task>) -> Option<Arc<Task>> {
        if self.own.queue.looks_empty() && self.shared.injector.looks_empty() {
            return Some(task);
        }
        task.parking.requeue();
        self.shared.enqueue(task, Some(self.host.worker));
        None
    }

    fn slice(&mut self, task: &Arc<Task>) -> Then {
        let shared = self.shared;
        let lane = shared.control.lane(self.host.worker);
        lane.show(Some(task.id));
        task.parking.begin();
        let mut body = task.body();
        let body = &mut *body;
        settle_wait(shared, body);
        if task.id == ThreadId::MAIN && shared.control.take_interrupt() {
            body.thread.interrupted = true;
            shared.lines.forget(task.id);
        }
        let after_collection = std::mem::take(&mut body.after_collection);
        let fuel = if after_collection { FUEL_AFTER_COLLECTION } else { shared.options.fuel };
        let options = StepOptions {
            mode: Mode::Parallel,
            fuel,
            after_collection,
            pause_after_commit: false,
            gil: false,
            detail: Detail::TRACE,
        };

        let mut hands = lock(&self.own.hands);
        let hands = &mut *hands;
        let start = if shared.options.stints > 0 { shared.now() } else { 0 };
        let executed = body.thread.executed;
        let (machine, thread) = (&*shared.machine, &mut *body.thread);
        let pause = step(machine, &self.host, thread, &mut hands.allocator, hands.commits.as_mut(), options);
        if let Some(commits) = &mut hands.commits
            && commits.len() > shared.options.most_commits
        {
            hands.dropped += (commits.len() - shared.options.most_commits) as u64;
            commits.truncate(shared.options.most_commits);
        }
        hands.report.slices += 1;
        if shared.options.stints > 0 {
            hands.report.note(shared.options.stints, task.id, start, shared.now());
        }
        shared.count(body.thread.executed - executed);
        // A heartbeat after the slice too, so that many short ones and a long one look alike.
        lane.show(Some(task.id));
        self.after(pause, task, body, after_collection)
    }

    fn after(&self, pause: Pause, task: &Arc<Task>, body: &mut Body, after_collection: bool) -> Then {
        let shared = self.shared;
        match pause {
            Pause::FuelSpent => Then::Ready,
            Pause::Collect => Then::Collect { again: after_collection },
            Pause::Blocked { .. } if body.thread.interrupted && !body.thread.waits_to_settle() => Then::Ready,
            Pause::Blocked { reason, deadline } => {
                body.thread.state = ThreadState::Blocked { reason, deadline };
                if let Some(deadline) = deadline {
                    body.deadline = Some(deadline);
                    if shared.timers.arm(deadline, task.id, Arc::clone(task)) {
                        shared.control.bell.ring();
                    }
                }
                Then::Wait(reason)
            }
            Pause::Finished => {
                body.thread.state = ThreadState::Finished;
                if task.id == ThreadId::MAIN {
                    shared.end(main_ended(shared, &body.thread));
                } else if let Some(death) = heddle_vm::deadlock::death(&body.thread) {
                    lock(&shared.deaths).push(death);
                }
                Then::Ended
            }
            Pause::Visible { .. } | Pause::Limit(_) | Pause::Exit(_) => {
                shared.end(ending_of(pause).unwrap_or_else(|| Ending::InternalError {
                    detail: format!("a thread asked for permission in Parallel mode: {pause:?}"),
                }));
                Then::Ready
            }
        }
    }

    fn park(&self, task: Arc<Task>, reason: BlockReason) {
        // Before it is parked: a line that comes now must find it.
        let has_input = reason == BlockReason::Input && self.shared.lines.wait(&task);
        if reason == BlockReason::Input {
            self.shared.control.bell.ring();
        }
        if has_input || !task.parking.park() {
            task.parking.requeue();
            self.shared.enqueue(task, Some(self.host.worker));
        } else {
            self.shared.rests();
        }
    }

    /// Stops the world and collects, unless somebody else does so at this moment.
    fn collect(&self, task: &Arc<Task>) {
        let shared = self.shared;
        if shared.has_ended() {
            return;
        }
        let start = shared.now();
        shared.control.lane(self.host.worker).show(None);
        // It may ask because something large did not fit, and then nobody else knows yet.
        shared.machine.heap.request_collection();
        let done = self.inside.stop_world(|| collect(shared, task));
        if done {
            shared.collections.fetch_add(1, Ordering::Relaxed);
            shared.collecting.fetch_add(shared.now() - start, Ordering::Relaxed);
        }
    }
}

/// Collects. The world stands still: nobody holds any thread or any worker's hands.
fn collect(shared: &Shared, asking: &Arc<Task>) {
    if shared.has_ended() {
        return;
    }
    let tasks = shared.registry.all();
    let mut bodies: Vec<_> = tasks.iter().map(|task| task.body()).collect();
    let mut hands: Vec<_> = shared.workers.iter().map(|worker| lock(&worker.hands)).collect();
    let threads = bodies.iter().map(|body| &*body.thread);
    let dying = shared.machine.collect(threads, hands.iter_mut().map(|hands| &mut hands.allocator));
    // Before the world goes on: until then nothing else keeps them alive. Whoever dropped something finalizes it, though
    // another thread may have come to the collection first.
    let dropped = bodies.iter().position(|body| body.thread.dropped_something);
    let asked = || tasks.binary_search_by_key(&asking.id, |task| task.id).ok();
    if let Some(index) = dropped.or_else(asked) {
        bodies[index].thread.finalizers.extend(dying);
    }
    for body in &mut bodies {
        body.thread.dropped_something = false;
    }
}

/// The thread goes on after a wait: its deadline goes, or has passed.
fn settle_wait(shared: &Shared, body: &mut Body) {
    body.thread.state = ThreadState::Runnable;
    if let Some(deadline) = body.deadline.take() {
        let passed = !shared.timers.cancel(deadline, body.thread.id);
        if passed && let Some(waiting) = &mut body.thread.waiting {
            waiting.timed_out = true;
        }
    }
}

/// How a pause that ends the run ends it.
pub(crate) fn ending_of(pause: Pause) -> Option<Ending> {
    match pause {
        Pause::Limit(limit) => Some(Ending::LimitReached(limit)),
        Pause::Exit(status) => Some(Ending::Finished { status }),
        _ => None,
    }
}

/// How the run ends when the main thread has: whoever is left is a daemon, since the machine lets the main thread wait
/// for all others. Our own registry would not do: it still has threads whose last slice is about to end.
fn main_ended(shared: &Shared, main: &Thread) -> Ending {
    if let Some(traceback) = &main.uncaught {
        return Ending::UncaughtException { traceback: traceback.clone() };
    }
    let status = main.exit_status;
    let records = shared.machine.shared();
    let numbered = (0..).map(ThreadId).zip(&records.threads);
    let left = numbered.filter(|(id, record)| record.started && !record.finished && *id != main.id);
    let threads: Vec<ThreadId> = left.map(|(id, _)| id).collect();
    if threads.is_empty() { Ending::Finished { status } } else { Ending::DaemonsCutOff { threads, status } }
}

fn describe_panic(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().copied().or_else(|| panic.downcast_ref::<String>().map(String::as_str));
    format!("a worker panicked: {}", text.unwrap_or("for an unknown reason"))
}
