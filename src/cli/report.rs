//! What is said at the end of a run, and the status with which the process exits.

use heddle_trace::ending::Ending;
use heddle_trace::finding::Finding;
use heddle_trace::words::{Language, describe_ending, describe_finding, no_names};

/// Exit statuses.
pub mod status {
    /// All went well.
    pub const SUCCESS: i32 = 0;
    /// An uncaught exception or a syntax error, as with CPython.
    pub const EXCEPTION: i32 = 1;
    /// Wrong usage, a file that cannot be read or written, a schedule that is damaged or does not fit.
    pub const USAGE: i32 = 2;
    /// A deadlock.
    pub const DEADLOCK: i32 = 3;
    /// A limit was reached.
    pub const LIMIT: i32 = 4;
    /// A fault of Heddle itself: `EX_SOFTWARE` of sysexits.h.
    pub const INTERNAL: i32 = 70;
    /// Stopped by its user: what a shell reports of a process that was interrupted.
    pub const STOPPED: i32 = 130;
    /// The reader of the output went away: what a shell reports of a process that a broken pipe killed.
    pub const BROKEN_PIPE: i32 = 141;
}

/// What is to be said about an ending besides what the program itself wrote.
pub fn words(ending: &Ending) -> Option<String> {
    match ending {
        // The machine has printed the traceback where CPython does, on the program's standard error.
        Ending::Finished { .. } | Ending::DaemonsCutOff { .. } | Ending::UncaughtException { .. } => None,
        Ending::Deadlock { .. }
        | Ending::LimitReached(_)
        | Ending::Stopped
        | Ending::ScheduleMismatch { .. }
        | Ending::InternalError { .. } => Some(describe_ending(ending, &no_names, Language::En)),
    }
}

/// The exit status for an ending.
pub fn exit_status(ending: &Ending) -> i32 {
    match ending {
        Ending::Finished { status } | Ending::DaemonsCutOff { status, .. } => *status,
        Ending::UncaughtException { traceback } if is_interrupt(traceback) => status::STOPPED,
        Ending::UncaughtException { .. } => status::EXCEPTION,
        Ending::Deadlock { .. } => status::DEADLOCK,
        Ending::LimitReached(_) => status::LIMIT,
        Ending::Stopped => status::STOPPED,
        Ending::ScheduleMismatch { .. } => status::USAGE,
        Ending::InternalError { .. } => status::INTERNAL,
    }
}

/// Whether the program died of an interruption: CPython then ends by the signal.
fn is_interrupt(traceback: &str) -> bool {
    traceback.lines().next_back().is_some_and(|line| line.trim_end() == "KeyboardInterrupt")
}

/// Says how a run ended, on the standard error, and gives the exit status.
pub fn conclude(ending: &Ending) -> i32 {
    if let Some(words) = words(ending) {
        eprintln!("{words}");
    }
    exit_status(ending)
}

/// Says what was found besides, on the standard error; notes only where they are asked for.
pub fn report_findings(findings: &[Finding], notes: bool) {
    for finding in findings {
        match finding {
            // The machine has printed the traceback.
            Finding::ThreadDied { .. } => {}
            _ if finding.is_note() && !notes => {}
            _ => eprintln!("{}", describe_finding(finding, Language::En)),
        }
    }
}

/// A panic is a fault of ours: says so and ends the process.
pub fn panicked(info: &std::panic::PanicHookInfo<'_>) {
    std::process::exit(conclude(&Ending::InternalError { detail: info.to_string() }));
}

#[cfg(test)]
mod tests {
    use heddle_trace::ending::Limit;

    use super::*;

    #[test]
    fn every_ending_has_the_status_that_the_help_promises() {
        let deadlock = Ending::Deadlock { waits: Vec::new(), cycle: Vec::new(), tasks: Vec::new() };
        let mismatch = Ending::ScheduleMismatch { step: 3, detail: String::new() };
        let uncaught = Ending::UncaughtException { traceback: "ValueError".into() };
        assert_eq!(exit_status(&Ending::Finished { status: 7 }), 7);
        assert_eq!(exit_status(&uncaught), 1);
        assert_eq!(exit_status(&mismatch), 2);
        assert_eq!(exit_status(&deadlock), 3);
        assert_eq!(exit_status(&Ending::LimitReached(Limit::Memory)), 4);
    }

    #[test]
    fn a_program_that_ends_by_itself_is_not_commented() {
        assert_eq!(words(&Ending::Finished { status: 1 }), None);
        assert!(words(&Ending::LimitReached(Limit::Output)).is_some_and(|words| words.contains("output")));
    }
}
