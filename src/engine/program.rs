//! From a text that somebody typed to bytecode.

use std::sync::Arc;

use heddle_lang::code::Module;
use heddle_lang::source::Source;
use heddle_lang::{CompileError, Options, check, compile};
use heddle_trace::protocol::{Problem, ProblemKind, Reply};

/// Compiles a program.
///
/// # Errors
/// What is wrong with it.
pub fn load(name: &str, text: &str) -> Result<Module, Problem> {
    let source = source(name, text);
    compile(&source, Options::default()).map_err(|error| problem(&source, &error))
}

/// Everything that is wrong with a program, in the order of the source.
pub fn problems(name: &str, text: &str) -> Vec<Problem> {
    let source = source(name, text);
    check(&source, Options::default()).iter().map(|error| problem(&source, error)).collect()
}

fn source(name: &str, text: &str) -> Arc<Source> {
    // CPython skips a byte order mark too.
    Arc::new(Source::new(name, text.strip_prefix('\u{feff}').unwrap_or(text)))
}

fn problem(source: &Source, error: &CompileError) -> Problem {
    let kind = match error {
        CompileError::Syntax { .. } => ProblemKind::Syntax,
        CompileError::Unsupported { .. } | CompileError::TooComplex { .. } => ProblemKind::Unsupported,
    };
    let span = error.span();
    let (start, end) = (source.position(span.start), source.position(span.end.max(span.start)));
    Problem {
        kind,
        message: error.to_string(),
        line: start.line,
        column: start.column + 1,
        end_line: end.line,
        end_column: end.column + 1,
    }
}

/// The reply to a request to run a program that cannot be run.
pub fn refusal(run: u32, problem: Problem) -> Reply {
    let Problem { message, line, column, .. } = problem;
    Reply::Refused { run, sentence: message, line, column }
}
