//! The first walk over the tree: scopes, the names in them, and the errors that CPython finds at this point.

pub(crate) mod annotation;
mod comprehension;
mod declare;
mod pattern;
pub(crate) mod type_parameter;

use std::collections::HashMap;
use std::sync::Arc;

use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, Expr, ExprContext, Stmt};
use ruff_text_size::TextRange;

use annotation::{class_annotations, function_annotations};

use crate::code::Flavor;
use crate::error::CompileError;
use crate::scope::{CLASS_CELL, Globals, Scope, ScopeId, ScopeKind, Symbols, TYPE_PARAMETERS, mangle, node_key};
use crate::source::Span;

/// The span of a syntax node.
pub(crate) fn span(range: TextRange) -> Span {
    Span { start: range.start().to_u32(), end: range.end().to_u32() }
}

/// Walks a module and makes its symbol table.
///
/// # Errors
/// Everything that is not supported, in the order of the walk, up to the first thing that is no Python.
pub(crate) fn collect(body: &[Stmt], dynamic: bool) -> Result<Symbols, Vec<CompileError>> {
    let mut collector = Collector {
        scopes: vec![Scope::new(ScopeKind::Module, None, None)],
        by_node: HashMap::new(),
        globals: Globals::default(),
        current: 0,
        loops: 0,
        star: None,
        iterable: 0,
        finalizers: false,
        coroutines: false,
        text_annotations: false,
        at_start: true,
        names: HashMap::new(),
        errors: Vec::new(),
        is_broken: false,
    };
    collector.visit_body(body);
    collector.module_annotations(body);
    if !collector.errors.is_empty() {
        return Err(collector.errors);
    }
    let Collector { scopes, by_node, globals, finalizers, coroutines, text_annotations, .. } = collector;
    let mut symbols = Symbols { scopes, by_node, globals, dynamic, finalizers, coroutines, text_annotations };
    symbols.resolve().map_err(|error| vec![error])?;
    Ok(symbols)
}

struct Collector {
    scopes: Vec<Scope>,
    by_node: HashMap<usize, ScopeId>,
    globals: Globals,
    current: ScopeId,
    /// How many loops of the current body surround this point.
    loops: u32,
    /// How many loops surround the clause of `except*` that this point is in.
    star: Option<u32>,
    /// How many iterables of comprehensions surround this point, where `:=` is not allowed.
    iterable: u32,
    finalizers: bool,
    coroutines: bool,
    text_annotations: bool,
    /// Nothing but a docstring and `from __future__` imports was seen so far.
    at_start: bool,
    names: HashMap<String, Arc<str>>,
    errors: Vec<CompileError>,
    /// There was something that is no Python: what follows would only confuse.
    is_broken: bool,
}

/// Errors that are reported of one text.
const MOST_ERRORS: usize = 100;

impl Collector {
    fn fail(&mut self, error: CompileError) {
        self.is_broken |= !matches!(error, CompileError::Unsupported { .. });
        if self.errors.len() < MOST_ERRORS {
            self.errors.push(error);
        }
    }

    fn syntax(&mut self, message: impl Into<String>, range: TextRange) {
        self.fail(CompileError::syntax(message, span(range)));
    }

    fn unsupported(&mut self, what: &str, range: TextRange) {
        self.fail(CompileError::unsupported(what, span(range)));
    }

    fn scope(&mut self) -> &mut Scope {
        &mut self.scopes[self.current]
    }

    /// The name as the current scope knows it, mangled and shared.
    fn name(&mut self, name: &str) -> Arc<str> {
        let mangled = mangle(self.scopes[self.current].class.as_deref(), name);
        self.share(mangled.as_deref().unwrap_or(name))
    }

    fn share(&mut self, name: &str) -> Arc<str> {
        if let Some(shared) = self.names.get(name) {
            return shared.clone();
        }
        let shared: Arc<str> = name.into();
        self.names.insert(name.to_owned(), shared.clone());
        shared
    }

    /// Runs `inside` in a new scope that belongs to the node with `key`.
    fn enter(&mut self, kind: ScopeKind, key: usize, inside: impl FnOnce(&mut Self)) {
        let class = self.scope().class.clone();
        self.enter_class(kind, key, class, inside);
    }

    fn enter_class(&mut self, kind: ScopeKind, key: usize, class: Option<Arc<str>>, inside: impl FnOnce(&mut Self)) {
        let parent = self.current;
        self.scopes.push(Scope::new(kind, Some(parent), class));
        self.current = self.scopes.len() - 1;
        self.by_node.insert(key, self.current);
        let (loops, star) = (self.loops, self.star);
        let iterable = self.iterable;
        if kind != ScopeKind::Comprehension {
            self.loops = 0;
            self.star = None;
        }
        inside(self);
        self.current = parent;
        self.loops = loops;
        self.star = star;
        self.iterable = iterable;
    }

