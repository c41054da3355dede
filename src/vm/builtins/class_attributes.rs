//! What a class is asked: its names, its bases, its annotations, what derives from it.

use super::natives::Args;
use crate::context::Context;
use crate::frame::Delivery;
use crate::heap::Ref;
use crate::kind::Kind;
use crate::object::class::{self, flags};
use crate::object::{dict, tuple};
use crate::trap::{NativeResult, Trap};
use crate::value::Value;
use crate::well_known::WellKnown;

/// `type.__instancecheck__(cls, instance)`
pub(super) fn instance_check(cx: &mut Context, args: Args) -> NativeResult {
    let [value] = super::types::arguments::special(cx, args)?;
    Ok(Value::bool(cx.is_instance(value, receiver(&args))))
}

/// `type.__subclasscheck__(cls, derived)`
pub(super) fn subclass_check(cx: &mut Context, args: Args) -> NativeResult {
    let [derived] = super::types::arguments::special(cx, args)?;
    match derived.as_kind(Kind::Class) {
        Some(derived) => Ok(Value::bool(class::is_subclass(derived, receiver(&args)))),
        None => Err(cx.type_error("issubclass() arg 1 must be a class")),
    }
}

fn receiver(args: &Args) -> Ref {
    args.values[0].target()
}

/// `__class__`: the metaclass.
pub(super) fn get_class(_: &mut Context, args: Args) -> NativeResult {
    Ok(class::metaclass(receiver(&args)))
}

pub(super) fn mro(cx: &mut Context, args: Args) -> NativeResult {
    // What follows from the bases, whatever a metaclass made of it.
    let parents: Vec<Ref> = tuple::items(class::bases(receiver(&args)).target()).map(Value::target).collect();
    let Some(order) = super::bases::resolution_order(&parents) else {
        return Err(super::bases::no_order(cx, &parents));
    };
    let mut items = vec![args.values[0]];
    items.extend(order.into_iter().map(|class| Value::object(Kind::Class, class)));
    cx.new_list(&items)
}

pub(super) fn subclasses(cx: &mut Context, args: Args) -> NativeResult {
    let known = Value::from_bits(receiver(&args).load_acquire(class::SUBCLASSES));
    let known: Vec<Value> = known.as_kind(Kind::Tuple).into_iter().flat_map(tuple::items).collect();
    cx.new_list(&known)
}

pub(super) fn get_name(_: &mut Context, args: Args) -> NativeResult {
    Ok(class::name(receiver(&args)))
}

pub(super) fn get_qualified_name(_: &mut Context, args: Args) -> NativeResult {
    Ok(class::qualified_name(receiver(&args)))
}

pub(super) fn get_bases(_: &mut Context, args: Args) -> NativeResult {
    Ok(class::bases(receiver(&args)))
}

pub(super) fn get_base(_: &mut Context, args: Args) -> NativeResult {
    let bases = class::bases(receiver(&args)).target();
    Ok(if tuple::length(bases) == 0 { Value::NONE } else { tuple::item(bases, 0) })
}

pub(super) fn get_mro(_: &mut Context, args: Args) -> NativeResult {
    Ok(class::mro(receiver(&args)))
}

pub(super) fn get_module(cx: &mut Context, args: Args) -> NativeResult {
    match class::module(receiver(&args)).bound() {
        Some(module) => Ok(module),
        None => cx.intern("builtins"),
    }
}

pub(super) fn get_dict(cx: &mut Context, args: Args) -> NativeResult {
    cx.prelude("_proxy_of", &[class::attributes(receiver(&args))])
}

pub(super) fn get_doc(cx: &mut Context, args: Args) -> NativeResult {
    let name = cx.name(WellKnown::Doc);
    Ok(own_entry(&args, name).unwrap_or(Value::NONE))
}

