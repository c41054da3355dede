//! Batches of records: what travels to the page while a program runs, and what a trace file is made of.
//!
//! A batch stands alone. Within it, steps and times are differences to the event before, and objects, places and short
//! texts are written once and then named by their number in a table, so that an event takes some 6 bytes. Equal records
//! give equal bytes.

use std::collections::HashMap;
use std::hash::Hash;

use crate::codec::{Coded, Reader, Writer};
use crate::decode_error::DecodeError;
use crate::event::{Effect, Event};
use crate::identity::{Lineage, ObjectId, Place, ThreadId};
use crate::operation::OperationKind;
use crate::record::{ObjectRecord, Record, SourceRecord, ThreadRecord};

/// The format of a batch, its first byte.
pub const BATCH_FORMAT: u8 = 1;

const EXPECTED: &str = "a batch of events";

/// A record begins with its kind: an event with its operation's number, which stays below 128, all others from here.
const FIRST_TAG: u8 = 0x80;
const THREAD: u8 = FIRST_TAG;
const OBJECT: u8 = FIRST_TAG + 1;
const SOURCE: u8 = FIRST_TAG + 2;
const DROPPED: u8 = FIRST_TAG + 3;

/// An event's second byte: the effect's tag in the low half, and what is as usual in the high half.
const EFFECT_MASK: u8 = 0x0F;
const NEXT_STEP: u8 = 0x10;
const SAME_THREAD: u8 = 0x20;
const SAME_OBJECT: u8 = 0x40;
const UNUSED: u8 = 0x80;

const DONE: u8 = 0;
const BLOCKED: u8 = 1;
const BLOCKED_BY: u8 = 2;
const GAVE_UP: u8 = 3;
const WOKE: u8 = 4;
const THREAD_EFFECT: u8 = 5;
const VALUE: u8 = 6;
const TEXT: u8 = 7;
const RAISED: u8 = 8;
const UNTIL: u8 = 9;
const MESSAGE: u8 = 10;

/// Longer texts are not put into the table: a hostile batch could name one of a megabyte a million times.
const LONGEST_IN_TABLE: usize = 256;

/// Encodes records as one batch.
pub fn encode_batch(records: &[Record]) -> Vec<u8> {
    let mut batch = BatchWriter::new();
    for record in records {
        batch.push(record);
    }
    batch.finish()
}

/// Decodes a batch.
///
/// # Errors
/// If the bytes are not exactly one batch of a format that this version knows.
pub fn decode_batch(bytes: &[u8]) -> Result<Vec<Record>, DecodeError> {
    let mut reader = Reader::new(bytes);
    let format = reader.u8(EXPECTED)?;
    check_format(format, BATCH_FORMAT, EXPECTED)?;
    let mut state = ReadState::default();
    let mut records = Vec::new();
    while reader.remaining() > 0 {
        records.push(state.record(&mut reader)?);
    }
    Ok(records)
}

/// Compares a format byte with the only format there has been.
pub(crate) fn check_format(found: u8, known: u8, expected: &'static str) -> Result<(), DecodeError> {
    match found.cmp(&known) {
        std::cmp::Ordering::Less => Err(DecodeError::Older { expected, found: u64::from(found) }),
        std::cmp::Ordering::Equal => Ok(()),
        std::cmp::Ordering::Greater => {
            Err(DecodeError::Newer { expected, found: u64::from(found), known: u64::from(known) })
        }
    }
}

/// What an event is written as a difference to.
#[derive(Debug)]
struct Previous {
    step: u64,
    time: u64,
    thread: ThreadId,
    object: ObjectId,
}

impl Default for Previous {
    fn default() -> Self {
        // One before step 0, so that the first event of a run follows it.
        Self { step: u64::MAX, time: 0, thread: ThreadId::MAIN, object: ObjectId(0) }
    }
}

/// Encodes records one by one.
#[derive(Debug)]
pub struct BatchWriter {
    writer: Writer,
    count: usize,
    previous: Previous,
    objects: Numbering<ObjectId>,
    places: Numbering<Place>,
    texts: Numbering<String>,
}

impl Default for BatchWriter {
    fn default() -> Self {
        let mut writer = Writer::new();
        writer.u8(BATCH_FORMAT);
        Self {
            writer,
            count: 0,
            previous: Previous::default(),
            objects: Numbering::default(),
            places: Numbering::default(),
            texts: Numbering::default(),
        }
    }
}

impl BatchWriter {
    /// An empty batch.
    pub fn new() -> Self {
        Self::default()
    }

