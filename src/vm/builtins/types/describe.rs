//! The `repr` of everything that needs no Python code, with a stack of our own.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::outline::outline;
use crate::builtins::exception_group;
use crate::context::{Context, loaded_code};
use crate::heap::{Header, Ref};
use crate::kind::Kind;
use crate::number::error::PyError;
use crate::number::{complex, float_text, int};
use crate::object::{bytearray, class, dict, function, int as int_object, list, memory_view, module, set, str, tuple};
use crate::text::{Text, TextBuf, repr};
use crate::value::Value;
use crate::well_known::WellKnown;

/// How far it came.
#[derive(Debug)]
pub enum Described {
    /// All is written.
    Whole,
    /// Some part needs Python code.
    NeedsPython,
    /// The limit was reached; what is written so far is a beginning.
    TooLong,
    /// Some part cannot be written.
    Error(PyError),
}

/// How to describe.
#[derive(Clone, Copy)]
pub struct Manner {
    /// Stop at about this many code points.
    pub limit: usize,
    /// Show instances in the default way where their classes have a way of their own in Python.
    pub never_python: bool,
    /// Data classes that this is a field of, one within the other.
    pub outer: u8,
}

/// What surrounds the parts of a composed value.
pub struct Composed {
    /// What stands before.
    pub open: String,
    /// The parts, for dicts keys and values in turn.
    pub parts: Vec<Value>,
    /// What the parts are.
    pub style: Style,
    /// What stands behind.
    pub close: &'static str,
    /// What stands for the value within itself; empty where CPython does not look.
    pub again: Cow<'static, str>,
}

/// How parts are joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// `a, b`
    Items,
    /// `a, b`, and `a,` for a single one.
    Tuple,
    /// `k: v, k: v`
    Pairs,
    /// `(k, v), (k, v)`
    PairTuples,
}

/// What a value looks like.
enum Look {
    /// As this text.
    Text(TextBuf),
    /// As parts within something.
    Composed(Composed),
    /// As the built-in part of an instance.
    Like(Value),
    /// As Python code says.
    Python,
}

/// A composed value that is being written.
struct Level {
    object: Ref,
    composed: Composed,
    next: usize,
}

/// Writes the `repr` of a value.
pub fn describe(cx: &Context, value: Value, manner: Manner, out: &mut TextBuf) -> Described {
    let mut levels: Vec<Level> = Vec::new();
    let mut open: BTreeSet<Ref> = BTreeSet::new();
    let mut current = Some(value);
    loop {
        if out.len() > manner.limit {
            return Described::TooLong;
        }
        if let Some(value) = current.take() {
            if value.is_ref()
                && open.contains(&value.target())
                && let Some(level) = levels.iter().find(|level| level.object == value.target())
                && !level.composed.again.is_empty()
            {
                out.push_str(&level.composed.again);
                continue;
            }
            match look(cx, value, manner) {
                Ok(Look::Text(text)) => out.push_text(text.as_text()),
                Ok(Look::Like(inner)) => current = Some(inner),
                Ok(Look::Composed(composed)) => {
                    out.push_str(&composed.open);
                    open.insert(value.target());
                    levels.push(Level { object: value.target(), composed, next: 0 });
                }
                Ok(Look::Python) => return Described::NeedsPython,
                Err(error) => return Described::Error(error),
            }
            continue;
        }
        let Some(level) = levels.last_mut() else { return Described::Whole };
        match level.composed.parts.get(level.next) {
            Some(part) => {
                out.push_str(separator(level.composed.style, level.next));
                level.next += 1;
                current = Some(*part);
            }
            None => {
                out.push_str(ending(level.composed.style, level.next));
                out.push_str(level.composed.close);
                open.remove(&level.object);
                levels.pop();
            }
        }
    }
}

/// What stands before part `index`.
fn separator(style: Style, index: usize) -> &'static str {
    match style {
        Style::Items | Style::Tuple if index == 0 => "",
        Style::Items | Style::Tuple => ", ",
        Style::Pairs if index == 0 => "",
        Style::Pairs if index.is_multiple_of(2) => ", ",
        Style::Pairs => ": ",
        Style::PairTuples if index == 0 => "(",
        Style::PairTuples if index.is_multiple_of(2) => "), (",
        Style::PairTuples => ", ",
    }
}

