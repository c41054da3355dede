//! Prints the instructions of a Python file: `cargo run -p heddle-lang --example disassemble file.py`.

use std::process::ExitCode;
use std::sync::Arc;

use heddle_lang::source::Source;
use heddle_lang::{Options, compile};

fn main() -> ExitCode {
    let Some(path) = std::env::args().nth(1) else {
        eprintln!("usage: disassemble file.py");
        return ExitCode::from(2);
    };
    let text = match std::fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) => {
            eprintln!("{path}: {error}");
            return ExitCode::FAILURE;
        }
    };
    let source = Arc::new(Source::new("main.py", &text));
    match compile(&source, Options::default()) {
        Ok(module) => {
            print!("{}", module.disassemble());
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{}", error.render(&source));
            ExitCode::FAILURE
        }
    }
}
