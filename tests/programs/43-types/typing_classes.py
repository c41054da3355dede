# Classes of the module typing: what counts as an instance, and what classes with several bases inherit.
import collections.abc
import typing
from typing import Annotated, Any, Generic, NamedTuple, Protocol, TypedDict, TypeVar, get_type_hints, runtime_checkable

T = TypeVar("T")


def attempt(action):
    try:
        print(action())
    except TypeError as error:
        print("TypeError:", error)


for form in (typing.Iterable, typing.Sized, typing.Mapping, typing.List, typing.Callable, typing.Hashable, typing.Container):
    print(form, [isinstance(value, form) for value in (42, [], {}, len)], issubclass(dict, form))
attempt(lambda: isinstance([], typing.List[int]))
attempt(lambda: isinstance([], list[int]))
attempt(lambda: issubclass(list[int], object))
attempt(lambda: isinstance(1, Any))
attempt(lambda: isinstance(1, typing.Union[int, str]))


@runtime_checkable
class Sized2(Protocol):
    def size(self) -> int: ...


@runtime_checkable
class Named(Protocol):
    name: str


class Plain(Protocol):
    def size(self) -> int: ...


class Box:
    name = "box"

    def size(self):
        return 1


class Nothing:
    size = None


class Careful:
    @property
    def name(self):
        raise RuntimeError("nobody is to ask")


attempt(lambda: (isinstance(Box(), Sized2), isinstance(3, Sized2), issubclass(Box, Sized2), isinstance(Nothing(), Sized2)))
attempt(lambda: (isinstance(Box(), Named), isinstance(Careful(), Named)))
attempt(lambda: issubclass(Box, Named))
attempt(lambda: isinstance(Box(), Plain))
attempt(lambda: Plain())
attempt(lambda: type("Odd", (Protocol, Box), {}))
print(sorted(typing.get_protocol_members(Sized2)), typing.is_protocol(Named), typing.is_protocol(Box))


class Walk(typing.Iterable[T], Protocol):
    def steps(self) -> T: ...


print(Walk.__mro__[1].__name__, Walk[int], Walk.__parameters__, isinstance([], collections.abc.Iterable))


class Sub(Any):
    def __init__(self, value):
        self.value = value


print(Sub(3).value, repr(Sub), repr(Any), super(Sub, Sub(1)).__repr__()[:13])


class Both(Sub, Generic[T]):
    pass


print(Both[int], Both(1).value, Both[int](2).__orig_class__)


class Row(NamedTuple, Generic[T]):
    key: T
    rest: int = 0


print(Row("a"), Row[int], Row.__mro__, Row.__orig_bases__[1], Row.__annotations__)
attempt(lambda: exec("class Bad(NamedTuple, list): pass", globals()))


class Table(TypedDict, Generic[T]):
    cell: T
    note: "str"


class Wide(Table[int], total=False):
    extra: Annotated[int, "more"]


print(Table[str], Wide(cell=1), type(Wide(cell=1)), sorted(Wide.__required_keys__), sorted(Wide.__optional_keys__))
print(get_type_hints(Wide), get_type_hints(Wide, include_extras=True)["extra"])
attempt(lambda: isinstance({}, Table))
attempt(lambda: exec("class Bad(Table, list): pass", globals()))


class Marked(Annotated[int, "mark"]):
    pass


print(Marked.__mro__, Marked(3) + 1)


class Tree[T]:
    left: "Tree[T]"

    def grow[U](self, seed: "U") -> "list[T | U]":
        pass


hints = get_type_hints(Tree.grow)
print(get_type_hints(Tree), hints["seed"] is Tree.grow.__type_params__[0], list(hints))
print([name for name in ("Iterable", "Callable", "Deque", "Pattern", "ForwardRef") if name in typing.__all__])

# An instance becomes one of another class.


class Water:
    def __init__(self):
        self.degrees = 20

    def state(self):
        return "water"


class Ice(Water):
    def state(self):
        return "ice"


class Slotted:
    __slots__ = ("degrees",)


drop = Water()
drop.__class__ = Ice
drop.clear = True
print(drop.state(), drop.__dict__, type(drop).__name__, isinstance(drop, Ice))
drop.__class__ = Water
print(drop.state(), vars(drop))
for wrong in (3, Slotted, int, dict):
    try:
        drop.__class__ = wrong
    except TypeError as error:
        print("TypeError:", error)
