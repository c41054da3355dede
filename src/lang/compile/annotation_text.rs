//! Annotations as texts, for `from __future__ import annotations`: written as `ast.unparse` does, as far as types go.

use ruff_python_ast::{Expr, Operator};
use ruff_text_size::Ranged;

/// The text of an expression: the source's own where it is not one of those that types are made of.
pub(super) fn annotation_text(expr: &Expr, source: &str) -> String {
    let own = || source.get(expr.range().start().to_usize()..expr.range().end().to_usize()).unwrap_or("").to_owned();
    let text = |expr: &Expr| annotation_text(expr, source);
    let all = |items: &[Expr]| items.iter().map(text).collect::<Vec<_>>().join(", ");
    match expr {
        Expr::Name(name) => name.id.to_string(),
        Expr::Attribute(node) if is_simple(&node.value) => format!("{}.{}", text(&node.value), node.attr),
        Expr::Subscript(node) if is_simple(&node.value) => match &*node.slice {
            Expr::Tuple(tuple) if !tuple.elts.is_empty() => {
                let end = if tuple.elts.len() == 1 { "," } else { "" };
                format!("{}[{}{end}]", text(&node.value), all(&tuple.elts))
            }
            slice => format!("{}[{}]", text(&node.value), text(slice)),
        },
        Expr::List(node) => format!("[{}]", all(&node.elts)),
        Expr::Tuple(node) if node.elts.len() == 1 => format!("({},)", all(&node.elts)),
        Expr::Tuple(node) => format!("({})", all(&node.elts)),
        Expr::Starred(node) => format!("*{}", text(&node.value)),
        Expr::StringLiteral(node) => quoted(node.value.to_str()).unwrap_or_else(own),
        Expr::BinOp(node) if node.op == Operator::BitOr && is_simple(&node.right) => {
            let left = &*node.left;
            let chained = matches!(left, Expr::BinOp(inner) if inner.op == Operator::BitOr);
            if chained || is_simple(left) { format!("{} | {}", text(left), text(&node.right)) } else { own() }
        }
        _ => own(),
    }
}

/// Whether it needs no parentheses anywhere.
fn is_simple(expr: &Expr) -> bool {
    matches!(
        expr,
        Expr::Name(_)
            | Expr::Attribute(_)
            | Expr::Subscript(_)
            | Expr::List(_)
            | Expr::Tuple(_)
            | Expr::StringLiteral(_)
            | Expr::NoneLiteral(_)
    )
}

/// The `repr` of a string in which nothing is escaped.
fn quoted(text: &str) -> Option<String> {
    let quote = if text.contains('\'') && !text.contains('"') { '"' } else { '\'' };
    let plain = !text.contains([quote, '\\']) && !text.chars().any(char::is_control);
    plain.then(|| format!("{quote}{text}{quote}"))
}
