//! Text as CPython sees it: sequences of code points (lone surrogates included) in the narrowest of three widths, and
//! everything `str` can do with them that needs no heap.
//!
//! Reading order: [`view`] (the borrowed [`Text`]) and [`buffer`] (the owned [`TextBuf`]); [`hash`]; [`classify`] and
//! [`case`] over the small [`tables`]; [`search`], [`split`], [`trim`], [`align`] and [`replace`]; [`codec`]; then
//! formatting: [`repr`], [`format_spec`] with [`format_text`], [`format_number`] and [`format_quick`], [`percent`] and [`brace`].

pub mod align;
pub mod brace;
pub mod buffer;
pub mod case;
pub mod classify;
pub mod codec;
pub mod format_number;
pub mod format_quick;
pub mod format_spec;
pub mod format_text;
pub mod hash;
pub mod percent;
pub mod replace;
pub mod repr;
pub mod search;
pub mod split;
mod tables;
pub mod trim;
pub mod view;

#[cfg(test)]
mod tests;

pub use buffer::TextBuf;
pub use view::Text;
