//! The code under construction: instructions, labels, tables; and turning it into a finished [`Code`].

use std::collections::HashMap;
use std::sync::Arc;

use crate::code::{Code, Constant, Handler};
use crate::error::CompileError;
use crate::instruction::{Instruction, Op};
use crate::operand::{Role, Shape, Wide, map_registers, shape};
use crate::source::Span;

use super::flow::Flow;

/// A register.
pub(super) type Reg = u16;

/// Registers from here on stand for hoisted constants until the code is finished.
const HOISTED: Reg = 0xfe00;
/// How many constants one body may keep in registers.
const HOISTED_LIMIT: usize = 48;
/// One past the last ordinary register.
pub(super) const REGISTER_LIMIT: Reg = HOISTED - HOISTED_LIMIT as u16 - 16;
/// A body with more instructions is refused.
const INSTRUCTION_LIMIT: usize = 1 << 21;

/// A place in the code that is jumped to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Label(usize);

#[derive(Debug, Default)]
struct LabelState {
    position: Option<u32>,
    flow: Flow,
}

/// A range of instructions whose exceptions go to a label.
#[derive(Clone, Copy, Debug)]
struct Range {
    start: u32,
    end: u32,
    target: Label,
    register: Reg,
}

/// Code under construction.
pub(super) struct Emitter {
    instructions: Vec<Instruction>,
    spans: Vec<Span>,
    jumps: Vec<(u32, Label)>,
    labels: Vec<LabelState>,
    ranges: Vec<Range>,
    constants: Vec<Constant>,
    constant_index: HashMap<ConstantKey, u32>,
    names: Vec<Arc<str>>,
    name_index: HashMap<Arc<str>, u16>,
    sites: Vec<u16>,
    hoisted: Vec<Instruction>,
    hoisted_index: HashMap<ConstantKey, Reg>,
    /// Where the hoisted constants are loaded.
    prologue: u32,
    /// What is known at the current point.
    pub flow: Flow,
    /// The first limit that was exceeded.
    exceeded: Option<CompileError>,
}

impl Emitter {
    pub fn new() -> Self {
        Self {
            instructions: Vec::new(),
            spans: Vec::new(),
            jumps: Vec::new(),
            labels: Vec::new(),
            ranges: Vec::new(),
            constants: Vec::new(),
            constant_index: HashMap::new(),
            names: Vec::new(),
            name_index: HashMap::new(),
            sites: Vec::new(),
            hoisted: Vec::new(),
            hoisted_index: HashMap::new(),
            prologue: 0,
            flow: Flow::entry(),
            exceeded: None,
        }
    }

    /// Index of the next instruction.
    pub fn position(&self) -> u32 {
        self.instructions.len() as u32
    }

    /// Hoisted constants are loaded at this point.
    pub fn set_prologue(&mut self) {
        self.prologue = self.position();
    }

    /// Appends an instruction, unless control cannot get here.
    pub fn push(&mut self, instruction: Instruction, span: Span) {
        if !self.flow.reachable {
            return;
        }
        if self.instructions.len() >= INSTRUCTION_LIMIT {
            self.exceed("code too large", span);
            return;
        }
        self.instructions.push(instruction);
        self.spans.push(span);
    }

    /// Appends an instruction with three small operands.
    pub fn op(&mut self, op: Op, a: u16, b: u16, c: u16, span: Span) {
        self.push(Instruction::abc(op, a, b, c), span);
    }

    /// Control does not go on from here.
    pub fn stop(&mut self) {
        self.flow.reachable = false;
    }

    pub fn exceed(&mut self, what: &str, span: Span) {
        self.exceeded.get_or_insert_with(|| CompileError::too_complex(what, span));
    }

    /// The first limit that was exceeded, as an error.
    pub fn check(&mut self) -> Result<(), CompileError> {
        self.exceeded.take().map_or(Ok(()), Err)
    }

    // ---- labels ----

    pub fn label(&mut self) -> Label {
        self.labels.push(LabelState::default());
        Label(self.labels.len() - 1)
    }

    /// Puts the label here; what is known afterwards is what is known on every way to here.
    pub fn place(&mut self, label: Label) {
        let position = self.position();
        let state = &mut self.labels[label.0];
        state.position = Some(position);
        let flow = std::mem::take(&mut state.flow);
        self.flow.meet(&flow);
    }

    /// Control also gets to the label from elsewhere, knowing `flow`.
    pub fn arrive(&mut self, label: Label, flow: &Flow) {
        self.labels[label.0].flow.meet(flow);
    }

    /// An unconditional jump.
    pub fn jump(&mut self, label: Label, span: Span) {
        self.branch(Instruction::wide(Op::Jump, 0, 0), label, span);
        self.stop();
    }

