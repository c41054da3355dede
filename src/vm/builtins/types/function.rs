//! `function`, `builtin_function_or_method`, `method`, `cell` and `module`.

use super::{arguments, common, made};
use crate::builtins::exceptions::ExceptionType;
use crate::builtins::natives::{Args, TypeDef};
use crate::context::{Context, loaded_code};
use crate::heap::Ref;
use crate::kind::Kind;
use crate::object::function::{self, word};
use crate::object::{class, dict, tuple};
use crate::trap::{NativeResult, Trap};
use crate::value::Value;
use crate::well_known::WellKnown;

/// `function`
pub static FUNCTION: TypeDef = TypeDef {
    name: "function",
    kind: Some(Kind::Function),
    constructor: Some(made::new_function),
    subclassable: false,
    methods: &[("__call__", call), ("__get__", bind), ("__repr__", common::repr)],
    getters: &[
        ("__name__", |_, args| Ok(word(receiver(&args), 7))),
        ("__qualname__", |_, args| Ok(word(receiver(&args), 8))),
        ("__module__", module_name),
        ("__doc__", doc),
        ("__defaults__", defaults),
        ("__kwdefaults__", keyword_defaults),
        ("__closure__", closure),
        ("__annotations__", annotations),
        ("__annotate__", annotate),
        ("__dict__", attributes),
        ("__code__", |_, args| Ok(word(receiver(&args), 1))),
        ("__globals__", |cx, args| cx.live_globals(function::module(receiver(&args)))),
        ("__wrapped__", wrapped),
        ("__type_params__", type_parameters),
    ],
    setters: &[
        ("__name__", |cx, args| set_text(cx, args, 7, "__name__")),
        ("__qualname__", |cx, args| set_text(cx, args, 8, "__qualname__")),
        ("__module__", |cx, args| set_attribute(cx, args, "__module__")),
        ("__doc__", |cx, args| set_attribute(cx, args, "__doc__")),
        ("__wrapped__", |cx, args| set_attribute(cx, args, "__wrapped__")),
        ("__type_params__", |cx, args| set_attribute(cx, args, "__type_params__")),
        ("__annotations__", set_annotations),
        ("__defaults__", set_defaults),
        ("__code__", set_code),
        ("__kwdefaults__", set_keyword_defaults),
        ("__dict__", set_attributes),
        ("__annotate__", set_annotate),
    ],
    deleters: &[
        ("__name__", |cx, _| Err(cx.type_error("__name__ must be set to a string object"))),
        ("__qualname__", |cx, _| Err(cx.type_error("__qualname__ must be set to a string object"))),
        ("__code__", |cx, _| Err(cx.type_error("__code__ must be set to a code object"))),
        ("__type_params__", |cx, _| Err(cx.type_error("__type_params__ must be set to a tuple"))),
        ("__dict__", |cx, _| Err(cx.type_error("cannot delete __dict__"))),
        ("__doc__", |cx, args| assign(cx, args.values[0], "__doc__", Value::NONE)),
        ("__module__", |cx, args| assign(cx, args.values[0], "__module__", Value::NONE)),
        ("__defaults__", |_, args| forget(args, 2)),
        ("__kwdefaults__", |_, args| forget(args, 3)),
        ("__annotations__", |_, args| forget(args, ANNOTATIONS)),
    ],
    ..TypeDef::EMPTY
};

/// `builtin_function_or_method`
pub static BUILTIN: TypeDef = TypeDef {
    name: "builtin_function_or_method",
    kind: Some(Kind::Native),
    subclassable: false,
    methods: &[("__call__", call), ("__get__", bind), ("__repr__", common::repr)],
    getters: &[
        ("__name__", |_, args| Ok(word(receiver(&args), 4))),
        ("__qualname__", native_qualified_name),
        ("__module__", native_module),
        ("__doc__", |_, _| Ok(Value::NONE)),
        ("__self__", native_self),
    ],
    ..TypeDef::EMPTY
};

