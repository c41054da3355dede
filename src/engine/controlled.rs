//! A step-by-step run in slices.
//!
//! A slice lasts [`SLICE`] milliseconds. What it brought is sent at its end, in messages of a size that a page can take
//! between two frames; if more is there than that, the program waits until it is sent.

use std::rc::Rc;
use std::sync::Arc;

use heddle_control::{Options, Progress, Run};
use heddle_lang::code::Module;
use heddle_trace::protocol::{self, Ended, Reply};
use heddle_trace::schedule::Schedule;

use crate::console::{self, Desk};
use crate::feed::Feed;
use crate::port::Port;
use crate::session::Next;

/// Milliseconds of a slice.
pub const SLICE: f64 = 8.0;
/// Instructions between two looks at the clock.
const BUDGET: u64 = 60_000;
/// Milliseconds that output and events may wait for more to come.
const GATHER: f64 = 16.0;
/// Milliseconds between two reports of progress.
const PROGRESS: f64 = 250.0;
/// Messages of output in one slice at the most. Of batches of events there is one: more than a page takes in meanwhile.
const MESSAGES: usize = 2;

/// What is needed to execute a run once more.
#[derive(Clone)]
pub struct Recipe {
    /// The page's number of the run.
    pub id: u32,
    /// The program.
    pub program: Rc<Module>,
    /// Its schedule, with all that came from outside.
    pub schedule: Schedule,
    /// The input that it was given at the start.
    pub input: Arc<[String]>,
    /// It could ask for more.
    pub interactive: bool,
}

/// A run that goes on.
pub struct ControlledRun {
    id: u32,
    program: Rc<Module>,
    /// As it was asked for.
    schedule: Schedule,
    input: Arc<[String]>,
    interactive: bool,
    run: Run<Desk>,
    feed: Feed,
    state: State,
    began: f64,
    flushed: f64,
    reported: f64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Working,
    /// It waits for a line; the page knows if so.
    Waiting {
        told: bool,
    },
    /// It has ended; what it left is being sent.
    Ended,
}

impl ControlledRun {
    /// Begins a run of a compiled program.
    pub fn new(request: protocol::Run, program: Module, port: &impl Port) -> Self {
        let program = Rc::new(program);
        let input: Arc<[String]> = request.input.into();
        let options = Options {
            schedule: request.schedule.clone(),
            interactive: request.interactive,
            record: request.record,
            watch: request.watch,
            ..Options::default()
        };
        let run = Run::new(&program, options, Desk::new(Arc::clone(&input)));
        // What it takes to make a machine is no part of the run.
        let now = port.now();
        Self {
            id: request.id,
            program,
            schedule: request.schedule,
            input,
            interactive: request.interactive,
            run,
            feed: Feed::default(),
            state: State::Working,
            began: now,
            // The first line is to be seen at once.
            flushed: f64::NEG_INFINITY,
            reported: now,
        }
    }

    /// The page's number of the run.
    pub fn id(&self) -> u32 {
        self.id
    }

    /// Whether it stands still until something comes from outside.
    pub fn is_waiting(&self) -> bool {
        matches!(self.state, State::Waiting { .. })
    }

    /// How to execute it once more, as far as it came.
    pub fn recipe(&self) -> Recipe {
        let arrivals = self.run.schedule().arrivals;
        Recipe {
            id: self.id,
            program: Rc::clone(&self.program),
            schedule: Schedule { arrivals, ..self.schedule.clone() },
            input: Arc::clone(&self.input),
            interactive: self.interactive,
        }
    }

    /// Ends it now.
    pub fn stop(&mut self) {
        self.run.stop();
        self.go_on();
    }

    /// Its main thread raises `KeyboardInterrupt`.
    pub fn interrupt(&mut self) {
        self.run.interrupt();
        self.go_on();
    }

    /// A line of input, or the end of it.
    pub fn provide(&mut self, line: Option<String>) {
        match line {
            Some(line) => self.run.provide_input(line),
            None => self.run.end_input(),
        }
        self.go_on();
    }

    fn go_on(&mut self) {
        if self.is_waiting() {
            self.state = State::Working;
        }
    }

    /// Goes on for a slice. Gives what is to be done next, or nothing if all is done.
    pub fn advance(&mut self, port: &mut impl Port) -> Option<Next> {
        let begin = port.now();
        while self.state == State::Working && !self.is_behind() && port.now() - begin < SLICE {
            match self.run.advance(BUDGET) {
                Progress::Working | Progress::Choice => {}
                Progress::InputWanted => self.state = State::Waiting { told: false },
                Progress::Ended => self.state = State::Ended,
            }
            self.run.take_records().into_iter().for_each(|record| self.feed.push(record));
            if self.state == State::Ended {
                self.feed.finish();
            }
        }
        self.flush(port);
        let now = port.now();
        if now - self.reported >= PROGRESS && self.state == State::Working {
            self.reported = now;
            let (steps, instructions) = (self.run.choices(), self.run.instructions());
            port.send(Reply::Progress { run: self.id, steps, instructions });
        }
        if self.is_behind() {
            return Some(Next::Soon);
        }
        match &mut self.state {
            State::Working => Some(Next::Now),
            State::Waiting { told } => {
                if !std::mem::replace(told, true) {
                    port.send(Reply::InputWanted { run: self.id });
                }
                Some(Next::WhenAsked)
            }
            State::Ended => {
                self.conclude(port);
                None
            }
        }
    }

    /// Whether more waits to be sent than goes into one slice.
    fn is_behind(&mut self) -> bool {
        self.feed.is_behind() || self.run.console().is_behind()
    }

    /// Sends what there is, or as much of it as a page can take.
    fn flush(&mut self, port: &mut impl Port) {
        let now = port.now();
        let all = self.state != State::Working;
        if !all && !self.is_behind() && now - self.flushed < GATHER {
            return;
        }
        self.flushed = now;
        let run = self.id;
        for _ in 0..MESSAGES {
            let Some((stream, text)) = self.run.console().take() else { break };
            port.send(Reply::Output { run, stream: console::number(stream), text });
        }
        if let Some(batch) = self.feed.take() {
            port.send(Reply::Events { run, batch });
        }
        // Of little pieces, as when two streams take turns, there can be more than messages.
        if all && !self.is_behind() {
            while let Some((stream, text)) = self.run.console().take() {
                port.send(Reply::Output { run, stream: console::number(stream), text });
            }
            while let Some(batch) = self.feed.take() {
                port.send(Reply::Events { run, batch });
            }
        }
    }

    fn conclude(&mut self, port: &mut impl Port) {
        let ending = self.run.run_to_end().clone();
        let ended = Ended {
            run: self.id,
            ending,
            findings: self.run.findings().to_vec(),
            schedule: self.run.schedule().encode(),
            steps: self.run.choices(),
            instructions: self.run.instructions(),
            elapsed_ns: ((port.now() - self.began) * 1e6) as u64,
            dropped_events: self.feed.dropped(),
            workers: Vec::new(),
        };
        port.send(Reply::Ended(Box::new(ended)));
    }
}
