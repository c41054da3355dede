//! What demo.toml says.

use std::path::Path;

use serde::Deserialize;

/// The file. What only the tests read (how runs may end) is left to them.
#[derive(Deserialize)]
pub struct DemoFile {
    /// What it is called.
    pub title: Title,
    /// Where it stands in the gallery.
    pub topic: Topic,
    /// What the timeline's axis counts at first.
    pub axis: Axis,
    /// How it runs at first.
    pub mode: Mode,
    /// Who goes next where no schedule says so.
    pub policy: Policy,
    /// The string of a schedule that shows the point.
    pub schedule: Option<String>,
}

/// A title in both languages.
#[derive(Deserialize)]
pub struct Title {
    /// In English.
    pub en: String,
    /// In simplified Chinese.
    pub zh: String,
}

// The names of the variants are those of `src/page/demos.rs`, where they are explained.

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Topic {
    Sharing,
    Threads,
    Deadlock,
    Signals,
    Messages,
    Speed,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Axis {
    Steps,
    Time,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mode {
    Controlled,
    Parallel,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Policy {
    RoundRobin,
    NonPreemptive,
}

impl DemoFile {
    /// Reads the file.
    pub fn read(path: &Path) -> Self {
        toml::from_str(&super::read(path)).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    }
}
