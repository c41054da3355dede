def echo():
    received = None
    while True:
        try:
            received = yield received
            if received == "stop":
                return "returned"
        except ValueError as error:
            received = f"caught {error}"


g = echo()
print(next(g), g.send("a"), g.throw(ValueError("b")), g.send("c"))
try:
    g.send("stop")
except StopIteration as end:
    print(end.value)
print(next(g, "exhausted"))
fresh = echo()
for attempt in (lambda: fresh.send(1), lambda: next(5), lambda: g.send(None), lambda: fresh.throw(KeyError("k")), lambda: fresh.throw(5)):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)


def closing():
    try:
        yield 1
    finally:
        print("closed")


c = closing()
next(c)
c.close()
c.close()


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as error:
    print(error)


def leak():
    yield 1
    raise StopIteration


try:
    list(leak())
except RuntimeError as error:
    print(error, repr(error.__cause__))


def myself():
    next(me)
    yield


me = myself()
try:
    next(me)
except ValueError as error:
    print(error)
