//! Calling a class.
//!
//! `type.__call__`: `__new__` makes the instance, `__init__` fills it. What lookups come to for a class that leaves the first to
//! `object` is noted in the class ([`Maker`]), and then takes no lookups.

use heddle_lang::instruction::Instruction;

use super::call::{FEW_ARGUMENTS, enter, insert, push_simple, with_arguments};
use crate::body::Entry;
use crate::builtins::exception_type;
use crate::builtins::exceptions::ExceptionType;
use crate::builtins::natives::Args;
use crate::builtins::quick::{self, Quick};
use crate::context::Context;
use crate::frame::{Delivery, OnReturn};
use crate::heap::Ref;
use crate::kind::Kind;
use crate::object::class::{self, Maker, flags};
use crate::object::{dict, function, tuple};
use crate::trap::{NativeResult, Trap};
use crate::value::{self, Value};
use crate::well_known::WellKnown;

/// Calls a class.
#[cfg_attr(heddle_web, optimize(speed))]
pub fn construct(cx: &mut Context, class: Ref, start: u32, count: u32, names: Value) -> NativeResult {
    if let Some(Maker::Init(init)) = class::maker(class, cx.epoch()) {
        let positional = count - names.as_kind(Kind::Tuple).map_or(0, tuple::length);
        let instance = new_made(cx, class, start, positional)?;
        return run_init(cx, init, instance, start, count, names);
    }
    if let Some(call) = call_of_metaclass(cx, class) {
        let start = insert(cx, start, count, Value::object(Kind::Class, class));
        return enter(cx, call, start, count + 1, names);
    }
    construct_plain(cx, class, start, count, names)
}

/// `type.__call__`
#[cfg_attr(heddle_web, optimize(speed))]
pub fn construct_plain(cx: &mut Context, class: Ref, start: u32, count: u32, names: Value) -> NativeResult {
    let class_value = Value::object(Kind::Class, class);
    if class::flags_of(class) & flags::HEAP == 0 && !class::constructor(class).is_unbound() {
        // A built-in type: one native makes and fills the object.
        let start = insert(cx, start, count, class_value);
        return enter(cx, class::constructor(class), start, count + 1, names);
    }
    let new = cx.class_lookup(class, cx.name(WellKnown::New));
    if let Some(new) = new {
        let new = if new.is(Kind::StaticMethod) { function::word(new.target(), 1) } else { new };
        if new.is(Kind::Function) {
            return construct_with_new(cx, class_value, new, start, count, names);
        }
    }
    if class::flags_of(class) & flags::HEAP == 0 {
        let name = cx.class_name(class);
        return Err(cx.type_error(format!("cannot create '{name}' instances")));
    }
    if class::is_subclass(class, cx.machine.builtins.types.type_.target()) {
        // A metaclass without a `__new__` in Python.
        let mut values = vec![class_value];
        values.extend_from_slice(&cx.thread.stack[start as usize..(start + count) as usize]);
        let kept = cx.new_tuple(&values[1..])?;
        return cx.call_then(new_has_made, &[class_value, kept, names, Value::UNBOUND], |cx| {
            crate::builtins::classes::new_class(cx, Args { values: &values, names })
        });
    }
    if count != 0 && class::payload_kind(class).is_some() && class::flags_of(class) & flags::EXCEPTION == 0 {
        // The built-in part may ask Python code for what it is made of, and then comes without the instance around it.
        let arguments = cx.thread.stack[start as usize..(start + count) as usize].to_vec();
        let kept = cx.new_tuple(&arguments)?;
        return cx
            .call_then(part_is_made, &[class_value, kept, names], |cx| cx.default_instance(class, &arguments, names));
    }
    let instance = default_new(cx, class, start, count, names)?;
    if let Some(maker) = maker_of(cx, class) {
        class::note_maker(class, cx.epoch(), maker);
    }
    initialize(cx, class, instance, start, count, names)
}

