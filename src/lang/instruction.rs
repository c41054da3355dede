//! The instruction set of the register machine.
//!
//! Every frame has a window of registers `R[0..code.registers]`. Parameters come first, in CPython's order
//! (positional-only, positional, keyword-only, `*args`, `**kwargs`), then the other locals, then temporaries.
//! A register that holds no value holds *unbound*.
//!
//! An instruction is eight bytes: an opcode `op`, a small operand `x` and three 16-bit operands `a`, `b`, `c`.
//! Where the text says `bc`, the operand is the 32-bit number `b | c << 16` (signed where it says so).
//! Jump targets: `bc` targets are absolute instruction indexes; a `c` target is a signed distance from the
//! **following** instruction.
//!
//! **The rule of delivery**: an instruction that may call back into Python (an operator on an instance, say) has
//! its destination in `a`; the machine delivers the callee's result there and goes on with the next instruction.
//! Conditional jumps and [`Op::ForIter`] take the delivered value instead as the condition or the next item.
//!
//! **The rule of restarts**: an instruction that must wait (for a lock, a collection, a scheduler's permission)
//! has had no effect and is executed again later. Operand registers are therefore still intact.

use std::fmt;

/// What an instruction does. See the module's text for operands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Op {
    // ---- moving values ----
    /// `R[a] = R[b]`
    Move,
    /// `R[a] = constants[bc]`
    LoadConst,
    /// `R[a] = bc` (signed 32-bit integer)
    LoadInt,
    /// `R[a] =` the special value `x` (see [`Special`])
    LoadSpecial,
    /// Raises `UnboundLocalError` for local `names[b]` if `R[a]` is unbound.
    CheckLocal,
    /// `del` of a local: raises like [`Op::CheckLocal`] if unbound, else makes `R[a]` unbound. `names[b]`.
    DeleteLocal,
    /// Emitted before a local is overwritten, in programs that define finalizers only:
    /// tells the machine that the old value of `R[a]` dies.
    Overwrite,
    /// At the end of a statement, in such programs: `R[a]` and all registers after it become unbound, so that leftovers
    /// keep nothing alive.
    Clear,

    // ---- globals, cells, class bodies ----
    /// `R[a] = globals[bc]`, or the built-in of that name; `NameError` otherwise. `x == 1`: the variable is
    /// [constant](crate::code::Global::constant), so that reading it is no visible operation.
    LoadGlobal,
    /// `globals[bc] = R[a]`
    StoreGlobal,
    /// `del globals[bc]`
    DeleteGlobal,
    /// `R[a] = new cell holding R[a]` (which may be unbound)
    MakeCell,
    /// `R[a] = content of cell R[b]`; `names[c]` for the error (`UnboundLocalError`).
    LoadCell,
    /// `content of cell R[a] = R[b]`
    StoreCell,
    /// `del` of a cell variable: content of cell `R[a]` becomes unbound; `names[c]` for the error.
    DeleteCell,
    /// `R[a] = content of the function's closure cell b`; `names[c]` for the error (`NameError: cannot access free …`).
    LoadFree,
    /// `content of closure cell a = R[b]`
    StoreFree,
    /// `del` of a free variable: closure cell `a`; `names[c]` for the error.
    DeleteFree,
    /// `R[a] =` the closure cell `b` itself (to build an inner closure)
    FreeCell,
    /// Class body: `R[a] = namespace[names[b]]`, else global slot `c`, else built-in. The namespace is `R[0]`.
    LoadName,
    /// Class body: `namespace[names[b]] = R[a]`
    StoreName,
    /// Class body: `del namespace[names[b]]`
    DeleteName,
    /// Class body: `R[a] = namespace[names[b]]`, else content of closure cell `c`.
    LoadNameOrFree,

    // ---- operators ----
    /// `R[a] = R[b] + R[c]`. For all binary operators `x == 1` means the in-place form (`+=`).
    Add,
    /// `R[a] = R[b] - R[c]`
    Subtract,
    /// `R[a] = R[b] * R[c]`
    Multiply,
    /// `R[a] = R[b] // R[c]`
    FloorDivide,
    /// `R[a] = R[b] % R[c]`
    Modulo,
    /// `R[a] = R[b] / R[c]`
    TrueDivide,
    /// `R[a] = R[b] ** R[c]`
    Power,
    /// `R[a] = R[b] << R[c]`
    ShiftLeft,
    /// `R[a] = R[b] >> R[c]`
    ShiftRight,
    /// `R[a] = R[b] & R[c]`
    BitAnd,
    /// `R[a] = R[b] | R[c]`
    BitOr,
    /// `R[a] = R[b] ^ R[c]`
    BitXor,
    /// `R[a] = R[b] @ R[c]`
    MatrixMultiply,
    /// `R[a] = R[b] + c` with `c` a signed 16-bit integer. `x == 1`: in-place form, for all `…Int` operators.
    AddInt,
    /// `R[a] = R[b] - c`
    SubtractInt,
    /// `R[a] = R[b] * c`
    MultiplyInt,
    /// `R[a] = R[b] // c`; `c` is never 0.
    FloorDivideInt,
    /// `R[a] = R[b] % c`; `c` is never 0.
    ModuloInt,
    /// `R[a] = -R[b]`
    Negate,
    /// `R[a] = +R[b]`
    Plus,
    /// `R[a] = ~R[b]`
    Invert,
    /// `R[a] = not R[b]`
    Not,
    /// `R[a] = R[b] < R[c]`, and so on for the six comparisons: the result may be any object.
    Less,
    /// `R[a] = R[b] <= R[c]`
    LessEqual,
    /// `R[a] = R[b] > R[c]`
    Greater,
    /// `R[a] = R[b] >= R[c]`
    GreaterEqual,
    /// `R[a] = R[b] == R[c]`
    Equal,
    /// `R[a] = R[b] != R[c]`
    NotEqual,
    /// `R[a] = R[b] is R[c]`; `x == 1`: `is not`
    Is,
    /// `R[a] = R[b] in R[c]`; `x == 1`: `not in`
    In,

    // ---- jumps ----
    /// Go to `bc`.
    Jump,
    /// Go to `bc` if `R[a]` is true.
    JumpIfTrue,
    /// Go to `bc` if `R[a]` is false.
    JumpIfFalse,
    /// Go to `bc` if `R[a]` is None (`x == 0`) or is not None (`x == 1`).
    JumpIfNone,
    /// Jump by `c` if `bool(R[a] < R[b])` equals `x != 0`; so for all fused comparisons.
    JumpLess,
    /// Jump by `c` if `bool(R[a] <= R[b])` equals `x != 0`
    JumpLessEqual,
    /// Jump by `c` if `bool(R[a] > R[b])` equals `x != 0`
    JumpGreater,
    /// Jump by `c` if `bool(R[a] >= R[b])` equals `x != 0`
    JumpGreaterEqual,
    /// Jump by `c` if `bool(R[a] == R[b])` equals `x != 0`
    JumpEqual,
    /// Jump by `c` if `bool(R[a] != R[b])` equals `x != 0`
    JumpNotEqual,
    /// As [`Op::JumpLess`] with the signed integer `b` in place of `R[b]`.
    JumpLessInt,
    /// As [`Op::JumpLessEqual`] with the signed integer `b` in place of `R[b]`.
    JumpLessEqualInt,
    /// As [`Op::JumpGreater`] with the signed integer `b` in place of `R[b]`.
    JumpGreaterInt,
    /// As [`Op::JumpGreaterEqual`] with the signed integer `b` in place of `R[b]`.
    JumpGreaterEqualInt,
    /// As [`Op::JumpEqual`] with the signed integer `b` in place of `R[b]`.
    JumpEqualInt,
    /// As [`Op::JumpNotEqual`] with the signed integer `b` in place of `R[b]`.
    JumpNotEqualInt,

    // ---- iteration ----
    /// `R[a] = iter(R[b])`
    GetIter,
    /// Head of `for … in range(…)`. `R[b]` is the callee named `range`, `R[b+1]` unbound, `R[b+2..b+2+c]` the 1 to 3
    /// arguments (the layout of [`Op::Call`]). If the callee is the built-in `range` and the arguments are small
    /// integers, `R[a], R[a+1], R[a+2]` become current, stop and step as plain integers; otherwise the call is made
    /// and the machine goes on with the **next** instruction, which is always [`Op::GetIter`]` a, a`; in the fast
    /// case that instruction is skipped.
    RangeIter,
    /// `R[a] = next(iterator R[b])`; when it is exhausted, jump by `c`. If `R[b]` is a plain integer, `R[b..b+3]` is
    /// the state made by [`Op::RangeIter`]. The compiler reserves `R[b+1]` and `R[b+2]` for every loop over a
    /// `range(…)` call.
    ForIter,
    /// `R[a..a+c] = the c items of R[b]`, with CPython's errors.
    Unpack,
    /// `R[a..] = items of R[b]` with a starred target: `c & 0xff` targets before the star, `c >> 8` after it.
    UnpackStar,

    // ---- building ----
    /// `R[a] = tuple(R[b..b+c])`
    BuildTuple,
    /// `R[a] = [R[b..b+c]]`
    BuildList,
    /// `R[a] = {R[b..b+c]}`
    BuildSet,
    /// `R[a] = {R[b]: R[b+1], …}`, `c` pairs
    BuildDict,
    /// `R[a] = slice(R[b], R[b+1], R[b+2])`
    BuildSlice,
    /// `R[a] = "".join(R[b..b+c])`; all are strings (made by [`Op::FormatValue`]).
    BuildString,
    /// `R[a] = format(conversion x of R[b], R[c])`; `c == 0xffff`: empty spec. See [`Conversion`].
    FormatValue,
    /// `R[a].append(R[b])`; `R[a]` is a list that only this frame knows.
    ListAppend,
    /// `R[a].extend(R[b])`, for `[*x]` and `f(*x)`; `x == 1`: errors speak of an argument after `*`, and `R[c]` is the callee.
    ListExtend,
    /// `R[a] = tuple(list R[b])`
    ListToTuple,
    /// `R[a].add(R[b])`; `R[a]` is a set that only this frame knows.
    SetAdd,
    /// `R[a].update(R[b])`, for `{*x}`
    SetUpdate,
    /// `R[a][R[b]] = R[c]`; `R[a]` is a dict that only this frame knows.
    DictAdd,
    /// `R[a].update(R[b])`, for `{**x}`; `x == 1`: for `f(**x)`, where a repeated key is an error and `R[c]` is the callee.
    DictUpdate,

    // ---- attributes and items ----
    /// `R[a] = R[b].name`, with `sites[c]`
    LoadAttr,
    /// `R[a].name = R[b]`, with `sites[c]`
    StoreAttr,
    /// `del R[a].name`, with `sites[c]`
    DeleteAttr,
    /// Prepares `R[b].name(…)`: `R[a]` = the callee and `R[a+1]` = self, or unbound if the callee is bound already.
    LoadMethod,
    /// `R[a] =` the special method `x` (see [`SpecialMethod`]) of `type(R[b])`, and `R[a+1] = R[b]` or unbound, as
    /// [`Op::LoadMethod`]; if missing, the `TypeError` of a `with` statement.
    LoadSpecialMethod,
    /// Prepares `super().name(…)` and `super().name`: `R[a] = super(R[b], R[b+1])`
    LoadSuper,
    /// `R[a] = R[b][R[c]]`
    LoadItem,
    /// `R[a][R[b]] = R[c]`
    StoreItem,
    /// `del R[a][R[b]]`
    DeleteItem,

    // ---- calls ----
    /// `R[a] = R[b](R[b+2..b+2+c])`, with `R[b+1]` as first argument unless it is unbound. The window from `R[b+1]` on
    /// becomes the callee's: all of `R[b+1..]` may be overwritten.
    Call,
    /// As [`Op::Call`], the last arguments being keywords: the next instruction is [`Op::Extend`] whose `bc` is the
    /// index of a constant, the tuple of their names. `c` counts all arguments.
    CallKeywords,
    /// `R[a] = R[b](*R[b+2], **R[b+3])`, `R[b+1]` first unless unbound; `R[b+2]` is a tuple or list, `R[b+3]` a dict or unbound.
    CallSpread,
    /// More operands for the instruction before; never executed.
    Extend,
    /// Return `R[a]` to the caller (ends a generator).
    Return,
    /// `R[a] = function` of `children[c]`; `R[b]` = defaults (tuple or unbound), `R[b+1]` = keyword defaults (dict or
    /// unbound), `R[b+2]` = closure (tuple of cells or unbound), `R[b+3]` = a function that makes the annotations, or
    /// unbound.
    MakeFunction,
    /// `R[a] = class`: `R[b]` = the body's function, `R[b+1]` = the name, `R[b+2]` = tuple of bases, `R[b+3]` = dict of
    /// keywords or unbound. The body runs with a fresh namespace in its `R[0]`; it returns its `__class__` cell or None.
    BuildClass,

    // ---- generators ----
    /// Give `R[b]` to whoever resumed this frame; on resumption `R[a] =` the value sent. `x == 1`: as an item of an
    /// asynchronous generator.
    Yield,
    /// `R[a] = yield from iterator R[b]`: the whole delegation. `R[a]` holds the value to send next (None at first).
    YieldFrom,
    /// `R[a] = iter(R[b])` for `yield from`, which leaves generators as they are.
    GetYieldFromIter,

    // ---- exceptions ----
    /// Raise `R[a]`; `x == 1`: from `R[b]`; `x == 2`: a bare `raise` (operands unused).
    Raise,
    /// Raise the exception in `R[a]` again, its traceback unchanged (end of `finally` and of unmatched handlers).
    Reraise,
    /// First instruction of a handler. The machine has put the exception into `R[a]` (`Handler::register`); this
    /// saves the exception that was being handled into `R[a+1]` and makes `R[a]` the one being handled.
    EnterHandler,
    /// `R[a+1]` becomes the exception being handled again.
    LeaveHandler,
    /// `R[a] =` whether exception `R[b]` matches `R[c]` (a class or a tuple of classes, else `TypeError`)
    MatchException,
    /// Raise `AssertionError(R[a])`; `x == 1`: with no argument.
    RaiseAssertion,

    /// `R[a] =` what the helper `x` makes of `R[b]` and `R[c]`: what is rare. See [`Helper`].
    Help,

    // ---- imports ----
    /// `R[a] = import names[b]` (dotted); `x` = 0: the top package, 1: the named module itself.
    Import,
    /// `R[a] = from R[b] import names[c]`
    ImportFrom,
}

