//! Comparisons with CPython. Every line of a table is an operation, its arguments and what CPython 3.14 answers, with
//! tabulators between; `generate.py` writes them. More tables than those kept here are read from the directory that
//! the environment variable `HEDDLE_TABLES` names, if it is set.

pub mod case;

use case::{Case, Outcome, check};
use num_bigint::BigInt;

use super::error::Result;
use super::int::{Int, IntRef, arithmetic, bytes, convert, power, text};
use super::{combinatorics, complex, float, float_text, math, mersenne, norm, summation};
use crate::text::Text;

#[test]
fn integers() {
    check("int", include_str!("int.txt"), run_int);
}

#[test]
fn floats() {
    check("float", include_str!("float.txt"), run_float);
}

#[test]
fn mathematics() {
    check("math", include_str!("math.txt"), run_math);
}

#[test]
fn random_streams() {
    check("random", include_str!("random.txt"), run_random);
}

#[test]
fn costs_bound_sizes() {
    for (base, exponent) in [(10_i64, 5_i64), (3, 100), (-7, 33), (1 << 40, 12), (2, 1000)] {
        let power::Power::Int(result) = power::power(base.into(), exponent.into()).unwrap() else {
            panic!("an integer is expected");
        };
        assert!(result.as_ref().bit_length() <= super::int::cost::pow_bits(base.into(), exponent.into()));
    }
    let huge = BigInt::from(10).pow(8);
    assert!(power::power(10.into(), (&huge * 100_u8).as_ref_int()).is_err());
}

/// Shorthand for tests.
trait AsRefInt {
    fn as_ref_int(&self) -> IntRef<'_>;
}

impl AsRefInt for BigInt {
    fn as_ref_int(&self) -> IntRef<'_> {
        IntRef::Big(self)
    }
}

fn show(value: Int) -> String {
    value.into_big().to_string()
}

fn pair(pair: (Int, Int)) -> String {
    format!("({}, {})", show(pair.0), show(pair.1))
}

