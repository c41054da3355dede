//! Modules, code and functions as the machine sees them: loading compiled code, reading and writing globals.

use std::sync::atomic::AtomicBool;
use std::sync::{Arc, OnceLock};

use heddle_lang::code::{Code, Constant, Flavor, Module};

use super::int as int_object;
use super::tuple;
use crate::body::{CODE_WORDS, Entry};
use crate::context::{Context, loaded_code};
use crate::heap::header::SHARED;
use crate::heap::{Header, Ref};
use crate::kind::Kind;
use crate::machine::{LoadedCode, ModuleRecord};
use crate::number::int::Int;
use crate::text::Text;
use crate::trap::Trap;
use crate::value::Value;
use crate::well_known::WellKnown;

/// The storage of a module's global slots.
#[inline(always)]
pub fn globals(module: Ref) -> Ref {
    Value::from_bits(module.load(2)).target()
}

/// Number of the module among those loaded.
pub fn number(module: Ref) -> usize {
    Value::from_bits(module.load(4)).int() as usize
}

/// The names dict of attributes that have no slot, if there are any.
pub fn dynamic(module: Ref) -> Option<Ref> {
    Value::from_bits(module.load_acquire(3)).as_kind(Kind::Dict)
}

/// All its globals are in its dict and none in its slots, since the program has seen that dict: `globals()`, `exec`.
pub fn is_live(module: Ref) -> bool {
    Value::from_bits(module.load_acquire(5)) == Value::TRUE
}