    /// The current scope, or the body around it if it is a comprehension or generator expression.
    fn container(&self) -> ScopeId {
        let mut scope = self.current;
        while let (ScopeKind::Comprehension | ScopeKind::Generator, Some(parent)) =
            (self.scopes[scope].kind, self.scopes[scope].parent)
        {
            scope = parent;
        }
        scope
    }

    /// The current scope, or the body into which it is inlined.
    fn body(&self) -> ScopeId {
        let mut scope = self.current;
        while let (ScopeKind::Comprehension, Some(parent)) = (self.scopes[scope].kind, self.scopes[scope].parent) {
            scope = parent;
        }
        scope
    }

    fn use_name(&mut self, name: &str) {
        let shared = self.name(name);
        self.scope().symbol(&shared).used = true;
        if matches!(name, "super" | CLASS_CELL) && self.in_method() {
            let cell = self.share(CLASS_CELL);
            self.scope().symbol(&cell).used = true;
        }
    }

    /// A function, however nested, is being walked whose nearest class is outside of it.
    fn in_method(&self) -> bool {
        let function = |kind| !matches!(kind, ScopeKind::Module | ScopeKind::Class | ScopeKind::Comprehension);
        let mut scope = self.current;
        let mut in_function = false;
        loop {
            in_function |= function(self.scopes[scope].kind);
            match (self.scopes[scope].kind, self.scopes[scope].parent) {
                (ScopeKind::Class, _) => return in_function,
                (_, Some(parent)) => scope = parent,
                (_, None) => return false,
            }
        }
    }

    fn bind_name(&mut self, name: &str, range: TextRange) {
        let name = self.name(name);
        self.bind_in(self.current, &name, range);
    }

    fn bind_in(&mut self, scope: ScopeId, name: &Arc<str>, range: TextRange) {
        if &**name == "__debug__" {
            self.syntax("cannot assign to __debug__", range);
        }
        let in_loop = self.loops > 0 || scope != self.current;
        let symbol = self.scopes[scope].symbol(name);
        symbol.bound = true;
        if self.scopes[scope].kind == ScopeKind::Module {
            let facts = self.globals.facts(name);
            facts.assignments += 1;
            facts.varies |= in_loop;
        }
    }

    fn delete_name(&mut self, name: &str, range: TextRange) {
        if name == "__debug__" {
            self.syntax("cannot delete __debug__", range);
        }
        self.bind_name(name, range);
        let name = self.name(name);
        self.scope().symbol(&name).deleted = true;
        if self.scope().kind == ScopeKind::Module {
            self.globals.facts(&name).varies = true;
        }
    }

    fn parameters(&mut self, parameters: &ast::Parameters) {
        let all = parameters.iter_non_variadic_params().map(|parameter| &parameter.parameter);
        let variadic = parameters.vararg.as_deref().into_iter().chain(parameters.kwarg.as_deref());
        for parameter in all.chain(variadic) {
            let name = self.name(parameter.name.as_str());
            if self.scope().symbol(&name).parameter {
                let message = format!("duplicate argument '{}' in function definition", parameter.name);
                self.syntax(message, parameter.range);
            }
            if &*name == "__debug__" {
                self.syntax("cannot assign to __debug__", parameter.range);
            }
            let symbol = self.scope().symbol(&name);
            symbol.parameter = true;
            symbol.bound = true;
        }
    }

    fn defaults(&mut self, parameters: &ast::Parameters) {
        for parameter in parameters.iter_non_variadic_params() {
            if let Some(default) = &parameter.default {
                self.visit_expr(default);
            }
        }
    }

    fn function_definition(&mut self, function: &ast::StmtFunctionDef) {
        for decorator in &function.decorator_list {
            self.visit_expr(&decorator.expression);
        }
        self.defaults(&function.parameters);
        if self.scope().kind == ScopeKind::Class && function.name.as_str() == "__del__" {
            self.finalizers = true;
        }
        self.coroutines |= function.is_async;
        self.bind_name(function.name.as_str(), function.name.range);
        self.type_parameters(function.type_params.as_deref(), |this| this.function_body(function));
    }

    fn function_body(&mut self, function: &ast::StmtFunctionDef) {
        let annotations = function_annotations(function);
        self.annotations(node_key(&*function.parameters), &annotations);
        self.enter(ScopeKind::Function, node_key(function), |this| {
            this.scope().asynchronous = function.is_async;
            this.parameters(&function.parameters);
            this.visit_body(&function.body);
            if let (Flavor::AsyncGenerator, Some(place)) = (this.scope().flavor(), this.scope().returns) {
                this.fail(CompileError::syntax("'return' with value in async generator", place));
            }
        });
    }

