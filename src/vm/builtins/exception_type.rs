//! `BaseException`: what every exception class inherits.

use super::exceptions::ExceptionType;
use super::natives::{Args, NativeFn};
use super::types::object;
use crate::context::Context;
use crate::heap::Ref;
use crate::kind::Kind;
use crate::object::class::{self, Maker};
use crate::object::exception::{self, state};
use crate::object::tuple;
use crate::trap::{NativeResult, Trap};
use crate::value::Value;
use crate::well_known::WellKnown;

/// Methods of `BaseException`.
pub static METHODS: &[(&str, NativeFn)] = &[
    ("__init__", init),
    ("__str__", to_str),
    ("__repr__", super::repr::object_repr),
    ("add_note", add_note),
    ("with_traceback", with_traceback),
    ("__setstate__", |cx, args| {
        let [receiver, state] = args.exactly(cx, "BaseException.__setstate__")?;
        cx.prelude("_exception_set_state", &[receiver, state])
    }),
];

/// Attributes of `BaseException`: name, getter, setter.
pub static ATTRIBUTES: &[(&str, NativeFn, Option<NativeFn>)] = &[
    ("args", |_, args| Ok(exception::field(args.values[0], state::ARGS)), Some(set_args)),
    ("__cause__", |_, args| Ok(exception::field(args.values[0], state::CAUSE)), Some(set_cause)),
    ("__context__", |_, args| Ok(exception::field(args.values[0], state::CONTEXT)), Some(set_context)),
    ("__suppress_context__", |_, args| Ok(exception::field(args.values[0], state::SUPPRESS)), Some(set_suppress)),
    ("__traceback__", traceback, Some(set_traceback)),
    ("__dict__", object::dict, Some(object::set_dict)),
    ("__notes__", get_notes, Some(|cx, args| set(cx, args, state::NOTES))),
];

/// What happens when an attribute of `BaseException` is deleted, where more than an `AttributeError` does.
pub static DELETERS: &[(&str, NativeFn)] = &[
    ("__notes__", |_, args| {
        exception::set_field(args.values[0], state::NOTES, Value::UNBOUND);
        Ok(Value::NONE)
    }),
    ("__suppress_context__", |cx, _| Err(cx.type_error("can't delete numeric/char attribute"))),
    ("args", |cx, _| Err(cx.type_error("args may not be deleted"))),
    ("__traceback__", |cx, _| Err(cx.type_error("__traceback__ may not be deleted"))),
    ("__context__", |cx, _| Err(cx.type_error("__context__ may not be deleted"))),
    ("__cause__", |cx, _| Err(cx.type_error("__cause__ may not be deleted"))),
];

