//! The module `random`: the built-in part of `random.Random`.
//!
//! Words of a generator: 1 index of its next word, 2 its 624 words of 32 bits (raw), 3 the number that `gauss` keeps, or
//! unbound. Numbers are drawn on a copy and the state is stored last, so that a pause draws nothing twice.

use heddle_trace::event::Effect;
use heddle_trace::operation::OperationKind;

use super::{ModuleDef, Prelude};
use crate::builtins::natives::{Args, TypeDef};
use crate::context::Context;
use crate::heap::{Header, Ref};
use crate::kind::Kind;
use crate::number::Int;
use crate::number::error::PyError;
use crate::number::mersenne::{Mersenne, temper};
use crate::object::equality::Hashed;
use crate::object::int::int_of;
use crate::object::tuple;
use crate::sync::{Method, ask};
use crate::trap::{NativeResult, Trap};
use crate::value::Value;

/// The module.
pub static MODULE: ModuleDef = ModuleDef {
    name: "random",
    prelude: Prelude::Embedded(include_str!("../prelude/random.py")),
    natives: &[],
    hidden: true,
};

/// The base of `random.Random`.
pub static TYPE: TypeDef = TypeDef {
    name: "_Random",
    kind: Some(Kind::Random),
    constructor: Some(construct),
    methods: &[
        ("seed", seed),
        ("random", random),
        ("getrandbits", getrandbits),
        ("_randbelow", below),
        ("_sample", sample),
        ("randint", randint),
        ("randrange", randrange),
        ("randbytes", randbytes),
        ("uniform", uniform),
        ("triangular", triangular),
        ("normalvariate", normalvariate),
        ("gauss", gauss),
        ("lognormvariate", lognormvariate),
        ("expovariate", expovariate),
        ("vonmisesvariate", vonmisesvariate),
        ("gammavariate", gammavariate),
        ("betavariate", betavariate),
        ("paretovariate", paretovariate),
        ("weibullvariate", weibullvariate),
        ("binomialvariate", binomialvariate),
        ("getstate", getstate),
        ("setstate", setstate),
    ],
    ..TypeDef::EMPTY
};

const WORDS: usize = 624;
const RAW_WORDS: u32 = 2 + WORDS as u32 / 2;

fn construct(cx: &mut Context, _: Args) -> NativeResult {
    let raw = cx.allocate(Kind::Raw, RAW_WORDS)?;
    raw.store(1, u64::from(RAW_WORDS - 2));
    raw.fill(2, RAW_WORDS - 2, 0);
    cx.new_object(Kind::Random, &[Value::inline_int(WORDS as i64), Value::object(Kind::Raw, raw), Value::UNBOUND])
}

fn raw(generator: Ref) -> Ref {
    Value::from_bits(generator.load_acquire(2)).target()
}

fn index(generator: Ref) -> usize {
    Value::from_bits(generator.load_acquire(1)).int() as usize
}

fn set_index(generator: Ref, index: usize) {
    generator.store_release(1, Value::inline_int(index as i64).bits());
}

fn load(generator: Ref) -> Mersenne {
    let mut words = [0; WORDS];
    words.copy_from_slice(raw(generator).quads(2, WORDS));
    let gauss = Value::from_bits(generator.load_acquire(3)).as_float();
    Mersenne::from_state(&words, index(generator).min(WORDS), gauss).unwrap_or_else(|| Mersenne::from_hash(0))
}

fn store(generator: Ref, state: &Mersenne) {
    let (words, index, gauss) = state.state();
    let raw = raw(generator);
    for (unit, word) in words.iter().enumerate() {
        raw.store_quad(2, unit as u32, *word);
    }
    set_index(generator, index);
    generator.store_release(3, gauss.map_or(Value::UNBOUND, Value::float).bits());
}

/// A drawn value that has yet to become one of Python's.
enum Drawn {
    Float(f64),
    Small(i64),
    Int(Int),
    Bytes(Vec<u8>),
    Indexes(Vec<usize>),
}

