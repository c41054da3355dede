//! The order in which classes are asked for an attribute, and what follows when a class gets other bases.

use super::class_attributes::check_mutable;
use super::classes::has_no_dict;
use super::natives::Args;
use crate::context::Context;
use crate::heap::Ref;
use crate::kind::Kind;
use crate::object::class::{self, flags};
use crate::object::tuple;
use crate::trap::{NativeResult, Trap};
use crate::value::Value;

/// What a class does not have from its bases.
pub const NOT_INHERITED: u32 = flags::HEAP | flags::FINAL | flags::PRELUDE | flags::NO_DICT;

/// The C3 order of what comes behind a class with these bases (Barrett et al., "A Monotonic Superclass Linearization for
/// Dylan", 1996); `None` if there is none.
pub fn resolution_order(parents: &[Ref]) -> Option<Vec<Ref>> {
    let mut sequences: Vec<Vec<Ref>> =
        parents.iter().map(|parent| tuple::items(class::mro(*parent).target()).map(Value::target).collect()).collect();
    sequences.push(parents.to_vec());
    let mut order = Vec::new();
    loop {
        sequences.retain(|sequence| !sequence.is_empty());
        if sequences.is_empty() {
            return Some(order);
        }
        let next = sequences
            .iter()
            .map(|sequence| sequence[0])
            .find(|candidate| sequences.iter().all(|sequence| !sequence[1..].contains(candidate)))?;
        order.push(next);
        for sequence in &mut sequences {
            if sequence[0] == next {
                sequence.remove(0);
            }
        }
    }
}

/// The error where there is none.
#[cold]
pub fn no_order(cx: &mut Context, parents: &[Ref]) -> Trap {
    let names: Vec<String> = parents.iter().map(|parent| cx.class_name(*parent)).collect();
    cx.type_error(format!("Cannot create a consistent method resolution order (MRO) for bases {}", names.join(", ")))
}

/// A metaclass's own `mro`, if that is Python code.
pub fn own_order(cx: &mut Context, metaclass: Value) -> Option<Value> {
    if class::flags_of(metaclass.target()) & flags::HEAP == 0 {
        return None;
    }
    let name = cx.machine.names.find("mro")?;
    cx.class_lookup(metaclass.target(), name).filter(|order| order.is(Kind::Function))
}

/// Takes the order that a metaclass gave for a new class.
pub fn set_order(cx: &mut Context, object: Ref, order: Value) -> Result<(), Trap> {
    let Some(order) = cx.items_now(order)? else {
        let kind = cx.type_name(order);
        return Err(cx.type_error(format!("'{kind}' object is not iterable")));
    };
    if let Some(wrong) = order.iter().find(|base| !base.is(Kind::Class)) {
        let kind = cx.type_name(*wrong);
        return Err(cx.type_error(format!("mro() returned a non-class ('{kind}')")));
    }
    let made = cx.new_tuple(&order)?;
    cx.publish_into(object, made);
    object.store_release(4, made.bits());
    for base in order {
        class::add_flags(object, class::flags_of(base.target()) & !NOT_INHERITED);
    }
    cx.forget_caches();
    Ok(())
}

