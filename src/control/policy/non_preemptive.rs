//! The same thread as long as it can go on.

use heddle_trace::identity::ThreadId;

use super::{Choose, Mismatch, Point};

/// Stays with a thread until it must wait or ends, then takes the one that has waited longest.
#[derive(Clone, Debug)]
pub struct NonPreemptive;

impl Choose for NonPreemptive {
    fn choose(&mut self, point: Point<'_>) -> Result<ThreadId, Mismatch> {
        point.last.or_else(|| point.ready.longest_waiting()).ok_or(Mismatch::GoesOn)
    }
}

#[cfg(test)]
mod tests {
    use heddle_trace::digest::Digest;

    use super::*;
    use crate::ready::Ready;

    #[test]
    fn nobody_is_interrupted() {
        let mut ready = Ready::default();
        (0..3).for_each(|number| ready.add_free(ThreadId(number)));
        let point = |last| Point { ready: &ready, last, choices: 0, digest: Digest::new() };
        assert_eq!(NonPreemptive.choose(point(Some(ThreadId(2)))), Ok(ThreadId(2)));
        assert_eq!(NonPreemptive.choose(point(None)), Ok(ThreadId(0)));
    }
}
