# Cells, free variables, defaults, and what a name is in each scope.
def outer(a, b=1, /, c=2, *args, d, e=3, **kwargs):
    count = 0

    def inner():
        nonlocal count
        count += a
        return lambda: (count, c, missing)

    def other(x=count):
        global declared
        declared = x
        del x
        return inner

    return inner, other


def shadowed():
    print(later)
    later = [lambda: later, lambda: i_is_global]
    return later
