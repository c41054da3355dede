//! From a file to bytecode.

use std::path::Path;
use std::process::exit;
use std::sync::Arc;

use heddle_lang::code::Module;
use heddle_lang::source::Source;
use heddle_lang::{Options, compile};

use crate::report::status;

/// Loads a program. Where that is impossible, says why and ends the process.
pub fn load(file: &Path) -> Module {
    let bytes = std::fs::read(file).unwrap_or_else(|error| {
        eprintln!("heddle: cannot read {}: {error}", file.display());
        exit(status::USAGE);
    });
    // The last component alone, so that a trace is the same wherever the file lies.
    let name = file.file_name().unwrap_or(file.as_os_str()).to_string_lossy();
    let text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let valid = &error.as_bytes()[..error.utf8_error().valid_up_to()];
            let line = valid.iter().filter(|byte| **byte == b'\n').count() + 1;
            let byte = error.as_bytes()[valid.len()];
            eprintln!(
                "  File \"{name}\", line {line}\nSyntaxError: Non-UTF-8 code starting with '\\x{byte:02x}' in file \
                 {name} on line {line}, but no encoding declared; see https://peps.python.org/pep-0263/ for details"
            );
            exit(status::EXCEPTION);
        }
    };
    // CPython skips a byte order mark too.
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let source = Arc::new(Source::new(&name, text));
    compile(&source, Options::default()).unwrap_or_else(|error| {
        eprintln!("{}", error.render(&source).trim_end());
        exit(status::EXCEPTION);
    })
}
