//! Arithmetic that the dispatch loop does not do inline.

use std::sync::atomic::Ordering;

use heddle_lang::instruction::Op;

use crate::builtins::types::arguments::has_buffer;
use crate::builtins::types::common::inner;
use crate::builtins::types::common::rank;
use crate::context::Context;
use crate::frame::Delivery;
use crate::kind::Kind;
use crate::number::complex::{self, Complex};
use crate::number::error::PyError;
use crate::number::float;
use crate::number::int::{self, Int, IntRef, arithmetic, cost, power};
use crate::object::class;
use crate::object::int::int_of;
use crate::object::{bytearray, list, memory_view, str, tuple};
use crate::trap::{NativeResult, Trap};
use crate::value::Value;
use crate::well_known::WellKnown;

/// The names of an operator: its symbol, its method, the reflected and the in-place one.
struct Names {
    symbol: &'static str,
    plain: WellKnown,
    reflected: WellKnown,
    in_place: WellKnown,
}

fn names(op: Op) -> Names {
    use WellKnown as W;
    let (symbol, plain, reflected, in_place) = match op {
        Op::Add | Op::AddInt => ("+", W::Add, W::RAdd, W::IAdd),
        Op::Subtract | Op::SubtractInt => ("-", W::Sub, W::RSub, W::ISub),
        Op::Multiply | Op::MultiplyInt => ("*", W::Mul, W::RMul, W::IMul),
        Op::FloorDivide | Op::FloorDivideInt => ("//", W::FloorDiv, W::RFloorDiv, W::IFloorDiv),
        Op::Modulo | Op::ModuloInt => ("%", W::Mod, W::RMod, W::IMod),
        Op::TrueDivide => ("/", W::TrueDiv, W::RTrueDiv, W::ITrueDiv),
        Op::Power => ("** or pow()", W::Pow, W::RPow, W::IPow),
        Op::ShiftLeft => ("<<", W::LShift, W::RLShift, W::ILShift),
        Op::ShiftRight => (">>", W::RShift, W::RRShift, W::IRShift),
        Op::BitAnd => ("&", W::And, W::RAnd, W::IAnd),
        Op::BitOr => ("|", W::Or, W::ROr, W::IOr),
        Op::BitXor => ("^", W::Xor, W::RXor, W::IXor),
        _ => ("@", W::MatMul, W::RMatMul, W::IMatMul),
    };
    Names { symbol, plain, reflected, in_place }
}

/// `left op right`, or its in-place form.
#[cfg_attr(heddle_web, optimize(speed))]
pub fn binary(cx: &mut Context, op: Op, in_place: bool, left: Value, right: Value) -> NativeResult {
    if let Some(result) = numbers(cx, op, left, right) {
        return result;
    }
    let op = unfused(op);
    if left.is(Kind::Instance) || right.is(Kind::Instance) {
        return instances(cx, op, in_place, left, right);
    }
    if let Some(result) = containers(cx, op, in_place, left, right) {
        return result;
    }
    Err(unsupported(cx, op, in_place, left, right))
}

/// The operator of an instruction with a constant operand.
fn unfused(op: Op) -> Op {
    match op {
        Op::AddInt => Op::Add,
        Op::SubtractInt => Op::Subtract,
        Op::MultiplyInt => Op::Multiply,
        Op::FloorDivideInt => Op::FloorDivide,
        Op::ModuloInt => Op::Modulo,
        other => other,
    }
}

