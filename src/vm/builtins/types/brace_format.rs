//! `str.format` and `str.format_map`: natively where no Python code is needed, else field by field in the prelude.

use crate::builtins::natives::Args;
use crate::context::Context;
use crate::kind::Kind;
use crate::number::error::PyError;
use crate::object::{str, tuple};
use crate::text::brace::{self, Conversion, Field, First, Numbering, Path, Pieces, Step};
use crate::text::{Text, TextBuf};
use crate::trap::{NativeResult, Trap};
use crate::value::Value;

/// The arguments of a format.
struct Source<'a> {
    positional: &'a [Value],
    named: Vec<(Value, Value)>,
}

impl Source<'_> {
    fn named(&self, wanted: Text) -> Option<Value> {
        let found = self
            .named
            .iter()
            .find(|(name, _)| name.as_kind(Kind::Str).is_some_and(|name| str::text_of(name) == wanted));
        found.map(|(_, value)| *value)
    }
}

/// `text.format(*args, **kwargs)`
pub fn format(cx: &mut Context, args: Args) -> NativeResult {
    let receiver = args.values[0];
    let text = str::text_of(receiver.target());
    let count = args.positional();
    let names = args.names.as_kind(Kind::Tuple).map_or_else(Vec::new, |names| tuple::items(names).collect());
    let named: Vec<(Value, Value)> = names.into_iter().zip(args.values[count..].iter().copied()).collect();
    let source = Source { positional: &args.values[1..count], named };
    let mut result = TextBuf::with_capacity(text.len());
    if quick(cx, text, Pieces::new(text), &mut Numbering::default(), &source, 1, &mut result)? {
        return cx.text_value(result.as_text());
    }
    let pieces = pieces_list(cx, text, Pieces::new(text), &mut Numbering::default(), 1)?;
    let positional = cx.new_tuple(source.positional)?;
    let named = cx.new_dict()?;
    for (name, value) in &source.named {
        cx.dict_set_str(named.target(), *name, *value)?;
    }
    cx.prelude("_format_fields", &[pieces, positional, named])
}

/// `text.format_map(mapping)`
pub fn format_map(cx: &mut Context, args: Args) -> NativeResult {
    let mapping = super::arguments::one(cx, args, "str.format_map")?;
    let text = str::text_of(args.values[0].target());
    let pieces = pieces_list(cx, text, Pieces::new(text), &mut Numbering::default(), 1)?;
    cx.prelude("_format_fields", &[pieces, Value::NONE, mapping])
}

/// Formats without Python code; `false` if that cannot be done. Without effect but on `result`.
fn quick(
    cx: &mut Context,
    text: Text,
    pieces: Pieces,
    numbering: &mut Numbering,
    source: &Source,
    depth: usize,
    result: &mut TextBuf,
) -> Result<bool, Trap> {
    if depth > brace::MAX_DEPTH {
        return Err(cx.raise_error(brace::too_deep()));
    }
    for piece in pieces {
        let piece = cx.or_raise(piece)?;
        result.push_text(text.slice(piece.literal));
        let Some(field) = piece.field else { continue };
        let (first, path) = cx.or_raise(brace::split_name(text, field.name.clone(), numbering))?;
        if !path.is_empty() {
            return Ok(false);
        }
        let value = match first {
            First::Index(index) => match source.positional.get(index) {
                Some(value) => *value,
                None => return Err(cx.raise_error(brace::index_out_of_range(index))),
            },
            First::Name(range) => match source.named(text.slice(range.clone())) {
                Some(value) => value,
                None => {
                    let key = cx.new_text(text.slice(range))?;
                    return Err(cx.key_error(key));
                }
            },
        };
        let mut nested = TextBuf::new();
        let converted = match field.conversion {
            Some(point) => {
                let conversion = cx.or_raise(Conversion::of(point))?;
                match cx.simple_convert(value, number_of(conversion))? {
                    Some(converted) => Some(converted),
                    None => return Ok(false),
                }
            }
            None => None,
        };
        let spec = if field.nested {
            let inner = Pieces::of_part(text, field.spec.clone());
            if !quick(cx, text, inner, numbering, source, depth + 1, &mut nested)? {
                return Ok(false);
            }
            nested.as_text()
        } else {
            text.slice(field.spec)
        };
        let formatted = match converted {
            Some(converted) => format_converted(cx, converted, spec)?,
            None => match cx.simple_format(value, spec)? {
                Some(formatted) => formatted,
                None => return Ok(false),
            },
        };
        result.push_text(formatted.as_text());
        cx.check_size(result.len() as u128)?;
    }
    Ok(true)
}

