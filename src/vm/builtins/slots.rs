//! `__slots__` of classes.

use crate::context::Context;
use crate::heap::Ref;
use crate::kind::Kind;
use crate::object::{dict, tuple};
use crate::text::classify;
use crate::trap::Trap;
use crate::value::Value;

/// Refuses what cannot be `__slots__`.
pub fn check(cx: &mut Context, attributes: Ref, declared: Value) -> Result<(), Trap> {
    let names: Vec<Value> = match declared.kind() {
        Some(Kind::Tuple) => tuple::items(declared.target()).collect(),
        Some(Kind::List) => crate::object::list::items(declared.target()),
        Some(Kind::Str) => vec![declared],
        None | Some(Kind::Int) => {
            let name = cx.type_name(declared);
            return Err(cx.type_error(format!("'{name}' object is not iterable")));
        }
        Some(_) => return Ok(()),
    };
    for name in names {
        let Some(text) = cx.rust_string(name) else {
            let kind = cx.type_name(name);
            return Err(cx.type_error(format!("__slots__ items must be strings, not '{kind}'")));
        };
        if !cx.text(name).is_some_and(classify::isidentifier) {
            return Err(cx.type_error("__slots__ must be identifiers"));
        }
        if !matches!(&*text, "__qualname__" | "__classcell__") && dict::get_str(attributes, name).is_some() {
            return Err(cx.value_error(format!("'{text}' in __slots__ conflicts with class variable")));
        }
    }
    Ok(())
}

/// The names in a `__slots__`.
pub fn names(cx: &Context, declared: Value) -> Vec<String> {
    let values: Vec<Value> = match declared.kind() {
        Some(Kind::Tuple) => tuple::items(declared.target()).collect(),
        Some(Kind::List) => crate::object::list::items(declared.target()),
        Some(Kind::Dict) => dict::entries(declared.target()).map(|(name, _)| name).collect(),
        _ => vec![declared],
    };
    values.into_iter().filter_map(|value| cx.rust_string(value)).collect()
}

/// A name as it is written in the body of the class `owner`: private names get the class's name in front.
pub fn mangled(owner: &str, name: &str) -> String {
    let owner = owner.trim_start_matches('_');
    if !name.starts_with("__") || name.ends_with("__") || owner.is_empty() {
        return name.to_owned();
    }
    format!("_{owner}{name}")
}
