//! Hashes equal to those of CPython with `PYTHONHASHSEED=0`, so that sets of strings have the same order.
//!
//! Sources: SipHash-1-3 by J.-P. Aumasson and D. J. Bernstein, as `Python/pyhash.c` uses it with a key of zeros; the
//! combination of a tuple's hashes is xxHash (Y. Collet) as in `Objects/tupleobject.c`; that of a frozenset's is the
//! one of `Objects/setobject.c`.

use super::view::Text;

/// Hash of a string: over the bytes of its code points in the narrowest width, little end first.
#[cfg_attr(heddle_web, optimize(speed))]
pub fn hash_text(text: Text<'_>) -> i64 {
    match text {
        Text::Narrow(units) => hash_bytes(units),
        Text::Wide(_) | Text::Full(_) => {
            let greatest = text.greatest();
            let width = match greatest {
                0..0x100 => 1,
                0x100..0x1_0000 => 2,
                _ => 4,
            };
            if text.is_empty() {
                return 0;
            }
            let mut hasher = SipHasher::new();
            for point in text.iter() {
                hasher.write(point.into(), width);
            }
            finish(hasher.finish())
        }
    }
}

/// Hash of a bytes object.
#[cfg_attr(heddle_web, optimize(speed))]
pub fn hash_bytes(bytes: &[u8]) -> i64 {
    if bytes.is_empty() {
        return 0;
    }
    let mut hasher = SipHasher::new();
    let (words, rest) = bytes.as_chunks::<8>();
    for word in words {
        hasher.word(u64::from_le_bytes(*word));
    }
    hasher.length = bytes.len();
    for (place, &byte) in rest.iter().enumerate() {
        hasher.tail |= u64::from(byte) << (8 * place);
    }
    finish(hasher.finish())
}

/// Hash of a tuple, from the hashes of its elements in order.
pub fn hash_tuple(hashes: impl ExactSizeIterator<Item = i64>) -> i64 {
    const PRIME_1: u64 = 11_400_714_785_074_694_791;
    const PRIME_2: u64 = 14_029_467_366_897_019_727;
    const PRIME_5: u64 = 2_870_177_450_012_600_261;
    let length = hashes.len() as u64;
    let mut state = PRIME_5;
    for hash in hashes {
        state = state.wrapping_add((hash as u64).wrapping_mul(PRIME_2));
        state = state.rotate_left(31).wrapping_mul(PRIME_1);
    }
    state = state.wrapping_add(length ^ (PRIME_5 ^ 3_527_539));
    if state == u64::MAX { 1_546_275_796 } else { state as i64 }
}

/// Hash of a frozenset, from the hashes of its elements in any order.
pub fn hash_frozenset(hashes: impl Iterator<Item = i64>) -> i64 {
    let mut state: u64 = 0;
    let mut length: u64 = 0;
    for hash in hashes {
        let hash = hash as u64;
        state ^= (hash ^ 89_869_747 ^ (hash << 16)).wrapping_mul(3_644_798_167);
        length += 1;
    }
    state ^= (length + 1).wrapping_mul(1_927_868_237);
    state ^= (state >> 11) ^ (state >> 25);
    state = state.wrapping_mul(69_069).wrapping_add(907_133_923);
    if state == u64::MAX { 590_923_713 } else { state as i64 }
}

/// A hash is never -1, which stands for an error in CPython.
fn finish(hash: u64) -> i64 {
    if hash == u64::MAX { -2 } else { hash as i64 }
}

/// SipHash with one round a word and three at the end, and the key zero.
struct SipHasher {
    v: [u64; 4],
    /// The bytes that fill no word yet, from the low end on.
    tail: u64,
    /// Bytes written so far.
    length: usize,
}

impl SipHasher {
    fn new() -> Self {
        Self {
            v: [0x736f_6d65_7073_6575, 0x646f_7261_6e64_6f6d, 0x6c79_6765_6e65_7261, 0x7465_6462_7974_6573],
            tail: 0,
            length: 0,
        }
    }

    #[inline(always)]
    fn round(&mut self) {
        let [v0, v1, v2, v3] = &mut self.v;
        *v0 = v0.wrapping_add(*v1);
        *v2 = v2.wrapping_add(*v3);
        *v1 = v1.rotate_left(13) ^ *v0;
        *v3 = v3.rotate_left(16) ^ *v2;
        *v0 = v0.rotate_left(32);
        *v2 = v2.wrapping_add(*v1);
        *v0 = v0.wrapping_add(*v3);
        *v1 = v1.rotate_left(17) ^ *v2;
        *v3 = v3.rotate_left(21) ^ *v0;
        *v2 = v2.rotate_left(32);
    }

    #[inline(always)]
    fn word(&mut self, word: u64) {
        self.v[3] ^= word;
        self.round();
        self.v[0] ^= word;
    }

    /// Adds the low `width` bytes of a value. Widths never straddle a word: they divide eight.
    #[inline(always)]
    fn write(&mut self, value: u64, width: usize) {
        let filled = self.length % 8;
        self.tail |= value << (8 * filled);
        self.length += width;
        if filled + width == 8 {
            let word = std::mem::take(&mut self.tail);
            self.word(word);
        }
    }

    #[inline(always)]
    fn finish(mut self) -> u64 {
        let last = self.tail | ((self.length as u64) << 56);
        self.word(last);
        self.v[2] ^= 0xff;
        self.round();
        self.round();
        self.round();
        self.v[0] ^ self.v[1] ^ self.v[2] ^ self.v[3]
    }
}
