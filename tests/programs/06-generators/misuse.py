# A generator that runs itself, one that is used up, and other mistakes.
def self_running():
    yield next(me)


me = self_running()
try:
    next(me)
except ValueError as e:
    print(e)


def broken():
    yield 1
    raise KeyError("halfway")


b = broken()
print(next(b))
try:
    next(b)
except KeyError as e:
    print("KeyError", e)
print(next(b, "finished after the exception"))

used = (x for x in [1, 2])
print(list(used), list(used))


def attempt(action):
    try:
        print(action())
    except (TypeError, AttributeError, ValueError, RuntimeError) as e:
        print(f"{type(e).__name__}: {e}")


attempt(lambda: len(x for x in [1]))
attempt(lambda: used[0])
attempt(lambda: next([1]))
attempt(lambda: next())
attempt(lambda: used.nothing)
attempt(lambda: used())
attempt(lambda: used + used)
attempt(lambda: used.throw(5))
attempt(lambda: used.throw(ValueError))
attempt(lambda: iter(5))
attempt(lambda: iter([1], 2))


def g():
    yield 1


a, b = g(), g()
print(a == b, a == a, bool(a), next(a), next(b))
readings = iter([3, 5, 0, 9])
print(list(iter(lambda: next(readings), 0)), list(readings))
