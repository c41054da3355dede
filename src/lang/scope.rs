//! Which name lives where: the symbol table, resolved after [`collect`](crate::collect) has walked the tree.
//!
//! Every scope of the source is a [`Scope`]. Comprehensions are scopes too, but not bodies of their own: their
//! variables get registers of the body around them, as CPython inlines them since PEP 709.

use std::collections::HashMap;
use std::sync::Arc;

use crate::code::{Flavor, Global, Variable};
use crate::error::CompileError;
use crate::source::Span;

/// Index of a scope.
pub(crate) type ScopeId = usize;

/// The implicit cell that holds the class in whose body a method is defined.
pub(crate) const CLASS_CELL: &str = "__class__";
/// The implicit cell that holds a class body's namespace, for its annotations.
pub(crate) const NAMESPACE_CELL: &str = "__classdict__";

/// What makes the annotations of a module.
pub(crate) const ANNOTATE: &str = "__annotate__";
/// The set of the annotations that were come by, where that is not sure: an implicit cell of a class, a global variable of a
/// module.
pub(crate) const CONDITIONAL_ANNOTATIONS: &str = "__conditional_annotations__";

/// The implicit variable that holds the type parameters of a class.
pub(crate) const TYPE_PARAMETERS: &str = ".type_params";

/// What kind of scope it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ScopeKind {
    Module,
    Function,
    Lambda,
    Class,
    Generator,
    /// A list, set or dict comprehension, inlined into the body around it.
    Comprehension,
    /// The function that evaluates annotations when somebody asks.
    Annotations,
    /// The function that makes the type parameters of a function, class or alias, and then that itself.
    TypeParameters,
}

/// Where the value of a name is, seen from one scope.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// A register of the body; the index of a variable is its register.
    Register(u16),
    /// A register of the body that holds a cell.
    Cell(u16),
    /// A variable of an inlined comprehension; the compiler gives it a register.
    Inlined { scope: ScopeId, index: u16, cell: bool },
    /// A cell of the function's closure.
    Free(u16),
    /// A global variable or a built-in.
    Global(u32),
    /// A class's namespace, then the global variable.
    Name(u32),
    /// A class's namespace, then a cell of the closure.
    NameOrFree(u16),
}

/// What one scope does with one name.
#[derive(Clone, Debug)]
pub(crate) struct Symbol {
    pub name: Arc<str>,
    /// It is assigned, imported, defined or deleted here.
    pub bound: bool,
    pub used: bool,
    pub parameter: bool,
    /// It is deleted here, so that it can be unbound again after it was bound.
    pub deleted: bool,
    pub declared_global: bool,
    pub declared_nonlocal: Option<Span>,
    /// It is the target of an annotation here.
    pub annotated: bool,
    /// It is the target of a comprehension's `for`.
    pub iteration: bool,
    /// A `:=` in this comprehension or in one within it assigns it.
    pub named: bool,
    /// An inner body captures it.
    pub captured: bool,
    binding: Binding,
    /// Final answer.
    pub place: Place,
}

/// Intermediate answer: who binds the name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Binding {
    Unresolved,
    Global,
    Namespace,
    In(ScopeId),
}

/// One scope.
#[derive(Debug)]
pub(crate) struct Scope {
    pub kind: ScopeKind,
    pub parent: Option<ScopeId>,
    /// Name of the class whose private names (`__x`) are mangled here.
    pub class: Option<Arc<str>>,
    pub symbols: Vec<Symbol>,
    index: HashMap<Arc<str>, usize>,
    /// What kind of comprehension it is, in words, or what is evaluated later in it; empty for other scopes.
    pub label: &'static str,
    /// It is an `async def`, or a generator expression that awaits.
    pub asynchronous: bool,
    /// It returns something, there.
    pub returns: Option<Span>,
    /// It contains `yield`.
    pub generator: bool,
    /// It contains `:=`, so that evaluating an expression can rebind a variable.
    pub rebinds: bool,
    /// Parameters, then other variables, in the order of their registers.
    pub variables: Vec<Variable>,
    /// Cells of the closure, in order.
    pub free: Vec<Arc<str>>,
    /// Variables that can become unbound again, by register.
    pub volatile: Vec<u16>,
}

