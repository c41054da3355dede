//! CPython's words for what the parser has found wrong.
//!
//! The parser says where it stopped and what it expected there. CPython has special messages for the mistakes that
//! are made often, and "invalid syntax" for the rest; and the complaints of its tokenizer come before all others.

mod arguments;
mod escape;
mod node;
mod statement;
mod tokens;
mod typo;

use ruff_python_ast::ModModule;
use ruff_python_ast::token::TokenKind;
use ruff_python_parser::{LexicalErrorType, ParseError, ParseErrorType, UnsupportedSyntaxError};

use crate::collect::span;
use crate::error::{CompileError, SyntaxKind};
use crate::scan::{Kind, scan};
use crate::source::Span;

use tokens::Tokens;

/// What CPython's tokenizer has to say against a text.
pub(crate) fn scan_error(text: &str) -> Option<CompileError> {
    let scan = scan(text);
    scan.error.or_else(|| scan.unclosed.map(|bracket| never_closed(text, bracket)))
}

/// Syntax that the parser knows from later versions.
pub(crate) fn newer(text: &str, error: &UnsupportedSyntaxError) -> CompileError {
    let place = span(error.range);
    let start = text.get(place.start as usize..).unwrap_or("");
    let message = if start.starts_with("**") {
        "dict unpacking cannot be used in dict comprehension"
    } else if start.starts_with('*') {
        "iterable unpacking cannot be used in comprehension"
    } else if matches!(error.kind, ruff_python_parser::UnsupportedSyntaxErrorKind::UnparenthesizedExceptionTypes) {
        "multiple exception types must be parenthesized when using 'as'"
    } else {
        "invalid syntax"
    };
    CompileError::syntax(message, place)
}

/// The parser's error as CPython reports it.
pub(crate) fn diagnose(text: &str, tree: &ModModule, error: &ParseError) -> CompileError {
    let scan = scan(text);
    if let Some(complaint) = scan.error {
        // After an error CPython tokenizes the rest of the text, and tokenizer errors count more, but for some.
        let (start, end) = (span(error.location).start, complaint.span().start);
        let earlier_line = text.get(start as usize..end as usize).is_some_and(|between| between.contains('\n'));
        // A quote within a field ends the string, and with it what can be said of the field.
        let quote = text.as_bytes().get(start as usize).is_some_and(|byte| matches!(byte, b'"' | b'\''));
        let least = if ends_field(&complaint) && !quote { start } else { start + 1 };
        let later = earlier_line || (complaint.kind() == SyntaxKind::Syntax && least < end);
        let indented = error.error == ParseErrorType::UnexpectedIndentation;
        if !later || !(indented || is_quiet(&complaint)) || (quote && ends_field(&complaint)) {
            return complaint;
        }
    }
    let place = span(error.location);
    let tokens = Tokens::new(text, &scan.tokens, place.start);
    let found = Finding { text, tree, tokens: &tokens, place };
    let diagnosis = found.specific(&error.error).unwrap_or_else(|| found.generic());
    // A bracket that is still open where the trouble begins is the cause of it, if it was opened on an earlier line.
    if let Some(bracket) = scan.unclosed {
        let line = |offset: u32| text.get(..offset as usize).unwrap_or(text).matches('\n').count();
        let at_end = tokens.kind(tokens.at) == Kind::End;
        // CPython looks at the token after the expression with which it could not go on.
        let expression = tokens.at + usize::from(tokens.word(tokens.at) == "=");
        let after = tokens.expression_end(expression).map_or(tokens.at, |end| end + 1);
        let trouble = tokens.start(after).max(diagnosis.span().start);
        if at_end || line(trouble) > line(bracket) {
            return never_closed(text, bracket);
        }
    }
    let diagnosis = named_after_string(&tokens, diagnosis);
    let message = diagnosis.message();
    if message == "invalid syntax" || message.contains("Perhaps you forgot a comma") {
        return typo::keyword(text, &tokens, &diagnosis).unwrap_or(diagnosis);
    }
    diagnosis
}

