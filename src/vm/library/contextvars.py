# The module contextvars. Each thread begins with an empty context of its own, as in CPython with a GIL.

from threading import get_ident

__all__ = ["Context", "ContextVar", "Token", "copy_context"]

_missing = object()
# The contexts that threads are in: each thread's own first.
_entered = {}
# Variables exist. Until then all contexts are equal, and asyncio makes none.
in_use = False


def _current():
    thread = get_ident()
    contexts = _entered.get(thread)
    if contexts is None:
        contexts = _entered[thread] = [Context()]
    return contexts[-1]


def copy_context():
    return _current().copy()


class Context:
    __slots__ = ("_values", "_is_entered")

    def __init__(self):
        self._values, self._is_entered = {}, False

    def run(self, callable, /, *args, **kwargs):
        if self._is_entered:
            raise RuntimeError(f"cannot enter context: {self!r} is already entered")
        _current()
        contexts = _entered[get_ident()]
        contexts.append(self)
        self._is_entered = True
        try:
            return callable(*args, **kwargs)
        finally:
            self._is_entered = False
            contexts.pop()

    def copy(self):
        made = Context()
        made._values = self._values.copy()
        return made

    def _check(self, key):
        if not isinstance(key, ContextVar):
            raise TypeError(f"a ContextVar key was expected, got {key!r}")

    def __getitem__(self, key, /):
        self._check(key)
        return self._values[key]

    def __contains__(self, key, /):
        self._check(key)
        return key in self._values

    def get(self, key, default=None, /):
        self._check(key)
        return self._values.get(key, default)

    def __len__(self):
        return len(self._values)

    def __iter__(self):
        return iter(self._values)

    def keys(self):
        return self._values.keys()

    def values(self):
        return self._values.values()

    def items(self):
        return self._values.items()

    def __eq__(self, other):
        return self._values == other._values if isinstance(other, Context) else NotImplemented

    __hash__ = object.__hash__

    def __repr__(self):
        return f"<_contextvars.Context object at {id(self):#x}>"


class ContextVar:
    __slots__ = ("name", "_default")

    def __init__(self, name, *, default=_missing):
        global in_use
        if not isinstance(name, str):
            raise TypeError("context variable name must be a str")
        object.__setattr__(self, "name", name)
        object.__setattr__(self, "_default", default)
        in_use = True

    def __setattr__(self, name, value):
        if name == "name":
            raise AttributeError("readonly attribute")
        raise AttributeError(f"'ContextVar' object has no attribute '{name}' and no __dict__ for setting new attributes")

    def __class_getitem__(cls, item):
        import types
        return types.GenericAlias(cls, item) if hasattr(types, "GenericAlias") else cls

    def get(self, default=_missing, /):
        value = _current()._values.get(self, _missing)
        if value is not _missing:
            return value
        if default is not _missing:
            return default
        if self._default is not _missing:
            return self._default
        raise LookupError(self)

    def set(self, value, /):
        context = _current()
        token = Token(context, self, context._values.get(self, _missing))
        context._values[self] = value
        return token

    def reset(self, token, /):
        if not isinstance(token, Token):
            raise TypeError(f"expected an instance of Token, got {token!r}")
        if token._used:
            raise RuntimeError(f"{token!r} has already been used once")
        if token.var is not self:
            raise ValueError(f"{token!r} was created by a different ContextVar")
        context = _current()
        if token._context is not context:
            raise ValueError(f"{token!r} was created in a different Context")
        token._used = True
        if token._old is _missing:
            context._values.pop(self, None)
        else:
            context._values[self] = token._old

    def __repr__(self):
        default = "" if self._default is _missing else f" default={self._default!r}"
        return f"<ContextVar name={self.name!r}{default} at {id(self):#x}>"


class _Missing:
    def __repr__(self):
        return "<Token.MISSING>"


class Token:
    MISSING = _Missing()
    __slots__ = ("_context", "var", "_old", "_used")

    def __init__(self, context, var, old):
        self._context, self.var, self._old, self._used = context, var, old, False

    @property
    def old_value(self):
        return Token.MISSING if self._old is _missing else self._old

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        self.var.reset(self)

    def __repr__(self):
        used = " used" if self._used else ""
        return f"<Token{used} var={self.var!r} at {id(self):#x}>"


for _made in (Context, ContextVar, Token):
    _made.__module__ = "_contextvars"
