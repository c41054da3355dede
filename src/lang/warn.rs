//! What CPython's compiler warns of, in its words: a text that is valid Python, and surely not what its writer meant.

use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{
    CmpOp, ExceptHandler, Expr, ExprCompare, ExprContext, FStringPart, InterpolatedStringElement, Number, Stmt,
};
use ruff_text_size::{Ranged, TextRange};

use crate::collect::span;
use crate::source::{Source, Span};

/// A `SyntaxWarning`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// The line, from 1.
    pub line: u32,
    /// What it is about.
    pub span: Span,
    /// What is said.
    pub message: String,
}

impl Warning {
    /// As CPython prints it of a text that is in no file.
    pub fn render(&self, source: &Source) -> String {
        format!("{}:{}: SyntaxWarning: {}\n", source.name, self.line, self.message)
    }

    /// As CPython prints it of a file: with the line.
    pub fn render_with_line(&self, source: &Source) -> String {
        let shown = source.line_text(self.line).trim();
        let end = if shown.is_empty() { String::new() } else { format!("  {shown}\n") };
        self.render(source) + &end
    }
}

/// The warnings of a text, in the order in which CPython comes to them: of its tokens, of `finally`, of the rest.
pub(crate) fn warnings(source: &Source, body: &[Stmt]) -> Vec<Warning> {
    let mut reader =
        Reader { source, escapes: Vec::new(), exits: Vec::new(), others: Vec::new(), finally: false, looping: true };
    reader.visit_body(body);
    let Reader { escapes, exits, others, .. } = reader;
    [escapes, exits, others].into_iter().flatten().collect()
}

/// Walks over a text.
struct Reader<'a> {
    source: &'a Source,
    escapes: Vec<Warning>,
    exits: Vec<Warning>,
    others: Vec<Warning>,
    /// A `return` here leaves a `finally`.
    finally: bool,
    /// A `break` or `continue` here stays within it.
    looping: bool,
}

impl Reader<'_> {
    fn warning(&self, span: Span, message: impl Into<String>) -> Warning {
        Warning { line: self.source.line(span.start), span, message: message.into() }
    }

    fn other(&mut self, place: impl Ranged, message: impl Into<String>) {
        let warning = self.warning(span(place.range()), message);
        self.others.push(warning);
    }

    fn exit(&mut self, place: TextRange, what: &str) {
        let warning = self.warning(span(place), format!("'{what}' in a 'finally' block"));
        self.exits.push(warning);
    }

    /// Visits what is a function of its own.
    fn apart(&mut self, visit: impl FnOnce(&mut Self)) {
        let outer = (std::mem::replace(&mut self.finally, false), std::mem::replace(&mut self.looping, true));
        visit(self);
        (self.finally, self.looping) = outer;
    }

    /// The first escape that stands for nothing in a part of a string. `text` begins at `start`.
    fn escape(&mut self, start: u32, text: &str, of_bytes: bool) {
        let bytes = text.as_bytes();
        let mut at = 0;
        while at + 1 < bytes.len() {
            if bytes[at] != b'\\' {
                at += 1;
                continue;
            }
            let shown = match bytes[at + 1] {
                b'\n' | b'\r' | b'\\' | b'\'' | b'"' | b'a' | b'b' | b'f' | b'n' | b'r' | b't' | b'v' | b'x' => None,
                b'N' | b'u' | b'U' if !of_bytes => None,
                b'0'..=b'7' => {
                    let digits =
                        bytes[at + 1..].iter().take(3).take_while(|digit| matches!(digit, b'0'..=b'7')).count();
                    (digits == 3 && bytes[at + 1] >= b'4').then_some(("octal escape", 3))
                }
                _ => Some(("escape", text[at + 1..].chars().next().map_or(1, char::len_utf8))),
            };
            if let Some((kind, length)) = shown {
                let escape = &text[at..at + 1 + length];
                let message = format!(
                    "\"{escape}\" is an invalid {kind} sequence. Such sequences will not work in the future. Did you \
                     mean \"\\{escape}\"? A raw string is also an option."
                );
                let start = start + at as u32;
                let warning = self.warning(Span { start, end: start + 1 + length as u32 }, message);
                self.escapes.push(warning);
                return;
            }
            at += 2;
        }
    }

    fn elements<'e>(&mut self, elements: impl Iterator<Item = &'e InterpolatedStringElement>, raw: bool) {
        for element in elements {
            match element {
                InterpolatedStringElement::Literal(literal) if !raw => self.escape_in(literal.range, false),
                InterpolatedStringElement::Literal(_) => {}
                InterpolatedStringElement::Interpolation(part) => {
                    self.visit_expr(&part.expression);
                    if let Some(spec) = &part.format_spec {
                        self.elements(spec.elements.iter(), raw);
                    }
                }
            }
        }
    }

    fn escape_in(&mut self, range: TextRange, of_bytes: bool) {
        let source = self.source;
        if let Some(text) = source.text.get(range.start().to_usize()..range.end().to_usize()) {
            self.escape(range.start().to_u32(), text, of_bytes);
        }
    }

    fn comparison(&mut self, node: &ExprCompare) {
        let mut left = &*node.left;
        for (op, right) in node.ops.iter().zip(&node.comparators) {
            let words = match op {
                CmpOp::Is => ("is", "=="),
                CmpOp::IsNot => ("is not", "!="),
                _ => {
                    left = right;
                    continue;
                }
            };
            let literal = [left, right].into_iter().find(|side| is_literal(side));
            if let Some(name) = literal.and_then(type_name) {
                let (symbol, better) = words;
                self.other(node.range, format!("\"{symbol}\" with '{name}' literal. Did you mean \"{better}\"?"));
                return;
            }
            left = right;
        }
    }
}

