//! The primitives that all encodings share: little-endian fixed numbers, LEB128 varints, zigzag, texts, sequences.
//!
//! Encoding cannot fail. Decoding trusts nothing: a length is compared with what is left before anything is allocated,
//! and every value has exactly one encoding at this level (overlong varints are refused).

use crate::decode_error::DecodeError;

/// Room that is reserved for a sequence before its elements have proved to be there.
const MAX_RESERVED: usize = 1024;

/// A value with an encoding.
pub trait Coded: Sized {
    /// Appends the encoding.
    fn write(&self, writer: &mut Writer);

    /// Takes the value from the front of what is left.
    ///
    /// # Errors
    /// If the bytes are not the beginning of an encoding of such a value.
    fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError>;
}

/// Appends encoded values to bytes.
#[derive(Clone, Debug, Default)]
pub struct Writer {
    bytes: Vec<u8>,
}

impl Writer {
    /// Nothing written yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// What has been written.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// What has been written.
    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }

    /// One byte.
    pub fn u8(&mut self, value: u8) {
        self.bytes.push(value);
    }

    /// Two bytes, little-endian.
    pub fn fixed_u16(&mut self, value: u16) {
        self.raw(&value.to_le_bytes());
    }

    /// Four bytes, little-endian.
    pub fn fixed_u32(&mut self, value: u32) {
        self.raw(&value.to_le_bytes());
    }

    /// Eight bytes, little-endian.
    pub fn fixed_u64(&mut self, value: u64) {
        self.raw(&value.to_le_bytes());
    }

    /// A number in as few groups of seven bits as it needs, lowest first (1 to 10 bytes).
    pub fn varint(&mut self, mut value: u64) {
        while value >= 0x80 {
            self.bytes.push(value as u8 | 0x80);
            value >>= 7;
        }
        self.bytes.push(value as u8);
    }

    /// A signed number, short when it is near 0 on either side.
    pub fn zigzag(&mut self, value: i64) {
        self.varint((value << 1 ^ value >> 63) as u64);
    }

    /// `to - from`, short when they are near each other.
    pub fn delta(&mut self, from: u64, to: u64) {
        self.zigzag(to.wrapping_sub(from) as i64);
    }

    /// True or false in one byte.
    pub fn flag(&mut self, value: bool) {
        self.u8(u8::from(value));
    }

    /// A number of parts or bytes.
    pub fn length(&mut self, length: usize) {
        self.varint(length as u64);
    }

    /// Bytes as they are; the reader must know how many.
    pub fn raw(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
    }

    /// Bytes with their length.
    pub fn blob(&mut self, bytes: &[u8]) {
        self.length(bytes.len());
        self.raw(bytes);
    }

    /// A text with its length.
    pub fn text(&mut self, text: &str) {
        self.blob(text.as_bytes());
    }

    /// A value, if there is one.
    pub fn option<T: Coded>(&mut self, value: Option<&T>) {
        self.flag(value.is_some());
        if let Some(value) = value {
            value.write(self);
        }
    }

    /// Values with their count.
    pub fn sequence<T: Coded>(&mut self, values: &[T]) {
        self.length(values.len());
        for value in values {
            value.write(self);
        }
    }
}