/// What stands behind the last of `count` parts.
fn ending(style: Style, count: usize) -> &'static str {
    match style {
        Style::Tuple if count == 1 => ",",
        Style::PairTuples if count > 0 => ")",
        _ => "",
    }
}

fn text(text: impl Into<TextBuf>) -> Look {
    Look::Text(text.into())
}

fn look(cx: &Context, value: Value, manner: Manner) -> Result<Look, PyError> {
    if let Some(number) = value.as_int() {
        return Ok(text(number.to_string()));
    }
    if let Some(number) = value.as_float() {
        return Ok(text(float_text::repr(number)));
    }
    let Some(kind) = value.kind() else {
        return Ok(text(match value {
            Value::NONE => "None",
            Value::TRUE => "True",
            Value::FALSE => "False",
            Value::ELLIPSIS => "Ellipsis",
            Value::NOT_IMPLEMENTED => "NotImplemented",
            _ => "<unbound>",
        }));
    };
    let object = value.target();
    Ok(match kind {
        Kind::Str => Look::Text(repr::repr_text(clipped(str::text_of(object), manner.limit))),
        Kind::Int => {
            let number = int_object::read(object);
            text(int::text::to_decimal(number.as_ref(), cx.digit_limit())?)
        }
        Kind::Complex => {
            let part = |word| Value::from_bits(object.load(word)).raw_float();
            text(complex::repr(complex::Complex { real: part(1), imag: part(2) }))
        }
        Kind::Bytes => text(repr::repr_bytes(str::bytes_of(object))),
        Kind::ByteArray => text(byte_array(object, "bytearray")),
        Kind::MemoryView => {
            let before = if memory_view::read(object).is_some() { "" } else { "released " };
            text(format!("<{before}memory at {}>", address(value)))
        }
        Kind::Instance => return Ok(look_of_instance(cx, value, manner)),
        Kind::Class
            if !manner.never_python
                && class::flags_of(class::metaclass(object).target()) & class::flags::CUSTOM_REPR != 0 =>
        {
            Look::Python
        }
        Kind::Class => text(format!("<class '{}'>", class_path(cx, object))),
        Kind::Function => {
            let name = cx.rust_string(function::qualified_name(object)).unwrap_or_default();
            if function::is_built_in(object) {
                return Ok(text(format!("<built-in function {name}>")));
            }
            text(format!("<function {name} at {}>", address(value)))
        }
        Kind::Native => text(native_text(cx, object)),
        Kind::Property if let Some(shown) = super::member::text(cx, object) => text(shown),
        Kind::Module => {
            let name = cx.rust_string(function::word(object, 1)).unwrap_or_default();
            // A program made it, if nobody can import it.
            let by_hand =
                cx.machine.shared().modules.get(module::number(object)).is_some_and(|known| known.name.is_empty());
            text(if by_hand { format!("<module '{name}'>") } else { format!("<module '{name}' (built-in)>") })
        }
        Kind::Generator | Kind::Coroutine | Kind::AsyncGenerator => {
            let name = cx.rust_string(function::word(object, 7)).unwrap_or_default();
            text(format!("<{} object {name} at {}>", cx.type_name(value), address(value)))
        }
        Kind::Traceback => text(format!("<traceback object at {}>", address(value))),
        Kind::Code => {
            let code = &loaded_code(object).code;
            let (name, file, line) = (&code.name, &code.source.name, code.first_line);
            text(format!("<code object {name} at {}, file \"{file}\", line {line}>", address(value)))
        }
        Kind::Super => {
            let class = cx.class_name(function::word(object, 1).target());
            let of = match function::word(object, 3).as_kind(Kind::Class) {
                Some(own) => format!("<{} object>", cx.class_name(own)),
                None => "NULL".to_owned(),
            };
            text(format!("<super: <class '{class}'>, {of}>"))
        }
        Kind::Cell => {
            let content = function::word(object, 1);
            let inside = match content.bound() {
                Some(content) => format!("{} object at {}", cx.type_name(content), address(content)),
                None => "empty".to_owned(),
            };
            text(format!("<cell at {}: {inside}>", address(value)))
        }
        _ => match composed(cx, value) {
            Some(composed) => Look::Composed(composed),
            None => look_of_other(cx, value, manner),
        },
    })
}

/// A string cut to what a limit can show.
fn clipped(text: Text, limit: usize) -> Text {
    if text.len() > limit { text.slice(0..limit + 1) } else { text }
}

