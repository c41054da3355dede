//! Everything that the page shows, as one value.

use std::collections::BTreeMap;
use std::rc::Rc;

use heddle_stage::view::Filter;
use heddle_trace::identity::ThreadId;
use heddle_trace::protocol::{Problem, SampledOutcome, Vocabulary};
use heddle_trace::schedule::{Granularity, Policy};

use crate::client::Loss;
use crate::demos::{self, DEMOS, Demo};
use crate::embed::Embed;
use crate::order::Order;
use crate::run::{Run, RunId};
use crate::settings::Settings;
use crate::share::ShareError;

/// Everything that the page shows.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// What the reader set, kept between visits.
    pub settings: Settings,
    /// What an embedding page asked for.
    pub embed: Embed,
    /// Which program is in the editor.
    pub document: Document,
    /// Its text.
    pub program: Rc<str>,
    /// Goes up when something other than the reader's typing changed the text.
    pub program_revision: u32,
    /// What the reader typed into each document, as it is in storage.
    pub drafts: BTreeMap<String, Rc<str>>,
    /// What is wrong with the text, as far as the engine has said.
    pub problems: Rc<Vec<Problem>>,
    /// The number of the last check that was asked for.
    pub check: u32,
    /// What there is to complete.
    pub vocabulary: Rc<Vec<Vocabulary>>,
    /// Whether the step-by-step engine can take a program.
    pub engine_ready: bool,
    /// Whether pages like this one can have shared memory, and if not, why.
    pub isolation: Isolation,
    /// How many workers full speed has.
    pub workers: u32,
    /// How many processors the machine says it has.
    pub processors: u32,
    /// Which executor the next run gets.
    pub mode: ModeChoice,
    /// Who goes next in the next run.
    pub order: Order,
    /// All runs, the oldest first.
    pub runs: Vec<Rc<Run>>,
    /// The run that is shown.
    pub shown: Option<RunId>,
    /// The run that it is compared with.
    pub compared: Option<RunId>,
    /// The number of the next run or sample.
    pub next_run: RunId,
    /// The number in the name of the next run.
    pub next_number: u32,
    /// Orders that were or are being tried.
    pub sample: Option<Rc<SampleState>>,
    /// A run that the engine repeats so that it can be inspected.
    pub repeating: Option<RunId>,
    /// The last step-by-step run of the engine: the only one that it can inspect.
    pub inspectable: Option<RunId>,
    /// The engine was lost with nothing to do but to show a position, and has shown none since.
    pub died_looking: bool,
    /// A text whose check the engine did not survive.
    pub poison: Option<Rc<str>>,
    /// Whether a check was asked for and not answered.
    pub checking: bool,
    /// What is played.
    pub playing: Playing,
    /// How fast, in steps a second.
    pub speed: f64,
    /// The steps that explain what happened, while they are shown.
    pub why: Option<Why>,
    /// The thread that the reader looks at.
    pub thread: Option<ThreadId>,
    /// Which events are marked and stepped over.
    pub filter: Filter,
    /// A line of the editor to be shown.
    pub reveal: Reveal,
    /// Which part narrow screens show.
    pub tab: Tab,
    /// What lies over the page.
    pub dialog: Option<Dialog>,
    /// What the reader must know about the page itself.
    pub notices: Vec<Notice>,
    /// What a link asked for and is still to be done with its first run.
    pub pending_playhead: Option<u64>,
    /// The schedule that came with a demo or a link, as long as the program is the one that came with it.
    pub bundled: Option<Rc<str>>,
    /// The address of the page, without query and fragment.
    pub base: String,
    /// Measured times at full speed, for the speed-up: workers, program, nanoseconds.
    pub timings: Vec<Timing>,
}

/// Which program is in the editor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Document {
    /// The reader's own program, which begins empty.
    Own,
    /// A demo, by its number.
    Demo(usize),
    /// What came with a link.
    Link {
        /// Its name in storage.
        key: String,
        /// The demo that it is about, by its number.
        demo: Option<usize>,
    },
}

/// Whether pages like this one can have shared memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Isolation {
    /// It has.
    Isolated,
    /// It will have after one reload: the service worker adds what the host does not send.
    AfterReload,
    /// The service worker is being set up.
    Unknown,
    /// It is in a frame of a page that is not isolated.
    Framed,
    /// The address is neither https nor this machine.
    Insecure,
    /// The browser has no service worker here, and the host sends no headers.
    NoHeaders,
}

