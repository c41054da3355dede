//! The functions of the module `builtins`.

use super::console::{input, print, write_intrinsic};
use super::exceptions::ExceptionType;
use super::natives::{Args, NativeFn};
use super::types::arguments::{self, Integer};
use crate::again;
use crate::context::Context;
use crate::frame::Delivery;
use crate::heap::{Header, Ref};
use crate::kind::Kind;
use crate::number::complex;
use crate::number::int::{self, arithmetic, cost, power};
use crate::object::class;
use crate::object::equality::Hashed;
use crate::object::int::int_of;
use crate::object::{str, tuple};
use crate::trap::{NativeResult, Trap};
use crate::value::Value;
use crate::well_known::WellKnown;

/// All of them.
pub static FUNCTIONS: &[(&str, NativeFn)] = &[
    ("print", print),
    ("input", input),
    ("len", len),
    ("isinstance", is_instance),
    ("issubclass", is_subclass),
    ("__import__", import_function),
    ("iter", iter),
    ("next", next),
    ("repr", repr),
    ("ascii", ascii),
    ("hash", hash),
    ("id", id),
    ("callable", callable),
    ("getattr", get_attr),
    ("setattr", set_attr),
    ("hasattr", has_attr),
    ("delattr", del_attr),
    ("abs", abs),
    ("divmod", divmod),
    ("pow", pow),
    ("round", round),
    ("ord", ord),
    ("chr", chr),
    ("bin", bin),
    ("oct", oct),
    ("hex", hex),
    ("format", format),
    ("sorted", super::sort::sorted),
];

/// Natives that only the prelude sees.
pub static INTRINSICS: &[(&str, NativeFn)] = &[
    ("_write", write_intrinsic),
    ("_type_name", type_name),
    ("_raise_stop_iteration", raise_stop_iteration),
    ("_special", special),
    ("_is_simple_float_sum", |_, args| {
        let [total, item] = args.values else { return Ok(Value::FALSE) };
        Ok(Value::bool(total.is_float() && (item.is_float() || item.as_index().is_some())))
    }),
    ("_exception_args", exception_args),
];

fn len(cx: &mut Context, args: Args) -> NativeResult {
    let [value] = args.exactly(cx, "len")?;
    cx.length(value)
}

/// Whether something `holds` for one of these classes, as far as no Python code has to be asked; `None` if some has.
fn any_class(
    cx: &mut Context,
    classes: Value,
    hook: WellKnown,
    holds: impl Fn(&Context, Ref) -> bool,
) -> Result<Option<bool>, Trap> {
    let mut pending = vec![classes];
    while let Some(value) = pending.pop() {
        match value.kind() {
            Some(Kind::Class) => {
                let class = value.target();
                let metaclass = class::metaclass(class);
                if metaclass != cx.machine.builtins.types.type_
                    && cx.class_lookup(metaclass.target(), cx.name(hook)).is_some_and(|hook| hook.is(Kind::Function))
                {
                    return Ok(None);
                }
                if holds(cx, class) {
                    return Ok(Some(true));
                }
            }
            Some(Kind::Tuple) => {
                // The first is looked at first.
                let parts: Vec<Value> = tuple::items(value.target()).collect();
                pending.extend(parts.into_iter().rev());
            }
            Some(Kind::Instance) if is_union(cx, value) => {
                let name = cx.intern("__args__")?;
                pending.extend(cx.find_attribute(value, name)?);
            }
            _ => return Ok(None),
        }
    }
    Ok(Some(false))
}

fn is_union(cx: &Context, value: Value) -> bool {
    cx.machine.builtins.prelude.get("_Union").is_some_and(|union| cx.is_instance(value, union.target()))
}

fn is_instance(cx: &mut Context, args: Args) -> NativeResult {
    let [value, classes] = args.exactly(cx, "isinstance")?;
    if let Some(class) = classes.as_kind(Kind::Class)
        && cx.class_of(value) == class
    {
        return Ok(Value::TRUE);
    }
    match any_class(cx, classes, WellKnown::InstanceCheck, |cx, class| cx.is_instance(value, class))? {
        Some(verdict) if verdict || !is_disguised(cx, value) => Ok(Value::bool(verdict)),
        _ => ask(cx, "_is_instance_of_any", value, classes),
    }
}

