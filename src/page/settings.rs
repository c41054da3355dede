//! What the reader set, and how it is kept.

use heddle_trace::words::Language;

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system has it.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// Its name in storage and in the `data-theme` attribute.
    pub fn name(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.name() == name)
    }
}

/// A border between two parts of the page that can be dragged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Split {
    /// Between code and stage.
    Columns,
    /// Between lesson and editor.
    Lesson,
    /// Between timeline and what is below.
    Stage,
    /// Between inspectors and output.
    Below,
}

impl Split {
    /// All of them, in the order of storage.
    pub const ALL: [Self; 4] = [Self::Columns, Self::Lesson, Self::Stage, Self::Below];

    /// The custom property of the stylesheet that it sets.
    pub fn property(self) -> &'static str {
        match self {
            Self::Columns => "--split-columns",
            Self::Lesson => "--split-lesson",
            Self::Stage => "--split-stage",
            Self::Below => "--split-below",
        }
    }

    /// Whether it is dragged from side to side.
    pub fn is_vertical(self) -> bool {
        match self {
            Self::Columns | Self::Below => true,
            Self::Lesson | Self::Stage => false,
        }
    }
}

/// How small a part may become, in hundredths.
pub const LEAST: f64 = 15.0;

/// What the reader set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Settings {
    /// The language of the page.
    pub language: Language,
    /// Light or dark.
    pub theme: Theme,
    /// Whether single keys do something when the focus is on the stage.
    pub shortcuts: bool,
    /// Whether the lesson is open.
    pub lesson: bool,
    /// How large the first part at each border is, in hundredths.
    pub splits: [f64; 4],
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: Language::En,
            theme: Theme::System,
            shortcuts: true,
            lesson: true,
            splits: [40.0, 38.0, 56.0, 50.0],
        }
    }
}

impl Settings {
    /// As one line for storage.
    pub fn encode(&self) -> String {
        let splits: Vec<String> = self.splits.iter().map(|split| format!("{split:.1}")).collect();
        format!(
            "language={};theme={};shortcuts={};lesson={};splits={}",
            self.language.code(),
            self.theme.name(),
            self.shortcuts,
            self.lesson,
            splits.join(",")
        )
    }

    /// From storage; what cannot be read is left as it is in `self`.
    #[must_use]
    pub fn decoded(mut self, text: &str) -> Self {
        for (name, value) in text.split(';').filter_map(|part| part.split_once('=')) {
            match name {
                "language" => self.language = Language::from_code(value).unwrap_or(self.language),
                "theme" => self.theme = Theme::from_name(value).unwrap_or(self.theme),
                "shortcuts" => self.shortcuts = value.parse().unwrap_or(self.shortcuts),
                "lesson" => self.lesson = value.parse().unwrap_or(self.lesson),
                "splits" => {
                    for (split, value) in self.splits.iter_mut().zip(value.split(',')) {
                        *split = value.parse().map_or(*split, limited);
                    }
                }
                _ => {}
            }
        }
        self
    }

    /// The size of the first part at a border, in hundredths.
    pub fn split(&self, split: Split) -> f64 {
        self.splits[split as usize]
    }

    /// Sets it, within limits.
    pub fn set_split(&mut self, split: Split, hundredths: f64) {
        self.splits[split as usize] = limited(hundredths);
    }
}

fn limited(hundredths: f64) -> f64 {
    if hundredths.is_nan() { 50.0 } else { hundredths.clamp(LEAST, 100.0 - LEAST) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_come_back_and_nonsense_does_no_harm() {
        let mut settings =
            Settings { language: Language::Zh, theme: Theme::Dark, shortcuts: false, lesson: false, ..Settings::default() };
        settings.set_split(Split::Stage, 61.5);
        assert_eq!(Settings::default().decoded(&settings.encode()), settings);
        let nonsense = "language=xx;theme=;shortcuts=perhaps;splits=NaN,-5,1e9,x;;=;what";
        let read = Settings::default().decoded(nonsense);
        assert_eq!(read.language, Language::En);
        assert!(read.splits.iter().all(|split| (LEAST..=100.0 - LEAST).contains(split)), "{read:?}");
    }
}
