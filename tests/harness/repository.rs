//! Where things are.

use std::path::{Path, PathBuf};

/// The root of the repository.
pub fn root() -> PathBuf {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    tests.parent().unwrap_or(tests).to_owned()
}

/// This folder.
pub fn tests() -> PathBuf {
    root().join("tests")
}

/// The folder in which cargo puts binaries of the profile that the running test was built with.
pub fn binaries() -> PathBuf {
    let test = std::env::current_exe().expect("a running test has a path");
    let deps = test.parent().expect("it lies in a folder");
    deps.parent().expect("which lies beside the binaries").to_owned()
}

/// An empty folder for the files of one test, below the build folder; left there to be looked at.
pub fn scratch(name: &str) -> PathBuf {
    let folder = binaries().join("heddle-tests").join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("the build folder is writable");
    folder
}

/// A number from an environment variable, or `default`.
pub fn count_from_env(name: &str, default: u64) -> u64 {
    match std::env::var(name) {
        Ok(text) => text.parse().unwrap_or_else(|_| panic!("{name} is not a number: {text}")),
        Err(_) => default,
    }
}
