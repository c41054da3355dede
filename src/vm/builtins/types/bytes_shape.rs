//! Methods of `bytes` and `bytearray` that change letters, look at them, or put bytes into wider fields. Letters are those of
//! ASCII.

use super::arguments::{self, Integer, Signature};
use super::bytes_methods::{alike, receiver, unchanged};
use crate::again;
use crate::builtins::natives::Args;
use crate::bytes_name;
use crate::context::Context;
use crate::frame::Resume;
use crate::text::align::{self, Align};
use crate::text::{Text, TextBuf};
use crate::trap::NativeResult;
use crate::value::Value;

/// A method that changes every byte.
pub fn mapped(cx: &mut Context, args: Args, name: &str, map: fn(&[u8]) -> Vec<u8>) -> NativeResult {
    arguments::none(cx, args, name)?;
    let bytes = receiver(cx, &args)?;
    cx.charge(bytes.len() as u64 / 16);
    alike(cx, &args, &map(&bytes))
}

/// A method that asks whether there are bytes, and all are of a kind.
pub fn all(cx: &mut Context, args: Args, name: &str, is: fn(&u8) -> bool) -> NativeResult {
    arguments::none(cx, args, name)?;
    let bytes = receiver(cx, &args)?;
    Ok(Value::bool(!bytes.is_empty() && bytes.iter().all(is)))
}

/// A method that asks something of the bytes as a whole.
pub fn test(cx: &mut Context, args: Args, name: &str, is: fn(&[u8]) -> bool) -> NativeResult {
    arguments::none(cx, args, name)?;
    let bytes = receiver(cx, &args)?;
    Ok(Value::bool(is(&bytes)))
}

/// `isascii()`
pub fn isascii(cx: &mut Context, args: Args) -> NativeResult {
    test(cx, args, bytes_name!(args, "isascii"), <[u8]>::is_ascii)
}

/// White space of ASCII.
pub fn is_space(byte: &u8) -> bool {
    matches!(byte, b' ' | b'\t'..=b'\r')
}

/// Lower-case letters, and no others.
pub fn islower(bytes: &[u8]) -> bool {
    bytes.iter().any(u8::is_ascii_lowercase) && !bytes.iter().any(u8::is_ascii_uppercase)
}

/// Upper-case letters, and no others.
pub fn isupper(bytes: &[u8]) -> bool {
    bytes.iter().any(u8::is_ascii_uppercase) && !bytes.iter().any(u8::is_ascii_lowercase)
}

/// Each word begins with an upper-case letter, the only one in it.
pub fn istitle(bytes: &[u8]) -> bool {
    let (mut found, mut inside) = (false, false);
    for byte in bytes {
        if byte.is_ascii_uppercase() == inside && byte.is_ascii_alphabetic() {
            return false;
        }
        inside = byte.is_ascii_alphabetic();
        found |= inside;
    }
    found
}

/// Each letter in the other case.
pub fn swapcase(bytes: &[u8]) -> Vec<u8> {
    bytes.iter().map(|byte| if byte.is_ascii_alphabetic() { byte ^ 0x20 } else { *byte }).collect()
}

/// Each word with an upper-case letter first.
pub fn title(bytes: &[u8]) -> Vec<u8> {
    let mut inside = false;
    let word = |byte: &u8| {
        let changed = if inside { byte.to_ascii_lowercase() } else { byte.to_ascii_uppercase() };
        inside = byte.is_ascii_alphabetic();
        changed
    };
    bytes.iter().map(word).collect()
}

/// The first letter in upper case, the others in lower case.
pub fn capitalize(bytes: &[u8]) -> Vec<u8> {
    let mut changed = bytes.to_ascii_lowercase();
    if let Some(first) = changed.first_mut() {
        first.make_ascii_uppercase();
    }
    changed
}

fn narrow(text: TextBuf) -> Vec<u8> {
    match text {
        TextBuf::Narrow(bytes) => bytes,
        TextBuf::Wide(units) => units.into_iter().map(|unit| unit as u8).collect(),
        TextBuf::Full(units) => units.into_iter().map(|unit| unit as u8).collect(),
    }
}

