//! Values in hand: what a thread read from a shared variable and will write back.

use std::collections::HashMap;

use heddle_trace::event::{Effect, Event};
use heddle_trace::operation::Family;

use super::lane::Hand;
use super::sharing::Variable;

/// Finds values in hand as events come.
#[derive(Clone, Debug, Default)]
pub(super) struct Hands {
    /// The last read of each variable by each lane since the lane's last write of it.
    reads: HashMap<(Variable, u32), Access>,
    /// The writes of each variable, in order.
    writes: HashMap<Variable, Vec<Access>>,
    /// Numbers of the values seen, from 1, so that comparing is cheap.
    values: HashMap<String, u32>,
}

#[derive(Clone, Copy, Debug)]
struct Access {
    event: u32,
    /// Number of the value among all values; 0 where the trace does not tell.
    value: u32,
}

impl Hands {
    /// Takes up an event that touches a variable. Gives the hand that it ends, if it is a write that depends on a read.
    ///
    /// A write is taken to depend on the same thread's last read of the variable: that is what `counter += 1` does, and
    /// `v = counter` … `counter = v + 1`.
    pub fn apply(&mut self, index: u32, lane: u32, variable: Variable, event: &Event) -> Option<Hand> {
        let value = self.number(&event.effect);
        let access = Access { event: index, value };
        match event.kind.family() {
            Family::Read => {
                self.reads.insert((variable, lane), access);
                None
            }
            Family::Write => {
                let read = self.reads.remove(&(variable, lane));
                let writes = self.writes.entry(variable).or_default();
                let hand = read.map(|read| {
                    // The thread itself has not written since: these are others' writes.
                    let between = &writes[writes.partition_point(|write| write.event < read.event)..];
                    let last = between.last();
                    Hand {
                        variable,
                        read: read.event,
                        write: index,
                        stale: between.first().map(|write| write.event),
                        overwrites: last.map(|write| write.event),
                        loses: last.is_some_and(|last| {
                            last.value != 0 && last.value != value && last.value != read.value
                        }),
                    }
                });
                writes.push(access);
                hand
            }
            Family::Sync | Family::Message | Family::Life | Family::World => None,
        }
    }

    fn number(&mut self, effect: &Effect) -> u32 {
        let Effect::Value { value, .. } = effect else { return 0 };
        if let Some(&number) = self.values.get(value) {
            return number;
        }
        let number = self.values.len() as u32 + 1;
        self.values.insert(value.clone(), number);
        number
    }
}
