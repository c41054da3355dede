//! Arguments, parameters, elements: what goes wrong inside of brackets.

use ruff_python_ast::token::TokenKind;
use ruff_python_parser::InterpolatedStringErrorType;

use crate::error::CompileError;
use crate::scan::Kind;
use crate::source::Span;

use super::Finding;

impl Finding<'_> {
    /// A name is expected before `=` in a call.
    pub(super) fn argument_name(&self) -> Option<CompileError> {
        let tokens = self.tokens;
        let first = tokens.index_at(self.place.start);
        let level = tokens.level(first);
        let equals = (first..=tokens.closing(first))
            .find(|index| tokens.level(*index) == level && tokens.word(*index) == "=")?;
        if let star @ ("*" | "**") = tokens.word(first) {
            return self.starred_argument(star, first);
        }
        let place = tokens.range(first, equals);
        let word = tokens.text(first, equals - 1);
        let message = match word {
            "True" | "False" | "None" => format!("cannot assign to {word}"),
            _ => "expression cannot contain assignment, perhaps you meant \"==\"?".into(),
        };
        Some(CompileError::syntax(message, place))
    }

    /// `f(*a=1)`
    fn starred_argument(&self, star: &str, first: usize) -> Option<CompileError> {
        let tokens = self.tokens;
        let kind = if star == "*" { "iterable" } else { "keyword" };
        let equals = (first..tokens.closing(first)).find(|index| tokens.word(*index) == "=")?;
        let last = tokens.expression_end(equals + 1)?;
        let message = format!("cannot assign to {kind} argument unpacking");
        Some(CompileError::syntax(message, tokens.range(first, last)))
    }

    /// `def f(a, (b, c))`
    pub(super) fn parenthesized_parameters(&self) -> Option<CompileError> {
        let tokens = self.tokens;
        let at = tokens.at;
        if tokens.word(at) != "(" {
            return None;
        }
        let kind = match tokens.bracket(at) {
            Some(open) if self.is_definition(open) => "Function",
            _ => {
                let line = tokens.line_start(at);
                let lambda = (line..at).rev().find(|index| matches!(tokens.word(*index), "lambda" | ":"))?;
                if tokens.word(lambda) != "lambda" {
                    return None;
                }
                "Lambda expression"
            }
        };
        let close = tokens.closing(at + 1);
        if tokens.word(close) != ")" {
            return None;
        }
        let message = format!("{kind} parameters cannot be parenthesized");
        Some(CompileError::syntax(message, tokens.range(at, close)))
    }

    /// CPython notices these at the closing parenthesis.
    pub(super) fn after_arguments(&self, message: &str) -> Option<CompileError> {
        let closing = self.tokens.closing(self.tokens.at);
        Some(CompileError::syntax(message, self.tokens.span(closing)))
    }

    pub(super) fn unpacking_order(&self) -> Option<CompileError> {
        let star = self.tokens.index_at(self.place.start);
        let place = Span { start: self.tokens.start(star.saturating_sub(1)), end: self.place.end };
        Some(CompileError::syntax("iterable argument unpacking follows keyword argument unpacking", place))
    }

    pub(super) fn bare_star(&self) -> Option<CompileError> {
        let tokens = self.tokens;
        let at = tokens.index_at(self.place.start);
        let star = (0..=at).rev().find(|index| tokens.word(*index) == "*")?;
        if tokens.kind(star + 1) == Kind::Name {
            // `*None`
            return Some(CompileError::syntax("invalid syntax", tokens.span(star + 1)));
        }
        Some(CompileError::syntax("named arguments must follow bare *", tokens.span(star)))
    }

    pub(super) fn variadic_default(&self) -> Option<CompileError> {
        let tokens = self.tokens;
        let equals = (tokens.index_at(self.place.start)..).take(8).find(|index| tokens.word(*index) == "=")?;
        let star = (0..equals).rev().find(|index| matches!(tokens.word(*index), "*" | "**"))?;
        let kind = if tokens.word(star) == "*" { "var-positional" } else { "var-keyword" };
        let message = format!("{kind} argument cannot have default value");
        Some(CompileError::syntax(message, tokens.span(equals)))
    }

    /// A starred expression stands where one value is wanted.
    pub(super) fn starred(&self) -> Option<CompileError> {
        let tokens = self.tokens;
        let first = tokens.index_at(self.place.start);
        let before = if first == 0 { "" } else { tokens.word(first - 1) };
        let open = tokens.bracket(first).map(|index| tokens.word(index));
        if before == ":" && open == Some("{") {
            let message = "cannot use a starred expression in a dictionary value";
            return Some(CompileError::syntax(message, self.place));
        }
        if before == ":" || tokens.word(tokens.index_at(self.place.end)) == ":" && open == Some("[") {
            let wrong = if before == ":" { first } else { tokens.index_at(self.place.end) };
            return Some(CompileError::syntax("invalid syntax", tokens.span(wrong)));
        }
        if before == "(" || open == Some("(") && before == "," {
            return Some(CompileError::syntax("cannot use starred expression here", self.place));
        }
        const OPERATORS: [&str; 12] = ["+", "-", "*", "/", "//", "%", "@", "|", "&", "^", "<<", ">>"];
        if OPERATORS.contains(&before) {
            return Some(CompileError::syntax("invalid syntax", tokens.span(first)));
        }
        if before == "del" || (open.is_none() && tokens.word(tokens.statement_start(first)) == "del") {
            return Some(CompileError::syntax("cannot delete starred", self.place));
        }
        Some(CompileError::syntax("can't use starred expression here", self.place))
    }

    /// An expression is missing at the current token.
    pub(super) fn expected_expression(&self) -> Option<CompileError> {
        let tokens = self.tokens;
        let at = tokens.at;
        if at == 0 {
            return None;
        }
        let previous = tokens.previous();
        let open = tokens.bracket(at);
        let bracket = open.map(|index| tokens.word(index));
        let in_field = open.is_some_and(|index| self.is_field(index));
        let closes = matches!(tokens.word(at), ")" | "," | "}" | "]");
        // Where no part of the field is an expression, CPython speaks of its beginning.
        let begins = |word: &str| matches!(word, "+" | "-" | "~" | "not" | "(" | "[" | "{");
        let field = std::iter::successors(open, |open| tokens.bracket(*open)).find(|open| self.is_field(*open));
        if let Some(field) =
            field.filter(|field| field + 1 < at && (field + 1..at).all(|index| begins(tokens.word(index))))
        {
            let message = "f-string: expecting a valid expression after '{'";
            return Some(CompileError::syntax(message, tokens.span(field + 1)));
        }
        if in_field {
            let word = tokens.word(at);
            if open == Some(at - 1) {
                let text = word.chars().next().unwrap_or('}');
                let message = match text {
                    '}' | '!' | ':' | '=' => format!("f-string: valid expression required before '{text}'"),
                    _ => "f-string: expecting a valid expression after '{'".into(),
                };
                return Some(CompileError::syntax(message, self.here()));
            }
            let lambda = open.and_then(|open| (open..at).find(|index| tokens.word(*index) == "lambda"));
            if let Some(lambda) = lambda.filter(|_| previous == ":") {
                let message = "f-string: lambda expressions are not allowed without parentheses";
                return Some(CompileError::syntax(message, tokens.range(lambda, at - 1)));
            }
            return None;
        }
        if previous == "else" && tokens.line_start(at - 1) != at - 1 && !self.begins_clause(at - 1) {
            let message = "expected expression after 'else', but statement is given";
            return Some(CompileError::syntax(message, self.here()));
        }
        if previous == ":" && bracket == Some("{") && closes {
            let message = "expression expected after dictionary key and ':'";
            return Some(CompileError::syntax(message, tokens.span(at - 1)));
        }
        let lambda = (tokens.line_start(at)..at).rev().find(|index| matches!(tokens.word(*index), "lambda" | ":"));
        let in_lambda = lambda.is_some_and(|index| tokens.word(index) == "lambda");
        if previous == "=" && (bracket == Some("(") || in_lambda) && (closes || tokens.word(at) == ":") {
            let definition = open.is_some_and(|open| self.is_definition(open));
            if definition || in_lambda {
                return Some(CompileError::syntax("expected default value expression", tokens.span(at - 1)));
            }
            let name = tokens.operand_start(at - 1);
            return Some(CompileError::syntax("expected argument value expression", tokens.range(name, at - 1)));
        }
        if previous == "*" && matches!(bracket, Some("(" | "[")) && (closes || tokens.word(at) == ":") {
            return Some(CompileError::syntax("Invalid star expression", self.here()));
        }
        if previous == "->" {
            return Some(CompileError::syntax("expected ':'", tokens.span(at - 1)));
        }
        None
    }

    /// The bracket opens the parameters of a `def`, or its type parameters.
    fn is_definition(&self, open: usize) -> bool {
        let tokens = self.tokens;
        let first = tokens.statement_start(open);
        let header = if tokens.word(first) == "async" { first + 1 } else { first };
        let after_name = open == header + 2 || tokens.word(open - usize::from(open > 0)) == "]";
        tokens.word(header) == "def" && tokens.bracket(open).is_none() && after_name
    }

    /// The bracket opens a field of an f-string.
    fn is_field(&self, open: usize) -> bool {
        let tokens = self.tokens;
        let Some(before) = open.checked_sub(1).filter(|_| tokens.word(open) == "{") else { return false };
        matches!(tokens.kind(before), Kind::FStringStart | Kind::FStringMiddle)
            // Behind another field, or at the beginning of a format.
            || tokens.word(before) == "}"
            || (tokens.word(before) == ":" && tokens.bracket(before).is_some_and(|outer| self.is_field(outer)))
    }

    /// The `else` or `if` at `index` begins a clause of a statement.
    fn begins_clause(&self, index: usize) -> bool {
        self.tokens.statement_start(index) == index
    }

    /// A conditional expression without `else`.
    pub(super) fn expected_else(&self, found: TokenKind) -> Option<CompileError> {
        let tokens = self.tokens;
        let level = tokens.level(tokens.at);
        let condition =
            (0..tokens.at).rev().find(|index| tokens.level(*index) == level && tokens.word(*index) == "if")?;
        let start = tokens.operand_start(condition);
        if start > 0 && tokens.word(start - 1) == "for" && level > 0 {
            let message = "'in' expected after for-loop variables";
            return Some(CompileError::syntax(message, tokens.span(condition)));
        }
        if matches!(found, TokenKind::Colon | TokenKind::Else) {
            return None;
        }
        let place = tokens.range(start, tokens.at.saturating_sub(1));
        Some(CompileError::syntax("expected 'else' after 'if' expression", place))
    }

    pub(super) fn expected_in(&self) -> Option<CompileError> {
        let in_brackets = self.tokens.level(self.tokens.at) > 0;
        in_brackets.then(|| CompileError::syntax("'in' expected after for-loop variables", self.here()))
    }

    /// An element is followed by something that neither separates nor closes.
    pub(super) fn expected_close(&self, found: TokenKind) -> Option<CompileError> {
        let tokens = self.tokens;
        let at = tokens.at;
        if found == TokenKind::Equal {
            return self.equals_sign();
        }
        if tokens.level(at) == 0 {
            let augmented = tokens.kind(at) == Kind::Op && tokens.word(at).len() > 1 && tokens.word(at).ends_with('=');
            if augmented && !matches!(tokens.word(at), "==" | "!=" | "<=" | ">=") {
                let place = tokens.range(tokens.statement_start(at), at.saturating_sub(1));
                let message = "'tuple' is an illegal expression for augmented assignment";
                return Some(CompileError::syntax(message, place));
            }
            return self.two_statements();
        }
        let open = tokens.bracket(at)?;
        if found == TokenKind::For
            && tokens.word(open) == "("
            && let Some(error) = self.keyword_of_generator(open)
        {
            return Some(error);
        }
        if found == TokenKind::For && matches!(tokens.word(open), "[" | "{") && open + 1 < at {
            let level = tokens.level(at);
            let has_comma = (open + 1..at).any(|index| tokens.level(index) == level && tokens.word(index) == ",");
            if has_comma {
                let mut last = at - 1;
                if tokens.word(last) == "," {
                    last -= 1;
                }
                let message = "did you forget parentheses around the comprehension target?";
                return Some(CompileError::syntax(message, tokens.range(open + 1, last)));
            }
        }
        self.missing_comma()
    }

    /// `f(name=value for …)`
    fn keyword_of_generator(&self, open: usize) -> Option<CompileError> {
        let tokens = self.tokens;
        let level = tokens.level(tokens.at);
        let comma = |index: &usize| tokens.level(*index) == level && tokens.word(*index) == ",";
        let first = (open + 1..tokens.at).rev().find(comma).unwrap_or(open) + 1;
        let is_keyword = tokens.kind(first) == Kind::Name && tokens.word(first + 1) == "=";
        let message = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
        is_keyword.then(|| CompileError::syntax(message, tokens.range(first, first + 1)))
    }

    /// `class Name(item for …):`
    pub(super) fn generator_as_base(&self) -> Option<CompileError> {
        let tokens = self.tokens;
        let first = tokens.index_at(self.place.start);
        let after = tokens.index_at(self.place.end);
        let is_only = first > 0 && tokens.word(first - 1) == "(" && tokens.word(after) == ")";
        if !is_only || tokens.word(tokens.statement_start(first)) != "class" {
            return None;
        }
        let clause = (first..after).find(|index| tokens.word(*index) == "for")?;
        Some(CompileError::syntax("invalid syntax", tokens.span(clause)))
    }

    /// `raise Error, "text"`, as in Python 2.
    pub(super) fn raise_with_comma(&self) -> Option<CompileError> {
        let tokens = self.tokens;
        let first = tokens.index_at(self.place.start);
        if tokens.word(tokens.statement_start(first)) != "raise" {
            return None;
        }
        let level = tokens.level(first);
        let comma = (first..tokens.len()).find(|index| tokens.word(*index) == "," && tokens.level(*index) == level)?;
        Some(CompileError::syntax("invalid syntax", tokens.span(comma)))
    }

    /// Two expressions follow each other inside of brackets.
    pub(super) fn missing_comma(&self) -> Option<CompileError> {
        let tokens = self.tokens;
        let at = tokens.at;
        if tokens.level(at) == 0 || !tokens.begins_expression(at) {
            return None;
        }
        let first = tokens.operand_start(at);
        let after_name = first > 0 && tokens.word(first - 1) != "=";
        if after_name && tokens.bracket(at).is_some_and(|open| self.is_definition(open)) {
            return Some(CompileError::syntax("invalid syntax", self.here()));
        }
        if first == at || !tokens.is_expression(first, at - 1) {
            return None;
        }
        // A name before a string looks like a prefix.
        if first + 1 == at && tokens.kind(first) == Kind::Name && tokens.kind(at) == Kind::String {
            return None;
        }
        let last = tokens.expression_end(at)?;
        let message = "invalid syntax. Perhaps you forgot a comma?";
        Some(CompileError::syntax(message, tokens.range(first, last)))
    }

    /// `=` where it cannot be.
    pub(super) fn equals_sign(&self) -> Option<CompileError> {
        let tokens = self.tokens;
        let equals = tokens.at;
        let first = tokens.operand_start(equals);
        if first == equals || !tokens.is_expression(first, equals - 1) {
            return None;
        }
        let last = tokens.expression_end(equals + 1)?;
        if matches!(tokens.word(last + 1), "=" | ":=") {
            return None;
        }
        if first + 1 == equals && tokens.kind(first) == Kind::Name {
            let word = tokens.word(first);
            if matches!(word, "True" | "False" | "None") {
                return Some(CompileError::syntax(format!("cannot assign to {word}"), tokens.span(first)));
            }
            let level = tokens.level(equals);
            let ends = ["and", "or", "not", "if", "in", "is", "<", ">", "==", "!=", "<=", ">="];
            let ends = |index: &usize| tokens.level(*index) == level && ends.contains(&tokens.word(*index));
            let last = (equals + 2..=last).find(ends).map_or(last, |end| end - 1);
            let message = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
            return Some(CompileError::syntax(message, tokens.range(first, last)));
        }
        let text = tokens.text(first, equals - 1);
        let parsed = ruff_python_parser::parse_expression(text).ok()?;
        let name = super::node::name(&parsed.syntax().body);
        let message = format!("cannot assign to {name} here. Maybe you meant '==' instead of '='?");
        Some(CompileError::syntax(message, tokens.range(first, equals - 1)))
    }

    pub(super) fn f_string(&self, error: &InterpolatedStringErrorType) -> Option<CompileError> {
        let tokens = self.tokens;
        let at = tokens.at;
        let fixed = |message: &str| Some(CompileError::syntax(message, self.here()));
        match error {
            InterpolatedStringErrorType::UnclosedLbrace => {
                if tokens.kind(at) == Kind::FStringEnd {
                    return fixed("f-string: expecting '}', or format specs");
                }
                if at > 1 && tokens.word(at - 2) == "!" && tokens.kind(at - 1) == Kind::Name {
                    return fixed("f-string: expecting ':' or '}'");
                }
                if at > 0 && tokens.word(at - 1) == "=" {
                    return fixed("f-string: expecting '!', or ':', or '}'");
                }
                self.missing_comma().or_else(|| fixed("f-string: expecting '=', or '!', or ':', or '}'"))
            }
            InterpolatedStringErrorType::InvalidConversionFlag => {
                let flag = if tokens.word(at) == "!" { at + 1 } else { at };
                if tokens.kind(flag) == Kind::Name {
                    let message = format!(
                        "f-string: invalid conversion character '{}': expected 's', 'r', or 'a'",
                        tokens.word(flag)
                    );
                    return Some(CompileError::syntax(message, tokens.span(flag)));
                }
                let message = match tokens.word(flag) {
                    "}" | ":" => "f-string: missing conversion character",
                    _ => "f-string: invalid conversion character",
                };
                Some(CompileError::syntax(message, tokens.span(flag)))
            }
            InterpolatedStringErrorType::LambdaWithoutParentheses => {
                let lambda = tokens.index_at(self.place.start);
                let colon = (lambda..at + 8).find(|index| tokens.word(*index) == ":")?;
                let message = "f-string: lambda expressions are not allowed without parentheses";
                Some(CompileError::syntax(message, tokens.range(lambda, colon)))
            }
            InterpolatedStringErrorType::ConversionFlagNotImmediatelyAfterExclamation => {
                fixed("f-string: conversion type must come right after the exclamation mark")
            }
            _ => None,
        }
    }
}
