//! SHA-512 (FIPS 180-4), for seeds of `random` that are strings. The constants are computed: the first bits of the
//! fractions of roots of the first primes.

use num_bigint::BigUint;

/// The digest of a message.
pub fn digest(message: &[u8]) -> [u8; 64] {
    let primes: Vec<u64> = (2..=409).filter(|&n| (2..n).all(|divisor| n % divisor != 0)).collect();
    // 2 ** 64 times the root, of which the low 64 bits are the fraction.
    let square_root = |prime: u64| low_bits((BigUint::from(prime) << 128_u32).sqrt());
    let cube_root = |prime: u64| low_bits((BigUint::from(prime) << 192_u32).cbrt());
    let constants: Vec<u64> = primes.iter().map(|&prime| cube_root(prime)).collect();
    let mut state = [0; 8];
    state.iter_mut().zip(&primes).for_each(|(word, &prime)| *word = square_root(prime));

    let mut padded = message.to_vec();
    padded.push(0x80);
    padded.resize(padded.len().next_multiple_of(128) + if padded.len() % 128 > 112 { 128 } else { 0 }, 0);
    let end = padded.len() - 16;
    padded[end..].copy_from_slice(&(message.len() as u128 * 8).to_be_bytes());
    let (blocks, _) = padded.as_chunks::<128>();
    for block in blocks {
        compress(&mut state, block, &constants);
    }
    let mut result = [0; 64];
    for (bytes, word) in result.chunks_exact_mut(8).zip(state) {
        bytes.copy_from_slice(&word.to_be_bytes());
    }
    result
}

fn low_bits(value: BigUint) -> u64 {
    value.iter_u64_digits().next().unwrap_or(0)
}

fn compress(state: &mut [u64; 8], block: &[u8; 128], constants: &[u64]) {
    let (words, _) = block.as_chunks::<8>();
    let mut schedule: Vec<u64> = words.iter().map(|word| u64::from_be_bytes(*word)).collect();
    for index in 16..80 {
        let (w15, w2) = (schedule[index - 15], schedule[index - 2]);
        let s0 = w15.rotate_right(1) ^ w15.rotate_right(8) ^ (w15 >> 7);
        let s1 = w2.rotate_right(19) ^ w2.rotate_right(61) ^ (w2 >> 6);
        let sum = schedule[index - 16].wrapping_add(s0).wrapping_add(schedule[index - 7]).wrapping_add(s1);
        schedule.push(sum);
    }
    let [mut a, mut b, mut c, mut d, mut e, mut f, mut g, mut h] = *state;
    for (word, constant) in schedule.into_iter().zip(constants) {
        let s1 = e.rotate_right(14) ^ e.rotate_right(18) ^ e.rotate_right(41);
        let choice = (e & f) ^ (!e & g);
        let first = h.wrapping_add(s1).wrapping_add(choice).wrapping_add(*constant).wrapping_add(word);
        let s0 = a.rotate_right(28) ^ a.rotate_right(34) ^ a.rotate_right(39);
        let majority = (a & b) ^ (a & c) ^ (b & c);
        let second = s0.wrapping_add(majority);
        (h, g, f, e, d, c, b, a) = (g, f, e, d.wrapping_add(first), c, b, a, first.wrapping_add(second));
    }
    for (word, more) in state.iter_mut().zip([a, b, c, d, e, f, g, h]) {
        *word = word.wrapping_add(more);
    }
}
