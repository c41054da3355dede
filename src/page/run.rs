//! One run as the page keeps it: what was asked for, what came of it, where the playhead stands.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use heddle_stage::axis::{Axis, Scale};
use heddle_stage::export::chrome_trace;
use heddle_stage::model::Model;
use heddle_stage::navigate::{self, Direction};
use heddle_stage::view::Filter;
use heddle_trace::ending::Ending;
use heddle_trace::identity::ThreadId;
use heddle_trace::inspection::Inspection;
use heddle_trace::protocol::{Ended, Mode};
use heddle_trace::record::Record;
use heddle_trace::recording::Recording;
use heddle_trace::schedule::{Policy, Schedule};
use heddle_trace::words::Language;

use crate::action::Effect;
use crate::client::Loss;
use crate::output::Output;
use crate::shared::Shared;

/// The page's number of a run, as in the messages to the engine.
pub type RunId = u32;

/// Why there is this run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The reader pressed Run.
    Fresh,
    /// The order of another run, once more.
    SameOrder(RunId),
    /// Another order, drawn with this seed.
    AnotherOrder {
        /// The seed.
        seed: u64,
    },
    /// One of several orders that were tried.
    Sampled,
    /// Another run up to a choice, and there another thread.
    Branch {
        /// The run that it leaves.
        of: RunId,
        /// How many events they share.
        events: u64,
        /// Who was chosen.
        chosen: ThreadId,
    },
    /// It came with a link.
    Link,
}

/// How far a run is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Status {
    /// It goes on.
    Running,
    /// `input()` waits for a line.
    WaitsForInput,
    /// It is over.
    Ended(Rc<Ended>),
    /// The program cannot run.
    Refused {
        /// Why.
        sentence: String,
        /// Line, from 1; 0 if it is not about a place.
        line: u32,
        /// Column in code points, from 1.
        column: u32,
    },
    /// Its engine is gone.
    Lost(Loss),
}

/// Where the playhead goes when the run is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Landing {
    /// With the run, to its end.
    End,
    /// To the first thing that happened.
    Start,
    /// To the step after so many events of the run.
    After(u64),
    /// To so many events of the run.
    At(u64),
}

/// So many inspections of a run are kept.
const INSPECTIONS: usize = 64;

/// One run.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// Its number.
    pub id: RunId,
    /// Its place in the order of runs, for its name.
    pub number: u32,
    /// Why there is this run.
    pub origin: Origin,
    /// What was run.
    pub program: Rc<str>,
    /// Which executor.
    pub mode: Mode,
    /// What was asked for.
    pub schedule: Schedule,
    /// How far it is.
    pub status: Status,
    /// What happened.
    pub model: Shared<Model>,
    /// What it wrote.
    pub output: Shared<Output>,
    /// Lines that the reader typed.
    pub input: Vec<String>,
    /// Choices made and instructions executed, while it goes on.
    pub progress: Option<(u64, u64)>,
    /// How many events of the model have happened where the reader looks.
    pub playhead: u32,
    /// Where the playhead goes when the run is there.
    pub landing: Landing,
    /// The schedule that repeats it, if it has ended step by step. Reading it takes a while for a long run.
    recorded: Option<Rc<Schedule>>,
    /// What the run looks like, by the number of events that were asked for.
    pub inspections: Rc<BTreeMap<u64, Rc<Inspection>>>,
}

impl Run {
    /// A run that has just been asked for.
    pub fn new(id: RunId, number: u32, origin: Origin, program: Rc<str>, mode: Mode, schedule: Schedule) -> Self {
        let mut model = Model::new(mode != Mode::Controlled);
        model.set_program(&program);
        Self {
            id,
            number,
            origin,
            program,
            mode,
            schedule,
            status: Status::Running,
            model: Shared::new(model),
            output: Shared::default(),
            input: Vec::new(),
            progress: None,
            playhead: 0,
            landing: Landing::End,
            recorded: None,
            inspections: Rc::default(),
        }
    }

    /// Whether it goes on.
    pub fn is_running(&self) -> bool {
        matches!(self.status, Status::Running | Status::WaitsForInput)
    }

    /// Whether it ran step by step.
    pub fn is_controlled(&self) -> bool {
        self.mode == Mode::Controlled
    }

    /// Its end, if it came to one.
    pub fn ended(&self) -> Option<&Ended> {
        match &self.status {
            Status::Ended(ended) => Some(ended),
            Status::Running | Status::WaitsForInput | Status::Refused { .. } | Status::Lost(_) => None,
        }
    }

    /// How it ended, a worker that had to be ended included.
    pub fn ending(&self) -> Option<Ending> {
        match &self.status {
            Status::Ended(ended) => Some(ended.ending.clone()),
            Status::Lost(Loss::Stopped) => Some(Ending::Stopped),
            Status::Running | Status::WaitsForInput | Status::Refused { .. } | Status::Lost(_) => None,
        }
    }

