//! Warnings of the machine itself: of names that CPython keeps for old programs, and of coroutines that nobody awaited.

use crate::builtins::exceptions::ExceptionType;
use crate::context::{Context, loaded_code};
use crate::frame::Activity;
use crate::host::Stream;
use crate::interpreter::import;
use crate::kind::Kind;
use crate::object::{class, list, tuple};
use crate::value::Value;

/// A function of the module `warnings`, where the program has imported that.
pub fn module_function(cx: &mut Context, name: &str) -> Option<Value> {
    let module = import::find(cx, "warnings")?;
    let name = cx.intern(name).ok()?;
    Some(cx.module_attribute(module.target(), name)).filter(|found| !found.is_unbound())
}

/// Whether the program wants no warnings of this kind: the first filter for all messages, modules and lines says so.
fn is_ignored(cx: &mut Context, kind: ExceptionType) -> bool {
    let Some(filters) = module_function(cx, "filters").and_then(|found| found.as_kind(Kind::List)) else {
        return false;
    };
    let warning = cx.machine.builtins.exceptions[kind as usize].target();
    let all = list::items(filters);
    all.iter().filter_map(|entry| entry.as_kind(Kind::Tuple)).find_map(|entry| {
        let parts: Vec<Value> = tuple::items(entry).collect();
        let [action, message, category, module, _] = parts[..] else { return None };
        let fits = message.is_none() && module.is_none() && class::is_subclass(warning, category.as_kind(Kind::Class)?);
        fits.then(|| cx.rust_string(action).is_some_and(|action| action == "ignore"))
    }) == Some(true)
}

/// Prints CPython's `DeprecationWarning`, once for each place and text: in the main module such warnings are shown.
pub fn deprecated(cx: &mut Context, text: &str) {
    let place = cx.place();
    if place.line == 0 {
        return;
    }
    let innermost = cx.thread.frames.iter().rev().find_map(|frame| match frame.activity {
        Activity::Python { code, .. } if loaded_code(code).source == 0 => Some(loaded_code(code)),
        _ => None,
    });
    let Some(loaded) = innermost else { return };
    if is_ignored(cx, ExceptionType::DeprecationWarning)
        || !cx.machine.shared().warned.insert((place.line, text.to_owned()))
    {
        return;
    }
    let source = &loaded.code.source;
    let line = source.text.lines().nth(place.line as usize - 1).unwrap_or_default().trim();
    let name = &source.name;
    // A limit on output ends the run at the next write.
    let _ = cx.host.write(Stream::Error, &format!("{name}:{}: DeprecationWarning: {text}\n  {line}\n", place.line));
}

/// Prints CPython's `RuntimeWarning` of a coroutine that was dropped by the instruction before the current one, once for
/// each place and text. Where nothing is `running` any more, CPython names no place.
pub fn never_awaited(cx: &mut Context, text: &str, running: bool) {
    let innermost = cx.thread.frames.iter().rev().find_map(|frame| match frame.activity {
        Activity::Python { code, pc, .. } if loaded_code(code).source == 0 => Some((loaded_code(code), pc)),
        _ => None,
    });
    let (head, number, line) = match innermost.filter(|_| running) {
        Some((loaded, pc)) => {
            let source = &loaded.code.source;
            let span = loaded.code.spans.get(pc.saturating_sub(1) as usize).copied().unwrap_or_default();
            let number = source.line(span.start);
            let line = source.text.lines().nth(number as usize - 1).unwrap_or_default().trim();
            (source.name.to_string(), number, format!("  {line}\n"))
        }
        None => ("sys".to_owned(), 1, String::new()),
    };
    if is_ignored(cx, ExceptionType::RuntimeWarning) || !cx.machine.shared().warned.insert((number, text.to_owned())) {
        return;
    }
    let advice = "RuntimeWarning: Enable tracemalloc to get the object allocation traceback\n";
    let _ = cx.host.write(Stream::Error, &format!("{head}:{number}: RuntimeWarning: {text}\n{line}{advice}"));
}
