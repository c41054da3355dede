//! Native tests under a sanitizer of the compiler's.
//!
//! The standard library is rebuilt with the same checks: a thread that starts or a channel that hands over must be
//! seen, or every handover would look like a race.

use std::path::Path;

use anyhow::{Result, bail};

use crate::toolchain::Toolchain;
use crate::{apt, shell};

/// The crates with unsafe code or threads.
const PACKAGES: &[&str] = &["heddle-vm", "heddle-parallel", "heddle-engine"];

const TARGET: &str = "x86_64-unknown-linux-gnu";

/// Debian's clang brings the run-time library that its rustc lacks; one version, the one of rustc's LLVM.
const CLANG: &str = "clang-22";
const CLANG_PACKAGES: &[&str] = &[CLANG, "libclang-rt-22-dev", "llvm-22"];
/// What turns addresses in a report into lines.
const SYMBOLIZER: &str = "/usr/lib/llvm-22/bin/llvm-symbolizer";

/// `cargo xtask sanitize`.
pub fn run(arguments: &[String]) -> Result<()> {
    let (kind, rest) = match arguments.split_first() {
        Some((kind, rest)) if kind == "thread" || kind == "address" => (kind, rest),
        _ => bail!("`thread` or `address`?"),
    };
    if !cfg!(all(target_os = "linux", target_arch = "x86_64")) {
        bail!("the sanitizers are set up for {TARGET} only");
    }
    let toolchain = Toolchain::find()?;
    // A report names the place both times, and the first one ends the test: what follows it is noise.
    let mut options = "halt_on_error=1".to_owned();
    let mut flags = vec![format!("-Zsanitizer={kind}")];
    if !toolchain.has_sanitizers() {
        if shell::which(CLANG).is_none() || !Path::new(SYMBOLIZER).is_file() {
            apt::install(CLANG_PACKAGES)?;
        }
        options += &format!(":external_symbolizer_path={SYMBOLIZER}");
        flags.push("-Zexternal-clangrt".to_owned());
        flags.push(format!("-Clinker={CLANG}"));
        flags.push(format!("-Clink-arg=-fsanitize={kind}"));
    }
    let mut cargo = toolchain.cargo();
    // `--tests` leaves the examples in comments out: rustdoc would build those without the flags.
    cargo.args(["test", "--tests", "-Zbuild-std", "--target", TARGET]);
    // Named packages replace ours; anything else is for `cargo test`.
    if !rest.iter().any(|word| word == "-p" || word.starts_with("--package") || word.starts_with("--manifest-path")) {
        cargo.args(PACKAGES.iter().map(|name| format!("--package={name}")));
    }
    cargo
        .args(rest)
        .env("CARGO_TARGET_DIR", shell::root().join(format!("target/sanitize-{kind}-{}", toolchain.label())))
        .env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}"))
        .env("HEDDLE_SANITIZED", "1")
        .env("TSAN_OPTIONS", &options)
        .env("ASAN_OPTIONS", &options);
    shell::run(&mut cargo)
}
