# The module collections.

def _key_error(key):
    return KeyError(key)


# Of what a representation is being made.
_shown = set()


class _deque_iterator:
    # That the deque becomes longer or shorter meanwhile is an error.
    def __init__(self, deque, index=0, /):
        self._deque, self._length, self._index = deque, len(deque), index

    def __iter__(self):
        return self

    def __next__(self):
        deque, index = self._deque, self._index
        if len(deque) != self._length:
            self._index = self._length
            raise RuntimeError("deque mutated during iteration")
        if index >= self._length:
            raise StopIteration
        self._index = index + 1
        return self._item(deque, index)

    def _item(self, deque, index):
        return _Deque.__getitem__(deque, index)

    def __length_hint__(self):
        return max(self._length - self._index, 0)

    def __reduce__(self):
        return type(self), (self._deque, self._index)


class _deque_reverse_iterator(_deque_iterator):
    def _item(self, deque, index):
        return _Deque.__getitem__(deque, self._length - 1 - index)


class deque(_Deque):
    def __init__(self, iterable=(), maxlen=None):
        if maxlen is not None and maxlen < 0:
            raise ValueError("maxlen must be non-negative")
        self.clear()
        self._limit(maxlen)
        self.extend(iterable)

    def extend(self, iterable, /):
        for item in list(iterable) if iterable is self else iterable:
            self.append(item)

    def extendleft(self, iterable, /):
        for item in list(iterable) if iterable is self else iterable:
            self.appendleft(item)

    def copy(self):
        return type(self)(self) if self.maxlen is None else type(self)(self, self.maxlen)

    __copy__ = copy

    def __reduce__(self):
        made = () if self.maxlen is None else ((), self.maxlen)
        return type(self), made, self.__getstate__(), iter(self)

    def _found(self, wanted, start, stop):
        # The positions of what is wanted, as long as nobody changes the deque meanwhile.
        items = self._list()
        for index in range(start, min(stop, len(items))):
            item = items[index]
            if item is wanted or item == wanted:
                yield index
            if len(self) != len(items):
                raise RuntimeError("deque mutated during iteration")

    def count(self, x, /):
        return sum([1 for _ in self._found(x, 0, len(self))])

    def index(self, x, start=0, stop=9223372036854775807, /):
        length = len(self)
        start = max(start + length, 0) if start < 0 else min(start, length)
        stop = max(stop + length, 0) if stop < 0 else stop
        for index in self._found(x, start, stop):
            return index
        raise ValueError("deque.index(x): x not in deque")

    def insert(self, i, x, /):
        self._insert(i, x)

    def remove(self, value, /):
        items = self._list()
        for index, item in enumerate(items):
            found = item is value or item == value
            if len(self) != len(items):
                raise IndexError("deque mutated during iteration")
            if found:
                del self[index]
                return
        raise ValueError("deque.remove(x): x not in deque")

    def __iter__(self):
        return _deque_iterator(self)

    def __reversed__(self):
        return _deque_reverse_iterator(self)

    def __contains__(self, item):
        for _ in self._found(item, 0, len(self)):
            return True
        return False

    def __add__(self, other):
        if not isinstance(other, deque):
            raise TypeError(f'can only concatenate deque (not "{type(other).__name__}") to deque')
        made = self.copy()
        made.extend(other)
        return made

    def __iadd__(self, other):
        self.extend(other)
        return self

    def __mul__(self, times):
        return type(self)(self._list() * times, self.maxlen)

    __rmul__ = __mul__

    def __imul__(self, times):
        items = self._list() * times
        self.clear()
        self.extend(items)
        return self

    def __eq__(self, other):
        return self._list() == other._list() if isinstance(other, deque) else NotImplemented

    def __lt__(self, other):
        return self._list() < other._list() if isinstance(other, deque) else NotImplemented

    def __le__(self, other):
        return self._list() <= other._list() if isinstance(other, deque) else NotImplemented

    def __gt__(self, other):
        return self._list() > other._list() if isinstance(other, deque) else NotImplemented

    def __ge__(self, other):
        return self._list() >= other._list() if isinstance(other, deque) else NotImplemented

    __hash__ = None

    def __repr__(self):
        if id(self) in _shown:
            return "[...]"
        _shown.add(id(self))
        try:
            limit = "" if self.maxlen is None else f", maxlen={self.maxlen}"
            return f"{type(self).__name__}({self._list()!r}{limit})"
        finally:
            _shown.discard(id(self))

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)