/// The parts of a built-in value that has some.
pub fn composed(cx: &Context, value: Value) -> Option<Composed> {
    let object = value.target();
    let words = |count: u32| (1..=count).map(|word| function::word(object, word)).collect();
    let plain = |open: &str, parts: Vec<Value>, close: &'static str| Composed {
        open: open.to_owned(),
        parts,
        style: Style::Items,
        close,
        again: Cow::Borrowed(""),
    };
    Some(match value.kind()? {
        Kind::List => {
            let _guard = cx.guard(object);
            Composed { again: Cow::Borrowed("[...]"), ..plain("[", list::items(object), "]") }
        }
        Kind::Tuple => Composed {
            again: Cow::Borrowed("(...)"),
            style: Style::Tuple,
            ..plain("(", tuple::items(object).collect(), ")")
        },
        Kind::Dict => {
            let _guard = cx.guard(object);
            let parts = dict::entries(object).flat_map(|(key, value)| [key, value]).collect();
            Composed { again: Cow::Borrowed("{...}"), style: Style::Pairs, ..plain("{", parts, "}") }
        }
        Kind::Set | Kind::FrozenSet => set_parts(cx, object, &cx.type_name(value)),
        Kind::DictView => {
            let table = function::word(object, 1).target();
            let _guard = cx.guard(table);
            let entries = dict::entries(table);
            match function::word(object, 2).int() {
                0 => Composed {
                    again: Cow::Borrowed("..."),
                    ..plain("dict_keys([", entries.map(|(key, _)| key).collect(), "])")
                },
                1 => Composed {
                    again: Cow::Borrowed("..."),
                    ..plain("dict_values([", entries.map(|(_, value)| value).collect(), "])")
                },
                _ => Composed {
                    again: Cow::Borrowed("..."),
                    style: Style::PairTuples,
                    ..plain("dict_items([", entries.flat_map(|(key, value)| [key, value]).collect(), "])")
                },
            }
        }
        Kind::Range => {
            let all: Vec<Value> = words(3);
            let shown = if all[2] == Value::inline_int(1) { 2 } else { 3 };
            plain("range(", all[..shown].to_vec(), ")")
        }
        Kind::Slice => plain("slice(", words(3), ")"),
        Kind::BoundMethod => {
            let called = function::method_function(object);
            let receiver = function::method_self(object);
            if called.is(Kind::Native) {
                return None;
            }
            let name = if called.is(Kind::Function) {
                cx.rust_string(function::qualified_name(called.target())).unwrap_or_default()
            } else {
                cx.type_name(called)
            };
            plain(&format!("<bound method {name} of "), vec![receiver], ">")
        }
        Kind::StaticMethod => plain("<staticmethod(", words(1), ")>"),
        Kind::ClassMethod => plain("<classmethod(", words(1), ")>"),
        _ => return None,
    })
}

/// The parts of a set whose class has this name.
fn set_parts(cx: &Context, object: Ref, name: &str) -> Composed {
    let _guard = cx.guard(object);
    let parts: Vec<Value> = set::items(object).map(|(item, _)| item).collect();
    let (open, close) = match (name, parts.is_empty()) {
        (name, true) => (format!("{name}("), ")"),
        ("set", false) => ("{".to_owned(), "}"),
        (name, false) => (format!("{name}({{"), "})"),
    };
    let again = if name == "set" { Cow::Borrowed("set(...)") } else { format!("{name}(...)").into() };
    Composed { open, parts, style: Style::Items, close, again }
}

fn look_of_instance(cx: &Context, value: Value, manner: Manner) -> Look {
    let own = cx.class_of(value);
    let found = cx.class_lookup_from(own, 0, cx.name(WellKnown::Repr));
    let native = match found {
        Some((owner, method)) if method.is(Kind::Native) => Some(owner),
        None => Some(own),
        Some(_) if manner.never_python => {
            return text(outline(cx, value, manner).unwrap_or_else(|| default_text(cx, value)));
        }
        Some(_) => return Look::Python,
    };
    instance_parts(cx, value).unwrap_or_else(|| {
        let is_default =
            native.is_some_and(|owner| Value::object(Kind::Class, owner) == cx.machine.builtins.types.object);
        if is_default || manner.never_python { text(default_text(cx, value)) } else { Look::Python }
    })
}

