//! The cells that a class body hands to a metaclass: of the class itself, which `super()` needs, and of its namespace.

use heddle_lang::code::CodeKind;

use super::exceptions::ExceptionType;
use crate::context::{Context, loaded_code};
use crate::heap::Ref;
use crate::kind::Kind;
use crate::object::dict;
use crate::trap::Trap;
use crate::value::Value;

/// The name under which a metaclass gets the `__class__` cell of a body.
const CLASS_CELL: &str = "__classcell__";
/// The name under which it gets a cell with the namespace.
const CLASS_DICT_CELL: &str = "__classdictcell__";

/// Puts the cells of a body into the names that a metaclass will get.
pub fn hand_over(cx: &mut Context, body: Ref, namespace: Value, names: Ref, cell: Value) -> Result<(), Trap> {
    // CPython's annotations read the namespace by way of it; here it is only seen.
    if loaded_code(body).code.children.iter().any(|child| child.kind == CodeKind::Function) {
        let (key, cell) = (cx.intern(CLASS_DICT_CELL)?, cx.new_cell(namespace)?);
        cx.dict_set_str(names, key, cell)?;
    }
    if cell.is(Kind::Cell) {
        // `type.__new__` fills it, so that the class's own hooks can say `super()`.
        let key = cx.intern(CLASS_CELL)?;
        cx.dict_set_str(names, key, cell)?;
    }
    Ok(())
}

/// Takes the cells out of what a class is made of; the `__class__` cell is to be filled.
pub fn take(cx: &mut Context, names: Ref) -> Result<Option<Ref>, Trap> {
    let mut taken = None;
    for name in [CLASS_DICT_CELL, CLASS_CELL] {
        let key = cx.intern(name)?;
        taken = dict::find_str(names, key.target()).map(|entry| dict::remove_at(names, entry));
    }
    match taken {
        Some(cell) if !cell.is(Kind::Cell) => {
            let kind = cx.class_of(cell);
            let kind = cx.short_repr(Value::object(Kind::Class, kind));
            Err(cx.type_error(format!("__classcell__ must be a nonlocal cell, not {kind}")))
        }
        cell => Ok(cell.map(Value::target)),
    }
}

/// A metaclass must have given the cell to `type.__new__`, and with the namespace of this class.
pub fn check(cx: &mut Context, name: Value, cell: Value, made: Value) -> Result<(), Trap> {
    let Some(cell) = cell.as_kind(Kind::Cell).filter(|_| made.is(Kind::Class)) else { return Ok(()) };
    let held = Value::from_bits(cell.load(1));
    if held == made {
        return Ok(());
    }
    let (name, class) = (cx.short_repr(name), cx.short_repr(made));
    if held.is_unbound() {
        let text =
            format!("__class__ not set defining {name} as {class}. Was __classcell__ propagated to type.__new__?");
        return Err(cx.raise(ExceptionType::RuntimeError, text));
    }
    let held = cx.short_repr(held);
    Err(cx.type_error(format!("__class__ set to {held} defining {name} as {class}")))
}