/// One instruction. See the module's text.
#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(C, align(8))]
pub struct Instruction {
    /// What to do.
    pub op: Op,
    /// Small operand.
    pub x: u8,
    /// First operand, the destination where there is one.
    pub a: u16,
    /// Second operand.
    pub b: u16,
    /// Third operand.
    pub c: u16,
}

impl Instruction {
    /// An instruction with three 16-bit operands.
    pub fn abc(op: Op, a: u16, b: u16, c: u16) -> Self {
        Self { op, x: 0, a, b, c }
    }

    /// An instruction with one 16-bit and one 32-bit operand.
    pub fn wide(op: Op, a: u16, bc: u32) -> Self {
        Self { op, x: 0, a, b: bc as u16, c: (bc >> 16) as u16 }
    }

    /// The same with another `x`.
    pub fn with_x(self, x: u8) -> Self {
        Self { x, ..self }
    }

    /// The 32-bit operand.
    #[inline(always)]
    pub fn bc(self) -> u32 {
        self.b as u32 | (self.c as u32) << 16
    }
}

impl fmt::Debug for Instruction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} x={} a={} b={} c={}", self.op, self.x, self.a, self.b, self.c)
    }
}

/// The operand of [`Op::LoadSpecial`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Special {
    /// No value: an unbound register.
    Unbound,
    /// `None`
    None,
    /// `False`
    False,
    /// `True`
    True,
    /// `...`
    Ellipsis,
}

