# The module typing.

from abc import ABCMeta
from types import GenericAlias, UnionType as Union

from typing.forms import *
from typing.forms import _Alias, _Annotated, _Named, _callable_alias, _checked, _either

TYPE_CHECKING = False


# ---- type variables and generic classes ----

class _Sealed:
    # What no class of the program can have for a base.
    def __init_subclass__(cls, **keywords):
        if cls.__module__ != "typing":
            base = next(base for base in cls.__bases__ if issubclass(base, _Sealed))
            raise TypeError(f"type 'typing.{base.__name__}' is not an acceptable base type")


def _calling_module():
    import sys
    # The frames of the library do not count.
    return sys._getframemodulename(0)


class _NoDefault(_Sealed):
    def __new__(cls):
        return cls._only

    def __repr__(self):
        return "typing.NoDefault"

    def __reduce__(self):
        return "NoDefault"


_NoDefault.__name__ = _NoDefault.__qualname__ = "NoDefaultType"
NoDefault = _NoDefault._only = object.__new__(_NoDefault)


class _Parameter(_Sealed):
    # What type variables of all kinds have in common. What is lazy is called when somebody asks.
    def __init__(self, name, *, bound=None, covariant=False, contravariant=False, infer_variance=False, default=NoDefault):
        if covariant and contravariant:
            raise ValueError("Bivariant types are not supported.")
        if infer_variance and (covariant or contravariant):
            raise ValueError("Variance cannot be specified with infer_variance.")
        self.__name__ = name
        self.__module__ = _calling_module()
        self._bound, self._default, self._lazy = bound, default, False
        self.__covariant__, self.__contravariant__ = bool(covariant), bool(contravariant)
        self.__infer_variance__ = bool(infer_variance)

    def _value(self, field, nothing):
        value = getattr(self, field)
        if not self._lazy or value is None:
            return nothing if self._lazy else value
        return value(1)

    @property
    def __bound__(self):
        return self._value("_bound", None)

    @property
    def __default__(self):
        return self._value("_default", NoDefault)

    def has_default(self):
        return self._default is not (None if self._lazy else NoDefault)

    def __typing_subst__(self, item):
        return item

    def __reduce__(self):
        return self.__name__

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")

    def __repr__(self):
        if self.__infer_variance__:
            return self.__name__
        return ("+" if self.__covariant__ else "-" if self.__contravariant__ else "~") + self.__name__

    def __or__(self, other):
        return _either(self, other)

    def __ror__(self, other):
        return _either(other, self)


class TypeVar(_Parameter):
    _constraints = ()

    def __init__(self, name, *constraints, **settings):
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        if constraints and settings.get("bound") is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        super().__init__(name, **settings)
        self._constraints = constraints

    @property
    def __constraints__(self):
        return self._constraints(1) if callable(self._constraints) else self._constraints


class _ParameterPart(_Sealed):
    def __init__(self, origin, /):
        self.__origin__ = origin

    def __repr__(self):
        return f"{self.__origin__.__name__}.{self._name}"

    def __eq__(self, other):
        return self.__origin__ == other.__origin__ if type(other) is type(self) else NotImplemented

    def __hash__(self):
        return hash((self._name, self.__origin__))

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")


class ParamSpecArgs(_ParameterPart):
    _name = "args"


class ParamSpecKwargs(_ParameterPart):
    _name = "kwargs"


class ParamSpec(_Parameter):
    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)


class TypeVarTuple(_Parameter):
    def __repr__(self):
        return self.__name__

    def __iter__(self):
        yield self


AnyStr = TypeVar("AnyStr", bytes, str)
T, KT, VT = TypeVar("T"), TypeVar("KT"), TypeVar("VT")
for _parameter in (AnyStr, T, KT, VT):
    _parameter.__module__ = "typing"


def _type_parameter(kind, name, bound, several, default):
    made = (TypeVar, ParamSpec, TypeVarTuple)[kind](name, infer_variance=True, default=default)
    made._lazy = True
    if several:
        made._constraints = bound
    else:
        made._bound = bound
    return made


def _generic(parameters):
    return Generic[parameters]


