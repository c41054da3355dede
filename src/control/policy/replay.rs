//! A recorded path, and what follows it.

use heddle_trace::choices::ChoiceCursor;
use heddle_trace::digest::Digest;
use heddle_trace::identity::ThreadId;
use heddle_trace::recording::Recording;

use super::{Choose, Chooser, Mismatch, Point};

/// Chooses what was recorded, and checks on the way that the run does what it did then.
#[derive(Clone, Debug)]
pub struct Replay {
    recording: Recording,
    cursor: ChoiceCursor,
    then: Option<Chooser>,
    /// The path is behind us and ended as recorded.
    left: bool,
}

impl Replay {
    pub(super) fn new(recording: Recording, then: Option<Chooser>) -> Self {
        Self { recording, cursor: ChoiceCursor::default(), then, left: false }
    }

    /// Whether the digest at the end of the path is the recorded one.
    fn check_end(&self, digest: Digest) -> Result<(), Mismatch> {
        match self.recording.digest {
            Some(recorded) if recorded != digest.value() => Err(Mismatch::DidSomethingElse),
            _ => Ok(()),
        }
    }
}

impl Choose for Replay {
    fn choose(&mut self, point: Point<'_>) -> Result<ThreadId, Mismatch> {
        let position = self.cursor.position();
        if let Some(thread) = self.cursor.next(&self.recording.choices) {
            return match self.recording.checkpoint(position) {
                Some(recorded) if recorded != point.digest.short() => Err(Mismatch::DidSomethingElse),
                _ => Ok(thread),
            };
        }
        if !self.left {
            self.check_end(point.digest)?;
            self.left = true;
        }
        self.then.as_mut().ok_or(Mismatch::GoesOn)?.choose(point)
    }

    fn end(&mut self, choices: u64, digest: Digest) -> Result<(), Mismatch> {
        if self.cursor.peek(&self.recording.choices).is_some() {
            return Err(Mismatch::EndsEarly);
        }
        if self.left
            && let Some(then) = &mut self.then
        {
            return then.end(choices, digest);
        }
        self.check_end(digest)
    }
}

#[cfg(test)]
mod tests {
    use heddle_trace::identity::Place;
    use heddle_trace::operation::OperationKind;
    use heddle_trace::recording::{CHECKPOINT_INTERVAL, Recorder};
    use heddle_trace::schedule::Policy;

    use super::*;
    use crate::ready::Ready;

    fn two_ready() -> Ready {
        let mut ready = Ready::default();
        (0..2).for_each(|number| ready.add_free(ThreadId(number)));
        ready
    }

    fn do_something(recorder: &mut Recorder, thread: ThreadId, line: u32) {
        let place = Place { line, ..Place::default() };
        recorder.perform(thread, OperationKind::GlobalRead, place);
    }

    fn record(count: u64) -> Recording {
        let mut recorder = Recorder::new();
        for step in 0..count {
            let thread = ThreadId((step % 3 == 0) as u32);
            recorder.choose(thread);
            do_something(&mut recorder, thread, step as u32);
        }
        recorder.finish()
    }

    /// Replays; from step `differs` on, other places are visited.
    fn replay(recording: &Recording, count: u64, differs: u64) -> Result<(), (u64, Mismatch)> {
        let ready = two_ready();
        let mut chooser = Chooser::new(&Policy::Explicit { recording: recording.clone(), then: None });
        let mut recorder = Recorder::new();
        for step in 0..count {
            let point = Point { ready: &ready, last: None, choices: step, digest: recorder.digest() };
            let thread = chooser.choose(point).map_err(|error| (step, error))?;
            recorder.choose(thread);
            do_something(&mut recorder, thread, step as u32 + (step >= differs) as u32);
        }
        chooser.end(count, recorder.digest()).map_err(|error| (count, error))
    }

    #[test]
    fn a_recording_is_followed_to_its_end() {
        let recording = record(1000);
        assert_eq!(replay(&recording, 1000, u64::MAX), Ok(()));
        assert_eq!(replay(&recording, 1001, u64::MAX), Err((1000, Mismatch::GoesOn)));
        assert_eq!(replay(&recording, 999, u64::MAX), Err((999, Mismatch::EndsEarly)));
    }

    #[test]
    fn another_path_is_noticed_at_the_next_checkpoint() {
        let recording = record(1000);
        assert_eq!(replay(&recording, 1000, 300), Err((2 * CHECKPOINT_INTERVAL, Mismatch::DidSomethingElse)));
        assert_eq!(replay(&recording, 1000, 999), Err((1000, Mismatch::DidSomethingElse)));
    }

    #[test]
    fn a_thread_that_cannot_go_on_is_refused() {
        let mut ready = two_ready();
        let mut recorder = Recorder::new();
        recorder.choose(ThreadId(1));
        let mut chooser = Chooser::new(&Policy::Explicit { recording: recorder.finish(), then: None });
        ready.remove(ThreadId(1));
        let point = Point { ready: &ready, last: None, choices: 0, digest: Digest::new() };
        assert_eq!(chooser.choose(point), Err(Mismatch::CannotGoOn(ThreadId(1))));
    }

    #[test]
    fn a_branch_goes_on_by_another_policy() {
        let ready = two_ready();
        let recording = record(10).prefix(3);
        let then = Some(Box::new(Policy::NonPreemptive));
        let mut chooser = Chooser::new(&Policy::Explicit { recording, then });
        let chosen: Vec<_> = (0..5)
            .map(|choices| {
                let point = Point { ready: &ready, last: Some(ThreadId(1)), choices, digest: Digest::new() };
                chooser.choose(point).unwrap().0
            })
            .collect();
        assert_eq!(chosen, [1, 0, 0, 1, 1]);
        assert_eq!(chooser.end(5, Digest::new()), Ok(()));
    }
}