impl Context<'_> {
    /// Loads compiled code: makes a module object and a function for its body. The body has not run yet.
    pub fn load_module(&mut self, name: &str, module: &Module, source: u16) -> Result<(Value, Value), Trap> {
        let mut global_names = Vec::new();
        for global in &module.globals {
            global_names.push(self.intern(&global.name)?);
        }
        let name_value = self.intern(name)?;
        let storage = self.new_items(module.globals.len() as u32)?;
        // Built-ins that the module mentions are found in its own slots, unless it assigns them.
        for (slot, name) in global_names.iter().enumerate() {
            if let Some(value) = self.builtin(*name) {
                tuple::set_item(storage, slot as u32, value);
            }
        }
        let number = self.machine.shared().modules.len();
        let object = self.allocate(Kind::Module, 6)?;
        let words = [
            name_value,
            Value::object(Kind::Items, storage),
            Value::UNBOUND,
            Value::inline_int(number as i64),
            Value::FALSE,
        ];
        for (index, word) in words.iter().enumerate() {
            object.store(1 + index as u32, word.bits());
        }
        let value = Value::object(Kind::Module, object);
        if self.concurrent {
            self.publish(value);
        }
        let constant = module.globals.iter().map(|global| global.constant).collect();
        let record = ModuleRecord { name: name.into(), module: value, globals: global_names.into(), constant };
        {
            let mut shared = self.machine.shared();
            shared.modules.push(record);
            let index = source as usize;
            if shared.sources.len() <= index {
                shared.sources.resize(index + 1, module.source.clone());
            }
            shared.sources[index] = module.source.clone();
        }
        self.set_module_attribute(object, "__name__", name_value)?;
        let code = self.load_code(&module.code, value, source)?;
        let function = self.new_function(code, [Value::UNBOUND; 4])?;
        Ok((value, function))
    }

    /// The dict of a module's globals itself. From now on they live in it.
    pub fn live_globals(&mut self, object: Ref) -> Result<Value, Trap> {
        if let (true, Some(dict)) = (is_live(object), dynamic(object)) {
            return Ok(Value::object(Kind::Dict, dict));
        }
        let all = self.module_attributes(object)?;
        self.publish_into(object, all);
        object.store_release(3, all.bits());
        object.store_release(5, Value::TRUE.bits());
        if number(object) == 0 {
            // The machine's own code goes on with its slots.
            return Ok(all);
        }
        let storage = globals(object);
        for slot in 0..tuple::length(storage) {
            tuple::set_shared_item(storage, slot, Value::UNBOUND);
        }
        Ok(all)
    }

    /// A function of one argument, its namespace, that runs code with these globals: of a compiled text.
    pub fn load_dynamic(&mut self, module: &Module, globals: Value) -> Result<Value, Trap> {
        let mut names = Vec::new();
        for global in &module.globals {
            names.push(self.intern(&global.name)?);
        }
        self.bind_dynamic(&module.code, &names, globals)
    }

    /// The same of code that was loaded before, for other globals perhaps.
    pub fn reload_dynamic(&mut self, code: Value, globals: Value) -> Result<Value, Trap> {
        let number = number(Value::from_bits(code.target().load(5)).target());
        let names = self.machine.shared().modules.get(number).map(|module| module.globals.clone());
        self.bind_dynamic(&loaded_code(code.target()).code, names.as_deref().unwrap_or(&[]), globals)
    }

    fn bind_dynamic(&mut self, code: &Arc<Code>, names: &[Value], globals: Value) -> Result<Value, Trap> {
        let key = self.name(WellKnown::Name);
        let name = super::dict::get_str(globals.target(), key).unwrap_or(self.name(WellKnown::Builtins));
        let storage = self.new_items(names.len() as u32)?;
        let number = self.machine.shared().modules.len();
        let words = [name, Value::object(Kind::Items, storage), globals, Value::inline_int(number as i64), Value::TRUE];
        let module = self.new_object(Kind::Module, &words)?;
        if self.concurrent {
            self.publish(module);
        }
        let constant = names.iter().map(|_| false).collect();
        // Nobody imports it by name.
        let record = ModuleRecord { name: "".into(), module, globals: names.into(), constant };
        self.machine.shared().modules.push(record);
        let code = self.load_code(code, module, crate::boot::LIBRARY_SOURCE)?;
        self.new_function(code, [Value::UNBOUND; 4])
    }

    /// Makes a code object with its constants, names, caches and nested code.
    fn load_code(&mut self, code: &Arc<Code>, module: Value, source: u16) -> Result<Value, Trap> {
        let mut children = Vec::with_capacity(code.children.len());
        for child in &code.children {
            children.push(self.load_code(child, module, source)?);
        }
        let mut constants = Vec::with_capacity(code.constants.len());
        for constant in &code.constants {
            constants.push(self.new_constant(constant)?);
        }
        let constants = self.new_tuple(&constants)?;
        let mut names = Vec::with_capacity(code.names.len() + 2);
        for name in &code.names {
            names.push(self.intern(name)?);
        }
        let names = self.new_tuple(&names)?;
        let caches = self.allocate(Kind::Raw, 2 + code.sites.len() as u32)?;
        caches.store(1, code.sites.len() as u64);
        caches.fill(2, code.sites.len() as u32, u64::MAX);
        let object = self.allocate(Kind::Code, CODE_WORDS)?;
        let plain = &code.parameters;
        let simple = plain.count() == plain.positional && code.flavor == Flavor::Plain;
        let simple_arity = if simple { plain.positional as u32 } else { u32::MAX };
        let loaded = Box::new(LoadedCode {
            code: code.clone(),
            children,
            source,
            built_in: AtomicBool::new(false),
            places: OnceLock::new(),
        });
        object.store(1, &raw const *loaded as usize as u64);
        object.store(2, constants.bits());
        object.store(3, names.bits());
        object.store(4, Value::object(Kind::Raw, caches).bits());
        object.store(5, module.bits());
        Entry::store(object, code, simple_arity);
        let value = Value::object(Kind::Code, object);
        // Code is immutable: all threads may enter it.
        self.publish_constant(constants);
        self.publish_constant(names);
        object.set_flag(SHARED);
        let mut shared = self.machine.shared();
        shared.codes.push(loaded);
        shared.code_objects.push(value);
        drop(shared);
        Ok(value)
    }

    fn new_constant(&mut self, constant: &Constant) -> Result<Value, Trap> {
        Ok(match constant {
            Constant::None => Value::NONE,
            Constant::Ellipsis => Value::ELLIPSIS,
            Constant::Bool(truth) => Value::bool(*truth),
            Constant::Int(number) => self.new_int(*number)?,
            Constant::BigInt(number) => self.new_integer(Int::from(number.clone()))?,
            Constant::Float(number) => Value::float(*number),
            Constant::Imaginary(number) => self.new_complex(0.0, *number)?,
            Constant::Str(text) => self.intern(text)?,
            Constant::WideStr(points) => self.new_text(Text::Full(points))?,
            Constant::Bytes(bytes) => self.new_bytes(bytes)?,
            Constant::Tuple(items) => {
                let mut values = Vec::with_capacity(items.len());
                for item in items {
                    values.push(self.new_constant(item)?);
                }
                self.new_tuple(&values)?
            }
            Constant::FrozenSet(items) => {
                let set = self.new_set(Kind::FrozenSet)?;
                for item in items {
                    let value = self.new_constant(item)?;
                    self.set_add(set.target(), value)?;
                }
                set
            }
        })
    }

    /// A complex number.
    pub fn new_complex(&mut self, real: f64, imaginary: f64) -> Result<Value, Trap> {
        let object = self.allocate(Kind::Complex, 3)?;
        object.store(1, Value::float(real).bits());
        object.store(2, Value::float(imaginary).bits());
        Ok(Value::object(Kind::Complex, object))
    }

    /// A function of loaded code; `parts` are defaults, keyword defaults, closure and annotations, each possibly unbound.
    pub fn new_function(&mut self, code: Value, parts: [Value; 4]) -> Result<Value, Trap> {
        let loaded = loaded_code(code.target());
        let name = self.intern(&loaded.code.name)?;
        let qualified = self.intern(&loaded.code.qualname)?;
        let function = self.allocate(Kind::Function, 10)?;
        let [defaults, keyword_defaults, closure, annotations] = parts;
        let module = Value::from_bits(code.target().load(5));
        let words = [code, defaults, keyword_defaults, closure, module, Value::UNBOUND, name, qualified, annotations];
        for (index, word) in words.iter().enumerate() {
            function.store(1 + index as u32, word.bits());
        }
        Ok(Value::object(Kind::Function, function))
    }

    /// Slot of a module's global, if it has one.
    pub fn global_slot(&self, module: Ref, name: Value) -> Option<u32> {
        let shared = self.machine.shared();
        let globals = &shared.modules.get(number(module))?.globals;
        globals.iter().position(|known| *known == name).map(|slot| slot as u32)
    }

    /// An attribute of a module, unbound if it has none of that (interned) name.
    pub fn module_attribute(&self, module: Ref, name: Value) -> Value {
        if number(module) == 0
            && let Some(value) = self.replaced_builtin(name)
        {
            return value;
        }
        if let Some(slot) = self.global_slot(module, name) {
            let value = tuple::shared_item(globals(module), slot);
            if !value.is_unbound() {
                return value;
            }
        }
        match dynamic(module) {
            Some(dict) => {
                let _guard = self.guard(dict);
                let builtin = || (number(module) == 0).then(|| self.machine.builtins.find(name)).flatten();
                super::dict::get_str(dict, name).or_else(builtin).unwrap_or(Value::UNBOUND)
            }
            // The first module of all has the built-ins.
            None if number(module) == 0 => self.machine.builtins.find(name).unwrap_or(Value::UNBOUND),
            None => Value::UNBOUND,
        }
    }

    /// The module `builtins`: the first of all.
    pub fn builtins_module(&self) -> Option<Value> {
        self.machine.shared().modules.first().map(|module| module.module)
    }

    /// The built-in with this interned name, as a program may have replaced it.
    pub fn builtin(&self, name: Value) -> Option<Value> {
        self.replaced_builtin(name).or_else(|| self.machine.builtins.find(name))
    }

    /// What a program has assigned to an attribute of the module `builtins`: that is in its dict.
    fn replaced_builtin(&self, name: Value) -> Option<Value> {
        let dict = dynamic(self.builtins_module()?.target())?;
        let _guard = self.guard(dict);
        super::dict::get_str(dict, name)
    }

    /// The program assigned to a built-in name, or deleted what it had assigned: modules that found the old value find the new
    /// one.
    fn replace_builtin(&mut self, name: Value, old: Value, new: Value) {
        self.publish(new);
        let shared = self.machine.shared();
        for module in shared.modules.iter().skip(crate::boot::PRELUDE.len()) {
            let slots = globals(module.module.target());
            for (slot, _) in module.globals.iter().enumerate().filter(|(_, known)| **known == name) {
                if !old.is_unbound() && tuple::shared_item(slots, slot as u32) == old {
                    tuple::set_shared_item(slots, slot as u32, new);
                }
            }
        }
    }

    /// Sets an attribute of a module; an unbound value deletes it.
    pub fn store_module_attribute(&mut self, module: Ref, name: Value, value: Value) -> Result<(), Trap> {
        if number(module) != 0 {
            return self.store_in_module(module, name, value);
        }
        let old = self.module_attribute(module, name);
        self.store_in_module(module, name, value)?;
        let new = self.module_attribute(module, name);
        self.replace_builtin(name, old, new);
        Ok(())
    }

    fn store_in_module(&mut self, module: Ref, name: Value, value: Value) -> Result<(), Trap> {
        self.publish_into(module, value);
        // The slots of the first module are for the machine's own code, which no program changes.
        let is_boot = self.machine.builtins.prelude.is_empty();
        if !is_live(module)
            && (number(module) != 0 || is_boot)
            && let Some(slot) = self.global_slot(module, name)
        {
            tuple::set_shared_item(globals(module), slot, value);
            return Ok(());
        }
        let dict = match dynamic(module) {
            Some(dict) => dict,
            None => {
                let dict = self.new_dict()?;
                self.publish_into(module, dict);
                module.store_release(3, dict.bits());
                dict.target()
            }
        };
        let _guard = self.guard(dict);
        if value.is_unbound() {
            if let Some(entry) = super::dict::find_str(dict, name.target()) {
                super::dict::remove_at(dict, entry);
            }
            return Ok(());
        }
        self.dict_set_str(dict, name, value)
    }

    /// The same by text.
    pub fn set_module_attribute(&mut self, module: Ref, name: &str, value: Value) -> Result<(), Trap> {
        let name = self.intern(name)?;
        self.store_module_attribute(module, name, value)
    }

    /// An integer from a value that `__index__` would accept without Python code.
    pub fn index(&self, value: Value) -> Option<Int> {
        int_object::int_of(self.unwrap_payload(value, Kind::Int))
    }
}
