# The module collections.

def _key_error(key):
    return KeyError(key)


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
        return type(self)(self._list(), self.maxlen)

    __copy__ = copy

    def __reduce__(self):
        return type(self), (self._list(), self.maxlen)

    def count(self, x, /):
        return self._list().count(x)

    def index(self, x, *bounds):
        try:
            return self._list().index(x, *bounds)
        except ValueError:
            raise ValueError("deque.index(x): x not in deque") from None

    def insert(self, i, x, /):
        self._insert(i, x)

    def remove(self, value, /):
        try:
            index = self._list().index(value)
        except ValueError:
            raise ValueError("deque.remove(x): x not in deque") from None
        del self[index]

    def __iter__(self):
        items = self._list()
        for item in items:
            if len(self) != len(items):
                raise RuntimeError("deque mutated during iteration")
            yield item

    def __reversed__(self):
        return reversed(self._list())

    def __contains__(self, item):
        return item in self._list()

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
        limit = "" if self.maxlen is None else f", maxlen={self.maxlen}"
        return f"{type(self).__name__}({self._list()!r}{limit})"

    def __class_getitem__(cls, item):
        return cls


class defaultdict(dict):
    def __init__(self, default_factory=None, /, *args, **keywords):
        if default_factory is not None and not callable(default_factory):
            raise TypeError("first argument must be callable or None")
        super().__init__(*args, **keywords)
        self.default_factory = default_factory

    def __missing__(self, key):
        if self.default_factory is None:
            raise KeyError(key)
        value = self.default_factory()
        self[key] = value
        return value

    def copy(self):
        return type(self)(self.default_factory, self)

    __copy__ = copy

    def __repr__(self):
        return f"{type(self).__name__}({self.default_factory!r}, {dict.__repr__(self)})"


class OrderedDict(dict):
    def move_to_end(self, key, last=True):
        value = self.pop(key)
        if last:
            self[key] = value
            return
        rest = list(self.items())
        self.clear()
        self[key] = value
        self.update(rest)

    def popitem(self, last=True):
        if not self:
            raise KeyError("dictionary is empty")
        key = next(reversed(self)) if last else next(iter(self))
        return key, self.pop(key)

    def copy(self):
        return type(self)(self)

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return dict.__eq__(self, other) and list(self) == list(other)
        return dict.__eq__(self, other)

    __hash__ = None

    def __repr__(self):
        return f"{type(self).__name__}({dict.__repr__(self) if self else ''})"


class Counter(dict):
    def __init__(self, iterable=None, /, **keywords):
        super().__init__()
        self.update(iterable, **keywords)

    def __missing__(self, key):
        return 0

    def update(self, iterable=None, /, **keywords):
        if iterable is not None:
            if hasattr(iterable, "items"):
                for key, count in iterable.items():
                    self[key] = self.get(key, 0) + count
            else:
                for key in iterable:
                    self[key] = self.get(key, 0) + 1
        for key, count in keywords.items():
            self[key] = self.get(key, 0) + count

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

    def most_common(self, n=None):
        ordered = sorted(self.items(), key=lambda pair: pair[1], reverse=True)
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
        parts = [f"{key!r}: {count!r}" for key, count in self.most_common()]
        return f"{type(self).__name__}({{{', '.join(parts)}}})"


class ChainMap:
    def __init__(self, *maps):
        self.maps = list(maps) or [{}]

    def __getitem__(self, key):
        for mapping in self.maps:
            if key in mapping:
                return mapping[key]
        raise KeyError(key)

    def get(self, key, default=None):
        return self[key] if key in self else default

    def __contains__(self, key):
        return any(key in mapping for mapping in self.maps)

    def __setitem__(self, key, value):
        self.maps[0][key] = value

    def __delitem__(self, key):
        del self.maps[0][key]

    def __iter__(self):
        merged = {}
        for mapping in reversed(self.maps):
            merged.update(mapping)
        return iter(merged)

    def __len__(self):
        return len(list(iter(self)))

    def keys(self):
        return list(self)

    def values(self):
        return [self[key] for key in self]

    def items(self):
        return [(key, self[key]) for key in self]

    def new_child(self, m=None):
        return type(self)({} if m is None else m, *self.maps)

    @property
    def parents(self):
        return type(self)(*self.maps[1:])

    def __repr__(self):
        return f"ChainMap({', '.join(map(repr, self.maps))})"


