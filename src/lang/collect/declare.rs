//! Declarations, and the checks that CPython makes while it collects names.

use std::collections::HashSet;

use ruff_python_ast::visitor::Visitor;
use ruff_python_ast::{self as ast, Expr};
use ruff_text_size::{Ranged, TextRange};

use crate::scope::{Scope, ScopeKind};

use super::{Collector, span};

impl Collector {
    pub(super) fn declare_global(&mut self, statement: &ast::StmtGlobal) {
        for identifier in &statement.names {
            let name = self.name(identifier.as_str());
            let module = self.scope().kind == ScopeKind::Module;
            let symbol = self.scope().symbol(&name);
            let problem = if symbol.parameter {
                Some(format!("name '{identifier}' is parameter and global"))
            } else if symbol.declared_nonlocal.is_some() {
                Some(format!("name '{identifier}' is nonlocal and global"))
            } else if symbol.annotated {
                Some(format!("annotated name '{identifier}' can't be global"))
            } else if symbol.bound {
                Some(format!("name '{identifier}' is assigned to before global declaration"))
            } else if symbol.used {
                Some(format!("name '{identifier}' is used prior to global declaration"))
            } else {
                None
            };
            symbol.declared_global = true;
            if let Some(problem) = problem {
                self.syntax(problem, statement.range);
            }
            if !module {
                self.globals.facts(&name).varies = true;
            }
        }
    }

    pub(super) fn declare_nonlocal(&mut self, statement: &ast::StmtNonlocal) {
        if self.scope().kind == ScopeKind::Module {
            self.syntax("nonlocal declaration not allowed at module level", statement.range);
            return;
        }
        for identifier in &statement.names {
            let name = self.name(identifier.as_str());
            let symbol = self.scope().symbol(&name);
            let problem = if symbol.parameter {
                Some(format!("name '{identifier}' is parameter and nonlocal"))
            } else if symbol.declared_global {
                Some(format!("name '{identifier}' is nonlocal and global"))
            } else if symbol.annotated {
                Some(format!("annotated name '{identifier}' can't be nonlocal"))
            } else if symbol.bound {
                Some(format!("name '{identifier}' is assigned to before nonlocal declaration"))
            } else if symbol.used {
                Some(format!("name '{identifier}' is used prior to nonlocal declaration"))
            } else {
                None
            };
            symbol.declared_nonlocal = Some(span(statement.range));
            if let Some(problem) = problem {
                self.syntax(problem, statement.range);
            }
        }
    }

    pub(super) fn annotated_assignment(&mut self, assign: &ast::StmtAnnAssign) {
        if let Some(value) = &assign.value {
            self.visit_expr(value);
        }
        let in_function = !matches!(self.scope().kind, ScopeKind::Module | ScopeKind::Class);
        if !assign.simple || in_function {
            self.unevaluated(&assign.annotation);
        }
        let Expr::Name(name) = &*assign.target else {
            self.visit_expr(&assign.target);
            return;
        };
        let shared = self.name(&name.id);
        let symbol = self.scope().symbol(&shared);
        let problem = if symbol.declared_global {
            Some("global")
        } else if symbol.declared_nonlocal.is_some() {
            Some("nonlocal")
        } else {
            None
        };
        symbol.annotated = true;
        if let Some(problem) = problem.filter(|_| assign.simple) {
            self.syntax(format!("annotated name '{}' can't be {problem}", name.id), assign.range);
        }
        if assign.value.is_some() {
            self.bind_name(&name.id, name.range);
        } else if assign.simple {
            // `x: int` makes x local without giving it a value.
            self.scope().symbol(&shared).bound = true;
        }
    }

