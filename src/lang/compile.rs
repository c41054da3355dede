//! The walk over the syntax tree that emits instructions.
//!
//! One [`Compiler`] makes one [`Code`]; nested functions are made by further ones. Expressions are evaluated either
//! *into* a register that the caller names or as an *operand*, in whatever register the value already is.
//! Temporaries are a stack above the variables' registers.

mod annotation;
mod annotation_text;
mod asynchronous;
mod block;
mod call;
mod class;
mod comprehension;
mod condition;
mod display;
mod emit;
mod exception;
mod exception_group;
mod expression;
mod flow;
mod fstring;
mod function;
mod import;
mod loops;
mod name;
mod operators;
mod pattern;
mod statement;
mod static_attributes;
mod target;
mod type_parameter;

use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::Arc;

use ruff_python_ast::Stmt;

use crate::code::{Code, CodeKind, Constant, Module, Parameters};
use crate::collect::collect;
use crate::constant;
use crate::error::CompileError;
use crate::instruction::{Instruction, Op, Special};
use crate::scope::{Place, ScopeId, Symbols, mangle};
use crate::source::{Source, Span};
use crate::syntax::parse;
use crate::warn::warnings;

use block::Block;
use emit::{Emitter, REGISTER_LIMIT, Reg};
use static_attributes::StaticAttributes;

type Result<T = (), E = CompileError> = std::result::Result<T, E>;

/// What the text is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// Statements; the code returns None.
    #[default]
    Module,
    /// One expression, as for `eval`; the code returns its value.
    Expression,
    /// Statements as typed at a prompt: the values of expressions that are statements go to `sys.displayhook`.
    Interactive,
}

/// How to compile.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// What the text is.
    pub mode: Mode,
    /// The names of the module itself live in a mapping, the body's only parameter, as for `exec`.
    pub dynamic: bool,
    /// Mark every body hidden (see [`Code::hidden`]): for the parts of the library that CPython writes in C.
    pub hidden: bool,
}

/// Each takes a register, of which there are `u16::MAX`.
const MOST_VARIABLES: usize = 50_000;

/// Compiles a text.
pub fn compile(source: &Arc<Source>, options: Options) -> Result<Module> {
    let tree = parse(&source.text, options.mode)?;
    let symbols =
        collect(&tree.body, options.dynamic).map_err(|errors| errors.into_iter().next().unwrap_or_else(no_error))?;
    if symbols.scopes.iter().any(|scope| scope.variables.len() > MOST_VARIABLES) {
        return Err(CompileError::too_complex("too many variables in one function", Span::default()));
    }
    let program = Program { source, options, symbols: &symbols, static_attributes: RefCell::default() };
    let compiler = Compiler::boxed(&program, 0, None);
    let code = match program.options.mode {
        Mode::Module | Mode::Interactive => compiler.module(&tree.body)?,
        Mode::Expression => compiler.expression(&tree.body)?,
    };
    let warnings = if program.options.hidden { Vec::new() } else { warnings(source, &tree.body) };
    let module = Module { source: source.clone(), code, globals: symbols.globals(), warnings };
    debug_assert_eq!(module.verify(), Ok(()));
    Ok(module)
}

/// What is wrong with a text, in the order of the source: everything that is not supported, or the first thing that is no
/// Python. Empty if [`compile`] takes it.
pub fn check(source: &Arc<Source>, options: Options) -> Vec<CompileError> {
    let mut errors = match parse(&source.text, options.mode).map(|tree| collect(&tree.body, options.dynamic).err()) {
        Ok(Some(errors)) => errors,
        Ok(None) => compile(source, options).err().into_iter().collect(),
        Err(error) => vec![error],
    };
    errors.sort_by_key(|error| error.span().start);
    errors
}

/// The walk said that something is wrong and not what: a fault of ours, said as such.
fn no_error() -> CompileError {
    CompileError::too_complex("the compiler found something wrong and cannot say what", Span::default())
}

/// What all bodies of a module have in common.
struct Program<'a> {
    source: &'a Arc<Source>,
    options: Options,
    symbols: &'a Symbols,
    static_attributes: RefCell<StaticAttributes>,
}

