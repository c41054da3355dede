//! Data races by happens-before, found in what the executor commits.
//!
//! Reading order: [`clock`] (vector clocks), [`order`] (what happens before what), `access`, [`variables`] (FastTrack, for
//! variables and attributes), [`items`] (for built-in containers), [`sections`] (what a lock was given back too early for),
//! `report` (races as findings).

mod access;
pub mod clock;
pub mod items;
pub mod order;
mod report;
pub mod sections;
pub mod variables;

use std::sync::Arc;

use heddle_lang::conditions::Conditions;
use heddle_trace::event::Effect;
use heddle_trace::finding::Finding;
use heddle_trace::identity::{ObjectId, ThreadId};
use heddle_trace::operation::{Operation, OperationKind};
use heddle_vm::commit::{Commit, ItemAct, Touch};
use heddle_vm::table::Table;

use access::{Access, Clash, Reliance, answers};
use clock::Clock;
use items::Item;
use order::Order;
pub(crate) use report::Names;
use report::{Report, Subject};
use sections::{Sections, Stale};
use variables::{Seen, Variable};

use crate::held::Held;

/// More variables and items than this are not looked at.
const MOST_PLACES: usize = 200_000;

/// Looks for races.
#[derive(Clone, Debug)]
pub(crate) struct Races {
    conditions: Arc<Conditions>,
    order: Order,
    variables: Table<(ObjectId, u64), Variable>,
    items: Table<(ObjectId, Part), Item>,
    containers: Table<ObjectId, Container>,
    sections: Sections,
    report: Report,
}

/// What of an object is looked at or changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// The variable, or the attribute with this number.
    Variable(u64),
    /// The item with this index or this hash of its key.
    Item(u64),
    /// That a container grows.
    Growing,
    /// That a container shrinks.
    Shrinking,
}

/// What is known of a container as a whole.
#[derive(Clone, Debug, Default)]
struct Container {
    /// What happened before any change so far.
    released: Clock,
    last_change: Option<Access>,
}

impl Races {
    /// Before the first step of a program with these conditions.
    pub fn new(conditions: Conditions) -> Self {
        Self {
            conditions: Arc::new(conditions),
            order: Order::default(),
            variables: Table::default(),
            items: Table::default(),
            containers: Table::default(),
            sections: Sections::default(),
            report: Report::default(),
        }
    }

    /// A thread is about to perform this operation.
    pub fn permitted(&mut self, thread: ThreadId, operation: Operation) {
        if operation.kind == OperationKind::BarrierWait {
            self.order.arrives(thread, operation.object);
        }
    }

    /// An operation was performed, as event number `step` of the run, by a thread that holds these locks.
    pub fn commit(&mut self, commit: &Commit, step: u64, held: &Held) {
        match commit.operation.kind {
            OperationKind::GlobalRead | OperationKind::CellRead | OperationKind::AttributeRead => {
                self.variable(commit, step, held, false);
            }
            OperationKind::GlobalWrite | OperationKind::CellWrite | OperationKind::AttributeWrite => {
                self.variable(commit, step, held, true);
            }
            OperationKind::ItemRead | OperationKind::ItemWrite => self.item(commit, step, held),
            OperationKind::Sleep
            | OperationKind::ClockRead
            | OperationKind::RandomDraw
            | OperationKind::Output
            | OperationKind::Input
            | OperationKind::Shutdown
            | OperationKind::ThreadBegin => {}
            kind => {
                match kind {
                    OperationKind::SyncQuery | OperationKind::QueueGet => self.queue(commit, step, held),
                    OperationKind::ThreadEnd => self.sections.ended(commit.thread),
                    _ => {}
                }
                self.order.synchronise(commit);
            }
        }
    }

    /// What was found.
    pub fn findings(&self, names: &Names<'_>) -> Vec<Finding> {
        let is_flag = |subject: &Subject| self.variables.get(&subject.key()).is_some_and(Variable::is_flag);
        self.report.findings(names, &self.conditions, &self.order, is_flag)
    }

    /// Nothing is looked for any more; what was found stays.
    pub fn give_up(&mut self) {
        self.order = Order::default();
        self.variables = Table::default();
        self.items = Table::default();
        self.containers = Table::default();
        self.sections = Sections::default();
    }

    fn access(&mut self, commit: &Commit, step: u64, held: &Held) -> Access {
        let Operation { kind, place, .. } = commit.operation;
        let thread = commit.thread;
        let clock = self.order.clock(thread).of(thread);
        Access {
            thread,
            clock,
            step,
            kind,
            place,
            site: commit.site.clone(),
            held: held.ids(),
            basis: None,
            checks: false,
            removes: false,
        }
    }

    /// Whether the operation is part of a condition that a loop asks again: by itself, or as the answer of a function that
    /// the condition calls.
    fn is_polled(&self, commit: &Commit) -> bool {
        let at = commit.operation.place.start;
        if self.conditions.polled.is_empty() {
            return false;
        }
        let asked = |site: &heddle_vm::commit::Site| {
            site.callers.first().is_some_and(|caller| self.conditions.is_polled(caller.place.start))
        };
        self.conditions.is_polled(at) || self.conditions.is_returned(at) && commit.site.as_deref().is_some_and(asked)
    }

