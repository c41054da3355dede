//! The kinds of objects in the arena, with the layout of each.
//!
//! Every object begins with a header word (see [`crate::heap::Header`]). The tables below name the words after it.

/// What an object in the arena is. Layouts are written as `word: content`; "value" is a [`Value`](crate::value::Value).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Kind {
    // ---- immutable data: payload is not traced ----
    /// An integer of more than 48 bits. 1: sign (bit 63) and number of limbs; 2…: limbs, least significant first.
    Int = 0,
    /// A complex number. 1: real, 2: imaginary (floats as values).
    Complex,
    /// A string. 1: length (0–31), width 1, 2 or 4 (32–39), interned flag (40); 2: hash or 0; 3…: code points.
    Str,
    /// Bytes. 1: length; 2: hash or 0; 3…: the bytes.
    Bytes,
    /// Words that are not values (inline caches). 1: count; 2…: words.
    Raw,

    // ---- immutable containers ----
    /// 1: length; 2…: values.
    Tuple,
    /// 1 start, 2 stop, 3 step (integers).
    Range,
    /// 1 start, 2 stop, 3 step.
    Slice,
    /// 1: function, 2: self.
    BoundMethod,
    /// A function of ours. 1: number of the native (int), 2: self or unbound, 3: owner class or unbound, 4: name.
    Native,
    /// A compiled body that was loaded. 1: address of its `LoadedCode`; 2: constants (tuple); 3: names (tuple);
    /// 4: inline caches (raw); 5: module.
    Code,

    // ---- mutable containers ----
    /// Storage of a list, of overflowing slots, of globals. 1: capacity; 2…: values.
    Items,
    /// 1: length; 2: items or unbound.
    List,
    /// 1: number of live entries (0–31) and of used entries (32–63); 2: table or unbound; 3: version.
    Dict,
    /// 1: log2 of the index size (0–7), capacity of entries (32–63); 2…: entries (hash, key, value), then the index, four
    /// bytes an entry.
    DictTable,
    /// 1: number of live (0–31) and filled (32–63) entries; 2: table or unbound; 3: hash (frozen sets).
    Set,
    /// As [`Kind::Set`], immutable.
    FrozenSet,
    /// 1: mask; 2…: pairs (key, hash).
    SetTable,
    /// 1: length; 2: raw storage or unbound; 3: whether it was ever looked at by a memory view.
    ByteArray,
    /// See [`crate::object::memory_view`].
    MemoryView,
    /// A variable captured by a closure. 1: value.
    Cell,
    /// 1: code, 2: defaults, 3: keyword defaults, 4: closure, 5: module, 6: attribute dict, 7: name, 8: qualname,
    /// 9: annotations thunk.
    Function,
    /// See [`crate::object::class`].
    Class,
    /// 1: shape (32–63) and class address (0–31); 2: inline capacity (0–15) and address of overflow items (32–63);
    /// 3: payload (the built-in part of an instance of a subclass of a built-in type) or unbound; 4…: slots.
    Instance,
    /// The built-in part of an exception: see [`crate::object::exception::state`].
    ExceptionState,
    /// One entry of a traceback. 1: next (towards the raise) or None; 2: code; 3: pc (int).
    Traceback,
    /// 1: name; 2: items of the globals; 3: dict of dynamic names or unbound; 4: number (int); 5: whether all names
    /// are in that dict.
    Module,
    /// A mapping view of a module's globals or an instance's attributes. 1: owner.
    Namespace,
    /// 1: function, 2: docs; see builtins. getter, setter, deleter, doc.
    Property,
    /// 1: function.
    StaticMethod,
    /// 1: function.
    ClassMethod,
    /// 1: class, 2: self, 3: class of self.
    Super,
    /// 1: dict, 2: which (int: 0 keys, 1 values, 2 items).
    DictView,

    // ---- iterators ----
    /// See [`crate::interpreter::generator`].
    Generator,
    /// As [`Kind::Generator`]: what an `async def` makes.
    Coroutine,
    /// As [`Kind::Generator`]: what an `async def` with `yield` makes.
    AsyncGenerator,
    /// What `__await__` of a coroutine gives. 1: coroutine.
    CoroutineWrapper,
    /// One step of an asynchronous generator: see [`crate::interpreter::asynchronous`].
    AsyncStep,
    /// Over a sequence by index. 1: sequence, 2: next index (int; -1: exhausted).
    SequenceIter,
    /// 1: current, 2: stop, 3: step.
    RangeIter,
    /// 1: dict or set, 2: position, 3: expected length, 4: which (0 keys, 1 values, 2 items), 5: how many are left.
    TableIter,
    /// 1: iterator, 2: next index.
    Enumerate,
    /// 1: tuple of iterators, 2: strict, 3: function (map) or unbound.
    Zip,
    /// `map`. 1: function, 2: tuple of iterators.
    Map,
    /// `filter`. 1: function or None, 2: iterator.
    Filter,
    /// `iter(callable, sentinel)`. 1: callable (unbound when exhausted), 2: sentinel.
    CallIter,
    /// `reversed(sequence)` by index. 1: sequence, 2: next index.
    ReversedIter,

    // ---- synchronisation: see [`crate::sync`] ----
    /// See [`crate::sync::lock`].
    Lock,
    /// See [`crate::sync::lock`].
    RLock,
    /// See [`crate::sync::condition`].
    Condition,
    /// See [`crate::sync::semaphore`].
    Semaphore,
    /// See [`crate::sync::event`].
    Event,
    /// See [`crate::sync::queue`].
    Queue,
    /// As [`Kind::Queue`], without tasks.
    SimpleQueue,
    /// See [`crate::sync::barrier`].
    Barrier,
    /// The built-in part of a `threading.Thread`: see [`crate::sync::thread_handle`].
    ThreadHandle,
    /// The built-in part of a `random.Random`. 1: index of the next word; 2: raw words; 3: what `gauss` keeps.
    Random,
    /// The built-in part of a `collections.deque`: see [`crate::modules::deque`].
    Deque,
    /// A plain `object()`-like token. 1: name or unbound.
    Token,
    /// The built-in part of a weak reference: see [`crate::modules::weakref`]. 1: the object, which is not traced; 2: the
    /// reference; 3: what to call when the object has died, or None.
    Weak,
    /// Freed memory; never reachable.
    Free,
}

