//! The control block of a run: how others follow it and stop it while the coordinator and the workers are busy.
//!
//! In a browser nobody can send a message to a worker that is inside a call. So these are plain words of the shared
//! memory: the page looks at them, and writes them, through an `Int32Array`.

use std::sync::Mutex;
use std::sync::atomic::{AtomicU32, Ordering};

use heddle_trace::identity::ThreadId;

use crate::bell::Bell;
use crate::options::MAX_WORKERS;
use crate::sync::lock;

/// The control block of one run.
#[derive(Default)]
#[repr(C)]
pub struct Control {
    stop: AtomicU32,
    lanes: Lanes,
    fault: Mutex<Option<String>>,
    interrupt: AtomicU32,
    pub(crate) bell: Bell,
}

#[repr(C)]
struct Lanes([Lane; MAX_WORKERS]);

impl Default for Lanes {
    fn default() -> Self {
        Self(std::array::from_fn(|_| Lane::default()))
    }
}

/// What one worker is doing. On a cache line of its own, since it changes with every slice.
#[derive(Default)]
#[repr(C, align(64))]
pub struct Lane {
    heartbeat: AtomicU32,
    thread: AtomicU32,
}

impl Control {
    /// Stops the run; it ends within milliseconds, as [`Stopped`](heddle_trace::ending::Ending::Stopped).
    pub fn stop(&self) {
        self.stop.store(1, Ordering::Release);
        self.bell.ring();
    }

    /// Interrupts the main thread: within milliseconds it raises `KeyboardInterrupt`.
    pub fn interrupt(&self) {
        self.interrupt.store(1, Ordering::Release);
        self.bell.ring();
    }

    /// Whether the main thread is to be interrupted.
    pub(crate) fn is_interrupting(&self) -> bool {
        self.interrupt.load(Ordering::Acquire) != 0
    }

    /// The main thread takes notice of it.
    pub(crate) fn take_interrupt(&self) -> bool {
        self.is_interrupting() && self.interrupt.swap(0, Ordering::AcqRel) != 0
    }

    /// Whether somebody stopped it.
    pub fn is_stopped(&self) -> bool {
        self.stop.load(Ordering::Acquire) != 0
    }

    /// The word that stops the run when it becomes other than 0, for somebody who can write to memory but not call:
    /// it is seen within [`Options::poll`](crate::options::Options::poll).
    pub fn stop_word(&self) -> &AtomicU32 {
        &self.stop
    }

    /// Wakes the coordinator, so that it looks for input.
    pub fn ring(&self) {
        self.bell.ring();
    }

    /// A worker is lost, in these words. For a panic hook where a panic cannot be caught: the run ends as an internal
    /// error at once instead of when the heartbeat has been missed for long enough.
    pub fn report_fault(&self, detail: &str) {
        lock(&self.fault).get_or_insert_with(|| detail.to_owned());
        self.bell.ring();
    }

    pub(crate) fn fault(&self) -> Option<String> {
        lock(&self.fault).clone()
    }

    /// The lane of a worker below [`MAX_WORKERS`].
    pub fn lane(&self, worker: usize) -> &Lane {
        &self.lanes.0[worker]
    }
}

impl Lane {
    /// Grows with every slice that the worker begins or ends.
    pub fn heartbeat(&self) -> &AtomicU32 {
        &self.heartbeat
    }

    /// The number of the Python thread that it executes, plus 1; 0 while it executes none.
    pub fn thread_word(&self) -> &AtomicU32 {
        &self.thread
    }

    /// The Python thread that it executes.
    pub fn thread(&self) -> Option<ThreadId> {
        self.thread.load(Ordering::Relaxed).checked_sub(1).map(ThreadId)
    }

    pub(crate) fn show(&self, thread: Option<ThreadId>) {
        self.thread.store(thread.map_or(0, |thread| thread.0.wrapping_add(1)), Ordering::Relaxed);
        // The worker is the only one that writes it.
        self.heartbeat.store(self.heartbeat.load(Ordering::Relaxed).wrapping_add(1), Ordering::Relaxed);
    }
}