    /// How many records it has.
    pub fn len(&self) -> usize {
        self.count
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// How many bytes it takes so far.
    pub fn byte_len(&self) -> usize {
        self.writer.bytes().len()
    }

    /// The encoded batch.
    pub fn finish(self) -> Vec<u8> {
        self.writer.into_bytes()
    }

    /// Adds a record.
    pub fn push(&mut self, record: &Record) {
        match record {
            Record::Event(event) => return self.push_event(event),
            Record::Thread(thread) => {
                self.writer.u8(THREAD);
                thread.id.write(&mut self.writer);
                thread.lineage.write(&mut self.writer);
                self.text(&thread.name);
                self.writer.flag(thread.daemon);
            }
            Record::Object(object) => {
                self.writer.u8(OBJECT);
                self.object(object.id);
                self.text(&object.kind);
                self.text(&object.name);
            }
            Record::Source(source) => {
                self.writer.u8(SOURCE);
                self.writer.varint(u64::from(source.number));
                self.text(&source.name);
            }
            Record::Dropped { count } => {
                self.writer.u8(DROPPED);
                self.writer.varint(*count);
            }
        }
        self.count += 1;
    }

    /// Adds an event.
    pub fn push_event(&mut self, event: &Event) {
        let Event { step, thread, kind, object, place, time, ref effect } = *event;
        self.writer.u8(kind as u8);
        let mut usual = 0;
        if step == self.previous.step.wrapping_add(1) {
            usual |= NEXT_STEP;
        }
        if thread == self.previous.thread {
            usual |= SAME_THREAD;
        }
        if object == self.previous.object {
            usual |= SAME_OBJECT;
        }
        self.writer.u8(effect_tag(effect) | usual);
        if usual & NEXT_STEP == 0 {
            self.writer.delta(self.previous.step, step);
        }
        if usual & SAME_THREAD == 0 {
            thread.write(&mut self.writer);
        }
        if usual & SAME_OBJECT == 0 {
            self.object(object);
        }
        self.writer.delta(self.previous.time, time);
        self.places.write(&place, &mut self.writer, Coded::write);
        self.effect(effect, time);
        self.previous = Previous { step, time, thread, object };
        self.count += 1;
    }

    fn effect(&mut self, effect: &Effect, time: u64) {
        match effect {
            Effect::Done | Effect::Blocked { holder: None } | Effect::GaveUp => {}
            Effect::Blocked { holder: Some(thread) } | Effect::Thread(thread) => thread.write(&mut self.writer),
            Effect::Woke(threads) => self.writer.sequence(threads),
            Effect::Value { name, value } => {
                self.text(name);
                self.text(value);
            }
            Effect::Text { stream, text } => {
                self.writer.u8(*stream);
                self.text(text);
            }
            Effect::Raised(name) => self.text(name),
            Effect::Until(until) => self.writer.delta(time, *until),
            Effect::Message { number, value } => {
                self.writer.varint(*number);
                self.text(value);
            }
        }
    }

    fn object(&mut self, object: ObjectId) {
        self.objects.write(&object, &mut self.writer, Coded::write);
    }

    /// 0 and the text, or one more than its number in the table.
    fn text(&mut self, text: &str) {
        if text.len() > LONGEST_IN_TABLE {
            self.writer.u8(0);
            self.writer.text(text);
            return;
        }
        let (number, new) = self.texts.number(text);
        self.writer.length(number + 1);
        if new {
            self.writer.text(text);
        }
    }
}

fn effect_tag(effect: &Effect) -> u8 {
    match effect {
        Effect::Done => DONE,
        Effect::Blocked { holder: None } => BLOCKED,
        Effect::Blocked { holder: Some(_) } => BLOCKED_BY,
        Effect::GaveUp => GAVE_UP,
        Effect::Woke(_) => WOKE,
        Effect::Thread(_) => THREAD_EFFECT,
        Effect::Value { .. } => VALUE,
        Effect::Text { .. } => TEXT,
        Effect::Raised(_) => RAISED,
        Effect::Until(_) => UNTIL,
        Effect::Message { .. } => MESSAGE,
    }
}

/// Numbers values in the order in which they come.
#[derive(Debug)]
struct Numbering<T>(HashMap<T, usize>);

impl<T> Default for Numbering<T> {
    fn default() -> Self {
        Self(HashMap::new())
    }
}

impl<T: Eq + Hash> Numbering<T> {
    /// The value's number, and whether it is a new one.
    fn number<Q>(&mut self, value: &Q) -> (usize, bool)
    where
        T: std::borrow::Borrow<Q>,
        Q: Eq + Hash + ToOwned<Owned = T> + ?Sized,
    {
        if let Some(&number) = self.0.get(value) {
            return (number, false);
        }
        let number = self.0.len();
        self.0.insert(value.to_owned(), number);
        (number, true)
    }
}

impl<T: Eq + Hash + Clone> Numbering<T> {
    /// The value's number, followed by the value if the number is a new one.
    fn write(&mut self, value: &T, writer: &mut Writer, write_new: impl Fn(&T, &mut Writer)) {
        let (number, new) = self.number(value);
        writer.length(number);
        if new {
            write_new(value, writer);
        }
    }
}

/// The tables and the last event of a batch that is being read.
#[derive(Debug, Default)]
struct ReadState {
    previous: Previous,
    objects: Vec<ObjectId>,
    places: Vec<Place>,
    texts: Vec<String>,
}

impl ReadState {
    fn record(&mut self, reader: &mut Reader<'_>) -> Result<Record, DecodeError> {
        let tag = reader.u8("kind of record")?;
        Ok(match tag {
            ..FIRST_TAG => {
                let kind =
                    OperationKind::from_number(tag).ok_or_else(|| reader.unknown_tag("kind of operation", tag))?;
                Record::Event(self.event(kind, reader)?)
            }
            THREAD => Record::Thread(ThreadRecord {
                id: ThreadId::read(reader)?,
                lineage: Lineage::read(reader)?,
                name: self.text(reader)?,
                daemon: reader.flag("whether a thread is a daemon")?,
            }),
            OBJECT => Record::Object(ObjectRecord {
                id: numbered(&mut self.objects, reader)?,
                kind: self.text(reader)?,
                name: self.text(reader)?,
            }),
            SOURCE => {
                Record::Source(SourceRecord { number: reader.u16("number of a source")?, name: self.text(reader)? })
            }
            DROPPED => Record::Dropped { count: reader.varint("number of dropped events")? },
            _ => return Err(reader.unknown_tag("kind of record", tag)),
        })
    }

