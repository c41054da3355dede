//! Which colour of the stylesheet a thread has: the same as on the timeline.

use heddle_stage::theme::HUES;
use heddle_trace::identity::ThreadId;

/// The number in `thread-0` (the main thread) to `thread-6`; with more threads the colours come again.
pub fn hue(thread: ThreadId) -> u32 {
    match thread {
        ThreadId::MAIN => 0,
        ThreadId(number) => 1 + (number - 1) % HUES,
    }
}

/// The class that gives an element the thread's colour.
pub fn hue_class(thread: ThreadId) -> String {
    format!("thread-{}", hue(thread))
}
