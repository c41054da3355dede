//! Many executions of one program under different schedules, and what came of them.
//!
//! Reading order: [`sampler`] (one program, started again and again from one snapshot), [`tally`] (outcomes, counted).
//! A search that leaves no schedule out is to come; it will stand on the same snapshots.

pub mod sampler;
pub mod tally;

pub use sampler::Sampler;
pub use tally::{Counted, Outcome, Tally};
