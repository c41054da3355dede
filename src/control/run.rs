//! A run of one program, as its caller sees it.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use heddle_lang::code::Module;
use heddle_lang::conditions::Conditions;
use heddle_trace::digest::program_digest;
use heddle_trace::ending::Ending;
use heddle_trace::finding::Finding;
use heddle_trace::identity::ThreadId;
use heddle_trace::record::Record;
use heddle_trace::recording::Recorder;
use heddle_trace::schedule::{ArrivalKind, Header, Policy, Schedule, VM_VERSION};
use heddle_trace::trace_file::TraceHeader;
use heddle_vm::boot;
use heddle_vm::commit::Commit;
use heddle_vm::heap::Allocator;
use heddle_vm::machine::{Machine, Settings};
use heddle_vm::thread::Thread;
use heddle_vm::trap::Pause;

use crate::arrivals::Arrivals;
use crate::clock::{Ticket, Timers};
use crate::console::Console;
use crate::events::Events;
use crate::host::ControlHost;
use crate::point::Next;
use crate::policy::Chooser;
use crate::ready::Ready;
use crate::step::SLICE;
use crate::watch::Watch;

/// How a program is to be run.
#[derive(Clone, Debug)]
pub struct Options {
    /// Who goes next, the limits, the clock's origin, and what comes from outside.
    pub schedule: Schedule,
    /// When the given input is used up, `input()` waits for [`Run::provide_input`] rather than finding its end.
    pub interactive: bool,
    /// Whether to keep records of what happens, for [`Run::take_records`].
    pub record: bool,
    /// Whether to look for data races and other faults that did not end the run, for [`Run::findings`].
    pub watch: bool,
    /// Collect at every safepoint: a test mode.
    pub collect_always: bool,
}

impl Default for Options {
    /// The default schedule, no input but the given one, no records.
    fn default() -> Self {
        Self { schedule: Schedule::default(), interactive: false, record: false, watch: false, collect_always: false }
    }
}

/// How far a run is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// The budget is used up; go on with [`Run::advance`].
    Working,
    /// No thread can go on before a line of input, or its end, is provided.
    InputWanted,
    /// Several threads can go on, and nothing was chosen yet ([`Run::advance_to_choice`]).
    Choice,
    /// The run has ended.
    Ended,
}

/// A run of one program.
pub struct Run<C> {
    pub(crate) machine: Machine,
    pub(crate) host: ControlHost<C>,
    pub(crate) allocator: Allocator,
    pub(crate) state: State,
    /// What the last step did; empty between steps.
    pub(crate) commits: Vec<Commit>,
    pub(crate) header: Header,
    pub(crate) interactive: bool,
    /// Steps end after every event, not only where they have to.
    pub(crate) seeking: bool,
    pub(crate) stop: Arc<AtomicBool>,
    pub(crate) interrupt: Arc<AtomicBool>,
    program: u64,
}

/// Everything that changes while a run goes on, but for the machine and the console.
#[derive(Clone)]
pub(crate) struct State {
    /// The threads that have not ended, by number.
    pub seats: Vec<Option<Seat>>,
    pub ready: Ready,
    pub timers: Timers,
    pub chooser: Chooser,
    pub recorder: Recorder,
    pub arrivals: Arrivals,
    pub events: Events,
    pub watch: Option<Box<Watch>>,
    /// The thread that is in the middle of something that nobody sees.
    pub current: Option<ThreadId>,
    /// The thread that ran last.
    pub last: Option<ThreadId>,
    /// Instructions until the next scheduling point at the latest.
    pub slice_left: u64,
    /// Instructions executed.
    pub instructions: u64,
    /// A collection was made after the last step.
    pub after_collection: bool,
    /// Threads that wait for input.
    pub input_waiters: Vec<ThreadId>,
    pub findings: Vec<Finding>,
    pub ending: Option<Ending>,
}

/// A thread that has not ended, and what the executor knows of it.
#[derive(Clone)]
pub(crate) struct Seat {
    pub thread: Box<Thread>,
    /// It stands before an operation that it asked permission for.
    pub asks: bool,
    /// Its wait, if that has a deadline.
    pub ticket: Option<Ticket>,
}

impl<C: Console> Run<C> {
    /// Loads a compiled program and stands before its first instruction.
    pub fn new(program: &Module, options: Options, console: C) -> Self {
        let Options { schedule, interactive, record, watch, collect_always } = options;
        let limits = schedule.header.limits;
        let arrivals = Arrivals::new(schedule.arrivals);
        let machine = Machine::new(Settings {
            memory: limits.memory,
            recursion: limits.recursion,
            threads: limits.threads,
            program_name: program.source.name.to_string(),
            epoch: schedule.header.clock_origin,
            collect_always,
            ..Settings::default()
        });
        let mut run = Self {
            machine,
            host: ControlHost::new(console, limits.output, interactive || arrivals.expects_input()),
            allocator: Allocator::default(),
            state: State {
                seats: Vec::new(),
                ready: Ready::default(),
                timers: Timers::default(),
                chooser: Chooser::new(&schedule.policy),
                recorder: Recorder::new(),
                arrivals,
                events: Events::new(record, &program.source.name),
                watch: watch.then(|| Box::new(Watch::new(Conditions::of(&program.source)))),
                current: None,
                last: None,
                slice_left: SLICE,
                instructions: 0,
                after_collection: false,
                input_waiters: Vec::new(),
                findings: Vec::new(),
                ending: None,
            },
            commits: Vec::new(),
            // Whatever version a schedule was made for, this one's machine executes it.
            header: Header { vm: VM_VERSION, ..schedule.header },
            interactive,
            seeking: false,
            stop: Arc::default(),
            interrupt: Arc::default(),
            program: program_digest(&program.source.text),
        };
        match boot::main_thread(&run.machine, &run.host, &mut run.allocator, program) {
            Ok(main) => run.seat(main),
            Err(Pause::Limit(limit)) => run.end(Ending::LimitReached(limit)),
            Err(pause) => {
                run.end(Ending::InternalError { detail: format!("the program could not be loaded: {pause:?}") })
            }
        }
        run
    }

