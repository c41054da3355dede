//! `import`: modules of ours are made when first imported.

use crate::builtins::exceptions::ExceptionType;
use crate::context::Context;
use crate::frame::Delivery;
use crate::interpreter::slow;
use crate::kind::Kind;
use crate::modules;
use crate::object::exception::{self, state};
use crate::trap::{NativeResult, Trap};
use crate::value::Value;
use crate::well_known::WellKnown;

/// `Op::Import`: dynamic code may have been given built-ins that can import nothing.
pub fn statement(cx: &mut Context, name: Value, whole: u8) -> NativeResult {
    if slow::lacks_builtin(cx, "__import__")? {
        return Err(cx.raise(ExceptionType::ImportError, "__import__ not found"));
    }
    import(cx, name, whole)
}

/// `import name`; `whole`: give the named module itself, not its top package.
pub fn import(cx: &mut Context, name: Value, whole: u8) -> NativeResult {
    let text = cx.rust_string(name).unwrap_or_default();
    let Some((top, _)) = text.split_once('.') else { return import_top(cx, &text) };
    let slots = [name, Value::bool(whole != 0), Value::ZERO, Value::NONE, Value::NONE];
    cx.call_then(submodule, &slots, |cx| import_top(cx, top))
}

fn import_top(cx: &mut Context, text: &str) -> NativeResult {
    if let Some(module) = find(cx, text) {
        return Ok(module);
    }
    let Some(number) = modules::NATIVE_MODULES.iter().position(|module| module.name == text) else {
        let name = cx.intern(text)?;
        return match modules::sys::registered(cx, name) {
            Some(module) if !module.is_none() => Ok(module),
            _ => Err(missing(cx, text)),
        };
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
        None => {
            modules::sys::register(cx, module)?;
            Ok(module)
        }
        Some(body) => {
            // Its own code may look for it there.
            if let Err(trap) = modules::sys::register(cx, module) {
                forget(cx, text);
                return Err(trap);
            }
            cx.call_then(loaded, &[module], |cx| cx.call(body, &[]))
        }
    }
}

/// A module on the way to the wanted one is there. Slots: 0 the dotted name, 1 whether the last module is wanted, 2 how many
/// parts of the name have been found before, 3 the top package, 4 the last module.
fn submodule(cx: &mut Context, delivery: Delivery) -> NativeResult {
    let mut module = delivery.map_err(Trap::Raise)?;
    let text = cx.rust_string(cx.slot(0)).unwrap_or_default();
    let parts: Vec<&str> = text.split('.').collect();
    let mut found = cx.slot(2).int() as usize;
    if found == 0 {
        cx.set_slot(3, module);
    } else {
        cx.set_module_attribute(cx.slot(4).target(), parts[found], module)?;
    }
    found += 1;
    while let Some(part) = parts.get(found) {
        let name = cx.intern(part)?;
        match cx.find_attribute(module, name)? {
            Some(next) => module = next,
            None => {
                let dotted = parts[..=found].join(".");
                if !is_ours(&dotted) || !module.is(Kind::Module) {
                    return Err(missing(cx, &text));
                }
                cx.set_slot(2, Value::inline_int(found as i64));
                cx.set_slot(4, module);
                let loaded = import_top(cx, &dotted)?;
                cx.set_module_attribute(module.target(), part, loaded)?;
                module = loaded;
            }
        }
        found += 1;
    }
    Ok(if cx.slot(1) == Value::TRUE { module } else { cx.slot(3) })
}

fn is_ours(name: &str) -> bool {
    modules::NATIVE_MODULES.iter().any(|module| module.name == name)
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
    let parent = name.rsplit_once('.').map(|(parent, _)| parent);
    let sentence = if let Some(parent) = parent.filter(|parent| is_ours(parent) && !modules::is_package(parent)) {
        format!("No module named '{name}'; '{parent}' is not a package")
    } else if advice.is_empty() {
        format!("No module named '{name}'")
    } else {
        format!("No module named '{name}' ({advice})")
    };
    let trap = cx.raise(ExceptionType::ModuleNotFoundError, sentence);
    if let (Trap::Raise(exception), Ok(name)) = (trap, cx.intern(name)) {
        exception::set_field(exception, state::NAME, name);
    }
    trap
}