class Generic:
    def __class_getitem__(cls, parameters):
        parts = parameters if isinstance(parameters, tuple) else (parameters,)
        if cls in (Generic, (_protocol[0] if _protocol else None)):
            if not parts:
                raise TypeError(f"Parameter list to {cls.__qualname__}[...] cannot be empty")
            for part in parts:
                if not isinstance(part, _Parameter) and not (isinstance(part, _Alias) and part._name == "Unpack"):
                    raise TypeError(f"Parameters to {cls.__name__}[...] must all be type variables or parameter specification variables.")
            if len(set(parts)) != len(parts):
                raise TypeError(f"Parameters to {cls.__name__}[...] must all be unique")
            return _Alias(cls, parts, cls.__name__)
        known = getattr(cls, "__parameters__", ())
        if not known:
            raise TypeError(f"{cls!r} is not a generic class")
        open_ended = any([isinstance(part, (TypeVarTuple, ParamSpec)) for part in known])
        least = len([part for part in known if not part.has_default()])
        if not open_ended and not least <= len(parts) <= len(known):
            few = "many" if len(parts) > len(known) else "few"
            expected = len(known) if few == "many" else f"at least {least}"
            raise TypeError(f"Too {few} arguments for {cls!r}; actual {len(parts)}, expected {expected}")
        parts = tuple([tuple(part) if isinstance(part, list) else part for part in parts])
        parts += tuple([part.__default__ for part in known[len(parts):] if part.has_default()])
        return GenericAlias(cls, tuple([part if part is ... or isinstance(part, tuple) else _checked(part) for part in parts]))

    def __init_subclass__(cls, *args, **keywords):
        super().__init_subclass__(*args, **keywords)
        own = cls.__dict__
        if "__orig_bases__" in own and cls.__name__ != "Protocol" and Generic in cls.__orig_bases__:
            raise TypeError("Cannot inherit from plain Generic")
        found = []
        for base in own.get("__orig_bases__", ()):
            if isinstance(base, _Alias) and base.__origin__ is Generic:
                found = list(base.__parameters__)
                break
            for part in getattr(base, "__parameters__", ()) if not isinstance(base, type) else ():
                if part not in found:
                    found.append(part)
        cls.__parameters__ = tuple(found)


_protocol = []
_NOT_ASKED = (
    "__abstractmethods__", "__annotations__", "__annotate__", "__annotate_func__", "__annotations_cache__", "__dict__", "__doc__",
    "__init__", "__module__", "__new__", "__slots__", "__subclasshook__", "__weakref__", "__class_getitem__", "__match_args__",
    "__static_attributes__", "__firstlineno__", "__parameters__", "__orig_bases__", "__orig_class__", "_is_protocol",
    "_is_runtime_protocol", "__protocol_attrs__", "__non_callable_proto_members__", "__type_params__", "__qualname__",
    "__init_subclass__", "_abc_registry",
)


def _protocol_members(cls):
    names = set()
    for base in cls.__mro__[:-1]:
        if base is Generic or base in _protocol:
            continue
        annotate = base.__dict__.get("__annotate_func__")
        for name in [*base.__dict__, *(annotate(1) if annotate else ())]:
            if name not in _NOT_ASKED and not name.startswith("_abc_"):
                names.add(name)
    return names


def _protocol_meta():
    class _ProtocolMeta(ABCMeta):
        def __call__(cls, *args, **keywords):
            if cls.__dict__.get("_is_protocol"):
                raise TypeError("Protocols cannot be instantiated")
            return super().__call__(*args, **keywords)

        def __instancecheck__(cls, instance):
            if not getattr(cls, "_is_protocol", False) or not cls.__dict__.get("_is_protocol"):
                return super().__instancecheck__(instance)
            if not getattr(cls, "_is_runtime_protocol", False):
                raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
            if super().__instancecheck__(instance):
                return True
            for name in cls.__protocol_attrs__:
                if not hasattr(instance, name):
                    return False
                if getattr(instance, name) is None and callable(getattr(cls, name, None)):
                    return False
            return True

        def __subclasscheck__(cls, other):
            if cls.__dict__.get("_is_protocol"):
                if not isinstance(other, type):
                    raise TypeError("issubclass() arg 1 must be a class")
                if not getattr(cls, "_is_runtime_protocol", False):
                    raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
                if all([any([name in base.__dict__ for base in other.__mro__]) for name in cls.__protocol_attrs__]):
                    return True
            return super().__subclasscheck__(other)

    return _ProtocolMeta


