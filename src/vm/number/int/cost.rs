//! Estimates of the size and work of operations on big integers, so that the machine can charge for them, or refuse,
//! before it starts. They count products of 64-bit words on every target, whatever the words of the library are.

use super::IntRef;

/// No result may have more bits than this (2 GiBit = 256 MiB).
pub const MAX_BITS: u64 = 1 << 31;

/// 64-bit words for so many bits, at least one.
pub const fn words(bits: u64) -> u64 {
    if bits == 0 { 1 } else { bits.div_ceil(64) }
}

/// Work of a product of two numbers of so many bits: schoolbook up to 32 words, then Karatsuba's three for four.
#[cfg_attr(heddle_web, optimize(speed))]
pub fn multiply_cost(bits_a: u64, bits_b: u64) -> u64 {
    let (short, long) = (words(bits_a).min(words(bits_b)), words(bits_a).max(words(bits_b)));
    let blocks = long.div_ceil(short);
    let (mut size, mut factor) = (short, 1_u64);
    while size > 32 {
        size = size.div_ceil(2);
        factor = factor.saturating_mul(3);
    }
    size.saturating_mul(size).saturating_mul(factor).saturating_mul(blocks)
}

/// Work of a division with remainder.
pub fn divide_cost(bits_a: u64, bits_b: u64) -> u64 {
    let (a, b) = (words(bits_a), words(bits_b));
    a.saturating_sub(b).saturating_add(1).saturating_mul(b)
}

/// Work of writing a number of so many bits in base ten (or of reading it), which grows with the square.
pub fn decimal_cost(bits: u64) -> u64 {
    words(bits).saturating_mul(words(bits))
}

/// An upper bound of the bits of `base ** exponent`; `u64::MAX` if there is none.
pub fn pow_bits(base: IntRef<'_>, exponent: IntRef<'_>) -> u64 {
    if exponent.is_negative() || base.bit_length() <= 1 {
        return 64;
    }
    match exponent.to_i64() {
        Some(exponent) => base.bit_length().saturating_mul(exponent.unsigned_abs()),
        None => u64::MAX,
    }
}

/// Work of `base ** exponent`: dominated by the last squaring.
pub fn pow_cost(base: IntRef<'_>, exponent: IntRef<'_>) -> u64 {
    let bits = pow_bits(base, exponent);
    multiply_cost(bits / 2, bits / 2).saturating_mul(2)
}

/// Work of `pow(base, exponent, modulus)`: a product and a division for every bit of the exponent, and half as many
/// more products.
pub fn pow_modulo_cost(exponent: IntRef<'_>, modulus: IntRef<'_>) -> u64 {
    let bits = modulus.bit_length();
    let step = multiply_cost(bits, bits).saturating_add(divide_cost(bits.saturating_mul(2), bits));
    step.saturating_mul(exponent.bit_length().max(1)).saturating_mul(3) / 2
}
