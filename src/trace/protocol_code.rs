//! The encoding of messages: the protocol's version, a tag, the fields.

use crate::batch::check_format;
use crate::codec::{Coded, Reader, Writer};
use crate::decode_error::DecodeError;
use crate::protocol::{
    Ended, Mode, PROTOCOL_VERSION, Problem, ProblemKind, Reply, Request, Run, Sample, SampledOutcome, Stint,
    Vocabulary, WorkerLane,
};

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
const INSPECT: u8 = 5;
const SAMPLE: u8 = 6;
const CHECK: u8 = 7;
const VOCABULARY: u8 = 8;
const INTERRUPT: u8 = 9;

const READY: u8 = 64;
const OUTPUT: u8 = 65;
const EVENTS: u8 = 66;
const INPUT_WANTED: u8 = 67;
const PROGRESS: u8 = 68;
const ENDED: u8 = 69;
const REFUSED: u8 = 70;
const PONG: u8 = 71;
const INSPECTED: u8 = 72;
const SAMPLED: u8 = 73;
const CHECKED: u8 = 74;
const WORDS: u8 = 75;

impl Coded for Request {
    fn write(&self, writer: &mut Writer) {
        match self {
            Self::Run(run) => {
                writer.u8(RUN);
                run.write(writer);
            }
            Self::Stop => writer.u8(STOP),
            Self::Interrupt => writer.u8(INTERRUPT),
            Self::Input(line) => {
                writer.u8(INPUT);
                writer.text(line);
            }
            Self::EndInput => writer.u8(END_INPUT),
            Self::Ping(number) => {
                writer.u8(PING);
                writer.varint(u64::from(*number));
            }
            Self::Inspect { run, events } => {
                writer.u8(INSPECT);
                writer.varint(u64::from(*run));
                writer.varint(*events);
            }
            Self::Sample(sample) => {
                writer.u8(SAMPLE);
                sample.write(writer);
            }
            Self::Check { id, program, name } => {
                writer.u8(CHECK);
                writer.varint(u64::from(*id));
                writer.text(program);
                writer.text(name);
            }
            Self::Vocabulary => writer.u8(VOCABULARY),
        }
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(match reader.u8("request")? {
            RUN => Self::Run(Box::new(Run::read(reader)?)),
            STOP => Self::Stop,
            INTERRUPT => Self::Interrupt,
            INPUT => Self::Input(reader.text("line of input")?),
            END_INPUT => Self::EndInput,
            PING => Self::Ping(reader.u32("number of a ping")?),
            INSPECT => {
                Self::Inspect { run: reader.u32("number of a run")?, events: reader.varint("number of events")? }
            }
            SAMPLE => Self::Sample(Box::new(Sample::read(reader)?)),
            CHECK => Self::Check {
                id: reader.u32("number of a question")?,
                program: reader.text("program")?,
                name: reader.text("name of a program")?,
            },
            VOCABULARY => Self::Vocabulary,
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
        writer.flag(self.watch);
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
        let watch = reader.flag("whether to look for faults")?;
        Ok(Self { id, program, name, mode, schedule, input, interactive, record, watch })
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
            Self::Inspected { run, asked, inspection } => {
                writer.u8(INSPECTED);
                writer.varint(u64::from(*run));
                writer.varint(*asked);
                inspection.write(writer);
            }
            Self::Sampled { run, executions, outcomes } => {
                writer.u8(SAMPLED);
                writer.varint(u64::from(*run));
                writer.varint(*executions);
                writer.sequence(outcomes);
            }
            Self::Checked { id, problems } => {
                writer.u8(CHECKED);
                writer.varint(u64::from(*id));
                writer.sequence(problems);
            }
            Self::Vocabulary(modules) => {
                writer.u8(WORDS);
                writer.sequence(modules);
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
            INSPECTED => Self::Inspected {
                run: reader.u32(run_number)?,
                asked: reader.varint("number of events")?,
                inspection: Box::new(Coded::read(reader)?),
            },
            SAMPLED => Self::Sampled {
                run: reader.u32(run_number)?,
                executions: reader.varint("number of executions")?,
                outcomes: reader.sequence("list of outcomes")?,
            },
            CHECKED => Self::Checked {
                id: reader.u32("number of a question")?,
                problems: reader.sequence("list of problems")?,
            },
            WORDS => Self::Vocabulary(reader.sequence("list of modules")?),
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
        writer.sequence(&self.workers);
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
            workers: reader.sequence("list of workers")?,
        })
    }
}

impl Coded for Sample {
    fn write(&self, writer: &mut Writer) {
        writer.varint(u64::from(self.id));
        writer.text(&self.program);
        writer.text(&self.name);
        self.header.write(writer);
        writer.length(self.input.len());
        for line in &self.input {
            writer.text(line);
        }
        writer.varint(self.seed);
        writer.varint(u64::from(self.count));
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let id = reader.u32("number of a run")?;
        let program = reader.text("program")?;
        let name = reader.text("name of a program")?;
        let header = Coded::read(reader)?;
        let lines = reader.length("input")?;
        let input = (0..lines).map(|_| reader.text("line of input")).collect::<Result<_, _>>()?;
        let seed = reader.varint("seed")?;
        let count = reader.u32("number of seeds")?;
        Ok(Self { id, program, name, header, input, seed, count })
    }
}

impl Coded for SampledOutcome {
    fn write(&self, writer: &mut Writer) {
        self.ending.write(writer);
        writer.text(&self.output);
        writer.text(&self.errors);
        writer.varint(self.count);
        writer.text(&self.schedule);
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            ending: Coded::read(reader)?,
            output: reader.text("output")?,
            errors: reader.text("errors")?,
            count: reader.varint("number of executions")?,
            schedule: reader.text("schedule")?,
        })
    }
}

