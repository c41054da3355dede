//! What the operands of each instruction are: for the disassembler, and for moving registers.

use crate::instruction::{Instruction, Op};

/// What an operand stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// It is not used.
    Unused,
    /// A register.
    Register,
    /// The first of a range of registers.
    Window,
    /// A register, or none when it is `0xffff`.
    OptionalRegister,
    /// How many registers, pairs or arguments.
    Count,
    /// Targets before (low byte) and after (high byte) a starred one.
    StarCounts,
    /// A signed integer.
    Integer,
    /// An index into `names`.
    Name,
    /// An index into `sites`.
    Site,
    /// An index into the closure's cells.
    Cell,
    /// An index into `children`.
    Child,
    /// An index into the module's globals.
    Global,
    /// A signed distance from the following instruction.
    Distance,
}

/// What the 32-bit operand `bc` stands for, in instructions that have one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wide {
    /// An index into `constants`.
    Constant,
    /// A signed integer.
    Integer,
    /// An index into the module's globals.
    Global,
    /// An absolute instruction index.
    Target,
}

/// The shape of an instruction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// Three small operands.
    Narrow(Role, Role, Role),
    /// Operand `a` and a wide one.
    Wide(Role, Wide),
}

/// The shape of `op`.
pub(crate) fn shape(op: Op) -> Shape {
    use Role::*;
    use Shape::{Narrow, Wide as W};
    match op {
        Op::Move => Narrow(Register, Register, Unused),
        Op::LoadConst => W(Register, Wide::Constant),
        Op::LoadInt => W(Register, Wide::Integer),
        Op::LoadSpecial | Op::Overwrite | Op::Clear | Op::MakeCell => Narrow(Register, Unused, Unused),
        Op::CheckLocal | Op::DeleteLocal => Narrow(Register, Name, Unused),
        Op::LoadGlobal | Op::StoreGlobal => W(Register, Wide::Global),
        Op::DeleteGlobal => W(Unused, Wide::Global),
        Op::LoadCell => Narrow(Register, Register, Name),
        Op::StoreCell => Narrow(Register, Register, Unused),
        Op::DeleteCell => Narrow(Register, Unused, Name),
        Op::LoadFree => Narrow(Register, Cell, Name),
        Op::StoreFree => Narrow(Cell, Register, Unused),
        Op::DeleteFree => Narrow(Cell, Unused, Name),
        Op::FreeCell => Narrow(Register, Cell, Unused),
        Op::LoadName => Narrow(Register, Name, Global),
        Op::StoreName => Narrow(Register, Name, Unused),
        Op::DeleteName => Narrow(Unused, Name, Unused),
        Op::LoadNameOrFree => Narrow(Register, Name, Cell),
        Op::Add
        | Op::Subtract
        | Op::Multiply
        | Op::FloorDivide
        | Op::Modulo
        | Op::TrueDivide
        | Op::Power
        | Op::ShiftLeft
        | Op::ShiftRight
        | Op::BitAnd
        | Op::BitOr
        | Op::BitXor
        | Op::MatrixMultiply
        | Op::Less
        | Op::LessEqual
        | Op::Greater
        | Op::GreaterEqual
        | Op::Equal
        | Op::NotEqual
        | Op::Is
        | Op::In
        | Op::LoadItem
        | Op::Help
        | Op::MatchException => Narrow(Register, Register, Register),
        Op::AddInt | Op::SubtractInt | Op::MultiplyInt | Op::FloorDivideInt | Op::ModuloInt => {
            Narrow(Register, Register, Integer)
        }
        Op::Negate | Op::Plus | Op::Invert | Op::Not => Narrow(Register, Register, Unused),
        Op::Jump => W(Unused, Wide::Target),
        Op::JumpIfTrue | Op::JumpIfFalse | Op::JumpIfNone => W(Register, Wide::Target),
        Op::JumpLess
        | Op::JumpLessEqual
        | Op::JumpGreater
        | Op::JumpGreaterEqual
        | Op::JumpEqual
        | Op::JumpNotEqual
        | Op::ForIter => Narrow(Register, Register, Distance),
        Op::JumpLessInt
        | Op::JumpLessEqualInt
        | Op::JumpGreaterInt
        | Op::JumpGreaterEqualInt
        | Op::JumpEqualInt
        | Op::JumpNotEqualInt => Narrow(Register, Integer, Distance),
        Op::GetIter | Op::GetYieldFromIter | Op::ListToTuple | Op::Yield | Op::YieldFrom => {
            Narrow(Register, Register, Unused)
        }
        Op::RangeIter | Op::Call | Op::CallKeywords => Narrow(Register, Window, Count),
        Op::CallSpread | Op::BuildClass | Op::LoadSuper | Op::BuildSlice => Narrow(Register, Window, Unused),
        Op::Extend => W(Unused, Wide::Constant),
        Op::Unpack => Narrow(Window, Register, Count),
        Op::UnpackStar => Narrow(Window, Register, StarCounts),
        Op::BuildTuple | Op::BuildList | Op::BuildSet | Op::BuildDict | Op::BuildString => {
            Narrow(Register, Window, Count)
        }
        Op::FormatValue => Narrow(Register, Register, OptionalRegister),
        Op::ListAppend | Op::SetAdd | Op::SetUpdate => Narrow(Register, Register, Unused),
        Op::DictAdd => Narrow(Register, Register, Register),
        Op::ListExtend | Op::DictUpdate => Narrow(Register, Register, OptionalRegister),
        Op::LoadAttr | Op::StoreAttr => Narrow(Register, Register, Site),
        Op::DeleteAttr => Narrow(Register, Unused, Site),
        Op::LoadMethod => Narrow(Window, Register, Site),
        Op::LoadSpecialMethod => Narrow(Window, Register, Unused),
        Op::StoreItem => Narrow(Register, Register, Register),
        Op::DeleteItem => Narrow(Register, Register, Unused),
        Op::Return | Op::Reraise | Op::RaiseAssertion => Narrow(Register, Unused, Unused),
        Op::EnterHandler | Op::LeaveHandler => Narrow(Window, Unused, Unused),
        Op::MakeFunction => Narrow(Register, Window, Child),
        Op::Raise => Narrow(Register, Register, Unused),
        Op::Import => Narrow(Register, Name, Unused),
        Op::ImportFrom => Narrow(Register, Register, Name),
    }
}

/// The instruction with every register mapped by `map`.
pub(crate) fn map_registers(instruction: Instruction, map: impl Fn(u16) -> u16) -> Instruction {
    let apply = |role: Role, operand: u16| match role {
        Role::Register | Role::Window => map(operand),
        Role::OptionalRegister if operand != u16::MAX => map(operand),
        _ => operand,
    };
    match shape(instruction.op) {
        Shape::Narrow(a, b, c) => Instruction {
            a: apply(a, instruction.a),
            b: apply(b, instruction.b),
            c: apply(c, instruction.c),
            ..instruction
        },
        Shape::Wide(a, _) => Instruction { a: apply(a, instruction.a), ..instruction },
    }
}
