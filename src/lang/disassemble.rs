//! Code as text, for tests and readers.

use std::fmt::Write;

use crate::code::{Code, CodeKind, Constant, Flavor, Global, Module};
use crate::instruction::{Instruction, Op, Special};
use crate::operand::{Role, Shape, Wide, shape};

impl Module {
    /// The instructions of all bodies as text, after a list of the globals.
    pub fn disassemble(&self) -> String {
        let mut text = String::from("globals:");
        for global in &self.globals {
            let _ = write!(text, " {}{}", global.name, if global.constant { "" } else { "*" });
        }
        text.push_str("\n\n");
        disassemble(&self.code, &self.globals, &mut text);
        text
    }
}

/// The instructions of a body and those of the bodies nested in it.
fn disassemble(code: &Code, globals: &[Global], text: &mut String) {
    let mut pending = vec![code];
    let mut first = true;
    while let Some(code) = pending.pop() {
        if !std::mem::take(&mut first) {
            text.push('\n');
        }
        code.header(text);
        code.body(globals, text);
        pending.extend(code.children.iter().rev().map(|child| &**child));
    }
}

impl Code {
    /// The instructions as text, with those of nested bodies after them.
    pub fn disassemble(&self) -> String {
        let mut text = String::new();
        disassemble(self, &[], &mut text);
        text
    }

    fn header(&self, text: &mut String) {
        let kind = match self.kind {
            CodeKind::Module => "module",
            CodeKind::Function => "function",
            CodeKind::Lambda => "lambda",
            CodeKind::Class => "class",
            CodeKind::GeneratorExpression => "generator expression",
        };
        let generator = match self.flavor {
            Flavor::Plain => "",
            Flavor::Generator => ", generator",
            Flavor::Coroutine => ", coroutine",
            Flavor::AsyncGenerator => ", asynchronous generator",
        };
        let hidden = if self.hidden { ", hidden" } else { "" };
        // Writing to a string cannot fail.
        let _ = writeln!(
            text,
            "{kind} {} (line {}{generator}{hidden}), {} registers",
            self.qualname, self.first_line, self.registers
        );
        let parameters = &self.parameters;
        if parameters.count() > 0 {
            let _ = writeln!(
                text,
                "  parameters: {} positional ({} only), {} keyword-only{}{}",
                parameters.positional,
                parameters.positional_only,
                parameters.keyword_only,
                if parameters.star { ", *" } else { "" },
                if parameters.double_star { ", **" } else { "" },
            );
        }
        if !self.variables.is_empty() {
            let names: Vec<String> = self
                .variables
                .iter()
                .enumerate()
                .map(|(register, variable)| {
                    format!("r{register}={}{}", variable.name, if variable.cell { " (cell)" } else { "" })
                })
                .collect();
            let _ = writeln!(text, "  variables: {}", names.join(", "));
        }
        if !self.free_variables.is_empty() {
            let _ = writeln!(text, "  free: {}", self.free_variables.join(", "));
        }
        if let Some(doc) = &self.doc {
            let _ = writeln!(text, "  doc: {doc:?}");
        }
    }

    fn body(&self, globals: &[Global], text: &mut String) {
        let mut line = 0;
        for (index, instruction) in self.instructions.iter().enumerate() {
            let at = self.source.line(self.spans[index].start);
            let margin = if at == line { String::new() } else { at.to_string() };
            line = at;
            let operands = self.operands(index as u32, *instruction, globals);
            let _ = writeln!(
                text,
                "{}",
                format!("{margin:>5} {index:>4} {:<18} {operands}", name(*instruction)).trim_end()
            );
        }
        for handler in &self.handlers {
            let _ = writeln!(
                text,
                "  handler {}..{} -> {} in r{}",
                handler.start, handler.end, handler.target, handler.register
            );
        }
    }