/// Which executor the next run gets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ModeChoice {
    /// Step by step.
    Steps,
    /// Full speed.
    Full,
}

/// What is played.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Playing {
    /// Nothing.
    #[default]
    Paused,
    /// Step after step.
    Steps,
    /// The steps that explain what happened.
    Why,
}

/// The steps that explain what happened.
#[derive(Clone, Debug, PartialEq)]
pub struct Why {
    /// Which run.
    pub run: RunId,
    /// The event of each step, and a sentence about it in both languages.
    pub steps: Rc<Vec<(u32, [String; 2])>>,
    /// Which step is shown.
    pub at: usize,
}

/// Orders that were or are being tried.
#[derive(Clone, Debug, PartialEq)]
pub struct SampleState {
    /// Its number.
    pub id: RunId,
    /// How many are wanted.
    pub count: u32,
    /// How many were made.
    pub done: u64,
    /// What came of them, when it is over.
    pub outcomes: Option<Vec<SampledOutcome>>,
    /// The program that was tried.
    pub program: Rc<str>,
    /// Where threads are switched.
    pub granularity: Granularity,
    /// How many were made before of the same program, and what came of those.
    pub earlier: (u64, Vec<SampledOutcome>),
}

impl SampleState {
    /// It is over: what came of it and of those before, the most frequent first.
    pub fn end(&mut self, executions: u64, outcomes: Vec<SampledOutcome>) {
        let (before, mut all) = std::mem::take(&mut self.earlier);
        for outcome in outcomes {
            let same = |known: &&mut SampledOutcome| {
                (&known.ending, &known.output, &known.errors) == (&outcome.ending, &outcome.output, &outcome.errors)
            };
            match all.iter_mut().find(same) {
                Some(known) => known.count += outcome.count,
                None => all.push(outcome),
            }
        }
        all.sort_by_key(|outcome| std::cmp::Reverse(outcome.count));
        self.done = before + executions;
        self.outcomes = Some(all);
    }
}

/// A measured time at full speed.
#[derive(Clone, Debug, PartialEq)]
pub struct Timing {
    /// The program.
    pub program: Rc<str>,
    /// How many workers.
    pub workers: u32,
    /// How long it took.
    pub elapsed_ns: u64,
}

/// A line of the editor to be shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reveal {
    /// The line, from 1; 0 for none.
    pub line: u32,
    /// How often one was asked for.
    pub count: u32,
    /// Whether the cursor goes there.
    pub focus: bool,
}

/// Which part narrow screens show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tab {
    /// Lesson and editor.
    #[default]
    Code,
    /// Timeline and inspectors.
    Stage,
    /// Output.
    Output,
}

/// What lies over the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Dialog {
    /// A link to what is on the page.
    Share {
        /// The link.
        link: String,
        /// Whether it was copied.
        copied: bool,
    },
    /// How to put the page into another.
    Embed {
        /// The address for the frame.
        link: String,
        /// Whether the markup was copied.
        copied: bool,
    },
    /// Keys and settings.
    Help,
}

/// What the reader must know about the page itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The link could not be read.
    BadLink(ShareError),
    /// The schedule of a link or demo could not be read.
    BadSchedule(heddle_trace::decode_error::DecodeError),
    /// The schedule is of another version.
    OtherMachine(heddle_trace::schedule::Machine),
    /// The run is too long for a link; the link has the program only.
    ScheduleTooLarge,
    /// The program is too large for a link.
    TooLargeToShare,
    /// An engine is gone, and another took its place.
    EngineLost(Loss),
    /// What is typed cannot be kept: the browser gives no storage.
    NoStorage,
    /// The editor could not be loaded.
    NoEditor(String),
    /// The clipboard refused.
    NotCopied,
}

