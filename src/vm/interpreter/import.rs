//! `import`: modules of ours are made when first imported.

use crate::builtins::exceptions::ExceptionType;
use crate::context::Context;
use crate::frame::Delivery;
use crate::kind::Kind;
use crate::modules;
use crate::object::exception::{self, state};
use crate::trap::{NativeResult, Trap};
use crate::value::Value;

/// `import name`; `whole`: give the named module itself, not its top package.
pub fn import(cx: &mut Context, name: Value, whole: u8) -> NativeResult {
    let text = cx.rust_string(name).unwrap_or_default();
    let Some((top, _)) = text.split_once('.') else { return import_top(cx, &text) };
    let slots = [name, Value::bool(whole != 0)];
    cx.call_then(submodule, &slots, |cx| import_top(cx, top))
}

fn import_top(cx: &mut Context, text: &str) -> NativeResult {
    if let Some(module) = find(cx, text) {
        return Ok(module);
    }
    let Some(number) = modules::NATIVE_MODULES.iter().position(|module| module.name == text) else {
        return Err(missing(cx, text));
    };
    let (module, body) = match modules::load(cx, number) {
        Ok(made) => made,
        Err(trap) => {
            // There was no room: what was made of it must not be found later.
            forget(cx, text);
            return Err(trap);
        }
    };
    match body {
        None => Ok(module),
        Some(body) => cx.call_then(loaded, &[module], |cx| cx.call(body, &[])),
    }
}

/// The package is there: its submodules are its attributes. Slots: the dotted name, whether the submodule is wanted.
fn submodule(cx: &mut Context, delivery: Delivery) -> NativeResult {
    let package = delivery.map_err(Trap::Raise)?;
    let text = cx.rust_string(cx.slot(0)).unwrap_or_default();
    let mut module = package;
    for part in text.split('.').skip(1) {
        let name = cx.intern(part)?;
        match cx.find_attribute(module, name)? {
            Some(found) => module = found,
            None => return Err(missing(cx, &text)),
        }
    }
    Ok(if cx.slot(1) == Value::TRUE { module } else { package })
}

/// Takes back a module that was only begun.
fn forget(cx: &Context, name: &str) {
    let mut shared = cx.machine.shared();
    if shared.modules.last().is_some_and(|module| *module.name == *name) {
        shared.modules.pop();
    } else if let Some(begun) = shared.modules.iter_mut().find(|module| *module.name == *name) {
        begun.name = "".into();
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
            let owner = match module.as_kind(Kind::Module) {
                Some(object) => cx.rust_string(crate::object::function::word(object, 1)).unwrap_or_default(),
                None => cx.type_name(module),
            };
            let text = cx.rust_string(name).unwrap_or_default();
            let trap = cx.raise(
                ExceptionType::ImportError,
                format!("cannot import name '{text}' from '{owner}' (unknown location)"),
            );
            if let Trap::Raise(exception) = trap {
                let owner = cx.intern(&owner)?;
                exception::set_field(exception, state::NAME, owner);
                if let Some(meant) = crate::builtins::suggest::attribute(cx, module, &text) {
                    let meant = cx.new_str(&meant)?;
                    exception::set_field(exception, state::HINT, meant);
                }
            }
            Err(trap)
        }
    }
}

/// `from module import *`, into a namespace or, if that is `None`, the globals of the innermost frame.
pub fn import_star(cx: &mut Context, module: Value, namespace: Value) -> NativeResult {
    let Some(object) = module.as_kind(Kind::Module) else { return Ok(Value::NONE) };
    let all = cx.intern("__all__")?;
    let listed = cx.module_attribute(object, all);
    let names: Vec<Value> = match listed.kind() {
        Some(Kind::List) => crate::object::list::items(listed.target()),
        Some(Kind::Tuple) => crate::object::tuple::items(listed.target()).collect(),
        _ => {
            let every = cx.module_attributes(object)?;
            let names = crate::object::dict::entries(every.target()).map(|(name, _)| name);
            names.filter(|name| cx.rust_string(*name).is_some_and(|name| !name.starts_with('_'))).collect()
        }
    };
    let mut found = Vec::with_capacity(names.len());
    for name in names {
        let text = cx.rust_string(name).unwrap_or_default();
        let name = cx.intern(&text)?;
        match cx.find_attribute(module, name)? {
            Some(value) => found.push((name, value)),
            None => return Err(cx.attribute_error(module, name)),
        }
    }
    let globals = cx.thread.frames.last().and_then(|frame| frame.function.as_kind(Kind::Function));
    let globals = globals.map(crate::object::function::module);
    for (name, value) in found {
        match globals {
            Some(globals) if namespace.is_none() => cx.store_module_attribute(globals, name, value)?,
            _ => {
                super::slow::store_name(cx, namespace, name, value)?;
            }
        }
    }
    Ok(Value::NONE)
}