#[cold]
fn unsupported(cx: &mut Context, op: Op, in_place: bool, left: Value, right: Value) -> Trap {
    // The built-in parts decide which type complains.
    let (a, b) = (inner(left), inner(right));
    if matches!(op, Op::Add) && a.is(Kind::Str) {
        let name = cx.type_name(right);
        return cx.type_error(format!("can only concatenate str (not \"{name}\") to str"));
    }
    if matches!(op, Op::Add) && matches!(a.kind(), Some(Kind::List | Kind::Tuple | Kind::Bytes | Kind::ByteArray)) {
        let other = cx.type_name(right);
        if matches!(a.kind(), Some(Kind::Bytes | Kind::ByteArray)) {
            let own = cx.type_name(left);
            return cx.type_error(format!("can't concat {other} to {own}"));
        }
        let own = cx.type_name(a);
        return cx.type_error(format!("can only concatenate {own} (not \"{other}\") to {own}"));
    }
    if matches!(op, Op::Multiply | Op::MultiplyInt) && (is_sequence(a) || is_sequence(b)) {
        let other = cx.type_name(if is_sequence(a) { right } else { left });
        return cx.type_error(format!("can't multiply sequence by non-int of type '{other}'"));
    }
    let names = names(op);
    let symbol = match (in_place, op) {
        (true, Op::Power) => "**=".to_owned(),
        (true, _) => format!("{}=", names.symbol),
        (false, _) => names.symbol.to_owned(),
    };
    let (left, right) = (cx.type_name(left), cx.type_name(right));
    cx.type_error(format!("unsupported operand type(s) for {symbol}: '{left}' and '{right}'"))
}

/// Numbers of all built-in kinds; `None` if an operand is no number or the operator is not for it.
fn numbers(cx: &mut Context, op: Op, left: Value, right: Value) -> Option<NativeResult> {
    if let (Some(a), Some(b)) = (left.as_float(), right.as_float()) {
        return floats(cx, op, a, b);
    }
    let (left_int, right_int) = (int_of(left), int_of(right));
    match (left_int, right_int) {
        (Some(a), Some(b)) => {
            if left.is_bool() && right.is_bool() {
                let (a, b) = (left == Value::TRUE, right == Value::TRUE);
                match op {
                    Op::BitAnd => return Some(Ok(Value::bool(a & b))),
                    Op::BitOr => return Some(Ok(Value::bool(a | b))),
                    Op::BitXor => return Some(Ok(Value::bool(a ^ b))),
                    _ => {}
                }
            }
            integers(cx, op, &a, &b)
        }
        (Some(a), None) if right.is_float() => mixed(cx, op, &a, right.raw_float(), false),
        (None, Some(b)) if left.is_float() => mixed(cx, op, &b, left.raw_float(), true),
        _ => {
            let (a, b) = (complex_of(left)?, complex_of(right)?);
            match (a, b) {
                (Ok(a), Ok(b)) => complexes(cx, op, a, b),
                (Err(error), _) | (_, Err(error)) => Some(Err(cx.raise_error(error))),
            }
        }
    }
}

fn mixed(cx: &mut Context, op: Op, integer: &Int, other: f64, integer_right: bool) -> Option<NativeResult> {
    let converted = match int::convert::to_f64(integer.as_ref()) {
        Ok(converted) => converted,
        Err(error) => return Some(Err(cx.raise_error(error))),
    };
    if integer_right { floats(cx, op, other, converted) } else { floats(cx, op, converted, other) }
}

fn floats(cx: &mut Context, op: Op, a: f64, b: f64) -> Option<NativeResult> {
    let result = match op {
        Op::Add | Op::AddInt => Ok(a + b),
        Op::Subtract | Op::SubtractInt => Ok(a - b),
        Op::Multiply | Op::MultiplyInt => Ok(a * b),
        Op::TrueDivide => float::divide(a, b),
        Op::FloorDivide | Op::FloorDivideInt => float::floor_divide(a, b),
        Op::Modulo | Op::ModuloInt => float::modulo(a, b),
        Op::Power => {
            return Some(match float::power(a, b) {
                Ok(float::Power::Real(value)) => Ok(Value::float(value)),
                Ok(float::Power::Complex(value)) => cx.new_complex(value.real, value.imag),
                Err(error) => Err(cx.raise_error(error)),
            });
        }
        _ => return None,
    };
    Some(match result {
        Ok(value) => Ok(Value::float(value)),
        Err(error) => Err(cx.raise_error(error)),
    })
}

