//! The module `threading`: see [`crate::sync`].

use super::{ModuleDef, Prelude};
use crate::builtins::threads;
use crate::sync::{local, semaphore, thread_handle};

/// The module.
pub static MODULE: ModuleDef = ModuleDef {
    name: "threading",
    prelude: Prelude::Embedded(include_str!("../prelude/threading.py")),
    natives: &[
        ("current_thread", thread_handle::current),
        ("main_thread", thread_handle::main),
        ("enumerate", thread_handle::enumerate),
        ("active_count", thread_handle::active_count),
        ("get_ident", thread_handle::get_ident_here),
        ("get_native_id", thread_handle::get_native_id_here),
        ("_thread_number", thread_handle::next_number),
        ("_thread_init", thread_handle::initialize),
        ("_thread_start", thread_handle::start),
        ("_thread_state", thread_handle::state),
        ("_adopt_main", thread_handle::adopt_main),
        ("_warn_old", thread_handle::warn_old),
        ("_bound_semaphore", semaphore::bind),
        ("_local_begin", local::begin),
        ("_local_keep", local::keep),
        ("_local_kept", local::kept),
        ("_local_get", local::get),
        ("_local_set", local::set),
        ("_local_delete", local::delete),
        ("_print_death", threads::print_death),
    ],
    hidden: true,
};
