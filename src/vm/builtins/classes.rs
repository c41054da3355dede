//! Making classes: `class` statements, `type(…)`, method resolution order, and what is known of a class at a glance.

use super::bases;
use super::class_attributes as own;
use super::class_cells;
use super::exceptions::ExceptionType;
use super::natives::{Args, TypeDef};
use super::slots;
use crate::context::Context;
use crate::frame::{Delivery, OnReturn};
use crate::heap::Ref;
use crate::interpreter::slow;
use crate::kind::Kind;
use crate::object::class::{self, flags};
use crate::object::{dict, function, set, tuple};
use crate::trap::{NativeResult, Trap};
use crate::value::Value;
use crate::well_known::WellKnown;

/// The type `type`.
pub static TYPE: TypeDef = TypeDef {
    name: "type",
    constructor: Some(construct),
    static_methods: &[("__new__", new_class)],
    methods: &[
        ("__init__", |_, _| Ok(Value::NONE)),
        ("mro", own::mro),
        ("__instancecheck__", own::instance_check),
        ("__subclasscheck__", own::subclass_check),
        ("__subclasses__", own::subclasses),
        ("__call__", call),
        ("__repr__", super::repr::object_repr),
    ],
    getters: &[
        ("__class__", own::get_class),
        ("__name__", own::get_name),
        ("__qualname__", own::get_qualified_name),
        ("__bases__", own::get_bases),
        ("__base__", own::get_base),
        ("__mro__", own::get_mro),
        ("__module__", own::get_module),
        ("__dict__", own::get_dict),
        ("__doc__", own::get_doc),
        ("__annotations__", own::get_annotations),
        ("__annotate__", own::get_annotate),
        ("__type_params__", own::get_type_parameters),
    ],
    setters: &[
        ("__name__", |cx, args| own::set_word(cx, args, 1, "__name__")),
        ("__qualname__", |cx, args| own::set_word(cx, args, 2, "__qualname__")),
        ("__module__", |cx, args| own::set_word(cx, args, 10, "__module__")),
        ("__doc__", own::set_doc),
        ("__annotations__", own::set_annotations),
        ("__annotate__", own::set_annotate),
        ("__type_params__", own::set_type_parameters),
        ("__bases__", bases::set_bases),
    ],
    deleters: &[("__annotations__", own::delete_annotations), ("__annotate__", own::delete_annotate)],
    class_methods: &[("__prepare__", |cx, _| cx.new_dict())],
    kind: Some(Kind::Class),
    ..TypeDef::EMPTY
};

/// `Op::BuildClass`: `parts` are the body's function, the name, the bases and the keywords.
pub fn build_class(cx: &mut Context, parts: [Value; 4]) -> NativeResult {
    let [body, name, bases, keywords] = parts;
    if slow::lacks_builtin(cx, "__build_class__")? {
        return Err(cx.raise(ExceptionType::NameError, "__build_class__ not found"));
    }
    if tuple::items(bases.target()).all(|base| base.is(Kind::Class)) {
        return begin_class(cx, parts, Value::UNBOUND);
    }
    cx.call_then(resolved, &[body, name, bases, keywords], |cx| cx.prelude("_resolve_bases", &[bases]))
}

/// The bases that are no classes have said which classes stand for them. Slots: the parts of [`build_class`].
fn resolved(cx: &mut Context, delivery: Delivery) -> NativeResult {
    let value = delivery.map_err(Trap::Raise)?;
    if cx.phase() > 0 {
        return Ok(value);
    }
    for base in tuple::items(value.target()) {
        if !base.is(Kind::Class) {
            let kind = cx.type_name(base);
            return Err(cx.type_error(format!("bases must be types, not '{kind}'")));
        }
    }
    let parts = [cx.slot(0), cx.slot(1), value, cx.slot(3)];
    let original = cx.slot(2);
    cx.set_phase(1);
    begin_class(cx, parts, original)
}