    fn operands(&self, index: u32, instruction: Instruction, globals: &[Global]) -> String {
        let mut parts = Vec::new();
        if instruction.op == Op::LoadSpecial {
            let special = [Special::Unbound, Special::None, Special::False, Special::True, Special::Ellipsis];
            let value = special.get(usize::from(instruction.x)).map_or("?".into(), |value| format!("{value:?}"));
            return format!("r{} {value}", instruction.a);
        }
        match shape(instruction.op) {
            Shape::Narrow(a, b, c) => {
                for (role, operand) in [(a, instruction.a), (b, instruction.b), (c, instruction.c)] {
                    if let Some(part) = self.operand(role, operand, index, globals) {
                        parts.push(part);
                    }
                }
            }
            Shape::Wide(a, wide) => {
                parts.extend(self.operand(a, instruction.a, index, globals));
                parts.push(self.wide(wide, instruction.bc(), globals));
            }
        }
        parts.join(" ")
    }

    fn operand(&self, role: Role, operand: u16, index: u32, globals: &[Global]) -> Option<String> {
        let listed = |list: &[std::sync::Arc<str>]| {
            list.get(usize::from(operand)).map_or_else(|| format!("?{operand}"), |name| name.to_string())
        };
        Some(match role {
            Role::Unused => return None,
            Role::Register => format!("r{operand}"),
            Role::Window => format!("r{operand}.."),
            Role::OptionalRegister if operand == u16::MAX => return None,
            Role::OptionalRegister => format!("r{operand}"),
            Role::Count => format!("#{operand}"),
            Role::StarCounts => format!("#{}*{}", operand & 0xff, operand >> 8),
            Role::Integer => (operand as i16).to_string(),
            Role::Name => listed(&self.names),
            Role::Site => {
                let name = self.sites.get(usize::from(operand)).and_then(|name| self.names.get(usize::from(*name)));
                name.map_or_else(|| format!("?{operand}"), |name| format!(".{name}"))
            }
            Role::Cell => format!("cell {}", listed(&self.free_variables)),
            Role::Child => {
                let child = self.children.get(usize::from(operand));
                child.map_or_else(|| format!("?{operand}"), |child| format!("<{}>", child.name))
            }
            Role::Global => global(globals, u32::from(operand)),
            Role::Distance => format!("-> {}", i64::from(index) + 1 + i64::from(operand as i16)),
        })
    }

    fn wide(&self, wide: Wide, operand: u32, globals: &[Global]) -> String {
        match wide {
            Wide::Constant => {
                let constant = self.constants.get(operand as usize);
                constant.map_or_else(|| format!("?{operand}"), show)
            }
            Wide::Integer => (operand as i32).to_string(),
            Wide::Global => global(globals, operand),
            Wide::Target => format!("-> {operand}"),
        }
    }
}

/// A global by its name, where that is known.
fn global(globals: &[Global], slot: u32) -> String {
    globals.get(slot as usize).map_or_else(|| format!("global {slot}"), |global| format!("global {}", global.name))
}

/// The mnemonic, with its variant where `x` chooses one.
fn name(instruction: Instruction) -> String {
    let name = format!("{:?}", instruction.op);
    match instruction.op {
        Op::LoadSpecial => name,
        _ if instruction.x != 0 => format!("{name}/{}", instruction.x),
        _ => name,
    }
}

/// A constant, shortened.
fn show(constant: &Constant) -> String {
    const LONGEST: usize = 60;
    let text = match constant {
        Constant::Str(text) => format!("{text:?}"),
        Constant::Tuple(values) if values.len() > 8 => format!("({} constants)", values.len()),
        Constant::Tuple(values) => {
            let values: Vec<String> = values.iter().map(show).collect();
            format!("({})", values.join(", "))
        }
        Constant::Int(value) => value.to_string(),
        Constant::Float(value) => format!("{value:?}"),
        other => format!("{other:?}"),
    };
    if text.chars().count() > LONGEST { text.chars().take(LONGEST).chain(['…']).collect() } else { text }
}
