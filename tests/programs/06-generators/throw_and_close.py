# Exceptions go in with throw(), and close() ends a generator.
def worker():
    n = 0
    while True:
        try:
            yield n
            n += 1
        except ValueError as e:
            print("handled", e)
            n = -10
        finally:
            print("round over")


w = worker()
print(next(w), next(w))
print(w.throw(ValueError("restart")))
try:
    w.throw(KeyError("fatal"))
except KeyError as e:
    print("came out", e)
print(next(w, "finished"))


def guarded():
    print("open")
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print("asked to close")
        raise
    finally:
        print("closed")


g = guarded()
next(g)
g.close()
g.close()
print(next(g, "none"))
fresh = guarded()
fresh.close()
print("never opened")


def stubborn():
    while True:
        try:
            yield 1
        except GeneratorExit:
            print("no")


s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as e:
    print(e)
try:
    s.throw(KeyError("leave at last"))
except KeyError as e:
    print(e)

fresh = guarded()
try:
    fresh.throw(ValueError("before the start"))
except ValueError as e:
    print(e)
print(list(fresh))


def returns_on_close():
    try:
        yield
    except GeneratorExit:
        return "value of close"


r = returns_on_close()
next(r)
print(r.close())
