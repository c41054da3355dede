# Every kind of parameter in one signature.
def everything(a, b, /, c, d=4, *args, e, f=6, **kwargs):
    print(a, b, c, d, args, e, f, kwargs)


everything(1, 2, 3, e=5)
everything(1, 2, 3, 40, e=5)
everything(1, 2, 3, 40, 50, 60, e=5)
everything(1, 2, c=3, e=5, f=60)
everything(1, 2, d=40, c=3, e=5, z=26)
everything(1, 2, 3, e=5, a="keyword a", b="keyword b")


def only_positional(x, y=2, /):
    return x, y


def only_keyword(*, x, y=2):
    return x, y


print(only_positional(1), only_positional(1, 3))
print(only_keyword(x=1), only_keyword(y=3, x=1))


def rest(first, *others, **options):
    return first, others, options


print(rest(1))
print(rest(1, 2, 3, sep="-", end="!"))


def swallow(*args, **kwargs):
    return len(args), sorted(kwargs)


print(swallow())
print(swallow(None, None, b=1, a=2))
