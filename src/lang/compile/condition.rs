//! Expressions that decide where control goes on.

use ruff_python_ast::{self as ast, CmpOp, Expr, UnaryOp};
use ruff_text_size::Ranged;

use crate::collect::span;
use crate::constant::truth;
use crate::instruction::{Instruction, Op};
use crate::source::Span;

use super::emit::{Label, Reg};
use super::{Compiler, Result};

/// The fused jumps of a comparison: with two registers, and with a small integer.
fn fused(op: CmpOp) -> Option<(Op, Op)> {
    match op {
        CmpOp::Eq => Some((Op::JumpEqual, Op::JumpEqualInt)),
        CmpOp::NotEq => Some((Op::JumpNotEqual, Op::JumpNotEqualInt)),
        CmpOp::Lt => Some((Op::JumpLess, Op::JumpLessInt)),
        CmpOp::LtE => Some((Op::JumpLessEqual, Op::JumpLessEqualInt)),
        CmpOp::Gt => Some((Op::JumpGreater, Op::JumpGreaterInt)),
        CmpOp::GtE => Some((Op::JumpGreaterEqual, Op::JumpGreaterEqualInt)),
        CmpOp::Is | CmpOp::IsNot | CmpOp::In | CmpOp::NotIn => None,
    }
}

impl<'a> Compiler<'a> {
    /// Jumps to `target` if the truth of `expr` is `when`, and goes on otherwise.
    pub(super) fn branch(&mut self, expr: &'a Expr, target: Label, when: bool) -> Result {
        if let Some(truth) = self.constant(expr).as_ref().and_then(truth) {
            if truth == when {
                self.code.jump(target, span(expr.range()));
            }
            return Ok(());
        }
        match expr {
            Expr::UnaryOp(unary) if unary.op == UnaryOp::Not => self.branch(&unary.operand, target, !when),
            Expr::BoolOp(boolean) => self.branch_boolean(boolean, target, when),
            Expr::Compare(compare) => self.branch_comparison(compare, target, when),
            _ => {
                let mark = self.top;
                let value = self.operand(expr)?;
                self.branch_register(value, target, when, span(expr.range()));
                self.top = mark;
                Ok(())
            }
        }
    }

    /// Jumps to `target` if the truth of a register is `when`.
    pub(super) fn branch_register(&mut self, value: Reg, target: Label, when: bool, span: Span) {
        let op = if when { Op::JumpIfTrue } else { Op::JumpIfFalse };
        self.code.branch(Instruction::wide(op, value, 0), target, span);
    }

    fn branch_boolean(&mut self, node: &'a ast::ExprBoolOp, target: Label, when: bool) -> Result {
        let Some((last, rest)) = node.values.split_last() else { return Ok(()) };
        // `or` jumps as soon as one is true, `and` as soon as one is false; the other way needs the last operand.
        let decided = node.op == ast::BoolOp::Or;
        if decided == when {
            for value in &node.values {
                self.branch(value, target, when)?;
            }
            return Ok(());
        }
        let skip = self.code.label();
        for value in rest {
            self.branch(value, skip, decided)?;
        }
        self.branch(last, target, when)?;
        self.code.place(skip);
        Ok(())
    }

    fn branch_comparison(&mut self, node: &'a ast::ExprCompare, target: Label, when: bool) -> Result {
        let place = span(node.range);
        let mark = self.top;
        if let ([op], [right]) = (&*node.ops, &*node.comparators) {
            let left = self.operand_before(&node.left, &[right], None)?;
            self.branch_pair(left, *op, right, target, when, place)?;
            self.top = mark;
            return Ok(());
        }
        let comparators: Vec<&Expr> = node.comparators.iter().collect();
        let skip = self.code.label();
        let failed = if when { skip } else { target };
        let mut left = self.operand_before(&node.left, &comparators, None)?;
        let last = node.ops.len() - 1;
        for (index, (op, right)) in node.ops.iter().zip(&node.comparators).enumerate() {
            if index == last {
                self.branch_pair(left, *op, right, target, when, place)?;
            } else {
                let right = self.operand_before(right, &comparators[index + 1..], None)?;
                self.branch_registers(left, *op, right, failed, false, place)?;
                left = right;
            }
        }
        self.code.place(skip);
        self.top = mark;
        Ok(())
    }

    pub(super) fn branch_pair(
        &mut self,
        left: Reg,
        op: CmpOp,
        right: &'a Expr,
        target: Label,
        when: bool,
        span: Span,
    ) -> Result {
        if let (CmpOp::Is | CmpOp::IsNot, Expr::NoneLiteral(_)) = (op, right) {
            let none = (op == CmpOp::Is) == when;
            let jump = Instruction::wide(Op::JumpIfNone, left, 0).with_x(u8::from(!none));
            self.code.branch(jump, target, span);
            return Ok(());
        }
        if let (Some((_, op)), Some(value)) = (fused(op), self.short_integer(right)) {
            let jump = Instruction::abc(op, left, value as u16, 0).with_x(u8::from(when));
            self.code.branch(jump, target, span);
            return Ok(());
        }
        let right = self.comparand(op, right)?;
        self.branch_registers(left, op, right, target, when, span)
    }

    fn branch_registers(&mut self, left: Reg, op: CmpOp, right: Reg, target: Label, when: bool, span: Span) -> Result {
        if let Some((op, _)) = fused(op) {
            let jump = Instruction::abc(op, left, right, 0).with_x(u8::from(when));
            self.code.branch(jump, target, span);
            return Ok(());
        }
        let mark = self.top;
        let result = self.temporary(span)?;
        self.compare(result, op, left, right, span);
        self.branch_register(result, target, when, span);
        self.top = mark;
        Ok(())
    }
}
