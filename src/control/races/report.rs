//! Races as findings: one for each pair of lines, with a count.

use heddle_lang::conditions::Conditions;
use heddle_trace::event::Effect;
use heddle_trace::finding::{self, Finding, MissingOrder, NamedObject, RaceShape};
use heddle_trace::identity::{ObjectId, ThreadId};
use heddle_trace::operation::{Family, OperationKind};
use heddle_vm::commit::Commit;

use super::access::{Access, Clash};
use super::order::Order;

/// What threads and objects are called.
pub(crate) struct Names<'a> {
    /// Python names of threads.
    pub thread: &'a dyn Fn(ThreadId) -> String,
    /// Type and name of an object; empty where they are not known.
    pub object: &'a dyn Fn(ObjectId) -> (String, String),
}

/// What was raced on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    object: ObjectId,
    part: u64,
    /// The variable, the attribute, or the item's key in brackets.
    name: String,
    kind: OperationKind,
}

impl Subject {
    /// That of a commit.
    pub fn new(commit: &Commit, part: u64) -> Self {
        let name = match &commit.effect {
            Effect::Value { name, .. } => name.clone(),
            _ => String::new(),
        };
        Self { object: commit.operation.object, part, name, kind: commit.operation.kind }
    }

    /// Which variable it is.
    pub fn key(&self) -> (ObjectId, u64) {
        (self.object, self.part)
    }

    fn is_item(&self) -> bool {
        matches!(self.kind, OperationKind::ItemRead | OperationKind::ItemWrite)
    }

    fn is_variable(&self) -> bool {
        !self.is_item() && !self.is_queue()
    }

    fn is_queue(&self) -> bool {
        matches!(self.kind, OperationKind::SyncQuery | OperationKind::QueueGet)
    }

    /// `counter`, `account.balance`, `counts['a']`.
    fn words(&self, names: &Names<'_>) -> String {
        let name = &self.name;
        match self.kind {
            OperationKind::AttributeRead | OperationKind::AttributeWrite => {
                let (kind, object) = (names.object)(self.object);
                let object = if object.is_empty() || object == "self" { kind } else { object };
                if object.is_empty() { name.clone() } else { format!("{object}.{name}") }
            }
            _ if self.is_queue() => {
                let (kind, object) = (names.object)(self.object);
                if object.is_empty() { kind } else { object }
            }
            _ if self.is_item() => {
                let (kind, object) = (names.object)(self.object);
                let object = if object.is_empty() { kind } else { object };
                format!("{object}{name}")
            }
            _ => name.clone(),
        }
    }
}

/// What was found so far.
#[derive(Clone, Debug, Default)]
pub struct Report {
    races: Vec<Race>,
    waits: Vec<(Subject, Clash)>,
}

#[derive(Clone, Debug)]
struct Race {
    subject: Subject,
    clash: Clash,
    /// The lock that was given back between a look and an act that relies on it; nothing else is wrong.
    let_go: Option<ObjectId>,
    count: u64,
}

/// More of a kind are not kept.
const MOST: usize = 200;

impl Report {
    /// Two accesses raced.
    pub fn race(&mut self, subject: Subject, clash: Clash) {
        self.add(subject, clash, None);
    }

    /// A thread acted on what it had seen before it gave this lock back, and another change came between.
    pub fn stale(&mut self, subject: Subject, clash: Clash, lock: ObjectId) {
        self.add(subject, clash, Some(lock));
    }

    fn add(&mut self, subject: Subject, clash: Clash, let_go: Option<ObjectId>) {
        let same = |race: &&mut Race| {
            let lines = |clash: &Clash| {
                let (one, other) = (clash.first.place.line, clash.second.place.line);
                (one.min(other), one.max(other))
            };
            lines(&race.clash) == lines(&clash)
                && race.let_go == let_go
                && race.subject.part == subject.part
                && race.subject.is_item() == subject.is_item()
                && (subject.is_item() || race.subject.name == subject.name)
        };
        let room = self.races.len() < MOST;
        match self.races.iter_mut().find(same) {
            Some(race) => {
                race.count += 1;
                // The one that tells most: a write that depends on a read.
                if race.clash.second.basis.is_none() && clash.second.basis.is_some() {
                    race.clash = clash;
                    race.subject = subject;
                }
            }
            None if room => self.races.push(Race { subject, clash, let_go, count: 1 }),
            None => {}
        }
    }