class defaultdict(dict):
    # As long as `__init__` has not run.
    default_factory = None

    def __init__(self, default_factory=None, /, *args, **keywords):
        if default_factory is not None and not callable(default_factory):
            raise TypeError("first argument must be callable or None")
        super().__init__(*args, **keywords)
        self.default_factory = default_factory

    def __missing__(self, key):
        if self.default_factory is None:
            raise KeyError(key)
        # Without asking a `__setitem__` of a subclass.
        return dict.setdefault(self, key, self.default_factory())

    def copy(self):
        return type(self)(self.default_factory, self)

    __copy__ = copy

    def __reduce__(self):
        factory = () if self.default_factory is None else (self.default_factory,)
        return type(self), factory, None, None, iter(self.items())

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        made = self.copy()
        made.update(other)
        return made

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        made = type(self)(self.default_factory, other)
        made.update(self)
        return made

    def __repr__(self):
        if id(self) in _shown:
            return f"{type(self).__name__}(..., {dict.__repr__(self)})"
        _shown.add(id(self))
        try:
            factory = repr(self.default_factory)
        finally:
            _shown.discard(id(self))
        return f"{type(self).__name__}({factory}, {dict.__repr__(self)})"


_nothing = object()


def _check_unchanged(mapping, count, *last):
    # What is added comes last, and what goes makes it shorter.
    if len(mapping) != count or last and next(reversed(mapping)) is not last[0]:
        raise RuntimeError("OrderedDict mutated during iteration")


def _equal_keys(left, right):
    # Whether they have the same keys in the same order. To compare them may run anything.
    ours, theirs = list(dict.keys(left)), list(dict.keys(right))
    for own, other in zip(ours, theirs):
        if own is other:
            continue
        equal = own == other
        _check_unchanged(left, len(ours), ours[-1])
        _check_unchanged(right, len(theirs), theirs[-1])
        if not equal:
            return False
    return len(ours) == len(theirs)


class OrderedDict(dict):
    def move_to_end(self, key, last=True):
        value = dict.pop(self, key)
        if last:
            dict.__setitem__(self, key, value)
            return
        rest = list(dict.items(self))
        dict.clear(self)
        dict.__setitem__(self, key, value)
        dict.update(self, rest)

    def popitem(self, last=True):
        if not self:
            raise KeyError("dictionary is empty")
        key = next(reversed(self)) if last else next(iter(self))
        return key, self.pop(key)

    def pop(self, key, default=_nothing):
        return dict.pop(self, key) if default is _nothing else dict.pop(self, key, default)

    def setdefault(self, key, default=None):
        if key in self:
            return self[key]
        self[key] = default
        return default

    def copy(self):
        made = type(self)()
        count = len(self)
        if type(self) is OrderedDict:
            dict.update(made, self)
            _check_unchanged(self, count)
            return made
        for key in list(dict.keys(self)):
            value = self[key]
            _check_unchanged(self, count)
            made[key] = value
            _check_unchanged(self, count)
        return made

    def __reduce__(self):
        return type(self), (), self.__getstate__(), None, iter(self.items())

    @classmethod
    def fromkeys(cls, iterable, value=None):
        made = cls()
        for key in iterable:
            made[key] = value
        return made

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return dict.__eq__(self, other) and _equal_keys(self, other)
        return dict.__eq__(self, other)

    def __ne__(self, other):
        equal = self.__eq__(other)
        return equal if equal is NotImplemented else not equal

    __hash__ = None

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        made = type(self)(self)
        made.update(other)
        return made

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        made = type(self)(other)
        made.update(self)
        return made

    def __repr__(self):
        if id(self) in _shown:
            return "..."
        _shown.add(id(self))
        try:
            return f"{type(self).__name__}({dict.__repr__(dict(self.items())) if self else ''})"
        finally:
            _shown.discard(id(self))


