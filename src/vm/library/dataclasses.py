# The module dataclasses.

class _Missing:
    def __repr__(self):
        return "<dataclasses._MISSING_TYPE object>"


MISSING = _Missing()
KW_ONLY = object()


class FrozenInstanceError(AttributeError):
    pass


class Field:
    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = {} if metadata is None else metadata
        self.kw_only = kw_only


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
          kw_only=MISSING, doc=None):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
              match_args=True, kw_only=False, slots=False, weakref_slot=False):
    def wrap(cls):
        return _process(cls, init, repr, eq, order, unsafe_hash, frozen, kw_only)

    return wrap if cls is None else wrap(cls)


def _process(cls, init, repr, eq, order, unsafe_hash, frozen, kw_only):
    known = {}
    for base in cls.__mro__[-1:0:-1]:
        for name, inherited in base.__dict__.get("__dataclass_fields__", {}).items():
            known[name] = inherited
    for name, annotation in _annotations(cls).items():
        text = annotation if isinstance(annotation, str) else _name_of(annotation)
        if "ClassVar" in text:
            continue
        if annotation is KW_ONLY:
            kw_only = True
            continue
        default = cls.__dict__.get(name, MISSING)
        if isinstance(default, Field):
            made = default
            if made.default is MISSING:
                delattr(cls, name)
            else:
                setattr(cls, name, made.default)
        else:
            made = field(default=default)
        made.name = name
        made.type = annotation
        if made.kw_only is MISSING:
            made.kw_only = kw_only
        if isinstance(made.default, (list, dict, set)):
            raise ValueError(
                f"mutable default {type(made.default)} for field {name} is not allowed: use default_factory"
            )
        known[name] = made
    cls.__dataclass_fields__ = known
    all_fields = list(known.values())
    if init:
        positional = [item for item in all_fields if item.init and not item.kw_only]
        seen = False
        for item in positional:
            has_default = item.default is not MISSING or item.default_factory is not MISSING
            if seen and not has_default:
                raise TypeError(f"non-default argument {item.name!r} follows default argument")
            seen = seen or has_default
        cls.__init__ = _make_init(cls, all_fields, positional, frozen)
    if repr and "__repr__" not in cls.__dict__:
        cls.__repr__ = _make_repr([item.name for item in all_fields if item.repr])
    compared = [item.name for item in all_fields if item.compare]
    if eq and "__eq__" not in cls.__dict__:
        cls.__eq__ = _make_eq(compared)
    if order:
        if not eq:
            raise ValueError("eq must be true if order is true")
        _add_order(cls, compared)
    if frozen:
        cls.__setattr__, cls.__delattr__ = _make_frozen(cls)
    if unsafe_hash or eq and frozen:
        cls.__hash__ = _make_hash([item.name for item in all_fields if item.compare and item.hash is not False])
    elif eq and "__hash__" not in cls.__dict__:
        cls.__hash__ = None
    cls.__match_args__ = tuple([item.name for item in all_fields if item.init and not item.kw_only])
    if not cls.__doc__:
        cls.__doc__ = f"{cls.__name__}({', '.join(known)})"
    return cls


def _annotations(cls):
    annotate = cls.__dict__.get("__annotate_func__")
    if annotate is None:
        return {}
    return annotate(1)


def _name_of(annotation):
    return repr(annotation)


