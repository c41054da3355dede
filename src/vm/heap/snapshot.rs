//! Snapshots: a copy of the used blocks, from which the heap is restored in place.
//!
//! Restoring costs one copy of the blocks that were in use when the snapshot was taken; everything allocated since
//! becomes free. Addresses stay the same, so nothing has to be relocated.

use std::sync::atomic::Ordering;

use super::block::{BLOCK_WORDS, Block};
use super::{Heap, Inner, Ref};

/// The contents of a heap at one moment.
pub struct HeapSnapshot {
    /// Contents of each block in use, with the number of blocks it spans.
    blocks: Vec<(Block, Box<[u64]>)>,
    partial: Vec<Vec<Block>>,
    taken: Vec<Block>,
    large: Vec<(Block, u32)>,
    finalizable: Vec<Ref>,
    layers: u32,
    weak: Vec<Ref>,
    used: u64,
    collect_at: u64,
}

impl Heap {
    /// Copies the heap. The world is stopped and the allocators are reset.
    pub fn snapshot(&self) -> HeapSnapshot {
        let mut inner = self.inner();
        inner.pinned = inner.large.iter().map(|(block, _)| *block).collect();
        let small = inner.taken.iter().chain(inner.partial.iter().flatten()).map(|block| (*block, 1));
        let blocks = small
            .chain(inner.large.iter().copied())
            .map(|(block, span)| (block, block.0.words(0, (span * BLOCK_WORDS) as usize).into()))
            .collect();
        HeapSnapshot {
            blocks,
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
        for (block, words) in &snapshot.blocks {
            for (index, word) in words.iter().enumerate() {
                block.0.store(index as u32, *word);
            }
        }
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
    /// Frees the blocks that hold objects now and did not when the snapshot was taken.
    /// Large objects of the snapshot are pinned, so that none of them was given back meanwhile.
    fn release_newer(&mut self, snapshot: &HeapSnapshot) {
        let mut kept: Vec<Block> = snapshot.blocks.iter().map(|(block, _)| *block).collect();
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
