//! What a call needs to know of a code object, so near that it costs no chain of loads.
//!
//! A code object's words 6 and 7 say it; nobody follows them (see [`crate::heap::layout`]). A frame keeps its [`Body`], so that a
//! return finds the next instruction of the caller without asking its code.

use heddle_lang::code::Code;
use heddle_lang::instruction::{Instruction, Op};

use crate::heap::Ref;

/// Words of a code object: header, the loaded code, what [`crate::object::module`] stores, and the two here.
pub const CODE_WORDS: u32 = 8;
const INSTRUCTIONS: u32 = 6;
const WINDOW: u32 = 7;
/// In the second: it handles exceptions.
const HANDLES: u64 = 1 << 16;

/// The instructions of a code object.
#[derive(Clone, Copy)]
pub struct Body(*const Instruction);

// SAFETY: instructions are immutable, and live as long as the code whose frames run them (see `Body::fetch`).
unsafe impl Send for Body {}
// SAFETY: as for `Send`.
unsafe impl Sync for Body {}

/// What is needed to push a frame.
#[derive(Clone, Copy)]
pub struct Entry {
    /// The instructions.
    pub body: Body,
    /// Size of the register window.
    pub registers: u32,
    /// Number of arguments if it takes nothing but that many positional ones and is no generator; else `u32::MAX`.
    pub simple_arity: u32,
    /// It handles exceptions.
    pub has_handlers: bool,
}

impl Entry {
    /// Notes the entry of `code` in its object.
    pub fn store(object: Ref, code: &Code, simple_arity: u32) {
        object.store(INSTRUCTIONS, code.instructions.as_ptr() as usize as u64);
        let handles = if code.handlers.is_empty() { 0 } else { HANDLES };
        object.store(WINDOW, code.registers as u64 | handles | (simple_arity as u64) << 32);
    }

    /// The entry of a code object.
    #[inline(always)]
    pub fn of(code: Ref) -> Self {
        let window = code.load(WINDOW);
        Self {
            body: Body::of(code),
            registers: window as u16 as u32,
            simple_arity: (window >> 32) as u32,
            has_handlers: window & HANDLES != 0,
        }
    }
}

impl Body {
    /// The instructions of a code object.
    #[inline(always)]
    pub fn of(code: Ref) -> Self {
        Self(code.load(INSTRUCTIONS) as usize as *const Instruction)
    }

    /// The instruction at `pc`.
    #[inline(always)]
    pub fn fetch(self, pc: u32) -> Fetched {
        // SAFETY: the compiler ends every body with an instruction that does not fall through and aims every jump into the
        // body (`Code` is only made by `heddle_lang::compile`); code outlives the frames that run it.
        Fetched(unsafe { &*self.0.add(pc as usize) })
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