class Protocol(Generic, metaclass=_protocol_meta()):
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **keywords):
        super().__init_subclass__(*args, **keywords)
        if not cls.__dict__.get("_is_protocol", False):
            cls._is_protocol = Protocol in cls.__bases__
        if cls._is_protocol:
            for base in cls.__bases__:
                if base not in (object, Generic) and not getattr(base, "_is_protocol", False) and base.__module__ not in ("collections.abc", "contextlib"):
                    raise TypeError(f"Protocols can only inherit from other protocols, got {base!r}")
            cls.__protocol_attrs__ = _protocol_members(cls)


_protocol.append(Protocol)


def _alias_entries(self, bases):
    # What stands for an alias among the bases of a class.
    origin = self.__origin__
    if not isinstance(origin, type):
        raise TypeError(f"Cannot subclass {self!r}")
    later = bases[bases.index(self) + 1:]
    if origin is Generic:
        return () if Protocol in bases or any([isinstance(base, GenericAlias) for base in later]) else (Generic,)
    entries = () if origin in bases else (origin,)
    generic = origin is Protocol or any([isinstance(base, _Alias) or isinstance(base, type) and issubclass(base, Generic) for base in later])
    return entries if generic else entries + (Generic,)


_Alias.__mro_entries__ = _alias_entries


def runtime_checkable(cls):
    if not isinstance(cls, type) or not getattr(cls, "_is_protocol", False):
        raise TypeError(f"@runtime_checkable can be only applied to protocol classes, got {cls!r}")
    cls._is_runtime_protocol = True
    return cls


def is_protocol(tp, /):
    return isinstance(tp, type) and bool(tp.__dict__.get("_is_protocol")) and tp is not Protocol


def get_protocol_members(tp, /):
    if not is_protocol(tp):
        raise TypeError(f"{tp!r} is not a Protocol")
    return frozenset(tp.__protocol_attrs__)


def _supports(name, method, base=Protocol):
    bases = (Protocol,) if base is Protocol else (Protocol, Generic)
    names = {"__module__": "typing", method: lambda self: None, "__qualname__": name}
    if base is not Protocol:
        names["__orig_bases__"] = (base,)
    return runtime_checkable(type(Protocol)(name, bases, names))


SupportsInt, SupportsFloat = _supports("SupportsInt", "__int__"), _supports("SupportsFloat", "__float__")
SupportsComplex, SupportsBytes = _supports("SupportsComplex", "__complex__"), _supports("SupportsBytes", "__bytes__")
SupportsIndex = _supports("SupportsIndex", "__index__")
_T_co = TypeVar("T_co", covariant=True)
SupportsAbs = _supports("SupportsAbs", "__abs__", Protocol[_T_co])
SupportsRound = _supports("SupportsRound", "__round__", Protocol[_T_co])


class IO(Generic[AnyStr]):
    __slots__ = ()


class BinaryIO(IO[bytes]):
    __slots__ = ()


class TextIO(IO[str]):
    __slots__ = ()


class TypeAliasType(_Sealed):
    def __init__(self, name, value, *, type_params=()):
        if not isinstance(type_params, tuple):
            raise TypeError("type_params must be a tuple")
        self.__name__ = name
        self._evaluate = lambda format: value
        self.__type_params__ = type_params
        self.__module__ = _calling_module()

    @property
    def __value__(self):
        return self._evaluate(1)

    @property
    def __parameters__(self):
        return self.__type_params__

    def __getitem__(self, parameters):
        if not self.__type_params__:
            raise TypeError("Only generic type aliases are subscriptable")
        return GenericAlias(self, parameters)

    def __or__(self, other):
        return _either(self, other)

    def __ror__(self, other):
        return _either(other, self)

    def __repr__(self):
        return self.__name__

    def __reduce__(self):
        return self.__name__


def _alias(name, evaluate, parameters):
    made = TypeAliasType(name, None, type_params=parameters)
    made._evaluate = evaluate
    return made


