//! `math`: the functions of [`crate::number`] as Python sees them.

use super::{ModuleDef, Prelude};
use crate::again;
use crate::builtins::natives::Args;
use crate::builtins::types::arguments::{self, Integer, Signature, index_again};
use crate::context::Context;
use crate::frame::Resume;
use crate::kind::Kind;
use crate::number::error::PyError;
use crate::number::int::{Int, arithmetic, convert};
use crate::number::math::{self, Function};
use crate::number::summation::{ExactSum, ProductSum};
use crate::number::{combinatorics, norm};
use crate::object::int::int_of;
use crate::trap::{NativeResult, Trap};
use crate::value::Value;
use crate::well_known::WellKnown;

/// The module.
pub static MODULE: ModuleDef = ModuleDef {
    name: "math",
    prelude: Prelude::Embedded(include_str!("../prelude/math.py")),
    natives: &[
        ("acos", acos),
        ("acosh", acosh),
        ("asin", asin),
        ("asinh", asinh),
        ("atan", atan),
        ("atan2", atan2),
        ("atanh", atanh),
        ("cbrt", cbrt),
        ("ceil", ceil),
        ("comb", comb),
        ("copysign", copysign),
        ("cos", cos),
        ("cosh", cosh),
        ("degrees", degrees),
        ("dist", dist),
        ("erf", erf),
        ("erfc", erfc),
        ("exp", exp),
        ("exp2", exp2),
        ("expm1", expm1),
        ("fabs", fabs),
        ("factorial", factorial),
        ("floor", floor),
        ("fma", fma),
        ("fmod", fmod),
        ("frexp", frexp),
        ("fsum", fsum),
        ("gamma", gamma),
        ("gcd", gcd),
        ("hypot", hypot),
        ("isclose", is_close),
        ("isfinite", is_finite),
        ("isinf", is_infinite),
        ("isnan", is_nan),
        ("isqrt", isqrt),
        ("lcm", lcm),
        ("ldexp", ldexp),
        ("lgamma", lgamma),
        ("log", log),
        ("log10", log10),
        ("log1p", log1p),
        ("log2", log2),
        ("modf", modf),
        ("nextafter", next_after),
        ("perm", perm),
        ("pow", pow),
        ("radians", radians),
        ("remainder", remainder),
        ("sin", sin),
        ("sinh", sinh),
        ("sqrt", sqrt),
        ("tan", tan),
        ("tanh", tanh),
        ("trunc", trunc),
        ("ulp", ulp),
        ("_sum_of_products", sum_of_products),
    ],
    hidden: true,
};

/// A float argument.
enum Real {
    Known(f64),
    /// What the value's `__float__` or `__index__` says.
    Ask,
}

/// The float that an argument is, as far as no Python code is needed.
fn real(cx: &mut Context, value: Value) -> Result<Real, Trap> {
    let inner = match value.as_kind(Kind::Instance) {
        Some(_) if cx.special(value, WellKnown::Float).is_some_and(|method| !method.is(Kind::Native)) => {
            return Ok(Real::Ask);
        }
        Some(instance) => crate::object::class::payload(instance),
        None => value,
    };
    if let Some(float) = inner.as_float() {
        return Ok(Real::Known(float));
    }
    if let Some(integer) = int_of(inner) {
        let converted = convert::to_f64(integer.as_ref());
        return cx.or_raise(converted).map(Real::Known);
    }
    if value.is(Kind::Instance) && cx.special(value, WellKnown::Index).is_some() {
        return Ok(Real::Ask);
    }
    let name = cx.type_name(value);
    Err(cx.type_error(format!("must be real number, not {name}")))
}

/// The arguments of a function of floats: exactly `N`.
fn reals<const N: usize>(
    cx: &mut Context,
    args: Args,
    name: &str,
    resume: Resume,
) -> Result<Result<[f64; N], NativeResult>, Trap> {
    let values: [Value; N] = args.exactly(cx, name)?;
    let mut floats = [0.0; N];
    for index in 0..N {
        match real(cx, values[index])? {
            Real::Known(float) => floats[index] = float,
            Real::Ask => return Ok(Err(ask(cx, args, index, resume))),
        }
    }
    Ok(Ok(floats))
}

/// Replaces an argument by the float that Python code makes of it, and starts again.
fn ask(cx: &mut Context, args: Args, index: usize, resume: Resume) -> NativeResult {
    let (class, value) = (cx.machine.builtins.types.float, args.values[index]);
    arguments::replace(cx, args, index, resume, |cx| cx.call(class, &[value]))
}