/// Whether an object's class says itself what `__class__` is.
fn is_disguised(cx: &Context, value: Value) -> bool {
    let Some(object) = value.as_kind(Kind::Instance) else { return false };
    let found = cx.class_lookup_from(class::of_instance(object), 0, cx.name(WellKnown::Class));
    found.is_some_and(|(owner, _)| class::flags_of(owner) & class::flags::HEAP != 0)
}

fn is_subclass(cx: &mut Context, args: Args) -> NativeResult {
    let [derived, classes] = args.exactly(cx, "issubclass")?;
    if let Some(object) = derived.as_kind(Kind::Class)
        && let Some(verdict) =
            any_class(cx, classes, WellKnown::SubclassCheck, |_, class| class::is_subclass(object, class))?
    {
        return Ok(Value::bool(verdict));
    }
    ask(cx, "_is_subclass_of_any", derived, classes)
}

fn ask(cx: &mut Context, function: &str, value: Value, classes: Value) -> NativeResult {
    let classes = if classes.is(Kind::Tuple) { classes } else { cx.new_tuple(&[classes])? };
    cx.prelude(function, &[value, classes])
}

/// `__import__(name, globals=None, locals=None, fromlist=(), level=0)`
fn import_function(cx: &mut Context, args: Args) -> NativeResult {
    let [name, _, _, wanted, level] =
        args.bind(cx, "__import__", ["name", "globals", "locals", "fromlist", "level"], 1)?;
    if !name.is(Kind::Str) {
        let kind = cx.type_name(name);
        return Err(cx.type_error(format!("__import__() argument 1 must be str, not {kind}")));
    }
    if level.as_index().is_some_and(|level| level != 0) {
        return Err(cx.raise(ExceptionType::ImportError, "attempted relative import with no known parent package"));
    }
    if str::length(name.target()) == 0 {
        return Err(cx.value_error("Empty module name"));
    }
    let whole = match wanted.kind() {
        Some(Kind::Tuple) => tuple::length(wanted.target()) > 0,
        Some(Kind::List) => crate::object::list::length(wanted.target()) > 0,
        _ => false,
    };
    crate::interpreter::import::import(cx, name, u8::from(whole))
}

fn iter(cx: &mut Context, args: Args) -> NativeResult {
    let [value, sentinel] = args.bind(cx, "iter", ["", ""], 1)?;
    if sentinel.is_unbound() {
        return cx.get_iter(value);
    }
    if !is_callable(cx, value) {
        return Err(cx.type_error("iter(v, w): v must be callable"));
    }
    cx.new_object(Kind::CallIter, &[value, sentinel])
}

fn next(cx: &mut Context, args: Args) -> NativeResult {
    let [iterator, default] = args.bind(cx, "next", ["", ""], 1)?;
    if default.is_unbound() {
        return cx.next_value(iterator);
    }
    cx.call_then(next_or_default, &[default], |cx| cx.next_value(iterator))
}

fn next_or_default(cx: &mut Context, delivery: Delivery) -> NativeResult {
    match delivery {
        Err(exception) if cx.is_exception(exception, ExceptionType::StopIteration) => Ok(cx.slot(0)),
        other => other.map_err(Trap::Raise),
    }
}

fn repr(cx: &mut Context, args: Args) -> NativeResult {
    let [value] = args.exactly(cx, "repr")?;
    cx.repr_value(value)
}

fn ascii(cx: &mut Context, args: Args) -> NativeResult {
    let [value] = args.exactly(cx, "ascii")?;
    cx.format_value(value, heddle_lang::instruction::Conversion::Ascii as u8, Value::UNBOUND)
}

fn hash(cx: &mut Context, args: Args) -> NativeResult {
    let [value] = args.exactly(cx, "hash")?;
    match cx.hash_of(value)? {
        Hashed::Simple(hash) => cx.new_int(hash),
        Hashed::NeedsPython => cx.prelude("_hash", &[value]),
    }
}

