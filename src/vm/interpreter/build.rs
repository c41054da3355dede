//! Building containers, and unpacking them.

use heddle_lang::code::CodeKind;
use heddle_lang::instruction::Instruction;

use crate::builtins::keys::{DICT_KEY, SET_ELEMENT};
use crate::context::{Context, loaded_code};
use crate::heap::Ref;
use crate::kind::Kind;
use crate::object::equality::Hashed;
use crate::object::{dict as dict_object, list as list_object, str, tuple as tuple_object};
use crate::trap::{NativeResult, Trap};
use crate::value::Value;

fn operands(cx: &Context, base: u32, ins: Instruction, count: u32) -> Vec<Value> {
    let start = (base + ins.b as u32) as usize;
    cx.thread.stack[start..start + count as usize].to_vec()
}

impl Context<'_> {
    /// A tuple of `count` registers, from `start` of the stack on.
    #[inline]
    #[cfg_attr(heddle_web, optimize(speed))]
    pub fn tuple_of_registers(&mut self, start: u32, count: u32) -> NativeResult {
        if count == 0 {
            return self.new_tuple(&[]);
        }
        let tuple = self.allocate(Kind::Tuple, tuple_object::FIRST + count)?;
        fill(self, tuple, start, count);
        Ok(Value::object(Kind::Tuple, tuple))
    }
}

/// `Op::BuildTuple`
#[cfg_attr(heddle_web, optimize(speed))]
pub fn tuple(cx: &mut Context, base: u32, ins: Instruction) -> NativeResult {
    cx.tuple_of_registers(base + ins.b as u32, ins.c as u32)
}

/// `Op::BuildList`
#[cfg_attr(heddle_web, optimize(speed))]
pub fn list(cx: &mut Context, base: u32, ins: Instruction) -> NativeResult {
    if ins.c == 0 {
        return cx.new_list(&[]);
    }
    let storage = cx.allocate(Kind::Items, tuple_object::FIRST + ins.c as u32)?;
    fill(cx, storage, base + ins.b as u32, ins.c as u32);
    cx.new_list_of(storage, ins.c as u32)
}

/// Puts registers into a new tuple or storage.
#[inline(always)]
fn fill(cx: &mut Context, storage: Ref, start: u32, count: u32) {
    storage.store(1, count as u64);
    for (index, value) in cx.thread.stack[start as usize..(start + count) as usize].iter().enumerate() {
        tuple_object::set_item(storage, index as u32, *value);
    }
}

/// `Op::BuildSet`
#[cfg_attr(heddle_web, optimize(speed))]
pub fn set(cx: &mut Context, base: u32, ins: Instruction) -> NativeResult {
    if ins.c == 0 {
        return cx.new_set(Kind::Set);
    }
    let items = operands(cx, base, ins, ins.c as u32);
    for item in &items {
        if cx.key_hash(*item, SET_ELEMENT)? == Hashed::NeedsPython {
            let list = cx.new_list(&items)?;
            return cx.prelude("_set_of", &[list]);
        }
    }
    let set = cx.new_set(Kind::Set)?;
    for item in items {
        cx.set_add(set.target(), item)?;
    }
    Ok(set)
}

/// `Op::BuildDict`
#[cfg_attr(heddle_web, optimize(speed))]
pub fn dict(cx: &mut Context, base: u32, ins: Instruction) -> NativeResult {
    if ins.c == 0 {
        return cx.new_dict();
    }
    let items = operands(cx, base, ins, ins.c as u32 * 2);
    for pair in items.chunks(2) {
        if cx.key_hash(pair[0], DICT_KEY)? == Hashed::NeedsPython {
            let list = cx.new_list(&items)?;
            return cx.prelude("_dict_of", &[list]);
        }
    }
    let dict = cx.new_dict()?;
    for pair in items.chunks(2) {
        cx.dict_set(dict, pair[0], pair[1])?;
    }
    Ok(dict)
}

/// `Op::BuildString`
#[cfg_attr(heddle_web, optimize(speed))]
pub fn string(cx: &mut Context, base: u32, ins: Instruction) -> NativeResult {
    cx.join_registers(base + ins.b as u32, ins.c as u32)
}

/// `Op::ListExtend`
pub fn list_extend(cx: &mut Context, list: Value, items: Value, callee: Value) -> NativeResult {
    let call = !callee.is_unbound();
    if let Some(values) = cx.simple_items(items)? {
        let object = list.target();
        let _guard = cx.access(object, heddle_trace::operation::OperationKind::ItemWrite)?;
        cx.charge(values.len() as u64 / 8);
        let count = list_object::length(object);
        cx.list_splice(object, count, count, &values)?;
        return Ok(list);
    }
    if !is_iterable(cx, items) {
        let name = cx.type_name(items);
        let what = if call { format!("{} argument", callee_name(cx, callee)) } else { "Value".to_owned() };
        return Err(cx.type_error(format!("{what} after * must be an iterable, not {name}")));
    }
    cx.prelude("_list_extend", &[list, items])
}