def _count_of(pair):
    return pair[1]


class Counter(dict):
    def __init__(self, iterable=None, /, **keywords):
        super().__init__()
        self.update(iterable, **keywords)

    def __missing__(self, key):
        return 0

    def update(self, iterable=None, /, **keywords):
        if iterable is not None:
            if hasattr(iterable, "items"):
                if not self:
                    # The first counts may be what cannot be added.
                    super().update(iterable)
                else:
                    for key, count in iterable.items():
                        self[key] = count + self.get(key, 0)
            else:
                for key in iterable:
                    self[key] = self.get(key, 0) + 1
        if keywords:
            self.update(keywords)

    def subtract(self, iterable=None, /, **keywords):
        if iterable is not None:
            if hasattr(iterable, "items"):
                for key, count in iterable.items():
                    self[key] = self.get(key, 0) - count
            else:
                for key in iterable:
                    self[key] = self.get(key, 0) - 1
        for key, count in keywords.items():
            self[key] = self.get(key, 0) - count

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError("Counter.fromkeys() is undefined.  Use Counter(iterable) instead.")

    def __reduce__(self):
        return type(self), (dict(self),)

    def __eq__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[key] == other[key] for counts in (self, other) for key in counts)

    def __ne__(self, other):
        return not self == other if isinstance(other, Counter) else NotImplemented

    __hash__ = None

    def __le__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[key] <= other[key] for counts in (self, other) for key in counts)

    def __lt__(self, other):
        return self <= other and self != other if isinstance(other, Counter) else NotImplemented

    def __ge__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[key] >= other[key] for counts in (self, other) for key in counts)

    def __gt__(self, other):
        return self >= other and self != other if isinstance(other, Counter) else NotImplemented

    def _keep_positive(self):
        for key in [key for key, count in self.items() if not count > 0]:
            del self[key]
        return self

    def __iadd__(self, other):
        for key, count in other.items():
            self[key] += count
        return self._keep_positive()

    def __isub__(self, other):
        for key, count in other.items():
            self[key] -= count
        return self._keep_positive()

    def __ior__(self, other):
        for key, count in other.items():
            if count > self[key]:
                self[key] = count
        return self._keep_positive()

    def __iand__(self, other):
        for key, count in self.items():
            if other[key] < count:
                self[key] = other[key]
        return self._keep_positive()

    def __xor__(self, other):
        return self._combined(other, lambda a, b: max(a, b) - min(a, b))

    def __ixor__(self, other):
        for key in list(self) + [key for key in other if key not in self]:
            self[key] = abs(self[key] - other[key])
        return self._keep_positive()

    def most_common(self, n=None):
        ordered = sorted(self.items(), key=_count_of, reverse=True)
        return ordered if n is None else ordered[:n]

    def elements(self):
        for key, count in self.items():
            for _ in range(count):
                yield key

    def total(self):
        return sum(self.values())

    def copy(self):
        return type(self)(self)

    def __add__(self, other):
        return self._combined(other, lambda a, b: a + b)

    def __sub__(self, other):
        return self._combined(other, lambda a, b: a - b)

    def __and__(self, other):
        return self._combined(other, min)

    def __or__(self, other):
        return self._combined(other, max)

    def _combined(self, other, operation):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for key in list(self) + [key for key in other if key not in self]:
            count = operation(self[key], other[key])
            if count > 0:
                result[key] = count
        return result

    def __pos__(self):
        return self + Counter()

    def __neg__(self):
        return Counter() - self

    def __delitem__(self, key):
        if key in self:
            dict.__delitem__(self, key)

    def __repr__(self):
        if not self:
            return f"{type(self).__name__}()"
        try:
            ordered = self.most_common()
        except TypeError:
            ordered = self.items()
        parts = [f"{key!r}: {count!r}" for key, count in ordered]
        return f"{type(self).__name__}({{{', '.join(parts)}}})"


