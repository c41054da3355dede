//! Memory views: which bytes of which object, and how they are to be read.
//!
//! Words: 1 the bytes or byte array, unbound once released; 2 the object that the program gave; 3 format (a string); 4 shape
//! and 5 strides in bytes (tuples of integers); 6 offset of the first item; 7 bytes of an item; 8 whether it is read-only;
//! 9 the export of a byte array ([`Context::begin_export`]) or unbound.

use super::{bytearray, str, tuple};
use crate::builtins::exceptions::ExceptionType;
use crate::context::Context;
use crate::heap::Ref;
use crate::kind::Kind;
use crate::number::int;
use crate::object::int::int_of;
use crate::text::Text;
use crate::trap::{NativeResult, Trap};
use crate::value::Value;

const SOURCE: u32 = 1;
const EXPORT: u32 = 9;
/// The hash, once it was asked for: it outlives what the view shows.
pub const HASH: u32 = 10;

/// A memory view that was not released.
#[derive(Clone, Copy)]
pub struct View {
    /// The bytes or byte array.
    pub source: Value,
    /// The object that the program gave.
    pub object: Value,
    /// How an item is packed, a string.
    pub format: Value,
    /// Items in each dimension, a tuple.
    pub shape: Ref,
    /// Bytes from one item to the next in each dimension, a tuple.
    pub strides: Ref,
    /// Where the first item begins.
    pub offset: i64,
    /// Bytes of an item.
    pub item: i64,
    /// Nothing can be assigned.
    pub readonly: bool,
}

/// What a memory view shows; `None` if it was released.
pub fn read(view: Ref) -> Option<View> {
    let word = |index| Value::from_bits(view.load(index));
    let source = word(SOURCE).bound()?;
    Some(View {
        source,
        object: word(2),
        format: word(3),
        shape: word(4).target(),
        strides: word(5).target(),
        offset: word(6).int(),
        item: word(7).int(),
        readonly: word(8) == Value::TRUE,
    })
}

/// Bytes of an item of this native format, if there is such a one.
pub fn item_size(format: Text) -> Option<i64> {
    let letter = match (format.len(), format.get(0)) {
        (1, Some(letter)) => letter,
        (2, Some(at)) if at == u32::from(b'@') => format.at(1),
        _ => return None,
    };
    Some(match u8::try_from(letter).ok()? {
        b'c' | b'b' | b'B' | b'?' => 1,
        b'h' | b'H' | b'e' => 2,
        b'i' | b'I' | b'f' => 4,
        b'l' | b'L' | b'q' | b'Q' | b'n' | b'N' | b'd' | b'P' => 8,
        _ => return None,
    })
}

impl View {
    /// The letter that says how an item is packed.
    pub fn letter(&self) -> u8 {
        let format = str::text_of(self.format.target());
        format.get(format.len().saturating_sub(1)).and_then(|letter| u8::try_from(letter).ok()).unwrap_or(b'B')
    }

    /// Number of dimensions.
    pub fn dimensions(&self) -> u32 {
        tuple::length(self.shape)
    }

    /// Items in a dimension.
    pub fn extent(&self, dimension: u32) -> i64 {
        tuple::item(self.shape, dimension).int()
    }

    /// Bytes from one item to the next in a dimension.
    pub fn stride(&self, dimension: u32) -> i64 {
        tuple::item(self.strides, dimension).int()
    }

    /// Number of items.
    pub fn count(&self) -> i64 {
        (0..self.dimensions()).map(|dimension| self.extent(dimension)).product()
    }

    /// Whether its items follow each other without gaps.
    pub fn is_contiguous(&self) -> bool {
        if self.dimensions() == 1 {
            return self.extent(0) == 1 || self.stride(0) == self.item;
        }
        let mut wanted = self.item;
        for dimension in (0..self.dimensions()).rev() {
            if self.extent(dimension) > 1 && self.stride(dimension) != wanted {
                return self.count() == 0;
            }
            wanted *= self.extent(dimension);
        }
        true
    }

    /// Where each item begins, in order.
    pub fn offsets(&self) -> Vec<usize> {
        let mut offsets = vec![self.offset];
        for dimension in 0..self.dimensions() {
            let (extent, stride) = (self.extent(dimension), self.stride(dimension));
            offsets = offsets.iter().flat_map(|from| (0..extent).map(move |at| from + at * stride)).collect();
        }
        offsets.into_iter().map(|offset| offset as usize).collect()
    }

    /// All bytes of the object, now.
    pub fn whole(&self) -> &'static [u8] {
        let object = self.source.target();
        if self.source.is(Kind::ByteArray) { bytearray::view(object) } else { str::bytes_of(object) }
    }

    /// The bytes of its items in order. Copied: to be called while the object is private or locked.
    pub fn gather(&self) -> Vec<u8> {
        let whole = self.whole();
        if self.is_contiguous() {
            let start = self.offset as usize;
            let end = start + (self.count() * self.item) as usize;
            return whole.get(start..end).map_or_else(Vec::new, <[u8]>::to_vec);
        }
        let item = self.item as usize;
        self.offsets().into_iter().filter_map(|at| whole.get(at..at + item)).flatten().copied().collect()
    }

    /// The bytes of the item that begins there.
    pub fn item_at(&self, offset: i64) -> &'static [u8] {
        let start = offset as usize;
        self.whole().get(start..start + self.item as usize).unwrap_or(&[])
    }
}

