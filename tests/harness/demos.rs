//! The demos of the page, and how their runs may end.
//!
//! A folder of `www/demos` holds a program and a lesson in both languages and demo.toml. Of the latter the tests read:
//!
//! ```toml
//! schedule = "h1-…"                  # the schedule that shows the point; BLESS=1 finds and writes it
//!
//! [bundled]                          # where that schedule leads
//! ending = "finished"
//! output = "Expected 6, got 3"
//!
//! [[outcome]]                        # how a run may end; none may end otherwise, and each is seen under some seed
//! ending = "finished"                # or "exception" or "deadlock"
//! output = "Expected 6, got *"       # the last lines of the output; `*` stands for anything
//! rare = true                        # except if it is rare
//! ```

use std::fmt;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use crate::process::{End, Outcome};
use crate::repository;

/// One demo.
#[derive(Clone, Debug)]
pub struct Demo {
    /// The name of its folder.
    pub name: String,
    /// Its folder.
    pub folder: PathBuf,
    /// What demo.toml says.
    pub file: DemoFile,
}

/// The part of demo.toml that matters for runs.
#[derive(Clone, Debug, Deserialize)]
pub struct DemoFile {
    /// `steps`, or `time` for what measures time.
    pub axis: String,
    /// `controlled` or `parallel`: how it runs at first.
    pub mode: String,
    /// Who goes next, as for `--policy`.
    pub policy: String,
    /// The schedule that shows the point.
    pub schedule: Option<String>,
    /// Where that leads.
    pub bundled: Option<Expected>,
    /// How runs may end; the first that fits is what a run is counted as.
    #[serde(rename = "outcome")]
    pub outcomes: Vec<Expected>,
}

/// One way in which a run may end.
#[derive(Clone, Debug, Deserialize)]
pub struct Expected {
    /// What kind of ending.
    pub ending: Ending,
    /// The last lines of its output, in which `*` stands for anything.
    #[serde(default)]
    pub output: String,
    /// It need not be seen under the seeds that are tried.
    #[serde(default)]
    pub rare: bool,
}

/// How a run ends, as its exit status tells.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum Ending {
    /// All went well.
    Finished,
    /// The main thread died of an exception.
    Exception,
    /// Nobody can go on.
    Deadlock,
}

/// All demos, in order.
pub fn demos() -> Vec<Demo> {
    let root = repository::root().join("www/demos");
    let entries = std::fs::read_dir(&root).expect("there are demos");
    let mut folders: Vec<PathBuf> =
        entries.map(|entry| entry.expect("the folder is readable").path()).filter(|path| path.is_dir()).collect();
    folders.sort();
    folders.into_iter().map(Demo::read).collect()
}

impl Demo {
    fn read(folder: PathBuf) -> Self {
        let name = folder.file_name().unwrap_or_default().display().to_string();
        let path = folder.join("demo.toml");
        let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let file = toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        Self { name, folder, file }
    }

    /// Its program in a language, `en` or `zh`.
    pub fn program(&self, language: &str) -> PathBuf {
        self.folder.join(format!("program.{language}.py"))
    }

    /// Whether what it prints depends on how fast the machine is.
    pub fn measures_time(&self) -> bool {
        self.file.axis == "time"
    }

    /// The number of the outcome that a run is counted as, or what is wrong with it.
    pub fn count_as(&self, outcome: &Outcome) -> Result<usize, String> {
        let position = self.file.outcomes.iter().position(|expected| expected.fits(outcome));
        position.ok_or_else(|| {
            let allowed: Vec<String> = self.file.outcomes.iter().map(Expected::to_string).collect();
            format!("it may end in\n{}\n{}", allowed.join("or\n"), report(outcome))
        })
    }

    /// Writes the schedule into demo.toml.
    pub fn bless(&self, schedule: &str) -> std::io::Result<()> {
        let path = self.folder.join("demo.toml");
        let text = std::fs::read_to_string(&path)?;
        let mut written = String::new();
        for line in text.lines().filter(|line| !line.starts_with("schedule = ")) {
            written += line;
            written += "\n";
            if line.starts_with("policy = ") {
                written += &format!("schedule = \"{schedule}\"\n");
            }
        }
        std::fs::write(&path, written)
    }
}

impl Expected {
    /// Whether a run ended in this way.
    pub fn fits(&self, outcome: &Outcome) -> bool {
        let status = match self.ending {
            Ending::Finished => 0,
            Ending::Exception => 1,
            Ending::Deadlock => 3,
        };
        outcome.end == End::Exit(status) && last_lines_fit(&self.output, &outcome.stdout)
    }
}

impl fmt::Display for Expected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "    {:?}", self.ending)?;
        self.output.lines().try_for_each(|line| writeln!(f, "    | {line}"))
    }
}

/// How a run ended, in full.
pub fn report(outcome: &Outcome) -> String {
    format!(
        "it ended with {}\n--- standard output\n{}\n--- standard error\n{}",
        outcome.end, outcome.stdout, outcome.stderr
    )
}

/// Whether two texts are the same program apart from the words in its comments: line for line the same code, and comments
/// in the same places.
pub fn same_but_for_comments(one: &Path, other: &Path) -> Result<(), String> {
    let read =
        |path: &Path| std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let (one, other) = (read(one), read(other));
    let (lines, others) = (one.lines().count(), other.lines().count());
    if lines != others {
        return Err(format!("one has {lines} lines, the other {others}"));
    }
    for (number, (a, b)) in one.lines().zip(other.lines()).enumerate() {
        let (a, b) = (split_comment(a), split_comment(b));
        if a.0 != b.0 || a.1.is_some() != b.1.is_some() {
            return Err(format!("line {} differs in more than a comment", number + 1));
        }
    }
    Ok(())
}

/// A line's code and its comment. Demos have no strings over several lines.
fn split_comment(line: &str) -> (&str, Option<&str>) {
    let mut quote = None;
    for (at, c) in line.char_indices() {
        match (quote, c) {
            (None, '#') => return (&line[..at], Some(&line[at..])),
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), _) if open == c => quote = None,
            _ => {}
        }
    }
    (line, None)
}

fn last_lines_fit(pattern: &str, text: &str) -> bool {
    let patterns: Vec<&str> = pattern.lines().collect();
    let lines: Vec<&str> = text.lines().collect();
    let Some(skipped) = lines.len().checked_sub(patterns.len()) else {
        return false;
    };
    patterns.iter().zip(&lines[skipped..]).all(|(pattern, line)| fits(pattern, line))
}

/// Whether a line fits a pattern in which `*` stands for anything.
fn fits(pattern: &str, line: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == line,
        Some((before, rest)) => line
            .strip_prefix(before)
            .is_some_and(|line| line.char_indices().any(|(at, _)| fits(rest, &line[at..])) || fits(rest, "")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_star_stands_for_anything() {
        assert!(fits("got *", "got 3") && fits("got *", "got ") && fits("*a*c", "abc"));
        assert!(!fits("got *", "get 3") && !fits("*a*c", "abd") && !fits("a", "ab"));
    }

    #[test]
    fn the_last_lines_count() {
        assert!(last_lines_fit("b\nc", "a\nb\nc\n"));
        assert!(last_lines_fit("", ""));
        assert!(!last_lines_fit("a\nb\nc", "b\nc\n") && !last_lines_fit("b", "a\nb\nc\n"));
    }

    #[test]
    fn a_comment_is_told_from_a_string() {
        assert_eq!(split_comment("x = '#'  # one"), ("x = '#'  ", Some("# one")));
        assert_eq!(split_comment("print(\"it's # here\")"), ("print(\"it's # here\")", None));
    }
}