    /// Goes on for about `budget` instructions, or until something is wanted or the run ends. Where it returns has no
    /// influence on the run.
    pub fn advance(&mut self, budget: u64) -> Progress {
        self.go(budget, true)
    }

    /// Goes on for about `budget` instructions, but not over a choice: everything before the first choice is the same
    /// under every policy.
    pub fn advance_to_choice(&mut self, budget: u64) -> Progress {
        self.go(budget, false)
    }

    /// Goes on to the end. If input is wanted that nobody can provide, it is at its end.
    pub fn run_to_end(&mut self) -> &Ending {
        loop {
            match self.advance(u64::MAX) {
                Progress::Working | Progress::Choice => {}
                Progress::InputWanted => self.end_input(),
                Progress::Ended => break,
            }
        }
        self.state.ending.get_or_insert(Ending::Stopped)
    }

    fn go(&mut self, budget: u64, choose: bool) -> Progress {
        let mut left = budget;
        loop {
            match self.go_a_step(choose) {
                Ok(cost) => left = left.saturating_sub(cost),
                Err(progress) => return progress,
            }
            if left == 0 && self.state.ending.is_none() {
                return Progress::Working;
            }
        }
    }

    /// Goes on for one step, and gives what it cost; or says why it cannot.
    pub(crate) fn go_a_step(&mut self, choose: bool) -> Result<u64, Progress> {
        if self.state.ending.is_some() {
            return Err(Progress::Ended);
        }
        let thread = match self.state.current {
            Some(thread) => thread,
            None => match self.next_thread(choose) {
                Next::Thread(thread) => thread,
                Next::Choice => return Err(Progress::Choice),
                Next::Input => return Err(Progress::InputWanted),
                Next::End(ending) => {
                    self.end(ending);
                    return Err(Progress::Ended);
                }
            },
        };
        Ok(self.step(thread))
    }

    /// A line of input came, without its newline.
    pub fn provide_input(&mut self, line: String) {
        self.state.arrivals.come(ArrivalKind::Input(line));
    }

    /// No more input will come.
    pub fn end_input(&mut self) {
        self.state.arrivals.come(ArrivalKind::EndOfInput);
    }

    /// Whoever sets this stops the run a few milliseconds later.
    pub fn stop_flag(&self) -> Arc<AtomicBool> {
        Arc::clone(&self.stop)
    }

    /// Stops the run: it ends when it next [advances](Self::advance).
    pub fn stop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
    }

    /// Whoever sets this interrupts the main thread a few milliseconds later.
    pub fn interrupt_flag(&self) -> Arc<AtomicBool> {
        Arc::clone(&self.interrupt)
    }

    /// Interrupts the main thread: it raises `KeyboardInterrupt` when the run next [advances](Self::advance).
    pub fn interrupt(&mut self) {
        self.interrupt.store(true, Ordering::Relaxed);
    }

    /// Something of ours failed: the run ends.
    pub fn fail(&mut self, detail: String) {
        self.end(Ending::InternalError { detail });
    }

    /// How the run ended, if it has.
    pub fn ending(&self) -> Option<&Ending> {
        self.state.ending.as_ref()
    }

    /// What was found besides.
    pub fn findings(&self) -> &[Finding] {
        &self.state.findings
    }

    /// The schedule of what has happened so far: the explicit choices, whoever made them.
    pub fn schedule(&self) -> Schedule {
        Schedule {
            header: self.header,
            policy: Policy::Explicit { recording: self.state.recorder.clone().finish(), then: None },
            arrivals: self.state.arrivals.delivered().to_vec(),
        }
    }

    /// What a trace of this run begins with.
    pub fn trace_header(&self) -> TraceHeader {
        TraceHeader { program: self.program, schedule: self.schedule().encode() }
    }

    /// What happened since this was last called.
    pub fn take_records(&mut self) -> Vec<Record> {
        self.state.events.take()
    }

    /// Choices made.
    pub fn choices(&self) -> u64 {
        self.state.recorder.choices().len()
    }

    /// Events so far; 0 if nobody looks at them.
    pub fn events(&self) -> u64 {
        self.state.events.count()
    }

    /// The machine.
    pub fn machine(&self) -> &Machine {
        &self.machine
    }

    /// Bytes of the heap in use.
    pub fn memory_used(&self) -> u64 {
        self.machine.heap.used()
    }

    /// Instructions executed.
    pub fn instructions(&self) -> u64 {
        self.state.instructions
    }

    /// Nanoseconds on the run's clock.
    pub fn now(&self) -> u64 {
        self.host.clock.now()
    }

    /// The console.
    pub fn console(&mut self) -> &mut C {
        &mut self.host.desk().console
    }

    /// The threads that could be chosen now, lowest number first.
    pub fn enabled_threads(&self) -> Vec<ThreadId> {
        self.state.ready.enabled_threads()
    }

    /// Another policy from now on.
    pub fn set_policy(&mut self, policy: &Policy) {
        self.state.chooser = Chooser::new(policy);
    }
}
