//! Names as dicts, and code as data: `globals`, `locals`, `vars`, `dir`, `exec`, `eval`, `compile`.

use std::sync::Arc;

use heddle_lang::code::{Code, CodeKind, Module};
use heddle_lang::error::{CompileError, SyntaxKind};
use heddle_lang::source::Source;
use heddle_lang::{Mode, Options};

use super::exceptions::ExceptionType;
use super::natives::{Args, NativeFn};
use crate::context::{Context, loaded_code};
use crate::frame::{Activity, Delivery, Frame};
use crate::interpreter::generator::{self, GeneratorState};
use crate::interpreter::generator_registers;
use crate::kind::Kind;
use crate::object::{class, dict, function, tuple};
use crate::sync::warning;
use crate::trap::{NativeResult, Trap};
use crate::value::Value;
use crate::well_known::WellKnown;

/// All of them.
pub static FUNCTIONS: &[(&str, NativeFn)] = &[
    ("vars", vars),
    ("globals", globals),
    ("locals", locals),
    ("dir", dir),
    ("exec", exec),
    ("eval", eval),
    ("compile", compile),
    ("_frame_locals", frame_locals),
    ("_code_globals", code_globals),
];

fn vars(cx: &mut Context, args: Args) -> NativeResult {
    let [value] = args.bind(cx, "vars", [""], 0)?;
    if value.is_unbound() {
        return locals(cx, args);
    }
    let name = cx.name(WellKnown::Dict);
    match cx.find_attribute(value, name) {
        Ok(Some(found)) => Ok(found),
        Err(Trap::Raise(error)) if !cx.is_exception(error, ExceptionType::AttributeError) => Err(Trap::Raise(error)),
        Err(trap @ (Trap::Called | Trap::Pause)) => Err(trap),
        Ok(None) | Err(Trap::Raise(_)) => Err(cx.type_error("vars() argument must have __dict__ attribute")),
    }
}

/// The module of the innermost Python frame.
fn calling_module(cx: &Context) -> Option<crate::heap::Ref> {
    cx.thread.frames.iter().rev().find_map(|frame| frame.function.as_kind(Kind::Function)).map(function::module)
}

/// `globals()`: the dict itself.
fn globals(cx: &mut Context, args: Args) -> NativeResult {
    let given = args.values.len();
    if given > 0 {
        return Err(cx.type_error(format!("globals() takes no arguments ({given} given)")));
    }
    match calling_module(cx) {
        Some(object) => cx.live_globals(object),
        None => cx.new_dict(),
    }
}

/// The globals of a frame: the dict itself.
pub fn globals_of(cx: &mut Context, frame: &Frame) -> NativeResult {
    match frame.function.as_kind(Kind::Function).map(function::module) {
        Some(object) => cx.live_globals(object),
        None => cx.new_dict(),
    }
}

/// `locals()`: a snapshot of the variables of the innermost Python frame.
fn locals(cx: &mut Context, args: Args) -> NativeResult {
    let [] = args.bind(cx, "locals", [], 0)?;
    match cx.thread.frames.last().copied() {
        Some(frame) => locals_of(cx, &frame),
        None => globals(cx, args),
    }
}

/// The variables of a frame, as `locals()` in it gives them.
pub fn locals_of(cx: &mut Context, frame: &Frame) -> NativeResult {
    let Activity::Python { code, .. } = frame.activity else { return cx.new_dict() };
    let loaded = loaded_code(code);
    match loaded.code.kind {
        CodeKind::Module if is_dynamic(&loaded.code) => return Ok(cx.thread.stack[frame.base as usize]),
        CodeKind::Module => return globals_of(cx, frame),
        CodeKind::Class => return Ok(cx.thread.stack[frame.base as usize]),
        CodeKind::Function | CodeKind::Lambda | CodeKind::GeneratorExpression => {}
    }
    let registers = loaded.code.variables.len();
    let values = cx.thread.stack[frame.base as usize..][..registers].to_vec();
    variables(cx, &loaded.code, frame.function, &values)
}

/// The variables of a generator, wherever they are now.
fn generator_locals(cx: &mut Context, generator: Value) -> NativeResult {
    let object = generator.target();
    // Another thread may be about to run it.
    let guard = cx.guard(object);
    match generator::state_of(object) {
        GeneratorState::Finished => cx.new_dict(),
        GeneratorState::Running => match cx.thread.frames.iter().rev().find(|frame| frame.owner == generator) {
            Some(frame) => {
                let frame = *frame;
                locals_of(cx, &frame)
            }
            // Another thread runs it.
            None => cx.new_dict(),
        },
        GeneratorState::Created | GeneratorState::Suspended => {
            let code = &loaded_code(function::word(object, 2).target()).code;
            let count = code.variables.len() as u32;
            let values: Vec<Value> = (0..count).map(|index| generator_registers::register(object, index)).collect();
            let function = function::word(object, 3);
            drop(guard);
            variables(cx, code, function, &values)
        }
    }
}

