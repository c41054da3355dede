//! What a trace means: lanes, states, control, held locks, values in hand, arrows, objects, output.
//!
//! Records go in one at a time as batches arrive, each in O(1) or O(log n); every question about a position is answered in
//! O(log n).

mod apply;
mod arrow;
mod hand;
mod lane;
mod object;
mod problem;
mod sharing;
mod statement;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use heddle_trace::ending::Ending;
use heddle_trace::event::{Effect, Event};
use heddle_trace::finding::Finding;
use heddle_trace::identity::{ObjectId, Place, ThreadId};
use heddle_trace::operation::{Family, OperationKind};
use heddle_trace::protocol::WorkerLane;

pub use arrow::{Arrow, ArrowKind};
pub use lane::{Block, Hand, Hold, Lane, State, Stint};
pub use object::{Count, History, Length, Row, Subject, Value};
pub use problem::Problem;
pub use sharing::{Variable, Variables};
pub use statement::{Part, Statement};

/// A run as far as its trace has come.
#[derive(Clone, Debug, Default)]
pub struct Model {
    events: Vec<Event>,
    /// The time of each event, never less than that of an earlier one: workers' clocks may differ a little.
    times: Vec<u64>,
    /// What is looked up for each event again and again.
    notes: Vec<Note>,
    lanes: Vec<Lane>,
    lane_numbers: HashMap<ThreadId, u32>,
    /// Lanes with the first event of each stint.
    control: crate::timeline::Changes<u32>,
    objects: HashMap<ObjectId, Named>,
    /// The thread that an object of type `Thread` stands for.
    thread_objects: HashMap<ObjectId, u32>,
    rows: Vec<Row>,
    row_numbers: HashMap<Subject, u32>,
    variables: Variables,
    hands: hand::Hands,
    /// The writes by which something is lost, in order.
    lost_updates: Vec<Hand>,
    arrows: arrow::Arrows,
    /// The lock that belongs to each condition, as far as it is known.
    condition_locks: HashMap<ObjectId, ObjectId>,
    output: Vec<Piece>,
    gaps: Vec<Gap>,
    /// Events by which a thread is blocked or goes on after a wait.
    turns: Vec<u32>,
    sources: Vec<(u16, String)>,
    /// The text of the reader's program, where it is known.
    program: String,
    problems: BTreeMap<u32, Problem>,
    /// Threads that wait for ever.
    stuck: BTreeSet<ThreadId>,
    findings: Vec<Finding>,
    ending: Option<Ending>,
    workers: Vec<WorkerLane>,
    parallel: bool,
    revision: u64,
}

/// What is looked up for an event again and again.
#[derive(Clone, Copy, Debug)]
struct Note {
    lane: u32,
    /// The slot of the variable that it touches; `NO_SLOT` if none.
    slot: u32,
}

const NO_SLOT: u32 = u32::MAX;

/// What an object is called.
#[derive(Clone, Debug, Default)]
struct Named {
    kind: String,
    name: String,
}

/// Something that the program wrote or read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The event that did it.
    pub event: u32,
    /// 0 input, 1 output, 2 error.
    pub stream: u8,
}

/// Events that are missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    /// How many events stand before the gap.
    pub position: u32,
    /// How many are missing.
    pub count: u64,
}

impl Model {
    /// Nothing has happened yet. `parallel`: a run at full speed, in which several threads run at once.
    pub fn new(parallel: bool) -> Self {
        Self { parallel, ..Self::default() }
    }

    /// The run is over.
    pub fn finish(&mut self, ending: Ending, findings: Vec<Finding>, workers: Vec<WorkerLane>) {
        self.ending = Some(ending);
        self.findings = findings;
        self.workers = workers;
        if let Some(Ending::UncaughtException { .. }) = &self.ending {
            self.set_died(ThreadId::MAIN);
        }
        for i in 0..self.findings.len() {
            if let Finding::ThreadDied { thread, .. } = self.findings[i] {
                self.set_died(thread);
            }
        }
        self.begin_unrecorded_waits();
        self.mark_problems();
        self.revision += 1;
    }

