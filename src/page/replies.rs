//! What the engines say, and what it does to the page.

use std::rc::Rc;

use heddle_stage::navigate::{self, Direction};
use heddle_trace::batch::decode_batch;
use heddle_trace::ending::Ending;
use heddle_trace::protocol::{Ended, Mode, Reply};
use heddle_trace::words::{Language, describe_decode_error};

use crate::action::Effect;
use crate::client::{Kind, Loss};
use crate::run::{Landing, RunId, Status};
use crate::state::{Notice, State, Tab, Timing};

impl State {
    pub(crate) fn reply(&mut self, kind: Kind, reply: Reply, effects: &mut Vec<Effect>) {
        match reply {
            Reply::Ready { .. } => {
                if kind == Kind::Stepper {
                    self.engine_ready = true;
                    // Nothing stands in the way of a run that waits: what there is to complete takes the engine a while.
                    effects.push(Effect::Idle);
                    if !self.is_busy() {
                        self.check_program(effects);
                    }
                }
            }
            Reply::Output { run, stream, text } => {
                if let Some(run) = self.live(run) {
                    run.output.change(|output| output.push(stream, &text));
                }
            }
            Reply::Events { run: id, batch } => {
                if self.repeating == Some(id) {
                    return;
                }
                match decode_batch(&batch) {
                    Ok(records) => {
                        if let Some(run) = self.live(id) {
                            run.take_records(records);
                        }
                    }
                    Err(error) => {
                        let what = Language::ALL.map(|language| describe_decode_error(&error, language));
                        self.notify(Notice::EngineLost(Loss::Foreign { what }));
                    }
                }
            }
            Reply::InputWanted { run } => {
                if let Some(run) = self.live(run) {
                    run.status = Status::WaitsForInput;
                    // The field is under the output.
                    self.tab = Tab::Output;
                }
            }
            Reply::Progress { run: id, steps, instructions } => {
                if let Some(sample) = self.sample.as_mut().filter(|sample| sample.id == id) {
                    Rc::make_mut(sample).done = steps;
                } else if let Some(run) = self.live(id) {
                    run.progress = Some((steps, instructions));
                }
            }
            Reply::Ended(ended) => self.ended(*ended, effects),
            Reply::Refused { run, sentence, line, column } => self.refused(run, sentence, line, column, effects),
            Reply::Pong(_) => {}
            Reply::Inspected { run: id, asked, inspection } => {
                self.died_looking = false;
                if let Some(run) = self.run_mut(id) {
                    run.keep_inspection(asked, *inspection);
                }
                if self.shown == Some(id) {
                    self.inspect(effects);
                }
            }
            Reply::Sampled { run, executions, outcomes } => {
                if let Some(sample) = self.sample.as_mut().filter(|sample| sample.id == run) {
                    Rc::make_mut(sample).end(executions, outcomes);
                }
            }
            Reply::Checked { id, problems } => {
                if id == self.check {
                    self.checking = false;
                    self.problems = Rc::new(problems);
                }
            }
            Reply::Vocabulary(vocabulary) => self.vocabulary = Rc::new(vocabulary),
        }
    }

    /// A run that goes on, and is not one that is only done again.
    fn live(&mut self, id: RunId) -> Option<&mut crate::run::Run> {
        if self.repeating == Some(id) {
            return None;
        }
        self.run_mut(id).filter(|run| run.is_running())
    }

    fn ended(&mut self, ended: Ended, effects: &mut Vec<Effect>) {
        let id = ended.run;
        if self.check == 0 {
            self.check_program(effects);
        }
        if self.repeating == Some(id) {
            self.repeating = None;
            // It ended by a stop if something else had to be done.
            self.inspectable = (ended.ending != Ending::Stopped).then_some(id);
            return self.inspect(effects);
        }
        if let Some(sample) = self.sample.as_mut().filter(|sample| sample.id == id && sample.outcomes.is_none()) {
            Rc::make_mut(sample).end(0, Vec::new());
        }
        let elapsed = ended.elapsed_ns;
        let is_finished = matches!(ended.ending, Ending::Finished { status: 0 });
        let filter = self.filter;
        let Some(run) = self.live(id) else { return };
        run.end_with(ended);
        let (program, mode) = (Rc::clone(&run.program), run.mode);
        let position = {
            let model = run.model.get();
            let step = |from| navigate::step(&run.axis(filter), from, Direction::Forward);
            match run.landing {
                Landing::End => None,
                Landing::Start => Some(step(0).unwrap_or(0)),
                Landing::At(events) => Some(model.position_of_steps(events)),
                Landing::After(events) => {
                    let at = model.position_of_steps(events);
                    Some(step(at).unwrap_or(at))
                }
            }
        };
        if let Some(position) = position {
            run.playhead = position;
        }
        match mode {
            Mode::Controlled => self.inspectable = Some(id),
            Mode::Parallel { workers } => {
                if is_finished {
                    self.timings.retain(|timing| timing.workers != workers || timing.program != program);
                    self.timings.push(Timing { program, workers, elapsed_ns: elapsed });
                }
            }
        }
        if self.shown == Some(id) {
            self.inspect(effects);
        }
    }

    fn refused(&mut self, id: RunId, sentence: String, line: u32, column: u32, effects: &mut Vec<Effect>) {
        if self.repeating == Some(id) {
            self.repeating = None;
            return;
        }
        if self.check == 0 {
            self.check_program(effects);
        }
        if self.sample.as_ref().is_some_and(|sample| sample.id == id) {
            // The same as Run would say, in the same place.
            self.sample = None;
            return self.act_run_refused(effects);
        }
        if let Some(run) = self.live(id) {
            // The cursor stays where the reader is typing; the place is marked, and a click leads there.
            run.status = Status::Refused { sentence, line, column };
        }
    }

    /// A program that cannot be sampled cannot be run: a run says why.
    fn act_run_refused(&mut self, effects: &mut Vec<Effect>) {
        effects.extend(self.update(crate::action::Action::Run));
    }

    pub(crate) fn lost(&mut self, kind: Kind, id: Option<RunId>, loss: Loss, effects: &mut Vec<Effect>) {
        if kind == Kind::Stepper {
            self.engine_ready = false;
            self.inspectable = None;
            if id.is_none() && self.checking {
                self.poison = Some(Rc::clone(&self.program));
                self.checking = false;
            }
        }
        if loss != Loss::Stopped {
            self.notify(Notice::EngineLost(loss.clone()));
        }
        let Some(id) = id else {
            // What is looked at is asked for once more: twice might be what the engine dies of.
            if kind == Kind::Stepper && !std::mem::replace(&mut self.died_looking, true) {
                self.inspect(effects);
            }
            return;
        };
        if self.repeating == Some(id) {
            self.repeating = None;
            return;
        }
        if let Some(sample) = self.sample.as_mut().filter(|sample| sample.id == id && sample.outcomes.is_none()) {
            Rc::make_mut(sample).end(0, Vec::new());
        }
        if let Some(run) = self.live(id) {
            run.progress = None;
            run.status = Status::Lost(loss);
        }
        self.inspect(effects);
    }
}