/// `_frame_locals(code, generator)`: the variables of a generator or, if there is none, of the innermost frame that runs the
/// code; `None` if none does any more.
fn frame_locals(cx: &mut Context, args: Args) -> NativeResult {
    let [code, generator] = args.exactly(cx, "_frame_locals")?;
    if !generator.is_none() {
        return generator_locals(cx, generator);
    }
    let runs = |frame: &&Frame| match frame.activity {
        Activity::Python { code: own, .. } => Value::object(Kind::Code, own) == code,
        _ => false,
    };
    match cx.thread.frames.iter().rev().find(runs).copied() {
        Some(frame) => locals_of(cx, &frame),
        None => Ok(Value::NONE),
    }
}

/// `_code_globals(code)`: the globals that it sees.
fn code_globals(cx: &mut Context, args: Args) -> NativeResult {
    let [code] = args.exactly(cx, "_code_globals")?;
    cx.live_globals(function::word(code.target(), 5).target())
}

/// A dict of variables that have these values, and of the free ones.
fn variables(cx: &mut Context, code: &Code, own: Value, values: &[Value]) -> NativeResult {
    let all = cx.new_dict()?;
    let content = |value: Value| match value.as_kind(Kind::Cell) {
        Some(cell) => Value::from_bits(cell.load_acquire(1)),
        None => value,
    };
    let mut found = Vec::new();
    for (variable, value) in code.variables.iter().zip(values) {
        found.push((variable.name.clone(), if variable.cell { content(*value) } else { *value }));
    }
    let cells = own.as_kind(Kind::Function).and_then(|own| function::closure(own).as_kind(Kind::Tuple));
    if let Some(cells) = cells {
        let names = code.free_variables.iter().cloned();
        found.extend(names.zip(tuple::items(cells).map(content)));
    }
    for (name, value) in found {
        if !value.is_unbound() {
            let name = cx.intern(&name)?;
            cx.dict_set_str(all.target(), name, value)?;
        }
    }
    Ok(all)
}

fn dir(cx: &mut Context, args: Args) -> NativeResult {
    let [value] = args.bind(cx, "dir", [""], 0)?;
    names_of(cx, args, value, false)
}

/// `object.__dir__(value)`: what `dir` finds where nobody knows better.
pub fn own_dir(cx: &mut Context, args: Args) -> NativeResult {
    names_of(cx, args, args.values[0], true)
}

/// The `__dir__` of a value's class, if that is Python code.
fn python_dir(cx: &mut Context, value: Value) -> Option<Value> {
    let name = cx.intern("__dir__").ok()?;
    let class = cx.class_of(value);
    cx.class_lookup(class, name).filter(|method| !method.is(Kind::Native))
}

fn sorted_names(cx: &mut Context, delivery: Delivery) -> NativeResult {
    let names = delivery.map_err(Trap::Raise)?;
    if cx.phase() == 1 {
        return Ok(names);
    }
    cx.set_phase(1);
    cx.prelude("_sorted_names", &[names])
}

/// What is an attribute of every object, though the classes' own names do not say so.
const OF_EVERY_OBJECT: [&str; 3] = ["__class__", "__sizeof__", "__subclasshook__"];

fn names_of(cx: &mut Context, args: Args, value: Value, own: bool) -> NativeResult {
    let mut names: Vec<String> = Vec::new();
    let collect = |cx: &Context, names: &mut Vec<String>, object: crate::heap::Ref| {
        for base in tuple::items(class::mro(object).target()) {
            names.extend(
                dict::entries(class::attributes(base.target()).target()).filter_map(|(key, _)| cx.rust_string(key)),
            );
        }
    };
    match value.kind() {
        None if value.is_unbound() => {
            let all = crate::builtins::types::common::inner(locals(cx, args)?);
            names.extend(dict::entries(all.target()).filter_map(|(key, _)| cx.rust_string(key)));
        }
        // A metaclass may know better.
        Some(Kind::Class | Kind::Instance) if !own && python_dir(cx, value).is_some() => {
            let method = python_dir(cx, value).unwrap_or(Value::NONE);
            return cx.call_then(sorted_names, &[], |cx| cx.call_special(method, value, &[]));
        }
        Some(Kind::Class) => {
            collect(cx, &mut names, value.target());
            names.extend(OF_EVERY_OBJECT.map(str::to_owned));
        }
        Some(Kind::Module) => {
            let all = cx.module_attributes(value.target())?;
            names.extend(dict::entries(all.target()).filter_map(|(key, _)| cx.rust_string(key)));
        }
        _ => {
            if let Some(instance) = value.as_kind(Kind::Instance) {
                names.extend(cx.own_names(instance));
            }
            collect(cx, &mut names, cx.class_of(value));
            names.extend(OF_EVERY_OBJECT.map(str::to_owned));
        }
    }
    names.sort();
    names.dedup();
    let mut values = Vec::with_capacity(names.len());
    for name in names {
        values.push(cx.new_str(&name)?);
    }
    cx.new_list(&values)
}

