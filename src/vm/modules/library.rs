//! The modules that are Python from end to end.

use super::ModuleDef;
use super::pack::pack;
use crate::builtins::natives::Args;
use crate::context::Context;
use crate::trap::NativeResult;
use crate::value::Value;

macro_rules! modules {
    ($($static:ident $name:literal $file:literal),* $(,)?) => {
        $(
            #[doc = concat!("`", $name, "`")]
            pub static $static: ModuleDef =
                ModuleDef { name: $name, prelude: pack!($file), natives: &[], hidden: true };
        )*
    };
}

modules!(
    FILES "_files" "_files.py",
    STRPTIME "_strptime" "_strptime.py",
    THREAD "_thread" "_thread.py",
    ABC "abc" "abc.py",
    ARGPARSE "argparse" "argparse.py",
    ARRAY "array" "array.py",
    ASYNCIO "asyncio" "asyncio.py",
    ATEXIT "atexit" "atexit.py",
    BASE64 "base64" "base64.py",
    BINASCII "binascii" "binascii.py",
    BISECT "bisect" "bisect.py",
    COLLECTIONS "collections" "collections/package.py",
    COLLECTIONS_ABC "collections.abc" "collections/abc.py",
    COLLECTIONS_USER "collections.user" "collections/user.py",
    CONCURRENT "concurrent" "concurrent/package.py",
    CONCURRENT_FUTURES "concurrent.futures" "concurrent/futures.py",
    CONCURRENT_FUTURES_BASE "concurrent.futures._base" "concurrent/base.py",
    CONCURRENT_FUTURES_THREAD "concurrent.futures.thread" "concurrent/thread.py",
    CONTEXTLIB "contextlib" "contextlib.py",
    CONTEXTVARS "contextvars" "contextvars.py",
    COPY "copy" "copy.py",
    CSV "csv" "csv.py",
    DATACLASSES "dataclasses" "dataclasses.py",
    DATETIME "datetime" "datetime.py",
    ENUM "enum" "enum.py",
    ERRNO "errno" "errno.py",
    FRACTIONS "fractions" "fractions.py",
    FUNCTOOLS "functools" "functools.py",
    GETPASS "getpass" "getpass.py",
    GRAPHLIB "graphlib" "graphlib.py",
    HASHLIB "hashlib" "hashlib.py",
    HEAPQ "heapq" "heapq.py",
    HMAC "hmac" "hmac.py",
    IO "io" "io.py",
    ITERTOOLS "itertools" "itertools.py",
    JSON "json" "json/package.py",
    JSON_DECODER "json.decoder" "json/decoder.py",
    JSON_ENCODER "json.encoder" "json/encoder.py",
    LOGGING "logging" "logging/package.py",
    LOGGING_HANDLERS "logging.handlers" "logging/handlers.py",
    OPERATOR "operator" "operator.py",
    PPRINT "pprint" "pprint.py",
    RE "re" "re.py",
    REPRLIB "reprlib" "reprlib.py",
    SCHED "sched" "sched.py",
    SECRETS "secrets" "secrets.py",
    SIGNAL "signal" "signal.py",
    STATISTICS "statistics" "statistics.py",
    STRING "string" "string.py",
    TEXTWRAP "textwrap" "textwrap.py",
    TIMEIT "timeit" "timeit.py",
    TYPING "typing" "typing/package.py",
    TYPING_FORMS "typing.forms" "typing/forms.py",
    UNITTEST "unittest" "unittest/package.py",
    UUID "uuid" "uuid.py",
    WARNINGS "warnings" "warnings.py",
);

/// `types`
pub static TYPES: ModuleDef = ModuleDef {
    name: "types",
    prelude: pack!("types.py"),
    natives: &[("_make_awaitable", crate::builtins::coroutine_types::make_awaitable), ("_named_type", named_type)],
    hidden: true,
};

/// `_named_type(name)`: a type that no built-in name stands for.
fn named_type(cx: &mut Context, args: Args) -> NativeResult {
    let [name] = args.exactly(cx, "_named_type")?;
    let name = cx.rust_string(name).unwrap_or_default();
    let builtins = &cx.machine.builtins;
    let found = builtins.by_name.get(name.as_str()).or_else(|| builtins.prelude.get(&name));
    Ok(found.copied().unwrap_or(Value::NONE))
}

/// `importlib`
pub static IMPORTLIB: ModuleDef = ModuleDef {
    name: "importlib",
    prelude: pack!("importlib.py"),
    natives: &[("_import", import_by_name)],
    hidden: true,
};

/// `_import(name)`: the module of a dotted name.
fn import_by_name(cx: &mut Context, args: Args) -> NativeResult {
    let [name] = args.exactly(cx, "_import")?;
    crate::interpreter::import::import(cx, name, 1)
}

/// `os`
pub static OS: ModuleDef = ModuleDef {
    name: "os",
    prelude: pack!("os.py"),
    natives: &[("_processors", |cx, _| cx.new_int(i64::from(cx.machine.settings.processors)))],
    hidden: true,
};
