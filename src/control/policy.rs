//! Who goes next: one policy per file, one interface.
//!
//! A policy is asked only where there is something to choose: at least two threads can go on. It sees the threads that
//! can, the one that ran last, and nothing of the host, so that equal runs get equal answers.

mod non_preemptive;
mod pct;
mod random;
mod replay;
mod round_robin;

use heddle_trace::digest::Digest;
use heddle_trace::identity::ThreadId;
use heddle_trace::schedule::Policy;

pub use random::SplitMix64;

use crate::ready::Ready;
use non_preemptive::NonPreemptive;
use pct::Pct;
use random::Random;
use replay::Replay;
use round_robin::RoundRobin;

/// What a policy sees when it chooses.
#[derive(Clone, Copy, Debug)]
pub struct Point<'a> {
    /// The threads; at least two can go on.
    pub ready: &'a Ready,
    /// The thread that ran last, if it can go on.
    pub last: Option<ThreadId>,
    /// How many choices were made before.
    pub choices: u64,
    /// Digest of what was done before.
    pub digest: Digest,
}

/// Why a recorded schedule does not fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Mismatch {
    /// The thread that was recorded cannot go on.
    #[error("thread {} was chosen there and cannot go on now", .0.0)]
    CannotGoOn(ThreadId),
    /// The recording is at its end, the program is not.
    #[error("the recording ends there and the program goes on")]
    GoesOn,
    /// The program is at its end, the recording is not.
    #[error("the program ends there and the recording goes on")]
    EndsEarly,
    /// Something else was done since the last check.
    #[error("since the last check the program did something else than was recorded")]
    DidSomethingElse,
    /// A line of input, or the end of input, was recorded for a later step.
    #[error("the program waits for a line of input that was recorded for a later step")]
    InputTooLate,
}

/// One way to choose.
trait Choose {
    /// The thread that goes next.
    fn choose(&mut self, point: Point<'_>) -> Result<ThreadId, Mismatch>;

    /// The run has ended: whether that fits.
    fn end(&mut self, _choices: u64, _digest: Digest) -> Result<(), Mismatch> {
        Ok(())
    }
}

/// A policy at work.
#[derive(Clone, Debug)]
pub enum Chooser {
    /// Each thread in turn.
    RoundRobin(RoundRobin),
    /// Any thread.
    Random(Random),
    /// The same thread as long as it can go on.
    NonPreemptive(NonPreemptive),
    /// By priorities that seldom change.
    Pct(Pct),
    /// A recorded path.
    Replay(Box<Replay>),
}

impl Chooser {
    /// The policy at its start.
    pub fn new(policy: &Policy) -> Self {
        match policy {
            Policy::RoundRobin { quantum } => Self::RoundRobin(RoundRobin::new(*quantum)),
            Policy::Random { seed } => Self::Random(Random::new(*seed)),
            Policy::NonPreemptive => Self::NonPreemptive(NonPreemptive),
            Policy::Pct { seed, depth, length } => Self::Pct(Pct::new(*seed, *depth, *length)),
            Policy::Explicit { recording, then } => {
                let then = then.as_deref().map(Self::new);
                Self::Replay(Box::new(Replay::new(recording.clone(), then)))
            }
        }
    }

    /// Whether it means to let every thread go on, sooner or later; of a recorded path one does not know.
    pub fn is_fair(&self) -> bool {
        match self {
            Self::RoundRobin(_) | Self::Random(_) => true,
            Self::NonPreemptive(_) | Self::Pct(_) | Self::Replay(_) => false,
        }
    }

    fn policy(&mut self) -> &mut dyn Choose {
        match self {
            Self::RoundRobin(policy) => policy,
            Self::Random(policy) => policy,
            Self::NonPreemptive(policy) => policy,
            Self::Pct(policy) => policy,
            Self::Replay(policy) => policy.as_mut(),
        }
    }

    /// The thread that goes next. It can go on.
    ///
    /// # Errors
    /// If a recorded schedule does not fit.
    pub fn choose(&mut self, point: Point<'_>) -> Result<ThreadId, Mismatch> {
        let thread = self.policy().choose(point)?;
        if point.ready.is_enabled(thread) { Ok(thread) } else { Err(Mismatch::CannotGoOn(thread)) }
    }

    /// The run has ended.
    ///
    /// # Errors
    /// If a recorded schedule goes on or its digest differs.
    pub fn end(&mut self, choices: u64, digest: Digest) -> Result<(), Mismatch> {
        self.policy().end(choices, digest)
    }
}
