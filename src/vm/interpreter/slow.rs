//! The rare cases of instructions.

use std::sync::atomic::Ordering;

use heddle_lang::instruction::{Instruction, Op, Special, SpecialMethod};
use heddle_trace::operation::OperationKind;

use super::window::Window;
use crate::builtins::exceptions::ExceptionType;
use crate::commit::Touch;
use crate::context::{Context, loaded_code};
use crate::frame::{Activity, Delivery, Frame};
use crate::heap::{Header, Ref, header};
use crate::kind::Kind;
use crate::object::attribute::cache_key;
use crate::object::class::{self, flags};
use crate::object::{dict, function, module, tuple};
use crate::trap::{NativeResult, Trap};
use crate::value::Value;
use crate::well_known::WellKnown;

/// The value of `Op::LoadSpecial`.
pub fn special(x: u8) -> Value {
    const NONE: u8 = Special::None as u8;
    const FALSE: u8 = Special::False as u8;
    const TRUE: u8 = Special::True as u8;
    const ELLIPSIS: u8 = Special::Ellipsis as u8;
    match x {
        NONE => Value::NONE,
        FALSE => Value::FALSE,
        TRUE => Value::TRUE,
        ELLIPSIS => Value::ELLIPSIS,
        _ => Value::UNBOUND,
    }
}

/// `not` of a truth value.
pub fn negate(truth: Value) -> Value {
    Value::bool(truth != Value::TRUE)
}

/// Binary operators, fused ones included.
#[cfg_attr(heddle_web, optimize(speed))]
pub fn binary(cx: &mut Context, ins: Instruction, left: Value, right: Value) -> NativeResult {
    if ins.op == Op::Add
        && let (Some(left), Some(right)) = (left.as_kind(Kind::Str), right.as_kind(Kind::Str))
    {
        return cx.concat(left, right);
    }
    super::operators::binary(cx, ins.op, ins.x == 1, left, right)
}

/// The error of reading an unbound local.
#[cold]
pub fn unbound_local(cx: &mut Context, name: Value) -> NativeResult {
    let name = cx.rust_string(name).unwrap_or_default();
    Err(cx.raise(
        ExceptionType::UnboundLocalError,
        format!("cannot access local variable '{name}' where it is not associated with a value"),
    ))
}

#[cold]
fn unbound_free(cx: &mut Context, name: Value) -> NativeResult {
    let text = cx.rust_string(name).unwrap_or_default();
    let trap = cx.raise(
        ExceptionType::NameError,
        format!("cannot access free variable '{text}' where it is not associated with a value in enclosing scope"),
    );
    if let Trap::Raise(exception) = trap {
        use crate::object::exception::{set_field, state};
        set_field(exception, state::NAME, name);
    }
    Err(trap)
}

/// `NameError`
#[cold]
pub fn name_error(cx: &mut Context, name: Value) -> Trap {
    let text = cx.rust_string(name).unwrap_or_default();
    let trap = cx.raise(ExceptionType::NameError, format!("name '{text}' is not defined"));
    if let Trap::Raise(exception) = trap {
        use crate::object::exception::{set_field, state};
        set_field(exception, state::NAME, name);
        if let Some(meant) = crate::builtins::suggest::variable(cx, name, &text)
            && let Ok(meant) = cx.new_str(&meant)
        {
            set_field(exception, state::HINT, meant);
        }
    }
    trap
}

fn global_name(cx: &Context, module: Ref, slot: u32) -> Value {
    let shared = cx.machine.shared();
    shared.modules[module::number(module)].globals.get(slot as usize).copied().unwrap_or(Value::NONE)
}

