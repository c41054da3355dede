# Comprehensions have their own scope.
x = "outer"
print([x for x in range(3)], x)
print({x: 1 for x in "ab"}, x)
i = 5
print([i for i in range(i)], i)


def inside():
    total = [y for y in range(3)]
    try:
        return y
    except NameError as e:
        return str(e)


print(inside())


class Body:
    factor = 3
    base = range(3)
    values = [v for v in base]
    try:
        scaled = [factor * v for v in base]
    except NameError as e:
        scaled = str(e)


print(Body.values, Body.scaled)


def walrus_leaks():
    [last := n for n in range(4)]
    return last


print(walrus_leaks())


def closures():
    k = 7
    fs = [lambda: (k, j) for j in range(2)]
    k = 8
    return [f() for f in fs]


print(closures())
try:
    [a for a in range(2) for b in c for c in "x"]
except NameError as e:
    print(type(e).__name__, e)


def shadow(n):
    return [n for n in range(n)], n


print(shadow(3))


def exception_inside():
    seen = []
    try:
        return [seen.append(n) or 10 // n for n in (2, 1, 0, 5)]
    except ZeroDivisionError:
        return seen


print(exception_inside())
print([[x for x in range(y)] for y in range(3)], [(lambda x: x + y)(1) for y in range(2)])
