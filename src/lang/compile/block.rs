//! The blocks that surround a statement, and what leaving them takes.

use ruff_python_ast::Stmt;

use crate::error::CompileError;
use crate::instruction::{Helper, Op, Special};
use crate::source::Span;

use super::emit::{Label, Reg};
use super::{Compiler, Result};

/// CPython's limit on blocks in blocks, which also bounds how often the body of a `finally` is repeated.
const NESTING_LIMIT: usize = 21;

/// Something that `return`, `break` and `continue` have to leave.
pub(super) enum Block<'a> {
    /// A loop: where `continue` and `break` go, and the iterator of a `for`.
    Loop { next: Label, end: Label, iterator: Option<Reg> },
    /// The body of a `try` with handlers.
    Try(Protection),
    /// The body of a `try` with `finally`.
    Finally { body: &'a [Stmt], protection: Protection },
    /// The body of a `with`; `exit` and the register after it hold the exit method and its self.
    With { exit: Reg, is_async: bool, span: Span, protection: Protection },
    /// Code that handles the exception in a register.
    Handler { register: Reg, span: Span, protection: Protection },
    /// The body of `except … as name`.
    Name { name: &'a str, span: Span, protection: Protection },
}

/// The instructions of a block whose exceptions it handles.
pub(super) struct Protection {
    ranges: Vec<(u32, u32)>,
    start: Option<u32>,
    target: Label,
    register: Reg,
}

impl Protection {
    pub(super) fn new(target: Label, register: Reg) -> Self {
        Self { ranges: Vec::new(), start: None, target, register }
    }
}

impl<'a> Block<'a> {
    fn protection(&mut self) -> Option<&mut Protection> {
        match self {
            Block::Loop { .. } => None,
            Block::Try(protection)
            | Block::Finally { protection, .. }
            | Block::With { protection, .. }
            | Block::Handler { protection, .. }
            | Block::Name { protection, .. } => Some(protection),
        }
    }

    fn open(&mut self, position: u32) {
        if let Some(protection) = self.protection() {
            protection.start = Some(position);
        }
    }

    fn close(&mut self, position: u32) {
        if let Some(protection) = self.protection()
            && let Some(start) = protection.start.take()
            && start < position
        {
            protection.ranges.push((start, position));
        }
    }
}

impl<'a> Compiler<'a> {
    /// Enters a block: from here on its exceptions are handled.
    pub(super) fn push_block(&mut self, mut block: Block<'a>, span: Span) -> Result {
        if self.blocks.len() >= NESTING_LIMIT {
            return Err(CompileError::syntax("too many statically nested blocks", span));
        }
        block.open(self.code.position());
        self.blocks.push(block);
        Ok(())
    }

    /// Leaves the innermost block on the straight way. Says whether anything in it can raise.
    pub(super) fn pop_block(&mut self) -> bool {
        let Some(mut block) = self.blocks.pop() else { return false };
        block.close(self.code.position());
        let Some(protection) = block.protection() else { return false };
        for (start, end) in &protection.ranges {
            self.code.protect(*start, *end, protection.target, protection.register);
        }
        !protection.ranges.is_empty()
    }

    /// Emits what leaving all blocks above the `depth` lowest takes, then what `leave` emits. While a block's exit
    /// code runs, the block no longer handles exceptions.
    pub(super) fn unwind(&mut self, depth: usize, leave: impl FnOnce(&mut Self)) -> Result {
        let mut left = Vec::new();
        while self.blocks.len() > depth {
            let Some(mut block) = self.blocks.pop() else { break };
            block.close(self.code.position());
            self.exit_block(&block)?;
            left.push(block);
        }
        leave(self);
        while let Some(mut block) = left.pop() {
            block.open(self.code.position());
            self.blocks.push(block);
        }
        Ok(())
    }

    fn exit_block(&mut self, block: &Block<'a>) -> Result {
        match block {
            Block::Loop { .. } | Block::Try(_) => Ok(()),
            Block::Finally { body, .. } => self.statements(body),
            Block::With { exit, is_async, span, .. } => self.call_exit(*exit, *is_async, *span),
            Block::Handler { register, span, .. } => {
                self.op(Op::LeaveHandler, *register, 0, 0, *span);
                Ok(())
            }
            Block::Name { name, span, .. } => self.forget_name(name, *span),
        }
    }

    /// Calls a context manager's exit method for a body that did not raise.
    pub(super) fn call_exit(&mut self, exit: Reg, is_async: bool, span: Span) -> Result {
        let mark = self.top;
        let window = if self.top == exit + 2 {
            exit
        } else {
            let window = self.temporaries(2, span)?;
            self.op(Op::Move, window, exit, 0, span);
            self.op(Op::Move, window + 1, exit + 1, 0, span);
            window
        };
        let arguments = self.temporaries(3, span)?;
        for argument in 0..3 {
            self.special(arguments + argument, Special::None, span);
        }
        self.op(Op::Call, arguments, window, 3, span);
        if is_async {
            self.await_value(arguments, arguments, Helper::AwaitableExit, span)?;
        }
        self.top = mark;
        Ok(())
    }

    /// `break` and `continue`
    pub(super) fn leave_loop_early(&mut self, to_end: bool, span: Span) -> Result {
        let loops = self.blocks.iter().rposition(|block| matches!(block, Block::Loop { .. }));
        let Some(index) = loops else { return Ok(()) };
        let Block::Loop { next, end, iterator } = self.blocks[index] else { return Ok(()) };
        let target = if to_end { end } else { next };
        self.unwind(index + 1, |this| {
            // A generator that is left half-way is closed.
            if let Some(iterator) = iterator.filter(|_| to_end) {
                this.op(Op::Overwrite, iterator, 0, 0, span);
            }
            this.code.jump(target, span);
        })
    }
}