/// Eight bytes of an item, the lowest first, with its sign.
fn widened(bytes: &[u8], signed: bool) -> i64 {
    let negative = signed && bytes.last().is_some_and(|last| *last >= 0x80);
    let mut wide = [if negative { 0xff } else { 0 }; 8];
    wide[..bytes.len()].copy_from_slice(bytes);
    i64::from_le_bytes(wide)
}

impl Context<'_> {
    /// What a memory view shows.
    ///
    /// # Errors
    /// `ValueError` if it was released.
    pub fn shown(&mut self, view: Ref) -> Result<View, Trap> {
        match read(view) {
            Some(shown) => Ok(shown),
            None => Err(self.value_error("operation forbidden on released memoryview object")),
        }
    }

    /// A new view. One of a byte array keeps it from changing its length.
    pub fn new_view(&mut self, view: View) -> NativeResult {
        let export = match view.source.as_kind(Kind::ByteArray) {
            Some(array) => self.begin_export(array)?,
            None => Value::UNBOUND,
        };
        let words = [
            view.source,
            view.object,
            view.format,
            Value::object(Kind::Tuple, view.shape),
            Value::object(Kind::Tuple, view.strides),
            Value::inline_int(view.offset),
            Value::inline_int(view.item),
            Value::bool(view.readonly),
            export,
            Value::UNBOUND,
        ];
        self.new_object(Kind::MemoryView, &words)
    }

    /// A view of all of a bytes object or byte array. `object` is what the program gave.
    pub fn view_of(&mut self, source: Value, object: Value) -> NativeResult {
        let count = match source.as_kind(Kind::ByteArray) {
            Some(array) => bytearray::length(array),
            None => str::bytes_of(source.target()).len(),
        };
        let format = self.intern("B")?;
        let shape = self.new_tuple(&[Value::inline_int(count as i64)])?.target();
        let strides = self.new_tuple(&[Value::inline_int(1)])?.target();
        let readonly = source.is(Kind::Bytes);
        self.new_view(View { source, object, format, shape, strides, offset: 0, item: 1, readonly })
    }

    /// Ends what a view shows.
    pub fn release_view(&mut self, view: Ref) {
        self.end_export(Value::from_bits(view.load(EXPORT)));
        view.store(EXPORT, Value::UNBOUND.bits());
        view.store_release(SOURCE, Value::UNBOUND.bits());
    }

    /// The item packed in these bytes.
    pub fn unpacked(&mut self, letter: u8, bytes: &[u8]) -> NativeResult {
        match letter {
            b'c' => self.new_bytes(bytes),
            b'?' => Ok(Value::bool(bytes.iter().any(|byte| *byte != 0))),
            b'f' => Ok(Value::float(f64::from(f32::from_bits(widened(bytes, false) as u32)))),
            b'd' => Ok(Value::float(f64::from_bits(widened(bytes, false) as u64))),
            b'e' => Ok(Value::float(half_to_f64(widened(bytes, false) as u16))),
            b'b' | b'h' | b'i' | b'l' | b'q' | b'n' => self.new_int(widened(bytes, true)),
            _ if bytes.len() < 8 => Ok(Value::inline_int(widened(bytes, false))),
            _ => self.new_integer(int::bytes::from_bytes(bytes, false, false)),
        }
    }

    /// A value packed into `size` bytes of this format.
    pub fn packed(&mut self, letter: u8, size: usize, value: Value) -> Result<Vec<u8>, Trap> {
        let wrong_type =
            |cx: &mut Self| cx.type_error(format!("memoryview: invalid type for format '{}'", letter as char));
        match letter {
            b'c' => match value.as_kind(Kind::Bytes).map(str::bytes_of) {
                Some([only]) => Ok(vec![*only]),
                Some(_) => Err(self.value_error("memoryview: invalid value for format 'c'")),
                None => Err(wrong_type(self)),
            },
            b'?' => Ok(vec![u8::from(crate::interpreter::truth::quick(value).unwrap_or(true))]),
            b'f' | b'd' | b'e' => {
                let number = match (value.as_float(), int_of(value)) {
                    (Some(number), _) => number,
                    (None, Some(integer)) => {
                        let converted = int::convert::to_f64(integer.as_ref());
                        self.or_raise(converted)?
                    }
                    (None, None) => return Err(wrong_type(self)),
                };
                Ok(match letter {
                    b'f' => (number as f32).to_le_bytes().to_vec(),
                    b'd' => number.to_le_bytes().to_vec(),
                    _ => f64_to_half(number).to_le_bytes().to_vec(),
                })
            }
            _ => {
                let Some(integer) = self.index(value) else { return Err(wrong_type(self)) };
                let signed = letter.is_ascii_lowercase();
                int::bytes::to_bytes(integer.as_ref(), size as i64, false, signed).map_err(|_| {
                    self.raise(
                        ExceptionType::ValueError,
                        format!("memoryview: invalid value for format '{}'", letter as char),
                    )
                })
            }
        }
    }
}

