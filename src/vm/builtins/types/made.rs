//! What programs make by hand: functions of code, modules, cells.

use super::arguments::Signature;
use crate::builtins::natives::Args;
use crate::context::{Context, loaded_code};
use crate::kind::Kind;
use crate::machine::ModuleRecord;
use crate::object::{function, module, tuple};
use crate::trap::NativeResult;
use crate::value::Value;

/// `types.CellType(contents)`
pub fn new_cell(cx: &mut Context, args: Args) -> NativeResult {
    const SIGNATURE: Signature<1> = Signature { name: "cell", parameters: [""], required: 0, positional: 1 };
    let [contents] = SIGNATURE.bind(cx, args)?;
    cx.new_cell(contents)
}

/// `types.ModuleType(name, doc=None)`
pub fn new_module(cx: &mut Context, args: Args) -> NativeResult {
    const SIGNATURE: Signature<2> =
        Signature { name: "module", parameters: ["name", "doc"], required: 1, positional: 2 };
    let [name, doc] = SIGNATURE.bind(cx, args)?;
    if !name.is(Kind::Str) {
        let kind = cx.type_name(name);
        return Err(cx.type_error(format!("module() argument 'name' must be str, not {kind}")));
    }
    let all = cx.new_dict()?;
    let doc = doc.bound().unwrap_or(Value::NONE);
    for (key, value) in [
        ("__name__", name),
        ("__doc__", doc),
        ("__package__", Value::NONE),
        ("__loader__", Value::NONE),
        ("__spec__", Value::NONE),
    ] {
        let key = cx.intern(key)?;
        cx.dict_set_str(all.target(), key, value)?;
    }
    let storage = cx.new_items(0)?;
    let number = cx.machine.shared().modules.len();
    let words = [name, Value::object(Kind::Items, storage), all, Value::inline_int(number as i64), Value::TRUE];
    let made = cx.new_object(Kind::Module, &words)?;
    if cx.concurrent {
        cx.publish(made);
    }
    // Nobody imports it by name.
    let record = ModuleRecord { name: "".into(), module: made, globals: [].into(), constant: [].into() };
    cx.machine.shared().modules.push(record);
    Ok(made)
}

const FUNCTION: Signature<6> = Signature {
    name: "function",
    parameters: ["code", "globals", "name", "argdefs", "closure", "kwdefaults"],
    required: 2,
    positional: 6,
};

/// `types.FunctionType(code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)`
pub fn new_function(cx: &mut Context, args: Args) -> NativeResult {
    let [code, globals, name, defaults, closure, keyword_defaults] = FUNCTION.bind(cx, args)?;
    let mut wanted = [(1, "code", code, Kind::Code), (2, "dict", globals, Kind::Dict)].into_iter();
    if let Some((number, what, given, _)) = wanted.find(|(_, _, given, kind)| !given.is(*kind)) {
        let kind = cx.type_name(given);
        let parameter = if number == 1 { "code" } else { "globals" };
        return Err(cx.type_error(format!("function() argument '{parameter}' must be {what}, not {kind}")));
    }
    let given = |value: Value| value.bound().filter(|value| !value.is_none());
    if given(name).is_some_and(|name| !name.is(Kind::Str)) {
        return Err(cx.type_error("arg 3 (name) must be None or string"));
    }
    if given(defaults).is_some_and(|defaults| !defaults.is(Kind::Tuple)) {
        return Err(cx.type_error("arg 4 (defaults) must be None or tuple"));
    }
    if given(closure).is_some_and(|closure| !closure.is(Kind::Tuple)) {
        return Err(cx.type_error("arg 5 (closure) must be None or tuple"));
    }
    if given(keyword_defaults).is_some_and(|defaults| !defaults.is(Kind::Dict)) {
        return Err(cx.type_error("arg 6 (kwdefaults) must be None or dict"));
    }
    let loaded = loaded_code(code.target());
    let free = loaded.code.free_variables.len();
    let cells = given(closure).map_or(0, |closure| tuple::length(closure.target()) as usize);
    if free != cells {
        if free > 0 && cells == 0 {
            return Err(cx.type_error("arg 5 (closure) must be tuple"));
        }
        let name = loaded.code.name.to_string();
        return Err(cx.value_error(format!("{name} requires closure of length {free}, not {cells}")));
    }
    if let Some(closure) = given(closure)
        && let Some(other) = tuple::items(closure.target()).find(|cell| !cell.is(Kind::Cell))
    {
        let kind = cx.type_name(other);
        return Err(cx.type_error(format!("arg 5 (closure) expected cell, found {kind}")));
    }
    let own = function::word(code.target(), 5).target();
    let same = module::is_live(own) && module::dynamic(own) == Some(globals.target());
    let made = if same { cx.new_function(code, [Value::UNBOUND; 4])? } else { cx.reload_dynamic(code, globals)? };
    let parts = [(2, defaults), (3, keyword_defaults), (4, closure), (7, name)];
    for (word, value) in parts {
        if let Some(value) = given(value) {
            cx.publish_into(made.target(), value);
            made.target().store_release(word, value.bits());
        }
    }
    Ok(made)
}
