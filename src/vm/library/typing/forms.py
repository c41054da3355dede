# Forms and aliases of the module typing: `Optional[int]`, `List[int]`.

from types import GenericAlias, UnionType as Union


class _Closed:
    # What no class of the program can have for a base.
    def __init_subclass__(cls, **keywords):
        if not cls.__module__.startswith("typing"):
            raise TypeError("Cannot subclass special typing classes")


class _Special(_Closed):
    # A form by itself, such as `Any`; with a function, one that is subscripted: `Optional[int]`.
    def __init__(self, name, subscript=None):
        self._name = name
        self._subscript = subscript

    def __getitem__(self, parameters):
        if self._subscript is None:
            raise TypeError(f"{self!r} is not subscriptable")
        return self._subscript(self, parameters)

    def __call__(self, *args, **keywords):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __instancecheck__(self, instance):
        raise TypeError(f"{self!r} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self!r} cannot be used with issubclass()")

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    def __or__(self, other):
        return _either(self, other)

    def __ror__(self, other):
        return _either(other, self)

    def __reduce__(self):
        return self._name

    def __repr__(self):
        return f"typing.{self._name}"


# Forms that are types by themselves.
_PLAIN = "LiteralString", "NoReturn", "Never", "Self", "TypeAlias"


def _checked(part, qualifies=False):
    # An argument that is a type. What only qualifies the annotation of a variable counts where that is said.
    if part is None:
        return type(None)
    if isinstance(part, str):
        return ForwardRef(part)
    if isinstance(part, (int, float, list, tuple)):
        raise TypeError(f"Parameters to generic types must be types. Got {part!r}.")
    if isinstance(part, _Alias) and (part._name in ("Generic", "Protocol") or not qualifies and part._name in ("ClassVar", "Final")):
        raise TypeError(f"{part!r} is not valid as type argument")
    if isinstance(part, _Special) and not isinstance(part, _Named) and part._name not in _PLAIN:
        if not (qualifies and part._name in ("ClassVar", "Final")):
            raise TypeError(f"Plain {part!r} is not valid as type argument")
    if isinstance(part, type) and part.__module__ == "typing" and part.__name__ in ("Generic", "Protocol"):
        raise TypeError(f"Plain {part!r} is not valid as type argument")
    return part


def _either(*parts):
    made = None
    for part in parts:
        part = _checked(part)
        if made is None:
            made = part
        elif isinstance(made, type) and isinstance(part, type) or isinstance(made, Union):
            made = made | part if isinstance(part, (type, Union, GenericAlias)) else _union_of(made, part)
        else:
            made = _union_of(made, part)
    return made


def _union_of(left, right):
    parts = []
    for side in (left, right):
        for part in side.__args__ if isinstance(side, Union) else (side,):
            if part not in parts:
                parts.append(part)
    return parts[0] if len(parts) == 1 else Union(*parts)


def _type_text(part):
    if part is ...:
        return "..."
    if isinstance(part, (list, tuple)):
        return f"[{', '.join([_type_text(item) for item in part])}]"
    if isinstance(part, type) and not isinstance(part, GenericAlias):
        return part.__qualname__ if part.__module__ == "builtins" else f"{part.__module__}.{part.__qualname__}"
    return repr(part)


# Aliases that are not called: the classes are.
_NOT_MADE = "List", "Dict", "Set", "FrozenSet", "Tuple", "Type"


