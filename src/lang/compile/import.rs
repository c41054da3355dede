//! Imports.

use std::sync::Arc;

use ruff_python_ast as ast;

use crate::collect::span;
use crate::instruction::{Helper, Instruction, Op, Special};

use super::{Compiler, Result};

/// Imports the top package and gives that.
const TOP: u8 = 0;
/// Imports the named module itself and gives that.
pub(super) const NAMED: u8 = 1;

impl<'a> Compiler<'a> {
    pub(super) fn import(&mut self, node: &'a ast::StmtImport) -> Result {
        let place = span(node.range);
        for alias in &node.names {
            let mark = self.top;
            let module = self.temporary(place)?;
            let full: Arc<str> = alias.name.as_str().into();
            let name = self.code.name(&full, place);
            let what = if alias.asname.is_some() { NAMED } else { TOP };
            self.code.push(Instruction::abc(Op::Import, module, name, 0).with_x(what), place);
            let target = match &alias.asname {
                Some(name) => name.as_str(),
                None => full.split('.').next().unwrap_or(&full),
            };
            self.store_name(target, module, place);
            self.top = mark;
        }
        Ok(())
    }

    pub(super) fn import_from(&mut self, node: &'a ast::StmtImportFrom) -> Result {
        let place = span(node.range);
        let Some(module) = &node.module else { return Ok(()) };
        if module.as_str() == "__future__" {
            // Every known feature is the rule by now, or has no effect here.
            return Ok(());
        }
        let mark = self.top;
        let register = self.temporary(place)?;
        let name = self.code.name(&module.as_str().into(), place);
        self.code.push(Instruction::abc(Op::Import, register, name, 0).with_x(NAMED), place);
        for alias in &node.names {
            let above = self.top;
            if alias.name.as_str() == "*" {
                let namespace = self.temporary(place)?;
                if self.program.options.dynamic {
                    self.op(Op::Move, namespace, 0, 0, place);
                } else {
                    self.special(namespace, Special::None, place);
                }
                self.help(Helper::ImportStar, namespace, register, namespace, place);
                self.top = above;
                continue;
            }
            let value = self.temporary(place)?;
            let name = self.code.name(&alias.name.as_str().into(), place);
            self.op(Op::ImportFrom, value, register, name, place);
            let target = alias.asname.as_ref().unwrap_or(&alias.name);
            self.store_name(target.as_str(), value, place);
            self.top = above;
        }
        self.top = mark;
        Ok(())
    }
}
