//! The encoding of messages: the protocol's version, a tag, the fields.

use crate::batch::check_format;
use crate::codec::{Coded, Reader, Writer};
use crate::decode_error::DecodeError;
use crate::protocol::{Ended, Mode, PROTOCOL_VERSION, Reply, Request, Run};

const EXPECTED: &str = "a message";

impl Request {
    /// The bytes of the message.
    pub fn encode(&self) -> Vec<u8> {
        encode(self)
    }

    /// The message that bytes hold.
    ///
    /// # Errors
    /// `Newer` or `Older` if page and worker are not of one release; any other if the bytes are no message.
    pub fn decode(bytes: &[u8]) -> Result<Self, DecodeError> {
        decode(bytes)
    }
}

impl Reply {
    /// The bytes of the message.
    pub fn encode(&self) -> Vec<u8> {
        encode(self)
    }

    /// The message that bytes hold.
    ///
    /// # Errors
    /// `Newer` or `Older` if page and worker are not of one release; any other if the bytes are no message.
    pub fn decode(bytes: &[u8]) -> Result<Self, DecodeError> {
        decode(bytes)
    }
}

fn encode(message: &impl Coded) -> Vec<u8> {
    let mut writer = Writer::new();
    writer.u8(PROTOCOL_VERSION);
    message.write(&mut writer);
    writer.into_bytes()
}

fn decode<T: Coded>(bytes: &[u8]) -> Result<T, DecodeError> {
    let mut reader = Reader::new(bytes);
    check_format(reader.u8(EXPECTED)?, PROTOCOL_VERSION, EXPECTED)?;
    let message = T::read(&mut reader)?;
    reader.end(EXPECTED)?;
    Ok(message)
}

// Requests and replies have tags apart, so that a message sent to the wrong side is noticed.
const RUN: u8 = 0;
const STOP: u8 = 1;
const INPUT: u8 = 2;
const END_INPUT: u8 = 3;
const PING: u8 = 4;

const READY: u8 = 64;
const OUTPUT: u8 = 65;
const EVENTS: u8 = 66;
const INPUT_WANTED: u8 = 67;
const PROGRESS: u8 = 68;
const ENDED: u8 = 69;
const REFUSED: u8 = 70;
const PONG: u8 = 71;

impl Coded for Request {
    fn write(&self, writer: &mut Writer) {
        match self {
            Self::Run(run) => {
                writer.u8(RUN);
                run.write(writer);
            }
            Self::Stop => writer.u8(STOP),
            Self::Input(line) => {
                writer.u8(INPUT);
                writer.text(line);
            }
            Self::EndInput => writer.u8(END_INPUT),
            Self::Ping(number) => {
                writer.u8(PING);
                writer.varint(u64::from(*number));
            }
        }
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(match reader.u8("request")? {
            RUN => Self::Run(Box::new(Run::read(reader)?)),
            STOP => Self::Stop,
            INPUT => Self::Input(reader.text("line of input")?),
            END_INPUT => Self::EndInput,
            PING => Self::Ping(reader.u32("number of a ping")?),
            found => return Err(reader.unknown_tag("request", found)),
        })
    }
}

impl Coded for Run {
    fn write(&self, writer: &mut Writer) {
        writer.varint(u64::from(self.id));
        writer.text(&self.program);
        writer.text(&self.name);
        match self.mode {
            Mode::Controlled => writer.u8(0),
            Mode::Parallel { workers } => {
                writer.u8(1);
                writer.varint(u64::from(workers));
            }
        }
        self.schedule.write(writer);
        writer.length(self.input.len());
        for line in &self.input {
            writer.text(line);
        }
        writer.flag(self.interactive);
        writer.flag(self.record);
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let id = reader.u32("number of a run")?;
        let program = reader.text("program")?;
        let name = reader.text("name of a program")?;
        let mode = match reader.u8("mode")? {
            0 => Mode::Controlled,
            1 => Mode::Parallel { workers: reader.u32("number of workers")? },
            found => return Err(reader.unknown_tag("mode", found)),
        };
        let schedule = Coded::read(reader)?;
        let lines = reader.length("input")?;
        let input = (0..lines).map(|_| reader.text("line of input")).collect::<Result<_, _>>()?;
        let interactive = reader.flag("whether a run may ask for input")?;
        let record = reader.flag("whether to send events")?;
        Ok(Self { id, program, name, mode, schedule, input, interactive, record })
    }
}

impl Coded for Reply {
    fn write(&self, writer: &mut Writer) {
        match self {
            Self::Ready { vm } => {
                writer.u8(READY);
                writer.varint(u64::from(*vm));
            }
            Self::Output { run, stream, text } => {
                writer.u8(OUTPUT);
                writer.varint(u64::from(*run));
                writer.u8(*stream);
                writer.text(text);
            }
            Self::Events { run, batch } => {
                writer.u8(EVENTS);
                writer.varint(u64::from(*run));
                writer.blob(batch);
            }
            Self::InputWanted { run } => {
                writer.u8(INPUT_WANTED);
                writer.varint(u64::from(*run));
            }
            Self::Progress { run, steps, instructions } => {
                writer.u8(PROGRESS);
                writer.varint(u64::from(*run));
                writer.varint(*steps);
                writer.varint(*instructions);
            }
            Self::Ended(ended) => {
                writer.u8(ENDED);
                ended.write(writer);
            }
            Self::Refused { run, sentence, line, column } => {
                writer.u8(REFUSED);
                writer.varint(u64::from(*run));
                writer.text(sentence);
                writer.varint(u64::from(*line));
                writer.varint(u64::from(*column));
            }
            Self::Pong(number) => {
                writer.u8(PONG);
                writer.varint(u64::from(*number));
            }
        }
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let run_number = "number of a run";
        Ok(match reader.u8("reply")? {
            READY => Self::Ready { vm: reader.u32("version of the machine")? },
            OUTPUT => Self::Output {
                run: reader.u32(run_number)?,
                stream: reader.u8("number of a stream")?,
                text: reader.text("output")?,
            },
            EVENTS => Self::Events { run: reader.u32(run_number)?, batch: reader.blob("batch")?.to_vec() },
            INPUT_WANTED => Self::InputWanted { run: reader.u32(run_number)? },
            PROGRESS => Self::Progress {
                run: reader.u32(run_number)?,
                steps: reader.varint("number of steps")?,
                instructions: reader.varint("number of instructions")?,
            },
            ENDED => Self::Ended(Box::new(Ended::read(reader)?)),
            REFUSED => Self::Refused {
                run: reader.u32(run_number)?,
                sentence: reader.text("sentence")?,
                line: reader.u32("line")?,
                column: reader.u32("column")?,
            },
            PONG => Self::Pong(reader.u32("number of a ping")?),
            found => return Err(reader.unknown_tag("reply", found)),
        })
    }
}

impl Coded for Ended {
    fn write(&self, writer: &mut Writer) {
        writer.varint(u64::from(self.run));
        self.ending.write(writer);
        writer.sequence(&self.findings);
        writer.text(&self.schedule);
        writer.varint(self.steps);
        writer.varint(self.instructions);
        writer.varint(self.elapsed_ns);
        writer.varint(self.dropped_events);
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            run: reader.u32("number of a run")?,
            ending: Coded::read(reader)?,
            findings: reader.sequence("list of findings")?,
            schedule: reader.text("schedule")?,
            steps: reader.varint("number of steps")?,
            instructions: reader.varint("number of instructions")?,
            elapsed_ns: reader.varint("elapsed time")?,
            dropped_events: reader.varint("number of dropped events")?,
        })
    }
}
