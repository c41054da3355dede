//! Type parameters and aliases: calls of functions of the module `_typing`, made in functions of their own.

use std::sync::Arc;

use ruff_python_ast::{self as ast, Expr, TypeParam};
use ruff_text_size::Ranged;

use crate::code::{Code, CodeKind, Constant, Parameters};
use crate::collect::span;
use crate::collect::type_parameter::{FIRST_DEFAULTS, bound};
use crate::instruction::{Helper, Instruction, Op, Special};
use crate::scope::{NAMESPACE_CELL, ScopeId, TYPE_PARAMETERS, node_key};
use crate::source::Span;

use super::emit::Reg;
use super::{Compiler, Parts, Result};

impl<'a> Compiler<'a> {
    /// `R[register] =` what `inside` leaves in a register of a function that binds the type parameters first. `window`
    /// has room for a call with two arguments, which are there: the defaults.
    pub(super) fn with_type_parameters(
        &mut self,
        parameters: &'a ast::TypeParams,
        name: &'a str,
        window: Reg,
        place: Span,
        inside: impl FnOnce(&mut Self) -> Result<Reg>,
    ) -> Result {
        let whole = format!("<generic parameters of {name}>");
        let own = self.child_qualname(name);
        let child = self.child(node_key(parameters), &whole, |this, scope, _| {
            // What is made in there is called as if it were made here.
            let mut inner = Compiler::boxed(this.program, scope, Some(own));
            inner.code.flow.bind(0);
            inner.code.flow.bind(1);
            inner.make_cells(place);
            if let Some(register) = inner.first_defaults() {
                inner.op(Op::Move, register, 0, 0, place);
                inner.load_name(NAMESPACE_CELL, 0, place);
            }
            inner.code.set_prologue();
            inner.bind_type_parameters(parameters)?;
            let made = inner.inside(inside)?;
            inner.op(Op::Return, made, 0, 0, place);
            inner.code.stop();
            let two = Parameters { positional_only: 2, positional: 2, ..Parameters::default() };
            let parts = Parts {
                name: whole.as_str().into(),
                kind: CodeKind::Function,
                parameters: two,
                doc: None,
                attributes: Box::default(),
            };
            inner.finish(parts, this.program.source.line(place.start))
        })?;
        self.make_function(window, child, None, None, place)?;
        self.special(window + 1, Special::Unbound, place);
        self.call_window(window, window, 2, place);
        Ok(())
    }

    /// In a function that binds type parameters: where the defaults of positional parameters are, if their own register has
    /// the namespace of a class.
    pub(super) fn first_defaults(&self) -> Option<Reg> {
        let variables = &self.symbols().scopes[self.owner].variables;
        let position = variables.iter().position(|variable| &*variable.name == FIRST_DEFAULTS)?;
        Some(position as Reg)
    }

    fn inside(&mut self, inside: impl FnOnce(&mut Self) -> Result<Reg>) -> Result<Reg> {
        inside(self)
    }

    fn bind_type_parameters(&mut self, parameters: &'a ast::TypeParams) -> Result {
        let place = span(parameters.range);
        let mark = self.top;
        let typing = self.import_typing(place)?;
        let above = self.top;
        for parameter in &parameters.type_params {
            let at = span(parameter.range());
            let window = self.typing_call(typing, "_type_parameter", at)?;
            let kind = match parameter {
                TypeParam::TypeVar(_) => 0,
                TypeParam::ParamSpec(_) => 1,
                TypeParam::TypeVarTuple(_) => 2,
            };
            self.constant_argument(&Constant::Int(kind), at)?;
            self.constant_argument(&Constant::Str(parameter.name().as_str().into()), at)?;
            self.evaluator(bound(parameter), at)?;
            let several = bound(parameter).is_some_and(Expr::is_tuple_expr);
            self.constant_argument(&Constant::Bool(several), at)?;
            self.evaluator(parameter.default(), at)?;
            self.call_window(window, window, 5, at);
            self.store_name(parameter.name().as_str(), window, at);
            self.top = above;
        }
        let first = self.top;
        for parameter in &parameters.type_params {
            let register = self.temporary(place)?;
            self.load_name(parameter.name().as_str(), register, place);
        }
        let all = self.temporary(place)?;
        self.op(Op::BuildTuple, all, first, parameters.type_params.len() as u16, place);
        self.store_name(TYPE_PARAMETERS, all, place);
        self.top = mark;
        Ok(())
    }

    fn import_typing(&mut self, place: Span) -> Result<Reg> {
        let register = self.temporary(place)?;
        self.import_named("_typing", register, place);
        Ok(register)
    }

