//! The compatible composition (NFKC) of a text, as the parser asks for it: names that are not ASCII are compared in that
//! form.

/// The one form that is needed, under the name that the parser knows it by.
pub trait UnicodeNormalization {
    /// The characters of the text in compatible composition.
    fn nfkc(self) -> std::vec::IntoIter<char>;
}

impl UnicodeNormalization for &str {
    fn nfkc(self) -> std::vec::IntoIter<char> {
        composed(self).chars().collect::<Vec<_>>().into_iter()
    }
}

#[cfg(target_family = "wasm")]
fn composed(text: &str) -> String {
    js_sys::JsString::from(text).normalize("NFKC").into()
}

#[cfg(not(target_family = "wasm"))]
fn composed(text: &str) -> String {
    icu_normalizer::ComposingNormalizerBorrowed::new_nfkc().normalize(text).into_owned()
}

#[cfg(test)]
mod tests {
    use super::UnicodeNormalization;

    #[test]
    fn compatible_characters_are_composed() {
        assert_eq!("ﬁ".nfkc().collect::<String>(), "fi");
        assert_eq!("Ａ".nfkc().collect::<String>(), "A");
        assert_eq!("e\u{301}".nfkc().collect::<String>(), "é");
        assert_eq!("计数".nfkc().collect::<String>(), "计数");
    }
}
