//! Arguments of natives, with the errors of CPython's argument parsers.
//!
//! Names are written as `list.append`: some messages show the whole, others only what stands behind the point.

use crate::builtins::natives::Args;
use crate::builtins::suggest;
use crate::context::Context;
use crate::frame::{Delivery, Resume};
use crate::kind::Kind;
use crate::number::int::Int;
use crate::object::tuple;
use crate::trap::{NativeResult, Trap};
use crate::value::{self, Value};
use crate::well_known::WellKnown;

fn plural(count: usize) -> &'static str {
    if count == 1 { "" } else { "s" }
}

fn short(name: &str) -> &str {
    name.rsplit('.').next().unwrap_or(name)
}

fn no_keywords(cx: &mut Context, args: Args, name: &str) -> Result<(), Trap> {
    match args.names.as_kind(Kind::Tuple) {
        Some(names) if tuple::length(names) > 0 => Err(cx.type_error(format!("{name}() takes no keyword arguments"))),
        _ => Ok(()),
    }
}

/// A method without arguments: only the receiver is given.
pub fn none(cx: &mut Context, args: Args, name: &str) -> Result<(), Trap> {
    no_keywords(cx, args, name)?;
    match args.values.len() - 1 {
        0 => Ok(()),
        given => Err(cx.type_error(format!("{name}() takes no arguments ({given} given)"))),
    }
}

/// The only argument behind the receiver.
pub fn one(cx: &mut Context, args: Args, name: &str) -> Result<Value, Trap> {
    no_keywords(cx, args, name)?;
    match args.values {
        [_, only] => Ok(*only),
        values => {
            let given = values.len() - 1;
            Err(cx.type_error(format!("{name}() takes exactly one argument ({given} given)")))
        }
    }
}

/// Between `least` and `N` positional arguments behind the receiver; those not given are unbound.
#[inline]
#[cfg_attr(heddle_web, optimize(speed))]
pub fn between<const N: usize>(cx: &mut Context, args: Args, name: &str, least: usize) -> Result<[Value; N], Trap> {
    no_keywords(cx, args, name)?;
    let given = args.values.len() - 1;
    let wrong = if given < least { Some(("at least ", least)) } else { (given > N).then_some(("at most ", N)) };
    if let Some((bound, wanted)) = wrong {
        let bound = if least == N { "" } else { bound };
        let name = short(name);
        return Err(cx.type_error(format!("{name} expected {bound}{wanted} argument{}, got {given}", plural(wanted))));
    }
    let mut values = [Value::UNBOUND; N];
    value::copy(&mut values, &args.values[1..]);
    Ok(values)
}

/// `N` arguments of a special method, behind the receiver.
pub fn special<const N: usize>(cx: &mut Context, args: Args) -> Result<[Value; N], Trap> {
    let Some(given) = args.values.len().checked_sub(1) else {
        return Err(cx.type_error("unbound method needs an argument"));
    };
    if given != N {
        return Err(cx.type_error(format!("expected {N} argument{}, got {given}", plural(N))));
    }
    let mut values = [Value::UNBOUND; N];
    value::copy(&mut values, &args.values[1..]);
    Ok(values)
}

/// Which parameters a function with keywords has.
pub struct Signature<const N: usize> {
    /// The function's name, for messages.
    pub name: &'static str,
    /// The parameters' names; empty if positional-only.
    pub parameters: [&'static str; N],
    /// How many must be given.
    pub required: usize,
    /// How many can be given by position.
    pub positional: usize,
}

impl<const N: usize> Signature<N> {
    /// Binds the arguments behind the receiver; those not given are unbound.
    pub fn bind(&self, cx: &mut Context, args: Args) -> Result<[Value; N], Trap> {
        if args.names.is_unbound() && (self.required + 1..=self.positional + 1).contains(&args.values.len()) {
            let mut bound = [Value::UNBOUND; N];
            value::copy(&mut bound, &args.values[1..]);
            return Ok(bound);
        }
        self.bind_unlike(cx, args)
    }

