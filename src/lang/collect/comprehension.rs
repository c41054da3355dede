//! Comprehensions, and `:=` in them.

use ruff_python_ast::visitor::Visitor;
use ruff_python_ast::{self as ast, Expr};
use ruff_text_size::TextRange;

use crate::scope::{Scope, ScopeKind};

use super::Collector;

impl Collector {
    pub(super) fn walrus(&mut self, named: &ast::ExprNamed) {
        self.visit_expr(&named.value);
        let Expr::Name(target) = &*named.target else { return };
        if self.iterable > 0 {
            let message = "assignment expression cannot be used in a comprehension iterable expression";
            self.syntax(message, named.range);
        }
        let container = self.container();
        let name = self.name(&target.id);
        let owner = self.body();
        self.scopes[owner].rebinds = true;
        let Scope { label, kind, .. } = self.scopes[container];
        if container == self.current {
            if matches!(kind, ScopeKind::Annotations | ScopeKind::TypeParameters) {
                self.syntax(format!("named expression cannot be used within {label}"), named.range);
            }
            self.bind_in(container, &name, target.range);
            return;
        }
        let place = match (kind, label) {
            (ScopeKind::Class, _) => Some("in a class body"),
            (ScopeKind::TypeParameters, _) => Some("within the definition of a generic"),
            (ScopeKind::Annotations, "an annotation") => None,
            (ScopeKind::Annotations, "a type alias") => Some("in a type alias"),
            (ScopeKind::Annotations, _) => Some("in a TypeVar bound"),
            _ => None,
        };
        if let Some(place) = place {
            let message = format!("assignment expression within a comprehension cannot be used {place}");
            self.syntax(message, named.range);
        }
        let mut scope = self.current;
        while scope != container {
            let symbol = self.scopes[scope].symbol(&name);
            if symbol.iteration {
                let message =
                    format!("assignment expression cannot rebind comprehension iteration variable '{}'", target.id);
                self.syntax(message, target.range);
            }
            let symbol = self.scopes[scope].symbol(&name);
            symbol.used = true;
            symbol.named = true;
            let Some(parent) = self.scopes[scope].parent else { break };
            scope = parent;
        }
        self.bind_in(container, &name, target.range);
    }

    /// A comprehension or generator expression: its first iterable belongs to the scope around it.
    pub(super) fn comprehension(
        &mut self,
        kind: ScopeKind,
        label: &'static str,
        (key, range): (usize, TextRange),
        generators: &[ast::Comprehension],
        elements: &[&Expr],
    ) {
        let Some((first, rest)) = generators.split_first() else { return };
        self.iterable += 1;
        self.visit_expr(&first.iter);
        self.iterable -= 1;
        self.enter(kind, key, |this| {
            this.loops += 1;
            this.scope().label = label;
            this.scope().asynchronous |= generators.iter().any(|generator| generator.is_async);
            if kind == ScopeKind::Generator {
                let iterator = this.share(".0");
                let symbol = this.scope().symbol(&iterator);
                symbol.parameter = true;
                symbol.bound = true;
            }
            this.iteration_target(&first.target);
            for condition in &first.ifs {
                this.visit_expr(condition);
            }
            for generator in rest {
                this.iterable += 1;
                this.visit_expr(&generator.iter);
                this.iterable -= 1;
                this.iteration_target(&generator.target);
                for condition in &generator.ifs {
                    this.visit_expr(condition);
                }
            }
            for element in elements {
                this.visit_expr(element);
            }
            if kind == ScopeKind::Comprehension && this.scope().asynchronous {
                this.asynchronous_comprehension(range);
            }
        });
    }

    pub(super) fn iteration_target(&mut self, target: &Expr) {
        match target {
            Expr::Name(name) => {
                self.bind_name(&name.id, name.range);
                let known = self.name(&name.id);
                let symbol = self.scope().symbol(&known);
                symbol.iteration = true;
                if symbol.named {
                    let message =
                        format!("comprehension inner loop cannot rebind assignment expression target '{}'", name.id);
                    self.syntax(message, name.range);
                }
            }
            Expr::Tuple(ast::ExprTuple { elts, .. }) | Expr::List(ast::ExprList { elts, .. }) => {
                for element in elts {
                    self.iteration_target(element);
                }
            }
            Expr::Starred(starred) => self.iteration_target(&starred.value),
            other => self.visit_expr(other),
        }
    }

    /// A comprehension that awaits, and so does what is around it.
    fn asynchronous_comprehension(&mut self, range: TextRange) {
        let Some(parent) = self.scope().parent else { return };
        let around = &mut self.scopes[parent];
        match around.kind {
            ScopeKind::Comprehension | ScopeKind::Generator => around.asynchronous = true,
            _ if around.asynchronous => {}
            _ => self.syntax("asynchronous comprehension outside of an asynchronous function", range),
        }
    }
}
