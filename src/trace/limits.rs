//! How much a run may use before it is ended.

use crate::ending::Limit;

/// The limits of a run. Reaching one is an ordinary [`Ending`](crate::ending::Ending), except for `recursion`, which
/// raises `RecursionError` in the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Limits {
    /// Instructions executed by all threads together.
    pub steps: u64,
    /// Logical bytes of the heap, counted alike on every target.
    pub memory: u64,
    /// Threads alive at one time, the main thread included.
    pub threads: u32,
    /// Bytes written to standard output and standard error together.
    pub output: u64,
    /// Python frames of one thread (`sys.getrecursionlimit`).
    pub recursion: u32,
}

impl Limits {
    /// What a run has unless it asks for something else.
    pub const DEFAULT: Self =
        Self { steps: 2_000_000_000, memory: 512 << 20, threads: 200_000, output: 16 << 20, recursion: 1_000 };

    /// The number behind a limit that can end a run.
    pub fn value(&self, limit: Limit) -> u64 {
        match limit {
            Limit::Steps => self.steps,
            Limit::Memory => self.memory,
            Limit::Threads => u64::from(self.threads),
            Limit::Output => self.output,
        }
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self::DEFAULT
    }
}
