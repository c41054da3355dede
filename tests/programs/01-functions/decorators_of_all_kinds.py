import functools


def count_calls(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        return function(*args, **kwargs)

    wrapper.calls = 0
    return wrapper


def repeat(times):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args):
            return [function(*args) for _ in range(times)]

        return wrapper

    return decorate


class Memo:
    def __init__(self, function):
        self.function, self.known = function, {}

    def __call__(self, n):
        if n not in self.known:
            print("computing", n)
            self.known[n] = self.function(n)
        return self.known[n]


@count_calls
@repeat(2)
def greet(name):
    """Says hello."""
    return f"hello {name}"


@Memo
def square(n):
    return n * n


def register(cls):
    registry[cls.__name__] = cls
    return cls


registry = {}


@register
class Plugin:
    @functools.cached_property
    def value(self):
        print("worked out")
        return 42


print(greet("ann"), greet("bob"), greet.calls, greet.__name__, greet.__doc__, greet.__wrapped__.__name__)
print(square(3), square(3), square.known, registry["Plugin"] is Plugin)
p = Plugin()
print(p.value, p.value, p.__dict__)


@functools.singledispatch
def show(value):
    return f"something {value}"


@show.register
def _(value: int):
    return f"number {value}"


@show.register(list)
def _(value):
    return f"list of {len(value)}"


print(show(5), show([1, 2]), show("x"), show(True))
add = functools.partial(lambda a, b, c=0: (a, b, c), 1, c=5)
print(add(2), add(2, c=6), add.args, add.keywords, functools.reduce(lambda a, b: a * b, [1, 2, 3, 4]), functools.reduce(max, [3, 9, 2], 0))
