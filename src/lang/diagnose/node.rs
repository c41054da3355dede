//! Naming the expression that stands where it must not.

use ruff_python_ast::visitor::{Visitor, walk_expr, walk_stmt};
use ruff_python_ast::{Expr, Stmt};
use ruff_text_size::Ranged;

use crate::collect::span;
use crate::error::CompileError;
use crate::scan::Kind;
use crate::source::Span;

use super::Finding;

impl Finding<'_> {
    /// CPython's name for the expression at the error.
    pub(super) fn name_of_node(&self) -> Option<&'static str> {
        let expr = find(&self.tree.body, self.place)?;
        Some(name(expr))
    }

    /// Something that cannot be assigned to stands before `=`, or after `for` or `as`.
    pub(super) fn assignment_target(&self) -> Option<CompileError> {
        let expr = find(&self.tree.body, self.place)?;
        let tokens = self.tokens;
        if let Expr::Compare(_) = expr
            && self.is_for_target()
        {
            // `for x < y`: the operator is already wrong.
            let operator = (tokens.at..tokens.len())
                .find(|index| matches!(tokens.word(*index), "<" | ">" | "==" | "<=" | ">=" | "!="));
            return operator.map(|index| CompileError::syntax("invalid syntax", tokens.span(index)));
        }
        let parenthesized = tokens.at > 0 && tokens.previous() == "(";
        if matches!(expr, Expr::Yield(_) | Expr::YieldFrom(_)) && !parenthesized {
            return Some(CompileError::syntax("assignment to yield expression not possible", self.place));
        }
        let name = name(expr);
        let hint = if self.is_only_target(expr) { " here. Maybe you meant '==' instead of '='?" } else { "" };
        Some(CompileError::syntax(format!("cannot assign to {name}{hint}"), self.place))
    }

    fn is_for_target(&self) -> bool {
        let tokens = self.tokens;
        tokens.at > 0 && tokens.previous() == "for"
    }

    /// The statement is `expr = value` and nothing more, so that a comparison may have been meant.
    fn is_only_target(&self, expr: &Expr) -> bool {
        let chain = !matches!(
            expr,
            Expr::List(_)
                | Expr::Tuple(_)
                | Expr::Generator(_)
                | Expr::NoneLiteral(_)
                | Expr::BooleanLiteral(_)
                | Expr::If(_)
                | Expr::Lambda(_)
                | Expr::Compare(_)
                | Expr::BoolOp(_)
                | Expr::Starred(_)
        );
        let negation = matches!(expr, Expr::UnaryOp(unary) if unary.op == ruff_python_ast::UnaryOp::Not);
        let tokens = self.tokens;
        let mut first = tokens.at;
        while first > 0 && tokens.word(first - 1) == "(" {
            first -= 1;
        }
        let begins = first == tokens.statement_start(tokens.at);
        let level = tokens.level(first);
        let equals = (first..tokens.len())
            .take_while(|index| !matches!(tokens.kind(*index), Kind::Newline | Kind::End))
            .filter(|index| tokens.level(*index) == level && matches!(tokens.word(*index), "=" | ":="))
            .count();
        chain && !negation && begins && equals == 1
    }
}

/// The expression with exactly this span.
pub(super) fn find(body: &[Stmt], place: Span) -> Option<&Expr> {
    struct Finder<'a> {
        place: Span,
        found: Option<&'a Expr>,
    }
    impl<'a> Visitor<'a> for Finder<'a> {
        fn visit_stmt(&mut self, stmt: &'a Stmt) {
            let here = span(stmt.range());
            if self.found.is_none() && here.start <= self.place.start && here.end >= self.place.start {
                walk_stmt(self, stmt);
            }
        }
        fn visit_expr(&mut self, expr: &'a Expr) {
            if self.found.is_some() {
                return;
            }
            if span(expr.range()) == self.place {
                self.found = Some(expr);
            } else {
                walk_expr(self, expr);
            }
        }
    }
    let mut finder = Finder { place, found: None };
    for stmt in body {
        finder.visit_stmt(stmt);
    }
    finder.found
}

/// What CPython calls an expression in its messages.
pub(super) fn name(expr: &Expr) -> &'static str {
    match expr {
        Expr::Attribute(_) => "attribute",
        Expr::Subscript(_) => "subscript",
        Expr::Starred(_) => "starred",
        Expr::Name(name) if name.id.as_str() == "__debug__" => "__debug__",
        Expr::Name(_) => "name",
        Expr::List(_) => "list",
        Expr::Tuple(_) => "tuple",
        Expr::Lambda(_) => "lambda",
        Expr::Call(_) => "function call",
        Expr::BoolOp(_) | Expr::BinOp(_) | Expr::UnaryOp(_) => "expression",
        Expr::Generator(_) => "generator expression",
        Expr::Yield(_) | Expr::YieldFrom(_) => "yield expression",
        Expr::Await(_) => "await expression",
        Expr::ListComp(_) => "list comprehension",
        Expr::SetComp(_) => "set comprehension",
        Expr::DictComp(_) => "dict comprehension",
        Expr::Dict(_) => "dict literal",
        Expr::Set(_) => "set display",
        Expr::FString(_) => "f-string expression",
        Expr::TString(_) => "t-string expression",
        Expr::NoneLiteral(_) => "None",
        Expr::BooleanLiteral(boolean) if boolean.value => "True",
        Expr::BooleanLiteral(_) => "False",
        Expr::EllipsisLiteral(_) => "ellipsis",
        Expr::StringLiteral(_) | Expr::BytesLiteral(_) | Expr::NumberLiteral(_) => "literal",
        Expr::Compare(_) => "comparison",
        Expr::If(_) => "conditional expression",
        Expr::Named(_) => "named expression",
        Expr::Slice(_) | Expr::IpyEscapeCommand(_) => "expression",
    }
}
