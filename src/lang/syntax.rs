//! Parsing, with errors in CPython's words.

use ruff_python_ast::{Mod, ModModule, PythonVersion, Stmt};
use ruff_python_parser::{ParseOptions, parse_unchecked};
use ruff_text_size::Ranged;

use crate::collect::span;
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
    if mode == Mode::Expression && first.is_none() && !matches!(&tree.body[..], [Stmt::Expr(_)]) {
        let place = tree.body.get(usize::from(matches!(tree.body.first(), Some(Stmt::Expr(_)))));
        return Err(CompileError::syntax(
            "invalid syntax",
            place.map_or_else(Span::default, |stmt| span(stmt.range())),
        ));
    }
    match (first, newer) {
        (Some(error), _) => Err(diagnose::diagnose(text, &tree, &error)),
        (None, Some(error)) => Err(diagnose::newer(text, &error)),
        (None, None) => Ok(tree),
    }
}
