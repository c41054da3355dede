def f(a, b: int = 2, *args: str, c, d=None, **options) -> list:
    """What it does."""
    return [a, b, args, c, d, options]


print(f.__name__, f.__doc__, f.__defaults__, f.__kwdefaults__, f.__annotations__, f.__code__.co_varnames, f.__code__.co_argcount, f.__module__, f.__qualname__)
f.extra = "attribute"
print(f.extra, f.__dict__, callable(f), f(1, c=3, x=9), f(1, 2, 3, 4, c=5))
print((lambda: 0).__name__, (lambda x: x)(5), (lambda *a, **k: (a, k))(1, b=2))


def outer():
    def inner():
        pass
    return inner


print(outer().__qualname__, outer().__name__)
