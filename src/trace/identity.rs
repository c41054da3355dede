//! Names of threads, objects and places. None of them depends on the host or on an address in memory.

use crate::codec::{Coded, Reader, Writer};
use crate::decode_error::DecodeError;

/// A Python thread of one run, numbered in the order of creation; the main thread is 0.
///
/// Equal (program, input, schedule) gives equal numbers. For an identity that holds *across* schedules take
/// [`Lineage`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ThreadId(pub u32);

impl ThreadId {
    /// The main thread.
    pub const MAIN: Self = Self(0);
}

/// Who created a thread, and as which of its threads: the identity that does not depend on the schedule.
/// The main thread has an empty lineage; its second child's first child has `[1, 0]`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Lineage(pub Vec<u32>);

/// An object of one run: derived from its creator's [`Lineage`] and the creator's own count of objects (48 bits).
/// 0 stands for "no object".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ObjectId(pub u64);

/// A place in a source text: which module, and the bytes of the text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Number of the source in the run; 0 is the reader's program.
    pub source: u16,
    /// Line, from 1; 0 where there is none.
    pub line: u32,
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Coded for ThreadId {
    fn write(&self, writer: &mut Writer) {
        writer.varint(u64::from(self.0));
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        reader.u32("thread number").map(Self)
    }
}

impl Coded for Lineage {
    fn write(&self, writer: &mut Writer) {
        writer.length(self.0.len());
        for &child in &self.0 {
            writer.varint(u64::from(child));
        }
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let count = reader.length("lineage of a thread")?;
        (0..count).map(|_| reader.u32("number of a child thread")).collect::<Result<_, _>>().map(Self)
    }
}

impl Coded for ObjectId {
    fn write(&self, writer: &mut Writer) {
        writer.varint(self.0);
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        reader.varint("object number").map(Self)
    }
}

impl Coded for Place {
    fn write(&self, writer: &mut Writer) {
        writer.varint(u64::from(self.source));
        writer.varint(u64::from(self.line));
        writer.varint(u64::from(self.start));
        // As a difference, since a span is short; modulo 2^32, since nothing here promises that it is not negative.
        writer.varint(u64::from(self.end.wrapping_sub(self.start)));
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let source = reader.u16("number of a source")?;
        let line = reader.u32("line")?;
        let start = reader.u32("first byte of a place")?;
        let end = start.wrapping_add(reader.u32("length of a place")?);
        Ok(Self { source, line, start, end })
    }
}
