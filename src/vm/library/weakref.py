# The module weakref. What dies is found by the collector, which the dropping of a reference asks for.

import atexit
import operator
import sys

__all__ = [
    "ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary", "ReferenceType", "ProxyType",
    "CallableProxyType", "ProxyTypes", "WeakValueDictionary", "WeakSet", "WeakMethod", "finalize",
]

_object_type = object
# Built-in types whose objects have no room for weak references; of the fixed ones, instances of subclasses neither.
_plain = (object, int, str, bytes, tuple, list, dict, float, bool, complex, type(None), range, slice, type(...),
          type(NotImplemented), property, staticmethod, classmethod)
_fixed = (int, bytes, tuple)


def _can_be_watched(object):
    kind = type(object)
    if kind in _plain or isinstance(object, _fixed):
        return False
    classes = kind.__mro__[:-1]
    if kind.__module__ == "builtins" or not all(["__slots__" in base.__dict__ for base in classes]):
        return True
    # Classes that have nothing but slots have room if they say so.
    return any(["__weakref__" in base.__dict__["__slots__"] for base in classes])


class ref(_Weak):
    def __new__(cls, object, callback=None, /):
        if not _can_be_watched(object):
            raise TypeError(f"cannot create weak reference to '{type(object).__name__}' object")
        if callback is None and cls is ref:
            for known in _references(object):
                if type(known) is ref and known._callback() is None:
                    return known
        self = _Weak.__new__(cls)
        self._watch(object, self, callback)
        return self

    def __init__(self, object, callback=None, /):
        pass

    def __call__(self):
        return self._object()

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    @property
    def __callback__(self):
        return self._callback()

    def __hash__(self):
        try:
            return self._hash
        except AttributeError:
            pass
        object = self._object()
        if object is None:
            raise TypeError("weak object has gone away")
        self._hash = hash(object)
        return self._hash

    def __eq__(self, other):
        if not isinstance(other, ref):
            return NotImplemented
        mine, its = self._object(), other._object()
        if mine is None or its is None:
            return self is other
        return mine == its

    def __ne__(self, other):
        return NotImplemented if not isinstance(other, ref) else not self == other

    def __repr__(self):
        object = self._object()
        if object is None:
            return f"<weakref at {id(self):#x}; dead>"
        name = getattr(object, "__name__", None)
        told = f" ({name})" if isinstance(name, str) else ""
        return f"<weakref at {id(self):#x}; to '{_full_name(type(object))}' at {id(object):#x}{told}>"


def _full_name(kind):
    module = kind.__module__
    return kind.__qualname__ if module == "builtins" else f"{module}.{kind.__qualname__}"


ref.__name__ = ref.__qualname__ = "ReferenceType"
ReferenceType = ref


def getweakrefs(object, /):
    return _references(object)


def getweakrefcount(object, /):
    return len(_references(object))


# ---- proxies ----

class ProxyType:
    __slots__ = ("_ref",)
    __hash__ = None

    def __getattribute__(self, name):
        return getattr(_behind(self), name)

    def __setattr__(self, name, value):
        setattr(_behind(self), name, value)

    def __delattr__(self, name):
        delattr(_behind(self), name)

    def __repr__(self):
        object = _behind(self)
        return f"<weakproxy at {id(self):#x} to {_full_name(type(object))} at {id(object):#x}>"

    def __str__(self):
        return str(_behind(self))

    def __bool__(self):
        return bool(_behind(self))


def _behind(proxy):
    object = _object_type.__getattribute__(proxy, "_ref")()
    if object is None:
        raise ReferenceError("weakly-referenced object no longer exists")
    return object


def _bare(value):
    return _behind(value) if isinstance(type(value), type) and issubclass(type(value), ProxyType) else value


def _forward(name):
    function = getattr(operator, name, None)
    if function is None:
        function = {"__len__": len, "__iter__": iter, "__next__": next, "__divmod__": divmod, "__int__": int,
                    "__float__": float, "__bytes__": bytes, "__reversed__": reversed}[name]

    def method(self, *others):
        return function(_behind(self), *[_bare(other) for other in others])

    return method


for _name in ("lt le eq ne gt ge add sub mul matmul truediv floordiv mod divmod pow lshift rshift and xor or neg pos abs "
              "invert contains getitem setitem delitem len iter next int float bytes reversed index iadd isub imul "
              "itruediv ifloordiv imod ipow ilshift irshift iand ixor ior imatmul").split():
    setattr(ProxyType, f"__{_name}__", _forward(f"__{_name}__"))


