//! A schedule is a value: with the program and its input it determines a Controlled run.
//!
//! [`Schedule`] prints as, and parses from, a short string that fits in a URL.

use crate::identity::ThreadId;
use crate::limits::Limits;
use crate::recording::Recording;

/// The version of everything in the virtual machine that decides where a schedule leads: instructions that count,
/// identities, scheduling points, the clock's ticks, the numbers drawn for a seed. Raised whenever one of these changes.
pub const VM_VERSION: u32 = 1;

/// The clock's origin of a run that names none: 2026-01-01 00:00:00 UTC in nanoseconds since 1970.
pub const DEFAULT_CLOCK_ORIGIN: i64 = 1_767_225_600_000_000_000;

/// Who goes next, and everything else that the program does not decide itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Schedule {
    /// Under what conditions the schedule holds.
    pub header: Header,
    /// Who goes next.
    pub policy: Policy,
    /// What came from outside, in order of its steps. They hold under any policy: a random run in which the reader typed
    /// a line is still one seed and one arrival.
    pub arrivals: Vec<Arrival>,
}

impl Schedule {
    /// A schedule of this version with default limits and clock, in which nothing comes from outside.
    pub fn new(policy: Policy) -> Self {
        Self { policy, ..Self::default() }
    }
}

/// Under what conditions a schedule holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Header {
    /// [`VM_VERSION`] of the Heddle that made it.
    pub vm: u32,
    /// What counts as a scheduling point.
    pub granularity: Granularity,
    /// The limits of the run.
    pub limits: Limits,
    /// The virtual clock at the start, in nanoseconds since 1970-01-01 00:00:00 UTC.
    pub clock_origin: i64,
}

impl Default for Header {
    fn default() -> Self {
        Self {
            vm: VM_VERSION,
            granularity: Granularity::VisibleOperations,
            limits: Limits::DEFAULT,
            clock_origin: DEFAULT_CLOCK_ORIGIN,
        }
    }
}

impl Header {
    /// Whether this Heddle's machine is the one that the schedule was made for.
    pub fn machine(&self) -> Machine {
        match self.vm.cmp(&VM_VERSION) {
            std::cmp::Ordering::Less => Machine::Older,
            std::cmp::Ordering::Equal => Machine::Same,
            std::cmp::Ordering::Greater => Machine::Newer,
        }
    }
}

/// Which machine a schedule was made for, seen from this one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Machine {
    /// An older one: the schedule may lead elsewhere now, and its digests will tell.
    Older,
    /// This one.
    Same,
    /// A newer one: load the newer Heddle.
    Newer,
}

/// What counts as a scheduling point.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Granularity {
    /// Every visible operation (see [`crate::operation`]).
    #[default]
    VisibleOperations,
    /// As with a GIL: jumps backwards and calls, where CPython's interpreter lets other threads go on, and where a thread
    /// waits, sleeps, starts another, ends, reads or writes.
    Gil,
}

/// Who goes next at a scheduling point.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Policy {
    /// Each thread in turn.
    RoundRobin {
        /// Scheduling points that a thread passes before it is the next one's turn; 0 counts as 1.
        quantum: u32,
    },
    /// Any thread that can go on, drawn with equal chances.
    Random {
        /// Where the draws begin.
        seed: u64,
    },
    /// The same thread until it must wait or ends.
    NonPreemptive,
    /// The thread of the highest random priority; at a few random choices it falls below all others. See
    /// Burckhardt et al., ASPLOS 2010.
    Pct {
        /// Where the draws begin.
        seed: u64,
        /// How many orderings a bug may need: one more than there are falls.
        depth: u32,
        /// How many choices the run is expected to have.
        length: u64,
    },
    /// A recorded path.
    Explicit {
        /// The path.
        recording: Recording,
        /// Who goes next after it, which makes it a branch; with `None` the run must end there. Nested at most
        /// [`MAX_NESTING`] deep.
        then: Option<Box<Policy>>,
    },
}

/// How deep policies that follow a recorded path may nest.
pub const MAX_NESTING: usize = 8;

impl Default for Policy {
    fn default() -> Self {
        Self::RoundRobin { quantum: 1 }
    }
}

/// Something that came from outside.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Arrival {
    /// The number of choices made before it came: it is delivered before choice number `step` is made.
    pub step: u64,
    /// What came.
    pub kind: ArrivalKind,
}

/// What came from outside.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum ArrivalKind {
    /// A line of input, without its newline.
    Input(String),
    /// No more input will come.
    EndOfInput,
    /// The reader stopped the run.
    Stop {
        /// Instructions executed by then: a loop that does nothing visible passes no scheduling point to be stopped at.
        instructions: u64,
    },
    /// The reader interrupted the main thread: it raises `KeyboardInterrupt`.
    Interrupt {
        /// Instructions executed by then, as for a stop.
        instructions: u64,
    },
    /// A wait of this thread timed out.
    Timeout {
        /// Who waited.
        thread: ThreadId,
    },
}
