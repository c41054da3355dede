//! Looking around in the tokens near an error.

use crate::scan::{Kind, Token};
use crate::source::Span;

/// The tokens of a text and the one at which the parser stopped.
pub(super) struct Tokens<'a> {
    text: &'a str,
    list: &'a [Token],
    /// Index of the current token.
    pub at: usize,
}

impl<'a> Tokens<'a> {
    /// The current token is the first that ends after `offset`.
    pub fn new(text: &'a str, list: &'a [Token], offset: u32) -> Self {
        let mut tokens = Self { text, list, at: 0 };
        tokens.at = tokens.index_at(offset);
        tokens
    }

    /// Index of the first token that ends after `offset`.
    pub fn index_at(&self, offset: u32) -> usize {
        let after = |token: &Token| token.end > offset || token.kind == Kind::End;
        self.list.iter().position(after).unwrap_or(self.list.len().saturating_sub(1))
    }

    /// How many tokens there are; what is asked for beyond is the end of the text.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    fn get(&self, index: usize) -> Token {
        let end = self.text.len() as u32;
        let none = Token { kind: Kind::End, start: end, end, level: 0 };
        self.list.get(index).copied().unwrap_or(none)
    }

    pub fn kind(&self, index: usize) -> Kind {
        self.get(index).kind
    }

    pub fn start(&self, index: usize) -> u32 {
        self.get(index).start
    }

    pub fn end(&self, index: usize) -> u32 {
        self.get(index).end
    }

    /// How many brackets are open before the token.
    pub fn level(&self, index: usize) -> u16 {
        self.get(index).level
    }

    pub fn span(&self, index: usize) -> Span {
        let token = self.get(index);
        Span { start: token.start, end: token.end }
    }

    /// From the beginning of one token to the end of another.
    pub fn range(&self, first: usize, last: usize) -> Span {
        Span { start: self.start(first), end: self.end(last) }
    }

    /// The text of a token.
    pub fn word(&self, index: usize) -> &'a str {
        let token = self.get(index);
        self.text.get(token.start as usize..token.end as usize).unwrap_or("")
    }

    /// The text of the token before the current one.
    pub fn previous(&self) -> &'a str {
        if self.at == 0 { "" } else { self.word(self.at - 1) }
    }

    /// Index of the first token of the logical line that holds `index`.
    pub fn line_start(&self, index: usize) -> usize {
        let ends = |index: &usize| matches!(self.kind(*index), Kind::Newline | Kind::Indent | Kind::Dedent);
        (0..index).rev().find(ends).map_or(0, |end| end + 1)
    }

    /// Index of the first token of the simple statement that holds `index`.
    pub fn statement_start(&self, index: usize) -> usize {
        let line = self.line_start(index);
        let separates = |index: &usize| {
            self.level(*index) == 0
                && (self.word(*index) == ";" || (self.word(*index) == ":" && self.opens_block(*index)))
        };
        (line..index).rev().find(separates).map_or(line, |separator| separator + 1)
    }

    /// The colon ends the header of a block.
    fn opens_block(&self, colon: usize) -> bool {
        let header = [
            "if", "elif", "else", "for", "while", "with", "try", "except", "finally", "def", "class", "async", "match",
            "case",
        ];
        header.contains(&self.word(self.line_start(colon)))
    }

    /// Index of the bracket that is open around `index`, if one is.
    pub fn bracket(&self, index: usize) -> Option<usize> {
        let level = self.level(index).checked_sub(1)?;
        (0..index).rev().find(|index| self.level(*index) == level && self.is_open(*index))
    }

    /// Index of the bracket that closes the one around `index`, or of the last token.
    pub fn closing(&self, index: usize) -> usize {
        let level = self.level(index);
        (index..self.list.len())
            .find(|index| self.level(*index) < level)
            .map_or(self.list.len().saturating_sub(1), |after| after.saturating_sub(1))
    }

    fn is_open(&self, index: usize) -> bool {
        self.kind(index) == Kind::Op && matches!(self.word(index), "(" | "[" | "{")
    }

    /// Index of the first token of the operand or chain of operators that ends before `index`, on the same level.
    pub fn operand_start(&self, index: usize) -> usize {
        let level = self.level(index);
        let mut start = index;
        while start > 0 {
            let before = start - 1;
            if self.level(before) < level || (self.level(before) == level && self.is_boundary(before)) {
                break;
            }
            start = before;
        }
        start
    }

    /// The token cannot be part of a chain of operators.
    pub fn is_boundary(&self, index: usize) -> bool {
        match self.kind(index) {
            Kind::Newline | Kind::Indent | Kind::Dedent | Kind::End | Kind::FStringStart | Kind::FStringMiddle => true,
            Kind::Op => matches!(
                self.word(index),
                "," | ":"
                    | ";"
                    | "="
                    | ":="
                    | "->"
                    | "+="
                    | "-="
                    | "*="
                    | "/="
                    | "//="
                    | "%="
                    | "**="
                    | ">>="
                    | "<<="
                    | "&="
                    | "|="
                    | "^="
                    | "@="
                    | "!"
            ),
            Kind::Name => matches!(
                self.word(index),
                "if" | "elif"
                    | "else"
                    | "for"
                    | "while"
                    | "return"
                    | "yield"
                    | "lambda"
                    | "assert"
                    | "del"
                    | "raise"
                    | "from"
                    | "import"
                    | "as"
                    | "with"
                    | "except"
                    | "async"
                    | "def"
                    | "class"
                    | "global"
                    | "nonlocal"
            ),
            _ => false,
        }
    }

    /// The text between the beginning of one token and the end of another.
    pub fn text(&self, first: usize, last: usize) -> &'a str {
        self.text.get(self.start(first) as usize..self.end(last) as usize).unwrap_or("")
    }

    /// The tokens from `first` to `last` are one expression.
    pub fn is_expression(&self, first: usize, last: usize) -> bool {
        first <= last && ruff_python_parser::parse_expression(&format!("({})", self.text(first, last))).is_ok()
    }

    /// Index of the last token of the longest expression that begins at `first`.
    pub fn expression_end(&self, first: usize) -> Option<usize> {
        let level = self.level(first);
        let mut last = first;
        while !(self.level(last + 1) < level || (self.level(last + 1) == level && self.ends_expression(last + 1))) {
            last += 1;
            if last + 1 >= self.list.len() {
                break;
            }
        }
        (first..=last).rev().take(12).find(|last| self.is_expression(first, *last))
    }

    fn ends_expression(&self, index: usize) -> bool {
        let word = self.word(index);
        matches!(self.kind(index), Kind::Newline | Kind::End | Kind::FStringMiddle | Kind::FStringEnd)
            || matches!(word, "," | ";" | ":=" | "=" | ":" | ")" | "]" | "}" | "for")
    }

    /// The token can begin an expression.
    pub fn begins_expression(&self, index: usize) -> bool {
        match self.kind(index) {
            Kind::Number | Kind::String | Kind::FStringStart => true,
            Kind::Name => {
                !is_keyword(self.word(index))
                    || matches!(self.word(index), "None" | "True" | "False" | "lambda" | "not")
            }
            Kind::Op => matches!(self.word(index), "(" | "[" | "{" | "-" | "+" | "~" | "..."),
            _ => false,
        }
    }
}

/// Python's keywords.
pub(super) fn is_keyword(word: &str) -> bool {
    KEYWORDS.contains(&word)
}

/// In the order in which CPython lists them.
pub(super) const KEYWORDS: [&str; 35] = [
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del",
    "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal",
    "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
];
