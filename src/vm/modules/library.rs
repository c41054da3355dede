//! The modules that are Python from end to end.

use super::ModuleDef;
use super::pack::pack;
use crate::builtins::natives::Args;
use crate::context::{Context, loaded_code};
use crate::kind::Kind;
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
    ABC "abc" "abc.py",
    ANNOTATIONS "annotationlib" "annotationlib.py",
    ARGPARSE "argparse" "argparse.py",
    ARRAY "array" "array.py",
    ASYNCIO "asyncio" "asyncio.py",
    ATEXIT "atexit" "atexit.py",
    BASE64 "base64" "base64.py",
    BASE85 "_base85" "cpython/_base85.py",
    BINASCII "binascii" "binascii.py",
    BISECT "bisect" "bisect.py",
    CALENDAR "calendar" "cpython/calendar.py",
    CMATH "cmath" "cmath.py",
    CODECS "codecs" "codecs.py",
    COLLECTIONS "collections" "collections/package.py",
    COLLECTIONS_ABC "collections.abc" "collections/abc.py",
    COLLECTIONS_USER "collections.user" "collections/user.py",
    COLORSYS "colorsys" "cpython/colorsys.py",
    CONCURRENT "concurrent" "concurrent/package.py",
    CONCURRENT_FUTURES "concurrent.futures" "concurrent/futures.py",
    CONCURRENT_FUTURES_BASE "concurrent.futures._base" "concurrent/base.py",
    CONCURRENT_FUTURES_THREAD "concurrent.futures.thread" "concurrent/thread.py",
    CONFIGPARSER "configparser" "cpython/configparser.py",
    CONTEXTLIB "contextlib" "contextlib.py",
    CONTEXTVARS "contextvars" "contextvars.py",
    COPY "copy" "cpython/copy.py",
    COPYREG "copyreg" "cpython/copyreg.py",
    CSV "csv" "csv.py",
    CSV_SNIFFER "_csv_sniffer" "cpython/_csv_sniffer.py",
    DATACLASSES "dataclasses" "dataclasses.py",
    DATETIME "datetime" "datetime.py",
    DECIMAL "decimal" "cpython/decimal.py",
    DIFFLIB "difflib" "cpython/difflib.py",
    ENUM "enum" "cpython/enum.py",
    ENCODINGS "_encodings" "_encodings.py",
    ERRNO "errno" "errno.py",
    FILES "_files" "_files.py",
    FNMATCH "fnmatch" "cpython/fnmatch.py",
    FRACTIONS "fractions" "fractions.py",
    FUNCTOOLS "functools" "functools.py",
    FUTURE "__future__" "__future__.py",
    GBK "_gbk" "_gbk.py",
    GETOPT "getopt" "cpython/getopt.py",
    GETPASS "getpass" "getpass.py",
    GLOB "glob" "glob.py",
    GRAPHLIB "graphlib" "graphlib.py",
    HASHLIB "hashlib" "hashlib.py",
    HEAPQ "heapq" "heapq.py",
    HMAC "hmac" "hmac.py",
    HTML "html" "cpython/html/package.py",
    HTML_ENTITIES "html.entities" "cpython/html/entities.py",
    HTML_PARSER "html.parser" "cpython/html/parser.py",
    IO "io" "io.py",
    IPADDRESS "ipaddress" "cpython/ipaddress.py",
    ITERTOOLS "itertools" "itertools.py",
    JSON "json" "json/package.py",
    JSON_DECODER "json.decoder" "json/decoder.py",
    JSON_ENCODER "json.encoder" "json/encoder.py",
    KEYWORD "keyword" "cpython/keyword.py",
    LOCALE "locale" "locale.py",
    LOGGING "logging" "logging/package.py",
    LOGGING_CAPTURE "_logging_capture" "logging/capture.py",
    LOGGING_FILES "_logging_files" "cpython/logging_files.py",
    LOGGING_HANDLERS "logging.handlers" "logging/handlers.py",
    MARKUPBASE "_markupbase" "cpython/_markupbase.py",
    NUMBERS "numbers" "cpython/numbers.py",
    OPERATOR "operator" "operator.py",
    PATHLIB "pathlib" "pathlib.py",
    PICKLE "pickle" "cpython/pickle.py",
    PLATFORM "platform" "platform.py",
    POSIXPATH "posixpath" "posixpath.py",
    PPRINT "pprint" "pprint.py",
    PYDOC "pydoc" "cpython/pydoc.py",
    RANDOM_METHODS "_random_methods" "cpython/_random_methods.py",
    RE "re" "re.py",
    RE_BYTES "_re_bytes" "_re_bytes.py",
    REDUCE "_reduce" "_reduce.py",
    REPRLIB "reprlib" "reprlib.py",
    SCHED "sched" "sched.py",
    SECRETS "secrets" "secrets.py",
    SHLEX "shlex" "cpython/shlex.py",
    SHUTIL "shutil" "shutil.py",
    SIGNAL "signal" "signal.py",
    STAT "stat" "stat.py",
    STATISTICS "statistics" "statistics.py",
    STRING "string" "string.py",
    STRPTIME "_strptime" "_strptime.py",
    STRUCT "struct" "struct.py",
    TEMPFILE "tempfile" "tempfile.py",
    TEXTWRAP "textwrap" "textwrap.py",
    THIS "this" "cpython/this.py",
    THREAD "_thread" "_thread.py",
    TIMEIT "timeit" "timeit.py",
    TOMLLIB "tomllib" "cpython/tomllib/package.py",
    TOMLLIB_PARSER "tomllib._parser" "cpython/tomllib/_parser.py",
    TOMLLIB_RE "tomllib._re" "cpython/tomllib/_re.py",
    TOMLLIB_TYPES "tomllib._types" "cpython/tomllib/_types.py",
    TYPE_PARAMETERS "_typing" "_typing.py",
    TYPING "typing" "cpython/typing.py",
    UNICODE_DATA "unicodedata" "unicodedata.py",
    UNICODE_NAMES "_unicode_names" "_unicode_names.py",
    UNITTEST "unittest" "unittest/package.py",
    UNITTEST_MOCK "unittest.mock" "cpython/unittest/mock.py",
    URLLIB "urllib" "urllib.py",
    URLLIB_PARSE "urllib.parse" "cpython/urllib/parse.py",
    UUID "uuid" "uuid.py",
    WARNINGS "warnings" "cpython/warnings.py",
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

