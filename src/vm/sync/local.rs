//! `threading.local`: each thread has attributes of its own, which nobody else can see, so that none of them is a visible
//! operation. They are kept with the thread.

use crate::builtins::exceptions::ExceptionType;
use crate::builtins::natives::Args;
use crate::context::Context;
use crate::kind::Kind;
use crate::object::{class, dict};
use crate::trap::NativeResult;
use crate::value::Value;
use crate::well_known::WellKnown;

/// The attributes that the running thread has in `local`, if it has used it before.
fn own(cx: &Context, local: Value) -> Option<Value> {
    cx.thread.locals.iter().find(|(known, _)| *known == local).map(|(_, attributes)| *attributes)
}

/// `_local_begin(local)`: makes room for the running thread's attributes; whether there was none.
pub fn begin(cx: &mut Context, args: Args) -> NativeResult {
    let [local] = args.exactly(cx, "_local_begin")?;
    if own(cx, local).is_some() {
        return Ok(Value::FALSE);
    }
    let attributes = cx.new_dict()?;
    cx.thread.locals.push((local, attributes));
    Ok(Value::TRUE)
}

/// `_local_keep(local, arguments)`: the arguments with which every thread's first use calls `__init__`.
pub fn keep(cx: &mut Context, args: Args) -> NativeResult {
    let [local, arguments] = args.exactly(cx, "_local_keep")?;
    let name = cx.intern("_local_arguments")?;
    if let Some(instance) = local.as_kind(Kind::Instance) {
        cx.publish_into(instance, arguments);
        cx.add_slot(instance, name.target(), arguments)?;
    }
    Ok(Value::NONE)
}

/// `_local_kept(local)`
pub fn kept(cx: &mut Context, args: Args) -> NativeResult {
    let [local] = args.exactly(cx, "_local_kept")?;
    let name = cx.intern("_local_arguments")?;
    let slot = local.as_kind(Kind::Instance).and_then(|instance| {
        let slot = cx.machine.shapes.slot(class::shape_of(instance), name.target())?;
        Some(class::slot(instance, slot))
    });
    Ok(slot.unwrap_or(Value::NONE))
}

/// `_local_get(local, name)`
pub fn get(cx: &mut Context, args: Args) -> NativeResult {
    let [local, name] = args.exactly(cx, "_local_get")?;
    let text = cx.rust_string(name).unwrap_or_default();
    let name = cx.intern(&text)?;
    if let Some(attributes) = own(cx, local) {
        if name == cx.name(WellKnown::Dict) {
            return Ok(attributes);
        }
        if let Some(value) = dict::get_str(attributes.target(), name) {
            return Ok(value);
        }
    }
    let class = cx.class_of(local);
    if let Some(found) = cx.class_lookup(class, name) {
        return cx.bind(found, local, class);
    }
    if name == cx.name(WellKnown::Class) {
        return Ok(Value::object(Kind::Class, class));
    }
    let shown = shown(cx, local);
    Err(cx.raise(ExceptionType::AttributeError, format!("'{shown}' object has no attribute '{text}'")))
}

/// The name of its type, as errors show it.
fn shown(cx: &Context, local: Value) -> String {
    match cx.type_name(local).as_str() {
        "local" => "_thread._local".to_owned(),
        name => name.to_owned(),
    }
}

/// `_local_set(local, name, value)`
pub fn set(cx: &mut Context, args: Args) -> NativeResult {
    let [local, name, value] = args.exactly(cx, "_local_set")?;
    let text = cx.rust_string(name).unwrap_or_default();
    let name = cx.intern(&text)?;
    if let Some(attributes) = own(cx, local) {
        cx.publish_into(attributes.target(), value);
        cx.dict_set_str(attributes.target(), name, value)?;
    }
    Ok(Value::NONE)
}

/// `_local_delete(local, name)`
pub fn delete(cx: &mut Context, args: Args) -> NativeResult {
    let [local, name] = args.exactly(cx, "_local_delete")?;
    let text = cx.rust_string(name).unwrap_or_default();
    let name = cx.intern(&text)?;
    if let Some(attributes) = own(cx, local)
        && let Some(entry) = dict::find_str(attributes.target(), name.target())
    {
        dict::remove_at(attributes.target(), entry);
        return Ok(Value::NONE);
    }
    let shown = shown(cx, local);
    Err(cx.raise(ExceptionType::AttributeError, format!("'{shown}' object has no attribute '{text}'")))
}