/// What the class's own namespace has under this name. What `type` has there tells of all classes, and not of itself.
fn own_entry(args: &Args, name: Value) -> Option<Value> {
    let found = dict::get_str(class::attributes(receiver(args)).target(), name)?;
    let of_type = found.as_kind(Kind::Property).and_then(super::types::member::label_of);
    of_type.is_none().then_some(found)
}

/// Sets one of the names of a class that Python code made.
pub(super) fn set_word(cx: &mut Context, args: Args, word: u32, name: &str) -> NativeResult {
    let [object, value] = args.exactly(cx, name)?;
    check_mutable(cx, object, name)?;
    if !value.is(Kind::Str) {
        let (own, given) = (cx.class_name(object.target()), cx.type_name(value));
        return Err(cx.type_error(format!("can only assign string to {own}.{name}, not '{given}'")));
    }
    cx.publish_into(object.target(), value);
    object.target().store_release(word, value.bits());
    Ok(Value::NONE)
}

pub(super) fn set_doc(cx: &mut Context, args: Args) -> NativeResult {
    let [object, value] = args.exactly(cx, "__doc__")?;
    check_mutable(cx, object, "__doc__")?;
    let attributes = class::attributes(object.target()).target();
    cx.publish_into(attributes, value);
    let name = cx.name(WellKnown::Doc);
    cx.dict_set_str(attributes, name, value)?;
    Ok(Value::NONE)
}

const TYPE_PARAMETERS: &str = "__type_params__";

/// `__type_params__`: those of the `class` statement.
pub(super) fn get_type_parameters(cx: &mut Context, args: Args) -> NativeResult {
    let name = cx.intern(TYPE_PARAMETERS)?;
    match own_entry(&args, name) {
        Some(given) => Ok(given),
        None => cx.new_tuple(&[]),
    }
}

pub(super) fn set_type_parameters(cx: &mut Context, args: Args) -> NativeResult {
    let [object, value] = args.exactly(cx, TYPE_PARAMETERS)?;
    check_mutable(cx, object, TYPE_PARAMETERS)?;
    let attributes = class::attributes(object.target()).target();
    cx.publish_into(attributes, value);
    let name = cx.intern(TYPE_PARAMETERS)?;
    cx.dict_set_str(attributes, name, value)?;
    Ok(Value::NONE)
}

/// What a class body leaves to make its annotations, and where they are kept when somebody has asked.
const ANNOTATE: &str = "__annotate_func__";
const ANNOTATIONS: &str = "__annotations_cache__";

/// `__annotations__` of the class itself, not of its bases.
pub(super) fn get_annotations(cx: &mut Context, args: Args) -> NativeResult {
    let object = receiver(&args);
    let attributes = class::attributes(object).target();
    if class::flags_of(object) & flags::HEAP == 0 {
        let own = cx.class_name(object);
        return Err(cx.raise(
            crate::builtins::exceptions::ExceptionType::AttributeError,
            format!("type object '{own}' has no attribute '__annotations__'"),
        ));
    }
    for name in ["__annotations__", ANNOTATIONS] {
        let name = cx.intern(name)?;
        if let Some(found) = dict::get_str(attributes, name) {
            return Ok(found);
        }
    }
    let annotate = own_annotate(cx, object)?.filter(|annotate| !annotate.is_none());
    let keep = |cx: &mut Context, delivery: Delivery| {
        let made = delivery.map_err(Trap::Raise)?;
        if !super::types::common::inner(made).is(Kind::Dict) {
            let kind = cx.type_name(made);
            return Err(cx.type_error(format!("__annotate__ returned non-dict of type '{kind}'")));
        }
        let attributes = class::attributes(cx.slot(0).target()).target();
        let name = cx.intern(ANNOTATIONS)?;
        cx.publish_into(attributes, made);
        cx.dict_set_str(attributes, name, made)?;
        Ok(made)
    };
    cx.call_then(keep, &[args.values[0]], |cx| match annotate {
        // The format of `annotationlib.Format.VALUE`.
        Some(annotate) => cx.call(annotate, &[Value::inline_int(1)]),
        None => cx.new_dict(),
    })
}

