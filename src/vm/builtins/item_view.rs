//! The items of a container for a native that goes through them once, runs no Python code meanwhile and allocates nothing
//! that could move: looked at where they are, if nobody else can change them.

use crate::context::Context;
use crate::heap::Header;
use crate::kind::Kind;
use crate::object::{list, tuple};
use crate::trap::Trap;
use crate::value::Value;

/// The items.
pub enum ItemView {
    /// They lie in this tuple, or in this list that no other thread knows.
    InPlace(Value),
    /// They were copied out.
    Copied(Vec<Value>),
}

impl ItemView {
    /// How many there are.
    #[inline]
    pub fn count(&self) -> usize {
        match self {
            Self::InPlace(container) if container.is(Kind::Tuple) => tuple::length(container.target()) as usize,
            Self::InPlace(container) => list::length(container.target()) as usize,
            Self::Copied(items) => items.len(),
        }
    }

    /// One after the other.
    #[inline]
    pub fn iter(&self) -> impl Iterator<Item = Value> + '_ {
        (0..self.count()).map(|index| match self {
            Self::InPlace(container) if container.is(Kind::Tuple) => tuple::item(container.target(), index as u32),
            Self::InPlace(container) => list::item(container.target(), index as u32),
            Self::Copied(items) => items[index],
        })
    }
}

impl Context<'_> {
    /// What [`Context::items_now`] gives, without a copy where that is possible.
    #[inline]
    pub fn view_items(&mut self, value: Value) -> Result<Option<ItemView>, Trap> {
        match value.kind() {
            Some(Kind::Tuple) => return Ok(Some(ItemView::InPlace(value))),
            Some(Kind::List) if !value.target().is_shared() => return Ok(Some(ItemView::InPlace(value))),
            _ => {}
        }
        Ok(self.items_now(value)?.map(ItemView::Copied))
    }
}