/// As [`build_class`], with bases that are classes; `original` are those of the statement, if they are others.
fn begin_class(cx: &mut Context, parts: [Value; 4], original: Value) -> NativeResult {
    let [body, name, bases, keywords] = parts;
    let (metaclass, keywords) = split_metaclass(cx, keywords)?;
    let metaclass = winner(cx, metaclass, tuple::items(bases.target()))?;
    let slots = [name, bases, keywords, Value::UNBOUND, metaclass, Value::UNBOUND, body, original];
    let prepare = cx.name(WellKnown::Prepare);
    let prepare = match metaclass.as_kind(Kind::Class) {
        Some(_) if metaclass == cx.machine.builtins.types.type_ => None,
        Some(class) => cx.class_lookup(class, prepare),
        None => cx.find_attribute(metaclass, prepare)?,
    };
    cx.push_native(finish_class, &slots)?;
    let depth = cx.thread.frames.len();
    let begun = match prepare {
        None => cx.new_dict().and_then(|namespace| begin_body(cx, body, namespace)),
        Some(prepare) => ask_for_namespace(cx, prepare),
    };
    if !matches!(begun, Err(Trap::Called)) {
        cx.thread.frames.truncate(depth - 1);
    }
    begun
}

/// Calls `__prepare__`; `finish_class` goes on with what it gives.
fn ask_for_namespace(cx: &mut Context, prepare: Value) -> NativeResult {
    let (name, bases, keywords, metaclass) = (cx.slot(0), cx.slot(1), cx.slot(2), cx.slot(4));
    let bound = match prepare.kind() {
        // An attribute of something that is no class but is called as one.
        _ if !metaclass.is(Kind::Class) => prepare,
        Some(Kind::ClassMethod) => cx.new_bound_method(function::word(prepare.target(), 1), metaclass)?,
        // Read from the metaclass itself, a function is no method.
        Some(Kind::Function) => prepare,
        _ => cx.bind(prepare, metaclass, class::metaclass(metaclass.target()).target())?,
    };
    let (mut values, names) = with_keywords(cx, name, keywords)?;
    values.insert(1, bases);
    cx.set_phase(PREPARED);
    let namespace = cx.call_with(bound, &values, names)?;
    begin_body(cx, cx.slot(6), namespace)
}

/// Runs the body of a class in a namespace.
fn begin_body(cx: &mut Context, body: Value, namespace: Value) -> NativeResult {
    cx.set_phase(0);
    let module = function::module(body.target());
    let module_name = cx.module_attribute(module, cx.name(WellKnown::Name));
    let key = cx.name(WellKnown::Module);
    let mut entries = vec![(key, module_name)];
    let key = cx.name(WellKnown::QualName);
    entries.push((key, function::qualified_name(body.target())));
    let body_code = crate::context::loaded_code(function::code(body.target()));
    entries.push((cx.intern("__firstlineno__")?, Value::inline_int(body_code.code.first_line.into())));
    if !cx.slot(7).is_unbound() {
        entries.push((cx.intern("__orig_bases__")?, cx.slot(7)));
    }
    if let Some(doc) = &body_code.code.doc {
        let doc = cx.new_str(doc)?;
        entries.push((cx.name(WellKnown::Doc), doc));
    }
    match namespace.kind() {
        Some(Kind::Dict) => {
            for (key, value) in entries {
                cx.dict_set_str(namespace.target(), key, value)?;
            }
        }
        Some(Kind::Instance) => {
            // The mapping itself is told, by Python code perhaps.
            let mut flat = vec![namespace];
            flat.extend(entries.into_iter().flat_map(|(key, value)| [key, value]));
            let flat = cx.new_tuple(&flat)?;
            cx.set_phase(ENTERED);
            let result = cx.prelude("_fill_namespace", &[flat]);
            return match result {
                Ok(_) => enter_body(cx, body, namespace),
                other => other,
            };
        }
        _ => {
            let metaclass =
                cx.slot(4).as_kind(Kind::Class).map_or_else(|| "<metaclass>".into(), |own| cx.class_name(own));
            let kind = cx.type_name(namespace);
            return Err(cx.type_error(format!("{metaclass}.__prepare__() must return a mapping, not {kind}")));
        }
    }
    enter_body(cx, body, namespace)
}

fn enter_body(cx: &mut Context, body: Value, namespace: Value) -> NativeResult {
    cx.set_phase(0);
    run_body(cx, body, namespace)?;
    Err(Trap::Called)
}

fn run_body(cx: &mut Context, body: Value, namespace: Value) -> Result<(), Trap> {
    cx.check_depth()?;
    let code = function::code(body.target());
    let base = cx.thread.top();
    cx.thread.reserve(base + 1);
    cx.thread.stack[base as usize] = namespace;
    crate::interpreter::call::push_simple(cx, body, code, crate::body::Entry::of(code), base, 1);
    if let Some(frame) = cx.thread.frames.last_mut() {
        frame.on_return = OnReturn::ClassBody;
    }
    Ok(())
}

