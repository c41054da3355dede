//! "Did you mean": the nearest of some names, as CPython's `traceback._compute_suggestion_error` finds it.

const MOVE_COST: usize = 2;
const CASE_COST: usize = 1;
const LONGEST_NAME: usize = 40;

/// The candidate that is near enough to `wrong`, if there is one.
pub fn suggest<'a>(wrong: &str, candidates: &[&'a str]) -> Option<&'a str> {
    if wrong.chars().count() > LONGEST_NAME {
        return None;
    }
    let mut best: Option<(&str, usize)> = None;
    for candidate in candidates {
        if *candidate == wrong {
            continue;
        }
        let most = (wrong.chars().count() + candidate.chars().count() + 3) * MOVE_COST / 6;
        let most = best.map_or(most, |(_, distance)| most.min(distance.saturating_sub(1)));
        let distance = distance(wrong, candidate, most);
        if distance > most {
            continue;
        }
        if best.is_none_or(|(_, known)| distance < known) {
            best = Some((candidate, distance));
        }
    }
    best.map(|(candidate, _)| candidate)
}

fn substitution(a: char, b: char) -> usize {
    if a == b {
        0
    } else if a.to_lowercase().eq(b.to_lowercase()) {
        CASE_COST
    } else {
        MOVE_COST
    }
}

/// Levenshtein distance with CPython's costs; anything above `most` may be given as `most + 1`.
fn distance(a: &str, b: &str, most: usize) -> usize {
    if a == b {
        return 0;
    }
    let (mut a, mut b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let prefix = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    a.drain(..prefix);
    b.drain(..prefix);
    let suffix = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    a.truncate(a.len() - suffix);
    b.truncate(b.len() - suffix);
    if a.is_empty() || b.is_empty() {
        return MOVE_COST * (a.len() + b.len());
    }
    if a.len() > LONGEST_NAME || b.len() > LONGEST_NAME {
        return most + 1;
    }
    if b.len() < a.len() {
        std::mem::swap(&mut a, &mut b);
    }
    if (b.len() - a.len()) * MOVE_COST > most {
        return most + 1;
    }
    let mut row: Vec<usize> = (1..=a.len()).map(|index| index * MOVE_COST).collect();
    let mut result = 0;
    for (index, letter) in b.iter().enumerate() {
        let mut diagonal = index * MOVE_COST;
        result = diagonal;
        let mut smallest = usize::MAX;
        for (column, other) in a.iter().enumerate() {
            let substitute = diagonal + substitution(*letter, *other);
            diagonal = row[column];
            result = substitute.min(result.min(diagonal) + MOVE_COST);
            row[column] = result;
            smallest = smallest.min(result);
        }
        if smallest > most {
            return most + 1;
        }
    }
    result
}
