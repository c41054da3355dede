//! Items of built-in containers, and containers as such.
//!
//! A single operation on a container is atomic, as in CPython, so that two of them are no race. What can go wrong is
//! an operation that relies on an earlier one: an item is read and then assigned (`counts[key] += 1`), a key or a length
//! is looked at and then acted upon. Such a pair races with any change of the same item by another thread that nothing
//! orders before the first part or after the second. And whoever walks over a table relies on its size.

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
    /// Its last reading that relied on a look: it fails if the item is gone.
    used: Option<Access>,
    /// The last step of its walk over the container.
    walk: Option<Access>,
}

/// More threads are not kept of one item.
const MOST_THREADS: usize = 64;

impl Item {
    fn record(&mut self, thread: ThreadId) -> Option<&mut Record> {
        let known = self.records.iter().position(|record| record.thread == thread);
        let index = match known {
            Some(index) => index,
            None if self.records.len() < MOST_THREADS => {
                self.records.push(Record { thread, look: None, change: None, used: None, walk: None });
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

    /// A thread reads it; if that relies on an earlier look, it must not have been taken away.
    pub fn read(&mut self, access: &Access, clock: &Clock, relies: impl Fn(&Access) -> bool, clashes: &mut Vec<Clash>) {
        let thread = access.thread;
        let look = self.records.iter().find(|record| record.thread == thread).and_then(|record| record.look.as_ref());
        let Some((look, late)) = look.filter(|(look, _)| relies(look)) else { return };
        let access = Access { basis: Some(look.place), checks: true, ..access.clone() };
        let others = self.records.iter().filter_map(|record| record.change.as_ref());
        let taken = others
            .filter(|change| change.is_unordered(thread, clock))
            .chain(late)
            .find(|change| change.removes)
            .map(|change| Clash { first: change.clone(), second: access.clone() });
        clashes.extend(taken);
        if let Some(record) = self.record(thread) {
            record.used = Some(access);
        }
    }

    /// A thread takes a step of a walk over it.
    pub fn walk(&mut self, access: &Access, clock: &Clock, clashes: &mut Vec<Clash>) {
        let changes = self.records.iter().filter_map(|record| record.change.as_ref());
        let change = changes.rev().find(|change| change.is_unordered(access.thread, clock));
        clashes.extend(change.map(|change| Clash { first: change.clone(), second: access.clone() }));
        if let Some(record) = self.record(access.thread) {
            record.walk = Some(access.clone());
        }
    }

    /// A thread changes it. `relies` says whether that relies on an earlier look, and whether that was a check.
    pub fn change(
        &mut self,
        mut access: Access,
        clock: &Clock,
        relies: impl Fn(&Access) -> Option<bool>,
        clashes: &mut Vec<Clash>,
    ) {
        let thread = access.thread;
        let look = self.record(thread).and_then(|record| record.look.take());
        let late = look.and_then(|(look, late)| {
            access.checks = relies(&look)?;
            access.basis = Some(look.place);
            late
        });
        let compound = access.basis.is_some();
        let others = self.records.iter().filter_map(|record| record.change.as_ref());
        let relied = |record: &Record| record.used.clone().filter(|_| access.removes).or_else(|| record.walk.clone());
        let clash = others
            .filter(|other| other.is_unordered(thread, clock))
            .find(|other| compound || other.basis.is_some())
            .or(late.as_ref())
            .cloned()
            .or_else(|| self.records.iter().filter_map(relied).find(|other| other.is_unordered(thread, clock)))
            .map(|first| Clash { first, second: access.clone() });
        clashes.extend(clash);
        // Whatever races with what is ordered before this one races with this one too.
        let forget = |kept: &mut Option<Access>| {
            if kept.as_ref().is_some_and(|kept| !kept.is_unordered(thread, clock)) {
                *kept = None;
            }
        };
        self.records.retain_mut(|record| {
            forget(&mut record.change);
            forget(&mut record.used);
            forget(&mut record.walk);
            let empty =
                record.change.is_none() && record.look.is_none() && record.used.is_none() && record.walk.is_none();
            !empty || record.thread == thread
        });
        if let Some(record) = self.record(thread) {
            record.change = Some(access);
        }
    }
}
