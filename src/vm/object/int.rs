//! Integers: 48 bits inline, larger ones as sign and 64-bit limbs in the arena.

use num_bigint::{BigInt, BigUint, Sign};

use crate::context::Context;
use crate::heap::Ref;
use crate::kind::Kind;
use crate::number::int::Int;
use crate::trap::Trap;
use crate::value::Value;

const NEGATIVE: u64 = 1 << 63;
const FIRST: u32 = 2;

/// The integer in a [`Kind::Int`] object.
pub fn read(object: Ref) -> Int {
    let word = object.load(1);
    let count = word as u32;
    let sign = if word & NEGATIVE != 0 { Sign::Minus } else { Sign::Plus };
    let limbs = object.words(FIRST, count as usize);
    if let [limb] = limbs
        && let Ok(small) = i64::try_from(*limb)
    {
        return Int::Small(if sign == Sign::Minus { -small } else { small });
    }
    let digits = limbs.iter().flat_map(|limb| [*limb as u32, (*limb >> 32) as u32]).collect();
    Int::from(BigInt::from_biguint(sign, BigUint::new(digits)))
}

/// Whether two integer objects are equal: representations are canonical.
pub fn equal(left: Ref, right: Ref) -> bool {
    let word = left.load(1);
    word == right.load(1) && left.words(FIRST, word as u32 as usize) == right.words(FIRST, word as u32 as usize)
}

/// The integer of an int or bool value.
pub fn int_of(value: Value) -> Option<Int> {
    if let Some(small) = value.as_index() {
        return Some(Int::Small(small));
    }
    value.as_kind(Kind::Int).map(read)
}

impl Context<'_> {
    /// An integer value.
    #[inline]
    pub fn new_int(&mut self, number: i64) -> Result<Value, Trap> {
        match Value::small_int(number) {
            Some(value) => Ok(value),
            None => self.new_limbs(number < 0, &[number.unsigned_abs()]),
        }
    }

    /// An integer value of any size.
    pub fn new_integer(&mut self, number: Int) -> Result<Value, Trap> {
        let big = match number {
            Int::Small(small) => return self.new_int(small),
            Int::Big(big) => big,
        };
        let limbs: Vec<u64> = big.magnitude().iter_u64_digits().collect();
        if let [limb] = limbs[..]
            && let Ok(small) = i64::try_from(limb)
        {
            return self.new_int(if big.sign() == Sign::Minus { -small } else { small });
        }
        self.new_limbs(big.sign() == Sign::Minus, &limbs)
    }

    fn new_limbs(&mut self, negative: bool, limbs: &[u64]) -> Result<Value, Trap> {
        self.check_size(limbs.len() as u128 * 8)?;
        let object = self.allocate(Kind::Int, FIRST + limbs.len() as u32)?;
        object.store(1, limbs.len() as u64 | if negative { NEGATIVE } else { 0 });
        for (index, limb) in limbs.iter().enumerate() {
            object.store(FIRST + index as u32, *limb);
        }
        Ok(Value::object(Kind::Int, object))
    }
}
