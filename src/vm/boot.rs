//! From nothing to a machine that can run a program: built-in types and functions, the prelude, the main thread.

use std::collections::HashMap;
use std::sync::Arc;

use heddle_lang::code::Module;
use heddle_lang::source::Source;
use heddle_trace::ending::Limit;
use heddle_trace::identity::{Lineage, ThreadId};

use crate::builtins::exceptions::ExceptionType;
use crate::builtins::natives::{self, NativeDef, NativeFn, TypeDef};
use crate::builtins::quick::Quick;
use crate::builtins::{
    Builtins, Types, classes, coroutine_types, exception_group, exception_type, functions, generator_type,
    iterator_types, namespaces, reduce, threads, types,
};
use crate::commit::Detail;
use crate::context::{Context, Mode};
use crate::heap::{Allocator, Ref};
use crate::host::{Host, Input, Stream};
use crate::kind::Kind;
use crate::machine::{Machine, Settings, ThreadRecord};
use crate::modules;
use crate::object::class::{self, flags};
use crate::object::{module, tuple};
use crate::sync;
use crate::thread::Thread;
use crate::trap::{Pause, Trap};
use crate::value::Value;
use crate::well_known::TEXTS;

/// The prelude of the module `builtins`: Python for what would otherwise need nested runs.
pub(crate) const PRELUDE: &[(&str, &str)] = &[
    ("builtins", include_str!("prelude/builtins.py")),
    ("builtins_types", include_str!("prelude/builtins_types.py")),
    ("builtins_language", include_str!("prelude/builtins_language.py")),
    ("builtins_generic", include_str!("prelude/builtins_generic.py")),
    ("builtins_sync", include_str!("prelude/builtins_sync.py")),
];

/// The types that the module `builtins` shows, beside exceptions.
const PUBLIC_TYPES: [&str; 26] = [
    "object",
    "type",
    "int",
    "bool",
    "float",
    "complex",
    "str",
    "bytes",
    "bytearray",
    "memoryview",
    "list",
    "tuple",
    "dict",
    "set",
    "frozenset",
    "range",
    "slice",
    "property",
    "staticmethod",
    "classmethod",
    "super",
    "enumerate",
    "zip",
    "map",
    "filter",
    "reversed",
];

/// Number given to the sources of the prelude and of library modules; the reader's program is 0.
pub const LIBRARY_SOURCE: u16 = 1;

/// Number given to the sources of the prelude that do what built-in types do.
pub const BUILTIN_SOURCE: u16 = 3;

/// Number given to the sources of library modules whose own data and locks nobody is to see.
pub const QUIET_SOURCE: u16 = 2;

/// The host while a machine boots: nobody listens.
struct Silence;

impl Host for Silence {
    fn now(&self) -> u64 {
        0
    }

    fn write(&self, _: Stream, _: &str) -> Result<(), Limit> {
        Ok(())
    }

    fn read_line(&self) -> Input {
        Input::End
    }

    fn spawn(&self, _: Box<Thread>) {}

    fn wake(&self, _: ThreadId) {}

    fn wakes_everybody(&self) -> bool {
        false
    }
}

fn context<'m>(
    machine: &'m Machine,
    host: &'m dyn Host,
    thread: &'m mut Thread,
    allocator: &'m mut Allocator,
) -> Context<'m> {
    Context {
        machine,
        host,
        thread,
        allocator,
        commits: None,
        detail: Detail::TRACE,
        mode: Mode::Controlled,
        fuel: i64::MAX / 2,
        pause: Pause::FuelSpent,
        concurrent: machine.concurrent.load(std::sync::atomic::Ordering::Relaxed),
        initial_fuel: i64::MAX / 2,
        checkpoint: None,
        gil: false,
        pause_after_commit: false,
        after_collection: true,
    }
}

