//! `property`, `staticmethod` and `classmethod`.

use super::arguments::{self, Signature};
use super::common;
use crate::builtins::exceptions::ExceptionType;
use crate::builtins::natives::{Args, TypeDef};
use crate::context::Context;
use crate::frame::Delivery;
use crate::heap::Ref;
use crate::kind::Kind;
use crate::object::function::word;
use crate::object::{class, tuple};
use crate::trap::{NativeResult, Trap};
use crate::value::Value;
use crate::well_known::WellKnown;

/// Words of a property.
mod part {
    pub const GETTER: u32 = 1;
    pub const SETTER: u32 = 2;
    pub const DELETER: u32 = 3;
    pub const DOC: u32 = 4;
    /// The name that a class has for it, or that was assigned; else unbound.
    pub const NAME: u32 = 5;
}

/// `property`
pub static PROPERTY: TypeDef = TypeDef {
    name: "property",
    kind: Some(Kind::Property),
    constructor: Some(new_property),
    methods: &[
        ("getter", |cx, args| with(cx, args, part::GETTER, "property.getter")),
        ("setter", |cx, args| with(cx, args, part::SETTER, "property.setter")),
        ("deleter", |cx, args| with(cx, args, part::DELETER, "property.deleter")),
        ("__get__", get),
        ("__set__", set),
        ("__delete__", delete),
        ("__set_name__", set_name),
    ],
    getters: &[
        ("fget", |_, args| Ok(word(args.values[0].target(), part::GETTER))),
        ("fset", |_, args| Ok(word(args.values[0].target(), part::SETTER))),
        ("fdel", |_, args| Ok(word(args.values[0].target(), part::DELETER))),
        ("__doc__", doc),
        ("__name__", property_name),
        ("__isabstractmethod__", is_abstract_property),
    ],
    setters: &[
        ("__doc__", |cx, args| set_part(cx, args, part::DOC)),
        ("__name__", |cx, args| set_part(cx, args, part::NAME)),
    ],
    ..TypeDef::EMPTY
};

/// `staticmethod`
pub static STATIC_METHOD: TypeDef = TypeDef {
    name: "staticmethod",
    kind: Some(Kind::StaticMethod),
    constructor: Some(|cx, args| new_wrapper(cx, args, Kind::StaticMethod, "staticmethod")),
    methods: &[
        ("__call__", call),
        ("__get__", |_, args| Ok(word(args.values[0].target(), 1))),
        ("__repr__", common::repr),
    ],
    getters: &[
        ("__func__", |_, args| Ok(word(args.values[0].target(), 1))),
        ("__wrapped__", |_, args| Ok(word(args.values[0].target(), 1))),
        ("__name__", |cx, args| of_function(cx, args, 1, WellKnown::Name)),
        ("__qualname__", |cx, args| of_function(cx, args, 1, WellKnown::QualName)),
        ("__doc__", |cx, args| of_function(cx, args, 1, WellKnown::Doc)),
        ("__module__", |cx, args| of_function(cx, args, 1, WellKnown::Module)),
        ("__annotations__", annotations),
        ("__dict__", attributes),
        ("__isabstractmethod__", is_abstract),
    ],
    ..TypeDef::EMPTY
};

/// `classmethod`
pub static CLASS_METHOD: TypeDef = TypeDef {
    name: "classmethod",
    kind: Some(Kind::ClassMethod),
    constructor: Some(|cx, args| new_wrapper(cx, args, Kind::ClassMethod, "classmethod")),
    methods: &[("__get__", bind_class), ("__repr__", common::repr)],
    getters: &[
        ("__func__", |_, args| Ok(word(args.values[0].target(), 1))),
        ("__wrapped__", |_, args| Ok(word(args.values[0].target(), 1))),
        ("__name__", |cx, args| of_function(cx, args, 1, WellKnown::Name)),
        ("__qualname__", |cx, args| of_function(cx, args, 1, WellKnown::QualName)),
        ("__doc__", |cx, args| of_function(cx, args, 1, WellKnown::Doc)),
        ("__module__", |cx, args| of_function(cx, args, 1, WellKnown::Module)),
        ("__annotations__", annotations),
        ("__dict__", attributes),
        ("__isabstractmethod__", is_abstract),
    ],
    ..TypeDef::EMPTY
};