/// `reals!(cx, args, name, native, N)`: the arguments, or a return where Python code is to be asked.
macro_rules! reals {
    ($cx:ident, $args:ident, $name:expr, $native:path) => {
        match reals($cx, $args, $name, again!($native))? {
            Ok(floats) => floats,
            Err(asked) => return asked,
        }
    };
}

/// `ints!(cx, args, native)`: all arguments as integers, or a return where Python code is to be asked.
macro_rules! ints {
    ($cx:ident, $args:ident, $native:path) => {{
        let mut integers: Vec<Int> = Vec::with_capacity($args.values.len());
        for (index, value) in $args.values.iter().enumerate() {
            match arguments::integer($cx, *value)? {
                Integer::Known(known) => integers.push(known),
                Integer::Ask => return index_again($cx, $args, index, again!($native)),
            }
        }
        integers
    }};
}

macro_rules! functions {
    ($($name:ident $function:ident),* $(,)?) => {
        $(
            fn $name(cx: &mut Context, args: Args) -> NativeResult {
                let [x] = reals!(cx, args, concat!("math.", stringify!($name)), $name);
                let result = Function::$function.call(x);
                cx.or_raise(result).map(Value::float)
            }
        )*
    };
}

functions!(
    acos Acos, acosh Acosh, asin Asin, asinh Asinh, atan Atan, atanh Atanh, cbrt Cbrt, cos Cos, cosh Cosh,
    degrees Degrees, erf Erf, erfc Erfc, exp Exp, exp2 Exp2, expm1 Expm1, fabs Fabs, gamma Gamma, lgamma Lgamma,
    log1p Log1p, radians Radians, sin Sin, sinh Sinh, sqrt Sqrt, tan Tan, tanh Tanh, ulp Ulp,
);

fn result(cx: &mut Context, value: Result<f64, PyError>) -> NativeResult {
    cx.or_raise(value).map(Value::float)
}

fn result_int(cx: &mut Context, value: Result<Int, PyError>) -> NativeResult {
    let value = cx.or_raise(value)?;
    cx.new_integer(value)
}

fn atan2(cx: &mut Context, args: Args) -> NativeResult {
    let [y, x] = reals!(cx, args, "atan2", atan2);
    Ok(Value::float(math::atan2(y, x)))
}

fn copysign(cx: &mut Context, args: Args) -> NativeResult {
    let [x, y] = reals!(cx, args, "copysign", copysign);
    Ok(Value::float(x.copysign(y)))
}

fn fma(cx: &mut Context, args: Args) -> NativeResult {
    let [x, y, z] = reals!(cx, args, "fma", fma);
    result(cx, math::fma(x, y, z))
}

fn fmod(cx: &mut Context, args: Args) -> NativeResult {
    let [x, y] = reals!(cx, args, "fmod", fmod);
    result(cx, math::fmod(x, y))
}

fn pow(cx: &mut Context, args: Args) -> NativeResult {
    let [x, y] = reals!(cx, args, "pow", pow);
    result(cx, math::pow(x, y))
}

fn remainder(cx: &mut Context, args: Args) -> NativeResult {
    let [x, y] = reals!(cx, args, "remainder", remainder);
    result(cx, math::remainder(x, y))
}

fn is_finite(cx: &mut Context, args: Args) -> NativeResult {
    let [x] = reals!(cx, args, "math.isfinite", is_finite);
    Ok(Value::bool(x.is_finite()))
}

fn is_infinite(cx: &mut Context, args: Args) -> NativeResult {
    let [x] = reals!(cx, args, "math.isinf", is_infinite);
    Ok(Value::bool(x.is_infinite()))
}

fn is_nan(cx: &mut Context, args: Args) -> NativeResult {
    let [x] = reals!(cx, args, "math.isnan", is_nan);
    Ok(Value::bool(x.is_nan()))
}

fn frexp(cx: &mut Context, args: Args) -> NativeResult {
    let [x] = reals!(cx, args, "math.frexp", frexp);
    let (mantissa, exponent) = math::frexp(x);
    cx.new_tuple(&[Value::float(mantissa), Value::inline_int(exponent)])
}

