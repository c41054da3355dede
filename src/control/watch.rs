//! What looks at everything that is committed, for what may go wrong.

use std::collections::{BTreeMap, BTreeSet};

use heddle_lang::conditions::Conditions;
use heddle_trace::ending::Ending;
use heddle_trace::event::Effect;
use heddle_trace::finding::{Finding, NamedObject, NamedThread};
use heddle_trace::identity::{ObjectId, ThreadId};
use heddle_trace::operation::{Operation, OperationKind};
use heddle_trace::record::ObjectRecord;
use heddle_vm::commit::Commit;
use heddle_vm::table::Table;

use crate::held::{Held, LockChange, lock_change};
use crate::lock_order::LockOrder;
use crate::races::{Names, Races};
use crate::turns::Turns;
use crate::wakes::Wakes;

/// With more threads than this neither races nor orders of locks are looked for: every thread's clock has a number for each.
const MOST_THREADS: u32 = 1_000;

/// Looks at a run.
#[derive(Clone, Debug)]
pub(crate) struct Watch {
    /// By thread number.
    held: Vec<Held>,
    /// Type and name of each object, as far as they were told.
    objects: Table<ObjectId, (String, String)>,
    /// Threads that the program's own code has started, and whether anybody joined them.
    started: BTreeMap<ThreadId, bool>,
    /// Locks that were given back by another thread than the one that took them: no mutual exclusion, but signals.
    signals: BTreeSet<ObjectId>,
    /// Threads that have ended.
    ended: Vec<ThreadId>,
    /// There have been too many threads for clocks.
    too_many: bool,
    /// Races are looked for.
    for_races: bool,
    races: Races,
    lock_order: LockOrder,
    wakes: Wakes,
    turns: Turns,
}

/// How a run ended, for those who look at it.
pub(crate) struct Outcome<'a> {
    pub ending: &'a Ending,
    /// Choices made.
    pub choices: u64,
    /// The policy means to let everybody go on.
    pub fair: bool,
    /// Python names of threads.
    pub thread: &'a dyn Fn(ThreadId) -> String,
    /// Which threads are daemons.
    pub daemon: &'a dyn Fn(ThreadId) -> bool,
}

impl Watch {
    /// Before the first step of a program with these conditions.
    pub fn new(conditions: Conditions) -> Self {
        Self {
            held: Vec::new(),
            objects: Table::default(),
            started: BTreeMap::new(),
            signals: BTreeSet::new(),
            ended: Vec::new(),
            too_many: false,
            for_races: true,
            races: Races::new(conditions),
            lock_order: LockOrder::default(),
            wakes: Wakes::default(),
            turns: Turns::default(),
        }
    }

    /// The same where no races are looked for.
    pub fn without_races() -> Self {
        Self { for_races: false, ..Self::new(Conditions::default()) }
    }

    /// An object is introduced.
    pub fn object(&mut self, record: &ObjectRecord) {
        self.objects.insert(record.id, (record.kind.clone(), record.name.clone()));
    }

    /// A thread stands before an operation; `free`: it can go on whatever others do.
    pub fn stands(&mut self, thread: ThreadId, operation: Operation, free: bool, choices: u64) {
        self.turns.stands(thread, operation, free, choices);
    }

    /// A thread goes on; `fair`: the policy means to let everybody.
    pub fn goes_on(&mut self, thread: ThreadId, choices: u64, fair: bool) {
        self.turns.goes_on(thread, choices, fair);
    }

    /// A thread is about to perform this operation.
    pub fn permitted(&mut self, thread: ThreadId, operation: Operation) {
        if !self.too_many {
            self.races.permitted(thread, operation);
        }
    }

    /// Operations were performed; `step` is the first one's number among the run's events.
    pub fn commits(&mut self, commits: &[Commit], mut step: u64) {
        for commit in commits {
            if let Some(record) = &commit.introduces {
                self.object(record);
            }
            let number = commit.thread.0 as usize;
            if self.held.len() <= number {
                self.held.resize_with(number + 1, Held::default);
            }
            self.count_threads(commit);
            if !commit.operation.kind.is_data() && !commit.quiet {
                if !self.too_many {
                    self.lock_order.commit(commit, &self.held[number]);
                }
                self.wakes.commit(commit, step);
                self.turns.commit(commit);
                self.life(commit);
                self.locks(commit);
            }
            if !self.too_many && self.for_races {
                self.races.commit(commit, step, &self.held[number]);
            }
            step += u64::from(!commit.quiet);
        }
    }

