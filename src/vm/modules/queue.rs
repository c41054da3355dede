//! The module `queue`: see [`crate::sync::queue`].

use super::ModuleDef;
use crate::sync::queue;

/// The module.
pub static MODULE: ModuleDef = ModuleDef {
    name: "queue",
    prelude: Some(include_str!("../prelude/queue.py")),
    natives: &[("_order_queue", queue::set_order)],
    hidden: true,
};