fn modf(cx: &mut Context, args: Args) -> NativeResult {
    let [x] = reals!(cx, args, "math.modf", modf);
    let (fraction, whole) = math::modf(x);
    cx.new_tuple(&[Value::float(fraction), Value::float(whole)])
}

fn ldexp(cx: &mut Context, args: Args) -> NativeResult {
    let [x, power] = args.exactly(cx, "ldexp")?;
    let Some(power) = cx.index(power) else {
        return Err(cx.type_error("Expected an int as second argument to ldexp."));
    };
    match real(cx, x)? {
        Real::Known(x) => result(cx, math::ldexp(x, power.as_ref())),
        Real::Ask => ask(cx, args, 0, again!(ldexp)),
    }
}

fn next_after(cx: &mut Context, args: Args) -> NativeResult {
    let steps = match args.keyword(cx, "steps").filter(|steps| !steps.is_none()) {
        None => 1,
        Some(steps) => match cx.index(steps) {
            Some(steps) if steps.as_ref().is_negative() => {
                return Err(cx.value_error("steps must be a non-negative integer"));
            }
            Some(steps) => steps.to_i64().unwrap_or(i64::MAX) as u64,
            None => return Err(crate::builtins::functions::not_an_integer(cx, steps)),
        },
    };
    let positional = Args { values: &args.values[..args.positional()], names: Value::UNBOUND };
    let [x, y] = reals!(cx, positional, "nextafter", next_after);
    Ok(Value::float(math::next_after(x, y, steps)))
}

/// The logarithm of one argument to the base of `function`, of integers of any size.
fn logarithm(cx: &mut Context, value: Value, function: Function) -> Result<Option<f64>, Trap> {
    if let Some(integer) = cx.index(value) {
        let known = function.of_int(integer.as_ref());
        return cx.or_raise(known).map(Some);
    }
    match real(cx, value)? {
        Real::Known(x) => {
            let known = function.call(x);
            cx.or_raise(known).map(Some)
        }
        Real::Ask => Ok(None),
    }
}

fn log2(cx: &mut Context, args: Args) -> NativeResult {
    let [x] = args.exactly(cx, "log2")?;
    match logarithm(cx, x, Function::Log2)? {
        Some(value) => Ok(Value::float(value)),
        None => ask(cx, args, 0, again!(log2)),
    }
}

fn log10(cx: &mut Context, args: Args) -> NativeResult {
    let [x] = args.exactly(cx, "log10")?;
    match logarithm(cx, x, Function::Log10)? {
        Some(value) => Ok(Value::float(value)),
        None => ask(cx, args, 0, again!(log10)),
    }
}

/// `log(x[, base])`
fn log(cx: &mut Context, args: Args) -> NativeResult {
    let [x, base] = args.bind(cx, "log", ["", ""], 1)?;
    let Some(numerator) = logarithm(cx, x, Function::Log)? else { return ask(cx, args, 0, again!(log)) };
    if base.is_unbound() {
        return Ok(Value::float(numerator));
    }
    let Some(denominator) = logarithm(cx, base, Function::Log)? else { return ask(cx, args, 1, again!(log)) };
    result(cx, math::log_quotient(numerator, denominator))
}

/// `floor`, `ceil` and `trunc`: a method of the value's class, or the function on floats.
fn whole(
    cx: &mut Context,
    args: Args,
    name: &str,
    method: &str,
    function: fn(f64) -> Result<Int, PyError>,
    resume: Resume,
) -> NativeResult {
    let [x] = args.exactly(cx, name)?;
    if let Some(float) = x.as_float() {
        return result_int(cx, function(float));
    }
    if let Some(integer) = int_of(x) {
        return cx.new_integer(integer);
    }
    let method = cx.intern(method)?;
    let class = cx.class_of(x);
    if let Some(method) = cx.class_lookup(class, method) {
        return cx.call_special(method, x, &[]);
    }
    if name == "trunc" {
        let kind = cx.type_name(x);
        return Err(cx.type_error(format!("type {kind} doesn't define __trunc__ method")));
    }
    match real(cx, x)? {
        Real::Known(float) => result_int(cx, function(float)),
        Real::Ask => ask(cx, args, 0, resume),
    }
}

fn floor(cx: &mut Context, args: Args) -> NativeResult {
    whole(cx, args, "floor", "__floor__", math::floor, again!(floor))
}

fn ceil(cx: &mut Context, args: Args) -> NativeResult {
    whole(cx, args, "ceil", "__ceil__", math::ceil, again!(ceil))
}

