//! `repr` and `str`.
//!
//! What needs no Python code is written natively, by [`describe`](super::types::describe); else the prelude asks part by
//! part.

use super::natives::Args;
use super::types::describe::{self, Composed, Described, Manner, Style};
use crate::context::{Context, loaded_code};
use crate::frame::{Activity, Delivery};
use crate::kind::Kind;
use crate::object::int::int_of;
use crate::object::{class, function, str};
use crate::text::{Text, TextBuf};
use crate::trap::{NativeResult, Trap};
use crate::value::Value;
use crate::well_known::WellKnown;

/// Code points of a value in a trace.
const SHORT: usize = 60;

/// `0x7f…`, as `repr` shows it: derived from the object's identity, so that it is the same in every run.
pub fn address(_: &Context, value: Value) -> String {
    describe::address(value)
}

/// Code points of a container that are written in one go.
const AT_ONCE: usize = 1 << 20;

impl Context<'_> {
    /// `repr(value)`; `None` if Python code is needed.
    pub fn simple_repr(&mut self, value: Value) -> Result<Option<String>, Trap> {
        Ok(self.simple_repr_text(value)?.map(|text| text.as_text().to_utf8_lossy()))
    }

    /// `str(value)`; `None` if Python code is needed.
    pub fn simple_str(&mut self, value: Value) -> Result<Option<String>, Trap> {
        if let Some(string) = value.as_kind(Kind::Str) {
            return Ok(Some(str::text_of(string).to_utf8_lossy()));
        }
        Ok(self.simple_str_text(value)?.map(|text| text.as_text().to_utf8_lossy()))
    }

    /// `repr(value)` with all its code points; `None` if Python code is needed.
    pub fn simple_repr_text(&mut self, value: Value) -> Result<Option<TextBuf>, Trap> {
        if let Some(number) = value.as_int() {
            return Ok(Some(number.to_string().into()));
        }
        let mut out = TextBuf::new();
        let mut described =
            describe::describe(self, value, Manner { limit: AT_ONCE, never_python: false, outer: 0 }, &mut out);
        if matches!(described, Described::TooLong) {
            self.charge(out.len() as u64);
            if describe::composed(self, value).is_some() {
                // Part after part, so that it can be stopped.
                return Ok(None);
            }
            out = TextBuf::new();
            let limit = self.machine.heap.limit() as usize / 4;
            described = describe::describe(self, value, Manner { limit, never_python: false, outer: 0 }, &mut out);
        }
        self.charge(out.len() as u64 / 16);
        match described {
            Described::Whole => Ok(Some(out)),
            Described::NeedsPython => Ok(None),
            Described::TooLong => {
                self.check_size(1 << 47)?;
                Ok(None)
            }
            Described::Error(error) => Err(self.raise_error(error)),
        }
    }

    /// `str(value)` with all its code points; `None` if Python code is needed.
    pub fn simple_str_text(&mut self, value: Value) -> Result<Option<TextBuf>, Trap> {
        if let Some(string) = value.as_kind(Kind::Str) {
            return Ok(Some(str::text_of(string).to_buf()));
        }
        if let Some(instance) = value.as_kind(Kind::Instance) {
            if self.own_str(value).is_some() {
                return Ok(None);
            }
            let payload = class::payload(instance);
            if payload.is(Kind::ExceptionState) {
                return Ok(self.exception_text(value)?.map(TextBuf::from));
            }
            if let Some(string) = payload.as_kind(Kind::Str) {
                return Ok(Some(str::text_of(string).to_buf()));
            }
            if payload.is(Kind::Bytes) {
                return self.simple_repr_text(payload);
            }
        }
        self.simple_repr_text(value)
    }

    /// The `__str__` of an instance's class, unless it is that of a built-in type: Python code, or `__str__ = int.__repr__`.
    fn own_str(&self, value: Value) -> Option<Value> {
        let method = self.special(value, WellKnown::Str)?;
        let name = method.as_kind(Kind::Native).map(|native| function::word(native, 4));
        (name != Some(self.name(WellKnown::Str))).then_some(method)
    }

    /// What a value is, in at most 60 code points; never asks Python code.
    pub fn short_repr(&mut self, value: Value) -> String {
        let mut out = TextBuf::new();
        if value.is_unbound() {
            return "<unbound>".to_owned();
        }
        match describe::describe(self, value, Manner { limit: SHORT, never_python: true, outer: 0 }, &mut out) {
            Described::Error(_) => return format!("<{}>", self.type_name(value)),
            Described::Whole | Described::NeedsPython | Described::TooLong => {}
        }
        let text = out.as_text();
        if text.len() <= SHORT {
            return text.to_utf8_lossy();
        }
        let mut shown = text.slice(0..SHORT - 1).to_utf8_lossy();
        shown.push('…');
        shown
    }

    /// `repr(value)`
    #[cfg_attr(heddle_web, optimize(speed))]
    pub fn repr_value(&mut self, value: Value) -> NativeResult {
        if let Some(number) = value.as_int() {
            return self.new_text(digits(number, &mut [0; 20]));
        }
        self.begin_reading(value)?;
        if value.is(Kind::Int)
            && let Some(integer) = int_of(value)
        {
            self.afford_digits(integer.as_ref().bit_length() as usize / 3)?;
        }
        if let Some(text) = self.simple_repr_text(value)? {
            return self.new_text(text.as_text());
        }
        if value.is(Kind::Instance) {
            let found = self.special(value, WellKnown::Repr);
            if let Some(method) = found.filter(|method| !method.is(Kind::Native)) {
                return self.call_then(checked_repr, &[], |cx| cx.call_special(method, value, &[]));
            }
            return match self.instance_composed(value) {
                Some(composed) => self.repr_composed(value, composed),
                None => {
                    let payload = class::payload(value.target());
                    if !payload.is_unbound() {
                        return self.repr_value(payload);
                    }
                    match found {
                        Some(method) => self.call_then(checked_repr, &[], |cx| cx.call_special(method, value, &[])),
                        None => self.default_repr(value),
                    }
                }
            };
        }
        if let Some(composed) = describe::composed(self, value) {
            return self.repr_composed(value, composed);
        }
        match self.special(value, WellKnown::Repr) {
            Some(method) => self.call_then(checked_repr, &[], |cx| cx.call_special(method, value, &[])),
            None => self.default_repr(value),
        }
    }

    /// An instance whose parts Python code must be asked for.
    fn instance_composed(&self, value: Value) -> Option<Composed> {
        let payload = class::payload(value.target());
        match payload.kind()? {
            Kind::ExceptionState => Some(describe::exception_parts(self, value)),
            Kind::Set | Kind::FrozenSet => {
                let composed = describe::composed(self, payload)?;
                let name = self.type_name(value);
                let again = format!("{name}(...)").into();
                Some(Composed { open: format!("{name}({{"), close: "})", again, ..composed })
            }
            _ => None,
        }
    }

    fn default_repr(&mut self, value: Value) -> NativeResult {
        let text = describe::default_text(self, value);
        self.new_str(&text)
    }

    /// Asks each part for its `repr`, in Python, unless the value is within itself.
    fn repr_composed(&mut self, value: Value, composed: Composed) -> NativeResult {
        if !composed.again.is_empty() && self.is_being_shown(value) {
            return self.new_str(&composed.again);
        }
        let open = self.new_str(&composed.open)?;
        let close = self.new_str(composed.close)?;
        let style = match composed.style {
            Style::Items => 0,
            Style::Tuple => 1,
            Style::Pairs => 2,
            Style::PairTuples => 3,
        };
        let parts = self.new_list(&composed.parts)?;
        self.prelude("_repr_parts", &[value, open, parts, close, Value::inline_int(style)])
    }

    /// Whether a frame of the thread is in the middle of showing the parts of this value.
    fn is_being_shown(&self, value: Value) -> bool {
        self.thread.frames.iter().any(|frame| match frame.activity {
            Activity::Python { code, .. } => {
                self.thread.stack[frame.base as usize] == value && {
                    let loaded = loaded_code(code);
                    loaded.code.hidden && &*loaded.code.name == "_repr_parts"
                }
            }
            Activity::Native { .. } => false,
        })
    }

    /// Asks for permission to look at a shared container that is about to be shown.
    fn begin_reading(&mut self, value: Value) -> Result<(), Trap> {
        use crate::heap::Header;
        if matches!(value.kind(), Some(Kind::List | Kind::Dict | Kind::Set | Kind::ByteArray))
            && value.target().is_shared()
        {
            drop(self.access(value.target(), heddle_trace::operation::OperationKind::ItemRead)?);
        }
        Ok(())
    }

    /// `str(value)`
    pub fn str_value(&mut self, value: Value) -> NativeResult {
        if value.is(Kind::Str) {
            return Ok(value);
        }
        if let Some(instance) = value.as_kind(Kind::Instance) {
            if let Some(method) = self.own_str(value) {
                return self.call_then(checked_str, &[], |cx| cx.call_special(method, value, &[]));
            }
            let payload = class::payload(instance);
            if payload.is(Kind::Str) {
                // A class may have asked for `object.__str__` again.
                let plain = self.class_lookup(self.machine.builtins.types.object.target(), self.name(WellKnown::Str));
                let is_plain = self.special(value, WellKnown::Str) == plain;
                return if is_plain { self.repr_value(value) } else { Ok(payload) };
            }
            if payload.is(Kind::Bytes) {
                return self.repr_value(payload);
            }
            if payload.is(Kind::ExceptionState) {
                return match self.exception_text(value)? {
                    Some(text) => self.new_str(&text),
                    None => self.prelude("_exception_str", &[value]),
                };
            }
            if let Some(method) = self.special(value, WellKnown::Repr).filter(|method| !method.is(Kind::Native)) {
                return self.call_then(checked_str, &[], |cx| cx.call_special(method, value, &[]));
            }
        }
        self.repr_value(value)
    }

    /// A new string of this text, unless it is empty or a string that exists.
    #[cfg_attr(heddle_web, optimize(speed))]
    pub fn text_value(&mut self, text: Text) -> NativeResult {
        match text.len() {
            1 => self.new_char(text.at(0)),
            _ => self.new_text(text),
        }
    }
}

