//! Annotations: which names a body annotates, and the scope of the function that evaluates them when somebody asks.
//!
//! What stands in a branch or a loop counts only once its line was executed. As in CPython 3.14 those have numbers, and the
//! body keeps a set of the numbers that it came by; a module does so for all, since it may be asked before its end.

use ruff_python_ast::helpers::any_over_expr;
use ruff_python_ast::visitor::Visitor;
use ruff_python_ast::{self as ast, Expr, Stmt};

use super::Collector;
use crate::scope::{ANNOTATE, CONDITIONAL_ANNOTATIONS, NAMESPACE_CELL, ScopeKind, node_key, sees_class};

/// The key of what a module annotates; no syntax node has it.
pub(crate) const MODULE: usize = 0;

/// One annotated name.
pub(crate) struct Annotated<'a> {
    pub name: &'a str,
    pub annotation: &'a Expr,
    /// Of what counts only once it was executed: the key of the statement, and the number in the set.
    pub condition: Option<(usize, u32)>,
}

/// The annotations of the parameters and of the result of a function.
pub(crate) fn function_annotations(function: &ast::StmtFunctionDef) -> Vec<Annotated<'_>> {
    let parameters = function.parameters.iter().map(|parameter| parameter.as_parameter());
    let annotated = parameters.filter_map(|given| Some((given.name.as_str(), given.annotation.as_deref()?)));
    let all = annotated.chain(function.returns.as_deref().map(|annotation| ("return", annotation)));
    all.map(|(name, annotation)| Annotated { name, annotation, condition: None }).collect()
}

/// The annotated names of a class body.
pub(crate) fn class_annotations(body: &[Stmt]) -> Vec<Annotated<'_>> {
    let mut found = Found::default();
    found.body(body, false);
    found.all
}

/// The annotated names of a module.
pub(crate) fn module_annotations(body: &[Stmt]) -> Vec<Annotated<'_>> {
    let mut found = Found::default();
    found.body(body, true);
    found.all
}

#[derive(Default)]
struct Found<'a> {
    all: Vec<Annotated<'a>>,
    conditional: u32,
}

impl<'a> Found<'a> {
    fn body(&mut self, body: &'a [Stmt], conditional: bool) {
        for stmt in body {
            self.statement(stmt, conditional);
        }
    }

    fn statement(&mut self, stmt: &'a Stmt, conditional: bool) {
        match stmt {
            Stmt::AnnAssign(assign) if assign.simple => {
                let Expr::Name(name) = &*assign.target else { return };
                let condition = conditional.then_some((node_key(assign), self.conditional));
                self.conditional += u32::from(conditional);
                self.all.push(Annotated { name: name.id.as_str(), annotation: &assign.annotation, condition });
            }
            Stmt::If(node) => {
                self.body(&node.body, true);
                node.elif_else_clauses.iter().for_each(|clause| self.body(&clause.body, true));
            }
            Stmt::For(node) => {
                self.body(&node.body, true);
                self.body(&node.orelse, true);
            }
            Stmt::While(node) => {
                self.body(&node.body, true);
                self.body(&node.orelse, true);
            }
            Stmt::With(node) => self.body(&node.body, true),
            Stmt::Try(node) => {
                self.body(&node.body, true);
                for ast::ExceptHandler::ExceptHandler(handler) in &node.handlers {
                    self.body(&handler.body, true);
                }
                self.body(&node.orelse, true);
                self.body(&node.finalbody, true);
            }
            Stmt::Match(node) => node.cases.iter().for_each(|case| self.body(&case.body, true)),
            _ => {}
        }
    }
}

impl Collector {
    /// Annotations, which are evaluated by a function of one parameter. In a class they see its namespace.
    pub(super) fn annotations(&mut self, key: usize, annotations: &[Annotated]) {
        let expressions: Vec<&Expr> = annotations.iter().map(|annotated| annotated.annotation).collect();
        let conditional = annotations.iter().any(|annotated| annotated.condition.is_some());
        self.evaluated_later(key, "an annotation", &expressions, conditional);
    }

    /// The same of a module, which has a name for the function and one for the set.
    pub(super) fn module_annotations(&mut self, body: &[Stmt]) {
        let annotations = module_annotations(body);
        if annotations.is_empty() {
            return;
        }
        for name in [ANNOTATE, CONDITIONAL_ANNOTATIONS] {
            let shared = self.share(name);
            let symbol = self.scope().symbol(&shared);
            symbol.bound = true;
            symbol.used = true;
        }
        self.annotations(MODULE, &annotations);
    }

    /// An annotation that nobody evaluates. What may not be in one may not be here either.
    pub(super) fn unevaluated(&mut self, annotation: &Expr) {
        let is_async = |generators: &[ast::Comprehension]| generators.iter().any(|generator| generator.is_async);
        let refused = any_over_expr(annotation, |expr: &Expr| match expr {
            Expr::Yield(_) | Expr::YieldFrom(_) | Expr::Await(_) | Expr::Named(_) => true,
            Expr::ListComp(node) => is_async(&node.generators),
            Expr::SetComp(node) => is_async(&node.generators),
            Expr::DictComp(node) => is_async(&node.generators),
            _ => false,
        });
        if refused {
            self.evaluated_later(node_key(annotation), "an annotation", &[annotation], false);
        }
    }

    /// Expressions of a function of one parameter, which is called when somebody asks for what they are. `label` says in
    /// errors what they are.
    pub(super) fn evaluated_later(
        &mut self,
        key: usize,
        label: &'static str,
        expressions: &[&Expr],
        conditional: bool,
    ) {
        if expressions.is_empty() {
            return;
        }
        let in_class = sees_class(&self.scopes, self.current);
        self.enter(ScopeKind::Annotations, key, |this| {
            this.scope().label = label;
            let format = this.share(".format");
            let symbol = this.scope().symbol(&format);
            symbol.parameter = true;
            symbol.bound = true;
            let namespace = in_class.then_some(NAMESPACE_CELL);
            for name in namespace.into_iter().chain(conditional.then_some(CONDITIONAL_ANNOTATIONS)) {
                let name = this.share(name);
                this.scope().symbol(&name).used = true;
            }
            for expression in expressions {
                this.visit_expr(expression);
            }
        });
    }
}
