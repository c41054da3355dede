//! `getset_descriptor` and `member_descriptor`: the attributes of built-in types, and what a class gives its instances:
//! `__dict__`, `__weakref__` and the names in `__slots__`.
//!
//! All are objects of the kind of `property`. Word 4 of one of these is a pair of its name and its class; a member has no
//! getter (word 1 is unbound): the value is in the instance's slot of that name, which is found without asking the class.

use super::{arguments, common};
use crate::builtins::exceptions::ExceptionType;
use crate::builtins::natives::{Args, TypeDef};
use crate::builtins::slots;
use crate::context::Context;
use crate::heap::Ref;
use crate::kind::Kind;
use crate::object::class::{self, flags};
use crate::object::function::word;
use crate::object::{dict, tuple};
use crate::trap::{NativeResult, Trap};
use crate::value::Value;

const METHODS: &[(&str, crate::builtins::natives::NativeFn)] =
    &[("__get__", get), ("__set__", set), ("__delete__", delete), ("__repr__", common::repr)];
const GETTERS: &[(&str, crate::builtins::natives::NativeFn)] = &[
    ("__name__", |cx, args| label(cx, args, 0)),
    ("__objclass__", |cx, args| label(cx, args, 1)),
    ("__qualname__", qualified_name),
    ("__doc__", |cx, args| checked(cx, args).map(|_| Value::NONE)),
];

/// `getset_descriptor`
pub static GETSET: TypeDef =
    TypeDef { name: "getset_descriptor", methods: METHODS, getters: GETTERS, subclassable: false, ..TypeDef::EMPTY };

/// `member_descriptor`
pub static MEMBER: TypeDef =
    TypeDef { name: "member_descriptor", methods: METHODS, getters: GETTERS, subclassable: false, ..TypeDef::EMPTY };

/// Not a type that anybody sees: what classes take `__dict__` and `__weakref__` of their instances from.
pub static INSTANCE: TypeDef = TypeDef {
    name: ".instance",
    getters: &[("__dict__", super::object::dict), ("__weakref__", crate::modules::weakref::of_object)],
    setters: &[("__dict__", super::object::set_dict)],
    deleters: &[("__dict__", super::object::delete_dict)],
    ..TypeDef::EMPTY
};

/// The pair of name and class, if this is no property of a program.
pub fn label_of(property: Ref) -> Option<[Value; 2]> {
    let getter = word(property, 1);
    if !getter.is_unbound() && !getter.is(Kind::Native) {
        return None;
    }
    let pair = word(property, 4).as_kind(Kind::Tuple).filter(|pair| tuple::length(*pair) == 2)?;
    let [name, owner] = [tuple::item(pair, 0), tuple::item(pair, 1)];
    (name.is(Kind::Str) && owner.is(Kind::Class)).then_some([name, owner])
}

/// Whether it is a member: the name of a slot.
#[inline]
pub fn is_member(property: Ref) -> bool {
    word(property, 1).is_unbound()
}

/// The name of the type of an object of this kind.
pub fn type_name(property: Ref) -> &'static str {
    match label_of(property) {
        Some(_) if is_member(property) => "member_descriptor",
        Some(_) => "getset_descriptor",
        None => "property",
    }
}

/// Its `repr`, if it is no property of a program.
pub fn text(cx: &Context, property: Ref) -> Option<String> {
    let [name, owner] = label_of(property)?;
    let name = cx.rust_string(name).unwrap_or_default();
    let what = if is_member(property) { "member" } else { "attribute" };
    Some(format!("<{what} '{name}' of '{}' objects>", cx.class_name(owner.target())))
}

fn checked(cx: &mut Context, args: Args) -> Result<(Ref, [Value; 2]), Trap> {
    let receiver = args.values.first().and_then(|value| value.as_kind(Kind::Property));
    match receiver.and_then(|property| Some((property, label_of(property)?))) {
        Some(found) => Ok(found),
        None => Err(cx.type_error("descriptor of attributes of built-in types needs one of these")),
    }
}

fn label(cx: &mut Context, args: Args, index: usize) -> NativeResult {
    checked(cx, args).map(|(_, label)| label[index])
}

fn qualified_name(cx: &mut Context, args: Args) -> NativeResult {
    let (_, [name, owner]) = checked(cx, args)?;
    let owner = cx.rust_string(class::qualified_name(owner.target())).unwrap_or_default();
    let name = cx.rust_string(name).unwrap_or_default();
    cx.new_str(&format!("{owner}.{name}"))
}

/// The receiver of what a descriptor is asked for.
fn applied(cx: &mut Context, [name, owner]: [Value; 2], instance: Value) -> Result<(), Trap> {
    if class::is_subclass(cx.class_of(instance), owner.target()) {
        return Ok(());
    }
    let (name, owner) = (cx.rust_string(name).unwrap_or_default(), cx.class_name(owner.target()));
    let given = cx.type_name(instance);
    Err(cx.type_error(format!("descriptor '{name}' for '{owner}' objects doesn't apply to a '{given}' object")))
}

