//! Calls.

use std::sync::Arc;

use ruff_python_ast::{self as ast, Expr};
use ruff_text_size::Ranged;

use crate::code::Constant;
use crate::collect::span;
use crate::instruction::{Instruction, Op, Special};
use crate::scope::{CLASS_CELL, Place, ScopeKind};
use crate::source::Span;

use super::emit::Reg;
use super::{Compiler, Result};

/// Offset of a call window's first argument, after the callee and self.
const ARGUMENTS: Reg = 2;

impl<'a> Compiler<'a> {
    /// A call. Its window lies at the top of the temporaries, since the callee overwrites what is above it.
    pub(super) fn call(&mut self, node: &'a ast::ExprCall, register: Reg) -> Result {
        if self.is_super(node) {
            return self.super_object(node, register);
        }
        let mark = self.top;
        let place = Span { start: node.range_start.to_u32(), end: node.arguments.range.end().to_u32() };
        let window = self.window(register, place)?;
        self.callee(&node.func, window)?;
        let method = node.func.as_attribute_expr();
        self.arguments(&node.arguments, method, window, register, place)?;
        self.top = mark;
        Ok(())
    }

    /// A new window: the result's register if that is the topmost temporary, so that nested calls need fewer.
    fn window(&mut self, register: Reg, span: Span) -> Result<Reg> {
        if self.is_scratch(register) && register + 1 == self.top {
            self.temporary(span)?;
            return Ok(register);
        }
        self.temporaries(usize::from(ARGUMENTS), span)
    }

    /// Puts the callee and self into the window.
    fn callee(&mut self, func: &'a Expr, window: Reg) -> Result {
        let place = span(func.range());
        if let Expr::Attribute(attribute) = func {
            let object = self.operand_or(&attribute.value, Some(window))?;
            let name = self.mangled(attribute.attr.as_str());
            let place = self.attribute_span(attribute);
            let site = self.code.site(&name, place);
            self.op(Op::LoadMethod, window, object, site, place);
        } else {
            self.into(func, window)?;
            self.special(window + 1, Special::Unbound, place);
        }
        Ok(())
    }

    /// Evaluates the arguments into the window and makes the call.
    fn arguments(
        &mut self,
        arguments: &'a ast::Arguments,
        method: Option<&'a ast::ExprAttribute>,
        window: Reg,
        register: Reg,
        place: Span,
    ) -> Result {
        let spread = arguments.args.iter().any(Expr::is_starred_expr)
            || arguments.keywords.iter().any(|keyword| keyword.arg.is_none());
        if spread {
            return self.spread_arguments(arguments, window, register, place);
        }
        for argument in &arguments.args {
            self.fresh(argument)?;
        }
        let mut names = Vec::new();
        for keyword in &arguments.keywords {
            self.fresh(&keyword.value)?;
            if let Some(name) = &keyword.arg {
                names.push(Constant::Str(self.mangled(name.as_str())));
            }
        }
        let count = self.top - window - ARGUMENTS;
        let place = match method {
            // In a chain of calls with a line for each, the call begins at the method's name.
            Some(attribute) if !self.same_line(span(attribute.range)) => {
                Span { start: attribute.attr.range.start().to_u32(), end: place.end }
            }
            _ => place,
        };
        if names.is_empty() {
            self.op(Op::Call, register, window, count, place);
        } else {
            let names = self.code.constant(Constant::Tuple(names.into()));
            self.op(Op::CallKeywords, register, window, count, place);
            self.code.push(Instruction::wide(Op::Extend, 0, names), place);
        }
        Ok(())
    }

    /// A call with `*` or `**`: the arguments become a list and a dict.
    fn spread_arguments(&mut self, arguments: &'a ast::Arguments, window: Reg, register: Reg, place: Span) -> Result {
        let positional = self.temporary(place)?;
        let keywords = self.temporary(place)?;
        self.spread_positional(&arguments.args, positional, Some(window), place)?;
        self.spread_keywords(&arguments.keywords, keywords, Some(window), place)?;
        self.op(Op::CallSpread, register, window, 0, place);
        Ok(())
    }