/// How instances of a class are made that leaves the first to `object`, if nothing else than an `__init__` has a say.
fn maker_of(cx: &Context, class: Ref) -> Option<Maker> {
    let is_exception = class::flags_of(class) & flags::EXCEPTION != 0;
    let is_plain =
        if is_exception { exception_type::is_plain(cx, class) } else { class::payload_kind(class).is_none() };
    if !is_plain || call_of_metaclass(cx, class).is_some() {
        return None;
    }
    match cx.class_lookup(class, cx.name(WellKnown::Init)) {
        Some(init) if init.is(Kind::Function) => Some(Maker::Init(init)),
        Some(init) if is_exception && quick::is(init, Quick::ExceptionInit) => Some(Maker::Exception),
        Some(init) if !is_exception && init.is(Kind::Native) && is_object_init(cx, class) => Some(Maker::Plain),
        _ => None,
    }
}

/// The `__call__` in Python of a class's metaclass.
fn call_of_metaclass(cx: &Context, class: Ref) -> Option<Value> {
    let metaclass = class::metaclass(class).target();
    if class::flags_of(metaclass) & flags::HEAP == 0 {
        return None;
    }
    cx.class_lookup(metaclass, cx.name(WellKnown::Call)).filter(|call| call.is(Kind::Function))
}

/// The built-in part of an instance is made, or all of it: `__init__` is next. Slots: class, arguments, their names.
fn part_is_made(cx: &mut Context, delivery: Delivery) -> NativeResult {
    let made = delivery.map_err(Trap::Raise)?;
    if cx.phase() == 1 {
        // `__init__` has returned.
        return Ok(made);
    }
    let (class, arguments, names) = (cx.slot(0).target(), cx.slot(1).target(), cx.slot(2));
    let is_whole = made.as_kind(Kind::Instance).is_some_and(|made| class::of_instance(made) == class);
    let instance = if is_whole {
        made
    } else {
        let instance = cx.new_instance(class)?;
        class::set_payload(instance, made);
        Value::object(Kind::Instance, instance)
    };
    // The built-in part is what the arguments say: a native `__init__` would take them once more.
    if cx.class_lookup(class, cx.name(WellKnown::Init)).is_none_or(|init| init.is(Kind::Native)) {
        return Ok(instance);
    }
    cx.set_phase(1);
    let arguments: Vec<Value> = tuple::items(arguments).collect();
    let start = cx.thread.top();
    let count = arguments.len() as u32;
    cx.thread.reserve(start + count + 1);
    value::copy(&mut cx.thread.stack[start as usize..], &arguments);
    initialize(cx, class, instance, start, count, names)
}

/// Makes the instance as the first built-in base does.
fn default_new(cx: &mut Context, class: Ref, start: u32, count: u32, names: Value) -> NativeResult {
    with_arguments(cx, start, count, |cx, arguments| cx.default_instance(class, arguments, names))
}

impl Context<'_> {
    /// A new instance of a class made by Python code, its built-in part made from the arguments.
    pub fn default_instance(&mut self, class: Ref, arguments: &[Value], names: Value) -> NativeResult {
        if class::flags_of(class) & flags::EXCEPTION != 0 {
            let positional =
                arguments.len() - names.as_kind(Kind::Tuple).map_or(0, |names| tuple::length(names) as usize);
            // With an `__init__` of its own that one decides what the arguments of an `OSError` are.
            let is_native = |init: Value| init.is(Kind::Native);
            if !self.class_lookup(class, self.name(WellKnown::Init)).is_some_and(is_native) {
                let system = self.machine.builtins.exceptions[ExceptionType::OSError as usize].target();
                let left = if class::is_subclass(class, system) { 0 } else { positional };
                return self.new_exception_of(class, &arguments[..left]);
            }
            let made = self.new_exception_of(class, &arguments[..positional])?;
            exception_type::take_file_name(self, made, &arguments[..positional])?;
            return Ok(made);
        }
        let abstract_methods = self.name(WellKnown::AbstractMethods);
        if let Some(missing) = dict::get_str(class::attributes(class).target(), abstract_methods)
            && let Some(missing) = missing.as_kind(Kind::FrozenSet)
            && crate::object::set::length(missing) != 0
        {
            return Err(crate::builtins::classes::abstract_error(self, class, missing));
        }
        let payload = match class::payload_kind(class) {
            None => Value::UNBOUND,
            Some(kind) => crate::builtins::classes::new_payload(self, kind, class, arguments, names)?,
        };
        let instance = self.new_instance(class)?;
        class::set_payload(instance, payload);
        Ok(Value::object(Kind::Instance, instance))
    }
}