    /// Gives up on clocks when there are too many. A thread that is started has one before it does anything.
    fn count_threads(&mut self, commit: &Commit) {
        let started = match commit.effect {
            Effect::Thread(thread) => thread.0,
            _ => 0,
        };
        if !self.too_many && commit.thread.0.max(started) >= MOST_THREADS {
            self.too_many = true;
            self.races.give_up();
            self.lock_order = LockOrder::default();
        }
    }

    fn life(&mut self, commit: &Commit) {
        match (commit.operation.kind, &commit.effect) {
            (OperationKind::ThreadStart, Effect::Thread(thread)) => {
                let library = commit.site.as_deref().is_some_and(|site| site.library);
                if !library {
                    self.started.insert(*thread, false);
                }
            }
            (OperationKind::ThreadJoin, Effect::Thread(thread)) => {
                self.started.entry(*thread).and_modify(|joined| *joined = true);
            }
            (OperationKind::ThreadEnd, _) => self.ended.push(commit.thread),
            _ => {}
        }
    }

    fn locks(&mut self, commit: &Commit) {
        let held = &mut self.held[commit.thread.0 as usize];
        match lock_change(commit) {
            Some(LockChange::Taken(lock)) => {
                held.take(lock, commit.operation.place);
            }
            Some(LockChange::Given(lock)) => {
                let wholly = commit.operation.kind == OperationKind::ConditionWait;
                // A lock may be given back by another thread than the one that took it.
                if !held.give(lock, wholly) && self.held.iter_mut().any(|held| held.give(lock, true)) {
                    self.signals.insert(lock);
                }
            }
            None => {}
        }
    }

    /// What was found.
    pub fn findings(&self, outcome: &Outcome<'_>) -> Vec<Finding> {
        let object = |id: ObjectId| self.objects.get(&id).cloned().unwrap_or_default();
        let names = Names { thread: outcome.thread, object: &object };
        let mut findings = self.races.findings(&names);
        match outcome.ending {
            Ending::Deadlock { waits, cycle, tasks: _ } => {
                findings.extend(self.wakes.findings(waits, &names));
                if cycle.is_empty() {
                    findings.extend(self.lock_order.findings(&names, &self.signals));
                }
            }
            Ending::Finished { .. }
            | Ending::UncaughtException { .. }
            | Ending::DaemonsCutOff { .. }
            | Ending::LimitReached(_)
            | Ending::Stopped => findings.extend(self.lock_order.findings(&names, &self.signals)),
            Ending::ScheduleMismatch { .. } | Ending::InternalError { .. } => {}
        }
        findings.extend(self.never_released(&names));
        findings.extend(self.turns.findings(outcome.choices, outcome.fair, &names));
        findings.extend(self.never_joined(outcome));
        findings.sort_by_key(Finding::is_note);
        findings
    }

    /// Locks that threads held when they ended, and that nobody has given back since.
    fn never_released(&self, names: &Names<'_>) -> Vec<Finding> {
        let mut ended = self.ended.clone();
        ended.sort_unstable();
        let of_thread = |thread: ThreadId| {
            let held = self.held.get(thread.0 as usize).map_or(&[][..], Held::locks);
            held.iter().filter(|held| !self.signals.contains(&held.lock)).map(move |held| Finding::LockNeverReleased {
                lock: NamedObject { id: held.lock, name: (names.object)(held.lock).1 },
                taken: names.acquisition(thread, held.place),
            })
        };
        ended.into_iter().flat_map(of_thread).collect()
    }

    fn never_joined(&self, outcome: &Outcome<'_>) -> Option<Finding> {
        let unjoined = self.started.iter().filter(|(thread, joined)| !**joined && !(outcome.daemon)(**thread));
        let threads: Vec<NamedThread> = unjoined
            .map(|(thread, _)| NamedThread { thread: *thread, thread_name: (outcome.thread)(*thread) })
            .collect();
        let over = matches!(outcome.ending, Ending::Finished { .. } | Ending::DaemonsCutOff { .. });
        (over && !threads.is_empty()).then_some(Finding::NeverJoined { threads })
    }
}
