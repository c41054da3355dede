//! Node and the packages of package-lock.json.

use anyhow::{Context, Result, bail};

use crate::shell;

const OLDEST: u32 = 20;

/// Sees that node is there and new enough.
pub fn node() -> Result<()> {
    let version = shell::output(shell::program("node").arg("--version"))
        .with_context(|| format!("Node.js {OLDEST} or later is needed, with npm"))?;
    let major = version.trim_start_matches('v').split('.').next().and_then(|major| major.parse::<u32>().ok());
    if major.is_none_or(|major| major < OLDEST) {
        bail!("Node.js {OLDEST} or later is needed, and this one is {version}");
    }
    Ok(())
}

/// Sees that node_modules/ is what package-lock.json says.
pub fn ready() -> Result<()> {
    node()?;
    let lock = std::fs::read(shell::root().join("package-lock.json")).context("package-lock.json is missing")?;
    // A copy of the lock file says for which one the folder was filled: npm itself would take seconds to find out.
    let stamp = shell::root().join("node_modules/.heddle-lock");
    if std::fs::read(&stamp).is_ok_and(|stamped| stamped == lock) {
        return Ok(());
    }
    shell::prepare(shell::program("npm").args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]))?;
    std::fs::write(&stamp, lock).with_context(|| format!("could not write {}", stamp.display()))
}