class _Alias(_Closed, GenericAlias):
    # What a form or an alias of this module becomes when it is subscripted: shown by its name here.
    __slots__ = ("_name",)

    def __init__(self, origin, args, name):
        super().__init__(origin, args)
        self._name = name

    def __repr__(self):
        args = self.__args__
        if self._name == "Callable":
            *given, result = args
            shown = "..." if given == [...] else f"[{', '.join(map(_type_text, given))}]"
            return f"typing.Callable[{shown}, {_type_text(result)}]"
        if self._name == "Literal":
            return f"typing.Literal[{', '.join([_type_text(part) if isinstance(part, type) else repr(part) for part in args])}]"
        return f"typing.{self._name}[{', '.join(map(_type_text, args)) or '()'}]"

    def __call__(self, *args, **keywords):
        if self._name in _NOT_MADE:
            raise TypeError(f"Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead")
        return super().__call__(*args, **keywords)

    def __getitem__(self, items):
        if not self.__parameters__:
            raise TypeError(f"{self!r} is not a generic class")
        args = GenericAlias.__getitem__(self, items).__args__
        return _Alias(self.__origin__, args, self._name)

    def __instancecheck__(self, instance):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    __subclasscheck__ = __instancecheck__

    def __eq__(self, other):
        if not isinstance(other, _Alias):
            return NotImplemented
        if self._name == "Literal" == other._name:
            # In any order; 1 and True are two values.
            ours, theirs = _values(self), _values(other)
            return len(ours) == len(theirs) and all([one in theirs for one in ours])
        return self.__origin__ is other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash(frozenset(_values(self)) if self._name == "Literal" else (self._name, self.__args__))

    def __reduce__(self):
        return _Alias, (self.__origin__, self.__args__, self._name)


def _values(literal):
    return [(part, type(part)) for part in literal.__args__]


class _Annotated(_Alias):
    __slots__ = ("__metadata__",)

    def __init__(self, origin, metadata):
        super().__init__(origin, (origin,), "Annotated")
        self.__metadata__ = metadata

    def __repr__(self):
        return f"typing.Annotated[{_type_text(self.__origin__)}, {', '.join(map(repr, self.__metadata__))}]"

    def __getitem__(self, items):
        if not self.__parameters__:
            raise TypeError(f"{self!r} is not a generic class")
        return _Annotated(GenericAlias.__getitem__(self, items).__args__[0], self.__metadata__)

    def __eq__(self, other):
        if not isinstance(other, _Annotated):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __reduce__(self):
        return _annotated, (Annotated, (self.__origin__, *self.__metadata__))


# How many arguments aliases take that do not take one: at least and at most.
_COUNTS = {
    "Dict": (2, 2), "DefaultDict": (2, 2), "OrderedDict": (2, 2), "ChainMap": (2, 2), "Mapping": (2, 2), "MutableMapping": (2, 2),
    "ItemsView": (2, 2), "Generator": (1, 3), "AsyncGenerator": (1, 2), "Coroutine": (3, 3), "ContextManager": (1, 2),
    "AsyncContextManager": (1, 2), "Hashable": (0, 0), "Sized": (0, 0),
}


class _Named(_Special):
    # An alias of a class of the language or of `collections.abc`: `List`, `Mapping`.
    def __init__(self, name, origin):
        super().__init__(name)
        self._origin = origin

    @property
    def __origin__(self):
        return self._origin if isinstance(self._origin, type) else self._origin()

    def __getitem__(self, parameters):
        parts = parameters if isinstance(parameters, tuple) else (parameters,)
        if self._name == "Callable":
            return _callable_alias(self.__origin__, parameters, "Callable")
        least, most = _COUNTS.get(self._name, (1, 1))
        if self._name != "Tuple" and not least <= len(parts) <= most:
            few, expected = "many" if len(parts) > most else "few", most if least == most else f"at least {least}"
            raise TypeError(f"Too {few} arguments for {self!r}; actual {len(parts)}, expected {expected}")
        parts += ((bool | None,) if self._name.endswith("ContextManager") else (None, None))[:most - len(parts)] if least < most else ()
        return _Alias(self.__origin__, tuple([part if part is ... or isinstance(part, list) else _checked(part) for part in parts]), self._name)

    def __call__(self, *args, **keywords):
        if self._name in _NOT_MADE:
            raise TypeError(f"Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead")
        return self.__origin__(*args, **keywords)

    def __reduce__(self):
        return self._name

    def __instancecheck__(self, instance):
        return isinstance(instance, self.__origin__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__origin__)

    def __mro_entries__(self, bases):
        return (self.__origin__,)