/// Takes `metaclass` out of the keywords of a `class` statement.
fn split_metaclass(cx: &mut Context, keywords: Value) -> Result<(Option<Value>, Value), Trap> {
    let Some(given) = keywords.as_kind(Kind::Dict) else { return Ok((None, keywords)) };
    let name = cx.intern("metaclass")?;
    let Some(metaclass) = dict::get_str(given, name) else { return Ok((None, keywords)) };
    let rest = cx.dict_copy(given)?;
    if let Some(entry) = dict::find_str(rest.target(), name.target()) {
        dict::remove_at(rest.target(), entry);
    }
    Ok((Some(metaclass), rest))
}

/// The most derived of the metaclasses of the bases and the one that was asked for.
fn winner(cx: &mut Context, asked: Option<Value>, bases: impl Iterator<Item = Value>) -> NativeResult {
    let mut best = asked.unwrap_or(cx.machine.builtins.types.type_);
    if !best.is(Kind::Class) {
        return Ok(best);
    }
    for base in bases {
        let own = class::metaclass(base.target());
        if class::is_subclass(best.target(), own.target()) {
            continue;
        }
        if !class::is_subclass(own.target(), best.target()) {
            return Err(cx.type_error(
                "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the \
                 metaclasses of all its bases",
            ));
        }
        best = own;
    }
    Ok(best)
}

/// Phase of [`finish_class`] in which `__prepare__` makes the namespace.
const PREPARED: u32 = u32::MAX - 1;
/// Phase of [`finish_class`] in which the namespace, a mapping in Python, is told the first names.
const ENTERED: u32 = u32::MAX - 2;
/// Phase of [`finish_class`] in which a metaclass in Python makes the class.
const METACLASS_CALLED: u32 = u32::MAX;

/// Phase 0: the body has run; later ones: see [`hooks`]. Slot 4 is the metaclass, slot 5 the `__class__` cell.
fn finish_class(cx: &mut Context, delivery: Delivery) -> NativeResult {
    let value = match delivery {
        Ok(value) => value,
        Err(exception) => return Err(failed_hook(cx, exception)?),
    };
    if cx.phase() == METACLASS_CALLED {
        class_cells::check(cx, cx.slot(0), cx.slot(5), value)?;
        return Ok(value);
    }
    match cx.phase() {
        PREPARED => return begin_body(cx, cx.slot(6), value),
        ENTERED => return enter_body(cx, cx.slot(6), value),
        _ => {}
    }
    if cx.phase() > 0 {
        return hooks(cx);
    }
    let (name, bases) = (cx.slot(0), cx.slot(1));
    let (namespace, cell) = (tuple::item(value.target(), 0), tuple::item(value.target(), 1));
    let metaclass = cx.slot(4);
    if let Some(names) = cx.unwrap_payload(namespace, Kind::Dict).as_kind(Kind::Dict) {
        let body_code = crate::context::loaded_code(function::code(cx.slot(6).target()));
        let mut assigned = Vec::new();
        for name in &body_code.code.static_attributes {
            assigned.push(cx.intern(name)?);
        }
        let (key, assigned) = (cx.intern("__static_attributes__")?, cx.new_tuple(&assigned)?);
        cx.dict_set_str(names, key, assigned)?;
    }
    if metaclass != cx.machine.builtins.types.type_ {
        let (mut values, names) = with_keywords(cx, name, cx.slot(2))?;
        values.splice(1..1, [bases, namespace]);
        if let Some(names) = cx.unwrap_payload(namespace, Kind::Dict).as_kind(Kind::Dict) {
            class_cells::hand_over(cx, function::code(cx.slot(6).target()), namespace, names, cell)?;
        }
        cx.set_slot(5, cell);
        cx.set_phase(METACLASS_CALLED);
        let made = cx.call_with(metaclass, &values, names)?;
        class_cells::check(cx, name, cell, made)?;
        return Ok(made);
    }
    let made = make_class(cx, name, bases, namespace, metaclass)?;
    if let Some(cell) = cell.as_kind(Kind::Cell) {
        cell.store(1, made.bits());
    }
    cx.set_slot(3, made);
    hooks(cx)
}

