//! Allocation: a bump pointer per size class and worker, into the holes that the last collection left.
//!
//! The scheme is that of mark-region collectors (Immix, Blackburn and McKinley 2008) with cells of one size per block:
//! after a collection nothing is swept; a worker takes a block that has free cells, finds its next run of unmarked
//! cells by the mark bits, and bumps through it. Dead cells are never touched before they are reused.

use super::block::{BLOCK_WORDS, Block, CELL_WORDS, FIRST_CELL};
use super::word::Ref;
use super::{Heap, NeedsCollection};

/// Cell sizes, in words.
pub const CLASSES: [u16; 30] = [
    2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 16, 20, 24, 28, 32, 40, 48, 56, 64, 80, 96, 128, 160, 192, 256, 320, 384, 512,
    768, 1024,
];
/// Largest object, in words, that lives in a cell.
pub const LARGEST_CELL: u32 = 1024;

const fn class_table() -> [u8; LARGEST_CELL as usize + 1] {
    let mut table = [0; LARGEST_CELL as usize + 1];
    let (mut words, mut class) = (0, 0);
    while words <= LARGEST_CELL as usize {
        if words > CLASSES[class] as usize {
            class += 1;
        }
        table[words] = class as u8;
        words += 1;
    }
    table
}

static CLASS_OF: [u8; LARGEST_CELL as usize + 1] = class_table();

/// The class whose cells have exactly this many words.
pub(super) fn class_of(words: u32) -> usize {
    CLASS_OF[words as usize] as usize
}

/// A run of free cells of one size.
#[derive(Clone, Copy, Debug, Default)]
struct Run {
    /// Next free cell.
    cursor: u32,
    /// End of the run.
    limit: u32,
    /// Block of the run; 0 if none.
    block: u32,
}

/// The allocator of one worker.
#[derive(Clone, Debug)]
pub struct Allocator {
    runs: [Run; CLASSES.len()],
    /// Bytes taken since they were last reported to the heap.
    taken: u64,
}

impl Default for Allocator {
    fn default() -> Self {
        Self { runs: [Run::default(); CLASSES.len()], taken: 0 }
    }
}

impl Allocator {
    /// Room for an object of this many words (the header included). Its words are whatever was there before: the
    /// caller fills them all before the next safepoint.
    ///
    /// # Errors
    /// [`NeedsCollection`] if it does not fit into the limit; the instruction is to be restarted after a collection.
    #[inline(always)]
    pub fn allocate(&mut self, heap: &Heap, words: u32) -> Result<Ref, NeedsCollection> {
        if words <= LARGEST_CELL {
            let class = CLASS_OF[words as usize] as usize;
            let run = &mut self.runs[class];
            let cursor = run.cursor;
            let next = cursor + CLASSES[class] as u32 * 8;
            if next <= run.limit {
                run.cursor = next;
                return Ok(Ref::from_address(cursor));
            }
            return self.refill(heap, class);
        }
        heap.allocate_large(words)
    }

    #[cold]
    #[cfg_attr(heddle_web, optimize(speed))]
    fn refill(&mut self, heap: &Heap, class: usize) -> Result<Ref, NeedsCollection> {
        let words = CLASSES[class] as u32;
        loop {
            let run = self.runs[class];
            if run.block != 0 {
                let block = Block(Ref::from_address(run.block));
                if let Some(run) = next_run(block, run.limit, words) {
                    self.taken += (run.limit - run.cursor) as u64;
                    self.runs[class] = Run { cursor: run.cursor + words * 8, ..run };
                    return Ok(Ref::from_address(run.cursor));
                }
            }
            heap.report_allocated(std::mem::take(&mut self.taken))?;
            let block = heap.take_block(class)?;
            let start = block.cell(FIRST_CELL).address();
            self.runs[class] = Run { cursor: start, limit: start, block: block.0.address() };
        }
    }

    /// Forgets its runs: called when the world is stopped for a collection.
    pub fn reset(&mut self, heap: &Heap) {
        heap.count_allocated(std::mem::take(&mut self.taken));
        self.runs = [Run::default(); CLASSES.len()];
    }
}

/// The next run of unmarked cells at or after address `from`.
#[cfg_attr(heddle_web, optimize(speed))]
fn next_run(block: Block, from: u32, words: u32) -> Option<Run> {
    let base = block.0.address();
    let cells = CELL_WORDS / words;
    let end = FIRST_CELL + cells * words;
    debug_assert!(end <= BLOCK_WORDS);
    let mut word = (from - base) / 8;
    while word < end && block.is_marked(word) {
        word += words;
    }
    if word >= end {
        return None;
    }
    let start = word;
    while word < end && !block.is_marked(word) {
        word += words;
    }
    Some(Run { cursor: base + start * 8, limit: base + word * 8, block: base })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_size_has_the_smallest_class_that_fits() {
        for words in 1..=LARGEST_CELL {
            let class = CLASS_OF[words as usize] as usize;
            assert!(CLASSES[class] as u32 >= words);
            assert!(class == 0 || (CLASSES[class - 1] as u32) < words);
        }
    }
}
