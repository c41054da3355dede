//! The picture of a run: what a trace means, and where each part of it stands on the stage. Plain Rust without a browser, so
//! that all of it is tested natively.
//!
//! Reading order: [`timeline`] (how things are kept so that a playhead finds them), [`model`] (what the trace means),
//! [`sentences`] and [`telling`] (the same in words), [`comparison`] (two runs beside each other); then [`view`] (what the reader looks at), [`axis`], [`navigate`], [`gesture`];
//! [`scene`] (a display list), [`layout`] (from model and view to scene), [`theme`] (colours), [`svg`] (a scene as a picture); [`export`] (a run as a file).
//!
//! Two kinds of numbers run through everything. An *event index* counts the events of the model from 0. A *position* says
//! how many events have happened: at position `p` the events `0..p` have, and the playhead stands between events `p - 1`
//! and `p`.

pub mod axis;
pub mod comparison;
pub mod export;
pub mod gesture;
pub mod layout;
pub mod model;
pub mod navigate;
pub mod scene;
pub mod sentences;
pub mod svg;
pub mod telling;
pub mod theme;
pub mod timeline;
pub mod view;
mod words;