fn value(cx: &mut Context, drawn: Drawn) -> NativeResult {
    match drawn {
        Drawn::Float(number) => Ok(Value::float(number)),
        Drawn::Small(number) => cx.new_int(number),
        Drawn::Int(number) => cx.new_integer(number),
        Drawn::Bytes(bytes) => cx.new_bytes(&bytes),
        Drawn::Indexes(indexes) => {
            let values: Vec<Value> = indexes.into_iter().map(|index| Value::inline_int(index as i64)).collect();
            cx.new_list(&values)
        }
    }
}

/// Draws: a visible operation on the generator.
fn draw(cx: &mut Context, args: Args, from: impl FnOnce(&mut Mersenne) -> Result<Drawn, PyError>) -> NativeResult {
    let generator = args.values[0].target();
    ask(cx, generator, OperationKind::RandomDraw)?;
    let guard = cx.guard(generator);
    let mut state = load(generator);
    let drawn = match from(&mut state) {
        Ok(drawn) => drawn,
        Err(error) => {
            store(generator, &state);
            drop(guard);
            return Err(cx.raise_error(error));
        }
    };
    let result = value(cx, drawn)?;
    store(generator, &state);
    record(cx, generator, result);
    Ok(result)
}

fn record(cx: &mut Context, generator: Ref, drawn: Value) {
    if cx.commits.is_some() {
        let value = if cx.detail.values { cx.short_repr(drawn) } else { String::new() };
        cx.record_on(OperationKind::RandomDraw, generator, || Effect::Value { name: String::new(), value });
    }
}

/// Words drawn where they lie, as long as none of them is behind the last.
struct Quick {
    raw: Ref,
    index: usize,
}

impl Quick {
    fn new(generator: Ref) -> Self {
        Self { raw: raw(generator), index: index(generator) }
    }

    #[inline]
    fn next(&mut self) -> Option<u32> {
        if self.index >= WORDS {
            return None;
        }
        let word = self.raw.load_quad(2, self.index as u32);
        self.index += 1;
        Some(temper(word))
    }

    /// A number below `bound`, which is positive and fits 32 bits.
    fn below(&mut self, bound: u64) -> Option<u64> {
        let count = u64::BITS - bound.leading_zeros();
        loop {
            let number = u64::from(self.next()? >> (32 - count));
            if number < bound {
                return Some(number);
            }
        }
    }
}

fn random(cx: &mut Context, args: Args) -> NativeResult {
    Method("Random.random").no_arguments(cx, args)?;
    let generator = args.values[0].target();
    ask(cx, generator, OperationKind::RandomDraw)?;
    let guard = cx.guard(generator);
    let mut quick = Quick::new(generator);
    let drawn = match (quick.next(), quick.next()) {
        (Some(a), Some(b)) => {
            set_index(generator, quick.index);
            crate::number::mersenne::float_of(a, b)
        }
        _ => {
            let mut state = load(generator);
            let drawn = state.random();
            store(generator, &state);
            drawn
        }
    };
    record(cx, generator, Value::float(drawn));
    drop(guard);
    Ok(Value::float(drawn))
}

/// `start` and a number below `width`, which is positive.
fn draw_from(cx: &mut Context, args: Args, start: i64, width: u64) -> NativeResult {
    let generator = args.values[0].target();
    ask(cx, generator, OperationKind::RandomDraw)?;
    let guard = cx.guard(generator);
    let mut quick = Quick::new(generator);
    let (number, state) = match (width <= u64::from(u32::MAX)).then(|| quick.below(width)).flatten() {
        Some(number) => (number, None),
        None => {
            let mut state = load(generator);
            (state.below(width), Some(state))
        }
    };
    let result = cx.new_int(start.wrapping_add(number as i64))?;
    match state {
        None => set_index(generator, quick.index),
        Some(state) => store(generator, &state),
    }
    record(cx, generator, result);
    drop(guard);
    Ok(result)
}

fn integer(cx: &mut Context, value: Value) -> Result<Int, Trap> {
    match cx.index(value) {
        Some(number) => Ok(number),
        None => {
            let name = cx.type_name(value);
            Err(cx.type_error(format!("'{name}' object cannot be interpreted as an integer")))
        }
    }
}