impl Machine {
    /// A machine with its built-ins, ready for [`main_thread`].
    ///
    /// # Panics
    /// If a built-in cannot be made: a fault of ours, or a memory limit below a megabyte.
    pub fn new(settings: Settings) -> Self {
        let mut machine = Self::bare(settings);
        let mut thread = Thread::new(ThreadId::MAIN, Lineage(vec![u32::MAX]), u32::MAX);
        let mut allocator = Allocator::default();
        match boot(&mut machine, &mut thread, &mut allocator) {
            Ok(()) => {}
            Err(trap) => {
                panic!("the machine does not boot: {trap:?} {}", describe(&machine, &mut thread, &mut allocator, trap))
            }
        }
        allocator.reset(&machine.heap);
        machine
    }
}

fn describe(machine: &Machine, thread: &mut Thread, allocator: &mut Allocator, trap: Trap) -> String {
    let mut cx = context(machine, &Silence, thread, allocator);
    match trap {
        Trap::Raise(exception) => threads::traceback_text(&mut cx, exception),
        Trap::Called | Trap::Pause => String::new(),
    }
}

fn boot(machine: &mut Machine, thread: &mut Thread, allocator: &mut Allocator) -> Result<(), Trap> {
    let mut builtins = Builtins::default();
    {
        let mut cx = context(machine, &Silence, thread, allocator);
        for text in TEXTS {
            builtins.names.push(cx.intern(text)?);
        }
        builtins.keys_name = cx.intern("keys")?;
        for point in 0..256u32 {
            let text = char::from_u32(point).unwrap_or(' ').to_string();
            builtins.chars.push(cx.intern(&text)?);
        }
        builtins.empty_tuple = cx.new_tuple(&[])?;
    }
    machine.builtins = builtins;
    let made =
        Maker { cx: context(machine, &Silence, thread, allocator), natives: Vec::new(), by_name: HashMap::new() }
            .run()?;
    let builtins = &mut machine.builtins;
    builtins.types = made.types;
    builtins.natives = made.natives;
    for definition in modules::NATIVE_MODULES {
        builtins.module_natives.push(builtins.natives.len());
        builtins.natives.extend(definition.natives.iter().map(|(name, run)| NativeDef {
            name,
            run: *run,
            owner: "",
            receiver: None,
        }));
    }
    builtins.by_name = made.by_name;
    builtins.exceptions = made.exceptions;
    builtins.namespace = made.namespace;
    let mut intrinsics = made.intrinsics;
    run_prelude(machine, thread, allocator, &mut intrinsics)
}

/// What [`Maker`] made.
struct Made {
    types: Types,
    natives: Vec<NativeDef>,
    by_name: HashMap<&'static str, Value>,
    exceptions: Vec<Value>,
    namespace: HashMap<u32, Value>,
    intrinsics: HashMap<String, Value>,
}

/// Makes the built-in types and functions.
struct Maker<'m> {
    cx: Context<'m>,
    natives: Vec<NativeDef>,
    by_name: HashMap<&'static str, Value>,
}

