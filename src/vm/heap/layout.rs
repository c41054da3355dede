//! Which words of an object are values: what the collector and publication follow.

use super::word::Ref;
use crate::kind::Kind;
use crate::value::Value;

/// Words per entry of a dict's table: hash, key, value.
pub const DICT_ENTRY_WORDS: u32 = 3;
/// First word of the entries of a dict's or set's table.
pub const FIRST_ENTRY: u32 = 2;
/// First slot of an instance.
pub const FIRST_SLOT: u32 = 4;

/// How a kind's words are laid out.
enum Words {
    /// None is a value.
    None,
    /// A string: its buffer, if it has one.
    Text,
    /// Words `1..=n`.
    Fixed(u32),
    /// As many as the low half of word 1 says, from word 2 on.
    Counted,
    /// Entries of hash, key and value; their number in the high half of word 1.
    DictTable,
    /// Pairs of key and hash; word 1 is one less than their number.
    SetTable,
    /// Shape and class, overflow and inline capacity, payload, slots.
    Instance,
    /// Fixed words and as many registers as word 5 says.
    Generator,
    /// Words 2 and 3: the object of a weak reference is nobody's.
    Weak,
}

/// Flag in word 1 of a string: its text is in a buffer.
pub const TEXT_BUFFERED: u64 = 1 << 41;
/// The word of a string where its text begins, or its buffer is named.
pub const TEXT_BUFFER: u32 = 3;
/// First register of a generator object.
pub const GENERATOR_REGISTERS: u32 = 8;

fn words(kind: Kind) -> Words {
    match kind {
        Kind::Str => Words::Text,
        Kind::Int | Kind::Complex | Kind::Bytes | Kind::Raw | Kind::Free => Words::None,
        Kind::Tuple | Kind::Items => Words::Counted,
        Kind::Random | Kind::Range | Kind::Slice | Kind::RangeIter | Kind::Super | Kind::Zip | Kind::Map => {
            Words::Fixed(3)
        }
        Kind::BoundMethod | Kind::List | Kind::DictView | Kind::SequenceIter | Kind::Enumerate => Words::Fixed(2),
        Kind::Filter | Kind::CallIter | Kind::ReversedIter => Words::Fixed(2),
        Kind::Native => Words::Fixed(4),
        Kind::Dict | Kind::Set | Kind::FrozenSet | Kind::ByteArray => Words::Fixed(3),
        Kind::Code | Kind::Module | Kind::Property | Kind::TableIter => Words::Fixed(5),
        Kind::DictTable => Words::DictTable,
        Kind::SetTable => Words::SetTable,
        Kind::Cell
        | Kind::CoroutineWrapper
        | Kind::Namespace
        | Kind::StaticMethod
        | Kind::ClassMethod
        | Kind::Token => Words::Fixed(1),
        Kind::Function => Words::Fixed(9),
        Kind::Class => Words::Fixed(CLASS_WORDS),
        Kind::Instance => Words::Instance,
        Kind::ExceptionState => Words::Fixed(11),
        Kind::Traceback => Words::Fixed(3),
        Kind::Generator | Kind::Coroutine | Kind::AsyncGenerator => Words::Generator,
        Kind::Weak => Words::Weak,
        Kind::AsyncStep => Words::Fixed(4),
        Kind::Lock | Kind::RLock | Kind::Semaphore => Words::Fixed(5),
        Kind::Condition | Kind::Event | Kind::Deque => Words::Fixed(4),
        Kind::Barrier => Words::Fixed(9),
        Kind::MemoryView => Words::Fixed(10),
        Kind::ThreadHandle => Words::Fixed(10),
        Kind::Queue | Kind::SimpleQueue => Words::Fixed(20),
    }
}

/// Words of a class after its header.
pub const CLASS_WORDS: u32 = 13;

/// Calls `visit` with every value in `object`. Raw words among them are never mistaken: none has the upper bits of a
/// reference (counts and positions are small, and hashes are skipped).
#[inline]
pub fn each_value(kind: Kind, object: Ref, mut visit: impl FnMut(Value)) {
    let mut range = |first: u32, end: u32| {
        for index in first..end {
            visit(Value::from_bits(object.load(index)));
        }
    };
    match words(kind) {
        Words::None => {}
        Words::Text if object.load(1) & TEXT_BUFFERED != 0 => range(TEXT_BUFFER, TEXT_BUFFER + 1),
        Words::Text => {}
        Words::Fixed(count) => range(1, count + 1),
        Words::Counted => range(2, 2 + object.load(1) as u32),
        Words::Generator => range(1, GENERATOR_REGISTERS + object.load(5) as u32),
        Words::Weak => range(2, 4),
        Words::DictTable => {
            let entries = (object.load(1) >> 32) as u32;
            for entry in 0..entries {
                let word = FIRST_ENTRY + entry * DICT_ENTRY_WORDS;
                range(word + 1, word + 3);
            }
        }
        Words::SetTable => {
            for pair in 0..=object.load(1) as u32 {
                let word = FIRST_ENTRY + pair * 2;
                range(word, word + 1);
            }
        }
        Words::Instance => {
            let inline = object.load(2) as u16 as u32;
            range(3, FIRST_SLOT + inline);
            visit(Value::object(Kind::Class, Ref::from_address(object.load(1) as u32)));
            let overflow = (object.load(2) >> 32) as u32;
            if overflow != 0 {
                visit(Value::object(Kind::Items, Ref::from_address(overflow)));
            }
        }
    }
}