fn below(cx: &mut Context, args: Args) -> NativeResult {
    let [bound] = Method("Random._randbelow").bind(cx, args, ["n"], 1)?;
    if let Some(bound) = bound.as_int().filter(|bound| *bound > 0) {
        return draw_from(cx, args, 0, bound as u64);
    }
    let bound = integer(cx, bound)?;
    draw(cx, args, |state| state.below_int(bound.as_ref()).map(Drawn::Int))
}

/// The method once more, with the numbers that Python code says instead of arguments that are none; `None` if all are.
fn with_indexes(cx: &mut Context, args: Args, name: &str, numbers: &[Value]) -> Option<NativeResult> {
    numbers.iter().find(|number| number.is(Kind::Instance) && cx.index(**number).is_none())?;
    let call = |cx: &mut Context| {
        let numbers = cx.new_tuple(numbers)?;
        let name = cx.intern(name)?;
        cx.prelude("_call_with_indexes", &[args.values[0], name, numbers])
    };
    Some(call(cx))
}

fn randint(cx: &mut Context, args: Args) -> NativeResult {
    let [low, high] = Method("Random.randint").bind(cx, args, ["a", "b"], 2)?;
    if low.both_int(high) && low.int() <= high.int() {
        return draw_from(cx, args, low.int(), (high.int() - low.int() + 1) as u64);
    }
    if let Some(result) = with_indexes(cx, args, "randint", &[low, high]) {
        return result;
    }
    let (low, high) = (integer(cx, low)?, integer(cx, high)?);
    draw(cx, args, |state| state.integer(low.as_ref(), high.as_ref()).map(Drawn::Int))
}

fn randrange(cx: &mut Context, args: Args) -> NativeResult {
    let given = Method("Random.randrange").bind(cx, args, ["start", "stop", "step"], 1)?;
    let [start, stop, step] = given;
    if stop.is_unbound() || stop.is_none() {
        if !step.is_unbound() && step != Value::inline_int(1) {
            return Err(cx.type_error("Missing a non-None stop argument"));
        }
        if let Some(bound) = start.as_int().filter(|bound| *bound > 0) {
            return draw_from(cx, args, 0, bound as u64);
        }
        if let Some(result) = with_indexes(cx, args, "randrange", &[start]) {
            return result;
        }
        let start = integer(cx, start)?;
        let one = Int::from(1u64);
        return draw(cx, args, |state| {
            state.range(Int::from(0u64).as_ref(), start.as_ref(), one.as_ref(), true).map(Drawn::Int)
        });
    }
    if start.both_int(stop) && step.is_unbound() && start.int() < stop.int() {
        return draw_from(cx, args, start.int(), (stop.int() - start.int()) as u64);
    }
    let count = if step.is_unbound() { 2 } else { 3 };
    if let Some(result) = with_indexes(cx, args, "randrange", &given[..count]) {
        return result;
    }
    let (start, stop) = (integer(cx, start)?, integer(cx, stop)?);
    let step = if step.is_unbound() { Int::from(1u64) } else { integer(cx, step)? };
    draw(cx, args, |state| state.range(start.as_ref(), stop.as_ref(), step.as_ref(), false).map(Drawn::Int))
}

fn getrandbits(cx: &mut Context, args: Args) -> NativeResult {
    let [count] = args.rest().bind(cx, "Random.getrandbits", [""], 1)?;
    if let Some(result) = with_indexes(cx, args, "getrandbits", &[count]) {
        return result;
    }
    let count = integer(cx, count)?;
    let count = bits_of(cx, &count)?;
    draw(cx, args, |state| state.bits(count).map(Drawn::Int))
}

/// A number of bits or bytes; any below 0 is as good as another.
fn bits_of(cx: &mut Context, count: &Int) -> Result<i64, Trap> {
    match count.to_i64() {
        Some(count) => Ok(count),
        None if count.as_ref().is_negative() => Ok(-1),
        None => Err(cx.raise_error(PyError::overflow("Python int too large to convert to C int"))),
    }
}

fn randbytes(cx: &mut Context, args: Args) -> NativeResult {
    let [count] = Method("Random.randbytes").bind(cx, args, ["n"], 1)?;
    let count = integer(cx, count)?;
    let count = bits_of(cx, &count)?;
    cx.check_size(count.max(0) as u128)?;
    draw(cx, args, |state| state.bytes(count).map(Drawn::Bytes))
}

