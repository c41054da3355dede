# The module dataclasses.

from reprlib import recursive_repr
from types import FunctionType, GenericAlias, MappingProxyType, new_class
import sys


class FrozenInstanceError(AttributeError):
    pass


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return "<factory>"


_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()


class _MISSING_TYPE:
    pass


MISSING = _MISSING_TYPE()


class _KW_ONLY_TYPE:
    pass


KW_ONLY = _KW_ONLY_TYPE()


class _Kind:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_FIELD, _CLASS_VARIABLE, _INIT_VARIABLE = _Kind("_FIELD"), _Kind("_FIELD_CLASSVAR"), _Kind("_FIELD_INITVAR")


class InitVar:
    __slots__ = ("type",)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        name = self.type.__name__ if isinstance(self.type, type) else repr(self.type)
        return f"dataclasses.InitVar[{name}]"

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    __slots__ = (
        "name", "type", "default", "default_factory", "init", "repr", "hash", "compare", "metadata", "kw_only", "doc", "_field_type",
    )

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only, doc):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = MappingProxyType({} if metadata is None else metadata)
        self.kw_only = kw_only
        self.doc = doc
        self._field_type = None

    @recursive_repr()
    def __repr__(self):
        parts = [f"{name}={getattr(self, name)!r}" for name in self.__slots__]
        return f"Field({','.join(parts)})"

    def __set_name__(self, owner, name):
        function = getattr(type(self.default), "__set_name__", None)
        if function:
            function(self.default, owner, name)

    __class_getitem__ = classmethod(GenericAlias)


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
          kw_only=MISSING, doc=None):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only, doc)


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
              match_args=True, kw_only=False, slots=False, weakref_slot=False):
    settings = _Settings(init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)

    def wrap(cls):
        return _process(cls, settings)

    return wrap if cls is None else wrap(cls)


class _Settings:
    _names = ("init", "repr", "eq", "order", "unsafe_hash", "frozen", "match_args", "kw_only", "slots", "weakref_slot")

    def __init__(self, *values):
        for name, value in zip(self._names, values):
            setattr(self, name, value)

    def __repr__(self):
        return f"_DataclassParams({','.join([f'{name}={getattr(self, name)!r}' for name in self._names])})"


def _annotations(cls):
    try:
        return cls.__annotations__
    except Exception:
        # With a stand-in for each name that is not there yet.
        return _annotations_as(cls, 3)


def _annotations_as(cls, format):
    from annotationlib import get_annotations
    return get_annotations(cls, format=format)


def _annotate_of(cls, names):
    # What makes the annotations of `__init__` out of those of the class and its bases, as they are by then.
    def __annotate__(format, /):
        if format not in (1, 3, 4):
            raise NotImplementedError(format)
        found = {}
        for base in cls.__mro__[-2::-1]:
            found.update(base.__annotations__ if format == 1 else _annotations_as(base, format))
        annotations = {name: found[name] for name in names if name in found}
        annotations["return"] = "None" if format == 4 else None
        return annotations

    __annotate__.__generated_by_dataclasses__ = True
    __annotate__.__qualname__ = f"{cls.__qualname__}.__init__.__annotate__"
    return __annotate__


def _kind_of(cls, annotation):
    named = _named_by(cls, annotation) if isinstance(annotation, str) else annotation
    # Only who imports typing can have a class variable.
    typing = sys.modules.get("typing")
    if typing and (named is typing.ClassVar or getattr(named, "__origin__", None) is typing.ClassVar):
        return _CLASS_VARIABLE
    if named is InitVar or isinstance(named, InitVar):
        return _INIT_VARIABLE
    return _FIELD


def _is_marker(cls, annotation):
    return annotation is KW_ONLY or isinstance(annotation, str) and _named_by(cls, annotation) is KW_ONLY


def _named_by(cls, text):
    # What the name with which an annotation begins is in the class's module: `x` or `module.x`, whatever comes then. A name
    # in a module counts for typing and this module only.
    first, rest = _word(text)
    second = _word(rest[1:])[0] if rest[:1] == "." else ""
    module = sys.modules.get(cls.__module__)
    if not first or module is None:
        return None
    found = module.__dict__.get(first)
    if not second:
        return found
    known = [sys.modules.get(name) for name in ("typing", __name__)]
    return found.__dict__.get(second) if found is not None and any([found is one for one in known]) else None