/// Calls `__set_name__` of each attribute and `__init_subclass__` of the parent, one after the other: the phase says how
/// many have been called.
fn hooks(cx: &mut Context) -> NativeResult {
    let made = cx.slot(3);
    if cx.phase() == 0 {
        // Those of now: the hooks may change the class. The bases are not needed any more.
        let all: Vec<(Value, Value)> = dict::entries(class::attributes(made.target()).target()).collect();
        let mut hooked = Vec::new();
        for (name, attribute) in all {
            if attribute.is(Kind::Property) {
                super::types::descriptors::name_property(cx, attribute.target(), name);
            }
            if attribute.is(Kind::Instance) && cx.special(attribute, WellKnown::SetName).is_some() {
                hooked.extend([name, attribute]);
            }
        }
        let hooked = cx.new_tuple(&hooked)?;
        cx.set_slot(1, hooked);
    }
    let hooked = cx.slot(1).target();
    let count = tuple::length(hooked) / 2;
    loop {
        let phase = cx.phase();
        cx.set_phase(phase + 1);
        match phase {
            _ if phase < count => {
                let (name, attribute) = (tuple::item(hooked, phase * 2), tuple::item(hooked, phase * 2 + 1));
                if let Some(hook) = cx.special(attribute, WellKnown::SetName) {
                    cx.call_special(hook, attribute, &[made, name])?;
                }
            }
            _ if phase == count => {
                let parent_hook = cx.class_lookup_from(made.target(), 1, cx.name(WellKnown::InitSubclass));
                let keywords = cx.slot(2);
                if let Some((_, hook)) = parent_hook {
                    let hook = if hook.is(Kind::ClassMethod) { function::word(hook.target(), 1) } else { hook };
                    if hook.is(Kind::Function) {
                        let (values, names) = with_keywords(cx, made, keywords)?;
                        cx.call_with(hook, &values, names)?;
                        continue;
                    }
                }
                if let Some(keywords) = keywords.as_kind(Kind::Dict)
                    && dict::length(keywords) > 0
                {
                    let name = cx.class_name(made.target());
                    return Err(cx.type_error(format!("{name}.__init_subclass__() takes no keyword arguments")));
                }
            }
            _ => return Ok(made),
        }
    }
}

/// What a hook raised goes on; that of a `__set_name__` with a note.
fn failed_hook(cx: &mut Context, exception: Value) -> Result<Trap, Trap> {
    let (phase, hooked) = (cx.phase(), cx.slot(1));
    let count = if phase < ENTERED && cx.slot(3).is(Kind::Class) { tuple::length(hooked.target()) / 2 } else { 0 };
    if (1..=count).contains(&phase) {
        let (name, attribute) =
            (tuple::item(hooked.target(), phase * 2 - 2), tuple::item(hooked.target(), phase * 2 - 1));
        let kind = cx.type_name(attribute);
        let name = cx.rust_string(name).unwrap_or_default();
        let own = cx.class_name(cx.slot(3).target());
        let note = cx.new_str(&format!("Error calling __set_name__ on '{kind}' instance '{name}' in '{own}'"))?;
        super::exception_type::add_note_to(cx, exception, note)?;
    }
    Ok(Trap::Raise(exception))
}

fn with_keywords(cx: &mut Context, first: Value, keywords: Value) -> Result<(Vec<Value>, Value), Trap> {
    let mut values = vec![first];
    let Some(keywords) = keywords.as_kind(Kind::Dict) else { return Ok((values, Value::UNBOUND)) };
    let mut names = Vec::new();
    for (name, value) in dict::entries(keywords) {
        names.push(name);
        values.push(value);
    }
    let names = cx.new_tuple(&names)?;
    Ok((values, names))
}