impl Maker<'_> {
    fn run(mut self) -> Result<Made, Trap> {
        let mut types = Types::default();
        let definitions: Vec<&'static TypeDef> = types::ALL
            .iter()
            .copied()
            .take(1)
            .chain([&classes::TYPE])
            .chain(types::ALL.iter().copied().skip(1))
            .chain([&generator_type::TYPE])
            .chain(coroutine_types::ALL.iter().copied())
            .chain(iterator_types::ALL.iter().copied())
            .chain(sync::TYPES.iter().copied())
            .collect();
        let mut defined = Vec::new();
        for definition in &definitions {
            let object = self.define(definition)?;
            defined.push(object);
            if let Some(kind) = definition.kind {
                types.of_kind[kind as usize] = object;
            }
        }
        let by_name = |maker: &Self, name: &str| maker.by_name.get(name).copied().unwrap_or(Value::UNBOUND);
        types.object = by_name(&self, "object");
        types.type_ = by_name(&self, "type");
        types.int = by_name(&self, "int");
        types.float = by_name(&self, "float");
        types.bool = by_name(&self, "bool");
        types.none = by_name(&self, "NoneType");
        types.ellipsis = by_name(&self, "ellipsis");
        types.not_implemented = by_name(&self, "NotImplementedType");
        // `type` did not exist when the first of them were made.
        for object in &defined {
            object.target().store(6, types.type_.bits());
        }
        for kind in Kind::all() {
            let slot = &mut types.of_kind[*kind as usize];
            if slot.is_unbound() {
                *slot = types.object;
            }
        }
        let exceptions = self.exceptions(types.type_)?;
        let mut namespace = HashMap::new();
        for (name, value) in self.by_name.clone() {
            if PUBLIC_TYPES.contains(&name) || exceptions.contains(&value) {
                let name = self.cx.intern(name)?;
                namespace.insert(name.target().address(), value);
            }
        }
        for (name, value) in
            [("Ellipsis", Value::ELLIPSIS), ("NotImplemented", Value::NOT_IMPLEMENTED), ("__debug__", Value::TRUE)]
        {
            let name = self.cx.intern(name)?;
            namespace.insert(name.target().address(), value);
        }
        for (name, run) in functions::FUNCTIONS.iter().chain(reduce::FUNCTIONS).chain(namespaces::FUNCTIONS) {
            let native = self.native(name, *run, "", None, Value::UNBOUND)?;
            let name = self.cx.intern(name)?;
            namespace.insert(name.target().address(), native);
        }
        let mut intrinsics = HashMap::new();
        for (name, run) in functions::INTRINSICS
            .iter()
            .chain(types::INTRINSICS)
            .chain(exception_group::INTRINSICS)
            .chain(sync::INTRINSICS)
        {
            let native = self.native(name, *run, "", None, Value::UNBOUND)?;
            intrinsics.insert((*name).to_owned(), native);
        }
        for name in ["function", "generator", "coroutine", "async_generator", "NoneType"] {
            intrinsics.insert(format!("_{name}"), by_name(&self, name));
        }
        Ok(Made { types, natives: self.natives, by_name: self.by_name, exceptions, namespace, intrinsics })
    }

    fn native(
        &mut self,
        name: &'static str,
        run: NativeFn,
        owner: &'static str,
        receiver: Option<Kind>,
        class: Value,
    ) -> Result<Value, Trap> {
        let word = natives::word_of(self.natives.len(), Quick::of(owner, name));
        self.natives.push(NativeDef { name, run, owner, receiver });
        let text = self.cx.intern(name)?;
        self.cx.new_object(Kind::Native, &[word, Value::UNBOUND, class, text])
    }

    /// An attribute that natives get, set and delete.
    fn getset(&mut self, attributes: Ref, name: &'static str, class: Value, parts: [Value; 3]) -> Result<(), Trap> {
        let text = self.cx.intern(name)?;
        let label = self.cx.new_tuple(&[text, class])?;
        let [getter, setter, deleter] = parts;
        let property = self.cx.new_object(Kind::Property, &[getter, setter, deleter, label, Value::UNBOUND])?;
        self.set(attributes, name, property)
    }

    fn define(&mut self, definition: &'static TypeDef) -> Result<Value, Trap> {
        let base = self.by_name.get(definition.base).copied();
        let bases: Vec<Value> = base.into_iter().collect();
        let name = self.cx.intern(definition.name)?;
        let bases_tuple = self.cx.new_tuple(&bases)?;
        let object = self.cx.new_class(name, bases_tuple, Value::UNBOUND)?;
        let value = Value::object(Kind::Class, object);
        let mut mro = vec![value];
        if let Some(base) = base {
            mro.extend(tuple::items(class::mro(base.target()).target()));
        }
        let mro = self.cx.new_tuple(&mro)?;
        object.store(4, mro.bits());
        if let Some(base) = base.filter(|_| definition.base != "object") {
            self.cx.note_subclass(value, &[base.target()])?;
        }
        let payload = definition.kind.filter(|_| definition.constructor.is_some());
        object.store(11, Value::inline_int(payload.map_or(-1, |kind| kind as i64)).bits());
        if !definition.subclassable {
            class::add_flags(object, flags::FINAL);
        }
        let attributes = class::attributes(object).target();
        if let Some(constructor) = definition.constructor {
            let native = self.native(definition.name, constructor, "", None, value)?;
            object.store(12, native.bits());
            if definition.name != "object" {
                let native = self.native("__new__", types::object::new_of, "", None, value)?;
                let wrapped = self.cx.new_object(Kind::StaticMethod, &[native])?;
                self.set(attributes, "__new__", wrapped)?;
            }
        }
        for (name, run) in definition.methods.iter().chain(definition.shared_methods) {
            let native = self.native(name, *run, definition.name, definition.kind, value)?;
            self.set(attributes, name, native)?;
        }
        if matches!(definition.name, "list" | "dict" | "set" | "bytearray") {
            self.set(attributes, "__hash__", Value::NONE)?;
        }
        for (name, run) in definition.getters {
            let native = self.native(name, *run, definition.name, definition.kind, value)?;
            let setter = match definition.setters.iter().find(|(known, _)| known == name) {
                Some((_, run)) => self.native(name, *run, definition.name, definition.kind, value)?,
                None => Value::NONE,
            };
            let deleter = match definition.deleters.iter().find(|(known, _)| known == name) {
                Some((_, run)) => self.native(name, *run, definition.name, definition.kind, value)?,
                None => Value::NONE,
            };
            self.getset(attributes, name, value, [native, setter, deleter])?;
        }
        for (name, run) in definition.class_methods {
            let native = self.native(name, *run, definition.name, None, value)?;
            let wrapped = self.cx.new_object(Kind::ClassMethod, &[native])?;
            self.set(attributes, name, wrapped)?;
        }
        for (name, run) in definition.static_methods {
            let native = self.native(name, *run, definition.name, None, value)?;
            let wrapped = self.cx.new_object(Kind::StaticMethod, &[native])?;
            self.set(attributes, name, wrapped)?;
        }
        if !definition.doc.is_empty() {
            let doc = self.cx.new_str(definition.doc)?;
            self.set(attributes, "__doc__", doc)?;
        }
        self.by_name.insert(definition.name, value);
        Ok(value)
    }

    fn set(&mut self, attributes: crate::heap::Ref, name: &str, value: Value) -> Result<(), Trap> {
        let name = self.cx.intern(name)?;
        self.cx.dict_set_str(attributes, name, value)
    }

    fn exceptions(&mut self, metaclass: Value) -> Result<Vec<Value>, Trap> {
        let object_class = self.by_name.get("object").copied().unwrap_or(Value::UNBOUND);
        let mut made: Vec<Value> = Vec::new();
        for (kind, name, base) in ExceptionType::ALL {
            let base = if *kind == ExceptionType::BaseException { object_class } else { made[*base as usize] };
            let mut bases = vec![base];
            if *kind == ExceptionType::ExceptionGroup {
                bases.push(made[ExceptionType::Exception as usize]);
            }
            let name_value = self.cx.intern(name)?;
            let bases_tuple = self.cx.new_tuple(&bases)?;
            let object = self.cx.new_class(name_value, bases_tuple, metaclass)?;
            let value = Value::object(Kind::Class, object);
            let mut mro = vec![value];
            for (index, base) in bases.iter().enumerate() {
                for inherited in tuple::items(class::mro(base.target()).target()) {
                    let comes_later = bases[index + 1..]
                        .iter()
                        .any(|later| tuple::items(class::mro(later.target()).target()).any(|known| known == inherited));
                    if !comes_later && inherited != object_class {
                        mro.push(inherited);
                    }
                }
            }
            mro.push(object_class);
            let mro = self.cx.new_tuple(&mro)?;
            object.store(4, mro.bits());
            object.store(11, Value::inline_int(Kind::ExceptionState as i64).bits());
            class::add_flags(object, flags::EXCEPTION);
            let constructor = self.native(name, exception_type::construct, "", None, value)?;
            object.store(12, constructor.bits());
            let attributes = class::attributes(object).target();
            if *kind == ExceptionType::BaseException {
                for (name, run) in exception_type::METHODS {
                    let native = self.native(name, *run, "BaseException", None, value)?;
                    self.set(attributes, name, native)?;
                }
                for (name, getter, setter) in exception_type::ATTRIBUTES {
                    let getter = self.native(name, *getter, "BaseException", None, value)?;
                    let setter = match setter {
                        Some(setter) => self.native(name, *setter, "BaseException", None, value)?,
                        None => Value::NONE,
                    };
                    let deleter = match exception_type::DELETERS.iter().find(|(known, _)| known == name) {
                        Some((_, deleter)) => self.native(name, *deleter, "BaseException", None, value)?,
                        None => Value::NONE,
                    };
                    self.getset(attributes, name, value, [getter, setter, deleter])?;
                }
            }
            if *kind == ExceptionType::BaseExceptionGroup {
                for (name, run) in exception_group::METHODS {
                    let native = self.native(name, *run, "BaseExceptionGroup", None, value)?;
                    self.set(attributes, name, native)?;
                }
                let native = self.native("__class_getitem__", types::common::class_get_item, "", None, value)?;
                let wrapped = self.cx.new_object(Kind::ClassMethod, &[native])?;
                self.set(attributes, "__class_getitem__", wrapped)?;
            }
            for (owner, name, getter, setter) in exception_type::EXTRAS {
                if owner == kind {
                    let getter = self.native(name, *getter, "BaseException", None, value)?;
                    let setter = match setter {
                        Some(setter) => self.native(name, *setter, "BaseException", None, value)?,
                        None => Value::NONE,
                    };
                    // A setter that is given no value deletes.
                    self.getset(attributes, name, value, [getter, setter, setter])?;
                }
            }
            made.push(value);
            self.by_name.insert(name, value);
        }
        for (alias, kind) in [("IOError", ExceptionType::OSError), ("EnvironmentError", ExceptionType::OSError)] {
            self.by_name.insert(alias, made[kind as usize]);
        }
        // In CPython's order: by name, and the one with two bases at the end.
        let mut names: Vec<String> = ExceptionType::ALL.iter().map(|(_, name, _)| (*name).to_owned()).collect();
        names.sort();
        names.retain(|name| name != "ExceptionGroup");
        names.push("ExceptionGroup".to_owned());
        for name in &names {
            let Some(class) = self.by_name.get(&**name).copied() else { continue };
            let bases: Vec<Ref> = tuple::items(class::bases(class.target()).target()).map(Value::target).collect();
            if bases != [object_class.target()] {
                self.cx.note_subclass(class, &bases)?;
            }
        }
        Ok(made)
    }
}

