//! What becomes of a panic: words for the page, before the instance is lost.

use std::sync::Mutex;

type Report = Box<dyn Fn(String) + Send + Sync>;

static REPORT: Mutex<Option<Report>> = Mutex::new(None);

/// From now on panics of any worker are told to `report`, on the worker that panics. After that the instance traps, and
/// must be thrown away.
pub fn on_panic(report: impl Fn(String) + Send + Sync + 'static) {
    if let Ok(mut slot) = REPORT.lock() {
        *slot = Some(Box::new(report));
    }
    std::panic::set_hook(Box::new(|info| {
        let text = info.payload_as_str().unwrap_or("a panic without words");
        let place = info.location().map(|at| format!(" ({}:{})", at.file(), at.line())).unwrap_or_default();
        // If it is locked, somebody else is telling already.
        if let Ok(slot) = REPORT.try_lock()
            && let Some(report) = &*slot
        {
            report(format!("{text}{place}"));
        }
    }));
}
