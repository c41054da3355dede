//! Items of built-in containers, and containers as such.
//!
//! A single operation on a container is atomic, as in CPython, so that two of them are no race. What can go wrong is
//! an operation that relies on an earlier one: an item is read and then assigned (`counts[key] += 1`), a key or a length
//! is looked at and then acted upon. Such a pair races with any change of the same item by another thread that nothing
//! orders before the first part or after the second.

use heddle_trace::identity::ThreadId;

use super::access::{Access, Clash};
use super::clock::Clock;

/// What is known of an item, or of the growing or the shrinking of a container.
#[derive(Clone, Debug, Default)]
pub struct Item {
    records: Vec<Record>,
}

#[derive(Clone, Debug)]
struct Record {
    thread: ThreadId,
    /// The thread has looked at it since it last changed it; with a change of another that was not ordered before.
    look: Option<(Access, Option<Access>)>,
    /// Its last change.
    change: Option<Access>,
}

/// More threads are not kept of one item.
const MOST_THREADS: usize = 64;

impl Item {
    fn record(&mut self, thread: ThreadId) -> Option<&mut Record> {
        let known = self.records.iter().position(|record| record.thread == thread);
        let index = match known {
            Some(index) => index,
            None if self.records.len() < MOST_THREADS => {
                self.records.push(Record { thread, look: None, change: None });
                self.records.len() - 1
            }
            None => return None,
        };
        self.records.get_mut(index)
    }

    /// A thread looks at it. `decides` says whether that decides whether the thread makes the same change too.
    pub fn look(&mut self, access: Access, clock: &Clock, decides: impl Fn(&Access) -> bool, clashes: &mut Vec<Clash>) {
        let changes = self.records.iter().filter_map(|record| record.change.as_ref());
        let late = changes.rev().find(|change| change.is_unordered(access.thread, clock)).cloned();
        let clash = late.clone().filter(decides);
        clashes.extend(clash.map(|first| Clash { first, second: access.clone() }));
        if let Some(record) = self.record(access.thread) {
            record.look = Some((access, late));
        }
    }

    /// A thread changes it. `relies` says whether that relies on an earlier look.
    pub fn change(
        &mut self,
        mut access: Access,
        clock: &Clock,
        relies: impl Fn(&Access) -> bool,
        clashes: &mut Vec<Clash>,
    ) {
        let thread = access.thread;
        let look = self.record(thread).and_then(|record| record.look.take()).filter(|(look, _)| relies(look));
        let late = look.and_then(|(look, late)| {
            access.basis = Some(look.place);
            late
        });
        let compound = access.basis.is_some();
        let others = self.records.iter().filter_map(|record| record.change.as_ref());
        let clash = others
            .filter(|other| other.is_unordered(thread, clock))
            .find(|other| compound || other.basis.is_some())
            .or(late.as_ref())
            .map(|other| Clash { first: other.clone(), second: access.clone() });
        clashes.extend(clash);
        // Whatever races with a change that is ordered before this one races with this one too.
        self.records.retain_mut(|record| {
            if record.change.as_ref().is_some_and(|change| !change.is_unordered(thread, clock)) {
                record.change = None;
            }
            record.change.is_some() || record.look.is_some() || record.thread == thread
        });
        if let Some(record) = self.record(thread) {
            record.change = Some(access);
        }
    }
}
