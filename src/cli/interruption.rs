//! Ctrl-C: the first one interrupts the program's main thread, as in CPython; the second ends the process.

use std::process::exit;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::report::status;

/// Calls `first` at the first Ctrl-C, in a thread of its own.
pub fn on_interrupt(first: impl Fn() + Send + 'static) {
    let again = AtomicBool::new(false);
    let installed = ctrlc::set_handler(move || {
        if again.swap(true, Ordering::Relaxed) {
            exit(status::STOPPED);
        }
        first();
    });
    if let Err(error) = installed {
        // Ctrl-C then ends the process at once.
        eprintln!("heddle: {error}");
    }
}
