//! Expressions whose value is known at compile time.

use std::sync::Arc;

use num_bigint::BigInt;
use ruff_python_ast::{self as ast, Expr, Number, Operator, UnaryOp};

use crate::code::Constant;
use crate::text::Text;

/// Results of folding are kept below this many bits; longer ones are left to the running program.
const FOLD_BITS: u64 = 128;

/// The value of `expr`, an expression in `text`, if it is a literal or a small computation with literals.
pub(crate) fn constant(expr: &Expr, text: &str) -> Option<Constant> {
    match expr {
        Expr::NumberLiteral(number) => number_constant(&number.value),
        Expr::StringLiteral(string) => Some(string_constant(&string.value, text)),
        Expr::BytesLiteral(bytes) => Some(Constant::Bytes(bytes.value.bytes().collect())),
        Expr::BooleanLiteral(boolean) => Some(Constant::Bool(boolean.value)),
        Expr::NoneLiteral(_) => Some(Constant::None),
        Expr::EllipsisLiteral(_) => Some(Constant::Ellipsis),
        Expr::Name(name) if name.id.as_str() == "__debug__" => Some(Constant::Bool(true)),
        Expr::UnaryOp(unary) => fold_unary(unary.op, constant(&unary.operand, text)?),
        Expr::BinOp(_) => binary_constant(expr, text),
        Expr::Tuple(tuple) => constants(&tuple.elts, text).map(Constant::Tuple),
        _ => None,
    }
}

/// The values of all of `elements`, if all are known.
pub(crate) fn constants(elements: &[Expr], text: &str) -> Option<Box<[Constant]>> {
    elements.iter().map(|element| constant(element, text)).collect()
}

/// The value of a chain of binary operators, walked without recursion down its left side.
fn binary_constant(expr: &Expr, text: &str) -> Option<Constant> {
    let mut spine = vec![];
    let mut current = expr;
    while let Expr::BinOp(binary) = current {
        spine.push(binary);
        current = &binary.left;
    }
    let mut value = constant(current, text)?;
    while let Some(binary) = spine.pop() {
        value = fold_binary(value, binary.op, constant(&binary.right, text)?)?;
    }
    Some(value)
}

/// The value of a number literal. The first walk has refused those that are too long.
fn number_constant(number: &Number) -> Option<Constant> {
    Some(match number {
        Number::Int(int) => match int.as_i64() {
            Some(small) => Constant::Int(small),
            None => integer(parse_integer(&int.to_string())?),
        },
        Number::Float(float) => Constant::Float(*float),
        Number::Complex { imag, .. } => Constant::Imaginary(*imag),
    })
}

/// Reads an integer as Python writes it.
fn parse_integer(text: &str) -> Option<BigInt> {
    let digits: String = text.chars().filter(|c| *c != '_').collect();
    let prefix = digits.get(..2).unwrap_or("").to_ascii_lowercase();
    let (digits, radix) = match &*prefix {
        "0x" => (&digits[2..], 16),
        "0o" => (&digits[2..], 8),
        "0b" => (&digits[2..], 2),
        _ => (&*digits, 10),
    };
    BigInt::parse_bytes(digits.as_bytes(), radix)
}

fn integer(value: BigInt) -> Constant {
    match i64::try_from(&value) {
        Ok(small) => Constant::Int(small),
        Err(_) => Constant::BigInt(value),
    }
}

fn string_constant(value: &ast::StringLiteralValue, text: &str) -> Constant {
    let mut whole = Text::default();
    for part in value {
        whole.push(part.as_str(), || {
            let range = part.content_range();
            text.get(range.start().to_usize()..range.end().to_usize())
        });
    }
    whole.into_constant()
}

fn as_integer(value: &Constant) -> Option<BigInt> {
    match value {
        Constant::Int(small) => Some(BigInt::from(*small)),
        Constant::BigInt(big) => Some(big.clone()),
        _ => None,
    }
}

fn fold_unary(op: UnaryOp, value: Constant) -> Option<Constant> {
    match (op, value) {
        (UnaryOp::Not, value) => truth(&value).map(|truth| Constant::Bool(!truth)),
        (UnaryOp::UAdd, value @ (Constant::Int(_) | Constant::BigInt(_) | Constant::Float(_))) => Some(value),
        (UnaryOp::USub, Constant::Float(float)) => Some(Constant::Float(-float)),
        (UnaryOp::USub, value) => as_integer(&value).map(|value| integer(-value)),
        (UnaryOp::Invert, value) => as_integer(&value).map(|value| integer(-value - 1)),
        _ => None,
    }
}

fn fold_binary(left: Constant, op: Operator, right: Constant) -> Option<Constant> {
    if let (Constant::Str(left), Operator::Add, Constant::Str(right)) = (&left, op, &right) {
        let joined: Arc<str> = format!("{left}{right}").into();
        return (joined.len() <= 4096).then_some(Constant::Str(joined));
    }
    let (left, right) = (as_integer(&left)?, as_integer(&right)?);
    let small = |limit: u32| u32::try_from(&right).ok().filter(|right| *right <= limit);
    let value = match op {
        Operator::Add => left + right,
        Operator::Sub => left - right,
        Operator::Mult => left * right,
        Operator::Pow if left.bits() <= 16 => left.pow(small(FOLD_BITS as u32)?),
        Operator::LShift => left << small(FOLD_BITS as u32)?,
        _ => return None,
    };
    (value.bits() <= FOLD_BITS).then(|| integer(value))
}

/// Whether a constant is true.
pub(crate) fn truth(value: &Constant) -> Option<bool> {
    Some(match value {
        Constant::None => false,
        Constant::Ellipsis => true,
        Constant::Bool(value) => *value,
        Constant::Int(value) => *value != 0,
        Constant::BigInt(value) => value.bits() != 0,
        Constant::Float(value) | Constant::Imaginary(value) => *value != 0.0,
        Constant::Str(value) => !value.is_empty(),
        Constant::WideStr(value) => !value.is_empty(),
        Constant::Bytes(value) => !value.is_empty(),
        Constant::Tuple(value) | Constant::FrozenSet(value) => !value.is_empty(),
    })
}
