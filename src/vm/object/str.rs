//! Strings and bytes.

use crate::context::Context;
use crate::heap::Ref;
use crate::kind::Kind;
use crate::text::hash::{hash_bytes, hash_text};
use crate::text::{Text, TextBuf};
use crate::trap::Trap;
use crate::value::Value;

const FIRST: u32 = 3;
const WIDTH_SHIFT: u32 = 32;
const INTERNED: u64 = 1 << 40;

/// The text of a string object.
#[inline]
pub fn text_of(string: Ref) -> Text<'static> {
    let word = string.load(1);
    let length = word as u32 as usize;
    match (word >> WIDTH_SHIFT) as u8 {
        1 => Text::Narrow(string.bytes(FIRST, length)),
        2 => Text::Wide(string.halves(FIRST, length)),
        _ => Text::Full(string.quads(FIRST, length)),
    }
}

/// Length in code points.
#[inline(always)]
pub fn length(string: Ref) -> u32 {
    string.load(1) as u32
}

/// The bytes of a bytes object.
#[inline]
pub fn bytes_of(bytes: Ref) -> &'static [u8] {
    bytes.bytes(FIRST, bytes.load(1) as u32 as usize)
}

/// CPython's hash of the string (under `PYTHONHASHSEED=0`), kept in the object.
#[inline]
pub fn hash(string: Ref) -> i64 {
    let known = string.load(2);
    if known != 0 { known as i64 } else { hash_slow(string) }
}

#[cold]
fn hash_slow(string: Ref) -> i64 {
    let hash = if string.load(0) as u8 == Kind::Bytes as u8 {
        hash_bytes(bytes_of(string))
    } else {
        hash_text(text_of(string))
    };
    // Two workers may both compute it; they store the same.
    string.store(2, hash as u64);
    hash
}

/// Whether equal strings are this very object.
pub fn is_interned(string: Ref) -> bool {
    string.load(1) & INTERNED != 0
}

pub(crate) fn mark_interned(string: Ref) {
    string.store(1, string.load(1) | INTERNED);
    hash(string);
}

/// Whether two string objects have the same text.
#[inline]
pub fn equal(left: Ref, right: Ref) -> bool {
    if left == right {
        return true;
    }
    let (a, b) = (left.load(1), right.load(1));
    if a as u32 != b as u32 || (a & b & INTERNED) != 0 {
        return false;
    }
    text_of(left) == text_of(right)
}

impl Context<'_> {
    /// A new string object.
    pub fn new_str(&mut self, text: &str) -> Result<Value, Trap> {
        if text.is_ascii() {
            return self.new_units(1, text.len(), text.as_bytes());
        }
        let mut buffer = TextBuf::new();
        buffer.push_str(text);
        self.new_text(buffer.as_text())
    }

    /// A new string object in the narrowest width that holds the text.
    pub fn new_text(&mut self, text: Text) -> Result<Value, Trap> {
        match text {
            Text::Narrow(units) => self.new_units(1, units.len(), units),
            Text::Wide(_) | Text::Full(_) => {
                // A slice of a wider string may fit into less.
                match text.to_buf() {
                    TextBuf::Narrow(units) => self.new_units(1, units.len(), &units),
                    TextBuf::Wide(units) => {
                        let bytes: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
                        self.new_units(2, units.len(), &bytes)
                    }
                    TextBuf::Full(units) => {
                        let bytes: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
                        self.new_units(4, units.len(), &bytes)
                    }
                }
            }
        }
    }

    /// A new string of two parts: the fast path of `+`.
    #[cfg_attr(heddle_web, optimize(speed))]
    pub fn concat(&mut self, left: Ref, right: Ref) -> Result<Value, Trap> {
        if let (Text::Narrow(a), Text::Narrow(b)) = (text_of(left), text_of(right)) {
            let length = a.len() + b.len();
            let string = self.string_room(1, length, length)?;
            string.write_bytes(FIRST, 0, a);
            string.write_bytes(FIRST, a.len(), b);
            return Ok(Value::object(Kind::Str, string));
        }
        let mut buffer = text_of(left).to_buf();
        buffer.push_text(text_of(right));
        self.new_text(buffer.as_text())
    }

    #[cfg_attr(heddle_web, optimize(speed))]
    fn string_room(&mut self, width: u8, length: usize, bytes: usize) -> Result<Ref, Trap> {
        self.check_size(bytes as u128)?;
        self.charge(bytes as u64 / 64);
        let string = self.allocate(Kind::Str, FIRST + bytes.div_ceil(8) as u32)?;
        string.store(1, length as u64 | (width as u64) << WIDTH_SHIFT);
        string.store(2, 0);
        Ok(string)
    }

    fn new_units(&mut self, width: u8, length: usize, bytes: &[u8]) -> Result<Value, Trap> {
        let string = self.string_room(width, length, bytes.len())?;
        string.write_bytes(FIRST, 0, bytes);
        Ok(Value::object(Kind::Str, string))
    }

    /// A string of one code point; those below 256 are made once.
    pub fn new_char(&mut self, point: u32) -> Result<Value, Trap> {
        if let Some(value) = self.machine.builtins.chars.get(point as usize) {
            return Ok(*value);
        }
        self.new_text(Text::Full(&[point]))
    }

    /// A new bytes object.
    pub fn new_bytes(&mut self, bytes: &[u8]) -> Result<Value, Trap> {
        self.check_size(bytes.len() as u128)?;
        let object = self.allocate(Kind::Bytes, FIRST + bytes.len().div_ceil(8) as u32)?;
        object.store(1, bytes.len() as u64);
        object.store(2, 0);
        object.write_bytes(FIRST, 0, bytes);
        Ok(Value::object(Kind::Bytes, object))
    }

    /// The text of a string value; for anything else, `None`.
    pub fn text(&self, value: Value) -> Option<Text<'static>> {
        let value = self.unwrap_payload(value, Kind::Str);
        value.as_kind(Kind::Str).map(text_of)
    }

    /// A string as Rust text, lone surrogates replaced.
    pub fn rust_string(&self, value: Value) -> Option<String> {
        self.text(value).map(Text::to_utf8_lossy)
    }
}