/// Makes one body.
struct Compiler<'a> {
    program: &'a Program<'a>,
    /// The scope whose body this is.
    owner: ScopeId,
    /// The scope being compiled: `owner`, or a comprehension inlined into it.
    scope: ScopeId,
    qualname: Arc<str>,
    code: Emitter,
    /// Next free temporary.
    top: Reg,
    /// One past the highest register used.
    registers: Reg,
    first_temporary: Reg,
    blocks: Vec<Block<'a>>,
    /// How many loops surround this point: constants used in loops are kept in registers.
    loops: u32,
    /// The registers of the variables of inlined comprehensions, and their indexes in the flow.
    inlined: HashMap<(ScopeId, u16), (Reg, u16)>,
    /// Next index in the flow for such a variable.
    next_inlined: u16,
    children: Vec<Arc<Code>>,
    /// Children by their syntax node: the body of a `finally` is compiled more than once, the functions in it are not.
    children_by_node: HashMap<usize, u16>,
    /// The numbers of the annotated names that count only once their line was executed, by their syntax node.
    conditional: HashMap<usize, u32>,
}

impl<'a> Compiler<'a> {
    /// A compiler on the heap: nested functions nest compilers, and the stack is small.
    #[inline(never)]
    fn boxed(program: &'a Program<'a>, scope: ScopeId, qualname: Option<String>) -> Box<Self> {
        let variables = program.symbols.scopes[scope].variables.len() as u16;
        Box::new(Self {
            program,
            owner: scope,
            scope,
            qualname: qualname.as_deref().unwrap_or("<module>").into(),
            code: Emitter::new(),
            top: variables,
            registers: variables,
            first_temporary: variables,
            blocks: Vec::new(),
            loops: 0,
            inlined: HashMap::new(),
            next_inlined: variables,
            children: Vec::new(),
            children_by_node: HashMap::new(),
            conditional: HashMap::new(),
        })
    }

    fn module(mut self: Box<Self>, body: &'a [Stmt]) -> Result<Arc<Code>> {
        self.code.flow.bind(0);
        self.code.set_prologue();
        let (doc, body) = if self.is_prompt() { (None, body) } else { split_docstring(body) };
        self.begin_module_annotations(body, Span { start: 0, end: 0 })?;
        self.statements(body)?;
        let end = self.program.source.text.len() as u32;
        self.return_none(Span { start: end, end })?;
        let parts = Parts {
            name: "<module>".into(),
            kind: CodeKind::Module,
            parameters: self.module_parameters(),
            doc,
            attributes: Box::default(),
        };
        self.finish(parts, 1)
    }

    /// The body of a module that is one expression.
    fn expression(mut self: Box<Self>, body: &'a [Stmt]) -> Result<Arc<Code>> {
        self.code.flow.bind(0);
        self.code.set_prologue();
        if let [Stmt::Expr(statement)] = body {
            let span = crate::collect::span(statement.range);
            let value = self.operand(&statement.value)?;
            self.op(Op::Return, value, 0, 0, span);
        }
        let parameters = self.module_parameters();
        let parts = Parts {
            name: "<module>".into(),
            kind: CodeKind::Module,
            parameters,
            doc: None,
            attributes: Box::default(),
        };
        self.finish(parts, 1)
    }

    /// This is the body of what was typed at a prompt.
    fn is_prompt(&self) -> bool {
        self.program.options.mode == Mode::Interactive && self.owner == 0
    }

    /// The parameters of the module's body: its namespace, if that is a mapping.
    fn module_parameters(&self) -> Parameters {
        let count = u16::from(self.program.options.dynamic);
        Parameters { positional_only: count, positional: count, ..Parameters::default() }
    }

    /// Makes the finished code.
    #[inline(never)]
    fn finish(self: Box<Self>, parts: Parts, first_line: u32) -> Result<Arc<Code>> {
        let scope = &self.program.symbols.scopes[self.owner];
        let this = *self;
        let mut code = Code {
            name: parts.name,
            qualname: this.qualname,
            kind: parts.kind,
            flavor: scope.flavor(),
            parameters: parts.parameters,
            registers: 0,
            instructions: Box::default(),
            spans: Box::default(),
            constants: Box::default(),
            names: Box::default(),
            sites: Box::default(),
            children: this.children.into(),
            handlers: Box::default(),
            variables: scope.variables.clone().into(),
            free_variables: scope.free.clone().into(),
            doc: parts.doc,
            static_attributes: parts.attributes,
            first_line,
            source: this.program.source.clone(),
            hidden: this.program.options.hidden,
        };
        this.code.finish(&mut code, this.first_temporary, this.registers)?;
        Ok(Arc::new(code))
    }

    // ---- registers ----

    /// A new temporary.
    fn temporary(&mut self, span: Span) -> Result<Reg> {
        self.temporaries(1, span)
    }

    /// `count` new temporaries in a row.
    fn temporaries(&mut self, count: usize, span: Span) -> Result<Reg> {
        let first = self.top;
        let end = usize::from(first) + count;
        if end > usize::from(REGISTER_LIMIT) {
            return Err(CompileError::too_complex("too many values at once in one function", span));
        }
        self.top = end as u16;
        self.registers = self.registers.max(self.top);
        Ok(first)
    }