/// `method`
pub static METHOD: TypeDef = TypeDef {
    name: "method",
    kind: Some(Kind::BoundMethod),
    constructor: Some(new_method),
    subclassable: false,
    methods: &[
        ("__call__", call),
        ("__repr__", common::repr),
        ("__hash__", common::hash),
        ("__eq__", common::eq),
        ("__ne__", common::ne),
    ],
    getters: &[
        ("__self__", |_, args| Ok(function::method_self(receiver(&args)))),
        ("__func__", |_, args| Ok(function::method_function(receiver(&args)))),
        ("__name__", |cx, args| of_function(cx, args, WellKnown::Name)),
        ("__qualname__", |cx, args| of_function(cx, args, WellKnown::QualName)),
        ("__module__", |cx, args| of_function(cx, args, WellKnown::Module)),
        ("__doc__", |cx, args| of_function(cx, args, WellKnown::Doc)),
        ("__wrapped__", |cx, args| of_function(cx, args, WellKnown::Wrapped)),
        ("__defaults__", |cx, args| of_function(cx, args, WellKnown::Defaults)),
        ("__code__", |cx, args| of_function(cx, args, WellKnown::Code)),
        ("__dict__", |cx, args| of_function(cx, args, WellKnown::Dict)),
    ],
    ..TypeDef::EMPTY
};

/// `cell`
pub static CELL: TypeDef = TypeDef {
    name: "cell",
    kind: Some(Kind::Cell),
    constructor: Some(made::new_cell),
    subclassable: false,
    methods: &[("__repr__", common::repr)],
    getters: &[("cell_contents", cell_contents)],
    setters: &[("cell_contents", set_cell_contents)],
    deleters: &[("cell_contents", |_, args| forget(args, 1))],
    ..TypeDef::EMPTY
};

/// `module`
pub static MODULE: TypeDef = TypeDef {
    name: "module",
    kind: Some(Kind::Module),
    constructor: Some(made::new_module),
    subclassable: false,
    methods: &[("__repr__", common::repr)],
    getters: &[
        ("__dict__", module_dict),
        ("__annotations__", |cx, args| cx.prelude("_module_annotations", args.values)),
        ("__annotate__", |cx, args| cx.prelude("_module_annotate", args.values)),
    ],
    setters: &[
        ("__annotations__", |cx, args| cx.prelude("_set_module_annotations", args.values)),
        ("__annotate__", |cx, args| cx.prelude("_set_module_annotate", args.values)),
    ],
    deleters: &[
        ("__annotations__", |cx, args| cx.prelude("_delete_module_annotations", args.values)),
        ("__annotate__", |cx, _| Err(cx.type_error("cannot delete __annotate__ attribute"))),
    ],
    ..TypeDef::EMPTY
};

fn receiver(args: &Args) -> Ref {
    args.values[0].target()
}

/// `function.__call__(…)`
fn call(cx: &mut Context, args: Args) -> NativeResult {
    cx.call_with(args.values[0], &args.values[1..], args.names)
}

/// `function.__get__(instance, owner)`
fn bind(cx: &mut Context, args: Args) -> NativeResult {
    let [instance, _] = arguments::between(cx, args, "__get__", 1)?;
    if instance.is_none() { Ok(args.values[0]) } else { cx.new_bound_method(args.values[0], instance) }
}

fn new_method(cx: &mut Context, args: Args) -> NativeResult {
    let [called, own] = arguments::between(cx, args, "method", 2)?;
    if own.is_none() {
        return Err(cx.type_error("instance must not be None"));
    }
    cx.new_bound_method(called, own)
}

fn of_function(cx: &mut Context, args: Args, name: WellKnown) -> NativeResult {
    let name = cx.name(name);
    cx.get_attribute(function::method_function(receiver(&args)), name)
}