/// `doctest`
pub static DOCTEST: ModuleDef = ModuleDef {
    name: "doctest",
    prelude: pack!("doctest.py"),
    natives: &[("_attributes", module_attributes)],
    hidden: true,
};

/// `_attributes(module)`: a new dict of them. The module's own would take its names from their slots.
fn module_attributes(cx: &mut Context, args: Args) -> NativeResult {
    let [module] = args.exactly(cx, "_attributes")?;
    match module.as_kind(Kind::Module) {
        Some(module) => cx.module_attributes(module),
        None => cx.new_dict(),
    }
}

/// `inspect`
pub static INSPECT: ModuleDef = ModuleDef {
    name: "inspect",
    prelude: pack!("cpython/inspect.py"),
    natives: &[("_source", source_of)],
    hidden: true,
};

/// `_source(code)`: the text that it was compiled from.
fn source_of(cx: &mut Context, args: Args) -> NativeResult {
    let [code] = args.exactly(cx, "_source")?;
    match code.as_kind(Kind::Code) {
        Some(code) => cx.new_str(&loaded_code(code).code.source.text),
        None => cx.new_str(""),
    }
}

/// `linecache`
pub static LINECACHE: ModuleDef = ModuleDef {
    name: "linecache",
    prelude: pack!("linecache.py"),
    natives: &[("_program", program_text)],
    hidden: true,
};

/// `_program(filename)`: the program's text, if that is its file, or `None`.
fn program_text(cx: &mut Context, args: Args) -> NativeResult {
    let [file] = args.exactly(cx, "_program")?;
    let wanted = cx.rust_string(file).unwrap_or_default();
    let program = cx.machine.shared().sources.first().cloned();
    match program {
        Some(source) if *source.name == *wanted => cx.new_str(&source.text),
        _ => Ok(Value::NONE),
    }
}
