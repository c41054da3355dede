//! CPython 3.14, the judge of outputs.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use crate::process::{self, Outcome};
use crate::repository;

/// Where it is: `HEDDLE_CPYTHON`, or `.cpython314/python3.14` in the root of the repository.
pub fn find() -> Option<PathBuf> {
    let named = std::env::var_os("HEDDLE_CPYTHON").map(PathBuf::from);
    let unpacked = repository::root().join(".cpython314/python3.14");
    named.or_else(|| unpacked.exists().then_some(unpacked))
}

/// Runs a program as `heddle run` does: from its own folder, with the hashes of a fixed seed.
pub fn run(python: &Path, program: &Path, input: &[u8], limit: Duration) -> Outcome {
    let folder = program.parent().expect("a program lies in a folder");
    let mut command = Command::new(python);
    command.arg(program.file_name().expect("a program is a file"));
    command.current_dir(folder);
    command.env("PYTHONHASHSEED", "0").env("PYTHONUTF8", "1").env("PYTHONDONTWRITEBYTECODE", "1");
    process::run(&mut command, input, limit)
}

/// Standard error without what depends on the machine: folders before the program's name, frames of library files, and
/// addresses of objects.
pub fn comparable_stderr(stderr: &str, program: &Path) -> String {
    let folder = program.parent().expect("a program lies in a folder");
    let folder = folder.canonicalize().unwrap_or_else(|_| folder.to_owned()).display().to_string();
    let own = program.file_name().expect("a program is a file").to_string_lossy();
    let mut kept = String::new();
    let mut in_library = false;
    for line in stderr.replace(&format!("\"{folder}/"), "\"").split_inclusive('\n') {
        // Warnings begin with the file.
        let line = line.strip_prefix(&format!("{folder}/")).unwrap_or(line);
        if let Some(file) = frame_file(line) {
            // What a program made of a text of its own is the program's too.
            in_library = file != own && file != "<string>";
        } else if !line.starts_with("    ") {
            in_library = false;
        }
        if !in_library {
            kept.push_str(line);
        }
    }
    without_addresses(&kept)
}

/// The file in `  File "…", line …`.
fn frame_file(line: &str) -> Option<&str> {
    let rest = line.trim_start().strip_prefix("File \"")?;
    let (file, rest) = rest.split_once('"')?;
    rest.starts_with(", line ").then_some(file)
}

/// `0x7f31c2a0` becomes `0x0`; short hexadecimal numbers are left alone.
fn without_addresses(text: &str) -> String {
    let mut parts = text.split("0x");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let digits = part.len() - part.trim_start_matches(|c: char| c.is_ascii_hexdigit()).len();
        out.push_str("0x");
        if digits >= 6 {
            out.push('0');
            out.push_str(&part[digits..]);
        } else {
            out.push_str(part);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frames_of_the_library_and_addresses_go() {
        let stderr = "Traceback (most recent call last):\n  File \"/lib/threading.py\", line 9, in run\n    self.run()\n    \
                      ~~~~^^\n  File \"p.py\", line 2, in f\n    g()\nE: <f at 0x7f00aa11> 0x1f\n";
        let kept = "Traceback (most recent call last):\n  File \"p.py\", line 2, in f\n    g()\nE: <f at 0x0> 0x1f\n";
        assert_eq!(comparable_stderr(stderr, Path::new("missing/p.py")), kept);
    }
}
