//! `except*`: the exception that came is split by one clause after the other; what the clauses raise, and what none of
//! them wants, is raised together at the end.

use ruff_python_ast as ast;
use ruff_text_size::Ranged;

use crate::collect::span;
use crate::instruction::{Helper, Instruction, Op};
use crate::source::Span;

use super::block::{Block, Protection};
use super::emit::{Label, Reg};
use super::flow::Flow;
use super::{Compiler, Result};

impl<'a> Compiler<'a> {
    /// All clauses; gives the register of what is to be raised afterwards.
    pub(super) fn except_star(
        &mut self,
        node: &'a ast::StmtTry,
        exception: Reg,
        entry: &Flow,
        end: Label,
        place: Span,
    ) -> Result<Option<Reg>> {
        let mark = self.top;
        // Raised so far; then the pair of what matches a clause and what is left.
        let raised = self.temporary(place)?;
        let pair = self.temporaries(2, place)?;
        let rest = pair + 1;
        self.op(Op::BuildList, raised, raised, 0, place);
        self.op(Op::Move, rest, exception, 0, place);
        for handler in &node.handlers {
            self.star_clause(handler, pair, raised, entry)?;
        }
        self.op(Op::ListAppend, raised, rest, 0, place);
        self.help(Helper::RaiseGroup, raised, exception, raised, place);
        let raise = self.code.label();
        self.code.branch(Instruction::wide(Op::JumpIfNone, raised, 0).with_x(1), raise, place);
        self.leave_handler(exception, end, place)?;
        self.code.place(raise);
        self.top = mark;
        Ok(Some(raised))
    }

    fn star_clause(&mut self, handler: &'a ast::ExceptHandler, pair: Reg, raised: Reg, entry: &Flow) -> Result {
        let ast::ExceptHandler::ExceptHandler(node) = handler;
        let place = span(node.range);
        let mark = self.top;
        let next = self.code.label();
        if let Some(class) = &node.type_ {
            let at = span(class.range());
            let class = self.operand(class)?;
            let split = self.temporary(at)?;
            self.help(Helper::SplitGroup, split, pair + 1, class, at);
            self.op(Op::Unpack, pair, split, 2, at);
            self.top = mark;
        }
        self.code.branch(Instruction::wide(Op::JumpIfNone, pair, 0), next, place);
        let handled = self.temporary(place)?;
        self.help(Helper::Handle, handled, pair, pair, place);
        self.top = mark;
        let name = node.name.as_ref().map(|name| name.as_str());
        if let (Some(name), Some(identifier)) = (name, &node.name) {
            self.store_name(name, pair, span(identifier.range));
        }
        let cleanup = self.code.label();
        self.push_block(Block::Try(Protection::new(cleanup, self.top)), place)?;
        self.statements(&node.body)?;
        let raises = self.pop_block();
        if self.code.flow.reachable {
            if let Some(name) = name {
                self.forget_name(name, place)?;
            }
            self.code.jump(next, place);
        }
        if raises {
            self.code.arrive(cleanup, entry);
            self.code.place(cleanup);
            let exception = self.temporaries(2, place)?;
            self.op(Op::EnterHandler, exception, 0, 0, place);
            if let Some(name) = name {
                self.forget_name(name, place)?;
            }
            self.op(Op::ListAppend, raised, exception, 0, place);
            self.op(Op::LeaveHandler, exception, 0, 0, place);
        }
        self.code.place(next);
        self.top = mark;
        Ok(())
    }
}
