//! The modules that are Python from end to end.

use super::ModuleDef;
use super::pack::pack;

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
    STRPTIME "_strptime" "_strptime.py",
    ABC "abc" "abc.py",
    ATEXIT "atexit" "atexit.py",
    BISECT "bisect" "bisect.py",
    COLLECTIONS "collections" "collections.py",
    CONCURRENT "concurrent" "concurrent/package.py",
    CONCURRENT_FUTURES "concurrent.futures" "concurrent/futures.py",
    CONCURRENT_FUTURES_BASE "concurrent.futures._base" "concurrent/base.py",
    CONCURRENT_FUTURES_THREAD "concurrent.futures.thread" "concurrent/thread.py",
    CONTEXTLIB "contextlib" "contextlib.py",
    COPY "copy" "copy.py",
    DATACLASSES "dataclasses" "dataclasses.py",
    ENUM "enum" "enum.py",
    FUNCTOOLS "functools" "functools.py",
    HEAPQ "heapq" "heapq.py",
    IO "io" "io.py",
    ITERTOOLS "itertools" "itertools.py",
    LOGGING "logging" "logging/package.py",
    LOGGING_HANDLERS "logging.handlers" "logging/handlers.py",
    OPERATOR "operator" "operator.py",
    STRING "string" "string.py",
    TIMEIT "timeit" "timeit.py",
    TYPES "types" "types.py",
    TYPING "typing" "typing.py",
    UNITTEST "unittest" "unittest/package.py",
    WARNINGS "warnings" "warnings.py",
);

/// `os`
pub static OS: ModuleDef = ModuleDef {
    name: "os",
    prelude: pack!("os.py"),
    natives: &[("_processors", |cx, _| cx.new_int(i64::from(cx.machine.settings.processors)))],
    hidden: true,
};
