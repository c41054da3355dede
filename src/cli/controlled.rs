//! One run, step by step.

use std::fs::File;
use std::io::Write;
use std::path::Path;
use std::process::exit;

use heddle_control::{Options, Progress, Run};
use heddle_trace::chrome::ChromeTrace;
use heddle_trace::trace_file::TraceWriter;
use heddle_trace::words::{Language, describe_machine};

use crate::arguments::RunArguments;
use crate::program::load;
use crate::report::{conclude, report_findings, status};
use crate::streams::StandardStreams;

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
    let options = Options {
        schedule: arguments.schedule,
        record: trace.is_some() || json.is_some(),
        watch: arguments.watch,
        ..Options::default()
    };
    let mut run = Run::new(&program, options, StandardStreams::new());
    loop {
        let progress = run.advance(BUDGET);
        run.console().flush();
        for record in run.take_records() {
            trace.iter_mut().for_each(|(_, writer)| writer.push(&record));
            json.iter_mut().for_each(|(_, writer)| writer.push(&record));
        }
        match progress {
            Progress::Working | Progress::Choice => {}
            Progress::InputWanted => run.end_input(),
            Progress::Ended => break,
        }
    }
    let ending = run.run_to_end().clone();
    let mut exit_status = conclude(&ending);
    report_findings(run.findings(), arguments.notes);
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
