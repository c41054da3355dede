//! `complex`, as far as fractional powers of negative numbers bring it about.

use super::arguments::{self, Signature};
use super::common;
use crate::builtins::natives::{Args, TypeDef};
use crate::context::Context;
use crate::heap::Ref;
use crate::kind::Kind;
use crate::number::complex::{self, Complex};
use crate::number::error::PyError;
use crate::number::int::convert;
use crate::object::int::int_of;
use crate::object::str;
use crate::text::format_number::format_float;
use crate::text::format_spec::{Spec, Target};
use crate::text::format_text::pad_text;
use crate::text::{Text, TextBuf};
use crate::trap::{NativeResult, Trap};
use crate::value::Value;

/// `complex`
pub static TYPE: TypeDef = TypeDef {
    name: "complex",
    kind: Some(Kind::Complex),
    constructor: Some(new),
    methods: &[
        ("__repr__", common::repr),
        ("__hash__", common::hash),
        ("__format__", common::format),
        ("__bool__", common::bool),
        ("__eq__", common::eq),
        ("__ne__", common::ne),
        ("__add__", common::add),
        ("__radd__", common::radd),
        ("__sub__", common::sub),
        ("__rsub__", common::rsub),
        ("__mul__", common::mul),
        ("__rmul__", common::rmul),
        ("__truediv__", common::truediv),
        ("__rtruediv__", common::rtruediv),
        ("__pow__", common::pow),
        ("__rpow__", common::rpow),
        ("__neg__", common::neg),
        ("__pos__", common::pos),
        ("__abs__", abs),
        ("__complex__", common::itself),
        ("conjugate", conjugate),
        ("__getnewargs__", common::new_arguments),
    ],
    getters: &[
        ("real", |_, args| Ok(Value::float(parts(args.values[0].target()).real))),
        ("imag", |_, args| Ok(Value::float(parts(args.values[0].target()).imag))),
    ],
    class_methods: &[("from_number", |cx, args| {
        let value = arguments::one(cx, args, "complex.from_number")?;
        cx.prelude("_complex_number", &[args.values[0], value])
    })],
    doc: "Create a complex number from a string or numbers.",
    ..TypeDef::EMPTY
};

fn parts(object: Ref) -> Complex {
    let part = |word| Value::from_bits(object.load(word)).raw_float();
    Complex { real: part(1), imag: part(2) }
}

const NEW: Signature<2> = Signature { name: "complex", parameters: ["real", "imag"], required: 0, positional: 2 };

fn new(cx: &mut Context, args: Args) -> NativeResult {
    let [real, imag] = NEW.bind(cx, args)?;
    if imag.is_unbound() && args.names.is_unbound() {
        if real.is(Kind::Complex) {
            return Ok(real);
        }
        if let Some(text) = real.as_kind(Kind::Str).and_then(|_| cx.rust_string(real)) {
            return match parse(&text) {
                Some(number) => cx.new_complex(number.real, number.imag),
                None if has_wrong_underscore(&text) => {
                    let shown = crate::text::repr::repr_text(str::text_of(real.target())).as_text().to_utf8_lossy();
                    Err(cx.value_error(format!("could not convert string to complex: {shown}")))
                }
                None => Err(cx.value_error("complex() arg is a malformed string")),
            };
        }
    }
    match [part(cx, real)?, part(cx, imag)?] {
        [Some(first), Some(second)] => cx.new_complex(first, second),
        _ if imag.is_unbound() && args.names.is_unbound() => cx.prelude("_complex_of", &[real]),
        _ => {
            let [real, imag] = [real, imag].map(|part| part.bound().unwrap_or(Value::ZERO));
            cx.prelude("_complex_parts", &[real, imag])
        }
    }
}

/// The float that a part given as a plain number is.
fn part(cx: &mut Context, value: Value) -> Result<Option<f64>, Trap> {
    let Some(given) = value.bound() else { return Ok(Some(0.0)) };
    match int_of(given) {
        Some(integer) => {
            let converted = convert::to_f64(integer.as_ref());
            cx.or_raise(converted).map(Some)
        }
        None => Ok(given.as_float()),
    }
}

