//! The names of the characters that programs are likely to spell out: Latin, Greek, punctuation, arrows, mathematics,
//! boxes, and some pictures. The parser calls [`character`] for `\N{…}`.

mod table;

/// The character with this name, in any case; `None` for a name that is not in the table.
pub fn character(name: &str) -> Option<char> {
    let name = name.to_ascii_uppercase();
    let index = table::NAMES.binary_search_by_key(&name.as_str(), |(name, _)| name).ok()?;
    Some(table::NAMES[index].1)
}

#[cfg(test)]
mod tests {
    use super::{character, table::NAMES};

    #[test]
    fn the_table_is_sorted() {
        assert!(NAMES.is_sorted_by(|left, right| left.0 < right.0));
    }

    #[test]
    fn names_are_found_in_any_case() {
        assert_eq!(character("GREEK SMALL LETTER LAMDA"), Some('λ'));
        assert_eq!(character("bullet"), Some('•'));
        assert_eq!(character("NO SUCH NAME"), None);
    }
}
