//! What the companion and the runner share: the run that is to be made, the lines typed for it, and how to reach it.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use heddle_parallel::control::Control;
use heddle_trace::protocol::Run;
use heddle_vm::host::Input;

/// What the companion and the runner share.
#[derive(Default)]
pub struct Desk {
    /// The run that the runner is to make next.
    pub next: Option<Box<Run>>,
    /// The run that was asked for and has not ended.
    pub current: Option<u32>,
    /// How to reach it.
    pub control: Arc<Control>,
    /// Lines for it.
    pub lines: VecDeque<String>,
    /// After these lines the input is at its end.
    pub at_end: bool,
    /// A worker was lost: whoever holds a lock will never give it back.
    pub is_lost: bool,
}

impl Desk {
    /// The next line of input.
    pub fn line(&mut self) -> Input {
        match self.lines.pop_front() {
            Some(line) => Input::Line(line),
            None if self.at_end => Input::End,
            None => Input::NotYet,
        }
    }
}

static DESK: Mutex<Option<Desk>> = Mutex::new(None);

/// The desk, for a moment.
pub fn desk<R>(action: impl FnOnce(&mut Desk) -> R) -> R {
    let mut desk: MutexGuard<'_, Option<Desk>> = DESK.lock().unwrap_or_else(PoisonError::into_inner);
    action(desk.get_or_insert_with(Desk::default))
}