    /// A jump to `label`, which is the operand that `instruction` leaves open.
    pub fn branch(&mut self, instruction: Instruction, label: Label, span: Span) {
        if !self.flow.reachable {
            return;
        }
        let position = self.position();
        self.push(instruction, span);
        if self.position() > position {
            self.jumps.push((position, label));
        }
        self.labels[label.0].flow.meet(&self.flow);
    }

    /// Exceptions in `start..end` go to `target`, where they are found in `register`.
    pub fn protect(&mut self, start: u32, end: u32, target: Label, register: Reg) {
        if start < end {
            self.ranges.push(Range { start, end, target, register });
        }
    }

    // ---- tables ----

    pub fn constant(&mut self, value: Constant) -> u32 {
        let key = ConstantKey::new(&value);
        if let Some(index) = self.constant_index.get(&key) {
            return *index;
        }
        let index = self.constants.len() as u32;
        self.constants.push(value);
        self.constant_index.insert(key, index);
        index
    }

    pub fn name(&mut self, name: &Arc<str>, span: Span) -> u16 {
        if let Some(index) = self.name_index.get(name) {
            return *index;
        }
        let Ok(index) = u16::try_from(self.names.len()) else {
            self.exceed("too many names in one function", span);
            return 0;
        };
        self.names.push(name.clone());
        self.name_index.insert(name.clone(), index);
        index
    }

    pub fn site(&mut self, name: &Arc<str>, span: Span) -> u16 {
        let name = self.name(name, span);
        let Ok(index) = u16::try_from(self.sites.len()) else {
            self.exceed("too many attributes in one function", span);
            return 0;
        };
        self.sites.push(name);
        index
    }

    /// A register that holds `value` throughout the body, if there is room for one more. `load` puts the value into
    /// a register.
    pub fn hoist(&mut self, value: &Constant, load: impl FnOnce(&mut Self, Reg) -> Instruction) -> Option<Reg> {
        let key = ConstantKey::new(value);
        if let Some(register) = self.hoisted_index.get(&key) {
            return Some(*register);
        }
        if self.hoisted.len() >= HOISTED_LIMIT {
            return None;
        }
        let register = HOISTED + self.hoisted.len() as u16;
        let instruction = load(self, register);
        self.hoisted.push(instruction);
        self.hoisted_index.insert(key, register);
        Some(register)
    }

    // ---- finishing ----

    /// Resolves labels and registers and fills in the parts of `code` that were made here.
    ///
    /// Registers from `first_temporary` on move up by the number of hoisted constants, which go before them.
    pub fn finish(mut self, code: &mut Code, first_temporary: Reg, registers: Reg) -> Result<(), CompileError> {
        self.check()?;
        let hoisted = self.hoisted.len() as u16;
        let map = |register: Reg| match register {
            HOISTED.. if register < HOISTED + hoisted => register - HOISTED + first_temporary,
            _ if register >= first_temporary && register < HOISTED => register + hoisted,
            _ => register,
        };
        let layout = self.layout();
        let mut instructions = Vec::with_capacity(self.instructions.len() + 8);
        let mut spans = Vec::with_capacity(self.instructions.len() + 8);
        let targets: HashMap<u32, u32> =
            self.jumps.iter().map(|(jump, label)| (*jump, layout.new_position(self.target(*label)))).collect();
        for (index, (instruction, span)) in self.instructions.iter().zip(&self.spans).enumerate() {
            let index = index as u32;
            if index == self.prologue {
                for load in &self.hoisted {
                    instructions.push(map_registers(*load, map));
                    spans.push(*span);
                }
            }
            if layout.size(index) == 0 {
                continue;
            }
            let instruction = map_registers(*instruction, map);
            let Some(target) = targets.get(&index) else {
                instructions.push(instruction);
                spans.push(*span);
                continue;
            };
            let before = instructions.len();
            place_jump(&mut instructions, instruction, *target, layout.size(index));
            spans.resize(spans.len() + instructions.len() - before, *span);
        }
        let mut handlers = Vec::with_capacity(self.ranges.len());
        for range in &self.ranges {
            let (start, end) = (layout.new_position(range.start), layout.new_position(range.end));
            if start < end {
                let target = layout.new_position(self.target(range.target));
                handlers.push(Handler { start, end, target, register: map(range.register) });
            }
        }
        // At least one, since unused operands name the first.
        code.registers = (registers + hoisted).max(1);
        code.instructions = instructions.into();
        code.spans = spans.into();
        code.constants = std::mem::take(&mut self.constants).into();
        code.names = std::mem::take(&mut self.names).into();
        code.sites = std::mem::take(&mut self.sites).into();
        code.handlers = handlers.into();
        Ok(())
    }

    /// Where a jump to `label` ends up, through unconditional jumps.
    fn target(&self, label: Label) -> u32 {
        let mut position = self.labels[label.0].position.unwrap_or(0);
        // A few hops are enough; loops of jumps (`while True: pass`) must not hang the compiler.
        for _ in 0..8 {
            match self.instructions.get(position as usize) {
                Some(instruction) if instruction.op == Op::Jump => {}
                _ => break,
            }
            let Ok(jump) = self.jumps.binary_search_by_key(&position, |(jump, _)| *jump) else { break };
            let next = self.labels[self.jumps[jump].1.0].position.unwrap_or(0);
            if next == position {
                break;
            }
            position = next;
        }
        position
    }

