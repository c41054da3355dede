//! Statements.

use ruff_python_ast::{self as ast, Expr, Stmt};
use ruff_text_size::Ranged;

use crate::collect::span;
use crate::error::CompileError;
use crate::instruction::{Op, Special};

use super::block::Block;
use super::{Compiler, Result};

impl<'a> Compiler<'a> {
    /// Statements in a row, up to the first that control cannot get past.
    pub(super) fn statements(&mut self, body: &'a [Stmt]) -> Result {
        for stmt in body {
            if !self.code.flow.reachable {
                return Ok(());
            }
            self.statement(stmt)?;
            if self.symbols().finalizers && self.code.flow.reachable {
                let mark = self.top;
                let leftovers = self.temporary(span(stmt.range()))?;
                self.op(Op::Clear, leftovers, 0, 0, span(stmt.range()));
                self.top = mark;
            }
            self.code.check()?;
        }
        Ok(())
    }

    fn statement(&mut self, stmt: &'a Stmt) -> Result {
        match stmt {
            Stmt::Expr(statement) => self.expression_statement(&statement.value),
            Stmt::Assign(statement) => self.assignment(statement),
            Stmt::AugAssign(statement) => self.augmented(statement),
            Stmt::AnnAssign(statement) => self.annotated(statement),
            Stmt::If(statement) => self.if_statement(statement),
            Stmt::For(statement) => self.for_loop(statement),
            Stmt::While(statement) => self.while_loop(statement),
            Stmt::Return(statement) => self.return_statement(statement),
            Stmt::FunctionDef(definition) => self.function_definition(definition),
            Stmt::ClassDef(definition) => self.class_definition(definition),
            Stmt::Try(statement) => self.try_statement(statement),
            Stmt::With(statement) => self.with_statement(statement),
            Stmt::Raise(statement) => self.raise(statement),
            Stmt::Assert(statement) => self.assert(statement),
            Stmt::Import(statement) => self.import(statement),
            Stmt::ImportFrom(statement) => self.import_from(statement),
            Stmt::Break(statement) => self.leave_loop_early(true, span(statement.range)),
            Stmt::Continue(statement) => self.leave_loop_early(false, span(statement.range)),
            Stmt::Delete(statement) => {
                for target in &statement.targets {
                    self.delete(target)?;
                }
                Ok(())
            }
            Stmt::Pass(_) | Stmt::Global(_) | Stmt::Nonlocal(_) => Ok(()),
            Stmt::Match(statement) => self.match_statement(statement),
            Stmt::TypeAlias(statement) => self.type_alias(statement),
            Stmt::IpyEscapeCommand(_) => {
                // The first walk has refused these.
                Err(CompileError::syntax("invalid syntax", span(stmt.range())))
            }
        }
    }

    fn expression_statement(&mut self, expr: &'a Expr) -> Result {
        if self.is_prompt() {
            return self.displayed(expr);
        }
        if self.constant(expr).is_some() {
            return Ok(());
        }
        let mark = self.top;
        match expr {
            // A variable is read for its error only.
            Expr::Name(_) => {
                self.operand(expr)?;
            }
            _ => {
                let dropped = self.fresh(expr)?;
                let may_be_coroutine = self.symbols().coroutines && expr.is_call_expr();
                if self.symbols().finalizers || may_be_coroutine {
                    self.op(Op::Overwrite, dropped, 0, 0, span(expr.range()));
                }
            }
        }
        self.top = mark;
        Ok(())
    }

    /// `sys.displayhook(expr)`
    fn displayed(&mut self, expr: &'a Expr) -> Result {
        let place = span(expr.range());
        let mark = self.top;
        let window = self.temporaries(3, place)?;
        self.into(expr, window + 2)?;
        self.import_named("sys", window, place);
        self.load_attribute(window, window, "displayhook", place);
        self.special(window + 1, Special::Unbound, place);
        self.call_window(window, window, 1, place);
        self.top = mark;
        Ok(())
    }

    fn assignment(&mut self, node: &'a ast::StmtAssign) -> Result {
        if let [target] = &node.targets[..] {
            return self.assign(target, &node.value);
        }
        let mark = self.top;
        let names_only = node.targets.iter().all(Expr::is_name_expr);
        let value = if names_only { self.operand(&node.value)? } else { self.fresh(&node.value)? };
        let (value, targets) = match node.targets.first() {
            // `a = b = value`: a variable's own register may be the value's, which storing does not change.
            Some(_) => (value, &node.targets),
            None => return Ok(()),
        };
        for target in targets {
            self.store(target, value)?;
        }
        self.top = mark;
        Ok(())
    }

    fn annotated(&mut self, node: &'a ast::StmtAnnAssign) -> Result {
        match &node.value {
            Some(value) => self.assign(&node.target, value)?,
            None => match &*node.target {
                // CPython evaluates the parts of `a.b: int` and `a[i]: int`, though nothing is stored.
                Expr::Attribute(attribute) => self.expression_statement(&attribute.value)?,
                Expr::Subscript(subscript) => {
                    self.expression_statement(&subscript.value)?;
                    self.expression_statement(&subscript.slice)?;
                }
                _ => {}
            },
        }
        self.note_annotation(node)
    }

    fn if_statement(&mut self, node: &'a ast::StmtIf) -> Result {
        let end = self.code.label();
        let mut next = self.code.label();
        self.branch(&node.test, next, false)?;
        self.statements(&node.body)?;
        for clause in &node.elif_else_clauses {
            self.code.jump(end, span(clause.range));
            self.code.place(next);
            next = self.code.label();
            if let Some(test) = &clause.test {
                self.branch(test, next, false)?;
            }
            self.statements(&clause.body)?;
        }
        self.code.place(next);
        self.code.place(end);
        Ok(())
    }

    fn return_statement(&mut self, node: &'a ast::StmtReturn) -> Result {
        let place = span(node.range);
        let mark = self.top;
        let leaves = !self.blocks.iter().all(|block| matches!(block, Block::Loop { .. }));
        let value = match &node.value {
            Some(value) => {
                let register = self.operand(value)?;
                if leaves && register < self.first_temporary {
                    // What is run on the way out may rebind the variable.
                    let copy = self.temporary(place)?;
                    self.op(Op::Move, copy, register, 0, place);
                    copy
                } else {
                    register
                }
            }
            None => {
                let none = self.temporary(place)?;
                self.special(none, Special::None, place);
                none
            }
        };
        self.unwind(0, |this| {
            this.op(Op::Return, value, 0, 0, place);
            this.code.stop();
        })?;
        self.top = mark;
        Ok(())
    }
}