/// An attribute that was assigned to the function itself.
fn assigned(cx: &mut Context, args: &Args, name: &str) -> Result<Option<Value>, Trap> {
    let name = cx.intern(name)?;
    let own = word(receiver(args), 6).as_kind(Kind::Dict);
    Ok(own.and_then(|own| dict::get_str(own, name)))
}

fn set_attribute(cx: &mut Context, args: Args, name: &str) -> NativeResult {
    let [value] = arguments::special(cx, args)?;
    assign(cx, args.values[0], name, value)
}

fn assign(cx: &mut Context, function: Value, name: &str, value: Value) -> NativeResult {
    let object = function.target();
    let name = cx.intern(name)?;
    let own = match word(object, 6).as_kind(Kind::Dict) {
        Some(own) => own,
        None => {
            let own = cx.new_dict()?;
            cx.publish_into(object, own);
            object.store_release(6, own.bits());
            own.target()
        }
    };
    let _guard = cx.guard(own);
    cx.dict_set_str(own, name, value)?;
    Ok(Value::NONE)
}

/// A deleter: what is asked for then is as if it had never been set.
fn forget(args: Args, index: u32) -> NativeResult {
    receiver(&args).store_release(index, Value::UNBOUND.bits());
    Ok(Value::NONE)
}

fn set_text(cx: &mut Context, args: Args, index: u32, name: &str) -> NativeResult {
    let [value] = arguments::special(cx, args)?;
    if cx.text(value).is_none() {
        return Err(cx.type_error(format!("{name} must be set to a string object")));
    }
    cx.publish_into(receiver(&args), value);
    receiver(&args).store_release(index, value.bits());
    Ok(Value::NONE)
}

fn module_name(cx: &mut Context, args: Args) -> NativeResult {
    if let Some(name) = assigned(cx, &args, "__module__")? {
        return Ok(name);
    }
    Ok(word(function::module(receiver(&args)), 1))
}

fn doc(cx: &mut Context, args: Args) -> NativeResult {
    if let Some(doc) = assigned(cx, &args, "__doc__")? {
        return Ok(doc);
    }
    match loaded_code(function::code(receiver(&args))).code.doc.clone() {
        Some(doc) => cx.new_str(&doc),
        None => Ok(Value::NONE),
    }
}

fn wrapped(cx: &mut Context, args: Args) -> NativeResult {
    match assigned(cx, &args, "__wrapped__")? {
        Some(value) => Ok(value),
        None => {
            let name = cx.name(WellKnown::Wrapped);
            Err(cx.attribute_error(args.values[0], name))
        }
    }
}

fn type_parameters(cx: &mut Context, args: Args) -> NativeResult {
    Ok(assigned(cx, &args, "__type_params__")?.unwrap_or(cx.machine.builtins.empty_tuple))
}

fn defaults(_: &mut Context, args: Args) -> NativeResult {
    Ok(function::defaults(receiver(&args)).bound().unwrap_or(Value::NONE))
}

fn set_defaults(cx: &mut Context, args: Args) -> NativeResult {
    let [value] = arguments::special(cx, args)?;
    if !value.is_none() && !value.is(Kind::Tuple) {
        return Err(cx.type_error("__defaults__ must be set to a tuple object"));
    }
    cx.publish_into(receiver(&args), value);
    let value = if value.is_none() { Value::UNBOUND } else { value };
    receiver(&args).store_release(2, value.bits());
    Ok(Value::NONE)
}

/// `__code__`: of as many free variables.
fn set_code(cx: &mut Context, args: Args) -> NativeResult {
    let [value] = arguments::special(cx, args)?;
    if !value.is(Kind::Code) {
        return Err(cx.type_error("__code__ must be set to a code object"));
    }
    let free = |code: Value| crate::context::loaded_code(code.target()).code.free_variables.len();
    let (wanted, given) = (free(word(receiver(&args), 1)), free(value));
    if wanted != given {
        let name = cx.rust_string(word(receiver(&args), 7)).unwrap_or_default();
        return Err(cx.value_error(format!("{name}() requires a code object with {wanted} free vars, not {given}")));
    }
    cx.publish_into(receiver(&args), value);
    receiver(&args).store_release(1, value.bits());
    Ok(Value::NONE)
}

