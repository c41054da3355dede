//! What the methods of a class assign to `self`: noted as they are compiled, for the innermost class that is being compiled.

use std::collections::BTreeSet;
use std::sync::Arc;

use ruff_python_ast::{Expr, ExprAttribute};

use super::Compiler;

/// Sets of names: one for each class that is being compiled, the innermost last.
pub type StaticAttributes = Vec<BTreeSet<Arc<str>>>;

impl Compiler<'_> {
    /// An attribute is assigned.
    pub(super) fn note_static_attribute(&self, target: &ExprAttribute) {
        if let Expr::Name(name) = &*target.value
            && name.id.as_str() == "self"
            && let Some(names) = self.program.static_attributes.borrow_mut().last_mut()
        {
            names.insert(target.attr.as_str().into());
        }
    }
}
