//! The dispatch loop.
//!
//! Everything common is done here on plain registers; everything rare goes to a function in `slow`, which gives a
//! [`NativeResult`]. The pc is written back to the frame before anything that could raise, pause or push a frame.

use heddle_lang::instruction::{Op, Special};

use super::deliver::{Next, deliver, unwind};
use super::iterate::{QuickNext, quick_next};
use super::pairs::{NextPair, next_pair};
use super::window::{Window, constant};
use super::{generator_loop, slow};
use crate::body::Entry;
use crate::builtins::natives::{has_quick, quick_of};
use crate::builtins::quick::{self, Quick};
use crate::context::{Context, Mode, loaded_code};
use crate::frame::{Activity, Frame, OnReturn};
use crate::heap::{Header, Ref};
use crate::kind::Kind;
use crate::number::small;
use crate::object::{class, function, list, tuple};
use crate::trap::{Pause, Trap};
use crate::value::Value;

/// Runs the thread until it pauses.
#[cfg_attr(heddle_web, optimize(speed))]
pub fn run(cx: &mut Context) -> Pause {
    if let Err(pause) = begin(cx) {
        return pause;
    }
    loop {
        match execute(cx) {
            Next::Frame => {}
            Next::Pause(pause) => return pause,
        }
    }
}

/// Goes on where the last step stopped, and starts finalizers that are due.
#[cfg_attr(heddle_web, optimize(speed))]
fn begin(cx: &mut Context) -> Result<(), Pause> {
    if cx.thread.interrupted
        && let Some(exception) = super::interrupt::take(cx)?
    {
        return match deliver(cx, Err(exception)) {
            Next::Frame => Ok(()),
            Next::Pause(pause) => Err(pause),
        };
    }
    let top = cx.thread.frames.last().map(|frame| frame.activity);
    if !matches!(top, Some(Activity::Python { .. })) {
        let delivery = cx.thread.redeliver.take().unwrap_or(Ok(Value::NONE));
        return match deliver(cx, delivery) {
            Next::Frame => Ok(()),
            Next::Pause(pause) => Err(pause),
        };
    }
    // Not in the middle of a wait, or before what the thread has leave for: they might wait themselves.
    if !cx.thread.finalizers.is_empty() && cx.thread.waiting.is_none() && !cx.thread.permitted {
        return super::call::start_finalizers(cx);
    }
    Ok(())
}

/// Why the inner loop was left.
enum Leave {
    /// Another frame is the innermost now, or there is none.
    Switch,
    /// The current instruction raised.
    Raise(Value),
    /// The current instruction had no effect and pauses.
    Pause,
    /// What a frame's end came to, if that is no other frame.
    End(Pause),
    /// The fuel is gone; the instruction at the saved pc is next.
    Fuel,
}

/// Runs the innermost frame, a Python one, and the frames that it calls.
#[cfg_attr(heddle_web, optimize(speed))]
fn execute(cx: &mut Context) -> Next {
    loop {
        match inner(cx) {
            Leave::Switch => {
                return match cx.thread.frames.last() {
                    Some(Frame { activity: Activity::Python { .. }, .. }) => continue,
                    // A native frame has something to be delivered first.
                    Some(_) => deliver(cx, Ok(Value::NONE)),
                    // Finalizers ran after the last frame; what that one gave is still to be delivered.
                    None => match cx.thread.redeliver.take() {
                        Some(delivery) => deliver(cx, delivery),
                        None => Next::Pause(Pause::Finished),
                    },
                };
            }
            Leave::Fuel => {
                return Next::Pause(if cx.machine.heap.wants_collection() { Pause::Collect } else { Pause::FuelSpent });
            }
            Leave::Pause => return Next::Pause(cx.pause),
            Leave::End(pause) => return Next::Pause(pause),
            Leave::Raise(exception) => match unwind(cx, exception) {
                Next::Frame => {}
                pause => return pause,
            },
        }
    }
}

/// Notes where the innermost frame is.
#[inline(always)]
pub fn save_pc(cx: &mut Context, at: u32) {
    if let Some(Frame { activity: Activity::Python { pc, .. }, .. }) = cx.thread.frames.last_mut() {
        *pc = at;
    }
}

/// The constants of a code object.
#[inline(always)]
fn constants(code: Ref) -> Ref {
    Value::from_bits(code.load(2)).target()
}

/// The names that it uses.
#[inline(always)]
fn names(code: Ref) -> Ref {
    Value::from_bits(code.load(3)).target()
}

/// The caches of its attributes.
#[inline(always)]
fn caches(code: Ref) -> Ref {
    Value::from_bits(code.load(4)).target()
}

/// The name of the attribute at a site.
#[inline(always)]
fn site_name(code: Ref, site: u16) -> Value {
    constant(names(code), loaded_code(code).code.sites[site as usize] as u32)
}

#[inline(always)]
fn signed(operand: u16) -> i64 {
    operand as i16 as i64
}

#[inline(always)]
fn relative(pc: u32, operand: u16) -> u32 {
    (pc as i32 + 1 + operand as i16 as i32) as u32
}