def _reflect(name):
    function = divmod if name == "divmod" else getattr(operator, f"__{name}__")
    return lambda self, other: function(_bare(other), _behind(self))


for _name in "add sub mul matmul truediv floordiv mod divmod pow lshift rshift and xor or".split():
    setattr(ProxyType, f"__r{_name}__", _reflect(_name))


class CallableProxyType(ProxyType):
    __slots__ = ()

    def __call__(self, *args, **kwargs):
        return _behind(self)(*args, **kwargs)


for _made in (ProxyType, CallableProxyType):
    _made.__module__ = "weakref"
ProxyTypes = (ProxyType, CallableProxyType)


def proxy(object, callback=None, /):
    made = _object_type.__new__(CallableProxyType if callable(object) else ProxyType)
    told = None if callback is None else lambda reference: callback(made)
    _object_type.__setattr__(made, "_ref", _Proxied(object, told))
    return made


class _Proxied(ref):
    pass


class WeakMethod(ref):
    def __new__(cls, meth, callback=None):
        try:
            object, function = meth.__self__, meth.__func__
        except AttributeError:
            raise TypeError(f"argument should be a bound method, not {type(meth)}") from None
        self = ref.__new__(cls, object, callback)
        self._function, self._kind = function, type(meth)
        return self

    def __call__(self):
        object = self._object()
        return None if object is None else self._kind(self._function, object)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        return ref.__eq__(self, other) and self._function is other._function

    __hash__ = ref.__hash__


# ---- collections ----

class WeakSet:
    def __init__(self, data=None):
        self.data = set()
        self._remove = self.data.discard
        if data is not None:
            self.update(data)

    def __iter__(self):
        for reference in self.data.copy():
            item = reference()
            if item is not None:
                yield item

    def __len__(self):
        _settle()
        return len(self.data)

    def __contains__(self, item):
        try:
            return ref(item) in self.data
        except TypeError:
            return False

    def add(self, item):
        self.data.add(ref(item, self._remove))

    def clear(self):
        self.data.clear()

    def copy(self):
        return self.__class__(self)

    def pop(self):
        while self.data:
            item = self.data.pop()()
            if item is not None:
                return item
        raise KeyError("pop from empty WeakSet")

    def remove(self, item):
        self.data.remove(ref(item))

    def discard(self, item):
        self.data.discard(ref(item))

    def update(self, other):
        for item in other:
            self.add(item)

    def __ior__(self, other):
        self.update(other)
        return self

    def difference(self, other):
        made = self.copy()
        made.difference_update(other)
        return made

    __sub__ = difference

    def difference_update(self, other):
        if self is other:
            self.data.clear()
        else:
            self.data.difference_update([ref(item) for item in other])

    def __isub__(self, other):
        self.difference_update(other)
        return self

    def intersection(self, other):
        return self.__class__([item for item in other if item in self])

    __and__ = intersection

    def intersection_update(self, other):
        self.data.intersection_update([ref(item) for item in other])

    def __iand__(self, other):
        self.intersection_update(other)
        return self

    def issubset(self, other):
        return self.data.issubset([ref(item) for item in other])

    __le__ = issubset

    def __lt__(self, other):
        return self.data < set(map(ref, other))

    def issuperset(self, other):
        return self.data.issuperset([ref(item) for item in other])

    __ge__ = issuperset

    def __gt__(self, other):
        return self.data > set(map(ref, other))

    def __eq__(self, other):
        return self.data == set(map(ref, other)) if isinstance(other, self.__class__) else NotImplemented

    def union(self, other):
        return self.__class__([item for items in (self, other) for item in items])

    __or__ = union

    def symmetric_difference(self, other):
        made = self.copy()
        made.symmetric_difference_update(other)
        return made

    __xor__ = symmetric_difference

    def symmetric_difference_update(self, other):
        if self is other:
            self.data.clear()
        else:
            self.data.symmetric_difference_update([ref(item, self._remove) for item in other])

    def isdisjoint(self, other):
        return len(self.intersection(other)) == 0

    def __repr__(self):
        _settle()
        return repr(self.data)


