//! The sequence of threads that were chosen, one for each scheduling point.

use std::fmt;

use crate::identity::ThreadId;

/// Runs between two entries of the index: what `get` scans at most.
const STRIDE: usize = 64;

/// Which thread went on at each scheduling point, in order, stored as runs of the same thread.
///
/// Equal sequences are equal values: neighbouring runs of one thread are always joined.
#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub struct Choices {
    /// `(thread, how often in a row)`; no count is 0. A run is split only where its count would not fit.
    runs: Vec<(ThreadId, u32)>,
    /// How many choices precede each run whose position is a multiple of [`STRIDE`].
    index: Vec<u64>,
    /// How many choices there are.
    len: u64,
}

impl Choices {
    /// No choices.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds one choice.
    pub fn push(&mut self, thread: ThreadId) {
        self.push_run(thread, 1);
    }

    /// Adds `count` choices of one thread.
    pub fn push_run(&mut self, thread: ThreadId, mut count: u32) {
        if let Some((last, n)) = self.runs.last_mut()
            && *last == thread
        {
            let added = count.min(u32::MAX - *n);
            *n += added;
            self.len += u64::from(added);
            count -= added;
        }
        if count > 0 {
            if self.runs.len().is_multiple_of(STRIDE) {
                self.index.push(self.len);
            }
            self.runs.push((thread, count));
            self.len += u64::from(count);
        }
    }

    /// How many choices there are.
    pub fn len(&self) -> u64 {
        self.len
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Choice number `i`, from 0; `None` past the end. Takes time logarithmic in the number of runs.
    pub fn get(&self, i: u64) -> Option<ThreadId> {
        let (run, _) = self.locate(i)?;
        self.runs.get(run).map(|&(thread, _)| thread)
    }

    /// Keeps the first `len` choices and forgets the rest: the shared prefix of a branch.
    pub fn truncate(&mut self, len: u64) {
        let Some((run, before)) = self.locate(len) else {
            return;
        };
        // `locate` found `before <= len < before + count`, so the rest of the run fits its own type.
        let kept = (len - before) as u32;
        self.runs.truncate(run + usize::from(kept > 0));
        if kept > 0 {
            self.runs[run].1 = kept;
        }
        self.index.truncate(self.runs.len().div_ceil(STRIDE));
        self.len = len;
    }

    /// All choices in order.
    pub fn iter(&self) -> impl Iterator<Item = ThreadId> + '_ {
        self.runs.iter().flat_map(|&(thread, count)| (0..count).map(move |_| thread))
    }

    /// The runs: `(thread, how often in a row)`, no count being 0.
    pub fn runs(&self) -> &[(ThreadId, u32)] {
        &self.runs
    }

    /// The run that holds choice `i`, and how many choices precede that run.
    fn locate(&self, i: u64) -> Option<(usize, u64)> {
        if i >= self.len {
            return None;
        }
        let entry = self.index.partition_point(|&before| before <= i).checked_sub(1)?;
        let mut before = self.index[entry];
        for (run, &(_, count)) in self.runs.iter().enumerate().skip(entry * STRIDE) {
            if i - before < u64::from(count) {
                return Some((run, before));
            }
            before += u64::from(count);
        }
        None
    }
}

impl fmt::Debug for Choices {
    /// `[T0 x3, T1, T0]`: a failing test with a million choices stays readable.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut list = f.debug_list();
        for &(thread, count) in &self.runs {
            if count == 1 {
                list.entry(&format_args!("T{}", thread.0));
            } else {
                list.entry(&format_args!("T{} x{count}", thread.0));
            }
        }
        list.finish()
    }
}

impl FromIterator<ThreadId> for Choices {
    fn from_iter<I: IntoIterator<Item = ThreadId>>(threads: I) -> Self {
        let mut choices = Self::new();
        choices.extend(threads);
        choices
    }
}

impl Extend<ThreadId> for Choices {
    fn extend<I: IntoIterator<Item = ThreadId>>(&mut self, threads: I) {
        for thread in threads {
            self.push(thread);
        }
    }
}

/// A position in a sequence of choices that a replay keeps beside them: every step is constant time and borrows
/// nothing between steps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ChoiceCursor {
    run: usize,
    taken: u32,
    position: u64,
}

impl ChoiceCursor {
    /// The number of choices passed.
    pub fn position(&self) -> u64 {
        self.position
    }

    /// The next choice, without passing it.
    pub fn peek(&self, choices: &Choices) -> Option<ThreadId> {
        choices.runs.get(self.run).map(|&(thread, _)| thread)
    }

    /// Passes the next choice and returns it; `None` at the end. The choices must always be the same ones.
    pub fn next(&mut self, choices: &Choices) -> Option<ThreadId> {
        let &(thread, count) = choices.runs.get(self.run)?;
        self.position += 1;
        self.taken += 1;
        if self.taken >= count {
            self.run += 1;
            self.taken = 0;
        }
        Some(thread)
    }
}