    fn event(&mut self, kind: OperationKind, reader: &mut Reader<'_>) -> Result<Event, DecodeError> {
        let second = reader.u8("effect")?;
        if second & UNUSED != 0 {
            return Err(reader.unknown_tag("effect", second));
        }
        let effect_at = reader.offset() - 1;
        let previous = &self.previous;
        let step = if second & NEXT_STEP != 0 {
            previous.step.wrapping_add(1)
        } else {
            reader.delta(previous.step, "step")?
        };
        let thread = if second & SAME_THREAD != 0 { previous.thread } else { ThreadId::read(reader)? };
        let object = if second & SAME_OBJECT != 0 { previous.object } else { numbered(&mut self.objects, reader)? };
        let time = reader.delta(previous.time, "time")?;
        let place = numbered(&mut self.places, reader)?;
        let effect = match second & EFFECT_MASK {
            DONE => Effect::Done,
            BLOCKED => Effect::Blocked { holder: None },
            BLOCKED_BY => Effect::Blocked { holder: Some(ThreadId::read(reader)?) },
            GAVE_UP => Effect::GaveUp,
            WOKE => Effect::Woke(reader.sequence("list of woken threads")?),
            THREAD_EFFECT => Effect::Thread(ThreadId::read(reader)?),
            VALUE => Effect::Value { name: self.text(reader)?, value: self.text(reader)? },
            TEXT => Effect::Text { stream: reader.u8("number of a stream")?, text: self.text(reader)? },
            RAISED => Effect::Raised(self.text(reader)?),
            UNTIL => Effect::Until(reader.delta(time, "time")?),
            MESSAGE => Effect::Message { number: reader.varint("number of a message")?, value: self.text(reader)? },
            found => {
                return Err(DecodeError::UnknownTag { at: effect_at, expected: "effect", found: u64::from(found) });
            }
        };
        self.previous = Previous { step, time, thread, object };
        Ok(Event { step, thread, kind, object, place, time, effect })
    }

    fn text(&mut self, reader: &mut Reader<'_>) -> Result<String, DecodeError> {
        let expected = "text";
        let at = reader.offset();
        let bad = DecodeError::BadNumber { at, expected };
        let number = usize::try_from(reader.varint(expected)?).map_err(|_| bad.clone())?;
        let Some(index) = number.checked_sub(1) else {
            return reader.text(expected);
        };
        match self.texts.get(index) {
            Some(text) => Ok(text.clone()),
            None if index == self.texts.len() => {
                let text = reader.text(expected)?;
                if text.len() > LONGEST_IN_TABLE {
                    return Err(bad);
                }
                self.texts.push(text.clone());
                Ok(text)
            }
            None => Err(bad),
        }
    }
}

/// The value with the number that follows, or a new one of the next number.
fn numbered<T: Coded + Copy>(table: &mut Vec<T>, reader: &mut Reader<'_>) -> Result<T, DecodeError> {
    let expected = "number in a table";
    let at = reader.offset();
    let number = reader.varint(expected)?;
    match usize::try_from(number).ok().and_then(|number| table.get(number)) {
        Some(value) => Ok(*value),
        None if number == table.len() as u64 => {
            let value = T::read(reader)?;
            table.push(value);
            Ok(value)
        }
        None => Err(DecodeError::BadNumber { at, expected }),
    }
}
