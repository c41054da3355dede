# The module typing: names for annotations, which do nothing here.

TYPE_CHECKING = False


class _Form:
    def __init__(self, name):
        self._name = name

    def __getitem__(self, parameters):
        return self

    def __call__(self, *args, **keywords):
        raise TypeError(f"Cannot instantiate typing.{self._name}")

    def __or__(self, other):
        return self

    def __ror__(self, other):
        return self

    def __repr__(self):
        return f"typing.{self._name}"



Any = _Form("Any")
Union = _Form("Union")
Optional = _Form("Optional")
Callable = _Form("Callable")
Literal = _Form("Literal")
Final = _Form("Final")
ClassVar = _Form("ClassVar")
Annotated = _Form("Annotated")
Concatenate = _Form("Concatenate")
Self = _Form("Self")
Never = _Form("Never")
NoReturn = _Form("NoReturn")
LiteralString = _Form("LiteralString")
TypeAlias = _Form("TypeAlias")
TypeGuard = _Form("TypeGuard")
Unpack = _Form("Unpack")
Required = _Form("Required")
NotRequired = _Form("NotRequired")
AnyStr = _Form("AnyStr")
Iterable = _Form("Iterable")
Iterator = _Form("Iterator")
Generator = _Form("Generator")
AsyncIterator = _Form("AsyncIterator")
AsyncGenerator = _Form("AsyncGenerator")
AsyncIterable = _Form("AsyncIterable")
Awaitable = _Form("Awaitable")
Coroutine = _Form("Coroutine")
Sequence = _Form("Sequence")
MutableSequence = _Form("MutableSequence")
Mapping = _Form("Mapping")
MutableMapping = _Form("MutableMapping")
Collection = _Form("Collection")
Container = _Form("Container")
Hashable = _Form("Hashable")
Sized = _Form("Sized")
ContextManager = _Form("ContextManager")
Type = _Form("Type")
SupportsInt = _Form("SupportsInt")
SupportsFloat = _Form("SupportsFloat")
List = list
Dict = dict
Set = set
FrozenSet = frozenset
Tuple = tuple
Text = str
DefaultDict = dict
Deque = list
Counter = dict
OrderedDict = dict
Pattern = _Form("Pattern")
Match = _Form("Match")


class Generic:
    def __class_getitem__(cls, parameters):
        return cls


class Protocol(Generic):
    pass


class _NoDefault:
    def __repr__(self):
        return "typing.NoDefault"


NoDefault = _NoDefault()


class _Parameter:
    # What type variables of all kinds have in common. What is lazy is called when somebody asks.
    def __init__(self, name, *, bound=None, covariant=False, contravariant=False, infer_variance=False, default=NoDefault):
        self.__name__ = name
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

    def __repr__(self):
        if self.__infer_variance__:
            return self.__name__
        return ("+" if self.__covariant__ else "-" if self.__contravariant__ else "~") + self.__name__

    def __or__(self, other):
        return self

    def __ror__(self, other):
        return self


class TypeVar(_Parameter):
    _constraints = ()

    def __init__(self, name, *constraints, **settings):
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        super().__init__(name, **settings)
        self._constraints = constraints

    @property
    def __constraints__(self):
        return self._constraints(1) if callable(self._constraints) else self._constraints


class ParamSpec(_Parameter):
    @property
    def args(self):
        return f"{self.__name__}.args"

    @property
    def kwargs(self):
        return f"{self.__name__}.kwargs"


class TypeVarTuple(_Parameter):
    def __repr__(self):
        return self.__name__

    def __iter__(self):
        yield self


def _type_parameter(kind, name, bound, several, default):
    made = (TypeVar, ParamSpec, TypeVarTuple)[kind](name, infer_variance=True, default=default)
    made._lazy = True
    if several:
        made._constraints = bound
    else:
        made._bound = bound
    return made


def _generic(parameters):
    return Generic


class TypeAliasType:
    def __init__(self, name, value, *, type_params=()):
        self.__name__ = name
        self._evaluate = lambda format: value
        self.__type_params__ = type_params

    @property
    def __value__(self):
        return self._evaluate(1)

    @property
    def __parameters__(self):
        return self.__type_params__

    def __getitem__(self, parameters):
        if not self.__type_params__:
            raise TypeError("Only generic type aliases are subscriptable")
        return self

    def __or__(self, other):
        return Union

    def __ror__(self, other):
        return Union

    def __repr__(self):
        return self.__name__


def _alias(name, evaluate, parameters):
    made = TypeAliasType(name, None, type_params=parameters)
    made._evaluate = evaluate
    return made


def NewType(name, tp):
    def new_type(value):
        return value

    new_type.__name__ = name
    new_type.__supertype__ = tp
    return new_type


def cast(typ, val):
    return val


def overload(func):
    return func


def final(f):
    return f


def override(method):
    return method


def no_type_check(arg):
    return arg


def runtime_checkable(cls):
    return cls


def get_type_hints(obj, *rest, **keywords):
    return dict(getattr(obj, "__annotations__", {}))


class _NamedTupleMeta(type):
    def __new__(mcls, name, bases, namespace):
        if not bases:
            return super().__new__(mcls, name, bases, namespace)
        annotations = {}
        annotate = namespace.get("__annotate_func__")
        if annotate is not None:
            annotations = annotate(1)
        fields = list(annotations)
        defaults = [namespace[field] for field in fields if field in namespace]
        made = NamedTuple._make_class(name, fields, defaults, namespace.get("__module__"))
        for key, value in namespace.items():
            if key not in fields and key not in ("__module__", "__qualname__", "__annotate_func__", "__doc__"):
                setattr(made, key, value)
        return made


class NamedTuple(metaclass=_NamedTupleMeta):
    @staticmethod
    def _make_class(name, fields, defaults, module):
        from collections import namedtuple
        return namedtuple(name, fields, defaults=defaults, module=module)


class TypedDict(dict):
    def __init_subclass__(cls, total=True):
        pass
