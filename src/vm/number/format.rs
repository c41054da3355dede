//! A float in the styles `e`, `f`, `g` and `r`, as CPython's `PyOS_double_to_string` writes it.

use super::decimal::Decimal;

/// How digits are laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// `e`: one digit before the point, so many behind it, an exponent.
    Exponent(usize),
    /// `f`: so many places behind the point.
    Fixed(usize),
    /// `g`: so many significant digits, with an exponent where the number is large or small.
    General(usize),
    /// `r`: the shortest digits that read back the same.
    Repr,
}

/// Variations of a [`Style`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Flags {
    /// `#`: keep the decimal point, and the zeros of [`Style::General`].
    pub alternate: bool,
    /// Add `.0` to what would look like an integer.
    pub point_zero: bool,
    /// `z`: no sign before a zero.
    pub no_negative_zero: bool,
    /// Capital letters.
    pub upper: bool,
}

/// The float's text, with a sign only if it is negative.
pub fn format_float(value: f64, style: Style, flags: Flags) -> String {
    let text = lower(value, style, flags);
    if flags.upper { text.to_ascii_uppercase() } else { text }
}

fn lower(value: f64, style: Style, flags: Flags) -> String {
    if value.is_nan() {
        return "nan".to_owned();
    }
    if value.is_infinite() {
        return if value > 0.0 { "inf" } else { "-inf" }.to_owned();
    }
    let magnitude = value.abs();
    let mut decimal = match style {
        Style::Exponent(precision) => Decimal::significant(magnitude, precision.saturating_add(1)),
        Style::Fixed(precision) => Decimal::fixed(magnitude, precision),
        Style::General(precision) => Decimal::significant(magnitude, precision),
        Style::Repr => Decimal::shortest(magnitude),
    };
    let negative = value.is_sign_negative() && !(flags.no_negative_zero && decimal.is_zero());
    // With digits `start..end` after the layout: those outside of the decimal's own digits are zeros.
    let (scientific, wanted) = match style {
        Style::Exponent(precision) => (true, precision as i64 + 1),
        Style::Fixed(precision) => (false, decimal.point + precision as i64),
        Style::General(precision) => {
            decimal.strip();
            let precision = precision.max(1) as i64;
            let scientific = decimal.point <= -4 || decimal.point > precision - i64::from(flags.point_zero);
            (scientific, if flags.alternate { precision } else { 0 })
        }
        Style::Repr => (decimal.point <= -4 || decimal.point > 16, 0),
    };
    let wanted = wanted.max(decimal.digits.len() as i64);
    let point = if scientific { 1 } else { decimal.point };
    let start = if point <= 0 { point - 1 } else { 0 };
    let least = if flags.point_zero && !scientific { point + 1 } else { point };
    let end = wanted.max(least);

    let mut text = String::with_capacity((end - start + 8) as usize);
    if negative {
        text.push('-');
    }
    push_digits(&mut text, &decimal.digits, start, point);
    if end > point || flags.alternate {
        text.push('.');
    }
    push_digits(&mut text, &decimal.digits, point, end);
    if scientific {
        let exponent = decimal.point - 1;
        let sign = if exponent < 0 { '-' } else { '+' };
        text.push_str(&format!("e{sign}{:02}", exponent.abs()));
    }
    text
}

/// The digits of a range of places; those that are not there are zeros.
fn push_digits(text: &mut String, digits: &[u8], from: i64, to: i64) {
    let length = digits.len() as i64;
    let before = to.min(0) - from.min(0);
    let (first, last) = (from.clamp(0, length), to.clamp(0, length));
    let after = (to - from) - before - (last - first);
    text.extend(std::iter::repeat_n('0', before.max(0) as usize));
    text.extend(digits[first as usize..last as usize].iter().map(|&digit| digit as char));
    text.extend(std::iter::repeat_n('0', after.max(0) as usize));
}
