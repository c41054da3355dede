//! What can happen on the page, and what the page then does to the world outside it.

use std::rc::Rc;

use heddle_trace::identity::ThreadId;
use heddle_trace::protocol::{Reply, Request};
use heddle_trace::schedule::Granularity;
use heddle_trace::words::Language;

use crate::client::{Kind, Loss};
use crate::order::OrderChoice;
use crate::run::RunId;
use crate::settings::{Split, Theme};
use crate::share::{ShareError, Shared};
use crate::state::{Isolation, ModeChoice, Notice, Tab};

/// What can happen on the page.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// A demo was picked.
    PickDemo(usize),
    /// The reader's own program is wanted.
    OpenOwn,
    /// The reader typed.
    Edit(Rc<str>),
    /// The demo's own text is wanted back.
    ResetProgram,
    /// Run, with the order that is chosen.
    Run,
    /// Run once more as the shown run went.
    SameOrder,
    /// Run in an order that has not been tried.
    AnotherOrder,
    /// Try so many orders.
    Sample(u32),
    /// Show what one of the tried orders led to, by the number of the outcome.
    ShowOutcome(usize),
    /// Stop.
    Stop,
    /// Interrupt what runs, as Ctrl-C does in a terminal.
    Interrupt,
    /// The executor of the next run.
    SetMode(ModeChoice),
    /// How many workers full speed has.
    SetWorkers(u32),
    /// Who goes next in the next run.
    SetOrder(OrderChoice),
    /// The seed of a drawn order.
    SetSeed(u64),
    /// How many orderings PCT looks for.
    SetDepth(u32),
    /// Between which operations another thread may go on.
    SetGranularity(Granularity),
    /// A line for `input()`.
    Input(String),
    /// No more lines for `input()`.
    EndInput,
    /// The playhead, to a position.
    Seek(u32),
    /// The playhead, to where something is.
    Move(Move),
    /// Play or pause.
    TogglePlay,
    /// A moment of playing has passed.
    PlayTick,
    /// How fast to play, in steps a second.
    SetSpeed(f64),
    /// The thread that the reader looks at.
    LookAt(Option<ThreadId>),
    /// Another thread goes next: a branch of the shown run.
    Choose(ThreadId),
    /// Show a run.
    ShowRun(RunId),
    /// Compare the shown run with one, or with none.
    Compare(Option<RunId>),
    /// Forget a run.
    ForgetRun(RunId),
    /// Show why.
    ShowWhy,
    /// Show one of the findings, by its number.
    ShowFinding(usize),
    /// A step of the explanation.
    WhyStep(usize),
    /// Enough of the explanation.
    CloseWhy,
    /// The language of the page.
    SetLanguage(Language),
    /// Light or dark.
    SetTheme(Theme),
    /// Single keys on or off.
    SetShortcuts(bool),
    /// Open or close the lesson.
    ToggleLesson,
    /// All events, or those that tell.
    ToggleFilter,
    /// A border was dragged to so many hundredths.
    SetSplit(Split, f64),
    /// Which part narrow screens show.
    SetTab(Tab),
    /// Show a line of the program, and put the cursor there.
    GoToLine(u32),
    /// Bring a line of the program into sight, and leave the focus and the tab where they are.
    Reveal(u32),
    /// A link to what is on the page is wanted.
    Share,
    /// How to embed the page is wanted.
    ShowEmbed,
    /// Keys and settings are wanted.
    ShowHelp,
    /// Close what lies over the page.
    CloseDialog,
    /// Keep the shown run as a file for Perfetto.
    ExportTrace,
    /// Copy what the dialog offers.
    Copy(String),
    /// The clipboard has it, or refused.
    Copied(bool),
    /// Take away a notice.
    Dismiss(usize),
    /// The reader must know something.
    Notice(Notice),
    /// The page was opened with a link, or one was pasted into the address.
    OpenLink(Result<Shared, ShareError>, String),
    /// What the page can have was found out.
    Isolation(Isolation, u32),
    /// There has been time to breathe since the engine was ready.
    Idle,
    /// Load the page again.
    Reload,
    /// An engine said something.
    Reply(Kind, Reply),
    /// An engine is gone.
    Lost {
        /// Which.
        kind: Kind,
        /// What it was at.
        run: Option<u32>,
        /// Why.
        loss: Loss,
    },
}

/// A move of the playhead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// Past the next step.
    Forward,
    /// Before the last step.
    Back,
    /// Past the next step of the thread that is looked at.
    ThreadForward,
    /// Before its last step.
    ThreadBack,
    /// To where a thread is blocked next or goes on after a wait.
    TurnForward,
    /// Likewise, back.
    TurnBack,
    /// To the start.
    Start,
    /// To the end.
    End,
}

/// What the page does to the world outside it.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// A request to an engine.
    Send(Kind, Request),
    /// Keep the settings.
    SaveSettings,
    /// Keep what was typed into a document; nothing if it is the demo's own again.
    SaveDraft(String, Option<Rc<str>>),
    /// Tell the document its language, theme and title.
    Dress,
    /// Remember the demo in the address, so that a reload comes back to it.
    SetAddress(String),
    /// Put text on the clipboard.
    Copy(String),
    /// Offer a text as a file of this name.
    Download(String, String),
    /// [`Action::PlayTick`] after so many milliseconds.
    Tick(u32),
    /// No more ticks.
    StopTicking,
    /// [`Action::Idle`] after a while.
    Idle,
    /// Load the page again.
    Reload,
}
