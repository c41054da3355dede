//! Exceptions: making them, reading their built-in part, and the text that CPython prints for an uncaught one.

use super::class;
use super::tuple;
use crate::builtins::exceptions::ExceptionType;
use crate::builtins::types::common::inner;
use crate::builtins::{exception_group, suggest};
use crate::context::Context;
use crate::heap::Ref;
use crate::kind::Kind;
use crate::number::error::{ErrorKind, PyError};
use crate::trap::Trap;
use crate::value::Value;

/// Words of an [`Kind::ExceptionState`].
pub mod state {
    /// The tuple `args`.
    pub const ARGS: u32 = 1;
    /// `__cause__`
    pub const CAUSE: u32 = 2;
    /// `__context__`
    pub const CONTEXT: u32 = 3;
    /// `__suppress_context__`
    pub const SUPPRESS: u32 = 4;
    /// `__traceback__`: a traceback or `None`.
    pub const TRACEBACK: u32 = 5;
    /// `__notes__`: a list or unbound.
    pub const NOTES: u32 = 6;
    /// `value` of `StopIteration`, `code` of `SystemExit`: the first argument or `None`.
    pub const EXTRA: u32 = 7;
    /// `name` of `NameError`, `AttributeError` and `ImportError`; `filename` of `OSError`; `message` of an exception group; or
    /// `None`.
    pub const NAME: u32 = 8;
    /// `obj` of `AttributeError`; `filename2` of `OSError`; of other errors what may have been meant, a string; or `None`.
    pub const HINT: u32 = 9;
    /// The arguments as attributes see them, where one of those was assigned; else unbound.
    pub const ASSIGNED: u32 = 10;
    /// `path` of `ImportError`, `_metadata` of `SyntaxError`, the members of an exception group that was given a list, as a
    /// list, or `None`.
    pub const PATH: u32 = 11;
    /// `name_from` of `ImportError`, `print_file_and_line` of `SyntaxError`, or `None`.
    pub const MORE: u32 = 12;
}

/// The built-in part of an exception value.
#[inline]
pub fn state_of(exception: Value) -> Option<Ref> {
    let instance = exception.as_kind(Kind::Instance)?;
    class::payload(instance).as_kind(Kind::ExceptionState)
}

/// A field of an exception's state; unbound if the value is no exception.
pub fn field(exception: Value, word: u32) -> Value {
    state_of(exception).map_or(Value::UNBOUND, |object| Value::from_bits(object.load_acquire(word)))
}

/// The arguments as attributes see them: `args`, or what was assigned since.
pub fn arguments(exception: Value) -> Option<Ref> {
    let assigned = field(exception, state::ASSIGNED).as_kind(Kind::Tuple);
    assigned.or_else(|| field(exception, state::ARGS).as_kind(Kind::Tuple))
}

/// Sets a field.
pub fn set_field(exception: Value, word: u32, value: Value) {
    if let Some(object) = state_of(exception) {
        object.store_release(word, value.bits());
    }
}

