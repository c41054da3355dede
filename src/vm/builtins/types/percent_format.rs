//! `format % values`: natively where no Python code is needed, else piece by piece in the prelude.

use heddle_trace::operation::OperationKind;

use crate::builtins::keys::{Lookup, find_in_dict};
use crate::builtins::natives::Args;
use crate::context::Context;
use crate::heap::Ref;
use crate::kind::Kind;
use crate::number::int::Int;
use crate::number::int::convert;
use crate::object::int::int_of;
use crate::object::{class, dict, str, tuple};
use crate::text::percent::{self as pieces, Amount, Conversion, Layout, Piece, Pieces, Wanted};
use crate::text::{Text, TextBuf};
use crate::trap::{NativeResult, Trap};
use crate::value::Value;
use crate::well_known::WellKnown;

const STR: u8 = heddle_lang::instruction::Conversion::Str as u8;
const REPR: u8 = heddle_lang::instruction::Conversion::Repr as u8;
const ASCII: u8 = heddle_lang::instruction::Conversion::Ascii as u8;

/// `format % values`
pub fn percent(cx: &mut Context, format: Value, values: Value) -> NativeResult {
    let Some(text) = cx.text(format) else { return Ok(Value::NOT_IMPLEMENTED) };
    match quick(cx, text, values)? {
        Some(result) => cx.text_value(result.as_text()),
        None => cx.prelude("_percent", &[format, values]),
    }
}

/// The right operand of `%`.
struct Source {
    /// The values in order; for anything but a tuple the operand itself.
    values: Vec<Value>,
    /// How many were taken.
    taken: usize,
    /// The operand, if it is a dict.
    mapping: Option<Ref>,
    /// The operand can be asked for keys.
    has_keys: bool,
}

impl Source {
    fn of(cx: &Context, operand: Value) -> Self {
        let inner = match operand.as_kind(Kind::Instance) {
            Some(instance) => class::payload(instance),
            None => operand,
        };
        if let Some(items) = inner.as_kind(Kind::Tuple) {
            return Self { values: tuple::items(items).collect(), taken: 0, mapping: None, has_keys: false };
        }
        let has_keys = !inner.is(Kind::Str) && has_items(cx, operand);
        Self { values: vec![operand], taken: 0, mapping: operand.as_kind(Kind::Dict), has_keys }
    }

    fn next(&mut self, cx: &mut Context) -> Result<Value, Trap> {
        match self.values.get(self.taken) {
            Some(value) => {
                self.taken += 1;
                Ok(*value)
            }
            None => Err(cx.raise_error(pieces::not_enough_arguments())),
        }
    }
}

/// Whether a value can be subscripted: CPython's test for a mapping.
fn has_items(cx: &Context, value: Value) -> bool {
    matches!(
        value.kind(),
        Some(Kind::Dict | Kind::List | Kind::Bytes | Kind::ByteArray | Kind::MemoryView | Kind::Range)
    ) || (value.is(Kind::Instance) && cx.special(value, WellKnown::GetItem).is_some())
}

/// The whole result, or `None` if some part needs Python code. Without effect.
fn quick(cx: &mut Context, text: Text, operand: Value) -> Result<Option<TextBuf>, Trap> {
    let mut source = Source::of(cx, operand);
    if let Some(mapping) = source.mapping {
        drop(cx.access(mapping, OperationKind::ItemRead)?);
    }
    let mut result = TextBuf::with_capacity(text.len());
    for piece in Pieces::new(text) {
        // CPython looks for a mapping before it looks for the end of the key.
        let piece = match piece {
            Err(error) if error.message == "incomplete format key" && !source.has_keys => {
                Err(pieces::mapping_required())
            }
            piece => piece,
        };
        match cx.or_raise(piece)? {
            Piece::Literal(range) => result.push_text(text.slice(range)),
            Piece::Conversion(conversion) => match convert_one(cx, text, &conversion, &mut source)? {
                Some(converted) => result.push_text(converted.as_text()),
                None => return Ok(None),
            },
        }
        cx.check_size(result.len() as u128)?;
    }
    if source.taken < source.values.len() && !source.has_keys {
        return Err(cx.raise_error(pieces::not_all_converted()));
    }
    Ok(Some(result))
}