/// Whether a value can be iterated, as far as its class tells.
pub fn is_iterable(cx: &Context, value: Value) -> bool {
    use crate::well_known::WellKnown;
    match value.kind() {
        Some(Kind::Instance) => {
            cx.special(value, WellKnown::Iter).is_some() || cx.special(value, WellKnown::GetItem).is_some()
        }
        Some(Kind::Function | Kind::Native | Kind::BoundMethod | Kind::Module | Kind::Int | Kind::Complex) | None => {
            false
        }
        Some(_) => true,
    }
}

fn is_class_body(function: Value) -> bool {
    loaded_code(crate::object::function::code(function.target())).code.kind == CodeKind::Class
}

/// The callee as errors about its arguments name it.
pub fn callee_name(cx: &Context, callee: Value) -> String {
    let name = match callee.kind() {
        Some(Kind::Function) if is_class_body(callee) => return "__build_class__()".to_owned(),
        Some(Kind::Function) => Some(crate::object::function::qualified_name(callee.target())),
        Some(Kind::BoundMethod) => return callee_name(cx, crate::object::function::method_function(callee.target())),
        Some(Kind::Class) => Some(crate::object::class::name(callee.target())),
        Some(Kind::Native) => Some(crate::object::function::word(callee.target(), 4)),
        None if callee.is_none() => return "None".to_owned(),
        _ => None,
    };
    match name.and_then(|name| cx.rust_string(name)) {
        Some(name) if callee.is(Kind::Function) => format!("__main__.{name}()"),
        Some(name) => format!("{name}()"),
        None => format!("{} object", cx.type_name(callee)),
    }
}

/// `Op::ListToTuple`
pub fn list_to_tuple(cx: &mut Context, list: Value) -> NativeResult {
    match list_object::storage(list.target()) {
        Some(storage) => cx.new_tuple_from(storage, 0, list_object::length(list.target())),
        None => cx.new_tuple(&[]),
    }
}

/// `Op::SetAdd`
#[cfg_attr(heddle_web, optimize(speed))]
pub fn set_add(cx: &mut Context, set: Value, item: Value) -> NativeResult {
    cx.set_add(set.target(), item)?;
    Ok(Value::NONE)
}

/// `Op::SetUpdate`
pub fn set_update(cx: &mut Context, set: Value, items: Value) -> NativeResult {
    cx.prelude("_set_update", &[set, items])
}

/// `Op::DictAdd`
#[cfg_attr(heddle_web, optimize(speed))]
pub fn dict_add(cx: &mut Context, dict: Value, key: Value, value: Value) -> NativeResult {
    cx.dict_set(dict, key, value)
}

/// `Op::DictUpdate`
pub fn dict_update(cx: &mut Context, dict: Value, other: Value, callee: Value) -> NativeResult {
    let call = !callee.is_unbound();
    let Some(source) = crate::builtins::types::dict::plain_dict(cx, other) else {
        let name = cx.type_name(other);
        if other.is(Kind::Instance) && cx.find_attribute(other, cx.machine.builtins.keys_name)?.is_some() {
            return cx.prelude("_dict_update", &[dict, other]);
        }
        return Err(if call {
            let function = callee_name(cx, callee);
            cx.type_error(format!("{function} argument after ** must be a mapping, not {name}"))
        } else {
            cx.type_error(format!("'{name}' object is not a mapping"))
        });
    };
    if dict_object::has_complex_keys(source) || dict_object::has_complex_keys(dict.target()) {
        return cx.prelude("_dict_update", &[dict, other]);
    }
    for (key, value) in dict_object::entries(source) {
        if call {
            let Some(text) = cx.rust_string(key) else { return Err(cx.type_error("keywords must be strings")) };
            if dict_object::find_str(dict.target(), key.target()).is_some() {
                let function = callee_name(cx, callee);
                return Err(cx.type_error(format!("{function} got multiple values for keyword argument '{text}'")));
            }
        }
        cx.dict_set(dict, key, value)?;
    }
    Ok(Value::NONE)
}

/// `Op::Unpack` of anything but a tuple of the right length.
pub fn unpack(cx: &mut Context, base: u32, ins: Instruction, source: Value) -> NativeResult {
    match source.kind() {
        Some(Kind::Tuple | Kind::List | Kind::Dict) => {
            let Some(items) = cx.simple_items(source)? else { return Ok(Value::NONE) };
            place(cx, base, ins, &items)
        }
        _ if !is_iterable(cx, source) => Err(not_unpackable(cx, source)),
        _ => {
            // Only as many items as are needed, and one more, are taken.
            let wanted = Value::inline_int(ins.c as i64);
            cx.prelude("_unpack", &[source, wanted]).and_then(|items| unpack_items(cx, base, ins, items, true))
        }
    }
}

