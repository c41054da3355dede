//! A whole trace: header, batches, findings, ending, checksum.
//!
//! Equal runs give equal bytes: batches are cut by the number of records, never by time, whatever the batches were that
//! travelled to the page.

use crate::batch::{BatchWriter, check_format, decode_batch};
use crate::codec::{Coded, Reader, Writer, checksum};
use crate::decode_error::DecodeError;
use crate::ending::Ending;
use crate::finding::Finding;
use crate::record::Record;

/// The format of a trace file, the byte after its magic number.
pub const TRACE_FORMAT: u8 = 1;

const EXPECTED: &str = "a trace";
const MAGIC: &[u8] = b"HDLT";
const CHECKSUM_BYTES: usize = 4;
const RECORDS_PER_BATCH: usize = 4096;

/// What a trace is a trace of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TraceHeader {
    /// [`program_digest`](crate::digest::program_digest) of the source text.
    pub program: u64,
    /// The string of the schedule that repeats the run; empty if it cannot be repeated (full speed).
    pub schedule: String,
}

/// A whole trace.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trace {
    /// Of what.
    pub header: TraceHeader,
    /// What happened.
    pub records: Vec<Record>,
    /// What was found.
    pub findings: Vec<Finding>,
    /// How it ended.
    pub ending: Ending,
}

impl Trace {
    /// The bytes of the file.
    pub fn encode(&self) -> Vec<u8> {
        let mut writer = TraceWriter::new();
        for record in &self.records {
            writer.push(record);
        }
        writer.finish(&self.header, &self.findings, &self.ending)
    }

    /// The trace that a file holds.
    ///
    /// # Errors
    /// `Foreign` if it is no trace, `Newer` or `Older` if its format is not known, `WrongChecksum` if it was damaged or
    /// cut short, and any other if a program made it wrongly. Offsets within a batch count from the batch's start.
    pub fn decode(bytes: &[u8]) -> Result<Self, DecodeError> {
        let rest = bytes.strip_prefix(MAGIC).ok_or(DecodeError::Foreign { expected: EXPECTED })?;
        let format = *rest.first().ok_or(DecodeError::Truncated { at: bytes.len(), expected: EXPECTED })?;
        check_format(format, TRACE_FORMAT, EXPECTED)?;
        let (covered, stated) = bytes
            .split_last_chunk::<CHECKSUM_BYTES>()
            .filter(|(covered, _)| covered.len() > MAGIC.len())
            .ok_or(DecodeError::Truncated { at: bytes.len(), expected: EXPECTED })?;
        if u32::from_le_bytes(*stated) != checksum(covered) {
            return Err(DecodeError::WrongChecksum { at: covered.len(), expected: EXPECTED });
        }
        let mut reader = Reader::new(covered);
        reader.raw(MAGIC.len() + 1, EXPECTED)?;
        let header =
            TraceHeader { program: reader.fixed_u64("digest of a program")?, schedule: reader.text("schedule")? };
        let mut records = Vec::new();
        for _ in 0..reader.length("list of batches")? {
            records.append(&mut decode_batch(reader.blob("batch")?)?);
        }
        let findings = reader.sequence("list of findings")?;
        let ending = Ending::read(&mut reader)?;
        reader.end(EXPECTED)?;
        Ok(Self { header, records, findings, ending })
    }
}

/// Encodes a trace while its run goes on.
#[derive(Debug, Default)]
pub struct TraceWriter {
    batches: Vec<Vec<u8>>,
    batch: BatchWriter,
}

impl TraceWriter {
    /// Nothing happened yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a record.
    pub fn push(&mut self, record: &Record) {
        self.batch.push(record);
        if self.batch.len() >= RECORDS_PER_BATCH {
            self.cut();
        }
    }

    /// The bytes of the file. The header comes last because the schedule is known last.
    pub fn finish(mut self, header: &TraceHeader, findings: &[Finding], ending: &Ending) -> Vec<u8> {
        if !self.batch.is_empty() {
            self.cut();
        }
        let mut writer = Writer::new();
        writer.raw(MAGIC);
        writer.u8(TRACE_FORMAT);
        writer.fixed_u64(header.program);
        writer.text(&header.schedule);
        writer.length(self.batches.len());
        for batch in &self.batches {
            writer.blob(batch);
        }
        writer.sequence(findings);
        ending.write(&mut writer);
        writer.fixed_u32(checksum(writer.bytes()));
        writer.into_bytes()
    }

    fn cut(&mut self) {
        self.batches.push(std::mem::take(&mut self.batch).finish());
    }
}
