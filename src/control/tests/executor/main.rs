//! The executor with the real machine under it.

mod common;
mod interruption;
mod schedules;
mod timeouts;
mod traces;
mod world;
