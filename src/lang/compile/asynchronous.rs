//! `await`, `async for`, and the helpers that rare instructions share.

use ruff_python_ast::{self as ast, Expr};
use ruff_text_size::Ranged;

use crate::collect::span;
use crate::instruction::{Helper, Instruction, Op, Special};
use crate::source::Span;

use super::block::{Block, Protection};
use super::emit::{Label, Reg};
use super::{Compiler, Result};

impl<'a> Compiler<'a> {
    /// `R[register] =` what a helper makes of two registers.
    pub(super) fn help(&mut self, helper: Helper, register: Reg, first: Reg, second: Reg, place: Span) {
        self.code.push(Instruction::abc(Op::Help, register, first, second).with_x(helper as u8), place);
    }

    /// `R[register] = await R[value]`; the helper gives the iterator of what is awaited.
    pub(super) fn await_value(&mut self, register: Reg, value: Reg, helper: Helper, place: Span) -> Result {
        let mark = self.top;
        let iterator = self.temporary(place)?;
        self.help(helper, iterator, value, value, place);
        self.delegate(register, iterator, place)?;
        self.top = mark;
        Ok(())
    }

    /// `R[register] = yield from` the iterator in a register.
    pub(super) fn delegate(&mut self, register: Reg, iterator: Reg, place: Span) -> Result {
        let result = self.temporary(place)?;
        self.special(result, Special::None, place);
        self.op(Op::YieldFrom, result, iterator, 0, place);
        self.op(Op::Move, register, result, 0, place);
        Ok(())
    }

    /// An asynchronous iterator over the value of `expr`, in a new temporary.
    pub(super) fn async_iterator(&mut self, expr: &'a Expr) -> Result<Reg> {
        let place = span(expr.range());
        let register = self.temporary(place)?;
        let value = self.operand_or(expr, Some(register))?;
        self.help(Helper::AsyncIterator, register, value, value, place);
        Ok(register)
    }

    /// Awaits the next item of an asynchronous iterator and assigns it, or jumps to `end`.
    pub(super) fn next_async_item(&mut self, target: &'a Expr, iterator: Reg, end: Label, place: Span) -> Result {
        let mark = self.top;
        let item = self.temporary(place)?;
        let entry = self.handler_flow();
        let handler = self.code.label();
        let come = self.code.label();
        self.push_block(Block::Try(Protection::new(handler, self.top)), place)?;
        self.await_value(item, iterator, Helper::AsyncNext, place)?;
        let raises = self.pop_block();
        self.code.jump(come, place);
        if raises {
            self.code.arrive(handler, &entry);
            self.code.place(handler);
            self.handle(&entry, place, |this, register| {
                let mark = this.top;
                let ended = this.temporary(place)?;
                this.help(Helper::IsAsyncEnd, ended, register, register, place);
                let raise = this.code.label();
                this.branch_register(ended, raise, false, place);
                this.top = mark;
                this.leave_handler(register, end, place)?;
                this.code.place(raise);
                Ok(Some(register))
            })?;
        }
        self.code.place(come);
        self.store(target, item)?;
        self.top = mark;
        Ok(())
    }

    /// `async for` takes its items from here; everything else of the loop is as in `for`.
    pub(super) fn item(&mut self, node: &'a ast::StmtFor, iterator: Reg, end: Label) -> Result {
        if node.is_async {
            self.next_async_item(&node.target, iterator, end, span(node.range))
        } else {
            self.next_item(&node.target, iterator, end, span(node.iter.range()))
        }
    }
}
