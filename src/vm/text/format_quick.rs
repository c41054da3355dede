//! The specifications that most programs use, for small integers and floats: an optional width, with or without leading
//! zeros, then `d` or `.2f`. They are laid out in a buffer of fixed size; anything else is done by
//! [`super::format_number`], with the same result.

/// Room for the longest text that is written here.
pub const ROOM: usize = 64;
/// Most places behind the point: 10 to their number, times a float's digits, fits into 128 bits.
const MOST_PLACES: usize = 20;

/// What is wanted.
struct Plain {
    zeros: bool,
    width: usize,
    /// Of `.2f`; none for `d`.
    places: Option<usize>,
}

impl Plain {
    fn parse(spec: &[u8]) -> Option<Self> {
        let (number, kind) = match spec {
            [number @ .., b'd'] => (number, b'd'),
            [number @ .., b'f'] => (number, b'f'),
            _ => return None,
        };
        let zeros = number.first() == Some(&b'0');
        let (width, rest) = leading_number(number)?;
        let places = match (kind, rest) {
            (b'd', []) => None,
            (b'f', []) => Some(6),
            (b'f', [b'.', places @ ..]) if !places.is_empty() => match leading_number(places)? {
                (places, []) => Some(places),
                _ => return None,
            },
            _ => return None,
        };
        (width < ROOM && places.is_none_or(|places| places <= MOST_PLACES)).then_some(Self { zeros, width, places })
    }
}

/// The number at the beginning, of at most three digits; 0 if there is none.
fn leading_number(text: &[u8]) -> Option<(usize, &[u8])> {
    let digits = text.iter().take_while(|byte| byte.is_ascii_digit()).count();
    if digits > 3 {
        return None;
    }
    let (number, rest) = text.split_at(digits);
    Some((number.iter().fold(0, |value, digit| value * 10 + (digit - b'0') as usize), rest))
}

/// `format(value, spec)` of an integer; `None` if it is not done here.
pub fn integer<'b>(value: i64, spec: &[u8], buffer: &'b mut [u8; ROOM]) -> Option<&'b [u8]> {
    let plain = Plain::parse(spec)?;
    match plain.places {
        None => Some(lay_out(value < 0, value.unsigned_abs() as u128, 0, &plain, buffer)),
        // As a float: exact, since it is small.
        Some(_) if value.unsigned_abs() <= 1 << 53 => float(value as f64, spec, buffer),
        Some(_) => None,
    }
}

/// `format(value, spec)` of a float; `None` if it is not done here.
pub fn float<'b>(value: f64, spec: &[u8], buffer: &'b mut [u8; ROOM]) -> Option<&'b [u8]> {
    let plain = Plain::parse(spec)?;
    let places = plain.places?;
    let scaled = scale(value.abs(), places)?;
    Some(lay_out(value.is_sign_negative(), scaled, places, &plain, buffer))
}

/// `magnitude * 10 ** places`, rounded half to even, exactly: the float is an integer times a power of two.
fn scale(magnitude: f64, places: usize) -> Option<u128> {
    if !magnitude.is_finite() {
        return None;
    }
    let bits = magnitude.to_bits();
    let exponent = (bits >> 52) as i32;
    let fraction = bits & ((1 << 52) - 1);
    let (mantissa, exponent) = if exponent == 0 { (fraction, -1074) } else { (fraction | 1 << 52, exponent - 1075) };
    // Below 2 to the 120th.
    let product = mantissa as u128 * 10u128.pow(places as u32);
    if exponent >= 0 {
        return if product.leading_zeros() as i32 > exponent { Some(product << exponent) } else { None };
    }
    let shift = exponent.unsigned_abs();
    if shift > 125 {
        // Less than a half.
        return Some(0);
    }
    let whole = product >> shift;
    let rest = product & ((1 << shift) - 1);
    let half = 1u128 << (shift - 1);
    let up = rest > half || (rest == half && whole & 1 == 1);
    Some(whole + up as u128)
}