fn trunc(cx: &mut Context, args: Args) -> NativeResult {
    whole(cx, args, "trunc", "__trunc__", math::trunc, again!(trunc))
}

fn is_close(cx: &mut Context, args: Args) -> NativeResult {
    const SIGNATURE: Signature<4> =
        Signature { name: "isclose", parameters: ["a", "b", "rel_tol", "abs_tol"], required: 2, positional: 2 };
    let mut values = vec![Value::NONE];
    values.extend_from_slice(args.values);
    let bound = SIGNATURE.bind(cx, Args { values: &values, names: args.names })?;
    let mut floats = [0.0, 0.0, 1e-9, 0.0];
    for (slot, value) in floats.iter_mut().zip(bound) {
        if value.is_unbound() {
            continue;
        }
        match real(cx, value)? {
            Real::Known(float) => *slot = float,
            Real::Ask => {
                // Whichever argument it is, at its first place: each is looked at again afterwards.
                let index = args.values.iter().position(|given| *given == value).unwrap_or(0);
                return ask(cx, args, index, again!(is_close));
            }
        }
    }
    let [a, b, relative, absolute] = floats;
    let close = math::is_close(a, b, relative, absolute);
    cx.or_raise(close).map(Value::bool)
}

/// The floats of an iterable, or what is to be returned instead.
fn float_items(
    cx: &mut Context,
    args: Args,
    index: usize,
    resume: Resume,
) -> Result<Result<Vec<f64>, NativeResult>, Trap> {
    let Some(items) = cx.items_now(args.values[index])? else {
        return Ok(Err(arguments::collect(cx, args, index, resume)));
    };
    let mut floats = Vec::with_capacity(items.len());
    for (at, item) in items.iter().enumerate() {
        match real(cx, *item)? {
            Real::Known(float) => floats.push(float),
            Real::Ask => {
                // The items are replaced by floats, all of them.
                let class = cx.machine.builtins.types.float;
                let list = cx.new_list(&items[at..])?;
                let head: Vec<Value> = floats.iter().map(|float| Value::float(*float)).collect();
                let head = cx.new_list(&head)?;
                return Ok(Err(arguments::replace(cx, args, index, resume, |cx| {
                    cx.prelude("_mapped", &[class, head, list])
                })));
            }
        }
    }
    cx.charge(floats.len() as u64 / 4);
    Ok(Ok(floats))
}

fn fsum(cx: &mut Context, args: Args) -> NativeResult {
    let [_] = args.exactly(cx, "fsum")?;
    let floats = match float_items(cx, args, 0, again!(fsum))? {
        Ok(floats) => floats,
        Err(other) => return other,
    };
    let mut sum = ExactSum::new();
    for float in floats {
        let added = sum.add(float);
        cx.or_raise(added)?;
    }
    result(cx, sum.finish())
}

fn hypot(cx: &mut Context, args: Args) -> NativeResult {
    if args.positional() < args.values.len() {
        return Err(cx.type_error("math.hypot() takes no keyword arguments"));
    }
    let mut floats = Vec::with_capacity(args.values.len());
    for (index, value) in args.values.iter().enumerate() {
        match real(cx, *value)? {
            Real::Known(float) => floats.push(float),
            Real::Ask => return ask(cx, args, index, again!(hypot)),
        }
    }
    Ok(Value::float(norm::hypot(&floats)))
}

fn dist(cx: &mut Context, args: Args) -> NativeResult {
    let [_, _] = args.exactly(cx, "dist")?;
    let mut points = [Vec::new(), Vec::new()];
    for (index, point) in points.iter_mut().enumerate() {
        match float_items(cx, args, index, again!(dist))? {
            Ok(floats) => *point = floats,
            Err(other) => return other,
        }
    }
    result(cx, norm::dist(&points[0], &points[1]))
}

/// `_sum_of_products(p, q)`: of two lists of equal length, if all are numbers and some floats; else `None`.
fn sum_of_products(cx: &mut Context, args: Args) -> NativeResult {
    let [p, q] = args.exactly(cx, "_sum_of_products")?;
    let (p, q) = (cx.items_now(p)?.unwrap_or_default(), cx.items_now(q)?.unwrap_or_default());
    let number = |value: &Value| value.is_float() || value.as_index().is_some();
    if !p.iter().chain(&q).all(number) || !p.iter().chain(&q).any(|value| value.is_float()) {
        return Ok(Value::NONE);
    }
    let float = |value: Value| value.as_float().unwrap_or_else(|| value.as_index().unwrap_or(0) as f64);
    let mut sum = ProductSum::default();
    for (x, y) in p.iter().zip(&q) {
        sum.add(float(*x), float(*y));
    }
    let total = sum.finish();
    Ok(if total.is_finite() { Value::float(total) } else { Value::NONE })
}