pub(super) fn set_annotations(cx: &mut Context, args: Args) -> NativeResult {
    let [object, value] = args.exactly(cx, "__annotations__")?;
    check_mutable(cx, object, "__annotations__")?;
    let attributes = class::attributes(object.target()).target();
    let own = cx.name(WellKnown::Annotations);
    let cache = cx.intern(ANNOTATIONS)?;
    let annotate = cx.intern(ANNOTATE)?;
    cx.publish_into(attributes, value);
    let name = if dict::get_str(attributes, own).is_some() { own } else { cache };
    cx.dict_set_str(attributes, name, value)?;
    remove(attributes, annotate);
    Ok(Value::NONE)
}

pub(super) fn delete_annotations(cx: &mut Context, args: Args) -> NativeResult {
    check_mutable(cx, args.values[0], "__annotations__")?;
    let attributes = class::attributes(receiver(&args)).target();
    let annotate = cx.intern(ANNOTATE)?;
    for name in ["__annotations__", ANNOTATIONS] {
        let name = cx.intern(name)?;
        if remove(attributes, name) {
            remove(attributes, annotate);
            let said = cx.intern("__annotate__")?;
            remove(attributes, said);
            return Ok(Value::NONE);
        }
    }
    Err(cx.raise(crate::builtins::exceptions::ExceptionType::AttributeError, "__annotations__"))
}

fn remove(attributes: Ref, name: Value) -> bool {
    let found = dict::find_str(attributes, name.target());
    if let Some(entry) = found {
        dict::remove_at(attributes, entry);
    }
    found.is_some()
}

/// What makes a class's annotations: what the body says itself goes before what was compiled of it.
fn own_annotate(cx: &mut Context, object: Ref) -> Result<Option<Value>, Trap> {
    if class::flags_of(object) & flags::HEAP == 0 {
        return Ok(None);
    }
    let attributes = class::attributes(object).target();
    for name in ["__annotate__", ANNOTATE] {
        let name = cx.intern(name)?;
        if let Some(found) = dict::get_str(attributes, name) {
            return Ok(Some(found));
        }
    }
    Ok(None)
}

pub(super) fn get_annotate(cx: &mut Context, args: Args) -> NativeResult {
    let found = own_annotate(cx, receiver(&args))?;
    Ok(found.unwrap_or(Value::NONE))
}

pub(super) fn set_annotate(cx: &mut Context, args: Args) -> NativeResult {
    let [object, value] = args.exactly(cx, "__annotate__")?;
    check_mutable(cx, object, "__annotate__")?;
    if !value.is_none() && !crate::builtins::functions::is_callable(cx, value) {
        return Err(cx.type_error("__annotate__ must be callable or None"));
    }
    let attributes = class::attributes(object.target()).target();
    let name = cx.intern(ANNOTATE)?;
    let said = cx.intern("__annotate__")?;
    let cache = cx.intern(ANNOTATIONS)?;
    let own = cx.name(WellKnown::Annotations);
    remove(attributes, said);
    cx.publish_into(attributes, value);
    cx.dict_set_str(attributes, name, value)?;
    if !value.is_none() {
        remove(attributes, cache);
        remove(attributes, own);
    }
    Ok(Value::NONE)
}

pub(super) fn delete_annotate(cx: &mut Context, _: Args) -> NativeResult {
    Err(cx.type_error("cannot delete __annotate__ attribute"))
}

pub(super) fn check_mutable(cx: &mut Context, object: Value, name: &str) -> Result<(), Trap> {
    if class::flags_of(object.target()) & flags::HEAP != 0 {
        return Ok(());
    }
    let own = cx.class_name(object.target());
    Err(cx.type_error(format!("cannot set '{name}' attribute of immutable type '{own}'")))
}
