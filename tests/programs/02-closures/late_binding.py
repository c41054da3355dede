# Closures see variables, not values: the classic surprise and its cures.
functions = []
for i in range(3):
    functions.append(lambda: i)
print([f() for f in functions])


def build():
    result = []
    for i in range(3):
        result.append(lambda: i)
    return result


print([f() for f in build()])


def build_with_default():
    return [lambda i=i: i for i in range(3)]


def build_with_factory():
    def make(n):
        return lambda: n
    return [make(i) for i in range(3)]


print([f() for f in build_with_default()], [f() for f in build_with_factory()])
print([f() for f in [lambda: x for x in "abc"]])


def rebind():
    word = "before"
    f = lambda: word
    word = "after"
    return f


print(rebind()())


def per_iteration():
    fs = []
    for i in range(3):
        square = i * i
        fs.append(lambda: (i, square))
    return [f() for f in fs]


print(per_iteration())
