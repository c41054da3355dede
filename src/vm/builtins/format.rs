//! `format(value, spec)`, the fields of f-strings, and `%` on strings.

use heddle_lang::instruction::Conversion;

pub use super::types::percent_format::percent;

use crate::context::Context;
use crate::frame::Delivery;
use crate::kind::Kind;
use crate::number::error::PyError;
use crate::object::class;
use crate::object::int::int_of;
use crate::object::str;
use crate::text::format_number::{format_float, format_int};
use crate::text::format_quick;
use crate::text::format_spec::{Spec, Target};
use crate::text::format_text::format_text;
use crate::text::{Text, TextBuf, repr};
use crate::trap::{NativeResult, Trap};
use crate::value::Value;
use crate::well_known::WellKnown;

const STR: u8 = Conversion::Str as u8;
const REPR: u8 = Conversion::Repr as u8;
const ASCII: u8 = Conversion::Ascii as u8;

impl Context<'_> {
    /// A value formatted as a field says: `conversion` is one of [`Conversion`], `spec` a string or unbound.
    pub fn format_value(&mut self, value: Value, conversion: u8, spec: Value) -> NativeResult {
        if conversion == Conversion::None as u8 {
            return self.format_plain(value, spec);
        }
        let empty = spec.as_kind(Kind::Str).is_none_or(|spec| str::length(spec) == 0);
        if empty {
            return self.convert(value, conversion);
        }
        self.call_then(format_converted, &[spec], |cx| cx.convert(value, conversion))
    }

    /// `str(value)`, `repr(value)` or `ascii(value)`
    pub fn convert(&mut self, value: Value, conversion: u8) -> NativeResult {
        match conversion {
            STR => self.str_value(value),
            REPR => self.repr_value(value),
            ASCII => self.call_then(to_ascii, &[], |cx| cx.repr_value(value)),
            _ => Ok(value),
        }
    }

    /// The same as text, where no Python code is needed.
    pub fn simple_convert(&mut self, value: Value, conversion: u8) -> Result<Option<TextBuf>, Trap> {
        match conversion {
            STR => self.simple_str_text(value),
            REPR => self.simple_repr_text(value),
            _ => Ok(self.simple_repr_text(value)?.map(|text| TextBuf::from(repr::ascii_of_repr(text.as_text())))),
        }
    }

    /// `format(value, spec)`
    fn format_plain(&mut self, value: Value, spec: Value) -> NativeResult {
        let spec_text = match spec.bound() {
            None => Text::EMPTY,
            Some(given) => match self.text(given) {
                Some(text) => text,
                None => {
                    let name = self.type_name(given);
                    return Err(self.type_error(format!("format() argument 2 must be str, not {name}")));
                }
            },
        };
        if value.is(Kind::Str) && spec_text.is_empty() {
            return Ok(value);
        }
        if value.is(Kind::Instance)
            && let Some(method) = self.special(value, WellKnown::Format)
            && !method.is(Kind::Native)
        {
            let spec = match spec.bound() {
                Some(spec) => spec,
                None => self.name(WellKnown::Empty),
            };
            return self.call_then(checked_format, &[], |cx| cx.call_special(method, value, &[spec]));
        }
        if spec_text.is_empty() {
            return self.str_value(value);
        }
        if let Text::Narrow(spec) = spec_text {
            let mut buffer = [0; format_quick::ROOM];
            let quick = match (value.as_int(), value.as_float()) {
                (Some(integer), _) => format_quick::integer(integer, spec, &mut buffer),
                (None, Some(float)) => format_quick::float(float, spec, &mut buffer),
                (None, None) => None,
            };
            if let Some(text) = quick {
                return self.new_text(Text::Narrow(text));
            }
        }
        match self.simple_format(value, spec_text)? {
            Some(text) => self.text_value(text.as_text()),
            None => {
                let name = self.type_name(value);
                Err(self.type_error(format!("unsupported format string passed to {name}.__format__")))
            }
        }
    }

    /// `format(value, spec)` as text; `None` if Python code is needed or the value knows no specifications.
    pub fn simple_format(&mut self, value: Value, spec: Text) -> Result<Option<TextBuf>, Trap> {
        if value.is(Kind::Instance)
            && self.special(value, WellKnown::Format).is_some_and(|method| !method.is(Kind::Native))
        {
            return Ok(None);
        }
        if spec.is_empty() {
            return self.simple_str_text(value);
        }
        let name = self.type_name(value);
        let inner = match value.as_kind(Kind::Instance) {
            Some(instance) => class::payload(instance),
            None => value,
        };
        let formatted = if let Some(float) = inner.as_float() {
            Spec::parse(spec, Target::Float, &name).and_then(|spec| format_float(float, &spec, &name))
        } else if let Some(integer) = int_of(inner) {
            self.afford_digits(integer.as_ref().bit_length() as usize / 3)?;
            let limit = self.digit_limit();
            Spec::parse(spec, Target::Int, &name).and_then(|spec| format_int(integer.as_ref(), &spec, &name, limit))
        } else if let Some(string) = inner.as_kind(Kind::Str) {
            Spec::parse(spec, Target::Text, &name).and_then(|spec| format_text(str::text_of(string), &spec, &name))
        } else if let Some(number) = inner.as_kind(Kind::Complex) {
            super::types::complex::format(number, spec, &name)
        } else {
            return Ok(None);
        };
        self.or_raise(formatted).map(Some)
    }

    /// What a heap-independent function gave, its error raised.
    pub fn or_raise<T>(&mut self, result: Result<T, PyError>) -> Result<T, Trap> {
        result.map_err(|error| self.raise_error(error))
    }
}

fn format_converted(cx: &mut Context, delivery: Delivery) -> NativeResult {
    let value = delivery.map_err(Trap::Raise)?;
    if cx.phase() == 1 {
        return Ok(value);
    }
    let spec = cx.slot(0);
    cx.set_phase(1);
    cx.format_plain(value, spec)
}

fn to_ascii(cx: &mut Context, delivery: Delivery) -> NativeResult {
    let value = delivery.map_err(Trap::Raise)?;
    match cx.text(value) {
        Some(text) if !text.is_ascii() => cx.new_str(&repr::ascii_of_repr(text)),
        _ => Ok(value),
    }
}

fn checked_format(cx: &mut Context, delivery: Delivery) -> NativeResult {
    let value = delivery.map_err(Trap::Raise)?;
    if cx.text(value).is_some() {
        return Ok(value);
    }
    let name = cx.type_name(value);
    Err(cx.type_error(format!("__format__ must return a str, not {name}")))
}