/// `Op::LoadGlobal` of a variable that may be assigned elsewhere, or that has no value.
pub fn load_global(cx: &mut Context, object: Ref, ins: Instruction) -> NativeResult {
    let storage = module::globals(object);
    let value = tuple::shared_item(storage, ins.bc());
    if value.is_unbound() {
        let name = global_name(cx, object, ins.bc());
        if let Some(dynamic) = module::dynamic(object)
            && let Some(value) = dict::get_str(dynamic, name)
        {
            let varies = !cx.machine.is_constant_global(module::number(object), ins.bc());
            if module::is_live(object) && varies && cx.concurrent {
                cx.visible(OperationKind::GlobalRead, global_id(object, ins.bc()), true)?;
                record_global(cx, OperationKind::GlobalRead, object, ins.bc(), value);
            }
            return Ok(value);
        }
        return match find_builtin(cx, object, name)? {
            Some(value) => Ok(value),
            None => Err(name_error(cx, name)),
        };
    }
    if cx.machine.is_constant_global(module::number(object), ins.bc()) {
        return Ok(value);
    }
    let _guard = cx.access_global(object)?;
    cx.visible(OperationKind::GlobalRead, global_id(object, ins.bc()), true)?;
    let value = tuple::shared_item(storage, ins.bc());
    record_global(cx, OperationKind::GlobalRead, object, ins.bc(), value);
    if value.is_unbound() {
        let name = global_name(cx, object, ins.bc());
        return Err(name_error(cx, name));
    }
    Ok(value)
}

/// What code that is executed dynamically was given for built-ins, if it is not the module of them.
fn given_builtins(cx: &Context, object: Ref) -> Option<Value> {
    let all = module::dynamic(object).filter(|_| module::is_live(object))?;
    let given = dict::get_str(all, cx.name(WellKnown::Builtins)).filter(|given| !given.is(Kind::Module))?;
    Some(cx.unwrap_payload(given, Kind::Dict))
}

/// The built-in of this name, as a module sees it: code that is executed dynamically can be given others.
fn find_builtin(cx: &mut Context, object: Ref, name: Value) -> Result<Option<Value>, Trap> {
    match given_builtins(cx, object) {
        None => Ok(cx.builtin(name)),
        Some(given) => match given.as_kind(Kind::Dict) {
            Some(given) => Ok(dict::get_str(given, name)),
            None => {
                let kind = cx.type_name(given);
                Err(cx.type_error(format!("'{kind}' object is not subscriptable")))
            }
        },
    }
}

/// Whether the innermost frame's built-ins lack what a statement needs.
pub fn lacks_builtin(cx: &mut Context, name: &str) -> Result<bool, Trap> {
    let Some(object) = cx.thread.frames.last().and_then(|frame| frame.function.as_kind(Kind::Function)) else {
        return Ok(false);
    };
    let Some(given) = given_builtins(cx, function::module(object)).and_then(|given| given.as_kind(Kind::Dict)) else {
        return Ok(false);
    };
    let name = cx.intern(name)?;
    Ok(dict::get_str(given, name).is_none())
}

/// Identity of a global variable: its module's and its slot.
fn global_id(object: Ref, slot: u32) -> heddle_trace::identity::ObjectId {
    heddle_trace::identity::ObjectId(((object.identity().0 << 16) | (slot as u64 + 1)) & ((1 << 48) - 1))
}

fn record_global(cx: &mut Context, kind: OperationKind, object: Ref, slot: u32, value: Value) {
    if cx.commits.is_none() {
        return;
    }
    let name = global_name(cx, object, slot);
    let name = cx.rust_string(name).unwrap_or_default();
    let value = if cx.detail.values { cx.short_repr(value) } else { String::new() };
    let id = global_id(object, slot);
    let introduces = if cx.is_quiet(kind) { None } else { cx.machine.introduce_variable(id, "variable", &name) };
    let effect = heddle_trace::event::Effect::Value { name, value };
    cx.record_touch(kind, id, Touch::Whole, |_| introduces, || effect);
}