/// Makes a class of a name, bases and a namespace that it takes over.
pub fn make_class(cx: &mut Context, name: Value, bases: Value, namespace: Value, metaclass: Value) -> NativeResult {
    let bases =
        if tuple::length(bases.target()) == 0 { cx.new_tuple(&[cx.machine.builtins.types.object])? } else { bases };
    let parents: Vec<Ref> = tuple::items(bases.target()).map(Value::target).collect();
    for parent in &parents {
        if class::flags_of(*parent) & flags::FINAL != 0 {
            let parent = cx.class_name(*parent);
            return Err(cx.type_error(format!("type '{parent}' is not an acceptable base type")));
        }
    }
    if let Some(twice) = (1..parents.len()).find(|index| parents[..*index].contains(&parents[*index])) {
        let parent = cx.class_name(parents[twice]);
        return Err(cx.type_error(format!("duplicate base class {parent}")));
    }
    let order = bases::resolution_order(&parents);
    let Some(order) = order else {
        return Err(bases::no_order(cx, &parents));
    };
    let made = cx.new_class(name, bases, metaclass)?;
    let made_value = Value::object(Kind::Class, made);
    let mut mro = vec![made_value];
    mro.extend(order.into_iter().map(|class| Value::object(Kind::Class, class)));
    let mro = cx.new_tuple(&mro)?;
    made.store(4, mro.bits());
    made.store(5, namespace.bits());
    let mut inherited = flags::HEAP;
    let mut payload = -1;
    for parent in &parents {
        inherited |= class::flags_of(*parent) & !bases::NOT_INHERITED;
        let kind = class::payload_kind(*parent).map_or(-1, |kind| kind as i64);
        if kind >= 0 {
            if payload >= 0 && payload != kind {
                return Err(cx.type_error("multiple bases have instance lay-out conflict"));
            }
            payload = kind;
        }
    }
    made.store(8, Value::inline_int(inherited as i64).bits());
    made.store(11, Value::inline_int(payload).bits());
    let attributes = namespace.target();
    let take = |cx: &mut Context, name: WellKnown| -> Option<Value> {
        let name = cx.name(name);
        dict::find_str(attributes, name.target()).map(|entry| dict::value_at(attributes, entry))
    };
    let qualified = take(cx, WellKnown::QualName).unwrap_or(name);
    made.store(2, qualified.bits());
    let qualified_key = cx.name(WellKnown::QualName);
    if let Some(entry) = dict::find_str(attributes, qualified_key.target()) {
        dict::remove_at(attributes, entry);
    }
    let module = take(cx, WellKnown::Module).unwrap_or(Value::NONE);
    made.store(10, module.bits());
    if take(cx, WellKnown::Eq).is_some() && take(cx, WellKnown::Hash).is_none() {
        let hash = cx.name(WellKnown::Hash);
        cx.dict_set_str(attributes, hash, Value::NONE)?;
    }
    // These two are class methods without being marked as such.
    for special in [WellKnown::InitSubclass, WellKnown::ClassGetItem] {
        if let Some(found) = take(cx, special)
            && found.is(Kind::Function)
        {
            let wrapped = cx.new_object(Kind::ClassMethod, &[found])?;
            let key = cx.name(special);
            cx.dict_set_str(attributes, key, wrapped)?;
        }
    }
    let slots = cx.intern("__slots__")?;
    let declared = dict::get_str(attributes, slots);
    if let Some(declared) = declared {
        slots::check(cx, attributes, declared)?;
    }
    if let Some(declared) = declared
        && parents.iter().all(|parent| has_no_dict(cx, *parent))
        && !slots::names(cx, declared).iter().any(|name| name == "__dict__")
    {
        class::add_flags(made, flags::NO_DICT);
    }
    super::types::member::add(cx, made_value, attributes, &parents, declared)?;
    if take(cx, WellKnown::Doc).is_none() {
        // A docstring is not inherited.
        let doc = cx.name(WellKnown::Doc);
        cx.dict_set_str(attributes, doc, Value::NONE)?;
    }
    let names: Vec<Value> = dict::entries(attributes).map(|(key, _)| key).filter(|key| key.is(Kind::Str)).collect();
    for name in names {
        note_special(cx, made, name);
    }
    if cx.concurrent {
        cx.publish(made_value);
    }
    cx.note_subclass(made_value, &parents)?;
    Ok(made_value)
}

/// Whether instances of a class have no `__dict__`, as far as this class goes.
pub(super) fn has_no_dict(cx: &Context, parent: Ref) -> bool {
    class::flags_of(parent) & flags::NO_DICT != 0
        || (class::flags_of(parent) & (flags::HEAP | flags::EXCEPTION) == 0
            && parent != cx.machine.builtins.types.type_.target())
}