    /// `register` is a temporary that nobody reads before the current expression is finished, so that it can hold
    /// intermediate results. A variable's register must only be written when the value is complete, since an
    /// exception or the expression itself can still see the old value.
    fn is_scratch(&self, register: Reg) -> bool {
        register >= self.first_temporary && register < self.top
    }

    // ---- emitting ----

    fn op(&mut self, op: Op, a: u16, b: u16, c: u16, span: Span) {
        self.code.op(op, a, b, c, span);
    }

    fn special(&mut self, register: Reg, value: Special, span: Span) {
        self.code.push(Instruction::abc(Op::LoadSpecial, register, 0, 0).with_x(value as u8), span);
    }

    /// Puts a constant into a register.
    fn load_constant(&mut self, value: &Constant, register: Reg, span: Span) {
        let instruction = load_constant(&mut self.code, value, register);
        self.code.push(instruction, span);
    }

    fn return_none(&mut self, span: Span) -> Result {
        if self.code.flow.reachable {
            let mark = self.top;
            let register = self.temporary(span)?;
            self.special(register, Special::None, span);
            self.op(Op::Return, register, 0, 0, span);
            self.code.stop();
            self.top = mark;
        }
        Ok(())
    }

    /// The value of an expression, if it is known.
    fn constant(&self, expr: &ruff_python_ast::Expr) -> Option<Constant> {
        constant::constant(expr, &self.program.source.text)
    }

    /// The values of several expressions, if all are known.
    fn constants(&self, elements: &[ruff_python_ast::Expr]) -> Option<Box<[Constant]>> {
        constant::constants(elements, &self.program.source.text)
    }

    // ---- names ----

    fn symbols(&self) -> &'a Symbols {
        self.program.symbols
    }

    /// `name` with private names mangled.
    fn mangled(&self, name: &str) -> Arc<str> {
        let class = self.symbols().scopes[self.scope].class.as_deref();
        mangle(class, name).map_or_else(|| name.into(), Into::into)
    }

    /// Where `name` (mangled) lives.
    fn place(&self, name: &str) -> Place {
        // The first walk has recorded every name in the scope where it is used.
        self.symbols().scopes[self.scope].get(name).map_or(Place::Global(0), |symbol| symbol.place)
    }
}

/// What a body is, beside its instructions.
struct Parts {
    name: Arc<str>,
    kind: CodeKind,
    parameters: Parameters,
    doc: Option<Arc<str>>,
    /// Of a class: see [`Code::static_attributes`].
    attributes: Box<[Arc<str>]>,
}

/// The instruction that puts a constant into a register.
fn load_constant(code: &mut Emitter, value: &Constant, register: Reg) -> Instruction {
    let special = |special: Special| Instruction::abc(Op::LoadSpecial, register, 0, 0).with_x(special as u8);
    match value {
        Constant::None => special(Special::None),
        Constant::Ellipsis => special(Special::Ellipsis),
        Constant::Bool(false) => special(Special::False),
        Constant::Bool(true) => special(Special::True),
        Constant::Int(value) if i32::try_from(*value).is_ok() => {
            Instruction::wide(Op::LoadInt, register, *value as i32 as u32)
        }
        value => {
            let index = code.constant(value.clone());
            Instruction::wide(Op::LoadConst, register, index)
        }
    }
}

/// The docstring of a body and the statements after it.
fn split_docstring(body: &[Stmt]) -> (Option<Arc<str>>, &[Stmt]) {
    if let Some((Stmt::Expr(first), rest)) = body.split_first()
        && let ruff_python_ast::Expr::StringLiteral(string) = &*first.value
    {
        return (Some(clean_docstring(string.value.to_str()).into()), rest);
    }
    (None, body)
}

/// A docstring without the indentation that its lines share, as CPython stores it.
fn clean_docstring(text: &str) -> String {
    let mut lines = text.split('\n');
    let first = lines.next().unwrap_or("").trim_start_matches([' ', '\t']);
    let expanded: Vec<&str> = lines.collect();
    let indent = |line: &&str| line.len() - line.trim_start_matches([' ', '\t']).len();
    let blank = |line: &&&str| !line.trim_matches([' ', '\t']).is_empty();
    let margin = expanded.iter().filter(blank).map(indent).min().unwrap_or(0);
    let mut cleaned = first.to_owned();
    for line in expanded {
        cleaned.push('\n');
        cleaned.push_str(line.get(margin..).unwrap_or(""));
    }
    cleaned
}
