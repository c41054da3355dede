//! Damaged programs: what a person has typed so far, and worse.

use crate::random::Random;

/// Pieces that hurt when they stand in the wrong place.
const PIECES: &[&str] = &[
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    ":",
    "'",
    "\"\"\"",
    "\\",
    "\n",
    "\t",
    "    ",
    "#",
    "@",
    "=",
    ":=",
    "->",
    "*",
    "**",
    ",",
    ".",
    "if ",
    "else:",
    "def ",
    "class ",
    "lambda ",
    "return ",
    "yield ",
    "await ",
    "async ",
    "import ",
    "from ",
    "global ",
    "del ",
    "f'{",
    "{x!r:",
    "0x",
    "1e",
    "1_",
    "0b2",
    "\u{0}",
    "\u{feff}",
    "\u{202e}",
    "é",
    "中",
    "\u{1f9f5}",
    "nonlocal x\n",
    "match x:\n",
    "except* E:\n",
    "with ",
    "try:\n",
    "finally:\n",
    "raise ",
    "1 if ",
    " for x in ",
    "~",
    "-",
    "not ",
    " in ",
    " is ",
    "...",
];

/// The program with a few changes.
pub fn mutate(program: &str, random: &mut Random) -> String {
    let mut text: Vec<char> = program.chars().collect();
    for _ in 0..=random.below(6) {
        let at = random.below(text.len() + 1);
        let length = random.below(12).min(text.len() - at);
        match random.below(5) {
            0 => drop(text.drain(at..at + length)),
            1 => drop(text.splice(at..at, random.pick(PIECES).chars())),
            2 => drop(text.splice(at..at + length, random.pick(PIECES).chars())),
            3 => {
                let copy: Vec<char> = text[at..at + length].to_vec();
                let to = random.below(text.len() + 1);
                drop(text.splice(to..to, copy));
            }
            _ => text.truncate(at),
        }
    }
    text.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_names_its_damage() {
        let program = "def f(x):\n    return x\n";
        let of = |seed| mutate(program, &mut Random::new(seed));
        assert_eq!(of(1), of(1));
        assert!((0..50).any(|seed| of(seed) != program));
    }
}
