//! The built-in part of `weakref.ref`: a reference that the collector does not follow.
//!
//! When the object has died, the next collection puts `None` in its place and has the callback called
//! ([`crate::heap::collect`]). What drops the last reference asks for a collection, as for objects with finalizers.

use std::sync::atomic::Ordering;

use super::ModuleDef;
use super::pack::pack;
use crate::builtins::natives::{Args, TypeDef};
use crate::context::Context;
use crate::heap::{Header, header};
use crate::kind::Kind;
use crate::trap::{NativeResult, Trap};
use crate::value::Value;

/// `weakref`
pub static MODULE: ModuleDef = ModuleDef {
    name: "weakref",
    prelude: pack!("weakref.py"),
    natives: &[("_references", references), ("_settle", settle)],
    hidden: true,
};

/// The base of `weakref.ref`.
pub static TYPE: TypeDef = TypeDef {
    name: "_Weak",
    kind: Some(Kind::Weak),
    constructor: Some(|cx, _| cx.new_object(Kind::Weak, &[Value::NONE; 3])),
    methods: &[("_watch", watch), ("_object", object), ("_forget", forget), ("_callback", callback)],
    ..TypeDef::EMPTY
};

/// `_settle()`: those who have died are known, and their callbacks are called next.
fn settle(cx: &mut Context, args: Args) -> NativeResult {
    let [] = args.exactly(cx, "_settle")?;
    cx.settle_dead()?;
    Ok(Value::NONE)
}

const OBJECT: u32 = 1;
const REFERENCE: u32 = 2;
const CALLBACK: u32 = 3;

/// `_watch(object, reference, callback)`: while it is new. `reference` is what the callback is called with.
fn watch(cx: &mut Context, args: Args) -> NativeResult {
    let [object, reference, callback] = args.rest().exactly(cx, "_watch")?;
    let weak = args.values[0].target();
    cx.publish_into(weak, object);
    cx.publish_into(weak, callback);
    weak.store(REFERENCE, reference.bits());
    weak.store(CALLBACK, callback.bits());
    weak.store(OBJECT, object.bits());
    object.target().set_flag(header::FINALIZABLE);
    cx.machine.heap.register_weak(weak);
    cx.machine.has_finalizers.store(true, Ordering::Relaxed);
    Ok(Value::NONE)
}

/// `_object()`: what it refers to, or `None`.
fn object(cx: &mut Context, args: Args) -> NativeResult {
    cx.settle_dead()?;
    Ok(Value::from_bits(args.values[0].target().load(OBJECT)))
}

/// `_callback()`: what is called when the object has died, while it lives.
fn callback(_: &mut Context, args: Args) -> NativeResult {
    let weak = args.values[0].target();
    let lives = Value::from_bits(weak.load(OBJECT)).is_ref();
    Ok(if lives { Value::from_bits(weak.load(CALLBACK)) } else { Value::NONE })
}

/// `_forget()`: it refers to nothing from now on, and calls nobody.
fn forget(cx: &mut Context, args: Args) -> NativeResult {
    let weak = args.values[0].target();
    cx.machine.heap.forget_weak(weak);
    weak.store(OBJECT, Value::NONE.bits());
    weak.store(CALLBACK, Value::NONE.bits());
    Ok(Value::NONE)
}

/// `object.__weakref__`: the first of the weak references to it, or `None`.
pub fn of_object(cx: &mut Context, args: Args) -> NativeResult {
    let [object] = args.exactly(cx, "__weakref__")?;
    let known = seen(cx, object)?;
    Ok(known.first().copied().unwrap_or(Value::NONE))
}

/// `_references(object)`: the weak references to an object that this thread may see, the first to be made first.
fn references(cx: &mut Context, args: Args) -> NativeResult {
    let [object] = args.exactly(cx, "_references")?;
    let known = seen(cx, object)?;
    cx.new_list(&known)
}

fn seen(cx: &mut Context, object: Value) -> Result<Vec<Value>, Trap> {
    cx.settle_dead()?;
    let concurrent = cx.concurrent;
    let known = cx.machine.heap.weak_references(object).into_iter();
    Ok(known
        .map(|weak| Value::from_bits(weak.load(REFERENCE)))
        .filter(|reference| !concurrent || reference.target().is_shared())
        .collect())
}
