//! What a reader may see of threads that stand still: their frames, the variables in them, and the names that modules
//! offer. Nothing here executes Python or changes anything.

use heddle_lang::code::CodeKind;
use heddle_trace::identity::{Lineage, Place, ThreadId};
use heddle_trace::inspection::{Binding, FrameView};

use crate::commit::Detail;
use crate::context::{Context, Mode, loaded_code};
use crate::frame::{Activity, Frame};
use crate::heap::Allocator;
use crate::host::Host;
use crate::kind::Kind;
use crate::machine::Machine;
use crate::object::{dict, function, module, str, tuple};
use crate::thread::Thread;
use crate::trap::Pause;
use crate::value::Value;

/// Looks at values between two steps, with a context that belongs to no thread.
pub fn look<R>(
    machine: &Machine,
    host: &dyn Host,
    allocator: &mut Allocator,
    action: impl FnOnce(&mut Context) -> R,
) -> R {
    let mut nobody = Thread::new(ThreadId::MAIN, Lineage(vec![u32::MAX]), u32::MAX);
    action(&mut Context {
        machine,
        host,
        thread: &mut nobody,
        allocator,
        commits: None,
        detail: Detail::TRACE,
        mode: Mode::Controlled,
        fuel: i64::MAX / 2,
        pause: Pause::FuelSpent,
        concurrent: false,
        initial_fuel: i64::MAX / 2,
        checkpoint: None,
        gil: false,
        pause_after_commit: false,
        after_collection: false,
    })
}

/// The Python frames of a thread that lie in the reader's program, the outermost first.
pub fn frames(cx: &mut Context, thread: &Thread) -> Vec<FrameView> {
    thread.frames.iter().filter_map(|frame| view(cx, thread, frame)).collect()
}

fn view(cx: &mut Context, thread: &Thread, frame: &Frame) -> Option<FrameView> {
    let Activity::Python { code, pc, .. } = frame.activity else { return None };
    let loaded = loaded_code(code);
    if loaded.source != 0 || loaded.code.hidden {
        return None;
    }
    let code = &loaded.code;
    let span = code.spans.get(pc as usize).copied().unwrap_or_default();
    let place = Place { source: 0, line: code.source.line(span.start), start: span.start, end: span.end };
    let register = |index: usize| thread.stack.get(frame.base as usize + index).copied().unwrap_or(Value::UNBOUND);
    let mut locals = Vec::new();
    match code.kind {
        CodeKind::Module => {}
        // A class body keeps its names in a dict, its first register.
        CodeKind::Class => {
            let namespace = register(0);
            for (key, value) in namespace.as_kind(Kind::Dict).into_iter().flat_map(dict::entries) {
                let name = cx.rust_string(key).unwrap_or_default();
                locals.extend(binding(cx, &name, value));
            }
        }
        CodeKind::Function | CodeKind::Lambda | CodeKind::GeneratorExpression => {
            for (index, variable) in code.variables.iter().enumerate() {
                let value = register(index);
                let value = if variable.cell { content(value) } else { value };
                locals.extend(binding(cx, &variable.name, value));
            }
            if let Some(function) = frame.function.as_kind(Kind::Function)
                && let Some(cells) = function::closure(function).as_kind(Kind::Tuple)
            {
                for (name, cell) in code.free_variables.iter().zip(tuple::items(cells)) {
                    locals.extend(binding(cx, name, content(cell)));
                }
            }
        }
    }
    Some(FrameView { function: code.qualname.to_string(), place, locals })
}

/// What is in a cell.
fn content(cell: Value) -> Value {
    cell.as_kind(Kind::Cell).map_or(Value::UNBOUND, |cell| function::word(cell, 1))
}

/// A variable that has a value and a name that the reader gave it.
fn binding(cx: &mut Context, name: &str, value: Value) -> Option<Binding> {
    let given = name.starts_with(|first: char| first.is_alphabetic() || first == '_') && !name.starts_with("__");
    if value.is_unbound() || !given {
        return None;
    }
    Some(Binding { name: name.to_owned(), value: cx.short_repr(value), type_name: cx.type_name(value) })
}

/// The global variables of the program, without modules, functions and classes.
pub fn globals(cx: &mut Context) -> Vec<Binding> {
    let main = cx.machine.shared().modules.iter().find(|module| &*module.name == "__main__").cloned();
    let Some(main) = main else { return Vec::new() };
    let storage = module::globals(main.module.target());
    let mut bindings = Vec::new();
    let slots = main.globals.iter().enumerate();
    let slots = slots.map(|(slot, name)| (*name, tuple::shared_item(storage, slot as u32)));
    let dynamic = module::dynamic(main.module.target()).into_iter().flat_map(dict::entries);
    for (name, value) in slots.chain(dynamic) {
        let is_code = matches!(
            value.kind(),
            Some(Kind::Module | Kind::Function | Kind::Native | Kind::Class | Kind::BoundMethod)
        );
        if !is_code {
            let name = cx.rust_string(name).unwrap_or_default();
            bindings.extend(binding(cx, &name, value));
        }
    }
    bindings
}

/// The names of the module `builtins`, sorted.
pub fn builtin_names(machine: &Machine) -> Vec<String> {
    let mut names = machine.names.texts(|value| machine.builtins.find(value).is_some());
    names.retain(|name| !name.starts_with('_'));
    names.sort_unstable();
    names
}

fn text(string: Value) -> Option<String> {
    string.as_kind(Kind::Str).map(|string| str::text_of(string).to_utf8_lossy())
}

/// The public names of a module that was imported, sorted; without the modules that it imported itself.
pub fn module_names(machine: &Machine, name: &str) -> Vec<String> {
    let found = machine.shared().modules.iter().find(|module| &*module.name == name).cloned();
    let Some(found) = found else { return Vec::new() };
    let storage = module::globals(found.module.target());
    let mut names = Vec::new();
    for (slot, name) in found.globals.iter().enumerate() {
        let value = tuple::shared_item(storage, slot as u32);
        let builtin = machine.builtins.find(*name) == Some(value);
        if !value.is_unbound() && !value.is(Kind::Module) && !builtin {
            names.extend(text(*name));
        }
    }
    let dynamic = module::dynamic(found.module.target()).into_iter().flat_map(dict::entries);
    names.extend(dynamic.filter_map(|(key, _)| text(key)));
    names.retain(|name| !name.starts_with('_'));
    names.sort_unstable();
    names.dedup();
    names
}
