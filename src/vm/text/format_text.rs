//! `format` of strings.

use super::align::pad;
use super::buffer::{TextBuf, check_length};
use super::format_spec::Spec;
use super::view::Text;
use crate::number::error::{PyError, Result};

/// `format(text, spec)`, for a specification that was read for [`super::format_spec::Target::Text`].
pub fn format_text(text: Text<'_>, spec: &Spec, type_name: &str) -> Result<TextBuf> {
    if let Some(kind) = spec.kind.filter(|&kind| kind != u32::from('s')) {
        return Err(Spec::unknown_kind(kind, type_name));
    }
    let refuse = |what: &str| Err(PyError::value(format!("{what} not allowed in string format specifier")));
    match spec.sign {
        Some(' ') => return refuse("Space"),
        Some(_) => return refuse("Sign"),
        None => {}
    }
    if spec.no_negative_zero {
        return refuse("Negative zero coercion (z)");
    }
    if spec.alternate {
        return refuse("Alternate form (#)");
    }
    if spec.align == '=' {
        return refuse("'=' alignment");
    }
    let most = spec.precision.unwrap_or(u64::MAX).min(text.len() as u64) as usize;
    pad_text(text.slice(0..most), spec.width, spec.fill, spec.align)
}

/// Text in a field of a least width; `=` aligns like `<`.
pub fn pad_text(text: Text<'_>, width: Option<u64>, fill: u32, align: char) -> Result<TextBuf> {
    let padding = check_length(width.unwrap_or(0))?.saturating_sub(text.len());
    let left = match align {
        '>' => padding,
        '^' => padding / 2,
        _ => 0,
    };
    Ok(pad(text, left, padding - left, fill))
}
