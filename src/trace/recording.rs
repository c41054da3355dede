//! A recorded path: the choices, and the digests that tell a replay where it leaves them.

use crate::choices::Choices;
use crate::digest::Digest;
use crate::identity::{Place, ThreadId};
use crate::operation::OperationKind;

/// Choices between two checkpoints.
pub const CHECKPOINT_INTERVAL: u64 = 256;

/// The choices of a run, or of its beginning, and digests of what the run did.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Recording {
    /// Who went on at each scheduling point.
    pub choices: Choices,
    /// `checkpoints[k]` is [`Digest::short`] just before choice number `(k + 1) * CHECKPOINT_INTERVAL`, so that a
    /// replay that leaves the path learns within which stretch it did. May be shorter than the choices allow, or
    /// empty (a person wrote the choices by hand): what is missing is not checked.
    pub checkpoints: Vec<u16>,
    /// [`Digest::value`] after everything that the last choice led to; `None` if it is not known (a branch's prefix cut
    /// out of a longer recording).
    pub digest: Option<u64>,
}

impl Recording {
    /// The first `len` choices, as the prefix of a branch: with the checkpoints inside it and no digest.
    #[must_use]
    pub fn prefix(&self, len: u64) -> Self {
        if len >= self.choices.len() {
            return self.clone();
        }
        let mut choices = self.choices.clone();
        choices.truncate(len);
        let inside = usize::try_from(len / CHECKPOINT_INTERVAL).unwrap_or(usize::MAX);
        let checkpoints = self.checkpoints.iter().copied().take(inside).collect();
        Self { choices, checkpoints, digest: None }
    }

    /// The checkpoint to compare with just before choice number `position`, if there is one there.
    pub fn checkpoint(&self, position: u64) -> Option<u16> {
        if position == 0 || !position.is_multiple_of(CHECKPOINT_INTERVAL) {
            return None;
        }
        let k = usize::try_from(position / CHECKPOINT_INTERVAL - 1).ok()?;
        self.checkpoints.get(k).copied()
    }
}

/// Makes a [`Recording`] while a run goes on: tell it every choice, and after it every operation performed.
#[derive(Clone, Debug, Default)]
pub struct Recorder {
    choices: Choices,
    checkpoints: Vec<u16>,
    digest: Digest,
}

impl Recorder {
    /// At the start of a run.
    pub fn new() -> Self {
        Self::default()
    }

    /// A scheduling point was passed: `thread` goes on.
    pub fn choose(&mut self, thread: ThreadId) {
        let position = self.choices.len();
        if position > 0 && position.is_multiple_of(CHECKPOINT_INTERVAL) {
            self.checkpoints.push(self.digest.short());
        }
        self.choices.push(thread);
    }

    /// An operation was performed.
    pub fn perform(&mut self, thread: ThreadId, kind: OperationKind, place: Place) {
        self.digest.update(thread, kind, place);
    }

    /// The digest so far.
    pub fn digest(&self) -> Digest {
        self.digest
    }

    /// The choices so far.
    pub fn choices(&self) -> &Choices {
        &self.choices
    }

    /// What was recorded.
    pub fn finish(self) -> Recording {
        Recording { choices: self.choices, checkpoints: self.checkpoints, digest: Some(self.digest.value()) }
    }
}
