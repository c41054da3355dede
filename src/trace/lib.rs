//! Plain data that crosses the borders of Heddle: identities, operations, events, endings, schedules and messages,
//! each with a versioned codec, and the words for them in both languages. Imports nothing of ours.
//!
//! Reading order: [`identity`], [`operation`], [`event`], [`ending`], [`finding`]; then [`schedule`] with
//! [`recording`], [`choices`], [`digest`], [`limits`]; then [`record`], [`batch`], [`trace_file`], [`chrome`]; [`inspection`]; then [`protocol`].
//! [`codec`] holds the primitives that all encodings share, [`base64url`] makes text of them, [`words`] every sentence about a run.

pub mod base64url;
pub mod batch;
pub mod choices;
pub mod chrome;
pub mod codec;
pub mod decode_error;
pub mod digest;
pub mod ending;
pub mod event;
pub mod finding;
mod finding_code;
pub mod identity;
pub mod inspection;
pub mod limits;
pub mod operation;
pub mod protocol;
mod protocol_code;
pub mod record;
pub mod recording;
pub mod schedule;
mod schedule_code;
pub mod schedule_string;
pub mod task_wait;
pub mod trace_file;
pub mod words;