fn id(cx: &mut Context, args: Args) -> NativeResult {
    let [value] = args.exactly(cx, "id")?;
    match value.is_ref() {
        true => cx.new_int(0x7f00_0000_0000 + (value.target().identity().0 as i64) * 16),
        false => cx.new_int((value.bits() & 0xffff_ffff_ffff) as i64 * 8 + 0x5500_0000_0000),
    }
}

fn callable(cx: &mut Context, args: Args) -> NativeResult {
    let [value] = args.exactly(cx, "callable")?;
    Ok(Value::bool(is_callable(cx, value)))
}

/// Whether a value can be called.
pub fn is_callable(cx: &Context, value: Value) -> bool {
    match value.kind() {
        Some(Kind::Function | Kind::Native | Kind::BoundMethod | Kind::Class | Kind::StaticMethod) => true,
        Some(Kind::Instance) => cx.special(value, WellKnown::Call).is_some(),
        _ => false,
    }
}

fn attribute_name(cx: &mut Context, name: Value, function: &str) -> Result<Value, Trap> {
    match cx.rust_string(name) {
        Some(text) => cx.intern(&text),
        None => {
            let kind = cx.type_name(name);
            Err(cx.type_error(format!("{function}attribute name must be string, not '{kind}'")))
        }
    }
}

fn get_attr(cx: &mut Context, args: Args) -> NativeResult {
    let [value, name, default] = args.bind(cx, "getattr", ["", "", ""], 2)?;
    let name = attribute_name(cx, name, "")?;
    if default.is_unbound() {
        return cx.get_attribute(value, name);
    }
    cx.call_then(get_attr_default, &[default], |cx| cx.get_attribute(value, name))
}

fn get_attr_default(cx: &mut Context, delivery: Delivery) -> NativeResult {
    match delivery {
        Err(exception) if cx.is_exception(exception, ExceptionType::AttributeError) => Ok(cx.slot(0)),
        other => other.map_err(Trap::Raise),
    }
}

fn has_attr(cx: &mut Context, args: Args) -> NativeResult {
    let [value, name] = args.exactly(cx, "hasattr")?;
    let name = attribute_name(cx, name, "")?;
    cx.call_then(has_attr_verdict, &[], |cx| cx.get_attribute(value, name))
}

fn has_attr_verdict(cx: &mut Context, delivery: Delivery) -> NativeResult {
    match delivery {
        Ok(_) => Ok(Value::TRUE),
        Err(exception) if cx.is_exception(exception, ExceptionType::AttributeError) => Ok(Value::FALSE),
        Err(exception) => Err(Trap::Raise(exception)),
    }
}

fn set_attr(cx: &mut Context, args: Args) -> NativeResult {
    let [value, name, new] = args.exactly(cx, "setattr")?;
    let name = attribute_name(cx, name, "")?;
    cx.call_then(drop_value, &[], |cx| cx.set_attribute(value, name, new))
}

fn del_attr(cx: &mut Context, args: Args) -> NativeResult {
    let [value, name] = args.exactly(cx, "delattr")?;
    let name = attribute_name(cx, name, "")?;
    cx.call_then(drop_value, &[], |cx| cx.set_attribute(value, name, Value::UNBOUND))
}

fn drop_value(_: &mut Context, delivery: Delivery) -> NativeResult {
    delivery.map(|_| Value::NONE).map_err(Trap::Raise)
}

fn abs(cx: &mut Context, args: Args) -> NativeResult {
    let [value] = args.exactly(cx, "abs")?;
    if let Some(float) = value.as_float() {
        return Ok(Value::float(float.abs()));
    }
    if let Some(integer) = int_of(value) {
        return cx.new_integer(arithmetic::absolute(integer.as_ref()));
    }
    if let Some(object) = value.as_kind(Kind::Complex) {
        let part = |word| Value::from_bits(object.load(word)).raw_float();
        let length = complex::absolute(complex::Complex { real: part(1), imag: part(2) });
        return cx.or_raise(length).map(Value::float);
    }
    match cx.special(value, WellKnown::Abs) {
        Some(method) => cx.call_special(method, value, &[]),
        None => {
            let name = cx.type_name(value);
            Err(cx.type_error(format!("bad operand type for abs(): '{name}'")))
        }
    }
}

