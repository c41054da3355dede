//! `bytes`

use std::ops::Range;

use super::arguments::{self, Integer, Signature};
use super::common;
use super::str::{Bounds, Found, bounds, or_minus_one};
use crate::again;
use crate::builtins::natives::{Args, TypeDef};
use crate::context::Context;
use crate::frame::Resume;
use crate::heap::Ref;
use crate::kind::Kind;
use crate::object::{str, tuple};
use crate::text::trim::{Ends, strip_bytes};
use crate::text::{Text, replace as replacing, search, split as splitting};
use crate::trap::{NativeResult, Trap};
use crate::value::Value;
use crate::well_known::WellKnown;

/// `bytes`
pub static TYPE: TypeDef = TypeDef {
    name: "bytes",
    kind: Some(Kind::Bytes),
    constructor: Some(new),
    methods: &[
        ("__repr__", common::repr),
        ("__hash__", common::hash),
        ("__eq__", common::eq),
        ("__ne__", common::ne),
        ("__lt__", common::lt),
        ("__le__", common::le),
        ("__gt__", common::gt),
        ("__ge__", common::ge),
        ("__len__", common::len),
        ("__getitem__", common::get_item),
        ("__contains__", common::contains),
        ("__iter__", common::iter),
        ("__add__", common::concat),
        ("__mul__", common::repeat),
        ("__rmul__", common::repeat),
        ("__bytes__", common::itself),
        ("decode", decode),
        ("hex", hex),
        ("find", find),
        ("rfind", rfind),
        ("index", index),
        ("rindex", rindex),
        ("count", count),
        ("startswith", startswith),
        ("endswith", endswith),
        ("join", join),
        ("split", split),
        ("rsplit", rsplit),
        ("splitlines", splitlines),
        ("strip", strip),
        ("lstrip", lstrip),
        ("rstrip", rstrip),
        ("replace", replace),
        ("upper", |cx, args| mapped(cx, args, "bytes.upper", <[u8]>::to_ascii_uppercase)),
        ("lower", |cx, args| mapped(cx, args, "bytes.lower", <[u8]>::to_ascii_lowercase)),
        ("isdigit", |cx, args| check(cx, args, "bytes.isdigit", u8::is_ascii_digit)),
        ("isalpha", |cx, args| check(cx, args, "bytes.isalpha", u8::is_ascii_alphabetic)),
        ("isalnum", |cx, args| check(cx, args, "bytes.isalnum", u8::is_ascii_alphanumeric)),
        ("isspace", |cx, args| check(cx, args, "bytes.isspace", |byte| matches!(byte, b' ' | b'\t'..=b'\r'))),
    ],
    class_methods: &[("fromhex", from_hex)],
    doc: "bytes(iterable_of_ints) -> bytes\nbytes(string, encoding[, errors]) -> bytes",
    ..TypeDef::EMPTY
};

fn receiver(args: &Args) -> &'static [u8] {
    str::bytes_of(args.values[0].target())
}

/// The bytes of a bytes-like argument.
fn bytes_like(cx: &Context, value: Value) -> Option<&'static [u8]> {
    cx.unwrap_payload(value, Kind::Bytes).as_kind(Kind::Bytes).map(str::bytes_of)
}

fn wanted(cx: &mut Context, value: Value) -> Result<&'static [u8], Trap> {
    match bytes_like(cx, value) {
        Some(bytes) => Ok(bytes),
        None => {
            let kind = cx.type_name(value);
            Err(cx.type_error(format!("a bytes-like object is required, not '{kind}'")))
        }
    }
}

/// Bytes from integers.
pub fn from_items(cx: &mut Context, items: &[Value]) -> Result<Vec<u8>, Trap> {
    let mut made = Vec::with_capacity(items.len());
    for item in items {
        match cx.index(*item) {
            Some(number) => match number.to_i64().and_then(|number| u8::try_from(number).ok()) {
                Some(byte) => made.push(byte),
                None => return Err(cx.value_error("bytes must be in range(0, 256)")),
            },
            None => {
                let kind = cx.type_name(*item);
                return Err(cx.type_error(format!("'{kind}' object cannot be interpreted as an integer")));
            }
        }
    }
    Ok(made)
}

const NEW: Signature<3> =
    Signature { name: "bytes", parameters: ["source", "encoding", "errors"], required: 0, positional: 3 };

