//! The executor with the real machine under it.

mod common;
mod schedules;
mod traces;
mod world;
