//! Methods that `bytes` and `bytearray` have in common: searching, splitting, joining. Those that change letters and widths
//! are in [`bytes_shape`](super::bytes_shape).

use std::borrow::Cow;
use std::ops::Range;

use heddle_trace::operation::OperationKind;

use super::arguments::{self, Integer, Signature};
use super::str::{Bounds, Found, bounds, or_minus_one};
use super::{bytes_shape, common};
use crate::again;
use crate::builtins::natives::{Args, NativeFn};
use crate::context::Context;
use crate::frame::Resume;
use crate::heap::Ref;
use crate::kind::Kind;
use crate::object::{bytearray, memory_view, str, tuple};
use crate::text::trim::{Ends, strip_bytes};
use crate::text::{Text, replace as replacing, search, split as splitting};
use crate::trap::{NativeResult, Trap};
use crate::value::Value;

/// A method's name with its type, for errors.
#[macro_export]
macro_rules! bytes_name {
    ($args:expr, $name:literal) => {
        if $args.values[0].is($crate::kind::Kind::Bytes) {
            concat!("bytes.", $name)
        } else {
            concat!("bytearray.", $name)
        }
    };
}

/// The methods that both types have.
pub const SHARED: &[(&str, NativeFn)] = &[
    ("__repr__", common::repr),
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
    ("__mod__", |cx, args| {
        let [values] = arguments::special(cx, args)?;
        percent(cx, args.values[0], values)
    }),
    ("__rmod__", |cx, args| {
        let [template] = arguments::special(cx, args)?;
        let own = args.values[0].kind();
        if common::inner(template).kind() != own {
            return Ok(Value::NOT_IMPLEMENTED);
        }
        percent(cx, common::inner(template), args.values[0])
    }),
    ("__getnewargs__", common::new_arguments),
    ("__buffer__", buffer),
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
    ("partition", partition),
    ("rpartition", rpartition),
    ("strip", |cx, args| strip(cx, args, bytes_name!(args, "strip"), Ends::Both)),
    ("lstrip", |cx, args| strip(cx, args, bytes_name!(args, "lstrip"), Ends::Left)),
    ("rstrip", |cx, args| strip(cx, args, bytes_name!(args, "rstrip"), Ends::Right)),
    ("removeprefix", removeprefix),
    ("removesuffix", removesuffix),
    ("replace", replace),
    ("translate", bytes_shape::translate),
    ("upper", |cx, args| bytes_shape::mapped(cx, args, bytes_name!(args, "upper"), <[u8]>::to_ascii_uppercase)),
    ("lower", |cx, args| bytes_shape::mapped(cx, args, bytes_name!(args, "lower"), <[u8]>::to_ascii_lowercase)),
    ("swapcase", |cx, args| bytes_shape::mapped(cx, args, bytes_name!(args, "swapcase"), bytes_shape::swapcase)),
    ("title", |cx, args| bytes_shape::mapped(cx, args, bytes_name!(args, "title"), bytes_shape::title)),
    ("capitalize", |cx, args| bytes_shape::mapped(cx, args, bytes_name!(args, "capitalize"), bytes_shape::capitalize)),
    ("isdigit", |cx, args| bytes_shape::all(cx, args, bytes_name!(args, "isdigit"), u8::is_ascii_digit)),
    ("isalpha", |cx, args| bytes_shape::all(cx, args, bytes_name!(args, "isalpha"), u8::is_ascii_alphabetic)),
    ("isalnum", |cx, args| bytes_shape::all(cx, args, bytes_name!(args, "isalnum"), u8::is_ascii_alphanumeric)),
    ("isspace", |cx, args| bytes_shape::all(cx, args, bytes_name!(args, "isspace"), bytes_shape::is_space)),
    ("isascii", bytes_shape::isascii),
    ("islower", |cx, args| bytes_shape::test(cx, args, bytes_name!(args, "islower"), bytes_shape::islower)),
    ("isupper", |cx, args| bytes_shape::test(cx, args, bytes_name!(args, "isupper"), bytes_shape::isupper)),
    ("istitle", |cx, args| bytes_shape::test(cx, args, bytes_name!(args, "istitle"), bytes_shape::istitle)),
    ("center", bytes_shape::center),
    ("ljust", bytes_shape::ljust),
    ("rjust", bytes_shape::rjust),
    ("zfill", bytes_shape::zfill),
    ("expandtabs", bytes_shape::expandtabs),
];

