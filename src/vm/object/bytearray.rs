//! Bytes that change: words 1 length, 2 storage (raw: 1 room in bytes, from 2 on the bytes) or unbound, 3 whether a memory
//! view ever looked at it.

use crate::builtins::exceptions::ExceptionType;
use crate::context::Context;
use crate::heap::{Header, Ref, header};
use crate::kind::Kind;
use crate::trap::{Pause, Trap};
use crate::value::Value;

const LENGTH: u32 = 1;
const STORAGE: u32 = 2;
const EXPORTED: u32 = 3;

/// Word of a storage that says how many bytes fit.
const ROOM: u32 = 1;
/// Word of a storage where the bytes begin.
const FIRST: u32 = 2;

/// Number of bytes.
#[inline]
pub fn length(array: Ref) -> usize {
    array.load(LENGTH) as u32 as usize
}

fn storage(array: Ref) -> Option<Ref> {
    Value::from_bits(array.load_acquire(STORAGE)).as_kind(Kind::Raw)
}

/// The bytes now: to be copied, or looked at while the array is private or locked. One that another worker shortens
/// meanwhile yields what it had.
#[inline]
pub fn view(array: Ref) -> &'static [u8] {
    match storage(array) {
        Some(storage) => storage.bytes(FIRST, length(array).min(storage.load(ROOM) as usize)),
        None => &[],
    }
}

/// Replaces bytes from `at` on, which are there; the array is private or locked.
pub fn write(array: Ref, at: usize, bytes: &[u8]) {
    if let Some(storage) = storage(array) {
        storage.write_bytes(FIRST, at, bytes);
    }
}

impl Context<'_> {
    /// A new array of these bytes.
    pub fn new_bytearray(&mut self, bytes: &[u8]) -> Result<Value, Trap> {
        let storage = match bytes.len() {
            0 => Value::UNBOUND,
            room => {
                let storage = self.byte_storage(room)?;
                storage.write_bytes(FIRST, 0, bytes);
                Value::object(Kind::Raw, storage)
            }
        };
        let array = self.allocate(Kind::ByteArray, 4)?;
        array.store(LENGTH, bytes.len() as u64);
        array.store(STORAGE, storage.bits());
        array.store(EXPORTED, 0);
        Ok(Value::object(Kind::ByteArray, array))
    }

    fn byte_storage(&mut self, room: usize) -> Result<Ref, Trap> {
        self.check_size(room as u128)?;
        self.charge(room as u64 / 64);
        let words = room.div_ceil(8);
        let storage = self.allocate(Kind::Raw, FIRST + words as u32)?;
        storage.store(ROOM, words as u64 * 8);
        Ok(storage)
    }

    /// Replaces bytes `start..end` by others, which do not lie in the array itself. It is private or locked.
    ///
    /// # Errors
    /// `BufferError` if its length would change while a memory view looks at it.
    pub fn bytearray_splice(&mut self, array: Ref, start: usize, end: usize, with: &[u8]) -> Result<(), Trap> {
        let count = length(array);
        let needed = count - (end - start) + with.len();
        if needed != count {
            self.check_resizable(array)?;
        }
        let room = storage(array).map_or(0, |storage| storage.load(ROOM) as usize);
        if needed > room {
            // CPython's growth pattern.
            let wanted = needed + (needed >> 3) + if needed < 9 { 3 } else { 6 };
            let wanted = if self.machine.heap.could_ever_fit(wanted as u64) { wanted } else { needed };
            let grown = self.byte_storage(wanted)?;
            grown.write_bytes(FIRST, 0, view(array));
            if array.is_shared() {
                grown.set_flag(header::SHARED);
            }
            array.store_release(STORAGE, Value::object(Kind::Raw, grown).bits());
        }
        if let Some(storage) = storage(array) {
            storage.move_bytes(FIRST, start + with.len(), end, count - end);
            storage.write_bytes(FIRST, start, with);
        }
        array.store(LENGTH, needed as u64);
        Ok(())
    }

    /// A memory view looks at the array: gives what the view has to keep, and to give to [`Context::end_export`].
    pub fn begin_export(&mut self, array: Ref) -> Result<Value, Trap> {
        let weak = self.new_object(Kind::Weak, &[Value::object(Kind::ByteArray, array), Value::NONE, Value::NONE])?;
        self.machine.heap.register_weak(weak.target());
        array.store(EXPORTED, 1);
        Ok(weak)
    }

    /// The view looks at it no more.
    pub fn end_export(&mut self, export: Value) {
        if let Some(weak) = export.as_kind(Kind::Weak) {
            self.machine.heap.forget_weak(weak);
        }
    }

    /// Whether a view that was not released is still alive only a collection can tell, where CPython counts references.
    /// So one is waited for, and whoever has survived it counts.
    pub fn check_resizable(&mut self, array: Ref) -> Result<(), Trap> {
        if array.load(EXPORTED) == 0 {
            return Ok(());
        }
        let asked = std::mem::take(&mut self.thread.asked_for_views);
        if self.machine.heap.weak_references(Value::object(Kind::ByteArray, array)).is_empty() {
            array.store(EXPORTED, 0);
            return Ok(());
        }
        if asked {
            return Err(self.raise(ExceptionType::BufferError, "Existing exports of data: object cannot be re-sized"));
        }
        self.thread.asked_for_views = true;
        self.forget_temporaries();
        self.machine.heap.request_collection();
        self.pause = Pause::Collect;
        Err(Trap::Pause)
    }
}