#[allow(clippy::too_many_lines, reason = "one match over the instruction set is the dispatch loop")]
#[cfg_attr(heddle_web, optimize(speed))]
fn inner(cx: &mut Context) -> Leave {
    // Another Python frame is the innermost now.
    'frame: loop {
        let Some((mut w, mut pc)) = Window::innermost(cx.thread) else { return Leave::Switch };
        // Between two frames is a safepoint: what a native did may have to be shown, and what died with a frame to be
        // collected.
        if cx.fuel <= 0 {
            return Leave::Fuel;
        }

        // What was called may have made the stacks grow, and move.
        macro_rules! refresh {
            () => {
                w.follow(cx.thread)
            };
        }
        // A long native took all the fuel, or a collection is due: the step ends behind this instruction.
        macro_rules! rest {
            ($length:expr) => {
                if cx.fuel <= 0 {
                    w.save_pc(pc + $length);
                    return Leave::Fuel;
                }
            };
        }
        // Leaves for a slow path: its value goes to R[a].
        macro_rules! slow {
            ($ins:expr, $call:expr) => {{
                w.save_pc(pc);
                match $call {
                    Ok(value) => {
                        refresh!();
                        w.set($ins.a(), value);
                        rest!(1);
                    }
                    Err(trap) => return leave(trap),
                }
            }};
        }
        // The same where the result is dropped.
        macro_rules! effect {
            ($call:expr) => {{
                w.save_pc(pc);
                match $call {
                    Ok(_) => {}
                    Err(trap) => return leave(trap),
                }
                refresh!();
                rest!(1);
            }};
        }
        // Goes to `target`; a jump backwards takes fuel and is a safepoint. The last that its instruction does: the step to the
        // next instruction is still to come, by the way that all take where the frame stays the same.
        macro_rules! jump {
            ($target:expr) => {{
                let target: u32 = $target;
                if target <= pc {
                    cx.fuel -= (pc - target) as i64 + 1;
                    if cx.fuel <= 0 {
                        w.save_pc(target);
                        return Leave::Fuel;
                    }
                }
                pc = target.wrapping_sub(1);
            }};
        }
        // A generator's frame came or went, in the short way: goes on there.
        macro_rules! go_on {
            ($there:expr) => {{
                if cx.fuel <= 0 {
                    return Leave::Fuel;
                }
                (w, pc) = $there;
            }};
        }
        // The truth of a value.
        macro_rules! truth {
            ($value:expr) => {{
                let value: Value = $value;
                match super::truth::unseen(value) {
                    Some(truth) => truth,
                    None => {
                        w.save_pc(pc);
                        match cx.truth_value(value) {
                            Ok(truth) => {
                                refresh!();
                                truth == Value::TRUE
                            }
                            Err(trap) => return leave(trap),
                        }
                    }
                }
            }};
        }
        macro_rules! arithmetic {
        ($ins:expr, $left:expr, $right:expr, $whole:path, $float:tt, $slow:expr) => {{
            let (left, right) = ($left, $right);
            if left.both_int(right) {
                if let Some(value) = $whole(left.int(), right.int()).and_then(Value::small_int) {
                    w.set($ins.a(), value);
                } else {
                    slow!($ins, $slow(cx, $ins.whole(), left, right));
                }
            } else if left.is_float() & right.is_float() {
                w.set($ins.a(), Value::float(left.raw_float() $float right.raw_float()));
            } else {
                slow!($ins, $slow(cx, $ins.whole(), left, right));
            }
        }};
    }
        macro_rules! compare {
        ($ins:expr, $op:tt) => {{
            let (left, right) = (w.get($ins.b()), w.get($ins.c()));
            if left.both_int(right) {
                w.set($ins.a(), Value::bool(left.int() $op right.int()));
            } else if left.is_float() & right.is_float() {
                w.set($ins.a(), Value::bool(left.raw_float() $op right.raw_float()));
            } else {
                slow!($ins, super::compare::compare(cx, $ins.op(), left, right));
            }
        }};
    }
        macro_rules! jump_compare {
        ($ins:expr, $right:expr, $op:tt) => {{
            let (left, right) = (w.get($ins.a()), $right);
            let truth = if left.both_int(right) {
                left.int() $op right.int()
            } else if left.is_float() & right.is_float() {
                left.raw_float() $op right.raw_float()
            } else {
                w.save_pc(pc);
                let truth = match slow::jump_compare(cx, $ins.op(), left, right) {
                    Ok(truth) => truth,
                    Err(Trap::Called) => continue 'frame,
                Err(trap) => return leave(trap),
                };
                refresh!();
                truth
            };
            if truth == ($ins.x() != 0) {
                jump!(relative(pc, $ins.c()));
            }
        }};
    }

        loop {
            // Until the frame, a generator's, yields.
            let yielded = loop {
                let ins = w.fetch(pc);
                match ins.op() {
                    Op::Move => w.set(ins.a(), w.get(ins.b())),
                    Op::LoadConst => w.set(ins.a(), constant(constants(w.code()), ins.bc())),
                    Op::LoadInt => w.set(ins.a(), Value::inline_int(ins.bc() as i32 as i64)),
                    Op::LoadSpecial => w.set(ins.a(), slow::special(ins.x())),
                    Op::CheckLocal => {
                        if w.get(ins.a()).is_unbound() {
                            effect!(slow::unbound_local(cx, constant(names(w.code()), ins.b() as u32)));
                        }
                    }
                    Op::DeleteLocal => {
                        let old = w.get(ins.a());
                        if old.is_unbound() {
                            effect!(slow::unbound_local(cx, constant(names(w.code()), ins.b() as u32)));
                        }
                        w.set(ins.a(), Value::UNBOUND);
                        if slow::is_finalizable(old) {
                            slow::note_dead(cx, old);
                            rest!(1);
                        }
                    }
                    Op::Overwrite => {
                        let old = w.get(ins.a());
                        if slow::is_finalizable(old) {
                            w.set(ins.a(), Value::UNBOUND);
                            slow::note_dead(cx, old);
                            rest!(1);
                        }
                    }
                    Op::Clear => {
                        for register in ins.a()..loaded_code(w.code()).code.registers {
                            w.set(register, Value::UNBOUND);
                        }
                    }
                    Op::LoadGlobal => {
                        let module = function::module(w.function());
                        let storage = crate::object::module::globals(module);
                        let value = tuple::shared_item(storage, ins.bc());
                        if value.is_unbound() || (ins.x() == 0 && cx.concurrent) {
                            slow!(ins, slow::load_global(cx, module, ins.whole()));
                        } else {
                            w.set(ins.a(), value);
                            // What is to be called mostly comes without a receiver: that one is not fetched by itself.
                            let next = w.fetch(pc + 1);
                            if next.op() == Op::LoadSpecial && next.x() == Special::Unbound as u8 {
                                w.set(next.a(), Value::UNBOUND);
                                pc += 1;
                            }
                        }
                    }
                    Op::StoreGlobal => {
                        effect!(slow::store_global(cx, function::module(w.function()), ins.whole(), w.get(ins.a())));
                    }
                    Op::DeleteGlobal => {
                        effect!(slow::store_global(cx, function::module(w.function()), ins.whole(), Value::UNBOUND));
                    }
                    Op::MakeCell => slow!(ins, cx.new_cell(w.get(ins.a()))),
                    Op::LoadCell => {
                        let cell = w.get(ins.b()).target();
                        let value = Value::from_bits(cell.load(1));
                        if value.is_unbound() | cell.is_shared() {
                            slow!(ins, slow::load_cell(cx, cell, constant(names(w.code()), ins.c() as u32), false));
                        } else {
                            w.set(ins.a(), value);
                        }
                    }
                    Op::StoreCell => {
                        let cell = w.get(ins.a()).target();
                        if cell.is_shared() {
                            effect!(slow::store_cell(cx, cell, w.get(ins.b())));
                        } else {
                            cell.store(1, w.get(ins.b()).bits());
                        }
                    }
                    Op::DeleteCell => {
                        effect!(slow::delete_cell(
                            cx,
                            w.get(ins.a()).target(),
                            constant(names(w.code()), ins.c() as u32),
                            false
                        ));
                    }
                    Op::LoadFree => {
                        let cell = tuple::item(function::closure(w.function()).target(), ins.b() as u32).target();
                        let value = Value::from_bits(cell.load(1));
                        if value.is_unbound() | cell.is_shared() {
                            slow!(ins, slow::load_cell(cx, cell, constant(names(w.code()), ins.c() as u32), true));
                        } else {
                            w.set(ins.a(), value);
                        }
                    }
                    Op::StoreFree => {
                        let cell = tuple::item(function::closure(w.function()).target(), ins.a() as u32).target();
                        if cell.is_shared() || slow::is_finalizable(Value::from_bits(cell.load(1))) {
                            effect!(slow::store_cell(cx, cell, w.get(ins.b())));
                        } else {
                            cell.store(1, w.get(ins.b()).bits());
                        }
                    }
                    Op::DeleteFree => {
                        let cell = tuple::item(function::closure(w.function()).target(), ins.a() as u32).target();
                        effect!(slow::delete_cell(cx, cell, constant(names(w.code()), ins.c() as u32), true));
                    }
                    Op::FreeCell => {
                        w.set(ins.a(), tuple::item(function::closure(w.function()).target(), ins.b() as u32))
                    }
                    Op::LoadName => {
                        let name = constant(names(w.code()), ins.b() as u32);
                        slow!(ins, slow::load_name(cx, w.get(0), name, function::module(w.function()), ins.c() as u32));
                    }
                    Op::StoreName => {
                        effect!(slow::store_name(
                            cx,
                            w.get(0),
                            constant(names(w.code()), ins.b() as u32),
                            w.get(ins.a())
                        ));
                    }
                    Op::DeleteName => {
                        effect!(slow::delete_name(cx, w.get(0), constant(names(w.code()), ins.b() as u32)))
                    }
                    Op::LoadNameOrFree => {
                        let name = constant(names(w.code()), ins.b() as u32);
                        let cell = tuple::item(function::closure(w.function()).target(), ins.c() as u32).target();
                        slow!(ins, slow::load_name_or_cell(cx, w.get(0), name, cell));
                    }

                    Op::Add => arithmetic!(ins, w.get(ins.b()), w.get(ins.c()), small::add, +, slow::binary),
                    Op::Subtract => arithmetic!(ins, w.get(ins.b()), w.get(ins.c()), small::subtract, -, slow::binary),
                    Op::Multiply => arithmetic!(ins, w.get(ins.b()), w.get(ins.c()), small::multiply, *, slow::binary),
                    Op::AddInt => {
                        let left = w.get(ins.b());
                        if left.is_int()
                            && let Some(value) = Value::small_int(left.int() + signed(ins.c()))
                        {
                            w.set(ins.a(), value);
                        } else {
                            slow!(ins, slow::binary(cx, ins.whole(), left, Value::inline_int(signed(ins.c()))));
                        }
                    }
                    Op::SubtractInt => {
                        let left = w.get(ins.b());
                        if left.is_int()
                            && let Some(value) = Value::small_int(left.int() - signed(ins.c()))
                        {
                            w.set(ins.a(), value);
                        } else {
                            slow!(ins, slow::binary(cx, ins.whole(), left, Value::inline_int(signed(ins.c()))));
                        }
                    }
                    Op::MultiplyInt => {
                        let left = w.get(ins.b());
                        if left.is_int()
                            && let Some(value) = small::multiply(left.int(), signed(ins.c())).and_then(Value::small_int)
                        {
                            w.set(ins.a(), value);
                        } else {
                            slow!(ins, slow::binary(cx, ins.whole(), left, Value::inline_int(signed(ins.c()))));
                        }
                    }
                    Op::FloorDivide => {
                        let (left, right) = (w.get(ins.b()), w.get(ins.c()));
                        if left.both_int(right)
                            && right.int() != 0
                            && let Some(value) = small::floor_divide(left.int(), right.int())
                            && let Some(value) = Value::small_int(value)
                        {
                            w.set(ins.a(), value);
                        } else {
                            slow!(ins, slow::binary(cx, ins.whole(), left, right));
                        }
                    }
                    Op::Modulo => {
                        let (left, right) = (w.get(ins.b()), w.get(ins.c()));
                        if left.both_int(right) && right.int() != 0 {
                            w.set(ins.a(), Value::inline_int(small::modulo(left.int(), right.int())));
                        } else {
                            slow!(ins, slow::binary(cx, ins.whole(), left, right));
                        }
                    }
                    Op::FloorDivideInt => {
                        let left = w.get(ins.b());
                        if left.is_int()
                            && let Some(value) = small::floor_divide(left.int(), signed(ins.c()))
                            && let Some(value) = Value::small_int(value)
                        {
                            w.set(ins.a(), value);
                        } else {
                            slow!(ins, slow::binary(cx, ins.whole(), left, Value::inline_int(signed(ins.c()))));
                        }
                    }
                    Op::ModuloInt => {
                        let left = w.get(ins.b());
                        if left.is_int() {
                            w.set(ins.a(), Value::inline_int(small::modulo(left.int(), signed(ins.c()))));
                        } else {
                            slow!(ins, slow::binary(cx, ins.whole(), left, Value::inline_int(signed(ins.c()))));
                        }
                    }
                    Op::TrueDivide => {
                        let (left, right) = (w.get(ins.b()), w.get(ins.c()));
                        if left.is_float() & right.is_float() && right.raw_float() != 0.0 {
                            w.set(ins.a(), Value::float(left.raw_float() / right.raw_float()));
                        } else {
                            slow!(ins, slow::binary(cx, ins.whole(), left, right));
                        }
                    }
                    Op::BitAnd => {
                        let (left, right) = (w.get(ins.b()), w.get(ins.c()));
                        if left.both_int(right) {
                            w.set(ins.a(), Value::inline_int(left.int() & right.int()));
                        } else {
                            slow!(ins, slow::binary(cx, ins.whole(), left, right));
                        }
                    }
                    Op::BitOr => {
                        let (left, right) = (w.get(ins.b()), w.get(ins.c()));
                        if left.both_int(right) {
                            w.set(ins.a(), Value::inline_int(left.int() | right.int()));
                        } else {
                            slow!(ins, slow::binary(cx, ins.whole(), left, right));
                        }
                    }
                    Op::BitXor => {
                        let (left, right) = (w.get(ins.b()), w.get(ins.c()));
                        if left.both_int(right) {
                            w.set(ins.a(), Value::inline_int(left.int() ^ right.int()));
                        } else {
                            slow!(ins, slow::binary(cx, ins.whole(), left, right));
                        }
                    }
                    Op::ShiftRight => {
                        let (left, right) = (w.get(ins.b()), w.get(ins.c()));
                        if left.both_int(right) && right.int() >= 0 {
                            w.set(ins.a(), Value::inline_int(left.int() >> right.int().min(63)));
                        } else {
                            slow!(ins, slow::binary(cx, ins.whole(), left, right));
                        }
                    }
                    Op::Power => {
                        let (left, right) = (w.get(ins.b()), w.get(ins.c()));
                        if left.both_int(right)
                            && let Some(value) = small::power(left.int(), right.int()).and_then(Value::small_int)
                        {
                            w.set(ins.a(), value);
                        } else {
                            slow!(ins, slow::binary(cx, ins.whole(), left, right));
                        }
                    }
                    Op::ShiftLeft | Op::MatrixMultiply => {
                        slow!(ins, slow::binary(cx, ins.whole(), w.get(ins.b()), w.get(ins.c())));
                    }
                    Op::Negate => {
                        let value = w.get(ins.b());
                        if value.is_int()
                            && let Some(value) = Value::small_int(-value.int())
                        {
                            w.set(ins.a(), value);
                        } else {
                            slow!(ins, super::operators::unary(cx, ins.op(), value));
                        }
                    }
                    Op::Plus | Op::Invert => slow!(ins, super::operators::unary(cx, ins.op(), w.get(ins.b()))),
                    Op::Not => match super::truth::unseen(w.get(ins.b())) {
                        Some(truth) => w.set(ins.a(), Value::bool(!truth)),
                        None => slow!(ins, cx.truth_value(w.get(ins.b())).map(slow::negate)),
                    },
                    Op::Less => compare!(ins, <),
                    Op::LessEqual => compare!(ins, <=),
                    Op::Greater => compare!(ins, >),
                    Op::GreaterEqual => compare!(ins, >=),
                    Op::Equal => compare!(ins, ==),
                    Op::NotEqual => compare!(ins, !=),
                    Op::Is => w.set(
                        ins.a(),
                        Value::bool(super::compare::identical(w.get(ins.b()), w.get(ins.c())) != (ins.x() == 1)),
                    ),
                    Op::In => slow!(ins, slow::contains(cx, ins.whole(), w.get(ins.b()), w.get(ins.c()))),

                    Op::Jump => jump!(ins.bc()),
                    Op::JumpIfTrue => {
                        if truth!(w.get(ins.a())) {
                            jump!(ins.bc());
                        }
                    }
                    Op::JumpIfFalse => {
                        if !truth!(w.get(ins.a())) {
                            jump!(ins.bc());
                        }
                    }
                    Op::JumpIfNone => {
                        if w.get(ins.a()).is_none() == (ins.x() == 0) {
                            jump!(ins.bc());
                        }
                    }
                    Op::JumpLess => jump_compare!(ins, w.get(ins.b()), <),
                    Op::JumpLessEqual => jump_compare!(ins, w.get(ins.b()), <=),
                    Op::JumpGreater => jump_compare!(ins, w.get(ins.b()), >),
                    Op::JumpGreaterEqual => jump_compare!(ins, w.get(ins.b()), >=),
                    Op::JumpEqual => jump_compare!(ins, w.get(ins.b()), ==),
                    Op::JumpNotEqual => jump_compare!(ins, w.get(ins.b()), !=),
                    Op::JumpLessInt => jump_compare!(ins, Value::inline_int(signed(ins.b())), <),
                    Op::JumpLessEqualInt => jump_compare!(ins, Value::inline_int(signed(ins.b())), <=),
                    Op::JumpGreaterInt => jump_compare!(ins, Value::inline_int(signed(ins.b())), >),
                    Op::JumpGreaterEqualInt => jump_compare!(ins, Value::inline_int(signed(ins.b())), >=),
                    Op::JumpEqualInt => jump_compare!(ins, Value::inline_int(signed(ins.b())), ==),
                    Op::JumpNotEqualInt => jump_compare!(ins, Value::inline_int(signed(ins.b())), !=),

                    Op::GetIter => slow!(ins, cx.get_iter(w.get(ins.b()))),
                    Op::RangeIter => {
                        if slow::range_loop(cx, w, ins.whole()) {
                            pc += 2;
                            continue;
                        }
                        // An ordinary call of whatever `range` is now.
                        slow!(ins, super::call::call_instruction(cx, w.base(), ins.whole()));
                        // What the callee did may have to be shown.
                        if cx.fuel <= 0 {
                            w.save_pc(pc + 1);
                            return Leave::Fuel;
                        }
                    }
                    Op::ForIter => {
                        let iterator = w.get(ins.b());
                        if iterator.is_int() {
                            let (current, stop, step) =
                                (iterator.int(), w.get(ins.b() + 1).int(), w.get(ins.b() + 2).int());
                            if if step > 0 { current < stop } else { current > stop } {
                                w.set(ins.a(), iterator);
                                w.set(ins.b(), Value::inline_int(current + step));
                            } else {
                                jump!(relative(pc, ins.c()));
                            }
                        } else {
                            match quick_next(iterator) {
                                QuickNext::Item(value) => w.set(ins.a(), value),
                                QuickNext::End => jump!(relative(pc, ins.c())),
                                QuickNext::Other => {
                                    w.save_pc(pc);
                                    if let Some(there) = generator_loop::enter(cx, iterator) {
                                        go_on!(there);
                                        continue;
                                    }
                                    let unpack = w.fetch(pc + 1);
                                    if unpack.op() == Op::Unpack
                                        && unpack.b() == ins.a()
                                        && unpack.c() == 2
                                        && !cx.has_finalizers()
                                    {
                                        match next_pair(cx, iterator, w, unpack.a()) {
                                            NextPair::Set => {
                                                pc += 2;
                                                continue;
                                            }
                                            NextPair::End => {
                                                jump!(relative(pc, ins.c()));
                                                pc = pc.wrapping_add(1);
                                                continue;
                                            }
                                            NextPair::Other => {}
                                        }
                                    }
                                    match super::iterate::for_next(cx, iterator) {
                                        Ok(Some(value)) => {
                                            refresh!();
                                            w.set(ins.a(), value);
                                        }
                                        Ok(None) => {
                                            refresh!();
                                            jump!(relative(pc, ins.c()));
                                        }
                                        Err(Trap::Called) => continue 'frame,
                                        Err(trap) => return leave(trap),
                                    }
                                }
                            }
                        }
                    }
                    Op::Unpack => {
                        let source = w.get(ins.b());
                        if let Some(items) = source.as_kind(Kind::Tuple)
                            && tuple::length(items) == ins.c() as u32
                        {
                            for index in 0..ins.c() {
                                w.set(ins.a() + index, tuple::item(items, index as u32));
                            }
                        } else if let Some(items) = source.as_kind(Kind::List)
                            && !items.is_shared()
                            && list::length(items) == ins.c() as u32
                        {
                            for index in 0..ins.c() {
                                w.set(ins.a() + index, list::item(items, index as u32));
                            }
                        } else {
                            effect!(super::build::unpack(cx, w.base(), ins.whole(), source));
                        }
                    }
                    Op::UnpackStar => effect!(super::build::unpack_star(cx, w.base(), ins.whole(), w.get(ins.b()))),

                    Op::BuildTuple => slow!(ins, super::build::tuple(cx, w.base(), ins.whole())),
                    Op::BuildList => slow!(ins, super::build::list(cx, w.base(), ins.whole())),
                    Op::BuildSet => slow!(ins, super::build::set(cx, w.base(), ins.whole())),
                    Op::BuildDict => slow!(ins, super::build::dict(cx, w.base(), ins.whole())),
                    Op::BuildSlice => {
                        slow!(
                            ins,
                            cx.new_object(Kind::Slice, &[w.get(ins.b()), w.get(ins.b() + 1), w.get(ins.b() + 2)])
                        );
                    }
                    Op::BuildString => slow!(ins, super::build::string(cx, w.base(), ins.whole())),
                    Op::FormatValue => {
                        let spec = if ins.c() == u16::MAX { Value::UNBOUND } else { w.get(ins.c()) };
                        slow!(ins, cx.format_value(w.get(ins.b()), ins.x(), spec));
                    }
                    Op::ListAppend => {
                        let (list, value) = (w.get(ins.a()).target(), w.get(ins.b()));
                        if !list::append_in_room(list, value) {
                            effect!(cx.list_append(list, value));
                        }
                    }
                    Op::ListExtend => {
                        let callee = if ins.x() == 1 { w.get(ins.c()) } else { Value::UNBOUND };
                        effect!(super::build::list_extend(cx, w.get(ins.a()), w.get(ins.b()), callee));
                    }
                    Op::ListToTuple => slow!(ins, super::build::list_to_tuple(cx, w.get(ins.b()))),
                    Op::SetAdd => effect!(super::build::set_add(cx, w.get(ins.a()), w.get(ins.b()))),
                    Op::SetUpdate => effect!(super::build::set_update(cx, w.get(ins.a()), w.get(ins.b()))),
                    Op::DictAdd => effect!(super::build::dict_add(cx, w.get(ins.a()), w.get(ins.b()), w.get(ins.c()))),
                    Op::DictUpdate => {
                        let callee = if ins.x() == 1 { w.get(ins.c()) } else { Value::UNBOUND };
                        effect!(super::build::dict_update(cx, w.get(ins.a()), w.get(ins.b()), callee));
                    }

                    Op::LoadAttr => {
                        let value = w.get(ins.b());
                        if let Some(instance) = value.as_kind(Kind::Instance)
                            && let Some(slot) = cx.cached_slot(instance, caches(w.code()), ins.c() as u32)
                            && (!instance.is_shared() || cx.mode == Mode::Parallel)
                        {
                            w.set(ins.a(), class::slot(instance, slot));
                        } else {
                            let name = site_name(w.code(), ins.c());
                            slow!(ins, cx.get_attribute_at(value, name, Some(caches(w.code())), ins.c() as u32));
                        }
                    }
                    Op::StoreAttr => {
                        let value = w.get(ins.a());
                        if let Some(instance) = value.as_kind(Kind::Instance)
                            && let Some(slot) = cx.cached_slot(instance, caches(w.code()), ins.c() as u32)
                            && !instance.is_shared()
                            && !slow::is_finalizable(class::slot(instance, slot))
                        {
                            class::set_slot(instance, slot, w.get(ins.b()));
                        } else {
                            let name = site_name(w.code(), ins.c());
                            effect!(slow::store_attribute(
                                cx,
                                value,
                                name,
                                w.get(ins.b()),
                                caches(w.code()),
                                ins.c() as u32
                            ));
                        }
                    }
                    Op::DeleteAttr => {
                        let name = site_name(w.code(), ins.c());
                        effect!(cx.set_attribute(w.get(ins.a()), name, Value::UNBOUND));
                    }
                    Op::LoadMethod => {
                        let value = w.get(ins.b());
                        if let Some(callee) = cx.cached_method(value, caches(w.code()), ins.c() as u32) {
                            w.set(ins.a(), callee);
                            w.set(ins.a() + 1, value);
                        } else {
                            let name = site_name(w.code(), ins.c());
                            // If the lookup calls Python, what it delivers to R[a] is bound already.
                            let receiver = value;
                            w.set(ins.a() + 1, Value::UNBOUND);
                            w.save_pc(pc);
                            match cx.load_method(receiver, name, Some(caches(w.code())), ins.c() as u32) {
                                Ok((callee, receiver)) => {
                                    refresh!();
                                    w.set(ins.a(), callee);
                                    w.set(ins.a() + 1, receiver);
                                }
                                Err(trap) => return leave(trap),
                            }
                        }
                    }
                    Op::LoadSpecialMethod => {
                        let value = w.get(ins.b());
                        w.save_pc(pc);
                        match slow::special_method(cx, value, ins.x()) {
                            Ok((callee, receiver)) => {
                                refresh!();
                                w.set(ins.a(), callee);
                                w.set(ins.a() + 1, receiver);
                            }
                            Err(trap) => return leave(trap),
                        }
                    }
                    Op::LoadSuper => slow!(ins, slow::make_super(cx, w.get(ins.b()), w.get(ins.b() + 1))),
                    Op::LoadItem => {
                        let (container, index) = (w.get(ins.b()), w.get(ins.c()));
                        if let Some(list) = container.as_kind(Kind::List)
                            && index.is_int()
                            && !list.is_shared()
                            && (index.int() as u64) < list::length(list) as u64
                        {
                            w.set(ins.a(), list::item(list, index.int() as u32));
                        } else {
                            slow!(ins, cx.get_item(container, index));
                        }
                    }
                    Op::StoreItem => {
                        let (container, index) = (w.get(ins.a()), w.get(ins.b()));
                        if let Some(list) = container.as_kind(Kind::List)
                            && index.is_int()
                            && !list.is_shared()
                            && (index.int() as u64) < list::length(list) as u64
                        {
                            list::set_item(list, index.int() as u32, w.get(ins.c()));
                        } else {
                            effect!(cx.set_item(container, index, w.get(ins.c())));
                        }
                    }
                    Op::DeleteItem => effect!(cx.delete_item(w.get(ins.a()), w.get(ins.b()))),

                    Op::Call => {
                        // Looked at before any is taken, so that a call that is executed again costs no more than one that was
                        // not interrupted: what a run costs must not depend on where its steps end.
                        if cx.fuel <= 0 {
                            w.save_pc(pc);
                            return Leave::Fuel;
                        }
                        let callee = w.get(ins.b());
                        if let Some(target) = callee.as_kind(Kind::Function) {
                            let callee_code = function::code(target);
                            let entry = Entry::of(callee_code);
                            let unbound = w.get(ins.b() + 1).is_unbound();
                            let count = ins.c() as u32 + !unbound as u32;
                            if entry.simple_arity == count && (cx.thread.frames.len() as u32) < cx.thread.depth_limit {
                                w.save_pc(pc);
                                cx.fuel -= 3;
                                let start = w.base() + ins.b() as u32 + 1 + unbound as u32;
                                w = super::call::push_simple(cx, callee, callee_code, entry, start, count);
                                pc = 0;
                                continue;
                            }
                        } else if let Some(target) = callee.as_kind(Kind::Native) {
                            let value = if has_quick(target) {
                                quick::call(cx, target, w, ins.whole())
                            } else {
                                Value::UNBOUND
                            };
                            if !value.is_unbound() {
                                cx.fuel -= 3;
                                if cx.has_finalizers() {
                                    slow::forget_arguments(cx, w.base(), ins.whole());
                                }
                                w.set(ins.a(), value);
                                rest!(1);
                                pc += 1;
                                continue;
                            }
                            if quick_of(target) == Quick::Next && ins.c() == 1 && w.get(ins.b() + 1).is_unbound() {
                                let generator = w.get(ins.b() + 2);
                                w.save_pc(pc);
                                if let Some(there) = generator_loop::enter(cx, generator) {
                                    cx.fuel -= 3;
                                    go_on!(there);
                                    continue;
                                }
                            }
                        }
                        w.save_pc(pc);
                        match super::call::call_instruction(cx, w.base(), ins.whole()) {
                            Ok(value) => {
                                refresh!();
                                if cx.has_finalizers() {
                                    slow::forget_arguments(cx, w.base(), ins.whole());
                                }
                                w.set(ins.a(), value);
                                rest!(1);
                            }
                            Err(Trap::Called) => continue 'frame,
                            Err(trap) => return leave(trap),
                        }
                    }
                    Op::CallKeywords => {
                        if cx.fuel <= 0 {
                            w.save_pc(pc);
                            return Leave::Fuel;
                        }
                        let keyword_names = constant(constants(w.code()), w.fetch(pc + 1).bc());
                        w.save_pc(pc);
                        match super::call::call_keywords(cx, w.base(), ins.whole(), keyword_names) {
                            Ok(value) => {
                                refresh!();
                                w.set(ins.a(), value);
                                rest!(2);
                            }
                            Err(Trap::Called) => continue 'frame,
                            Err(trap) => return leave(trap),
                        }
                        pc += 1;
                    }
                    Op::CallSpread => slow!(ins, super::call::call_spread(cx, w.base(), ins.whole())),
                    Op::Extend => {}
                    Op::Return => {
                        let value = w.get(ins.a());
                        let delivered = match w.on_return() {
                            OnReturn::Deliver => value,
                            OnReturn::Instance if value.is_none() => w.owner(),
                            _ => Value::UNBOUND,
                        };
                        // Nothing has to be done but to give it to the frame below.
                        if !delivered.is_unbound()
                            && cx.fuel > 0
                            && !cx.has_finalizers()
                            && let Some((caller, call_pc)) = w.caller(cx.thread)
                            && caller.fetch(call_pc).op() == Op::Call
                        {
                            cx.thread.frames.pop();
                            (w, pc) = (caller, call_pc + 1);
                            w.set(w.fetch(call_pc).a(), delivered);
                            continue;
                        }
                        w.save_pc(pc);
                        match super::deliver::frame_returned(cx, value) {
                            Next::Frame => continue 'frame,
                            Next::Pause(pause) => return Leave::End(pause),
                        }
                    }
                    Op::MakeFunction => {
                        let child = loaded_code(w.code()).children[ins.c() as usize];
                        let parts = [w.get(ins.b()), w.get(ins.b() + 1), w.get(ins.b() + 2), w.get(ins.b() + 3)];
                        slow!(ins, cx.new_function(child, parts));
                    }
                    Op::BuildClass => {
                        let parts = [w.get(ins.b()), w.get(ins.b() + 1), w.get(ins.b() + 2), w.get(ins.b() + 3)];
                        slow!(ins, crate::builtins::classes::build_class(cx, parts));
                    }

                    Op::Yield => break w.get(ins.b()),
                    Op::YieldFrom => {
                        let (iterator, sent) = (w.get(ins.b()), w.get(ins.a()));
                        match if sent.is_none() { quick_next(iterator) } else { QuickNext::Other } {
                            QuickNext::Item(value) => break value,
                            QuickNext::End => w.set(ins.a(), Value::NONE),
                            QuickNext::Other => {
                                w.save_pc(pc);
                                match super::generator::delegate(cx, iterator, sent) {
                                    Ok(super::generator::Delegated::Yielded(value)) => {
                                        refresh!();
                                        break value;
                                    }
                                    Ok(super::generator::Delegated::Finished(value)) => {
                                        refresh!();
                                        w.set(ins.a(), value);
                                    }
                                    Err(Trap::Called) => continue 'frame,
                                    Err(trap) => return leave(trap),
                                }
                            }
                        }
                    }
                    Op::GetYieldFromIter => {
                        slow!(ins, super::generator::delegation(cx, w.function_value(), w.get(ins.b())));
                    }

                    Op::Raise => {
                        w.save_pc(pc);
                        return leave(super::deliver::raise(cx, ins.x(), w.get(ins.a()), w.get(ins.b())));
                    }
                    Op::Reraise => {
                        w.save_pc(pc);
                        // The traceback keeps the entry that this frame added when the exception passed first.
                        return Leave::Raise(super::deliver::reraise(w.get(ins.a())));
                    }
                    Op::EnterHandler => {
                        w.set(ins.a() + 1, super::generator::enter_handler(cx, w.get(ins.a())));
                    }
                    Op::LeaveHandler => {
                        super::generator::leave_handler(cx, w.get(ins.a() + 1));
                    }
                    Op::MatchException => slow!(ins, slow::match_exception(cx, w.get(ins.b()), w.get(ins.c()))),
                    Op::RaiseAssertion => {
                        w.save_pc(pc);
                        let argument = (ins.x() == 0).then(|| w.get(ins.a()));
                        return leave(slow::assertion(cx, argument));
                    }

                    Op::Help => slow!(ins, super::help::help(cx, ins.x(), w.get(ins.b()), w.get(ins.c()))),

                    Op::Import => {
                        slow!(ins, super::import::statement(cx, constant(names(w.code()), ins.b() as u32), ins.x()))
                    }
                    Op::ImportFrom => {
                        slow!(
                            ins,
                            super::import::import_from(cx, w.get(ins.b()), constant(names(w.code()), ins.c() as u32))
                        )
                    }
                }
                pc = pc.wrapping_add(1);
            };
            if let Some(there) = generator_loop::leave(cx, w, pc, yielded) {
                go_on!(there);
                continue;
            }
            w.save_pc(pc);
            match super::generator::frame_yielded(cx, yielded) {
                Next::Frame => continue 'frame,
                Next::Pause(pause) => return Leave::End(pause),
            }
        }
    }
}

#[cold]
#[cfg_attr(heddle_web, optimize(speed))]
fn leave(trap: Trap) -> Leave {
    match trap {
        Trap::Raise(exception) => Leave::Raise(exception),
        Trap::Called => Leave::Switch,
        Trap::Pause => Leave::Pause,
    }
}