fn get(cx: &mut Context, args: Args) -> NativeResult {
    let (property, label) = checked(cx, args)?;
    let [instance, _] = arguments::between(cx, args, "__get__", 1)?;
    if instance.is_none() {
        return Ok(args.values[0]);
    }
    applied(cx, label, instance)?;
    if !is_member(property) {
        return cx.call(word(property, 1), &[instance]);
    }
    member_value(cx, instance, label[0])
}

/// What the slot of this name holds.
pub fn member_value(cx: &mut Context, instance: Value, name: Value) -> NativeResult {
    let object = instance.as_kind(Kind::Instance);
    let found =
        object.and_then(|object| Some((object, cx.machine.shapes.slot(class::shape_of(object), name.target())?)));
    match found {
        Some((object, slot)) => cx.read_slot(object, slot, name),
        None => Err(cx.attribute_error(instance, name)),
    }
}

fn set(cx: &mut Context, args: Args) -> NativeResult {
    let (property, label) = checked(cx, args)?;
    let [instance, value] = arguments::special(cx, args)?;
    applied(cx, label, instance)?;
    change(cx, property, label, instance, value)
}

fn delete(cx: &mut Context, args: Args) -> NativeResult {
    let (property, label) = checked(cx, args)?;
    let [instance] = arguments::special(cx, args)?;
    applied(cx, label, instance)?;
    change(cx, property, label, instance, Value::UNBOUND)
}

fn change(cx: &mut Context, property: Ref, [name, owner]: [Value; 2], instance: Value, value: Value) -> NativeResult {
    if is_member(property) {
        return cx.set_own_attribute(instance, name, value);
    }
    let function = word(property, if value.is_unbound() { 3 } else { 2 });
    if function.is_none() {
        let (name, owner) = (cx.rust_string(name).unwrap_or_default(), cx.class_name(owner.target()));
        let message = format!("attribute '{name}' of '{owner}' objects is not writable");
        return Err(cx.raise(ExceptionType::AttributeError, message));
    }
    if value.is_unbound() { cx.call(function, &[instance]) } else { cx.call(function, &[instance, value]) }
}

/// Gives a new class the descriptors of what it adds to its instances. `declared` is its `__slots__`.
pub fn add(
    cx: &mut Context,
    made: Value,
    attributes: Ref,
    parents: &[Ref],
    declared: Option<Value>,
) -> Result<(), Trap> {
    let names = declared.map_or_else(Vec::new, |declared| slots::names(cx, declared));
    let owner = cx.class_name(made.target());
    let members = names.iter().filter(|name| !matches!(&***name, "__dict__" | "__weakref__"));
    let mut members: Vec<String> = members.map(|name| slots::mangled(&owner, name)).collect();
    members.sort_unstable();
    for name in members {
        let name = cx.intern(&name)?;
        let label = cx.new_tuple(&[name, made])?;
        let member =
            cx.new_object(Kind::Property, &[Value::UNBOUND, Value::NONE, Value::NONE, label, Value::UNBOUND])?;
        cx.dict_set_str(attributes, name, member)?;
    }
    let says = |name: &str| declared.is_none() || names.iter().any(|declared| declared == name);
    if says("__dict__") && parents.iter().all(|parent| crate::builtins::classes::has_no_dict(cx, *parent)) {
        add_inherent(cx, made, attributes, "__dict__")?;
    }
    if says("__weakref__") && parents.iter().all(|parent| has_no_weak_references(cx, *parent)) {
        add_inherent(cx, made, attributes, "__weakref__")?;
    }
    Ok(())
}

fn add_inherent(cx: &mut Context, made: Value, attributes: Ref, name: &str) -> Result<(), Trap> {
    let name = cx.intern(name)?;
    let instance = cx.machine.builtins.by_name.get(INSTANCE.name);
    let model = instance.and_then(|instance| dict::get_str(class::attributes(instance.target()).target(), name));
    if let Some(model) = model
        && dict::get_str(attributes, name).is_none()
    {
        let label = cx.new_tuple(&[name, made])?;
        let [getter, setter, deleter] = [1, 2, 3].map(|part| word(model.target(), part));
        let property = cx.new_object(Kind::Property, &[getter, setter, deleter, label, Value::UNBOUND])?;
        cx.dict_set_str(attributes, name, property)?;
    }
    Ok(())
}

/// Whether a class that derives from this one gives its instances room for weak references: none has it yet, and they are
/// of one size.
fn has_no_weak_references(cx: &mut Context, parent: Ref) -> bool {
    let Ok(name) = cx.intern("__weakref__") else { return false };
    let built_in = class::flags_of(parent) & flags::HEAP == 0;
    let types = &cx.machine.builtins.types;
    cx.class_lookup(parent, name).is_none()
        && !(built_in && parent == types.type_.target())
        && !matches!(
            class::payload_kind(parent),
            Some(Kind::Set | Kind::FrozenSet | Kind::Int | Kind::Tuple | Kind::Bytes)
        )
}