impl Scope {
    pub fn new(kind: ScopeKind, parent: Option<ScopeId>, class: Option<Arc<str>>) -> Self {
        Self {
            kind,
            parent,
            class,
            symbols: Vec::new(),
            index: HashMap::new(),
            label: "",
            asynchronous: false,
            returns: None,
            generator: kind == ScopeKind::Generator,
            rebinds: false,
            variables: Vec::new(),
            free: Vec::new(),
            volatile: Vec::new(),
        }
    }

    /// What calling its body makes.
    pub fn flavor(&self) -> Flavor {
        match (self.asynchronous, self.generator) {
            (false, false) => Flavor::Plain,
            (false, true) => Flavor::Generator,
            (true, false) => Flavor::Coroutine,
            (true, true) => Flavor::AsyncGenerator,
        }
    }

    /// The symbol called `name`, made if needed.
    pub fn symbol(&mut self, name: &Arc<str>) -> &mut Symbol {
        let index = *self.index.entry(name.clone()).or_insert_with(|| {
            self.symbols.push(Symbol {
                name: name.clone(),
                bound: false,
                used: false,
                parameter: false,
                deleted: false,
                declared_global: false,
                declared_nonlocal: None,
                annotated: false,
                iteration: false,
                named: false,
                captured: false,
                binding: Binding::Unresolved,
                place: Place::Global(0),
            });
            self.symbols.len() - 1
        });
        &mut self.symbols[index]
    }

    /// The symbol called `name`.
    pub fn get(&self, name: &str) -> Option<&Symbol> {
        self.index.get(name).map(|index| &self.symbols[*index])
    }

    /// A name that is local here: bound and not declared otherwise.
    fn binds(&self, name: &str) -> bool {
        self.get(name)
            .is_some_and(|symbol| symbol.bound && !symbol.declared_global && symbol.declared_nonlocal.is_none())
    }

    /// Position of `name` among the closure's cells, added if needed.
    fn free_index(&mut self, name: &Arc<str>) -> u16 {
        let index = self.free.iter().position(|free| free == name).unwrap_or_else(|| {
            self.free.push(name.clone());
            self.free.len() - 1
        });
        index as u16
    }
}

/// Facts about a global variable, gathered while walking the tree.
#[derive(Clone, Debug)]
pub(crate) struct GlobalFacts {
    pub name: Arc<str>,
    /// How many places in the module's body assign it.
    pub assignments: u32,
    /// It is deleted, assigned in a loop, or assignable from a function.
    pub varies: bool,
}

/// The module's global variables.
#[derive(Debug, Default)]
pub(crate) struct Globals {
    pub list: Vec<GlobalFacts>,
    index: HashMap<Arc<str>, u32>,
}

impl Globals {
    /// The slot of `name`, made if needed.
    pub fn slot(&mut self, name: &Arc<str>) -> u32 {
        *self.index.entry(name.clone()).or_insert_with(|| {
            self.list.push(GlobalFacts { name: name.clone(), assignments: 0, varies: false });
            self.list.len() as u32 - 1
        })
    }

    /// The facts about `name`.
    pub fn facts(&mut self, name: &Arc<str>) -> &mut GlobalFacts {
        let slot = self.slot(name);
        &mut self.list[slot as usize]
    }
}

/// The symbol table of a module.
#[derive(Debug)]
pub(crate) struct Symbols {
    pub scopes: Vec<Scope>,
    /// Scopes by the address of their syntax node.
    pub by_node: HashMap<usize, ScopeId>,
    pub globals: Globals,
    /// The module's own names live in a mapping, in its first register.
    pub dynamic: bool,
    /// The module defines finalizers, so that the moment at which a variable's value dies can be seen.
    pub finalizers: bool,
    /// There are `async def`s: what a statement drops may be a coroutine that was never awaited.
    pub coroutines: bool,
    /// `from __future__ import annotations`: annotations are their own text.
    pub text_annotations: bool,
}

/// The key of a syntax node in [`Symbols::by_node`].
pub(crate) fn node_key<T>(node: &T) -> usize {
    std::ptr::from_ref(node).addr()
}

/// Whether names are looked up in a class's namespace first: in its body, and in what is evaluated for it in functions of its own,
/// annotations and what has type parameters.
pub(crate) fn sees_class(scopes: &[Scope], scope: ScopeId) -> bool {
    let Scope { kind, parent, .. } = scopes[scope];
    match kind {
        ScopeKind::Class => true,
        ScopeKind::Annotations | ScopeKind::TypeParameters => parent.is_some_and(|parent| sees_class(scopes, parent)),
        _ => false,
    }
}