fn keyword_defaults(_: &mut Context, args: Args) -> NativeResult {
    Ok(function::keyword_defaults(receiver(&args)).bound().unwrap_or(Value::NONE))
}

fn set_keyword_defaults(cx: &mut Context, args: Args) -> NativeResult {
    let [value] = arguments::special(cx, args)?;
    if !value.is_none() && !value.is(Kind::Dict) {
        return Err(cx.type_error("__kwdefaults__ must be set to a dict object"));
    }
    cx.publish_into(receiver(&args), value);
    let value = if value.is_none() { Value::UNBOUND } else { value };
    receiver(&args).store_release(3, value.bits());
    Ok(Value::NONE)
}

fn closure(_: &mut Context, args: Args) -> NativeResult {
    let cells = function::closure(receiver(&args));
    let empty = cells.as_kind(Kind::Tuple).is_none_or(|cells| tuple::length(cells) == 0);
    Ok(if empty { Value::NONE } else { cells })
}

/// Word of a function that holds what makes the annotations, and once they were made a pair of that and them; or a dict that
/// was assigned.
const ANNOTATIONS: u32 = 9;

/// `__annotations__`: made when first asked for, and kept.
fn annotations(cx: &mut Context, args: Args) -> NativeResult {
    let thunk = word(receiver(&args), ANNOTATIONS);
    if thunk.is(Kind::Dict) {
        return Ok(thunk);
    }
    if let Some(pair) = thunk.as_kind(Kind::Tuple) {
        return Ok(tuple::item(pair, 1));
    }
    let keep = |cx: &mut Context, delivery: crate::frame::Delivery| {
        let made = delivery.map_err(Trap::Raise)?;
        let object = cx.slot(0).target();
        let kept = if cx.slot(1).is_unbound() { made } else { cx.new_tuple(&[cx.slot(1), made])? };
        cx.publish_into(object, kept);
        object.store_release(ANNOTATIONS, kept.bits());
        Ok(made)
    };
    cx.call_then(keep, &[args.values[0], thunk], |cx| match thunk.bound() {
        // The format of `annotationlib.Format.VALUE`.
        Some(thunk) => cx.call(thunk, &[Value::inline_int(1)]),
        None => cx.new_dict(),
    })
}

fn set_annotations(cx: &mut Context, args: Args) -> NativeResult {
    let [value] = arguments::special(cx, args)?;
    if !value.is_none() && !value.is(Kind::Dict) {
        return Err(cx.type_error("__annotations__ must be set to a dict object"));
    }
    cx.publish_into(receiver(&args), value);
    let value = if value.is_none() { Value::UNBOUND } else { value };
    receiver(&args).store_release(ANNOTATIONS, value.bits());
    Ok(Value::NONE)
}

/// `__annotate__`: what makes the annotations, if that is known.
fn annotate(_: &mut Context, args: Args) -> NativeResult {
    let thunk = word(receiver(&args), ANNOTATIONS);
    Ok(match thunk.kind() {
        Some(Kind::Tuple) => tuple::item(thunk.target(), 0),
        Some(Kind::Dict) | None => Value::NONE,
        Some(_) => thunk,
    })
}

fn set_annotate(cx: &mut Context, args: Args) -> NativeResult {
    let [value] = arguments::special(cx, args)?;
    if value.is_none() {
        return forget(args, ANNOTATIONS);
    }
    if !crate::builtins::functions::is_callable(cx, value) {
        return Err(cx.type_error("__annotate__ must be callable or None"));
    }
    cx.publish_into(receiver(&args), value);
    receiver(&args).store_release(ANNOTATIONS, value.bits());
    Ok(Value::NONE)
}