    /// `yield`, `yield from`: what it makes of the body around it.
    pub(super) fn yields(&mut self, what: &str, range: TextRange) {
        let Scope { label, kind, .. } = self.scopes[self.current];
        if matches!(kind, ScopeKind::Comprehension | ScopeKind::Generator) {
            self.syntax(format!("'yield' inside {label}"), range);
        }
        let body = self.body();
        match self.scopes[body].kind {
            ScopeKind::Function if what == "yield from" && self.scopes[body].asynchronous => {
                self.syntax("'yield from' inside async function", range);
            }
            ScopeKind::Function | ScopeKind::Lambda => self.scopes[body].generator = true,
            ScopeKind::Annotations | ScopeKind::TypeParameters => {
                let label = self.scopes[body].label;
                self.syntax(format!("yield expression cannot be used within {label}"), range);
            }
            _ => self.syntax(format!("'{what}' outside function"), range),
        }
    }

    /// `await` and its kin, which need an `async def` around them.
    pub(super) fn awaits(&mut self, what: &str, range: TextRange) {
        if self.scope().kind == ScopeKind::Comprehension {
            self.scope().asynchronous = true;
            return;
        }
        let body = self.current;
        match self.scopes[body].kind {
            ScopeKind::Annotations | ScopeKind::TypeParameters if what == "await" => {
                let label = self.scopes[body].label;
                self.syntax(format!("await expression cannot be used within {label}"), range);
            }
            _ if self.scopes[body].asynchronous => {}
            // A generator expression that awaits is an asynchronous one, wherever it is.
            ScopeKind::Generator => self.scopes[body].asynchronous = true,
            ScopeKind::Module | ScopeKind::Class if what == "await" => {
                self.syntax("'await' outside function", range);
            }
            _ => self.syntax(format!("'{what}' outside async function"), range),
        }
    }

    /// CPython refuses decimal integers that take long to convert.
    pub(super) fn check_digits(&mut self, number: &ast::ExprNumberLiteral) {
        const LIMIT: usize = 4300;
        let ast::Number::Int(value) = &number.value else { return };
        if value.as_u64().is_some() {
            return;
        }
        let text = value.to_string();
        let digits = text.bytes().filter(u8::is_ascii_digit).count();
        if digits > LIMIT && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'_') {
            let message = format!(
                "Exceeds the limit ({LIMIT} digits) for integer string conversion: value has {digits} digits; use \
                 sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals \
                 to avoid decimal conversion limits."
            );
            self.syntax(message, number.range);
        }
    }

    /// A handler without a class catches everything, so that none can follow.
    pub(super) fn check_handlers(&mut self, handlers: &[ast::ExceptHandler]) {
        let Some((_, before)) = handlers.split_last() else { return };
        for ast::ExceptHandler::ExceptHandler(handler) in before {
            if handler.type_.is_none() {
                self.syntax("default 'except:' must be last", handler.range);
            }
        }
    }

    pub(super) fn leaves_star(&mut self, range: TextRange) {
        self.syntax("'break', 'continue' and 'return' cannot appear in an except* block", range);
    }

    /// A target with a star needs others around it.
    pub(super) fn check_star(&mut self, target: &Expr) {
        if target.is_starred_expr() {
            self.syntax("starred assignment target must be in a list or tuple", target.range());
        }
    }

    pub(super) fn check_keywords(&mut self, arguments: &ast::Arguments) {
        if arguments.keywords.len() < 2 {
            return;
        }
        let mut seen = HashSet::new();
        for keyword in &arguments.keywords {
            if let Some(name) = &keyword.arg
                && !seen.insert(name.as_str())
            {
                self.syntax(format!("keyword argument repeated: {name}"), keyword.range);
            }
        }
    }

    /// Every known feature is the rule by now, but for one.
    pub(super) fn future_import(&mut self, statement: &ast::StmtImportFrom) {
        if !self.at_start {
            let message = "from __future__ imports must occur at the beginning of the file";
            self.syntax(message, statement.range);
        }
        for alias in &statement.names {
            match alias.name.as_str() {
                "annotations" => self.text_annotations = true,
                "nested_scopes" | "generators" | "division" | "absolute_import" | "with_statement"
                | "print_function" | "unicode_literals" | "barry_as_FLUFL" | "generator_stop" => {}
                "braces" => self.syntax("not a chance", alias.range),
                name => self.syntax(format!("future feature {name} is not defined"), alias.range),
            }
        }
    }
}
