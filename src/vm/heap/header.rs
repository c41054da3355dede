//! The header word of every object: kind (bits 0–7), flags (8–15), identity (16–63).

use std::sync::atomic::Ordering;

use heddle_trace::identity::ObjectId;

use super::word::Ref;
use crate::kind::Kind;

/// More than one thread may reach the object.
pub const SHARED: u32 = 1 << 8;
/// Some thread is inside an operation on the (shared) object.
pub const LOCKED: u32 = 1 << 9;
/// The object's class has a finalizer.
pub const FINALIZABLE: u32 = 1 << 10;
/// The function's generators can be awaited: `types.coroutine`.
pub const AWAITABLE: u32 = 1 << 11;

/// What one loads and stores of an object's header.
pub trait Header: Copy {
    /// Writes the header of a new, private object.
    fn init_header(self, kind: Kind, identity: u64);
    /// Its kind.
    fn header_kind(self) -> Kind;
    /// Its identity: derived from its creator and the creator's own count.
    fn identity(self) -> ObjectId;
    /// Whether more than one thread may reach it.
    fn is_shared(self) -> bool;
    /// Whether this flag is set.
    fn has_flag(self, flag: u32) -> bool;
    /// Sets a flag.
    fn set_flag(self, flag: u32);
}

impl Header for Ref {
    #[inline(always)]
    fn init_header(self, kind: Kind, identity: u64) {
        self.store(0, kind as u64 | identity << 16);
    }

    fn header_kind(self) -> Kind {
        Kind::from_number(self.load_relaxed(0) as u8).unwrap_or(Kind::Free)
    }

    fn identity(self) -> ObjectId {
        ObjectId(self.load_acquire(0) >> 16)
    }

    #[inline(always)]
    fn is_shared(self) -> bool {
        // No ordering: the flag is set before the reference is published, and a private object is only seen by its
        // creator, which set it itself. Other bits of the same word may change meanwhile, this one does not.
        self.load_relaxed(0) & u64::from(SHARED) != 0
    }

    #[inline(always)]
    fn has_flag(self, flag: u32) -> bool {
        self.load_relaxed(0) & u64::from(flag) != 0
    }

    fn set_flag(self, flag: u32) {
        self.flags().fetch_or(flag, Ordering::AcqRel);
    }
}

/// Holds the small lock of a shared object; gives it back when dropped.
pub struct ObjectGuard(Option<Ref>);

impl ObjectGuard {
    /// No lock: for a private object.
    #[inline(always)]
    pub const fn none() -> Self {
        Self(None)
    }

    /// Takes the object's lock if nobody has it.
    pub fn try_lock(object: Ref) -> Option<Self> {
        (object.flags().fetch_or(LOCKED, Ordering::Acquire) & LOCKED == 0).then_some(Self(Some(object)))
    }

    /// Takes the object's lock. Held for a few hundred nanoseconds at most and never while waiting for anything but
    /// the allocator, so that spinning is right.
    #[inline]
    pub fn lock(object: Ref) -> Self {
        while object.flags().fetch_or(LOCKED, Ordering::Acquire) & LOCKED != 0 {
            std::hint::spin_loop();
        }
        Self(Some(object))
    }
}

impl Drop for ObjectGuard {
    #[inline(always)]
    fn drop(&mut self) {
        if let Some(object) = self.0 {
            object.flags().fetch_and(!LOCKED, Ordering::Release);
        }
    }
}
