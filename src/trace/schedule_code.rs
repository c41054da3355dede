//! The encoding of a schedule's contents, format 1. It is frozen: a change is a new format with a new prefix.

use crate::choices::Choices;
use crate::codec::{Coded, Reader, Writer};
use crate::decode_error::DecodeError;
use crate::identity::ThreadId;
use crate::limits::Limits;
use crate::recording::Recording;
use crate::schedule::{Arrival, ArrivalKind, Granularity, Header, MAX_NESTING, Policy, Schedule};

/// What format 1 leaves out: a field is written only if it differs from this. Today these are the defaults; if the
/// defaults change, these stay, or every old string would mean something else.
const OMITTED_LIMITS: Limits =
    Limits { steps: 2_000_000_000, memory: 512 << 20, threads: 200_000, output: 16 << 20, recursion: 1_000 };
const OMITTED_CLOCK_ORIGIN: i64 = 1_767_225_600_000_000_000;

const STEPS: u8 = 1 << 0;
const MEMORY: u8 = 1 << 1;
const THREADS: u8 = 1 << 2;
const OUTPUT: u8 = 1 << 3;
const RECURSION: u8 = 1 << 4;
const CLOCK_ORIGIN: u8 = 1 << 5;
const ALL_FIELDS: u8 = (1 << 6) - 1;

impl Coded for Schedule {
    fn write(&self, writer: &mut Writer) {
        self.header.write(writer);
        write_policy(&self.policy, writer);
        writer.length(self.arrivals.len());
        let mut step = 0;
        for arrival in &self.arrivals {
            writer.delta(step, arrival.step);
            step = arrival.step;
            arrival.kind.write(writer);
        }
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let header = Header::read(reader)?;
        let policy = read_policy(reader, 0)?;
        let count = reader.length("list of arrivals")?;
        let mut arrivals = Vec::new();
        let mut step = 0;
        for _ in 0..count {
            step = reader.delta(step, "step of an arrival")?;
            arrivals.push(Arrival { step, kind: ArrivalKind::read(reader)? });
        }
        Ok(Self { header, policy, arrivals })
    }
}

impl Coded for Header {
    fn write(&self, writer: &mut Writer) {
        writer.varint(u64::from(self.vm));
        writer.u8(match self.granularity {
            Granularity::VisibleOperations => 0,
            Granularity::Gil => 1,
        });
        let Limits { steps, memory, threads, output, recursion } = self.limits;
        let omitted = OMITTED_LIMITS;
        let fields = [
            (STEPS, steps != omitted.steps),
            (MEMORY, memory != omitted.memory),
            (THREADS, threads != omitted.threads),
            (OUTPUT, output != omitted.output),
            (RECURSION, recursion != omitted.recursion),
            (CLOCK_ORIGIN, self.clock_origin != OMITTED_CLOCK_ORIGIN),
        ];
        let written = fields.iter().filter(|(_, differs)| *differs).fold(0, |set, (field, _)| set | field);
        writer.u8(written);
        let values = [steps, memory, u64::from(threads), output, u64::from(recursion)];
        for (value, (_, differs)) in values.into_iter().zip(fields) {
            if differs {
                writer.varint(value);
            }
        }
        if written & CLOCK_ORIGIN != 0 {
            writer.zigzag(self.clock_origin);
        }
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let vm = reader.u32("version of the machine")?;
        let granularity = match reader.u8("granularity")? {
            0 => Granularity::VisibleOperations,
            1 => Granularity::Gil,
            found => return Err(reader.unknown_tag("granularity", found)),
        };
        let written = reader.u8("set of limits")?;
        if written & !ALL_FIELDS != 0 {
            return Err(reader.unknown_tag("set of limits", written));
        }
        let mut limits = OMITTED_LIMITS;
        if written & STEPS != 0 {
            limits.steps = reader.varint("limit of instructions")?;
        }
        if written & MEMORY != 0 {
            limits.memory = reader.varint("limit of memory")?;
        }
        if written & THREADS != 0 {
            limits.threads = reader.u32("limit of threads")?;
        }
        if written & OUTPUT != 0 {
            limits.output = reader.varint("limit of output")?;
        }
        if written & RECURSION != 0 {
            limits.recursion = reader.u32("limit of recursion")?;
        }
        let clock_origin =
            if written & CLOCK_ORIGIN != 0 { reader.zigzag("origin of the clock")? } else { OMITTED_CLOCK_ORIGIN };
        Ok(Self { vm, granularity, limits, clock_origin })
    }
}