/// `class.__bases__ = bases`
pub fn set_bases(cx: &mut Context, args: Args) -> NativeResult {
    let [object, value] = args.exactly(cx, "__bases__")?;
    check_mutable(cx, object, "__bases__")?;
    let object = object.target();
    let bases = checked_bases(cx, object, value)?;
    let affected = derived_in_order(object);
    if affected.len() > MOST_DERIVED {
        return Err(cx.type_error("too many classes derive from this one to give it other bases"));
    }
    let before: Vec<(Ref, Value)> = affected.iter().map(|class| (*class, class::mro(*class))).collect();
    let old_bases: Vec<Ref> = tuple::items(class::bases(object).target()).map(Value::target).collect();
    for (index, class) in affected.iter().enumerate() {
        let own = if index == 0 { value } else { class::bases(*class) };
        let parents: Vec<Ref> = tuple::items(own.target()).map(Value::target).collect();
        let made = resolution_order(&parents).map(|order| {
            let mut all = vec![Value::object(Kind::Class, *class)];
            all.extend(order.into_iter().map(|class| Value::object(Kind::Class, class)));
            cx.new_tuple(&all)
        });
        let made = match made {
            Some(Ok(made)) => made,
            failed => {
                // Nothing happened.
                before.iter().for_each(|(class, order)| class.store_release(4, order.bits()));
                return Err(match failed {
                    Some(Err(trap)) => trap,
                    _ => no_order(cx, &parents),
                });
            }
        };
        cx.publish_into(*class, made);
        class.store_release(4, made.bits());
    }
    let own = Value::object(Kind::Class, object);
    let added: Vec<Ref> = bases.iter().copied().filter(|base| !old_bases.contains(base)).collect();
    let removed: Vec<Ref> = old_bases.into_iter().filter(|base| !bases.contains(base)).collect();
    let noted = cx.note_subclass(own, &added).and_then(|()| cx.forget_subclass(own, &removed));
    if let Err(trap) = noted {
        before.iter().for_each(|(class, order)| class.store_release(4, order.bits()));
        return Err(trap);
    }
    cx.publish_into(object, value);
    object.store_release(3, value.bits());
    for class in affected {
        for parent in tuple::items(class::bases(class).target()) {
            class::add_flags(class, class::flags_of(parent.target()) & !NOT_INHERITED);
        }
    }
    cx.forget_caches();
    Ok(Value::NONE)
}

/// The class and all that derive from it, each behind its bases.
fn derived_in_order(class: Ref) -> Vec<Ref> {
    let mut pending = vec![class];
    let mut index = 0;
    while index < pending.len() && index <= MOST_DERIVED {
        for derived in class::subclasses(pending[index]) {
            if !pending.contains(&derived) {
                pending.push(derived);
            }
        }
        index += 1;
    }
    let mut ordered = Vec::new();
    while !pending.is_empty() {
        let waits =
            |class: &Ref| tuple::items(class::bases(*class).target()).any(|base| pending.contains(&base.target()));
        let next = pending.iter().position(|class| !waits(class)).unwrap_or(0);
        ordered.push(pending.remove(next));
    }
    ordered
}

/// So many classes may derive from one that gets other bases.
const MOST_DERIVED: usize = 1_000;

fn checked_bases(cx: &mut Context, object: Ref, value: Value) -> Result<Vec<Ref>, Trap> {
    let own = cx.class_name(object);
    let Some(given) = value.as_kind(Kind::Tuple) else {
        let kind = cx.type_name(value);
        return Err(cx.type_error(format!("can only assign tuple to {own}.__bases__, not {kind}")));
    };
    if tuple::length(given) == 0 {
        return Err(cx.type_error(format!("can only assign non-empty tuple to {own}.__bases__, not ()")));
    }
    let mut bases = Vec::new();
    for base in tuple::items(given) {
        let Some(base) = base.as_kind(Kind::Class) else {
            let kind = cx.type_name(base);
            return Err(cx.type_error(format!("{own}.__bases__ must be tuple of classes, not '{kind}'")));
        };
        if class::is_subclass(base, object) {
            return Err(cx.type_error("a __bases__ item causes an inheritance cycle"));
        }
        if class::flags_of(base) & flags::FINAL != 0 {
            let base = cx.class_name(base);
            return Err(cx.type_error(format!("type '{base}' is not an acceptable base type")));
        }
        bases.push(base);
    }
    if let Some(twice) = (1..bases.len()).find(|index| bases[..*index].contains(&bases[*index])) {
        let base = cx.class_name(bases[twice]);
        return Err(cx.type_error(format!("duplicate base class {base}")));
    }
    let old: Vec<Ref> = tuple::items(class::bases(object).target()).map(Value::target).collect();
    let payload = |bases: &[Ref]| bases.iter().find_map(|base| class::payload_kind(*base));
    let has_dict = |cx: &Context, bases: &[Ref]| bases.iter().any(|base| !has_no_dict(cx, *base));
    if payload(&bases) != payload(&old) || has_dict(cx, &bases) != has_dict(cx, &old) {
        let by_python = |base: Ref| class::flags_of(base) & flags::HEAP != 0;
        let what = if by_python(bases[0]) && by_python(old[0]) { "object layout" } else { "deallocator" };
        let (new, old) = (cx.class_name(bases[0]), cx.class_name(old[0]));
        return Err(cx.type_error(format!("__bases__ assignment: '{new}' {what} differs from '{old}'")));
    }
    Ok(bases)
}