fn format_converted(cx: &mut Context, converted: TextBuf, spec: Text) -> Result<TextBuf, Trap> {
    use crate::text::format_spec::{Spec, Target};
    if spec.is_empty() {
        return Ok(converted);
    }
    let formatted = Spec::parse(spec, Target::Text, "str")
        .and_then(|spec| crate::text::format_text::format_text(converted.as_text(), &spec, "str"));
    cx.or_raise(formatted)
}

fn number_of(conversion: Conversion) -> u8 {
    use heddle_lang::instruction::Conversion as Number;
    match conversion {
        Conversion::Str => Number::Str as u8,
        Conversion::Repr => Number::Repr as u8,
        Conversion::Ascii => Number::Ascii as u8,
    }
}

/// The pieces of a format for the prelude: strings, exceptions to be raised when they are reached, and tuples of first
/// argument, steps, conversion and specification (a string, or again a list of pieces).
fn pieces_list(cx: &mut Context, text: Text, pieces: Pieces, numbering: &mut Numbering, depth: usize) -> NativeResult {
    let mut all = Vec::new();
    if depth > brace::MAX_DEPTH {
        all.push(exception(cx, brace::too_deep())?);
        return cx.new_list(&all);
    }
    for piece in pieces {
        match piece {
            Ok(piece) => {
                if !piece.literal.is_empty() {
                    all.push(cx.new_text(text.slice(piece.literal))?);
                }
                if let Some(field) = piece.field {
                    all.push(field_tuple(cx, text, &field, numbering, depth)?);
                }
            }
            Err(error) => all.push(exception(cx, error)?),
        }
    }
    cx.new_list(&all)
}

fn exception(cx: &mut Context, error: PyError) -> NativeResult {
    match cx.raise_error(error) {
        Trap::Raise(exception) => Ok(exception),
        trap => Err(trap),
    }
}

fn field_tuple(cx: &mut Context, text: Text, field: &Field, numbering: &mut Numbering, depth: usize) -> NativeResult {
    let (first, path) = match brace::split_name(text, field.name.clone(), numbering) {
        Ok(split) => split,
        Err(error) => return exception(cx, error),
    };
    let first = match first {
        First::Index(index) => Value::inline_int((index as u64).min(1 << 40) as i64),
        First::Name(range) => cx.new_text(text.slice(range))?,
    };
    let mut steps = Vec::new();
    for step in Path::new(text, path) {
        let (attribute, key) = match step {
            Ok(Step::Attribute(range)) => (Value::TRUE, cx.new_text(text.slice(range))?),
            Ok(Step::Index(index)) => (Value::FALSE, Value::inline_int((index as u64).min(1 << 46) as i64)),
            Ok(Step::Key(range)) => (Value::FALSE, cx.new_text(text.slice(range))?),
            Err(error) => (Value::NONE, exception(cx, error)?),
        };
        steps.push(cx.new_tuple(&[attribute, key])?);
    }
    let steps = cx.new_tuple(&steps)?;
    let conversion = match field.conversion {
        None => Value::NONE,
        Some(point) => match Conversion::of(point) {
            Ok(conversion) => Value::inline_int(number_of(conversion) as i64),
            Err(error) => exception(cx, error)?,
        },
    };
    let spec = if field.nested {
        pieces_list(cx, text, Pieces::of_part(text, field.spec.clone()), numbering, depth + 1)?
    } else {
        cx.new_text(text.slice(field.spec.clone()))?
    };
    cx.new_tuple(&[first, steps, conversion, spec])
}
