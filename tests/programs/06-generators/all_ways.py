# Generators in all their ways.
def echo():
    total = 0
    while True:
        try:
            got = yield total
            if got is None:
                break
            total += got
        except ValueError as e:
            print("caught", e)
            total = -1
        finally:
            print("step")
    return total


g = echo()
print(next(g), g.send(5), g.throw(ValueError("v")), g.send(2))
try:
    g.send(None)
except StopIteration as e:
    print("returned", e.value)


def outer():
    result = yield from inner()
    print("inner gave", result)
    yield from [10, 20]
    return "done"


def inner():
    x = yield 1
    print("got", x)
    y = yield 2
    return x, y


o = outer()
print(next(o), o.send("a"), o.send("b"), next(o))
try:
    next(o)
except StopIteration as e:
    print(e.value)


def tree(t):
    if isinstance(t, list):
        for x in t:
            yield from tree(x)
    else:
        yield t


print(list(tree([1, [2, [3, [4]], 5]])), sum(tree([[1], [2, 3]])), max(tree([3, [9, 1]])))


def primes():
    found = []
    n = 2
    while True:
        if all(n % p for p in found if p * p <= n):
            found.append(n)
            yield n
        n += 1


p = primes()
print([next(p) for _ in range(15)])
gen = (x * y for x in range(3) for y in range(3) if x != y)
print(list(gen), list(gen), next(gen, "empty"))


def bad():
    yield 1
    raise StopIteration("oops")


try:
    list(bad())
except RuntimeError as e:
    print(e, repr(e.__cause__))


def closer():
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print("closing")
        raise
    finally:
        print("cleaned")


c = closer()
next(c)
c.close()
print(next(c, "closed"))


def counter(n):
    i = 0
    while i < n:
        step = yield i
        i += step or 1


k = counter(10)
print(next(k), k.send(3), next(k), list(k))
a, *b = (n for n in range(4))
print(a, b, dict((n, n * n) for n in range(3)), {n % 2 for n in range(5)}, tuple(n for n in "ab"), any(n > 2 for n in range(5)))


def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


print([x for x, _ in zip(fib(), range(12))], [i for i, x in enumerate(fib()) if x > 100][:0] if False else "skip")


class Tree:
    def __init__(self, v, l=None, r=None):
        self.v, self.l, self.r = v, l, r

    def __iter__(self):
        if self.l:
            yield from self.l
        yield self.v
        if self.r:
            yield from self.r


t = Tree(4, Tree(2, Tree(1), Tree(3)), Tree(6))
print(list(t), 3 in t, [*t], sorted(t, reverse=True), min(t))
print(type(gen).__name__, gen.__name__, fib().__name__, fib.__name__)
