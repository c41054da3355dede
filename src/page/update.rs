//! What every action does to the page. Nothing here touches the browser: what is to happen outside is returned.

use std::rc::Rc;

use heddle_stage::model::Model;
use heddle_stage::navigate::{self, Direction};
use heddle_stage::view::Filter;
use heddle_trace::codec::checksum;
use heddle_trace::identity::ThreadId;
use heddle_trace::protocol::{self, Mode, Request};
use heddle_trace::schedule::Schedule;
use heddle_trace::words::Language;

use crate::action::{Action, Effect, Move};
use crate::client::Kind;
use crate::demos::{self, DEMOS};
use crate::order::DEEPEST;
use crate::run::{Landing, Run, RunId, Status};
use crate::share::{ShareError, Shared};
use crate::state::{Dialog, Document, Isolation, ModeChoice, Notice, OWN, Playing, Reveal, State, Tab, Why, key};
use crate::why;

/// The name that tracebacks show.
pub const PROGRAM_NAME: &str = "main.py";
/// How long each step of an explanation is shown, in milliseconds.
const WHY_STEP: u32 = 2_600;

impl State {
    /// Does what an action asks for, and says what is to happen outside.
    pub fn update(&mut self, action: Action) -> Vec<Effect> {
        let mut effects = Vec::new();
        self.act(action, &mut effects);
        effects
    }

