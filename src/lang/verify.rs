//! Checks that finished code keeps the rules which the machine relies on. A mistake found here is the compiler's.

use crate::code::{Code, Module};
use crate::instruction::{Instruction, Op};
use crate::operand::{Role, Shape, Wide, shape};

impl Module {
    /// Checks all bodies; says what is wrong with the first bad instruction.
    pub fn verify(&self) -> Result<(), String> {
        let mut pending = vec![&*self.code];
        while let Some(code) = pending.pop() {
            code.verify(self.globals.len())?;
            pending.extend(code.children.iter().map(|child| &**child));
        }
        Ok(())
    }
}

impl Code {
    fn verify(&self, globals: usize) -> Result<(), String> {
        let count = self.instructions.len();
        if self.spans.len() != count {
            return Err(format!("{}: {count} instructions, {} spans", self.qualname, self.spans.len()));
        }
        for (index, instruction) in self.instructions.iter().enumerate() {
            self.verify_instruction(index, *instruction, globals)
                .map_err(|problem| format!("{} at {index}: {instruction:?}: {problem}", self.qualname))?;
        }
        for handler in &self.handlers {
            let ordered = handler.start < handler.end && handler.end as usize <= count;
            let target = self.instructions.get(handler.target as usize);
            let enters = target.is_some_and(|target| target.op == Op::EnterHandler && target.a == handler.register);
            if !ordered || !enters {
                return Err(format!("{}: {handler:?}", self.qualname));
            }
        }
        match self.instructions.last().map(|instruction| instruction.op) {
            Some(Op::Return | Op::Raise | Op::Reraise | Op::RaiseAssertion | Op::Jump) => Ok(()),
            last => Err(format!("{}: ends with {last:?}", self.qualname)),
        }
    }

    fn verify_instruction(&self, index: usize, instruction: Instruction, globals: usize) -> Result<(), String> {
        let Instruction { op, a, b, c, .. } = instruction;
        let next = self.instructions.get(index + 1);
        match shape(op) {
            Shape::Narrow(first, second, third) => {
                for (role, operand) in [(first, a), (second, b), (third, c)] {
                    self.verify_operand(role, operand, index, globals)?;
                }
            }
            Shape::Wide(first, wide) => {
                self.verify_operand(first, a, index, globals)?;
                let (limit, what) = match wide {
                    Wide::Constant => (self.constants.len(), "constant"),
                    Wide::Global => (globals, "global"),
                    Wide::Target => (self.instructions.len(), "target"),
                    Wide::Integer => (usize::MAX, "integer"),
                };
                if instruction.bc() as usize >= limit && wide != Wide::Integer {
                    return Err(format!("{what} out of range"));
                }
            }
        }
        let (first, length) = window(instruction);
        if usize::from(first) + length > usize::from(self.registers) {
            return Err("window out of range".into());
        }
        match op {
            Op::RangeIter if next.is_none_or(|next| next.op != Op::GetIter || next.a != a || next.b != a) => {
                Err("RangeIter without GetIter".into())
            }
            Op::CallKeywords if next.is_none_or(|next| next.op != Op::Extend) => {
                Err("CallKeywords without Extend".into())
            }
            Op::FloorDivideInt | Op::ModuloInt if c == 0 => Err("division by zero".into()),
            _ => Ok(()),
        }
    }

    fn verify_operand(&self, role: Role, operand: u16, index: usize, globals: usize) -> Result<(), String> {
        let limit = match role {
            Role::Register => usize::from(self.registers),
            Role::OptionalRegister if operand == u16::MAX => return Ok(()),
            Role::OptionalRegister => usize::from(self.registers),
            Role::Name => self.names.len(),
            Role::Site => self.sites.len(),
            Role::Cell => self.free_variables.len(),
            Role::Child => self.children.len(),
            Role::Global => globals,
            Role::Distance => {
                let target = index as i64 + 1 + i64::from(operand as i16);
                let inside = (0..self.instructions.len() as i64).contains(&target);
                return if inside { Ok(()) } else { Err("jump out of range".into()) };
            }
            Role::Unused | Role::Window | Role::Count | Role::StarCounts | Role::Integer => return Ok(()),
        };
        if usize::from(operand) < limit { Ok(()) } else { Err(format!("{role:?} {operand} out of range")) }
    }
}

/// The first register and the length of the range of registers that an instruction uses.
fn window(instruction: Instruction) -> (u16, usize) {
    let Instruction { op, a, b, c, .. } = instruction;
    let count = usize::from(c);
    match op {
        Op::RangeIter | Op::Call | Op::CallKeywords => (b, count + 2),
        Op::CallSpread | Op::BuildClass | Op::MakeFunction => (b, 4),
        Op::LoadSuper => (b, 2),
        Op::BuildSlice => (b, 3),
        Op::Unpack => (a, count),
        Op::UnpackStar => (a, (count & 0xff) + (count >> 8) + 1),
        Op::BuildTuple | Op::BuildList | Op::BuildSet | Op::BuildString if c > 0 => (b, count),
        Op::BuildDict if c > 0 => (b, count * 2),
        Op::LoadMethod | Op::LoadSpecialMethod | Op::EnterHandler | Op::LeaveHandler => (a, 2),
        _ => (0, 0),
    }
}
