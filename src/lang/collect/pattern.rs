//! `match`: the names that patterns bind, and the errors that CPython finds in them.

use ruff_python_ast::visitor::Visitor;
use ruff_python_ast::{self as ast, Expr, Identifier, Pattern};
use ruff_text_size::{Ranged, TextRange};

use super::Collector;

/// The names that a pattern binds.
type Names<'a> = Vec<&'a Identifier>;

impl Collector {
    pub(super) fn match_statement(&mut self, node: &ast::StmtMatch) {
        self.visit_expr(&node.subject);
        for (index, case) in node.cases.iter().enumerate() {
            let last = index + 1 == node.cases.len();
            self.case_pattern(&case.pattern, &mut Vec::new(), last || case.guard.is_some());
            if let Some(guard) = &case.guard {
                self.visit_expr(guard);
            }
            self.visit_body(&case.body);
        }
    }

    /// A pattern that fits everything makes those after it unreachable, unless that is allowed where it stands.
    fn case_pattern<'a>(&mut self, pattern: &'a Pattern, names: &mut Names<'a>, may_fit_all: bool) {
        match pattern {
            Pattern::MatchValue(node) if matches!(*node.value, Expr::FString(_) | Expr::TString(_)) => {
                self.syntax("patterns may only match literals and attribute lookups", node.range);
            }
            Pattern::MatchValue(node) => self.visit_expr(&node.value),
            Pattern::MatchSingleton(_) => {}
            Pattern::MatchStar(node) => self.capture(node.name.as_ref(), names),
            Pattern::MatchAs(node) => {
                match (&node.pattern, &node.name) {
                    (Some(inner), _) => self.case_pattern(inner, names, may_fit_all),
                    (None, Some(name)) if !may_fit_all => {
                        let message = format!("name capture '{name}' makes remaining patterns unreachable");
                        self.syntax(message, node.range);
                    }
                    (None, None) if !may_fit_all => {
                        self.syntax("wildcard makes remaining patterns unreachable", node.range);
                    }
                    (None, _) => {}
                }
                self.capture(node.name.as_ref(), names);
            }
            Pattern::MatchOr(node) => self.alternatives(&node.patterns, names, may_fit_all, node.range),
            Pattern::MatchSequence(node) => {
                if node.patterns.iter().filter(|pattern| pattern.is_match_star()).count() > 1 {
                    self.syntax("multiple starred names in sequence pattern", node.range);
                }
                for pattern in &node.patterns {
                    self.case_pattern(pattern, names, true);
                }
            }
            Pattern::MatchMapping(node) => {
                self.check_keys(&node.keys, node.range);
                for (key, pattern) in node.keys.iter().zip(&node.patterns) {
                    self.visit_expr(key);
                    self.case_pattern(pattern, names, true);
                }
                self.capture(node.rest.as_ref(), names);
            }
            Pattern::MatchClass(node) => {
                let keywords = &node.arguments.keywords;
                for (index, keyword) in keywords.iter().enumerate() {
                    if keywords[..index].iter().any(|known| known.attr.id == keyword.attr.id) {
                        let message = format!("attribute name repeated in class pattern: {}", keyword.attr);
                        self.syntax(message, keyword.pattern.range());
                    }
                }
                self.visit_expr(&node.cls);
                for pattern in &node.arguments.patterns {
                    self.case_pattern(pattern, names, true);
                }
                for keyword in keywords {
                    self.case_pattern(&keyword.pattern, names, true);
                }
            }
        }
    }

    fn capture<'a>(&mut self, name: Option<&'a Identifier>, names: &mut Names<'a>) {
        let Some(name) = name else { return };
        if names.iter().any(|known| known.id == name.id) {
            self.syntax(format!("multiple assignments to name '{name}' in pattern"), name.range);
        }
        names.push(name);
        self.bind_name(name.as_str(), name.range);
    }

    fn alternatives<'a>(
        &mut self,
        patterns: &'a [Pattern],
        names: &mut Names<'a>,
        may_fit_all: bool,
        range: TextRange,
    ) {
        let before = names.len();
        let mut first: Option<Vec<&str>> = None;
        for (index, pattern) in patterns.iter().enumerate() {
            names.truncate(before);
            self.case_pattern(pattern, names, may_fit_all && index + 1 == patterns.len());
            let mut own: Vec<&str> = names[before..].iter().map(|name| name.as_str()).collect();
            own.sort_unstable();
            match &first {
                None => first = Some(own),
                Some(first) if *first != own => {
                    self.syntax("alternative patterns bind different names", range);
                    return;
                }
                Some(_) => {}
            }
        }
    }

    /// Literal keys must differ.
    fn check_keys(&mut self, keys: &[Expr], range: TextRange) {
        for (index, key) in keys.iter().enumerate() {
            let same = |known: &Expr| match (number(known), number(key)) {
                (Some(left), Some(right)) => left == right,
                _ => ast::comparable::ComparableExpr::from(known) == ast::comparable::ComparableExpr::from(key),
            };
            let dotted = key.is_attribute_expr();
            if !dotted && keys[..index].iter().any(same) {
                let text = shown(key);
                self.syntax(format!("mapping pattern checks duplicate key ({text})"), range);
            }
        }
    }
}

/// A literal key as CPython shows it.
fn shown(expr: &Expr) -> String {
    match expr {
        Expr::StringLiteral(literal) => format!("'{}'", literal.value.to_str()),
        Expr::NumberLiteral(literal) => match &literal.value {
            ast::Number::Int(value) => value.to_string(),
            ast::Number::Float(value) => format!("{value:?}"),
            ast::Number::Complex { imag, .. } => format!("{imag}j"),
        },
        Expr::BooleanLiteral(literal) => if literal.value { "True" } else { "False" }.to_owned(),
        Expr::UnaryOp(unary) => format!("-{}", shown(&unary.operand)),
        _ => "None".to_owned(),
    }
}

/// The value of a small number.
fn number(expr: &Expr) -> Option<f64> {
    match expr {
        Expr::NumberLiteral(literal) => match &literal.value {
            ast::Number::Int(value) => value.as_i64().map(|value| value as f64),
            ast::Number::Float(value) => Some(*value),
            ast::Number::Complex { .. } => None,
        },
        Expr::BooleanLiteral(literal) => Some(f64::from(u8::from(literal.value))),
        Expr::UnaryOp(unary) if unary.op == ast::UnaryOp::USub => number(&unary.operand).map(|value| -value),
        _ => None,
    }
}