    fn act(&mut self, action: Action, effects: &mut Vec<Effect>) {
        match action {
            Action::PickDemo(number) => self.pick_demo(number, effects),
            Action::OpenOwn => self.open_own(effects),
            Action::Edit(text) => self.edit(text, effects),
            Action::ResetProgram => {
                if let Some(demo) = self.demo() {
                    self.set_program(demo.program(self.settings.language).into());
                    self.drafts.remove(&key(&self.document));
                    effects.push(Effect::SaveDraft(key(&self.document), None));
                    self.bundled = self.own_schedule();
                    self.follow_bundled();
                    self.check_program(effects);
                }
            }
            Action::Run => self.run_as_chosen(Landing::End, effects),
            Action::SameOrder => self.same_order(effects),
            Action::AnotherOrder => self.another_order(effects),
            Action::Sample(count) => self.sample(count, effects),
            Action::ShowOutcome(number) => self.show_outcome(number, effects),
            Action::Stop => {
                self.pause(effects);
                effects.extend([Kind::Stepper, Kind::Parallel].map(|kind| Effect::Send(kind, Request::Stop)));
            }
            Action::Interrupt => self.interrupt(effects),
            Action::SetMode(mode) => {
                self.mode = if self.isolation == Isolation::Isolated { mode } else { ModeChoice::Steps };
            }
            Action::SetWorkers(workers) => self.workers = workers.clamp(1, 64),
            Action::SetOrder(choice) => self.order.choice = choice,
            Action::SetSeed(seed) => self.order.seed = seed,
            Action::SetDepth(depth) => self.order.depth = depth.clamp(1, DEEPEST),
            Action::SetGranularity(granularity) => self.order.granularity = granularity,
            Action::Input(line) => self.input(Some(line), effects),
            Action::EndInput => self.input(None, effects),
            Action::Seek(position) => {
                self.pause(effects);
                self.seek(position, effects);
            }
            Action::Move(to) => self.move_playhead(to, effects),
            Action::TogglePlay => self.toggle_play(effects),
            Action::PlayTick => self.play_on(effects),
            Action::SetSpeed(speed) => {
                self.speed = speed.clamp(0.25, 32.0);
                if self.playing == Playing::Steps {
                    effects.push(Effect::Tick(self.tick()));
                }
            }
            Action::LookAt(thread) => self.thread = thread,
            Action::Choose(thread) => self.branch(thread, effects),
            Action::ShowRun(id) => {
                if self.run(id).is_some() {
                    self.pause(effects);
                    self.why = None;
                    if self.compared == Some(id) {
                        self.compared = self.shown;
                    }
                    self.shown = Some(id);
                    self.inspect(effects);
                }
            }
            Action::Compare(id) => self.compared = id.filter(|&id| Some(id) != self.shown && self.run(id).is_some()),
            Action::ForgetRun(id) => self.forget(id, effects),
            Action::ShowWhy => self.show_why(why::explain, effects),
            Action::ShowFinding(number) => self.show_why(|model| why::explain_one(model, number), effects),
            Action::WhyStep(at) => {
                self.pause(effects);
                self.why_step(at, effects);
            }
            Action::CloseWhy => {
                self.pause(effects);
                self.why = None;
            }
            Action::SetLanguage(language) => self.set_language(language, effects),
            Action::SetTheme(theme) => {
                self.settings.theme = theme;
                effects.extend([Effect::SaveSettings, Effect::Dress]);
            }
            Action::SetShortcuts(on) => {
                self.settings.shortcuts = on;
                effects.push(Effect::SaveSettings);
            }
            Action::ToggleLesson => {
                self.settings.lesson = !self.settings.lesson;
                effects.push(Effect::SaveSettings);
            }
            Action::ToggleFilter => {
                self.filter = match self.filter {
                    Filter::Telling => Filter::Everything,
                    Filter::Everything => Filter::Telling,
                };
                self.inspect(effects);
            }
            Action::SetSplit(split, hundredths) => {
                self.settings.set_split(split, hundredths);
                effects.push(Effect::SaveSettings);
            }
            Action::SetTab(tab) => self.tab = tab,
            Action::GoToLine(line) => {
                self.reveal = Reveal { line, count: self.reveal.count + 1, focus: true };
                self.tab = Tab::Code;
            }
            Action::Reveal(line) => {
                self.reveal = Reveal { line, count: self.reveal.count + 1, focus: false };
            }
            Action::Share => self.share(),
            Action::ShowEmbed => {
                let language = self.settings.language.code();
                let link = match self.demo().filter(|demo| demo.is_own(&self.program)) {
                    Some(demo) => Some(format!("{}?embed&demo={}&lang={language}", self.base, demo.id)),
                    None => self.shared().map(|fragment| format!("{}?embed&lang={language}#{fragment}", self.base)),
                };
                self.dialog = link.map(|link| Dialog::Embed { link, copied: false });
            }
            Action::ShowHelp => self.dialog = Some(Dialog::Help),
            Action::CloseDialog => self.dialog = None,
            Action::Copy(text) => effects.push(Effect::Copy(text)),
            Action::ExportTrace => effects.extend(self.shown_run().map(|run| run.export(self.settings.language))),
            Action::Copied(done) => match &mut self.dialog {
                Some(Dialog::Share { copied, .. } | Dialog::Embed { copied, .. }) if done => *copied = true,
                _ if done => {}
                _ => self.notify(Notice::NotCopied),
            },
            Action::Dismiss(number) => {
                if number < self.notices.len() {
                    self.notices.remove(number);
                }
            }
            Action::Notice(notice) => self.notify(notice),
            Action::OpenLink(link, raw) => self.open_link(link, &raw, effects),
            Action::Isolation(isolation, processors) => {
                // A demo about speed runs at full speed as soon as that is there.
                if isolation == Isolation::Isolated && self.isolation != isolation && self.shown.is_none() {
                    self.isolation = isolation;
                    self.mode = self.own_mode();
                }
                self.isolation = isolation;
                self.processors = processors.max(1);
                self.workers = self.processors.min(8);
            }
            Action::Idle if self.is_busy() => effects.push(Effect::Idle),
            Action::Idle => self.want_vocabulary(effects),
            Action::Reload => effects.push(Effect::Reload),
            Action::Reply(kind, reply) => self.reply(kind, reply, effects),
            Action::Lost { kind, run, loss } => self.lost(kind, run, loss, effects),
        }
    }

    pub(crate) fn notify(&mut self, notice: Notice) {
        if !self.notices.contains(&notice) {
            self.notices.push(notice);
        }
    }

    // Documents.

    fn pick_demo(&mut self, number: usize, effects: &mut Vec<Effect>) {
        let Some(demo) = DEMOS.get(number) else { return };
        self.leave_runs(effects);
        self.document = Document::Demo(number);
        let draft = self.drafts.get(&key(&self.document)).cloned();
        self.set_program(draft.unwrap_or_else(|| demo.program(self.settings.language).into()));
        self.bundled = self.own_schedule();
        self.follow_bundled();
        self.mode = self.own_mode();
        self.tab = Tab::Code;
        effects.extend([Effect::SetAddress(demo.id.to_owned()), Effect::Dress]);
        self.check_program(effects);
    }

    fn open_own(&mut self, effects: &mut Vec<Effect>) {
        self.leave_runs(effects);
        self.document = Document::Own;
        self.set_program(self.drafts.get(OWN).cloned().unwrap_or_default());
        self.bundled = None;
        self.follow_bundled();
        self.tab = Tab::Code;
        effects.extend([Effect::SetAddress(OWN.to_owned()), Effect::Dress]);
        self.check_program(effects);
    }