/// The operand of [`Op::LoadSpecialMethod`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum SpecialMethod {
    /// `__enter__`
    Enter,
    /// `__exit__`
    Exit,
    /// `__aenter__`
    AsyncEnter,
    /// `__aexit__`
    AsyncExit,
}

/// The conversions of a replacement field, the operand `x` of [`Op::FormatValue`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Conversion {
    /// None: `format(value, spec)`
    None,
    /// `!s`
    Str,
    /// `!r`
    Repr,
    /// `!a`
    Ascii,
}

/// The operand `x` of [`Op::Help`]: what is done with its operands, here called *b* and *c*.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Helper {
    /// The iterator of the awaitable *b*, for `await`.
    Awaitable,
    /// The same of what `__aenter__` gave.
    AwaitableEnter,
    /// The same of what `__aexit__` gave.
    AwaitableExit,
    /// The asynchronous iterator of *b*.
    AsyncIterator,
    /// The iterator of the awaitable for the next item of the asynchronous iterator *b*.
    AsyncNext,
    /// Whether the exception *b* is the end of an asynchronous iteration.
    IsAsyncEnd,
    /// Whether *b* matches a sequence pattern.
    IsSequence,
    /// Whether *b* matches a mapping pattern.
    IsMapping,
    /// `len(b)`
    Length,
    /// The values of the mapping *b* for the tuple of keys *c*, a tuple, or None.
    MatchKeys,
    /// A dict of what the mapping *b* has beside the tuple of keys *c*.
    MappingRest,
    /// The attributes of *b* that a class pattern looks at, a tuple, or None. *c*: a tuple of the class, the number of positional
    /// patterns, and the names of the others.
    MatchClass,
    /// What of the exception *b* matches `except* c`, and what does not: a pair of exceptions or None.
    SplitGroup,
    /// *b* becomes the exception being handled; gives None.
    Handle,
    /// What is raised at the end of `except*` clauses, or None: *b* is the exception that came, *c* the list of what was
    /// raised in them and what is left.
    RaiseGroup,
    /// Binds all public names of the module *b*; *c* is the namespace, or None for the globals. Gives None.
    ImportStar,
    /// Raises unless the format *b* of annotations is one that the compiler's functions know; gives it.
    CheckFormat,
}

impl Helper {
    /// The helper with this number.
    pub fn from_number(number: u8) -> Option<Self> {
        ALL_HELPERS.get(usize::from(number)).copied()
    }
}

/// All helpers in order.
const ALL_HELPERS: [Helper; 17] = [
    Helper::Awaitable,
    Helper::AwaitableEnter,
    Helper::AwaitableExit,
    Helper::AsyncIterator,
    Helper::AsyncNext,
    Helper::IsAsyncEnd,
    Helper::IsSequence,
    Helper::IsMapping,
    Helper::Length,
    Helper::MatchKeys,
    Helper::MappingRest,
    Helper::MatchClass,
    Helper::SplitGroup,
    Helper::Handle,
    Helper::RaiseGroup,
    Helper::ImportStar,
    Helper::CheckFormat,
];
