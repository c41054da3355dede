//! Threads that starve: they wait, or could go on, through very many turns of others.

use heddle_trace::finding::{Finding, NamedObject};
use heddle_trace::identity::{ObjectId, Place, ThreadId};
use heddle_trace::operation::{Operation, OperationKind};
use heddle_vm::commit::Commit;
use heddle_vm::table::Table;

use crate::races::Names;

/// Others took what a thread waits for so often that it starves.
const MANY_TAKES: u64 = 1_000;
/// So many choices fell on others, for each thread there is, that one that could go on starves.
const MANY_CHOICES: u64 = 1_000;

/// A wait.
#[derive(Clone, Copy, Debug)]
struct Waiting {
    object: ObjectId,
    place: Place,
    /// How often the object had been taken when it began.
    takes: u64,
}

/// A thread that could go on.
#[derive(Clone, Copy, Debug)]
struct Ready {
    place: Place,
    /// Choices made when it became ready.
    choices: u64,
}

/// Counts turns.
#[derive(Clone, Debug, Default)]
pub(crate) struct Turns {
    /// How often each lock or semaphore was taken.
    takes: Table<ObjectId, u64>,
    waiting: Standing<Waiting>,
    ready: Standing<Ready>,
    /// The longest that each thread starved.
    starved: Table<ThreadId, Starved>,
}

/// What threads stand before, by their numbers.
#[derive(Clone, Debug)]
struct Standing<T> {
    of: Vec<Option<T>>,
    count: usize,
}

impl<T> Default for Standing<T> {
    fn default() -> Self {
        Self { of: Vec::new(), count: 0 }
    }
}

impl<T: Copy> Standing<T> {
    fn insert(&mut self, thread: ThreadId, standing: T) {
        let number = thread.0 as usize;
        if self.of.len() <= number {
            self.of.resize(number + 1, None);
        }
        self.count += usize::from(self.of[number].replace(standing).is_none());
    }

    fn remove(&mut self, thread: ThreadId) -> Option<T> {
        let standing = self.of.get_mut(thread.0 as usize)?.take();
        self.count -= usize::from(standing.is_some());
        standing
    }

    fn iter(&self) -> impl Iterator<Item = (ThreadId, T)> + '_ {
        let standing = self.of.iter().enumerate();
        standing.filter_map(|(number, standing)| standing.map(|standing| (ThreadId(number as u32), standing)))
    }
}

#[derive(Clone, Copy, Debug)]
struct Starved {
    object: Option<ObjectId>,
    place: Place,
    turns: u64,
}

fn takes(kind: OperationKind) -> bool {
    matches!(kind, OperationKind::LockAcquire | OperationKind::SemaphoreAcquire)
}

impl Turns {
    /// A thread stands before an operation; `free`: it can go on whatever others do.
    pub fn stands(&mut self, thread: ThreadId, operation: Operation, free: bool, choices: u64) {
        let Operation { kind, object, place } = operation;
        if takes(kind) {
            let takes = self.takes.get(&object).copied().unwrap_or(0);
            self.waiting.insert(thread, Waiting { object, place, takes });
            self.ready.remove(thread);
        } else if free {
            self.ready.insert(thread, Ready { place, choices });
        }
    }

    /// A thread goes on; `fair`: the policy means to let everybody.
    pub fn goes_on(&mut self, thread: ThreadId, choices: u64, fair: bool) {
        if let Some(ready) = self.ready.remove(thread)
            && fair
        {
            self.note_unchosen(thread, ready, choices);
        }
    }

    fn note_unchosen(&mut self, thread: ThreadId, ready: Ready, choices: u64) {
        let turns = choices.saturating_sub(ready.choices);
        if turns >= MANY_CHOICES * (self.ready.count + self.waiting.count + 1) as u64 {
            self.note(thread, Starved { object: None, place: ready.place, turns });
        }
    }

    /// An operation was performed.
    pub fn commit(&mut self, commit: &Commit) {
        let Operation { kind, object, .. } = commit.operation;
        if !takes(kind) {
            return;
        }
        if let Some(waiting) = self.waiting.remove(commit.thread) {
            self.note_waited(commit.thread, waiting);
        }
        *self.takes.entry(object).or_default() += 1;
    }

    fn note_waited(&mut self, thread: ThreadId, waiting: Waiting) {
        let turns = self.takes.get(&waiting.object).map_or(0, |takes| takes - waiting.takes);
        if turns >= MANY_TAKES {
            self.note(thread, Starved { object: Some(waiting.object), place: waiting.place, turns });
        }
    }

    fn note(&mut self, thread: ThreadId, starved: Starved) {
        let longest = self.starved.entry(thread).or_insert(starved);
        if longest.turns < starved.turns {
            *longest = starved;
        }
    }

    /// Who starved, in the order of their numbers.
    pub fn findings(&self, choices: u64, fair: bool, names: &Names<'_>) -> Vec<Finding> {
        let mut all = self.clone();
        self.waiting.iter().for_each(|(thread, waiting)| all.note_waited(thread, waiting));
        if fair {
            self.ready.iter().for_each(|(thread, ready)| all.note_unchosen(thread, ready, choices));
        }
        let mut starved: Vec<_> = all.starved.into_iter().collect();
        starved.sort_unstable_by_key(|(thread, _)| *thread);
        let finding = |(thread, starved): (ThreadId, Starved)| Finding::Starved {
            thread,
            thread_name: (names.thread)(thread),
            place: starved.place,
            object: starved.object.map(|id| NamedObject { id, name: (names.object)(id).1 }),
            turns: starved.turns,
        };
        starved.into_iter().map(finding).collect()
    }
}