fn integers(cx: &mut Context, op: Op, a: &Int, b: &Int) -> Option<NativeResult> {
    let (x, y) = (a.as_ref(), b.as_ref());
    let bits = |value: IntRef| value.bit_length();
    let result = match op {
        Op::Add | Op::AddInt => Ok(arithmetic::add(x, y)),
        Op::Subtract | Op::SubtractInt => Ok(arithmetic::subtract(x, y)),
        Op::Multiply | Op::MultiplyInt => {
            if let Err(trap) = afford(cx, bits(x) + bits(y), cost::multiply_cost(bits(x), bits(y))) {
                return Some(Err(trap));
            }
            Ok(arithmetic::multiply(x, y))
        }
        Op::FloorDivide | Op::FloorDivideInt => {
            cx.charge(cost::divide_cost(bits(x), bits(y)));
            arithmetic::floor_divide(x, y)
        }
        Op::Modulo | Op::ModuloInt => {
            cx.charge(cost::divide_cost(bits(x), bits(y)));
            arithmetic::modulo(x, y)
        }
        Op::TrueDivide => {
            return Some(match int::convert::true_divide(x, y) {
                Ok(value) => Ok(Value::float(value)),
                Err(error) => Err(cx.raise_error(error)),
            });
        }
        Op::Power => {
            if let Err(trap) = afford(cx, cost::pow_bits(x, y), cost::pow_cost(x, y)) {
                return Some(Err(trap));
            }
            return Some(match power::power(x, y) {
                Ok(power::Power::Int(value)) => cx.new_integer(value),
                Ok(power::Power::Float(value)) => Ok(Value::float(value)),
                Err(error) => Err(cx.raise_error(error)),
            });
        }
        Op::ShiftLeft => {
            let shift = b.to_i64().filter(|shift| *shift >= 0).map_or(0, |shift| shift as u64);
            let result_bits = if x.is_zero() { 0 } else { bits(x).saturating_add(shift) };
            if let Err(trap) = afford(cx, result_bits, result_bits / 64) {
                return Some(Err(trap));
            }
            arithmetic::shift_left(x, y)
        }
        Op::ShiftRight => arithmetic::shift_right(x, y),
        Op::BitAnd => Ok(arithmetic::and(x, y)),
        Op::BitOr => Ok(arithmetic::or(x, y)),
        Op::BitXor => Ok(arithmetic::xor(x, y)),
        _ => return None,
    };
    Some(match result {
        Ok(value) => cx.new_integer(value),
        Err(error) => Err(cx.raise_error(error)),
    })
}

/// Refuses a result of too many bits, and charges for the work.
fn afford(cx: &mut Context, bits: u64, units: u64) -> Result<(), Trap> {
    cx.check_size(bits as u128 / 8)?;
    cx.afford_work(units)
}

impl Context<'_> {
    /// Charges for work that cannot be interrupted; ends the run if it would take more than the whole run may.
    pub fn afford_work(&mut self, units: u64) -> Result<(), Trap> {
        // A native cannot be suspended half-way: what would take minutes is refused as the limit that it would reach.
        const LONGEST: u64 = 1 << 31;
        if units > LONGEST {
            self.pause = crate::trap::Pause::Limit(heddle_trace::ending::Limit::Steps);
            return Err(Trap::Pause);
        }
        self.charge(units);
        Ok(())
    }

    /// Charges for a conversion of so many digits, which takes time with their square; ends the run as above.
    pub fn afford_digits(&mut self, digits: usize) -> Result<(), Trap> {
        if digits <= self.digit_limit().min(int::text::DIGIT_LIMIT) {
            self.charge(digits as u64 / 8);
            return Ok(());
        }
        // Beyond the limit nothing is converted.
        if digits / 2 > self.digit_limit() {
            Ok(())
        } else {
            self.afford_work(cost::decimal_cost(digits as u64 * 10 / 3))
        }
    }

    /// `sys.get_int_max_str_digits()`; none is the most there can be.
    pub fn digit_limit(&self) -> usize {
        match self.machine.digit_limit.load(Ordering::Relaxed) {
            0 => usize::MAX,
            limit => limit as usize,
        }
    }
}

