//! The Parallel executor: many Python threads over a pool of workers on one shared memory, without a global lock.
//!
//! Rayon supplies the workers, but it is not a fair scheduler (two tasks that respawn themselves can starve a third for
//! ever). So each worker runs a *carrier*, a loop over run queues of our own, which is spawned when work appears and
//! leaves when there is none, so that the pool stays free for data-parallel kernels.
//!
//! Reading order: [`options`], [`console`], [`control`], [`report`], [`records`], [`pool`] (what a caller meets); `task` (one thread
//! and the protocol by which it parks and is woken); `queues`, `registry`, `timers`, `input`, `output` (the executor's
//! state, each behind a lock of its own); `world` (how everybody stops for a collection); `shared` (all of that
//! together), `hiring` (when a carrier is started and when it leaves), `carrier` (the loop), `host` (what the machine
//! asks of us), `coordinator` (the thread that called [`run`]: timers, input, output, stop, deadlock).
//!
//! Locks are held for a few instructions each and never two of them at a time, except that a collection, with the
//! world stopped, holds all threads and all workers.

mod bell;
mod carrier;
pub mod console;
pub mod control;
mod coordinator;
mod hiring;
mod host;
mod input;
pub mod options;
mod output;
pub mod pool;
mod queues;
pub mod records;
mod registry;
pub mod report;
mod shared;
mod sync;
mod task;
#[cfg(not(target_family = "wasm"))]
pub mod terminal;
mod timers;
mod world;

use std::sync::Arc;

use heddle_lang::code::Module;
use heddle_trace::ending::Ending;
use heddle_vm::machine::Machine;
use heddle_vm::thread::Thread;

use console::{Clock, Console};
use control::Control;
use options::Options;
use pool::Pool;
use report::Report;
use shared::Shared;

/// What a run needs besides its program.
pub struct Surroundings<'a> {
    /// The pool that supplies the workers; used by one run at a time.
    pub pool: &'a Pool,
    /// The clock; read on every worker.
    pub clock: Arc<dyn Clock>,
    /// Output and input; used only on the thread that calls [`run`].
    pub console: &'a mut dyn Console,
    /// How others follow and stop the run.
    pub control: Arc<Control>,
}

/// Runs a machine's main thread, and all threads that it starts, to the end. The calling thread waits; it must be
/// allowed to (in a browser: a worker) and must not be one of the pool's.
pub fn run(machine: Arc<Machine>, main: Box<Thread>, options: Options, surroundings: Surroundings<'_>) -> Report {
    let shared = Shared::new(machine, options, &surroundings);
    coordinator::run(&shared, main, surroundings.console)
}

/// Runs a compiled program.
pub fn run_module(machine: Arc<Machine>, program: &Module, options: Options, surroundings: Surroundings<'_>) -> Report {
    let shared = Shared::new(machine, options, &surroundings);
    match host::boot(&shared, program) {
        Ok(main) => coordinator::run(&shared, main, surroundings.console),
        Err(pause) => {
            shared.end(carrier::ending_of(pause).unwrap_or_else(|| Ending::InternalError {
                detail: format!("the program could not be loaded: {pause:?}"),
            }));
            coordinator::finish(&shared, surroundings.console)
        }
    }
}
