//! Strings and bytes.
//!
//! Words of a string: 1 length in code points, above it the width in bytes of a unit and flags; 2 hash, 0 while unknown; from 3 on
//! the units. A string that was made by appending to another one has instead in word 3 a *buffer*, whose units it is the
//! beginning of. The buffer (words: 1 units in use, 2 room in units, from 3 on units) has room behind its end; whoever
//! appends to the string that ends where the buffer ends writes on in place. So a program that builds a text by `+=` does not
//! copy it each time, and strings stay immutable (Go's slices work like this).

use std::sync::atomic::Ordering;

use crate::context::Context;
use crate::heap::layout::{TEXT_BUFFER as FIRST, TEXT_BUFFERED};
use crate::heap::{Header, Ref};
use crate::kind::Kind;
use crate::text::hash::{hash_bytes, hash_text};
use crate::text::{Text, TextBuf};
use crate::trap::Trap;
use crate::value::Value;

const WIDTH_SHIFT: u32 = 32;
const INTERNED: u64 = 1 << 40;
/// Two strings were put together here: if a third one follows, a buffer pays.
const JOINED: u64 = 1 << 42;
/// Shorter strings are copied.
const MIN_BUFFERED: usize = 64;
/// A buffer beyond this size is not made twice as large, but larger by an eighth.
const DOUBLE_UP_TO: usize = 1 << 20;

/// The text of a string object.
#[inline]
pub fn text_of(string: Ref) -> Text<'static> {
    let word = string.load(1);
    let length = word as u32 as usize;
    let string = if word & TEXT_BUFFERED == 0 { string } else { buffer_of(string) };
    match (word >> WIDTH_SHIFT) as u8 {
        1 => Text::Narrow(string.bytes(FIRST, length)),
        2 => Text::Wide(string.halves(FIRST, length)),
        _ => Text::Full(string.quads(FIRST, length)),
    }
}

/// Where the units of a buffered string are, at the same word as in others.
#[inline(always)]
fn buffer_of(string: Ref) -> Ref {
    Value::from_bits(string.load(FIRST)).target()
}

/// Takes the room from `end` to `new_end` of a buffer, unless there is too little or somebody has it.
fn claim(buffer: Ref, end: usize, new_end: usize) -> bool {
    let (end, new_end) = (end as u64, new_end as u64);
    new_end <= buffer.load(2)
        && buffer.atomic(1).compare_exchange(end, new_end, Ordering::AcqRel, Ordering::Relaxed).is_ok()
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
    let known = string.load_relaxed(2);
    if known != 0 { known as i64 } else { hash_slow(string) }
}