const PROPERTY_SIGNATURE: Signature<4> =
    Signature { name: "property", parameters: ["fget", "fset", "fdel", "doc"], required: 0, positional: 4 };

fn new_property(cx: &mut Context, args: Args) -> NativeResult {
    let parts = PROPERTY_SIGNATURE.bind(cx, args)?;
    let [getter, setter, deleter, doc] = parts.map(|part| part.bound().unwrap_or(Value::NONE));
    cx.new_object(Kind::Property, &[getter, setter, deleter, doc, Value::UNBOUND])
}

/// A copy with another getter, setter or deleter.
fn with(cx: &mut Context, args: Args, index: u32, name: &str) -> NativeResult {
    let function = arguments::one(cx, args, name)?;
    let object = args.values[0].target();
    let mut parts = [1, 2, 3, 4, 5].map(|index| word(object, index));
    parts[index as usize - 1] = function;
    cx.new_object(Kind::Property, &parts)
}

fn get(cx: &mut Context, args: Args) -> NativeResult {
    let [instance, _] = arguments::between(cx, args, "__get__", 1)?;
    if instance.is_none() {
        return Ok(args.values[0]);
    }
    let getter = word(args.values[0].target(), part::GETTER);
    if getter.is_none() {
        let class = cx.class_of(instance);
        return Err(lacks(cx, args.values[0].target(), class, "getter"));
    }
    read(cx, getter, instance)
}

/// What a property's getter says. That of a named tuple's field is the number of an item.
#[inline]
pub fn read(cx: &mut Context, getter: Value, receiver: Value) -> NativeResult {
    if getter.is_int() { field(cx, getter.int(), receiver) } else { cx.call(getter, &[receiver]) }
}

fn field(cx: &mut Context, index: i64, receiver: Value) -> NativeResult {
    let Some(items) = cx.unwrap_payload(receiver, Kind::Tuple).as_kind(Kind::Tuple) else {
        let kind = cx.type_name(receiver);
        let text = format!("descriptor for index '{index}' for tuple subclasses doesn't apply to '{kind}' object");
        return Err(cx.type_error(text));
    };
    match u32::try_from(index).ok().filter(|index| *index < tuple::length(items)) {
        Some(index) => Ok(tuple::item(items, index)),
        None => Err(cx.raise(ExceptionType::IndexError, "tuple index out of range")),
    }
}

fn set(cx: &mut Context, args: Args) -> NativeResult {
    let [instance, value] = arguments::special(cx, args)?;
    let setter = word(args.values[0].target(), part::SETTER);
    if setter.is_none() {
        let class = cx.class_of(instance);
        return Err(lacks(cx, args.values[0].target(), class, "setter"));
    }
    cx.call(setter, &[instance, value])
}

fn delete(cx: &mut Context, args: Args) -> NativeResult {
    let [instance] = arguments::special(cx, args)?;
    let deleter = word(args.values[0].target(), part::DELETER);
    if deleter.is_none() {
        let class = cx.class_of(instance);
        return Err(lacks(cx, args.values[0].target(), class, "deleter"));
    }
    cx.call(deleter, &[instance])
}

/// The error of a property without a function for what is done with it.
pub fn lacks(cx: &mut Context, property: Ref, class: Ref, what: &str) -> Trap {
    let getter = word(property, part::GETTER);
    if getter.is_int() {
        let verb = if what == "deleter" { "delete" } else { "set" };
        return cx.raise(ExceptionType::AttributeError, format!("can't {verb} attribute"));
    }
    let name = match word(property, part::NAME).bound() {
        None if matches!(getter.kind(), Some(Kind::Function | Kind::Native)) => {
            let name = cx.name(WellKnown::Name);
            cx.find_attribute(getter, name).ok().flatten()
        }
        name => name,
    };
    let name = name.map_or_else(String::new, |name| format!("{} ", cx.short_repr(name)));
    let class = cx.rust_string(class::qualified_name(class)).unwrap_or_default();
    cx.raise(ExceptionType::AttributeError, format!("property {name}of '{class}' object has no {what}"))
}

/// A class has this name for a property.
pub fn name_property(cx: &mut Context, property: Ref, name: Value) {
    cx.publish_into(property, name);
    property.store_release(part::NAME, name.bits());
}