/// A byte array, in which CPython escapes every single quote.
fn byte_array(object: Ref, name: &str) -> String {
    let mut shown = repr::repr_bytes(bytearray::view(object));
    if shown.starts_with("b\"") {
        shown = shown.replace('\'', "\\'");
    }
    format!("{name}({shown})")
}

/// An instance as its built-in part shows it.
fn instance_parts(cx: &Context, value: Value) -> Option<Look> {
    let payload = class::payload(value.target());
    match payload.kind() {
        Some(Kind::ExceptionState) => Some(Look::Composed(exception_parts(cx, value))),
        Some(Kind::Set | Kind::FrozenSet) => {
            Some(Look::Composed(set_parts(cx, payload.target(), &cx.type_name(value))))
        }
        Some(Kind::ByteArray) => Some(text(byte_array(payload.target(), &cx.type_name(value)))),
        Some(_) => Some(Look::Like(payload)),
        None => (!payload.is_unbound()).then_some(Look::Like(payload)),
    }
}

/// An exception as its class and arguments.
pub fn exception_parts(cx: &Context, value: Value) -> Composed {
    use crate::object::exception::{field, state};
    let arguments = field(value, state::ARGS).as_kind(Kind::Tuple);
    let mut parts = arguments.map_or_else(Vec::new, |arguments| tuple::items(arguments).collect());
    if let Some(members) = exception_group::members(cx, value) {
        // The members as they were at first, whatever became of the arguments.
        let list = matches!(*parts, [_, given] if given.is(Kind::List));
        let members = if list { field(value, state::PATH) } else { Value::object(Kind::Tuple, members) };
        parts = vec![field(value, state::NAME), members];
    }
    Composed {
        open: format!("{}(", cx.type_name(value)),
        parts,
        style: Style::Items,
        close: ")",
        again: Cow::Borrowed(""),
    }
}

/// Kinds that have no look of their own here.
fn look_of_other(cx: &Context, value: Value, manner: Manner) -> Look {
    if value.is(Kind::BoundMethod) {
        let called = function::method_function(value.target()).target();
        let receiver = function::method_self(value.target());
        let name = cx.rust_string(function::word(called, 4)).unwrap_or_default();
        let what = if is_dunder(&name) { "method-wrapper" } else { "built-in method" };
        let shown = if what == "method-wrapper" { format!("'{name}'") } else { name };
        return text(match receiver.kind() {
            Some(Kind::Class) => format!("<{what} {shown} of type object at {}>", address(receiver)),
            _ => format!("<{what} {shown} of {} object at {}>", cx.type_name(receiver), address(receiver)),
        });
    }
    let own = cx.class_of(value);
    let is_default = match cx.class_lookup_from(own, 0, cx.name(WellKnown::Repr)) {
        Some((owner, _)) => Value::object(Kind::Class, owner) == cx.machine.builtins.types.object,
        None => true,
    };
    if is_default || manner.never_python { text(default_text(cx, value)) } else { Look::Python }
}

fn is_dunder(name: &str) -> bool {
    name.len() > 4 && name.starts_with("__") && name.ends_with("__")
}

fn native_text(cx: &Context, object: Ref) -> String {
    let name = cx.rust_string(function::word(object, 4)).unwrap_or_default();
    match function::word(object, 3).as_kind(Kind::Class) {
        Some(owner) => {
            let owner = cx.class_name(owner);
            let what = if is_dunder(&name) { "slot wrapper" } else { "method" };
            format!("<{what} '{name}' of '{owner}' objects>")
        }
        None => format!("<built-in function {name}>"),
    }
}

/// A class's name with its module, as `repr` shows it.
pub fn class_path(cx: &Context, object: Ref) -> String {
    let name = cx.rust_string(class::qualified_name(object)).unwrap_or_default();
    match class::module(object).bound().and_then(|module| cx.rust_string(module)) {
        Some(module) if module != "builtins" => format!("{module}.{name}"),
        _ => name,
    }
}

/// `<__main__.Foo object at 0x7f0000000010>`
pub fn default_text(cx: &Context, value: Value) -> String {
    format!("<{} object at {}>", class_path(cx, cx.class_of(value)), address(value))
}

/// `0x7f…`: derived from the object's identity, so that it is the same in every run.
pub fn address(value: Value) -> String {
    let number = if value.is_ref() { value.target().identity().0 * 16 } else { value.bits() & 0xffff_ffff };
    format!("{:#x}", 0x7f00_0000_0000 + number)
}
