//! The folder that is served: both modules, and what the browser needs beside them.

use anyhow::{Context, Result};

use crate::toolchain::Toolchain;
use crate::{shell, wasm};

/// `cargo xtask build`.
pub fn run(_: &[String]) -> Result<()> {
    build()
}

/// Brings dist/ up to date.
pub fn build() -> Result<()> {
    let toolchain = Toolchain::find()?;
    wasm::ENGINE.build(&toolchain)?;
    wasm::PARALLEL.build(&toolchain)?;
    copy_www()
}

fn copy_www() -> Result<()> {
    let (from, to) = (shell::root().join("www"), shell::root().join("dist"));
    for entry in from.read_dir().context("www/ is missing")? {
        let entry = entry?;
        if entry.file_type()?.is_file() {
            std::fs::copy(entry.path(), to.join(entry.file_name()))
                .with_context(|| format!("could not copy {}", entry.path().display()))?;
        }
    }
    Ok(())
}