/// `Op::StoreGlobal` and, with an unbound value, `Op::DeleteGlobal`.
pub fn store_global(cx: &mut Context, object: Ref, ins: Instruction, value: Value) -> NativeResult {
    let storage = module::globals(object);
    let slot = ins.bc();
    let live = module::dynamic(object).filter(|_| module::is_live(object));
    if let Some(all) = live {
        cx.dict_reserve(all)?;
    }
    let _guard = cx.access_global(object)?;
    if cx.concurrent && !cx.machine.is_constant_global(module::number(object), slot) {
        cx.visible(OperationKind::GlobalWrite, global_id(object, slot), true)?;
        record_global(cx, OperationKind::GlobalWrite, object, slot, value);
    }
    if let Some(all) = live {
        let name = global_name(cx, object, slot);
        if !value.is_unbound() {
            cx.publish_into(all, value);
            return cx.dict_set_str(all, name, value).map(|()| Value::NONE);
        }
        return delete_name(cx, Value::object(Kind::Dict, all), name);
    }
    let old = tuple::shared_item(storage, slot);
    if value.is_unbound() && old.is_unbound() {
        let name = global_name(cx, object, slot);
        return Err(name_error(cx, name));
    }
    if cx.concurrent {
        cx.publish(value);
    }
    tuple::set_shared_item(storage, slot, value);
    note_dead(cx, old);
    Ok(Value::NONE)
}

/// `Op::LoadCell` and `Op::LoadFree` of a shared or empty cell.
pub fn load_cell(cx: &mut Context, cell: Ref, name: Value, free: bool) -> NativeResult {
    if cell.is_shared() {
        cx.visible(OperationKind::CellRead, cell.identity(), true)?;
        let value = Value::from_bits(cell.load_acquire(1));
        cx.record_value(OperationKind::CellRead, cell, name, value);
    }
    let value = Value::from_bits(cell.load_acquire(1));
    if value.is_unbound() {
        // The cell of a class for itself belongs to the body, and yet is none of its variables.
        let free = free || name == cx.name(WellKnown::Class);
        return if free { unbound_free(cx, name) } else { unbound_local(cx, name) };
    }
    Ok(value)
}

/// What the innermost frame calls a cell.
fn cell_name(cx: &mut Context, cell: Ref) -> NativeResult {
    let cell = Value::object(Kind::Cell, cell);
    let Some(frame) = cx.thread.frames.last().copied() else { return Ok(Value::NONE) };
    let Activity::Python { code, .. } = frame.activity else { return Ok(Value::NONE) };
    let code = &loaded_code(code).code;
    let own = (0..code.variables.len()).find(|index| cx.thread.stack[frame.base as usize + index] == cell);
    let name = match own {
        Some(index) => Some(&code.variables[index].name),
        None => function::closure(frame.function.target())
            .as_kind(Kind::Tuple)
            .and_then(|cells| tuple::items(cells).position(|known| known == cell))
            .and_then(|index| code.free_variables.get(index)),
    };
    match name {
        Some(name) => cx.intern(name),
        None => Ok(Value::NONE),
    }
}

/// Assignment to a cell.
pub fn store_cell(cx: &mut Context, cell: Ref, value: Value) -> NativeResult {
    if cell.is_shared() {
        cx.visible(OperationKind::CellWrite, cell.identity(), true)?;
        if cx.commits.is_some() {
            let name = cell_name(cx, cell)?;
            cx.record_value(OperationKind::CellWrite, cell, name, value);
        }
        cx.publish(value);
    }
    let old = Value::from_bits(cell.load(1));
    cell.store_release(1, value.bits());
    note_dead(cx, old);
    Ok(Value::NONE)
}

/// `del` of a cell variable.
pub fn delete_cell(cx: &mut Context, cell: Ref, name: Value, free: bool) -> NativeResult {
    if Value::from_bits(cell.load_acquire(1)).is_unbound() {
        return if free { unbound_free(cx, name) } else { unbound_local(cx, name) };
    }
    store_cell(cx, cell, Value::UNBOUND)
}

