//! The allocator of the parallel engine: a cache per worker in front of the standard one.
//!
//! The standard allocator for WebAssembly is one heap behind one lock, and two workers that allocate run slower than
//! one. Here each worker keeps free blocks of every small size for itself and takes no lock in the common case. A
//! block goes to the cache of the worker that frees it, whoever allocated it. A worker that has too many of a size
//! hands a batch to the others, and one that has none takes a batch. Blocks keep their size for ever: what is small is
//! never given back to the standard allocator, which costs at most the largest use of each size.
//!
//! No crate to be had does this for `wasm32-unknown-unknown`: those written in C need a libc, and those in Rust have
//! one lock (talc, rlsf, lol_alloc) or need a nightly compiler (ferroc).

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::ptr::{self, null_mut};
use std::sync::{Mutex, PoisonError};

/// Larger blocks go to the standard allocator: they are rare, and their cost is in filling them.
const LARGEST: usize = 32 * 1024;
/// Every block is a multiple of this, and aligned to it: room for the two links of a free block natively.
const UNIT: usize = 16;
/// Up to here one class per unit.
const FINE: usize = 8 * UNIT;
/// Above, so many classes for every doubling, so that at most a fifth of a block is wasted.
const STEPS: usize = 4;
const CLASSES: usize = FINE / UNIT + STEPS * (LARGEST / FINE).ilog2() as usize;
/// What is taken from the standard allocator at a time.
const SPAN: usize = 64 * 1024;
/// How much a batch holds, roughly.
const BATCH: usize = 8 * 1024;

/// The allocator; install it with `#[global_allocator]`.
pub struct PerWorker;

/// A free block. The links lie in the block itself.
struct Free {
    /// The next block of the same batch or cache.
    next: *mut Free,
    /// In the first block of a batch that waits in the middle: the next batch.
    batch: *mut Free,
}

/// The free blocks of one size that one worker keeps.
struct Cache {
    first: Cell<*mut Free>,
    count: Cell<usize>,
}

/// The blocks of one size that belong to nobody.
struct Shared {
    /// Full batches, as workers hand them in.
    batches: *mut Free,
    /// The rest of the span that was taken last, not yet cut into blocks.
    fresh: *mut u8,
    left: usize,
    /// Every span there is, linked through its first unit. Nobody walks it: it shows leak checkers that blocks in the
    /// cache of a thread that ended are not lost by mistake.
    spans: *mut Free,
}

// SAFETY: the pointers lead to free memory that nothing else refers to, so whoever holds the lock owns it.
unsafe impl Send for Shared {}

static SHARED: [Mutex<Shared>; CLASSES] =
    [const { Mutex::new(Shared { batches: null_mut(), fresh: null_mut(), left: 0, spans: null_mut() }) }; CLASSES];

thread_local! {
    // Without a destructor, so that the first use registers nothing, which could allocate. A worker that ends leaks its
    // cache; a pool's workers do not end before their memory does.
    static CACHES: [Cache; CLASSES] = const {
        [const {
            Cache {
                first: Cell::new(null_mut()),
                count: Cell::new(0),
            }
        }; CLASSES]
    };
}

/// Which class serves a layout; none if the standard allocator does.
fn class_of(layout: Layout) -> Option<usize> {
    let size = layout.size();
    if size > LARGEST || layout.align() > UNIT {
        None
    } else if size <= FINE {
        Some(size.div_ceil(UNIT).max(1) - 1)
    } else {
        // The doubling that `size` lies in, and the step within it.
        let doubling = (size - 1).ilog2() - FINE.ilog2();
        let base = FINE << doubling;
        let step = (size - base).div_ceil(base / STEPS);
        Some(FINE / UNIT - 1 + STEPS * doubling as usize + step)
    }
}

/// The size of the blocks of a class.
const fn size_of_class(class: usize) -> usize {
    if class < FINE / UNIT {
        return (class + 1) * UNIT;
    }
    let above = class - FINE / UNIT;
    let base = FINE << (above / STEPS);
    base + base / STEPS * (above % STEPS + 1)
}

/// How many blocks make a batch.
const fn batch_of_class(class: usize) -> usize {
    let fit = BATCH / size_of_class(class);
    if fit < 2 { 2 } else { fit }
}

