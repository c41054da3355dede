//! `sys`

use std::sync::atomic::Ordering;

use super::{ModuleDef, Prelude};
use crate::builtins::console::write_intrinsic;
use crate::builtins::functions::not_an_integer;
use crate::builtins::namespaces;
use crate::builtins::natives::Args;
use crate::builtins::types::code::visible_entry;
use crate::context::{Context, loaded_code};
use crate::frame::Activity;
use crate::heap::Ref;
use crate::host::Stream;
use crate::interpreter::import;
use crate::kind::Kind;
use crate::object::exception::{self, state};
use crate::object::int::int_of;
use crate::object::{dict, str, tuple};
use crate::trap::NativeResult;
use crate::value::Value;

/// The module.
pub static MODULE: ModuleDef = ModuleDef {
    name: "sys",
    prelude: Prelude::Embedded(include_str!("../prelude/sys.py")),
    natives: &[
        ("_write", write_intrinsic),
        ("_modules", loaded_modules),
        ("_digit_limit", digit_limit),
        ("_program_name", |cx, _| cx.new_str(&cx.machine.settings.program_name.clone())),
        ("getrecursionlimit", |cx, _| cx.new_int(i64::from(cx.thread.depth_limit) - 1)),
        ("setrecursionlimit", set_recursion_limit),
        ("getsizeof", size_of),
        ("exc_info", exception_info),
        ("exception", |cx, _| Ok(cx.thread.handled)),
        ("_frames", super::traceback::numbered_frames),
        ("_frame_names", frame_names),
        ("intern", intern),
        ("getrefcount", |_, _| Ok(Value::inline_int(2))),
    ],
    hidden: true,
};

/// The deepest recursion that a program can ask for.
const MOST_FRAMES: i64 = 400_000;

/// `_digit_limit([new])`: the limit of digits.
fn digit_limit(cx: &mut Context, args: Args) -> NativeResult {
    let [new] = args.bind(cx, "_digit_limit", [""], 0)?;
    let limit = &cx.machine.digit_limit;
    if let Some(new) = new.as_index() {
        limit.store(new as u32, Ordering::Relaxed);
    }
    cx.new_int(i64::from(limit.load(Ordering::Relaxed)))
}

/// The module, if it was imported.
pub fn find(cx: &Context) -> Option<Value> {
    import::find(cx, "sys")
}

/// `_modules()`: name and module of each that was imported.
fn loaded_modules(cx: &mut Context, args: Args) -> NativeResult {
    let [] = args.exactly(cx, "_modules")?;
    let known: Vec<_> = {
        let shared = cx.machine.shared();
        shared.modules.iter().filter(|module| !module.name.is_empty()).cloned().collect()
    };
    let mut pairs = Vec::with_capacity(known.len());
    for record in known {
        let name = cx.intern(&record.name)?;
        pairs.push(cx.new_tuple(&[name, record.module])?);
    }
    cx.new_list(&pairs)
}

/// What `sys.modules` has under a name, if the program looks at it and the name is no module of ours.
pub fn registered(cx: &mut Context, name: Value) -> Option<Value> {
    let all = attribute(cx, "modules")?.as_kind(Kind::Dict)?;
    crate::object::dict::get_str(all, name)
}

/// A module was imported: it belongs into `sys.modules`, if somebody can look there.
pub fn register(cx: &mut Context, module: Value) -> Result<(), crate::trap::Trap> {
    let Some(all) = attribute(cx, "modules").and_then(|all| all.as_kind(Kind::Dict)) else { return Ok(()) };
    let name = crate::object::function::word(module.target(), 1);
    cx.publish_into(all, module);
    let _guard = cx.guard(all);
    cx.dict_set_str(all, name, module)
}

fn attribute(cx: &mut Context, name: &str) -> Option<Value> {
    let module = find(cx)?;
    let name = cx.machine.names.find(name)?;
    cx.module_attribute(module.target(), name).bound()
}

/// What the program has put in the place of `sys.excepthook`, for an exception that is no exit.
pub fn replaced_hook(cx: &mut Context, exception: Value) -> Option<Value> {
    let hook = attribute(cx, "excepthook").filter(|hook| !hook.is_none())?;
    let is_exit = cx.is_exception(exception, crate::builtins::exceptions::ExceptionType::SystemExit);
    (!is_exit && attribute(cx, "__excepthook__") != Some(hook)).then_some(hook)
}

/// What `print` writes to: `sys.stdout`, or `None` where nobody could have replaced it.
pub fn current_output(cx: &mut Context) -> Value {
    attribute(cx, "stdout").unwrap_or(Value::NONE)
}

/// What the program has put in the place of `sys.stderr`: a file that somebody else must write to.
pub fn replaced_errors(cx: &mut Context) -> Option<Value> {
    let file = attribute(cx, "stderr").filter(|file| !file.is_none())?;
    (attribute(cx, "__stderr__") != Some(file)).then_some(file)
}

/// The standard stream that a file is, if it is one of ours.
pub fn stream_of(cx: &mut Context, file: Value) -> Option<Stream> {
    if file.is_none() || attribute(cx, "__stdout__") == Some(file) {
        return Some(Stream::Output);
    }
    (attribute(cx, "__stderr__") == Some(file)).then_some(Stream::Error)
}

