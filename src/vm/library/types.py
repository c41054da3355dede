# The module types: names for the types of the language, and what makes some of them.

import sys


def _function():
    yield


async def _coroutine():
    pass


async def _async_generator():
    yield


class _Class:
    def method(self):
        pass

    __slots__ = ("slot",)


def _cell():
    value = 1
    return (lambda: value).__closure__[0]


FunctionType = LambdaType = type(_function)
CodeType = type(_function.__code__)
CellType = type(_cell())
MethodType = type(_Class().method)
BuiltinFunctionType = BuiltinMethodType = type(len)
GeneratorType = type(_function())
_made = _coroutine()
CoroutineType = type(_made)
_made.close()
AsyncGeneratorType = type(_async_generator())
ModuleType = type(sys)
NoneType = type(None)
EllipsisType = type(...)
NotImplementedType = type(NotImplemented)
UnionType = type(int | str)
TracebackType = _named_type("traceback")
GenericAlias = type(list[int])
FrameType = _named_type("_Frame")
del _made, _cell


class SimpleNamespace:
    def __init__(self, mapping=(), /, **keywords):
        self.__dict__.update(mapping)
        self.__dict__.update(keywords)

    def __repr__(self):
        name = "namespace" if type(self) is SimpleNamespace else type(self).__name__
        return f"{name}({', '.join([f'{key}={value!r}' for key, value in self.__dict__.items()])})"

    def __eq__(self, other):
        if isinstance(self, SimpleNamespace) and isinstance(other, SimpleNamespace):
            return self.__dict__ == other.__dict__
        return NotImplemented

    __hash__ = None

    def __replace__(self, /, **keywords):
        made = type(self)(self.__dict__)
        made.__dict__.update(keywords)
        return made


class MappingProxyType:
    def __init__(self, mapping):
        self._mapping = mapping

    def __getitem__(self, key):
        return self._mapping[key]

    def __len__(self):
        return len(self._mapping)

    def __iter__(self):
        return iter(self._mapping)

    def __contains__(self, key):
        return key in self._mapping

    def get(self, key, default=None, /):
        return self._mapping.get(key, default)

    def keys(self):
        return self._mapping.keys()

    def values(self):
        return self._mapping.values()

    def items(self):
        return self._mapping.items()

    def copy(self):
        return self._mapping.copy()

    def __eq__(self, other):
        return self._mapping == (other._mapping if isinstance(other, MappingProxyType) else other)

    def __repr__(self):
        return f"mappingproxy({self._mapping!r})"


class _GeneratorWrapper:
    def __init__(self, generator):
        self.__wrapped = generator
        self.__name__ = getattr(generator, "__name__", None)
        self.__qualname__ = getattr(generator, "__qualname__", None)

    def send(self, value):
        return self.__wrapped.send(value)

    def throw(self, *exception):
        return self.__wrapped.throw(*exception)

    def close(self):
        return self.__wrapped.close()

    def __next__(self):
        return next(self.__wrapped)

    def __iter__(self):
        return self

    __await__ = __iter__


def coroutine(func):
    if not callable(func):
        raise TypeError("types.coroutine() expects a callable")
    if type(func) is FunctionType:
        flags = func.__code__.co_flags
        if flags & 0x80:
            return func
        if flags & 0x20:
            return _make_awaitable(func)

    def wrapped(*args, **keywords):
        made = func(*args, **keywords)
        if type(made) is CoroutineType or type(made) is GeneratorType and made.gi_code.co_flags & 0x100:
            return made
        if hasattr(made, "send") and hasattr(made, "throw") and not hasattr(made, "__await__"):
            return _GeneratorWrapper(made)
        return made

    wrapped.__name__ = func.__name__
    wrapped.__qualname__ = func.__qualname__
    wrapped.__doc__ = func.__doc__
    wrapped.__wrapped__ = func
    return wrapped


def new_class(name, bases=(), kwds=None, exec_body=None):
    keywords = dict(kwds or {})
    meta = keywords.pop("metaclass", None)
    if meta is None:
        meta = type(bases[0]) if bases else type
    namespace = meta.__prepare__(name, bases, **keywords) if hasattr(meta, "__prepare__") else {}
    if exec_body is not None:
        exec_body(namespace)
    return meta(name, bases, namespace, **keywords)
