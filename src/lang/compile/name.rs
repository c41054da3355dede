//! Reading, writing and deleting variables, wherever they live.

use std::sync::Arc;

use crate::instruction::{Instruction, Op, Special};
use crate::scope::Place;
use crate::source::Span;

use super::emit::Reg;
use super::{Compiler, Result};

/// A variable that is in a register as it is.
#[derive(Clone, Copy)]
pub(super) struct Local {
    pub register: Reg,
    /// Its index in the flow.
    pub index: u16,
}

impl Compiler<'_> {
    /// The variable's register, if its value is kept in one.
    pub(super) fn local(&self, place: Place) -> Option<Local> {
        match place {
            Place::Register(register) => Some(Local { register, index: register }),
            Place::Inlined { scope, index, cell: false } => {
                let (register, index) = *self.inlined.get(&(scope, index))?;
                Some(Local { register, index })
            }
            _ => None,
        }
    }

    /// The register that holds the variable's cell, if it has one here.
    pub(super) fn cell(&self, place: Place) -> Option<Reg> {
        match place {
            Place::Cell(register) => Some(register),
            Place::Inlined { scope, index, cell: true } => Some(self.inlined.get(&(scope, index))?.0),
            _ => None,
        }
    }

    /// Raises if the variable has no value, unless it certainly has one.
    fn check_local(&mut self, local: Local, name: &Arc<str>, span: Span) {
        if !self.code.flow.is_bound(local.index) {
            let name = self.code.name(name, span);
            self.op(Op::CheckLocal, local.register, name, 0, span);
            self.code.flow.bind(local.index);
        }
    }

    /// The register of a variable, checked for a value; `None` if it is not kept in one.
    pub(super) fn name_operand(&mut self, name: &str, span: Span) -> Option<Reg> {
        let name = self.mangled(name);
        let local = self.local(self.place(&name))?;
        self.check_local(local, &name, span);
        Some(local.register)
    }

    /// Reads a variable into a register.
    pub(super) fn load_name(&mut self, name: &str, register: Reg, span: Span) {
        let name = self.mangled(name);
        let place = self.place(&name);
        if let Some(local) = self.local(place) {
            self.check_local(local, &name, span);
            if local.register != register {
                self.op(Op::Move, register, local.register, 0, span);
            }
        } else if let Some(cell) = self.cell(place) {
            let name = self.code.name(&name, span);
            self.op(Op::LoadCell, register, cell, name, span);
        } else {
            self.load_place(place, &name, register, span);
        }
    }

    fn load_place(&mut self, place: Place, name: &Arc<str>, register: Reg, span: Span) {
        match place {
            Place::Global(slot) => {
                let constant = self.symbols().is_constant(slot) as u8;
                self.code.push(Instruction::wide(Op::LoadGlobal, register, slot).with_x(constant), span);
            }
            Place::Free(index) => {
                let name = self.code.name(name, span);
                self.op(Op::LoadFree, register, index, name, span);
            }
            Place::Name(slot) => {
                let name = self.code.name(name, span);
                let slot = self.narrow_slot(slot, span);
                self.op(Op::LoadName, register, name, slot, span);
            }
            Place::NameOrFree(index) => {
                let name = self.code.name(name, span);
                self.op(Op::LoadNameOrFree, register, name, index, span);
            }
            Place::Register(_) | Place::Cell(_) | Place::Inlined { .. } => {}
        }
    }

    /// A global's slot where only 16 bits are left for it.
    fn narrow_slot(&mut self, slot: u32, span: Span) -> u16 {
        u16::try_from(slot).unwrap_or_else(|_| {
            self.code.exceed("too many global names", span);
            0
        })
    }

    /// Writes a variable.
    pub(super) fn store_name(&mut self, name: &str, value: Reg, span: Span) {
        let name = self.mangled(name);
        let place = self.place(&name);
        if let Some(local) = self.local(place) {
            if local.register != value {
                self.overwrite(local, span);
                self.op(Op::Move, local.register, value, 0, span);
            }
            self.code.flow.bind(local.index);
            return;
        }
        if let Some(cell) = self.cell(place) {
            self.op(Op::StoreCell, cell, value, 0, span);
            return;
        }
        match place {
            Place::Global(slot) => self.code.push(Instruction::wide(Op::StoreGlobal, value, slot), span),
            Place::Free(index) => self.op(Op::StoreFree, index, value, 0, span),
            Place::Name(_) | Place::NameOrFree(_) => {
                let name = self.code.name(&name, span);
                self.op(Op::StoreName, value, name, 0, span);
            }
            Place::Register(_) | Place::Cell(_) | Place::Inlined { .. } => {}
        }
    }

    /// The register into which the variable's new value can be evaluated directly.
    pub(super) fn direct_target(&self, name: &str) -> Option<Local> {
        if self.symbols().finalizers {
            return None;
        }
        self.local(self.place(&self.mangled(name)))
    }

    /// Tells the machine that a variable's old value dies, in programs that can see it.
    fn overwrite(&mut self, local: Local, span: Span) {
        if self.symbols().finalizers {
            self.op(Op::Overwrite, local.register, 0, 0, span);
        }
    }

    /// `del name`
    pub(super) fn delete_name(&mut self, name: &str, span: Span) {
        let name = self.mangled(name);
        let place = self.place(&name);
        let index = self.code.name(&name, span);
        if let Some(local) = self.local(place) {
            self.op(Op::DeleteLocal, local.register, index, 0, span);
            self.code.flow.unbind(local.index);
            return;
        }
        if let Some(cell) = self.cell(place) {
            self.op(Op::DeleteCell, cell, 0, index, span);
            return;
        }
        match place {
            Place::Global(slot) => self.code.push(Instruction::wide(Op::DeleteGlobal, 0, slot), span),
            Place::Free(cell) => self.op(Op::DeleteFree, cell, 0, index, span),
            Place::Name(_) | Place::NameOrFree(_) => self.op(Op::DeleteName, 0, index, 0, span),
            Place::Register(_) | Place::Cell(_) | Place::Inlined { .. } => {}
        }
    }

    /// Makes a variable unbound whether or not it has a value: the end of `except … as name`.
    pub(super) fn forget_name(&mut self, name: &str, span: Span) -> Result {
        let place = self.place(&self.mangled(name));
        if let Some(local) = self.local(place) {
            self.overwrite(local, span);
            self.special(local.register, Special::Unbound, span);
            self.code.flow.unbind(local.index);
            return Ok(());
        }
        let mark = self.top;
        let none = self.temporary(span)?;
        self.special(none, Special::None, span);
        self.store_name(name, none, span);
        self.delete_name(name, span);
        self.top = mark;
        Ok(())
    }
}