/// The bytes of the receiver: a copy of those that can change, made in one operation.
pub fn receiver(cx: &mut Context, args: &Args) -> Result<Cow<'static, [u8]>, Trap> {
    let object = args.values[0].target();
    if args.values[0].is(Kind::Bytes) {
        return Ok(Cow::Borrowed(str::bytes_of(object)));
    }
    let _guard = cx.access(object, OperationKind::ItemRead)?;
    Ok(Cow::Owned(bytearray::view(object).to_vec()))
}

/// New bytes of the receiver's type.
pub fn alike(cx: &mut Context, args: &Args, bytes: &[u8]) -> NativeResult {
    if args.values[0].is(Kind::Bytes) { cx.new_bytes(bytes) } else { cx.new_bytearray(bytes) }
}

/// The receiver where nothing changes: itself, or a copy of what can change.
pub fn unchanged(cx: &mut Context, args: &Args, bytes: &[u8]) -> NativeResult {
    if args.values[0].is(Kind::Bytes) { Ok(args.values[0]) } else { cx.new_bytearray(bytes) }
}

impl Context<'_> {
    /// The bytes of a bytes-like value; `None` for anything else. What can change is copied in one operation, which is
    /// recorded and asks for no permission of its own.
    pub fn bytes_like(&mut self, value: Value) -> Result<Option<Cow<'static, [u8]>>, Trap> {
        let value = common::inner(value);
        let Some(kind) = value.kind() else { return Ok(None) };
        let object = value.target();
        Ok(match kind {
            Kind::Bytes => Some(Cow::Borrowed(str::bytes_of(object))),
            Kind::ByteArray => {
                let _guard = self.read_along(object);
                Some(Cow::Owned(bytearray::view(object).to_vec()))
            }
            Kind::MemoryView => {
                let view = self.shown(object)?;
                let _guard = view.source.is(Kind::ByteArray).then(|| self.read_along(view.source.target()));
                Some(Cow::Owned(view.gather()))
            }
            _ => None,
        })
    }

    /// The bytes of an argument that must be bytes-like.
    pub fn wanted_bytes(&mut self, value: Value) -> Result<Cow<'static, [u8]>, Trap> {
        match self.bytes_like(value)? {
            Some(bytes) => Ok(bytes),
            None => {
                let kind = self.type_name(value);
                Err(self.type_error(format!("a bytes-like object is required, not '{kind}'")))
            }
        }
    }
}

/// `template % values`
pub fn percent(cx: &mut Context, template: Value, values: Value) -> NativeResult {
    arguments::in_use(cx, template, |cx| cx.prelude("_bytes_percent", &[template, values]))
}

/// `__buffer__(flags)`
fn buffer(cx: &mut Context, args: Args) -> NativeResult {
    let [_] = arguments::special(cx, args)?;
    cx.view_of(args.values[0], args.values[0])
}

/// `item in bytes`; the object is private, locked or cannot change.
pub fn contains(cx: &mut Context, object: Ref, item: Value) -> NativeResult {
    if let Some(needle) = cx.bytes_like(item)? {
        let bytes = bytes_of(cx, object)?;
        return Ok(Value::bool(search::contains(Text::Narrow(&bytes), Text::Narrow(&needle))));
    }
    match cx.index(item) {
        Some(number) => match number.to_i64().and_then(|number| u8::try_from(number).ok()) {
            Some(byte) => {
                let bytes = bytes_of(cx, object)?;
                Ok(Value::bool(bytes.contains(&byte)))
            }
            None => Err(cx.value_error("byte must be in range(0, 256)")),
        },
        None if item.is(Kind::Instance)
            && !arguments::has_buffer(cx, item)
            && cx.special(item, crate::well_known::WellKnown::Index).is_some_and(|method| !method.is(Kind::Native)) =>
        {
            let kind = crate::heap::Header::header_kind(object);
            let value = Value::object(kind, object);
            arguments::in_use(cx, value, |cx| cx.prelude("_contains_index", &[value, item]))
        }
        None if arguments::has_buffer(cx, item) => {
            let value = Value::object(crate::heap::Header::header_kind(object), object);
            arguments::in_use(cx, value, |cx| cx.prelude("_contains_buffer", &[value, item]))
        }
        None => {
            let kind = cx.type_name(item);
            Err(cx.type_error(format!("a bytes-like object is required, not '{kind}'")))
        }
    }
}

