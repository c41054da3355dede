//! The registers of a generator: in its object while it waits, on the stack of whoever runs it meanwhile.
//!
//! A few are moved at a time, which may be some too many: the object has room for that, the stack is given it, and above the
//! innermost frame nothing is alive.

use crate::heap::Ref;
use crate::heap::layout::GENERATOR_REGISTERS;
use crate::thread::Thread;
use crate::value::Value;

/// Registers that are moved at a time.
const AT_ONCE: u32 = 4;

/// Words of the object of a generator with so many registers.
pub const fn words(registers: u32) -> u32 {
    GENERATOR_REGISTERS + registers.next_multiple_of(AT_ONCE)
}

/// How many it has.
#[inline(always)]
pub fn count(generator: Ref) -> u32 {
    generator.load(5) as u32
}

/// One of them, while it waits.
pub fn register(generator: Ref, index: u32) -> Value {
    Value::from_bits(generator.load(GENERATOR_REGISTERS + index))
}

/// Puts them on the stack, from `base` on.
#[inline(always)]
pub fn to_stack(thread: &mut Thread, base: u32, generator: Ref) {
    let count = count(generator);
    reserve(thread, base, count);
    let mut done = 0;
    while done < count {
        let word = GENERATOR_REGISTERS + done;
        let to = (base + done) as usize;
        // One by one: what is compiled to be small would make a loop or a call of it.
        if let [a, b, c, d] = &mut thread.stack[to..to + AT_ONCE as usize] {
            *a = Value::from_bits(generator.load(word));
            *b = Value::from_bits(generator.load(word + 1));
            *c = Value::from_bits(generator.load(word + 2));
            *d = Value::from_bits(generator.load(word + 3));
        }
        done += AT_ONCE;
    }
}

/// Makes room on the stack for so many from `base` on, and for what may be moved too many.
#[inline(always)]
pub fn reserve(thread: &mut Thread, base: u32, count: u32) {
    thread.reserve(base + count + AT_ONCE);
}

/// Takes them from the stack, where they lie from `base` on, with the room that [`reserve`] makes.
#[inline(always)]
pub fn from_stack(thread: &Thread, base: u32, generator: Ref) {
    let count = count(generator);
    let mut done = 0;
    while done < count {
        let from = (base + done) as usize;
        let word = GENERATOR_REGISTERS + done;
        if let [a, b, c, d] = &thread.stack[from..from + AT_ONCE as usize] {
            generator.store(word, a.bits());
            generator.store(word + 1, b.bits());
            generator.store(word + 2, c.bits());
            generator.store(word + 3, d.bits());
        }
        done += AT_ONCE;
    }
}