fn sample(cx: &mut Context, args: Args) -> NativeResult {
    let [length, count] = args.rest().exactly(cx, "_sample")?;
    let length = length.as_index().unwrap_or(0) as usize;
    let count = integer(cx, count)?.to_i64().unwrap_or(i64::MAX);
    cx.charge(count.max(0) as u64);
    draw(cx, args, |state| state.sample(length, count).map(Drawn::Indexes))
}

// ---- distributions ----

fn float(cx: &mut Context, value: Value, default: f64) -> Result<f64, Trap> {
    if value.is_unbound() {
        return Ok(default);
    }
    if let Some(float) = value.as_float() {
        return Ok(float);
    }
    match int_of(value) {
        Some(int) => crate::number::int::convert::to_f64(int.as_ref()).map_err(|error| cx.raise_error(error)),
        None => {
            let name = cx.type_name(value);
            Err(cx.type_error(format!("unsupported operand type(s) for -: '{name}' and 'float'")))
        }
    }
}

macro_rules! distributions {
    ($($function:ident $title:literal [$($name:ident $default:expr),*] $required:literal => $draw:expr;)*) => {
        $(
            fn $function(cx: &mut Context, args: Args) -> NativeResult {
                let [$($name),*] = Method($title).bind(cx, args, [$(stringify!($name)),*], $required)?;
                $(let $name = float(cx, $name, $default)?;)*
                let draw: fn(&mut Mersenne, [f64; distributions!(@count $($name)*)]) -> Result<f64, PyError> = $draw;
                draw_float(cx, args, move |state| draw(state, [$($name),*]))
            }
        )*
    };
    (@count) => { 0 };
    (@count $first:ident $($rest:ident)*) => { 1 + distributions!(@count $($rest)*) };
}

fn draw_float(cx: &mut Context, args: Args, from: impl FnOnce(&mut Mersenne) -> Result<f64, PyError>) -> NativeResult {
    draw(cx, args, |state| from(state).map(Drawn::Float))
}

distributions! {
    uniform "Random.uniform" [a 0.0, b 1.0] 2 => |state, [a, b]| Ok(state.uniform(a, b));
    normalvariate "Random.normalvariate" [mu 0.0, sigma 1.0] 0 => |state, [mu, sigma]| Ok(state.normal(mu, sigma));
    gauss "Random.gauss" [mu 0.0, sigma 1.0] 0 => |state, [mu, sigma]| Ok(state.gauss(mu, sigma));
    lognormvariate "Random.lognormvariate" [mu 0.0, sigma 1.0] 2 => |state, [mu, sigma]| state.log_normal(mu, sigma);
    expovariate "Random.expovariate" [lambd 1.0] 0 => |state, [lambd]| state.exponential(lambd);
    vonmisesvariate "Random.vonmisesvariate" [mu 0.0, kappa 0.0] 2 => |state, [mu, kappa]| state.von_mises(mu, kappa);
    gammavariate "Random.gammavariate" [alpha 0.0, beta 0.0] 2 => |state, [alpha, beta]| state.gamma(alpha, beta);
    betavariate "Random.betavariate" [alpha 0.0, beta 0.0] 2 => |state, [alpha, beta]| state.beta(alpha, beta);
    paretovariate "Random.paretovariate" [alpha 0.0] 1 => |state, [alpha]| state.pareto(alpha);
    weibullvariate "Random.weibullvariate" [alpha 0.0, beta 0.0] 2 => |state, [alpha, beta]| state.weibull(alpha, beta);
}

fn triangular(cx: &mut Context, args: Args) -> NativeResult {
    let [low, high, mode] = Method("Random.triangular").bind(cx, args, ["low", "high", "mode"], 0)?;
    let (low, high) = (float(cx, low, 0.0)?, float(cx, high, 1.0)?);
    let mode = if mode.is_unbound() || mode.is_none() { None } else { Some(float(cx, mode, 0.0)?) };
    draw_float(cx, args, |state| Ok(state.triangular(low, high, mode)))
}

