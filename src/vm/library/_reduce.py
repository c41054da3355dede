# What objects are made of: the part of `object.__reduce_ex__` that the machine's objects do not have.

import copyreg
from collections import deque

_REFUSED = ("generator", "coroutine", "async_generator", "module", "method-wrapper", "frame", "_Frame", "traceback", "code",
            "Lock", "lock", "RLock", "Condition", "Event", "Semaphore", "Barrier", "Queue", "SimpleQueue", "TextIOWrapper", "cell")

_DATES = {
    "date": ("year", "month", "day"),
    "datetime": ("year", "month", "day", "hour", "minute", "second", "microsecond", "tzinfo"),
    "time": ("hour", "minute", "second", "microsecond", "tzinfo"),
    "timedelta": ("days", "seconds", "microseconds"),
}


def _state(obj):
    own = getattr(type(obj), "__getstate__", None)
    if own is not None:
        return own(obj)
    try:
        state = dict(obj.__dict__) or None
    except AttributeError:
        state = None
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
    return (state, slots) if slots else state


def reduced(obj, protocol):
    cls = type(obj)
    for name, arguments in (("__reduce_ex__", (obj, protocol)), ("__reduce__", (obj,))):
        own = getattr(cls, name, None)
        if own is not None:
            return own(*arguments)
    if obj is ... or obj is NotImplemented:
        return repr(obj)
    if cls is type(len):
        return obj.__qualname__ if "." not in obj.__qualname__ else (getattr, (obj.__self__, obj.__name__))
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
        state = dict(obj.__dict__)
        return (cls, obj.args, state) if state else (cls, obj.args)
    if isinstance(obj, deque):
        items = iter(list(obj))
        return cls, ((), obj.maxlen) if obj.maxlen is not None else (), _state(obj), items
    if cls.__module__ == "datetime" and cls.__name__ in _DATES:
        return cls, tuple([getattr(obj, name) for name in _DATES[cls.__name__]])
    arguments, keywords = _new_arguments(obj)
    if keywords:
        return copyreg.__newobj_ex__, (cls, arguments, keywords), _state(obj)
    items = iter(list(obj)) if isinstance(obj, list) else None
    pairs = iter(list(obj.items())) if isinstance(obj, dict) else None
    return copyreg.__newobj__, (cls, *arguments), _state(obj), items, pairs


def _new_arguments(obj):
    own = getattr(type(obj), "__getnewargs_ex__", None)
    if own is not None:
        return own(obj)
    own = getattr(type(obj), "__getnewargs__", None)
    if own is not None:
        return own(obj), {}
    for base in (int, float, str, bytes, tuple, frozenset, set):
        if isinstance(obj, base):
            return (base(obj),), {}
    return (), {}