fn set_attributes(cx: &mut Context, args: Args) -> NativeResult {
    let [value] = arguments::special(cx, args)?;
    if !value.is(Kind::Dict) {
        let name = cx.type_name(value);
        return Err(cx.type_error(format!("__dict__ must be set to a dictionary, not a '{name}'")));
    }
    cx.publish_into(receiver(&args), value);
    receiver(&args).store_release(6, value.bits());
    Ok(Value::NONE)
}

/// `__dict__`: the dict of assigned attributes itself.
fn attributes(cx: &mut Context, args: Args) -> NativeResult {
    let object = receiver(&args);
    if let Some(own) = word(object, 6).as_kind(Kind::Dict) {
        return Ok(Value::object(Kind::Dict, own));
    }
    let own = cx.new_dict()?;
    cx.publish_into(object, own);
    object.store_release(6, own.bits());
    Ok(own)
}

fn native_qualified_name(cx: &mut Context, args: Args) -> NativeResult {
    let object = receiver(&args);
    match word(object, 3).as_kind(Kind::Class) {
        Some(owner) => {
            let name = cx.rust_string(word(object, 4)).unwrap_or_default();
            let owner = cx.rust_string(class::qualified_name(owner)).unwrap_or_default();
            cx.new_str(&format!("{owner}.{name}"))
        }
        None => Ok(word(object, 4)),
    }
}

fn native_module(cx: &mut Context, args: Args) -> NativeResult {
    if word(receiver(&args), 3).is(Kind::Class) { Ok(Value::NONE) } else { cx.intern("builtins") }
}

fn native_self(cx: &mut Context, args: Args) -> NativeResult {
    match word(receiver(&args), 2).bound() {
        Some(own) => Ok(own),
        None => Ok(cx.machine.builtins.types.object),
    }
}

fn cell_contents(cx: &mut Context, args: Args) -> NativeResult {
    match word(receiver(&args), 1).bound() {
        Some(content) => Ok(content),
        None => Err(cx.raise(ExceptionType::ValueError, "cell is empty")),
    }
}

fn set_cell_contents(cx: &mut Context, args: Args) -> NativeResult {
    let [value] = arguments::special(cx, args)?;
    cx.publish_into(receiver(&args), value);
    receiver(&args).store_release(1, value.bits());
    Ok(Value::NONE)
}

fn module_dict(cx: &mut Context, args: Args) -> NativeResult {
    cx.live_globals(receiver(&args))
}

impl Context<'_> {
    /// A new dict of a module's attributes.
    pub fn module_attributes(&mut self, object: Ref) -> NativeResult {
        use crate::object::module;
        let all = self.new_dict()?;
        if module::number(object) == 0 {
            // `builtins`: what others see of it.
            for name in crate::inspect::builtin_names(self.machine) {
                let name = self.intern(&name)?;
                if let Some(value) = self.machine.builtins.find(name) {
                    self.dict_set_str(all.target(), name, value)?;
                }
            }
            return Ok(all);
        }
        let names = {
            let shared = self.machine.shared();
            shared.modules.get(module::number(object)).map(|record| record.globals.clone())
        };
        for (slot, name) in names.iter().flat_map(|names| names.iter()).enumerate() {
            let value = tuple::shared_item(module::globals(object), slot as u32);
            // Built-ins that the module mentions are in its slots.
            if !value.is_unbound() && self.machine.builtins.find(*name) != Some(value) {
                self.dict_set_str(all.target(), *name, value)?;
            }
        }
        if let Some(dynamic) = module::dynamic(object) {
            for (name, value) in dict::entries(dynamic).collect::<Vec<_>>() {
                self.dict_set_str(all.target(), name, value)?;
            }
        }
        Ok(all)
    }
}