_KEYWORDS = frozenset((
    "False None True and as assert async await break class continue def del elif else except finally for from global if import in "
    "is lambda nonlocal not or pass raise return try while with yield"
).split())


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    if isinstance(field_names, str):
        field_names = field_names.replace(",", " ").split()
    fields = list(map(str, field_names))
    typename = str(typename)
    for name in [typename] + ([] if rename else fields):
        if not name.isidentifier():
            raise ValueError(f"Type names and field names must be valid identifiers: {name!r}")
        if name in _KEYWORDS:
            raise ValueError(f"Type names and field names cannot be a keyword: {name!r}")
    seen = set()
    for index, name in enumerate(fields):
        bad = not name.isidentifier() or name in _KEYWORDS or name.startswith("_") or name in seen
        if bad and rename:
            fields[index] = f"_{index}"
        elif name.startswith("_"):
            raise ValueError(f"Field names cannot start with an underscore: {name!r}")
        elif name in seen:
            raise ValueError(f"Encountered duplicate field name: {name!r}")
        seen.add(fields[index])
    fields = tuple(fields)
    defaults = () if defaults is None else tuple(defaults)
    if len(defaults) > len(fields):
        raise TypeError("Got more default values than field names")
    field_defaults = dict(zip(fields[len(fields) - len(defaults):], defaults))

    names = "".join([f"{name}, " for name in fields])
    __new__ = eval(
        f"lambda _cls, {names}: _tuple_new(_cls, ({names}))",
        {"_tuple_new": tuple.__new__, "__builtins__": {}, "__name__": f"namedtuple_{typename}"},
    )
    __new__.__name__ = "__new__"
    __new__.__doc__ = f"Create new instance of {typename}({', '.join(fields)})"

    def _make(cls, iterable):
        made = tuple.__new__(cls, iterable)
        if len(made) != len(fields):
            raise TypeError(f"Expected {len(fields)} arguments, got {len(made)}")
        return made

    def _asdict(self):
        return dict(zip(fields, self))

    def _replace(self, /, **kwds):
        values = [kwds.pop(name, value) for name, value in zip(fields, self)]
        if kwds:
            raise TypeError(f"Got unexpected field names: {list(kwds)!r}")
        return self._make(values)

    def __getnewargs__(self):
        return tuple(self)

    def __repr__(self):
        parts = [f"{name}={value!r}" for name, value in zip(fields, self)]
        return f"{type(self).__name__}({', '.join(parts)})"

    namespace = {
        "__doc__": f"{typename}({', '.join(fields)})",
        "__slots__": (),
        "_fields": fields,
        "_field_defaults": field_defaults,
        "__match_args__": fields,
        "__new__": __new__,
        "_make": classmethod(_make),
        "_asdict": _asdict,
        "_replace": _replace,
        "__replace__": _replace,
        "__getnewargs__": __getnewargs__,
        "__repr__": __repr__,
        "__module__": "__main__" if module is None else module,
    }
    __new__.__defaults__ = defaults or None
    for index, name in enumerate(fields):
        # A getter that is a number stands for the item with that number.
        namespace[name] = property(index, None, None, f"Alias for field number {index}")
    _make.__doc__ = f"Make a new {typename} object from a sequence or iterable"
    _replace.__doc__ = f"Return a new {typename} object replacing specified fields with new values"
    _asdict.__doc__ = "Return a new dict which maps field names to their values."
    __repr__.__doc__ = "Return a nicely formatted representation string"
    __getnewargs__.__doc__ = "Return self as a plain tuple.  Used by copy and pickle."
    for method in (__new__, _make, _asdict, _replace, __getnewargs__, __repr__):
        method.__qualname__ = f"{typename}.{method.__name__}"
    return type(typename, (tuple,), namespace)


def __getattr__(name):
    if name == "abc":
        from collections import abc
        return abc
    if name in ("UserDict", "UserList", "UserString", "ChainMap"):
        from collections import user
        return getattr(user, name)
    raise AttributeError(f"module 'collections' has no attribute {name!r}")