def _word(text):
    text = text.lstrip()
    end = 0
    while end < len(text) and (text[end].isalnum() or text[end] == "_"):
        end += 1
    return text[:end], text[end:].lstrip()


def _own_field(cls, name, annotation, keyword_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        made = default
    else:
        if type(default).__name__ == "member_descriptor":
            default = MISSING
        made = field(default=default)
    made.name, made.type = name, annotation
    made._field_type = _kind_of(cls, annotation)
    if made._field_type is not _FIELD and made.default_factory is not MISSING:
        raise TypeError(f"field {name} cannot have a default factory")
    if made._field_type is _CLASS_VARIABLE:
        if made.kw_only is not MISSING:
            raise TypeError(f"field {name} is a ClassVar but specifies kw_only")
    elif made.kw_only is MISSING:
        made.kw_only = keyword_only
    if made._field_type is _FIELD and type(made.default).__hash__ is None:
        raise ValueError(f"mutable default {type(made.default)} for field {name} is not allowed: use default_factory")
    return made


def _process(cls, settings):
    known = {}
    frozen_bases, any_base = [], False
    for base in cls.__mro__[-1:0:-1]:
        inherited = base.__dict__.get("__dataclass_fields__")
        if inherited is not None:
            any_base = True
            known.update(inherited)
            frozen_bases.append(base.__dataclass_params__.frozen)
    keyword_only, seen_marker, own = settings.kw_only, False, []
    annotations = _annotations(cls)
    for name, annotation in annotations.items():
        if _is_marker(cls, annotation):
            if seen_marker:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            seen_marker = keyword_only = True
        else:
            own.append(_own_field(cls, name, annotation, keyword_only))
    for made in own:
        known[made.name] = made
        if isinstance(getattr(cls, made.name, None), Field):
            if made.default is MISSING:
                delattr(cls, made.name)
            else:
                setattr(cls, made.name, made.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f"{name!r} is a field but has no type annotation")
    if any_base:
        if any(frozen_bases) and not settings.frozen:
            raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
        if not all(frozen_bases) and settings.frozen:
            raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    cls.__dataclass_fields__ = known
    cls.__dataclass_params__ = settings
    _add_methods(cls, settings, list(known.values()))
    if not cls.__doc__:
        cls.__doc__ = cls.__name__ + _signature(cls, known.values())
    if settings.weakref_slot and not settings.slots:
        raise TypeError("weakref_slot is True but slots is False")
    if settings.slots:
        cls = _with_slots(cls, {made.name: made.doc for made in own if made._field_type is _FIELD}, settings)
    if hasattr(cls, "__abstractmethods__"):
        from abc import update_abstractmethods
        update_abstractmethods(cls)
    return cls


def _signature(cls, everything):
    # The parameters of `__init__` as `inspect.signature` shows them.
    own = cls.__dict__.get("__init__")
    if type(cls).__call__ is not type.__call__ or not hasattr(own, "_dataclass_parameters"):
        from inspect import signature
        try:
            return str(signature(cls, annotation_format=3)).replace(" -> None", "")
        except (TypeError, ValueError):
            return ""
    shown, keyword_only = [], []
    for made in everything:
        if made._field_type is _CLASS_VARIABLE or not made.init:
            continue
        annotation = made.type
        if isinstance(annotation, type):
            text = annotation.__qualname__
            if annotation.__module__ != "builtins":
                text = f"{annotation.__module__}.{text}"
        elif type(annotation).__name__ == "ForwardRef":
            text = annotation.__forward_arg__
        else:
            text = repr(annotation).replace("typing.", "")
        if made.default is not MISSING:
            text += f" = {made.default!r}"
        elif made.default_factory is not MISSING:
            text += " = <factory>"
        (keyword_only if made.kw_only else shown).append(f"{made.name}: {text}")
    return f"({', '.join([*shown, *(['*', *keyword_only] if keyword_only else [])])})"


def _add_methods(cls, settings, everything):
    own = cls.__dict__
    stored = [made for made in everything if made._field_type is _FIELD]
    initial = [made for made in everything if made._field_type is not _CLASS_VARIABLE]
    positional = [made for made in initial if made.init and not made.kw_only]
    if settings.init:
        seen = None
        for made in positional:
            if made.default is not MISSING or made.default_factory is not MISSING:
                seen = made
            elif seen is not None:
                raise TypeError(f"non-default argument {made.name!r} follows default argument {seen.name!r}")
        _set(cls, "__init__", _make_init(cls, initial, positional, settings))
    if settings.repr:
        _set(cls, "__repr__", _make_repr([made.name for made in stored if made.repr]))
    compared = [made.name for made in stored if made.compare]
    if settings.eq:
        _set(cls, "__eq__", _make_eq(compared))
    if settings.order:
        if not settings.eq:
            raise ValueError("eq must be true if order is true")
        for function in _make_order(compared):
            if function.__name__ in own:
                raise TypeError(
                    f"Cannot overwrite attribute {function.__name__} in class {cls.__name__}. "
                    "Consider using functools.total_ordering"
                )
            _set(cls, function.__name__, function)
    if settings.frozen:
        for function in _make_frozen(cls, [made.name for made in stored]):
            if function.__name__ in own:
                raise TypeError(f"Cannot overwrite attribute {function.__name__} in class {cls.__name__}")
            _set(cls, function.__name__, function)
    hashes = "__hash__" in own and not (own["__hash__"] is None and settings.eq and "__eq__" in own)
    hashed = [made.name for made in stored if (made.compare if made.hash is None else made.hash)]
    if settings.unsafe_hash:
        if hashes:
            raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
        cls.__hash__ = _make_hash(cls, hashed)
    elif settings.eq and not hashes:
        cls.__hash__ = _make_hash(cls, hashed) if settings.frozen else None
    if settings.match_args and "__match_args__" not in own:
        cls.__match_args__ = tuple([made.name for made in positional])
    if "__replace__" not in own:
        cls.__replace__ = _replace


def _set(cls, name, function):
    if name not in cls.__dict__:
        function.__qualname__ = f"{cls.__qualname__}.{name}"
        setattr(cls, name, function)


def _dataclass_getstate(self):
    return [getattr(self, made.name) for made in fields(self)]


def _dataclass_setstate(self, state):
    # The instance may be frozen.
    for made, value in zip(fields(self), state):
        object.__setattr__(self, made.name, value)


def _slots_of(cls):
    slots = cls.__dict__.get("__slots__")
    if slots is None:
        return () if cls.__module__ == "builtins" else ("__dict__", "__weakref__")
    if isinstance(slots, str):
        return (slots,)
    if not hasattr(slots, "__iter__") or hasattr(slots, "__next__"):
        raise TypeError(f"Slots of '{cls.__name__}' cannot be determined")
    return slots


def _unwrapped(function):
    while hasattr(function, "__wrapped__"):
        function = function.__wrapped__
    return function


def _with_slots(cls, docs, settings):
    names = list(docs)
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    inherited = []
    for base in cls.__mro__[1:-1]:
        inherited += _slots_of(base)
    namespace = dict(cls.__dict__)
    slots = names + ["__weakref__"] if settings.weakref_slot else names
    slots = {name: docs.get(name) for name in slots if name not in inherited}
    namespace["__slots__"] = slots if any([doc is not None for doc in slots.values()]) else tuple(slots)
    if settings.frozen:
        namespace.setdefault("__getstate__", _dataclass_getstate)
        namespace.setdefault("__setstate__", _dataclass_setstate)
    for name in names + ["__dict__", "__weakref__"]:
        namespace.pop(name, None)
    made = type(cls)(cls.__name__, cls.__bases__, namespace)
    made.__qualname__ = cls.__qualname__
    for value in namespace.values():
        # `super()` and `__class__` in the methods mean the new class.
        if isinstance(value, property):
            functions = [value.fget, value.fset, value.fdel]
        else:
            functions = [getattr(value, "__func__", value)]
        for function in map(_unwrapped, functions):
            for cell in (function.__closure__ if isinstance(function, FunctionType) else None) or ():
                try:
                    if cell.cell_contents is cls:
                        cell.cell_contents = made
                except ValueError:
                    pass
    return made


def _make_init(cls, initial, positional, settings):
    fields = {made.name: made for made in initial}
    takes_post = hasattr(cls, "__post_init__")
    after = [made.name for made in initial if made._field_type is _INIT_VARIABLE]
    required = [made for made in initial if made.init and made.default is MISSING and made.default_factory is MISSING]
    least = 1 + len([made for made in required if not made.kw_only])
    store = object.__setattr__ if settings.frozen else setattr
    # A default that is no parameter is the class's, unless there is a slot in its place.
    slots = settings.slots

    def __init__(self, /, *args, **keywords):
        if len(args) > len(positional):
            raise _too_many(cls, positional, least, len(args), keywords)
        values = {}
        for made, value in zip(positional, args):
            values[made.name] = value
        for name, value in keywords.items():
            if name in values:
                raise TypeError(f"{cls.__name__}.__init__() got multiple values for argument '{name}'")
            if name not in fields or not fields[name].init:
                raise TypeError(f"{cls.__name__}.__init__() got an unexpected keyword argument '{name}'")
            values[name] = value
        if required:
            _check_all_there(cls, required, values)
        for name, made in fields.items():
            if name in values:
                value = values[name]
            elif made.default_factory is not MISSING:
                value = made.default_factory()
            elif made.default is not MISSING and (made.init or slots or made._field_type is _INIT_VARIABLE):
                value = made.default
            else:
                continue
            if made._field_type is _INIT_VARIABLE:
                values[name] = value
            else:
                store(self, name, value)
        if takes_post:
            self.__post_init__(*[values[name] for name in after])

    __init__.__annotate__ = _annotate_of(cls, [made.name for made in initial if made.init])
    # For `inspect.signature`.
    __init__._dataclass_parameters = positional + [made for made in initial if made.init and made.kw_only]
    return __init__


def _check_all_there(cls, required, values):
    for keyword_only in (False, True):
        missing = [repr(made.name) for made in required if made.name not in values and bool(made.kw_only) is keyword_only]
        if missing:
            names = missing[0]
            if len(missing) == 2:
                names = " and ".join(missing)
            elif len(missing) > 2:
                names = ", ".join(missing[:-1]) + ", and " + missing[-1]
            plural = "" if len(missing) == 1 else "s"
            sort = "keyword-only" if keyword_only else "positional"
            raise TypeError(f"{cls.__name__}.__init__() missing {len(missing)} required {sort} argument{plural}: {names}")


def _too_many(cls, positional, least, given, keywords):
    most = len(positional) + 1
    takes = str(most) if least == most else f"from {least} to {most}"
    plural = "" if takes == "1" else "s"
    names = [name for name in keywords if name in cls.__dataclass_fields__ and cls.__dataclass_fields__[name].kw_only]
    if names:
        many = "" if len(names) == 1 else "s"
        more = f" (and {len(names)} keyword-only argument{many})"
        text = f"{cls.__name__}.__init__() takes {takes} positional argument{plural} but {given + 1} positional arguments{more} were given"
    else:
        text = f"{cls.__name__}.__init__() takes {takes} positional argument{plural} but {given + 1} were given"
    return TypeError(text)


def _make_repr(names):
    @recursive_repr()
    def __repr__(self):
        parts = [f"{name}={getattr(self, name)!r}" for name in names]
        return f"{self.__class__.__qualname__}({', '.join(parts)})"

    return __repr__


def _values(self, names):
    return tuple([getattr(self, name) for name in names])


def _make_eq(names):
    def __eq__(self, other):
        if self is other:
            return True
        if other.__class__ is not self.__class__:
            return NotImplemented
        for name in names:
            if not getattr(self, name) == getattr(other, name):
                return False
        return True

    return __eq__


def _make_order(names):
    def __lt__(self, other):
        return _values(self, names) < _values(other, names) if other.__class__ is self.__class__ else NotImplemented

    def __le__(self, other):
        return _values(self, names) <= _values(other, names) if other.__class__ is self.__class__ else NotImplemented

    def __gt__(self, other):
        return _values(self, names) > _values(other, names) if other.__class__ is self.__class__ else NotImplemented

    def __ge__(self, other):
        return _values(self, names) >= _values(other, names) if other.__class__ is self.__class__ else NotImplemented

    return __lt__, __le__, __gt__, __ge__


def _make_hash(cls, names):
    def __hash__(self):
        return hash(_values(self, names))

    __hash__.__qualname__ = f"{cls.__qualname__}.__hash__"
    return __hash__


def _make_frozen(cls, names):
    def __setattr__(self, name, value):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot assign to field {name!r}")
        super(cls, self).__setattr__(name, value)

    def __delattr__(self, name):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot delete field {name!r}")
        super(cls, self).__delattr__(name)

    return __setattr__, __delattr__


def fields(class_or_instance):
    known = getattr(class_or_instance, "__dataclass_fields__", None)
    if known is None:
        raise TypeError("must be called with a dataclass type or instance")
    return tuple([made for made in known.values() if made._field_type is _FIELD])


def is_dataclass(obj):
    return hasattr(obj if isinstance(obj, type) else type(obj), "__dataclass_fields__")


def _is_instance(obj):
    return hasattr(type(obj), "__dataclass_fields__")


def asdict(obj, *, dict_factory=dict):
    if not _is_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _inner(obj, lambda one: dict_factory([(made.name, value) for made, value in one]))


def astuple(obj, *, tuple_factory=tuple):
    if not _is_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return _inner(obj, lambda one: tuple_factory([value for made, value in one]))


def _inner(obj, make):
    # What stands for a value: what `make` makes of the fields of a dataclass, the same within containers, a deep copy.
    cls = type(obj)
    if hasattr(cls, "__dataclass_fields__"):
        return make([(made, _inner(getattr(obj, made.name), make)) for made in fields(obj)])
    if isinstance(obj, tuple) and hasattr(obj, "_fields"):
        return cls(*[_inner(item, make) for item in obj])
    if isinstance(obj, (list, tuple)):
        return cls([_inner(item, make) for item in obj])
    if isinstance(obj, dict):
        if hasattr(cls, "default_factory"):
            result = cls(obj.default_factory)
            for key, value in obj.items():
                result[_inner(key, make)] = _inner(value, make)
            return result
        return cls([(_inner(key, make), _inner(value, make)) for key, value in obj.items()])
    if obj is None or isinstance(obj, (bool, int, float, str, bytes, complex, type)):
        return obj
    from copy import deepcopy
    return deepcopy(obj)


def replace(obj, /, **changes):
    if not _is_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    return _replace(obj, **changes)


def _replace(self, /, **changes):
    for made in self.__dataclass_fields__.values():
        if made._field_type is _CLASS_VARIABLE:
            continue
        if not made.init:
            if made.name in changes:
                raise TypeError(
                    f"field {made.name} is declared with init=False, it cannot be specified with replace()"
                )
            continue
        if made.name not in changes:
            if made._field_type is _INIT_VARIABLE and made.default is MISSING:
                raise TypeError(f"InitVar {made.name!r} must be specified with replace()")
            changes[made.name] = getattr(self, made.name)
    return self.__class__(**changes)


def _as_texts(annotations):
    from annotationlib import annotations_to_string
    return annotations_to_string(annotations)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, module=None, decorator=dataclass, **settings):
    names = {} if namespace is None else dict(namespace)
    annotations = {}
    for item in fields:
        if isinstance(item, str):
            from typing import Any
            name, annotation = item, Any
        elif len(item) == 2:
            name, annotation = item
        elif len(item) == 3:
            name, annotation, names[item[0]] = item
        else:
            raise TypeError(f"Invalid field: {item!r}")
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        if __import__("keyword").iskeyword(name):
            raise TypeError(f"Field names must not be keywords: {name!r}")
        if name in annotations:
            raise TypeError(f"Field name duplicated: {name!r}")
        annotations[name] = annotation
    names["__annotate_func__"] = lambda format: _as_texts(annotations) if format == 4 else annotations
    if module is None:
        # The frames of the library do not count.
        module = sys._getframemodulename(0)
    if module is not None:
        names["__module__"] = module
    return decorator(new_class(cls_name, bases, {}, lambda namespace: namespace.update(names)), **settings)