fn aligned(cx: &mut Context, args: Args, name: &'static str, how: Align, again: Resume) -> NativeResult {
    let [width, fill] = arguments::between(cx, args, name, 1)?;
    let width = match arguments::integer(cx, width)? {
        Integer::Known(width) => arguments::size(cx, &width)?,
        Integer::Ask => return arguments::index_again(cx, args, 1, again),
    };
    let fill = match fill.bound() {
        None => b' ',
        Some(value) => {
            let given = if value.is(crate::kind::Kind::MemoryView) { None } else { cx.bytes_like(value)? };
            match given.as_deref() {
                Some([only]) => *only,
                given => {
                    let own = cx.type_name(value);
                    let (colon, kind) = match given {
                        Some(bytes) => (":", format!("a {own} object of length {}", bytes.len())),
                        None => ("", own),
                    };
                    return Err(cx.type_error(format!(
                        "{name}(){colon} argument 2 must be a byte string of length 1, not {kind}"
                    )));
                }
            }
        }
    };
    cx.check_size(width.max(0) as u128)?;
    let bytes = receiver(cx, &args)?;
    match cx.or_raise(align::align(Text::Narrow(&bytes), width, fill.into(), how))? {
        Some(text) => alike(cx, &args, &narrow(text)),
        None => unchanged(cx, &args, &bytes),
    }
}

/// `center(width, fillbyte=b' ')`
pub fn center(cx: &mut Context, args: Args) -> NativeResult {
    aligned(cx, args, "center", Align::Center, again!(center))
}

/// `ljust(width, fillbyte=b' ')`
pub fn ljust(cx: &mut Context, args: Args) -> NativeResult {
    aligned(cx, args, "ljust", Align::Left, again!(ljust))
}

/// `rjust(width, fillbyte=b' ')`
pub fn rjust(cx: &mut Context, args: Args) -> NativeResult {
    aligned(cx, args, "rjust", Align::Right, again!(rjust))
}

/// `zfill(width)`
pub fn zfill(cx: &mut Context, args: Args) -> NativeResult {
    let width = arguments::one(cx, args, bytes_name!(args, "zfill"))?;
    let width = match arguments::integer(cx, width)? {
        Integer::Known(width) => arguments::size(cx, &width)?,
        Integer::Ask => return arguments::index_again(cx, args, 1, again!(zfill)),
    };
    cx.check_size(width.max(0) as u128)?;
    let bytes = receiver(cx, &args)?;
    match cx.or_raise(align::zero_fill(Text::Narrow(&bytes), width))? {
        Some(text) => alike(cx, &args, &narrow(text)),
        None => unchanged(cx, &args, &bytes),
    }
}

const EXPAND_TABS: Signature<1> = Signature { name: "expandtabs", parameters: ["tabsize"], required: 0, positional: 1 };

/// `expandtabs(tabsize=8)`
pub fn expandtabs(cx: &mut Context, args: Args) -> NativeResult {
    let [size] = EXPAND_TABS.bind(cx, args)?;
    let size = match size.bound() {
        None => 8,
        Some(size) => match arguments::integer(cx, size)? {
            Integer::Known(size) => arguments::clamped(&size),
            Integer::Ask => return arguments::index_again(cx, args, 1, again!(expandtabs)),
        },
    };
    let bytes = receiver(cx, &args)?;
    let expanded = cx.or_raise(align::expand_tabs(Text::Narrow(&bytes), size))?;
    alike(cx, &args, &narrow(expanded))
}

const TRANSLATE: Signature<2> = Signature { name: "translate", parameters: ["", "delete"], required: 1, positional: 2 };

/// `translate(table, /, delete=b'')`
pub fn translate(cx: &mut Context, args: Args) -> NativeResult {
    let [table, delete] = TRANSLATE.bind(cx, args)?;
    let table = if table.is_none() { None } else { Some(cx.wanted_bytes(table)?) };
    if table.as_ref().is_some_and(|table| table.len() != 256) {
        return Err(cx.value_error("translation table must be 256 characters long"));
    }
    let deleted = match delete.bound() {
        None => Vec::new(),
        Some(given) => cx.wanted_bytes(given)?.into_owned(),
    };
    let bytes = receiver(cx, &args)?;
    let kept = bytes.iter().filter(|byte| !deleted.contains(byte));
    let changed: Vec<u8> = kept.map(|byte| table.as_ref().map_or(*byte, |table| table[*byte as usize])).collect();
    if changed == *bytes { unchanged(cx, &args, &bytes) } else { alike(cx, &args, &changed) }
}

/// `maketrans(from, to)`
pub fn maketrans(cx: &mut Context, args: Args) -> NativeResult {
    let [from, to] = args.exactly(cx, "maketrans")?;
    let (from, to) = (cx.wanted_bytes(from)?, cx.wanted_bytes(to)?);
    if from.len() != to.len() {
        return Err(cx.value_error("maketrans arguments must have same length"));
    }
    let mut table: Vec<u8> = (0..=255).collect();
    for (byte, other) in from.iter().zip(to.iter()) {
        table[*byte as usize] = *other;
    }
    cx.new_bytes(&table)
}