    fn class_definition(&mut self, class: &ast::StmtClassDef) {
        if let Some(arguments) = &class.arguments {
            self.check_keywords(arguments);
        }
        for decorator in &class.decorator_list {
            self.visit_expr(&decorator.expression);
        }
        self.bind_name(class.name.as_str(), class.name.range);
        self.type_parameters(class.type_params.as_deref(), |this| this.class_body(class));
    }

    fn class_body(&mut self, class: &ast::StmtClassDef) {
        if let Some(arguments) = &class.arguments {
            self.visit_arguments(arguments);
        }
        let private = self.share(class.name.as_str());
        self.enter_class(ScopeKind::Class, node_key(class), Some(private), |this| {
            if class.type_params.is_some() {
                let parameters = this.share(TYPE_PARAMETERS);
                this.scope().symbol(&parameters).used = true;
            }
            this.visit_body(&class.body);
            let annotations = class_annotations(&class.body);
            this.annotations(node_key(&class.body), &annotations);
        });
    }

    fn import(&mut self, alias: &ast::Alias, whole: bool) {
        match &alias.asname {
            Some(name) => self.bind_name(name.as_str(), name.range),
            None => {
                let name = alias.name.as_str();
                let first = if whole { name.split('.').next().unwrap_or(name) } else { name };
                self.bind_name(first, alias.range);
            }
        }
    }

    /// Walks down the left side of a chain of operators and calls without recursion, since it can be long.
    fn chain(&mut self, expr: &Expr) {
        let mut spine = vec![];
        let mut current = expr;
        loop {
            spine.push(current);
            current = match current {
                Expr::BinOp(binary) => &binary.left,
                Expr::Attribute(attribute) => &attribute.value,
                Expr::Subscript(subscript) => &subscript.value,
                Expr::Call(call) => &call.func,
                _ => break,
            };
        }
        spine.pop();
        self.visit_expr(current);
        while let Some(node) = spine.pop() {
            match node {
                Expr::BinOp(binary) => self.visit_expr(&binary.right),
                Expr::Subscript(subscript) => self.visit_expr(&subscript.slice),
                Expr::Call(call) => {
                    self.visit_arguments(&call.arguments);
                    self.check_keywords(&call.arguments);
                }
                _ => {}
            }
        }
    }
}

