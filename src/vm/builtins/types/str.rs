//! `str`: construction, searching and comparing. [`str_parts`](super::str_parts) splits and joins,
//! [`str_shape`](super::str_shape) changes letters and widths.

use super::arguments::{self, Integer, Signature};
use super::{brace_format, common, str_parts, str_shape};
use crate::again;
use crate::builtins::exceptions::ExceptionType;
use crate::builtins::natives::{Args, TypeDef};
use crate::context::Context;
use crate::frame::Resume;
use crate::kind::Kind;
use crate::object::{str, tuple};
use crate::text::codec::{CodecError, Encoding, decode, encode as encode_text};
use crate::text::{Text, classify, search};
use crate::trap::{NativeResult, Trap};
use crate::value::Value;

/// `str`
pub static TYPE: TypeDef = TypeDef {
    name: "str",
    kind: Some(Kind::Str),
    constructor: Some(new),
    methods: &[
        ("__repr__", common::repr),
        ("__str__", common::str),
        ("__hash__", common::hash),
        ("__format__", common::format),
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
        ("__mod__", modulo),
        ("__rmod__", reflected_modulo),
        ("__getnewargs__", common::new_arguments),
        ("find", find),
        ("rfind", rfind),
        ("index", index),
        ("rindex", rindex),
        ("count", count),
        ("startswith", startswith),
        ("endswith", endswith),
        ("isalpha", |cx, args| check(cx, args, "str.isalpha", classify::isalpha)),
        ("isalnum", |cx, args| check(cx, args, "str.isalnum", classify::isalnum)),
        ("isdigit", |cx, args| check(cx, args, "str.isdigit", classify::isdigit)),
        ("isdecimal", |cx, args| check(cx, args, "str.isdecimal", classify::isdecimal)),
        ("isnumeric", |cx, args| check(cx, args, "str.isnumeric", classify::isnumeric)),
        ("isspace", |cx, args| check(cx, args, "str.isspace", classify::isspace)),
        ("isprintable", |cx, args| check(cx, args, "str.isprintable", classify::isprintable)),
        ("islower", |cx, args| check(cx, args, "str.islower", classify::islower)),
        ("isupper", |cx, args| check(cx, args, "str.isupper", classify::isupper)),
        ("istitle", |cx, args| check(cx, args, "str.istitle", classify::istitle)),
        ("isidentifier", |cx, args| check(cx, args, "str.isidentifier", classify::isidentifier)),
        ("isascii", |cx, args| check(cx, args, "str.isascii", |text| text.is_ascii())),
        ("encode", encode),
        ("format", brace_format::format),
        ("format_map", brace_format::format_map),
        ("split", str_parts::split),
        ("rsplit", str_parts::rsplit),
        ("splitlines", str_parts::splitlines),
        ("partition", str_parts::partition),
        ("rpartition", str_parts::rpartition),
        ("join", str_parts::join),
        ("strip", str_parts::strip),
        ("lstrip", str_parts::lstrip),
        ("rstrip", str_parts::rstrip),
        ("removeprefix", str_parts::removeprefix),
        ("removesuffix", str_parts::removesuffix),
        ("replace", str_parts::replace),
        ("translate", str_shape::translate),
        ("upper", str_shape::upper),
        ("lower", str_shape::lower),
        ("casefold", str_shape::casefold),
        ("swapcase", str_shape::swapcase),
        ("title", str_shape::title),
        ("capitalize", str_shape::capitalize),
        ("center", str_shape::center),
        ("ljust", str_shape::ljust),
        ("rjust", str_shape::rjust),
        ("zfill", str_shape::zfill),
        ("expandtabs", str_shape::expandtabs),
    ],
    static_methods: &[("maketrans", str_shape::maketrans)],
    doc: "str(object='') -> str\nstr(bytes_or_buffer[, encoding[, errors]]) -> str",
    ..TypeDef::EMPTY
};

/// The text of a receiver.
pub fn receiver(args: &Args) -> Text<'static> {
    str::text_of(args.values[0].target())
}

