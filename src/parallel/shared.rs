//! What the workers and the coordinator of one run share.

use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use heddle_trace::ending::{Ending, Limit};
use heddle_trace::finding::Finding;
use heddle_trace::identity::ThreadId;
use heddle_vm::commit::Commit;
use heddle_vm::heap::Allocator;
use heddle_vm::machine::Machine;
use heddle_vm::thread::Thread;

use crate::Surroundings;
use crate::console::Clock;
use crate::control::Control;
use crate::hiring::Hiring;
use crate::input::Lines;
use crate::options::{MAX_WORKERS, Options};
use crate::output::Output;
use crate::pool::Pool;
use crate::queues::Queue;
use crate::registry::Registry;
use crate::report::WorkerReport;
use crate::sync::lock;
use crate::task::Task;
use crate::timers::Timers;
use crate::world::World;

/// What the workers and the coordinator of one run share.
pub(crate) struct Shared {
    pub(crate) machine: Arc<Machine>,
    pub(crate) options: Options,
    pub(crate) pool: Pool,
    pub(crate) control: Arc<Control>,
    clock: Arc<dyn Clock>,
    origin: u64,
    pub(crate) workers: Box<[Worker]>,
    /// For those who are no workers: the coordinator, when it wakes a thread.
    pub(crate) injector: Queue<Arc<Task>>,
    pub(crate) registry: Registry,
    pub(crate) timers: Timers<Arc<Task>>,
    pub(crate) lines: Lines,
    pub(crate) output: Output,
    pub(crate) world: World,
    pub(crate) hiring: Hiring,
    /// Threads that run or could: neither parked nor ended. At 0 only a timer or input can make one go on.
    active: AtomicUsize,
    instructions: AtomicU64,
    pub(crate) collections: AtomicU64,
    pub(crate) collecting: AtomicU64,
    ended: AtomicBool,
    ending: Mutex<Option<Ending>>,
    /// Threads that died of an exception.
    pub(crate) deaths: Mutex<Vec<Finding>>,
}

/// What belongs to one worker. Apart from others in memory, as it changes all the time.
#[derive(Default)]
#[repr(align(128))]
pub(crate) struct Worker {
    /// Threads that it will execute, unless another takes them.
    pub(crate) queue: Queue<Arc<Task>>,
    /// What it holds while it executes; whoever has stopped the world may take it too.
    pub(crate) hands: Mutex<Hands>,
}

/// What a worker holds while it executes.
#[derive(Default)]
pub(crate) struct Hands {
    pub(crate) allocator: Allocator,
    pub(crate) commits: Option<Vec<Commit>>,
    /// Commits that were not kept.
    pub(crate) dropped: u64,
    pub(crate) report: WorkerReport,
}

impl Shared {
    /// A run that has not begun.
    pub(crate) fn new(machine: Arc<Machine>, options: Options, surroundings: &Surroundings<'_>) -> Arc<Self> {
        let width = surroundings.pool.width().clamp(1, MAX_WORKERS);
        let count = if options.workers == 0 { width } else { options.workers.min(width) };
        let workers: Box<[Worker]> = (0..count).map(|_| Worker::default()).collect();
        if options.record {
            for worker in &workers {
                lock(&worker.hands).commits = Some(Vec::new());
            }
        }
        Arc::new(Self {
            machine,
            pool: surroundings.pool.clone(),
            control: Arc::clone(&surroundings.control),
            clock: Arc::clone(&surroundings.clock),
            origin: surroundings.clock.now(),
            workers,
            injector: Queue::default(),
            registry: Registry::default(),
            timers: Timers::default(),
            lines: Lines::default(),
            output: Output::new(options.limits.output),
            world: World::default(),
            hiring: Hiring::new(count),
            active: AtomicUsize::new(0),
            instructions: AtomicU64::new(0),
            collections: AtomicU64::new(0),
            collecting: AtomicU64::new(0),
            ended: AtomicBool::new(false),
            ending: Mutex::new(None),
            deaths: Mutex::default(),
            options,
        })
    }

    /// Nanoseconds since the start of the run.
    pub(crate) fn now(&self) -> u64 {
        self.clock.now().saturating_sub(self.origin)
    }

    // ---- threads ----

    /// Adds a runnable thread: into this worker's queue, or into the common one.
    pub(crate) fn spawn(self: &Arc<Self>, thread: Box<Thread>, worker: Option<usize>) {
        let task = Arc::new(Task::new(thread));
        self.active.fetch_add(1, Ordering::SeqCst);
        if self.registry.add(Arc::clone(&task)) > self.options.limits.threads {
            self.end(Ending::LimitReached(Limit::Threads));
        }
        self.enqueue(task, worker);
    }

    /// Wakes a thread by its number.
    pub(crate) fn wake(self: &Arc<Self>, thread: ThreadId, worker: Option<usize>) {
        if let Some(task) = self.registry.wake(thread) {
            self.has_woken(task, worker);
        }
    }

    /// Wakes a thread.
    pub(crate) fn wake_task(self: &Arc<Self>, task: Arc<Task>, worker: Option<usize>) {
        if task.parking.wake() {
            self.has_woken(task, worker);
        }
    }

    fn has_woken(self: &Arc<Self>, task: Arc<Task>, worker: Option<usize>) {
        self.active.fetch_add(1, Ordering::SeqCst);
        self.enqueue(task, worker);
    }

    /// Puts a runnable thread into a queue, and sees to it that somebody will take it out.
    pub(crate) fn enqueue(self: &Arc<Self>, task: Arc<Task>, worker: Option<usize>) {
        match worker {
            Some(worker) => self.workers[worker].queue.push(task),
            None => self.injector.push(task),
        }
        self.work_appeared();
    }

    /// A thread was parked or has ended.
    pub(crate) fn rests(&self) {
        if self.active.fetch_sub(1, Ordering::SeqCst) == 1 {
            // The coordinator knows whether anything can still happen.
            self.control.bell.ring();
        }
    }

    /// Whether a thread runs or could. If not, that only changes by what the coordinator does.
    pub(crate) fn is_active(&self) -> bool {
        self.active.load(Ordering::SeqCst) > 0
    }

    /// Counts instructions, and ends the run at its limit.
    pub(crate) fn count(&self, instructions: u64) {
        let before = self.instructions.fetch_add(instructions, Ordering::Relaxed);
        if before + instructions > self.options.limits.steps {
            self.end(Ending::LimitReached(Limit::Steps));
        }
    }

    /// Instructions executed so far.
    pub(crate) fn instructions(&self) -> u64 {
        self.instructions.load(Ordering::Relaxed)
    }

    // ---- the end ----

    /// Ends the run, unless it has ended already.
    pub(crate) fn end(&self, ending: Ending) {
        lock(&self.ending).get_or_insert(ending);
        self.ended.store(true, Ordering::Release);
        // Makes workers leave the machine at their next safepoint instead of at the end of their slice.
        self.machine.heap.request_collection();
        self.control.bell.ring();
    }

    /// Whether it has ended.
    pub(crate) fn has_ended(&self) -> bool {
        self.ended.load(Ordering::Acquire)
    }

    /// How it ended.
    pub(crate) fn ending(&self) -> Option<Ending> {
        lock(&self.ending).clone()
    }
}
