//! What the tests in this folder share.
//!
//! Everything goes through the `heddle` command, as a reader's program would. Reading order: [`repository`] (where
//! things are), [`process`] (run a command, never for ever), [`heddle`] (the command under test), [`cpython`] (the judge
//! of outputs), [`corpus`] (programs and what is expected of them), [`demos`] (the page's demos), [`diff`] (say what differs), [`random`] and
//! [`generate`] (programs made from a seed).

pub mod corpus;
pub mod cpython;
pub mod demos;
pub mod diff;
pub mod generate;
pub mod heddle;
pub mod process;
pub mod random;
pub mod repository;
