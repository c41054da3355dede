//! Functions and lambdas.

use std::sync::Arc;

use ruff_python_ast::{self as ast, Expr};
use ruff_text_size::Ranged;

use crate::code::{Code, CodeKind, Constant, Parameters};
use crate::collect::annotation::function_annotations;
use crate::collect::span;
use crate::error::CompileError;
use crate::instruction::{Op, Special};
use crate::scope::{ScopeId, ScopeKind, TYPE_PARAMETERS, node_key};
use crate::source::Span;

use super::emit::Reg;
use super::{Compiler, Parts, Result, split_docstring};

impl<'a> Compiler<'a> {
    /// `def`, with its decorators.
    pub(super) fn function_definition(&mut self, node: &'a ast::StmtFunctionDef) -> Result {
        let place = span(node.range);
        let mark = self.top;
        let target = self.direct_target(node.name.as_str()).filter(|_| node.decorator_list.is_empty());
        let windows = self.decorators(&node.decorator_list)?;
        let function = match target {
            Some(local) => local.register,
            None => self.temporary(place)?,
        };
        match &node.type_params {
            None => self.function_object(node, function, None)?,
            Some(parameters) => {
                let window = self.temporaries(4, place)?;
                self.defaults(Some(&node.parameters), window + 2, place)?;
                self.keyword_defaults(Some(&node.parameters), window + 3, place)?;
                // No argument can be unbound.
                for (register, present) in [window + 2, window + 3].into_iter().zip(default_kinds(&node.parameters)) {
                    if !present {
                        self.special(register, Special::None, place);
                    }
                }
                let name = node.name.as_str();
                self.with_type_parameters(parameters, name, window, place, |inner| {
                    let function = inner.temporary(place)?;
                    inner.function_object(node, function, Some(default_kinds(&node.parameters)))?;
                    let all = inner.temporary(place)?;
                    inner.load_name(TYPE_PARAMETERS, all, place);
                    let site = inner.code.site(&"__type_params__".into(), place);
                    inner.op(Op::StoreAttr, function, all, site, place);
                    Ok(function)
                })?;
                self.op(Op::Move, function, window, 0, place);
            }
        }
        let value = self.apply_decorators(&windows, function, &node.decorator_list);
        if let Some(local) = target {
            self.code.flow.bind(local.index);
        } else {
            self.store_name(node.name.as_str(), value, place);
        }
        self.top = mark;
        Ok(())
    }

    /// Makes the function of a `def`. Where its defaults have been evaluated before, they are in the first registers;
    /// `given` says which there are.
    fn function_object(&mut self, node: &'a ast::StmtFunctionDef, function: Reg, given: Option<[bool; 2]>) -> Result {
        let place = span(node.range);
        let child = self.child(node_key(node), node.name.as_str(), |this, scope, qualname| {
            let mut inner = Compiler::boxed(this.program, scope, Some(qualname));
            inner.enter_function(&node.parameters, place);
            let (doc, body) = split_docstring(&node.body);
            inner.statements(body)?;
            let last = node.body.last().map_or(place, |stmt| span(stmt.range()));
            inner.return_none(last)?;
            let parameters = parameters(&node.parameters);
            let parts = Parts {
                name: node.name.as_str().into(),
                kind: CodeKind::Function,
                parameters,
                doc,
                attributes: Box::default(),
            };
            inner.finish(parts, this.program.source.line(node.name.range.start().to_u32()))
        })?;
        let annotations = function_annotations(node);
        let annotate = self.annotations(node_key(&*node.parameters), &annotations, Some(&node.name), place)?;
        match given {
            None => self.make_function(function, child, Some(&node.parameters), annotate, place),
            Some(given) => self.make_function_of(function, child, annotate, place, |this, window| {
                for (index, present) in given.into_iter().enumerate() {
                    let index = index as u16;
                    if present {
                        let from = this.first_defaults().filter(|_| index == 0).unwrap_or(index);
                        this.op(Op::Move, window + index, from, 0, place);
                    } else {
                        this.special(window + index, Special::Unbound, place);
                    }
                }
                Ok(())
            }),
        }
    }

    /// Evaluates decorators, each into a call window of its own, the innermost last.
    pub(super) fn decorators(&mut self, decorators: &'a [ast::Decorator]) -> Result<Vec<Reg>> {
        let mut windows = Vec::with_capacity(decorators.len());
        for decorator in decorators {
            let place = span(decorator.expression.range());
            let window = self.temporaries(2, place)?;
            self.into(&decorator.expression, window)?;
            windows.push(window);
        }
        Ok(windows)
    }

