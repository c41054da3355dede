//! The arena: where Python objects live.
//!
//! Reading order: [`word`] (raw access), [`header`], [`block`] (where memory comes from), [`allocator`], [`layout`]
//! (which words of an object are values), [`collect`] (mark and reclaim), [`snapshot`].

pub mod allocator;
pub mod block;
pub mod collect;
pub mod header;
pub mod layout;
pub mod snapshot;
pub mod word;

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

pub use allocator::Allocator;
pub use header::{Header, ObjectGuard};
pub use word::Ref;

use crate::value::Value;
use allocator::CLASSES;
use block::{BLOCK_BYTES, BLOCK_WORDS, Block, CHUNK_BLOCKS, Chunk, FIRST_CELL};

/// An allocation does not fit: collect, then execute the instruction again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NeedsCollection;

/// Bytes that may be allocated before the first collection, and at least between two.
const MIN_BETWEEN_COLLECTIONS: u64 = 8 << 20;

/// The memory of one machine. Shared by its workers; each allocates through an [`Allocator`] of its own.
pub struct Heap {
    inner: Mutex<Inner>,
    /// Bytes in use as of the last report, dead objects since the last collection included.
    used: AtomicU64,
    /// When `used` passes this, a collection is due.
    collect_at: AtomicU64,
    /// Largest number of bytes that may be in use after a collection.
    limit: u64,
    /// A collection is due: workers leave at their next safepoint.
    wanted: AtomicBool,
    /// Every safepoint collects: a test mode.
    stress: bool,
}

/// What the lock guards.
#[derive(Default)]
struct Inner {
    chunks: Vec<Chunk>,
    /// Blocks without any object.
    free: Vec<Block>,
    /// Blocks of each class that have free cells.
    partial: Vec<Vec<Block>>,
    /// Blocks of cells that workers have taken since the last collection, and full ones.
    taken: Vec<Block>,
    /// Large objects: first block and number of blocks.
    large: Vec<(Block, u32)>,
    /// Chunks that were made for one large object, by their first block.
    dedicated: Vec<Chunk>,
    /// Objects whose class has a finalizer, alive as of the last collection.
    finalizable: Vec<Ref>,
    /// Collections in a row that left some of these, dead, waiting for the finalizers of others.
    layers: u32,
    /// Weak references to objects that lived as of the last collection, in the order in which they were made.
    weak: Vec<Ref>,
    /// Large objects that a live snapshot knows: never given back.
    pinned: Vec<Block>,
}

impl Heap {
    /// A heap that holds at most `limit` bytes.
    pub fn new(limit: u64) -> Self {
        let inner = Inner { partial: vec![Vec::new(); CLASSES.len()], ..Inner::default() };
        Self {
            inner: Mutex::new(inner),
            used: AtomicU64::new(0),
            collect_at: AtomicU64::new(MIN_BETWEEN_COLLECTIONS.min(limit)),
            limit,
            wanted: AtomicBool::new(false),
            stress: false,
        }
    }

    /// Asks for a collection at every safepoint from now on: a test mode that finds unrooted values.
    pub fn collect_always(&mut self) {
        self.stress = true;
        self.wanted.store(true, Ordering::Relaxed);
    }

    /// Whether a collection is due.
    #[inline(always)]
    pub fn wants_collection(&self) -> bool {
        self.wanted.load(Ordering::Relaxed)
    }

    /// Asks for a collection at the next safepoint.
    pub fn request_collection(&self) {
        self.wanted.store(true, Ordering::Relaxed);
    }

    /// Bytes in use as of the last report.
    pub fn used(&self) -> u64 {
        self.used.load(Ordering::Relaxed)
    }

