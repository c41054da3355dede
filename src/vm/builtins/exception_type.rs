//! `BaseException`: what every exception class inherits.

use super::exceptions::ExceptionType;
use super::natives::{Args, NativeFn};
use crate::context::Context;
use crate::kind::Kind;
use crate::object::exception::{self, state};
use crate::trap::NativeResult;
use crate::value::Value;

/// Methods of `BaseException`.
pub static METHODS: &[(&str, NativeFn)] = &[
    ("__init__", init),
    ("__str__", to_str),
    ("__repr__", super::repr::object_repr),
    ("add_note", add_note),
    ("with_traceback", with_traceback),
];

/// Attributes of `BaseException`: name, getter, setter.
pub static ATTRIBUTES: &[(&str, NativeFn, Option<NativeFn>)] = &[
    ("args", |_, args| Ok(exception::field(args.values[0], state::ARGS)), Some(set_args)),
    ("__cause__", |_, args| Ok(exception::field(args.values[0], state::CAUSE)), Some(set_cause)),
    ("__context__", |_, args| Ok(exception::field(args.values[0], state::CONTEXT)), Some(set_context)),
    ("__suppress_context__", |_, args| Ok(exception::field(args.values[0], state::SUPPRESS)), Some(set_suppress)),
    ("__traceback__", |_, args| Ok(exception::field(args.values[0], state::TRACEBACK)), Some(set_traceback)),
    ("__notes__", get_notes, None),
];

/// Attributes of some subclasses that are kept in the state's extra field.
pub static EXTRAS: &[(ExceptionType, &str)] = &[
    (ExceptionType::StopIteration, "value"),
    (ExceptionType::SystemExit, "code"),
    (ExceptionType::NameError, "name"),
    (ExceptionType::ImportError, "msg"),
    (ExceptionType::OSError, "errno"),
];

/// Getter of an extra.
pub fn get_extra(_: &mut Context, args: Args) -> NativeResult {
    Ok(exception::field(args.values[0], state::EXTRA))
}

fn init(cx: &mut Context, args: Args) -> NativeResult {
    let tuple = cx.new_tuple(&args.values[1..args.positional()])?;
    exception::set_field(args.values[0], state::ARGS, tuple);
    let first = args.values.get(1).copied().unwrap_or(Value::NONE);
    exception::set_field(args.values[0], state::EXTRA, first);
    Ok(Value::NONE)
}

fn to_str(cx: &mut Context, args: Args) -> NativeResult {
    match cx.exception_text(args.values[0])? {
        Some(text) => cx.new_str(&text),
        None => cx.prelude("_exception_str", &[args.values[0]]),
    }
}

fn add_note(cx: &mut Context, args: Args) -> NativeResult {
    let [receiver, note] = args.exactly(cx, "BaseException.add_note")?;
    if !note.is(Kind::Str) {
        let name = cx.type_name(note);
        return Err(cx.type_error(format!("add_note() argument must be str, not {name}")));
    }
    match exception::field(receiver, state::NOTES).as_kind(Kind::List) {
        Some(list) => cx.list_append(list, note)?,
        None => {
            let list = cx.new_list(&[note])?;
            exception::set_field(receiver, state::NOTES, list);
        }
    }
    Ok(Value::NONE)
}

fn get_notes(cx: &mut Context, args: Args) -> NativeResult {
    match exception::field(args.values[0], state::NOTES).bound() {
        Some(notes) => Ok(notes),
        None => {
            let name = cx.type_name(args.values[0]);
            Err(cx.raise(ExceptionType::AttributeError, format!("'{name}' object has no attribute '__notes__'")))
        }
    }
}

fn with_traceback(cx: &mut Context, args: Args) -> NativeResult {
    let [receiver, traceback] = args.exactly(cx, "BaseException.with_traceback")?;
    exception::set_field(receiver, state::TRACEBACK, traceback);
    Ok(receiver)
}

fn set(cx: &mut Context, args: Args, word: u32) -> NativeResult {
    let [receiver, value] = args.exactly(cx, "setter")?;
    if let Some(object) = exception::state_of(receiver) {
        cx.publish_into(object, value);
    }
    exception::set_field(receiver, word, value);
    Ok(Value::NONE)
}

fn set_args(cx: &mut Context, args: Args) -> NativeResult {
    set(cx, args, state::ARGS)
}

fn set_cause(cx: &mut Context, args: Args) -> NativeResult {
    exception::set_field(args.values[0], state::SUPPRESS, Value::TRUE);
    set(cx, args, state::CAUSE)
}

fn set_context(cx: &mut Context, args: Args) -> NativeResult {
    set(cx, args, state::CONTEXT)
}

fn set_suppress(cx: &mut Context, args: Args) -> NativeResult {
    set(cx, args, state::SUPPRESS)
}

fn set_traceback(cx: &mut Context, args: Args) -> NativeResult {
    set(cx, args, state::TRACEBACK)
}
