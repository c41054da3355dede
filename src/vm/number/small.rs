//! Operators on integers of 64 bits, as the dispatch loop wants them.

/// `a + b` of inline integers, which have 48 bits.
#[inline(always)]
pub fn add(a: i64, b: i64) -> Option<i64> {
    Some(a.wrapping_add(b))
}

/// `a - b` of inline integers, which have 48 bits.
#[inline(always)]
pub fn subtract(a: i64, b: i64) -> Option<i64> {
    Some(a.wrapping_sub(b))
}

/// `a * b`; `None` if it leaves 64 bits. Factors of 32 bits are multiplied without a check: wasm has no multiplication that
/// tells of an overflow, and one of 128 bits takes its place.
#[inline(always)]
pub fn multiply(a: i64, b: i64) -> Option<i64> {
    if a as i32 as i64 == a && b as i32 as i64 == b { Some(a * b) } else { a.checked_mul(b) }
}

/// `a // b`; `None` if `b` is zero or the result leaves 64 bits.
#[inline(always)]
pub fn floor_divide(a: i64, b: i64) -> Option<i64> {
    let quotient = a.checked_div(b)?;
    let inexact = quotient * b != a;
    Some(if inexact && (a < 0) != (b < 0) { quotient - 1 } else { quotient })
}

/// `a % b`, for a `b` that is not zero; it has the sign of `b`.
#[inline(always)]
pub fn modulo(a: i64, b: i64) -> i64 {
    let remainder = a.wrapping_rem(b);
    if remainder != 0 && (remainder ^ b) < 0 { remainder + b } else { remainder }
}

/// `a ** b` for a `b` that is not negative; `None` if it leaves 64 bits, or would be long in coming.
#[cfg_attr(heddle_web, optimize(speed))]
pub fn power(a: i64, b: i64) -> Option<i64> {
    let mut result = 1;
    for _ in 0..u8::try_from(b).ok().filter(|b| *b < 64)? {
        result = multiply(result, a)?;
    }
    Some(result)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agree_with_128_bits() {
        let numbers =
            [0, 1, -1, 7, -7, 1 << 31, -(1 << 31), (1 << 47) - 1, -(1 << 47), i64::MAX, i64::MIN, i64::MIN + 1];
        for a in numbers {
            for b in numbers {
                let wide = u32::try_from(b).ok().filter(|b| *b < 64).and_then(|b| a.checked_pow(b));
                assert_eq!(power(a, b), wide, "{a} ** {b}");
                assert_eq!(multiply(a, b), i64::try_from(i128::from(a) * i128::from(b)).ok(), "{a} * {b}");
                if b != 0 {
                    let (wide, divisor) = (i128::from(a), i128::from(b));
                    let quotient = wide.div_euclid(divisor) - i128::from(divisor < 0 && wide.rem_euclid(divisor) != 0);
                    assert_eq!(floor_divide(a, b), i64::try_from(quotient).ok(), "{a} // {b}");
                    assert_eq!(i128::from(modulo(a, b)), wide - quotient * divisor, "{a} % {b}");
                }
            }
        }
    }
}
