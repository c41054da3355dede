//! CPython's tokenizer, for the errors that it reports. Texts that parse are never scanned by it.

use crate::error::{CompileError, SyntaxKind};
use crate::source::Span;

/// Kinds of tokens, as coarse as the diagnosis needs them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Name,
    Number,
    String,
    /// The beginning, a literal piece or the end of an f-string.
    FStringStart,
    FStringMiddle,
    FStringEnd,
    /// An operator or delimiter.
    Op,
    Newline,
    Indent,
    Dedent,
    End,
}

/// A token.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token {
    pub kind: Kind,
    pub start: u32,
    pub end: u32,
    /// How many brackets are open before it.
    pub level: u16,
}

/// What the scan of a text found.
pub(crate) struct Scan {
    /// The tokens, up to the first error.
    pub tokens: Vec<Token>,
    /// The first error.
    pub error: Option<CompileError>,
    /// Where the innermost bracket is that is still open at the end.
    pub unclosed: Option<u32>,
}

/// Scans a text.
pub(crate) fn scan(text: &str) -> Scan {
    let mut scanner = Scanner {
        text,
        bytes: text.as_bytes(),
        at: if text.starts_with('\u{feff}') { 3 } else { 0 },
        tokens: Vec::new(),
        brackets: Vec::new(),
        indents: vec![(0, 0)],
        strings: Vec::new(),
        line_start: true,
    };
    let error = scanner.run().err();
    let unclosed = scanner.brackets.last().map(|(_, offset)| *offset);
    Scan { tokens: scanner.tokens, error, unclosed }
}

/// Three-letter and shorter operators, longest first.
const OPERATORS: [&str; 25] = [
    "**=", "//=", ">>=", "<<=", "...", "**", "//", ">>", "<<", "<=", ">=", "==", "!=", "<>", "->", "+=", "-=", "*=",
    "/=", "%=", "&=", "|=", "^=", "@=", ":=",
];

/// Column of a tab stop, and of one for the check that tabs and spaces are used alike.
const TAB: usize = 8;

type Result<T = (), E = CompileError> = std::result::Result<T, E>;

/// An f-string that is being scanned.
struct FString {
    quote: u8,
    triple: bool,
    raw: bool,
    start: usize,
    /// `f` or `t`.
    prefix: char,
    /// Its open replacement fields: how many brackets are open in each, and whether its format is being scanned.
    fields: Vec<(usize, bool)>,
}

struct Scanner<'a> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
    tokens: Vec<Token>,
    brackets: Vec<(u8, u32)>,
    indents: Vec<(usize, usize)>,
    strings: Vec<FString>,
    line_start: bool,
}

