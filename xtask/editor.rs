//! The editor: CodeMirror and what joins it to the page, in one script.

use std::path::PathBuf;

use anyhow::Result;

use crate::{npm, shell, wasm};

/// Where it lies.
pub fn script() -> PathBuf {
    wasm::web().join("editor/editor.js")
}

/// Bundles it. esbuild takes less time than finding out whether it has to.
pub fn build() -> Result<()> {
    npm::ready()?;
    shell::prepare(
        shell::program("node_modules/.bin/esbuild")
            .args(["www/editor.js", "--bundle", "--format=esm", "--minify", "--target=es2022", "--log-level=warning"])
            // The licences of what is in it must stay with it.
            .arg("--legal-comments=eof")
            .arg(format!("--outfile={}", script().display())),
    )
}
