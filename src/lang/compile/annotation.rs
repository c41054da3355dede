//! The functions that make annotations, which are evaluated only when somebody asks.

use ruff_python_ast::{Expr, Stmt, StmtAnnAssign};
use ruff_text_size::Ranged;

use super::annotation_text::annotation_text;
use super::emit::Reg;
use super::{Compiler, Result};
use crate::code::Constant;
use crate::collect::annotation::{Annotated, MODULE, module_annotations};
use crate::collect::span;
use crate::instruction::Op;
use crate::scope::{ANNOTATE, CONDITIONAL_ANNOTATIONS, ScopeKind, node_key};
use crate::source::Span;

impl<'a> Compiler<'a> {
    /// The child that makes a dict of annotations; for those that count only once they were executed, the statements are
    /// remembered. `function` is the function that has them, if it is not the body.
    pub(super) fn annotations(
        &mut self,
        key: usize,
        annotations: &[Annotated<'a>],
        function: Option<&str>,
        place: Span,
    ) -> Result<Option<u16>> {
        if annotations.is_empty() {
            return Ok(None);
        }
        self.conditional.extend(annotations.iter().filter_map(|annotated| annotated.condition));
        let child = self.child(key, ANNOTATE, |this, scope, qualname| {
            let qualname = function.map_or(qualname, |name| format!("{}.{ANNOTATE}", this.child_qualname(name)));
            this.lazy(scope, qualname, ANNOTATE, place, |inner| {
                let dict = inner.temporary(place)?;
                inner.op(Op::BuildDict, dict, dict, 0, place);
                for annotated in annotations {
                    inner.annotated_name(annotated, dict)?;
                }
                Ok(dict)
            })
        })?;
        Ok(Some(child))
    }

    fn annotated_name(&mut self, annotated: &Annotated<'a>, dict: Reg) -> Result {
        let mark = self.top;
        let at = span(annotated.annotation.range());
        let skip = self.code.label();
        if let Some((_, number)) = annotated.condition {
            let window = self.temporaries(2, at)?;
            self.load_constant(&Constant::Int(number.into()), window, at);
            self.load_name(CONDITIONAL_ANNOTATIONS, window + 1, at);
            self.op(Op::In, window, window, window + 1, at);
            self.branch_register(window, skip, false, at);
        }
        let key = self.temporary(at)?;
        let name = self.mangled(annotated.name);
        self.load_constant(&Constant::Str(name), key, at);
        let value = self.annotation(annotated.annotation)?;
        self.op(Op::DictAdd, dict, key, value, at);
        self.top = mark;
        self.code.place(skip);
        Ok(())
    }

    /// One annotation: its value, or its text under `from __future__ import annotations`.
    pub(super) fn annotation(&mut self, annotation: &'a Expr) -> Result<Reg> {
        let at = span(annotation.range());
        if !self.symbols().text_annotations {
            let Expr::Starred(starred) = annotation else { return self.operand(annotation) };
            // `*args: *Ts`: the one item of that.
            let register = self.temporary(at)?;
            let value = self.operand(&starred.value)?;
            self.op(Op::Unpack, register, value, 1, at);
            self.top = register + 1;
            return Ok(register);
        }
        let text = annotation_text(annotation, &self.program.source.text);
        let register = self.temporary(at)?;
        self.load_constant(&Constant::Str(text.into()), register, at);
        Ok(register)
    }

    /// At the beginning of a module: the function, and the set of what it may tell so far.
    pub(super) fn begin_module_annotations(&mut self, body: &'a [Stmt], place: Span) -> Result {
        let annotations = module_annotations(body);
        if let Some(child) = self.annotations(MODULE, &annotations, None, place)? {
            let mark = self.top;
            let register = self.temporary(place)?;
            self.op(Op::BuildSet, register, register, 0, place);
            self.store_name(CONDITIONAL_ANNOTATIONS, register, place);
            self.make_function(register, child, None, None, place)?;
            self.store_name(ANNOTATE, register, place);
            self.top = mark;
        }
        Ok(())
    }

    /// An annotated name was come by.
    pub(super) fn note_annotation(&mut self, node: &'a StmtAnnAssign) -> Result {
        let Some(number) = self.conditional.get(&node_key(node)).copied() else { return Ok(()) };
        let place = span(node.range);
        let mark = self.top;
        let window = self.temporaries(2, place)?;
        match self.symbols().scopes[self.owner].kind {
            ScopeKind::Class => {
                let variables = &self.symbols().scopes[self.owner].variables;
                let cell = variables.iter().position(|variable| &*variable.name == CONDITIONAL_ANNOTATIONS);
                let name = self.code.name(&CONDITIONAL_ANNOTATIONS.into(), place);
                self.op(Op::LoadCell, window, cell.unwrap_or_default() as u16, name, place);
            }
            _ => self.load_name(CONDITIONAL_ANNOTATIONS, window, place),
        }
        self.load_constant(&Constant::Int(number.into()), window + 1, place);
        self.op(Op::SetAdd, window, window + 1, 0, place);
        self.top = mark;
        Ok(())
    }
}
