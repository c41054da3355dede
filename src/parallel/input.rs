//! Lines on their way from the coordinator, who may ask for them, to the threads that want them.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use heddle_trace::identity::ThreadId;
use heddle_vm::host::Input;

use crate::sync::lock;
use crate::task::Task;

/// Lines that have come, and threads that wait for them.
#[derive(Default)]
pub(crate) struct Lines(Mutex<State>);

#[derive(Default)]
struct State {
    lines: VecDeque<String>,
    ended: bool,
    waiting: Vec<Arc<Task>>,
}

impl Lines {
    /// The next line, for a thread.
    pub(crate) fn next(&self) -> Input {
        let mut state = lock(&self.0);
        match state.lines.pop_front() {
            Some(line) => Input::Line(line),
            None if state.ended => Input::End,
            None => Input::NotYet,
        }
    }

    /// A thread waits for a line. Says whether it is to be woken at once, because one came between its question and now.
    #[must_use]
    pub(crate) fn wait(&self, task: &Arc<Task>) -> bool {
        let mut state = lock(&self.0);
        if state.lines.is_empty() && !state.ended {
            state.waiting.push(Arc::clone(task));
            return false;
        }
        true
    }

    /// A thread waits no longer.
    pub(crate) fn forget(&self, thread: ThreadId) {
        lock(&self.0).waiting.retain(|task| task.id != thread);
    }

    /// Whether threads wait for a line.
    pub(crate) fn is_wanted(&self) -> bool {
        !lock(&self.0).waiting.is_empty()
    }

    /// What the console said when asked. Gives the threads that are to be woken.
    pub(crate) fn supply(&self, input: Input) -> Vec<Arc<Task>> {
        let mut state = lock(&self.0);
        match input {
            Input::NotYet => Vec::new(),
            Input::Line(line) => {
                state.lines.push_back(line);
                // Whoever waits longest; another thread may still be quicker, and then this one waits again.
                if state.waiting.is_empty() { Vec::new() } else { vec![state.waiting.remove(0)] }
            }
            Input::End => {
                state.ended = true;
                std::mem::take(&mut state.waiting)
            }
        }
    }
}