const NEW: Signature<3> =
    Signature { name: "str", parameters: ["object", "encoding", "errors"], required: 0, positional: 3 };

#[cfg_attr(heddle_web, optimize(speed))]
fn new(cx: &mut Context, args: Args) -> NativeResult {
    if let ([_, object], true) = (args.values, args.names.is_unbound()) {
        return cx.str_value(*object);
    }
    if args.names.is_unbound() && args.values.len() > 4 {
        let given = args.values.len() - 1;
        return Err(cx.type_error(format!("str expected at most 3 arguments, got {given}")));
    }
    let [object, encoding, errors] = NEW.bind(cx, args)?;
    codec_names(cx, "str", encoding, errors)?;
    if object.is_unbound() {
        return cx.new_text(Text::EMPTY);
    }
    if !encoding.is_unbound() || !errors.is_unbound() {
        let Some(bytes) = cx.bytes_like(object)? else {
            let name = cx.type_name(object);
            return Err(cx.type_error(if name == "str" {
                "decoding str is not supported".to_owned()
            } else {
                format!("decoding to str: need a bytes-like object, {name} found")
            }));
        };
        return decode_bytes(cx, &bytes, encoding, errors);
    }
    cx.str_value(object)
}

/// Checks that what is given as the names of an encoding and of how to handle errors are strings.
pub fn codec_names(cx: &mut Context, function: &str, encoding: Value, errors: Value) -> Result<(), Trap> {
    for (argument, given) in [("'encoding'", encoding), ("'errors'", errors)] {
        if !given.is_unbound() && cx.text(given).is_none() {
            return Err(arguments::wrong_type(cx, function, argument, "str", given));
        }
    }
    Ok(())
}

/// `bytes.decode(encoding, errors)`
pub fn decode_bytes(cx: &mut Context, bytes: &[u8], encoding: Value, errors: Value) -> NativeResult {
    let (name, errors) = codec_arguments(cx, encoding, errors, "decode")?;
    cx.charge(bytes.len() as u64 / 16);
    let Ok(encoding) = Encoding::parse(&name) else {
        let bytes = cx.new_bytes(bytes)?;
        return by_library(cx, "_decode_named", bytes, &name, &errors);
    };
    match decode(bytes, encoding, &errors) {
        Ok(text) => cx.text_value(text.as_text()),
        Err(error) => {
            let object = cx.new_bytes(bytes)?;
            Err(codec_error(cx, error, object))
        }
    }
}

fn codec_arguments(cx: &mut Context, encoding: Value, errors: Value, function: &str) -> Result<(String, String), Trap> {
    let mut text = |value: Value, name: &str, default: &str| match value.bound() {
        None => Ok(default.to_owned()),
        Some(given) => match cx.rust_string(given) {
            Some(text) => Ok(text),
            None => Err(arguments::wrong_type(cx, function, &format!("'{name}'"), "str", given)),
        },
    };
    let encoding = text(encoding, "encoding", "utf-8")?;
    let errors = text(errors, "errors", "strict")?;
    Ok((encoding, errors))
}

/// Encodes or decodes where the library has to: all but three encodings are Python code.
pub fn by_library(cx: &mut Context, function: &str, what: Value, encoding: &str, errors: &str) -> NativeResult {
    let (encoding, errors) = (cx.new_str(encoding)?, cx.new_str(errors)?);
    cx.prelude(function, &[what, encoding, errors])
}

/// Raises what a codec found wrong with an object, with the parts that the exception has as attributes.
pub fn codec_error(cx: &mut Context, error: CodecError, object: Value) -> Trap {
    let (kind, encoding, start, end, reason) = match error {
        CodecError::Encode { encoding, start, end, reason, .. } => {
            (ExceptionType::UnicodeEncodeError, encoding, start, end, reason)
        }
        CodecError::Decode { encoding, start, end, reason, .. } => {
            (ExceptionType::UnicodeDecodeError, encoding, start, end, reason)
        }
        CodecError::Lookup(error) => return cx.raise_error(error),
    };
    let mut texts = || Ok((cx.new_str(encoding)?, cx.new_str(reason)?));
    match texts() {
        Ok((encoding, reason)) => {
            let place = [start, end].map(|index| Value::inline_int(index as i64));
            cx.raise_with(kind, &[encoding, object, place[0], place[1], reason])
        }
        Err(trap) => trap,
    }
}

