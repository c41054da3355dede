//! `match`: each case tests the subject and gathers what it captures; only when all of it fits are the names bound.

use ruff_python_ast::{self as ast, CmpOp, Expr, Identifier, Pattern};
use ruff_text_size::Ranged;

use crate::code::Constant;
use crate::collect::span;
use crate::instruction::{Helper, Instruction, Op, Special};
use crate::source::Span;

use super::emit::{Label, Reg};
use super::{Compiler, Result};

/// The names that a pattern binds, with the registers of their values.
type Captures<'a> = Vec<(&'a Identifier, Reg)>;

impl<'a> Compiler<'a> {
    pub(super) fn match_statement(&mut self, node: &'a ast::StmtMatch) -> Result {
        let mark = self.top;
        let subject = self.fresh(&node.subject)?;
        let end = self.code.label();
        for case in &node.cases {
            if !self.code.flow.reachable {
                break;
            }
            let above = self.top;
            let fail = self.code.label();
            let mut captures = Vec::new();
            self.pattern(&case.pattern, subject, fail, &mut captures)?;
            for (name, register) in captures {
                self.store_name(name.as_str(), register, span(name.range));
            }
            if let Some(guard) = &case.guard {
                self.branch(guard, fail, false)?;
            }
            self.top = above;
            self.statements(&case.body)?;
            self.code.jump(end, span(case.range));
            self.code.place(fail);
        }
        self.code.place(end);
        self.top = mark;
        Ok(())
    }

    /// Goes on if the value in a register fits, and jumps to `fail` otherwise. The temporaries stay taken: captures are in
    /// them.
    fn pattern(&mut self, pattern: &'a Pattern, subject: Reg, fail: Label, captures: &mut Captures<'a>) -> Result {
        let place = span(pattern.range());
        match pattern {
            Pattern::MatchValue(node) => self.branch_pair(subject, CmpOp::Eq, &node.value, fail, false, place),
            Pattern::MatchSingleton(node) => {
                self.singleton(node.value, subject, fail, place);
                Ok(())
            }
            Pattern::MatchAs(node) => {
                if let Some(inner) = &node.pattern {
                    self.pattern(inner, subject, fail, captures)?;
                }
                captures.extend(node.name.as_ref().map(|name| (name, subject)));
                Ok(())
            }
            Pattern::MatchOr(node) => self.alternatives(&node.patterns, subject, fail, captures, place),
            Pattern::MatchSequence(node) => self.sequence(&node.patterns, subject, fail, captures, place),
            Pattern::MatchMapping(node) => self.mapping(node, subject, fail, captures, place),
            Pattern::MatchClass(node) => self.class_pattern(node, subject, fail, captures, place),
            // Only in sequences, which deal with it.
            Pattern::MatchStar(_) => Ok(()),
        }
    }

    fn singleton(&mut self, value: ast::Singleton, subject: Reg, fail: Label, place: Span) {
        let special = match value {
            ast::Singleton::None => {
                self.code.branch(Instruction::wide(Op::JumpIfNone, subject, 0).with_x(1), fail, place);
                return;
            }
            ast::Singleton::True => Special::True,
            ast::Singleton::False => Special::False,
        };
        let mark = self.top;
        if let Ok(register) = self.temporary(place) {
            self.special(register, special, place);
            self.op(Op::Is, register, subject, register, place);
            self.branch_register(register, fail, false, place);
        }
        self.top = mark;
    }

    /// Jumps to `fail` unless the helper says yes.
    fn check(&mut self, helper: Helper, subject: Reg, fail: Label, place: Span) -> Result {
        let mark = self.top;
        let fits = self.temporary(place)?;
        self.help(helper, fits, subject, subject, place);
        self.branch_register(fits, fail, false, place);
        self.top = mark;
        Ok(())
    }

    /// Jumps to `fail` unless the length of the subject is `count`, or more if that is enough.
    fn check_length(&mut self, subject: Reg, count: usize, more: bool, fail: Label, place: Span) -> Result {
        let mark = self.top;
        let length = self.temporary(place)?;
        self.help(Helper::Length, length, subject, subject, place);
        let op = if more { Op::JumpGreaterEqualInt } else { Op::JumpEqualInt };
        self.code.branch(Instruction::abc(op, length, count as u16, 0), fail, place);
        self.top = mark;
        Ok(())
    }

    /// `a | b`: all bind the same names, each into the same registers.
    fn alternatives(
        &mut self,
        patterns: &'a [Pattern],
        subject: Reg,
        fail: Label,
        captures: &mut Captures<'a>,
        place: Span,
    ) -> Result {
        let fits = self.code.label();
        let mut common: Captures<'a> = Vec::new();
        for (index, pattern) in patterns.iter().enumerate() {
            let next = if index + 1 == patterns.len() { fail } else { self.code.label() };
            let mut own = Vec::new();
            self.pattern(pattern, subject, next, &mut own)?;
            if index == 0 {
                for (name, _) in &own {
                    common.push((*name, self.temporary(place)?));
                }
            }
            for (name, register) in own {
                if let Some((_, target)) = common.iter().find(|(known, _)| known.id == name.id) {
                    self.op(Op::Move, *target, register, 0, place);
                }
            }
            self.code.jump(fits, place);
            if index + 1 < patterns.len() {
                self.code.place(next);
            }
        }
        self.code.place(fits);
        captures.extend(common);
        Ok(())
    }

