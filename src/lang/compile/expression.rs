//! Expressions.

use ruff_python_ast::visitor::{Visitor, walk_expr};
use ruff_python_ast::{self as ast, Expr};
use ruff_text_size::Ranged;

use crate::code::Constant;
use crate::collect::span;
use crate::constant::truth;
use crate::error::CompileError;
use crate::instruction::{Helper, Instruction, Op, Special};
use crate::source::Span;

use super::emit::Reg;
use super::{Compiler, Result, load_constant};

impl<'a> Compiler<'a> {
    /// Evaluates an expression and says which register the value is in: a variable's own, a hoisted constant's, or a
    /// new temporary.
    pub(super) fn operand(&mut self, expr: &'a Expr) -> Result<Reg> {
        self.operand_or(expr, None)
    }

    /// As [`operand`](Self::operand), with a temporary to use instead of a new one.
    pub(super) fn operand_or(&mut self, expr: &'a Expr, scratch: Option<Reg>) -> Result<Reg> {
        let place = span(expr.range());
        if let Expr::Name(name) = expr
            && let Some(register) = self.name_operand(&name.id, place)
        {
            return Ok(register);
        }
        if let Some(value) = self.constant(expr) {
            return self.constant_operand(&value, scratch, place);
        }
        let register = match scratch {
            Some(register) => register,
            None => self.temporary(place)?,
        };
        self.into(expr, register)?;
        Ok(register)
    }

    /// Evaluates an expression whose value must survive the evaluation of `later` ones: a variable's own register
    /// will not do if they can rebind the variable.
    pub(super) fn operand_before(&mut self, expr: &'a Expr, later: &[&Expr], scratch: Option<Reg>) -> Result<Reg> {
        let register = self.operand_or(expr, scratch)?;
        if self.survives(register, later) {
            return Ok(register);
        }
        let copy = match scratch {
            Some(register) => register,
            None => self.temporary(span(expr.range()))?,
        };
        self.op(Op::Move, copy, register, 0, span(expr.range()));
        Ok(copy)
    }

    /// The value in `register` is not changed by evaluating `later`.
    pub(super) fn survives(&self, register: Reg, later: &[&Expr]) -> bool {
        register >= self.first_temporary
            || !self.symbols().scopes[self.owner].rebinds
            || !later.iter().any(|expr| contains_walrus(expr))
    }

    /// A register that holds a constant.
    fn constant_operand(&mut self, value: &Constant, scratch: Option<Reg>, span: Span) -> Result<Reg> {
        let hoistable = !matches!(value, Constant::Bytes(_) | Constant::Tuple(_) | Constant::FrozenSet(_));
        if self.loops > 0
            && hoistable
            && self.code.flow.reachable
            && let Some(register) = self.code.hoist(value, |code, register| load_constant(code, value, register))
        {
            return Ok(register);
        }
        let register = match scratch {
            Some(register) => register,
            None => self.temporary(span)?,
        };
        self.load_constant(value, register, span);
        Ok(register)
    }

    /// Evaluates an expression into a register. Unless the register [is scratch](Self::is_scratch), it is written by
    /// the last instruction only.
    pub(super) fn into(&mut self, expr: &'a Expr, register: Reg) -> Result {
        let place = span(expr.range());
        match expr {
            Expr::Name(name) if name.id.as_str() != "__debug__" => self.load_name(&name.id, register, place),
            Expr::NumberLiteral(_)
            | Expr::StringLiteral(_)
            | Expr::BytesLiteral(_)
            | Expr::BooleanLiteral(_)
            | Expr::NoneLiteral(_)
            | Expr::EllipsisLiteral(_)
            | Expr::Name(_) => {
                if let Some(value) = self.constant(expr) {
                    self.load_constant(&value, register, place);
                }
            }
            Expr::BinOp(_) => self.binary(expr, register)?,
            Expr::UnaryOp(unary) => self.unary(expr, unary, register)?,
            Expr::Compare(compare) => self.comparison(compare, register)?,
            Expr::BoolOp(boolean) => self.boolean(boolean, register)?,
            Expr::If(conditional) => self.conditional(conditional, register)?,
            Expr::Named(named) => self.walrus(named, register)?,
            Expr::Lambda(lambda) => self.lambda(lambda, register)?,
            Expr::Call(call) => self.call(call, register)?,
            Expr::Attribute(attribute) => self.attribute(attribute, register)?,
            Expr::Subscript(subscript) => self.subscript(subscript, register)?,
            Expr::Slice(slice) => self.slice(slice, register)?,
            Expr::Tuple(tuple) => self.tuple(expr, &tuple.elts, register)?,
            Expr::List(list) => self.list(&list.elts, register, place)?,
            Expr::Set(set) => self.set(&set.elts, register, place)?,
            Expr::Dict(dict) => self.dict(dict, register)?,
            Expr::ListComp(_) | Expr::SetComp(_) | Expr::DictComp(_) => self.comprehension(expr, register)?,
            Expr::Generator(generator) => self.generator(generator, register)?,
            Expr::FString(string) => self.f_string(string, register)?,
            Expr::Yield(node) => {
                let mark = self.top;
                let value = match &node.value {
                    Some(value) => self.operand(value)?,
                    None => {
                        let none = self.temporary(place)?;
                        self.special(none, Special::None, place);
                        none
                    }
                };
                self.yield_value(register, value, place);
                self.top = mark;
            }
            Expr::YieldFrom(node) => {
                let mark = self.top;
                let iterator = self.temporary(place)?;
                let value = self.operand_or(&node.value, Some(iterator))?;
                self.op(Op::GetYieldFromIter, iterator, value, 0, place);
                self.delegate(register, iterator, place)?;
                self.top = mark;
            }
            Expr::Await(node) => {
                let mark = self.top;
                let value = self.operand(&node.value)?;
                self.await_value(register, value, Helper::Awaitable, place)?;
                self.top = mark;
            }
            Expr::Starred(_) => return Err(CompileError::syntax("can't use starred expression here", place)),
            Expr::TString(string) => self.t_string(string, register)?,
            Expr::IpyEscapeCommand(_) => {
                return Err(CompileError::syntax("invalid syntax", place));
            }
        }
        Ok(())
    }