impl Context<'_> {
    /// A new exception of a built-in class.
    pub fn new_exception(&mut self, kind: ExceptionType, arguments: &[Value]) -> Result<Value, Trap> {
        let class = self.machine.builtins.exceptions[kind as usize].target();
        self.new_exception_of(class, arguments)
    }

    /// A new exception of any exception class, as `BaseException.__new__` makes it.
    pub fn new_exception_of(&mut self, class: Ref, arguments: &[Value]) -> Result<Value, Trap> {
        match exception_group::prepare(self, class, arguments)? {
            Some((class, members, list)) => self.fill_exception(class, arguments, members, arguments[0], list),
            None => self.new_plain_exception(class, arguments),
        }
    }

    /// The same of a class that is no group.
    #[cfg_attr(heddle_web, optimize(speed))]
    pub fn new_plain_exception(&mut self, class: Ref, arguments: &[Value]) -> Result<Value, Trap> {
        let first = arguments.first().copied().unwrap_or(Value::NONE);
        self.fill_exception(class, arguments, first, Value::NONE, Value::NONE)
    }

    #[inline(always)]
    fn fill_exception(
        &mut self,
        class: Ref,
        arguments: &[Value],
        extra: Value,
        name: Value,
        list: Value,
    ) -> Result<Value, Trap> {
        let arguments_tuple = self.new_tuple(arguments)?;
        let object = self.allocate(Kind::ExceptionState, 13)?;
        let words = [
            arguments_tuple,
            Value::NONE,
            Value::NONE,
            Value::FALSE,
            Value::NONE,
            Value::UNBOUND,
            extra,
            name,
            Value::NONE,
            Value::UNBOUND,
            list,
            Value::NONE,
        ];
        for (index, word) in words.iter().enumerate() {
            object.store(1 + index as u32, word.bits());
        }
        let instance = self.new_instance(class)?;
        class::set_payload(instance, Value::object(Kind::ExceptionState, object));
        Ok(Value::object(Kind::Instance, instance))
    }

    /// Raises what a heap-independent function reported.
    #[cold]
    pub fn raise_error(&mut self, error: PyError) -> Trap {
        let kind = match error.kind {
            ErrorKind::Type => ExceptionType::TypeError,
            ErrorKind::Value => ExceptionType::ValueError,
            ErrorKind::Overflow => ExceptionType::OverflowError,
            ErrorKind::ZeroDivision => ExceptionType::ZeroDivisionError,
            ErrorKind::Index => ExceptionType::IndexError,
            ErrorKind::Key => ExceptionType::KeyError,
            ErrorKind::Lookup => ExceptionType::LookupError,
            ErrorKind::Memory => {
                self.pause = crate::trap::Pause::Limit(heddle_trace::ending::Limit::Memory);
                return Trap::Pause;
            }
            ErrorKind::UnicodeEncode => ExceptionType::UnicodeEncodeError,
            ErrorKind::UnicodeDecode => ExceptionType::UnicodeDecodeError,
        };
        match error.errno {
            Some((number, text)) => match self.new_str(text) {
                Ok(text) => self.raise_with(kind, &[Value::inline_int(number as i64), text]),
                Err(trap) => trap,
            },
            None => self.raise(kind, error.message),
        }
    }

    /// Whether an exception value is an instance of this built-in class.
    pub fn is_exception(&self, exception: Value, kind: ExceptionType) -> bool {
        self.is_instance(exception, self.machine.builtins.exceptions[kind as usize].target())
    }

    /// Adds the frame at `pc` of `code` to the exception's traceback.
    pub fn add_traceback(&mut self, exception: Value, code: Ref, pc: u32) -> Result<(), Trap> {
        let next = field(exception, state::TRACEBACK);
        let next = if next.is(Kind::Traceback) { next } else { Value::NONE };
        let entry =
            self.new_object(Kind::Traceback, &[next, Value::object(Kind::Code, code), Value::inline_int(pc as i64)])?;
        if let Some(object) = state_of(exception) {
            self.publish_into(object, entry);
            object.store_release(state::TRACEBACK, entry.bits());
        }
        Ok(())
    }

    /// The qualified name of a value's class behind that of its module, unless that is the program or `builtins`.
    pub fn whole_class_name(&self, value: Value) -> String {
        let class = self.class_of(value);
        let name = self.rust_string(class::qualified_name(class)).unwrap_or_default();
        let module = self.rust_string(class::module(class)).unwrap_or_default();
        if module.is_empty() || module == "builtins" || module == "__main__" {
            name
        } else {
            format!("{module}.{name}")
        }
    }

    /// The last line: the class and the text.
    pub fn exception_line(&self, exception: Value, text_of: &dyn Fn(Value) -> Option<String>) -> String {
        let name = self.whole_class_name(exception);
        let advice = self.advice(exception);
        match text_of(exception) {
            None => format!("{name}: <exception str() failed>{advice}"),
            Some(text) if text.is_empty() && advice.is_empty() => name,
            Some(text) => format!("{name}: {text}{advice}"),
        }
    }

    /// What CPython's tracebacks add to the text of some exceptions: what may have been meant.
    fn advice(&self, exception: Value) -> String {
        let name = field(exception, state::NAME);
        let Some(wrong) = self.rust_string(name) else { return String::new() };
        let hint = field(exception, state::HINT);
        if self.is_exception(exception, ExceptionType::AttributeError) {
            return match suggest::attribute(self, hint, &wrong) {
                Some(meant) => format!(". Did you mean: '{meant}'?"),
                None => String::new(),
            };
        }
        if self.is_exception(exception, ExceptionType::ImportError) {
            return self.rust_string(hint).map_or_else(String::new, |meant| format!(". Did you mean: '{meant}'?"));
        }
        if !self.is_exception(exception, ExceptionType::NameError) {
            return String::new();
        }
        let is_module = crate::modules::is_standard(&wrong);
        match self.rust_string(hint) {
            Some(meant) if is_module => {
                format!(". Did you mean: '{meant}'? Or did you forget to import '{wrong}'?")
            }
            Some(meant) => format!(". Did you mean: '{meant}'?"),
            None if is_module => format!(". Did you forget to import '{wrong}'?"),
            None => String::new(),
        }
    }

    /// `str(exception)` of a built-in exception class, without Python code.
    pub fn exception_text(&mut self, exception: Value) -> Result<Option<String>, Trap> {
        let Some(arguments) = arguments(exception) else { return Ok(Some(String::new())) };
        if let Some(members) = exception_group::members(self, exception) {
            let count = tuple::length(members);
            let plural = if count == 1 { "" } else { "s" };
            let message = self.simple_str(field(exception, state::NAME))?;
            return Ok(message.map(|message| format!("{message} ({count} sub-exception{plural})")));
        }
        if self.is_exception(exception, ExceptionType::SyntaxError) {
            return self.text_of_syntax_error(exception, arguments);
        }
        // An `OSError` without number and text shows its `args`, whatever was assigned to them.
        let is_system = self.is_exception(exception, ExceptionType::OSError) && tuple::length(arguments) == 2;
        let arguments = match field(exception, state::ARGS).as_kind(Kind::Tuple) {
            Some(given) if !is_system && self.is_exception(exception, ExceptionType::OSError) => given,
            _ => arguments,
        };
        match tuple::length(arguments) {
            0 => Ok(Some(String::new())),
            1 => {
                let only = tuple::item(arguments, 0);
                if self.is_exception(exception, ExceptionType::KeyError) {
                    return self.simple_repr(only);
                }
                self.simple_str(only)
            }
            2 if is_system => {
                let files = [field(exception, state::NAME), field(exception, state::HINT)];
                let (Some(number), Some(words), Some(first), Some(second)) = (
                    self.simple_str(tuple::item(arguments, 0))?,
                    self.simple_str(tuple::item(arguments, 1))?,
                    self.simple_repr(files[0])?,
                    self.simple_repr(files[1])?,
                ) else {
                    return Ok(None);
                };
                let names = match files.map(Value::is_none) {
                    [true, _] => String::new(),
                    [false, true] => format!(": {first}"),
                    [false, false] => format!(": {first} -> {second}"),
                };
                Ok(Some(format!("[Errno {number}] {words}{names}")))
            }
            4 | 5 if self.is_exception(exception, ExceptionType::UnicodeError) => {
                let parts: Vec<Value> = tuple::items(arguments).collect();
                // Parts that are not what they should be are asked for their text, or refused, by Python code.
                let (words, subject) = match *parts {
                    [encoding, subject, _, _, reason] => ([encoding, reason], subject),
                    [subject, _, _, reason] => ([reason, reason], subject),
                    _ => return Ok(None),
                };
                let decoding = self.is_exception(exception, ExceptionType::UnicodeDecodeError);
                let wanted = if decoding { Kind::Bytes } else { Kind::Str };
                if !words.iter().all(|word| word.is(Kind::Str)) || !inner(subject).is(wanted) {
                    return Ok(None);
                }
                match self.unicode_error_text(&parts) {
                    Some(text) => Ok(Some(text)),
                    None => self.simple_repr(Value::object(Kind::Tuple, arguments)),
                }
            }
            _ => self.simple_repr(Value::object(Kind::Tuple, arguments)),
        }
    }

    /// What a `SyntaxError` says: its message and, as far as they are known, file and line.
    fn text_of_syntax_error(&mut self, exception: Value, arguments: Ref) -> Result<Option<String>, Trap> {
        let Some(message) = self.simple_str(field(exception, state::EXTRA))? else { return Ok(None) };
        let place = if tuple::length(arguments) == 2 { tuple::item(arguments, 1).as_kind(Kind::Tuple) } else { None };
        let part = |index| place.filter(|place| index < tuple::length(*place)).map(|place| tuple::item(place, index));
        let file = part(0).and_then(|file| self.rust_string(file));
        let file = file.as_ref().map(|file| file.rsplit('/').next().unwrap_or_default());
        let line = part(1).filter(|line| line.is_int()).map(Value::int);
        Ok(Some(match (file, line) {
            (Some(file), Some(line)) => format!("{message} ({file}, line {line})"),
            (Some(file), None) => format!("{message} ({file})"),
            (None, Some(line)) => format!("{message} (line {line})"),
            (None, None) => message,
        }))
    }

    /// What an error of a codec says, made of its arguments; `None` if they are none of such an error.
    fn unicode_error_text(&mut self, arguments: &[Value]) -> Option<String> {
        let (encoding, rest) = match arguments {
            [encoding, rest @ ..] if rest.len() == 4 => (Some(self.rust_string(*encoding)?), rest),
            rest => (None, rest),
        };
        let (start, end) = (rest[1].as_int()?, rest[2].as_int()?);
        let reason = self.rust_string(rest[3])?;
        let at =
            |length: usize| (start >= 0 && end == start + 1 && (start as usize) < length).then_some(start as usize);
        let subject = inner(rest[0]);
        let (verb, what, one) = match subject.kind()? {
            Kind::Str => {
                let text = self.text(subject)?;
                let shown = at(text.len()).map(|index| match text.at(index) {
                    point @ ..=0xff => format!("'\\x{point:02x}'"),
                    point @ ..=0xffff => format!("'\\u{point:04x}'"),
                    point => format!("'\\U{point:08x}'"),
                });
                (if encoding.is_some() { "encode" } else { "translate" }, "character", shown)
            }
            Kind::Bytes => {
                let bytes = super::str::bytes_of(subject.target());
                ("decode", "byte", at(bytes.len()).map(|index| format!("0x{:02x}", bytes[index])))
            }
            _ => return None,
        };
        let who = encoding.map_or_else(String::new, |encoding| format!("'{encoding}' codec "));
        Some(match one {
            Some(one) => format!("{who}can't {verb} {what} {one} in position {start}: {reason}"),
            None => format!("{who}can't {verb} {what}s in position {start}-{}: {reason}", end - 1),
        })
    }
}
