//! Functions of ours as Python sees them: their table, their arguments, and how types are declared.

use super::quick::Quick;
use crate::context::Context;
use crate::heap::Ref;
use crate::kind::Kind;
use crate::object::class;
use crate::object::function;
use crate::object::tuple;
use crate::trap::{NativeResult, Trap};
use crate::value::Value;

/// A function of ours. It has no effect before its last fallible step ("commit last"), since a pause executes it again.
pub type NativeFn = fn(&mut Context, Args) -> NativeResult;

/// The arguments of a native: positional ones, then those named by `names`.
#[derive(Clone, Copy)]
pub struct Args<'a> {
    /// All values. A method's receiver is the first.
    pub values: &'a [Value],
    /// Names of the last values, a tuple, or unbound.
    pub names: Value,
}

/// A type of ours, as data.
pub struct TypeDef {
    /// `__name__`
    pub name: &'static str,
    /// Name of the base type; empty for `object` itself.
    pub base: &'static str,
    /// Kind of the objects (or of the built-in part of instances of subclasses).
    pub kind: Option<Kind>,
    /// `T(…)`: gets the class as first argument. `None`: cannot be called.
    pub constructor: Option<NativeFn>,
    /// It can be subclassed.
    pub subclassable: bool,
    /// Methods.
    pub methods: &'static [(&'static str, NativeFn)],
    /// Methods that another type has too.
    pub shared_methods: &'static [(&'static str, NativeFn)],
    /// Read-only attributes.
    pub getters: &'static [(&'static str, NativeFn)],
    /// Setters of attributes that have a getter: get the new value as second argument.
    pub setters: &'static [(&'static str, NativeFn)],
    /// Deleters of attributes that have a getter.
    pub deleters: &'static [(&'static str, NativeFn)],
    /// Class methods: get the class as first argument.
    pub class_methods: &'static [(&'static str, NativeFn)],
    /// Static methods.
    pub static_methods: &'static [(&'static str, NativeFn)],
    /// `__doc__`, shown by the page.
    pub doc: &'static str,
}

impl TypeDef {
    /// A type that has nothing yet, for `..TypeDef::EMPTY`.
    pub const EMPTY: Self = Self {
        name: "",
        base: "object",
        kind: None,
        constructor: None,
        subclassable: true,
        methods: &[],
        shared_methods: &[],
        getters: &[],
        setters: &[],
        deleters: &[],
        class_methods: &[],
        static_methods: &[],
        doc: "",
    };
}

/// One native in the table.
#[derive(Clone, Copy)]
pub struct NativeDef {
    /// Its name, for errors.
    pub name: &'static str,
    /// The function.
    pub run: NativeFn,
    /// For methods: name of the type.
    pub owner: &'static str,
    /// For methods: kind of the receiver.
    pub receiver: Option<Kind>,
}

/// Word 1 of the object of the native with this number: above the number, the short way to do the same.
pub fn word_of(number: usize, quick: Quick) -> Value {
    Value::inline_int(number as i64 | (quick as i64) << 32)
}

/// Its number.
#[inline(always)]
pub fn number_of(native: Ref) -> usize {
    function::word(native, 1).int() as u32 as usize
}

/// Whether it has a short way.
#[inline(always)]
pub fn has_quick(native: Ref) -> bool {
    function::word(native, 1).int() >> 32 != 0
}

/// Its short way.
#[inline(always)]
pub fn quick_of(native: Ref) -> Quick {
    Quick::numbered(function::word(native, 1).int() >> 32)
}

/// Calls a native object.
#[inline]
#[cfg_attr(heddle_web, optimize(speed))]
pub fn run(cx: &mut Context, native: Value, args: Args) -> NativeResult {
    let machine = cx.machine;
    let definition = &machine.builtins.natives[number_of(native.target())];
    let Some(kind) = definition.receiver else { return (definition.run)(cx, args) };
    match args.values.first() {
        Some(receiver) if receiver.is(kind) => (definition.run)(cx, args),
        _ => run_unlike(cx, definition, kind, args),
    }
}

/// The receiver is not, or not plainly, what the method is for.
#[cold]
fn run_unlike(cx: &mut Context, definition: &NativeDef, kind: Kind, args: Args) -> NativeResult {
    let Some(receiver) = args.values.first().copied() else {
        return Err(
            cx.type_error(format!("unbound method {}.{}() needs an argument", definition.owner, definition.name))
        );
    };
    // An instance of a subclass: the native works on its built-in part.
    if let Some(instance) = receiver.as_kind(Kind::Instance) {
        let payload = class::payload(instance);
        if payload.is(kind) || accepts(kind, payload) {
            if kind == Kind::Dict && definition.name == "__getitem__" && args.values.len() == 2 {
                // The one method that looks at the subclass: for `__missing__`.
                return super::types::dict::get_or_missing(cx, receiver, payload, args.values[1]);
            }
            let mut values = args.values.to_vec();
            values[0] = payload;
            let made = (definition.run)(cx, Args { values: &values, names: args.names })?;
            // An iterator is its own iterator.
            return Ok(if made == payload && definition.name == "__iter__" { receiver } else { made });
        }
    }
    if accepts(kind, receiver) {
        return (definition.run)(cx, args);
    }
    let name = cx.type_name(receiver);
    Err(cx.type_error(format!(
        "descriptor '{}' for '{}' objects doesn't apply to a '{name}' object",
        definition.name, definition.owner
    )))
}

