//! What objects are called: the variable that holds them.
//!
//! A name is looked for in the global variables of the main module and in what these hold (`lock`, `account.lock`,
//! `forks[2]`), the shortest first; then in the local variables of a thread, the innermost frame first. An attribute of
//! `self` is called by its own name.
//!
//! In Parallel other threads may change a container meanwhile: each is locked for as long as it is copied, and one that is
//! locked by somebody (perhaps by the caller) is passed over.

use std::collections::HashSet;
use std::sync::atomic::Ordering;

use crate::context::loaded_code;
use crate::frame::Activity;
use crate::heap::{Header, ObjectGuard, Ref};
use crate::kind::Kind;
use crate::machine::Machine;
use crate::object::class::{self, flags};
use crate::object::{dict, function, list, module, str, tuple};
use crate::thread::Thread;
use crate::value::Value;

/// Values looked at before a search gives up.
const MOST: usize = 4_000;
/// Items of one container looked at.
const WIDEST: usize = 100;
/// Steps from a variable to the object.
const DEEPEST: usize = 3;

/// The readable name of the object that the thread waits for, or empty.
pub fn object_name(machine: &Machine, thread: &Thread) -> String {
    super::state::awaited(thread).and_then(|object| find(machine, object.target(), thread)).unwrap_or_default().text
}

/// A name that was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Name {
    /// The name.
    pub text: String,
    /// It is that of a global variable, or of something that one holds: no better one will come.
    pub is_global: bool,
}

/// The name of an object, as `thread` would call it.
pub fn find(machine: &Machine, wanted: Ref, thread: &Thread) -> Option<Name> {
    if let Some(text) = search(machine, wanted, globals(machine)) {
        return Some(Name { text, is_global: true });
    }
    for frame in thread.frames.iter().rev() {
        let Activity::Python { code, .. } = frame.activity else { continue };
        let loaded = loaded_code(code);
        if loaded.source != 0 {
            continue;
        }
        let mut roots = Vec::new();
        for (index, variable) in loaded.code.variables.iter().enumerate() {
            let value = thread.stack.get(frame.base as usize + index).copied().unwrap_or(Value::UNBOUND);
            roots.push((variable.name.to_string(), if variable.cell { content(value) } else { value }));
        }
        if let Some(function) = frame.function.as_kind(Kind::Function)
            && let Some(cells) = function::closure(function).as_kind(Kind::Tuple)
        {
            let names = loaded.code.free_variables.iter();
            roots.extend(names.zip(tuple::items(cells)).map(|(name, cell)| (name.to_string(), content(cell))));
        }
        if let Some(text) = search(machine, wanted, roots) {
            let text = text.strip_prefix("self.").map(str::to_owned).unwrap_or(text);
            return Some(Name { text, is_global: false });
        }
    }
    None
}

/// The way to an object from one of these variables, the shortest.
pub fn find_from(machine: &Machine, wanted: Ref, variables: Vec<(String, Value)>) -> Option<String> {
    search(machine, wanted, variables)
}

fn content(cell: Value) -> Value {
    cell.as_kind(Kind::Cell).map_or(cell, |cell| Value::from_bits(cell.load_acquire(1)))
}

/// The global variables of the main module.
fn globals(machine: &Machine) -> Vec<(String, Value)> {
    let shared = machine.shared();
    let Some(main) = shared.modules.iter().find(|module| &*module.name == "__main__") else { return Vec::new() };
    let storage = module::globals(main.module.target());
    let slots = main.globals.iter().zip(0..tuple::length(storage));
    slots.map(|(name, slot)| (text(*name), tuple::shared_item(storage, slot))).collect()
}

fn text(name: Value) -> String {
    name.as_kind(Kind::Str).map_or_else(String::new, |name| str::text_of(name).to_utf8_lossy())
}

/// Breadth first, so that the shortest path is found, and in a fixed order, so that it is always the same.
fn search(machine: &Machine, wanted: Ref, roots: Vec<(String, Value)>) -> Option<String> {
    let mut seen: HashSet<Ref> = HashSet::new();
    let mut level = roots;
    for _ in 0..=DEEPEST {
        if let Some((path, _)) = level.iter().find(|(_, value)| is(*value, wanted)) {
            return Some(path.clone());
        }
        let mut next = Vec::new();
        for (path, value) in level {
            if value.is_ref() && seen.insert(value.target()) {
                parts(machine, &path, value, &mut next);
            }
            if seen.len() + next.len() > MOST {
                break;
            }
        }
        level = next;
    }
    None
}

/// Whether a value is the object, or has it as its built-in part.
fn is(value: Value, wanted: Ref) -> bool {
    match value.kind() {
        Some(Kind::Instance) => {
            let payload = class::payload(value.target());
            value.target() == wanted || (payload.is_ref() && payload.target() == wanted)
        }
        Some(Kind::Condition) => {
            value.target() == wanted || super::condition::lock_of(value.target()).target() == wanted
        }
        Some(_) => value.target() == wanted,
        None => false,
    }
}

/// What a value holds, with the way to it.
fn parts(machine: &Machine, path: &str, value: Value, out: &mut Vec<(String, Value)>) {
    let object = value.target();
    let Some(kind @ (Kind::Instance | Kind::List | Kind::Tuple | Kind::Dict | Kind::Class)) = value.kind() else {
        return;
    };
    let guard = if object.is_shared() && kind != Kind::Tuple { ObjectGuard::try_lock(object) } else { None };
    if guard.is_none() && object.is_shared() && kind != Kind::Tuple && machine.concurrent.load(Ordering::Relaxed) {
        return;
    }
    match kind {
        Kind::Instance => {
            for (slot, name) in machine.shapes.names(class::shape_of(object)).into_iter().enumerate().take(WIDEST) {
                let name = str::text_of(name).to_utf8_lossy();
                out.push((format!("{path}.{name}"), class::slot(object, slot as u32)));
            }
        }
        Kind::List => {
            for (index, item) in list::items(object).into_iter().enumerate().take(WIDEST) {
                out.push((format!("{path}[{index}]"), item));
            }
        }
        Kind::Tuple => {
            for (index, item) in tuple::items(object).enumerate().take(WIDEST) {
                out.push((format!("{path}[{index}]"), item));
            }
        }
        Kind::Dict => {
            for (key, item) in dict::entries(object).take(WIDEST) {
                let key = match (key.as_int(), key.is(Kind::Str)) {
                    (Some(number), _) => number.to_string(),
                    (None, true) => format!("'{}'", text(key)),
                    (None, false) => continue,
                };
                out.push((format!("{path}[{key}]"), item));
            }
        }
        _ if class::flags_of(object) & flags::HEAP != 0 => {
            let attributes = class::attributes(object).target();
            for (key, item) in dict::entries(attributes).take(WIDEST) {
                out.push((format!("{path}.{}", text(key)), item));
            }
        }
        _ => {}
    }
    drop(guard);
}
