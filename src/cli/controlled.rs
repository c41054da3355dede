//! One run, step by step.

use std::fs::File;
use std::io::{IsTerminal, Write};
use std::path::Path;
use std::process::exit;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::sync::mpsc::RecvTimeoutError;
use std::time::Duration;

use heddle_control::{Options, Progress, Run};
use heddle_trace::chrome::ChromeTrace;
use heddle_trace::trace_file::TraceWriter;
use heddle_trace::words::{Language, describe_machine};

use crate::arguments::RunArguments;
use crate::interruption::on_interrupt;
use crate::program::load;
use crate::report::{conclude, report_findings, status};
use crate::streams::{StandardStreams, typed_lines};

/// How long to wait for a line before looking whether there was an interruption.
const PATIENCE: Duration = Duration::from_millis(20);

/// Instructions after which output is written and records are taken: some 20 milliseconds.
const BUDGET: u64 = 2_000_000;

/// Runs a program once. Gives the exit status.
pub fn run(arguments: RunArguments) -> i32 {
    let program = load(&arguments.file);
    let mut trace = arguments.trace.as_deref().map(|path| (create(path), TraceWriter::new()));
    let mut json = arguments.trace_json.as_deref().map(|path| (create(path), ChromeTrace::new(Language::En)));
    if let Some(warning) = describe_machine(arguments.schedule.header.machine(), Language::En) {
        eprintln!("heddle: {warning}");
    }
    // What is typed comes from outside, so that it can be waited for beside other things; a file or a pipe is there.
    let interactive = std::io::stdin().is_terminal();
    let options = Options {
        schedule: arguments.schedule,
        record: trace.is_some() || json.is_some(),
        watch: arguments.watch,
        interactive,
        ..Options::default()
    };
    let mut run = Run::new(&program, options, StandardStreams::new(!interactive));
    let interrupt = run.interrupt_flag();
    let flag = Arc::clone(&interrupt);
    on_interrupt(move || flag.store(true, Ordering::Relaxed));
    let mut typed = None;
    loop {
        let progress = run.advance(BUDGET);
        run.console().flush();
        for record in run.take_records() {
            trace.iter_mut().for_each(|(_, writer)| writer.push(&record));
            json.iter_mut().for_each(|(_, writer)| writer.push(&record));
        }
        match progress {
            Progress::Working | Progress::Choice => {}
            Progress::InputWanted if interactive => {
                let lines = typed.get_or_insert_with(typed_lines);
                match lines.recv_timeout(PATIENCE) {
                    Ok(line) => run.provide_input(line),
                    Err(RecvTimeoutError::Timeout) => {}
                    Err(RecvTimeoutError::Disconnected) => run.end_input(),
                }
            }
            Progress::InputWanted => run.end_input(),
            Progress::Ended => break,
        }
    }
    let ending = run.run_to_end().clone();
    let mut exit_status = conclude(&ending);
    if arguments.watch {
        report_findings(run.findings(), arguments.notes);
    }
    if let Some((mut file, writer)) = trace {
        let bytes = writer.finish(&run.trace_header(), run.findings(), &ending);
        if let Err(error) = file.write_all(&bytes) {
            eprintln!("heddle: the trace could not be written: {error}");
            exit_status = status::USAGE;
        }
    }
    if let Some((mut file, writer)) = json
        && let Err(error) = file.write_all(writer.finish().as_bytes())
    {
        eprintln!("heddle: the trace could not be written: {error}");
        exit_status = status::USAGE;
    }
    if arguments.print_schedule {
        eprintln!("{}", run.schedule());
    }
    exit_status
}

/// Makes the file of a trace, before the program runs. Where that is impossible, says why and ends the process.
pub fn create(path: &Path) -> File {
    File::create(path).unwrap_or_else(|error| {
        eprintln!("heddle: cannot write {}: {error}", path.display());
        exit(status::USAGE);
    })
}
