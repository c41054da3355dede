//! The edge between executors and the machine: one step of one thread.

use crate::commit::{Commit, Detail};
use crate::context::{Context, Mode};
use crate::heap::Allocator;
use crate::host::Host;
use crate::machine::Machine;
use crate::thread::Thread;
use crate::trap::Pause;

/// How a step is to be executed.
#[derive(Clone, Copy, Debug)]
pub struct StepOptions {
    /// Controlled or Parallel.
    pub mode: Mode,
    /// Instructions, roughly, after which the step ends.
    pub fuel: i64,
    /// A collection was made because this thread's last step ended with [`Pause::Collect`].
    pub after_collection: bool,
    /// End the step at the next safepoint after an operation was committed and recorded. It costs no fuel, so that the
    /// run is the same as without.
    pub pause_after_commit: bool,
    /// Others can go on only where CPython's interpreter lets them.
    pub gil: bool,
    /// How much is to be said of what is committed.
    pub detail: Detail,
}

/// Executes `thread` until it pauses. It must be runnable, and no other worker may hold it.
#[cfg_attr(heddle_web, optimize(speed))]
pub fn step(
    machine: &Machine,
    host: &dyn Host,
    thread: &mut Thread,
    allocator: &mut Allocator,
    commits: Option<&mut Vec<Commit>>,
    options: StepOptions,
) -> Pause {
    let mut context = Context {
        machine,
        host,
        thread,
        allocator,
        commits,
        detail: options.detail,
        mode: options.mode,
        fuel: options.fuel,
        pause: Pause::FuelSpent,
        concurrent: machine.concurrent.load(std::sync::atomic::Ordering::Acquire),
        initial_fuel: options.fuel,
        checkpoint: None,
        gil: options.gil,
        pause_after_commit: options.pause_after_commit,
        after_collection: options.after_collection,
    };
    let pause = super::run::run(&mut context);
    let spent = (context.initial_fuel - context.fuel).max(0) as u64;
    context.thread.executed += spent;
    pause
}