fn divmod(cx: &mut Context, args: Args) -> NativeResult {
    let [left, right] = args.exactly(cx, "divmod")?;
    if left.is(Kind::Instance) || right.is(Kind::Instance) {
        return cx.prelude("_divmod", &[left, right]);
    }
    use heddle_lang::instruction::Op;
    let numeric = |value: Value| value.is_float() || int_of(value).is_some();
    if !numeric(left) || !numeric(right) {
        let (a, b) = (cx.type_name(left), cx.type_name(right));
        return Err(cx.type_error(format!("unsupported operand type(s) for divmod(): '{a}' and '{b}'")));
    }
    let quotient = crate::interpreter::operators::binary(cx, Op::FloorDivide, false, left, right)?;
    let rest = crate::interpreter::operators::binary(cx, Op::Modulo, false, left, right)?;
    cx.new_tuple(&[quotient, rest])
}

fn pow(cx: &mut Context, args: Args) -> NativeResult {
    let [base, exponent, modulus] = args.bind(cx, "pow", ["base", "exp", "mod"], 2)?;
    if modulus.is_unbound() || modulus.is_none() {
        let op = heddle_lang::instruction::Op::Power;
        return crate::interpreter::operators::binary(cx, op, false, base, exponent);
    }
    let (Some(a), Some(b), Some(c)) = (int_of(base), int_of(exponent), int_of(modulus)) else {
        let operands = [base, exponent, modulus];
        if operands[..2].iter().any(|operand| operand.is(Kind::Instance)) {
            return cx.prelude("_pow_modulo", &operands);
        }
        let is_number = |value: &Value| int_of(*value).is_some() || value.is_float() || value.is(Kind::Complex);
        if !operands[..2].iter().all(is_number) || !is_number(&modulus) {
            let [a, b, c] = operands.map(|operand| cx.type_name(operand));
            return Err(cx.type_error(format!("unsupported operand type(s) for ** or pow(): '{a}', '{b}', '{c}'")));
        }
        let decisive = operands.into_iter().find(|operand| int_of(*operand).is_none());
        return Err(match decisive.is_some_and(|operand| operand.is(Kind::Complex)) {
            true => cx.value_error("complex modulo"),
            false => cx.type_error("pow() 3rd argument not allowed unless all arguments are integers"),
        });
    };
    cx.afford_work(cost::pow_modulo_cost(b.as_ref(), c.as_ref()))?;
    match power::power_modulo(a.as_ref(), b.as_ref(), c.as_ref()) {
        Ok(value) => cx.new_integer(value),
        Err(error) => Err(cx.raise_error(error)),
    }
}

fn round(cx: &mut Context, args: Args) -> NativeResult {
    let [value, digits] = args.bind(cx, "round", ["number", "ndigits"], 1)?;
    let digits = if digits.is_none() { Value::UNBOUND } else { digits };
    let is_built_in = value.is_float() || int_of(value).is_some();
    if is_built_in && digits.is(Kind::Instance) && cx.index(digits).is_none() {
        let index = args.values.iter().position(|given| *given == digits).unwrap_or(1);
        return arguments::index_again(cx, args, index, again!(round));
    }
    let digits_known = match digits.bound() {
        Some(digits) if is_built_in => match cx.index(digits) {
            Some(digits) => arguments::clamped(&digits),
            None => return Err(not_an_integer(cx, digits)),
        },
        _ => 0,
    };
    if let Some(float) = value.as_float() {
        if digits.is_unbound() {
            return match crate::number::float::round_to_int(float) {
                Ok(integer) => cx.new_integer(integer),
                Err(error) => Err(cx.raise_error(error)),
            };
        }
        return match crate::number::float::round(float, digits_known) {
            Ok(rounded) => Ok(Value::float(rounded)),
            Err(error) => Err(cx.raise_error(error)),
        };
    }
    if let Some(integer) = int_of(value) {
        if digits.is_unbound() {
            return cx.new_integer(integer);
        }
        return cx.new_integer(arithmetic::round(integer.as_ref(), digits_known));
    }
    match cx.special(value, WellKnown::Round) {
        Some(method) if digits.is_unbound() => cx.call_special(method, value, &[]),
        Some(method) => cx.call_special(method, value, &[digits]),
        None => {
            let name = cx.type_name(value);
            Err(cx.type_error(format!("type {name} doesn't define __round__ method")))
        }
    }
}

