//! The threads that are ready to run, and which of them can go on.
//!
//! A ready thread stands before a visible operation. Most operations can always be performed; an acquire, say, only
//! while nobody holds the lock. All threads that stand before the same kind of operation on the same object can go on
//! together or not at all, so they form a *group*, which is open or closed as a whole. Thus 100,000 threads that want
//! one lock cost no more than two: whoever changes the lock opens or closes one group.
//!
//! Within a list, threads are kept twice: in an array, so that any of them is drawn in constant time, and linked in the
//! order in which they came, so that round-robin finds the one that has waited longest.

use std::collections::BTreeMap;

use heddle_trace::identity::{ObjectId, ThreadId};
use heddle_trace::operation::OperationKind;

/// What the threads of a group stand before.
pub type Key = (ObjectId, OperationKind);

/// The ready threads.
#[derive(Clone, Debug, Default)]
pub struct Ready {
    /// Where each thread is, by its number.
    nodes: Vec<Node>,
    /// Threads that can go on whatever happens.
    free: List,
    /// The others. A map in order, since draws number its members.
    groups: BTreeMap<Key, Group>,
    /// Threads that can go on.
    enabled: usize,
    /// Number of the next arrival.
    arrivals: u64,
    /// Emptied lists, to be used again.
    spare: Vec<List>,
}

#[derive(Clone, Debug)]
struct Group {
    open: bool,
    list: List,
}

/// A thread's place in a list.
#[derive(Clone, Copy, Debug)]
struct Node {
    place: Place,
    /// Position in the list's array.
    index: usize,
    /// Neighbours in order of arrival.
    older: Option<ThreadId>,
    newer: Option<ThreadId>,
    /// When it arrived.
    stamp: u64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Nowhere,
    Free,
    Group(Key),
}

#[derive(Clone, Debug, Default)]
struct List {
    members: Vec<ThreadId>,
    oldest: Option<ThreadId>,
    newest: Option<ThreadId>,
}

impl Ready {
    /// How many threads can go on.
    pub fn enabled(&self) -> usize {
        self.enabled
    }

    /// Whether this thread is ready and can go on.
    pub fn is_enabled(&self, thread: ThreadId) -> bool {
        match self.place(thread) {
            Place::Nowhere => false,
            Place::Free => true,
            Place::Group(key) => self.groups.get(&key).is_some_and(|group| group.open),
        }
    }

    /// Adds a thread that can go on whatever the others do.
    pub fn add_free(&mut self, thread: ThreadId) {
        self.remove(thread);
        self.link(thread, Place::Free);
        self.enabled += 1;
    }

    /// Adds a thread that can go on or not together with all others that stand before the same. `open` tells which,
    /// now.
    pub fn add_to_group(&mut self, thread: ThreadId, key: Key, open: bool) {
        self.remove(thread);
        match self.groups.get(&key).map(|group| group.open) {
            Some(known) => debug_assert_eq!(known, open, "{thread:?} differs from its group {key:?}"),
            None => {
                let list = self.spare.pop().unwrap_or_default();
                self.groups.insert(key, Group { open, list });
            }
        }
        self.link(thread, Place::Group(key));
        if self.is_enabled(thread) {
            self.enabled += 1;
        }
    }

    /// Takes a thread out, wherever it is.
    pub fn remove(&mut self, thread: ThreadId) {
        if self.is_enabled(thread) {
            self.enabled -= 1;
        }
        match self.place(thread) {
            Place::Nowhere => return,
            Place::Free => self.free.unlink(thread, &mut self.nodes),
            Place::Group(key) => {
                if let Some(group) = self.groups.get_mut(&key) {
                    group.list.unlink(thread, &mut self.nodes);
                    if group.list.members.is_empty()
                        && let Some(group) = self.groups.remove(&key)
                    {
                        self.spare.push(group.list);
                    }
                }
            }
        }
        self.nodes[thread.0 as usize].place = Place::Nowhere;
    }

    /// Opens and closes groups after something happened that may have changed what they wait for. `can_go` is asked
    /// for one thread of each. `opened` gets those that can go on now and could not before.
    pub fn retest(&mut self, mut can_go: impl FnMut(ThreadId) -> bool, mut opened: Option<&mut Vec<ThreadId>>) {
        for group in self.groups.values_mut() {
            let Some(&member) = group.list.members.first() else { continue };
            let open = can_go(member);
            if open != group.open {
                group.open = open;
                let size = group.list.members.len();
                if open {
                    self.enabled += size;
                    if let Some(opened) = &mut opened {
                        opened.extend_from_slice(&group.list.members);
                    }
                } else {
                    self.enabled -= size;
                }
            }
        }
    }

    /// The thread that can go on and arrived first.
    pub fn longest_waiting(&self) -> Option<ThreadId> {
        let oldest = self.open_lists().filter_map(|list| list.oldest);
        oldest.min_by_key(|thread| self.nodes[thread.0 as usize].stamp)
    }

    /// Thread number `index`, from 0, of those that can go on, in an order that equal runs have in common.
    pub fn nth(&self, mut index: usize) -> Option<ThreadId> {
        for list in self.open_lists() {
            match list.members.get(index) {
                Some(thread) => return Some(*thread),
                None => index -= list.members.len(),
            }
        }
        None
    }

