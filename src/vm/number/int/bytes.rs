//! `int.to_bytes` and `int.from_bytes`.

use num_bigint::{BigInt, Sign};

use super::{Int, IntRef};
use crate::number::error::{PyError, Result};

/// `int.to_bytes(length, byteorder, signed=…)`
pub fn to_bytes(a: IntRef<'_>, length: i64, big_endian: bool, signed: bool) -> Result<Vec<u8>> {
    let length = usize::try_from(length).map_err(|_| PyError::value("length argument must be non-negative"))?;
    if a.is_negative() && !signed {
        return Err(PyError::overflow("can't convert negative int to unsigned"));
    }
    let mut bytes = match (a.is_zero(), signed) {
        (true, _) => Vec::new(),
        (_, true) => a.to_big().to_signed_bytes_le(),
        (_, false) => a.to_big().magnitude().to_bytes_le(),
    };
    if bytes.len() > length {
        return Err(PyError::overflow("int too big to convert"));
    }
    bytes.resize(length, if a.is_negative() { 0xff } else { 0 });
    if big_endian {
        bytes.reverse();
    }
    Ok(bytes)
}

/// `int.from_bytes(bytes, byteorder, signed=…)`
pub fn from_bytes(bytes: &[u8], big_endian: bool, signed: bool) -> Int {
    Int::from(match (big_endian, signed) {
        (true, true) => BigInt::from_signed_bytes_be(bytes),
        (true, false) => BigInt::from_bytes_be(Sign::Plus, bytes),
        (false, true) => BigInt::from_signed_bytes_le(bytes),
        (false, false) => BigInt::from_bytes_le(Sign::Plus, bytes),
    })
}

/// Whether a byte order's name means big endian.
pub fn is_big_endian(name: &str) -> Result<bool> {
    match name {
        "big" => Ok(true),
        "little" => Ok(false),
        _ => Err(PyError::value("byteorder must be either 'little' or 'big'")),
    }
}
