//! "Did you mean": the nearest of some names, as CPython's `traceback._compute_suggestion_error` finds it.

use crate::context::{Context, loaded_code};
use crate::frame::Activity;
use crate::heap::Ref;
use crate::kind::Kind;
use crate::object::{class, dict, function, module, str, tuple};
use crate::trap::Trap;
use crate::value::Value;

const MOVE_COST: usize = 2;
const CASE_COST: usize = 1;
const LONGEST_NAME: usize = 40;

/// The candidate that is near enough to `wrong`, if there is one.
pub fn suggest<'a>(wrong: &str, candidates: &[&'a str]) -> Option<&'a str> {
    if wrong.chars().count() > LONGEST_NAME {
        return None;
    }
    let mut best: Option<(&str, usize)> = None;
    for candidate in candidates {
        if *candidate == wrong {
            continue;
        }
        let most = (wrong.chars().count() + candidate.chars().count() + 3) * MOVE_COST / 6;
        let most = best.map_or(most, |(_, distance)| most.min(distance.saturating_sub(1)));
        let distance = distance(wrong, candidate, most);
        if distance > most {
            continue;
        }
        if best.is_none_or(|(_, known)| distance < known) {
            best = Some((candidate, distance));
        }
    }
    best.map(|(candidate, _)| candidate)
}

/// The attribute of `object` that may have been meant.
pub fn attribute(cx: &Context, object: Value, wrong: &str) -> Option<String> {
    let mut names = attribute_names(cx, object);
    if !wrong.starts_with('_') {
        names.retain(|name| !name.starts_with('_'));
    }
    names.sort();
    names.dedup();
    let candidates: Vec<&str> = names.iter().map(String::as_str).collect();
    suggest(wrong, &candidates).map(str::to_owned)
}

/// The names that `dir` lists, as far as no Python code is needed.
fn attribute_names(cx: &Context, object: Value) -> Vec<String> {
    let mut names = Vec::new();
    let mut of_class = |class: Ref| {
        for base in class::mro(class).as_kind(Kind::Tuple).into_iter().flat_map(tuple::items) {
            let attributes = class::attributes(base.target()).target();
            names.extend(dict::entries(attributes).filter_map(|(name, _)| cx.rust_string(name)));
        }
    };
    match object.kind() {
        None if object.is_unbound() => return names,
        Some(Kind::Class) => of_class(object.target()),
        Some(Kind::Module) => {
            let shared = cx.machine.shared();
            if let Some(record) = shared.modules.get(module::number(object.target())) {
                let globals = module::globals(object.target());
                for (slot, name) in record.globals.iter().enumerate() {
                    let value = tuple::shared_item(globals, slot as u32);
                    if !value.is_unbound() && cx.machine.builtins.find(*name) != Some(value) {
                        names.extend(name.as_kind(Kind::Str).map(|name| str::text_of(name).to_utf8_lossy()));
                    }
                }
            }
            drop(shared);
            if let Some(dynamic) = module::dynamic(object.target()) {
                names.extend(dict::entries(dynamic).filter_map(|(name, _)| cx.rust_string(name)));
            }
        }
        _ => {
            of_class(cx.class_of(object));
            if let Some(instance) = object.as_kind(Kind::Instance) {
                names.extend(cx.own_names(instance));
            }
        }
    }
    names
}

/// The variable that may have been meant by `wrong` in the innermost Python frame: a local, global or built-in one, or
/// an attribute of `self`.
pub fn variable(cx: &Context, name: Value, wrong: &str) -> Option<String> {
    let frame = cx.thread.frames.last()?;
    let Activity::Python { code, .. } = frame.activity else { return None };
    let loaded = loaded_code(code);
    let mut names = Vec::new();
    for (index, variable) in loaded.code.variables.iter().enumerate() {
        let mut value = cx.thread.stack[frame.base as usize + index];
        if variable.cell {
            value = value.as_kind(Kind::Cell).map_or(Value::UNBOUND, |cell| Value::from_bits(cell.load_acquire(1)));
        }
        if value.is_unbound() {
            continue;
        }
        if &*variable.name == "self" && has_attribute(cx, value, name) {
            return Some(format!("self.{wrong}"));
        }
        names.push(variable.name.to_string());
    }
    names.extend(loaded.code.free_variables.iter().map(|name| name.to_string()));
    if let Some(function) = frame.function.as_kind(Kind::Function) {
        names.extend(attribute_names(cx, Value::object(Kind::Module, function::module(function))));
    }
    let builtins = cx.machine.builtins.namespace.keys();
    let mut of_builtins: Vec<String> =
        builtins.map(|address| str::text_of(Ref::from_address(*address)).to_utf8_lossy()).collect();
    of_builtins.extend(["False", "None", "True"].map(str::to_owned));
    of_builtins.sort();
    names.append(&mut of_builtins);
    let candidates: Vec<&str> = names.iter().map(String::as_str).collect();
    suggest(wrong, &candidates).map(str::to_owned)
}

/// The error of a keyword that a native function does not know.
pub fn unexpected_keyword(cx: &mut Context, function: &str, wrong: &str, parameters: &[&str]) -> Trap {
    let named: Vec<&str> = parameters.iter().copied().filter(|name| !name.is_empty()).collect();
    let meant = suggest(wrong, &named).map_or_else(String::new, |meant| format!(". Did you mean '{meant}'?"));
    cx.type_error(format!("{function}() got an unexpected keyword argument '{wrong}'{meant}"))
}

fn has_attribute(cx: &Context, value: Value, name: Value) -> bool {
    let own = value.as_kind(Kind::Instance).is_some_and(|instance| {
        cx.machine.shapes.slot(class::shape_of(instance), name.target()).is_some()
            || cx.instance_dict(instance).is_some_and(|all| dict::get_str(all, name).is_some())
    });
    own || cx.class_lookup(cx.class_of(value), name).is_some()
}

fn substitution(a: char, b: char) -> usize {
    if a == b {
        0
    } else if a.to_lowercase().eq(b.to_lowercase()) {
        CASE_COST
    } else {
        MOVE_COST
    }
}

/// Levenshtein distance with CPython's costs; anything above `most` may be given as `most + 1`.
fn distance(a: &str, b: &str, most: usize) -> usize {
    if a == b {
        return 0;
    }
    let (mut a, mut b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let prefix = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    a.drain(..prefix);
    b.drain(..prefix);
    let suffix = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    a.truncate(a.len() - suffix);
    b.truncate(b.len() - suffix);
    if a.is_empty() || b.is_empty() {
        return MOVE_COST * (a.len() + b.len());
    }
    if a.len() > LONGEST_NAME || b.len() > LONGEST_NAME {
        return most + 1;
    }
    if b.len() < a.len() {
        std::mem::swap(&mut a, &mut b);
    }
    if (b.len() - a.len()) * MOVE_COST > most {
        return most + 1;
    }
    let mut row: Vec<usize> = (1..=a.len()).map(|index| index * MOVE_COST).collect();
    let mut result = 0;
    for (index, letter) in b.iter().enumerate() {
        let mut diagonal = index * MOVE_COST;
        result = diagonal;
        let mut smallest = usize::MAX;
        for (column, other) in a.iter().enumerate() {
            let substitute = diagonal + substitution(*letter, *other);
            diagonal = row[column];
            result = substitute.min(result.min(diagonal) + MOVE_COST);
            row[column] = result;
            smallest = smallest.min(result);
        }
        if smallest > most {
            return most + 1;
        }
    }
    result
}