fn checked(cx: &mut Context, delivery: Delivery, name: &str) -> NativeResult {
    let value = delivery.map_err(Trap::Raise)?;
    if cx.text(value).is_some() {
        return Ok(value);
    }
    let kind = cx.type_name(value);
    Err(cx.type_error(format!("{name} returned non-string (type {kind})")))
}

fn checked_repr(cx: &mut Context, delivery: Delivery) -> NativeResult {
    checked(cx, delivery, "__repr__")
}

fn checked_str(cx: &mut Context, delivery: Delivery) -> NativeResult {
    checked(cx, delivery, "__str__")
}

/// `object.__repr__`, `type.__repr__` and `BaseException.__repr__`: how the value shows itself if its class adds nothing.
pub fn object_repr(cx: &mut Context, args: Args) -> NativeResult {
    let Some(value) = args.values.first().copied() else {
        return Err(cx.type_error("unbound method object.__repr__() needs an argument"));
    };
    if value.is(Kind::Class) {
        // Whatever its metaclass says.
        let path = describe::class_path(cx, value.target());
        return cx.new_str(&format!("<class '{path}'>"));
    }
    if !value.is(Kind::Instance) {
        return cx.repr_value(value);
    }
    if class::payload(value.target()).is(Kind::ExceptionState) {
        let composed = describe::exception_parts(cx, value);
        return cx.repr_composed(value, composed);
    }
    let text = describe::default_text(cx, value);
    cx.new_str(&text)
}

/// `object.__str__`: the same as `repr`.
pub fn object_str(cx: &mut Context, args: Args) -> NativeResult {
    let Some(value) = args.values.first().copied() else {
        return Err(cx.type_error("unbound method object.__str__() needs an argument"));
    };
    cx.repr_value(value)
}

/// A number in decimal, without a string of its own: many programs make keys and lines of numbers.
#[cfg_attr(heddle_web, optimize(speed))]
fn digits(number: i64, buffer: &mut [u8; 20]) -> Text<'_> {
    let mut rest = number.unsigned_abs();
    let mut first = buffer.len();
    loop {
        first -= 1;
        buffer[first] = b'0' + (rest % 10) as u8;
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    if number < 0 {
        first -= 1;
        buffer[first] = b'-';
    }
    Text::Narrow(&buffer[first..])
}
