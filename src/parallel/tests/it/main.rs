//! Python programs on the Parallel executor.

mod endings;
mod harness;
mod programs;
mod scheduling;
