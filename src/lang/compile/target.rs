//! Assignment targets.

use ruff_python_ast::{self as ast, Expr};
use ruff_text_size::Ranged;

use crate::collect::span;
use crate::error::CompileError;
use crate::instruction::{Instruction, Op};
use crate::scope::Place;

use super::emit::Reg;
use super::name::Local;
use super::{Compiler, Result};

impl<'a> Compiler<'a> {
    /// Assigns the value in a register.
    pub(super) fn store(&mut self, target: &'a Expr, value: Reg) -> Result {
        let place = span(target.range());
        let mark = self.top;
        match target {
            Expr::Name(name) => self.store_name(&name.id, value, place),
            Expr::Attribute(attribute) => {
                let object = self.operand(&attribute.value)?;
                self.note_static_attribute(attribute);
                let name = self.mangled(attribute.attr.as_str());
                let place = self.attribute_span(attribute);
                let site = self.code.site(&name, place);
                self.op(Op::StoreAttr, object, value, site, place);
            }
            Expr::Subscript(subscript) => {
                let object = self.operand_before(&subscript.value, &[&subscript.slice], None)?;
                let index = self.operand(&subscript.slice)?;
                self.op(Op::StoreItem, object, index, value, place);
            }
            Expr::Tuple(ast::ExprTuple { elts, .. }) | Expr::List(ast::ExprList { elts, .. }) => {
                self.unpack(elts, value, target)?;
            }
            Expr::Starred(starred) => self.store(&starred.value, value)?,
            _ => return Err(CompileError::syntax("cannot assign to this expression", place)),
        }
        self.top = mark;
        Ok(())
    }

    /// Evaluates an expression and assigns it.
    pub(super) fn assign(&mut self, target: &'a Expr, value: &'a Expr) -> Result {
        if let Expr::Name(name) = target
            && let Some(local) = self.direct_target(&name.id)
        {
            self.into(value, local.register)?;
            self.code.flow.bind(local.index);
            return Ok(());
        }
        if let (Some(targets), Some(values)) = (elements(target), elements(value))
            && targets.len() == values.len()
            && !targets.iter().chain(values).any(Expr::is_starred_expr)
        {
            return self.assign_parallel(targets, values);
        }
        let mark = self.top;
        let value = self.operand_before(value, &[target], None)?;
        self.store(target, value)?;
        self.top = mark;
        Ok(())
    }

    /// `a, b = b, a` without making the tuple: all values first, then all stores.
    fn assign_parallel(&mut self, targets: &'a [Expr], values: &'a [Expr]) -> Result {
        let mark = self.top;
        let locals = self.distinct_locals(targets);
        let mut registers = Vec::with_capacity(values.len());
        for (index, value) in values.iter().enumerate() {
            let last = index + 1 == values.len();
            let direct = locals.as_ref().filter(|_| last).map(|locals| locals[index]);
            if let Some(local) = direct {
                // No earlier target is written before all values are known, so the last value can go home at once.
                self.into(value, local.register)?;
                registers.push(local.register);
            } else {
                let place = span(value.range());
                let register = self.operand(value)?;
                let keep =
                    register >= self.first_temporary || !self.may_change(register, targets, &values[index + 1..]);
                registers.push(if keep {
                    register
                } else {
                    let copy = self.temporary(place)?;
                    self.op(Op::Move, copy, register, 0, place);
                    copy
                });
            }
        }
        for (target, register) in targets.iter().zip(registers) {
            self.store(target, register)?;
        }
        self.top = mark;
        Ok(())
    }

    /// The registers of the targets, if all are different variables in registers.
    fn distinct_locals(&self, targets: &[Expr]) -> Option<Vec<Local>> {
        let mut locals: Vec<Local> = Vec::with_capacity(targets.len());
        for target in targets {
            let Expr::Name(name) = target else { return None };
            let local = self.direct_target(&name.id)?;
            if locals.iter().any(|other| other.register == local.register) {
                return None;
            }
            locals.push(local);
        }
        Some(locals)
    }

    /// The variable in `register` can be rebound by the remaining values or by storing to `targets`.
    fn may_change(&self, register: Reg, targets: &[Expr], later: &[Expr]) -> bool {
        let later: Vec<&Expr> = later.iter().chain(targets).collect();
        if !self.survives(register, &later) {
            return true;
        }
        targets.iter().any(|target| match target {
            Expr::Name(name) => match self.place(&self.mangled(&name.id)) {
                Place::Register(other) => other == register,
                _ => false,
            },
            Expr::Attribute(_) | Expr::Subscript(_) => false,
            _ => true,
        })
    }