def _make_init(cls, all_fields, positional, frozen):
    def __init__(self, /, *args, **keywords):
        if len(args) > len(positional):
            least = 1
            for item in positional:
                if item.default is MISSING and item.default_factory is MISSING:
                    least += 1
            most = len(positional) + 1
            takes = str(most) if least == most else f"from {least} to {most}"
            raise TypeError(
                f"{cls.__name__}.__init__() takes {takes} positional arguments but {len(args) + 1} were given"
            )
        values = {}
        for item, value in zip(positional, args):
            values[item.name] = value
        for name, value in keywords.items():
            if name in values:
                raise TypeError(f"{cls.__name__}.__init__() got multiple values for argument '{name}'")
            if name not in cls.__dataclass_fields__ or not cls.__dataclass_fields__[name].init:
                raise TypeError(f"{cls.__name__}.__init__() got an unexpected keyword argument '{name}'")
            values[name] = value
        missing = []
        for item in all_fields:
            if item.name not in values and item.init:
                if item.default is MISSING and item.default_factory is MISSING:
                    missing.append(repr(item.name))
        if missing:
            names = missing[0]
            if len(missing) == 2:
                names = " and ".join(missing)
            elif len(missing) > 2:
                names = ", ".join(missing[:-1]) + ", and " + missing[-1]
            plural = "" if len(missing) == 1 else "s"
            raise TypeError(
                f"{cls.__name__}.__init__() missing {len(missing)} required positional argument{plural}: {names}"
            )
        for item in all_fields:
            if item.name in values:
                value = values[item.name]
            elif item.default_factory is not MISSING:
                value = item.default_factory()
            elif item.default is not MISSING:
                value = item.default
            else:
                continue
            object.__setattr__(self, item.name, value)
        post = getattr(self, "__post_init__", None)
        if post is not None:
            post()

    __init__.__qualname__ = f"{cls.__qualname__}.__init__"
    return __init__


def _make_repr(names):
    def __repr__(self):
        parts = [f"{name}={getattr(self, name)!r}" for name in names]
        return f"{type(self).__qualname__}({', '.join(parts)})"

    return __repr__


def _values(self, names):
    return tuple([getattr(self, name) for name in names])


def _make_eq(names):
    def __eq__(self, other):
        if type(other) is not type(self):
            return NotImplemented
        return _values(self, names) == _values(other, names)

    return __eq__


def _add_order(cls, names):
    def __lt__(self, other):
        return _values(self, names) < _values(other, names) if type(other) is type(self) else NotImplemented

    def __le__(self, other):
        return _values(self, names) <= _values(other, names) if type(other) is type(self) else NotImplemented

    def __gt__(self, other):
        return _values(self, names) > _values(other, names) if type(other) is type(self) else NotImplemented

    def __ge__(self, other):
        return _values(self, names) >= _values(other, names) if type(other) is type(self) else NotImplemented

    cls.__lt__, cls.__le__, cls.__gt__, cls.__ge__ = __lt__, __le__, __gt__, __ge__


def _make_hash(names):
    def __hash__(self):
        return hash(_values(self, names))

    return __hash__


def _make_frozen(cls):
    def __setattr__(self, name, value):
        raise FrozenInstanceError(f"cannot assign to field {name!r}")

    def __delattr__(self, name):
        raise FrozenInstanceError(f"cannot delete field {name!r}")

    return __setattr__, __delattr__


def fields(class_or_instance):
    known = getattr(class_or_instance, "__dataclass_fields__", None)
    if known is None:
        raise TypeError("must be called with a dataclass type or instance")
    return tuple(known.values())


def is_dataclass(obj):
    return hasattr(obj, "__dataclass_fields__")


def asdict(obj, *, dict_factory=dict):
    if hasattr(obj, "__dataclass_fields__"):
        return dict_factory([(item.name, asdict(getattr(obj, item.name))) for item in fields(obj)])
    if isinstance(obj, (list, tuple)):
        return type(obj)([asdict(item) for item in obj])
    if isinstance(obj, dict):
        return {asdict(key): asdict(value) for key, value in obj.items()}
    return obj


def astuple(obj, *, tuple_factory=tuple):
    if hasattr(obj, "__dataclass_fields__"):
        return tuple_factory([astuple(getattr(obj, item.name)) for item in fields(obj)])
    if isinstance(obj, (list, tuple)):
        return type(obj)([astuple(item) for item in obj])
    return obj


def replace(obj, /, **changes):
    for item in fields(obj):
        if item.init and item.name not in changes:
            changes[item.name] = getattr(obj, item.name)
    return type(obj)(**changes)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, **settings):
    names = {} if namespace is None else dict(namespace)
    annotations = {}
    for item in fields:
        if isinstance(item, str):
            annotations[item] = "typing.Any"
        else:
            annotations[item[0]] = item[1]
            if len(item) == 3:
                names[item[0]] = item[2]
    names["__annotate_func__"] = lambda format: annotations
    return dataclass(type(cls_name, bases, names), **settings)