const ROUND_ROBIN: u8 = 0;
const RANDOM: u8 = 1;
const NON_PREEMPTIVE: u8 = 2;
const EXPLICIT: u8 = 3;
const PCT: u8 = 4;

fn write_policy(policy: &Policy, writer: &mut Writer) {
    match policy {
        Policy::RoundRobin { quantum } => {
            writer.u8(ROUND_ROBIN);
            writer.varint(u64::from(*quantum));
        }
        Policy::Random { seed } => {
            writer.u8(RANDOM);
            writer.varint(*seed);
        }
        Policy::NonPreemptive => writer.u8(NON_PREEMPTIVE),
        Policy::Pct { seed, depth, length } => {
            writer.u8(PCT);
            writer.varint(*seed);
            writer.varint(u64::from(*depth));
            writer.varint(*length);
        }
        Policy::Explicit { recording, then } => {
            writer.u8(EXPLICIT);
            recording.write(writer);
            writer.flag(then.is_some());
            if let Some(then) = then {
                write_policy(then, writer);
            }
        }
    }
}

/// `depth` bounds the recursion, which hostile bytes would otherwise drive.
fn read_policy(reader: &mut Reader<'_>, depth: usize) -> Result<Policy, DecodeError> {
    let at = reader.offset();
    Ok(match reader.u8("policy")? {
        ROUND_ROBIN => Policy::RoundRobin { quantum: reader.u32("quantum")? },
        RANDOM => Policy::Random { seed: reader.varint("seed")? },
        NON_PREEMPTIVE => Policy::NonPreemptive,
        PCT => Policy::Pct {
            seed: reader.varint("seed")?,
            depth: reader.u32("depth")?,
            length: reader.varint("length of a run")?,
        },
        EXPLICIT if depth >= MAX_NESTING => {
            return Err(DecodeError::BadNumber { at, expected: "depth of recorded paths" });
        }
        EXPLICIT => {
            let recording = Recording::read(reader)?;
            let branches = reader.flag("whether a policy follows the recorded path")?;
            let then = if branches { Some(Box::new(read_policy(reader, depth + 1)?)) } else { None };
            Policy::Explicit { recording, then }
        }
        found => return Err(reader.unknown_tag("policy", found)),
    })
}

impl Coded for Recording {
    fn write(&self, writer: &mut Writer) {
        self.choices.write(writer);
        writer.length(self.checkpoints.len());
        for &checkpoint in &self.checkpoints {
            writer.fixed_u16(checkpoint);
        }
        writer.flag(self.digest.is_some());
        if let Some(digest) = self.digest {
            writer.fixed_u64(digest);
        }
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let choices = Choices::read(reader)?;
        let count = reader.length("list of checkpoints")?;
        let checkpoints = (0..count).map(|_| reader.fixed_u16("checkpoint")).collect::<Result<_, _>>()?;
        let digest = if reader.flag("whether a digest follows")? { Some(reader.fixed_u64("digest")?) } else { None };
        Ok(Self { choices, checkpoints, digest })
    }
}

const RUNS: u8 = 0;
const PACKED: u8 = 1;

/// Runs suit a program whose threads seldom change, packed thread numbers one whose threads alternate; the shorter one
/// is written.
impl Coded for Choices {
    fn write(&self, writer: &mut Writer) {
        let mut runs = Writer::new();
        runs.u8(RUNS);
        runs.length(self.runs().len());
        for &(thread, count) in self.runs() {
            thread.write(&mut runs);
            runs.varint(u64::from(count - 1));
        }
        // A packed form that is no shorter need not be made: of a million choices in ten runs, say.
        let width = self.runs().iter().map(|(thread, _)| bits(thread.0)).max().unwrap_or(1);
        let packed_bytes = self.len().saturating_mul(u64::from(width)) / 8;
        if packed_bytes < runs.bytes().len() as u64 {
            let mut packed = Writer::new();
            packed.u8(PACKED);
            self.pack(width, &mut packed);
            if packed.bytes().len() < runs.bytes().len() {
                runs = packed;
            }
        }
        writer.raw(runs.bytes());
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        match reader.u8("kind of list of choices")? {
            RUNS => {
                let mut choices = Self::new();
                for _ in 0..reader.length("list of choices")? {
                    let thread = ThreadId::read(reader)?;
                    let at = reader.offset();
                    let more = reader.u32("number of equal choices")?;
                    let count = more
                        .checked_add(1)
                        .ok_or(DecodeError::BadNumber { at, expected: "number of equal choices" })?;
                    choices.push_run(thread, count);
                }
                Ok(choices)
            }
            PACKED => Self::unpack(reader),
            found => Err(reader.unknown_tag("kind of list of choices", found)),
        }
    }
}