    /// The limit in bytes.
    pub fn limit(&self) -> u64 {
        self.limit
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn count_allocated(&self, bytes: u64) {
        self.used.fetch_add(bytes, Ordering::Relaxed);
    }

    /// Adds to the bytes in use and asks for a collection if one is due.
    fn report_allocated(&self, bytes: u64) -> Result<(), NeedsCollection> {
        let used = self.used.fetch_add(bytes, Ordering::Relaxed) + bytes;
        if used >= self.collect_at.load(Ordering::Relaxed) {
            self.wanted.store(true, Ordering::Relaxed);
        }
        // Small objects may run over the limit by a reserve, so that errors can still be reported.
        if used > self.limit + RESERVE { Err(NeedsCollection) } else { Ok(()) }
    }

    /// A block with free cells of this class.
    fn take_block(&self, class: usize) -> Result<Block, NeedsCollection> {
        let mut inner = self.inner();
        if let Some(block) = inner.partial[class].pop() {
            inner.taken.push(block);
            return Ok(block);
        }
        if inner.free.is_empty() {
            let chunk = Chunk::request(CHUNK_BLOCKS).ok_or(NeedsCollection)?;
            for index in (0..chunk.blocks).rev() {
                inner.free.push(Block(chunk.start.cell(index * BLOCK_WORDS)));
            }
            inner.chunks.push(chunk);
        }
        let block = inner.free.pop().ok_or(NeedsCollection)?;
        block.format(CLASSES[class] as u32, 1);
        inner.taken.push(block);
        Ok(block)
    }

    #[cold]
    fn allocate_large(&self, words: u32) -> Result<Ref, NeedsCollection> {
        let bytes = (words as u64 + FIRST_CELL as u64) * 8;
        let blocks = bytes.div_ceil(BLOCK_BYTES as u64) as u32;
        let bytes = blocks as u64 * BLOCK_BYTES as u64;
        if self.used() + bytes > self.limit {
            self.wanted.store(true, Ordering::Relaxed);
            return Err(NeedsCollection);
        }
        let mut inner = self.inner();
        let block = if blocks == 1 && !inner.free.is_empty() {
            inner.free.pop().ok_or(NeedsCollection)?
        } else {
            let chunk = Chunk::request(blocks).ok_or(NeedsCollection)?;
            let start = chunk.start;
            inner.dedicated.push(chunk);
            start
        };
        block.format(0, blocks);
        inner.large.push((block, blocks));
        drop(inner);
        self.report_allocated(bytes)?;
        Ok(block.cell(FIRST_CELL))
    }

    /// Notes an object whose class has a finalizer.
    pub fn register_finalizable(&self, object: Ref) {
        object.set_flag(header::FINALIZABLE);
        self.inner().finalizable.push(object);
    }

    /// Notes a [`Kind::Weak`](crate::kind::Kind::Weak): when its object has died, its first word becomes `None`.
    pub fn register_weak(&self, weak: Ref) {
        self.inner().weak.push(weak);
    }

    /// It is watched no more.
    pub fn forget_weak(&self, weak: Ref) {
        self.inner().weak.retain(|known| *known != weak);
    }

    /// The weak references to an object, in the order in which they were made. Some may be unreachable since the last
    /// collection.
    pub fn weak_references(&self, object: Value) -> Vec<Ref> {
        self.inner().weak.iter().copied().filter(|weak| weak.load(1) == object.bits()).collect()
    }

    /// The objects with finalizers, in the order in which they were noted.
    pub fn finalizable(&self) -> Vec<Ref> {
        self.inner().finalizable.clone()
    }

    /// From now on none of them is known: their finalizers are being run, at the end of the program.
    pub fn forget_finalizable(&self) {
        self.inner().finalizable.clear();
    }

    /// Whether this many more bytes could fit after a collection; asked before a large allocation, so that a hopeless
    /// one ends the run instead of collecting for nothing.
    pub fn could_ever_fit(&self, bytes: u64) -> bool {
        bytes <= self.limit
    }
}

/// Bytes beyond the limit that small objects may use until the next safepoint.
const RESERVE: u64 = 4 << 20;
