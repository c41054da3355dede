//! base64url without padding (RFC 4648, section 5), strict about stray bits: one string for one sequence of bytes.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

/// Why a string is not base64url.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Base64Error {
    /// The character at this offset, in bytes, is none of the 64.
    Character {
        /// Bytes before it.
        at: usize,
    },
    /// The last characters do not make whole bytes: something is missing, or was changed.
    Size,
}

/// The string that stands for these bytes.
pub fn encode(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

/// The bytes that a string stands for.
///
/// # Errors
/// `Character` if any character is none of the 64, else `Size` if the end makes no whole byte.
pub fn decode(text: &str) -> Result<Vec<u8>, Base64Error> {
    let is_foreign = |byte: u8| !(byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_');
    if let Some(at) = text.bytes().position(is_foreign) {
        return Err(Base64Error::Character { at });
    }
    URL_SAFE_NO_PAD.decode(text).map_err(|_| Base64Error::Size)
}
