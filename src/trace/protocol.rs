//! What the page and its workers say to each other: one message, one transferred `ArrayBuffer`.

use crate::ending::Ending;
use crate::finding::Finding;
use crate::schedule::Schedule;

/// The version of the protocol. Page and worker come from one release; a service worker's cache can mix them all the
/// same, and then the page must say so rather than guess.
pub const PROTOCOL_VERSION: u8 = 1;

/// From the page to a worker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Request {
    /// Run a program; one run at a time.
    Run(Box<Run>),
    /// End the run now.
    Stop,
    /// A line of input, without its newline.
    Input(String),
    /// No more input will come.
    EndInput,
    /// Answer with [`Reply::Pong`] and this number.
    Ping(u32),
}

/// What to run, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// The page's number of the run, repeated in every reply that belongs to it, so that what a stopped run still had
    /// under way is not taken for the next one's.
    pub id: u32,
    /// The source text.
    pub program: String,
    /// The name that tracebacks show, `main.py` for instance.
    pub name: String,
    /// Which executor.
    pub mode: Mode,
    /// Who goes next, the limits and the clock's origin. Full speed takes the header and leaves the policy aside.
    pub schedule: Schedule,
    /// Lines of input that are there from the start, without newlines.
    pub input: Vec<String>,
    /// Whether `input()` may ask for more when these are used up; otherwise the end of input follows them.
    pub interactive: bool,
    /// Whether to send events.
    pub record: bool,
}

/// Which executor runs a program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mode {
    /// Step by step: one thread at a time, virtual time.
    Controlled,
    /// Full speed: on real cores, in real time.
    Parallel {
        /// How many workers, at least 1.
        workers: u32,
    },
}

/// From a worker to the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reply {
    /// The worker can take a request.
    Ready {
        /// [`VM_VERSION`](crate::schedule::VM_VERSION) of the worker.
        vm: u32,
    },
    /// The program wrote something.
    Output {
        /// Which run.
        run: u32,
        /// 1 output, 2 error.
        stream: u8,
        /// What it wrote.
        text: String,
    },
    /// A batch of the trace .
    Events {
        /// Which run.
        run: u32,
        /// The encoded batch.
        batch: Vec<u8>,
    },
    /// `input()` waits for a line.
    InputWanted {
        /// Which run.
        run: u32,
    },
    /// How far a long run is; sent a few times a second.
    Progress {
        /// Which run.
        run: u32,
        /// Choices made.
        steps: u64,
        /// Instructions executed.
        instructions: u64,
    },
    /// The run is over.
    Ended(Box<Ended>),
    /// The program cannot run: a syntax error, or something that Heddle does not know.
    Refused {
        /// Which run.
        run: u32,
        /// Why, in words.
        sentence: String,
        /// Line, from 1; 0 if it is not about a place.
        line: u32,
        /// Column in code points, from 1; 0 if it is not about a place.
        column: u32,
    },
    /// The answer to [`Request::Ping`].
    Pong(u32),
}

/// The end of a run and its totals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ended {
    /// Which run.
    pub run: u32,
    /// How it ended.
    pub ending: Ending,
    /// What was found besides.
    pub findings: Vec<Finding>,
    /// The string of the schedule that repeats it; empty at full speed.
    pub schedule: String,
    /// Choices made (Controlled) or visible operations performed (Parallel).
    pub steps: u64,
    /// Instructions executed.
    pub instructions: u64,
    /// Real time from start to end, in nanoseconds.
    pub elapsed_ns: u64,
    /// Events that were not sent because the page could not take them.
    pub dropped_events: u64,
}
