//! The command under test.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;
use std::time::Duration;

use crate::process::{self, Outcome};
use crate::repository;

/// A program that takes longer than this hangs.
pub const LIMIT: Duration = Duration::from_secs(30);

/// The path of the `heddle` binary. It is built on first use, in the profile of the running test; `HEDDLE_BIN` names
/// another one (a sanitized build, say).
pub fn binary() -> &'static Path {
    static BINARY: OnceLock<PathBuf> = OnceLock::new();
    BINARY.get_or_init(|| match std::env::var_os("HEDDLE_BIN") {
        Some(path) => path.into(),
        None => build(),
    })
}

fn build() -> PathBuf {
    let folder = repository::binaries();
    let profile = match folder.file_name().and_then(|name| name.to_str()) {
        Some("debug") | None => "dev",
        Some(other) => other,
    };
    let target = folder.parent().expect("the profile's folder lies in the target folder");
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let built = Command::new(cargo)
        .args(["build", "--quiet", "--package", "heddle-cli", "--profile", profile])
        .arg("--target-dir")
        .arg(target)
        .current_dir(repository::root())
        .status()
        .expect("cargo starts");
    assert!(built.success(), "the heddle command does not build");
    folder.join(format!("heddle{}", std::env::consts::EXE_SUFFIX))
}

/// Runs a program with `heddle run`, from its own folder, so that tracebacks name the bare file.
pub fn run(program: &Path, arguments: &[&str], input: &[u8]) -> Outcome {
    run_within(program, arguments, input, LIMIT)
}

/// The same with another limit of time.
pub fn run_within(program: &Path, arguments: &[&str], input: &[u8], limit: Duration) -> Outcome {
    let folder = program.parent().expect("a program lies in a folder");
    let file = program.file_name().expect("a program is a file");
    let mut command = Command::new(binary());
    command.arg("run").arg(file).args(arguments);
    // Reports are in the language of the reader.
    command.current_dir(folder).env("LC_ALL", "C.UTF-8").env_remove("LANGUAGE");
    process::run(&mut command, input, limit)
}

/// Whether the text shows a fault of Heddle itself.
pub fn shows_internal_error(stderr: &str) -> bool {
    let stderr = stderr.to_ascii_lowercase();
    ["internal error", "panicked", "heddle itself failed"].iter().any(|sign| stderr.contains(sign))
}