def _callable_alias(origin, item, name=None):
    if not isinstance(item, tuple) or len(item) != 2:
        raise TypeError("Callable must be used as Callable[[arg, ...], result].")
    given, result = item
    if isinstance(given, list):
        args = (*map(_checked, given), _checked(result))
    elif given is ... or isinstance(given, _Alias) or hasattr(given, "kwargs"):
        args = (given, _checked(result))
    else:
        raise TypeError(f"Callable[args, result]: args must be a list. Got {given!r}")
    return _Alias(origin, args, "Callable") if name else GenericAlias(origin, args)


def _one(form, parameters):
    if isinstance(parameters, tuple):
        raise TypeError(f"typing.{form._name} accepts only single type." + f" Got {parameters!r}.")
    # `ClassVar[Final[int]]`, which a dataclass may say.
    return _Alias(form, (_checked(parameters, form._name == "ClassVar"),), form._name)


def _several(form, parameters):
    parts = parameters if isinstance(parameters, tuple) else (parameters,)
    return _Alias(form, tuple([part if part is ... else _checked(part) for part in parts]), form._name)


def _literal(form, parameters):
    parts = []
    for part in parameters if isinstance(parameters, tuple) else (parameters,):
        for one in part.__args__ if isinstance(part, _Alias) and part._name == "Literal" else (part,):
            if not any([type(one) is type(known) and one == known for known in parts]):
                parts.append(one)
    return _Alias(form, tuple(parts), "Literal")


def _annotated(form, parameters):
    if not isinstance(parameters, tuple) or len(parameters) < 2:
        raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
    origin, metadata = _checked(parameters[0], True), parameters[1:]
    if isinstance(origin, _Annotated):
        origin, metadata = origin.__origin__, origin.__metadata__ + metadata
    return _Annotated(origin, metadata)


class Any:
    def __new__(cls, *args, **keywords):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls)


class _AnyMeta(type):
    def __repr__(self):
        return "typing.Any" if self is Any else super().__repr__()

    def __instancecheck__(self, instance):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(instance)


Any = _AnyMeta("Any", (), {"__new__": Any.__new__, "__module__": "typing"})
Optional = _Special("Optional", lambda form, part: _either(part, None))
Literal = _Special("Literal", _literal)
Annotated = _Special("Annotated", _annotated)
Final, ClassVar = _Special("Final", _one), _Special("ClassVar", _one)
Required, NotRequired, ReadOnly = _Special("Required", _one), _Special("NotRequired", _one), _Special("ReadOnly", _one)
TypeGuard, TypeIs, Unpack = _Special("TypeGuard", _one), _Special("TypeIs", _one), _Special("Unpack", _one)
Concatenate = _Special("Concatenate", _several)
Self, Never, NoReturn = _Special("Self"), _Special("Never"), _Special("NoReturn")
LiteralString, TypeAlias = _Special("LiteralString"), _Special("TypeAlias")


def _abstract(name):
    def _abstract_origin():
        import collections.abc
        return getattr(collections.abc, name)

    return _abstract_origin


def _collection(name):
    def _collection_origin():
        import collections
        return getattr(collections, name)

    return _collection_origin


List, Dict, Set, FrozenSet = _Named("List", list), _Named("Dict", dict), _Named("Set", set), _Named("FrozenSet", frozenset)
Tuple, Type = _Named("Tuple", tuple), _Named("Type", type)
Text = str
for _name in ("Deque", "DefaultDict", "OrderedDict", "Counter", "ChainMap"):
    globals()[_name] = _Named(_name, _collection({"Deque": "deque", "DefaultDict": "defaultdict"}.get(_name, _name)))