    /// Goes up with every change: what was computed from an older model is stale.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// How many events there are; the last position.
    pub fn len(&self) -> u32 {
        self.events.len() as u32
    }

    /// Whether nothing has happened yet.
    pub fn is_empty(&self) -> bool {
        self.events.is_empty()
    }

    /// Event `index`.
    ///
    /// # Panics
    /// If there is none: indices come from the model itself.
    pub fn event(&self, index: u32) -> &Event {
        &self.events[index as usize]
    }

    /// All events.
    pub fn events(&self) -> &[Event] {
        &self.events
    }

    /// The time of an event in nanoseconds since the start of the run, never less than that of an earlier event.
    pub fn time(&self, index: u32) -> u64 {
        self.times[index as usize]
    }

    /// The lane of an event.
    pub fn lane_of_event(&self, index: u32) -> u32 {
        self.notes[index as usize].lane
    }

    /// All lanes, in the order of the threads' creation.
    pub fn lanes(&self) -> &[Lane] {
        &self.lanes
    }

    /// The lane of a thread.
    pub fn lane_of(&self, thread: ThreadId) -> Option<&Lane> {
        self.lanes.get(*self.lane_numbers.get(&thread)? as usize)
    }

    /// The number of a thread's lane.
    pub fn lane_number(&self, thread: ThreadId) -> Option<u32> {
        self.lane_numbers.get(&thread).copied()
    }

    /// The Python name of a thread; `None` if the trace has not told it.
    pub fn thread_name(&self, thread: ThreadId) -> Option<String> {
        self.lane_of(thread).map(|lane| lane.name.clone()).filter(|name| !name.is_empty())
    }

    /// Who ran when: lanes by the first event of each stint. Empty of meaning at full speed.
    pub fn control(&self) -> &crate::timeline::Changes<u32> {
        &self.control
    }

    /// Several threads ran at once.
    pub fn is_parallel(&self) -> bool {
        self.parallel
    }

    /// At full speed: what each worker did.
    pub fn workers(&self) -> &[WorkerLane] {
        &self.workers
    }

    /// The objects that threads share, in the order of their first event.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The row of an object of synchronisation.
    pub fn row_of(&self, object: ObjectId) -> Option<&Row> {
        self.rows.get(*self.row_numbers.get(&Subject::Object(object))? as usize)
    }

    /// Which variables are shared.
    pub fn variables(&self) -> &Variables {
        &self.variables
    }

    /// Whether a row's object concerns more than one thread: all objects of synchronisation do.
    pub fn is_row_shared(&self, row: &Row) -> bool {
        match row.subject {
            Subject::Object(_) => true,
            Subject::Variable(variable) => self.variables.is_shared(variable),
        }
    }

    /// Arrows, in the order of the later event.
    pub fn arrows(&self) -> &[Arrow] {
        self.arrows.found()
    }

    /// The writes by which an update was lost, in order.
    pub fn lost_updates(&self) -> &[Hand] {
        &self.lost_updates
    }

    /// What is wrong at an event.
    pub fn problem(&self, index: u32) -> Option<Problem> {
        self.problems.get(&index).copied()
    }

    /// All problems, by event.
    pub fn problems(&self) -> impl Iterator<Item = (u32, Problem)> {
        self.problems.iter().map(|(&event, &problem)| (event, problem))
    }

    /// Problems of the events `from..to`.
    pub fn problems_between(&self, from: u32, to: u32) -> impl Iterator<Item = (u32, Problem)> {
        self.problems.range(from..to.max(from)).map(|(&event, &problem)| (event, problem))
    }

    /// The wait that a thread is in at the end.
    pub fn block_of(&self, thread: ThreadId) -> Option<Block> {
        match self.lane_of(thread)?.states.last()? {
            State::Blocked(block) => Some(*block),
            State::Ready | State::Sleeping { .. } | State::Ended => None,
        }
    }

    /// Whether a thread waits for ever, as the ending or a finding tells.
    pub fn is_stuck(&self, thread: ThreadId) -> bool {
        self.stuck.contains(&thread)
    }

