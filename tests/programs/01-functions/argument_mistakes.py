def f(a, b, c=3, *, d=4):
    return a, b, c, d


def g(a, /, b):
    return a, b


def h(*args, key):
    return args, key


five = 5
print(f(1, 2), f(1, b=2), f(b=1, a=2), f(1, 2, 3, d=5), g(1, b=2), h(1, 2, key=3), f(*[1, 2], **{"d": 9}))
attempts = [
    lambda: f(), lambda: f(1), lambda: f(1, 2, 3, 4), lambda: f(1, 2, a=3), lambda: f(1, 2, e=3), lambda: f(1, 2, 3, 4, d=5), lambda: g(a=1, b=2), lambda: g(1), lambda: h(),
    lambda: h(1, 2), lambda: f(*5), lambda: f(**5), lambda: f(**{1: 2}), lambda: f(1, 2, **{"c": 3}, c=4), lambda: (lambda: 0)(1), lambda: (lambda x: 0)(), lambda: five(), lambda: (text := "a")(), lambda: f(1, 2)(),
    lambda: f(1, 2, dd=3),
]
for attempt in attempts:
    try:
        print(attempt())
    except TypeError as error:
        print(error)