    fn open_link(&mut self, link: Result<Shared, ShareError>, raw: &str, effects: &mut Vec<Effect>) {
        let shared = match link {
            Ok(shared) => shared,
            Err(error) => return self.notify(Notice::BadLink(error)),
        };
        let demo = demos::find(&shared.demo);
        let program: Rc<str> = match demo {
            Some(number) if shared.program.is_empty() => DEMOS[number].program(shared.language).into(),
            None if !shared.demo.is_empty() && shared.program.is_empty() => {
                return self.notify(Notice::BadLink(ShareError::UnknownDemo(shared.demo)));
            }
            _ => Rc::clone(&shared.program),
        };
        self.leave_runs(effects);
        if self.embed.language.is_none() {
            self.settings.language = shared.language;
        }
        // A name of its own: whatever the reader had typed elsewhere stays as it is.
        self.document = Document::Link { key: format!("link-{:08x}", checksum(raw.as_bytes())), demo };
        let draft = self.drafts.get(&key(&self.document)).cloned();
        let is_draft = draft.is_some();
        self.set_program(draft.unwrap_or(program));
        self.bundled = (!shared.schedule.is_empty() && !is_draft).then(|| shared.schedule.as_str().into());
        self.follow_bundled();
        if shared.full_speed && self.isolation == Isolation::Isolated {
            self.mode = ModeChoice::Full;
        }
        self.pending_playhead = shared.playhead.filter(|_| !is_draft);
        effects.push(Effect::Dress);
        self.check_program(effects);
    }

    /// The runs of one program mean nothing to another.
    fn leave_runs(&mut self, effects: &mut Vec<Effect>) {
        if self.is_busy() {
            effects.extend([Kind::Stepper, Kind::Parallel].map(|kind| Effect::Send(kind, Request::Stop)));
        }
        self.pause(effects);
        self.runs.clear();
        (self.shown, self.compared, self.sample, self.why, self.thread) = (None, None, None, None, None);
        (self.repeating, self.inspectable, self.pending_playhead) = (None, None, None);
        self.next_number = 1;
        self.timings.clear();
    }

    fn set_program(&mut self, program: Rc<str>) {
        self.program = program;
        self.program_revision += 1;
        self.problems = Rc::default();
    }

    fn edit(&mut self, text: Rc<str>, effects: &mut Vec<Effect>) {
        if text == self.program {
            return;
        }
        self.program = text;
        let name = key(&self.document);
        let is_own = matches!(self.document, Document::Demo(_)) && !self.is_edited();
        let draft = (!is_own).then(|| Rc::clone(&self.program));
        match &draft {
            Some(draft) => drop(self.drafts.insert(name.clone(), Rc::clone(draft))),
            None => drop(self.drafts.remove(&name)),
        }
        effects.push(Effect::SaveDraft(name, draft));
        self.bundled = self.own_schedule();
        self.pending_playhead = None;
        self.check_program(effects);
    }

    fn set_language(&mut self, language: Language, effects: &mut Vec<Effect>) {
        self.settings.language = language;
        // A demo's text changes its comments with the language; what the reader typed stays.
        if let Some(demo) = self.demo().filter(|demo| demo.is_own(&self.program)) {
            let program = demo.program(language);
            if *self.program != *program {
                self.set_program(program.into());
                self.check_program(effects);
            }
        }
        effects.extend([Effect::SaveSettings, Effect::Dress]);
    }

    fn want_vocabulary(&mut self, effects: &mut Vec<Effect>) {
        if self.engine_ready && self.vocabulary.is_empty() {
            effects.push(Effect::Send(Kind::Stepper, Request::Vocabulary));
        }
    }

    pub(crate) fn check_program(&mut self, effects: &mut Vec<Effect>) {
        if !self.engine_ready || self.poison.as_ref() == Some(&self.program) {
            return;
        }
        self.check += 1;
        self.checking = true;
        let (program, name) = (self.program.to_string(), PROGRAM_NAME.to_owned());
        effects.push(Effect::Send(Kind::Stepper, Request::Check { id: self.check, program, name }));
    }

    // Runs.

    fn forget(&mut self, id: RunId, effects: &mut Vec<Effect>) {
        if self.run(id).is_none_or(|run| run.is_running()) {
            return;
        }
        self.runs.retain(|run| run.id != id);
        if self.compared == Some(id) {
            self.compared = None;
        }
        if self.shown == Some(id) {
            self.why = None;
            self.compared = None;
            self.shown = self.runs.last().map(|run| run.id);
            self.inspect(effects);
        }
    }