/// Gives a cache one batch, and answers whether there was memory for one block at least.
#[cold]
fn refill(class: usize, cache: &Cache) -> bool {
    let mut shared = SHARED[class].lock().unwrap_or_else(PoisonError::into_inner);
    let batch = batch_of_class(class);
    if !shared.batches.is_null() {
        let first = shared.batches;
        // SAFETY: a batch in the list begins with a free block whose second link was set when it was handed in.
        shared.batches = unsafe { (*first).batch };
        cache.first.set(first);
        cache.count.set(batch);
        return true;
    }
    let size = size_of_class(class);
    if shared.left < size {
        let span = SPAN.max(size);
        // SAFETY: the size is not zero, and UNIT is a power of two.
        let taken = unsafe { System.alloc(Layout::from_size_align_unchecked(UNIT + span, UNIT)) };
        if taken.is_null() {
            return false;
        }
        // SAFETY: the span is ours, aligned, and a unit is as large as a `Free` at least.
        unsafe {
            taken.cast::<Free>().write(Free { next: shared.spans, batch: null_mut() });
        }
        shared.spans = taken.cast();
        // What was left of the last span is smaller than a block, and is lost.
        // SAFETY: there is more than a unit.
        shared.fresh = unsafe { taken.add(UNIT) };
        shared.left = span;
    }
    let count = batch.min(shared.left / size);
    let mut first = null_mut();
    for index in (0..count).rev() {
        // SAFETY: `count` blocks fit in what is left of the span.
        let block = unsafe { shared.fresh.add(index * size) }.cast::<Free>();
        // SAFETY: the block is ours alone, aligned to UNIT, and at least as large as a `Free`.
        unsafe {
            block.write(Free { next: first, batch: null_mut() });
        }
        first = block;
    }
    // SAFETY: as above.
    shared.fresh = unsafe { shared.fresh.add(count * size) };
    shared.left -= count * size;
    cache.first.set(first);
    cache.count.set(count);
    true
}

/// Takes one batch out of a cache that has at least that many, and hands it in.
#[cold]
fn hand_in(class: usize, cache: &Cache) {
    let batch = batch_of_class(class);
    let first = cache.first.get();
    let mut last = first;
    for _ in 1..batch {
        // SAFETY: the cache holds more than `batch` free blocks, linked by `next`.
        last = unsafe { (*last).next };
    }
    // SAFETY: as above.
    unsafe {
        cache.first.set((*last).next);
        (*last).next = null_mut();
    }
    cache.count.set(cache.count.get() - batch);
    let mut shared = SHARED[class].lock().unwrap_or_else(PoisonError::into_inner);
    // SAFETY: the block is free and ours until it is in the list.
    unsafe { (*first).batch = shared.batches };
    shared.batches = first;
}