impl Coded for Problem {
    fn write(&self, writer: &mut Writer) {
        writer.u8(match self.kind {
            ProblemKind::Syntax => 0,
            ProblemKind::Unsupported => 1,
        });
        writer.text(&self.message);
        for number in [self.line, self.column, self.end_line, self.end_column] {
            writer.varint(u64::from(number));
        }
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let kind = match reader.u8("kind of a problem")? {
            0 => ProblemKind::Syntax,
            1 => ProblemKind::Unsupported,
            found => return Err(reader.unknown_tag("kind of a problem", found)),
        };
        Ok(Self {
            kind,
            message: reader.text("problem")?,
            line: reader.u32("line")?,
            column: reader.u32("column")?,
            end_line: reader.u32("line")?,
            end_column: reader.u32("column")?,
        })
    }
}

impl Coded for Vocabulary {
    fn write(&self, writer: &mut Writer) {
        writer.text(&self.module);
        writer.length(self.names.len());
        for name in &self.names {
            writer.text(name);
        }
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let module = reader.text("name of a module")?;
        let count = reader.length("list of names")?;
        let names = (0..count).map(|_| reader.text("name")).collect::<Result<_, _>>()?;
        Ok(Self { module, names })
    }
}

impl Coded for WorkerLane {
    fn write(&self, writer: &mut Writer) {
        writer.varint(self.busy_ns);
        writer.varint(self.slices);
        writer.varint(self.steals);
        writer.sequence(&self.stints);
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            busy_ns: reader.varint("time")?,
            slices: reader.varint("number of slices")?,
            steals: reader.varint("number of steals")?,
            stints: reader.sequence("list of stints")?,
        })
    }
}

impl Coded for Stint {
    fn write(&self, writer: &mut Writer) {
        self.thread.write(writer);
        writer.varint(self.start_ns);
        // Modulo 2^64, since nothing here promises that it is not negative.
        writer.varint(self.end_ns.wrapping_sub(self.start_ns));
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let thread = Coded::read(reader)?;
        let start_ns = reader.varint("time")?;
        let end_ns = start_ns.wrapping_add(reader.varint("duration")?);
        Ok(Self { thread, start_ns, end_ns })
    }
}
