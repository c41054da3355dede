//! Arguments to parameters, with CPython's errors.

use crate::context::Context;
use crate::heap::Ref;
use crate::kind::Kind;
use crate::machine::LoadedCode;
use crate::object::{dict, function, tuple};
use crate::trap::Trap;
use crate::value::Value;

/// Calls that name more arguments are bound by way of vectors.
const FEW_NAMED: usize = 4;
/// So are functions with more parameters.
const FEW: usize = 64;

/// Binds as [`bind`] does where that is simple: parameters that can be given by position, defaults, and a `*args` without
/// names. All is done in place, since a copy whose length only the program knows costs more than the rest. Otherwise, be it
/// an error, it does nothing and gives `false`.
#[cfg_attr(heddle_web, optimize(speed))]
fn bind_few(
    cx: &mut Context,
    callee: Ref,
    loaded: &LoadedCode,
    start: u32,
    count: u32,
    names: Value,
) -> Result<bool, Trap> {
    let parameters = &loaded.code.parameters;
    let positional = parameters.positional as usize;
    let names = names.as_kind(Kind::Tuple);
    let named = names.map_or(0, tuple::length) as usize;
    let (start, count) = (start as usize, count as usize);
    let given = count - named;
    let too_many = if parameters.star { named != 0 } else { count > positional };
    if parameters.double_star || parameters.keyword_only != 0 || positional > FEW || named > FEW_NAMED || too_many {
        return Ok(false);
    }
    // First what could refuse, without effect: who is named, and whether there are defaults for the rest.
    let mut filled = 0u64;
    let mut by_name = [(0, Value::UNBOUND); FEW_NAMED];
    if let Some(names) = names {
        let first = parameters.positional_only as usize;
        let candidates = &loaded.code.variables[first..positional];
        for (index, name) in tuple::items(names).enumerate() {
            let Some(text) = cx.text(name) else { return Ok(false) };
            let Some(place) = candidates.iter().position(|variable| text.is(&variable.name)) else { return Ok(false) };
            let place = first + place;
            if place < given || filled & 1 << place != 0 {
                return Ok(false);
            }
            filled |= 1 << place;
            by_name[index] = (place, cx.thread.stack[start + given + index]);
        }
    }
    let defaults = function::defaults(callee).as_kind(Kind::Tuple);
    let first_default = positional.saturating_sub(defaults.map_or(0, tuple::length) as usize);
    if (given..first_default).any(|place| filled & 1 << place == 0) {
        return Ok(false);
    }
    // What lies above the arguments is dead: the new frame's registers come there.
    cx.thread.reserve((start + positional) as u32 + 1);
    if parameters.star {
        let rest =
            cx.tuple_of_registers((start + given.min(positional)) as u32, given.saturating_sub(positional) as u32)?;
        cx.thread.stack[start + positional] = rest;
    }
    if let Some(defaults) = defaults {
        for place in given.max(first_default)..positional {
            cx.thread.stack[start + place] = tuple::item(defaults, (place - first_default) as u32);
        }
    }
    for (place, value) in &by_name[..named] {
        cx.thread.stack[start + place] = *value;
    }
    Ok(true)
}

/// Binds the `count` arguments at `start`, the last of which are named by `names`, to the parameters of `callee`: afterwards
/// the registers from `start` on hold the parameters.
pub fn bind(
    cx: &mut Context,
    callee: Ref,
    loaded: &LoadedCode,
    start: u32,
    count: u32,
    names: Value,
) -> Result<(), Trap> {
    if bind_few(cx, callee, loaded, start, count, names)? {
        return Ok(());
    }
    let parameters = &loaded.code.parameters;
    let arguments = cx.thread.stack[start as usize..(start + count) as usize].to_vec();
    let names: Vec<Value> = names.as_kind(Kind::Tuple).map_or_else(Vec::new, |names| tuple::items(names).collect());
    let (given, keywords) = arguments.split_at(arguments.len() - names.len());
    let positional = parameters.positional as usize;
    let named = positional + parameters.keyword_only as usize;
    let mut bound = vec![Value::UNBOUND; named];
    let taken = given.len().min(positional);
    bound[..taken].copy_from_slice(&given[..taken]);
    let extra = &given[taken..];

    let mut spare = Vec::new();
    for (name, value) in names.iter().zip(keywords) {
        let text = cx.rust_string(*name).unwrap_or_default();
        let candidates = &loaded.code.variables[parameters.positional_only as usize..named];
        match candidates.iter().position(|variable| *variable.name == *text) {
            Some(index) => {
                let index = index + parameters.positional_only as usize;
                if !bound[index].is_unbound() {
                    let function = function_name(cx, callee);
                    return Err(cx.type_error(format!("{function}() got multiple values for argument '{text}'")));
                }
                bound[index] = *value;
            }
            None if parameters.double_star => spare.push((*name, *value)),
            None => return Err(unexpected_keyword(cx, callee, loaded, &text, &names)),
        }
    }
    if !extra.is_empty() && !parameters.star {
        return Err(too_many(cx, callee, loaded, given.len(), &bound));
    }
    fill_defaults(cx, callee, loaded, &mut bound)?;
    let star = if parameters.star { Some(cx.new_tuple(extra)?) } else { None };
    let double_star = if parameters.double_star {
        let all = cx.new_dict()?;
        for (name, value) in spare {
            cx.dict_set_str(all.target(), name, value)?;
        }
        Some(all)
    } else {
        None
    };
    bound.extend(star);
    bound.extend(double_star);
    cx.thread.reserve(start + bound.len() as u32);
    cx.thread.stack[start as usize..start as usize + bound.len()].copy_from_slice(&bound);
    Ok(())
}