    /// Unpacks the value in a register into several targets.
    fn unpack(&mut self, targets: &'a [Expr], value: Reg, whole: &'a Expr) -> Result {
        let place = span(whole.range());
        let starred: Vec<usize> = (0..targets.len()).filter(|index| targets[*index].is_starred_expr()).collect();
        if starred.len() > 1 {
            return Err(CompileError::syntax("multiple starred expressions in assignment", place));
        }
        if starred.is_empty()
            && let Some(first) = self.consecutive(targets)
        {
            let count = targets.len() as u16;
            self.op(Op::Unpack, first, value, count, place);
            for target in targets {
                if let Expr::Name(name) = target
                    && let Some(local) = self.direct_target(&name.id)
                {
                    self.code.flow.bind(local.index);
                }
            }
            return Ok(());
        }
        let first = self.temporaries(targets.len(), place)?;
        match starred.first() {
            None => self.op(Op::Unpack, first, value, targets.len() as u16, place),
            Some(before) => {
                let after = targets.len() - before - 1;
                if *before > 255 || after > 255 {
                    let message = "too many expressions in star-unpacking assignment";
                    return Err(CompileError::syntax(message, place));
                }
                self.op(Op::UnpackStar, first, value, (before | after << 8) as u16, place);
            }
        }
        for (index, target) in targets.iter().enumerate() {
            self.store(target, first + index as u16)?;
        }
        Ok(())
    }

    /// The register of the first target, if the targets are variables in consecutive registers.
    fn consecutive(&self, targets: &[Expr]) -> Option<Reg> {
        let locals = self.distinct_locals(targets)?;
        let first = locals.first()?.register;
        let in_a_row = locals.iter().enumerate().all(|(index, local)| local.register == first + index as u16);
        in_a_row.then_some(first)
    }

    /// `target op= value`
    pub(super) fn augmented(&mut self, node: &'a ast::StmtAugAssign) -> Result {
        let place = span(node.range);
        let mark = self.top;
        match &*node.target {
            Expr::Name(name) => {
                let at = span(name.range);
                if let Some(register) = self.name_operand(&name.id, at) {
                    if let Some(local) = self.direct_target(&name.id)
                        && self.survives(register, &[&*node.value])
                    {
                        self.binary_step(local.register, register, node.op, &node.value, true, place)?;
                    } else {
                        let result = self.temporary(place)?;
                        self.op(Op::Move, result, register, 0, place);
                        self.binary_step(result, result, node.op, &node.value, true, place)?;
                        self.store_name(&name.id, result, at);
                    }
                } else {
                    let result = self.temporary(place)?;
                    self.load_name(&name.id, result, at);
                    self.binary_step(result, result, node.op, &node.value, true, place)?;
                    self.store_name(&name.id, result, at);
                }
            }
            Expr::Attribute(attribute) => {
                let at = self.attribute_span(attribute);
                let object = self.operand_before(&attribute.value, &[&node.value], None)?;
                let result = self.temporary(place)?;
                self.load_attribute(result, object, attribute.attr.as_str(), at);
                self.binary_step(result, result, node.op, &node.value, true, place)?;
                self.note_static_attribute(attribute);
                let name = self.mangled(attribute.attr.as_str());
                let site = self.code.site(&name, at);
                self.op(Op::StoreAttr, object, result, site, at);
            }
            Expr::Subscript(subscript) => {
                let at = span(subscript.range);
                let object = self.operand_before(&subscript.value, &[&subscript.slice, &node.value], None)?;
                let index = self.operand_before(&subscript.slice, &[&node.value], None)?;
                let result = self.temporary(place)?;
                self.op(Op::LoadItem, result, object, index, at);
                self.binary_step(result, result, node.op, &node.value, true, place)?;
                self.op(Op::StoreItem, object, index, result, at);
            }
            other => {
                let message = "illegal expression for augmented assignment";
                return Err(CompileError::syntax(message, span(other.range())));
            }
        }
        self.top = mark;
        Ok(())
    }

    /// `del target`
    pub(super) fn delete(&mut self, target: &'a Expr) -> Result {
        let place = span(target.range());
        let mark = self.top;
        match target {
            Expr::Name(name) => self.delete_name(&name.id, place),
            Expr::Attribute(attribute) => {
                let object = self.operand(&attribute.value)?;
                let name = self.mangled(attribute.attr.as_str());
                let place = self.attribute_span(attribute);
                let site = self.code.site(&name, place);
                self.code.push(Instruction::abc(Op::DeleteAttr, object, 0, site), place);
            }
            Expr::Subscript(subscript) => {
                let object = self.operand_before(&subscript.value, &[&subscript.slice], None)?;
                let index = self.operand(&subscript.slice)?;
                self.op(Op::DeleteItem, object, index, 0, place);
            }
            Expr::Tuple(ast::ExprTuple { elts, .. }) | Expr::List(ast::ExprList { elts, .. }) => {
                for element in elts {
                    self.delete(element)?;
                }
            }
            _ => return Err(CompileError::syntax("cannot delete this expression", place)),
        }
        self.top = mark;
        Ok(())
    }
}

/// The elements of a tuple or list display.
fn elements(expr: &Expr) -> Option<&[Expr]> {
    match expr {
        Expr::Tuple(tuple) if !tuple.elts.is_empty() => Some(&tuple.elts),
        Expr::List(list) if !list.elts.is_empty() => Some(&list.elts),
        _ => None,
    }
}