fn new(cx: &mut Context, args: Args) -> NativeResult {
    let [source, encoding, errors] = NEW.bind(cx, args)?;
    let Some(source) = source.bound() else { return cx.new_bytes(&[]) };
    if let Some(text) = cx.text(source) {
        if encoding.is_unbound() {
            return Err(cx.type_error("string argument without an encoding"));
        }
        let (encoding, errors) = (cx.rust_string(encoding).unwrap_or_default(), errors.bound());
        let errors = errors.and_then(|errors| cx.rust_string(errors)).unwrap_or_else(|| "strict".to_owned());
        let encoding = cx.or_raise(crate::text::codec::Encoding::parse(&encoding))?;
        return match crate::text::codec::encode(text, encoding, &errors) {
            Ok(bytes) => cx.new_bytes(&bytes),
            Err(error) => Err(cx.raise_error(error.into())),
        };
    }
    if !encoding.is_unbound() {
        return Err(cx.type_error("encoding without a string argument"));
    }
    if source.is(Kind::Bytes) {
        return Ok(source);
    }
    if source.is(Kind::Instance) {
        let name = cx.intern("__bytes__")?;
        if let Some(method) = cx.class_lookup(cx.class_of(source), name) {
            return cx.call(method, &[source]);
        }
    }
    if source.is(Kind::Instance)
        && cx.special(source, WellKnown::Index).is_some_and(|method| !method.is(Kind::Native))
        && cx.special(source, WellKnown::Iter).is_none()
    {
        return arguments::index_again(cx, args, 1, again!(new));
    }
    if let Some(count) = cx.index(source) {
        let count = arguments::size(cx, &count)?;
        if count < 0 {
            return Err(cx.value_error("negative count"));
        }
        cx.check_size(count as u128)?;
        return cx.new_bytes(&vec![0; count as usize]);
    }
    if let Some(bytes) = bytes_like(cx, source) {
        return cx.new_bytes(bytes);
    }
    match cx.items_now(source)? {
        Some(items) => {
            let made = from_items(cx, &items)?;
            cx.new_bytes(&made)
        }
        None if super::str_parts::is_iterable(cx, source) => arguments::collect_list(cx, args, 1, again!(new)),
        None => {
            let kind = cx.type_name(source);
            Err(cx.type_error(format!("cannot convert '{kind}' object to bytes")))
        }
    }
}

/// `item in bytes`
pub fn contains(cx: &mut Context, object: Ref, item: Value) -> NativeResult {
    let bytes = str::bytes_of(object);
    if let Some(needle) = bytes_like(cx, item) {
        return Ok(Value::bool(search::contains(Text::Narrow(bytes), Text::Narrow(needle))));
    }
    match cx.index(item) {
        Some(number) => match number.to_i64().and_then(|number| u8::try_from(number).ok()) {
            Some(byte) => Ok(Value::bool(bytes.contains(&byte))),
            None => Err(cx.value_error("byte must be in range(0, 256)")),
        },
        None => {
            let kind = cx.type_name(item);
            Err(cx.type_error(format!("a bytes-like object is required, not '{kind}'")))
        }
    }
}

const DECODE: Signature<2> =
    Signature { name: "decode", parameters: ["encoding", "errors"], required: 0, positional: 2 };

fn decode(cx: &mut Context, args: Args) -> NativeResult {
    let [encoding, errors] = DECODE.bind(cx, args)?;
    super::str::decode_bytes(cx, receiver(&args), encoding, errors)
}

const HEX: Signature<2> = Signature { name: "hex", parameters: ["sep", "bytes_per_sep"], required: 0, positional: 2 };

fn hex(cx: &mut Context, args: Args) -> NativeResult {
    let [separator, group] = HEX.bind(cx, args)?;
    let bytes = receiver(&args);
    let separator = separator.bound().and_then(|separator| cx.rust_string(separator)).unwrap_or_default();
    let group = group.bound().and_then(Value::as_index).unwrap_or(1);
    let mut shown = String::with_capacity(bytes.len() * 2);
    let size = group.unsigned_abs().max(1) as usize;
    for (index, byte) in bytes.iter().enumerate() {
        let counted = if group > 0 { bytes.len() - index } else { index };
        if index > 0 && counted % size == 0 {
            shown.push_str(&separator);
        }
        shown.push_str(&format!("{byte:02x}"));
    }
    cx.new_str(&shown)
}