    /// The run as a file for Perfetto.
    pub fn export(&self, language: Language) -> Effect {
        Effect::Download("heddle-trace.json".to_owned(), chrome_trace(&self.model.get(), language))
    }

    /// The last position.
    pub fn end(&self) -> u32 {
        self.model.get().len()
    }

    /// The axis of its model.
    pub fn axis(&self, filter: Filter) -> Rc<Axis> {
        axis_of(self, filter)
    }

    /// How many events of the run had happened at a position: what the engine is asked for.
    pub fn steps_at(&self, position: u32) -> u64 {
        self.model.get().steps_at(position)
    }

    /// What the run looks like at the playhead, once the engine has answered.
    pub fn inspection(&self) -> Option<&Rc<Inspection>> {
        self.inspections.get(&self.steps_at(self.playhead))
    }

    /// The position before the last step.
    pub fn previous(&self, filter: Filter) -> u32 {
        navigate::step(&self.axis(filter), self.playhead, Direction::Back).unwrap_or(0)
    }

    /// What it looked like before the last step, to tell what that changed.
    pub fn inspection_before(&self, filter: Filter) -> Option<&Rc<Inspection>> {
        self.inspections.get(&self.steps_at(self.previous(filter)))
    }

    /// Keeps what the engine has said about a position.
    pub fn keep_inspection(&mut self, asked: u64, inspection: Inspection) {
        let inspections = Rc::make_mut(&mut self.inspections);
        if inspections.len() >= INSPECTIONS {
            inspections.clear();
        }
        inspections.insert(asked, Rc::new(inspection));
    }

    /// The schedule that repeats it, if it has ended step by step.
    pub fn recorded(&self) -> Option<&Rc<Schedule>> {
        self.recorded.as_ref()
    }

    /// The recorded choices, if it has ended step by step.
    pub fn recording(&self) -> Option<&Recording> {
        match &self.recorded()?.policy {
            Policy::Explicit { recording, .. } => Some(recording),
            Policy::RoundRobin { .. } | Policy::Random { .. } | Policy::NonPreemptive | Policy::Pct { .. } => None,
        }
    }

    /// The schedule of a branch: this run's first choices, then that thread, then nobody is interrupted without need.
    pub fn branch(&self, choices: u64, chosen: ThreadId) -> Option<Schedule> {
        let mut recorded = Schedule::clone(self.recorded()?);
        let Policy::Explicit { recording, .. } = recorded.policy else { return None };
        let mut recording = recording.prefix(choices);
        recording.choices.push(chosen);
        recording.digest = None;
        recorded.policy = Policy::Explicit { recording, then: Some(Box::new(Policy::NonPreemptive)) };
        // What came from outside later came to another run.
        recorded.arrivals.retain(|arrival| arrival.step <= choices);
        Some(recorded)
    }

    /// A batch of its trace came.
    pub fn take_records(&mut self, records: Vec<Record>) {
        let at_end = self.playhead == self.end();
        self.model.change(|model| records.into_iter().for_each(|record| model.push(record)));
        let model = self.model.get();
        self.output.change(|output| output.follow(&model));
        // While the run goes on, the playhead goes with it.
        if at_end {
            self.playhead = model.len();
        }
    }

    /// It is over.
    pub fn end_with(&mut self, ended: Ended) {
        self.model.change(|model| {
            model.finish(ended.ending.clone(), ended.findings.clone(), ended.workers.clone());
        });
        self.progress = None;
        let schedule = (!ended.schedule.is_empty()).then(|| Schedule::decode(&ended.schedule).ok());
        self.recorded = schedule.flatten().map(Rc::new);
        self.status = Status::Ended(Rc::new(ended));
    }
}

/// What an axis was made of.
type AxisKey = (RunId, u64, Filter);

thread_local! {
    /// Making one takes a while for a long run, and every move of the playhead asks for it.
    static LAST_AXES: RefCell<Vec<(AxisKey, Rc<Axis>)>> = const { RefCell::new(Vec::new()) };
}

fn axis_of(run: &Run, filter: Filter) -> Rc<Axis> {
    let key = (run.id, run.model.revision(), filter);
    LAST_AXES.with_borrow_mut(|axes| {
        if let Some((_, axis)) = axes.iter().find(|(known, _)| *known == key) {
            return Rc::clone(axis);
        }
        let model = run.model.get();
        // While events come in, the axis grows with them.
        let same = |(known, _): &(AxisKey, Rc<Axis>)| (known.0, known.2) == (key.0, key.2);
        let grown = axes.iter().position(same).and_then(|at| {
            let (_, mut axis) = axes.remove(at);
            Rc::make_mut(&mut axis).grow(&model, filter).then_some(axis)
        });
        // The shown run and the one that it is compared with.
        if axes.len() >= 2 {
            axes.remove(0);
        }
        let axis = grown.unwrap_or_else(|| Rc::new(Axis::new(&model, Scale::Steps, filter)));
        axes.push((key, Rc::clone(&axis)));
        axis
    })
}