    /// A list of arguments, some after `*`. The errors of a call speak of its callee.
    pub(super) fn spread_positional(
        &mut self,
        arguments: &'a [Expr],
        list: Reg,
        callee: Option<Reg>,
        place: Span,
    ) -> Result {
        let mark = self.top;
        // CPython hands a lone `*x` to the call as it is; else it makes a list first.
        let blamed = callee.filter(|_| arguments.len() == 1);
        let plain = arguments.iter().position(Expr::is_starred_expr).unwrap_or(arguments.len());
        // What comes before the first `*` is built at once.
        for argument in &arguments[..plain] {
            self.fresh(argument)?;
        }
        let first = if plain == 0 { list } else { mark };
        self.op(Op::BuildList, list, first, plain as u16, place);
        self.top = mark;
        for argument in &arguments[plain..] {
            let at = span(argument.range());
            if let Expr::Starred(starred) = argument {
                let value = self.operand(&starred.value)?;
                let extend = Instruction::abc(Op::ListExtend, list, value, blamed.unwrap_or(u16::MAX));
                // CPython blames the call, not the argument.
                let at = if blamed.is_some() { place } else { at };
                self.code.push(extend.with_x(u8::from(blamed.is_some())), at);
            } else {
                let value = self.operand(argument)?;
                self.op(Op::ListAppend, list, value, 0, at);
            }
            self.top = mark;
        }
        Ok(())
    }

    /// A dict of keyword arguments, some after `**`; unbound if there are none.
    pub(super) fn spread_keywords(
        &mut self,
        keywords: &'a [ast::Keyword],
        dict: Reg,
        callee: Option<Reg>,
        place: Span,
    ) -> Result {
        if keywords.is_empty() {
            self.special(dict, Special::Unbound, place);
            return Ok(());
        }
        let mark = self.top;
        let x = u8::from(callee.is_some());
        // What comes before the first `**` is built at once.
        let plain = keywords.iter().position(|keyword| keyword.arg.is_none()).unwrap_or(keywords.len());
        self.keyword_dict(&keywords[..plain], dict, place)?;
        let mut rest = &keywords[plain..];
        while !rest.is_empty() {
            let part = self.temporary(place)?;
            let plain = rest.iter().position(|keyword| keyword.arg.is_none()).unwrap_or(rest.len());
            let value = if plain == 0 {
                let value = self.operand(&rest[0].value)?;
                rest = &rest[1..];
                value
            } else {
                self.keyword_dict(&rest[..plain], part, place)?;
                rest = &rest[plain..];
                part
            };
            let update = Instruction::abc(Op::DictUpdate, dict, value, callee.unwrap_or(u16::MAX));
            self.code.push(update.with_x(x), place);
            self.top = mark;
        }
        Ok(())
    }

    /// `{name: value, …}` of plain keyword arguments.
    fn keyword_dict(&mut self, keywords: &'a [ast::Keyword], dict: Reg, place: Span) -> Result {
        let mark = self.top;
        self.op(Op::BuildDict, dict, dict, 0, place);
        for keyword in keywords {
            let Some(name) = &keyword.arg else { continue };
            let key = self.temporary(place)?;
            let name: Arc<str> = self.mangled(name.as_str());
            self.load_constant(&Constant::Str(name), key, place);
            let value = self.operand(&keyword.value)?;
            self.op(Op::DictAdd, dict, key, value, place);
            self.top = mark;
        }
        Ok(())
    }

    /// Calls a function that is in `window` with the arguments after it.
    pub(super) fn call_window(&mut self, register: Reg, window: Reg, count: u16, place: Span) {
        self.op(Op::Call, register, window, count, place);
    }

    /// The expression is `super()` in a method.
    fn is_super(&self, node: &ast::ExprCall) -> bool {
        let Expr::Name(name) = &*node.func else { return false };
        if name.id.as_str() != "super" || !node.arguments.is_empty() {
            return false;
        }
        let scope = &self.symbols().scopes[self.owner];
        let has_self = scope.symbols.iter().any(|symbol| symbol.parameter);
        let is_function = matches!(scope.kind, ScopeKind::Function | ScopeKind::Lambda);
        let cell = self.symbols().scopes[self.scope].get(CLASS_CELL).map(|symbol| symbol.place);
        matches!(self.place("super"), Place::Global(slot) if self.symbols().globals.list[slot as usize].assignments == 0)
            && has_self
            && is_function
            && matches!(cell, Some(Place::Free(_)))
    }

    fn super_object(&mut self, node: &'a ast::ExprCall, register: Reg) -> Result {
        let place = Span { start: node.range_start.to_u32(), end: node.arguments.range.end().to_u32() };
        let mark = self.top;
        let pair = self.temporaries(2, place)?;
        self.load_name(CLASS_CELL, pair, place);
        // The first parameter, whatever it is called.
        let first = &self.symbols().scopes[self.owner].variables[0];
        if first.cell {
            let name = first.name.clone();
            let name = self.code.name(&name, place);
            self.op(Op::LoadCell, pair + 1, 0, name, place);
        } else {
            self.op(Op::Move, pair + 1, 0, 0, place);
        }
        self.op(Op::LoadSuper, register, pair, 0, place);
        self.top = mark;
        Ok(())
    }
}