    /// Calls the decorators with what they decorate, which is in the register after the last window.
    pub(super) fn apply_decorators(&mut self, windows: &[Reg], value: Reg, decorators: &'a [ast::Decorator]) -> Reg {
        let mut value = value;
        for (window, decorator) in windows.iter().zip(decorators).rev() {
            let place = span(decorator.expression.range());
            self.special(window + 1, Special::Unbound, place);
            self.call_window(*window, *window, 1, place);
            value = *window;
        }
        value
    }

    pub(super) fn lambda(&mut self, node: &'a ast::ExprLambda, register: Reg) -> Result {
        let place = span(node.range);
        let none = ast::Parameters::default();
        let child = self.child(node_key(node), "<lambda>", |this, scope, qualname| {
            let mut inner = Compiler::boxed(this.program, scope, Some(qualname));
            let given = node.parameters.as_deref().unwrap_or(&none);
            inner.enter_function(given, place);
            let value = inner.operand(&node.body)?;
            inner.op(Op::Return, value, 0, 0, span(node.body.range()));
            let parts = Parts {
                name: "<lambda>".into(),
                kind: CodeKind::Lambda,
                parameters: parameters(given),
                doc: None,
                attributes: Box::default(),
            };
            inner.finish(parts, this.program.source.line(place.start))
        })?;
        self.make_function(register, child, node.parameters.as_deref(), None, place)
    }

    /// The beginning of a function: its parameters are bound, and captured variables get their cells.
    pub(super) fn enter_function(&mut self, given: &ast::Parameters, place: Span) {
        for index in 0..parameters(given).count() {
            self.code.flow.bind(index);
        }
        self.make_cells(place);
        self.code.set_prologue();
    }

    pub(super) fn make_cells(&mut self, place: Span) {
        let symbols = self.symbols();
        for (register, variable) in symbols.scopes[self.owner].variables.iter().enumerate() {
            if variable.cell {
                self.op(Op::MakeCell, register as u16, 0, 0, place);
            }
        }
    }

    /// Index of a nested body among the children, compiled unless it was before.
    pub(super) fn child(
        &mut self,
        key: usize,
        name: &str,
        compile: impl FnOnce(&Self, ScopeId, String) -> Result<Arc<Code>>,
    ) -> Result<u16> {
        if let Some(index) = self.children_by_node.get(&key) {
            return Ok(*index);
        }
        let scope = self.symbols().by_node.get(&key).copied().unwrap_or(self.scope);
        let qualname = self.child_qualname(name);
        let code = compile(self, scope, qualname)?;
        let Ok(index) = u16::try_from(self.children.len()) else {
            return Err(CompileError::too_complex("too many functions in one function", Span::default()));
        };
        self.children.push(code);
        self.children_by_node.insert(key, index);
        Ok(index)
    }

    /// `__qualname__` of a body defined here.
    pub(super) fn child_qualname(&self, name: &str) -> String {
        let scope = &self.symbols().scopes[self.owner];
        let mangled = self.mangled(name);
        match scope.kind {
            ScopeKind::Module => name.to_owned(),
            ScopeKind::TypeParameters => self.qualname.to_string(),
            _ if scope.get(&mangled).is_some_and(|symbol| symbol.declared_global) => name.to_owned(),
            ScopeKind::Class => format!("{}.{name}", self.qualname),
            _ => format!("{}.<locals>.{name}", self.qualname),
        }
    }

    /// Makes a function of a child, with its defaults, its closure and the function that makes its annotations.
    pub(super) fn make_function(
        &mut self,
        register: Reg,
        child: u16,
        parameters: Option<&'a ast::Parameters>,
        annotations: Option<u16>,
        place: Span,
    ) -> Result {
        self.make_function_of(register, child, annotations, place, |this, window| {
            this.defaults(parameters, window, place)?;
            this.keyword_defaults(parameters, window + 1, place)
        })
    }

