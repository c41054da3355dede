x = "global"


def read_before():
    try:
        print(x)
    except UnboundLocalError as error:
        print(error)
    x = "local"
    return x


def nested():
    x = "outer"

    def reads():
        return x

    def changes():
        nonlocal x
        x = "changed"

    def declares():
        global x
        return x

    before = reads()
    changes()
    return before, reads(), declares()


class Scope:
    x = "class"
    y = x
    in_comprehension = [x for _ in range(1)]
    first_iterable = [c for c in x]
    z = (lambda: x)()

    def method(self):
        return x


def deleted():
    x = 1
    del x
    try:
        return x
    except UnboundLocalError as error:
        return str(error)


def cell_deleted():
    x = 1

    def inner():
        return x

    del x
    try:
        return inner()
    except NameError as error:
        return str(error)


print(read_before(), nested(), Scope.y, Scope.in_comprehension, Scope.first_iterable, Scope.z, Scope().method())
print(deleted(), cell_deleted())
for x in range(2):
    pass
print(x, [x for x in "ab"], x)
try:
    raise ValueError("gone")
except ValueError as problem:
    pass
try:
    problem
except NameError as error:
    print(error)
if (n := 10) > 5:
    print(n, [last := i for i in range(3)], last)


def defaults(a, b=x, *, c=lambda: x):
    return a, b, c()


x = "new"
print(defaults(1))
functions = [lambda: i for i in range(3)] + [lambda i=i: i for i in range(3)]
print([function() for function in functions])


def counter():
    count = 0

    class Counter:
        nonlocal count
        count += 1
        seen = count

        def step(self):
            nonlocal count
            count += 1
            return count

    return Counter


made = counter()
print(made.seen, made().step(), made().step())
