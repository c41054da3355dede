//! `array[index]` of byte arrays, for reading, writing and deleting.

use heddle_trace::operation::OperationKind;

use super::exceptions::ExceptionType;
use super::items::Place;
use super::types::{bytearray, slices};
use crate::commit::ItemAct;
use crate::context::Context;
use crate::heap::Ref;
use crate::kind::Kind;
use crate::object::bytearray::{length, view, write};
use crate::trap::{NativeResult, Trap};
use crate::value::Value;

fn out_of_range(cx: &mut Context) -> Trap {
    cx.raise(ExceptionType::IndexError, "bytearray index out of range")
}

impl Context<'_> {
    /// `array[index]`
    pub fn bytearray_item(&mut self, container: Value, index: Value) -> NativeResult {
        let object = container.target();
        let guard = self.access(object, OperationKind::ItemRead)?;
        match self.sequence_place(index, length(object) as i64, "bytearray")? {
            Place::At(at) => {
                let item = Value::inline_int(view(object).get(at as usize).copied().unwrap_or(0).into());
                self.tell_item(object, ItemAct::Get, Value::inline_int(i64::from(at)), item);
                return Ok(item);
            }
            Place::Outside => return Err(out_of_range(self)),
            Place::Slice(slice) => {
                if let Some(indices) = slices::indices(self, slice, length(object) as i64)? {
                    let bytes = view(object);
                    let picked: Vec<u8> = match indices.step {
                        1 => bytes[indices.start as usize..(indices.start + indices.count) as usize].to_vec(),
                        _ => indices.iter().map(|at| bytes[at as usize]).collect(),
                    };
                    return self.new_bytearray(&picked);
                }
            }
            Place::Ask => {}
        }
        drop(guard);
        self.prelude("_get_item", &[container, index])
    }

    /// `array[index] = value`
    pub fn set_bytearray_item(&mut self, container: Value, index: Value, value: Value) -> NativeResult {
        let object = container.target();
        if let Some(slice) = index.as_kind(Kind::Slice) {
            return self.assign_bytes(container, slice, value);
        }
        if self.index(index).is_some() || !index.is(Kind::Instance) {
            let guard = self.access(object, OperationKind::ItemWrite)?;
            if let Place::At(at) = self.sequence_place(index, length(object) as i64, "bytearray")? {
                let Some(byte) = bytearray::byte(self, value)? else {
                    drop(guard);
                    return self.prelude("_set_item_index", &[container, index, value]);
                };
                self.tell_item(object, ItemAct::Set, Value::inline_int(i64::from(at)), value);
                write(object, at as usize, &[byte]);
                return Ok(Value::NONE);
            }
            return Err(out_of_range(self));
        }
        match self.sequence_place(index, 0, "bytearray")? {
            Place::Ask => self.prelude("_set_item", &[container, index, value]),
            _ => Err(out_of_range(self)),
        }
    }

    fn assign_bytes(&mut self, container: Value, slice: Ref, value: Value) -> NativeResult {
        let object = container.target();
        let whole = Value::object(Kind::Slice, slice);
        let Some(with) = bytearray::assigned(self, value)? else {
            return self.prelude("_assign_slice", &[container, whole, value]);
        };
        let guard = self.access(object, OperationKind::ItemWrite)?;
        let Some(indices) = slices::indices(self, slice, length(object) as i64)? else {
            drop(guard);
            return self.prelude("_set_item", &[container, whole, value]);
        };
        if indices.step == 1 {
            let (start, end) = (indices.start as usize, indices.stop.max(indices.start) as usize);
            self.bytearray_splice(object, start, end, &with)?;
            return Ok(Value::NONE);
        }
        if with.is_empty() {
            drop(guard);
            return self.delete_bytes(container, slice);
        }
        if with.len() as i64 != indices.count {
            let (given, wanted) = (with.len(), indices.count);
            return Err(
                self.value_error(format!("attempt to assign bytes of size {given} to extended slice of size {wanted}"))
            );
        }
        for (at, byte) in indices.iter().zip(with) {
            write(object, at as usize, &[byte]);
        }
        Ok(Value::NONE)
    }

    /// `del array[index]`
    pub fn delete_bytearray_item(&mut self, container: Value, index: Value) -> NativeResult {
        let object = container.target();
        if let Some(slice) = index.as_kind(Kind::Slice) {
            return self.delete_bytes(container, slice);
        }
        let guard = self.access(object, OperationKind::ItemWrite)?;
        match self.sequence_place(index, length(object) as i64, "bytearray")? {
            Place::At(at) => {
                let old = Value::inline_int(view(object).get(at as usize).copied().unwrap_or(0).into());
                self.bytearray_splice(object, at as usize, at as usize + 1, &[])?;
                self.tell_item(object, ItemAct::Take, Value::UNBOUND, old);
                Ok(Value::NONE)
            }
            Place::Ask => {
                drop(guard);
                self.prelude("_delete_item", &[container, index])
            }
            _ => Err(out_of_range(self)),
        }
    }

    fn delete_bytes(&mut self, container: Value, slice: Ref) -> NativeResult {
        let object = container.target();
        let guard = self.access(object, OperationKind::ItemWrite)?;
        let Some(indices) = slices::indices(self, slice, length(object) as i64)? else {
            drop(guard);
            return self.prelude("_delete_item", &[container, Value::object(Kind::Slice, slice)]);
        };
        if indices.step == 1 {
            let (start, end) = (indices.start as usize, indices.stop.max(indices.start) as usize);
            self.bytearray_splice(object, start, end, &[])?;
        } else if indices.count > 0 {
            let mut gone: Vec<i64> = indices.iter().collect();
            gone.sort_unstable();
            let bytes = view(object);
            let kept: Vec<u8> =
                (0..bytes.len()).filter(|at| gone.binary_search(&(*at as i64)).is_err()).map(|at| bytes[at]).collect();
            self.bytearray_splice(object, 0, bytes.len(), &kept)?;
        }
        Ok(Value::NONE)
    }
}