/// Runs `__init__` on a new instance.
fn initialize(cx: &mut Context, class: Ref, instance: Value, start: u32, count: u32, names: Value) -> NativeResult {
    let init = cx.class_lookup(class, cx.name(WellKnown::Init));
    match init {
        Some(init) if init.is(Kind::Function) => run_init(cx, init, instance, start, count, names),
        // What `__new__` did is all that `BaseException.__init__` does.
        Some(init)
            if quick::is(init, Quick::ExceptionInit)
                && names.is_unbound()
                && count <= 3
                && exception_type::is_plain(cx, class) =>
        {
            Ok(instance)
        }
        Some(init) if init.is(Kind::Native) && count != 0 && is_object_init(cx, class) => {
            if class::payload_kind(class).is_some() {
                return Ok(instance);
            }
            let name = cx.class_name(class);
            Err(cx.type_error(format!("{name}() takes no arguments")))
        }
        Some(init) if init.is(Kind::Native) => {
            let mut arguments = vec![instance];
            arguments.extend_from_slice(&cx.thread.stack[start as usize..(start + count) as usize]);
            let resume = |cx: &mut Context, delivery: Delivery| delivery.map(|_| cx.slot(0)).map_err(Trap::Raise);
            cx.call_then(resume, &[instance], |cx| cx.call_with(init, &arguments, names))
        }
        Some(init) => {
            let arguments = cx.thread.stack[start as usize..(start + count) as usize].to_vec();
            let kept = cx.new_tuple(&arguments)?;
            // Binding may run the `__get__` of a class in Python.
            cx.call_then(init_is_bound, &[instance, kept, names], |cx| cx.bind(init, instance, class))
        }
        None if count != 0 => {
            let name = cx.class_name(class);
            Err(cx.type_error(format!("{name}() takes no arguments")))
        }
        None => Ok(instance),
    }
}

/// An `__init__` that is neither a function nor a native is bound: it is called next. Slots: instance, arguments, their names.
fn init_is_bound(cx: &mut Context, delivery: Delivery) -> NativeResult {
    let mut value = delivery.map_err(Trap::Raise)?;
    if cx.phase() == 0 {
        cx.set_phase(1);
        let arguments: Vec<Value> = tuple::items(cx.slot(1).target()).collect();
        value = cx.call_with(value, &arguments, cx.slot(2))?;
    }
    match value {
        Value::NONE => Ok(cx.slot(0)),
        other => Err(wrong_init(cx, other)),
    }
}

/// Runs an `__init__` that is a function.
#[cfg_attr(heddle_web, optimize(speed))]
fn run_init(cx: &mut Context, init: Value, instance: Value, start: u32, count: u32, names: Value) -> NativeResult {
    let start = insert(cx, start, count, instance);
    let depth = cx.thread.frames.len();
    let result = enter(cx, init, start, count + 1, names);
    if result == Err(Trap::Called) && cx.thread.frames.len() == depth + 1 {
        return Err(deliver_instance(cx, instance));
    }
    match result? {
        Value::NONE => Ok(instance),
        // A generator, say.
        other => Err(wrong_init(cx, other)),
    }
}

/// The innermost frame, that of an `__init__`, is to deliver the instance.
#[inline(always)]
fn deliver_instance(cx: &mut Context, instance: Value) -> Trap {
    if let Some(frame) = cx.thread.frames.last_mut() {
        frame.on_return = OnReturn::Instance;
        frame.owner = instance;
    }
    Trap::Called
}

/// `__init__` returned something.
pub fn wrong_init(cx: &mut Context, value: Value) -> Trap {
    let name = cx.type_name(value);
    cx.type_error(format!("__init__() should return None, not '{name}'"))
}