/// Receivers that are of another kind and yet fit: inline integers and bools are `int`s. Floats have no objects; the type
/// is declared with [`Kind::Raw`], which no value has.
fn accepts(kind: Kind, receiver: Value) -> bool {
    match kind {
        Kind::Int => receiver.as_index().is_some(),
        Kind::Raw => receiver.is_float(),
        _ => false,
    }
}

impl<'a> Args<'a> {
    /// Number of values given by position.
    pub fn positional(&self) -> usize {
        self.values.len() - self.names.as_kind(Kind::Tuple).map_or(0, |names| tuple::length(names) as usize)
    }

    /// The value given by this name.
    pub fn keyword(&self, cx: &Context, name: &str) -> Option<Value> {
        let names = self.names.as_kind(Kind::Tuple)?;
        let first = self.positional();
        let index = tuple::items(names).position(|known| cx.text(known).is_some_and(|text| text.is(name)))?;
        Some(self.values[first + index])
    }

    /// Argument `index`, if given by position.
    pub fn get(&self, index: usize) -> Option<Value> {
        if index < self.positional() { Some(self.values[index]) } else { None }
    }

    /// The same arguments without the first (the receiver).
    pub fn rest(&self) -> Args<'a> {
        Args { values: &self.values[1..], names: self.names }
    }

    /// Binds a function's arguments to `parameters`: `required` of them must be given. Those not given are unbound. All can
    /// be given by name unless the parameter's name is empty (positional-only). For methods call it on [`Args::rest`].
    ///
    /// # Errors
    /// CPython's `TypeError`s for natives.
    #[inline]
    pub fn bind<const N: usize>(
        &self,
        cx: &mut Context,
        function: &str,
        parameters: [&str; N],
        required: usize,
    ) -> Result<[Value; N], Trap> {
        let mut bound = [Value::UNBOUND; N];
        if self.names.is_unbound() && (required..=N).contains(&self.values.len()) {
            crate::value::copy(&mut bound, self.values);
        } else {
            self.bind_unlike(cx, function, &parameters, required, &mut bound)?;
        }
        Ok(bound)
    }

    /// Not all is given by position, or too much or too little.
    #[cold]
    fn bind_unlike(
        &self,
        cx: &mut Context,
        function: &str,
        parameters: &[&str],
        required: usize,
        bound: &mut [Value],
    ) -> Result<(), Trap> {
        let positional = self.positional();
        if positional > parameters.len() {
            if required < parameters.len() && parameters.iter().any(|name| !name.is_empty()) {
                let (most, plural) = (parameters.len(), if parameters.len() == 1 { "" } else { "s" });
                return Err(
                    cx.type_error(format!("{function}() takes at most {most} argument{plural} ({positional} given)"))
                );
            }
            return Err(too_many(cx, function, parameters.len(), required, positional));
        }
        bound[..positional].copy_from_slice(&self.values[..positional]);
        if let Some(names) = self.names.as_kind(Kind::Tuple) {
            for (index, name) in tuple::items(names).enumerate() {
                let text = cx.rust_string(name).unwrap_or_default();
                let Some(at) = parameters.iter().position(|known| *known == text && !known.is_empty()) else {
                    return Err(if parameters.iter().all(|known| known.is_empty()) {
                        cx.type_error(format!("{function}() takes no keyword arguments"))
                    } else {
                        super::suggest::unexpected_keyword(cx, function, &text, parameters)
                    });
                };
                if !bound[at].is_unbound() {
                    return Err(cx.type_error(format!(
                        "argument for {function}() given by name ('{text}') and position ({})",
                        at + 1
                    )));
                }
                bound[at] = self.values[positional + index];
            }
        }
        if let Some(missing) = (0..required).find(|index| bound[*index].is_unbound()) {
            return Err(too_few(cx, function, parameters, required, missing, positional));
        }
        Ok(())
    }

    /// As [`Args::bind`] for functions that take only positional arguments.
    pub fn exactly<const N: usize>(&self, cx: &mut Context, function: &str) -> Result<[Value; N], Trap> {
        self.bind(cx, function, [""; N], N)
    }
}

fn too_many(cx: &mut Context, function: &str, most: usize, required: usize, given: usize) -> Trap {
    let plural = |count: usize| if count == 1 { "" } else { "s" };
    if most == 0 {
        return cx.type_error(format!("{function}() takes no arguments ({given} given)"));
    }
    if most == required && most == 1 {
        return cx.type_error(format!("{function}() takes exactly one argument ({given} given)"));
    }
    if most == required {
        return cx.type_error(format!("{function} expected {most} argument{}, got {given}", plural(most)));
    }
    cx.type_error(format!("{function} expected at most {most} argument{}, got {given}", plural(most)))
}

fn too_few(
    cx: &mut Context,
    function: &str,
    parameters: &[&str],
    required: usize,
    missing: usize,
    given: usize,
) -> Trap {
    let plural = |count: usize| if count == 1 { "" } else { "s" };
    let name = parameters[missing];
    if !name.is_empty() {
        return cx.type_error(format!("{function}() missing required argument '{name}' (pos {})", missing + 1));
    }
    if required == 1 && parameters.len() == 1 {
        return cx.type_error(format!("{function}() takes exactly one argument ({given} given)"));
    }
    if required == parameters.len() {
        return cx.type_error(format!("{function} expected {required} argument{}, got {given}", plural(required)));
    }
    cx.type_error(format!("{function} expected at least {required} argument{}, got {given}", plural(required)))
}
