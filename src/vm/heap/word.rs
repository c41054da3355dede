//! Raw access to the arena, the one place where its memory is touched.
//!
//! A [`Ref`] is a 32-bit byte address. In wasm it is the address in linear memory; natively it is the distance from
//! the start of one range of addresses that is reserved when the first heap is made. Both are laid out alike.
//!
//! Soundness rests on two facts. Chunks stay mapped for as long as the [`Heap`](super::Heap) that owns them lives, and
//! a `Ref` is only made by an allocator of a live heap. And nothing decodes a word into a Rust reference: words are
//! plain data, so that even a stale one can be read without harm to Rust itself.

use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};

/// The address of an object. Never 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(transparent)]
pub struct Ref(u32);

#[cfg(not(target_family = "wasm"))]
mod base {
    use std::sync::atomic::{AtomicUsize, Ordering};

    /// Start of the reserved range; 0 until the first chunk is asked for.
    pub static BASE: AtomicUsize = AtomicUsize::new(0);

    #[inline(always)]
    pub fn base() -> usize {
        BASE.load(Ordering::Relaxed)
    }
}

#[cfg(target_family = "wasm")]
mod base {
    #[inline(always)]
    pub fn base() -> usize {
        0
    }
}

#[cfg(not(target_family = "wasm"))]
pub(super) use base::BASE;

impl Ref {
    /// The reference with this address.
    #[inline(always)]
    pub const fn from_address(address: u32) -> Self {
        Self(address)
    }

    /// Its address.
    #[inline(always)]
    pub const fn address(self) -> u32 {
        self.0
    }

    #[inline(always)]
    fn pointer(self, index: u32) -> *mut u64 {
        (base::base() + self.0 as usize + index as usize * 8) as *mut u64
    }

    /// Word `index` of the object, read plainly: for objects that no other worker can write.
    #[inline(always)]
    pub fn load(self, index: u32) -> u64 {
        // SAFETY: see the module's text; the address is in a mapped chunk and aligned to 8.
        unsafe { self.pointer(index).read() }
    }

    /// Writes word `index` plainly: for objects that no other worker can see, or under the object's lock.
    #[inline(always)]
    pub fn store(self, index: u32, word: u64) {
        // SAFETY: as for `load`.
        unsafe { self.pointer(index).write(word) }
    }

