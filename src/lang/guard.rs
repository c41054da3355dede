//! Refuses texts that nest so deep that parsing or compiling them would overflow the stack.
//!
//! The parser, the walks over its tree and the tree's own destructor recurse, and in a browser the stack is a
//! megabyte. This looks at the tokens first, without recursion. It knows no grammar: it adds up, along the tokens, a
//! weight for everything that makes the tree deeper, starts again where a new element or statement begins, and keeps
//! the depth of what was in brackets. The sum is never less than the depth of the tree.

use ruff_python_ast::token::TokenKind;
use ruff_python_parser::{Mode, lexer::lex};

use crate::error::{CompileError, SyntaxKind};
use crate::source::Span;

/// CPython's limit on brackets in brackets.
const BRACKETS: usize = 200;
/// CPython's limit on indentation.
const INDENTS: usize = 100;
/// CPython's limit on f-strings in f-strings.
const STRINGS: usize = 150;

/// What one step of depth weighs: a bracket, an operator that takes what follows it.
const NEST: u32 = 12;
/// A function without a name of its own inside an expression: compiling it takes more of the stack.
const FUNCTION: u32 = 40;
/// An attribute, subscript or call after an operand.
const POSTFIX: u32 = 6;
/// An operator between operands: such chains are walked without recursion, but they are freed with it.
const CHAIN: u32 = 1;
/// One level of indentation.
const INDENT: u32 = 12;
/// The greatest sum that is let through.
const LIMIT: u32 = 4000;

/// What is wrong with a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Excess {
    Brackets,
    Indents,
    Strings,
    Depth,
}

/// Refuses a text that nests too deep.
pub(crate) fn check(text: &str) -> Result<(), CompileError> {
    match excess(text) {
        None => Ok(()),
        Some(excess) => Err(error(text, excess)),
    }
}

fn error(text: &str, excess: Excess) -> CompileError {
    let place = locate(text, excess);
    match excess {
        Excess::Brackets => CompileError::syntax("too many nested parentheses", place),
        Excess::Indents => CompileError::Syntax {
            kind: SyntaxKind::Indentation,
            message: "too many levels of indentation".into(),
            span: place,
        },
        Excess::Strings => CompileError::syntax("too many nested f-strings", place),
        Excess::Depth => CompileError::too_complex("expression is too complex: it nests too deep", place),
    }
}

/// The character at which the text becomes too much, found by halving: the lexer does not tell where it is.
fn locate(text: &str, excess_of_all: Excess) -> Span {
    let boundary = |mut index: usize| {
        while !text.is_char_boundary(index) {
            index -= 1;
        }
        index
    };
    let (mut good, mut bad) = (0, text.len());
    while good < bad {
        let middle = boundary((good + bad) / 2);
        if middle <= good {
            break;
        }
        if excess(&text[..middle]) == Some(excess_of_all) {
            bad = middle;
        } else {
            good = middle;
        }
    }
    Span { start: good as u32, end: bad as u32 }
}

/// One open bracket, or the statement level.
#[derive(Clone, Copy, Default)]
struct Level {
    /// Weight of the current element so far.
    chain: u32,
    /// Greatest depth of what was in brackets in the current element.
    inner: u32,
    /// Greatest depth of the elements before.
    deepest: u32,
    /// Weights of the levels outside of this one.
    outside: u32,
}

impl Level {
    fn depth(&self) -> u32 {
        self.chain + self.inner
    }

    fn next_element(&mut self) {
        self.deepest = self.deepest.max(self.depth());
        self.chain = 0;
        self.inner = 0;
    }
}