impl Symbols {
    /// The scope whose body code `scope` is part of: itself, unless it is inlined.
    pub fn owner(&self, mut scope: ScopeId) -> ScopeId {
        while let (ScopeKind::Comprehension, Some(parent)) = (self.scopes[scope].kind, self.scopes[scope].parent) {
            scope = parent;
        }
        scope
    }

    /// The module's globals as the machine wants them.
    pub fn globals(&self) -> Vec<Global> {
        let global = |facts: &GlobalFacts| Global {
            name: facts.name.clone(),
            constant: facts.assignments <= 1 && !facts.varies && !self.dynamic,
        };
        self.globals.list.iter().map(global).collect()
    }

    /// Whether the global in this slot is assigned at most once (see [`Global::constant`]).
    pub fn is_constant(&self, slot: u32) -> bool {
        self.globals
            .list
            .get(slot as usize)
            .is_some_and(|facts| facts.assignments <= 1 && !facts.varies && !self.dynamic)
    }

    /// Decides where every name lives.
    pub fn resolve(&mut self) -> Result<(), CompileError> {
        for scope in 0..self.scopes.len() {
            for symbol in 0..self.scopes[scope].symbols.len() {
                let binding = self.bind(scope, symbol)?;
                self.scopes[scope].symbols[symbol].binding = binding;
                if let Binding::In(binder) = binding {
                    self.capture(scope, binder, symbol);
                }
            }
        }
        for scope in 0..self.scopes.len() {
            self.assign_registers(scope);
        }
        for scope in 0..self.scopes.len() {
            for symbol in 0..self.scopes[scope].symbols.len() {
                let place = self.place(scope, symbol);
                self.scopes[scope].symbols[symbol].place = place;
            }
        }
        Ok(())
    }

    /// Who binds the name of `symbol`, seen from `scope`.
    fn bind(&mut self, scope: ScopeId, symbol: usize) -> Result<Binding, CompileError> {
        let symbol = &self.scopes[scope].symbols[symbol];
        let name = symbol.name.clone();
        if symbol.declared_global {
            return Ok(Binding::Global);
        }
        if let Some(span) = symbol.declared_nonlocal {
            return match self.enclosing(scope, &name) {
                Some(Binding::In(binder)) if self.scopes[binder].kind == ScopeKind::TypeParameters => {
                    let message = format!("nonlocal binding not allowed for type parameter '{name}'");
                    Err(CompileError::syntax(message, span))
                }
                Some(Binding::In(binder)) => Ok(Binding::In(binder)),
                _ => Err(CompileError::syntax(format!("no binding for nonlocal '{name}' found"), span)),
            };
        }
        if symbol.bound {
            return Ok(match self.scopes[scope].kind {
                ScopeKind::Module => Binding::Global,
                ScopeKind::Class => Binding::Namespace,
                _ => Binding::In(scope),
            });
        }
        Ok(self.enclosing(scope, &name).unwrap_or(Binding::Global))
    }

    /// Who binds `name` in the scopes around `scope`; `None` at the module's edge.
    fn enclosing(&mut self, scope: ScopeId, name: &Arc<str>) -> Option<Binding> {
        let mut current = self.scopes[scope].parent;
        while let Some(id) = current {
            let candidate = &mut self.scopes[id];
            match candidate.kind {
                ScopeKind::Module => return None,
                ScopeKind::Class => {
                    // A class's names are not seen from the functions in it, except for the implicit cells.
                    if matches!(&**name, CLASS_CELL | NAMESPACE_CELL | CONDITIONAL_ANNOTATIONS) {
                        return Some(Binding::In(id));
                    }
                }
                _ => {
                    if candidate.get(name).is_some_and(|symbol| symbol.declared_global) {
                        return Some(Binding::Global);
                    }
                    if candidate.binds(name) {
                        return Some(Binding::In(id));
                    }
                }
            }
            current = candidate.parent;
        }
        None
    }

    /// Makes a cell of the name when `scope` and its binder are not one body, and passes it down.
    fn capture(&mut self, scope: ScopeId, binder: ScopeId, symbol: usize) {
        let (from, to) = (self.owner(scope), self.owner(binder));
        if from == to && self.scopes[binder].kind != ScopeKind::Class {
            return;
        }
        let name = self.scopes[scope].symbols[symbol].name.clone();
        self.scopes[binder].symbol(&name).captured = true;
        let mut current = from;
        while current != to {
            self.scopes[current].free_index(&name);
            let Some(parent) = self.scopes[current].parent else { return };
            current = self.owner(parent);
        }
    }

