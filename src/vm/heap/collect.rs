//! The collector: marks what is reachable and makes everything else allocatable again.
//!
//! It runs between steps, when no worker executes machine code: whoever calls it has stopped the world. Marking uses
//! a stack of its own, so that the depth of a structure does not matter.

use std::collections::HashSet;

use std::sync::atomic::Ordering;

use super::block::Block;
use super::layout::each_value;
use super::{BLOCK_BYTES, Header, Heap, Inner, MIN_BETWEEN_COLLECTIONS, Ref};
use crate::kind::Kind;
use crate::value::Value;

/// So many collections in a row may leave objects waiting for the finalizers of their owners.
const MOST_LAYERS: u32 = 32;

/// Marks objects, from the roots on.
#[derive(Default)]
pub struct Marker {
    pending: Vec<(Kind, Ref)>,
    /// Holds every object to the rule of publication.
    checking: bool,
}

impl Marker {
    /// This value is reachable.
    #[inline]
    #[cfg_attr(heddle_web, optimize(speed))]
    pub fn mark(&mut self, value: Value) {
        if let Some(kind) = value.kind() {
            let object = value.target();
            if Block::of(object).mark(object) {
                self.pending.push((kind, object));
            }
        }
    }

    /// These values are reachable.
    #[cfg_attr(heddle_web, optimize(speed))]
    pub fn mark_all(&mut self, values: &[Value]) {
        for value in values {
            self.mark(*value);
        }
    }

    /// Marks all that is reachable from what was marked.
    #[cfg_attr(heddle_web, optimize(speed))]
    pub(super) fn drain(&mut self) {
        while let Some((kind, object)) = self.pending.pop() {
            if self.checking {
                check_published(kind, object);
            }
            each_value(kind, object, |value| self.mark(value));
        }
    }
}

/// What more than one thread may reach reaches nothing that only one may. Code is shared from the first, and its module
/// when there is a second thread.
///
/// # Panics
/// If it does.
fn check_published(kind: Kind, object: Ref) {
    if kind == Kind::Code || !object.is_shared() {
        return;
    }
    each_value(kind, object, |value| {
        let is_private = value.is_ref() && !value.target().is_shared();
        assert!(!is_private, "a shared {kind:?} reaches a private {:?}", value.kind());
    });
}

/// What a collection found.
#[derive(Debug, Default)]
pub struct Collected {
    /// Bytes in use afterwards.
    pub live: u64,
    /// Weak references whose objects have died: their callbacks are to be called. Then objects with finalizers that were
    /// unreachable, which are kept alive this once: their finalizers are to be run. The last comes first.
    pub dying: Vec<Value>,
    /// A weak reference was cleared.
    pub cleared: bool,
}

impl Heap {
    /// Collects. `roots` marks every root. The workers' allocators must have been [reset](super::Allocator::reset).
    #[cfg_attr(heddle_web, optimize(speed))]
    pub fn collect(&self, roots: impl FnOnce(&mut Marker)) -> Collected {
        let mut inner = self.inner();
        for block in inner.all_blocks() {
            block.clear_marks();
        }
        let mut marker = Marker { checking: self.stress, ..Marker::default() };
        roots(&mut marker);
        marker.drain();
        let mut dying = inner.take_dying(&mut marker);
        marker.drain();
        // As in CPython, an object's finalizer runs before its weak references are cleared.
        let (mut called, cleared) = inner.clear_weak();
        called.append(&mut dying);
        let live = inner.reclaim();
        self.used.store(live, Ordering::Relaxed);
        let headroom = live.max(MIN_BETWEEN_COLLECTIONS);
        self.collect_at.store((live + headroom).min(self.limit.max(live)), Ordering::Relaxed);
        self.wanted.store(self.stress, Ordering::Relaxed);
        Collected { live, dying: called, cleared }
    }
}

#[cfg_attr(heddle_web, optimize(speed))]
fn is_marked(object: Ref) -> bool {
    let block = Block::of(object);
    block.is_marked((object.address() - block.0.address()) / 8)
}

fn as_value(object: Ref) -> Value {
    Value::object(object.header_kind(), object)
}

/// Marks these objects and all that they reach; gives the objects in an order in which each comes before those that reach
/// it (but for cycles), and otherwise the first to be made comes last.
fn owners_last(dead: &[Ref]) -> Vec<Value> {
    enum Visit {
        Enter(Value),
        Leave(Value),
    }
    let wanted: HashSet<Ref> = dead.iter().copied().collect();
    let mut order = Vec::with_capacity(dead.len());
    let mut pending = Vec::new();
    // A search that notes what it leaves has noted all that an object reaches before the object.
    for object in dead.iter().rev() {
        pending.push(Visit::Enter(as_value(*object)));
        while let Some(visit) = pending.pop() {
            let value = match visit {
                Visit::Enter(value) => value,
                Visit::Leave(value) => {
                    order.push(value);
                    continue;
                }
            };
            let Some(kind) = value.kind() else { continue };
            let object = value.target();
            if !Block::of(object).mark(object) {
                continue;
            }
            if wanted.contains(&object) {
                pending.push(Visit::Leave(value));
            }
            each_value(kind, object, |value| pending.push(Visit::Enter(value)));
        }
    }
    order
}

