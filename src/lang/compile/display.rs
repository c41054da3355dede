//! Tuples, lists, sets and dicts.

use ruff_python_ast::{self as ast, Expr};
use ruff_text_size::Ranged;

use crate::code::Constant;
use crate::collect::span;
use crate::instruction::Op;
use crate::source::Span;

use super::emit::Reg;
use super::{Compiler, Result};

/// Longer displays are built piece by piece, so that registers do not run out.
const CHUNK: usize = 64;
/// Displays of at least this many constants are filled from a constant tuple.
const CONSTANTS: usize = 3;

impl<'a> Compiler<'a> {
    pub(super) fn tuple(&mut self, expr: &'a Expr, elements: &'a [Expr], register: Reg) -> Result {
        let place = span(expr.range());
        if let Some(value) = self.constant(expr) {
            self.load_constant(&value, register, place);
            return Ok(());
        }
        if elements.len() <= CHUNK && !elements.iter().any(Expr::is_starred_expr) {
            let mark = self.top;
            self.all(elements)?;
            self.op(Op::BuildTuple, register, mark, elements.len() as u16, place);
            self.top = mark;
            return Ok(());
        }
        let mark = self.top;
        let list = if self.is_scratch(register) { register } else { self.temporary(place)? };
        self.long_list(elements, list, place)?;
        self.op(Op::ListToTuple, register, list, 0, place);
        self.top = mark;
        Ok(())
    }

    /// Evaluates expressions into new temporaries in a row.
    fn all(&mut self, elements: &'a [Expr]) -> Result {
        for element in elements {
            self.fresh(element)?;
        }
        Ok(())
    }

    pub(super) fn list(&mut self, elements: &'a [Expr], register: Reg, place: Span) -> Result {
        let mark = self.top;
        let starred = elements.iter().any(Expr::is_starred_expr);
        let short = elements.len() < CONSTANTS || (elements.len() <= CHUNK && self.constants(elements).is_none());
        if short && !starred {
            self.all(elements)?;
            self.op(Op::BuildList, register, mark, elements.len() as u16, place);
            self.top = mark;
            return Ok(());
        }
        let list = if self.is_scratch(register) { register } else { self.temporary(place)? };
        self.long_list(elements, list, place)?;
        if list != register {
            self.op(Op::Move, register, list, 0, place);
        }
        self.top = mark;
        Ok(())
    }

    /// A list built piece by piece in a temporary.
    fn long_list(&mut self, elements: &'a [Expr], list: Reg, place: Span) -> Result {
        if let Some(values) = self.constants(elements)
            && elements.len() >= CONSTANTS
        {
            let mark = self.top;
            self.op(Op::BuildList, list, list, 0, place);
            let tuple = self.temporary(place)?;
            self.load_constant(&Constant::Tuple(values), tuple, place);
            self.op(Op::ListExtend, list, tuple, u16::MAX, place);
            self.top = mark;
            return Ok(());
        }
        let starred = elements.iter().position(Expr::is_starred_expr).unwrap_or(elements.len());
        let (first, rest) = elements.split_at(starred.min(CHUNK));
        let mark = self.top;
        self.all(first)?;
        self.op(Op::BuildList, list, mark, first.len() as u16, place);
        self.top = mark;
        for element in rest {
            if let Expr::Starred(starred) = element {
                let value = self.operand(&starred.value)?;
                self.op(Op::ListExtend, list, value, u16::MAX, place);
            } else {
                let value = self.operand(element)?;
                self.op(Op::ListAppend, list, value, 0, span(element.range()));
            }
            self.top = mark;
        }
        Ok(())
    }

    pub(super) fn set(&mut self, elements: &'a [Expr], register: Reg, place: Span) -> Result {
        let mark = self.top;
        let starred = elements.iter().position(Expr::is_starred_expr).unwrap_or(elements.len());
        let (first, rest) = elements.split_at(starred.min(CHUNK));
        if rest.is_empty() {
            self.all(first)?;
            self.op(Op::BuildSet, register, mark, first.len() as u16, place);
            self.top = mark;
            return Ok(());
        }
        let set = if self.is_scratch(register) { register } else { self.temporary(place)? };
        let above = self.top;
        self.all(first)?;
        self.op(Op::BuildSet, set, above, first.len() as u16, place);
        self.top = above;
        for element in rest {
            if let Expr::Starred(starred) = element {
                let value = self.operand(&starred.value)?;
                self.op(Op::SetUpdate, set, value, 0, place);
            } else {
                let value = self.operand(element)?;
                self.op(Op::SetAdd, set, value, 0, span(element.range()));
            }
            self.top = above;
        }
        if set != register {
            self.op(Op::Move, register, set, 0, place);
        }
        self.top = mark;
        Ok(())
    }

    pub(super) fn dict(&mut self, node: &'a ast::ExprDict, register: Reg) -> Result {
        let place = span(node.range);
        let mark = self.top;
        let spread = node.items.iter().position(|item| item.key.is_none()).unwrap_or(node.items.len());
        let (first, rest) = node.items.split_at(spread.min(CHUNK / 2));
        let whole = rest.is_empty();
        let dict = if whole || self.is_scratch(register) { register } else { self.temporary(place)? };
        let above = self.top;
        for item in first {
            if let Some(key) = &item.key {
                self.fresh(key)?;
                self.fresh(&item.value)?;
            }
        }
        self.op(Op::BuildDict, dict, above, first.len() as u16, place);
        self.top = above;
        for item in rest {
            match &item.key {
                Some(key) => {
                    let key = self.operand_before(key, &[&item.value], None)?;
                    let value = self.operand(&item.value)?;
                    self.op(Op::DictAdd, dict, key, value, place);
                }
                None => {
                    let value = self.operand(&item.value)?;
                    self.op(Op::DictUpdate, dict, value, u16::MAX, place);
                }
            }
            self.top = above;
        }
        if dict != register {
            self.op(Op::Move, register, dict, 0, place);
        }
        self.top = mark;
        Ok(())
    }
}