fn set_name(cx: &mut Context, args: Args) -> NativeResult {
    let [property, _, name] = args.values else {
        let given = args.values.len() - 1;
        return Err(cx.type_error(format!("__set_name__() takes 2 positional arguments but {given} were given")));
    };
    name_property(cx, property.target(), *name);
    Ok(Value::NONE)
}

/// The name that was given, or that of the getter.
fn property_name(cx: &mut Context, args: Args) -> NativeResult {
    if let Some(name) = word(args.values[0].target(), part::NAME).bound() {
        return Ok(name);
    }
    let resume = |cx: &mut Context, delivery: Delivery| match delivery {
        Err(exception) if cx.is_exception(exception, ExceptionType::AttributeError) => {
            let name = cx.name(WellKnown::Name);
            Err(cx.attribute_error(cx.slot(0), name))
        }
        other => other.map_err(Trap::Raise),
    };
    cx.call_then(resume, &[args.values[0]], |cx| of_function(cx, args, part::GETTER, WellKnown::Name))
}

/// The annotations of a wrapped function.
fn annotations(cx: &mut Context, args: Args) -> NativeResult {
    let name = cx.intern("__annotations__")?;
    cx.get_attribute(word(args.values[0].target(), 1), name)
}

/// What a wrapper has taken from its function.
fn attributes(cx: &mut Context, args: Args) -> NativeResult {
    let function = word(args.values[0].target(), 1);
    let all = cx.new_dict()?;
    for name in [WellKnown::Module, WellKnown::Name, WellKnown::QualName, WellKnown::Doc] {
        let name = cx.name(name);
        if let Some(value) = cx.find_attribute(function, name)? {
            cx.dict_set_str(all.target(), name, value)?;
        }
    }
    Ok(all)
}

fn set_part(cx: &mut Context, args: Args, index: u32) -> NativeResult {
    let [value] = arguments::special(cx, args)?;
    let object = args.values[0].target();
    cx.publish_into(object, value);
    object.store_release(index, value.bits());
    Ok(Value::NONE)
}

fn doc(cx: &mut Context, args: Args) -> NativeResult {
    let own = word(args.values[0].target(), part::DOC);
    if !own.is_none() {
        return Ok(own);
    }
    if word(args.values[0].target(), part::GETTER).is_none() {
        return Ok(Value::NONE);
    }
    let resume = |cx: &mut Context, delivery: Delivery| match delivery {
        Err(exception) if cx.is_exception(exception, ExceptionType::AttributeError) => Ok(Value::NONE),
        other => other.map_err(Trap::Raise),
    };
    cx.call_then(resume, &[], |cx| of_function(cx, args, part::GETTER, WellKnown::Doc))
}

fn of_function(cx: &mut Context, args: Args, index: u32, name: WellKnown) -> NativeResult {
    let name = cx.name(name);
    cx.get_attribute(word(args.values[0].target(), index), name)
}

fn is_abstract(cx: &mut Context, args: Args) -> NativeResult {
    cx.prelude("_is_abstract", &[word(args.values[0].target(), 1)])
}

fn is_abstract_property(cx: &mut Context, args: Args) -> NativeResult {
    let object = args.values[0].target();
    let parts = cx.new_tuple(&[1, 2, 3].map(|index| word(object, index)))?;
    cx.prelude("_any_abstract", &[parts])
}

fn new_wrapper(cx: &mut Context, args: Args, kind: Kind, name: &str) -> NativeResult {
    let [function] = arguments::between(cx, args, name, 1)?;
    cx.new_object(kind, &[function])
}

/// A static method can be called as it is.
fn call(cx: &mut Context, args: Args) -> NativeResult {
    cx.call_with(word(args.values[0].target(), 1), &args.values[1..], args.names)
}

fn bind_class(cx: &mut Context, args: Args) -> NativeResult {
    let [instance, owner] = arguments::between(cx, args, "__get__", 1)?;
    let owner = match owner.bound().filter(|owner| !owner.is_none()) {
        Some(owner) => owner,
        None => Value::object(Kind::Class, cx.class_of(instance)),
    };
    cx.new_bound_method(word(args.values[0].target(), 1), owner)
}