    fn input(&mut self, line: Option<String>, effects: &mut Vec<Effect>) {
        let Some(id) = self.runs.iter().find(|run| run.status == Status::WaitsForInput).map(|run| run.id) else {
            return;
        };
        let Some(run) = self.run_mut(id) else { return };
        run.status = Status::Running;
        let kind = if run.is_controlled() { Kind::Stepper } else { Kind::Parallel };
        if let Some(line) = &line {
            run.output.change(|output| output.push(0, &format!("{line}\n")));
            run.input.push(line.clone());
        }
        effects.push(Effect::Send(kind, line.map_or(Request::EndInput, Request::Input)));
    }

    /// Ctrl-C for what runs.
    fn interrupt(&mut self, effects: &mut Vec<Effect>) {
        let Some(id) = self.runs.iter().find(|run| run.is_running()).map(|run| run.id) else { return };
        let Some(run) = self.run_mut(id) else { return };
        run.status = Status::Running;
        let kind = if run.is_controlled() { Kind::Stepper } else { Kind::Parallel };
        effects.push(Effect::Send(kind, Request::Interrupt));
    }

    pub(crate) fn run_mut(&mut self, id: RunId) -> Option<&mut Run> {
        self.runs.iter_mut().find(|run| run.id == id).map(Rc::make_mut)
    }

    // The playhead.

    pub(crate) fn seek(&mut self, position: u32, effects: &mut Vec<Effect>) {
        let Some(id) = self.shown else { return };
        let Some(run) = self.run_mut(id) else { return };
        run.playhead = position.min(run.end());
        self.inspect(effects);
    }

    /// Asks what the run looks like at the playhead, and before the last step, unless it is known.
    pub(crate) fn inspect(&mut self, effects: &mut Vec<Effect>) {
        let filter = self.filter;
        let Some(run) = self.shown_run() else { return };
        if !run.is_controlled() {
            return;
        }
        let wanted = [run.playhead, run.previous(filter)].map(|position| run.steps_at(position));
        let Some(&events) = wanted.iter().find(|&steps| !run.inspections.contains_key(steps)) else { return };
        let id = run.id;
        if run.status == Status::WaitsForInput || self.inspectable == Some(id) {
            effects.push(Effect::Send(Kind::Stepper, Request::Inspect { run: id, events }));
        } else if !run.is_running() && !self.is_busy() && self.repeating.is_none() {
            // The engine knows its last run only: it has to do this one again.
            let Some(schedule) = run.recorded().map(|recorded| Schedule::clone(recorded)) else { return };
            let request = protocol::Run {
                id,
                program: run.program.to_string(),
                name: PROGRAM_NAME.to_owned(),
                mode: Mode::Controlled,
                schedule,
                input: Vec::new(),
                interactive: false,
                record: false,
                watch: false,
            };
            self.repeating = Some(id);
            self.inspectable = None;
            effects.push(Effect::Send(Kind::Stepper, Request::Run(Box::new(request))));
        }
    }

    fn move_playhead(&mut self, to: Move, effects: &mut Vec<Effect>) {
        self.pause(effects);
        if let Some(position) = self.target(to) {
            self.seek(position, effects);
        } else if self.shown.is_none() {
            // Whoever steps before running means to go through the run from its start.
            self.run_as_chosen(Landing::Start, effects);
        }
    }

    /// Where a move leads.
    pub fn target(&self, to: Move) -> Option<u32> {
        // While events pour in, the playhead goes with them, and nothing is worth an axis of them all.
        let run = self.shown_run().filter(|run| run.status != Status::Running)?;
        let model = run.model.get();
        let axis = run.axis(self.filter);
        let lane = self.thread.or_else(|| self.current_thread()).and_then(|thread| model.lane_number(thread));
        let at = run.playhead;
        match to {
            Move::Forward => navigate::step(&axis, at, Direction::Forward),
            Move::Back => navigate::step(&axis, at, Direction::Back),
            Move::ThreadForward => navigate::step_in_lane(&model, &axis, lane?, at, Direction::Forward),
            Move::ThreadBack => navigate::step_in_lane(&model, &axis, lane?, at, Direction::Back),
            Move::TurnForward => navigate::step_to_turn(&model, at, Direction::Forward),
            Move::TurnBack => navigate::step_to_turn(&model, at, Direction::Back),
            Move::Start => (at > 0).then_some(0),
            Move::End => (at < model.len()).then_some(model.len()),
        }
    }

