//! Escapes in strings that stand for no character.

use crate::error::CompileError;
use crate::source::Span;

/// The first bad escape in the string at `token`, in the words of CPython's decoder.
pub(super) fn bad_escape(text: &str, token: Span) -> Option<CompileError> {
    let literal = text.get(token.start as usize..token.end as usize)?;
    let open = literal.find(['"', '\''])?;
    let quote = &literal[open..];
    let size = if quote.starts_with("\"\"\"") || quote.starts_with("'''") { 3 } else { 1 };
    let is_bytes = literal[..open].contains(['b', 'B']);
    let characters: Vec<char> = literal.get(open + size..)?.chars().collect();
    let mut at = 0;
    while at < characters.len() {
        if characters[at] != '\\' {
            at += 1;
            continue;
        }
        let (wanted, name) = match characters.get(at + 1) {
            Some('x') => (2, "\\xXX"),
            Some('u') if !is_bytes => (4, "\\uXXXX"),
            Some('U') if !is_bytes => (8, "\\UXXXXXXXX"),
            Some('N') if !is_bytes => {
                match named(&characters, at) {
                    Name::Malformed(end) => {
                        return Some(unicode_error(at, end, "malformed \\N character escape", token));
                    }
                    // Python has tens of thousands of names, and the parser's table here only the common ones.
                    Name::Given(name) if unicode_name_is_unknown(&name) => {
                        return Some(CompileError::unsupported(format!("character names like \\N{{{name}}}"), token));
                    }
                    Name::Given(name) => at += name.chars().count() + 4,
                }
                continue;
            }
            _ => {
                at += 2;
                continue;
            }
        };
        let digits = characters[at + 2..].iter().take(wanted).take_while(|digit| digit.is_ascii_hexdigit()).count();
        if digits < wanted {
            if is_bytes {
                let message = format!("(value error) invalid \\x escape at position {at}");
                return Some(CompileError::syntax(message, token));
            }
            return Some(unicode_error(at, at + 1 + digits, &format!("truncated {name} escape"), token));
        }
        let value: String = characters[at + 2..at + 2 + wanted].iter().collect();
        if u32::from_str_radix(&value, 16).is_ok_and(|value| value > 0x10_ffff) {
            return Some(unicode_error(at, at + 1 + wanted, "illegal Unicode character", token));
        }
        at += 2 + wanted;
    }
    None
}

/// An escape `\N{…}`.
enum Name {
    Given(String),
    /// There is no name in braces; the last character that belongs to the escape.
    Malformed(usize),
}

fn named(characters: &[char], at: usize) -> Name {
    if characters.get(at + 2) != Some(&'{') {
        return Name::Malformed(at + 1);
    }
    match characters[at + 3..].iter().position(|character| *character == '}') {
        Some(0) => Name::Malformed(at + 2),
        Some(length) => Name::Given(characters[at + 3..at + 3 + length].iter().collect()),
        None => {
            // Up to the closing quote.
            let end = characters[at + 3..].iter().position(|character| matches!(character, '"' | '\'')).unwrap_or(0);
            Name::Malformed(at + 2 + end)
        }
    }
}

/// The parser, asked for one character, does not know its name.
fn unicode_name_is_unknown(name: &str) -> bool {
    ruff_python_parser::parse_expression(&format!("'\\N{{{name}}}'")).is_err()
}

fn unicode_error(start: usize, end: usize, problem: &str, token: Span) -> CompileError {
    let message =
        format!("(unicode error) 'unicodeescape' codec can't decode bytes in position {start}-{end}: {problem}");
    CompileError::syntax(message, token)
}
