//! What an embedding page asks for, in the query of the address:
//! `?embed&demo=deadlock&run&hide=lesson&lang=zh&theme=dark`.

use heddle_trace::words::Language;

use crate::settings::Theme;

/// What an embedding page asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Embed {
    /// It is embedded at all.
    pub embedded: bool,
    /// Which demo.
    pub demo: Option<String>,
    /// The program runs at once.
    pub run: bool,
    /// Without the header.
    pub hide_header: bool,
    /// Without the lesson.
    pub hide_lesson: bool,
    /// In this language, whatever the browser says.
    pub language: Option<Language>,
    /// In this theme.
    pub theme: Option<Theme>,
}

impl Embed {
    /// Reads the query of an address, with or without its `?`. What it does not know, it leaves aside.
    pub fn parse(query: &str) -> Self {
        let mut embed = Self::default();
        for part in query.trim_start_matches('?').split('&') {
            let (name, value) = part.split_once('=').unwrap_or((part, ""));
            match name {
                // An embedded page has no header unless it asks for one.
                "embed" => (embed.embedded, embed.hide_header) = (true, true),
                "run" => embed.run = true,
                "demo" => embed.demo = Some(value.to_owned()),
                "lang" => embed.language = Language::from_code(value),
                "theme" => embed.theme = Theme::from_name(value),
                "hide" => {
                    embed.hide_header |= value.split(',').any(|hidden| hidden == "header");
                    embed.hide_lesson |= value.split(',').any(|hidden| hidden == "lesson");
                }
                "show" => embed.hide_header &= !value.split(',').any(|shown| shown == "header"),
                _ => {}
            }
        }
        embed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_read_and_others_left_aside() {
        assert_eq!(Embed::parse(""), Embed::default());
        assert_eq!(Embed::parse("?utm=1&x"), Embed::default());
        let embed = Embed::parse("?embed&demo=deadlock&run&hide=lesson&lang=zh-CN&theme=dark");
        assert_eq!(embed.demo.as_deref(), Some("deadlock"));
        assert!(embed.embedded && embed.run && embed.hide_header && embed.hide_lesson);
        assert_eq!((embed.language, embed.theme), (Some(Language::Zh), Some(Theme::Dark)));
        assert!(!Embed::parse("?embed&show=header").hide_header);
    }
}
