//! What can be wrong with a program before it runs.

use crate::source::{Source, Span};

/// Why a source text was not compiled.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CompileError {
    /// The text is not Python; CPython says so too, in these words.
    #[error("{}: {message}", kind.name())]
    Syntax {
        /// Which of CPython's exception classes it is.
        kind: SyntaxKind,
        /// The message, as CPython words it.
        message: String,
        /// Where.
        span: Span,
    },
    /// The text is Python that this compiler does not know (yet).
    #[error("SyntaxError: {what} are not supported here")]
    Unsupported {
        /// What is not supported, in words and in the plural: "async functions".
        what: String,
        /// Where it is first used.
        span: Span,
    },
    /// The text nests deeper, or needs more of something, than the compiler or the machine can take.
    #[error("SyntaxError: {what}")]
    TooComplex {
        /// What there is too much of.
        what: String,
        /// Where.
        span: Span,
    },
}

/// CPython's classes of syntax errors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SyntaxKind {
    /// `SyntaxError`
    Syntax,
    /// `IndentationError`
    Indentation,
    /// `TabError`
    Tab,
}

impl SyntaxKind {
    /// The name of the exception class.
    pub fn name(self) -> &'static str {
        match self {
            Self::Syntax => "SyntaxError",
            Self::Indentation => "IndentationError",
            Self::Tab => "TabError",
        }
    }
}

impl CompileError {
    /// A plain `SyntaxError`.
    pub fn syntax(message: impl Into<String>, span: Span) -> Self {
        Self::Syntax { kind: SyntaxKind::Syntax, message: message.into(), span }
    }

    /// Something that is not supported, in words and in the plural.
    pub fn unsupported(what: impl Into<String>, span: Span) -> Self {
        Self::Unsupported { what: what.into(), span }
    }

    /// Too much of something.
    pub fn too_complex(what: impl Into<String>, span: Span) -> Self {
        Self::TooComplex { what: what.into(), span }
    }

    /// Where the error is.
    pub fn span(&self) -> Span {
        match self {
            Self::Syntax { span, .. } | Self::Unsupported { span, .. } | Self::TooComplex { span, .. } => *span,
        }
    }

    /// The class of the exception that Python code would see.
    pub fn kind(&self) -> SyntaxKind {
        match self {
            Self::Syntax { kind, .. } => *kind,
            Self::Unsupported { .. } | Self::TooComplex { .. } => SyntaxKind::Syntax,
        }
    }

    /// The message without the exception's class.
    pub fn message(&self) -> String {
        match self {
            Self::Syntax { message, .. } => message.clone(),
            Self::Unsupported { what, .. } => format!("{what} are not supported here"),
            Self::TooComplex { what, .. } => what.clone(),
        }
    }

    /// The error as CPython prints it: the place, the line with carets under the span, and the message. There are no
    /// carets under an empty span, nor under one that begins in the line's indentation.
    pub fn render(&self, source: &Source) -> String {
        let span = self.span();
        let start = source.position(span.start);
        let end = source.position(span.end.max(span.start));
        let mut text = format!("  File \"{}\", line {}\n", source.name, start.line);
        let line = source.line_text(start.line);
        let shown = line.trim_start_matches([' ', '\x0c']);
        let indent = line.chars().count() - shown.chars().count();
        text.push_str(&format!("    {shown}\n"));
        // Of what is wrong about an indentation CPython marks the beginning.
        let is_marked = span.start < span.end || self.kind() == SyntaxKind::Tab;
        if is_marked && start.column as usize >= indent {
            let from = start.column as usize - indent;
            // A span of several lines is marked to the end of its first.
            let to = if end.line > start.line { shown.chars().count() } else { end.column as usize - indent };
            // Tabs are kept, so that the carets stand where they should.
            let margin: String = shown
                .chars()
                .take(from)
                .map(|character| if character.is_whitespace() { character } else { ' ' })
                .collect();
            let missing = from.saturating_sub(shown.chars().count());
            let carets = "^".repeat(to.saturating_sub(from).max(1));
            text.push_str(&format!("    {margin}{}{carets}\n", " ".repeat(missing)));
        }
        text.push_str(&format!("{}: {}", self.kind().name(), self.message()));
        text
    }
}
