//! Natives that only the prelude sees.

use super::{dict, list, percent_format, python_keys, set, str_shape};
use crate::builtins::natives::{Args, NativeFn};
use crate::builtins::sort;
use crate::context::Context;
use crate::kind::Kind;
use crate::object::function::word;
use crate::trap::NativeResult;
use crate::value::Value;

/// All of them.
pub static INTRINSICS: &[(&str, NativeFn)] = &[
    ("_index", index),
    ("_is_iterable", list::is_iterable_intrinsic),
    ("_is_set_like", is_set_like),
    ("_view_dict", view_dict),
    ("_sort_simple", sort::sort_simple),
    ("_sort_begin", sort::sort_begin),
    ("_sort_end", sort::sort_end),
    ("_dict_candidates", python_keys::dict_candidates),
    ("_dict_same", python_keys::dict_same),
    ("_dict_value", python_keys::dict_value),
    ("_dict_store", python_keys::dict_store),
    ("_dict_default", python_keys::dict_default),
    ("_dict_take", python_keys::dict_take),
    ("_set_candidates", python_keys::set_candidates),
    ("_set_same", python_keys::set_same),
    ("_set_has", python_keys::set_has),
    ("_set_insert", python_keys::set_insert),
    ("_set_take", python_keys::set_take),
    ("_dict_entries", dict::entries_intrinsic),
    ("_cannot_use", dict::cannot_use_intrinsic),
    ("_add", set::add_intrinsic),
    ("_set_merge", set::merge_intrinsic),
    ("_set_pairs", set::pairs_intrinsic),
    ("_set_new", set::new_intrinsic),
    ("_set_copy", set::copy_intrinsic),
    ("_percent_pieces", percent_format::pieces_intrinsic),
    ("_percent_render", percent_format::render_intrinsic),
    ("_translated", str_shape::translated_intrinsic),
];

/// `_index(value)`: `operator.index(value)`
fn index(cx: &mut Context, args: Args) -> NativeResult {
    let [value] = args.exactly(cx, "_index")?;
    cx.index_value(value)
}

/// `_is_set_like(value)`: a set, or a view of keys or items.
fn is_set_like(cx: &mut Context, args: Args) -> NativeResult {
    let [value] = args.exactly(cx, "_is_set_like")?;
    let own = super::common::inner(value);
    Ok(Value::bool(matches!(own.kind(), Some(Kind::Set | Kind::FrozenSet)) || super::dict_view::is_set_like(own)))
}

/// `_view_dict(value)`: the dict that a view of keys or items shows, or `None`.
fn view_dict(cx: &mut Context, args: Args) -> NativeResult {
    let [value] = args.exactly(cx, "_view_dict")?;
    Ok(if super::dict_view::is_set_like(value) { word(value.target(), 1) } else { Value::NONE })
}
