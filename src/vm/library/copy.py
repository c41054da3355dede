# The module copy.

class Error(Exception):
    pass


error = Error

_ATOMS = (int, float, complex, bool, str, bytes, type(None), type(...), type(NotImplemented), type, range, slice)


def copy(x):
    if isinstance(x, _ATOMS) or callable(x) and not hasattr(type(x), "__dict__"):
        return x
    method = getattr(type(x), "__copy__", None)
    if method is not None:
        return method(x)
    cls = type(x)
    if cls in (list, dict, set, bytearray):
        return x.copy()
    if cls in (tuple, frozenset):
        return x
    return _rebuild(x, lambda value: value)


def deepcopy(x, memo=None):
    if memo is None:
        memo = {}
    return _deep(x, memo)


def _deep(x, memo):
    cls = type(x)
    if isinstance(x, type) or cls in _ATOMS:
        return x
    key = id(x)
    if key in memo:
        return memo[key][0]
    method = getattr(cls, "__deepcopy__", None)
    if method is not None:
        made = method(x, memo)
    elif cls is list:
        made = []
        memo[key] = (made, x)
        for item in x:
            made.append(_deep(item, memo))
    elif cls is dict:
        made = {}
        memo[key] = (made, x)
        for name, value in x.items():
            made[_deep(name, memo)] = _deep(value, memo)
    elif cls is tuple:
        items = [_deep(item, memo) for item in x]
        made = x if all([a is b for a, b in zip(items, x)]) else tuple(items)
    elif cls is bytearray:
        made = x.copy()
    elif cls in (set, frozenset):
        made = cls([_deep(item, memo) for item in x])
    elif cls.__name__ in ("function", "builtin_function_or_method", "module", "method"):
        return x
    elif cls.__name__ in ("generator", "lock", "RLock", "Condition", "Queue", "Thread"):
        raise TypeError(f"cannot pickle '{cls.__name__}' object")
    else:
        made = _rebuild(x, lambda value: _deep(value, memo), memo)
    memo[key] = (made, x)
    return made


def _rebuild(x, part, memo=None):
    cls = type(x)
    reduced = getattr(cls, "__getstate__", None)
    if isinstance(x, BaseException):
        made = cls.__new__(cls, *x.args)
    elif isinstance(x, dict):
        made = cls.__new__(cls)
        for name, value in x.items():
            dict.__setitem__(made, part(name), part(value))
    elif isinstance(x, list):
        made = cls.__new__(cls)
        list.extend(made, [part(item) for item in x])
    elif isinstance(x, set):
        made = cls.__new__(cls)
        set.update(made, [part(item) for item in x])
    elif isinstance(x, tuple):
        made = tuple.__new__(cls, [part(item) for item in x])
    elif isinstance(x, (int, float, str)):
        made = cls.__new__(cls, x)
    else:
        made = cls.__new__(cls)
    if memo is not None:
        memo[id(x)] = (made, x)
    for name, value in getattr(x, "__dict__", {}).items():
        made.__dict__[name] = part(value)
    for base in cls.__mro__:
        slots = base.__dict__.get("__slots__", ())
        for name in (slots,) if isinstance(slots, str) else slots:
            if hasattr(x, name):
                setattr(made, name, part(getattr(x, name)))
    return made


def replace(obj, /, **changes):
    return obj.__replace__(**changes)
