//! What the tasks of an event loop wait for: read from the objects of the module `asyncio`, whose loop is Python code.
//!
//! A task's coroutine awaits another, and that one another: the last of them in the reader's program says in which line the
//! task waits, and those of the library behind it say for what.

use heddle_trace::task_wait::{TaskReason, TaskWait};

use crate::context::loaded_code;
use crate::frame::Activity;
use crate::heap::Ref;
use crate::heap::layout::GENERATOR_REGISTERS;
use crate::interpreter::generator::{delegate_of, is_generator, place_of};
use crate::kind::Kind;
use crate::machine::Machine;
use crate::object::{class, dict, function, list, str};
use crate::sync;
use crate::thread::Thread;
use crate::value::Value;

/// The library's function in which a loop waits for something to happen.
const LOOP: &str = "_Loop._run_once";

/// Coroutines that await each other further than this are not followed.
const DEEPEST: usize = 1_000;

/// The tasks of the loop that a waiting thread runs, in the order in which they were made; none if it runs none.
pub fn waits(machine: &Machine, thread: &Thread) -> Vec<TaskWait> {
    let Some(tasks) = tasks(machine, thread) else { return Vec::new() };
    let name = |task: Value| text(attribute(machine, task, "_name"));
    let names: Vec<String> = tasks.iter().map(|task| name(*task)).collect();
    let chains: Vec<Vec<Ref>> = tasks.iter().map(|task| coroutines(attribute(machine, *task, "_coro"))).collect();
    let waits = names.iter().zip(&chains).map(|(own, coroutines)| {
        let Found { reason, object, other, line } = look(machine, coroutines);
        let held = match reason {
            TaskReason::Lock => object.map_or(Value::NONE, |lock| attribute(machine, lock, "_holder")),
            TaskReason::Task => object.unwrap_or(Value::NONE),
            _ => Value::NONE,
        };
        let holder_name = name(held);
        let object_name = match reason {
            TaskReason::Task => holder_name.clone(),
            _ => {
                let objects = [object, other].into_iter().flatten();
                let mut names = objects.filter_map(|object| called(machine, object, &chains, thread));
                // Not what only the library's own attributes lead to.
                names.find(|name| !name.contains("._")).unwrap_or_default()
            }
        };
        TaskWait {
            thread: thread.id,
            name: own.clone(),
            function: coroutines.first().map_or_else(String::new, |first| code_of(*first).qualname.to_string()),
            reason,
            line,
            object_name,
            holder: tasks.iter().position(|task| *task == held).map(|at| at as u32),
            holder_name,
        }
    });
    waits.collect()
}

/// The tasks of the innermost loop that the thread runs.
fn tasks(machine: &Machine, thread: &Thread) -> Option<Vec<Value>> {
    let frame = thread.frames.iter().rev().find(|frame| match frame.activity {
        Activity::Python { code, .. } => {
            let loaded = loaded_code(code);
            loaded.source != 0 && &*loaded.code.qualname == LOOP
        }
        _ => false,
    })?;
    let own = content(thread.stack.get(frame.base as usize).copied()?);
    let tasks = attribute(machine, own, "_tasks").as_kind(Kind::List)?;
    Some(list::items(tasks))
}

/// A coroutine, what it awaits, and so on.
fn coroutines(first: Value) -> Vec<Ref> {
    let mut chain = Vec::new();
    let mut next = Some(first);
    while let Some(value) = next.filter(|value| is_generator(*value) && chain.len() < DEEPEST) {
        chain.push(value.target());
        next = delegate_of(value.target());
    }
    chain
}

/// What a task was found to wait for.
struct Found {
    reason: TaskReason,
    object: Option<Value>,
    /// An object that it belongs to.
    other: Option<Value>,
    line: u32,
}

