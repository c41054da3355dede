//! How wide words are, near enough without a font.

/// The estimated width of words in pixels, rather too wide than too narrow.
pub fn text_width(words: &str, size: f64) -> f64 {
    words.chars().map(advance).sum::<f64>() * size
}

/// The same of strong words.
pub fn strong_width(words: &str, size: f64) -> f64 {
    1.14 * text_width(words, size)
}

/// The width of a character, where the font's size is 1.
fn advance(character: char) -> f64 {
    match character {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | '`' => 0.28,
        'f' | 't' | 'r' | ' ' | '(' | ')' | '[' | ']' | '-' | '"' | '/' => 0.36,
        'm' | 'w' | 'M' | 'W' | '@' | '%' => 0.9,
        'A'..='Z' | '_' => 0.68,
        ' '..='~' => 0.58,
        // East Asian characters and everything else that is not Latin.
        '\u{1100}'.. => 1.0,
        _ => 0.62,
    }
}

/// The words, shortened with an ellipsis if they would be wider than `width`; `None` if not even two characters fit.
pub fn fitted(words: &str, size: f64, width: f64) -> Option<String> {
    if text_width(words, size) <= width {
        return Some(words.to_owned());
    }
    let mut room = width - size * 0.9;
    let mut short = String::new();
    for character in words.chars() {
        room -= advance(character) * size;
        if room < 0.0 {
            break;
        }
        short.push(character);
    }
    (short.chars().count() >= 2).then(|| format!("{}…", short.trim_end()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_shortened_to_what_fits() {
        assert_eq!(fitted("lock_a", 11.0, 100.0).as_deref(), Some("lock_a"));
        let short = fitted("Thread-12 (producer)", 12.0, 70.0).unwrap();
        assert!(short.starts_with("Thread") && short.ends_with('…') && text_width(&short, 12.0) < 76.0, "{short}");
        assert_eq!(fitted("Thread", 12.0, 9.0), None);
        assert!(text_width("等待锁", 10.0) > text_width("abc", 10.0));
        assert!(strong_width("abc", 10.0) > text_width("abc", 10.0));
    }
}
