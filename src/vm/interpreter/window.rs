//! Raw access to the registers and instructions of the running frame: the dispatch loop's inner hand.

use heddle_lang::instruction::{Instruction, Op};

use crate::heap::Ref;
use crate::value::Value;

/// The registers of the running frame and its instructions. Made anew after every push or pop of a frame; it
/// follows the stack ([`Window::follow`]) after whatever may have made it grow.
#[derive(Clone, Copy)]
pub struct Window {
    registers: *mut Value,
    instructions: *const Instruction,
}

impl Window {
    /// The window of a frame whose registers begin at `base` of `stack`, executing `instructions`.
    #[inline(always)]
    pub fn new(stack: &mut [Value], base: u32, instructions: &[Instruction]) -> Self {
        let registers = &raw mut stack[base as usize];
        Self { registers, instructions: instructions.as_ptr() }
    }

    /// Finds the registers again after a call that may have made the stack grow.
    #[inline(always)]
    pub fn follow(&mut self, stack: &mut [Value], base: u32) {
        self.registers = &raw mut stack[base as usize];
    }

    /// Register `index`.
    #[inline(always)]
    pub fn get(self, index: u16) -> Value {
        // SAFETY: the compiler numbers registers below `Code::registers`, and the frame was pushed with that many on
        // the stack, which has not been reallocated since this window was made.
        unsafe { *self.registers.add(index as usize) }
    }

    /// Sets register `index`.
    #[inline(always)]
    pub fn set(self, index: u16, value: Value) {
        // SAFETY: as for `get`; nobody else holds a reference into the stack while instructions run.
        unsafe { *self.registers.add(index as usize) = value }
    }

    /// The instruction at `pc`.
    #[inline(always)]
    pub fn fetch(self, pc: u32) -> Fetched {
        // SAFETY: the compiler ends every body with an instruction that does not fall through and aims every jump
        // into the body (`Code` is only made by `heddle_lang::compile`); code outlives the frames that run it.
        Fetched(unsafe { &*self.instructions.add(pc as usize) })
    }
}

/// An instruction where it is. What executes it reads the operands that it needs: all five fields read at once would take
/// registers before the operation is known.
#[derive(Clone, Copy)]
pub struct Fetched(&'static Instruction);

impl Fetched {
    /// See [`Instruction::op`].
    #[inline(always)]
    pub const fn op(self) -> Op {
        self.0.op
    }

    /// See [`Instruction::x`].
    #[inline(always)]
    pub const fn x(self) -> u8 {
        self.0.x
    }

    /// See [`Instruction::a`].
    #[inline(always)]
    pub const fn a(self) -> u16 {
        self.0.a
    }

    /// See [`Instruction::b`].
    #[inline(always)]
    pub const fn b(self) -> u16 {
        self.0.b
    }

    /// See [`Instruction::c`].
    #[inline(always)]
    pub const fn c(self) -> u16 {
        self.0.c
    }

    /// See [`Instruction::bc`].
    #[inline(always)]
    pub const fn bc(self) -> u32 {
        self.0.b as u32 | (self.0.c as u32) << 16
    }

    /// All of it.
    #[inline(always)]
    pub const fn whole(self) -> Instruction {
        *self.0
    }
}

/// Item `index` of a tuple that is known to have it: constants and names.
#[inline(always)]
pub fn constant(tuple: Ref, index: u32) -> Value {
    crate::object::tuple::item(tuple, index)
}