class _Mapping:
    def __len__(self):
        _settle()
        return len(self.data)

    def __iter__(self):
        return self.keys()

    def keys(self):
        for key, _ in self.items():
            yield key

    def values(self):
        for _, value in self.items():
            yield value

    def __repr__(self):
        return f"<{self.__class__.__name__} at {id(self):#x}>"

    def get(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            return default

    def setdefault(self, key, default=None):
        if key not in self:
            self[key] = default
            return default
        return self[key]

    def pop(self, key, *default):
        try:
            value = self[key]
        except KeyError:
            if default:
                return default[0]
            raise
        del self[key]
        return value

    def popitem(self):
        for pair in list(self.items())[::-1]:
            del self[pair[0]]
            return pair
        raise KeyError("popitem(): dictionary is empty")

    def clear(self):
        self.data.clear()

    def update(self, other=(), /, **kwargs):
        if not hasattr(other, "items"):
            other = dict(other or ())
        for key, value in other.items():
            self[key] = value
        for key, value in kwargs.items():
            self[key] = value

    def copy(self):
        made = self.__class__()
        made.update(self)
        return made

    __copy__ = copy

    def __eq__(self, other):
        if not isinstance(other, (dict, _Mapping)):
            return NotImplemented
        return dict(self.items()) == dict(other.items())

    __hash__ = None

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        made = self.copy()
        made.update(other)
        return made

    def __ror__(self, other):
        made = self.__class__()
        made.update(other)
        made.update(self)
        return made


class KeyedRef(ref):
    def __new__(cls, object, callback, key):
        self = ref.__new__(cls, object, callback)
        self.key = key
        return self

    def __init__(self, object, callback, key):
        pass


class WeakValueDictionary(_Mapping):
    def __init__(self, other=(), /, **kw):
        self.data = data = {}

        def remove(reference):
            if data.get(reference.key) is reference:
                del data[reference.key]

        self._remove = remove
        self.update(other, **kw)

    def __getitem__(self, key):
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        self.data[key] = KeyedRef(value, self._remove, key)

    def __delitem__(self, key):
        del self.data[key]

    def __contains__(self, key):
        return self.get(key) is not None

    def items(self):
        for key, reference in self.data.copy().items():
            value = reference()
            if value is not None:
                yield key, value

    def itervaluerefs(self):
        yield from self.data.copy().values()

    def valuerefs(self):
        _settle()
        return list(self.data.values())


class WeakKeyDictionary(_Mapping):
    def __init__(self, dict=None):
        self.data = data = {}

        def remove(reference):
            data.pop(reference, None)

        self._remove = remove
        if dict is not None:
            self.update(dict)

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[ref(key, self._remove)] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __contains__(self, key):
        try:
            return ref(key) in self.data
        except TypeError:
            return False

    def items(self):
        for reference, value in self.data.copy().items():
            key = reference()
            if key is not None:
                yield key, value

    def keyrefs(self):
        _settle()
        return list(self.data)


# ---- finalizers ----

class finalize:
    __slots__ = ()
    _registry = {}

    class _Info:
        atexit = True

    def __init__(self, obj, func, /, *args, **kwargs):
        if not finalize._registry:
            atexit.unregister(finalize._exitfunc)
            atexit.register(finalize._exitfunc)
        info = finalize._Info()
        info.weakref, info.func, info.args, info.kwargs = ref(obj, self), func, args, kwargs
        finalize._registry[self] = info

    def __call__(self, _=None):
        _settle()
        info = finalize._registry.pop(self, None)
        if info:
            info.weakref._forget()
            return info.func(*info.args, **info.kwargs)

    def detach(self):
        info = finalize._registry.get(self)
        object = info and info.weakref()
        if object is not None and finalize._registry.pop(self, None):
            return object, info.func, info.args, info.kwargs

    def peek(self):
        info = finalize._registry.get(self)
        object = info and info.weakref()
        if object is not None:
            return object, info.func, info.args, info.kwargs

    @property
    def alive(self):
        _settle()
        return self in finalize._registry

    @property
    def atexit(self):
        info = finalize._registry.get(self)
        return bool(info) and info.atexit

    @atexit.setter
    def atexit(self, value):
        info = finalize._registry.get(self)
        if info:
            info.atexit = bool(value)

    def __repr__(self):
        info = finalize._registry.get(self)
        object = info and info.weakref()
        if object is None:
            return f"<{type(self).__name__} object at {id(self):#x}; dead>"
        return f"<{type(self).__name__} object at {id(self):#x}; for {type(object).__name__!r} at {id(object):#x}>"

    @staticmethod
    def _exitfunc():
        for made in list(finalize._registry)[::-1]:
            if made.atexit:
                try:
                    made()
                except Exception:
                    sys.excepthook(*sys.exc_info())