/// What is wrong in a t-string is said of one.
fn named_after_string(tokens: &Tokens, diagnosis: CompileError) -> CompileError {
    let message = diagnosis.message();
    let Some(rest) = message.strip_prefix("f-string: ") else { return diagnosis };
    let last = tokens.index_at(diagnosis.span().start);
    let start = (0..=last).rev().find(|index| tokens.kind(*index) == Kind::FStringStart);
    let is_template = start.is_some_and(|start| tokens.word(start).contains(['t', 'T']));
    if is_template { CompileError::syntax(format!("t-string: {rest}"), diagnosis.span()) } else { diagnosis }
}

/// CPython notices this only where it parses.
fn is_quiet(complaint: &CompileError) -> bool {
    complaint.kind() != SyntaxKind::Syntax
        || ends_field(complaint)
        || complaint.message() == "unexpected character after line continuation character"
        || complaint.message() == "unexpected EOF while parsing"
}

/// The string ends within a field.
fn ends_field(complaint: &CompileError) -> bool {
    complaint.message().ends_with("-string: expecting '}'")
}

fn never_closed(text: &str, bracket: u32) -> CompileError {
    let character = text.get(bracket as usize..).and_then(|rest| rest.chars().next()).unwrap_or('(');
    let place = Span { start: bracket, end: bracket + 1 };
    CompileError::syntax(format!("'{character}' was never closed"), place)
}

/// What the parser has found, with what is needed to say it.
struct Finding<'a> {
    text: &'a str,
    tree: &'a ModModule,
    /// The tokens; the one at which the parser stopped is the current one.
    tokens: &'a Tokens<'a>,
    /// The parser's own idea of the place.
    place: Span,
}

