//! Frames of native routines: how one calls back into Python and goes on.
//!
//! Everything here is on the way of every callback. Copies are of a size that the compiler knows: one of a size that only
//! the program knows becomes a `memory.copy` in the browser, which costs as much as some twenty instructions.

use crate::context::Context;
use crate::frame::{Activity, Delivery, Frame, OnReturn, Resume};
use crate::trap::{NativeResult, Trap};
use crate::value::Value;

/// Slots that are saved without an allocation.
const FEW_SLOTS: usize = 6;

/// Where a native routine can be taken up again.
pub struct Saved {
    frame: Frame,
    slots: Slots,
    delivery: Delivery,
}

/// The slots of a frame, as they were.
enum Slots {
    /// The first ones are its own.
    Few([Value; FEW_SLOTS]),
    /// All.
    Many(Vec<Value>),
}

impl Slots {
    #[inline(always)]
    fn of(cx: &Context, frame: &Frame) -> Self {
        let from = &cx.thread.stack[frame.base as usize..];
        match from.first_chunk() {
            Some(few) if frame.size as usize <= FEW_SLOTS => Self::Few(*few),
            _ => Self::Many(from[..frame.size as usize].to_vec()),
        }
    }
}

impl Saved {
    #[cold]
    fn restore(self, cx: &mut Context) {
        let range = self.frame.base as usize..(self.frame.base + self.frame.size) as usize;
        let slots = match &self.slots {
            Slots::Few(few) => &few[..range.len()],
            Slots::Many(many) => many,
        };
        cx.thread.stack[range].copy_from_slice(slots);
        if let Some(top) = cx.thread.frames.last_mut() {
            *top = self.frame;
        }
        cx.thread.redeliver = Some(self.delivery);
    }
}

impl<'m> Context<'m> {
    /// Runs `start` under a native frame: if it yields a value at once, `resume` gets it at once.
    ///
    /// This is the usual way to call back: `cx.call_then(resume, slots, |cx| cx.call(function, &[argument]))`. What
    /// `resume` returns becomes the value of the whole.
    pub fn call_then(
        &mut self,
        resume: Resume,
        slots: &[Value],
        start: impl FnOnce(&mut Context<'m>) -> NativeResult,
    ) -> NativeResult {
        self.push_native(resume, slots)?;
        let delivery: Delivery = match start(self) {
            Ok(value) => Ok(value),
            Err(Trap::Raise(exception)) => Err(exception),
            Err(Trap::Called) => return Err(Trap::Called),
            Err(Trap::Pause) => {
                // Without effect so far: the instruction that brought us here is executed again.
                self.thread.frames.pop();
                return Err(Trap::Pause);
            }
        };
        self.resume_top(delivery)
    }

    /// Pushes a native frame with these slots and lets it begin with phase 0 once something is delivered to it. Call it
    /// before the first call back; then return the [`Trap::Called`] of that call.
    #[cfg_attr(heddle_web, optimize(speed))]
    pub fn push_native(&mut self, resume: Resume, slots: &[Value]) -> Result<(), Trap> {
        self.check_depth()?;
        let base = self.thread.top();
        self.thread.reserve(base + slots.len() as u32);
        crate::value::copy(&mut self.thread.stack[base as usize..], slots);
        self.thread.frames.push(Frame {
            activity: Activity::Native { resume, phase: 0 },
            base,
            size: slots.len() as u32,
            on_return: OnReturn::Deliver,
            function: Value::UNBOUND,
            owner: Value::UNBOUND,
        });
        Ok(())
    }

    /// Resumes the innermost frame, a native one, and pops it if that ends it.
    ///
    /// If the routine pauses, its phase and slots become what they were (or what they were at its last
    /// [`Context::checkpoint`]), and the same is delivered again later.
    #[cfg_attr(heddle_web, optimize(speed))]
    pub fn resume_top(&mut self, delivery: Delivery) -> NativeResult {
        let depth = self.thread.frames.len();
        let Some(frame) = self.thread.frames.last() else { return delivery.map_err(Trap::Raise) };
        let Activity::Native { resume, .. } = frame.activity else { return delivery.map_err(Trap::Raise) };
        let frame = *frame;
        let slots = Slots::of(self, &frame);
        let outer = self.checkpoint.take();
        let result = resume(self, delivery);
        let inner = std::mem::replace(&mut self.checkpoint, outer);
        match result {
            Ok(_) | Err(Trap::Raise(_)) => {
                self.thread.frames.truncate(depth - 1);
                if self.has_finalizers() {
                    // What its slots held must not live on in the next frame that lies there.
                    self.thread.stack[frame.base as usize..(frame.base + frame.size) as usize].fill(Value::UNBOUND);
                }
            }
            Err(Trap::Called) => {}
            Err(Trap::Pause) => {
                self.thread.frames.truncate(depth);
                match inner {
                    Some(checkpoint) => checkpoint.restore(self),
                    None => Saved { frame, slots, delivery }.restore(self),
                }
            }
        }
        result
    }

    /// What the innermost frame, a native one, has done so far stays done even if it pauses later: then it goes on with its
    /// phase and slots of now, and with `value` delivered. To be called after each step that has an effect.
    #[cfg_attr(heddle_web, optimize(speed))]
    pub fn checkpoint(&mut self, value: Value) {
        if let Some(frame) = self.thread.frames.last() {
            let frame = *frame;
            let slots = Slots::of(self, &frame);
            let delivery = Ok(value);
            match &mut self.checkpoint {
                Some(saved) => {
                    saved.frame = frame;
                    saved.slots = slots;
                    saved.delivery = delivery;
                }
                none => *none = Some(Box::new(Saved { frame, slots, delivery })),
            }
        }
    }

    /// Slot `index` of the innermost frame, a native one.
    #[inline]
    pub fn slot(&self, index: u32) -> Value {
        let base = self.thread.frames.last().map_or(0, |frame| frame.base);
        self.thread.stack[(base + index) as usize]
    }

    /// Sets it.
    #[inline]
    pub fn set_slot(&mut self, index: u32, value: Value) {
        let base = self.thread.frames.last().map_or(0, |frame| frame.base);
        self.thread.stack[(base + index) as usize] = value;
    }

    /// Phase of the innermost frame, a native one.
    #[inline]
    pub fn phase(&self) -> u32 {
        match self.thread.frames.last() {
            Some(Frame { activity: Activity::Native { phase, .. }, .. }) => *phase,
            _ => 0,
        }
    }

    /// Sets it.
    #[inline]
    pub fn set_phase(&mut self, new: u32) {
        if let Some(Frame { activity: Activity::Native { phase, .. }, .. }) = self.thread.frames.last_mut() {
            *phase = new;
        }
    }
}