fn from_hex(cx: &mut Context, args: Args) -> NativeResult {
    let text = arguments::one(cx, args, "bytes.fromhex")?;
    let Some(text) = cx.rust_string(text) else {
        let kind = cx.type_name(text);
        return Err(cx.type_error(format!("fromhex() argument must be str or bytes-like, not {kind}")));
    };
    let mut made = Vec::new();
    let mut high = None;
    for (position, letter) in text.chars().enumerate() {
        if letter.is_ascii_whitespace() && high.is_none() {
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
    cx.new_bytes(&made)
}

/// What is searched for: bytes, or one byte as a number.
fn needle(cx: &mut Context, value: Value) -> Result<Vec<u8>, Trap> {
    if let Some(bytes) = bytes_like(cx, value) {
        return Ok(bytes.to_vec());
    }
    match cx.index(value) {
        Some(number) => match number.to_i64().and_then(|number| u8::try_from(number).ok()) {
            Some(byte) => Ok(vec![byte]),
            None => Err(cx.value_error("byte must be in range(0, 256)")),
        },
        None => {
            let kind = cx.type_name(value);
            Err(cx.type_error(format!("argument should be integer or bytes-like object, not '{kind}'")))
        }
    }
}

/// The part between the optional `start` and `end`.
enum Window {
    /// This; `None` if nothing can be found, not even nothing.
    Known(Option<Range<usize>>),
    /// As [`Bounds::Ask`].
    Ask(usize),
}

fn window(cx: &mut Context, args: Args) -> Result<Window, Trap> {
    Ok(match bounds(cx, args)? {
        Bounds::Known([start, end]) => Window::Known(search::window(receiver(&args).len(), start, end)),
        Bounds::Ask(position) => Window::Ask(position),
    })
}

fn search_for(
    cx: &mut Context,
    args: Args,
    name: &str,
    again: Resume,
    find: fn(Text<'_>, Text<'_>) -> Option<usize>,
    done: Found,
) -> NativeResult {
    let [wanted, _, _] = arguments::between(cx, args, name, 1)?;
    let needle = needle(cx, wanted)?;
    let window = match window(cx, args)? {
        Window::Known(window) => window,
        Window::Ask(position) => return arguments::index_again(cx, args, position, again),
    };
    let found = window.and_then(|window| {
        let part = Text::Narrow(&receiver(&args)[window.clone()]);
        find(part, Text::Narrow(&needle)).map(|at| at + window.start)
    });
    done(cx, found)
}

fn or_error(cx: &mut Context, found: Option<usize>) -> NativeResult {
    match found {
        Some(at) => Ok(Value::inline_int(at as i64)),
        None => Err(cx.value_error("subsection not found")),
    }
}

fn find(cx: &mut Context, args: Args) -> NativeResult {
    search_for(cx, args, "bytes.find", again!(find), search::find, or_minus_one)
}

fn rfind(cx: &mut Context, args: Args) -> NativeResult {
    search_for(cx, args, "bytes.rfind", again!(rfind), search::find_last, or_minus_one)
}

fn index(cx: &mut Context, args: Args) -> NativeResult {
    search_for(cx, args, "bytes.index", again!(index), search::find, or_error)
}

fn rindex(cx: &mut Context, args: Args) -> NativeResult {
    search_for(cx, args, "bytes.rindex", again!(rindex), search::find_last, or_error)
}

fn count(cx: &mut Context, args: Args) -> NativeResult {
    let [wanted, _, _] = arguments::between(cx, args, "bytes.count", 1)?;
    let needle = needle(cx, wanted)?;
    let window = match window(cx, args)? {
        Window::Known(window) => window,
        Window::Ask(position) => return arguments::index_again(cx, args, position, again!(count)),
    };
    let times = window.map_or(0, |window| search::count(Text::Narrow(&receiver(&args)[window]), Text::Narrow(&needle)));
    Ok(Value::inline_int(times as i64))
}

fn startswith(cx: &mut Context, args: Args) -> NativeResult {
    affix(cx, args, "startswith", again!(startswith), <[u8]>::starts_with)
}

fn endswith(cx: &mut Context, args: Args) -> NativeResult {
    affix(cx, args, "endswith", again!(endswith), <[u8]>::ends_with)
}

fn affix(cx: &mut Context, args: Args, name: &str, again: Resume, test: fn(&[u8], &[u8]) -> bool) -> NativeResult {
    let [wanted_value, _, _] = arguments::between(cx, args, name, 1)?;
    let window = match window(cx, args)? {
        Window::Known(window) => window,
        Window::Ask(position) => return arguments::index_again(cx, args, position, again),
    };
    let candidates: Vec<Value> = match wanted_value.as_kind(Kind::Tuple) {
        Some(candidates) => tuple::items(candidates).collect(),
        None => vec![wanted_value],
    };
    let Some(window) = window else { return Ok(Value::FALSE) };
    let part = &receiver(&args)[window];
    for candidate in candidates {
        let Some(bytes) = bytes_like(cx, candidate) else {
            let kind = cx.type_name(candidate);
            return Err(cx.type_error(format!("{name} first arg must be bytes or a tuple of bytes, not {kind}")));
        };
        if test(part, bytes) {
            return Ok(Value::TRUE);
        }
    }
    Ok(Value::FALSE)
}

fn join(cx: &mut Context, args: Args) -> NativeResult {
    let iterable = arguments::one(cx, args, "bytes.join")?;
    let items = match cx.items_now(iterable)? {
        Some(items) => items,
        None if super::str_parts::is_iterable(cx, iterable) => {
            return arguments::collect_fast(cx, args, 1, again!(join));
        }
        None => return Err(cx.type_error("can only join an iterable")),
    };
    let mut parts = Vec::with_capacity(items.len());
    for (position, item) in items.into_iter().enumerate() {
        match bytes_like(cx, item) {
            Some(bytes) => parts.push(bytes),
            None => {
                let kind = cx.type_name(item);
                return Err(
                    cx.type_error(format!("sequence item {position}: expected a bytes-like object, {kind} found"))
                );
            }
        }
    }
    cx.new_bytes(&parts.join(receiver(&args)))
}

fn parts_list(cx: &mut Context, bytes: &[u8], parts: Vec<Range<usize>>) -> NativeResult {
    let mut items = Vec::with_capacity(parts.len());
    for part in parts {
        items.push(cx.new_bytes(&bytes[part])?);
    }
    cx.new_list(&items)
}

fn split_arguments(cx: &mut Context, args: Args, name: &'static str) -> Result<(Option<&'static [u8]>, i64), Trap> {
    let signature = Signature { name, parameters: ["sep", "maxsplit"], required: 0, positional: 2 };
    let [separator, most] = signature.bind(cx, args)?;
    let separator = match separator.bound().filter(|separator| !separator.is_none()) {
        Some(separator) => Some(wanted(cx, separator)?),
        None => None,
    };
    let most = match most.bound() {
        None => -1,
        Some(most) => match arguments::integer(cx, most)? {
            Integer::Known(most) => arguments::clamped(&most),
            Integer::Ask => -1,
        },
    };
    Ok((separator, most))
}

fn split(cx: &mut Context, args: Args) -> NativeResult {
    let (separator, most) = split_arguments(cx, args, "split")?;
    let bytes = receiver(&args);
    let parts = cx.or_raise(splitting::split_bytes(bytes, separator, most))?;
    parts_list(cx, bytes, parts)
}

fn rsplit(cx: &mut Context, args: Args) -> NativeResult {
    let (separator, most) = split_arguments(cx, args, "rsplit")?;
    let bytes = receiver(&args);
    let parts = cx.or_raise(splitting::split_bytes_right(bytes, separator, most))?;
    parts_list(cx, bytes, parts)
}

const SPLIT_LINES: Signature<1> =
    Signature { name: "splitlines", parameters: ["keepends"], required: 0, positional: 1 };

fn splitlines(cx: &mut Context, args: Args) -> NativeResult {
    let [keep] = SPLIT_LINES.bind(cx, args)?;
    let keep = keep.bound().is_some_and(|keep| crate::interpreter::truth::quick(keep).unwrap_or(true));
    let bytes = receiver(&args);
    parts_list(cx, bytes, splitting::split_lines_bytes(bytes, keep))
}

fn strip_with(cx: &mut Context, args: Args, name: &str, ends: Ends) -> NativeResult {
    let [characters] = arguments::between(cx, args, name, 0)?;
    let characters = match characters.bound().filter(|characters| !characters.is_none()) {
        Some(characters) => Some(wanted(cx, characters)?),
        None => None,
    };
    let bytes = receiver(&args);
    cx.new_bytes(&bytes[strip_bytes(bytes, characters, ends)])
}

fn strip(cx: &mut Context, args: Args) -> NativeResult {
    strip_with(cx, args, "bytes.strip", Ends::Both)
}

fn lstrip(cx: &mut Context, args: Args) -> NativeResult {
    strip_with(cx, args, "bytes.lstrip", Ends::Left)
}

fn rstrip(cx: &mut Context, args: Args) -> NativeResult {
    strip_with(cx, args, "bytes.rstrip", Ends::Right)
}

fn replace(cx: &mut Context, args: Args) -> NativeResult {
    let [old, new, most] = arguments::between(cx, args, "bytes.replace", 2)?;
    let (old, new) = (wanted(cx, old)?, wanted(cx, new)?);
    let most = most.bound().and_then(Value::as_index).unwrap_or(-1);
    let replaced = replacing::replace(Text::Narrow(receiver(&args)), Text::Narrow(old), Text::Narrow(new), most);
    match cx.or_raise(replaced)? {
        Some(crate::text::TextBuf::Narrow(bytes)) => cx.new_bytes(&bytes),
        _ => Ok(args.values[0]),
    }
}

fn mapped(cx: &mut Context, args: Args, name: &str, map: fn(&[u8]) -> Vec<u8>) -> NativeResult {
    arguments::none(cx, args, name)?;
    cx.new_bytes(&map(receiver(&args)))
}

fn check(cx: &mut Context, args: Args, name: &str, test: fn(&u8) -> bool) -> NativeResult {
    arguments::none(cx, args, name)?;
    let bytes = receiver(&args);
    Ok(Value::bool(!bytes.is_empty() && bytes.iter().all(test)))
}
