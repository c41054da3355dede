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


class TypeVar:
    def __init__(self, name, *constraints, **settings):
        self.__name__ = name

    def __repr__(self):
        return f"~{self.__name__}"

    def __or__(self, other):
        return self


ParamSpec = TypeVar
TypeVarTuple = TypeVar


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
        from collections import namedtuple
        annotations = {}
        annotate = namespace.get("__annotate_func__")
        if annotate is not None:
            annotations = annotate(1)
        fields = list(annotations)
        defaults = [namespace[field] for field in fields if field in namespace]
        made = namedtuple(name, fields, defaults=defaults, module=namespace.get("__module__"))
        for key, value in namespace.items():
            if key not in fields and key not in ("__module__", "__qualname__", "__annotate_func__", "__doc__"):
                setattr(made, key, value)
        return made


class NamedTuple(metaclass=_NamedTupleMeta):
    pass


class TypedDict(dict):
    def __init_subclass__(cls, total=True):
        pass