    /// Word `index` as an atomic.
    #[inline(always)]
    pub fn atomic(self, index: u32) -> &'static AtomicU64 {
        // SAFETY: as for `load`; the memory is never unmapped while a machine that knows the reference runs.
        unsafe { AtomicU64::from_ptr(self.pointer(index)) }
    }

    /// Reads what another worker published with [`Ref::store_release`].
    #[inline(always)]
    pub fn load_acquire(self, index: u32) -> u64 {
        self.atomic(index).load(Ordering::Acquire)
    }

    /// Reads a word that another worker may write meanwhile, where either value will do. In wasm every atomic access is a
    /// sequentially consistent one, and a plain one is defined, so it is plain there; elsewhere relaxed costs the same.
    #[inline(always)]
    pub fn load_relaxed(self, index: u32) -> u64 {
        if cfg!(target_family = "wasm") { self.load(index) } else { self.atomic(index).load(Ordering::Relaxed) }
    }

    /// Writes a word that another worker may read meanwhile, and for which either value will do.
    #[inline(always)]
    pub fn store_relaxed(self, index: u32, word: u64) {
        if cfg!(target_family = "wasm") {
            self.store(index, word);
        } else {
            self.atomic(index).store(word, Ordering::Relaxed);
        }
    }

    /// Publishes a word.
    #[inline(always)]
    pub fn store_release(self, index: u32, word: u64) {
        self.atomic(index).store(word, Ordering::Release);
    }

    /// The bytes from word `index` on. The caller knows their number from the object itself.
    #[inline(always)]
    pub fn bytes(self, index: u32, count: usize) -> &'static [u8] {
        // SAFETY: as for `load`; payloads are immutable once written, and the collector, which alone reuses memory,
        // runs only when no machine code holds a slice (between steps).
        unsafe { std::slice::from_raw_parts(self.pointer(index).cast(), count) }
    }

    /// The payload from word `index` on as 16-bit units.
    #[inline(always)]
    pub fn halves(self, index: u32, count: usize) -> &'static [u16] {
        // SAFETY: as for `bytes`; words are aligned to 8.
        unsafe { std::slice::from_raw_parts(self.pointer(index).cast(), count) }
    }

    /// The payload from word `index` on as 32-bit units.
    #[inline(always)]
    pub fn quads(self, index: u32, count: usize) -> &'static [u32] {
        // SAFETY: as for `bytes`; words are aligned to 8.
        unsafe { std::slice::from_raw_parts(self.pointer(index).cast(), count) }
    }

    /// The payload from word `index` on as words.
    #[inline(always)]
    pub fn words(self, index: u32, count: usize) -> &'static [u64] {
        // SAFETY: as for `bytes`.
        unsafe { std::slice::from_raw_parts(self.pointer(index), count) }
    }

    /// Fills the payload of an object that was just allocated and that nobody else knows, or a part of it that nobody else
    /// reads or writes yet.
    #[inline]
    #[cfg_attr(heddle_web, optimize(speed))]
    pub fn write_bytes(self, index: u32, offset: usize, bytes: &[u8]) {
        // SAFETY: the caller allocated room for them and is the only one to touch it.
        unsafe {
            let start = self.pointer(index).cast::<u8>().add(offset);
            copy_short(bytes.as_ptr(), start, bytes.len());
        }
    }

    /// Fills words from word `index` on, of objects that nobody reads or writes meanwhile.
    pub fn write_words(self, index: u32, words: &[u64]) {
        // SAFETY: as for `load`; `words` lie outside the arena.
        unsafe { std::ptr::copy_nonoverlapping(words.as_ptr(), self.pointer(index), words.len()) }
    }

    /// The same with 16-bit units; the offset counts units.
    #[inline]
    pub fn write_halves(self, index: u32, offset: usize, units: &[u16]) {
        // SAFETY: as for `write_bytes`; words are aligned to 8.
        unsafe {
            let start = self.pointer(index).cast::<u16>().add(offset);
            std::ptr::copy_nonoverlapping(units.as_ptr(), start, units.len());
        }
    }

    /// The same with 32-bit units.
    #[inline]
    pub fn write_quads(self, index: u32, offset: usize, units: &[u32]) {
        // SAFETY: as for `write_bytes`; words are aligned to 8.
        unsafe {
            let start = self.pointer(index).cast::<u32>().add(offset);
            std::ptr::copy_nonoverlapping(units.as_ptr(), start, units.len());
        }
    }

    /// Copies `count` words from another object into this one, which is private or locked.
    #[inline]
    #[cfg_attr(heddle_web, optimize(speed))]
    pub fn copy_words(self, index: u32, from: Ref, from_index: u32, count: u32) {
        // SAFETY: both ranges lie in live objects; `copy` allows overlap.
        unsafe { std::ptr::copy(from.pointer(from_index), self.pointer(index), count as usize) }
    }

    /// Copies `count` bytes within the payload that begins at word `index` of an object that is private or locked.
    #[inline]
    pub fn move_bytes(self, index: u32, to: usize, from: usize, count: usize) {
        // SAFETY: both ranges lie in the live object; `copy` allows overlap.
        unsafe {
            let start = self.pointer(index).cast::<u8>();
            std::ptr::copy(start.add(from), start.add(to), count);
        }
    }

    /// Sets `count` words from `index` on.
    #[inline]
    #[cfg_attr(heddle_web, optimize(speed))]
    pub fn fill(self, index: u32, count: u32, word: u64) {
        for offset in 0..count {
            self.store(index + offset, word);
        }
    }

    /// 32-bit unit `unit` of the payload that begins at word `index`: the index part of a dict's table.
    #[inline(always)]
    pub fn load_quad(self, index: u32, unit: u32) -> u32 {
        // SAFETY: as for `load`.
        unsafe { self.pointer(index).cast::<u32>().add(unit as usize).read() }
    }

    /// Writes such a unit.
    #[inline(always)]
    pub fn store_quad(self, index: u32, unit: u32, number: u32) {
        // SAFETY: as for `store`.
        unsafe { self.pointer(index).cast::<u32>().add(unit as usize).write(number) }
    }

    /// The 32-bit half of the header that carries kind and flags, as an atomic.
    #[inline(always)]
    pub(super) fn flags(self) -> &'static AtomicU32 {
        // SAFETY: as for `atomic`; the low half of the header word in little-endian order, which wasm and all
        // native targets we build for have.
        unsafe { AtomicU32::from_ptr(self.pointer(0).cast()) }
    }
}

/// Copies bytes between places that do not overlap. A copy of unknown size is a `memory.copy` in the browser, which costs as
/// much as some twenty instructions; short ones are made of two copies of known size, which may overlap each other.
///
/// # Safety
/// `count` bytes can be read and written there.
#[inline]
unsafe fn copy_short(from: *const u8, to: *mut u8, count: usize) {
    /// Copies the first and the last `N` bytes.
    #[inline(always)]
    unsafe fn both_ends<const N: usize>(from: *const u8, to: *mut u8, count: usize) {
        // SAFETY: the caller sees to it that there are at least `N`.
        unsafe {
            let first = from.cast::<[u8; N]>().read();
            let last = from.add(count - N).cast::<[u8; N]>().read();
            to.cast::<[u8; N]>().write(first);
            to.add(count - N).cast::<[u8; N]>().write(last);
        }
    }
    // SAFETY: each branch stays within `count`.
    unsafe {
        match count {
            0 => {}
            1 => to.write(from.read()),
            2..4 => both_ends::<2>(from, to, count),
            4..8 => both_ends::<4>(from, to, count),
            8..16 => both_ends::<8>(from, to, count),
            16..=32 => both_ends::<16>(from, to, count),
            _ => std::ptr::copy_nonoverlapping(from, to, count),
        }
    }
}

#[cfg(target_endian = "big")]
compile_error!("the arena's layout assumes a little-endian target");