const ENCODE: Signature<2> =
    Signature { name: "encode", parameters: ["encoding", "errors"], required: 0, positional: 2 };

fn encode(cx: &mut Context, args: Args) -> NativeResult {
    let [encoding, errors] = ENCODE.bind(cx, args)?;
    let (name, errors) = codec_arguments(cx, encoding, errors, "encode")?;
    let text = receiver(&args);
    let Ok(encoding) = Encoding::parse(&name) else {
        return by_library(cx, "_encode_named", args.values[0], &name, &errors);
    };
    cx.charge(text.len() as u64 / 16);
    match encode_text(text, encoding, &errors) {
        Ok(bytes) => cx.new_bytes(&bytes),
        // The names of characters are the library's.
        Err(CodecError::Lookup(_)) if errors == "namereplace" => {
            by_library(cx, "_encode_named", args.values[0], &name, &errors)
        }
        Err(error) => Err(codec_error(cx, error, args.values[0])),
    }
}

fn modulo(cx: &mut Context, args: Args) -> NativeResult {
    let [values] = arguments::special(cx, args)?;
    crate::builtins::format::percent(cx, args.values[0], values)
}

fn reflected_modulo(cx: &mut Context, args: Args) -> NativeResult {
    let [template] = arguments::special(cx, args)?;
    match common::inner(template) {
        text if text.is(Kind::Str) => crate::builtins::format::percent(cx, text, args.values[0]),
        _ => Ok(Value::NOT_IMPLEMENTED),
    }
}

