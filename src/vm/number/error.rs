//! The one error type of the heap-independent parts: an exception's type and its text, both as CPython 3.14 has them.

use std::borrow::Cow;

use thiserror::Error;

/// Which built-in exception a [`PyError`] becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ErrorKind {
    /// `TypeError`
    Type,
    /// `ValueError`
    Value,
    /// `OverflowError`
    Overflow,
    /// `ZeroDivisionError`
    ZeroDivision,
    /// `IndexError`
    Index,
    /// `KeyError`
    Key,
    /// `LookupError`
    Lookup,
    /// `MemoryError`
    Memory,
    /// `UnicodeEncodeError`
    UnicodeEncode,
    /// `UnicodeDecodeError`
    UnicodeDecode,
}

impl ErrorKind {
    /// The name of the exception's class.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Type => "TypeError",
            Self::Value => "ValueError",
            Self::Overflow => "OverflowError",
            Self::ZeroDivision => "ZeroDivisionError",
            Self::Index => "IndexError",
            Self::Key => "KeyError",
            Self::Lookup => "LookupError",
            Self::Memory => "MemoryError",
            Self::UnicodeEncode => "UnicodeEncodeError",
            Self::UnicodeDecode => "UnicodeDecodeError",
        }
    }
}

/// An exception to be raised: its type and what `str(exception)` says.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{}: {message}", kind.name())]
pub struct PyError {
    /// The exception's class.
    pub kind: ErrorKind,
    /// The exception's text.
    pub message: Cow<'static, str>,
    /// The exception's `args` are not `(message,)` but `(errno, strerror)`: `OverflowError(34, 'Numerical result out
    /// of range')`, which the float operators raise. The message is then the text of that tuple.
    pub errno: Option<(i32, &'static str)>,
}

impl PyError {
    /// An error of the given type and text.
    pub fn new(kind: ErrorKind, message: impl Into<Cow<'static, str>>) -> Self {
        Self { kind, message: message.into(), errno: None }
    }

    /// A `TypeError`.
    pub fn type_error(message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(ErrorKind::Type, message)
    }

    /// A `ValueError`.
    pub fn value(message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(ErrorKind::Value, message)
    }

    /// An `OverflowError`.
    pub fn overflow(message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(ErrorKind::Overflow, message)
    }

    /// A `ZeroDivisionError`.
    pub fn zero_division(message: &'static str) -> Self {
        Self::new(ErrorKind::ZeroDivision, message)
    }

    /// A `MemoryError`, which has no text.
    pub fn memory() -> Self {
        Self::new(ErrorKind::Memory, "")
    }

    /// What a float operator raises when its result overflows (C's `ERANGE`).
    pub fn out_of_range() -> Self {
        Self {
            kind: ErrorKind::Overflow,
            message: Cow::Borrowed("(34, 'Numerical result out of range')"),
            errno: Some((34, "Numerical result out of range")),
        }
    }
}

/// What the functions here return.
pub type Result<T, E = PyError> = std::result::Result<T, E>;
