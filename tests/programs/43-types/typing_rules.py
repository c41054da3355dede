# What forms of typing refuse, what they are equal to, and what survives pickling.
import copy
import pickle
import typing
import warnings
from typing import (
    IO, Annotated, Any, Callable, ClassVar, Final, Generator, Generic, List, Literal, NamedTuple, Never, NewType, NoDefault,
    NotRequired, Optional, ParamSpec, Protocol, ReadOnly, Required, Self, SupportsAbs, TypedDict, TypeVar, get_overloads,
    get_type_hints, no_type_check, overload,
)

T = TypeVar("T")
P = ParamSpec("P")


def refused(function):
    try:
        print(function())
    except TypeError as error:
        print(error)


refused(lambda: List[Generic])
refused(lambda: Optional[Final])
refused(lambda: List[ClassVar[int]])
refused(lambda: typing.Dict[int])
refused(lambda: List[int, str])
refused(lambda: type("C", (type(Never),), {}))
refused(lambda: type("C", (TypeVar,), {}))
refused(lambda: List[int]())
print(typing.Deque(), typing.Counter("aab"))

print(Literal[1, 2] == Literal[2, 1], Literal[0] == Literal[False], Literal[1] | Literal[True], hash(Literal[1, 2]) == hash(Literal[2, 1]))
print(Annotated[int, 1] == Annotated[int, 2], Annotated[T, "x"][str], Annotated[Annotated[int, 1], 2])
print(Generator[int], typing.ContextManager[int], IO[str], SupportsAbs[int])
print(P.args, P.kwargs, P.args == P.args, P.args.__origin__)

for value in (T, P, NoDefault, Any, List, List[int], Optional[T], Annotated[int, "x"], Literal["a"], Self):
    loaded = pickle.loads(pickle.dumps(value))
    print(value, loaded == value, copy.deepcopy(value) == value)
print(T.__module__, typing.AnyStr.__module__, pickle.loads(pickle.dumps(T)) is T)


class Movie(TypedDict):
    title: Required[str]
    year: NotRequired[ReadOnly[int]]


class Longer(Movie, total=False):
    minutes: int


print(sorted(Longer.__required_keys__), sorted(Longer.__optional_keys__), sorted(Longer.__readonly_keys__), sorted(Longer.__mutable_keys__))
print(get_type_hints(Movie), get_type_hints(Movie, include_extras=True))
print(Movie.__orig_bases__[0] is TypedDict, Longer.__orig_bases__)

Point = NamedTuple("Point", [("x", int), ("y", int)])
print(Point(1, 2), Point.__orig_bases__[0] is NamedTuple, Point.__module__)
refused(lambda: NamedTuple("Wrong", [("x", ())]))
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    print(NamedTuple("Old", x=int)(3))
    TypedDict("Empty")
for warning in seen:
    print(warning.category.__name__, warning.message)

UserId = NewType("UserId", int)
refused(lambda: type("x", (), {}) and exec("class Special(UserId): pass", {"UserId": UserId}))


def hints(a: Annotated[int, "x"], b: "List[Annotated[str, 1]]") -> None:
    pass


@no_type_check
def unchecked(a: "no type"):
    pass


print(get_type_hints(hints), get_type_hints(unchecked))


@overload
def many(x: int): ...
@overload
def many(x: str): ...
def many(x): ...


print(len(get_overloads(many)))


@typing.dataclass_transform(order_default=True, extra=1)
def transform():
    pass


print(transform.__dataclass_transform__)


class Sizable(Protocol):
    def __len__(self) -> int: ...


class Derived(Sizable, typing.Hashable, Protocol):
    pass


print(issubclass(int, typing.Hashable), isinstance([], typing.Hashable), issubclass(list, typing.Sized))
print("TypeVar" in typing.__all__, [name for name in typing.__all__ if name.startswith("Supports")])
