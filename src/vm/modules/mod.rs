//! The modules of the standard library.

pub mod deque;
mod gc;
mod library;
mod math;
pub mod pack;
mod queue;
pub mod random;
mod standard;
pub mod sys;
mod threading;
mod time;
mod traceback;
pub mod weakref;

pub use standard::is_standard;

use std::sync::Arc;
use std::sync::atomic::Ordering;

use heddle_lang::code::CodeKind;
use heddle_lang::source::Source;

use crate::boot::{LIBRARY_SOURCE, QUIET_SOURCE};
use crate::builtins::exceptions::ExceptionType;
use crate::builtins::natives::NativeFn;
use crate::builtins::quick::Quick;
use crate::context::{Context, loaded_code};
use crate::kind::Kind;
use crate::object::function;
use crate::trap::Trap;
use crate::value::Value;

pub use pack::Pack;

/// A module of ours.
pub struct ModuleDef {
    /// Its dotted name.
    pub name: &'static str,
    /// Python source, run when the module is first imported.
    pub prelude: Prelude,
    /// Functions of ours that are its attributes before its source runs.
    pub natives: &'static [(&'static str, NativeFn)],
    /// Frames of its Python functions are left out of tracebacks.
    pub hidden: bool,
}

/// Where a module's Python source is.
#[derive(Clone, Copy)]
pub enum Prelude {
    /// It has none.
    None,
    /// In the engine.
    Embedded(&'static str),
    /// Beside the engine.
    Pack(&'static Pack),
}

/// All modules.
pub static NATIVE_MODULES: &[&ModuleDef] = &[
    &gc::MODULE,
    &library::ABC,
    &library::ANNOTATIONS,
    &library::ARGPARSE,
    &library::ARRAY,
    &library::ASYNCIO,
    &library::ATEXIT,
    &library::BASE64,
    &library::BASE85,
    &library::BINASCII,
    &library::BISECT,
    &library::CALENDAR,
    &library::CMATH,
    &library::CODECS,
    &library::COLLECTIONS,
    &library::COLLECTIONS_ABC,
    &library::COLLECTIONS_USER,
    &library::COLORSYS,
    &library::CONCURRENT,
    &library::CONCURRENT_FUTURES,
    &library::CONCURRENT_FUTURES_BASE,
    &library::CONCURRENT_FUTURES_THREAD,
    &library::CONFIGPARSER,
    &library::CONTEXTLIB,
    &library::CONTEXTVARS,
    &library::COPY,
    &library::COPYREG,
    &library::CSV,
    &library::CSV_SNIFFER,
    &library::DATACLASSES,
    &library::DATETIME,
    &library::DECIMAL,
    &library::DIFFLIB,
    &library::DOCTEST,
    &library::ENUM,
    &library::ENCODINGS,
    &library::ERRNO,
    &library::FILES,
    &library::FNMATCH,
    &library::FRACTIONS,
    &library::FUNCTOOLS,
    &library::FUTURE,
    &library::GBK,
    &library::GETOPT,
    &library::GETPASS,
    &library::GLOB,
    &library::GRAPHLIB,
    &library::HASHLIB,
    &library::HEAPQ,
    &library::HMAC,
    &library::HTML,
    &library::HTML_ENTITIES,
    &library::HTML_PARSER,
    &library::IMPORTLIB,
    &library::INSPECT,
    &library::IO,
    &library::IPADDRESS,
    &library::ITERTOOLS,
    &library::JSON,
    &library::JSON_DECODER,
    &library::JSON_ENCODER,
    &library::KEYWORD,
    &library::LINECACHE,
    &library::LOCALE,
    &library::LOGGING,
    &library::LOGGING_CAPTURE,
    &library::LOGGING_FILES,
    &library::LOGGING_HANDLERS,
    &library::MARKUPBASE,
    &library::NUMBERS,
    &library::OPERATOR,
    &library::OS,
    &library::PATHLIB,
    &library::PICKLE,
    &library::PLATFORM,
    &library::POSIXPATH,
    &library::PPRINT,
    &library::PYDOC,
    &library::RANDOM_METHODS,
    &library::RE,
    &library::RE_BYTES,
    &library::REDUCE,
    &library::REPRLIB,
    &library::SCHED,
    &library::SECRETS,
    &library::SHLEX,
    &library::SHUTIL,
    &library::SIGNAL,
    &library::STAT,
    &library::STATISTICS,
    &library::STRING,
    &library::STRPTIME,
    &library::STRUCT,
    &library::TEMPFILE,
    &library::TEXTWRAP,
    &library::THIS,
    &library::THREAD,
    &library::TIMEIT,
    &library::TOMLLIB,
    &library::TOMLLIB_PARSER,
    &library::TOMLLIB_RE,
    &library::TOMLLIB_TYPES,
    &library::TYPES,
    &library::TYPE_PARAMETERS,
    &library::TYPING,
    &library::UNICODE_DATA,
    &library::UNICODE_NAMES,
    &library::UNITTEST,
    &library::UNITTEST_MOCK,
    &library::URLLIB,
    &library::URLLIB_PARSE,
    &library::UUID,
    &library::WARNINGS,
    &math::MODULE,
    &queue::MODULE,
    &random::MODULE,
    &sys::MODULE,
    &threading::MODULE,
    &time::MODULE,
    &traceback::MODULE,
    &weakref::MODULE,
];

/// Why a well-known module is not there, and what there is instead; empty for unknown ones.
pub fn advice(name: &str) -> &'static str {
    match name {
        "multiprocessing" | "subprocess" => "not supported here yet: threads, locks, conditions and queues are",
        "socket" | "ssl" | "http" | "urllib" | "requests" | "aiohttp" | "httpx" | "selectors" | "select" => {
            "there is no network here: time.sleep() can stand for waiting"
        }
        "numpy" | "pandas" | "matplotlib" | "scipy" => "only Python's own library is here: lists and math may do",
        "fileinput" | "filecmp" => {
            "not supported here: open(), os and pathlib know the files of a run, which are in memory"
        }
        "sqlite3" | "dbm" | "shelve" | "marshal" => "not supported here: json, csv and pickle are",
        "zipfile" | "tarfile" | "gzip" | "bz2" | "lzma" | "zlib" => {
            "not supported here: nothing is compressed in memory"
        }
        "cProfile" | "profile" | "pstats" | "tracemalloc" => {
            "nothing is measured here: time.perf_counter() and timeit are"
        }
        "pdb" | "bdb" => "not supported here: stop, step and look at any moment of the run on the page",
        "ast" | "dis" | "tokenize" | "symtable" | "code" => "not supported here: compile(), exec() and eval() are",
        "tkinter" | "turtle" | "curses" => "there are no windows here: print() writes to the page",
        "ctypes" | "fcntl" | "mmap" | "pty" | "resource" | "termios" | "syslog" => "there is no operating system here",
        _ if is_standard(name) => "this module of Python's library is not supported here",
        _ => "",
    }
}

/// Whether a module is quiet: its code reads and writes no data but its own, under locks of its own, and that is neither an
/// event nor a choice. What it does to other objects of synchronisation is both.
pub fn is_quiet(name: &str) -> bool {
    name.starts_with("concurrent.futures.") || matches!(name, "logging" | "_logging_files" | "_files" | "contextvars")
}

/// Whether a module of ours is one that CPython has as a folder.
pub fn is_package(name: &str) -> bool {
    let within = |known: &str| known.strip_prefix(name).is_some_and(|rest| rest.starts_with('.'));
    name != "os" && NATIVE_MODULES.iter().any(|module| within(module.name))
}

/// Makes the module with this number in [`NATIVE_MODULES`]; its body, if it has Python source, is yet to be called.
pub fn load(cx: &mut Context, number: usize) -> Result<(Value, Option<Value>), Trap> {
    let definition = NATIVE_MODULES[number];
    let text = match definition.prelude {
        Prelude::None => "",
        Prelude::Embedded(text) => text,
        Prelude::Pack(pack) => match pack.text_now() {
            Some(text) => text,
            None => return Err(absent(cx, definition.name)),
        },
    };
    let source = Arc::new(Source::new(&format!("<{}>", definition.name), text));
    let options = heddle_lang::Options { hidden: definition.hidden, ..heddle_lang::Options::default() };
    let compiled = match heddle_lang::compile(&source, options) {
        Ok(compiled) => compiled,
        Err(error) => {
            let text = error.render(&source);
            return Err(cx.raise(ExceptionType::SystemError, format!("module {}: {text}", definition.name)));
        }
    };
    let number_of_source = if is_quiet(definition.name) { QUIET_SOURCE } else { LIBRARY_SOURCE };
    let (module, body) = cx.load_module(definition.name, &compiled, number_of_source)?;
    for child in &loaded_code(function::code(body.target())).children {
        let own = loaded_code(child.target());
        if own.code.kind == CodeKind::Function && is_built_in(definition.name, &own.code.name) {
            own.built_in.store(true, Ordering::Relaxed);
        }
    }
    let first = cx.machine.builtins.module_natives.get(number).copied().unwrap_or_default();
    for (index, (name, _)) in definition.natives.iter().enumerate() {
        let text = cx.intern(name)?;
        let words = [
            crate::builtins::natives::word_of(first + index, Quick::of(definition.name, name)),
            Value::UNBOUND,
            Value::UNBOUND,
            text,
        ];
        let native = cx.new_object(Kind::Native, &words)?;
        cx.set_module_attribute(module.target(), name, native)?;
    }
    for (name, of) in crate::sync::types_of(definition.name) {
        let object = cx.machine.builtins.by_name.get(of).copied().unwrap_or(Value::NONE);
        cx.set_module_attribute(module.target(), name, object)?;
    }
    let has_body = !matches!(definition.prelude, Prelude::None);
    Ok((module, has_body.then_some(body)))
}

/// Whether a function of the library that is written in Python here is built in in CPython.
fn is_built_in(module: &str, name: &str) -> bool {
    match module {
        "operator" | "bisect" | "binascii" | "itertools" | "math" | "struct" | "sys" | "time" | "_thread" => true,
        "functools" => matches!(name, "cmp_to_key" | "reduce"),
        "heapq" => !matches!(name, "merge" | "nlargest" | "nsmallest"),
        "builtins" => matches!(name, "aiter" | "anext" | "open"),
        _ => false,
    }
}

/// The module's pack cannot be had.
fn absent(cx: &mut Context, name: &str) -> Trap {
    let sentence = format!("No module named '{name}' (its source could not be loaded: the network failed)");
    cx.raise(ExceptionType::ModuleNotFoundError, sentence)
}
