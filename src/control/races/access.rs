//! One access, as it is kept until another may race with it.

use std::sync::Arc;

use heddle_lang::conditions::Conditions;
use heddle_trace::identity::{ObjectId, Place, ThreadId};
use heddle_trace::operation::OperationKind;
use heddle_vm::commit::Site;

use super::clock::Clock;

/// An access.
#[derive(Clone, Debug)]
pub struct Access {
    pub thread: ThreadId,
    /// The thread's own number on its clock.
    pub clock: u32,
    pub step: u64,
    pub kind: OperationKind,
    pub place: Place,
    pub site: Option<Arc<Site>>,
    /// The locks that the thread held.
    pub held: Arc<[ObjectId]>,
    /// The read that it depends on.
    pub basis: Option<Place>,
    /// That read was a check.
    pub checks: bool,
    /// It takes an item away.
    pub removes: bool,
}

impl Access {
    /// Whether it is of another thread than the one with this clock, and nothing orders it before.
    #[inline]
    pub fn is_unordered(&self, thread: ThreadId, clock: &Clock) -> bool {
        self.thread != thread && self.clock > clock.of(self.thread)
    }

    /// How this access relies on what the same thread has looked at, by what the program's text says: in the same
    /// function, or in functions that one function calls, the first of which answers with what it saw.
    pub fn reliance(&self, look: &Self, conditions: &Conditions) -> Option<Reliance> {
        let (seen, done) = (callers(look), callers(self));
        let place = |access: &Self, callers: &[heddle_trace::finding::CallSite], level: usize| match level {
            0 => access.place.start,
            _ => callers[level - 1].place.start,
        };
        for level in 0..=seen.len() {
            if level > 0 && !conditions.is_returned(place(look, seen, level - 1)) {
                return None;
            }
            // The calls that led to the function in which both are.
            let around = seen.len() - level;
            let Some(other) = done.len().checked_sub(around).filter(|other| seen[level..] == done[*other..]) else {
                continue;
            };
            let (test, act) = (place(look, seen, level), place(self, done, other));
            if conditions.guards(test, act) {
                return Some(Reliance::Check);
            }
            if conditions.flows(test, act) {
                return Some(Reliance::Value);
            }
        }
        None
    }
}

/// Whether a place is one of these, or a function answers there to a caller in one of these.
pub fn answers(place: Place, site: Option<&Site>, conditions: &Conditions, is_one: impl Fn(u32) -> bool) -> bool {
    let asked = || site.is_some_and(|site| site.callers.iter().any(|caller| is_one(caller.place.start)));
    is_one(place.start) || conditions.is_returned(place.start) && asked()
}

/// How an access relies on an earlier one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reliance {
    /// It is only done because of how a condition came out.
    Check,
    /// It uses the value.
    Value,
}

fn callers(access: &Access) -> &[heddle_trace::finding::CallSite] {
    access.site.as_deref().map_or(&[], |site| &site.callers)
}

/// What two accesses raced on.
#[derive(Clone, Debug)]
pub struct Clash {
    pub first: Access,
    pub second: Access,
}
