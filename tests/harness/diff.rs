//! Says where two texts differ.

use std::fmt::Write as _;

/// Lines shown around a difference.
const CONTEXT: usize = 2;
/// Lines shown in all; the rest is counted.
const SHOWN: usize = 40;

/// `None` if the texts are equal; otherwise their lines, `-` before what was expected and `+` before what came.
pub fn lines(expected: &str, actual: &str) -> Option<String> {
    if expected == actual {
        return None;
    }
    let old: Vec<&str> = expected.split('\n').collect();
    let new: Vec<&str> = actual.split('\n').collect();
    let mut report = String::new();
    let mut last = None;
    let changes = align(&old, &new);
    let near = |index: usize| {
        let around = index.saturating_sub(CONTEXT)..(index + CONTEXT + 1).min(changes.len());
        changes[around].iter().any(|change| !matches!(change, Change::Same(..)))
    };
    let shown_changes = changes.iter().enumerate().filter(|(index, _)| near(*index));
    for (shown, (index, change)) in shown_changes.enumerate() {
        if shown == SHOWN {
            let _ = writeln!(report, "  … and more");
            break;
        }
        if last != Some(index.wrapping_sub(1)) {
            let _ = writeln!(report, "  line {}:", change.line() + 1);
        }
        last = Some(index);
        let (sign, text) = match *change {
            Change::Same(at) => (' ', old[at]),
            Change::Missing(at) => ('-', old[at]),
            Change::Extra(_, at) => ('+', new[at]),
        };
        let _ = writeln!(report, "  {sign} {}", visible(text));
    }
    Some(report)
}

enum Change {
    /// A line of both, by its place in the expected text.
    Same(usize),
    /// A line that is only expected.
    Missing(usize),
    /// A line that only came: the place in the expected text where it stands, and its own.
    Extra(usize, usize),
}

impl Change {
    fn line(&self) -> usize {
        match *self {
            Self::Same(at) | Self::Missing(at) | Self::Extra(at, _) => at,
        }
    }
}

/// Equal ends are taken as they are; between them the next equal pair of lines, nearest first, ends a difference.
fn align(old: &[&str], new: &[&str]) -> Vec<Change> {
    const REACH: usize = 60;
    let mut changes = Vec::new();
    let (mut i, mut j) = (0, 0);
    while i < old.len() || j < new.len() {
        if i < old.len() && j < new.len() && old[i] == new[j] {
            changes.push(Change::Same(i));
            (i, j) = (i + 1, j + 1);
            continue;
        }
        let rest = (old.len() - i) + (new.len() - j);
        let meeting = (1..=rest.min(REACH)).find_map(|distance| {
            (0..=distance)
                .map(|skipped| (i + skipped, j + distance - skipped))
                .find(|&(a, b)| a < old.len() && b < new.len() && old[a] == new[b])
        });
        let (to_i, to_j) = meeting.unwrap_or((old.len(), new.len()));
        changes.extend((i..to_i).map(Change::Missing));
        changes.extend((j..to_j).map(|at| Change::Extra(to_i.saturating_sub(1), at)));
        (i, j) = (to_i, to_j);
    }
    changes
}

/// A line with what cannot be seen made visible, and not too long.
fn visible(line: &str) -> String {
    const LONG: usize = 400;
    let mut text: String = line
        .chars()
        .take(LONG)
        .flat_map(|c| if c.is_control() { c.escape_default().collect() } else { vec![c] })
        .collect();
    if line.ends_with(' ') {
        text.push('¶');
    }
    if line.chars().nth(LONG).is_some() {
        text.push('…');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_texts_have_no_difference() {
        assert_eq!(lines("a\nb", "a\nb"), None);
    }

    #[test]
    fn a_changed_line_is_shown_with_its_place() {
        let report = lines("a\nb\nc\nd\ne\nf\n", "a\nb\nc\nX\ne\nf\n").expect("they differ");
        assert!(report.contains("line 2:") && report.contains("- d") && report.contains("+ X"));
        assert!(!report.contains("  a"), "{report}");
    }

    #[test]
    fn a_missing_end_is_seen() {
        let report = lines("a\nb\n", "a\n").expect("they differ");
        assert!(report.contains("- b"), "{report}");
    }
}
