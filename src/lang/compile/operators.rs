//! Operators and comparisons as values.

use ruff_python_ast::{self as ast, CmpOp, Expr, Operator, UnaryOp};
use ruff_text_size::Ranged;

use crate::code::Constant;
use crate::collect::span;
use crate::instruction::{Instruction, Op};
use crate::source::Span;

use super::emit::Reg;
use super::{Compiler, Result};

/// The instruction of a binary operator.
fn binary_op(op: Operator) -> Op {
    match op {
        Operator::Add => Op::Add,
        Operator::Sub => Op::Subtract,
        Operator::Mult => Op::Multiply,
        Operator::MatMult => Op::MatrixMultiply,
        Operator::Div => Op::TrueDivide,
        Operator::Mod => Op::Modulo,
        Operator::Pow => Op::Power,
        Operator::LShift => Op::ShiftLeft,
        Operator::RShift => Op::ShiftRight,
        Operator::BitOr => Op::BitOr,
        Operator::BitXor => Op::BitXor,
        Operator::BitAnd => Op::BitAnd,
        Operator::FloorDiv => Op::FloorDivide,
    }
}

/// The form of a binary operator whose right side is a small integer.
fn integer_op(op: Operator, right: i16) -> Option<Op> {
    match op {
        Operator::Add => Some(Op::AddInt),
        Operator::Sub => Some(Op::SubtractInt),
        Operator::Mult => Some(Op::MultiplyInt),
        Operator::FloorDiv if right != 0 => Some(Op::FloorDivideInt),
        Operator::Mod if right != 0 => Some(Op::ModuloInt),
        _ => None,
    }
}

impl<'a> Compiler<'a> {
    /// The value of an expression that fits the short forms.
    pub(super) fn short_integer(&self, expr: &Expr) -> Option<i16> {
        match self.constant(expr)? {
            Constant::Int(value) => i16::try_from(value).ok(),
            _ => None,
        }
    }

    /// A chain of binary operators. Its left side can be long, so it is walked without recursion.
    pub(super) fn binary(&mut self, expr: &'a Expr, register: Reg) -> Result {
        if let Some(value) = self.constant(expr) {
            self.load_constant(&value, register, span(expr.range()));
            return Ok(());
        }
        let mark = self.top;
        let mut spine = vec![];
        let mut current = expr;
        while let Expr::BinOp(binary) = current {
            spine.push(binary);
            current = &binary.left;
        }
        let scratch = if self.is_scratch(register) { register } else { self.temporary(span(expr.range()))? };
        let later: Vec<&Expr> = if self.symbols().scopes[self.owner].rebinds {
            spine.iter().map(|binary| &*binary.right).collect()
        } else {
            Vec::new()
        };
        let mut left = self.operand_before(current, &later, Some(scratch))?;
        while let Some(binary) = spine.pop() {
            let result = if spine.is_empty() { register } else { scratch };
            self.binary_step(result, left, binary.op, &binary.right, false, span(binary.range))?;
            left = result;
        }
        self.top = mark;
        Ok(())
    }

    /// `R[result] = R[left] op right`
    pub(super) fn binary_step(
        &mut self,
        result: Reg,
        left: Reg,
        op: Operator,
        right: &'a Expr,
        in_place: bool,
        span: Span,
    ) -> Result {
        let x = u8::from(in_place);
        if let Some(value) = self.short_integer(right)
            && let Some(op) = integer_op(op, value)
        {
            self.code.push(Instruction::abc(op, result, left, value as u16).with_x(x), span);
            return Ok(());
        }
        let mark = self.top;
        let right = self.operand(right)?;
        self.code.push(Instruction::abc(binary_op(op), result, left, right).with_x(x), span);
        self.top = mark;
        Ok(())
    }

    pub(super) fn unary(&mut self, expr: &'a Expr, node: &'a ast::ExprUnaryOp, register: Reg) -> Result {
        let place = span(node.range);
        if let Some(value) = self.constant(expr) {
            self.load_constant(&value, register, place);
            return Ok(());
        }
        let op = match node.op {
            UnaryOp::Invert => Op::Invert,
            UnaryOp::Not => Op::Not,
            UnaryOp::UAdd => Op::Plus,
            UnaryOp::USub => Op::Negate,
        };
        let mark = self.top;
        let scratch = self.is_scratch(register).then_some(register);
        let operand = self.operand_or(&node.operand, scratch)?;
        self.op(op, register, operand, 0, place);
        self.top = mark;
        Ok(())
    }

    /// A comparison, chained or not, as a value.
    pub(super) fn comparison(&mut self, node: &'a ast::ExprCompare, register: Reg) -> Result {
        let place = span(node.range);
        let mark = self.top;
        let pairs = node.ops.iter().zip(&node.comparators);
        let comparators: Vec<&Expr> = node.comparators.iter().collect();
        if let ([op], [right]) = (&*node.ops, &*node.comparators) {
            let scratch = self.is_scratch(register).then_some(register);
            let left = self.operand_before(&node.left, &[right], scratch)?;
            let right = self.comparand(*op, right)?;
            self.compare(register, *op, left, right, place);
            self.top = mark;
            return Ok(());
        }
        // The result is not complete until the last comparison, and a comparison's value decides whether it is.
        let result = if self.is_scratch(register) { register } else { self.temporary(place)? };
        let end = self.code.label();
        let mut left = self.operand_before(&node.left, &comparators, None)?;
        let last = node.ops.len() - 1;
        for (index, (op, right)) in pairs.enumerate() {
            let right = self.operand_before(right, &comparators[index + 1..], None)?;
            self.compare(result, *op, left, right, place);
            if index < last {
                self.code.branch(Instruction::wide(Op::JumpIfFalse, result, 0), end, place);
            }
            left = right;
        }
        self.code.place(end);
        if result != register {
            self.op(Op::Move, register, result, 0, place);
        }
        self.top = mark;
        Ok(())
    }

    /// The right side of a comparison; a display of constants after `in` becomes a constant.
    pub(super) fn comparand(&mut self, op: CmpOp, expr: &'a Expr) -> Result<Reg> {
        let value = match (op, expr) {
            (CmpOp::In | CmpOp::NotIn, Expr::List(list)) => self.constants(&list.elts).map(Constant::Tuple),
            (CmpOp::In | CmpOp::NotIn, Expr::Set(set)) => self.constants(&set.elts).map(Constant::FrozenSet),
            _ => None,
        };
        match value {
            Some(value) => {
                let register = self.temporary(span(expr.range()))?;
                self.load_constant(&value, register, span(expr.range()));
                Ok(register)
            }
            None => self.operand(expr),
        }
    }

    /// `R[result] = R[left] op R[right]`
    pub(super) fn compare(&mut self, result: Reg, op: CmpOp, left: Reg, right: Reg, span: Span) {
        let (op, x) = match op {
            CmpOp::Eq => (Op::Equal, 0),
            CmpOp::NotEq => (Op::NotEqual, 0),
            CmpOp::Lt => (Op::Less, 0),
            CmpOp::LtE => (Op::LessEqual, 0),
            CmpOp::Gt => (Op::Greater, 0),
            CmpOp::GtE => (Op::GreaterEqual, 0),
            CmpOp::Is => (Op::Is, 0),
            CmpOp::IsNot => (Op::Is, 1),
            CmpOp::In => (Op::In, 0),
            CmpOp::NotIn => (Op::In, 1),
        };
        self.code.push(Instruction::abc(op, result, left, right).with_x(x), span);
    }
}