    /// `R[register] = yield R[value]`
    pub(super) fn yield_value(&mut self, register: Reg, value: Reg, place: Span) {
        let item = u8::from(self.symbols().scopes[self.owner].asynchronous);
        self.code.push(Instruction::abc(Op::Yield, register, value, 0).with_x(item), place);
    }

    /// Evaluates an expression into a new temporary.
    pub(super) fn fresh(&mut self, expr: &'a Expr) -> Result<Reg> {
        let register = self.temporary(span(expr.range()))?;
        self.into(expr, register)?;
        Ok(register)
    }

    fn attribute(&mut self, node: &'a ast::ExprAttribute, register: Reg) -> Result {
        let mark = self.top;
        let scratch = self.is_scratch(register).then_some(register);
        let object = self.operand_or(&node.value, scratch)?;
        let place = self.attribute_span(node);
        self.load_attribute(register, object, node.attr.as_str(), place);
        self.top = mark;
        Ok(())
    }

    /// The span of an access to an attribute: the whole expression, or only the name if that is on another line than
    /// the beginning, as in a chain of calls with a line for each.
    pub(super) fn attribute_span(&self, node: &ast::ExprAttribute) -> Span {
        let whole = span(node.range);
        if self.same_line(whole) { whole } else { span(node.attr.range) }
    }

    /// The span begins and ends on one line.
    pub(super) fn same_line(&self, span: Span) -> bool {
        let source = self.program.source;
        source.line(span.start) == source.line(span.end)
    }

    /// `R[register] = R[object].name`
    pub(super) fn load_attribute(&mut self, register: Reg, object: Reg, name: &str, span: Span) {
        let name = self.mangled(name);
        let site = self.code.site(&name, span);
        self.op(Op::LoadAttr, register, object, site, span);
    }

    fn subscript(&mut self, node: &'a ast::ExprSubscript, register: Reg) -> Result {
        let mark = self.top;
        let scratch = self.is_scratch(register).then_some(register);
        let object = self.operand_before(&node.value, &[&node.slice], scratch)?;
        let index = self.operand(&node.slice)?;
        self.op(Op::LoadItem, register, object, index, span(node.range));
        self.top = mark;
        Ok(())
    }

    fn slice(&mut self, node: &'a ast::ExprSlice, register: Reg) -> Result {
        let mark = self.top;
        let place = span(node.range);
        let first = self.temporaries(3, place)?;
        for (index, part) in [&node.lower, &node.upper, &node.step].into_iter().enumerate() {
            let part_register = first + index as u16;
            match part {
                Some(part) => self.into(part, part_register)?,
                None => self.special(part_register, Special::None, place),
            }
        }
        self.op(Op::BuildSlice, register, first, 0, place);
        self.top = mark;
        Ok(())
    }

    fn walrus(&mut self, node: &'a ast::ExprNamed, register: Reg) -> Result {
        self.into(&node.value, register)?;
        if let Expr::Name(name) = &*node.target {
            self.store_name(&name.id, register, span(name.range));
        }
        Ok(())
    }

    fn conditional(&mut self, node: &'a ast::ExprIf, register: Reg) -> Result {
        let place = span(node.range);
        let otherwise = self.code.label();
        let end = self.code.label();
        self.branch(&node.test, otherwise, false)?;
        self.into(&node.body, register)?;
        self.code.jump(end, place);
        self.code.place(otherwise);
        self.into(&node.orelse, register)?;
        self.code.place(end);
        Ok(())
    }

    /// `a and b`, `a or b` as a value.
    fn boolean(&mut self, node: &'a ast::ExprBoolOp, register: Reg) -> Result {
        let place = span(node.range);
        let mark = self.top;
        let result = if self.is_scratch(register) { register } else { self.temporary(place)? };
        let end = self.code.label();
        let stop_at = node.op == ast::BoolOp::Or;
        let Some((last, rest)) = node.values.split_last() else { return Ok(()) };
        for value in rest {
            match self.constant(value).as_ref().and_then(truth) {
                // A constant that does not decide has no effect.
                Some(truth) if truth != stop_at => continue,
                _ => {}
            }
            self.into(value, result)?;
            let op = if stop_at { Op::JumpIfTrue } else { Op::JumpIfFalse };
            self.code.branch(Instruction::wide(op, result, 0), end, span(value.range()));
        }
        self.into(last, result)?;
        self.code.place(end);
        if result != register {
            self.op(Op::Move, register, result, 0, place);
        }
        self.top = mark;
        Ok(())
    }
}

/// The expression contains `:=` outside of nested functions.
pub(super) fn contains_walrus(expr: &Expr) -> bool {
    /// Collects the children of an expression, so that long chains need no recursion.
    struct Children<'a>(Vec<&'a Expr>);
    impl<'a> Visitor<'a> for Children<'a> {
        fn visit_expr(&mut self, expr: &'a Expr) {
            self.0.push(expr);
        }
    }
    let mut pending = Children(vec![expr]);
    while let Some(expr) = pending.0.pop() {
        match expr {
            Expr::Named(_) => return true,
            Expr::Lambda(_) => {}
            _ => walk_expr(&mut pending, expr),
        }
    }
    false
}