    /// How it ended, if it has.
    pub fn ending(&self) -> Option<&Ending> {
        self.ending.as_ref()
    }

    /// What was found.
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// What the program wrote and read, in order.
    pub fn output(&self) -> &[Piece] {
        &self.output
    }

    /// How many pieces of output were there at a position.
    pub fn output_at(&self, position: u32) -> usize {
        self.output.partition_point(|piece| piece.event < position)
    }

    /// The text of a piece of output.
    pub fn text(&self, piece: Piece) -> &str {
        match &self.event(piece.event).effect {
            Effect::Text { text, .. } => text,
            _ => "",
        }
    }

    /// Where events are missing.
    pub fn gaps(&self) -> &[Gap] {
        &self.gaps
    }

    /// Events by which a thread is blocked, or goes on after a wait.
    pub fn turns(&self) -> &[u32] {
        &self.turns
    }

    /// The text of the reader's program: the trace itself has places only.
    pub fn set_program(&mut self, text: &str) {
        text.clone_into(&mut self.program);
        self.revision += 1;
    }

    /// The text of a line of the reader's program, from 1, without the blanks around it; empty where it is not known.
    pub fn source_line(&self, line: u32) -> &str {
        let before = line.checked_sub(1).map(|before| before as usize);
        before.and_then(|before| self.program.lines().nth(before)).map_or("", str::trim)
    }

    /// The text at a place of the reader's program; empty where it is not known.
    pub fn snippet(&self, place: Place) -> &str {
        let is_known = place.source == 0 && place.line > 0;
        let text = is_known.then(|| self.program.get(place.start as usize..place.end as usize));
        text.flatten().unwrap_or("")
    }

    /// The name of a source.
    pub fn source_name(&self, number: u16) -> Option<&str> {
        self.sources.iter().rev().find(|source| source.0 == number).map(|source| source.1.as_str())
    }

    /// The event of this number in the run's order; dropped events have numbers too.
    pub fn event_at_step(&self, step: u64) -> Option<u32> {
        let index = self.events.partition_point(|event| event.step < step);
        (self.events.get(index)?.step == step).then_some(index as u32)
    }

    /// The number of events of the run that had happened at a position, dropped ones included: what
    /// [`Request::Inspect`](heddle_trace::protocol::Request::Inspect) takes.
    pub fn steps_at(&self, position: u32) -> u64 {
        match position.checked_sub(1) {
            Some(last) => self.events.get(last as usize).map_or(0, |event| event.step + 1),
            None => 0,
        }
    }

    /// The position at which so many events of the run had happened.
    pub fn position_of_steps(&self, steps: u64) -> u32 {
        self.events.partition_point(|event| event.step < steps) as u32
    }

    /// Where in the reader's program a thread stands at a position: before its next visible operation if there is one, else
    /// at its last. `None` if it has not begun or has ended.
    pub fn place_at(&self, lane: &Lane, position: u32) -> Option<Place> {
        if lane.begun.is_none_or(|begun| begun >= position) || lane.ended.is_some_and(|ended| ended < position) {
            return None;
        }
        let of_program = |event: u32| Some(self.event(event).place).filter(|place| place.source == 0 && place.line > 0);
        let next = lane.events.partition_point(|&event| event < position);
        let next_place = lane.events.get(next).and_then(|&event| of_program(event));
        next_place.or_else(|| lane.events[..next].iter().rev().take(SEARCHED).find_map(|&event| of_program(event)))
    }

    /// Whether an event is marked by default: operations of synchronisation, of messages and of a thread's life, waits, and
    /// accesses to what two threads touched and one wrote.
    pub fn is_telling(&self, index: u32) -> bool {
        let event = self.event(index);
        if matches!(event.effect, Effect::Blocked { .. } | Effect::Raised(_)) {
            return true;
        }
        match event.kind {
            OperationKind::Sleep | OperationKind::Input => true,
            OperationKind::ClockRead | OperationKind::RandomDraw => false,
            kind => match kind.family() {
                Family::Sync | Family::Message | Family::Life => true,
                Family::Read | Family::Write | Family::World => {
                    self.variables.is_slot_shared(self.notes[index as usize].slot)
                }
            },
        }
    }