#[cold]
fn hash_slow(string: Ref) -> i64 {
    let hash =
        if string.header_kind() == Kind::Bytes { hash_bytes(bytes_of(string)) } else { hash_text(text_of(string)) };
    // Two workers may both compute it; they store the same.
    string.store_relaxed(2, hash as u64);
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

/// Writes units of the string's own width at an offset in units.
#[cfg_attr(heddle_web, optimize(speed))]
fn write_units(object: Ref, offset: usize, text: Text) {
    match text {
        Text::Narrow(units) => object.write_bytes(FIRST, offset, units),
        Text::Wide(units) => object.write_halves(FIRST, offset, units),
        Text::Full(units) => object.write_quads(FIRST, offset, units),
    }
}

impl Context<'_> {
    /// A new string object.
    pub fn new_str(&mut self, text: &str) -> Result<Value, Trap> {
        if text.is_ascii() {
            return self.new_text(Text::ascii(text));
        }
        let mut buffer = TextBuf::new();
        buffer.push_str(text);
        self.new_text(buffer.as_text())
    }

    /// A new string object in the narrowest width that holds the text.
    #[cfg_attr(heddle_web, optimize(speed))]
    pub fn new_text(&mut self, text: Text) -> Result<Value, Trap> {
        let narrowed;
        let text = match text {
            Text::Narrow(_) => text,
            // A slice of a wider string may fit into less.
            Text::Wide(_) | Text::Full(_) => {
                narrowed = text.to_buf();
                narrowed.as_text()
            }
        };
        let width = match text {
            Text::Narrow(_) => 1,
            Text::Wide(_) => 2,
            Text::Full(_) => 4,
        };
        let string = self.string_room(width, text.len(), text.len() * width as usize)?;
        write_units(string, 0, text);
        Ok(Value::object(Kind::Str, string))
    }

    /// A new string of two parts: the fast path of `+`.
    #[cfg_attr(heddle_web, optimize(speed))]
    pub fn concat(&mut self, left: Ref, right: Ref) -> Result<Value, Trap> {
        match (text_of(left), text_of(right)) {
            (a @ Text::Narrow(_), b @ Text::Narrow(_)) => return self.join(left, 1, a, b),
            (a @ Text::Wide(_), b @ Text::Wide(_)) => return self.join(left, 2, a, b),
            (a @ Text::Full(_), b @ Text::Full(_)) => return self.join(left, 4, a, b),
            (a @ Text::Wide(_), Text::Narrow(b)) => {
                let widened: Vec<u16> = b.iter().map(|unit| (*unit).into()).collect();
                return self.join(left, 2, a, Text::Wide(&widened));
            }
            _ => {}
        }
        let mut buffer = text_of(left).to_buf();
        buffer.push_text(text_of(right));
        self.new_text(buffer.as_text())
    }

    /// The parts put together; both have units of this width, and `a` is all of `left`.
    #[inline(always)]
    fn join(&mut self, left: Ref, width: u8, a: Text, b: Text) -> Result<Value, Trap> {
        let units = a.len() + b.len();
        if a.len() >= MIN_BUFFERED && left.load(1) & (TEXT_BUFFERED | JOINED) != 0 {
            return self.append(left, width, a, b);
        }
        let string = self.string_room(width, units, units * width as usize)?;
        string.store(1, string.load(1) | JOINED);
        write_units(string, 0, a);
        write_units(string, a.len(), b);
        Ok(Value::object(Kind::Str, string))
    }

    /// The same, in a buffer: in that of `left` if nobody has appended to it.
    #[cfg_attr(heddle_web, optimize(speed))]
    fn append(&mut self, left: Ref, width: u8, a: Text, b: Text) -> Result<Value, Trap> {
        let units = a.len() + b.len();
        let bytes = units * width as usize;
        self.check_size(bytes as u128)?;
        let string = self.allocate(Kind::Str, FIRST + 1)?;
        string.store(1, units as u64 | (width as u64) << WIDTH_SHIFT | TEXT_BUFFERED);
        string.store(2, 0);
        if left.load(1) & TEXT_BUFFERED != 0 && claim(buffer_of(left), a.len(), units) {
            self.charge((b.len() * width as usize) as u64 / 64);
            write_units(buffer_of(left), a.len(), b);
            string.store(FIRST, left.load(FIRST));
            return Ok(Value::object(Kind::Str, string));
        }
        self.charge(bytes as u64 / 64);
        let room = bytes + if bytes <= DOUBLE_UP_TO { bytes } else { bytes / 8 };
        // No room for room: then just for what there is.
        let room = if self.machine.heap.could_ever_fit(room as u64) { room } else { bytes };
        let words = room.div_ceil(8);
        let buffer = self.allocate(Kind::Raw, FIRST + words as u32)?;
        buffer.store(1, units as u64);
        buffer.store(2, (words * 8 / width as usize) as u64);
        write_units(buffer, 0, a);
        write_units(buffer, a.len(), b);
        string.store(FIRST, Value::object(Kind::Raw, buffer).bits());
        Ok(Value::object(Kind::Str, string))
    }

    /// A new string of those in `count` registers of the thread's stack.
    #[cfg_attr(heddle_web, optimize(speed))]
    pub fn join_registers(&mut self, start: u32, count: u32) -> Result<Value, Trap> {
        let range = start as usize..(start + count) as usize;
        let (mut total, mut is_narrow) = (0, true);
        for part in &self.thread.stack[range.clone()] {
            let text = text_of(part.target());
            total += text.len();
            is_narrow &= matches!(text, Text::Narrow(_));
        }
        if !is_narrow {
            let mut buffer = TextBuf::with_capacity(total);
            for part in &self.thread.stack[range] {
                buffer.push_text(text_of(part.target()));
            }
            return self.new_text(buffer.as_text());
        }
        let string = self.string_room(1, total, total)?;
        let mut end = 0;
        for part in &self.thread.stack[range] {
            let text = text_of(part.target());
            write_units(string, end, text);
            end += text.len();
        }
        Ok(Value::object(Kind::Str, string))
    }

    /// A new string of `length` letters: strings without letters beyond Latin-1, with such a separator between them.
    ///
    /// # Panics
    /// If one of them has other letters, or if they are more than so many.
    #[inline(always)]
    pub fn join_narrow(
        &mut self,
        separator: Text<'_>,
        parts: impl Iterator<Item = Value>,
        length: usize,
    ) -> Result<Value, Trap> {
        let string = self.string_room(1, length, length)?;
        let mut end = 0;
        let mut push = |text: Text| {
            assert!(matches!(text, Text::Narrow(_)) && text.len() <= length - end, "joined texts are as measured");
            write_units(string, end, text);
            end += text.len();
        };
        for (index, part) in parts.enumerate() {
            if index > 0 {
                push(separator);
            }
            push(self.text(part).unwrap_or(Text::EMPTY));
        }
        assert!(end == length, "joined texts are as measured");
        Ok(Value::object(Kind::Str, string))
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

    /// A string of one code point; those below 256 are made once.
    #[cfg_attr(heddle_web, optimize(speed))]
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
    #[cfg_attr(heddle_web, optimize(speed))]
    pub fn text(&self, value: Value) -> Option<Text<'static>> {
        let value = self.unwrap_payload(value, Kind::Str);
        value.as_kind(Kind::Str).map(text_of)
    }

    /// A string as Rust text, lone surrogates replaced.
    pub fn rust_string(&self, value: Value) -> Option<String> {
        self.text(value).map(Text::to_utf8_lossy)
    }
}