/// `TypeError` for a value that should have been an integer.
pub fn not_an_integer(cx: &mut Context, value: Value) -> Trap {
    let name = cx.type_name(value);
    cx.type_error(format!("'{name}' object cannot be interpreted as an integer"))
}

fn ord(cx: &mut Context, args: Args) -> NativeResult {
    let [value] = args.exactly(cx, "ord")?;
    if let Some(text) = cx.text(value) {
        return match text.len() {
            1 => Ok(Value::inline_int(text.at(0) as i64)),
            length => Err(cx.type_error(format!("ord() expected a character, but string of length {length} found"))),
        };
    }
    if matches!(value.kind(), Some(Kind::Bytes | Kind::ByteArray)) {
        return match *cx.wanted_bytes(value)? {
            [only] => Ok(Value::inline_int(only as i64)),
            ref bytes => {
                let length = bytes.len();
                Err(cx.type_error(format!("ord() expected a character, but string of length {length} found")))
            }
        };
    }
    let name = cx.type_name(value);
    Err(cx.type_error(format!("ord() expected string of length 1, but {name} found")))
}

fn chr(cx: &mut Context, args: Args) -> NativeResult {
    let [value] = args.exactly(cx, "chr")?;
    let integer = match arguments::integer(cx, value)? {
        Integer::Known(integer) => integer,
        Integer::Ask => return arguments::index_again(cx, args, 0, again!(chr)),
    };
    match integer.to_i64() {
        Some(point @ 0..=0x10_ffff) => cx.new_char(point as u32),
        _ => Err(cx.value_error("chr() arg not in range(0x110000)")),
    }
}

fn digits(
    cx: &mut Context,
    args: Args,
    name: &str,
    again: crate::frame::Resume,
    write: fn(int::IntRef) -> String,
) -> NativeResult {
    let [value] = args.exactly(cx, name)?;
    match arguments::integer(cx, value)? {
        Integer::Known(integer) => {
            let text = write(integer.as_ref());
            cx.new_str(&text)
        }
        Integer::Ask => arguments::index_again(cx, args, 0, again),
    }
}

fn bin(cx: &mut Context, args: Args) -> NativeResult {
    digits(cx, args, "bin", again!(bin), int::text::bin)
}

fn oct(cx: &mut Context, args: Args) -> NativeResult {
    digits(cx, args, "oct", again!(oct), int::text::oct)
}

fn hex(cx: &mut Context, args: Args) -> NativeResult {
    digits(cx, args, "hex", again!(hex), int::text::hex)
}

fn format(cx: &mut Context, args: Args) -> NativeResult {
    let [value, spec] = args.bind(cx, "format", ["", ""], 1)?;
    cx.format_value(value, 0, spec)
}

fn type_name(cx: &mut Context, args: Args) -> NativeResult {
    let [value] = args.exactly(cx, "_type_name")?;
    let name = cx.type_name(value);
    cx.new_str(&name)
}

fn raise_stop_iteration(cx: &mut Context, args: Args) -> NativeResult {
    let [value] = args.exactly(cx, "_raise_stop_iteration")?;
    Err(cx.stop_iteration(value))
}

/// `_special(value, name)`: the bound special method of the value's class, or `None`.
fn special(cx: &mut Context, args: Args) -> NativeResult {
    let [value, name] = args.exactly(cx, "_special")?;
    let name = attribute_name(cx, name, "")?;
    let class = cx.class_of(value);
    match cx.class_lookup(class, name) {
        Some(found) => cx.bind(found, value, class),
        None => Ok(Value::NONE),
    }
}

fn exception_args(cx: &mut Context, args: Args) -> NativeResult {
    let [value] = args.exactly(cx, "_exception_args")?;
    Ok(crate::object::exception::field(value, crate::object::exception::state::ARGS))
}
