//! The two browsers that everything is tested in.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::{apt, shell};

/// A browser that can be driven.
pub struct Browser {
    /// What a person calls it, and the environment variable that names its path, here and in the tests.
    pub name: &'static str,
    /// The variable.
    pub variable: &'static str,
    programs: &'static [&'static str],
    elsewhere: &'static [&'static str],
    package: &'static str,
}

/// Chromium, or a browser made from it.
pub const CHROMIUM: Browser = Browser {
    name: "Chromium",
    variable: "CHROMIUM",
    programs: &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
    elsewhere: &[
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
    ],
    package: "chromium",
};

/// Firefox.
pub const FIREFOX: Browser = Browser {
    name: "Firefox",
    variable: "FIREFOX",
    programs: &["firefox", "firefox-esr"],
    elsewhere: &["/Applications/Firefox.app/Contents/MacOS/firefox"],
    package: "firefox-esr",
};

impl Browser {
    /// Where it lies; installs it where that is allowed.
    pub fn find(&self) -> Result<PathBuf> {
        if let Some(path) = std::env::var_os(self.variable) {
            let path = PathBuf::from(path);
            if path.is_file() {
                return Ok(path);
            }
            bail!("${} names {}, which is no file", self.variable, path.display());
        }
        if let Some(path) = self.look() {
            return Ok(path);
        }
        apt::install(&[self.package])
            .with_context(|| format!("{} is missing (or set ${})", self.name, self.variable))?;
        self.look().with_context(|| format!("{} was installed, but is not to be found", self.package))
    }

    fn look(&self) -> Option<PathBuf> {
        let in_path = self.programs.iter().find_map(|name| shell::which(name));
        in_path.or_else(|| self.elsewhere.iter().map(Path::new).find(|path| path.is_file()).map(Path::to_owned))
    }
}
