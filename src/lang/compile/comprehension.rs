//! Comprehensions, inlined, and generator expressions, which are functions.

use ruff_python_ast::{self as ast, Expr};
use ruff_text_size::Ranged;

use crate::code::{CodeKind, Parameters};
use crate::collect::span;
use crate::instruction::{Helper, Op, Special};
use crate::scope::node_key;
use crate::source::Span;

use super::emit::{Label, Reg};
use super::{Compiler, Parts, Result};

/// What a comprehension does with each element.
#[derive(Clone, Copy)]
enum Element<'a> {
    Append(&'a Expr),
    Add(&'a Expr),
    Pair(&'a Expr, &'a Expr),
    Yield(&'a Expr),
}

impl<'a> Compiler<'a> {
    /// `[… for …]`, `{… for …}`, `{…: … for …}`
    pub(super) fn comprehension(&mut self, expr: &'a Expr, register: Reg) -> Result {
        let place = span(expr.range());
        let (build, key, generators, element) = match expr {
            Expr::ListComp(node) => (Op::BuildList, node_key(node), &node.generators, Element::Append(&node.elt)),
            Expr::SetComp(node) => (Op::BuildSet, node_key(node), &node.generators, Element::Add(&node.elt)),
            Expr::DictComp(node) => {
                let Some(key) = &node.key else { return Ok(()) };
                (Op::BuildDict, node_key(node), &node.generators, Element::Pair(key, &node.value))
            }
            _ => return Ok(()),
        };
        let Some((first, _)) = generators.split_first() else { return Ok(()) };
        let mark = self.top;
        let result = if self.is_scratch(register) { register } else { self.temporary(place)? };
        // The first iterable is evaluated outside of the comprehension's scope.
        let iterator = self.comprehension_iterator(first)?;
        let outer = self.scope;
        self.scope = self.symbols().by_node.get(&key).copied().unwrap_or(outer);
        self.declare_inlined(place)?;
        self.op(build, result, result, 0, place);
        self.loops += 1;
        self.generators(generators, iterator, element, result, place)?;
        self.loops -= 1;
        self.scope = outer;
        if result != register {
            self.op(Op::Move, register, result, 0, place);
        }
        self.top = mark;
        Ok(())
    }

    fn comprehension_iterator(&mut self, generator: &'a ast::Comprehension) -> Result<Reg> {
        if generator.is_async { self.async_iterator(&generator.iter) } else { self.iterator(&generator.iter) }
    }

    /// Gives registers to the variables of the comprehension that is being entered.
    fn declare_inlined(&mut self, place: Span) -> Result {
        let scope = self.scope;
        let symbols = self.symbols();
        for (index, variable) in symbols.scopes[scope].variables.iter().enumerate() {
            let register = self.temporary(place)?;
            // Temporaries hold leftovers.
            self.special(register, Special::Unbound, place);
            if variable.cell {
                self.op(Op::MakeCell, register, 0, 0, place);
            }
            let flow = self.next_inlined;
            self.next_inlined += 1;
            self.code.flow.unbind(flow);
            self.inlined.insert((scope, index as u16), (register, flow));
        }
        Ok(())
    }

    /// The loops of a comprehension, the first iterator being in a register.
    fn generators(
        &mut self,
        generators: &'a [ast::Comprehension],
        iterator: Reg,
        element: Element<'a>,
        result: Reg,
        place: Span,
    ) -> Result {
        // Each loop's head and its end, outermost first.
        let mut loops: Vec<(Label, Label)> = Vec::new();
        let mut iterator = iterator;
        for (index, generator) in generators.iter().enumerate() {
            if index > 0 {
                iterator = self.comprehension_iterator(generator)?;
            }
            let head = self.code.label();
            let end = self.code.label();
            self.code.place(head);
            loops.push((head, end));
            let at = span(generator.iter.range());
            if generator.is_async {
                self.next_async_item(&generator.target, iterator, end, at)?;
            } else {
                self.next_item(&generator.target, iterator, end, at)?;
            }
            for condition in &generator.ifs {
                self.branch(condition, head, false)?;
            }
        }
        self.element(element, result, place)?;
        while let Some((head, end)) = loops.pop() {
            self.code.jump(head, place);
            self.code.place(end);
        }
        Ok(())
    }

    fn element(&mut self, element: Element<'a>, result: Reg, place: Span) -> Result {
        let mark = self.top;
        match element {
            Element::Append(value) => {
                let value = self.operand(value)?;
                self.op(Op::ListAppend, result, value, 0, place);
            }
            Element::Add(value) => {
                let at = span(value.range());
                let value = self.operand(value)?;
                self.op(Op::SetAdd, result, value, 0, at);
            }
            Element::Pair(key, value) => {
                let at = Span { start: span(key.range()).start, end: span(value.range()).end };
                let key = self.operand_before(key, &[value], None)?;
                let value = self.operand(value)?;
                self.op(Op::DictAdd, result, key, value, at);
            }
            Element::Yield(value) => {
                let at = span(value.range());
                let value = self.operand(value)?;
                let sent = self.temporary(at)?;
                self.yield_value(sent, value, at);
            }
        }
        self.top = mark;
        Ok(())
    }

    /// `(… for …)`: a generator function, called with the iterator of its first `for`.
    pub(super) fn generator(&mut self, node: &'a ast::ExprGenerator, register: Reg) -> Result {
        let place = span(node.range);
        let Some((first, _)) = node.generators.split_first() else { return Ok(()) };
        let mark = self.top;
        let window = self.temporaries(3, place)?;
        let child = self.child(node_key(node), "<genexpr>", |this, scope, qualname| {
            let mut inner = Compiler::boxed(this.program, scope, Some(qualname));
            inner.make_cells(place);
            inner.code.set_prologue();
            inner.loops = 1;
            inner.code.flow.bind(0);
            inner.generators(&node.generators, 0, Element::Yield(&node.elt), 0, place)?;
            inner.return_none(place)?;
            let parts = Parts {
                name: "<genexpr>".into(),
                kind: CodeKind::GeneratorExpression,
                parameters: Parameters { positional_only: 1, positional: 1, ..Parameters::default() },
                doc: None,
                attributes: Box::default(),
            };
            let line = this.program.source.line(place.start);
            inner.finish(parts, line)
        })?;
        self.make_function(window, child, None, None, place)?;
        self.special(window + 1, Special::Unbound, place);
        let iterable = self.operand_or(&first.iter, Some(window + 2))?;
        let at = span(first.iter.range());
        if first.is_async {
            self.help(Helper::AsyncIterator, window + 2, iterable, iterable, at);
        } else {
            self.op(Op::GetIter, window + 2, iterable, 0, at);
        }
        self.call_window(register, window, 1, place);
        self.top = mark;
        Ok(())
    }
}