/// Constants that are no singletons, and tuples of constants.
fn is_literal(value: &Expr) -> bool {
    match value {
        Expr::StringLiteral(_) | Expr::BytesLiteral(_) | Expr::NumberLiteral(_) => true,
        Expr::Tuple(node) => node.elts.iter().all(is_constant),
        _ => false,
    }
}

/// A constant that is no tuple.
fn is_constant(value: &Expr) -> bool {
    !value.is_tuple_expr() && (is_literal(value) || type_name(value).is_some_and(is_singleton))
}

fn is_singleton(name: &str) -> bool {
    matches!(name, "bool" | "NoneType" | "ellipsis")
}

/// The type of an expression, where it shows.
fn type_name(value: &Expr) -> Option<&'static str> {
    Some(match value {
        Expr::Tuple(_) => "tuple",
        Expr::List(_) | Expr::ListComp(_) => "list",
        Expr::Dict(_) | Expr::DictComp(_) => "dict",
        Expr::Set(_) | Expr::SetComp(_) => "set",
        Expr::Generator(_) => "generator",
        Expr::Lambda(_) => "function",
        Expr::FString(_) | Expr::StringLiteral(_) => "str",
        Expr::TString(_) => "string.templatelib.Template",
        Expr::BytesLiteral(_) => "bytes",
        Expr::BooleanLiteral(_) => "bool",
        Expr::NoneLiteral(_) => "NoneType",
        Expr::EllipsisLiteral(_) => "ellipsis",
        Expr::NumberLiteral(node) => match node.value {
            Number::Int(_) => "int",
            Number::Float(_) => "float",
            Number::Complex { .. } => "complex",
        },
        _ => return None,
    })
}

/// Whether a type that shows can be called.
fn is_callable(value: &Expr) -> bool {
    matches!(value, Expr::Lambda(_))
}

/// Whether a value whose type shows cannot be subscripted.
fn has_no_items(value: &Expr) -> bool {
    matches!(
        value,
        Expr::NoneLiteral(_)
            | Expr::EllipsisLiteral(_)
            | Expr::NumberLiteral(_)
            | Expr::BooleanLiteral(_)
            | Expr::Set(_)
            | Expr::SetComp(_)
            | Expr::Generator(_)
            | Expr::TString(_)
            | Expr::Lambda(_)
    )
}

/// Whether a value whose type shows is a sequence, which wants integers and slices.
fn is_sequence(value: &Expr) -> bool {
    matches!(
        value,
        Expr::StringLiteral(_)
            | Expr::BytesLiteral(_)
            | Expr::Tuple(_)
            | Expr::List(_)
            | Expr::ListComp(_)
            | Expr::FString(_)
    )
}