class NewType:
    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition(".")[-1]
        self.__supertype__ = tp
        self.__module__ = _calling_module()

    def __call__(self, value, /):
        return value

    def __mro_entries__(self, bases):
        name = self.__name__

        class _Refusing:
            def __init_subclass__(cls):
                wanted = cls.__name__
                raise TypeError(
                    f"Cannot subclass an instance of NewType. Perhaps you were looking for: `{wanted} = NewType({wanted!r}, {name})`"
                )

        return (_Refusing,)

    def __or__(self, other):
        return _either(self, other)

    def __ror__(self, other):
        return _either(other, self)

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"

    def __reduce__(self):
        return self.__qualname__


# ---- what is known of annotations ----

def get_origin(tp):
    if isinstance(tp, _Annotated):
        return Annotated
    if isinstance(tp, (GenericAlias, _Named)):
        return tp.__origin__
    if isinstance(tp, Union):
        return Union
    if isinstance(tp, _ParameterPart):
        return tp.__origin__
    return Generic if tp is Generic else None


def get_args(tp):
    if isinstance(tp, _Annotated):
        return (tp.__origin__, *tp.__metadata__)
    if isinstance(tp, GenericAlias):
        args = tp.__args__
        if getattr(tp.__origin__, "__name__", "") == "Callable" and not (len(args) == 2 and args[0] is ...):
            return list(args[:-1]), args[-1]
        return args
    return tp.__args__ if isinstance(tp, Union) else ()


def is_typeddict(tp):
    return isinstance(tp, type) and hasattr(tp, "__total__") and issubclass(tp, dict)


def _evaluated(annotation, names):
    if annotation is None:
        return type(None)
    if isinstance(annotation, ForwardRef):
        annotation = annotation.__forward_arg__
    if isinstance(annotation, str):
        return _evaluated(eval(annotation, names), names)
    if isinstance(annotation, Union):
        return _either(*[_evaluated(part, names) for part in annotation.__args__])
    if type(annotation) is _Alias and annotation._name not in ("Literal",):
        return _Alias(annotation.__origin__, tuple([_evaluated(part, names) for part in annotation.__args__]), annotation._name)
    if type(annotation) is GenericAlias:
        return GenericAlias(annotation.__origin__, tuple([_evaluated(part, names) for part in annotation.__args__]))
    return annotation


def get_type_hints(obj, globalns=None, localns=None, include_extras=False, *, format=None):
    if getattr(obj, "__no_type_check__", None):
        return {}
    if isinstance(obj, type):
        found = {}
        for base in obj.__mro__[::-1]:
            if any([base.__dict__.get(name) is not None for name in ("__annotate_func__", "__annotations__", "__annotations_cache__")]):
                found.update(base.__annotations__)
    else:
        found = getattr(obj, "__annotations__", None)
        if found is None:
            raise TypeError(f"{obj!r} is not a module, class, method, or function.")
    if globalns is None and type(obj).__name__ == "module":
        globalns = obj.__dict__
    if globalns is None:
        if not isinstance(obj, type):
            obj = _unwrapped(obj)
        function = obj if not isinstance(obj, type) else next((value for value in obj.__dict__.values() if hasattr(value, "__globals__")), None)
        globalns = getattr(function, "__globals__", None) or _main_names()
    names = {**globalns, **(localns or {})}
    hints = {}
    for name, annotation in found.items():
        value = _evaluated(annotation, names)
        hints[name] = value if include_extras else _without_extras(value)
    return hints


def _without_extras(value):
    # The type without what annotates and qualifies it, and its arguments as well.
    if isinstance(value, _Annotated) or isinstance(value, _Alias) and value._name in ("Required", "NotRequired", "ReadOnly"):
        return _without_extras(value.__args__[0])
    args = getattr(value, "__args__", None)
    if not isinstance(value, (GenericAlias, Union)) or type(args) is not tuple or isinstance(value, _Alias) and value._name == "Literal":
        return value
    kept = tuple([_without_extras(part) for part in args])
    if all([one is other for one, other in zip(kept, args)]):
        return value
    if isinstance(value, Union):
        return _either(*kept)
    return _Alias(value.__origin__, kept, value._name) if isinstance(value, _Alias) else GenericAlias(value.__origin__, kept)


