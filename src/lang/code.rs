//! What the compiler hands to the machine: immutable code objects.

use std::sync::Arc;

use num_bigint::BigInt;

use crate::instruction::Instruction;
use crate::source::{Source, Span};
use crate::warn::Warning;

/// One compiled module.
#[derive(Debug)]
pub struct Module {
    /// The text it came from; spans point into it.
    pub source: Arc<Source>,
    /// The module's body, a function without parameters.
    pub code: Arc<Code>,
    /// The module's global variables; `LoadGlobal` and its kin index this list.
    pub globals: Vec<Global>,
    /// What CPython's compiler warns of.
    pub warnings: Vec<Warning>,
}

/// A global variable of a module.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Global {
    /// Its name.
    pub name: Arc<str>,
    /// It is assigned at most once, by the module's body outside any loop: reading it can never race. Names that are
    /// read and never assigned (built-ins) are constant too.
    pub constant: bool,
}

/// One compiled body: a module, a function, a lambda, a class body or a generator expression.
#[derive(Debug)]
pub struct Code {
    /// `__name__`, for example `<module>` or `<lambda>`.
    pub name: Arc<str>,
    /// `__qualname__`
    pub qualname: Arc<str>,
    /// Which kind of body it is.
    pub kind: CodeKind,
    /// What calling it makes.
    pub flavor: Flavor,
    /// Its parameters.
    pub parameters: Parameters,
    /// Size of the register window.
    pub registers: u16,
    /// The instructions; the last is never fallen through.
    pub instructions: Box<[Instruction]>,
    /// For each instruction, the source it came from.
    pub spans: Box<[Span]>,
    /// Constants, indexed by `LoadConst`.
    pub constants: Box<[Constant]>,
    /// Names that instructions mention (attributes, variables in errors, imports).
    pub names: Box<[Arc<str>]>,
    /// Attribute sites: for each, an index into `names`. Each site has an inline cache of its own.
    pub sites: Box<[u16]>,
    /// Bodies nested in this one, indexed by `MakeFunction`.
    pub children: Box<[Arc<Code>]>,
    /// Exception handlers, innermost first: the first whose range holds the pc is taken.
    pub handlers: Box<[Handler]>,
    /// Names of the variables that live in the first registers (parameters, then locals).
    pub variables: Box<[Variable]>,
    /// Names of the closure's cells, in order.
    pub free_variables: Box<[Arc<str>]>,
    /// The docstring.
    pub doc: Option<Arc<str>>,
    /// Of the body of a class: what its methods assign to `self`, sorted (`__static_attributes__`).
    pub static_attributes: Box<[Arc<str>]>,
    /// Line of `def`, `class` or `lambda`, from 1.
    pub first_line: u32,
    /// The module's source.
    pub source: Arc<Source>,
    /// Frames of this code are left out of tracebacks and of the page's call stacks: it stands for a function that
    /// CPython writes in C.
    pub hidden: bool,
}

/// The kinds of bodies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeKind {
    /// A module's body.
    Module,
    /// `def`
    Function,
    /// `lambda`
    Lambda,
    /// A class body; `R[0]` is its namespace.
    Class,
    /// A generator expression; `R[0]` is the iterator of its first `for`.
    GeneratorExpression,
}

/// What calling a body makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flavor {
    /// A frame that runs at once.
    Plain,
    /// A generator: it contains `yield`.
    Generator,
    /// A coroutine: it is an `async def`.
    Coroutine,
    /// An asynchronous generator: both.
    AsyncGenerator,
}

/// The parameters of a body, in the order of their registers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parameters {
    /// How many are positional-only.
    pub positional_only: u16,
    /// How many can be given by position, the positional-only ones included.
    pub positional: u16,
    /// How many are keyword-only.
    pub keyword_only: u16,
    /// There is a `*args`.
    pub star: bool,
    /// There is a `**kwargs`.
    pub double_star: bool,
}

impl Parameters {
    /// Number of registers that the parameters take.
    pub fn count(&self) -> u16 {
        self.positional + self.keyword_only + self.star as u16 + self.double_star as u16
    }
}

/// A variable that has a register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variable {
    /// Its name.
    pub name: Arc<str>,
    /// The register holds a cell with the value, since an inner function captures it.
    pub cell: bool,
}

/// A range of instructions whose exceptions are handled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Handler {
    /// First instruction of the range.
    pub start: u32,
    /// One past the last.
    pub end: u32,
    /// Where to go on.
    pub target: u32,
    /// Where the exception is put.
    pub register: u16,
}

/// A constant.
#[derive(Clone, Debug, PartialEq)]
pub enum Constant {
    /// `None`
    None,
    /// `...`
    Ellipsis,
    /// `True`, `False`
    Bool(bool),
    /// An integer that fits.
    Int(i64),
    /// A larger one.
    BigInt(BigInt),
    /// A float.
    Float(f64),
    /// `3j`: the imaginary part.
    Imaginary(f64),
    /// A string.
    Str(Arc<str>),
    /// A string with lone surrogates, by code points.
    WideStr(Arc<[u32]>),
    /// Bytes.
    Bytes(Arc<[u8]>),
    /// A tuple of constants.
    Tuple(Box<[Constant]>),
    /// A frozen set, for `x in {1, 2}`.
    FrozenSet(Box<[Constant]>),
}