fn convert_one(
    cx: &mut Context,
    text: Text,
    conversion: &Conversion,
    source: &mut Source,
) -> Result<Option<TextBuf>, Trap> {
    let mut keyed = None;
    if let Some(range) = &conversion.key {
        if !source.has_keys {
            return Err(cx.raise_error(pieces::mapping_required()));
        }
        let Some(mapping) = source.mapping else { return Ok(None) };
        let key = cx.new_text(text.slice(range.clone()))?;
        let guard = cx.guard(mapping);
        keyed = match find_in_dict(mapping, key, str::hash(key.target())) {
            Lookup::Found(entry) => Some(dict::value_at(mapping, entry)),
            Lookup::Missing(_) => {
                drop(guard);
                return Err(cx.key_error(key));
            }
            Lookup::NeedsPython => return Ok(None),
        };
    }
    let width = star(cx, conversion.width, source)?;
    let precision = star(cx, conversion.precision, source)?;
    let value = match keyed {
        Some(value) => value,
        None => source.next(cx)?,
    };
    let wanted = cx.or_raise(conversion.wanted())?;
    let layout = cx.or_raise(conversion.layout(width, precision))?;
    render(cx, conversion, wanted, layout, value)
}

/// The argument for a `*`.
fn star(cx: &mut Context, amount: Amount, source: &mut Source) -> Result<i64, Trap> {
    if amount != Amount::Argument {
        return Ok(0);
    }
    let value = source.next(cx)?;
    amount_of(cx, value)
}

fn amount_of(cx: &mut Context, value: Value) -> Result<i64, Trap> {
    match cx.index(value) {
        Some(integer) => super::arguments::size(cx, &integer),
        None => Err(cx.raise_error(pieces::star_wants_int())),
    }
}

/// One converted value; `None` if Python code is needed.
fn render(
    cx: &mut Context,
    conversion: &Conversion,
    wanted: Wanted,
    layout: Layout,
    value: Value,
) -> Result<Option<TextBuf>, Trap> {
    let rendered = match wanted {
        Wanted::Str | Wanted::Repr | Wanted::Ascii => {
            let how = if wanted == Wanted::Str {
                STR
            } else if wanted == Wanted::Repr {
                REPR
            } else {
                ASCII
            };
            let Some(text) = cx.simple_convert(value, how)? else { return Ok(None) };
            pieces::render_text(text.as_text(), layout)
        }
        Wanted::Number | Wanted::Integer => match integer(cx, conversion, wanted, value)? {
            Some(integer) => {
                cx.afford_digits(integer.as_ref().bit_length() as usize / 3)?;
                pieces::render_int(integer.as_ref(), layout, cx.digit_limit())
            }
            None => return Ok(None),
        },
        Wanted::Float => match float(cx, conversion, value)? {
            Some(float) => pieces::render_float(float, layout),
            None => return Ok(None),
        },
        Wanted::Character => {
            if let Some(text) = cx.text(value) {
                match text.len() {
                    1 => pieces::render_character(text.at(0), layout),
                    length => return Err(cx.raise_error(pieces::not_one_character(length))),
                }
            } else {
                match cx.index(value) {
                    Some(integer) => {
                        pieces::character_of(integer.as_ref()).and_then(|point| pieces::render_character(point, layout))
                    }
                    None if asks(cx, value, WellKnown::Index) => return Ok(None),
                    None => return Err(wrong_type(cx, conversion, wanted, value)),
                }
            }
        }
    };
    cx.or_raise(rendered).map(Some)
}

fn wrong_type(cx: &mut Context, conversion: &Conversion, wanted: Wanted, value: Value) -> Trap {
    let name = match wanted {
        Wanted::Character => cx.whole_class_name(value),
        _ => cx.type_name(value),
    };
    cx.raise_error(pieces::wrong_type(conversion, wanted, &name))
}

fn asks(cx: &Context, value: Value, name: WellKnown) -> bool {
    value.is(Kind::Instance) && cx.special(value, name).is_some_and(|method| !method.is(Kind::Native))
}

fn integer(cx: &mut Context, conversion: &Conversion, wanted: Wanted, value: Value) -> Result<Option<Int>, Trap> {
    if let Some(integer) = cx.index(value) {
        return Ok(Some(integer));
    }
    if wanted == Wanted::Number
        && let Some(float) = value.as_float()
    {
        let converted = convert::from_f64(libm::trunc(float));
        return cx.or_raise(converted).map(Some);
    }
    let may_ask = asks(cx, value, WellKnown::Index) || (wanted == Wanted::Number && asks(cx, value, WellKnown::Int));
    if may_ask { Ok(None) } else { Err(wrong_type(cx, conversion, wanted, value)) }
}