/// The digits with a point before the last `places`, a sign, and what fills the width.
fn lay_out<'b>(negative: bool, digits: u128, places: usize, plain: &Plain, buffer: &'b mut [u8; ROOM]) -> &'b [u8] {
    let mut first = ROOM;
    let mut push = |byte: u8, first: &mut usize| {
        *first -= 1;
        buffer[*first] = byte;
    };
    let mut written = 0;
    // Most numbers fit into a machine word, which is divided much faster.
    let (mut high, mut low) = (digits, 0u64);
    if let Ok(small) = u64::try_from(digits) {
        (high, low) = (0, small);
    }
    loop {
        let digit = if high != 0 {
            let digit = (high % 10) as u8;
            high /= 10;
            if let Ok(small) = u64::try_from(high) {
                (high, low) = (0, small);
            }
            digit
        } else {
            let digit = (low % 10) as u8;
            low /= 10;
            digit
        };
        push(b'0' + digit, &mut first);
        written += 1;
        if places != 0 && written == places {
            push(b'.', &mut first);
        }
        if high == 0 && low == 0 && written > places {
            break;
        }
    }
    let sign = negative as usize;
    while plain.zeros && ROOM - first + sign < plain.width {
        push(b'0', &mut first);
    }
    if negative {
        push(b'-', &mut first);
    }
    while ROOM - first < plain.width {
        push(b' ', &mut first);
    }
    &buffer[first..]
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::format_number::{format_float, format_int};
    use super::super::format_spec::{Spec, Target};
    use super::super::view::Text;
    use super::*;
    use crate::number::int::Int;
    use crate::number::int::text::DIGIT_LIMIT;

    fn whole_way(value: Result<f64, i64>, spec: &str) -> String {
        let text = Text::ascii(spec);
        let formatted = match value {
            Ok(float) => Spec::parse(text, Target::Float, "float").and_then(|spec| format_float(float, &spec, "float")),
            Err(integer) => Spec::parse(text, Target::Int, "int")
                .and_then(|spec| format_int(Int::from(integer).as_ref(), &spec, "int", DIGIT_LIMIT)),
        };
        formatted.map(|text| text.as_text().to_utf8_lossy()).unwrap_or_default()
    }

    proptest! {
        #[test]
        fn floats_as_the_whole_way(bits: u64, small in -1e9..1e9f64, zeros: bool, width in 0usize..40, places in 0usize..8) {
            let spec = format!("{}{}.{places}f", if zeros { "0" } else { "" }, if width == 0 { String::new() } else { width.to_string() });
            for value in [f64::from_bits(bits), small, small.round() / 8.0, -0.0] {
                if let Some(quick) = float(value, spec.as_bytes(), &mut [0; ROOM]) {
                    prop_assert_eq!(String::from_utf8_lossy(quick), whole_way(Ok(value), &spec));
                }
            }
        }

        #[test]
        fn integers_as_the_whole_way(value: i64, shift in 0u32..63, zeros: bool, width in 0usize..40, as_float: bool) {
            let spec = format!(
                "{}{}{}",
                if zeros { "0" } else { "" },
                if width == 0 { String::new() } else { width.to_string() },
                if as_float { "f" } else { "d" }
            );
            let value = value >> shift;
            if let Some(quick) = integer(value, spec.as_bytes(), &mut [0; ROOM]) {
                prop_assert_eq!(String::from_utf8_lossy(quick), whole_way(Err(value), &spec));
            }
        }
    }

    #[test]
    fn halves_are_rounded_to_even() {
        let text =
            |value: f64| String::from_utf8_lossy(float(value, b".0f", &mut [0; ROOM]).unwrap_or_default()).into_owned();
        assert_eq!([0.5, 1.5, 2.5, -0.5].map(text), ["0", "2", "2", "-0"]);
    }
}