fn check(cx: &mut Context, args: Args, name: &str, test: fn(Text<'_>) -> bool) -> NativeResult {
    arguments::none(cx, args, name)?;
    Ok(Value::bool(test(receiver(&args))))
}

/// The optional `start` and `end` of a search.
pub enum Bounds {
    /// These, cut to 64 bits.
    Known([Option<i64>; 2]),
    /// The argument at this position has an `__index__` that must be asked: call [`arguments::index_again`].
    Ask(usize),
}

/// The optional `start` and `end` at positions 2 and 3 of the arguments.
pub fn bounds(cx: &mut Context, args: Args) -> Result<Bounds, Trap> {
    let mut found = [None; 2];
    for (slot, position) in found.iter_mut().zip([2, 3]) {
        let value = match args.values.get(position) {
            Some(value) if !value.is_none() => *value,
            _ => continue,
        };
        if cx.index(value).is_none() && !value.is(Kind::Instance) {
            return Err(cx.type_error("slice indices must be integers or None or have an __index__ method"));
        }
        match arguments::integer(cx, value)? {
            Integer::Known(number) => *slot = Some(arguments::clamped(&number)),
            Integer::Ask => return Ok(Bounds::Ask(position)),
        }
    }
    Ok(Bounds::Known(found))
}

/// What a search does with what it found.
pub type Found = fn(&mut Context, Option<usize>) -> NativeResult;

/// Searches between optional bounds; `again` is the caller's continuation, `done` makes its result.
#[cfg_attr(heddle_web, optimize(speed))]
fn search_for(
    cx: &mut Context,
    args: Args,
    name: &str,
    again: Resume,
    find: fn(Text<'_>, Text<'_>) -> Option<usize>,
    done: Found,
) -> NativeResult {
    let [needle, _, _] = arguments::between(cx, args, name, 1)?;
    let text = receiver(&args);
    let Some(needle_text) = cx.text(needle) else {
        let short = name.rsplit('.').next().unwrap_or(name);
        return Err(arguments::wrong_type(cx, short, "1", "str", needle));
    };
    let [start, end] = match bounds(cx, args)? {
        Bounds::Known(bounds) => bounds,
        Bounds::Ask(position) => return arguments::index_again(cx, args, position, again),
    };
    cx.charge(text.len() as u64 / 32);
    let found = search::window(text.len(), start, end)
        .and_then(|window| find(text.slice(window.clone()), needle_text).map(|at| at + window.start));
    done(cx, found)
}

/// -1 for nowhere.
pub fn or_minus_one(_: &mut Context, found: Option<usize>) -> NativeResult {
    Ok(Value::inline_int(found.map_or(-1, |at| at as i64)))
}

fn or_error(cx: &mut Context, found: Option<usize>) -> NativeResult {
    match found {
        Some(at) => Ok(Value::inline_int(at as i64)),
        None => Err(cx.value_error("substring not found")),
    }
}

fn find(cx: &mut Context, args: Args) -> NativeResult {
    search_for(cx, args, "str.find", again!(find), search::find, or_minus_one)
}

fn rfind(cx: &mut Context, args: Args) -> NativeResult {
    search_for(cx, args, "str.rfind", again!(rfind), search::find_last, or_minus_one)
}

fn index(cx: &mut Context, args: Args) -> NativeResult {
    search_for(cx, args, "str.index", again!(index), search::find, or_error)
}

fn rindex(cx: &mut Context, args: Args) -> NativeResult {
    search_for(cx, args, "str.rindex", again!(rindex), search::find_last, or_error)
}

fn count(cx: &mut Context, args: Args) -> NativeResult {
    let [needle, _, _] = arguments::between(cx, args, "str.count", 1)?;
    let text = receiver(&args);
    let Some(needle) = cx.text(needle) else {
        return Err(arguments::wrong_type(cx, "count", "1", "str", needle));
    };
    let [start, end] = match bounds(cx, args)? {
        Bounds::Known(bounds) => bounds,
        Bounds::Ask(position) => return arguments::index_again(cx, args, position, again!(count)),
    };
    cx.charge(text.len() as u64 / 16);
    let times = search::window(text.len(), start, end).map_or(0, |window| search::count(text.slice(window), needle));
    Ok(Value::inline_int(times as i64))
}

fn startswith(cx: &mut Context, args: Args) -> NativeResult {
    affix(cx, args, "startswith", again!(startswith), search::starts_with)
}

fn endswith(cx: &mut Context, args: Args) -> NativeResult {
    affix(cx, args, "endswith", again!(endswith), search::ends_with)
}

#[cfg_attr(heddle_web, optimize(speed))]
fn affix(
    cx: &mut Context,
    args: Args,
    name: &str,
    again: Resume,
    test: fn(Text<'_>, Text<'_>) -> bool,
) -> NativeResult {
    if let ([text, wanted], true) = (args.values, args.names.is_unbound())
        && wanted.is(Kind::Str)
    {
        return Ok(Value::bool(test(str::text_of(text.target()), str::text_of(wanted.target()))));
    }
    let [wanted, _, _] = arguments::between(cx, args, name, 1)?;
    let [start, end] = match bounds(cx, args)? {
        Bounds::Known(bounds) => bounds,
        Bounds::Ask(position) => return arguments::index_again(cx, args, position, again),
    };
    let text = receiver(&args);
    let window = search::window(text.len(), start, end);
    if let Some(wanted) = cx.text(wanted) {
        return Ok(Value::bool(window.is_some_and(|window| test(text.slice(window), wanted))));
    }
    let Some(candidates) = common::inner(wanted).as_kind(Kind::Tuple) else {
        let kind = cx.type_name(wanted);
        return Err(cx.type_error(format!("{name} first arg must be str or a tuple of str, not {kind}")));
    };
    for candidate in tuple::items(candidates) {
        let Some(affix) = cx.text(candidate) else {
            let kind = cx.type_name(candidate);
            return Err(cx.type_error(format!("tuple for {name} must only contain str, not {kind}")));
        };
        if window.clone().is_some_and(|window| test(text.slice(window), affix)) {
            return Ok(Value::TRUE);
        }
    }
    Ok(Value::FALSE)
}
