//! Exceptions: making them, reading their built-in part, and the text that CPython prints for an uncaught one.

use super::class;
use super::list;
use super::tuple;
use crate::builtins::exceptions::ExceptionType;
use crate::builtins::suggest;
use crate::context::{Context, loaded_code};
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
    /// `name` of `NameError`, `AttributeError` and `ImportError`; `filename` of `OSError`; or `None`.
    pub const NAME: u32 = 8;
    /// `obj` of `AttributeError`; of a `NameError` what may have been meant, a string; or `None`.
    pub const HINT: u32 = 9;
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
        let arguments_tuple = self.new_tuple(arguments)?;
        let object = self.allocate(Kind::ExceptionState, 10)?;
        let first = arguments.first().copied();
        let words = [
            arguments_tuple,
            Value::NONE,
            Value::NONE,
            Value::FALSE,
            Value::NONE,
            Value::UNBOUND,
            first.unwrap_or(Value::NONE),
            Value::NONE,
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

    /// The text that CPython prints for an uncaught exception, without the last newline.
    ///
    /// `str(exception)` of classes with a `__str__` in Python has been computed before and is given by `text_of`.
    pub fn render_traceback(&self, exception: Value, text_of: &dyn Fn(Value) -> Option<String>) -> String {
        let mut chain = vec![(exception, "")];
        let mut current = exception;
        loop {
            let cause = field(current, state::CAUSE);
            let context = field(current, state::CONTEXT);
            let suppressed = field(current, state::SUPPRESS) == Value::TRUE;
            let (next, words) = if state_of(cause).is_some() {
                (cause, "The above exception was the direct cause of the following exception:")
            } else if state_of(context).is_some() && !suppressed {
                (context, "During handling of the above exception, another exception occurred:")
            } else {
                break;
            };
            if chain.iter().any(|(known, _)| *known == next) {
                break;
            }
            if let Some(last) = chain.last_mut() {
                last.1 = words;
            }
            chain.push((next, ""));
            current = next;
        }
        let mut text = String::new();
        for (exception, link) in chain.iter().rev() {
            // The words stand between the older exception and this one.
            if !link.is_empty() {
                text.push_str(&format!("\n{link}\n\n"));
            }
            self.render_one(*exception, text_of, &mut text);
        }
        text.truncate(text.trim_end_matches('\n').len());
        text
    }

    fn render_one(&self, exception: Value, text_of: &dyn Fn(Value) -> Option<String>, text: &mut String) {
        let traceback = field(exception, state::TRACEBACK);
        if traceback.is(Kind::Traceback) {
            text.push_str("Traceback (most recent call last):\n");
            render_entries(traceback, text);
        }
        text.push_str(&self.exception_line(exception, text_of));
        text.push('\n');
        let notes = field(exception, state::NOTES);
        if let Some(notes) = notes.as_kind(Kind::List) {
            for note in list::items(notes) {
                text.push_str(&self.rust_string(note).unwrap_or_default());
                text.push('\n');
            }
        }
    }

    /// The last line: the class and the text.
    pub fn exception_line(&self, exception: Value, text_of: &dyn Fn(Value) -> Option<String>) -> String {
        let class = self.class_of(exception);
        let name = self.rust_string(class::qualified_name(class)).unwrap_or_default();
        let module = self.rust_string(class::module(class)).unwrap_or_default();
        let name = if module.is_empty() || module == "builtins" || module == "__main__" {
            name
        } else {
            format!("{module}.{name}")
        };
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
        let arguments = field(exception, state::ARGS);
        let Some(arguments) = arguments.as_kind(Kind::Tuple) else { return Ok(Some(String::new())) };
        match tuple::length(arguments) {
            0 => Ok(Some(String::new())),
            1 => {
                let only = tuple::item(arguments, 0);
                if self.is_exception(exception, ExceptionType::KeyError) {
                    return self.simple_repr(only);
                }
                self.simple_str(only)
            }
            2 if self.is_exception(exception, ExceptionType::OSError) => {
                let file = field(exception, state::NAME);
                let (Some(number), Some(words), Some(file_name)) = (
                    self.simple_str(tuple::item(arguments, 0))?,
                    self.simple_str(tuple::item(arguments, 1))?,
                    self.simple_repr(file)?,
                ) else {
                    return Ok(None);
                };
                let file_name = if file.is_none() { String::new() } else { format!(": {file_name}") };
                Ok(Some(format!("[Errno {number}] {words}{file_name}")))
            }
            _ => self.simple_repr(Value::object(Kind::Tuple, arguments)),
        }
    }
}

/// One printed frame.
struct Printed {
    header: String,
    body: String,
}

fn render_entries(traceback: Value, text: &mut String) {
    let mut entry = traceback;
    let mut last: Option<(String, u32)> = None;
    while let Some(object) = entry.as_kind(Kind::Traceback) {
        entry = Value::from_bits(object.load(1));
        let code = Value::from_bits(object.load(2)).target();
        let pc = Value::from_bits(object.load(3)).int() as usize;
        let loaded = loaded_code(code);
        if loaded.code.hidden {
            continue;
        }
        let printed = render_frame(loaded, pc);
        // CPython prints a repeated frame three times and then counts.
        match &mut last {
            Some((header, count)) if *header == printed.header => {
                *count += 1;
                if *count > 3 {
                    continue;
                }
            }
            _ => {
                finish_repeat(&last, text);
                last = Some((printed.header.clone(), 1));
            }
        }
        text.push_str(&printed.header);
        text.push_str(&printed.body);
    }
    finish_repeat(&last, text);
}

fn finish_repeat(last: &Option<(String, u32)>, text: &mut String) {
    if let Some((_, count)) = last
        && *count > 3
    {
        let more = count - 3;
        let plural = if more > 1 { "s" } else { "" };
        text.push_str(&format!("  [Previous line repeated {more} more time{plural}]\n"));
    }
}

fn render_frame(loaded: &crate::machine::LoadedCode, pc: usize) -> Printed {
    let source = &loaded.code.source;
    let span = loaded.code.spans.get(pc).copied().unwrap_or_default();
    let line = source.line(span.start);
    let name = &loaded.code.name;
    let header = format!("  File \"{}\", line {line}, in {name}\n", source.name);
    let body = crate::object::caret::render(source, span);
    Printed { header, body }
}