impl State {
    /// The page as it is before anything has happened.
    pub fn new(settings: Settings, embed: Embed, drafts: BTreeMap<String, Rc<str>>) -> Self {
        let (document, program) = match embed.demo.as_deref() {
            Some(OWN) => (Document::Own, ""),
            name => {
                let demo = name.and_then(demos::find).unwrap_or(0);
                (Document::Demo(demo), DEMOS[demo].program(settings.language))
            }
        };
        let program = drafts.get(&key(&document)).cloned().unwrap_or_else(|| program.into());
        let mut state = Self {
            settings,
            embed,
            document,
            program,
            program_revision: 0,
            drafts,
            problems: Rc::default(),
            check: 0,
            vocabulary: Rc::default(),
            engine_ready: false,
            isolation: Isolation::Unknown,
            workers: 2,
            processors: 2,
            mode: ModeChoice::Steps,
            order: Order::default(),
            runs: Vec::new(),
            shown: None,
            compared: None,
            next_run: 1,
            next_number: 1,
            sample: None,
            repeating: None,
            inspectable: None,
            died_looking: false,
            poison: None,
            checking: false,
            playing: Playing::Paused,
            speed: 2.0,
            why: None,
            thread: None,
            filter: Filter::Telling,
            reveal: Reveal::default(),
            tab: Tab::Code,
            dialog: None,
            notices: Vec::new(),
            pending_playhead: None,
            bundled: None,
            base: String::new(),
            timings: Vec::new(),
        };
        state.bundled = state.own_schedule();
        state.follow_bundled();
        state
    }

    /// The demo in the editor.
    pub fn demo(&self) -> Option<&'static Demo> {
        match &self.document {
            &Document::Demo(number) => DEMOS.get(number),
            Document::Link { demo, .. } => DEMOS.get((*demo)?),
            Document::Own => None,
        }
    }

    /// The schedule that comes with the demo, as long as the program is the demo's own.
    pub fn own_schedule(&self) -> Option<Rc<str>> {
        let demo = self.demo()?;
        if demo.does_the_same(&self.program) { demo.schedule.map(Into::into) } else { None }
    }

    /// Whether an order was prepared for the demo that does not fit the program any more.
    pub fn has_lost_order(&self) -> bool {
        self.demo().is_some_and(|demo| demo.schedule.is_some() && !demo.does_the_same(&self.program))
    }

    /// How the demo runs at first.
    pub fn own_mode(&self) -> ModeChoice {
        let wanted = self.demo().map(|demo| demo.mode);
        if wanted == Some(demos::Mode::Parallel) && self.isolation == Isolation::Isolated {
            ModeChoice::Full
        } else {
            ModeChoice::Steps
        }
    }

    /// Who goes next in the demo at first, where no schedule came with it.
    pub fn own_policy(&self) -> Policy {
        match self.demo().map(|demo| demo.policy) {
            Some(demos::Policy::NonPreemptive) => Policy::NonPreemptive,
            Some(demos::Policy::RoundRobin) | None => Policy::default(),
        }
    }

    /// The run with that number.
    pub fn run(&self, id: RunId) -> Option<&Rc<Run>> {
        self.runs.iter().find(|run| run.id == id)
    }

    /// The run that is shown.
    pub fn shown_run(&self) -> Option<&Rc<Run>> {
        self.shown.and_then(|id| self.run(id))
    }

    /// The run that the shown one is compared with.
    pub fn compared_run(&self) -> Option<&Rc<Run>> {
        self.compared.and_then(|id| self.run(id))
    }

    /// Whether an engine is at work for the reader.
    pub fn is_busy(&self) -> bool {
        self.runs.iter().any(|run| run.is_running()) || self.is_sampling()
    }

    /// Whether orders are being tried.
    pub fn is_sampling(&self) -> bool {
        self.sample.as_ref().is_some_and(|sample| sample.outcomes.is_none())
    }

    /// Whether the text in the editor is not the one that the shown run ran.
    pub fn is_stale(&self) -> bool {
        self.shown_run().is_some_and(|run| !self.is_same(&run.program, &self.program))
    }

    /// Whether two texts do the same: a demo's two versions differ in comments only.
    pub fn is_same(&self, one: &str, other: &str) -> bool {
        one == other || self.demo().is_some_and(|demo| demo.is_own(one) && demo.is_own(other))
    }

    /// Whether the text can be set back to the demo's.
    pub fn is_edited(&self) -> bool {
        self.demo().is_some_and(|demo| !demo.is_own(&self.program))
    }
}

/// The name of the reader's own program, in storage and in the address.
pub const OWN: &str = "own";

/// The name of a document in storage.
pub fn key(document: &Document) -> String {
    match document {
        Document::Demo(number) => DEMOS.get(*number).map_or_else(String::new, |demo| demo.id.to_owned()),
        Document::Link { key, .. } => key.clone(),
        Document::Own => OWN.to_owned(),
    }
}
