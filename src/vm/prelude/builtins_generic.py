# Types as values: generic aliases, bases that are no classes, and the checks of `isinstance` that ask Python code.


class _Union:
    # `int | str`
    __module__ = "typing"
    __iter__ = None

    def __new__(cls, *args):
        raise TypeError("cannot create 'typing.Union' instances")

    def __init_subclass__(cls):
        raise TypeError("type 'typing.Union' is not an acceptable base type")

    def __class_getitem__(cls, items):
        items = items if type(items) is tuple else (items,)
        if not items:
            raise TypeError("Cannot take a Union of no types.")
        made = None
        for part in items:
            if part is None:
                part = _NoneType
            elif not isinstance(part, (type, _Union, _GenericAlias)):
                from typing import _type_check
                part = _type_check(part, "Union[arg, ...]: each arg must be a type.")
            made = part if made is None else _union(made, part)
        return made

    def __repr__(self):
        return " | ".join(["None" if part is _NoneType else _union_name(part) for part in self.__args__])

    def __or__(self, other):
        return _Union[self, other]

    def __ror__(self, other):
        return _Union[other, self]

    def __getattr__(self, name):
        if name in ("__name__", "__qualname__"):
            return "Union"
        raise AttributeError(f"'typing.Union' object has no attribute {name!r}")

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    @property
    def __origin__(self):
        return _Union

    @property
    def __parameters__(self):
        return _parameters(self.__args__)

    def __getitem__(self, items):
        from _typing import _substituted
        return _Union[_substituted(self, self.__args__, items)]

    def __instancecheck__(self, instance):
        return isinstance(instance, self.__args__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__args__)

    def __eq__(self, other):
        if not isinstance(other, _Union):
            return False
        try:
            return set(self.__args__) == set(other.__args__)
        except TypeError:
            ours, theirs = self.__args__, other.__args__
            return len(ours) == len(theirs) and all([part in theirs for part in ours])

    def __hash__(self):
        return hash(frozenset(self.__args__))


_Union.__name__ = "Union"
_Union.__qualname__ = "Union"


def _union_name(part):
    if not isinstance(part, type) and type(part).__name__ not in ("function", "builtin_function_or_method"):
        return repr(part)
    module = part.__module__
    return part.__qualname__ if module == "builtins" else f"{module}.{part.__qualname__}"


def _union(left, right):
    parts = []
    for side in (left, right):
        for part in side.__args__ if isinstance(side, _Union) else (side,):
            if part is None:
                part = _NoneType
            if part not in parts:
                parts.append(part)
    if len(parts) == 1:
        return parts[0]
    made = object.__new__(_Union)
    made.__args__ = tuple(parts)
    return made


def _alias_name(part):
    if part is ...:
        return "..."
    if type(part) is list or type(part) is tuple:
        return f"[{', '.join([_alias_name(item) for item in part])}]"
    return repr(part) if isinstance(part, _GenericAlias) else _union_name(part)


class _GenericAlias:
    # `list[int]`: most of what it is asked it asks its class.
    __slots__ = ("__origin__", "__args__", "__parameters__", "_starred", "__weakref__")

    def __init__(self, origin, args, /):
        self.__origin__ = origin
        self.__args__ = args if type(args) is tuple else (args,)
        self.__parameters__ = _parameters(self.__args__)
        self._starred = False

    def __repr__(self):
        parts = ", ".join([_alias_name(part) for part in self.__args__])
        return f"{'*' if self._starred else ''}{_union_name(self.__origin__)}[{parts or '()'}]"

    def __call__(self, /, *args, **keywords):
        made = self.__origin__(*args, **keywords)
        try:
            made.__orig_class__ = self
        except (AttributeError, TypeError):
            pass
        return made

    def __getattr__(self, name):
        if name in (
            "__copy__", "__deepcopy__", "__class__", "__bases__", "__setstate__", "__origin__",
        ):
            raise AttributeError(f"'types.GenericAlias' object has no attribute {name!r}")
        return getattr(self.__origin__, name)

    @property
    def __unpacked__(self):
        return self._starred

    @property
    def __typing_unpacked_tuple_args__(self):
        return self.__args__ if self._starred and self.__origin__ is tuple else None

    def __reduce__(self):
        if self._starred:
            return next, (_AliasIterator(_GenericAlias(self.__origin__, self.__args__)),)
        return _GenericAlias, (self.__origin__, self.__args__)

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __getitem__(self, items):
        from _typing import _substituted
        made = _GenericAlias(self.__origin__, _substituted(self, self.__args__, items))
        made._starred = self._starred
        return made

    def __iter__(self):
        return _AliasIterator(self)

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        same = self.__origin__ == other.__origin__ and self.__args__ == other.__args__
        return same and self._starred == other._starred

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __or__(self, other):
        return _union(self, other)

    def __ror__(self, other):
        return _union(other, self)

    def __instancecheck__(self, instance):
        raise TypeError("isinstance() argument 2 cannot be a parameterized generic")

    def __subclasscheck__(self, cls):
        raise TypeError("issubclass() argument 2 cannot be a parameterized generic")

    def __dir__(self):
        return dir(self.__origin__) + ["__args__", "__origin__", "__parameters__", "__unpacked__"]


