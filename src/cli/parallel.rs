//! One run, at full speed.

use std::io::Write;
use std::process::exit;
use std::sync::Arc;
use std::thread::available_parallelism;

use heddle_control::aftermath;
use heddle_parallel::control::Control;
use heddle_parallel::options::{MAX_WORKERS, Options};
use heddle_parallel::pool::Pool;
use heddle_parallel::records::records;
use heddle_parallel::terminal::{SystemClock, Terminal};
use heddle_parallel::{Surroundings, run_module};
use heddle_trace::chrome::ChromeTrace;
use heddle_trace::digest::program_digest;
use heddle_trace::record::Record;
use heddle_trace::trace_file::{TraceHeader, TraceWriter};
use heddle_trace::words::Language;
use heddle_vm::machine::{Machine, Settings};

use crate::arguments::RunArguments;
use crate::controlled::create;
use crate::interruption::on_interrupt;
use crate::program::load;
use crate::report::{conclude, report_findings, status};

/// Runs a program once. Gives the exit status.
pub fn run(arguments: RunArguments, workers: Option<usize>) -> i32 {
    let program = load(&arguments.file);
    let trace = arguments.trace.as_deref().map(create);
    let json = arguments.trace_json.as_deref().map(create);
    let workers = workers.unwrap_or_else(|| available_parallelism().map_or(1, |count| count.get())).min(MAX_WORKERS);
    let pool = Pool::new(workers).unwrap_or_else(|error| {
        eprintln!("heddle: {error}");
        exit(status::INTERNAL);
    });
    let header = arguments.schedule.header;
    let machine = Arc::new(Machine::new(Settings {
        memory: header.limits.memory,
        recursion: header.limits.recursion,
        threads: header.limits.threads,
        program_name: program.source.name.to_string(),
        epoch: header.clock_origin,
        ..Settings::default()
    }));
    let options =
        Options { workers, limits: header.limits, record: trace.is_some() || json.is_some(), ..Options::default() };
    let control = Arc::new(Control::default());
    let interrupted = Arc::clone(&control);
    on_interrupt(move || interrupted.interrupt());
    let report = run_module(
        Arc::clone(&machine),
        &program,
        options,
        Surroundings {
            pool: &pool,
            clock: Arc::new(SystemClock::default()),
            console: &mut Terminal::new(Arc::clone(&control)),
            control,
        },
    );
    let mut exit_status = conclude(&report.ending);
    let mut found = report.findings;
    if arguments.watch && report.dropped_commits == 0 {
        found.extend(aftermath::findings(&machine, &report.commits, &report.ending));
    }
    if arguments.watch {
        report_findings(&found, arguments.notes);
    }
    let records: Vec<Record> = records(&machine, &program.source.name, report.commits).collect();
    if let Some(mut file) = json {
        let mut writer = ChromeTrace::new(Language::En);
        records.iter().for_each(|record| writer.push(record));
        if let Err(error) = file.write_all(writer.finish().as_bytes()) {
            eprintln!("heddle: the trace could not be written: {error}");
            exit_status = status::USAGE;
        }
    }
    if let Some(mut file) = trace {
        let mut writer = TraceWriter::new();
        records.iter().for_each(|record| writer.push(record));
        // A run at full speed cannot be repeated.
        let header = TraceHeader { program: program_digest(&program.source.text), schedule: String::new() };
        if let Err(error) = file.write_all(&writer.finish(&header, &found, &report.ending)) {
            eprintln!("heddle: the trace could not be written: {error}");
            exit_status = status::USAGE;
        }
    }
    exit_status
}
