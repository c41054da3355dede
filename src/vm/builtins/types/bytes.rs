//! `bytes`: construction. What it has in common with `bytearray` is in [`bytes_methods`](super::bytes_methods) and
//! [`bytes_shape`](super::bytes_shape).

use super::arguments::{self, Signature};
use super::{bytes_methods, common};
use crate::again;
use crate::builtins::natives::{Args, TypeDef};
use crate::context::Context;
use crate::frame::{Delivery, Resume};
use crate::kind::Kind;
use crate::trap::{NativeResult, Trap};
use crate::value::Value;
use crate::well_known::WellKnown;

/// `bytes`
pub static TYPE: TypeDef = TypeDef {
    name: "bytes",
    kind: Some(Kind::Bytes),
    constructor: Some(new),
    methods: &[("__hash__", common::hash), ("__bytes__", common::itself), ("__str__", common::repr)],
    shared_methods: bytes_methods::SHARED,
    class_methods: &[("fromhex", bytes_from_hex)],
    static_methods: &[("maketrans", super::bytes_shape::maketrans)],
    doc: "bytes(iterable_of_ints) -> bytes\nbytes(string, encoding[, errors]) -> bytes",
    ..TypeDef::EMPTY
};

/// Bytes from integers. `what` is spoken of in errors: `bytes` or `byte`.
pub fn from_items(cx: &mut Context, items: &[Value], what: &str) -> Result<Vec<u8>, Trap> {
    let mut made = Vec::with_capacity(items.len());
    for item in items {
        match cx.index(*item) {
            Some(number) => match number.to_i64().and_then(|number| u8::try_from(number).ok()) {
                Some(byte) => made.push(byte),
                None => return Err(cx.value_error(format!("{what} must be in range(0, 256)"))),
            },
            None => {
                let kind = cx.type_name(*item);
                return Err(cx.type_error(format!("'{kind}' object cannot be interpreted as an integer")));
            }
        }
    }
    Ok(made)
}

/// What a constructor was given.
pub enum Content {
    /// These bytes.
    Known(Vec<u8>),
    /// Python code is asked first, and then the native starts again: what that trap or value says.
    Later(NativeResult),
}

const NEW: [&str; 3] = ["source", "encoding", "errors"];

/// The bytes that `bytes(…)` and `bytearray(…)` are to hold. `name` is the type's, `what` is spoken of in errors.
pub fn content(cx: &mut Context, args: Args, name: &'static str, what: &str, again: Resume) -> Result<Content, Trap> {
    let signature = Signature { name, parameters: NEW, required: 0, positional: 3 };
    let [source, encoding, errors] = signature.bind(cx, args)?;
    super::str::codec_names(cx, name, encoding, errors)?;
    let is_plain = encoding.is_unbound() && errors.is_unbound();
    let Some(source) = source.bound() else {
        if is_plain {
            return Ok(Content::Known(Vec::new()));
        }
        let given = if encoding.is_unbound() { "errors" } else { "encoding" };
        return Err(cx.type_error(format!("{given} without a string argument")));
    };
    let python = |cx: &Context, name| cx.special(source, name).filter(|method| !method.is(Kind::Native));
    if source.is(Kind::Instance)
        && is_plain
        && let Some(method) = python(cx, WellKnown::Bytes).filter(|_| name == "bytes")
    {
        let call = |cx: &mut Context| call_bytes(cx, method, source);
        return Ok(Content::Later(arguments::replace(cx, args, 1, again, call)));
    }
    if let Some(text) = cx.text(source) {
        if encoding.is_unbound() {
            return Err(cx.type_error("string argument without an encoding"));
        }
        let (encoding, errors) = (cx.rust_string(encoding).unwrap_or_default(), errors.bound());
        let errors = errors.and_then(|errors| cx.rust_string(errors)).unwrap_or_else(|| "strict".to_owned());
        let Ok(encoding) = crate::text::codec::Encoding::parse(&encoding) else {
            let call = |cx: &mut Context| super::str::by_library(cx, "_encode_named", source, &encoding, &errors);
            // Only the bytes are left of the arguments.
            let args = Args { values: &args.values[..2], names: Value::UNBOUND };
            return Ok(Content::Later(arguments::replace(cx, args, 1, again, call)));
        };
        return match crate::text::codec::encode(text, encoding, &errors) {
            Ok(bytes) => Ok(Content::Known(bytes)),
            Err(error) => Err(super::str::codec_error(cx, error, source)),
        };
    }
    if !is_plain {
        let given = if encoding.is_unbound() { "errors" } else { "encoding" };
        return Err(cx.type_error(format!("{given} without a string argument")));
    }
    if source.is(Kind::Instance) {
        if let Some(result) = arguments::buffer_again(cx, args, 1, again) {
            return Ok(Content::Later(result));
        }
        if python(cx, WellKnown::Index).is_some() && cx.special(source, WellKnown::Iter).is_none() {
            return Ok(Content::Later(arguments::index_again(cx, args, 1, again)));
        }
    }
    if let Some(count) = cx.index(source) {
        let Some(count) = count.to_i64() else {
            let kind = crate::builtins::exceptions::ExceptionType::OverflowError;
            return Err(cx.raise(kind, "cannot fit 'int' into an index-sized integer"));
        };
        if count < 0 {
            return Err(cx.value_error("negative count"));
        }
        cx.check_size(count as u128)?;
        return Ok(Content::Known(vec![0; count as usize]));
    }
    if let Some(bytes) = cx.bytes_like(source)? {
        return Ok(Content::Known(bytes.into_owned()));
    }
    match cx.items_now(source)? {
        Some(items) if asks(cx, &items) => {
            // What is asked may change the list.
            let items = if source.is(Kind::List) { source } else { cx.new_list(&items)? };
            Ok(Content::Later(arguments::replace(cx, args, 1, again, |cx| cx.prelude("_indexes", &[items]))))
        }
        Some(items) => {
            let made = from_items(cx, &items, what)?;
            Ok(Content::Known(made))
        }
        None if super::str_parts::is_iterable(cx, source) => {
            Ok(Content::Later(arguments::collect_list(cx, args, 1, again)))
        }
        None => {
            let kind = cx.type_name(source);
            Err(cx.type_error(format!("cannot convert '{kind}' object to {name}")))
        }
    }
}

