# What objects are made of: `object.__reduce_ex__` and what goes with it.

import copyreg
from collections import deque

_REFUSED = ("generator", "coroutine", "async_generator", "module", "method-wrapper", "frame", "_Frame", "traceback", "code",
            "Lock", "lock", "RLock", "Condition", "Event", "Semaphore", "Barrier", "Queue", "SimpleQueue", "TextIOWrapper", "cell",
            "memoryview")

_DATES = {
    "date": ("year", "month", "day"),
    "datetime": ("year", "month", "day", "hour", "minute", "second", "microsecond", "tzinfo"),
    "time": ("hour", "minute", "second", "microsecond", "tzinfo"),
    "timedelta": ("days", "seconds", "microseconds"),
}


def state(obj):
    # object.__getstate__
    try:
        own = dict(obj.__dict__) or None
    except AttributeError:
        own = None
    slots = {}
    for cls in type(obj).__mro__:
        names = cls.__dict__.get("__slots__", ())
        for name in (names,) if isinstance(names, str) else names:
            if name in ("__dict__", "__weakref__"):
                continue
            if name.startswith("__") and not name.endswith("__"):
                name = f"_{cls.__name__.lstrip('_')}{name}"
            if hasattr(obj, name):
                slots[name] = getattr(obj, name)
    return (own, slots) if slots else own


def reduced(obj, protocol):
    return type(obj).__reduce_ex__(obj, protocol)


def reduce_ex(obj, protocol):
    # object.__reduce_ex__
    own = type(obj).__reduce__
    if own is not object.__reduce__:
        return own(obj)
    return _made(obj, protocol)


def reduce(obj):
    # object.__reduce__
    return _made(obj, 0)


def _made(obj, protocol):
    cls = type(obj)
    if obj is ... or obj is NotImplemented:
        return repr(obj)
    if cls is type(len):
        return obj.__qualname__ if "." not in obj.__qualname__ else (getattr, (obj.__self__, obj.__name__))
    if cls.__name__ == "function" and cls.__module__ == "builtins":
        return obj.__qualname__
    if cls.__name__ == "method":
        return getattr, (obj.__self__, obj.__func__.__name__)
    if cls is range:
        return range, (obj.start, obj.stop, obj.step)
    if cls is slice:
        return slice, (obj.start, obj.stop, obj.step)
    if cls is complex:
        return complex, (obj.real, obj.imag)
    if cls.__name__ == "bytearray" and cls.__module__ == "builtins":
        return cls, (bytes(obj),)
    if cls.__name__ in _REFUSED or cls.__module__ == "_thread":
        name = f"_thread.{cls.__name__}" if cls.__name__ in ("lock", "RLock") else cls.__name__
        raise TypeError(f"cannot pickle {name!r} object")
    if isinstance(obj, BaseException):
        kept = dict(obj.__dict__)
        arguments = obj.args
        if isinstance(obj, ImportError):
            kept.update([(name, value) for name in ("name", "path", "name_from") if (value := getattr(obj, name)) is not None])
        elif isinstance(obj, AttributeError):
            kept.update({"name": obj.name} if obj.name is not None else {}, args=arguments)
        elif isinstance(obj, OSError) and len(arguments) == 2 and obj.filename is not None:
            arguments += (obj.filename,) if obj.filename2 is None else (obj.filename, None, obj.filename2)
        return (cls, arguments, kept) if kept else (cls, arguments)
    if isinstance(obj, deque):
        items = iter(list(obj))
        return cls, ((), obj.maxlen) if obj.maxlen is not None else (), obj.__getstate__(), items
    if isinstance(obj, (bytearray, set, frozenset)):
        return cls, (bytes(obj) if isinstance(obj, bytearray) else list(obj),), obj.__getstate__()
    if cls.__module__ == "datetime" and cls.__name__ in _DATES:
        return cls, tuple([getattr(obj, name) for name in _DATES[cls.__name__]])
    if protocol < 2:
        return _old(obj, cls)
    arguments, keywords = _new_arguments(obj)
    items = iter(list(obj)) if isinstance(obj, list) else None
    pairs = iter(list(obj.items())) if isinstance(obj, dict) else None
    if keywords:
        return copyreg.__newobj_ex__, (cls, arguments, keywords), obj.__getstate__(), items, pairs
    return copyreg.__newobj__, (cls, *arguments), obj.__getstate__(), items, pairs


def _old(obj, cls):
    # What the protocols 0 and 1 write.
    base = next(base for base in cls.__mro__ if base.__module__ == "builtins")
    if base is cls and base is not object:
        raise TypeError(f"cannot pickle {cls.__name__!r} object")
    if type(obj).__getstate__ is object.__getstate__ and any([known.__dict__.get("__slots__") for known in cls.__mro__]):
        raise TypeError(
            "a class that defines __slots__ without defining __getstate__ cannot be pickled with protocol 0"
        )
    arguments = cls, base, None if base is object else base(obj)
    kept = obj.__getstate__()
    return (copyreg._reconstructor, arguments, kept) if kept else (copyreg._reconstructor, arguments)


def _new_arguments(obj):
    own = getattr(type(obj), "__getnewargs_ex__", None)
    if own is not None:
        found = own(obj)
        if not isinstance(found, tuple):
            raise TypeError(f"__getnewargs_ex__ should return a tuple, not '{type(found).__name__}'")
        if len(found) != 2:
            raise ValueError(f"__getnewargs_ex__ should return a tuple of length 2, not {len(found)}")
        if not isinstance(found[0], tuple):
            raise TypeError(f"first item of the tuple returned by __getnewargs_ex__ must be a tuple, not '{type(found[0]).__name__}'")
        if not isinstance(found[1], dict):
            raise TypeError(f"second item of the tuple returned by __getnewargs_ex__ must be a dict, not '{type(found[1]).__name__}'")
        return found
    own = getattr(type(obj), "__getnewargs__", None)
    if own is not None:
        found = own(obj)
        if not isinstance(found, tuple):
            raise TypeError(f"__getnewargs__ should return a tuple, not '{type(found).__name__}'")
        return found, {}
    for base in (int, float, str, bytes, tuple):
        if isinstance(obj, base):
            return (base(obj),), {}
    return (), {}