    /// The same, `defaults` filling two registers.
    fn make_function_of(
        &mut self,
        register: Reg,
        child: u16,
        annotations: Option<u16>,
        place: Span,
        defaults: impl FnOnce(&mut Self, Reg) -> Result,
    ) -> Result {
        let mark = self.top;
        let window = self.temporaries(4, place)?;
        defaults(self, window)?;
        self.closure(child, window + 2, place)?;
        match annotations {
            Some(annotate) => self.make_function(window + 3, annotate, None, None, place)?,
            None => self.special(window + 3, Special::Unbound, place),
        }
        self.op(Op::MakeFunction, register, window, child, place);
        self.top = mark;
        Ok(())
    }

    fn defaults(&mut self, parameters: Option<&'a ast::Parameters>, register: Reg, place: Span) -> Result {
        let defaults: Vec<&'a Expr> = parameters
            .into_iter()
            .flat_map(|parameters| parameters.posonlyargs.iter().chain(&parameters.args))
            .filter_map(|parameter| parameter.default.as_deref())
            .collect();
        if defaults.is_empty() {
            self.special(register, Special::Unbound, place);
            return Ok(());
        }
        let mark = self.top;
        for default in &defaults {
            self.fresh(default)?;
        }
        self.op(Op::BuildTuple, register, mark, defaults.len() as u16, place);
        self.top = mark;
        Ok(())
    }

    fn keyword_defaults(&mut self, parameters: Option<&'a ast::Parameters>, register: Reg, place: Span) -> Result {
        let given = parameters.into_iter().flat_map(|parameters| &parameters.kwonlyargs);
        let defaults: Vec<_> =
            given.filter_map(|given| Some((given.parameter.name.as_str(), given.default.as_deref()?))).collect();
        if defaults.is_empty() {
            self.special(register, Special::Unbound, place);
            return Ok(());
        }
        let mark = self.top;
        for (name, default) in &defaults {
            let key = self.temporary(place)?;
            let name = self.mangled(name);
            self.load_constant(&Constant::Str(name), key, place);
            self.fresh(default)?;
        }
        self.op(Op::BuildDict, register, mark, defaults.len() as u16, place);
        self.top = mark;
        Ok(())
    }

    /// The tuple of the cells that a child captures.
    fn closure(&mut self, child: u16, register: Reg, place: Span) -> Result {
        let names = self.children[usize::from(child)].free_variables.clone();
        if names.is_empty() {
            self.special(register, Special::Unbound, place);
            return Ok(());
        }
        let mark = self.top;
        for name in &names {
            let target = self.temporary(place)?;
            self.load_cell_itself(name, target, place);
        }
        self.op(Op::BuildTuple, register, mark, names.len() as u16, place);
        self.top = mark;
        Ok(())
    }

    /// Puts the cell of a captured variable into a register: one of this body's, or one of its own closure.
    fn load_cell_itself(&mut self, name: &Arc<str>, target: Reg, place: Span) {
        let symbols = self.symbols();
        // From the innermost inlined comprehension outwards.
        let mut scope = self.scope;
        while scope != self.owner {
            if let Some(symbol) = symbols.scopes[scope].get(name)
                && let Some(cell) = self.cell(symbol.place)
            {
                self.op(Op::Move, target, cell, 0, place);
                return;
            }
            match symbols.scopes[scope].parent {
                Some(parent) => scope = parent,
                None => break,
            }
        }
        let owner = &symbols.scopes[self.owner];
        // A class body has cells only for its implicit variables; a name of its own is not captured.
        let variable = owner.variables.iter().position(|variable| variable.cell && variable.name == *name);
        if let Some(register) = variable {
            self.op(Op::Move, target, register as u16, 0, place);
        } else if let Some(index) = owner.free.iter().position(|free| free == name) {
            self.op(Op::FreeCell, target, index as u16, 0, place);
        }
    }
}

/// How many parameters of each kind there are.
pub(super) fn parameters(parameters: &ast::Parameters) -> Parameters {
    let positional_only = parameters.posonlyargs.len();
    Parameters {
        positional_only: positional_only as u16,
        positional: (positional_only + parameters.args.len()) as u16,
        keyword_only: parameters.kwonlyargs.len() as u16,
        star: parameters.vararg.is_some(),
        double_star: parameters.kwarg.is_some(),
    }
}

/// Whether a function has positional defaults, and keyword defaults.
fn default_kinds(parameters: &ast::Parameters) -> [bool; 2] {
    let has = |parameter: &ast::ParameterWithDefault| parameter.default.is_some();
    [parameters.posonlyargs.iter().chain(&parameters.args).any(has), parameters.kwonlyargs.iter().any(has)]
}