    /// The thread of the last event before the playhead.
    pub fn current_thread(&self) -> Option<ThreadId> {
        let run = self.shown_run()?;
        let model = run.model.get();
        let last = run.playhead.checked_sub(1)?;
        Some(model.events().get(last as usize)?.thread)
    }

    // Playing.

    pub(crate) fn pause(&mut self, effects: &mut Vec<Effect>) {
        if self.playing != Playing::Paused {
            self.playing = Playing::Paused;
            effects.push(Effect::StopTicking);
        }
    }

    fn tick(&self) -> u32 {
        (1000.0 / self.speed) as u32
    }

    fn toggle_play(&mut self, effects: &mut Vec<Effect>) {
        if self.playing != Playing::Paused {
            return self.pause(effects);
        }
        if let Some(why) = &self.why {
            self.playing = Playing::Why;
            if why.at + 1 >= why.steps.len() {
                self.why_step(0, effects);
            }
            return effects.push(Effect::Tick(WHY_STEP));
        }
        if self.shown_run().is_none_or(|run| run.is_running() || run.end() == 0) {
            return;
        }
        if self.target(Move::Forward).is_none() {
            self.seek(0, effects);
        }
        self.playing = Playing::Steps;
        effects.push(Effect::Tick(self.tick()));
    }

    fn play_on(&mut self, effects: &mut Vec<Effect>) {
        match self.playing {
            Playing::Paused => {}
            Playing::Steps => match self.target(Move::Forward) {
                Some(position) => {
                    self.seek(position, effects);
                    effects.push(Effect::Tick(self.tick()));
                }
                None => self.pause(effects),
            },
            Playing::Why => {
                let next = self
                    .why
                    .as_ref()
                    .map(|why| why.at + 1)
                    .filter(|&at| self.why.as_ref().is_some_and(|why| at < why.steps.len()));
                match next {
                    Some(at) => {
                        self.why_step(at, effects);
                        effects.push(Effect::Tick(WHY_STEP));
                    }
                    None => self.pause(effects),
                }
            }
        }
    }

    fn show_why(&mut self, explain: impl FnOnce(&Model) -> Vec<why::Step>, effects: &mut Vec<Effect>) {
        let Some(run) = self.shown_run() else { return };
        let steps = explain(&run.model.get());
        if steps.is_empty() {
            return;
        }
        self.why = Some(Why { run: run.id, steps: Rc::new(steps), at: 0 });
        self.why_step(0, effects);
        self.tab = Tab::Stage;
        self.playing = Playing::Why;
        effects.push(Effect::Tick(WHY_STEP));
    }

    fn why_step(&mut self, at: usize, effects: &mut Vec<Effect>) {
        let Some(why) = &mut self.why else { return };
        let Some(&(event, _)) = why.steps.get(at) else { return };
        why.at = at;
        self.seek(navigate::just_after(event), effects);
    }

    // Links.

    fn share(&mut self) {
        if let Some(fragment) = self.shared() {
            self.dialog = Some(Dialog::Share { link: format!("{}#{fragment}", self.base), copied: false });
        }
    }

    /// Program, order and playhead as the fragment of an address. Says so if they are too large for one.
    fn shared(&mut self) -> Option<String> {
        let run = self.shown_run().filter(|run| !self.is_stale() && run.is_controlled());
        let demo = self.demo();
        let is_own = demo.is_some_and(|demo| demo.is_own(&self.program));
        let mut shared = Shared {
            demo: demo.map_or_else(String::new, |demo| demo.id.to_owned()),
            program: if is_own { "".into() } else { Rc::clone(&self.program) },
            full_speed: self.mode == ModeChoice::Full,
            schedule: run
                .and_then(|run| run.ended())
                .map_or_else(|| self.chosen_order(), |ended| ended.schedule.clone()),
            playhead: run.filter(|run| run.playhead < run.end()).map(|run| run.steps_at(run.playhead)),
            language: self.settings.language,
        };
        let mut fragment = shared.encode();
        if fragment.is_err() && !shared.schedule.is_empty() {
            (shared.schedule, shared.playhead) = (String::new(), None);
            fragment = shared.encode();
            if fragment.is_ok() {
                self.notify(Notice::ScheduleTooLarge);
            }
        }
        if fragment.is_err() {
            self.notify(Notice::TooLargeToShare);
        }
        fragment.ok()
    }
}
