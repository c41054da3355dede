//! Every sentence about a run, in both languages, in one place.
//!
//! Names of Python (`lock_b`, `Thread-1`, `ValueError`) stay as they are; names of objects stand in backticks. Sentences
//! are for beginners: they say what happened and, where it helps, what to do. Every `match` is exhaustive, so that a new
//! variant does not compile until it has its words.

use std::fmt::Write as _;

use crate::identity::ThreadId;

mod endings;
mod errors;
mod findings;
mod operations;
mod races;
mod tasks;
mod waits;

pub use endings::{describe_ending, describe_limit, ending_title};
pub use errors::{describe_decode_error, describe_machine};
pub use findings::{describe_finding, finding_title};
pub use operations::{describe_effect, describe_operation};
pub use tasks::describe_task_wait;
pub use waits::{describe_block_reason, describe_wait, describe_waits};

/// A language of the page and of the command line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// English.
    #[default]
    En,
    /// Chinese, in simplified characters.
    Zh,
}

impl Language {
    /// All languages.
    pub const ALL: [Self; 2] = [Self::En, Self::Zh];

    /// The code that HTML's `lang` takes.
    pub fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Zh => "zh-CN",
        }
    }

    /// The language for a code like `en-GB`, `zh_CN.UTF-8` or `zh-Hans`; `None` if it is neither of ours.
    pub fn from_code(code: &str) -> Option<Self> {
        match code.split(['-', '_', '.']).next()?.to_ascii_lowercase().as_str() {
            "en" => Some(Self::En),
            "zh" => Some(Self::Zh),
            _ => None,
        }
    }

    /// One of two texts.
    fn pick<T>(self, en: T, zh: T) -> T {
        match self {
            Self::En => en,
            Self::Zh => zh,
        }
    }
}

/// Looks up a thread's Python name; `None` makes it "thread 3".
pub type ThreadNames<'a> = &'a dyn Fn(ThreadId) -> Option<String>;

/// Knows no thread's name.
pub fn no_names(_: ThreadId) -> Option<String> {
    None
}

/// A thread's name, or its number where the name is not known.
fn thread_name(thread: ThreadId, names: ThreadNames<'_>, language: Language) -> String {
    let known = names(thread).filter(|name| !name.is_empty());
    known.unwrap_or_else(|| language.pick(format!("thread {}", thread.0), format!("线程 {}", thread.0)))
}

/// `lock `a``, or just `a lock` if it has no name.
fn object(name: &str, en: &str, zh: &str, language: Language) -> String {
    match (language, name.is_empty()) {
        (Language::En, true) => {
            let article = if en.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
            format!("{article} {en}")
        }
        (Language::En, false) => format!("{en} `{name}`"),
        (Language::Zh, true) => zh.to_owned(),
        (Language::Zh, false) => format!("{zh} `{name}`"),
    }
}

/// What stands between an object and the Chinese word after it: a space only after a name.
fn gap(name: &str) -> &'static str {
    if name.is_empty() { "" } else { " " }
}

/// A name behind a Chinese word: with a space unless it begins with a Chinese character itself.
fn spaced(name: &str) -> String {
    let space = if name.starts_with(|first: char| first.is_ascii()) { " " } else { "" };
    format!("{space}{name}")
}

/// `A, B, C`.
fn list(parts: &[String], language: Language) -> String {
    parts.join(language.pick(", ", "、"))
}

/// ` (line 12)`, or nothing if the line is not known.
fn line(line: u32, language: Language) -> String {
    match (line, language) {
        (0, _) => String::new(),
        (_, Language::En) => format!(" (line {line})"),
        (_, Language::Zh) => format!("（第 {line} 行）"),
    }
}

/// Appends a line of a report, two spaces in.
fn push_line(report: &mut String, line: &str) {
    // Writing to a string cannot fail.
    let _ = write!(report, "\n  {line}");
}
