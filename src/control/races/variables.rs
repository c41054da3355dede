//! Global variables, cells and attributes: a read and a write, or two writes, must be ordered.
//!
//! The algorithm is FastTrack (Flanagan and Freund, PLDI 2009): of the writes only the last is kept, of the reads those
//! that no later one is ordered behind; an access that is not kept races with no more than those that are.
//!
//! A variable that some thread reads until it changes, and that nobody updates from its own value, is a *flag*: reading it
//! waits for whoever wrote it, and what would be races on it is a note.

use heddle_trace::identity::{Place, ThreadId};

use super::access::{Access, Clash};
use super::clock::Clock;

/// What is known of a variable.
#[derive(Clone, Debug, Default)]
pub struct Variable {
    write: Option<Access>,
    reads: Vec<Access>,
    /// What each thread last read and has not written since: where.
    bases: Vec<(ThreadId, Place)>,
    /// What happened before any write so far.
    released: Clock,
    /// Some thread reads it until it changes, or would.
    polled: bool,
    /// Who polled it, and where.
    polls: Vec<(ThreadId, u32)>,
    /// Threads that have written what depends on their own read.
    updaters: Vec<ThreadId>,
}

/// What came of an access.
#[derive(Debug, Default)]
pub struct Seen {
    /// Races with earlier accesses.
    pub clashes: Vec<Clash>,
    /// The change that a polling thread has seen.
    pub noticed: Option<Clash>,
}

/// More reads that nothing orders are not kept of one variable.
const MOST_READS: usize = 64;

impl Variable {
    /// Nothing has happened. `polled`: there is a loop whose condition mentions it.
    pub fn new(polled: bool) -> Self {
        Self { polled, ..Self::default() }
    }

    /// Whether a loop that reads it until it changes does no more than that: neither this thread nor one that asked at the
    /// same place has updated it.
    fn only_waits(&self, thread: ThreadId, place: u32) -> bool {
        let asked_here = |(other, at): &(ThreadId, u32)| *at == place && self.updaters.contains(other);
        !self.updaters.contains(&thread) && !self.polls.iter().any(asked_here)
    }

    /// Whether it is no more than a flag.
    pub fn is_flag(&self) -> bool {
        self.polled && self.updaters.is_empty()
    }

    /// A thread reads it. Says whether nothing can come of that because it has read it since anybody wrote it, and handed
    /// nothing on since: in terms of the algorithm, the same epoch.
    #[inline]
    pub fn read_again(&mut self, thread: ThreadId, clock: &Clock, place: Place) -> bool {
        let epoch = clock.of(thread);
        // A read that races is told each time.
        let races = self.write.as_ref().is_some_and(|write| write.is_unordered(thread, clock));
        let known =
            !self.polled && !races && self.reads.iter().any(|read| read.thread == thread && read.clock == epoch);
        if known {
            self.rest_on(thread, place);
        }
        known
    }

    /// What a thread writes next depends on what it has read here.
    fn rest_on(&mut self, thread: ThreadId, place: Place) {
        let room = self.bases.len() < MOST_READS;
        match self.bases.iter_mut().find(|(base, _)| *base == thread) {
            Some((_, base)) => *base = place,
            None if room => self.bases.push((thread, place)),
            None => {}
        }
    }

    /// A thread reads it; `polls`: in a condition that a loop asks again and again.
    pub fn read(&mut self, access: Access, clock: &mut Clock, polls: bool, seen: &mut Seen) {
        let thread = access.thread;
        let unordered = self.write.as_ref().filter(|write| write.is_unordered(thread, clock));
        let place = access.place.start;
        if polls && self.polls.len() < MOST_READS && !self.polls.contains(&(thread, place)) {
            self.polls.push((thread, place));
        }
        self.polled |= polls;
        if polls && self.only_waits(thread, place) {
            if let Some(write) = unordered {
                seen.noticed = Some(Clash { first: write.clone(), second: access });
            }
            clock.join(&self.released);
            return;
        }
        if let Some(write) = unordered {
            seen.clashes.push(Clash { first: write.clone(), second: access.clone() });
        }
        if self.is_flag() {
            clock.join(&self.released);
        }
        self.rest_on(thread, access.place);
        self.reads.retain(|read| read.is_unordered(thread, clock));
        if self.reads.len() < MOST_READS {
            self.reads.push(access);
        }
    }

    /// A thread writes it. `keeps`: somebody may poll it.
    pub fn write(&mut self, mut access: Access, clock: &mut Clock, keeps: bool, seen: &mut Seen) {
        let thread = access.thread;
        if let Some(index) = self.bases.iter().position(|(base, _)| *base == thread) {
            access.basis = Some(self.bases.swap_remove(index).1);
            if !self.updaters.contains(&thread) {
                self.updaters.push(thread);
            }
        }
        for earlier in self.write.iter().chain(&self.reads).filter(|earlier| earlier.is_unordered(thread, clock)) {
            seen.clashes.push(Clash { first: earlier.clone(), second: access.clone() });
        }
        self.reads.clear();
        self.write = Some(access);
        if keeps {
            self.released.join(clock);
            clock.tick(thread);
        }
    }
}
