//! Misspelt keywords: `whlie`, `retrun`, `esle`.

use ruff_python_parser::{LexicalErrorType, Mode, ParseErrorType, parse_unchecked};

use crate::error::CompileError;
use crate::scan::Kind;
use crate::source::Span;

use super::tokens::{KEYWORDS, Tokens, is_keyword};

/// How many names of a line are looked at, and how many keywords are tried for each.
const NAMES: usize = 10;
const MATCHES: usize = 3;
/// How alike two words must be.
const CUTOFF: f64 = 0.5;

/// Says that a keyword is misspelt in the line of `error`, if the text is right up to there with that keyword.
pub(super) fn keyword(text: &str, tokens: &Tokens<'_>, error: &CompileError) -> Option<CompileError> {
    let at = error.span().start as usize;
    let start = text.get(..at)?.rfind('\n').map_or(0, |newline| newline + 1);
    let end = text.get(at..)?.find('\n').map_or(text.len(), |newline| at + newline);
    let first = tokens.index_at(start as u32);
    let in_line = (first..tokens.len())
        .take_while(|index| (tokens.start(*index) as usize) < end && tokens.kind(*index) != Kind::End);
    let names = in_line.filter(|index| tokens.kind(*index) == Kind::Name && !is_keyword(tokens.word(*index)));
    for index in names.take(NAMES) {
        let place = tokens.span(index);
        for suggestion in suggestions(tokens.word(index)) {
            if is_right(text, place, suggestion, end) {
                return Some(CompileError::syntax(format!("invalid syntax. Did you mean '{suggestion}'?"), place));
            }
        }
    }
    None
}

/// The text up to `end` parses with `word` in the place given, apart from what may still follow.
fn is_right(text: &str, place: Span, word: &str, end: usize) -> bool {
    let (Some(before), Some(after)) = (text.get(..place.start as usize), text.get(place.end as usize..end)) else {
        return false;
    };
    let changed = format!("{before}{word}{after}\n");
    let parsed = parse_unchecked(&changed, Mode::Module.into());
    let complete = changed.trim_end().len();
    parsed.errors().first().is_none_or(|error| {
        let incomplete = match &error.error {
            ParseErrorType::OtherError(message) => {
                message.starts_with("Expected an indented block") || message.starts_with("Expected `except`")
            }
            error => matches!(error, ParseErrorType::Lexical(LexicalErrorType::Eof)),
        };
        incomplete && error.location.start().to_usize() >= complete
    })
}

/// The keywords that are most like a word, as CPython's `_suggestions` and `difflib` find them.
fn suggestions(word: &str) -> Vec<&'static str> {
    let mut found: Vec<&'static str> = nearest(word).into_iter().collect();
    let mut alike: Vec<(f64, &'static str)> =
        KEYWORDS.iter().map(|keyword| (ratio(keyword, word), *keyword)).filter(|(ratio, _)| *ratio >= CUTOFF).collect();
    alike.sort_by(|(left, left_word), (right, right_word)| right.total_cmp(left).then(right_word.cmp(left_word)));
    found.extend(alike.into_iter().take(MATCHES).map(|(_, keyword)| keyword));
    found.truncate(MATCHES);
    found
}

/// The keyword with the smallest edit distance, if that is small.
fn nearest(word: &str) -> Option<&'static str> {
    let mut best: Option<(usize, &'static str)> = None;
    for keyword in KEYWORDS {
        let limit = (word.chars().count() + keyword.len() + 3) * 2 / 6;
        let distance = edit_distance(word, keyword);
        if distance <= limit && best.is_none_or(|(best, _)| distance < best) {
            best = Some((distance, keyword));
        }
    }
    best.map(|(_, keyword)| keyword)
}

/// Levenshtein's distance, where another case costs half of another letter.
fn edit_distance(left: &str, right: &str) -> usize {
    let right: Vec<char> = right.chars().collect();
    let mut row: Vec<usize> = (0..=right.len()).map(|length| length * 2).collect();
    for (index, left) in left.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = (index + 1) * 2;
        for (column, right) in right.iter().enumerate() {
            let change = if left == *right {
                0
            } else if left.eq_ignore_ascii_case(right) {
                1
            } else {
                2
            };
            let cost = (diagonal + change).min(row[column] + 2).min(row[column + 1] + 2);
            diagonal = std::mem::replace(&mut row[column + 1], cost);
        }
    }
    row[right.len()]
}

/// `difflib.SequenceMatcher.ratio`
fn ratio(left: &str, right: &str) -> f64 {
    let (left, right): (Vec<char>, Vec<char>) = (left.chars().collect(), right.chars().collect());
    let mut matched = 0;
    let mut pending = vec![(0, left.len(), 0, right.len())];
    while let Some((left_from, left_to, right_from, right_to)) = pending.pop() {
        let (mut best, mut best_left, mut best_right) = (0, left_from, right_from);
        for i in left_from..left_to {
            for j in right_from..right_to {
                let length =
                    left[i..left_to].iter().zip(&right[j..right_to]).take_while(|(left, right)| left == right).count();
                if length > best {
                    (best, best_left, best_right) = (length, i, j);
                }
            }
        }
        if best > 0 {
            matched += best;
            pending.push((left_from, best_left, right_from, best_right));
            pending.push((best_left + best, left_to, best_right + best, right_to));
        }
    }
    2.0 * matched as f64 / (left.len() + right.len()).max(1) as f64
}