fn set_recursion_limit(cx: &mut Context, args: Args) -> NativeResult {
    let [limit] = args.exactly(cx, "setrecursionlimit")?;
    let Some(limit) = limit.as_index() else { return Err(not_an_integer(cx, limit)) };
    if limit < 1 {
        return Err(cx.value_error("recursion limit must be greater or equal than 1"));
    }
    let depth = cx.thread.frames.len() as i64;
    if limit < depth {
        return Err(cx.raise(
            crate::builtins::exceptions::ExceptionType::RecursionError,
            format!("cannot set the recursion limit to {limit} at the recursion depth {depth}: the limit is too low"),
        ));
    }
    // Frames are not on the host's stack, but take memory that no limit counts.
    cx.thread.depth_limit = limit.min(MOST_FRAMES) as u32 + 1;
    Ok(Value::NONE)
}

/// `sys.getsizeof(object)`: about what CPython reports; containers without what they hold.
pub fn size_of(cx: &mut Context, args: Args) -> NativeResult {
    let [value, _] = args.bind(cx, "getsizeof", ["object", "default"], 1)?;
    let object = value.target();
    let size = match value.kind() {
        None if value.is_int() => 24 + 4 * bits_of(value.int().unsigned_abs()).div_ceil(30).max(1),
        None if value.is_float() => 24,
        None if value.is_none() => 16,
        None => 28,
        Some(Kind::Int) => {
            24 + 4 * int_of(value).map_or(1, |integer| integer.as_ref().bit_length().div_ceil(30).max(1))
        }
        Some(Kind::Str) => {
            let text = str::text_of(object);
            let width = (object.load(1) >> 32) & 0xff;
            if text.is_ascii() { 41 + text.len() as u64 } else { 57 + text.len() as u64 * width }
        }
        Some(Kind::Bytes) => 33 + object.load(1),
        Some(Kind::ByteArray) => 57 + object.load(1),
        Some(Kind::MemoryView) => 184,
        Some(Kind::Tuple) => 48 + 8 * u64::from(tuple::length(object)),
        Some(Kind::List) => {
            let capacity = crate::object::list::storage(object).map_or(0, tuple::length);
            56 + 8 * u64::from(capacity)
        }
        Some(Kind::Dict) => size_of_dict(object),
        Some(Kind::Function) => 168,
        Some(Kind::Native) => 72,
        Some(Kind::Set | Kind::FrozenSet) => 216 + 16 * u64::from(crate::object::set::length(object)),
        Some(_) => 48,
    };
    cx.new_int(size as i64)
}

fn bits_of(number: u64) -> u64 {
    u64::from(64 - number.leading_zeros())
}

/// As CPython lays out a dict that only grew: an index with room for half as many more, and entries for two thirds of it, without
/// hashes where all keys are strings.
fn size_of_dict(dict: Ref) -> u64 {
    let used = u64::from(dict::used(dict));
    if used == 0 {
        return 64;
    }
    let mut slots = 8u64;
    while slots * 2 / 3 < used {
        slots = ((slots * 2 / 3) * 3).next_power_of_two();
    }
    let index = slots
        * if slots <= 128 {
            1
        } else if slots <= 1 << 15 {
            2
        } else {
            4
        };
    let words = if dict::entries(dict).all(|(key, _)| key.is(Kind::Str)) { 2 } else { 3 };
    64 + 32 + index + slots * 2 / 3 * words * 8
}

/// `_frame_names(number, code, which)`: the locals (0), globals (1) or line (2) of the frame with that number, if it still runs that code;
/// else `None`.
fn frame_names(cx: &mut Context, args: Args) -> NativeResult {
    let [number, code, which] = args.exactly(cx, "_frame_names")?;
    let number = number.as_index().and_then(|number| usize::try_from(number).ok()).unwrap_or(usize::MAX);
    let Some(frame) = cx.thread.frames.get(number).copied() else { return Ok(Value::NONE) };
    match frame.activity {
        Activity::Python { code: running, pc, .. } if Value::object(Kind::Code, running) == code => {
            match which.as_index() {
                Some(0) => namespaces::locals_of(cx, &frame),
                Some(1) => namespaces::globals_of(cx, &frame),
                _ => {
                    let body = &loaded_code(running).code;
                    let place = body.spans.get(pc as usize).copied().unwrap_or_default();
                    Ok(Value::inline_int(body.source.line(place.start).into()))
                }
            }
        }
        _ => Ok(Value::NONE),
    }
}

/// `sys.exc_info()`: class, exception and traceback of what is being handled.
fn exception_info(cx: &mut Context, _: Args) -> NativeResult {
    let handled = cx.thread.handled;
    if handled.is_none() {
        return cx.new_tuple(&[Value::NONE; 3]);
    }
    let class = Value::object(Kind::Class, cx.class_of(handled));
    let traceback = visible_entry(exception::field(handled, state::TRACEBACK));
    cx.new_tuple(&[class, handled, traceback])
}

fn intern(cx: &mut Context, args: Args) -> NativeResult {
    let [text] = args.exactly(cx, "intern")?;
    match cx.rust_string(text) {
        Some(known) if text.is(Kind::Str) => cx.intern(&known),
        _ => {
            let name = cx.type_name(text);
            Err(cx.type_error(format!("intern() argument must be str, not {name}")))
        }
    }
}
