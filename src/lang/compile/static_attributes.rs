//! What the methods of a class assign to `self`.

use std::collections::BTreeSet;
use std::sync::Arc;

use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{Expr, ExprContext, Stmt};

/// The names of attributes that functions in the body of a class assign to `self`, sorted. What is in a class within
/// belongs to that one.
pub fn static_attributes(body: &[Stmt]) -> Box<[Arc<str>]> {
    let mut found = Found { names: BTreeSet::new(), in_function: false };
    found.visit_body(body);
    found.names.into_iter().map(Into::into).collect()
}

struct Found<'a> {
    names: BTreeSet<&'a str>,
    in_function: bool,
}

impl<'a> Visitor<'a> for Found<'a> {
    fn visit_stmt(&mut self, statement: &'a Stmt) {
        match statement {
            Stmt::ClassDef(_) => {}
            Stmt::FunctionDef(_) => {
                let before = std::mem::replace(&mut self.in_function, true);
                visitor::walk_stmt(self, statement);
                self.in_function = before;
            }
            _ => visitor::walk_stmt(self, statement),
        }
    }

    fn visit_expr(&mut self, expression: &'a Expr) {
        if let Expr::Attribute(attribute) = expression
            && self.in_function
            && attribute.ctx == ExprContext::Store
            && matches!(&*attribute.value, Expr::Name(name) if name.id.as_str() == "self")
        {
            self.names.insert(attribute.attr.as_str());
        }
        visitor::walk_expr(self, expression);
    }
}
