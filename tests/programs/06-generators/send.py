# Values go in with send().
def echo():
    received = None
    while True:
        received = yield f"got {received!r}"


e = echo()
print(e.send(None))
print(e.send("hello"), e.send([1]), next(e))


def average():
    total = count = 0
    value = yield
    while True:
        total += value
        count += 1
        value = yield total / count


avg = average()
next(avg)
print([avg.send(x) for x in (10, 20, 60)])

g = echo()
try:
    g.send("too early")
except TypeError as error:
    print(error)


def commands():
    state = 0
    while True:
        match_ = yield state
        if match_ is None:
            continue
        operation, *arguments = match_
        if operation == "add":
            state += sum(arguments)
        elif operation == "reset":
            state = 0
        elif operation == "stop":
            return f"ended at {state}"


c = commands()
next(c)
print(c.send(("add", 1, 2)), next(c), c.send(("add", 10)), c.send(("reset",)), c.send(("add", 5)))
try:
    c.send(("stop",))
except StopIteration as e:
    print(e.value)


def expressions():
    x = (yield 1) + (yield 2)
    print("sum", x)
    print((yield), (yield x))


g = expressions()
print(next(g), g.send(10), g.send(20), g.send("a"))
try:
    g.send("b")
except StopIteration:
    print("over")
