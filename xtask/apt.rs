//! Installing Debian packages where we may.

use std::process::Command;
use std::sync::OnceLock;

use anyhow::{Context, Result, bail};

use crate::shell::{output, prepare, program, succeeds, which};

/// Installs packages with apt-get, as root or through a sudo that asks no password.
/// Fails with the line that a person would have to type.
pub fn install(packages: &[&str]) -> Result<()> {
    let by_hand = format!("apt-get install {}", packages.join(" "));
    if which("apt-get").is_none() {
        bail!("no apt-get here; on Debian it would be `{by_hand}`: install the same by this machine's own means");
    }
    let Some(prefix) = privilege() else {
        bail!("this needs `sudo {by_hand}`, and neither root nor a sudo without password is ours");
    };
    static UPDATED: OnceLock<bool> = OnceLock::new();
    // A stale index may still name packages that can be had, so a failed update alone is no reason to stop.
    UPDATED.get_or_init(|| prepare(apt(prefix).args(["-qq", "update"])).is_ok());
    prepare(apt(prefix).args(["-qq", "-y", "--no-install-recommends", "install"]).args(packages))
        .with_context(|| format!("could not install by `{by_hand}`"))
}

fn apt(prefix: &[&str]) -> Command {
    let mut words = prefix.iter().chain(&["apt-get"]);
    let mut command = program(words.next().expect("there is at least apt-get"));
    command.args(words).env("DEBIAN_FRONTEND", "noninteractive");
    command
}

/// What to put before a command that needs root, or nothing if root is not to be had.
fn privilege() -> Option<&'static [&'static str]> {
    if output(program("id").arg("-u")).is_ok_and(|id| id == "0") {
        Some(&[])
    } else if succeeds(program("sudo").args(["-n", "true"])) {
        Some(&["sudo", "-n"])
    } else {
        None
    }
}
