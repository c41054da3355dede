//! The parts of Python's library that are fetched when a program wants them.

use heddle_trace::protocol::Request;
use heddle_vm::modules::pack;

/// The files that have to be fetched and supplied before the engine takes this message.
pub fn wanted(message: &[u8]) -> Vec<String> {
    let program = match Request::decode(message) {
        Ok(Request::Run(run)) => run.program,
        Ok(Request::Sample(sample)) => sample.program,
        // Nothing else runs anything, and what cannot be read is refused by the engine.
        _ => return Vec::new(),
    };
    pack::wanted(&program).into_iter().map(str::to_owned).collect()
}

/// A file came.
pub fn supply(file: &str, text: &str) {
    pack::supply(file, text);
}