/// Compiles and runs the prelude; its functions become known to natives, its public names become built-ins.
fn run_prelude(
    machine: &mut Machine,
    thread: &mut Thread,
    allocator: &mut Allocator,
    intrinsics: &mut HashMap<String, Value>,
) -> Result<(), Trap> {
    for (name, text) in PRELUDE {
        let source = Arc::new(Source::new(&format!("<{name}>"), text));
        let options = heddle_lang::Options { hidden: true, ..heddle_lang::Options::default() };
        let compiled = match heddle_lang::compile(&source, options) {
            Ok(compiled) => compiled,
            Err(error) => panic!("the prelude does not compile: {}", error.render(&source)),
        };
        let mut cx = context(machine, &Silence, thread, allocator);
        let number = if matches!(*name, "builtins" | "builtins_types") { BUILTIN_SOURCE } else { LIBRARY_SOURCE };
        let (object, body) = cx.load_module(name, &compiled, number)?;
        for (name, value) in &*intrinsics {
            cx.set_module_attribute(object.target(), name, *value)?;
        }
        run_to_end(&mut cx, body)?;
        let own = cx.intern("__builtins__")?;
        let names = cx.machine.shared().modules.last().map(|module| module.globals.clone());
        let mut exported = Vec::new();
        for (slot, name) in names.iter().flat_map(|names| names.iter()).enumerate() {
            let value = tuple::shared_item(module::globals(object.target()), slot as u32);
            if !value.is_unbound() {
                exported.push((cx.rust_string(*name).unwrap_or_default(), *name, value));
            }
        }
        if *name == "builtins" {
            machine.builtins.namespace.insert(own.target().address(), object);
        }
        for (text, name, value) in exported {
            if text.starts_with("__") {
                continue;
            }
            if text.starts_with('_') {
                intrinsics.insert(text.clone(), value);
                machine.builtins.prelude.insert(text, value);
            } else if let Some(function) = value.as_kind(Kind::Function) {
                let builtins_name = crate::object::function::module(function) == object.target();
                if builtins_name {
                    machine.builtins.namespace.insert(name.target().address(), value);
                }
            } else if value.is(Kind::Class) && class::flags_of(value.target()) & flags::HEAP != 0 {
                machine.builtins.namespace.insert(name.target().address(), value);
            }
        }
    }
    Ok(())
}