fn bytes_of(cx: &mut Context, object: Ref) -> Result<Cow<'static, [u8]>, Trap> {
    let value = Value::object(crate::heap::Header::header_kind(object), object);
    receiver(cx, &Args { values: &[value], names: Value::UNBOUND })
}

const DECODE: Signature<2> =
    Signature { name: "decode", parameters: ["encoding", "errors"], required: 0, positional: 2 };

fn decode(cx: &mut Context, args: Args) -> NativeResult {
    let [encoding, errors] = DECODE.bind(cx, args)?;
    let bytes = receiver(cx, &args)?;
    super::str::decode_bytes(cx, &bytes, encoding, errors)
}

const HEX: Signature<2> = Signature { name: "hex", parameters: ["sep", "bytes_per_sep"], required: 0, positional: 2 };

fn hex(cx: &mut Context, args: Args) -> NativeResult {
    let [separator, group] = HEX.bind(cx, args)?;
    let bytes = receiver(cx, &args)?;
    hex_of(cx, &bytes, separator, group)
}

/// `hex(sep, bytes_per_sep)` of these bytes.
pub fn hex_of(cx: &mut Context, bytes: &[u8], separator: Value, group: Value) -> NativeResult {
    let separator = match separator.bound() {
        None => String::new(),
        Some(given) => {
            let text = match cx.rust_string(given) {
                Some(text) => text,
                None => match cx.bytes_like(given)? {
                    Some(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
                    None => {
                        let kind = cx.type_name(given);
                        return Err(cx.type_error(format!("object of type '{kind}' has no len()")));
                    }
                },
            };
            if text.chars().count() != 1 {
                return Err(cx.value_error("sep must be length 1."));
            }
            if !text.is_ascii() {
                return Err(cx.value_error("sep must be ASCII."));
            }
            text
        }
    };
    let group = match group.bound() {
        None => 1,
        Some(group) => cx.index(group).map_or(1, |group| arguments::clamped(&group)),
    };
    let mut shown = String::with_capacity(bytes.len() * 2);
    let size = group.unsigned_abs() as usize;
    for (index, byte) in bytes.iter().enumerate() {
        let counted = if group > 0 { bytes.len() - index } else { index };
        if index > 0 && size > 0 && counted % size == 0 {
            shown.push_str(&separator);
        }
        for digit in [byte >> 4, byte & 15] {
            shown.push(char::from_digit(digit.into(), 16).unwrap_or('0'));
        }
    }
    cx.new_str(&shown)
}

/// What is searched for: bytes, or one byte as a number.
fn needle(cx: &mut Context, value: Value) -> Result<Vec<u8>, Trap> {
    if let Some(bytes) = cx.bytes_like(value)? {
        return Ok(bytes.into_owned());
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

/// Python code is asked what is searched for, while the receiver is in use: what is to be returned instead.
fn ask_needle(cx: &mut Context, args: Args, again: Resume) -> Option<NativeResult> {
    if let Some(asked) = arguments::buffers_again(cx, args, again) {
        return Some(asked);
    }
    let wanted = args.values[1];
    let is_known = !wanted.is(Kind::Instance) || common::inner(wanted) != wanted;
    if is_known || cx.special(wanted, crate::well_known::WellKnown::Index).is_none() {
        return None;
    }
    Some(arguments::in_use(cx, args.values[0], |cx| arguments::index_again(cx, args, 1, again)))
}

/// The part between the optional `start` and `end`.
enum Window {
    /// This; `None` if nothing can be found, not even nothing.
    Known(Option<Range<usize>>),
    /// As [`Bounds::Ask`].
    Ask(usize),
}

fn window(cx: &mut Context, args: Args, length: usize) -> Result<Window, Trap> {
    Ok(match bounds(cx, args)? {
        Bounds::Known([start, end]) => Window::Known(search::window(length, start, end)),
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
    if let Some(asked) = ask_needle(cx, args, again) {
        return asked;
    }
    let needle = needle(cx, wanted)?;
    let bytes = receiver(cx, &args)?;
    let window = match window(cx, args, bytes.len())? {
        Window::Known(window) => window,
        Window::Ask(position) => return arguments::index_again(cx, args, position, again),
    };
    let found = window.and_then(|window| {
        let part = Text::Narrow(&bytes[window.clone()]);
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
    if let Some(asked) = ask_needle(cx, args, again!(count)) {
        return asked;
    }
    let needle = needle(cx, wanted)?;
    let bytes = receiver(cx, &args)?;
    let window = match window(cx, args, bytes.len())? {
        Window::Known(window) => window,
        Window::Ask(position) => return arguments::index_again(cx, args, position, again!(count)),
    };
    let times = window.map_or(0, |window| search::count(Text::Narrow(&bytes[window]), Text::Narrow(&needle)));
    Ok(Value::inline_int(times as i64))
}

fn startswith(cx: &mut Context, args: Args) -> NativeResult {
    affix(cx, args, "startswith", again!(startswith), <[u8]>::starts_with)
}

fn endswith(cx: &mut Context, args: Args) -> NativeResult {
    affix(cx, args, "endswith", again!(endswith), <[u8]>::ends_with)
}

fn affix(cx: &mut Context, args: Args, name: &str, again: Resume, test: fn(&[u8], &[u8]) -> bool) -> NativeResult {
    let [wanted, _, _] = arguments::between(cx, args, name, 1)?;
    if let Some(asked) = arguments::buffers_again(cx, args, again) {
        return asked;
    }
    let bytes = receiver(cx, &args)?;
    let window = match window(cx, args, bytes.len())? {
        Window::Known(window) => window,
        Window::Ask(position) => return arguments::index_again(cx, args, position, again),
    };
    let part = window.map(|window| &bytes[window]);
    if let Some(candidates) = common::inner(wanted).as_kind(Kind::Tuple) {
        for candidate in tuple::items(candidates) {
            let candidate = cx.wanted_bytes(candidate)?;
            if part.is_some_and(|part| test(part, &candidate)) {
                return Ok(Value::TRUE);
            }
        }
        return Ok(Value::FALSE);
    }
    match cx.bytes_like(wanted)? {
        Some(candidate) => Ok(Value::bool(part.is_some_and(|part| test(part, &candidate)))),
        None => {
            let kind = cx.type_name(wanted);
            Err(cx.type_error(format!("{name} first arg must be bytes or a tuple of bytes, not {kind}")))
        }
    }
}

fn join(cx: &mut Context, args: Args) -> NativeResult {
    let iterable = arguments::one(cx, args, bytes_name!(args, "join"))?;
    let items = match cx.items_along(iterable)? {
        Some(items) => items,
        None if super::str_parts::is_iterable(cx, iterable) => {
            return arguments::in_use(cx, args.values[0], |cx| arguments::collect_fast(cx, args, 1, again!(join)));
        }
        None => return Err(cx.type_error("can only join an iterable")),
    };
    if items.iter().any(|item| arguments::has_buffer(cx, *item)) {
        let views = |cx: &mut Context| cx.prelude("_views", &[iterable]);
        return arguments::in_use(cx, args.values[0], |cx| arguments::replace(cx, args, 1, again!(join), views));
    }
    let separator = receiver(cx, &args)?;
    let mut parts = Vec::with_capacity(items.len());
    let mut total = 0_u128;
    for (position, item) in items.into_iter().enumerate() {
        match cx.bytes_like(item)? {
            Some(bytes) => {
                total += bytes.len() as u128 + separator.len() as u128;
                parts.push(bytes);
            }
            None => {
                let kind = cx.type_name(item);
                return Err(
                    cx.type_error(format!("sequence item {position}: expected a bytes-like object, {kind} found"))
                );
            }
        }
    }
    cx.check_size(total)?;
    let joined = parts.iter().map(|part| &**part).collect::<Vec<_>>().join(&*separator);
    cx.charge(joined.len() as u64 / 16 + parts.len() as u64 / 4);
    alike(cx, &args, &joined)
}

fn parts_list(cx: &mut Context, args: &Args, bytes: &[u8], parts: Vec<Range<usize>>) -> NativeResult {
    let mut items = Vec::with_capacity(parts.len());
    for part in parts {
        items.push(alike(cx, args, &bytes[part])?);
    }
    cx.new_list(&items)
}

type SplitArguments = (Option<Cow<'static, [u8]>>, Result<i64, Value>);

fn split_arguments(cx: &mut Context, args: Args, name: &'static str) -> Result<SplitArguments, Trap> {
    let signature = Signature { name, parameters: ["sep", "maxsplit"], required: 0, positional: 2 };
    let [separator, most] = signature.bind(cx, args)?;
    let separator = match separator.bound().filter(|separator| !separator.is_none()) {
        Some(separator) => Some(cx.wanted_bytes(separator)?),
        None => None,
    };
    let most = match most.bound() {
        None => Ok(-1),
        Some(most) => match arguments::integer(cx, most)? {
            Integer::Known(number) => Ok(arguments::clamped(&number)),
            Integer::Ask => Err(most),
        },
    };
    Ok((separator, most))
}

/// How bytes are split into ranges: data, separator, at most so many times.
type Split = fn(&[u8], Option<&[u8]>, i64) -> crate::number::error::Result<Vec<Range<usize>>>;

fn split_with(cx: &mut Context, args: Args, name: &'static str, again: Resume, split: Split) -> NativeResult {
    if let Some(asked) = arguments::buffers_again(cx, args, again) {
        return asked;
    }
    let (separator, most) = split_arguments(cx, args, name)?;
    let most = match most {
        Ok(most) => most,
        Err(asked) => {
            let position = args.values.iter().rposition(|value| *value == asked).unwrap_or(0);
            return arguments::index_again(cx, args, position, again);
        }
    };
    let bytes = receiver(cx, &args)?;
    let parts = cx.or_raise(split(&bytes, separator.as_deref(), most))?;
    parts_list(cx, &args, &bytes, parts)
}

fn split(cx: &mut Context, args: Args) -> NativeResult {
    split_with(cx, args, "split", again!(split), splitting::split_bytes)
}

fn rsplit(cx: &mut Context, args: Args) -> NativeResult {
    split_with(cx, args, "rsplit", again!(rsplit), splitting::split_bytes_right)
}

const SPLIT_LINES: Signature<1> =
    Signature { name: "splitlines", parameters: ["keepends"], required: 0, positional: 1 };

fn splitlines(cx: &mut Context, args: Args) -> NativeResult {
    let [keep] = SPLIT_LINES.bind(cx, args)?;
    let keep = keep.bound().is_some_and(|keep| crate::interpreter::truth::quick(keep).unwrap_or(true));
    let bytes = receiver(cx, &args)?;
    parts_list(cx, &args, &bytes, splitting::split_lines_bytes(&bytes, keep))
}

fn partition(cx: &mut Context, args: Args) -> NativeResult {
    if let Some(asked) = arguments::buffers_again(cx, args, again!(partition)) {
        return asked;
    }
    partition_at(cx, args, bytes_name!(args, "partition"), false)
}

fn rpartition(cx: &mut Context, args: Args) -> NativeResult {
    if let Some(asked) = arguments::buffers_again(cx, args, again!(rpartition)) {
        return asked;
    }
    partition_at(cx, args, bytes_name!(args, "rpartition"), true)
}

fn partition_at(cx: &mut Context, args: Args, name: &str, last: bool) -> NativeResult {
    let separator = arguments::one(cx, args, name)?;
    let separator = cx.wanted_bytes(separator)?;
    if separator.is_empty() {
        return Err(cx.value_error("empty separator"));
    }
    let bytes = receiver(cx, &args)?;
    let find = if last { search::find_last } else { search::find };
    let parts = match find(Text::Narrow(&bytes), Text::Narrow(&separator)) {
        Some(at) => [&bytes[..at], &separator, &bytes[at + separator.len()..]],
        None if last => [&[][..], &[], &bytes],
        None => [&bytes, &[][..], &[]],
    };
    let [before, middle, behind] = parts;
    let made = [alike(cx, &args, before)?, alike(cx, &args, middle)?, alike(cx, &args, behind)?];
    cx.new_tuple(&made)
}

fn strip(cx: &mut Context, args: Args, name: &str, ends: Ends) -> NativeResult {
    let [characters] = arguments::between(cx, args, name, 0)?;
    let characters = match characters.bound().filter(|characters| !characters.is_none()) {
        Some(characters) => Some(cx.wanted_bytes(characters)?),
        None => None,
    };
    let bytes = receiver(cx, &args)?;
    let left = strip_bytes(&bytes, characters.as_deref(), ends);
    if left.len() == bytes.len() { unchanged(cx, &args, &bytes) } else { alike(cx, &args, &bytes[left]) }
}

fn removeprefix(cx: &mut Context, args: Args) -> NativeResult {
    let prefix = arguments::one(cx, args, bytes_name!(args, "removeprefix"))?;
    if let Some(asked) = arguments::buffers_again(cx, args, again!(removeprefix)) {
        return asked;
    }
    let prefix = cx.wanted_bytes(prefix)?;
    let bytes = receiver(cx, &args)?;
    match bytes.strip_prefix(&*prefix) {
        Some(rest) => alike(cx, &args, rest),
        None => unchanged(cx, &args, &bytes),
    }
}

fn removesuffix(cx: &mut Context, args: Args) -> NativeResult {
    let suffix = arguments::one(cx, args, bytes_name!(args, "removesuffix"))?;
    if let Some(asked) = arguments::buffers_again(cx, args, again!(removesuffix)) {
        return asked;
    }
    let suffix = cx.wanted_bytes(suffix)?;
    let bytes = receiver(cx, &args)?;
    match bytes.strip_suffix(&*suffix) {
        Some(rest) => alike(cx, &args, rest),
        None => unchanged(cx, &args, &bytes),
    }
}

fn replace(cx: &mut Context, args: Args) -> NativeResult {
    let [old, new, most] = arguments::between(cx, args, "bytes.replace", 2)?;
    if let Some(asked) = arguments::buffers_again(cx, args, again!(replace)) {
        return asked;
    }
    let (old, new) = (cx.wanted_bytes(old)?, cx.wanted_bytes(new)?);
    let most = match most.bound() {
        None => -1,
        Some(most) => match arguments::integer(cx, most)? {
            Integer::Known(most) => arguments::clamped(&most),
            Integer::Ask => return arguments::index_again(cx, args, 3, again!(replace)),
        },
    };
    let bytes = receiver(cx, &args)?;
    let replaced = replacing::replace(Text::Narrow(&bytes), Text::Narrow(&old), Text::Narrow(&new), most);
    match cx.or_raise(replaced)? {
        Some(crate::text::TextBuf::Narrow(changed)) => alike(cx, &args, &changed),
        _ => unchanged(cx, &args, &bytes),
    }
}

/// The items that a bytes-like object shows as integers or what its format says; `None` for anything else.
pub fn items(cx: &mut Context, value: Value) -> Result<Option<Vec<Value>>, Trap> {
    if let Some(view) = value.as_kind(Kind::MemoryView) {
        return super::memory_view::items(cx, view).map(Some);
    }
    debug_assert!(value.kind().is_some_and(memory_view::is_bytes_like));
    let bytes = cx.bytes_like(value)?;
    Ok(bytes.map(|bytes| bytes.iter().map(|byte| Value::inline_int((*byte).into())).collect()))
}
