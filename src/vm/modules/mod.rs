//! The modules of the standard library.

mod library;
mod math;
mod queue;
pub mod random;
mod standard;
pub mod sys;
mod threading;
mod time;
mod traceback;

pub use standard::is_standard;

use std::sync::Arc;

use heddle_lang::source::Source;

use crate::builtins::exceptions::ExceptionType;
use crate::builtins::natives::NativeFn;
use crate::context::Context;
use crate::kind::Kind;
use crate::trap::Trap;
use crate::value::Value;

/// A module of ours.
pub struct ModuleDef {
    /// Its dotted name.
    pub name: &'static str,
    /// Python source, run when the module is first imported.
    pub prelude: Option<&'static str>,
    /// Functions of ours that are its attributes before its source runs.
    pub natives: &'static [(&'static str, NativeFn)],
    /// Frames of its Python functions are left out of tracebacks.
    pub hidden: bool,
}

/// All modules.
pub static NATIVE_MODULES: &[&ModuleDef] = &[
    &library::ABC,
    &library::ASYNCIO,
    &library::COLLECTIONS,
    &library::CONTEXTLIB,
    &library::COPY,
    &library::DATACLASSES,
    &library::ENUM,
    &library::FUNCTOOLS,
    &library::ITERTOOLS,
    &library::OPERATOR,
    &library::OS,
    &library::STRING,
    &library::TYPES,
    &library::TYPING,
    &math::MODULE,
    &queue::MODULE,
    &random::MODULE,
    &sys::MODULE,
    &threading::MODULE,
    &time::MODULE,
    &traceback::MODULE,
];

/// Why a well-known module is not there, and what there is instead; empty for unknown ones.
pub fn advice(name: &str) -> &'static str {
    match name {
        "multiprocessing" | "concurrent" | "subprocess" => {
            "not supported here yet: threads, locks, conditions and queues are"
        }
        "socket" | "ssl" | "http" | "urllib" | "requests" | "aiohttp" | "httpx" | "selectors" | "select" => {
            "there is no network here: time.sleep() can stand for waiting"
        }
        "numpy" | "pandas" | "matplotlib" | "scipy" => "only Python's own library is here: lists and math may do",
        "pathlib" | "shutil" | "tempfile" | "glob" | "io" | "csv" | "sqlite3" | "pickle" => "there are no files here",
        _ if is_standard(name) => "this module of Python's library is not supported here",
        _ => "",
    }
}

/// Makes the module with this number in [`NATIVE_MODULES`]; its body, if it has Python source, is yet to be called.
pub fn load(cx: &mut Context, number: usize) -> Result<(Value, Option<Value>), Trap> {
    let definition = NATIVE_MODULES[number];
    let source = Arc::new(Source::new(&format!("<{}>", definition.name), definition.prelude.unwrap_or("")));
    let options = heddle_lang::Options { hidden: definition.hidden, ..heddle_lang::Options::default() };
    let compiled = match heddle_lang::compile(&source, options) {
        Ok(compiled) => compiled,
        Err(error) => {
            let text = error.render(&source);
            return Err(cx.raise(ExceptionType::SystemError, format!("module {}: {text}", definition.name)));
        }
    };
    let (module, body) = cx.load_module(definition.name, &compiled, crate::boot::LIBRARY_SOURCE)?;
    let first = cx.machine.builtins.module_natives.get(number).copied().unwrap_or_default();
    for (index, (name, _)) in definition.natives.iter().enumerate() {
        let text = cx.intern(name)?;
        let words = [Value::inline_int((first + index) as i64), Value::UNBOUND, Value::UNBOUND, text];
        let native = cx.new_object(Kind::Native, &words)?;
        cx.set_module_attribute(module.target(), name, native)?;
    }
    for (name, of) in crate::sync::types_of(definition.name) {
        let object = cx.machine.builtins.by_name.get(of).copied().unwrap_or(Value::NONE);
        cx.set_module_attribute(module.target(), name, object)?;
    }
    Ok((module, definition.prelude.map(|_| body)))
}
