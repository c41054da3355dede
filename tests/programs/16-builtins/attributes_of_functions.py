def greet(name: str, /, greeting="hello", *names, mark: str = "!", **rest) -> str:
    """Greets."""
    secret = 1
    return f"{greeting} {name}{mark}"


print(greet.__name__, greet.__qualname__, greet.__doc__, greet.__module__, greet.__defaults__, greet.__kwdefaults__)
print(greet.__annotations__, greet.__code__.co_varnames, greet.__code__.co_argcount, greet.__closure__, greet.__dict__, greet.__type_params__)
greet.calls = 0
greet.__name__ = "welcome"
greet.__defaults__ = ("hi",)
print(greet.__name__, greet("Ann"), vars(greet), greet.__qualname__)
greet.__kwdefaults__ = None
try:
    greet("Ann")
except TypeError as error:
    print(error)


def outer():
    count = 5

    def inner():
        return count

    return inner


inner = outer()
print(inner.__qualname__, inner.__closure__[0].cell_contents, inner.__code__.co_freevars, (lambda: 0).__name__, (lambda: 0).__qualname__)


class Thing:
    def method(self):
        "Docs."

    @staticmethod
    def fixed():
        pass

    @classmethod
    def made(cls):
        pass

    @property
    def shown(self):
        return 1


thing = Thing()
print(thing.method.__name__, thing.method.__self__ is thing, thing.method.__func__ is Thing.method, Thing.method.__qualname__, thing.method.__doc__)
print(Thing.made.__self__ is Thing, Thing.fixed.__name__, type(Thing.__dict__["fixed"]).__name__, type(Thing.__dict__["made"]).__name__, Thing.__dict__["fixed"].__wrapped__.__name__)
print(thing.method == thing.method, thing.method is thing.method, hash(thing.method) == hash(thing.method), callable(Thing), callable(thing))
for change in (lambda: setattr(thing.method, "x", 1), lambda: setattr(len, "x", 1), lambda: setattr(greet, "__code__", 5), lambda: setattr(greet, "__defaults__", [1]), lambda: setattr(greet, "__name__", 1), lambda: greet.missing, lambda: len.missing):
    try:
        change()
    except Exception as error:
        print(type(error).__name__, error)
print(len.__name__, "a".upper.__name__, str.upper.__name__, str.upper.__qualname__, print.__module__, type(len).__name__)
