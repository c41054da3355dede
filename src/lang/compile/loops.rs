//! `for` and `while`.

use ruff_python_ast::{self as ast, Expr, Stmt};
use ruff_text_size::Ranged;

use crate::collect::span;
use crate::constant::truth;
use crate::instruction::{Instruction, Op, Special};
use crate::scope::Place;
use crate::source::Span;

use super::block::Block;
use super::emit::{Label, Reg};
use super::expression::contains_walrus;
use super::{Compiler, Result};

impl<'a> Compiler<'a> {
    /// An iterator over the value of `expr`, in a new temporary. Over `range(…)`, two registers above it are for the
    /// machine, which counts without making objects.
    pub(super) fn iterator(&mut self, expr: &'a Expr) -> Result<Reg> {
        let place = span(expr.range());
        if let Some(call) = self.range_call(expr) {
            let state = self.temporaries(3, place)?;
            let mark = self.top;
            let window = self.temporaries(2, place)?;
            self.into(&call.func, window)?;
            self.special(window + 1, Special::Unbound, span(call.func.range()));
            for argument in &call.arguments.args {
                self.fresh(argument)?;
            }
            self.op(Op::RangeIter, state, window, call.arguments.args.len() as u16, place);
            self.op(Op::GetIter, state, state, 0, place);
            self.top = mark;
            return Ok(state);
        }
        let register = self.temporary(place)?;
        let value = self.operand_or(expr, Some(register))?;
        self.op(Op::GetIter, register, value, 0, place);
        Ok(register)
    }

    /// The call, if `expr` is `range(…)` of the global name and plain arguments.
    fn range_call(&self, expr: &'a Expr) -> Option<&'a ast::ExprCall> {
        let Expr::Call(call) = expr else { return None };
        let Expr::Name(name) = &*call.func else { return None };
        let global = matches!(self.place(&self.mangled(&name.id)), Place::Global(_) | Place::Name(_));
        let arguments = &call.arguments;
        let plain = arguments.keywords.is_empty()
            && (1..=3).contains(&arguments.args.len())
            && !arguments.args.iter().any(Expr::is_starred_expr);
        (name.id.as_str() == "range" && global && plain).then_some(call)
    }

    /// Takes the next item of an iterator into a target, or jumps to `end`.
    pub(super) fn next_item(&mut self, target: &'a Expr, iterator: Reg, end: Label, place: Span) -> Result {
        if let Expr::Name(name) = target
            && let Some(local) = self.direct_target(&name.id)
        {
            self.code.branch(Instruction::abc(Op::ForIter, local.register, iterator, 0), end, place);
            self.code.flow.bind(local.index);
            return Ok(());
        }
        let mark = self.top;
        let item = self.temporary(place)?;
        self.code.branch(Instruction::abc(Op::ForIter, item, iterator, 0), end, place);
        self.store(target, item)?;
        self.top = mark;
        Ok(())
    }

    pub(super) fn for_loop(&mut self, node: &'a ast::StmtFor) -> Result {
        let place = span(node.range);
        let mark = self.top;
        let iterator = if node.is_async { self.async_iterator(&node.iter)? } else { self.iterator(&node.iter)? };
        let head = self.code.label();
        let exhausted = self.code.label();
        let end = self.code.label();
        self.enter_loop();
        self.code.place(head);
        self.item(node, iterator, exhausted)?;
        self.loop_body(&node.body, head, end, Some(iterator), place)?;
        self.code.jump(head, place);
        self.leave_loop();
        self.code.place(exhausted);
        self.statements(&node.orelse)?;
        self.code.place(end);
        self.top = mark;
        Ok(())
    }

    pub(super) fn while_loop(&mut self, node: &'a ast::StmtWhile) -> Result {
        let place = span(node.test.range());
        let decided = self.constant(&node.test).as_ref().and_then(truth);
        let body = self.code.label();
        let test = self.code.label();
        let exhausted = self.code.label();
        let end = self.code.label();
        if decided == Some(false) {
            return self.statements(&node.orelse);
        }
        self.enter_loop();
        if contains_walrus(&node.test) {
            // The body may use what the test assigns, so the first test comes before it.
            self.branch(&node.test, exhausted, false)?;
        } else if decided.is_none() {
            let entry = self.code.flow.clone();
            self.code.jump(test, place);
            self.code.flow = entry;
        }
        self.code.place(body);
        self.loop_body(&node.body, test, end, None, span(node.range))?;
        self.code.place(test);
        if decided == Some(true) {
            self.code.jump(body, place);
        } else {
            self.branch(&node.test, body, true)?;
        }
        self.leave_loop();
        self.code.place(exhausted);
        self.statements(&node.orelse)?;
        self.code.place(end);
        Ok(())
    }

    fn loop_body(&mut self, body: &'a [Stmt], next: Label, end: Label, iterator: Option<Reg>, place: Span) -> Result {
        self.push_block(Block::Loop { next, end, iterator }, place)?;
        self.statements(body)?;
        self.pop_block();
        Ok(())
    }

    /// Variables that can become unbound may be so when control comes back to the loop's head.
    fn enter_loop(&mut self) {
        self.loops += 1;
        self.unbind_volatile();
    }

    fn leave_loop(&mut self) {
        self.loops -= 1;
    }

    /// Forgets which of the variables that are deleted somewhere are bound.
    pub(super) fn unbind_volatile(&mut self) {
        let symbols = self.symbols();
        for register in &symbols.scopes[self.owner].volatile {
            self.code.flow.unbind(*register);
        }
    }
}