/// How many bits a thread number needs, at least 1.
fn bits(number: u32) -> u32 {
    (u32::BITS - number.leading_zeros()).max(1)
}

impl Choices {
    /// Count, width, and then each thread number in `width` bits, lowest bit first, the last byte filled up with zeros.
    fn pack(&self, width: u32, writer: &mut Writer) {
        writer.varint(self.len());
        writer.u8(width as u8);
        let mut pending = 0u64;
        let mut filled = 0;
        for thread in self.iter() {
            pending |= u64::from(thread.0) << filled;
            filled += width;
            while filled >= 8 {
                writer.u8(pending as u8);
                pending >>= 8;
                filled -= 8;
            }
        }
        if filled > 0 {
            writer.u8(pending as u8);
        }
    }

    fn unpack(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let at = reader.offset();
        let count = reader.varint("list of choices")?;
        let width = u32::from(reader.u8("width of a choice")?);
        if !(1..=u32::BITS).contains(&width) {
            return Err(reader.unknown_tag("width of a choice", width as u8));
        }
        let available = reader.remaining();
        let bytes = count
            .checked_mul(u64::from(width))
            .and_then(|bits| usize::try_from(bits.div_ceil(8)).ok())
            .filter(|&bytes| bytes <= available)
            .ok_or(DecodeError::ImpossibleLength { at, expected: "list of choices", claimed: count, available })?;
        let mut bytes = reader.raw(bytes, "list of choices")?.iter();
        let mask = u64::MAX >> (u64::BITS - width);
        let mut choices = Self::new();
        let mut pending = 0u64;
        let mut filled = 0;
        for _ in 0..count {
            while filled < width {
                // There are enough bytes: they were counted above.
                pending |= u64::from(bytes.next().copied().unwrap_or(0)) << filled;
                filled += 8;
            }
            choices.push(ThreadId((pending & mask) as u32));
            pending >>= width;
            filled -= width;
        }
        if pending != 0 {
            return Err(DecodeError::BadNumber { at, expected: "end of a list of choices" });
        }
        Ok(choices)
    }
}

const INPUT: u8 = 0;
const END_OF_INPUT: u8 = 1;
const STOP: u8 = 2;
const TIMEOUT: u8 = 3;
const INTERRUPT: u8 = 4;

impl Coded for ArrivalKind {
    fn write(&self, writer: &mut Writer) {
        match self {
            Self::Input(line) => {
                writer.u8(INPUT);
                writer.text(line);
            }
            Self::EndOfInput => writer.u8(END_OF_INPUT),
            Self::Stop { instructions } => {
                writer.u8(STOP);
                writer.varint(*instructions);
            }
            Self::Interrupt { instructions } => {
                writer.u8(INTERRUPT);
                writer.varint(*instructions);
            }
            Self::Timeout { thread } => {
                writer.u8(TIMEOUT);
                thread.write(writer);
            }
        }
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(match reader.u8("kind of arrival")? {
            INPUT => Self::Input(reader.text("line of input")?),
            END_OF_INPUT => Self::EndOfInput,
            STOP => Self::Stop { instructions: reader.varint("number of instructions")? },
            INTERRUPT => Self::Interrupt { instructions: reader.varint("number of instructions")? },
            TIMEOUT => Self::Timeout { thread: ThreadId::read(reader)? },
            found => return Err(reader.unknown_tag("kind of arrival", found)),
        })
    }
}