    fn variable(&mut self, commit: &Commit, step: u64, held: &Held, writes: bool) {
        if commit.site.as_deref().is_some_and(|site| site.library) {
            return;
        }
        let part = match commit.touch {
            Touch::Attribute(name) => name,
            _ => 0,
        };
        let key = (commit.operation.object, part);
        if self.variables.len() >= MOST_PLACES && !self.variables.contains_key(&key) {
            return;
        }
        let polls = !writes && self.is_polled(commit);
        let keeps = !self.conditions.polled.is_empty();
        if !writes
            && !polls
            && (held.locks().is_empty()
                || !self.sections.knows((key.0, Part::Variable(part))) && !self.is_parted(commit))
            && let Some(variable) = self.variables.get_mut(&key)
            && variable.read_again(commit.thread, self.order.clock(commit.thread), commit.operation.place)
        {
            return;
        }
        let access = self.access(commit, step, held);
        self.section(commit, Part::Variable(part), &access, held, writes, true);
        let (thread, mut seen) = (commit.thread, Seen::default());
        let mentioned = || match &commit.effect {
            Effect::Value { name, .. } => self.conditions.polled_names.binary_search(name).is_ok(),
            _ => false,
        };
        let variable = self.variables.entry(key).or_insert_with(|| Variable::new(mentioned()));
        let clock = self.order.clock(thread);
        if writes {
            variable.write(access, clock, keeps, &mut seen);
        } else {
            variable.read(access, clock, polls, &mut seen);
        }
        let Seen { clashes, noticed } = seen;
        if !clashes.is_empty() || noticed.is_some() {
            let subject = Subject::new(commit, part);
            clashes.into_iter().for_each(|clash| self.report.race(subject.clone(), clash));
            if let Some(clash) = noticed {
                self.report.busy_wait(subject, clash);
            }
        }
    }

    fn item(&mut self, commit: &Commit, step: u64, held: &Held) {
        let object = commit.operation.object;
        let (key, act) = match commit.touch {
            Touch::Item { key, act } => (key, act),
            _ if commit.operation.kind == OperationKind::ItemWrite => (None, ItemAct::Change),
            _ => (None, ItemAct::Read),
        };
        let full = self.items.len() >= MOST_PLACES || self.containers.len() >= MOST_PLACES;
        if full && !self.containers.contains_key(&object) {
            return;
        }
        let library = commit.site.as_deref().is_some_and(|site| site.library);
        let mut access = self.access(commit, step, held);
        access.removes = act == ItemAct::Take;
        if !library {
            self.item_sections(commit, key, act, &access, held);
            self.item_race(commit, key, act, &access);
        }
        // What a container hands on: from who put something in to who takes it out, or waits until it is there.
        let thread = commit.thread;
        let polls = self.is_polled(commit);
        let container = self.containers.entry(object).or_default();
        let clock = self.order.clock(thread);
        let reads = matches!(act, ItemAct::Get | ItemAct::Look | ItemAct::Walk | ItemAct::Read);
        if act == ItemAct::Take || (reads && (library || polls)) {
            let change = container.last_change.as_ref().filter(|change| change.is_unordered(thread, clock)).cloned();
            clock.join(&container.released);
            if let Some(change) = change.filter(|_| polls && !library) {
                let clash = Clash { first: change, second: access.clone() };
                self.report.busy_wait(Subject::new(commit, 0), clash);
            }
        }
        if !reads {
            container.released.join(clock);
            container.last_change = Some(access);
            clock.tick(thread);
        }
    }