fn gcd(cx: &mut Context, args: Args) -> NativeResult {
    let integers = ints!(cx, args, gcd);
    let mut found = Int::Small(0);
    for next in &integers {
        afford_common(cx, &found, next)?;
        found = arithmetic::gcd(found.as_ref(), next.as_ref());
    }
    cx.new_integer(found)
}

fn lcm(cx: &mut Context, args: Args) -> NativeResult {
    let integers = ints!(cx, args, lcm);
    let mut found = Int::Small(1);
    let mut work = 0;
    for next in &integers {
        // Looking for it, dividing and multiplying, digit by digit: in a browser some sixty times as long as multiplications of
        // that size take in one go.
        work += 64 * afford_common(cx, &found, next)?;
        if work > MOST_WORK {
            cx.afford_work(u64::MAX)?;
        }
        found = arithmetic::lcm(found.as_ref(), next.as_ref());
    }
    cx.new_integer(found)
}

/// Work that `lcm` may do for all its arguments together.
const MOST_WORK: u64 = 1 << 30;

/// Takes fuel for what two integers have in common, which grows with the square of their length.
fn afford_common(cx: &mut Context, a: &Int, b: &Int) -> Result<u64, Trap> {
    let [a, b] = [a, b].map(|integer| integer.as_ref().bit_length());
    let (short, long) = (a.min(b) / 64, a.max(b) / 64);
    // Each bit of the shorter one costs a subtraction and a shift of what is left of it.
    let work = (64 * short * short).saturating_add(long * (short + 1));
    cx.afford_work(work)?;
    Ok(work)
}

fn isqrt(cx: &mut Context, args: Args) -> NativeResult {
    let [_] = args.exactly(cx, "isqrt")?;
    let integers = ints!(cx, args, isqrt);
    let words = integers[0].as_ref().bit_length() / 64;
    cx.afford_work(words * words)?;
    result_int(cx, arithmetic::integer_square_root(integers[0].as_ref()))
}

fn factorial(cx: &mut Context, args: Args) -> NativeResult {
    let [_] = args.exactly(cx, "factorial")?;
    let integers = ints!(cx, args, factorial);
    afford(cx, &integers[0], integers[0].to_i64().unwrap_or(i64::MAX))?;
    result_int(cx, combinatorics::factorial(integers[0].as_ref()))
}

/// `comb(n, k)`
fn comb(cx: &mut Context, args: Args) -> NativeResult {
    let [_, _] = args.exactly(cx, "comb")?;
    let integers = ints!(cx, args, comb);
    let (n, k) = (integers[0].to_i64().unwrap_or(i64::MAX), integers[1].to_i64().unwrap_or(i64::MAX));
    afford(cx, &integers[0], k.min(n.saturating_sub(k)))?;
    result_int(cx, combinatorics::combinations(integers[0].as_ref(), integers[1].as_ref()))
}

/// `perm(n, k=None)`
fn perm(cx: &mut Context, args: Args) -> NativeResult {
    let [_, k] = args.bind(cx, "perm", ["", ""], 1)?;
    if k.is_unbound() || k.is_none() {
        return factorial(cx, Args { values: &args.values[..1], names: Value::UNBOUND });
    }
    let integers = ints!(cx, args, perm);
    if let Some(k) = integers[1].to_i64() {
        afford(cx, &integers[0], k)?;
    }
    result_int(cx, combinatorics::permutations(integers[0].as_ref(), integers[1].as_ref()))
}

/// Takes fuel and room for a product of `count` factors up to `n`.
fn afford(cx: &mut Context, n: &Int, count: i64) -> Result<(), Trap> {
    if n.as_ref().is_negative() || count <= 0 {
        return Ok(());
    }
    let bits = combinatorics::falling_bits(n.as_ref(), count as u64);
    cx.check_size(u128::from(bits / 8))?;
    cx.afford_work(bits / 64 * (1 + bits / 4096))
}
