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
    ABC "abc" "abc.py",
    COLLECTIONS "collections" "collections.py",
    CONTEXTLIB "contextlib" "contextlib.py",
    COPY "copy" "copy.py",
    DATACLASSES "dataclasses" "dataclasses.py",
    ENUM "enum" "enum.py",
    FUNCTOOLS "functools" "functools.py",
    ITERTOOLS "itertools" "itertools.py",
    OPERATOR "operator" "operator.py",
    STRING "string" "string.py",
    TYPING "typing" "typing.py",
);

/// `os`
pub static OS: ModuleDef = ModuleDef {
    name: "os",
    prelude: pack!("os.py"),
    natives: &[("_processors", |cx, _| cx.new_int(i64::from(cx.machine.settings.processors)))],
    hidden: true,
};
