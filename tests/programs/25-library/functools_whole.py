import functools
from functools import *
from collections.abc import Sequence, Mapping

@singledispatch
def show(x):
    return f"object {x!r}"

@show.register
def _(x: int):
    return f"int {x}"

@show.register(list)
@show.register(tuple)
def _(x):
    return f"items {len(x)}"

@show.register
def _(x: float | complex):
    return f"number {x}"

@show.register(Mapping)
def _(x):
    return f"mapping {sorted(x)}"

print([show(value) for value in (1, True, [1, 2], (), 1.5, 2j, {"a": 1}, "s", None)])
print(show.dispatch(bool) is show.registry[int], len(show.registry))
try:
    show()
except TypeError as error:
    print(error)
try:
    @show.register
    def _(x): pass
except TypeError as error:
    print(str(error)[:40])

class Formatter:
    @singledispatchmethod
    def text(self, value):
        return "?"

    @text.register
    def _(self, value: int):
        return f"<{value}>"

    @text.register
    def _(self, value: str):
        return repr(value)

print(Formatter().text(3), Formatter().text("a"), Formatter().text(None))

add = partial(lambda a, b, c=0: (a, b, c), 1, c=5)
print(add(2), add.args, add.keywords, partial(add, 9)(), partial(print, "x").func is print)
print(repr(partial(int, base=2)), partial(int, base=2)("101"))
p = partial(lambda *a: a, Placeholder, 2, Placeholder, 4)
print(p(1, 3), p(1, 3, 5))

class Cell:
    def set_state(self, state):
        self.state = state
        return state
    alive = partialmethod(set_state, True)
    dead = partialmethod(set_state, False)

print(Cell().alive(), Cell().dead())

@lru_cache(maxsize=2)
def square(n):
    print("compute", n)
    return n * n

print(square(1), square(2), square(1), square(3), square(2), square.cache_info(), square.cache_parameters())
square.cache_clear()
print(square.cache_info(), square.__wrapped__(4), square.__name__)

class Circle:
    def __init__(self, r): self.r = r
    @cached_property
    def area(self):
        print("once")
        return self.r * 3
c = Circle(2)
print(c.area, c.area, c.__dict__)
del c.area
print(c.area, Circle.area.attrname)

@total_ordering
class V:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __lt__(self, o): return self.n < o.n
print(V(1) <= V(1), V(2) > V(1), V(1) >= V(2), sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)), reduce(lambda a, b: a * b, [1, 2, 3], 10))
@wraps(square)
def w(*a): "mine"
print(w.__name__, w.__wrapped__ is square)