/// Calls a `__bytes__` in Python.
pub fn call_bytes(cx: &mut Context, method: Value, source: Value) -> NativeResult {
    cx.call_then(checked_bytes, &[], |cx| cx.call_special(method, source, &[]))
}

fn checked_bytes(cx: &mut Context, delivery: Delivery) -> NativeResult {
    let value = delivery.map_err(Trap::Raise)?;
    if cx.unwrap_payload(value, Kind::Bytes).is(Kind::Bytes) {
        return Ok(value);
    }
    let kind = cx.type_name(value);
    Err(cx.type_error(format!("__bytes__ returned non-bytes (type {kind})")))
}

fn new(cx: &mut Context, args: Args) -> NativeResult {
    if let ([_, source], true) = (args.values, args.names.is_unbound())
        && source.is(Kind::Bytes)
    {
        return Ok(*source);
    }
    match content(cx, args, "bytes", "bytes", again!(new))? {
        Content::Known(bytes) => cx.new_bytes(&bytes),
        Content::Later(result) => result,
    }
}

/// What a class method made, as an instance of the class that it was asked of.
pub fn of_class(cx: &mut Context, class: Value, made: Value) -> NativeResult {
    if class.is(Kind::Class) && class.target() != cx.class_of(made) { cx.call(class, &[made]) } else { Ok(made) }
}

/// Whether the numbers among items must be asked for first: replace them by what `_indexes` gives.
pub fn asks(cx: &Context, items: &[Value]) -> bool {
    items.iter().any(|item| {
        item.is(Kind::Instance)
            && cx.index(*item).is_none()
            && cx.special(*item, WellKnown::Index).is_some_and(|method| !method.is(Kind::Native))
    })
}

/// `bytes.fromhex(string)`
fn bytes_from_hex(cx: &mut Context, args: Args) -> NativeResult {
    match from_hex(cx, args, "bytes.fromhex", again!(bytes_from_hex))? {
        Content::Known(made) => {
            let made = cx.new_bytes(&made)?;
            of_class(cx, args.values[0], made)
        }
        Content::Later(result) => result,
    }
}

/// `fromhex(string)`
pub fn from_hex(cx: &mut Context, args: Args, name: &str, again: Resume) -> Result<Content, Trap> {
    let given = arguments::one(cx, args, name)?;
    let text = match cx.rust_string(given) {
        Some(text) => text,
        None => match cx.bytes_like(given)? {
            Some(bytes) => bytes.iter().map(|byte| char::from(*byte)).collect(),
            None => {
                if let Some(result) = arguments::buffer_again(cx, args, 1, again) {
                    return Ok(Content::Later(result));
                }
                let kind = cx.type_name(given);
                return Err(cx.type_error(format!("fromhex() argument must be str or bytes-like, not {kind}")));
            }
        },
    };
    if let Some(position) = text.chars().position(|letter| !letter.is_ascii()) {
        return Err(cx.value_error(format!("non-hexadecimal number found in fromhex() arg at position {position}")));
    }
    let mut made = Vec::new();
    let mut high = None;
    for (position, letter) in text.chars().enumerate() {
        if (letter.is_ascii_whitespace() || letter == '\x0b') && high.is_none() {
            continue;
        }
        let Some(digit) = letter.to_digit(16) else {
            return Err(cx.value_error(format!("non-hexadecimal number found in fromhex() arg at position {position}")));
        };
        match high.take() {
            None => high = Some(digit),
            Some(high) => made.push((high * 16 + digit) as u8),
        }
    }
    if high.is_some() {
        return Err(cx.value_error("fromhex() arg must contain an even number of hexadecimal digits"));
    }
    Ok(Content::Known(made))
}
