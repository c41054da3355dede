//! What the coordinator waits for.

use std::sync::{Condvar, Mutex};
use std::time::Duration;

use crate::sync::lock;

/// A bell that remembers that it was rung. `Condvar::wait_timeout` takes no `Instant`, so that this works in a browser's
/// worker too.
#[derive(Default)]
pub(crate) struct Bell {
    rung: Mutex<bool>,
    ringing: Condvar,
}

impl Bell {
    /// Rings.
    pub(crate) fn ring(&self) {
        let mut rung = lock(&self.rung);
        if !*rung {
            *rung = true;
            self.ringing.notify_one();
        }
    }

    /// Waits until it rings or the time is over. May return early.
    pub(crate) fn wait(&self, nanoseconds: Option<u64>) {
        let mut rung = lock(&self.rung);
        if !*rung {
            rung = match nanoseconds {
                Some(limit) => {
                    let waited = self.ringing.wait_timeout(rung, Duration::from_nanos(limit));
                    waited.unwrap_or_else(std::sync::PoisonError::into_inner).0
                }
                None => self.ringing.wait(rung).unwrap_or_else(std::sync::PoisonError::into_inner),
            };
        }
        *rung = false;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ring_before_the_wait_is_not_lost() {
        let bell = Bell::default();
        bell.ring();
        bell.wait(None);
    }

    #[test]
    fn a_wait_ends_with_its_time() {
        Bell::default().wait(Some(1_000_000));
    }
}
