//! Chunks and blocks: where the arena's memory comes from.
//!
//! A *chunk* is what we ask the host for (1 MiB or, for one large object, as much as it needs). A *block* is 32 KiB,
//! aligned, and holds cells of one size. Its first words are the block's header, so that the block of an object is
//! found by masking its address:
//!
//! | word | content |
//! |---|---|
//! | 0 | words per cell (0: one large object) |
//! | 1 | number of blocks that the large object spans |
//! | 2–65 | mark bits, one per word of the block |
//! | 66, 67 | unused |
//! | 68… | cells |

use super::word::Ref;

/// Bytes of a block.
pub const BLOCK_BYTES: u32 = 32 * 1024;
/// Words of a block.
pub const BLOCK_WORDS: u32 = BLOCK_BYTES / 8;
/// First word of the cells.
pub const FIRST_CELL: u32 = 68;
/// Words of a block that cells can use.
pub const CELL_WORDS: u32 = BLOCK_WORDS - FIRST_CELL;
/// Blocks of an ordinary chunk.
pub const CHUNK_BLOCKS: u32 = 32;
const MARKS: u32 = 2;
const MARK_WORDS: u32 = BLOCK_WORDS / 64;

/// A block, by the address of its header.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Block(pub Ref);

impl Block {
    /// The block that holds this object.
    #[inline(always)]
    pub fn of(object: Ref) -> Self {
        Self(Ref::from_address(object.address() & !(BLOCK_BYTES - 1)))
    }

    /// Makes it a block of cells of this size, all unmarked.
    pub fn format(self, cell_words: u32, span: u32) {
        self.0.store(0, cell_words as u64);
        self.0.store(1, span as u64);
        self.clear_marks();
    }

    /// Words per cell; 0 for a large object.
    pub fn cell_words(self) -> u32 {
        self.0.load(0) as u32
    }

    /// Forgets all marks.
    pub fn clear_marks(self) {
        self.0.fill(MARKS, MARK_WORDS, 0);
    }

    /// Marks the object; whether it was unmarked before.
    #[inline(always)]
    pub fn mark(self, object: Ref) -> bool {
        let word = (object.address() & (BLOCK_BYTES - 1)) / 8;
        let (slot, bit) = (MARKS + word / 64, 1u64 << (word % 64));
        let marks = self.0.load(slot);
        self.0.store(slot, marks | bit);
        marks & bit == 0
    }

    /// Whether the object that begins at `word` of the block is marked.
    #[inline(always)]
    pub fn is_marked(self, word: u32) -> bool {
        self.0.load(MARKS + word / 64) & 1 << (word % 64) != 0
    }

    /// Number of marked objects.
    pub fn count_marks(self) -> u32 {
        (0..MARK_WORDS).map(|slot| self.0.load(MARKS + slot).count_ones()).sum()
    }

    /// The object that begins at `word`.
    #[inline(always)]
    pub fn cell(self, word: u32) -> Ref {
        Ref::from_address(self.0.address() + word * 8)
    }
}

/// A range of memory from the host.
#[derive(Debug)]
pub struct Chunk {
    /// Its first block.
    pub start: Block,
    /// How many blocks it has.
    pub blocks: u32,
}

impl Chunk {
    /// Asks the host for a chunk; `None` if it has no more.
    pub fn request(blocks: u32) -> Option<Self> {
        let address = host::request(blocks as usize * BLOCK_BYTES as usize)?;
        Some(Self { start: Block(Ref::from_address(address)), blocks })
    }
}

impl Drop for Chunk {
    fn drop(&mut self) {
        host::give_back(self.start.0.address(), self.blocks as usize * BLOCK_BYTES as usize);
    }
}

#[cfg(target_family = "wasm")]
mod host {
    use super::BLOCK_BYTES;
    use std::alloc::{Layout, alloc, dealloc};

    pub fn request(bytes: usize) -> Option<u32> {
        let layout = Layout::from_size_align(bytes, BLOCK_BYTES as usize).ok()?;
        // SAFETY: the size is not zero.
        let pointer = unsafe { alloc(layout) };
        (!pointer.is_null()).then_some(pointer as usize as u32)
    }

    pub fn give_back(address: u32, bytes: usize) {
        if let Ok(layout) = Layout::from_size_align(bytes, BLOCK_BYTES as usize) {
            // SAFETY: `request` made it with the same layout.
            unsafe { dealloc(address as usize as *mut u8, layout) }
        }
    }
}

/// Natively all heaps of the process share one reserved range, so that a 32-bit distance from its start finds any
/// object. Free ranges are kept sorted and merged.
#[cfg(not(target_family = "wasm"))]
mod host {
    use std::collections::BTreeMap;
    use std::sync::atomic::Ordering;
    use std::sync::{Mutex, PoisonError};

    use memmap2::{MmapMut, MmapOptions};

    use super::BLOCK_BYTES;
    use crate::heap::word::BASE;

    /// 4 GiB: all that 32 bits can address. Reserved, not committed.
    const RESERVED: usize = 1 << 32;

    struct Space {
        /// Keeps the reservation alive.
        _map: MmapMut,
        /// Free ranges: start to length.
        free: BTreeMap<usize, usize>,
    }

    static SPACE: Mutex<Option<Space>> = Mutex::new(None);

    fn reserve() -> Option<Space> {
        let map = MmapOptions::new().len(RESERVED + BLOCK_BYTES as usize).no_reserve_swap().map_anon().ok()?;
        let start = map.as_ptr() as usize;
        let base = start.next_multiple_of(BLOCK_BYTES as usize);
        BASE.store(base, Ordering::Relaxed);
        // The first block stays unused, so that no object has address 0.
        let free = BTreeMap::from([(BLOCK_BYTES as usize, RESERVED - BLOCK_BYTES as usize)]);
        Some(Space { _map: map, free })
    }

    pub fn request(bytes: usize) -> Option<u32> {
        let mut space = SPACE.lock().unwrap_or_else(PoisonError::into_inner);
        if space.is_none() {
            *space = reserve();
        }
        let space = space.as_mut()?;
        let (start, length) = space.free.iter().find(|(_, length)| **length >= bytes).map(|(s, l)| (*s, *l))?;
        space.free.remove(&start);
        if length > bytes {
            space.free.insert(start + bytes, length - bytes);
        }
        Some(start as u32)
    }

    pub fn give_back(address: u32, bytes: usize) {
        let mut space = SPACE.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(space) = space.as_mut() else { return };
        let (mut start, mut length) = (address as usize, bytes);
        if let Some((before, size)) = space.free.range(..start).next_back().map(|(s, l)| (*s, *l))
            && before + size == start
        {
            space.free.remove(&before);
            (start, length) = (before, size + length);
        }
        if let Some(size) = space.free.remove(&(start + length)) {
            length += size;
        }
        space.free.insert(start, length);
    }
}
