//! Every word of the page that is not about a run (those are in [`heddle_trace::words`]), in both languages.
//!
//! Messages are in Fluent's files messages/en.ftl and messages/zh.ftl, and are taken by `t!(language, "key", n = 3)`. A
//! test holds the two files and the sources to the same keys.

use std::cell::OnceCell;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use heddle_trace::words::Language;

const SOURCES: [(Language, &str); 2] =
    [(Language::En, include_str!("messages/en.ftl")), (Language::Zh, include_str!("messages/zh.ftl"))];

type Bundle = FluentBundle<FluentResource>;

thread_local! {
    static BUNDLES: [OnceCell<Bundle>; 2] = const { [OnceCell::new(), OnceCell::new()] };
}

/// The message with this key. A key that does not exist shows itself, and fails a test.
pub fn message(language: Language, key: &str, arguments: &[(&'static str, FluentValue<'static>)]) -> String {
    BUNDLES.with(|bundles| {
        let index = SOURCES.iter().position(|(known, _)| *known == language).unwrap_or_default();
        let bundle = bundles[index].get_or_init(|| bundle(SOURCES[index]));
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let arguments: FluentArgs<'_> = arguments.iter().map(|(name, value)| (*name, value.clone())).collect();
        bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned()
    })
}

fn bundle((language, source): (Language, &'static str)) -> Bundle {
    let mut bundle = FluentBundle::new(vec![language.code().parse().unwrap_or_default()]);
    // The marks would surround every argument, and both languages run from left to right.
    bundle.set_use_isolating(false);
    // What could be read of a file with a mistake in it is still worth having; a test refuses the mistake.
    let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, _)| resource);
    let _ = bundle.add_resource(resource);
    bundle
}

/// A whole number with its thousands apart, as both languages write it: `512,900,000`.
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let first = digits.len() % 3;
    let (head, rest) = digits.split_at(first);
    let rest = rest.as_bytes().chunks(3).map(String::from_utf8_lossy);
    let parts: Vec<_> = (!head.is_empty()).then(|| head.into()).into_iter().chain(rest).collect();
    parts.join(",")
}

/// `t!(language, "key")` or `t!(language, "key", name = value)`: a message as a `String`.
macro_rules! t {
    ($language:expr, $key:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::messages::message($language, $key, &[$((stringify!($name), $value.into())),*])
    };
}
pub(crate) use t;

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};
    use std::path::Path;

    use super::*;

    /// The keys of a file, and what each takes.
    fn keys(source: &str) -> BTreeMap<String, BTreeSet<String>> {
        let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let mut last = String::new();
        for line in source.lines() {
            if let Some((key, _)) = line.split_once(" =").filter(|_| line.starts_with(|c: char| c.is_ascii_lowercase()))
            {
                last = key.to_owned();
                assert!(found.insert(last.clone(), BTreeSet::new()).is_none(), "`{last}` is there twice");
            }
            for part in line.split('$').skip(1) {
                let name = part.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').next().unwrap_or_default();
                found.entry(last.clone()).or_default().insert(name.to_owned());
            }
        }
        found
    }

    fn sources(folder: &Path, text: &mut String) {
        for entry in folder.read_dir().unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                sources(&path, text);
            } else if path.extension().is_some_and(|extension| extension == "rs") && !path.ends_with("messages.rs") {
                *text += &std::fs::read_to_string(path).unwrap();
            }
        }
    }

    #[test]
    fn files_are_without_mistakes_and_have_the_same_keys() {
        for (language, source) in SOURCES {
            let errors = FluentResource::try_new(source.to_owned()).err().map(|(_, errors)| errors);
            assert!(errors.is_none(), "{language:?}: {errors:?}");
        }
        assert_eq!(keys(SOURCES[0].1), keys(SOURCES[1].1));
    }

    #[test]
    fn every_key_is_used_and_every_used_key_is_there() {
        let known = keys(SOURCES[0].1);
        let mut text = String::new();
        sources(Path::new(env!("CARGO_MANIFEST_DIR")), &mut text);
        let mut used = BTreeSet::new();
        for call in text.split("t!(").skip(1) {
            // The key is the first literal of the call, unless the call is no call of ours (`assert!(`).
            let Some((head, rest)) = call.split_once('"') else { continue };
            if head.contains([';', '{', ')']) || !head.trim_end().ends_with(',') {
                continue;
            }
            let key = rest.split('"').next().unwrap_or_default();
            if !key.is_empty() && key.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-') {
                used.insert(key.to_owned());
            }
        }
        let known: BTreeSet<String> = known.into_keys().collect();
        assert_eq!(used.difference(&known).collect::<Vec<_>>(), Vec::<&String>::new(), "used, but in no file");
        assert_eq!(known.difference(&used).collect::<Vec<_>>(), Vec::<&String>::new(), "in the files, but not used");
    }

    #[test]
    fn thousands_stand_apart() {
        let texts = [0, 7, 999, 1_000, 512_900_000, u64::MAX].map(grouped);
        assert_eq!(texts, ["0", "7", "999", "1,000", "512,900,000", "18,446,744,073,709,551,615"]);
    }

    #[test]
    fn messages_take_their_arguments() {
        for language in Language::ALL {
            let text = t!(language, "sample-running", done = 3, count = 20);
            assert!(text.contains('3') && text.contains("20"), "{text}");
        }
    }
}