    /// Decides how many instructions each one becomes.
    fn layout(&self) -> Layout {
        let mut sizes = vec![1u8; self.instructions.len()];
        for (jump, label) in &self.jumps {
            let instruction = self.instructions[*jump as usize];
            if instruction.op == Op::Jump && self.labels[label.0].position == Some(jump + 1) {
                sizes[*jump as usize] = 0;
            }
        }
        // A jump by a 16-bit distance that is too far becomes one around a Jump, which can push others too far.
        loop {
            let layout = Layout::new(&sizes, self.prologue, self.hoisted.len() as u32);
            let mut grown = false;
            for (jump, label) in &self.jumps {
                let instruction = self.instructions[*jump as usize];
                let by_distance = matches!(shape(instruction.op), Shape::Narrow(_, _, Role::Distance));
                if !by_distance || sizes[*jump as usize] != 1 {
                    continue;
                }
                let distance =
                    i64::from(layout.new_position(self.target(*label))) - i64::from(layout.new_position(*jump)) - 1;
                if i16::try_from(distance).is_err() {
                    sizes[*jump as usize] = if instruction.op == Op::ForIter { 3 } else { 2 };
                    grown = true;
                }
            }
            if !grown {
                return layout;
            }
        }
    }
}

/// New positions of instructions.
struct Layout {
    positions: Vec<u32>,
    sizes: Vec<u8>,
}

impl Layout {
    fn new(sizes: &[u8], prologue: u32, hoisted: u32) -> Self {
        let mut positions = Vec::with_capacity(sizes.len() + 1);
        let mut position = 0;
        for (index, size) in sizes.iter().enumerate() {
            if index as u32 == prologue {
                position += hoisted;
            }
            positions.push(position);
            position += u32::from(*size);
        }
        positions.push(position);
        Self { positions, sizes: sizes.to_vec() }
    }

    fn new_position(&self, index: u32) -> u32 {
        self.positions[(index as usize).min(self.positions.len() - 1)]
    }

    fn size(&self, index: u32) -> u32 {
        u32::from(self.sizes[index as usize])
    }
}

/// Appends a jump to `target` in `size` instructions.
fn place_jump(instructions: &mut Vec<Instruction>, instruction: Instruction, target: u32, size: u32) {
    let following = instructions.len() as u32 + 1;
    match shape(instruction.op) {
        Shape::Wide(_, Wide::Target) => {
            let jump = Instruction::wide(instruction.op, instruction.a, target).with_x(instruction.x);
            instructions.push(jump);
        }
        _ if size == 1 => {
            let distance = i64::from(target) - i64::from(following);
            instructions.push(Instruction { c: distance as i16 as u16, ..instruction });
        }
        _ if instruction.op == Op::ForIter => {
            instructions.push(Instruction { c: 1, ..instruction });
            instructions.push(Instruction::wide(Op::Jump, 0, following + 2));
            instructions.push(Instruction::wide(Op::Jump, 0, target));
        }
        _ => {
            // The opposite condition skips the far jump.
            instructions.push(Instruction { c: 1, x: instruction.x ^ 1, ..instruction });
            instructions.push(Instruction::wide(Op::Jump, 0, target));
        }
    }
}

/// A constant by its exact value and type: `1`, `1.0` and `True` are three, and so are `0.0` and `-0.0`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum ConstantKey {
    None,
    Ellipsis,
    Bool(bool),
    Int(i64),
    BigInt(num_bigint::BigInt),
    Float(u64),
    Imaginary(u64),
    Str(Arc<str>),
    WideStr(Arc<[u32]>),
    Bytes(Arc<[u8]>),
    Tuple(Vec<ConstantKey>),
    FrozenSet(Vec<ConstantKey>),
}

impl ConstantKey {
    fn new(value: &Constant) -> Self {
        match value {
            Constant::None => Self::None,
            Constant::Ellipsis => Self::Ellipsis,
            Constant::Bool(value) => Self::Bool(*value),
            Constant::Int(value) => Self::Int(*value),
            Constant::BigInt(value) => Self::BigInt(value.clone()),
            Constant::Float(value) => Self::Float(value.to_bits()),
            Constant::Imaginary(value) => Self::Imaginary(value.to_bits()),
            Constant::Str(value) => Self::Str(value.clone()),
            Constant::WideStr(value) => Self::WideStr(value.clone()),
            Constant::Bytes(value) => Self::Bytes(value.clone()),
            Constant::Tuple(values) => Self::Tuple(values.iter().map(Self::new).collect()),
            Constant::FrozenSet(values) => Self::FrozenSet(values.iter().map(Self::new).collect()),
        }
    }
}