def _unwrapped(function):
    seen = {id(function)}
    while hasattr(function, "__wrapped__"):
        function = function.__wrapped__
        if id(function) in seen:
            raise ValueError(f"wrapper loop when unwrapping {function!r}")
        seen.add(id(function))
    return function


def _main_names():
    import __main__
    return vars(__main__)


# ---- NamedTuple, TypedDict ----

def _own_annotations(namespace):
    annotate = namespace.get("__annotate_func__")
    return annotate(1) if annotate is not None else namespace.get("__annotations__", {})


class _NamedTupleMeta(type):
    def __new__(mcls, name, bases, namespace):
        annotations = _own_annotations(namespace)
        fields, defaults = list(annotations), []
        for field in fields:
            if field in namespace:
                defaults.append(namespace[field])
            elif defaults:
                plural = "s" if len(defaults) > 1 else ""
                given = ", ".join([known for known in fields if known in namespace and fields.index(known) < fields.index(field)])
                raise TypeError(f"Non-default namedtuple field {field} cannot follow default field{plural} {given}")
        made = _plain_named_tuple(name, fields, defaults, namespace.get("__module__"))
        made.__annotations__ = annotations
        for key, value in namespace.items():
            if key in ("__new__", "__init__", "__slots__", "__getnewargs__", "_fields", "_field_defaults", "_make", "_replace", "_asdict"):
                raise AttributeError("Cannot overwrite NamedTuple attribute " + key)
            if key not in fields and key not in ("__module__", "__annotate_func__", "__doc__"):
                setattr(made, key, value)
        if namespace.get("__doc__"):
            made.__doc__ = namespace["__doc__"]
        if Generic in bases:
            made.__class_getitem__ = classmethod(lambda cls, item: GenericAlias(cls, item))
        return made


def _plain_named_tuple(name, fields, defaults, module):
    from collections import namedtuple
    return namedtuple(name, fields, defaults=defaults, module=module)


def _deprecated(message):
    from warnings import warn
    warn(message, DeprecationWarning, 3)


def _no_class(*args, **keywords):
    raise TypeError("this is a form, not a class")


_not_given = object()


def NamedTuple(typename, fields=_not_given, /, **keywords):
    # What its classes are made by; said here so that it comes along with a program that names this.
    from collections import namedtuple
    if fields is _not_given or fields is None:
        if keywords:
            if fields is None:
                raise TypeError("Cannot pass `None` as the 'fields' parameter and also specify fields using keyword arguments")
            old = "Creating NamedTuple classes using keyword arguments"
            new = "Use the class-based or functional syntax instead."
        else:
            old = "Failing to pass a value for the 'fields' parameter" if fields is _not_given else "Passing `None` as the 'fields' parameter"
            new = f"To create a NamedTuple class with 0 fields using the functional syntax, pass an empty list, e.g. `{typename} = NamedTuple({typename!r}, [])`."
        _deprecated(f"{old} is deprecated and will be disallowed in Python 3.15. {new}")
        fields = keywords.items()
    elif keywords:
        raise TypeError("Either list of fields or keywords can be provided to NamedTuple, not both")
    annotations = {name: _field_type(name, annotation) for name, annotation in fields}
    made = _NamedTupleMeta.__new__(_NamedTupleMeta, typename, (), {"__module__": _calling_module(), "__annotations__": annotations})
    made.__orig_bases__ = (NamedTuple,)
    return made


def _field_type(name, annotation):
    if type(annotation) is tuple or isinstance(annotation, (int, list)):
        raise TypeError(f"field {name} annotation must be a type Got {annotation!r}.")
    return _checked(annotation)


def _named_tuple_entries(bases):
    if len(bases) > 1 and any([base is not NamedTuple and base is not Generic and getattr(base, "__origin__", None) is not Generic for base in bases]):
        raise TypeError("can only inherit from a NamedTuple type and Generic")
    return (_NamedTupleBase,)


NamedTuple.__mro_entries__ = _named_tuple_entries
_NamedTupleBase = type.__new__(_NamedTupleMeta, "NamedTuple", (), {})


def _qualifiers(annotation):
    # What is said around the type of a key.
    names = []
    while isinstance(annotation, _Annotated) or isinstance(annotation, _Alias) and annotation._name in ("Required", "NotRequired", "ReadOnly"):
        names.append(annotation._name)
        annotation = annotation.__args__[0]
    return names


