//! Tables of cases: how they are read, run and compared.

use num_bigint::BigInt;

use crate::number::complex::Complex;
use crate::number::error::Result;
use crate::text::{Text, TextBuf};

/// An operation on arguments.
pub struct Case<'a> {
    /// The operation's name.
    pub operation: &'a str,
    /// Its arguments, escaped.
    pub arguments: Vec<&'a str>,
}

/// What an operation gave.
pub enum Outcome {
    /// Text that must be the same.
    Same(TextBuf),
    /// Floats that may differ in the last place.
    Close(String),
}

impl From<String> for Outcome {
    fn from(text: String) -> Self {
        Self::Same(text.into())
    }
}

impl From<TextBuf> for Outcome {
    fn from(text: TextBuf) -> Self {
        Self::Same(text)
    }
}

/// `True` or `False`
pub fn truth(value: bool) -> &'static str {
    if value { "True" } else { "False" }
}

impl Case<'_> {
    /// An argument as it stands.
    pub fn field(&self, index: usize) -> &str {
        self.arguments[index]
    }

    /// An argument that is a small integer.
    pub fn integer(&self, index: usize) -> i64 {
        self.field(index).parse().unwrap()
    }

    /// An argument that is an integer.
    pub fn big(&self, index: usize) -> BigInt {
        self.field(index).parse().unwrap()
    }

    /// An argument that is a float.
    pub fn float(&self, index: usize) -> f64 {
        self.field(index).parse().unwrap()
    }

    /// Two arguments that are the parts of a complex number.
    pub fn complex(&self, index: usize) -> Complex {
        Complex { real: self.float(index), imag: self.float(index + 1) }
    }

    /// An argument that is text.
    pub fn text(&self, index: usize) -> TextBuf {
        unescape(self.field(index))
    }

    /// An argument that is bytes, each written as the character of its number.
    pub fn bytes(&self, index: usize) -> Vec<u8> {
        self.text(index).as_text().iter().map(|point| point as u8).collect()
    }
}

/// Undoes the escapes that `ascii` makes.
pub fn unescape(text: &str) -> TextBuf {
    let mut result = TextBuf::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        rest = &rest[first.len_utf8()..];
        if first != '\\' {
            result.push(first.into());
            continue;
        }
        let (kind, behind) = rest.split_at(1);
        let length = match kind {
            "x" => 2,
            "u" => 4,
            "U" => 8,
            _ => 0,
        };
        result.push(match kind {
            "n" => 10,
            "r" => 13,
            "t" => 9,
            "\\" => u32::from('\\'),
            _ => u32::from_str_radix(&behind[..length], 16).unwrap(),
        });
        rest = &behind[length..];
    }
    result
}

/// The escapes that `ascii` makes, but for quotes.
pub fn escape(text: Text<'_>) -> String {
    let mut result = String::new();
    for point in text.iter() {
        match point {
            9 => result.push_str("\\t"),
            10 => result.push_str("\\n"),
            13 => result.push_str("\\r"),
            0x5c => result.push_str("\\\\"),
            32..127 => result.push(char::from(point as u8)),
            _ => result.push_str(&crate::text::repr::escape(point)),
        }
    }
    result
}

/// Runs every case of a table, and of `NAME.txt` in the directory for more tables.
pub fn check(name: &str, table: &str, run: fn(&Case) -> Result<Outcome>) {
    check_table(table, run);
    if let Ok(directory) = std::env::var("HEDDLE_TABLES") {
        let path = std::path::Path::new(&directory).join(format!("{name}.txt"));
        check_table(&std::fs::read_to_string(path).unwrap(), run);
    }
}

fn check_table(table: &str, run: fn(&Case) -> Result<Outcome>) {
    let (mut count, mut failures) = (0, Vec::new());
    for line in table.lines() {
        let mut arguments: Vec<&str> = line.split('\t').collect();
        let expected = arguments.pop().unwrap();
        let operation = arguments.remove(0);
        let case = Case { operation, arguments };
        let got = match run(&case) {
            Ok(Outcome::Same(text)) => format!("={}", escape(text.as_text())),
            Ok(Outcome::Close(text)) if is_close(&text, &expected[1..]) => expected.to_owned(),
            Ok(Outcome::Close(text)) => format!("={text}"),
            Err(error) => format!("!{}: {}", error.kind.name(), escape(TextBuf::from(&*error.message).as_text())),
        };
        count += 1;
        if got != expected {
            failures.push(format!("{line}\n    got {got}"));
        }
    }
    assert!(count > 0);
    let shown = failures.iter().take(30).map(String::as_str).collect::<Vec<_>>().join("\n");
    assert!(failures.is_empty(), "{} of {count} cases differ:\n{shown}", failures.len());
}

/// Whether all numbers in two texts are the same but for a few units in the last place.
fn is_close(left: &str, right: &str) -> bool {
    let numbers = |text: &str| -> Vec<f64> {
        let separated = text.replace(['(', ')', 'j', ' '], " ");
        // The sign of an imaginary part separates it from the real one.
        let mut parts = String::new();
        for (index, character) in separated.char_indices() {
            if matches!(character, '+' | '-') && index > 0 && !separated[..index].ends_with(['e', ' ']) {
                parts.push(' ');
            }
            parts.push(character);
        }
        parts.split_whitespace().map(|number| number.parse().unwrap_or(f64::NAN)).collect()
    };
    let (left, right) = (numbers(left), numbers(right));
    left.len() == right.len()
        && left.iter().zip(&right).all(|(left, right)| {
            left == right
                || (left.is_nan() && right.is_nan())
                || (left - right).abs() <= 4e-15 * left.abs().max(right.abs())
                || (left - right).abs() < 1e-300
        })
}
