# Scopes, closures, decorators, arguments.
x = "global"


def outer():
    x = "outer"

    def inner():
        nonlocal x
        x += "!"
        return x

    def reader():
        return x

    return inner, reader


i, r = outer()
print(i(), i(), r(), x)


def counter():
    count = 0

    def step(by=1):
        nonlocal count
        count += by
        return count

    step.reset = lambda: None
    return step


a, b = counter(), counter()
print(a(), a(5), b(), a.reset())
funcs = [lambda: n for n in range(3)]
fixed = [lambda n=n: n for n in range(3)]
print([f() for f in funcs], [f() for f in fixed])


class C:
    y = 1
    z = [i for i in range(y + 1)]
    w = y + 1

    def get(self):
        return self.y, C.w, x


print(C().get(), C.z)


def setter():
    global newly
    newly = 5


setter()
print(newly)


def deco(arg):
    def wrap(fn):
        def call(*a, **k):
            return arg, fn(*a, **k)
        return call
    return wrap


@deco(1)
@deco(2)
def base(v, *, k=3):
    return v, k


print(base(9), base(9, k=4))


def f(a, /, b, *args, c=3, **kw):
    return a, b, args, c, kw


print(f(1, 2), f(1, 2, 3, 4, c=5, d=6), f(1, b=2), f(*[1, 2, 3], **{"c": 4, "e": 5}), f(1, 2, a=9))


def default(items=[]):
    items.append(len(items))
    return items


print(default(), default(), default([9]))


def recursive(n):
    return 1 if n <= 1 else n * recursive(n - 1)


print(recursive(30), (lambda s, n: s(s, n))(lambda s, n: 1 if n < 2 else n * s(s, n - 1), 10))


def unbound():
    try:
        print(later)
    except UnboundLocalError as e:
        print(e)
    later = 1
    del later
    try:
        later
    except UnboundLocalError as e:
        print(e)


unbound()
if (n := 10) > 5:
    print(n, [y := 1, y ** 2], y)
print([last := i for i in range(3)], last, locals()["last"], "x" in globals(), sorted(k for k in locals() if k in ("a", "b")))


def loc(p):
    q = 2
    return sorted(locals().items())


print(loc(1))
for k in range(3):
    pass
print(k)
try:
    raise ValueError("v")
except ValueError as err:
    pass
try:
    err
except NameError as e:
    print(e)


def gen():
    x = "gen"
    yield (lambda: x)
    x = "changed"
    yield x


g = gen()
h = next(g)
print(h(), next(g), h())


def apply(fn, *args, **kwargs):
    return fn(*args, **kwargs)


print(apply(max, [1, 5], key=lambda v: -v), apply(sorted, "cab", reverse=True), apply(dict, a=1), apply("{}-{b}".format, 1, b=2))
print((lambda *a, **k: (a, k))(*range(2), **dict(z=1)), list(map(lambda p, q: p + q, [1, 2], [10, 20])), f.__name__, f.__defaults__, f.__kwdefaults__, (lambda: 0).__name__)
assert True, "no"
try:
    assert 1 == 2, "math"
except AssertionError as e:
    print("assert", e)
match = 5
case = 6
type = 7
print(match, case, type)
