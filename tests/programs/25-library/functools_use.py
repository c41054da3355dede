# Decorators, caches, partial application.
from functools import cache, cached_property, cmp_to_key, lru_cache, partial, reduce, total_ordering, wraps
import functools


def logged(function):
    @wraps(function)
    def wrapper(*args, **kwargs):
        print("call", function.__name__, args, kwargs)
        return function(*args, **kwargs)
    return wrapper


@logged
def area(width, height=2):
    """The area."""
    return width * height


print(area(3), area(3, height=4), area.__name__, area.__doc__, area.__wrapped__(1))


@lru_cache(maxsize=2)
def square(n):
    print("computing", n)
    return n * n


print(square(2), square(3), square(2), square(4), square(3), square.cache_info())
square.cache_clear()
print(square.cache_info())


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info().hits)
double = partial(area, 2)
print(double(), double(height=10), double.args, double.keywords)
print(partial(int, base=2)("1011"), partial(print, "a", sep="-")("b"))
print(reduce(lambda a, b: a * b, range(1, 6)), reduce(lambda a, b: a + b, [], 7))
try:
    reduce(max, [])
except TypeError as e:
    print(e)


@total_ordering
class Version:
    def __init__(self, *parts):
        self.parts = parts

    def __eq__(self, other):
        return self.parts == other.parts

    def __lt__(self, other):
        return self.parts < other.parts


a, b = Version(1, 2), Version(1, 10)
print(a < b, a <= b, a > b, a >= b, a == b, a != b, max(a, b).parts)
print(sorted([3, 1, 2], key=cmp_to_key(lambda x, y: y - x)))


class Circle:
    def __init__(self, r):
        self.r = r

    @cached_property
    def area(self):
        print("computing area")
        return self.r ** 2 * 3


c = Circle(2)
print(c.area, c.area, c.__dict__)


@functools.singledispatch
def show(value):
    return f"thing {value}"


@show.register
def _(value: int):
    return f"int {value}"


@show.register(list)
def _(value):
    return f"list of {len(value)}"


print(show(1), show("x"), show([1, 2]), show(True))
