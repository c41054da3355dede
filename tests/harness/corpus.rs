//! Programs and what is expected of them.
//!
//! `programs/05-exceptions/raising.py` stands beside `raising.out` (its standard output), and, where there is something
//! in them, `raising.in` (its input), `raising.err` (its standard error, see
//! [`comparable_stderr`]) and `raising.exit` (its exit status, if that is not 0).
//! All but the program and its input come from CPython.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use crate::cpython::comparable_stderr;
use crate::diff;
use crate::process::{End, Outcome};
use crate::repository;

/// One program of the corpus.
#[derive(Clone, Debug)]
pub struct Program {
    /// Its file.
    pub path: PathBuf,
    /// Its folder and name: `05-exceptions/raising`.
    pub name: String,
}

/// Every program, in the order of the course.
pub fn programs() -> Vec<Program> {
    let folder = repository::tests().join("programs");
    let mut programs: Vec<_> =
        python_files(&folder).into_iter().map(|path| Program { name: name_below(&path, &folder), path }).collect();
    programs.sort_by(|a, b| a.name.cmp(&b.name));
    programs
}

fn name_below(path: &Path, folder: &Path) -> String {
    let relative = path.strip_prefix(folder).expect("it was found there");
    relative.with_extension("").display().to_string()
}

/// The `.py` files in a folder and the folders in it.
pub fn python_files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut files = Vec::new();
    for entry in entries {
        let path = entry.expect("a readable folder").path();
        if path.is_dir() {
            files.extend(python_files(&path));
        } else if path.extension() == Some(OsStr::new("py")) {
            files.push(path);
        }
    }
    files.sort();
    files
}

impl Program {
    /// The text of the program.
    pub fn source(&self) -> String {
        std::fs::read_to_string(&self.path).unwrap_or_else(|error| panic!("{}: {error}", self.path.display()))
    }

    /// Its input; empty if it has none.
    pub fn input(&self) -> Vec<u8> {
        std::fs::read(self.path.with_extension("in")).unwrap_or_default()
    }

    /// Whether it starts threads, so that its course depends on the schedule (though its output does not).
    pub fn has_threads(&self) -> bool {
        self.source().lines().any(|line| line == "import threading")
    }

    /// Whether it measures real time in Parallel mode, where a busy machine can be late.
    pub fn measures_time(&self) -> bool {
        self.source().lines().any(|line| line == "import time")
    }

    /// What CPython said.
    pub fn expected(&self) -> Result<Outcome, String> {
        let read = |extension: &str| std::fs::read_to_string(self.path.with_extension(extension));
        let stdout = read("out").map_err(|_| format!("{}.out is missing: BLESS=1 makes it from CPython", self.name))?;
        let status = match read("exit") {
            Ok(text) => text.trim().parse().map_err(|_| format!("{}.exit is not a number", self.name))?,
            Err(_) => 0,
        };
        Ok(Outcome { stdout, stderr: read("err").unwrap_or_default(), end: End::Exit(status) })
    }

    /// What is wrong with an outcome, if anything.
    pub fn check(&self, outcome: &Outcome) -> Result<(), String> {
        let expected = self.expected()?;
        let stderr = comparable_stderr(&outcome.stderr, &self.path);
        let mut report = String::new();
        if outcome.end != expected.end {
            report += &format!("{}, expected {}\n", outcome.end, expected.end);
        }
        if let Some(difference) = diff::lines(&expected.stdout, &outcome.stdout) {
            report += &format!("standard output differs:\n{difference}");
        }
        if let Some(difference) = diff::lines(&expected.stderr, &stderr) {
            report += &format!("standard error differs:\n{difference}");
        }
        if report.is_empty() { Ok(()) } else { Err(report) }
    }

    /// Writes an outcome of CPython down as what is expected.
    pub fn bless(&self, outcome: &Outcome) -> Result<(), String> {
        let End::Exit(status) = outcome.end else {
            return Err(format!("CPython: {}", outcome.end));
        };
        let status = if status == 0 { String::new() } else { format!("{status}\n") };
        let stderr = comparable_stderr(&outcome.stderr, &self.path);
        for (extension, text, always) in
            [("out", &outcome.stdout, true), ("err", &stderr, false), ("exit", &status, false)]
        {
            let path = self.path.with_extension(extension);
            let written = if always || !text.is_empty() {
                std::fs::write(&path, text)
            } else if path.exists() {
                std::fs::remove_file(&path)
            } else {
                Ok(())
            };
            written.map_err(|error| format!("{}: {error}", path.display()))?;
        }
        Ok(())
    }
}
