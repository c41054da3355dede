//! `object`

use super::arguments;
use crate::builtins::natives::{Args, TypeDef};
use crate::builtins::repr::{object_repr, object_str};
use crate::context::Context;
use crate::frame::Delivery;
use crate::heap::Header;
use crate::kind::Kind;
use crate::object::class::{self, flags};
use crate::object::equality;
use crate::trap::{NativeResult, Trap};
use crate::value::Value;
use crate::well_known::WellKnown;

/// `object`
pub static TYPE: TypeDef = TypeDef {
    name: "object",
    base: "",
    constructor: Some(new),
    methods: &[
        ("__init__", init),
        ("__repr__", object_repr),
        ("__str__", object_str),
        ("__eq__", eq),
        ("__ne__", ne),
        ("__lt__", no_order),
        ("__le__", no_order),
        ("__gt__", no_order),
        ("__ge__", no_order),
        ("__hash__", hash),
        ("__format__", format),
        ("__getattribute__", get_attribute),
        ("__setattr__", set_attribute),
        ("__delattr__", delete_attribute),
        ("__dir__", dir),
        ("__reduce__", |cx, args| reduce(cx, args, "_reduce")),
        ("__reduce_ex__", |cx, args| reduce(cx, args, "_reduce_ex")),
        ("__getstate__", |cx, args| reduce(cx, args, "_get_state")),
        ("__sizeof__", crate::modules::sys::size_of),
    ],
    class_methods: &[("__init_subclass__", init_subclass), ("__subclasshook__", |_, _| Ok(Value::NOT_IMPLEMENTED))],
    static_methods: &[("__new__", new_of)],
    doc: "The base class of the class hierarchy.",
    ..TypeDef::EMPTY
};

/// `object()`: an instance without attributes.
fn new(cx: &mut Context, args: Args) -> NativeResult {
    if args.values.len() > 1 {
        return Err(cx.type_error("object() takes no arguments"));
    }
    let instance = cx.new_instance(args.values[0].target())?;
    Ok(Value::object(Kind::Instance, instance))
}

/// `object.__new__(class, …)`, which stands for that of all built-in types: an instance, its built-in part made from the
/// arguments; `__init__` is not called.
pub fn new_of(cx: &mut Context, args: Args) -> NativeResult {
    let Some(first) = args.values.first().copied() else {
        return Err(cx.type_error("object.__new__(): not enough arguments"));
    };
    let Some(own) = first.as_kind(Kind::Class) else {
        let name = cx.type_name(first);
        return Err(cx.type_error(format!("object.__new__(X): X is not a type object ({name})")));
    };
    let own_flags = class::flags_of(own);
    if own_flags & flags::EXCEPTION != 0 {
        let arguments = &args.values[1..args.positional()];
        let made = cx.new_exception_of(own, arguments)?;
        crate::builtins::exception_type::take_file_name(cx, made, arguments)?;
        return Ok(made);
    }
    if own_flags & flags::HEAP == 0 {
        return match class::constructor(own) {
            constructor if constructor.is_unbound() => {
                let name = cx.class_name(own);
                Err(cx.type_error(format!("cannot create '{name}' instances")))
            }
            constructor => crate::builtins::natives::run(cx, constructor, args),
        };
    }
    match class::payload_kind(own) {
        Some(kind) => cx.call_then(with_payload, &[first], |cx| {
            let arguments = &args.values[1..args.positional()];
            crate::builtins::classes::new_payload(cx, kind, own, arguments, Value::UNBOUND)
        }),
        None => {
            let is_python =
                |cx: &Context, name| cx.class_lookup(own, cx.name(name)).is_some_and(|found| !is_native(found));
            if args.values.len() > 1 && is_python(cx, WellKnown::New) {
                return Err(cx.type_error("object.__new__() takes exactly one argument (the type to instantiate)"));
            }
            if args.values.len() > 1 && !is_python(cx, WellKnown::Init) {
                let name = cx.class_name(own);
                return Err(cx.type_error(format!("{name}() takes no arguments")));
            }
            cx.default_instance(own, &[], Value::UNBOUND)
        }
    }
}

/// Whether a class attribute is a native, static or not.
fn is_native(attribute: Value) -> bool {
    let inner = match attribute.as_kind(Kind::StaticMethod) {
        Some(wrapper) => crate::object::function::word(wrapper, 1),
        None => attribute,
    };
    inner.is(Kind::Native)
}