/// Brings the class's flags up to date after its attribute `name` was set.
pub fn note_special(cx: &mut Context, object: Ref, name: Value) {
    let value = dict::get_str(class::attributes(object).target(), name);
    let is_python = value.is_some_and(|value| !value.is(Kind::Native));
    let flag = match name {
        name if (name == cx.name(WellKnown::Eq) || name == cx.name(WellKnown::Ne)) && is_python => flags::CUSTOM_EQ,
        name if name == cx.name(WellKnown::Hash) && is_python => flags::CUSTOM_HASH,
        name if name == cx.name(WellKnown::Del) => flags::FINALIZER,
        name if name == cx.name(WellKnown::GetAttr) => flags::GET_ATTR,
        name if name == cx.name(WellKnown::GetAttribute) && is_python => flags::GET_ATTRIBUTE,
        name if (name == cx.name(WellKnown::SetAttr) || name == cx.name(WellKnown::DelAttr)) && is_python => {
            flags::SET_ATTR
        }
        name if [WellKnown::Repr, WellKnown::Str, WellKnown::Format].iter().any(|known| name == cx.name(*known)) => {
            flags::CUSTOM_REPR
        }
        _ => 0,
    };
    if flag != 0 {
        class::add_flags(object, flag);
    }
}

/// The built-in part of a new instance of a subclass of a built-in type.
pub fn new_payload(cx: &mut Context, kind: Kind, class_object: Ref, arguments: &[Value], names: Value) -> NativeResult {
    let mut builtin = None;
    for base in tuple::items(class::mro(class_object).target()) {
        let base = base.target();
        if class::flags_of(base) & flags::HEAP == 0 && !class::constructor(base).is_unbound() {
            builtin = Some(base);
            break;
        }
    }
    let Some(base) = builtin else { return Ok(Value::UNBOUND) };
    // Mutable containers are filled by `__init__`; a class with its own gets an empty one first.
    let own_init = cx.class_lookup(class_object, cx.name(WellKnown::Init)).is_some_and(|init| init.is(Kind::Function));
    let filled_later =
        matches!(kind, Kind::List | Kind::Dict | Kind::Set | Kind::ByteArray) || crate::sync::has_init(kind);
    let one = [Value::inline_int(1)];
    let (arguments, names) = match kind {
        Kind::Barrier if own_init => (&one[..], Value::UNBOUND),
        _ if own_init && filled_later => (&[][..], Value::UNBOUND),
        // What is given by name is for the class's own `__init__` only.
        Kind::Tuple | Kind::FrozenSet | Kind::Raw if own_init && names.is(Kind::Tuple) => {
            (&arguments[..arguments.len() - tuple::length(names.target()) as usize], Value::UNBOUND)
        }
        _ => (arguments, names),
    };
    let mut values = vec![Value::object(Kind::Class, base)];
    values.extend_from_slice(arguments);
    super::natives::run(cx, class::constructor(base), Args { values: &values, names })
}

/// The error of making an instance of an abstract class.
pub fn abstract_error(cx: &mut Context, object: Ref, missing: Ref) -> Trap {
    let mut names: Vec<String> = set::items(missing).filter_map(|(name, _)| cx.rust_string(name)).collect();
    names.sort();
    let class = cx.class_name(object);
    let (plural, list) = match names.as_slice() {
        [only] => ("", format!("'{only}'")),
        names => ("s", names.iter().map(|name| format!("'{name}'")).collect::<Vec<_>>().join(", ")),
    };
    cx.type_error(format!(
        "Can't instantiate abstract class {class} without an implementation for abstract method{plural} {list}"
    ))
}

/// `type(x)` and `type(name, bases, namespace)`.
fn construct(cx: &mut Context, args: Args) -> NativeResult {
    match args.values {
        [_, value] => {
            let class = cx.class_of(*value);
            Ok(Value::object(Kind::Class, class))
        }
        [_, _, _, _, ..] => new_class(cx, args),
        _ => Err(cx.type_error("type() takes 1 or 3 arguments")),
    }
}