class _AliasIterator:
    # Gives the alias with a star, once.
    def __init__(self, alias):
        self._alias = alias

    def __iter__(self):
        return self

    def __next__(self):
        if self._alias is None:
            raise StopIteration
        starred = _GenericAlias(self._alias.__origin__, self._alias.__args__)
        starred._starred = True
        self._alias = None
        return starred

    def __reduce__(self):
        return iter, (() if self._alias is None else self._alias,)


_GenericAlias.__name__ = _GenericAlias.__qualname__ = "GenericAlias"
_GenericAlias.__module__ = "types"


def _parameters(args):
    # The type variables in arguments, each once, in the order in which they come.
    found = []
    for part in args:
        if isinstance(part, type):
            inner = ()
        elif type(part) in (list, tuple):
            inner = _parameters(part)
        elif hasattr(part, "__typing_subst__"):
            inner = (part,)
        else:
            inner = getattr(part, "__parameters__", ())
        for one in inner if type(inner) is tuple else ():
            if one not in found:
                found.append(one)
    return tuple(found)


def _resolve_bases(bases):
    # The bases of a `class` statement some of which are no classes.
    resolved = []
    for base in bases:
        if isinstance(base, type):
            resolved.append(base)
            continue
        entries = getattr(base, "__mro_entries__", None)
        if entries is None:
            resolved.append(base)
            continue
        entries = entries(bases)
        if type(entries) is not tuple:
            raise TypeError("__mro_entries__ must return a tuple")
        resolved.extend(entries)
    return tuple(resolved)


# ---- isinstance, issubclass ----

def _is_instance_of_any(instance, classes):
    for cls in classes:
        if type(cls) is tuple:
            found = _is_instance_of_any(instance, cls)
        elif type(instance) is cls:
            found = True
        elif type(cls) is type:
            found = issubclass(type(instance), cls)
            if not found and (own := getattr(instance, "__class__", None)) is not type(instance):
                found = issubclass(type(own), type) and issubclass(own, cls)
        elif (check := _special(cls, "__instancecheck__")) is not None:
            found = check(instance)
        else:
            if type(getattr(cls, "__bases__", None)) is not tuple:
                raise TypeError("isinstance() arg 2 must be a type, a tuple of types, or a union")
            own = getattr(instance, "__class__", None)
            found = own is not None and _derives_from(own, cls)
        if found:
            return True
    return False


def _is_subclass_of_any(derived, classes):
    for cls in classes:
        if type(cls) is tuple:
            found = _is_subclass_of_any(derived, cls)
        elif type(cls) is type and isinstance(derived, type):
            found = issubclass(derived, cls)
        elif (check := _special(cls, "__subclasscheck__")) is not None and type(cls) is not type:
            found = check(derived)
        else:
            if type(getattr(derived, "__bases__", None)) is not tuple:
                raise TypeError("issubclass() arg 1 must be a class")
            if type(getattr(cls, "__bases__", None)) is not tuple:
                raise TypeError("issubclass() arg 2 must be a class, a tuple of classes, or a union")
            found = _derives_from(derived, cls)
        if found:
            return True
    return False


def _derives_from(derived, cls):
    # By `__bases__`, which need not belong to classes.
    if derived is cls:
        return True
    bases = getattr(derived, "__bases__", None)
    if type(bases) is tuple:
        for base in bases:
            if _derives_from(base, cls):
                return True
    return False


class _MappingProxy:
    __slots__ = ("_mapping",)

    def __init__(self, mapping):
        if isinstance(mapping, (list, tuple)) or not hasattr(type(mapping), "__getitem__"):
            raise TypeError(f"mappingproxy() argument must be a mapping, not {type(mapping).__name__}")
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

    def __reversed__(self):
        return reversed(self._mapping)

    def __or__(self, other):
        if isinstance(other, _MappingProxy):
            other = other._mapping
        return (self._mapping._mapping if isinstance(self._mapping, _MappingProxy) else self._mapping) | other

    def __ror__(self, other):
        return other | self._mapping

    def __ior__(self, other):
        raise TypeError(f"'|=' is not supported by {type(self).__name__}; use '|' instead")

    def __hash__(self):
        return hash(self._mapping)

    def __class_getitem__(cls, item):
        return _GenericAlias(cls, item)

    def __eq__(self, other):
        return self._mapping == (other._mapping if isinstance(other, _MappingProxy) else other)

    def __str__(self):
        return str(self._mapping)

    def __repr__(self):
        return f"mappingproxy({self._mapping!r})"


_MappingProxy.__name__ = _MappingProxy.__qualname__ = "mappingproxy"
_MappingProxy.__module__ = "builtins"


def _proxy_of(names):
    made = _MappingProxy.__new__(_MappingProxy)
    made._mapping = names
    return made