/// Its names live in a mapping, its first register.
fn is_dynamic(code: &Code) -> bool {
    code.kind == CodeKind::Module && code.variables.first().is_some_and(|first| &*first.name == ".namespace")
}

/// The globals (a dict) and the namespace that dynamic code is to have.
fn namespaces(cx: &mut Context, name: &str, asked: [Value; 2]) -> Result<(Value, Value), Trap> {
    let [given, own] = asked.map(|value| value.bound().filter(|value| !value.is_none()));
    if let Some(own) = own
        && !own.is(Kind::Dict)
        && !own.is(Kind::Instance)
    {
        let kind = cx.type_name(own);
        return Err(cx.type_error(if name == "eval" {
            "locals must be a mapping".to_owned()
        } else {
            format!("locals must be a mapping or None, not {kind}")
        }));
    }
    let Some(given) = given else {
        let none = Args { values: &[], names: Value::UNBOUND };
        let all = globals(cx, none)?;
        let names = match own {
            Some(own) => own,
            None => locals(cx, none)?,
        };
        return Ok((all, names));
    };
    let all = cx.unwrap_payload(given, Kind::Dict);
    if !all.is(Kind::Dict) {
        let kind = cx.type_name(given);
        return Err(cx.type_error(if name == "eval" {
            "globals must be a dict".to_owned()
        } else {
            format!("exec() globals must be a dict, not {kind}")
        }));
    }
    let key = cx.name(WellKnown::Builtins);
    if dict::get_str(all.target(), key).is_none() {
        let builtins = cx.builtins_module().unwrap_or(Value::NONE);
        cx.dict_set_str(all.target(), key, builtins)?;
    }
    // A subclass of `dict` is asked as a mapping, in its own way.
    Ok((all, own.unwrap_or(given)))
}

/// Compiles a text, or raises its `SyntaxError`.
fn compiled(cx: &mut Context, text: &str, file: &str, mode: Mode) -> Result<Module, Trap> {
    cx.charge(text.len() as u64);
    let source = Arc::new(Source::new(file, text));
    heddle_lang::compile(&source, Options { mode, dynamic: true, hidden: false })
        .map_err(|error| syntax_error(cx, &error, &source))
}

/// Runs a function with this namespace, or yields the code (without a namespace), after what the compiler warned of was
/// said: by the module `warnings` where the program knows it.
fn after_warnings(cx: &mut Context, module: &Module, made: Value, namespace: Value) -> NativeResult {
    let source = &module.source;
    let reporter = match module.warnings.is_empty() {
        true => None,
        false => warning::module_function(cx, "_syntax_warnings"),
    };
    let Some(reporter) = reporter else {
        for warning in &module.warnings {
            let known = (warning.line, format!("{}: {}", source.name, warning.message));
            if cx.machine.shared().warned.insert(known) {
                // A limit on output ends the run at the next write.
                let _ = cx.host.write(crate::host::Stream::Error, &warning.render(source));
            }
        }
        return warned(cx, made, namespace);
    };
    let mut found = Vec::new();
    for warning in &module.warnings {
        let message = cx.new_str(&warning.message)?;
        let [start, end] = [warning.span.start, warning.span.end].map(|at| source.position(at));
        let place = [start.line, start.column + 1, end.line, end.column + 1].map(|n| Value::inline_int(n.into()));
        found.push(cx.new_tuple(&[message, place[0], place[1], place[2], place[3]])?);
    }
    let found = cx.new_list(&found)?;
    let [file, text] = [cx.new_str(&source.name)?, cx.new_str(&source.text)?];
    cx.call_then(warnings_said, &[made, namespace], |cx| cx.call(reporter, &[found, file, text]))
}

fn warnings_said(cx: &mut Context, delivery: Delivery) -> NativeResult {
    let value = delivery.map_err(Trap::Raise)?;
    if cx.phase() == 1 {
        return Ok(value);
    }
    cx.set_phase(1);
    let (made, namespace) = (cx.slot(0), cx.slot(1));
    warned(cx, made, namespace)
}

fn warned(cx: &mut Context, made: Value, namespace: Value) -> NativeResult {
    if namespace.is_unbound() { Ok(made) } else { cx.call(made, &[namespace]) }
}

