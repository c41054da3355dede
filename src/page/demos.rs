//! The demos, in the order of the gallery.

use heddle_trace::words::Language;

/// A program to look at, with what to see in it. Every text is there in both languages, in the order of
/// [`Language::ALL`]; the two versions of a program differ in comments only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Demo {
    /// Its name in addresses and in storage.
    pub id: &'static str,
    /// What it is called.
    pub title: [&'static str; 2],
    /// The source text.
    pub program: [&'static str; 2],
    /// What to see, predict, find, repair: paragraphs of simple Markdown.
    pub lesson: [&'static str; 2],
    /// The string of a schedule that shows the point.
    pub schedule: Option<&'static str>,
    /// What the timeline's axis is at first.
    pub axis: Axis,
}

/// What the timeline's axis counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Axis {
    /// Visible operations.
    Steps,
    /// Time: where sleeping and overlap are the point.
    Time,
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

    /// Its lesson.
    pub fn lesson(&self, language: Language) -> &'static str {
        self.lesson[index(language)]
    }

    /// Whether a text is one of its programs, unchanged.
    pub fn is_own(&self, program: &str) -> bool {
        self.program.contains(&program)
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
pub static DEMOS: &[Demo] = &[Demo {
    id: "lost-update",
    title: ["The lost update", "丢失的更新"],
    program: [
        include_str!("../../www/demos/11-lost-update/program.en.py"),
        include_str!("../../www/demos/11-lost-update/program.zh.py"),
    ],
    lesson: [
        include_str!("../../www/demos/11-lost-update/lesson.en.md"),
        include_str!("../../www/demos/11-lost-update/lesson.zh.md"),
    ],
    schedule: None,
    axis: Axis::Steps,
}];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_unique_and_fit_an_address() {
        for (number, demo) in DEMOS.iter().enumerate() {
            assert_eq!(find(demo.id), Some(number));
            assert!(demo.id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'));
        }
    }
}