/// `Op::LoadName`
pub fn load_name(cx: &mut Context, namespace: Value, name: Value, object: Ref, slot: u32) -> NativeResult {
    let Some(names) = namespace.as_kind(Kind::Dict) else {
        let slots = [Value::object(Kind::Module, object), Value::inline_int(slot as i64)];
        let resume = |cx: &mut Context, delivery: Delivery| match delivery {
            Err(error) if cx.is_exception(error, ExceptionType::KeyError) => {
                let slot = cx.slot(1).int() as u32;
                load_global(cx, cx.slot(0).target(), Instruction::wide(Op::LoadGlobal, 0, slot))
            }
            other => other.map_err(Trap::Raise),
        };
        return cx.call_then(resume, &slots, |cx| cx.get_item(namespace, name));
    };
    if let Some(value) = dict::get_str(names, name) {
        return Ok(value);
    }
    load_global(cx, object, Instruction::wide(Op::LoadGlobal, 0, slot))
}

/// `Op::LoadNameOrFree`
pub fn load_name_or_cell(cx: &mut Context, namespace: Value, name: Value, cell: Ref) -> NativeResult {
    let Some(names) = namespace.as_kind(Kind::Dict) else {
        let resume = |cx: &mut Context, delivery: Delivery| match delivery {
            Err(error) if cx.is_exception(error, ExceptionType::KeyError) => {
                load_cell(cx, cx.slot(0).target(), cx.slot(1), true)
            }
            other => other.map_err(Trap::Raise),
        };
        return cx.call_then(resume, &[Value::object(Kind::Cell, cell), name], |cx| cx.get_item(namespace, name));
    };
    match dict::get_str(names, name) {
        Some(value) => Ok(value),
        None => load_cell(cx, cell, name, true),
    }
}

/// `Op::StoreName`
pub fn store_name(cx: &mut Context, namespace: Value, name: Value, value: Value) -> NativeResult {
    let Some(names) = namespace.as_kind(Kind::Dict) else { return cx.set_item(namespace, name, value) };
    cx.publish_into(names, value);
    cx.dict_set_str(names, name, value).map(|()| Value::NONE)
}

/// `Op::DeleteName`
pub fn delete_name(cx: &mut Context, namespace: Value, name: Value) -> NativeResult {
    let Some(names) = namespace.as_kind(Kind::Dict) else { return cx.delete_item(namespace, name) };
    match dict::find_str(names, name.target()) {
        Some(entry) => {
            dict::remove_at(names, entry);
            Ok(Value::NONE)
        }
        None => Err(name_error(cx, name)),
    }
}

/// The truth of a comparison; traps if Python code must run, whose result is then delivered to the jump.
pub fn jump_compare(cx: &mut Context, op: Op, left: Value, right: Value) -> Result<bool, Trap> {
    let op = match op {
        Op::JumpLess | Op::JumpLessInt => Op::Less,
        Op::JumpLessEqual | Op::JumpLessEqualInt => Op::LessEqual,
        Op::JumpGreater | Op::JumpGreaterInt => Op::Greater,
        Op::JumpGreaterEqual | Op::JumpGreaterEqualInt => Op::GreaterEqual,
        Op::JumpEqual | Op::JumpEqualInt => Op::Equal,
        _ => Op::NotEqual,
    };
    let value = super::compare::compare(cx, op, left, right)?;
    cx.truth_value(value).map(|truth| truth == Value::TRUE)
}

/// `Op::In`
pub fn contains(cx: &mut Context, ins: Instruction, item: Value, container: Value) -> NativeResult {
    let found = cx.contains(container, item)?;
    Ok(if ins.x == 1 { negate(found) } else { found })
}