    fn sequence(
        &mut self,
        patterns: &'a [Pattern],
        subject: Reg,
        fail: Label,
        captures: &mut Captures<'a>,
        place: Span,
    ) -> Result {
        self.check(Helper::IsSequence, subject, fail, place)?;
        let star = patterns.iter().position(Pattern::is_match_star);
        let fixed = patterns.len() - usize::from(star.is_some());
        if fixed > 255 {
            return Err(crate::error::CompileError::too_complex("too many patterns in a sequence", place));
        }
        if fixed == 0 && star.is_some() && patterns.iter().all(is_wildcard) {
            return Ok(());
        }
        self.check_length(subject, fixed, star.is_some(), fail, place)?;
        if patterns.iter().all(is_wildcard) {
            return Ok(());
        }
        if let Some(star) = star.filter(|star| is_wildcard(&patterns[*star])) {
            return self.items_by_index(patterns, star, subject, fail, captures);
        }
        let first = self.temporaries(patterns.len(), place)?;
        match star {
            None => self.op(Op::Unpack, first, subject, patterns.len() as u16, place),
            Some(before) => {
                let after = patterns.len() - before - 1;
                self.op(Op::UnpackStar, first, subject, (before | after << 8) as u16, place);
            }
        }
        self.parts(patterns, first, fail, captures)
    }

    /// Matches patterns against the values in consecutive registers.
    fn parts(&mut self, patterns: &'a [Pattern], first: Reg, fail: Label, captures: &mut Captures<'a>) -> Result {
        for (index, pattern) in patterns.iter().enumerate() {
            let register = first + index as u16;
            match pattern {
                Pattern::MatchStar(star) => captures.extend(star.name.as_ref().map(|name| (name, register))),
                _ => self.pattern(pattern, register, fail, captures)?,
            }
        }
        Ok(())
    }

    /// With `*_`, only the items that are looked at are taken, by their indexes.
    fn items_by_index(
        &mut self,
        patterns: &'a [Pattern],
        star: usize,
        subject: Reg,
        fail: Label,
        captures: &mut Captures<'a>,
    ) -> Result {
        for (index, pattern) in patterns.iter().enumerate() {
            if is_wildcard(pattern) {
                continue;
            }
            let place = span(pattern.range());
            let item = self.temporary(place)?;
            if index < star {
                self.load_constant(&Constant::Int(index as i64), item, place);
            } else {
                // CPython asks for the length each time.
                self.help(Helper::Length, item, subject, subject, place);
                self.op(Op::SubtractInt, item, item, (patterns.len() - index) as u16, place);
            }
            self.op(Op::LoadItem, item, subject, item, place);
            self.pattern(pattern, item, fail, captures)?;
        }
        Ok(())
    }

    fn mapping(
        &mut self,
        node: &'a ast::PatternMatchMapping,
        subject: Reg,
        fail: Label,
        captures: &mut Captures<'a>,
        place: Span,
    ) -> Result {
        self.check(Helper::IsMapping, subject, fail, place)?;
        let count = node.keys.len();
        if count == 0 && node.rest.is_none() {
            return Ok(());
        }
        if count > 0 {
            self.check_length(subject, count, true, fail, place)?;
        }
        let keys = self.temporary(place)?;
        let mark = self.top;
        for key in &node.keys {
            self.fresh(key)?;
        }
        self.op(Op::BuildTuple, keys, if count == 0 { keys } else { mark }, count as u16, place);
        self.top = mark;
        let first = self.temporaries(count, place)?;
        if count > 0 {
            let values = self.temporary(place)?;
            self.help(Helper::MatchKeys, values, subject, keys, place);
            self.code.branch(Instruction::wide(Op::JumpIfNone, values, 0), fail, place);
            self.op(Op::Unpack, first, values, count as u16, place);
        }
        if let Some(rest) = &node.rest {
            let register = self.temporary(place)?;
            self.help(Helper::MappingRest, register, subject, keys, place);
            captures.push((rest, register));
        }
        self.parts(&node.patterns, first, fail, captures)
    }

    fn class_pattern(
        &mut self,
        node: &'a ast::PatternMatchClass,
        subject: Reg,
        fail: Label,
        captures: &mut Captures<'a>,
        place: Span,
    ) -> Result {
        let arguments = &node.arguments;
        let positional = arguments.patterns.len();
        let count = positional + arguments.keywords.len();
        let request = self.temporary(place)?;
        let mark = self.top;
        let class: &'a Expr = &node.cls;
        self.fresh(class)?;
        let number = self.temporary(place)?;
        self.load_constant(&Constant::Int(positional as i64), number, place);
        let names = arguments.keywords.iter().map(|keyword| Constant::Str(self.mangled(keyword.attr.as_str())));
        let names = Constant::Tuple(names.collect());
        let register = self.temporary(place)?;
        self.load_constant(&names, register, place);
        self.op(Op::BuildTuple, request, mark, 3, place);
        self.top = mark;
        self.help(Helper::MatchClass, request, subject, request, place);
        self.code.branch(Instruction::wide(Op::JumpIfNone, request, 0), fail, place);
        let first = self.temporaries(count, place)?;
        if count > 0 {
            self.op(Op::Unpack, first, request, count as u16, place);
        }
        self.parts(&arguments.patterns, first, fail, captures)?;
        for (index, keyword) in arguments.keywords.iter().enumerate() {
            self.pattern(&keyword.pattern, first + (positional + index) as u16, fail, captures)?;
        }
        Ok(())
    }
}

/// The pattern fits everything and binds nothing.
fn is_wildcard(pattern: &Pattern) -> bool {
    match pattern {
        Pattern::MatchAs(node) => node.pattern.is_none() && node.name.is_none(),
        Pattern::MatchStar(node) => node.name.is_none(),
        _ => false,
    }
}
