//! What the page and its workers say to each other: one message, one transferred `ArrayBuffer`.

use crate::ending::Ending;
use crate::finding::Finding;
use crate::identity::ThreadId;
use crate::inspection::Inspection;
use crate::schedule::{Header, Schedule};

/// The version of the protocol. Page and worker come from one release; a service worker's cache can mix them all the
/// same, and then the page must say so rather than guess.
pub const PROTOCOL_VERSION: u8 = 2;

/// From the page to a worker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Request {
    /// Run a program; one run at a time.
    Run(Box<Run>),
    /// End the run now.
    Stop,
    /// Interrupt the run's main thread, as Ctrl-C does in a terminal: it raises `KeyboardInterrupt`, and the program may go on.
    Interrupt,
    /// A line of input, without its newline.
    Input(String),
    /// No more input will come.
    EndInput,
    /// Answer with [`Reply::Pong`] and this number.
    Ping(u32),
    /// Show the last step-by-step run as it was when so many events had happened: [`Reply::Inspected`]. A newer one
    /// replaces one that is not answered yet.
    Inspect {
        /// Which run.
        run: u32,
        /// How many events.
        events: u64,
    },
    /// Run a program under many seeds and count what comes of it: [`Reply::Progress`] on the way, then
    /// [`Reply::Sampled`]. Ended early by [`Request::Stop`].
    Sample(Box<Sample>),
    /// Compile a program and say what is wrong with it: [`Reply::Checked`].
    Check {
        /// The page's number of the question.
        id: u32,
        /// The source text.
        program: String,
        /// The name that errors show.
        name: String,
    },
    /// What names there are to complete: [`Reply::Vocabulary`].
    Vocabulary,
}

/// Many executions of one program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sample {
    /// The page's number of it, as of a run.
    pub id: u32,
    /// The source text.
    pub program: String,
    /// The name that tracebacks show.
    pub name: String,
    /// Limits of each execution, and the clock's origin.
    pub header: Header,
    /// Lines of input, the same for every execution.
    pub input: Vec<String>,
    /// The first seed.
    pub seed: u64,
    /// How many seeds from there.
    pub count: u32,
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
    /// Step by step: whether to look for data races and other faults that do not end the run.
    pub watch: bool,
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
    /// The answer to [`Request::Inspect`].
    Inspected {
        /// Which run.
        run: u32,
        /// How many events were asked for.
        asked: u64,
        /// What the run looked like.
        inspection: Box<Inspection>,
    },
    /// The answer to [`Request::Sample`].
    Sampled {
        /// Which.
        run: u32,
        /// Executions made.
        executions: u64,
        /// What came of them, the most frequent first.
        outcomes: Vec<SampledOutcome>,
    },
    /// The answer to [`Request::Check`].
    Checked {
        /// Which question.
        id: u32,
        /// What is wrong, in the order of the source; empty if the program can run.
        problems: Vec<Problem>,
    },
    /// The answer to [`Request::Vocabulary`].
    Vocabulary(Vec<Vocabulary>),
}

/// An outcome of several executions, and how often it came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SampledOutcome {
    /// How they ended.
    pub ending: Ending,
    /// What they wrote to standard output, shortened to some kilobytes.
    pub output: String,
    /// What they wrote to standard error, likewise.
    pub errors: String,
    /// How many.
    pub count: u64,
    /// The string of a schedule that leads there.
    pub schedule: String,
}

/// Something wrong with a source text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What kind of.
    pub kind: ProblemKind,
    /// CPython's words, with the exception's name for those.
    pub message: String,
    /// Line of its start, from 1.
    pub line: u32,
    /// Column of its start in code points, from 1.
    pub column: u32,
    /// Line of its end.
    pub end_line: u32,
    /// Column just behind its end.
    pub end_column: u32,
}

/// What kind of thing is wrong with a source text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ProblemKind {
    /// It is no Python.
    Syntax,
    /// It is Python that Heddle does not know.
    Unsupported,
}

/// The names that one module offers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vocabulary {
    /// The module; empty for built-ins, `keyword` for none of both.
    pub module: String,
    /// Its public names.
    pub names: Vec<String>,
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
    /// Full speed: what each worker did. Empty step by step.
    pub workers: Vec<WorkerLane>,
}

/// What one worker of a run at full speed did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WorkerLane {
    /// Nanoseconds between taking up work and finding none left.
    pub busy_ns: u64,
    /// Times that it took up a thread.
    pub slices: u64,
    /// Threads that it took from other workers.
    pub steals: u64,
    /// When it executed which thread, in order; perhaps not all of it.
    pub stints: Vec<Stint>,
}

/// A time in which a worker executed one thread.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stint {
    /// The thread.
    pub thread: ThreadId,
    /// From when, in nanoseconds since the start of the run.
    pub start_ns: u64,
    /// Until when.
    pub end_ns: u64,
}