    /// The variable, container or stream that an event touches.
    pub fn variable_of(&self, index: u32) -> Option<Variable> {
        self.variables.find(self.event(index))
    }

    /// The readable name of an object, or empty.
    pub fn object_name(&self, object: ObjectId) -> &str {
        self.objects.get(&object).map_or("", |named| &named.name)
    }

    /// The name of an object's type, or empty.
    pub fn object_kind(&self, object: ObjectId) -> &str {
        self.objects.get(&object).map_or("", |named| &named.kind)
    }

    /// What a row is called: `lock_a`, `counter`, `account.balance`; by its type where it has no name.
    pub fn row_name(&self, row: &Row) -> String {
        let name = match row.subject {
            Subject::Object(object) => match self.object_name(object) {
                "" => self.object_kind(object).to_owned(),
                name => name.to_owned(),
            },
            Subject::Variable(variable) => self.variable_name(variable),
        };
        if name.is_empty() { row.history.type_name().to_owned() } else { name }
    }

    /// What a variable is called: `counter`, `account.balance`.
    pub fn variable_name(&self, variable: Variable) -> String {
        let own = self.variables.name(variable);
        let object = self.object_name(variable.object);
        match (variable.name, own, object) {
            (0, "", "") => self.object_kind(variable.object).to_owned(),
            (0, _, object) if !object.is_empty() => object.to_owned(),
            (0, own, _) => own.to_owned(),
            (_, own, "") => own.to_owned(),
            (_, own, object) => format!("{object}.{own}"),
        }
    }

    /// The readable name of what an event is about (of the thread for start and join), or empty.
    pub fn subject_name(&self, index: u32) -> String {
        let event = self.event(index);
        match event.kind {
            OperationKind::ThreadStart | OperationKind::ThreadJoin => self
                .target_lane(event)
                .and_then(|lane| self.lanes.get(lane as usize))
                .map_or_else(String::new, |lane| lane.name.clone()),
            _ => match self.variable_of(index) {
                Some(variable) => self.variable_name(variable),
                None => self.object_name(event.object).to_owned(),
            },
        }
    }

    /// The value that an event read or wrote, shortened; empty where the trace does not tell.
    pub fn value_of(&self, index: u32) -> &str {
        match &self.event(index).effect {
            Effect::Value { value, .. } | Effect::Message { value, .. } => value,
            _ => "",
        }
    }

    /// What an event did to the row of its object, in few words.
    pub fn touched(&self, index: u32) -> String {
        touched(self.event(index))
    }

    /// Who owned a lock at a position, as a lane's number.
    pub fn owner_at(&self, lock: ObjectId, position: u32) -> Option<u32> {
        let History::Owner(owners) = &self.row_of(lock)?.history else { return None };
        let after = owners.partition_point(|span| span.from < position);
        let last = owners.get(after.checked_sub(1)?)?;
        last.covers(position).then_some(last.value)
    }

    /// The lane of the thread that an event starts or joins.
    pub fn target_lane(&self, event: &Event) -> Option<u32> {
        match event.effect {
            Effect::Thread(thread) => self.lane_number(thread),
            _ => self.thread_objects.get(&event.object).copied(),
        }
    }
}

/// How many events back a thread's place in the reader's program is looked for, when it stands in a library.
const SEARCHED: usize = 64;

/// The value that an event read or wrote; of a container the item, which is not the container's value.
pub(crate) fn touched(event: &Event) -> String {
    let is_item = matches!(event.kind, OperationKind::ItemRead | OperationKind::ItemWrite);
    match &event.effect {
        Effect::Value { name, value } if is_item && name.is_empty() => format!("… {value}"),
        Effect::Value { name, value } if is_item => format!("{name}: {value}"),
        Effect::Value { value, .. } => value.clone(),
        _ => String::new(),
    }
}