    fn item_race(&mut self, commit: &Commit, key: Option<u64>, act: ItemAct, access: &Access) {
        let object = commit.operation.object;
        let conditions = Arc::clone(&self.conditions);
        let checked = |look: &Access| access.reliance(look, &conditions) == Some(Reliance::Check);
        let guarded = |look: &Access| checked(look).then_some(true);
        // Of an item, every assignment relies on what was read before.
        let always = |look: &Access| Some(checked(look));
        // Whoever asks what another has asked before acting would have acted itself, had it come first.
        let decides = |change: &Access| change.checks && change.basis == Some(access.place);
        let clock = &*self.order.clock(commit.thread);
        let mut clashes = Vec::new();
        let items = &mut self.items;
        match (act, key) {
            (ItemAct::Get, Some(key)) => {
                if let Some(shrinking) = items.get_mut(&(object, Part::Shrinking)) {
                    shrinking.read(access, clock, checked, &mut clashes);
                }
                let item = items.entry((object, Part::Item(key))).or_default();
                item.read(access, clock, checked, &mut clashes);
                item.look(access.clone(), clock, decides, &mut clashes);
            }
            (ItemAct::Walk, _) => {
                for part in [Part::Growing, Part::Shrinking] {
                    items.entry((object, part)).or_default().walk(access, clock, &mut clashes);
                }
            }
            (ItemAct::Look, _) => {
                for part in [Part::Growing, Part::Shrinking] {
                    items.entry((object, part)).or_default().look(access.clone(), clock, decides, &mut clashes);
                }
            }
            (ItemAct::Set | ItemAct::Insert, Some(key)) => {
                let item = items.entry((object, Part::Item(key))).or_default();
                item.change(access.clone(), clock, always, &mut clashes);
                if act == ItemAct::Insert {
                    let growing = items.entry((object, Part::Growing)).or_default();
                    growing.change(access.clone(), clock, guarded, &mut clashes);
                }
            }
            (ItemAct::Take, key) => {
                if let Some(key) = key {
                    let item = items.entry((object, Part::Item(key))).or_default();
                    item.change(access.clone(), clock, always, &mut clashes);
                }
                let shrinking = items.entry((object, Part::Shrinking)).or_default();
                shrinking.change(access.clone(), clock, guarded, &mut clashes);
            }
            (ItemAct::Add, _) => {
                let growing = items.entry((object, Part::Growing)).or_default();
                growing.change(access.clone(), clock, guarded, &mut clashes);
            }
            _ => {}
        }
        if !clashes.is_empty() {
            let subject = Subject::new(commit, 0);
            clashes.into_iter().for_each(|clash| self.report.race(subject.clone(), clash));
        }
    }

    /// A queue is asked whether there is anything, or something is taken out of it.
    fn queue(&mut self, commit: &Commit, step: u64, held: &Held) {
        let library = commit.site.as_deref().is_some_and(|site| site.library);
        if library || self.items.len() >= MOST_PLACES {
            return;
        }
        let takes = commit.operation.kind == OperationKind::QueueGet;
        if takes && !matches!(commit.effect, Effect::Message { .. }) {
            return;
        }
        let access = self.access(commit, step, held);
        let site = commit.site.as_deref();
        let conditions = &self.conditions;
        if !takes && !answers(access.place, site, conditions, |at| conditions.is_look(at)) {
            return;
        }
        let clock = &*self.order.clock(commit.thread);
        let shrinking = self.items.entry((commit.operation.object, Part::Shrinking)).or_default();
        let mut clashes = Vec::new();
        if takes {
            // Whoever catches what comes of an empty queue does not rely on the answer.
            let caught = conditions.is_caught(access.place.start);
            let relies =
                |look: &Access| (!caught && access.reliance(look, conditions) == Some(Reliance::Check)).then_some(true);
            shrinking.change(access.clone(), clock, relies, &mut clashes);
        } else {
            shrinking.look(access, clock, |_| false, &mut clashes);
        }
        for clash in clashes {
            self.report.race(Subject::new(commit, 0), clash);
        }
    }

    /// Whether something may rely on the operation in another critical section.
    fn is_parted(&self, commit: &Commit) -> bool {
        let conditions = &self.conditions;
        answers(commit.operation.place, commit.site.as_deref(), conditions, |at| conditions.is_parted(at))
    }

    fn item_sections(&mut self, commit: &Commit, key: Option<u64>, act: ItemAct, access: &Access, held: &Held) {
        let (writes, asks) = match act {
            ItemAct::Get => (false, false),
            ItemAct::Look => (false, true),
            ItemAct::Set | ItemAct::Insert | ItemAct::Add | ItemAct::Take => (true, false),
            ItemAct::Walk | ItemAct::Read | ItemAct::Change => return,
        };
        if let Some(key) = key {
            self.section(commit, Part::Item(key), access, held, writes, true);
        }
        if matches!(act, ItemAct::Look | ItemAct::Add | ItemAct::Insert) {
            self.section(commit, Part::Growing, access, held, writes, true);
        }
        if matches!(act, ItemAct::Look | ItemAct::Get | ItemAct::Take) {
            self.section(commit, Part::Shrinking, access, held, writes, asks || act == ItemAct::Take);
        }
    }

    /// Looks whether the access and a look before it should have been one critical section; `looks`: it can be such a look.
    fn section(&mut self, commit: &Commit, part: Part, access: &Access, held: &Held, writes: bool, looks: bool) {
        if held.locks().is_empty() {
            return;
        }
        let key = (commit.operation.object, part);
        let mut stale = None;
        if self.sections.knows(key) {
            let acquired = held.acquired();
            stale = match writes {
                true => self.sections.change(key, access, &acquired, &self.conditions),
                false => self.sections.read(key, access, &acquired, &self.conditions),
            };
        }
        if !writes && looks && self.is_parted(commit) {
            self.sections.look(key, access, &held.acquired());
        }
        if let Some(Stale { clash, lock }) = stale {
            let part = match part {
                Part::Variable(part) => part,
                Part::Item(_) | Part::Growing | Part::Shrinking => 0,
            };
            self.report.stale(Subject::new(commit, part), clash, lock);
        }
    }
}