/// An operand of complex arithmetic. A real number has no imaginary part, whose sign would count.
#[derive(Clone, Copy)]
enum Operand {
    Real(f64),
    Complex(Complex),
}

impl From<Operand> for Complex {
    fn from(operand: Operand) -> Self {
        match operand {
            Operand::Real(real) => real.into(),
            Operand::Complex(number) => number,
        }
    }
}

fn complex_of(value: Value) -> Option<Result<Operand, PyError>> {
    if let Some(object) = value.as_kind(Kind::Complex) {
        let part = |word| Value::from_bits(object.load(word)).raw_float();
        return Some(Ok(Operand::Complex(Complex { real: part(1), imag: part(2) })));
    }
    if let Some(float) = value.as_float() {
        return Some(Ok(Operand::Real(float)));
    }
    int_of(value).map(|integer| int::convert::to_f64(integer.as_ref()).map(Operand::Real))
}

fn complexes(cx: &mut Context, op: Op, left: Operand, right: Operand) -> Option<NativeResult> {
    use Operand::{Complex as Whole, Real};
    let made = match (op, left, right) {
        (Op::Add | Op::AddInt, Whole(a), Real(b)) | (Op::Add | Op::AddInt, Real(b), Whole(a)) => {
            Ok(Complex { real: a.real + b, ..a })
        }
        (Op::Add | Op::AddInt, a, b) => Ok(complex::add(a.into(), b.into())),
        (Op::Subtract | Op::SubtractInt, Whole(a), Real(b)) => Ok(Complex { real: a.real - b, ..a }),
        (Op::Subtract | Op::SubtractInt, Real(a), Whole(b)) => Ok(Complex { real: a - b.real, imag: -b.imag }),
        (Op::Subtract | Op::SubtractInt, a, b) => Ok(complex::subtract(a.into(), b.into())),
        (Op::Multiply | Op::MultiplyInt, Whole(a), Real(b)) | (Op::Multiply | Op::MultiplyInt, Real(b), Whole(a)) => {
            Ok(Complex { real: a.real * b, imag: a.imag * b })
        }
        (Op::Multiply | Op::MultiplyInt, a, b) => Ok(complex::multiply(a.into(), b.into())),
        (Op::TrueDivide, Whole(a), Real(b)) if b != 0.0 => Ok(Complex { real: a.real / b, imag: a.imag / b }),
        (Op::TrueDivide, Real(a), Whole(b)) => complex::divide_real(a, b),
        (Op::TrueDivide, a, b) => complex::divide(a.into(), b.into()),
        (Op::Power, a, b) => complex::power(a.into(), b.into()),
        _ => return None,
    };
    Some(match made {
        Ok(Complex { real, imag }) => cx.new_complex(real, imag),
        Err(error) => Err(cx.raise_error(error)),
    })
}

