//! `try`, `with`, `raise` and `assert`.

use ruff_python_ast::{self as ast, Expr, Stmt};
use ruff_text_size::Ranged;

use crate::collect::span;
use crate::instruction::{Helper, Instruction, Op, SpecialMethod};
use crate::source::Span;

use super::block::{Block, Protection};
use super::emit::{Label, Reg};
use super::flow::Flow;
use super::{Compiler, Result};

impl<'a> Compiler<'a> {
    pub(super) fn try_statement(&mut self, node: &'a ast::StmtTry) -> Result {
        if node.finalbody.is_empty() { self.try_except(node) } else { self.try_finally(node) }
    }

    /// What is known where a handler begins: anything in the body may have happened.
    pub(super) fn handler_flow(&mut self) -> Flow {
        let known = self.code.flow.clone();
        self.unbind_volatile();
        std::mem::replace(&mut self.code.flow, known)
    }

    /// The body of a `finally` is emitted for each way out of the `try`.
    fn try_finally(&mut self, node: &'a ast::StmtTry) -> Result {
        let place = span(node.range);
        let entry = self.handler_flow();
        let handler = self.code.label();
        let end = self.code.label();
        let register = self.top;
        let block = Block::Finally { body: &node.finalbody, protection: Protection::new(handler, register) };
        self.push_block(block, place)?;
        if node.handlers.is_empty() {
            self.statements(&node.body)?
        } else {
            self.try_except(node)?
        }
        let raises = self.pop_block();
        self.statements(&node.finalbody)?;
        self.code.jump(end, place);
        if raises {
            self.code.arrive(handler, &entry);
            self.code.place(handler);
            let last = node.finalbody.last().map_or(place, |stmt| span(stmt.range()));
            self.handle(&entry, last, |this, register| {
                this.statements(&node.finalbody)?;
                Ok(this.code.flow.reachable.then_some(register))
            })?;
        }
        self.code.place(end);
        Ok(())
    }

    /// A handler: the exception is being handled while `inside` runs, and no longer if that raises. `inside` says
    /// which exception to raise again at its end, if its end can be reached.
    pub(super) fn handle(
        &mut self,
        entry: &Flow,
        place: Span,
        inside: impl FnOnce(&mut Self, Reg) -> Result<Option<Reg>>,
    ) -> Result {
        let mark = self.top;
        let register = self.temporaries(2, place)?;
        let cleanup = self.code.label();
        self.op(Op::EnterHandler, register, 0, 0, place);
        let second = self.top;
        let protection = Protection::new(cleanup, second);
        self.push_block(Block::Handler { register, span: place, protection }, place)?;
        let reraise = inside(self, register)?;
        let raises = self.pop_block();
        if let Some(exception) = reraise {
            self.op(Op::LeaveHandler, register, 0, 0, place);
            self.op(Op::Reraise, exception, 0, 0, place);
            self.code.stop();
        }
        if raises {
            let after = self.code.flow.clone();
            self.code.stop();
            self.code.arrive(cleanup, entry);
            self.code.place(cleanup);
            let exception = self.temporaries(2, place)?;
            self.op(Op::EnterHandler, exception, 0, 0, place);
            self.op(Op::LeaveHandler, exception, 0, 0, place);
            self.op(Op::LeaveHandler, register, 0, 0, place);
            self.op(Op::Reraise, exception, 0, 0, place);
            self.code.flow = after;
        }
        self.top = mark;
        Ok(())
    }

    fn try_except(&mut self, node: &'a ast::StmtTry) -> Result {
        let place = span(node.range);
        let entry = self.handler_flow();
        let handler = self.code.label();
        let end = self.code.label();
        self.push_block(Block::Try(Protection::new(handler, self.top)), place)?;
        self.statements(&node.body)?;
        let raises = self.pop_block();
        self.statements(&node.orelse)?;
        self.code.jump(end, place);
        if raises {
            self.code.arrive(handler, &entry);
            self.code.place(handler);
            let first = node.handlers.first().map_or(place, |handler| span(handler.range()));
            self.handle(&entry, first, |this, register| {
                if node.is_star {
                    return this.except_star(node, register, &entry, end, first);
                }
                for handler in &node.handlers {
                    this.except(handler, register, &entry, end)?;
                }
                Ok(this.code.flow.reachable.then_some(register))
            })?;
        }
        self.code.place(end);
        Ok(())
    }

    /// One `except` clause; goes on after it if the exception does not match.
    fn except(&mut self, handler: &'a ast::ExceptHandler, register: Reg, entry: &Flow, end: Label) -> Result {
        let ast::ExceptHandler::ExceptHandler(node) = handler;
        if !self.code.flow.reachable {
            return Ok(());
        }
        let place = span(node.range);
        let next = self.code.label();
        if let Some(class) = &node.type_ {
            let at = span(class.range());
            let mark = self.top;
            let class = self.operand(class)?;
            let matches = self.temporary(at)?;
            self.op(Op::MatchException, matches, register, class, at);
            self.branch_register(matches, next, false, at);
            self.top = mark;
        }
        let Some(name) = &node.name else {
            self.statements(&node.body)?;
            self.leave_handler(register, end, place)?;
            self.code.place(next);
            return Ok(());
        };
        self.store_name(name.as_str(), register, span(name.range));
        let cleanup = self.code.label();
        let protection = Protection::new(cleanup, self.top);
        self.push_block(Block::Name { name: name.as_str(), span: place, protection }, place)?;
        self.statements(&node.body)?;
        let raises = self.pop_block();
        if self.code.flow.reachable {
            self.forget_name(name.as_str(), place)?;
        }
        self.leave_handler(register, end, place)?;
        if raises {
            self.code.arrive(cleanup, entry);
            self.code.place(cleanup);
            let mark = self.top;
            let exception = self.temporaries(2, place)?;
            self.op(Op::EnterHandler, exception, 0, 0, place);
            self.forget_name(name.as_str(), place)?;
            self.op(Op::LeaveHandler, exception, 0, 0, place);
            self.op(Op::Reraise, exception, 0, 0, place);
            self.code.stop();
            self.top = mark;
        }
        self.code.place(next);
        Ok(())
    }

