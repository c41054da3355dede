//! f-strings.

use ruff_python_ast::{self as ast, ConversionFlag, FStringPart, InterpolatedStringElement};

use ruff_text_size::Ranged;

use crate::code::Constant;
use crate::collect::span;
use crate::instruction::{Conversion, Instruction, Op, Special};
use crate::source::Span;
use crate::text::Text;

use super::emit::Reg;
use super::{Compiler, Result};

/// More parts than this are joined in several steps.
const CHUNK: usize = 64;

/// A piece of an f-string.
enum Piece<'a> {
    Text(Text),
    Field(&'a ast::InterpolatedElement),
}

impl<'a> Compiler<'a> {
    pub(super) fn f_string(&mut self, node: &'a ast::ExprFString, register: Reg) -> Result {
        let mut pieces = Vec::new();
        for part in &node.value {
            match part {
                FStringPart::Literal(literal) if literal.is_empty() => {}
                FStringPart::Literal(literal) => {
                    let range = span(literal.content_range());
                    text_piece(&mut pieces).push(literal.as_str(), || self.written(range));
                }
                FStringPart::FString(string) => self.gather(&string.elements, &mut pieces),
            }
        }
        self.join(pieces, register, span(node.range))
    }

    /// A t-string: a template is made of its pieces, by a function of the module `string`.
    pub(super) fn t_string(&mut self, node: &'a ast::ExprTString, register: Reg) -> Result {
        let place = span(node.range);
        let mark = self.top;
        let mut pieces = Vec::new();
        for string in &node.value {
            self.gather(&string.elements, &mut pieces);
        }
        let window = self.temporaries(2, place)?;
        let name = self.code.name(&"string".into(), place);
        self.op(Op::Import, window, name, 0, place);
        self.load_attribute(window, window, "_template", place);
        self.special(window + 1, Special::Unbound, place);
        let all = self.temporary(place)?;
        self.op(Op::BuildList, all, all, 0, place);
        let above = self.top;
        for piece in &pieces {
            let part = self.temporary(place)?;
            match piece {
                Piece::Text(_) => self.piece(piece, part, place)?,
                Piece::Field(field) => self.interpolation(field, part)?,
            }
            self.op(Op::ListAppend, all, part, 0, place);
            self.top = above;
        }
        self.call_window(register, window, 1, place);
        self.top = mark;
        Ok(())
    }

    /// The value, the text, the conversion and the format of a field, as a tuple.
    fn interpolation(&mut self, field: &'a ast::InterpolatedElement, register: Reg) -> Result {
        let at = span(field.range);
        let first = self.fresh(&field.expression)?;
        let conversion = match field.conversion {
            ConversionFlag::None if field.debug_text.is_some() && field.format_spec.is_none() => Some("r"),
            ConversionFlag::None => None,
            ConversionFlag::Str => Some("s"),
            ConversionFlag::Repr => Some("r"),
            ConversionFlag::Ascii => Some("a"),
        };
        let conversion = conversion.map_or(Constant::None, |letter| Constant::Str(letter.into()));
        // The text up to what ends the expression, spaces included.
        let end = span(field.expression.range()).end;
        let after = self.written(Span { start: end, end: at.end }).unwrap_or("");
        let more = after.len() - after.trim_start_matches([' ', '\t', '\n', ')']).len();
        let text = self.written(Span { start: at.start + 1, end: end + more as u32 }).unwrap_or("");
        for constant in [Constant::Str(text.into()), conversion] {
            let part = self.temporary(at)?;
            self.load_constant(&constant, part, at);
        }
        let format = self.temporary(at)?;
        let mut pieces = Vec::new();
        if let Some(spec) = &field.format_spec {
            self.gather(&spec.elements, &mut pieces);
        }
        self.join(pieces, format, at)?;
        self.op(Op::BuildTuple, register, first, 4, at);
        Ok(())
    }