/// `Op::RangeIter`: whether the fast form was taken.
pub fn range_loop(cx: &mut Context, w: Window, ins: Instruction) -> bool {
    let callee = w.get(ins.b);
    if callee != Value::object(Kind::Class, cx.machine.builtins.types.of_kind[Kind::Range as usize].target()) {
        return false;
    }
    let argument = |index: u16| w.get(ins.b + 2 + index);
    let (start, stop, step) = match ins.c {
        1 => (Value::ZERO, argument(0), Value::inline_int(1)),
        2 => (argument(0), argument(1), Value::inline_int(1)),
        _ => (argument(0), argument(1), argument(2)),
    };
    // Far from the ends of the inline range, so that the state never overflows.
    let small = |value: Value| value.is_int() && value.int().unsigned_abs() < 1 << 45;
    if !(small(start) && small(stop) && small(step)) || step == Value::ZERO {
        return false;
    }
    w.set(ins.a, start);
    w.set(ins.a + 1, stop);
    w.set(ins.a + 2, step);
    true
}

/// `Op::StoreAttr` without a hit in the cache.
pub fn store_attribute(cx: &mut Context, value: Value, name: Value, new: Value, cache: Ref, site: u32) -> NativeResult {
    let old = match value.as_kind(Kind::Instance) {
        Some(instance) if cx.machine.has_finalizers.load(Ordering::Relaxed) => {
            let slot = cx.machine.shapes.slot(class::shape_of(instance), name.target());
            slot.map_or(Value::UNBOUND, |slot| class::slot(instance, slot))
        }
        _ => Value::UNBOUND,
    };
    let result = cx.set_attribute(value, name, new)?;
    note_dead(cx, old);
    if let Some(instance) = value.as_kind(Kind::Instance)
        && !instance.is_shared()
    {
        let object_class = class::of_instance(instance);
        let epoch = cx.epoch();
        let shape = class::shape_of(instance);
        let plain = class::flags_of(object_class) & flags::SET_ATTR == 0
            && !cx.class_lookup(object_class, name).is_some_and(|found| found.is_ref());
        if plain
            && epoch < 0xfff
            && shape.0 < 0xf_ff00
            && let Some(slot) = cx.machine.shapes.slot(shape, name.target())
        {
            let word = (cache_key(epoch, shape.0) as u64) << 32 | slot as u64;
            cache.atomic(2 + site).store(word, Ordering::Relaxed);
        }
    }
    Ok(result)
}

/// `Op::LoadSpecialMethod`
pub fn special_method(cx: &mut Context, value: Value, x: u8) -> Result<(Value, Value), Trap> {
    const EXIT: u8 = SpecialMethod::Exit as u8;
    const ASYNC_ENTER: u8 = SpecialMethod::AsyncEnter as u8;
    const ASYNC_EXIT: u8 = SpecialMethod::AsyncExit as u8;
    let (name, text) = match x {
        EXIT => (WellKnown::Exit, "__exit__"),
        ASYNC_ENTER => (WellKnown::AsyncEnter, "__aenter__"),
        ASYNC_EXIT => (WellKnown::AsyncExit, "__aexit__"),
        _ => (WellKnown::Enter, "__enter__"),
    };
    match cx.special(value, name) {
        Some(method) if cx.binds(method) => Ok((method, value)),
        Some(method) => {
            let class = cx.class_of(value);
            Ok((cx.bind(method, value, class)?, Value::UNBOUND))
        }
        None => {
            let class = cx.type_name(value);
            let (plain, other) = ("context manager", "asynchronous context manager");
            let is_async = matches!(x, ASYNC_ENTER | ASYNC_EXIT);
            let (protocol, other, keyword) =
                if is_async { (other, plain, "with") } else { (plain, other, "async with") };
            let opposite = if is_async {
                [WellKnown::Enter, WellKnown::Exit]
            } else {
                [WellKnown::AsyncEnter, WellKnown::AsyncExit]
            };
            let advice = if opposite.iter().all(|name| cx.special(value, *name).is_some()) {
                format!(" but it supports the {other} protocol. Did you mean to use '{keyword}'?")
            } else {
                String::new()
            };
            Err(cx.type_error(format!(
                "'{class}' object does not support the {protocol} protocol (missed {text} method){advice}"
            )))
        }
    }
}