/// Whether an underscore is not between digits.
fn has_wrong_underscore(text: &str) -> bool {
    let bytes = text.as_bytes();
    let is_digit = |index: Option<usize>| index.and_then(|index| bytes.get(index)).is_some_and(u8::is_ascii_digit);
    (0..bytes.len()).any(|at| bytes[at] == b'_' && !(is_digit(at.checked_sub(1)) && is_digit(Some(at + 1))))
}

/// `1`, `2j`, `1+2j`, with an optional pair of parentheses.
fn parse(text: &str) -> Option<Complex> {
    let text = text.trim();
    let text = text.strip_prefix('(').and_then(|text| text.strip_suffix(')')).unwrap_or(text).trim();
    let number = |text: &str| crate::number::float_text::parse(TextBuf::from(text).as_text()).ok();
    let Some(body) = text.strip_suffix(['j', 'J']) else { return number(text).map(Complex::from) };
    let bytes = body.as_bytes();
    let is_split = |index: &usize| matches!(bytes[*index], b'+' | b'-') && !matches!(bytes[*index - 1], b'e' | b'E');
    let split = (1..bytes.len()).rev().find(is_split).unwrap_or(0);
    let (real, imag) = body.split_at(split);
    let real = if real.is_empty() { 0.0 } else { number(real)? };
    let imag = match imag {
        "" | "+" => 1.0,
        "-" => -1.0,
        imag => number(imag)?,
    };
    Some(Complex { real, imag })
}

fn abs(cx: &mut Context, args: Args) -> NativeResult {
    let [] = arguments::special(cx, args)?;
    let length = complex::absolute(parts(args.values[0].target()));
    cx.or_raise(length).map(Value::float)
}

fn conjugate(cx: &mut Context, args: Args) -> NativeResult {
    arguments::none(cx, args, "complex.conjugate")?;
    let number = parts(args.values[0].target());
    cx.new_complex(number.real, -number.imag)
}

/// `format(number, spec)`
pub fn format(object: Ref, spec: Text, name: &str) -> Result<TextBuf, PyError> {
    let number = parts(object);
    let spec = Spec::parse(spec, Target::Float, name)?;
    if let Some(kind) = spec.kind.filter(|kind| !char::from_u32(*kind).is_some_and(|kind| "eEfFgGn".contains(kind))) {
        return Err(Spec::unknown_kind(kind, name));
    }
    if spec.fill == u32::from('0') {
        return Err(PyError::value("Zero padding is not allowed in complex format specifier"));
    }
    if spec.align == '=' {
        return Err(PyError::value("'=' alignment flag is not allowed in complex format specifier"));
    }
    let plain = Spec { width: None, ..spec };
    let mut text = TextBuf::new();
    let parenthesized = spec.kind.is_none();
    let shows_real = !parenthesized || number.real != 0.0 || number.real.is_sign_negative();
    let style = Spec { kind: spec.kind.or(spec.precision.map(|_| u32::from('g'))), ..plain };
    let push = |value: f64, spec: &Spec| -> Result<TextBuf, PyError> {
        let text = format_float(value, spec, name)?;
        let shown = text.as_text().to_utf8_lossy();
        // Without a type no zero follows a whole number.
        match shown.strip_suffix(".0").filter(|_| spec.kind.is_none()) {
            Some(whole) if spec.alternate => Ok(TextBuf::from(&*format!("{whole}."))),
            Some(whole) => Ok(TextBuf::from(whole)),
            None => Ok(text),
        }
    };
    if parenthesized && shows_real {
        text.push(u32::from('('));
    }
    if shows_real {
        text.push_text(push(number.real, &style)?.as_text());
    }
    let imag = push(number.imag, &Spec { sign: if shows_real { Some('+') } else { style.sign }, ..style })?;
    text.push_text(imag.as_text());
    text.push(u32::from('j'));
    if parenthesized && shows_real {
        text.push(u32::from(')'));
    }
    pad_text(text.as_text(), spec.width, spec.fill, spec.align)
}