/// Sequences, sets and formats; `None` if the operator is not for them.
fn containers(cx: &mut Context, op: Op, in_place: bool, left: Value, right: Value) -> Option<NativeResult> {
    match op {
        Op::Add if in_place && left.is(Kind::List) && !super::build::is_iterable(cx, right) => {
            let name = cx.type_name(right);
            Some(Err(cx.type_error(format!("'{name}' object is not iterable"))))
        }
        Op::Add => match (left.kind()?, right.kind()?) {
            (Kind::Str, Kind::Str) => Some(cx.concat(left.target(), right.target())),
            (Kind::List, Kind::List) if !in_place => Some(concat_lists(cx, left, right)),
            (Kind::List, _) if in_place => {
                Some(super::build::list_extend(cx, left, right, Value::UNBOUND).map(|_| left))
            }
            (Kind::Tuple, Kind::Tuple) => {
                let mut items: Vec<Value> = tuple::items(left.target()).collect();
                items.extend(tuple::items(right.target()));
                Some(cx.new_tuple(&items))
            }
            (Kind::Bytes | Kind::ByteArray, other) if memory_view::is_bytes_like(other) => {
                Some(concat_bytes(cx, in_place, left, right))
            }
            _ => None,
        },
        Op::Multiply | Op::MultiplyInt => {
            let (sequence, times) = if int_of(right).is_some() { (left, right) } else { (right, left) };
            let times = int_of(times)?;
            if !is_sequence(sequence) {
                return None;
            }
            let Some(times) = times.to_i64() else {
                let error = crate::builtins::exceptions::ExceptionType::OverflowError;
                return Some(Err(cx.raise(error, "cannot fit 'int' into an index-sized integer")));
            };
            let times = times.max(0) as u64;
            Some(repeat(cx, sequence, times, in_place && sequence == left))
        }
        Op::Modulo if left.is(Kind::Str) => Some(crate::builtins::format::percent(cx, left, right)),
        Op::Modulo if matches!(left.kind(), Some(Kind::Bytes | Kind::ByteArray)) => {
            Some(crate::builtins::types::bytes_methods::percent(cx, left, right))
        }
        Op::BitOr if is_type(cx, left) && is_type(cx, right) && !(left.is_none() && right.is_none()) => {
            Some(cx.prelude("_union", &[left, right]))
        }
        Op::BitAnd | Op::BitOr | Op::BitXor | Op::Subtract => {
            crate::builtins::types::set_operator(cx, op, in_place, left, right)
        }
        _ => None,
    }
}

/// Whether a value can be a part of a union of types.
fn is_type(cx: &Context, value: Value) -> bool {
    match value.as_kind(Kind::Class) {
        Some(class) => {
            let metaclass = class::metaclass(class);
            let own = |name| cx.class_lookup(metaclass.target(), cx.name(name)).is_some();
            metaclass == cx.machine.builtins.types.type_ || !own(WellKnown::Or) && !own(WellKnown::ROr)
        }
        None => value.is_none(),
    }
}

fn is_sequence(value: Value) -> bool {
    matches!(value.kind(), Some(Kind::Str | Kind::List | Kind::Tuple | Kind::Bytes | Kind::ByteArray))
}

fn concat_bytes(cx: &mut Context, in_place: bool, left: Value, asked: Value) -> NativeResult {
    let right = cx.wanted_bytes(asked)?;
    if left.is(Kind::Bytes) {
        return cx.new_bytes(&[str::bytes_of(left.target()), &right].concat());
    }
    if in_place {
        if !right.is_empty() && asked == left {
            // CPython looks at the right operand while it makes the left one longer.
            let kind = crate::builtins::exceptions::ExceptionType::BufferError;
            return Err(cx.raise(kind, "Existing exports of data: object cannot be re-sized"));
        }
        return crate::builtins::types::bytearray::extend_in_place(cx, left, &right);
    }
    let guard = cx.access(left.target(), heddle_trace::operation::OperationKind::ItemRead)?;
    let mut bytes = bytearray::view(left.target()).to_vec();
    drop(guard);
    bytes.extend_from_slice(&right);
    cx.new_bytearray(&bytes)
}

fn concat_lists(cx: &mut Context, left: Value, right: Value) -> NativeResult {
    let _left = cx.access(left.target(), heddle_trace::operation::OperationKind::ItemRead)?;
    let mut items = list::items(left.target());
    drop(_left);
    let _right = cx.guard(right.target());
    items.extend(list::items(right.target()));
    cx.new_list(&items)
}