    /// Not all is given by position, or too much or too little.
    #[cold]
    fn bind_unlike(&self, cx: &mut Context, args: Args) -> Result<[Value; N], Trap> {
        let name = self.name;
        let args = args.rest();
        let given = args.positional();
        let total = args.values.len();
        if total > N {
            let bound = if self.required == N { "exactly" } else { "at most" };
            let keyword = if given == 0 { "keyword " } else { "" };
            return Err(
                cx.type_error(format!("{name}() takes {bound} {N} {keyword}argument{} ({total} given)", plural(N)))
            );
        }
        if given > self.positional {
            let most = self.positional;
            return Err(cx.type_error(if most == 0 {
                format!("{name}() takes no positional arguments")
            } else {
                format!(
                    "{name}() takes {} {most} positional argument{} ({given} given)",
                    if self.required < most { "at most" } else { "exactly" },
                    plural(most)
                )
            }));
        }
        let positional_only = self.parameters.iter().take_while(|parameter| parameter.is_empty()).count();
        let least = self.required.min(positional_only);
        if given < least {
            let bound = if least < self.positional { "at least" } else { "exactly" };
            return Err(cx.type_error(format!(
                "{name}() takes {bound} {least} positional argument{} ({given} given)",
                plural(least)
            )));
        }
        let mut bound = [Value::UNBOUND; N];
        bound[..given].copy_from_slice(&args.values[..given]);
        let names: Vec<Value> =
            args.names.as_kind(Kind::Tuple).map_or_else(Vec::new, |names| tuple::items(names).collect());
        for (index, keyword) in names.iter().enumerate() {
            let text = cx.rust_string(*keyword).unwrap_or_default();
            let Some(at) = self.parameters.iter().position(|known| !known.is_empty() && *known == text) else {
                return Err(suggest::unexpected_keyword(cx, name, &text, &self.parameters));
            };
            if !bound[at].is_unbound() {
                return Err(
                    cx.type_error(format!("argument for {name}() given by name ('{text}') and position ({})", at + 1))
                );
            }
            bound[at] = args.values[given + index];
        }
        if let Some(missing) = (0..self.required).find(|index| bound[*index].is_unbound()) {
            return Err(cx.type_error(format!(
                "{name}() missing required argument '{}' (pos {})",
                self.parameters[missing],
                missing + 1
            )));
        }
        Ok(bound)
    }
}

/// The error of an argument of a wrong type: `find() argument 1 must be str, not int`.
pub fn wrong_type(cx: &mut Context, function: &str, argument: &str, wanted: &str, value: Value) -> Trap {
    let kind = if value.is_none() { "None".to_owned() } else { cx.type_name(value) };
    cx.type_error(format!("{function}() argument {argument} must be {wanted}, not {kind}"))
}

/// Calls the native again with another value for one of its arguments: see [`replace`].
pub fn again(cx: &mut Context, delivery: Delivery, native: crate::builtins::natives::NativeFn) -> NativeResult {
    let value = delivery.map_err(Trap::Raise)?;
    if cx.phase() == 1 {
        return Ok(value);
    }
    let size = cx.thread.frames.last().map_or(2, |frame| frame.size);
    let index = cx.slot(0).int() as usize;
    let names = cx.slot(1);
    let mut values: Vec<Value> = (2..size).map(|slot| cx.slot(slot)).collect();
    values[index] = value;
    cx.set_phase(1);
    native(cx, Args { values: &values, names })
}

/// The continuation that calls this native again once one of its arguments has been replaced.
#[macro_export]
macro_rules! again {
    ($native:path) => {
        |cx: &mut $crate::context::Context, delivery: $crate::frame::Delivery| {
            $crate::builtins::types::arguments::again(cx, delivery, $native)
        }
    };
}

/// Computes another value for argument `index`, which may run Python code, and starts again with it. `resume` is
/// `again!(native)` of the caller, which has had no effect so far.
pub fn replace(
    cx: &mut Context,
    args: Args,
    index: usize,
    resume: Resume,
    start: impl FnOnce(&mut Context) -> NativeResult,
) -> NativeResult {
    let mut slots = vec![Value::inline_int(index as i64), args.names];
    slots.extend_from_slice(args.values);
    cx.call_then(resume, &slots, start)
}

/// Replaces an iterable argument by a list of its items and starts again.
pub fn collect(cx: &mut Context, args: Args, index: usize, resume: Resume) -> NativeResult {
    let iterable = args.values[index];
    replace(cx, args, index, resume, |cx| cx.prelude("_collect", &[iterable]))
}

/// As [`collect`] for what becomes a list: CPython asks for a length too.
pub fn collect_list(cx: &mut Context, args: Args, index: usize, resume: Resume) -> NativeResult {
    let iterable = args.values[index];
    let function = if has_length(cx, iterable) { "_collect_hinted" } else { "_collect" };
    replace(cx, args, index, resume, |cx| cx.prelude(function, &[iterable]))
}

/// Whether a value has a `__len__` or `__length_hint__` in Python.
pub fn has_length(cx: &Context, value: Value) -> bool {
    let is_python = |name| cx.special(value, name).is_some_and(|method| !method.is(Kind::Native));
    value.is(Kind::Instance) && (is_python(WellKnown::Len) || is_python(WellKnown::LengthHint))
}

/// As [`collect`] where CPython uses `PySequence_Fast`, which asks the iterator for an iterator again.
pub fn collect_fast(cx: &mut Context, args: Args, index: usize, resume: Resume) -> NativeResult {
    let iterable = args.values[index];
    replace(cx, args, index, resume, |cx| cx.prelude("_fast", &[iterable]))
}

/// What an integer argument is.
pub enum Integer {
    /// This.
    Known(Int),
    /// What the value's `__index__` in Python says: call [`index_again`].
    Ask,
}

/// The integer that `__index__` gives, as far as no Python code is needed.
pub fn integer(cx: &mut Context, value: Value) -> Result<Integer, Trap> {
    if let Some(known) = cx.index(value) {
        return Ok(Integer::Known(known));
    }
    if value.is(Kind::Instance) && cx.special(value, WellKnown::Index).is_some() {
        return Ok(Integer::Ask);
    }
    let name = cx.type_name(value);
    Err(cx.type_error(format!("'{name}' object cannot be interpreted as an integer")))
}

/// Replaces an argument by what its `__index__` says, and starts again.
pub fn index_again(cx: &mut Context, args: Args, index: usize, resume: Resume) -> NativeResult {
    let value = args.values[index];
    replace(cx, args, index, resume, |cx| cx.index_value(value))
}

/// Replaces an argument whose class shows its bytes in Python code by a view of them, and starts again; `None` for others.
pub fn buffer_again(cx: &mut Context, args: Args, index: usize, resume: Resume) -> Option<NativeResult> {
    let value = args.values[index];
    let method = cx.special(value, WellKnown::Buffer).filter(|method| !method.is(Kind::Native))?;
    Some(replace(cx, args, index, resume, |cx| {
        cx.call_then(super::memory_view::checked, &[], |cx| cx.call_special(method, value, &[Value::ZERO]))
    }))
}

/// As [`buffer_again`] for whichever of a method's arguments is such a one. The receiver is in use meanwhile.
pub fn buffers_again(cx: &mut Context, args: Args, resume: Resume) -> Option<NativeResult> {
    let index = (1..args.values.len()).find(|index| has_buffer(cx, args.values[*index]))?;
    Some(in_use(cx, args.values[0], |cx| buffer_again(cx, args, index, resume).unwrap_or(Ok(Value::NONE))))
}

/// Whether the class of a value shows its bytes in Python code.
pub fn has_buffer(cx: &Context, value: Value) -> bool {
    value.is(Kind::Instance) && cx.special(value, WellKnown::Buffer).is_some_and(|method| !method.is(Kind::Native))
}

/// Python code is asked while a byte array is in use, which keeps it from changing its length.
pub fn in_use(
    cx: &mut Context,
    value: Value,
    start: impl for<'m> FnOnce(&mut Context<'m>) -> NativeResult,
) -> NativeResult {
    let Some(array) = value.as_kind(Kind::ByteArray) else { return start(cx) };
    let export = cx.begin_export(array)?;
    let ended = |cx: &mut Context, delivery: Delivery| {
        cx.end_export(cx.slot(0));
        delivery.map_err(Trap::Raise)
    };
    cx.call_then(ended, &[export], start)
}

