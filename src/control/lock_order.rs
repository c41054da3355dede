//! Locks that are taken in a circle, though this run did not deadlock: the algorithm Goodlock (Havelund, SPIN 2000; Bensalem
//! and Havelund, HVC 2005), over a graph whose edges say "with this lock held, that one was taken".
//!
//! A circle can deadlock only if its edges are of different threads, no lock that all of two edges' threads held (a gate) keeps
//! them apart, and nothing but locks orders them: no start, join, event or message.

use std::collections::BTreeSet;
use std::sync::Arc;

use heddle_trace::finding::{Acquisition, Finding, LockStep, NamedObject};
use heddle_trace::identity::{ObjectId, Place, ThreadId};
use heddle_trace::operation::OperationKind;
use heddle_vm::commit::{Commit, Touch};

use crate::held::Held;
use crate::races::Names;
use crate::races::clock::Clock;
use crate::races::order::Order;

/// The graph.
#[derive(Clone, Debug, Default)]
pub(crate) struct LockOrder {
    /// What happens before what, locks aside.
    order: Order,
    edges: Vec<Edge>,
}

/// A lock that was taken with another one held.
#[derive(Clone, Debug)]
struct Edge {
    held: ObjectId,
    taken: ObjectId,
    thread: ThreadId,
    place: Place,
    /// All locks that were held.
    gates: Arc<[ObjectId]>,
    clock: Clock,
}

/// More edges are not kept, more circles not told, more paths not tried.
const MOST_EDGES: usize = 2_000;
const MOST_CIRCLES: usize = 20;
const MOST_PATHS: usize = 50_000;
/// The longest circle looked for.
const LONGEST: usize = 8;

impl LockOrder {
    /// An operation was performed; `held` are the locks that its thread held before.
    pub fn commit(&mut self, commit: &Commit, held: &Held) {
        match commit.operation.kind {
            OperationKind::LockAcquire => self.acquire(commit, held),
            OperationKind::LockRelease | OperationKind::ConditionWait | OperationKind::ConditionWake => {}
            _ => self.order.synchronise(commit),
        }
    }

    /// Only a thread that waits as long as it takes can be part of a deadlock.
    fn acquire(&mut self, commit: &Commit, held: &Held) {
        if commit.touch != Touch::Answer(true) || held.locks().is_empty() {
            return;
        }
        let (thread, taken, place) = (commit.thread, commit.operation.object, commit.operation.place);
        if held.locks().iter().any(|held| held.lock == taken) {
            return;
        }
        // A lock that was taken under `taken` and carried out of it belongs to a protocol of its own: the first reader locks
        // the writers out, the last lets them in.
        for lock in held.locks().iter().filter(|lock| !lock.under.contains(&taken)) {
            let same = |edge: &&Edge| {
                edge.held == lock.lock && edge.taken == taken && edge.thread == thread && edge.place == place
            };
            if self.edges.len() < MOST_EDGES && !self.edges.iter().any(|edge| same(&edge)) {
                let (gates, clock) = (held.ids(), self.order.clock(thread).clone());
                self.edges.push(Edge { held: lock.lock, taken, thread, place, gates, clock });
            }
        }
    }

    /// The circles, each once, the shortest first; without the locks that are `signals`.
    pub fn findings(&self, names: &Names<'_>, signals: &BTreeSet<ObjectId>) -> Vec<Finding> {
        let mut known: BTreeSet<Vec<ObjectId>> = BTreeSet::new();
        let mut findings = Vec::new();
        let mut paths_left = MOST_PATHS;
        for length in 2..=LONGEST {
            for (start, edge) in self.edges.iter().enumerate() {
                // Each circle is found from its first edge.
                let mut path = vec![edge];
                self.extend(start, length, &mut path, &mut paths_left, &mut |circle| {
                    let mut locks: Vec<ObjectId> = circle.iter().map(|edge| edge.held).collect();
                    locks.sort_unstable();
                    let told = circle.iter().all(|edge| !signals.contains(&edge.held));
                    if told && findings.len() < MOST_CIRCLES && known.insert(locks) {
                        findings.push(finding(circle, names));
                    }
                });
            }
        }
        findings
    }

    /// Tries all edges that lead on. Its depth is bounded by [`LONGEST`].
    fn extend<'a>(
        &'a self,
        start: usize,
        length: usize,
        path: &mut Vec<&'a Edge>,
        paths_left: &mut usize,
        found: &mut impl FnMut(&[&Edge]),
    ) {
        if *paths_left == 0 {
            return;
        }
        *paths_left -= 1;
        let (first, last) = (path[0], path[path.len() - 1]);
        if path.len() == length {
            if last.taken == first.held {
                found(path);
            }
            return;
        }
        for edge in self.edges[start + 1..].iter().filter(|edge| edge.held == last.taken) {
            if path.iter().all(|other| can_meet(other, edge)) {
                path.push(edge);
                self.extend(start, length, path, paths_left, found);
                path.pop();
            }
        }
    }
}

/// Whether two threads can stand at these edges at the same time.
fn can_meet(one: &Edge, other: &Edge) -> bool {
    let before = |a: &Edge, b: &Edge| a.clock.of(a.thread) <= b.clock.of(a.thread);
    one.thread != other.thread
        && one.held != other.held
        && !one.gates.iter().any(|gate| other.gates.contains(gate))
        && !before(one, other)
        && !before(other, one)
}

fn finding(circle: &[&Edge], names: &Names<'_>) -> Finding {
    let lock = |id: ObjectId| NamedObject { id, name: (names.object)(id).1 };
    let by = |edge: &Edge| names.acquisition(edge.thread, edge.place);
    match circle {
        [one, other] => Finding::LockOrderInversion {
            a: lock(one.held),
            b: lock(one.taken),
            a_then_b: by(one),
            b_then_a: by(other),
        },
        _ => Finding::LockOrderCycle {
            steps: circle
                .iter()
                .map(|edge| LockStep { held: lock(edge.held), taken: lock(edge.taken), by: by(edge) })
                .collect(),
        },
    }
}

impl Names<'_> {
    /// Who did something to an object, and where.
    pub fn acquisition(&self, thread: ThreadId, place: Place) -> Acquisition {
        Acquisition { thread, thread_name: (self.thread)(thread), place }
    }
}