    /// Lists the variables of a scope in the order of their registers.
    fn assign_registers(&mut self, scope: ScopeId) {
        let dynamic = self.dynamic;
        let scope = &mut self.scopes[scope];
        let mut variables = Vec::new();
        let mut volatile = Vec::new();
        match scope.kind {
            ScopeKind::Module if dynamic => variables.push(Variable { name: ".namespace".into(), cell: false }),
            ScopeKind::Module => {}
            ScopeKind::Class => {
                variables.push(Variable { name: ".namespace".into(), cell: false });
                for name in [CLASS_CELL, NAMESPACE_CELL, CONDITIONAL_ANNOTATIONS] {
                    if scope.get(name).is_some_and(|symbol| symbol.captured) {
                        variables.push(Variable { name: name.into(), cell: true });
                    }
                }
            }
            _ => {
                let local =
                    |symbol: &&Symbol| symbol.bound && !symbol.declared_global && symbol.declared_nonlocal.is_none();
                let parameters = scope.symbols.iter().filter(|symbol| symbol.parameter);
                let others = scope.symbols.iter().filter(local).filter(|symbol| !symbol.parameter);
                for symbol in parameters.chain(others) {
                    if symbol.deleted {
                        volatile.push(variables.len() as u16);
                    }
                    variables.push(Variable { name: symbol.name.clone(), cell: symbol.captured });
                }
            }
        }
        scope.variables = variables;
        scope.volatile = volatile;
    }

    /// Names are looked up in a class's namespace first: in its body and in annotations that belong to it, which have
    /// the namespace in the same register.
    fn reads_namespace(&self, scope: ScopeId) -> bool {
        if self.dynamic && self.scopes[self.owner(scope)].kind == ScopeKind::Module {
            return true;
        }
        sees_class(&self.scopes, scope)
    }

    /// The final answer for one symbol of a scope.
    fn place(&mut self, scope: ScopeId, symbol: usize) -> Place {
        let entry = &self.scopes[scope].symbols[symbol];
        if !entry.used && !entry.bound && !entry.declared_global && entry.declared_nonlocal.is_none() {
            // Only passed through to an inner body: nothing here asks for its place.
            return Place::Global(0);
        }
        let name = entry.name.clone();
        let binding = entry.binding;
        let binder = match binding {
            Binding::Global | Binding::Unresolved => {
                let slot = self.globals.slot(&name);
                // A class body looks into its namespace first even for names that it does not bind itself.
                let implicit = !self.scopes[scope].symbols[symbol].declared_global;
                return if self.reads_namespace(scope) && implicit { Place::Name(slot) } else { Place::Global(slot) };
            }
            // The global variable matters only to somebody who reads the name.
            Binding::Namespace if !entry.used => return Place::Name(0),
            Binding::Namespace => return Place::Name(self.globals.slot(&name)),
            Binding::In(binder) => binder,
        };
        let owner = self.owner(scope);
        if owner != self.owner(binder) {
            let index = self.scopes[owner].free_index(&name);
            let declared = self.scopes[scope].symbols[symbol].declared_nonlocal.is_some();
            return if self.reads_namespace(scope)
                && !declared
                && !matches!(&*name, NAMESPACE_CELL | CONDITIONAL_ANNOTATIONS)
            {
                Place::NameOrFree(index)
            } else {
                Place::Free(index)
            };
        }
        let position = self.scopes[binder].variables.iter().position(|variable| variable.name == name);
        // A binder has a variable for every name that it binds.
        let index = position.unwrap_or_default() as u16;
        let cell = self.scopes[binder].variables.get(usize::from(index)).is_some_and(|variable| variable.cell);
        match (self.scopes[binder].kind, cell) {
            (ScopeKind::Comprehension, cell) => Place::Inlined { scope: binder, index, cell },
            (_, true) => Place::Cell(index),
            (_, false) => Place::Register(index),
        }
    }
}

/// `name` as it is written in the body of `class`: private names get the class's name in front.
pub(crate) fn mangle(class: Option<&str>, name: &str) -> Option<String> {
    let class = class?.trim_start_matches('_');
    if !name.starts_with("__") || name.ends_with("__") || name.contains('.') || class.is_empty() {
        return None;
    }
    Some(format!("_{class}{name}"))
}
