//! Events on their way to the page, so many and no more.
//!
//! A program can make a million events a second for ever, and the page has to keep what it gets. So it gets the first
//! [`FIRST`] events of a run as they come, and the last [`LAST`] when the run has ended, with a count of those between.
//! Batches are handed out one at a time: whoever sends them paces them, and lets the program wait meanwhile.

use std::collections::VecDeque;

use heddle_trace::batch::BatchWriter;
use heddle_trace::record::Record;

/// Events that are sent as they come.
const FIRST: u64 = 200_000;
/// Events of the end that are sent if more came.
const LAST: usize = 20_000;
/// Records that introduce a thread or an object, at the most.
const INTRODUCTIONS: u64 = 400_000;
/// Records in a batch, at the most, and its bytes, about.
const BATCH_RECORDS: usize = 2_048;
const BATCH_BYTES: usize = 24 << 10;

/// Events on their way to the page.
#[derive(Default)]
pub struct Feed {
    batch: BatchWriter,
    full: VecDeque<Vec<u8>>,
    sent: u64,
    introductions: u64,
    /// The last events, when those that are sent as they come are used up.
    last: VecDeque<Record>,
    dropped: u64,
}

impl Feed {
    /// Takes in a record.
    pub fn push(&mut self, record: Record) {
        match record {
            Record::Event(_) if self.sent < FIRST => self.sent += 1,
            Record::Event(_) => {
                if self.last.len() == LAST {
                    self.last.pop_front();
                    self.dropped += 1;
                }
                self.last.push_back(record);
                return;
            }
            Record::Dropped { count } => return self.count_dropped(count),
            Record::Thread(_) | Record::Object(_) | Record::Source(_) if self.introductions < INTRODUCTIONS => {
                self.introductions += 1;
            }
            Record::Thread(_) | Record::Object(_) | Record::Source(_) => return,
        }
        self.write(&record);
    }

    /// So many events are missing already.
    pub fn count_dropped(&mut self, count: u64) {
        self.dropped += count;
    }

    /// The run has ended: what was kept back follows.
    pub fn finish(&mut self) {
        if self.dropped > 0 {
            self.write(&Record::Dropped { count: self.dropped });
        }
        for record in std::mem::take(&mut self.last) {
            self.write(&record);
        }
    }

    /// Events that the page will never get.
    pub fn dropped(&self) -> u64 {
        self.dropped
    }

    /// A batch that is full.
    pub fn take_full(&mut self) -> Option<Vec<u8>> {
        self.full.pop_front()
    }

    /// The next batch, full or not.
    pub fn take(&mut self) -> Option<Vec<u8>> {
        self.full.pop_front().or_else(|| {
            if self.batch.is_empty() {
                return None;
            }
            Some(std::mem::take(&mut self.batch).finish())
        })
    }

    /// Whether a full batch waits.
    pub fn is_behind(&self) -> bool {
        !self.full.is_empty()
    }

    fn write(&mut self, record: &Record) {
        self.batch.push(record);
        if self.batch.len() >= BATCH_RECORDS || self.batch.byte_len() >= BATCH_BYTES {
            self.full.push_back(std::mem::take(&mut self.batch).finish());
        }
    }
}

#[cfg(test)]
mod tests {
    use heddle_trace::batch::decode_batch;
    use heddle_trace::event::{Effect, Event};
    use heddle_trace::identity::{ObjectId, Place, ThreadId};
    use heddle_trace::operation::OperationKind;

    use super::*;

    fn event(step: u64) -> Record {
        Record::Event(Event {
            step,
            thread: ThreadId::MAIN,
            kind: OperationKind::Output,
            object: ObjectId(0),
            place: Place::default(),
            time: step,
            effect: Effect::Done,
        })
    }

    fn received(feed: &mut Feed) -> Vec<Record> {
        std::iter::from_fn(|| feed.take()).flat_map(|batch| decode_batch(&batch).unwrap()).collect()
    }

    #[test]
    fn a_short_run_arrives_whole() {
        let mut feed = Feed::default();
        (0..10_000).for_each(|step| feed.push(event(step)));
        assert!(feed.is_behind());
        feed.finish();
        let records = received(&mut feed);
        assert_eq!(records.len(), 10_000);
        assert_eq!(records[9_999], event(9_999));
        assert_eq!(feed.dropped(), 0);
    }

    #[test]
    fn of_a_flood_the_beginning_and_the_end_arrive_and_a_count() {
        let mut feed = Feed::default();
        let count = FIRST + LAST as u64 + 7;
        (0..count).for_each(|step| feed.push(event(step)));
        assert_eq!(received(&mut feed).len() as u64, FIRST);
        feed.finish();
        let rest = received(&mut feed);
        assert_eq!(rest[0], Record::Dropped { count: 7 });
        assert_eq!(rest.len(), LAST + 1);
        assert_eq!(rest[LAST], event(count - 1));
        assert_eq!(feed.dropped(), 7);
    }
}
