//! Speed: the programs in tests/bench in our engines and in Pyodide, in one Chromium.

use anyhow::Result;

use crate::browser::CHROMIUM;
use crate::{dist, npm, serve, shell};

/// `cargo xtask bench`. The arguments are those of tests/bench/run.mjs.
pub fn run(arguments: &[String]) -> Result<()> {
    dist::build()?;
    npm::ready()?;
    let addresses = serve::start(0)?;
    shell::run(
        shell::program("node")
            .arg("tests/bench/run.mjs")
            .args(arguments)
            .env(CHROMIUM.variable, CHROMIUM.find()?)
            .env("HEDDLE_ISOLATED", addresses.isolated)
            .env("HEDDLE_PLAIN", addresses.plain),
    )
}
