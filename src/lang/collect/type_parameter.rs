//! Type parameters: a scope around what has them. Bounds and defaults are evaluated when somebody asks, as annotations.

use ruff_python_ast::{self as ast, Expr, TypeParam};
use ruff_text_size::TextRange;

use crate::scope::{NAMESPACE_CELL, ScopeKind, TYPE_PARAMETERS, node_key};

use super::Collector;

/// The parameters of the function that makes the type parameters: the defaults of the function that has them.
pub(crate) const DEFAULTS: [&str; 2] = [".defaults", ".kwdefaults"];
/// Where the first of them is kept if its register has the namespace of a class.
pub(crate) const FIRST_DEFAULTS: &str = ".first_defaults";

impl Collector {
    /// Walks what has these type parameters, in a scope that binds them if there are any.
    pub(super) fn type_parameters(&mut self, parameters: Option<&ast::TypeParams>, inside: impl FnOnce(&mut Self)) {
        let Some(parameters) = parameters else { return inside(self) };
        let in_class = self.scope().kind == ScopeKind::Class;
        self.enter(ScopeKind::TypeParameters, node_key(parameters), |this| {
            this.scope().label = "the definition of a generic";
            for name in DEFAULTS {
                let name = this.share(name);
                let symbol = this.scope().symbol(&name);
                symbol.parameter = true;
                symbol.bound = true;
            }
            if in_class {
                // The names of the class are seen here, by way of the register in which a class body has them.
                let name = this.share(FIRST_DEFAULTS);
                this.scope().symbol(&name).bound = true;
                let name = this.share(NAMESPACE_CELL);
                this.scope().symbol(&name).used = true;
            }
            let all = this.share(TYPE_PARAMETERS);
            let symbol = this.scope().symbol(&all);
            symbol.bound = true;
            symbol.used = true;
            let mut with_default = false;
            for parameter in &parameters.type_params {
                this.type_parameter(parameter, &mut with_default);
            }
            inside(this);
        });
    }

    fn type_parameter(&mut self, parameter: &TypeParam, with_default: &mut bool) {
        let (name, range) = (parameter.name(), parameter_range(parameter));
        let shared = self.name(name.as_str());
        if self.scope().symbol(&shared).bound {
            self.syntax(format!("duplicate type parameter '{name}'"), range);
        }
        self.bind_name(name.as_str(), name.range);
        self.scope().symbol(&shared).used = true;
        if let Some(bound) = bound(parameter) {
            let label = if bound.is_tuple_expr() { "a TypeVar constraint" } else { "a TypeVar bound" };
            self.evaluated_later(node_key(bound), label, &[bound], false);
        }
        match parameter.default() {
            Some(default) => {
                *with_default = true;
                let label = match parameter {
                    TypeParam::TypeVar(_) => "a TypeVar default",
                    TypeParam::ParamSpec(_) => "a ParamSpec default",
                    TypeParam::TypeVarTuple(_) => "a TypeVarTuple default",
                };
                self.evaluated_later(node_key(default), label, &[default], false);
            }
            None if *with_default => {
                let message = format!("non-default type parameter '{name}' follows default type parameter");
                self.syntax(message, range);
            }
            None => {}
        }
    }
}

fn parameter_range(parameter: &TypeParam) -> TextRange {
    match parameter {
        TypeParam::TypeVar(node) => node.range,
        TypeParam::ParamSpec(node) => node.range,
        TypeParam::TypeVarTuple(node) => node.range,
    }
}

/// The bound of a type variable, or the tuple of its constraints.
pub(crate) fn bound(parameter: &TypeParam) -> Option<&Expr> {
    match parameter {
        TypeParam::TypeVar(node) => node.bound.as_deref(),
        _ => None,
    }
}
