//! Strings that can hold lone surrogates, which Rust's cannot.

use std::sync::Arc;

use crate::code::Constant;

/// A string under construction.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Text {
    narrow: String,
    /// Its code points, as soon as one of them is a surrogate.
    wide: Option<Vec<u32>>,
}

impl Text {
    /// Appends a piece of a literal. The parser puts a replacement character where a surrogate was written, so that
    /// `written`, the piece as it stands in the source, has the last word.
    pub(crate) fn push<'a>(&mut self, piece: &str, written: impl FnOnce() -> Option<&'a str>) {
        let surrogates = if piece.contains(char::REPLACEMENT_CHARACTER) { written().and_then(decode) } else { None };
        match (&mut self.wide, surrogates) {
            (None, None) => self.narrow.push_str(piece),
            (None, Some(points)) => {
                let mut wide: Vec<u32> = self.narrow.chars().map(u32::from).collect();
                wide.extend(points);
                self.wide = Some(wide);
            }
            (Some(wide), None) => wide.extend(piece.chars().map(u32::from)),
            (Some(wide), Some(points)) => wide.extend(points),
        }
    }

    /// Appends a piece without escapes.
    pub(crate) fn push_plain(&mut self, piece: &str) {
        self.push(piece, || None);
    }

    /// The finished string.
    pub(crate) fn into_constant(self) -> Constant {
        match self.wide {
            Some(wide) => Constant::WideStr(wide.into()),
            None => Constant::Str(Arc::from(self.narrow)),
        }
    }
}

/// The code points of a literal's text, if it holds an escape of a surrogate; `None` otherwise.
fn decode(written: &str) -> Option<Vec<u32>> {
    let characters: Vec<char> = written.chars().collect();
    let mut points = Vec::with_capacity(characters.len());
    let mut found = false;
    let mut at = 0;
    while let Some(character) = characters.get(at) {
        at += 1;
        if *character != '\\' {
            points.push(u32::from(*character));
            continue;
        }
        let escape = *characters.get(at)?;
        at += 1;
        let digits = match escape {
            'x' => 2,
            'u' => 4,
            'U' => 8,
            // The parser knows the names; a string with both is left as the parser has it.
            'N' => return None,
            _ => 0,
        };
        if digits > 0 {
            let value: String = characters.get(at..at + digits)?.iter().collect();
            let value = u32::from_str_radix(&value, 16).ok()?;
            found |= (0xd800..0xe000).contains(&value);
            points.push(value);
            at += digits;
            continue;
        }
        match escape {
            '\n' => {}
            '\r' => at += usize::from(characters.get(at) == Some(&'\n')),
            '0'..='7' => {
                let length = characters[at - 1..].iter().take(3).take_while(|digit| digit.is_digit(8)).count();
                let value: String = characters[at - 1..at - 1 + length].iter().collect();
                points.push(u32::from_str_radix(&value, 8).ok()?);
                at += length - 1;
            }
            'a' => points.push(7),
            'b' => points.push(8),
            'f' => points.push(12),
            'n' => points.push(10),
            'r' => points.push(13),
            't' => points.push(9),
            'v' => points.push(11),
            '\\' | '\'' | '"' => points.push(u32::from(escape)),
            other => points.extend([u32::from('\\'), u32::from(other)]),
        }
    }
    found.then_some(points)
}