/// Takes encoded values from the front of bytes. Every method's `expected` is what an error will call the value.
#[derive(Clone, Debug)]
pub struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    /// At the beginning of `bytes`.
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    /// How many bytes have been taken.
    pub fn offset(&self) -> usize {
        self.at
    }

    /// How many bytes are left.
    pub fn remaining(&self) -> usize {
        self.bytes.len() - self.at
    }

    /// The next `count` bytes as they are.
    ///
    /// # Errors
    /// `Truncated` if fewer are left.
    pub fn raw(&mut self, count: usize, expected: &'static str) -> Result<&'a [u8], DecodeError> {
        if count > self.remaining() {
            return Err(DecodeError::Truncated { at: self.bytes.len(), expected });
        }
        let taken = &self.bytes[self.at..self.at + count];
        self.at += count;
        Ok(taken)
    }

    /// One byte.
    ///
    /// # Errors
    /// `Truncated` if none is left.
    pub fn u8(&mut self, expected: &'static str) -> Result<u8, DecodeError> {
        Ok(self.fixed::<1>(expected)?[0])
    }

    /// Two bytes, little-endian.
    ///
    /// # Errors
    /// `Truncated` if fewer are left.
    pub fn fixed_u16(&mut self, expected: &'static str) -> Result<u16, DecodeError> {
        self.fixed(expected).map(u16::from_le_bytes)
    }

    /// Four bytes, little-endian.
    ///
    /// # Errors
    /// `Truncated` if fewer are left.
    pub fn fixed_u32(&mut self, expected: &'static str) -> Result<u32, DecodeError> {
        self.fixed(expected).map(u32::from_le_bytes)
    }

    /// Eight bytes, little-endian.
    ///
    /// # Errors
    /// `Truncated` if fewer are left.
    pub fn fixed_u64(&mut self, expected: &'static str) -> Result<u64, DecodeError> {
        self.fixed(expected).map(u64::from_le_bytes)
    }

    /// A number that [`Writer::varint`] wrote.
    ///
    /// # Errors
    /// `Truncated`, or `BadNumber` if it exceeds 64 bits or has groups that it does not need.
    pub fn varint(&mut self, expected: &'static str) -> Result<u64, DecodeError> {
        let at = self.at;
        let mut value = 0;
        for shift in (0..64).step_by(7) {
            let byte = self.u8(expected)?;
            let group = u64::from(byte & 0x7F);
            let fits = shift < 63 || group <= 1;
            let needed = shift == 0 || byte != 0;
            if !fits || !needed {
                return Err(DecodeError::BadNumber { at, expected });
            }
            value |= group << shift;
            if byte < 0x80 {
                return Ok(value);
            }
        }
        Err(DecodeError::BadNumber { at, expected })
    }

    /// A varint of at most 32 bits.
    ///
    /// # Errors
    /// As [`Reader::varint`], and `BadNumber` if it exceeds 32 bits.
    pub fn u32(&mut self, expected: &'static str) -> Result<u32, DecodeError> {
        let at = self.at;
        u32::try_from(self.varint(expected)?).map_err(|_| DecodeError::BadNumber { at, expected })
    }

    /// A varint of at most 16 bits.
    ///
    /// # Errors
    /// As [`Reader::varint`], and `BadNumber` if it exceeds 16 bits.
    pub fn u16(&mut self, expected: &'static str) -> Result<u16, DecodeError> {
        let at = self.at;
        u16::try_from(self.varint(expected)?).map_err(|_| DecodeError::BadNumber { at, expected })
    }

    /// A number that [`Writer::zigzag`] wrote.
    ///
    /// # Errors
    /// As [`Reader::varint`].
    pub fn zigzag(&mut self, expected: &'static str) -> Result<i64, DecodeError> {
        let value = self.varint(expected)?;
        Ok((value >> 1) as i64 ^ -((value & 1) as i64))
    }

    /// The `to` of [`Writer::delta`].
    ///
    /// # Errors
    /// As [`Reader::varint`].
    pub fn delta(&mut self, from: u64, expected: &'static str) -> Result<u64, DecodeError> {
        Ok(from.wrapping_add(self.zigzag(expected)? as u64))
    }

    /// True or false.
    ///
    /// # Errors
    /// `Truncated`, or `UnknownTag` if the byte is neither 0 nor 1.
    pub fn flag(&mut self, expected: &'static str) -> Result<bool, DecodeError> {
        let at = self.at;
        match self.u8(expected)? {
            0 => Ok(false),
            1 => Ok(true),
            found => Err(DecodeError::UnknownTag { at, expected, found: u64::from(found) }),
        }
    }

    /// A number of parts each of which takes at least one byte.
    ///
    /// # Errors
    /// As [`Reader::varint`], and `ImpossibleLength` if there are fewer bytes than parts.
    pub fn length(&mut self, expected: &'static str) -> Result<usize, DecodeError> {
        let at = self.at;
        let claimed = self.varint(expected)?;
        let available = self.remaining();
        match usize::try_from(claimed) {
            Ok(length) if length <= available => Ok(length),
            _ => Err(DecodeError::ImpossibleLength { at, expected, claimed, available }),
        }
    }

    /// Bytes with their length.
    ///
    /// # Errors
    /// As [`Reader::length`].
    pub fn blob(&mut self, expected: &'static str) -> Result<&'a [u8], DecodeError> {
        let length = self.length(expected)?;
        self.raw(length, expected)
    }

    /// A text with its length.
    ///
    /// # Errors
    /// As [`Reader::length`], and `NotText` if it is not UTF-8.
    pub fn text(&mut self, expected: &'static str) -> Result<String, DecodeError> {
        let bytes = self.blob(expected)?;
        let at = self.at - bytes.len();
        match std::str::from_utf8(bytes) {
            Ok(text) => Ok(text.to_owned()),
            Err(_) => Err(DecodeError::NotText { at, expected }),
        }
    }

    /// A value, if there is one.
    ///
    /// # Errors
    /// As [`Reader::flag`], and those of the value.
    pub fn option<T: Coded>(&mut self, expected: &'static str) -> Result<Option<T>, DecodeError> {
        if self.flag(expected)? { T::read(self).map(Some) } else { Ok(None) }
    }

    /// Values with their count.
    ///
    /// # Errors
    /// As [`Reader::length`], and those of the values.
    pub fn sequence<T: Coded>(&mut self, expected: &'static str) -> Result<Vec<T>, DecodeError> {
        let count = self.length(expected)?;
        let mut values = Vec::with_capacity(count.min(MAX_RESERVED));
        for _ in 0..count {
            values.push(T::read(self)?);
        }
        Ok(values)
    }

    /// Nothing may be left.
    ///
    /// # Errors
    /// `TrailingBytes` if something is.
    pub fn end(&self, expected: &'static str) -> Result<(), DecodeError> {
        match self.remaining() {
            0 => Ok(()),
            count => Err(DecodeError::TrailingBytes { at: self.at, expected, count }),
        }
    }

    /// An error about a tag that was just read (one byte back).
    pub(crate) fn unknown_tag(&self, expected: &'static str, found: u8) -> DecodeError {
        DecodeError::UnknownTag { at: self.at - 1, expected, found: u64::from(found) }
    }

    fn fixed<const N: usize>(&mut self, expected: &'static str) -> Result<[u8; N], DecodeError> {
        let mut array = [0; N];
        array.copy_from_slice(self.raw(N, expected)?);
        Ok(array)
    }
}

/// CRC-32 (IEEE 802.3) of bytes. It notices every change confined to 32 neighbouring bits, so every change of one
/// character of a base64url text.
pub fn checksum(bytes: &[u8]) -> u32 {
    const TABLE: [u32; 256] = {
        let mut table = [0; 256];
        let mut i = 0;
        while i < 256 {
            let mut value = i as u32;
            let mut bit = 0;
            while bit < 8 {
                value = value >> 1 ^ if value & 1 == 1 { 0xEDB8_8320 } else { 0 };
                bit += 1;
            }
            table[i] = value;
            i += 1;
        }
        table
    };
    !bytes.iter().fold(!0, |state, &byte| state >> 8 ^ TABLE[usize::from(state as u8 ^ byte)])
}