fn look(machine: &Machine, coroutines: &[Ref]) -> Found {
    let of_reader = |coroutine: &Ref| loaded_of(*coroutine).source == 0;
    let last = coroutines.iter().rposition(of_reader);
    let line = last.map_or(0, |last| {
        let (code, pc) = place_of(coroutines[last]);
        let code = &loaded_code(code).code;
        code.spans.get(pc as usize).map_or(0, |span| code.source.line(span.start))
    });
    let library = &coroutines[last.map_or(0, |last| last + 1)..];
    let name = |coroutine: &Ref| &*code_of(*coroutine).qualname;
    let takes_lock = library.iter().any(|coroutine| name(coroutine) == "Lock.acquire");
    let mut found = Found { reason: TaskReason::Future, object: None, other: None, line };
    for coroutine in library {
        let own = register(*coroutine, 0);
        let reason = match name(coroutine) {
            "Lock.acquire" => TaskReason::Lock,
            "Event.wait" => TaskReason::Event,
            "Condition.wait" if !takes_lock => TaskReason::Condition,
            "Semaphore.acquire" => TaskReason::Semaphore,
            "Barrier.wait" => TaskReason::Barrier,
            "Queue.get" => TaskReason::QueueEmpty,
            "Queue.put" => TaskReason::QueueFull,
            "Queue.join" => TaskReason::QueueTasks,
            "TaskGroup.__aexit__" | "wait" => TaskReason::Tasks,
            "Future.__await__" if !attribute(machine, own, "_coro").is_none() => TaskReason::Task,
            "Future.__await__" if is_gathering(own) => TaskReason::Tasks,
            "Future.__await__" => TaskReason::Future,
            _ => {
                found.other = found.other.or(Some(own));
                continue;
            }
        };
        return Found { reason, object: Some(own), ..found };
    }
    found
}

fn is_gathering(value: Value) -> bool {
    let class = value.as_kind(Kind::Instance).map(class::of_instance);
    class.is_some_and(|class| text(class::name(class)) == "_GatheringFuture")
}

/// The name of an object: as global variables lead to it, or those of the first task that has it. Every task calls it by the
/// same name so.
fn called(machine: &Machine, object: Value, chains: &[Vec<Ref>], thread: &Thread) -> Option<String> {
    let object = object.as_kind(Kind::Instance)?;
    let found = sync::find_name(machine, object, thread);
    if let Some(name) = found.as_ref().filter(|name| name.is_global) {
        return Some(name.text.clone());
    }
    for coroutine in chains.iter().flatten().filter(|coroutine| loaded_of(**coroutine).source == 0) {
        let code = code_of(*coroutine);
        let variables = code.variables.iter().zip(0..);
        let mut roots: Vec<(String, Value)> =
            variables.map(|(variable, index)| (variable.name.to_string(), register(*coroutine, index))).collect();
        let function = Value::from_bits(coroutine.load(3));
        if let Some(function) = function.as_kind(Kind::Function)
            && let Some(cells) = function::closure(function).as_kind(Kind::Tuple)
        {
            let cells = crate::object::tuple::items(cells);
            roots.extend(code.free_variables.iter().zip(cells).map(|(name, cell)| (name.to_string(), content(cell))));
        }
        if let Some(name) = sync::find_name_from(machine, object, roots) {
            return Some(name.strip_prefix("self.").map(str::to_owned).unwrap_or(name));
        }
    }
    found.map(|name| name.text)
}

/// An attribute of an instance; `None` of Python if there is none.
fn attribute(machine: &Machine, value: Value, name: &str) -> Value {
    let found = || {
        let instance = value.as_kind(Kind::Instance)?;
        let key = machine.names.find(name)?;
        let shape = class::shape_of(instance);
        if machine.shapes.is_dictionary(shape) {
            return dict::get_str(class::slot(instance, 0).as_kind(Kind::Dict)?, key);
        }
        machine.shapes.slot(shape, key.target()).map(|slot| class::slot(instance, slot))
    };
    found().filter(|value| !value.is_unbound()).unwrap_or(Value::NONE)
}

fn loaded_of(coroutine: Ref) -> &'static crate::machine::LoadedCode {
    loaded_code(place_of(coroutine).0)
}

fn code_of(coroutine: Ref) -> &'static heddle_lang::code::Code {
    &loaded_of(coroutine).code
}

fn register(coroutine: Ref, index: u32) -> Value {
    content(Value::from_bits(coroutine.load(GENERATOR_REGISTERS + index)))
}

/// What is in a cell, or the value itself.
fn content(value: Value) -> Value {
    value.as_kind(Kind::Cell).map_or(value, |cell| function::word(cell, 1))
}

fn text(name: Value) -> String {
    name.as_kind(Kind::Str).map_or_else(String::new, |name| str::text_of(name).to_utf8_lossy())
}