/// Whether a class's `__init__` is that of `object`.
fn is_object_init(cx: &Context, class: Ref) -> bool {
    cx.class_lookup_from(class, 0, cx.name(WellKnown::Init))
        .is_some_and(|(owner, _)| Value::object(Kind::Class, owner) == cx.machine.builtins.types.object)
}

fn construct_with_new(
    cx: &mut Context,
    class: Value,
    new: Value,
    start: u32,
    count: u32,
    names: Value,
) -> NativeResult {
    let arguments = cx.thread.stack[start as usize..(start + count) as usize].to_vec();
    let kept = cx.new_tuple(&arguments)?;
    let mut values = vec![class];
    values.extend(&arguments);
    cx.call_then(new_has_made, &[class, kept, names, Value::UNBOUND], |cx| cx.call_with(new, &values, names))
}

/// `__new__` has made an object: `__init__` is next. Slots: class, arguments, their names, the object.
fn new_has_made(cx: &mut Context, delivery: Delivery) -> NativeResult {
    let made = delivery.map_err(Trap::Raise)?;
    if cx.phase() == 1 {
        // `__init__` has returned.
        return Ok(cx.slot(3));
    }
    let (class, arguments, names) = (cx.slot(0), cx.slot(1), cx.slot(2));
    if !cx.is_instance(made, class.target()) {
        return Ok(made);
    }
    let own = cx.class_of(made);
    let init = cx.class_lookup(own, cx.name(WellKnown::Init));
    // `object.__init__` does nothing for a class that has a `__new__` of its own.
    let Some(init) = init.filter(|init| init.is(Kind::Function) || init.is(Kind::Native) && !is_object_init(cx, own))
    else {
        return Ok(made);
    };
    let mut values = vec![made];
    values.extend(tuple::items(arguments.target()));
    let mut names = names;
    if init.is(Kind::Native) && names.is(Kind::Tuple) && class::payload_kind(class.target()) == Some(Kind::List) {
        // `list.__init__` leaves what is given by name to the class's own `__new__`.
        values.truncate(values.len() - tuple::length(names.target()) as usize);
        names = Value::UNBOUND;
    }
    cx.set_slot(3, made);
    cx.set_phase(1);
    cx.call_with(init, &values, names)?;
    Ok(made)
}

/// A class that needs no more than [`Maker`] says, called with the arguments behind the register at `receiver`, which holds
/// nothing: the new instance goes there, and is the first argument of `__init__`.
#[cfg_attr(heddle_web, optimize(speed))]
pub fn make_in_place(cx: &mut Context, class: Ref, maker: Maker, receiver: u32, ins: Instruction) -> NativeResult {
    let count = ins.c as u32;
    cx.fuel -= 3;
    match maker {
        Maker::Plain if count == 0 => return Ok(Value::object(Kind::Instance, cx.new_instance(class)?)),
        Maker::Exception if count as usize <= FEW_ARGUMENTS => return new_made(cx, class, receiver + 1, count),
        Maker::Init(init) => {
            let code = function::code(init.target());
            let entry = Entry::of(code);
            if entry.simple_arity == count + 1 && (cx.thread.frames.len() as u32) < cx.thread.depth_limit {
                let instance = new_made(cx, class, receiver + 1, count)?;
                cx.thread.stack[receiver as usize] = instance;
                push_simple(cx, init, code, entry, receiver, count + 1);
                return Err(deliver_instance(cx, instance));
            }
        }
        Maker::Plain | Maker::Exception => {}
    }
    enter(cx, Value::object(Kind::Class, class), receiver + 1, count, Value::UNBOUND)
}

/// What `__new__` makes for a class with a [`Maker`], from the `count` arguments at `start` of the stack.
#[inline(always)]
fn new_made(cx: &mut Context, class: Ref, start: u32, count: u32) -> NativeResult {
    if class::flags_of(class) & flags::EXCEPTION != 0 {
        return with_arguments(cx, start, count, |cx, arguments| cx.new_plain_exception(class, arguments));
    }
    Ok(Value::object(Kind::Instance, cx.new_instance(class)?))
}