impl Inner {
    /// Every block that holds objects.
    #[cfg_attr(heddle_web, optimize(speed))]
    pub(super) fn all_blocks(&self) -> impl Iterator<Item = Block> {
        let large = self.large.iter().map(|(block, _)| *block);
        let partial = self.partial.iter().flatten().copied();
        self.taken.iter().copied().chain(partial).chain(large)
    }

    /// Takes the unreachable objects with finalizers and marks them, with all that they reach. One that another of them
    /// reaches waits for a later collection, as its finalizer runs after its owner's in CPython; in a cycle nobody waits.
    ///
    /// A long chain of owners would take a collection for each. After some collections in a row that left others waiting,
    /// all are taken, owners first. What CPython would do differently then is to let the owner's finalizer save what it
    /// owns from having its own run; its collector of cycles does not either.
    #[cfg_attr(heddle_web, optimize(speed))]
    fn take_dying(&mut self, marker: &mut Marker) -> Vec<Value> {
        let dead: Vec<Ref> = self.finalizable.iter().copied().filter(|object| !is_marked(*object)).collect();
        if dead.is_empty() {
            return Vec::new();
        }
        if self.layers >= MOST_LAYERS {
            self.layers = 0;
            self.finalizable.retain(|object| is_marked(*object));
            return owners_last(&dead);
        }
        for object in &dead {
            // What it reaches, but not the object itself.
            each_value(object.header_kind(), *object, |value| marker.mark(value));
            marker.drain();
        }
        let mut dying: Vec<Ref> = dead.iter().copied().filter(|object| !is_marked(*object)).collect();
        self.layers = if dying.is_empty() || dying.len() == dead.len() { 0 } else { self.layers + 1 };
        if dying.is_empty() {
            dying = dead;
        }
        let taken: HashSet<Ref> = dying.iter().copied().collect();
        self.finalizable.retain(|object| !taken.contains(object));
        // The last to be made dies first, as the items of a list do.
        let dying: Vec<Value> = dying.into_iter().map(as_value).collect();
        marker.mark_all(&dying);
        dying
    }

    /// Clears the weak references whose objects are unreachable. Gives those that have a callback, the first to be made
    /// first, and says whether there was any.
    fn clear_weak(&mut self) -> (Vec<Value>, bool) {
        let mut cleared = false;
        let mut called = Vec::new();
        self.weak.retain(|weak| {
            if !is_marked(*weak) {
                return false;
            }
            let object = Value::from_bits(weak.load(1));
            if !object.is_ref() || is_marked(object.target()) {
                return object.is_ref();
            }
            cleared = true;
            weak.store(1, Value::NONE.bits());
            if !Value::from_bits(weak.load(3)).is_none() {
                called.push(Value::object(Kind::Weak, *weak));
            }
            false
        });
        (called, cleared)
    }

    /// Sorts all blocks by what is left in them; gives the bytes in use.
    #[cfg_attr(heddle_web, optimize(speed))]
    fn reclaim(&mut self) -> u64 {
        let mut live = 0;
        let mut blocks = std::mem::take(&mut self.taken);
        for class in &mut self.partial {
            blocks.append(class);
        }
        // Lowest addresses last, since blocks are taken from the end: the same order on every host.
        blocks.sort_unstable_by(|left, right| right.cmp(left));
        for block in blocks {
            let marked = block.count_marks();
            let words = block.cell_words();
            live += marked as u64 * words as u64 * 8;
            if marked == 0 {
                self.free.push(block);
            } else if marked < super::block::CELL_WORDS / words {
                self.partial[super::allocator::class_of(words)].push(block);
            } else {
                self.taken.push(block);
            }
        }
        let (free, dedicated, pinned) = (&mut self.free, &mut self.dedicated, &self.pinned);
        self.large.retain(|(block, blocks)| {
            let alive = block.count_marks() != 0 || pinned.contains(block);
            if alive {
                live += *blocks as u64 * BLOCK_BYTES as u64;
            } else if let Some(index) = dedicated.iter().position(|chunk| chunk.start == *block) {
                dedicated.swap_remove(index);
            } else {
                free.push(*block);
            }
            alive
        });
        live
    }
}