/// Runs a function of no arguments to its end: only for code of ours, which neither waits nor loops for ever.
fn run_to_end(cx: &mut Context, function: Value) -> Result<Value, Trap> {
    match cx.call(function, &[]) {
        Err(Trap::Called) => {}
        other => return other,
    }
    match crate::interpreter::run::run(cx) {
        Pause::Finished => {}
        pause => panic!("the prelude paused: {pause:?}"),
    }
    let outcome = std::mem::replace(&mut cx.thread.outcome, Value::UNBOUND);
    if outcome.is_none() { Ok(outcome) } else { Err(Trap::Raise(outcome)) }
}

/// Makes the main thread of a program, ready for its first step.
///
/// # Errors
/// The program does not fit into the memory limit.
pub fn main_thread(
    machine: &Machine,
    host: &dyn Host,
    allocator: &mut Allocator,
    program: &Module,
) -> Result<Box<Thread>, Pause> {
    let mut thread = Box::new(Thread::new(ThreadId::MAIN, Lineage::default(), machine.settings.recursion));
    thread.name = "MainThread".into();
    {
        let mut shared = machine.shared();
        shared.threads.clear();
        shared.threads.push(ThreadRecord {
            finished: false,
            started: true,
            daemon: false,
            name: "MainThread".into(),
            object: Value::UNBOUND,
            lineage: Lineage::default(),
        });
        shared.alive = 1;
        shared.non_daemons = 0;
    }
    let mut cx = context(machine, host, &mut thread, allocator);
    let start = |cx: &mut Context| -> Result<(), Trap> {
        let (object, body) = cx.load_module("__main__", program, 0)?;
        let file = cx.new_str(&program.source.name)?;
        let doc = match &program.code.doc {
            Some(doc) => cx.new_str(doc)?,
            None => Value::NONE,
        };
        cx.set_module_attribute(object.target(), "__doc__", doc)?;
        for name in ["__package__", "__loader__", "__spec__"] {
            cx.set_module_attribute(object.target(), name, Value::NONE)?;
        }
        let builtins = cx.builtins_module().unwrap_or(Value::NONE);
        cx.set_module_attribute(object.target(), "__builtins__", builtins)?;
        cx.set_module_attribute(object.target(), "__file__", file)?;
        cx.set_module_attribute(object.target(), "__cached__", Value::NONE)?;
        for warning in &program.warnings {
            // A limit on output ends the run at the next write.
            let _ = cx.host.write(Stream::Error, &warning.render_with_line(&program.source));
        }
        cx.push_native(threads::main_frame, &[Value::UNBOUND, Value::UNBOUND])?;
        match cx.call(body, &[]) {
            Ok(_) | Err(Trap::Called) => Ok(()),
            Err(trap) => Err(trap),
        }
    };
    match start(&mut cx) {
        Ok(()) => {}
        Err(_) => return Err(Pause::Limit(Limit::Memory)),
    }
    Ok(thread)
}

/// Whether a module's attribute is one that it got from the built-ins, not by assignment.
pub fn is_builtin_name(machine: &Machine, name: Value, value: Value) -> bool {
    machine.builtins.find(name) == Some(value)
}
