//! Parsing, with errors in CPython's words.

use ruff_python_ast::{Mod, ModModule, PythonVersion, Stmt};
use ruff_python_parser::{ParseErrorType, ParseOptions, parse_unchecked};
use ruff_text_size::Ranged;

use crate::compile::Mode;
use crate::error::CompileError;
use crate::source::Span;
use crate::{diagnose, guard};

/// Parses a text; an expression becomes a module of one statement.
pub(crate) fn parse(text: &str, mode: Mode) -> Result<ModModule, CompileError> {
    if let Err(excess) = guard::check(text) {
        // A bracket that is never closed makes one expression of the rest of the text: say that rather.
        return Err(diagnose::scan_error(text).unwrap_or(excess));
    }
    let options = ParseOptions::from(ruff_python_parser::Mode::Module).with_target_version(PythonVersion::PY314);
    let parsed = parse_unchecked(text, options);
    let first = parsed.errors().first().cloned();
    let newer = parsed.unsupported_syntax_errors().first().cloned();
    let Mod::Module(tree) = parsed.into_syntax() else {
        return Err(CompileError::syntax("invalid syntax", Span::default()));
    };
    // What is wrong in a statement that is none of `eval`'s is not looked at.
    let is_sound = first.as_ref().is_none_or(|first| {
        matches!(
            first.error,
            ParseErrorType::InvalidAssignmentTarget
                | ParseErrorType::InvalidAugmentedAssignmentTarget
                | ParseErrorType::InvalidAnnotatedAssignmentTarget
                | ParseErrorType::InvalidDeleteTarget
        )
    });
    if mode == Mode::Expression && is_sound && !matches!(&tree.body[..], [Stmt::Expr(_)]) {
        let place = tree.body.get(usize::from(matches!(tree.body.first(), Some(Stmt::Expr(_)))));
        return Err(CompileError::syntax("invalid syntax", place.map_or_else(Span::default, |stmt| stray(text, stmt))));
    }
    match (first, newer) {
        (Some(error), _) => Err(diagnose::diagnose(text, &tree, &error)),
        (None, Some(error)) => Err(diagnose::newer(text, &error)),
        (None, None) => Ok(tree),
    }
}

/// The token of a statement that cannot be in an expression.
fn stray(text: &str, stmt: &Stmt) -> Span {
    let after = match stmt {
        Stmt::Assign(node) => node.targets.first().map_or(node.range.start(), |target| target.range().end()),
        Stmt::AugAssign(node) => node.target.range().end(),
        Stmt::AnnAssign(node) => node.target.range().end(),
        other => other.range().start(),
    };
    let rest = text.get(after.to_usize()..).unwrap_or("");
    let token = rest.trim_start_matches([' ', '\t', ')']);
    let start = after.to_u32() + (rest.len() - token.len()) as u32;
    let word = token.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').count();
    let sign = token.find('=').map_or(1, |index| index + 1);
    let length = if word > 0 {
        word
    } else if stmt.is_ann_assign_stmt() {
        1
    } else {
        sign
    };
    Span { start, end: start + length as u32 }
}