for _name in (
    "Iterable", "Iterator", "Generator", "AsyncIterator", "AsyncGenerator", "AsyncIterable", "Awaitable", "Coroutine", "Sequence",
    "MutableSequence", "Mapping", "MutableMapping", "MutableSet", "Collection", "Container", "Hashable", "Sized", "Reversible",
    "KeysView", "ItemsView", "ValuesView", "MappingView", "Callable",
):
    globals()[_name] = _Named(_name, _abstract(_name))
AbstractSet = _Named("AbstractSet", _abstract("Set"))
Pattern, Match = _Named("Pattern", lambda: __import__("re").Pattern), _Named("Match", lambda: __import__("re").Match)


def _manager(name):
    def _manager_origin():
        import contextlib
        return getattr(contextlib, name)

    return _manager_origin


ContextManager = _Named("ContextManager", _manager("AbstractContextManager"))
AsyncContextManager = _Named("AsyncContextManager", _manager("AbstractAsyncContextManager"))


class ForwardRef:
    def __init__(self, arg, *, module=None, owner=None, is_argument=True, is_class=False):
        self.__forward_arg__ = arg

    def __eq__(self, other):
        return isinstance(other, ForwardRef) and self.__forward_arg__ == other.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)

    def __or__(self, other):
        return _either(self, other)

    def __ror__(self, other):
        return _either(other, self)

    def __repr__(self):
        return f"ForwardRef({self.__forward_arg__!r})"


# ---- functions ----

def cast(typ, val):
    return val


_overloads = {}


def overload(func):
    def nothing(*args, **keywords):
        raise NotImplementedError(
            "You should not call an overloaded function. A series of @overload-decorated functions outside a stub module "
            "should always be followed by an implementation that is not @overload-ed."
        )

    # By the line: a function that is defined again is the same one.
    inner = getattr(func, "__func__", func)
    if hasattr(inner, "__code__"):
        _overloads.setdefault((inner.__module__, inner.__qualname__), {})[inner.__code__.co_firstlineno] = func
    return nothing


def get_overloads(func):
    func = getattr(func, "__func__", func)
    return list(_overloads.get((func.__module__, func.__qualname__), {}).values())


def clear_overloads():
    _overloads.clear()


def _marking(name):
    def mark(item):
        try:
            setattr(item, name, True)
        except (AttributeError, TypeError):
            pass
        return item

    return mark


final, override = _marking("__final__"), _marking("__override__")
final.__name__, override.__name__ = "final", "override"


def no_type_check(arg):
    if isinstance(arg, type):
        for name in dir(arg):
            item = getattr(arg, name, None)
            item = getattr(item, "__func__", item)
            if getattr(item, "__qualname__", None) != f"{arg.__qualname__}.{name}" or getattr(item, "__module__", None) != arg.__module__:
                continue
            if isinstance(item, type):
                no_type_check(item)
            else:
                _marking("__no_type_check__")(item)
    return _marking("__no_type_check__")(arg)


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False, frozen_default=False, field_specifiers=(), **kwargs):
    settings = {
        "eq_default": eq_default, "order_default": order_default, "kw_only_default": kw_only_default, "frozen_default": frozen_default,
        "field_specifiers": field_specifiers, "kwargs": kwargs,
    }

    def decorator(cls):
        cls.__dataclass_transform__ = settings
        return cls

    return decorator


def reveal_type(obj, /):
    import sys
    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj


def assert_type(val, typ, /):
    return val


_ASSERT_NEVER_REPR_MAX_LENGTH = 100


def assert_never(arg, /):
    text = repr(arg)
    most = _ASSERT_NEVER_REPR_MAX_LENGTH
    raise AssertionError(f"Expected code to be unreachable, but got: {text if len(text) <= most else text[:most] + '...'}")


for _class in (_Special, _Named, _Alias, _Annotated, ForwardRef):
    _class.__module__ = "typing"
