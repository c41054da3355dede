//! Which variables are shared: touched by two threads, written by one of them.

use std::collections::HashMap;

use heddle_trace::event::{Effect, Event};
use heddle_trace::identity::ObjectId;
use heddle_trace::operation::OperationKind;

/// A variable, an attribute, or a container as a whole; also a stream that threads write to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Variable {
    /// The object (for a global or captured variable, the variable itself).
    pub object: ObjectId,
    /// The attribute's name by [`Variables::name`]; 0 where the object alone says which.
    pub name: u32,
}

/// Who touched what.
#[derive(Clone, Debug, Default)]
pub struct Variables {
    names: HashMap<String, u32>,
    slots: HashMap<Variable, u32>,
    known: Vec<Known>,
    /// How many are shared.
    shared: u64,
}

/// What is known of a variable.
#[derive(Clone, Debug)]
struct Known {
    /// Its name as the trace gives it.
    name: String,
    first_lane: u32,
    second: bool,
    written: bool,
}

impl Variables {
    /// The variable that an event touches, if it touches one.
    pub(super) fn of(&mut self, event: &Event) -> Option<Variable> {
        if let (OperationKind::AttributeRead | OperationKind::AttributeWrite, Effect::Value { name, .. }) =
            (event.kind, &event.effect)
        {
            self.number(name);
        }
        self.find(event)
    }

    /// The variable that an event touches, if it touches one that is known.
    pub(super) fn find(&self, event: &Event) -> Option<Variable> {
        use OperationKind::*;
        let object = event.object;
        match (event.kind, &event.effect) {
            (AttributeRead | AttributeWrite, Effect::Value { name, .. }) => {
                Some(Variable { object, name: self.names.get(name).copied().unwrap_or(0) })
            }
            (
                GlobalRead | GlobalWrite | CellRead | CellWrite | ItemRead | ItemWrite | AttributeRead | AttributeWrite
                | Output,
                _,
            ) => Some(Variable { object, name: 0 }),
            (
                ThreadBegin | ThreadEnd | ThreadStart | ThreadJoin | Shutdown | LockAcquire | LockRelease
                | ConditionWait | ConditionWake | ConditionNotify | SemaphoreAcquire | SemaphoreRelease | EventWait
                | EventSet | EventClear | BarrierWait | SyncQuery | QueuePut | QueueGet | QueueTaskDone | QueueJoin
                | Sleep | ClockRead | RandomDraw | Input,
                _,
            ) => None,
        }
    }

    /// The single value that an event reads or writes: for an item of a container the item, where the trace names it.
    pub(super) fn cell_of(&mut self, event: &Event) -> Option<Variable> {
        use OperationKind::*;
        match (event.kind, &event.effect) {
            (ItemRead | ItemWrite, Effect::Value { name, .. }) => {
                let name = self.number(name);
                Some(Variable { object: event.object, name })
            }
            (ItemRead | ItemWrite | Output, _) => None,
            _ => self.of(event),
        }
    }

    /// A lane's thread touches the variable. Gives the variable's slot.
    pub(super) fn touch(&mut self, variable: Variable, lane: u32, event: &Event) -> u32 {
        let slot = *self.slots.entry(variable).or_insert_with(|| {
            self.known.push(Known { name: String::new(), first_lane: lane, second: false, written: false });
            self.known.len() as u32 - 1
        });
        let known = &mut self.known[slot as usize];
        if known.name.is_empty()
            && let Effect::Value { name, .. } = &event.effect
        {
            known.name.clone_from(name);
        }
        let before = known.second && known.written;
        known.second |= known.first_lane != lane;
        known.written |= writes(event.kind);
        self.shared += u64::from(!before && known.second && known.written);
        slot
    }

    /// Whether two threads touched it and one wrote.
    pub fn is_shared(&self, variable: Variable) -> bool {
        self.slots.get(&variable).is_some_and(|&slot| self.is_slot_shared(slot))
    }

    /// The same for a slot that [`touch`](Self::touch) gave.
    pub(super) fn is_slot_shared(&self, slot: u32) -> bool {
        self.known.get(slot as usize).is_some_and(|known| known.second && known.written)
    }

    /// How many variables are shared. While that stays, no earlier event becomes a telling one.
    pub fn sharing(&self) -> u64 {
        self.shared
    }

    /// Its name as events give it: `counter`, `balance`; empty if they do not.
    pub fn name(&self, variable: Variable) -> &str {
        self.slots.get(&variable).and_then(|&slot| self.known.get(slot as usize)).map_or("", |known| &known.name)
    }

    fn number(&mut self, name: &str) -> u32 {
        if let Some(&number) = self.names.get(name) {
            return number;
        }
        let number = self.names.len() as u32 + 1;
        self.names.insert(name.to_owned(), number);
        number
    }
}

/// Whether an operation changes data that threads may share.
pub(super) fn writes(kind: OperationKind) -> bool {
    use OperationKind::*;
    matches!(kind, GlobalWrite | CellWrite | AttributeWrite | ItemWrite | Output)
}