/// The dotted name of a module of ours that is asked for as an attribute of its package.
fn submodule_name(cx: &Context, module: Value, name: Value) -> Option<String> {
    let package = cx.rust_string(crate::object::function::word(module.as_kind(Kind::Module)?, 1))?;
    let dotted = format!("{package}.{}", cx.rust_string(name)?);
    is_ours(&dotted).then_some(dotted)
}

/// `from module import name`
pub fn import_from(cx: &mut Context, module: Value, name: Value) -> NativeResult {
    match cx.find_attribute(module, name)? {
        Some(value) => Ok(value),
        None => {
            if let Some(dotted) = submodule_name(cx, module, name) {
                let dotted = cx.intern(&dotted)?;
                return import(cx, dotted, 1);
            }
            if let Some(object) = module.as_kind(Kind::Module) {
                let hook = cx.module_attribute(object, cx.name(WellKnown::GetAttr));
                if hook.is(Kind::Function) {
                    return cx.call_then(given, &[module, name], |cx| cx.call(hook, &[name]));
                }
            }
            Err(cannot_import(cx, module, name)?)
        }
    }
}

/// What the module's `__getattr__` gave. Slots: the module, the name.
fn given(cx: &mut Context, delivery: Delivery) -> NativeResult {
    match delivery {
        Ok(value) => Ok(value),
        Err(exception) if cx.is_exception(exception, ExceptionType::AttributeError) => {
            let (module, name) = (cx.slot(0), cx.slot(1));
            Err(cannot_import(cx, module, name)?)
        }
        Err(exception) => Err(Trap::Raise(exception)),
    }
}

fn cannot_import(cx: &mut Context, module: Value, name: Value) -> Result<Trap, Trap> {
    let owner = match module.as_kind(Kind::Module) {
        Some(object) => cx.rust_string(crate::object::function::word(object, 1)).unwrap_or_default(),
        None => cx.type_name(module),
    };
    let text = cx.rust_string(name).unwrap_or_default();
    let trap =
        cx.raise(ExceptionType::ImportError, format!("cannot import name '{text}' from '{owner}' (unknown location)"));
    if let Trap::Raise(exception) = trap {
        let owner = cx.intern(&owner)?;
        exception::set_field(exception, state::NAME, owner);
        if let Some(meant) = crate::builtins::suggest::attribute(cx, module, &text) {
            let meant = cx.new_str(&meant)?;
            exception::set_field(exception, state::HINT, meant);
        }
    }
    Ok(trap)
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
    let globals = cx.thread.frames.last().and_then(|frame| frame.function.as_kind(Kind::Function));
    let into = match globals.map(crate::object::function::module) {
        Some(globals) if namespace.is_none() => Value::object(Kind::Module, globals),
        _ => namespace,
    };
    let mut found = Vec::with_capacity(names.len());
    for name in names {
        let text = cx.rust_string(name).unwrap_or_default();
        let name = cx.intern(&text)?;
        match cx.find_attribute(module, name)? {
            Some(value) => found.push((name, value)),
            None if cx.module_attribute(object, cx.name(WellKnown::GetAttr)).is(Kind::Function) => {
                return cx.call_then(asked, &[into], |cx| cx.prelude("_attributes", &[module, listed]));
            }
            None => return Err(cx.attribute_error(module, name)),
        }
    }
    bind_all(cx, into, found)
}

/// What a module's `__getattr__` gave, among others. Slot 0: where it belongs.
fn asked(cx: &mut Context, delivery: Delivery) -> NativeResult {
    let all = delivery.map_err(Trap::Raise)?;
    let found = crate::object::dict::entries(all.target()).collect();
    bind_all(cx, cx.slot(0), found)
}

/// Binds names in a module or a namespace.
fn bind_all(cx: &mut Context, into: Value, found: Vec<(Value, Value)>) -> NativeResult {
    for (name, value) in found {
        match into.as_kind(Kind::Module) {
            Some(globals) => cx.store_module_attribute(globals, name, value)?,
            None => {
                super::slow::store_name(cx, into, name, value)?;
            }
        }
    }
    Ok(Value::NONE)
}