/// An attribute of some subclasses: the class, the name, the getter and, unless it can only be read, the setter.
pub type Extra = (ExceptionType, &'static str, NativeFn, Option<NativeFn>);

/// Attributes of some subclasses.
pub static EXTRAS: &[Extra] = &[
    (ExceptionType::BaseExceptionGroup, "message", word::<{ state::NAME }>, None),
    (ExceptionType::BaseExceptionGroup, "exceptions", word::<{ state::EXTRA }>, None),
    (ExceptionType::StopIteration, "value", word::<{ state::EXTRA }>, Some(set_word::<{ state::EXTRA }>)),
    (ExceptionType::SystemExit, "code", code, Some(set_code)),
    (ExceptionType::NameError, "name", word::<{ state::NAME }>, Some(set_word::<{ state::NAME }>)),
    (ExceptionType::AttributeError, "name", word::<{ state::NAME }>, Some(set_word::<{ state::NAME }>)),
    (ExceptionType::AttributeError, "obj", word::<{ state::HINT }>, Some(set_word::<{ state::HINT }>)),
    (ExceptionType::ImportError, "name", word::<{ state::NAME }>, Some(set_word::<{ state::NAME }>)),
    (ExceptionType::ImportError, "msg", |_, args| Ok(argument(args, 0, 1)), Some(set_argument::<0, 1>)),
    (ExceptionType::ImportError, "path", word::<{ state::PATH }>, Some(set_word::<{ state::PATH }>)),
    (ExceptionType::ImportError, "name_from", word::<{ state::MORE }>, Some(set_word::<{ state::MORE }>)),
    (ExceptionType::OSError, "errno", |_, args| Ok(argument(args, 0, 2)), Some(set_argument::<0, 2>)),
    (ExceptionType::OSError, "strerror", |_, args| Ok(argument(args, 1, 2)), Some(set_argument::<1, 2>)),
    (ExceptionType::OSError, "filename", word::<{ state::NAME }>, Some(set_word::<{ state::NAME }>)),
    (ExceptionType::OSError, "filename2", word::<{ state::HINT }>, Some(set_word::<{ state::HINT }>)),
    (ExceptionType::BlockingIOError, "characters_written", written, Some(set_written)),
    (ExceptionType::SyntaxError, "msg", word::<{ state::EXTRA }>, Some(set_message)),
    (ExceptionType::SyntaxError, "filename", |_, args| Ok(place_of(args, 0)), Some(set_place::<0>)),
    (ExceptionType::SyntaxError, "lineno", |_, args| Ok(place_of(args, 1)), Some(set_place::<1>)),
    (ExceptionType::SyntaxError, "offset", |_, args| Ok(place_of(args, 2)), Some(set_place::<2>)),
    (ExceptionType::SyntaxError, "text", |_, args| Ok(place_of(args, 3)), Some(set_place::<3>)),
    (ExceptionType::SyntaxError, "end_lineno", |_, args| Ok(place_of(args, 4)), Some(set_place::<4>)),
    (ExceptionType::SyntaxError, "end_offset", |_, args| Ok(place_of(args, 5)), Some(set_place::<5>)),
    (ExceptionType::SyntaxError, "print_file_and_line", word::<{ state::MORE }>, Some(set_word::<{ state::MORE }>)),
    (ExceptionType::SyntaxError, "_metadata", word::<{ state::PATH }>, Some(set_word::<{ state::PATH }>)),
    (ExceptionType::UnicodeError, "encoding", |_, args| Ok(argument(args, 0, 5)), Some(set_argument::<0, 5>)),
    (ExceptionType::UnicodeError, "object", |_, args| Ok(argument(args, 1, 5)), Some(set_argument::<1, 5>)),
    (ExceptionType::UnicodeError, "start", |_, args| Ok(argument(args, 2, 5)), Some(set_argument::<2, 5>)),
    (ExceptionType::UnicodeError, "end", |_, args| Ok(argument(args, 3, 5)), Some(set_argument::<3, 5>)),
    (ExceptionType::UnicodeError, "reason", |_, args| Ok(argument(args, 4, 5)), Some(set_argument::<4, 5>)),
    (ExceptionType::UnicodeTranslateError, "object", |_, args| Ok(argument(args, 0, 4)), Some(set_argument::<0, 4>)),
    (ExceptionType::UnicodeTranslateError, "start", |_, args| Ok(argument(args, 1, 4)), Some(set_argument::<1, 4>)),
    (ExceptionType::UnicodeTranslateError, "end", |_, args| Ok(argument(args, 2, 4)), Some(set_argument::<2, 4>)),
    (ExceptionType::UnicodeTranslateError, "reason", |_, args| Ok(argument(args, 3, 4)), Some(set_argument::<3, 4>)),
];

fn traceback(_: &mut Context, args: Args) -> NativeResult {
    Ok(super::types::code::visible_entry(exception::field(args.values[0], state::TRACEBACK)))
}

fn word<const WORD: u32>(_: &mut Context, args: Args) -> NativeResult {
    Ok(exception::field(args.values[0], WORD))
}

fn set_word<const WORD: u32>(cx: &mut Context, args: Args) -> NativeResult {
    set(cx, args, WORD)
}

/// Item `index` of the arguments if there are as many as `count`, else `None`.
fn argument(args: Args, index: u32, count: u32) -> Value {
    match exception::arguments(args.values[0]) {
        Some(arguments) if tuple::length(arguments) == count => tuple::item(arguments, index),
        _ => Value::NONE,
    }
}

/// Assigns what [`argument`] gives.
fn set_argument<const INDEX: u32, const COUNT: u32>(cx: &mut Context, args: Args) -> NativeResult {
    let [receiver, value] = assigned(cx, args)?;
    let parts = replaced(cx, exception::arguments(receiver), INDEX, COUNT, value)?;
    set(cx, Args { values: &[receiver, parts], ..args }, state::ASSIGNED)
}

/// A tuple of `count` items: those of `parts` if it has as many at most, `None` for others, and `value` in place of one.
fn replaced(cx: &mut Context, parts: Option<Ref>, index: u32, count: u32, value: Value) -> NativeResult {
    let mut items: Vec<Value> = parts.into_iter().flat_map(tuple::items).take(count as usize).collect();
    items.resize(count as usize, Value::NONE);
    items[index as usize] = value;
    cx.new_tuple(&items)
}

/// `BlockingIOError.characters_written`, which is there only if it was given.
fn written(cx: &mut Context, args: Args) -> NativeResult {
    match exception::field(args.values[0], state::MORE) {
        Value::NONE => Err(cx.raise(ExceptionType::AttributeError, "characters_written")),
        count => Ok(count),
    }
}

fn set_written(cx: &mut Context, args: Args) -> NativeResult {
    match args.values {
        [_, count] if cx.index(*count).is_none() => Err(super::functions::not_an_integer(cx, *count)),
        [_, _] => set(cx, args, state::MORE),
        _ => {
            written(cx, args)?;
            set(cx, args, state::MORE)
        }
    }
}

fn set_message(cx: &mut Context, args: Args) -> NativeResult {
    set_argument::<0, 2>(cx, args)?;
    set(cx, args, state::EXTRA)
}

/// A part of the place that a `SyntaxError` names in its second argument.
fn place_of(args: Args, index: u32) -> Value {
    match argument(args, 1, 2).as_kind(Kind::Tuple) {
        Some(place) if index < tuple::length(place) => tuple::item(place, index),
        _ => Value::NONE,
    }
}

/// Assigns what [`place_of`] gives.
fn set_place<const INDEX: u32>(cx: &mut Context, args: Args) -> NativeResult {
    let [receiver, value] = assigned(cx, args)?;
    let place = replaced(cx, argument(args, 1, 2).as_kind(Kind::Tuple), INDEX, 6, value)?;
    set_argument::<1, 2>(cx, Args { values: &[receiver, place], ..args })
}

fn set_code(cx: &mut Context, args: Args) -> NativeResult {
    set_argument::<0, 1>(cx, args)?;
    set(cx, args, state::EXTRA)
}

/// `SystemExit.code`: all arguments if there are several.
pub fn exit_code(exception: Value) -> Value {
    match exception::arguments(exception) {
        Some(several) if tuple::length(several) > 1 => Value::object(Kind::Tuple, several),
        _ => exception::field(exception, state::EXTRA),
    }
}

fn code(_: &mut Context, args: Args) -> NativeResult {
    Ok(exit_code(args.values[0]))
}

/// Calls a built-in exception class.
pub fn construct(cx: &mut Context, args: Args) -> NativeResult {
    let arguments = &args.values[1..args.positional()];
    let class = os_error_class(cx, args.values[0], arguments);
    let made = cx.new_exception_of(class.target(), arguments)?;
    finish(cx, made, args)?;
    if is_plain(cx, class.target()) {
        class::note_maker(class.target(), cx.epoch(), Maker::Exception);
    }
    Ok(made)
}

/// Whether making an exception of this class does nothing but keep the arguments, unless some are given by name.
pub fn is_plain(cx: &Context, class: Ref) -> bool {
    let special = [
        ExceptionType::BaseExceptionGroup,
        ExceptionType::OSError,
        ExceptionType::SyntaxError,
        ExceptionType::UnicodeError,
    ];
    let base = |kind: ExceptionType| cx.machine.builtins.exceptions[kind as usize].target();
    !special.iter().any(|kind| class::is_subclass(class, base(*kind)))
}

/// `OSError` with a known number becomes the subclass for it.
fn os_error_class(cx: &Context, class: Value, arguments: &[Value]) -> Value {
    let class_of = |kind: ExceptionType| cx.machine.builtins.exceptions[kind as usize];
    if class != class_of(ExceptionType::OSError) || arguments.len() < 2 {
        return class;
    }
    class_of(match arguments[0].as_int() {
        Some(11 | 114 | 115) => ExceptionType::BlockingIOError,
        Some(32 | 108) => ExceptionType::BrokenPipeError,
        Some(10) => ExceptionType::ChildProcessError,
        Some(103) => ExceptionType::ConnectionAbortedError,
        Some(111) => ExceptionType::ConnectionRefusedError,
        Some(104) => ExceptionType::ConnectionResetError,
        Some(17) => ExceptionType::FileExistsError,
        Some(2) => ExceptionType::FileNotFoundError,
        Some(4) => ExceptionType::InterruptedError,
        Some(21) => ExceptionType::IsADirectoryError,
        Some(20) => ExceptionType::NotADirectoryError,
        Some(1 | 13) => ExceptionType::PermissionError,
        Some(3) => ExceptionType::ProcessLookupError,
        Some(110) => ExceptionType::TimeoutError,
        _ => ExceptionType::OSError,
    })
}

/// Takes the keyword arguments that some classes have, and the file name of an `OSError`.
fn finish(cx: &mut Context, made: Value, args: Args) -> Result<(), Trap> {
    let positional = args.positional();
    if let Some(names) = args.names.as_kind(Kind::Tuple) {
        let named = [ExceptionType::NameError, ExceptionType::AttributeError, ExceptionType::ImportError];
        let takes_name = named.iter().any(|kind| cx.is_exception(made, *kind));
        for (index, keyword) in tuple::items(names).enumerate() {
            let value = args.values[positional + index];
            match cx.rust_string(keyword).unwrap_or_default().as_str() {
                "name" if takes_name => exception::set_field(made, state::NAME, value),
                "obj" if cx.is_exception(made, ExceptionType::AttributeError) => {
                    exception::set_field(made, state::HINT, value);
                }
                "path" if cx.is_exception(made, ExceptionType::ImportError) => {
                    exception::set_field(made, state::PATH, value);
                }
                "name_from" if cx.is_exception(made, ExceptionType::ImportError) => {
                    exception::set_field(made, state::MORE, value);
                }
                other => {
                    let class = cx.type_name(made);
                    return Err(cx.type_error(if takes_name {
                        format!("{class}() got an unexpected keyword argument '{other}'")
                    } else {
                        format!("{class}() takes no keyword arguments")
                    }));
                }
            }
        }
    }
    check_arguments(cx, made, &args.values[1..positional])?;
    take_file_name(cx, made, &args.values[1..positional])
}

/// What comes behind number and text in the arguments of an `OSError` are names of files, and no longer among `args`.
pub fn take_file_name(cx: &mut Context, made: Value, given: &[Value]) -> Result<(), Trap> {
    if let [number, text, name, rest @ ..] = given
        && rest.len() <= 2
        && cx.is_exception(made, ExceptionType::OSError)
    {
        let both = cx.new_tuple(&[*number, *text])?;
        let blocking = cx.machine.builtins.exceptions[ExceptionType::BlockingIOError as usize].target();
        if cx.class_of(made) == blocking && cx.index(*name).is_some() {
            exception::set_field(made, state::MORE, *name);
            exception::set_field(made, state::ASSIGNED, both);
        } else if name.is_none() {
            exception::set_field(made, state::ASSIGNED, both);
        } else {
            exception::set_field(made, state::NAME, *name);
            exception::set_field(made, state::HINT, rest.get(1).copied().unwrap_or(Value::NONE));
            exception::set_field(made, state::ARGS, both);
        }
    }
    Ok(())
}

/// What the constructors of `SyntaxError` and of the errors of codecs ask of their arguments.
fn check_arguments(cx: &mut Context, made: Value, given: &[Value]) -> Result<(), Trap> {
    if cx.is_exception(made, ExceptionType::SyntaxError) {
        let [message, place] = given else { return Ok(()) };
        let place = match place.as_kind(Kind::Tuple) {
            Some(place) => place,
            None => {
                let Some(items) = cx.items_now(*place)? else {
                    let name = cx.type_name(*place);
                    return Err(cx.type_error(format!("'{name}' object is not iterable")));
                };
                let place = cx.new_tuple(&items)?;
                let seen = cx.new_tuple(&[*message, place])?;
                exception::set_field(made, state::ASSIGNED, seen);
                place.target()
            }
        };
        return match tuple::length(place) {
            given @ ..=3 => Err(cx.type_error(format!("function takes at least 4 arguments ({given} given)"))),
            5 => Err(cx.type_error("end_offset must be provided when end_lineno is provided")),
            given @ 8.. => Err(cx.type_error(format!("function takes at most 7 arguments ({given} given)"))),
            _ => Ok(()),
        };
    }
    let codec = [
        (ExceptionType::UnicodeEncodeError, &[Kind::Str, Kind::Str, Kind::Int, Kind::Int, Kind::Str][..]),
        (ExceptionType::UnicodeDecodeError, &[Kind::Str, Kind::Bytes, Kind::Int, Kind::Int, Kind::Str]),
        (ExceptionType::UnicodeTranslateError, &[Kind::Str, Kind::Int, Kind::Int, Kind::Str]),
    ];
    let Some((kind, wanted)) = codec.iter().find(|(kind, _)| cx.is_exception(made, *kind)) else { return Ok(()) };
    if given.len() != wanted.len() {
        let (count, given) = (wanted.len(), given.len());
        return Err(cx.type_error(format!("function takes exactly {count} arguments ({given} given)")));
    }
    for (number, (value, wanted)) in given.iter().zip(*wanted).enumerate() {
        let inner = super::types::common::inner(*value);
        let name = cx.type_name(*value);
        return Err(match wanted {
            Kind::Str if cx.text(inner).is_none() => {
                cx.type_error(format!("argument {} must be str, not {name}", number + 1))
            }
            Kind::Bytes if !inner.kind().is_some_and(crate::object::memory_view::is_bytes_like) => {
                cx.type_error(format!("a bytes-like object is required, not '{name}'"))
            }
            Kind::Int if cx.index(inner).is_none() => super::functions::not_an_integer(cx, *value),
            _ => continue,
        });
    }
    if *kind == ExceptionType::UnicodeDecodeError && !super::types::common::inner(given[1]).is(Kind::Bytes) {
        // What can change is copied.
        let bytes = cx.wanted_bytes(given[1])?;
        let bytes = cx.new_bytes(&bytes)?;
        let seen = cx.new_tuple(&[given[0], bytes, given[2], given[3], given[4]])?;
        exception::set_field(made, state::ASSIGNED, seen);
    }
    Ok(())
}

fn init(cx: &mut Context, args: Args) -> NativeResult {
    let receiver = args.values[0];
    if cx.is_exception(receiver, ExceptionType::OSError) {
        // A `__new__` in Python has decided what the arguments are.
        let new = cx.class_lookup(cx.class_of(receiver), cx.name(WellKnown::New));
        let is_python = |new: &Value| match new.as_kind(Kind::StaticMethod) {
            Some(wrapper) => crate::object::function::word(wrapper, 1).is(Kind::Function),
            None => new.is(Kind::Function),
        };
        if new.as_ref().is_some_and(is_python) {
            return Ok(Value::NONE);
        }
    }
    let tuple = cx.new_tuple(&args.values[1..args.positional()])?;
    exception::set_field(receiver, state::ARGS, tuple);
    exception::set_field(receiver, state::ASSIGNED, Value::UNBOUND);
    let named = [ExceptionType::NameError, ExceptionType::AttributeError, ExceptionType::ImportError];
    if named.iter().any(|kind| cx.is_exception(receiver, *kind)) {
        for word in [state::NAME, state::HINT, state::PATH, state::MORE] {
            exception::set_field(receiver, word, Value::NONE);
        }
    }
    let first = if args.positional() > 1 { args.values[1] } else { Value::NONE };
    if super::exception_group::members(cx, args.values[0]).is_none() {
        exception::set_field(args.values[0], state::EXTRA, first);
    }
    finish(cx, args.values[0], args)?;
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
    add_note_to(cx, receiver, note)?;
    Ok(Value::NONE)
}

/// Adds a line to what is said of an exception.
pub fn add_note_to(cx: &mut Context, receiver: Value, note: Value) -> Result<(), Trap> {
    match exception::field(receiver, state::NOTES).as_kind(Kind::List) {
        Some(list) => cx.list_append(list, note)?,
        None if exception::field(receiver, state::NOTES).bound().is_some() => {
            return Err(cx.type_error("Cannot add note: __notes__ is not a list"));
        }
        None => {
            let list = cx.new_list(&[note])?;
            exception::set_field(receiver, state::NOTES, list);
        }
    }
    Ok(())
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

/// The receiver and the value of a setter; a deleter is a setter that is given no value, and then that is `None`.
fn assigned(cx: &mut Context, args: Args) -> Result<[Value; 2], Trap> {
    let [receiver, value] = args.bind(cx, "setter", ["", ""], 1)?;
    Ok([receiver, value.bound().unwrap_or(Value::NONE)])
}

fn set(cx: &mut Context, args: Args, word: u32) -> NativeResult {
    let [receiver, value] = assigned(cx, args)?;
    if let Some(object) = exception::state_of(receiver) {
        cx.publish_into(object, value);
    }
    exception::set_field(receiver, word, value);
    Ok(Value::NONE)
}

fn set_args(cx: &mut Context, args: Args) -> NativeResult {
    let [receiver, value] = args.exactly(cx, "setter")?;
    let Some(items) = cx.items_now(value)? else {
        if !super::types::str_parts::is_iterable(cx, value) {
            return cx.get_iter(value);
        }
        return super::types::arguments::collect_fast(cx, args, 1, crate::again!(set_args));
    };
    let tuple = cx.new_tuple(&items)?;
    if exception::field(receiver, state::ASSIGNED).is_unbound() && !is_plain(cx, cx.class_of(receiver)) {
        // What the other attributes say stays.
        exception::set_field(receiver, state::ASSIGNED, exception::field(receiver, state::ARGS));
    }
    set(cx, Args { values: &[receiver, tuple], ..args }, state::ARGS)
}

/// What can be the cause or context of an exception is one, or `None`.
fn check_chained(cx: &mut Context, args: Args, what: &str) -> Result<(), Trap> {
    match args.values {
        [_, value] if !value.is_none() && exception::state_of(*value).is_none() => {
            Err(cx.type_error(format!("exception {what} must be None or derive from BaseException")))
        }
        _ => Ok(()),
    }
}

fn set_cause(cx: &mut Context, args: Args) -> NativeResult {
    check_chained(cx, args, "cause")?;
    exception::set_field(args.values[0], state::SUPPRESS, Value::TRUE);
    set(cx, args, state::CAUSE)
}

fn set_context(cx: &mut Context, args: Args) -> NativeResult {
    check_chained(cx, args, "context")?;
    set(cx, args, state::CONTEXT)
}

fn set_suppress(cx: &mut Context, args: Args) -> NativeResult {
    if let [_, value] = args.values
        && value.as_bool().is_none()
    {
        return Err(cx.type_error("attribute value type must be bool"));
    }
    set(cx, args, state::SUPPRESS)
}

fn set_traceback(cx: &mut Context, args: Args) -> NativeResult {
    if let [_, value] = args.values
        && !value.is_none()
        && !value.is(Kind::Traceback)
    {
        return Err(cx.type_error("__traceback__ must be a traceback or None"));
    }
    set(cx, args, state::TRACEBACK)
}