/// An index cut to 64 bits: where only its sign matters beyond them.
pub fn clamped(integer: &Int) -> i64 {
    match integer.to_i64() {
        Some(small) => small,
        None if integer.as_ref().is_negative() => i64::MIN,
        None => i64::MAX,
    }
}

/// A number that must fit C's `ssize_t`.
pub fn size(cx: &mut Context, integer: &Int) -> Result<i64, Trap> {
    match integer.to_i64() {
        Some(small) => Ok(small),
        None => Err(cx.raise(
            crate::builtins::exceptions::ExceptionType::OverflowError,
            "Python int too large to convert to C ssize_t",
        )),
    }
}

impl Context<'_> {
    /// `operator.index(value)`, which may call its `__index__`.
    pub fn index_value(&mut self, value: Value) -> NativeResult {
        if let Some(known) = self.index(value) {
            return self.new_integer(known);
        }
        let Some(method) = self.special(value, WellKnown::Index) else {
            let name = self.type_name(value);
            return Err(self.type_error(format!("'{name}' object cannot be interpreted as an integer")));
        };
        self.call_then(from_index, &[], |cx| cx.call_special(method, value, &[]))
    }

    /// Calls a special method found on the class of `receiver`.
    pub fn call_special(&mut self, method: Value, receiver: Value, arguments: &[Value]) -> NativeResult {
        if matches!(method.kind(), Some(Kind::Function | Kind::Native)) {
            return match *arguments {
                [] => self.call(method, &[receiver]),
                [one] => self.call(method, &[receiver, one]),
                [one, two] => self.call(method, &[receiver, one, two]),
                _ => self.call(method, &[&[receiver], arguments].concat()),
            };
        }
        let class = self.class_of(receiver);
        if matches!(method.kind(), Some(Kind::Instance | Kind::Property)) {
            // Its `__get__` may be Python, and then what that gives is called.
            let arguments = self.new_tuple(arguments)?;
            return self.call_then(call_bound, &[arguments], |cx| cx.bind(method, receiver, class));
        }
        let bound = self.bind(method, receiver, class)?;
        self.call(bound, arguments)
    }
}

/// A special method is bound. Phases: 0 it is to be called; 1 it was. Slots: 0 the arguments.
fn call_bound(cx: &mut Context, delivery: Delivery) -> NativeResult {
    let value = delivery.map_err(Trap::Raise)?;
    if cx.phase() == 1 {
        return Ok(value);
    }
    let arguments: Vec<Value> = crate::object::tuple::items(cx.slot(0).target()).collect();
    cx.set_phase(1);
    cx.call(value, &arguments)
}

fn from_index(cx: &mut Context, delivery: Delivery) -> NativeResult {
    let value = delivery.map_err(Trap::Raise)?;
    match cx.index(value) {
        Some(known) => {
            let own = cx.new_integer(known)?;
            if value.is_int() || value.is(Kind::Int) {
                return Ok(own);
            }
            super::float::of_subclass(cx, own, "__index__", "int", value)
        }
        None => {
            let name = cx.type_name(value);
            Err(cx.type_error(format!("__index__ returned non-int (type {name})")))
        }
    }
}
