//! The modules that are Python from end to end.

use super::ModuleDef;

macro_rules! modules {
    ($($static:ident $name:literal $file:literal),* $(,)?) => {
        $(
            #[doc = concat!("`", $name, "`")]
            pub static $static: ModuleDef =
                ModuleDef { name: $name, prelude: Some(include_str!($file)), natives: &[], hidden: true };
        )*
    };
}

modules!(
    STRPTIME "_strptime" "../prelude/_strptime.py",
    ABC "abc" "../prelude/abc.py",
    ATEXIT "atexit" "../prelude/atexit.py",
    BISECT "bisect" "../prelude/bisect.py",
    COLLECTIONS "collections" "../prelude/collections.py",
    CONCURRENT "concurrent" "../prelude/concurrent/package.py",
    CONCURRENT_FUTURES "concurrent.futures" "../prelude/concurrent/futures.py",
    CONCURRENT_FUTURES_BASE "concurrent.futures._base" "../prelude/concurrent/base.py",
    CONCURRENT_FUTURES_THREAD "concurrent.futures.thread" "../prelude/concurrent/thread.py",
    CONTEXTLIB "contextlib" "../prelude/contextlib.py",
    COPY "copy" "../prelude/copy.py",
    DATACLASSES "dataclasses" "../prelude/dataclasses.py",
    ENUM "enum" "../prelude/enum.py",
    FUNCTOOLS "functools" "../prelude/functools.py",
    HEAPQ "heapq" "../prelude/heapq.py",
    IO "io" "../prelude/io.py",
    ITERTOOLS "itertools" "../prelude/itertools.py",
    LOGGING "logging" "../prelude/logging/package.py",
    LOGGING_HANDLERS "logging.handlers" "../prelude/logging/handlers.py",
    OPERATOR "operator" "../prelude/operator.py",
    STRING "string" "../prelude/string.py",
    TIMEIT "timeit" "../prelude/timeit.py",
    TYPES "types" "../prelude/types.py",
    TYPING "typing" "../prelude/typing.py",
    UNITTEST "unittest" "../prelude/unittest/package.py",
    WARNINGS "warnings" "../prelude/warnings.py",
);

/// `os`
pub static OS: ModuleDef = ModuleDef {
    name: "os",
    prelude: Some(include_str!("../prelude/os.py")),
    natives: &[("_processors", |cx, _| cx.new_int(i64::from(cx.machine.settings.processors)))],
    hidden: true,
};
