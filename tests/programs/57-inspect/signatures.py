import functools
import inspect
from dataclasses import dataclass


def f(a, b=2, /, c: int = 3, *args, d, e: str = "x", **rest) -> bool:
    """Doc of f.

        Indented.
    """


print(inspect.signature(f))
for name, parameter in inspect.signature(f).parameters.items():
    print(name, parameter.kind, parameter.kind.name, parameter.default is inspect.Parameter.empty, parameter.annotation, parameter)
print(inspect.signature(f).return_annotation, inspect.getfullargspec(f))


class Base:
    """A base."""

    def __init__(self, x, *, y=1):
        self.x = x

    def method(self, z=0):
        """A method."""

    @classmethod
    def of(cls, text: str):
        pass

    @staticmethod
    def plain(q):
        pass

    def __call__(self, v):
        pass


class Derived(Base):
    def method(self, z=0):
        pass


@dataclass
class Point:
    x: int
    y: int = 0


def logged(function):
    @functools.wraps(function)
    def wrapper(*args, **keywords):
        bound = inspect.signature(function).bind(*args, **keywords)
        bound.apply_defaults()
        print(function.__name__, dict(bound.arguments))
        return function(*args, **keywords)
    return wrapper


@logged
def add(a, b=5):
    return a + b


print(add(1), add(1, b=2), inspect.signature(add), inspect.unwrap(add).__name__)
print(inspect.signature(Base), inspect.signature(Base.method), inspect.signature(Base(1).method), inspect.signature(Base.of))
print(inspect.signature(Base.plain), inspect.signature(Base(1)), inspect.signature(Point), inspect.signature(lambda x, *y: x))
print(inspect.signature(functools.partial(add, b=3)), inspect.signature(functools.partial(f, 1)))
for arguments, keywords in [((), {}), ((1, 2, 3), {}), ((1,), {"c": 3}), ((1,), {"b": 2, "a": 1})]:
    try:
        print(inspect.signature(add).bind(*arguments, **keywords))
    except TypeError as error:
        print(error)
print(inspect.getdoc(f), inspect.getdoc(Derived.method), inspect.getdoc(Base), inspect.cleandoc("  a\n    b\n  c"))
print(inspect.isfunction(f), inspect.isclass(Base), inspect.ismethod(Base(1).method), inspect.isbuiltin(len), inspect.ismodule(inspect))
print(inspect.isgeneratorfunction(f), inspect.isroutine(len), inspect.isabstract(Base), inspect.getmro(Derived) == Derived.__mro__)


def generator():
    yield 1
    yield 2


async def coroutine():
    pass


made = generator()
print(inspect.isgeneratorfunction(generator), inspect.isgenerator(made), inspect.iscoroutinefunction(coroutine))
print(inspect.getgeneratorstate(made), next(made), inspect.getgeneratorstate(made), list(made), inspect.getgeneratorstate(made))
print([name for name, _ in inspect.getmembers(Base(7)) if not name.startswith("__")])
print([name for name, _ in inspect.getmembers(Derived, inspect.isfunction)])
print(inspect.getmodule(f).__name__, inspect.getmodule(Base) is inspect.getmodule(f))
p = inspect.Parameter("n", inspect.Parameter.KEYWORD_ONLY, default=1, annotation=int)
print(p, repr(p), inspect.Signature([p]), p.replace(name="m"))