fn not_unpackable(cx: &mut Context, source: Value) -> Trap {
    let name = cx.type_name(source);
    cx.type_error(format!("cannot unpack non-iterable {name} object"))
}

/// Places the items that were taken from an iterator; there may be one more than is wanted.
pub fn unpack_items(cx: &mut Context, base: u32, ins: Instruction, items: Value, from_iterator: bool) -> NativeResult {
    let items = list_object::items(items.target());
    if from_iterator && items.len() > ins.c as usize {
        return Err(cx.value_error(format!("too many values to unpack (expected {})", ins.c)));
    }
    place(cx, base, ins, &items)
}

fn place(cx: &mut Context, base: u32, ins: Instruction, items: &[Value]) -> NativeResult {
    let wanted = ins.c as usize;
    if items.len() > wanted {
        return Err(cx.value_error(format!("too many values to unpack (expected {wanted}, got {})", items.len())));
    }
    if items.len() < wanted {
        return Err(cx.value_error(format!("not enough values to unpack (expected {wanted}, got {})", items.len())));
    }
    let start = (base + ins.a as u32) as usize;
    cx.thread.stack[start..start + wanted].copy_from_slice(items);
    Ok(Value::NONE)
}

/// `Op::UnpackStar`
pub fn unpack_star(cx: &mut Context, base: u32, ins: Instruction, source: Value) -> NativeResult {
    let Some(items) = cx.simple_items(source)? else {
        if !is_iterable(cx, source) {
            return Err(not_unpackable(cx, source));
        }
        let before = Value::inline_int((ins.c & 0xff) as i64);
        let items = cx.prelude("_unpack_star", &[source, before])?;
        return unpack_star(cx, base, ins, items);
    };
    let (before, after) = ((ins.c & 0xff) as usize, (ins.c >> 8) as usize);
    if items.len() < before + after {
        return Err(cx.value_error(format!(
            "not enough values to unpack (expected at least {}, got {})",
            before + after,
            items.len()
        )));
    }
    let middle = cx.new_list(&items[before..items.len() - after])?;
    let start = (base + ins.a as u32) as usize;
    let registers = &mut cx.thread.stack[start..start + before + 1 + after];
    registers[..before].copy_from_slice(&items[..before]);
    registers[before] = middle;
    registers[before + 1..].copy_from_slice(&items[items.len() - after..]);
    Ok(Value::NONE)
}

impl Context<'_> {
    /// The items of a built-in container or iterator that can be had without Python code; `None` for anything else.
    pub fn simple_items(&mut self, value: Value) -> Result<Option<Vec<Value>>, Trap> {
        let Some(kind) = value.kind() else { return Ok(None) };
        let object = value.target();
        Ok(Some(match kind {
            Kind::List => {
                let _guard = self.access(object, heddle_trace::operation::OperationKind::ItemRead)?;
                list_object::items(object)
            }
            Kind::Tuple => tuple_object::items(object).collect(),
            Kind::Str => {
                let text = str::text_of(object);
                self.check_size(text.len() as u128 * 8)?;
                let mut items = Vec::with_capacity(text.len());
                for point in text.iter() {
                    items.push(self.new_char(point)?);
                }
                items
            }
            Kind::Bytes => str::bytes_of(object).iter().map(|byte| Value::inline_int(*byte as i64)).collect(),
            Kind::ByteArray | Kind::MemoryView => return crate::builtins::types::bytes_methods::items(self, value),
            Kind::Range => crate::builtins::types::range::items(self, object)?,
            Kind::Dict => {
                let _guard = self.access(object, heddle_trace::operation::OperationKind::ItemRead)?;
                dict_object::entries(object).map(|(key, _)| key).collect()
            }
            Kind::Set | Kind::FrozenSet => {
                let _guard = self.access(object, heddle_trace::operation::OperationKind::ItemRead)?;
                crate::object::set::items(object).map(|(item, _)| item).collect()
            }
            Kind::DictView => {
                let table = crate::object::function::word(object, 1).target();
                let which = crate::object::function::word(object, 2).int();
                let guard = self.access(table, heddle_trace::operation::OperationKind::ItemRead)?;
                let entries: Vec<(Value, Value)> = dict_object::entries(table).collect();
                drop(guard);
                let mut items = Vec::with_capacity(entries.len());
                for (key, value) in entries {
                    items.push(match which {
                        0 => key,
                        1 => value,
                        _ => self.new_tuple(&[key, value])?,
                    });
                }
                items
            }
            _ => return Ok(None),
        }))
    }
}