impl<'a> Visitor<'a> for Reader<'_> {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        match stmt {
            Stmt::FunctionDef(_) | Stmt::ClassDef(_) => self.apart(|reader| visitor::walk_stmt(reader, stmt)),
            Stmt::Return(node) => {
                if self.finally {
                    self.exit(node.range, "return");
                }
                visitor::walk_stmt(self, stmt);
            }
            Stmt::Break(node) if !self.looping => self.exit(node.range, "break"),
            Stmt::Continue(node) if !self.looping => self.exit(node.range, "continue"),
            Stmt::For(node) => {
                self.visit_expr(&node.target);
                self.visit_expr(&node.iter);
                let outer = std::mem::replace(&mut self.looping, true);
                self.visit_body(&node.body);
                self.looping = outer;
                self.visit_body(&node.orelse);
            }
            Stmt::While(node) => {
                self.visit_expr(&node.test);
                let outer = std::mem::replace(&mut self.looping, true);
                self.visit_body(&node.body);
                self.looping = outer;
                self.visit_body(&node.orelse);
            }
            Stmt::Try(node) => {
                self.visit_body(&node.body);
                for ExceptHandler::ExceptHandler(handler) in &node.handlers {
                    if let Some(kind) = &handler.type_ {
                        self.visit_expr(kind);
                    }
                    self.visit_body(&handler.body);
                }
                self.visit_body(&node.orelse);
                let outer = (std::mem::replace(&mut self.finally, true), std::mem::replace(&mut self.looping, false));
                self.visit_body(&node.finalbody);
                (self.finally, self.looping) = outer;
            }
            Stmt::Assert(node) => {
                if matches!(&*node.test, Expr::Tuple(tuple) if !tuple.elts.is_empty()) {
                    self.other(node.range, "assertion is always true, perhaps remove parentheses?");
                }
                visitor::walk_stmt(self, stmt);
            }
            _ => visitor::walk_stmt(self, stmt),
        }
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        match expr {
            Expr::StringLiteral(node) => {
                for part in &node.value {
                    if !part.flags.prefix().is_raw() {
                        self.escape_in(part.range, false);
                    }
                }
            }
            Expr::BytesLiteral(node) => {
                for part in &node.value {
                    if !part.flags.prefix().is_raw() {
                        self.escape_in(part.range, true);
                    }
                }
            }
            Expr::FString(node) => {
                for part in &node.value {
                    match part {
                        FStringPart::Literal(part) if !part.flags.prefix().is_raw() => {
                            self.escape_in(part.range, false);
                        }
                        FStringPart::Literal(_) => {}
                        FStringPart::FString(part) => {
                            self.elements(part.elements.iter(), part.flags.prefix().is_raw());
                        }
                    }
                }
            }
            Expr::TString(node) => {
                for part in &node.value {
                    self.elements(part.elements.iter(), part.flags.prefix().is_raw());
                }
            }
            Expr::Compare(node) => {
                self.comparison(node);
                visitor::walk_expr(self, expr);
            }
            Expr::Call(node) => {
                if let Some(name) = type_name(&node.func).filter(|_| !is_callable(&node.func)) {
                    self.other(&*node.func, format!("'{name}' object is not callable; perhaps you missed a comma?"));
                }
                visitor::walk_expr(self, expr);
            }
            Expr::Subscript(node) if node.ctx == ExprContext::Load => {
                if let Some(name) = type_name(&node.value) {
                    let index = type_name(&node.slice).filter(|index| !matches!(*index, "int" | "bool"));
                    if has_no_items(&node.value) {
                        self.other(
                            &*node.value,
                            format!("'{name}' object is not subscriptable; perhaps you missed a comma?"),
                        );
                    } else if let Some(index) = index.filter(|_| is_sequence(&node.value)) {
                        self.other(
                            &*node.value,
                            format!(
                                "{name} indices must be integers or slices, not {index}; perhaps you missed a comma?"
                            ),
                        );
                    }
                }
                visitor::walk_expr(self, expr);
            }
            _ => visitor::walk_expr(self, expr),
        }
    }
}
