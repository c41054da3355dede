//! Wake-ups that came too early: who waits for ever for a condition that was notified, or an event that was set, before the
//! wait began.

use heddle_trace::ending::{BlockReason, Wait};
use heddle_trace::event::Effect;
use heddle_trace::finding::{Finding, NamedObject};
use heddle_trace::identity::{ObjectId, Place, ThreadId};
use heddle_trace::operation::OperationKind;
use heddle_vm::commit::Commit;
use heddle_vm::table::Table;

use crate::races::Names;

/// Who did something, where and when.
#[derive(Clone, Copy, Debug)]
struct Deed {
    thread: ThreadId,
    place: Place,
    step: u64,
}

/// What is remembered of conditions and events.
#[derive(Clone, Debug, Default)]
pub(crate) struct Wakes {
    /// The last notification of each condition that nobody heard.
    unheard: Table<ObjectId, Deed>,
    /// The last time that each event was set.
    set: Table<ObjectId, Deed>,
    /// The last time that each event was cleared after having been set.
    cleared: Table<ObjectId, Deed>,
    /// The last wait of each thread.
    waits: Table<ThreadId, Deed>,
}

impl Wakes {
    /// An operation was performed as event number `step`.
    pub fn commit(&mut self, commit: &Commit, step: u64) {
        let (thread, object) = (commit.thread, commit.operation.object);
        let deed = Deed { thread, place: commit.operation.place, step };
        match (commit.operation.kind, &commit.effect) {
            (OperationKind::ConditionNotify, Effect::Woke(woken)) if woken.is_empty() => {
                self.unheard.insert(object, deed);
            }
            (OperationKind::EventSet, _) => {
                self.set.insert(object, deed);
            }
            (OperationKind::EventClear, _) if self.set.contains_key(&object) => {
                self.cleared.insert(object, deed);
            }
            (OperationKind::ConditionWait | OperationKind::EventWait, _) => {
                self.waits.insert(thread, deed);
            }
            _ => {}
        }
    }

    /// What explains these endless waits.
    pub fn findings(&self, waits: &[Wait], names: &Names<'_>) -> Vec<Finding> {
        waits.iter().filter_map(|wait| self.explain(wait, names)).collect()
    }

    fn explain(&self, wait: &Wait, names: &Names<'_>) -> Option<Finding> {
        let began = self.waits.get(&wait.thread)?;
        let by = |deed: &Deed| names.acquisition(deed.thread, deed.place);
        let named = |id: ObjectId| NamedObject { id, name: wait.object_name.clone() };
        match wait.reason {
            BlockReason::Condition(id) => {
                let notified = self.unheard.get(&id).filter(|deed| deed.step < began.step)?;
                let (notified, waiter) = (by(notified), by(began));
                Some(Finding::NotifyUnheard { condition: named(id), notified, waiter })
            }
            BlockReason::Event(id) => {
                let set = self.set.get(&id)?;
                let cleared = self.cleared.get(&id)?;
                let missed = set.step < cleared.step && cleared.step < began.step;
                let (set, cleared, waiter) = (by(set), by(cleared), by(began));
                missed.then(|| Finding::EventMissed { event: named(id), set, cleared, waiter })
            }
            _ => None,
        }
    }
}