fn function_name(cx: &Context, callee: Ref) -> String {
    cx.rust_string(function::qualified_name(callee)).unwrap_or_default()
}

fn fill_defaults(cx: &mut Context, callee: Ref, loaded: &LoadedCode, bound: &mut [Value]) -> Result<(), Trap> {
    let parameters = &loaded.code.parameters;
    let positional = parameters.positional as usize;
    let defaults = function::defaults(callee).as_kind(Kind::Tuple);
    let default_count = defaults.map_or(0, |defaults| tuple::length(defaults) as usize);
    let first_default = positional.saturating_sub(default_count);
    let mut missing = Vec::new();
    for (index, slot) in bound.iter_mut().enumerate().take(positional) {
        if slot.is_unbound() {
            match defaults {
                Some(defaults) if index >= first_default => {
                    *slot = tuple::item(defaults, (index - first_default) as u32);
                }
                _ => missing.push(loaded.code.variables[index].name.clone()),
            }
        }
    }
    if !missing.is_empty() {
        return Err(missing_arguments(cx, callee, "positional", &missing));
    }
    let keyword_defaults = function::keyword_defaults(callee).as_kind(Kind::Dict);
    for (index, slot) in bound.iter_mut().enumerate().skip(positional) {
        if slot.is_unbound() {
            let name = &loaded.code.variables[index].name;
            let name_value = cx.intern(name)?;
            match keyword_defaults.and_then(|defaults| dict::get_str(defaults, name_value)) {
                Some(value) => *slot = value,
                None => missing.push(name.clone()),
            }
        }
    }
    if !missing.is_empty() {
        return Err(missing_arguments(cx, callee, "keyword-only", &missing));
    }
    Ok(())
}

fn missing_arguments(cx: &mut Context, callee: Ref, kind: &str, missing: &[std::sync::Arc<str>]) -> Trap {
    let function = function_name(cx, callee);
    let quoted: Vec<String> = missing.iter().map(|name| format!("'{name}'")).collect();
    let list = match quoted.as_slice() {
        [only] => only.clone(),
        [first, second] => format!("{first} and {second}"),
        [init @ .., last] => format!("{}, and {last}", init.join(", ")),
        [] => String::new(),
    };
    let plural = if missing.len() == 1 { "" } else { "s" };
    cx.type_error(format!("{function}() missing {} required {kind} argument{plural}: {list}", missing.len()))
}

fn unexpected_keyword(cx: &mut Context, callee: Ref, loaded: &LoadedCode, text: &str, names: &[Value]) -> Trap {
    let function = function_name(cx, callee);
    let parameters = &loaded.code.parameters;
    let positional_only = &loaded.code.variables[..parameters.positional_only as usize];
    let given: Vec<String> = names.iter().filter_map(|name| cx.rust_string(*name)).collect();
    let wrong: Vec<&str> = positional_only
        .iter()
        .map(|variable| &*variable.name)
        .filter(|name| given.iter().any(|given| given == name))
        .collect();
    if !wrong.is_empty() {
        return cx.type_error(format!(
            "{function}() got some positional-only arguments passed as keyword arguments: '{}'",
            wrong.join(", ")
        ));
    }
    let named = &loaded.code.variables
        [parameters.positional_only as usize..(parameters.positional + parameters.keyword_only) as usize];
    let candidates: Vec<&str> = named.iter().map(|variable| &*variable.name).collect();
    match crate::builtins::suggest::suggest(text, &candidates) {
        Some(meant) => {
            cx.type_error(format!("{function}() got an unexpected keyword argument '{text}'. Did you mean '{meant}'?"))
        }
        None => cx.type_error(format!("{function}() got an unexpected keyword argument '{text}'")),
    }
}

fn too_many(cx: &mut Context, callee: Ref, loaded: &LoadedCode, given: usize, bound: &[Value]) -> Trap {
    let function = function_name(cx, callee);
    let parameters = &loaded.code.parameters;
    let positional = parameters.positional as usize;
    let defaults =
        function::defaults(callee).as_kind(Kind::Tuple).map_or(0, |defaults| tuple::length(defaults) as usize);
    let takes =
        if defaults > 0 { format!("from {} to {positional}", positional - defaults) } else { positional.to_string() };
    let plural = if positional == 1 && defaults == 0 { "" } else { "s" };
    let keyword_only = bound[positional..].iter().filter(|value| !value.is_unbound()).count();
    let were = if keyword_only > 0 {
        let given_plural = if given == 1 { "" } else { "s" };
        let only_plural = if keyword_only == 1 { "" } else { "s" };
        format!(
            "{given} positional argument{given_plural} (and {keyword_only} keyword-only argument{only_plural}) were given"
        )
    } else {
        format!("{given} {} given", if given == 1 { "was" } else { "were" })
    };
    cx.type_error(format!("{function}() takes {takes} positional argument{plural} but {were}"))
}
