//! The module `queue`: see [`crate::sync::queue`].

use super::{ModuleDef, Prelude};
use crate::sync::queue;

/// The module.
pub static MODULE: ModuleDef = ModuleDef {
    name: "queue",
    prelude: Prelude::Embedded(include_str!("../prelude/queue.py")),
    natives: &[("_order_queue", queue::set_order)],
    hidden: true,
};
