//! The instruction for what is rare: [`Op::Help`](heddle_lang::instruction::Op::Help).

use heddle_lang::instruction::Helper;

use super::asynchronous::{self, Awaited};
use crate::builtins::exception_group;
use crate::builtins::exceptions::ExceptionType;
use crate::builtins::types::common::inner;
use crate::context::Context;
use crate::kind::Kind;
use crate::object::{class, tuple};
use crate::trap::NativeResult;
use crate::value::Value;

/// What the helper with number `x` makes of two values.
#[inline(never)]
pub fn help(cx: &mut Context, x: u8, first: Value, second: Value) -> NativeResult {
    let Some(helper) = Helper::from_number(x) else {
        return Err(cx.raise(ExceptionType::SystemError, "no such helper"));
    };
    match helper {
        Helper::Awaitable => asynchronous::awaitable(cx, first, Awaited::Any),
        Helper::AwaitableEnter => asynchronous::awaitable(cx, first, Awaited::Enter),
        Helper::AwaitableExit => asynchronous::awaitable(cx, first, Awaited::Exit),
        Helper::AsyncIterator => asynchronous::iterator(cx, first),
        Helper::AsyncNext => asynchronous::next(cx, first),
        Helper::IsAsyncEnd => Ok(Value::bool(cx.is_exception(first, ExceptionType::StopAsyncIteration))),
        Helper::IsSequence => Ok(Value::bool(is_sequence(cx, first))),
        Helper::IsMapping => Ok(Value::bool(is_mapping(cx, first))),
        Helper::Length => cx.length(first),
        Helper::MatchKeys => cx.prelude("_match_keys", &[first, second]),
        Helper::MappingRest => cx.prelude("_mapping_rest", &[first, second]),
        Helper::SplitGroup => exception_group::split_clause(cx, first, second),
        Helper::Handle => {
            cx.thread.handled = first;
            Ok(Value::NONE)
        }
        Helper::RaiseGroup => cx.prelude("_group_raise", &[first, second]),
        Helper::ImportStar => super::import::import_star(cx, first, second),
        Helper::CheckFormat => check_format(cx, first),
        Helper::MatchClass => cx.prelude("_match_class", &[first, second]),
    }
}

/// `annotationlib.Format.VALUE` is 1, and 2 is the same among names that are not what they seem.
fn check_format(cx: &mut Context, format: Value) -> NativeResult {
    match inner(format).as_index() {
        Some(wanted) if wanted <= 2 => Ok(format),
        Some(_) => Err(cx.raise_with(ExceptionType::NotImplementedError, &[])),
        None => {
            let given = cx.type_name(format);
            Err(cx.type_error(format!("'>' not supported between instances of '{given}' and 'int'")))
        }
    }
}

fn is_sequence(cx: &Context, value: Value) -> bool {
    matches!(inner(value).kind(), Some(Kind::List | Kind::Tuple | Kind::Range | Kind::MemoryView))
        || derives(cx, value, &["Sequence", "MutableSequence", "deque"])
}

fn is_mapping(cx: &Context, value: Value) -> bool {
    inner(value).is(Kind::Dict)
        || derives(cx, value, &["Mapping", "MutableMapping", "ChainMap", "UserDict"])
        || cx.type_name(value) == "mappingproxy"
}

/// Whether an instance's class derives from one of these of the module `collections`.
fn derives(cx: &Context, value: Value, names: &[&str]) -> bool {
    let Some(instance) = value.as_kind(Kind::Instance) else { return false };
    let order = class::mro(class::of_instance(instance)).target();
    tuple::items(order).any(|base| {
        let text = |value: Value| cx.rust_string(value).unwrap_or_default();
        names.contains(&cx.class_name(base.target()).as_str())
            && text(class::module(base.target())).starts_with("collections")
    })
}