/// What is longer than C could count is an error of its own.
fn check_repeated(cx: &mut Context, length: usize, times: u64, what: &str) -> Result<(), Trap> {
    if length as u128 * times as u128 <= i64::MAX as u128 {
        return Ok(());
    }
    let kind = crate::builtins::exceptions::ExceptionType::OverflowError;
    Err(cx.raise(kind, format!("repeated {what} too long")))
}

fn repeat(cx: &mut Context, sequence: Value, times: u64, in_place: bool) -> NativeResult {
    let object = sequence.target();
    match sequence.kind() {
        // What cannot be changed need not be copied.
        Some(Kind::Str | Kind::Bytes | Kind::Tuple) if times == 1 => Ok(sequence),
        Some(Kind::Str) => {
            let text = str::text_of(object);
            check_repeated(cx, text.len(), times, "string is")?;
            cx.check_size(text.len() as u128 * times as u128)?;
            cx.afford_work(text.len() as u64 * times / 8)?;
            cx.new_text(text.repeated(times as usize).as_text())
        }
        Some(Kind::ByteArray) if in_place => crate::builtins::types::bytearray::repeat_in_place(cx, sequence, times),
        Some(Kind::ByteArray) => {
            let bytes = cx.wanted_bytes(sequence)?;
            cx.check_size(bytes.len() as u128 * times as u128)?;
            let repeated = if bytes.is_empty() { Vec::new() } else { bytes.repeat(times as usize) };
            cx.new_bytearray(&repeated)
        }
        Some(Kind::Bytes) => {
            let bytes = str::bytes_of(object);
            check_repeated(cx, bytes.len(), times, "bytes are")?;
            cx.check_size(bytes.len() as u128 * times as u128)?;
            cx.charge(bytes.len() as u64 * times / 64);
            let repeated = if bytes.is_empty() { Vec::new() } else { bytes.repeat(times as usize) };
            cx.new_bytes(&repeated)
        }
        Some(Kind::Tuple) => {
            let items: Vec<Value> = tuple::items(object).collect();
            cx.check_size(items.len() as u128 * times as u128 * 8)?;
            let repeated = if items.is_empty() { Vec::new() } else { items.repeat(times as usize) };
            cx.charge(repeated.len() as u64 / 8);
            cx.new_tuple(&repeated)
        }
        _ => {
            let _guard = cx.access(object, heddle_trace::operation::OperationKind::ItemRead)?;
            let items = list::items(object);
            cx.check_size(items.len() as u128 * times as u128 * 8)?;
            let repeated = if items.is_empty() { Vec::new() } else { items.repeat(times as usize) };
            cx.charge(repeated.len() as u64 / 8);
            if in_place {
                let count = list::length(object);
                cx.list_splice(object, 0, count, &repeated)?;
                return Ok(sequence);
            }
            cx.new_list(&repeated)
        }
    }
}

/// Slots of the native frame of an operator on instances.
mod slot {
    pub const LEFT: u32 = 0;
    pub const RIGHT: u32 = 1;
    pub const OP: u32 = 2;
    pub const IN_PLACE: u32 = 3;
}

/// What is tried, in this order.
mod attempt {
    pub const IN_PLACE: u32 = 0;
    pub const REFLECTED_FIRST: u32 = 1;
    pub const PLAIN: u32 = 2;
    pub const REFLECTED: u32 = 3;
    pub const BUILT_IN: u32 = 4;
}

/// Operators where an operand's class is Python code.
fn instances(cx: &mut Context, op: Op, in_place: bool, left: Value, right: Value) -> NativeResult {
    let slots = [left, right, Value::inline_int(op as i64), Value::bool(in_place)];
    cx.push_native(resume, &slots)?;
    cx.set_phase(if in_place { attempt::IN_PLACE } else { attempt::REFLECTED_FIRST });
    cx.resume_top(Ok(Value::NOT_IMPLEMENTED))
}

