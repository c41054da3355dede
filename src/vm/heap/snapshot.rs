//! Snapshots: a copy of what is alive, from which the heap is restored in place.
//!
//! Restoring costs one copy of the objects that were alive when the snapshot was taken; what was dead then may hold
//! anything afterwards, as it may after a collection, and everything allocated since becomes free. Addresses stay the
//! same, so nothing has to be relocated.

use std::sync::atomic::Ordering;

use super::block::{BLOCK_WORDS, Block, FIRST_CELL};
use super::collect::Marker;
use super::{Header, Heap, Inner, Ref};
use crate::value::Value;

/// Dead words between two live objects that are copied with them: cheaper than to begin anew.
const SMALL_GAP: u32 = 32;

/// The contents of a heap at one moment.
pub struct HeapSnapshot {
    copies: Copies,
    partial: Vec<Vec<Block>>,
    taken: Vec<Block>,
    large: Vec<(Block, u32)>,
    finalizable: Vec<Ref>,
    layers: u32,
    weak: Vec<Ref>,
    used: u64,
    collect_at: u64,
}

/// Copied words, one run after the other.
#[derive(Default)]
struct Copies {
    words: Vec<u64>,
    /// Where each run came from, and its length.
    runs: Vec<(Ref, usize)>,
}

impl Copies {
    /// Copies words `start..end` of the block.
    fn add(&mut self, block: Block, start: u32, end: u32) {
        self.words.extend_from_slice(block.0.words(start, (end - start) as usize));
        self.runs.push((block.cell(start), (end - start) as usize));
    }

    /// Copies the live cells of a block of cells. Its header was copied before it was used to mark them.
    fn add_live(&mut self, block: Block) {
        let size = block.cell_words();
        let mut run: Option<(u32, u32)> = None;
        for start in (FIRST_CELL..=BLOCK_WORDS - size).step_by(size as usize).filter(|word| block.is_marked(*word)) {
            run = match run {
                Some((first, end)) if start - end <= SMALL_GAP => Some((first, start + size)),
                before => {
                    if let Some((first, end)) = before {
                        self.add(block, first, end);
                    }
                    Some((start, start + size))
                }
            };
        }
        if let Some((first, end)) = run {
            self.add(block, first, end);
        }
    }

    fn write_back(&self) {
        let mut rest = &self.words[..];
        for (start, length) in &self.runs {
            let (words, after) = rest.split_at(*length);
            start.write_words(0, words);
            rest = after;
        }
    }
}

impl Heap {
    /// Copies the heap. The world is stopped and the allocators are reset; `roots` marks every root.
    pub fn snapshot(&self, roots: impl FnOnce(&mut Marker)) -> HeapSnapshot {
        let mut inner = self.inner();
        inner.pinned = inner.large.iter().map(|(block, _)| *block).collect();
        HeapSnapshot {
            copies: inner.copy_live(roots),
            partial: inner.partial.clone(),
            taken: inner.taken.clone(),
            large: inner.large.clone(),
            finalizable: inner.finalizable.clone(),
            layers: inner.layers,
            weak: inner.weak.clone(),
            used: self.used.load(Ordering::Relaxed),
            collect_at: self.collect_at.load(Ordering::Relaxed),
        }
    }

    /// Makes the heap what it was. The world is stopped and the allocators are reset; no value made since the
    /// snapshot may be used again.
    pub fn restore(&self, snapshot: &HeapSnapshot) {
        let mut inner = self.inner();
        inner.release_newer(snapshot);
        snapshot.copies.write_back();
        inner.partial.clone_from(&snapshot.partial);
        inner.taken.clone_from(&snapshot.taken);
        inner.large.clone_from(&snapshot.large);
        inner.finalizable.clone_from(&snapshot.finalizable);
        inner.layers = snapshot.layers;
        inner.weak.clone_from(&snapshot.weak);
        self.used.store(snapshot.used, Ordering::Relaxed);
        self.collect_at.store(snapshot.collect_at, Ordering::Relaxed);
        self.wanted.store(self.stress, Ordering::Relaxed);
    }
}

impl Inner {
    /// Copies the blocks' headers and all live objects, and leaves the marks of the last collection as they were: the
    /// allocators find free cells by them.
    fn copy_live(&self, roots: impl FnOnce(&mut Marker)) -> Copies {
        let mut headers = Copies::default();
        for block in self.all_blocks() {
            headers.add(block, 0, FIRST_CELL);
            block.clear_marks();
        }
        let mut marker = Marker::default();
        roots(&mut marker);
        // What no collection has looked at yet may be dead and is still asked for: objects that wait for their finalizers,
        // and whatever weak references tell of.
        for object in self.finalizable.iter().chain(&self.weak) {
            marker.mark(Value::object(object.header_kind(), *object));
        }
        for weak in &self.weak {
            marker.mark(Value::from_bits(weak.load(1)));
        }
        marker.drain();
        let mut live = Copies::default();
        for block in self.taken.iter().chain(self.partial.iter().flatten()) {
            live.add_live(*block);
        }
        for (block, span) in self.large.iter().filter(|(block, _)| block.is_marked(FIRST_CELL)) {
            live.add(*block, FIRST_CELL, span * BLOCK_WORDS);
        }
        headers.write_back();
        Copies { words: [headers.words, live.words].concat(), runs: [headers.runs, live.runs].concat() }
    }

    /// Frees the blocks that hold objects now and did not when the snapshot was taken.
    /// Large objects of the snapshot are pinned, so that none of them was given back meanwhile.
    fn release_newer(&mut self, snapshot: &HeapSnapshot) {
        let small = snapshot.taken.iter().chain(snapshot.partial.iter().flatten()).copied();
        let mut kept: Vec<Block> = small.chain(snapshot.large.iter().map(|(block, _)| *block)).collect();
        kept.sort_unstable();
        let is_kept = |block: &Block| kept.binary_search(block).is_ok();
        let now: Vec<Block> =
            self.taken.drain(..).chain(self.partial.iter_mut().flat_map(|list| list.drain(..))).collect();
        self.free.extend(now.into_iter().filter(|block| !is_kept(block)));
        self.free.retain(|block| !is_kept(block));
        let (free, dedicated) = (&mut self.free, &mut self.dedicated);
        for (block, _) in self.large.drain(..).filter(|(block, _)| !is_kept(block)) {
            match dedicated.iter().position(|chunk| chunk.start == block) {
                Some(index) => drop(dedicated.swap_remove(index)),
                None => free.push(block),
            }
        }
    }
}
