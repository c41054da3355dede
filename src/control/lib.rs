//! The Controlled executor: one thread at a time, virtual time, and one place where it is decided who goes next. Equal
//! (program, input, schedule) gives an equal run, on every host.
//!
//! Reading order: [`run`] (what a caller meets), `point` (the scheduling point, the one place where a choice is made),
//! `step` (one step of one thread, and what becomes of it), [`ready`] (who can go on), [`policy`] (who goes next),
//! [`clock`], `host` (what the machine asks of us), [`console`], `arrivals` (what comes from outside), `events` (the
//! trace), `deadlock` (who waits for whom), [`snapshot`], `inspect` (what a run looks like at one position), `watch` (who looks for
//! what may go wrong) with `races`, `lock_order`, `wakes`, `turns` and `held`; [`aftermath`] (the same for a run at full speed).
//!
//! A *scheduling point* is where the running thread stands before a visible operation, waits, has ended, or has executed
//! a whole slice without any of these. If one thread can go on there, it does, and nothing is recorded. If several can,
//! it is a *choice*: the policy decides, and the choice is recorded. So a schedule holds no more than what was open.

pub mod aftermath;
mod arrivals;
pub mod clock;
pub mod console;
mod deadlock;
mod events;
mod held;
mod host;
mod inspect;
mod lock_order;
mod point;
pub mod policy;
mod races;
pub mod ready;
pub mod run;
pub mod snapshot;
mod step;
mod turns;
mod wakes;
mod watch;

pub use console::{Console, Transcript};
pub use inspect::Seek;
pub use run::{Options, Progress, Run};
pub use snapshot::RunSnapshot;
