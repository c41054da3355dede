//! Critical sections that should have been one: a thread looks at something with a lock held, gives the lock back, and with
//! the lock taken again acts on what it has seen, though another thread has changed that meanwhile, with the same lock.
//!
//! Every single access is ordered, so that happens-before sees nothing. This is the violation of atomicity that AVIO
//! (Lu et al., ASPLOS 2006) looks for, in what really came between in this run; that the act relies on the look is not
//! guessed from what runs do but seen in the text. Whoever looks again before it acts, at this or at another thing that all
//! watch over (a version, say), relies on that.

use std::collections::VecDeque;

use heddle_lang::conditions::Conditions;
use heddle_trace::identity::{ObjectId, ThreadId};
use heddle_vm::table::Table;

use super::Part;
use super::access::{Access, Clash, Reliance};

/// The locks that a thread holds, each with the number of the acquisition.
pub type Acquired = Vec<(ObjectId, u64)>;

/// Looks that somebody may act on.
#[derive(Clone, Debug, Default)]
pub struct Sections {
    looks: Table<(ObjectId, Part), Vec<Look>>,
    /// The last looks of each thread, by its number.
    last: Vec<VecDeque<(Access, Acquired)>>,
}

#[derive(Clone, Debug)]
struct Look {
    access: Access,
    held: Acquired,
    /// The first change of another thread since, with one of these locks held.
    spoiled: Option<(Access, ObjectId)>,
    /// The thread has read it again with a lock taken again.
    again: bool,
}

/// A look that was acted on too late.
#[derive(Clone, Debug)]
pub struct Stale {
    /// What came between, and the act.
    pub clash: Clash,
    /// The lock that was given back.
    pub lock: ObjectId,
}

/// More looks at one thing, more things, more of a thread's last looks are not kept.
const MOST_LOOKS: usize = 64;
const MOST_THINGS: usize = 50_000;
const MOST_LAST: usize = 8;

impl Sections {
    /// Whether anybody has looked at this.
    #[inline]
    pub fn knows(&self, key: (ObjectId, Part)) -> bool {
        !self.looks.is_empty() && self.looks.get(&key).is_some_and(|looks| !looks.is_empty())
    }

    /// A thread looks, with these locks held; something may rely on that.
    pub fn look(&mut self, key: (ObjectId, Part), access: &Access, held: &Acquired) {
        if self.looks.len() >= MOST_THINGS && !self.looks.contains_key(&key) {
            return;
        }
        let looks = self.looks.entry(key).or_default();
        looks.retain(|look| look.access.thread != access.thread || look.access.place != access.place);
        if looks.len() < MOST_LOOKS {
            looks.push(Look { access: access.clone(), held: held.clone(), spoiled: None, again: false });
        }
        let number = access.thread.0 as usize;
        if self.last.len() <= number {
            self.last.resize_with(number + 1, VecDeque::new);
        }
        let last = &mut self.last[number];
        if last.len() == MOST_LAST {
            last.pop_front();
        }
        last.push_back((access.clone(), held.clone()));
    }

    /// A thread reads. If that relies on a look, and `removes`, it must not have been taken away.
    pub fn read(
        &mut self,
        key: (ObjectId, Part),
        access: &Access,
        held: &Acquired,
        conditions: &Conditions,
    ) -> Option<Stale> {
        let looks = self.looks.get_mut(&key)?;
        let own = looks.iter_mut().filter(|look| look.access.thread == access.thread);
        own.for_each(|look| look.again |= retaken(&look.held, held).next().is_some());
        self.stale(key, access, held, conditions).filter(|stale| stale.clash.first.removes)
    }

    /// A thread changes it.
    pub fn change(
        &mut self,
        key: (ObjectId, Part),
        access: &Access,
        held: &Acquired,
        conditions: &Conditions,
    ) -> Option<Stale> {
        let stale = self.stale(key, access, held, conditions);
        let looks = self.looks.get_mut(&key)?;
        looks.retain(|look| look.access.thread != access.thread);
        for look in looks.iter_mut().filter(|look| look.spoiled.is_none()) {
            let common = look.held.iter().find(|(lock, _)| held.iter().any(|(other, _)| other == lock));
            look.spoiled = common.map(|(lock, _)| (access.clone(), *lock));
        }
        stale
    }

    /// What came between a look of this thread and an access that relies on it.
    fn stale(&self, key: (ObjectId, Part), access: &Access, held: &Acquired, conditions: &Conditions) -> Option<Stale> {
        let looks = self.looks.get(&key)?;
        let own = looks.iter().rev().filter(|look| look.access.thread == access.thread);
        for look in own {
            let Some((change, lock)) = &look.spoiled else { continue };
            if !retaken(&look.held, held).any(|retaken| retaken == *lock) {
                continue;
            }
            let checks = match access.reliance(&look.access, conditions) {
                Some(Reliance::Check) => true,
                Some(Reliance::Value) if !look.again => false,
                Some(Reliance::Value) | None => continue,
            };
            if self.looked_again(access, held, conditions) {
                return None;
            }
            let second = Access { basis: Some(look.access.place), checks, ..access.clone() };
            return Some(Stale { clash: Clash { first: change.clone(), second }, lock: *lock });
        }
        None
    }

    /// Whether the thread has checked anything since it last took one of these locks, on which the access relies.
    fn looked_again(&self, access: &Access, held: &Acquired, conditions: &Conditions) -> bool {
        self.last.get(access.thread.0 as usize).into_iter().flatten().any(|(look, under)| {
            under.last().is_some_and(|innermost| held.contains(innermost))
                && access.reliance(look, conditions) == Some(Reliance::Check)
        })
    }

    /// A thread has ended: nobody will act on its looks.
    pub fn ended(&mut self, thread: ThreadId) {
        if self.looks.is_empty() {
            return;
        }
        self.looks.retain(|_, looks| {
            looks.retain(|look| look.access.thread != thread);
            !looks.is_empty()
        });
    }
}

/// The locks that were given back and taken again in between.
fn retaken<'a>(then: &'a Acquired, now: &'a Acquired) -> impl Iterator<Item = ObjectId> + 'a {
    then.iter()
        .filter_map(|(lock, number)| now.iter().any(|(other, later)| other == lock && later != number).then_some(*lock))
}