/// A number of 16 bits (IEEE 754, binary16).
fn half_to_f64(bits: u16) -> f64 {
    let (exponent, fraction) = ((bits >> 10) & 0x1f, f64::from(bits & 0x3ff));
    let size = match exponent {
        0 => fraction * 2f64.powi(-24),
        0x1f if fraction == 0.0 => f64::INFINITY,
        0x1f => f64::NAN,
        _ => (1024.0 + fraction) * 2f64.powi(i32::from(exponent) - 25),
    };
    if bits & 0x8000 == 0 { size } else { -size }
}

/// The nearest number of 16 bits, the even one of two.
fn f64_to_half(number: f64) -> u16 {
    let sign = if number.is_sign_negative() { 0x8000 } else { 0 };
    let size = number.abs();
    if size.is_nan() {
        return sign | 0x7e00;
    }
    let exponent = if size < 2f64.powi(-14) { -14 } else { (((size.to_bits() >> 52) as i32) - 1023).min(16) };
    let units = (size / 2f64.powi(exponent - 10)).round_ties_even();
    if exponent > 15 || units >= 2048.0 && exponent == 15 {
        return sign | 0x7c00;
    }
    // A fraction of 1024 carries over into the exponent; below it the number is subnormal.
    sign | (units as u16).wrapping_add(((exponent + 14) as u16) << 10)
}

/// Whether a value of this kind consists of bytes that another one can be compared with.
pub fn is_bytes_like(kind: Kind) -> bool {
    matches!(kind, Kind::Bytes | Kind::ByteArray | Kind::MemoryView)
}

/// An item of a view, as comparisons see it.
#[derive(PartialEq)]
enum Item {
    Integer(i128),
    Float(f64),
    Byte(u8),
}

impl Item {
    fn of(letter: u8, bytes: &[u8]) -> Self {
        match letter {
            b'c' => Self::Byte(bytes.first().copied().unwrap_or(0)),
            b'?' => Self::Integer(bytes.iter().any(|byte| *byte != 0).into()),
            b'f' => Self::Float(f32::from_bits(widened(bytes, false) as u32).into()),
            b'd' => Self::Float(f64::from_bits(widened(bytes, false) as u64)),
            b'e' => Self::Float(half_to_f64(widened(bytes, false) as u16)),
            _ if letter.is_ascii_lowercase() => Self::Integer(widened(bytes, true).into()),
            _ => Self::Integer((widened(bytes, false) as u64).into()),
        }
    }

    fn equals(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Integer(integer), Self::Float(float)) | (Self::Float(float), Self::Integer(integer)) => {
                float.fract() == 0.0 && *float as i128 == *integer
            }
            (left, right) => left == right,
        }
    }
}

/// Whether two bytes-like objects are equal: views by their shapes and items, the others by their bytes. A view that was
/// released is equal to itself alone.
pub fn equal(left: Value, right: Value) -> bool {
    fn plain(value: Value) -> Option<&'static [u8]> {
        match value.kind()? {
            Kind::Bytes => Some(str::bytes_of(value.target())),
            Kind::ByteArray => Some(bytearray::view(value.target())),
            _ => None,
        }
    }
    let view = |value: Value| value.as_kind(Kind::MemoryView).and_then(read);
    match (plain(left), plain(right)) {
        (Some(a), Some(b)) => a == b,
        (Some(bytes), None) => view(right).is_some_and(|view| shows(&view, bytes)),
        (None, Some(bytes)) => view(left).is_some_and(|view| shows(&view, bytes)),
        (None, None) => match (view(left), view(right)) {
            (Some(a), Some(b)) => {
                let extents = |view: &View| -> Vec<i64> { (0..view.dimensions()).map(|at| view.extent(at)).collect() };
                extents(&a) == extents(&b) && same_items((a.letter(), &a.gather()), (b.letter(), &b.gather()))
            }
            _ => false,
        },
    }
}

fn shows(view: &View, bytes: &[u8]) -> bool {
    view.dimensions() == 1
        && view.count() == bytes.len() as i64
        && same_items((view.letter(), &view.gather()), (b'B', bytes))
}

/// Whether as many items, each given as a format and the bytes of all, are equal.
fn same_items((letter, bytes): (u8, &[u8]), (other_letter, other_bytes): (u8, &[u8])) -> bool {
    if letter == other_letter && !matches!(letter, b'f' | b'd' | b'e' | b'?') {
        return bytes == other_bytes;
    }
    let size = |letter: u8| item_size(Text::Narrow(&[letter])).unwrap_or(1) as usize;
    let items = bytes.chunks(size(letter)).map(|bytes| Item::of(letter, bytes));
    let others = other_bytes.chunks(size(other_letter)).map(|bytes| Item::of(other_letter, bytes));
    items.zip(others).all(|(item, other)| item.equals(&other))
}