    /// The end of a clause: the exception is handled, and control goes on after the `try`.
    pub(super) fn leave_handler(&mut self, register: Reg, end: Label, place: Span) -> Result {
        let depth = self.blocks.len() - 1;
        if self.code.flow.reachable {
            // The handler's own block is left: an exception from here on is none of its business.
            self.unwind(depth, |this| this.code.jump(end, place))?;
        }
        debug_assert!(matches!(self.blocks.last(), Some(Block::Handler { register: own, .. }) if *own == register));
        Ok(())
    }

    // ---- with ----

    pub(super) fn with_statement(&mut self, node: &'a ast::StmtWith) -> Result {
        self.with_items(&node.items, &node.body, node.is_async)
    }

    fn with_items(&mut self, items: &'a [ast::WithItem], body: &'a [Stmt], is_async: bool) -> Result {
        let Some((item, rest)) = items.split_first() else { return self.statements(body) };
        let place = span(item.context_expr.range());
        let mark = self.top;
        let exit = self.temporaries(2, place)?;
        let above = self.top;
        let manager = self.operand(&item.context_expr)?;
        let (enters, exits) = if is_async {
            (SpecialMethod::AsyncEnter, SpecialMethod::AsyncExit)
        } else {
            (SpecialMethod::Enter, SpecialMethod::Exit)
        };
        self.special_method(exit, manager, exits, place);
        let window = self.temporaries(2, place)?;
        self.special_method(window, manager, enters, place);
        // What is entered goes where the manager was.
        let entered = above;
        self.op(Op::Call, entered, window, 0, place);
        if is_async {
            self.await_value(entered, entered, Helper::AwaitableEnter, place)?;
        }
        self.top = above;

        let entry = self.handler_flow();
        let handler = self.code.label();
        let end = self.code.label();
        let protection = Protection::new(handler, above);
        self.push_block(Block::With { exit, is_async, span: place, protection }, place)?;
        if let Some(target) = &item.optional_vars {
            self.temporary(place)?;
            self.store(target, entered)?;
            self.top = above;
        }
        self.with_items(rest, body, is_async)?;
        let raises = self.pop_block();
        if self.code.flow.reachable {
            self.call_exit(exit, is_async, place)?;
        }
        self.code.jump(end, place);
        if raises {
            self.code.arrive(handler, &entry);
            self.code.place(handler);
            self.handle(&entry, place, |this, register| {
                this.exit_with_exception(exit, is_async, register, end, place)
            })?;
        }
        self.code.place(end);
        self.top = mark;
        Ok(())
    }

    fn special_method(&mut self, register: Reg, object: Reg, method: SpecialMethod, place: Span) {
        let load = Instruction::abc(Op::LoadSpecialMethod, register, object, 0);
        self.code.push(load.with_x(method as u8), place);
    }

    /// Calls the exit method with the exception in a register, and leaves the statement if it says so.
    fn exit_with_exception(
        &mut self,
        exit: Reg,
        is_async: bool,
        register: Reg,
        end: Label,
        place: Span,
    ) -> Result<Option<Reg>> {
        let mark = self.top;
        let window = self.temporaries(5, place)?;
        self.op(Op::Move, window, exit, 0, place);
        self.op(Op::Move, window + 1, exit + 1, 0, place);
        self.load_attribute(window + 2, register, "__class__", place);
        self.op(Op::Move, window + 3, register, 0, place);
        self.load_attribute(window + 4, register, "__traceback__", place);
        self.op(Op::Call, window, window, 3, place);
        if is_async {
            self.await_value(window, window, Helper::AwaitableExit, place)?;
        }
        let raise = self.code.label();
        self.branch_register(window, raise, false, place);
        self.top = mark;
        self.leave_handler(register, end, place)?;
        self.code.place(raise);
        Ok(Some(register))
    }

    // ---- raise, assert ----

    pub(super) fn raise(&mut self, node: &'a ast::StmtRaise) -> Result {
        let place = span(node.range);
        let mark = self.top;
        match (&node.exc, &node.cause) {
            (Some(exception), Some(cause)) => {
                let exception = self.operand_before(exception, &[cause], None)?;
                let cause = self.operand(cause)?;
                self.code.push(Instruction::abc(Op::Raise, exception, cause, 0).with_x(1), place);
            }
            (Some(exception), None) => {
                let exception = self.operand(exception)?;
                self.op(Op::Raise, exception, 0, 0, place);
            }
            (None, _) => self.code.push(Instruction::abc(Op::Raise, 0, 0, 0).with_x(2), place),
        }
        self.code.stop();
        self.top = mark;
        Ok(())
    }

    pub(super) fn assert(&mut self, node: &'a ast::StmtAssert) -> Result {
        // CPython blames the condition.
        let place = span(node.test.range());
        let mark = self.top;
        let passed = self.code.label();
        self.branch(&node.test, passed, true)?;
        match &node.msg {
            Some(message) => {
                let message: &'a Expr = message;
                let message = self.operand(message)?;
                self.op(Op::RaiseAssertion, message, 0, 0, place);
            }
            None => self.code.push(Instruction::abc(Op::RaiseAssertion, 0, 0, 0).with_x(1), place),
        }
        self.code.stop();
        self.code.place(passed);
        self.top = mark;
        Ok(())
    }
}