fn resume(cx: &mut Context, delivery: Delivery) -> NativeResult {
    let value = delivery.map_err(Trap::Raise)?;
    let (left, right) = (cx.slot(slot::LEFT), cx.slot(slot::RIGHT));
    if value != Value::NOT_IMPLEMENTED {
        // What was changed in place is the left operand itself or its built-in part.
        let in_place = cx.slot(slot::IN_PLACE) == Value::TRUE;
        let extended = in_place && cx.phase() > attempt::BUILT_IN && inner(left) == value;
        return Ok(if extended { left } else { value });
    }
    let op = operator(cx.slot(slot::OP).int());
    let in_place = cx.slot(slot::IN_PLACE) == Value::TRUE;
    let names = names(op);
    let (left_class, right_class) = (cx.class_of(left), cx.class_of(right));
    // The right operand goes first if its class is a proper subclass that overrides the reflected method.
    let reflected_first = left_class != right_class
        && class::is_subclass(right_class, left_class)
        && cx.special(right, names.reflected).is_some()
        && cx.special(right, names.reflected) != cx.special(left, names.reflected);
    loop {
        let phase = cx.phase();
        cx.set_phase(phase + 1);
        let (receiver, argument, name) = match phase {
            attempt::IN_PLACE => (left, right, names.in_place),
            attempt::REFLECTED_FIRST if reflected_first => (right, left, names.reflected),
            attempt::PLAIN => (left, right, names.plain),
            // Texts and bytes format whatever it is, and leave nothing to the other operand.
            attempt::REFLECTED if op == Op::Modulo && is_template(inner(left)) => continue,
            attempt::REFLECTED if !reflected_first && left_class != right_class => (right, left, names.reflected),
            attempt::REFLECTED_FIRST | attempt::REFLECTED => continue,
            attempt::BUILT_IN if !is_left_to_numbers(cx, [left, right], names) => {
                return Err(unsupported(cx, op, in_place, left, right));
            }
            attempt::BUILT_IN => return built_in_parts(cx, op, in_place, left, right),
            _ => return Err(unsupported(cx, op, in_place, left, right)),
        };
        let Some(method) = cx.special(receiver, name).filter(|method| !method.is(Kind::Native)) else { continue };
        let result = cx.call_special(method, receiver, &[argument]);
        match result {
            Ok(Value::NOT_IMPLEMENTED) => {}
            other => return other,
        }
    }
}

fn is_template(value: Value) -> bool {
    matches!(value.kind(), Some(Kind::Str | Kind::Bytes | Kind::ByteArray))
}

fn operator(number: i64) -> Op {
    const ALL: [Op; 18] = [
        Op::Add,
        Op::Subtract,
        Op::Multiply,
        Op::FloorDivide,
        Op::Modulo,
        Op::TrueDivide,
        Op::Power,
        Op::ShiftLeft,
        Op::ShiftRight,
        Op::BitAnd,
        Op::BitOr,
        Op::BitXor,
        Op::MatrixMultiply,
        Op::AddInt,
        Op::SubtractInt,
        Op::MultiplyInt,
        Op::FloorDivideInt,
        Op::ModuloInt,
    ];
    ALL.into_iter().find(|op| *op as i64 == number).unwrap_or(Op::Add)
}

/// Where both operands are numbers, what their classes say in Python is the last word, unless the built-in type of one
/// that says nothing knows the other.
fn is_left_to_numbers(cx: &Context, [left, right]: [Value; 2], names: Names) -> bool {
    let (Some(a), Some(b)) = (rank(inner(left)), rank(inner(right))) else { return true };
    let silent = |value, name| cx.special(value, name).is_none_or(|method| method.is(Kind::Native));
    a >= b && silent(left, names.plain)
        || b >= a && silent(right, names.reflected) && cx.class_of(left) != cx.class_of(right)
}