def _field(index, name):
    def get(self):
        return self[index]

    get.__doc__ = f"Alias for field number {index}"
    return property(get)


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    if isinstance(field_names, str):
        field_names = field_names.replace(",", " ").split()
    fields = list(field_names)
    seen = set()
    for index, name in enumerate(fields):
        bad = not name.isidentifier() or name.startswith("_") or name in seen
        if bad and rename:
            fields[index] = f"_{index}"
        elif not name.isidentifier():
            raise ValueError(f"Type names and field names must be valid identifiers: {name!r}")
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

    def __new__(cls, *args, **keywords):
        values = list(args)
        if len(values) > len(fields):
            raise TypeError(
                f"{typename}.__new__() takes {len(fields) + 1} positional arguments but {len(values) + 1} were given"
            )
        missing = []
        for name in fields[len(values):]:
            if name in keywords:
                values.append(keywords.pop(name))
            elif name in field_defaults:
                values.append(field_defaults[name])
            else:
                missing.append(name)
                values.append(None)
        if keywords:
            name = next(iter(keywords))
            if name in fields:
                raise TypeError(f"{typename}.__new__() got multiple values for argument '{name}'")
            raise TypeError(f"{typename}.__new__() got an unexpected keyword argument '{name}'")
        if missing:
            quoted = [repr(name) for name in missing]
            names = quoted[0]
            if len(quoted) == 2:
                names = " and ".join(quoted)
            elif len(quoted) > 2:
                names = ", ".join(quoted[:-1]) + ", and " + quoted[-1]
            plural = "" if len(quoted) == 1 else "s"
            raise TypeError(
                f"{typename}.__new__() missing {len(quoted)} required positional argument{plural}: {names}"
            )
        return tuple.__new__(cls, values)

    def _make(cls, iterable):
        return cls(*iterable)

    def _asdict(self):
        return dict(zip(fields, self))

    def _replace(self, /, **keywords):
        values = [keywords.pop(name, value) for name, value in zip(fields, self)]
        if keywords:
            raise TypeError(f"Got unexpected field names: {list(keywords)!r}")
        return type(self)(*values)

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
        "__repr__": __repr__,
        "__module__": "__main__" if module is None else module,
    }
    for index, name in enumerate(fields):
        namespace[name] = _field(index, name)
    return type(typename, (tuple,), namespace)


class UserDict(dict):
    @property
    def data(self):
        return self


class UserList(list):
    @property
    def data(self):
        return self


class _Has(type):
    # Classes that stand for whatever has some methods.
    def __instancecheck__(cls, instance):
        return all(hasattr(type(instance), name) for name in cls._methods) if cls._methods else False

    def __subclasscheck__(cls, other):
        return all(hasattr(other, name) for name in cls._methods)


def _having(name, *methods):
    return _Has(name, (), {"__module__": "collections.abc", "_methods": methods, "__class_getitem__": classmethod(lambda cls, item: cls)})


class _Module:
    pass


abc = _Module()
abc.__name__ = "collections.abc"
for _name, _methods in (
    ("Hashable", ("__hash__",)),
    ("Iterable", ("__iter__",)),
    ("Iterator", ("__iter__", "__next__")),
    ("Generator", ("__iter__", "__next__", "send", "throw", "close")),
    ("Sized", ("__len__",)),
    ("Container", ("__contains__",)),
    ("Collection", ("__len__", "__iter__", "__contains__")),
    ("Callable", ("__call__",)),
    ("Sequence", ("__getitem__", "__len__", "index", "count")),
    ("MutableSequence", ("__getitem__", "__len__", "append", "insert")),
    ("Set", ("__len__", "__contains__", "isdisjoint")),
    ("MutableSet", ("__len__", "__contains__", "isdisjoint", "add")),
    ("Mapping", ("__getitem__", "keys", "items")),
    ("MutableMapping", ("__getitem__", "__setitem__", "keys", "items", "update")),
    ("Reversible", ("__reversed__",)),
    ("Awaitable", ("__await__",)),
):
    setattr(abc, _name, _having(_name, *_methods))