impl Finding<'_> {
    /// The current token is not expected.
    fn generic(&self) -> CompileError {
        let tokens = self.tokens;
        match tokens.kind(tokens.at) {
            Kind::Indent => indentation("unexpected indent", empty(tokens.end(tokens.at))),
            // CPython's place for these is nowhere in the line.
            Kind::End | Kind::Dedent => CompileError::syntax("invalid syntax", empty(self.last_line_end())),
            _ if tokens.word(tokens.at) == "<>" => {
                CompileError::syntax("invalid syntax.  Maybe you meant '!=' instead of '<>'?", self.here())
            }
            _ => CompileError::syntax("invalid syntax", self.here()),
        }
    }

    /// The current token.
    fn here(&self) -> Span {
        self.tokens.span(self.tokens.at)
    }

    /// The `else` clause that the parser has just read, if that is what it stopped behind.
    fn else_before(&self) -> Option<Span> {
        let tokens = self.tokens;
        let clause = (0..tokens.at).rev().find(|index| {
            matches!(tokens.word(*index), "else" | "try" | "except" | "finally")
                && tokens.statement_start(*index) == *index
        })?;
        (tokens.word(clause) == "else").then(|| tokens.span(clause))
    }

    /// The end of the last line that is not empty.
    fn last_line_end(&self) -> u32 {
        self.text.trim_end().len() as u32
    }

    /// The special message, if CPython has one.
    fn specific(&self, error: &ParseErrorType) -> Option<CompileError> {
        let fixed = |message: &str| Some(CompileError::syntax(message, self.place));
        if let Some(error) = self.statement_in_conditional().or_else(|| self.bound_of_many()) {
            return Some(error);
        }
        match error {
            ParseErrorType::UnexpectedIndentation => {
                let tokens = self.tokens;
                let indent = (0..=tokens.at).rev().find(|index| tokens.kind(*index) == Kind::Indent);
                let at = indent.map_or(self.place.end, |index| tokens.end(index));
                Some(indentation("unexpected indent", empty(at)))
            }
            ParseErrorType::ExpectedToken { expected, found } => self.expected_token(*expected, *found),
            ParseErrorType::ExpectedExpression => self.expected_expression(),
            ParseErrorType::SimpleStatementsOnSameLine | ParseErrorType::SimpleAndCompoundStatementOnSameLine => {
                self.two_statements()
            }
            ParseErrorType::InvalidAssignmentTarget => self.assignment_target(),
            ParseErrorType::InvalidNamedAssignmentTarget => {
                let name = self.name_of_node()?;
                fixed(&format!("cannot use assignment expressions with {name}"))
            }
            ParseErrorType::InvalidAugmentedAssignmentTarget => {
                let name = self.name_of_node()?;
                fixed(&format!("'{name}' is an illegal expression for augmented assignment"))
            }
            ParseErrorType::InvalidDeleteTarget => {
                let name = self.name_of_node()?;
                fixed(&format!("cannot delete {name}"))
            }
            ParseErrorType::InvalidAnnotatedAssignmentTarget => self.annotation_target(),
            ParseErrorType::InvalidStarredExpressionUsage => self.starred(),
            ParseErrorType::UnparenthesizedGeneratorExpression => {
                self.generator_as_base().or_else(|| fixed("Generator expression must be parenthesized"))
            }
            ParseErrorType::UnparenthesizedTupleExpression => self.raise_with_comma(),
            ParseErrorType::NonDefaultParamAfterDefaultParam => {
                fixed("parameter without a default follows parameter with a default")
            }
            ParseErrorType::ParamAfterVarKeywordParam => {
                let name = self.tokens.span(self.tokens.index_at(self.place.start));
                Some(CompileError::syntax("arguments cannot follow var-keyword argument", name))
            }
            ParseErrorType::ExpectedKeywordParam => self.bare_star(),
            ParseErrorType::VarParameterWithDefault => self.variadic_default(),
            ParseErrorType::PositionalAfterKeywordArgument => {
                self.after_arguments("positional argument follows keyword argument")
            }
            ParseErrorType::PositionalAfterKeywordUnpacking => {
                self.after_arguments("positional argument follows keyword argument unpacking")
            }
            ParseErrorType::InvalidArgumentUnpackingOrder => self.unpacking_order(),
            ParseErrorType::EmptyImportNames => (self.tokens.kind(self.tokens.at) == Kind::Newline)
                .then(|| CompileError::syntax("Expected one or more names after 'import'", self.here())),
            ParseErrorType::InvalidMatchPatternTarget => fixed("cannot use '_' as a target"),
            ParseErrorType::ExpectedImaginaryNumber => fixed("imaginary number required in complex literal"),
            ParseErrorType::ExpectedRealNumber => fixed("real number required in complex literal"),
            ParseErrorType::EmptyTypeParams => fixed("Type parameter list cannot be empty"),
            ParseErrorType::InvalidYieldExpressionUsage => None,
            ParseErrorType::FStringError(error) | ParseErrorType::TStringError(error) => self.f_string(error),
            ParseErrorType::Lexical(error) => self.lexical(error),
            ParseErrorType::OtherError(message) => self.other(message),
            _ => None,
        }
    }

    fn lexical(&self, error: &LexicalErrorType) -> Option<CompileError> {
        match error {
            LexicalErrorType::InvalidByteLiteral => {
                let token = self.tokens.span(self.tokens.index_at(self.place.start));
                Some(CompileError::syntax("bytes can only contain ASCII literal characters", token))
            }
            LexicalErrorType::UnicodeError
            | LexicalErrorType::MissingUnicodeLbrace
            | LexicalErrorType::MissingUnicodeRbrace => {
                let token = self.tokens.span(self.tokens.index_at(self.place.start));
                escape::bad_escape(self.text, token)
            }
            LexicalErrorType::FStringError(error) | LexicalErrorType::TStringError(error) => self.f_string(error),
            _ => None,
        }
    }

    /// The parser's messages in free text.
    fn other(&self, message: &str) -> Option<CompileError> {
        let fixed = |message: &str| Some(CompileError::syntax(message, self.place));
        if let Some(header) = message.strip_prefix("Expected an indented block after ") {
            return Some(self.missing_block(header));
        }
        if let Some(rest) = message.strip_prefix("Only single target") {
            if let Some(error) = self.block_of_nothing() {
                return Some(error);
            }
            return fixed(&format!("only single target{rest}"));
        }
        match message {
            "Only one '/' separator allowed" => fixed("/ may appear only once"),
            "'/' parameter must appear before '*' parameter" => fixed("/ must be ahead of *"),
            "Position-only parameter separator not allowed as first parameter" => {
                let slash = self.tokens.index_at(self.place.start);
                let alone = self.tokens.word(slash + 1) != ",";
                fixed(if alone { "invalid syntax" } else { "at least one argument must precede /" })
            }
            "Only one '*' parameter allowed" | "Only one '*' separator allowed" => {
                let star = self.tokens.span(self.tokens.index_at(self.place.start));
                Some(CompileError::syntax("* argument may appear only once", star))
            }
            "Keyword-only parameter separator not allowed after '*' parameter" => {
                fixed("* argument may appear only once")
            }
            "Expected a parameter name" => self.argument_name(),
            "Trailing comma not allowed" => {
                let newline = self.tokens.kind(self.tokens.at + 1) == Kind::Newline;
                let at = self.tokens.at + usize::from(newline && self.tokens.word(self.tokens.at) == ",");
                let from = self.tokens.word(self.tokens.statement_start(self.tokens.at)) == "from";
                let message =
                    if from { "trailing comma not allowed without surrounding parentheses" } else { "invalid syntax" };
                (self.tokens.kind(at) == Kind::Newline).then(|| CompileError::syntax(message, self.tokens.span(at)))
            }
            "Positional patterns cannot follow keyword patterns" => {
                fixed("positional patterns follow keyword patterns")
            }
            "Expected `except` or `finally` after `try` block" => {
                if let Some(clause) = self.else_before() {
                    return Some(CompileError::syntax("expected 'except' or 'finally' block", clause));
                }
                let place = match self.tokens.kind(self.tokens.at) {
                    Kind::End | Kind::Dedent | Kind::Indent => empty(self.last_line_end()),
                    _ => self.here(),
                };
                Some(CompileError::syntax("expected 'except' or 'finally' block", place))
            }
            "Multiple exception types must be parenthesized when using `as`" => {
                // The name after `as` is blamed too.
                let first = self.tokens.index_at(self.place.start);
                let colon = (first..self.tokens.len()).find(|index| self.tokens.word(*index) == ":")?;
                let message = "multiple exception types must be parenthesized when using 'as'";
                Some(CompileError::syntax(message, self.tokens.range(first, colon - 1)))
            }
            "Cannot have both 'except' and 'except*' on the same 'try'" => {
                fixed("cannot have both 'except' and 'except*' on the same 'try'")
            }
            "Expected one or more exception types" => {
                Some(CompileError::syntax("expected one or more exception types", self.here()))
            }
            "Bytes literal cannot be mixed with non-bytes literals" => {
                let next = self.tokens.index_at(self.place.end);
                let message = "cannot mix bytes and nonbytes literals";
                Some(CompileError::syntax(message, self.tokens.span(next)))
            }
            "Cannot mix t-string literals with string or bytes literals" => {
                fixed("cannot mix t-string literals with string or bytes literals")
            }
            "Boolean 'not' expression cannot be used here" => self.not_after_operator(),
            "Expected symbol after `as`" | "Expected name after `as`" => self.name_after_as(),
            "Expected an identifier" => self.parenthesized_parameters().or_else(|| self.name_after_as()),
            _ => None,
        }
    }

    fn expected_token(&self, expected: TokenKind, found: TokenKind) -> Option<CompileError> {
        let parenthesized = if found == TokenKind::Lpar { self.parenthesized_parameters() } else { None };
        if let Some(error) = parenthesized.or_else(|| self.name_after_as()).or_else(|| self.import_from()) {
            return Some(error);
        }
        match expected {
            TokenKind::Lpar if self.tokens.word(self.tokens.statement_start(self.tokens.at)) != "class" => {
                Some(CompileError::syntax("expected '('", self.here()))
            }
            TokenKind::Colon => self.expected_colon(found),
            TokenKind::Else => self.expected_else(found),
            TokenKind::In => self.expected_in(),
            TokenKind::Comma | TokenKind::Rpar | TokenKind::Rsqb | TokenKind::Rbrace => self.expected_close(found),
            TokenKind::Newline => self.two_statements(),
            _ => None,
        }
    }
}

/// A span without carets.
fn empty(offset: u32) -> Span {
    Span { start: offset, end: offset }
}

fn indentation(message: impl Into<String>, span: Span) -> CompileError {
    CompileError::Syntax { kind: SyntaxKind::Indentation, message: message.into(), span }
}