/// `type.__new__(metaclass, name, bases, namespace, **keywords)`
pub fn new_class(cx: &mut Context, args: Args) -> NativeResult {
    let positional = args.positional();
    let [metaclass, name, bases, namespace] = args.values[..positional] else {
        let given = positional.saturating_sub(1);
        return Err(cx.type_error(format!("type.__new__() takes exactly 3 arguments ({given} given)")));
    };
    let namespace = cx.unwrap_payload(namespace, Kind::Dict);
    for (number, (value, kind, wanted)) in
        [(name, Kind::Str, "str"), (bases, Kind::Tuple, "tuple"), (namespace, Kind::Dict, "dict")].iter().enumerate()
    {
        if !value.is(*kind) {
            let given = cx.type_name(*value);
            return Err(cx.type_error(format!("type.__new__() argument {} must be {wanted}, not {given}", number + 1)));
        }
    }
    if !metaclass.is(Kind::Class) {
        let given = cx.type_name(metaclass);
        return Err(cx.type_error(format!("type.__new__(X): X is not a type object ({given})")));
    }
    for base in tuple::items(bases.target()) {
        if !base.is(Kind::Class) {
            let kind = cx.type_name(base);
            return Err(cx.type_error(format!("bases must be types, not '{kind}'")));
        }
    }
    let asked = metaclass;
    let metaclass = winner(cx, Some(metaclass), tuple::items(bases.target()))?;
    if metaclass != asked
        && let Some(own) = cx.class_lookup(metaclass.target(), cx.name(WellKnown::New))
    {
        let own = if own.is(Kind::StaticMethod) { function::word(own.target(), 1) } else { own };
        if own.is(Kind::Function) {
            // A base's metaclass knows better how its classes are made.
            let mut values = args.values.to_vec();
            values[0] = metaclass;
            return cx.call_with(own, &values, args.names);
        }
    }
    let copy = cx.dict_copy(namespace.target())?;
    let module = cx.name(WellKnown::Module);
    if dict::get_str(copy.target(), module).is_none() {
        let own = cx.name(WellKnown::Name);
        let calling = cx.thread.frames.iter().rev().find_map(|frame| frame.function.as_kind(Kind::Function));
        if let Some(function) = calling {
            let module_name = cx.module_attribute(function::module(function), own);
            cx.dict_set_str(copy.target(), module, module_name)?;
        }
    }
    let keywords = cx.new_dict()?;
    if let Some(names) = args.names.as_kind(Kind::Tuple) {
        for (index, name) in tuple::items(names).enumerate() {
            cx.dict_set_str(keywords.target(), name, args.values[positional + index])?;
        }
    }
    let cell = class_cells::take(cx, copy.target())?;
    let made = make_class(cx, name, bases, copy, metaclass)?;
    if let Some(cell) = cell {
        cell.store(1, made.bits());
    }
    let slots = [name, bases, keywords, made];
    match bases::own_order(cx, metaclass) {
        Some(order) => cx.call_then(ordered, &slots, |cx| cx.call(order, &[made])),
        None => run_hooks(cx, &slots),
    }
}

/// The metaclass has said in which order the new class is asked for attributes. Slots: those of [`run_hooks`].
fn ordered(cx: &mut Context, delivery: Delivery) -> NativeResult {
    let order = delivery.map_err(Trap::Raise)?;
    if cx.phase() > 0 {
        return Ok(order);
    }
    let slots = [cx.slot(0), cx.slot(1), cx.slot(2), cx.slot(3)];
    bases::set_order(cx, slots[3].target(), order)?;
    cx.set_phase(1);
    run_hooks(cx, &slots)
}

/// What follows when a class was made. Slots: its name, its bases, the keywords, the class.
fn run_hooks(cx: &mut Context, slots: &[Value]) -> NativeResult {
    let resume = |cx: &mut Context, delivery: Delivery| match delivery {
        Ok(_) => hooks(cx),
        Err(exception) => Err(failed_hook(cx, exception)?),
    };
    cx.push_native(resume, slots)?;
    cx.resume_top(Ok(Value::NONE))
}

fn call(cx: &mut Context, args: Args) -> NativeResult {
    let Some(object) = args.values.first().and_then(|value| value.as_kind(Kind::Class)) else {
        return Err(cx.type_error("type.__call__ needs a type"));
    };
    let start = cx.thread.top();
    let rest = &args.values[1..];
    cx.thread.reserve(start + rest.len() as u32 + 1);
    cx.thread.stack[start as usize..start as usize + rest.len()].copy_from_slice(rest);
    crate::interpreter::construct::construct_plain(cx, object, start, rest.len() as u32, args.names)
}

/// Whether `value` is an exception class.
pub fn is_exception_class(cx: &Context, value: Value) -> bool {
    let base = cx.machine.builtins.exceptions[ExceptionType::BaseException as usize].target();
    value.as_kind(Kind::Class).is_some_and(|object| class::is_subclass(object, base))
}