fn float(cx: &mut Context, conversion: &Conversion, value: Value) -> Result<Option<f64>, Trap> {
    let inner = match value.as_kind(Kind::Instance) {
        Some(instance) => class::payload(instance),
        None => value,
    };
    if let Some(float) = inner.as_float() {
        return Ok(Some(float));
    }
    if let Some(integer) = int_of(inner) {
        let converted = convert::to_f64(integer.as_ref());
        return cx.or_raise(converted).map(Some);
    }
    if asks(cx, value, WellKnown::Float) || asks(cx, value, WellKnown::Index) {
        return Ok(None);
    }
    Err(wrong_type(cx, conversion, Wanted::Float, value))
}

/// `_percent_pieces(format)`: a list of strings, of exceptions to be raised when they are reached, and of tuples: key or
/// `None`, whether the width and the precision are arguments, the kind of value that is wanted, the conversion's text. Formats
/// of bytes, which a second argument says it is, know `%b` too, another name of their `%s`.
pub fn pieces_intrinsic(cx: &mut Context, args: Args) -> NativeResult {
    let [format, of_bytes] = args.bind(cx, "_percent_pieces", ["", ""], 1)?;
    let Some(text) = cx.text(format) else { return Err(cx.type_error("format must be str")) };
    let mut all = Vec::new();
    for piece in Pieces::new(text) {
        let piece = piece.and_then(|mut piece| match &mut piece {
            Piece::Conversion(conversion) if conversion.kind == u32::from('b') && !of_bytes.is_unbound() => {
                conversion.kind = u32::from('s');
                Ok((piece, Some(Wanted::Str)))
            }
            Piece::Conversion(conversion) => conversion.wanted().map(|wanted| (piece.clone(), Some(wanted))),
            Piece::Literal(_) => Ok((piece, None)),
        });
        let value = match piece {
            Ok((Piece::Literal(range), _)) => cx.new_text(text.slice(range))?,
            Ok((Piece::Conversion(conversion), wanted)) => piece_tuple(cx, text, &conversion, wanted)?,
            Err(error) => match cx.raise_error(error) {
                Trap::Raise(exception) => exception,
                trap => return Err(trap),
            },
        };
        all.push(value);
    }
    cx.new_list(&all)
}

fn piece_tuple(cx: &mut Context, text: Text, conversion: &Conversion, wanted: Option<Wanted>) -> NativeResult {
    let key = match &conversion.key {
        Some(range) => cx.new_text(text.slice(range.clone()))?,
        None => Value::NONE,
    };
    let wanted = match wanted {
        Some(Wanted::Str) => 's',
        Some(Wanted::Repr) => 'r',
        Some(Wanted::Ascii) => 'a',
        Some(Wanted::Number) => 'd',
        Some(Wanted::Integer) => 'x',
        Some(Wanted::Float) => 'f',
        _ => 'c',
    };
    let wanted = cx.new_char(wanted.into())?;
    let flags = conversion.flags;
    let mut shown = String::from("%");
    for (flag, letter) in
        [(flags.left, '-'), (flags.plus, '+'), (flags.blank, ' '), (flags.alternate, '#'), (flags.zero, '0')]
    {
        if flag {
            shown.push(letter);
        }
    }
    let mut amount = |amount: Amount, before: &str| match amount {
        Amount::None => {}
        Amount::Given(number) => shown.push_str(&format!("{before}{number}")),
        Amount::Argument => shown.push_str(&format!("{before}*")),
    };
    amount(conversion.width, "");
    amount(conversion.precision, ".");
    shown.extend(char::from_u32(conversion.kind));
    let shown = cx.new_str(&shown)?;
    let stars = [conversion.width, conversion.precision].map(|amount| Value::bool(amount == Amount::Argument));
    cx.new_tuple(&[key, stars[0], stars[1], wanted, shown])
}

/// `_percent_render(text, value, width, precision)`: one conversion of a value that needs no Python code any more.
pub fn render_intrinsic(cx: &mut Context, args: Args) -> NativeResult {
    let [shown, value, width, precision] = args.exactly(cx, "_percent_render")?;
    let Some(text) = cx.text(shown) else { return Err(cx.type_error("format must be str")) };
    let Some(Ok(Piece::Conversion(conversion))) = Pieces::new(text).next() else { return Ok(Value::NONE) };
    let (width, precision) = (amount_of(cx, width)?, amount_of(cx, precision)?);
    let wanted = match cx.or_raise(conversion.wanted())? {
        // The prelude has asked for the text already.
        Wanted::Repr | Wanted::Ascii => Wanted::Str,
        wanted => wanted,
    };
    let layout = cx.or_raise(conversion.layout(width, precision))?;
    match render(cx, &conversion, wanted, layout, value)? {
        Some(text) => cx.text_value(text.as_text()),
        None => Err(wrong_type(cx, &conversion, wanted, value)),
    }
}