fn with_payload(cx: &mut Context, delivery: Delivery) -> NativeResult {
    let payload = delivery.map_err(Trap::Raise)?;
    let instance = cx.new_instance(cx.slot(0).target())?;
    class::set_payload(instance, payload);
    Ok(Value::object(Kind::Instance, instance))
}

/// `object.__init__`: takes no arguments of its own.
fn init(cx: &mut Context, args: Args) -> NativeResult {
    if args.values.is_empty() {
        return Err(cx.type_error("descriptor '__init__' of 'object' object needs an argument"));
    }
    if args.values.len() > 1 {
        let own = cx.class_of(args.values[0]);
        let name = if cx.class_lookup(own, cx.name(WellKnown::Init)).is_some_and(|init| !init.is(Kind::Native)) {
            "object".to_owned()
        } else {
            let own_new = cx.class_lookup(own, cx.name(WellKnown::New));
            let has_payload = class::payload_kind(own).is_some() || !args.values[0].is(Kind::Instance);
            if has_payload || own_new.is_some_and(|new| !is_native(new)) {
                return Ok(Value::NONE);
            }
            cx.class_name(own)
        };
        return Err(cx.type_error(format!("{name}.__init__() takes exactly one argument (the instance to initialize)")));
    }
    Ok(Value::NONE)
}

fn eq(cx: &mut Context, args: Args) -> NativeResult {
    let [other] = arguments::special(cx, args)?;
    Ok(if args.values[0] == other { Value::TRUE } else { Value::NOT_IMPLEMENTED })
}

/// Objects have no order of their own.
fn no_order(cx: &mut Context, args: Args) -> NativeResult {
    let [_] = arguments::special(cx, args)?;
    Ok(Value::NOT_IMPLEMENTED)
}

/// `!=` is the opposite of `==`, whoever defines that.
fn ne(cx: &mut Context, args: Args) -> NativeResult {
    let [other] = arguments::special(cx, args)?;
    let receiver = args.values[0];
    match cx.special(receiver, WellKnown::Eq) {
        Some(method) if !method.is(Kind::Native) => {
            cx.call_then(opposite, &[], |cx| cx.call_special(method, receiver, &[other]))
        }
        _ => Ok(if receiver == other { Value::FALSE } else { Value::NOT_IMPLEMENTED }),
    }
}

fn opposite(cx: &mut Context, delivery: Delivery) -> NativeResult {
    let value = delivery.map_err(Trap::Raise)?;
    if value == Value::NOT_IMPLEMENTED || cx.phase() == 1 {
        return Ok(if cx.phase() == 1 { Value::bool(value != Value::TRUE) } else { value });
    }
    cx.set_phase(1);
    cx.truth_value(value).map(|truth| Value::bool(truth != Value::TRUE))
}

fn hash(cx: &mut Context, args: Args) -> NativeResult {
    let [] = arguments::special(cx, args)?;
    let receiver = args.values[0];
    if receiver.is(Kind::Instance) {
        return cx.new_int(equality::identity_hash(receiver.target()));
    }
    super::common::hash(cx, args)
}

fn format(cx: &mut Context, args: Args) -> NativeResult {
    let [spec] = arguments::special(cx, args)?;
    let receiver = args.values[0];
    let Some(text) = cx.text(spec) else {
        let name = cx.type_name(spec);
        return Err(cx.type_error(format!("__format__() argument must be str, not {name}")));
    };
    if text.is_empty() {
        return cx.str_value(receiver);
    }
    let name = cx.type_name(receiver);
    Err(cx.type_error(format!("unsupported format string passed to {name}.__format__")))
}

/// The name of an attribute, interned.
fn attribute_name(cx: &mut Context, name: Value) -> NativeResult {
    match cx.rust_string(name) {
        Some(text) => cx.intern(&text),
        None => {
            let kind = cx.type_name(name);
            Err(cx.type_error(format!("attribute name must be string, not '{kind}'")))
        }
    }
}

