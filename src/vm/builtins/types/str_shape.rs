//! Methods of `str` that change letters, or put text into wider fields.

use super::arguments::{self, Integer, Signature};
use super::str::receiver;
use crate::again;
use crate::builtins::natives::Args;
use crate::context::Context;
use crate::frame::Resume;
use crate::kind::Kind;
use crate::object::{dict, str};
use crate::text::align::{self, Align};
use crate::text::replace::{self, Translation};
use crate::text::{Text, TextBuf, case};
use crate::trap::{NativeResult, Trap};
use crate::value::Value;

fn mapped(cx: &mut Context, args: Args, name: &str, map: fn(Text<'_>) -> TextBuf) -> NativeResult {
    arguments::none(cx, args, name)?;
    let text = receiver(&args);
    cx.charge(text.len() as u64 / 16);
    let mapped = map(text);
    cx.text_value(mapped.as_text())
}

/// So long are texts whose letters are changed without a buffer of their own.
const SHORT: usize = 64;

/// The same for mappings that are one of bytes in ASCII.
#[cfg_attr(heddle_web, optimize(speed))]
fn mapped_quick(
    cx: &mut Context,
    args: Args,
    name: &str,
    map: fn(Text<'_>) -> TextBuf,
    byte: impl Fn(u8) -> u8,
) -> NativeResult {
    if let (1, Text::Narrow(units)) = (args.values.len(), receiver(&args))
        && let Some(buffer) = [0; SHORT].get_mut(..units.len())
        && units.is_ascii()
    {
        for (to, from) in buffer.iter_mut().zip(units) {
            *to = byte(*from);
        }
        return cx.text_value(Text::Narrow(buffer));
    }
    mapped(cx, args, name, map)
}

/// `upper()`
pub fn upper(cx: &mut Context, args: Args) -> NativeResult {
    mapped_quick(cx, args, "str.upper", case::upper, |byte| byte.to_ascii_uppercase())
}

/// `lower()`
pub fn lower(cx: &mut Context, args: Args) -> NativeResult {
    mapped_quick(cx, args, "str.lower", case::lower, |byte| byte.to_ascii_lowercase())
}

macro_rules! cases {
    ($($name:ident),*) => {
        $(
            #[doc = concat!("`", stringify!($name), "()`")]
            pub fn $name(cx: &mut Context, args: Args) -> NativeResult {
                mapped(cx, args, concat!("str.", stringify!($name)), case::$name)
            }
        )*
    };
}

cases!(casefold, swapcase, title, capitalize);

fn aligned(cx: &mut Context, args: Args, name: &str, how: Align, again: Resume) -> NativeResult {
    let [width, fill] = arguments::between(cx, args, name, 1)?;
    let width = match arguments::integer(cx, width)? {
        Integer::Known(width) => arguments::size(cx, &width)?,
        Integer::Ask => return arguments::index_again(cx, args, 1, again),
    };
    let fill = match fill.bound() {
        None => u32::from(' '),
        Some(fill) => match cx.text(fill) {
            Some(text) if text.len() == 1 => text.at(0),
            Some(_) => return Err(cx.type_error("The fill character must be exactly one character long")),
            None => {
                let kind = cx.type_name(fill);
                return Err(cx.type_error(format!("The fill character must be a unicode character, not {kind}")));
            }
        },
    };
    cx.check_size(width.max(0) as u128)?;
    let result = cx.or_raise(align::align(receiver(&args), width, fill, how))?;
    match result {
        Some(text) => cx.text_value(text.as_text()),
        None => Ok(args.values[0]),
    }
}

/// `center(width, fillchar=' ')`
pub fn center(cx: &mut Context, args: Args) -> NativeResult {
    aligned(cx, args, "str.center", Align::Center, again!(center))
}

/// `ljust(width, fillchar=' ')`
pub fn ljust(cx: &mut Context, args: Args) -> NativeResult {
    aligned(cx, args, "str.ljust", Align::Left, again!(ljust))
}

/// `rjust(width, fillchar=' ')`
pub fn rjust(cx: &mut Context, args: Args) -> NativeResult {
    aligned(cx, args, "str.rjust", Align::Right, again!(rjust))
}

/// `zfill(width)`
pub fn zfill(cx: &mut Context, args: Args) -> NativeResult {
    let width = arguments::one(cx, args, "str.zfill")?;
    let width = match arguments::integer(cx, width)? {
        Integer::Known(width) => arguments::size(cx, &width)?,
        Integer::Ask => return arguments::index_again(cx, args, 1, again!(zfill)),
    };
    cx.check_size(width.max(0) as u128)?;
    let result = cx.or_raise(align::zero_fill(receiver(&args), width))?;
    match result {
        Some(text) => cx.text_value(text.as_text()),
        None => Ok(args.values[0]),
    }
}

const EXPAND_TABS: Signature<1> = Signature { name: "expandtabs", parameters: ["tabsize"], required: 0, positional: 1 };

/// `expandtabs(tabsize=8)`
pub fn expandtabs(cx: &mut Context, args: Args) -> NativeResult {
    let [size] = EXPAND_TABS.bind(cx, args)?;
    let size = match size.bound() {
        None => 8,
        Some(size) => match arguments::integer(cx, size)? {
            Integer::Known(size) => arguments::clamped(&size),
            Integer::Ask => return arguments::index_again(cx, args, 1, again!(expandtabs)),
        },
    };
    let text = receiver(&args);
    cx.charge(text.len() as u64 / 16);
    let expanded = cx.or_raise(align::expand_tabs(text, size))?;
    cx.text_value(expanded.as_text())
}

/// `str.maketrans(x, y, z)`
pub fn maketrans(cx: &mut Context, args: Args) -> NativeResult {
    // A static method: there is no receiver to skip.
    let count = args.values.len();
    if !(1..=3).contains(&count) {
        let bound = if count == 0 {
            "at least 1 argument, got 0".to_owned()
        } else {
            format!("at most 3 arguments, got {count}")
        };
        return Err(cx.type_error(format!("maketrans expected {bound}")));
    }
    let table = cx.new_dict()?;
    if count == 1 {
        let Some(source) = args.values[0].as_kind(Kind::Dict) else {
            return Err(cx.type_error("if you give only one argument to maketrans it must be a dict"));
        };
        for (key, value) in dict::entries(source) {
            let key = match cx.text(key) {
                Some(text) if text.len() == 1 => Value::inline_int(text.at(0) as i64),
                Some(_) => return Err(cx.value_error("string keys in translatetable must be of length 1")),
                None if cx.index(key).is_some() => key,
                None => return Err(cx.type_error("keys in translate table must be strings or integers")),
            };
            cx.dict_set(table, key, value)?;
        }
        return Ok(table);
    }
    let mut texts = [Text::EMPTY; 3];
    for (position, value) in args.values.iter().enumerate() {
        match cx.text(*value) {
            Some(text) => texts[position] = text,
            None if position == 0 => {
                return Err(cx.type_error("first maketrans argument must be a string if there is a second argument"));
            }
            None => {
                return Err(arguments::wrong_type(cx, "maketrans", &(position + 1).to_string(), "str", *value));
            }
        }
    }
    let [from, to, gone] = texts;
    if from.len() != to.len() {
        return Err(cx.value_error("the first two maketrans arguments must have equal length"));
    }
    for (a, b) in from.iter().zip(to.iter()) {
        cx.dict_set(table, Value::inline_int(a as i64), Value::inline_int(b as i64))?;
    }
    for point in gone.iter() {
        cx.dict_set(table, Value::inline_int(point as i64), Value::NONE)?;
    }
    Ok(table)
}

/// `translate(table)`
pub fn translate(cx: &mut Context, args: Args) -> NativeResult {
    let table = arguments::one(cx, args, "str.translate")?;
    let Some(object) = table.as_kind(Kind::Dict).filter(|object| !dict::has_complex_keys(*object)) else {
        return cx.prelude("_translate", &[args.values[0], table]);
    };
    let text = receiver(&args);
    cx.charge(text.len() as u64 / 2);
    let _guard = cx.access(object, heddle_trace::operation::OperationKind::ItemRead)?;
    let translated = replace::translate(text, |point| translation(cx, object, point))?;
    cx.text_value(translated.as_text())
}

fn translation(cx: &mut Context, table: crate::heap::Ref, point: u32) -> Result<Translation<'static>, Trap> {
    use crate::builtins::keys::{Lookup, find_in_dict};
    let Lookup::Found(entry) = find_in_dict(table, Value::inline_int(point as i64), point as i64) else {
        return Ok(Translation::Same);
    };
    let value = dict::value_at(table, entry);
    if value.is_none() {
        return Ok(Translation::Delete);
    }
    if let Some(text) = cx.text(value) {
        return Ok(Translation::Text(text));
    }
    match value.as_index() {
        Some(point @ 0..=0x10_ffff) => Ok(Translation::Point(point as u32)),
        Some(_) => Err(cx.value_error("character mapping must be in range(0x110000)")),
        None => Err(cx.type_error("character mapping must return integer, None or str")),
    }
}

/// `_translated(text, replacements)`: the text of a list of strings, numbers and `None`, one for each character.
pub fn translated_intrinsic(cx: &mut Context, args: Args) -> NativeResult {
    let [replacements] = args.exactly(cx, "_translated")?;
    let mut result = TextBuf::new();
    for value in crate::object::list::items(replacements.target()) {
        if let Some(string) = value.as_kind(Kind::Str) {
            result.push_text(str::text_of(string));
            continue;
        }
        match value.as_index() {
            Some(point @ 0..=0x10_ffff) => result.push(point as u32),
            Some(_) => return Err(cx.value_error("character mapping must be in range(0x110000)")),
            None if value.is_none() => {}
            None => return Err(cx.type_error("character mapping must return integer, None or str")),
        }
    }
    cx.text_value(result.as_text())
}