impl Kind {
    /// Number of kinds.
    pub const COUNT: usize = Self::Free as usize + 1;

    /// The kind with this number.
    #[inline(always)]
    pub fn from_number(number: u8) -> Option<Self> {
        TABLE.get(number as usize).copied()
    }

    /// Its objects never change once made, so that they need neither locks nor scheduling points.
    #[inline]
    pub fn is_immutable(self) -> bool {
        self <= Self::Code
    }

    /// Its words after the header are values to be traced, from the first word given by
    /// [`crate::heap::layout`].
    pub fn all() -> &'static [Self] {
        &TABLE
    }
}

macro_rules! table {
    ($($kind:ident),* $(,)?) => {
        static TABLE: [Kind; Kind::COUNT] = [$(Kind::$kind),*];
    };
}

table!(
    Int,
    Complex,
    Str,
    Bytes,
    Raw,
    Tuple,
    Range,
    Slice,
    BoundMethod,
    Native,
    Code,
    Items,
    List,
    Dict,
    DictTable,
    Set,
    FrozenSet,
    SetTable,
    ByteArray,
    MemoryView,
    Cell,
    Function,
    Class,
    Instance,
    ExceptionState,
    Traceback,
    Module,
    Namespace,
    Property,
    StaticMethod,
    ClassMethod,
    Super,
    DictView,
    Generator,
    Coroutine,
    AsyncGenerator,
    CoroutineWrapper,
    AsyncStep,
    SequenceIter,
    RangeIter,
    TableIter,
    Enumerate,
    Zip,
    Map,
    Filter,
    CallIter,
    ReversedIter,
    Lock,
    RLock,
    Condition,
    Semaphore,
    Event,
    Queue,
    SimpleQueue,
    Barrier,
    ThreadHandle,
    Random,
    Deque,
    Token,
    Weak,
    Free,
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn table_is_in_order() {
        for (number, kind) in Kind::all().iter().enumerate() {
            assert_eq!(*kind as usize, number);
        }
    }
}
