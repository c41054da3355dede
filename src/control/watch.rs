//! What looks at everything that is committed, for what may go wrong.

use heddle_lang::conditions::Conditions;
use heddle_trace::finding::Finding;
use heddle_trace::identity::{ObjectId, ThreadId};
use heddle_trace::operation::{Operation, OperationKind};
use heddle_trace::record::ObjectRecord;
use heddle_vm::commit::Commit;

use crate::held::{Held, LockChange, lock_change};
use crate::races::{Names, Races};

/// Looks at a run.
#[derive(Clone, Debug)]
pub(crate) struct Watch {
    /// By thread number.
    held: Vec<Held>,
    /// Type and name of each object, as far as they were told.
    objects: std::collections::HashMap<ObjectId, (String, String)>,
    races: Races,
}

impl Watch {
    /// Before the first step of a program with these conditions.
    pub fn new(conditions: Conditions) -> Self {
        Self { held: Vec::new(), objects: Default::default(), races: Races::new(conditions) }
    }

    /// An object is introduced.
    pub fn object(&mut self, record: &ObjectRecord) {
        self.objects.insert(record.id, (record.kind.clone(), record.name.clone()));
    }

    /// A thread is about to perform this operation.
    pub fn permitted(&mut self, thread: ThreadId, operation: Operation) {
        self.races.permitted(thread, operation);
    }

    /// Operations were performed; `step` is the first one's number among the run's events.
    pub fn commits(&mut self, commits: &[Commit], step: u64) {
        for (commit, step) in commits.iter().zip(step..) {
            if let Some(record) = &commit.introduces {
                self.object(record);
            }
            let number = commit.thread.0 as usize;
            if self.held.len() <= number {
                self.held.resize_with(number + 1, Held::default);
            }
            self.locks(commit);
            self.races.commit(commit, step, &self.held[number]);
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
                if !held.give(lock, wholly) {
                    self.held.iter_mut().any(|held| held.give(lock, true));
                }
            }
            None => {}
        }
    }

    /// What was found. `thread` names threads.
    pub fn findings(&self, thread: &dyn Fn(ThreadId) -> String) -> Vec<Finding> {
        let object = |id: ObjectId| self.objects.get(&id).cloned().unwrap_or_default();
        self.races.findings(&Names { thread, object: &object })
    }
}