// SAFETY: a block is handed out once until it is freed: it is in one cache or one batch, and leaves it when it is given
// out. Blocks of a class are at least as large as any layout that maps to it, and aligned to UNIT, as is the layout.
unsafe impl GlobalAlloc for PerWorker {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let Some(class) = class_of(layout) else {
            // SAFETY: the caller's promise is the one that is asked for.
            return unsafe { System.alloc(layout) };
        };
        CACHES.with(|caches| {
            let cache = &caches[class];
            if cache.first.get().is_null() && !refill(class, cache) {
                return null_mut();
            }
            let block = cache.first.get();
            // SAFETY: a block in the cache is free, and ours.
            cache.first.set(unsafe { (*block).next });
            cache.count.set(cache.count.get() - 1);
            block.cast()
        })
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        let Some(class) = class_of(layout) else {
            // SAFETY: the same layout went to the standard allocator when the block was allocated.
            return unsafe { System.dealloc(block, layout) };
        };
        CACHES.with(|caches| {
            let cache = &caches[class];
            let block = block.cast::<Free>();
            // SAFETY: the caller gives the block up, and it is large enough for the links.
            unsafe {
                block.write(Free { next: cache.first.get(), batch: null_mut() });
            }
            cache.first.set(block);
            cache.count.set(cache.count.get() + 1);
            // Two batches, so that a worker at the border does not hand in and take by turns.
            if cache.count.get() > 2 * batch_of_class(class) {
                hand_in(class, cache);
            }
        });
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        if class_of(layout).is_none() {
            // SAFETY: as for `alloc`. Fresh memory is zero already, and the standard allocator knows.
            return unsafe { System.alloc_zeroed(layout) };
        }
        // SAFETY: as for `alloc`.
        let block = unsafe { self.alloc(layout) };
        if !block.is_null() {
            // SAFETY: the block is new, and as large as the layout.
            unsafe { ptr::write_bytes(block, 0, layout.size()) };
        }
        block
    }

    unsafe fn realloc(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        // SAFETY: the caller promises that `size`, rounded up to the alignment, is a possible size.
        let wanted = unsafe { Layout::from_size_align_unchecked(size, layout.align()) };
        match (class_of(layout), class_of(wanted)) {
            (Some(old), Some(new)) if old == new => block,
            // SAFETY: the block is the standard allocator's, and stays so.
            (None, None) => unsafe { System.realloc(block, layout, size) },
            _ => {
                // SAFETY: as for `alloc` and `dealloc`; the blocks are two, and both hold what is copied.
                unsafe {
                    let new = self.alloc(wanted);
                    if !new.is_null() {
                        ptr::copy_nonoverlapping(block, new, layout.size().min(size));
                        self.dealloc(block, layout);
                    }
                    new
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn layout(size: usize) -> Layout {
        Layout::from_size_align(size, 8).unwrap()
    }

    #[test]
    fn every_size_fits_its_class_and_wastes_little() {
        let mut before = 0;
        for size in 1..=LARGEST {
            let class = class_of(layout(size)).unwrap();
            let block = size_of_class(class);
            assert!(block >= size && block.is_multiple_of(UNIT), "{size} in {block}");
            assert!(block - size < UNIT.max(size / STEPS + 1), "{size} in {block}");
            assert!(class == before || class == before + 1);
            before = class;
        }
        assert_eq!(before, CLASSES - 1);
        assert_eq!(size_of_class(CLASSES - 1), LARGEST);
        assert_eq!(class_of(layout(LARGEST + 1)), None);
        assert_eq!(class_of(Layout::from_size_align(32, 32).unwrap()), None);
    }

    /// Blocks of every size, filled, kept, resized and freed on another thread: no two overlap.
    #[test]
    fn blocks_are_disjoint_across_threads() {
        let fill = |block: *mut u8, size: usize| {
            // SAFETY: the tests below pass a block and its own size.
            unsafe { ptr::write_bytes(block, size as u8, size) };
        };
        let check = |block: *mut u8, size: usize, value: usize| {
            for at in 0..size {
                // SAFETY: as above.
                assert_eq!(unsafe { *block.add(at) }, value as u8);
            }
        };
        let free = |block: *mut u8, size: usize| {
            // SAFETY: the block was made with this layout, and its sender gave it up.
            unsafe { PerWorker.dealloc(block, layout(size)) };
        };
        let (send, receive) = std::sync::mpsc::channel::<(usize, usize)>();
        std::thread::scope(|scope| {
            for thread in 0..3 {
                let send = send.clone();
                scope.spawn(move || {
                    for round in 0..3000usize {
                        let size = 1 + (round * 37 + thread * 11) % (if round % 50 == 0 { 70_000 } else { 600 });
                        // SAFETY: the size is not zero; the block is grown with its own layout.
                        let block = unsafe {
                            let small = PerWorker.alloc(layout(size));
                            fill(small, size);
                            let grown = PerWorker.realloc(small, layout(size), size * 2);
                            check(grown, size, size);
                            grown
                        };
                        fill(block, size * 2);
                        send.send((block as usize, size * 2)).unwrap();
                    }
                });
            }
            drop(send);
            scope.spawn(move || {
                let mut kept = Vec::new();
                for (block, size) in receive {
                    kept.push((block as *mut u8, size));
                    if kept.len() > 500 {
                        for (block, size) in kept.drain(..400) {
                            check(block, size, size);
                            free(block, size);
                        }
                    }
                }
                kept.into_iter().for_each(|(block, size)| free(block, size));
            });
        });
    }

    #[test]
    fn zeroed_means_zero_after_use() {
        // SAFETY: one layout for each block, from its allocation to its end.
        unsafe {
            let block = PerWorker.alloc(layout(100));
            ptr::write_bytes(block, 0xff, 100);
            PerWorker.dealloc(block, layout(100));
            let again = PerWorker.alloc_zeroed(layout(100));
            assert!((0..100).all(|at| *again.add(at) == 0));
            PerWorker.dealloc(again, layout(100));
        }
    }
}
