//! A worker's side of the conversation with the page: one message at a time, one slice of work at a time.
//!
//! Whoever drives a session hands it each message as it comes, and calls [`Session::advance`] as long as that asks for
//! it. Between two slices messages get in, so that a stop, a line of input or a question is answered while a program
//! runs.

use heddle_trace::protocol::{Mode, Reply, Request};
use heddle_trace::schedule::VM_VERSION;

use crate::controlled::{ControlledRun, Recipe};
use crate::port::Port;
use crate::program;
use crate::replay::Replay;
use crate::sampling::Sampling;
use crate::vocabulary::vocabulary;

/// When to call [`Session::advance`] again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// As soon as messages that wait were handed over.
    Now,
    /// A few milliseconds later: the page is to take in what it got.
    Soon,
    /// After the next message.
    WhenAsked,
}

/// A worker's side of the conversation.
pub struct Session<P> {
    port: P,
    job: Option<Job>,
    /// The last step-by-step run.
    last: Option<Recipe>,
    replay: Option<Replay>,
    /// A position that is asked for of a run that still goes on.
    asked: Option<(u32, u64)>,
}

enum Job {
    Run(Box<ControlledRun>),
    Sample(Box<Sampling>),
}

impl<P: Port> Session<P> {
    /// Begins: says that requests can come.
    pub fn new(mut port: P) -> Self {
        port.send(Reply::Ready { vm: VM_VERSION });
        Self { port, job: None, last: None, replay: None, asked: None }
    }

    /// The way to the page.
    pub fn port(&mut self) -> &mut P {
        &mut self.port
    }

    /// The run or sample that goes on.
    pub fn current(&self) -> Option<u32> {
        match &self.job {
            Some(Job::Run(run)) => Some(run.id()),
            Some(Job::Sample(sampling)) => Some(sampling.id()),
            None => None,
        }
    }

    /// A message came.
    pub fn handle(&mut self, message: &[u8]) {
        match Request::decode(message) {
            Ok(request) => self.take(request),
            Err(error) => self.refuse(0, format!("the engine cannot read a message: {error}")),
        }
    }

    fn take(&mut self, request: Request) {
        match request {
            Request::Run(run) => self.run(*run),
            Request::Sample(sample) => {
                if self.is_busy(sample.id) {
                    return;
                }
                match program::load(&sample.name, &sample.program) {
                    Ok(module) => {
                        let sampling = Sampling::new(*sample, &module, self.port.now());
                        self.job = Some(Job::Sample(Box::new(sampling)));
                    }
                    Err(problem) => self.port.send(program::refusal(sample.id, problem)),
                }
            }
            // What comes for a run that has just ended is late and means nothing.
            Request::Stop => match &mut self.job {
                Some(Job::Run(run)) => run.stop(),
                Some(Job::Sample(sampling)) => sampling.stop(),
                None => {}
            },
            Request::Interrupt => {
                if let Some(Job::Run(run)) = &mut self.job {
                    run.interrupt();
                }
            }
            Request::Input(line) => self.provide(Some(line)),
            Request::EndInput => self.provide(None),
            Request::Ping(number) => self.port.send(Reply::Pong(number)),
            Request::Inspect { run, events } => self.asked = Some((run, events)),
            Request::Check { id, program, name } => {
                let problems = program::problems(&name, &program);
                self.port.send(Reply::Checked { id, problems });
            }
            Request::Vocabulary => self.port.send(Reply::Vocabulary(vocabulary())),
        }
    }

    fn run(&mut self, request: heddle_trace::protocol::Run) {
        if self.is_busy(request.id) {
            return;
        }
        if let Mode::Parallel { .. } = request.mode {
            return self.refuse(request.id, "this engine runs programs step by step only".to_owned());
        }
        let id = request.id;
        match program::load(&request.name, &request.program) {
            Ok(module) => {
                (self.last, self.replay) = (None, None);
                self.job = Some(Job::Run(Box::new(ControlledRun::new(request, module, &self.port))));
            }
            Err(problem) => self.port.send(program::refusal(id, problem)),
        }
    }

    fn provide(&mut self, line: Option<String>) {
        if let Some(Job::Run(run)) = &mut self.job {
            run.provide(line);
        }
    }

    fn is_busy(&mut self, wanted: u32) -> bool {
        let Some(current) = self.current() else { return false };
        self.refuse(wanted, format!("the engine is still busy with run {current}"));
        true
    }

    fn refuse(&mut self, run: u32, sentence: String) {
        self.port.send(Reply::Refused { run, sentence, line: 0, column: 0 });
    }

    /// Does a slice of work.
    pub fn advance(&mut self) -> Next {
        let next = match &mut self.job {
            Some(Job::Run(run)) => match run.advance(&mut self.port) {
                Some(next) => next,
                None => {
                    self.last = Some(run.recipe());
                    self.job = None;
                    Next::Now
                }
            },
            Some(Job::Sample(sampling)) => {
                if !sampling.advance(&mut self.port) {
                    self.job = None;
                }
                Next::Now
            }
            None => Next::WhenAsked,
        };
        // A run that is under way has the worker to itself.
        if next == Next::Soon || matches!(&self.job, Some(Job::Sample(_))) {
            return next;
        }
        if matches!(&self.job, Some(Job::Run(run)) if !run.is_waiting()) {
            return next;
        }
        if self.inspect() { Next::Now } else { Next::WhenAsked }
    }

    /// Looks at a position that was asked for. Says whether there is more to do.
    fn inspect(&mut self) -> bool {
        if let Some((id, events)) = self.asked.take() {
            match self.replay_of(id) {
                Some(replay) => replay.want(events),
                None => self.refuse(id, format!("run {id} is not the last one, and only that one can be looked at")),
            }
        }
        match &mut self.replay {
            Some(replay) => replay.advance(&mut self.port),
            None => false,
        }
    }

    /// The replay of the last run, if it has this number.
    fn replay_of(&mut self, id: u32) -> Option<&mut Replay> {
        let recipe = match (&self.job, &self.last) {
            // It waits for input, and may come further than the replay knows.
            (Some(Job::Run(run)), _) => run.recipe(),
            (_, Some(last)) => last.clone(),
            _ => return None,
        };
        if recipe.id != id {
            return None;
        }
        let arrivals = recipe.schedule.arrivals.len();
        match &self.replay {
            Some(replay) if replay.id() == id && replay.arrivals() == arrivals => {}
            _ => self.replay = Some(Replay::new(recipe)),
        }
        self.replay.as_mut()
    }
}
