//! Numbers as CPython computes them, apart from any heap: integers of any size, floats, complex numbers, the functions
//! of `math` and the generator of `random`. Every result is the same bit for bit on every target.
//!
//! Reading order: [`error`]; [`small`], [`int`]; [`float`], [`float_text`], [`decimal`] (digits) and [`format`]; [`complex`];
//! [`math`] over [`elementary`], [`double_double`] and [`gamma`], with [`summation`], [`norm`] and [`combinatorics`];
//! [`mersenne`] and [`distribution`].

pub mod combinatorics;
pub mod complex;
pub mod decimal;
pub mod distribution;
pub mod double_double;
pub mod elementary;
pub mod error;
pub mod float;
pub mod float_text;
pub mod format;
pub mod gamma;
pub mod int;
pub mod math;
pub mod mersenne;
pub mod norm;
pub mod sha512;
pub mod small;
pub mod summation;

#[cfg(test)]
pub(crate) mod tests;

pub use error::{ErrorKind, PyError, Result};
pub use int::{Int, IntRef};
