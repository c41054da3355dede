//! Rolling digests: whether two runs took the same path, and whether two programs are the same text.

use crate::identity::{Place, ThreadId};
use crate::operation::OperationKind;

/// The odd constant of Fibonacci hashing (2^64 divided by the golden ratio).
const MULTIPLIER: u64 = 0x9E37_79B9_7F4A_7C15;

/// A 64-bit digest of everything that a run did: of (thread, operation kind, place), in order.
///
/// Each step is a bijection of the state, so two paths whose digests differ agree again only by a chance of one in
/// 2^64. The mix is part of the schedule format: it must not change within a format version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Digest(u64);

impl Digest {
    /// The digest of a run that has not begun.
    pub const fn new() -> Self {
        Self(0xCBF2_9CE4_8422_2325)
    }

    /// Takes in one operation that was performed.
    ///
    /// Of the place it takes the line and the length, not the offset: a schedule then holds for two versions of a program
    /// that differ in the words of their comments, in English and in Chinese for instance.
    pub fn update(&mut self, thread: ThreadId, kind: OperationKind, place: Place) {
        self.mix(u64::from(thread.0) << 32 | u64::from(place.source) << 16 | u64::from(kind as u8));
        self.mix(u64::from(place.line) << 32 | u64::from(place.end.wrapping_sub(place.start)));
    }

    /// The digest so far.
    pub fn value(self) -> u64 {
        self.0
    }

    /// The 16 bits of it that a checkpoint keeps.
    pub fn short(self) -> u16 {
        self.0 as u16
    }

    fn mix(&mut self, word: u64) {
        self.0 = (self.0 ^ word).wrapping_mul(MULTIPLIER);
        // A product's low bits depend on its factor's low bits alone; fold the high ones back.
        self.0 ^= self.0 >> 32;
    }
}

impl Default for Digest {
    fn default() -> Self {
        Self::new()
    }
}

/// The digest of a program's text (64-bit FNV-1a of its bytes), by which a trace names its program.
pub fn program_digest(program: &str) -> u64 {
    program
        .bytes()
        .fold(0xCBF2_9CE4_8422_2325, |state, byte| (state ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3))
}
