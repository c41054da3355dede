//! What the machine asks of the executor in the middle of a step. Whatever it says is noted here; the executor reads
//! the notes between steps.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use heddle_trace::ending::Limit;
use heddle_trace::identity::ThreadId;
use heddle_vm::host::{Host, Input, Stream};
use heddle_vm::thread::Thread;

use crate::clock::Clock;
use crate::console::Console;

/// The executor, as the machine sees it.
pub(crate) struct ControlHost<C> {
    pub clock: Clock,
    /// There are notes to read.
    has_notes: AtomicBool,
    inner: Mutex<Inner<C>>,
}

struct Inner<C> {
    desk: Desk<C>,
    notes: Notes,
}

/// Output and input.
#[derive(Clone, Debug)]
pub(crate) struct Desk<C> {
    pub console: C,
    /// Bytes that may still be written.
    pub output_left: u64,
    /// Lines of the given input that were read.
    lines_read: u64,
    given_input_ended: bool,
    /// Lines that came while the program ran.
    pub typed: VecDeque<String>,
    /// More of them may come.
    pub more_may_come: bool,
}

/// What happened in a step besides its pause, in order.
#[derive(Default)]
pub(crate) struct Notes {
    #[expect(clippy::vec_box, reason = "as the machine hands them over, and as they stay")]
    pub spawned: Vec<Box<Thread>>,
    pub woken: Vec<ThreadId>,
}

impl<C: Console> ControlHost<C> {
    pub fn new(console: C, output_limit: u64, more_may_come: bool) -> Self {
        let desk = Desk {
            console,
            output_left: output_limit,
            lines_read: 0,
            given_input_ended: false,
            typed: VecDeque::new(),
            more_may_come,
        };
        Self {
            clock: Clock::default(),
            has_notes: AtomicBool::new(false),
            inner: Mutex::new(Inner { desk, notes: Notes::default() }),
        }
    }

    fn lock(&self) -> MutexGuard<'_, Inner<C>> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Output and input, between steps.
    pub fn desk(&mut self) -> &mut Desk<C> {
        &mut self.inner.get_mut().unwrap_or_else(PoisonError::into_inner).desk
    }

    /// Takes the notes of the last step, if there are any.
    pub fn take_notes(&mut self) -> Option<Notes> {
        if !std::mem::take(self.has_notes.get_mut()) {
            return None;
        }
        Some(std::mem::take(&mut self.inner.get_mut().unwrap_or_else(PoisonError::into_inner).notes))
    }

    fn note(&self, note: impl FnOnce(&mut Notes)) {
        note(&mut self.lock().notes);
        self.has_notes.store(true, Ordering::Relaxed);
    }
}

impl<C: Console> Host for ControlHost<C> {
    fn now(&self) -> u64 {
        self.clock.now()
    }

    fn write(&self, stream: Stream, text: &str) -> Result<(), Limit> {
        let mut inner = self.lock();
        let desk = &mut inner.desk;
        let fits = usize::try_from(desk.output_left).unwrap_or(usize::MAX).min(text.len());
        if fits == text.len() {
            desk.output_left -= text.len() as u64;
            desk.console.write(stream, text);
            return Ok(());
        }
        // What still fits is shown, so that the reader sees what the program drowned in.
        desk.output_left = 0;
        let fits = (0..=fits).rev().find(|end| text.is_char_boundary(*end)).unwrap_or(0);
        desk.console.write(stream, &text[..fits]);
        Err(Limit::Output)
    }

    fn read_line(&self) -> Input {
        let desk = &mut self.lock().desk;
        if !desk.given_input_ended {
            if let Some(line) = desk.console.line(desk.lines_read) {
                desk.lines_read += 1;
                return Input::Line(line);
            }
            desk.given_input_ended = true;
        }
        match desk.typed.pop_front() {
            Some(line) => Input::Line(line),
            None if desk.more_may_come => Input::NotYet,
            None => Input::End,
        }
    }

    fn spawn(&self, thread: Box<Thread>) {
        self.note(|notes| notes.spawned.push(thread));
    }

    fn wake(&self, thread: ThreadId) {
        self.note(|notes| notes.woken.push(thread));
    }

    fn wakes_everybody(&self) -> bool {
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::console::Transcript;

    #[test]
    fn output_ends_at_the_limit_between_two_characters() {
        let mut host = ControlHost::new(Transcript::default(), 6, false);
        assert_eq!(host.write(Stream::Output, "abc"), Ok(()));
        assert_eq!(host.write(Stream::Error, "d\u{e9}\u{e9}"), Err(Limit::Output));
        assert_eq!(host.write(Stream::Output, "e"), Err(Limit::Output));
        assert_eq!(host.desk().console.text(Stream::Output), "abc");
        assert_eq!(host.desk().console.text(Stream::Error), "d\u{e9}");
    }

    #[test]
    fn given_input_comes_first_then_typed_input_then_the_end() {
        let mut host = ControlHost::new(Transcript::new(["one".to_owned()].into()), 100, true);
        host.desk().typed.push_back("two".to_owned());
        assert_eq!(host.read_line(), Input::Line("one".into()));
        assert_eq!(host.read_line(), Input::Line("two".into()));
        assert_eq!(host.read_line(), Input::NotYet);
        host.desk().more_may_come = false;
        assert_eq!(host.read_line(), Input::End);
    }
}
