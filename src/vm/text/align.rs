//! `center`, `ljust`, `rjust`, `zfill` and `expandtabs`.

use super::buffer::{TextBuf, check_length};
use super::view::Text;
use crate::number::error::Result;

/// Where text stands in a wider field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// `ljust`
    Left,
    /// `rjust`
    Right,
    /// `center`
    Center,
}

/// `text.ljust(width, fill)` and its like; `None` if the text is wide enough.
pub fn align(text: Text<'_>, width: i64, fill: u32, align: Align) -> Result<Option<TextBuf>> {
    let padding = width.saturating_sub(text.len() as i64);
    if padding <= 0 {
        return Ok(None);
    }
    check_length(width as u64)?;
    let padding = padding as usize;
    let left = match align {
        Align::Left => 0,
        Align::Right => padding,
        // CPython's choice where the padding is odd depends on the width.
        Align::Center => padding / 2 + (padding & width as usize & 1),
    };
    Ok(Some(pad(text, left, padding - left, fill)))
}

/// The text with so many fill characters before and behind.
pub fn pad(text: Text<'_>, left: usize, right: usize, fill: u32) -> TextBuf {
    let mut result = TextBuf::with_capacity(left + text.len() + right);
    result.push_repeated(fill, left);
    result.push_text(text);
    result.push_repeated(fill, right);
    result
}

/// `text.zfill(width)`; `None` if the text is wide enough.
pub fn zero_fill(text: Text<'_>, width: i64) -> Result<Option<TextBuf>> {
    let padding = width.saturating_sub(text.len() as i64);
    if padding <= 0 {
        return Ok(None);
    }
    check_length(width as u64)?;
    let sign = text.get(0).filter(|&point| point == u32::from('+') || point == u32::from('-'));
    let mut result = TextBuf::with_capacity(width as usize);
    result.extend(sign);
    result.push_repeated(u32::from('0'), padding as usize);
    result.push_text(text.from(usize::from(sign.is_some())));
    Ok(Some(result))
}

/// `text.expandtabs(size)`
pub fn expand_tabs(text: Text<'_>, size: i64) -> Result<TextBuf> {
    let mut result = TextBuf::with_capacity(text.len());
    let (size, mut column) = (size.max(0) as u64, 0_u64);
    for point in text.iter() {
        match point {
            0x09 if size == 0 => {}
            0x09 => {
                let spaces = size - column % size;
                check_length(result.len() as u64 + spaces)?;
                result.push_repeated(u32::from(' '), spaces as usize);
                column += spaces;
            }
            _ => {
                column = if matches!(point, 0x0a | 0x0d) { 0 } else { column + 1 };
                result.push(point);
            }
        }
    }
    Ok(result)
}
