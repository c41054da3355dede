//! The demos of www/demos, in the order of the gallery. The build script puts them here.

use heddle_trace::words::Language;

use crate::messages::t;

/// A program to look at, with what to see in it. Every text is there in both languages, in the order of
/// [`Language::ALL`]; the two versions of a program differ in comments only, line for line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Demo {
    /// Its name in addresses and in storage.
    pub id: &'static str,
    /// What it is called.
    pub title: [&'static str; 2],
    /// What it is about.
    pub topic: Topic,
    /// The source text.
    pub program: [&'static str; 2],
    /// The string of a schedule that shows the point. It holds for both programs.
    pub schedule: Option<&'static str>,
    /// What the timeline's axis counts at first.
    pub axis: Axis,
    /// How it runs at first.
    pub mode: Mode,
    /// Who goes next at first, where there is no schedule.
    pub policy: Policy,
}

/// What a demo is about: demos of one topic stand together in the gallery, the topics in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Topic {
    /// Data that several threads use.
    Sharing,
    /// How threads live, wait and end.
    Threads,
    /// Waiting in a circle.
    Deadlock,
    /// Conditions, events, semaphores, barriers.
    Signals,
    /// Queues.
    Messages,
    /// Computing on several cores.
    Speed,
}

/// What the timeline's axis counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Axis {
    /// Visible operations.
    Steps,
    /// Time: where sleeping and overlap are the point.
    Time,
}

/// Which executor runs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Step by step.
    Controlled,
    /// Full speed: where speed is the point.
    Parallel,
}

/// Who goes next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Policy {
    /// Each thread in turn, one visible operation each.
    RoundRobin,
    /// The same thread until it must wait or ends.
    NonPreemptive,
}

impl Demo {
    /// Its title.
    pub fn title(&self, language: Language) -> &'static str {
        self.title[index(language)]
    }

    /// Its program.
    pub fn program(&self, language: Language) -> &'static str {
        self.program[index(language)]
    }

    /// Whether a text is one of its programs, unchanged.
    pub fn is_own(&self, program: &str) -> bool {
        self.program.contains(&program)
    }

    /// Whether a text differs from its programs at most in comments and empty lines: a schedule of one is one of the other.
    pub fn does_the_same(&self, program: &str) -> bool {
        self.is_own(program) || self.program.iter().any(|own| code_lines(own).eq(code_lines(program)))
    }
}

impl Topic {
    /// All topics, in the order of the gallery.
    pub const ALL: [Self; 6] =
        [Self::Sharing, Self::Threads, Self::Deadlock, Self::Signals, Self::Messages, Self::Speed];

    /// What it is called.
    pub fn title(self, language: Language) -> String {
        match self {
            Self::Sharing => t!(language, "topic-sharing"),
            Self::Threads => t!(language, "topic-threads"),
            Self::Deadlock => t!(language, "topic-deadlock"),
            Self::Signals => t!(language, "topic-signals"),
            Self::Messages => t!(language, "topic-messages"),
            Self::Speed => t!(language, "topic-speed"),
        }
    }
}

/// The number of the demo with this id.
pub fn find(id: &str) -> Option<usize> {
    DEMOS.iter().position(|demo| demo.id == id)
}

fn index(language: Language) -> usize {
    match language {
        Language::En => 0,
        Language::Zh => 1,
    }
}

/// All demos.
pub static DEMOS: &[Demo] = include!(concat!(env!("OUT_DIR"), "/demos.rs"));

/// The lines without comments; of a string of several lines it takes each for itself.
fn code_lines(program: &str) -> impl Iterator<Item = &str> {
    program.lines().map(without_comment).filter(|line| !line.is_empty())
}

fn without_comment(line: &str) -> &str {
    let (mut quote, mut escaped) = (None, false);
    for (at, character) in line.char_indices() {
        match (quote, character) {
            _ if escaped => escaped = false,
            (Some(_), '\\') => escaped = true,
            (Some(open), _) if open == character => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') => quote = Some(character),
            (None, '#') => return line[..at].trim_end(),
            (None, _) => {}
        }
    }
    line.trim_end()
}

#[cfg(test)]
mod tests {
    use heddle_trace::schedule::Schedule;

    use super::*;

    #[test]
    fn ids_are_unique_and_fit_an_address() {
        for (number, demo) in DEMOS.iter().enumerate() {
            assert_eq!(find(demo.id), Some(number));
            assert!(demo.id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'));
        }
    }

    #[test]
    fn the_page_opens_on_the_lost_update_and_loses_one() {
        assert_eq!(DEMOS[0].id, "lost-update");
        assert!(DEMOS[0].schedule.is_some());
    }

    #[test]
    fn topics_stand_together() {
        assert!(DEMOS.is_sorted_by_key(|demo| demo.topic));
        assert!(Topic::ALL.iter().all(|topic| DEMOS.iter().any(|demo| demo.topic == *topic)));
    }

    #[test]
    fn schedules_can_be_read() {
        for demo in DEMOS {
            assert!(demo.schedule.is_none_or(|schedule| Schedule::decode(schedule).is_ok()), "{}", demo.id);
        }
    }
}