class _TypedDictMeta(type):
    def __new__(mcls, name, bases, namespace, total=True):
        namespace = dict(namespace)
        generic = (Generic,) if any([issubclass(base, Generic) for base in bases]) else ()
        made = type.__new__(mcls, name, (*generic, dict), namespace)
        annotations, required, optional = {}, set(), set()
        for base in bases:
            annotations.update(getattr(base, "_keys", {}))
            required |= getattr(base, "__required_keys__", set())
            optional |= getattr(base, "__optional_keys__", set())
        changed, fixed = set(), set()
        for base in bases:
            changed |= getattr(base, "__mutable_keys__", set())
            fixed |= getattr(base, "__readonly_keys__", set())
        for key, annotation in _own_annotations(namespace).items():
            if "ReadOnly" in _qualifiers(annotation):
                if key in changed:
                    raise TypeError(f"Cannot redefine mutable key {key!r} as read-only")
                fixed.add(key)
            else:
                changed.add(key)
                fixed.discard(key)
            annotations[key] = annotation
            said = _qualifiers(annotation)
            is_required = "Required" in said or total and "NotRequired" not in said
            (required if is_required else optional).add(key)
            (optional if is_required else required).discard(key)
        made._keys = annotations
        made.__annotations__ = annotations
        made.__required_keys__, made.__optional_keys__ = frozenset(required), frozenset(optional)
        made.__total__ = total
        made.__readonly_keys__, made.__mutable_keys__ = frozenset(fixed), frozenset(changed)
        if "__orig_bases__" not in namespace:
            made.__orig_bases__ = bases or (TypedDict,)
        return made

    def __call__(cls, /, *args, **keywords):
        return dict(*args, **keywords)

    def __instancecheck__(cls, instance):
        raise TypeError("TypedDict does not support instance and class checks")

    __subclasscheck__ = __instancecheck__


class _TypedDictForm:
    def __call__(self, typename, fields=_not_given, /, *, total=True):
        if fields is _not_given or fields is None:
            old = "Failing to pass a value for the 'fields' parameter" if fields is _not_given else "Passing `None` as the 'fields' parameter"
            new = f"To create a TypedDict class with 0 fields using the functional syntax, pass an empty dictionary, e.g. `{typename} = TypedDict({typename!r}, {{}})`."
            _deprecated(f"{old} is deprecated and will be disallowed in Python 3.15. {new}")
            fields = {}
        return _TypedDictMeta(typename, (), {"__module__": "__main__", "__annotations__": dict(fields)}, total=total)

    def __mro_entries__(self, bases):
        return (_TypedDictBase,)

    def __repr__(self):
        return "<function TypedDict>"


_TypedDictBase = type.__new__(_TypedDictMeta, "TypedDict", (dict,), {})
TypedDict = _TypedDictForm()

__all__ = [_name for _name in """
    AbstractSet Annotated Any AnyStr AsyncContextManager AsyncGenerator AsyncIterable AsyncIterator Awaitable BinaryIO
    ByteString Callable ChainMap ClassVar Collection Concatenate Container ContextManager Coroutine Counter DefaultDict
    Deque Dict Final ForwardRef FrozenSet Generator Generic Hashable IO ItemsView Iterable Iterator KeysView List Literal
    LiteralString Mapping MappingView Match MutableMapping MutableSequence MutableSet NamedTuple Never NewType NoDefault
    NoReturn NotRequired Optional OrderedDict ParamSpec ParamSpecArgs ParamSpecKwargs Pattern Protocol ReadOnly Required
    Reversible Self Sequence Set Sized SupportsAbs SupportsBytes SupportsComplex SupportsFloat SupportsIndex SupportsInt
    SupportsRound TYPE_CHECKING Text TextIO Tuple Type TypeAlias TypeAliasType TypeGuard TypeIs TypeVar TypeVarTuple
    TypedDict Union Unpack ValuesView assert_never assert_type cast clear_overloads dataclass_transform
    evaluate_forward_ref final get_args get_origin get_overloads get_protocol_members get_type_hints is_protocol
    is_typeddict no_type_check no_type_check_decorator overload override reveal_type runtime_checkable
""".split() if _name in globals()]
