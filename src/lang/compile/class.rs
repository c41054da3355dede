//! Classes.

use std::collections::BTreeSet;

use ruff_python_ast::{self as ast, Expr};
use ruff_text_size::Ranged;

use crate::code::{CodeKind, Constant, Parameters};
use crate::collect::annotation::class_annotations;
use crate::collect::span;
use crate::instruction::{Op, Special};
use crate::scope::{CLASS_CELL, CONDITIONAL_ANNOTATIONS, NAMESPACE_CELL, TYPE_PARAMETERS, node_key};
use crate::source::Span;

use super::emit::Reg;
use super::{Compiler, Parts, Result, split_docstring};

/// The register of a class body's namespace.
const NAMESPACE: Reg = 0;

impl<'a> Compiler<'a> {
    /// `class`, with its decorators.
    pub(super) fn class_definition(&mut self, node: &'a ast::StmtClassDef) -> Result {
        let place = span(node.range);
        let mark = self.top;
        let windows = self.decorators(&node.decorator_list)?;
        let class = self.temporary(place)?;
        let name = node.name.as_str();
        match &node.type_params {
            None => self.class_object(node, class, None)?,
            Some(parameters) => {
                let window = self.temporaries(4, place)?;
                self.special(window + 2, Special::None, place);
                self.special(window + 3, Special::None, place);
                self.with_type_parameters(parameters, name, window, place, |inner| {
                    let base = inner.generic_base(place)?;
                    let class = inner.temporary(place)?;
                    inner.class_object(node, class, Some(base))?;
                    Ok(class)
                })?;
                self.op(Op::Move, class, window, 0, place);
            }
        }
        let value = self.apply_decorators(&windows, class, &node.decorator_list);
        self.store_name(name, value, place);
        self.top = mark;
        Ok(())
    }

    /// Makes the class, with one more base if it is generic.
    fn class_object(&mut self, node: &'a ast::StmtClassDef, class: Reg, generic: Option<Reg>) -> Result {
        let place = span(node.range);
        let mark = self.top;
        let window = self.temporaries(4, place)?;
        let name = node.name.as_str();
        let child = self.child(node_key(node), name, |this, scope, qualname| {
            let mut inner = Compiler::boxed(this.program, scope, Some(qualname));
            let noted = &this.program.static_attributes;
            noted.borrow_mut().push(BTreeSet::new());
            let body = inner.class_body(node);
            let attributes = noted.borrow_mut().pop().into_iter().flatten().collect();
            body?;
            let (doc, _) = split_docstring(&node.body);
            let parts =
                Parts { name: name.into(), kind: CodeKind::Class, parameters: Parameters::default(), doc, attributes };
            inner.finish(parts, this.program.source.line(node.name.range.start().to_u32()))
        })?;
        self.make_function(window, child, None, None, place)?;
        self.load_constant(&Constant::Str(name.into()), window + 1, place);
        self.bases(node, window, generic, place)?;
        self.op(Op::BuildClass, class, window, 0, place);
        self.top = mark;
        Ok(())
    }

    fn bases(&mut self, node: &'a ast::StmtClassDef, window: Reg, generic: Option<Reg>, place: Span) -> Result {
        let bases = node.bases();
        let mark = self.top;
        if bases.iter().any(Expr::is_starred_expr) {
            let list = self.temporary(place)?;
            self.spread_positional(bases, list, None, place)?;
            if let Some(generic) = generic {
                self.op(Op::ListAppend, list, generic, 0, place);
            }
            self.op(Op::ListToTuple, window + 2, list, 0, place);
        } else {
            for base in bases {
                self.fresh(base)?;
            }
            let mut count = bases.len();
            if let Some(generic) = generic {
                let register = self.temporary(place)?;
                self.op(Op::Move, register, generic, 0, place);
                count += 1;
            }
            let first = if count == 0 { window + 2 } else { mark };
            self.op(Op::BuildTuple, window + 2, first, count as u16, place);
        }
        self.top = mark;
        self.spread_keywords(node.keywords(), window + 3, Some(window), place)
    }

    fn class_body(&mut self, node: &'a ast::StmtClassDef) -> Result {
        let place = span(node.range);
        self.make_cells(place);
        self.code.set_prologue();
        let symbols = self.symbols();
        let variables = &symbols.scopes[self.owner].variables;
        let cell = |name: &str| variables.iter().position(|variable| &*variable.name == name);
        if let Some(register) = cell(NAMESPACE_CELL) {
            self.op(Op::StoreCell, register as u16, NAMESPACE, 0, place);
        }
        if node.type_params.is_some() {
            let mark = self.top;
            let register = self.temporary(place)?;
            self.load_name(TYPE_PARAMETERS, register, place);
            let name = self.code.name(&"__type_params__".into(), place);
            self.op(Op::StoreName, register, name, 0, place);
            self.top = mark;
        }
        if let Some(register) = cell(CONDITIONAL_ANNOTATIONS) {
            let set = self.temporary(place)?;
            self.op(Op::BuildSet, set, set, 0, place);
            self.op(Op::StoreCell, register as u16, set, 0, place);
            self.top = set;
        }
        let annotations = class_annotations(&node.body);
        let annotate = self.annotations(node_key(&node.body), &annotations, None, place)?;
        let (_, body) = split_docstring(&node.body);
        self.statements(body)?;
        if let Some(child) = annotate {
            let mark = self.top;
            let function = self.temporary(place)?;
            self.make_function(function, child, None, None, place)?;
            // CPython stores it under this name since 3.14.
            let name = self.code.name(&"__annotate_func__".into(), place);
            self.op(Op::StoreName, function, name, 0, place);
            self.top = mark;
        }
        let last = node.body.last().map_or(place, |stmt| span(stmt.range()));
        match cell(CLASS_CELL) {
            Some(register) => {
                self.op(Op::Return, register as u16, 0, 0, last);
                self.code.stop();
                Ok(())
            }
            None => self.return_none(last),
        }
    }
}
