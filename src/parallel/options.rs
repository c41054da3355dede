//! How a run is to be executed.

use heddle_trace::limits::Limits;

/// Workers that a run can have at most; [`Control`](crate::control::Control) has a lane for each.
pub const MAX_WORKERS: usize = 64;

/// Settings of one run. [`Default`] is right for most.
#[derive(Clone, Debug)]
pub struct Options {
    /// Workers; 0 means as many as the pool has.
    pub workers: usize,
    /// Instructions, roughly, that a thread executes before its worker looks around: a few milliseconds.
    pub fuel: i64,
    /// Steps, output and threads; memory and recursion are the machine's own.
    pub limits: Limits,
    /// Record every committed operation, in one order that agrees with the order on each object.
    pub record: bool,
    /// Operations that each worker records at the most; later ones are only counted.
    pub most_commits: usize,
    /// Stints for the picture of who ran where, at most, per worker; 0 records none.
    pub stints: usize,
    /// Nanoseconds between two looks at the control block and the input, for those who change them without ringing: a
    /// page that can only write to the shared memory.
    pub poll: Option<u64>,
    /// Nanoseconds that output may wait for more to come, so that a flood does not become a flood of messages.
    pub gather_output: u64,
    /// Nanoseconds without a heartbeat after which a worker that executes a thread counts as lost. In the browser
    /// nobody else tells: a trap in a worker is silent. `None` waits for ever.
    pub patience: Option<u64>,
}

const MILLISECOND: u64 = 1_000_000;

impl Default for Options {
    fn default() -> Self {
        let browser = cfg!(target_family = "wasm");
        Self {
            workers: 0,
            fuel: 100_000,
            limits: Limits::DEFAULT,
            record: false,
            most_commits: usize::MAX,
            stints: 0,
            poll: browser.then_some(10 * MILLISECOND),
            gather_output: if browser { 8 * MILLISECOND } else { MILLISECOND },
            patience: browser.then_some(10_000 * MILLISECOND),
        }
    }
}