/// Neither class has Python code for it: instances of subclasses of built-in types stand for their built-in parts.
fn built_in_parts(cx: &mut Context, op: Op, in_place: bool, left: Value, right: Value) -> NativeResult {
    let (a, mut b) = (inner(left), inner(right));
    if matches!(op, Op::Modulo) && a.is(Kind::Str) && !b.is(Kind::Tuple) {
        // What is shown may have a `__str__` of its own, and what is asked for keys a `__missing__`.
        b = right;
    }
    if a.is(Kind::Instance) || b.is(Kind::Instance) {
        if matches!(op, Op::Modulo) && a.is(Kind::Str) {
            return crate::builtins::format::percent(cx, a, b);
        }
        if let Some(result) = containers(cx, op, in_place && a.is(Kind::List), a, b) {
            return result.map(|value| if in_place && value == a { left } else { value });
        }
        if matches!(op, Op::Multiply) {
            let (sequence, times) = if is_sequence(a) { (a, b) } else { (b, a) };
            if is_sequence(sequence) && cx.special(times, WellKnown::Index).is_some() {
                let slots = [sequence, Value::bool(in_place && sequence == a)];
                return cx.call_then(repeat_resume, &slots, |cx| cx.index_value(times));
            }
        }
        if matches!(op, Op::Add) && matches!(a.kind(), Some(Kind::Bytes | Kind::ByteArray)) && has_buffer(cx, b) {
            return cx.prelude("_add_buffer", &[a, b, Value::bool(in_place)]);
        }
        return Err(unsupported(cx, op, in_place, left, right));
    }
    let changes = in_place && matches!(a.kind(), Some(Kind::List | Kind::ByteArray | Kind::Set | Kind::Dict));
    let result = match numbers(cx, op, a, b).or_else(|| containers(cx, op, changes, a, b)) {
        Some(result) => result?,
        None => return Err(unsupported(cx, op, in_place, left, right)),
    };
    Ok(if changes && result == a { left } else { result })
}

/// How often a sequence is to be repeated has been asked. Slots: the sequence, whether in place.
fn repeat_resume(cx: &mut Context, delivery: Delivery) -> NativeResult {
    let times = delivery.map_err(Trap::Raise)?;
    let (sequence, in_place) = (cx.slot(0), cx.slot(1) == Value::TRUE);
    binary(cx, Op::Multiply, in_place, sequence, times)
}

/// `-value`, `+value`, `~value`
pub fn unary(cx: &mut Context, op: Op, value: Value) -> NativeResult {
    if let Some(float) = value.as_float() {
        match op {
            Op::Negate => return Ok(Value::float(-float)),
            Op::Plus => return Ok(value),
            _ => {}
        }
    }
    if let Some(integer) = int_of(value) {
        return match op {
            Op::Negate => cx.new_integer(arithmetic::negate(integer.as_ref())),
            Op::Plus => cx.new_integer(integer),
            _ => cx.new_integer(arithmetic::invert(integer.as_ref())),
        };
    }
    if let Some(object) = value.as_kind(Kind::Complex) {
        let part = |word| Value::from_bits(object.load(word)).raw_float();
        match op {
            Op::Negate => return cx.new_complex(-part(1), -part(2)),
            Op::Plus => return Ok(value),
            _ => {}
        }
    }
    let (symbol, name) = match op {
        Op::Negate => ("-", WellKnown::Neg),
        Op::Plus => ("+", WellKnown::Pos),
        _ => ("~", WellKnown::Invert),
    };
    if let Some(instance) = value.as_kind(Kind::Instance) {
        if let Some(method) = cx.special(value, name).filter(|method| !method.is(Kind::Native)) {
            return cx.call_special(method, value, &[]);
        }
        let payload = class::payload(instance);
        if !payload.is_unbound() && !payload.is(Kind::ExceptionState) {
            return unary(cx, op, payload);
        }
    }
    let name = cx.type_name(value);
    Err(cx.type_error(format!("bad operand type for unary {symbol}: '{name}'")))
}
