//! A Python thread: a value that can be stopped after any instruction and go on on any worker.

use heddle_trace::ending::BlockReason;
use heddle_trace::identity::{Lineage, ThreadId};
use heddle_trace::operation::Operation;

use crate::commit::SiteCache;
use crate::frame::Frame;
use crate::kind::Kind;
use crate::value::Value;

/// What a thread can do next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ThreadState {
    /// It can go on.
    Runnable,
    /// It waits for another thread, or for the clock where there is a deadline.
    Blocked {
        /// For what.
        reason: BlockReason,
        /// Until when at most, in nanoseconds on the machine's clock.
        deadline: Option<u64>,
    },
    /// It has ended.
    Finished,
}

/// A wait that has begun and not ended: kept across executions of the waiting instruction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// The object that it waits for (a lock, a queue, …), or unbound.
    pub target: Value,
    /// Until when at most, in nanoseconds on the machine's clock.
    pub deadline: Option<u64>,
    /// The deadline has passed: set by the executor.
    pub timed_out: bool,
    /// The wait is over because somebody said so (`notify`, a hand-off).
    pub granted: bool,
    /// How far a wait of several parts is (`Condition.wait`).
    pub phase: u8,
    /// A number to keep (the count of a reentrant lock).
    pub count: u32,
    /// A value to keep: the other object of the wait, or unbound.
    pub with: Value,
}

/// A Python thread.
#[derive(Clone)]
pub struct Thread {
    /// Its number in this run.
    pub id: ThreadId,
    /// Its name across runs.
    pub lineage: Lineage,
    /// Threads it has created.
    pub children: u32,
    /// Identity of the next object that it makes.
    next_identity: u64,
    /// Registers of all its frames.
    pub stack: Vec<Value>,
    /// Its frames, the innermost last.
    pub frames: Vec<Frame>,
    /// What it can do next; kept by the executor.
    pub state: ThreadState,
    /// Its `threading.Thread` object, or unbound.
    pub object: Value,
    /// Its Python name, as last set.
    pub name: String,
    /// The run does not wait for it.
    pub daemon: bool,
    /// The exception being handled, or `None`.
    pub handled: Value,
    /// The operation that it asked permission for.
    pub pending: Option<Operation>,
    /// The object of that operation where whether it can go depends on it; unbound otherwise.
    pub pending_target: Value,
    /// Permission to perform it.
    pub permitted: bool,
    /// It is to raise `KeyboardInterrupt` as soon as it can: set by the executor.
    pub interrupted: bool,
    /// The wait that it is in.
    pub waiting: Option<Waiting>,
    /// What the innermost frame, a native one, is to be given again: it paused while it handled this.
    pub redeliver: Option<Result<Value, Value>>,
    /// How it ended: unbound while it runs, `None` if it returned, else the exception that killed it.
    pub outcome: Value,
    /// The traceback that was printed when an exception killed it (the main thread's becomes the run's ending).
    pub uncaught: Option<String>,
    /// Status of `sys.exit`, for the main thread.
    pub exit_status: i32,
    /// Instructions executed (in units of fuel).
    pub executed: u64,
    /// Finalizers that are due in this thread; the last runs first.
    pub finalizers: Vec<Value>,
    /// There was no room for all of them: the rest waits until there are no more frames than this.
    pub finalizing_above: Option<u32>,
    /// It dropped what may have been the last reference to an object with a finalizer: the next collection's finalizers
    /// are its own.
    pub dropped_something: bool,
    /// It waits for a collection to know whether memory views on what it is about to resize are alive.
    pub asked_for_views: bool,
    /// For each `threading.local` that it has used, its attributes (a dict).
    pub locals: Vec<(Value, Value)>,
    /// Most frames that it may have: one more than `sys.getrecursionlimit()`, since the lowest is ours.
    pub depth_limit: u32,
    /// Where it last was.
    pub site: SiteCache,
    /// As with a GIL: it has done something that others can see since others could last go on.
    pub touched: bool,
}

/// Odd multiplier of Fibonacci hashing (Knuth, The Art of Computer Programming, volume 3).
const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;

impl Thread {
    /// The thread `id`, child number `lineage.last()` of its creator.
    pub fn new(id: ThreadId, lineage: Lineage, recursion_limit: u32) -> Self {
        let seed = lineage
            .0
            .iter()
            .fold(1u64, |hash, child| (hash ^ (*child as u64 + 1)).wrapping_mul(SPREAD).rotate_left(29));
        // The main thread counts from 1; every other from a place of its own in the 48 bits.
        let next_identity = if lineage.0.is_empty() { 1 } else { seed & ((1 << 48) - 1) };
        Self {
            id,
            lineage,
            children: 0,
            next_identity,
            stack: Vec::new(),
            frames: Vec::new(),
            state: ThreadState::Runnable,
            object: Value::UNBOUND,
            name: String::new(),
            daemon: false,
            handled: Value::NONE,
            pending: None,
            pending_target: Value::UNBOUND,
            permitted: false,
            interrupted: false,
            waiting: None,
            redeliver: None,
            outcome: Value::UNBOUND,
            uncaught: None,
            exit_status: 0,
            executed: 0,
            finalizers: Vec::new(),
            finalizing_above: None,
            dropped_something: false,
            asked_for_views: false,
            locals: Vec::new(),
            depth_limit: recursion_limit.saturating_add(1),
            site: SiteCache::default(),
            touched: false,
        }
    }

    /// Identity for an object that this thread makes now.
    #[inline(always)]
    pub fn take_identity(&mut self) -> u64 {
        let identity = self.next_identity;
        self.next_identity = (identity + 1) & ((1 << 48) - 1);
        identity
    }

    /// Whether it is in a wait that an interruption only hurries on: a lock is to be taken again, others are to be told.
    pub fn waits_to_settle(&self) -> bool {
        self.waiting.is_some_and(|waiting| matches!(waiting.target.kind(), Some(Kind::Condition | Kind::Barrier)))
    }

    /// Makes the stack reach up to `end`; new registers are unbound.
    #[inline(always)]
    pub fn reserve(&mut self, end: u32) {
        if self.stack.len() < end as usize {
            self.grow(end);
        }
    }

    #[cold]
    #[inline(never)]
    fn grow(&mut self, end: u32) {
        self.stack.resize((end as usize).next_power_of_two().max(32), Value::UNBOUND);
    }

    /// End of the innermost frame's registers.
    pub fn top(&self) -> u32 {
        self.frames.last().map_or(0, |frame| frame.base + frame.size)
    }
}
