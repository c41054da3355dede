//! Statements and their headers.

use ruff_python_ast::token::TokenKind;

use crate::error::CompileError;
use crate::scan::Kind;

use super::{Finding, empty, indentation};

impl Finding<'_> {
    /// A header is not followed by an indented block; `header` is the parser's name for it.
    pub(super) fn missing_block(&self, header: &str) -> CompileError {
        let tokens = self.tokens;
        let what =
            header.replace('`', "'").replace(" clause", " statement").replace("'case' block", "'case' statement");
        let what = what.replace("except* statement", "except*' statement");
        let what = what
            .replace("'class' definition", "class definition")
            .replace("'function' definition", "function definition");
        // The current token is the first after the header's line, or that line's end.
        let mut next = tokens.at;
        while tokens.kind(next) == Kind::Newline {
            next += 1;
        }
        let end = (0..next).rev().find(|index| tokens.kind(*index) == Kind::Newline).unwrap_or(0);
        let first = tokens.line_start(end);
        let line = self.text.get(..tokens.start(first) as usize).unwrap_or("").matches('\n').count() + 1;
        let place = match tokens.kind(next) {
            Kind::End | Kind::Dedent | Kind::Indent => empty(match tokens.kind(next) {
                Kind::End => self.last_line_end(),
                _ if tokens.start(next) as usize >= self.text.len() => self.last_line_end(),
                _ => tokens.start(next),
            }),
            _ => tokens.span(next),
        };
        indentation(format!("expected an indented block after {what} on line {line}"), place)
    }

    /// A colon is missing at the current token.
    pub(super) fn expected_colon(&self, found: TokenKind) -> Option<CompileError> {
        let tokens = self.tokens;
        let at = tokens.at;
        let here = Some(CompileError::syntax("expected ':'", self.here()));
        if tokens.level(at) > 0 {
            let open = tokens.bracket(at).map(|index| tokens.word(index));
            if open == Some("{") && matches!(tokens.word(at), "}" | ",") {
                let end = tokens.end(at - 1);
                let place = crate::source::Span { start: end - 1, end };
                return Some(CompileError::syntax("':' expected after dictionary key", place));
            }
            if found == TokenKind::Equal {
                return self.equals_sign();
            }
            return self.missing_comma();
        }
        let first = tokens.statement_start(at);
        let header = match tokens.word(first) {
            "async" => tokens.word(first + 1),
            word => word,
        };
        if found == TokenKind::Equal {
            return self.equals_sign();
        }
        let newline = tokens.kind(at) == Kind::Newline;
        match header {
            "def" | "else" | "try" | "finally" => here,
            "class" | "if" | "elif" | "while" | "with" | "for" | "except" | "match" | "case" if newline => here,
            "for" if tokens.begins_expression(at) => None,
            _ => None,
        }
    }

    /// `pass if a else b`, `a if b else pass`: the current token begins a statement.
    pub(super) fn statement_in_conditional(&self) -> Option<CompileError> {
        const STATEMENTS: [&str; 11] =
            ["pass", "break", "continue", "return", "raise", "del", "import", "from", "global", "nonlocal", "assert"];
        let tokens = self.tokens;
        let word = tokens.word(tokens.at);
        if tokens.previous() == "else" && STATEMENTS.contains(&word) {
            let before = tokens.operand_start(tokens.at - 1);
            let message = "expected expression after 'else', but statement is given";
            return (tokens.word(before.checked_sub(1)?) == "if").then(|| CompileError::syntax(message, self.here()));
        }
        let condition = tokens.at + 2;
        if !STATEMENTS[..3].contains(&word) || tokens.word(condition - 1) != "if" {
            return None;
        }
        let message = "expected expression before 'if', but statement is given";
        (condition..=tokens.expression_end(condition).unwrap_or(condition) + 1)
            .any(|index| tokens.word(index) == "else")
            .then(|| CompileError::syntax(message, self.here()))
    }

    /// `def f[*Ts: int]`, `class C[**P: (int, str)]`: the current token is the colon.
    pub(super) fn bound_of_many(&self) -> Option<CompileError> {
        let tokens = self.tokens;
        let open = tokens.bracket(tokens.at)?;
        let header = tokens.word(open.checked_sub(2)?);
        if tokens.word(tokens.at) != ":" || !matches!(header, "def" | "class" | "type") {
            return None;
        }
        let kind = match tokens.word(tokens.at.checked_sub(2)?) {
            "*" => "TypeVarTuple",
            "**" => "ParamSpec",
            _ => return None,
        };
        let (first, last) = (tokens.at + 1, tokens.expression_end(tokens.at + 1)?);
        let parsed = ruff_python_parser::parse_expression(tokens.text(first, last)).ok()?;
        let what = if parsed.syntax().body.is_tuple_expr() { "constraints" } else { "bound" };
        Some(CompileError::syntax(format!("cannot use {what} with {kind}"), tokens.range(tokens.at, last)))
    }

    /// A statement is followed by something on its line.
    pub(super) fn two_statements(&self) -> Option<CompileError> {
        let tokens = self.tokens;
        if let Some(error) = self.import_from() {
            return Some(error);
        }
        let at = tokens.at;
        if tokens.level(at) > 0 {
            return self.missing_comma();
        }
        let first = tokens.statement_start(at);
        let word = tokens.word(first);
        if first + 1 == at && matches!(word, "print" | "exec") && tokens.begins_expression(at) {
            let mut last = tokens.expression_end(at)?;
            // `print a, b`
            while tokens.word(last + 1) == ","
                && let Some(end) = tokens.expression_end(last + 2)
            {
                last = end;
            }
            let message = format!("Missing parentheses in call to '{word}'. Did you mean {word}(...)?");
            return Some(CompileError::syntax(message, tokens.range(first, last)));
        }
        None
    }

    /// `f(): int`
    pub(super) fn annotation_target(&self) -> Option<CompileError> {
        let error = || CompileError::syntax("illegal target for annotation", self.place);
        Some(self.block_of_nothing().unwrap_or_else(error))
    }

    /// `x == 1:` and nothing after it: a header without its keyword rather than an annotation.
    pub(super) fn block_of_nothing(&self) -> Option<CompileError> {
        let tokens = self.tokens;
        let colon = tokens.index_at(self.place.end);
        let colon = (colon..tokens.len()).take(3).find(|index| tokens.word(*index) == ":")?;
        let nothing = !tokens.begins_expression(colon + 1);
        nothing.then(|| CompileError::syntax("invalid syntax", tokens.span(colon)))
    }

    /// `a + not b`
    pub(super) fn not_after_operator(&self) -> Option<CompileError> {
        let not = self.tokens.index_at(self.place.start);
        let last = self.tokens.expression_end(not)?;
        let message = "'not' after an operator must be parenthesized";
        Some(CompileError::syntax(message, self.tokens.range(not, last)))
    }

    /// The target of `as` in an import, a handler or a pattern is not a name.
    pub(super) fn name_after_as(&self) -> Option<CompileError> {
        let tokens = self.tokens;
        let first = if tokens.previous() == "as" { tokens.at } else { tokens.at.checked_sub(1)? };
        if first == 0 || tokens.word(first - 1) != "as" {
            return None;
        }
        let start = tokens.line_start(first);
        let last = tokens.expression_end(first)?;
        let parsed = ruff_python_parser::parse_expression(tokens.text(first, last)).ok()?;
        let name = super::node::name(&parsed.syntax().body);
        let place = tokens.range(first, last);
        if name == "name" {
            return None;
        }
        match tokens.word(start) {
            "except" if tokens.word(start + 1) == "*" => {
                Some(CompileError::syntax(format!("cannot use except* statement with {name}"), place))
            }
            "except" => Some(CompileError::syntax(format!("cannot use except statement with {name}"), place)),
            "import" | "from" => Some(CompileError::syntax(format!("cannot use {name} as import target"), place)),
            "case" if name != "subscript" => {
                Some(CompileError::syntax(format!("cannot use {name} as pattern target"), place))
            }
            _ => None,
        }
    }

    /// `import a from b`
    pub(super) fn import_from(&self) -> Option<CompileError> {
        let tokens = self.tokens;
        let first = tokens.statement_start(tokens.at);
        if tokens.word(tokens.at) != "from" || tokens.word(first) != "import" {
            return None;
        }
        let last = tokens.expression_end(tokens.at + 1)?;
        let message = "Did you mean to use 'from ... import ...' instead?";
        Some(CompileError::syntax(message, tokens.range(first, last)))
    }
}
