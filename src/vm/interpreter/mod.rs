//! Executing instructions.
//!
//! Reading order: [`step`] (the edge to executors), [`run`] (the dispatch loop), [`deliver`] (results and exceptions
//! travel down the frames), [`call`], [`bind`], [`construct`], [`operators`], [`compare`], [`iterate`], [`generator`], [`build`],
//! [`window`] (raw access to registers).

pub mod asynchronous;
pub mod bind;
pub mod build;
pub mod call;
pub mod compare;
pub mod construct;
pub mod deliver;
pub mod generator;
pub mod generator_loop;
pub mod generator_registers;
pub mod help;
pub mod import;
pub mod interrupt;
pub mod iterate;
pub mod operators;
pub mod pairs;
pub mod run;
pub mod slow;
pub mod step;
pub mod temporaries;
pub mod truth;
pub mod window;