fn syntax_error(cx: &mut Context, error: &CompileError, source: &Source) -> Trap {
    let kind = match error.kind() {
        SyntaxKind::Syntax => ExceptionType::SyntaxError,
        SyntaxKind::Indentation => ExceptionType::IndentationError,
        SyntaxKind::Tab => ExceptionType::TabError,
    };
    let span = error.span();
    let (start, end) = (source.position(span.start), source.position(span.end.max(span.start)));
    let make = |cx: &mut Context| -> Result<[Value; 2], Trap> {
        let number = |value: u32| Value::inline_int(i64::from(value));
        let file = cx.new_str(&source.name)?;
        let text = source.line_text(start.line);
        let is_last = source.text.lines().count() <= start.line as usize && !source.text.ends_with('\n');
        let line = if is_last { cx.new_str(text)? } else { cx.new_str(&format!("{text}\n"))? };
        let place = cx.new_tuple(&[
            file,
            number(start.line),
            number(start.column + 1),
            line,
            number(end.line),
            number(end.column + 1),
        ])?;
        // CPython thinks of misspelt keywords only where it prints the error.
        let message = error.message();
        let plain = message.starts_with("invalid syntax. Did you mean '");
        Ok([cx.new_str(if plain { "invalid syntax" } else { &message })?, place])
    };
    match make(cx) {
        Ok(arguments) => cx.raise_with(kind, &arguments),
        Err(trap) => trap,
    }
}

/// The text of a source given as a string or bytes.
fn source_text(cx: &mut Context, value: Value, name: &str) -> Result<String, Trap> {
    let text = match cx.bytes_like(value)? {
        Some(bytes) => Some(String::from_utf8_lossy(&bytes).into_owned()),
        None => cx.rust_string(value),
    };
    match text {
        Some(text) if text.contains('\0') => {
            Err(cx.raise(ExceptionType::SyntaxError, "source code string cannot contain null bytes"))
        }
        Some(text) => Ok(text),
        None => Err(cx.type_error(format!("{name}() arg 1 must be a string, bytes or code object"))),
    }
}

/// Runs a text or a code object; its value is delivered.
fn run(cx: &mut Context, name: &str, args: Args, mode: Mode) -> NativeResult {
    let [source, globals, locals, _closure] = args.bind(cx, name, ["", "globals", "locals", "closure"], 1)?;
    let (all, names) = namespaces(cx, name, [globals, locals])?;
    if source.is(Kind::Code) {
        let code = &loaded_code(source.target()).code;
        if !code.free_variables.is_empty() {
            return Err(cx.type_error(format!("code object passed to {name}() may not contain free variables")));
        }
        if !is_dynamic(code) {
            let function = cx.new_function(source, [Value::UNBOUND; 4])?;
            return cx.call(function, &[]);
        }
        let function = cx.reload_dynamic(source, all)?;
        return cx.call(function, &[names]);
    }
    let text = source_text(cx, source, name)?;
    let text = if mode == Mode::Expression { text.trim_start_matches([' ', '\t']) } else { &text };
    if mode == Mode::Expression && text.trim().is_empty() {
        let (file, nothing) = (cx.new_str("<string>")?, cx.new_str("")?);
        let place = cx.new_tuple(&[file, Value::ZERO, Value::ZERO, nothing, Value::ZERO, Value::ZERO])?;
        let message = cx.new_str("invalid syntax")?;
        return Err(cx.raise_with(ExceptionType::SyntaxError, &[message, place]));
    }
    let compiled = compiled(cx, text, "<string>", mode)?;
    let function = cx.load_dynamic(&compiled, all)?;
    after_warnings(cx, &compiled, function, names)
}

/// A module's body returns None by itself.
fn exec(cx: &mut Context, args: Args) -> NativeResult {
    run(cx, "exec", args, Mode::Module)
}

fn eval(cx: &mut Context, args: Args) -> NativeResult {
    run(cx, "eval", args, Mode::Expression)
}

/// `compile(source, filename, mode)`
fn compile(cx: &mut Context, args: Args) -> NativeResult {
    let names = ["source", "filename", "mode", "flags", "dont_inherit", "optimize"];
    let [source, file, mode, ..] = args.bind(cx, "compile", names, 3)?;
    let mode = match cx.rust_string(mode).unwrap_or_default().as_str() {
        "exec" => Mode::Module,
        "single" => Mode::Interactive,
        "eval" => Mode::Expression,
        _ => return Err(cx.value_error("compile() mode must be 'exec', 'eval' or 'single'")),
    };
    if source.is(Kind::Code) {
        return Ok(source);
    }
    let text = source_text(cx, source, "compile")?;
    let file = cx.rust_string(file).unwrap_or_default();
    let compiled = compiled(cx, &text, &file, mode)?;
    let globals = cx.new_dict()?;
    let function = cx.load_dynamic(&compiled, globals)?;
    let code = Value::object(Kind::Code, function::code(function.target()));
    after_warnings(cx, &compiled, code, Value::UNBOUND)
}
