//! What an instance looks like to somebody who may not run its class's `__repr__`: what is known of members of an
//! enumeration and of data classes is told from their attributes, as their own `__repr__` would tell it.

use super::describe::{self, Manner};
use crate::context::Context;
use crate::kind::Kind;
use crate::object::{class, dict};
use crate::text::TextBuf;
use crate::value::Value;
use crate::well_known::WellKnown;

/// Data classes within data classes that are told.
const DEEPEST: u8 = 2;

/// `Colour.RED`, `Point(x=1, y=2)`; `None` of an instance of any other class.
pub fn outline(cx: &Context, value: Value, manner: Manner) -> Option<String> {
    let own = cx.class_of(value);
    if cx.class_lookup(own, cx.name(WellKnown::MemberMap)).is_some() {
        let name = attribute(cx, value, cx.name(WellKnown::MemberName))?;
        return Some(format!("{}.{}", cx.class_name(own), cx.rust_string(name)?));
    }
    let fields = cx.class_lookup(own, cx.name(WellKnown::DataclassFields))?.as_kind(Kind::Dict)?;
    if manner.outer >= DEEPEST {
        return None;
    }
    let mut text = format!("{}(", cx.class_name(own));
    for (index, (name, _)) in dict::entries(fields).enumerate() {
        if text.len() > manner.limit {
            break;
        }
        let value = attribute(cx, value, name)?;
        let mut part = TextBuf::new();
        describe::describe(cx, value, Manner { outer: manner.outer + 1, ..manner }, &mut part);
        let comma = if index == 0 { "" } else { ", " };
        text += &format!("{comma}{}={}", cx.rust_string(name)?, part.as_text().to_utf8_lossy());
    }
    Some(text + ")")
}

/// An attribute that the instance itself has.
fn attribute(cx: &Context, value: Value, name: Value) -> Option<Value> {
    let instance = value.as_kind(Kind::Instance)?;
    let _guard = cx.guard(instance);
    match cx.instance_dict(instance) {
        Some(all) => dict::get_str(all, name),
        None => {
            let slot = cx.machine.shapes.slot(class::shape_of(instance), name.target())?;
            class::slot(instance, slot).bound()
        }
    }
}
