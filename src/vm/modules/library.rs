//! The modules that are Python from end to end.

use super::ModuleDef;
use crate::builtins::natives::Args;
use crate::context::Context;
use crate::trap::NativeResult;
use crate::value::Value;

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
    ABC "abc" "../prelude/abc.py",
    ASYNCIO "asyncio" "../prelude/asyncio.py",
    COLLECTIONS "collections" "../prelude/collections.py",
    CONTEXTLIB "contextlib" "../prelude/contextlib.py",
    COPY "copy" "../prelude/copy.py",
    DATACLASSES "dataclasses" "../prelude/dataclasses.py",
    ENUM "enum" "../prelude/enum.py",
    FUNCTOOLS "functools" "../prelude/functools.py",
    ITERTOOLS "itertools" "../prelude/itertools.py",
    OPERATOR "operator" "../prelude/operator.py",
    STRING "string" "../prelude/string.py",
    TYPING "typing" "../prelude/typing.py",
);

/// `types`
pub static TYPES: ModuleDef = ModuleDef {
    name: "types",
    prelude: Some(include_str!("../prelude/types.py")),
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

/// `os`
pub static OS: ModuleDef = ModuleDef {
    name: "os",
    prelude: Some(include_str!("../prelude/os.py")),
    natives: &[("_processors", |cx, _| cx.new_int(i64::from(cx.machine.settings.processors)))],
    hidden: true,
};