impl<'a> Visitor<'a> for Collector {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        if self.is_broken {
            return;
        }
        let keeps_start = match stmt {
            Stmt::Expr(statement) => statement.value.is_string_literal_expr(),
            Stmt::ImportFrom(import) => import.module.as_ref().is_some_and(|module| module.as_str() == "__future__"),
            _ => false,
        };
        self.at_start &= keeps_start;
        match stmt {
            Stmt::FunctionDef(function) => self.function_definition(function),
            Stmt::ClassDef(class) => self.class_definition(class),
            Stmt::Return(statement) => {
                let inside = matches!(self.scope().kind, ScopeKind::Function | ScopeKind::Lambda);
                if !inside {
                    self.syntax("'return' outside function", statement.range);
                }
                if self.star.is_some() {
                    self.leaves_star(statement.range);
                }
                if statement.value.is_some() {
                    self.scope().returns.get_or_insert(span(statement.range));
                }
                visitor::walk_stmt(self, stmt);
            }
            Stmt::TypeAlias(alias) => {
                if let Expr::Name(name) = &*alias.name {
                    self.bind_name(&name.id, name.range);
                }
                self.type_parameters(alias.type_params.as_deref(), |this| {
                    this.evaluated_later(node_key(&*alias.value), "a type alias", &[&*alias.value], false);
                });
            }
            Stmt::Match(statement) => self.match_statement(statement),
            Stmt::IpyEscapeCommand(command) => self.syntax("invalid syntax", command.range),
            Stmt::AnnAssign(assign) => self.annotated_assignment(assign),
            Stmt::Assign(assign) => {
                assign.targets.iter().for_each(|target| self.check_star(target));
                visitor::walk_stmt(self, stmt);
            }
            Stmt::AugAssign(assign) => {
                if let Expr::Name(name) = &*assign.target {
                    self.use_name(&name.id);
                }
                visitor::walk_stmt(self, stmt);
            }
            Stmt::For(statement) => {
                if statement.is_async {
                    self.awaits("async for", statement.range);
                }
                self.visit_expr(&statement.iter);
                self.loops += 1;
                self.check_star(&statement.target);
                self.visit_expr(&statement.target);
                self.visit_body(&statement.body);
                self.loops -= 1;
                self.visit_body(&statement.orelse);
            }
            Stmt::While(statement) => {
                self.loops += 1;
                self.visit_expr(&statement.test);
                self.visit_body(&statement.body);
                self.loops -= 1;
                self.visit_body(&statement.orelse);
            }
            Stmt::With(statement) => {
                if statement.is_async {
                    self.awaits("async with", statement.range);
                }
                visitor::walk_stmt(self, stmt);
            }
            Stmt::Try(statement) => {
                self.check_handlers(&statement.handlers);
                self.visit_body(&statement.body);
                let outer = self.star;
                if statement.is_star {
                    self.star = Some(self.loops);
                }
                statement.handlers.iter().for_each(|handler| self.visit_except_handler(handler));
                self.star = outer;
                self.visit_body(&statement.orelse);
                self.visit_body(&statement.finalbody);
            }
            Stmt::Break(ast::StmtBreak { range, .. }) | Stmt::Continue(ast::StmtContinue { range, .. })
                if self.star == Some(self.loops) =>
            {
                self.leaves_star(*range);
            }
            Stmt::Break(statement) if self.loops == 0 => self.syntax("'break' outside loop", statement.range),
            Stmt::Continue(statement) if self.loops == 0 => {
                self.syntax("'continue' not properly in loop", statement.range);
            }
            Stmt::Import(statement) => {
                for alias in &statement.names {
                    self.import(alias, true);
                }
            }
            Stmt::ImportFrom(statement) => self.import_from(statement),
            Stmt::Global(statement) => self.declare_global(statement),
            Stmt::Nonlocal(statement) => self.declare_nonlocal(statement),
            _ => visitor::walk_stmt(self, stmt),
        }
    }

    fn visit_except_handler(&mut self, handler: &'a ast::ExceptHandler) {
        let ast::ExceptHandler::ExceptHandler(handler) = handler;
        if let Some(class) = &handler.type_ {
            self.visit_expr(class);
        }
        if let Some(name) = &handler.name {
            self.delete_name(name.as_str(), name.range);
        }
        self.visit_body(&handler.body);
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        if self.is_broken {
            return;
        }
        match expr {
            Expr::Name(name) => match name.ctx {
                ExprContext::Load | ExprContext::Invalid => self.use_name(&name.id),
                ExprContext::Store => self.bind_name(&name.id, name.range),
                ExprContext::Del => self.delete_name(&name.id, name.range),
            },
            Expr::BinOp(_) | Expr::Call(_) | Expr::Attribute(_) | Expr::Subscript(_) => self.chain(expr),
            Expr::Named(named) => self.walrus(named),
            Expr::Lambda(lambda) => {
                if let Some(parameters) = &lambda.parameters {
                    self.defaults(parameters);
                }
                self.enter(ScopeKind::Lambda, node_key(lambda), |this| {
                    if let Some(parameters) = &lambda.parameters {
                        this.parameters(parameters);
                    }
                    this.visit_expr(&lambda.body);
                });
            }
            Expr::ListComp(node) => {
                self.comprehension(
                    ScopeKind::Comprehension,
                    "list comprehension",
                    (node_key(node), node.range),
                    &node.generators,
                    &[&node.elt],
                );
            }
            Expr::SetComp(node) => {
                self.comprehension(
                    ScopeKind::Comprehension,
                    "set comprehension",
                    (node_key(node), node.range),
                    &node.generators,
                    &[&node.elt],
                );
            }
            Expr::DictComp(node) => {
                let elements: Vec<&Expr> = node.key.as_deref().into_iter().chain([&*node.value]).collect();
                self.comprehension(
                    ScopeKind::Comprehension,
                    "dict comprehension",
                    (node_key(node), node.range),
                    &node.generators,
                    &elements,
                );
            }
            Expr::Generator(node) => {
                self.comprehension(
                    ScopeKind::Generator,
                    "generator expression",
                    (node_key(node), node.range),
                    &node.generators,
                    &[&node.elt],
                );
            }
            Expr::Yield(node) => {
                self.yields("yield", node.range);
                visitor::walk_expr(self, expr);
            }
            Expr::YieldFrom(node) => {
                self.yields("yield from", node.range);
                visitor::walk_expr(self, expr);
            }
            Expr::Await(node) => {
                self.awaits("await", node.range);
                visitor::walk_expr(self, expr);
            }
            Expr::NumberLiteral(node) => self.check_digits(node),
            Expr::IpyEscapeCommand(node) => self.syntax("invalid syntax", node.range),
            _ => visitor::walk_expr(self, expr),
        }
    }

    fn visit_annotation(&mut self, _: &'a Expr) {}
}

impl Collector {
    fn import_from(&mut self, statement: &ast::StmtImportFrom) {
        if statement.module.as_ref().is_some_and(|module| module.as_str() == "__future__") && statement.level == 0 {
            self.future_import(statement);
            return;
        }
        if statement.level > 0 {
            self.unsupported("relative imports", statement.range);
        }
        for alias in &statement.names {
            if alias.name.as_str() == "*" {
                if self.scope().kind != ScopeKind::Module {
                    self.syntax("import * only allowed at module level", alias.range);
                }
            } else {
                self.import(alias, false);
            }
        }
    }
}