fn get_attribute(cx: &mut Context, args: Args) -> NativeResult {
    let [name] = arguments::special(cx, args)?;
    let name = attribute_name(cx, name)?;
    let receiver = args.values[0];
    let Some(instance) = receiver.as_kind(Kind::Instance) else { return cx.get_attribute(receiver, name) };
    let own = class::of_instance(instance);
    let found = cx.class_lookup(own, name);
    if let Some(attribute) = found
        && is_data_descriptor(cx, attribute)
    {
        return cx.bind(attribute, receiver, own);
    }
    if let Some(slot) = cx.machine.shapes.slot(class::shape_of(instance), name.target()) {
        return cx.read_slot(instance, slot, name);
    }
    if let Some(value) = cx.read_instance_dict(instance, name)? {
        return Ok(value);
    }
    match found {
        Some(attribute) => cx.bind(attribute, receiver, own),
        None if name == cx.name(WellKnown::Class) => Ok(Value::object(Kind::Class, own)),
        None => Err(cx.attribute_error(receiver, name)),
    }
}

/// Whether a class attribute goes before an instance's own attributes.
fn is_data_descriptor(cx: &Context, attribute: Value) -> bool {
    match attribute.kind() {
        Some(Kind::Property) => !super::member::is_member(attribute.target()),
        Some(Kind::Instance) => {
            cx.special(attribute, WellKnown::Set).is_some() || cx.special(attribute, WellKnown::Delete).is_some()
        }
        _ => false,
    }
}

fn set_attribute(cx: &mut Context, args: Args) -> NativeResult {
    let [name, value] = arguments::special(cx, args)?;
    let name = attribute_name(cx, name)?;
    cx.set_own_attribute(args.values[0], name, value)
}

fn delete_attribute(cx: &mut Context, args: Args) -> NativeResult {
    let [name] = arguments::special(cx, args)?;
    let name = attribute_name(cx, name)?;
    cx.set_own_attribute(args.values[0], name, Value::UNBOUND)
}

fn dir(cx: &mut Context, args: Args) -> NativeResult {
    let [] = arguments::special(cx, args)?;
    crate::builtins::namespaces::own_dir(cx, args)
}

/// What an object is made of, for `pickle` and `copy`: the library knows.
fn reduce(cx: &mut Context, args: Args, function: &str) -> NativeResult {
    cx.prelude(function, args.values)
}

fn init_subclass(cx: &mut Context, args: Args) -> NativeResult {
    if args.values.len() > 1 {
        let name = cx.class_name(args.values[0].target());
        return Err(cx.type_error(format!("{name}.__init_subclass__() takes no keyword arguments")));
    }
    Ok(Value::NONE)
}

/// `__dict__`: from now on the instance's attributes are in this dict.
pub fn dict(cx: &mut Context, args: Args) -> NativeResult {
    let instance = with_dict(cx, args.values[0])?;
    if instance.is_shared() {
        let kind = heddle_trace::operation::OperationKind::AttributeRead;
        cx.visible(kind, instance.identity(), true)?;
        cx.record_on(kind, instance, || heddle_trace::event::Effect::Done);
    }
    let _guard = cx.guard(instance);
    cx.make_instance_dict(instance)
}

/// Sets it.
pub fn set_dict(cx: &mut Context, args: Args) -> NativeResult {
    let [receiver, all] = args.exactly(cx, "__dict__")?;
    let instance = with_dict(cx, receiver)?;
    if !all.is(Kind::Dict) {
        let name = cx.type_name(all);
        return Err(cx.type_error(format!("__dict__ must be set to a dictionary, not a '{name}'")));
    }
    let _guard = cx.access(instance, heddle_trace::operation::OperationKind::AttributeWrite)?;
    cx.replace_instance_dict(instance, all)?;
    Ok(Value::NONE)
}

/// `del object.__dict__`: it is empty again.
pub fn delete_dict(cx: &mut Context, args: Args) -> NativeResult {
    let empty = cx.new_dict()?;
    set_dict(cx, Args { values: &[args.values[0], empty], names: Value::UNBOUND })
}

/// The instance, if its class lets it have attributes of its own.
fn with_dict(cx: &mut Context, receiver: Value) -> Result<crate::heap::Ref, Trap> {
    if let Some(instance) = receiver.as_kind(Kind::Instance)
        && class::flags_of(class::of_instance(instance)) & (flags::HEAP | flags::EXCEPTION) != 0
        && class::flags_of(class::of_instance(instance)) & flags::NO_DICT == 0
    {
        return Ok(instance);
    }
    let name = cx.type_name(receiver);
    Err(cx.raise(
        crate::builtins::exceptions::ExceptionType::AttributeError,
        format!("'{name}' object has no attribute '__dict__'"),
    ))
}