fn binomialvariate(cx: &mut Context, args: Args) -> NativeResult {
    let [n, p] = Method("Random.binomialvariate").bind(cx, args, ["n", "p"], 0)?;
    let n = if n.is_unbound() { 1 } else { integer(cx, n)?.to_i64().unwrap_or(i64::MAX) };
    let p = float(cx, p, 0.5)?;
    draw(cx, args, |state| state.binomial(n, p).map(Drawn::Small))
}

// ---- the state ----

fn seed(cx: &mut Context, args: Args) -> NativeResult {
    let [from, _version] = Method("Random.seed").bind(cx, args, ["a", "version"], 0)?;
    let generator = args.values[0].target();
    let state = if from.is_unbound() || from.is_none() {
        // From the world: the same in every run, and another for every generator.
        let seed = cx.machine.settings.random_seed ^ generator.identity().0.rotate_left(17);
        Mersenne::from_hash(seed as i64)
    } else if let Some(int) = int_of(from) {
        Mersenne::from_int(int.as_ref())
    } else if from.is(Kind::Str) {
        Mersenne::from_bytes(cx.rust_string(from).unwrap_or_default().as_bytes())
    } else if matches!(from.kind(), Some(Kind::Bytes | Kind::ByteArray)) {
        Mersenne::from_bytes(&cx.wanted_bytes(from)?)
    } else if from.is_float() {
        match cx.hash_of(from)? {
            Hashed::Simple(hash) => Mersenne::from_hash(hash),
            Hashed::NeedsPython => Mersenne::from_hash(0),
        }
    } else {
        return Err(cx.type_error("The only supported seed types are:\nNone, int, float, str, bytes, and bytearray."));
    };
    ask(cx, generator, OperationKind::RandomDraw)?;
    let _guard = cx.guard(generator);
    store(generator, &state);
    cx.record_on(OperationKind::RandomDraw, generator, || Effect::Done);
    Ok(Value::NONE)
}

fn getstate(cx: &mut Context, args: Args) -> NativeResult {
    Method("Random.getstate").nothing(cx, args)?;
    let generator = args.values[0].target();
    let guard = cx.guard(generator);
    let state = load(generator);
    drop(guard);
    let (words, index, gauss) = state.state();
    let mut values: Vec<Value> = words.iter().map(|word| Value::inline_int(i64::from(*word))).collect();
    values.push(Value::inline_int(index as i64));
    let words = cx.new_tuple(&values)?;
    cx.new_tuple(&[Value::inline_int(3), words, gauss.map_or(Value::NONE, Value::float)])
}

fn setstate(cx: &mut Context, args: Args) -> NativeResult {
    let [state] = Method("Random.setstate").bind(cx, args, ["state"], 1)?;
    let parts: Vec<Value> = state.as_kind(Kind::Tuple).map_or_else(Vec::new, |state| tuple::items(state).collect());
    let [version, internal, gauss] = parts.as_slice() else {
        return Err(cx.type_error("state vector must be a tuple"));
    };
    if *version != Value::inline_int(3) {
        let version = cx.short_repr(*version);
        return Err(cx.value_error(format!("state with version {version} passed to Random.setstate() of version 3")));
    }
    let Some(internal) = internal.as_kind(Kind::Tuple) else {
        return Err(cx.type_error("state vector must be a tuple"));
    };
    let numbers: Vec<i64> = tuple::items(internal).filter_map(Value::as_index).collect();
    if numbers.len() != WORDS + 1 {
        return Err(cx.value_error("state vector is the wrong size"));
    }
    let mut words = [0u32; WORDS];
    for (word, number) in words.iter_mut().zip(&numbers) {
        *word = *number as u32;
    }
    let index = usize::try_from(numbers[WORDS]).unwrap_or(usize::MAX);
    let Some(new) = Mersenne::from_state(&words, index, gauss.as_float()) else {
        return Err(cx.value_error("invalid state"));
    };
    let generator = args.values[0].target();
    ask(cx, generator, OperationKind::RandomDraw)?;
    let _guard = cx.guard(generator);
    store(generator, &new);
    Ok(Value::NONE)
}