    /// The threads that can go on, lowest number first.
    pub fn enabled_threads(&self) -> Vec<ThreadId> {
        let mut threads: Vec<_> = self.open_lists().flat_map(|list| list.members.iter().copied()).collect();
        threads.sort_unstable();
        threads
    }

    fn open_lists(&self) -> impl Iterator<Item = &List> {
        let groups = self.groups.values().filter(|group| group.open);
        std::iter::once(&self.free).chain(groups.map(|group| &group.list))
    }

    fn place(&self, thread: ThreadId) -> Place {
        self.nodes.get(thread.0 as usize).map_or(Place::Nowhere, |node| node.place)
    }

    fn link(&mut self, thread: ThreadId, place: Place) {
        let number = thread.0 as usize;
        if number >= self.nodes.len() {
            self.nodes.resize(number + 1, Node::NOWHERE);
        }
        let list = match place {
            Place::Nowhere => return,
            Place::Free => &mut self.free,
            Place::Group(key) => match self.groups.get_mut(&key) {
                Some(group) => &mut group.list,
                None => return,
            },
        };
        let older = list.newest.replace(thread);
        match older {
            Some(older) => self.nodes[older.0 as usize].newer = Some(thread),
            None => list.oldest = Some(thread),
        }
        self.nodes[number] = Node { place, index: list.members.len(), older, newer: None, stamp: self.arrivals };
        list.members.push(thread);
        self.arrivals += 1;
    }
}

impl Node {
    const NOWHERE: Self = Self { place: Place::Nowhere, index: 0, older: None, newer: None, stamp: 0 };
}

impl List {
    fn unlink(&mut self, thread: ThreadId, nodes: &mut [Node]) {
        let Node { index, older, newer, .. } = nodes[thread.0 as usize];
        self.members.swap_remove(index);
        if let Some(moved) = self.members.get(index) {
            nodes[moved.0 as usize].index = index;
        }
        match older {
            Some(older) => nodes[older.0 as usize].newer = newer,
            None => self.oldest = newer,
        }
        match newer {
            Some(newer) => nodes[newer.0 as usize].older = older,
            None => self.newest = older,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ACQUIRE: Key = (ObjectId(7), OperationKind::LockAcquire);
    const GET: Key = (ObjectId(7), OperationKind::QueueGet);

    fn thread(number: u32) -> ThreadId {
        ThreadId(number)
    }

    #[test]
    fn the_first_to_come_has_waited_longest() {
        let mut ready = Ready::default();
        for number in [3, 1, 2] {
            ready.add_free(thread(number));
        }
        assert_eq!(ready.longest_waiting(), Some(thread(3)));
        ready.remove(thread(3));
        assert_eq!(ready.longest_waiting(), Some(thread(1)));
        ready.add_free(thread(3));
        ready.remove(thread(1));
        assert_eq!(ready.longest_waiting(), Some(thread(2)));
        assert_eq!(ready.enabled_threads(), [thread(2), thread(3)]);
    }

    #[test]
    fn a_group_opens_and_closes_as_a_whole() {
        let mut ready = Ready::default();
        ready.add_to_group(thread(1), ACQUIRE, false);
        ready.add_to_group(thread(2), ACQUIRE, false);
        ready.add_to_group(thread(4), GET, true);
        ready.add_free(thread(3));
        assert_eq!(ready.enabled(), 2);
        assert!(!ready.is_enabled(thread(1)) && ready.is_enabled(thread(4)));
        let mut opened = Vec::new();
        ready.retest(|member| member == thread(1) || member == thread(4), Some(&mut opened));
        assert_eq!(opened, [thread(1), thread(2)]);
        assert_eq!(ready.enabled(), 4);
        // It came first, though it could not go on then.
        assert_eq!(ready.longest_waiting(), Some(thread(1)));
        ready.remove(thread(1));
        ready.retest(|_| false, None);
        assert_eq!(ready.enabled_threads(), [thread(3)]);
    }

    #[test]
    fn every_thread_that_can_go_on_has_a_number() {
        let mut ready = Ready::default();
        for number in 0..10 {
            match number % 3 {
                0 => ready.add_free(thread(number)),
                1 => ready.add_to_group(thread(number), ACQUIRE, true),
                _ => ready.add_to_group(thread(number), GET, false),
            }
        }
        let mut drawn: Vec<_> = (0..ready.enabled()).filter_map(|index| ready.nth(index)).collect();
        drawn.sort_unstable();
        assert_eq!(drawn, ready.enabled_threads());
        assert_eq!(drawn.len(), 7);
        assert_eq!(ready.nth(7), None);
    }

    #[test]
    fn a_thread_is_in_one_place_only() {
        let mut ready = Ready::default();
        ready.add_to_group(thread(0), ACQUIRE, false);
        ready.add_free(thread(0));
        ready.add_free(thread(0));
        assert_eq!(ready.enabled(), 1);
        ready.remove(thread(0));
        ready.remove(thread(0));
        assert_eq!(ready.enabled(), 0);
        assert_eq!(ready.longest_waiting(), None);
    }
}