/// `Op::LoadSuper`
pub fn make_super(cx: &mut Context, class_value: Value, receiver: Value) -> NativeResult {
    let Some(class) = class_value.as_kind(Kind::Class) else {
        return Err(cx.raise(ExceptionType::RuntimeError, "super(): __class__ cell not found"));
    };
    let receiver_class = match receiver.as_kind(Kind::Class) {
        Some(own) if class::is_subclass(own, class) => own,
        _ => cx.class_of(receiver),
    };
    if !class::is_subclass(receiver_class, class) {
        return Err(cx.type_error("super(type, obj): obj is not an instance or subtype of type"));
    }
    cx.new_object(Kind::Super, &[class_value, receiver, Value::object(Kind::Class, receiver_class)])
}

/// `Op::MatchException`
#[cfg_attr(heddle_web, optimize(speed))]
pub fn match_exception(cx: &mut Context, exception: Value, pattern: Value) -> NativeResult {
    let base = cx.machine.builtins.exceptions[ExceptionType::BaseException as usize].target();
    let own = cx.class_of(exception);
    let matches = |candidate: Value| {
        let class = candidate.as_kind(Kind::Class).filter(|class| class::is_subclass(*class, base))?;
        Some(class::is_subclass(own, class))
    };
    let found = match pattern.as_kind(Kind::Tuple) {
        // All of them are looked at: one that is no class of exceptions is an error.
        Some(classes) => tuple::items(classes).try_fold(false, |found, class| Some(matches(class)? || found)),
        None => matches(pattern),
    };
    match found {
        Some(found) => Ok(Value::bool(found)),
        None => Err(cx.type_error("catching classes that do not inherit from BaseException is not allowed")),
    }
}

/// `Op::RaiseAssertion`
pub fn assertion(cx: &mut Context, argument: Option<Value>) -> Trap {
    match argument {
        Some(argument) => cx.raise_with(ExceptionType::AssertionError, &[argument]),
        None => cx.raise_with(ExceptionType::AssertionError, &[]),
    }
}

/// Whether a value is an object whose class has a finalizer.
#[inline(always)]
pub fn is_finalizable(value: Value) -> bool {
    match value.kind() {
        Some(Kind::Instance | Kind::Generator | Kind::AsyncGenerator) => value.target().has_flag(header::FINALIZABLE),
        // One that has begun is awaited by somebody.
        Some(Kind::Coroutine) => super::generator::is_created(value.target()),
        _ => false,
    }
}

/// A reference to `old` went away: asks for a collection if that may be the end of an object with a finalizer.
pub fn note_dead(cx: &mut Context, old: Value) {
    if is_finalizable(old) || (old.is_ref() && cx.has_finalizers()) {
        cx.something_died();
    }
}

/// A native has returned: its arguments, still in the window of `Op::Call`, are dropped. Only where finalizers exist.
#[cold]
pub fn forget_arguments(cx: &mut Context, base: u32, ins: Instruction) {
    let start = (base + ins.b as u32) as usize;
    let arguments = &mut cx.thread.stack[start..start + 2 + ins.c as usize];
    let died = arguments.iter().any(|value| is_finalizable(*value));
    arguments.fill(Value::UNBOUND);
    if died {
        cx.something_died();
    }
}

/// A frame was popped: if one of its registers held an object with a finalizer, a collection is due soon.
#[cold]
pub fn note_dead_registers(cx: &mut Context, frame: &Frame) {
    let registers = &mut cx.thread.stack[frame.base as usize..(frame.base + frame.size) as usize];
    let died = registers.iter().any(|value| is_finalizable(*value));
    // Those that held arguments belong to the caller's window, where they would stay alive.
    registers.fill(Value::UNBOUND);
    if died {
        cx.something_died();
    }
}

/// Delivers a value or re-raises: the continuation of calls whose result is the result.
pub fn pass_on(_cx: &mut Context, delivery: Delivery) -> NativeResult {
    delivery.map_err(Trap::Raise)
}