    /// A module of the library, into a register.
    pub(super) fn import_named(&mut self, name: &str, register: Reg, place: Span) {
        let name = self.code.name(&name.into(), place);
        self.code.push(Instruction::abc(Op::Import, register, name, 0).with_x(super::import::NAMED), place);
    }

    /// A new window for a call of a function of `_typing`; its arguments come next.
    fn typing_call(&mut self, typing: Reg, name: &str, place: Span) -> Result<Reg> {
        let window = self.temporaries(2, place)?;
        self.load_attribute(window, typing, name, place);
        self.special(window + 1, Special::Unbound, place);
        Ok(window)
    }

    fn constant_argument(&mut self, value: &Constant, place: Span) -> Result {
        let register = self.temporary(place)?;
        self.load_constant(value, register, place);
        Ok(())
    }

    /// A function that evaluates an expression, or None, in a new temporary.
    fn evaluator(&mut self, expr: Option<&'a Expr>, place: Span) -> Result {
        let register = self.temporary(place)?;
        let Some(expr) = expr else {
            self.special(register, Special::None, place);
            return Ok(());
        };
        let child = self.child(node_key(expr), "__evaluate__", |this, scope, qualname| {
            this.lazy(scope, qualname, "__evaluate__", span(expr.range()), |inner| inner.annotation(expr))
        })?;
        self.make_function(register, child, None, None, place)
    }

    /// A body that is evaluated when somebody asks, with one parameter that is not looked at.
    pub(super) fn lazy(
        &self,
        scope: ScopeId,
        qualname: String,
        name: &str,
        place: Span,
        body: impl FnOnce(&mut Self) -> Result<Reg>,
    ) -> Result<Arc<Code>> {
        let mut inner = Compiler::boxed(self.program, scope, Some(qualname));
        inner.code.flow.bind(0);
        inner.make_cells(place);
        inner.help(Helper::CheckFormat, 0, 0, 0, place);
        if inner.symbols().scopes[scope].get(NAMESPACE_CELL).is_some() {
            // Where a class body has its namespace too; the parameter is needed no more.
            inner.load_name(NAMESPACE_CELL, 0, place);
        }
        inner.code.set_prologue();
        let value = inner.inside(body)?;
        inner.op(Op::Return, value, 0, 0, place);
        inner.code.stop();
        let one = Parameters { positional_only: 1, positional: 1, ..Parameters::default() };
        let parts = Parts {
            name: name.into(),
            kind: CodeKind::Function,
            parameters: one,
            doc: None,
            attributes: Box::default(),
        };
        inner.finish(parts, self.program.source.line(place.start))
    }

    /// `Generic[…]` of the type parameters in scope, in a new temporary.
    pub(super) fn generic_base(&mut self, place: Span) -> Result<Reg> {
        let typing = self.import_typing(place)?;
        let window = self.typing_call(typing, "_generic", place)?;
        let argument = self.temporary(place)?;
        self.load_name(TYPE_PARAMETERS, argument, place);
        self.call_window(typing, window, 1, place);
        self.top = typing + 1;
        Ok(typing)
    }

    /// `type X = …`
    pub(super) fn type_alias(&mut self, node: &'a ast::StmtTypeAlias) -> Result {
        let place = span(node.range);
        let Expr::Name(name) = &*node.name else { return Ok(()) };
        let mark = self.top;
        let window = self.temporaries(4, place)?;
        match &node.type_params {
            Some(parameters) => {
                self.special(window + 2, Special::None, place);
                self.special(window + 3, Special::None, place);
                self.with_type_parameters(parameters, &name.id, window, place, |inner| inner.alias(node, &name.id))?;
                self.store_name(&name.id, window, place);
            }
            None => {
                let alias = self.alias(node, &name.id)?;
                self.store_name(&name.id, alias, place);
            }
        }
        self.top = mark;
        Ok(())
    }

    /// The alias itself, in a new temporary.
    fn alias(&mut self, node: &'a ast::StmtTypeAlias, name: &str) -> Result<Reg> {
        let place = span(node.range);
        let typing = self.import_typing(place)?;
        let window = self.typing_call(typing, "_alias", place)?;
        self.constant_argument(&Constant::Str(name.into()), place)?;
        self.evaluator(Some(&node.value), place)?;
        if node.type_params.is_some() {
            let parameters = self.temporary(place)?;
            self.load_name(TYPE_PARAMETERS, parameters, place);
        } else {
            self.constant_argument(&Constant::Tuple(Box::default()), place)?;
        }
        self.call_window(typing, window, 3, place);
        self.top = typing + 1;
        Ok(typing)
    }
}
