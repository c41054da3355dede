//! `code` and `traceback`

use heddle_lang::code::{CodeKind, Flavor};
use heddle_lang::instruction::Op;

use super::common;
use crate::builtins::natives::{Args, TypeDef};
use crate::context::{Context, loaded_code};
use crate::heap::Header;
use crate::heap::header::AWAITABLE;
use crate::kind::Kind;
use crate::machine::LoadedCode;
use crate::object::function::word;
use crate::trap::NativeResult;
use crate::value::Value;

/// `code`
pub static CODE: TypeDef = TypeDef {
    name: "code",
    kind: Some(Kind::Code),
    subclassable: false,
    methods: &[("__repr__", common::repr)],
    getters: &[
        ("co_name", |cx, args| cx.new_str(&code(args).code.name)),
        ("co_qualname", |cx, args| cx.new_str(&code(args).code.qualname)),
        ("co_filename", |cx, args| cx.new_str(&code(args).code.source.name)),
        ("co_firstlineno", |_, args| Ok(Value::inline_int(code(args).code.first_line as i64))),
        ("co_argcount", |_, args| Ok(Value::inline_int(code(args).code.parameters.positional as i64))),
        ("co_posonlyargcount", |_, args| Ok(Value::inline_int(code(args).code.parameters.positional_only as i64))),
        ("co_kwonlyargcount", |_, args| Ok(Value::inline_int(code(args).code.parameters.keyword_only as i64))),
        ("co_flags", flags),
        ("co_nlocals", |_, args| Ok(Value::inline_int(code(args).code.variables.len() as i64))),
        ("co_varnames", variable_names),
        ("co_freevars", free_variables),
        ("co_names", global_names),
    ],
    ..TypeDef::EMPTY
};

/// `traceback`
pub static TRACEBACK: TypeDef = TypeDef {
    name: "traceback",
    kind: Some(Kind::Traceback),
    subclassable: false,
    methods: &[("__repr__", common::repr)],
    getters: &[
        ("tb_next", next),
        ("tb_lineno", |_, args| Ok(Value::inline_int(line(args.values[0]) as i64))),
        ("tb_frame", frame),
    ],
    ..TypeDef::EMPTY
};

fn code(args: Args) -> &'static LoadedCode {
    loaded_code(args.values[0].target())
}

/// `co_flags`: those that programs look at.
fn flags(_: &mut Context, args: Args) -> NativeResult {
    let code = &loaded_code(args.values[0].target()).code;
    let flavor = match code.flavor {
        Flavor::Plain => 0,
        Flavor::Generator => 0x20,
        Flavor::Coroutine => 0x80,
        Flavor::AsyncGenerator => 0x200,
    };
    let star = i64::from(code.parameters.star) * 4 + i64::from(code.parameters.double_star) * 8;
    let awaitable = if args.values[0].target().has_flag(AWAITABLE) { 0x100 } else { 0 };
    let body = if code.kind == CodeKind::Module { 0 } else { 3 };
    Ok(Value::inline_int(flavor | star | body | awaitable))
}

fn variable_names(cx: &mut Context, args: Args) -> NativeResult {
    let mut names = Vec::new();
    for variable in &code(args).code.variables {
        names.push(cx.intern(&variable.name)?);
    }
    cx.new_tuple(&names)
}

fn free_variables(cx: &mut Context, args: Args) -> NativeResult {
    let mut names = Vec::new();
    for name in &code(args).code.free_variables {
        names.push(cx.intern(name)?);
    }
    cx.new_tuple(&names)
}

/// `co_names`: global variables and attributes that the code names.
fn global_names(cx: &mut Context, args: Args) -> NativeResult {
    let object = args.values[0].target();
    let code = &loaded_code(object).code;
    let number = crate::object::module::number(word(object, 5).target());
    let globals = cx.machine.shared().modules.get(number).map(|module| module.globals.clone()).unwrap_or_default();
    let mut names = Vec::new();
    for instruction in &code.instructions {
        if matches!(instruction.op, Op::LoadGlobal | Op::StoreGlobal | Op::DeleteGlobal) {
            names.extend(globals.get(instruction.bc() as usize));
        }
    }
    for name in &code.names {
        let is_local = code.variables.iter().any(|variable| variable.name == *name);
        if !is_local && !code.free_variables.contains(name) {
            names.push(cx.intern(name)?);
        }
    }
    let mut seen = std::collections::HashSet::new();
    names.retain(|name| seen.insert(name.bits()));
    cx.new_tuple(&names)
}

/// The first entry from this one on that belongs to no hidden frame, or `None`.
pub fn visible_entry(entry: Value) -> Value {
    let mut entry = entry;
    while let Some(object) = entry.as_kind(Kind::Traceback) {
        if !loaded_code(word(object, 2).target()).code.hidden {
            return entry;
        }
        entry = word(object, 1);
    }
    Value::NONE
}

fn next(_: &mut Context, args: Args) -> NativeResult {
    Ok(visible_entry(word(args.values[0].target(), 1)))
}

/// The line of an entry.
fn line(entry: Value) -> u32 {
    let loaded = loaded_code(word(entry.target(), 2).target());
    let pc = word(entry.target(), 3).int() as usize;
    loaded.code.source.line(loaded.code.spans.get(pc).copied().unwrap_or_default().start)
}

/// `tb_frame`: what is known of the frame after it is gone.
fn frame(cx: &mut Context, args: Args) -> NativeResult {
    let entry = args.values[0];
    cx.prelude("_Frame", &[word(entry.target(), 2), Value::inline_int(line(entry) as i64)])
}
