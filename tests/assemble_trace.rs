//! The trace file of a run that an engine in a browser made, from the messages that it sent: as a page makes it, natively.
//!
//! ```text
//! assemble-trace PROGRAM.py MESSAGES TRACE
//! ```
//!
//! MESSAGES holds the replies that belong to the run, each behind its length in four bytes, little-endian.

use std::path::Path;
use std::process::ExitCode;

use heddle_trace::batch::decode_batch;
use heddle_trace::digest::program_digest;
use heddle_trace::protocol::{Ended, Reply};
use heddle_trace::trace_file::{TraceHeader, TraceWriter};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [program, messages, trace] = &arguments[..] else {
        eprintln!("usage: assemble-trace PROGRAM.py MESSAGES TRACE");
        return ExitCode::from(2);
    };
    match assemble(Path::new(program), Path::new(messages)).map(|bytes| std::fs::write(trace, bytes)) {
        Ok(Ok(())) => ExitCode::SUCCESS,
        Ok(Err(error)) => {
            eprintln!("assemble-trace: {trace}: {error}");
            ExitCode::FAILURE
        }
        Err(error) => {
            eprintln!("assemble-trace: {error}");
            ExitCode::FAILURE
        }
    }
}

fn assemble(program: &Path, messages: &Path) -> Result<Vec<u8>, String> {
    let text = std::fs::read_to_string(program).map_err(|error| format!("{}: {error}", program.display()))?;
    let bytes = std::fs::read(messages).map_err(|error| format!("{}: {error}", messages.display()))?;
    let mut writer = TraceWriter::new();
    let mut end: Option<Box<Ended>> = None;
    let mut rest = &bytes[..];
    while let Some((length, after)) = rest.split_first_chunk::<4>() {
        let length = u32::from_le_bytes(*length) as usize;
        let (message, after) = after.split_at_checked(length).ok_or("the last message is cut short")?;
        rest = after;
        match Reply::decode(message).map_err(|error| error.to_string())? {
            Reply::Events { batch, .. } => {
                let records = decode_batch(&batch).map_err(|error| error.to_string())?;
                records.iter().for_each(|record| writer.push(record));
            }
            Reply::Ended(ended) => end = Some(ended),
            other => return Err(format!("{other:?} has no place in a trace")),
        }
    }
    let ended = end.ok_or("the run has no end")?;
    let header = TraceHeader { program: program_digest(&text), schedule: ended.schedule };
    Ok(writer.finish(&header, &ended.findings, &ended.ending))
}
