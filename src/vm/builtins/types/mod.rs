//! Built-in types, one file each.
//!
//! Helpers shared by them: [`arguments`] (arguments and their errors, starting again with another argument), [`common`]
//! (special methods that are alike), [`slices`], [`describe`] (`repr`), [`percent_format`] and [`brace_format`].

pub mod arguments;
pub mod bool;
pub mod brace_format;
pub mod bytearray;
pub mod bytes;
pub mod bytes_methods;
pub mod bytes_shape;
pub mod code;
pub mod common;
pub mod complex;
pub mod describe;
pub mod descriptors;
pub mod dict;
pub mod dict_view;
pub mod float;
pub mod function;
pub mod int;
pub mod intrinsics;
pub mod iterator_state;
pub mod iterators;
pub mod length_hint;
pub mod list;
pub mod made;
pub mod member;
pub mod memory_view;
pub mod object;
pub mod outline;
pub mod percent_format;
pub mod python_keys;
pub mod range;
pub mod set;
pub mod set_operators;
pub mod singletons;
pub mod slice;
pub mod slices;
pub mod str;
pub mod str_parts;
pub mod str_shape;
pub mod super_object;
pub mod tuple;

pub use intrinsics::INTRINSICS;
pub use set_operators::{set_comparison, set_operator};

use super::natives::TypeDef;

/// All types of this module: `object` first, bases before what derives from them.
pub static ALL: &[&TypeDef] = &[
    &object::TYPE,
    &int::TYPE,
    &bool::TYPE,
    &float::TYPE,
    &complex::TYPE,
    &str::TYPE,
    &bytes::TYPE,
    &bytearray::TYPE,
    &memory_view::TYPE,
    &list::TYPE,
    &tuple::TYPE,
    &dict::TYPE,
    &dict_view::KEYS,
    &dict_view::VALUES,
    &dict_view::ITEMS,
    &set::TYPE,
    &set::FROZEN,
    &range::TYPE,
    &slice::TYPE,
    &singletons::NONE,
    &singletons::ELLIPSIS,
    &singletons::NOT_IMPLEMENTED,
    &function::FUNCTION,
    &function::BUILTIN,
    &function::METHOD,
    &function::CELL,
    &function::MODULE,
    &descriptors::PROPERTY,
    &member::GETSET,
    &member::MEMBER,
    &member::INSTANCE,
    &descriptors::STATIC_METHOD,
    &descriptors::CLASS_METHOD,
    &super_object::TYPE,
    &code::CODE,
    &code::TRACEBACK,
    &iterators::TUPLE,
    &iterators::ASCII,
    &iterators::TEXT,
    &iterators::BYTES,
    &iterators::BYTE_ARRAY,
    &iterators::MEMORY,
    &iterators::LONG_RANGE,
    &iterators::ANY,
    &iterators::SET,
    &iterators::VALUES,
    &iterators::ITEMS,
    &iterators::KEYS_BACK,
    &iterators::VALUES_BACK,
    &iterators::ITEMS_BACK,
    &iterators::LIST_REVERSE,
];

/// Types that can be subscripted as in `list[int]`.
pub static GENERIC: &[&str] = &[
    "list",
    "tuple",
    "dict",
    "set",
    "frozenset",
    "type",
    "deque",
    "defaultdict",
    "slice",
    "memoryview",
    "async_generator",
    "coroutine",
    "BaseExceptionGroup",
    "ExceptionGroup",
];
