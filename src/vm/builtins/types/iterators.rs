//! Names for iterators that share a kind: what they iterate over tells them apart.

use super::common;
use super::iterator_state;
use super::length_hint::length_hint;
use crate::builtins::natives::{Args, TypeDef};
use crate::context::Context;
use crate::kind::Kind;
use crate::object::function::word;
use crate::object::str;
use crate::trap::NativeResult;
use crate::value::Value;

macro_rules! iterators {
    ($($static:ident $name:literal $kind:ident),* $(,)?) => {
        $(
            #[doc = concat!("`", $name, "`")]
            pub static $static: TypeDef = TypeDef {
                name: $name,
                kind: Some(Kind::$kind),
                subclassable: false,
                methods: &[
                    ("__iter__", common::itself),
                    ("__next__", next),
                    ("__length_hint__", length_hint),
                    ("__reduce__", iterator_state::reduce),
                    ("__setstate__", iterator_state::set_state),
                ],
                ..TypeDef::EMPTY
            };
        )*
    };
}

iterators!(
    TUPLE "tuple_iterator" SequenceIter,
    ASCII "str_ascii_iterator" SequenceIter,
    TEXT "str_iterator" SequenceIter,
    BYTES "bytes_iterator" SequenceIter,
    BYTE_ARRAY "bytearray_iterator" SequenceIter,
    MEMORY "memory_iterator" SequenceIter,
    LONG_RANGE "longrange_iterator" SequenceIter,
    ANY "iterator" SequenceIter,
    SET "set_iterator" TableIter,
    VALUES "dict_valueiterator" TableIter,
    ITEMS "dict_itemiterator" TableIter,
    KEYS_BACK "dict_reversekeyiterator" TableIter,
    VALUES_BACK "dict_reversevalueiterator" TableIter,
    ITEMS_BACK "dict_reverseitemiterator" TableIter,
    LIST_REVERSE "list_reverseiterator" ReversedIter,
);

fn next(cx: &mut Context, args: Args) -> NativeResult {
    cx.next_value(args.values[0])
}

/// The name of the class of a value whose kind alone does not tell it; `None` if it does.
pub fn class_name(value: Value) -> Option<&'static str> {
    let object = value.target();
    Some(match value.kind()? {
        Kind::DictView => match word(object, 2).int() {
            0 => "dict_keys",
            1 => "dict_values",
            _ => "dict_items",
        },
        Kind::SequenceIter => match word(object, 1).kind() {
            Some(Kind::List) | None => return None,
            Some(Kind::Tuple) => "tuple_iterator",
            Some(Kind::Str) if str::text_of(word(object, 1).target()).is_ascii() => "str_ascii_iterator",
            Some(Kind::Str) => "str_iterator",
            Some(Kind::Bytes) => "bytes_iterator",
            Some(Kind::ByteArray) => "bytearray_iterator",
            Some(Kind::MemoryView) => "memory_iterator",
            Some(Kind::Range) => "longrange_iterator",
            Some(_) => "iterator",
        },
        Kind::TableIter => match (word(object, 1).kind(), word(object, 4).int()) {
            (Some(Kind::Set | Kind::FrozenSet), _) => "set_iterator",
            (_, 1) => "dict_valueiterator",
            (_, 2) => "dict_itemiterator",
            (_, 3) => "dict_reversekeyiterator",
            (_, 4) => "dict_reversevalueiterator",
            (_, 5) => "dict_reverseitemiterator",
            _ => return None,
        },
        Kind::AsyncStep if word(object, 4) != Value::ZERO => "async_generator_athrow",
        Kind::ReversedIter if word(object, 1).is(Kind::List) => "list_reverseiterator",
        _ => return None,
    })
}