fn excess(text: &str) -> Option<Excess> {
    let mut lexer = lex(text, Mode::Module);
    let mut levels = vec![Level::default()];
    let mut indents = 0u32;
    let mut strings = 0usize;
    // Blocks opened on one line; the parser nests them even where Python does not allow that.
    let mut blocks = 0u32;
    let mut after_operand = false;
    loop {
        let kind = lexer.next_token();
        if matches!(kind, TokenKind::Comment | TokenKind::NonLogicalNewline) {
            continue;
        }
        let brackets = levels.len() - 1;
        let level = levels.last_mut()?;
        match kind {
            TokenKind::EndOfFile => return None,
            TokenKind::Lpar
            | TokenKind::Lsqb
            | TokenKind::Lbrace
            | TokenKind::FStringStart
            | TokenKind::TStringStart => {
                if after_operand {
                    level.chain += POSTFIX;
                }
                if brackets >= BRACKETS {
                    return Some(Excess::Brackets);
                }
                if matches!(kind, TokenKind::FStringStart | TokenKind::TStringStart) {
                    strings += 1;
                    if strings > STRINGS {
                        return Some(Excess::Strings);
                    }
                }
                let outside = level.outside + level.depth() + NEST;
                levels.push(Level { outside, ..Level::default() });
            }
            TokenKind::Rpar | TokenKind::Rsqb | TokenKind::Rbrace | TokenKind::FStringEnd | TokenKind::TStringEnd => {
                if matches!(kind, TokenKind::FStringEnd | TokenKind::TStringEnd) {
                    strings = strings.saturating_sub(1);
                }
                level.next_element();
                let depth = level.deepest + NEST;
                if brackets > 0 {
                    levels.pop();
                    let outer = levels.last_mut()?;
                    outer.inner = outer.inner.max(depth);
                }
            }
            TokenKind::Comma => level.next_element(),
            TokenKind::Semi if brackets == 0 => level.next_element(),
            TokenKind::Newline => {
                level.next_element();
                level.deepest = 0;
                blocks = 0;
            }
            TokenKind::Indent => {
                indents += 1;
                if indents as usize >= INDENTS {
                    return Some(Excess::Indents);
                }
            }
            TokenKind::Dedent => indents = indents.saturating_sub(1),
            TokenKind::Colon if brackets == 0 => blocks += NEST,
            _ => level.chain += weight(kind, after_operand),
        }
        after_operand = ends_operand(kind);
        let level = levels.last()?;
        if level.outside + level.depth() + blocks + indents * INDENT > LIMIT {
            return Some(Excess::Depth);
        }
    }
}

/// How much deeper the tree becomes at a token.
fn weight(kind: TokenKind, after_operand: bool) -> u32 {
    match kind {
        TokenKind::Dot => POSTFIX,
        TokenKind::Name
        | TokenKind::Int
        | TokenKind::Float
        | TokenKind::Complex
        | TokenKind::String
        | TokenKind::FStringMiddle
        | TokenKind::TStringMiddle
        | TokenKind::None
        | TokenKind::True
        | TokenKind::False
        | TokenKind::Ellipsis
        | TokenKind::Colon
        | TokenKind::Semi
        | TokenKind::Exclamation
        | TokenKind::If
        | TokenKind::In
        | TokenKind::Is
        | TokenKind::Less
        | TokenKind::Greater
        | TokenKind::EqEqual
        | TokenKind::NotEqual
        | TokenKind::LessEqual
        | TokenKind::GreaterEqual => 0,
        TokenKind::Plus
        | TokenKind::Minus
        | TokenKind::Star
        | TokenKind::Slash
        | TokenKind::DoubleSlash
        | TokenKind::Percent
        | TokenKind::At
        | TokenKind::Vbar
        | TokenKind::Amper
        | TokenKind::CircumFlex
        | TokenKind::LeftShift
        | TokenKind::RightShift
        | TokenKind::And
        | TokenKind::Or
        | TokenKind::Equal
            if after_operand =>
        {
            CHAIN
        }
        // A generator expression is a function; a statement's `for` is none, but begins its line.
        TokenKind::Lambda | TokenKind::For => FUNCTION,
        // `not in`
        TokenKind::Not if after_operand => 0,
        _ => NEST,
    }
}

/// What follows is an operator rather than an operand.
fn ends_operand(kind: TokenKind) -> bool {
    matches!(
        kind,
        TokenKind::Name
            | TokenKind::Int
            | TokenKind::Float
            | TokenKind::Complex
            | TokenKind::String
            | TokenKind::None
            | TokenKind::True
            | TokenKind::False
            | TokenKind::Ellipsis
            | TokenKind::Rpar
            | TokenKind::Rsqb
            | TokenKind::Rbrace
            | TokenKind::FStringEnd
            | TokenKind::TStringEnd
    ) || kind.is_soft_keyword()
}