impl Scanner<'_> {
    fn byte(&self, offset: usize) -> u8 {
        self.bytes.get(self.at + offset).copied().unwrap_or(0)
    }

    fn push(&mut self, kind: Kind, start: usize, end: usize) {
        self.push_at(kind, start, end, self.brackets.len() as u16);
    }

    fn push_at(&mut self, kind: Kind, start: usize, end: usize, level: u16) {
        self.tokens.push(Token { kind, start: start as u32, end: end as u32, level });
    }

    fn line(&self, offset: usize) -> usize {
        self.text[..offset.min(self.text.len())].matches('\n').count() + 1
    }

    /// The line that CPython has read when it gives up at the end of the text.
    fn last_line(&self) -> usize {
        self.text.strip_suffix('\n').unwrap_or(self.text).matches('\n').count() + 1
    }

    /// An error at the character before the current position.
    fn error<T>(&self, message: impl Into<String>) -> Result<T> {
        let start = self.text[..self.at.min(self.text.len())].char_indices().next_back().map_or(0, |(index, _)| index);
        self.error_at(message, start, self.at)
    }

    fn error_at<T>(&self, message: impl Into<String>, start: usize, end: usize) -> Result<T> {
        Err(CompileError::syntax(message, Span { start: start as u32, end: end.max(start + 1) as u32 }))
    }

    fn run(&mut self) -> Result {
        if let Some(index) = self.bytes.iter().position(|byte| *byte == 0) {
            return self.error_at("source code cannot contain null bytes", index, index + 1);
        }
        loop {
            let in_text = self.strings.last().is_some_and(|string| match string.fields.last() {
                None => true,
                Some((depth, format)) => *format && *depth == self.brackets.len(),
            });
            if in_text {
                self.string_text()?;
                continue;
            }
            if self.line_start && self.brackets.is_empty() {
                self.indentation()?;
            }
            self.line_start = false;
            self.blank()?;
            if self.at >= self.bytes.len() {
                return self.finish();
            }
            self.token()?;
        }
    }

    fn finish(&mut self) -> Result {
        let end = self.bytes.len();
        let ended = self.tokens.last().is_none_or(|token| matches!(token.kind, Kind::Newline | Kind::Dedent));
        if !ended && self.brackets.is_empty() {
            self.push(Kind::Newline, end, end + 1);
        }
        while self.indents.len() > 1 {
            self.indents.pop();
            self.push(Kind::Dedent, end, end);
        }
        self.push(Kind::End, end, end);
        Ok(())
    }

    /// Skips spaces, comments, continuations, and line ends inside of brackets.
    fn blank(&mut self) -> Result {
        loop {
            match self.byte(0) {
                b' ' | b'\t' | b'\x0c' => self.at += 1,
                b'\r' if self.byte(1) == b'\n' => self.at += 1,
                b'#' => {
                    while self.at < self.bytes.len() && self.byte(0) != b'\n' {
                        self.at += 1;
                    }
                }
                b'\n' | b'\r' if !self.brackets.is_empty() && self.at < self.bytes.len() => self.at += 1,
                b'\\' => {
                    self.at += 1;
                    if self.byte(0) == b'\r' {
                        self.at += 1;
                    }
                    if self.at >= self.bytes.len() {
                        return self.error("unexpected EOF while parsing");
                    }
                    if self.byte(0) != b'\n' {
                        let next = self.text[self.at..].chars().next().map_or(1, char::len_utf8);
                        let message = "unexpected character after line continuation character";
                        return self.error_at(message, self.at, self.at + next);
                    }
                    self.at += 1;
                    if self.at >= self.bytes.len() {
                        return self.error("unexpected EOF while parsing");
                    }
                }
                _ => return Ok(()),
            }
        }
    }

    /// The beginning of a line: blank lines are skipped, and the indentation of others compared.
    fn indentation(&mut self) -> Result {
        loop {
            let start = self.at;
            let (mut column, mut other) = (0, 0);
            loop {
                match self.byte(0) {
                    b' ' => (column, other) = (column + 1, other + 1),
                    b'\t' => (column, other) = ((column / TAB + 1) * TAB, other + 1),
                    b'\x0c' => (column, other) = (0, 0),
                    _ => break,
                }
                self.at += 1;
            }
            if self.byte(0) == b'#' {
                while self.at < self.bytes.len() && !matches!(self.byte(0), b'\n' | b'\r') {
                    self.at += 1;
                }
            }
            match self.byte(0) {
                b'\n' | b'\r' => self.at += 1,
                _ if self.at >= self.bytes.len() => return Ok(()),
                _ => return self.compare_indentation(start, column, other),
            }
        }
    }

    fn compare_indentation(&mut self, start: usize, column: usize, other: usize) -> Result {
        let fail = |kind: SyntaxKind, message: &str, at: usize, end: usize| {
            let span = Span { start: at as u32, end: end as u32 };
            Err(CompileError::Syntax { kind, message: message.into(), span })
        };
        let tabs = |at: usize| fail(SyntaxKind::Tab, "inconsistent use of tabs and spaces in indentation", at, at);
        let (last, last_other) = self.indents.last().copied().unwrap_or_default();
        if column == last {
            return if other == last_other { Ok(()) } else { tabs(start) };
        }
        if column > last {
            if self.indents.len() >= 100 {
                return fail(SyntaxKind::Indentation, "too many levels of indentation", start, start);
            }
            if other <= last_other {
                return tabs(start);
            }
            self.indents.push((column, other));
            self.push(Kind::Indent, start, self.at);
            return Ok(());
        }
        while self.indents.last().is_some_and(|(indent, _)| *indent > column) {
            self.indents.pop();
            self.push(Kind::Dedent, self.at, self.at);
        }
        match self.indents.last() {
            Some((indent, _)) if *indent != column => {
                let end = self.text[self.at..].find('\n').map_or(self.text.len(), |length| self.at + length);
                let message = "unindent does not match any outer indentation level";
                fail(SyntaxKind::Indentation, message, end, end + 1)
            }
            Some((_, indent)) if *indent != other => tabs(start),
            _ => Ok(()),
        }
    }

    fn token(&mut self) -> Result {
        let start = self.at;
        let byte = self.byte(0);
        match byte {
            b'\n' | b'\r' => {
                self.at += 1;
                let after_newline = self.tokens.last().is_none_or(|token| token.kind == Kind::Newline);
                if !after_newline {
                    self.push(Kind::Newline, start, self.at);
                }
                self.line_start = true;
                Ok(())
            }
            b'0'..=b'9' => self.number(start),
            b'.' if self.byte(1).is_ascii_digit() => self.number(start),
            b'"' | b'\'' => self.string(start, false, None),
            b'a'..=b'z' | b'A'..=b'Z' | b'_' | 0x80.. => self.word(start),
            _ => self.operator(start),
        }
    }

    /// A name, or the prefix of a string.
    fn word(&mut self, start: usize) -> Result {
        let (mut raw, mut interpolated, mut prefix) = (false, None, true);
        loop {
            match self.byte(0) {
                b'"' | b'\'' if prefix && self.at > start => {
                    self.check_prefix(start)?;
                    if self.at - start <= 2 {
                        return self.string(start, raw, interpolated);
                    }
                    break;
                }
                b'r' | b'R' => raw = true,
                b'f' | b'F' => interpolated = Some('f'),
                b't' | b'T' => interpolated = Some('t'),
                b'b' | b'B' | b'u' | b'U' => {}
                b'a'..=b'z' | b'A'..=b'Z' | b'_' | b'0'..=b'9' | 0x80.. => prefix = false,
                _ => break,
            }
            self.at += 1;
        }
        self.check_word(start)?;
        self.push(Kind::Name, start, self.at);
        Ok(())
    }

    /// Of the letters before a string some exclude each other. A letter that comes twice makes a name of them.
    fn check_prefix(&mut self, start: usize) -> Result {
        let letters = self.text[start..self.at].to_ascii_lowercase();
        let twice = letters.char_indices().any(|(index, letter)| letters[..index].contains(letter));
        let pairs = [('u', 'b'), ('u', 'r'), ('u', 'f'), ('u', 't'), ('b', 'f'), ('b', 't'), ('f', 't')];
        match pairs.iter().find(|(one, other)| !twice && letters.contains(*one) && letters.contains(*other)) {
            Some((one, other)) => {
                self.error_at(format!("'{one}' and '{other}' prefixes are incompatible"), start, self.at)
            }
            None => Ok(()),
        }
    }

    fn check_word(&mut self, start: usize) -> Result {
        let word = &self.text[start..self.at];
        if word.is_ascii() {
            return Ok(());
        }
        for (index, character) in word.char_indices() {
            if character == '_' || character.is_alphanumeric() {
                continue;
            }
            self.at = start + index + character.len_utf8();
            let code = u32::from(character);
            let printable = !character.is_control() && !character.is_whitespace() && !is_format(character);
            if printable {
                return self.error(format!("invalid character '{character}' (U+{code:04X})"));
            }
            return self.error(format!("invalid non-printable character U+{code:04X}"));
        }
        Ok(())
    }

    fn operator(&mut self, start: usize) -> Result {
        let rest = &self.text[self.at..];
        let in_field = self.strings.last().and_then(|string| string.fields.last().copied());
        let at_field = in_field.is_some_and(|(depth, _)| depth == self.brackets.len());
        if at_field && rest.starts_with(':') {
            self.at += 1;
            self.push(Kind::Op, start, self.at);
            if let Some(field) = self.strings.last_mut().and_then(|string| string.fields.last_mut()) {
                field.1 = true;
            }
            return Ok(());
        }
        if let Some(operator) = OPERATORS.iter().find(|operator| rest.starts_with(**operator)) {
            self.at += operator.len();
            self.push(Kind::Op, start, self.at);
            return Ok(());
        }
        let byte = self.byte(0);
        if byte < 0x20 || byte == 0x7f {
            self.at += 1;
            return self.error(format!("invalid non-printable character U+{byte:04X}"));
        }
        match byte {
            b'(' | b'[' | b'{' => {
                self.at += 1;
                if self.brackets.len() >= 200 {
                    return self.error("too many nested parentheses");
                }
                self.push(Kind::Op, start, self.at);
                self.brackets.push((byte, start as u32));
            }
            b')' | b']' | b'}' => {
                self.at += 1;
                let level = self.brackets.len() as u16;
                self.close(byte)?;
                self.push_at(Kind::Op, start, self.at, level);
            }
            _ => {
                self.at += 1;
                self.push(Kind::Op, start, self.at);
            }
        }
        Ok(())
    }

    /// A closing bracket.
    fn close(&mut self, byte: u8) -> Result {
        let prefix = self.strings.last().map_or(String::new(), |string| format!("{}-string: ", string.prefix));
        let depth = self.strings.last().and_then(|string| string.fields.last()).map_or(0, |(depth, _)| *depth);
        let character = char::from(byte);
        let Some((open, offset)) = self.brackets.pop() else {
            return self.error(format!("{prefix}unmatched '{character}'"));
        };
        if depth == self.brackets.len() + 1 {
            if byte != b'}' {
                return self.error(format!("{prefix}unmatched '{character}'"));
            }
            if let Some(string) = self.strings.last_mut() {
                string.fields.pop();
            }
            return Ok(());
        }
        if !matches!((open, byte), (b'(', b')') | (b'[', b']') | (b'{', b'}')) {
            let opening = char::from(open);
            let line = self.line(offset as usize);
            let on_line = if line == self.line(self.at) { String::new() } else { format!(" on line {line}") };
            return self.error(format!(
                "closing parenthesis '{character}' does not match opening parenthesis '{opening}'{on_line}"
            ));
        }
        Ok(())
    }

    /// A string whose quote is at the current position.
    fn string(&mut self, start: usize, raw: bool, interpolated: Option<char>) -> Result {
        let quote = self.byte(0);
        let triple = self.byte(1) == quote && self.byte(2) == quote;
        self.at += if triple { 3 } else { 1 };
        if let Some(prefix) = interpolated {
            self.push(Kind::FStringStart, start, self.at);
            self.strings.push(FString { quote, triple, raw, start, prefix, fields: Vec::new() });
            return Ok(());
        }
        let mut escaped_quote = false;
        loop {
            let byte = self.byte(0);
            if self.at >= self.bytes.len() || (byte == b'\n' && !triple) {
                return self.unterminated(start, quote, triple, escaped_quote);
            }
            if byte == b'\\' {
                escaped_quote |= self.byte(1) == quote;
                self.at += if self.byte(1) == b'\r' && self.byte(2) == b'\n' { 3 } else { 2 };
                continue;
            }
            self.at += 1;
            if byte != quote {
                continue;
            }
            if !triple {
                break;
            }
            if self.byte(0) == quote && self.byte(1) == quote {
                self.at += 2;
                break;
            }
        }
        self.push(Kind::String, start, self.at);
        Ok(())
    }

    fn unterminated(&self, start: usize, quote: u8, triple: bool, escaped_quote: bool) -> Result {
        if let Some(string) = self.strings.last()
            && string.quote == quote
            && string.triple == triple
        {
            return self.error_at(format!("{}-string: expecting '}}'", string.prefix), start, start + 1);
        }
        if triple {
            let line = self.last_line();
            let message = format!("unterminated triple-quoted string literal (detected at line {line})");
            return self.error_at(message, start, start + 1);
        }
        let line = self.line(self.at).min(self.last_line());
        let hint = if escaped_quote { "; perhaps you escaped the end quote?" } else { "" };
        self.error_at(format!("unterminated string literal (detected at line {line}){hint}"), start, start + 1)
    }

    /// The literal text of an f-string or of a format in it, up to the next field or the end.
    fn string_text(&mut self) -> Result {
        let start = self.at;
        let Some(string) = self.strings.last() else { return Ok(()) };
        let (quote, triple, raw, string_start, prefix) =
            (string.quote, string.triple, string.raw, string.start, string.prefix);
        let in_format = !string.fields.is_empty();
        loop {
            let byte = self.byte(0);
            if self.at >= self.bytes.len() || (byte == b'\n' && !triple) {
                if in_format && self.at < self.bytes.len() {
                    let message = format!(
                        "{prefix}-string: newlines are not allowed in format specifiers for single quoted {prefix}-strings"
                    );
                    return self.error(message);
                }
                let (kind, line) = if triple {
                    ("triple-quoted ", self.last_line())
                } else {
                    ("", self.line(self.at).min(self.last_line()))
                };
                let message = format!("unterminated {kind}{prefix}-string literal (detected at line {line})");
                return self.error_at(message, string_start, string_start + 1);
            }
            let ends = byte == quote && (!triple || (self.byte(1) == quote && self.byte(2) == quote));
            if ends {
                self.text_token(start);
                let end = self.at + if triple { 3 } else { 1 };
                let depth = self.strings.pop().and_then(|string| string.fields.first().copied());
                if let Some((depth, _)) = depth {
                    self.brackets.truncate(depth - 1);
                }
                self.push(Kind::FStringEnd, self.at, end);
                self.at = end;
                return Ok(());
            }
            match byte {
                b'{' if !in_format && self.byte(1) == b'{' => self.at += 2,
                b'}' if !in_format && self.byte(1) == b'}' => self.at += 2,
                b'{' => {
                    self.text_token(start);
                    self.push(Kind::Op, self.at, self.at + 1);
                    if self.brackets.len() >= 200 {
                        return self.error("too many nested parentheses");
                    }
                    self.brackets.push((byte, self.at as u32));
                    self.at += 1;
                    let depth = self.brackets.len();
                    if let Some(string) = self.strings.last_mut() {
                        string.fields.push((depth, false));
                    }
                    return Ok(());
                }
                b'}' if in_format => {
                    self.text_token(start);
                    self.at += 1;
                    let level = self.brackets.len() as u16;
                    self.close(byte)?;
                    self.push_at(Kind::Op, self.at - 1, self.at, level);
                    return Ok(());
                }
                b'}' => {
                    self.at += 1;
                    return self.error(format!("{prefix}-string: single '}}' is not allowed"));
                }
                b'\\' if matches!(self.byte(1), b'{' | b'}') => self.at += 1,
                b'\\' if !raw && self.byte(1) == b'N' && self.byte(2) == b'{' => {
                    self.at = self.text[self.at..].find('}').map_or(self.bytes.len(), |length| self.at + length + 1);
                }
                b'\\' => self.at += 2,
                _ => self.at += 1,
            }
        }
    }

    fn text_token(&mut self, start: usize) {
        if self.at > start {
            self.push(Kind::FStringMiddle, start, self.at);
        }
    }

    // ---- numbers ----

    fn number(&mut self, start: usize) -> Result {
        let prefix = self.byte(1).to_ascii_lowercase();
        match (self.byte(0), prefix) {
            (b'0', b'x') => self.based(start, 16, "hexadecimal"),
            (b'0', b'o') => self.based(start, 8, "octal"),
            (b'0', b'b') => self.based(start, 2, "binary"),
            _ => self.decimal(start),
        }
    }

    fn based(&mut self, start: usize, radix: u32, kind: &str) -> Result {
        self.at += 2;
        let is_digit = |byte: u8| char::from(byte).is_digit(radix);
        loop {
            if self.byte(0) == b'_' {
                self.at += 1;
            }
            if !is_digit(self.byte(0)) {
                return self.bad_digit(radix, kind);
            }
            while is_digit(self.byte(0)) {
                self.at += 1;
            }
            if self.byte(0) != b'_' {
                break;
            }
        }
        if self.byte(0).is_ascii_digit() {
            return self.bad_digit(radix, kind);
        }
        self.end_number(kind)?;
        self.push(Kind::Number, start, self.at);
        Ok(())
    }

    fn bad_digit(&mut self, radix: u32, kind: &str) -> Result {
        let byte = self.byte(0);
        if radix != 16 && byte.is_ascii_digit() {
            self.at += 1;
            return self.error(format!("invalid digit '{}' in {kind} literal", char::from(byte)));
        }
        self.error(format!("invalid {kind} literal"))
    }

    /// Digits and single underscores between them.
    fn digits(&mut self) -> Result {
        loop {
            while self.byte(0).is_ascii_digit() {
                self.at += 1;
            }
            if self.byte(0) != b'_' {
                return Ok(());
            }
            self.at += 1;
            if !self.byte(0).is_ascii_digit() {
                return self.error("invalid decimal literal");
            }
        }
    }

    fn decimal(&mut self, start: usize) -> Result {
        if self.byte(0) != b'.' {
            self.digits()?;
            let digits = self.text[start..self.at].replace('_', "");
            let zeros = self.text[start..self.at].bytes().take_while(|byte| matches!(byte, b'0' | b'_')).count();
            let old_octal = zeros > 0 && digits.bytes().any(|digit| digit != b'0');
            if old_octal && !matches!(self.byte(0), b'.' | b'e' | b'E' | b'j' | b'J') {
                let message =
                    "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers";
                return self.error_at(message, start, start + zeros);
            }
        }
        if self.byte(0) == b'.' {
            self.at += 1;
            if self.byte(0).is_ascii_digit() {
                self.digits()?;
            }
        }
        if matches!(self.byte(0), b'e' | b'E') {
            let sign = matches!(self.byte(1), b'+' | b'-');
            if self.byte(1 + usize::from(sign)).is_ascii_digit() {
                self.at += 1 + usize::from(sign);
                self.digits()?;
            } else if sign {
                self.at += 2;
                return self.error("invalid decimal literal");
            }
        }
        if matches!(self.byte(0), b'j' | b'J') {
            self.at += 1;
            self.end_number("imaginary")?;
        } else {
            self.end_number("decimal")?;
        }
        self.push(Kind::Number, start, self.at);
        Ok(())
    }

    /// A number must not run into a name; keywords are let through.
    fn end_number(&self, kind: &str) -> Result {
        let rest = &self.text[self.at..];
        let keywords = ["and", "else", "for", "if", "in", "is", "not", "or"];
        if keywords.iter().any(|keyword| rest.starts_with(keyword)) {
            return Ok(());
        }
        if self.byte(0).is_ascii_alphanumeric() || self.byte(0) == b'_' {
            return self.error(format!("invalid {kind} literal"));
        }
        Ok(())
    }
}

/// Characters that take no room, which CPython calls non-printable.
fn is_format(character: char) -> bool {
    matches!(character, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}
