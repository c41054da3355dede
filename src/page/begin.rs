//! How runs begin: as chosen, once more, in another order, as a branch; and many at once.

use std::rc::Rc;

use heddle_trace::identity::ThreadId;
use heddle_trace::protocol::{self, Mode, Request};
use heddle_trace::schedule::{Machine, Policy, Schedule};

use crate::action::Effect;
use crate::client::Kind;
use crate::order::OrderChoice;
use crate::run::{Landing, Origin, Run, RunId};
use crate::state::{Document, ModeChoice, Notice, SampleState, State, Tab};
use crate::update::PROGRAM_NAME;

/// So many runs are kept.
const RUNS: usize = 12;

impl State {
    pub(crate) fn run_as_chosen(&mut self, landing: Landing, effects: &mut Vec<Effect>) {
        let landing = self.pending_playhead.take().map_or(landing, Landing::At);
        let (origin, schedule) = match (self.mode, self.order.choice) {
            (ModeChoice::Full, _) => (Origin::Fresh, Schedule::default()),
            (ModeChoice::Steps, OrderChoice::Bundled) => match self.bundled.as_deref().map(Schedule::decode) {
                Some(Ok(schedule)) if schedule.header.granularity == self.order.granularity => {
                    (self.bundled_origin(), self.fitting(schedule))
                }
                Some(Err(error)) => {
                    self.notify(Notice::BadSchedule(error));
                    self.bundled = None;
                    (Origin::Fresh, self.chosen_schedule())
                }
                Some(Ok(_)) | None => (Origin::Fresh, self.chosen_schedule()),
            },
            (ModeChoice::Steps, _) => (Origin::Fresh, self.chosen_schedule()),
        };
        self.begin(origin, schedule, landing, effects);
    }

    pub(crate) fn another_order(&mut self, effects: &mut Vec<Effect>) {
        let seed = self.take_seeds(1);
        let schedule = self.order.drawn(seed, self.length());
        self.begin(Origin::AnotherOrder { seed }, schedule, Landing::End, effects);
    }

    fn bundled_origin(&self) -> Origin {
        match self.document {
            Document::Demo(_) => Origin::Fresh,
            Document::Link { .. } => Origin::Link,
            Document::Own => Origin::Fresh,
        }
    }

    /// A schedule as it fits the text in the editor. A demo's two versions differ in their comments, and with them in the
    /// places that a recording's digests cover.
    fn fitting(&mut self, mut schedule: Schedule) -> Schedule {
        match schedule.header.machine() {
            Machine::Same => {}
            other => self.notify(Notice::OtherMachine(other)),
        }
        if self.demo().is_some_and(|demo| demo.does_the_same(&self.program))
            && let Policy::Explicit { recording, .. } = &mut schedule.policy
        {
            recording.checkpoints.clear();
            recording.digest = None;
        }
        schedule
    }

    pub(crate) fn same_order(&mut self, effects: &mut Vec<Effect>) {
        let Some(run) = self.shown_run().filter(|run| run.is_controlled()) else {
            return self.run_as_chosen(Landing::End, effects);
        };
        let (id, schedule) =
            (run.id, run.recorded().map_or_else(|| run.schedule.clone(), |recorded| Schedule::clone(recorded)));
        let schedule = self.fitting(schedule);
        self.begin(Origin::SameOrder(id), schedule, Landing::End, effects);
    }

    /// Begins a run and shows it.
    pub(crate) fn begin(&mut self, origin: Origin, schedule: Schedule, landing: Landing, effects: &mut Vec<Effect>) {
        self.pause(effects);
        let full = self.mode == ModeChoice::Full && matches!(origin, Origin::Fresh | Origin::Link);
        let mode = if full { Mode::Parallel { workers: self.workers } } else { Mode::Controlled };
        let compared = match origin {
            Origin::Branch { of, .. } => Some(of),
            _ => None,
        };
        let id = self.take_run();
        let number = self.next_number;
        self.next_number += 1;
        let mut run = Run::new(id, number, origin, Rc::clone(&self.program), mode, schedule);
        run.landing = landing;
        let request = Request::Run(Box::new(protocol::Run {
            id,
            program: run.program.to_string(),
            name: PROGRAM_NAME.to_owned(),
            mode,
            schedule: run.schedule.clone(),
            input: Vec::new(),
            interactive: true,
            record: true,
            watch: true,
        }));
        if !full {
            self.inspectable = None;
            self.repeating = None;
        }
        self.runs.push(Rc::new(run));
        while self.runs.len() > RUNS {
            let Some(oldest) = self.runs.iter().position(|run| run.id != id && Some(run.id) != compared) else { break };
            self.runs.remove(oldest);
        }
        (self.shown, self.compared, self.why) = (Some(id), compared, None);
        if self.tab == Tab::Code {
            self.tab = Tab::Stage;
        }
        effects.push(Effect::Send(if full { Kind::Parallel } else { Kind::Stepper }, request));
    }

    fn take_run(&mut self) -> RunId {
        let id = self.next_run;
        self.next_run += 1;
        id
    }

    fn take_seeds(&mut self, count: u32) -> u64 {
        let seed = self.order.seed;
        self.order.seed = seed.wrapping_add(u64::from(count));
        seed
    }

    pub(crate) fn sample(&mut self, count: u32, effects: &mut Vec<Effect>) {
        let count = count.clamp(1, 10_000);
        let id = self.take_run();
        let seed = self.take_seeds(count);
        let program = Rc::clone(&self.program);
        self.inspectable = None;
        self.repeating = None;
        let granularity = self.order.granularity;
        // Asked once more, it goes on counting.
        let earlier =
            self.sample.take().filter(|sample| *sample.program == *program && sample.granularity == granularity);
        let earlier = earlier.and_then(|sample| Some((sample.done, sample.outcomes.clone()?))).unwrap_or_default();
        let tried = Rc::clone(&program);
        let sample = SampleState { id, count, done: 0, outcomes: None, program: tried, granularity, earlier };
        self.sample = Some(Rc::new(sample));
        effects.push(Effect::Send(
            Kind::Stepper,
            Request::Sample(Box::new(protocol::Sample {
                id,
                program: program.to_string(),
                name: PROGRAM_NAME.to_owned(),
                header: self.order.header(),
                input: Vec::new(),
                seed,
                count,
            })),
        ));
    }

    pub(crate) fn show_outcome(&mut self, number: usize, effects: &mut Vec<Effect>) {
        let Some(sample) = self.sample.clone() else { return };
        let Some(outcome) = sample.outcomes.as_ref().and_then(|outcomes| outcomes.get(number)) else { return };
        match Schedule::decode(&outcome.schedule) {
            Ok(schedule) => self.begin(Origin::Sampled, schedule, Landing::End, effects),
            Err(error) => self.notify(Notice::BadSchedule(error)),
        }
    }

    pub(crate) fn branch(&mut self, chosen: ThreadId, effects: &mut Vec<Effect>) {
        let Some(run) = self.shown_run() else { return };
        let Some(inspection) = run.inspection() else { return };
        let Some(schedule) = run.branch(inspection.choices, chosen) else { return };
        let origin = Origin::Branch { of: run.id, events: inspection.events, chosen };
        let landing = Landing::After(inspection.events);
        let program = Rc::clone(&run.program);
        let schedule = self.fitting(schedule);
        // The branch is one of the run that is shown, whatever has been typed since.
        let typed = std::mem::replace(&mut self.program, program);
        self.begin(origin, schedule, landing, effects);
        self.program = typed;
    }
}
