//! The module `queue`: see [`crate::sync::queue`].

use super::{ModuleDef, Prelude};
use crate::sync::{open_queue, queue};

/// The module.
pub static MODULE: ModuleDef = ModuleDef {
    name: "queue",
    prelude: Prelude::Embedded(include_str!("../prelude/queue.py")),
    natives: &[
        ("_order_queue", queue::set_order),
        ("_reset_queue", queue::reset),
        ("_adopt_queue", open_queue::adopt),
        ("_extend_queue", open_queue::extend),
    ],
    hidden: true,
};
