//! Raw access to the registers of the running frame: the dispatch loop's inner hand.

use crate::body::{Body, Fetched};
use crate::frame::{Activity, Frame, OnReturn};
use crate::heap::Ref;
use crate::thread::Thread;
use crate::value::Value;

/// The running frame, its registers and its instructions. Made anew after every push or pop of a frame; it follows both
/// stacks ([`Window::follow`]) after whatever may have made one of them grow.
///
/// It is all that the dispatch loop keeps at hand, beside the pc: what else an instruction needs it finds by way of the frame.
/// More would not fit into a processor's registers.
#[derive(Clone, Copy)]
pub struct Window {
    registers: *mut Value,
    body: Body,
    frame: *mut Frame,
}

impl Window {
    /// The window of the innermost frame, and its pc. `None`: there is none, or it is no Python frame.
    #[inline(always)]
    pub fn innermost(thread: &mut Thread) -> Option<(Self, u32)> {
        let frame = thread.frames.last_mut()?;
        Self::of(frame, &mut thread.stack)
    }

    /// Pushes a Python frame; gives its window. It is not read back from what was just written, for which a processor would wait.
    #[inline(always)]
    pub fn push(thread: &mut Thread, body: Body, frame: Frame) -> Self {
        let registers = &raw mut thread.stack[frame.base as usize];
        let at = thread.frames.len();
        thread.frames.push(frame);
        Self { registers, body, frame: &raw mut thread.frames[at] }
    }

    /// The window of the frame below this one, which is the innermost.
    #[inline(always)]
    pub fn caller(self, thread: &mut Thread) -> Option<(Self, u32)> {
        if thread.frames.len() < 2 {
            return None;
        }
        // SAFETY: as for `frame`, and there is a frame below.
        let caller = unsafe { &mut *self.frame.sub(1) };
        Self::of(caller, &mut thread.stack)
    }

    #[inline(always)]
    fn of(frame: &mut Frame, stack: &mut [Value]) -> Option<(Self, u32)> {
        let Activity::Python { pc, body, .. } = frame.activity else { return None };
        Some((Self { registers: &raw mut stack[frame.base as usize], body, frame }, pc))
    }

    /// Finds the frame and its registers again after a call that may have made the stacks grow. The frame is the innermost one
    /// as before.
    #[inline(always)]
    pub fn follow(&mut self, thread: &mut Thread) {
        if let Some(frame) = thread.frames.last_mut() {
            self.registers = &raw mut thread.stack[frame.base as usize];
            self.frame = frame;
        }
    }

    /// The frame.
    #[inline(always)]
    fn frame(self) -> &'static mut Frame {
        // SAFETY: the frame is on the thread's stack of frames, which has not been reallocated since this window was made or
        // has followed it; the reference is used up within one expression, and no other is alive then.
        unsafe { &mut *self.frame }
    }

    /// Its code and pc.
    #[inline(always)]
    fn python(self) -> (&'static Ref, &'static mut u32) {
        match &mut self.frame().activity {
            Activity::Python { code, pc, .. } => (code, pc),
            // SAFETY: windows are made of Python frames alone, and what runs in a frame never changes.
            Activity::Native { .. } => unsafe { std::hint::unreachable_unchecked() },
        }
    }

    /// The code that it runs.
    #[inline(always)]
    pub fn code(self) -> Ref {
        *self.python().0
    }

    /// Notes where the frame is.
    #[inline(always)]
    pub fn save_pc(self, at: u32) {
        *self.python().1 = at;
    }

    /// What is done with the value that it returns.
    #[inline(always)]
    pub fn on_return(self) -> OnReturn {
        self.frame().on_return
    }

    /// Who it belongs to: see [`Frame::owner`].
    #[inline(always)]
    pub fn owner(self) -> Value {
        self.frame().owner
    }

    /// The function that it runs.
    #[inline(always)]
    pub fn function(self) -> Ref {
        self.frame().function.target()
    }

    /// The same, as a value.
    #[inline(always)]
    pub fn function_value(self) -> Value {
        self.frame().function
    }

    /// The place of its first register in the thread's stack.
    #[inline(always)]
    pub fn base(self) -> u32 {
        self.frame().base
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
        self.body.fetch(pc)
    }
}

/// Item `index` of a tuple that is known to have it: constants and names.
#[inline(always)]
pub fn constant(tuple: Ref, index: u32) -> Value {
    crate::object::tuple::item(tuple, index)
}