    /// A thread saw a change that it had been waiting for busily.
    pub fn busy_wait(&mut self, subject: Subject, clash: Clash) {
        let known = self.waits.iter().any(|(_, known)| known.second.place == clash.second.place);
        if !known && self.waits.len() < MOST {
            self.waits.push((subject, clash));
        }
    }

    /// All of it, in the order of the run, notes last. Races on flags are notes.
    pub fn findings(
        &self,
        names: &Names<'_>,
        conditions: &Conditions,
        order: &Order,
        is_flag: impl Fn(&Subject) -> bool,
    ) -> Vec<Finding> {
        let mut findings = Vec::new();
        for Race { subject, clash: Clash { first, second }, let_go, count } in &self.races {
            if let_go.is_none() && subject.is_variable() && is_flag(subject) {
                continue;
            }
            findings.push(Finding::DataRace {
                object: subject.object,
                name: subject.words(names),
                shape: shape(first, second, conditions),
                missing: match let_go {
                    Some(lock) => MissingOrder::LockLetGo { lock: named(*lock, names) },
                    None => missing(first, second, order, names),
                },
                first: describe(first, names),
                second: describe(second, names),
                count: *count,
            });
        }
        for (subject, Clash { first, second }) in &self.waits {
            findings.push(Finding::BusyWait {
                object: subject.object,
                name: subject.words(names),
                reader: describe(second, names),
                writer: describe(first, names),
            });
        }
        findings
    }
}

fn shape(first: &Access, second: &Access, conditions: &Conditions) -> RaceShape {
    let of = |access: &Access| {
        let basis = access.basis?;
        let checked = access.checks || conditions.guards(basis.start, access.place.start);
        Some(if checked { RaceShape::CheckThenAct } else { RaceShape::ReadModifyWrite })
    };
    let either = |is: &dyn Fn(&Access, &Access) -> bool| is(first, second) || is(second, first);
    // Whoever only reads sees what is not finished; whoever writes as well has other worries.
    let publishes = |write: &Access, read: &Access| {
        write.kind.family() == Family::Write
            && read.kind.family() == Family::Read
            && conditions.is_published_early(write.place.start)
    };
    let constructs = |write: &Access, _: &Access| {
        write.kind == OperationKind::AttributeWrite && conditions.is_construction(write.place.start)
    };
    match of(second).or(of(first)) {
        _ if either(&publishes) => RaceShape::PublishedEarly,
        Some(shape) => shape,
        None if either(&constructs) => RaceShape::Unfinished,
        None => RaceShape::Plain,
    }
}

fn missing(first: &Access, second: &Access, order: &Order, names: &Names<'_>) -> MissingOrder {
    let not_joined = |child: &Access, starter: &Access| {
        let thread = child.thread;
        (order.starter(thread) == Some(starter.thread))
            .then(|| MissingOrder::NotJoined { thread, thread_name: (names.thread)(thread) })
    };
    match (first.held.is_empty(), second.held.is_empty()) {
        (true, true) => not_joined(first, second).or_else(|| not_joined(second, first)).unwrap_or(MissingOrder::NoLock),
        (false, false) => MissingOrder::DifferentLocks,
        _ => MissingOrder::OneSided,
    }
}

fn named(id: ObjectId, names: &Names<'_>) -> NamedObject {
    NamedObject { id, name: (names.object)(id).1 }
}

fn describe(access: &Access, names: &Names<'_>) -> finding::Access {
    let site = access.site.as_deref();
    finding::Access {
        thread: access.thread,
        thread_name: (names.thread)(access.thread),
        kind: access.kind,
        place: access.place,
        step: access.step,
        locks: access.held.iter().map(|id| named(*id, names)).collect(),
        function: site.map_or_else(String::new, |site| site.function.to_string()),
        callers: site.map_or_else(Vec::new, |site| site.callers.clone()),
        basis: access.basis,
    }
}
