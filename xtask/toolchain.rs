//! Which compiler can rebuild the standard library.
//!
//! Shared memory needs a `std` compiled with atomics, and the sanitizers one compiled with their checks. Both need
//! the source of exactly the compiler's own standard library. There are two ways to get it:
//!
//! - rustup's `rust-src` beside rustup's compiler;
//! - Debian's `rustc-web` and `rust-web-src`, a matching pair, driven by the cargo that runs us. That serves where
//!   rustup cannot download. Debian's compiler brings no linker for WebAssembly, so rustup's `rust-lld` does it.
//!
//! `HEDDLE_TOOLCHAIN=rustup` or `=debian` forces one of them.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Result, bail};

use crate::{apt, shell};

/// A compiler whose standard library can be rebuilt.
pub struct Toolchain {
    /// The compiler, where it is not the one cargo finds itself.
    rustc: Option<PathBuf>,
    /// The linker for WebAssembly, where the compiler has none.
    linker: Option<PathBuf>,
}

impl Toolchain {
    /// Finds one, or installs one, or says what to install.
    pub fn find() -> Result<Self> {
        let wish = std::env::var("HEDDLE_TOOLCHAIN").unwrap_or_default();
        match wish.as_str() {
            "rustup" => rustup(),
            "debian" => debian(),
            "" => rustup().or_else(|by_rustup| {
                eprintln!("  rustup: {by_rustup:#}; trying Debian's compiler");
                debian().map_err(|by_debian| {
                    anyhow::anyhow!(
                        "the standard library's source is needed, and there is no way to it.\n\
                         With rustup: `rustup component add rust-src` ({by_rustup:#}).\n\
                         On Debian: `apt-get install {}` ({by_debian:#}).",
                        DEBIAN.join(" ")
                    )
                })
            }),
            other => bail!("HEDDLE_TOOLCHAIN is `{other}`, and can be `rustup` or `debian`"),
        }
    }

    /// A cargo that compiles with it and may use `-Z build-std`.
    pub fn cargo(&self) -> Command {
        let mut cargo = shell::cargo();
        // build-std is not stable, but it is the same in a stable compiler; this variable opens it there.
        cargo.env("RUSTC_BOOTSTRAP", "1");
        if let Some(rustc) = &self.rustc {
            cargo.env("RUSTC", rustc);
        }
        cargo
    }

    /// The flags every WebAssembly build needs with this compiler.
    pub fn wasm_flags(&self) -> Vec<String> {
        self.linker.iter().map(|linker| format!("-Clinker={}", linker.display())).collect()
    }

    /// Whether the compiler brings the sanitizers' run-time libraries: rustup's does, Debian's leaves them to clang.
    pub fn has_sanitizers(&self) -> bool {
        self.rustc.is_none()
    }

    /// What goes into the name of a target folder, so that two compilers do not evict each other's work.
    pub fn label(&self) -> &'static str {
        if self.rustc.is_some() { "debian" } else { "rustup" }
    }
}

const DEBIAN: &[&str] = &["rustc-web", "rust-web-src"];

fn rustup() -> Result<Toolchain> {
    let source = sysroot("rustc")?.join("lib/rustlib/src/rust/library/Cargo.toml");
    if !source.is_file() {
        if shell::which("rustup").is_none() {
            bail!("there is no rustup, and the compiler has no source beside it");
        }
        shell::prepare_within(
            Duration::from_secs(60),
            shell::program("rustup").args(["component", "add", "rust-src"]).env("RUST_BACKTRACE", "0"),
        )?;
        if !source.is_file() {
            bail!("it added rust-src, but not at {}", source.display());
        }
    }
    Ok(Toolchain { rustc: None, linker: None })
}

fn debian() -> Result<Toolchain> {
    let rustc = Path::new("/usr/bin/rustc");
    let source = Path::new("/usr/lib/rustlib/src/rust/library/Cargo.toml");
    if !rustc.is_file() || !source.is_file() {
        apt::install(DEBIAN)?;
    }
    if !rustc.is_file() || !source.is_file() {
        bail!("the packages are in, but their compiler or its source is not where it should be");
    }
    Ok(Toolchain { rustc: Some(rustc.to_owned()), linker: Some(lld()?) })
}

/// The linker of the toolchain that runs us, or Debian's.
fn lld() -> Result<PathBuf> {
    let rustlib = sysroot("rustc")?.join("lib/rustlib");
    for host in rustlib.read_dir().into_iter().flatten().flatten() {
        let ours = host.path().join("bin/rust-lld");
        if ours.is_file() {
            return Ok(ours);
        }
    }
    let names = ["wasm-ld", "wasm-ld-22", "wasm-ld-21", "wasm-ld-20", "wasm-ld-19"];
    if let Some(found) = names.iter().find_map(|name| shell::which(name)) {
        return Ok(found);
    }
    apt::install(&["lld-22"])?;
    match shell::which("wasm-ld-22") {
        Some(found) => Ok(found),
        None => bail!("lld-22 is in, but there is no wasm-ld-22"),
    }
}

fn sysroot(rustc: &str) -> Result<PathBuf> {
    Ok(shell::output(shell::program(rustc).args(["--print", "sysroot"]))?.into())
}