    /// `R[register] =` the pieces joined.
    fn join(&mut self, pieces: Vec<Piece<'a>>, register: Reg, place: Span) -> Result {
        let mut pieces = pieces;
        if pieces.is_empty() {
            pieces.push(Piece::Text(Text::default()));
        }
        if let [piece] = &pieces[..] {
            return self.piece(piece, register, place);
        }
        let mark = self.top;
        let first = self.temporaries(0, place)?;
        let mut count = 0;
        for (index, piece) in pieces.iter().enumerate() {
            if count == CHUNK {
                self.op(Op::BuildString, first, first, count as u16, place);
                self.top = first + 1;
                count = 1;
            }
            let target = self.temporary(place)?;
            self.piece(piece, target, place)?;
            count += 1;
            if index + 1 == pieces.len() {
                self.op(Op::BuildString, register, first, count as u16, place);
            }
        }
        self.top = mark;
        Ok(())
    }

    fn piece(&mut self, piece: &Piece<'a>, register: Reg, place: Span) -> Result {
        let field = match piece {
            Piece::Text(text) => {
                self.load_constant(&text.clone().into_constant(), register, place);
                return Ok(());
            }
            Piece::Field(field) => field,
        };
        let at = span(field.range);
        let mark = self.top;
        let scratch = self.is_scratch(register).then_some(register);
        let value = self.operand_or(&field.expression, scratch)?;
        let mut conversion = match field.conversion {
            ConversionFlag::None => Conversion::None,
            ConversionFlag::Str => Conversion::Str,
            ConversionFlag::Repr => Conversion::Repr,
            ConversionFlag::Ascii => Conversion::Ascii,
        };
        if field.debug_text.is_some() && field.format_spec.is_none() && field.conversion == ConversionFlag::None {
            conversion = Conversion::Repr;
        }
        let spec = match &field.format_spec {
            Some(spec) => {
                let target = self.temporary(at)?;
                let mut pieces = Vec::new();
                self.gather(&spec.elements, &mut pieces);
                self.join(pieces, target, at)?;
                target
            }
            None => u16::MAX,
        };
        self.code.push(Instruction::abc(Op::FormatValue, register, value, spec).with_x(conversion as u8), at);
        self.top = mark;
        Ok(())
    }

    /// A part of the source.
    fn written(&self, span: Span) -> Option<&'a str> {
        self.program.source.text.get(span.start as usize..span.end as usize)
    }

    fn gather(&self, elements: &'a [InterpolatedStringElement], pieces: &mut Vec<Piece<'a>>) {
        for element in elements {
            match element {
                InterpolatedStringElement::Literal(literal) if literal.value.is_empty() => {}
                InterpolatedStringElement::Literal(literal) => {
                    let range = span(literal.range);
                    text_piece(pieces).push(&literal.value, || self.written(range));
                }
                InterpolatedStringElement::Interpolation(field) => {
                    if let Some(debug) = &field.debug_text {
                        let text = text_piece(pieces);
                        text.push_plain(&without_comments(debug.leading()));
                        text.push_plain(debug.expression());
                        text.push_plain(&without_comments(debug.trailing()));
                    }
                    pieces.push(Piece::Field(field));
                }
            }
        }
    }
}

/// The text at the end of `pieces`, added if needed.
fn text_piece<'p>(pieces: &'p mut Vec<Piece<'_>>) -> &'p mut Text {
    if !matches!(pieces.last(), Some(Piece::Text(_))) {
        pieces.push(Piece::Text(Text::default()));
    }
    match pieces.last_mut() {
        Some(Piece::Text(text)) => text,
        _ => unreachable!("a text was just added"),
    }
}

/// What is around a self-documenting expression, which CPython shows without comments.
fn without_comments(text: &str) -> String {
    let mut shown = String::new();
    for (index, line) in text.split('\n').enumerate() {
        if index > 0 {
            shown.push('\n');
        }
        shown.push_str(line.split('#').next().unwrap_or(""));
    }
    shown
}
