# Rules of dataclasses that seldom matter: annotations that are texts, slots, fields that are no parameters.
import abc
import dataclasses
import functools
import inspect
import typing
from dataclasses import KW_ONLY, InitVar, dataclass, field, make_dataclass
from typing import ClassVar, Generic, TypeVar


@dataclass
class Texts:
    a: "ClassVar[int]" = 1
    b: " typing . ClassVar[str]" = "x"
    c: "NoClassVar" = 2
    d: "other.ClassVar" = 3
    e: "InitVar[int]" = 4
    f: "dataclasses.InitVar" = 5

    def __post_init__(self, e, f):
        self.sum = e + f


print([one.name for one in dataclasses.fields(Texts)], Texts(1, 2, 3, 4).sum)


@dataclass
class Watched:
    x: int
    y: list = field(default_factory=list, init=False)

    def __setattr__(self, name, value):
        print("set", name, value)
        super().__setattr__(name, value)


Watched(1)


@dataclass(slots=True)
class Slotted:
    a: int
    b: int = field(default=7, init=False)
    c: int = field(default=1, doc="documented")

    def whole(self):
        return super().__repr__() != "", __class__ is type(self)

    @property
    def other(self):
        return __class__

    @other.setter
    def other(self, value):
        print(__class__ is type(self), value)


one = Slotted(1)
print(one, one.b, Slotted.__slots__, one.whole(), one.other is Slotted)
one.other = "new"


class Root:
    __slots__ = iter("a")


try:
    dataclass(slots=True)(type("Derived", (Root,), {"__annotations__": {"x": int}}))
except TypeError as error:
    print(error)


def wrapping(function):
    @functools.wraps(function)
    def wrapper(*args):
        return function(*args)
    return wrapper


@dataclass(slots=True)
class Wrapped:
    @wrapping
    def own(self):
        return super().__hash__ is not None


print(Wrapped().own())


class Ordered(abc.ABC):
    @abc.abstractmethod
    def __lt__(self, other):
        pass


@dataclass(order=True)
class Number(Ordered):
    value: int


print(inspect.isabstract(Number), Number(1) < Number(2))


@dataclass
class Named:
    self: str


print(Named("me").self, inspect.signature(Named.__init__))
print(field(default=1, repr=False, doc="what").__repr__().split(",default_factory")[0])
T = TypeVar("T")
Made = make_dataclass("Made", [("x", int), "y"], bases=(Generic[T],))
print(Made(1, 2), Made.__orig_bases__, Made[int](3, 4))
