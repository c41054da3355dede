//! What is wrong with bytes or a string that came from elsewhere.

use thiserror::Error;

/// Why something could not be decoded. `at` is always the offset, in bytes from the start of what was decoded, of the
/// part that is wrong; `expected` says in English what that part should have been.
///
/// The sentences here are for developers; [`crate::words::describe_decode_error`] has those for readers.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum DecodeError {
    /// The end came too early.
    #[error("it ends at byte {at}, where {expected} should follow: the end is missing")]
    Truncated {
        /// Where it ends.
        at: usize,
        /// What is missing.
        expected: &'static str,
    },
    /// A length or count is larger than what follows could hold.
    #[error("at byte {at}: {expected} claims to have {claimed} parts, and only {available} bytes follow")]
    ImpossibleLength {
        /// Where the length stands.
        at: usize,
        /// What the length belongs to.
        expected: &'static str,
        /// What the length says.
        claimed: u64,
        /// What is there.
        available: usize,
    },
    /// A number does not fit what it is for, or is not written in the one way it may be.
    #[error("at byte {at}: the number is no possible {expected}")]
    BadNumber {
        /// Where the number stands.
        at: usize,
        /// What the number is for.
        expected: &'static str,
    },
    /// A tag names no variant that this version knows.
    #[error("at byte {at}: {found} is no known {expected}")]
    UnknownTag {
        /// Where the tag stands.
        at: usize,
        /// What kind of thing it should name.
        expected: &'static str,
        /// The tag.
        found: u64,
    },
    /// A text is not UTF-8.
    #[error("at byte {at}: {expected} is not valid UTF-8")]
    NotText {
        /// Where the text begins.
        at: usize,
        /// What the text is for.
        expected: &'static str,
    },
    /// Something follows where the end should be.
    #[error("at byte {at}: {expected} ends here, and {count} more bytes follow")]
    TrailingBytes {
        /// Where the end should be.
        at: usize,
        /// What was decoded.
        expected: &'static str,
        /// How much follows.
        count: usize,
    },
    /// A character of a string that cannot stand there.
    #[error("at byte {at}: this character cannot stand in {expected}")]
    BadCharacter {
        /// Where it stands.
        at: usize,
        /// What the string should be.
        expected: &'static str,
    },
    /// The contents do not match their checksum.
    #[error("{expected} is damaged: its checksum, at byte {at}, does not fit its contents")]
    WrongChecksum {
        /// Where the checksum stands.
        at: usize,
        /// What is damaged.
        expected: &'static str,
    },
    /// It does not begin like what it should be.
    #[error("this is not {expected}")]
    Foreign {
        /// What it should be.
        expected: &'static str,
    },
    /// A newer Heddle made it.
    #[error("{expected} was made by a newer Heddle (format {found}; this one reads up to {known})")]
    Newer {
        /// What it is.
        expected: &'static str,
        /// Its format.
        found: u64,
        /// The newest format that this version reads.
        known: u64,
    },
    /// An older Heddle made it, in a format that is not read any more.
    #[error("{expected} is of an older version (format {found}), which this Heddle cannot read any more")]
    Older {
        /// What it is.
        expected: &'static str,
        /// Its format.
        found: u64,
    },
}
