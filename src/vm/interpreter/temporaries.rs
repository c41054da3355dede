//! What a running frame's registers hold though nobody will read it any more.

use heddle_lang::instruction::{Instruction, Op};

use crate::context::{Context, loaded_code};
use crate::frame::Activity;
use crate::value::Value;

/// Behind the last register that an instruction reads, where that can be told. The compiler takes registers for temporary
/// values as from a stack, so that nothing behind them is needed either.
fn end_of_operands(ins: Instruction) -> Option<u32> {
    let operands = [ins.a, ins.b, ins.c].map(u32::from);
    Some(match ins.op {
        // The callee, its receiver and the arguments.
        Op::Call => operands[1] + 2 + operands[2],
        Op::DeleteItem => operands[0].max(operands[1]) + 1,
        Op::StoreItem | Op::Add | Op::Multiply => operands[0].max(operands[1]).max(operands[2]) + 1,
        _ => return None,
    })
}

impl Context<'_> {
    /// Forgets the temporary values of the innermost Python frame that its current instruction does not need: before a
    /// collection whose answer the program will see.
    pub fn forget_temporaries(&mut self) {
        for frame in self.thread.frames.iter().rev() {
            let Activity::Python { code, pc, .. } = frame.activity else { continue };
            let code = &loaded_code(code).code;
            let Some(end) = code.instructions.get(pc as usize).copied().and_then(end_of_operands) else { return };
            let first = end.max(code.variables.len() as u32);
            if first < frame.size {
                let range = (frame.base + first) as usize..(frame.base + frame.size) as usize;
                self.thread.stack[range].fill(Value::UNBOUND);
            }
            return;
        }
    }
}