fn run_int(case: &Case) -> Result<Outcome> {
    let owned = |index: usize| Int::from(case.field(index).parse::<BigInt>().unwrap());
    let binary = |operation: fn(IntRef<'_>, IntRef<'_>) -> Int| show(operation(owned(0).as_ref(), owned(1).as_ref()));
    let checked = |operation: fn(IntRef<'_>, IntRef<'_>) -> Result<Int>| {
        operation(owned(0).as_ref(), owned(1).as_ref()).map(show)
    };
    let unary = |index: usize| owned(index);
    Ok(Outcome::from(match case.operation {
        "add" => binary(arithmetic::add),
        "sub" => binary(arithmetic::subtract),
        "mul" => binary(arithmetic::multiply),
        "and" => binary(arithmetic::and),
        "or" => binary(arithmetic::or),
        "xor" => binary(arithmetic::xor),
        "gcd" => binary(arithmetic::gcd),
        "lcm" => binary(arithmetic::lcm),
        "floordiv" => checked(arithmetic::floor_divide)?,
        "mod" => checked(arithmetic::modulo)?,
        "lshift" => checked(arithmetic::shift_left)?,
        "rshift" => checked(arithmetic::shift_right)?,
        "divmod" => pair(arithmetic::divide_modulo(unary(0).as_ref(), unary(1).as_ref())?),
        "pow" => match power::power(unary(0).as_ref(), unary(1).as_ref())? {
            power::Power::Int(value) => show(value),
            power::Power::Float(value) => float_text::repr(value),
        },
        "pow3" => show(power::power_modulo(unary(0).as_ref(), unary(1).as_ref(), unary(2).as_ref())?),
        "truediv" => float_text::repr(convert::true_divide(unary(0).as_ref(), unary(1).as_ref())?),
        "float" => float_text::repr(convert::to_f64(unary(0).as_ref())?),
        "neg" => show(arithmetic::negate(unary(0).as_ref())),
        "abs" => show(arithmetic::absolute(unary(0).as_ref())),
        "invert" => show(arithmetic::invert(unary(0).as_ref())),
        "bit_length" => unary(0).as_ref().bit_length().to_string(),
        "bit_count" => unary(0).as_ref().bit_count().to_string(),
        "isqrt" => show(arithmetic::integer_square_root(unary(0).as_ref())?),
        "hash" => convert::hash(unary(0).as_ref()).to_string(),
        "round" => show(arithmetic::round(unary(0).as_ref(), case.integer(1))),
        "compare" => {
            let order = convert::compare(unary(0).as_ref(), case.float(1));
            order.map_or("None".to_owned(), |order| (order as i8).to_string())
        }
        "str" => text::to_decimal(unary(0).as_ref(), text::DIGIT_LIMIT)?,
        "hex" => text::hex(unary(0).as_ref()),
        "oct" => text::oct(unary(0).as_ref()),
        "bin" => text::bin(unary(0).as_ref()),
        "int" => show(text::parse(case.text(0).as_text(), case.integer(1), text::DIGIT_LIMIT)?),
        "int_bytes" => show(text::parse_bytes(&case.bytes(0), case.integer(1), text::DIGIT_LIMIT)?),
        "to_bytes" => {
            let (big, signed) = (case.field(2) == "big", case.field(3) == "True");
            hex(&bytes::to_bytes(unary(0).as_ref(), case.integer(1), big, signed)?)
        }
        "from_bytes" => show(bytes::from_bytes(&case.bytes(0), case.field(1) == "big", case.field(2) == "True")),
        "factorial" => show(combinatorics::factorial(unary(0).as_ref())?),
        "comb" => checked(combinatorics::combinations)?,
        "perm" => checked(combinatorics::permutations)?,
        other => panic!("unknown operation {other}"),
    }))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn run_float(case: &Case) -> Result<Outcome> {
    let (a, b) = (|| case.float(0), || case.float(1));
    let repr = float_text::repr;
    Ok(Outcome::from(match case.operation {
        "repr" => repr(f64::from_bits(u64::from_str_radix(case.field(0), 16).unwrap())),
        "float" => repr(float_text::parse(case.text(0).as_text())?),
        "float_bytes" => repr(float_text::parse_bytes(&case.bytes(0))?),
        "truediv" => repr(float::divide(a(), b())?),
        "floordiv" => repr(float::floor_divide(a(), b())?),
        "mod" => repr(float::modulo(a(), b())?),
        "divmod" => {
            let (quotient, remainder) = float::divide_modulo(a(), b())?;
            format!("({}, {})", repr(quotient), repr(remainder))
        }
        "pow" => match float::power(a(), b())? {
            float::Power::Real(value) => return Ok(Outcome::Close(repr(value))),
            float::Power::Complex(value) => return Ok(Outcome::Close(complex::repr(value))),
        },
        "hash" => float::hash(a()).to_string(),
        "round" => repr(float::round(a(), case.integer(1))?),
        "round_int" => show(float::round_to_int(a())?),
        "int" => show(convert::from_f64(a())?),
        "ratio" => pair(float::as_integer_ratio(a())?),
        "is_integer" => case::truth(float::is_integer(a())).to_owned(),
        "hex" => float_text::hex(a()),
        "fromhex" => repr(float_text::from_hex(case.text(0).as_text())?),
        "complex_mul" => complex::repr(complex::multiply(case.complex(0), case.complex(2))),
        "complex_div" => complex::repr(complex::divide(case.complex(0), case.complex(2))?),
        "complex_hash" => complex::hash(case.complex(0)).to_string(),
        "complex_repr" => complex::repr(case.complex(0)),
        "complex_pow" => return Ok(Outcome::Close(complex::repr(complex::power(case.complex(0), case.complex(2))?))),
        other => panic!("unknown operation {other}"),
    }))
}

fn run_math(case: &Case) -> Result<Outcome> {
    let repr = float_text::repr;
    let all = |from: usize| -> Vec<f64> { (from..case.arguments.len()).map(|index| case.float(index)).collect() };
    Ok(Outcome::from(match case.operation {
        "fmod" => repr(math::fmod(case.float(0), case.float(1))?),
        "remainder" => repr(math::remainder(case.float(0), case.float(1))?),
        "pow" => return math::pow(case.float(0), case.float(1)).map(|value| Outcome::Close(repr(value))),
        "atan2" => return Ok(Outcome::Close(repr(math::atan2(case.float(0), case.float(1))))),
        "fma" => repr(math::fma(case.float(0), case.float(1), case.float(2))?),
        "ldexp" => repr(math::ldexp(case.float(0), case.big(1).as_ref_int())?),
        "frexp" => {
            let (mantissa, exponent) = math::frexp(case.float(0));
            format!("({}, {exponent})", repr(mantissa))
        }
        "modf" => {
            let (fraction, whole) = math::modf(case.float(0));
            format!("({}, {})", repr(fraction), repr(whole))
        }
        "nextafter" => repr(math::next_after(case.float(0), case.float(1), case.integer(2).unsigned_abs())),
        "isclose" => {
            case::truth(math::is_close(case.float(0), case.float(1), case.float(2), case.float(3))?).to_owned()
        }
        "floor" => show(math::floor(case.float(0))?),
        "ceil" => show(math::ceil(case.float(0))?),
        "trunc" => show(math::trunc(case.float(0))?),
        "hypot" => repr(norm::hypot(&all(0))),
        "dist" => {
            let values = all(0);
            let (p, q) = values.split_at(values.len() / 2);
            repr(norm::dist(p, q)?)
        }
        "fsum" => {
            let mut sum = summation::ExactSum::new();
            for value in all(0) {
                sum.add(value)?;
            }
            repr(sum.finish()?)
        }
        "sum" => {
            let mut sum = summation::CompensatedSum::new(0.0);
            all(0).into_iter().for_each(|value| sum.add(value));
            repr(sum.finish())
        }
        "sumprod" => {
            let mut sum = summation::ProductSum::default();
            let values = all(0);
            let (p, q) = values.split_at(values.len() / 2);
            p.iter().zip(q).for_each(|(p, q)| sum.add(*p, *q));
            repr(sum.finish())
        }
        other => {
            let (name, of_int) = other.strip_suffix("_int").map_or((other, false), |name| (name, true));
            let function = math::Function::named(name).unwrap_or_else(|| panic!("unknown operation {other}"));
            let value = match of_int {
                true => function.of_int(case.big(0).as_ref_int())?,
                false => function.call(case.float(0))?,
            };
            let exact = ["fabs", "sqrt", "degrees", "radians", "ulp"].contains(&name);
            return Ok(if exact { Outcome::from(repr(value)) } else { Outcome::Close(repr(value)) });
        }
    }))
}

/// A seed, a method, the number of draws, and the method's arguments.
fn run_random(case: &Case) -> Result<Outcome> {
    let mut source = match case.field(0).split_at(1) {
        ("i", seed) => mersenne::Mersenne::from_int(seed.parse::<BigInt>().unwrap().as_ref_int()),
        ("f", seed) => mersenne::Mersenne::from_hash(float::hash(seed.parse().unwrap())),
        (_, seed) => mersenne::Mersenne::from_bytes(&case::unescape(seed).into_utf8().unwrap().into_bytes()),
    };
    let mut draws = Vec::new();
    let mut close = true;
    let (x, y) = (|| case.float(3), || case.float(4));
    for _ in 0..case.integer(2) {
        let exact = match case.operation {
            "random" => float_text::repr(source.random()),
            "getrandbits" => show(source.bits(case.integer(3))?),
            "randrange" => show(source.range(
                case.big(3).as_ref_int(),
                case.big(4).as_ref_int(),
                case.big(5).as_ref_int(),
                false,
            )?),
            "randint" => show(source.integer(case.big(3).as_ref_int(), case.big(4).as_ref_int())?),
            "randbytes" => hex(&source.bytes(case.integer(3))?),
            "choice" => source.choice(case.integer(3) as usize)?.to_string(),
            "choices" => source.choose(case.integer(3) as usize).to_string(),
            "shuffle" => {
                let mut items: Vec<usize> = (0..case.integer(3) as usize).collect();
                source.shuffle(items.len(), |index, other| items.swap(index, other));
                format!("{items:?}")
            }
            "sample" => format!("{:?}", source.sample(case.integer(3) as usize, case.integer(4))?),
            "uniform" => float_text::repr(source.uniform(x(), y())),
            "triangular" => float_text::repr(source.triangular(x(), y(), Some(case.float(5)))),
            "binomialvariate" => source.binomial(case.integer(3), y())?.to_string(),
            _ => String::new(),
        };
        close &= exact.is_empty();
        draws.push(match case.operation {
            "gauss" => float_text::repr(source.gauss(x(), y())),
            "normalvariate" => float_text::repr(source.normal(x(), y())),
            "lognormvariate" => float_text::repr(source.log_normal(x(), y())?),
            "expovariate" => float_text::repr(source.exponential(x())?),
            "vonmisesvariate" => float_text::repr(source.von_mises(x(), y())?),
            "gammavariate" => float_text::repr(source.gamma(x(), y())?),
            "betavariate" => float_text::repr(source.beta(x(), y())?),
            "paretovariate" => float_text::repr(source.pareto(x())?),
            "weibullvariate" => float_text::repr(source.weibull(x(), y())?),
            _ => exact,
        });
    }
    let text = draws.join(" ");
    Ok(if close { Outcome::Close(text) } else { Outcome::from(text) })
}

#[test]
fn states_are_restored() {
    let mut source = mersenne::Mersenne::from_int(5.into());
    source.gauss(0.0, 1.0);
    let (words, index, gauss) = source.state();
    let mut copy = mersenne::Mersenne::from_state(words, index, gauss).unwrap();
    assert_eq!(copy.gauss(0.0, 1.0), source.gauss(0.0, 1.0));
    assert_eq!(copy.random(), source.random());
}

#[test]
fn digits_are_limited() {
    let limit = BigInt::from(10).pow(4300);
    assert!(
        text::to_decimal(limit.as_ref_int(), text::DIGIT_LIMIT)
            .unwrap_err()
            .message
            .starts_with("Exceeds the limit (4300 digits) for")
    );
    assert_eq!(text::to_decimal((limit - 1_u8).as_ref_int(), text::DIGIT_LIMIT).unwrap().len(), 4300);
    let error = text::parse(Text::ascii(&"1".repeat(4301)), 10, text::DIGIT_LIMIT).unwrap_err();
    assert!(error.message.contains("value has 4301 digits; use"));
    assert!(text::parse(Text::ascii(&"f".repeat(4301)), 16, text::DIGIT_LIMIT).is_ok());
}

#[test]
fn messages_show_unicode() {
    let error = text::parse(Text::Wide(&[0x661, 0x3b1]), 10, text::DIGIT_LIMIT).unwrap_err();
    assert_eq!(error.message, "invalid literal for int() with base 10: '\u{661}\u{3b1}'");
}
