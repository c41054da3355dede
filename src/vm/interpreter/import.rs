//! `import`: modules of ours are made when first imported.

use crate::builtins::exceptions::ExceptionType;
use crate::context::Context;
use crate::frame::Delivery;
use crate::modules;
use crate::trap::{NativeResult, Trap};
use crate::value::Value;

/// `import name`; `whole`: give the named module itself, not its top package.
pub fn import(cx: &mut Context, name: Value, _whole: u8) -> NativeResult {
    let text = cx.rust_string(name).unwrap_or_default();
    if let Some(module) = find(cx, &text) {
        return Ok(module);
    }
    let Some(number) = modules::NATIVE_MODULES.iter().position(|module| module.name == text) else {
        return Err(missing(cx, &text));
    };
    let (module, body) = modules::load(cx, number)?;
    match body {
        None => Ok(module),
        Some(body) => cx.call_then(loaded, &[module], |cx| cx.call(body, &[])),
    }
}

fn loaded(cx: &mut Context, delivery: Delivery) -> NativeResult {
    delivery.map_err(Trap::Raise)?;
    Ok(cx.slot(0))
}

/// A module that was imported before.
pub fn find(cx: &Context, name: &str) -> Option<Value> {
    let shared = cx.machine.shared();
    shared.modules.iter().find(|module| *module.name == *name).map(|module| module.module)
}

fn missing(cx: &mut Context, name: &str) -> Trap {
    let top = name.split('.').next().unwrap_or(name);
    let advice = modules::advice(top);
    let sentence = if advice.is_empty() {
        format!("No module named '{name}'")
    } else {
        format!("No module named '{name}' ({advice})")
    };
    cx.raise(ExceptionType::ModuleNotFoundError, sentence)
}

/// `from module import name`
pub fn import_from(cx: &mut Context, module: Value, name: Value) -> NativeResult {
    match cx.find_attribute(module, name)? {
        Some(value) => Ok(value),
        None => {
            let owner = cx.rust_string(crate::object::function::word(module.target(), 1)).unwrap_or_default();
            let text = cx.rust_string(name).unwrap_or_default();
            Err(cx.raise(
                ExceptionType::ImportError,
                format!("cannot import name '{text}' from '{owner}' (unknown location)"),
            ))
        }
    }
}
