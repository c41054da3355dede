# functools beyond the usual.
import functools
from functools import Placeholder, cmp_to_key, partial, partialmethod, reduce, singledispatch, singledispatchmethod, total_ordering, wraps


def show(*args, **keywords):
    return args, keywords


first = partial(show, Placeholder, 2, key=1)
print(first(1), first(1, 3, key=2), first.func is show, first.args, first.keywords)
second = partial(first, 10, other=5)
print(second(), second.args, second.keywords)
for wrong in (lambda: partial(show, Placeholder), lambda: partial(3), lambda: first(), lambda: partial(show, a=Placeholder)):
    try:
        wrong()
    except TypeError as error:
        print(error)
loop = partial(show)
loop.__setstate__((show, (loop,), {}, {}))
print(repr(loop).startswith("functools.partial("), "..." in repr(loop))
print(partial[int], functools.Placeholder is type(Placeholder)())


class Cell:
    alive = False

    def set(self, state, extra=None):
        self.alive = state
        return extra

    make = partialmethod(set, True)
    kill = partialmethod(set, False, extra="gone")

    @partialmethod
    def plain(self):
        return "plain"

    static = partialmethod(staticmethod(show), 1)


cell = Cell()
print(cell.make(), cell.alive, cell.kill(), cell.alive, cell.plain(), cell.static(2), Cell.make(cell))

print(reduce(lambda a, b: a * b, [1, 2, 3], 4), reduce(lambda a, b: a + b, ["x"], initial="y"))
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))
try:
    cmp_to_key(lambda a, b: 0)(1) < 3
except TypeError as error:
    print(error)


@total_ordering
class Version:
    def __init__(self, number):
        self.number = number

    def __eq__(self, other):
        return self.number == other.number

    def __gt__(self, other):
        return self.number > other.number if isinstance(other, Version) else NotImplemented


print(Version(1) < Version(2), Version(1) <= Version(1), Version(3) >= Version(2))
try:
    Version(1) <= 3
except TypeError as error:
    print(error)


@singledispatch
def describe(value):
    return "something"


@describe.register
def _(value: int | float):
    return "number"


@describe.register(list)
def _(value):
    return "list"


print(describe(1), describe(1.5), describe([]), describe(""), describe.dispatch(bool)(True))
try:
    describe()
except TypeError as error:
    print(error)
try:
    @describe.register
    def _(value: "list[int]"):
        pass
except TypeError as error:
    print(error)


class Shower:
    @singledispatchmethod
    def show(self, value):
        return "other"

    @show.register
    def _(self, value: int):
        return "int"

    @singledispatchmethod
    @classmethod
    def make(cls, value):
        return cls.__name__, "other"

    @make.register
    @classmethod
    def _(cls, value: str):
        return cls.__name__, "str"


print(Shower().show(1), Shower().show("x"), Shower.make("x"), Shower().make(2))


@functools.lru_cache(maxsize=2)
def square(x):
    return x * x


print([square(n) for n in (1, 2, 1, 3, 1, 2)], square.cache_info(), square.cache_info() == (2, 4, 2, 2))
print(square.cache_parameters(), square.__wrapped__(5))


def annotated(a: int) -> str:
    "its doc"


@wraps(annotated)
def wrapper(*args):
    pass


print(wrapper.__name__, wrapper.__doc__, wrapper.__annotations__, wrapper.__wrapped__ is annotated)
